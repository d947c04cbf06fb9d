// Package demo runs a whole study on one machine: three real nodes, each a process with a database
// of its own on an embedded PostgreSQL, from `init` to the decrypted answer.
//
// It does nothing that an operator could not type: every step is a run of the blindjoin command.
package demo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/blindjoin/blindjoin/examples/trade"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/demo/launch"
	"github.com/blindjoin/blindjoin/internal/postgres/embedded"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// tablePrefix marks a --data value that is a table rather than a file.
const tablePrefix = "table:"

// sourceVariable tells a node the database of its tables.
const sourceVariable = "BLINDJOIN_SOURCE_URL"

// Options say what to run. The zero value runs the example study on the example data.
type Options struct {
	StudyFile string            // study YAML; "" is an example
	Data      map[string]string // holder name → CSV file, or "table:SCHEMA.TABLE" of SourceURL
	SourceURL string            // database of the tables in Data
	GroupBy   []string
	Keep      bool // leave everything running until the context ends

	Typos bool // the example is that of linkage with typos
	// of it, at either office at least about so many; 0 is the data of the repository
	Transactions int

	Executable string                           // the blindjoin command
	Narrate    func(format string, args ...any) // one line for the person who watches
	Answered   func(*view.Demo) error           // called before anything is taken down
}

type demo struct {
	Options
	dir     string
	cluster *embedded.Cluster
	spec    *study.Spec
	holders [2]*launch.Node
	linker  *launch.Node
	truth   []trade.Cell // nil where nobody knows it
}

