package receive_test

import (
	"context"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func refreshes(n int) func(*study.Spec) {
	return func(s *study.Spec) { s.Disclosure.Refreshes = n }
}

// both contributes the same keys from both sides, from one intersection.
func both(w *linking.World, number byte, keys int) {
	for _, name := range []string{"alpha", "beta"} {
		u := w.NewUpload(name, number, linking.Rows(0, keys, 1, 1, 1))
		w.Send(u)
		w.Must(w.Finish(u))
	}
}

// A contribution is taken with the signatures of both holders under its own intersection, and with
// no others.
func TestCertificatesAreVerified(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	sign := func(u *linking.Upload, names ...string) {
		for i, name := range names {
			u.Begin.Certificate.Signatures[i] = w.IDs[name].Sign(u.Begin.Certificate.SigningBytes())
		}
	}
	for what, c := range map[string]struct {
		change func(u *linking.Upload)
		kind   problem.Kind
		text   string
	}{
		"no certificate":             {func(u *linking.Upload) { u.Begin.Certificate = nil }, problem.Conflict, "carries no certificate"},
		"one signature":              {func(u *linking.Upload) { u.Begin.Certificate.Signatures[1] = nil }, problem.Conflict, "carries no certificate"},
		"both by alpha":              {func(u *linking.Upload) { sign(u, "alpha", "alpha") }, problem.Denied, "signature of beta"},
		"both by beta":               {func(u *linking.Upload) { sign(u, "beta", "beta") }, problem.Denied, "signature of alpha"},
		"one by a stranger":          {func(u *linking.Upload) { sign(u, "alpha", "gamma") }, problem.Denied, "signature of beta"},
		"one by the linker":          {func(u *linking.Upload) { sign(u, "linker", "beta") }, problem.Denied, "signature of alpha"},
		"signatures swapped":         {func(u *linking.Upload) { sign(u, "beta", "alpha") }, problem.Denied, "signature of alpha"},
		"one that is altered":        {func(u *linking.Upload) { u.Begin.Certificate.Signatures[1][0] ^= 1 }, problem.Denied, "signature of beta"},
		"another study":              {func(u *linking.Upload) { u.Begin.Certificate.Study[0] ^= 1; sign(u, "alpha", "beta") }, problem.Denied, "not of the intersection"},
		"another digest":             {func(u *linking.Upload) { u.Begin.Certificate.Intersection[0] ^= 1; sign(u, "alpha", "beta") }, problem.Denied, "not of the intersection"},
		"another number":             {func(u *linking.Upload) { u.Begin.Certificate.Number++; sign(u, "alpha", "beta") }, problem.Denied, "not of the intersection"},
		"the digest of the contents": {func(u *linking.Upload) { u.Begin.Intersection[0] ^= 1; u.Begin.Certificate.Intersection[0] ^= 1 }, problem.Denied, "signature of alpha"},
		"the number of the contents": {func(u *linking.Upload) { u.Begin.Number++; u.Begin.Certificate.Number++ }, problem.Denied, "signature of alpha"},
		"another generation":         {func(u *linking.Upload) { u.Begin.Certificate.Generations[0][0] ^= 1 }, problem.Denied, "signature of alpha"},
		"generations swapped": {func(u *linking.Upload) {
			g := &u.Begin.Certificate.Generations
			g[0], g[1] = g[1], g[0]
		}, problem.Denied, "signature of alpha"},
		"no number": {func(u *linking.Upload) {
			u.Begin.Number, u.Begin.Certificate.Number = 0, 0
			sign(u, "alpha", "beta")
		}, problem.Denied, "not of the intersection"},
	} {
		u := w.NewUpload("alpha", 1, linking.Rows(0, 5, 1, 1, 1))
		c.change(u)
		_, err := w.Announce(u)
		if problem.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.text) || !strings.Contains(problem.HintOf(err), "intersect mortgages⟫ again") {
			t.Errorf("%s: %v (%s)", what, err, problem.HintOf(err))
		}
	}
	for _, table := range []string{"contribution", "certificate"} {
		if n := w.Count("SELECT count(*) FROM " + table); n != 0 {
			t.Errorf("%d rows in %s", n, table)
		}
	}
	// The same statement for another study of the same holders.
	u := w.NewUpload("alpha", 1, linking.Rows(0, 5, 1, 1, 1))
	stolen := *u.Begin.Certificate
	w.Agreement = w.NewStudy("another")
	w.Study = w.Agreement.ID()
	v := w.NewUpload("alpha", 1, linking.Rows(0, 5, 1, 1, 1))
	stolen.Study = w.Study
	v.Begin.Certificate = &stolen
	_, err := w.Announce(v)
	linking.WantKind(t, err, problem.Denied, "signature of alpha")
}

