package attack

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/examples"
)

// Row is one record.
type Row struct {
	ID     string
	Values []string // "" is null
}

// Records is what a holder loads: an identifier, and columns.
type Records struct {
	Columns []string
	Rows    []Row
}

// World is what two holders have, before anybody attacks.
type World struct {
	Name    string
	Names   [2]string // of the holders
	Holders [2]Records
}

// Example returns the example data of this repository, with the identifiers as normalisation makes
// them.
func Example() (*World, error) {
	w := &World{Name: "example", Names: [2]string{"statistics", "bank"}}
	for i, name := range w.Names {
		text, err := examples.Files.ReadFile(examples.Data[name])
		if err != nil {
			return nil, err
		}
		r := csv.NewReader(bytes.NewReader(text))
		if name == "statistics" {
			r.Comma = ';'
		}
		lines, err := r.ReadAll()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		w.Holders[i].Columns = lines[0][1:]
		for _, l := range lines[1:] {
			if id := strings.ToUpper(strings.ReplaceAll(l[0], " ", "")); id != "" {
				w.Holders[i].Rows = append(w.Holders[i].Rows, Row{id, l[1:]})
			}
		}
	}
	return w, nil
}

// Shape of generated data.
const (
	commonShare  = .8  // of either holder's persons are at the other too
	twiceShare   = .02 // have two records
	missingShare = .005
)

// classesOf is how many values each of the six columns of a generated holder has.
var classesOf = [...]int{3, 4, 5, 6, 8, 12}

// Generate makes two holders with so many persons each and six columns. The values of a person
// depend on one number that nobody has, so that columns are correlated, and the classes of a column
// become rarer one after the other.
func Generate(persons int, seed uint64) *World {
	rng := rand.New(rand.NewPCG(seed, 1))
	w := &World{Name: fmt.Sprintf("generated-%d", persons), Names: [2]string{"alpha", "beta"}}
	common := int(commonShare * float64(persons))
	for side := range w.Holders {
		for j := range classesOf {
			w.Holders[side].Columns = append(w.Holders[side].Columns, fmt.Sprintf("%c%d", 'A'+side, j+1))
		}
	}
	for i := range 2*persons - common {
		latent := rng.NormFloat64()
		for side := range w.Holders {
			if side == 0 && i >= persons || side == 1 && i < persons-common {
				continue
			}
			records := 1
			if rng.Float64() < twiceShare {
				records = 2
			}
			for range records {
				row := Row{ID: fmt.Sprintf("P%07d", i)}
				for j, classes := range classesOf {
					row.Values = append(row.Values, skewed(rng, latent, side, j, classes))
				}
				w.Holders[side].Rows = append(w.Holders[side].Rows, row)
			}
		}
	}
	for side := range w.Holders {
		rows := w.Holders[side].Rows
		rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	}
	return w
}

// skewed draws a value: the class of a person is where its number, blurred, stands in the shares of
// the classes, each of which is three fifths of the one before.
func skewed(rng *rand.Rand, latent float64, side, column, classes int) string {
	if rng.Float64() < missingShare {
		return ""
	}
	const ratio = .6
	depends := .35 + .1*float64((column+2*side)%4) // of the correlation with the number
	z := depends*latent + math.Sqrt(1-depends*depends)*rng.NormFloat64()
	u := math.Erfc(-z/math.Sqrt2) / 2
	total := (1 - math.Pow(ratio, float64(classes))) / (1 - ratio)
	share := 1 / total
	class := 0
	for ; class < classes-1 && u > share; class++ {
		u -= share
		share *= ratio
	}
	return fmt.Sprintf("class %d", class)
}

// Insider is a holder who attacks the other, with what it knows of the intersection.
type Insider struct {
	World   *World
	Side    int    // 0 or 1
	Name    string // of the holder
	Own     Records
	Other   []string // columns of the other holder
	Persons []string // of the intersection, ascending
	Pairs   []int    // records of the other holder, by person

	number map[string]int
	values [][]string // of the first own record, by person
	// how many records of the other holder have a value, by column and person: what there is to be
	// found, which only scores look at
	truth [][]map[string]int
}

// NewInsider makes a holder an insider.
func NewInsider(w *World, side int) *Insider {
	in := &Insider{
		World: w, Side: side, Name: w.Names[side], Own: w.Holders[side], Other: w.Holders[1-side].Columns,
		number: map[string]int{},
	}
	own := map[string][]string{}
	for _, r := range in.Own.Rows {
		if own[r.ID] == nil {
			own[r.ID] = r.Values
		}
	}
	at := map[string][]Row{}
	for _, r := range w.Holders[1-side].Rows {
		if own[r.ID] != nil {
			at[r.ID] = append(at[r.ID], r)
		}
	}
	in.Persons = slices.Sorted(maps.Keys(at))
	in.truth = make([][]map[string]int, len(in.Other))
	for p, id := range in.Persons {
		in.number[id] = p
		in.values = append(in.values, own[id])
		in.Pairs = append(in.Pairs, len(at[id]))
		for u := range in.Other {
			has := map[string]int{}
			for _, r := range at[id] {
				has[r.Values[u]]++
			}
			in.truth[u] = append(in.truth[u], has)
		}
	}
	return in
}

// beside returns the records of both holders, with what the insider has loaded.
func (in *Insider) beside(loaded Records) [2]Records {
	rows := in.World.Holders
	rows[in.Side] = loaded
	return rows
}

// is reports whether a value is one that the person has in at least as many records as any other.
func (in *Insider) is(column, person int, value string) bool {
	has := in.truth[column][person]
	return has[value] > 0 && has[value] == slices.Max(slices.Collect(maps.Values(has)))
}
