package node_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

const studyFile = `name: mortgages
purpose: mortgage burden by age
holders:
  istat: {columns: [CLASSE_ETA]}
  bi:    {columns: [TIPO_MUTUO]}
linker: linker
keys:
  id: {columns: {istat: [IDKEY], bi: [IDKEY]}, normalise: [trim]}
disclosure: {threshold: 10}
expires: 2026-12-31
`

func spec(t *testing.T, replace ...string) *study.Spec {
	t.Helper()
	s, err := study.ParseYAML("study.yaml", []byte(strings.NewReplacer(replace...).Replace(studyFile)))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func exchangeKey(b byte) []byte { return bytes.Repeat([]byte{b}, study.ExchangeKeySize) }

func (n *testNode) propose(t *testing.T, s *study.Spec) (*study.Agreement, error) {
	t.Helper()
	var a *study.Agreement
	err := n.tx(t, func(ctx context.Context, tx *node.Tx) error {
		var err error
		a, err = n.ProposeTx(ctx, tx, s, rand.Reader, node.KeyPart{Agreement: study.KeyAgreementX25519, ExchangeKey: exchangeKey(1)})
		return err
	})
	return a, err
}

func (n *testNode) accept(t *testing.T, name, agreement string, key []byte) error {
	t.Helper()
	return n.tx(t, func(ctx context.Context, tx *node.Tx) error {
		_, err := n.AcceptTx(ctx, tx, name, node.KeyPart{Agreement: agreement, ExchangeKey: key})
		return err
	})
}

func (n *testNode) receive(t *testing.T, from *testNode, a *study.Agreement) error {
	t.Helper()
	return n.tx(t, func(ctx context.Context, tx *node.Tx) error {
		_, err := n.ReceiveStudyTx(ctx, tx, from.peer(), a)
		return err
	})
}

func (n *testNode) active(t *testing.T, name string) (a *study.Agreement, err error) {
	t.Helper()
	err = n.tx(t, func(ctx context.Context, tx *node.Tx) error {
		a, err = n.Active(ctx, tx, name)
		return err
	})
	return a, err
}

func mustPropose(t *testing.T, w *network) *study.Agreement {
	t.Helper()
	a, err := w.ist.propose(t, spec(t))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestThreePartiesSign(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	id := a.ID()
	first := w.courier(w.ist)
	w.lin.away = true
	err := w.ist.Exchange(t.Context(), first, id)
	wantKind(t, err, problem.Unavailable)
	if !strings.Contains(err.Error(), "linker") || strings.Contains(err.Error(), "to bi") {
		t.Fatalf("who was not reached: %v", err)
	}
	w.lin.away = false
	if err := w.ist.Exchange(t.Context(), first, id); err != nil {
		t.Fatal(err)
	}
	if first.sent["linker"].Private != nil || first.sent["bi"].Private == nil {
		t.Fatal("private terms are for the other holder and for nobody else")
	}
	if st, err := w.bi.Study(t.Context(), "mortgages"); err != nil || st.State != node.StudyProposed || strings.Join(st.Missing, " ") != "bi linker" || st.Proposer != "istat" {
		t.Fatalf("status %+v, %v", st, err)
	}
	if _, err := w.ist.active(t, "mortgages"); problem.KindOf(err) != problem.Denied {
		t.Fatalf("one signature: %v", err)
	}
	if err := w.bi.accept(t, "mortgages", study.KeyAgreementX25519, exchangeKey(2)); err != nil {
		t.Fatal(err)
	}
	if err := w.bi.accept(t, "mortgages", study.KeyAgreementX25519, exchangeKey(2)); err != nil {
		t.Fatalf("again: %v", err)
	}
	wantKind(t, w.bi.accept(t, "mortgages", study.KeyAgreementX25519, exchangeKey(3)), problem.Conflict)
	// The other holder is away while bi tells of its signature; istat learns of it from the linker.
	w.ist.away = true
	wantKind(t, w.bi.Exchange(t.Context(), w.courier(w.bi), id), problem.Unavailable)
	w.ist.away = false
	if err := w.lin.accept(t, "mortgages", "", nil); err != nil {
		t.Fatal(err)
	}
	if err := w.ist.SyncStudy(t.Context(), w.courier(w.ist), "mortgages"); err != nil {
		t.Fatal(err)
	}
	for _, n := range w.nodes {
		if err := n.SyncStudy(t.Context(), w.courier(n), "mortgages"); err != nil {
			t.Fatal(err)
		}
		got, err := n.active(t, "mortgages")
		if err != nil || got.ID() != id || len(got.Acceptances) != 3 {
			t.Fatalf("%s: %v", n.Name, err)
		}
		if (got.Private == nil) != (n == w.lin) {
			t.Fatalf("%s has private terms: %v", n.Name, got.Private != nil)
		}
		if err := n.tx(t, func(ctx context.Context, tx *node.Tx) error { _, err := n.ActiveByID(ctx, tx, id); return err }); err != nil {
			t.Fatal(err)
		}
		if _, err := n.AuditVerify(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func activate(t *testing.T, w *network) *study.Agreement {
	t.Helper()
	a := mustPropose(t, w)
	if err := w.ist.Exchange(t.Context(), w.courier(w.ist), a.ID()); err != nil {
		t.Fatal(err)
	}
	if err := w.bi.accept(t, "mortgages", study.KeyAgreementX25519, exchangeKey(2)); err != nil {
		t.Fatal(err)
	}
	if err := w.lin.accept(t, "mortgages", "", nil); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for _, n := range []*testNode{w.bi, w.lin} {
			if err := n.Exchange(t.Context(), w.courier(n), a.ID()); err != nil {
				t.Fatal(err)
			}
		}
	}
	return a
}

func TestActiveChecksEveryTime(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	activate(t, w)
	if _, err := w.ist.active(t, "mortgages"); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	w.ist.Now = clockOf(&now)
	_, err := w.ist.active(t, "mortgages")
	wantKind(t, err, problem.Denied)
	if st, err := w.ist.Study(t.Context(), "mortgages"); err != nil || st.State != node.StudyExpired {
		t.Fatalf("state %v, %v", st.State, err)
	}
	w.ist.Now = clock
	for _, c := range []struct{ alter, restore string }{
		{"UPDATE acceptance SET signature = set_byte(signature, 5, get_byte(signature, 5) # 1) WHERE party = 'bi'", ""},
		{"UPDATE acceptance SET exchange_key = set_byte(exchange_key, 5, get_byte(exchange_key, 5) # 1) WHERE party = 'bi'", ""},
		{
			"UPDATE study SET terms = replace(terms::text, '\"threshold\":10', '\"threshold\":3')::json",
			"UPDATE study SET terms = replace(terms::text, '\"threshold\":3', '\"threshold\":10')::json",
		},
		{
			"UPDATE study SET private_terms = replace(private_terms::text, 'CLASSE_ETA', 'REDDITO')::json",
			"UPDATE study SET private_terms = replace(private_terms::text, 'REDDITO', 'CLASSE_ETA')::json",
		},
		{
			"UPDATE peer SET fingerprint = set_byte(fingerprint, 5, get_byte(fingerprint, 5) # 1) WHERE name = 'linker'", "",
		},
		{"UPDATE peer SET role = 'holder' WHERE name = 'linker'", "UPDATE peer SET role = 'linker' WHERE name = 'linker'"},
		{"UPDATE peer SET name = 'other' WHERE name = 'linker'", "UPDATE peer SET name = 'linker' WHERE name = 'other'"},
		{"DELETE FROM acceptance WHERE party = 'bi'", "-"},
	} {
		w.ist.exec(t, c.alter)
		var p *problem.Error
		if _, err := w.ist.active(t, "mortgages"); !errors.As(err, &p) {
			t.Errorf("%s: %v", c.alter, err)
		}
		if c.restore == "-" {
			break
		}
		if c.restore == "" {
			c.restore = c.alter // flipping a bit twice
		}
		w.ist.exec(t, c.restore)
		if _, err := w.ist.active(t, "mortgages"); err != nil {
			t.Fatalf("%s: not restored: %v", c.alter, err)
		}
	}
}

func TestProposeRefuses(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	mustPropose(t, w)
	_, err := w.ist.propose(t, spec(t, "threshold: 10", "threshold: 20"))
	wantKind(t, err, problem.Conflict)
	_, err = w.lin.propose(t, spec(t, "mortgages", "other"))
	wantKind(t, err, problem.Denied)
	_, err = w.ist.propose(t, spec(t, "mortgages", "other", "istat", "cbs"))
	wantKind(t, err, problem.NotFound) // a party that is no peer
	_, err = w.ist.propose(t, spec(t, "mortgages", "other", "2026-12-31", "2026-02-01"))
	wantKind(t, err, problem.Denied)
	cbs := newNode(t, node.Holder, "cbs")
	for _, p := range []*testNode{w.bi, w.ist, w.lin} {
		if err := cbs.AddPeer(t.Context(), p.peer()); err != nil {
			t.Fatal(err)
		}
	}
	_, err = cbs.propose(t, spec(t))
	wantKind(t, err, problem.Denied)
}

func TestProposed(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	proposed := func(n *testNode, s *study.Spec) (found *study.Agreement, err error) {
		err = n.tx(t, func(ctx context.Context, tx *node.Tx) error {
			found, err = n.Proposed(ctx, tx, s, rand.Reader)
			return err
		})
		return found, err
	}
	if found, err := proposed(w.ist, spec(t)); err != nil || found == nil || found.ID() != a.ID() {
		t.Fatalf("the same: %v, %v", found, err)
	}
	if found, err := proposed(w.ist, spec(t, "mortgages", "other")); err != nil || found != nil {
		t.Fatalf("another name: %v, %v", found, err)
	}
	for _, change := range [][]string{{"CLASSE_ETA", "REDDITO"}, {"[trim]", "[trim, upper]"}, {"threshold: 10", "threshold: 11"}} {
		_, err := proposed(w.ist, spec(t, change...))
		wantKind(t, err, problem.Conflict)
	}
	if err := w.ist.Exchange(t.Context(), w.courier(w.ist), a.ID()); err != nil {
		t.Fatal(err)
	}
	_, err := proposed(w.bi, spec(t))
	wantKind(t, err, problem.Conflict) // to be accepted rather than proposed
}

func TestReceiveRefuses(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	copyOf := func() *study.Agreement {
		private := *a.Private
		return &study.Agreement{Terms: a.Terms, Private: &private, Acceptances: append([]study.Acceptance(nil), a.Acceptances...)}
	}
	cbs := newNode(t, node.Holder, "cbs")
	stranger := newNode(t, node.Holder, "istat") // the name of a party, and another key
	for name, c := range map[string]struct {
		from, to *testNode
		change   func(a *study.Agreement)
		kind     problem.Kind
	}{
		"altered terms":            {w.ist, w.bi, func(a *study.Agreement) { a.Terms.Disclosure.Threshold = 11 }, problem.Denied},
		"altered private terms":    {w.ist, w.bi, func(a *study.Agreement) { a.Private.Columns[0] = []string{"REDDITO"} }, problem.Invalid},
		"no private terms":         {w.ist, w.bi, func(a *study.Agreement) { a.Private = nil }, problem.Invalid},
		"private terms to linker":  {w.ist, w.lin, func(*study.Agreement) {}, problem.Invalid},
		"not signed":               {w.ist, w.bi, func(a *study.Agreement) { a.Acceptances = nil }, problem.Denied},
		"signed by another":        {w.lin, w.bi, func(a *study.Agreement) { a.Private = nil }, problem.Denied},
		"from no party":            {cbs, w.bi, func(*study.Agreement) {}, problem.Denied},
		"from a party's namesake":  {stranger, w.bi, func(*study.Agreement) {}, problem.Denied},
		"to no party":              {w.ist, cbs, func(*study.Agreement) {}, problem.Denied},
		"from ourselves":           {w.ist, w.ist, func(*study.Agreement) {}, problem.Denied},
		"another key of ours":      {w.ist, w.bi, func(a *study.Agreement) { a.Terms.Holders[0].Fingerprint[0]++ }, problem.Denied},
		"another key of linker":    {w.ist, w.bi, func(a *study.Agreement) { a.Terms.Linker.Fingerprint[0]++ }, problem.Denied},
		"signature of another key": {w.ist, w.bi, func(a *study.Agreement) { a.Acceptances[0].PublicKey = w.bi.Identity.Public() }, problem.Denied},
		"altered exchange key":     {w.ist, w.bi, func(a *study.Agreement) { a.Acceptances[0].ExchangeKey = exchangeKey(9) }, problem.Denied},
	} {
		b := copyOf()
		c.change(b)
		if err := c.to.receive(t, c.from, b); err == nil || problem.KindOf(err) != c.kind {
			t.Errorf("%s: %v", name, err)
		}
		if st, err := w.bi.Studies(t.Context()); err != nil || len(st) != 0 {
			t.Errorf("%s: refused and stored: %v", name, err)
		}
	}
	now := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	w.bi.Now = clockOf(&now)
	wantKind(t, w.bi.receive(t, w.ist, copyOf()), problem.Denied)
	w.bi.Now = clock
	if err := w.bi.receive(t, w.ist, copyOf()); err != nil {
		t.Fatal(err)
	}
	if err := w.bi.receive(t, w.ist, copyOf()); err != nil {
		t.Fatalf("again: %v", err)
	}
	w.bi.Now = clockOf(&now)
	wantKind(t, w.bi.accept(t, "mortgages", study.KeyAgreementX25519, exchangeKey(2)), problem.Denied)
	w.bi.Now = clock
	wantKind(t, w.bi.accept(t, "mortgages", study.KeyAgreementImported, nil), problem.Conflict)
	// sent back
	wantKind(t, w.bi.accept(t, "mortgages", study.KeyAgreementX25519, exchangeKey(1)), problem.Conflict)
}

// A linker that makes up columns and keys can sign for itself, and everything fits together: but
// only a holder may say what they are.
func TestALinkerCannotMakeUpAStudy(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	made := func(name string) *study.Agreement {
		f := map[string]fingerprint.Fingerprint{}
		for n, p := range w.nodes {
			f[n] = p.Identity.Fingerprint()
		}
		a, err := study.New(spec(t, "mortgages", name), f, rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		acc := study.Acceptance{Party: "linker", PublicKey: w.lin.Identity.Public()}
		acc.Signature = w.lin.Identity.Sign(a.SigningBytes(acc))
		if err := a.AddAcceptance(acc); err != nil {
			t.Fatal(err)
		}
		return a
	}
	for _, n := range []*testNode{w.bi, w.ist} {
		err := n.receive(t, w.lin, made("invented"))
		wantKind(t, err, problem.Denied)
		if !strings.Contains(err.Error(), "private terms") || problem.HintOf(err) == "" {
			t.Errorf("%s: %v", n.Name, err)
		}
		if _, err := n.Study(t.Context(), "invented"); problem.KindOf(err) != problem.NotFound {
			t.Errorf("%s took it in: %v", n.Name, err)
		}
		// Without columns and keys it is no proposal either.
		bare := made("invented")
		bare.Private = nil
		wantKind(t, n.receive(t, w.lin, bare), problem.Invalid)
	}
}

func TestNameClash(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	mustPropose(t, w)
	if _, err := w.bi.propose(t, spec(t, "threshold: 10", "threshold: 12")); err != nil {
		t.Fatal(err)
	}
	st, err := w.bi.Study(t.Context(), "mortgages")
	if err != nil {
		t.Fatal(err)
	}
	wantKind(t, w.bi.Exchange(t.Context(), w.courier(w.bi), st.Agreement.ID()), problem.Conflict)
	got, err := w.ist.Study(t.Context(), "mortgages")
	if err != nil || got.Agreement.ID() == st.Agreement.ID() || got.Proposer != "istat" {
		t.Fatalf("the first study was replaced: %v", err)
	}
}

func TestRequireParty(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	for _, c := range []struct {
		caller node.Peer
		roles  []study.Role
		ok     bool
	}{
		{w.bi.peer(), nil, true},
		{w.bi.peer(), []study.Role{study.Holder1}, true},
		{w.bi.peer(), []study.Role{study.Holder2, study.Linker}, false},
		{w.lin.peer(), []study.Role{study.Holder1, study.Holder2}, false},
		{w.lin.peer(), []study.Role{study.Linker}, true},
		{w.ist.peer(), nil, false}, // ourselves
		{node.Peer{Name: "bi", Role: node.Holder, Fingerprint: w.lin.Identity.Fingerprint()}, nil, false},
		{node.Peer{Name: "cbs", Role: node.Holder, Fingerprint: w.bi.Identity.Fingerprint()}, nil, false},
		{node.Peer{}, nil, false},
	} {
		err := w.ist.RequireParty(a, c.caller, c.roles...)
		if (err == nil) != c.ok || err != nil && problem.KindOf(err) != problem.Denied {
			t.Errorf("%s as %v: %v", c.caller.Name, c.roles, err)
		}
	}
}

func TestAPeerCannotAnswerWithFalseSignatures(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	lie := lyingCourier{acc: study.Acceptance{
		Party: "bi", PublicKey: w.bi.Identity.Public(), KeyAgreement: study.KeyAgreementX25519,
		ExchangeKey: exchangeKey(7), Signature: make([]byte, 64),
	}}
	wantKind(t, w.ist.Exchange(t.Context(), lie, a.ID()), problem.Denied)
	st, err := w.ist.Study(t.Context(), "mortgages")
	if err != nil || len(st.Agreement.Acceptances) != 1 {
		t.Fatalf("%d acceptances, %v", len(st.Agreement.Acceptances), err)
	}
	for _, liar := range []string{"bi", "linker"} {
		if list := w.ist.refusals(t, liar); len(list) != 1 || list[0].Details["refused"] != "reply" || list[0].Study != a.ID().String() {
			t.Errorf("refusals of %s: %+v", liar, list)
		}
	}
}

type lyingCourier struct{ acc study.Acceptance }

func (l lyingCourier) ExchangeStudy(context.Context, node.Peer, *study.Agreement) (study.Known, error) {
	return study.Known{Acceptances: []study.Acceptance{l.acc}}, nil
}

// Terms that were altered in our own database are no fault of the peer whose call meets them.
func TestADamagedStudyIsOurOwnFault(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := activate(t, w)
	w.lin.exec(t, `UPDATE study SET terms = replace(terms::text, '"threshold":10', '"threshold":11')::json`)
	err := w.lin.tx(t, func(ctx context.Context, tx *node.Tx) error {
		_, err := w.lin.ActiveByID(ctx, tx, a.ID())
		return err
	})
	wantKind(t, err, problem.Internal)
	if problem.HintOf(err) == "" {
		t.Errorf("no hint: %v", err)
	}
}
