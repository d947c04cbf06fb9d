package study

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Bounds on what a study may ask for; those of its disclosure rules are in package disclosure.
const (
	MaxColumns    = 100     // attributes of a holder
	MaxKeyColumns = 16      // columns of a linkage key
	MaxColumnName = 255     // bytes
	MaxPurpose    = 2000    // bytes
	MaxLimit      = 1 << 40 // distinct keys
)

var nameForm = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,62}$`)

// fault is a violated rule, at a path of the study file such as "keys.id.columns.istat".
type fault struct {
	path string
	text string
	hint string
}

func faultf(path, format string, args ...any) *fault {
	return &fault{path: path, text: fmt.Sprintf(format, args...)}
}

func (f *fault) because(format string, args ...any) *fault {
	f.hint = fmt.Sprintf(format, args...)
	return f
}

// problem is the fault as it is told about an encoded study, which has no lines.
func (f *fault) problem() error {
	e := problem.New(problem.Invalid, "invalid study: %s", f.text)
	if f.hint != "" {
		e = e.WithHint("%s", f.hint)
	}
	return e
}

// checkAgreed checks the terms, except for version, fingerprints and commitment.
func (t Terms) checkAgreed() *fault {
	checks := []func() *fault{
		func() *fault { return checkName("name", "study", t.Name) },
		func() *fault {
			if t.Population == "" {
				return nil
			}
			return checkName("population", "population", t.Population)
		},
		t.checkPurpose, t.checkParties, t.checkKeyKinds, t.checkProtocol, t.checkLimits, t.checkDisclosure, t.checkCoverage, t.checkLink,
		func() *fault {
			if _, err := ParseDate(string(t.Expires)); err != nil {
				return faultf("expires", "expires: %v", err).because("%s", problem.HintOf(err))
			}
			return nil
		},
	}
	for _, check := range checks {
		if f := check(); f != nil {
			return f
		}
	}
	return nil
}

func checkName(path, what, s string) *fault {
	if nameForm.MatchString(s) {
		return nil
	}
	return faultf(path, "%q is not a name for a %s", s, what).
		because("a name is 1 to 63 characters of a-z, 0-9, _ and -, and starts with a letter or digit")
}

func (t Terms) checkPurpose() *fault {
	switch {
	case t.Purpose == "":
		return faultf("purpose", "the purpose is empty").because("say what the study is for: all three parties sign it")
	case len(t.Purpose) > MaxPurpose:
		return faultf("purpose", "the purpose is longer than %d bytes", MaxPurpose).because("shorten it")
	case !printable(t.Purpose) || t.Purpose != strings.Join(strings.Fields(t.Purpose), " "):
		return faultf("purpose", "the purpose holds unprintable characters or needless spaces").because("write one line of plain text")
	}
	return nil
}

func (t Terms) checkParties() *fault {
	for i, h := range t.Holders {
		path := "holders." + h.Name
		if f := checkName(path, "holder", h.Name); f != nil {
			return f
		}
		if h.Columns < 0 || h.Columns > MaxColumns {
			return faultf(path+".columns", "holder %s has %d columns", h.Name, h.Columns).
				because("a holder contributes at most %d columns", MaxColumns)
		}
		if i == 1 && h.Name <= t.Holders[0].Name {
			return faultf(path, "the holders are not two, in the order of their names")
		}
	}
	if t.Holders[0].Columns+t.Holders[1].Columns == 0 {
		return faultf("holders", "neither holder contributes a column").because("list the columns to group by under a holder's columns")
	}
	if f := checkName("linker", "linker", t.Linker.Name); f != nil {
		return f
	}
	if t.Linker.Name == t.Holders[0].Name || t.Linker.Name == t.Holders[1].Name {
		return faultf("linker", "%s is both a holder and the linker", t.Linker.Name).because("the linker is a third, neutral party")
	}
	return nil
}

func (t Terms) checkKeyKinds() *fault {
	if slices.Equal(t.Keys, []string{KeyID}) || slices.Equal(t.Keys, []string{KeyBlock, KeyLink}) {
		return nil
	}
	return faultf("keys", "the keys are neither id nor block and link").
		because("give keys.id for exact linkage, or keys.block and keys.link for linkage with typos")
}

func (t Terms) checkProtocol() *fault {
	if suites := oprf.Names(); !slices.Contains(suites, t.Suite) {
		return faultf("protocol.suite", "unknown protocol suite %q", t.Suite).because("known suites: %s", strings.Join(suites, ", "))
	}
	if t.Directions != DirectionsOne && t.Directions != DirectionsBoth {
		return faultf("protocol.directions", "directions cannot be %q", t.Directions).because("write %s or %s", DirectionsOne, DirectionsBoth)
	}
	switch t.Client {
	case "", t.Holders[1].Name:
	case t.Holders[0].Name:
		return faultf("protocol.client", "the client %q is spelled out", t.Client).because("it is the default")
	default:
		return faultf("protocol.client", "the client %q is no holder of the study", t.Client).
			because("write %s or %s", t.Holders[0].Name, t.Holders[1].Name)
	}
	return nil
}

func (t Terms) checkLimits() *fault {
	for i, n := range t.Limits {
		if n < 0 || n > MaxLimit {
			return faultf("limits.keys."+t.Holders[i].Name, "a limit of %d keys is out of range", n).because("a limit is 1 to %d", int64(MaxLimit))
		}
	}
	return nil
}

func (t Terms) checkDisclosure() *fault {
	if name, err := t.Disclosure.Check(); err != nil {
		return faultf("disclosure."+name, "%v", err).because("%s", problem.HintOf(err))
	}
	if t.Disclosure.Method == disclosure.CellKey && len(t.Keys) > 1 {
		return faultf("disclosure.method", "counts with noise cannot be corrected for errors of linkage").
			because("use the method suppression, or an id key")
	}
	return t.Tables.check(t.Holders, t.Disclosure.MaxGroupBy)
}

func (t Terms) checkCoverage() *fault {
	for i, c := range t.Coverage {
		if c == nil {
			continue
		}
		path := "linkage.coverage." + t.Holders[i].Name
		if len(t.Keys) < 2 {
			return faultf(path, "coverage is given without block and link keys").because("leave linkage out: an id key links exactly")
		}
		if !(*c > 0 && *c <= 1) { // false for NaN too
			return faultf(path, "the coverage of %s is not a share", t.Holders[i].Name).because("coverage is above 0 and at most 1")
		}
	}
	return nil
}

// checkColumns checks columns and keys; names are what the holders are called.
func (p Private) checkColumns(names [2]string) *fault {
	for i, name := range names {
		if f := checkColumnList("holders."+name+".columns", p.Columns[i], MaxColumns); f != nil {
			return f
		}
		if f := p.Recode[i].check("holders."+name+".recode", p.Columns[i]); f != nil {
			return f
		}
	}
	for _, k := range p.Keys {
		path, list := "keys."+k.Kind, "columns"
		if k.Kind == KeyLink && p.Filter != nil {
			list = "fields" // as the study file calls them
		}
		for i, name := range names {
			at := path + "." + list + "." + name
			if len(k.Columns[i]) == 0 {
				return faultf(at, "the %s key has no %s at %s", k.Kind, list, name).because("a key has at least one column at each holder")
			}
			if f := checkColumnList(at, k.Columns[i], MaxKeyColumns); f != nil {
				return f
			}
		}
		if a, b := len(k.Columns[0]), len(k.Columns[1]); a != b {
			return faultf(path+"."+list, "the %s key has %d %s at %s and %d at %s", k.Kind, a, list, names[0], b, names[1]).
				because("%s are compared in order, first with first: both lists have the same length", list)
		}
		for i, text := range k.Normalise {
			if _, err := linkagekey.ParseRecipeOf(p.RecipeVersion, k.Normalise[i:i+1]); err != nil {
				return faultf(fmt.Sprintf("%s.normalise.%d", path, i), "%v", err).because("%s", problem.HintOf(err))
			}
			if !printable(text) {
				return faultf(fmt.Sprintf("%s.normalise.%d", path, i), "a step of the %s key holds unprintable characters", k.Kind)
			}
		}
		if _, err := linkagekey.ParseRecipeOf(p.RecipeVersion, k.Normalise); err != nil {
			return faultf(path+".normalise", "%v", err).because("%s", problem.HintOf(err))
		}
	}
	return p.checkFilter()
}

func checkColumnList(path string, columns []string, most int) *fault {
	if len(columns) > most {
		return faultf(path, "%d columns are too many", len(columns)).because("list at most %d", most)
	}
	for i, c := range columns {
		at := fmt.Sprintf("%s.%d", path, i)
		switch {
		case strings.TrimSpace(c) == "":
			return faultf(at, "a column name is empty")
		case len(c) > MaxColumnName || !printable(c):
			return faultf(at, "a column name is longer than %d bytes or holds unprintable characters", MaxColumnName)
		case slices.Contains(columns[:i], c):
			return faultf(at, "column %q is listed twice", c)
		}
	}
	return nil
}

// printable reports whether a text shows on a terminal as what it is: UTF-8 without control
// characters, line separators and marks that reverse the direction of writing.
func printable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Bidi_Control) || r == '\ufeff'
	})
}