// Run runs the study and takes everything down again.
func Run(ctx context.Context, o Options) (err error) {
	d := &demo{Options: o}
	d.dir, err = os.MkdirTemp("", "blindjoin-demo-")
	if err != nil {
		return fmt.Errorf("make a working directory: %w", err)
	}
	defer func() { err = errors.Join(err, d.close()) }()
	if err := d.load(); err != nil {
		return err
	}
	steps := []func(context.Context) error{d.startDatabases, d.startNodes, d.introduce, d.loadData, d.agree, d.work}
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (d *demo) close() error {
	var errs []error
	for _, n := range d.nodes() {
		if n != nil {
			errs = append(errs, n.Stop())
		}
	}
	if d.cluster != nil {
		errs = append(errs, d.cluster.Stop())
	}
	return errors.Join(append(errs, os.RemoveAll(d.dir))...)
}

func (d *demo) nodes() []*launch.Node { return []*launch.Node{d.holders[0], d.holders[1], d.linker} }

// load reads the study, and lays out the example where none is given.
func (d *demo) load() error {
	if d.StudyFile == "" {
		if err := d.layOut(); err != nil {
			return fmt.Errorf("lay out the example: %w", err)
		}
	}
	data, err := os.ReadFile(d.StudyFile)
	if err != nil {
		return problem.New(problem.NotFound, "cannot read the study: %w", err).WithHint("--study names a study file, such as examples/mortgages.yaml")
	}
	if d.spec, err = study.ParseYAML(d.StudyFile, data); err != nil {
		return err
	}
	for _, h := range d.spec.Holders {
		if d.Data[h.Name] == "" {
			return problem.New(problem.Invalid, "no data for holder %s", h.Name).WithHint("add --data %s=FILE.csv", h.Name)
		}
	}
	for name := range d.Data {
		if name != d.spec.Holders[0].Name && name != d.spec.Holders[1].Name {
			return problem.New(problem.Invalid, "the study has no holder %q", name).
				WithHint("its holders are %s and %s", d.spec.Holders[0].Name, d.spec.Holders[1].Name)
		}
	}
	return d.plan(data)
}

func (d *demo) startDatabases(ctx context.Context) error {
	var err error
	if d.cluster, err = embedded.Start(ctx, embedded.Options{Log: io.Discard}); err != nil {
		return err
	}
	for i, h := range d.spec.Holders {
		d.holders[i] = d.newNode(h.Name, "holder")
	}
	d.linker = d.newNode(d.spec.Linker, "linker")
	for _, n := range d.nodes() {
		if err := d.cluster.CreateDatabase(ctx, n.Name); err != nil {
			return err
		}
	}
	d.Narrate("PostgreSQL is up, with a database for each node: %s, %s, %s", d.holders[0].Name, d.holders[1].Name, d.linker.Name)
	return nil
}

// newNode returns a node that knows no source of tables, also where this process has one in its
// environment.
func (d *demo) newNode(name, role string) *launch.Node {
	return &launch.Node{
		Name: name, Role: role, Program: d.Executable, DatabaseURL: d.cluster.URL(name),
		KeyFile: filepath.Join(d.dir, name+".master.key"), Env: []string{sourceVariable + "="},
	}
}

func (d *demo) startNodes(ctx context.Context) error {
	for _, n := range d.nodes() {
		if err := n.Init(ctx); err != nil {
			return err
		}
		if err := n.Serve(ctx); err != nil {
			return err
		}
		d.Narrate("%-10s init, serve on %s, identity %s...", n.Name, n.Address, n.Fingerprint[:19])
	}
	return nil
}

func (d *demo) introduce(ctx context.Context) error {
	for _, n := range d.nodes() {
		for _, p := range d.nodes() {
			if n == p {
				continue
			}
			if err := n.Run(ctx, nil, "peer", "add", p.Name, "--role", p.Role, "--address", "https://"+p.Address, "--fingerprint", p.Fingerprint); err != nil {
				return err
			}
		}
	}
	d.Narrate("every node has pinned the other two by fingerprint; all that they say goes over mutual TLS 1.3")
	return nil
}

func (d *demo) loadData(ctx context.Context) error {
	for _, n := range d.holders {
		args := []string{"dataset", "load", n.Name}
		source := d.Data[n.Name]
		if table, ok := strings.CutPrefix(source, tablePrefix); ok {
			args = append(args, "--table", table)
			n.Env = []string{sourceVariable + "=" + d.SourceURL} // it may have a password in it
		} else {
			args = append(args, "--csv", source)
		}
		var loaded view.DatasetLoad
		if err := n.Run(ctx, &loaded, args...); err != nil {
			return err
		}
		d.Narrate("%-10s dataset load: %d rows of %s", n.Name, loaded.Rows, strings.Join(loaded.Columns, ", "))
	}
	return nil
}

func (d *demo) agree(ctx context.Context) error {
	proposer, accepter := d.holders[0], d.holders[1]
	if err := proposer.Run(ctx, nil, "study", "propose", d.StudyFile); err != nil {
		return err
	}
	for _, n := range []*launch.Node{accepter, d.linker} {
		if err := n.Run(ctx, nil, "study", "accept", d.spec.Name, "--yes"); err != nil {
			return err
		}
	}
	var prints [2]view.StudyFingerprint
	for i, n := range d.holders {
		if err := n.Run(ctx, &prints[i], "study", "fingerprint", d.spec.Name); err != nil {
			return err
		}
	}
	if prints[0] != prints[1] {
		return problem.New(problem.Conflict, "the holders' study secrets differ")
	}
	d.Narrate("study %q is signed by all three; the holders share a secret, fingerprint %s", d.spec.Name, prints[0].Fingerprint)
	return nil
}

func (d *demo) work(ctx context.Context) error {
	first := d.holders[0]
	out := &view.Demo{Study: d.spec.Name}
	for _, c := range d.truth {
		out.Truth = append(out.Truth, view.TrueCell(c))
	}
	var found view.Intersection
	if err := first.Run(ctx, &found, "intersect", d.spec.Name); err != nil {
		return err
	}
	out.Intersection = found.Intersection
	d.Narrate("%-10s intersect: %d keys in common, of %d and %d (%s, directions: %s)", first.Name, found.Intersection,
		found.DistinctKeys[d.holders[0].Name], found.DistinctKeys[d.holders[1].Name], d.spec.Suite, d.spec.Directions)
	for _, n := range d.holders {
		var sent view.Contribution
		if err := n.Run(ctx, &sent, "contribute", d.spec.Name); err != nil {
			return err
		}
		d.Narrate("%-10s contribute: %d records, as pseudonyms and ciphertexts, to %s", n.Name, sent.Records, d.linker.Name)
	}
	if d.spec.Keys[0].Kind == study.KeyBlock {
		if err := d.judge(ctx, first, out); err != nil {
			return err
		}
	}
	args := []string{"query", d.spec.Name, "--purpose", "demonstration"}
	if len(d.GroupBy) > 0 {
		args = append(args, "--group-by", strings.Join(d.GroupBy, ","))
	}
	out.Answer = &view.Answer{}
	if err := first.Run(ctx, out.Answer, args...); err != nil {
		return err
	}
	d.Narrate("%-10s query, counted by %s over linked pairs, and decided on with all planned tables", first.Name, d.linker.Name)
	if err := d.beyond(ctx, out); err != nil {
		return err
	}
	if err := d.certify(ctx, out); err != nil {
		return err
	}
	for _, n := range d.nodes() {
		if err := n.Run(ctx, nil, "audit", "verify"); err != nil {
			return err
		}
	}
	d.Narrate("audit logs of all three verified")
	if err := d.Answered(out); err != nil {
		return err
	}
	return d.show(ctx)
}

// show says how to look at what the linker has, and with Keep waits while somebody does.
func (d *demo) show(ctx context.Context) error {
	if !d.Keep {
		d.Narrate("everything is taken down; with --keep it stays, to be looked at")
		return nil
	}
	if look := d.cluster.PsqlCommand(d.linker.Name); look != "" {
		d.Narrate("what the linker sees: %s -c 'TABLE inspect.linked_pairs' -c 'TABLE inspect.audit_report'", look)
	} else {
		d.Narrate("what the linker sees is in the schema inspect of %s", d.cluster.URL(d.linker.Name))
	}
	d.Narrate("everything keeps running until Ctrl-C")
	<-ctx.Done()
	return nil
}
