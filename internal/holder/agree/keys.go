package agree

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// StageKeys builds the linkage key and the join token of every record and stages them in batches,
// for the rest of the transaction.
func (a *Signer) StageKeys(ctx context.Context, tx *node.Tx, ag *study.Agreement, ds load.Dataset) (*load.Preparation, error) {
	tokens, err := a.joinTokens(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	return a.Loader.StageKeysBy(ctx, tx, ag, ds, func(key []byte) [16]byte { return tokens.Token(key) })
}

// joinTokens returns what makes the join tokens of the study's key.
func (a *Signer) joinTokens(ctx context.Context, tx *node.Tx, ag *study.Agreement) (*token.JoinTokenizer, error) {
	key, err := a.TokenKey(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	return key.JoinTokens(ag.MatchedKey()), nil
}
