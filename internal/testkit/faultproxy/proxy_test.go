package faultproxy

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"slices"
	"sync"
	"syscall"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// numbered is n bytes that differ from their neighbours.
func numbered(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i*7 + i>>8)
	}
	return b
}

// exchange sends up to the target and down to the caller at once, and returns what arrived there
// and here.
func exchange(t *testing.T, p *Proxy, l net.Listener, up, down []byte) (atTarget, atCaller []byte) {
	t.Helper()
	var both sync.WaitGroup
	both.Add(1)
	go func() {
		defer both.Done()
		c, err := l.Accept()
		if err != nil {
			t.Error(err)
			return
		}
		atTarget = talk(t, c, down)
	}()
	c, err := net.Dial("tcp", p.Addr())
	switch {
	case err == nil:
		atCaller = talk(t, c, up)
	case !errors.Is(err, syscall.ECONNRESET): // so fast can a reset be
		t.Fatal(err)
	}
	both.Wait()
	return atTarget, atCaller
}

// talk writes all and reads to the end; a connection that is cut ends both.
func talk(t *testing.T, c net.Conn, say []byte) []byte {
	defer func() { _ = c.Close() }()
	var sent sync.WaitGroup
	sent.Add(1)
	go func() {
		defer sent.Done()
		_, _ = c.Write(say) // a cut is what some tests want
		if tcp, ok := c.(*net.TCPConn); ok {
			_ = tcp.CloseWrite()
		}
	}()
	heard, err := io.ReadAll(c)
	var opErr *net.OpError
	if err != nil && !errors.As(err, &opErr) {
		t.Error(err)
	}
	sent.Wait()
	return heard
}

func start(t *testing.T) (*Proxy, net.Listener) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p, err := Listen(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(p.Close(), l.Close()); err != nil {
			t.Error(err)
		}
	})
	return p, l
}

func TestCalmChangesNothing(t *testing.T) {
	t.Parallel()
	p, l := start(t)
	up, down := numbered(300000), numbered(200001)
	gotUp, gotDown := exchange(t, p, l, up, down)
	if !bytes.Equal(gotUp, up) || !bytes.Equal(gotDown, down) {
		t.Error("bytes changed")
	}
	if p.Passed(Up) != int64(len(up)) || p.Passed(Down) != int64(len(down)) {
		t.Errorf("counted %d and %d", p.Passed(Up), p.Passed(Down))
	}
	if fired := p.Calm(); len(fired) != 0 {
		t.Errorf("without faults: %v", fired)
	}
}

func TestTargetThatIsAwayAndComesBack(t *testing.T) {
	t.Parallel()
	p, l := start(t)
	gone, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.SetTarget(gone.Addr().String())
	if err := gone.Close(); err != nil {
		t.Fatal(err)
	}
	c, err := net.Dial("tcp", p.Addr())
	if err != nil {
		t.Fatal(err)
	}
	if heard := talk(t, c, nil); len(heard) != 0 {
		t.Errorf("heard %d bytes from nobody", len(heard))
	}
	p.SetTarget(l.Addr().String())
	if got, _ := exchange(t, p, l, []byte("hello"), nil); string(got) != "hello" {
		t.Errorf("got %q", got)
	}
}

func TestCut(t *testing.T) {
	t.Parallel()
	data := numbered(100000)
	for _, d := range []Direction{Up, Down} {
		for _, hard := range []bool{false, true} {
			p, l := start(t)
			fault := Fault{Kind: Cut, Direction: d, At: 50123, Hard: hard}
			p.Arm(fault)
			up, down := data, []byte(nil)
			if d == Down {
				up, down = nil, data
			}
			gotUp, gotDown := exchange(t, p, l, up, down)
			got := append(gotUp, gotDown...)
			// A reset may overtake bytes that were sent before it.
			if !bytes.HasPrefix(data[:fault.At], got) || (!hard && int64(len(got)) != fault.At) {
				t.Errorf("%s: %d bytes arrived", fault, len(got))
			}
			if fired := p.Calm(); len(fired) != 1 || fired[0].Kind != Cut {
				t.Errorf("%s: fired %v", fault, fired)
			}
			// Once only: the next connection is whole.
			if gotUp, gotDown = exchange(t, p, l, up, down); !bytes.Equal(append(gotUp, gotDown...), data) {
				t.Errorf("%s: the next connection is not whole", fault)
			}
		}
	}
}

// Positions go on from one connection to the next: what a retry sends is faulted too.
func TestPositionsSpanConnections(t *testing.T) {
	t.Parallel()
	p, l := start(t)
	p.Arm(Fault{Kind: Corrupt, Direction: Up, At: 1500, Length: 1, Mask: 1})
	data := numbered(1000)
	if got, _ := exchange(t, p, l, data, nil); !bytes.Equal(got, data) {
		t.Error("the first connection was changed")
	}
	want := slices.Clone(data)
	want[500] ^= 1
	if got, _ := exchange(t, p, l, data, nil); !bytes.Equal(got, want) {
		t.Error("the second connection was not changed at its byte 500")
	}
}

