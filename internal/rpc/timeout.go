package rpc

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptrace"
	"strings"
	"sync/atomic"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Stages of a call, in order; what a time-out ended depends on how far the call was.
const (
	stageConnect int32 = iota // no connection yet
	stageSend                 // connected; the request is on its way
	stageWait                 // the request is there; no byte of an answer
	stageReceive              // the answer is on its way
	stageCall                 // any of them
)

// timeoutError is the cause of a context that one of our time-outs has ended.
type timeoutError struct {
	stage int32 // stageConnect or stageCall
	after time.Duration
}

// Error implements error.
func (e *timeoutError) Error() string { return fmt.Sprintf("time-out after %s", e.after) }

// instead returns e if it is what ended the context and made err, and err otherwise.
func (e *timeoutError) instead(ctx context.Context, err error) error {
	if errors.Is(context.Cause(ctx), e) {
		return e
	}
	return err
}

// tracker follows how far one call is. A call that is tried again on another connection starts
// over.
type tracker struct{ stage atomic.Int32 }

func (t *tracker) follow(ctx context.Context) context.Context {
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GetConn:              func(string) { t.stage.Store(stageConnect) },
		GotConn:              func(httptrace.GotConnInfo) { t.stage.Store(stageSend) },
		WroteRequest:         func(httptrace.WroteRequestInfo) { t.stage.CompareAndSwap(stageSend, stageWait) },
		GotFirstResponseByte: func() { t.stage.Store(stageReceive) },
	})
}

// lostPing is how net/http reports a connection whose peer gives no sign of life; it has no type of
// its own.
const lostPing = "client connection lost"

// explain replaces the error of a call that a time-out has ended by one that says which, what it
// ended, after how long, and how to raise it. {peer} stands for the peer's name. Other errors are
// returned as they are.
func (t *tracker) explain(ctx context.Context, err error, call string, connect time.Duration) error {
	var own *timeoutError
	switch {
	case errors.As(err, &own) && own.stage == stageConnect:
		return &timedOut{
			text: fmt.Sprintf("{peer} did not take a connection within %s, the connect time-out", connect),
			hint: "is ⟪serve⟫ well there, and is its address right (⟪peer list⟫)? the same command given again resumes; " +
				"on a slow line raise --connect-timeout or $BLINDJOIN_CONNECT_TIMEOUT",
		}
	case strings.Contains(err.Error(), lostPing):
		return &timedOut{
			text: fmt.Sprintf("{peer} gave no sign of life for %s during the call %s: twice the connect time-out", 2*connect, call),
			hint: "is {peer} running and the line up? the same command given again resumes; on a bad line raise --connect-timeout or $BLINDJOIN_CONNECT_TIMEOUT",
		}
	case errors.As(context.Cause(ctx), &own) && own.stage == stageCall:
		return &timedOut{
			text: fmt.Sprintf(callEnded[t.stage.Load()], call, own.after),
			hint: "the same command given again resumes; if {peer} is at work and only slow, raise --peer-timeout or $BLINDJOIN_PEER_TIMEOUT",
		}
	}
	return err
}

// callEnded says what the time-out of a call has ended, by stage.
var callEnded = map[int32]string{
	stageConnect: "no connection to {peer} came about for the call %s within %s, the time-out of one call",
	stageSend:    "{peer} did not take in the call %s within %s, the time-out of one call",
	stageWait:    "{peer} did not answer the call %s within %s, the time-out of one call",
	stageReceive: "{peer} began to answer the call %s and did not finish within %s, the time-out of one call",
}

// timedOut is a call that one of our time-outs has ended.
type timedOut struct{ text, hint string }

// Error implements error.
func (e *timedOut) Error() string { return e.text }

// of returns the problem that names the peer.
func (e *timedOut) of(peer string) *problem.Error {
	name := strings.NewReplacer("{peer}", peer)
	return problem.New(problem.Unavailable, "%s", name.Replace(e.text)).WithHint("%s", name.Replace(e.hint))
}
