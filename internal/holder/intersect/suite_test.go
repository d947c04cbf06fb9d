package intersect_test

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// furtherSuite is a suite that the program does not have. It is registered here and named nowhere
// else.
type furtherSuite struct {
	oprf.Suite
	name      string
	sliceless atomic.Bool
}

func (s *furtherSuite) Name() string   { return s.name }
func (s *furtherSuite) ChunkSize() int { return 3 }

func (s *furtherSuite) SliceSize() int {
	if s.sliceless.Load() {
		return 0
	}
	return 4
}

var further, sliceless = registered("further"), registered("sliceless")

func registered(name string) *furtherSuite {
	ristretto, err := oprf.Lookup(oprf.SuiteRistretto255)
	if err != nil {
		panic(err)
	}
	s := &furtherSuite{Suite: ristretto, name: name}
	oprf.Register(s)
	return s
}

// TestFurtherSuite: a suite that is registered can be named in a study, and holders intersect with
// it.
func TestFurtherSuite(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Suite: further.name})
	keys := [2][]string{strings.Split("abcdefghi", ""), strings.Split("fghijklmnopq", "")}
	for caller := range pair.Names {
		p.LoadBoth(keys)
		p.Forget()
		p.Check(caller, keys)
	}
	plan, err := p.Apps[1].Explain(t.Context(), pair.Study)
	pair.Must(t, err)
	if plan.Suite != further.name {
		t.Errorf("the plan is for suite %q", plan.Suite)
	}
}

// TestSuiteWithoutSlices: a server whose slices of work are empty says so, whoever makes the calls,
// and does not work on them for ever.
func TestSuiteWithoutSlices(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Suite: sliceless.name})
	sliceless.sliceless.Store(true)
	p.LoadBoth([2][]string{{"a", "b"}, {"b", "c"}})
	for caller, name := range pair.Names {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		_, err := p.Apps[caller].Intersect(ctx, pair.Study)
		cancel()
		if err == nil || !strings.Contains(err.Error(), "has slices of 0 keys") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
