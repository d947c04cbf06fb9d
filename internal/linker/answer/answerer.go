// Package answer is the linker's fourth step: it answers queries from the released tables, and
// tells a holder how many links its own records have.
//
// A query is one transaction that stores the answer and the audit entry; the first one of a plan
// also has its tables decided on.
//
// A group-by column has two forms here: the query.Column that a request names, and the study.Ref
// that finds its codes. So has a cell: that of a release.Table, and the query.Cell with ciphertexts
// that is stored and sent.
//
// What leaks to the linker: who asks for which encrypted columns, and the counts.
package answer

import (
	"time"

	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/linker/release"
	"github.com/blindjoin/blindjoin/internal/node"
)

// Answerer answers holders.
type Answerer struct {
	Node     *node.Node
	Store    *node.Store
	Linker   *link.Linker
	Releaser *release.Releaser
	Now      func() time.Time
}

var queries = dbgen.New()
