package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/simulate"
)

// runCLI runs one command that needs neither input nor a database.
func runCLI(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = Main(args, strings.NewReader(""), &out, &err)
	return status, out.String(), err.String()
}

func TestSimulateCommand(t *testing.T) {
	t.Parallel()
	small := []string{"simulate", "--units", "2000", "--replicates", "3", "--resamples", "50", "--seed", "9"}
	page := filepath.Join(t.TempDir(), "report.html")
	status, out, stderr := runCLI(append(small, "--html", page)...)
	if status != exitDone || stderr != "" {
		t.Fatalf("status %d: %s", status, stderr)
	}
	for _, want := range []string{"cell ", "all ", "corrected_bias", "coverage ", "false_positive_rate"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if text, err := os.ReadFile(page); err != nil || bytes.Count(text, []byte("<svg")) != 6 {
		t.Errorf("report with %d plots: %v", bytes.Count(text, []byte("<svg")), err)
	}

	status, out, _ = runCLI(append(small, "--format", "json")...)
	var report view.Simulation
	if err := json.Unmarshal([]byte(out), &report); status != exitDone || err != nil {
		t.Fatalf("status %d: %v", status, err)
	}
	if report.Design.Seed != 9 || len(report.Replicates) != 3 || len(report.Cells) != 5 || report.Cells[4].Cell != "all" {
		t.Errorf("report on %+v with %d replicates, cells %+v", report.Design, len(report.Replicates), report.Cells)
	}

	status, out, _ = runCLI(append(small, "--format", "csv")...)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if status != exitDone || err != nil || len(rows) != 6 || rows[5][0] != "all" {
		t.Errorf("status %d, CSV %v: %v", status, rows, err)
	}
}

func TestSimulateFlags(t *testing.T) {
	t.Parallel()
	status, out, stderr := runCLI("simulate", "--units", "600", "--replicates", "1", "--resamples", "50", "--method", "bloom",
		"--coverage", "0.6,0.9", "--date-error", "0.01", "--categories", "1,3", "--blocks", "twosize:5", "--format", "json")
	var report view.Simulation
	if err := json.Unmarshal([]byte(out), &report); status != exitDone || err != nil {
		t.Fatalf("status %d: %v: %s", status, err, stderr)
	}
	d := report.Design
	if d.Coverage != [2]float64{0.6, 0.9} || d.DateError != [2]float64{0.01, 0.01} || d.Categories != [2]int{1, 3} ||
		d.Errors != string(simulate.ErrorTypo) || d.Method != string(simulate.MethodBloom) || d.Blocks != "twosize:5" {
		t.Errorf("design %+v", d)
	}
}

func TestSimulateRefusesUsage(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"--coverage", "2"}, {"--coverage", "0.5,0.5,0.5"}, {"--coverage", "half"}, {"--blocks", "gamma"}, {"--method", "guess"},
		{"--estimator", "truth"}, {"--errors", "none"}, {"--categories", "1.5"}, {"--units", "0"}, {"--asker", "3"}, {"more"},
	} {
		status, out, stderr := runCLI(append([]string{"simulate"}, args...)...)
		if status != exitUsage || out != "" || !strings.HasPrefix(stderr, "error: ") || !strings.Contains(stderr, "\nhint: ") {
			t.Errorf("%v: status %d, stdout %q, stderr %q", args, status, out, stderr)
		}
	}
	missing := filepath.Join(t.TempDir(), "missing", "report.html")
	status, out, stderr := runCLI("simulate", "--units", "600", "--replicates", "1", "--resamples", "50", "--html", missing)
	if status != exitFailed || out != "" || !strings.Contains(stderr, "\nhint: ") {
		t.Errorf("report to nowhere: status %d, stdout %q, stderr %q", status, out, stderr)
	}
}

func TestLinkageErrorsFit(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	// Frequencies of one class with p = 0.6 and rate 0.5, times 100000: (1−p) Pois(k) + p
	// Pois(k−1).
	good := file("good.csv", "n_i,freq\n0,24261\n1,48522\n2,21228\n3,5055\n4,821\n5,101\n6,11\n7,1\n")
	status, out, stderr := runCLI("linkage-errors", "fit", good, "--format", "json")
	if status != exitDone || stderr != "" {
		t.Fatalf("status %d: %s", status, stderr)
	}
	var fit struct {
		P, Rate, LogLik, AIC *float64
		Classes              int
		Weights, Rates       []float64
		StdError             struct{ P, Rate float64 } `json:"std_error"`
		Warnings             []string
	}
	decoder := json.NewDecoder(strings.NewReader(out))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&fit); err != nil || fit.P == nil || fit.Rate == nil || fit.LogLik == nil || fit.AIC == nil || fit.Warnings == nil {
		t.Fatalf("%v: %s", err, out)
	}
	if *fit.P < 0.59 || *fit.P > 0.61 || *fit.Rate < 0.49 || *fit.Rate > 0.51 || len(fit.Weights) != fit.Classes || len(fit.Rates) != fit.Classes {
		t.Errorf("fit %s", out)
	}
	if fit.StdError.P <= 0 || fit.StdError.P > 0.02 {
		t.Errorf("standard errors %+v", fit.StdError)
	}
	if _, out, _ = runCLI("linkage-errors", "fit", good); !strings.HasPrefix(out, "parameter ") || !strings.Contains(out, "\nrate ") {
		t.Errorf("table %s", out)
	}
	for name, path := range map[string]string{
		"no such file": filepath.Join(dir, "none.csv"), "no header": file("header.csv", "0,1\n"),
		"negative": file("negative.csv", "n_i,freq\n0,-1\n"), "empty": file("empty.csv", "n_i,freq\n"),
	} {
		if status, out, stderr := runCLI("linkage-errors", "fit", path); status != exitFailed || out != "" || !strings.HasPrefix(stderr, "error: ") {
			t.Errorf("%s: status %d, stdout %q, stderr %q", name, status, out, stderr)
		}
	}
	if status, _, _ := runCLI("linkage-errors", "fit"); status != exitUsage {
		t.Errorf("without a file: status %d", status)
	}
}

func TestLinksFitIsPrintedInOrder(t *testing.T) {
	t.Parallel()
	fit, err := linkerror.FitLinks([]linkerror.Count{{N: 0, Freq: 475}, {N: 1, Freq: 3968}, {N: 2, Freq: 532}, {N: 3, Freq: 25}}, linkerror.Options{})
	if err != nil {
		t.Fatal(err)
	}
	raw, _ := printed(t, formatJSON, func(g *globals) error { return g.printLinksFit(fit) })
	at := -1
	for _, key := range []string{
		`{"p":0.89`, `"rate":0.12`, `"classes":1`, `"weights":[`, `"rates":[`, `"loglik":-`, `"aic":`, `"std_error":{"p":`, `"rate":`, `"warnings":[]}`,
	} {
		i := strings.Index(raw[at+1:], key)
		if i < 0 {
			t.Fatalf("%s not where it belongs in %s", key, raw)
		}
		at += 1 + i
	}
}
