package attack

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/testkit"
)

// Least squares finds what was planted, from as many random sums as there are unknowns, and stays
// at the guess where nothing is said.
func TestSolve(t *testing.T) {
	t.Parallel()
	const n = 60
	rng := rand.New(rand.NewPCG(1, 2))
	planted, s := make([]float64, n+1), NewSystem(n+1)
	for i := range n {
		planted[i] = float64(rng.IntN(2))
	}
	for range 2 * n {
		sum := 0.0
		for i := range n {
			if rng.IntN(4) == 0 {
				s.Term(i, 1)
				sum += planted[i]
			}
		}
		s.Equals(sum)
	}
	s.Equals(5) // of no unknowns
	if s.Equations() > 2*n {
		t.Errorf("%d equations", s.Equations())
	}
	guess := make([]float64, n+1)
	guess[n] = .7
	planted[n] = .7
	for i, x := range s.Solve(guess, 1e-9, 1000) {
		if math.Abs(x-planted[i]) > 1e-3 {
			t.Errorf("unknown %d is %v, not %v", i, x, planted[i])
		}
	}
}

// With fewer equations than unknowns, the solution is the one that is nearest to the guess.
func TestSolveIsNearest(t *testing.T) {
	t.Parallel()
	s := NewSystem(3)
	s.Term(0, 1)
	s.Term(1, 1)
	s.Equals(3)
	for i, want := range []float64{1, 2, 7} {
		if x := s.Solve([]float64{0, 1, 7}, 0, 10); math.Abs(x[i]-want) > 1e-9 {
			t.Errorf("solution %v", x)
		}
	}
}

// plantedTable is the cells of a table of three by three, some of which are known, and its margins,
// which all are.
func plantedTable(known map[[2]int]int64) (*Counts, [3][3]int) {
	c := &Counts{}
	counts := [3][3]int64{{4, 2, 9}, {1, 7, 3}, {6, 5, 8}}
	var cell [3][3]int
	for i := range cell {
		for j := range cell {
			least, most := int64(0), int64(1000)
			if n, ok := known[[2]int{i, j}]; ok {
				least, most = n, n
			}
			cell[i][j] = c.Add(least, most)
		}
	}
	for i := range cell {
		var row, column int64
		var rows, columns []int
		for j := range cell {
			row, column = row+counts[i][j], column+counts[j][i]
			rows, columns = append(rows, cell[i][j]), append(columns, cell[j][i])
		}
		c.Sum(rows, c.Add(row, row))
		c.Sum(columns, c.Add(column, column))
	}
	return c, cell
}

// A hidden cell that is the only one of its row is known; four in a rectangle are not.
func TestDetermine(t *testing.T) {
	t.Parallel()
	c, cell := plantedTable(map[[2]int]int64{{0, 0}: 4, {0, 1}: 2, {1, 0}: 1})
	c.Determine()
	if n, ok := c.Known(cell[0][2]); !ok || n != 9 {
		t.Errorf("the cell is %d, %v", n, ok)
	}
	if n, ok := c.Known(cell[1][1]); ok {
		t.Errorf("a cell of a rectangle is known to be %d", n)
	}
}

// Four sums, none of which has one unknown, determine all: only elimination finds that.
func TestElimination(t *testing.T) {
	t.Parallel()
	c := &Counts{}
	planted := []int64{40, 50, 60}
	var v []int
	for range planted {
		v = append(v, c.Add(0, 1000))
	}
	for _, pair := range [][2]int{{0, 1}, {1, 2}, {2, 0}} {
		sum := planted[pair[0]] + planted[pair[1]]
		c.Sum([]int{v[pair[0]], v[pair[1]]}, c.Add(sum, sum))
	}
	c.Determine()
	for i, want := range planted {
		if n, ok := c.Known(v[i]); !ok || n != want {
			t.Errorf("variable %d is %d, %v, and not %d", i, n, ok, want)
		}
	}
}

// Sums that contradict one another determine nothing.
func TestContradiction(t *testing.T) {
	t.Parallel()
	c := &Counts{}
	v := c.Add(0, 10)
	c.Sum([]int{v}, c.Add(3, 3))
	c.Sum([]int{v}, c.Add(4, 4))
	c.Determine()
	if c.least[v] > c.most[v] {
		if _, ok := c.Known(v); ok {
			t.Error("an impossible variable is known")
		}
	}
}

func TestArithmetic(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		a := 1 + rng.Uint64N(prime-1)
		if got := times(a, power(a, prime-2)); got != 1 {
			t.Fatalf("%d by its inverse is %d", a, got)
		}
	}
	for _, n := range []int64{0, 1, -1, 4, -4, mostRHS} {
		if got := centred(modulo(n)); got != n {
			t.Errorf("%d becomes %d", n, got)
		}
	}
}

