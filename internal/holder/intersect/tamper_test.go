package intersect_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// on makes a tampering of messages of one kind.
func on[T psi.Message](name string, change func(m *T)) pair.Tampering {
	var zero T
	return pair.Tampering{Name: fmt.Sprintf("%T %s", zero, name), Do: func(m psi.Message) (psi.Message, bool) {
		c, ok := m.(T)
		if ok {
			change(&c)
		}
		return c, ok
	}}
}

func flipped(b []byte, i int) []byte {
	b = slices.Clone(b)
	b[i] ^= 1
	return b
}

// swapped exchanges the first two items of a size.
func swapped(b []byte, size int) []byte {
	return slices.Concat(b[size:2*size], b[:size], b[2*size:])
}

const element = 32

// elementTamperings are for both kinds of chunks of elements, whose fields are the same.
func elementTamperings() (out []pair.Tampering) {
	for name, change := range map[string]func(no *uint32, e *[]byte){
		"no":           func(no *uint32, _ *[]byte) { *no++ },
		"cut byte":     func(_ *uint32, e *[]byte) { *e = (*e)[1:] },
		"cut element":  func(_ *uint32, e *[]byte) { *e = (*e)[element:] },
		"empty":        func(_ *uint32, e *[]byte) { *e = nil },
		"extra":        func(_ *uint32, e *[]byte) { *e = append(slices.Clone(*e), (*e)[:element]...) },
		"identity":     func(_ *uint32, e *[]byte) { *e = slices.Concat(make([]byte, element), (*e)[element:]) },
		"no canonical": func(_ *uint32, e *[]byte) { *e = flipped(*e, 0) },
		"repeated":     func(_ *uint32, e *[]byte) { *e = slices.Concat((*e)[:element], (*e)[:element], (*e)[2*element:]) },
		"swapped":      func(_ *uint32, e *[]byte) { *e = swapped(*e, element) },
	} {
		out = append(out,
			on(name, func(m *psi.BlindedChunk) { change(&m.No, &m.Elements) }),
			on(name, func(m *psi.EvaluatedChunk) { change(&m.No, &m.Elements) }))
	}
	return out
}

func tamperings() []pair.Tampering {
	return append(elementTamperings(),
		on("session", func(m *psi.BlindedChunk) { m.Session[0]++ }),
		on("session", func(m *psi.EvaluatedChunk) { m.Session[0]++ }),
		on("session", func(m *psi.TagChunk) { m.Session[0]++ }),
		on("no", func(m *psi.TagChunk) { m.No++ }),
		on("last", func(m *psi.TagChunk) { m.Last = !m.Last }),
		on("cut", func(m *psi.TagChunk) { m.Tags, m.Multiplicities = m.Tags[16:], m.Multiplicities[4:] }),
		on("cut masks", func(m *psi.TagChunk) { m.Multiplicities = m.Multiplicities[1:] }),
		on("swapped", func(m *psi.TagChunk) { m.Tags = swapped(m.Tags, 16) }),
		on("repeated", func(m *psi.TagChunk) { m.Tags = slices.Concat(m.Tags[:16], m.Tags[:16], m.Tags[32:]) }),
		on("other tag", func(m *psi.TagChunk) { m.Tags = flipped(m.Tags, len(m.Tags)-1) }),
		on("other first tag", func(m *psi.TagChunk) { m.Tags = flipped(m.Tags, 15) }),
		on("other mask", func(m *psi.TagChunk) {
			for i := 3; i < len(m.Multiplicities); i += 4 {
				m.Multiplicities = flipped(m.Multiplicities, i)
			}
		}),
		on("session", func(m *psi.MatchChunk) { m.Session[0]++ }),
		on("no", func(m *psi.MatchChunk) { m.No++ }),
		on("none", func(m *psi.MatchChunk) { m.Positions, m.Multiplicities, m.MACs = nil, nil, nil }),
		on("fewer", func(m *psi.MatchChunk) {
			m.Positions, m.Multiplicities, m.MACs = m.Positions[:len(m.Positions)-1], m.Multiplicities[:len(m.Multiplicities)-4], m.MACs[:len(m.MACs)-8]
		}),
		on("position", func(m *psi.MatchChunk) { m.Positions = flipped(m.Positions, len(m.Positions)-1) }),
		on("position beyond", func(m *psi.MatchChunk) {
			m.Positions = slices.Clone(m.Positions)
			m.Positions[len(m.Positions)-1] = 100
		}),
		on("mask", func(m *psi.MatchChunk) { m.Multiplicities = flipped(m.Multiplicities, 3) }),
		on("MAC", func(m *psi.MatchChunk) { m.MACs = flipped(m.MACs, 0) }),
		on("cut MAC", func(m *psi.MatchChunk) { m.MACs = m.MACs[1:] }),
		on("session", func(m *psi.Finish) { m.Session[0]++ }),
		on("count", func(m *psi.Finish) { m.Count++ }),
		on("digest", func(m *psi.Finish) { m.Digest[0]++ }),
		on("session", func(m *psi.Prepare) { m.Session[0]++ }),
		on("done", func(m *psi.Progress) { m.Done = m.Total + 1 }),
		on("total", func(m *psi.Progress) { m.Total++ }),
		on("session", func(m *psi.Ack) { m.Session[0]++ }),
		on("no", func(m *psi.WantBlinded) { m.No++ }),
		on("no", func(m *psi.WantTags) { m.No++ }),
		on("no", func(m *psi.WantMatches) { m.No++ }),
	)
}

