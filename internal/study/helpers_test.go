package study

import (
	"crypto/ed25519"
	"crypto/sha256"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

type fp = fingerprint.Fingerprint

const idFile = `name: mortgages
purpose: mortgage burden by age and income class
holders:
  istat: {columns: [CLASSE_ETA, NUMERO_FIGLI]}
  bi:    {columns: [TIPO_RATA_MUTUO, PAGATORE_RATA_MUTUO, CLASSE_REDDITO]}
linker: linker
keys:
  id: {columns: {istat: [IDKEY], bi: [IDKEY]}, normalise: [nfkc, trim, upper]}
protocol: {suite: ristretto255, directions: one}
limits: {keys: {istat: 2000000, bi: 5000000}}        # optional
disclosure: {threshold: 10, query_budget: 100}
expires: 2027-12-31
`

const typosFile = `name: trade
purpose: trade by product
holders:
  cbs: {columns: [FLOW_KIND]}
  statcan: {columns: []}
linker: linker
keys:
  block: {columns: {cbs: [EXP_ID, HS6], statcan: [EXP_ID, HS6]}, normalise: [trim]}
  link:  {columns: {cbs: [SHIP_DATE, SHIP_VALUE], statcan: [DAY_2, AMOUNT]}, normalise: [trim]}
linkage: {coverage: {statcan: 1.0}}
expires: 2027-12-31
`

// bloomFile is typosFile with a link key compared by filters, and everything set that has a
// default.
var bloomFile = strings.NewReplacer(
	`link:  {columns: {cbs: [SHIP_DATE, SHIP_VALUE], statcan: [DAY_2, AMOUNT]}, normalise: [trim]}`,
	`link:  {method: bloom, fields: {cbs: [SHIP_DATE, SHIP_VALUE], statcan: [DAY_2, AMOUNT]}, normalise: [trim],
          bits: 512, threshold: 0.75, grams: 3, hashes: 7}`,
	`statcan: 1.0}`, `statcan: 1.0}, method: number_of_links`,
).Replace(typosFile)

// now is before the expiry of both files.
var now = time.Date(2026, 5, 4, 3, 2, 1, 0, time.UTC)

func mustParse(t testing.TB, file string) *Spec {
	t.Helper()
	s, err := ParseYAML("s.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// replace fails if old is not there, so that a test's alteration does happen.
func replace(t testing.TB, s, old, replacement string) string {
	t.Helper()
	if strings.Count(s, old) < 1 {
		t.Fatalf("%q is not in %q", old, s)
	}
	return strings.Replace(s, old, replacement, 1)
}

// keyOf returns a fixed key of a party.
func keyOf(name string) ed25519.PrivateKey {
	seed := sha256.Sum256([]byte("key of " + name))
	return ed25519.NewKeyFromSeed(seed[:])
}

func publicOf(key ed25519.PrivateKey) ed25519.PublicKey { return key.Public().(ed25519.PublicKey) }

func parties(t testing.TB, names ...string) map[string]fingerprint.Fingerprint {
	t.Helper()
	out := map[string]fingerprint.Fingerprint{}
	for _, n := range names {
		f, err := fingerprint.Of(publicOf(keyOf(n)))
		if err != nil {
			t.Fatal(err)
		}
		out[n] = f
	}
	return out
}

// counting yields bytes that are the same in every run.
func counting() io.Reader { return strings.NewReader(strings.Repeat("0123456789abcdef", 8)) }

func newAgreement(t testing.TB, file string) *Agreement {
	t.Helper()
	a, err := New(mustParse(t, file), parties(t, "istat", "bi", "cbs", "statcan", "linker", "stranger"), counting())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// sign returns a valid acceptance of a party by X25519 (the linker: none).
func sign(a *Agreement, party string) Acceptance {
	acc := Acceptance{Party: party}
	if _, ok := a.Side(party); ok {
		exchange := sha256.Sum256([]byte("exchange key of " + party))
		acc.KeyAgreement, acc.ExchangeKey = KeyAgreementX25519, exchange[:]
	}
	return resign(a, acc)
}

func resign(a *Agreement, acc Acceptance) Acceptance {
	key := keyOf(acc.Party)
	acc.PublicKey = publicOf(key)
	acc.Signature = ed25519.Sign(key, a.SigningBytes(acc))
	return acc
}

func signed(t testing.TB, file string) *Agreement {
	t.Helper()
	a := newAgreement(t, file)
	for _, p := range a.Parties() {
		if err := a.AddAcceptance(sign(a, p)); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

func wantProblem(t testing.TB, err error, kind problem.Kind, text string) {
	t.Helper()
	if err == nil || problem.KindOf(err) != kind || !strings.Contains(err.Error(), text) {
		t.Errorf("error %v (%s), want %s with %q", err, problem.KindOf(err), kind, text)
	}
}
