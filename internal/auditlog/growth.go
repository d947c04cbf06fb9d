package auditlog

import "github.com/blindjoin/blindjoin/internal/problem"

// MaxDigests bounds how many digests one message carries: 3.2 MB.
const MaxDigests = 100_000

// MaxGrowth bounds how long a log a Growth follows, in entries. It is far beyond what a node writes
// in its life (one entry a second for two years); without a bound, a node that makes up the number
// of its last entry could be followed for ever.
const MaxGrowth = 1 << 26

// Growth checks that a log has only grown since heads of it were kept. It takes the digests of all
// its entries, from the first one on and in pieces of any size, and keeps the hash so far and
// nothing of the digests. The signatures of the heads are the caller's to check.
type Growth struct {
	seq  int64
	hash Hash
	kept []SignedHead // heads whose entry has not come, in the order of their numbers
	last SignedHead   // the last that is expected
}

// GrowthFrom follows a log from a head that was kept on, rather than from its first entry.
func GrowthFrom(h SignedHead) *Growth { return &Growth{seq: h.Seq, hash: h.Hash, last: h} }

// Expect makes the log have this head. Heads come in the order of their numbers, all before the
// first digest. Two heads of one number that differ, and one that comes after a later one, are
// problem.Conflict: no log that only grows has both.
func (g *Growth) Expect(h SignedHead) error {
	switch {
	case h.Seq < 1:
		return problem.New(problem.Invalid, "an audit log head has number %d", h.Seq)
	case h.Seq > MaxGrowth:
		return problem.New(problem.Invalid, "an audit log head has number %d; logs of more than %d entries are not followed", h.Seq, int64(MaxGrowth))
	case h.Seq < g.last.Seq:
		return inconsistent("it ends with entry %d, but entry %d was shown before", h.Seq, g.last.Seq)
	case h.Seq == g.last.Seq && h.Hash != g.last.Hash:
		return inconsistent("two signed heads for entry %d differ", h.Seq)
	case h.Seq == g.last.Seq:
		return nil
	}
	g.kept, g.last = append(g.kept, h), h
	return nil
}

// Seq returns the number of the last entry whose digest has come.
func (g *Growth) Seq() int64 { return g.seq }

// Due returns how many digests are still to come.
func (g *Growth) Due() int64 { return g.last.Seq - g.seq }

// Add follows the log by the digests of its next entries. An entry that a kept head was not signed
// for is problem.Conflict.
func (g *Growth) Add(digests []Hash) error {
	if int64(len(digests)) > g.Due() {
		return problem.New(problem.Invalid, "%d digests of an audit log where at most %d are due", len(digests), g.Due())
	}
	for _, d := range digests {
		g.hash = Chain(g.hash, d)
		g.seq++
		if g.kept[0].Seq > g.seq {
			continue
		}
		if g.kept[0].Hash != g.hash {
			return inconsistent("its entries up to %d are not those that the head shown for entry %d was signed for", g.seq, g.seq)
		}
		g.kept = g.kept[1:]
	}
	return nil
}
