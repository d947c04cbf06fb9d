package linkerror

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit"
)

func covers(ci [2]float64, v float64) int {
	if ci[0] <= v && v <= ci[1] {
		return 1
	}
	return 0
}

// 95 per cent of 300 intervals means 92.5 to 97.5 nineteen times of twenty, and of 50 intervals 88
// to 100; the seeds are fixed.
func TestIntervalsCover(t *testing.T) {
	t.Parallel()
	simulations, replicates, least, most := 50, LeastReplicates, .88, 1.
	if testkit.Long() {
		simulations, replicates, least, most = 300, 100, .92, .98
	}
	for i, shape := range shapes {
		t.Run(shape.name, func(t *testing.T) {
			t.Parallel()
			s := &seeded{state: uint64(50 + i)}
			all, cell, shown, refused := 0, 0, 0, 0
			for n := range simulations {
				sim := simulate(world{units: 2000, mean: shape.mean, draw: shape.draw, own: .7, peer: .7, errors: .2, dates: 12, values: 5, cells: 4}, s)
				q, err := sim.assess(byte(n), replicates, AssessOptions{})
				if err != nil {
					t.Fatal(err)
				}
				if q.Refused != "" {
					refused++
					continue
				}
				link, block := sim.totals()
				shown++
				all += covers(q.Correct(link[4], block[4]).CI95, float64(sim.both))
				cell += covers(q.Correct(link[0], block[0]).CI95, sim.cells[0])
			}
			n := float64(shown)
			t.Logf("refused %d; covered: total %.1f %%, one cell %.1f %%", refused, 100*float64(all)/n, 100*float64(cell)/n)
			for name, hits := range map[string]int{"total": all, "cell": cell} {
				if share := float64(hits) / n; shown < simulations/3 || share < least || share > most {
					t.Errorf("%s: %d of %d intervals cover the truth", name, hits, shown)
				}
			}
		})
	}
}

func someQuality(t *testing.T, o AssessOptions) (*Quality, *simulated) {
	t.Helper()
	sim := simulate(world{units: 20_000, mean: 2, draw: shapes[1].draw, own: .7, peer: .7, errors: .2, dates: 12, values: 5, cells: 2}, &seeded{state: 9})
	q, err := sim.assess(1, 60, o)
	if err != nil || q.Refused != "" {
		t.Fatalf("%v, refused: %+v", err, q.Refused)
	}
	return q, &sim
}

func TestAssessIsReproducible(t *testing.T) {
	t.Parallel()
	one, sim := someQuality(t, AssessOptions{})
	again, err := sim.assess(1, 60, AssessOptions{})
	if err != nil || !reflect.DeepEqual(one, again) {
		t.Errorf("%+v, then %+v, %v", one, again, err)
	}
	other, err := sim.assess(2, 60, AssessOptions{})
	if err != nil || other.Recall != one.Recall || other.RecallStdError == one.RecallStdError {
		t.Errorf("another seed gives %v ± %v instead of %v ± %v, %v", other.Recall, other.RecallStdError, one.Recall, one.RecallStdError, err)
	}
	link, block := sim.totals()
	sum := 0.0
	for c := range sim.cells {
		in := one.Correct(link[c], block[c])
		sum += in.Estimate
		if in.Refused != nil || in.StdError <= 0 || in.CI95[0] >= in.Estimate || in.CI95[1] <= in.Estimate {
			t.Errorf("cell %d: strange interval %+v", c, in)
		}
	}
	if total := one.Correct(link[2], block[2]).Estimate; math.Abs(sum-total) > 1e-6 {
		t.Errorf("cells add up to %f, not %f", sum, total)
	}
}

// A stored quality corrects exactly as it did before it was stored.
func TestQualityAsJSON(t *testing.T) {
	t.Parallel()
	for _, o := range []AssessOptions{{}, {Method: MethodNumberOfLinks}} {
		q, _ := someQuality(t, o)
		text, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		var back Quality
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(q, &back) || !reflect.DeepEqual(q.Correct(500, 3000), back.Correct(500, 3000)) {
			t.Errorf("%s came back otherwise", text)
		}
	}
}

// Both estimates of the coverage are reported, whichever is used; a given one is exact and takes
// its error away.
func TestCoverageMethods(t *testing.T) {
	t.Parallel()
	share := .7
	blocks, sim := someQuality(t, AssessOptions{})
	numbers, _ := someQuality(t, AssessOptions{Method: MethodNumberOfLinks})
	known, _ := someQuality(t, AssessOptions{Coverage: &share})
	for _, q := range []*Quality{blocks, numbers, known} {
		if q.Blocks == nil || q.Numbers == nil || q.Blocks.StdError <= 0 || q.Numbers.StdError <= q.Blocks.StdError {
			t.Errorf("%s: blocks %+v, number of links %+v", q.Method, q.Blocks, q.Numbers)
		}
	}
	switch {
	case blocks.Method != MethodBlocks || blocks.Coverage != blocks.Blocks.Coverage || blocks.Given != nil:
		t.Errorf("blocks: %+v", blocks)
	case numbers.Method != MethodNumberOfLinks || numbers.Coverage != numbers.Numbers.Coverage:
		t.Errorf("number of links: %+v", numbers)
	case known.Method != MethodGiven || known.Coverage != .7 || known.Given == nil || known.Given.StdError != 0:
		t.Errorf("given: %+v", known)
	}
	link, block := sim.totals()
	for _, q := range []*Quality{blocks, known} {
		if in := q.Correct(link[2], block[2]); covers(in.CI95, float64(sim.both)) == 0 || in.StdError > .01*in.Estimate {
			t.Errorf("%s: %+v for %d pairs", q.Method, in, sim.both)
		}
	}
}

