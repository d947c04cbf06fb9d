package ask_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

func TestQuery(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
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
	for i := range p.Apps {
		for _, c := range cases {
			r, err := p.Query(i, c.groupBy...)
			pair.Must(t, err)
			if got := pair.Show(r); got != c.want {
				t.Errorf("%s by %v: %s, want %s", pair.Names[i], c.groupBy, got, c.want)
			}
		}
		n := len(cases) * (1 + i) // the second one has those of the first
		if got := p.Scalar(i, "SELECT count(*) FROM answer"); got != n {
			t.Errorf("%d answers kept", got)
		}
		// one came with the contribution, and one with the answers of the other holder
		if got := p.Scalar(i, "SELECT count(*) FROM linker_head"); got != 1+len(cases)+i {
			t.Errorf("%d heads kept", got)
		}
		if got := p.Scalar(i, `SELECT count(*) FROM audit_log WHERE entry::text LIKE '%"action":"query"%'`); got != n {
			t.Errorf("%d entries", got)
		}
	}
	var text []byte
	pair.Must(t, p.Pools[0].QueryRow(t.Context(), "SELECT result FROM answer ORDER BY asked_at, cardinality(group_by) DESC LIMIT 1").Scan(&text))
	var kept query.Result
	if err := json.Unmarshal(text, &kept); err != nil || len(kept.Cells) != 4 {
		t.Errorf("kept %s: %v", text, err)
	}
	for _, r := range l.Asked {
		if r.Requester != "alpha" && r.Requester != "beta" {
			t.Errorf("asked in the name of %q", r.Requester)
		}
		if s := string(r.SigningBytes()); strings.Contains(s, "a test") {
			t.Error("the purpose is not sealed")
		}
	}
	// The same columns in another order are the same question.
	if l.Asked[3].ContentID() != l.Asked[4].ContentID() {
		t.Error("the order asked reached the linker")
	}
}

func TestQueryRefuses(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	asked := len(l.Asked)
	l.Withhold = true // what was refused would be collected with the next query
	for _, groupBy := range [][]string{{"KEY"}, {"X", "X"}, {""}} {
		if _, err := p.Query(0, groupBy...); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%v: %v", groupBy, err)
		}
	}
	if len(l.Asked) != asked {
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
		l.Distort = func(a *query.Answer) {
			a.Columns = slices.Clone(a.Columns)
			a.Head.Signature = slices.Clone(a.Head.Signature)
			distort(a)
		}
		if r, err := p.Query(0, "X", "Y"); err == nil {
			t.Errorf("%s: %s", name, pair.Show(r))
		}
	}
	if n := p.Scalar(0, "SELECT count(*) FROM answer"); n != 0 {
		t.Errorf("%d bad answers are kept", n)
	}
	if n := p.RefusedReplies(0); n != len(distortions) {
		t.Errorf("%d of %d bad answers are in the audit log", n, len(distortions))
	}
}

func TestQuerySuppressed(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	l.Distort = func(a *query.Answer) {
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
	r, err := p.Query(1, "Y", "X")
	pair.Must(t, err)
	got := pair.Show(r)
	if r.SuppressedCells != 3 || !strings.HasSuffix(got, "*,*=suppressed *,*=suppressed") || !strings.Contains(got, "Y1,X1=2") {
		t.Errorf("%d suppressed: %s", r.SuppressedCells, got)
	}
}

func TestAnswersSayThatTheyAreOvertaken(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewLinked(t, pair.Options{Disclosure: pair.SmallClasses})
	p.Month(1)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		pair.Must(t, err)
	}
	check := func(what string, i int, want ...string) {
		t.Helper()
		a, err := p.Query(i, "X")
		pair.Must(t, err)
		if !slices.Equal(a.Provenance.OvertakenBy, want) || len(a.Provenance.Warnings) != len(want) {
			t.Errorf("%s: %+v", what, a.Provenance)
		}
	}
	check("fresh", 0)
	p.Table(0, pair.Many(25)...)
	check("loaded here", 0, query.OvertakenByLoad)
	check("loaded there", 1)
	_, err := p.Intersect(1)
	pair.Must(t, err)
	check("loaded and intersected here", 0, query.OvertakenByLoad, query.OvertakenByIntersection)
	check("intersected by the other", 1, query.OvertakenByIntersection)
	if n := p.Scalar(1, `SELECT count(*) FROM audit_log WHERE entry->'details'->>'overtaken_by' = 'intersection'`); n != 1 {
		t.Errorf("%d entries say so", n)
	}
}

// TestQueryOutsideThePlan: a table that the study does not plan is refused before the linker is
// asked, and the error names those that it does.
func TestQueryOutsideThePlan(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinked(t, pair.Options{Disclosure: "disclosure: {tables: [[X], [beta.Y]]}"})
	p.Table(0, [2]string{"a", "1"}, [2]string{"b", "2"})
	p.Table(1, [2]string{"a", "1"}, [2]string{"b", "2"})
	_, err := p.Intersect(0)
	pair.Must(t, err)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		pair.Must(t, err)
	}
	for _, groupBy := range [][]string{{"X"}, {"Y"}, nil} {
		if _, err := p.Query(0, groupBy...); err != nil {
			t.Errorf("%v: %v", groupBy, err)
		}
	}
	asked := len(l.Asked)
	_, err = p.Query(0, "Y", "X")
	if problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), "a table by Y by X is not in the plan") || !strings.Contains(problem.HintOf(err), "X; Y") {
		t.Errorf("%v (%s)", err, problem.HintOf(err))
	}
	if len(l.Asked) != asked {
		t.Error("the linker was asked")
	}
}
