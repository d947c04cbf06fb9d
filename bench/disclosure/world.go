package main

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
	"github.com/blindjoin/blindjoin/internal/testkit/attack"
)

// keyColumn is the identifier in both datasets.
const keyColumn = "ID"

// dataset is the name of each holder's dataset.
const dataset = "data"

// room is three nodes as what an attack takes place in.
type room struct {
	*options
	net       *rig.Network
	insider   *attack.Insider
	threshold int
	loads     int
}

var _ attack.Room = (*room)(nil)

func (r *room) holders() [2]*rig.Node { return [2]*rig.Node{r.net.Alpha, r.net.Beta} }

// Load implements attack.Room. The other holder loads, once, what it has.
func (r *room) Load(ctx context.Context, records attack.Records) error {
	if r.loads == 0 {
		other := 1 - r.insider.Side
		if err := r.load(ctx, other, r.insider.World.Holders[other]); err != nil {
			return err
		}
	}
	r.loads++
	return r.load(ctx, r.insider.Side, records)
}

func (r *room) load(ctx context.Context, side int, records attack.Records) error {
	node := r.holders()[side]
	path := r.net.Path(fmt.Sprintf("%s-%d.csv", node.Name, r.loads))
	if err := write(path, records); err != nil {
		return err
	}
	args := []string{"dataset", "load", dataset, "--csv", path}
	if r.loads > 1 {
		args = append(args, "--replace")
	}
	return r.give(ctx, nil, node, args...)
}

func write(path string, records attack.Records) (err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600) //nolint:gosec // a file of ours
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := csv.NewWriter(f)
	if err := w.Write(append([]string{keyColumn}, records.Columns...)); err != nil {
		return err
	}
	for _, row := range records.Rows {
		if err := w.Write(append([]string{row.ID}, row.Values...)); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// Agree implements attack.Room.
func (r *room) Agree(ctx context.Context, t attack.Terms) error {
	path := r.net.Path(t.Name + ".yaml")
	if err := os.WriteFile(path, []byte(r.studyFile(t)), 0o600); err != nil {
		return err
	}
	if err := r.give(ctx, nil, r.net.Alpha, "study", "propose", path); err != nil {
		return err
	}
	for _, n := range []*rig.Node{r.net.Beta, r.net.Linker} {
		if err := r.give(ctx, nil, n, "study", "accept", t.Name, "--yes"); err != nil {
			return err
		}
	}
	return nil
}

// studyFile writes terms as a study file. What a study file of this release need not have is left
// out unless it is asked for.
func (r *room) studyFile(t attack.Terms) string {
	var b strings.Builder
	line := func(format string, args ...any) { _, _ = fmt.Fprintf(&b, format+"\n", args...) }
	line("name: %s", t.Name)
	line("purpose: a benchmark of disclosure control")
	if r.population {
		line("population: %s", t.Population)
	}
	line("holders:")
	for side, n := range r.holders() {
		line("  %s: {columns: %s}", n.Name, oneLine(t.Columns[side]))
	}
	line("linker: %s", r.net.Linker.Name)
	line("keys:\n  id: {columns: {%s: [%s], %s: [%s]}, normalise: [trim]}", rig.Alpha, keyColumn, rig.Beta, keyColumn)
	line("disclosure:\n  threshold: %d\n  query_budget: %d", r.threshold, t.Budget)
	if r.method != "" {
		line("  method: %s", r.method)
	}
	for rule := range strings.SplitSeq(r.rules, ",") {
		if rule = strings.TrimSpace(rule); rule != "" {
			line("  %s", rule)
		}
	}
	line("  tables:")
	for _, table := range t.Tables {
		line("  - %s", oneLine(table))
	}
	line("expires: 2099-12-31")
	return b.String()
}

// oneLine writes names as a list in one line.
func oneLine(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = strconv.Quote(n)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// Contribute implements attack.Room.
func (r *room) Contribute(ctx context.Context, study string) error {
	if err := r.give(ctx, nil, r.net.Alpha, "intersect", study); err != nil {
		return err
	}
	// the insider first, as one who does not want to be seen to wait for the other
	for _, side := range []int{r.insider.Side, 1 - r.insider.Side} {
		if err := r.give(ctx, nil, r.holders()[side], "contribute", study); err != nil {
			return err
		}
	}
	return nil
}

// answer is what is read of an answer. Status and reason stand in answers of releases that say why
// a cell is hidden.
type answer struct {
	Cells []struct {
		Key         []*string `json:"key"`
		Count       *int64    `json:"count"`
		KeyWithheld bool      `json:"key_withheld"`
		Status      string    `json:"status"`
		Reason      string    `json:"reason"`
	} `json:"cells"`
}

// Ask implements attack.Room.
func (r *room) Ask(ctx context.Context, study string, holder int, t attack.Table) ([]attack.Cell, error) {
	var a answer
	err := r.give(ctx, &a, r.holders()[holder], "query", study, "--group-by", strings.Join(t, ","), "--purpose", "benchmark")
	if err != nil {
		return nil, err
	}
	out := make([]attack.Cell, len(a.Cells))
	for i, c := range a.Cells {
		if len(c.Key) != len(t) {
			return nil, fmt.Errorf("a cell of %s has %d values", strings.Join(t, " by "), len(c.Key))
		}
		out[i] = attack.Cell{Key: make([]string, len(t)), Hidden: c.Count == nil, Withheld: c.KeyWithheld}
		if c.Count != nil {
			out[i].Count = *c.Count
		} else {
			out[i].Why = strings.Trim(c.Status+": "+c.Reason, ": ")
		}
		for j, k := range c.Key {
			if k != nil && !c.KeyWithheld {
				out[i].Key[j] = *k
			}
		}
	}
	return out, nil
}

// give gives a command, and returns an *attack.Refused for one that tells why it does not do what
// it was given. A command that crashes, prints no result, or ends with the context is an error.
func (r *room) give(ctx context.Context, out any, n *rig.Node, args ...string) error {
	running, err := n.Start(ctx, args...)
	if err != nil {
		return err
	}
	err = running.Wait(out)
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	for text := range strings.Lines(running.Stderr()) {
		if reason, told := strings.CutPrefix(text, "error: "); told {
			return &attack.Refused{Reason: args[0] + " at " + n.Name + ": " + strings.TrimSpace(reason)}
		}
	}
	return err
}
