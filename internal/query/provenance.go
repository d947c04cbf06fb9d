package query

import (
	"time"

	"github.com/blindjoin/blindjoin/internal/contribution"
)

// What overtakes pairs: at the holder that asks, a newer load of the dataset, or a newer
// intersection.
const (
	OvertakenByLoad         = "load"
	OvertakenByIntersection = "intersection"
)

// Provenance says what an answer comes from.
type Provenance struct {
	// by holder; null where it was contributed before loads were named
	Loads        map[string]*contribution.Load `json:"loads"`
	Intersection uint64                        `json:"intersection"`
	LinkedAt     time.Time                     `json:"linked_at"`
	ComputedAt   time.Time                     `json:"computed_at"`
	// computed for an earlier question
	Stored bool `json:"stored"`
	// empty: as far as this holder knows, the pairs are the latest
	OvertakenBy []string `json:"overtaken_by"`
	Warnings    []string `json:"warnings"`
}

// Overtaken notes that pairs are not the latest.
func (p *Provenance) Overtaken(by, how string) {
	p.OvertakenBy = append(p.OvertakenBy, by)
	p.Warnings = append(p.Warnings, "these pairs are overtaken: "+how)
}
