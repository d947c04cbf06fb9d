package view

import "time"

// Study is what `study list`, `propose`, `accept`, `decline` and `withdraw` print a list of.
type Study struct {
	// of the study
	Name string `json:"name"`
	// hexadecimal; the same at all three nodes
	ID string `json:"study_id"`
	// as the study file says
	Purpose string `json:"purpose"`
	// both, by name
	Holders []string `json:"holders"`
	// its name
	Linker string `json:"linker"`
	// parties whose signature this node has
	SignedBy []string `json:"signed_by"`
	// last day, 2006-01-02
	Expires string `json:"expires"`
	// `active`, or why no step can run, for people
	Status string `json:"status"`
	// a StudyNotice for each way in which a party has ended the study
	Notices []StudyNotice `json:"notices"`
}

// StudyNotice is how a party has ended a Study.
type StudyNotice struct {
	// who
	Party string `json:"party"`
	// `decline`, `withdraw`, `dataset` (its dataset is deleted) or `forget`
	Kind string `json:"kind"`
	// as the party gave it; may be empty
	Reason string `json:"reason"`
	// when, by the party's clock
	At time.Time `json:"at"`
}

// StudyDetails is what `study show` prints.
type StudyDetails struct {
	Study
	// Terms, as all three sign them
	Terms Terms `json:"terms"`
	// what only the holders see; absent at the linker, which does not have them
	Private *Private `json:"private,omitempty"`
	// the newest finished StudyIntersection; absent at the linker, and before there is one
	Intersection *StudyIntersection `json:"intersection,omitempty"`
	// a StudyBudget for each holder, as last known here; absent at the linker
	Budgets []StudyBudget `json:"budgets,omitempty"`
}

// StudyBudget is how many queries of a holder were computed, in StudyDetails.
type StudyBudget struct {
	Holder  string `json:"holder"`  // its name
	Used    int    `json:"used"`    // queries that were computed; stored answers cost nothing
	Allowed int    `json:"allowed"` // as the study says
	Left    int    `json:"left"`    // of the latter
}

// StudyIntersection is the newest finished intersection in StudyDetails.
type StudyIntersection struct {
	Intersection int64 `json:"intersection"` // keys in common
	Keys
}

// StudyFingerprint is what `study fingerprint` prints.
type StudyFingerprint struct {
	// its name
	Study string `json:"study"`
	// of the secret that the holders share: 8 groups of 4 digits
	Fingerprint string `json:"fingerprint"`
}

// StudyDeletion is what `study forget` prints.
type StudyDeletion struct {
	// its name
	Study string `json:"study"`
	// hexadecimal
	ID string `json:"study_id"`
	// whether nothing was deleted
	DryRun bool `json:"dry_run"`
	// when it was deleted here; null where it was not
	At *time.Time `json:"deleted_at"`
	// rows that were deleted, or would be, by table
	Deleted map[string]int64 `json:"deleted"`
	// parties that have confirmed it
	Told []string `json:"told"`
	// parties that cannot be told, because they are not pinned any more
	Gone []string `json:"not_peers_any_more"`
}
