package interval

import (
	"errors"
	"math"
	"testing"
	"time"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// valuesOf returns the sums of a system.
func valuesOf(s System, x []int64) []int64 {
	out := make([]int64, len(s.Equations))
	for i, row := range s.Equations {
		out[i] = sumOf(row, x)
	}
	return out
}

func sumOf(row Row, x []int64) (sum int64) {
	for _, e := range row {
		sum += e.Coefficient * x[e.Index]
	}
	return sum
}

// table draws a system of a table of two or three columns: suppressed cells and the margins over
// each column, or over each pair of columns. Some equations are there twice, or added up.
func table(t *rapid.T, largest int, count int64) (System, []int64) {
	columns := rapid.IntRange(2, 3).Draw(t, "columns")
	size, cells := make([]int, columns), 1
	for k := range size {
		size[k] = rapid.IntRange(2, largest).Draw(t, "size")
		cells *= size[k]
	}
	depth := 1
	if columns == 3 {
		depth = rapid.IntRange(1, 2).Draw(t, "columns of a margin")
	}
	share := rapid.IntRange(30, 100).Draw(t, "suppressed per cent")
	var truth []int64
	margins := map[[3]int]int{}
	var s System
	for n := range cells {
		if rapid.IntRange(1, 100).Draw(t, "suppress") > share {
			continue
		}
		x := rapid.Int64Range(-count, count).Draw(t, "count")
		e := Entry{len(truth), 1}
		if cells <= 12 {
			truth = append(truth, max(0, x))
		} else {
			truth = append(truth, 1+max(x, -x)) // gonum does not master large degenerate tables
		}
		at := make([]int, columns)
		for k, rest := 0, n; k < columns; k++ {
			at[k], rest = rest%size[k], rest/size[k]
		}
		for k := range columns {
			key := [3]int{k, at[k], -1}
			if depth == 2 {
				key[2] = at[(k+1)%columns]
			}
			if _, known := margins[key]; !known {
				margins[key] = len(s.Equations)
				s.Equations = append(s.Equations, nil)
			}
			i := margins[key]
			s.Equations[i] = append(s.Equations[i], e)
		}
	}
	s.Unknowns = len(truth)
	for range rapid.IntRange(0, 3).Draw(t, "redundant") {
		if n := len(s.Equations); n > 0 {
			i, j := rapid.IntRange(0, n-1).Draw(t, "i"), rapid.IntRange(0, n-1).Draw(t, "j")
			s.Equations = append(s.Equations, append(append(Row{}, s.Equations[i]...), s.Equations[j]...))
		}
	}
	// A margin that is not released leaves unknowns without a limit.
	if n := len(s.Equations); n > 0 && rapid.Bool().Draw(t, "an equation less") {
		i := rapid.IntRange(0, n-1).Draw(t, "which")
		s.Equations = append(s.Equations[:i:i], s.Equations[i+1:]...)
	}
	return s, truth
}

// targetOf draws a sum of a few unknowns.
func targetOf(t *rapid.T, unknowns int, least int64) Row {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Entry {
		return Entry{rapid.IntRange(0, unknowns-1).Draw(t, "index"), rapid.Int64Range(least, 3).Draw(t, "coefficient")}
	}), 1, 4).Draw(t, "target")
}

// greatest asks gonum for the greatest value of a target. It reports false where gonum fails. Its
// method wants equations of full rank: linearly dependent ones are taken out here.
func greatest(s System, values []int64, target Row, sign float64) (float64, bool) {
	n := s.Unknowns
	var basis [][]float64 // reduced, with the leading column
	var lead []int
	var rows, b []float64
	for i, row := range s.Equations {
		dense := make([]float64, n)
		for _, e := range row {
			dense[e.Index] += float64(e.Coefficient)
		}
		rest := append([]float64{}, dense...)
		for k, r := range basis {
			f := rest[lead[k]] / r[lead[k]]
			for j := range rest {
				rest[j] -= f * r[j]
			}
		}
		at, most := -1, 1e-7
		for j, x := range rest {
			if math.Abs(x) > most {
				at, most = j, math.Abs(x)
			}
		}
		if at < 0 {
			continue
		}
		basis, lead = append(basis, rest), append(lead, at)
		rows, b = append(rows, dense...), append(b, float64(values[i]))
	}
	m := len(b)
	if m == 0 || m >= n {
		return 0, false
	}
	a := mat.NewDense(m, n, rows)
	for j := range n {
		if mat.Norm(a.ColView(j), 1) == 0 {
			return 0, false
		}
	}
	c := make([]float64, n)
	for _, e := range target {
		c[e.Index] -= sign * float64(e.Coefficient)
	}
	z, err := gonum(c, a, b)
	switch {
	case errors.Is(err, lp.ErrUnbounded):
		return math.Inf(1), true
	case err != nil:
		return 0, false
	}
	return -z, true
}

