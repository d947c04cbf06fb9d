package ask

import (
	"context"
	"errors"
	"math"
	"slices"

	"github.com/blindjoin/blindjoin/internal/holder/assess"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
)

// correct fills the estimates of an answer from the quality of the very run that it counts. When
// the linker has linked anew in between, the question is asked once more; answer and result are
// then the new ones.
func (a *Asker) correct(
	ctx context.Context, q *question, groupBy []string, answer *query.Answer, result *query.Result,
) (*query.Answer, *query.Result, error) {
	if len(answer.Cells) == result.SuppressedCells {
		return answer, result, nil // there is nothing to correct
	}
	s, err := a.Assessor.Stored(ctx, q.ag.ID())
	if err != nil {
		return nil, nil, err
	}
	if s != nil && s.Generation == answer.Generation {
		estimateCells(result, s.Quality)
		return answer, result, nil
	}
	if by := result.Provenance.OvertakenBy; slices.Contains(by, query.OvertakenByIntersection) {
		refuseCells(result, "the pairs are overtaken, and their quality was not estimated before they were")
		return answer, result, nil
	}
	s, err = a.Assessor.Assess(ctx, q.ag, q.linker)
	var none assess.UnassessableError
	if errors.As(err, &none) {
		refuseCells(result, none.Error())
		return answer, result, nil
	}
	if err != nil {
		return nil, nil, err
	}
	if s.Generation != answer.Generation {
		// The answer that is dropped here still binds the linker to its log.
		err := a.Store.InTx(ctx, "keep linker's head", func(ctx context.Context, tx *node.Tx) error {
			return linkerlog.KeepHead(ctx, tx, q.linker.Name, answer.Head)
		})
		if err != nil {
			return nil, nil, err
		}
		if answer, result, err = a.askOnce(ctx, q, groupBy); err != nil {
			return nil, nil, err
		}
		if s.Generation != answer.Generation {
			return nil, nil, problem.New(problem.Conflict, "%s links study %q anew again and again", q.linker.Name, q.ag.Name()).
				WithHint("wait until both holders have contributed, then run the same command again")
		}
	}
	estimateCells(result, s.Quality)
	return answer, result, nil
}

// estimateCells corrects the count of each released cell.
func estimateCells(result *query.Result, quality *linkerror.Quality) {
	if quality.FewLinks != "" {
		result.Warnings, result.Hint = append(result.Warnings, quality.FewLinks), quality.Hint
	}
	if quality.Refused != "" {
		refuseCells(result, quality.Refused)
		return
	}
	for i := range result.Cells {
		c := &result.Cells[i]
		if c.Count == nil || c.BlockCount == nil {
			continue
		}
		e := quality.Correct(float64(*c.Count), float64(*c.BlockCount))
		switch {
		case e.Refused != nil:
			c.Refused = e.Refused.Error()
		case !finite(e.Estimate, e.StdError, e.CI95[0], e.CI95[1]):
			c.Refused = "the estimate is not a finite number"
		default:
			c.Estimate, c.StdError, c.CI95 = &e.Estimate, &e.StdError, &e.CI95
		}
	}
}

// refuseCells says of each released cell why there is no estimate of it.
func refuseCells(result *query.Result, reason string) {
	for i := range result.Cells {
		if result.Cells[i].Count != nil {
			result.Cells[i].Refused = reason
		}
	}
}

func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}
