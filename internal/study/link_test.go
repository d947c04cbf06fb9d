package study

import (
	"bytes"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Encodings and identifiers of studies made before there were link methods. Signatures are under
// these: they never change.
const (
	goldenIDTerms = `{"version":1,"name":"mortgages","purpose":"mortgage burden by age and income class","holders":[` +
		`{"name":"bi","fingerprint":"sha256:d37da190893de9eb1cdadbc61409f47a7200b8efcbae4de56731823fa1ab3166","columns":3},` +
		`{"name":"istat","fingerprint":"sha256:f1cae5046e77963dcee83701f7f419245d2c992e792e9c6f296eff209ec42642","columns":2}],` +
		`"linker":{"name":"linker","fingerprint":"sha256:d54757a407cca3a8093d76ef779a3288fadbf7c7ea09ebf806b36af80dea8c01"},` +
		`"keys":["id"],"suite":"ristretto255","directions":"one","limits":[5000000,2000000],` +
		`"disclosure":{"threshold":10,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2027-12-31",` +
		`"commitment":"93ac3f87f29aca9073b54a520467de277219ef00ccbdc1ea71ce15e1239398e9"}`
	goldenIDPrivate = `{"version":1,"recipe_version":1,"salt":"3031323334353637383961626364656630313233343536373839616263646566",` +
		`"columns":[["TIPO_RATA_MUTUO","PAGATORE_RATA_MUTUO","CLASSE_REDDITO"],["CLASSE_ETA","NUMERO_FIGLI"]],` +
		`"keys":[{"kind":"id","columns":[["IDKEY"],["IDKEY"]],"normalise":["nfkc","trim","upper"]}]}`
	goldenIDStudy = "d106187614944a8ff32dc944ff43ce1cec79a517ffe79c9c885ad9c6cebdbaa9"

	goldenTyposTerms = `{"version":1,"name":"trade","purpose":"trade by product","holders":[` +
		`{"name":"cbs","fingerprint":"sha256:f559be6b9a2135fbd04adaa7f12b2c8d052d16410eda2af8bcfbcc3354cc57f8","columns":1},` +
		`{"name":"statcan","fingerprint":"sha256:89dbfb29371efc6d004c57eb041b88e6ba29fd4cb40dbbe954caed533acd2f03","columns":0}],` +
		`"linker":{"name":"linker","fingerprint":"sha256:d54757a407cca3a8093d76ef779a3288fadbf7c7ea09ebf806b36af80dea8c01"},` +
		`"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],` +
		`"disclosure":{"threshold":10,"query_budget":100,"max_group_by":4},"coverage":[null,1],"expires":"2027-12-31",` +
		`"commitment":"e10e5fcfc63667a10c14965e990a8a654b36eb971ecca2b6bb02acef2738038c"}`
	goldenTyposPrivate = `{"version":1,"recipe_version":1,"salt":"3031323334353637383961626364656630313233343536373839616263646566",` +
		`"columns":[["FLOW_KIND"],[]],"keys":[{"kind":"block","columns":[["EXP_ID","HS6"],["EXP_ID","HS6"]],"normalise":["trim"]},` +
		`{"kind":"link","columns":[["SHIP_DATE","SHIP_VALUE"],["DAY_2","AMOUNT"]],"normalise":["trim"]}]}`
	goldenTyposStudy = "0c1702bbe47c0db6ae43b09f3e55c2b33516819a05cc2c052a5f559663c5b146"
)

func TestEncodingsOfOldStudiesStay(t *testing.T) {
	t.Parallel()
	explicit := replace(t, typosFile, "link:  {columns", "link:  {method: exact, columns")
	explicit = replace(t, explicit, "statcan: 1.0}", "statcan: 1.0}, method: blocks")
	for _, c := range []struct{ file, terms, private, id string }{
		// In a file of today, the holder that may bring fewer keys is the client; studies from
		// before have the first one.
		{replace(t, idFile, "directions: one", "directions: one, client: bi"), goldenIDTerms, goldenIDPrivate, goldenIDStudy},
		{typosFile, goldenTyposTerms, goldenTyposPrivate, goldenTyposStudy},
		// a default that is written is no other study
		{explicit, goldenTyposTerms, goldenTyposPrivate, goldenTyposStudy},
	} {
		terms, err := DecodeTerms([]byte(c.terms))
		if err != nil {
			t.Fatal(err)
		}
		private, err := DecodePrivate([]byte(c.private))
		if err != nil {
			t.Fatal(err)
		}
		if string(terms.Encode()) != c.terms || string(private.Encode()) != c.private || terms.ID().String() != c.id {
			t.Errorf("study %s: encoded as\n%s\n%s", terms.ID(), terms.Encode(), private.Encode())
		}
		if err := (&Agreement{Terms: terms, Private: private}).Verify(); err != nil {
			t.Error(err)
		}
		a := newAgreement(t, c.file)
		a.Private.RecipeVersion = 1 // a file of today makes recipes of a later version
		a.Terms.Commitment = a.Private.Commitment()
		if !reflect.DeepEqual(a.Terms, terms) || !bytes.Equal(a.Private.Encode(), private.Encode()) {
			t.Errorf("the file of study %s makes\n%s\n%s", terms.Name, a.Terms.Encode(), a.Private.Encode())
		}
	}
}

// The version of the recipe that is signed is the one that keys are built by, whatever a new study
// gets.
func TestRecipeVersionIsTheSignedOne(t *testing.T) {
	t.Parallel()
	const value = "12345.0" // 123450 under version 1
	for version := linkagekey.OldestRecipeVersion; version <= linkagekey.RecipeVersion; version++ {
		a := newAgreement(t, replace(t, idFile, "[nfkc, trim, upper]", "[digits_only]"))
		if a.Private.RecipeVersion != linkagekey.RecipeVersion {
			t.Fatalf("a new study has recipe version %d", a.Private.RecipeVersion)
		}
		a.Private.RecipeVersion = version
		private, err := DecodePrivate(a.Private.Encode())
		if err != nil {
			t.Fatal(err)
		}
		r, err := (&Agreement{Terms: a.Terms, Private: private}).Recipe(KeyID)
		if err != nil || r.Version() != version {
			t.Fatalf("a study of version %d is built by version %d, %v", version, r.Version(), err)
		}
		if got := r.Build(nil, []linkagekey.Value{{Text: value}}).Outcome; (got == linkagekey.Built) != (version == 1) {
			t.Errorf("version %d: %s is %s", version, value, got)
		}
	}
}

func TestLinkAccessors(t *testing.T) {
	t.Parallel()
	short := replace(t, typosFile, "link:  {columns", "link:  {method: bloom, fields")
	for _, c := range []struct {
		file     string
		method   LinkMethod
		filter   FilterSpec
		coverage string
		size     int
	}{
		{idFile, LinkMethod{}, FilterSpec{}, "", 0},
		{typosFile, LinkMethod{Method: LinkExact}, FilterSpec{}, CoverageBlocks, 16},
		{short, LinkMethod{LinkBloom, 1000, 0.8}, FilterSpec{2, 10}, CoverageBlocks, 125},
		{bloomFile, LinkMethod{LinkBloom, 512, 0.75}, FilterSpec{3, 7}, CoverageLinks, 64},
	} {
		a := newAgreement(t, c.file)
		if a.LinkMethod() != c.method || a.Filter() != c.filter || a.CoverageMethod() != c.coverage || a.LinkSize() != c.size {
			t.Errorf("%+v, %+v, %q, %d; want %+v", a.LinkMethod(), a.Filter(), a.CoverageMethod(), a.LinkSize(), c)
		}
		linker := &Agreement{Terms: a.Terms}
		if linker.LinkMethod() != c.method || linker.Filter() != (FilterSpec{}) || linker.Terms.LinkSize() != c.size {
			t.Errorf("at the linker: %+v, %+v", linker.LinkMethod(), linker.Filter())
		}
		if c.size == 0 {
			continue
		}
		recipe, err := a.Recipe(KeyLink)
		if err != nil || !reflect.DeepEqual(recipe.Steps(), []string{"trim"}) || !a.WithTypos() {
			t.Errorf("recipe %v, %v", recipe, err)
		}
		if got := a.KeyColumns(KeyLink, 2); !reflect.DeepEqual(got, []string{"DAY_2", "AMOUNT"}) {
			t.Errorf("link columns %q", got)
		}
	}
}

func TestTheLinkerSeesNoFilter(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, bloomFile)
	linker := (&Agreement{Terms: a.Terms}).Summary()
	for _, s := range []string{"grams", "hashes", "SHIP_DATE"} {
		if strings.Contains(string(a.Terms.Encode())+linker, s) {
			t.Errorf("the linker sees %q", s)
		}
	}
}

