package intersect_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

func TestIntersect(t *testing.T) {
	t.Parallel()
	many := func(prefix string, n int) (out []string) {
		for i := range n {
			out = append(out, fmt.Sprintf("%s%d", prefix, i))
		}
		return out
	}
	for _, tt := range []struct {
		name string
		opts pair.Options
		keys [2][]string
	}{
		{"one direction", pair.Options{}, [2][]string{{"a", "b", "c"}, {"B", " c ", "d"}}},
		{"both directions", pair.Options{Directions: study.DirectionsBoth}, [2][]string{{"a", "b", "b", "c"}, {"b", "c", "c", "c", "d"}}},
		{"duplicates", pair.Options{}, [2][]string{{"a", "A", "a ", "b", ""}, {"a", "a", "c", "", ""}}},
		{"nothing in common", pair.Options{Directions: study.DirectionsBoth}, [2][]string{{"a", "b"}, {"c"}}},
		{"no keys on one side", pair.Options{}, [2][]string{{}, {"c"}}},
		{"no keys on the other side", pair.Options{}, [2][]string{{"c", ""}, {"", ""}}},
		{"no keys at all", pair.Options{Directions: study.DirectionsBoth}, [2][]string{{}, {}}},
		{"at the limits", pair.Options{Limits: [2]int64{2, 3}}, [2][]string{{"a", "b", "b"}, {"b", "c", "d"}}},
		{"imported secret", pair.Options{Secrets: [2][]byte{[]byte(strings.Repeat("s", 40)), []byte(strings.Repeat("s", 40))}}, [2][]string{{"a"}, {"a"}}},
		{"several chunks", pair.Options{Directions: study.DirectionsBoth}, [2][]string{
			append(many("x", 4100), many("common", 200)...), append(many("y", 4200), many("common", 150)...)}},
		{"blind RSA", pair.Options{Suite: oprf.SuiteBlindRSA}, [2][]string{{"a", "b", "b", "c"}, {"b", "c", "d"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, tt.opts)
			for caller := range pair.Names {
				p.LoadBoth(tt.keys)
				p.Forget() // the second one begins as the first has
				res := p.Check(caller, tt.keys)
				if res.AlreadyDone {
					t.Errorf("a first run from %s was said to be done already", pair.Names[caller])
				}
				want := map[string]int64{}
				for j, name := range pair.Names {
					want[name] = int64(len(pair.Plain(tt.keys[j], tt.keys[j])))
				}
				if !maps.Equal(res.DistinctKeys, want) {
					t.Errorf("distinct keys %v, want %v", res.DistinctKeys, want)
				}
				for _, again := range []int{caller, 1 - caller} {
					second := p.Check(again, tt.keys)
					if !second.AlreadyDone || second.Digest != res.Digest {
						t.Errorf("%s: a second run was not said to be done already", pair.Names[again])
					}
				}
			}
		})
	}
}

func TestPreparationCounts(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	p.Load(0, "a", "a", "", "b", "a", strings.Repeat("x", 70000))
	p.Load(1, "a")
	res, err := p.Intersect(0)
	pair.Must(t, err)
	got := res.Keys.Records[0]
	if got.Records != 6 || got.EmptyKeys != 1 || got.InvalidKeys != 1 || got.Keys != 2 || got.Duplicates != 2 {
		t.Errorf("%+v", got)
	}
	if n := p.Scalar(0, "SELECT sum(multiplicity) FROM study_key"); n != 4 {
		t.Errorf("%d records have join tokens", n)
	}
}

func TestIntersectRefuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		opts pair.Options
		kind problem.Kind
		text string
	}{
		{"too many keys of the first", pair.Options{Limits: [2]int64{1, 0}}, problem.Denied, "more keys than the study allows"},
		{"too many keys of the second", pair.Options{Limits: [2]int64{0, 1}}, problem.Denied, "2 > 1"},
		{"other secrets", pair.Options{Secrets: [2][]byte{[]byte(strings.Repeat("s", 40)), []byte(strings.Repeat("t", 40))}}, problem.Conflict, "study secrets differ"},
	} {
		for caller := range pair.Names {
			t.Run(tt.name+" from "+pair.Names[caller], func(t *testing.T) {
				t.Parallel()
				p := pair.New(t, tt.opts)
				p.Load(0, "a", "b")
				p.Load(1, "b", "c")
				_, err := p.Intersect(caller)
				if problem.KindOf(err) != tt.kind || !strings.Contains(err.Error(), tt.text) {
					t.Fatalf("error %v", err)
				}
				for i := range p.Apps {
					if n := p.Scalar(i, "SELECT count(*) FROM psi_session"); n != 0 {
						t.Errorf("%s has a session", pair.Names[i])
					}
				}
			})
		}
	}
}

