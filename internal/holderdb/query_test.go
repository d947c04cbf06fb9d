package holderdb_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
)

// newContributedPair is a pair with linked records: X1 with Y1 twice, X1 with Y2, null with Y2, and an empty text with Y2.
func newContributedPair(t testing.TB) (*holderPair, *fakeLinker) {
	t.Helper()
	p, l := newLinkedPair(t)
	p.table(0, [2]string{"a", "X1"}, [2]string{"b", "X1"}, [2]string{"c", "X1"}, [2]string{"d", "NULL"}, [2]string{"d", ""}, [2]string{"e", "X9"})
	p.table(1, [2]string{"a", "Y1"}, [2]string{"b", "Y1"}, [2]string{"c", "Y2"}, [2]string{"d", "Y2"}, [2]string{"f", "Y9"})
	_, err := p.intersect(0)
	must(t, err)
	for i := range p.apps {
		_, err := p.contribute(i)
		must(t, err)
	}
	return p, l
}

func (p *holderPair) query(i int, groupBy ...string) (*query.Result, error) {
	return p.apps[i].Query(p.t.Context(), pairStudy, holder.QueryOptions{GroupBy: groupBy, Purpose: "a test"})
}

func show(r *query.Result) string {
	cells := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		key := make([]string, len(c.Key))
		for j, k := range c.Key {
			key[j] = "NULL"
			if k != nil {
				key[j] = *k
			}
		}
		count := "suppressed"
		if c.Count != nil {
			count = fmt.Sprint(*c.Count)
		}
		cells[i] = strings.Join(key, ",") + "=" + count
	}
	return strings.Join(cells, " ")
}

func TestQuery(t *testing.T) {
	t.Parallel()
	p, l := newContributedPair(t)
	cases := []struct {
		groupBy []string
		want    string
	}{
		{nil, "=5"},
		{[]string{"X"}, "NULL=1 =1 X1=3"},
		{[]string{"Y"}, "Y1=2 Y2=3"},
		{[]string{"X", "Y"}, "NULL,Y2=1 ,Y2=1 X1,Y1=2 X1,Y2=1"},
		{[]string{" Y", "X"}, "Y1,X1=2 Y2,NULL=1 Y2,=1 Y2,X1=1"},
		{[]string{"beta.Y", "alpha.X"}, "Y1,X1=2 Y2,NULL=1 Y2,=1 Y2,X1=1"},
	}
	for i := range p.apps {
		for _, c := range cases {
			r, err := p.query(i, c.groupBy...)
			must(t, err)
			if got := show(r); got != c.want {
				t.Errorf("%s by %v: %s, want %s", holderNames[i], c.groupBy, got, c.want)
			}
		}
		n := len(cases)
		if got := p.scalar(i, "SELECT count(*) FROM answer"); got != n {
			t.Errorf("%d answers kept", got)
		}
		if got := p.scalar(i, "SELECT count(*) FROM linker_head"); got != 1+n { // one came with the contribution
			t.Errorf("%d heads kept", got)
		}
		if got := p.scalar(i, `SELECT count(*) FROM audit_log WHERE entry::text LIKE '%"action":"query"%'`); got != n {
			t.Errorf("%d entries", got)
		}
	}
	var text []byte
	must(t, p.pools[0].QueryRow(t.Context(), "SELECT result FROM answer ORDER BY asked_at, cardinality(group_by) DESC LIMIT 1").Scan(&text))
	var kept query.Result
	if err := json.Unmarshal(text, &kept); err != nil || len(kept.Cells) != 4 {
		t.Errorf("kept %s: %v", text, err)
	}
	for _, r := range l.asked {
		if r.Requester != "alpha" && r.Requester != "beta" {
			t.Errorf("asked in the name of %q", r.Requester)
		}
		if s := string(r.SigningBytes()); strings.Contains(s, "a test") {
			t.Error("the purpose is not sealed")
		}
	}
	// The same columns in another order are the same question.
	if l.asked[3].ContentID() != l.asked[4].ContentID() {
		t.Error("the order asked reached the linker")
	}
}

