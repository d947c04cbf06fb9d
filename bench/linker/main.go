// Command linker measures the linker's side of a study from end to end: two contributions through the real upload, by real
// processes on an embedded PostgreSQL, then linking, then COUNT by two columns:
//
//	go run ./bench/linker -n 1000000
//
// Beside each step stands the bare SQL that somebody would write by hand for the same on the same tables, run in the same
// run, and the ratio of both times. Private set intersection comes before a contribution and is not measured here: unless
// -real-psi asks for it, the tables that it leaves behind are filled by SQL.
//
// It needs Linux (/proc) and the go command. Nothing else should run on the machine.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

type options struct {
	rows       int
	realPSI    bool
	statements bool
	format     string
	plans      string
	program    string
}

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader of our output who has seen enough: an error then, so that the nodes are stopped
	o, err := parse(os.Args[1:])
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err == nil {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		err = run(ctx, o)
		stop()
	}
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "error: "+err.Error())
		os.Exit(1)
	}
}

func parse(args []string) (*options, error) {
	o := &options{}
	f := flag.NewFlagSet("linker", flag.ContinueOnError)
	f.IntVar(&o.rows, "n", 1_000_000, "rows of each contribution")
	f.BoolVar(&o.realPSI, "real-psi", false, "intersect before contributing, rather than filling the tables of a finished intersection")
	f.BoolVar(&o.statements, "statements", false, "print which SQL statements took how long")
	f.StringVar(&o.plans, "plans", "", "write PostgreSQL's log with the plans of slow statements to this file; that costs time too")
	f.StringVar(&o.program, "program", "", "measure this blindjoin program rather than one built from the sources here")
	f.StringVar(&o.format, "format", "table", "table or json")
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	switch {
	case f.NArg() > 0:
		return nil, fmt.Errorf("unexpected argument %q", f.Arg(0))
	case o.rows < leastRows:
		return nil, fmt.Errorf("-n %d: at least %d, so that no cell is suppressed", o.rows, leastRows)
	case o.format != "table" && o.format != "json":
		return nil, fmt.Errorf("-format %q: it is table or json", o.format)
	}
	return o, nil
}

func run(ctx context.Context, o *options) (err error) {
	r, err := rig.New(ctx, o.program, io.Discard)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	if o.plans != "" {
		if err := r.ExplainStatements(ctx); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, r.SaveLog(ctx, o.plans)) }()
	}
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
	if o.format == "json" {
		out := json.NewEncoder(os.Stdout)
		out.SetIndent("", "  ")
		return out.Encode(e.steps)
	}
	return e.print(os.Stdout)
}
