package study

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestNew(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, idFile)
	if a.Name() != "mortgages" || !reflect.DeepEqual(a.Parties(), []string{"bi", "istat", "linker"}) {
		t.Errorf("%s of %s", a.Name(), a.Parties())
	}
	for i, name := range a.Parties() {
		if r, ok := a.Role(name); !ok || r != Role(i+1) {
			t.Errorf("role of %s: %s", name, r)
		}
		if f, ok := a.Fingerprint(name); !ok || f != parties(t, name)[name] {
			t.Errorf("fingerprint of %s: %s", name, f)
		}
	}
	for _, c := range []struct {
		name, peer string
		side       Side
	}{{"bi", "istat", 1}, {"istat", "bi", 2}, {"linker", "", 0}, {"stranger", "", 0}} {
		side, ok := a.Side(c.name)
		if side != c.side || ok != (c.side > 0) || a.Peer(c.name) != c.peer || ok && a.Holder(side) != c.name {
			t.Errorf("%s: side %d, peer %q", c.name, side, a.Peer(c.name))
		}
	}
	if _, ok := a.Role("stranger"); ok {
		t.Error("a stranger has a role")
	}
	if !reflect.DeepEqual(a.Columns(2), []string{"CLASSE_ETA", "NUMERO_FIGLI"}) || a.Columns(0) != nil || a.Columns(3) != nil {
		t.Errorf("columns %q", a.Columns(2))
	}
	if !reflect.DeepEqual(a.KeyColumns(KeyID, 1), []string{"IDKEY"}) || a.KeyColumns(KeyLink, 1) != nil || a.KeyColumns(KeyID, 3) != nil {
		t.Errorf("key columns %q", a.KeyColumns(KeyID, 1))
	}
	if r, err := a.Recipe(KeyID); err != nil || !reflect.DeepEqual(r.Steps(), []string{"nfkc", "trim", "upper"}) {
		t.Errorf("recipe %q, %v", r.Steps(), err)
	}
	_, err := a.Recipe(KeyBlock)
	wantProblem(t, err, problem.NotFound, "no block key")
	if a.WithTypos() || !newAgreement(t, typosFile).WithTypos() {
		t.Error("WithTypos")
	}

	linker := &Agreement{Terms: a.Terms}
	if linker.Columns(1) != nil || linker.KeyColumns(KeyID, 1) != nil {
		t.Error("the linker knows columns")
	}
	_, err = linker.Recipe(KeyID)
	wantProblem(t, err, problem.NotFound, "")
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	spec := mustParse(t, idFile)
	_, err := New(spec, parties(t, "bi"), counting())
	wantProblem(t, err, problem.NotFound, "istat and linker, unknown")
	same := parties(t, "bi", "istat", "linker")
	same["linker"] = same["bi"]
	_, err = New(spec, same, counting())
	wantProblem(t, err, problem.Invalid, "same fingerprint")
	same["linker"] = fingerprint.Fingerprint{}
	_, err = New(spec, same, counting())
	wantProblem(t, err, problem.Invalid, "lack a party's fingerprint")
	broken := errors.New("no randomness")
	if _, err = New(spec, parties(t, "bi", "istat", "linker"), iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	bad := *spec
	bad.Disclosure.Threshold = 2
	_, err = New(&bad, parties(t, "bi", "istat", "linker"), counting())
	wantProblem(t, err, problem.Invalid, "threshold cannot be 2")
}

// The encodings are signed and stored: they do not change within a version.
func TestEncodingsAreFixed(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, typosFile)
	private := `{"version":1,"recipe_version":2,"salt":"` + strings.Repeat(fmt.Sprintf("%x", "0123456789abcdef"), 2) + `",` +
		`"columns":[["FLOW_KIND"],[]],"keys":[{"kind":"block","columns":[["EXP_ID","HS6"],["EXP_ID","HS6"]],"normalise":["trim"]},` +
		`{"kind":"link","columns":[["SHIP_DATE","SHIP_VALUE"],["DAY_2","AMOUNT"]],"normalise":["trim"]}]}`
	if got := string(a.Private.Encode()); got != private {
		t.Errorf("private\n got %s\nwant %s", got, private)
	}
	fps := a.Terms.fingerprints()
	terms := fmt.Sprintf(`{"version":1,"name":"trade","purpose":"trade by product","holders":[{"name":"cbs","fingerprint":"%s","columns":1},`+
		`{"name":"statcan","fingerprint":"%s","columns":0}],"linker":{"name":"linker","fingerprint":"%s"},"keys":["block","link"],`+
		`"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":10,"query_budget":100,"max_group_by":4},`+
		`"coverage":[null,1],"expires":"2027-12-31","commitment":"%x"}`, fps[0], fps[1], fps[2], a.Private.Commitment())
	if got := string(a.Terms.Encode()); got != terms {
		t.Errorf("terms\n got %s\nwant %s", got, terms)
	}
	if got, want := a.ID().String(), "6e7052f1d5d20bf1bf91acc96ced0af75d3d564895f6c7cade7b8658648e66f1"; got != want {
		t.Errorf("id %s, want %s", got, want)
	}
	if id, err := IDFromBytes(bytes.Repeat([]byte{0xab}, 32)); err != nil || id.Short() != "abab-abab-abab-abab" {
		t.Errorf("id %s, %v", id, err)
	}
	_, err := IDFromBytes(make([]byte, 31))
	wantProblem(t, err, problem.Invalid, "32 bytes")
}

