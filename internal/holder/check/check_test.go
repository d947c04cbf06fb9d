package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/holder/check"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// counts are the units of the tests, each number once.
var counts = [2][3]int{{20, 15, 4}, {25, 12, 14}}

const rules = "disclosure: {tables: [[X, Y]], threshold: 10, smallest_class: 10%s}"

// contributed is a pair whose records are counts, by X and Y.
func contributed(t *testing.T, more string) (*pair.Pair, *pair.FakeLinker) {
	t.Helper()
	p, l := pair.NewLinked(t, pair.Options{Disclosure: fmt.Sprintf(rules, more)})
	var rows [2][][2]string
	for x, list := range counts {
		for y, n := range list {
			for i := range n {
				key := fmt.Sprintf("%d-%d-%d", x, y, i)
				rows[0] = append(rows[0], [2]string{key, fmt.Sprintf("X%d", x+1)})
				rows[1] = append(rows[1], [2]string{key, fmt.Sprintf("Y%d", y+1)})
			}
		}
	}
	for i := range p.Apps {
		p.Table(i, rows[i]...)
	}
	_, err := p.Intersect(0)
	pair.Must(t, err)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		pair.Must(t, err)
	}
	return p, l
}

// hide leaves out the cells of some counts, as a linker that protects them does.
func hide(a *query.Answer, reasons map[int64]disclosure.Reason) {
	for i := range a.Cells {
		c := &a.Cells[i]
		if reason, ok := reasons[c.Count]; ok && !c.Suppressed {
			c.Count, c.Suppressed, c.Reason = 0, true, reason
			a.Suppressed++
		}
	}
}

// protected hides what a linker would: the small cell, and what it would follow from.
func protected(a *query.Answer) {
	if len(a.Columns) == 2 {
		hide(a, map[int64]disclosure.Reason{4: disclosure.Primary, 15: disclosure.Complementary, 12: disclosure.Complementary, 14: disclosure.Complementary})
	}
}

// change adds to one count of a table.
func change(count, by int64) func(a *query.Answer) {
	return func(a *query.Answer) {
		for i := range a.Cells {
			if a.Cells[i].Count == count {
				a.Cells[i].Count += by
				return
			}
		}
	}
}

// checked asks for all tables, as the linker distorts them, and checks.
func checked(t *testing.T, p *pair.Pair, l *pair.FakeLinker, i int, distort ...func(a *query.Answer)) *check.Result {
	t.Helper()
	_, err := p.Pools[i].Exec(t.Context(), "DELETE FROM answer")
	pair.Must(t, err)
	// Another answer to the same question would be refused: each is over pairs of its own.
	l.Withhold = true
	l.Relinked++
	l.Distort = func(a *query.Answer) {
		for _, d := range distort {
			d(a)
		}
	}
	for _, by := range [][]string{nil, {"X"}, {"Y"}, {"X", "Y"}} {
		if i == 1 {
			slices.Reverse(by)
		}
		_, err := p.Query(i, by...)
		pair.Must(t, err)
	}
	r, err := p.Apps[i].Checks.Check(t.Context(), pair.Study)
	pair.Must(t, err)
	return r
}

func kinds(r *check.Result) string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, string(f.Kind))
	}
	return strings.Join(out, " ")
}

// TestNothingIsFoundInProtectedTables: either holder gets intervals around what is left out, and
// both get one certificate.
func TestNothingIsFoundInProtectedTables(t *testing.T) {
	t.Parallel()
	p, l := contributed(t, "")
	var digests [2][32]byte
	for i := range p.Apps {
		r := checked(t, p, l, i, protected)
		if len(r.Findings) != 0 {
			t.Errorf("%s found %+v", pair.Names[i], r.Findings)
		}
		if len(r.Hidden) != 4 || len(r.Leverage) != 1 || r.Leverage[0].Greatest <= 0 || len(r.NotAsked) != 0 || len(r.Notes) != 0 {
			t.Errorf("%s: %+v", pair.Names[i], r)
		}
		for _, h := range r.Hidden {
			x, y := *h.Key[0], *h.Key[1]
			n := int64(counts[x[1]-'1'][y[1]-'1'])
			if h.Follows || !h.Exact || h.Hi == nil || h.Lo > n || *h.Hi < n || h.Narrow() {
				t.Errorf("%s: %+v of %d", pair.Names[i], h, n)
			}
		}
		digests[i] = r.Certificate.Digest
		for _, table := range r.Certificate.Tables {
			for _, c := range table.Cells {
				if (c.Count == nil) != (len(c.Outside) == 1) {
					t.Errorf("what an outsider knows of %+v", c)
				}
			}
		}
	}
	if digests[0] != digests[1] {
		t.Error("the holders' certificates differ")
	}
	if other := checked(t, p, l, 0); other.Certificate.Digest == digests[0] {
		t.Error("other cells have the same certificate")
	}
}

