package network

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/examples/trade"
	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

// demoResult is what a test reads of `demo --format json`.
type demoResult struct {
	Study        string
	Intersection int64
	Answer       Answer
	Quality      json.RawMessage
	Truth        []trade.Cell
}

// RunDemo runs the demonstration, which must succeed, and returns its result.
func RunDemo(t *testing.T, args ...string) demoResult {
	t.Helper()
	c := exec.Command(shipped.Program, append([]string{"demo", "--format", "json"}, args...)...)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		t.Fatalf("demo %s: %v\n%s", strings.Join(args, " "), err, &errs)
	}
	if strings.Contains(errs.String(), "psql") || strings.Contains(errs.String(), "host=") {
		t.Errorf("demo ends with a command for what is gone: %s", &errs)
	}
	var r demoResult
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatalf("%v: %s", err, &out)
	}
	return r
}
