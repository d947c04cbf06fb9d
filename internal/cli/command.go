package cli

import (
	"context"
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/app"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
)

// command is one command at work: its hold on its node, and on the terminal.
type command struct {
	*app.App
	log      *slog.Logger
	progress progress.Display
	wait     func() // lets progress bars finish
	close    []func()
}

// Close releases what the command holds.
func (s *command) Close() {
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

// open opens this node. want "" takes either role.
func (g *globals) open(ctx context.Context, name string, want node.Role) (*command, error) {
	if err := g.requireDatabase(); err != nil {
		return nil, err
	}
	if err := g.requireKeyFile(); err != nil {
		return nil, err
	}
	// Bars before the logger: while there are any, lines go above them.
	progress, wait := newProgress(g.err)
	g.err = beside(progress, g.err)
	s := &command{progress: progress, wait: wait}
	if err := s.open(ctx, g, name, want); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *command) open(ctx context.Context, g *globals, name string, want node.Role) (err error) {
	if s.log, err = g.logger(); err != nil {
		return err
	}
	s.App, err = app.Open(ctx, app.Options{
		DatabaseURL: g.databaseURL, MasterKeyFile: g.masterKeyFile, Role: want, Purpose: name, Serving: name == "serve",
		PeerTimeout: g.peerTimeout, ConnectTimeout: g.connectTimeout, Progress: s.progress, Log: s.log,
	})
	if err != nil {
		return err
	}
	s.close = append(s.close, s.App.Close)
	return nil
}

// run wraps a command's body in a node of the wanted role.
func (g *globals) run(want node.Role, body func(ctx context.Context, s *command, args []string) error) func(*cobra.Command, []string) error {
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
