package demo

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"

	"github.com/blindjoin/blindjoin/examples"
	"github.com/blindjoin/blindjoin/examples/trade"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/demo/launch"
	"github.com/blindjoin/blindjoin/internal/linkerror"
)

// layOut writes the example into the working directory and makes it the study to run.
func (d *demo) layOut() error {
	if err := os.CopyFS(d.dir, examples.Files); err != nil {
		return err
	}
	file, data, groupBy := examples.StudyFile, examples.Data, examples.GroupBy
	if d.Typos {
		file, data, groupBy = examples.TyposStudyFile, examples.TyposData, trade.GroupBy
	}
	d.StudyFile = filepath.Join(d.dir, file)
	d.Data = make(map[string]string)
	for holder, name := range data {
		d.Data[holder] = filepath.Join(d.dir, name)
	}
	if d.GroupBy == nil {
		d.GroupBy = groupBy
	}
	if !d.Typos {
		return nil
	}
	truth, err := d.tradeData()
	if slices.Equal(d.GroupBy, trade.GroupBy) {
		d.truth = truth
	}
	return err
}

// tradeData returns the truth behind the exports, after generating them where a number of
// transactions is given.
func (d *demo) tradeData() ([]trade.Cell, error) {
	if d.Transactions == 0 {
		return examples.TyposTruth()
	}
	exports := trade.Generate(int(math.Ceil(float64(d.Transactions) / min(trade.CoverageCBS, trade.CoverageStatCan))))
	for holder, records := range map[string][][]string{"cbs": exports.CBS, "statcan": exports.StatCan} {
		if err := writeCSV(d.Data[holder], records); err != nil {
			return nil, err
		}
	}
	return exports.Truth, nil
}

func writeCSV(file string, records [][]string) error {
	f, err := os.OpenFile(filepath.Clean(file), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(csv.NewWriter(f).WriteAll(records), f.Close())
}

// judge asks how good the linkage is, as an operator would before believing a total.
func (d *demo) judge(ctx context.Context, n *launch.Node, out *view.Demo) error {
	if err := n.Run(ctx, &out.Quality, "quality", d.spec.Name); err != nil {
		return err
	}
	q := view.Quality{Quality: &linkerror.Quality{}}
	if err := json.Unmarshal(out.Quality, &q); err != nil {
		return fmt.Errorf("%s: blindjoin quality printed something else: %w", n.Name, err)
	}
	if q.Refused != "" {
		d.Narrate("%-10s quality: no total can be corrected: %s", n.Name, q.Refused)
		return nil
	}
	const percent = 100
	d.Narrate("%-10s quality: of our records %.1f %% are at %s; linked are %.1f %% (± %.1f) of true pairs and %.1f %% (± %.1f) of the others in a block",
		n.Name, percent*q.Coverage, q.Peer, percent*q.Recall, percent*q.RecallStdError, percent*q.FalsePositiveRate, percent*q.FalsePositiveRateStdError)
	return nil
}
