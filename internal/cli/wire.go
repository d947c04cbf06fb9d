package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb"
	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/linkerdb"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/nodeapi"
	"github.com/blindjoin/blindjoin/internal/nodedb"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// session is one command's hold on its node: database, keys, peers, and the application of the node's role.
type session struct {
	node     *node.Node
	store    node.Store
	holder   *holder.App // nil on a linker
	linker   *linker.App // nil on a holder
	client   *nodeapi.Client
	log      *slog.Logger
	progress holder.Progress
	wait     func() // lets progress bars finish
	close    []func()
}

// Close releases what the session holds.
func (s *session) Close() {
	s.wait()
	for i := len(s.close) - 1; i >= 0; i-- {
		s.close[i]()
	}
}

func (g *globals) requireDatabase() error {
	if g.databaseURL == "" {
		return usagef("no database: give --database-url or set %s", envDatabaseURL)
	}
	return nil
}

func (g *globals) requireKeyFile() error {
	if g.masterKeyFile == "" {
		return usagef("no master key: give --master-key-file or set %s", envMasterKeyFile)
	}
	return nil
}

// migrations returns the schema streams of a role's database.
func migrations(role node.Role) []postgres.Migration {
	if role == node.Linker {
		return linkerdb.Migrations()
	}
	return holderdb.Migrations()
}

// open connects to this node's database, brings its schema up to date and wires the application of its role. want "" takes
// either role.
func (g *globals) open(ctx context.Context, command string, want node.Role) (*session, error) {
	if err := g.requireDatabase(); err != nil {
		return nil, err
	}
	if err := g.requireKeyFile(); err != nil {
		return nil, err
	}
	// Bars before the logger: while there are any, lines go above them.
	progress, wait := newProgress(g.err)
	g.err = beside(progress, g.err)
	s := &session{progress: progress, wait: wait}
	if err := s.open(ctx, g, command, want); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *session) open(ctx context.Context, g *globals, command string, want node.Role) (err error) {
	if s.log, err = g.logger(); err != nil {
		return err
	}
	master, err := masterkey.Load(g.masterKeyFile)
	if err != nil {
		return err
	}
	var options []postgres.Option
	if command == "serve" {
		options = append(options, postgres.AtLeast(serveConns))
	}
	pool, err := postgres.Connect(ctx, g.databaseURL, "blindjoin "+command, options...)
	if err != nil {
		return err
	}
	s.close = append(s.close, pool.Close)
	return s.wire(ctx, g, pool, master, want)
}

func (s *session) wire(ctx context.Context, g *globals, pool *pgxpool.Pool, master *masterkey.Key, want node.Role) error {
	role, name, err := nodeOf(ctx, pool)
	if err != nil {
		return err
	}
	if name == "" {
		return problem.New(problem.NotFound, "this database is no node's yet").WithHint("run `blindjoin init` first")
	}
	// The role's tables and the node's own go up together.
	if err := postgres.Migrate(ctx, g.databaseURL, migrations(role)...); err != nil {
		return err
	}
	n, err := node.Open(ctx, nodedb.New(pool), master, want, now)
	if err != nil {
		return err
	}
	s.node = n
	client := nodeapi.NewClient(n.Identity, g.peerTimeout, nodeapi.ConnectTimeout(g.connectTimeout), nodeapi.Auditing(n, s.log), nodeapi.Introducing(n))
	s.close = append(s.close, client.Close)
	s.client = client
	if n.Role == node.Linker {
		store := linkerdb.New(pool)
		s.store = store
		s.linker = &linker.App{Node: n, Store: store, Peers: client, Now: now, Log: s.log}
		return nil
	}
	store := holderdb.New(pool)
	s.store = store
	s.holder = &holder.App{
		Node: n, Master: master, Store: store, Peers: client, Now: now, Random: rand.Reader, Progress: s.progress, Log: s.log,
	}
	return nil
}

func now() time.Time { return time.Now().UTC() }

// nodeOf returns role and name of the node that a database is, or "" where `init` has made none. It reads the schema of
// this release and of those before it.
func nodeOf(ctx context.Context, pool *pgxpool.Pool) (role node.Role, name string, err error) {
	if err := postgres.Known(ctx, pool, nodedb.Migrations()); err != nil {
		return "", "", err
	}
	var there bool
	err = pool.QueryRow(ctx, `SELECT to_regclass('node') IS NOT NULL`).Scan(&there)
	if err == nil && there {
		err = pool.QueryRow(ctx, `SELECT role, name FROM node`).Scan(&role, &name)
	}
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return "", "", postgres.Explain(fmt.Errorf("reading the database: %w", err))
	}
	return role, name, nil
}

// run wraps a command's body in a session of the wanted role.
func (g *globals) run(want node.Role, body func(ctx context.Context, s *session, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		s, err := g.open(cmd.Context(), cmd.CommandPath()[len("blindjoin "):], want)
		if err != nil {
			return err
		}
		defer s.Close()
		err = body(cmd.Context(), s, args)
		s.sayOtherProtocols(cmd.Context(), g, err)
		return err
	}
}
