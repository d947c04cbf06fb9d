package postgres

import (
	"context"
	"errors"
	"maps"
	"net"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// A connection pooler in transaction mode gives each transaction whatever server session is free.
// Locks and settings of a session then stay behind on sessions that nobody here has any more: an
// advisory lock blocks the node for ever, and a time-out that was set is another client's. A node
// therefore works on sessions of its own only: connections to the server, or a pooler in session
// mode.
//
// How it is found out: a server tells a client at the start of a session which process serves it,
// for requests to cancel. A pooler tells something of its own instead. So a connection whose
// backend is the one that was told is direct, for the cost of reading its number. Any other is a
// pooler's, and is tried.

// settle makes a new connection ready: it is direct, or its pooler keeps one session for it, which
// is then given the settings that the pooler may not have passed on.
func settle(ctx context.Context, conn *pgx.Conn) error {
	backend, err := backendOf(ctx, conn)
	if err != nil || backend == conn.PgConn().PID() {
		return err
	}
	if err := checkPooler(ctx, conn.Config()); err != nil {
		return err // before any setting is left behind
	}
	params := conn.Config().RuntimeParams
	for _, name := range slices.Sorted(maps.Keys(params)) {
		if _, err := conn.Exec(ctx, "SELECT set_config($1, $2, false)", pgx.QueryExecModeExec, name, params[name]); err != nil {
			return err
		}
	}
	return nil
}

// backendOf returns the number of the process that serves a connection just now. It prepares
// nothing, which a pooler could mix up.
func backendOf(ctx context.Context, conn *pgx.Conn) (uint32, error) {
	var pid uint32
	err := conn.QueryRow(ctx, "SELECT pg_backend_pid()", pgx.QueryExecModeExec).Scan(&pid)
	return pid, err
}

// poolerWithin bounds the wait for a second session, which a pooler may have none left for.
const poolerWithin = 10 * time.Second

// checkPooler refuses a database that is behind a pooler which does not keep one session for a
// connection.
func checkPooler(ctx context.Context, config *pgx.ConnConfig) error {
	a, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return unreachable(config, err)
	}
	defer closeConn(a)
	wait, cancel := context.WithTimeout(ctx, poolerWithin)
	defer cancel()
	moved, err := moves(wait, config, a)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case moved:
		return pooled(config, "%s is a connection pooler that does not keep one session for a connection (transaction or statement mode): locks would stay behind, and the node would hang", address(config))
	case wait.Err() != nil:
		return pooled(config, "%s is a connection pooler that gave no second session within %s", address(config), poolerWithin)
	case err != nil:
		return unreachable(config, err)
	}
	return nil
}

// moves tells whether a connection is served by one backend at one time and by another at another,
// or shares one. A pooler gives away the session that was given back last, or the one that has
// waited longest: either way one of these meets another one, where nobody else uses the pool, and
// almost certainly where somebody does.
func moves(ctx context.Context, config *pgx.ConnConfig, a *pgx.Conn) (bool, error) {
	backend, err := backendOf(ctx, a)
	if err != nil {
		return false, err
	}
	b, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return false, err
	}
	defer closeConn(b)
	for _, probe := range []struct {
		conn   *pgx.Conn
		begin  bool // in a transaction that stays open
		commit bool // after it
	}{{b, true, false}, {a, false, false}, {b, false, true}, {a, true, false}, {b, false, false}, {a, false, true}, {a, false, false}, {b, true, true}, {a, false, false}} {
		if probe.begin {
			if _, err := probe.conn.Exec(ctx, "BEGIN"); err != nil {
				return isPgError(err), err // a pooler that allows no transactions
			}
		}
		at, err := backendOf(ctx, probe.conn)
		if err != nil {
			return false, err
		}
		if (at == backend) != (probe.conn == a) {
			return true, nil
		}
		if probe.commit {
			if _, err := probe.conn.Exec(ctx, "COMMIT"); err != nil {
				return false, err
			}
		}
	}
	return false, nil
}

// pooled is the refusal of a pooler, with what to do about it.
func pooled(config *pgx.ConnConfig, format string, args ...any) error {
	ignore := slices.Sorted(maps.Keys(config.RuntimeParams))
	return problem.New(problem.Conflict, format, args...).
		WithHint("name the PostgreSQL server itself in the database URL, not the pooler; or set pool_mode=session for this database there, with 40 server sessions, and ignore_startup_parameters=%s",
			strings.Join(ignore, ","))
}

// refusedByPooler returns the error of a connection that was refused for its settings, as no server
// refuses one; nil is another error.
func refusedByPooler(config *pgx.ConnConfig, err error) error {
	const code, words = "08P01", "unsupported startup parameter"
	var pgErr *pgconn.PgError
	if !errors.As(err, &pgErr) || pgErr.Code != code || !strings.Contains(pgErr.Message, words) {
		return nil
	}
	return pooled(config, "%s is a connection pooler that does not take the settings of a session", address(config))
}

func isPgError(err error) bool {
	var pgErr *pgconn.PgError
	return errors.As(err, &pgErr)
}

func address(config *pgx.ConnConfig) string {
	if strings.HasPrefix(config.Host, "/") {
		return config.Host
	}
	return net.JoinHostPort(config.Host, strconv.Itoa(int(config.Port)))
}

// unreachable is the error of a connection to the node's own database that did not come about.
func unreachable(config *pgx.ConnConfig, err error) error {
	var p *problem.Error
	if errors.As(err, &p) {
		return p
	}
	if refused := refusedByPooler(config, err); refused != nil {
		return refused
	}
	return Own.Unreachable(config, err)
}
