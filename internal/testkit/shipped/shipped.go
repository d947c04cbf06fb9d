// Package shipped gives the end-to-end tests of a package what they test: the compiled program, and
// a PostgreSQL.
package shipped

import (
	"context"
	"fmt"
	"github.com/blindjoin/blindjoin/internal/postgres/embedded"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// What Main provides before any test runs.
var (
	Program string            // the compiled blindjoin
	Cluster *embedded.Cluster // one for all tests, with databases of their own
)

// Main runs the tests of a package, after ready, if that is given. Call it from TestMain; it does
// not return.
func Main(m *testing.M, ready ...func()) {
	code, err := setUp(m, ready)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func setUp(m *testing.M, ready []func()) (int, error) {
	dir, err := os.MkdirTemp("", "blindjoin-e2e-")
	if err != nil {
		return 1, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	Program = filepath.Join(dir, "blindjoin")
	build := exec.Command("go", "build", "-o", Program, "github.com/blindjoin/blindjoin/cmd/blindjoin")
	if out, err := build.CombinedOutput(); err != nil {
		return 1, fmt.Errorf("build: %w\n%s", err, out)
	}
	if Cluster, err = embedded.Start(context.Background(), embedded.Options{InMemory: true}); err != nil {
		return 1, err
	}
	defer func() { _ = Cluster.Stop() }()
	for _, f := range ready {
		f()
	}
	return m.Run(), nil
}

// DependOnSources looks at every directory that the program is built from, by the way to the root
// of the repository: go test takes the package's result from its cache unless something that a test
// has looked at has changed, and does not know what a command that it runs has read.
func DependOnSources(t *testing.T, root string) {
	t.Helper()
	for _, dir := range []string{"cmd", "internal", "db"} {
		if err := filepath.WalkDir(filepath.Join(root, dir), func(_ string, _ fs.DirEntry, err error) error { return err }); err != nil {
			t.Error(err)
		}
	}
}