// TestNewGeneration runs again after either side has loaded other records.
func TestNewGeneration(t *testing.T) {
	t.Parallel()
	for caller := range pair.Names {
		t.Run("from "+pair.Names[caller], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{Directions: study.DirectionsBoth})
			p.Load(0, "a", "b")
			p.Load(1, "b", "c")
			p.Check(caller, [2][]string{{"a", "b"}, {"b", "c"}})
			p.Load(0, "a", "c", "c", "b")
			p.Check(caller, [2][]string{{"a", "c", "c", "b"}, {"b", "c"}})
			p.Load(1, "a", "d")
			if res := p.Check(caller, [2][]string{{"a", "c", "c", "b"}, {"a", "d"}}); res.AlreadyDone {
				t.Error("a run over new records was said to be done already")
			}
		})
	}
}

func TestServerEvaluatesNewKeysOnly(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	p.Load(0, "a")
	p.Load(1, "a", "b", "c")
	p.Check(0, [2][]string{{"a"}, {"a", "b", "c"}})
	before := p.Scalar(1, "SELECT max(xmin::text::int) FROM psi_server_output")
	p.Load(1, "b", "c", "a", "b", "d")
	p.Check(0, [2][]string{{"a"}, {"b", "c", "a", "b", "d"}})
	if n := p.Scalar(1, fmt.Sprintf("SELECT count(*) FROM psi_server_output WHERE xmin::text::int > %d", before)); n != 1 {
		t.Errorf("%d keys were evaluated for the second run, not one", n)
	}
}

// TestClientHasNewKeysEvaluatedOnly replaces datasets on both sides again and again: every result
// is that of a full run, and the server sees no key twice, not even one that went and came back.
func TestClientHasNewKeysEvaluatedOnly(t *testing.T) {
	t.Parallel()
	for caller := range pair.Names {
		t.Run("from "+pair.Names[caller], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			seen := 0
			for _, step := range []struct {
				keys  [2][]string
				fresh int
			}{
				{[2][]string{{"a", "b", "c"}, {"b", "c", "d"}}, 3},
				{[2][]string{{"a", "b", "e", "e"}, {"b", "c", "d"}}, 1}, // c went, e came twice
				// only the server's changed
				{[2][]string{{"a", "b", "e"}, {"b", "e", "e", "x"}}, 0},
				{[2][]string{{"c", "b", "f", "x", "b"}, {"b", "e", "x"}}, 2},
				{[2][]string{{"q"}, {"b", "e", "x"}}, 1},
				{[2][]string{{"c", "b", "f", "x", "q"}, {"c", "x", "x"}}, 0},
			} {
				p.Load(0, step.keys[0]...)
				p.Load(1, step.keys[1]...)
				p.Check(caller, step.keys)
				if n := p.Evaluated(&seen); n != step.fresh {
					t.Errorf("%v: %d keys were evaluated, want %d", step.keys, n, step.fresh)
				}
			}
		})
	}
}

// The plan says beforehand what the run then does, on both sides, and changes nothing.
func TestExplain(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Directions: study.DirectionsBoth})
	explain := func(i int) *intersect.Plan {
		plan, err := p.Apps[i].Explain(t.Context(), pair.Study)
		pair.Must(t, err)
		if len(plan.Directions) != 2 || plan.Directions[i].Role != psi.Client || plan.Directions[1-i].Role != psi.Server {
			t.Fatalf("%s: %+v", pair.Names[i], plan)
		}
		return plan
	}
	p.Load(0, "a", "b", "b", "")
	p.Load(1, "b", "c", "d")
	if plan := explain(0); plan.PeerKeys != nil || plan.Directions[0].Differences || plan.Directions[0].Keys != 2 || plan.Directions[0].Evaluate != 2 || plan.Directions[0].Sent != nil {
		t.Errorf("before the first run: %+v", plan)
	}
	if n := p.Scalar(0, "SELECT (SELECT count(*) FROM psi_session) + (SELECT count(*) FROM study_key)"); n != 0 {
		t.Errorf("explaining left %d rows", n)
	}
	must2(t)(p.Intersect(0))
	p.Load(0, "a", "b", "x")
	if d := explain(0).Directions[0]; d.Evaluate != 1 || d.Known != 2 || !d.Differences || d.Sent != nil {
		t.Errorf("after another load: %+v", d)
	}
	must2(t)(p.Intersect(0))
	p.Load(1, "b", "c", "d", "x", "y")
	must2(t)(p.Intersect(1))
	plan := explain(0)
	for _, d := range plan.Directions {
		if d.Keys != 3 || d.Evaluate != 0 || d.Known != 3 || d.Phase != psi.Done || *plan.PeerKeys != 5 || !d.Differences || d.Changed+d.Gone != 0 {
			t.Errorf("when all is done: %+v", d)
		}
	}
	p.Load(0, "b", "a", "a", "z", "k", "l", "m")
	must2(t)(p.Intersect(0))
	p.Load(0, "b", "a", "y", "k", "l", "m")
	if d := explain(0).Directions[1]; d.Evaluate != 1 || !d.Differences || d.Changed != 2 || d.Gone != 1 {
		t.Errorf("as server: %+v", d)
	}
	must2(t)(p.Intersect(1))
	p.Forget()
	for _, d := range explain(0).Directions {
		if d.Differences || d.Evaluate != 6 || d.Sent == nil || d.Received == nil || d.Role == psi.Server && *d.PeerEvaluate != 5 {
			t.Errorf("with nothing kept: %+v", d)
		}
	}
}

