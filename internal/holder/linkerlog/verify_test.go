package linkerlog_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// One call is enough for a log that fits into a reply, however many heads were kept of it.
func TestALinkersLogIsReadOnce(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	for range 4 {
		_, err := p.Query(0, "X")
		pair.Must(t, err)
		l.Append("something else")
	}
	l.Digests = func(from, to int64, head auditlog.SignedHead) ([]auditlog.Hash, auditlog.SignedHead, error) {
		var digests []auditlog.Hash
		for _, row := range l.Log[from:] {
			digests = append(digests, row.Digest())
		}
		return digests, head, nil
	}
	for range 2 {
		l.DigestCalls = 0
		pair.Must(t, p.VerifyLinker(0))
		if l.DigestCalls != 1 {
			t.Errorf("%d calls", l.DigestCalls)
		}
	}
	if n := p.Scalar(0, "SELECT count(*) FROM linker_head"); n < 4 {
		t.Errorf("only %d heads are kept", n)
	}
}

// A linker that is hostile can neither fill a holder's memory with digests, nor keep it reading
// without an end.
func TestAHostileLinkersLogIsBounded(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	_, err := p.Query(0, "X")
	pair.Must(t, err)
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
		l.DigestCalls = 0
		l.Digests = func(from, _ int64, _ auditlog.SignedHead) ([]auditlog.Hash, auditlog.SignedHead, error) {
			if l.DigestCalls > c.calls {
				return nil, auditlog.SignedHead{}, problem.New(problem.Unavailable, "enough")
			}
			digests := make([]auditlog.Hash, c.page)
			// the beginning is the log's, so that it is not a kept head that ends it
			for i := range digests {
				if at := int(from) + i; at < len(l.Log) {
					digests[i] = l.Log[at].Digest()
				}
			}
			return digests, l.ForgedHead(c.head), nil
		}
		if err := p.VerifyLinker(0); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: after %d calls: %v", name, l.DigestCalls, err)
		}
	}
}

// A linker that is away leaves its log unchecked; what is wrong with the heads that were kept is
// found without it.
func TestALinkerThatIsAwayIsNotChecked(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	_, err := p.Query(0, "X")
	pair.Must(t, err)
	l.Digests = func(int64, int64, auditlog.SignedHead) ([]auditlog.Hash, auditlog.SignedHead, error) {
		return nil, auditlog.SignedHead{}, problem.New(problem.Unavailable, "linker cannot be reached")
	}
	verdicts, err := p.Apps[0].AuditVerifyLinkers(t.Context(), false)
	pair.Must(t, err)
	// heads of the upload and of the query
	if v := verdicts[0]; len(verdicts) != 1 || v.KeptErr != nil || v.Asked || problem.KindOf(v.LogErr) != problem.Unavailable || v.Kept != 2 {
		t.Errorf("away: %+v", v)
	}
	if n := p.RefusedReplies(0); n != 0 {
		t.Errorf("being away is refused in the audit log %d times", n)
	}
	l.DigestCalls = 0
	head := l.ForgedHead(int64(len(l.Log)))
	_, err = p.Pools[0].Exec(t.Context(), `INSERT INTO linker_head (linker, seq, hash, signature) VALUES ('linker', $1, $2, $3)`,
		head.Seq, head.Hash[:], head.Signature)
	pair.Must(t, err)
	verdicts, err = p.Apps[0].AuditVerifyLinkers(t.Context(), true)
	pair.Must(t, err)
	if v := verdicts[0]; problem.KindOf(v.KeptErr) != problem.Conflict || v.LogErr != nil || v.Kept != 3 {
		t.Errorf("two histories: %+v", v)
	}
	_, err = p.Pools[0].Exec(t.Context(), `UPDATE linker_head SET signature = overlay(signature PLACING '\x00'::bytea FROM 5) `)
	pair.Must(t, err)
	verdicts, err = p.Apps[0].AuditVerifyLinkers(t.Context(), true)
	pair.Must(t, err)
	if v := verdicts[0]; problem.KindOf(v.KeptErr) != problem.Invalid {
		t.Errorf("altered heads: %+v", v)
	}
	if l.DigestCalls != 0 {
		t.Error("the linker was asked")
	}
}

// A holder that has deleted its studies has nothing left to check a linker's log with.
func TestALinkersLogEndsWithItsStudies(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewContributed(t)
	_, err := p.Query(0, "X")
	pair.Must(t, err)
	_, err = p.Pools[0].Exec(t.Context(), `SELECT forget_study($1)`, pair.Study)
	pair.Must(t, err)
	verdicts, err := p.Apps[0].AuditVerifyLinkers(t.Context(), false)
	pair.Must(t, err)
	// heads of the upload and of the query
	if len(verdicts) != 1 || !verdicts[0].Ended() || verdicts[0].LogErr != nil || verdicts[0].Kept != 2 {
		t.Errorf("%+v", verdicts)
	}
}

func TestLinkerLog(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	ask := func() {
		_, err := p.Query(0, "X")
		pair.Must(t, err)
	}
	verify := func() {
		t.Helper()
		pair.Must(t, p.VerifyLinker(0))
	}
	ask()
	for i := range 5 {
		l.Append(fmt.Sprint("other ", i))
	}
	ask()
	l.Append("last")
	verify()
	ask()
	l.Append("not seen yet")
	verify()

	// rewrite makes the log anew from an entry on.
	rewrite := func(from, entries int) {
		l.Log = l.Log[:from]
		for range entries {
			l.Append("forged")
		}
	}
	cases := []struct {
		name      string
		misbehave func()
		kind      problem.Kind
	}{
		{"rewritten between heads", func() { rewrite(4, len(l.Log)-4) }, problem.Conflict},
		{"rewritten before heads", func() { rewrite(0, len(l.Log)) }, problem.Conflict},
		{"last entry rewritten", func() { rewrite(len(l.Log)-1, 1) }, problem.Conflict},
		{"rewritten and grown", func() { rewrite(4, 20) }, problem.Conflict},
		{"cut short", func() { l.Log = l.Log[:len(l.Log)-1] }, problem.Conflict},
		{"cut to the beginning", func() { l.Log = l.Log[:1] }, problem.Conflict},
		{"an entry altered", func() { l.Log[2].Entry = append(slices.Clone(l.Log[2].Entry), ' ') }, problem.Conflict},
		{"another key", func() {
			l.Append("grown")
			l.Log[len(l.Log)-1].Signature = p.Apps[1].Node.Identity.Sign([]byte("x"))
		}, problem.Invalid},
		{"two histories shown", func() { // of which one is kept: this case is the last
			whole := slices.Clone(l.Log)
			rewrite(4, len(whole)-4)
			pair.Must(t, p.Apps[0].Store.InTx(t.Context(), "keep", func(ctx context.Context, tx *node.Tx) error {
				return linkerlog.KeepHead(ctx, tx, "linker", l.Head())
			}))
			l.Log = whole
		}, problem.Conflict},
	}
	for _, c := range cases {
		whole := slices.Clone(l.Log)
		c.misbehave()
		before := p.RefusedReplies(0)
		if err := p.VerifyLinker(0); problem.KindOf(err) != c.kind {
			t.Errorf("%s: %v", c.name, err)
		}
		if n := p.RefusedReplies(0) - before; n != 1 {
			t.Errorf("%s: %d entries in the holder's own audit log", c.name, n)
		}
		l.Log = whole
	}
}
