package docs

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/blindjoin/blindjoin/internal/"

// onlyForTests are packages that the program never imports; they stand in no layer.
var onlyForTests = []string{"testkit", "e2e", "postgres/pgtest"}

func isForTests(pkg string) bool {
	return slices.ContainsFunc(onlyForTests, func(p string) bool { return pkg == p || strings.HasPrefix(pkg, p+"/") })
}

// layers returns, by package, the number of its layer in architecture.txt, from the top.
func layers(t *testing.T) map[string]int {
	t.Helper()
	text, err := os.ReadFile("architecture.txt")
	if err != nil {
		t.Fatal(err)
	}
	of, n := map[string]int{}, 0
	for l := range strings.Lines(string(text)) {
		parts := strings.Split(l, "|")
		if strings.HasPrefix(l, "#") || len(parts) != 3 {
			continue
		}
		for _, p := range strings.Fields(parts[2]) {
			of[p] = n
		}
		n++
	}
	return of
}

type listed struct {
	ImportPath string
	GoFiles    []string
	Imports    []string
}

func packages(t *testing.T) (all []listed) {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,GoFiles,Imports", "./internal/...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// TestArchitecture: every package of the program is in a layer of architecture.txt, from which the
// picture is drawn, and in the page; and imports go down only.
func TestArchitecture(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	of, seen := layers(t), map[string]bool{}
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		// Generated packages belong to the one that they are generated for.
		if strings.Contains(name, "dbgen") || strings.Contains(name, "nodepb") {
			continue
		}
		if len(p.GoFiles) == 0 || isForTests(name) || slices.Equal(p.GoFiles, []string{"doc.go"}) {
			continue
		}
		seen[name] = true
		layer, ok := of[name]
		if !ok {
			t.Errorf("internal/%s is in no layer of docs/architecture.txt", name)
			continue
		}
		if !strings.Contains(string(page), "`"+name+"`") {
			t.Errorf("docs/architecture.md does not say what `%s` is", name)
		}
		for _, i := range p.Imports {
			below := strings.TrimPrefix(i, module)
			if below == i {
				continue
			}
			if isForTests(below) {
				t.Errorf("%s imports %s, which is for tests", name, below)
			}
			if n, ok := of[below]; ok && n < layer {
				t.Errorf("%s imports %s, which is above it in docs/architecture.txt", name, below)
			}
		}
	}
	for name := range of {
		if !seen[name] {
			t.Errorf("docs/architecture.txt has internal/%s, which is no package", name)
		}
	}
}

func TestThePictureIsCurrent(t *testing.T) {
	t.Parallel()
	cmd := exec.Command("go", "run", "./picture", "-check")
	cmd.Dir = "../tools"
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
