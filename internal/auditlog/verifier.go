package auditlog

import (
	"bytes"
	"crypto/ed25519"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// BrokenError says which entry of a log is not as it was written. It unwraps to a problem.Invalid.
type BrokenError struct {
	Seq    int64 // the place in the log: entries before it are whole
	Reason string
}

// Error names the entry.
func (e *BrokenError) Error() string {
	return fmt.Sprintf("audit entry %d is broken: %s", e.Seq, e.Reason)
}

// Unwrap lets callers see the kind of error and its hint.
func (e *BrokenError) Unwrap() error {
	return problem.New(problem.Invalid, "%s", e.Error()).
		WithHint("entries before it are whole; restore the database from a backup and compare")
}

// Verifier checks a whole log, row by row from the first. It keeps nothing but the last hash, and
// kept heads until their entry has come. After an error it stays broken.
type Verifier struct {
	pub    ed25519.PublicKey
	last   SignedHead
	kept   map[int64]Hash
	broken *BrokenError
}

// NewVerifier returns a verifier of a log that is signed with this identity key.
func NewVerifier(pub ed25519.PublicKey) *Verifier {
	return &Verifier{pub: pub, kept: make(map[int64]Hash)}
}

// Expect makes the verifier compare the log with a head that somebody has kept. Call it before the
// rows come. Its signature must verify; two kept heads of one number that differ are a BrokenError,
// since no one log has both.
func (v *Verifier) Expect(h SignedHead) error {
	if err := h.Verify(v.pub); err != nil {
		return err
	}
	if h.Seq <= v.last.Seq {
		return problem.New(problem.Internal, "a kept head for audit entry %d, which has passed", h.Seq)
	}
	if kept, ok := v.kept[h.Seq]; ok && kept != h.Hash {
		return v.fail(h.Seq, "two signed heads of this number differ: the log was rewritten")
	}
	v.kept[h.Seq] = h.Hash
	return nil
}

// Add checks the next row: that its number follows, that its entry is canonical and says the same
// number, that its hash covers the entry and the row before, that the node signed it, and that a
// kept head agrees. The error is a *BrokenError that names the place in the log.
func (v *Verifier) Add(r Row) error {
	if v.broken != nil {
		return v.broken
	}
	seq := v.last.Seq + 1
	if r.Seq != seq {
		return v.fail(seq, fmt.Sprintf("entry %d stands in its place", r.Seq))
	}
	if r.PrevHash != v.last.Hash {
		return v.fail(seq, "it does not follow the entry before it")
	}
	// Hash before content: what does not hash right was altered, whatever else may be wrong with
	// it.
	if Chain(r.PrevHash, r.Digest()) != r.Hash {
		return v.fail(seq, "its content is not what was hashed")
	}
	if err := r.Head().Verify(v.pub); err != nil {
		return v.fail(seq, "its signature does not verify")
	}
	e, err := Decode(r.Entry)
	switch {
	case err != nil:
		return v.fail(seq, err.Error())
	case e.Seq != seq:
		return v.fail(seq, fmt.Sprintf("its content says that it is entry %d", e.Seq))
	}
	if kept, ok := v.kept[seq]; ok && kept != r.Hash {
		return v.fail(seq, "it is not the entry that a kept head was signed for: the log was rewritten")
	}
	delete(v.kept, seq)
	v.last = SignedHead{Seq: seq, Hash: r.Hash, Signature: bytes.Clone(r.Signature)}
	return nil
}

// Finish ends the log and returns its head, which is zero for an empty log. A kept head beyond the
// end means that entries were removed.
func (v *Verifier) Finish() (SignedHead, error) {
	if v.broken != nil {
		return SignedHead{}, v.broken
	}
	if len(v.kept) > 0 {
		return SignedHead{}, v.fail(v.last.Seq+1, "it is missing, but a kept head proves that it was there")
	}
	return v.last, nil
}

func (v *Verifier) fail(seq int64, reason string) error {
	v.broken = &BrokenError{Seq: seq, Reason: reason}
	return v.broken
}
