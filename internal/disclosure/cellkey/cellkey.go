// Package cellkey perturbs counts by the cell key method, so that the same set of units has the
// same perturbed count in every table that shows it. It is pure: a count and a key in, a count out.
//
// # The method
//
// Every unit has a record key, a random number that stays the same. The key of a cell is the sum of
// the record keys of the units in it, modulo 2^32, and a table says what to add to a count under a
// cell key (Fraser and Wooton, A proposed method for confidentialising tabular output to protect
// against differencing, 2005; Thompson, Broadfoot and Elazar, Methodology for the automatic
// confidentialisation of statistical outputs from remote servers at the Australian Bureau of
// Statistics, 2013). Noise hangs on who is counted and not on the question, so that asking again,
// or in other words, brings no other noise.
//
// The table has a distribution for each count i up to Most + Small, and one for all larger counts.
// A change v has a probability where |v| ≤ Most, i + v ≥ 0 and i + v is none of 1 to Small: small
// counts are never shown. The mean is 0, the variance is Variance, and among all distributions with
// both the row has the one of greatest entropy (Giessing, Computational issues in the design of
// transition probabilities and disclosure risk estimation for additive noise, 2016; Enderle, the
// documentation of the R package ptable, 2023). Its probabilities are proportional to
// exp(a v + b v²). Unlike ptable's, rows are not made monotone.
//
// Not every variance is possible for small counts. A count of 1 that may become 0 or 3 and more has
// a variance of at least 2; one that can lose only 1 and gain at most Most, of at most Most. A row
// has the variance nearest to what was asked for, and at either end of its range that leaves two
// outcomes. A count of 0 stays 0.
//
// # The same everywhere
//
// Whoever computes the table gets the same integers: it is computed from additions, products and
// quotients, each rounded as IEEE 754 says and none fused, and then rounded to parts of 2^32 whose
// mean is exactly 0. The one exception is a count of 1 where Most equals Small: it has the two
// outcomes -1 and Most, and where Most + 1 does not divide 2^32 its mean is off, by at most half of
// (Most + 1) / 2^32. Rounding moves a variance by some Most³ / 2^32.
//
// # What leaks
//
// Noise is bounded and its table is no secret. A perturbed count of y says that the count was
// y - Most to y + Most, and 0 says that it was at most Most. The secret of the record keys is what
// the noise rests on: who knows it and guesses the units of a cell can compare. It belongs to the
// linker alone. Perturb and the sums take times that depend on counts and keys, at the linker, who
// sees both anyway.
//
// The averaging attack of Asghar and Kaafar (Averaging attacks on bounded noise-based disclosure
// control algorithms, PoPETs 2020) works against this method as against theirs. It asks for parts
// of the cell, split by one column and then by another: every split has the same sum under fresh
// noise, and the mean over m splits into k parts has the variance k Variance / m. Only the whole
// cell asked for again has no fresh noise. What bounds the attack is the number of queries.
//
// Differences: two sets that differ by one unit have unrelated keys, so the difference of their
// counts has twice the variance and says little of its size. But equal sets have equal counts,
// so counts that differ say that the sets do. Who asks for a cell with one of its units let in and
// left out learns, when the two counts differ, that the unit has what the cell counts; by default
// they differ four times in five. The method hides how many, and not that somebody: that no two
// questions differ by few units is for other rules to see to.
//
// Totals: perturbed cells do not add up to their perturbed total, and where parts and total are
// shown, the bounds of all narrow each.
//
// Records: keys are of units, and a change of at most Most does not hide a unit with many records.
// That is what a dominance rule is for.
package cellkey

