package ask_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

func TestQueryEstimates(t *testing.T) {
	t.Parallel()
	rows := pair.TypoWorld(1500, 500)
	p, l := pair.NewTypos(t, pair.Options{Keys: pair.ExactKeys}, rows)
	r, err := p.Query(0, "X", "Y")
	pair.Must(t, err)
	quality := pair.AssessByHand(t, l, 0, rows, linkerror.AssessOptions{}, p)
	linked, blocked := make(map[string]int64), make(map[string]int64)
	for _, x := range rows[0] {
		for _, y := range rows[1] {
			if x.Block == y.Block {
				blocked[x.Attribute+y.Attribute]++
				if x.L == y.L && x.M == y.M {
					linked[x.Attribute+y.Attribute]++
				}
			}
		}
	}
	if len(r.Cells) != 9 || len(blocked) != 9 || linked["v0w0"] == 0 {
		t.Fatalf("%d cells", len(r.Cells))
	}
	estimated := 0
	for _, c := range r.Cells {
		key := *c.Key[0] + *c.Key[1]
		want := quality.Correct(float64(linked[key]), float64(blocked[key]))
		switch {
		case *c.Count != linked[key] || c.BlockCount == nil || *c.BlockCount != blocked[key]:
			t.Errorf("%s: %d of %v, want %d of %d", key, *c.Count, c.BlockCount, linked[key], blocked[key])
		case want.Refused != nil:
			if c.Refused != want.Refused.Error() || c.Estimate != nil || c.StdError != nil || c.CI95 != nil {
				t.Errorf("%s: %+v, want %v", key, c, want.Refused)
			}
		case c.Estimate == nil || *c.Estimate != want.Estimate || *c.StdError != want.StdError || *c.CI95 != want.CI95 || c.Refused != "":
			t.Errorf("%s: %+v, want %+v", key, c, want)
		default:
			estimated++
		}
	}
	if estimated < 3 || l.Tabled != 1 {
		t.Errorf("%d cells estimated, tables asked for %d times", estimated, l.Tabled)
	}
	if n := p.Scalar(0, "SELECT count(*) FROM answer WHERE result::text LIKE '%\"estimate\":%\"ci95\":[%'"); n != 1 {
		t.Errorf("%d stored", n)
	}

	// The quality at hand serves further answers to the same links, and no others.
	_, err = p.Query(0, "X")
	pair.Must(t, err)
	if l.Tabled != 1 {
		t.Errorf("tables asked for %d times", l.Tabled)
	}
	l.Relinked++
	_, err = p.Query(0, "X")
	pair.Must(t, err)
	if l.Tabled != 2 {
		t.Errorf("new links: tables asked for %d times", l.Tabled)
	}

	// Links made anew between answer and tables: the question is put again.
	l.Relinked++ // so that what is at hand does not do
	l.Relink, l.Asked = 1, nil
	r, err = p.Query(0, "X")
	pair.Must(t, err)
	if len(l.Asked) != 2 || l.Asked[0].ID == l.Asked[1].ID || r.QueryID != fmt.Sprintf("%x", l.Asked[1].ID) || r.Cells[0].Estimate == nil {
		t.Errorf("asked %d times: %+v", len(l.Asked), r)
	}
	pair.Must(t, p.VerifyLinker(0))
	l.Relinked++
	l.Withhold = true
	answers := p.Scalar(0, "SELECT count(*) FROM answer")
	l.Distort = func(a *query.Answer) { a.Generation[0] ^= 1 }
	if _, err := p.Query(0, "X"); problem.KindOf(err) != problem.Conflict {
		t.Errorf("new links at each question: %v", err)
	}
	if n := p.Scalar(0, "SELECT count(*) FROM answer"); n != answers {
		t.Errorf("%d answers stored", n-answers)
	}
}

func TestQueryWithoutEstimates(t *testing.T) {
	t.Parallel()
	rows := pair.TypoWorld(900, 300)
	for _, side := range rows { // a link key that adds nothing to the block key
		for i := range side {
			side[i].L, side[i].M = "same", "same"
		}
	}
	p, l := pair.NewTypos(t, pair.Options{Keys: pair.BloomKeys}, rows)
	check := func(what string, r *query.Result, err error) {
		t.Helper()
		pair.Must(t, err)
		if len(r.Cells) != 3 {
			t.Fatalf("%s: %+v", what, r)
		}
		for _, c := range r.Cells {
			if c.Refused == "" || c.Estimate != nil || c.StdError != nil || c.CI95 != nil || c.Count == nil || *c.BlockCount != *c.Count {
				t.Errorf("%s: %s", what, pair.AsJSON(t, c))
			}
		}
	}
	q, err := p.Quality(0)
	pair.Must(t, err)
	if q.Refused == "" || math.IsNaN(q.Correct(10, 10).Estimate) {
		t.Errorf("%+v", q.Quality)
	}
	r, err := p.Query(0, "X")
	check("links as good as blocks", r, err)
	if r.Cells[0].Refused != q.Refused {
		t.Errorf("%q, not %q", r.Cells[0].Refused, q.Refused)
	}

	l.Relinked++
	l.Refuse = problem.New(problem.Denied, "too few blocks")
	r, err = p.Query(0, "X")
	check("no tables", r, err)
	if r.Cells[0].Refused != "too few blocks" {
		t.Errorf("%q", r.Cells[0].Refused)
	}
	l.Refuse = problem.New(problem.Unavailable, "gone")
	if _, err = p.Query(0, "X"); problem.KindOf(err) != problem.Unavailable {
		t.Errorf("%v", err)
	}

	// Nothing released, nothing to correct: the linker is not asked for more.
	tabled := l.Tabled
	l.Relinked++ // another answer over the same pairs would be refused
	l.Distort = func(a *query.Answer) {
		for i, c := range a.Cells {
			a.Cells[i] = query.Cell{Key: c.Key, Suppressed: true}
		}
		a.Suppressed = len(a.Cells)
	}
	r, err = p.Query(0, "X")
	pair.Must(t, err)
	for _, c := range r.Cells {
		if c.Count != nil || c.BlockCount != nil || c.Estimate != nil || c.Refused != "" {
			t.Errorf("a suppressed cell says %s", pair.AsJSON(t, c))
		}
	}
	if l.Tabled != tabled {
		t.Error("tables were asked for")
	}
}