func TestQueryRefuses(t *testing.T) {
	t.Parallel()
	p, l := newContributedPair(t)
	asked, heads := len(l.asked), p.scalar(0, "SELECT count(*) FROM linker_head")
	for _, groupBy := range [][]string{{"KEY"}, {"X", "X"}, {""}} {
		if _, err := p.query(0, groupBy...); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%v: %v", groupBy, err)
		}
	}
	if len(l.asked) != asked {
		t.Error("the linker was asked")
	}
	distortions := map[string]func(a *query.Answer){
		"head":       func(a *query.Answer) { a.Head.Signature[0] ^= 1 },
		"head moved": func(a *query.Answer) { a.Head.Seq++ },
		"id":         func(a *query.Answer) { a.QueryID[0] ^= 1 },
		"columns":    func(a *query.Answer) { slices.Reverse(a.Columns) },
		"ciphertext": func(a *query.Answer) { a.Cells[0].Key[0] = append([]byte{0}, a.Cells[0].Key[0][1:]...) },
		"swapped":    func(a *query.Answer) { slices.Reverse(a.Cells[0].Key) },
		"short key":  func(a *query.Answer) { a.Cells[0].Key = a.Cells[0].Key[:1] },
		"twice":      func(a *query.Answer) { a.Cells = append(a.Cells, a.Cells[0]) },
		"suppressed": func(a *query.Answer) { a.Suppressed++ },

		"a load of another key":         func(a *query.Answer) { a.Origin.Loads[0] = bytes.Repeat([]byte{1}, contribution.SealedLoadSize) },
		"loads exchanged":               func(a *query.Answer) { slices.Reverse(a.Origin.Loads[:]) },
		"loads of another intersection": func(a *query.Answer) { a.Origin.Intersection[0] ^= 1 },
	}
	for name, distort := range distortions {
		l.distort = func(a *query.Answer) {
			a.Columns = slices.Clone(a.Columns)
			a.Head.Signature = slices.Clone(a.Head.Signature)
			distort(a)
		}
		if r, err := p.query(0, "X", "Y"); err == nil {
			t.Errorf("%s: %s", name, show(r))
		}
	}
	if n := p.scalar(0, "SELECT (SELECT count(*) FROM answer) + (SELECT count(*) FROM linker_head)"); n != heads {
		t.Errorf("%d things kept of bad answers", n)
	}
	if n := p.refusedReplies(0); n != len(distortions) {
		t.Errorf("%d of %d bad answers are in the audit log", n, len(distortions))
	}
}

// refusedReplies counts the replies of peers that are in a holder's audit log as refused.
func (p *holderPair) refusedReplies(i int) int {
	return p.scalar(i, "SELECT count(*) FROM audit_log WHERE entry->>'action' = 'refused' AND entry->'details'->>'refused' = 'reply'")
}

func TestQuerySuppressed(t *testing.T) {
	t.Parallel()
	p, l := newContributedPair(t)
	l.distort = func(a *query.Answer) {
		for i, c := range a.Cells {
			if c.Count > 1 {
				continue
			}
			a.Cells[i] = query.Cell{Suppressed: true, Withheld: true}
			if a.Suppressed == 0 {
				a.Cells[i] = query.Cell{Key: c.Key, Suppressed: true}
			}
			a.Suppressed++
		}
	}
	r, err := p.query(1, "Y", "X")
	must(t, err)
	got := show(r)
	if r.SuppressedCells != 3 || !strings.HasSuffix(got, "*,*=suppressed *,*=suppressed") || !strings.Contains(got, "Y1,X1=2") {
		t.Errorf("%d suppressed: %s", r.SuppressedCells, got)
	}
}

func TestLinkerLog(t *testing.T) {
	t.Parallel()
	p, l := newContributedPair(t)
	ask := func() {
		_, err := p.query(0, "X")
		must(t, err)
	}
	verify := func() {
		t.Helper()
		must(t, p.verifyLinker(0))
	}
	ask()
	for i := range 5 {
		l.append(fmt.Sprint("other ", i))
	}
	ask()
	l.append("last")
	verify()
	ask()
	l.append("not seen yet")
	verify()

	// rewrite makes the log anew from an entry on.
	rewrite := func(from, entries int) {
		l.log = l.log[:from]
		for range entries {
			l.append("forged")
		}
	}
	cases := []struct {
		name      string
		misbehave func()
		kind      problem.Kind
	}{
		{"rewritten between heads", func() { rewrite(4, len(l.log)-4) }, problem.Conflict},
		{"rewritten before heads", func() { rewrite(0, len(l.log)) }, problem.Conflict},
		{"last entry rewritten", func() { rewrite(len(l.log)-1, 1) }, problem.Conflict},
		{"rewritten and grown", func() { rewrite(4, 20) }, problem.Conflict},
		{"cut short", func() { l.log = l.log[:len(l.log)-1] }, problem.Conflict},
		{"cut to the beginning", func() { l.log = l.log[:1] }, problem.Conflict},
		{"an entry altered", func() { l.log[2].Entry = append(slices.Clone(l.log[2].Entry), ' ') }, problem.Conflict},
		{"another key", func() {
			l.append("grown")
			l.log[len(l.log)-1].Signature = p.apps[1].Node.Identity.Sign([]byte("x"))
		}, problem.Invalid},
		{"two histories shown", func() { // of which one is kept: this case is the last
			whole := slices.Clone(l.log)
			rewrite(4, len(whole)-4)
			must(t, p.apps[0].Store.InTx(t.Context(), "keep", func(ctx context.Context, tx holder.Tx) error {
				return tx.KeepLinkerHead(ctx, "linker", l.head())
			}))
			l.log = whole
		}, problem.Conflict},
	}
	for _, c := range cases {
		whole := slices.Clone(l.log)
		c.misbehave()
		before := p.refusedReplies(0)
		if err := p.verifyLinker(0); problem.KindOf(err) != c.kind {
			t.Errorf("%s: %v", c.name, err)
		}
		if n := p.refusedReplies(0) - before; n != 1 {
			t.Errorf("%s: %d entries in the holder's own audit log", c.name, n)
		}
		l.log = whole
	}
}
