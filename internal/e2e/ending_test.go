package e2e

import (
	"github.com/blindjoin/blindjoin/internal/testkit/network"
	"strings"
	"testing"
)

// TestStudiesEnd drives decline, withdraw, forget and delete through three nodes, one of which is
// away at times.
func TestStudiesEnd(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", a))
	n.B.Must("dataset", "load", "data", "--csv", n.File("b.csv", b))
	shows := func(words string, machines ...*network.Machine) {
		t.Helper()
		for _, m := range machines {
			if out := m.Must("study", "show", "defects"); !strings.Contains(out, words) {
				t.Errorf("%s does not show %q: %s", m.Name, words, out)
			}
		}
	}

	// A mistake is found before anything ran: it is declined, and the corrected study takes its
	// name.
	wrong := strings.Replace(defectStudy, "purpose:", "purpose: wrong", 1)
	n.A.Must("study", "propose", n.File("wrong.yaml", wrong))
	n.B.Refused([]string{"there is no terminal to ask on"}, "study", "decline", "defects")
	n.B.Must("study", "decline", "defects", "--reason", "the purpose is wrong", "--yes")
	shows("declined by beta", n.Machines()...)
	n.L.Refused([]string{"is over", "the purpose is wrong"}, "study", "accept", "defects", "--yes")
	n.B.Must("study", "decline", "defects", "--yes") // again
	n.Sign(defectStudy)
	n.Run("defects", "NOTE")

	// A study whose party is pinned no more says so, and not that it is active.
	n.A.Must("peer", "remove", "linker", "--end-studies")
	for _, show := range [][]string{{"study", "list"}, {"study", "show", "defects"}} {
		if out := n.A.Must(show...); !strings.Contains(out, `names "linker", which is not a peer`) || strings.Contains(out, "active") {
			t.Errorf("%v without the linker: %s", show, out)
		}
	}
	n.A.Must("peer", "add", "linker", "--role", "linker", "--address", n.L.Tap.URL, "--fingerprint", n.L.Fingerprint)

	// Who was away when a study ended learns it with the first step that is refused.
	short := strings.Replace(defectStudy, "name: defects", "name: short", 1)
	n.Sign(short)
	n.B.Kill()
	n.A.Refused([]string{"could not be told", "beta"}, "study", "withdraw", "short", "--reason", "not this one", "--yes")
	n.B.Serve()
	n.B.Refused([]string{"over: it was withdrawn by alpha", "not this one"}, "intersect", "short")
	if out := n.B.Must("study", "show", "short"); !strings.Contains(out, "over         withdrawn by alpha") {
		t.Errorf("beta has forgotten what it was told: %s", out)
	}

	// An active study is withdrawn while the linker is away.
	n.A.Refused([]string{`"data" is in use by defects`}, "dataset", "delete", "data", "--yes")
	n.L.Kill()
	n.B.Refused([]string{"could not be told", "linker", "run the same command again"}, "study", "withdraw", "defects", "--yes")
	for _, m := range []*network.Machine{n.A, n.B} {
		shows("withdrawn by beta", m)
		for _, step := range []string{"intersect", "contribute", "query"} {
			m.Refused([]string{"withdrawn by beta"}, step, "defects")
		}
	}
	n.L.Serve()
	n.B.Must("study", "withdraw", "defects", "--yes")
	shows("withdrawn by beta", n.L)
	n.B.Must("dataset", "delete", "data", "--yes")
	shows("without the dataset of beta", n.A, n.L)

	// A holder forgets, and is killed before it has told anybody.
	n.A.Kill()
	n.L.Kill()
	n.B.Refused([]string{"could not be told", "alpha", "linker"}, "study", "forget", "defects", "--yes")
	n.A.Serve()
	n.L.Serve()
	n.B.Must("study", "forget", "defects")
	if _, said, _ := n.B.Try("study", "forget", "defects", "--dry-run"); !strings.Contains(said, "was deleted here on") {
		t.Errorf("a dry run after the study was forgotten: %s", said)
	}
	shows("forgotten by beta", n.A, n.L)
	for _, m := range []*network.Machine{n.A, n.L} {
		m.Must("study", "forget", "defects", "--yes")
	}
	for _, m := range n.Machines() {
		for action, want := range map[string]string{"study_decline": "1", "study_withdraw": "2", "study_forget": "3"} {
			if got := m.SQL(`SELECT count(*) FROM inspect.audit_report WHERE action = $1`, action); got[0] != want {
				t.Errorf("%s has %s entries of %s, not %s", m.Name, got[0], action, want)
			}
		}
		if got := m.SQL(`SELECT count(*) FROM inspect.deletions WHERE what = 'study' AND name = 'defects'`); got[0] != "1" {
			t.Errorf("%s has %s records of what it deleted", m.Name, got[0])
		}
		m.Must("audit", "verify", "--local")
	}
}
