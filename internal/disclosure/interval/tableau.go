package interval

import (
	"cmp"
	"math"
	"slices"
)

// What is nearer to zero than these counts as zero where the method decides. Entries of a tableau
// are quotients of determinants of M, as are the values of a vertex. The numbers themselves are
// kept as they are: a tableau with its rounding errors is the exact one of equations that are
// hardly changed, and remains so. Were small entries put to zero, errors would grow with each step
// up to the bound itself.
const (
	zeroPivot = 1e-7
	zeroCost  = 1e-7 // for a target whose greatest coefficient is 1
	zeroValue = 1e-9 // for values up to 1; see tableau.zero
)

// isArtificial stands in place of an unknown in a tableau: the amount by which an equation is not
// fulfilled yet. Which equation does not matter.
const isArtificial = -1

// tableau is a system solved for its basic unknowns: those equal value − entries × non-basic ones.
// At the vertex that it stands for, the non-basic ones are zero.
type tableau struct {
	columns   [][]coefficient // of M
	equations int             // of M
	rows      int
	width     int // columns in use
	stride    int
	entries   []float64 // rows × stride
	basic     []int     // by row: the unknown, or isArtificial
	free      []int     // by column: the non-basic unknown, or isArtificial within a step
	value     []float64 // by row, at least 0 but for rounding

	// By row: how fast a value grows when each count is raised by its own small amount. It is
	// positive where the value is zero, since each step keeps the pair of both positive in the
	// lexicographic order. So the target grows in that order with each step, and no basis recurs.
	lift []float64

	cost   []float64 // by column: by how much the target grows with the unknown
	weight []float64 // by column: the reference weight
	z      float64   // the value of the target
	zero   float64   // what value is as good as zero
	used   []int     // the columns of the pivot row that are not zero
}

// newTableau returns the tableau in which all is artificial.
func newTableau(columns [][]coefficient, values []float64) *tableau {
	m, n := len(values), len(columns)
	t := &tableau{
		columns: columns, equations: m, rows: m, width: n, stride: n, entries: make([]float64, m*n),
		basic: make([]int, m), free: make([]int, n), value: make([]float64, m),
		lift: make([]float64, m), cost: make([]float64, n), weight: make([]float64, n),
	}
	most := 1.0
	for i, b := range values {
		t.basic[i], t.value[i] = isArtificial, math.Abs(b)
		most = max(most, math.Abs(b))
	}
	t.zero = zeroValue + 1e-13*most
	for j, column := range columns {
		t.free[j] = j
		for _, e := range column {
			t.entries[e.index*n+j] = math.Copysign(1, values[e.index]) * e.value
		}
	}
	t.raise()
	return t
}

// row returns the entries of a row.
func (t *tableau) row(i int) []float64 { return t.entries[i*t.stride : i*t.stride+t.width] }

// raise gives each basic unknown a new small amount, in [1, 2).
func (t *tableau) raise() {
	for i := range t.rows {
		t.lift[i] = 1 + float64(scramble(uint64(i))>>11)/(1<<53)
	}
}

