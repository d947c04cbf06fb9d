package typos

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/examples"
	"github.com/blindjoin/blindjoin/examples/trade"
	"github.com/blindjoin/blindjoin/internal/bloom"
	"github.com/blindjoin/blindjoin/internal/testkit/network"
	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
	"github.com/blindjoin/blindjoin/internal/token"
)

// Studies that link by a block and a link key.

const (
	linkExact = `{columns: {alpha: [QCOLUMNDATE, QCOLUMNVALUE], beta: [QCOLUMNDATE, QCOLUMNVALUE]}, normalise: [trim]}`
	linkBloom = `{method: bloom, fields: {alpha: [QCOLUMNDATE, QCOLUMNVALUE], beta: [QCOLUMNDATE, QCOLUMNVALUE]}, normalise: [trim], ` +
		`bits: 1000, threshold: 0.8}`
	typosThreshold = 10
	typosSecret    = "a secret that both holders have from a meeting of their own"
)

var (
	typosParams  = bloom.Params{Bits: 1000, Hashes: 10, Grams: 2}
	typosColumns = map[string]string{
		"exp_id": "QCOLUMNEXPORTER", "hs6": "QCOLUMNCOMMODITY", "date": "QCOLUMNDATE", "value": "QCOLUMNVALUE",
		"size": "QCOLUMNSIZE", "preference": "QCOLUMNPREFERENCE",
	}
)

func typosStudy(name, link string) string {
	return fmt.Sprintf(`name: %s
purpose: a test of linkage with typos
holders:
  alpha: {columns: [QCOLUMNSIZE]}
  beta: {columns: [QCOLUMNPREFERENCE]}
linker: linker
keys:
  block: {columns: {alpha: [QCOLUMNEXPORTER, QCOLUMNCOMMODITY], beta: [QCOLUMNEXPORTER, QCOLUMNCOMMODITY]}, normalise: [trim]}
  link: %s
protocol: {suite: ristretto255, directions: one}
disclosure: {threshold: %d, query_budget: 100, tables: [[QCOLUMNSIZE, QCOLUMNPREFERENCE]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 100}
expires: 2036-12-31
`, name, link, typosThreshold)
}

// disguised makes every column name and value of records one that occurs nowhere by chance, and
// collects them. Texts that are alike stay so; what is empty stays empty, and spaces stay outside.
func disguised(records [][]string, words map[string]bool) [][]string {
	spelt := strings.NewReplacer("0", "BA", "1", "CE", "2", "DI", "3", "FO", "4", "GU", "5", "HY", "6", "JE", "7", "KI", "8", "LO", "9", "MU")
	out := make([][]string, len(records))
	for i, r := range records {
		out[i] = make([]string, len(r))
		for j, text := range r {
			bare := strings.TrimSpace(text)
			word := "QZ" + spelt.Replace(bare)
			switch {
			case i == 0:
				word = typosColumns[text]
			case bare == "":
				continue
			case len(word) < 10: // a class
				word = "QZQZWORD" + bare
			}
			words[word] = true
			out[i][j] = strings.Replace(text, bare, word, 1)
		}
	}
	return out
}

func csvText(t *testing.T, records [][]string) string {
	t.Helper()
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(records); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// blockCell is a cell counted in the clear.
type blockCell struct {
	linked, blocked            int64
	linkedBlocks, blocksOfCell map[string]int64 // pairs of each block
}

// inTheClear counts the pairs of trade records by size and preference, as the linker should: within
// blocks, and linked where agree says so. It also returns how many blocks both have.
func inTheClear(left, right [][]string, agree func(a, b []string) bool) (map[string]*blockCell, int64) {
	blockOf := func(r []string) string { return strings.TrimSpace(r[0]) + "|" + r[1] }
	peers, common := make(map[string][][]string), make(map[string]bool)
	for _, r := range right[1:] {
		peers[blockOf(r)] = append(peers[blockOf(r)], r)
	}
	cells := make(map[string]*blockCell)
	for _, a := range left[1:] {
		block := blockOf(a)
		for _, b := range peers[block] {
			common[block] = true
			key := a[4] + "|" + b[4]
			c := cells[key]
			if c == nil {
				c = &blockCell{linkedBlocks: make(map[string]int64), blocksOfCell: make(map[string]int64)}
				cells[key] = c
			}
			c.blocked++
			c.blocksOfCell[block]++
			if a[2] != "" && a[3] != "" && b[2] != "" && b[3] != "" && agree(a, b) {
				c.linked++
				c.linkedBlocks[block]++
			}
		}
	}
	return cells, int64(len(common))
}

func equalFields(a, b []string) bool { return a[2] == b[2] && a[3] == b[3] }

// similarFields compares Bloom filters made with the study's own key.
func similarFields(t *testing.T, key []byte) func(a, b []string) bool {
	t.Helper()
	e, err := bloom.NewEncoder(typosParams, key)
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[[2]string][]byte)
	filter := func(r []string) []byte {
		k := [2]string{r[2], r[3]}
		if known[k] == nil {
			known[k] = bytes.Clone(e.Filter(k[:]))
		}
		return known[k]
	}
	return func(a, b []string) bool { return bloom.Dice(filter(a), filter(b)) >= 0.8 }
}

