package cli

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/rpc"
)

const (
	defaultListen = ":7443"
	defaultHealth = "127.0.0.1:7080"
	healthTimeout = 5 * time.Second
)

func newServe(g *globals) *cobra.Command {
	var o serveOptions
	c := &cobra.Command{
		Use:   "serve",
		Short: "Answer the other nodes",
		Long: `Answers the other nodes over mutually pinned TLS 1.3 until it is stopped. Commands on the same database may run beside it.
It keeps no state of its own: stop it, or kill it, at any time. On SIGTERM or Ctrl-C it takes no more calls, lets those under way
finish, and ends; a second signal ends it at once. With --log-level info it tells how far the sessions are that it answers.`,
		Example: `  blindjoin serve --listen :7443`,
		Args:    cobra.NoArgs,
		RunE: g.run("", func(ctx context.Context, s *command, _ []string) error {
			return g.serve(ctx, s, o)
		}),
	}
	t := rpc.DefaultTimeouts()
	f := c.Flags()
	f.StringVar(&o.listen, "listen", defaultListen, "address to listen on")
	f.StringVar(&o.health, "health-listen", "", "address for plain HTTP health checks, for example "+defaultHealth+" (none unless given)")
	f.DurationVar(&o.timeouts.Shutdown, "shutdown-timeout", t.Shutdown, "how long calls under way may take to finish when it is stopped")
	f.DurationVar(&o.timeouts.Transfer, "transfer-timeout", t.Transfer, "how long one request may take to arrive, and one answer to leave")
	f.DurationVar(&o.timeouts.Idle, "idle-timeout", t.Idle, "how long a connection may be idle")
	f.DurationVar(&o.timeouts.Header, "header-timeout", t.Header, "how long a TLS handshake and a request's header may take")
	c.PreRunE = func(*cobra.Command, []string) error {
		for _, d := range []struct {
			flag  string
			value time.Duration
		}{
			{"shutdown-timeout", o.timeouts.Shutdown}, {"transfer-timeout", o.timeouts.Transfer},
			{"idle-timeout", o.timeouts.Idle}, {"header-timeout", o.timeouts.Header},
		} {
			if d.value <= 0 {
				return usagef("--%s is not a positive duration", d.flag)
			}
		}
		return nil
	}
	return c
}

type serveOptions struct {
	listen, health string
	timeouts       rpc.Timeouts
}

func (g *globals) serve(ctx context.Context, s *command, o serveOptions) error {
	var watch *watcher
	server, release, err := s.Server(ctx, func(h *holder.App) holder.Answers {
		watch = newWatcher(h, s.progress, s.log)
		return watchedHolder{h, watch}
	})
	if err != nil {
		return err
	}
	defer release()
	if watch != nil {
		defer watch.close()
	}
	server.Timeouts = o.timeouts
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", o.listen)
	if err != nil {
		return problem.New(problem.Unavailable, "cannot listen on %s: %w", o.listen, err).WithHint("choose another address with --listen")
	}
	if o.health != "" {
		if err := s.serveHealth(ctx, o.health); err != nil {
			return errors.Join(err, l.Close())
		}
	}
	// The one line on stdout tells a script which port was chosen.
	if err := g.print(view.Listening{Listening: l.Addr().String()}, table{head: []string{"listening"}, rows: [][]string{{l.Addr().String()}}}); err != nil {
		return err
	}
	s.log.InfoContext(ctx, "serving", slog.String("node", s.Node.Name), slog.String("role", string(s.Node.Role)), slog.String("address", l.Addr().String()))
	return server.Serve(ctx, l)
}

// serveHealth answers whether the node can read its database, on a plain HTTP address of its own.
func (s *command) serveHealth(ctx context.Context, address string) error {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return problem.New(problem.Unavailable, "cannot listen on %s: %w", address, err).WithHint("choose another address with --health-listen")
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		err := s.Store.InTx(r.Context(), "health", func(ctx context.Context, tx *node.Tx) error {
			_, err := tx.Node(ctx)
			return err
		})
		if err != nil {
			http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
	server := &http.Server{Handler: mux, ReadHeaderTimeout: healthTimeout, WriteTimeout: healthTimeout}
	go func() {
		if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			s.log.Error("health checks ended", slog.Any("error", err))
		}
	}()
	context.AfterFunc(ctx, func() { _ = server.Close() })
	return nil
}
