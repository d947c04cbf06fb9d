package check_test

import (
	"testing"

	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }
