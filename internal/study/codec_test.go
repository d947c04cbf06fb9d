package study

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
)

// specs generates valid specs.
func specs() *rapid.Generator[*Spec] {
	return rapid.Custom(func(t *rapid.T) *Spec {
		names := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z0-9][a-z0-9_-]{0,5}`), 3, 3, rapid.ID[string]).Draw(t, "names")
		column := rapid.StringMatching(`[A-Za-z<>&"'\\è][A-Za-z ]{0,8}x`)
		columns := func(low, high int, what string) []string {
			return rapid.SliceOfNDistinct(column, low, high, rapid.ID[string]).Draw(t, what)
		}
		s := &Spec{
			Name: names[0], Purpose: rapid.StringMatching(`[a-z<>&"\\è]{1,5}( [a-z]{1,5}){0,3}`).Draw(t, "purpose"), Linker: names[2],
			Suite:      rapid.SampledFrom([]string{oprf.SuiteRistretto255, oprf.SuiteBlindRSA}).Draw(t, "suite"),
			Directions: rapid.SampledFrom([]string{DirectionsOne, DirectionsBoth}).Draw(t, "directions"),
			Disclosure: disclosure.Rules{
				Threshold: rapid.IntRange(disclosure.Floor, 1_000_000).Draw(t, "threshold"), QueryBudget: rapid.IntRange(1, 10_000).Draw(t, "budget"),
				MaxGroupBy: rapid.IntRange(1, 4).Draw(t, "group by"), Dominance: rapid.SampledFrom([]float64{0, 0.34, 0.5, 0.75, 0.9}).Draw(t, "dominance"),
			},
			Expires: rapid.SampledFrom([]Date{"2027-12-31", "0001-01-01", "9999-12-31", "2028-02-29"}).Draw(t, "expires"),
		}
		s.Holders[0] = HolderSpec{Name: min(names[0], names[1]), Columns: columns(1, 4, "columns 1")}
		s.Holders[1] = HolderSpec{Name: max(names[0], names[1]), Columns: columns(0, 4, "columns 2")}
		for i := range s.Holders {
			for _, c := range s.Holders[i].Columns {
				if rapid.Bool().Draw(t, "recoded") {
					classes := rapid.MapOfN(rapid.StringMatching(`[a-f<&"è]{0,4}`), rapid.StringMatching(`[x-z ]{0,3}x`), 1, 3).Draw(t, "classes")
					if s.Holders[i].Recode == nil {
						s.Holders[i].Recode = Recode{}
					}
					s.Holders[i].Recode[c] = classes
				}
			}
		}
		if rapid.Bool().Draw(t, "planned") {
			for i := range s.Holders[0].Columns {
				table := Table{{Side1, i}}
				if n := len(s.Holders[1].Columns); n > 0 && s.Disclosure.MaxGroupBy > 1 && rapid.Bool().Draw(t, "with the other side's") {
					table = append(table, Ref{Side2, rapid.IntRange(0, n-1).Draw(t, "column")})
				}
				s.Tables = append(s.Tables, table)
			}
		}
		kinds := rapid.SampledFrom([][]string{{KeyID}, {KeyBlock, KeyLink}}).Draw(t, "kinds")
		for _, kind := range kinds {
			n := rapid.IntRange(1, 3).Draw(t, "key columns")
			steps := rapid.SliceOfN(rapid.SampledFrom([]string{"nfkc", "trim", "upper", "null_if:<&>", "digits_only"}), 0, 3).Draw(t, "steps")
			recipe, err := linkagekey.ParseRecipe(steps)
			if err != nil {
				t.Fatal(err)
			}
			s.Keys = append(s.Keys, KeySpec{Kind: kind, Columns: [2][]string{columns(n, n, "key 1"), columns(n, n, "key 2")}, Recipe: recipe})
		}
		if len(kinds) == 2 {
			s.Link.Method = rapid.SampledFrom([]string{"", LinkExact, LinkBloom}).Draw(t, "link")
			s.CoverageMethod = rapid.SampledFrom([]string{"", CoverageBlocks, CoverageLinks}).Draw(t, "coverage method")
		}
		if s.Link.Method == LinkBloom {
			s.Link.Bits = 8 * rapid.IntRange(MinBits/8, MaxBits/8).Draw(t, "bits")
			s.Link.Threshold = rapid.Float64Range(1e-9, 1).Draw(t, "similarity")
			s.Filter = FilterSpec{rapid.IntRange(1, MaxGrams).Draw(t, "grams"), rapid.IntRange(1, MaxHashes).Draw(t, "hashes")}
		}
		s.Client = rapid.SampledFrom([]string{"", s.Holders[0].Name, s.Holders[1].Name}).Draw(t, "client")
		for i := range s.Limits {
			s.Limits[i] = rapid.Int64Range(0, MaxLimit).Draw(t, "limit")
			if len(kinds) == 2 && rapid.Bool().Draw(t, "covered") {
				c := rapid.Float64Range(1e-9, 1).Draw(t, "coverage")
				s.Coverage[i] = &c
			}
		}
		return s
	})
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	pins := parties(t, "a", "b", "c")
	rapid.Check(t, func(t *rapid.T) {
		s := specs().Draw(t, "spec")
		p := map[string]fingerprint.Fingerprint{s.Holders[0].Name: pins["a"], s.Holders[1].Name: pins["b"], s.Linker: pins["c"]}
		a, err := New(s, p, bytes.NewReader(rapid.SliceOfN(rapid.Byte(), SaltSize, SaltSize).Draw(t, "salt")))
		if err != nil {
			t.Fatal(err)
		}
		terms, err := DecodeTerms(a.Terms.Encode())
		if err != nil {
			t.Fatal(err)
		}
		private, err := DecodePrivate(a.Private.Encode())
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(terms, a.Terms) || !bytes.Equal(private.Encode(), a.Private.Encode()) || terms.ID() != a.ID() {
			t.Fatalf("%+v\n%+v", terms, a.Terms)
		}
		back := &Agreement{Terms: terms, Private: private}
		if err := back.Verify(); err != nil {
			t.Fatal(err)
		}
		for side := range Sides {
			if got, want := back.Recode(side), s.Holders[side.Index()].Recode; !reflect.DeepEqual(got, want) {
				t.Fatalf("recode %v, want %v", got, want)
			}
		}
		if m := back.LinkMethod(); back.Filter() != s.Filter || m.Bits != s.Link.Bits || m.Threshold != s.Link.Threshold {
			t.Fatalf("link method %+v, filter %+v", m, back.Filter())
		}
		// Any single altered byte is refused, or makes another study.
		for what, b := range map[string][]byte{"terms": terms.Encode(), "private": private.Encode()} {
			i := rapid.IntRange(0, len(b)-1).Draw(t, "at")
			b[i] ^= byte(rapid.IntRange(1, 255).Draw(t, "bits"))
			if what == "terms" {
				if got, err := DecodeTerms(b); err == nil && got.ID() == a.ID() {
					t.Fatalf("altered terms have the same id: %s", b)
				}
			} else if got, err := DecodePrivate(b); err == nil && got.Commitment() == a.Terms.Commitment {
				t.Fatalf("altered private terms have the same commitment: %s", b)
			}
		}
	})
}