func TestSummaryOfLinkMethods(t *testing.T) {
	t.Parallel()
	filters := "filters are made of 3-grams, with 7 hashes each"
	for _, c := range []struct {
		file      string
		has, not  []string
		forLinker bool
	}{
		{idFile, nil, []string{"linkage", "within a block"}, false},
		{typosFile, []string{"equal within a block", "estimated from the records of each block"}, []string{"Bloom", "number of links"}, true},
		{bloomFile, []string{"Bloom filters of 512 bits", "coefficient of 0.75 or more", "estimated from the number of links"}, []string{"equal within"}, true},
		{bloomFile, []string{filters}, nil, false},
		{replace(t, bloomFile, "hashes: 7", "hashes: 1"), []string{"with 1 hash each"}, nil, false},
	} {
		a := newAgreement(t, c.file)
		shown := []string{a.Summary()}
		if c.forLinker {
			shown = append(shown, (&Agreement{Terms: a.Terms}).Summary())
		}
		for _, s := range shown {
			for _, text := range c.has {
				if !strings.Contains(s, text) {
					t.Errorf("no %q in\n%s", text, s)
				}
			}
			for _, text := range c.not {
				if strings.Contains(s, text) {
					t.Errorf("%q in\n%s", text, s)
				}
			}
		}
	}
}

