package rig

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/demo/launch"
)

// Node is one node with an empty database of its own, behind a forwarder.
type Node struct {
	launch.Node

	rig       *Rig
	database  string
	forward   *forwarder
	announced announced
}

// newNode makes a node that serves. What there is of it is returned with an error too.
func (n *Network) newNode(ctx context.Context, name, role, database string) (*Node, error) {
	m := &Node{
		Node: launch.Node{
			Name: name, Role: role, Program: n.rig.program, DatabaseURL: n.rig.cluster.URL(database),
			KeyFile: filepath.Join(n.dir, name+".key"),
		},
		rig: n.rig, database: database,
	}
	m.LogTo = &m.announced
	if err := n.rig.cluster.CreateDatabase(ctx, database); err != nil {
		return nil, err
	}
	if err := m.Init(ctx); err != nil {
		return m, err
	}
	return m, m.Serve(ctx)
}

// Run runs one command and reads its result into out, unless that is nil. It returns errors like
// Running.Wait.
func (m *Node) Run(ctx context.Context, out any, args ...string) error {
	r, err := m.Start(ctx, args...)
	if err != nil {
		return err
	}
	return r.Wait(out)
}

// Running is a command that was started.
type Running struct {
	*launch.Running
	node *Node
}

// Start starts one command, whose result is JSON. It returns an error when there is no process.
func (m *Node) Start(ctx context.Context, args ...string) (*Running, error) {
	r, err := m.Node.Start(ctx, append(args, "--format", "json")...)
	if err != nil {
		return nil, err
	}
	return &Running{Running: r, node: m}, nil
}

// Wait waits for the command's end and reads its result into out, unless that is nil. To an error
// of launch it adds all that the command and the node's `serve` have said.
func (r *Running) Wait(out any) error {
	if err := r.Running.Wait(out); err != nil {
		return fmt.Errorf("%w\n%s\nserve of %s:\n%s", err, r.Stderr(), r.node.Name, r.node.LogEnd())
	}
	return nil
}

// Serve starts the process that serves, at first or after it was ended, and points the forwarder,
// whose address peers know, to it. It returns an error when the process does not serve, and when
// the forwarder cannot listen.
func (m *Node) Serve(ctx context.Context) error {
	if err := m.Node.Serve(ctx, "--log-level", "info"); err != nil {
		return fmt.Errorf("%w\n%s", err, m.LogEnd())
	}
	if m.forward != nil {
		m.forward.retarget(m.Address)
		return nil
	}
	var err error
	m.forward, err = newForwarder(m.Address)
	return err
}

func (m *Node) close(ctx context.Context) error {
	err := m.Stop()
	if m.forward != nil {
		err = errors.Join(err, m.forward.close())
	}
	return errors.Join(err, m.rig.SQL(ctx, "postgres", func(c *pgx.Conn) error {
		_, err := c.Exec(ctx, "DROP DATABASE IF EXISTS "+pgx.Identifier{m.database}.Sanitize()+" WITH (FORCE)")
		return err
	}))
}

// SQL runs a function on a connection to the node's database. It returns the function's error, and
// those of the connection.
func (m *Node) SQL(ctx context.Context, fn func(c *pgx.Conn) error) error {
	return m.rig.SQL(ctx, m.database, fn)
}

// SQL runs a function on a connection to a database. It returns the function's error, and those of
// the connection.
func (r *Rig) SQL(ctx context.Context, database string, fn func(c *pgx.Conn) error) (err error) {
	c, err := pgx.Connect(ctx, r.cluster.URL(database))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Close(context.WithoutCancel(ctx))) }()
	return fn(c)
}

// Announced returns a channel that gets the time at which the serving process logs a line that
// contains the words.
func (m *Node) Announced(words string) <-chan time.Time { return m.announced.await(words) }

// announced reads a log and tells when awaited lines come.
type announced struct {
	mu      sync.Mutex
	part    []byte                    // guarded by mu: a line that has not ended
	awaited map[string]chan time.Time // guarded by mu
}

var _ io.Writer = (*announced)(nil)

// Write implements io.Writer. It never returns an error.
func (a *announced) Write(p []byte) (int, error) {
	now := time.Now()
	a.mu.Lock()
	defer a.mu.Unlock()
	a.part = append(a.part, p...)
	for {
		i := bytes.IndexByte(a.part, '\n')
		if i < 0 {
			return len(p), nil
		}
		line := string(a.part[:i])
		a.part = a.part[i+1:]
		for words, c := range a.awaited {
			if strings.Contains(line, words) {
				c <- now
				delete(a.awaited, words)
			}
		}
	}
}

func (a *announced) await(words string) <-chan time.Time {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.awaited == nil {
		a.awaited = make(map[string]chan time.Time)
	}
	c := make(chan time.Time, 1)
	a.awaited[words] = c
	return c
}
