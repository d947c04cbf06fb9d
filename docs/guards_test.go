// Package docs holds the documents, and tests that they are true.
package docs

import (
	"io/fs"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestEveryGuaranteeHasAGuardToBreak: each row of the threat model's table names tests that there
// are, and for each of them the list of tools/guards has a way to break what it tests, which still
// fits the source. Whether the tests then fail is tried by `go -C tools run ./guards`, which takes
// longer than a test may.
func TestEveryGuaranteeHasAGuardToBreak(t *testing.T) {
	t.Parallel()
	// go test takes a result from its cache unless something that the test looked at has changed,
	// and does not know what a command has read.
	for _, root := range []string{"../cmd", "../db", "../internal", "../tools/guards"} {
		if err := filepath.WalkDir(root, func(_ string, _ fs.DirEntry, err error) error { return err }); err != nil {
			t.Fatal(err)
		}
	}
	run := exec.Command("go", "run", "./guards", "-check")
	run.Dir = "../tools"
	if out, err := run.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
