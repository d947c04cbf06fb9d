// Command simulation prints, as Markdown, how far totals over linked pairs are from the truth,
// before and after the correction for linkage errors: for several shapes of blocks, and for both
// estimators of coverage. The tables in docs/linkage-errors.md are its output:
//
//	go run ./bench/simulation -plots docs/plots
//
// It takes about two minutes on two processors. With more replicates the tables become more
// precise:
//
//	go run ./bench/simulation -replicates 1000
//
// The output depends on the flags alone. No data are read.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"github.com/blindjoin/blindjoin/internal/simulate"
)

func main() {
	design := simulate.Default()
	flag.IntVar(&design.Units, "units", design.Units, "units of a population")
	flag.IntVar(&design.Replicates, "replicates", design.Replicates, "populations for each line")
	flag.Uint64Var(&design.Seed, "seed", design.Seed, "seed of the random numbers")
	plots := flag.String("plots", "", "directory to write plots of gamma:2 blocks to")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Stdout, design, *plots)
	stop()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "error: "+err.Error())
		os.Exit(1)
	}
}

// shapes are the block shapes of the tables.
var shapes = []simulate.BlockShape{
	{Kind: simulate.ShapeEqual},
	{Kind: simulate.ShapeGamma, Parameter: 2},
	{Kind: simulate.ShapeGamma, Parameter: 0.5},
	{Kind: simulate.ShapeLogNormal, Parameter: 1},
	{Kind: simulate.ShapeTwoSizes, Parameter: 20},
}

func run(ctx context.Context, w io.Writer, base simulate.Design, plots string) error {
	variants := []struct {
		id, name   string
		shapes     []simulate.BlockShape
		estimators []simulate.Estimator
		change     func(*simulate.Design)
	}{
		{"exact", "Exact comparison", shapes, []simulate.Estimator{simulate.EstimatorBlocks, simulate.EstimatorNumberOfLinks}, func(*simulate.Design) {}},
		{"bloom", "Bloom filters, typing errors", shapes, []simulate.Estimator{simulate.EstimatorBlocks}, func(d *simulate.Design) {
			d.Method, d.Errors = simulate.MethodBloom, simulate.ErrorTypo
		}},
		{"fixed", "Blocks of a fixed size, which no model of the coverage describes", []simulate.BlockShape{{Kind: simulate.ShapeFixed}},
			[]simulate.Estimator{simulate.EstimatorBlocks, simulate.EstimatorNumberOfLinks, simulate.EstimatorKnown}, func(*simulate.Design) {}},
	}
	for _, v := range variants {
		var reports []*simulate.Report
		for _, shape := range v.shapes {
			for _, estimator := range v.estimators {
				d := base
				d.Blocks, d.Estimator = shape, estimator
				v.change(&d)
				report, err := simulate.Run(ctx, d, nil)
				if err != nil {
					return err
				}
				reports = append(reports, report)
				if plots != "" && shape == plotted {
					if err := draw(plots, v.id+"-"+string(estimator), report); err != nil {
						return err
					}
				}
			}
		}
		if err := write(w, v.name, base, reports); err != nil {
			return err
		}
	}
	return nil
}

// write prints three tables: the rates, the total of all pairs, and the cell 1,2, in which few of
// the pairs of a block are true and false links weigh most.
func write(w io.Writer, name string, d simulate.Design, reports []*simulate.Report) error {
	p := &printer{w: w}
	p.f("\n### %s\n\n%d replicates of %d units, seed %d. Estimated rates: mean ± standard deviation (true).\n\n", name, d.Replicates, d.Units, d.Seed)
	p.f("| blocks | coverage from | coverage τ | recall R | false-positive rate r | replicates refused |\n|---|---|---|---|---|---|\n")
	for _, r := range reports {
		p.f("| %s | %s | %s | %s | %s | %d |\n", r.Design.Blocks, r.Design.Estimator,
			rate(r.Rates.Coverage), rate(r.Rates.Recall), rate(r.Rates.FalsePositiveRate), r.Refused)
	}
	for _, cell := range []int{len(reports[0].Cells) - 1, 1} {
		p.f("\nCell %s:\n\n", reports[0].Cells[cell].Cell)
		p.f("| blocks | coverage from | true pairs | naive bias | RMSE | intervals | corrected bias | RMSE | intervals |\n|---|---|---|---|---|---|---|---|---|\n")
		for _, r := range reports {
			c := r.Cells[cell]
			p.f("| %s | %s | %.0f | %s | %s |\n", r.Design.Blocks, r.Design.Estimator, c.Truth, accuracy(c.Naive), accuracy(c.Corrected))
		}
	}
	return p.err
}

// plotted is the shape of blocks whose reports are drawn.
var plotted = simulate.BlockShape{Kind: simulate.ShapeGamma, Parameter: 2}

// drawn are the plots that the page shows, by variant and estimator.
var drawn = map[string][]string{
	"exact-blocks":          {"truth", "bias", "rate-coverage"},
	"exact-number_of_links": {"rate-coverage"},
	"bloom-blocks":          {"truth", "bias"},
}

func draw(dir, name string, r *simulate.Report) error {
	all := r.Plots()
	for _, plot := range drawn[name] {
		//nolint:gosec // drawings are for everybody to read
		if err := os.WriteFile(filepath.Join(dir, name+"-"+plot+".svg"), all[plot], 0o644); err != nil {
			return err
		}
	}
	return nil
}

func rate(d simulate.Distribution) string {
	if d.True == 0 {
		return "–" // no replicate has an estimate
	}
	return fmt.Sprintf("%.3f ± %.3f (%.3f)", d.Mean, d.SD, d.True)
}

// accuracy is three cells of a table.
func accuracy(a *simulate.Accuracy) string {
	if a == nil {
		return "– | – | –"
	}
	return fmt.Sprintf("%+.1f %% | %.1f %% | %.0f %%", 100*a.RelativeBias, 100*a.RelativeRMSE, 100*a.IntervalCoverage)
}

// printer keeps the first error of several writes.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) f(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}
