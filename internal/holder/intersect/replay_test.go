package intersect_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// A chunk number stands for one content. A client that sends other keys under a number that was
// used would have more keys evaluated than it stated, and limits.keys would bound nothing.
func TestOtherKeysUnderAUsedChunkNumber(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Limits: [2]int64{5, 0}})
	keys := [2][]string{{"a", "b", "c", "d", "e"}, {"b", "c", "d"}}
	p.LoadBoth(keys)
	server, client := p.Apps[1], p.Wires[0].Caller
	evaluatedKeys := "SELECT evaluated FROM psi_session"
	var sent psi.BlindedChunk
	replayed := false
	p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
		switch m := m.(type) {
		case psi.BlindedChunk:
			sent = m
		case psi.EvaluatedChunk: // the server has just answered it
			replayed = true
			again, err := server.HandleStep(t.Context(), client, sent)
			if same, ok := again.(psi.EvaluatedChunk); err != nil || !ok || !slices.Equal(same.Elements, m.Elements) {
				t.Errorf("the same chunk again: %v", err)
			}
			before := p.Scalar(1, evaluatedKeys)
			for i := range 3 {
				other := sent
				other.Elements = slices.Concat(sent.Elements[(i+1)*element:], sent.Elements[:(i+1)*element])
				answer, err := server.HandleStep(t.Context(), client, other)
				if answer != nil || problem.KindOf(err) != problem.Conflict {
					t.Errorf("other keys under chunk number %d are answered: %v, %v", sent.No, answer != nil, err)
				}
			}
			if after := p.Scalar(1, evaluatedKeys); after != before {
				t.Errorf("%d keys count as evaluated, before %d", after, before)
			}
		default:
		}
		return m, nil
	}
	p.Check(0, keys)
	if !replayed {
		t.Fatal("no chunk was evaluated: nothing was tried")
	}
}

// Calls that come at once, each with other keys under one number: one of them is answered.
func TestOtherKeysUnderOneChunkNumberAtOnce(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Limits: [2]int64{5, 0}})
	keys := [2][]string{{"a", "b", "c", "d", "e"}, {"b", "c", "d"}}
	p.LoadBoth(keys)
	server, client := p.Apps[1], p.Wires[0].Caller
	answered := 0
	p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
		sent, ok := m.(psi.BlindedChunk)
		if !ok {
			return m, nil
		}
		var calls sync.WaitGroup
		answers := make([]psi.Message, 5)
		for i := range answers {
			other := sent
			other.Elements = slices.Concat(sent.Elements[i*element:], sent.Elements[:i*element])
			calls.Go(func() { answers[i], _ = server.HandleStep(t.Context(), client, other) })
		}
		calls.Wait()
		for _, a := range answers {
			if a != nil {
				answered++
			}
		}
		return nil, pair.ErrDropped
	}
	if _, err := p.Intersect(0); err == nil {
		t.Fatal("the line is not dead")
	}
	if answered != 1 {
		t.Errorf("%d of 5 contents of one chunk number are evaluated", answered)
	}
}