func TestDecodeTermsRefuses(t *testing.T) {
	t.Parallel()
	good := string(newAgreement(t, idFile).Terms.Encode())
	for _, c := range []struct{ old, replacement, text string }{
		{`{"version":1`, ` {"version":1`, "not in canonical form"},
		{`"version":1,`, ``, "not in canonical form"},
		{`"version":1,`, `"version":1,"version":1,`, "not in canonical form"},
		{`"version":1,`, `"Version":1,`, "not in canonical form"},
		{`"version":1,`, `"version":2,`, "version 2"},
		{`"version":1,`, `"version":1,"more":1,`, "cannot be read"},
		{`"version":1,`, `"version":"1",`, "cannot be read"},
		{`"name":"mortgages","purpose"`, `"name":"\u006dortgages","purpose"`, "not in canonical form"},
		{`mortgage burden`, `mortgage  burden`, "needless spaces"},
		{`mortgage burden`, `mortgage\u001bburden`, "unprintable"},
		{`mortgage burden`, `mortgage\nburden`, "unprintable"},
		{`"name":"bi"`, `"name":"zz"`, "order of their names"},
		{`"name":"bi"`, `"name":"istat"`, "order of their names"},
		{`"name":"bi"`, `"name":"Bi"`, "is not a name"},
		{`"linker":{"name":"linker"`, `"linker":{"name":"bi"`, "both a holder and the linker"},
		{`"columns":3`, `"columns":-1`, "-1 columns"},
		{`"columns":3`, `"columns":1000`, "1000 columns"},
		{`"columns":3`, `"columns":3.0`, "cannot be read"},
		{`"keys":["id"]`, `"keys":["link"]`, "neither id nor"},
		{`"keys":["id"]`, `"keys":null`, "not in canonical form"},
		{`"keys":["id"]`, `"keys":[]`, "neither id nor"},
		{`"keys":["id"]`, `"keys":["link","block"]`, "neither id nor"},
		{`"suite":"ristretto255"`, `"suite":"none"`, "unknown protocol suite"},
		{`"directions":"one"`, `"directions":""`, "directions cannot be"},
		{`"commitment":"`, `"client":"istat","commitment":"`, "not in canonical form"},
		{`"limits":[5000000,2000000]`, `"limits":[-1,2000000]`, "out of range"},
		{`"limits":[5000000,2000000]`, `"limits":[5000000,2000000,1]`, "not in canonical form"},
		{`"limits":[5000000,2000000]`, `"limits":[5000000]`, "not in canonical form"},
		{`"threshold":10`, `"threshold":2`, "threshold cannot be 2"},
		{`"query_budget":100`, `"query_budget":10001`, "query_budget cannot be"},
		{`"max_group_by":4`, `"max_group_by":5`, "max_group_by cannot be"},
		{`"max_group_by":4`, `"max_group_by":4,"dominance":0.5`, "spelled out"},
		{`"max_group_by":4`, `"max_group_by":4,"dominance":0`, "not in canonical form"},
		{`"max_group_by":4`, `"max_group_by":4,"dominance":0.60`, "not in canonical form"},
		{`"max_group_by":4`, `"max_group_by":4,"dominance":1`, "not a share"},
		{`"max_group_by":4`, `"max_group_by":4,"dominance":-1`, "not a share"},
		{`"max_group_by":4`, `"max_group_by":4,"dominance":0.05`, "equal units"},
		{`"coverage":[null,null]`, `"coverage":[null,0.5]`, "without block and link"},
		{`"expires":"2027-12-31"`, `"expires":"2027-02-30"`, "not a date"},
		{`sha256:`, `sha256:00`, "cannot be read"},
		{`"commitment":"`, `"commitment":"00`, "cannot be read"},
	} {
		_, err := DecodeTerms([]byte(replace(t, good, c.old, c.replacement)))
		wantProblem(t, err, problem.Invalid, c.text)
	}
	for _, b := range []string{"", "null", "{}", "[]", "1", good + " ", good + "\n", good + good, good[:len(good)-1], strings.Repeat("[", 30000), strings.Repeat(" ", MaxEncoded+1)} {
		_, err := DecodeTerms([]byte(b))
		wantProblem(t, err, problem.Invalid, "")
	}
	i := strings.Index(good, `"commitment":"`) + len(`"commitment":"`)
	_, err := DecodeTerms([]byte(good[:i] + strings.ToUpper(good[i:i+64]) + good[i+64:]))
	wantProblem(t, err, problem.Invalid, "not in canonical form")
}

