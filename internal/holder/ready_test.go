package holder_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"log/slog"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
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
	_, err = p.Apps[0].AcceptStudy(t.Context(), pair.Study, agree.StudyOptions{Dataset: "first"})
	pair.Must(t, err)
	pair.Must(t, own())
	if got := p.Bound(0); got != "first" {
		t.Errorf("%q is bound", got)
	}
}

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
			_, err := p.Apps[1].AcceptStudy(t.Context(), pair.Study, agree.StudyOptions{Dataset: "confidential"})
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

// TestFirstLoadsOfOneName: of two loads that both found the name free, the later one is refused as
// if it had come last.
func TestFirstLoadsOfOneName(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	record := load.DatasetRecord{Name: "people", Columns: []string{"id"}, Source: "test"}
	if _, err := rand.Read(record.Generation[:]); err != nil {
		t.Fatal(err)
	}
	err := e.store.InTx(t.Context(), "slow load", func(ctx context.Context, tx *node.Tx) error {
		if _, err := load.DatasetByName(ctx, tx, "people"); problem.KindOf(err) != problem.NotFound {
			t.Errorf("before: %v", err)
		}
		if _, err := e.app.LoadDataset(ctx, "people", pair.RowsOf(3), load.LoadOptions{}); err != nil {
			return err
		}
		_, err := load.InsertDataset(ctx, tx, record)
		return err
	})
	if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), `"people" already`) || !strings.Contains(problem.HintOf(err), "--replace") {
		t.Errorf("%v (%s)", err, problem.HintOf(err))
	}
	if got := e.stored(t); got != "1 datasets, 3 rows, 1 entries" {
		t.Error(got)
	}
}

// TestLoadDuringFirstLoad: a load does not wait for ever for another one of the same name.
func TestLoadDuringFirstLoad(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t, holder.Migrations()...)
	impatient, err := postgres.Connect(t.Context(), url+"&lock_timeout=1ms", "impatient")
	pair.Must(t, err)
	t.Cleanup(impatient.Close)
	record := load.DatasetRecord{Name: "people", Columns: []string{"id"}, Source: "test"}
	insert := func(ctx context.Context, tx *node.Tx) error {
		_, err := load.InsertDataset(ctx, tx, record)
		return err
	}
	pair.Must(t, node.NewStore(pool).InTx(t.Context(), "first", func(ctx context.Context, tx *node.Tx) error {
		if err := insert(ctx, tx); err != nil {
			return err
		}
		if err := node.NewStore(impatient).InTx(ctx, "second", insert); problem.KindOf(err) != problem.Busy {
			t.Errorf("the second load: %v", err)
		}
		return nil
	}))
}
