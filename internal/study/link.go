package study

import (
	"fmt"
	"math"

	"github.com/blindjoin/blindjoin/internal/bloom"
)

// How two records of one block are compared by their link keys.
const (
	LinkExact = "exact" // equal or not, by 16-byte tokens
	LinkBloom = "bloom" // similar enough, by keyed Bloom filters of their q-grams
)

// How the coverage of the datasets is estimated, where it is not given: from the numbers of records
// of both holders in each block, or from the numbers of links of each record.
const (
	CoverageBlocks = "blocks"
	CoverageLinks  = "number_of_links"
)

// Defaults of a link key with method LinkBloom.
const (
	DefaultBits           = 1000
	DefaultDiceThreshold  = 0.8
	DefaultGrams          = 2
	DefaultHashes         = 10
	DefaultCoverageMethod = CoverageBlocks
)

// Bounds on Bloom filters: what a study may ask for is what filters can be made of. The number of
// bits is a multiple of 8.
const (
	MinBits   = bloom.MinBits
	MaxBits   = bloom.MaxBits
	MaxGrams  = bloom.MaxGrams
	MaxHashes = bloom.MaxHashes
)

// LinkTokenSize is the number of bytes of link value that a record carries with LinkExact.
const LinkTokenSize = 16

// LinkMethod is how the linker compares link keys. Bits is the size of a filter, and Threshold the
// least Dice coefficient of a link; both are 0 unless Method is LinkBloom.
type LinkMethod struct {
	Method    string  `json:"method"`
	Bits      int     `json:"bits,omitempty"`
	Threshold float64 `json:"threshold,omitempty"`
}

// FilterSpec is how a holder makes a Bloom filter of the fields of a link key. The linker does not
// see it.
type FilterSpec struct {
	Grams  int `json:"grams"`  // characters of a q-gram
	Hashes int `json:"hashes"` // bits set for each q-gram
}

// withTypos reports whether records are linked by a block and a link key.
func (t Terms) withTypos() bool { return len(t.Keys) == 2 }

// LinkMethod returns how link keys are compared; the zero LinkMethod in a study without a link key.
func (t Terms) LinkMethod() LinkMethod {
	switch {
	case !t.withTypos():
		return LinkMethod{}
	case t.Link == nil:
		return LinkMethod{Method: LinkExact}
	}
	return *t.Link
}

// LinkSize returns how many bytes of link value a contribution carries for each record: 0 in a
// study without a link key, LinkTokenSize with LinkExact, and the size of a filter with LinkBloom.
func (t Terms) LinkSize() int {
	switch m := t.LinkMethod(); m.Method {
	case LinkExact:
		return LinkTokenSize
	case LinkBloom:
		return m.Bits / 8
	}
	return 0
}

// LinkMethod returns how link keys are compared; the zero LinkMethod in a study without a link key.
func (a *Agreement) LinkMethod() LinkMethod { return a.Terms.LinkMethod() }

// LinkSize is that of the terms.
func (a *Agreement) LinkSize() int { return a.Terms.LinkSize() }

// Filter returns how Bloom filters are made; the zero FilterSpec at the linker, and in a study
// without filters.
func (a *Agreement) Filter() FilterSpec {
	if a.Private == nil || a.Private.Filter == nil {
		return FilterSpec{}
	}
	return *a.Private.Filter
}

// CoverageMethod returns how coverage is estimated, CoverageBlocks or CoverageLinks; "" in a study
// without a link key.
func (a *Agreement) CoverageMethod() string {
	switch {
	case !a.WithTypos():
		return ""
	case a.Terms.CoverageMethod == "":
		return DefaultCoverageMethod
	}
	return a.Terms.CoverageMethod
}

// linkTerms returns what of the spec stands in Terms.Link and Terms.CoverageMethod. A default is
// left out, so that it has one encoding, which is that of studies made before there was a choice.
func (s *Spec) linkTerms() (link *LinkMethod, coverage string) {
	if s.Link != (LinkMethod{}) && s.Link != (LinkMethod{Method: LinkExact}) {
		m := s.Link
		link = &m
	}
	if s.CoverageMethod != DefaultCoverageMethod {
		coverage = s.CoverageMethod
	}
	return link, coverage
}

