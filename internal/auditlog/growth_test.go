package auditlog

import (
	"math"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// grow follows a log by its digests, in pieces of a size, and wants the heads in it.
func grow(heads []SignedHead, digests []Hash, piece int) error {
	var g Growth
	for _, h := range heads {
		if err := g.Expect(h); err != nil {
			return err
		}
	}
	for len(digests) > 0 {
		n := min(piece, len(digests))
		if err := g.Add(digests[:n]); err != nil {
			return err
		}
		digests = digests[n:]
	}
	if g.Due() != 0 {
		return problem.New(problem.Unavailable, "%d digests are due", g.Due())
	}
	return nil
}

func TestGrowth(t *testing.T) {
	t.Parallel()
	rows := buildLog(sampleEntries())
	var digests []Hash
	heads := make([]SignedHead, 0, len(rows))
	for _, r := range rows {
		digests = append(digests, r.Digest())
		heads = append(heads, r.Head())
	}
	last := heads[len(heads)-1]
	for from := range heads {
		for piece := 1; piece <= len(digests); piece++ {
			if err := grow([]SignedHead{heads[from], last, last}, digests, piece); err != nil {
				t.Errorf("a head of entry %d, in pieces of %d: %v", from+1, piece, err)
			}
			if err := grow(heads[:from+1], digests[:from+1], piece); err != nil {
				t.Errorf("a log of %d, in pieces of %d: %v", from+1, piece, err)
			}
			if err := grow(heads[:from+1], digests[:from], piece); problem.KindOf(err) != problem.Unavailable {
				t.Errorf("a digest is missing: %v", err)
			}
			// Only the last head sees a change of the last entry, and every head a change before
			// it.
			for i := range digests {
				changed := append([]Hash(nil), digests...)
				changed[i][0] ^= 1
				if err := grow([]SignedHead{heads[from], last}, changed, piece); problem.KindOf(err) != problem.Conflict {
					t.Errorf("a head of entry %d and the last: digest %d is another, and %v", from+1, i, err)
				}
			}
		}
	}
	if err := grow(heads[:2], digests, 3); problem.KindOf(err) != problem.Invalid {
		t.Errorf("more digests than due: %v", err)
	}
	// The hashes of the chain prove nothing, and are not taken for digests.
	if grow(heads[:1], []Hash{rows[0].Hash}, 1) == nil {
		t.Error("a chain hash was taken for a digest")
	}
}

func TestGrowthRefusesHeads(t *testing.T) {
	t.Parallel()
	rows := buildLog(sampleEntries())
	fork := rows[1].Head()
	fork.Hash[0] ^= 1
	for name, c := range map[string]struct {
		heads []SignedHead
		kind  problem.Kind
	}{
		"two of one number": {[]SignedHead{rows[1].Head(), fork}, problem.Conflict},
		"cut short":         {[]SignedHead{rows[2].Head(), rows[1].Head()}, problem.Conflict},
		"the empty log":     {[]SignedHead{{}}, problem.Invalid},
		"negative":          {[]SignedHead{{Seq: -1}}, problem.Invalid},
		"out of all bounds": {[]SignedHead{{Seq: math.MaxInt64}}, problem.Invalid},
	} {
		if err := grow(c.heads, nil, 1); problem.KindOf(err) != c.kind {
			t.Errorf("%s: %v", name, err)
		}
	}
}
