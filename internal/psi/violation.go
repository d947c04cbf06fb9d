package psi

import (
	"errors"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// errViolation marks what no glitch explains: the session cannot go on.
var errViolation = errors.New("protocol violation")

func violation(format string, args ...any) error { return Violation(fmt.Errorf(format, args...)) }

// Violation makes of an error one that ends its session for good, with the same text; errors.Is and
// As see through it.
func Violation(err error) error {
	return &problem.Error{
		Kind: problem.Conflict, Text: err.Error(), Err: errors.Join(errViolation, err),
		Hint: "the session has failed; ⟪intersect⟫ starts a new one",
	}
}

// IsViolation tells whether an error ends its session for good; after any other error the session
// can go on.
func IsViolation(err error) bool { return errors.Is(err, errViolation) }
