package node_test

import (
	"context"
	"crypto/ed25519"
	"errors"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

func (n *testNode) decline(t *testing.T, w *network, reason string) error {
	t.Helper()
	_, err := n.Decline(t.Context(), w.courier(n), "mortgages", reason)
	return err
}

func (n *testNode) withdraw(t *testing.T, w *network, reason string) error {
	t.Helper()
	_, err := n.Withdraw(t.Context(), w.courier(n), "mortgages", reason)
	return err
}

// ended returns how the study of a name ended at a node: "" while it has not, "none" when there is
// no study.
func (n *testNode) ended(t *testing.T) string {
	t.Helper()
	st, err := n.Study(t.Context(), "mortgages")
	if problem.KindOf(err) == problem.NotFound {
		return "none"
	}
	if err != nil {
		t.Fatal(err)
	}
	nt, ended := st.Agreement.Ended()
	if ended != (st.State == node.StudyEnded) {
		t.Fatalf("%s: %+v is %s", n.Name, nt, st.State)
	}
	if !ended {
		return ""
	}
	return nt.Said()
}

// entries returns the audit entries of an action.
func (n *testNode) entries(t *testing.T, action string) (out []auditlog.Entry) {
	t.Helper()
	err := n.AuditList(t.Context(), start.AddDate(-1, 0, 0), start.AddDate(1, 0, 0), func(e auditlog.Entry, _ string) error {
		if e.Action == action {
			out = append(out, e)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestADeclinedStudyIsOver(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	if err := w.ist.Exchange(t.Context(), w.courier(w.ist), a.ID()); err != nil {
		t.Fatal(err)
	}
	wantKind(t, w.bi.decline(t, w, "two\nlines"), problem.Invalid)
	wantKind(t, w.bi.decline(t, w, strings.Repeat("x", study.MaxReason+1)), problem.Invalid)
	wantKind(t, w.ist.decline(t, w, ""), problem.Conflict) // it has signed
	wantKind(t, w.bi.withdraw(t, w, ""), problem.Conflict) // it has not
	w.lin.away = true
	wantKind(t, w.bi.decline(t, w, "the key is misspelt"), problem.Unavailable)
	const said = "declined by bi on 2026-03-01: the key is misspelt"
	if w.bi.ended(t) != said || w.ist.ended(t) != said || w.lin.ended(t) != "" {
		t.Fatalf("bi %q, istat %q, linker %q", w.bi.ended(t), w.ist.ended(t), w.lin.ended(t))
	}
	w.lin.away = false
	for range 2 {
		if err := w.bi.decline(t, w, "another reason"); err != nil { // told again, as it was
			t.Fatal(err)
		}
	}
	for _, n := range w.nodes {
		if n.ended(t) != said {
			t.Errorf("%s: %q", n.Name, n.ended(t))
		}
		if _, err := n.active(t, "mortgages"); problem.KindOf(err) != problem.Denied || !strings.Contains(err.Error(), said) {
			t.Errorf("%s: a step: %v", n.Name, err)
		}
		list := n.entries(t, auditlog.ActionStudyDecline)
		if len(list) != 1 || list[0].Actor != "bi" || list[0].Reason != "the key is misspelt" || list[0].Study != a.ID().String() ||
			!ed25519.Verify(w.bi.Identity.Public(), list[0].Request, list[0].RequestSignature) {
			t.Errorf("%s: entries %+v", n.Name, list)
		}
		if _, err := n.AuditVerify(t.Context()); err != nil {
			t.Error(err)
		}
	}
	wantKind(t, w.lin.accept(t, "mortgages", "", nil), problem.Denied)
	wantKind(t, w.bi.accept(t, "mortgages", study.KeyAgreementX25519, exchangeKey(2)), problem.Denied)
	wantKind(t, w.ist.Exchange(t.Context(), w.courier(w.ist), a.ID()), problem.Denied)
	if err := w.bi.receive(t, w.ist, a); err != nil { // an old proposal: nothing comes of it
		t.Fatal(err)
	}
	if w.bi.ended(t) != said {
		t.Error("an old proposal has revived a study")
	}
}

// A study that ends before a party has heard of it does not come into being there by a message that
// was under way.
func TestALateProposalRevivesNothing(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	w.lin.away = true
	wantKind(t, w.ist.Exchange(t.Context(), w.courier(w.ist), a.ID()), problem.Unavailable)
	w.lin.away = false
	if err := w.ist.withdraw(t, w, ""); err != nil {
		t.Fatal(err)
	}
	if len(w.lin.entries(t, auditlog.ActionStudyWithdraw)) != 1 {
		t.Fatal("the linker does not know that a study is over that it never heard of")
	}
	late := &study.Agreement{Terms: a.Terms, Acceptances: a.Acceptances}
	if err := w.lin.receive(t, w.ist, late); err != nil {
		t.Fatal(err)
	}
	if got := w.lin.ended(t); got != "none" {
		t.Fatalf("revived: %q", got)
	}
	// bi accepts at the same time as it is withdrawn, and the linker hears of it from bi.
	wantKind(t, w.bi.accept(t, "mortgages", study.KeyAgreementX25519, exchangeKey(2)), problem.Denied)
}

func TestWithdrawnStudies(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	activate(t, w)
	release, err := postgres.LockStudy(t.Context(), w.lin.pool, mustStudy(t, w.lin).ID(), "a step")
	if err != nil {
		t.Fatal(err)
	}
	wantKind(t, w.lin.withdraw(t, w, ""), problem.Busy)
	release()
	if err := w.lin.withdraw(t, w, "no more room"); err != nil {
		t.Fatal(err)
	}
	for _, n := range w.nodes {
		if got := n.ended(t); got != "withdrawn by linker on 2026-03-01: no more room" {
			t.Errorf("%s: %q", n.Name, got)
		}
		if _, err := n.active(t, "mortgages"); problem.KindOf(err) != problem.Denied {
			t.Errorf("%s: %v", n.Name, err)
		}
	}
	// It was active: what is left of it is not thrown away for a new study of the same name.
	_, err = w.ist.propose(t, spec(t, "threshold: 10", "threshold: 20"))
	wantKind(t, err, problem.Conflict)
	if !strings.Contains(problem.HintOf(err), "study forget mortgages") {
		t.Errorf("hint %q", problem.HintOf(err))
	}
}

// Who was away when a study ended learns it from whatever refuses the next step, and keeps the
// notice.
func TestAPartyThatWasNotToldLearnsThatAStudyIsOver(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	activate(t, w)
	w.bi.away = true
	wantKind(t, w.ist.withdraw(t, w, "the key is misspelt"), problem.Unavailable)
	w.bi.away = false
	if got := w.bi.ended(t); got != "" {
		t.Fatalf("told already: %q", got)
	}
	learn := func(err error) error {
		return w.bi.Refused(t.Context(), w.courier(w.bi), "mortgages", err)
	}
	own := problem.New(problem.Denied, "of this node itself")
	if err := learn(own); !errors.Is(err, own) || w.bi.ended(t) != "" {
		t.Fatalf("%v asked the peers", err)
	}
	_, refused := w.ist.active(t, "mortgages")
	var said *problem.Error
	if !errors.As(refused, &said) {
		t.Fatal(refused)
	}
	said.Peer = "istat"
	err := learn(said)
	wantKind(t, err, problem.Denied)
	if got := w.bi.ended(t); got != "withdrawn by istat on 2026-03-01: the key is misspelt" || !strings.Contains(err.Error(), got) {
		t.Fatalf("%q after %v", got, err)
	}
}

// What is not here any more is over for those who ask for it, whether or not they were told.
func TestADeletedStudyIsOverForWhoAsks(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	activate(t, w)
	a := mustStudy(t, w.ist)
	id := a.ID()
	byID := func() error {
		return w.ist.tx(t, func(ctx context.Context, tx *node.Tx) error {
			_, err := w.ist.ActiveByID(ctx, tx, id)
			return err
		})
	}
	if err := byID(); err != nil {
		t.Fatal(err)
	}
	w.ist.exec(t, `DELETE FROM study`)
	if err := byID(); problem.KindOf(err) != problem.NotFound || !strings.Contains(err.Error(), "no study has the id") {
		t.Fatal(err)
	}
	w.ist.exec(t, `INSERT INTO deletion (what, name, study_id, terms, deleted, deleted_by)
		VALUES ('study', 'mortgages', $1, $2, '{}', 'an administrator')`, id[:], string(a.Terms.Encode()))
	late := &study.Agreement{Terms: a.Terms, Private: a.Private, Acceptances: a.Acceptances}
	for _, err := range []error{byID(), w.ist.receive(t, w.bi, late)} {
		wantKind(t, err, problem.Conflict)
		if !strings.Contains(err.Error(), "istat has deleted what it had") || !strings.Contains(problem.HintOf(err), "study forget") {
			t.Errorf("%v, %s", err, problem.HintOf(err))
		}
	}
}

// After a mistake was found in time, the corrected study may have the name of the one that was
// withdrawn, and whoever was away hears of both.
func TestACorrectedStudyTakesTheName(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	if err := w.ist.Exchange(t.Context(), w.courier(w.ist), a.ID()); err != nil {
		t.Fatal(err)
	}
	w.bi.away = true
	wantKind(t, w.ist.withdraw(t, w, ""), problem.Unavailable)
	w.bi.away = false
	b, err := w.ist.propose(t, spec(t, "threshold: 10", "threshold: 20"))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.ist.Exchange(t.Context(), w.courier(w.ist), b.ID()); err != nil {
		t.Fatal(err)
	}
	for _, n := range w.nodes {
		if got := mustStudy(t, n); got.ID() != b.ID() || n.ended(t) != "" {
			t.Errorf("%s has study %s, ended %q", n.Name, got.ID(), n.ended(t))
		}
		if len(n.entries(t, auditlog.ActionStudyWithdraw)) != 1 {
			t.Errorf("%s has not heard that the first one was withdrawn", n.Name)
		}
	}
	if list := w.bi.entries(t, auditlog.ActionStudyReceive); len(list) != 2 || list[1].Details["replaces"] != a.ID().String() {
		t.Errorf("entries %+v", list)
	}
}

func mustStudy(t *testing.T, n *testNode) *study.Agreement {
	t.Helper()
	st, err := n.Study(t.Context(), "mortgages")
	if err != nil {
		t.Fatal(err)
	}
	return st.Agreement
}

// TestNoticesAreTheirPartys: nobody ends a study in the name of another.
func TestNoticesAreTheirPartys(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := activate(t, w)
	other, err := w.ist.propose(t, spec(t, "mortgages", "other"))
	if err != nil {
		t.Fatal(err)
	}
	signedBy := func(n *testNode, terms study.Terms, party string) study.Notice {
		nt, err := study.NewNotice(party, study.NoticeWithdraw, "a reason", start, n.Identity.Public())
		if err != nil {
			t.Fatal(err)
		}
		nt.Signature = n.Identity.Sign(terms.NoticeBytes(nt))
		return nt
	}
	good := signedBy(w.lin, a.Terms, "linker")
	altered := func(change func(nt *study.Notice)) study.Notice {
		nt := good
		change(&nt)
		return nt
	}
	cbs := newNode(t, node.Holder, "cbs")
	for name, nt := range map[string]study.Notice{
		"in another's name":  signedBy(w.ist, a.Terms, "linker"),
		"of another study":   signedBy(w.lin, other.Terms, "linker"),
		"of no party":        signedBy(cbs, a.Terms, "cbs"),
		"another reason":     altered(func(nt *study.Notice) { nt.Reason = "another" }),
		"another kind":       altered(func(nt *study.Notice) { nt.Kind = study.NoticeForget }),
		"no kind":            altered(func(nt *study.Notice) { nt.Kind = "pause" }),
		"another time":       altered(func(nt *study.Notice) { nt.At = nt.At.AddDate(0, 0, 1) }),
		"no signature":       altered(func(nt *study.Notice) { nt.Signature = nil }),
		"control characters": altered(func(nt *study.Notice) { nt.Reason = "a\x1b[2J" }),
	} {
		sent := &study.Agreement{Terms: a.Terms, Notices: []study.Notice{good, nt}}
		if err := w.bi.receive(t, w.ist, sent); problem.KindOf(err) != problem.Denied && problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", name, err)
		}
		if got := w.bi.ended(t); got != "" {
			t.Fatalf("%s: the study is %q", name, got)
		}
	}
	wantKind(t, w.bi.receive(t, cbs, &study.Agreement{Terms: a.Terms, Notices: []study.Notice{good}}), problem.Denied)
	// A party may pass on what another has signed.
	if err := w.bi.receive(t, w.ist, &study.Agreement{Terms: a.Terms, Notices: []study.Notice{good}}); err != nil {
		t.Fatal(err)
	}
	if got := w.bi.ended(t); got != "withdrawn by linker on 2026-03-01: a reason" {
		t.Errorf("passed on: %q", got)
	}
	if list := w.bi.entries(t, auditlog.ActionStudyWithdraw); len(list) != 1 || list[0].Actor != "linker" || list[0].Details["received_from"] != "istat" {
		t.Errorf("entries %+v", list)
	}
	// A peer cannot fill the database with ends of studies that nobody knows.
	w.ist.exec(t, "DELETE FROM study_notice")
	var flood error
	for i := range 101 {
		draft, err := study.ParseYAML("s.yaml", []byte(strings.Replace(studyFile, "mortgages", "s"+itoa(int64(i)), 1)))
		if err != nil {
			t.Fatal(err)
		}
		var made *study.Agreement
		must(t, w.ist.tx(t, func(ctx context.Context, tx *node.Tx) (err error) {
			made, err = w.ist.Draft(ctx, tx, draft, randomBytes{})
			return err
		}))
		flood = w.bi.receive(t, w.ist, &study.Agreement{Terms: made.Terms, Notices: []study.Notice{signedBy(w.ist, made.Terms, "istat")}})
	}
	wantKind(t, flood, problem.Busy)
}

type randomBytes struct{}

// Read implements io.Reader.
func (randomBytes) Read(b []byte) (int, error) { return len(b), nil }

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