func near(a, b float64) bool { return a == b || math.Abs(a-b) <= 5*Tolerance*max(1, math.Abs(b)*1e-6) }

// Bounds agree with those of another implementation, by way of values and of the truth, and widths
// with bounds, in whatever order targets come.
func TestAgainstGonum(t *testing.T) {
	t.Parallel()
	compared, failed := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s, truth := table(t, 5, rapid.SampledFrom([]int64{1, 9, 1_000_000}).Draw(t, "greatest count"))
		if s.Unknowns == 0 {
			return
		}
		values := valuesOf(s, truth)
		holder, err := FromValues(s, values)
		if err != nil {
			t.Fatal(err)
		}
		linker, err := FromTruth(s, truth)
		if err != nil {
			t.Fatal(err)
		}
		for range 4 {
			target := targetOf(t, s.Unknowns, -3)
			got, same := holder.Bounds(target), linker.Bounds(target)
			if !got.Exact || !near(got.Lo, same.Lo) || !near(got.Hi, same.Hi) {
				t.Fatalf("%+v from values, %+v from the truth", got, same)
			}
			if x := float64(sumOf(target, truth)); x < got.Lo-Tolerance || x > got.Hi+Tolerance {
				t.Fatalf("the truth %v is not in %+v", x, got)
			}
			hi, ok1 := greatest(s, values, target, 1)
			lo, ok2 := greatest(s, values, target, -1)
			if ok1 && !near(got.Hi, hi) || ok2 && !near(-got.Lo, lo) {
				t.Fatalf("%+v, and gonum finds %v (%v) to %v (%v)", got, -lo, ok2, hi, ok1)
			}
			if compared++; !ok1 || !ok2 {
				failed++
			}
			checkWidths(t, s, truth, target, got)
		}
	})
	t.Logf("gonum had no answer for %d of %d targets", failed, compared)
	if failed*2 > compared {
		t.Errorf("gonum had no answer for %d of %d targets", failed, compared)
	}
}

// checkWidths compares the answers on widths with the interval.
func checkWidths(t *rapid.T, s System, truth []int64, target Row, want Interval) {
	v, err := FromTruth(s, truth)
	if err != nil {
		t.Fatal(err)
	}
	width := want.Hi - want.Lo
	if !math.IsInf(width, 1) && rapid.Bool().Draw(t, "beyond first") {
		found, ok := v.WidthAtLeast(target, width+1)
		if ok || !near(found, width) {
			t.Fatalf("%v wide, and %v found (%v)", width, found, ok)
		}
	}
	for _, w := range []float64{0, 1, min(width, 1e9) / 2, min(width, 1e9)} {
		found, ok := v.WidthAtLeast(target, w)
		if ok != (w <= width) || found > width+5*Tolerance || ok && found < w-Tolerance {
			t.Fatalf("%v wide, and %v found for %v (%v)", width, found, w, ok)
		}
	}
}

