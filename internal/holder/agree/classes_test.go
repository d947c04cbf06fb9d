package agree_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// TestClassesAreCheckedBeforeSigning: whoever proposes or accepts reads which classes of its own
// columns are too small to be released as the study recodes them, and which recoded classes no
// record has; nobody reads it about a study that is signed.
func TestClassesAreCheckedBeforeSigning(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	rows := func(classes map[string]int) (out [][2]string) {
		for class, n := range classes {
			for i := range n {
				out = append(out, [2]string{fmt.Sprintf("%s %d", class, i), class})
			}
		}
		return out
	}
	// "" and NULL are one class for people, and two in the dataset.
	p.Table(0, rows(map[string]int{"LOW": 12, "MEDIUM": 11, "HIGH": 9, "TOP": 1, "": 2, "NULL": 3})...)
	p.Table(1, rows(map[string]int{"a": 10, "b": 10})...)
	next := *p.Spec
	check := func(recode map[string]string, want ...string) {
		t.Helper()
		next.Name = "next"
		next.Holders[0].Recode = nil
		if recode != nil {
			next.Holders[0].Recode = study.Recode{"X": recode}
		}
		fit, err := p.Apps[0].CheckProposal(t.Context(), &next, agree.Options{})
		if pair.Must(t, err); !slices.Equal(fit.Warnings, want) {
			t.Errorf("%v:\n%q\nwant\n%q", recode, fit.Warnings, want)
		}
	}
	const small = `column "X": fewer records in dataset "records" than the 10 units that a cell needs, so never released: `
	const remedy = `; recode them before the study is signed (recode of alpha in the study file), for example `
	check(nil, small+`missing (3), missing (2), "HIGH" (9), "TOP" (1)`+remedy+`into "MEDIUM" or into a class of their own (15 records together)`)
	check(map[string]string{"": "MEDIUM", "TOP": "HIGH"})
	check(map[string]string{"": "MEDIUM", "HIGH": "LOW"}, small+`"TOP" (1)`+remedy+`into "MEDIUM"`)
	check(map[string]string{"": "MEDIUM", "TOP": "HIGH", "High": "HIGH"},
		`column "X": no record of dataset "records" has the class "High", which the study recodes: look at how it is written`)

	// nothing that is large enough, and more classes than a warning names
	p.Table(0, rows(map[string]int{"A": 1, "B": 1, "C": 1, "D": 1, "E": 1, "F": 1, "G": 2})...)
	check(nil, small+`"A" (1), "B" (1), "C" (1), "D" (1), "E" (1), and 2 more; nothing of this column can be: leave it out`)
	values := map[string]int{"": 20}
	for i := range 51 {
		values[fmt.Sprintf("%02d", i)] = 1
	}
	p.Table(0, rows(values)...)
	check(nil, small+`"00" (1), "01" (1), "02" (1), "03" (1), "04" (1), and 46 more; load the column in wider classes, or leave it out`)
	// a class of as many records as a cell needs units is large enough
	p.Table(0, rows(map[string]int{"A": 10, "B": 9})...)
	check(nil, small+`"B" (9)`+remedy+`into "A"`)

	// the other side, before and after it signs
	p.Table(1, rows(map[string]int{"a": 10, "b": 4})...)
	_, err := p.Apps[0].ProposeStudy(t.Context(), &next, agree.Options{})
	pair.Must(t, err)
	fit, err := p.Apps[1].CheckAcceptance(t.Context(), "next", agree.Options{})
	if pair.Must(t, err); len(fit.Warnings) != 1 || !strings.Contains(fit.Warnings[0], `"b" (4)`) || !strings.Contains(fit.Warnings[0], "recode of beta") {
		t.Errorf("accepting: %q", fit.Warnings)
	}
	_, err = p.Apps[1].AcceptStudy(t.Context(), "next", agree.Options{})
	pair.Must(t, err)
	for i := range p.Apps {
		fit, err := p.Apps[i].CheckAcceptance(t.Context(), "next", agree.Options{})
		if pair.Must(t, err); len(fit.Warnings) != 0 {
			t.Errorf("signed: %q", fit.Warnings)
		}
	}
}
