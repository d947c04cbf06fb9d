package protection_test

import (
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/protection"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
)

// BenchmarkTwentyTables decides on twenty two-way tables and their margins over a million units:
// what the linker does once its counts are there.
func BenchmarkTwentyTables(b *testing.B) {
	classes := [2][]int{{5, 8, 12, 20, 50}, {5, 8, 12, 20}}
	build := structure.NewBuilder(classes, false)
	state := uint64(0)
	draw := func(n int) int32 { // SplitMix64: the same units each time
		state += 0x9E3779B97F4A7C15
		x := state
		x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
		x = (x ^ x>>27) * 0x94D049BB133111EB
		return int32((x ^ x>>31) % uint64(n))
	}
	for range 1_000_000 {
		var g structure.Group
		for side := range classes {
			codes := make([]int32, len(classes[side]))
			for i, n := range classes[side] {
				codes[i] = draw(n)
			}
			g.Profile[side] = build.Profile(side, structure.Profile{{Codes: codes, Count: 1}})
		}
		g.Linked, g.Units, g.Weighted = true, 1, [2]int64{1, 1}
		build.Add(g)
	}
	units := build.Units()
	var plan []structure.Table
	for i := range classes[0] {
		for j := range classes[1] {
			plan = append(plan, table([]int{i}, []int{j}))
		}
	}
	rules := disclosure.Rules{Threshold: 10}
	for b.Loop() {
		var tables []*protection.Table
		for _, t := range structure.WithMargins(plan) {
			all, _ := units.Cells(t)
			p := &protection.Table{Units: all, Keys: make([]int64, len(all))}
			p.Table.Table, p.Cells = t, make([]suppression.Cell, len(all))
			for i, n := range all {
				p.Cells[i].Numbers[0] = n
				if n < rules.EffectiveThreshold() {
					p.Cells[i].Protected, p.Cells[i].Reason = true, disclosure.Primary
				}
			}
			tables = append(tables, p)
		}
		if err := protection.Decide(protection.Data{Units: units, Keys: units}, tables, rules); err != nil {
			b.Fatal(err)
		}
		counts := map[disclosure.Reason]int{}
		for _, t := range tables {
			for _, c := range t.Cells {
				counts[c.Reason]++
			}
		}
		b.Log(counts)
	}
}