// TestWhatFollowsIsFound: a small cell that is left out alone follows from the rest, for either
// holder and for outsiders.
func TestWhatFollowsIsFound(t *testing.T) {
	t.Parallel()
	p, l := contributed(t, "")
	small := func(a *query.Answer) {
		if len(a.Columns) == 2 {
			hide(a, map[int64]disclosure.Reason{4: disclosure.Primary})
		}
	}
	for i := range p.Apps {
		r := checked(t, p, l, i, small)
		if kinds(r) != "follows" || !strings.HasSuffix(r.Findings[0].Text, "it is 4") || *r.Findings[0].Key[0] != "X1" || *r.Findings[0].Key[1] != "Y3" {
			t.Errorf("%s found %+v", pair.Names[i], r.Findings)
		}
		at := slices.IndexFunc(r.Certificate.Tables, func(c check.Table) bool { return len(c.Columns) == 2 })
		cell := r.Certificate.Tables[at].Cells[2]
		if len(cell.Outside) != 1 || cell.Outside[0].Lo != 4 || *cell.Outside[0].Hi != 4 {
			t.Errorf("an outsider knows of %+v", cell)
		}
	}
}

// TestAlteredCountsAreFound: wherever a number of this holder's own classes, or of all tables
// together, is not what it has to be.
func TestAlteredCountsAreFound(t *testing.T) {
	t.Parallel()
	p, l := contributed(t, "")
	on := func(columns int, d func(a *query.Answer)) func(a *query.Answer) {
		return func(a *query.Answer) {
			if len(a.Columns) == columns {
				d(a)
			}
		}
	}
	exchanged := func(x, y int64) func(a *query.Answer) {
		return func(a *query.Answer) {
			for i := range a.Cells {
				switch a.Cells[i].Count {
				case x:
					a.Cells[i].Count = y
				case y:
					a.Cells[i].Count = x
				}
			}
		}
	}
	for what, c := range map[string]struct {
		distort func(a *query.Answer)
		by      [2]string // what each holder finds first
	}{
		"total":                  {on(0, change(90, 1)), [2]string{"wrong", "wrong"}},
		"margin of X":            {on(1, change(39, -1)), [2]string{"wrong", "wrong"}},
		"margin of Y":            {on(1, change(45, 2)), [2]string{"wrong", "wrong"}},
		"cell":                   {on(2, change(20, 1)), [2]string{"wrong", "wrong"}},
		"cell beyond its margin": {on(2, change(20, 100)), [2]string{"wrong", "wrong"}},
		"exchanged":              {on(2, exchanged(20, 12)), [2]string{"wrong", "wrong"}},
		"exchanged in X1":        {on(2, exchanged(20, 15)), [2]string{"unfit", "wrong"}},
		"cell missing":           {on(2, func(a *query.Answer) { a.Cells = a.Cells[1:] }), [2]string{"absent", "absent"}},
	} {
		for i := range p.Apps {
			r := checked(t, p, l, i, c.distort)
			if got := kinds(r); !strings.HasPrefix(got, c.by[i]) {
				t.Errorf("%s: %s found %q: %+v", what, pair.Names[i], got, r.Findings)
			}
		}
	}
	// beside cells that are left out
	for i := range p.Apps {
		if r := checked(t, p, l, i, on(2, change(20, 1)), protected); len(r.Findings) == 0 {
			t.Errorf("%s finds nothing beside cells that are left out", pair.Names[i])
		}
	}
	// the same table in two ways
	checked(t, p, l, 0)
	l.Distort = change(20, -1)
	if _, err := p.Query(0, "Y", "X"); err == nil || !strings.Contains(err.Error(), "in another way") {
		t.Errorf("the same table in two ways: %v", err)
	}
}

