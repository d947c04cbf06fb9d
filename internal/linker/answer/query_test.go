package answer_test

import (
	"bytes"
	"context"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestAnswer(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	w.Contribute("alpha", append(linking.Rows(0, 35, 1, 1, 5), linking.Rows(35, 25, 1, 2, 5)...))
	w.Contribute("beta", append(linking.Rows(0, 20, 1, 7, 1), append(linking.Rows(20, 25, 1, 8, 1), linking.Rows(45, 15, 1, 7, 1)...)...))
	for name, c := range map[string]struct {
		by   []string
		want map[string]int64
	}{
		"one of each": {[]string{"a0", "b0"}, map[string]int64{"a0=1 b0=7": 20, "a0=1 b0=8": 15, "a0=2 b0=7": 15, "a0=2 b0=8": 10}},
		"one side":    {[]string{"b0"}, map[string]int64{"b0=7": 35, "b0=8": 25}},
		"all columns": {[]string{"a0", "a1", "b0", "b1"}, map[string]int64{
			"a0=1 a1=5 b0=7 b1=1": 20, "a0=1 a1=5 b0=8 b1=1": 15, "a0=2 a1=5 b0=7 b1=1": 15, "a0=2 a1=5 b0=8 b1=1": 10,
		}},
		"none, a total": {nil, map[string]int64{"": 60}},
	} {
		if got := w.Answer("alpha", c.by...); got.Withheld != 0 || !maps.Equal(got.Cells, orderKeys(c.want, c.by)) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// orderKeys is the identity where names are typed in canonical order, else it puts keys in that
// order.
func orderKeys(want map[string]int64, by []string) map[string]int64 {
	_, order := linking.Columns(by...)
	if slices.Equal(order, by) {
		return want
	}
	out := map[string]int64{}
	for k, n := range want {
		parts := bytes.Fields([]byte(k))
		var key [][]byte
		for _, name := range order {
			key = append(key, parts[slices.Index(by, name)])
		}
		out[string(bytes.Join(key, []byte(" ")))] = n
	}
	return out
}

func TestThreshold(t *testing.T) {
	t.Parallel()
	for _, duplicates := range []int{1, 10} {
		w := linking.New(t)
		// Classes of 9, 10 and 11 units: a person with ten records is one unit. The class 4 is one
		// person.
		alpha := slices.Concat(linking.Rows(0, 9, duplicates, 1, 1), linking.Rows(100, 10, duplicates, 2, 1), linking.Rows(200, 11, duplicates, 3, 1), linking.Rows(300, 1, duplicates, 4, 1))
		beta := slices.Concat(linking.Rows(0, 9, 1, 0, 1), linking.Rows(100, 10, 1, 0, 1), linking.Rows(200, 11, 1, 0, 1), linking.Rows(300, 1, 1, 0, 1))
		w.Contribute("alpha", alpha)
		w.Contribute("beta", beta)
		n := int64(duplicates)
		// The classes 1 and 4 are small margins of alpha's own: even their keys are withheld.
		got := w.Answer("beta", "a0")
		if want := map[string]int64{"a0=2": 10 * n, "a0=3": 11 * n}; !maps.Equal(got.Cells, want) || got.Withheld != 1 {
			t.Errorf("with %d records a person: %v, want %v and classes that are not named", duplicates, got, want)
		}
		if stored := w.Count(`SELECT count(*) FROM answer_cell WHERE decision <> 'release' AND (count IS NOT NULL OR key IS NOT NULL)`); stored != 0 {
			t.Errorf("%d withheld cells are kept with a key or count", stored)
		}
	}
}

func TestSuppressedCellOfLargeMarginsKeepsItsKey(t *testing.T) {
	t.Parallel()
	for _, duplicates := range []int{1, 3} {
		w := linking.New(t)
		w.Contribute("alpha", append(linking.Rows(0, 25, duplicates, 1, 1), linking.Rows(25, 15, 1, 2, 2)...))
		w.Contribute("beta", append(linking.Rows(0, 21, 1, 1, 1), linking.Rows(21, 19, 1, 2, 1)...))
		r := w.Request("alpha", "a0", "b0")
		a, err := w.Ask(r)
		w.Must(err)
		got := w.Table(r, a, "a0", "b0")
		// The cell of four, and with it all others: the margins are known.
		want := map[string]int64{"a0=1 b0=1": -1, "a0=1 b0=2": -1, "a0=2 b0=1": -1, "a0=2 b0=2": -1}
		if !maps.Equal(got.Cells, want) || got.Withheld != 0 || a.Suppressed != 4 {
			t.Errorf("%v with %d suppressed, want %v", got, a.Suppressed, want)
		}
		if kept := w.Count(`SELECT count(*) FROM answer_cell WHERE decision = 'suppress' AND count IS NULL`); kept != 4 {
			t.Errorf("%d suppressed cells without a count", kept)
		}
	}
}

func TestCopyOfTheIdentifierTellsNothing(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	var alpha []linking.Record
	for key := range 60 {
		alpha = append(alpha, linking.Record{Key: key, Values: []int{key, 1}})
	}
	w.Contribute("alpha", alpha)
	w.Contribute("beta", append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(30, 30, 1, 2, 1)...))
	if got := w.Answer("alpha", "a0", "b0"); len(got.Cells) != 0 || got.Withheld != 1 {
		t.Fatalf("%v, want no class by name", got)
	}
}

func TestOrderOfCellsTellsNothing(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	var alpha, beta []linking.Record
	for class := range 30 {
		alpha = append(alpha, linking.Rows(100*class, 4+class, 1, class, 0)...)
		beta = append(beta, linking.Rows(100*class, 4+class, 1, 0, class%3)...)
	}
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	a, err := w.Ask(w.Request("alpha", "a0", "b1"))
	w.Must(err)
	shown := slices.IndexFunc(a.Cells, func(c query.Cell) bool { return c.Withheld })
	if shown < 20 || slices.ContainsFunc(a.Cells[shown:], func(c query.Cell) bool { return !c.Withheld }) {
		t.Fatalf("withheld cells are not the last: the first of %d is number %d", len(a.Cells), shown)
	}
	if !slices.IsSortedFunc(a.Cells[:shown], func(x, y query.Cell) int { return slices.CompareFunc(x.Key, y.Key, bytes.Compare) }) {
		t.Fatal("cells are not in the order of their keys")
	}
}

func TestEmptyIntersection(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	w.Contribute("alpha", nil)
	w.Contribute("beta", nil)
	for _, by := range [][]string{nil, {"a0"}, {"a0", "b0"}} {
		if got := w.Answer("beta", by...); len(got.Cells) != 0 || got.Withheld != 0 {
			t.Errorf("by %v: %v, want no cell", by, got)
		}
	}
}

func TestMissingContributionIsNamed(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	_, err := w.Ask(w.Request("alpha", "a0"))
	linking.WantKind(t, err, problem.Conflict, "alpha and beta")
	w.Contribute("alpha", linking.Rows(0, 15, 1, 1, 1))
	w.Send(w.NewUpload("beta", 1, linking.Rows(0, 15, 1, 1, 1))) // not complete
	_, err = w.Ask(w.Request("alpha", "a0"))
	linking.WantKind(t, err, problem.Conflict, "contribution of beta")
	if problem.HintOf(err) == "" {
		t.Error("no hint")
	}
}

func TestRefusedRequests(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t)
	good := func() *query.Request { return w.Request("alpha", "a0", "b0") }
	for name, c := range map[string]struct {
		caller string
		alter  func(r *query.Request)
		sign   bool
		kind   problem.Kind
		text   string
	}{
		"altered columns":        {alter: func(r *query.Request) { r.Columns = r.Columns[:1] }, kind: problem.Denied, text: "signature"},
		"altered purpose":        {alter: func(r *query.Request) { r.Purpose = []byte("x") }, kind: problem.Denied, text: "signature"},
		"altered time":           {alter: func(r *query.Request) { r.At = r.At.Add(time.Second) }, kind: problem.Denied, text: "signature"},
		"no signature":           {alter: func(r *query.Request) { r.Signature = nil }, kind: problem.Denied, text: "signature"},
		"another's request":      {caller: "beta", kind: problem.Denied, text: "in the name of"},
		"another's signature":    {caller: "beta", alter: func(r *query.Request) { r.Requester = "beta" }, kind: problem.Denied, text: "signature"},
		"a stranger":             {caller: "gamma", alter: func(r *query.Request) { r.Requester = "gamma" }, sign: true, kind: problem.Denied, text: "not a party"},
		"too old":                {alter: func(r *query.Request) { r.At = r.At.Add(-10*time.Minute - time.Second) }, sign: true, kind: problem.Denied, text: "clock"},
		"from the future":        {alter: func(r *query.Request) { r.At = r.At.Add(10*time.Minute + time.Second) }, sign: true, kind: problem.Denied, text: "clock"},
		"column of nobody":       {alter: func(r *query.Request) { r.Columns[0].Name = linking.ColumnName(1, 9) }, sign: true, kind: problem.Invalid, text: "not in the contribution"},
		"column of other side":   {alter: func(r *query.Request) { r.Columns = []query.Column{{Side: 1, Name: linking.ColumnName(2, 0)}} }, sign: true, kind: problem.Invalid, text: "not in the contribution"},
		"side of nobody":         {alter: func(r *query.Request) { r.Columns[0].Side = 3 }, sign: true, kind: problem.Invalid, text: "side 3"},
		"a column twice":         {alter: func(r *query.Request) { r.Columns[1] = r.Columns[0] }, sign: true, kind: problem.Invalid, text: "twice"},
		"not in canonical order": {alter: func(r *query.Request) { slices.Reverse(r.Columns) }, sign: true, kind: problem.Invalid, text: "canonical"},
		"another study":          {alter: func(r *query.Request) { r.Study[0] ^= 1 }, sign: true, kind: problem.NotFound, text: "study"},
	} {
		r := good()
		if c.alter != nil {
			c.alter(r)
		}
		caller := c.caller
		if caller == "" {
			caller = "alpha"
		}
		if c.sign {
			r.Sign(w.IDs[caller].Sign)
		}
		_, err := w.App.HandleQuery(context.Background(), w.Peers[caller], r)
		if problem.KindOf(err) != c.kind || !bytes.Contains([]byte(err.Error()), []byte(c.text)) {
			t.Errorf("%s: %v (%s), want %s with %q", name, err, problem.KindOf(err), c.kind, c.text)
		}
	}
	if n := w.Count(`SELECT count(*) FROM query`); n != 0 {
		t.Errorf("%d refused queries were stored", n)
	}
	edge := good()
	edge.At = edge.At.Add(-10 * time.Minute)
	edge.Sign(w.IDs["alpha"].Sign)
	if _, err := w.Ask(edge); err != nil {
		t.Errorf("ten minutes old: %v", err)
	}
}

func TestMaxGroupBy(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, func(s *study.Spec) {
		s.Disclosure.MaxGroupBy = 2
		s.Tables = study.Plan{s.Tables[0][:2], s.Tables[0][2:]}
	})
	_, err := w.Ask(w.Request("alpha", "a0", "a1", "b0"))
	linking.WantKind(t, err, problem.Denied, "3 columns, the study allows 2")
}

