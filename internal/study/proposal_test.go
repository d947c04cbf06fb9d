package study

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

// proposed is a table that istat, side 2 with two columns, proposes, with the verdict of bi if
// there is one.
func proposed(a *Agreement, change func(p *TableProposal), verdict *Verdict) *TableProposal {
	p := &TableProposal{
		Study: a.ID(), ID: ProposalID{7}, Proposer: "istat", At: now, Table: Table{{Side1, 0}, {Side2, 1}}, Purpose: []byte("sealed"),
	}
	if change != nil {
		change(p)
	}
	p.Signature = ed25519.Sign(keyOf(p.Proposer), p.SigningBytes())
	if verdict != nil {
		v := *verdict
		v.Signature = ed25519.Sign(keyOf(v.By), p.VerdictBytes(v))
		p.Verdict = &v
	}
	return p
}

var approvedByBi = Verdict{By: "bi", Approved: true, At: now}

func TestProposedTablesAreVerified(t *testing.T) {
	t.Parallel()
	a := signed(t, plannedFile)
	for _, v := range []*Verdict{nil, &approvedByBi, {By: "bi", At: now, Reason: "too fine: è"}, {By: "bi", At: now}} {
		p := proposed(a, nil, v)
		if err := a.VerifyProposal(p); err != nil {
			t.Fatal(err)
		}
		if err := a.VerifyVerdict(p); (err == nil) != (v != nil) {
			t.Fatalf("verdict %v: %v", v, err)
		}
	}
	for what, c := range map[string]struct {
		change func(p *TableProposal)
		kind   problem.Kind
		text   string
	}{
		"another study":          {func(p *TableProposal) { p.Study[0]++ }, problem.Denied, "another study"},
		"the linker":             {func(p *TableProposal) { p.Proposer = "linker" }, problem.Denied, "no holder"},
		"a stranger":             {func(p *TableProposal) { p.Proposer = "stranger" }, problem.Denied, "no holder"},
		"nobody":                 {func(p *TableProposal) { p.Proposer = "" }, problem.Denied, "no holder"},
		"no columns":             {func(p *TableProposal) { p.Table = nil }, problem.Invalid, "0 columns"},
		"more than max_group_by": {func(p *TableProposal) { p.Table = Table{{Side1, 0}, {Side1, 1}, {Side1, 2}, {Side2, 0}, {Side2, 1}} }, problem.Invalid, "5 columns"},
		"no such column":         {func(p *TableProposal) { p.Table[1].Index = 2 }, problem.Invalid, "no holder"},
		"a negative column":      {func(p *TableProposal) { p.Table[0].Index = -1 }, problem.Invalid, "no holder"},
		"no such side":           {func(p *TableProposal) { p.Table[1].Side = 3 }, problem.Invalid, "no holder"},
		"another order":          {func(p *TableProposal) { slices.Reverse(p.Table) }, problem.Invalid, "canonical order"},
		"a column twice":         {func(p *TableProposal) { p.Table[1] = p.Table[0] }, problem.Invalid, "twice"},
		"no purpose":             {func(p *TableProposal) { p.Purpose = nil }, problem.Invalid, "without a purpose"},
		"a long purpose":         {func(p *TableProposal) { p.Purpose = make([]byte, token.MaxSealedNote+1) }, problem.Invalid, "too many"},
		"half a second":          {func(p *TableProposal) { p.At = p.At.Add(time.Second / 2) }, problem.Invalid, "whole seconds"},
		"another zone":           {func(p *TableProposal) { p.At = p.At.In(time.FixedZone("", 3600)) }, problem.Invalid, "UTC"},
		"a time before time":     {func(p *TableProposal) { p.At = time.Unix(0, 0).UTC() }, problem.Invalid, "whole seconds"},
	} {
		err := a.VerifyProposal(proposed(a, c.change, nil))
		if err == nil || problem.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.text) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for what, v := range map[string]Verdict{
		"a long reason":         {By: "bi", At: now, Reason: strings.Repeat("x", MaxReason+1)},
		"a reason of two lines": {By: "bi", At: now, Reason: "a\nb"},
		"a reason of no text":   {By: "bi", At: now, Reason: "\xff"},
		"an approval's reason":  {By: "bi", Approved: true, At: now, Reason: "so"},
		"half a second":         {By: "bi", Approved: true, At: now.Add(time.Second / 2)},
	} {
		if err := a.VerifyVerdict(proposed(a, nil, &v)); problem.KindOf(err) != problem.Invalid || err == nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestAHolderDoesNotDecideOnItsOwn: a verdict is the other holder's, under its own key.
func TestAHolderDoesNotDecideOnItsOwn(t *testing.T) {
	t.Parallel()
	a := signed(t, plannedFile)
	for _, by := range []string{"istat", "linker", "stranger", ""} {
		wantProblem(t, a.VerifyVerdict(proposed(a, nil, &Verdict{By: by, Approved: true, At: now})), problem.Denied, "may not decide")
	}
	// bi's name under istat's signature
	p := proposed(a, nil, &approvedByBi)
	p.Verdict.Signature = ed25519.Sign(keyOf("istat"), p.VerdictBytes(*p.Verdict))
	wantProblem(t, a.VerifyVerdict(p), problem.Denied, "signature of bi")
	// bi's signature under its own proposal is none under istat's
	own := proposed(a, func(p *TableProposal) { p.Proposer = "bi" }, nil)
	p.Verdict.Signature = own.Signature
	wantProblem(t, a.VerifyVerdict(p), problem.Denied, "signature of bi")
	// The same key under both names: no study has it, and it would decide nothing.
	same := *a
	same.Acceptances = slices.Clone(a.Acceptances)
	for i := range same.Acceptances {
		same.Acceptances[i].PublicKey = publicOf(keyOf("istat"))
	}
	p.Verdict.Signature = ed25519.Sign(keyOf("istat"), p.VerdictBytes(*p.Verdict))
	wantProblem(t, same.VerifyVerdict(p), problem.Denied, "one key")
	// who has not signed the study decides nothing
	same.Acceptances = slices.DeleteFunc(slices.Clone(a.Acceptances), func(acc Acceptance) bool { return acc.Party == "bi" })
	wantProblem(t, same.VerifyVerdict(proposed(a, nil, &approvedByBi)), problem.Denied, "has not signed")
}

// TestSignedTablesCannotBeChanged: whatever of a proposal or a verdict is changed, a signature does
// not verify.
func TestSignedTablesCannotBeChanged(t *testing.T) {
	t.Parallel()
	a := signed(t, plannedFile)
	for what, change := range map[string]func(p *TableProposal){
		"id":                 func(p *TableProposal) { p.ID[15]++ },
		"time":               func(p *TableProposal) { p.At = p.At.Add(time.Second) },
		"column":             func(p *TableProposal) { p.Table[1].Index = 0 },
		"side":               func(p *TableProposal) { p.Table[0].Side = Side2 },
		"fewer columns":      func(p *TableProposal) { p.Table = p.Table[:1] },
		"more columns":       func(p *TableProposal) { p.Table = Table{{Side1, 0}, {Side1, 1}, {Side2, 1}} },
		"purpose":            func(p *TableProposal) { p.Purpose = []byte("sealee") },
		"proposal signature": func(p *TableProposal) { p.Signature[0]++ },
		"no signature":       func(p *TableProposal) { p.Signature = nil },
	} {
		p := proposed(a, nil, &approvedByBi)
		change(p)
		if err := a.VerifyProposal(p); problem.KindOf(err) != problem.Denied || err == nil {
			t.Errorf("%s: the proposal: %v", what, err)
		}
		if strings.Contains(what, "signature") {
			continue
		}
		if err := a.VerifyVerdict(p); problem.KindOf(err) != problem.Denied || err == nil {
			t.Errorf("%s: the verdict: %v", what, err)
		}
	}
	for what, change := range map[string]func(v *Verdict){
		"decision":  func(v *Verdict) { v.Approved = false },
		"time":      func(v *Verdict) { v.At = v.At.Add(time.Second) },
		"reason":    func(v *Verdict) { v.Approved, v.Reason = false, "x" },
		"signature": func(v *Verdict) { v.Signature[0]++ },
		"none":      func(v *Verdict) { v.Signature = nil },
	} {
		p := proposed(a, nil, &approvedByBi)
		change(p.Verdict)
		wantProblem(t, a.VerifyVerdict(p), problem.Denied, "not valid")
		if p.SameVerdict(proposed(a, nil, &approvedByBi)) {
			t.Errorf("%s: the same verdict", what)
		}
	}
}

func TestTimesOfProposals(t *testing.T) {
	t.Parallel()
	a := signed(t, plannedFile)
	late := approvedByBi
	late.At = now.Add(time.Hour)
	for _, c := range []struct {
		p   *TableProposal
		at  time.Time
		yes bool
	}{
		{proposed(a, nil, nil), now, true},
		{proposed(a, nil, nil), now.Add(-MaxClockSkew), true},
		{proposed(a, nil, nil), now.Add(-MaxClockSkew - time.Second), false},
		{proposed(a, nil, &late), now, false},
		{proposed(a, nil, &late), now.Add(1000 * time.Hour), true},
	} {
		if err := c.p.CheckTimes(c.at); (err == nil) != c.yes {
			t.Errorf("at %s: %v", c.at, err)
		}
	}
}

// Signatures are under this encoding: it never changes.
func TestEncodingOfProposalsStays(t *testing.T) {
	t.Parallel()
	p := &TableProposal{Study: ID{1}, ID: ProposalID{2}, Proposer: "a", At: time.Unix(0x33, 0).UTC(), Table: Table{{Side1, 4}, {Side2, 5}}, Purpose: []byte("p")}
	const number = "00000000000000"
	want := hex.EncodeToString([]byte("blindjoin/v1/study/table-proposal\x00")) + "01" + strings.Repeat("00", 31) + "02" + strings.Repeat("00", 15) +
		number + "01" + "61" + number + "33" + number + "02" + number + "01" + number + "04" + number + "02" + number + "05" + number + "01" + "70"
	if got := hex.EncodeToString(p.SigningBytes()); got != want {
		t.Errorf("a proposal is\n%s\nwant\n%s", got, want)
	}
	length := len(want) / 2
	want = hex.EncodeToString([]byte("blindjoin/v1/study/table-verdict\x00")) + number + hex.EncodeToString([]byte{byte(length)}) + want +
		number + "01" + "62" + number + "08" + hex.EncodeToString([]byte("rejected")) + number + "34" + number + "02" + hex.EncodeToString([]byte("no"))
	if got := hex.EncodeToString(p.VerdictBytes(Verdict{By: "b", At: time.Unix(0x34, 0).UTC(), Reason: "no"})); got != want {
		t.Errorf("a verdict is\n%s\nwant\n%s", got, want)
	}
}

// TestProposalsEncodeApart: what differs in anything signs differently.
func TestProposalsEncodeApart(t *testing.T) {
	t.Parallel()
	proposals := rapid.Custom(func(t *rapid.T) *TableProposal {
		p := &TableProposal{
			ID: ProposalID{byte(rapid.IntRange(0, 1).Draw(t, "id"))}, Proposer: rapid.StringMatching(`[a-c]{0,2}`).Draw(t, "proposer"),
			At: time.Unix(rapid.Int64Range(0, 2).Draw(t, "at"), 0).UTC(), Purpose: []byte(rapid.StringMatching(`[a-c]{0,2}`).Draw(t, "purpose")),
		}
		for range rapid.IntRange(0, 2).Draw(t, "columns") {
			p.Table = append(p.Table, Ref{Side(rapid.IntRange(1, 2).Draw(t, "side")), rapid.IntRange(0, 2).Draw(t, "column")})
		}
		p.Verdict = &Verdict{By: rapid.StringMatching(`[a-c]{0,2}`).Draw(t, "by"), Approved: rapid.Bool().Draw(t, "approved"), Reason: rapid.StringMatching(`[a-c]{0,2}`).Draw(t, "reason")}
		return p
	})
	rapid.Check(t, func(t *rapid.T) {
		x, y := proposals.Draw(t, "x"), proposals.Draw(t, "y")
		same := x.ID == y.ID && x.Proposer == y.Proposer && x.At.Equal(y.At) && slices.Equal(x.Table, y.Table) && bytes.Equal(x.Purpose, y.Purpose)
		if bytes.Equal(x.SigningBytes(), y.SigningBytes()) != same || x.Same(y) != same {
			t.Fatalf("%+v and %+v", x, y)
		}
		same = same && x.Verdict.By == y.Verdict.By && x.Verdict.Approved == y.Verdict.Approved && x.Verdict.Reason == y.Verdict.Reason
		if bytes.Equal(x.VerdictBytes(*x.Verdict), y.VerdictBytes(*y.Verdict)) != same || x.SameVerdict(y) != same {
			t.Fatalf("%+v and %+v", x.Verdict, y.Verdict)
		}
	})
}

func TestPlanWith(t *testing.T) {
	t.Parallel()
	age, income, children := Ref{Side2, 0}, Ref{Side1, 2}, Ref{Side2, 1}
	plan := Plan{{age, income}}
	more := plan.With(Table{income, children})
	if len(plan) != 1 || len(more) != 2 || !more.Has([]Ref{children, income}) || !more.Has([]Ref{children}) || more.Has([]Ref{age, children}) {
		t.Errorf("%v became %v", plan, more)
	}
	if again := more.With(Table{children}); len(again) != 2 {
		t.Errorf("a margin is a table of its own: %v", again)
	}
	if got := (Table{children, income, age}).Canonical(); !slices.Equal(got, Table{income, age, children}) {
		t.Errorf("canonical: %v", got)
	}
}
