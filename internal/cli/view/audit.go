package view

import (
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
)

// AuditEntry is what `audit list` prints a list of: an entry as it is signed, with the name of its
// study, which the log itself knows by id alone.
type AuditEntry struct {
	auditlog.Entry
	StudyName string `json:"study_name"` // empty where nothing here knows it
}

// AuditSummary is what `audit report` prints a list of.
type AuditSummary struct {
	Study     string    `json:"study"`      // id in hexadecimal, or empty
	StudyName string    `json:"study_name"` // empty where nothing here knows it
	Actor     string    `json:"actor"`      // this node's name for its own operator, or the peer's
	Action    string    `json:"action"`     // as in AuditEntry
	Outcome   string    `json:"outcome"`    // `done`, `refused` or `failed`
	Times     int       `json:"times"`      // number of entries
	First     time.Time `json:"first"`      // of the first of them
	Last      time.Time `json:"last"`       // of the last of them
	// of queries: what they group by, columns in canonical order, separated by commas; absent in
	// others, and of queries for the total
	GroupBy string `json:"group_by,omitempty"`
	// of queries: what they are for; absent in others, and where none was given
	Purpose string `json:"purpose,omitempty"`
}

// AuditVerdicts is what `audit verify` prints, also where it fails.
type AuditVerdicts struct {
	Entries int64          `json:"entries"`         // of this node's own log that were checked
	Head    string         `json:"head"`            // hash of the last of them, or empty
	Linkers int            `json:"linkers_checked"` // linkers' logs that were checked and are whole
	Verdict string         `json:"verdict"`         // `whole`, or that of the first log that is not
	Chains  []AuditVerdict `json:"chains"`          // an AuditVerdict for each check
}

// AuditVerdict is about one log, or about what was kept of it.
type AuditVerdict struct {
	// whose log
	Node string `json:"node"`
	// `own log`, `kept heads` (of a linker's log) or `log` (of a linker)
	Log string `json:"log"`
	// `whole`, `broken`, `rewritten`, `not checked` or `no study`
	Verdict string `json:"verdict"`
	// up to which it was checked
	Entries int64 `json:"entries"`
	// hash of the last of them, or empty
	Head string `json:"head"`
	// their names
	Studies []string `json:"studies"`
	// of a verdict that is not `whole`, for people; else empty
	Reason string `json:"reason"`
}

// AcceptedLog is what `audit accept-log` prints.
type AcceptedLog struct {
	Linker  string `json:"linker"`         // its name
	Kept    int64  `json:"kept_entry"`     // newest entry of its log whose head was kept here
	Head    int64  `json:"present_entry"`  // newest entry that it has now
	GivenUp int64  `json:"heads_given_up"` // kept heads that the log does not continue
}
