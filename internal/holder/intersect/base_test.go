package intersect_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// baseTamperings change what only sessions that build on another carry.
func baseTamperings(p *pair.Pair) []pair.Tampering {
	return []pair.Tampering{
		on("other tag", func(m *psi.TagChunk) { m.Tags = flipped(m.Tags, len(m.Tags)-1) }),
		on("other mask", func(m *psi.TagChunk) {
			for i := 3; i < len(m.Multiplicities); i += 4 {
				m.Multiplicities = flipped(m.Multiplicities, i)
			}
		}),
		on("one of a match dropped", func(m *psi.TagChunk) { m.Tags, m.Multiplicities = m.Tags[16:], m.Multiplicities[4:] }),
		on("none gone", func(m *psi.TagChunk) { m.Gone = nil }),
		on("gone cut", func(m *psi.TagChunk) { m.Gone = m.Gone[1:] }),
		on("gone one not sent", func(m *psi.TagChunk) { m.Gone = flipped(m.Gone, len(m.Gone)-1) }),
		on("gone one that is sent", func(m *psi.TagChunk) { m.Gone = p.AlsoSent(*m) }),
		on("gone swapped", func(m *psi.TagChunk) { m.Gone = swapped(m.Gone, 16) }),
		on("last", func(m *psi.TagChunk) { m.Last = !m.Last }),
		on("last", func(m *psi.MatchChunk) { m.Last = !m.Last }),
		on("other tag", func(m *psi.MatchChunk) { m.Tags = flipped(m.Tags, len(m.Tags)-1) }),
		on("fewer", func(m *psi.MatchChunk) {
			m.Tags, m.Multiplicities, m.MACs = m.Tags[16:], m.Multiplicities[4:], m.MACs[8:]
		}),
		on("none", func(m *psi.MatchChunk) { m.Tags, m.Multiplicities, m.MACs = nil, nil, nil }),
		on("mask", func(m *psi.MatchChunk) { m.Multiplicities = flipped(m.Multiplicities, 3) }),
		on("MAC", func(m *psi.MatchChunk) { m.MACs = flipped(m.MACs, 0) }),
		on("MACs of others", func(m *psi.MatchChunk) { m.MACs = swapped(m.MACs, 8) }),
		on("positions", func(m *psi.MatchChunk) { m.Positions = []byte{0} }),
		on("none gone", func(m *psi.MatchChunk) { m.Gone = nil }),
		on("gone one that is no match", func(m *psi.MatchChunk) { m.Gone = flipped(m.Gone, len(m.Gone)-1) }),
		on("gone a new one", func(m *psi.MatchChunk) { m.Gone = slices.Clone(m.Tags[:16]) }),
		on("digest", func(m *psi.Finish) { m.Digest[0]++ }),
	}
}

// before and after are sets of which the second differs in every way: keys that both gain or lose,
// that one of them does, and other multiplicities on either side.
func beforeAndAfter() (before, after [2][]string) {
	for i := range before {
		for n := range 30 {
			before[i] = append(before[i], fmt.Sprintf("stays%d", n))
		}
		after[i] = append(slices.Clone(before[i]), "both gain 1", "both gain 2", "one gains, the other had 2", fmt.Sprintf("stays%d", i), "stays2")
		before[i] = append(before[i], "both lose 1", "both lose 2", fmt.Sprintf("stays%d", 4+i))
	}
	for n := range 3 {
		before[0] = append(before[0], fmt.Sprintf("client loses %d", n), fmt.Sprintf("server loses %d", n))
		before[1] = append(before[1], fmt.Sprintf("client loses %d", n), fmt.Sprintf("server loses %d", n))
		after[0] = append(after[0], fmt.Sprintf("server loses %d", n))
		after[1] = append(after[1], fmt.Sprintf("client loses %d", n))
	}
	before[0] = append(before[0], "one gains, the other had 1")
	before[1] = append(before[1], "one gains, the other had 2")
	after[0] = append(after[0], "one gains, the other had 1")
	after[1] = append(after[1], "one gains, the other had 1")
	return before, after
}