// Calm ends a stall that would last for an hour.
func TestCalmEndsAStall(t *testing.T) {
	t.Parallel()
	p, l := start(t)
	stalled := make(chan time.Duration, 1)
	p.wait = func(ctx context.Context, d time.Duration) {
		stalled <- d
		waitFor(ctx, d)
	}
	p.Arm(Fault{Kind: Stall, Direction: Down, At: 10, Wait: time.Hour})
	go func() {
		if d := <-stalled; d != time.Hour {
			t.Errorf("stalled for %s", d)
		}
		p.Calm()
	}()
	data := numbered(1000)
	if _, got := exchange(t, p, l, nil, data); !bytes.Equal(got, data) {
		t.Error("bytes changed")
	}
}

func TestCallRunsOnceAndCalmWaitsForIt(t *testing.T) {
	t.Parallel()
	p, l := start(t)
	calls, hold := 0, make(chan struct{})
	p.Arm(Fault{Kind: Call, Direction: Up, At: 5, Do: func() { <-hold; calls++ }})
	data := numbered(1000)
	for range 2 { // the stream does not wait
		if got, _ := exchange(t, p, l, data, nil); !bytes.Equal(got, data) {
			t.Error("bytes changed")
		}
	}
	close(hold)
	if fired := p.Calm(); len(fired) != 1 || calls != 1 {
		t.Errorf("%d calls, fired %v", calls, fired)
	}
}

// sink is a connection that keeps each write apart.
type sink struct {
	net.Conn
	writes [][]byte
}

func (s *sink) Write(b []byte) (int, error) {
	s.writes = append(s.writes, slices.Clone(b))
	return len(b), nil
}
func (s *sink) Close() error                    { return nil }
func (s *sink) SetReadDeadline(time.Time) error { return nil }
func (s *sink) all() []byte                     { return bytes.Join(s.writes, nil) }

// passThrough sends data through faults in reads of the given sizes, again and again.
func passThrough(faults []Fault, data []byte, reads []int, wait func(s *sink)) (*sink, []Fault, error) {
	s := &sink{}
	f := &flow{script: newScript(faults), src: &sink{}, dst: s, wait: func(context.Context, time.Duration) {
		if wait != nil {
			wait(s)
		}
	}}
	for i := 0; len(data) > 0; i++ {
		n := min(reads[i%len(reads)], len(data))
		if err := f.pass(data[:n]); err != nil {
			return s, f.script.end(), err
		}
		data = data[n:]
	}
	err := f.release()
	return s, f.script.end(), err
}

func TestSplitWritesSegments(t *testing.T) {
	t.Parallel()
	for _, size := range []int{1, 3} {
		got, fired, err := passThrough([]Fault{{Kind: Split, At: 10, Length: 6, Size: size}}, numbered(30), []int{30}, nil)
		if err != nil || len(fired) != 1 || !bytes.Equal(got.all(), numbered(30)) {
			t.Fatalf("fired %v, %v", fired, err)
		}
		var sizes []int
		for _, w := range got.writes {
			sizes = append(sizes, len(w))
		}
		want := []int{10, 1, 1, 1, 1, 1, 1, 14}
		if size == 3 {
			want = []int{10, 3, 3, 14}
		}
		if !slices.Equal(sizes, want) {
			t.Errorf("segments of %v bytes instead of %v", sizes, want)
		}
	}
}

func TestCoalesceJoinsWrites(t *testing.T) {
	t.Parallel()
	got, fired, err := passThrough([]Fault{{Kind: Coalesce, At: 10, Length: 20}}, numbered(40), []int{5}, nil)
	if err != nil || len(fired) != 1 || !bytes.Equal(got.all(), numbered(40)) {
		t.Fatalf("fired %v, %v", fired, err)
	}
	if len(got.writes) != 5 || len(got.writes[2]) != 20 {
		t.Errorf("%d writes", len(got.writes))
	}
	// What came in one piece anyway is no fault.
	if _, fired, _ := passThrough([]Fault{{Kind: Coalesce, At: 10, Length: 20}}, numbered(40), []int{40}, nil); len(fired) != 0 {
		t.Errorf("fired %v", fired)
	}
}

// TestCoalesceDoesNotHoldForever has peers that wait for each other inside the window.
func TestCoalesceDoesNotHoldForever(t *testing.T) {
	t.Parallel()
	p, l := start(t)
	p.Arm(Fault{Kind: Coalesce, Direction: Up, Length: 1 << 20}, Fault{Kind: Coalesce, Direction: Down, Length: 1 << 20})
	go func() {
		c, err := l.Accept()
		if err != nil {
			t.Error(err)
			return
		}
		_, _ = io.Copy(c, c) // an echo, to the end
		_ = c.Close()
	}()
	c, err := net.Dial("tcp", p.Addr())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	for i := range byte(5) {
		answer := make([]byte, 1)
		if _, err := c.Write([]byte{i}); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(c, answer); err != nil || answer[0] != i {
			t.Fatalf("%v, %v", answer, err)
		}
	}
}

