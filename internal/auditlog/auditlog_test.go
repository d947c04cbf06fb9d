package auditlog

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
)

var (
	testKey    = ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, 32))
	testPublic = testKey.Public().(ed25519.PublicKey)
	testTime   = time.Date(2026, 3, 1, 12, 0, 0, 123456789, time.FixedZone("CET", 3600))
)

func sign(b []byte) []byte { return ed25519.Sign(testKey, b) }

func sampleEntries() []Entry {
	return []Entry{
		{At: testTime, Node: "linker", Actor: "linker", Action: ActionInit, Outcome: OutcomeOK},
		{At: testTime.Add(time.Hour), Node: "linker", Actor: "istat", ActorFingerprint: "sha256:00", Action: ActionQuery, Study: "ab", Outcome: OutcomeOK,
			Details: map[string]string{"cells": "3", "columns": "2"}, Request: []byte{0, 1, 2}, RequestSignature: []byte{9}},
		{At: testTime.Add(2 * time.Hour), Node: "linker", Actor: "bi", Action: ActionRefused, Outcome: OutcomeRefused, Reason: "the query budget of the study is used up"},
		{At: testTime.Add(3 * time.Hour), Node: "linker", Actor: "bi", Action: ActionContributionComplete, Outcome: OutcomeFailed, Reason: "<&> \u2028 è"},
	}
}

func buildLog(entries []Entry) []Row {
	rows := make([]Row, 0, len(entries))
	var prev *Row
	for _, e := range entries {
		r, _ := Next(prev, e, sign)
		rows = append(rows, r)
		prev = &rows[len(rows)-1]
	}
	return rows
}

func verify(rows []Row, kept ...SignedHead) (SignedHead, error) {
	v := NewVerifier(testPublic)
	for _, h := range kept {
		if err := v.Expect(h); err != nil {
			return SignedHead{}, err
		}
	}
	for _, r := range rows {
		if err := v.Add(r); err != nil {
			return SignedHead{}, err
		}
	}
	return v.Finish()
}

func cloneRows(rows []Row) []Row {
	out := make([]Row, len(rows))
	for i, r := range rows {
		r.Entry, r.Signature = bytes.Clone(r.Entry), bytes.Clone(r.Signature)
		out[i] = r
	}
	return out
}

func brokenAt(t *testing.T, what string, err error, seq int64) {
	t.Helper()
	var b *BrokenError
	if !errors.As(err, &b) || b.Seq != seq {
		t.Errorf("%s: %v, want a break at entry %d", what, err, seq)
	} else if problem.KindOf(err) != problem.Invalid || problem.HintOf(err) == "" {
		t.Errorf("%s: kind %v, hint %q", what, problem.KindOf(err), problem.HintOf(err))
	}
}

func TestAWholeLogVerifies(t *testing.T) {
	t.Parallel()
	rows := buildLog(sampleEntries())
	head, err := verify(rows, rows[1].Head(), rows[3].Head())
	if err != nil || head.Seq != 4 || head.Hash != rows[3].Hash || head.Verify(testPublic) != nil {
		t.Errorf("head %v, %v", head, err)
	}
	if head, err := verify(nil); err != nil || head.Seq != 0 || head.Hash != (Hash{}) {
		t.Errorf("the empty log: %v, %v", head, err)
	}
}

func TestNextFillsTheEntry(t *testing.T) {
	t.Parallel()
	first, _ := Next(nil, Entry{At: testTime}, sign)
	row, e := Next(&first, Entry{Seq: 77, At: testTime, Reason: "a\x00b\xff", Details: map[string]string{}}, sign)
	if row.Seq != 2 || e.Seq != 2 || row.PrevHash != first.Hash {
		t.Errorf("row %d, entry %d", row.Seq, e.Seq)
	}
	if want := "2026-03-01T11:00:00.123456Z"; e.At.Format(time.RFC3339Nano) != want {
		t.Errorf("time %s, want %s", e.At.Format(time.RFC3339Nano), want)
	}
	if e.Reason != "a\uFFFDb\uFFFD" {
		t.Errorf("reason %q", e.Reason)
	}
	if !bytes.Equal(e.Encode(), row.Entry) || row.Digest() != e.Digest() {
		t.Error("the entry returned is not the one stored")
	}
}

