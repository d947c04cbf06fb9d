package structure

import (
	"math"
	"math/rand/v2" //nolint:depguard // worlds that come again with the same seed
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// world makes units with own codes per column on side 0 and one column of values on side 1.
func world(own [][]int32, classes []int) *Units {
	u := &Units{}
	u.Sides[0].Classes, u.Sides[1].Classes = classes, []int{1}
	u.Sides[1].Profiles = []Profile{{{Codes: []int32{0}, Count: 1}}}
	for i, codes := range own {
		u.Sides[0].Profiles = append(u.Sides[0].Profiles, Profile{{Codes: codes, Count: 1}})
		u.Groups = append(u.Groups, Group{Profile: [2]int32{int32(i), 0}, Linked: true, Units: 1, Weighted: [2]int64{1, 1}})
	}
	return u
}

// leverageOf is the diagonal of the projection by a singular value decomposition.
func leverageOf(own [][]int32, owns [][]int, classes []int) float64 {
	var columns [][]float64
	for _, o := range owns {
		side := Side{Classes: classes}
		for class := range side.Product(o, 1000) {
			row := make([]float64, len(own))
			for i, codes := range own {
				if side.Class(o, codes) == class {
					row[i] = 1
				}
			}
			columns = append(columns, row)
		}
	}
	m := mat.NewDense(len(own), len(columns), nil)
	for j, c := range columns {
		m.SetCol(j, c)
	}
	var svd mat.SVD
	svd.Factorize(m, mat.SVDThin)
	var v mat.Dense
	svd.UTo(&v)
	most := 0.0
	for i := range own {
		sum := 0.0
		for j, s := range svd.Values(nil) {
			if s > 1e-9 {
				sum += v.At(i, j) * v.At(i, j)
			}
		}
		most = max(most, sum)
	}
	return most
}

func TestLeverageIsTheDiagonalOfTheProjection(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		classes := []int{2 + r.IntN(3), 2 + r.IntN(3), 2 + r.IntN(3)}
		own := make([][]int32, 60+r.IntN(60))
		for i := range own {
			for _, n := range classes {
				own[i] = append(own[i], int32(r.IntN(n)))
			}
		}
		owns := [][]int{{}, {0}, {1}, {2}, {0, 1}}[:1+r.IntN(5)]
		u := world(own, classes)
		got := u.Bound(About{Side: 0, Column: 0, Owns: owns}, 1, nil)
		if want := leverageOf(own, owns, classes); math.Abs(got.Leverage-want) > 1e-9 {
			t.Fatalf("leverage %v, want %v", got.Leverage, want)
		}
	}
}

func TestBoundLeavesOutWhatTellsOfOneUnit(t *testing.T) {
	t.Parallel()
	own := make([][]int32, 1000)
	for i := range own {
		c := int32(i % 2)
		own[i] = []int32{c, c, int32(i * 7 % 5)}
	}
	own[0][1] = 1 // the same class without one unit
	u := world(own, []int{2, 2, 5})
	about := About{Side: 0, Owns: [][]int{{}, {0}, {1}}}
	got := u.Bound(about, 100, nil)
	if got.Leverage > .01+1e-9 || !got.Bounded {
		t.Errorf("%+v", got)
	}
	if n := len(got.Out[1]) + len(got.Out[2]); n == 0 || len(got.Out[0]) > 0 {
		t.Errorf("left out: %v", got.Out)
	}
	if got := u.Bound(About{Side: 0, Owns: [][]int{{}, {0}, {2}}}, 100, nil); len(got.Out[1])+len(got.Out[2]) > 0 {
		t.Errorf("natural tables lose %v", got.Out)
	}
	// What was released before stays, and then the new one goes.
	got = u.Bound(about, 100, func(own []int, _ int) bool { return len(own) == 0 || slices.Equal(own, []int{0}) })
	if len(got.Out[1]) > 0 || len(got.Out[2]) == 0 || !got.Bounded {
		t.Errorf("beside what was released: %+v", got)
	}
}
