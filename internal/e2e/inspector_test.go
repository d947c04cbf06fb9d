package e2e

import (
	"errors"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/network"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

const insufficientPrivilege = "42501"

// TestInspectorReadsViewsOnly: the inspectors' role reads every view of the schema inspect, on
// every node, and touches nothing else.
func TestInspectorReadsViewsOnly(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.Run("defects", "NOTE")
	for _, m := range n.Machines() {
		views := m.SQL(`SELECT viewname FROM pg_views WHERE schemaname = 'inspect' ORDER BY 1`)
		tables := m.SQL(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)
		if len(views) < 6 || len(tables) < 10 {
			t.Fatalf("%s has %d views and %d tables", m.Name, len(views), len(tables))
		}
		uncommented := m.SQL(`SELECT c.relname FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
			WHERE c.relkind IN ('r', 'v') AND s.nspname IN ('public', 'inspect') AND obj_description(c.oid) IS NULL AND c.relname NOT LIKE 'schema_version%'`)
		if len(uncommented) > 0 {
			t.Errorf("%s: without a comment: %v", m.Name, uncommented)
		}
		conn, err := pgx.Connect(t.Context(), m.DatabaseURL)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = conn.Close(t.Context()) }()
		if _, err := conn.Exec(t.Context(), `SET ROLE blindjoin_inspector`); err != nil {
			t.Fatal(err)
		}
		for _, v := range views {
			if _, err := conn.Exec(t.Context(), `TABLE inspect.`+v); err != nil {
				t.Errorf("%s: %s cannot be read: %v", m.Name, v, err)
			}
		}
		for _, name := range tables {
			for _, statement := range []string{`TABLE ` + name, `DELETE FROM ` + name} {
				_, err := conn.Exec(t.Context(), statement)
				var refused *pgconn.PgError
				if !errors.As(err, &refused) || refused.Code != insufficientPrivilege {
					t.Errorf("%s: %s: %v instead of a refusal", m.Name, statement, err)
				}
			}
		}
	}
}

// TestForgottenStudyLeavesNothing: after docs/operations.md's deletion no table but the audit log,
// the records of deletions, and what is the node's own, has a row left.
func TestForgottenStudyLeavesNothing(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.Run("defects", "NOTE")
	n.Forget("defects")
	// The name is free again.
	n.Agree(defectStudy, a, b)
	n.Run("defects", "NOTE")
}

// TestInspectorGrantedLater: where neither the role is there nor the database user may make it,
// `init` says so and the node works; once a superuser has made the role, one command lets it read
// the views, and another `init` takes nothing away.
func TestInspectorGrantedLater(t *testing.T) {
	t.Parallel()
	s := newStation(t, "linker")
	s.admin("CREATE ROLE blindjoin LOGIN PASSWORD '" + stationPassword + "'; CREATE DATABASE blindjoin OWNER blindjoin")
	s.exports = "mkdir -p ~/.blindjoin\nexport PGPASSWORD='" + stationPassword + "'\n" +
		"export BLINDJOIN_DATABASE_URL=postgres://blindjoin@localhost/blindjoin BLINDJOIN_MASTER_KEY_FILE=$HOME/.blindjoin/master.key\n"
	run := func(command string, ok bool, says string) {
		t.Helper()
		out, errs, err := s.run("blindjoin " + command + "\n")
		if (err == nil) != ok || !strings.Contains(errs, says) || says == "" && errs != "" {
			t.Errorf("blindjoin %s: %v: %s%s", command, err, out, errs)
		}
	}
	const initialise = "init --if-missing --role linker --name linker"
	run(initialise, true, "the role blindjoin_inspector is missing, and this database user may not make it")
	run("inspector grant", false, "CREATE ROLE blindjoin_inspector NOLOGIN")
	s.admin("CREATE ROLE blindjoin_inspector NOLOGIN")
	run(initialise, true, "may not read this node's views: run `blindjoin inspector grant`")
	run("inspector grant", true, "")
	run("inspector grant", true, "already done")
	run(initialise, true, "")
	s.admin("CREATE ROLE auditor LOGIN PASSWORD '" + stationPassword + "' IN ROLE blindjoin_inspector")
	s.wantInspector()
	// An audit entry, once.
	out, errs, err := s.run("blindjoin audit list --format csv\n")
	if err != nil || strings.Count(out, "inspector_grant") != 1 {
		t.Errorf("%v: %s%s", err, out, errs)
	}
	run("audit verify", true, "")
}
