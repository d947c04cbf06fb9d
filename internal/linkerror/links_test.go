package linkerror

import (
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func table(freq ...int64) []Count {
	out := make([]Count, len(freq))
	for i, f := range freq {
		out[i] = Count{N: i, Freq: f}
	}
	return out
}

func TestFitLinksFigures(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name            string
		f               []Count
		classes         int
		p, rate, loglik float64
		within          float64
	}{
		{"one class", table(12131, 54588, 25778, 6318, 1042, 130, 13, 1), 1, .80000, .50000, -116777.6849, 1e-5},
		{"two classes", table(10505, 61984, 15096, 7237, 3421, 1264, 376, 93, 20, 4, 1), 2, .85000, .52003, -120907.8132, 1e-5},
		{"heavy", table(1931, 19584, 21504, 16154, 12604, 10278, 7695, 5010, 2831, 1406, 622, 248, 90, 30, 9, 3, 1), 2, .9, 0, 0, 1e-4},
		{"small", table(475, 3968, 532, 25), 1, .89188, .12952, 0, 1e-5},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			fit, err := FitLinks(tt.f, Options{})
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("G=%d p=%.6f (±%.5f) rate=%.6f (±%.5f) loglik=%.4f G2=%.2f on %d", fit.Classes, fit.P, fit.StdError.P, fit.Rate, fit.StdError.Rate, fit.LogLik, fit.GoodnessOfFit.G2, fit.GoodnessOfFit.DegreesOfFreedom)
			if fit.Classes != tt.classes || math.Abs(fit.P-tt.p) > tt.within {
				t.Errorf("got G=%d, p=%.6f, want %d, %.5f", fit.Classes, fit.P, tt.classes, tt.p)
			}
			if tt.rate != 0 && math.Abs(fit.Rate-tt.rate) > tt.within {
				t.Errorf("got rate %.6f, want %.5f", fit.Rate, tt.rate)
			}
			if tt.loglik != 0 && math.Abs(fit.LogLik-tt.loglik) > 1e-4 {
				t.Errorf("got loglik %.5f, want %.4f", fit.LogLik, tt.loglik)
			}
		})
	}
}

// One class is wrong on the second and third tables, and must look so.
func TestFitLinksOneClassIsWrong(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		f []Count
		p float64
	}{
		{table(10505, 61984, 15096, 7237, 3421, 1264, 376, 93, 20, 4, 1), .8076},
		{table(1931, 19584, 21504, 16154, 12604, 10278, 7695, 5010, 2831, 1406, 622, 248, 90, 30, 9, 3, 1), 0},
	} {
		fit, err := FitLinks(tt.f, Options{Classes: 1})
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(fit.P-tt.p) > 1e-3 || fit.GoodnessOfFit.PValue > 1e-6 || len(fit.Warnings) == 0 || fit.Boundary != (tt.p == 0) {
			t.Errorf("%+v", fit)
		}
	}
}

func TestFitLinksBoundary(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		f        []Count
		boundary bool
	}{
		{"each record has its counterpart alone", table(0, 5000), false},
		{"each record has its counterpart", table(0, 4000, 800, 80, 5), false},
		{"Poisson", table(3679, 3679, 1839, 613, 153, 31, 5, 1), true},
		{"nothing links", table(5000), true},
		{"all pooled", []Count{{12, 500}, {15, 300}}, true},
	} {
		fit, err := FitLinks(tt.f, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if fit.Boundary != tt.boundary || len(fit.Warnings) == 0 {
			t.Errorf("%s: %+v", tt.name, fit)
		}
	}
	if _, err := FitLinks(nil, Options{}); err == nil {
		t.Error("a table without records is fitted")
	}
	if _, err := FitLinks(table(1, 2), Options{Classes: MaxClasses + 1}); err == nil {
		t.Error("too many classes are fitted")
	}
}

// The standard error of the rate must be its spread over samples of the model.
func TestRateStdError(t *testing.T) {
	t.Parallel()
	s := &seeded{state: 3}
	var sum, squares, se float64
	const samples = 150
	for range samples {
		freq := make([]int64, 12)
		for range 3000 {
			n := 0
			if s.unit() < .7 {
				n++
			}
			for u := s.unit(); ; n++ { // Poisson by products
				if u < math.Exp(-.4) {
					break
				}
				u *= s.unit()
			}
			freq[n]++
		}
		fit, err := FitLinks(table(freq...), Options{Classes: 1})
		if err != nil {
			t.Fatal(err)
		}
		sum += fit.Rate
		squares += fit.Rate * fit.Rate
		se += fit.StdError.Rate
	}
	mean := sum / samples
	sd := math.Sqrt((squares - samples*mean*mean) / (samples - 1))
	se /= samples
	if math.Abs(mean-.4) > 4*sd/math.Sqrt(samples) || math.Abs(se/sd-1) > .2 {
		t.Errorf("rate %.4f, spread %.4f, standard error %.4f", mean, sd, se)
	}
}

func linkTable(blocks []simulatedBlock) []Count {
	freq := make([]int64, 200)
	for _, b := range blocks {
		for _, c := range b.links {
			freq[c.N] += c.Freq
		}
	}
	return table(freq...)
}