func TestReplay(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t)
	r := w.Request("alpha", "a0")
	_, err := w.Ask(r)
	w.Must(err)
	_, err = w.Ask(r)
	linking.WantKind(t, err, problem.Denied, "replayed")
	// The id stays used up after the pairs have changed.
	w.Contribute("alpha", append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(30, 30, 1, 2, 1)...))
	_, err = w.Ask(r)
	linking.WantKind(t, err, problem.Denied, "replayed")
}

func TestStoredAnswerAndBudget(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, func(s *study.Spec) { s.Disclosure.QueryBudget = 2 })
	first := w.Request("alpha", "a0", "b0")
	a, err := w.Ask(first)
	w.Must(err)
	if a.Stored {
		t.Error("the first answer is said to be stored")
	}
	w.Answer("alpha", "a1")
	// The budget is used up, yet what was answered is answered again, in either order of names, to
	// either holder.
	for _, r := range []*query.Request{w.Request("alpha", "b0", "a0"), w.Request("beta", "a0", "b0")} {
		again, err := w.Ask(r)
		w.Must(err)
		if !again.Stored || !equalCells(again.Cells, a.Cells) {
			t.Errorf("stored %v, cells %v, want the stored %v", again.Stored, again.Cells, a.Cells)
		}
		if again.Head.Seq <= a.Head.Seq {
			t.Error("the stored answer is not in the audit log")
		}
	}
	_, err = w.Ask(w.Request("alpha", "b1"))
	linking.WantKind(t, err, problem.Denied, "budget")
	if _, err = w.Ask(w.Request("beta", "b1")); err != nil {
		t.Errorf("one holder uses up the budget of the other: %v", err)
	}
	if n := w.Count(`SELECT count(*) FROM query WHERE answered_by <> query_id`); n != 2 {
		t.Errorf("%d queries answered from store, want 2", n)
	}
	if n := w.Count(`SELECT count(*) FROM query JOIN audit_log ON seq = audit_seq AND entry ->> 'action' = CASE WHEN answered_by = query_id THEN 'query' ELSE 'query_stored' END`); n != 5 {
		t.Errorf("%d queries have their audit entry, want 5", n)
	}
	// Another generation of pairs is not answered from the old store, and does not give the budget
	// back.
	w.Contribute("alpha", append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(30, 30, 1, 2, 1)...))
	w.Contribute("beta", linking.Rows(0, 60, 1, 1, 1))
	_, err = w.Ask(w.Request("alpha", "a0", "b0"))
	linking.WantKind(t, err, problem.Denied, "budget")
}

