package faults

import (
	"sync/atomic"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

var networks atomic.Int64 // for names of databases

func TestMain(m *testing.M) { shipped.Main(m) }

func TestDependsOnSources(t *testing.T) {
	t.Parallel()
	shipped.DependOnSources(t, "../../..")
}
