package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const (
	tableFile = "docs/threat-model.md"
	tableHead = "| guarantee | test |"
)

// A mutation breaks one guard.
type mutation struct {
	row   string // words of the guarantee that no other row of the table has
	test  string // what must fail: a test that the row names, perhaps with a subtest
	edits []edit // what is changed, at once
}

// An edit replaces a piece of a source file that occurs in it once.
type edit struct{ file, old, new string }

// A row is one guarantee of the table, with the tests that it names.
type row struct {
	guarantee string
	tests     []string
}

// A guard is a mutation whose row, package and snippets are there.
type guard struct {
	mutation
	row row
	pkg string // directory of the test, from the root
}

func (g guard) String() string {
	return fmt.Sprintf("%-48s %s: %s", g.test, g.edits[0].file, g.row.guarantee)
}

// checked finds row, package and snippets of every mutation. The error tells of everything that
// does not fit, and of rows and named tests that no mutation is for.
func checked(root string, mutations []mutation) ([]guard, error) {
	rows, err := readTable(filepath.Join(root, tableFile))
	if err != nil {
		return nil, err
	}
	packages, err := findTests(root)
	if err != nil {
		return nil, err
	}
	var wrong []error
	broken := map[string]bool{} // by row and test
	var guards []guard
	for _, m := range mutations {
		g := guard{mutation: m}
		name, _, _ := strings.Cut(m.test, "/")
		matching := slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return !strings.Contains(r.guarantee, m.row) })
		switch {
		case len(matching) != 1:
			wrong = append(wrong, fmt.Errorf("%q is in %d rows of the table, not in one", m.row, len(matching)))
		case !slices.Contains(matching[0].tests, name):
			wrong = append(wrong, fmt.Errorf("row %q does not name %s", matching[0].guarantee, name))
		default:
			g.row = matching[0]
			broken[g.row.guarantee+name] = true
		}
		if len(packages[name]) == 1 {
			g.pkg = packages[name][0]
		}
		if len(m.edits) == 0 {
			wrong = append(wrong, fmt.Errorf("%s: a mutation without an edit", m.test))
		}
		for _, e := range m.edits {
			if err := e.check(root); err != nil {
				wrong = append(wrong, fmt.Errorf("%s: %w", m.test, err))
			}
		}
		guards = append(guards, g)
	}
	for _, r := range rows {
		if len(r.tests) == 0 {
			wrong = append(wrong, fmt.Errorf("row %q names no test", r.guarantee))
		}
		for _, name := range r.tests {
			if n := len(packages[name]); n != 1 {
				wrong = append(wrong, fmt.Errorf("row %q names %s, which is a test of %d packages", r.guarantee, name, n))
			}
			if !broken[r.guarantee+name] {
				wrong = append(wrong, fmt.Errorf("row %q names %s, and no mutation in tools/guards/mutations_*.go breaks a guard for it", r.guarantee, name))
			}
		}
	}
	return guards, errors.Join(wrong...)
}

func (e edit) check(root string) error {
	text, err := os.ReadFile(filepath.Join(root, e.file))
	if err != nil {
		return err
	}
	if n := strings.Count(string(text), e.old); n != 1 {
		return fmt.Errorf("%s has the snippet %d times, not once: %q", e.file, n, e.old)
	}
	if e.old == e.new {
		return fmt.Errorf("%s: the edit of %q changes nothing", e.file, e.old)
	}
	return nil
}

var testName = regexp.MustCompile("`(Test[A-Za-z0-9_]+)`")

// readTable reads the rows of the table of guarantees.
func readTable(file string) ([]row, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	_, table, ok := strings.Cut(string(text), tableHead+"\n|---|---|\n")
	if !ok {
		return nil, fmt.Errorf("%s has no table %q", file, tableHead)
	}
	var rows []row
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "|") {
			break
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		if len(cells) != 2 {
			return nil, fmt.Errorf("%s: a row of %d cells: %s", file, len(cells), line)
		}
		r := row{guarantee: strings.TrimSpace(cells[0])}
		for _, m := range testName.FindAllStringSubmatch(cells[1], -1) {
			r.tests = append(r.tests, m[1])
		}
		rows = append(rows, r)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s: the table of guarantees is empty", file)
	}
	return rows, nil
}

var testFunc = regexp.MustCompile(`(?m)^func (Test[A-Za-z0-9_]+)\(`)

// findTests returns the directories that have a test, by its name.
func findTests(root string) (map[string][]string, error) {
	found := map[string][]string{}
	err := walk(root, func(name string) error {
		if !strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(filepath.Join(root, name))
		for _, m := range testFunc.FindAllSubmatch(text, -1) {
			found[string(m[1])] = append(found[string(m[1])], path.Dir(name))
		}
		return err
	})
	return found, err
}

// walk calls do for every file of the tree, by its path from the root.
func walk(root string, do func(name string) error) error {
	return fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || name == "bin"):
			return fs.SkipDir
		case d.Type().IsRegular():
			return do(name)
		}
		return nil
	})
}
