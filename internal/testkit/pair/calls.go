package pair

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/ask"
	"github.com/blindjoin/blindjoin/internal/holder/assess"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/query"
)

func (p *Pair) Contribute(i int) (*contribute.Result, error) {
	return p.Apps[i].Contribute(p.T.Context(), Study)
}

// Interrupted runs an intersection of side 0 until its n-th protocol message, which is lost.
func (p *Pair) Interrupted(n int) {
	p.T.Helper()
	seen := 0
	p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
		if seen++; seen >= n {
			return nil, ErrDropped
		}
		return m, nil
	}
	if _, err := p.Intersect(0); problem.KindOf(err) != problem.Unavailable {
		p.T.Fatalf("the line was to go dead: %v", err)
	}
	p.Wires[0].Change = nil
}

// Quiet is progress that nobody watches.
type Quiet struct{}

// AlsoSent returns the tags that a chunk names as gone, one of them replaced by one that it sends
// with another multiplicity.
func (p *Pair) AlsoSent(m psi.TagChunk) []byte {
	gone := psi.SplitTags(m.Gone)
	for _, tag := range psi.SplitTags(m.Tags) {
		if p.Scalar(0, fmt.Sprintf("SELECT count(*) FROM psi_peer_tag WHERE tag = '%x'", tag)) > 0 {
			gone[0] = tag
			break
		}
	}
	slices.SortFunc(gone, func(a, b psi.Tag) int { return bytes.Compare(a[:], b[:]) })
	return psi.JoinTags(gone)
}

func (p *Pair) Explain(i int) error {
	_, err := p.Apps[i].Explain(p.T.Context(), Study)
	return err
}

// logged lets a test read what a holder logs.
type logged struct {
	mu   sync.Mutex
	text bytes.Buffer // guarded by mu
}

func (l *logged) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *logged) Take() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer l.text.Reset()
	return l.text.String()
}

// Logs makes both holders log warnings.
func (p *Pair) Logs() [2]*logged {
	var out [2]*logged
	for i := range out {
		out[i] = &logged{}
		log := slog.New(slog.NewTextHandler(out[i], &slog.HandlerOptions{Level: slog.LevelWarn}))
		p.Configure(i, func(c *holder.Config) { c.Log = log })
	}
	return out
}

// Tampering changes one message; it returns false when the message is not of its kind.
type Tampering struct {
	Name string
	Do   func(m psi.Message) (psi.Message, bool)
}

// TamperWith changes the first message that a tampering is for, and tells in met that there was
// one.
func (w *wire) TamperWith(tamper Tampering) (met *bool) {
	met = new(bool)
	w.Change = func(m psi.Message) (psi.Message, error) {
		if *met {
			return m, nil
		}
		changed, ok := tamper.Do(m)
		if !ok {
			return m, nil
		}
		*met = true
		return changed, nil
	}
	return met
}

// Plain is the intersection as two maps see it, from the side of a.
func Plain(a, b []string) Counts {
	in := func(keys []string) map[string]int {
		m := map[string]int{}
		for _, k := range keys {
			if k = strings.ToUpper(strings.TrimSpace(k)); k != "" {
				m[k]++
			}
		}
		return m
	}
	out := Counts{}
	mb := in(b)
	for k, n := range in(a) {
		if mb[k] > 0 {
			out[k] = [2]int{n, mb[k]}
		}
	}
	return out
}

// Check runs the intersection from holder i and compares both holders' results with the plain one.
func (p *Pair) Check(i int, keys [2][]string) *intersect.Result {
	p.T.Helper()
	res, err := p.Intersect(i)
	Must(p.T, err)
	p.Compare(res, keys)
	return res
}

