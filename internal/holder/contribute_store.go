package holder

import (
	"context"
	"time"

	"github.com/blindjoin/blindjoin/internal/study"
)

// ContributionRecord is our upload to the linker of a study.
type ContributionRecord struct {
	ID             [16]byte
	Records, Keys  int64
	WithoutLinkKey int64      // records that never link; 0 in studies of one key
	FinishedAt     *time.Time // nil while it is under way
}

// contributeTx is what contributing needs of a transaction. Columns are indices into the dataset's.
type contributeTx interface {
	// CountContributed counts the records whose key is in the intersection, and their distinct
	// keys.
	CountContributed(ctx context.Context, id study.ID) (records, keys int64, err error)
	// HoldDataset returns a dataset's generation and keeps others from replacing it until the
	// transaction ends; zero when it is gone.
	HoldDataset(ctx context.Context, datasetID int64) (generation [16]byte, err error)
	// DatasetLengths returns the length in bytes of the longest cell of each column of a dataset.
	DatasetLengths(ctx context.Context, datasetID int64, columns []int) ([]int, error)
	// ContributedLengths returns the length in bytes of the longest cell of each column among those
	// records, whose keys are staged.
	ContributedLengths(ctx context.Context, id study.ID, datasetID int64, columns []int) ([]int, error)
	// ContributedRows calls each for those records, whose keys are staged, in the order of join
	// tokens; those of one token come in an order that is the same each time and has nothing to do
	// with the file's. Memory is bounded; one such reading at a time.
	ContributedRows(ctx context.Context, id study.ID, datasetID int64, generation [16]byte, columns []int,
		each func(joinToken [16]byte, cells []*string) error) error
	// Contribution returns what we uploaded last, or nil.
	Contribution(ctx context.Context, id study.ID) (*ContributionRecord, error)
	PutContribution(ctx context.Context, id study.ID, r ContributionRecord) error
}
