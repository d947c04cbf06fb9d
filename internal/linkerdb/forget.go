package linkerdb

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/linkerdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// InForgetTx implements node.ForgetStore.
func (s *Store) InForgetTx(ctx context.Context, name string, fn func(ctx context.Context, tx node.ForgetTx) error) error {
	return s.InTx(ctx, name, func(ctx context.Context, tx linker.Tx) error { return fn(ctx, tx) })
}

// StudyRows implements node.ForgetTx.
func (t *txn) StudyRows(ctx context.Context, id study.ID) (node.Rows, error) {
	b, err := t.q.StudyRows(ctx, t.db, id[:])
	if err != nil {
		return nil, fmt.Errorf("count the rows of a study: %w", err)
	}
	return node.DecodeRows(b)
}

// DeleteStudy implements node.ForgetTx.
func (t *txn) DeleteStudy(ctx context.Context, id study.ID, by string) (node.Rows, error) {
	b, err := t.q.DeleteStudy(ctx, t.db, dbgen.DeleteStudyParams{StudyID: id[:], DeletedBy: by})
	if err != nil {
		return nil, fmt.Errorf("delete a study: %w", err)
	}
	return node.DecodeRows(b)
}
