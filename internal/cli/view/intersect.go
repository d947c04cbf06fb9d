package view

import "time"

// Intersection is what `intersect` prints.
type Intersection struct {
	// its name
	Study string `json:"study"`
	// keys in common
	Intersection int64 `json:"intersection"`
	// distinct linkage keys, by holder
	DistinctKeys map[string]int64 `json:"distinct_keys"`
	// of the intersection, hexadecimal; the same at both holders
	Digest string `json:"digest"`
	Keys
}

// Keys is what is said of the linkage keys of a finished intersection. Its fields stand in the
// objects that have it.
type Keys struct {
	// KeyCounts, by holder; absent where the intersection is not finished
	Records map[string]KeyCounts `json:"records,omitempty"`
	// what is hardly meant, most important first, for people; absent where there are none
	Warnings []string `json:"warnings,omitempty"`
	// what to look at where next to nothing is in common; absent otherwise
	Hint string `json:"hint,omitempty"`
	// what else normalisation did to the records, for people; absent where there are none
	Notes []string `json:"notes,omitempty"`
}

// KeyCounts says what normalisation made of a holder's records.
type KeyCounts struct {
	// whose records
	Holder string `json:"holder"`
	// of the dataset
	Records int64 `json:"records"`
	// distinct linkage keys
	Keys int64 `json:"keys"`
	// records beyond the first of each key
	Duplicates int64 `json:"duplicates"`
	// records with a null or empty key
	EmptyKeys int64 `json:"empty_keys"`
	// records whose key cannot be normalised
	InvalidKeys int64 `json:"invalid_keys"`
	// records whose key is used but looks wrong
	WarnedKeys int64 `json:"warned_keys"`
	// records with invisible characters in their key columns
	UnseenKeys int64 `json:"unseen_keys"`
	// those of them whose key still holds such characters
	KeptUnseenKeys int64 `json:"kept_unseen_keys"`
}

// Plan is what `intersect --explain` prints.
type Plan struct {
	// its name
	Study string `json:"study"`
	// `ristretto255` or `blindrsa`
	Suite string `json:"suite"`
	// the other holder
	Peer string `json:"peer"`
	// its distinct keys at the last intersection; null before the first
	PeerKeys *uint64 `json:"peer_keys"`
	// a PlanDirection for each direction that the study has
	Directions []PlanDirection `json:"directions"`
}

// PlanDirection is one direction of a Plan.
type PlanDirection struct {
	// 1 or 2
	Direction uint8 `json:"direction"`
	// of this holder: `client` or `server`
	Role string `json:"role"`
	// of the last session, see Session; absent before the first
	Phase string `json:"phase,omitempty"`
	// own distinct keys
	Keys uint64 `json:"keys"`
	// own keys without a kept evaluation
	Evaluate uint64 `json:"keys_to_evaluate"`
	// own keys with one
	Known uint64 `json:"keys_known"`
	// whether only what changed travels, if the other holder has kept the last session too
	Differences bool `json:"differences_only"`
	// tags that are new or changed since, as server
	Changed uint64 `json:"tags_changed"`
	// tags that are gone since, as server
	Gone uint64 `json:"tags_gone"`
	// multiplications or RSA operations on this side
	Operations uint64 `json:"group_operations"`
	// bytes, about; null where that is not known
	Sent *uint64 `json:"bytes_sent"`
	// bytes, about; null where that is not known
	Received *uint64 `json:"bytes_received"`
	// least seconds of arithmetic on this side, on all its processors
	Seconds float64 `json:"seconds"`
	// keys of the peer to evaluate here; null where that is not known
	PeerEvaluate *uint64 `json:"peer_keys_to_evaluate"`
}

// Session is what `sessions list` prints a list of.
type Session struct {
	// its name
	Study string `json:"study"`
	// 1 or 2
	Direction int `json:"direction"`
	// of this holder: `client` or `server`
	Role string `json:"role"`
	// `opened`, `evaluated`, `tags`, `matched`; at the end `done`, `failed` or `replaced`
	Phase string `json:"phase"`
	// distinct keys of this holder; absent where another release wrote the session
	OwnKeys *uint64 `json:"own_keys,omitempty"`
	// distinct keys of the other holder; absent like `own_keys`
	PeerKeys *uint64 `json:"peer_keys,omitempty"`
	// Progress in chunks of the client's keys; absent like `own_keys`
	Chunks *Progress `json:"chunks,omitempty"`
	// Progress in chunks of the server's tags; absent like `own_keys`
	Tags *Progress `json:"tag_chunks,omitempty"`
	// Progress in chunks of matches; absent like `own_keys`
	Match *Progress `json:"match_chunks,omitempty"`
	// keys found in common so far
	Matches int64 `json:"matches"`
	// when it was opened
	Started time.Time `json:"started"`
	// when it last moved
	Updated time.Time `json:"updated"`
	// why it failed, for people; absent unless it did
	Failure string `json:"failure,omitempty"`
	Keys
}

