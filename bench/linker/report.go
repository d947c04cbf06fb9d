package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"time"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

// step is one line of the result.
type step struct {
	Step     string             `json:"step"`
	N        int                `json:"n"` // rows of each contribution
	WallS    float64            `json:"wall_s"`
	CPU      map[string]float64 `json:"cpu_s"`
	CPUTotal float64            `json:"cpu_total_s"`
	NodesCPU float64            `json:"nodes_cpu_s"` // holder and linker, without PostgreSQL
	PeakRSS  map[string]float64 `json:"peak_rss_mib,omitempty"`
	// ComparedS is the time that the ratio compares: the wall time, or for a query that of its
	ComparedS float64 `json:"compared_s"`
	BareS     float64 `json:"bare_sql_s"` // 0, like the ratio, where there is none
	Ratio     float64 `json:"ratio"`
}

func newStep(name string, rows int, u rig.Usage, bare time.Duration) step {
	s := step{Step: name, N: rows, WallS: seconds(u.Wall), CPU: make(map[string]float64), CPUTotal: seconds(u.CPUTotal())}
	for process, d := range u.CPU {
		s.CPU[process] = seconds(d)
	}
	s.NodesCPU = seconds(u.CPUTotal() - u.CPU[rig.Postgres])
	for process, n := range u.Peak {
		if s.PeakRSS == nil {
			s.PeakRSS = make(map[string]float64)
		}
		s.PeakRSS[process] = math.Round(float64(n)/(1<<20)*10) / 10
	}
	s.compare(u.Wall, bare)
	return s
}

func (s *step) compare(ours, bare time.Duration) {
	s.ComparedS, s.BareS = seconds(ours), seconds(bare)
	if bare == 0 {
		return // nobody would do it by hand
	}
	s.Ratio = math.Round(float64(ours)/float64(bare)*1000) / 1000
}

func seconds(d time.Duration) float64 { return math.Round(d.Seconds()*1000) / 1000 }

func median(d []time.Duration) time.Duration {
	s := slices.Sorted(slices.Values(d))
	return s[len(s)/2]
}

// medianUsage takes the median of each figure by itself.
func medianUsage(us []rig.Usage) rig.Usage {
	pick := func(of func(rig.Usage) time.Duration) time.Duration {
		d := make([]time.Duration, len(us))
		for i, u := range us {
			d[i] = of(u)
		}
		return median(d)
	}
	out := rig.Usage{CPU: make(map[string]time.Duration), Peak: us[0].Peak}
	out.Wall = pick(func(u rig.Usage) time.Duration { return u.Wall })
	for process := range us[0].CPU {
		out.CPU[process] = pick(func(u rig.Usage) time.Duration { return u.CPU[process] })
	}
	return out
}

// print shows the steps, one after the other.
func (e *experiment) print(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "two contributions of %d rows x %d columns\n\n", e.rows, len(categories)); err != nil {
		return err
	}
	var t rig.Table
	t.Add("step", "wall", "CPU of nodes", "CPU of PostgreSQL", "compared", "bare SQL", "ratio")
	for _, s := range e.steps {
		compared, bare, ratio := "", "", ""
		if s.BareS > 0 {
			compared, bare, ratio = fmt.Sprintf("%.3f s", s.ComparedS), fmt.Sprintf("%.3f s", s.BareS), fmt.Sprintf("%.2f", s.Ratio)
		}
		t.Add(s.Step, fmt.Sprintf("%.2f s", s.WallS), fmt.Sprintf("%.2f s", s.NodesCPU), fmt.Sprintf("%.2f s", s.CPU[rig.Postgres]), compared, bare, ratio)
	}
	if err := t.Write(w); err != nil {
		return err
	}
	for _, s := range e.steps {
		if _, err := fmt.Fprintf(w, "\n%s\n", s.Step); err != nil {
			return err
		}
		var t rig.Table
		t.AddProcesses(s.CPU, s.PeakRSS)
		if err := t.Write(w); err != nil {
			return err
		}
	}
	if e.logged == nil {
		return nil
	}
	if _, err := fmt.Fprintln(w, "\nSQL statements of both contributions and of linking"); err != nil {
		return err
	}
	return rig.PrintStatements(w, e.logged)
}
