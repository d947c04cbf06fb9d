package interval

import (
	"fmt"
	"math/rand/v2" //nolint:depguard // simulated tables that come again with the same seed
	"testing"
)

// twoWay returns the suppressed cells of a table with margins, and their counts. Most are small.
func twoWay(r *rand.Rand, rows, columns int, share float64) (System, []int64) {
	var truth []int64
	equations := make([]Row, rows+columns)
	for i := range rows {
		for j := range columns {
			if r.Float64() < share {
				e := Entry{len(truth), 1}
				equations[i] = append(equations[i], e)
				equations[rows+j] = append(equations[rows+j], e)
				truth = append(truth, smallCount(r))
			}
		}
	}
	return System{Unknowns: len(truth), Equations: equations}, truth
}

// smallCount returns zero more often than not.
func smallCount(r *rand.Rand) int64 { return max(0, r.Int64N(12)-6) }

// threeWay returns the cells of a table of three columns, of which the three tables of two columns
// are released. A share of their cells is suppressed: the margins of those tables are known.
func threeWay(r *rand.Rand, a, b, c int, suppressed float64) (System, []int64) {
	truth := make([]int64, a*b*c)
	pair := map[[3]int]Row{}
	margin := map[[2]int]Row{}
	for n := range truth {
		x := [3]int{n % a, n / a % b, n / a / b}
		truth[n] = smallCount(r)
		e := Entry{n, 1}
		for k := range 3 {
			pair[[3]int{k, x[(k+1)%3], x[(k+2)%3]}] = append(pair[[3]int{k, x[(k+1)%3], x[(k+2)%3]}], e)
			margin[[2]int{k, x[k]}] = append(margin[[2]int{k, x[k]}], e)
		}
	}
	s := System{Unknowns: len(truth)}
	size := [3]int{a, b, c}
	for k := range 3 {
		for i := range size[(k+1)%3] {
			for j := range size[(k+2)%3] {
				if r.Float64() >= suppressed {
					s.Equations = append(s.Equations, pair[[3]int{k, i, j}])
				}
			}
		}
		for i := range size[k] {
			s.Equations = append(s.Equations, margin[[2]int{k, i}])
		}
	}
	return s, truth
}

// linkedCells returns three tables of two columns over three columns of the same people. Unknown
// are the suppressed cells, which the margins that two tables share link: a part of the margins is
// suppressed too.
func linkedCells(r *rand.Rand, size int, share float64) (System, []int64) {
	var s System
	var truth []int64
	unknown := func(x int64) Entry {
		truth = append(truth, x)
		s.Unknowns++
		return Entry{len(truth) - 1, 1}
	}
	sums := [3][]int64{make([]int64, size), make([]int64, size), make([]int64, size)}
	cells := [3][]int64{}
	people := make([][3]int, size*size*4)
	for i := range people {
		people[i] = [3]int{r.IntN(size), r.IntN(size), r.IntN(size)}
	}
	for k := range 3 {
		cells[k] = make([]int64, size*size)
		for _, p := range people {
			cells[k][p[k]*size+p[(k+1)%3]]++
			sums[k][p[k]]++
		}
	}
	margins := [3][]Row{}
	for k := range 3 {
		margins[k] = make([]Row, size)
		for i := range size {
			if r.Float64() < share {
				margins[k][i] = Row{unknown(sums[k][i])}
			}
		}
	}
	for k := range 3 {
		rows := make([]Row, 2*size)
		for i := range size {
			for j := range size {
				if r.Float64() < share {
					e := unknown(cells[k][i*size+j])
					rows[i], rows[size+j] = append(rows[i], e), append(rows[size+j], e)
				}
			}
		}
		for i := range size {
			for _, e := range margins[k][i] {
				rows[i] = append(rows[i], Entry{e.Index, -1})
			}
			for _, e := range margins[(k+1)%3][i] {
				rows[size+i] = append(rows[size+i], Entry{e.Index, -1})
			}
		}
		s.Equations = append(s.Equations, rows...)
	}
	return s, truth
}

func BenchmarkTargets(b *testing.B) {
	r := func() *rand.Rand { return rand.New(rand.NewPCG(1, 2)) }
	for _, x := range []struct {
		name string
		make func() (System, []int64)
	}{
		{"table of 30×30", func() (System, []int64) { return twoWay(r(), 30, 30, .25) }},
		{"three linked tables of 45×45", func() (System, []int64) { return linkedCells(r(), 45, .25) }},
		{"three tables of 15×10×10, all", func() (System, []int64) { return threeWay(r(), 15, 10, 10, 0) }},
		{"three tables of 15×10×10, half", func() (System, []int64) { return threeWay(r(), 15, 10, 10, .5) }},
	} {
		s, truth := x.make()
		v, err := FromTruth(s, truth)
		if err != nil {
			b.Fatal(err)
		}
		values := make([]int64, len(s.Equations))
		for i, row := range s.Equations {
			values[i] = int64(at(floats(row), asFloats(truth)))
		}
		size := fmt.Sprintf("%s, %d unknowns, %d equations", x.name, s.Unknowns, len(s.Equations))
		b.Run("first/"+size, func(b *testing.B) {
			for b.Loop() {
				v, _ := FromTruth(s, truth)
				v.WidthAtLeast(Row{{0, 1}}, 5)
			}
		})
		b.Run("values/"+size, func(b *testing.B) {
			for b.Loop() {
				if _, err := FromValues(s, values); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("width/"+size, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if i%s.Unknowns == 0 {
					v, _ = FromTruth(s, truth)
					v.WidthAtLeast(Row{{0, 1}}, 5)
				}
				v.WidthAtLeast(Row{{i % s.Unknowns, 1}}, 5)
			}
		})
		b.Run("bounds/"+size, func(b *testing.B) {
			given := 0
			for i := 0; b.Loop(); i++ {
				if !v.Bounds(Row{{i % s.Unknowns, 1}}).Exact {
					given++
				}
			}
			b.ReportMetric(float64(given), "given-up")
		})
	}
}

func floats(row Row) (out []coefficient) {
	for _, e := range row {
		out = append(out, coefficient{e.Index, float64(e.Coefficient)})
	}
	return out
}

func asFloats(x []int64) []float64 {
	out := make([]float64, len(x))
	for i := range x {
		out[i] = float64(x[i])
	}
	return out
}
