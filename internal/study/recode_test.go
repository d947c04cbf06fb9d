package study

import (
	"bytes"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// recodedFile is idFile with a recode of two columns.
var recodedFile = strings.NewReplacer(
	"CLASSE_REDDITO]}", `CLASSE_REDDITO], recode: {CLASSE_REDDITO: {"": MEDIO, NULLO: MEDIO, "MOLTO ALTO": ALTO}, TIPO_RATA_MUTUO: {x: y}}}`,
).Replace(idFile)

func TestRecodeClass(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, recodedFile)
	r := a.Recode(Side1)
	for _, c := range []struct {
		column, class string
		null          bool
		want          string
		wantNull      bool
	}{
		{"CLASSE_REDDITO", "", true, "MEDIO", false},
		{"CLASSE_REDDITO", "", false, "MEDIO", false},
		{"CLASSE_REDDITO", "MOLTO ALTO", false, "ALTO", false},
		{"CLASSE_REDDITO", "molto alto", false, "molto alto", false},
		{"CLASSE_REDDITO", "ALTO", false, "ALTO", false},
		{"TIPO_RATA_MUTUO", "", true, "", true},
		{"TIPO_RATA_MUTUO", "", false, "", false},
		{"PAGATORE_RATA_MUTUO", "x", false, "x", false},
	} {
		if got, null := r[c.column].Class(c.class, c.null); got != c.want || null != c.wantNull {
			t.Errorf("%s %q null %v becomes %q null %v", c.column, c.class, c.null, got, null)
		}
	}
	if a.Recode(Side2) != nil {
		t.Errorf("the other side recodes %v", a.Recode(Side2))
	}
	if linker := (&Agreement{Terms: a.Terms}); linker.Recode(Side1) != nil {
		t.Error("the linker knows a recode")
	}
	if b := a.Terms.Encode(); bytes.Contains(b, []byte("MEDIO")) || bytes.Contains(b, []byte("recode")) {
		t.Errorf("a recode stands in what the linker sees: %s", b)
	}
}

// TestRecodeIsSigned: another recode is another study, and one without keeps the encoding that
// studies had before there were any.
func TestRecodeIsSigned(t *testing.T) {
	t.Parallel()
	plain, recoded := newAgreement(t, idFile), newAgreement(t, recodedFile)
	if plain.ID() == recoded.ID() {
		t.Error("a recode changes nothing of what is signed")
	}
	if b := plain.Private.Encode(); bytes.Contains(b, []byte("recode")) {
		t.Errorf("private terms without a recode: %s", b)
	}
	for what, change := range map[string]func(p *Private){
		"a class less":        func(p *Private) { delete(p.Recode[0]["CLASSE_REDDITO"], "NULLO") },
		"another class":       func(p *Private) { p.Recode[0]["CLASSE_REDDITO"]["NULLO"] = "ALTO" },
		"at the other side":   func(p *Private) { p.Recode[0], p.Recode[1] = nil, Recode{"NUMERO_FIGLI": {"x": "y"}} },
		"of no column":        func(p *Private) { p.Recode[0] = nil },
		"of a foreign column": func(p *Private) { p.Recode[0]["OTHER"] = Recoding{"x": "y"} },
	} {
		a := newAgreement(t, recodedFile)
		change(a.Private)
		if err := a.Verify(); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
	// one form each: what says nothing is not written
	b := recoded.Private.Encode()
	for _, other := range []string{`"recode":[null,null]`, `"recode":[{},null]`} {
		start := bytes.Index(b, []byte(`,"recode":`))
		altered := append(bytes.Clone(b[:start]), []byte(","+other+"}")...)
		if _, err := DecodePrivate(altered); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", other, err)
		}
	}
}

func TestRecodeInSummary(t *testing.T) {
	t.Parallel()
	for want, file := range map[string]string{
		`recodes CLASSE_REDDITO: "MOLTO ALTO" becomes "ALTO"; "NULLO", missing become "MEDIO"`: recodedFile,
		`recodes TIPO_RATA_MUTUO: "x" becomes "y"`:                                             recodedFile,
	} {
		if s := newAgreement(t, file).Summary(); !strings.Contains(s, want) {
			t.Errorf("%q is not in\n%s", want, s)
		}
	}
	if s := newAgreement(t, idFile).Summary(); strings.Contains(s, "recode") {
		t.Errorf("a recode in\n%s", s)
	}
}
