// Package auditlog is the append-only record of what a node did and refused: entries, the hash
// chain over them, and its verification.
//
//	entry n, canonical JSON ──SHA-256──► digest n ─┐
//	                             hash n-1 ─────────┴─SHA-256──► hash n ──Ed25519──► signature n
//
// A hash covers its entry and, through the hash before it, every earlier one. Each hash is signed
// by the node's identity key (RFC 8032). A signed head (number, hash, signature) that a peer keeps
// pins the whole log up to it: a Verifier that is told of kept heads finds a log that was rewritten
// or cut short. Because the chain is over digests rather than contents, a node can prove to a peer
// that its log has only grown by sending digests (Growth), which tell nothing of what the entries
// say, except to one who can guess an entire entry.
//
// What it does not do: a node that holds its own key can rewrite entries that no peer has a head
// of.
//
// Hashes and signatures are over public values; nothing is constant-time, nor needs to be.
package auditlog

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Labels separate the hashes and signatures of this package from every other use of the same keys
// and functions.
const (
	labelEntry = "blindjoin/auditlog/entry/v1"
	labelChain = "blindjoin/auditlog/chain/v1"
	labelHead  = "blindjoin/auditlog/head/v1"
)

// Actions. They are stable: reports and filters go by them.
const (
	ActionInit           = "init"
	ActionPeerAdd        = "peer_add"
	ActionPeerSet        = "peer_set"
	ActionPeerRemove     = "peer_remove"
	ActionInspectorGrant = "inspector_grant"
	ActionDatasetLoad    = "dataset_load"
	ActionStudyPropose   = "study_propose"
	ActionStudyReceive   = "study_receive"
	ActionStudyAccept    = "study_accept"
	ActionStudyActivate  = "study_activate"
	ActionStudyDecline   = "study_decline"
	ActionStudyWithdraw  = "study_withdraw"
	// a party has deleted all that it had of the study
	ActionStudyForget = "study_forget"
	// with a study: a party has deleted the dataset that it used
	ActionDatasetDelete        = "dataset_delete"
	ActionSessionOpen          = "session_open"
	ActionSessionDone          = "session_done"
	ActionSessionFailed        = "session_failed"
	ActionSessionAborted       = "session_aborted" // this node's operator ended it
	ActionIntersectionSign     = "intersection_sign"
	ActionContributionBegin    = "contribution_begin"
	ActionContributionComplete = "contribution_complete"
	ActionLink                 = "link"
	// the linker decided what of the planned tables is released
	ActionRelease = "release"
	// a holder got the numbers of links of its records
	ActionLinkTables  = "link_tables"
	ActionQuality     = "quality"      // a holder estimated how good links are
	ActionQuery       = "query"        // computed
	ActionQueryStored = "query_stored" // answered from store
	ActionAnswers     = "answers"      // the linker handed answers of both holders to one of them
	// tables beyond a study's plan, by one holder and then by the other
	ActionTablePropose = "table_propose"
	ActionTableApprove = "table_approve"
	ActionTableReject  = "table_reject"
	// a linker's log was accepted that does not continue what it had shown
	ActionLinkerLogAccept = "linker_log_accept"
	// the other holder has a head of the linker's log that contradicts what it has shown here
	ActionLinkerFork = "linker_fork"
	ActionRefused    = "refused"
)

// Outcomes.
const (
	OutcomeOK      = "done"
	OutcomeRefused = "refused"
	OutcomeFailed  = "failed"
)

// Entry is one thing that was done or refused. It never holds secrets, linkage keys or attribute
// values.
type Entry struct {
	Seq  int64     `json:"seq"` // from 1
	At   time.Time `json:"at"`  // UTC, whole microseconds
	Node string    `json:"node"`
	// this node's name for its own operator, or the peer's
	Actor            string            `json:"actor"`
	ActorFingerprint string            `json:"actor_fingerprint"`
	Action           string            `json:"action"`
	Study            string            `json:"study"` // id in hexadecimal, or ""
	Outcome          string            `json:"outcome"`
	Reason           string            `json:"reason"`
	Details          map[string]string `json:"details,omitempty"`
	// canonical bytes of the signed request, if there is one
	Request          []byte `json:"request,omitempty"`
	RequestSignature []byte `json:"request_signature,omitempty"`
}

