package contribute_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

const (
	strict    = "disclosure: {threshold: 3, tables: [[X, Y]], smallest_class: 10}"
	elsewhere = "disclosure: {threshold: 3, tables: [[Y]], smallest_class: 10}"
)

// classed are n rows whose keys have the classes a and b in turn.
func classed(n int) (rows [][2]string) {
	for i := range n {
		rows = append(rows, [2]string{fmt.Sprintf("key%03d", i), []string{"a", "b"}[i%2]})
	}
	return rows
}

func check(t *testing.T, p *pair.Pair, i int) (*contribute.Structure, error) {
	t.Helper()
	return p.Apps[i].CheckContribution(context.WithoutCancel(t.Context()), pair.Study)
}

// loaded is a pair of which alpha has these rows, and beta 60 keys of two classes.
func loaded(t *testing.T, o pair.Options, alpha [][2]string) (*pair.Pair, *pair.FakeLinker) {
	t.Helper()
	p, l := pair.NewLinked(t, o)
	p.Table(0, alpha...)
	p.Table(1, classed(60)...)
	pair.Must(t, pair.Err(p.Intersect(0)))
	return p, l
}

// TestAKeyWithMoreClassesThanAgreedIsNotSent: it is refused before anything is sent, by the name of
// the column; records of one key that are alike, or become it by a recode, and columns that no
// table names, are not.
func TestAKeyWithMoreClassesThanAgreedIsNotSent(t *testing.T) {
	t.Parallel()
	rows := append(classed(60), [2]string{"key001", "a"}, [2]string{"key001", "c"}, [2]string{"key002", "b"}, [2]string{"key003", "b"})
	p, l := loaded(t, pair.Options{Disclosure: strict}, rows)
	for what, do := range map[string]func() error{
		"dry run":    func() error { _, err := check(t, p, 0); return err },
		"contribute": func() error { _, err := p.Contribute(0); return err },
	} {
		err := do()
		want := `2 keys of alpha have more than 1 classes of its column "X" (one of them has 3)`
		if problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), want) || !strings.Contains(problem.HintOf(err), "classes_per_key") {
			t.Errorf("%s: %v (%s)", what, err, problem.HintOf(err))
		}
	}
	if l.Sides[0] != nil || len(l.Log) != 1 {
		t.Error("the linker was told of a contribution that is not sent")
	}
	for what, o := range map[string]pair.Options{
		"recoded":     {Disclosure: strict, Recode: "X: {b: a, c: a}"},
		"not planned": {Disclosure: elsewhere},
		"agreed":      {Disclosure: strings.Replace(strict, "tables", "classes_per_key: 3, tables", 1)},
	} {
		p, _ := loaded(t, o, rows)
		if _, err := check(t, p, 0); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		pair.Must(t, pair.Err(p.Contribute(0)))
	}
}

// TestAnApprovedTableIsChecked: a table beyond the plan counts as soon as both have signed it.
func TestAnApprovedTableIsChecked(t *testing.T) {
	t.Parallel()
	p, _ := loaded(t, pair.Options{Disclosure: elsewhere}, append(classed(60), [2]string{"key001", "a"}))
	made, err := p.Apps[1].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, "a test")
	pair.Must(t, err)
	pair.Must(t, pair.Err(check(t, p, 0)))
	pair.Must(t, pair.Err(p.Apps[0].ApproveTable(t.Context(), pair.Study, made.Proposal.ID.String())))
	if _, err := check(t, p, 0); problem.KindOf(err) != problem.Invalid {
		t.Errorf("approved: %v", err)
	}
}

// TestBlocksMayHaveManyClasses: with typos the records of a block are of many people.
func TestBlocksMayHaveManyClasses(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewLinked(t, pair.Options{Disclosure: strict, Keys: pair.ExactKeys})
	for i := range p.Apps {
		var rows []pair.TypoRow
		for n := range 60 {
			rows = append(rows, pair.TypoRow{Attribute: []string{"a", "b"}[n%2], Block: fmt.Sprint(n % 30 / 2), L: fmt.Sprint(n), M: "m"})
		}
		p.TypoTable(i, rows)
	}
	pair.Must(t, pair.Err(p.Intersect(0)))
	s, err := check(t, p, 0)
	pair.Must(t, err)
	if s.ClassesPerKey != 0 || s.Keys != 15 || s.Columns[0].Classes[0].Keys != 15 {
		t.Errorf("%+v", s)
	}
	pair.Must(t, pair.Err(p.Contribute(0)))
}

