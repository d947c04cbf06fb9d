package psi

import (
	"errors"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// errViolation marks what no glitch explains: the session cannot go on.
var errViolation = errors.New("protocol violation")

// violation is an error that ends a session for good.
func violation(format string, args ...any) error {
	return &problem.Error{
		Kind: problem.Conflict, Text: fmt.Sprintf(format, args...), Err: errViolation,
		Hint: "the session has failed; `blindjoin intersect` starts a new one",
	}
}

// Violation is an error that ends a session for good, with the reason.
func Violation(err error) error { return violation("%s", err.Error()) }

// IsViolation tells whether an error ends its session for good; after any other error the session can go on.
func IsViolation(err error) bool { return errors.Is(err, errViolation) }