import (
	"math"
	"sort"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// The bounds of parameters. At the least variance, one count in a hundred changes at most. The
// largest table has about 100 rows of about 100 outcomes.
const (
	LeastVariance = 0.01
	LargestChange = 50
)

// total is the number of cell keys.
const total = 1 << 32

// Params are what a table is made from.
type Params struct {
	// Variance of a change, in units squared. It is at most that of a change that is uniform over
	// -Most to Most: beyond it, large changes would be likelier than small ones.
	Variance float64

	Most  int // the largest change of a count, in units
	Small int // counts of 1 to Small are never shown; 0 shows all
}

// Default returns the parameters of who says nothing. A variance of 2 is the least at which no
// count below 3 is shown and every row has the same variance. The counts 1 and 2 then have two
// outcomes each: they become 0 or 3.
func Default() Params { return Params{Variance: 2, Most: 5, Small: 2} }

// MostVariance returns the greatest variance that Check lets through with a largest change, in
// units squared: Most (Most + 1) / 3.
func MostVariance(most int) float64 { return float64(most*(most+1)) / 3 }

// Check refuses what has no table, with problem.Invalid. Beyond Small = Most, a count of 1 could
// not both lose and gain.
func (p Params) Check() error {
	switch {
	case p.Most < 1 || p.Most > LargestChange:
		return problem.New(problem.Invalid, "the largest change of a count, most, cannot be %d", p.Most).
			WithHint("it is 1 to %d; the default is %d", LargestChange, Default().Most)
	case p.Small < 0 || p.Small > p.Most:
		return problem.New(problem.Invalid, "the largest count never shown, small, cannot be %d", p.Small).
			WithHint("it is 0 to most, here %d; make it smaller or most larger", p.Most)
	case !(p.Variance >= LeastVariance && p.Variance <= MostVariance(p.Most)): // false for NaN too
		return problem.New(problem.Invalid, "the variance of a change, variance, cannot be %v", p.Variance).
			WithHint("it is %v to most*(most+1)/3, here %v; for a larger one, make most larger",
				LeastVariance, MostVariance(p.Most))
	}
	return nil
}

// Table says what to add to a count under a cell key. It does not change and may be shared.
type Table struct {
	most int
	rows []row // by count; the last is that of all larger counts
}

// row is the distribution of the change of a count: changes[i] has the keys after those of
// changes[i-1], up to last[i].
type row struct {
	changes []int // ascending, each of some key
	last    []uint32
}

// New returns the table of parameters that Check lets through, and else what Check says.
func New(p Params) (*Table, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	t := &Table{most: p.Most}
	for count := range p.Most + p.Small + 2 {
		changes := p.support(count)
		if count == 0 {
			changes = []int{0}
		}
		t.rows = append(t.rows, newRow(changes, quantise(changes, distribution(changes, p.Variance))))
	}
	return t, nil
}

// support returns the changes that a count may have, ascending.
func (p Params) support(count int) (changes []int) {
	for v := -p.Most; v <= p.Most; v++ {
		if shown := count + v; shown == 0 || shown > p.Small {
			changes = append(changes, v)
		}
	}
	return changes
}

// newRow returns the row in which each change has so many keys, together all of them.
func newRow(changes []int, keys []int64) (r row) {
	var before int64
	for i, n := range keys {
		if n == 0 {
			continue
		}
		before += n
		r.changes = append(r.changes, changes[i])
		r.last = append(r.last, uint32(before-1)) //nolint:gosec // at most 2^32 - 1
	}
	return r
}

// row returns the row of a count. What is no count has that of 0.
func (t *Table) row(count int64) row {
	return t.rows[max(0, min(count, int64(len(t.rows)-1)))]
}

// Perturb returns the count to show for a count under a cell key, always the same for the same two.
// It differs by at most Most and is 0 or more than Small. A count of 0, or what is no count, is 0;
// one that would be beyond an int64 is the largest int64. It takes a time of the order of log Most.
func (t *Table) Perturb(count int64, key uint32) int64 {
	if count <= 0 {
		return 0
	}
	r := t.row(count)
	i := sort.Search(len(r.last)-1, func(i int) bool { return key <= r.last[i] })
	change := int64(r.changes[i])
	if change > math.MaxInt64-count {
		return math.MaxInt64
	}
	return count + change
}

// Outcome is a change of a count and its probability, a multiple of 2^-32 that is not 0.
type Outcome struct {
	Change      int
	Probability float64
}

// Row returns the distribution of the change of a count, by ascending change.
func (t *Table) Row(count int64) []Outcome {
	r := t.row(count)
	out := make([]Outcome, len(r.changes))
	for i, v := range r.changes {
		out[i] = Outcome{v, float64(r.keys(i)) / total}
	}
	return out
}

// keys returns how many cell keys lead to the i-th change.
func (r row) keys(i int) int64 {
	if i == 0 {
		return int64(r.last[0]) + 1
	}
	return int64(r.last[i]) - int64(r.last[i-1])
}

// Moments returns the mean and the variance of the change of a count, of the table as Perturb uses
// it: sums of integers, divided once.
func (t *Table) Moments(count int64) (mean, variance float64) {
	var first, second int64
	r := t.row(count)
	for i, v := range r.changes {
		first += int64(v) * r.keys(i)
		second += int64(v*v) * r.keys(i)
	}
	mean = float64(first) / total
	return mean, float64(second)/total - float64(mean*mean)
}

// Entropy returns the entropy of the change of a count, in bits. It is for people to look at, and
// its last digits depend on the machine.
func (t *Table) Entropy(count int64) (h float64) {
	for _, o := range t.Row(count) {
		h -= o.Probability * math.Log2(o.Probability)
	}
	return h
}

// RowCount returns the number of rows: counts from RowCount() - 1 on have the last one.
func (t *Table) RowCount() int { return len(t.rows) }
