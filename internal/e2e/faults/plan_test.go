package faults

import (
	"fmt"
	"github.com/blindjoin/blindjoin/internal/testkit/faultproxy"
	"slices"
	"testing"
	"time"
)

// hardship is what may happen to an attempt.
type hardship string

// Hardships: those of the network are kinds of the proxy's faults, the others kill -9 what they
// name.
const (
	cutting     hardship = "cut"
	stalling    hardship = "stall" // for longer than the caller's time-out
	pausing     hardship = "pause" // for a moment
	splitting   hardship = "split"
	coalescing  hardship = "coalesce"
	duplicating hardship = "duplicate"
	corrupting  hardship = "corrupt"

	killCommand      hardship = "kill the command"
	killPeer         hardship = "kill the peer's node"
	killOwn          hardship = "kill the caller's node"
	killPeerDatabase hardship = "kill the peer's PostgreSQL"
	killOwnDatabase  hardship = "kill the caller's PostgreSQL"
)

// severe hardships should end an attempt; each attempt has one, dealt in turn so that every kind
// comes equally often. Gentle ones should change nothing at all, and come beside them.
var (
	severe = []hardship{
		cutting, killPeerDatabase, corrupting, killCommand, stalling, killPeer, duplicating, killOwnDatabase, killOwn,
	}
	gentle = []hardship{splitting, coalescing, pausing}
)

func (h hardship) kind() faultproxy.Kind {
	switch h {
	case cutting:
		return faultproxy.Cut
	case stalling, pausing:
		return faultproxy.Stall
	case splitting:
		return faultproxy.Split
	case coalescing:
		return faultproxy.Coalesce
	case duplicating:
		return faultproxy.Duplicate
	case corrupting:
		return faultproxy.Corrupt
	default:
		return faultproxy.Call
	}
}

const (
	faultSeeds      = 50
	faultSeedsUsual = 6                           // unless all are asked for
	faultsAll       = "BLINDJOIN_TEST_ALL_FAULTS" // environment variable
	faultSeedsShort = 5
	attemptsPerRun  = 2

	callerTimeout = 2 * time.Second         // --peer-timeout of attempts under faults
	stallFor      = 2500 * time.Millisecond // longer than callerTimeout
)

// ordeal is one hardship of an attempt: a fault of the proxy, and how long after its point a kill
// comes.
type ordeal struct {
	hardship
	fault faultproxy.Fault
	delay time.Duration
}

func (o ordeal) String() string {
	if o.fault.Kind == faultproxy.Call {
		return fmt.Sprintf("%s %s after %d bytes %s", o.hardship, o.delay, o.fault.At, o.fault.Direction)
	}
	return o.fault.String()
}

// attempt is one `intersect` under faults.
type attempt struct {
	caller  int // 0 or 1: who runs the command
	ordeals []ordeal
}

// faultRun is what a seed decides.
type faultRun struct {
	seed       uint64
	suite      string
	directions string
	data       int // which pair of datasets
	attempts   []attempt
	// of some runs: after that, when both datasets have been replaced and sessions build on the
	// first
	refreshed []attempt
}

// volumes is about how many bytes go each way in a session of a suite, handshakes included.
var volumes = map[string]int64{"ristretto255": 240 << 10, "blindrsa": 80 << 10}

// refreshVolume is about how many bytes go each way when only differences travel.
const refreshVolume = 30 << 10

// planRun deals the hardships of a seed.
func planRun(seed uint64) faultRun {
	s := faultproxy.NewSource(seed)
	r := faultRun{seed: seed, suite: "ristretto255", directions: "one", data: int(seed % uint64(len(faultSizes)-1))}
	volume := volumes[r.suite]
	switch {
	case seed%16 == 4:
		r.suite, r.data = "blindrsa", len(faultSizes)-1
		volume = volumes[r.suite]
	case seed%8 == 2:
		r.directions = "both"
		volume *= 2
	}
	for i := range attemptsPerRun {
		a := attempt{caller: int(s.Between(0, 2))}
		h := severe[(int(seed)*attemptsPerRun+i)%len(severe)]
		// The second attempt has less to do, when the first did not come to nothing.
		o := dealt(s, h, volume*3/int64(4+2*i))
		if h.kind() == faultproxy.Call && i == 0 && r.suite == "ristretto255" && s.Bool() {
			// Late, while tags and matches travel: the server's way has more bytes.
			o.delay, o.fault.Direction = 0, faultproxy.Down
			if a.caller == 1 {
				o.fault.Direction = faultproxy.Up
			}
			o.fault.At = s.Between(volume*2/3, volume*17/16)
		}
		a.ordeals = append(a.ordeals, o)
		if s.Bool() {
			a.ordeals = append(a.ordeals, dealt(s, gentle[s.Between(0, int64(len(gentle)))], volume/2))
		}
		r.attempts = append(r.attempts, a)
	}
	if seed%5 == 3 && r.suite == "ristretto255" {
		for i := range attemptsPerRun {
			h := severe[(int(seed)+i)%len(severe)]
			r.refreshed = append(r.refreshed, attempt{caller: int(s.Between(0, 2)), ordeals: []ordeal{dealt(s, h, refreshVolume)}})
		}
	}
	return r
}

func dealt(s *faultproxy.Source, h hardship, volume int64) ordeal {
	o := ordeal{hardship: h, fault: faultproxy.Random(s, h.kind(), volume)}
	switch {
	case h == stalling:
		o.fault.Wait = stallFor
	case h == pausing:
		o.fault.Wait = time.Duration(s.Between(10, 300)) * time.Millisecond
	case o.fault.Kind == faultproxy.Call && s.Bool():
		o.delay = time.Duration(s.Between(0, 80)) * time.Millisecond
	}
	return o
}

func (r faultRun) String() string {
	text := fmt.Sprintf("%s, directions %s, datasets %d", r.suite, r.directions, r.data)
	for _, a := range r.attempts {
		text += fmt.Sprintf("\n  attempt of holder %d: %v", a.caller, a.ordeals)
	}
	for _, a := range r.refreshed {
		text += fmt.Sprintf("\n  refreshed, attempt of holder %d: %v", a.caller, a.ordeals)
	}
	return text
}

func TestFaultPlan(t *testing.T) {
	t.Parallel()
	dealtOut := map[hardship]int{}
	var texts []string
	for seed := range uint64(faultSeeds) {
		r := planRun(seed)
		if r.String() != planRun(seed).String() {
			t.Errorf("seed %d: the plan is another the second time", seed)
		}
		texts = append(texts, r.String())
		for _, a := range r.attempts {
			for _, o := range a.ordeals {
				dealtOut[o.hardship]++
			}
		}
	}
	for _, h := range slices.Concat(severe, gentle) {
		if dealtOut[h] < 8 {
			t.Errorf("%q is dealt %d times", h, dealtOut[h])
		}
	}
	slices.Sort(texts)
	if len(slices.Compact(texts)) != faultSeeds {
		t.Error("two seeds have the same plan")
	}
}
