package intersect_test

import (
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// An upgrade to a release of another protocol leaves sessions that cannot be read: those that were
// done, or under way, at either holder. They end without a word, nothing that later sessions use is
// lost, and the next intersect builds on it.
func TestSessionsOfAnotherRelease(t *testing.T) {
	t.Parallel()
	const (
		// the version in the client's hello
		anotherHello = "UPDATE psi_session SET state = set_byte(state, 6, 3)"
		// the version of the state
		anotherState = "UPDATE psi_session SET state = set_byte(state, 0, 1)"
	)
	for name, c := range map[string]struct {
		sql      string
		upgraded []int
		cut      bool // a session is under way
	}{
		"done, both holders":      {anotherHello, []int{0, 1}, false},
		"done, one holder":        {anotherHello, []int{1}, false},
		"under way, both holders": {anotherHello, []int{0, 1}, true},
		"under way, the caller":   {anotherState, []int{0}, true},
		"under way, the other":    {anotherState, []int{1}, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			before, after := beforeAndAfter()
			p.LoadBoth(before)
			p.Check(0, before)
			if c.cut {
				p.LoadBoth(after)
				seen := 0
				p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
					if seen++; seen > 2 {
						return nil, pair.ErrDropped
					}
					return m, nil
				}
				if _, err := p.Intersect(0); problem.KindOf(err) != problem.Unavailable {
					t.Fatal(err)
				}
				p.Wires[0].Change = nil
			}
			for _, i := range c.upgraded {
				_, err := p.Pools[i].Exec(t.Context(), c.sql)
				pair.Must(t, err)
			}
			seen := 0
			p.Evaluated(&seen)
			p.LoadBoth(after)
			p.Check(0, after)
			if n := p.Evaluated(&seen); n > 2*len(differences(before, after)) {
				t.Errorf("%d keys were evaluated anew", n)
			}
			for i := range p.Pools {
				if n := p.Scalar(i, "SELECT count(*) FROM psi_session WHERE phase NOT IN ('done', 'replaced')"); n != 0 {
					t.Errorf("%s has %d sessions that have not ended", pair.Names[i], n)
				}
				if n := p.Scalar(i, "SELECT count(*) FROM psi_session WHERE phase = 'replaced' AND seed_wrapped IS NOT NULL"); n != 0 {
					t.Errorf("%s keeps %d seeds", pair.Names[i], n)
				}
			}
			if n := p.Scalar(0, "SELECT count(*) FROM psi_session WHERE builds_on IS NOT NULL AND phase = 'done'"); n != 1 {
				t.Error("the session after the upgrade does not build on the one before it")
			}
		})
	}
}
