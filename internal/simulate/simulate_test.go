package simulate

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// small is a design that takes a fraction of a second.
func small() Design {
	d := Default()
	d.Units, d.Replicates, d.Resamples = 2000, 6, 50
	return d
}

func run(t *testing.T, d Design) *Report {
	t.Helper()
	r, err := Run(context.Background(), d, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestKnownCounts pins integer results, so that a seed means the same in every version.
func TestKnownCounts(t *testing.T) {
	t.Parallel()
	d := small()
	d.Replicates, d.Blocks = 2, BlockShape{Kind: ShapeEqual}
	got := run(t, d)
	var counts [][3]float64
	for _, rep := range got.Replicates {
		all := len(rep.Truth) - 1
		counts = append(counts, [3]float64{rep.Truth[all], rep.Naive[all], rep.Blocked[all]})
	}
	if want := [][3]float64{{971, 837, 4983}, {963, 887, 4734}}; !slices.Equal(counts, want) {
		t.Errorf("true, linked and block pairs %v, want %v", counts, want)
	}
}

func TestWorkersChangeNothing(t *testing.T) {
	t.Parallel()
	for _, method := range []Method{MethodExact, MethodBloom} {
		var texts [2][]byte
		for i := range texts {
			d := small()
			d.Method, d.Workers, d.Errors = method, i+1, ErrorTypo
			report := run(t, d)
			report.Design.Workers = 0 // that alone is another
			text, err := json.Marshal(report)
			if err != nil {
				t.Fatal(err)
			}
			texts[i] = text
		}
		if !bytes.Equal(texts[0], texts[1]) {
			t.Errorf("%s: results differ between 1 and 2 workers", method)
		}
	}
}

// TestReplicatesAreIndependent finds that a replicate does not depend on how many there are, and
// differs from others.
func TestReplicatesAreIndependent(t *testing.T) {
	t.Parallel()
	d := small()
	many := run(t, d)
	d.Replicates = 2
	few := run(t, d)
	for i, r := range few.Replicates {
		if !slices.Equal(r.Truth, many.Replicates[i].Truth) || !slices.Equal(r.Naive, many.Replicates[i].Naive) {
			t.Errorf("replicate %d depends on the number of replicates", i)
		}
	}
	if slices.Equal(few.Replicates[0].Blocked, few.Replicates[1].Blocked) {
		t.Error("two replicates are the same")
	}
}

// TestPerfectLinkage has no errors, no coincidences and everybody in both samples.
func TestPerfectLinkage(t *testing.T) {
	t.Parallel()
	d := small()
	d.Coverage, d.DateError, d.ValueError = [2]float64{1, 1}, [2]float64{}, [2]float64{}
	d.Dates, d.Values, d.Estimator = 366, 100_000, EstimatorKnown
	r := run(t, d)
	if r.Refused != 0 {
		t.Fatalf("refused: %v", r.Refusals)
	}
	for _, c := range r.Cells {
		if c.Naive.RelativeBias != 0 || c.Naive.RMSE != 0 {
			t.Errorf("cell %s: linked pairs are not the true ones", c.Cell)
		}
		if c.Corrected == nil || math.Abs(c.Corrected.RelativeBias) > 1e-4 {
			t.Errorf("cell %s: corrected totals %+v are not the true ones", c.Cell, c.Corrected)
		}
	}
	if all := r.Cells[len(r.Cells)-1]; all.Truth != 2000 {
		t.Errorf("%v true pairs among 2000 units", all.Truth)
	}
}

func TestCorrectionRemovesBias(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name   string
		change func(*Design)
	}{
		{"exact", func(*Design) {}},
		{"other holder", func(d *Design) { d.Asker, d.Coverage = 2, [2]float64{0.6, 0.8} }},
		{"bloom", func(d *Design) { d.Method, d.Errors = MethodBloom, ErrorTypo }},
		{"known coverage", func(d *Design) { d.Estimator = EstimatorKnown }},
		// Coverage cannot be estimated from blocks of a fixed size, but everything else can.
		{"fixed blocks", func(d *Design) { d.Estimator, d.Blocks = EstimatorKnown, BlockShape{Kind: ShapeFixed} }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			d := small()
			d.Units, d.Replicates = 4000, 16
			tc.change(&d)
			r := run(t, d)
			all := r.Cells[len(r.Cells)-1]
			if all.Corrected == nil || all.Refused > 0 {
				t.Fatalf("refused: %v", r.Refusals)
			}
			naive, corrected := math.Abs(all.Naive.RelativeBias), math.Abs(all.Corrected.RelativeBias)
			if naive < 0.05 || corrected > naive/3 || corrected > 0.02 {
				t.Errorf("bias %.4f naive and %.4f corrected", naive, corrected)
			}
			if all.Corrected.IntervalCoverage < 0.75 || all.Naive.IntervalCoverage > 0.3 {
				t.Errorf("intervals hold the truth in %.2f corrected and %.2f naive", all.Corrected.IntervalCoverage, all.Naive.IntervalCoverage)
			}
			if got := r.Rates.Coverage; math.Abs(got.Mean-got.True) > 0.03 || math.Abs(got.True-d.Coverage[2-d.Asker]) > 1e-9 {
				t.Errorf("coverage %+v", got)
			}
			if got := r.Rates.Recall; math.Abs(got.Mean-got.True) > 0.04 {
				t.Errorf("recall %+v", got)
			}
		})
	}
}