func TestTermsHoldNoColumnName(t *testing.T) {
	t.Parallel()
	for _, file := range []string{idFile, typosFile, bloomFile} {
		a := signed(t, file)
		linker := &Agreement{Terms: a.Terms, Acceptances: a.Acceptances}
		shown := string(a.Terms.Encode()) + linker.Summary()
		names := append(append([]string{}, a.Columns(1)...), a.Columns(2)...)
		for _, kind := range a.Terms.Keys {
			for side := range Sides {
				names = append(names, a.KeyColumns(kind, side)...)
			}
		}
		if len(names) < 4 {
			t.Fatalf("names %q", names)
		}
		for _, name := range names {
			if strings.Contains(shown, name) {
				t.Errorf("%s is shown to the linker: %s", name, shown)
			}
		}
	}
	// The salt hides: the same columns under another salt have another commitment.
	p := *newAgreement(t, idFile).Private
	before := p.Commitment()
	p.Salt[31] ^= 1
	if p.Commitment() == before {
		t.Error("the commitment does not depend on the salt")
	}
}

func TestAlteredAgreement(t *testing.T) {
	t.Parallel()
	half := 0.5
	for name, alter := range map[string]func(a *Agreement){
		"purpose":     func(a *Agreement) { a.Terms.Purpose = "another purpose" },
		"threshold":   func(a *Agreement) { a.Terms.Disclosure.Threshold = 3 },
		"budget":      func(a *Agreement) { a.Terms.Disclosure.QueryBudget++ },
		"expires":     func(a *Agreement) { a.Terms.Expires = "2030-01-01" },
		"suite":       func(a *Agreement) { a.Terms.Suite = oprf.SuiteBlindRSA },
		"directions":  func(a *Agreement) { a.Terms.Directions = DirectionsBoth },
		"limit":       func(a *Agreement) { a.Terms.Limits[0] = 0 },
		"coverage":    func(a *Agreement) { a.Terms.Coverage[0] = &half },
		"linker":      func(a *Agreement) { a.Terms.Linker.Name = "other" },
		"fingerprint": func(a *Agreement) { a.Terms.Holders[0].Fingerprint[0] ^= 1 },
		"columns":     func(a *Agreement) { a.Terms.Holders[0].Columns++ },
		"keys":        func(a *Agreement) { a.Terms.Keys = []string{KeyBlock, KeyLink} },
		"commitment":  func(a *Agreement) { a.Terms.Commitment[0] ^= 1 },
		"version":     func(a *Agreement) { a.Terms.Version = 2 },

		"salt":           func(a *Agreement) { a.Private.Salt[0] ^= 1 },
		"column":         func(a *Agreement) { a.Private.Columns[0][0] = "OTHER" },
		"column order":   func(a *Agreement) { c := a.Private.Columns[0]; c[0], c[1] = c[1], c[0] },
		"column added":   func(a *Agreement) { a.Private.Columns[0] = append(a.Private.Columns[0], "MORE") },
		"key column":     func(a *Agreement) { a.Private.Keys[0].Columns[1][0] = "OTHER" },
		"recipe":         func(a *Agreement) { a.Private.Keys[0].Normalise = []string{"trim"} },
		"unknown step":   func(a *Agreement) { a.Private.Keys[0].Normalise = []string{"lower"} },
		"kind":           func(a *Agreement) { a.Private.Keys[0].Kind = KeyBlock },
		"recipe version": func(a *Agreement) { a.Private.RecipeVersion = 1 },

		"signature":       func(a *Agreement) { a.Acceptances[1].Signature[3] ^= 1 },
		"short signature": func(a *Agreement) { a.Acceptances[1].Signature = a.Acceptances[1].Signature[:63] },
		"public key":      func(a *Agreement) { a.Acceptances[1].PublicKey = publicOf(keyOf("stranger")) },
		"short key":       func(a *Agreement) { a.Acceptances[1].PublicKey = nil },
		"exchange key":    func(a *Agreement) { a.Acceptances[1].ExchangeKey[0] ^= 1 },
		"key agreement":   func(a *Agreement) { a.Acceptances[2].KeyAgreement = KeyAgreementImported },
		"party":           func(a *Agreement) { a.Acceptances[1].Party = "linker" },
		"one lacking":     func(a *Agreement) { a.Acceptances = a.Acceptances[:2] },
		"one twice":       func(a *Agreement) { a.Acceptances[2] = a.Acceptances[1] },
	} {
		a := signed(t, idFile)
		if err := a.Check(now); err != nil {
			t.Fatal(err)
		}
		alter(a)
		if err := a.Check(now); err == nil || problem.KindOf(err) == problem.Internal {
			t.Errorf("%s: error %v", name, err)
		}
	}

	// Consistent with its commitment, but not with the terms.
	for name, alter := range map[string]func(a *Agreement){
		"kind":    func(a *Agreement) { a.Private.Keys[0].Kind = KeyLink },
		"no key":  func(a *Agreement) { a.Private.Keys = nil },
		"columns": func(a *Agreement) { a.Private.Columns[0] = a.Private.Columns[0][:1] },
	} {
		a := newAgreement(t, idFile)
		alter(a)
		a.Terms.Commitment = a.Private.Commitment()
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			wantProblem(t, a.Verify(), problem.Invalid, "do not match")
		})
	}
}

