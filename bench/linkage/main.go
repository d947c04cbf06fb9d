// Command linkage measures how many pairs of records the linker compares in a second. It starts a
// private PostgreSQL, makes two contributions of random records in blocks of one size, and times
// the statements that the linker runs, beside the same comparison on tables that hold nothing else
// and without writing the result:
//
//	go run ./bench/linkage
//	go run ./bench/linkage -n 50000 -block-size 400 -bits 2048 --format json
//
// Every statement runs in one backend, so a rate is that of one core. Times are medians over the
// rounds. No data are read.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
	"github.com/blindjoin/blindjoin/internal/bloom"
	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/embedded"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// design is what is measured.
type design struct {
	Records   int     `json:"records"` // of each holder
	BlockSize int     `json:"block_size"`
	Bits      int     `json:"bits"`
	Threshold float64 `json:"threshold"`
	Rounds    int     `json:"rounds"`
}

func (d design) validate() error {
	switch {
	case d.BlockSize < 1 || d.Records < d.BlockSize || d.Records%d.BlockSize != 0:
		return problem.New(problem.Invalid, "%d records do not fill blocks of %d", d.Records, d.BlockSize)
	case d.Bits < bloom.MinBits || d.Bits > bloom.MaxBits || d.Bits%8 != 0:
		return problem.New(problem.Invalid, "%d bits: a filter has %d to %d, by eights", d.Bits, bloom.MinBits, bloom.MaxBits)
	case d.Threshold <= 0 || d.Threshold > 1:
		return problem.New(problem.Invalid, "threshold %g is not in (0, 1]", d.Threshold)
	case d.Rounds < 1:
		return problem.New(problem.Invalid, "%d rounds", d.Rounds)
	}
	return nil
}

// report is the output.
type report struct {
	PostgreSQL string `json:"postgresql"`
	design
	Pairs    int64     `json:"pairs"`
	Measures []measure `json:"measures"`
}

type measure struct {
	Name      string  `json:"name"`
	Seconds   float64 `json:"seconds"`
	PerSecond float64 `json:"pairs_per_second"`
	Links     int64   `json:"links"`
}

func main() { rig.Main(run) }

func parse(args []string) (d design, format string, err error) {
	f := flag.NewFlagSet("linkage", flag.ContinueOnError)
	f.IntVar(&d.Records, "n", 20_000, "records of each holder")
	f.IntVar(&d.BlockSize, "block-size", 100, "records of each holder in a block")
	f.IntVar(&d.Bits, "bits", 1000, "bits of a Bloom filter")
	f.Float64Var(&d.Threshold, "threshold", 0.8, "least Dice coefficient of a link")
	f.IntVar(&d.Rounds, "rounds", 3, "how often each statement runs")
	f.StringVar(&format, "format", rig.FormatTable, rig.FormatTable+" or "+rig.FormatJSON)
	if err := f.Parse(args); err != nil {
		return d, "", err
	}
	return d, format, errors.Join(rig.CheckFormat(f, format), d.validate())
}

func run(ctx context.Context, args []string) (err error) {
	d, format, err := parse(args)
	if err != nil {
		return err
	}
	cluster, err := embedded.Start(ctx, embedded.Options{Log: os.Stderr})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, cluster.Stop()) }()
	if err := cluster.CreateDatabase(ctx, "linker"); err != nil {
		return err
	}
	url := cluster.URL("linker")
	if err := postgres.Migrate(ctx, url, linker.Migrations()...); err != nil {
		return err
	}
	pool, err := postgres.Connect(ctx, url, "bench")
	if err != nil {
		return err
	}
	defer pool.Close()
	r, err := measureAll(ctx, pool, d)
	if err != nil {
		return err
	}
	if format == rig.FormatJSON {
		return rig.PrintJSON(os.Stdout, r)
	}
	return r.write(os.Stdout)
}

func measureAll(ctx context.Context, pool *pgxpool.Pool, d design) (*report, error) {
	r := &report{design: d, Pairs: int64(d.Records) * int64(d.BlockSize)}
	if err := pool.QueryRow(ctx, "SHOW server_version").Scan(&r.PostgreSQL); err != nil {
		return nil, err
	}
	b := &bench{pool: pool, store: node.NewStore(pool), design: d}
	if err := b.fill(ctx); err != nil {
		return nil, err
	}
	for _, m := range []struct {
		name string
		once func(context.Context) (time.Duration, int64, error)
	}{
		{"Bloom, as shipped: pairs compared and stored", b.shippedBloom},
		{"Bloom, bare: pairs compared and counted", b.bareBloom},
		{"exact, as shipped: pairs compared and stored", b.shippedExact},
		{"exact, bare: pairs compared and counted", b.bareExact},
		{"numbers of links of both sides, in replicates", b.numbers},
	} {
		var times []time.Duration
		out := measure{Name: m.name}
		for range d.Rounds {
			took, links, err := m.once(ctx)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", m.name, err)
			}
			times, out.Links = append(times, took), links
		}
		slices.Sort(times)
		out.Seconds = times[len(times)/2].Seconds()
		out.PerSecond = float64(r.Pairs) / out.Seconds
		r.Measures = append(r.Measures, out)
	}
	return r, nil
}

func (r *report) write(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "PostgreSQL %s, one backend. %d records of each holder in blocks of %d: %d pairs. Filters of %d bits, threshold %g, median of %d rounds.\n\n",
		r.PostgreSQL, r.Records, r.BlockSize, r.Pairs, r.Bits, r.Threshold, r.Rounds); err != nil {
		return err
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	if _, err := fmt.Fprintln(t, "seconds\tmillion pairs per second and core\tlinks\t  what"); err != nil {
		return err
	}
	for _, m := range r.Measures {
		if _, err := fmt.Fprintf(t, "%.2f\t%.2f\t%d\t  %s\n", m.Seconds, m.PerSecond/1e6, m.Links, m.Name); err != nil {
			return err
		}
	}
	return t.Flush()
}
