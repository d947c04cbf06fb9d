package dataset_test

import (
	"errors"
	"io"
	"testing"

	"github.com/blindjoin/blindjoin/internal/dataset"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
)

// A source may be behind a connection pooler in transaction mode: each load is one transaction, and
// leaves no statement behind.
func TestTableBehindAPooler(t *testing.T) {
	t.Parallel()
	direct, pool := pgtest.NewDatabase(t)
	if _, err := pool.Exec(t.Context(), "CREATE TABLE t (k integer, d date); INSERT INTO t VALUES (1, '2024-02-29'), (2, NULL)"); err != nil {
		t.Fatal(err)
	}
	url := pgtest.NewPooler(t, direct, "pool_mode = transaction\ndefault_pool_size = 1\n")
	for range 3 {
		s, err := dataset.OpenTable(t.Context(), url, "public.t")
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for {
			row, err := s.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == 1 && *row[1] != "2024-02-29" {
				t.Errorf("a date reads %q", *row[1])
			}
		}
		if err := s.Close(); err != nil || n != 2 {
			t.Errorf("%d rows, %v", n, err)
		}
	}
}