func TestParseYAMLRefusesLinkMethods(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file, old, replacement string
		line                   int
		text                   string
	}{
		{bloomFile, "method: bloom", "method: fuzzy", 9, `unknown link method "fuzzy"`},
		{bloomFile, "method: bloom", "method: [bloom]", 9, "keys.link.method must be text"},
		{bloomFile, "method: bloom", "method: exact", 9, "keys.link has fields without method: bloom"},
		{bloomFile, "method: bloom, fields", "columns", 10, "keys.link has bits without method: bloom"},
		{bloomFile, "fields:", "columns:", 9, "keys.link has columns with method: bloom"},
		{bloomFile, "method: bloom, fields", "method: bloom, columns: {}, fields", 9, "keys.link has columns"},
		{bloomFile, "hashes: 7", "hashing: 7", 10, `unknown field "hashing" in keys.link`},
		{bloomFile, "bits: 512", "bits: 500", 10, "a filter cannot have 500 bits"},
		{bloomFile, "bits: 512", "bits: 56", 10, "a filter cannot have 56 bits"},
		{bloomFile, "bits: 512", "bits: 8200", 10, "keys.link.bits cannot be 8200"},
		{bloomFile, "bits: 512", "bits: -8", 10, "keys.link.bits cannot be -8"},
		{bloomFile, "bits: 512", "bits: 512.0", 10, "must be a whole number"},
		{bloomFile, "threshold: 0.75", "threshold: 0", 10, "is not a similarity"},
		{bloomFile, "threshold: 0.75", "threshold: 1.01", 10, "is not a similarity"},
		{bloomFile, "threshold: 0.75", "threshold: .nan", 10, "is not a similarity"},
		{bloomFile, "threshold: 0.75", "threshold: .inf", 10, "is not a similarity"},
		{bloomFile, "threshold: 0.75", "threshold: high", 10, "keys.link.threshold must be a number"},
		{bloomFile, "grams: 3", "grams: 0", 10, "a filter cannot be made of 0-grams"},
		{bloomFile, "grams: 3", "grams: 5", 10, "a filter cannot be made of 5-grams"},
		{bloomFile, "hashes: 7", "hashes: 0", 10, "a filter cannot have 0 hashes"},
		{bloomFile, "hashes: 7", "hashes: 65", 10, "a filter cannot have 65 hashes"},
		{bloomFile, "cbs: [SHIP_DATE, SHIP_VALUE], ", "", 9, "the link key names no fields of cbs"},
		{bloomFile, "[SHIP_DATE, SHIP_VALUE]", "[SHIP_DATE]", 9, "the link key has 1 fields at cbs and 2 at statcan"},
		{bloomFile, "[SHIP_DATE, SHIP_VALUE]", "[A, A]", 9, `column "A" is listed twice`},
		{bloomFile, "[SHIP_DATE, SHIP_VALUE]", "SHIP_DATE", 9, "keys.link.fields.cbs must be a list"},
		{bloomFile, "method: number_of_links", "method: guess", 11, `unknown coverage method "guess"`},
		{bloomFile, "method: number_of_links", `method: ""`, 11, `unknown coverage method ""`},
		{bloomFile, "method: number_of_links", "method: 5", 11, "linkage.method must be text"},
		{typosFile, "block: {columns", "block: {method: bloom, columns", 8, `unknown field "method" in keys.block`},
		{typosFile, "link:  {columns", "link:  {fields", 9, "keys.link has fields without method: bloom"},
		{typosFile, "link:  {columns", "link:  {hashes: 3, columns", 9, "keys.link has hashes without method: bloom"},
		{idFile, "id: {columns", "id: {method: bloom, columns", 8, `unknown field "method" in keys.id`},
		{idFile, "2027-12-31\n", "2027-12-31\nlinkage: {method: blocks}\n", 13, "a coverage method is given without block and link keys"},
		{idFile, "2027-12-31\n", "2027-12-31\nlinkage: {method: number_of_links}\n", 13, "a coverage method is given without block and link keys"},
		{idFile, "  id:", "  link: {method: bloom, fields: {istat: [A], bi: [A]}}\n  id:", 7, "neither id nor block and link"},
	} {
		s, err := ParseYAML("s.yaml", []byte(replace(t, c.file, c.old, c.replacement)))
		if s != nil {
			t.Errorf("%s: accepted", c.replacement)
			continue
		}
		wantProblem(t, err, problem.Invalid, c.text)
		if prefix := fmt.Sprintf("s.yaml:%d: ", c.line); !strings.HasPrefix(err.Error(), prefix) {
			t.Errorf("%q: %q does not start with %q", c.replacement, err, prefix)
		}
	}
}

