package rpc

import (
	"errors"
	"io"
	"log/slog"
	"net/http"
	"os"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// withDeadline bounds how long a request's body may take to arrive. The bound ends with the body,
// so that it does not end the work on the call: the read deadline of http.Server would, on HTTP/1.
func (s *Server) withDeadline(w http.ResponseWriter, body io.ReadCloser, peer string) io.ReadCloser {
	control := http.NewResponseController(w)
	if control.SetReadDeadline(time.Now().Add(s.Timeouts.Transfer)) != nil {
		return body // where there are no deadlines there is no network
	}
	return &deadlineBody{ReadCloser: body, control: control, within: s.Timeouts.Transfer, log: s.log, peer: peer}
}

type deadlineBody struct {
	io.ReadCloser
	control *http.ResponseController
	within  time.Duration
	log     *slog.Logger
	peer    string
}

// Read implements io.Reader.
func (b *deadlineBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	switch {
	case errors.Is(err, io.EOF):
		// a connection that has just broken has none to lift
		_ = b.control.SetReadDeadline(time.Time{})
	case errors.Is(err, os.ErrDeadlineExceeded):
		b.log.Warn("a request did not arrive in time", slog.String("peer", b.peer), slog.Duration("transfer_timeout", b.within))
		// The RPC layer passes an error of its own type on as it is.
		return n, toWire(problem.New(problem.Unavailable, "the request did not arrive within %s, the transfer time-out", b.within).
			WithHint("the same command given again resumes; on a slow line the other side raises ⟪serve --transfer-timeout⟫"))
	}
	return n, err
}
