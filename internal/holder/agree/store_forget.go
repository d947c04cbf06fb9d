package agree

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// StudyData is what a holder has of studies.
type StudyData struct{}

// StudyRows implements node.StudyData.
func (StudyData) StudyRows(ctx context.Context, tx *node.Tx, id study.ID) (node.Rows, error) {
	b, err := queries.StudyRows(ctx, tx.DB(), id[:])
	if err != nil {
		return nil, fmt.Errorf("count the rows of a study: %w", err)
	}
	return node.DecodeRows(b)
}

// DeleteStudy implements node.StudyData.
func (StudyData) DeleteStudy(ctx context.Context, tx *node.Tx, id study.ID, by string) (node.Rows, error) {
	b, err := queries.DeleteStudy(ctx, tx.DB(), dbgen.DeleteStudyParams{StudyID: id[:], DeletedBy: by})
	if err != nil {
		return nil, fmt.Errorf("delete a study: %w", err)
	}
	return node.DecodeRows(b)
}
