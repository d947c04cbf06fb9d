package study

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
)

func TestParseYAML(t *testing.T) {
	t.Parallel()
	s := mustParse(t, idFile)
	if len(s.Keys) != 1 || !reflect.DeepEqual(s.Keys[0].Recipe.Steps(), []string{"nfkc", "trim", "upper"}) {
		t.Fatalf("keys %v", s.Keys)
	}
	want := &Spec{
		Name: "mortgages", Purpose: "mortgage burden by age and income class",
		Holders: [2]HolderSpec{
			{Name: "bi", Columns: []string{"TIPO_RATA_MUTUO", "PAGATORE_RATA_MUTUO", "CLASSE_REDDITO"}},
			{Name: "istat", Columns: []string{"CLASSE_ETA", "NUMERO_FIGLI"}},
		},
		Linker: "linker",
		Keys:   []KeySpec{{Kind: KeyID, Columns: [2][]string{{"IDKEY"}, {"IDKEY"}}, Recipe: s.Keys[0].Recipe}},
		Suite:  oprf.SuiteRistretto255, Directions: DirectionsOne, Limits: [2]int64{5000000, 2000000},
		Disclosure: disclosure.Rules{Threshold: 10, QueryBudget: 100, MaxGroupBy: 4}, Expires: "2027-12-31",
	}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got  %+v\nwant %+v", s, want)
	}
}

func TestParseYAMLTypos(t *testing.T) {
	t.Parallel()
	s := mustParse(t, typosFile)
	if len(s.Keys) != 2 || s.Keys[0].Kind != KeyBlock || s.Keys[1].Kind != KeyLink {
		t.Fatalf("keys %v", s.Keys)
	}
	if !reflect.DeepEqual(s.Keys[1].Columns, [2][]string{{"SHIP_DATE", "SHIP_VALUE"}, {"DAY_2", "AMOUNT"}}) {
		t.Errorf("link columns %q", s.Keys[1].Columns)
	}
	if s.Coverage[0] != nil || s.Coverage[1] == nil || *s.Coverage[1] != 1 {
		t.Errorf("coverage %v", s.Coverage)
	}
	if s.Suite != DefaultSuite || s.Directions != DefaultDirections || s.Limits != [2]int64{} ||
		s.Disclosure != (disclosure.Rules{Threshold: 10, QueryBudget: 100, MaxGroupBy: 4}) || len(s.Warnings) != 0 {
		t.Errorf("defaults: %+v", s)
	}
}

func TestParseYAMLAccepts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ old, replacement string }{
		{"name: mortgages", "---\nname: mortgages"},
		{"expires: 2027-12-31", `expires: "2027-12-31"`},
		{"suite: ristretto255, directions: one", "suite: blindrsa, directions: both"},
		{"protocol: {suite: ristretto255, directions: one}", "protocol: {}"},
		{"CLASSE_ETA, NUMERO_FIGLI", "CLASSE_REDDITO"}, // a column name may occur at both holders
		{"2000000", "2_000_000"},
		{", normalise: [nfkc, trim, upper]", ""},
		{"[nfkc, trim, upper]", "[date:DD/MM/YYYY, null_if:0]"},
		{"threshold: 10", "threshold: 3, max_group_by: 1"},
		{"query_budget: 100", "query_budget: 10000"},
		{"threshold: 10", "threshold: 10, dominance: 0.1"},
		{"threshold: 10", "threshold: 10, dominance: 0.9"},
		{"threshold: 10", "threshold: 10, dominance: 0.5"}, // the default may be written down
		{"linker: linker", "linker: 0_third-party"},
		{"purpose: mortgage burden", "purpose: |\n  mortgage\n   burden\n#"},
		{"CLASSE_ETA", `"età, in anni"`},
	} {
		if _, err := ParseYAML("s.yaml", []byte(replace(t, idFile, c.old, c.replacement))); err != nil {
			t.Errorf("%s: %v", c.replacement, err)
		}
	}
	s := mustParse(t, replace(t, idFile, "purpose: mortgage burden by age and income class", "purpose: >\n  one\n  two\n\n  three"))
	if s.Purpose != "one two three" {
		t.Errorf("purpose %q", s.Purpose)
	}
}

