package view

import "encoding/json"

// Demo is what `demo` prints.
type Demo struct {
	// its name
	Study string `json:"study"`
	// keys in common
	Intersection int64 `json:"intersection"`
	// Quality, as `quality` printed it; absent in a study with an id key
	Quality json.RawMessage `json:"quality,omitempty"`
	// Answer to the query
	Answer *Answer `json:"answer"`
	// Answer to a query for a table beyond the plan, which one holder proposed and the other
	// approved; absent where there is none
	Approved *Answer `json:"approved,omitempty"`
	// digest of what was released, the same at both holders
	Certificate string `json:"certificate"`
	// cells of the true answer; absent but for the query of the example `demo --typos`
	Truth []TrueCell `json:"truth,omitempty"`
}

// TrueCell is a cell of the true answer, which only the generator of an example knows.
type TrueCell struct {
	Key   []string `json:"key"`   // in the order of the answer's `group_by`
	Count int64    `json:"count"` // true pairs
}
