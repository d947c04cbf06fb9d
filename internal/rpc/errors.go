package rpc

import (
	"context"
	"errors"
	"fmt"

	"connectrpc.com/connect"

	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// codes is the one mapping from the kinds of package problem to what a peer is told.
var codes = map[problem.Kind]connect.Code{
	problem.Invalid:     connect.CodeInvalidArgument,
	problem.Denied:      connect.CodePermissionDenied,
	problem.NotFound:    connect.CodeNotFound,
	problem.Conflict:    connect.CodeFailedPrecondition,
	problem.Busy:        connect.CodeAborted,
	problem.Unavailable: connect.CodeUnavailable,
}

// toWire turns an error into what a peer may know of it: a problem's text and hint, or, of anything
// else, only that this node failed. The cause stays in this node's log.
func toWire(err error) *connect.Error {
	var p *problem.Error
	if !errors.As(err, &p) || p.Kind == problem.Internal {
		return connect.NewError(connect.CodeInternal, errors.New("this node failed to answer; its log says why"))
	}
	wire := connect.NewError(codes[p.Kind], errors.New(p.Text))
	if detail, err := connect.NewErrorDetail(&nodepb.Problem{Kind: p.Kind.String(), Hint: p.Hint}); err == nil {
		wire.AddDetail(detail)
	}
	return wire
}

// fromWire turns a peer's answer, or the lack of one, into a problem that names the peer. own is
// this node's identity.
func fromWire(p peer.Peer, own *identity.Identity, err error) error {
	if err == nil {
		return nil
	}
	peer := p.Name
	var late *timedOut
	if errors.As(err, &late) {
		return late.of(peer)
	}
	var other *otherProtocol
	if errors.As(err, &other) {
		return protocol.Differs(peer, other.stated)
	}
	var wire *connect.Error
	if !errors.As(err, &wire) {
		wire = connect.NewError(connect.CodeOf(err), err)
	}
	if wire.Code() == connect.CodeDeadlineExceeded || errors.Is(err, context.DeadlineExceeded) {
		return problem.New(problem.Unavailable, "%s did not answer in time", peer).WithHint("run the same command again: it resumes")
	}
	if wire.Code() == connect.CodeCanceled || errors.Is(err, context.Canceled) {
		return fmt.Errorf("call to %s: %w", peer, context.Canceled)
	}
	if !connect.IsWireError(wire) {
		if why := unreachable(p, own, err); why != nil {
			return why
		}
		if wire.Code() == connect.CodeUnimplemented {
			return problem.New(problem.Denied, "%s does not answer such calls, as a %s would", peer, p.Role).
				WithHint("⟪peer check %s⟫ asks it for its role", peer)
		}
		return problem.New(problem.Unavailable, "%s cannot be reached: %s", peer, wire.Message()).
			WithHint("is ⟪serve⟫ running there, is its address right (⟪peer list⟫), and has %s added this node's fingerprint?", peer)
	}
	if wire.Code() == connect.CodePermissionDenied && wire.Message() == errNotPinned.Text {
		return notPinned(p, own)
	}
	kind := problem.Internal
	for k, c := range codes {
		if c == wire.Code() {
			kind = k
		}
	}
	hint := ""
	for _, d := range wire.Details() {
		if v, err := d.Value(); err == nil {
			if told, ok := v.(*nodepb.Problem); ok {
				hint = told.GetHint()
			}
		}
	}
	if kind == problem.Internal {
		return problem.New(problem.Unavailable, "%s failed to answer: %s", peer, wire.Message()).
			WithHint("ask the operator of %s to look into its log, then run the same command again", peer)
	}
	said := problem.New(kind, "%s: %s", peer, wire.Message()).WithHint("%s", hint)
	said.Peer = p.Name
	return said
}