// The reload attack: a holder that has contributed and had an answer contributes other records from
// the same intersection. Neither a loss of the first nor a restart of the linker makes room for it.
func TestOneContentACertificate(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	first := w.NewUpload("alpha", 1, linking.Rows(0, 20, 1, 1, 1))
	w.Send(first)
	w.Must(w.Finish(first))
	u := w.NewUpload("beta", 1, linking.Rows(0, 20, 1, 1, 1))
	w.Send(u)
	w.Must(w.Finish(u))
	if got := w.Answer("alpha", "a0").Cells["a0=1"]; got != 20 {
		t.Fatalf("%d pairs, want 20", got)
	}

	other := w.NewUpload("alpha", 1, append(linking.Rows(0, 19, 1, 1, 1), linking.Rows(19, 1, 1, 2, 1)...))
	reload := func(when string) {
		t.Helper()
		_, err := w.Announce(other)
		if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "something else was contributed from intersection 1 before") ||
			!strings.Contains(problem.HintOf(err), "intersect mortgages⟫ again") {
			t.Fatalf("%s: %v (%s)", when, err, problem.HintOf(err))
		}
	}
	reload("in force")
	if _, complete := w.Begin(first); !complete { // a lost reply
		t.Error("the same again is not complete")
	}
	w.Must(w.Finish(first))
	w.App = linker.New(w.Config)
	reload("after a restart")

	// The contribution is lost.
	_, err := w.Pool.Exec(context.Background(), `DELETE FROM contribution WHERE side = 1`)
	w.Must(err)
	reload("after a loss")
	under := *other // under the id of the first
	under.Begin.ID = first.Begin.ID
	under.Finish(w)
	w.Send(&under)
	linking.WantKind(t, w.Finish(&under), problem.Conflict, "something else was contributed from intersection 1 before")
	_, err = w.Pool.Exec(context.Background(), `DELETE FROM contribution WHERE side = 1`)
	w.Must(err)
	w.Send(first)
	w.Must(w.Finish(first))
	a, err := w.Ask(w.Request("beta", "a0"))
	if err != nil || !a.Stored {
		t.Errorf("the same content again is not answered from store: %v", err)
	}

	// Another statement of the same number, that both have signed: both were restored.
	twice := w.NewUpload("beta", 1, linking.Rows(0, 20, 1, 1, 1))
	twice.Begin.Certificate.Generations[0][0] ^= 1
	for i, name := range []string{"alpha", "beta"} {
		twice.Begin.Certificate.Signatures[i] = w.IDs[name].Sign(twice.Begin.Certificate.SigningBytes())
	}
	r, err := w.Announce(twice)
	if err != nil || !r.Overtaken || r.InForce != 1 {
		t.Errorf("another statement of the same number: %+v, %v", r, err)
	}

	// What comes of the next intersection is another content.
	both(w, 2, 35)
	if got := w.Answer("beta", "a0").Cells["a0=1"]; got != 35 {
		t.Errorf("%d pairs, want 35", got)
	}
	if n := w.Count(`SELECT count(*) FROM certificate WHERE content_1 IS NOT NULL AND content_2 IS NOT NULL AND pairs IS NOT NULL`); n != 2 {
		t.Errorf("%d certificates with both contents, want 2", n)
	}
}

