package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/dataset"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func newDataset(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "dataset", Short: "Snapshots of rows that studies use"}
	c.AddCommand(newDatasetLoad(g), newDatasetList(g), newDatasetShow(g), newDatasetDelete(g))
	return c
}

type loadFlags struct {
	csv, delimiter, table, sourceURL string
	dryRun, replace                  bool
	minRows                          int64
}

// options are what the application has to know. Without --min-rows it decides by itself what is too
// few.
func (f loadFlags) options() load.Options {
	o := load.Options{DryRun: f.dryRun, Replace: f.replace}
	if f.minRows >= 0 {
		o.MinRows = &f.minRows
	}
	return o
}

func newDatasetLoad(g *globals) *cobra.Command {
	var f loadFlags
	c := &cobra.Command{
		Use:   "load NAME (--csv FILE | --table SCHEMA.TABLE)",
		Short: "Load a dataset, whole or not at all",
		Long: `Loads a snapshot of rows from a CSV file (UTF-8; delimiter found from the header) or from a table or view of a PostgreSQL
database, this node's own unless --source-url names another. An error loads nothing, and a dataset that was to be replaced stays.

Refused are: a load of no rows, and a replacement with fewer than half as many rows as there were, unless --min-rows says that so
many are enough; columns that a study needs and the new rows lack; tables of which row-level security hides a part; column names
that people cannot tell apart; files that were joined with their headers, or cut; and what is no CSV in UTF-8, by its name.`,
		Example: `  blindjoin dataset load households --csv households.csv
  blindjoin dataset load households --csv households-2027-02.csv --replace --min-rows 90000
  blindjoin dataset load households --table survey.households --source-url postgres://reader@dwh/survey --dry-run`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if (f.csv == "") == (f.table == "") {
				return usagef("give either --csv FILE or --table SCHEMA.TABLE")
			}
			// the environment may hold one for other loads
			if cmd.Flags().Changed("source-url") && f.table == "" {
				return usagef("--source-url goes with --table")
			}
			if cmd.Flags().Changed("min-rows") && f.minRows < 0 {
				return usagef("--min-rows %d: it is a number of rows, or 0", f.minRows)
			}
			if f.delimiter != "" && f.csv == "" {
				return usagef("--delimiter goes with --csv")
			}
			if utf8.RuneCountInString(f.delimiter) > 1 && f.delimiter != "tab" && f.delimiter != `\t` {
				return usagef("--delimiter %q: it is one character, or tab", f.delimiter)
			}
			err := g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
				return g.load(ctx, s, args[0], f)
			})(cmd, args)
			// before the load began
			if p := (*problem.Error)(nil); errors.Is(err, context.Canceled) && !errors.As(err, &p) {
				return load.NotLoaded(err, args[0], f.options())
			}
			return err
		},
	}
	c.Flags().StringVar(&f.csv, "csv", "", "CSV file, or - for standard input")
	c.Flags().StringVar(&f.delimiter, "delimiter", "", "field delimiter of the CSV file: , ; | or tab (found from the header unless given)")
	c.Flags().StringVar(&f.table, "table", "", "table or view, as SCHEMA.TABLE")
	c.Flags().StringVar(&f.sourceURL, "source-url", sourceURLFromEnvironment(), "database of --table, if not this node's [$"+envSourceURL+"]")
	c.Flags().Lookup("source-url").DefValue = ""
	c.Flags().BoolVar(&f.dryRun, "dry-run", false, "read and check everything, load nothing")
	c.Flags().BoolVar(&f.replace, "replace", false, "replace the dataset of this name")
	c.Flags().Int64Var(&f.minRows, "min-rows", -1, "rows that are enough (without it: one, and half of those replaced)")
	c.Flags().Lookup("min-rows").DefValue = "0"
	return c
}