// TestTamperingWithBase changes every field of every message that carries differences. No run may
// succeed by it, none may leave another intersection than the one before or the right one, and what
// comes after it, by either side, must be right.
func TestTamperingWithBase(t *testing.T) {
	t.Parallel()
	for caller := range pair.Names {
		t.Run("from "+pair.Names[caller], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			before, after := beforeAndAfter()
			for i, tamper := range baseTamperings(p) {
				p.Load(0, before[0]...)
				p.Load(1, before[1]...)
				res := p.Check(caller, before)
				p.Load(0, after[0]...)
				p.Load(1, after[1]...)
				w := p.Wires[caller]
				done := w.TamperWith(tamper)
				_, err := p.Intersect(caller)
				w.Change = nil
				if !*done || err == nil {
					t.Fatalf("%s: met its message: %v, error %v", tamper.Name, *done, err)
				}
				// Later checks would refuse this too, but only once all tags are there.
				if why := "names tags as gone that it never sent"; tamper.Name == "psi.TagChunk gone one not sent" && !strings.Contains(err.Error(), why) {
					t.Errorf("%s is refused for another reason: %v", tamper.Name, err)
				}
				for j := range pair.Names {
					unchanged := p.Scalar(j, "SELECT count(*) FROM intersection WHERE encode(digest, 'hex') = '"+res.Digest+"'") == 1 &&
						p.Scalar(j, "SELECT count(*) FROM intersection_key") == len(pair.Plain(before[j], before[1-j]))
					if got := p.Stored(j); !unchanged && !maps.Equal(got, pair.Plain(after[j], after[1-j])) {
						t.Fatalf("%s: %s stored %v", tamper.Name, pair.Names[j], got)
					}
				}
				p.Check((caller+i)%2, after)
			}
		})
	}
}

// What travels in a session that builds on another is in proportion to what changed.
func TestOnlyDifferencesTravel(t *testing.T) {
	t.Parallel()
	for caller := range pair.Names {
		t.Run("from "+pair.Names[caller], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			before, after := beforeAndAfter()
			travelled := map[string]int{}
			p.Wires[caller].Change = func(m psi.Message) (psi.Message, error) {
				switch m := m.(type) {
				case psi.BlindedChunk:
					travelled["keys"] += len(m.Elements) / element
				case psi.TagChunk:
					travelled["tags"] += len(m.Tags) / psi.TagSize
					travelled["gone tags"] += len(m.Gone) / psi.TagSize
				case psi.MatchChunk:
					travelled["matches"] += len(m.MACs) / psi.MACSize
					travelled["gone matches"] += len(m.Gone) / psi.TagSize
				default:
				}
				return m, nil
			}
			for _, step := range []struct {
				keys [2][]string
				want map[string]int
			}{
				{before, map[string]int{"keys": 39, "tags": 39, "gone tags": 0, "matches": 38, "gone matches": 0}},
				{after, nil},
				{after, map[string]int{"keys": 0, "tags": 0, "gone tags": 0, "matches": 0, "gone matches": 0}},
			} {
				p.Load(0, step.keys[0]...)
				p.Load(1, step.keys[1]...)
				clear(travelled)
				p.Check(caller, step.keys)
				if step.want == nil {
					step.want = differences(before, after)
				}
				for what, n := range step.want {
					if travelled[what] != n {
						t.Errorf("%d %s travelled, want %d", travelled[what], what, n)
					}
				}
			}
		})
	}
}

// differences counts what has to travel after two sets became two others, the first being the
// client's.
func differences(before, after [2][]string) map[string]int {
	out := map[string]int{}
	had, has := pair.Plain(before[0], before[1]), pair.Plain(after[0], after[1])
	var distinct [2][2]pair.Counts
	for i := range distinct {
		distinct[i] = [2]pair.Counts{pair.Plain(before[i], before[i]), pair.Plain(after[i], after[i])}
	}
	for key := range distinct[0][1] {
		if _, ok := distinct[0][0][key]; !ok {
			out["keys"]++
		}
	}
	for key, n := range distinct[1][1] {
		if distinct[1][0][key] != n {
			out["tags"]++
		}
	}
	for key := range distinct[1][0] {
		if _, ok := distinct[1][1][key]; !ok {
			out["gone tags"]++
		}
	}
	for key, n := range has {
		if had[key] != n {
			out["matches"]++
		}
	}
	for key := range had {
		_, still := has[key]
		_, server := distinct[1][1][key]
		if !still && server {
			out["gone matches"]++
		}
	}
	return out
}

