package study

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// plannedFile is idFile with a plan of two tables.
var plannedFile = strings.NewReplacer("threshold: 10", "tables: [[CLASSE_ETA, CLASSE_REDDITO], [istat.NUMERO_FIGLI]], threshold: 10").Replace(idFile)

func TestPlanHas(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, plannedFile) // bi is side 1
	age, children, income, payer := Ref{Side2, 0}, Ref{Side2, 1}, Ref{Side1, 2}, Ref{Side1, 1}
	if want := (Plan{{age, income}, {children}}); !reflect.DeepEqual(a.Terms.Tables, want) {
		t.Fatalf("plan %v, want %v", a.Terms.Tables, want)
	}
	for _, c := range []struct {
		columns []Ref
		want    bool
	}{
		{nil, true},
		{[]Ref{age, income}, true},
		{[]Ref{income, age}, true},
		{[]Ref{income}, true},
		{[]Ref{children}, true},
		{[]Ref{children, age}, false},
		{[]Ref{children, income, age}, false},
		{[]Ref{payer}, false},
	} {
		if got := a.Terms.Tables.Has(c.columns); got != c.want {
			t.Errorf("%v: %v", c.columns, got)
		}
	}
	if (Plan(nil)).Has([]Ref{payer, children}) || (Plan(nil)).Has(nil) {
		t.Error("a study without a plan has a table")
	}
}

// TestThePlanIsSigned: three parties sign the plan, and the linker reads it without the names.
func TestThePlanIsSigned(t *testing.T) {
	t.Parallel()
	plain, planned := newAgreement(t, idFile), newAgreement(t, plannedFile)
	if plain.ID() == planned.ID() || bytes.Contains(plain.Terms.Encode(), []byte("tables")) {
		t.Errorf("%s", plain.Terms.Encode())
	}
	b := planned.Terms.Encode()
	const tables = `"tables":[[{"side":2,"column":0},{"side":1,"column":2}],[{"side":2,"column":1}]]`
	if !bytes.Contains(b, []byte(tables)) {
		t.Errorf("%s", b)
	}
	age, twice := `{"side":2,"column":0}`, `{"side":2,"column":0},{"side":2,"column":0}`
	for _, altered := range []string{
		``, `[]`, `null`, `[` + age + `]`, `[["x"]]`, `[[1]]`,
		`[[{"side":3,"column":0}]]`, `[[{"side":0,"column":0}]]`, `[[{"side":2,"column":2}]]`, `[[{"side":2,"column":-1}]]`,
		`[[{"column":0,"side":2}]]`, `[[{"side":2}]]`, `[[{"side":2,"column":0,"name":"x"}]]`,
		`[[` + twice + `]]`, `[[` + age + `],[` + age + `]]`, `[[]]`, `[null]`,
		`[[` + strings.Repeat(`{"side":1,"column":0},`, 4) + age + `]]`,
	} {
		if _, err := DecodeTerms(bytes.Replace(b, []byte(tables), []byte(`"tables":`+altered), 1)); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", altered, err)
		}
	}
	many := slices.Repeat(Plan{{{Side1, 0}}}, MaxTables+1)
	if f := many.check(planned.Terms.Holders, 4); f == nil {
		t.Error("too many tables are planned")
	}
}

func TestPlanInSummary(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, plannedFile)
	linker := &Agreement{Terms: a.Terms}
	for want, summary := range map[string]string{
		"tables       CLASSE_ETA by CLASSE_REDDITO\n             NUMERO_FIGLI\n":             a.Summary(),
		"tables       column 1 of istat by column 3 of bi\n             column 2 of istat\n": linker.Summary(),
	} {
		if !strings.Contains(summary, want) {
			t.Errorf("%q is not in\n%s", want, summary)
		}
	}
	both := newAgreement(t, strings.Replace(strings.Replace(plannedFile, "CLASSE_ETA, NUMERO", "CLASSE_REDDITO, NUMERO", 1), "CLASSE_ETA, CLASSE_REDDITO", "istat.CLASSE_REDDITO, bi.CLASSE_REDDITO", 1))
	if got := both.Tables(); got[0] != "istat.CLASSE_REDDITO by bi.CLASSE_REDDITO" {
		t.Errorf("tables %q", got)
	}
}
