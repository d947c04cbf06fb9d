package structure

// Leverage is the greatest leverage of a unit of the insider over the own classes of which released
// says that something was released; ok is false where there are too many of them to tell.
func (u *Units) Leverage(a About, released func(own []int, class int) bool) (leverage float64, ok bool) {
	rows, cells := u.rows(a, released)
	for i := range rows {
		rows[i].dropped = !rows[i].fixed
	}
	kept := keptRows(rows)
	if len(kept) > MaxClasses {
		return 0, false
	}
	leverage, _ = spanOf(rows, kept, cells).greatest(cells)
	return leverage, true
}

// Examined is what tables tell one insider about one of the other's columns, before anything is
// left out, and what will be.
type Examined struct {
	Left
	Highest float64 // leverage of a unit before anything is left out
	Exact   bool    // false: it is at least that
	// units in each own class, for each set of own columns in the order of About.Owns
	Sizes []map[int]int64
}

// Examine is Bound where nothing was released before, with what is so before. Where there are more
// than most own classes the highest leverage is not worked out: it is then at least that of the
// smallest class by itself.
func (u *Units) Examine(a About, smallest int64, most int) Examined {
	rows, cells := u.rows(a, nil)
	out := Examined{Sizes: make([]map[int]int64, len(a.Owns)), Exact: len(rows) <= most}
	for i := range out.Sizes {
		out.Sizes[i] = map[int]int64{}
	}
	for _, r := range rows {
		out.Sizes[r.own][r.class] = int64(r.size)
		if !out.Exact {
			out.Highest = max(out.Highest, 1/r.size)
		}
	}
	if out.Exact {
		out.Highest, _ = spanOf(rows, keptRows(rows), cells).greatest(cells)
	}
	out.Left = bound(a.sizes(), rows, cells, smallest)
	return out
}
