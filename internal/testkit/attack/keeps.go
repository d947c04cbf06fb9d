package attack

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/disclosure"
)

// Keeps returns which share of the units of some tables is in released cells, as far as rules
// allow, and how many cells are left out for which reason.
func Keeps(ctx context.Context, w *World, tables []Table, rules disclosure.Rules) (share float64, why map[string]int, err error) {
	in := NewInsider(w, 0)
	room := NewMemory(in, rules)
	terms := Terms{Name: "natural", Tables: tables, Budget: len(tables)}
	for side := range terms.Columns {
		terms.Columns[side] = w.Holders[side].Columns
	}
	if err := room.Agree(ctx, terms); err != nil {
		return 0, nil, err
	}
	if err := room.Contribute(ctx, terms.Name); err != nil {
		return 0, nil, err
	}
	why = map[string]int{}
	var shown, all int64
	for _, t := range tables {
		cells, err := room.Ask(ctx, terms.Name, 0, t)
		if err != nil {
			return 0, nil, err
		}
		for _, c := range cells {
			if c.Hidden {
				why[c.Why]++
			}
			shown += c.Count
		}
		for _, c := range count(w.Holders, t).cells {
			if rules.Count == disclosure.Records {
				all += c.pairs
			} else {
				all += c.units
			}
		}
	}
	return float64(shown) / float64(all), why, nil
}