func TestParseYAMLLinkHints(t *testing.T) {
	t.Parallel()
	for old, hint := range map[string][2]string{
		"method: bloom":           {"method: fuzzy", "known methods: exact, bloom"},
		"fields:":                 {"columns:", "list them as fields"},
		"bits: 512":               {"bits: 500", "a multiple of 8, of 64 to 8192"},
		"threshold: 0.75":         {"threshold: 2", "above 0 and at most 1"},
		"method: number_of_links": {"method: links", "known methods: blocks, number_of_links"},
	} {
		_, err := ParseYAML("s.yaml", []byte(replace(t, bloomFile, old, hint[0])))
		if !strings.Contains(problem.HintOf(err), hint[1]) {
			t.Errorf("%s: hint %q", hint[0], problem.HintOf(err))
		}
	}
}

// A study made in code goes by the same rules as one from a file.
func TestSpecRefusesLinkMethods(t *testing.T) {
	t.Parallel()
	pins := parties(t, "istat", "bi", "cbs", "statcan", "linker")
	for what, c := range map[string]struct {
		file   string
		change func(*Spec)
	}{
		"exact with bits":      {typosFile, func(s *Spec) { s.Link.Bits = 64 }},
		"bits without method":  {typosFile, func(s *Spec) { s.Link = LinkMethod{Bits: 64} }},
		"exact with a filter":  {typosFile, func(s *Spec) { s.Filter = FilterSpec{2, 10} }},
		"bloom without filter": {bloomFile, func(s *Spec) { s.Filter = FilterSpec{} }},
		"a threshold of NaN":   {bloomFile, func(s *Spec) { s.Link.Threshold = math.NaN() }},
		"an unknown method":    {typosFile, func(s *Spec) { s.Link.Method = "soundex" }},
		"an id with bloom":     {idFile, func(s *Spec) { s.Link, s.Filter = LinkMethod{LinkBloom, 64, 1}, FilterSpec{1, 1} }},
		"an id with exact":     {idFile, func(s *Spec) { s.Link.Method = LinkExact }},
		"an id with blocks":    {idFile, func(s *Spec) { s.CoverageMethod = CoverageBlocks }},
		"unknown coverage":     {typosFile, func(s *Spec) { s.CoverageMethod = "paper" }},
	} {
		s := mustParse(t, c.file)
		c.change(s)
		if _, err := New(s, pins, counting()); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestDecodeRefusesLinkMethods(t *testing.T) {
	t.Parallel()
	const link = `,"link":{"method":"bloom","bits":512,"threshold":0.75},"coverage_method":"number_of_links"}`
	bloom := string(newAgreement(t, bloomFile).Terms.Encode())
	for _, c := range []struct{ terms, old, replacement, text string }{
		{bloom, link, `,"link":{"method":"exact"}}`, "spelled out"},
		{bloom, link, `,"link":{"method":"exact","bits":512}}`, "spelled out"},
		{bloom, link, `,"link":{"method":""}}`, "unknown link method"},
		{bloom, link, `,"link":null}`, "not in canonical form"},
		{bloom, link, `,"link":{}}`, "not in canonical form"},
		{bloom, link, `,"link":{"method":"bloom"}}`, "cannot have 0 bits"},
		{bloom, `"bits":512`, `"bits":63`, "cannot have 63 bits"},
		{bloom, `"bits":512`, `"bits":68`, "cannot have 68 bits"},
		{bloom, `"bits":512`, `"bits":8200`, "cannot have 8200 bits"},
		{bloom, `"bits":512`, `"bits":-512`, "cannot have -512 bits"},
		{bloom, `"bits":512,`, ``, "cannot have 0 bits"},
		{bloom, `,"threshold":0.75`, ``, "not a similarity"},
		{bloom, `"threshold":0.75`, `"threshold":0`, "not in canonical form"},
		{bloom, `"threshold":0.75`, `"threshold":-0.5`, "not a similarity"},
		{bloom, `"threshold":0.75`, `"threshold":1.5`, "not a similarity"},
		{bloom, `"threshold":0.75`, `"threshold":0.750`, "not in canonical form"},
		{bloom, `"threshold":0.75`, `"threshold":1e999`, "cannot be read"},
		{bloom, `"number_of_links"`, `"blocks"`, "spelled out"},
		{bloom, `"number_of_links"`, `""`, "not in canonical form"},
		{bloom, `"number_of_links"`, `"paper"`, "unknown coverage method"},
		{goldenIDTerms, `8e9"}`, `8e9"` + link, "without block and link"},
		{goldenIDTerms, `8e9"}`, `8e9","coverage_method":"number_of_links"}`, "without block and link"},
	} {
		_, err := DecodeTerms([]byte(replace(t, c.terms, c.old, c.replacement)))
		wantProblem(t, err, problem.Invalid, c.text)
	}
	const filter = `,"filter":{"grams":3,"hashes":7}}`
	private := string(newAgreement(t, bloomFile).Private.Encode())
	for _, c := range []struct{ private, old, replacement, text string }{
		{private, `"grams":3`, `"grams":0`, "0-grams"},
		{private, `"grams":3`, `"grams":5`, "5-grams"},
		{private, `"hashes":7`, `"hashes":65`, "65 hashes"},
		{private, `"hashes":7`, `"hashes":-1`, "-1 hashes"},
		{private, `"hashes":7`, `"hashes":7,"seed":1`, "cannot be read"},
		{private, filter, `,"filter":null}`, "not in canonical form"},
		{private, `["SHIP_DATE","SHIP_VALUE"]`, `[]`, "the link key has no fields"},
		{goldenIDPrivate, `"upper"]}]}`, `"upper"]}]` + filter, "without block and link"},
	} {
		_, err := DecodePrivate([]byte(replace(t, c.private, c.old, c.replacement)))
		wantProblem(t, err, problem.Invalid, c.text)
	}
}

// The two parts agree on whether there are filters, even when the commitment is to what is there.
func TestVerifyFilters(t *testing.T) {
	t.Parallel()
	with, without := newAgreement(t, bloomFile), newAgreement(t, typosFile)
	with.Private.Filter = nil
	without.Private.Filter = &FilterSpec{2, 10}
	for _, a := range []*Agreement{with, without} {
		a.Terms.Commitment = a.Private.Commitment()
		if err := a.Private.Validate(); err != nil {
			t.Fatal(err)
		}
		wantProblem(t, a.Verify(), problem.Invalid, "do not match")
	}
}

func TestFilterWarnings(t *testing.T) {
	t.Parallel()
	if s := mustParse(t, bloomFile); len(s.Warnings) != 0 {
		t.Errorf("warnings %q", s.Warnings)
	}
	s := mustParse(t, replace(t, bloomFile, "bits: 512", "bits: 64"))
	if len(s.Warnings) != 1 || !strings.Contains(s.Warnings[0], "64 bits would have about 93 % of them set") {
		t.Errorf("warnings %q", s.Warnings)
	}
	s = mustParse(t, replace(t, bloomFile, "threshold: 0.75", "threshold: 0.4"))
	if len(s.Warnings) != 1 || !strings.Contains(s.Warnings[0], "a threshold of 0.4") {
		t.Errorf("warnings %q", s.Warnings)
	}
	s = mustParse(t, replace(t, bloomFile, "[FLOW_KIND]", "[SHIP_VALUE]"))
	if len(s.Warnings) != 1 || !strings.Contains(s.Warnings[0], `"SHIP_VALUE" of cbs is part of the link key`) {
		t.Errorf("warnings %q", s.Warnings)
	}
}
