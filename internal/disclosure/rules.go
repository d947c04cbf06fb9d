package disclosure

import "github.com/blindjoin/blindjoin/internal/problem"

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
)

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
}

// Default returns the rules of a study that says nothing of them.
func Default() (r Rules) {
	for _, n := range r.Numbers() {
		*n.Value = n.Default
	}
	return r
}

// Number is a rule that is a whole number.
type Number struct {
	Name                 string
	Value                *int
	Least, Most, Default int
}

// Numbers returns the rules of r that are whole numbers.
func (r *Rules) Numbers() []Number {
	return []Number{
		{Name: nameThreshold, Value: &r.Threshold, Least: Floor, Most: 1_000_000, Default: 10},
		{Name: nameQueryBudget, Value: &r.QueryBudget, Least: 1, Most: 10_000, Default: 100},
		{Name: nameMaxGroupBy, Value: &r.MaxGroupBy, Least: 1, Most: 4, Default: 4},
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
	return []Share{{Name: nameDominance, Value: &r.Dominance, Default: DefaultDominance}}
}

// Canonical returns the rules as the terms of a study have them: a share that is the default is
// left out.
func (r Rules) Canonical() Rules {
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
		if *n.Value < n.Least || *n.Value > n.Most {
			return n.Name, problem.New(problem.Invalid, "disclosure.%s cannot be %d", n.Name, *n.Value).
				WithHint("it is %d to %d", n.Least, n.Most)
		}
	}
	if err := r.checkDominance(); err != nil {
		return nameDominance, err
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

// Budget refuses with problem.Denied when so many queries have been computed that no other may be.
func (r Rules) Budget(asked int) error {
	if asked < 0 || asked >= r.QueryBudget {
		return problem.New(problem.Denied, "the query budget of the study is used up: %d of %d queries", asked, r.QueryBudget).
			WithHint("questions that were answered before are still answered; for others, agree on a new study")
	}
	return nil
}
