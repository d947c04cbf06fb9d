package main

import (
	"testing"

	"pgregory.net/rapid"
)

// members writes a set out, and fails when a key stands in it twice.
func members(t *rapid.T, k keySet) map[int]bool {
	out := make(map[int]bool)
	for _, s := range k {
		for n := s.from; n < s.to; n++ {
			if out[n] {
				t.Fatalf("key %d stands twice in %v", n, k)
			}
			out[n] = true
		}
	}
	if len(out) != k.len() {
		t.Fatalf("%v has %d keys, len says %d", k, len(out), k.len())
	}
	return out
}

func countCommon(a, b map[int]bool) (n int) {
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

// The sizes and overlaps that results are checked against are those of the sets written out.
func TestKeySets(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		client, server := rapid.IntRange(2, 200).Draw(t, "client"), rapid.IntRange(2, 200).Draw(t, "server")
		overlap := rapid.Float64Range(0, 1).Draw(t, "overlap")
		c, s := newKeySets(client, server, overlap)
		inC, inS := members(t, c), members(t, s)
		if len(inC) != client || len(inS) != server || countCommon(inC, inS) != int(overlap*float64(min(client, server))) {
			t.Fatalf("%v and %v: wrong sizes", c, s)
		}
		if c.common(s) != countCommon(inC, inS) || s.common(c) != c.common(s) {
			t.Fatalf("common(%v, %v) = %d, want %d", c, s, c.common(s), countCommon(inC, inS))
		}
		own, other, inOwn, inOther := c, s, inC, inS
		if rapid.Bool().Draw(t, "server's side") {
			own, other, inOwn, inOther = s, c, inS, inC
		}
		fresh := rapid.IntRange(1, own.len()/2).Draw(t, "new keys")
		now := refreshed(own, other, fresh)
		inNow := members(t, now)
		if len(inNow) != own.len() || countCommon(inNow, inOwn) != own.len()-fresh {
			t.Fatalf("%v refreshed by %d is %v", own, fresh, now)
		}
		if now.common(other) != countCommon(inNow, inOther) {
			t.Fatalf("common(%v, %v) = %d, want %d", now, other, now.common(other), countCommon(inNow, inOther))
		}
	})
}

func TestKeyText(t *testing.T) {
	t.Parallel()
	seen := make(map[string]bool)
	for n := range 10_000 {
		k := keyText(n)
		if len(k) != 16 || seen[k] {
			t.Fatalf("key %d is %q", n, k)
		}
		seen[k] = true
	}
}
