package link

import (
	"context"
	"encoding/hex"
	"errors"
	"slices"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linker/plan"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// structureError is why two contributions are not linked: what they are stays as it is.
type structureError struct {
	generation [32]byte
	many       []disclosure.ManyClasses
	err        error
}

func (e *structureError) Error() string { return e.err.Error() }

func (e *structureError) Unwrap() error { return e.err }

// checkStructure refuses contributions with keys that have more classes of a column than agreed, of
// the columns that stand in tables. A block of a study with typos has many records: there the rule
// does not apply.
func checkStructure(ctx context.Context, tx *node.Tx, ag *study.Agreement, both *[2]receive.Stored, generation [32]byte) error {
	if ag.WithTypos() {
		return nil
	}
	tables, err := plan.Of(ctx, tx, ag)
	if err != nil {
		return err
	}
	rules := ag.Terms.Disclosure
	var many []disclosure.ManyClasses
	for side := range study.Sides {
		c := both[side.Index()]
		columns := plannedColumns(tables, side)
		if c.Begin.Records == c.Begin.Keys || len(columns) == 0 {
			continue // one record a key
		}
		place, err := queries.ContributionPlace(ctx, tx.DB(), c.Begin.ID[:])
		if err != nil {
			return err
		}
		rows, err := queries.KeysOfManyClasses(ctx, tx.DB(), dbgen.KeysOfManyClassesParams{
			Place: place, Columns: columns, Most: int64(rules.EffectiveClassesPerKey()),
		})
		if err != nil {
			return err
		}
		for _, r := range rows {
			many = append(many, disclosure.ManyClasses{Holder: c.Holder, Column: strconv.Itoa(int(r.ColumnNo)), Keys: r.Keys})
		}
	}
	if err := rules.RefuseManyClasses(problem.Denied, many); err != nil {
		return &structureError{generation, many, err}
	}
	return nil
}

// plannedColumns are the columns of a side that stand in tables, counted from 1.
func plannedColumns(tables study.Plan, side study.Side) (out []int32) {
	for _, t := range tables {
		for _, r := range t {
			if r.Side == side {
				out = append(out, int32(r.Index)+1) //nolint:gosec // a column of the study
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// noteRefused writes to the audit log that contributions are not linked for their structure: once,
// however often somebody asks for the pairs.
func (a *Linker) noteRefused(ctx context.Context, id study.ID, err error) error {
	var s *structureError
	if !errors.As(err, &s) {
		return err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.refused == nil {
		a.refused = map[study.ID][32]byte{}
	}
	if a.refused[id] == s.generation {
		return s.err
	}
	details := map[string]string{"generation": hex.EncodeToString(s.generation[:])}
	for _, m := range s.many {
		details["keys of "+m.Holder+", column "+m.Column] = strconv.FormatInt(m.Keys, 10)
	}
	auditErr := a.Store.InTx(ctx, "refuse to link", func(ctx context.Context, tx *node.Tx) error {
		_, err := a.Node.Audit(ctx, tx, auditlog.Entry{
			Action: auditlog.ActionLink, Study: id.String(), Outcome: auditlog.OutcomeRefused, Reason: s.Error(), Details: details,
		})
		return err
	})
	if auditErr != nil {
		return auditErr
	}
	a.refused[id] = s.generation
	return s.err
}
