package linker_test

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

func TestUploadResumes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	u := w.newUpload("alpha", 1, rows(0, 2*contribution.ChunkRecords+5, 1, 7, 8))
	if len(u.chunks) != 3 {
		t.Fatalf("%d chunks, want 3", len(u.chunks))
	}
	if next, complete := w.begin(u); next != 0 || complete {
		t.Fatalf("a new upload starts at %d, complete %v", next, complete)
	}
	w.must(w.put(u, u.chunks[0]))
	if next, complete := w.begin(u); next != 1 || complete {
		t.Fatalf("resumed at %d, complete %v, want 1", next, complete)
	}
	wantKind(t, w.put(u, u.chunks[2]), problem.Conflict, "chunk 1 is next")
	wantKind(t, w.finish(u), problem.Conflict, "were announced")
	w.must(w.put(u, u.chunks[1]))
	w.must(w.put(u, u.chunks[2]))
	w.must(w.finish(u))
	if next, complete := w.begin(u); next != 3 || !complete {
		t.Fatalf("after the end: next %d, complete %v", next, complete)
	}
	w.must(w.finish(u)) // the same again is done already
	if n := w.count(`SELECT count(*) FROM contribution_record`); n != int64(u.begin.Records) {
		t.Fatalf("%d records stored, want %d", n, u.begin.Records)
	}
	for _, action := range []string{"contribution_begin", "contribution_complete"} {
		if n := w.count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = $1`, action); n != 1 {
			t.Errorf("%d audit entries %s, want 1", n, action)
		}
	}
}

func TestRecordsAreStoredInTokenOrder(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.contribute("alpha", rows(0, 500, 2, 1, 1))
	if n := w.count(`SELECT count(*) FROM (SELECT join_token < lag(join_token) OVER (ORDER BY ctid) AS wrong FROM contribution_record) x WHERE wrong`); n != 0 {
		t.Fatalf("%d records are out of order", n)
	}
}

func TestSameChunkTwice(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	u := w.newUpload("alpha", 1, append(rows(0, 3, 1, 1, 1), rows(3, 2, 1, 2, 2)...))
	altered := u.chunks[0]
	altered.Dictionary = slices.Clone(altered.Dictionary)
	altered.Dictionary[0].Ciphertext = ciphertext(1, 0, "another")
	w.send(u)
	before := w.count(`SELECT count(*) FROM contribution_record`)
	w.must(w.put(u, u.chunks[0]))
	wantKind(t, w.put(u, altered), problem.Conflict, "other content")
	w.must(w.finish(u))
	// Also when all is complete.
	w.must(w.put(u, u.chunks[0]))
	wantKind(t, w.put(u, altered), problem.Conflict, "other content")
	next := u.chunks[0]
	next.No = 1
	wantKind(t, w.put(u, next), problem.Conflict, "takes no more chunks")
	if after := w.count(`SELECT count(*) FROM contribution_record`); after != before {
		t.Fatalf("%d records, want %d", after, before)
	}
}

func TestBadChunkLeavesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	u := w.newUpload("alpha", 1, rows(0, 5, 1, 1, 1))
	w.begin(u)
	bad := u.chunks[0]
	bad.Tokens = slices.Clone(bad.Tokens)
	slices.Reverse(bad.Tokens)
	wantKind(t, w.put(u, bad), problem.Invalid, "order of join tokens")
	for _, table := range []string{"contribution_record", "contribution_dictionary", "contribution_chunk"} {
		if n := w.count("SELECT count(*) FROM " + table); n != 0 {
			t.Errorf("%d rows in %s after a refused chunk", n, table)
		}
	}
	w.must(w.put(u, u.chunks[0]))
	wrong := *u
	wrong.complete.Digest[0] ^= 1
	wantKind(t, w.finish(&wrong), problem.Conflict, "not those that were sent")
	w.must(w.finish(u))
}

func TestOnlyOwnSide(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ctx := context.Background()
	u := w.newUpload("alpha", 1, rows(0, 5, 1, 1, 1))
	w.begin(u)
	for _, name := range []string{"beta", "gamma"} {
		kind := problem.NotFound
		if name == "gamma" {
			kind = problem.Denied
		}
		p := w.peers[name]
		wantKind(t, w.app.HandlePutChunk(ctx, p, w.study, u.begin.ID, u.chunks[0]), kind, name)
		_, err := w.app.HandleCompleteContribution(ctx, p, w.study, u.complete)
		wantKind(t, err, kind, name)
	}
	_, err := w.app.HandleBeginContribution(ctx, w.peers["beta"], u.begin)
	wantKind(t, err, problem.Conflict, "with other content")
	_, err = w.app.HandleBeginContribution(ctx, w.peers["gamma"], u.begin)
	wantKind(t, err, problem.Denied, "gamma")
	impostor := w.peers["gamma"]
	impostor.Name = "alpha"
	_, err = w.app.HandleBeginContribution(ctx, impostor, u.begin)
	wantKind(t, err, problem.Denied, "alpha")
	_, err = w.app.HandleBeginContribution(ctx, w.peers["alpha"], contribution.Begin{Study: study.ID{1}})
	wantKind(t, err, problem.NotFound, "study")
	if n := w.count(`SELECT count(*) FROM contribution`); n != 1 {
		t.Fatalf("%d contributions, want alpha's only", n)
	}
}

func TestExpiredStudyTakesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	u := w.newUpload("alpha", 1, rows(0, 5, 1, 1, 1))
	w.begin(u)
	w.now = testTime.AddDate(2, 0, 0)
	wantKind(t, w.put(u, u.chunks[0]), problem.Denied, "expired")
	_, err := w.ask(w.request("alpha"))
	wantKind(t, err, problem.Denied, "expired")
}

func TestLimits(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(s *study.Spec) { s.Limits = [2]int64{0, 20} })
	ctx := context.Background()
	for name, c := range map[string]struct {
		records, keys uint64
		want          problem.Kind
	}{
		"keys above":    {records: 21, keys: 21, want: problem.Denied},
		"records above": {records: 20_001, keys: 20, want: problem.Denied},
		"no key":        {records: 3, keys: 0, want: problem.Invalid},
	} {
		u := w.newUpload("alpha", 1, nil)
		u.begin.Records, u.begin.Keys = c.records, c.keys
		_, err := w.app.HandleBeginContribution(ctx, w.peers["alpha"], u.begin)
		if problem.KindOf(err) != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	u := w.newUpload("alpha", 1, nil)
	u.begin.Columns = u.begin.Columns[:1]
	_, err := w.app.HandleBeginContribution(ctx, w.peers["alpha"], u.begin)
	wantKind(t, err, problem.Invalid, "1 columns, the study 2")
}

func TestContributionIsReplacedAsAWhole(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.contribute("alpha", rows(0, 20, 1, 1, 1))
	w.contribute("beta", rows(0, 20, 1, 1, 1))
	if got := w.answer("alpha", "a0").cells["a0=1"]; got != 20 {
		t.Fatalf("%d pairs, want 20", got)
	}

	// An upload that is not complete changes nothing, nor does one that replaces it.
	half := w.newUpload("alpha", 1, rows(0, 20, 1, 2, 2))
	w.send(half)
	u := w.newUpload("alpha", 1, rows(0, 20, 1, 3, 3))
	w.send(u)
	wantKind(t, w.finish(half), problem.NotFound, "no such contribution")
	if got := w.answer("alpha", "a0").cells["a0=1"]; got != 20 {
		t.Fatalf("%d pairs during an upload, want 20", got)
	}

	w.must(w.finish(u))
	got := w.answer("alpha", "a0")
	if len(got.cells) != 1 || got.cells["a0=3"] != 20 {
		t.Fatalf("after the replacement: %v", got)
	}
	for sql, want := range map[string]int64{
		`SELECT count(*) FROM contribution`:        2,
		`SELECT count(*) FROM contribution_record`: 40,
		`SELECT count(*) FROM linked_pair`:         20,
		`SELECT count(*) FROM link_run`:            1,
	} {
		if n := w.count(sql); n != want {
			t.Errorf("%s: %d, want %d", sql, n, want)
		}
	}
}

// A holder puts other records under the id of a contribution that it has replaced since: what was
// answered over the first is not the answer over the last.
func TestAnotherContentUnderAnOldIDIsAnsweredAnew(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.contribute("beta", rows(0, 40, 1, 1, 1))
	first := w.newUpload("alpha", 1, append(rows(0, 15, 1, 1, 1), rows(15, 25, 1, 2, 1)...))
	between := w.newUpload("alpha", 1, rows(0, 40, 1, 3, 1))
	last := w.newUpload("alpha", 1, append(rows(0, 20, 1, 1, 1), rows(20, 20, 1, 2, 1)...))
	last.begin.ID = first.begin.ID
	last.finish(w)
	var answers []*query.Answer
	for _, u := range []*upload{first, between, last, between, first} {
		w.send(u)
		w.must(w.finish(u))
		a, err := w.ask(w.request("beta", "a0"))
		w.must(err)
		answers = append(answers, a)
	}
	if answers[2].Stored || answers[2].Generation == answers[0].Generation || equalCells(answers[2].Cells, answers[0].Cells) {
		t.Errorf("answered from store: %v", answers[2].Stored)
	}
	if !answers[3].Stored || !answers[4].Stored || answers[4].Generation != answers[0].Generation || !equalCells(answers[4].Cells, answers[0].Cells) {
		t.Error("the same records under the same id are not answered from store")
	}
}

func TestReplacementDropsLinksBeforeLinkingAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.contribute("alpha", rows(0, 20, 1, 1, 1))
	w.contribute("beta", rows(0, 20, 1, 1, 1))
	u := w.newUpload("alpha", 2, rows(0, 12, 1, 1, 1))
	w.send(u)
	for _, step := range []func(*upload) (contribution.Receipt, error){w.complete, w.announce} {
		r, err := step(u)
		w.must(err)
		if !r.Complete || r.Linkage.Linked || !slices.Equal(r.Linkage.Waiting, []string{"beta"}) {
			t.Fatalf("the first of two contributions: %+v", r)
		}
		w.must(r.Head.Verify(w.ids["linker"].Public()))
	}
	if n := w.count(`SELECT (SELECT count(*) FROM linked_pair) + (SELECT count(*) FROM link_run)`); n != 0 {
		t.Fatalf("%d rows of links that are no longer in force", n)
	}
	_, err := w.ask(w.request("beta", "b0"))
	wantKind(t, err, problem.Conflict, "beta has to contribute too")
	if hint := problem.HintOf(err); !strings.Contains(hint, "blindjoin contribute mortgages` at beta") {
		t.Errorf("the hint: %s", hint)
	}

	v := w.newUpload("beta", 2, rows(0, 12, 1, 1, 1))
	w.send(v)
	r, err := w.complete(v)
	w.must(err)
	if !r.Linkage.Linked || len(r.Linkage.Waiting) > 0 {
		t.Errorf("the second of two contributions: %+v", r)
	}
	if got := w.answer("beta", "b0").cells["b0=1"]; got != 12 {
		t.Fatalf("%d pairs, want 12", got)
	}
}

