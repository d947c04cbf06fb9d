package faults

import (
	"encoding/json"
	"errors"
	"fmt"
	"github.com/blindjoin/blindjoin/internal/testkit/faultproxy"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

const (
	faultLanes = 2
	// faultMargin is enough for a run to end, and for the other tests.
	faultMargin = 5 * time.Minute
	calmTries   = 3 // a run may fail a session for good, which the next one must replace
)

// TestFaults runs intersections while the network misbehaves and processes are killed. Every
// attempt must end in the exact intersection or a clear error, and when all is calm again, the same
// commands must end in the exact intersection. What happens is decided by the seed; one that failed
// runs by itself with -run 'TestFaults/seed=17$', all set. All fifty take some minutes:
//
//	BLINDJOIN_TEST_ALL_FAULTS=1 go test ./internal/e2e/faults -run TestFaults -timeout 20m
func TestFaults(t *testing.T) {
	t.Parallel()
	seeds := faultSeedsUsual
	if testing.Short() {
		seeds = faultSeedsShort
	}
	if os.Getenv(faultsAll) != "" {
		seeds = faultSeeds
	}
	queue := make(chan uint64, seeds)
	for seed := range uint64(seeds) {
		queue <- seed
	}
	close(queue)
	tally := newTally()
	var lanes sync.WaitGroup
	for range faultLanes {
		lanes.Add(1)
		go func() {
			defer lanes.Done()
			var lane *faultLane
			discard := func() {
				if lane != nil {
					if err := lane.close(); err != nil {
						t.Error(err)
					}
				}
				lane = nil
			}
			defer discard()
			for seed := range queue {
				if late(t) {
					t.Logf("seed %d and those after it are left out: the time for all tests is nearly over (-timeout)", seed)
					break
				}
				t.Run(fmt.Sprintf("seed=%d", seed), func(t *testing.T) {
					if lane == nil {
						var err error
						if lane, err = newFaultLane(); err != nil {
							t.Fatal(err)
						}
					}
					finished := false
					defer func() {
						if !finished { // the next seed shall not suffer from what this one left
							discard()
						}
					}()
					(&trial{T: t, lane: lane, tally: tally, plan: planRun(seed)}).run()
					finished = true
				})
			}
			if lane != nil {
				for _, n := range lane.nodes() {
					if err := n.must(nil, "audit", "verify"); err != nil {
						t.Error(err)
					}
				}
			}
		}()
	}
	lanes.Wait()
	tally.judge(t, seeds)
}

// late tells whether what is left of the time for all tests is for those that are under way: on a
// slow machine the rest of the seeds is not worth a run that ends in a time-out.
func late(t *testing.T) bool {
	deadline, ok := t.Deadline()
	return ok && time.Until(deadline) < faultMargin
}

// trial is the run of one seed.
type trial struct {
	*testing.T
	lane   *faultLane
	tally  *tally
	plan   faultRun
	study  string
	digest string // of the first success
}

func (t *trial) run() {
	t.Logf("%s", t.plan)
	for _, n := range t.lane.nodes() {
		n.log.Reset()
	}
	begun := time.Now()
	var err error
	if t.study, err = t.lane.agree(t.plan); err != nil {
		t.Fatal(err)
	}
	tries := t.round(t.plan.attempts, 0)
	if t.plan.refreshed != nil {
		for i, n := range t.lane.holders {
			if err := t.lane.load(i, n, t.study, t.plan.data, faultShift); err != nil {
				t.Fatal(err)
			}
		}
		t.digest = ""
		tries = max(tries, t.round(t.plan.refreshed, faultShift))
	}
	for _, n := range t.lane.nodes() {
		if log := n.log.String(); !n.alive() || hasPanic(log) {
			t.Errorf("%s ended, or panicked:\n%s", n.name, log)
		}
	}
	t.tally.done(tries)
	t.Logf("%s in all, %d calm tries", time.Since(begun).Round(time.Millisecond), tries)
}

// round makes attempts under faults, and then in calm until both holders have the exact
// intersection. It returns how often it had to try in calm.
func (t *trial) round(attempts []attempt, shift int) int {
	for _, a := range attempts {
		t.attempt(a)
	}
	// What was killed runs again, and the network is calm: now it must work, for both.
	first := attempts[0].caller
	tries := 1
	for ; ; tries++ {
		o := t.lane.holders[first].run("intersect", t.study, "--format", "json")
		if t.judge(o) {
			break
		}
		t.Logf("calm: %s", o)
		if tries == calmTries {
			t.Fatal("the intersection fails again and again, though all is calm")
		}
	}
	if !t.judge(t.lane.holders[1-first].run("intersect", t.study, "--format", "json")) {
		t.Fatal("the other holder cannot confirm the intersection")
	}
	for holder := range t.lane.holders {
		found, err := t.lane.found(holder, t.study)
		if err != nil {
			t.Fatal(err)
		}
		if want := commonKeys(holder, t.plan.data, shift); !slices.Equal(found, want) {
			t.Errorf("%s stored another intersection: %d keys instead of %d, or other multiplicities", t.lane.holders[holder].name, len(found), len(want))
		}
	}
	return tries
}

// attempt runs the command once under faults, and starts again what they killed.
func (t *trial) attempt(a attempt) {
	caller, peer := t.lane.holders[a.caller], t.lane.holders[1-a.caller]
	var mu sync.Mutex
	var happened []hardship
	killed := map[*faultNode]bool{} // whose PostgreSQL is down
	faults := make([]faultproxy.Fault, len(a.ordeals))
	for i, o := range a.ordeals {
		faults[i] = o.fault
		faults[i].Do = func() {
			time.Sleep(o.delay)
			err := t.kill(o.hardship, caller, peer)
			mu.Lock()
			defer mu.Unlock()
			switch {
			case err == nil:
				happened = append(happened, o.hardship)
				killed[caller] = killed[caller] || o.hardship == killOwnDatabase
				killed[peer] = killed[peer] || o.hardship == killPeerDatabase
			case !errors.Is(err, errNoCommand):
				t.Error(err)
			}
		}
	}
	peer.proxy.Arm(faults...)
	o := caller.run("intersect", t.study, "--format", "json", "--peer-timeout", callerTimeout.String())
	for _, f := range peer.proxy.Calm() {
		i := slices.IndexFunc(faults, func(g faultproxy.Fault) bool { return g.Kind == f.Kind && g.At == f.At && g.Direction == f.Direction })
		if f.Kind != faultproxy.Call {
			happened = append(happened, a.ordeals[i].hardship)
		}
	}
	mu.Lock()
	defer mu.Unlock()
	if err := t.lane.repair(killed); err != nil {
		t.Fatal(err)
	}
	phase, err := t.lane.phases(t.study)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%q after %d bytes up and %d down, then %s at %s", happened, peer.proxy.Passed(faultproxy.Up), peer.proxy.Passed(faultproxy.Down), phase, o)
	t.tally.add(happened, phase, o)
	t.judge(o)
}

func (t *trial) kill(h hardship, caller, peer *faultNode) error {
	switch h {
	case killCommand:
		return caller.killCommand()
	case killPeer:
		return peer.killServe()
	case killOwn:
		return caller.killServe()
	case killPeerDatabase:
		return peer.postgres.kill()
	case killOwnDatabase:
		return caller.postgres.kill()
	default:
		return fmt.Errorf("%q kills nothing", h)
	}
}

// judge wants the exact intersection or a clear error; it tells which it was.
func (t *trial) judge(o outcome) bool {
	t.Helper()
	if hasPanic(o.stderr) || o.hung {
		t.Fatalf("a panic or a hang: %s", o)
	}
	if o.killed {
		return false
	}
	if o.code == 0 {
		t.judgeResult(o)
		return true
	}
	// All nodes know one another: a database that is away is no reason to call a peer a stranger.
	for _, wrong := range []string{"Forbidden", "not a known peer", "bad certificate", "has not pinned", "context canceled"} {
		if strings.Contains(o.stderr, wrong) {
			t.Errorf("nothing of the kind happened: %s", o)
		}
	}
	if o.code != 1 || o.stdout != "" {
		t.Errorf("a failure has exit status 1 and prints no result: %s", o)
	}
	// Beside log lines, one line says what failed and one what to do.
	var said []string
	for line := range strings.Lines(o.stderr) {
		if !strings.HasPrefix(line, "time=") {
			said = append(said, strings.TrimSpace(line))
		}
	}
	const least = 15
	if len(said) != 2 || !strings.HasPrefix(said[0], "error: ") || !strings.HasPrefix(said[1], "hint: ") ||
		len(said[0]) < len("error: ")+least || len(said[1]) < len("hint: ")+least {
		t.Errorf("not one line on what failed and one on what to do: %s", o)
	}
	return false
}

func (t *trial) judgeResult(o outcome) {
	t.Helper()
	var r struct {
		Intersection int64
		DistinctKeys map[string]int64 `json:"distinct_keys"`
		Digest       string
	}
	if err := json.Unmarshal([]byte(o.stdout), &r); err != nil {
		t.Fatalf("%v: %s", err, o)
	}
	size := faultSizes[t.plan.data]
	want := map[string]int64{"alpha": int64(size.keys), "beta": int64(size.keys)}
	if r.Intersection != int64(size.common) || !maps.Equal(r.DistinctKeys, want) {
		t.Errorf("the intersection has %d keys: %s", size.common, o)
	}
	if t.digest == "" {
		t.digest = r.Digest
	}
	if r.Digest == "" || r.Digest != t.digest {
		t.Errorf("the digest was %s: %s", t.digest, o)
	}
}

func hasPanic(log string) bool {
	for _, sign := range []string{"panic", "goroutine ", "runtime error", "SIGSEGV", "fatal error"} {
		if strings.Contains(log, sign) {
			return true
		}
	}
	return false
}

// tally counts over all runs what happened, so that a harness that does no harm fails.
type tally struct {
	mu       sync.Mutex
	runs     int
	tries    map[int]int
	happened map[hardship]int
	phases   map[string]int // at which something was killed
	ends     map[string]int // of attempts
}

func newTally() *tally {
	return &tally{tries: map[int]int{}, happened: map[hardship]int{}, phases: map[string]int{}, ends: map[string]int{}}
}

func (y *tally) done(tries int) {
	y.mu.Lock()
	defer y.mu.Unlock()
	y.runs++
	y.tries[tries]++
}

func (y *tally) add(happened []hardship, phase string, o outcome) {
	y.mu.Lock()
	defer y.mu.Unlock()
	for _, h := range happened {
		y.happened[h]++
		if strings.HasPrefix(string(h), "kill") {
			y.phases[phase]++
		}
	}
	end := "success"
	if o.killed {
		end = "killed"
	} else if _, text, ok := strings.Cut(o.stderr, "error: "); ok {
		end = strings.SplitN(text, "\n", 2)[0]
	}
	y.ends[end]++
}

func (y *tally) judge(t *testing.T, seeds int) {
	y.mu.Lock()
	defer y.mu.Unlock()
	t.Logf("%d runs; calm tries %v", y.runs, y.tries)
	for _, h := range slices.Concat(severe, gentle) {
		t.Logf("%4d × %s", y.happened[h], h)
	}
	for _, p := range slices.Sorted(maps.Keys(y.phases)) {
		t.Logf("%4d × killed at %s", y.phases[p], p)
	}
	for _, e := range slices.Sorted(maps.Keys(y.ends)) {
		t.Logf("%4d × %s", y.ends[e], e)
	}
	if y.runs != seeds || seeds < faultSeeds { // some were chosen by -run, or by -short
		return
	}
	for _, h := range slices.Concat(severe, gentle) {
		if y.happened[h] < 2 {
			t.Errorf("%q happened %d times: nothing is known about it", h, y.happened[h])
		}
	}
	if len(y.phases) < 3 {
		t.Errorf("all was killed in the same phases: %v", y.phases)
	}
}
