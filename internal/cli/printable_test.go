package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"log/slog"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/vbauerster/mpb/v8"
	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// hostile sets the title, clears the screen in 7-bit and 8-bit codes, reverses text, and forges a
// cell and lines of ours.
const hostile = "ok\x1b]0;title\x07\x1b[2J\u009b2J\u202etxt\u2066\u200b\u2028\u0085\x7f\b\r\tcell\nhint: run this\nerror: none\xff"

func TestTextsOfOthersDoNotSteerTheTerminal(t *testing.T) {
	t.Parallel()
	cell := table{head: []string{"a", hostile}, rows: [][]string{{hostile, "b"}}}
	failure := problem.New(problem.Denied, "beta refuses: %s", hostile).WithHint("%s", hostile)
	for name, c := range map[string]struct {
		lines int
		do    func(g *globals) error
	}{
		"table":           {2, func(g *globals) error { g.format = formatTable; return g.print(nil, cell) }},
		"csv":             {2, func(g *globals) error { g.format = formatCSV; return g.print(nil, cell) }},
		"json":            {1, func(g *globals) error { g.format = formatJSON; return g.print([]string{hostile}, table{}) }},
		"a line":          {1, func(g *globals) error { g.say("note: %s %v", hostile, []string{hostile}); return nil }},
		"a failure":       {6, func(g *globals) error { report(g.err, t.Context(), failure); return nil }},
		"a stopped step":  {1, func(g *globals) error { report(g.err, t.Context(), &stoppedError{resume: hostile}); return nil }},
		"a study to sign": {0, func(g *globals) error { return writeSummary(g.err, hostileStudy()) }},
		"a line of the log": {1, func(g *globals) error {
			log, err := g.logger()
			if err == nil {
				log.Error(hostile, slog.String("peer", hostile), slog.Any("error", failure))
			}
			return err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			if err := c.do(&globals{out: &out, err: &out, logLevel: "info", outToTerminal: true}); err != nil {
				t.Fatal(err)
			}
			harmless(t, out.String())
			if n := strings.Count(out.String(), "\n"); n != c.lines && c.lines > 0 {
				t.Errorf("%d lines: %s", n, &out)
			}
			if name != "a failure" && (strings.Contains(out.String(), "\nhint: ") || strings.Contains(out.String(), "\nerror: ")) {
				t.Errorf("a line is forged: %s", &out)
			}
			if !strings.Contains(out.String(), "ok") {
				t.Errorf("what was harmless is gone: %s", &out)
			}
		})
	}
}

// harmless checks that a text holds nothing but what shows, and line breaks. It does not ask shows,
// which may be what is wrong.
func harmless(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Errorf("not UTF-8: %q", text)
	}
	for _, r := range text {
		if r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			t.Errorf("%U reaches the terminal: %q", r, text)
		}
	}
}

// hostileStudy has no line breaks: package study refuses them.
func hostileStudy() *study.Agreement {
	a := &study.Agreement{}
	a.Terms.Name, a.Terms.Purpose, a.Terms.Expires = "ok", strings.ReplaceAll(hostile, "\n", ""), "2030-01-01"
	return a
}

// Of the lines of a failure, those that begin with a label are ours.
func TestForgedHintsAreIndented(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	report(&out, t.Context(), problem.New(problem.Denied, "no\nhint: run this").WithHint("ask\nerror: none"))
	if want := "error: no\n       hint: run this\nhint: ask\n      error: none\n"; out.String() != want {
		t.Errorf("%s", &out)
	}
}

func TestBarsDoNotSteerTheTerminal(t *testing.T) {
	t.Parallel()
	for _, total := range []int64{0, 2} { // without a total there is a number instead of a bar
		var out bytes.Buffer
		bars := newTerminal(&out, mpb.WithAutoRefresh())
		b := bars.Start(hostile, total)
		b.Add(1)
		time.Sleep(2 * refreshEvery)
		b.Done()
		bars.wait()
		if s := out.String(); !strings.Contains(s, "ok") || strings.Contains(s, "\x1b]0;") || strings.ContainsAny(s, "\u009b\u202e\a\b") {
			t.Errorf("of %d: %q", total, s)
		}
	}
}

// Programs get values as they are: whatever a value holds, an escape in JSON means it, and a CSV
// file holds it.
func TestValuesAreExactForPrograms(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(rapid.String(), 2, 2).Draw(t, "row")
		want[0] += "\u009b\u202e\U000e0041\x7f\u200d é"
		var out bytes.Buffer
		g := &globals{out: &out, format: formatJSON}
		if err := g.print(want, table{}); err != nil {
			t.Fatal(err)
		}
		var got []string
		if err := json.Unmarshal(out.Bytes(), &got); err != nil || !slices.Equal(got, want) {
			t.Fatalf("%q became %q, %v", want, got, err)
		}
		out.Reset()
		g.format = formatCSV
		for i := range want {
			want[i] = strings.ReplaceAll(want[i], "\r", "") // encoding/csv reads \r\n as \n
		}
		if err := g.print(nil, table{head: want}); err != nil {
			t.Fatal(err)
		}
		if got, err := csv.NewReader(&out).Read(); err != nil || !slices.Equal(got, want) {
			t.Fatalf("%q became %q, %v", want, got, err)
		}
	})
}

func TestOrdinaryTextStaysAsItIs(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "18-29", "Łódź", "Ελλάδα", "می\u200cخواهم", "中文　字", "a\u00a0b", `C:\new`, "👩\u200d🔬", "e\u0301"} {
		if got := printable(s); got != s {
			t.Errorf("%q is shown as %q", s, got)
		}
	}
	if got, want := printable("a\tb\n\x1b\u009b\xff\u202e"), `a\tb\n\x1b\u009b\xff\u202e`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestIsTerminal(t *testing.T) {
	t.Parallel()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = r.Close(), w.Close() }()
	if isTerminal(w) || isTerminal(&bytes.Buffer{}) {
		t.Error("a pipe or a buffer is a terminal")
	}
	tty, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	defer func() { _ = tty.Close() }()
	if !isTerminal(tty) {
		t.Error("a terminal is none")
	}
}
