package rig

import (
	"os"
	"testing"
	"time"
)

func TestParseTimes(t *testing.T) {
	t.Parallel()
	// Field 2 may hold spaces and parentheses; utime 100, stime 50, cutime 7, cstime 3 ticks.
	stat := "42 (a) b (c) S 1 42 42 0 -1 4194560 10 20 0 0 100 50 7 3 20 0 1 0 123 456 789\n"
	got, err := parseTimes([]byte(stat))
	if want := (times{own: 1500 * time.Millisecond, children: 100 * time.Millisecond}); err != nil || got != want {
		t.Errorf("parseTimes = %v, %v, want %v", got, err, want)
	}
	for _, bad := range []string{"", "42 (a", "42 (a) S 1 2", "42 (a) S 1 42 42 0 -1 4194560 10 20 0 0 x 50 7 3 20 0"} {
		if got, err := parseTimes([]byte(bad)); err == nil {
			t.Errorf("parseTimes(%q) = %v, want an error", bad, got)
		}
	}
}

func TestParseMemory(t *testing.T) {
	t.Parallel()
	status := "Name:\tx\nVmHWM:\t    2048 kB\nRssAnon:\t     512 kB\nRssFile:\t 1 kB\nRssShmem:\t     256 kB\n"
	got, err := parseMemory([]byte(status))
	if want := (memory{peak: 2 << 20, anonymous: 512 << 10, shared: 256 << 10}); err != nil || got != want {
		t.Errorf("parseMemory = %v, %v, want %v", got, err, want)
	}
	if got, err := parseMemory([]byte("Name:\tzombie\n")); err != nil || got != (memory{}) {
		t.Errorf("parseMemory of a zombie = %v, %v", got, err)
	}
}

// A busy loop's time must show in our own account, within what a tick can hide.
func TestReadTimes(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("/proc/self/stat"); err != nil {
		t.Skip("no /proc here")
	}
	before, err := readTimes(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	x := uint64(1)
	for now := before; now.own < before.own+5*time.Second/ticksPerSecond; {
		for range 1_000_000 {
			x = x*6364136223846793005 + 1
		}
		if now, err = readTimes(os.Getpid()); err != nil {
			t.Fatal(err)
		}
	}
	after, err := readTimes(os.Getpid())
	if err != nil || after.own <= before.own || x == 0 {
		t.Errorf("time went from %v to %v, %v", before, after, err)
	}
}

func TestSumStatements(t *testing.T) {
	t.Parallel()
	log := `2026-01-01 00:00:00.000 UTC [1] LOG:  duration: 1.5 ms  parse stmtcache_1: -- name: Foo :one
	SELECT 1
2026-01-01 00:00:00.000 UTC [1] LOG:  duration: 0.5 ms  bind stmtcache_1: -- name: Foo :one
	SELECT 1
2026-01-01 00:00:00.000 UTC [1] LOG:  duration: 10 ms  execute stmtcache_1: -- name: Foo :one
	SELECT 1
2026-01-01 00:00:00.000 UTC [1] LOG:  duration: 4 ms  statement: copy "x" ( "y" ) from stdin binary;
2026-01-01 00:00:00.000 UTC [1] LOG:  duration: 200 ms  statement: ` + letSettingsArrive + `
2026-01-01 00:00:00.000 UTC [1] LOG:  duration: 99 ms  plan:
	Query Text: -- name: Foo :one
`
	got, err := sumStatements([]byte(log))
	if err != nil {
		t.Fatal(err)
	}
	want := []Statement{{"Foo", 1, 12 * time.Millisecond}, {`copy "x" ( "y" ) from stdin binary;`, 1, 4 * time.Millisecond}}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("sumStatements = %v, want %v", got, want)
	}
}