func (p *Pair) Compare(res *intersect.Result, keys [2][]string) {
	p.T.Helper()
	for j := range p.Apps {
		if want, got := Plain(keys[j], keys[1-j]), p.Stored(j); !maps.Equal(want, got) {
			p.T.Fatalf("%s has %v, want %v", Names[j], got, want)
		}
		if got := p.Scalar(j, "SELECT matched_keys FROM intersection"); int64(got) != res.Intersection || got != len(p.Stored(j)) {
			p.T.Fatalf("%s counts %d keys, the result says %d", Names[j], got, res.Intersection)
		}
		if n := p.Scalar(j, fmt.Sprintf(`SELECT count(*) FROM intersection WHERE encode(digest, 'hex') = '%s'`, res.Digest)); n != 1 {
			p.T.Fatalf("%s has another digest", Names[j])
		}
		if n := p.Scalar(j, `SELECT (SELECT count(*) FROM psi_client_output o JOIN psi_session s USING (session_id) WHERE NOT s.outputs_kept)
			+ (SELECT count(*) FROM psi_peer_tag t JOIN psi_session s USING (session_id) WHERE NOT s.tags_kept)
			+ (SELECT count(*) FROM psi_server_tag t JOIN psi_session s USING (session_id) WHERE NOT s.tags_kept)
			+ (SELECT count(*) FROM psi_match m JOIN psi_session s USING (session_id) WHERE NOT s.tags_kept)
			+ (SELECT count(*) FROM psi_candidate) + (SELECT count(*) FROM psi_fresh_key) + (SELECT count(*) FROM psi_bound)
			+ (SELECT count(*) FROM psi_gone) + (SELECT count(*) FROM psi_session WHERE seed_wrapped IS NOT NULL)`); n != 0 {
			p.T.Fatalf("%s keeps %d rows that a finished session does not need", Names[j], n)
		}
		p.kept(j, keys)
	}
}

// kept makes sure that what a holder keeps for later sessions is what it has and was told, neither
// more nor less: the server's tags on both sides, and the matches.
func (p *Pair) kept(j int, keys [2][]string) {
	p.T.Helper()
	distinct := func(i int) int { return len(Plain(keys[i], keys[i])) }
	for _, direction := range []int{0, 1} {
		if p.Scalar(j, fmt.Sprintf("SELECT count(*) FROM psi_session WHERE direction = %d AND tags_kept", direction+1)) == 0 {
			continue
		}
		table, server := "psi_server_tag", j
		if p.Scalar(j, fmt.Sprintf("SELECT count(*) FROM psi_session WHERE direction = %d AND tags_kept AND role = 'client'", direction+1)) > 0 {
			table, server = "psi_peer_tag", 1-j
		}
		kept := fmt.Sprintf("JOIN psi_session s USING (session_id) WHERE s.tags_kept AND s.direction = %d", direction+1)
		if n := p.Scalar(j, "SELECT count(*) FROM "+table+" t "+kept); n != distinct(server) {
			p.T.Fatalf("%s keeps %d of the server's %d tags in %s", Names[j], n, distinct(server), table)
		}
		if n := p.Scalar(j, "SELECT count(*) FROM psi_match t "+kept); n != len(Plain(keys[0], keys[1])) {
			p.T.Fatalf("%s keeps %d of %d matches of direction %d", Names[j], n, len(Plain(keys[0], keys[1])), direction+1)
		}
	}
}

// Forget makes both holders evaluate everything in the next session.
func (p *Pair) Forget() {
	p.T.Helper()
	for j := range p.Apps {
		_, err := p.Pools[j].Exec(p.T.Context(), `DELETE FROM psi_client_output; DELETE FROM psi_server_output; DELETE FROM psi_server_tag; DELETE FROM psi_peer_tag; DELETE FROM psi_match;
			UPDATE psi_session SET outputs_kept = false, outputs = NULL, tags_kept = false`)
		Must(p.T, err)
	}
}

// Evaluated returns how many keys of the client the server of direction 1, beta, has evaluated
// since it was asked last.
func (p *Pair) Evaluated(before *int) int {
	p.T.Helper()
	all := p.Scalar(1, "SELECT coalesce(sum(evaluated), 0) FROM psi_session WHERE role = 'server'")
	n := all - *before
	*before = all
	return n
}

// VerifyLinker checks the linker's log as holder i and returns what is wrong with it, or with the
// heads that were kept.
func (p *Pair) VerifyLinker(i int) error {
	p.T.Helper()
	verdicts, err := p.Apps[i].AuditVerifyLinkers(p.T.Context(), false)
	if err != nil || len(verdicts) != 1 {
		return fmt.Errorf("%d verdicts: %w", len(verdicts), err)
	}
	v := verdicts[0]
	if v.Linker != "linker" || len(v.Studies) != 1 || v.Studies[0] != Study {
		p.T.Errorf("verdict about %s, of studies %v", v.Linker, v.Studies)
	}
	if v.LogErr == nil && (!v.Asked || v.Head.Seq < v.KeptHead.Seq || v.Head.Hash == auditlog.Hash{}) {
		p.T.Errorf("nothing is wrong with a log that was not checked: %+v", v)
	}
	return errors.Join(v.LogErr, v.KeptErr)
}