// A study that says nothing of dominance is what it was before there was a choice, and so is one
// that says the default.
func TestDominanceInTerms(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, encoded string
		share         float64
	}{
		{"", "", 0.5},
		{", dominance: 0.5", "", 0.5},
		{", dominance: 0.25", `,"dominance":0.25`, 0.25},
	} {
		a := newAgreement(t, replace(t, idFile, "query_budget: 100", "query_budget: 100"+c.text))
		if want := `"disclosure":{"threshold":10,"query_budget":100,"max_group_by":4` + c.encoded + `}`; !strings.Contains(string(a.Terms.Encode()), want) {
			t.Errorf("with %q: %s", c.text, a.Terms.Encode())
		}
		if got := a.Terms.Disclosure.EffectiveDominance(); got != c.share {
			t.Errorf("with %q: %v", c.text, got)
		}
		if want := fmt.Sprintf("more than %v of", c.share); !strings.Contains(a.Summary(), want) {
			t.Errorf("the summary does not say %q:\n%s", want, a.Summary())
		}
	}
}

func TestDecodePrivateRefuses(t *testing.T) {
	t.Parallel()
	good := string(newAgreement(t, idFile).Private.Encode())
	for _, c := range []struct{ old, replacement, text string }{
		{`"version":1,`, `"version":0,`, "version 0"},
		{`"recipe_version":2,`, `"recipe_version":3,`, "recipe version 3"},
		{`"recipe_version":2,`, `"recipe_version":0,`, "recipe version 0"},
		{`"salt":"`, `"salt":"00`, "cannot be read"},
		{`"CLASSE_ETA"`, `""`, "a column name is empty"},
		{`"CLASSE_ETA"`, `"NUMERO_FIGLI"`, "listed twice"},
		{`"CLASSE_ETA"`, `"a\u0000"`, "unprintable"},
		{`["CLASSE_ETA","NUMERO_FIGLI"]`, `null`, "not in canonical form"},
		{`["CLASSE_ETA","NUMERO_FIGLI"]]`, `[]],"more":1`, "cannot be read"},
		{`["IDKEY"]`, `[]`, "no columns at holder 1"},
		{`["IDKEY"]`, `["IDKEY","B"]`, "2 columns at holder 1"},
		{`"upper"`, `"lower"`, `unknown normalisation step`},
		{`"upper"`, `"null_if:\u2028"`, `unprintable`},
		{`["nfkc","trim","upper"]`, `null`, "not in canonical form"},
		{`["nfkc","trim","upper"]`, `["date:YYYYMMDD","date:YYYYMMDD"]`, "second date step"},
		{`{"kind"`, `{"Kind"`, "not in canonical form"},
	} {
		_, err := DecodePrivate([]byte(replace(t, good, c.old, c.replacement)))
		wantProblem(t, err, problem.Invalid, c.text)
	}
	for _, b := range []string{"", "null", "{}", good + "\n", strings.Repeat(" ", MaxEncoded+1)} {
		_, err := DecodePrivate([]byte(b))
		wantProblem(t, err, problem.Invalid, "")
	}
	// What cannot be read is not quoted: the text may travel to a peer or a log.
	_, err := DecodePrivate([]byte(replace(t, good, `"version":1`, `"CLASSE_REDDITO":1`)))
	if err == nil || strings.Contains(err.Error()+problem.HintOf(err), "REDDITO") {
		t.Errorf("error %v", err)
	}
}