// Whatever single byte of whatever field of whatever row is changed, the right entry is named.
func TestEveryFlippedByteIsFound(t *testing.T) {
	t.Parallel()
	rows := buildLog(sampleEntries())
	flips := 0
	for i := range rows {
		fields := map[string]func(*Row) []byte{
			"entry": func(r *Row) []byte { return r.Entry }, "prev": func(r *Row) []byte { return r.PrevHash[:] },
			"hash": func(r *Row) []byte { return r.Hash[:] }, "signature": func(r *Row) []byte { return r.Signature },
		}
		for name, field := range fields {
			for at := range field(&rows[i]) {
				// 0x20 is upper and lower case: it often still parses
				for _, flip := range []byte{0x01, 0x20, 0x80, 0xff} {
					changed := cloneRows(rows)
					field(&changed[i])[at] ^= flip
					_, err := verify(changed)
					brokenAt(t, name, err, rows[i].Seq)
					flips++
				}
			}
		}
		for bit := range 64 {
			changed := cloneRows(rows)
			changed[i].Seq ^= 1 << bit
			_, err := verify(changed)
			brokenAt(t, "seq", err, rows[i].Seq)
			flips++
		}
	}
	if flips < 4*4*(32+32+64+200) {
		t.Errorf("only %d changes tried", flips)
	}
}

func TestRowsMissingMovedOrForged(t *testing.T) {
	t.Parallel()
	rows := buildLog(sampleEntries())
	other := sampleEntries()
	other[1].Details["cells"] = "4"
	rewritten := buildLog(other) // the node's own key: only kept heads find it
	stranger := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{2}, 32))
	forged, _ := Next(&rows[1], sampleEntries()[2], func(b []byte) []byte { return ed25519.Sign(stranger, b) })

	lying := rows[1] // signed by the node, but the content says another number
	lying.Entry = bytes.Replace(lying.Entry, []byte(`{"seq":2`), []byte(`{"seq":3`), 1)
	lying.Hash = Chain(lying.PrevHash, lying.Digest())
	lying.Signature = sign(headBytes(2, lying.Hash))
	spaced := rows[1] // signed by the node, but not canonical
	spaced.Entry = append(bytes.Clone(spaced.Entry), ' ')
	spaced.Hash = Chain(spaced.PrevHash, spaced.Digest())
	spaced.Signature = sign(headBytes(2, spaced.Hash))

	for name, x := range map[string]struct {
		rows []Row
		kept []SignedHead
		seq  int64
	}{
		"first missing":  {rows[1:], nil, 1},
		"middle missing": {[]Row{rows[0], rows[2], rows[3]}, nil, 2},
		"twice":          {[]Row{rows[0], rows[0]}, nil, 2},
		"swapped":        {[]Row{rows[0], rows[2], rows[1]}, nil, 2},
		"renumbered":     {[]Row{rows[0], {2, rows[2].Entry, rows[2].PrevHash, rows[2].Hash, rows[2].Signature}}, nil, 2},
		"other key":      {[]Row{rows[0], rows[1], forged}, nil, 3},
		"no signature":   {[]Row{{1, rows[0].Entry, rows[0].PrevHash, rows[0].Hash, nil}}, nil, 1},
		"content lies":   {[]Row{rows[0], lying}, nil, 2},
		"not canonical":  {[]Row{rows[0], spaced}, nil, 2},
		// Every row is whole in itself and signed by the node, but the third follows another
		// second.
		"spliced":                 {[]Row{rows[0], rows[1], rewritten[2]}, nil, 3},
		"tail cut, head kept":     {rows[:2], []SignedHead{rows[3].Head()}, 3},
		"all gone, head kept":     {nil, []SignedHead{rows[0].Head()}, 1},
		"rewritten, head kept":    {rewritten, []SignedHead{rows[1].Head()}, 2},
		"rewritten, later head":   {rewritten, []SignedHead{rows[3].Head()}, 4},
		"two heads of one number": {rows, []SignedHead{rows[1].Head(), rewritten[1].Head()}, 2},
	} {
		_, err := verify(x.rows, x.kept...)
		brokenAt(t, name, err, x.seq)
	}
	for _, whole := range [][]Row{rows[:2], rewritten} {
		if _, err := verify(whole); err != nil {
			t.Errorf("whole in itself: %v", err)
		}
	}
}

func TestAVerifierStaysBroken(t *testing.T) {
	t.Parallel()
	rows := buildLog(sampleEntries())
	v := NewVerifier(testPublic)
	brokenAt(t, "gap", v.Add(rows[1]), 1)
	brokenAt(t, "after a gap", v.Add(rows[0]), 1)
	_, err := v.Finish()
	brokenAt(t, "end", err, 1)
}

func TestExpectRefuses(t *testing.T) {
	t.Parallel()
	rows := buildLog(sampleEntries())
	v := NewVerifier(testPublic)
	h := rows[1].Head()
	h.Seq = 3
	if err := v.Expect(h); problem.KindOf(err) != problem.Invalid {
		t.Errorf("a head with another number: %v", err)
	}
	if err := v.Add(rows[0]); err != nil {
		t.Fatal(err)
	}
	if err := v.Expect(rows[0].Head()); err == nil {
		t.Error("a head that has passed was taken")
	}
}

