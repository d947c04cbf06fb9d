package holder_test

import (
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

func TestAnswersSayThatTheyAreOvertaken(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewLinkedPair(t)
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
