package link_test

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

// oneClass is a study in which a key has one class of a column, and which plans a0 by b1.
func oneClass(s *study.Spec) {
	s.Disclosure.ClassesPerKey = 0
	s.Tables = study.Plan{{{Side: study.Side1, Index: 0}, {Side: study.Side2, Index: 1}}}
}

// TestKeysOfManyClassesAreNotLinked: whoever contributes second is told whose column it is;
// contributions stay, and it is in the log once.
func TestKeysOfManyClassesAreNotLinked(t *testing.T) {
	t.Parallel()
	w := linking.New(t, oneClass)
	rows := linking.Rows(0, 30, 1, 1, 1)
	w.Contribute("alpha", append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(0, 4, 1, 2, 2)...))
	u := w.NewUpload("beta", 1, append(rows, linking.Rows(5, 3, 2, 2, 3)...))
	w.Send(u)
	const want = "4 keys of alpha have more than 1 classes of its column 1; 3 keys of beta have more than 1 classes of its column 2"
	for _, err := range []error{w.Finish(u), w.Finish(u), func() error { _, err := w.Announce(u); return err }(), func() error { _, err := w.Ask(w.Request("alpha", "a0")); return err }()} {
		linking.WantKind(t, err, problem.Denied, want)
		if !strings.Contains(problem.HintOf(err), "classes_per_key") {
			t.Errorf("hint %s", problem.HintOf(err))
		}
	}
	if n := w.Count(`SELECT count(*) FROM contribution WHERE stage = 'complete'`); n != 2 {
		t.Errorf("%d contributions are there", n)
	}
	if n := w.Count(`SELECT (SELECT count(*) FROM linked_pair) + (SELECT count(*) FROM link_run)`); n != 0 {
		t.Errorf("%d rows of links", n)
	}
	if n := w.Count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = 'link' AND entry ->> 'outcome' = 'refused' AND entry ->> 'reason' LIKE '4 keys of alpha%'
		AND entry -> 'details' ->> 'keys of beta, column 2' = '3'`); n != 1 {
		t.Errorf("%d audit entries", n)
	}
	// mended on both sides
	for holder, records := range map[string][]linking.Record{"alpha": linking.Rows(0, 30, 2, 1, 1), "beta": rows} {
		u := w.NewUpload(holder, 2, records)
		w.Send(u)
		w.Must(w.Finish(u))
	}
	if got := w.Answer("beta", "a0").Cells["a0=1"]; got != 60 {
		t.Errorf("%d pairs, want 60", got)
	}
}

// Columns that no table names may have any classes, and so may blocks.
func TestClassesThatNoTableNamesAreLinked(t *testing.T) {
	t.Parallel()
	w := linking.New(t, oneClass)
	w.Contribute("alpha", append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(0, 4, 1, 1, 2)...))
	w.Contribute("beta", append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(0, 4, 1, 2, 1)...))
	if n := w.Count(`SELECT count(*) FROM link_run`); n != 1 {
		t.Error("not linked")
	}
	// a table that is approved later is refused when it is asked for
	p := w.Approved("beta", nil, "a1", "b1")
	_, err := w.Approve("alpha", p)
	w.Must(err)
	_, err = w.Ask(w.Request("alpha", "a1", "b1"))
	linking.WantKind(t, err, problem.Denied, "4 keys of alpha have more than 1 classes of its column 2")

	blocks := linking.New(t, linking.Exactly, oneClass)
	blocks.Contribute("alpha", linking.LinkedRows(0, 0, 30, 2, 1, 1))
	blocks.Contribute("beta", append(linking.LinkedRows(0, 0, 30, 1, 1, 1), linking.LinkedRows(0, 0, 30, 1, 2, 2)...))
	if n := blocks.Count(`SELECT count(*) FROM link_run`); n != 1 {
		t.Error("blocks are not linked")
	}
}
