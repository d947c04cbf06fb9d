package oprf

import (
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

func TestCalibrate(t *testing.T) {
	t.Parallel()
	const step = 64 * 16 * time.Microsecond
	for name, want := range map[string]Costs{
		SuiteRistretto255: {Hash: step / blockSize, Decode: step / blockSize, Multiply: step / blockSize, Encode: step / blockSize},
		SuiteBlindRSA:     {Private: step, Public: step / 16},
	} {
		now, once := stepClock(step)
		if got := must(Calibrate(name, 0, now))(t); got != want {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
		now, often := stepClock(step)
		if got := must(Calibrate(name, 30*step, now))(t); got != want {
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
			// The first round reads the clock nine times, and the budget outlasts it at either speed.
			at = at.Add(steps[min(reads/9, 1)] * time.Second)
			reads++
			return at
		}
		got := must(Calibrate(SuiteRistretto255, 10500*time.Second, now))(t)
		if want := time.Second / blockSize; got.Hash != want || got.Decode != want {
			t.Errorf("got %+v, want the %v of the faster round", got, want)
		}
	}
}

func TestFloor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		costs Costs
		want  Floor
	}{
		{Costs{Hash: 1, Decode: 20, Multiply: 300, Encode: 4000}, Floor{Blind: 4301, Evaluate: 4320, Finalize: 4320, Output: 4301}},
		{Costs{Private: 5, Public: 60}, Floor{Blind: 60, Evaluate: 5, Finalize: 60, Output: 5}},
	} {
		if got := c.costs.Floor(); got != c.want {
			t.Errorf("got %+v, want %+v", got, c.want)
		}
	}
}
