package assess

import (
	"time"
)

// Record is the estimated quality of the linker's links in one of its runs.
type Record struct {
	Generation [32]byte // of the run
	Quality    []byte   // JSON of linkerror.Quality
	AssessedAt time.Time
}
