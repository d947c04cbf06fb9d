package agree_test

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// TestWhatIsSignedFitsWhatIsLoaded: neither proposer nor accepter signs a study that no dataset
// fits, or whose limit for it is below its own number of keys, unless it says that a dataset will
// be loaded later. A study that fits uses the dataset from then on.
func TestWhatIsSignedFitsWhatIsLoaded(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	ours, theirs := p.Apps[0], p.Apps[1]
	next := *p.Spec
	next.Name, next.Limits = "next", [2]int64{2, 3}
	refused := func(what string, words ...string) {
		t.Helper()
		_, checked := ours.CheckProposal(t.Context(), &next, agree.Options{})
		_, err := ours.ProposeStudy(t.Context(), &next, agree.Options{})
		for _, w := range words {
			if err == nil || checked == nil || err.Error() != checked.Error() || !strings.Contains(err.Error(), w) || problem.HintOf(err) == "" {
				t.Errorf("%s: %v; a dry run: %v", what, err, checked)
			}
		}
	}
	refused("no dataset", "no dataset here has the columns")
	p.LoadAs(0, "misspelt", false, pair.OneRow("KEYS", "X"))
	refused("a misspelt key", `"KEY" (the nearest is "KEYS")`)
	p.Load(0, "a", "b", "c", "A ")
	refused("too many keys", `dataset "records" has 3 distinct id keys`, "allows alpha 2 (limits: {keys: {alpha: 2}})")
	fit, err := ours.CheckProposal(t.Context(), &next, agree.Options{LoadLater: true})
	if pair.Must(t, err); len(fit.Warnings) != 1 || fit.Dataset != "" {
		t.Errorf("to be loaded later: %+v", fit)
	}
	if n := p.Scalar(0, "SELECT count(*) FROM study"); n != 1 {
		t.Fatalf("%d studies after refusals", n)
	}
	p.Load(0, "a", "b", "A ")
	if _, err = ours.ProposeStudy(t.Context(), &next, agree.Options{}); err != nil {
		t.Fatal(err)
	}
	if n := p.Scalar(0, "SELECT count(*) FROM study_dataset JOIN dataset USING (dataset_id) WHERE name = 'records'"); n != 1 {
		t.Error("the dataset that fits is not bound")
	}
	// The other side, with one dataset too many.
	if _, err := theirs.AcceptStudy(t.Context(), "next", agree.Options{}); problem.KindOf(err) != problem.NotFound {
		t.Errorf("accepted without a dataset: %v", err)
	}
	p.Load(1, "a", "b", "c", "d")
	if _, err := theirs.AcceptStudy(t.Context(), "next", agree.Options{}); err == nil || !strings.Contains(err.Error(), "has 4 distinct id keys, and study \"next\" allows beta 3") {
		t.Errorf("accepted beyond its limit: %v", err)
	}
	p.Load(1, "a", "b", "c")
	p.LoadAs(1, "second", false, pair.OneRow("KEY", "Y"))
	if _, err := theirs.AcceptStudy(t.Context(), "next", agree.Options{}); problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), "records, second") {
		t.Errorf("accepted with two datasets to choose from: %v", err)
	}
	_, err = theirs.AcceptStudy(t.Context(), "next", agree.Options{Dataset: "records"})
	pair.Must(t, err)
}
