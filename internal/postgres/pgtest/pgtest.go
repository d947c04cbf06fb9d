// Package pgtest gives each test a PostgreSQL database of its own.
//
// A test process starts one server when the first test asks for a database, and ends it after the
// last. A schema is migrated once, into a template; each test gets a copy of the template's files,
// so tests run in parallel.
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
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/embedded"
	"github.com/blindjoin/blindjoin/internal/testkit"
)

// EnvKeep names the environment variable that makes the databases of failed tests stay, with a
// server to look at them.
const EnvKeep = "BLINDJOIN_KEEP_TEST_DB"

const within = 2 * time.Minute

// harness is the server of this process.
type harness struct {
	cluster *embedded.Cluster
	admin   *pgxpool.Pool

	mu        sync.Mutex // held while a schema's template is made
	templates map[string]bool
	databases atomic.Int64
	kept      atomic.Bool
}

var start = sync.OnceValues(func() (*harness, error) {
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	cluster, err := embedded.Start(ctx, embedded.Options{Log: os.Stderr, InMemory: true})
	if err != nil {
		return nil, err
	}
	running = &harness{cluster: cluster, templates: map[string]bool{}}
	running.admin, err = postgres.Connect(ctx, cluster.URL("postgres"), "pgtest")
	return running, err
})

// running is what Main has to stop; start sets it, and happens before the end of every test that
// caused it.
var running *harness

// Main runs the tests of a package and ends the server that they used. Call it from TestMain; it
// does not return.
func Main(m *testing.M) {
	testkit.FewerDraws()
	testkit.MoreAtOnce()
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
	if h.kept.Load() {
		h.cluster.Keep()
		if _, err := fmt.Fprintf(os.Stderr, "pgtest: the server was kept; to remove it: %s\n", h.cluster.StopCommand()); err != nil {
			return err
		}
	}
	return h.cluster.Stop()
}

// NewDatabase returns a fresh database with the given schema, as a URL and a pool; without streams
// it is empty. Both end with the test.
func NewDatabase(t testing.TB, streams ...postgres.Migration) (url string, pool *pgxpool.Pool) {
	t.Helper()
	h, err := start()
	if err != nil {
		t.Fatalf("starting PostgreSQL: %v", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	template, err := h.template(ctx, streams)
	if err != nil {
		t.Fatalf("making a template: %v", err)
	}
	return h.newDatabase(ctx, t, template)
}

func (h *harness) newDatabase(ctx context.Context, t testing.TB, template string) (url string, pool *pgxpool.Pool) {
	t.Helper()
	name, err := h.copy(ctx, template)
	if err != nil {
		t.Fatalf("making a database: %v", err)
	}
	t.Cleanup(func() { h.drop(t, name) })
	url = h.cluster.URL(name)
	pool, err = postgres.Connect(ctx, url, t.Name())
	if err != nil {
		t.Fatalf("connecting: %v", err)
	}
	t.Cleanup(pool.Close)
	return url, pool
}

// Template is a database that tests get copies of. It lasts as long as the server.
type Template struct {
	h    *harness
	name string
}

// NewTemplate makes a database with the given schema, and what fill writes into it. fill closes
// what it opens: no database is copied while somebody is connected to it.
func NewTemplate(fill func(ctx context.Context, url string) error, streams ...postgres.Migration) (*Template, error) {
	h, err := start()
	if err != nil {
		return nil, fmt.Errorf("starting PostgreSQL: %w", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	schema, err := h.template(ctx, streams)
	if err != nil {
		return nil, err
	}
	name, err := h.copy(ctx, schema)
	if err != nil {
		return nil, err
	}
	return &Template{h, name}, fill(ctx, h.cluster.URL(name))
}

// NewDatabase returns a copy, as a URL and a pool. Both end with the test.
func (tpl *Template) NewDatabase(t testing.TB) (url string, pool *pgxpool.Pool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	return tpl.h.newDatabase(ctx, t, tpl.name)
}

// template returns the name of a database with the given schema, which it makes the first time.
func (h *harness) template(ctx context.Context, streams []postgres.Migration) (string, error) {
	if len(streams) == 0 {
		return "template0", nil
	}
	digest, err := digest(streams)
	if err != nil {
		return "", err
	}
	name := "template_" + digest
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.templates[name] {
		return name, nil
	}
	if err := h.cluster.CreateDatabase(ctx, name); err != nil {
		return "", err
	}
	if err := postgres.Migrate(ctx, h.cluster.URL(name), streams...); err != nil {
		return "", err
	}
	h.templates[name] = true
	return name, nil
}

func (h *harness) copy(ctx context.Context, template string) (string, error) {
	name := fmt.Sprintf("test_%d", h.databases.Add(1))
	_, err := h.admin.Exec(ctx, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY",
		pgx.Identifier{name}.Sanitize(), pgx.Identifier{template}.Sanitize()))
	return name, err
}

// digest names a schema by its files.
func digest(streams []postgres.Migration) (string, error) {
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
	if t.Failed() && os.Getenv(EnvKeep) != "" {
		h.kept.Store(true)
		t.Logf("the database was kept: %s", h.cluster.PsqlCommand(name))
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	if _, err := h.admin.Exec(ctx, fmt.Sprintf("DROP DATABASE %s WITH (FORCE)", pgx.Identifier{name}.Sanitize())); err != nil {
		t.Errorf("dropping a database: %v", err)
	}
}
