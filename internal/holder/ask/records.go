package ask

import (
	"time"

	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Record is a query of either holder and its decrypted answer.
type Record struct {
	ID        [16]byte
	Study     study.ID
	Requester string
	GroupBy   []string // in canonical order
	Purpose   string
	Result    []byte // JSON of query.Result, as it was printed
	Told      []byte // likewise, as both holders have it
	AskedAt   time.Time

	Stored     bool   // computed for an earlier query
	Refused    string // why there are no cells; "" for all others
	Content    [32]byte
	Generation [32]byte
	Digest     [32]byte // of the answer as the linker sent it
	LinkerSeq  int64    // number of the entry of the linker's log about it
	// when it was collected and verified, the entry included; zero: not yet
	DeliveredAt time.Time
}

// Used is how many queries of a holder were computed, as far as is known here.
type Used struct {
	Holder string
	query.Budget
}
