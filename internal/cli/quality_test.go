package cli

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/holder/assess"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/query"
)

// printed runs print under a format and returns what goes to stdout and to stderr.
func printed(t *testing.T, format string, print func(g *globals) error) (stdout, stderr string) {
	t.Helper()
	var out, errOut bytes.Buffer
	if err := print(&globals{format: format, out: &out, err: &errOut}); err != nil {
		t.Fatal(err)
	}
	return out.String(), errOut.String()
}

// in demands every text.
func in(t *testing.T, what, s string, texts ...string) {
	t.Helper()
	for _, w := range texts {
		if !strings.Contains(s, w) {
			t.Errorf("%s lacks %q:\n%s", what, w, s)
		}
	}
}

func TestPrintAnswer(t *testing.T) {
	t.Parallel()
	a, b, c := "a", "b", "c"
	n, zero, blocked, estimate, se := int64(120), int64(0), int64(4000), 151.23456789, 12.345678901
	r := &query.Result{
		Study: "trade", QueryID: "00", GroupBy: []string{"X"}, SuppressedCells: 1, Cells: []query.ResultCell{
			{Key: []*string{&a}, Count: &n, BlockCount: &blocked, Estimate: &estimate, StdError: &se, CI95: &[2]float64{127, 175.5}},
			{Key: []*string{&b}, Count: &zero, BlockCount: &blocked, Refused: "too few"},
			{Key: []*string{&c}, Suppressed: true, Reason: disclosure.Primary},
		},
	}
	answer := func(g *globals) error { return g.printAnswer(r, true) }
	out, said := printed(t, formatTable, answer)
	want := `X  count      block_count  estimate  std_error  ci95_low  ci95_high  refused
a  120        4000         151       12         127       176        
b  0          4000                                                   too few
c  (primary)                                                         
`
	if out != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
	in(t, "stderr", said, "1 of 3 cells are suppressed", "1 of 3 cells have no estimate; `blindjoin quality trade`")
	out, _ = printed(t, formatCSV, answer)
	if want := "X,count,status,block_count,estimate,std_error,ci95_low,ci95_high,refused\na,120,released,4000,151.23456789,12.345678901,127,175.5,\n" +
		"b,0,released,4000,,,,,too few\nc,,primary,,,,,,\n"; out != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
	out, _ = printed(t, formatJSON, answer)
	in(t, "JSON", out, `"count":120,"suppressed":false,"block_count":4000,"estimate":151.23456789,"std_error":12.345678901,"ci95":[127,175.5]}`,
		`{"key":["b"],"count":0,"suppressed":false,"block_count":4000,"refused":"too few"}`, `{"key":["c"],"count":null,"suppressed":true,"reason":"primary"}`)

	// Whatever is in the cells, an id study has no such columns.
	star := query.WithheldKey
	r.Cells = append(r.Cells[2:], query.ResultCell{Key: []*string{&star}, Suppressed: true, KeyWithheld: true, Reason: disclosure.Withheld})
	for _, print := range []func(g *globals) error{
		func(g *globals) error { return g.printAnswer(r, false) }, func(g *globals) error { return g.printResult(r) },
	} {
		if out, _ = printed(t, formatCSV, print); out != "X,count,status\nc,,primary\n*,,withheld\n" {
			t.Errorf("an id study prints %q", out)
		}
	}
}

func TestNumberOfDigits(t *testing.T) {
	t.Parallel()
	g := &globals{format: formatTable}
	for _, tt := range []struct {
		v, se float64
		want  string
	}{
		{1234.567, 123, "1235"}, {1234.567, 12, "1235"}, {1234.567, 9.4, "1234.6"}, {1234.567, 0.5, "1234.57"}, {-3.14159, 0.02, "-3.142"}, {1, 0, "1.000000"},
	} {
		if got := g.number(tt.v, tt.se); got != tt.want {
			t.Errorf("%v ± %v is %s, want %s", tt.v, tt.se, got, tt.want)
		}
	}
}

func TestPrintQuality(t *testing.T) {
	t.Parallel()
	q := &linkerror.Quality{
		OwnRecords: 5000, OwnBlocks: 1700, BlockPairs: 12000, Method: linkerror.MethodGiven,
		Blocks:  &linkerror.Coverage{Coverage: .71, StdError: .02, Warnings: []string{"not of the method in use"}},
		Numbers: &linkerror.Coverage{Refused: "on its boundary"}, Given: &linkerror.Coverage{Coverage: .7}, Coverage: .7,
		Links:  linkerror.LinkFit{P: .56, Rate: .01, Classes: 2, GoodnessOfFit: linkerror.GoodnessOfFit{G2: 3.2, DegreesOfFreedom: 4, PValue: .52}},
		Recall: .8, RecallStdError: .01, FalsePositiveRate: .002, Precision: .98, Warnings: []string{"a warning"}, Replicates: [][2]float64{{.8, .002}},
	}
	r := &assess.Result{Study: "trade", Holder: "cbs", Peer: "statcan", Quality: q, Generation: "ab"}
	show := func(g *globals) error { return g.printQuality(r) }
	out, said := printed(t, formatTable, show)
	in(t, "table", out, "coverage_blocks           0.7100     0.0200", "coverage_number_of_links                        not used; refused: on its boundary",
		"coverage_given            0.7000     0.0000     used: share of the units of cbs that statcan has",
		"recall                    0.8000     0.0100", "false_positive_rate       0.0020", "precision                 0.9800",
		"own_records               5000", "own_blocks                1700", "estimates                 corrected", "4 degrees of freedom")
	if in(t, "stderr", said, "warning: a warning"); strings.Contains(said, "not of the method") || strings.Contains(said, "refused") {
		t.Errorf("stderr: %s", said)
	}
	q.Refused, q.Hint = "recall less false-positive rate is 0.01", "use another link key"
	out, said = printed(t, formatCSV, show)
	in(t, "CSV", out, "measure,value,std_error,note\n", "recall,,,refused\n", "estimates,refused,,recall less false-positive rate is 0.01\n", "precision,0.98,0,")
	in(t, "stderr", said, "answers are not corrected: recall less", "hint: use another link key")

	out, _ = printed(t, formatJSON, show)
	back := view.Quality{Quality: &linkerror.Quality{}}
	if err := json.Unmarshal([]byte(out), &back); err != nil {
		t.Fatal(err)
	}
	if back.Peer != "statcan" || back.Recall != q.Recall || back.Refused != q.Refused || back.Links.GoodnessOfFit != q.Links.GoodnessOfFit {
		t.Errorf("JSON: %s", out)
	}
	in(t, "JSON", out, `{"study":"trade","holder":"cbs","peer":"statcan",`, `"generation":"ab","provenance":null}`)
}