// TestResumeChunksWithBase cuts a run of several chunks each way that builds on another.
func TestResumeChunksWithBase(t *testing.T) {
	t.Parallel()
	keys := func(first int) (out []string) {
		for i := range 12000 {
			out = append(out, fmt.Sprintf("k%d", first+i))
		}
		return out
	}
	for caller := range pair.Names {
		if caller == 1 && !testkit.Long() {
			continue
		}
		t.Run("from "+pair.Names[caller], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			before, after := [2][]string{keys(0), keys(0)}, [2][]string{keys(5000), keys(4500)}
			p.Load(0, before[0]...)
			p.Load(1, before[1]...)
			p.Check(caller, before)
			p.Load(0, after[0]...)
			p.Load(1, after[1]...)
			runs, named := 0, 0
			for limit := 2; ; limit += 2 {
				seen := 0
				for _, w := range p.Wires {
					w.Change = func(m psi.Message) (psi.Message, error) {
						if seen++; seen > limit {
							return nil, pair.ErrDropped
						}
						if c, ok := m.(psi.MatchChunk); ok && len(c.Tags) > 0 {
							named++
						}
						return m, nil
					}
				}
				res, err := p.Intersect((caller + runs) % 2)
				if err == nil {
					p.Compare(res, after)
					break
				}
				if runs++; runs > 30 {
					t.Fatal(err)
				}
			}
			if n := p.Scalar(0, "SELECT count(*) FROM psi_session"); n != 2 || runs < 3 || named < 2 {
				t.Errorf("%d interrupted runs took %d sessions, and %d chunks of named matches", runs, n, named)
			}
		})
	}
}

// The study, or the limits in it, say who is the client; limits bind whoever they name.
func TestClientOfTheStudy(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		limits [2]int64
		client int
	}{{[2]int64{50, 100}, 0}, {[2]int64{100, 50}, 1}, {[2]int64{0, 50}, 1}, {[2]int64{0, 0}, 0}} {
		t.Run(fmt.Sprint(tt.limits), func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{Limits: tt.limits})
			before, after := beforeAndAfter()
			for _, keys := range [][2][]string{before, after} {
				p.Load(0, keys[0]...)
				p.Load(1, keys[1]...)
				p.Check(0, keys)
			}
			for i := range pair.Names {
				role := psi.Server
				if i == tt.client {
					role = psi.Client
				}
				if n := p.Scalar(i, "SELECT count(*) FROM psi_session WHERE role = '"+role.String()+"'"); n != 2 {
					t.Errorf("%s was the %s %d times", pair.Names[i], role, n)
				}
				plan, err := p.Apps[i].Explain(t.Context(), pair.Study)
				pair.Must(t, err)
				if plan.Directions[0].Role != role {
					t.Errorf("%s would be %s", pair.Names[i], plan.Directions[0].Role)
				}
			}
			over := make([]string, 51)
			for n := range over {
				over[n] = fmt.Sprintf("k%d", n)
			}
			p.Load(tt.client, over...)
			_, err := p.Apps[0].Intersect(t.Context(), pair.Study)
			if refused := tt.limits != [2]int64{}; (err != nil) != refused {
				t.Errorf("51 keys of a client that may bring %d: %v", tt.limits[tt.client], err)
			}
		})
	}
}

// A client whose session of long ago stated more keys than may still be evaluated goes on with what
// is so now.
func TestOldHelloIsNoRefusal(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Limits: [2]int64{40, 100}})
	keys := func(from, to int) (out []string) {
		for n := from; n < to; n++ {
			out = append(out, fmt.Sprintf("k%d", n))
		}
		return out
	}
	var sets [2][]string
	for _, step := range []struct {
		holder int
		keys   []string
	}{{1, keys(0, 60)}, {0, keys(0, 35)}, {0, keys(35, 70)}, {1, keys(10, 60)}} {
		p.Load(step.holder, step.keys...)
		if sets[step.holder] = step.keys; sets[0] != nil {
			p.Check(0, sets)
		}
	}
}

// An abort, or a newer session, ends one at both sides and takes nothing that earlier ones left:
// nothing was found wrong.
func TestAbortKeepsTheBase(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	before, after := beforeAndAfter()
	p.LoadBoth(before)
	p.Check(0, before)
	seen := 0
	p.Evaluated(&seen)
	p.LoadBoth(after)
	// before any message arrives: all others wait here, and meet no step that is at work
	var abort sync.Once
	p.Wires[0].Change = func(m psi.Message) (_ psi.Message, err error) {
		abort.Do(func() { _, err = p.Apps[1].AbortSessions(t.Context(), pair.Study, false) })
		return m, err
	}
	if _, err := p.Intersect(0); err == nil || !strings.Contains(err.Error(), psi.Aborted) {
		t.Fatalf("%v, not of the abort", err)
	}
	p.Wires[0].Change = nil
	p.Check(0, after)
	if n := p.Evaluated(&seen); n > 2*len(differences(before, after)) {
		t.Errorf("%d keys were evaluated anew", n)
	}
	if n := p.Scalar(0, "SELECT count(*) FROM psi_session WHERE builds_on IS NOT NULL AND phase = 'done'"); n != 1 {
		t.Error("the session after the abort does not build on the one before it")
	}
}

