package cli

import (
	"context"
	"fmt"
	"runtime"
	"strconv"
	"time"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// calibrationTime is how long `intersect --explain` measures what the arithmetic costs on this
// machine.
const calibrationTime = time.Second

// explain prints what `intersect` would have to do. Nothing is changed, and nobody is called.
func explain(ctx context.Context, g *globals, s *command, study string) error {
	plan, err := s.Holder.Explain(ctx, study)
	if err != nil {
		return err
	}
	costs, err := oprf.Calibrate(plan.Suite, calibrationTime, time.Now)
	if err != nil {
		return err
	}
	out := view.Plan{Study: plan.Study, Suite: plan.Suite, Peer: plan.Peer, PeerKeys: plan.PeerKeys}
	t := table{head: []string{"direction", "role", "keys", "to evaluate", "known", "keys of " + plan.Peer, "operations", "bytes sent", "bytes received", "seconds"}}
	for _, d := range plan.Directions {
		e, notes := explainDirection(d, costs.Floor())
		out.Directions = append(out.Directions, e)
		t.add(strconv.Itoa(int(e.Direction)), e.Role, count(&e.Keys), count(&e.Evaluate), count(&e.Known), count(plan.PeerKeys),
			count(&e.Operations), count(e.Sent), count(e.Received), strconv.FormatFloat(e.Seconds, 'f', 1, 64))
		for _, note := range notes {
			g.say("note: direction %d: %s", e.Direction, note)
		}
	}
	if plan.PeerKeys == nil {
		g.say("note: how many keys %s has shows at the first intersection; its share of the work is not counted here", plan.Peer)
	}
	g.say("note: seconds are the least that the arithmetic takes here, measured just now; database and network add to it")
	return g.print(out, t)
}

func explainDirection(d intersect.DirectionPlan, floor oprf.Floor) (e view.PlanDirection, notes []string) {
	e = view.PlanDirection{
		Direction: d.Direction, Role: d.Role.String(), Phase: string(d.Phase), Differences: d.Differences, Changed: d.Changed, Gone: d.Gone,
		Keys: d.Keys, Evaluate: d.Evaluate, Known: d.Known, Sent: d.Sent, Received: d.Received, PeerEvaluate: d.PeerEvaluate,
	}
	perKey, operations := floor.Output, uint64(1)
	if d.Role == psi.Client {
		perKey, operations = floor.Blind+floor.Finalize, 2
	}
	work := time.Duration(d.Evaluate) * perKey //nolint:gosec // at most psi.MaxKeys
	e.Operations = operations * d.Evaluate
	if d.PeerEvaluate != nil {
		work += time.Duration(*d.PeerEvaluate) * floor.Evaluate //nolint:gosec // at most psi.MaxKeys
		e.Operations += *d.PeerEvaluate
	}
	e.Seconds = work.Seconds() / float64(runtime.GOMAXPROCS(0))
	if d.Differences {
		note := "only what changed since the last session travels, if the other holder has kept it too"
		if d.Role == psi.Server {
			note += fmt.Sprintf(": %d tags that are new or changed, and %d that are gone", d.Changed, d.Gone)
		}
		notes = append(notes, note)
	}
	switch d.Phase {
	case "":
	case psi.Done:
		notes = append(notes, "the last session is done; if no dataset has changed, there is nothing to do")
	default:
		notes = append(notes, "a session is under way ("+string(d.Phase)+"), and goes on where it was; these figures are for a whole one")
	}
	return e, notes
}

func count(n *uint64) string {
	if n == nil {
		return "unknown"
	}
	return strconv.FormatUint(*n, 10)
}
