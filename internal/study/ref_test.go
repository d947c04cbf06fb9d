package study

import (
	"reflect"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestFindColumns(t *testing.T) {
	t.Parallel()
	columns := [2][]string{{"ETA", "SESSO", "bi.ANNO"}, {"REDDITO", "SESSO", "ANNO"}}
	holders := [2]string{"istat", "bi"}
	for _, x := range []struct {
		names []string
		want  []Ref
		err   string // part of the error or its hint
	}{
		{nil, []Ref{}, ""},
		{[]string{"REDDITO", " ETA\t"}, []Ref{{2, 0}, {1, 0}}, ""},
		{[]string{"bi.SESSO", "istat.SESSO"}, []Ref{{2, 1}, {1, 1}}, ""},
		{[]string{"istat.ETA"}, []Ref{{1, 0}}, ""},
		{[]string{"bi.ANNO"}, []Ref{{2, 2}}, ""},
		{[]string{"istat.bi.ANNO"}, []Ref{{1, 2}}, ""},
		{[]string{"SESSO"}, nil, "istat.SESSO or bi.SESSO"},
		{[]string{"eta"}, nil, "istat has ETA, SESSO, bi.ANNO; bi has REDDITO, SESSO, ANNO"},
		{[]string{"bi.ETA"}, nil, `"bi.ETA" is not a column of the study`},
		{[]string{"ETA", "ETA"}, nil, `"istat.ETA" is given twice`},
		{[]string{"ETA", "istat.ETA"}, nil, `"istat.ETA" is given twice`},
		{[]string{"ETA", " "}, nil, "has no name"},
	} {
		got, err := FindColumns(x.names, columns, holders)
		if x.err == "" {
			if err != nil || !reflect.DeepEqual(got, x.want) {
				t.Errorf("%q: %v, %v; want %v", x.names, got, err, x.want)
			}
			continue
		}
		if problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error()+" | "+problem.HintOf(err), x.err) {
			t.Errorf("%q: %v (%s); want %s", x.names, err, problem.HintOf(err), x.err)
		}
	}
	if _, err := FindColumns([]string{"A"}, [2][]string{}, holders); err == nil || !strings.Contains(problem.HintOf(err), "istat has none") {
		t.Errorf("no columns: %v", err)
	}
	// Holders whose names are prefixes of one another make two readings of one name.
	if _, err := FindColumns([]string{"a.b.c"}, [2][]string{{"b.c"}, {"c"}}, [2]string{"a", "a.b"}); err == nil {
		t.Error("two readings of a.b.c were not refused")
	}
}