// Whole counts are counted through: their extremes lie in the interval. In tables of two columns
// they are its ends, since their equations are totally unimodular.
func TestAgainstEnumeration(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "unknowns")
		truth := rapid.SliceOfN(rapid.Int64Range(0, 2), n, n).Draw(t, "truth")
		unimodular := rapid.Bool().Draw(t, "table")
		s := System{Unknowns: n}
		var all Row
		for i := range n {
			all = append(all, Entry{i, 1})
		}
		s.Equations = append(s.Equations, all) // so that there is an end to the counting
		if unimodular {
			rows := [2][3]Row{}
			for i := range n {
				for side := range 2 {
					k := rapid.IntRange(0, 2).Draw(t, "margin")
					rows[side][k] = append(rows[side][k], Entry{i, 1})
				}
			}
			s.Equations = append(append(s.Equations, rows[0][:]...), rows[1][:]...)
		} else {
			for range rapid.IntRange(0, 3).Draw(t, "equations") {
				s.Equations = append(s.Equations, targetOf(t, n, -2))
			}
		}
		values, target := valuesOf(s, truth), targetOf(t, n, -2)
		lo, hi := int64(math.MaxInt64), int64(math.MinInt64)
		everyPoint(n, values[0], func(x []int64) {
			for i, row := range s.Equations {
				if sumOf(row, x) != values[i] {
					return
				}
			}
			lo, hi = min(lo, sumOf(target, x)), max(hi, sumOf(target, x))
		})
		v, err := FromValues(s, values)
		if err != nil {
			t.Fatal(err)
		}
		got := v.Bounds(target)
		if got.Lo > float64(lo)+Tolerance || got.Hi < float64(hi)-Tolerance || !got.Exact {
			t.Fatalf("%+v does not hold %d to %d", got, lo, hi)
		}
		if unimodular && (got.Lo != float64(lo) || got.Hi != float64(hi)) {
			t.Fatalf("%+v is not %d to %d", got, lo, hi)
		}
	})
}

// everyPoint calls f with all n counts that have a sum.
func everyPoint(n int, sum int64, f func(x []int64)) {
	x := make([]int64, n)
	var fill func(i int, rest int64)
	fill = func(i int, rest int64) {
		if i == n-1 {
			x[i] = rest
			f(x)
			return
		}
		for x[i] = 0; x[i] <= rest; x[i]++ {
			fill(i+1, rest-x[i])
		}
	}
	fill(0, sum)
}

// Values of random equations are refused when, and only when, gonum finds no point either.
func TestInfeasibleAgainstGonum(t *testing.T) {
	t.Parallel()
	seen := map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		s, truth := table(t, 4, 4)
		if s.Unknowns == 0 || len(s.Equations) == 0 {
			return
		}
		values := valuesOf(s, truth)
		for range rapid.IntRange(0, 2).Draw(t, "changes") {
			i := rapid.IntRange(0, len(values)-1).Draw(t, "which")
			values[i] = max(0, values[i]+rapid.Int64Range(-3, 3).Draw(t, "by"))
		}
		_, err := FromValues(s, values)
		if err != nil && problem.KindOf(err) != problem.Invalid {
			t.Fatal(err)
		}
		feasible, known := elastic(s, values)
		if known {
			seen[feasible]++
			if feasible != (err == nil) {
				t.Fatalf("feasible is %v, and the error %v", feasible, err)
			}
		}
	})
	if seen[false] == 0 || seen[true] == 0 {
		t.Errorf("feasible and not: %v", seen)
	}
}

// elastic asks gonum how far the equations are from being fulfilled. An excess and a lack for each
// make them of full rank.
func elastic(s System, values []int64) (feasible, known bool) {
	m, n := len(s.Equations), s.Unknowns
	a, c, b := mat.NewDense(m, n+2*m, nil), make([]float64, n+2*m), make([]float64, m)
	for i, row := range s.Equations {
		for _, e := range row {
			a.Set(i, e.Index, a.At(i, e.Index)+float64(e.Coefficient))
		}
		a.Set(i, n+2*i, 1)
		a.Set(i, n+2*i+1, -1)
		c[n+2*i], c[n+2*i+1], b[i] = 1, 1, float64(values[i])
	}
	for j := range n {
		if mat.Norm(a.ColView(j), 1) == 0 {
			return false, false
		}
	}
	z, err := gonum(c, a, b)
	return z < 1e-6, err == nil
}

// gonum returns the least value of c·x where a x = b. On degenerate equations it may go around in
// circles for ever, and is left behind after a while.
func gonum(c []float64, a mat.Matrix, b []float64) (float64, error) {
	type answer struct {
		z   float64
		err error
	}
	done := make(chan answer, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- answer{err: errors.New("it panicked")}
			}
		}()
		z, _, err := lp.Simplex(c, a, b, 1e-10, nil)
		done <- answer{z, err}
	}()
	select {
	case x := <-done:
		return x.z, x.err
	case <-time.After(time.Second):
		return 0, errors.New("it did not end")
	}
}
