package e2e

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
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
disclosure: {threshold: 3, query_budget: 100}
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

// script runs commands as an operator's script would, in the network's directory, and returns what it said on stderr.
func (m *machine) script(dir, commands string) string {
	m.t.Helper()
	c := exec.Command("bash", "-c", "set -e\nblindjoin() { \""+program+"\" \"$@\"; }\n"+commands)
	c.Dir = dir
	c.Env = m.command().Env
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := c.Run(); err != nil {
		m.t.Fatalf("%s: %v\n%s\n%s\nserve:\n%s", m.name, err, commands, errs.String(), m.log)
	}
	return errs.String()
}

// monthly is a month's data: people come and go, and change their classes. Every tenth has another value in the second file.
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

// TestReloadRecipe runs the manual's recipe for a new load every month as scripts with set -e, for three months.
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
			n := newNetwork(t)
			for month := 1; month <= 3; month++ {
				a, b, want := monthly(month)
				file := fmt.Sprintf("people-2027-%02d.csv", month+1)
				for m, text := range map[*machine]string{n.a: a, n.b: b} {
					n.file(file, text)
					m.script(n.dir, strings.ReplaceAll(blocks[0], "people-2027-02.csv", file))
				}
				if month == 1 {
					n.sign(fmt.Sprintf(reloadStudy, keys))
				}
				first, second := n.a, n.b
				if month%2 == 0 {
					first, second = n.b, n.a
				}
				if said := first.script(n.dir, blocks[1]); !strings.Contains(said, "uploaded; "+second.name+" has to contribute too") {
					t.Errorf("month %d, the first to contribute: %s", month, said)
				}
				for _, m := range n.machines()[:2] {
					m.refused([]string{second.name}, "query", "mortgages")
				}
				second.script(n.dir, blocks[2])
				for _, m := range n.machines()[:2] {
					said := m.script(n.dir, blocks[3])
					for _, line := range []string{`from alpha: "people", loaded 2`, `from beta: "people", loaded 2`, fmt.Sprintf("intersection %d, linked 2", month)} {
						if !strings.Contains(said, line) || strings.Contains(said, "overtaken") {
							t.Errorf("month %d, %s does not say %q:\n%s", month, m.name, line, said)
						}
					}
					var got struct {
						answer
						Provenance struct {
							Loads       map[string]*contribution.Load
							Stored      bool
							OvertakenBy []string `json:"overtaken_by"`
						}
					}
					m.json(&got, "query", "mortgages", "--group-by", "AGE_CLASS,INCOME_CLASS")
					if !maps.Equal(got.counts(), want) {
						t.Errorf("month %d, %s: %v, want %v", month, m.name, got.counts(), want)
					}
					if p := got.Provenance; len(p.Loads) != 2 || p.Loads["alpha"] == nil || p.Loads["beta"] == nil || !p.Stored || len(p.OvertakenBy) != 0 {
						t.Errorf("month %d, %s: %+v", month, m.name, p)
					}
				}
			}
			for _, m := range n.machines() {
				m.must("audit", "verify")
			}
		})
	}
}
