// Package trade makes the example of linkage with typos: the exports that two trade-statistics
// offices, cbs and statcan, have recorded, each with its own omissions and its own typing errors in
// date and value.
//
// Transactions fall into blocks, an exporter's trade in one commodity, whose rates are gamma
// distributed, so that numbers per block are mixed Poisson. Each office has each transaction with
// its own coverage, whatever the other has. Exporter and commodity code are without errors. Dates
// and values come in so few forms that different transactions of a block often agree in both.
// Output depends on the number of transactions alone: the same on every run. Nobody in it exists.
package trade

import (
	"fmt"
	"math"
	"math/rand/v2" //nolint:depguard // examples shall be the same on every run
	"slices"
	"strings"
)

// What the offices do.
const (
	CoverageCBS     = 0.85 // share of the transactions that cbs has
	CoverageStatCan = 0.80
	// share of records whose date is wrong at an office; and of those whose value is
	FieldError   = 0.08
	Transactions = 6000 // of the committed example
)

// GroupBy is the table that the example asks for.
var GroupBy = []string{"size", "preference"}

const (
	seed      = 20210617
	blockMean = 4.0 // transactions of a block, on average
)

var (
	dates       = []string{"2023-01-27", "2023-02-24", "2023-03-31", "2023-04-28", "2023-05-26", "2023-06-30", "2023-07-28", "2023-08-25"}
	values      = []string{"4800", "9500", "20000", "36000", "125000"}
	preferences = []string{"CETA", "EXEMPT", "MFN"}
	sizes       = []size{
		{name: "small", share: 6, products: 2, rate: 0.7, preferences: []int{34, 8, 58}},
		{name: "medium", share: 3, products: 4, rate: 1, preferences: []int{46, 9, 45}},
		{name: "large", share: 1, products: 8, rate: 1.5, preferences: []int{60, 13, 27}},
	}
)

// size is a class of exporters.
type size struct {
	name        string
	share       int     // of exporters
	products    int     // commodity codes of an exporter
	rate        float64 // transactions per commodity code, relative to other classes
	preferences []int   // weights of the tariff preferences
}

// Data is what the two offices hold, and what nobody holds.
type Data struct {
	CBS     [][]string // header first: exp_id, hs6, date, value, size
	StatCan [][]string // header first: exp_id, hs6, date, value, preference
	Truth   []Cell     // true pairs by size and preference, ascending by key

	cbsUnits, statcanUnits []int // which transaction a record is of, in the order of the records
}

// Cell is a cell of the true answer.
type Cell struct {
	Key   []string
	Count int64 // transactions that both offices have
}

// TruthRecords returns the truth as the records of a CSV file, header first.
func (d *Data) TruthRecords() [][]string {
	out := [][]string{append(slices.Clone(GroupBy), "count")}
	for _, c := range d.Truth {
		out = append(out, append(slices.Clone(c.Key), fmt.Sprint(c.Count)))
	}
	return out
}

// block is an exporter's trade in one commodity.
type block struct {
	exporter, commodity string
	size                *size
	edge                float64 // sum of the rates up to this block
}

// world draws at random.
type world struct{ *rand.Rand }