// MaxEntry bounds the encoding of an entry, in bytes.
const MaxEntry = 1 << 20

// normal returns the entry as it can be encoded: time in UTC and whole microseconds, nil for empty
// lists, and texts that JSON and PostgreSQL can hold. A peer may have a say in a text, and must not
// be able to stop the log by it: what is not UTF-8, and NUL, becomes U+FFFD.
func (e Entry) normal() Entry {
	e.At = e.At.UTC().Truncate(time.Microsecond)
	if y := e.At.Year(); y < 0 || y > 9999 { // RFC 3339 has no other
		e.At = time.Time{}
	}
	for _, s := range []*string{&e.Node, &e.Actor, &e.ActorFingerprint, &e.Action, &e.Study, &e.Outcome, &e.Reason} {
		*s = clean(*s)
	}
	details := e.Details
	e.Details = nil
	if len(details) > 0 {
		e.Details = make(map[string]string, len(details))
		// In order, so that names which become the same have one outcome.
		for _, k := range slices.Sorted(maps.Keys(details)) {
			e.Details[clean(k)] = clean(details[k])
		}
	}
	if len(e.Request) == 0 {
		e.Request = nil
	}
	if len(e.RequestSignature) == 0 {
		e.RequestSignature = nil
	}
	return e
}

const (
	// maxText bounds a text of a new entry, in bytes. JSON makes at most six of one.
	maxText = 4 << 10
	// maxDetails bounds how many details a new entry has.
	maxDetails = 16
	// maxRequest bounds a request in a new entry. Base64 makes four bytes of three.
	maxRequest = 128 << 10
)

// bounded cuts what is too long, so that the encoding of the entry never exceeds MaxEntry: a peer
// has a say in some texts, and an entry that nobody can read would end the log for good.
func (e Entry) bounded() Entry {
	for _, s := range []*string{&e.Node, &e.Actor, &e.ActorFingerprint, &e.Action, &e.Study, &e.Outcome, &e.Reason} {
		*s = cut(*s)
	}
	if details := e.Details; len(details) > 0 {
		e.Details = make(map[string]string, len(details))
		for _, k := range slices.Sorted(maps.Keys(details)) {
			if len(e.Details) < maxDetails {
				e.Details[cut(k)] = cut(details[k])
			}
		}
	}
	if len(e.Request) > maxRequest { // half a request proves nothing
		e.Request, e.RequestSignature = nil, nil
	}
	if len(e.RequestSignature) > maxText {
		e.RequestSignature = nil
	}
	return e
}

// cut shortens a text on a character's boundary and marks that it did.
func cut(s string) string {
	const mark = " …"
	if len(s) <= maxText {
		return s
	}
	n := maxText - len(mark)
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + mark
}

func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

// Encode returns the canonical JSON of an entry: members in fixed order, details sorted by name, no
// white space. The time is cut to microseconds and texts are made fit for JSON and PostgreSQL, as
// Next does. A year beyond 9999 is no time of a log and is encoded as the zero time.
func (e Entry) Encode() []byte {
	b, err := json.Marshal(e.normal())
	if err != nil {
		panic("auditlog: an entry of texts and numbers does not encode: " + err.Error())
	}
	return b
}

// Decode reads what Encode writes, and nothing else: any other JSON, even of the same meaning, is
// problem.Invalid.
func Decode(b []byte) (Entry, error) {
	var e Entry
	if len(b) > MaxEntry {
		return Entry{}, problem.New(problem.Invalid, "an audit entry has %d bytes: too many", len(b))
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&e); err != nil {
		return Entry{}, problem.New(problem.Invalid, "an audit entry is not readable: %w", err)
	}
	e = e.normal()
	if !bytes.Equal(e.Encode(), b) {
		return Entry{}, problem.New(problem.Invalid, "an audit entry is not in canonical form")
	}
	return e, nil
}

// Digest returns the SHA-256 of the entry's encoding, under a label.
func (e Entry) Digest() Hash { return digest(e.Encode()) }

func digest(encoded []byte) Hash {
	h := sha256.New()
	h.Write([]byte(labelEntry))
	h.Write(encoded)
	return Hash(h.Sum(nil))
}