// TestDryRun: classes with their keys, and what the linker will leave out; nothing is sent.
func TestDryRun(t *testing.T) {
	t.Parallel()
	rows := classed(60)
	for i := range 60 {
		switch {
		case i < 2:
			rows[i][1] = "rare"
		case i < 7:
			rows[i][1] = "small"
		case i == 7:
			rows[i] = [2]string{"only here", "elsewhere"}
		}
	}
	rows = append(rows, [2]string{"key009", rows[9][1]})
	p, l := loaded(t, pair.Options{Disclosure: strict}, rows)
	s, err := check(t, p, 0)
	pair.Must(t, err)
	var classes []string
	for _, c := range s.Columns[0].Classes {
		classes = append(classes, fmt.Sprintf("%s %d %v", c.Value.Text, c.Keys, c.LeftOut))
	}
	if want := []string{"a 26 false", "b 26 false", "small 5 true", "rare 2 true"}; !slices.Equal(classes, want) {
		t.Errorf("classes %q, want %q", classes, want)
	}
	if s.Records != 60 || s.Keys != 59 || s.Threshold != 3 || s.SmallestClass != 10 || s.ClassesPerKey != 1 {
		t.Errorf("%+v", s)
	}
	told := s.Told[0]
	if len(s.Told) != 1 || told.Column != "Y" || told.Highest != .5 || !told.Exact || !told.Checked || !told.Bounded {
		t.Errorf("%+v", told)
	}
	// Beside the total, what the two that are left out have together would follow: it goes too.
	if told.LeftCount != 3 || len(told.LeftOut) != told.LeftCount || !slices.ContainsFunc(s.Notes, func(w string) bool { return strings.Contains(w, `about "Y"`) }) {
		t.Errorf("left out: %+v, notes %q", told.LeftOut, s.Notes)
	}
	if l.Sides[0] != nil || p.Scalar(0, "SELECT count(*) FROM contribution") != 0 || len(l.Log) != 1 {
		t.Error("a dry run has sent something")
	}
	r, err := p.Contribute(0)
	pair.Must(t, err)
	if r.Records != s.Records || r.Keys != s.Keys || !slices.Equal(r.Notes, s.Notes) {
		t.Errorf("contributed %+v", r)
	}
	// the other holder has two classes of half of the keys each
	other, err := check(t, p, 1)
	pair.Must(t, err)
	if told := other.Told[0]; told.Column != "X" || told.LeftCount != 0 || told.Highest > .1 || len(other.Notes) != 0 {
		t.Errorf("%+v", other)
	}
}

// TestATableOfNothingIsRefused: where no class is large enough, though the intersection is.
func TestATableOfNothingIsRefused(t *testing.T) {
	t.Parallel()
	rows := classed(60)
	for i := range rows {
		rows[i][1] = fmt.Sprint(i / 4)
	}
	p, l := loaded(t, pair.Options{Disclosure: strict}, rows)
	_, err := p.Contribute(0)
	want := `nothing of table 1 of the study, X by Y, can be released with "X", whose largest class has 4 keys`
	if problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), want) || problem.HintOf(err) == "" || l.Sides[0] != nil {
		t.Errorf("%v", err)
	}
	// of a small intersection nothing helps, and it is a warning
	few, _ := loaded(t, pair.Options{Disclosure: strict}, rows[:8])
	s, err := check(t, few, 0)
	pair.Must(t, err)
	if len(s.Warnings) != 1 || !strings.Contains(s.Warnings[0], "8 keys in the intersection") {
		t.Errorf("%q", s.Warnings)
	}
}
