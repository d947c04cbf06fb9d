package cli

import (
	"os"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/blindjoin/blindjoin/internal/rpc"
)

// Compose kills a container ten seconds after it asked it to stop, unless told otherwise: less than
// a node takes for its calls.
func TestComposeWaitsForNodesToStop(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Services map[string]struct {
			Grace string `yaml:"stop_grace_period"`
		} `yaml:"services"`
	}
	if err := yaml.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	nodes := 0
	for name, service := range file.Services {
		if strings.HasSuffix(name, "-db") || strings.HasSuffix(name, "-init") {
			continue
		}
		nodes++
		if grace, err := time.ParseDuration(service.Grace); err != nil || grace <= rpc.DefaultTimeouts().Shutdown {
			t.Errorf("%s is killed after %q, and may take %s", name, service.Grace, rpc.DefaultTimeouts().Shutdown)
		}
	}
	if nodes != 3 {
		t.Errorf("%d nodes in compose.yaml", nodes)
	}
}

// A node's container has a limit of memory, and Go knows of a lower one, so that garbage is
// collected before the node is killed.
func TestComposeBoundsTheMemoryOfNodes(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Services map[string]struct {
			Limit       string            `yaml:"mem_limit"`
			Environment map[string]string `yaml:"environment"`
		} `yaml:"services"`
	}
	if err := yaml.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"statistics", "bank", "linker"} {
		if s := file.Services[name]; s.Limit != "2g" || s.Environment["GOMEMLIMIT"] != "768MiB" {
			t.Errorf("%s has a limit of %q, and Go one of %q", name, s.Limit, s.Environment["GOMEMLIMIT"])
		}
	}
}
