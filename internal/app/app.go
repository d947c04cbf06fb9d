// Package app puts a node together from its database: it opens the pool and the node's key, brings
// the schema up to date, and makes the application of the node's role, the client that calls peers
// and the server that answers them. The command line, and whatever else runs a node, begins here.
package app

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/node/courier"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/rpc"
)

const (
	// ServeConns is enough for two peers that have as many calls under way as they may, and for
	// refusals to be written beside them.
	ServeConns = 20
	// callerConns is for looking callers up alone: see rpc.Directory.
	callerConns = 2
)

// Options say which node to open, and how.
type Options struct {
	DatabaseURL   string
	MasterKeyFile string
	Role          node.Role // that the node must have; "" takes either
	Purpose       string    // is shown in pg_stat_activity, after the program's name
	Serving       bool      // peers are answered: the pool is larger

	PeerTimeout    time.Duration // for one call to a peer
	ConnectTimeout time.Duration // for a connection to a peer

	Progress progress.Display
	Log      *slog.Logger
}

// App is a node at work. One of Holder and Linker is nil.
type App struct {
	Node   *node.Node
	Store  *node.Store
	Holder *holder.App
	Linker *linker.App
	Client *rpc.Client // calls peers

	options Options
	pool    *pgxpool.Pool
}

// Migrations returns the schema streams of a role's database.
func Migrations(role node.Role) []postgres.Migration {
	if role == node.Linker {
		return linker.Migrations()
	}
	return holder.Migrations()
}

// Open opens the node of a database. A database without one is problem.NotFound; a node of another
// role than the wanted one is problem.Invalid. Close gives up what it holds.
func Open(ctx context.Context, o Options) (*App, error) {
	master, err := masterkey.Load(o.MasterKeyFile)
	if err != nil {
		return nil, err
	}
	var options []postgres.Option
	if o.Serving {
		options = append(options, postgres.AtLeast(ServeConns))
	}
	pool, err := postgres.Connect(ctx, o.DatabaseURL, "blindjoin "+o.Purpose, options...)
	if err != nil {
		return nil, err
	}
	n := &App{options: o, pool: pool}
	if err := n.open(ctx, master); err != nil {
		pool.Close()
		return nil, err
	}
	return n, nil
}

func (a *App) open(ctx context.Context, master *masterkey.Key) error {
	o := a.options
	role, name, err := Of(ctx, a.pool)
	if err != nil {
		return err
	}
	if name == "" {
		return problem.New(problem.NotFound, "this database is no node's yet").WithHint("run ⟪init⟫ first")
	}
	// The role's tables and the node's own go up together.
	if err := postgres.Migrate(ctx, o.DatabaseURL, Migrations(role)...); err != nil {
		return err
	}
	n, err := node.Open(ctx, node.NewStore(a.pool), master, o.Role, Now)
	if err != nil {
		return err
	}
	a.Node = n
	a.Client = rpc.NewClient(n.Identity, o.PeerTimeout,
		rpc.ConnectTimeout(o.ConnectTimeout), rpc.Auditing(n, o.Log), rpc.Introducing(n.Self))
	if n.Role == node.Linker {
		store := node.NewStore(a.pool)
		a.Store = store
		a.Linker = linker.New(linker.Config{Node: n, Store: store, Peers: courier.Courier{Client: a.Client}, Now: Now, Log: o.Log})
		return nil
	}
	store := node.NewStore(a.pool)
	a.Store = store
	a.Holder = holder.New(holder.Config{
		Node: n, Master: master, Store: store, Peers: holder.Over(a.Client), Now: Now, Random: rand.Reader, Progress: o.Progress, Log: o.Log,
	})
	return nil
}

// Close ends calls to peers and gives the connections back.
func (a *App) Close() {
	a.Client.Close()
	a.pool.Close()
}

// Server returns what answers peers, and what gives up the connections that it looks callers up
// with. wrap, if it is not nil, stands between the server and a holder's application.
func (a *App) Server(ctx context.Context, wrap func(*holder.App) holder.Answers) (*rpc.Server, func(), error) {
	callers, err := postgres.Connect(ctx, a.options.DatabaseURL, "blindjoin serve callers", postgres.Exactly(callerConns))
	if err != nil {
		return nil, nil, err
	}
	store := node.NewStore(callers)
	s := rpc.NewServer(a.Node.Self, a.Node, store, a.options.Log)
	if a.Linker != nil {
		a.Linker.Serve(s)
		return s, callers.Close, nil
	}
	var answers holder.Answers = a.Holder
	if wrap != nil {
		answers = wrap(a.Holder)
	}
	holder.Serve(s, answers)
	return s, callers.Close, nil
}

// Now is the clock of a node at work.
func Now() time.Time { return time.Now().UTC() }

// Of returns role and name of the node that a database is, or "" where `init` has made none. It
// reads the schema of this release and of those before it.
func Of(ctx context.Context, pool *pgxpool.Pool) (role node.Role, name string, err error) {
	if err := postgres.Known(ctx, pool, node.Migrations()); err != nil {
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
