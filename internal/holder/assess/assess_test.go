package assess_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

func TestQuality(t *testing.T) {
	t.Parallel()
	rows := pair.TypoWorld(1500, 500)
	p, l := pair.NewTypos(t, pair.Options{Keys: pair.ExactKeys, Linkage: "linkage: {coverage: {beta: 0.8}}"}, rows)
	given := 0.8
	for i := range p.Apps {
		var o linkerror.AssessOptions
		if i == 0 {
			o.Coverage = &given // of the peer; nobody said what alpha's is
		}
		want := pair.AssessByHand(t, l, i, rows, o, p)
		r, err := p.Quality(i)
		pair.Must(t, err)
		if got := pair.AsJSON(t, r.Quality); got != pair.AsJSON(t, want) {
			t.Errorf("holder %d: %s\nby hand %s", i+1, got, pair.AsJSON(t, want))
		}
		if r.Refused != "" || r.Holder != pair.Names[i] || r.Peer != pair.Names[1-i] || len(r.Generation) != 64 || r.AlreadyDone {
			t.Errorf("%+v", r)
		}
		again, err := p.Quality(i)
		pair.Must(t, err)
		if !again.AlreadyDone || !again.Provenance.Stored || r.Provenance.Stored || again.Provenance.ComputedAt.Sub(r.Provenance.ComputedAt).Abs() > time.Millisecond {
			t.Errorf("again: %+v after %+v", again.Provenance, r.Provenance)
		}
		again.Provenance, again.AlreadyDone = r.Provenance, r.AlreadyDone
		if pair.AsJSON(t, again) != pair.AsJSON(t, r) {
			t.Errorf("again: %+v", again)
		}
		if n := p.Scalar(i, `SELECT count(*) FROM audit_log WHERE entry::text LIKE '%"action":"quality"%'`); n != 2 {
			t.Errorf("%d entries", n)
		}
		// one came with the contribution
		if n := p.Scalar(i, "SELECT count(*) FROM linker_head"); n != 3 {
			t.Errorf("%d heads", n)
		}
		if n := p.Scalar(i, "SELECT count(*) FROM inspect.link_quality WHERE quality IS NOT NULL"); n != 1 {
			t.Errorf("%d stored", n)
		}
		pair.Must(t, p.VerifyLinker(i))
	}
	l.Relinked++
	r, err := p.Quality(0)
	pair.Must(t, err)
	if r.AlreadyDone || p.Scalar(0, "SELECT count(*) FROM link_quality") != 1 {
		t.Errorf("new links: %+v", r)
	}
	_, err = p.Pools[0].Exec(t.Context(), "SELECT forget_study($1)", pair.Study)
	pair.Must(t, err)
	if n := p.Scalar(0, "SELECT count(*) FROM link_quality"); n != 0 {
		t.Error("a forgotten study leaves its quality behind")
	}
}

