package linkerror

import (
	"math"
	"slices"
	"testing"
)

func TestWeightsArePoisson(t *testing.T) {
	t.Parallel()
	const blocks, replicates = 4000, 50
	w := NewWeights([32]byte{1}, replicates)
	var tally [8]float64
	sum, cross := 0.0, 0.0
	for i := range blocks {
		of := w.Of([16]byte{byte(i), byte(i >> 8)})
		for j, k := range of {
			tally[min(int(k), 7)]++
			sum += float64(k)
			cross += (float64(k) - 1) * (float64(of[(j+1)%replicates]) - 1)
		}
	}
	n := float64(blocks * replicates)
	if mean := sum / n; math.Abs(mean-1) > 4/math.Sqrt(n) {
		t.Errorf("the mean weight is %.5f", mean)
	}
	if c := cross / n; math.Abs(c) > 4/math.Sqrt(n) {
		t.Errorf("weights of neighbouring replicates correlate: %.5f", c)
	}
	p := math.Exp(-1)
	for k := range 6 {
		if share := tally[k] / n; math.Abs(share-p) > 4*math.Sqrt(p/n) {
			t.Errorf("P(%d) is %.5f, want %.5f", k, share, p)
		}
		p /= float64(k + 1)
	}
}

// Two nodes must weigh alike, whatever they weighed before and however many replicates they look
// at.
func TestWeightsDependOnSeedAndBlockAlone(t *testing.T) {
	t.Parallel()
	seed, block := ReplicateSeed([32]byte{7}), [16]byte{9}
	one := slices.Clone(NewWeights(seed, 60).Of(block))
	other := NewWeights(seed, 200)
	other.Of([16]byte{1})
	if got := other.Of(block); !slices.Equal(got[:60], one) {
		t.Errorf("%v, then %v", one, got[:60])
	}
	for name, w := range map[string][]uint8{
		"another seed":       NewWeights(ReplicateSeed([32]byte{8}), 60).Of(block),
		"the generation":     NewWeights([32]byte{7}, 60).Of(block),
		"another block":      NewWeights(seed, 60).Of([16]byte{10}),
		"another last digit": NewWeights(seed, 60).Of([16]byte{9, 15: 1}),
	} {
		if slices.Equal(w, one) {
			t.Errorf("%s gives the same weights", name)
		}
	}
	// Stored tables of links were weighed by this; a change would make them disagree with the
	// holder's.
	if want := []uint8{1, 1, 3, 0, 0, 1, 0, 0, 1, 0, 1, 2, 0, 2, 0, 0}; !slices.Equal(one[:16], want) {
		t.Errorf("weights %v, want %v", one[:16], want)
	}
}

func TestCountersAgreeWithABruteForceCount(t *testing.T) {
	t.Parallel()
	const replicates = 50
	seed := [32]byte{5}
	blocks := []struct {
		own, peer int
		links     []Count
	}{
		{3, 2, []Count{{0, 1}, {2, 2}}}, {1, 0, []Count{{0, 1}}}, {2, 14, []Count{{12, 2}}}, {3, 2, []Count{{1, 3}}},
	}
	lc, bc := NewLinkCounter(seed, replicates), NewBlockCounter(seed, replicates)
	want := make([]LinkTable, replicates)
	own := make([]int64, replicates)
	for i, b := range blocks {
		token := [16]byte{byte(i)}
		bc.Add(token, b.own, b.peer)
		weights := slices.Clone(NewWeights(seed, replicates).Of(token))
		for r, w := range weights {
			own[r] += int64(w) * int64(b.own)
		}
		for _, c := range b.links {
			lc.Add(token, c.N, c.Freq)
			for r, w := range weights {
				want[r].Freq[min(c.N, PoolFrom)] += int64(w) * c.Freq
				want[r].Links += int64(w) * c.Freq * int64(c.N)
			}
		}
	}
	got := lc.Tables()
	if !slices.Equal(got.Counts, []Count{{0, 2}, {1, 3}, {2, 2}, {12, 2}}) || !slices.Equal(got.Replicates, want) {
		t.Errorf("links: %+v", got)
	}
	if err := got.Validate(9); err != nil {
		t.Error(err)
	}
	if got.Validate(8) == nil {
		t.Error("tables of other records are valid")
	}
	tables := bc.Tables()
	if tables.own != 9 || tables.blocks != 4 || len(tables.cells) != 3 || tables.unmatched.Counts[0] != (Count{0, 1}) {
		t.Errorf("blocks: %+v", tables)
	}
	for r := range own {
		sum := int64(0)
		for _, c := range tables.cells {
			sum += int64(c.weighted[r]) * int64(c.own)
		}
		if sum != own[r] {
			t.Errorf("replicate %d weighs %d own records, want %d", r, sum, own[r])
		}
	}
}
