package pgtest

import (
	"context"
	"fmt"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"testing"
	"testing/fstest"
)

func TestMain(m *testing.M) { Main(m) }

func stream(table, up string) postgres.Migration {
	return postgres.Migration{Table: "version_" + table, Dir: "m", FS: fstest.MapFS{
		"m/000001_first.up.sql":   {Data: []byte(up)},
		"m/000001_first.down.sql": {Data: []byte("DROP TABLE " + table)},
	}}
}

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	t.Parallel()
	for i := range 6 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			_, pool := NewDatabase(t, stream("a", "CREATE TABLE a (n integer)"))
			if _, err := pool.Exec(t.Context(), "INSERT INTO a VALUES ($1)", i); err != nil {
				t.Fatal(err)
			}
			var n, rows int
			if err := pool.QueryRow(t.Context(), "SELECT sum(n), count(*) FROM a").Scan(&n, &rows); err != nil {
				t.Fatal(err)
			}
			if n != i || rows != 1 {
				t.Errorf("another test's rows are here: sum %d, rows %d", n, rows)
			}
		})
	}
}

func TestSchemasDoNotMix(t *testing.T) {
	t.Parallel()
	one := stream("a", "CREATE TABLE a (n integer)")
	other := stream("a", "CREATE TABLE a (n integer, other text)") // the same names, other content
	for _, c := range []struct {
		name    string
		streams []postgres.Migration
		columns int
	}{
		{"none", nil, 0},
		{"one", []postgres.Migration{one}, 1},
		{"other", []postgres.Migration{other}, 2},
		{"both", []postgres.Migration{one, stream("b", "CREATE TABLE b (n integer)")}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			_, pool := NewDatabase(t, c.streams...)
			var columns int
			err := pool.QueryRow(t.Context(),
				"SELECT count(*) FROM information_schema.columns WHERE table_name IN ('a', 'b')").Scan(&columns)
			if err != nil {
				t.Fatal(err)
			}
			if columns != c.columns {
				t.Errorf("the database has %d columns, want %d", columns, c.columns)
			}
		})
	}
}

func TestTemplate(t *testing.T) {
	t.Parallel()
	template, err := NewTemplate(func(ctx context.Context, url string) error {
		pool, err := postgres.Connect(ctx, url, t.Name())
		if err != nil {
			return err
		}
		defer pool.Close()
		_, err = pool.Exec(ctx, "INSERT INTO a VALUES (7)")
		return err
	}, stream("a", "CREATE TABLE a (n integer)"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 4 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			_, pool := template.NewDatabase(t)
			if _, err := pool.Exec(t.Context(), "INSERT INTO a VALUES ($1)", i); err != nil {
				t.Fatal(err)
			}
			var sum, rows int
			if err := pool.QueryRow(t.Context(), "SELECT sum(n), count(*) FROM a").Scan(&sum, &rows); err != nil {
				t.Fatal(err)
			}
			if sum != 7+i || rows != 2 {
				t.Errorf("sum %d of %d rows: this is no copy of its own", sum, rows)
			}
		})
	}
}
