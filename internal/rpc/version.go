package rpc

import (
	"log/slog"
	"net/http"

	"connectrpc.com/connect"

	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
)

// HeaderProtocol is the header of every request and of every reply in which a node states the
// version of the protocol that it speaks: see package protocol.
const HeaderProtocol = "Blindjoin-Protocol"

// speaking is a transport that states our version of the protocol in every request, and takes no
// reply of a peer that states another one, or none, whatever else it says.
type speaking struct{ http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (s speaking) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.Header.Set(HeaderProtocol, protocol.Stated())
	res, err := s.RoundTripper.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	if stated := res.Header.Get(HeaderProtocol); !protocol.Same(stated) {
		_ = res.Body.Close() // nobody reads it
		return nil, &otherProtocol{stated: stated}
	}
	return res, nil
}

// CloseIdleConnections lets http.Client reach the transport.
func (s speaking) CloseIdleConnections() {
	if c, ok := s.RoundTripper.(interface{ CloseIdleConnections() }); ok {
		c.CloseIdleConnections()
	}
}

// otherProtocol is a reply of a peer that speaks another protocol; stated is what it stated.
type otherProtocol struct{ stated string }

// Error implements error.
func (e *otherProtocol) Error() string { return protocol.Differs("the peer", e.stated).Error() }

// refuseProtocol answers a call in another protocol than ours, without reading it. Our log and the
// audit log have it, and so has the caller, whose release may know nothing of versions and prints
// what it is told.
func (s *Server) refuseProtocol(w http.ResponseWriter, r *http.Request, c *call, stated string) {
	err := protocol.Differs(c.peer.Name, stated)
	refusal := peer.Refusal{Peer: c.peer, Call: r.URL.Path, Reason: err.Error(), OtherProtocol: true}
	s.log.LogAttrs(r.Context(), s.refuseAs(r.Context(), c, refusal), "refused", slog.String("procedure", r.URL.Path),
		slog.String("peer", c.peer.Name), slog.String("reason", err.Error()), slog.String("hint", problem.HintOf(err)))
	if err := connect.NewErrorWriter().Write(w, r, toWire(protocol.DiffersFromCaller(stated))); err != nil {
		s.log.DebugContext(r.Context(), "no answer written", slog.Any("error", err))
	}
}