func TestCheck(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, idFile)
	wantProblem(t, a.Check(now), problem.Denied, "not signed by bi and istat and linker yet")
	for _, party := range []string{"linker", "istat"} {
		if err := a.AddAcceptance(sign(a, party)); err != nil {
			t.Fatal(err)
		}
	}
	wantProblem(t, a.Check(now), problem.Denied, "not signed by bi yet")
	if err := a.AddAcceptance(sign(a, "bi")); err != nil {
		t.Fatal(err)
	}
	if len(a.Acceptances) != 3 || a.Acceptances[0].Party != "bi" || a.Acceptances[2].Party != "linker" {
		t.Errorf("acceptances are not in the order of roles: %v", a.Acceptances)
	}
	for _, at := range []time.Time{now, time.Date(2027, 12, 31, 23, 59, 59, 999999999, time.UTC)} {
		if err := a.Check(at); err != nil {
			t.Errorf("at %s: %v", at, err)
		}
		if err := (&Agreement{Terms: a.Terms, Acceptances: a.Acceptances}).Check(at); err != nil {
			t.Errorf("linker at %s: %v", at, err)
		}
	}
	for _, at := range []time.Time{time.Date(2028, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2028, 1, 1, 1, 0, 0, 0, time.FixedZone("", 3600))} {
		wantProblem(t, a.Check(at), problem.Denied, "has expired: its last day was 2027-12-31")
	}
	if !Date("nonsense").Expired(now) {
		t.Error("no date, no expiry")
	}
}