// scramble returns a number that looks random: the output function of SplitMix64 (Steele, Lea and
// Flood, OOPSLA 2014). Nothing secret hangs on it.
func scramble(x uint64) uint64 {
	x = (x + 1) * 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// exchange solves row p for the unknown of column q instead of its own. It changes entries and
// costs, not values.
func (t *tableau) exchange(p, q int) {
	pivot := t.row(p)
	inverse := 1 / pivot[q]
	t.used = t.used[:0]
	for j, x := range pivot {
		if x != 0 && j != q {
			pivot[j] = x * inverse
			t.used = append(t.used, j)
		}
	}
	pivot[q] = inverse
	dense := len(t.used) > len(pivot)/3
	eliminate := func(row []float64) {
		f := row[q]
		switch {
		case f == 0:
			return
		case dense:
			subtract(row, f, pivot)
		default:
			for _, j := range t.used {
				row[j] -= f * pivot[j]
			}
		}
		row[q] = -f * inverse
	}
	for i := range t.rows {
		if i != p {
			eliminate(t.row(i))
		}
	}
	eliminate(t.cost[:t.width])
	t.basic[p], t.free[q] = t.free[q], t.basic[p]
}

// subtract takes f times y from x. Four at a time are about twice as fast as one.
func subtract(x []float64, f float64, y []float64) {
	for len(x) >= 4 && len(y) >= 4 {
		x[0] -= f * y[0]
		x[1] -= f * y[1]
		x[2] -= f * y[2]
		x[3] -= f * y[3]
		x, y = x[4:], y[4:]
	}
	for i := range x {
		x[i] -= f * y[i]
	}
}

// enter raises the unknown of column q from zero until that of row p is zero, and exchanges them.
func (t *tableau) enter(p, q int) {
	step := t.value[p] / t.row(p)[q] // no less than about -t.zero
	lift := t.lift[p] / t.row(p)[q]
	for i := range t.rows {
		f := t.row(i)[q]
		if f == 0 || i == p {
			continue
		}
		t.value[i] -= f * step
		t.lift[i] -= f * lift
	}
	t.value[p], t.lift[p] = step, lift
	t.z += t.cost[q] * step
	t.exchange(p, q)
}

// leaving returns the row whose unknown is the first to be zero when that of column q is raised,
// and -1 if none ever is.
func (t *tableau) leaving(q int) (p int) {
	least := math.Inf(1)
	for i := range t.rows {
		if f := t.entries[i*t.stride+q]; f > zeroPivot {
			least = min(least, t.atLeastZero(i)/f)
		}
	}
	if math.IsInf(least, 1) {
		return -1
	}
	p, tie := -1, math.Inf(1)
	for i := range t.rows {
		f := t.entries[i*t.stride+q]
		if f > zeroPivot && t.atLeastZero(i)/f <= least+t.zero && t.lift[i]/f < tie {
			p, tie = i, t.lift[i]/f
		}
	}
	return p
}

// atLeastZero returns the value of a row, without what rounding has left of zero.
func (t *tableau) atLeastZero(i int) float64 {
	if t.value[i] < t.zero {
		return 0
	}
	return t.value[i]
}

// entering returns the column with which the target grows, or -1. The reference weights estimate
// how far a step along the column goes in all unknowns, as seen from where the search began.
func (t *tableau) entering(zero float64) (q int) {
	q, most := -1, 0.0
	for j, d := range t.cost[:t.width] {
		if d > zero && d*d > most*t.weight[j] {
			q, most = j, d*d/t.weight[j]
		}
	}
	return q
}

// reweigh updates the reference weights for the exchange of row p and column q, before it.
func (t *tableau) reweigh(p, q int) {
	pivot := t.row(p)
	w := t.weight[q] / (pivot[q] * pivot[q])
	for j, x := range pivot {
		if x != 0 && j != q {
			t.weight[j] = max(t.weight[j], x*x*w)
		}
	}
	t.weight[q] = max(w, 1)
}

// ending says how a search ended.
type ending int

const (
	optimal   ending = iota // no point has a greater value
	enough                  // the value is as great as was asked for
	unbounded               // values are as great as one likes
	givenUp                 // the steps are used up
)

// climb steps from vertex to vertex as long as the target grows. What is artificial never enters
// again.
func (t *tableau) climb(stop, zero float64, steps int) ending {
	for j := range t.width {
		t.weight[j] = 1
	}
	for ; ; steps-- {
		if t.z >= stop {
			return enough
		}
		q := t.entering(zero)
		if q < 0 {
			return optimal
		}
		if steps <= 0 {
			return givenUp
		}
		p := t.leaving(q)
		if p < 0 {
			return unbounded
		}
		t.reweigh(p, q)
		t.enter(p, q)
		if t.free[q] == isArtificial {
			t.dropColumn(q)
		}
	}
}

// maximise climbs for a target, from the vertex where the tableau is.
func (t *tableau) maximise(target []coefficient, stop float64, steps int) ending {
	c := make([]float64, len(t.columns))
	greatest := 0.0
	for _, e := range target {
		c[e.index] = e.value
		greatest = max(greatest, math.Abs(e.value))
	}
	for j, k := range t.free[:t.width] {
		t.cost[j] = c[k]
	}
	t.z = 0
	for i, k := range t.basic[:t.rows] {
		if c[k] == 0 {
			continue
		}
		t.z += c[k] * t.value[i]
		for j, x := range t.row(i) {
			t.cost[j] -= c[k] * x
		}
	}
	return t.climb(stop, zeroCost*greatest, steps)
}

// outer returns what the target cannot exceed, given what each unknown cannot.
func (t *tableau) outer(limits []float64) float64 {
	z := t.z
	for j, k := range t.free[:t.width] {
		if t.cost[j] > 0 {
			z += t.cost[j] * limits[k]
		}
	}
	return z
}

// phaseOne climbs until nothing artificial is left, or as little as can be. It reports false where
// the steps are used up.
func (t *tableau) phaseOne(steps int) bool {
	for i := range t.rows {
		for j, x := range t.row(i) {
			t.cost[j] += x
		}
	}
	t.z = -t.artificial()
	return t.climb(-t.zero, zeroCost, steps) != givenUp
}

// artificial returns by how much the equations are not fulfilled.
func (t *tableau) artificial() (sum float64) {
	for i, k := range t.basic[:t.rows] {
		if k == isArtificial {
			sum += t.value[i]
		}
	}
	return sum
}

// enterTruth makes unknowns basic, those with great counts first, and goes from the truth to a
// vertex: unknowns that are not basic are lowered one after the other. Each either reaches zero, or
// a basic one does before and they change places.
func (t *tableau) enterTruth(truth []float64) {
	order := make([]int, len(truth))
	for j := range order {
		order[j] = j
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(truth[b], truth[a]) })
	for _, k := range order {
		q := slices.Index(t.free[:t.width], k)
		if p := t.pivotRow(q); p >= 0 {
			t.exchange(p, q)
			t.dropColumn(q)
		}
	}
	for i, k := range t.basic[:t.rows] {
		t.value[i] = 0
		if k != isArtificial {
			t.value[i] = truth[k]
		}
	}
	for q := range t.width {
		t.lower(q, truth[t.free[q]])
	}
}

