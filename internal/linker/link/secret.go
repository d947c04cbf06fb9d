package link

import (
	"context"
	"crypto/rand"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

const recordKeying = "record_keying" // the table of the secret

// recordSecret returns the key under which join tokens become record keys: one for all studies, so
// that the same units have the same noise wherever they are counted. It is made when it is first
// needed, and known to this node alone.
func (a *Linker) recordSecret(ctx context.Context, tx *node.Tx) (*[32]byte, error) {
	wrapped, err := queries.RecordSecret(ctx, tx.DB())
	if errors.Is(err, pgx.ErrNoRows) {
		var fresh [32]byte
		if _, err := rand.Read(fresh[:]); err != nil {
			return nil, err
		}
		if wrapped, err = a.Node.WrapOwn(fresh[:], recordKeying); err != nil {
			return nil, err
		}
		if err := queries.InsertRecordSecret(ctx, tx.DB(), wrapped); err != nil {
			return nil, err
		}
		wrapped, err = queries.RecordSecret(ctx, tx.DB())
		if err != nil {
			return nil, err
		}
	} else if err != nil {
		return nil, err
	}
	b, err := a.Node.UnwrapOwn(wrapped, recordKeying)
	if err != nil {
		return nil, err
	}
	if len(b) != 32 {
		return nil, problem.New(problem.Internal, "the secret of record keys has %d bytes", len(b))
	}
	secret := [32]byte(b)
	return &secret, nil
}
