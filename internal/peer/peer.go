// Package peer is what nodes and their transport know of one another: names, roles, pinned keys,
// and what was refused.
package peer

import (
	"regexp"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Role is what a node is for.
type Role string

// The two roles. A node has one for life.
const (
	Holder Role = "holder"
	Linker Role = "linker"
)

// Peer is another node, pinned by fingerprint.
type Peer struct {
	Name        string
	Role        Role
	Address     string // https://host:port
	Fingerprint fingerprint.Fingerprint
	CreatedAt   time.Time
}

// Self is this node, as its peers know it.
type Self struct {
	Name     string
	Role     Role
	Identity *identity.Identity
	Now      func() time.Time
}

// Refusal is something of a peer's that this node refused.
type Refusal struct {
	Peer  Peer
	Call  string // what was called, as the protocol names it
	Reply bool   // it is the peer's reply to our call that was refused, not a call of the peer's
	Study string // id in hexadecimal, or ""
	// Reason may hold text of the peer's, and nothing secret.
	Reason string
	// OtherProtocol says that the peer's release does not fit to ours.
	OtherProtocol bool
}

// nameForm is the form of node names. Study files name nodes, so it is theirs too.
var nameForm = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,62}$`)

// CheckName refuses what cannot be the name of a node.
func CheckName(name string) error {
	if nameForm.MatchString(name) {
		return nil
	}
	return problem.New(problem.Invalid, "%q is not a name for a node", name).
		WithHint("a name is 1 to 63 characters of a-z, 0-9, _ and -, and starts with a letter or digit")
}
