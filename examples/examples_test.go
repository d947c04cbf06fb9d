package examples

import (
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/dataset"
	"github.com/blindjoin/blindjoin/internal/study"
)

func TestStudyFitsData(t *testing.T) {
	t.Parallel()
	text, err := Files.ReadFile(StudyFile)
	if err != nil {
		t.Fatal(err)
	}
	s, err := study.ParseYAML(StudyFile, text)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Warnings) > 0 {
		t.Errorf("warnings: %v", s.Warnings)
	}
	for i, h := range s.Holders {
		data, err := Files.ReadFile(Data[h.Name])
		if err != nil {
			t.Fatal(err)
		}
		src, err := dataset.OpenCSV(Data[h.Name], strings.NewReader(string(data)), dataset.CSVOptions{})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range slices.Concat(h.Columns, s.Keys[0].Columns[i]) {
			if !slices.Contains(src.Columns(), c) {
				t.Errorf("%s: no column %s", h.Name, c)
			}
		}
	}
}