func TestAddAcceptance(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, idFile)
	bi, other := sign(a, "bi"), newAgreement(t, typosFile)

	wrongKey := bi
	wrongKey.PublicKey = publicOf(keyOf("stranger"))
	wrongKey.Signature = ed25519.Sign(keyOf("stranger"), a.SigningBytes(bi))
	elsewhere := bi
	elsewhere.Signature = ed25519.Sign(keyOf("bi"), other.SigningBytes(bi))
	for _, c := range []struct {
		name string
		acc  Acceptance
		kind problem.Kind
		text string
	}{
		{"stranger", sign(a, "stranger"), problem.Denied, "no party"},
		{"nothing", Acceptance{}, problem.Denied, "no party"},
		{"another's key", wrongKey, problem.Denied, "another key"},
		{"another study's signature", elsewhere, problem.Denied, "not valid"},
		{"a holder without key agreement", resign(a, Acceptance{Party: "bi"}), problem.Invalid, "properly"},
		{"no exchange key", resign(a, Acceptance{Party: "bi", KeyAgreement: KeyAgreementX25519}), problem.Invalid, "properly"},
		{"zero exchange key", resign(a, Acceptance{Party: "bi", KeyAgreement: KeyAgreementX25519, ExchangeKey: make([]byte, 32)}), problem.Invalid, "properly"},
		{"long exchange key", resign(a, Acceptance{Party: "bi", KeyAgreement: KeyAgreementX25519, ExchangeKey: bytes.Repeat([]byte{1}, 33)}), problem.Invalid, "properly"},
		{"imported with exchange key", resign(a, Acceptance{Party: "bi", KeyAgreement: KeyAgreementImported, ExchangeKey: bi.ExchangeKey}), problem.Invalid, "properly"},
		{"unknown key agreement", resign(a, Acceptance{Party: "bi", KeyAgreement: "kem"}), problem.Invalid, "properly"},
		{"linker with exchange key", resign(a, Acceptance{Party: "linker", KeyAgreement: KeyAgreementX25519, ExchangeKey: bi.ExchangeKey}), problem.Invalid, "properly"},
		{"linker imports", resign(a, Acceptance{Party: "linker", KeyAgreement: KeyAgreementImported}), problem.Invalid, "properly"},
		{"linker with bytes", resign(a, Acceptance{Party: "linker", ExchangeKey: []byte{1}}), problem.Invalid, "properly"},
	} {
		err := a.AddAcceptance(c.acc)
		t.Run(c.name, func(t *testing.T) { wantProblem(t, err, c.kind, c.text) })
	}
	if len(a.Acceptances) != 0 || len(a.Missing()) != 3 {
		t.Fatalf("kept %v", a.Acceptances)
	}

	for range 2 { // the same again changes nothing
		if err := a.AddAcceptance(bi); err != nil || len(a.Acceptances) != 1 {
			t.Fatalf("%d acceptances, error %v", len(a.Acceptances), err)
		}
	}
	kept, ok := a.Acceptance("bi")
	bi.Signature[0] ^= 1 // the caller's memory is its own
	if !ok || bytes.Equal(kept.Signature, bi.Signature) {
		t.Error("an acceptance shares its caller's memory")
	}
	second := bytes.Repeat([]byte{7}, 32)
	wantProblem(t, a.AddAcceptance(resign(a, Acceptance{Party: "bi", KeyAgreement: KeyAgreementX25519, ExchangeKey: second})), problem.Conflict, "in another way")
	wantProblem(t, a.AddAcceptance(resign(a, Acceptance{Party: "istat", KeyAgreement: KeyAgreementImported})), problem.Conflict, "istat accepts")
	wantProblem(t, a.AddAcceptance(resign(a, Acceptance{Party: "istat", KeyAgreement: KeyAgreementX25519, ExchangeKey: kept.ExchangeKey})), problem.Conflict, "same exchange key")

	imported := newAgreement(t, idFile)
	for _, party := range []string{"bi", "istat"} {
		if err := imported.AddAcceptance(resign(imported, Acceptance{Party: party, KeyAgreement: KeyAgreementImported})); err != nil {
			t.Error(err)
		}
	}
	if got := imported.Missing(); !reflect.DeepEqual(got, []string{"linker"}) {
		t.Errorf("missing %q", got)
	}
}

// What is signed determines every part of the acceptance.
func TestSigningBytesAreInjective(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, idFile)
	rapid.Check(t, func(t *rapid.T) {
		gen := rapid.Custom(func(t *rapid.T) Acceptance {
			return Acceptance{
				Party: rapid.StringMatching(`[ab]{0,2}`).Draw(t, "party"), KeyAgreement: rapid.StringMatching(`[ab]{0,2}`).Draw(t, "agreement"),
				ExchangeKey: []byte(rapid.StringMatching(`[ab]{0,2}`).Draw(t, "key")),
			}
		})
		x, y := gen.Draw(t, "x"), gen.Draw(t, "y")
		same := x.Party == y.Party && x.KeyAgreement == y.KeyAgreement && bytes.Equal(x.ExchangeKey, y.ExchangeKey)
		if bytes.Equal(a.SigningBytes(x), a.SigningBytes(y)) != same {
			t.Fatalf("%v and %v", x, y)
		}
	})
}

func TestSummary(t *testing.T) {
	t.Parallel()
	for _, file := range []string{idFile, typosFile, bloomFile} {
		a := newAgreement(t, file)
		s := a.Summary()
		want := []string{a.Terms.Purpose, a.ID().String(), a.ID().Short(), string(a.Terms.Expires), a.Terms.Suite, "10 units", "100 queries", "4 columns"}
		for _, p := range a.Parties() {
			f, _ := a.Fingerprint(p)
			want = append(want, p, f.String())
		}
		for side := range Sides {
			want = append(want, a.Columns(side)...)
			for _, kind := range a.Terms.Keys {
				want = append(want, a.KeyColumns(kind, side)...)
			}
		}
		for _, w := range want {
			if !strings.Contains(s, w) {
				t.Errorf("%q is not in\n%s", w, s)
			}
		}
	}
}
