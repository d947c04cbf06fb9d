package main

import (
	"encoding/csv"
	"maps"
	"os"
	"path/filepath"
	"testing"
)

// The counts that answers are checked against are those of the files.
func TestExpectedCounts(t *testing.T) {
	t.Parallel()
	const rows = leastRows
	var files [2][][]string
	for holder := range files {
		path := filepath.Join(t.TempDir(), "data.csv")
		if err := writeCSV(path, holder, rows); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		files[holder], err = csv.NewReader(f).ReadAll()
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		if err != nil || len(files[holder]) != rows+1 {
			t.Fatalf("%d lines, %v", len(files[holder]), err)
		}
	}
	for _, columns := range questions {
		got := make(map[[2]string]int64)
		for i := 1; i <= rows; i++ {
			a, b := files[0][i], files[1][i]
			if a[0] != b[0] {
				t.Fatalf("line %d: keys %q and %q", i, a[0], b[0])
			}
			got[[2]string{a[columns[0]+1], b[columns[1]+1]}]++
		}
		if want := expected(rows, columns); !maps.Equal(got, want) {
			t.Errorf("columns %v: %v, want %v", columns, got, want)
		}
		for cell, n := range got {
			if n < 10 {
				t.Errorf("columns %v: cell %v has %d rows and would be suppressed", columns, cell, n)
			}
		}
	}
}
