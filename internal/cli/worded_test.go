package cli

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"log/slog"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// TestRemediesAreCommands: whatever a text of the program names as the step that helps is a command
// that there is, with flags that it has; and no package below this one words it.
func TestRemediesAreCommands(t *testing.T) {
	t.Parallel()
	remedies := 0
	program := regexp.MustCompile("`blindjoin [a-z]")
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testkit") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			l, ok := n.(*ast.BasicLit)
			if !ok || l.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(l.Value)
			if err != nil {
				t.Errorf("%s: %v", path, err)
			}
			if strings.HasPrefix(path, "../cli") {
				return true
			}
			if program.MatchString(text) {
				t.Errorf("%s words a command, which is for the command line: %q", path, text)
			}
			problem.Word(text, func(step string) string {
				remedies++
				checkCommand(t, path, step)
				return ""
			})
			return true
		})
		return nil
	})
	if err != nil || remedies < 80 {
		t.Errorf("%d remedies, %v", remedies, err)
	}
}

func checkCommand(t *testing.T, path, step string) {
	t.Helper()
	words := strings.Fields(step)
	cmd, rest, err := newRoot(&globals{}).Find(words)
	if err != nil || !cmd.Runnable() && len(rest) > 0 {
		t.Errorf("%s: there is no command %q: %v", path, step, err)
		return
	}
	for _, w := range rest {
		name, isFlag := strings.CutPrefix(w, "--")
		if !isFlag {
			continue
		}
		name, _, _ = strings.Cut(name, "=")
		var f *pflag.Flag
		if f = cmd.Flags().Lookup(name); f == nil {
			f = cmd.InheritedFlags().Lookup(name)
		}
		if f == nil {
			t.Errorf("%s: %q has no flag --%s", path, step, name)
		}
	}
}

// What people and programs are shown names commands that can be typed.
func TestWorded(t *testing.T) {
	t.Parallel()
	const text, want = "run ⟪intersect x⟫ again", "run `blindjoin intersect x` again"
	if got := worded(text); got != want {
		t.Error(got)
	}
	var out strings.Builder
	g := &globals{err: &out, logLevel: "info"}
	g.say("hint: %s", text)
	report(&out, t.Context(), problem.New(problem.Invalid, "%s", text).WithHint("%s", text))
	log, err := g.logger()
	if err != nil {
		t.Fatal(err)
	}
	log.Info(text, slog.String("hint", text), slog.Any("error", errors.New(text)))
	if n := strings.Count(out.String(), want); n != 6 || strings.Contains(out.String(), "⟪") {
		t.Errorf("%d times in\n%s", n, out.String())
	}
}
