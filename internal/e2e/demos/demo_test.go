package demos

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/examples"
	"github.com/blindjoin/blindjoin/internal/testkit"
	"github.com/blindjoin/blindjoin/internal/testkit/network"
	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

// TestDemoExample compares the demonstration with a count of the example data by hand, in the
// clear.
func TestDemoExample(t *testing.T) {
	t.Parallel()
	read := func(file string) []map[string]string {
		f, err := examples.Files.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(f)
		if file == examples.Data["statistics"] {
			r.Comma = ';'
		}
		all, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var rows []map[string]string
		for _, rec := range all[1:] {
			row := make(map[string]string)
			for i, name := range all[0] {
				row[name] = rec[i]
			}
			rows = append(rows, row)
		}
		return rows
	}
	key := func(s string) string { return strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(s), " ", "")) }
	byID := make(map[string][]string)
	for _, r := range read(examples.Data["bank"]) {
		if k := key(r["FISCAL_CODE"]); k != "" {
			// as the study recodes it
			byID[k] = append(byID[k], cmp.Or(r["INCOME_CLASS"], "MEDIUM"))
		}
	}
	pairs, units, common := map[string]int64{}, map[string]map[string]bool{}, map[string]bool{}
	for _, r := range read(examples.Data["statistics"]) {
		k := key(r["FISCAL_CODE"])
		for _, income := range byID[k] {
			cell := cmp.Or(r["AGE_CLASS"], "45-59") + "|" + income
			common[k] = true
			if units[cell] == nil {
				units[cell] = map[string]bool{}
			}
			units[cell][k] = true
			pairs[cell] = int64(len(units[cell])) // a person counts once in a cell
		}
	}
	for cell, u := range units {
		if len(u) < 10 {
			delete(pairs, cell)
		}
	}
	got := network.RunDemo(t)
	if got.Intersection != int64(len(common)) || len(common) < 1000 {
		t.Errorf("intersection %d instead of %d", got.Intersection, len(common))
	}
	if !maps.Equal(got.Answer.Counts(), pairs) || len(pairs) < 4 {
		t.Errorf("counts %v instead of %v", got.Answer.Counts(), pairs)
	}
}

// referenceData is where the reference system's sample datasets stand when they are beside the
// project.
const referenceData = "../../../../shared/data"