func must2(t *testing.T) func(*intersect.Result, error) {
	return func(_ *intersect.Result, err error) {
		t.Helper()
		pair.Must(t, err)
	}
}

// Outputs from a session that went wrong must not serve the next, nor those that such a session
// used: any of them may be what is wrong.
func TestOutputsOfAFailedSessionAreDropped(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	keys := [2][]string{{"a", "b", "c"}, {"b", "c", "d"}}
	seen := 0
	p.Load(0, keys[0]...)
	p.Load(1, keys[1]...)
	p.Check(0, keys)
	p.Evaluated(&seen)
	// What is kept of b is altered: nothing before the end can notice.
	_, err := p.Pools[0].Exec(t.Context(), `UPDATE psi_client_output SET tag = gen_random_uuid() WHERE join_token = (SELECT join_token FROM intersection_key ORDER BY 1 LIMIT 1)`)
	pair.Must(t, err)
	keys[0] = append(keys[0], "e")
	p.Load(0, keys[0]...)
	w := p.Wires[0]
	w.Change = func(m psi.Message) (psi.Message, error) {
		if f, ok := m.(psi.Finish); ok {
			f.Digest[0]++
			return f, nil
		}
		return m, nil
	}
	if _, err := p.Intersect(0); err == nil {
		t.Fatal("a session with another digest is done")
	}
	w.Change = nil
	if n := p.Scalar(0, "SELECT count(*) FROM psi_client_output"); n != 0 {
		t.Errorf("%d outputs are kept", n)
	}
	p.Evaluated(&seen)
	p.Check(0, keys)
	if n := p.Evaluated(&seen); n != 4 {
		t.Errorf("%d keys were evaluated anew, want all 4", n)
	}
}

// Another OPRF key of the server makes all that is kept of the old one worthless.
func TestNewServerKey(t *testing.T) {
	t.Parallel()
	for caller := range pair.Names {
		t.Run("from "+pair.Names[caller], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			keys := [2][]string{{"a", "b", "c"}, {"b", "c", "d"}}
			p.Load(0, keys[0]...)
			p.Load(1, keys[1]...)
			p.Check(caller, keys)
			_, err := p.Pools[1].Exec(t.Context(), "DELETE FROM psi_server_output; UPDATE study_secret SET psi_key_wrapped = NULL")
			pair.Must(t, err)
			keys[0] = append(keys[0], "d")
			p.Load(0, keys[0]...)
			p.Check(caller, keys)
			if n := p.Scalar(1, "SELECT evaluated FROM psi_session ORDER BY session_id DESC LIMIT 1"); n != 4 {
				t.Errorf("%d keys were evaluated under the new key, want all 4", n)
			}
		})
	}
}

// The study's limit binds all sessions together: a client cannot try more and more keys by loading
// one dataset after another.
func TestLimitOverAllSessions(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Limits: [2]int64{3, 0}})
	p.Load(1, "a", "b", "c")
	for i, keys := range [][]string{{"a", "b", "c"}, {"d", "e", "f"}, {"a", "e", "f"}} {
		p.Load(0, keys...)
		if _, err := p.Intersect(0); err != nil {
			t.Fatalf("run %d: %v", i+1, err)
		}
	}
	p.Load(0, "a", "b", "g")
	if _, err := p.Intersect(0); problem.KindOf(err) != problem.Denied || !strings.Contains(err.Error(), "6 were evaluated") {
		t.Errorf("a seventh key of at most 3: %v", err)
	}
	p.Load(0, "d", "b", "a")
	if _, err := p.Intersect(0); err != nil {
		t.Errorf("keys that were all evaluated before: %v", err)
	}
}

