package receive

import (
	"context"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Certified is a certificate that was taken, and what was contributed under it. It outlasts the
// contributions.
type Certified struct {
	contribution.Statement
	Contents [2]*Content // by side; nil while a side has completed none
	// whether an earlier certificate had been answered from when the first content was complete
	Refresh bool
}

// Content is what a side has contributed under a certificate: its only content, for good.
type Content struct {
	Contribution [16]byte
	Digest       [32]byte // of contribution.Complete: over the announcement and all chunks
}

// recounted says whether another statement of the number of an announcement is certified, and the
// highest number that is: both holders were restored from a backup, and have counted from there.
func recounted(ctx context.Context, tx *node.Tx, b contribution.Begin) (highest uint64, yes bool, err error) {
	known, err := certified(ctx, tx, b.Study, b.Number)
	if err != nil || known == nil || known.Statement == b.Certificate.Statement {
		return 0, false, err
	}
	highest, err = highestCertified(ctx, tx, b.Study)
	return highest, true, err
}

// takeCertificate stores the certificate of an announcement, whose signatures are verified. The
// announcement is refused where its side has contributed something else under the certificate, or
// the study allows no further one. Its id is under the digest of the content, so another id is
// another content.
func (a *Receiver) takeCertificate(ctx context.Context, tx *node.Tx, agreement *study.Agreement, side study.Side, b contribution.Begin) error {
	known, err := certified(ctx, tx, b.Study, b.Number)
	if err != nil {
		return err
	}
	if known == nil {
		known = &Certified{Statement: b.Certificate.Statement}
		if err := insertCertificate(ctx, tx, *b.Certificate, a.Now()); err != nil {
			return err
		}
	}
	if c := known.Contents[side.Index()]; c != nil && c.Contribution != b.ID {
		return otherContent(agreement, b.Number)
	}
	_, err = known.refresh(ctx, tx, agreement)
	return err
}

// settle makes what is complete the content of its side under its certificate, and tells whether
// that is a refresh. Where there is a content already it must be the same.
func settle(ctx context.Context, tx *node.Tx, agreement *study.Agreement, s *Stored, c contribution.Complete) (refresh bool, err error) {
	known, err := certified(ctx, tx, s.Begin.Study, s.Begin.Number)
	if err != nil {
		return false, err
	}
	if known == nil || known.Intersection != s.Begin.Intersection {
		return false, problem.New(problem.Conflict, "the contribution carries no certificate of its intersection").
			WithHint("run ⟪intersect %s⟫ again: at its end both holders sign; then ⟪contribute %s⟫", agreement.Name(), agreement.Name())
	}
	content := Content{Contribution: c.ID, Digest: c.Digest}
	if had := known.Contents[s.Side.Index()]; had != nil {
		if *had != content {
			return false, otherContent(agreement, s.Begin.Number)
		}
		return false, nil
	}
	if refresh, err = known.refresh(ctx, tx, agreement); err != nil {
		return false, err
	}
	return refresh, settleContent(ctx, tx, known.Statement, s.Side, content, refresh)
}

// otherContent is the reload attack: other records under an intersection that was contributed from,
// of which the other holder would know nothing, and whose answers would tell by how they differ.
func otherContent(agreement *study.Agreement, number uint64) error {
	return problem.New(problem.Conflict, "something else was contributed from intersection %d before", number).
		WithHint("run ⟪intersect %s⟫ again, in which the other holder takes part, then ⟪contribute %s⟫ at both; where that says that nothing has changed, load the dataset first",
			agreement.Name(), agreement.Name())
}

// refresh tells whether contributing from a certificate counts against disclosure.refreshes: it is
// the first content under it, and an earlier certificate was answered from. One too many is
// refused. Which certificates there are matters, and not in which order they were announced.
func (c *Certified) refresh(ctx context.Context, tx *node.Tx, agreement *study.Agreement) (bool, error) {
	if c.Contents[0] != nil || c.Contents[1] != nil {
		return false, nil // counted then, if it was to be
	}
	answered, err := answeredFrom(ctx, tx, agreement)
	if err != nil || !answered {
		return false, err
	}
	made, err := refreshesMade(ctx, tx, agreement)
	if err != nil {
		return false, err
	}
	if allowed := agreement.Terms.Disclosure.Refreshes; made >= int64(allowed) {
		return false, problem.New(problem.Denied, "study %q has been answered from, and may be contributed to anew %s: intersection %d is one too many",
			agreement.Name(), times(allowed), c.Number).
			WithHint("what is in force is still answered; for newer records agree on a new study, with `disclosure: {refreshes: N}` in its file")
	}
	return true, nil
}

// refreshesLeft is how many further certificates may be contributed from once one has been answered
// from.
func refreshesLeft(ctx context.Context, tx *node.Tx, agreement *study.Agreement) (int, error) {
	made, err := refreshesMade(ctx, tx, agreement)
	return max(agreement.Terms.Disclosure.Refreshes-int(made), 0), err
}

func times(n int) string {
	switch n {
	case 0:
		return "no more"
	case 1:
		return "once"
	}
	return strconv.Itoa(n) + " times"
}