// TestEstimatesDoNotKnowTheTruth gives two worlds that a holder cannot tell apart, and finds the
// same estimate.
func TestEstimatesDoNotKnowTheTruth(t *testing.T) {
	t.Parallel()
	d := small()
	src := rand.NewPCG(7, 0)
	w := d.draw(rand.New(src), src)
	estimate := func() *Replicate {
		out := &Replicate{Corrected: make([]*Corrected, d.cells())}
		blocks := d.look(w, nil).blocks
		out.Naive, out.Blocked = totals(blocks, d.cells())
		if err := d.estimate(context.Background(), blocks, rand.New(rand.NewPCG(1, 1)), out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	before := estimate()
	for _, block := range w.samples[1] {
		for i := range block {
			block[i].unit = -1 - i // nobody is who they were
		}
	}
	truth := d.look(w, nil).truth
	if truth.pairs != 0 {
		t.Fatalf("%v true pairs are left", truth.pairs)
	}
	after := estimate()
	if before.Estimated.Recall == 0 || *before.Estimated != *after.Estimated {
		t.Errorf("estimates %+v and %+v differ", before.Estimated, after.Estimated)
	}
	if *before.Corrected[0] != *after.Corrected[0] {
		t.Errorf("corrected totals %+v and %+v differ", before.Corrected[0], after.Corrected[0])
	}
}

// TestNumberOfLinksIsWider: coverage from the number of links is worse than that from block counts,
// and its standard errors say so.
func TestNumberOfLinksIsWider(t *testing.T) {
	t.Parallel()
	d := small()
	d.Blocks = BlockShape{Kind: ShapeEqual}
	blocks := run(t, d)
	d.Estimator = EstimatorNumberOfLinks
	links := run(t, d)
	if links.Rates.Coverage.SD <= blocks.Rates.Coverage.SD {
		t.Errorf("coverage varies by %.4f from links, %.4f from blocks", links.Rates.Coverage.SD, blocks.Rates.Coverage.SD)
	}
	a, b := links.Cells[len(links.Cells)-1].Corrected, blocks.Cells[len(blocks.Cells)-1].Corrected
	if a == nil || b == nil || a.MeanStdError <= b.MeanStdError {
		t.Errorf("corrected totals %+v from links, %+v from blocks", a, b)
	}
}

// TestRefusalsAreCounted has a link key that says nothing.
func TestRefusalsAreCounted(t *testing.T) {
	t.Parallel()
	d := small()
	d.DateError, d.ValueError = [2]float64{0.9, 0.9}, [2]float64{0.9, 0.9}
	r := run(t, d)
	counted := 0
	for _, e := range r.Refusals {
		if e.Reason == "" || strings.ContainsAny(e.Reason, ".") {
			t.Errorf("reason %q", e.Reason)
		}
		counted += e.Replicates
	}
	if r.Refused < d.Replicates/2 || counted != r.Refused {
		t.Errorf("%d of %d refused, %d with a reason", r.Refused, d.Replicates, counted)
	}
	if all := r.Cells[len(r.Cells)-1]; all.Refused < r.Refused || all.Corrected != nil && all.Corrected.Replicates != d.Replicates-all.Refused {
		t.Errorf("cell %+v", all)
	}
	if err := r.WriteHTML(&bytes.Buffer{}); err != nil {
		t.Errorf("report: %v", err)
	}
	if _, err := json.Marshal(r); err != nil {
		t.Errorf("JSON: %v", err)
	}
}

func TestProgressAndCancellation(t *testing.T) {
	t.Parallel()
	d := small()
	var seen []int
	if _, err := Run(context.Background(), d, func(done, total int) {
		if total != d.Replicates {
			t.Errorf("total %d", total)
		}
		seen = append(seen, done)
	}); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(seen, []int{1, 2, 3, 4, 5, 6}) {
		t.Errorf("progress %v", seen)
	}
	ctx, cancel := context.WithCancel(context.Background())
	d.Replicates, d.Workers = 1000, 1
	last := 0
	_, err := Run(ctx, d, func(done, _ int) {
		last = done
		cancel()
	})
	if !errors.Is(err, context.Canceled) || last > 2 {
		t.Errorf("after %d replicates: %v", last, err)
	}
}

func TestValidate(t *testing.T) {
	t.Parallel()
	if err := Default().Validate(); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*Design){
		"units":        func(d *Design) { d.Units = 0 },
		"replicates":   func(d *Design) { d.Replicates = maxReplicates + 1 },
		"dates":        func(d *Design) { d.Dates = 1 },
		"coverage":     func(d *Design) { d.Coverage[1] = 0 },
		"no coverage":  func(d *Design) { d.Coverage[0] = math.NaN() },
		"errors":       func(d *Design) { d.ValueError[0] = 1.5 },
		"association":  func(d *Design) { d.Association = -0.1 },
		"categories":   func(d *Design) { d.Categories[0] = 0 },
		"shape":        func(d *Design) { d.Blocks = BlockShape{} },
		"parameter":    func(d *Design) { d.Blocks.Parameter = math.Inf(1) },
		"block mean":   func(d *Design) { d.BlockMean = 0 },
		"large blocks": func(d *Design) { d.BlockMean = 2000 },
		"method":       func(d *Design) { d.Method = "guess" },
		"estimator":    func(d *Design) { d.Estimator = "" },
		"kind":         func(d *Design) { d.Errors = "none" },
		"asker":        func(d *Design) { d.Asker = 3 },
		"resamples":    func(d *Design) { d.Resamples = 1 },
		"bits":         func(d *Design) { d.Method, d.Bloom.Bits = MethodBloom, 1 },
		"threshold":    func(d *Design) { d.Method, d.Bloom.Threshold = MethodBloom, 0 },
	} {
		d := Default()
		change(&d)
		err := d.Validate()
		if problem.KindOf(err) != problem.Invalid || problem.HintOf(err) == "" {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := Run(context.Background(), d, nil); err == nil {
			t.Errorf("%s: runs", name)
		}
	}
}

func TestBlockShapes(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"fixed", "equal", "gamma:2", "gamma:0.5", "lognormal:1", "twosize:20"} {
		b, err := ParseBlockShape(text)
		if err != nil || b.String() != text {
			t.Errorf("%s is read as %v, %v", text, b, err)
			continue
		}
		d := small()
		d.Blocks = b
		src := rand.NewPCG(3, 4)
		edges := d.blockEdges(rand.New(src), src)
		if len(edges) != 500 || !slices.IsSorted(edges) || edges[0] < 0 {
			t.Errorf("%s: %d blocks, in order %v", text, len(edges), slices.IsSorted(edges))
		}
	}
	for _, text := range []string{"", "gamma", "gamma:", "gamma:x", "gamma:-1", "gamma:NaN", "equal:1", "equal:", "fixed:4", "poisson:1", "lognormal:9"} {
		if b, err := ParseBlockShape(text); err == nil {
			t.Errorf("%q is read as %v", text, b)
		}
	}
}

// TestFixedBlocks gives every block the same number of units.
func TestFixedBlocks(t *testing.T) {
	t.Parallel()
	d := small()
	d.Blocks, d.Coverage = BlockShape{Kind: ShapeFixed}, [2]float64{1, 1}
	src := rand.NewPCG(1, 1)
	for i, block := range d.draw(rand.New(src), src).samples[0] {
		if len(block) != 4 {
			t.Fatalf("block %d has %d units", i, len(block))
		}
	}
}

func FuzzParseBlockShape(f *testing.F) {
	for _, seed := range []string{"equal", "gamma:2", "lognormal:0.5", "twosize:20", "gamma:1e2", "gamma:NaN", ":"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, err := ParseBlockShape(text)
		if err != nil {
			return
		}
		again, err := ParseBlockShape(b.String())
		if err != nil || again != b {
			t.Errorf("%q is read as %v and written as %q, read as %v: %v", text, b, b.String(), again, err)
		}
	})
}

func TestTexts(t *testing.T) {
	t.Parallel()
	for name, v := range map[string]*vocabulary{"dates": newVocabulary(maxDates, dateText), "values": newVocabulary(20_000, valueText)} {
		if len(v.texts) != v.right {
			t.Errorf("%s: %d different texts, not %d", name, len(v.texts), v.right)
		}
		rng := rand.New(rand.NewPCG(1, 2))
		for _, kind := range []ErrorKind{ErrorReplace, ErrorTypo} {
			for n := range 100 {
				wrong := v.wrong(rng, kind, n)
				a, b := v.texts[n], v.texts[wrong]
				differ := 0
				for i := range a {
					if a[i] != b[i] {
						differ++
					}
				}
				if differ == 0 || len(a) != len(b) || (kind == ErrorTypo && differ != 1) {
					t.Errorf("%s: an error of kind %s turns %s into %s", name, kind, a, b)
				}
			}
		}
	}
}
