package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
)

// span is a set of consecutive key numbers, [from, to).
type span struct{ from, to int }

func (s span) len() int { return max(s.to-s.from, 0) }

func (s span) meet(t span) span { return span{max(s.from, t.from), min(s.to, t.to)} }

// keySet is the keys of one holder, as disjoint spans of key numbers.
type keySet []span

func (k keySet) len() (n int) {
	for _, s := range k {
		n += s.len()
	}
	return n
}

// common counts the keys of both sets.
func (k keySet) common(other keySet) (n int) {
	for _, s := range k {
		for _, t := range other {
			n += s.meet(t).len()
		}
	}
	return n
}

// newKeySets makes the sets of client and server, of which a share of the smaller one is common.
// The client has the numbers up to client, the server those that follow, shifted back by what is
// common.
func newKeySets(client, server int, overlap float64) (c, s keySet) {
	common := int(overlap * float64(min(client, server)))
	return keySet{{0, client}}, keySet{{client - common, client - common + server}}
}

// refreshed replaces the n first keys of one set: half of the new ones are keys that the other has
// and it had not, as far as there are any, the rest are known to neither.
func refreshed(own, other keySet, n int) keySet {
	o, t := own[0], other[0]
	gained := span{max(t.from, o.to), t.to} // the other's keys above ours
	if o.from >= t.from {
		gained = span{t.from, min(t.to, o.from)} // below ours
	}
	known := min(n/2, gained.len())
	unknown := max(o.to, t.to)
	return keySet{
		{o.from + n, o.to},
		{gained.from, gained.from + known},
		{unknown, unknown + n - known},
	}
}

// keyText writes key numbers as identifiers of one length: a multiplication by an odd number
// permutes the 64-bit numbers, so that distinct numbers have distinct identifiers, and those of
// neighbours look unrelated.
func keyText(n int) string {
	return fmt.Sprintf("%016X", uint64(n)*0x9E3779B97F4A7C15) //nolint:gosec // never negative
}

// writeCSV writes a dataset of the keys, with one attribute.
func writeCSV(path string, keys keySet) (err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600) //nolint:gosec // a file of ours
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := bufio.NewWriter(f)
	if _, err := w.WriteString("ID,CLASS\n"); err != nil {
		return err
	}
	for _, s := range keys {
		for n := s.from; n < s.to; n++ {
			if _, err := fmt.Fprintf(w, "%s,%d\n", keyText(n), n%7); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}
