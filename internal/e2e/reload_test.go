package e2e

import (
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

const reloadStudy = `name: mortgages
purpose: a test of reloads
holders:
  alpha: {columns: [AGE_CLASS]}
  beta: {columns: [INCOME_CLASS]}
linker: linker
keys:
  %s
protocol: {suite: ristretto255, directions: one}
disclosure: {threshold: 3, query_budget: 100, tables: [[AGE_CLASS, INCOME_CLASS]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 100}
expires: 2036-12-31
`

// recipe returns the commands of a section of the manual: its indented blocks.
func recipe(t *testing.T, section string) []string {
	t.Helper()
	text, err := os.ReadFile("../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, ok := strings.Cut(string(text), "\n## "+section+"\n")
	if !ok {
		t.Fatalf("the manual has no section %q", section)
	}
	body, _, _ := strings.Cut(after, "\n## ")
	var blocks []string
	for _, part := range strings.Split(body, "\n\n") {
		if strings.HasPrefix(part, "    ") || strings.HasPrefix(part, "\n    ") {
			blocks = append(blocks, part)
		}
	}
	return blocks
}

// monthly is a month's data: people come and go, and change their classes. Every tenth has another
// value in the second file.
func monthly(month int) (a, b string, want map[string]int64) {
	var left, right strings.Builder
	left.WriteString("ID,DAY,AGE_CLASS\n")
	right.WriteString("ID,DAY,INCOME_CLASS\n")
	want = make(map[string]int64)
	for i := 20 * month; i < 20*month+120; i++ {
		age := (i + month) % 3
		fmt.Fprintf(&left, "P%d,%d,age%d\n", i, i, age)
		if i%4 != 0 {
			fmt.Fprintf(&right, "P%d,%d,income%d\n", i, i, i%2)
			want[fmt.Sprintf("age%d|income%d", age, i%2)]++
		}
	}
	return left.String(), right.String(), want
}

// TestReloadRecipe runs the manual's recipe for a new load every month as scripts with set -e, for
// three months.
func TestReloadRecipe(t *testing.T) {
	t.Parallel()
	blocks := recipe(t, "A new load every month")
	if len(blocks) != 4 {
		t.Fatalf("the recipe has %d blocks of commands: load, first holder, other holder and question are 4", len(blocks))
	}
	for kind, keys := range map[string]string{
		"id": "id: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}",
		"typos": "block: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}\n" +
			"  link: {columns: {alpha: [DAY], beta: [DAY]}, normalise: [trim]}",
	} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			n := network.New(t)
			for month := 1; month <= 3; month++ {
				a, b, want := monthly(month)
				file := fmt.Sprintf("people-2027-%02d.csv", month+1)
				for m, text := range map[*network.Machine]string{n.A: a, n.B: b} {
					n.File(file, text)
					m.Script(n.Dir, strings.ReplaceAll(blocks[0], "people-2027-02.csv", file))
				}
				if month == 1 {
					n.Sign(fmt.Sprintf(reloadStudy, keys))
				}
				first, second := n.A, n.B
				if month%2 == 0 {
					first, second = n.B, n.A
				}
				if said := first.Script(n.Dir, blocks[1]); !strings.Contains(said, "uploaded; "+second.Name+" has to contribute too") {
					t.Errorf("month %d, the first to contribute: %s", month, said)
				}
				for _, m := range n.Machines()[:2] {
					m.Refused([]string{second.Name}, "query", "mortgages")
				}
				second.Script(n.Dir, blocks[2])
				for _, m := range n.Machines()[:2] {
					said := m.Script(n.Dir, blocks[3])
					for _, line := range []string{`from alpha: "people", loaded 2`, `from beta: "people", loaded 2`, fmt.Sprintf("intersection %d, linked 2", month)} {
						if !strings.Contains(said, line) || strings.Contains(said, "overtaken") {
							t.Errorf("month %d, %s does not say %q:\n%s", month, m.Name, line, said)
						}
					}
					var got struct {
						network.Answer
						Provenance struct {
							Loads       map[string]*contribution.Load
							Stored      bool
							OvertakenBy []string `json:"overtaken_by"`
						}
					}
					m.JSON(&got, "query", "mortgages", "--group-by", "AGE_CLASS,INCOME_CLASS")
					if !maps.Equal(got.Counts(), want) {
						t.Errorf("month %d, %s: %v, want %v", month, m.Name, got.Counts(), want)
					}
					if p := got.Provenance; len(p.Loads) != 2 || p.Loads["alpha"] == nil || p.Loads["beta"] == nil || !p.Stored || len(p.OvertakenBy) != 0 {
						t.Errorf("month %d, %s: %+v", month, m.Name, p)
					}
				}
			}
			for _, m := range n.Machines() {
				m.Must("audit", "verify")
			}
		})
	}
}
