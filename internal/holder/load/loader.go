// Package load is the first step of a holder: it reads a file or a table into a dataset, says which
// dataset a study uses, and builds the linkage keys of its records.
//
// A dataset is a snapshot of rows, loaded whole or not at all. Nothing of it leaves the holder
// here.
package load

import (
	"io"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
)

// Loader loads, describes and deletes datasets.
type Loader struct {
	Node     *node.Node
	Store    *node.Store
	Peers    node.Courier // are told of a deletion
	Now      func() time.Time
	Random   io.Reader
	Progress progress.Display
}

var queries = dbgen.New()