// Two datasets of the same 100,000 units, gamma blocks, four pairs per record, four in ten with an
// error.
func TestHeterogeneousCensus(t *testing.T) {
	t.Parallel()
	s := &seeded{state: 11}
	sim := simulate(world{units: 100_000, mean: 2, draw: shapes[1].draw, own: 1, peer: 1, errors: .4, dates: 12, values: 5, cells: 4}, s)
	full := 1.0
	link, block := sim.totals()
	for name, opt := range map[string]AssessOptions{"given coverage": {Coverage: &full}, "estimated coverage": {}} {
		q, err := sim.assess(1, LeastReplicates, opt)
		if err != nil || q.Refused != "" {
			t.Fatal(name, err, q)
		}
		for c, want := range sim.cells {
			in := q.Correct(link[c], block[c])
			if in.Refused != nil || math.Abs(in.Estimate/want-1) > .02 {
				t.Errorf("%s: cell %d has %+v, want %.0f", name, c, in, want)
			}
		}
		total := q.Correct(link[4], block[4]).Estimate
		t.Logf("%s: %.0f block pairs, %.0f links, p=%.4f R=%.4f r=%.4f, corrected %.1f", name, block[4], link[4], q.Links.P, q.Recall, q.FalsePositiveRate, total)
		if math.Abs(total-100_000) > 1000 || math.Abs(q.Links.P-.6) > .01 {
			t.Errorf("%s: corrected total %.0f, p %.4f", name, total, q.Links.P)
		}
	}
}

func TestFitLinksNeverCollapses(t *testing.T) {
	t.Parallel()
	s := &seeded{state: 5}
	tables, within := 0, 0
	for _, shape := range shapes {
		for i := range 24 {
			w := world{units: []int{3000, 10_000, 30_000}[i%3], mean: shape.mean, draw: shape.draw, own: .9, peer: []float64{1, .7}[i%2], errors: []float64{.4, .1}[i/2%2], dates: 12, values: 5, cells: 1}
			fit, err := FitLinks(linkTable(simulate(w, s).blocks), Options{})
			if err != nil {
				t.Fatal(err)
			}
			tables++
			truth := w.peer * (1 - w.errors)
			if math.Abs(fit.P-truth) <= 3*fit.StdError.P {
				within++
			}
			if fit.Boundary || math.Abs(fit.P-truth) > .1 {
				t.Errorf("%s, %d units: p=%.4f, truth %.4f", shape.name, w.units, fit.P, truth)
			}
		}
	}
	t.Logf("p within three standard errors in %d of %d tables", within, tables)
	if within*100 < tables*95 {
		t.Error("that is less than 95 per cent")
	}
}

func TestLinkGradient(t *testing.T) {
	t.Parallel()
	p, err := pool([]Count{{0, 50}, {1, 80}, {3, 20}, {9, 4}, {12, 9}})
	if err != nil {
		t.Fatal(err)
	}
	m := newLinkModel(p, 3)
	x := []float64{.4, -1, .3, 1.8, .2, -.5}
	grad, none := make([]float64, 6), make([]float64, 6)
	m.logLik(x, grad)
	for i := range x {
		const h = 1e-5
		at := x[i]
		x[i] = at + h
		up := m.logLik(x, none)
		x[i] = at - h
		down := m.logLik(x, none)
		x[i] = at
		if want := (up - down) / (2 * h); math.Abs(grad[i]-want) > 1e-5*(1+math.Abs(want)) {
			t.Errorf("gradient %d is %.8f, differences say %.8f", i, grad[i], want)
		}
	}
	total := 0.0
	for _, v := range m.prob {
		total += v
	}
	if math.Abs(total-1) > 1e-12 {
		t.Errorf("probabilities add up to %.15f", total)
	}
}

// FitLinks must come back with numbers from any table that it accepts.
func TestFitLinksAlwaysEnds(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var f []Count
		for range rapid.IntRange(1, 8).Draw(t, "rows") {
			f = append(f, Count{N: rapid.IntRange(0, 15).Draw(t, "n"), Freq: rapid.Int64Range(1, 1_000_000_000).Draw(t, "freq")})
		}
		fit, err := FitLinks(f, Options{MaxClasses: 2})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := json.Marshal(fit); err != nil || !(fit.P >= 0 && fit.P <= 1) || fit.Rate < 0 {
			t.Fatalf("%+v: %v", fit, err)
		}
	})
}

func TestParseFrequencies(t *testing.T) {
	t.Parallel()
	got, err := ParseFrequencies(strings.NewReader("n_i,freq\r\n1,3968\n0,475\n"), "links.csv")
	if err != nil || len(got) != 2 || got[0] != (Count{0, 475}) || got[1] != (Count{1, 3968}) {
		t.Fatal(got, err)
	}
	for in, say := range map[string]string{
		"":                                   "links.csv:1",
		"n,freq\n":                           "links.csv:1",
		"n_i,freq\n1\n":                      "links.csv:2",
		"n_i,freq\n1,2\n1,3\n":               "links.csv:3",
		"n_i,freq\n\n-1,2\n":                 "links.csv:3",
		"n_i,freq\n01,2\n":                   "links.csv:2",
		"n_i,freq\n1,2.0\n":                  "links.csv:2",
		"n_i,freq\n1,\"2\n":                  "links.csv:",
		"n_i,freq\n1,99999999999999999999\n": "links.csv:2",
	} {
		if _, err := ParseFrequencies(strings.NewReader(in), "links.csv"); err == nil || !strings.Contains(err.Error(), say) {
			t.Errorf("%q: got %v, want %s", in, err, say)
		}
	}
}

func FuzzParseFrequencies(f *testing.F) {
	seed, err := os.ReadFile("testdata/links.csv")
	if err != nil || len(seed) == 0 {
		f.Fatal("no seed", err)
	}
	f.Add(string(seed))
	f.Add("n_i,freq\n0,1\n")
	f.Fuzz(func(t *testing.T, in string) {
		got, err := ParseFrequencies(strings.NewReader(in), "x")
		if err != nil {
			return
		}
		for i, c := range got {
			if c.N < 0 || c.Freq < 0 || (i > 0 && got[i-1].N >= c.N) {
				t.Fatalf("%q gives %v", in, got)
			}
		}
	})
}