func equalCells(x, y []query.Cell) bool {
	return slices.EqualFunc(x, y, func(a, b query.Cell) bool {
		return slices.EqualFunc(a.Key, b.Key, bytes.Equal) && a.Count == b.Count && a.Suppressed == b.Suppressed && a.Withheld == b.Withheld
	})
}

func TestStoredAnswerKeepsSuppression(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	w.Contribute("alpha", append(linking.Rows(0, 25, 1, 1, 1), linking.Rows(25, 19, 1, 2, 1)...))
	w.Contribute("beta", slices.Concat(linking.Rows(0, 21, 1, 1, 1), linking.Rows(21, 19, 1, 2, 1), linking.Rows(40, 4, 1, 3, 1)))
	a, err := w.Ask(w.Request("alpha", "a0", "b0"))
	w.Must(err)
	b, err := w.Ask(w.Request("beta", "a0", "b0"))
	w.Must(err)
	if !b.Stored || !equalCells(a.Cells, b.Cells) || a.Suppressed != b.Suppressed || a.Suppressed == 0 {
		t.Fatalf("stored %v: %v, want %v", b.Stored, b.Cells, a.Cells)
	}
}

func TestConcurrentQueriesKeepTheBudget(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, func(s *study.Spec) { s.Disclosure.QueryBudget = 2 })
	requests := []*query.Request{w.Request("beta", "a0"), w.Request("beta", "a1"), w.Request("beta", "b0"), w.Request("beta", "b1"), w.Request("beta", "a0")}
	errs := make(chan error)
	for _, r := range requests {
		go func() {
			_, err := w.Ask(r)
			errs <- err
		}()
	}
	refused := 0
	for range requests {
		if err := <-errs; err != nil {
			linking.WantKind(t, err, problem.Denied, "budget")
			refused++
		}
	}
	if n := w.Count(`SELECT count(*) FROM query WHERE answered_by = query_id`); n != 2 || refused < 2 {
		t.Fatalf("%d queries computed and %d refused, with a budget of 2", n, refused)
	}
}

