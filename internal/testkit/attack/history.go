package attack

import (
	"maps"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/protection"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
)

// history is who stood in the tables that a study has released before, and these tables.
func (s *memoryStudy) history(countRecords bool) (*structure.History, []protection.Earlier) {
	generations := append([]*generation{s.now}, s.earlier...)
	var number [2][]map[string]int32 // of each column's classes: those of now first
	var sizes [2][]int
	for side, columns := range s.now.columns {
		for i, name := range columns {
			number[side] = append(number[side], map[string]int32{})
			for _, g := range generations {
				at := slices.Index(g.columns[side], name)
				if at < 0 {
					continue
				}
				for _, class := range g.classes[side][at] {
					if _, ok := number[side][i][class]; !ok {
						number[side][i][class] = int32(len(number[side][i]))
					}
				}
			}
			sizes[side] = append(sizes[side], len(number[side][i]))
		}
	}
	standings := map[string][]structure.Standing{}
	for n, g := range generations {
		for side, columns := range s.now.columns {
			for _, r := range g.rows[side].Rows {
				if standings[r.ID] == nil {
					standings[r.ID] = make([]structure.Standing, len(generations))
				}
				codes := make([]int32, len(columns))
				for i, name := range columns {
					codes[i] = number[side][i][r.Values[slices.Index(g.rows[side].Columns, name)]]
				}
				of := &standings[r.ID][n].Records[side]
				*of = append(*of, structure.Record{Codes: codes, Count: 1})
			}
		}
	}
	b := structure.NewHistoryBuilder(sizes, countRecords)
	for _, id := range slices.Sorted(maps.Keys(standings)) {
		b.Add(standings[id])
	}
	h := b.History()
	var earlier []protection.Earlier
	for n, g := range generations[1:] {
		for _, t := range g.tables {
			earlier = append(earlier, s.earlierTable(h, number, n+1, g, t))
		}
	}
	return h, earlier
}

func (s *memoryStudy) earlierTable(h *structure.History, number [2][]map[string]int32, n int, g *generation, t *protection.Table) protection.Earlier {
	out := protection.Earlier{Generation: n}
	sizes := [2]*structure.Side{{}, {}}
	for side, columns := range t.Columns {
		for _, classes := range g.classes[side] {
			sizes[side].Classes = append(sizes[side].Classes, len(classes))
		}
		for _, c := range columns {
			out.Columns[side] = append(out.Columns[side], slices.Index(s.now.columns[side], g.columns[side][c]))
		}
	}
	across := sizes[1].Product(t.Columns[1], maxProduct)
	for i, c := range t.Cells {
		switch c.Reason {
		case disclosure.HeldBack, disclosure.Primary, disclosure.Dominance, disclosure.Withheld:
			continue
		case disclosure.Released, disclosure.Complementary, disclosure.Leverage, disclosure.Homogeneous:
		}
		cell := protection.EarlierCell{Numbers: c.Numbers, Reason: c.Reason}
		for side, class := range [2]int{i / across, i % across} {
			codes := make([]int32, len(s.now.columns[side]))
			for at, code := range sizes[side].Codes(t.Columns[side], class) {
				to := out.Columns[side][at]
				codes[to] = number[side][to][g.classes[side][t.Columns[side][at]][code]]
			}
			cell.Class[side] = h.Sides[side].Class(out.Columns[side], codes)
		}
		out.Cells = append(out.Cells, cell)
	}
	return out
}
