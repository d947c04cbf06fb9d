package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

const (
	studyName = "bench"
	// command is what the measured command is called in results: alpha runs it.
	command = rig.Alpha + " intersect"
)

const studyYAML = `name: bench
purpose: a benchmark
holders:
  alpha: {columns: [CLASS]}
  beta: {columns: [CLASS]}
linker: linker
keys:
  id: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}
protocol: {suite: %s, directions: one}
disclosure: {threshold: 10, query_budget: 100, tables: [[alpha.CLASS, beta.CLASS]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 100}
expires: 2099-12-31
`

// experiment is one suite and one pair of sizes.
type experiment struct {
	*options
	rig            *rig.Rig
	suite          string
	client, server int // distinct keys of alpha, which is the client, and of beta
}

// run measures the full run, and what else was asked for.
func (e *experiment) run(ctx context.Context) (lines []line, err error) {
	net, sets, err := e.prepare(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, net.Close(ctx)) }()
	full, err := e.measure(ctx, net, sets, needed(e.client, e.server), "")
	if err != nil {
		return nil, err
	}
	lines = append(lines, full)
	if e.refresh > 0 {
		l, err := e.runRefresh(ctx, net, sets, full)
		if err != nil {
			return nil, fmt.Errorf("refresh: %w", err)
		}
		lines = append(lines, l)
	}
	if e.kill {
		l, err := e.runKilled(ctx, full)
		if errors.Is(err, errTooFewChunks) {
			_, _ = fmt.Fprintf(os.Stderr, "%d keys: %v\n", e.client, err)
			return lines, nil
		}
		if err != nil {
			return nil, fmt.Errorf("killed half-way: %w", err)
		}
		lines = append(lines, l)
	}
	return lines, nil
}

// keySets are the datasets of both holders.
type keySets struct{ client, server keySet }

// prepare starts a network with both datasets and a signed study. The linker has nothing to do
// after that.
func (e *experiment) prepare(ctx context.Context) (*rig.Network, keySets, error) {
	var sets keySets
	sets.client, sets.server = newKeySets(e.client, e.server, e.overlap)
	net, err := e.rig.NewNetwork(ctx)
	if err != nil {
		return nil, sets, err
	}
	err = load(ctx, net, net.Alpha, sets.client)
	if err == nil {
		err = load(ctx, net, net.Beta, sets.server)
	}
	if err == nil {
		err = net.Sign(ctx, studyName, fmt.Sprintf(studyYAML, e.suite))
	}
	if err == nil {
		err = net.Linker.Stop()
	}
	if err == nil {
		err = net.Settle(ctx)
	}
	if err != nil {
		return nil, sets, errors.Join(err, net.Close(ctx))
	}
	return net, sets, nil
}

func load(ctx context.Context, net *rig.Network, holder *rig.Node, keys keySet, flags ...string) error {
	path := net.Path(holder.Name + ".csv")
	if err := writeCSV(path, keys); err != nil {
		return err
	}
	return holder.Run(ctx, nil, append([]string{"dataset", "load", "data", "--csv", path}, flags...)...)
}

// intersected is what `blindjoin intersect --format json` prints.
type intersected struct {
	Intersection int64            `json:"intersection"`
	DistinctKeys map[string]int64 `json:"distinct_keys"`
}

// check compares what a run found with what is known: a fast wrong answer is no result.
func (r intersected) check(sets keySets) error {
	if want := int64(sets.client.common(sets.server)); r.Intersection != want {
		return fmt.Errorf("WRONG RESULT: %d keys are common, and the program found %d", want, r.Intersection)
	}
	if c, s := r.DistinctKeys[rig.Alpha], r.DistinctKeys[rig.Beta]; c != int64(sets.client.len()) || s != int64(sets.server.len()) {
		return fmt.Errorf("WRONG RESULT: the datasets have %d and %d keys, and the program saw %d and %d", sets.client.len(), sets.server.len(), c, s)
	}
	return nil
}

// measure runs `intersect` at alpha, between two calibrations. ops is what the protocol needs for
// it.
func (e *experiment) measure(ctx context.Context, net *rig.Network, sets keySets, ops operations, what string) (line, error) {
	l := line{Suite: e.suite, N: e.client, what: what, shared: sets.client.common(sets.server), pairs: float64(sets.client.len()+sets.server.len()) / 2}
	if e.server != e.client {
		l.ServerN = e.server
	}
	before, err := calibrate(e.suite)
	if err != nil {
		return l, err
	}
	var log *rig.StatementLog
	if e.Statements {
		if log, err = e.rig.LogStatements(ctx); err != nil {
			return l, err
		}
	}
	usage, err := e.intersect(ctx, net, sets)
	if err != nil {
		return l, err
	}
	if log != nil {
		if l.statements, err = log.Close(ctx); err != nil {
			return l, err
		}
	}
	after, err := calibrate(e.suite)
	if err != nil {
		return l, err
	}
	l.setUsage(usage)
	l.setFloor(ops, before, after)
	return l, e.checkRole(ctx, net)
}

func (e *experiment) intersect(ctx context.Context, net *rig.Network, sets keySets) (rig.Usage, error) {
	meter, err := net.Measure(ctx)
	if err != nil {
		return rig.Usage{}, err
	}
	running, err := net.Alpha.Start(ctx, "intersect", studyName)
	if err != nil {
		return rig.Usage{}, err
	}
	meter.Follow(command, running)
	var found intersected
	if err := running.Wait(&found); err != nil {
		return rig.Usage{}, err
	}
	usage, err := meter.Stop(running)
	return usage, errors.Join(err, found.check(sets))
}

// checkRole makes sure that alpha was the client, as the floor assumes.
func (e *experiment) checkRole(ctx context.Context, net *rig.Network) error {
	return net.Alpha.SQL(ctx, func(c *pgx.Conn) error {
		var role string
		err := c.QueryRow(ctx, "SELECT role FROM inspect.sessions WHERE study = $1 ORDER BY session_id DESC LIMIT 1", studyName).Scan(&role)
		if err == nil && role != "client" {
			err = fmt.Errorf("%s was the %s: the floor is computed for a client", rig.Alpha, role)
		}
		return err
	})
}

// runRefresh replaces a share of one holder's keys and intersects again. The protocol needs group
// operations for the new keys only.
func (e *experiment) runRefresh(ctx context.Context, net *rig.Network, sets keySets, full line) (line, error) {
	holder, own, other := net.Alpha, sets.client, sets.server
	if e.side == rig.Beta {
		holder, own, other = net.Beta, sets.server, sets.client
	}
	fresh := max(1, int(e.refresh*float64(own.len())))
	replaced := refreshed(own, other, fresh)
	if err := load(ctx, net, holder, replaced, "--replace"); err != nil {
		return line{}, err
	}
	if err := net.Settle(ctx); err != nil {
		return line{}, err
	}
	ops := needed(fresh, 0)
	if e.side == rig.Alpha {
		sets.client = replaced
	} else {
		sets.server, ops = replaced, needed(0, fresh)
	}
	l, err := e.measure(ctx, net, sets, ops, fmt.Sprintf("refresh of %s, %d new keys", e.side, fresh))
	l.OfFull = ratio(l.CPUTotal, full.CPUTotal)
	return l, err
}

// ratio is a over b, to four places.
func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return round(a/b, 4)
}
