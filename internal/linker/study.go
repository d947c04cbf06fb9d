package linker

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// AcceptStudy signs a study that a holder has proposed, and tells both holders. A study that is
// signed already is delivered once more. The signature stands even if it could not be delivered:
// then both the agreement and the error are returned.
func (a *App) AcceptStudy(ctx context.Context, name string) (*study.Agreement, error) {
	var ag *study.Agreement
	err := a.Store.InTx(ctx, "accept study", func(ctx context.Context, tx *node.Tx) error {
		var err error
		// the linker has no part in the holders' secret
		ag, err = a.Node.AcceptTx(ctx, tx, name, node.KeyPart{})
		return err
	})
	if err != nil {
		return nil, err
	}
	return a.Deliver(ctx, ag)
}
