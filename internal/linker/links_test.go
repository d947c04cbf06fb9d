package linker_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

func TestLinksAreForHoldersOfStudiesWithTypos(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	w := newWorld(t, exactly)
	_, err := w.app.HandleLinks(ctx, w.peers["alpha"], w.study)
	wantKind(t, err, problem.Conflict, "lacks the contribution of alpha and beta")
	w.contribute("alpha", linkedRows(0, 0, 10, 1, 1, 1))
	w.contribute("beta", linkedRows(0, 0, 10, 2, 1, 1))
	impostor := w.peers["gamma"]
	impostor.Name = "alpha"
	for _, caller := range []node.Peer{w.peers["gamma"], impostor, {}} {
		_, err := w.app.HandleLinks(ctx, caller, w.study)
		wantKind(t, err, problem.Denied, "")
	}
	_, err = w.app.HandleLinks(ctx, w.peers["alpha"], study.ID{1})
	wantKind(t, err, problem.NotFound, "")
	if n := w.count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = $1`, auditlog.ActionLinkTables); n != 0 {
		t.Fatalf("%d entries of tables that nobody got", n)
	}

	// Each side gets its own table and no other.
	if got, want := w.links("alpha").Tables.Counts, []linkerror.Count{{N: 2, Freq: 10}}; !slices.Equal(got, want) {
		t.Errorf("alpha's records: %v, want %v", got, want)
	}
	if got, want := w.links("beta").Tables.Counts, []linkerror.Count{{N: 1, Freq: 20}}; !slices.Equal(got, want) {
		t.Errorf("beta's records: %v, want %v", got, want)
	}
	if n := w.count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = $1 AND entry ->> 'actor' IN ('alpha', 'beta')`, auditlog.ActionLinkTables); n != 2 {
		t.Errorf("%d audit entries, want 2", n)
	}
	_, err = w.pool.Exec(ctx, `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
		CREATE TRIGGER full_disk BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION full_disk()`)
	w.must(err)
	if l, err := w.app.HandleLinks(ctx, w.peers["alpha"], w.study); err == nil {
		t.Errorf("told %v without an audit entry", l)
	}

	plain := newWorld(t)
	plain.contribute("alpha", rows(0, 10, 1, 1, 1))
	plain.contribute("beta", rows(0, 10, 1, 1, 1))
	_, err = plain.app.HandleLinks(ctx, plain.peers["alpha"], plain.study)
	wantKind(t, err, problem.Invalid, "id key")
	if n := plain.count(`SELECT (SELECT count(*) FROM link_table) + (SELECT count(*) FROM link_count)`); n != 0 {
		t.Errorf("%d rows of tables in a study of one key", n)
	}
	w.now = testTime.AddDate(2, 0, 0)
	_, err = w.app.HandleLinks(ctx, w.peers["alpha"], w.study)
	wantKind(t, err, problem.Denied, "expired")
}

func TestReplacementDropsTablesOfLinks(t *testing.T) {
	t.Parallel()
	w := newWorld(t, exactly)
	w.contribute("alpha", linkedRows(0, 0, 20, 1, 1, 1))
	w.contribute("beta", linkedRows(0, 0, 20, 1, 1, 1))
	before := w.links("alpha")
	if got := w.answer("alpha", "a0").cells["a0=1"]; got != 20 {
		t.Fatalf("%d links, want 20", got)
	}
	alpha, beta := linkedRows(3, 0, 20, 2, 1, 1), linkedRows(0, 0, 20, 1, 1, 1)
	w.contribute("alpha", alpha)
	if got := w.answer("alpha", "a0"); got.cells["a0=1"] != 0 || got.blocks["a0=1"] != 40 {
		t.Fatalf("after the replacement: %v", got)
	}
	after := w.links("alpha")
	if after.Generation == before.Generation {
		t.Error("other links have the same generation")
	}
	w.checkLinks(t, alpha, beta, sameToken)
	for sql, want := range map[string]int64{
		`SELECT count(*) FROM linked_pair`: 40, `SELECT count(*) FROM link_count`: 2,
		`SELECT count(*) FROM link_table`: 2 * linkerror.Replicates, `SELECT pairs - links FROM link_run`: 40,
	} {
		if n := w.count(sql); n != want {
			t.Errorf("%s: %d, want %d", sql, n, want)
		}
	}

	// Tables are there again after a crash between completion and linking, and gone while
	// contributions do not fit.
	w.must(w.store.InTx(context.Background(), "crash", func(ctx context.Context, tx *node.Tx) error { return w.app.DropLinks(ctx, tx, w.study) }))
	if again := w.links("alpha"); !reflect.DeepEqual(again.Tables, after.Tables) || again.Generation != after.Generation {
		t.Error("linking the same contributions again gives other tables")
	}
	u := w.newUpload("alpha", 2, linkedRows(0, 0, 12, 1, 1, 1))
	w.send(u)
	w.must(w.finish(u))
	_, err := w.app.HandleLinks(context.Background(), w.peers["beta"], w.study)
	wantKind(t, err, problem.Conflict, "beta has to contribute too")
	if n := w.count(`SELECT (SELECT count(*) FROM link_table) + (SELECT count(*) FROM link_count) + (SELECT count(*) FROM linked_pair)`); n != 0 {
		t.Errorf("%d rows of links that are no longer in force", n)
	}
}

func TestForgottenStudyWithTyposLeavesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t, similarly(0.8))
	w.contribute("alpha", linkedRowsOf(w, 12))
	w.contribute("beta", linkedRowsOf(w, 12))
	if got := w.answer("alpha", "a0").cells["a0=1"]; got != 12 {
		t.Fatalf("%d links, want 12", got)
	}
	w.links("alpha")
	_, err := w.pool.Exec(context.Background(), `SELECT forget_study('mortgages')`)
	w.must(err)
	for _, table := range []string{
		"study", "acceptance", "contribution", "contribution_chunk", "contribution_record", "contribution_dictionary",
		"link_run", "linked_pair", "link_count", "link_table", "query", "answer_cell",
	} {
		if n := w.count("SELECT count(*) FROM " + table); n != 0 {
			t.Errorf("%d rows are left in %s", n, table)
		}
	}
	if n := w.count(`SELECT count(*) FROM pg_inherits WHERE inhparent = 'linked_pair'::regclass`); n != 0 {
		t.Errorf("%d partitions are left", n)
	}
}

func TestABlockThatIsTooLarge(t *testing.T) {
	t.Parallel()
	w := newWorld(t, similarly(0.8))
	w.contribute("alpha", rows(0, 1, 22_400, 1, 1))
	u := w.newUpload("beta", 1, rows(0, 1, 22_400, 1, 1))
	w.send(u)
	err := w.finish(u)
	wantKind(t, err, problem.Conflict, "a block is too large")
	if problem.HintOf(err) == "" {
		t.Error("no hint")
	}
	if n := w.count(`SELECT (SELECT count(*) FROM linked_pair) + (SELECT count(*) FROM link_run)`); n != 0 {
		t.Errorf("%d rows of links", n)
	}
}
