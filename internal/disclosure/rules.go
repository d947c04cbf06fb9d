package disclosure

import (
	"strconv"
	"strings"

	"github.com/blindjoin/blindjoin/internal/disclosure/cellkey"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Floor is the least threshold. No study can go below it.
const Floor = 3

// The greatest share of a count that one unit may have. By default it has at most as many pairs as
// all others together. No study can go above the ceiling, where the others would still have a ninth
// of what the unit has, much as with a p%-rule of 10 %.
const (
	DefaultDominance = 0.5
	DominanceCeiling = 0.9
)

// Names of the rules, as they stand in study files and in the terms of a study.
const (
	nameThreshold   = "threshold"
	nameQueryBudget = "query_budget"
	nameMaxGroupBy  = "max_group_by"
	nameDominance   = "dominance"

	nameClassesPerKey = "classes_per_key"
	nameSmallestClass = "smallest_class"
	nameRefreshes     = "refreshes"
	nameHomogeneity   = "homogeneity"
	nameMethod        = "method"
	nameCount         = "count"

	nameNoiseVariance = "noise_variance"
	nameNoiseMost     = "noise_most"
	nameNoiseSmall    = "noise_small"
)

// Method is how the cells of a study are protected beyond their structure.
type Method string

// The methods. Suppression is the default, which is never spelled out.
const (
	Suppression Method = ""         // exact numbers, some of which are left out
	CellKey     Method = "cell_key" // small noise, the same for the same units
)

// Counted is what the cells of a study count.
type Counted string

// What cells count. Units are the default, which is never spelled out.
const (
	Units   Counted = ""        // a linkage key counts once in a cell
	Records Counted = "records" // pairs of records
)

// Words for defaults, as they stand in study files.
const (
	suppressionText = "suppression"
	unitsText       = "units"
)

// Defaults of the rules on structure, which are never spelled out in the terms of a study.
const (
	DefaultClassesPerKey = 1
	DefaultSmallestClass = 100
	DefaultHomogeneity   = 0.9
)

// MaxRefreshes is the highest number of refreshes.
const MaxRefreshes = 1000

// Rules are the disclosure rules of a study. The zero value releases by the Floor and
// DefaultDominance, and allows no query. Signatures are under their JSON, so that tags and order of
// the fields never change; a further rule is left out of it where it is the default.
type Rules struct {
	// Units of each holder that a released cell has at least; values below Floor count as Floor.
	Threshold int `json:"threshold"`

	// Queries that a study may compute; stored answers given again are free.
	QueryBudget int `json:"query_budget"`

	MaxGroupBy int `json:"max_group_by"` // columns that a query may group by

	// The greatest share of a released count that one unit may have; see EffectiveDominance.
	// DefaultDominance is never spelled out in the terms of a study, so that studies made before
	// there was a choice keep their encoding.
	Dominance float64 `json:"dominance,omitempty"`

	Method Method  `json:"method,omitempty"`
	Count  Counted `json:"count,omitempty"`

	// Structure: the most classes of one column that one key may have, the reciprocal of the
	// greatest leverage of a unit, and the greatest share of a class that one released cell may
	// have. Zero is the default of each.
	ClassesPerKey int     `json:"classes_per_key,omitempty"`
	SmallestClass int     `json:"smallest_class,omitempty"`
	Homogeneity   float64 `json:"homogeneity,omitempty"`

	// Of the method CellKey; see cellkey.Params. Zero is the default of each.
	NoiseVariance float64 `json:"noise_variance,omitempty"`
	NoiseMost     int     `json:"noise_most,omitempty"`
	NoiseSmall    int     `json:"noise_small,omitempty"`

	// How often both holders may contribute anew after the linker has released something.
	Refreshes int `json:"refreshes,omitempty"`
}

// Default returns the rules of a study that says nothing of them.
func Default() (r Rules) {
	for _, n := range r.Numbers() {
		if !n.Implied {
			*n.Value = n.Default
		}
	}
	return r
}

// Number is a rule that is a whole number.
type Number struct {
	Name                 string
	Value                *int
	Least, Most, Default int
	Implied              bool // zero stands for the default, which is never spelled out
}

// Numbers returns the rules of r that are whole numbers.
func (r *Rules) Numbers() []Number {
	return []Number{
		{Name: nameThreshold, Value: &r.Threshold, Least: Floor, Most: 1_000_000, Default: 10},
		{Name: nameQueryBudget, Value: &r.QueryBudget, Least: 1, Most: 10_000, Default: 100},
		{Name: nameMaxGroupBy, Value: &r.MaxGroupBy, Least: 1, Most: 4, Default: 4},
		{Name: nameClassesPerKey, Value: &r.ClassesPerKey, Least: 1, Most: 1000, Default: DefaultClassesPerKey, Implied: true},
		{Name: nameSmallestClass, Value: &r.SmallestClass, Least: Floor, Most: 1_000_000, Default: DefaultSmallestClass, Implied: true},
		{Name: nameNoiseMost, Value: &r.NoiseMost, Least: 1, Most: cellkey.LargestChange, Default: cellkey.Default().Most, Implied: true},
		{Name: nameNoiseSmall, Value: &r.NoiseSmall, Least: 1, Most: cellkey.LargestChange, Default: cellkey.Default().Small, Implied: true},
		{Name: nameRefreshes, Value: &r.Refreshes, Least: 0, Most: MaxRefreshes, Implied: true},
	}
}

// Share is a rule that is a share of a whole. Zero is its default.
type Share struct {
	Name    string
	Value   *float64
	Default float64
}

// Shares returns the rules of r that are shares.
func (r *Rules) Shares() []Share {
	return []Share{
		{Name: nameDominance, Value: &r.Dominance, Default: DefaultDominance},
		{Name: nameHomogeneity, Value: &r.Homogeneity, Default: DefaultHomogeneity},
		{Name: nameNoiseVariance, Value: &r.NoiseVariance, Default: cellkey.Default().Variance},
	}
}

// Choice is a rule that is one of some words.
type Choice struct {
	Name  string
	Known []string // the first is the default
	Set   func(string)
}

// Choices returns the rules of r that are words.
func (r *Rules) Choices() []Choice {
	return []Choice{
		{Name: nameMethod, Known: []string{suppressionText, string(CellKey)}, Set: func(s string) {
			if r.Method = Method(s); s == suppressionText {
				r.Method = Suppression
			}
		}},
		{Name: nameCount, Known: []string{unitsText, string(Records)}, Set: func(s string) {
			if r.Count = Counted(s); s == unitsText {
				r.Count = Units
			}
		}},
	}
}

// Canonical returns the rules as the terms of a study have them: what is the default is left out
// where it is implied.
func (r Rules) Canonical() Rules {
	for _, n := range r.Numbers() {
		if n.Implied && *n.Value == n.Default {
			*n.Value = 0
		}
	}
	for _, s := range r.Shares() {
		if *s.Value == s.Default {
			*s.Value = 0
		}
	}
	return r
}

// Check returns the first rule that a study may not have, by its name, and what is wrong with it,
// problem.Invalid. The name is empty where all may be. What is not Canonical is refused.
func (r Rules) Check() (name string, err error) {
	for _, n := range r.Numbers() {
		switch {
		case n.Implied && *n.Value == 0:
		case n.Implied && *n.Value == n.Default:
			return n.Name, spelledOut(n.Name, n.Default)
		case *n.Value < n.Least || *n.Value > n.Most:
			return n.Name, problem.New(problem.Invalid, "disclosure.%s cannot be %d", n.Name, *n.Value).
				WithHint("it is %d to %d", n.Least, n.Most)
		}
	}
	if err := r.checkDominance(); err != nil {
		return nameDominance, err
	}
	if err := r.checkHomogeneity(); err != nil {
		return nameHomogeneity, err
	}
	if name, err := r.checkNoise(); err != nil {
		return name, err
	}
	return r.checkWords()
}

// Noise is what the terms say of the perturbation of counts.
func (r Rules) Noise() cellkey.Params {
	p := cellkey.Default()
	if r.NoiseVariance != 0 {
		p.Variance = r.NoiseVariance
	}
	if r.NoiseMost != 0 {
		p.Most = r.NoiseMost
	}
	if r.NoiseSmall != 0 {
		p.Small = r.NoiseSmall
	}
	return p
}

func (r Rules) checkNoise() (name string, err error) {
	if r.Method != CellKey {
		if r.NoiseVariance != 0 || r.NoiseMost != 0 || r.NoiseSmall != 0 {
			return nameMethod, problem.New(problem.Invalid, "noise is described for a method without any").
				WithHint("write method: %s, or leave out what begins with noise_", CellKey)
		}
		return "", nil
	}
	if r.NoiseVariance == cellkey.Default().Variance {
		return nameNoiseVariance, spelledOut(nameNoiseVariance, r.NoiseVariance)
	}
	if err := r.Noise().Check(); err != nil {
		return nameNoiseVariance, err
	}
	if r.Count != Units {
		return nameCount, problem.New(problem.Invalid, "noise does not hide a unit with many records").
			WithHint("leave count out for cells that count units, or use the method %s", suppressionText)
	}
	return "", nil
}

func spelledOut(name string, value any) error {
	return problem.New(problem.Invalid, "disclosure.%s is spelled out as %v", name, value).WithHint("it is the default")
}

func (r Rules) checkHomogeneity() error {
	switch {
	case r.Homogeneity == 0:
		return nil
	case r.Homogeneity == DefaultHomogeneity:
		return spelledOut(nameHomogeneity, DefaultHomogeneity)
	case !(r.Homogeneity > 0 && r.Homogeneity <= 1): // false for NaN too
		return problem.New(problem.Invalid, "disclosure.homogeneity is not a share").
			WithHint("it is the greatest share of a class that may be in one released cell; 1 is no bound")
	}
	return nil
}

func (r Rules) checkWords() (name string, err error) {
	if r.Method != Suppression && r.Method != CellKey {
		return nameMethod, problem.New(problem.Invalid, "unknown method of disclosure control %q", r.Method).
			WithHint("known methods: %s, %s", suppressionText, CellKey)
	}
	if r.Count != Units && r.Count != Records {
		return nameCount, problem.New(problem.Invalid, "cells cannot count %q", string(r.Count)).
			WithHint("known: %s, %s", unitsText, Records)
	}
	return "", nil
}

// checkDominance refuses a default that is spelled out. A share below 1/threshold would suppress
// cells in which all units are alike.
func (r Rules) checkDominance() error {
	switch {
	case r.Dominance == 0:
		return nil
	case r.Dominance == DefaultDominance:
		return problem.New(problem.Invalid, "a dominance of %v is spelled out", DefaultDominance).WithHint("it is the default")
	case !(r.Dominance > 0 && r.Dominance <= DominanceCeiling): // false for NaN too
		return problem.New(problem.Invalid, "disclosure.dominance is not a share of at most %v", DominanceCeiling).
			WithHint("it is the greatest share of a cell's count that one unit may have")
	case 1/float64(r.Threshold) > r.Dominance:
		return problem.New(problem.Invalid, "a dominance of %v suppresses cells of %d equal units", r.Dominance, r.Threshold).
			WithHint("it is at least 1 divided by the threshold")
	}
	return nil
}

// EffectiveThreshold is Threshold, or Floor where that is higher.
func (r Rules) EffectiveThreshold() int64 { return int64(max(r.Threshold, Floor)) }

// EffectiveDominance is Dominance, or DominanceCeiling where that is lower. What is no share, as
// the zero of a study that does not say, is DefaultDominance.
func (r Rules) EffectiveDominance() float64 {
	if !(r.Dominance > 0) { // true for NaN too
		return DefaultDominance
	}
	return min(r.Dominance, DominanceCeiling)
}

// EffectiveClassesPerKey is the most classes of one column that one key may have.
func (r Rules) EffectiveClassesPerKey() int {
	if r.ClassesPerKey < 1 {
		return DefaultClassesPerKey
	}
	return r.ClassesPerKey
}

// ManyClasses is keys of a holder that have more classes of one of its columns than agreed.
type ManyClasses struct {
	Holder, Column string // the column as it is known to whoever looks
	Keys           int64
	Most           int64 // classes that one of these keys has; 0 where that is not known
}

// maxNamedColumns is how many columns a refusal names.
const maxNamedColumns = 5

// RefuseManyClasses refuses keys that have more classes of a column than agreed; nil where there
// are none. Holders and linker say it in the same words.
func (r Rules) RefuseManyClasses(kind problem.Kind, list []ManyClasses) error {
	if len(list) == 0 {
		return nil
	}
	var parts []string
	for _, m := range list[:min(len(list), maxNamedColumns)] {
		part := strconv.FormatInt(m.Keys, 10) + " keys of " + m.Holder + " have more than " +
			strconv.Itoa(r.EffectiveClassesPerKey()) + " classes of its column " + m.Column
		if m.Most > 0 {
			part += " (one of them has " + strconv.FormatInt(m.Most, 10) + ")"
		}
		parts = append(parts, part)
	}
	if more := len(list) - len(parts); more > 0 {
		parts = append(parts, "and so it is with "+strconv.Itoa(more)+" more columns")
	}
	return problem.New(kind, "%s", strings.Join(parts, "; ")).WithHint(
		"give each key one class: merge classes with a recode, or load one record a key; or agree on a study with a higher disclosure.classes_per_key")
}

// EffectiveSmallestClass is SmallestClass, and at least the threshold: a class is no smaller than
// its cells.
func (r Rules) EffectiveSmallestClass() int64 {
	if r.SmallestClass < 1 {
		return max(DefaultSmallestClass, r.EffectiveThreshold())
	}
	return max(int64(r.SmallestClass), r.EffectiveThreshold())
}

// EffectiveHomogeneity is Homogeneity, or its default.
func (r Rules) EffectiveHomogeneity() float64 {
	if !(r.Homogeneity > 0) { // true for NaN too
		return DefaultHomogeneity
	}
	return min(r.Homogeneity, 1)
}

// Lines says in words what holds beyond the threshold and the budget.
func (r Rules) Lines() []string {
	share := func(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }
	out := []string{
		"no unit may have more than " + share(r.EffectiveDominance()) + " of a cell's count",
		map[Counted]string{Units: "a unit counts once in a cell", Records: "cells count pairs of records"}[r.Count] +
			"; a key has at most " + strconv.Itoa(r.EffectiveClassesPerKey()) + " of a column's classes",
		"a unit's leverage is at most 1/" + strconv.FormatInt(r.EffectiveSmallestClass(), 10) +
			"; no cell has more than " + share(r.EffectiveHomogeneity()) + " of a class",
	}
	switch r.Method {
	case Suppression:
		out = append(out, "exact numbers; what others follow from is left out")
	case CellKey:
		out = append(out, "numbers with noise that is the same for the same units")
	}
	if r.Refreshes == 0 {
		return append(out, "after the first answer no new contributions are taken")
	}
	return append(out, "after the first answer new contributions are taken "+strconv.Itoa(r.Refreshes)+" times at most")
}

// Budget refuses with problem.Denied when so many queries have been computed that no other may be.
func (r Rules) Budget(asked int) error {
	if asked < 0 || asked >= r.QueryBudget {
		return problem.New(problem.Denied, "the query budget of the holder is used up: %d of %d queries", asked, r.QueryBudget).
			WithHint("questions that were answered before are still answered; for others, agree on a new study")
	}
	return nil
}
