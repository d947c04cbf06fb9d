package cli

import (
	"context"
	"errors"
)

// stoppedError is a step that ended because it was asked to; resume is the command that goes on
// with it.
type stoppedError struct {
	resume string
	cause  error
}

// Error implements error.
func (e *stoppedError) Error() string {
	return "stopped; everything done so far is kept: run `" + e.resume + "` again to go on"
}

// Unwrap returns what the step ended with.
func (e *stoppedError) Unwrap() error { return e.cause }

// stopped makes a stoppedError of a step's error, if the step was asked to stop and this is why it
// failed.
func stopped(ctx context.Context, err error, resume string) error {
	if err == nil || ctx.Err() == nil || !errors.Is(err, context.Canceled) {
		return err
	}
	return &stoppedError{resume: resume, cause: err}
}