func TestContributionsOfOneIntersectionMustHaveTheSameKeys(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.contribute("alpha", rows(0, 20, 1, 1, 1))
	u := w.newUpload("beta", 1, rows(1, 20, 1, 1, 1))
	w.send(u)
	wantKind(t, w.finish(u), problem.Conflict, "incomplete")
}

func TestLinkingAfterACrash(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ctx := context.Background()
	w.contribute("alpha", rows(0, 15, 2, 1, 1))
	state, err := w.app.EnsureLinked(ctx, w.study)
	w.must(err)
	if state.Linked || !slices.Equal(state.Waiting, []string{"beta"}) {
		t.Fatalf("with one contribution: %+v", state)
	}
	u := w.newUpload("beta", 1, rows(0, 15, 3, 1, 1))
	w.send(u)
	// The process dies after the contribution is complete and before it is linked.
	w.must(w.store.InTx(ctx, "crash", func(ctx context.Context, tx *node.Tx) error {
		return receive.CompleteContribution(ctx, tx, u.begin.ID, w.now)
	}))
	if n := w.count(`SELECT count(*) FROM link_run`); n != 0 {
		t.Fatal("linked already")
	}
	done := make(chan error)
	for range 4 {
		go func() {
			state, err := w.app.EnsureLinked(ctx, w.study)
			if err == nil && !state.Linked {
				err = fmt.Errorf("not linked: %+v", state)
			}
			done <- err
		}()
	}
	for range 4 {
		w.must(<-done)
	}
	if n := w.count(`SELECT count(*) FROM linked_pair`); n != 15*2*3 {
		t.Fatalf("%d pairs, want %d", n, 15*2*3)
	}
	if n := w.count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = 'link'`); n != 1 {
		t.Fatalf("linked %d times", n)
	}
	// A query finds the contributions unlinked just as well.
	w.must(w.store.InTx(ctx, "crash", func(ctx context.Context, tx *node.Tx) error { return w.app.DropLinks(ctx, tx, w.study) }))
	if got := w.answer("alpha", "b1").cells["b1=1"]; got != 15*2*3 {
		t.Fatalf("%d pairs, want %d", got, 15*2*3)
	}
}

func TestOwnStepExcludesPeersCalls(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	release, err := w.store.LockStudy(context.Background(), w.study, "study accept")
	w.must(err)
	u := w.newUpload("alpha", 1, rows(0, 5, 1, 1, 1))
	_, err = w.app.HandleBeginContribution(context.Background(), w.peers["alpha"], u.begin)
	wantKind(t, err, problem.Busy, "study accept")
	release()
	w.begin(u)
}

func TestCallsOnOneStudyWaitForOneAnother(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ctx := context.Background()
	impatient, err := url.Parse(w.url)
	w.must(err)
	values := impatient.Query()
	values.Set("lock_timeout", "20ms")
	impatient.RawQuery = values.Encode()
	pool, err := postgres.Connect(ctx, impatient.String(), "test")
	w.must(err)
	defer pool.Close()
	other := w.newStudy("another")
	w.must(w.store.InTx(ctx, "first", func(ctx context.Context, tx *node.Tx) error {
		if err := receive.SerialiseStudy(ctx, tx, w.study); err != nil {
			return err
		}
		err := node.NewStore(pool).InTx(ctx, "second", func(ctx context.Context, tx *node.Tx) error { return receive.SerialiseStudy(ctx, tx, w.study) })
		wantKind(t, err, problem.Busy, "at work on this study")
		return node.NewStore(pool).InTx(ctx, "third", func(ctx context.Context, tx *node.Tx) error { return receive.SerialiseStudy(ctx, tx, other.ID()) })
	}))
}

// A holder that was restored from a backup, or that missed the end of an intersection, announces an
// older one: that replaces nothing.
func TestOlderIntersectionsReplaceNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	old := w.newUpload("alpha", 1, rows(0, 12, 1, 1, 1))
	for _, name := range []string{"alpha", "beta"} {
		u := w.newUpload(name, 3, rows(0, 20, 1, 1, 1))
		w.send(u)
		w.must(w.finish(u))
	}
	same := w.newUpload("alpha", 3, rows(0, 12, 1, 1, 1))
	same.begin.Intersection[1] = 1 // both were restored, and count from there
	for what, u := range map[string]*upload{"an older one": old, "another of that number": same} {
		r, err := w.announce(u)
		w.must(err)
		if !r.Overtaken || r.InForce != 3 || r.Complete || r.NextChunk != 0 {
			t.Errorf("%s: %+v", what, r)
		}
		w.must(r.Head.Verify(w.ids["linker"].Public()))
		wantKind(t, w.put(u, u.chunks[0]), problem.NotFound, "no such contribution")
	}
	if n := w.count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = 'refused' AND entry ->> 'reason' LIKE '%intersection 3 is in force'`); n != 2 {
		t.Errorf("%d refusals are in the audit log, want 2", n)
	}
	if got := w.answer("beta", "a0").cells["a0=1"]; got != 20 {
		t.Errorf("%d pairs, want 20", got)
	}

	// Begun before the other's later one was complete, it is refused at its end.
	late := w.newUpload("alpha", 4, rows(0, 12, 1, 1, 1))
	w.send(late)
	v := w.newUpload("beta", 5, rows(0, 15, 1, 1, 1))
	w.send(v)
	w.must(w.finish(v))
	wantKind(t, w.finish(late), problem.Conflict, "of intersection 4, and one of intersection 5 is in force")
	u := w.newUpload("alpha", 5, rows(0, 15, 1, 1, 1))
	w.send(u)
	w.must(w.finish(u))
	if got := w.answer("beta", "a0").cells["a0=1"]; got != 15 {
		t.Errorf("%d pairs, want 15", got)
	}
}

