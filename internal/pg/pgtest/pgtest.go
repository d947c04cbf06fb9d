// Package pgtest gives each test a PostgreSQL database of its own.
//
// A test process starts one server when the first test asks for a database, and ends it after the last. A schema is
// migrated once, into a template; each test gets a copy of the template's files, so tests run in parallel.
package pgtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/embeddedpg"
	"github.com/blindjoin/blindjoin/internal/pg"
)

// EnvKeep names the environment variable that makes the databases of failed tests stay, with a server to look at them.
const EnvKeep = "BLINDJOIN_KEEP_TEST_DB"

const within = 2 * time.Minute

// harness is the server of this process.
type harness struct {
	cluster *embeddedpg.Cluster
	admin   *pgxpool.Pool

	mu        sync.Mutex // held while a database is copied: a template may have no other sessions then
	templates map[string]bool
	databases int
	kept      bool
}

var start = sync.OnceValues(func() (*harness, error) {
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	cluster, err := embeddedpg.Start(ctx, embeddedpg.Options{Log: os.Stderr})
	if err != nil {
		return nil, err
	}
	running = &harness{cluster: cluster, templates: map[string]bool{}}
	running.admin, err = pg.Connect(ctx, cluster.URL("postgres"), "pgtest")
	return running, err
})

// running is what Main has to stop; start sets it, and happens before the end of every test that caused it.
var running *harness

// Main runs the tests of a package and ends the server that they used. Call it from TestMain; it does not return.
func Main(m *testing.M) {
	code := m.Run()
	if err := running.stop(); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "pgtest:", err) // nowhere else to tell
		code = max(code, 1)
	}
	os.Exit(code)
}

func (h *harness) stop() error {
	if h == nil {
		return nil
	}
	if h.admin != nil {
		h.admin.Close()
	}
	if h.kept {
		h.cluster.Keep()
		if _, err := fmt.Fprintf(os.Stderr, "pgtest: the server was kept; to remove it: %s\n", h.cluster.StopCommand()); err != nil {
			return err
		}
	}
	return h.cluster.Stop()
}

// NewDatabase returns a fresh database with the given schema, as a URL and a pool; without streams it is empty. Both end
// with the test.
func NewDatabase(t testing.TB, streams ...pg.Migration) (url string, pool *pgxpool.Pool) {
	t.Helper()
	h, err := start()
	if err != nil {
		t.Fatalf("starting PostgreSQL: %v", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	name, err := h.newDatabase(ctx, streams)
	if err != nil {
		t.Fatalf("making a database: %v", err)
	}
	t.Cleanup(func() { h.drop(t, name) })
	url = h.cluster.URL(name)
	pool, err = pg.Connect(ctx, url, t.Name())
	if err != nil {
		t.Fatalf("connecting: %v", err)
	}
	t.Cleanup(pool.Close)
	return url, pool
}

func (h *harness) newDatabase(ctx context.Context, streams []pg.Migration) (string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	template := "template0"
	if len(streams) > 0 {
		digest, err := digest(streams)
		if err != nil {
			return "", err
		}
		template = "template_" + digest
		if !h.templates[template] {
			if err := h.cluster.CreateDatabase(ctx, template); err != nil {
				return "", err
			}
			if err := pg.Migrate(ctx, h.cluster.URL(template), streams...); err != nil {
				return "", err
			}
			h.templates[template] = true
		}
	}
	h.databases++
	name := fmt.Sprintf("test_%d", h.databases)
	_, err := h.admin.Exec(ctx, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY",
		pgx.Identifier{name}.Sanitize(), pgx.Identifier{template}.Sanitize()))
	return name, err
}

// digest names a schema by its files.
func digest(streams []pg.Migration) (string, error) {
	h := sha256.New()
	for _, s := range streams {
		_, err := fmt.Fprintf(h, "stream %q %q\n", s.Dir, s.Table)
		if err != nil {
			return "", err
		}
		err = fs.WalkDir(s.FS, s.Dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			content, err := fs.ReadFile(s.FS, path)
			if err == nil {
				_, err = fmt.Fprintf(h, "file %q %d\n", path, len(content))
			}
			if err == nil {
				_, err = io.Copy(h, strings.NewReader(string(content)))
			}
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:8]), nil
}

func (h *harness) drop(t testing.TB, name string) {
	t.Helper()
	h.mu.Lock()
	defer h.mu.Unlock()
	if t.Failed() && os.Getenv(EnvKeep) != "" {
		h.kept = true
		t.Logf("the database was kept: %s", h.cluster.PsqlCommand(name))
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	if _, err := h.admin.Exec(ctx, fmt.Sprintf("DROP DATABASE %s WITH (FORCE)", pgx.Identifier{name}.Sanitize())); err != nil {
		t.Errorf("dropping a database: %v", err)
	}
}
