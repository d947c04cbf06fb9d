package rpc

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

type nodeServer struct{ s *Server }

func (s *Server) serveIntroductions() {
	Serve[nodepbconnect.NodeServiceHandler](s, nodepbconnect.NewNodeServiceHandler, nodeServer{s})
}

// Introduce implements nodepbconnect.NodeServiceHandler. A caller that is not who was pinned here
// is told so, as the caller's own check of the answer would, and both logs have it: it is this
// node's operator who pinned it wrongly.
func (n nodeServer) Introduce(ctx context.Context, req *nodepb.IntroduceRequest) (*nodepb.IntroduceResponse, error) {
	if err := checkIntroduced(req.GetName(), req.GetRole()); err != nil {
		return nil, err
	}
	p, own := Caller(ctx), n.s.self
	if req.GetName() != p.Name || req.GetRole() != string(p.Role) {
		reason := fmt.Sprintf("it is pinned here as the %s %q, and says that it is the %s %q", p.Role, p.Name, req.GetRole(), req.GetName())
		c, _ := ctx.Value(callerKey{}).(*call)
		n.s.log.LogAttrs(ctx, n.s.refuse(ctx, c, nodepbconnect.NodeServiceIntroduceProcedure, "", reason), "peer pinned wrongly",
			slog.String("peer", p.Name), slog.String("reason", reason))
	}
	return &nodepb.IntroduceResponse{
		Name: own.Name, Role: string(own.Role), At: own.Now().UnixMicro(), KnownAs: p.Name, KnownRole: string(p.Role),
	}, nil
}

func checkIntroduced(name, role string) error {
	if peer.CheckName(name) != nil { // not quoted: it may be as long as a message
		return problem.New(problem.Invalid, "the introduction of a node has a name that no node can have")
	}
	if role != string(peer.Holder) && role != string(peer.Linker) {
		return problem.New(problem.Invalid, "the introduction of a node has a role that no node can have")
	}
	return nil
}

// Introduction is what a peer says of itself and of this node.
type Introduction struct {
	Name      string
	Role      peer.Role
	KnownAs   string // this node, at the peer
	KnownRole peer.Role
	Ahead     time.Duration // of the peer's clock, give or take half of RoundTrip
	RoundTrip time.Duration
}

// Introducing has a client tell each peer who calls before its first call to it, and demand that
// both are who the other has pinned: nothing of a study goes to a node whose role is another one.
func Introducing(self peer.Self) Option { return func(c *Client) { c.introducing = &self } }

// Introduce asks a peer who it is, and tells it who this node is. It judges nothing: see
// Introduction.Check.
func (c *Client) Introduce(ctx context.Context, p peer.Peer, own peer.Self) (Introduction, error) {
	client := Service(c, p, nodepbconnect.NewNodeServiceClient)
	req := &nodepb.IntroduceRequest{Name: own.Name, Role: string(own.Role)}
	begun := own.Now()
	res, err := exchange(ctx, c, p, client.Introduce, req)
	if err != nil {
		return Introduction{}, err
	}
	roundTrip := own.Now().Sub(begun)
	err = checkIntroduced(res.GetName(), res.GetRole())
	if err == nil {
		err = checkIntroduced(res.GetKnownAs(), res.GetKnownRole())
	}
	if err != nil {
		return Introduction{}, c.Judge(ctx, p, req, err)
	}
	return Introduction{
		Name: res.GetName(), Role: peer.Role(res.GetRole()), KnownAs: res.GetKnownAs(), KnownRole: peer.Role(res.GetKnownRole()),
		Ahead: time.UnixMicro(res.GetAt()).Sub(begun.Add(roundTrip / 2)), RoundTrip: roundTrip,
	}, nil
}

// Check demands that the peer is who is pinned, and that this node is whom the peer has pinned.
func (i Introduction) Check(p peer.Peer, own peer.Self) error {
	switch {
	case i.Role != p.Role:
		return problem.New(problem.Denied, "%s is pinned as a %s, and says that it is a %s", p.Name, p.Role, i.Role).
			WithHint("run ⟪peer set %s --role %s⟫, if it is the node that you mean", p.Name, i.Role)
	case i.Name != p.Name:
		return problem.New(problem.Denied, "%s says that its name is %q", p.Name, i.Name).
			WithHint("studies go by the names that nodes have: run ⟪peer remove %s⟫, and ⟪peer add⟫ with the other name", p.Name)
	case i.KnownRole != own.Role:
		return problem.New(problem.Denied, "%s has pinned this node as a %s, and it is a %s", p.Name, i.KnownRole, own.Role).
			WithHint("ask the operator of %s to run ⟪peer set %s --role %s⟫", p.Name, i.KnownAs, own.Role)
	case i.KnownAs != own.Name:
		return problem.New(problem.Denied, "%s has pinned this node under the name %q, and it is %q", p.Name, i.KnownAs, own.Name).
			WithHint("studies go by the names that nodes have: ask the operator of %s to run ⟪peer remove %s⟫, and "+
				"⟪peer add %s⟫", p.Name, i.KnownAs, own.Name)
	}
	return nil
}

// introduce does what Introducing says, once for each peer as it is pinned.
func (c *Client) introduce(ctx context.Context, p peer.Peer) error {
	if c.introducing == nil {
		return nil
	}
	p.CreatedAt = time.Time{}
	c.mu.Lock()
	known := c.introduced[p]
	c.mu.Unlock()
	if known {
		return nil
	}
	i, err := c.Introduce(ctx, p, *c.introducing)
	if err != nil {
		return err
	}
	if err := i.Check(p, *c.introducing); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.introduced[p] = true
	return nil
}
