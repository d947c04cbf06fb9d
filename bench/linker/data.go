package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"
)

const studyName = "bench"

// plannedOfBeta is how many of beta's columns are crossed with all of alpha's in the plan.
const plannedOfBeta = 4

func studyYAML() string {
	var tables strings.Builder
	for a := range len(categories) {
		for b := range plannedOfBeta {
			fmt.Fprintf(&tables, "    - [A%d, B%d]\n", a+1, b+1)
		}
	}
	return fmt.Sprintf(studyFile, tables.String())
}

const studyFile = `name: bench
purpose: a benchmark
holders:
  alpha: {columns: [A1, A2, A3, A4, A5]}
  beta: {columns: [B1, B2, B3, B4, B5]}
linker: linker
keys:
  id: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}
protocol: {suite: ristretto255, directions: one}
disclosure:
  query_budget: 100
  tables:
%sexpires: 2099-12-31
`

// categories is how many values each of the five columns has.
var categories = [5]int{5, 8, 12, 20, 50}

// leastRows is enough for some 30 rows in each cell of two columns with 12 categories.
const leastRows = 5000

// category is the value that a row of a holder has in a column: as good as independent of all
// others.
func category(holder, column, row int) int {
	x := uint64(row)*10 + uint64(holder)*5 + uint64(column) //nolint:gosec // small and never negative
	// The finaliser of SplitMix64.
	x += 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	x ^= x >> 31
	return int(x % uint64(categories[column])) //nolint:gosec // a few dozen
}

func categoryText(c int) string { return fmt.Sprintf("class %d", c) }

// writeCSV writes a holder's dataset: all rows have keys that the other holder has too.
func writeCSV(path string, holder, rows int) (err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600) //nolint:gosec // a file of ours
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := bufio.NewWriter(f)
	prefix := [2]string{"A", "B"}[holder]
	header := "ID"
	for i := range categories {
		header += fmt.Sprintf(",%s%d", prefix, i+1)
	}
	if _, err := fmt.Fprintln(w, header); err != nil {
		return err
	}
	cells := make([]string, len(categories))
	for row := range rows {
		for i := range categories {
			cells[i] = categoryText(category(holder, i, row))
		}
		if _, err := fmt.Fprintf(w, "P%09d,%s\n", row, strings.Join(cells, ",")); err != nil {
			return err
		}
	}
	return w.Flush()
}

// expected counts by a column of each holder, in Go.
func expected(rows int, columns [2]int) map[[2]string]int64 {
	out := make(map[[2]string]int64)
	for row := range rows {
		out[[2]string{categoryText(category(0, columns[0], row)), categoryText(category(1, columns[1], row))}]++
	}
	return out
}