// Progress is how much of something is done in a Session.
type Progress struct {
	Done  uint64 `json:"done"`  // so many
	Total uint64 `json:"total"` // of so many
}

// SessionAbort is what `sessions abort` prints a list of.
type SessionAbort struct {
	Study     string      `json:"study"`     // its name
	Direction int         `json:"direction"` // 1 or 2
	Role      string      `json:"role"`      // of this holder: `client` or `server`
	Phase     string      `json:"phase"`     // in which it was, see Session
	Deleted   SessionRows `json:"deleted"`   // SessionRows that were deleted, or would be
	DryRun    bool        `json:"dry_run"`   // whether nothing was ended or deleted
}

// SessionRows is what a session in a SessionAbort leaves behind, in rows.
type SessionRows struct {
	Outputs    int64 `json:"outputs"`       // own keys that the other holder evaluated
	FreshKeys  int64 `json:"listed_keys"`   // own keys listed for evaluation
	OwnTags    int64 `json:"own_tags"`      // own tags
	PeerTags   int64 `json:"peer_tags"`     // tags of the other holder
	Candidates int64 `json:"candidates"`    // tags of the other holder that are ours too
	Matches    int64 `json:"matches"`       // matches
	Chunks     int64 `json:"chunk_digests"` // digests of chunks
}

// Contribution is what `contribute` prints.
type Contribution struct {
	// its name
	Study string `json:"study"`
	// sent to the linker
	Records int64 `json:"records"`
	// distinct keys of these records
	Keys int64 `json:"keys"`
	// columns of each record
	Columns int `json:"columns"`
	// records that never link; absent in a study with an id key
	WithoutLinkKey *int64 `json:"records_without_link_key,omitempty"`
	// whether the linker has linked this contribution with the other holder's
	Linked bool `json:"linked"`
	// holders that have to contribute before pairs are linked
	WaitingFor []string `json:"waiting_for"`
	// further intersections that the linker takes once it has answered from one
	RefreshesLeft int `json:"refreshes_left"`
	// for people; absent where there are none
	Warnings []string `json:"warnings,omitempty"`
	// what to look at where next to nothing is in common; absent otherwise
	Hint string `json:"hint,omitempty"`
}

// ContributionCheck is what `contribute --dry-run` prints.
type ContributionCheck struct {
	// its name
	Study string `json:"study"`
	// that would be sent to the linker
	Records int64 `json:"records"`
	// distinct keys of these records
	Keys int64 `json:"keys"`
	// keys that a class needs to be named
	Threshold int64 `json:"threshold"`
	// the reciprocal of the greatest leverage that a key may have
	SmallestClass int64 `json:"smallest_class"`
	// most classes of one column that one key may have; absent with typos, where it does not apply
	ClassesPerKey int `json:"classes_per_key,omitempty"`
	// a CheckedColumn for each own column that stands in a table
	Columns []CheckedColumn `json:"columns"`
	// a CheckedLeverage for each of the other's columns in tables
	Leverage []CheckedLeverage `json:"leverage"`
	// for people; absent where there are none
	Warnings []string `json:"warnings,omitempty"`
}

// CheckedColumn is an own column in a ContributionCheck.
type CheckedColumn struct {
	// its name
	Column string `json:"column"`
	// a CheckedClass for each class in the intersection, large ones first
	Classes []CheckedClass `json:"classes"`
}

// CheckedClass is a class in a CheckedColumn, as it would be sent.
type CheckedClass struct {
	// null is a null
	Class *string `json:"class"`
	// in the intersection, with a record in it
	Keys int64 `json:"keys"`
	// `named`; `left out` beside all of the other's columns; `withheld`: not even named
	State string `json:"state"`
}

// CheckedLeverage is how much tables tell of single keys about one of the other holder's columns.
type CheckedLeverage struct {
	// its name; HOLDER.COLUMN where both holders have a column of the name
	Column string `json:"column"`
	// greatest leverage of a key before anything is left out
	Highest float64 `json:"highest"`
	// whether it is that; false: it is at least that
	Exact bool `json:"exact"`
	// whether it is known what is left out; false where there are too many different keys
	Checked bool `json:"checked"`
	// whether what is left out brings the leverage to 1/smallest_class; false: nothing is released
	Bounded bool `json:"bounded"`
	// own classes that are left out
	Left int `json:"left_out_classes"`
	// a LeftOutClass for each of them, of few columns first; at most 100
	LeftOut []LeftOutClass `json:"left_out"`
}

// LeftOutClass is an own class in a CheckedLeverage, of one column or of several.
type LeftOutClass struct {
	// own columns
	Columns []string `json:"columns"`
	// class of each column; null is a null
	Class []*string `json:"class"`
	// keys in it; where cells count records, the pairs that these make
	Keys int64 `json:"keys"`
}
