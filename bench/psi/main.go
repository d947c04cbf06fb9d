// Command psi measures private set intersection from end to end: it starts two holders and a linker
// as real processes on an embedded PostgreSQL, loads two datasets, and runs `blindjoin intersect`:
//
//	go run ./bench/psi -n 1000000
//
// Only `intersect` is measured, from its start to its end: loading the datasets and signing the
// study come before. The table shows the wall time; the processor seconds and the peak memory of
// each process, PostgreSQL's too; bytes on the wire between the holders; and a floor: the number of
// group operations that the protocol needs, times what each costs a processor of this machine with
// the library that the program uses, while all processors do the same, measured right before and
// right after. All of the processor time over the floor is the ratio. What operations cost while no
// other processor works stands beside it.
//
// With -refresh, one holder's dataset is then replaced by one in which a share of the keys is new,
// and intersected again. With -kill, a second pair of holders runs the same, and the calling
// process is killed half-way by SIGKILL and started again. With -server-n, the sets are of unequal
// size.
//
// It needs Linux (/proc) and the go command. Nothing else should run on the machine.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
	"github.com/blindjoin/blindjoin/internal/oprf"
)

// manySlices is how many slices of a server's own work make a suite's elements dear: an RSA
// signature costs a hundred times what a multiplication in the group does.
const manySlices = 10

// defaultSizes are measured unless -n is given: fewer with a suite whose elements are dear.
func defaultSizes(suite string) ([]int, error) {
	s, err := oprf.Lookup(suite)
	if err != nil {
		return nil, err
	}
	if s.SliceSize()*manySlices < 100_000 {
		return []int{1000, 5000}, nil
	}
	return []int{1000, 10_000, 100_000}, nil
}

type options struct {
	rig.Options
	sizes      []int // nil: the suite's default
	serverSize int   // 0: as many as the client
	suites     []string
	overlap    float64
	refresh    float64
	side       string // which holder is refreshed
	kill       bool
}

func main() { rig.Main(run) }

func parse(args []string) (*options, error) {
	o := &options{}
	var sizes, suite string
	f := flag.NewFlagSet("psi", flag.ContinueOnError)
	f.StringVar(&sizes, "n", "", "distinct keys of each holder, one run for each of a list (default 1000,10000,100000; 1000,5000 for blindrsa, which costs a hundred times as much)")
	f.IntVar(&o.serverSize, "server-n", 0, "distinct keys of the server, beta, where they are to be another number than the client's")
	f.StringVar(&suite, "suite", "", "protocol suite: "+strings.Join(oprf.Names(), " or ")+" (default all)")
	f.Float64Var(&o.overlap, "overlap", .5, "share of the smaller set that is in the other too")
	f.Float64Var(&o.refresh, "refresh", 0, "run again after this share of one holder's keys has been replaced, for example .01")
	f.StringVar(&o.side, "refresh-side", rig.Alpha, "which holder's dataset is replaced: "+rig.Alpha+", the client, or "+rig.Beta+", the server")
	f.BoolVar(&o.kill, "kill", false, "also kill the calling process half-way and run again, and report the work that was repeated")
	o.Flags(f)
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	for s := range strings.SplitSeq(sizes, ",") {
		if sizes == "" {
			break
		}
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1 {
			return nil, fmt.Errorf("-n %q: give numbers of keys, for example 1000,10000", sizes)
		}
		o.sizes = append(o.sizes, n)
	}
	o.suites = oprf.Names()
	if suite != "" {
		if _, err := oprf.Lookup(suite); err != nil {
			return nil, err
		}
		o.suites = []string{suite}
	}
	switch {
	case o.serverSize < 0, o.overlap < 0, o.overlap > 1, o.refresh < 0, o.refresh > .5:
		return nil, errors.New("-server-n is positive, -overlap is a share, and -refresh is one of at most a half")
	case !slices.Contains([]string{rig.Alpha, rig.Beta}, o.side):
		return nil, fmt.Errorf("-refresh-side %q: it is %s or %s", o.side, rig.Alpha, rig.Beta)
	}
	return o, o.Check(f)
}

func run(ctx context.Context, args []string) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	return o.With(ctx, func(r *rig.Rig) error { return o.measure(ctx, r) })
}

func (o *options) measure(ctx context.Context, r *rig.Rig) error {
	var lines []line
	for _, suite := range o.suites {
		sizes := o.sizes
		if sizes == nil {
			var err error
			if sizes, err = defaultSizes(suite); err != nil {
				return err
			}
		}
		for _, n := range sizes {
			e := &experiment{options: o, rig: r, suite: suite, client: n, server: n}
			if o.serverSize > 0 {
				e.server = o.serverSize
			}
			more, err := e.run(ctx)
			if err != nil {
				return fmt.Errorf("%s, %d keys: %w", suite, n, err)
			}
			lines = append(lines, more...)
			if o.Format == rig.FormatTable {
				for _, l := range more {
					if err := l.print(os.Stdout); err != nil {
						return err
					}
				}
			}
		}
	}
	if o.Format == rig.FormatJSON {
		return rig.PrintJSON(os.Stdout, lines)
	}
	return printGrowth(os.Stdout, lines)
}
