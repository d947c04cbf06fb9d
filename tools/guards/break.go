package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// buildLimit is the time for building the tree and a test, on a machine that does other things too.
const buildLimit = 15 * time.Minute

// tree is the copy in which guards are broken.
type tree struct {
	dir   string
	limit time.Duration
}

// breakAll sees the tests of guards pass, and then fail with each guard broken. It prints a line
// for each guard; an error says how many were not as they should be. With buildOnly it sees each
// mutation build, and runs no test.
func breakAll(ctx context.Context, root string, guards []guard, limit time.Duration, buildOnly bool) error {
	dir, err := os.MkdirTemp("", "blindjoin-guards-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	t := tree{dir: dir, limit: limit}
	if err := walk(root, func(name string) error { return copyFile(filepath.Join(root, name), filepath.Join(dir, name)) }); err != nil {
		return err
	}
	if buildOnly {
		return t.buildAll(ctx, guards)
	}
	began := time.Now()
	survived, unclear := 0, 0
	fmt.Printf("%-9s %7s  %-45s %s\n", "result", "time", "test", "guarantee, and where it is broken")
	for _, group := range byPackage(guards) {
		if err := t.passWhole(ctx, group); err != nil {
			return err
		}
		for _, g := range group {
			at := time.Now()
			err := t.noticed(ctx, g)
			result := "noticed"
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case errors.Is(err, errSurvived):
				result = "SURVIVED"
				survived++
			case err != nil:
				result = "BROKEN"
				unclear++
			}
			fmt.Printf("%-9s %6.1fs  %-45s %s (%s)\n", result, time.Since(at).Seconds(), g.test, g.row.guarantee, g.edits[0].file)
			if result == "BROKEN" {
				fmt.Println(indented(err.Error()))
			}
		}
	}
	fmt.Printf("%d guards, %d noticed, %s\n", len(guards), len(guards)-survived-unclear, time.Since(began).Round(time.Second))
	switch {
	case unclear > 0:
		return fmt.Errorf("%d mutations do not build, or end without a verdict of their test", unclear)
	case survived > 0:
		return fmt.Errorf("%d guards can be taken out and their test does not notice", survived)
	}
	return nil
}

// errSurvived says that a test passes although its guard is broken.
var errSurvived = errors.New("the test passes without the guard")

// byPackage puts guards together whose tests are in one package, in the order of the table.
func byPackage(guards []guard) [][]guard {
	var groups [][]guard
	for _, g := range guards {
		i := slices.IndexFunc(groups, func(group []guard) bool { return group[0].pkg == g.pkg })
		if i < 0 {
			i, groups = len(groups), append(groups, nil)
		}
		groups[i] = append(groups[i], g)
	}
	return groups
}

// passWhole runs the tests of one package's guards with nothing broken.
func (t tree) passWhole(ctx context.Context, group []guard) error {
	at := time.Now()
	var names []string
	for _, g := range group {
		if name, _, _ := strings.Cut(g.test, "/"); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	pkg := group[0].pkg
	out, err := t.test(ctx, pkg, "^("+strings.Join(names, "|")+")$", t.limit*time.Duration(len(names)))
	if err != nil {
		return fmt.Errorf("%s does not pass with every guard in its place: %w\n%s", pkg, err, indented(out))
	}
	for _, g := range group {
		if !strings.Contains(out, "--- PASS: "+g.test+" ") {
			return fmt.Errorf("%s of %s did not run:\n%s", g.test, pkg, indented(out))
		}
	}
	fmt.Printf("%-9s %6.1fs  %d tests of %s, with every guard in its place\n", "pass", time.Since(at).Seconds(), len(names), pkg)
	return nil
}

// buildAll sees each mutation build.
func (t tree) buildAll(ctx context.Context, guards []guard) error {
	failed := 0
	for _, g := range guards {
		args := []string{"build"}
		for _, e := range g.edits {
			if filepath.Ext(e.file) == ".go" {
				args = append(args, "./"+filepath.Dir(e.file))
			}
		}
		mend, err := t.damage(g)
		if err == nil && len(args) > 1 {
			var out string
			if out, err = t.command(ctx, buildLimit, args...); err != nil {
				err = fmt.Errorf("%w\n%s", err, indented(out))
			}
		}
		mend()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			failed++
			fmt.Printf("%s\n%v\n", g, err)
		}
	}
	fmt.Printf("%d mutations, %d build\n", len(guards), len(guards)-failed)
	if failed > 0 {
		return fmt.Errorf("%d mutations do not build", failed)
	}
	return nil
}

// damage makes the edits of a guard, and returns what takes them back.
func (t tree) damage(g guard) (mend func(), err error) {
	var wholes []func()
	mend = func() {
		for _, m := range slices.Backward(wholes) { // a file may be edited twice
			m()
		}
	}
	for _, e := range g.edits {
		file := filepath.Join(t.dir, e.file)
		whole, err := os.ReadFile(file)
		if err != nil {
			return mend, err
		}
		wholes = append(wholes, func() {
			if mendErr := os.WriteFile(file, whole, 0o600); mendErr != nil {
				panic(mendErr) // what follows would test something else
			}
		})
		if err := os.WriteFile(file, bytes.Replace(whole, []byte(e.old), []byte(e.new), 1), 0o600); err != nil {
			return mend, err
		}
	}
	return mend, nil
}

// noticed breaks a guard, and returns nil if its test fails by that.
func (t tree) noticed(ctx context.Context, g guard) (err error) {
	mend, err := t.damage(g)
	defer mend()
	if err != nil {
		return err
	}
	parts := strings.Split(g.test, "/")
	out, err := t.test(ctx, g.pkg, "^"+strings.Join(parts, "$/^")+"$", t.limit)
	switch {
	case strings.Contains(out, "[build failed]") || strings.Contains(out, "[setup failed]"):
		return fmt.Errorf("the test does not build:\n%s", out)
	case err == nil && strings.Contains(out, "--- PASS: "+g.test+" "):
		return errSurvived
	case err != nil && strings.Contains(out, "--- FAIL: "+g.test+" "):
		return nil
	}
	return fmt.Errorf("the test ended without a verdict: %w\n%s", err, out)
}

func (t tree) test(ctx context.Context, pkg, pattern string, limit time.Duration) (string, error) {
	return t.command(ctx, limit+buildLimit, "test", "-count=1", "-v", "-vet=off", "-timeout", limit.String(), "-run", pattern, "./"+pkg)
}

// command runs go in the copy.
func (t tree) command(ctx context.Context, limit time.Duration, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = t.dir
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 20 * time.Second
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func copyFile(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	return os.WriteFile(to, b, info.Mode().Perm()|0o600)
}

// indented is the end of an output, set off from lines of the table.
func indented(out string) string {
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) > 30 {
		lines = lines[len(lines)-30:]
	}
	return "    " + strings.Join(lines, "\n    ")
}
