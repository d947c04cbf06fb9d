// Package examples carries the example study and its generated data, so that `blindjoin demo` runs anywhere.
//
// The data is made by examples/generate with a fixed seed; nobody in it exists.
package examples

import "embed"

// Files holds the study and the datasets.
//
//go:embed mortgages.yaml statistics.csv bank.csv
var Files embed.FS

// StudyFile is the example study.
const StudyFile = "mortgages.yaml"

// Data is the dataset of each holder.
var Data = map[string]string{"statistics": "statistics.csv", "bank": "bank.csv"}

// GroupBy is the demonstration's query.
var GroupBy = []string{"AGE_CLASS", "INCOME_CLASS"}
