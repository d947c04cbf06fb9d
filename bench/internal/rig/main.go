package rig

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
)

// Formats of a benchmark's output.
const (
	FormatTable = "table"
	FormatJSON  = "json"
)

// Main runs a benchmark on the command line's arguments, and ends the process with status 1 when it
// fails. SIGINT and SIGTERM end the context, so that nodes and PostgreSQL are stopped before the
// process ends.
func Main(run func(ctx context.Context, args []string) error) {
	// a reader of our output who has seen enough: an error then, so that the nodes are stopped
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		_, _ = fmt.Fprintln(os.Stderr, "error: "+err.Error())
		os.Exit(1)
	}
}

// Options are what can be said to every benchmark.
type Options struct {
	Statements bool   // print which SQL statements took how long
	Plans      string // file for PostgreSQL's log with the plans of slow statements; "" for none
	Program    string // measured instead of one that is built from the sources; "" for none
	Format     string // FormatTable or FormatJSON
}

// Flags defines the flags of the options.
func (o *Options) Flags(f *flag.FlagSet) {
	f.BoolVar(&o.Statements, "statements", false, "print which SQL statements took how long; logging them costs time")
	f.StringVar(&o.Plans, "plans", "", "write PostgreSQL's log with the plans of slow statements to this file; that costs time too")
	f.StringVar(&o.Program, "program", "", "measure this blindjoin program rather than one built from the sources here")
	f.StringVar(&o.Format, "format", FormatTable, FormatTable+" or "+FormatJSON)
}

// Check returns an error when an option is wrong, or something follows the flags.
func (o *Options) Check(f *flag.FlagSet) error { return CheckFormat(f, o.Format) }

// CheckFormat returns an error when there is no such format, or something follows the flags.
func CheckFormat(f *flag.FlagSet, format string) error {
	switch {
	case f.NArg() > 0:
		return fmt.Errorf("unexpected argument %q", f.Arg(0))
	case format != FormatTable && format != FormatJSON:
		return fmt.Errorf("-format %q: it is %s or %s", format, FormatTable, FormatJSON)
	}
	return nil
}

// With sets up a rig for fn, and takes it down when fn returns. The plans are saved also when fn
// fails. It returns the errors of fn and of its own work.
func (o *Options) With(ctx context.Context, fn func(r *Rig) error) (err error) {
	r, err := New(ctx, o.Program, io.Discard)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	if o.Plans != "" {
		if err := r.explainStatements(ctx); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, r.saveLog(ctx, o.Plans)) }()
	}
	return fn(r)
}

// PrintJSON writes a result for programs. It returns errors of the writer.
func PrintJSON(w io.Writer, result any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(result)
}
