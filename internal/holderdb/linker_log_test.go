package holderdb_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// verifyLinker checks the linker's log as holder i and returns what is wrong with it, or with the heads that were kept.
func (p *holderPair) verifyLinker(i int) error {
	p.t.Helper()
	verdicts, err := p.apps[i].AuditVerifyLinkers(p.t.Context(), false)
	if err != nil || len(verdicts) != 1 {
		return fmt.Errorf("%d verdicts: %w", len(verdicts), err)
	}
	v := verdicts[0]
	if v.Linker != "linker" || len(v.Studies) != 1 || v.Studies[0] != pairStudy {
		p.t.Errorf("verdict about %s, of studies %v", v.Linker, v.Studies)
	}
	if v.LogErr == nil && (!v.Asked || v.Head.Seq < v.KeptHead.Seq || v.Head.Hash == auditlog.Hash{}) {
		p.t.Errorf("nothing is wrong with a log that was not checked: %+v", v)
	}
	return errors.Join(v.LogErr, v.KeptErr)
}

// forgedHead is a head that the linker has signed, of a log that never was.
func (l *fakeLinker) forgedHead(seq int64) auditlog.SignedHead {
	row, _ := auditlog.Next(&auditlog.Row{Seq: seq - 1, Hash: auditlog.Hash{1}}, auditlog.Entry{}, l.identity.Sign)
	return row.Head()
}

// One call is enough for a log that fits into a reply, however many heads were kept of it.
func TestALinkersLogIsReadOnce(t *testing.T) {
	t.Parallel()
	p, l := newContributedPair(t)
	for range 4 {
		_, err := p.query(0, "X")
		must(t, err)
		l.append("something else")
	}
	l.digests = func(from, to int64, head auditlog.SignedHead) ([]auditlog.Hash, auditlog.SignedHead, error) {
		var digests []auditlog.Hash
		for _, row := range l.log[from:] {
			digests = append(digests, row.Digest())
		}
		return digests, head, nil
	}
	for range 2 {
		l.digestCalls = 0
		must(t, p.verifyLinker(0))
		if l.digestCalls != 1 {
			t.Errorf("%d calls", l.digestCalls)
		}
	}
	if n := p.scalar(0, "SELECT count(*) FROM linker_head"); n < 4 {
		t.Errorf("only %d heads are kept", n)
	}
}

// A linker that is hostile can neither fill a holder's memory with digests, nor keep it reading without an end.
func TestAHostileLinkersLogIsBounded(t *testing.T) {
	t.Parallel()
	p, l := newContributedPair(t)
	_, err := p.query(0, "X")
	must(t, err)
	for name, c := range map[string]struct {
		head  int64
		page  int
		calls int // at most
	}{
		"more digests than due":              {head: 50, page: 51, calls: 1},
		"more digests than fit":              {head: 10 * auditlog.MaxDigests, page: auditlog.MaxDigests + 1, calls: 1},
		"digests one by one":                 {head: 100_000, page: 1, calls: 200},
		"no digests":                         {head: 50, page: 0, calls: 1},
		"as many entries as there are never": {head: math.MaxInt64, page: auditlog.MaxDigests, calls: 1},
		"as many entries as nobody reads":    {head: auditlog.MaxGrowth + 1, page: auditlog.MaxDigests, calls: 1},
	} {
		l.digestCalls = 0
		l.digests = func(from, _ int64, _ auditlog.SignedHead) ([]auditlog.Hash, auditlog.SignedHead, error) {
			if l.digestCalls > c.calls {
				return nil, auditlog.SignedHead{}, problem.New(problem.Unavailable, "enough")
			}
			digests := make([]auditlog.Hash, c.page)
			for i := range digests { // the beginning is the log's, so that it is not a kept head that ends it
				if at := int(from) + i; at < len(l.log) {
					digests[i] = l.log[at].Digest()
				}
			}
			return digests, l.forgedHead(c.head), nil
		}
		if err := p.verifyLinker(0); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: after %d calls: %v", name, l.digestCalls, err)
		}
	}
}

// A linker that is away leaves its log unchecked; what is wrong with the heads that were kept is found without it.
func TestALinkerThatIsAwayIsNotChecked(t *testing.T) {
	t.Parallel()
	p, l := newContributedPair(t)
	_, err := p.query(0, "X")
	must(t, err)
	l.digests = func(int64, int64, auditlog.SignedHead) ([]auditlog.Hash, auditlog.SignedHead, error) {
		return nil, auditlog.SignedHead{}, problem.New(problem.Unavailable, "linker cannot be reached")
	}
	verdicts, err := p.apps[0].AuditVerifyLinkers(t.Context(), false)
	must(t, err)
	if v := verdicts[0]; len(verdicts) != 1 || v.KeptErr != nil || v.Asked || problem.KindOf(v.LogErr) != problem.Unavailable || v.Kept != 2 { // heads of the upload and of the query
		t.Errorf("away: %+v", v)
	}
	if n := p.refusedReplies(0); n != 0 {
		t.Errorf("being away is refused in the audit log %d times", n)
	}
	l.digestCalls = 0
	head := l.forgedHead(int64(len(l.log)))
	_, err = p.pools[0].Exec(t.Context(), `INSERT INTO linker_head (linker, seq, hash, signature) VALUES ('linker', $1, $2, $3)`,
		head.Seq, head.Hash[:], head.Signature)
	must(t, err)
	verdicts, err = p.apps[0].AuditVerifyLinkers(t.Context(), true)
	must(t, err)
	if v := verdicts[0]; problem.KindOf(v.KeptErr) != problem.Conflict || v.LogErr != nil || v.Kept != 3 {
		t.Errorf("two histories: %+v", v)
	}
	_, err = p.pools[0].Exec(t.Context(), `UPDATE linker_head SET signature = overlay(signature PLACING '\x00'::bytea FROM 5) `)
	must(t, err)
	verdicts, err = p.apps[0].AuditVerifyLinkers(t.Context(), true)
	must(t, err)
	if v := verdicts[0]; problem.KindOf(v.KeptErr) != problem.Invalid {
		t.Errorf("altered heads: %+v", v)
	}
	if l.digestCalls != 0 {
		t.Error("the linker was asked")
	}
}

// A holder that has deleted its studies has nothing left to check a linker's log with.
func TestALinkersLogEndsWithItsStudies(t *testing.T) {
	t.Parallel()
	p, _ := newContributedPair(t)
	_, err := p.query(0, "X")
	must(t, err)
	_, err = p.pools[0].Exec(t.Context(), `SELECT forget_study($1)`, pairStudy)
	must(t, err)
	verdicts, err := p.apps[0].AuditVerifyLinkers(t.Context(), false)
	must(t, err)
	if len(verdicts) != 1 || !verdicts[0].Ended() || verdicts[0].LogErr != nil || verdicts[0].Kept != 2 { // heads of the upload and of the query
		t.Errorf("%+v", verdicts)
	}
}
