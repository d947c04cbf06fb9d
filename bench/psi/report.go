package main

import (
	"fmt"
	"io"
	"math"
	"time"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
	"github.com/blindjoin/blindjoin/internal/oprf"
)

func chunkSize(suite string) (int, error) {
	s, err := oprf.Lookup(suite)
	if err != nil {
		return 0, err
	}
	return s.ChunkSize(), nil
}

func round(x float64, places int) float64 {
	p := math.Pow10(places)
	return math.Round(x*p) / p
}

// line is one measured run. The fields after PeakRSS are there only where a flag asked for such a
// run.
type line struct {
	Suite    string             `json:"suite"`
	N        int                `json:"n"` // distinct keys of the client
	WallS    float64            `json:"wall_s"`
	CPU      map[string]float64 `json:"cpu_s"`
	CPUTotal float64            `json:"cpu_total_s"`
	FloorS   float64            `json:"floor_s"`
	Ratio    float64            `json:"ratio"`
	// by what operations cost while no other processor works
	FloorAloneS float64 `json:"floor_alone_s"`
	// both directions; a pair is a key of the one and a key of the other
	BytesPerPair float64            `json:"bytes_per_pair"`
	PeakRSS      map[string]float64 `json:"peak_rss_mib"`

	ServerN int `json:"server_n,omitempty"` // where it is not N
	// what else this was than a full run
	Run         string  `json:"run,omitempty"`
	OfFull      float64 `json:"cpu_of_full_run,omitempty"`   // CPUTotal over the full run's
	BytesOfFull float64 `json:"bytes_of_full_run,omitempty"` // the same for bytes on the wire
	// share of the client's keys' operations that had to be done again
	Repeated *float64 `json:"repeated_operations,omitempty"`

	what                     string
	shared                   int
	pairs                    float64
	alphaToBeta, betaToAlpha int64
	ops                      operations
	before, after            calibration
	statements               []rig.Statement
}

func (l *line) setUsage(u rig.Usage) {
	l.Run = l.what
	l.WallS = round(u.Wall.Seconds(), 3)
	l.CPU, l.PeakRSS = make(map[string]float64), make(map[string]float64)
	for name, d := range u.CPU {
		l.CPU[name] = round(d.Seconds(), 3)
	}
	l.CPUTotal = round(u.CPUTotal().Seconds(), 3)
	for name, n := range u.Peak {
		l.PeakRSS[name] = round(float64(n)/(1<<20), 1)
	}
	l.alphaToBeta, l.betaToAlpha = u.AlphaToBeta, u.BetaToAlpha
	l.BytesPerPair = round(float64(u.AlphaToBeta+u.BetaToAlpha)/l.pairs, 2)
}

func (l *line) setFloor(ops operations, before, after calibration) {
	l.ops, l.before, l.after = ops, before, after
	floor := ops.floor(mean(before.busy, after.busy)).Seconds()
	l.FloorS, l.Ratio = round(floor, 4), round(l.CPUTotal/floor, 3)
	l.FloorAloneS = round(ops.floor(mean(before.alone, after.alone)).Seconds(), 4)
}

func (l *line) title() string {
	t := fmt.Sprintf("%s, %d x %d keys, %d in common", l.Suite, l.N, l.serverKeys(), l.shared)
	if l.Run != "" {
		t += ": " + l.Run
	}
	return t
}

func (l *line) serverKeys() int {
	if l.ServerN > 0 {
		return l.ServerN
	}
	return l.N
}

// print shows one run.
func (l *line) print(w io.Writer) error {
	if _, err := fmt.Fprintln(w, l.title()); err != nil {
		return err
	}
	var t rig.Table
	t.Add("  process", "CPU", "peak memory")
	t.AddProcesses(l.CPU, l.PeakRSS)
	t.Add("  all", fmt.Sprintf("%.2f s", l.CPUTotal), "")
	t.Add("  floor", fmt.Sprintf("%.2f s", l.FloorS), "")
	t.Add("  ratio", fmt.Sprintf("%.2f", l.Ratio), "")
	t.Add("  ratio to operations alone", fmt.Sprintf("%.2f", l.CPUTotal/l.FloorAloneS), "")
	t.Add("  wall", fmt.Sprintf("%.2f s", l.WallS), "")
	if err := t.Write(w); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "  wire: %d bytes alpha to beta, %d back: %.1f a pair of keys\n", l.alphaToBeta, l.betaToAlpha, l.BytesPerPair)
	for _, c := range []struct {
		what          string
		before, after costs
	}{{"all processors busy", l.before.busy, l.after.busy}, {"one alone", l.before.alone, l.after.alone}} {
		if err == nil {
			_, err = fmt.Fprintf(w, "  an operation, before and after, %s: blind %s, evaluate %s, finalise %s, output %s\n", c.what,
				span2(c.before.blind, c.after.blind), span2(c.before.evaluate, c.after.evaluate),
				span2(c.before.finalise, c.after.finalise), span2(c.before.output, c.after.output))
		}
	}
	if err == nil && l.OfFull > 0 {
		_, err = fmt.Fprintf(w, "  CPU over the full run's: %.1f %%\n", 100*l.OfFull)
	}
	if err == nil && l.Repeated != nil {
		_, err = fmt.Fprintf(w, "  repeated: %.2f %% of the operations on the client's keys; bytes over the full run's: %.1f %%\n", 100**l.Repeated, 100*l.BytesOfFull)
	}
	if err == nil && l.statements != nil {
		err = rig.PrintStatements(w, l.statements)
	}
	if err == nil {
		_, err = fmt.Fprintln(w)
	}
	return err
}

func span2(a, b time.Duration) string {
	return fmt.Sprintf("%.1f/%.1f µs", float64(a.Nanoseconds())/1000, float64(b.Nanoseconds())/1000)
}

// printGrowth shows how cost grows from size to size.
func printGrowth(w io.Writer, lines []line) error {
	var t rig.Table
	t.Add("suite", "keys", "CPU", "floor", "ratio", "growth of CPU", "wall", "bytes a pair")
	var last *line
	for i := range lines {
		l := &lines[i]
		if l.Run != "" {
			continue
		}
		growth := ""
		if last != nil && last.Suite == l.Suite {
			growth = fmt.Sprintf("%.2f x for %.2f x", l.CPUTotal/last.CPUTotal, float64(l.N)/float64(last.N))
		}
		t.Add(l.Suite, fmt.Sprintf("%d x %d", l.N, l.serverKeys()), fmt.Sprintf("%.2f s", l.CPUTotal), fmt.Sprintf("%.2f s", l.FloorS),
			fmt.Sprintf("%.2f", l.Ratio), growth, fmt.Sprintf("%.2f s", l.WallS), fmt.Sprintf("%.1f", l.BytesPerPair))
		last = l
	}
	return t.Write(w)
}
