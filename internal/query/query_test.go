package query

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

var (
	testKey    = ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, 32))
	testPublic = testKey.Public().(ed25519.PublicKey)
)

func column(side study.Side, n byte) Column {
	return Column{Side: side, Name: bytes.Repeat([]byte{n}, token.NameSize)}
}

func testRequest() *Request {
	r := &Request{
		Study: [32]byte{1}, ID: [16]byte{2}, Requester: "istat", At: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Columns: []Column{column(1, 5), column(2, 3)}, Purpose: []byte("sealed"),
	}
	r.Sign(func(b []byte) []byte { return ed25519.Sign(testKey, b) })
	return r
}

var changes = map[string]func(*Request){
	"study":         func(r *Request) { r.Study[0]++ },
	"id":            func(r *Request) { r.ID[0]++ },
	"requester":     func(r *Request) { r.Requester = "bi" },
	"time":          func(r *Request) { r.At = r.At.Add(time.Second) },
	"side":          func(r *Request) { r.Columns[0].Side = 2 },
	"name":          func(r *Request) { r.Columns[0] = column(1, 6) },
	"order":         func(r *Request) { slices.Reverse(r.Columns) },
	"column fewer":  func(r *Request) { r.Columns = r.Columns[:1] },
	"purpose":       func(r *Request) { r.Purpose = []byte("sealef") },
	"moved border":  func(r *Request) { r.Requester, r.Purpose = "istats", []byte("ealed") },
	"purpose empty": func(r *Request) { r.Purpose = nil },
}

func TestSignature(t *testing.T) {
	t.Parallel()
	if err := testRequest().Verify(testPublic); err != nil {
		t.Fatal(err)
	}
	for what, change := range changes {
		r := testRequest()
		change(r)
		if err := r.Verify(testPublic); problem.KindOf(err) != problem.Denied {
			t.Errorf("another %s: %v", what, err)
		}
	}
	for i := range testRequest().Signature {
		r := testRequest()
		r.Signature[i] ^= 1
		if r.Verify(testPublic) == nil {
			t.Errorf("byte %d of the signature does not matter", i)
		}
	}
	r := testRequest()
	r.Signature = nil
	if r.Verify(testPublic) == nil || testRequest().Verify(nil) == nil {
		t.Error("verifies without signature or key")
	}
}

// What is signed is part of the protocol: this is its layout, byte by byte.
func TestSigningBytes(t *testing.T) {
	t.Parallel()
	r := testRequest()
	r.Columns = []Column{{Side: 2, Name: []byte("n")}}
	number := func(n byte) []byte { return []byte{0, 0, 0, 0, 0, 0, 0, n} }
	want := bytes.Join([][]byte{
		[]byte("blindjoin/query/request/v1"), r.Study[:], r.ID[:], number(5), []byte("istat"), {0, 0, 0, 0, 0x69, 0xa4, 0x2a, 0x40},
		number(1), number(2), number(1), []byte("n"), number(6), []byte("sealed"),
	}, nil)
	if got := r.SigningBytes(); !bytes.Equal(got, want) {
		t.Errorf("got  %x\nwant %x", got, want)
	}
}

func TestContentID(t *testing.T) {
	t.Parallel()
	base := testRequest().ContentID()
	for what, change := range changes {
		r := testRequest()
		change(r)
		same := slices.Contains([]string{"id", "requester", "time", "order", "purpose", "moved border", "purpose empty"}, what)
		if (r.ContentID() == base) != same {
			t.Errorf("another %s: same question %v", what, !same)
		}
	}
}

func TestValidate(t *testing.T) {
	t.Parallel()
	total := testRequest()
	total.Columns = nil
	for _, r := range []*Request{testRequest(), total} {
		if err := r.Validate(2); err != nil {
			t.Error(err)
		}
	}
	for what, x := range map[string]struct {
		change func(*Request)
		kind   problem.Kind
	}{
		"too many columns": {func(r *Request) { r.Columns = append(r.Columns, column(2, 9)) }, problem.Denied},
		"side 0":           {func(r *Request) { r.Columns[0].Side = 0 }, problem.Invalid},
		"side 3":           {func(r *Request) { r.Columns[1].Side = 3 }, problem.Invalid},
		"no name":          {func(r *Request) { r.Columns[0].Name = nil }, problem.Invalid},
		"long name":        {func(r *Request) { r.Columns[0].Name = make([]byte, token.NameSize+1) }, problem.Invalid},
		"twice":            {func(r *Request) { r.Columns[1] = r.Columns[0] }, problem.Invalid},
		"order":            {func(r *Request) { slices.Reverse(r.Columns) }, problem.Invalid},
		"order of names":   {func(r *Request) { r.Columns = []Column{column(1, 5), column(1, 4)} }, problem.Invalid},
		"nobody":           {func(r *Request) { r.Requester = "" }, problem.Invalid},
		"long requester":   {func(r *Request) { r.Requester = strings.Repeat("x", 256) }, problem.Invalid},
		"not UTF-8":        {func(r *Request) { r.Requester = "\xff" }, problem.Invalid},
		"fractions":        {func(r *Request) { r.At = r.At.Add(1) }, problem.Invalid},
		"zone":             {func(r *Request) { r.At = r.At.In(time.FixedZone("CET", 3600)) }, problem.Invalid},
		"long purpose":     {func(r *Request) { r.Purpose = make([]byte, token.MaxSealedNote+1) }, problem.Invalid},
	} {
		r := testRequest()
		x.change(r)
		if err := r.Validate(2); err == nil || problem.KindOf(err) != x.kind {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestCanonical(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		cols := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) Column {
			return Column{rapid.SampledFrom([]study.Side{study.Side1, study.Side2}).Draw(t, "side"), rapid.SliceOfN(rapid.Byte(), 1, 2).Draw(t, "name")}
		}), 0, 4, func(c Column) string { return string(rune(c.Side)) + string(c.Name) }).Draw(t, "columns")
		sorted, order := Canonical(cols)
		r := testRequest()
		r.Columns = sorted
		if err := r.Validate(4); err != nil {
			t.Fatal(err)
		}
		back := make([]Column, len(cols))
		for i, o := range order {
			back[o] = sorted[i]
		}
		if !reflect.DeepEqual(back, slices.Clone(cols)) && len(cols) > 0 {
			t.Fatalf("%v comes back as %v", cols, back)
		}
	})
}