// ForgedHead is a head that the linker has signed, of a log that never was.
func (l *FakeLinker) ForgedHead(seq int64) auditlog.SignedHead {
	row, _ := auditlog.Next(&auditlog.Row{Seq: seq - 1, Hash: auditlog.Hash{1}}, auditlog.Entry{}, l.identity.Sign)
	return row.Head()
}

// NewContributed is a pair with linked records: X1 with Y1 twice, X1 with Y2, null with Y2, and an
// empty text with Y2.
func NewContributed(t testing.TB) (*Pair, *FakeLinker) {
	t.Helper()
	p, l := NewLinkedPair(t)
	p.Table(0, [2]string{"a", "X1"}, [2]string{"b", "X1"}, [2]string{"c", "X1"}, [2]string{"d", "NULL"}, [2]string{"d", ""}, [2]string{"e", "X9"})
	p.Table(1, [2]string{"a", "Y1"}, [2]string{"b", "Y1"}, [2]string{"c", "Y2"}, [2]string{"d", "Y2"}, [2]string{"f", "Y9"})
	_, err := p.Intersect(0)
	Must(t, err)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		Must(t, err)
	}
	return p, l
}

func (p *Pair) Query(i int, groupBy ...string) (*query.Result, error) {
	return p.Apps[i].Query(p.T.Context(), Study, ask.Options{GroupBy: groupBy, Purpose: "a test"})
}

// RefusedReplies counts the replies of peers that are in a holder's audit log as refused.
func (p *Pair) RefusedReplies(i int) int {
	return p.Scalar(i, "SELECT count(*) FROM audit_log WHERE entry->>'action' = 'refused' AND entry->'details'->>'refused' = 'reply'")
}

func (p *Pair) LoadAs(i int, name string, replace bool, src *Made) {
	p.T.Helper()
	_, err := p.Apps[i].LoadDataset(p.T.Context(), name, src, load.Options{Replace: replace})
	Must(p.T, err)
}

// Lose takes the column KEY from a dataset, as no load would.
func (p *Pair) Lose(i int, name string) {
	p.T.Helper()
	_, err := p.Pools[i].Exec(p.T.Context(), "UPDATE dataset SET columns = array_remove(columns, 'KEY'), generation = decode(md5(random()::text), 'hex') WHERE name = $1", name)
	Must(p.T, err)
}

// Bound names the dataset that the pair's study uses at a holder, or is empty.
func (p *Pair) Bound(i int) (name string) {
	p.T.Helper()
	Must(p.T, p.Pools[i].QueryRow(p.T.Context(),
		"SELECT coalesce((SELECT name FROM study_dataset JOIN dataset USING (dataset_id)), '')").Scan(&name))
	return name
}

// Month loads other rows at both holders, and intersects.
func (p *Pair) Month(n int) {
	p.T.Helper()
	p.Table(0, Many(20+n)...)
	p.Table(1, Many(30+n)...)
	_, err := p.Intersect(n % 2)
	Must(p.T, err)
}

// SameGeneration loads a dataset anew under the generation that it had.
func (p *Pair) SameGeneration(i int, load func()) error {
	var was []byte
	if err := p.Pools[i].QueryRow(p.T.Context(), "SELECT generation FROM dataset").Scan(&was); err != nil {
		return err
	}
	load()
	if _, err := p.Pools[i].Exec(p.T.Context(), "UPDATE dataset SET generation = $1", was); err != nil {
		return err
	}
	_, err := p.Pools[i].Exec(p.T.Context(), "DELETE FROM study_preparation")
	return err
}

func (p *Pair) Quality(i int) (*assess.Result, error) {
	return p.Apps[i].Quality(p.T.Context(), Study)
}

func (Quiet) Start(string, int64) progress.Bar { return Quiet{} }
func (Quiet) Add(int64)                        {}
func (Quiet) Done()                            {}

// Show writes the cells of an answer in one line: "X1,Y2=3 NULL,Y2=suppressed".
func Show(r *query.Result) string {
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