// hides reports whether the largest block of a margin would not have most of a cell's pairs. Each
// holder has one column here, so a margin is the cells that have its first or its second value.
func hides(cells map[string]*blockCell, key string, pairs func(c *blockCell) map[string]int64) bool {
	own, peers, _ := strings.Cut(key, "|")
	rows, columns := make(map[string]int64), make(map[string]int64)
	for k, c := range cells {
		v, w, _ := strings.Cut(k, "|")
		for block, n := range pairs(c) {
			if v == own {
				rows[block] += n
			}
			if w == peers {
				columns[block] += n
			}
		}
	}
	others, largest := int64(0), int64(0)
	for _, n := range pairs(cells[key]) {
		others, largest = others+n, max(largest, n)
	}
	others -= largest
	for _, margin := range []map[string]int64{rows, columns} {
		for _, n := range margin {
			if n > others {
				return false
			}
		}
	}
	return true
}

// releasable are the linked and the blocked pairs of the cells that may be released.
func releasable(cells map[string]*blockCell) map[string][2]int64 {
	out := make(map[string][2]int64)
	for key, c := range cells {
		if len(c.blocksOfCell) >= typosThreshold && (c.linked == 0 || len(c.linkedBlocks) >= typosThreshold) &&
			hides(cells, key, func(c *blockCell) map[string]int64 { return c.blocksOfCell }) &&
			(c.linked == 0 || hides(cells, key, func(c *blockCell) map[string]int64 { return c.linkedBlocks })) {
			out[key] = [2]int64{c.linked, c.blocked}
		}
	}
	return out
}

// pairsOf returns the linked and the blocked pairs of the released cells.
func pairsOf(a network.Answer) map[string][2]int64 {
	out := make(map[string][2]int64)
	counts := a.Counts()
	for _, c := range a.Cells {
		if c.Count == nil || c.BlockCount == nil {
			continue
		}
		key := *c.Key[0] + "|" + *c.Key[1]
		out[key] = [2]int64{counts[key], *c.BlockCount}
	}
	return out
}

// TestTypos takes studies with a block and a link key through three nodes, and holds them against a
// count in the clear. Then it searches the linker's database and the wires, as TestNothingLeaks
// does, and deletes the study.
func TestTypos(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, link string }{{"exact", linkExact}, {"similar", linkBloom}} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			n := network.New(t)
			data := trade.Generate(1500)
			words := make(map[string]bool)
			left, right := disguised(data.CBS, words), disguised(data.StatCan, words)
			n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", csvText(t, left)))
			n.B.Must("dataset", "load", "data", "--csv", n.File("b.csv", csvText(t, right)))
			secret := n.File("study.secret", typosSecret+"\n")
			n.A.Must("study", "propose", n.File("study.yaml", typosStudy(c.name, c.link)), "--secret-file", secret)
			n.B.Must("study", "accept", c.name, "--yes", "--secret-file", secret)
			n.L.Must("study", "accept", c.name, "--yes")

			agree := equalFields
			if c.link == linkBloom {
				root, err := token.ImportRootKey([]byte(typosSecret), n.A.Agreement(c.name).ID())
				if err != nil {
					t.Fatal(err)
				}
				agree = similarFields(t, root.FilterKey())
			}
			cells, common := inTheClear(left, right, agree)
			want := releasable(cells)
			if len(want) < 4 {
				t.Fatalf("only %d cells may be released: the test proves nothing", len(want))
			}
			found, got := n.Run(c.name, "QCOLUMNSIZE", "QCOLUMNPREFERENCE")
			if found.Intersection != common {
				t.Errorf("%d blocks in common instead of %d", found.Intersection, common)
			}
			released := pairsOf(got)
			for cell, n := range released {
				if want[cell] != n {
					t.Errorf("cell %s has linked and blocked pairs %v instead of %v", cell, n, want[cell])
				}
			}
			// Those that are too small take others with them.
			if n := len(cells) - len(want); got.SuppressedCells <= n || len(released) < 4 {
				t.Errorf("%d cells are suppressed, %d of them small, and %d released", got.SuppressedCells, n, len(released))
			}
			checkEstimates(t, got)
			for _, m := range []*network.Machine{n.A, n.B} {
				if q := m.Quality(c.name); !(q.Recall > 0.4) || !(q.Recall < 1.2) || !(q.FalsePositiveRate < 0.5) {
					t.Errorf("%s: recall %v, false-positive rate %v", m.Name, q.Recall, q.FalsePositiveRate)
				}
			}
			var peers network.Answer
			n.B.JSON(&peers, "query", c.name, "--group-by", "QCOLUMNSIZE,QCOLUMNPREFERENCE")
			if !maps.Equal(pairsOf(peers), released) {
				t.Errorf("the other holder is answered %v instead of %v", pairsOf(peers), released)
			}
			checkEstimates(t, peers)
			n.SearchAll(words)
			n.Forget(c.name)
		})
	}
}

