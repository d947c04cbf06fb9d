package view

import "time"

// StudyTable is what `query list`, `query propose`, `query approve` and `query reject` print a list
// of: a table that a study releases, or that a holder has proposed.
type StudyTable struct {
	// names of its columns; HOLDER.COLUMN where both holders have a column of the name
	Columns []string `json:"columns"`
	// `planned`, `open`, `approved`, `rejected`, or `closed`: not decided on when the study ended
	State string `json:"state"`
	// TableProposal; absent for a planned table
	Proposal *TableProposal `json:"proposal,omitempty"`
}

// TableProposal is how a StudyTable was proposed, and what the other holder has said to it.
type TableProposal struct {
	// hexadecimal; the same at both holders
	ID string `json:"proposal_id"`
	// holder
	By string `json:"proposed_by"`
	// by its clock
	At time.Time `json:"proposed_at"`
	// what the table is for
	Purpose string `json:"purpose"`
	// the other holder; absent while it is open, as are the next two
	DecidedBy string `json:"decided_by,omitempty"`
	// by its clock
	DecidedAt *time.Time `json:"decided_at,omitempty"`
	// of a rejection; absent where none was given
	Reason string `json:"reason,omitempty"`
	// the other holder has confirmed the proposal as it is here
	PeerKnows bool `json:"peer_knows"`
	// the linker has confirmed the approval to this node
	LinkerKnows bool `json:"linker_knows"`
}
