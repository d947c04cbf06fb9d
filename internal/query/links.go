package query

import (
	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linkerror"
)

// Links is what a holder learns of the links of its own records: how many have how many, and the
// same in replicates. It does not get the tables of the other side.
//
// What leaks: the counts are exact, and no disclosure rule applies to them. They do not name
// records; but a holder knows its blocks and their weights, so each replicate is a linear equation
// in what it wants to know of its blocks. Where there are no more blocks than replicates, that
// tells the numbers of links in each block, and with many more blocks still something of those that
// have few. A holder that gives but one record a link key learns in the same way whether that
// record has a link.
type Links struct {
	Generation [32]byte // of the pairs that were counted
	Tables     *linkerror.LinkTables
	Origin     contribution.Origin
	Head       auditlog.SignedHead
}
