package study

import (
	"fmt"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/oprf"
)

// Defaults of a study file; those of its disclosure rules are disclosure.Default.
const (
	DefaultSuite      = oprf.SuiteRistretto255
	DefaultDirections = DirectionsOne
)

// Spec is a study file with its defaults filled in. Arrays of two are by Side.Index.
type Spec struct {
	Name       string
	Purpose    string
	Holders    [2]HolderSpec // by name
	Linker     string
	Keys       []KeySpec // id; or block, link
	Suite      string
	Directions string
	Client     string   // a holder; "": the one that may bring fewer keys, or the first
	Limits     [2]int64 // the most distinct keys that a holder may bring; 0: no limit
	Disclosure disclosure.Rules
	Tables     Plan        // nil: every table within the rules may be asked for
	Coverage   [2]*float64 // the share of units that a holder has, in (0, 1]; nil: not known

	// Of a study with block and link keys; all zero in others. The zero Link is LinkExact, and ""
	// is CoverageBlocks.
	Link           LinkMethod
	Filter         FilterSpec // with LinkBloom only
	CoverageMethod string

	// The version of the recipes; 0 is the newest. A study file does not say: what studies were
	// signed under before goes on.
	RecipeVersion int

	Population string // "": none is named
	Expires    Date
	Warnings   []string // what is allowed but hardly meant; not part of the agreement
}

// HolderSpec is a holder, and the columns that it contributes, encrypted and recoded before.
type HolderSpec struct {
	Name    string
	Columns []string
	Recode  Recode // nil: the columns stay as they are
}

// KeySpec is a linkage key: its columns at each holder, in order, and the recipe applied to each
// column.
type KeySpec struct {
	Kind    string
	Columns [2][]string
	Recipe  linkagekey.Recipe
}

// FindColumns finds columns of the study by their names; see the function of this name.
func (s *Spec) FindColumns(names []string) ([]Ref, error) {
	a, b := s.Holders[0], s.Holders[1]
	return FindColumns(names, [2][]string{a.Columns, b.Columns}, [2]string{a.Name, b.Name})
}

// client returns who is the client of the intersection.
func (s *Spec) client() string {
	switch {
	case s.Client != "":
		return s.Client
	case s.Limits[1] > 0 && (s.Limits[0] == 0 || s.Limits[1] < s.Limits[0]):
		return s.Holders[1].Name
	default:
		return s.Holders[0].Name
	}
}

// terms returns what of the spec stands in Terms; fingerprints and commitment are left zero.
func (s *Spec) terms() Terms {
	t := Terms{
		Version: Version, Name: s.Name, Purpose: s.Purpose, Linker: Party{Name: s.Linker},
		Suite: s.Suite, Directions: s.Directions, Limits: s.Limits, Disclosure: s.Disclosure.Canonical(), Coverage: s.Coverage,
		Expires: s.Expires, Tables: s.Tables, Population: s.Population,
	}
	for i, h := range s.Holders {
		t.Holders[i] = HolderTerms{Name: h.Name, Columns: len(h.Columns)}
	}
	for _, k := range s.Keys {
		t.Keys = append(t.Keys, k.Kind)
	}
	t.Link, t.CoverageMethod = s.linkTerms()
	if t.Client = s.client(); t.Client == t.Holders[0].Name {
		t.Client = ""
	}
	return t
}

// private returns what of the spec stands in Private; the salt is left empty.
func (s *Spec) private() Private {
	p := Private{Version: Version, RecipeVersion: linkagekey.RecipeVersion}
	if s.RecipeVersion != 0 {
		p.RecipeVersion = s.RecipeVersion
	}
	for i, h := range s.Holders {
		p.Columns[i] = slices.Clone(h.Columns)
		p.Recode[i] = h.Recode.clone()
	}
	for _, k := range s.Keys {
		pk := PrivateKey{Kind: k.Kind, Normalise: k.Recipe.Steps()}
		for i := range k.Columns {
			pk.Columns[i] = slices.Clone(k.Columns[i])
		}
		p.Keys = append(p.Keys, pk)
	}
	if s.Link.Method == LinkBloom {
		f := s.Filter
		p.Filter = &f
	}
	return p
}

// check validates everything that the author of a study file can get wrong.
func (s *Spec) check() *fault {
	if f := s.terms().checkAgreed(); f != nil {
		return f
	}
	if f := s.checkLinkage(); f != nil {
		return f
	}
	return s.private().checkColumns([2]string{s.Holders[0].Name, s.Holders[1].Name})
}

// warnings lists what is allowed, but hardly meant.
func (s *Spec) warnings() []string {
	var out []string
	for _, k := range s.Keys {
		for i, h := range s.Holders {
			for _, c := range k.Columns[i] {
				if slices.Contains(h.Columns, c) {
					out = append(out, fmt.Sprintf("column %q of %s is part of the %s key and contributed as an attribute too: "+
						"cells grouped by it would be single units, and suppressed", c, h.Name, k.Kind))
				}
			}
		}
		if k.Recipe.HasDate() && len(k.Columns[0]) > 1 {
			out = append(out, fmt.Sprintf("the %s key has several columns and a date step, which applies to each of them: "+
				"records match only where all of them are dates", k.Kind))
		}
	}
	return append(out, s.filterWarnings()...)
}

// fingerprints returns those of the three parties, holders first.
func (t Terms) fingerprints() [3]fingerprint.Fingerprint {
	return [3]fingerprint.Fingerprint{t.Holders[0].Fingerprint, t.Holders[1].Fingerprint, t.Linker.Fingerprint}
}
