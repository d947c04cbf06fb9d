package simulate

import (
	"math"
	"math/rand/v2"
	"sort"
	"strconv"
	"time"

	"gonum.org/v1/gonum/stat/distuv"
)

// record is one row of a sample. Date and value are numbers of texts in a vocabulary: equal
// numbers, equal texts.
type record struct {
	unit, date, value int
	category          int // at the holder of the sample
}

// sample is what one holder has: its records by its own block key.
type sample [][]record

// world is one replicate's population as the two holders see it.
type world struct {
	samples       [2]sample
	dates, values *vocabulary
}

// draw makes the population and both samples.
func (d *Design) draw(rng *rand.Rand, src rand.Source) *world {
	w := &world{dates: newVocabulary(d.Dates, dateText), values: newVocabulary(d.Values, valueText)}
	edges := d.blockEdges(rng, src)
	for i := range w.samples {
		w.samples[i] = make(sample, len(edges))
	}
	total := edges[len(edges)-1]
	for unit := range d.Units {
		block := unit * len(edges) / d.Units
		if d.Blocks.Kind != ShapeFixed {
			u := rng.Float64() * total
			block = min(sort.Search(len(edges), func(i int) bool { return edges[i] > u }), len(edges)-1)
		}
		date, value := rng.IntN(d.Dates), rng.IntN(d.Values)
		var category [2]int
		category[0], category[1] = rng.IntN(d.Categories[0]), rng.IntN(d.Categories[1])
		if rng.Float64() < d.Association {
			category[1] = category[0] % d.Categories[1]
		}
		for i := range w.samples {
			if rng.Float64() >= d.Coverage[i] {
				continue
			}
			r := record{unit: unit, date: date, value: value, category: category[i]}
			if rng.Float64() < d.DateError[i] {
				r.date = w.dates.wrong(rng, d.Errors, date)
			}
			if rng.Float64() < d.ValueError[i] {
				r.value = w.values.wrong(rng, d.Errors, value)
			}
			w.samples[i][block] = append(w.samples[i][block], r)
		}
	}
	return w
}

// blockEdges draws the rates of the blocks and returns their running sums.
func (d *Design) blockEdges(rng *rand.Rand, src rand.Source) []float64 {
	edges := make([]float64, max(1, int(math.Round(float64(d.Units)/d.BlockMean))))
	sum := 0.0
	for i := range edges {
		rate := 1.0
		switch p := d.Blocks.Parameter; d.Blocks.Kind {
		case ShapeGamma:
			rate = distuv.Gamma{Alpha: p, Beta: p, Src: src}.Rand()
		case ShapeLogNormal:
			rate = math.Exp(p*rng.NormFloat64() - p*p/2)
		case ShapeTwoSizes:
			if rng.IntN(2) == 1 {
				rate = p
			}
		case ShapeFixed, ShapeEqual:
		}
		sum += rate
		edges[i] = sum
	}
	return edges
}

// vocabulary numbers texts: first the right ones, then wrong ones as they come up.
type vocabulary struct {
	texts []string
	at    map[string]int
	right int
}

func newVocabulary(n int, text func(int) string) *vocabulary {
	v := &vocabulary{at: make(map[string]int, n), right: n}
	for i := range n {
		v.number(text(i))
	}
	return v
}

func (v *vocabulary) number(text string) int {
	n, ok := v.at[text]
	if !ok {
		n = len(v.texts)
		v.at[text] = n
		v.texts = append(v.texts, text)
	}
	return n
}

// wrong returns another text than that with number n.
func (v *vocabulary) wrong(rng *rand.Rand, kind ErrorKind, n int) int {
	if kind == ErrorReplace {
		return (n + 1 + rng.IntN(v.right-1)) % v.right
	}
	text := []byte(v.texts[n])
	i := rng.IntN(len(text))
	text[i] = '0' + (text[i]-'0'+1+byte(rng.IntN(9)))%10 //nolint:gosec // below 9
	return v.number(string(text))
}

// dateText is the n-th possible date as YYYYMMDD. Successive dates lie 37 days apart around a leap
// year, so that a handful of them is spread over it, and only then come further leap years.
func dateText(n int) string {
	const leap = 366 // 37 and 366 have no common factor, so 366 dates are distinct
	return time.Date(2000+4*(n/leap), 1, 1+(n*37)%leap, 0, 0, 0, 0, time.UTC).Format("20060102")
}

// valueText is the n-th possible value, six digits that differ from those of its neighbours.
func valueText(n int) string {
	const values, step = 900_000, 611_953 // without common factor
	return strconv.Itoa(100_000 + (n*step)%values)
}
