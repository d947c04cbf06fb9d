package holder_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// stays are the tables that are the node's own: no study and no dataset takes rows of them along.
var stays = map[string]bool{
	"public.audit_log": true, "public.linker_head": true, "public.node": true, "public.peer": true,
	"public.deletion": true, "public.study_notice": true, "public.population_secret": true,
}

// TestForgottenStudyLeavesNoRowInAnyTable fills every table that the schema has, a session in the
// middle and changes of a reload included, so that a table which forget_study misses shows, and one
// that its record does not count. What is not there is not forgotten without a word.
func TestForgottenStudyLeavesNoRowInAnyTable(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, holder.Migrations()...)
	run := func(sql string) {
		t.Helper()
		if _, err := pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	count := func(table string) (n int) {
		t.Helper()
		pair.Must(t, pool.QueryRow(t.Context(), "SELECT count(*) FROM "+table).Scan(&n))
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
	for _, unknown := range []string{"SELECT forget_study('another study')", "SELECT forget_study(NULL)", "SELECT forget_dataset('peoples')"} {
		var e *pgconn.PgError
		// no data found
		if _, err := pool.Exec(t.Context(), unknown); !errors.As(err, &e) || e.Code != "P0002" {
			t.Errorf("%s: %v", unknown, err)
		}
	}
	for _, table := range tables {
		if count(table) == 0 {
			t.Errorf("forgetting another study has emptied %s", table)
		}
	}
	run("SELECT forget_study('study')")
	var deleted []byte
	var by string
	pair.Must(t, pool.QueryRow(t.Context(), "SELECT deleted, deleted_by FROM deletion WHERE what = 'study' AND name = 'study'").Scan(&deleted, &by))
	counted, err := node.DecodeRows(deleted)
	pair.Must(t, err)
	if !strings.HasPrefix(by, "database user ") {
		t.Errorf("deleted by %q", by)
	}
	for _, table := range tables {
		name := strings.TrimPrefix(table, "public.")
		if of := name != "study" && !strings.HasPrefix(name, "dataset") && !stays[table]; of != (counted[name] > 0) {
			t.Errorf("of %s the record counts %d rows", name, counted[name])
		}
	}
	run("SELECT forget_dataset('people')")
	for _, table := range tables {
		if n := count(table); n > 0 != stays[table] {
			t.Errorf("%d rows are left in %s", n, strings.TrimPrefix(table, "public."))
		}
	}
}