// Blocks of a size that is fixed by design contradict every estimate of the coverage, and are found
// out; blocks by chance, however unlike, are not.
func TestFixedBlocksAreRefused(t *testing.T) {
	t.Parallel()
	const runs = 100
	refused := func(draw func(s *seeded) []BlockCount, s *seeded) (n int) {
		for range runs {
			if underdispersed(draw(s)) {
				n++
			}
		}
		return n
	}
	for _, size := range []int{3, 4, 8} {
		n := refused(func(s *seeded) (out []BlockCount) {
			for range 10_000 / size {
				own := 0
				for range size {
					if s.unit() < .7 {
						own++
					}
				}
				if own > 0 {
					out = append(out, BlockCount{Own: own, Blocks: 1})
				}
			}
			return out
		}, &seeded{state: uint64(size)})
		if n < 95 {
			t.Errorf("blocks of %d: %d of %d refused", size, n, runs)
		}
	}
	for i, shape := range shapes {
		s := &seeded{state: uint64(300 + i)}
		n := refused(func(s *seeded) []BlockCount {
			return blockTable(simulate(world{units: 10_000, mean: shape.mean, draw: shape.draw, own: .7, peer: .7, dates: 1, values: 2, cells: 1}, s).blocks)
		}, s)
		if n > 1 {
			t.Errorf("%s: %d of %d refused", shape.name, n, runs)
		}
	}
}

func TestFixedBlocksCanBeCorrectedWithAGivenCoverage(t *testing.T) {
	t.Parallel()
	s := &seeded{state: 3}
	var sim simulated
	sim.cells = make([]float64, 1)
	for range 2500 {
		b := simulatedBlock{}
		linked := 0
		for range 4 {
			own, peer := s.unit() < .7, s.unit() < .7
			if own {
				b.own++
			}
			if peer {
				b.peer++
			}
			if own && peer {
				sim.cells[0]++
				if s.unit() < .8 {
					linked++
				}
			}
		}
		if b.own == 0 {
			continue
		}
		b.links = []Count{{N: 0, Freq: int64(b.own - linked)}, {N: 1, Freq: int64(linked)}}
		b.cells = []cellTotal{{block: float64(b.own * b.peer), link: float64(linked)}}
		sim.blocks = append(sim.blocks, b)
	}
	q, err := sim.assess(1, 60, AssessOptions{})
	if err != nil || q.Refused == "" || q.Hint == "" || q.Blocks.Refused == "" || q.Numbers.Refused == "" {
		t.Errorf("estimated coverage: %+v, %v", q, err)
	}
	if in := q.Correct(100, 200); in.Refused == nil || in.Estimate != 0 {
		t.Errorf("a refused quality corrects: %+v", in)
	}
	share := .7
	q, err = sim.assess(1, 60, AssessOptions{Coverage: &share})
	if err != nil || q.Refused != "" {
		t.Fatalf("given coverage: %+v, %v", q, err)
	}
	link, block := sim.totals()
	if in := q.Correct(link[0], block[0]); covers(in.CI95, sim.cells[0]) == 0 {
		t.Errorf("%+v does not cover %.0f", in, sim.cells[0])
	}
}

func TestAssessRejects(t *testing.T) {
	t.Parallel()
	sim := simulate(world{units: 500, mean: 4, draw: shapes[0].draw, own: .7, peer: .7, errors: .2, dates: 12, values: 5, cells: 1}, &seeded{state: 9})
	blocks, links := sim.tables(1, 60)
	half := .5
	for name, fn := range map[string]func() (*Quality, error){
		"fewer replicates at the linker": func() (*Quality, error) { _, l := sim.tables(1, 50); return Assess(blocks, l, AssessOptions{}) },
		"too few replicates":             func() (*Quality, error) { return sim.assess(1, LeastReplicates-1, AssessOptions{}) },
		"an unknown method":              func() (*Quality, error) { return Assess(blocks, links, AssessOptions{Method: "guess"}) },
		"a coverage of 0":                func() (*Quality, error) { none := 0.0; return Assess(blocks, links, AssessOptions{Coverage: &none}) },
		"no blocks": func() (*Quality, error) {
			return Assess(NewBlockCounter([32]byte{}, 60).Tables(), links, AssessOptions{})
		},
		"links of other records": func() (*Quality, error) {
			l := *links
			l.Counts = append(append([]Count(nil), l.Counts...), Count{N: 40, Freq: 1})
			return Assess(blocks, &l, AssessOptions{Coverage: &half})
		},
		"a negative replicate": func() (*Quality, error) {
			l := LinkTables{Counts: links.Counts, Replicates: append([]LinkTable(nil), links.Replicates...)}
			l.Replicates[7].Freq[1] = -1
			return Assess(blocks, &l, AssessOptions{})
		},
		"a block out of range": func() (*Quality, error) {
			c := NewBlockCounter([32]byte{}, 60)
			c.Add([16]byte{1}, 0, 1)
			return Assess(c.Tables(), links, AssessOptions{})
		},
		"too large a block": func() (*Quality, error) {
			c := NewBlockCounter([32]byte{}, 60)
			c.Add([16]byte{1}, 1, maxBlock+1)
			return Assess(c.Tables(), links, AssessOptions{})
		},
	} {
		if q, err := fn(); err == nil {
			t.Errorf("%s: accepted, %+v", name, q)
		}
	}
}
