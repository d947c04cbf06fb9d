package main

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

// leastRows is enough for cells of two columns of three classes to be released.
const leastRows = 200

// Names of the two studies over the same datasets.
const (
	idStudy    = "monthly"
	typosStudy = "monthly-typos"
)

var studies = map[string]string{
	idStudy: `name: monthly
purpose: a soak
holders: {alpha: {columns: [A]}, beta: {columns: [B]}}
linker: linker
keys:
  id: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}
disclosure: {threshold: 3, query_budget: 10000, tables: [[A, B]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 1000}
expires: 2099-12-31
`,
	typosStudy: `name: monthly-typos
purpose: a soak
holders: {alpha: {columns: [A]}, beta: {columns: [B]}}
linker: linker
keys:
  block: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}
  link: {columns: {alpha: [DAY, AMOUNT], beta: [DAY, AMOUNT]}, normalise: [trim]}
disclosure: {threshold: 3, query_budget: 10000, tables: [[A, B]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 1000}
expires: 2099-12-31
`,
}

// record is a row of either holder.
type record struct {
	id, day, amount int
	class           string
}

// records is a holder's dataset.
type records []record

// universe is how many identifiers there are for each record of a holder: about half are common.
const universe = 2

// mistyped is the share of records whose link key is not what it should be.
const mistyped = .2

func newRecord(rng *rand.Rand, rows int) record {
	id := rng.IntN(universe * rows)
	r := record{id: id, day: 1 + id%4, amount: 1 + id%3, class: []string{"low", "mid", "high"}[rng.IntN(3)]}
	if rng.Float64() < mistyped {
		r.day, r.amount = 1+rng.IntN(4), 1+rng.IntN(3)
	}
	return r
}

// next returns the next month's records: some have gone, some are new, some have changed, and one
// or the other is there twice. Their number is the same.
func (r records) next(rng *rand.Rand, rows int) records {
	out := slices.Clone(r)
	if len(out) == 0 {
		for range rows {
			out = append(out, newRecord(rng, rows))
		}
		return out
	}
	for range 1 + rng.IntN(rows/10) {
		i := rng.IntN(len(out))
		switch rng.IntN(4) {
		case 0:
			out[i].class = newRecord(rng, rows).class
		case 1:
			out[i] = out[rng.IntN(len(out))]
		default:
			out[i] = newRecord(rng, rows)
		}
	}
	rng.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func (r records) write(path, column string) (err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600) //nolint:gosec // a file of ours
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := bufio.NewWriter(f)
	if _, err := fmt.Fprintf(w, "ID,DAY,AMOUNT,%s\n", column); err != nil {
		return err
	}
	for _, x := range r {
		if _, err := fmt.Fprintf(w, "P%06d,%d,%d,%s\n", x.id, x.day, x.amount, x.class); err != nil {
			return err
		}
	}
	return w.Flush()
}

// truth is what two datasets give in the clear.
type truth struct {
	keys int64 // identifiers in common
	// pairs of one identifier, and those whose link keys agree, by class
	pairs, linked map[[2]string]int64
}

func (s *soak) truth() truth {
	t := truth{pairs: map[[2]string]int64{}, linked: map[[2]string]int64{}}
	byID := map[int]records{}
	for _, b := range s.data[1] {
		byID[b.id] = append(byID[b.id], b)
	}
	seen := map[int]bool{}
	for _, a := range s.data[0] {
		for _, b := range byID[a.id] {
			if !seen[a.id] {
				seen[a.id] = true
				t.keys++
			}
			cell := [2]string{a.class, b.class}
			t.pairs[cell]++
			if a.day == b.day && a.amount == b.amount {
				t.linked[cell]++
			}
		}
	}
	return t
}

// columnOf names the attribute of a holder.
func columnOf(n *rig.Node) string {
	if n.Name == rig.Alpha {
		return "A"
	}
	return "B"
}