// lower brings the unknown of column q from x to zero, or exchanges it for a basic one that gets
// there first.
func (t *tableau) lower(q int, x float64) {
	p, most := -1, x
	for i := range t.rows {
		f := t.entries[i*t.stride+q]
		if f < -zeroPivot && t.value[i] < -f*most-t.zero {
			p, most = i, t.value[i]/-f
		}
	}
	if most > 0 {
		for i := range t.rows {
			t.value[i] += t.entries[i*t.stride+q] * most
		}
	}
	if p >= 0 {
		t.exchange(p, q)
		t.value[p] = x - most
	}
}

// pivotRow returns the artificial row with the greatest entry in column q, or -1.
func (t *tableau) pivotRow(q int) (p int) {
	p, most := -1, zeroPivot
	for i, k := range t.basic[:t.rows] {
		if x := math.Abs(t.entries[i*t.stride+q]); k == isArtificial && x > most {
			p, most = i, x
		}
	}
	return p
}

// leaveArtificial makes the artificial rows that are left, of value zero, rows of unknowns, and
// drops those that follow from the others. Amounts for ties are drawn anew.
func (t *tableau) leaveArtificial() {
	for p := 0; p < t.rows; p++ {
		if t.basic[p] != isArtificial {
			continue
		}
		q, most := -1, zeroPivot
		for j, x := range t.row(p) {
			if math.Abs(x) > most {
				q, most = j, math.Abs(x)
			}
		}
		if q < 0 {
			t.dropRow(p)
			p--
			continue
		}
		t.value[p] = 0
		t.exchange(p, q)
		t.dropColumn(q)
	}
	t.compact()
	t.raise()
}

// dropRow removes a row; the last takes its place.
func (t *tableau) dropRow(p int) {
	t.rows--
	copy(t.row(p), t.row(t.rows))
	t.basic[p], t.value[p], t.lift[p] = t.basic[t.rows], t.value[t.rows], t.lift[t.rows]
}

// dropColumn removes a column; the last takes its place.
func (t *tableau) dropColumn(q int) {
	last := t.width - 1
	for i := range t.rows {
		t.entries[i*t.stride+q] = t.entries[i*t.stride+last]
	}
	t.free[q], t.cost[q], t.weight[q] = t.free[last], t.cost[last], t.weight[last]
	t.width = last
}

// compact gives back what rows and columns that were dropped took.
func (t *tableau) compact() {
	entries := make([]float64, 0, t.rows*t.width)
	for i := range t.rows {
		entries = append(entries, t.row(i)...)
	}
	t.entries, t.stride = entries, t.width
}

// vertex returns the point where the tableau is, by unknown.
func (t *tableau) vertex() []float64 {
	x := make([]float64, len(t.columns))
	for i, k := range t.basic[:t.rows] {
		x[k] = t.value[i]
	}
	return x
}

// sound tests the entries against M. A random change of signs of the non-basic unknowns goes along
// with a change of the basic ones that no equation notices; an entry that is wrong shows, unless
// others happen to make up for it.
func (t *tableau) sound() bool {
	change := make([]float64, len(t.columns))
	for k := range change {
		change[k] = float64(scramble(uint64(k))&2) - 1
	}
	for i, k := range t.basic[:t.rows] {
		change[k] = 0
		for j, x := range t.row(i) {
			change[k] -= x * change[t.free[j]]
		}
	}
	sums, size := make([]float64, t.equations), make([]float64, t.equations)
	for j, column := range t.columns {
		for _, e := range column {
			sums[e.index] += e.value * change[j]
			size[e.index] += math.Abs(e.value * change[j])
		}
	}
	for i, s := range sums {
		if math.Abs(s) > 1e-8*(1+size[i]) {
			return false
		}
	}
	return true
}
