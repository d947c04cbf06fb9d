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

// StudyData is what the tables of a node's role have of studies.
type StudyData interface {
	StudyRows(ctx context.Context, tx *Tx, id study.ID) (Rows, error)
	// DeleteStudy deletes a study with all that belongs to it; it returns what it has deleted,
	// after it has kept a record of that.
	DeleteStudy(ctx context.Context, tx *Tx, id study.ID, by string) (Rows, error)
}
