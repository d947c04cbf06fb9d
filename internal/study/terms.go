package study

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// MaxEncoded is the greatest length, in bytes, of encoded Terms, of an encoded Private and of a
// study file.
const MaxEncoded = 64 << 10

// Terms is what all three nodes sign. No name of a column stands in it. Arrays of two are by side.
type Terms struct {
	Version    int              `json:"version"`
	Name       string           `json:"name"`
	Purpose    string           `json:"purpose"`
	Holders    [2]HolderTerms   `json:"holders"` // by name
	Linker     Party            `json:"linker"`
	Keys       []string         `json:"keys"` // kinds
	Suite      string           `json:"suite"`
	Directions string           `json:"directions"`
	Limits     [2]int64         `json:"limits"` // distinct keys; 0: no limit
	Disclosure disclosure.Rules `json:"disclosure"`
	Coverage   [2]*float64      `json:"coverage"`
	Expires    Date             `json:"expires"`
	Commitment Commitment       `json:"commitment"`

	// Choices with a default stand here only when they are another, so that a study without them
	// keeps its encoding.
	Link *LinkMethod `json:"link,omitempty"` // nil: LinkExact, or no link key
	// "": CoverageBlocks, or no link key
	CoverageMethod string `json:"coverage_method,omitempty"`
	// the second holder; "": the first
	Client string `json:"client,omitempty"`
	// nil: no plan
	Tables Plan `json:"tables,omitempty"`
	// whom the study is about: studies of the same holders about one population share a ledger; "":
	// none that is named
	Population string `json:"population,omitempty"`
}

// SameHolders reports whether two studies are of the same two holders, by their fingerprints.
func (t Terms) SameHolders(other Terms) bool {
	a, b := t.Holders, other.Holders
	return a[0].Fingerprint == b[0].Fingerprint && a[1].Fingerprint == b[1].Fingerprint ||
		a[0].Fingerprint == b[1].Fingerprint && a[1].Fingerprint == b[0].Fingerprint
}

// SamePopulation reports whether two studies share a ledger: they name one population, and are of
// the same two holders.
func (t Terms) SamePopulation(other Terms) bool {
	return t.Population != "" && t.Population == other.Population && t.SameHolders(other)
}

// CheckFollows refuses terms under which a study cannot go on from the ledger of an earlier one of
// its population: what both release would be put together, and is only safe if it was protected in
// one and the same way.
func (t Terms) CheckFollows(earlier Terms) error {
	a, b := t.Disclosure, earlier.Disclosure
	if a.Method == b.Method && a.Count == b.Count && a.Noise() == b.Noise() {
		return nil
	}
	return problem.New(problem.Conflict, "study %q protects its tables in another way than study %q, which was about population %q too", t.Name, earlier.Name, t.Population).
		WithHint("what both release can be put together: give it the disclosure.method, disclosure.count and noise of that study")
}

// ClientSide returns which side is the client of the intersection's first direction: the second if
// the terms name it, else the first. The client's keys cost three group operations each and the
// server's one; and what is kept for later sessions is of use only while roles stay, so that sets
// as they are cannot decide.
func (t Terms) ClientSide() Side {
	if t.Client != "" {
		return Side2
	}
	return Side1
}

// Party is a node, pinned by the fingerprint of its identity.
type Party struct {
	Name        string                  `json:"name"`
	Fingerprint fingerprint.Fingerprint `json:"fingerprint"`
}

// HolderTerms is a holder, and how many columns it contributes.
type HolderTerms struct {
	Name        string                  `json:"name"`
	Fingerprint fingerprint.Fingerprint `json:"fingerprint"`
	Columns     int                     `json:"columns"`
}

// Encode returns the canonical JSON of the terms.
func (t Terms) Encode() []byte {
	if t.Keys == nil {
		t.Keys = []string{}
	}
	return encode(t)
}

// DecodeTerms reads and validates what Encode writes, and nothing else: Encode of the result is b.
func DecodeTerms(b []byte) (Terms, error) {
	var t Terms
	if err := decode(b, &t, "terms"); err != nil {
		return Terms{}, err
	}
	if !bytes.Equal(t.Encode(), b) {
		return Terms{}, notCanonical("terms")
	}
	if err := t.Validate(); err != nil {
		return Terms{}, err
	}
	return t, nil
}

// Validate checks all that can be checked without Private.
func (t Terms) Validate() error {
	if t.Version != Version {
		return problem.New(problem.Invalid, "the terms of the study have version %d", t.Version).
			WithHint("this node reads version %d: all three nodes need the same release", Version)
	}
	if f := t.checkAgreed(); f != nil {
		return f.problem()
	}
	var zero fingerprint.Fingerprint
	fps := t.fingerprints()
	for i, f := range fps {
		if f == zero {
			return problem.New(problem.Invalid, "the terms of the study lack a party's fingerprint")
		}
		for _, g := range fps[:i] {
			if f == g {
				return problem.New(problem.Invalid, "two parties of study %q have the same fingerprint", t.Name).
					WithHint("each party is a node of its own: compare ⟪peer list⟫ on all three")
			}
		}
	}
	if len(t.Encode()) > MaxEncoded {
		return tooLong("terms")
	}
	return nil
}

// ID returns the study's identifier.
func (t Terms) ID() ID {
	h := sha256.New()
	h.Write([]byte(labelID))
	h.Write(t.Encode())
	return ID(h.Sum(nil))
}

// encode writes JSON without white space and HTML escapes. The types of this package cannot fail to
// encode, save for NaN, which validation refuses and which encodes to nothing.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// decode reads one JSON value of bounded length. Errors do not quote the input, which may hold
// column names.
func decode(b []byte, v any, what string) error {
	if len(b) > MaxEncoded {
		return tooLong(what)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if d.Decode(v) != nil {
		return problem.New(problem.Invalid, "the %s of the study cannot be read", what).
			WithHint("all three nodes need the same release")
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return notCanonical(what)
	}
	return nil
}

func tooLong(what string) error {
	return problem.New(problem.Invalid, "the %s of the study are longer than %d bytes", what, MaxEncoded).
		WithHint("name fewer columns, or shorten the purpose")
}

func notCanonical(what string) error {
	return problem.New(problem.Invalid, "the %s of the study are not in canonical form", what).
		WithHint("all three nodes need the same release")
}
