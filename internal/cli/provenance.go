package cli

import (
	"encoding/hex"
	"maps"
	"slices"
	"time"

	"github.com/blindjoin/blindjoin/internal/query"
)

// sayProvenance tells what an answer comes from, and warns where that is not the latest. JSON has
// the former as fields.
func (g *globals) sayProvenance(p *query.Provenance) {
	if p == nil {
		return
	}
	if g.format != formatJSON {
		for _, holder := range slices.Sorted(maps.Keys(p.Loads)) {
			load := p.Loads[holder]
			if load == nil {
				g.say("from %s: a load that was contributed by an earlier release, and is not named", holder)
				continue
			}
			g.say("from %s: %q, loaded %s, generation %s", holder, load.Dataset, load.LoadedAt.Format(time.RFC3339), hex.EncodeToString(load.Generation[:4]))
		}
		how := "now"
		if p.Stored {
			how = "for an earlier question, and stored"
		}
		g.say("intersection %d, linked %s, computed %s %s", p.Intersection, p.LinkedAt.Format(time.RFC3339), p.ComputedAt.Format(time.RFC3339), how)
	}
	for _, w := range p.Warnings {
		g.say("warning: %s", w)
	}
}

// sayBudget tells how much of the own budget is used. JSON has it as a field.
func (g *globals) sayBudget(b *query.Budget) {
	if b != nil && g.format != formatJSON {
		g.say("query %d of %d", b.Used, b.Allowed)
	}
}

// sayOvertaken names the remedy, once, for an answer over pairs that are not the latest.
func (g *globals) sayOvertaken(study string, p *query.Provenance) {
	if p == nil || len(p.OvertakenBy) == 0 {
		return
	}
	g.say("hint: run `blindjoin intersect %s`, then `blindjoin contribute %s` at both holders, then ask again", study, study)
}