func TestAnswerValidate(t *testing.T) {
	t.Parallel()
	r := testRequest()
	key := [][]byte{{1}, {2}}
	good := func() *Answer {
		return &Answer{QueryID: r.ID, Columns: slices.Clone(r.Columns), Suppressed: 2, Cells: []Cell{
			{Key: key, Count: 12}, {Key: key, Suppressed: true}, {Suppressed: true, Withheld: true},
		}}
	}
	if err := good().Validate(r, false); err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string]func(*Answer){
		"other query":             func(a *Answer) { a.QueryID[0]++ },
		"other columns":           func(a *Answer) { slices.Reverse(a.Columns) },
		"short key":               func(a *Answer) { a.Cells[0].Key = key[:1] },
		"no key":                  func(a *Answer) { a.Cells[1].Key = nil },
		"key though withheld":     func(a *Answer) { a.Cells[2].Key = key },
		"count though suppressed": func(a *Answer) { a.Cells[1].Count = 2 },
		"an unknown reason":       func(a *Answer) { a.Cells[1].Reason = "because" },
		"a reason for a count":    func(a *Answer) { a.Cells[0].Reason = disclosure.Primary },
		"held back without count": func(a *Answer) { a.Cells[1].Reason = disclosure.HeldBack },
		"a negative count":        func(a *Answer) { a.Cells[0].Count = -1 },
		"a block count":           func(a *Answer) { a.Cells[0].BlockCount = 12 },
		"a block count hidden":    func(a *Answer) { a.Cells[1].BlockCount = 1 },
		"withheld with count":     func(a *Answer) { a.Cells[2].Suppressed, a.Cells[2].Count = false, 4 },
		"wrong number":            func(a *Answer) { a.Suppressed = 1 },
	} {
		a := good()
		change(a)
		if err := a.Validate(r, false); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func text(s string) *string { return &s }

func number(n int64) *int64 { return &n }

func TestResultJSON(t *testing.T) {
	t.Parallel()
	for want, r := range map[string]Result{
		`{"study":"","query_id":"","group_by":[],"cells":[],"suppressed_cells":0}`: {},
		`{"study":"m","query_id":"ab","group_by":[],"cells":[{"key":[],"count":5,"suppressed":false}],"suppressed_cells":0}`: {
			Study: "m", QueryID: "ab", Cells: []ResultCell{{Count: number(5)}},
		},
		`{"study":"m","query_id":"ab","group_by":["A","B"],"cells":[{"key":["x",null],"count":12,"suppressed":false},` +
			`{"key":["","y"],"count":null,"suppressed":true},{"key":["*","*"],"count":null,"suppressed":true,"reason":"withheld","key_withheld":true}],"suppressed_cells":2}`: {
			Study: "m", QueryID: "ab", GroupBy: []string{"A", "B"}, SuppressedCells: 2, Cells: []ResultCell{
				{Key: []*string{text("x"), nil}, Count: number(12)}, {Key: []*string{text(""), text("y")}, Suppressed: true}, WithheldCell(2),
			},
		},
	} {
		for _, v := range []any{r, &r} {
			got, err := json.Marshal(v)
			if err != nil || string(got) != want {
				t.Errorf("got  %s, %v\nwant %s", got, err, want)
			}
		}
		var back Result
		if err := json.Unmarshal([]byte(want), &back); err != nil {
			t.Fatal(err)
		}
		if again, err := json.Marshal(back); err != nil || string(again) != want {
			t.Errorf("comes back as %s, %v", again, err)
		}
	}
}

func TestSort(t *testing.T) {
	t.Parallel()
	want := []ResultCell{
		{Key: []*string{nil, nil}}, {Key: []*string{nil, text("a")}}, {Key: []*string{text(""), text("z")}}, {Key: []*string{text("*"), text("*")}},
		{Key: []*string{text("10"), text("a")}}, {Key: []*string{text("9"), nil}}, {Key: []*string{text("9"), text("b")}}, WithheldCell(2), WithheldCell(2),
	}
	rapid.Check(t, func(t *rapid.T) {
		r := Result{Cells: rapid.Permutation(want).Draw(t, "cells")}
		r.Sort()
		if !reflect.DeepEqual(r.Cells, want) {
			got, _ := json.Marshal(r)
			t.Fatalf("sorted as %s", got)
		}
	})
}
