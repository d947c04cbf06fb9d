package contribute

import (
	"time"
)

// Record is our upload to the linker of a study.
type Record struct {
	ID             [16]byte
	Records, Keys  int64
	WithoutLinkKey int64      // records that never link; 0 in studies of one key
	FinishedAt     *time.Time // nil while it is under way
}
