package linkerror

import (
	"math"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestCorrectPublished(t *testing.T) {
	t.Parallel()
	block, link := []float64{139049, 46795, 159037, 52261}, []float64{28194, 9612, 31595, 10416}
	want := []float64{35326.84, 12043.76, 39588.27, 13051.16}
	for i := range want {
		if got := correct(link[i], block[i], 0.79808995816, 0); math.Abs(got-want[i]) > 0.005 {
			t.Errorf("cell %d: %.4f, want %.2f", i, got, want[i])
		}
	}
}

func TestCorrectInverts(t *testing.T) {
	t.Parallel()
	true0, block, R, r := 700., 5000., .8, .05
	if got := correct(R*true0+r*(block-true0), block, R, r); math.Abs(got-true0) > 1e-9 {
		t.Fatal(got)
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		rates Rates
		say   string // "" where nothing is to refuse
	}{
		{"good", Rates{Recall: .8, FalsePositiveRate: .02, RecallStdError: .01}, ""},
		{"above 1 within error", Rates{Recall: 1.015, RecallStdError: .01}, ""},
		{"above 1", Rates{Recall: 1.03, RecallStdError: .01}, "above 1"},
		{"no separation", Rates{Recall: .3, FalsePositiveRate: .26, RecallStdError: .01}, "does not tell"},
		{"boundary", Rates{Recall: .8, Boundary: true}, "boundary"},
		{"wide", Rates{Recall: .8, RecallStdError: .5}, "standard error"},
	} {
		err := tt.rates.Check(Limits{})
		if tt.say == "" {
			if err != nil {
				t.Errorf("%s: refused: %v", tt.name, err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), tt.say) || problem.HintOf(err) == "" {
			t.Errorf("%s: got %v", tt.name, err)
		}
	}
	if err := (Limits{}).CheckCell(10, 6); err == nil {
		t.Error("a coefficient of variation of .6 is shown")
	}
	if err := (Limits{MaxCV: .7}).CheckCell(10, 6); err != nil {
		t.Error(err)
	}
}

func TestFormulas(t *testing.T) {
	t.Parallel()
	if got := Precision(.6, .2); math.Abs(got-.75) > 1e-12 {
		t.Error(got)
	}
	if got := Precision(0, 0); got != 0 {
		t.Error(got)
	}
}
