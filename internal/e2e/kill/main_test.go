package kill

import (
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

func TestMain(m *testing.M) { shipped.Main(m) }

func TestDependsOnSources(t *testing.T) {
	t.Parallel()
	shipped.DependOnSources(t, "../../..")
}
