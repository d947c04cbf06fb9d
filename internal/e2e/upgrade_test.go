package e2e

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

// The schemas that releases have had: a directory of testdata/schemas for each, in order, with
// dumps of the databases of a study's two holders a and b and of its linker l, in the middle of
// their life, and the master keys, which open nothing else. landed.sum has the digest of every
// migration that was ever merged.
//
// Before a migration is added to landed.sum, the schema before it has a fixture. To make one, build
// the last commit of that schema, and with three nodes a, b and l of it: load 30 rows each as
// dataset "exact", with the keys 1 to 30 at a and 11 to 40 at b; run a study "exact" on them to an
// answer; replace a's dataset by one that has key 40 too, and run it to an answer again; run a
// study "typos"; run a study "ended" on a dataset "spare" of a's, withdraw it at b, delete the
// dataset and forget the study at l; propose a study "declined" that b declines, and a study "open"
// that nobody accepts; stop all; and dump each database with
//
//	pg_dump --inserts --rows-per-insert=200 --no-owner --no-acl --no-comments | grep -vE '^(--|SET |SELECT pg_catalog.set_config|\\|$)'

const (
	fixtures = "testdata/schemas"
	landed   = fixtures + "/landed.sum"
)

// fixture is a network as a release has left it.
func fixture(t *testing.T, dir string) *network.Network {
	t.Helper()
	n := &network.Network{T: t, Dir: t.TempDir()}
	for _, m := range []struct {
		at         **network.Machine
		name, role string
	}{{&n.A, "a", "holder"}, {&n.B, "b", "holder"}, {&n.L, "l", "linker"}} {
		one := network.Prepare(t, n.Dir, m.name, m.role)
		*m.at = one
		key, err := os.ReadFile(filepath.Join(dir, m.name+".key"))
		if err != nil {
			t.Fatal(err)
		}
		n.File(m.name+".key", string(key))
		dump, err := os.ReadFile(filepath.Join(dir, m.name+".sql"))
		if err != nil {
			t.Fatal(err)
		}
		conn, err := pgx.Connect(t.Context(), one.DatabaseURL)
		if err != nil {
			t.Fatal(err)
		}
		_, err = conn.PgConn().Exec(t.Context(), "SET check_function_bodies = false;\n"+strings.ReplaceAll(string(dump), "CREATE SCHEMA public;", "")).ReadAll()
		_ = conn.Close(t.Context())
		if err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
	}
	return n
}

// passing are tables of work under way, which an upgrade may end: the next command does it again.
func passing(table string) bool {
	return strings.HasPrefix(table, "psi_") && table != "psi_client_output" && table != "psi_server_output" || table == "study_change" ||
		// derived from the dataset, and derived anew; holder 3 has no such table
		table == "study_record"
}

func landedFixtures(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob(fixtures + "/*/a.sql")
	if err != nil || len(dirs) < 3 {
		t.Fatalf("%d fixtures, %v", len(dirs), err)
	}
	for i := range dirs {
		dirs[i] = filepath.Dir(dirs[i])
	}
	slices.Sort(dirs)
	return dirs
}

// Databases of every release that was upgrade with their rows, and the study goes on where it was.
func TestUpgradeFromEveryRelease(t *testing.T) {
	t.Parallel()
	for _, dir := range landedFixtures(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			n := fixture(t, dir)
			before := map[*network.Machine]map[string]string{}
			for _, m := range n.Machines() {
				before[m] = m.Rows()
				var studies []struct{ Name string }
				m.JSON(&studies, "study", "list") // the first command upgrades
				if len(studies) < 1 {
					t.Errorf("%s has no studies", m.Name)
				}
				after := m.Rows()
				for table, want := range before[m] {
					if got, there := after[table]; !passing(table) && (!there || got != want) {
						t.Errorf("%s: table %s had %s rows, and has %q", m.Name, table, want, got)
					}
				}
				m.Must("audit", "list")
				m.Serve()
			}
			for _, m := range n.Machines() {
				for _, p := range n.Machines() {
					m.SQL("UPDATE peer SET address = $1 WHERE name = $2 RETURNING name", "https://"+p.Address, p.Name)
				}
			}
			n.A.Must("dataset", "list")
			n.A.Must("sessions", "list")
			var found struct{ Intersection int }
			n.A.JSON(&found, "intersect", "exact")
			if found.Intersection != 21 {
				t.Errorf("%d keys in common, want 21", found.Intersection)
			}
			n.A.Must("contribute", "exact") // and waits for the other one
			n.B.Must("contribute", "exact")
			// It was signed before there was a plan of tables, and says so.
			n.B.Refused([]string{`study "exact" plans no tables`, "propose it again"}, "query", "exact", "--group-by", "Y", "--purpose", "after the upgrade")
			for _, m := range n.Machines() {
				m.Must("audit", "verify")
			}
			n.A.Must("dataset", "load", "exact", "--replace", "--csv", n.File("next.csv", "K,X\n"+keys(5, 30, "u0")))
			n.A.JSON(&found, "intersect", "exact")
			if found.Intersection != 20 {
				t.Errorf("%d keys in common of the next load, want 20", found.Intersection)
			}
		})
	}
}

func keys(from, to int, cell string) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&b, "%d,%s\n", i, cell)
	}
	return b.String()
}

// Migrations that were merged never change, and each schema that they made has a fixture.
func TestLandedMigrations(t *testing.T) {
	t.Parallel()
	list, err := os.ReadFile(landed)
	if err != nil {
		t.Fatal(err)
	}
	newest := map[string]string{}
	for line := range strings.Lines(string(list)) {
		digest, name, ok := strings.Cut(strings.TrimSpace(line), "  ")
		content, err := fs.ReadFile(db.Migrations, "migrations/"+name)
		sum := sha256.Sum256(content)
		if !ok || err != nil || hex.EncodeToString(sum[:]) != digest {
			t.Errorf("%s is not as it was merged: a database that has it would not get the change. Write a new migration (%v)", name, err)
		}
		stream, file := filepath.Split(name)
		newest[strings.TrimSuffix(stream, "/")] = max(newest[strings.TrimSuffix(stream, "/")], strings.TrimLeft(file[:6], "0"))
	}
	if len(newest) != 3 {
		t.Fatalf("landed.sum names %d streams", len(newest))
	}
	dirs := landedFixtures(t)
	last := dirs[len(dirs)-1]
	for _, at := range []struct{ node, stream string }{{"a", "node"}, {"a", "holder"}, {"b", "holder"}, {"l", "node"}, {"l", "linker"}} {
		dump, err := os.ReadFile(filepath.Join(last, at.node+".sql"))
		if err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf("INSERT INTO public.schema_version_%s VALUES\n\t(%s, false);", at.stream, newest[at.stream])
		if !strings.Contains(string(dump), want) {
			t.Errorf("the newest fixture, %s, does not have schema %s %s, the last that landed: make one of it, as the comment above says", last, at.stream, newest[at.stream])
		}
	}
}
