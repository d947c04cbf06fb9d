package node

import (
	"context"
	"encoding/json"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// NoticeRecord is a notice as this node keeps it.
type NoticeRecord struct {
	study.Notice
	Terms study.Terms
	Told  []string // of an own notice: the parties that have confirmed it
}

// Rows is how many rows of which table something has, or had.
type Rows map[string]int64

// DecodeRows reads rows from JSON, as the database's functions count them.
func DecodeRows(b []byte) (Rows, error) {
	rows := Rows{}
	if err := json.Unmarshal(b, &rows); err != nil {
		return nil, problem.New(problem.Internal, "counts of rows are not readable: %w", err)
	}
	return rows, nil
}

// What a deletion was of.
const (
	DeletedStudy   = "study"
	DeletedDataset = "dataset"
)

// Deletion is the record of what was deleted here.
type Deletion struct {
	Name  string
	Terms *study.Terms // of a study
	Rows  Rows
	By    string
	At    time.Time
}

// endingTx is what ending studies needs of a transaction.
type endingTx interface {
	// Notices returns the notices about a study, which need not be known here, in the order in
	// which they were made.
	Notices(ctx context.Context, id study.ID) ([]NoticeRecord, error)
	// InsertNotice reports whether it is the first of its party and kind; a second one changes
	// nothing.
	InsertNotice(ctx context.Context, terms study.Terms, n study.Notice) (bool, error)
	// UntoldStudies returns the studies with notices of party, this node, that a peer which is a
	// party too has not confirmed.
	UntoldStudies(ctx context.Context, party, peer string) ([]study.ID, error)
	NoteTold(ctx context.Context, id study.ID, party string, kinds []study.NoticeKind, peer string) error
	// LastDeletion returns the newest record of a deletion, or nil.
	LastDeletion(ctx context.Context, what, name string) (*Deletion, error)
	StudyDeleted(ctx context.Context, id study.ID) (bool, error)
	// HeldDeletedStudy reports whether a study was deleted here of which the peer, under its
	// present key, was a holder.
	HeldDeletedStudy(ctx context.Context, peer Peer) (bool, error)
	// DropStudy deletes a study that never was active, of which nothing but the agreement is here.
	DropStudy(ctx context.Context, id study.ID) error
}

// ForgetTx is a transaction that can delete a study with all that belongs to it.
type ForgetTx interface {
	Tx
	StudyRows(ctx context.Context, id study.ID) (Rows, error)
	// DeleteStudy returns what it has deleted, after it has kept a record of that.
	DeleteStudy(ctx context.Context, id study.ID, by string) (Rows, error)
}

// LockingStore can keep steps and peers' calls out of a study.
type LockingStore interface {
	Store
	// LockStudy keeps other steps on a study out until release is called; problem.Busy says who
	// holds it.
	LockStudy(ctx context.Context, id study.ID, what string) (release func(), err error)
}

// ForgetStore is the database of either application, for deleting studies.
type ForgetStore interface {
	LockingStore
	InForgetTx(ctx context.Context, name string, fn func(ctx context.Context, tx ForgetTx) error) error
}