func TestQualityRefuses(t *testing.T) {
	t.Parallel()
	rows := pair.TypoWorld(300, 100)
	p, l := pair.NewLinked(t, pair.Options{Keys: pair.ExactKeys})
	refused := func(what string, kind problem.Kind, hint string) {
		t.Helper()
		if _, err := p.Quality(0); problem.KindOf(err) != kind || !strings.Contains(problem.HintOf(err), hint) {
			t.Errorf("%s: %v (%s)", what, err, problem.HintOf(err))
		}
	}
	p.TypoTable(0, rows[0])
	p.TypoTable(1, rows[1])
	refused("no intersection", problem.Conflict, "⟪intersect")
	_, err := p.Intersect(0)
	pair.Must(t, err)
	refused("no contribution", problem.Conflict, "⟪contribute")
	for i := range p.Apps {
		_, err = p.Contribute(i)
		pair.Must(t, err)
	}
	for what, twist := range map[string]func(*linkerror.LinkTables){
		"a record too many": func(t *linkerror.LinkTables) { t.Counts[0].Freq++ },
		"a record too few":  func(t *linkerror.LinkTables) { t.Counts[0].Freq-- },
		"links that no block holds": func(t *linkerror.LinkTables) {
			t.Counts[len(t.Counts)-1].N += 1000
		},
	} {
		l.Twist = twist
		refused(what, problem.Conflict, "⟪contribute")
	}
	l.Twist = func(t *linkerror.LinkTables) { t.Replicates[3].Freq[0] = -1 }
	refused("impossible tables", problem.Invalid, "")
	l.Twist = nil
	if n := p.Scalar(0, "SELECT count(*) FROM link_quality"); n != 0 {
		t.Errorf("%d stored", n)
	}
	_, err = p.Quality(0)
	pair.Must(t, err)

	p.TypoTable(0, rows[0][1:])
	_, err = p.Intersect(0)
	pair.Must(t, err)
	r, err := p.Quality(0)
	pair.Must(t, err)
	if !r.AlreadyDone || !slices.Equal(r.Provenance.OvertakenBy, []string{query.OvertakenByLoad, query.OvertakenByIntersection}) {
		t.Errorf("another intersection: %+v", r.Provenance)
	}
	l.Relinked++
	refused("another intersection, and links made anew", problem.Conflict, "⟪contribute")

	other, _ := pair.NewContributed(t)
	if _, err := other.Quality(0); problem.KindOf(err) != problem.Invalid || !strings.Contains(problem.HintOf(err), "a block and a link key") {
		t.Errorf("an id study: %v (%s)", err, problem.HintOf(err))
	}
}

// TestLinkKeysThatDoNotMeet: blocks in common and next to no links are told as such, by quality and
// by query, and records without a link key by contribute.
func TestLinkKeysThatDoNotMeet(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, want string
		alter      func(at int, r *pair.TypoRow) // of beta
		lost       bool
	}{
		{"other form", "nothing is linked: ", func(_ int, r *pair.TypoRow) { r.L = "0" + r.L }, false},
		{"but one", "next to nothing is linked: ", func(at int, r *pair.TypoRow) {
			if at > 0 {
				r.L = "0" + r.L
			}
		}, false},
		{"empty", "nothing is linked: ", func(_ int, r *pair.TypoRow) { r.L = "" }, true},
		{"half of them", "", func(at int, r *pair.TypoRow) {
			if at%2 > 0 {
				r.L = "0" + r.L
			}
		}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			rows := pair.TypoWorld(900, 300)
			rows[1] = slices.Clone(rows[0])
			for i := range rows[1] {
				c.alter(i, &rows[1][i])
			}
			p, _ := pair.NewTypos(t, pair.Options{Keys: pair.ExactKeys}, rows)
			told := func(what string, warnings []string, hint string) {
				t.Helper()
				n := 0
				for _, w := range warnings {
					if strings.HasPrefix(w, "nothing is linked: ") || strings.HasPrefix(w, "next to nothing is linked: ") {
						n++
					}
				}
				switch {
				case c.want == "" && n > 0:
					t.Errorf("%s: a false alarm: %q", what, warnings)
				case c.want != "" && (n != 1 || !strings.HasPrefix(warnings[0], c.want) || !strings.Contains(hint, "the link key of one record") || !strings.Contains(hint, "(version 2)")):
					t.Errorf("%s: %q (%s)", what, warnings, hint)
				}
			}
			r, err := p.Query(0, "X")
			pair.Must(t, err)
			told("query", r.Warnings, r.Hint)
			for i := range p.Apps {
				q, err := p.Quality(i)
				pair.Must(t, err)
				told("quality", q.Warnings, q.Hint)
			}
			r, err = p.Query(0, "Y")
			pair.Must(t, err)
			told("query with stored quality", r.Warnings, r.Hint)
			up, err := p.Contribute(1)
			pair.Must(t, err)
			if said := strings.Contains(strings.Join(up.Warnings, ""), "unreadable link key and never link"); said != c.lost || (up.Hint != "") != c.lost {
				t.Errorf("contribute: %q (%s)", up.Warnings, up.Hint)
			}
		})
	}
}