func referenceStudy(t *testing.T, suite, directions string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "study.yaml")
	study := fmt.Sprintf(`name: reference
purpose: the reference system's sample data
holders:
  istat: {columns: [CLASSE_ETA, NUMERO_FIGLI]}
  bi: {columns: [TIPO_RATA_MUTUO, PAGATORE_RATA_MUTUO, CLASSE_REDDITO]}
linker: linker
keys:
  id: {columns: {istat: [IDKEY], bi: [IDKEY]}, normalise: [nfkc, trim, upper, fiscal_code_it]}
protocol: {suite: %s, directions: %s}
disclosure: {tables: [[CLASSE_ETA, CLASSE_REDDITO], [NUMERO_FIGLI, PAGATORE_RATA_MUTUO]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 100}
expires: 2036-12-31
`, suite, directions)
	if err := os.WriteFile(path, []byte(study), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestDemoReference runs the reference system's sample data, whose answer is known, over every
// suite and direction.
func TestDemoReference(t *testing.T) {
	if _, err := os.Stat(referenceData); err != nil {
		t.Skip("the reference system's sample data is not here")
	}
	t.Parallel()
	want := map[string]int64{
		"20-28|ALTA": 85, "20-28|BASSA": 74, "20-28|MEDIA": 89,
		"29-35|ALTA": 83, "29-35|BASSA": 82, "29-35|MEDIA": 77,
		"< 20|ALTA": 81, "< 20|BASSA": 82, "< 20|MEDIA": 79,
	}
	full := func(suite, directions string) {
		t.Run(suite+"/"+directions, func(t *testing.T) {
			t.Parallel()
			got := network.RunDemo(t, "--study", referenceStudy(t, suite, directions),
				"--data", "istat="+filepath.Join(referenceData, "istat.csv"), "--data", "bi="+filepath.Join(referenceData, "bi.csv"),
				"--group-by", "CLASSE_ETA,CLASSE_REDDITO")
			if got.Intersection != 732 || !maps.Equal(got.Answer.Counts(), want) || got.Answer.SuppressedCells != 0 {
				t.Errorf("intersection %d, counts %v", got.Intersection, got.Answer.Counts())
			}
		})
	}
	for _, directions := range []string{"one", "both"} {
		full("ristretto255", directions)
		if testkit.Long() {
			full("blindrsa", directions)
		}
	}
	for _, suite := range []string{"ristretto255", "blindrsa"} {
		t.Run("the small pair/"+suite, func(t *testing.T) {
			t.Parallel()
			got := network.RunDemo(t, "--study", referenceStudy(t, suite, "both"),
				"--data", "istat="+filepath.Join(referenceData, "istat-small.csv"), "--data", "bi="+filepath.Join(referenceData, "bi-small.csv"),
				"--group-by", "CLASSE_ETA,CLASSE_REDDITO")
			if got.Intersection != 4 || len(got.Answer.Counts()) != 0 || got.Answer.SuppressedCells == 0 || got.Answer.SuppressedCells != len(got.Answer.Cells) {
				t.Errorf("intersection %d, answer %+v: all cells should be suppressed", got.Intersection, got.Answer)
			}
		})
	}
	t.Run("from tables", func(t *testing.T) {
		t.Parallel()
		source := network.NewDatabase(t, "source")
		for _, holder := range []string{"istat", "bi"} {
			loadTable(t, source, holder, filepath.Join(referenceData, holder+".csv"))
		}
		got := network.RunDemo(t, "--study", referenceStudy(t, "ristretto255", "one"), "--source-url", source,
			"--data", "istat=table:survey.istat", "--data", "bi=table:survey.bi", "--group-by", "CLASSE_ETA,CLASSE_REDDITO")
		if got.Intersection != 732 || !maps.Equal(got.Answer.Counts(), want) {
			t.Errorf("intersection %d, counts %v", got.Intersection, got.Answer.Counts())
		}
	})
}

// loadTable puts a semicolon-separated file into a table of the database at a URL, all columns
// text.
func loadTable(t *testing.T, url, table, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.TrimRight(string(data), "\r\n")
	header, rows, _ := strings.Cut(text, "\n")
	columns := strings.Split(strings.TrimSpace(header), ";")
	m := &network.Machine{T: t}
	m.DatabaseURL = url
	m.SQL("CREATE SCHEMA IF NOT EXISTS survey")
	m.SQL(fmt.Sprintf(`CREATE TABLE survey.%s ("%s" text)`, table, strings.Join(columns, `" text, "`)))
	var values []string
	for row := range strings.Lines(rows) {
		values = append(values, "('"+strings.Join(strings.Split(strings.TrimSpace(row), ";"), "', '")+"')")
	}
	m.SQL(fmt.Sprintf(`INSERT INTO survey.%s VALUES %s`, table, strings.Join(values, ", ")))
}

// TestDemoKeep types what a demonstration that stays tells to type.
func TestDemoKeep(t *testing.T) {
	t.Parallel()
	c := exec.Command(shipped.Program, "demo", "--keep")
	c.Stdout = io.Discard
	errs, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Process.Kill() }()
	look, all := "", ""
	for lines := bufio.NewScanner(errs); lines.Scan(); {
		all += lines.Text() + "\n"
		if command, ok := strings.CutPrefix(lines.Text(), "what the linker sees: "); ok {
			look = command
		}
		if strings.Contains(lines.Text(), "until Ctrl-C") {
			break
		}
	}
	if strings.Contains(all, "in the schema inspect of postgres://") {
		t.Log("there is no psql here")
	} else if out, err := exec.Command("sh", "-c", look).CombinedOutput(); err != nil || !strings.Contains(string(out), "contribution_complete") {
		t.Errorf("%s: %v: %s\n%s", look, err, out, all)
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); err != nil {
		t.Errorf("the demonstration ends with %v", err)
	}
}
