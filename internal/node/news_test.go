package node_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/study"
)

// A proposal is in the log once, at the level that is shown by default; who has signed is there at
// level info.
func TestProposalsAreInTheLog(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	receive := func(at *testNode, level slog.Level) string {
		var out bytes.Buffer
		_, err := at.ReceiveStudy(t.Context(), slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: level})), w.ist.peer(), a)
		if err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if log := receive(w.bi, slog.LevelWarn); !strings.Contains(log, "waits for your signature") || !strings.Contains(log, "study accept "+a.Name()) {
		t.Errorf("a proposal: %s", log)
	}
	if log := receive(w.bi, slog.LevelDebug); log != "" {
		t.Errorf("nothing new: %s", log)
	}
	if err := w.bi.accept(t, a.Name(), study.KeyAgreementX25519, exchangeKey(2)); err != nil {
		t.Fatal(err)
	}
	b, err := w.bi.Study(t.Context(), a.Name())
	if err != nil {
		t.Fatal(err)
	}
	own := *a
	own.Acceptances = nil
	for _, acc := range b.Agreement.Acceptances {
		if err := own.AddAcceptance(acc); err != nil {
			t.Fatal(err)
		}
	}
	a = &own
	a.Private = nil
	if log := receive(w.lin, slog.LevelInfo); strings.Count(log, "a study was signed") != 2 || !strings.Contains(log, "by=bi") {
		t.Errorf("signatures: %s", log)
	}
}
