package holderdb_test

import (
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"testing"
)

func TestMain(m *testing.M) { pgtest.Main(m) }