// Generate makes a world of so many transactions, and what each office has of it.
func Generate(transactions int) *Data {
	w := world{rand.New(rand.NewPCG(seed, uint64(max(transactions, 0))))} //nolint:gosec // examples shall be the same on every run
	blocks := w.blocks(max(1, int(math.Round(float64(transactions)/blockMean))))
	total := blocks[len(blocks)-1].edge
	d := &Data{}
	truth := make(map[[2]string]int64)
	for unit := range transactions {
		at := w.Float64() * total
		i, _ := slices.BinarySearchFunc(blocks, at, func(b block, at float64) int {
			if b.edge <= at {
				return -1
			}
			return 1
		})
		b := blocks[min(i, len(blocks)-1)]
		date, value := dates[w.IntN(len(dates))], values[w.IntN(len(values))]
		preference := w.pick(b.size.preferences, preferences)
		atCBS, atStatCan := w.Float64() < CoverageCBS, w.Float64() < CoverageStatCan
		if atCBS {
			d.CBS = append(d.CBS, []string{b.exporter, b.commodity, w.field(date, dates), w.field(value, values), b.size.name})
			d.cbsUnits = append(d.cbsUnits, unit)
		}
		if atStatCan {
			d.StatCan = append(d.StatCan, []string{b.exporter, b.commodity, w.field(date, dates), w.field(value, values), preference})
			d.statcanUnits = append(d.statcanUnits, unit)
		}
		if atCBS && atStatCan {
			truth[[2]string{b.size.name, preference}]++
		}
	}
	w.shuffle(d.CBS, d.cbsUnits)
	w.shuffle(d.StatCan, d.statcanUnits)
	d.CBS = append([][]string{{"exp_id", "hs6", "date", "value", "size"}}, d.CBS...)
	d.StatCan = append([][]string{{"exp_id", "hs6", "date", "value", "preference"}}, d.StatCan...)
	for key, n := range truth {
		d.Truth = append(d.Truth, Cell{Key: key[:], Count: n})
	}
	slices.SortFunc(d.Truth, func(a, b Cell) int { return slices.Compare(a.Key, b.Key) })
	return d
}

// blocks makes exporters with their commodities until there are n blocks.
func (w world) blocks(n int) []block {
	var shares []int
	for i := range sizes {
		shares = append(shares, sizes[i].share)
	}
	out := make([]block, 0, n)
	sum := 0.0
	for exporter := 1; len(out) < n; exporter++ {
		s := &sizes[w.index(shares)]
		name := fmt.Sprintf("NL%06d", exporter)
		traded := make(map[string]bool)
		for len(traded) < s.products && len(out) < n {
			code := fmt.Sprintf("%02d%02d%d0", 1+w.IntN(97), 1+w.IntN(30), 1+w.IntN(9))
			if traded[code] {
				continue
			}
			traded[code] = true
			sum += s.rate * w.gamma2()
			out = append(out, block{exporter: name, commodity: code, size: s, edge: sum})
		}
	}
	return out
}

// gamma2 draws from the gamma distribution with shape 2 and mean 1.
func (w world) gamma2() float64 { return (w.ExpFloat64() + w.ExpFloat64()) / 2 }

// field is what an office writes down for a date or a value: mostly the truth, sometimes something
// else.
func (w world) field(truth string, all []string) string {
	if w.Float64() >= FieldError {
		return truth
	}
	switch kind := w.IntN(20); {
	case kind < 2: // forgotten
		return ""
	case kind < 11: // a wrong digit
		text := []byte(truth)
		i := w.IntN(len(text))
		for text[i] == '-' {
			i = w.IntN(len(text))
		}
		text[i] = '0' + (text[i]-'0'+1+byte(w.IntN(9)))%10 //nolint:gosec // below 9
		return string(text)
	default: // another line of the invoice
		return all[(slices.Index(all, truth)+1+w.IntN(len(all)-1))%len(all)]
	}
}

func (w world) pick(weights []int, from []string) string { return from[w.index(weights)] }

// index draws a position with the given weights.
func (w world) index(weights []int) int {
	total := 0
	for _, n := range weights {
		total += n
	}
	at := w.IntN(total)
	for i, n := range weights {
		if at -= n; at < 0 {
			return i
		}
	}
	return len(weights) - 1
}

// shuffle puts records and their transactions into one random order, and mars a few as people
// would: spaces that normalisation takes away.
func (w world) shuffle(records [][]string, units []int) {
	w.Shuffle(len(records), func(i, j int) {
		records[i], records[j] = records[j], records[i]
		units[i], units[j] = units[j], units[i]
	})
	for i, r := range records {
		if i%97 == 31 {
			r[0] = " " + strings.TrimSpace(r[0])
		}
	}
}
