package receive_test

import (
	"context"
	"net/url"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestUploadResumes(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	u := w.NewUpload("alpha", 1, linking.Rows(0, 2*contribution.ChunkRecords+5, 1, 7, 8))
	if len(u.Chunks) != 3 {
		t.Fatalf("%d chunks, want 3", len(u.Chunks))
	}
	if next, complete := w.Begin(u); next != 0 || complete {
		t.Fatalf("a new upload starts at %d, complete %v", next, complete)
	}
	w.Must(w.Put(u, u.Chunks[0]))
	if next, complete := w.Begin(u); next != 1 || complete {
		t.Fatalf("resumed at %d, complete %v, want 1", next, complete)
	}
	linking.WantKind(t, w.Put(u, u.Chunks[2]), problem.Conflict, "chunk 1 is next")
	linking.WantKind(t, w.Finish(u), problem.Conflict, "were announced")
	w.Must(w.Put(u, u.Chunks[1]))
	w.Must(w.Put(u, u.Chunks[2]))
	w.Must(w.Finish(u))
	if next, complete := w.Begin(u); next != 3 || !complete {
		t.Fatalf("after the end: next %d, complete %v", next, complete)
	}
	w.Must(w.Finish(u)) // the same again is done already
	if n := w.Count(`SELECT count(*) FROM contribution_record`); n != int64(u.Begin.Records) {
		t.Fatalf("%d records stored, want %d", n, u.Begin.Records)
	}
	for _, action := range []string{"contribution_begin", "contribution_complete"} {
		if n := w.Count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = $1`, action); n != 1 {
			t.Errorf("%d audit entries %s, want 1", n, action)
		}
	}
}

func TestRecordsAreStoredInTokenOrder(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	w.Contribute("alpha", linking.Rows(0, 500, 2, 1, 1))
	if n := w.Count(`SELECT count(*) FROM (SELECT join_token < lag(join_token) OVER (ORDER BY ctid) AS wrong FROM contribution_record) x WHERE wrong`); n != 0 {
		t.Fatalf("%d records are out of order", n)
	}
}

func TestSameChunkTwice(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	u := w.NewUpload("alpha", 1, append(linking.Rows(0, 3, 1, 1, 1), linking.Rows(3, 2, 1, 2, 2)...))
	altered := u.Chunks[0]
	altered.Dictionary = slices.Clone(altered.Dictionary)
	altered.Dictionary[0].Ciphertext = linking.Ciphertext(1, 0, "another")
	w.Send(u)
	before := w.Count(`SELECT count(*) FROM contribution_record`)
	w.Must(w.Put(u, u.Chunks[0]))
	linking.WantKind(t, w.Put(u, altered), problem.Conflict, "other content")
	w.Must(w.Finish(u))
	// Also when all is complete.
	w.Must(w.Put(u, u.Chunks[0]))
	linking.WantKind(t, w.Put(u, altered), problem.Conflict, "other content")
	next := u.Chunks[0]
	next.No = 1
	linking.WantKind(t, w.Put(u, next), problem.Conflict, "takes no more chunks")
	if after := w.Count(`SELECT count(*) FROM contribution_record`); after != before {
		t.Fatalf("%d records, want %d", after, before)
	}
}

func TestBadChunkLeavesNothing(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	u := w.NewUpload("alpha", 1, linking.Rows(0, 5, 1, 1, 1))
	w.Begin(u)
	bad := u.Chunks[0]
	bad.Tokens = slices.Clone(bad.Tokens)
	slices.Reverse(bad.Tokens)
	linking.WantKind(t, w.Put(u, bad), problem.Invalid, "order of join tokens")
	for _, table := range []string{"contribution_record", "contribution_dictionary", "contribution_chunk"} {
		if n := w.Count("SELECT count(*) FROM " + table); n != 0 {
			t.Errorf("%d rows in %s after a refused chunk", n, table)
		}
	}
	w.Must(w.Put(u, u.Chunks[0]))
	wrong := *u
	wrong.Complete.Digest[0] ^= 1
	linking.WantKind(t, w.Finish(&wrong), problem.Conflict, "not those that were sent")
	w.Must(w.Finish(u))
}

func TestOnlyOwnSide(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	ctx := context.Background()
	u := w.NewUpload("alpha", 1, linking.Rows(0, 5, 1, 1, 1))
	w.Begin(u)
	for _, name := range []string{"beta", "gamma"} {
		kind := problem.NotFound
		if name == "gamma" {
			kind = problem.Denied
		}
		p := w.Peers[name]
		linking.WantKind(t, w.App.HandlePutChunk(ctx, p, w.Study, u.Begin.ID, u.Chunks[0]), kind, name)
		_, err := w.App.HandleCompleteContribution(ctx, p, w.Study, u.Complete)
		linking.WantKind(t, err, kind, name)
	}
	_, err := w.App.HandleBeginContribution(ctx, w.Peers["beta"], u.Begin)
	linking.WantKind(t, err, problem.Conflict, "with other content")
	_, err = w.App.HandleBeginContribution(ctx, w.Peers["gamma"], u.Begin)
	linking.WantKind(t, err, problem.Denied, "gamma")
	impostor := w.Peers["gamma"]
	impostor.Name = "alpha"
	_, err = w.App.HandleBeginContribution(ctx, impostor, u.Begin)
	linking.WantKind(t, err, problem.Denied, "alpha")
	_, err = w.App.HandleBeginContribution(ctx, w.Peers["alpha"], contribution.Begin{Study: study.ID{1}})
	linking.WantKind(t, err, problem.NotFound, "study")
	if n := w.Count(`SELECT count(*) FROM contribution`); n != 1 {
		t.Fatalf("%d contributions, want alpha's only", n)
	}
}

func TestExpiredStudyTakesNothing(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	u := w.NewUpload("alpha", 1, linking.Rows(0, 5, 1, 1, 1))
	w.Begin(u)
	w.Now = linking.TestTime.AddDate(2, 0, 0)
	linking.WantKind(t, w.Put(u, u.Chunks[0]), problem.Denied, "expired")
	_, err := w.Ask(w.Request("alpha"))
	linking.WantKind(t, err, problem.Denied, "expired")
}

func TestLimits(t *testing.T) {
	t.Parallel()
	w := linking.New(t, func(s *study.Spec) { s.Limits = [2]int64{0, 20} })
	ctx := context.Background()
	for name, c := range map[string]struct {
		records, keys uint64
		want          problem.Kind
	}{
		"keys above":    {records: 21, keys: 21, want: problem.Denied},
		"records above": {records: 20_001, keys: 20, want: problem.Denied},
		"no key":        {records: 3, keys: 0, want: problem.Invalid},
	} {
		u := w.NewUpload("alpha", 1, nil)
		u.Begin.Records, u.Begin.Keys = c.records, c.keys
		_, err := w.App.HandleBeginContribution(ctx, w.Peers["alpha"], u.Begin)
		if problem.KindOf(err) != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	u := w.NewUpload("alpha", 1, nil)
	u.Begin.Columns = u.Begin.Columns[:1]
	_, err := w.App.HandleBeginContribution(ctx, w.Peers["alpha"], u.Begin)
	linking.WantKind(t, err, problem.Invalid, "1 columns, the study 2")
}

func TestContributionIsReplacedAsAWhole(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	w.Contribute("alpha", linking.Rows(0, 20, 1, 1, 1))
	w.Contribute("beta", linking.Rows(0, 20, 1, 1, 1))
	if got := w.Answer("alpha", "a0").Cells["a0=1"]; got != 20 {
		t.Fatalf("%d pairs, want 20", got)
	}

	// An upload that is not complete changes nothing, nor does one that replaces it.
	half := w.NewUpload("alpha", 2, linking.Rows(0, 20, 1, 2, 2))
	w.Send(half)
	u := w.NewUpload("alpha", 2, linking.Rows(0, 20, 1, 3, 3))
	w.Send(u)
	linking.WantKind(t, w.Finish(half), problem.NotFound, "no such contribution")
	if got := w.Answer("alpha", "a0").Cells["a0=1"]; got != 20 {
		t.Fatalf("%d pairs during an upload, want 20", got)
	}

	w.Must(w.Finish(u))
	other := w.NewUpload("beta", 2, linking.Rows(0, 20, 1, 1, 1))
	w.Send(other)
	w.Must(w.Finish(other))
	got := w.Answer("alpha", "a0")
	if len(got.Cells) != 1 || got.Cells["a0=3"] != 20 {
		t.Fatalf("after the replacement: %v", got)
	}
	for sql, want := range map[string]int64{
		`SELECT count(*) FROM contribution`:        2,
		`SELECT count(*) FROM contribution_record`: 40,
		`SELECT count(*) FROM linked_pair`:         20,
		`SELECT count(*) FROM link_run`:            1,
	} {
		if n := w.Count(sql); n != want {
			t.Errorf("%s: %d, want %d", sql, n, want)
		}
	}
}

func TestOwnStepExcludesPeersCalls(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	release, err := w.Store.LockStudy(context.Background(), w.Study, "study accept")
	w.Must(err)
	u := w.NewUpload("alpha", 1, linking.Rows(0, 5, 1, 1, 1))
	_, err = w.App.HandleBeginContribution(context.Background(), w.Peers["alpha"], u.Begin)
	linking.WantKind(t, err, problem.Busy, "study accept")
	release()
	w.Begin(u)
}

func TestCallsOnOneStudyWaitForOneAnother(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	ctx := context.Background()
	impatient, err := url.Parse(w.URL)
	w.Must(err)
	values := impatient.Query()
	values.Set("lock_timeout", "20ms")
	impatient.RawQuery = values.Encode()
	pool, err := postgres.Connect(ctx, impatient.String(), "test")
	w.Must(err)
	defer pool.Close()
	other := w.NewStudy("another")
	w.Must(w.Store.InTx(ctx, "first", func(ctx context.Context, tx *node.Tx) error {
		if err := receive.SerialiseStudy(ctx, tx, w.Study); err != nil {
			return err
		}
		err := node.NewStore(pool).InTx(ctx, "second", func(ctx context.Context, tx *node.Tx) error { return receive.SerialiseStudy(ctx, tx, w.Study) })
		linking.WantKind(t, err, problem.Busy, "at work on this study")
		return node.NewStore(pool).InTx(ctx, "third", func(ctx context.Context, tx *node.Tx) error { return receive.SerialiseStudy(ctx, tx, other.ID()) })
	}))
}

// A holder that was restored from a backup, or that missed the end of an intersection, announces an
// older one: that replaces nothing.
func TestOlderIntersectionsReplaceNothing(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	old := w.NewUpload("alpha", 1, linking.Rows(0, 12, 1, 1, 1))
	for _, name := range []string{"alpha", "beta"} {
		u := w.NewUpload(name, 3, linking.Rows(0, 20, 1, 1, 1))
		w.Send(u)
		w.Must(w.Finish(u))
	}
	same := w.NewUpload("alpha", 3, linking.Rows(0, 12, 1, 1, 1))
	same.Begin.Intersection[1] = 1 // both were restored, and count from there
	same.Certify(w)
	for what, u := range map[string]*linking.Upload{"an older one": old, "another of that number": same} {
		r, err := w.Announce(u)
		w.Must(err)
		if !r.Overtaken || r.InForce != 3 || r.Complete || r.NextChunk != 0 {
			t.Errorf("%s: %+v", what, r)
		}
		w.Must(r.Head.Verify(w.IDs["linker"].Public()))
		linking.WantKind(t, w.Put(u, u.Chunks[0]), problem.NotFound, "no such contribution")
	}
	if n := w.Count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = 'refused' AND entry ->> 'reason' LIKE '%intersection 3 is in force'`); n != 2 {
		t.Errorf("%d refusals are in the audit log, want 2", n)
	}
	if got := w.Answer("beta", "a0").Cells["a0=1"]; got != 20 {
		t.Errorf("%d pairs, want 20", got)
	}

	// Begun before the other's later one was complete, it is refused at its end.
	late := w.NewUpload("alpha", 4, linking.Rows(0, 12, 1, 1, 1))
	w.Send(late)
	v := w.NewUpload("beta", 5, linking.Rows(0, 35, 1, 1, 1))
	w.Send(v)
	w.Must(w.Finish(v))
	linking.WantKind(t, w.Finish(late), problem.Conflict, "of intersection 4, and one of intersection 5 is in force")
	u := w.NewUpload("alpha", 5, linking.Rows(0, 35, 1, 1, 1))
	w.Send(u)
	w.Must(w.Finish(u))
	if got := w.Answer("beta", "a0").Cells["a0=1"]; got != 35 {
		t.Errorf("%d pairs, want 35", got)
	}
}