func TestNoLogEntryNoAnswer(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t)
	ctx := context.Background()
	_, err := w.Pool.Exec(ctx, `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
		CREATE TRIGGER full_disk BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION full_disk()`)
	w.Must(err)
	if a, err := w.Ask(w.Request("alpha", "a0")); err == nil {
		t.Fatalf("answered %v without an audit entry", a)
	}
	if n := w.Count(`SELECT (SELECT count(*) FROM query) + (SELECT count(*) FROM answer_cell)`); n != 0 {
		t.Fatalf("%d rows of an answer that was not given", n)
	}
}

func TestRequestStandsInTheAuditLog(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t)
	r := w.Request("alpha", "a0")
	a, err := w.Ask(r)
	w.Must(err)
	var raw []byte
	w.Must(w.Pool.QueryRow(context.Background(), `SELECT entry::text FROM audit_log WHERE seq = $1`, a.Head.Seq).Scan(&raw))
	e, err := auditlog.Decode(raw)
	w.Must(err)
	if e.Actor != "alpha" || !bytes.Equal(e.Request, r.SigningBytes()) || !bytes.Equal(e.RequestSignature, r.Signature) {
		t.Fatalf("the entry does not carry the signed request: %+v", e)
	}
}

// A holder puts other records under the id of a contribution that it has replaced since: what was
// answered over the first is not the answer over the last.
func TestAnotherContentUnderAnOldIDIsAnsweredAnew(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	records := [][]linking.Record{
		append(linking.Rows(0, 15, 1, 1, 1), linking.Rows(15, 25, 1, 2, 1)...),
		linking.Rows(0, 40, 1, 3, 1),
		append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(30, 10, 1, 2, 1)...),
	}
	var first [2]*linking.Upload
	var answers []*query.Answer
	for n := range records {
		for i, name := range []string{"alpha", "beta"} {
			u := w.NewUpload(name, byte(n+1), [2][]linking.Record{records[n], linking.Rows(0, 40, 1, 1, 1)}[i])
			switch n {
			case 0:
				first[i] = u
			case 2:
				u.Begin.ID = first[i].Begin.ID
				u.Finish(w)
			}
			w.Send(u)
			w.Must(w.Finish(u))
		}
		for _, stored := range []bool{false, true} {
			a, err := w.Ask(w.Request("beta", "a0"))
			w.Must(err)
			if answers = append(answers, a); a.Stored != stored {
				t.Errorf("intersection %d, answered from store: %v", n+1, a.Stored)
			}
		}
	}
	if a, b := answers[0], answers[4]; a.Generation == b.Generation || equalCells(a.Cells, b.Cells) {
		t.Error("other records under the same ids are answered as before")
	}
}

