// Package answer is the linker's third step: it answers queries over the linked pairs, and tells a
// holder how many links its own records have.
//
// A query is one static statement over the pairs, disclosure control in pure Go, and one
// transaction that stores the answer, the decisions and the audit entry.
//
// A group-by column has two forms here: the query.Column that a request names, and the study.Ref
// that finds its codes. So has a count: the Count of a cell, from which disclosure control is told
// what it needs, and the query.Cell that is stored and sent.
//
// What leaks to the linker: who asks for which encrypted columns, and the counts.
package answer

import (
	"time"

	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/node"
)

// Answerer answers holders.
type Answerer struct {
	Node   *node.Node
	Store  *node.Store
	Linker *link.Linker
	Now    func() time.Time

	// MaxCells is how many cells an answer may have; 0, or more than 250,000, is 250,000.
	MaxCells int
}

var queries = dbgen.New()