// checkEstimates wants every released cell to have an estimate with its error, or a reason why not;
// and no other cell either.
func checkEstimates(t *testing.T, a network.Answer) {
	t.Helper()
	estimates := 0
	for _, c := range a.Cells {
		whole := c.Estimate != nil && c.StdError != nil && c.CI95 != nil
		none := c.Estimate == nil && c.StdError == nil && c.CI95 == nil
		switch {
		case c.Count == nil:
			if !none || c.Refused != "" || c.BlockCount != nil {
				t.Errorf("a suppressed cell tells more: %+v", c)
			}
		case whole && c.Refused == "":
			estimates++
			if *c.StdError <= 0 || c.CI95[0] >= *c.Estimate || c.CI95[1] <= *c.Estimate {
				t.Errorf("estimate %v, standard error %v, interval %v", *c.Estimate, *c.StdError, *c.CI95)
			}
		case !none || c.Refused == "":
			t.Errorf("neither an estimate nor a refusal: %+v", c)
		}
	}
	if estimates == 0 {
		t.Error("no cell has an estimate")
	}
}

// TestKill9WithTypos kills each node once while records travel with their link values.
func TestKill9WithTypos(t *testing.T) {
	if testing.Short() {
		t.Skip("three runs of 8,000 x 8,000 records")
	}
	t.Parallel()
	data := trade.Generate(10_000)
	words := make(map[string]bool)
	left, right := disguised(data.CBS, words), disguised(data.StatCan, words)
	cells, _ := inTheClear(left, right, equalFields)
	want := releasable(cells)
	for _, p := range []struct {
		victim, procedure string
		n                 int
	}{{"alpha", "Put", 2}, {"beta", "Put", 5}, {"linker", "Complete", 2}} {
		t.Run(p.victim, func(t *testing.T) {
			t.Parallel()
			n := network.New(t)
			n.Agree(typosStudy("killed", linkExact), csvText(t, left), csvText(t, right))
			n.A.Must("intersect", "killed")
			target := map[string]*network.Machine{"alpha": n.A, "beta": n.B, "linker": n.L}[p.victim]
			var once sync.Once
			killed := false
			n.L.Tap.OnCall(func(procedure string, calls int) {
				if calls == p.n && strings.HasSuffix(procedure, "/"+p.procedure) {
					once.Do(func() { killed = true; target.Kill() })
				}
			})
			var q network.Answer
			n.WithRestarts(target, func() bool { _, _, ok := n.A.Try("contribute", "killed"); return ok })
			n.WithRestarts(target, func() bool { _, _, ok := n.B.Try("contribute", "killed"); return ok })
			n.WithRestarts(target, func() bool {
				return n.TryJSON(n.A, &q, "query", "killed", "--group-by", "QCOLUMNSIZE,QCOLUMNPREFERENCE")
			})
			if !killed {
				t.Fatal("the point was never reached: nothing was tested")
			}
			if !maps.Equal(pairsOf(q), want) {
				t.Errorf("linked and blocked pairs %v instead of %v", pairsOf(q), want)
			}
			for _, m := range n.Machines() {
				m.Must("audit", "verify")
			}
		})
	}
}

