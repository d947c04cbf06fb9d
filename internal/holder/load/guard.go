package load

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// servesStudies refuses columns for a dataset that would leave a study without one that it names
// for us.
func (a *Loader) servesStudies(ctx context.Context, tx *node.Tx, old Dataset, columns []string) error {
	users, err := a.usersOf(ctx, tx, old)
	if err != nil {
		return err
	}
	var lacks []string
	for _, ag := range users {
		if missing := column.Missing(a.OwnColumns(ag), columns); missing != "" {
			lacks = append(lacks, fmt.Sprintf("study %q needs %s", ag.Name(), missing))
		}
	}
	if len(lacks) == 0 {
		return nil
	}
	return problem.New(problem.Conflict, "the new rows of dataset %q lack columns of studies that use it: %s", old.Name, strings.Join(lacks, "; ")).
		WithHint("name the columns as the studies do, or load under another name; a study that nobody needs is ended by ⟪study withdraw NAME⟫")
}

// usersOf returns the studies that use a dataset: signed here, neither expired nor ended by a
// party, and bound to it or about to choose it.
func (a *Loader) usersOf(ctx context.Context, tx *node.Tx, d Dataset) ([]*study.Agreement, error) {
	studies, err := tx.Studies(ctx)
	if err != nil {
		return nil, err
	}
	all, err := datasets(ctx, tx)
	if err != nil {
		return nil, err
	}
	var users []*study.Agreement
	for _, r := range studies {
		ag := r.Agreement
		_, signed := ag.Acceptance(a.Node.Name)
		if _, ended := ag.Ended(); ended || !signed || a.Node.SideOf(ag) == 0 || ag.Terms.Expires.Expired(a.Now()) {
			continue
		}
		id, bound, err := BoundDataset(ctx, tx, ag.ID())
		if err != nil {
			return nil, err
		}
		uses := bound && id == d.ID
		if !bound && len(a.missingColumns(ag, d)) == 0 {
			others := 0
			for _, o := range all {
				if o.ID != d.ID && len(a.missingColumns(ag, o)) == 0 {
					others++
				}
			}
			uses = others == 0 // with others, the study chooses none of them
		}
		if uses {
			users = append(users, ag)
		}
	}
	return users, nil
}

// enough refuses too few rows. old has no name when nothing is replaced.
func (l *load) enough(rows int64, old Dataset) error {
	switch {
	case l.MinRows != nil && rows >= *l.MinRows:
		return nil
	case l.MinRows != nil:
		return problem.New(problem.Invalid, "%s has %d rows, and --min-rows asks for %d", l.src.Describe(), rows, *l.MinRows).
			WithHint("is the export whole?")
	case rows == 0:
		return problem.New(problem.Invalid, "%s has no rows", l.src.Describe()).
			WithHint("is the export whole? if there really are none, give --min-rows 0")
	case old.Name != "" && rows < old.Rows-rows:
		return problem.New(problem.Invalid, "%s has %d rows, fewer than half of the %d that dataset %q has now", l.src.Describe(), rows, old.Rows, old.Name).
			WithHint("is the export whole? if so many are right, give --min-rows %d", rows)
	}
	return nil
}

// NotLoaded is the error of a load that has failed: what went wrong, and that nothing has come of
// it.
func NotLoaded(err error, name string, o Options) error {
	outcome := "nothing was loaded"
	if o.Replace {
		outcome += fmt.Sprintf("; dataset %q is as it was", name)
	}
	text := err.Error()
	switch unknown := (*unknownOutcome)(nil); {
	case errors.As(err, &unknown):
		outcome = fmt.Sprintf("whether dataset %q was loaded is not known", name)
		return &problem.Error{
			Kind: problem.Unavailable, Err: err, Text: text + "; " + outcome,
			Hint: fmt.Sprintf("when the database answers again, ⟪dataset list⟫ says when %q was loaded last", name),
		}
	case errors.Is(err, context.Canceled):
		return &problem.Error{Kind: problem.Internal, Err: err, Text: outcome}
	}
	return &problem.Error{Kind: problem.KindOf(err), Err: err, Text: text + "; " + outcome, Hint: problem.HintOf(err)}
}

// unknownOutcome is a transaction of which it is not known whether it was committed.
type unknownOutcome struct{ error }

// Unwrap returns the error of the transaction.
func (u *unknownOutcome) Unwrap() error { return u.error }

// askWithin bounds how long a database is asked what came of a load.
const askWithin = 20 * time.Second

// committed finds out whether a load was committed whose transaction ended with cause at its very
// end.
func (l *load) committed(ctx context.Context, record Dataset, cause error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), askWithin)
	defer cancel()
	there := false
	err := l.app.Store.InTx(ctx, "look for load", func(ctx context.Context, tx *node.Tx) error {
		now, err := DatasetByName(ctx, tx, record.Name)
		there = err == nil && now.Generation == record.Generation
		if problem.KindOf(err) == problem.NotFound {
			return nil
		}
		return err
	})
	switch {
	case err != nil:
		return &unknownOutcome{cause}
	case there:
		return nil
	}
	return cause
}