// TestResume cuts the line at every message in turn, before or after the peer has seen it, and lets
// either side go on.
func TestResume(t *testing.T) {
	t.Parallel()
	for caller := range pair.Names {
		for _, swap := range []bool{false, true} {
			if swap != (caller == 1) && !testkit.Long() {
				continue
			}
			t.Run(fmt.Sprintf("from %s, swap %v", pair.Names[caller], swap), func(t *testing.T) {
				t.Parallel()
				p := pair.New(t, pair.Options{Directions: study.DirectionsBoth})
				for cut := 1; ; cut++ {
					keys := resumeKeys(cut)
					p.Load(0, keys[0]...)
					p.Load(1, keys[1]...)
					if cut%3 == 0 { // other times the session builds on the one before
						p.Forget()
					}
					w, seen := p.Wires[caller], 0
					w.Change = func(m psi.Message) (psi.Message, error) {
						if seen++; seen >= cut {
							return nil, pair.ErrDropped
						}
						return m, nil
					}
					_, err := p.Intersect(caller)
					w.Change = nil
					if seen < cut {
						pair.Must(t, err)
						if cut < 10 {
							t.Fatalf("a whole run takes %d messages only", seen)
						}
						return
					}
					if problem.KindOf(err) != problem.Unavailable {
						t.Fatalf("cut at %d: %v", cut, err)
					}
					sessions := p.Scalar(0, "SELECT count(*) FROM psi_session")
					next := caller
					if swap {
						next = 1 - caller
					}
					p.Check(next, keys)
					// Direction 1 is resumed; direction 2 may not have begun.
					if now := p.Scalar(0, "SELECT count(*) FROM psi_session"); now > sessions+1 ||
						p.Scalar(0, "SELECT count(*) FROM psi_session WHERE phase = 'failed'") != 0 {
						t.Fatalf("cut at %d: %d sessions became %d", cut, sessions, now)
					}
				}
			})
		}
	}
}

// resumeKeys are sets that differ a little from one round to the next: keys come, go and change
// their multiplicity on both sides.
func resumeKeys(round int) (keys [2][]string) {
	for i := range keys {
		for n := range 20 {
			keys[i] = append(keys[i], fmt.Sprintf("both%d", n))
		}
		for n := range 4 {
			keys[i] = append(keys[i], fmt.Sprintf("new%d", round+n+i), fmt.Sprintf("both%d", (round*(i+1)+n)%20))
		}
	}
	return keys
}

func TestIntersectProperty(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Directions: study.DirectionsBoth})
	key := rapid.SampledFrom([]string{"", "a", "b", "c", "d", "e", "f", " a", "B", "g", "h"})
	rapid.Check(t, func(rt *rapid.T) {
		var keys [2][]string
		for i := range keys {
			keys[i] = rapid.SliceOfN(key, 0, 12).Draw(rt, pair.Names[i])
			p.Load(i, keys[i]...)
		}
		p.Check(rapid.IntRange(0, 1).Draw(rt, "caller"), keys)
	})
}

// TestDirectionsDiffer falsifies what direction 1 stored, before direction 2 is done.
func TestDirectionsDiffer(t *testing.T) {
	t.Parallel()
	for name, falsify := range map[string]string{
		"multiplicity": "UPDATE psi_match SET peer_multiplicity = 7 WHERE true",
		"other key":    "UPDATE psi_match SET join_token = md5(join_token::text)::uuid WHERE true",
		"fewer keys":   "DELETE FROM psi_match WHERE tag = (SELECT m.tag FROM psi_match m JOIN d USING (session_id) ORDER BY m.tag LIMIT 1)",
	} {
		for victim := range pair.Names {
			t.Run(name+" at "+pair.Names[victim], func(t *testing.T) {
				t.Parallel()
				p := pair.New(t, pair.Options{Directions: study.DirectionsBoth})
				keys := [2][]string{{"a", "b", "c"}, {"a", "b", "c"}}
				p.Load(0, keys[0]...)
				p.Load(1, keys[1]...)
				tags := 0
				p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
					if _, ok := m.(psi.TagChunk); ok {
						// direction 1 is done at both, and direction 2 is under way
						if tags++; tags == 2 {
							_, err := p.Pools[victim].Exec(t.Context(), "WITH d AS (SELECT session_id FROM psi_session WHERE direction = 1) "+falsify+
								" AND session_id = (SELECT session_id FROM d)")
							return m, err
						}
					}
					return m, nil
				}
				_, err := p.Intersect(0)
				p.Wires[0].Change = nil
				if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "the two directions disagree") {
					t.Fatalf("error %v", err)
				}
				for i := range p.Apps {
					if n := len(p.Stored(i)); n != 0 {
						t.Errorf("%s stored %d keys", pair.Names[i], n)
					}
				}
				for _, sql := range []string{
					"SELECT count(*) FROM psi_session WHERE phase = 'failed'",
					"SELECT count(*) FROM audit_log WHERE entry->>'action' = 'session_failed'",
				} {
					if n := p.Scalar(victim, sql); n != 2 {
						t.Errorf("%s: %d, not one of each direction", sql, n)
					}
				}
				p.Check(0, keys)
			})
		}
	}
}
