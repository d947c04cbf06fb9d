package attack

// unseen stands for all values of another holder's column whose cells are withheld wherever they
// are.
const unseen = "\x00unseen"

// shown is what an answer shows, by key.
type shown struct {
	cells    map[string]Cell
	withheld bool            // there are cells whose keys are not known
	others   map[string]bool // parts of keys that are the other holder's: their margins are large
	at       []int           // places of the other holder's columns
}

// shownBy reads the cells of a table.
func (c *campaign) shownBy(t Table, cells []Cell) *shown {
	s := &shown{cells: map[string]Cell{}, others: map[string]bool{}}
	_, s.at = c.split(t)
	for _, cell := range cells {
		if cell.Withheld {
			s.withheld = true
			continue
		}
		s.cells[cellKey(cell.Key)] = cell
		s.others[s.other(cell.Key)] = true
	}
	return s
}

// other is the part of a key that is the other holder's.
func (s *shown) other(key []string) string {
	out := make([]string, len(s.at))
	for i, j := range s.at {
		out[i] = key[j]
	}
	return cellKey(out)
}

// missing reports whether a cell that is not in the answer has no pair in it: where no key is
// withheld, and where the units of both margins are too many for it to be.
func (s *shown) missing(key []string, units, threshold int) bool {
	return !s.withheld || units >= threshold && s.others[s.other(key)]
}
