package problem_test

import (
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestRemedies(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct {
		steps []string
		words string
	}{
		"nothing": {nil, "nothing"},
		"run ⟪intersect x⟫, then ⟪contribute x⟫ at both": {[]string{"intersect x", "contribute x"}, "run <intersect x>, then <contribute x> at both"},
		"⟪serve⟫":              {[]string{"serve"}, "<serve>"},
		"a half ⟪serve":        {nil, "a half ⟪serve"},
		"⟪serve⟫ and a half ⟪": {[]string{"serve"}, "<serve> and a half ⟪"},
		"an end ⟫":             {nil, "an end ⟫"},
	} {
		var steps []string
		got := problem.Word(text, func(step string) string {
			steps = append(steps, step)
			return "<" + step + ">"
		})
		if got != want.words || !slices.Equal(steps, want.steps) {
			t.Errorf("%q: %q, %q", text, got, steps)
		}
	}
}