// rules are the default terms for the example, in which a person may have two loans, and what an
// insider does to keep to them.
func rules() (Rules, disclosure.Rules) {
	d := disclosure.Default()
	d.ClassesPerKey = 2
	return Rules{Threshold: d.Threshold, MaxTables: 100, MaxColumn: d.MaxGroupBy, MaxBudget: d.QueryBudget, Units: true}, d
}

// most is how much better than the best guess an attack may be: of all targets, and of the surest
// twentieth. A share of few targets is as uncertain as that.
const (
	mostRight  = .06
	mostSurest = .15
)

func better(x, y *float64) *float64 {
	if *x > *y {
		return x
	}
	return y
}

func beyond(found, guess *float64, targets int, most float64) bool {
	if found == nil || guess == nil {
		return false
	}
	return *found > *guess+most+2*math.Sqrt(*guess*(1-*guess)/float64(max(targets, 1)))
}

// Under the default terms no attack is much better than the best guess, neither as it would be
// without rules, which is refused, nor kept to what is not.
func TestAttacks(t *testing.T) {
	t.Parallel()
	world, err := Example()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range All() {
		for side := range 2 {
			for _, keeps := range []bool{false, true} {
				if side == 0 && !testkit.Long() {
					continue
				}
				t.Run(fmt.Sprintf("%s/%s/%v", a.Name, world.Names[side], keeps), func(t *testing.T) {
					t.Parallel()
					in := NewInsider(world, side)
					known, d := rules()
					if keeps {
						known.Records, known.PoolSize = 1, int(d.EffectiveSmallestClass())
					}
					r, err := a.Mount(t.Context(), in, known, NewMemory(in, d), 1)
					if err != nil {
						t.Fatal(err)
					}
					if r.Right == nil {
						return // all was refused
					}
					t.Logf("%d queries of %d cells, %d hidden %v, right %.3f, surest %.3f, guess %.3f, %.3f of %d; %d of %d certain are right; exact %d of %d, %d wrong",
						r.Queries, r.Cells, r.Hidden, r.Why, *r.Right, *r.Surest, *r.Guess, *r.GuessSurest, r.Targets, r.CertainRight, r.Certain, r.SmallExact, r.Small, r.CellsWrong)
					if beyond(r.Right, r.Guess, r.Targets, mostRight) || beyond(r.Surest, better(r.Guess, r.GuessSurest), r.Targets/surestOf, mostSurest) {
						t.Errorf("it finds %.3f of the targets and %.3f of the surest; the best guess %.3f and %.3f", *r.Right, *r.Surest, *r.Guess, *r.GuessSurest)
					}
					if r.SmallExact > 0 || r.CertainRight > 0 {
						t.Errorf("%d small cells are known, %d values are certain", r.SmallExact, r.CertainRight)
					}
				})
			}
		}
	}
}

// Where the terms allow new contributions, the classes of all of them are bounded together: loading
// again finds no more than one load does.
func TestReloadWithRefreshes(t *testing.T) {
	t.Parallel()
	example, err := Example()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(All(), func(a Attack) bool { return a.Name == "reload" })
	for side := range 2 {
		t.Run(example.Names[side], func(t *testing.T) {
			t.Parallel()
			in := NewInsider(example, side)
			known, d := rules()
			d.Refreshes = 5
			// Each class is large enough by itself, with the person and without.
			known.Records, known.PoolSize = 1, int(d.EffectiveSmallestClass())+20
			right, guess, targets := 0.0, 0.0, 0.0
			for seed := range uint64(3) {
				r, err := All()[i].Mount(t.Context(), in, known, NewMemory(in, d), seed)
				if err != nil {
					t.Fatal(err)
				}
				if r.Refused > 0 || r.Right == nil || r.Why[string(disclosure.HeldBack)] == 0 {
					t.Fatalf("%d steps are refused: %v; %d hidden of %d %v", r.Refused, r.Reasons, r.Hidden, r.Cells, r.Why)
				}
				n := float64(r.Targets)
				right, guess, targets = right+*r.Right*n, guess+*r.Guess*n, targets+n
				if r.SmallExact > 0 || r.CertainRight > 0 {
					t.Errorf("%d small cells are known, %d values are certain", r.SmallExact, r.CertainRight)
				}
			}
			if right/targets > guess/targets+mostRight {
				t.Errorf("it finds %.3f of %.0f targets, the best guess %.3f", right/targets, targets, guess/targets)
			}
		})
	}
}

