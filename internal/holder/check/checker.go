// Package check is how a holder looks at what is released, put together: everything that a study
// has answered it, beside what it knows of its own records.
//
// It does what the other holder fears, and says what comes out. The holder is the insider of
// package suppression: it knows its own classes of every unit of the intersection, and the released
// cells are equations in what it does not know, the other's values. For each cell that is left out
// the equations leave an interval; none of fewer units than the threshold may follow. Of its own
// columns the holder knows every number, so that it also sees where released numbers cannot be: a
// linker that alters counts, or exchanges them between classes of this holder, is found. Numbers
// that a linker exchanges within an own class, between values of the other holder's, are not.
//
// The certificate is the part that both holders compute alike: the released cells, the rules and
// what the pairs come from, and their digest. No record of this holder goes into it.
//
// Explain says of one table, before it is asked for, whether it is released and what it costs.
//
// What leaks: nothing leaves the node. A certificate is as confidential as the answers that are in
// it. Nothing takes constant time.
package check

import (
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/node"
)

// Checker puts together what is released.
type Checker struct {
	Node        *node.Node
	Store       *node.Store
	Approver    *approve.Approver
	Contributor *contribute.Contributor
}
