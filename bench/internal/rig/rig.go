// Package rig sets up what the benchmarks measure: the real program, built once; nodes that are
// real processes, each with a database of its own on an embedded PostgreSQL; a forwarder in front
// of each that counts bytes; and meters that read processor time and memory of all of them from
// /proc, so that it runs on Linux only.
//
// Nothing in the nodes knows that it is measured: every step is a run of the blindjoin command.
package rig

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync/atomic"

	"github.com/blindjoin/blindjoin/internal/postgres/embedded"
	"github.com/jackc/pgx/v5"
)

// Names of the nodes. Alpha stands first, and so is the client of a study with one direction.
const (
	Alpha  = "alpha"
	Beta   = "beta"
	Linker = "linker"
)

const module = "github.com/blindjoin/blindjoin/cmd/blindjoin"

// Rig is the program and the PostgreSQL that all networks share.
type Rig struct {
	dir      string // for files; removed by Close
	cluster  *embedded.Cluster
	program  string
	networks atomic.Int64
}

// New builds the program and starts PostgreSQL. It has to run within the module, unless program
// names one that was built. It returns an error when building or PostgreSQL fails, and then leaves
// nothing behind.
func New(ctx context.Context, program string, log io.Writer) (*Rig, error) {
	dir, err := os.MkdirTemp("", "blindjoin-bench-")
	if err != nil {
		return nil, fmt.Errorf("make a working directory: %w", err)
	}
	r := &Rig{dir: dir, program: program}
	if program == "" {
		r.program = filepath.Join(dir, "blindjoin")
		build := exec.CommandContext(ctx, "go", "build", "-o", r.program, module) //nolint:gosec // all ours
		if out, err := build.CombinedOutput(); err != nil {
			return nil, errors.Join(fmt.Errorf("build the program: %w\n%s", err, out), r.Close())
		}
	}
	if r.cluster, err = embedded.Start(ctx, embedded.Options{Log: log}); err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, nil
}

// Close stops PostgreSQL and removes the directory. It returns the errors of both.
func (r *Rig) Close() error {
	var err error
	if r.cluster != nil {
		err = r.cluster.Stop()
	}
	return errors.Join(err, os.RemoveAll(r.dir))
}

// Network is two holders and a linker that serve and have pinned one another.
type Network struct {
	Alpha, Beta, Linker *Node

	rig *Rig
	dir string
}

// NewNetwork starts three nodes with empty databases. Close ends them. It returns an error when a
// database cannot be made or a command fails, and leaves no node behind then.
func (r *Rig) NewNetwork(ctx context.Context) (*Network, error) {
	serial := r.networks.Add(1)
	n := &Network{rig: r, dir: filepath.Join(r.dir, fmt.Sprintf("network-%d", serial))}
	if err := os.Mkdir(n.dir, 0o700); err != nil {
		return nil, err
	}
	for _, m := range []struct {
		at         **Node
		name, role string
	}{{&n.Alpha, Alpha, "holder"}, {&n.Beta, Beta, "holder"}, {&n.Linker, Linker, "linker"}} {
		node, err := n.newNode(ctx, m.name, m.role, fmt.Sprintf("bench_%d_%s", serial, m.name))
		*m.at = node
		if err != nil {
			return nil, errors.Join(err, n.Close(ctx))
		}
	}
	for _, m := range n.Nodes() {
		for _, p := range n.Nodes() {
			if m == p {
				continue
			}
			if err := m.Run(ctx, nil, "peer", "add", p.Name, "--role", p.Role, "--address", p.forward.URL(), "--fingerprint", p.Fingerprint); err != nil {
				return nil, errors.Join(err, n.Close(ctx))
			}
		}
	}
	return n, nil
}

// Nodes lists the nodes that there are.
func (n *Network) Nodes() []*Node {
	var out []*Node
	for _, m := range []*Node{n.Alpha, n.Beta, n.Linker} {
		if m != nil {
			out = append(out, m)
		}
	}
	return out
}

// Path returns the path of a file in the network's directory.
func (n *Network) Path(name string) string { return filepath.Join(n.dir, name) }

// Sign makes a study of a YAML text one that all three have signed. It returns the error of the
// command that fails.
func (n *Network) Sign(ctx context.Context, name, yaml string) error {
	path := n.Path(name + ".yaml")
	if err := os.WriteFile(path, []byte(yaml), 0o600); err != nil {
		return err
	}
	if err := n.Alpha.Run(ctx, nil, "study", "propose", path); err != nil {
		return err
	}
	for _, m := range []*Node{n.Beta, n.Linker} {
		if err := m.Run(ctx, nil, "study", "accept", name, "--yes"); err != nil {
			return err
		}
	}
	return nil
}

// holderBytes returns the bytes that have crossed the wire between the holders, as TLS sent them.
func (n *Network) holderBytes() (alphaToBeta, betaToAlpha int64) {
	toBeta, fromBeta := n.Beta.forward.Bytes()
	toAlpha, fromAlpha := n.Alpha.forward.Bytes()
	return toBeta + fromAlpha, fromBeta + toAlpha
}

// Close ends the nodes and drops their databases. It goes on after an error, and returns all.
func (n *Network) Close(ctx context.Context) error {
	var errs []error
	for _, m := range n.Nodes() {
		errs = append(errs, m.close(context.WithoutCancel(ctx)))
	}
	return errors.Join(append(errs, os.RemoveAll(n.dir))...)
}

// vacuumBig makes the statements that vacuum and analyse the tables that hold much. Empty ones stay
// as they are: the planner would otherwise know more about them than it does in a fresh database.
const vacuumBig = `SELECT format('VACUUM (ANALYZE) %I.%I', schemaname, relname) FROM pg_stat_user_tables WHERE n_live_tup >= 1000`

// Settle brings PostgreSQL to rest: tables that were just loaded are vacuumed and analysed and
// dirty pages are written, so that none of this falls into a measured interval by chance. It
// returns errors of the databases.
func (n *Network) Settle(ctx context.Context) error {
	for _, m := range n.Nodes() {
		err := m.SQL(ctx, func(c *pgx.Conn) error {
			rows, err := c.Query(ctx, vacuumBig)
			if err != nil {
				return err
			}
			statements, err := pgx.CollectRows(rows, pgx.RowTo[string])
			for i := 0; err == nil && i < len(statements); i++ {
				_, err = c.Exec(ctx, statements[i])
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("settle %s: %w", m.Name, err)
		}
	}
	return n.rig.SQL(ctx, "postgres", func(c *pgx.Conn) error { _, err := c.Exec(ctx, "CHECKPOINT"); return err })
}