func FuzzDecodeTerms(f *testing.F) {
	seeds := [][]byte{[]byte("{}"), []byte(`{"version":1}`)}
	for _, file := range []string{idFile, typosFile, bloomFile} {
		seeds = append(seeds, newAgreement(f, file).Terms.Encode())
	}
	fuzztest.Fuzz(f, seeds, func(t *testing.T, b []byte) {
		terms, err := DecodeTerms(b)
		if err != nil {
			if problem.KindOf(err) != problem.Invalid {
				t.Fatalf("error of kind %s: %v", problem.KindOf(err), err)
			}
			return
		}
		if !bytes.Equal(terms.Encode(), b) {
			t.Fatalf("%s became %s", b, terms.Encode())
		}
		a := &Agreement{Terms: terms}
		if a.Check(now) == nil || a.Summary() == "" {
			t.Fatal("an unsigned study passes")
		}
	})
}

func FuzzDecodePrivate(f *testing.F) {
	seeds := [][]byte{[]byte("{}"), []byte(`{"version":1}`)}
	for _, file := range []string{idFile, typosFile, bloomFile} {
		seeds = append(seeds, newAgreement(f, file).Private.Encode())
	}
	fuzztest.Fuzz(f, seeds, func(t *testing.T, b []byte) {
		p, err := DecodePrivate(b)
		if err != nil {
			if problem.KindOf(err) != problem.Invalid {
				t.Fatalf("error of kind %s: %v", problem.KindOf(err), err)
			}
			return
		}
		if !bytes.Equal(p.Encode(), b) {
			t.Fatalf("%s became %s", b, p.Encode())
		}
	})
}

// Signatures are under the encoding of a study with rules of its own: it never changes.
func TestEncodingOfRulesStays(t *testing.T) {
	t.Parallel()
	const encoded = `{"version":1,"name":"mortgages","purpose":"mortgage burden by age and income class","holders":[` +
		`{"name":"bi","fingerprint":"sha256:d37da190893de9eb1cdadbc61409f47a7200b8efcbae4de56731823fa1ab3166","columns":3},` +
		`{"name":"istat","fingerprint":"sha256:f1cae5046e77963dcee83701f7f419245d2c992e792e9c6f296eff209ec42642","columns":2}],` +
		`"linker":{"name":"linker","fingerprint":"sha256:d54757a407cca3a8093d76ef779a3288fadbf7c7ea09ebf806b36af80dea8c01"},` +
		`"keys":["id"],"suite":"ristretto255","directions":"one","limits":[5000000,2000000],` +
		`"disclosure":{"threshold":10,"query_budget":7,"max_group_by":2,"dominance":0.25},"coverage":[null,null],"expires":"2027-12-31",` +
		`"commitment":"ba37a44118f879168b32532256ff72b30b6c1f011e6be80c2c914b95753d6cb9","client":"istat"}`
	terms, err := DecodeTerms([]byte(encoded))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := terms.ID().String(), "f7a614a56aefe3deb54178334931fbd4308ee852d744a2f4e60bf94ffc9f9603"; got != want {
		t.Errorf("the study is %s, not %s", got, want)
	}
	made := newAgreement(t, replace(t, idFile, "query_budget: 100", "query_budget: 7, max_group_by: 2, dominance: 0.25")).Terms
	if made.Commitment = terms.Commitment; string(made.Encode()) != encoded {
		t.Errorf("the file makes\n%s", made.Encode())
	}
}