func TestParseYAMLRefuses(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 64)
	many := make([]string, MaxColumns+1)
	for i := range many {
		many[i] = fmt.Sprintf("c%d", i)
	}
	for _, c := range []struct {
		old, replacement string
		line             int
		text             string
	}{
		// the form
		{"linker: linker", "linker: linker\nextra: 1", 7, `unknown field "extra"`},
		{"threshold: 10", "threshold: 10, dominance: 0", 11, "dominance cannot be 0"},
		{"threshold: 10", "threshold: 10, dominance: 0.91", 11, "not a share"},
		{"threshold: 10", "threshold: 10, dominance: -0.5", 11, "not a share"},
		{"threshold: 10", "threshold: 10, dominance: .nan", 11, "not a share"},
		{"threshold: 10", "threshold: 10, dominance: half", 11, "dominance"},
		{"threshold: 10", "threshold: 10, dominance: 0.09", 11, "cells of 10 equal units"},
		{"threshold: 10", "treshold: 10", 11, `unknown field "treshold" in disclosure`},
		{"istat: {columns: [CLASSE_ETA, NUMERO_FIGLI]}", "istat: {columns: [CLASSE_ETA], rows: 3}", 4, `unknown field "rows" in holders.istat`},
		{"normalise:", "normalize:", 8, `unknown field "normalize"`},
		{"directions: one", "directions: one, colour: red", 9, `unknown field "colour"`},
		{"limits: {keys:", "limits: {rows: 1, keys:", 10, `unknown field "rows"`},
		{"  id:", "  name:", 8, `unknown field "name" in keys`},
		{"linker: linker", "linker: linker\nlinker: linker", 7, `"linker" stands twice`},
		{"purpose: mortgage burden by age and income class\n", "", 1, `field "purpose" is missing`},
		{"expires: 2027-12-31\n", "", 1, `field "expires" is missing`},
		{"linker: linker\n", "", 1, `field "linker" is missing`},
		{"istat: {columns: [CLASSE_ETA, NUMERO_FIGLI]}", "istat: {}", 4, `field "columns" is missing`},

		// plans
		{"threshold: 10", "threshold: 10, tables: X", 11, "disclosure.tables must be a list, but is text"},
		{"threshold: 10", "threshold: 10, tables: []", 11, "the plan has no tables"},
		{"threshold: 10", "threshold: 10, tables: [CLASSE_ETA]", 11, "disclosure.tables.0 must be a list, but is text"},
		{"threshold: 10", "threshold: 10, tables: [[]]", 11, "table 1 of the plan has 0 columns"},
		{"threshold: 10", "threshold: 10, max_group_by: 1, tables: [[CLASSE_ETA], [CLASSE_ETA, NUMERO_FIGLI]]", 11, "table 2 of the plan has 2 columns"},
		{"threshold: 10", "threshold: 10, tables: [[CLASSE_ETA], [ETA]]", 11, `"ETA" is not a column of the study`},
		{"threshold: 10", "threshold: 10, tables: [[CLASSE_ETA, istat.CLASSE_ETA]]", 11, `is given twice`},
		{"threshold: 10", "threshold: 10, tables: [[CLASSE_ETA, CLASSE_REDDITO], [CLASSE_REDDITO, CLASSE_ETA]]", 11, "tables 1 and 2 of the plan are one and the same"},
		{"threshold: 10", "threshold: 10, tables: [[CLASSE_ETA], [CLASSE_REDDITO, CLASSE_ETA]]", 11, "one is a margin of the other"},

		// recodes
		{"NUMERO_FIGLI]}", "NUMERO_FIGLI], recode: [A]}", 4, "holders.istat.recode must be a mapping, but is a list"},
		{"NUMERO_FIGLI]}", "NUMERO_FIGLI], recode: {NUMERO_FIGLI: A}}", 4, "holders.istat.recode.NUMERO_FIGLI must be a mapping, but is text"},
		{"NUMERO_FIGLI]}", "NUMERO_FIGLI], recode: {NUMERO_FIGLI: {9: many}}}", 4, "a name in holders.istat.recode.NUMERO_FIGLI is not text"},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {NUMERO_FIGLI: {"9": 8}}}`, 4, "must be text, but is a number"},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {NUMERO_FIGLI: {}}}`, 4, "names no class"},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {FIGLI: {"9": "8"}}}`, 4, `"FIGLI" is recoded and not contributed`},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {CLASSE_REDDITO: {"9": "8"}}}`, 4, `"CLASSE_REDDITO" is recoded and not contributed`},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {NUMERO_FIGLI: {"9": ""}}}`, 4, "becomes no class"},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {NUMERO_FIGLI: {"9": "9"}}}`, 4, "becomes itself"},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {NUMERO_FIGLI: {"9": "8", "8": "7"}}}`, 4, `class "9" becomes "8", which becomes "7"`},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {NUMERO_FIGLI: {"9": "8", "9": "7"}}}`, 4, `"9" stands twice`},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {NUMERO_FIGLI: {"9": "a\tb"}}}`, 4, "unprintable"},
		{"NUMERO_FIGLI]}", `NUMERO_FIGLI], recode: {NUMERO_FIGLI: {"9": "` + strings.Repeat("x", MaxClass+1) + `"}}}`, 4, "longer than 255 bytes"},
		{"limits: {keys: {istat: 2000000, bi: 5000000}}", "limits: {}", 10, `field "keys" is missing`},
		{"name: mortgages", "name: 5", 1, "name must be text, but is a number"},
		{"name: mortgages", "name: [a]", 1, "name must be text, but is a list"},
		{"linker: linker", "linker:", 6, "linker must be text, but is empty"},
		{"[CLASSE_ETA,", "[true,", 4, "holders.istat.columns.0 must be text, but is true or false"},
		{"[IDKEY], bi", "IDKEY, bi", 8, "keys.id.columns.istat must be a list, but is text"},
		{"[nfkc, trim, upper]", "nfkc", 8, "must be a list"},
		{"threshold: 10", "threshold: ten", 11, "disclosure.threshold must be a whole number, but is text"},
		{"threshold: 10", "threshold: 10.5", 11, "must be a whole number, but is a number"},
		{"istat: 2000000", "istat: 99999999999999999999", 10, "limits.keys.istat must be a whole number"},
		{"limits: {keys: {istat: 2000000, bi: 5000000}}", "limits: 5", 10, "limits must be a mapping, but is a number"},
		{"holders:\n  istat: {columns: [CLASSE_ETA, NUMERO_FIGLI]}\n  bi:    {", "holders: [a]\nlinkage: {", 3, "holders must be a mapping"},
		{"expires: 2027-12-31", "expires: 20271231", 12, "expires must be a date, but is a number"},
		{"linker: linker", "1: linker", 6, "a name in the study file is not text"},
		{"linker: linker", "linker: &l linker\nlinkage: *l", 7, "linkage must be a mapping, but is an alias"},
		{"linker: linker", "linker: [", 0, "not YAML"},
		{"expires: 2027-12-31\n", "expires: 2027-12-31\n---\nname: more\n", 13, "second YAML document"},
		{"expires: 2027-12-31\n", "expires: 2027-12-31\n---\n", 0, "second YAML document"},

		// what it says
		{"name: mortgages", "name: Mortgages", 1, `"Mortgages" is not a name for a study`},
		{"name: mortgages", "name: " + long, 1, "is not a name for a study"},
		{"name: mortgages", `name: ""`, 1, `"" is not a name for a study`},
		{"name: mortgages", "name: -a", 1, "is not a name for a study"},
		{"name: mortgages", "\nname: a b", 2, "is not a name for a study"},
		{"mortgage burden by age and income class", `""`, 2, "the purpose is empty"},
		{"mortgage burden by age and income class", strings.Repeat("x", MaxPurpose+1), 2, "the purpose is longer"},
		{"mortgage burden by age and income class", `"a\x1b[2Jb"`, 2, "unprintable"},
		{"mortgage burden by age and income class", `"a\u202eb"`, 2, "unprintable"},
		{"  istat: {columns: [CLASSE_ETA, NUMERO_FIGLI]}\n", "", 4, "exactly two holders, not 1"},
		{"  istat: {c", "  third: {columns: [X]}\n  istat: {c", 4, "exactly two holders, not 3"},
		{"  istat: {c", "  Istat: {c", 8, `"istat" in keys.id.columns is not a holder`},
		{"linker: linker", "linker: bi", 6, "bi is both a holder and the linker"},
		{"linker: linker", "linker: a.b", 6, "is not a name for a linker"},
		{"CLASSE_ETA, ", `"", `, 4, "a column name is empty"},
		{"CLASSE_ETA, ", `" ", `, 4, "a column name is empty"},
		{"CLASSE_ETA, ", `"a\nb", `, 4, "unprintable"},
		{"CLASSE_ETA, ", strings.Repeat("x", MaxColumnName+1) + ", ", 4, "longer than"},
		{"CLASSE_ETA, NUMERO_FIGLI", "A, B, A", 4, `column "A" is listed twice`},
		{"[CLASSE_ETA, NUMERO_FIGLI]", "[A,\n  B,\n  A]", 6, `column "A" is listed twice`},
		{"CLASSE_ETA, NUMERO_FIGLI", strings.Join(many, ","), 4, "columns"},
		{"  id: {columns: {istat: [IDKEY], bi: [IDKEY]}, normalise: [nfkc, trim, upper]}", "  {}", 7, "neither id nor block and link"},
		{"  id:", "  block:", 7, "neither id nor block and link"},
		{"  id:", "  link:", 7, "neither id nor block and link"},
		{"  id:", "  block: {columns: {istat: [A], bi: [A]}}\n  link: {columns: {istat: [A], bi: [A]}}\n  id:", 7, "neither id nor"},
		{"istat: [IDKEY], bi", "bi", 8, "the id key names no columns of istat"},
		{"istat: [IDKEY], bi", "linker: [IDKEY], bi", 8, `"linker" in keys.id.columns is not a holder`},
		{"istat: [IDKEY], bi: [IDKEY]", "istat: [], bi: []", 8, "the id key has no columns at bi"},
		{"istat: [IDKEY]", "istat: [A, B]", 8, "the id key has 1 columns at bi and 2 at istat"},
		{"istat: [IDKEY]", "istat: [A, A]", 8, `column "A" is listed twice`},
		{"[nfkc, trim, upper]", "[nfkc, lower]", 8, `unknown normalisation step "lower"`},
		{"[nfkc, trim, upper]", "\n    [nfkc,\n     lower]", 10, `unknown normalisation step "lower"`},
		{"[nfkc, trim, upper]", "[date:YYYYMMDD, date:YYYYMMDD]", 8, "second date step"},
		{"[nfkc, trim, upper]", "[date:YY]", 8, `date layout "YY"`},
		{"[nfkc, trim, upper]", `["null_if:\u202e"]`, 8, "unprintable"},
		{"suite: ristretto255", "suite: ecdh", 9, `unknown protocol suite "ecdh"`},
		{"directions: one", "directions: two", 9, `directions cannot be "two"`},
		{"directions: one", "directions: one, client: linker", 9, `the client "linker" is no holder`},
		{"istat: 2000000", "istat: 0", 10, "a limit of 0 keys"},
		{"istat: 2000000", "istat: -1", 10, "a limit of -1 keys"},
		{"istat: 2000000", "istat: 2000000000000", 10, "out of range"},
		{"istat: 2000000", "linker: 5", 10, `"linker" in limits.keys is not a holder`},
		{"threshold: 10", "threshold: 2", 11, "disclosure.threshold cannot be 2"},
		{"threshold: 10", "threshold: 9999999999", 11, "disclosure.threshold cannot be"},
		{"query_budget: 100", "query_budget: 0", 11, "disclosure.query_budget cannot be 0"},
		{"query_budget: 100", "query_budget: 10001", 11, "disclosure.query_budget cannot be"},
		{"query_budget: 100", "max_group_by: 0", 11, "disclosure.max_group_by cannot be 0"},
		{"query_budget: 100", "max_group_by: 5", 11, "disclosure.max_group_by cannot be 5"},
		{"2027-12-31", "2027-02-29", 12, `"2027-02-29" is not a date`},
		{"2027-12-31", "2027-1-1", 12, `"2027-1-1" is not a date`},
		{"2027-12-31", "2027-12-31T10:00:00Z", 12, "is not a date"},
		{"2027-12-31", "soon", 12, `"soon" is not a date`},
		{"2027-12-31\n", "2027-12-31\nlinkage: {coverage: {bi: 1}}\n", 13, "coverage is given without block and link keys"},
	} {
		file := replace(t, idFile, c.old, c.replacement)
		s, err := ParseYAML("dir/s.yaml", []byte(file))
		if s != nil {
			t.Errorf("%s: accepted", c.replacement)
		}
		wantProblem(t, err, problem.Invalid, c.text)
		prefix := fmt.Sprintf("dir/s.yaml:%d: ", c.line)
		if c.line == 0 {
			prefix = "dir/s.yaml:"
		}
		if err != nil && !strings.HasPrefix(err.Error(), prefix) {
			t.Errorf("%q: %q does not start with %q", c.replacement, err, prefix)
		}
	}
	for _, c := range []struct {
		old, replacement string
		line             int
		text             string
	}{
		{"statcan: 1.0", "statcan: 0", 10, "the coverage of statcan is not a share"},
		{"statcan: 1.0", "cbs: 1.01", 10, "the coverage of cbs is not a share"},
		{"statcan: 1.0", "statcan: .nan", 10, "not a share"},
		{"statcan: 1.0", "statcan: -.inf", 10, "not a share"},
		{"statcan: 1.0", "statcan: all", 10, "linkage.coverage.statcan must be a number, but is text"},
		{"statcan: 1.0", "linker: 1.0", 10, `"linker" in linkage.coverage is not a holder`},
		{"coverage:", "recall:", 10, `unknown field "recall" in linkage`},
		{"[FLOW_KIND]", "[]", 3, "neither holder contributes a column"},
	} {
		_, err := ParseYAML("s.yaml", []byte(replace(t, typosFile, c.old, c.replacement)))
		wantProblem(t, err, problem.Invalid, fmt.Sprintf("s.yaml:%d: ", c.line))
		wantProblem(t, err, problem.Invalid, c.text)
	}
	for old, replacement := range map[string]string{"limits: {keys: {istat: 2000000, bi: 5000000}}": "limits: {keys: 5}", "[nfkc, trim, upper]": "nfkc"} {
		if _, err := ParseYAML("s.yaml", []byte(replace(t, idFile, old, replacement))); !strings.Contains(problem.HintOf(err), "write ") {
			t.Errorf("%s: %v, hint %q", replacement, err, problem.HintOf(err))
		}
	}
	for _, file := range []string{"", "# nothing", "text", "[1]", "a: b: c", "\xff", "\x00", strings.Repeat("#", MaxEncoded+1), strings.Repeat("[", 20000)} {
		_, err := ParseYAML("s.yaml", []byte(file))
		wantProblem(t, err, problem.Invalid, "s.yaml:1: ")
	}
}

func TestWarnings(t *testing.T) {
	t.Parallel()
	s := mustParse(t, replace(t, idFile, "[CLASSE_ETA,", "[IDKEY,"))
	if len(s.Warnings) != 1 || !strings.Contains(s.Warnings[0], `"IDKEY" of istat`) {
		t.Errorf("warnings %q", s.Warnings)
	}
	s = mustParse(t, replace(t, typosFile, "AMOUNT]}, normalise: [trim]", "AMOUNT]}, normalise: [date:YYYYMMDD]"))
	if len(s.Warnings) != 1 || !strings.Contains(s.Warnings[0], "link key") {
		t.Errorf("warnings %q", s.Warnings)
	}
}

func FuzzParseYAML(f *testing.F) {
	var seeds [][]byte
	for _, s := range []string{idFile, typosFile, bloomFile, "a: &a [*a]", "<<: {name: x}", "name: !!binary aGk=", "? [a]\n: b"} {
		seeds = append(seeds, []byte(s))
	}
	pins := parties(f, "a", "b", "c")
	fuzztest.Fuzz(f, seeds, func(t *testing.T, data []byte) {
		s, err := ParseYAML("s.yaml", data)
		if err != nil {
			if problem.KindOf(err) != problem.Invalid || !strings.HasPrefix(err.Error(), "s.yaml:") {
				t.Fatalf("error %v", err)
			}
			return
		}
		// Whatever parses makes an agreement that every node reads.
		a, err := New(s, map[string]fp{s.Holders[0].Name: pins["a"], s.Holders[1].Name: pins["b"], s.Linker: pins["c"]}, counting())
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
		b := &Agreement{Terms: terms, Private: private}
		if s.Link.Method == LinkBloom && b.LinkSize() != s.Link.Bits/8 {
			t.Fatalf("%d bytes of filter for %d bits", b.LinkSize(), s.Link.Bits)
		}
		if err := b.Verify(); err != nil || b.ID() != a.ID() {
			t.Fatalf("ids %s and %s, error %v", a.ID(), b.ID(), err)
		}
	})
}