func TestSignedHeadVerify(t *testing.T) {
	t.Parallel()
	good := buildLog(sampleEntries())[1].Head()
	if err := good.Verify(testPublic); err != nil {
		t.Fatal(err)
	}
	for name, h := range map[string]SignedHead{
		"seq": {3, good.Hash, good.Signature}, "zero": {}, "negative": {-1, good.Hash, good.Signature},
		"hash": {2, Hash{}, good.Signature}, "signature": {2, good.Hash, good.Signature[:63]},
	} {
		if h.Verify(testPublic) == nil {
			t.Errorf("%s: verifies", name)
		}
	}
	if good.Verify(nil) == nil || good.Verify(testPublic[:31]) == nil {
		t.Error("verifies under no key")
	}
}

func TestEntryForm(t *testing.T) {
	t.Parallel()
	e := sampleEntries()[1]
	e.Seq = 2
	want := `{"seq":2,"at":"2026-03-01T12:00:00.123456Z","node":"linker","actor":"istat","actor_fingerprint":"sha256:00","action":"query",` +
		`"study":"ab","outcome":"done","reason":"","details":{"cells":"3","columns":"2"},"request":"AAEC","request_signature":"CQ=="}`
	if got := string(e.Encode()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	far := Entry{At: time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)}
	if !json.Valid(far.Encode()) {
		t.Error("a far time does not encode")
	}
	// Names that become the same must not make the encoding depend on chance.
	clash := Entry{Details: map[string]string{"a\x00": "1", "a\uFFFD": "2", "a\xff": "3"}}
	for range 50 {
		if !bytes.Equal(clash.Encode(), clash.Encode()) {
			t.Fatal("the encoding is not deterministic")
		}
	}
}

func TestEntriesComeBack(t *testing.T) {
	t.Parallel()
	text := rapid.Custom(func(t *rapid.T) string { return string(rapid.SliceOfN(rapid.Byte(), 0, 12).Draw(t, "bytes")) })
	rapid.Check(t, func(t *rapid.T) {
		e := Entry{
			Seq: rapid.Int64().Draw(t, "seq"), At: time.UnixMicro(rapid.Int64().Draw(t, "at")), Node: text.Draw(t, "node"), Actor: text.Draw(t, "actor"),
			Reason: text.Draw(t, "reason"), Details: rapid.MapOfN(text, text, 0, 3).Draw(t, "details"), Request: rapid.SliceOf(rapid.Byte()).Draw(t, "request"),
		}
		b := e.Encode()
		got, err := Decode(b)
		if err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		if !bytes.Equal(got.Encode(), b) || got.Digest() != e.Digest() || bytes.Contains(b, []byte(`\u0000`)) && !strings.Contains(string(b), `\\u0000`) {
			t.Fatalf("%s comes back as %s", b, got.Encode())
		}
	})
}

func decodeSeeds() (good, bad [][]byte) {
	for _, e := range sampleEntries() {
		good = append(good, e.Encode())
	}
	base := string(good[0])
	for _, r := range [][2]string{
		{`{"seq"`, `{ "seq"`}, {`"seq":0`, `"seq":0.0`}, {`"seq":0`, `"seq":0,"seq":0`}, {`"seq"`, `"Seq"`}, {`"reason":""`, `"reason":"","extra":1`},
		{`"reason":""`, `"reason":"","details":{}`}, {`"reason":""`, `"reason":"","request":""`}, {`"reason":""`, `"reason":"","request":null`},
		{`"reason":""`, `"reason":"\u0000"`}, {`"reason":""`, `"reason":"\u0061"`}, {`"reason":""`, "\"reason\":\"\xff\""}, {`.123456Z`, `.1234567Z`},
		{`.123456Z`, `.123456+00:00`}, {`,"reason":""`, ``}, {`"node":"linker"`, `"node":null`}, {`}`, `}}`}, {`}`, "}\n"}, {`}`, ``},
	} {
		bad = append(bad, []byte(strings.Replace(base, r[0], r[1], 1)))
	}
	return good, append(bad, nil, []byte("null"), []byte("[]"), []byte("{}"), bytes.Repeat([]byte(" "), MaxEntry+1))
}

func TestDecodeIsStrict(t *testing.T) {
	t.Parallel()
	good, bad := decodeSeeds()
	for _, b := range good {
		if _, err := Decode(b); err != nil {
			t.Errorf("%s: %v", b, err)
		}
	}
	for _, b := range bad {
		if _, err := Decode(b); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%.200s: %v", b, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	good, bad := decodeSeeds()
	if len(good) == 0 || len(bad) == 0 {
		f.Fatal("no seeds")
	}
	for _, b := range append(good, bad[:len(bad)-1]...) {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := Decode(b)
		if err == nil && !bytes.Equal(e.Encode(), b) {
			t.Fatalf("%q is read, and encoded as %q", b, e.Encode())
		}
	})
}
