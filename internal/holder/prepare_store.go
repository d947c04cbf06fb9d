package holder

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/study"
)

// Preparation says how many linkage keys a dataset has under a study's recipe, and what was left
// out and why.
type Preparation struct {
	Generation  [16]byte // of the dataset
	Records     int64
	EmptyKeys   int64 // records whose key has a null or empty component
	InvalidKeys int64 // records whose key cannot be normalised
	WarnedKeys  int64 // records whose key is used but looks wrong
	Keys        int64 // distinct keys
	Duplicates  int64 // records beyond the first of each key

	// false: an earlier release prepared the keys, and did not count what follows
	UnseenCounted  bool
	UnseenKeys     int64 // records with characters in their key columns that nobody sees
	KeptUnseenKeys int64 // those of them whose key still holds such characters
}

// StagedKey is the linkage key of one record.
type StagedKey struct {
	RowNo     int64
	JoinToken [16]byte
	Key       []byte
}

// prepareTx is what preparing linkage keys needs of a transaction.
type prepareTx interface {
	// Preparation returns the study's preparation, or nil.
	Preparation(ctx context.Context, id study.ID) (*Preparation, error)
	// StageKeys opens an empty place for the keys of one preparation, gone with the transaction.
	StageKeys(ctx context.Context) error
	CopyStagedKeys(ctx context.Context, keys []StagedKey) error
	// CountStagedKeys returns how many different join tokens are staged.
	CountStagedKeys(ctx context.Context) (int64, error)
	// ReplaceKeys puts the staged keys in place of the study's older ones, numbers them, and stores
	// p, whose Keys and Duplicates it sets. Two keys of the same join token are an error.
	ReplaceKeys(ctx context.Context, id study.ID, p *Preparation) error
}
