// Package protocol has the version of the protocol that nodes speak to one another.
//
// There is one number for everything that crosses a wire. Every request and every reply of the RPC
// layer states it, and so does every hello of private set intersection. Two nodes work together
// only if theirs are equal: whoever changes a message, its meaning or the order of messages raises
// Version.
package protocol

import (
	"fmt"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Version is the version of the protocol that this build speaks. Releases before version 4 state it
// nowhere but in hellos of private set intersection.
const Version = 5

// maxDigits bounds what is read of a stated version.
const maxDigits = 5

// Stated is how this build states its version.
func Stated() string { return strconv.Itoa(Version) }

// Same tells whether what another node has stated is this build's version, to the letter.
func Same(stated string) bool { return stated == Stated() }

// Differs is the error of a peer that speaks another protocol than this build. stated is what the
// peer stated, and may be anything; "" is nothing. The same call succeeds once both nodes have the
// same release, so nothing that was begun is given up for it: the kind is problem.Unavailable.
func Differs(peer, stated string) error {
	return problem.New(problem.Unavailable, "%s speaks %s, we speak %d", peer, named(stated), Version).
		WithHint("install the same release at both: ⟪version⟫ at both nodes says which build each one has. What was begun is kept")
}

// DiffersFromCaller is Differs in the words that the other node reads: a release that does not know
// this error prints it as it is.
func DiffersFromCaller(stated string) error {
	theirs := "your node's is " + named(stated)
	if stated == "" {
		theirs = "your node states none: it is a release before protocol 4"
	}
	return problem.New(problem.Unavailable, "the versions of the two nodes differ: this one speaks protocol version %d, and %s", Version, theirs).
		WithHint("install the same release of blindjoin at both: ⟪version⟫ at both nodes says which build each one has. What was begun is kept")
}

// named is a stated version in words. What is no number is not quoted.
func named(stated string) string {
	if stated == "" {
		return "a release before protocol 4"
	}
	n, err := strconv.ParseUint(stated, 10, 32)
	if err != nil || len(stated) > maxDigits {
		return "a protocol whose version is no number"
	}
	return fmt.Sprintf("protocol %d", n)
}
