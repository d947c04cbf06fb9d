package holder

import (
	"context"
	"time"

	"github.com/blindjoin/blindjoin/internal/study"
)

// QualityRecord is the estimated quality of the linker's links in one of its runs.
type QualityRecord struct {
	Generation [32]byte // of the run
	Quality    []byte   // JSON of linkerror.Quality
	AssessedAt time.Time
}

// qualityTx is what estimating the quality of links needs of a transaction.
type qualityTx interface {
	// OwnBlocks calls each for every own linkage key, in the order of join tokens: how many records
	// we have of it, and how many the other holder, 0 where it is not in the intersection. Memory
	// is bounded; each must not use the transaction.
	OwnBlocks(ctx context.Context, id study.ID, each func(joinToken [16]byte, own, peer int) error) error
	// Quality returns what was estimated last, or nil.
	Quality(ctx context.Context, id study.ID) (*QualityRecord, error)
	PutQuality(ctx context.Context, id study.ID, r QualityRecord) error
}
