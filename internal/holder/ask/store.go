package ask

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
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