// checkLinkage checks what terms and private hide of a spec: choices that its kind of study does
// not have.
func (s *Spec) checkLinkage() *fault {
	switch {
	case len(s.Keys) != 2 && s.Link != (LinkMethod{}):
		return withoutLink("keys", "a link method")
	case len(s.Keys) != 2 && s.CoverageMethod != "":
		return withoutLink("linkage.method", "a coverage method")
	case s.Link.Method != LinkBloom && s.Filter != (FilterSpec{}):
		return faultf("keys.link", "the link key has grams and hashes without method %s", LinkBloom)
	}
	return nil
}

func withoutLink(path, what string) *fault {
	return faultf(path, "%s is given without block and link keys", what).because("leave it out: an id key links exactly")
}

// checkLink checks the choices of linkage with typos. A default that is spelled out is refused: it
// would be a second encoding of the same study.
func (t Terms) checkLink() *fault {
	if m := t.Link; m != nil {
		switch {
		case !t.withTypos():
			return withoutLink("keys", "a link method")
		case m.Method == LinkExact:
			return faultf("keys.link.method", "link method %s is spelled out, or has parameters", LinkExact).
				because("it is the default, and has none")
		case m.Method != LinkBloom:
			return faultf("keys.link.method", "unknown link method %q", m.Method).because("known methods: %s, %s", LinkExact, LinkBloom)
		case m.Bits < MinBits || m.Bits > MaxBits || m.Bits%8 != 0:
			return faultf("keys.link.bits", "a filter cannot have %d bits", m.Bits).
				because("it has a multiple of 8, of %d to %d", MinBits, MaxBits)
		case !(m.Threshold > 0 && m.Threshold <= 1): // false for NaN too
			return faultf("keys.link.threshold", "the threshold of the link key is not a similarity").
				because("a threshold is above 0 and at most 1")
		}
	}
	switch {
	case t.CoverageMethod == "":
		return nil
	case !t.withTypos():
		return withoutLink("linkage.method", "a coverage method")
	case t.CoverageMethod == DefaultCoverageMethod:
		return faultf("linkage.method", "coverage method %s is spelled out", DefaultCoverageMethod).because("it is the default")
	case t.CoverageMethod != CoverageLinks:
		return faultf("linkage.method", "unknown coverage method %q", t.CoverageMethod).
			because("known methods: %s, %s", CoverageBlocks, CoverageLinks)
	}
	return nil
}

// checkFilter checks how filters are made. Agreement.Verify checks that there are any.
func (p Private) checkFilter() *fault {
	f := p.Filter
	switch {
	case f == nil:
		return nil
	case len(p.Keys) != 2 || p.Keys[1].Kind != KeyLink:
		return withoutLink("keys", "a way to make filters")
	case f.Grams < 1 || f.Grams > MaxGrams:
		return faultf("keys.link.grams", "a filter cannot be made of %d-grams", f.Grams).because("grams is 1 to %d", MaxGrams)
	case f.Hashes < 1 || f.Hashes > MaxHashes:
		return faultf("keys.link.hashes", "a filter cannot have %d hashes", f.Hashes).because("hashes is 1 to %d", MaxHashes)
	}
	return nil
}

// What filterWarnings takes as an ordinary field, as a share of ones beyond which unlike records
// look alike, and as a similarity that unlike records reach by chance.
const (
	usualField  = 10 // characters
	fullFilter  = 0.7
	lowLikeness = 0.5
)

// filterWarnings lists parameters of Bloom filters that are allowed, but tell records apart badly.
func (s *Spec) filterWarnings() []string {
	if s.Link.Method != LinkBloom {
		return nil
	}
	var out []string
	fields := len(s.Keys[1].Columns[0])
	positions := fields * (usualField + s.Filter.Grams - 1) * s.Filter.Hashes
	if ones := -math.Expm1(-float64(positions) / float64(s.Link.Bits)); ones > fullFilter {
		out = append(out, fmt.Sprintf("a filter of %d bits would have about %.0f %% of them set by %s of %d characters: "+
			"unlike records look alike; raise bits, or lower hashes", s.Link.Bits, 100*ones, plural(fields, "field"), usualField))
	}
	if s.Link.Threshold < lowLikeness {
		out = append(out, fmt.Sprintf("a threshold of %v links records whose filters have less than half of their ones in common: "+
			"expect many false links", s.Link.Threshold))
	}
	return out
}
