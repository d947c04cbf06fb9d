package holderdb_test

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holderdb"
	"github.com/blindjoin/blindjoin/internal/pg/pgtest"
)

// stays are the tables that are the node's own: no study and no dataset takes rows of them along.
var stays = map[string]bool{"public.audit_log": true, "public.linker_head": true, "public.node": true, "public.peer": true}

// TestForgottenStudyLeavesNoRowInAnyTable fills every table that the schema has, a session in the middle and changes of a
// reload included, so that a table which forget_study misses shows. A study beside it keeps all of its rows.
func TestForgottenStudyLeavesNoRowInAnyTable(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, holderdb.Migrations()...)
	run := func(sql string) {
		t.Helper()
		if _, err := pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	count := func(table string) (n int) {
		t.Helper()
		must(t, pool.QueryRow(t.Context(), "SELECT count(*) FROM "+table).Scan(&n))
		return n
	}
	run(fill)
	tables := relations(t, pool, "r")
	if len(tables) < 25 {
		t.Fatalf("only %d tables: %v", len(tables), tables)
	}
	for _, table := range tables {
		if count(table) == 0 {
			t.Errorf("%s is empty: that nothing is left in it proves nothing", table)
		}
	}
	run("SELECT forget_study('another study')")
	for _, table := range tables {
		if count(table) == 0 {
			t.Errorf("forgetting another study has emptied %s", table)
		}
	}
	run("SELECT forget_study('study')")
	run("SELECT forget_dataset('people')")
	for _, table := range tables {
		if n := count(table); n > 0 != stays[table] {
			t.Errorf("%d rows are left in %s", n, strings.TrimPrefix(table, "public."))
		}
	}
}
