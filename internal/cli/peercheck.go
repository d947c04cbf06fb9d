package cli

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
)

// clockTolerance is how far apart the clocks of two nodes may be. The linker refuses queries at ten
// times that.
const clockTolerance = time.Minute

func newPeerCheck(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "check [NAME]",
		Short: "Ask a peer, or all of them, whether both sides agree about each other",
		Long: `Calls a peer, or all of them, and says whether it can be reached, whether each side has pinned the other under its name, role and
key, whether both speak the same protocol, and how far the clocks are apart. Exit status 1 if anything is wrong. Nothing is changed.`,
		Example: `  blindjoin peer check
  blindjoin peer check bi --format json`,
		Args: cobra.MaximumNArgs(1),
		RunE: g.run("", func(ctx context.Context, s *command, args []string) error {
			peers, err := s.Node.Peers(ctx)
			if err != nil {
				return err
			}
			if len(args) == 1 {
				p, err := s.peer(ctx, args[0])
				if err != nil {
					return err
				}
				peers = []node.Peer{p}
			}
			return g.checkPeers(ctx, s, peers)
		}),
	}
}

// peer looks a pinned peer up.
func (s *command) peer(ctx context.Context, name string) (p node.Peer, err error) {
	err = s.Store.InTx(ctx, "find peer", func(ctx context.Context, tx *node.Tx) (err error) {
		p, err = tx.PeerByName(ctx, name)
		return err
	})
	return p, err
}

func (g *globals) checkPeers(ctx context.Context, s *command, peers []node.Peer) error {
	views := make([]view.PeerCheck, len(peers))
	var wg sync.WaitGroup
	for i, p := range peers {
		wg.Go(func() { views[i] = s.checkPeer(ctx, p) })
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	t := table{head: []string{"name", "role", "address", "clock", "round trip", "verdict"}}
	wrong := 0
	for _, v := range views {
		verdict, clock, trip := "well", "", ""
		if v.Reachable {
			clock, trip = fmt.Sprintf("%+.1f s", *v.ClockAhead), fmt.Sprintf("%.3f s", *v.RoundTrip)
		}
		if !v.OK {
			wrong++
			verdict = v.Problem
			if g.format != formatJSON {
				g.say("%s: %s", v.Name, printable(v.Hint))
			}
		}
		t.add(v.Name, v.Role, v.Address, clock, trip, verdict)
	}
	if err := g.print(views, t); err != nil {
		return err
	}
	if wrong > 0 {
		return problem.New(problem.Unavailable, "%d of %d peers are not as they are pinned here", wrong, len(views)).
			WithHint("the table says what is wrong with each, and the lines above it what to do")
	}
	if len(views) == 0 {
		g.say("no peer is pinned yet: see `blindjoin peer add --help`")
	}
	return nil
}

func (s *command) checkPeer(ctx context.Context, p node.Peer) view.PeerCheck {
	v := view.PeerCheck{Name: p.Name, Role: string(p.Role), Address: p.Address}
	i, err := s.Client.Introduce(ctx, p, s.Node.Self)
	if err == nil {
		ahead, trip := i.Ahead.Seconds(), i.RoundTrip.Seconds()
		v.Reachable, v.Protocol, v.ClockAhead, v.RoundTrip = true, protocol.Version, &ahead, &trip
		v.SaysName, v.SaysRole, v.KnowsUsAs, v.KnowsOurRole = i.Name, string(i.Role), i.KnownAs, string(i.KnownRole)
		if err = i.Check(p, s.Node.Self); err == nil && i.Ahead.Abs() > clockTolerance+i.RoundTrip {
			here := s.Node.Now().UTC()
			err = problem.New(problem.Denied, "the clocks differ: it is %s here and %s at %s", here.Format(time.RFC3339),
				here.Add(i.Ahead).Format(time.RFC3339), p.Name).
				WithHint("set the one that is wrong: queries are refused when they differ by ten minutes, and studies expire by them")
		}
	}
	if err != nil {
		v.Problem, v.Hint = worded(err.Error()), worded(problem.HintOf(err))
	}
	v.OK = err == nil
	return v
}
