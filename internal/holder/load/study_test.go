package load_test

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

func TestStudyChoosesTheOneDatasetThatFits(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	p.LoadAs(1, "theirs", false, pair.OneRow("KEY", "Y"))
	own := func() error {
		_, err := p.Intersect(0)
		return err
	}

	p.LoadAs(0, "other_case", false, pair.OneRow("x", "key"))
	p.LoadAs(0, "without_key", false, pair.OneRow("Y", "OTHER"))
	err := own()
	if problem.KindOf(err) != problem.NotFound || !strings.Contains(err.Error(), `KEY, X; dataset "other_case" comes nearest, and lacks "KEY" (the nearest is "key"), "X" (the nearest is "x")`) || !strings.Contains(problem.HintOf(err), "dataset load") {
		t.Errorf("none fits: %v (%s)", err, problem.HintOf(err))
	}

	p.LoadAs(0, "first", false, pair.OneRow("X", "KEY", "MORE"))
	p.LoadAs(0, "second", false, pair.OneRow("KEY", "X"))
	err = own()
	if problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), "first, second") || strings.Contains(err.Error(), "without_key") ||
		!strings.Contains(problem.HintOf(err), "study accept pairs --dataset") {
		t.Errorf("several fit: %v (%s)", err, problem.HintOf(err))
	}
	if got := p.Bound(0); got != "" {
		t.Errorf("%q is bound without a choice", got)
	}

	p.LoadAs(0, "first", true, pair.OneRow("X"))
	pair.Must(t, own())
	if got := p.Bound(0); got != "second" {
		t.Errorf("%q is bound", got)
	}
	// The choice stays, when another one fits too and when this one no longer does.
	p.LoadAs(0, "first", true, pair.OneRow("X", "KEY"))
	pair.Must(t, own())
	p.Lose(0, "second")
	if err = own(); problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), `"second" lacks columns`) || !strings.Contains(err.Error(), `: "KEY" (the columns are "X")`) {
		t.Errorf("the bound one does not fit: %v", err)
	}
	_, err = p.Apps[0].AcceptStudy(t.Context(), pair.Study, agree.Options{Dataset: "first"})
	pair.Must(t, err)
	pair.Must(t, own())
	if got := p.Bound(0); got != "first" {
		t.Errorf("%q is bound", got)
	}
}