// TestLeverageIsChecked: a class that was agreed to be too small to tell of is found.
func TestLeverageIsChecked(t *testing.T) {
	t.Parallel()
	p, l := contributed(t, ", dominance: 0.4")
	if r := checked(t, p, l, 0, func(*query.Answer) {}); len(r.Findings) != 0 {
		t.Errorf("found %+v", r.Findings)
	}
	p, _ = pair.NewLinked(t, pair.Options{Disclosure: "disclosure: {tables: [[X, Y]], threshold: 3, smallest_class: 3, homogeneity: 1}"})
	p.Table(0, [2]string{"a", "X1"}, [2]string{"b", "X1"}, [2]string{"c", "X2"}, [2]string{"d", "X2"}, [2]string{"e", "X1"})
	p.Table(1, [2]string{"a", "Y1"}, [2]string{"b", "Y1"}, [2]string{"c", "Y2"}, [2]string{"d", "Y1"}, [2]string{"e", "Y1"})
	_, err := p.Intersect(0)
	pair.Must(t, err)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		pair.Must(t, err)
	}
	_, err = p.Query(0, "X", "Y")
	pair.Must(t, err)
	r, err := p.Apps[0].Checks.Check(t.Context(), pair.Study)
	pair.Must(t, err)
	if !strings.Contains(kinds(r), "leverage") || r.Leverage[0].Greatest < 0.49 {
		t.Errorf("found %+v, leverage %+v", r.Findings, r.Leverage)
	}
}

// TestOtherRecordsAreNotCompared: after a new load the records here are not those of the answers.
func TestOtherRecordsAreNotCompared(t *testing.T) {
	t.Parallel()
	p, l := contributed(t, "")
	if _, err := p.Apps[0].Checks.Check(t.Context(), pair.Study); problem.KindOf(err) != problem.NotFound {
		t.Errorf("without answers: %v", err)
	}
	before := checked(t, p, l, 0, protected)
	p.Table(0, pair.Many(50)...)
	r, err := p.Apps[0].Checks.Check(t.Context(), pair.Study)
	pair.Must(t, err)
	if kinds(r) != "unchecked" || r.Certificate.Digest != before.Certificate.Digest {
		t.Errorf("found %+v", r.Findings)
	}
}

func TestExplain(t *testing.T) {
	t.Parallel()
	p, l := contributed(t, "")
	explain := func(i int, by ...string) *check.Explanation {
		t.Helper()
		e, err := p.Apps[i].Checks.Explain(t.Context(), pair.Study, by)
		pair.Must(t, err)
		return e
	}
	asked := len(l.Asked)
	e := explain(0, "Y", "X")
	if e.Cost != check.CostOne || e.Table.State != approve.Planned || e.Margin || e.Cells != nil || e.AnsweredAt != nil || e.Used != 0 || *e.Columns[0].Classes != 2 || e.Columns[1].Classes != nil {
		t.Errorf("before any answer: %+v", e)
	}
	if e = explain(0, "Y"); !e.Margin || len(e.Of) != 2 {
		t.Errorf("a margin: %+v", e)
	}
	if len(l.Asked) != asked {
		t.Error("the linker was asked")
	}
	_, err := p.Query(0, "X", "Y")
	pair.Must(t, err)
	if e = explain(0, "Y", "X"); e.Cost != check.CostNone || e.Cells == nil || *e.Cells != 6 || e.Used != 1 || e.AnsweredAt == nil || e.Overtaken {
		t.Errorf("after an answer: %+v", e)
	}
	if e = explain(0, "Y"); e.Cost != check.CostOne || e.Cells == nil || *e.Cells != 3 {
		t.Errorf("a margin after an answer: %+v", e)
	}
	p.Table(0, pair.Many(50)...)
	if e = explain(0, "Y", "X"); e.Cost != check.CostOne || !e.Overtaken || len(e.Notes) == 0 {
		t.Errorf("after a new load: %+v", e)
	}
	if _, err := p.Apps[0].Checks.Explain(t.Context(), pair.Study, []string{"KEY"}); problem.KindOf(err) != problem.Invalid {
		t.Errorf("no column: %v", err)
	}
}

func TestExplainBeyondThePlan(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewLinked(t, pair.Options{Disclosure: "disclosure: {tables: [[X], [Y]]}"})
	e, err := p.Apps[0].Checks.Explain(t.Context(), pair.Study, []string{"X", "Y"})
	pair.Must(t, err)
	if e.Cost != check.CostRefused || !strings.Contains(e.Next, "⟪query propose "+pair.Study+" --group-by X,Y") || e.Table.State != "" {
		t.Errorf("not planned: %+v", e)
	}
	_, _ = p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, "a test")
	if e, err = p.Apps[0].Checks.Explain(t.Context(), pair.Study, []string{"X", "Y"}); err != nil || e.Table.State != approve.Open || !strings.Contains(e.Next, "⟪query approve") {
		t.Errorf("open: %+v, %v", e, err)
	}
	list, _, err := p.Apps[1].TableList(t.Context(), pair.Study)
	pair.Must(t, err)
	_, _ = p.Apps[1].ApproveTable(t.Context(), pair.Study, list[len(list)-1].Proposal.ID.String())
	if e, err = p.Apps[1].Checks.Explain(t.Context(), pair.Study, []string{"X", "Y"}); err != nil || e.Table.State != approve.Approved || e.Cost != check.CostOne {
		t.Errorf("approved: %+v, %v", e, err)
	}
}