func TestStallHoldsWhatComesAfter(t *testing.T) {
	t.Parallel()
	before := -1
	got, fired, err := passThrough([]Fault{{Kind: Stall, At: 17, Wait: time.Hour}}, numbered(50), []int{50},
		func(s *sink) { before = len(s.all()) })
	if err != nil || len(fired) != 1 || !bytes.Equal(got.all(), numbered(50)) || before != 17 {
		t.Errorf("%d bytes before the stall, fired %v, %v", before, fired, err)
	}
}

func TestDuplicateAndCorrupt(t *testing.T) {
	t.Parallel()
	data := numbered(100)
	for _, reads := range [][]int{{100}, {1}, {7, 3}} {
		got, fired, err := passThrough([]Fault{{Kind: Duplicate, At: 20, Length: 30}}, data, reads, nil)
		if want := slices.Concat(data[:50], data[20:50], data[50:]); err != nil || len(fired) != 1 || !bytes.Equal(got.all(), want) {
			t.Errorf("duplicate, reads of %v: fired %v, %v", reads, fired, err)
		}
		got, fired, err = passThrough([]Fault{{Kind: Corrupt, At: 20, Length: 3, Mask: 0x81}}, data, reads, nil)
		want := slices.Clone(data)
		for i := 20; i < 23; i++ {
			want[i] ^= 0x81
		}
		if err != nil || len(fired) != 1 || !bytes.Equal(got.all(), want) {
			t.Errorf("corrupt, reads of %v: fired %v, %v", reads, fired, err)
		}
	}
}

// What never gets so far does not count as having happened.
func TestFaultsBeyondTheEndDoNotFire(t *testing.T) {
	t.Parallel()
	var faults []Fault
	for k := Cut; k <= Call; k++ {
		faults = append(faults, Fault{Kind: k, At: 100, Length: 10, Size: 1, Mask: 1, Do: func() { t.Error("called") }})
	}
	faults = append(faults, Fault{Kind: Corrupt, Direction: Down, At: 0, Length: 10, Mask: 1})
	got, fired, err := passThrough(faults, numbered(100), []int{9}, nil)
	if err != nil || len(fired) != 0 || !bytes.Equal(got.all(), numbered(100)) {
		t.Errorf("fired %v, %v", fired, err)
	}
}

// TestFaultsDoNotDependOnReads: the same faults on the same bytes give the same stream, however it
// was read; and that stream is what the faults say.
func TestFaultsDoNotDependOnReads(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		data := rapid.SliceOfN(rapid.Byte(), 1, 2000).Draw(r, "data")
		reads := rapid.SliceOfN(rapid.IntRange(1, 700), 1, 5).Draw(r, "reads")
		var faults []Fault
		var want []byte
		at := 0
		for at < len(data) && len(faults) < 5 {
			gap := rapid.IntRange(0, 300).Draw(r, "gap")
			length := rapid.IntRange(1, 300).Draw(r, "length")
			f := Fault{Kind: rapid.SampledFrom([]Kind{Stall, Split, Coalesce, Duplicate, Corrupt}).Draw(r, "kind"), Size: 1 + length/3, Mask: 0x55}
			if at+gap+length > len(data) {
				break
			}
			f.At, f.Length = int64(at+gap), int64(length)
			faults = append(faults, f)
			window := data[at+gap : at+gap+length]
			want = append(append(want, data[at:at+gap]...), window...)
			switch f.Kind {
			case Duplicate:
				want = append(want, window...)
			case Corrupt:
				for i := len(want) - length; i < len(want); i++ {
					want[i] ^= f.Mask
				}
			default:
			}
			at += gap + length
		}
		want = append(want, data[at:]...)
		got, fired, err := passThrough(faults, data, reads, nil)
		if err != nil || !bytes.Equal(got.all(), want) {
			r.Fatalf("%v: %d bytes instead of %d, %v", faults, len(got.all()), len(want), err)
		}
		for _, f := range faults {
			if f.Kind != Coalesce && !slices.ContainsFunc(fired, func(o Fault) bool { return o.Kind == f.Kind && o.At == f.At }) {
				r.Fatalf("%s did not fire", f)
			}
		}
	})
}

func TestRandomComesAgainFromItsSeed(t *testing.T) {
	t.Parallel()
	draw := func(seed uint64) (out []string) {
		s := NewSource(seed)
		for range 50 {
			for k := Cut; k <= Call; k++ {
				f := Random(s, k, 100000)
				if f.Kind != k || f.At < 0 || f.At >= 100000 {
					t.Errorf("%+v", f)
				}
				if (k == Split && f.Size < 1) || (k == Corrupt && f.Mask == 0) || (!f.point() && f.Length < 1) {
					t.Errorf("%+v does nothing", f)
				}
				out = append(out, f.String())
			}
		}
		return out
	}
	if !slices.Equal(draw(1), draw(1)) {
		t.Error("the same seed drew other faults")
	}
	if slices.Equal(draw(1), draw(2)) {
		t.Error("another seed drew the same faults")
	}
}
