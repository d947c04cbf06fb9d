package view

// Node is what `init` prints.
type Node struct {
	Name        string `json:"name"`        // this node's
	Role        string `json:"role"`        // `holder` or `linker`
	Fingerprint string `json:"fingerprint"` // of its identity: `sha256:` and 64 hexadecimal digits
}

// Inspector is what `inspector grant` prints.
type Inspector struct {
	Role    string `json:"role"`    // the database role that may read the views
	Granted bool   `json:"granted"` // always true: a command that fails prints no result
}

// Listening is the one line that `serve` prints, when it has begun to listen.
type Listening struct {
	Listening string `json:"listening"` // host and port, with the port that was chosen for `:0`
}

// Version is what `version` prints.
type Version struct {
	// of the module, `(devel)` in a build from a work tree, `unknown` without build information
	Version string `json:"version"`
	// commit that was built; absent where the toolchain has not written it down
	Revision string `json:"revision,omitempty"`
	// when it was made, RFC 3339; absent like `revision`
	RevisionTime string `json:"revision_time,omitempty"`
	// whether files differed from that commit
	Modified bool `json:"modified"`
	// version of the Go toolchain
	Go string `json:"go"`
	// version of the protocol between nodes
	Protocol int `json:"protocol"`
	// a Schema for each stream of migrations
	Schema []Schema `json:"schema"`
}

// Schema is a stream of migrations in a Version.
type Schema struct {
	// name of the stream
	Stream string `json:"stream"`
	// newest migration that this build knows
	Build uint `json:"build"`
	// newest migration that the database has; absent where no database is named, or it has no such
	// stream
	Database *uint `json:"database,omitempty"`
}

// Peer is what `peer add`, `set`, `remove` and `list` print a list of.
type Peer struct {
	// the peer's
	Name string `json:"name"`
	// `holder` or `linker`
	Role string `json:"role"`
	// `https://HOST:PORT`
	Address string `json:"address"`
	// that is pinned
	Fingerprint string `json:"fingerprint"`
	// names of studies that refuse every step from now on; absent where there are none, and with
	// `peer list` and `peer add`
	EndsStudies []string `json:"ends_studies,omitempty"`
}

// PeerCheck is what `peer check` prints a list of.
type PeerCheck struct {
	// the peer's
	Name string `json:"name"`
	// `holder` or `linker`, as pinned here
	Role string `json:"role"`
	// `https://HOST:PORT`, as pinned here
	Address string `json:"address"`
	// whether nothing is wrong
	OK bool `json:"ok"`
	// whether it answered, under the pinned key, and has pinned ours
	Reachable bool `json:"reachable"`
	// its own name; absent unless reachable
	SaysName string `json:"says_name,omitempty"`
	// its own role; absent unless reachable
	SaysRole string `json:"says_role,omitempty"`
	// its name for this node; absent unless reachable
	KnowsUsAs string `json:"knows_us_as,omitempty"`
	// its role for this node; absent unless reachable
	KnowsOurRole string `json:"knows_our_role,omitempty"`
	// seconds that its clock is ahead of ours, negative behind; absent unless reachable
	ClockAhead *float64 `json:"clock_ahead_seconds,omitempty"`
	// seconds from question to answer; absent unless reachable
	RoundTrip *float64 `json:"round_trip_seconds,omitempty"`
	// version of the protocol that both speak; absent unless reachable
	Protocol int `json:"protocol,omitempty"`
	// what is wrong; absent if nothing is
	Problem string `json:"problem,omitempty"`
	// what to do about it; absent if nothing is wrong, or nothing is known to help
	Hint string `json:"hint,omitempty"`
}
