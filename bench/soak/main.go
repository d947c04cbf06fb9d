// Command soak runs the second month again and again: two holders and a linker as real processes on
// an embedded PostgreSQL reload their datasets, intersect, contribute and query, in every order,
// while commands, servers and database connections are killed at random moments:
//
//	go run ./bench/soak -for 10m -seed 1
//
// Every intersection and every released cell is compared with what the records of the two sides
// give in the clear. A step that was killed is given again until it succeeds; one that never does
// is lost, and so is what an audit log no longer proves at the end. Databases are vacuumed and
// measured after each month: what is larger at the end than it ever was in the first half, although
// the datasets are not, is a leak. The exit status is 1 when anything was wrong or lost, or grew.
//
// The seed decides about data, orders and victims; moments depend on the machine.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

type options struct {
	rig.Options
	duration time.Duration
	cycles   int
	seed     uint64
	rows     int
	kills    float64
}

func main() { rig.Main(run) }

func parse(args []string) (*options, error) {
	o := &options{}
	f := flag.NewFlagSet("soak", flag.ContinueOnError)
	f.DurationVar(&o.duration, "for", 10*time.Minute, "how long to go on")
	f.IntVar(&o.cycles, "cycles", 0, "stop after so many cycles; 0: by time alone")
	f.Uint64Var(&o.seed, "seed", 1, "decides about data, orders and victims")
	f.IntVar(&o.rows, "rows", 600, "records of each holder")
	f.Float64Var(&o.kills, "kills", .12, "share of steps in which something is killed")
	o.Flags(f)
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	switch {
	case o.duration <= 0 || o.cycles < 0:
		return nil, errors.New("-for and -cycles are positive")
	case o.rows < leastRows:
		return nil, fmt.Errorf("-rows %d: with fewer than %d nearly every cell is suppressed", o.rows, leastRows)
	case o.kills < 0 || o.kills > 1:
		return nil, errors.New("-kills is a share")
	}
	return o, o.Check(f)
}

func run(ctx context.Context, args []string) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	return o.With(ctx, func(r *rig.Rig) (err error) {
		net, err := r.NewNetwork(ctx)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, net.Close(ctx)) }()
		s := newSoak(o, net)
		if err := s.run(ctx); err != nil {
			return err
		}
		if o.Format == rig.FormatJSON {
			err = rig.PrintJSON(os.Stdout, s.result)
		} else {
			err = s.result.print(os.Stdout)
		}
		return errors.Join(err, s.result.verdict())
	})
}
