package linkagekey

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Bounds on a recipe: it may come from a peer.
const (
	MaxSteps      = 32  // steps of one recipe
	MaxStepLength = 128 // bytes of one step
)

type stepKind int

const (
	stepNFKC stepKind = iota
	stepTrim
	stepCollapseSpaces
	stepUpper
	stepStripAccents
	stepStripPunctuation
	stepDigitsOnly
	stepDate
	stepFiscalCodeIT
	stepNullIf
)

// stepNames is in the order in which people are told of the steps.
var stepNames = []struct {
	name     string
	kind     stepKind
	argument string // what stands behind "name:", or "" for a step without argument
}{
	{"nfkc", stepNFKC, ""},
	{"trim", stepTrim, ""},
	{"collapse_spaces", stepCollapseSpaces, ""},
	{"upper", stepUpper, ""},
	{"strip_accents", stepStripAccents, ""},
	{"strip_punctuation", stepStripPunctuation, ""},
	{"digits_only", stepDigitsOnly, ""},
	{"date", stepDate, "LAYOUT"},
	{"fiscal_code_it", stepFiscalCodeIT, ""},
	{"null_if", stepNullIf, "VALUE"},
}

type step struct {
	text     string // as written
	kind     stepKind
	argument string // of null_if
	layout   layout // of date
}

// KnownSteps returns the steps as a reader of an error is to see them, such as "date:LAYOUT".
func KnownSteps() []string {
	out := make([]string, len(stepNames))
	for i, n := range stepNames {
		out[i] = n.name
		if n.argument != "" {
			out[i] += ":" + n.argument
		}
	}
	return out
}

// ParseRecipe reads a list of steps of RecipeVersion. Its errors are problem.Invalid and name the
// step.
func ParseRecipe(steps []string) (Recipe, error) { return ParseRecipeOf(RecipeVersion, steps) }

// ParseRecipeOf is ParseRecipe for a recipe of any version that this release knows.
func ParseRecipeOf(version int, steps []string) (Recipe, error) {
	if version < OldestRecipeVersion || version > RecipeVersion {
		return Recipe{}, problem.New(problem.Invalid, "linkage keys are built by recipe version %d, which this release does not know", version).
			WithHint("it knows versions %d to %d: run the same release of blindjoin on both nodes", OldestRecipeVersion, RecipeVersion)
	}
	if len(steps) > MaxSteps {
		return Recipe{}, problem.New(problem.Invalid, "a recipe of %d steps is too long", len(steps)).
			WithHint("a recipe has at most %d steps", MaxSteps)
	}
	r := Recipe{version: version}
	for i, text := range steps {
		s, err := parseStep(text)
		if err != nil {
			return Recipe{}, err
		}
		if s.kind == stepDate && r.HasDate() {
			return Recipe{}, problem.New(problem.Invalid, "normalisation step %d, %q, is a second date step", i+1, text).
				WithHint("the first date step leaves YYYY-MM-DD: keep one of them")
		}
		r.steps = append(r.steps, s)
	}
	return r, nil
}

// HasDate reports whether the recipe has a date step, which makes Invalid of every column that is
// no date: it hardly suits a key of several columns.
func (r Recipe) HasDate() bool {
	for _, s := range r.steps {
		if s.kind == stepDate {
			return true
		}
	}
	return false
}

func parseStep(text string) (step, error) {
	if len(text) > MaxStepLength || !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsControl) {
		return step{}, problem.New(problem.Invalid, "a normalisation step is too long or holds unprintable characters").
			WithHint("a step has at most %d bytes of UTF-8 text", MaxStepLength)
	}
	name, argument, given := strings.Cut(text, ":")
	for _, known := range stepNames {
		if known.name != name {
			continue
		}
		if known.argument == "" && given {
			return step{}, problem.New(problem.Invalid, "normalisation step %q takes no argument", text).
				WithHint("write %s", name)
		}
		if known.argument != "" && argument == "" {
			return step{}, problem.New(problem.Invalid, "normalisation step %q needs an argument", text).
				WithHint("write %s:%s", name, known.argument)
		}
		s := step{text: text, kind: known.kind, argument: argument}
		if known.kind == stepDate {
			l, err := parseLayout(argument)
			if err != nil {
				return step{}, err
			}
			s.layout = l
		}
		return s, nil
	}
	return step{}, problem.New(problem.Invalid, "unknown normalisation step %q", text).
		WithHint("known steps: %s", strings.Join(KnownSteps(), ", "))
}