func TestAnswersNameTheirOrigin(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	var loads [2][]byte
	for i, name := range []string{"alpha", "beta"} {
		u := w.NewUpload(name, 7, linking.Rows(0, 15, 1, 1, 1))
		loads[i] = u.Begin.Load
		w.Send(u)
		w.Must(w.Finish(u))
	}
	for _, stored := range []bool{false, true} {
		w.Now = w.Now.Add(time.Minute)
		a, err := w.Ask(w.Request("beta", "a0"))
		w.Must(err)
		o := a.Origin
		if a.Stored != stored || o.Number != 7 || o.Intersection != [32]byte{7} || !bytes.Equal(o.Loads[0], loads[0]) || !bytes.Equal(o.Loads[1], loads[1]) ||
			!o.LinkedAt.Equal(linking.TestTime) || !o.ComputedAt.Equal(linking.TestTime.Add(time.Minute)) {
			t.Errorf("stored %v: %+v", stored, o)
		}
	}
}

// TestTheLinkerKeepsThePlan: whatever a holder's own node would send, the linker answers planned
// tables and their margins only, in any order of columns, and a refusal costs no budget.
func TestTheLinkerKeepsThePlan(t *testing.T) {
	t.Parallel()
	plan := study.Plan{{{Side: study.Side1, Index: 0}, {Side: study.Side2, Index: 1}}, {{Side: study.Side2, Index: 0}}}
	w := linking.Ready(t, func(s *study.Spec) { s.Tables = plan })
	for _, by := range [][]string{nil, {"a0"}, {"b1"}, {"b0"}, {"a0", "b1"}, {"b1", "a0"}} {
		if _, err := w.App.HandleQuery(context.Background(), w.Peers["beta"], w.Request("beta", by...)); err != nil {
			t.Errorf("%v: %v", by, err)
		}
	}
	answered := w.Count(`SELECT count(*) FROM query`)
	for _, by := range [][]string{{"a1"}, {"a0", "b0"}, {"b0", "b1"}, {"a0", "a1"}, {"a0", "b1", "b0"}, {"a0", "a1", "b0", "b1"}} {
		_, err := w.App.HandleQuery(context.Background(), w.Peers["beta"], w.Request("beta", by...))
		if problem.KindOf(err) != problem.Denied || problem.HintOf(err) == "" {
			t.Errorf("%v: %v", by, err)
		}
	}
	if n := w.Count(`SELECT count(*) FROM query`); n != answered {
		t.Errorf("%d refused queries were stored", n-answered)
	}
}
