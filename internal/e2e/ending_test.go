package e2e

import (
	"strings"
	"testing"
)

// TestStudiesEnd drives decline, withdraw, forget and delete through three nodes, one of which is away at times.
func TestStudiesEnd(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	a, b := defectData()
	n.a.must("dataset", "load", "data", "--csv", n.file("a.csv", a))
	n.b.must("dataset", "load", "data", "--csv", n.file("b.csv", b))
	shows := func(words string, machines ...*machine) {
		t.Helper()
		for _, m := range machines {
			if out := m.must("study", "show", "defects"); !strings.Contains(out, words) {
				t.Errorf("%s does not show %q: %s", m.name, words, out)
			}
		}
	}

	// A mistake is found before anything ran: it is declined, and the corrected study takes its name.
	wrong := strings.Replace(defectStudy, "purpose:", "purpose: wrong", 1)
	n.a.must("study", "propose", n.file("wrong.yaml", wrong))
	n.b.refused([]string{"there is no terminal to ask on"}, "study", "decline", "defects")
	n.b.must("study", "decline", "defects", "--reason", "the purpose is wrong", "--yes")
	shows("declined by beta", n.machines()...)
	n.l.refused([]string{"is over", "the purpose is wrong"}, "study", "accept", "defects", "--yes")
	n.b.must("study", "decline", "defects", "--yes") // again
	n.sign(defectStudy)
	n.run("defects", "NOTE")

	// A study whose party is pinned no more says so, and not that it is active.
	n.a.must("peer", "remove", "linker", "--end-studies")
	for _, show := range [][]string{{"study", "list"}, {"study", "show", "defects"}} {
		if out := n.a.must(show...); !strings.Contains(out, `names "linker", which is not a peer`) || strings.Contains(out, "active") {
			t.Errorf("%v without the linker: %s", show, out)
		}
	}
	n.a.must("peer", "add", "linker", "--role", "linker", "--address", n.l.tap.url, "--fingerprint", n.l.fp)

	// Who was away when a study ended learns it with the first step that is refused.
	short := strings.Replace(defectStudy, "name: defects", "name: short", 1)
	n.sign(short)
	n.b.kill()
	n.a.refused([]string{"could not be told", "beta"}, "study", "withdraw", "short", "--reason", "not this one", "--yes")
	n.b.serve()
	n.b.refused([]string{"over: it was withdrawn by alpha", "not this one"}, "intersect", "short")
	if out := n.b.must("study", "show", "short"); !strings.Contains(out, "over         withdrawn by alpha") {
		t.Errorf("beta has forgotten what it was told: %s", out)
	}

	// An active study is withdrawn while the linker is away.
	n.a.refused([]string{`"data" is in use by defects`}, "dataset", "delete", "data", "--yes")
	n.l.kill()
	n.b.refused([]string{"could not be told", "linker", "run the same command again"}, "study", "withdraw", "defects", "--yes")
	for _, m := range []*machine{n.a, n.b} {
		shows("withdrawn by beta", m)
		for _, step := range []string{"intersect", "contribute", "query"} {
			m.refused([]string{"withdrawn by beta"}, step, "defects")
		}
	}
	n.l.serve()
	n.b.must("study", "withdraw", "defects", "--yes")
	shows("withdrawn by beta", n.l)
	n.b.must("dataset", "delete", "data", "--yes")
	shows("without the dataset of beta", n.a, n.l)

	// A holder forgets, and is killed before it has told anybody.
	n.a.kill()
	n.l.kill()
	n.b.refused([]string{"could not be told", "alpha", "linker"}, "study", "forget", "defects", "--yes")
	n.a.serve()
	n.l.serve()
	n.b.must("study", "forget", "defects")
	if _, said, _ := n.b.try("study", "forget", "defects", "--dry-run"); !strings.Contains(said, "was deleted here on") {
		t.Errorf("a dry run after the study was forgotten: %s", said)
	}
	shows("forgotten by beta", n.a, n.l)
	for _, m := range []*machine{n.a, n.l} {
		m.must("study", "forget", "defects", "--yes")
	}
	for _, m := range n.machines() {
		for action, want := range map[string]string{"study_decline": "1", "study_withdraw": "2", "study_forget": "3"} {
			if got := m.sql(`SELECT count(*) FROM inspect.audit_report WHERE action = $1`, action); got[0] != want {
				t.Errorf("%s has %s entries of %s, not %s", m.name, got[0], action, want)
			}
		}
		if got := m.sql(`SELECT count(*) FROM inspect.deletions WHERE what = 'study' AND name = 'defects'`); got[0] != "1" {
			t.Errorf("%s has %s records of what it deleted", m.name, got[0])
		}
		m.must("audit", "verify", "--local")
	}
}