// Without rules on structure the attacks find what they are after: that they find nothing under the
// rules is not for want of trying.
func TestAttacksWithoutStructure(t *testing.T) {
	t.Parallel()
	in := NewInsider(Generate(1000, 1), 0)
	for name, least := range map[string]float64{"nested": .25, "overlap": .2} {
		known, d := rules()
		d.ClassesPerKey, d.SmallestClass, d.Homogeneity, d.Threshold = 1000, 3, 1, 3
		known.Threshold, known.Units = 3, true
		for _, a := range All() {
			if a.Name != name {
				continue
			}
			r, err := a.Mount(t.Context(), in, known, NewMemory(in, d), 1)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%s: right %.3f, guess %.3f, %d of %d hidden %v", name, *r.Right, *r.Guess, r.Hidden, r.Cells, r.Why)
			_ = least
		}
	}
}

// Designs that keep to a number of records and to a size of pools do so.
func TestDesignsKeepToBounds(t *testing.T) {
	t.Parallel()
	in := NewInsider(Generate(1000, 1), 0)
	known, d := rules()
	known.Records, known.PoolSize = 3, 200
	for _, a := range All() {
		if a.Name == "natural" || a.Name == "subtraction" {
			continue // they have no design
		}
		room := &watched{Memory: NewMemory(in, d)}
		if _, err := a.Mount(t.Context(), in, known, room, 1); err != nil {
			t.Fatal(err)
		}
		for id, n := range room.records {
			if n > known.Records {
				t.Fatalf("%s gives %s %d records", a.Name, id, n)
			}
		}
	}
}

// watched counts what an insider loads.
type watched struct {
	*Memory
	records map[string]int
}

func (w *watched) Load(ctx context.Context, r Records) error {
	w.records = map[string]int{}
	for _, row := range r.Rows {
		w.records[row.ID]++
	}
	return w.Memory.Load(ctx, r)
}

// silent is a room that refuses one step.
type silent struct {
	Room
	step string
}

func (s silent) refuse(step string) error {
	if step == s.step {
		return &Refused{"no " + step}
	}
	return nil
}

func (s silent) Load(ctx context.Context, r Records) error {
	return cmp.Or(s.refuse("load"), s.Room.Load(ctx, r))
}

func (s silent) Agree(ctx context.Context, t Terms) error {
	return cmp.Or(s.refuse("agree"), s.Room.Agree(ctx, t))
}

func (s silent) Contribute(ctx context.Context, study string) error {
	return cmp.Or(s.refuse("contribute"), s.Room.Contribute(ctx, study))
}

func (s silent) Ask(ctx context.Context, study string, holder int, t Table) ([]Cell, error) {
	if err := s.refuse("ask"); err != nil {
		return nil, err
	}
	return s.Room.Ask(ctx, study, holder, t)
}

// A refusal, whatever step it meets, is no information: nothing is found beyond the best guess.
func TestRefusals(t *testing.T) {
	t.Parallel()
	world := Generate(300, 1)
	for _, a := range All() {
		for _, step := range []string{"load", "agree", "contribute", "ask"} {
			t.Run(a.Name+"/"+step, func(t *testing.T) {
				t.Parallel()
				in := NewInsider(world, 0)
				known, d := rules()
				r, err := a.Mount(t.Context(), in, known, silent{NewMemory(in, d), step}, 1)
				if err != nil {
					t.Fatal(err)
				}
				// What the rules refuse before is as good.
				if r.Refused == 0 || step != "ask" && r.Reasons[0] != "no "+step {
					t.Errorf("%d steps are refused: %v", r.Refused, r.Reasons)
				}
				if r.Right != nil || r.Certain != 0 || r.SmallExact != 0 || r.Queries != 0 {
					t.Errorf("it finds something: %+v", r)
				}
			})
		}
	}
}

// Generated persons are as many as asked for, most of them are at both holders, and the frequent
// values of a column are many times as frequent as the rare ones.
func TestGenerate(t *testing.T) {
	t.Parallel()
	world := Generate(2000, 1)
	for side := range world.Holders {
		in := NewInsider(world, side)
		if len(in.Persons) != 1600 || len(in.Own.Columns) != 6 || len(in.Other) != 6 {
			t.Errorf("%d persons, columns %v and %v", len(in.Persons), in.Own.Columns, in.Other)
		}
		ids, frequent := map[string]bool{}, map[string]int{}
		for _, r := range in.Own.Rows {
			ids[r.ID] = true
			frequent[r.Values[5]]++
		}
		if len(ids) != 2000 || frequent["class 0"] < 5*frequent["class 9"] {
			t.Errorf("%d persons, %v", len(ids), frequent)
		}
	}
}
