package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/examples/trade"
)

func TestFilesAreCurrent(t *testing.T) {
	t.Parallel()
	statistics, bank := generate()
	exports := trade.Generate(trade.Transactions)
	for _, c := range []struct {
		file      string
		delimiter rune
		records   [][]string
	}{
		{"../statistics.csv", ';', statistics},
		{"../bank.csv", ',', bank},
		{"../cbs.csv", ',', exports.CBS},
		{"../statcan.csv", ',', exports.StatCan},
		{"../trade-truth.csv", ',', exports.TruthRecords()},
	} {
		want, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := encode(&got, c.delimiter, c.records); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s is not what the generator makes: run go run ./examples/generate", c.file)
		}
	}
}

func TestCommonPeople(t *testing.T) {
	t.Parallel()
	statistics, bank := generate()
	codes := func(records [][]string) map[string]bool {
		set := make(map[string]bool)
		for _, r := range records[1:] {
			if c := strings.ToUpper(strings.ReplaceAll(r[0], " ", "")); c != "" {
				set[c] = true
			}
		}
		return set
	}
	common := 0
	at := codes(bank)
	for c := range codes(statistics) {
		if got := checkCharacter(c[:15]); got != c[15:] {
			t.Fatalf("%s: check character %s", c, got)
		}
		if at[c] {
			common++
		}
	}
	if common < commonPeople-10 || common > commonPeople {
		t.Errorf("%d people in common", common)
	}
	t.Logf("%d people in common", common)
}

func TestCheckCharacter(t *testing.T) {
	t.Parallel()
	// A code that is widely printed as a specimen.
	if got := checkCharacter("RSSMRA85T10A562"); got != "S" {
		t.Errorf("check character %s", got)
	}
}
