// Command linker measures the linker's side of a study from end to end: two contributions through
// the real upload, by real processes on an embedded PostgreSQL, then linking, then COUNT by two
// columns:
//
//	go run ./bench/linker -n 1000000
//
// Beside each step stands the bare SQL that somebody would write by hand for the same on the same
// tables, run in the same run, and the ratio of both times. Private set intersection comes before a
// contribution; it takes longest, and is not measured here.
//
// It needs Linux (/proc) and the go command. Nothing else should run on the machine.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

type options struct {
	rig.Options
	rows  int
	check bool
}

func main() { rig.Main(run) }

func parse(args []string) (*options, error) {
	o := &options{}
	f := flag.NewFlagSet("linker", flag.ContinueOnError)
	f.IntVar(&o.rows, "n", 1_000_000, "rows of each contribution")
	f.BoolVar(&o.check, "check", false, "measure the check of the structure alone")
	o.Flags(f)
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	if o.rows < leastRows {
		return nil, fmt.Errorf("-n %d: at least %d, so that no cell is suppressed", o.rows, leastRows)
	}
	return o, o.Check(f)
}

func run(ctx context.Context, args []string) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	return o.With(ctx, func(r *rig.Rig) error { return measure(ctx, o, r) })
}

func measure(ctx context.Context, o *options, r *rig.Rig) (err error) {
	net, err := r.NewNetwork(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, net.Close(ctx)) }()
	e := &experiment{options: o, rig: r, net: net}
	if err := e.prepare(ctx); err != nil {
		return fmt.Errorf("prepare: %w", err)
	}
	if err := e.measure(ctx); err != nil {
		return err
	}
	if o.Format == rig.FormatJSON {
		return rig.PrintJSON(os.Stdout, e.steps)
	}
	return e.print(os.Stdout)
}
