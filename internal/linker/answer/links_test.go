package answer_test

import (
	"context"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestLinksAreForHoldersOfStudiesWithTypos(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	w := linking.New(t, linking.Exactly)
	_, err := w.App.HandleLinks(ctx, w.Peers["alpha"], w.Study)
	linking.WantKind(t, err, problem.Conflict, "lacks the contribution of alpha and beta")
	w.Contribute("alpha", linking.LinkedRows(0, 0, 10, 1, 1, 1))
	w.Contribute("beta", linking.LinkedRows(0, 0, 10, 2, 1, 1))
	impostor := w.Peers["gamma"]
	impostor.Name = "alpha"
	for _, caller := range []node.Peer{w.Peers["gamma"], impostor, {}} {
		_, err := w.App.HandleLinks(ctx, caller, w.Study)
		linking.WantKind(t, err, problem.Denied, "")
	}
	_, err = w.App.HandleLinks(ctx, w.Peers["alpha"], study.ID{1})
	linking.WantKind(t, err, problem.NotFound, "")
	if n := w.Count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = $1`, auditlog.ActionLinkTables); n != 0 {
		t.Fatalf("%d entries of tables that nobody got", n)
	}

	// Each side gets its own table and no other.
	if got, want := w.Links("alpha").Tables.Counts, []linkerror.Count{{N: 2, Freq: 10}}; !slices.Equal(got, want) {
		t.Errorf("alpha's records: %v, want %v", got, want)
	}
	if got, want := w.Links("beta").Tables.Counts, []linkerror.Count{{N: 1, Freq: 20}}; !slices.Equal(got, want) {
		t.Errorf("beta's records: %v, want %v", got, want)
	}
	if n := w.Count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = $1 AND entry ->> 'actor' IN ('alpha', 'beta')`, auditlog.ActionLinkTables); n != 2 {
		t.Errorf("%d audit entries, want 2", n)
	}
	_, err = w.Pool.Exec(ctx, `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
		CREATE TRIGGER full_disk BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION full_disk()`)
	w.Must(err)
	if l, err := w.App.HandleLinks(ctx, w.Peers["alpha"], w.Study); err == nil {
		t.Errorf("told %v without an audit entry", l)
	}

	plain := linking.New(t)
	plain.Contribute("alpha", linking.Rows(0, 10, 1, 1, 1))
	plain.Contribute("beta", linking.Rows(0, 10, 1, 1, 1))
	_, err = plain.App.HandleLinks(ctx, plain.Peers["alpha"], plain.Study)
	linking.WantKind(t, err, problem.Invalid, "id key")
	if n := plain.Count(`SELECT (SELECT count(*) FROM link_table) + (SELECT count(*) FROM link_count)`); n != 0 {
		t.Errorf("%d rows of tables in a study of one key", n)
	}
	w.Now = linking.TestTime.AddDate(2, 0, 0)
	_, err = w.App.HandleLinks(ctx, w.Peers["alpha"], w.Study)
	linking.WantKind(t, err, problem.Denied, "expired")
}
