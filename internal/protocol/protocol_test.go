package protocol

import (
	"fmt"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestDiffers(t *testing.T) {
	t.Parallel()
	we := fmt.Sprintf("we speak %d", Version)
	for stated, want := range map[string]string{
		"":                       "bank speaks a release before protocol 4, " + we,
		"3":                      "bank speaks protocol 3, " + we,
		"12345":                  "bank speaks protocol 12345, " + we,
		"123456":                 "bank speaks a protocol whose version is no number, " + we,
		"\x1b[2J":                "bank speaks a protocol whose version is no number, " + we,
		strings.Repeat("9", 1e6): "bank speaks a protocol whose version is no number, " + we,
	} {
		err := Differs("bank", stated)
		if err.Error() != want || problem.KindOf(err) != problem.Unavailable || !strings.Contains(problem.HintOf(err), "⟪version⟫") {
			t.Errorf("%.20q: %v (%s)", stated, err, problem.HintOf(err))
		}
		told := DiffersFromCaller(stated)
		if len(told.Error()) > 200 || !strings.Contains(told.Error(), "version") || problem.KindOf(told) != problem.Unavailable {
			t.Errorf("%.20q: the caller is told %v", stated, told)
		}
		if Same(stated) {
			t.Errorf("%.20q is taken for this build's version", stated)
		}
	}
	if !Same(Stated()) || Same("0"+Stated()) || Same("+"+Stated()) || Same(Stated()+" ") {
		t.Error("a version is the same only to the letter")
	}
}