// TestDemoTypos holds the demonstration of linkage with typos against the truth: linked pairs are
// off, corrected ones are not.
func TestDemoTypos(t *testing.T) {
	t.Parallel()
	got := network.RunDemo(t, "--typos")
	truth := make(map[string]float64)
	for _, c := range got.Truth {
		truth[strings.Join(c.Key, "|")] = float64(c.Count)
	}
	if len(truth) != 9 || len(got.Answer.Cells) != len(truth) || got.Answer.SuppressedCells != 0 || !json.Valid(got.Quality) {
		t.Fatalf("%d cells, %d of the truth, %d suppressed; quality %s", len(got.Answer.Cells), len(truth), got.Answer.SuppressedCells, got.Quality)
	}
	checkEstimates(t, got.Answer)
	pairs, linked, corrected := 0.0, 0.0, 0.0
	for _, c := range got.Answer.Cells {
		want := truth[*c.Key[0]+"|"+*c.Key[1]]
		if c.Estimate == nil || c.BlockCount == nil || *c.BlockCount < *c.Count {
			t.Fatalf("a cell is not corrected: %+v", c)
		}
		if math.Abs(*c.Estimate-want) > 4**c.StdError {
			t.Errorf("%s, %s: %.1f ± %.1f, in truth %v", *c.Key[0], *c.Key[1], *c.Estimate, *c.StdError, want)
		}
		pairs, linked, corrected = pairs+want, linked+float64(*c.Count), corrected+*c.Estimate
	}
	if math.Abs(corrected/pairs-1) > 0.03 || math.Abs(linked/pairs-1) < 0.06 {
		t.Errorf("of %v true pairs %v are linked, and corrected that is %.0f", pairs, linked, corrected)
	}
}

// TestDemoTyposOfOnesOwn runs the example's data as a user's own study, with Bloom filters.
func TestDemoTyposOfOnesOwn(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, examples.Files); err != nil {
		t.Fatal(err)
	}
	text, err := examples.Files.ReadFile(examples.TyposStudyFile)
	if err != nil {
		t.Fatal(err)
	}
	exact := "link:  {columns: {cbs: [date, value], statcan: [date, value]}, normalise: [trim]}"
	similar := "link:  {method: bloom, fields: {cbs: [date, value], statcan: [date, value]}, normalise: [trim], bits: 1000, threshold: 0.8}"
	changed := strings.Replace(string(text), "\n  "+exact, "\n  "+similar, 1)
	if changed == string(text) {
		t.Fatal("the example's link key is not what this test looks for")
	}
	study := filepath.Join(dir, "similar.yaml")
	if err := os.WriteFile(study, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	got := network.RunDemo(t, "--study", study, "--data", "cbs="+filepath.Join(dir, "cbs.csv"), "--data", "statcan="+filepath.Join(dir, "statcan.csv"),
		"--group-by", "size,preference")
	if got.Truth != nil || !json.Valid(got.Quality) {
		t.Errorf("truth %v, quality %s", got.Truth, got.Quality)
	}
	checkEstimates(t, got.Answer)
	linked, blocked := int64(0), int64(0)
	for _, n := range pairsOf(got.Answer) {
		linked, blocked = linked+n[0], blocked+n[1]
	}
	// Filters have a random key here, so that which pairs are just similar enough is a matter of
	// chance.
	cells, _ := inTheClear(readExample(t, "cbs.csv"), readExample(t, "statcan.csv"), similarFields(t, bytes.Repeat([]byte{1}, token.FilterKeySize)))
	wantLinked, wantBlocked := int64(0), int64(0)
	for _, n := range releasable(cells) {
		wantLinked, wantBlocked = wantLinked+n[0], wantBlocked+n[1]
	}
	if blocked != wantBlocked || math.Abs(float64(linked)/float64(wantLinked)-1) > 0.1 {
		t.Errorf("%d pairs of which %d are linked, instead of %d and about %d", blocked, linked, wantBlocked, wantLinked)
	}
}

// TestDemoUsage gives flags that do not go together.
func TestDemoUsage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		word string
		args []string
	}{
		{"--typos", []string{"--typos", "--study", "s.yaml", "--data", "a=a.csv"}},
		{"--transactions", []string{"--transactions", "2000"}},
		{"--transactions", []string{"--typos", "--transactions", "0"}},
		{"--transactions", []string{"--typos", "--transactions", "100000000"}},
	} {
		m := exec.Command(shipped.Program, append([]string{"demo"}, c.args...)...)
		var out, errs bytes.Buffer
		m.Stdout, m.Stderr = &out, &errs
		var exit *exec.ExitError
		if err := m.Run(); !errors.As(err, &exit) || exit.ExitCode() != 2 || out.Len() > 0 || !strings.Contains(errs.String(), c.word) {
			t.Errorf("demo %s: %v\n%s%s", strings.Join(c.args, " "), err, &out, &errs)
		}
	}
}

func readExample(t *testing.T, file string) [][]string {
	t.Helper()
	text, err := examples.Files.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}
