package ask

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

func insertAnswer(ctx context.Context, tx *node.Tx, r Record) error {
	groupBy := r.GroupBy
	if groupBy == nil {
		groupBy = []string{}
	}
	err := queries.InsertAnswer(ctx, tx.DB(), dbgen.InsertAnswerParams{
		QueryID: r.ID[:], StudyID: r.Study[:], GroupBy: groupBy, Purpose: r.Purpose, Result: r.Result, AskedAt: r.AskedAt,
	})
	if err != nil {
		return fmt.Errorf("store answer: %w", err)
	}
	return nil
}

// Answered is an answer that is stored here.
type Answered struct {
	Result  *query.Result
	AskedAt time.Time
}

// Answers returns the answers of a study that are stored here, in the order in which they were
// asked.
func Answers(ctx context.Context, tx *node.Tx, id study.ID) ([]Answered, error) {
	rows, err := queries.Answers(ctx, tx.DB(), id[:])
	if err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	out := make([]Answered, len(rows))
	for i, r := range rows {
		out[i] = Answered{Result: &query.Result{}, AskedAt: r.AskedAt}
		if err := json.Unmarshal(r.Result, out[i].Result); err != nil {
			return nil, fmt.Errorf("read answer %x: %w", r.QueryID, err)
		}
	}
	return out, nil
}
