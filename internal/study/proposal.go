package study

import (
	"bytes"
	"cmp"
	"crypto/ed25519"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

// MaxProposals is how many tables a holder may propose beyond the plan of one study, whatever
// became of them.
const MaxProposals = 100

// MaxClockSkew is how far ahead of a node's clock the time of a proposal or a verdict may be.
const MaxClockSkew = 10 * time.Minute

// ProposalID identifies a proposal within its study: 16 random bytes.
type ProposalID [16]byte

// String returns the id in hexadecimal.
func (id ProposalID) String() string { return hex.EncodeToString(id[:]) }

// TableProposal is a table beyond the plan that one holder would have released, and what the other
// one has said to it.
type TableProposal struct {
	Study     ID
	ID        ProposalID
	Proposer  string
	At        time.Time // UTC, whole seconds
	Table     Table     // in canonical order
	Purpose   []byte    // sealed note for the other holder: the linker cannot read it
	Signature []byte    // Ed25519 by the proposer, over SigningBytes
	Verdict   *Verdict  // nil while the other holder has not decided
}

// Verdict is the word of the other holder about a proposal.
type Verdict struct {
	By        string
	Approved  bool      // or rejected
	At        time.Time // UTC, whole seconds
	Reason    string    // of a rejection; may be empty
	Signature []byte    // Ed25519 by the holder who decides, over VerdictBytes
}

// Canonical returns the columns of a table by side and number, so that a table has one form
// whatever the order in which it was typed.
func (t Table) Canonical() Table {
	return slices.SortedFunc(slices.Values(t), compareRefs)
}

func compareRefs(a, b Ref) int {
	return cmp.Or(cmp.Compare(a.Side, b.Side), cmp.Compare(a.Index, b.Index))
}

// SigningBytes is the canonical encoding of a proposal, less its signature and verdict.
func (p *TableProposal) SigningBytes() []byte {
	b := append([]byte(labelProposal), p.Study[:]...)
	b = append(b, p.ID[:]...)
	b = appendText(b, p.Proposer)
	b = binary.BigEndian.AppendUint64(b, uint64(p.At.Unix())) //nolint:gosec // the same bits
	b = binary.BigEndian.AppendUint64(b, uint64(len(p.Table)))
	for _, r := range p.Table {
		b = binary.BigEndian.AppendUint64(b, uint64(r.Side))  //nolint:gosec // the same bits
		b = binary.BigEndian.AppendUint64(b, uint64(r.Index)) //nolint:gosec // likewise
	}
	return appendText(b, string(p.Purpose))
}

// VerdictBytes is what the holder who decides signs: all of the proposal, and the decision.
func (p *TableProposal) VerdictBytes(v Verdict) []byte {
	b := appendText([]byte(labelVerdict), string(p.SigningBytes()))
	b = appendText(b, v.By)
	b = appendText(b, v.decision())
	b = binary.BigEndian.AppendUint64(b, uint64(v.At.Unix())) //nolint:gosec // the same bits
	return appendText(b, v.Reason)
}

func (v Verdict) decision() string {
	if v.Approved {
		return "approved"
	}
	return "rejected"
}

func appendText(b []byte, text string) []byte {
	return append(binary.BigEndian.AppendUint64(b, uint64(len(text))), text...)
}

// Same reports whether two proposals are one and the same, signatures included, whatever the
// verdicts.
func (p *TableProposal) Same(other *TableProposal) bool {
	return bytes.Equal(p.SigningBytes(), other.SigningBytes()) && bytes.Equal(p.Signature, other.Signature)
}

// SameVerdict reports whether two proposals have the same verdict, or none.
func (p *TableProposal) SameVerdict(other *TableProposal) bool {
	if p.Verdict == nil || other.Verdict == nil {
		return p.Verdict == other.Verdict
	}
	return bytes.Equal(p.VerdictBytes(*p.Verdict), other.VerdictBytes(*other.Verdict)) &&
		bytes.Equal(p.Verdict.Signature, other.Verdict.Signature)
}

// VerifyProposal checks that a proposal is one to this study: its form, columns that the study has,
// and the signature of one of its holders. The verdict is VerifyVerdict's business.
func (a *Agreement) VerifyProposal(p *TableProposal) error {
	if p.Study != a.ID() {
		return problem.New(problem.Denied, "the proposed table is one of another study than %q", a.Name())
	}
	if _, ok := a.Side(p.Proposer); !ok {
		return problem.New(problem.Denied, "%q is no holder of study %q, and proposes no table", p.Proposer, a.Name())
	}
	if err := a.checkProposed(p.Table); err != nil {
		return err
	}
	switch {
	case !wholeSecond(p.At):
		return problem.New(problem.Invalid, "the time of a proposed table is not in whole seconds of UTC")
	case len(p.Purpose) == 0:
		return problem.New(problem.Invalid, "a table is proposed without a purpose").WithHint("say what it is for with --purpose")
	case len(p.Purpose) > token.MaxSealedNote:
		return problem.New(problem.Invalid, "the purpose of a proposed table has %d bytes: too many", len(p.Purpose)).WithHint("shorten it")
	}
	return a.verifyHolder(p.Proposer, p.SigningBytes(), p.Signature, "proposal of a table")
}

// checkProposed checks the form of a proposed table. That it is not planned already is for who
// takes a new one in.
func (a *Agreement) checkProposed(t Table) error {
	if most := a.Terms.Disclosure.MaxGroupBy; len(t) == 0 || len(t) > most {
		return problem.New(problem.Invalid, "a table of %d columns is proposed", len(t)).
			WithHint("a table of study %q has 1 to %d columns (max_group_by); its margins belong to it", a.Name(), most)
	}
	for i, r := range t {
		switch {
		case !r.Side.Valid() || r.Index < 0 || r.Index >= a.Terms.Holders[r.Side.Index()].Columns:
			return problem.New(problem.Invalid, "a proposed table names a column that no holder of study %q contributes", a.Name())
		case i > 0 && compareRefs(t[i-1], r) >= 0:
			return problem.New(problem.Invalid, "the columns of a proposed table are not in canonical order, or one occurs twice")
		}
	}
	return nil
}

// VerifyVerdict checks the verdict of a proposal that passes VerifyProposal: that it is the other
// holder's, under a key of its own. A holder never decides on what it has proposed itself.
func (a *Agreement) VerifyVerdict(p *TableProposal) error {
	v := p.Verdict
	if v == nil {
		return problem.New(problem.Denied, "the proposed table of %s has no verdict of the other holder", p.Proposer)
	}
	if v.By != a.Peer(p.Proposer) {
		return problem.New(problem.Denied, "%q may not decide on a table that %s proposes", v.By, p.Proposer).
			WithHint("the other holder, %s, decides", a.Peer(p.Proposer))
	}
	proposer, _ := a.Acceptance(p.Proposer)
	if decider, ok := a.Acceptance(v.By); ok && decider.PublicKey.Equal(proposer.PublicKey) {
		return problem.New(problem.Denied, "the table of %s is proposed and decided on with one key", p.Proposer)
	}
	switch {
	case !wholeSecond(v.At):
		return problem.New(problem.Invalid, "the time of a verdict is not in whole seconds of UTC")
	case v.Approved && v.Reason != "":
		return problem.New(problem.Invalid, "an approval has a reason, which only a rejection has")
	}
	if err := checkReason(v.Reason); err != nil {
		return err
	}
	return a.verifyHolder(v.By, p.VerdictBytes(*v), v.Signature, "verdict on a table")
}

// verifyHolder checks a signature under the key with which a holder has signed the study.
func (a *Agreement) verifyHolder(name string, signed, signature []byte, what string) error {
	acc, ok := a.Acceptance(name)
	if !ok {
		return problem.New(problem.Denied, "%s has not signed study %q", name, a.Name())
	}
	if len(signature) != ed25519.SignatureSize || !ed25519.Verify(acc.PublicKey, signed, signature) {
		return problem.New(problem.Denied, "the signature of %s under its %s is not valid", name, what).
			WithHint("ask %s what it has signed", name)
	}
	return nil
}

// CheckTimes refuses a proposal or a verdict that is made in the future, by the clock that says
// now.
func (p *TableProposal) CheckTimes(now time.Time) error {
	check := func(who string, at time.Time) error {
		if at.Sub(now) <= MaxClockSkew {
			return nil
		}
		return problem.New(problem.Denied, "%s has signed at %s by its clock, and it is %s by this node's",
			who, at.Format(time.RFC3339), now.UTC().Format(time.RFC3339)).
			WithHint("they may differ by %s: set the one that is wrong", MaxClockSkew)
	}
	if err := check(p.Proposer, p.At); err != nil || p.Verdict == nil {
		return err
	}
	return check(p.Verdict.By, p.Verdict.At)
}

func wholeSecond(at time.Time) bool {
	y := at.Year()
	return at.Location() == time.UTC && at.Nanosecond() == 0 && y >= 2000 && y <= 9999
}

// checkReason checks the text by which a party explains what it has signed.
func checkReason(reason string) error {
	if !utf8.ValidString(reason) || utf8.RuneCountInString(reason) > MaxReason {
		return problem.New(problem.Invalid, "a reason is text of at most %d characters", MaxReason).WithHint("shorten it")
	}
	for _, r := range reason {
		if !unicode.IsPrint(r) {
			return problem.New(problem.Invalid, "a reason is one line of printable characters").WithHint("leave out line breaks and control characters")
		}
	}
	return nil
}

// With returns the plan with a table in it that both holders have agreed on beyond the terms. A
// table that the plan has already, as it is or as a margin, changes nothing.
func (p Plan) With(t Table) Plan {
	if p.Has(t) {
		return p
	}
	return append(slices.Clip(p), t)
}

// ColumnNames returns the names of a table's columns as people give them; a node that does not know
// them writes their numbers.
func (a *Agreement) ColumnNames(t Table) []string {
	names := make([]string, len(t))
	for i, r := range t {
		names[i] = a.columnName(r)
	}
	return names
}