// TestCheckWithTypos: cells count pairs of records of one block, all and linked.
func TestCheckWithTypos(t *testing.T) {
	t.Parallel()
	p, l := pair.NewTypos(t, pair.Options{Keys: pair.ExactKeys, Disclosure: "disclosure: {tables: [[X, Y]], smallest_class: 10}"}, pair.TypoWorld(1500, 500))
	inCell := func(d func(c *query.Cell)) func(a *query.Answer) {
		return func(a *query.Answer) {
			if len(a.Columns) == 2 {
				d(&a.Cells[0])
			}
		}
	}
	for i := range p.Apps {
		if r := checked(t, p, l, i); len(r.Findings) != 0 || len(r.Notes) != 1 {
			t.Errorf("%s found %+v, notes %v", pair.Names[i], r.Findings, r.Notes)
		}
		if r := checked(t, p, l, i, inCell(func(c *query.Cell) { c.BlockCount++ })); !strings.HasPrefix(kinds(r), "wrong") {
			t.Errorf("%s found %+v", pair.Names[i], r.Findings)
		}
		if r := checked(t, p, l, i, inCell(func(c *query.Cell) { c.Count++ })); kinds(r) != "unfit" {
			t.Errorf("%s found %+v", pair.Names[i], r.Findings)
		}
		// both numbers of the cell follow, and so how many of its pairs are not linked
		alone := func(a *query.Answer) {
			if len(a.Columns) == 2 {
				a.Cells[0] = query.Cell{Key: a.Cells[0].Key, Suppressed: true, Reason: disclosure.Primary}
				a.Suppressed++
			}
		}
		r := checked(t, p, l, i, alone)
		if kinds(r) != "follows follows" || len(r.Hidden) != 2 || r.Hidden[0].Number != check.NumberBlockCount || r.Hidden[1].Number != check.NumberCount {
			t.Errorf("%s found %+v, of %+v", pair.Names[i], r.Findings, r.Hidden)
		}
	}
}

// TestCheckOfRecords: cells count pairs, and a key may have many.
func TestCheckOfRecords(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinked(t, pair.Options{Disclosure: "disclosure: {tables: [[X, Y]], threshold: 3, smallest_class: 3, homogeneity: 1, count: records, classes_per_key: 2}"})
	var one, two [][2]string
	for i := range 8 {
		of := func(key, value string) [2]string { return [2]string{fmt.Sprint(key, i), value} }
		one = append(one, of("a", "X1"), of("a", "X1"), of("b", "X1"), of("c", "X2"), of("d", "X2"), of("d", "X1"), of("e", "X2"))
		two = append(two, of("a", "Y1"), of("a", "Y1"), of("b", "Y2"), of("c", "Y2"), of("c", "Y1"), of("d", "Y1"), of("e", "Y1"))
	}
	p.Table(0, one...)
	p.Table(1, two...)
	_, err := p.Intersect(0)
	pair.Must(t, err)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		pair.Must(t, err)
	}
	for i := range p.Apps {
		for _, k := range checked(t, p, l, i).Findings {
			if k.Kind != check.Leveraged { // keys of several records
				t.Errorf("%s found %+v", pair.Names[i], k)
			}
		}
		if r := checked(t, p, l, i, change(48, 1)); !strings.Contains(kinds(r), "wrong") {
			t.Errorf("%s found %+v", pair.Names[i], r.Findings)
		}
	}
}

// TestCheckOfNoise: numbers are compared as far as the noise goes, and no intervals are told.
func TestCheckOfNoise(t *testing.T) {
	t.Parallel()
	p, l := contributed(t, ", method: cell_key")
	for i := range p.Apps {
		r := checked(t, p, l, i, change(39, 3), change(45, -3))
		if len(r.Findings) != 0 || len(r.Hidden) != 0 || len(r.Notes) != 1 || len(r.Leverage) != 1 {
			t.Errorf("%s: %+v", pair.Names[i], r)
		}
		if r := checked(t, p, l, i, change(90, 6)); kinds(r) != "wrong" {
			t.Errorf("%s found %+v", pair.Names[i], r.Findings)
		}
	}
}