// After the first answer a study takes as many further intersections as it says, whoever is first,
// and whether they are answered from or not.
func TestRefreshesAreBounded(t *testing.T) {
	t.Parallel()
	for _, allowed := range []int{0, 1, 2} {
		w := linking.New(t, refreshes(allowed))
		last := byte(3)
		for number := byte(1); number <= last; number++ { // nothing is answered yet
			both(w, number, 20)
		}
		w.Answer("alpha", "a0")
		w.Answer("beta", "a0")
		for left := allowed - 1; left >= 0; left-- {
			last++
			for _, name := range []string{"alpha", "beta"} {
				u := w.NewUpload(name, last, linking.Rows(0, 19, 1, 1, 1))
				w.Send(u)
				for range 2 {
					r, err := w.Complete(u)
					w.Must(err)
					again, err := w.Announce(u)
					w.Must(err)
					if r.RefreshesLeft != left || again.RefreshesLeft != left {
						t.Errorf("%d of %d refreshes are left, want %d", r.RefreshesLeft, allowed, left)
					}
				}
			}
		}
		w.App = linker.New(w.Config)
		for _, name := range []string{"alpha", "beta"} {
			_, err := w.Announce(w.NewUpload(name, last+1, linking.Rows(0, 18, 1, 1, 1)))
			linking.WantKind(t, err, problem.Denied, "has been answered from, and may be contributed to anew")
			if !strings.Contains(problem.HintOf(err), "agree on a new study") {
				t.Errorf("the hint: %s", problem.HintOf(err))
			}
		}
		if got := w.Answer("beta", "a0").Cells["a0=1"]; got < 19 {
			t.Errorf("%d refreshes: what is in force is not answered: %d", allowed, got)
		}
		for _, sql := range []string{
			`SELECT count(*) FROM certificate WHERE refresh`,
			`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = 'contribution_complete' AND entry -> 'details' ->> 'refresh' = 'true'`,
		} {
			if n := w.Count(sql); n != int64(allowed) {
				t.Errorf("%d refreshes by %s, want %d", n, sql, allowed)
			}
		}
	}
}

// An upload that was begun before the first answer is a refresh if it ends after it.
func TestAnUploadBeforeTheAnswerIsARefresh(t *testing.T) {
	t.Parallel()
	w := linking.New(t, refreshes(0))
	both(w, 1, 20)
	u := w.NewUpload("alpha", 2, linking.Rows(0, 19, 1, 1, 1))
	w.Send(u)
	w.Answer("beta", "a0")
	linking.WantKind(t, w.Finish(u), problem.Denied, "has been answered from, and may be contributed to anew no more: intersection 2 is one too many")
	if got := w.Answer("beta", "a0").Cells["a0=1"]; got != 20 {
		t.Errorf("%d pairs, want 20", got)
	}
}

// Numbers of links tell of the other holder's records too.
func TestLinksAreAnAnswer(t *testing.T) {
	t.Parallel()
	w := linking.New(t, linking.Exactly, refreshes(0))
	w.Contribute("alpha", linking.LinkedRows(0, 0, 20, 1, 1, 1))
	w.Contribute("beta", linking.LinkedRows(0, 0, 20, 1, 1, 1))
	w.Links("alpha")
	_, err := w.Announce(w.NewUpload("beta", 2, linking.LinkedRows(0, 0, 19, 1, 1, 1)))
	linking.WantKind(t, err, problem.Denied, "intersection 2 is one too many")
}

// What earlier releases took without a certificate is answered, and an upload that they began is
// not completed.
func TestContributionsOfEarlierReleases(t *testing.T) {
	t.Parallel()
	w := linking.New(t, refreshes(0))
	both(w, 1, 20)
	late := w.NewUpload("alpha", 2, linking.Rows(0, 19, 1, 1, 1))
	w.Send(late)
	_, err := w.Pool.Exec(context.Background(), `DELETE FROM certificate`)
	w.Must(err)
	if got := w.Answer("beta", "a0").Cells["a0=1"]; got != 20 {
		t.Errorf("%d pairs, want 20", got)
	}
	linking.WantKind(t, w.Finish(late), problem.Conflict, "carries no certificate")
	both(w, 3, 15) // what was answered before there were certificates is not counted
	if got := w.Answer("beta", "a0").Cells["a0=1"]; got != 15 {
		t.Errorf("%d pairs, want 15", got)
	}
	_, err = w.Announce(w.NewUpload("alpha", 4, linking.Rows(0, 15, 1, 1, 1)))
	linking.WantKind(t, err, problem.Denied, "one too many")
}
