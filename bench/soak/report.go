package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

// result is what a run has shown.
type result struct {
	Seed   uint64         `json:"seed"`
	WallS  float64        `json:"wall_s"`
	Cycles int            `json:"cycles"`
	Steps  int            `json:"steps"`
	Cells  int            `json:"cells_compared"`
	Killed map[string]int `json:"killed"`
	Wrong  []string       `json:"wrong"`
	Lost   []string       `json:"lost"`
	Early  sizes          `json:"most_bytes_early"` // the most after any month of the first half
	Late   sizes          `json:"bytes_at_the_end"`
}

// sizes is bytes by node and table, with indexes, after a vacuum.
type sizes map[string]int64

// history names the tables that are to grow: each row stands for something that happened.
var history = []string{"audit_log", "answer", "answer_cell", "query", "psi_session", "linker_head", "link_quality", "psi_chunk",
	"certificate", "intersection_certificate"}

// slack is by how much a table may have grown: how full pages are is chance.
const (
	slackShare = 1.3
	slackBytes = 128 << 10
)

func (r *result) kills() (n int) {
	for _, k := range r.Killed {
		n += k
	}
	return n
}

// vacuum does what autovacuum has a month for.
func (s *soak) vacuum(ctx context.Context) error {
	for _, n := range s.net.Nodes() {
		err := n.SQL(ctx, func(c *pgx.Conn) error {
			_, err := c.Exec(ctx, "VACUUM")
			return err
		})
		if err != nil {
			return fmt.Errorf("vacuum %s: %w", n.Name, err)
		}
	}
	return nil
}

// most is the greater of two sizes of each table. A single measurement would not do: how often
// linking was killed in a month is chance, and each attempt leaves rows that the next vacuum makes
// room of.
func (a sizes) most(b sizes) sizes {
	out := maps.Clone(b)
	for name, n := range a {
		out[name] = max(out[name], n)
	}
	return out
}

// sizes measures the databases, which have just been vacuumed.
func (s *soak) sizes(ctx context.Context) (sizes, error) {
	out := sizes{}
	for _, n := range s.net.Nodes() {
		err := n.SQL(ctx, func(c *pgx.Conn) error {
			rows, err := c.Query(ctx, `SELECT CASE WHEN i.inhparent IS NULL THEN c.relname ELSE i.inhparent::regclass::text END AS name,
					sum(pg_total_relation_size(c.oid))::bigint
				FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace LEFT JOIN pg_inherits i ON i.inhrelid = c.oid
				WHERE c.relkind = 'r' AND s.nspname = 'public' GROUP BY 1`)
			if err != nil {
				return err
			}
			var name string
			var size int64
			_, err = pgx.ForEachRow(rows, []any{&name, &size}, func() error { out[n.Name+" "+name] = size; return nil })
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("measure %s: %w", n.Name, err)
		}
	}
	return out, nil
}

// grown names the tables that are larger at the end than they ever were in the first half, although
// they hold what there is now and nothing that was.
func (r *result) grown() (out []string) {
	for name, late := range r.Late {
		_, table, _ := strings.Cut(name, " ")
		early, ok := r.Early[name]
		if r.Cycles <= settled || slices.Contains(history, table) || ok && float64(late) <= max(slackShare*float64(early), float64(early+slackBytes)) {
			continue
		}
		out = append(out, fmt.Sprintf("%s: %d kB at most in the first half, %d kB at the end", name, early>>10, late>>10))
	}
	slices.Sort(out)
	return out
}

func (r *result) print(w io.Writer) error {
	var t rig.Table
	t.Add("seed", fmt.Sprint(r.Seed))
	t.Add("time", fmt.Sprintf("%.0f s", r.WallS))
	t.Add("cycles of reload, intersect, contribute, query", fmt.Sprint(r.Cycles))
	t.Add("steps", fmt.Sprint(r.Steps))
	t.Add("released cells compared with the truth", fmt.Sprint(r.Cells))
	for _, name := range slices.Sorted(maps.Keys(r.Killed)) {
		t.Add("killed: "+name, fmt.Sprint(r.Killed[name]))
	}
	t.Add("wrong", fmt.Sprint(len(r.Wrong)))
	t.Add("lost", fmt.Sprint(len(r.Lost)))
	if err := t.Write(w); err != nil {
		return err
	}
	var b rig.Table
	b.Add("after vacuum", "most in the first half", "at the end")
	kb := func(s sizes, name string) string {
		if n, ok := s[name]; ok {
			return fmt.Sprintf("%d kB", n>>10)
		}
		return ""
	}
	for _, name := range slices.Sorted(maps.Keys(r.Late)) {
		if max(r.Late[name], r.Early[name]) >= slackBytes {
			b.Add(name, kb(r.Early, name), kb(r.Late, name))
		}
	}
	if err := b.Write(w); err != nil {
		return err
	}
	for _, line := range slices.Concat(r.Wrong, r.Lost) {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

// verdict is an error when anything was wrong, lost or grew.
func (r *result) verdict() error {
	var errs []error
	if len(r.Wrong)+len(r.Lost) > 0 {
		errs = append(errs, fmt.Errorf("%d wrong, %d lost", len(r.Wrong), len(r.Lost)))
	}
	for _, g := range r.grown() {
		errs = append(errs, errors.New("grew: "+g))
	}
	if r.Cycles <= settled {
		errs = append(errs, fmt.Errorf("sizes were not compared: that takes %d cycles", settled))
	}
	return errors.Join(errs...)
}
