package intersect_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// leftovers are the tables that belong to sessions.
var leftovers = []string{"psi_client_output", "psi_fresh_key", "psi_server_tag", "psi_peer_tag", "psi_candidate", "psi_match", "psi_chunk"}

func manyKeys(from, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("K%05d", from+i)
	}
	return out
}

func TestSessionsTellHowFarTheyAre(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	p.Load(0, manyKeys(0, 5000)...)
	p.Load(1, manyKeys(1000, 6000)...)
	if list, err := p.Apps[0].Sessions(t.Context(), ""); err != nil || len(list) != 0 {
		t.Fatalf("%v, %v", list, err)
	}
	if _, err := p.Apps[0].Sessions(t.Context(), "nonsense"); problem.KindOf(err) != problem.NotFound {
		t.Errorf("an unknown study: %v", err)
	}
	p.Interrupted(1)
	for i, want := range []struct {
		role      string
		own, peer uint64
	}{{"client", 5000, 6000}, {"server", 6000, 5000}} {
		list, err := p.Apps[i].Sessions(t.Context(), pair.Study)
		pair.Must(t, err)
		if len(list) != 1 {
			t.Fatalf("%d sessions", len(list))
		}
		s := list[0]
		if s.Role != want.role || s.OwnKeys != want.own || s.PeerKeys != want.peer || s.Phase != psi.Opened || s.Direction != 1 || s.Study != pair.Study {
			t.Errorf("%+v", s)
		}
		what, unit, n := s.Work()
		total := uint64(5000)
		if want.role == "server" {
			total += 6000
		}
		if what != "evaluating" || unit != "keys" || n.Total != total || n.Done >= total || s.Chunks.Total != 2 || s.Tags.Done != 0 || s.Ended() {
			t.Errorf("%s %s %+v of %+v", what, unit, n, s)
		}
	}
	_, err := p.Intersect(0)
	pair.Must(t, err)
	for i := range p.Apps {
		list, err := p.Apps[i].Sessions(t.Context(), "")
		pair.Must(t, err)
		s := list[0]
		if len(list) != 1 || s.Phase != psi.Done || s.Matches != 4000 || s.Chunks.Done != 2 || s.Tags != s.MatchChunks || s.Tags.Done != 2 || !s.Ended() {
			t.Errorf("%+v", s)
		}
		if s.Started.IsZero() || s.Updated.Before(s.Started) {
			t.Errorf("from %v to %v", s.Started, s.Updated)
		}
	}
	// A state that cannot be read does not hide the session.
	_, err = p.Pools[0].Exec(t.Context(), `UPDATE psi_session SET state = '\x01'`)
	pair.Must(t, err)
	list, err := p.Apps[0].Sessions(t.Context(), "")
	pair.Must(t, err)
	if len(list) != 1 || list[0].Known || list[0].Phase != psi.Done || list[0].Matches != 4000 {
		t.Errorf("%+v", list)
	}
}

func TestAbortedSessionLeavesNothing(t *testing.T) {
	t.Parallel()
	for side, name := range pair.Names {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			p.Load(0, manyKeys(0, 5000)...)
			p.Load(1, manyKeys(1000, 5000)...)
			if _, err := p.Apps[side].AbortSessions(t.Context(), pair.Study, false); problem.KindOf(err) != problem.NotFound {
				t.Errorf("nothing is under way: %v", err)
			}
			p.Interrupted(12) // tags have travelled
			rows := func() (n int) {
				for _, table := range leftovers {
					n += p.Scalar(side, "SELECT count(*) FROM "+table)
				}
				return n
			}
			before := rows()
			for _, dry := range []bool{true, false} {
				ended, err := p.Apps[side].AbortSessions(t.Context(), pair.Study, dry)
				pair.Must(t, err)
				if len(ended) != 1 || ended[0].Deleted.Total() != int64(before) || before == 0 || ended[0].Session.Ended() {
					t.Errorf("dry run %v: %+v of %d rows", dry, ended, before)
				}
				if now := rows(); dry && now != before || !dry && now != 0 {
					t.Errorf("dry run %v: %d of %d rows are left", dry, now, before)
				}
			}
			if n := p.Scalar(side, `SELECT count(*) FROM audit_log WHERE entry->>'action' = 'session_aborted'`); n != 1 {
				t.Errorf("%d audit entries", n)
			}
			list, err := p.Apps[side].Sessions(t.Context(), pair.Study)
			pair.Must(t, err)
			if list[0].Phase != psi.Failed || !strings.Contains(list[0].Failure, "aborted") {
				t.Errorf("%+v", list[0])
			}
			r, err := p.Intersect(0)
			pair.Must(t, err)
			if r.Intersection != 4000 {
				t.Errorf("the next run found %d", r.Intersection)
			}
			// A finished intersection is not under way, and stays.
			if _, err := p.Apps[side].AbortSessions(t.Context(), pair.Study, false); problem.KindOf(err) != problem.NotFound {
				t.Errorf("it is done: %v", err)
			}
			if n := p.Scalar(side, "SELECT count(*) FROM intersection_key"); n != 4000 {
				t.Errorf("%d keys are left of the intersection", n)
			}
		})
	}
}

// The other side learns of it with its next message, and the next run starts anew.
func TestAbortInTheMiddleReachesTheCaller(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	p.Load(0, manyKeys(0, 5000)...)
	p.Load(1, manyKeys(1000, 5000)...)
	var once sync.Once
	seen := 0
	p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
		if seen++; seen < 3 {
			return m, nil
		}
		var err error
		once.Do(func() {
			// Our own step holds our own study; the other side's is free.
			if _, own := p.Apps[0].AbortSessions(t.Context(), pair.Study, false); problem.KindOf(own) != problem.Busy || !strings.Contains(own.Error(), "intersect "+pair.Study) {
				err = fmt.Errorf("a step at work is not named: %w", own)
				return
			}
			_, err = p.Apps[1].AbortSessions(t.Context(), pair.Study, false)
		})
		return m, err
	}
	_, err := p.Intersect(0)
	p.Wires[0].Change = nil
	list, listErr := p.Apps[0].Sessions(t.Context(), pair.Study)
	pair.Must(t, listErr)
	switch {
	case err != nil && strings.Contains(err.Error(), "aborted by its operator"):
		if list[0].Phase != psi.Failed || !strings.Contains(list[0].Failure, "aborted") {
			t.Errorf("%+v", list[0])
		}
	case problem.KindOf(err) == problem.Busy && strings.Contains(err.Error(), "sessions abort "+pair.Study):
		// A message that came while the other side was at it.
	default:
		t.Fatalf("%v", err)
	}
	r, err := p.Intersect(0)
	pair.Must(t, err)
	if r.Intersection != 4000 || r.AlreadyDone {
		t.Errorf("%+v", r)
	}
}
