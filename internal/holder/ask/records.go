package ask

import (
	"time"

	"github.com/blindjoin/blindjoin/internal/study"
)

// Record is a query of ours and its decrypted answer.
type Record struct {
	ID      [16]byte
	Study   study.ID
	GroupBy []string // as it was asked
	Purpose string
	Result  []byte // JSON of query.Result
	AskedAt time.Time
}