// TestTampering changes every field of every message, in requests and in replies. No run may
// succeed by it, none may store a wrong intersection, and what comes after it, by either side, must
// be right.
func TestTampering(t *testing.T) {
	t.Parallel()
	for caller := range pair.Names {
		for i, directions := range []string{study.DirectionsOne, study.DirectionsBoth} {
			if i != caller && !testkit.Long() {
				continue
			}
			t.Run(fmt.Sprintf("from %s, directions %s", pair.Names[caller], directions), func(t *testing.T) {
				t.Parallel()
				p := pair.New(t, pair.Options{Directions: directions})
				keys := [2][]string{{"a", "b", "b", "c", "e"}, {"b", "c", "c", "d", "e"}}
				met, w := 0, p.Wires[caller]
				// Of no use here are changes of messages that this side neither sends nor receives.
				passing := map[string]bool{}
				w.Change = func(m psi.Message) (psi.Message, error) {
					passing[fmt.Sprintf("%T", m)] = true
					return m, nil
				}
				p.LoadBoth(keys)
				p.Check(caller, keys)
				for i, tamper := range tamperings() {
					if kind, _, _ := strings.Cut(tamper.Name, " "); !passing[kind] {
						continue
					}
					for j := range keys {
						p.Load(j, keys[j]...)
						_, err := p.Pools[j].Exec(t.Context(), "DELETE FROM intersection")
						pair.Must(t, err)
						_, err = p.Pools[j].Exec(t.Context(), "DELETE FROM intersection_key")
						pair.Must(t, err)
					}
					p.Forget()
					done := w.TamperWith(tamper)
					_, err := p.Intersect(caller)
					w.Change = nil
					if !*done {
						t.Fatalf("%s did not meet its message: %v", tamper.Name, err)
					}
					met++
					if err == nil {
						t.Errorf("%s went unnoticed", tamper.Name)
					}
					for j := range keys {
						if got := p.Stored(j); len(got) > 0 && !maps.Equal(got, pair.Plain(keys[j], keys[1-j])) {
							t.Fatalf("%s: %s stored %v", tamper.Name, pair.Names[j], got)
						}
					}
					p.Check((caller+i)%2, keys)
				}
				if met < 25 {
					t.Errorf("only %d of %d changes met their message", met, len(tamperings()))
				}
			})
		}
	}
}

// TestTamperedHello changes the callee's hello on its way.
func TestTamperedHello(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	keys := [2][]string{{"a", "b"}, {"b", "c"}}
	p.LoadBoth(keys)
	changes := map[string]func(h *psi.Hello){
		"keys":         func(h *psi.Hello) { h.Keys-- },
		"generation":   func(h *psi.Hello) { h.Generation[0]++ },
		"nonce":        func(h *psi.Hello) { h.Nonce[0]++ },
		"confirmation": func(h *psi.Hello) { h.Confirmation[0]++ },
		"study":        func(h *psi.Hello) { h.Study[0]++ },
		"direction":    func(h *psi.Hello) { h.Direction = 2 },
		"role":         func(h *psi.Hello) { h.Role, h.PublicKey = psi.Client, nil },
		"suite":        func(h *psi.Hello) { h.Suite = "blindrsa" },
		"recipe":       func(h *psi.Hello) { h.Recipe[0]++ },
		"public key":   func(h *psi.Hello) { h.PublicKey = flipped(h.PublicKey, 0) },
	}
	for name, change := range changes {
		p.Wires[0].Hello = func(h psi.Hello) psi.Hello {
			change(&h)
			return h
		}
		if _, err := p.Intersect(0); err == nil {
			t.Errorf("another %s went unnoticed", name)
		}
		if n := p.Scalar(0, "SELECT count(*) FROM psi_session"); n != 0 {
			t.Errorf("another %s opened a session", name)
		}
	}
	p.Wires[0].Hello = nil
	if n := p.RefusedReplies(0); n != len(changes) {
		t.Errorf("%d of %d bad hellos are in the audit log", n, len(changes))
	}
	p.Check(0, keys)
}

// TestResumeChunks cuts a run of several chunks each way.
func TestResumeChunks(t *testing.T) {
	t.Parallel()
	var keys [2][]string
	for i := range 5000 {
		keys[0] = append(keys[0], fmt.Sprintf("k%d", i))
		keys[1] = append(keys[1], fmt.Sprintf("k%d", i+400))
	}
	for caller := range pair.Names {
		t.Run("from "+pair.Names[caller], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			p.Load(0, keys[0]...)
			p.Load(1, keys[1]...)
			runs := 0
			for limit := 2; ; limit += 3 {
				seen := 0
				for _, w := range p.Wires {
					w.Change = func(m psi.Message) (psi.Message, error) {
						if seen++; seen > limit {
							return nil, pair.ErrDropped
						}
						return m, nil
					}
				}
				res, err := p.Intersect((caller + runs) % 2)
				if err == nil {
					p.Compare(res, keys)
					break
				}
				if runs++; runs > 20 {
					t.Fatal(err)
				}
			}
			if n := p.Scalar(0, "SELECT count(*) FROM psi_session"); n != 1 || runs < 3 {
				t.Errorf("%d interrupted runs took %d sessions", runs, n)
			}
		})
	}
}