// The one whose upload was complete when the linker died gives the command again, and what was left
// unlinked is linked.
func TestAnnouncingAgainLinksAfterACrash(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.contribute("alpha", rows(0, 15, 1, 1, 1))
	u := w.newUpload("beta", 1, rows(0, 15, 1, 1, 1))
	w.send(u)
	w.must(w.finish(u))
	w.must(w.store.InTx(context.Background(), "crash", func(ctx context.Context, tx *node.Tx) error { return w.app.DropLinks(ctx, tx, w.study) }))
	r, err := w.announce(u)
	w.must(err)
	if !r.Complete || !r.Linkage.Linked || w.count(`SELECT count(*) FROM linked_pair`) != 15 {
		t.Errorf("%+v", r)
	}
}

func TestAnswersNameTheirOrigin(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var loads [2][]byte
	for i, name := range []string{"alpha", "beta"} {
		u := w.newUpload(name, 7, rows(0, 15, 1, 1, 1))
		loads[i] = u.begin.Load
		w.send(u)
		w.must(w.finish(u))
	}
	for _, stored := range []bool{false, true} {
		w.now = w.now.Add(time.Minute)
		a, err := w.ask(w.request("beta", "a0"))
		w.must(err)
		o := a.Origin
		if a.Stored != stored || o.Number != 7 || o.Intersection != [32]byte{7} || !bytes.Equal(o.Loads[0], loads[0]) || !bytes.Equal(o.Loads[1], loads[1]) ||
			!o.LinkedAt.Equal(testTime) || !o.ComputedAt.Equal(testTime.Add(time.Minute)) {
			t.Errorf("stored %v: %+v", stored, o)
		}
	}
}
