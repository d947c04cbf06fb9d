package cli

import (
	"bytes"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/query"
)

func TestNothingInCommonIsSaid(t *testing.T) {
	t.Parallel()
	zero := int64(0)
	warnings, hint := []string{"nothing in common: none of the 3 keys of a is among the 4 of b"}, "compare\x1b[2J"
	for _, c := range []struct {
		r        *query.Result
		out, say string
	}{
		{&query.Result{Study: "s", Cells: []query.ResultCell{{Count: &zero}}, Warnings: warnings, Hint: hint}, "count\n0\n", "hint: compare"},
		{&query.Result{Study: "s", GroupBy: []string{"X"}, Warnings: warnings, Hint: hint}, "X  count\n", "no pair of records is linked: the table is empty"},
	} {
		out, said := printed(t, formatTable, func(g *globals) error { return g.printAnswer(c.r, false) })
		if out != c.out {
			t.Errorf("got\n%s\nwant\n%s", out, c.out)
		}
		in(t, "stderr", said, "warning: nothing in common: none of the 3 keys", `hint: compare\x1b[2J`, c.say)
		out, said = printed(t, formatJSON, func(g *globals) error { return g.printAnswer(c.r, false) })
		in(t, "JSON", out, `"warnings":["nothing in common`, `"hint":"compare`)
		in(t, "stderr", said, "warning: nothing in common")
	}
}

func TestKeysAreSaid(t *testing.T) {
	t.Parallel()
	r := intersect.KeyReport{
		Intersection: 2, Records: [2]intersect.KeyCounts{{Holder: "a", Records: 3, Keys: 3}, {Holder: "b", Records: 9, Keys: 4, InvalidKeys: 5}},
		Warnings: []string{"5 of 9 records of b have"}, Hint: "look", Notes: []string{"1 of 3 records of a repeat"},
	}
	_, said := printed(t, formatTable, func(g *globals) error { g.sayKeys(r); return nil })
	in(t, "stderr", said, "note: 1 of 3 records of a repeat", "warning: 5 of 9 records of b have", "hint: look")
	var b bytes.Buffer
	if err := writeKeys(&b, &r); err != nil {
		t.Fatal(err)
	}
	want := "intersection 2 keys in common, of 3 of a and 4 of b\n             warning: 5 of 9 records of b have\n             hint: look\n             note: 1 of 3 records of a repeat\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	v := viewSession(intersect.SessionStatus{Study: "s", Keys: &r})
	out, _ := printed(t, formatJSON, func(g *globals) error { return g.print([]view.Session{v}, table{}) })
	in(t, "JSON", out, `"records":{"a":{"holder":"a","records":3`, `"invalid_keys":5`, `"warnings":["5 of 9`)
	if lostKeys(&r, 1) != "5" || lostKeys(nil, 0) != "" || strings.Contains(out, "null") {
		t.Errorf("%s", out)
	}
}
