package study

import (
	"io"
	"slices"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Agreement is a study with the acceptances known so far.
type Agreement struct {
	Terms       Terms
	Private     *Private     // nil at the linker
	Acceptances []Acceptance // in the order of roles; changed by AddAcceptance only
	Notices     []Notice     // by which parties have ended it, in the order in which they were made
}

// New makes the agreement of a spec. The parties' fingerprints are those pinned for the names in
// the spec; random yields the salt of the private part.
func New(spec *Spec, parties map[string]fingerprint.Fingerprint, random io.Reader) (*Agreement, error) {
	if f := spec.check(); f != nil {
		return nil, f.problem()
	}
	t, p := spec.terms(), spec.private()
	var unknown []string
	for name, to := range map[string]*fingerprint.Fingerprint{
		t.Holders[0].Name: &t.Holders[0].Fingerprint, t.Holders[1].Name: &t.Holders[1].Fingerprint, t.Linker.Name: &t.Linker.Fingerprint,
	} {
		f, ok := parties[name]
		if !ok {
			unknown = append(unknown, name)
		}
		*to = f
	}
	if len(unknown) > 0 {
		slices.Sort(unknown)
		return nil, problem.New(problem.NotFound, "study %q names %s, unknown to this node", spec.Name, strings.Join(unknown, " and ")).
			WithHint("run ⟪peer add %s⟫ first, or mend the study file", unknown[0])
	}
	if _, err := io.ReadFull(random, p.Salt[:]); err != nil {
		return nil, err
	}
	t.Commitment = p.Commitment()
	a := &Agreement{Terms: t, Private: &p}
	if err := a.Verify(); err != nil {
		return nil, err
	}
	return a, nil
}

// Verify checks that the terms are valid and, where the private part is present, that it is valid
// and the one that the terms commit to. It says nothing about acceptances and expiry: see Check.
func (a *Agreement) Verify() error {
	if err := a.Terms.Validate(); err != nil {
		return err
	}
	if a.Private == nil {
		return nil
	}
	if err := a.Private.Validate(); err != nil {
		return err
	}
	mismatch := problem.New(problem.Invalid, "the terms of study %q do not match its private terms", a.Name()).
		WithHint("the proposal was altered: ask the proposer to propose it again")
	if a.Private.Commitment() != a.Terms.Commitment || len(a.Private.Keys) != len(a.Terms.Keys) {
		return mismatch
	}
	for i, k := range a.Private.Keys {
		if k.Kind != a.Terms.Keys[i] {
			return mismatch
		}
	}
	if (a.Private.Filter != nil) != (a.LinkMethod().Method == LinkBloom) {
		return mismatch
	}
	for i, h := range a.Terms.Holders {
		if h.Columns != len(a.Private.Columns[i]) {
			return mismatch
		}
	}
	return nil
}

// Check is what every step of a study asks first: the agreement is what it claims to be, all three
// parties have signed it, no party has ended it, and it has not expired at now. What is not so is
// problem.Denied.
func (a *Agreement) Check(now time.Time) error {
	if err := a.Verify(); err != nil {
		return err
	}
	// Signatures are verified again: the database that they come from may have been written by
	// others.
	again := &Agreement{Terms: a.Terms}
	for _, acc := range a.Acceptances {
		if err := again.AddAcceptance(acc); err != nil {
			return err
		}
	}
	if err := a.CheckOpen(); err != nil {
		return err
	}
	if a.Terms.Expires.Expired(now) {
		return problem.New(problem.Denied, "study %q has expired: its last day was %s", a.Name(), a.Terms.Expires).
			WithHint("propose a new study with a later expiry")
	}
	if missing := again.Missing(); len(missing) > 0 {
		return problem.New(problem.Denied, "study %q is not signed by %s yet", a.Name(), strings.Join(missing, " and ")).
			WithHint("run ⟪study accept %s⟫ there", a.Name())
	}
	return nil
}

// ID returns the study's identifier.
func (a *Agreement) ID() ID { return a.Terms.ID() }

// Name returns the study's name.
func (a *Agreement) Name() string { return a.Terms.Name }

// Parties returns the names of the parties in the order of roles: holder 1, holder 2, linker.
func (a *Agreement) Parties() []string {
	return []string{a.Terms.Holders[0].Name, a.Terms.Holders[1].Name, a.Terms.Linker.Name}
}

// Role returns the role of a party.
func (a *Agreement) Role(name string) (Role, bool) {
	i := slices.Index(a.Parties(), name)
	return Role(i + 1), i >= 0
}

// Fingerprint returns the identity that the terms pin for a party.
func (a *Agreement) Fingerprint(name string) (fingerprint.Fingerprint, bool) {
	r, ok := a.Role(name)
	if !ok {
		return fingerprint.Fingerprint{}, false
	}
	return a.Terms.fingerprints()[r-1], true
}

// Side returns the side of a holder.
func (a *Agreement) Side(name string) (Side, bool) {
	r, _ := a.Role(name)
	for side := range Sides {
		if side.Role() == r {
			return side, true
		}
	}
	return 0, false
}

// Holder returns the name of a side's holder; "" for what is no side.
func (a *Agreement) Holder(side Side) string {
	if !side.Valid() {
		return ""
	}
	return a.Terms.Holders[side.Index()].Name
}

// Peer returns the other holder's name; "" if name is no holder.
func (a *Agreement) Peer(name string) string {
	side, _ := a.Side(name)
	return a.Holder(side.Other())
}

// WithTypos reports whether records are linked by a block and a link key.
func (a *Agreement) WithTypos() bool { return a.Terms.withTypos() }

// MatchedKey is the linkage key that the intersection is computed over. A link key begins with its
// block key, so what is in no common block can have no common link key either.
func (a *Agreement) MatchedKey() string {
	if a.WithTypos() {
		return KeyBlock
	}
	return KeyID
}

// Columns returns the columns that a side contributes; nil at the linker.
func (a *Agreement) Columns(side Side) []string {
	if a.Private == nil || !side.Valid() {
		return nil
	}
	return slices.Clone(a.Private.Columns[side.Index()])
}

// Recode returns what classes of a side's columns become before they are encrypted; nil at the
// linker, and where they stay as they are.
func (a *Agreement) Recode(side Side) Recode {
	if a.Private == nil || !side.Valid() {
		return nil
	}
	return a.Private.Recode[side.Index()].clone()
}

// KeyColumns returns the columns of a key at a side; nil at the linker, and for a key that the
// study does not have. Those of the link key do not repeat the block key's.
func (a *Agreement) KeyColumns(kind string, side Side) []string {
	k := a.key(kind)
	if k == nil || !side.Valid() {
		return nil
	}
	return slices.Clone(k.Columns[side.Index()])
}

// Recipe returns the recipe of a key, in the version that the study is signed under.
func (a *Agreement) Recipe(kind string) (linkagekey.Recipe, error) {
	k := a.key(kind)
	if k == nil {
		return linkagekey.Recipe{}, problem.New(problem.NotFound, "study %q has no %s key here", a.Name(), kind)
	}
	return linkagekey.ParseRecipeOf(a.Private.RecipeVersion, k.Normalise)
}

func (a *Agreement) key(kind string) *PrivateKey {
	if a.Private == nil {
		return nil
	}
	for i := range a.Private.Keys {
		if a.Private.Keys[i].Kind == kind {
			return &a.Private.Keys[i]
		}
	}
	return nil
}
