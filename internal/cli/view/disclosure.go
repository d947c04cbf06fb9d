package view

import "time"

// QueryPlan is what `query --explain` prints: what is known of a table before it is asked for.
type QueryPlan struct {
	// its name
	Study string `json:"study"`
	// list of QueryPlanColumn
	Columns []QueryPlanColumn `json:"columns"`
	// `planned`, `approved`, `open`: the other holder has not decided yet, or `not planned`
	State string `json:"state"`
	// names of the columns of the planned or approved table that it is, or is a margin of
	Of []string `json:"of"`
	// it is a margin of that table
	Margin bool `json:"margin"`
	// by which it was approved, or is open
	ProposalID string `json:"proposal_id,omitempty"`
	// combinations of classes; null where the classes of a column are not known here
	Cells *int64 `json:"cells"`
	// `nothing`, `one` or `refused`
	Cost string `json:"cost"`
	// when the last answer that is stored here was asked for
	AnsweredAt *time.Time `json:"answered_at,omitempty"`
	// that answer is over earlier pairs than this holder has now
	Overtaken bool `json:"overtaken"`
	// queries that the study allows each holder
	Budget int `json:"budget"`
	// those of this holder that were computed, as far as their answers are stored here
	Used int `json:"used"`
	// units that a released cell has at least
	Threshold int64 `json:"threshold"`
	// the other disclosure rules, in words
	Rules []string `json:"rules"`
	// for people
	Notes []string `json:"notes"`
	// what to do, for people
	Next string `json:"next"`
}

// QueryPlanColumn is a column of a QueryPlan.
type QueryPlanColumn struct {
	Column string `json:"column"`
	Holder string `json:"holder"`
	// null where they are not known here
	Classes *int64 `json:"classes"`
	// of these, classes with fewer keys than the threshold, of which not even the name is shown
	Unnamed int64 `json:"unnamed"`
	// `records`: of this holder in the intersection; `answers`: earlier ones; `unknown`
	KnownFrom string `json:"known_from"`
}

// DisclosureCheck is what `disclosure check` prints: what follows from all that was released to
// this holder, with what it knows itself.
type DisclosureCheck struct {
	Study  string `json:"study"`  // its name
	Holder string `json:"holder"` // this node
	Peer   string `json:"peer"`   // whose values are protected
	// `held`, or `found`: Findings says what is not as it should be
	Verdict string `json:"verdict"`
	// list of DisclosureFinding
	Findings []DisclosureFinding `json:"findings"`
	// for people: what was not looked at, and why
	Notes []string `json:"notes"`
	// list of HiddenNumber: each number that is left out and that this holder does not know itself
	Hidden []HiddenNumber `json:"hidden"`
	// least width of those intervals whose `class` is above the threshold; null where there is none
	LeastWidth *int64 `json:"least_width"`
	// list of UnitLeverage: for each column of the other holder
	Leverage []UnitLeverage `json:"leverage"`
	// answers over other pairs, which were not looked at
	EarlierAnswers int `json:"earlier_answers"`
	// tables that are released and were not answered to this holder, as names of columns
	NotAsked [][]string `json:"not_asked"`
	// DisclosureCertificate: the same at both holders where they have asked for the same tables
	Certificate DisclosureCertificate `json:"certificate"`
}

// DisclosureFinding is something that a DisclosureCheck found.
type DisclosureFinding struct {
	// `follows`, `wrong`, `unfit`, `unlike`, `absent`, `leverage` or `unchecked`
	Kind string `json:"kind"`
	// names of columns; empty where it is about all tables
	Table []string `json:"table"`
	// values of the cell, * for any; empty where it is about a whole table
	Key []*string `json:"key"`
	// for people
	Text string `json:"text"`
}

// HiddenNumber is what this holder concludes of a number that is left out.
type HiddenNumber struct {
	Table  []string  `json:"table"`
	Key    []*string `json:"key"`    // null is the null category, * what is not named
	Reason string    `json:"reason"` // as in an AnswerCell
	Number string    `json:"number"` // `count` or `block_count`
	Lo     int64     `json:"lo"`
	Hi     *int64    `json:"hi"` // null where nothing bounds it
	// units of this holder with the cell's values of its own columns
	Class int64 `json:"class"`
	// how wide the interval has to be: the threshold, or `class` where that is less
	Need int64 `json:"need"`
	// it follows from released numbers
	Follows bool `json:"follows"`
	// its interval is narrower than `need`
	Narrow bool `json:"narrow"`
	// all released tables were put together; else the true interval may be narrower
	Exact bool `json:"exact"`
	// nothing was computed
	Skipped bool `json:"skipped"`
}

// UnitLeverage is how much all released numbers about a column of the other holder tell of one unit
// of this holder at most.
type UnitLeverage struct {
	Column   string  `json:"column"`
	Leverage float64 `json:"leverage"`
	Bound    float64 `json:"bound"`   // 1 divided by smallest_class
	Skipped  bool    `json:"skipped"` // it was not computed
}

// DisclosureCertificate is the part of a DisclosureCheck that both holders compute alike. What is
// hashed stands in docs/protocol.md.
type DisclosureCertificate struct {
	Digest  string `json:"digest"` // 64 hexadecimal digits
	StudyID string `json:"study_id"`
	// Disclosure
	Rules        Disclosure       `json:"rules"`
	Intersection uint64           `json:"intersection"` // its number
	Loads        map[string]*Load `json:"loads"`        // by holder
	// list of ReleasedTable
	Tables []ReleasedTable `json:"tables"`
}

// ReleasedTable is a table in a DisclosureCertificate.
type ReleasedTable struct {
	Columns []string       `json:"columns"` // in canonical order
	Digest  string         `json:"digest"`
	Cells   []ReleasedCell `json:"cells"`
	// what follows for outsiders was not computed
	Skipped bool `json:"skipped"`
}

// ReleasedCell is a cell of a ReleasedTable.
type ReleasedCell struct {
	Key         []*string `json:"key"` // empty where it is withheld
	KeyWithheld bool      `json:"key_withheld,omitempty"`
	Reason      string    `json:"reason,omitempty"`
	Count       *int64    `json:"count"`
	BlockCount  *int64    `json:"block_count,omitempty"`
	// list of OutsideInterval
	Outside []OutsideInterval `json:"outside,omitempty"`
}

// OutsideInterval is what follows of a number for who has its table, or a larger one that this is a
// margin of, and all margins of that, and knows no unit. It is not hashed.
type OutsideInterval struct {
	Number string `json:"number"` // `count` or `block_count`
	Lo     int64  `json:"lo"`
	Hi     *int64 `json:"hi"` // null where nothing bounds it
}
