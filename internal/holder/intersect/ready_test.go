package intersect_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// TestPeerDoesNotLearnOurDatasets: what a holder's datasets and columns are called is its own
// business.
func TestPeerDoesNotLearnOurDatasets(t *testing.T) {
	t.Parallel()
	for name, load := range map[string]func(p *pair.Pair){
		"none": func(p *pair.Pair) { p.LoadAs(1, "confidential", false, pair.OneRow("KEY", "CONFIDENTIAL")) },
		"several": func(p *pair.Pair) {
			p.LoadAs(1, "confidential", false, pair.OneRow("KEY", "Y"))
			p.LoadAs(1, "confidential2", false, pair.OneRow("KEY", "Y"))
		},
		"bound without its columns": func(p *pair.Pair) {
			p.LoadAs(1, "confidential", false, pair.OneRow("KEY", "Y"))
			_, err := p.Apps[1].AcceptStudy(t.Context(), pair.Study, agree.Options{Dataset: "confidential"})
			pair.Must(t, err)
			p.Lose(1, "confidential")
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			p.T = t
			load(p)
			p.LoadAs(0, "ours", false, pair.OneRow("KEY", "X"))
			var log bytes.Buffer
			p.Configure(1, func(c *holder.Config) { c.Log = slog.New(slog.NewTextHandler(&log, nil)) })
			_, err := p.Intersect(0)
			if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "no dataset ready for the study") {
				t.Fatalf("the caller gets %v", err)
			}
			said := err.Error() + " " + problem.HintOf(err)
			for _, secret := range []string{"confidential", "CONFIDENTIAL", "KEY"} {
				if strings.Contains(said, secret) {
					t.Errorf("the caller learns %q: %s", secret, said)
				}
			}
			if !strings.Contains(problem.HintOf(err), "ask its operator") {
				t.Errorf("hint %q", problem.HintOf(err))
			}
			if !strings.Contains(log.String(), "pairs") || (name != "none" && !strings.Contains(log.String(), "confidential")) {
				t.Errorf("our own log does not say why: %s", log.String())
			}
		})
	}
}
