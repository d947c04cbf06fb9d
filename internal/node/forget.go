package node

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Forgotten is what was deleted of a study here, or would be.
type Forgotten struct {
	Name   string
	ID     study.ID
	Rows   Rows
	At     time.Time // zero in a dry run of a study that is here
	DryRun bool
	Announced
}

// Forget deletes everything that this node has of a study, keeps a record of what it was, and tells
// the other parties, for whom the study is over with that. With dryRun it only counts. What was
// forgotten before is told again to those who have not confirmed it. The deletion stands even if
// somebody could not be told: then both results are returned. A step at work on the study is
// problem.Busy, an unknown study problem.NotFound.
func (n *Node) Forget(ctx context.Context, c Courier, data StudyData, name string, dryRun bool) (Forgotten, error) {
	st, err := n.Study(ctx, name)
	if problem.KindOf(err) == problem.NotFound {
		return n.forgetAgain(ctx, c, name, dryRun, err)
	}
	if err != nil {
		return Forgotten{}, err
	}
	terms := st.Agreement.Terms
	out := Forgotten{Name: name, ID: terms.ID(), DryRun: dryRun}
	release, err := n.store.LockStudy(ctx, out.ID, "study forget "+name)
	if err != nil {
		return Forgotten{}, err
	}
	err = n.store.InTx(ctx, "forget study", func(ctx context.Context, tx *Tx) (err error) {
		if dryRun {
			out.Rows, err = data.StudyRows(ctx, tx, out.ID)
			return err
		}
		if out.Rows, err = data.DeleteStudy(ctx, tx, out.ID, n.Name); err != nil {
			return err
		}
		nt, err := n.noticeTx(ctx, tx, terms, study.NoticeForget, "", map[string]string{"deleted": out.Rows.String()})
		out.At = nt.At
		return err
	})
	release()
	if err != nil || dryRun {
		return out, err
	}
	out.Announced, err = n.Announce(ctx, c, out.ID)
	return out, err
}

// forgetAgain tells of a study that was deleted here before. One that a database user has deleted
// has no notice yet.
func (n *Node) forgetAgain(ctx context.Context, c Courier, name string, dryRun bool, unknown error) (Forgotten, error) {
	var d *Deletion
	err := n.store.InTx(ctx, "tell of a deletion", func(ctx context.Context, tx *Tx) (err error) {
		if d, err = tx.LastDeletion(ctx, DeletedStudy, name); err != nil || d == nil || d.Terms == nil || dryRun {
			return err
		}
		_, err = n.noticeTx(ctx, tx, *d.Terms, study.NoticeForget, "", map[string]string{"deleted": d.Rows.String(), "deleted_by": d.By})
		return err
	})
	if err != nil {
		return Forgotten{}, err
	}
	if d == nil || d.Terms == nil {
		return Forgotten{}, unknown
	}
	out := Forgotten{Name: name, ID: d.Terms.ID(), Rows: d.Rows, At: d.At, DryRun: dryRun}
	if !dryRun {
		out.Announced, err = n.Announce(ctx, c, out.ID)
	}
	return out, err
}

// String writes the counts in the order of tables.
func (r Rows) String() string {
	parts := make([]string, 0, len(r))
	for _, table := range slices.Sorted(maps.Keys(r)) {
		parts = append(parts, fmt.Sprintf("%s %d", table, r[table]))
	}
	return strings.Join(parts, ", ")
}
