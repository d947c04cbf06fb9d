package oprf

import (
	"maps"
	"testing"
	"time"
)

// stepClock is a clock that goes on by a step whenever it is read.
func stepClock(step time.Duration) (now func() time.Time, reads *int) {
	reads = new(int)
	return func() time.Time {
		*reads++
		return time.Unix(0, int64(*reads)*int64(step))
	}, reads
}

// times is what each operation takes, by name.
func (c Costs) times() map[string]time.Duration {
	out := make(map[string]time.Duration, len(c))
	for _, o := range c {
		out[o.Operation] = o.Time
	}
	return out
}

func TestCalibrate(t *testing.T) {
	t.Parallel()
	const step = 64 * 16 * time.Microsecond
	for name, want := range map[string]map[string]time.Duration{
		SuiteRistretto255: {"hash": step / blockSize, "decode": step / blockSize, "multiply": step / blockSize, "encode": step / blockSize},
		SuiteBlindRSA:     {"private": step, "public": step / 16},
	} {
		now, once := stepClock(step)
		if got := must(Calibrate(name, 0, now))(t).times(); !maps.Equal(got, want) {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
		now, often := stepClock(step)
		if got := must(Calibrate(name, 30*step, now))(t).times(); !maps.Equal(got, want) {
			t.Errorf("%s, several rounds: got %+v, want %+v", name, got, want)
		}
		if *often <= *once || *often < 30 {
			t.Errorf("%s: the clock was read %d times for one round, %d for the budget of several", name, *once, *often)
		}
	}
	now, _ := stepClock(step)
	_, err := Calibrate("rsa", 0, now)
	wantInvalid(t, "an unknown suite", err)
}

// TestCalibrateFastest: a slow round counts for nothing.
func TestCalibrateFastest(t *testing.T) {
	t.Parallel()
	for _, steps := range [][]time.Duration{{1, 1000}, {1000, 1}} {
		var at time.Time
		reads := 0
		now := func() time.Time {
			// The first round reads the clock nine times, and the budget outlasts it at either
			// speed.
			at = at.Add(steps[min(reads/9, 1)] * time.Second)
			reads++
			return at
		}
		got := must(Calibrate(SuiteRistretto255, 10500*time.Second, now))(t).times()
		if want := time.Second / blockSize; got["hash"] != want || got["decode"] != want {
			t.Errorf("got %+v, want the %v of the faster round", got, want)
		}
	}
}

func TestFloor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		suite Suite
		times map[string]time.Duration
		want  Floor
	}{
		{ristrettoSuite{}, map[string]time.Duration{"hash": 1, "decode": 20, "multiply": 300, "encode": 4000},
			Floor{Blind: 4301, Evaluate: 4320, Finalize: 4320, Output: 4301}},
		{rsaSuite{}, map[string]time.Duration{"private": 5, "public": 60}, Floor{Blind: 60, Evaluate: 5, Finalize: 60, Output: 5}},
	} {
		var costs Costs
		for _, o := range must(c.suite.Operations())(t) {
			costs = append(costs, Cost{Operation: o.Name, Time: c.times[o.Name], Needed: o.Needed})
		}
		if !maps.Equal(costs.times(), c.times) {
			t.Errorf("%s has other operations than %v", c.suite.Name(), c.times)
		}
		if got := costs.Floor(); got != c.want {
			t.Errorf("got %+v, want %+v", got, c.want)
		}
	}
}
