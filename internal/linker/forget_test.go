package linker_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

// TestForgottenStudiesLeaveNoRowInAnyTable fills every table that the schema has, partitions of
// linked pairs included, so that a table which forget_study misses shows, and one that its record
// does not count.
func TestForgottenStudiesLeaveNoRowInAnyTable(t *testing.T) {
	t.Parallel()
	stays := map[string]bool{"audit_log": true, "node": true, "peer": true, "deletion": true, "study_notice": true, "record_keying": true, "population_ledger": true}
	_, pool := pgtest.NewDatabase(t, linker.Migrations()...)
	count := func(table string) (n int) {
		t.Helper()
		if err := pool.QueryRow(t.Context(), "SELECT count(*) FROM "+pgx.Identifier{table}.Sanitize()).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	exec(t, pool, fill+fillEnds+fillPair+fillTypos+fillRefused+fillApproved)
	tables := names(t, pool, tablesSQL)
	if len(tables) < 15 {
		t.Fatalf("only %d tables: %v", len(tables), tables)
	}
	for _, table := range tables {
		if count(table) == 0 {
			t.Errorf("%s is empty: that nothing is left in it proves nothing", table)
		}
	}
	if _, err := pool.Exec(t.Context(), `SELECT forget_study('another study')`); err == nil {
		t.Error("an unknown study is forgotten without an error")
	}
	exec(t, pool, `SELECT forget_study('study')`)
	if count("linked_pair") == 0 || count("contribution_record") == 0 || count("study") != 1 {
		t.Error("a study that was not forgotten has lost rows")
	}
	exec(t, pool, `SELECT forget_study('typos')`)
	for _, table := range names(t, pool, tablesSQL) {
		if n := count(table); n > 0 != stays[table] {
			t.Errorf("%d rows are left in %s", n, table)
		}
	}
	counted := names(t, pool, `SELECT DISTINCT json_object_keys(deleted) FROM deletion WHERE what = 'study'`)
	for _, table := range tables {
		part := strings.HasPrefix(table, "linked_pair_") || strings.HasPrefix(table, "contribution_record_")
		if !stays[table] && table != "study" && !part && !slices.Contains(counted, table) {
			t.Errorf("rows of %s are not counted in the record", table)
		}
	}
}

func TestForgottenStudyWithTyposLeavesNothing(t *testing.T) {
	t.Parallel()
	w := linking.New(t, linking.Similarly(0.8))
	w.Contribute("alpha", linking.LinkedRowsOf(w, 12))
	w.Contribute("beta", linking.LinkedRowsOf(w, 12))
	if got := w.Answer("alpha", "a0").Cells["a0=1"]; got != 12 {
		t.Fatalf("%d links, want 12", got)
	}
	w.Links("alpha")
	_, err := w.Pool.Exec(context.Background(), `SELECT forget_study('mortgages')`)
	w.Must(err)
	for _, table := range []string{
		"study", "acceptance", "certificate", "contribution", "contribution_chunk", "contribution_record", "contribution_dictionary",
		"link_run", "linked_pair", "link_count", "link_table", "query", "answer_cell",
	} {
		if n := w.Count("SELECT count(*) FROM " + table); n != 0 {
			t.Errorf("%d rows are left in %s", n, table)
		}
	}
	if n := w.Count(`SELECT count(*) FROM pg_inherits WHERE inhparent = 'linked_pair'::regclass`); n != 0 {
		t.Errorf("%d partitions are left", n)
	}
}