func (g *globals) openSource(ctx context.Context, f loadFlags) (dataset.Source, func(), error) {
	if f.table != "" {
		url := f.sourceURL
		if url == "" {
			url = g.databaseURL
		}
		src, err := dataset.OpenTable(ctx, url, f.table)
		return src, func() {}, err
	}
	opts := dataset.CSVOptions{}
	switch f.delimiter {
	case "tab", `\t`:
		opts.Delimiter = '\t'
	case "":
	default:
		opts.Delimiter, _ = utf8.DecodeRuneInString(f.delimiter)
	}
	if f.csv == "-" {
		src, err := dataset.OpenCSV("standard input", untilDone(ctx, g.in), opts)
		return src, func() {}, err
	}
	file, err := os.Open(f.csv)
	if err != nil {
		return nil, nil, cannotRead("the file", f.csv, err)
	}
	closeFile := func() { _ = file.Close() }
	var text io.Reader = file
	if info, err := file.Stat(); err == nil && !info.Mode().IsRegular() {
		text = untilDone(ctx, file)
	}
	src, err := dataset.OpenCSV(f.csv, text, opts)
	if err != nil {
		closeFile()
	}
	return src, closeFile, err
}

// untilDone reads r until ctx ends: whoever waits for a terminal or a pipe can be stopped.
func untilDone(ctx context.Context, r io.Reader) io.Reader {
	out, in := io.Pipe()
	// never fails
	stop := context.AfterFunc(ctx, func() { _ = in.CloseWithError(context.Cause(ctx)) })
	go func() {
		defer stop()
		_, err := io.Copy(in, r)
		_ = in.CloseWithError(err)
	}()
	return out
}

func (g *globals) load(ctx context.Context, s *command, name string, f loadFlags) error {
	src, closeSource, err := g.openSource(ctx, f)
	if err != nil {
		return load.NotLoaded(err, name, f.options())
	}
	defer closeSource()
	defer func() { _ = src.Close() }()
	report, err := s.Holder.LoadDataset(ctx, name, src, f.options())
	s.wait()
	if err != nil {
		return err
	}
	for _, w := range report.Warnings {
		g.say("warning: %s", w)
	}
	if report.DryRun {
		g.say("dry run: nothing was loaded")
	}
	return g.print(view.DatasetLoad(report), table{
		head: []string{"dataset", "rows", "columns", "source"},
		rows: [][]string{{report.Name, strconv.FormatInt(report.Rows, 10), strings.Join(report.Columns, ", "), report.Source}},
	})
}

func newDatasetList(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the datasets",
		Example: `  blindjoin dataset list`,
		Args:    cobra.NoArgs,
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, _ []string) error {
			list, err := s.Holder.ListDatasets(ctx)
			if err != nil {
				return err
			}
			t := table{head: []string{"dataset", "rows", "columns", "source", "loaded"}}
			views := make([]view.Dataset, 0, len(list))
			for _, d := range list {
				views = append(views, viewDataset(d))
				t.add(d.Name, strconv.FormatInt(d.Rows, 10), strings.Join(d.Columns, ", "), d.Source, d.CreatedAt.UTC().Format(timeLayout))
			}
			return g.print(views, t)
		}),
	}
}

func newDatasetShow(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:     "show NAME",
		Short:   "Show a dataset's columns: nulls, empty texts, distinct values",
		Example: `  blindjoin dataset show households`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			d, err := s.Holder.ShowDataset(ctx, args[0])
			if err != nil {
				return err
			}
			g.say("%s: %d rows from %s, loaded %s", d.Name, d.Rows, d.Source, d.CreatedAt.UTC().Format(timeLayout))
			t := table{head: []string{"column", "nulls", "empty", "distinct"}}
			for _, c := range d.ColumnProfiles {
				t.add(c.Name, strconv.FormatInt(c.Nulls, 10), strconv.FormatInt(c.Empties, 10), strconv.FormatInt(c.Distinct, 10))
			}
			return g.print(view.DatasetProfile{
				Dataset:        viewDataset(d.Dataset),
				ColumnProfiles: each(d.ColumnProfiles, func(c load.ColumnProfile) view.ColumnProfile { return view.ColumnProfile(c) }),
			}, t)
		}),
	}
}

func viewDataset(d load.Dataset) view.Dataset {
	return view.Dataset{Name: d.Name, Columns: d.Columns, Rows: d.Rows, Source: d.Source, LoadedAt: d.CreatedAt}
}

// timeLayout is how tables show instants, in UTC.
const timeLayout = "2006-01-02 15:04:05Z"
