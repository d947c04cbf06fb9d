// Package examples carries the example studies and their generated data, so that `blindjoin demo`
// runs anywhere.
//
// The data is made by examples/generate with a fixed seed; nobody in it exists.
package examples

import (
	"bytes"
	"embed"
	"encoding/csv"
	"fmt"
	"strconv"

	"github.com/blindjoin/blindjoin/examples/trade"
)

// Files holds the studies and the datasets.
//
//go:embed mortgages.yaml statistics.csv bank.csv trade.yaml cbs.csv statcan.csv trade-truth.csv
var Files embed.FS

// StudyFile is the example study.
const StudyFile = "mortgages.yaml"

// Data is the dataset of each holder.
var Data = map[string]string{"statistics": "statistics.csv", "bank": "bank.csv"}

// GroupBy is the demonstration's query.
var GroupBy = []string{"AGE_CLASS", "INCOME_CLASS"}

// TyposStudyFile is the example study of linkage with typos.
const TyposStudyFile = "trade.yaml"

// TyposData is the dataset of each of its holders.
var TyposData = map[string]string{"cbs": "cbs.csv", "statcan": "statcan.csv"}

// truthFile holds the true pairs of the cells of TyposStudyFile by trade.GroupBy, which only the
// generator can know.
const truthFile = "trade-truth.csv"

// TyposTruth returns the numbers of true pairs by size and preference, ascending by key.
func TyposTruth() ([]trade.Cell, error) {
	text, err := Files.ReadFile(truthFile)
	if err != nil {
		return nil, err
	}
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", truthFile, err)
	}
	if len(records) == 0 {
		return nil, fmt.Errorf("%s is empty", truthFile)
	}
	cells := make([]trade.Cell, 0, len(records))
	for _, r := range records[1:] {
		last := len(r) - 1
		n, err := strconv.ParseInt(r[last], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", truthFile, err)
		}
		cells = append(cells, trade.Cell{Key: r[:last], Count: n})
	}
	return cells, nil
}
