package study

import (
	"bytes"
	"crypto/ed25519"
	"encoding/binary"
	"slices"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// NoticeKind is what a party announces about a study.
type NoticeKind string

// The kinds of notices. Each ends the study, for all parties and for good.
const (
	NoticeDecline  NoticeKind = "decline"  // the party does not sign
	NoticeWithdraw NoticeKind = "withdraw" // the party takes its signature back
	// the party has deleted the dataset that it used, after the study's end
	NoticeDataset NoticeKind = "dataset"
	// the party has deleted everything that it had of the study
	NoticeForget NoticeKind = "forget"
)

var noticeKinds = []NoticeKind{NoticeDecline, NoticeWithdraw, NoticeDataset, NoticeForget}

// MaxNotices is how many notices a study can have: one of each kind and party.
const MaxNotices = 3 * 4

// MaxReason bounds the reason of a notice, in characters.
const MaxReason = 500

// Notice is a party's signed announcement that a study is over for it.
type Notice struct {
	Party     string
	Kind      NoticeKind
	Reason    string    // in the party's words; may be empty
	At        time.Time // UTC, whole microseconds
	PublicKey ed25519.PublicKey
	Signature []byte // Ed25519 over NoticeBytes
}

// NewNotice makes a notice that is still to be signed.
func NewNotice(party string, kind NoticeKind, reason string, at time.Time, key ed25519.PublicKey) (Notice, error) {
	n := Notice{Party: party, Kind: kind, Reason: reason, At: at.UTC().Truncate(time.Microsecond), PublicKey: key}
	return n, n.check()
}

func (n Notice) check() error {
	if !slices.Contains(noticeKinds, n.Kind) {
		return problem.New(problem.Invalid, "a notice is of no kind that is known here").WithHint("all three nodes need the same release")
	}
	if y := n.At.Year(); y < 2000 || y > 9999 {
		return problem.New(problem.Invalid, "a notice has no sensible time")
	}
	return checkReason(n.Reason)
}

// NoticeBytes returns what a party signs. PublicKey and Signature are of no account.
func (t Terms) NoticeBytes(n Notice) []byte {
	id := t.ID()
	b := append([]byte(labelNotice), id[:]...)
	for _, part := range [][]byte{[]byte(n.Party), []byte(n.Kind), []byte(n.Reason)} {
		b = binary.BigEndian.AppendUint64(b, uint64(len(part)))
		b = append(b, part...)
	}
	return binary.BigEndian.AppendUint64(b, uint64(n.At.UnixMicro()))
}

// VerifyNotice checks that a notice is one of a party of the study, under the key that the terms
// pin for it.
func (t Terms) VerifyNotice(n Notice) error {
	if err := n.check(); err != nil {
		return err
	}
	a := &Agreement{Terms: t}
	want, ok := a.Fingerprint(n.Party)
	if !ok {
		return problem.New(problem.Denied, "%q is no party of study %q", n.Party, t.Name)
	}
	f, err := fingerprintOf(n.PublicKey)
	if err != nil {
		return err
	}
	if f != want {
		return problem.New(problem.Denied, "the notice of %s about study %q is signed with another key than the study pins", n.Party, t.Name).
			WithHint("compare the fingerprint of %s with what ⟪peer list⟫ shows", n.Party)
	}
	if len(n.Signature) != ed25519.SignatureSize || !ed25519.Verify(n.PublicKey, t.NoticeBytes(n), n.Signature) {
		return problem.New(problem.Denied, "the signature of %s under its notice about study %q is not valid", n.Party, t.Name).
			WithHint("ask %s what it has announced", n.Party)
	}
	return nil
}

// Equal reports whether two notices are the same, signatures included.
func (n Notice) Equal(other Notice) bool {
	return n.Party == other.Party && n.Kind == other.Kind && n.Reason == other.Reason && n.At.Equal(other.At) &&
		n.PublicKey.Equal(other.PublicKey) && bytes.Equal(n.Signature, other.Signature)
}

// Said says what a notice announces, as the end of a sentence: "withdrawn by bank on 2027-03-01:
// the key is misspelt".
func (n Notice) Said() string {
	var verb string
	switch n.Kind {
	case NoticeDecline:
		verb = "declined by " + n.Party
	case NoticeWithdraw:
		verb = "withdrawn by " + n.Party
	case NoticeDataset:
		verb = "without the dataset of " + n.Party + ", which was deleted"
	case NoticeForget:
		verb = "forgotten by " + n.Party
	}
	s := verb + " on " + n.At.UTC().Format(time.DateOnly)
	if n.Reason != "" {
		s += ": " + n.Reason
	}
	return s
}

// Ended returns the first notice that ended the study, if there is any.
func (a *Agreement) Ended() (Notice, bool) {
	var first Notice
	found := false
	for _, n := range a.Notices {
		if !found || n.At.Before(first.At) {
			first, found = n, true
		}
	}
	return first, found
}

// CheckOpen refuses a study that a party has ended.
func (a *Agreement) CheckOpen() error {
	n, ended := a.Ended()
	if !ended {
		return nil
	}
	return problem.New(problem.Denied, "study %q is over: it was %s", a.Name(), n.Said()).
		WithHint("⟪study show %s⟫ shows it; propose a new study, or delete this one with ⟪study forget %s⟫", a.Name(), a.Name())
}