// What changed and changed back is not named.
func TestChangedBackIsNoChange(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	before, _ := beforeAndAfter()
	p.LoadBoth(before)
	p.Check(0, before)
	for i := range before {
		p.Load(i, append(slices.Clone(before[i]), "stays9")...)
		must2(t)(nil, p.Explain(i)) // derives nothing that stays
	}
	p.Wires[0].Change = func(psi.Message) (psi.Message, error) { return nil, pair.ErrDropped }
	if _, err := p.Intersect(0); err == nil {
		t.Fatal("the line is not dead")
	}
	p.LoadBoth(before)
	named := 0
	p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
		if c, ok := m.(psi.MatchChunk); ok {
			named += len(c.Tags) + len(c.Gone)
		}
		return m, nil
	}
	p.Check(0, before)
	if named != 0 {
		t.Errorf("%d bytes of tags are named", named)
	}
}

// After many loads everything is sent again, so that sessions need not look into ever more parts.
func TestPartsArePutTogether(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	keys, _ := beforeAndAfter()
	p.Load(1, keys[1]...)
	whole := 0
	for round := range 36 {
		keys[0] = append(keys[0], fmt.Sprintf("round %d", round))
		p.Load(0, keys[0]...)
		p.Check(round%2, keys)
		whole = p.Scalar(0, "SELECT count(*) FROM psi_session WHERE builds_on IS NULL AND found IS NOT NULL")
	}
	if whole != 2 {
		t.Errorf("%d of 36 sessions sent everything, want the first and one more", whole)
	}
	// What was evaluated lies in one place, however many sessions it came by.
	if n := p.Scalar(0, "SELECT count(DISTINCT session_id) FROM psi_client_output"); n != 1 {
		t.Errorf("outputs are kept with %d sessions", n)
	}
	if n := p.Scalar(0, "SELECT sum(outputs) - (SELECT count(*) FROM psi_client_output) FROM psi_session"); n != 0 {
		t.Errorf("%d more outputs are kept than there are", n)
	}
}

// TestOutputsOfGoneKeysArePurged: the output of a key that left the dataset is kept for twelve
// loads, in case the key returns, and is deleted then.
func TestOutputsOfGoneKeysArePurged(t *testing.T) {
	t.Parallel()
	for _, directions := range []string{study.DirectionsOne, study.DirectionsBoth} {
		t.Run(directions, func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{Directions: directions})
			each := 1
			if directions == study.DirectionsBoth {
				each = 2 // a holder keeps those of its own key, and those of the other's
			}
			seen := 0
			step := func(keys [2][]string, kept, fresh int, meaning string) {
				t.Helper()
				p.LoadBoth(keys)
				p.Check(0, keys)
				for i := range p.Pools {
					if n := p.Scalar(i, "SELECT (SELECT count(*) FROM psi_client_output) + (SELECT count(*) FROM psi_server_output)"); n != each*kept {
						t.Errorf("%s: %s keeps %d outputs, want %d", meaning, pair.Names[i], n, each*kept)
					}
					if n := p.Scalar(i, "SELECT coalesce(sum(outputs), 0) - (SELECT count(*) FROM psi_client_output) FROM psi_session"); n != 0 {
						t.Errorf("%s: %s counts %d outputs more than there are", meaning, pair.Names[i], n)
					}
				}
				if n := p.Evaluated(&seen); n != fresh {
					t.Errorf("%s: beta evaluated %d keys, want %d", meaning, n, fresh)
				}
			}
			right := [2][]string{{"a", "b", "c", "d"}, {"b", "c", "d", "e"}}
			wrong := [2][]string{{"v", "w"}, {"w", "x"}}
			step(right, 4, 4, "the first load")
			step(wrong, 6, 2, "a wrong load")
			step(right, 6, 0, "the right one after it has nothing evaluated")
			for range 11 {
				step(right, 6, 0, "keys of the wrong load are away")
			}
			step(right, 4, 0, "they have been away for twelve loads")
			step(wrong, 6, 2, "they are evaluated again when they return")
		})
	}
}
