// Package problem holds the few kinds of error that a user or a peer can act on.
//
// Every error that leaves a package on purpose is a *problem.Error: what was wrong (lower case, no
// full stop), and a hint that names the remedy. The kind decides what a peer is told (package
// rpc) and how the command line exits. Any other error is internal: a peer learns only that
// something failed.
package problem

import (
	"errors"
	"fmt"
)

// Kind says who can do something about an error.
type Kind int

const (
	// Internal is the kind of every error that is not a *Error.
	Internal Kind = iota
	// Invalid: the input is wrong and stays wrong until somebody changes it.
	Invalid
	// Denied: the caller may not do this.
	Denied
	// NotFound: a named thing does not exist here.
	NotFound
	// Conflict: the thing exists already, with other content, or in a state that forbids the step.
	Conflict
	// Busy: somebody else is at it; the same call may succeed later.
	Busy
	// Unavailable: a peer or a database cannot be reached; the same call may succeed later.
	Unavailable
)

var kindNames = map[Kind]string{
	Internal: "internal", Invalid: "invalid", Denied: "denied", NotFound: "not_found",
	Conflict: "conflict", Busy: "busy", Unavailable: "unavailable",
}

// String returns the stable name of the kind, as it stands in logs and audit entries.
func (k Kind) String() string {
	if n, ok := kindNames[k]; ok {
		return n
	}
	return kindNames[Internal]
}

// Error is an error with a kind and a remedy. Neither text may hold secrets or data values.
type Error struct {
	Kind Kind
	Text string
	Hint string // what to do next; may be empty
	Err  error  // the cause, whose text already stands in Text; may be nil
	Peer string // the peer whose answer this is; empty for what this node has found itself
}

// Error returns the text; the hint is shown apart.
func (e *Error) Error() string { return e.Text }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// New returns an error of a kind; the text is built as fmt.Errorf builds it, and %w keeps the
// cause.
func New(kind Kind, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Kind: kind, Text: err.Error(), Err: errors.Unwrap(err)}
}

// WithHint returns a copy of the error with a remedy.
func (e *Error) WithHint(format string, args ...any) *Error {
	c := *e
	c.Hint = fmt.Sprintf(format, args...)
	return &c
}

// KindOf returns the kind of the first *Error in the chain, or Internal.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}

// HintOf returns the hint of the first *Error in the chain, or "".
func HintOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Hint
	}
	return ""
}

// PeerOf returns the peer whose answer an error is, or "".
func PeerOf(err error) string {
	var e *Error
	for errors.As(err, &e) {
		if e.Peer != "" {
			return e.Peer
		}
		err = e.Err
	}
	return ""
}
