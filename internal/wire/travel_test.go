package wire

import (
	"bytes"
	"crypto/ed25519"
	"github.com/blindjoin/blindjoin/internal/psi"
	"math"
	"reflect"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
	"github.com/blindjoin/blindjoin/internal/token"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

func testHead() auditlog.SignedHead {
	return auditlog.SignedHead{Seq: 7, Hash: [32]byte{8}, Signature: bytes.Repeat([]byte{9}, 64)}
}

func testLinks(tables *linkerror.LinkTables) *query.Links {
	return &query.Links{Generation: [32]byte{1}, Tables: tables, Origin: testOrigin(), Head: testHead()}
}

func testOrigin() contribution.Origin {
	return contribution.Origin{
		Number: 5, Intersection: [32]byte{6}, Loads: [2][]byte{{}, bytes.Repeat([]byte{7}, contribution.SealedLoadSize)},
		LinkedAt: time.Unix(1_800_000_000, 0).UTC(), ComputedAt: time.Unix(1_800_000_100, 0).UTC(),
	}
}

func testTables(counts, replicates int) *linkerror.LinkTables {
	t := &linkerror.LinkTables{}
	for i := range counts {
		t.Counts = append(t.Counts, linkerror.Count{N: i * 3, Freq: int64(i)})
	}
	for i := range replicates {
		var r linkerror.LinkTable
		for j := range r.Freq {
			r.Freq[j] = int64(i*100 + j)
		}
		r.Links = int64(i)<<40 + 1
		t.Replicates = append(t.Replicates, r)
	}
	return t
}

// travel is what becomes of a message between two nodes.
func travel[M any, P interface {
	*M
	proto.Message
}](t interface{ Fatal(...any) }, m P) P {
	b, err := proto.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var out M
	if err := proto.Unmarshal(b, P(&out)); err != nil {
		t.Fatal(err)
	}
	return &out
}

func TestLinksTravel(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{0, 0}, {1, 1}, {30, linkerror.Replicates}, {5, maxReplicates}} {
		links := &query.Links{Generation: [32]byte{1, 2}, Tables: testTables(size[0], size[1]), Origin: testOrigin(), Head: testHead()}
		res, err := Links(links)
		if err != nil {
			t.Fatal(err)
		}
		got, err := FromLinks(travel(t, res))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, *links) {
			t.Errorf("%v: %+v", size, got)
		}
	}
	if id, err := FromStudy(travel(t, LinksRequest(study.ID{5})).GetStudy()); err != nil || id != (study.ID{5}) {
		t.Errorf("study %v, %v", id, err)
	}
}

// The largest tables that are allowed fit into a message.
func TestTheLargestTablesFitAMessage(t *testing.T) {
	t.Parallel()
	tables := &linkerror.LinkTables{Counts: make([]linkerror.Count, maxLinkCounts), Replicates: make([]linkerror.LinkTable, maxReplicates)}
	// a record for each of so many numbers of links is more than any holder has
	const records = 1 << 27
	for i := range tables.Counts {
		tables.Counts[i] = linkerror.Count{N: maxLinks - maxLinkCounts + i + 1, Freq: records}
	}
	for i := range tables.Replicates {
		for j := range tables.Replicates[i].Freq {
			tables.Replicates[i].Freq[j] = math.MaxInt64
		}
		tables.Replicates[i].Links = math.MaxInt64
	}
	res, err := Links(testLinks(tables))
	if err != nil {
		t.Fatal(err)
	}
	if n := proto.Size(res); n > 16<<20 { // rpc.MaxMessage
		t.Errorf("%d bytes", n)
	}
	if back, err := FromLinks(res); err != nil || !reflect.DeepEqual(back.Tables, tables) {
		t.Errorf("they do not come back: %v", err)
	}
}

func TestLinksRefusals(t *testing.T) {
	t.Parallel()
	for what, change := range map[string]func(*nodepb.LinksResponse){
		"a short generation": func(r *nodepb.LinksResponse) { r.Generation = r.Generation[1:] },
		"no generation":      func(r *nodepb.LinksResponse) { r.Generation = nil },
		"no head":            func(r *nodepb.LinksResponse) { r.Head = nil },
		"a number missing":   func(r *nodepb.LinksResponse) { r.Tables = r.Tables[1:] },
		"a number too many":  func(r *nodepb.LinksResponse) { r.Tables = append(r.Tables, 1) },
		"no numbers":         func(r *nodepb.LinksResponse) { r.Tables = nil },
		"more replicates":    func(r *nodepb.LinksResponse) { r.Replicates++ },
		"no replicates":      func(r *nodepb.LinksResponse) { r.Replicates = 0 },
		"too many replicates": func(r *nodepb.LinksResponse) {
			r.Replicates = maxReplicates + 1
			r.Tables = make([]int64, (maxReplicates+1)*tableColumns)
		},
		"all replicates":      func(r *nodepb.LinksResponse) { r.Replicates = math.MaxUint32 },
		"a negative number":   func(r *nodepb.LinksResponse) { r.Tables[17] = -1 },
		"negative links":      func(r *nodepb.LinksResponse) { r.Tables[tableColumns-1] = math.MinInt64 },
		"a negative count":    func(r *nodepb.LinksResponse) { r.Counts[1].Freq = -1 },
		"counts twice":        func(r *nodepb.LinksResponse) { r.Counts[1].N = r.Counts[0].GetN() },
		"counts out of order": func(r *nodepb.LinksResponse) { r.Counts[0], r.Counts[2] = r.Counts[2], r.Counts[0] },
		"a count beyond all":  func(r *nodepb.LinksResponse) { r.Counts[3].N = math.MaxUint32 },
		"an absent count":     func(r *nodepb.LinksResponse) { r.Counts[1] = nil },
		"too many counts":     func(r *nodepb.LinksResponse) { r.Counts = make([]*nodepb.LinkCount, maxLinkCounts+1) },
	} {
		res, err := Links(testLinks(testTables(4, 3)))
		if err != nil {
			t.Fatal(err)
		}
		change(res)
		if l, err := FromLinks(res); problem.KindOf(err) != problem.Invalid || l.Tables != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	for what, tables := range map[string]*linkerror.LinkTables{
		"none": nil, "too many replicates": testTables(1, maxReplicates+1), "too many counts": {Counts: make([]linkerror.Count, maxLinkCounts+1)},
		"a negative number of links": {Counts: []linkerror.Count{{N: -1}}},
	} {
		if _, err := Links(testLinks(tables)); problem.KindOf(err) != problem.Internal {
			t.Errorf("sent %s: %v", what, err)
		}
	}
	if _, err := FromStudy(make([]byte, 31)); problem.KindOf(err) != problem.Invalid {
		t.Errorf("a short study id: %v", err)
	}
	// What the interceptor notes in the audit log beside a refusal.
	if _, ok := any(&nodepb.LinksRequest{}).(interface{ GetStudy() []byte }); !ok {
		t.Error("a refused call for links has no study in the audit log")
	}
}

// testCertificate is a certificate whose signatures nobody has made.
func testCertificate(number uint64) *contribution.Certificate {
	return &contribution.Certificate{
		Statement:  contribution.Statement{Number: number, Generations: [2][32]byte{{11}, {12}}},
		Signatures: [2][]byte{bytes.Repeat([]byte{13}, ed25519.SignatureSize), bytes.Repeat([]byte{14}, ed25519.SignatureSize)},
	}
}

func TestMalformedCertificatesAreRefused(t *testing.T) {
	t.Parallel()
	for what, change := range map[string]func(c *nodepb.Certificate){
		"no generation":      func(c *nodepb.Certificate) { c.Generations = nil },
		"one generation":     func(c *nodepb.Certificate) { c.Generations = c.Generations[:1] },
		"three signatures":   func(c *nodepb.Certificate) { c.Signatures = append(c.Signatures, c.Signatures[0]) },
		"a short generation": func(c *nodepb.Certificate) { c.Generations[1] = c.Generations[1][:31] },
		"an empty signature": func(c *nodepb.Certificate) { c.Signatures[0] = nil },
		"a long signature":   func(c *nodepb.Certificate) { c.Signatures[1] = append(c.Signatures[1], 0) },
	} {
		m := Begin(contribution.Begin{Certificate: testCertificate(1)})
		change(m.Certificate)
		if _, err := FromBegin(m); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
	for _, size := range []int{1, 63, 65} {
		m, err := StepRequest(psi.Finish{Signature: make([]byte, size)})
		if err == nil {
			_, err = FromStepRequest(m)
		}
		if problem.KindOf(err) != problem.Invalid {
			t.Errorf("a finish with a signature of %d bytes: %v", size, err)
		}
	}
}

func TestContributionsTravel(t *testing.T) {
	t.Parallel()
	for _, size := range []int{0, 16, 125} {
		receipt := contribution.Receipt{
			NextChunk: 3, Complete: true, Linkage: contribution.Linkage{Waiting: []string{"beta"}}, Overtaken: size == 16, Head: testHead(), RefreshesLeft: size,
		}
		if size == 16 {
			receipt.InForce = 11
		}
		if r, err := FromBegun(travel(t, Begun(receipt))); err != nil || !reflect.DeepEqual(r, receipt) {
			t.Errorf("%+v became %+v, %v", receipt, r, err)
		}
		b := contribution.Begin{Study: [32]byte{1}, ID: [16]byte{2}, Intersection: [32]byte{3}, Records: 5, Keys: 4, Columns: [][]byte{{6}}, LinkSize: uint32(size), Number: 9, Load: []byte{10}}
		if size != 0 { // earlier releases had none
			b.Certificate = testCertificate(b.Number)
			b.Certificate.Study, b.Certificate.Intersection = b.Study, b.Intersection
		}
		if got, err := FromBegin(travel(t, Begin(b))); err != nil || !reflect.DeepEqual(got, b) {
			t.Errorf("%+v became %+v, %v", b, got, err)
		}
		c := contribution.Chunk{
			No: 4, Tokens: []token.ID{{1}, {2}}, Codes: []int32{0, 1},
			Dictionary: []contribution.Entry{{Column: 0, Code: 0, Ciphertext: []byte{1}}},
		}
		if size > 0 {
			c.Links = bytes.Repeat([]byte{7}, 2*size)
		}
		req, err := Put(study.ID{8}, b.ID, c)
		if err != nil {
			t.Fatal(err)
		}
		id, contributionID, got, err := FromPut(travel(t, req))
		if err != nil || !reflect.DeepEqual(got, c) || id != (study.ID{8}) || contributionID != b.ID {
			t.Errorf("%+v became %+v, %v", c, got, err)
		}
		if got.Digest() != c.Digest() {
			t.Error("a chunk has another digest when it arrives")
		}
		end := contribution.Complete{ID: b.ID, Chunks: 5, Digest: [32]byte{6}}
		if id, got, err := FromComplete(travel(t, Complete(study.ID{8}, end))); err != nil || id != (study.ID{8}) || got != end {
			t.Errorf("%+v became %+v, %v", end, got, err)
		}
		receipt.NextChunk, receipt.Overtaken, receipt.InForce = 5, false, 0
		if r, err := FromCompleted(travel(t, Completed(receipt)), 5); err != nil || !reflect.DeepEqual(r, receipt) {
			t.Errorf("%+v became %+v, %v", receipt, r, err)
		}
	}
}

func TestAnswersTravel(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := &query.Answer{QueryID: [16]byte{1}, Columns: []query.Column{{Side: 1, Name: []byte{2}}}, Origin: testOrigin(), Head: testHead(), Stored: rapid.Bool().Draw(t, "stored")}
		if rapid.Bool().Draw(t, "linked") {
			a.Generation = [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "generation"))
		}
		for range rapid.IntRange(0, 5).Draw(t, "cells") {
			c := query.Cell{
				Count: rapid.Int64().Draw(t, "count"), BlockCount: rapid.Int64().Draw(t, "block count"),
				Suppressed: rapid.Bool().Draw(t, "suppressed"), Withheld: rapid.Bool().Draw(t, "withheld"),
			}
			if !c.Withheld {
				c.Key = [][]byte{rapid.SliceOfN(rapid.Byte(), 1, 4).Draw(t, "key")}
			}
			a.Cells = append(a.Cells, c)
		}
		a.Suppressed = rapid.IntRange(0, 1000).Draw(t, "number")
		res, err := Answer(a)
		if err != nil {
			t.Fatal(err)
		}
		got, err := FromAnswer(travel(t, res))
		if err != nil || !reflect.DeepEqual(got, a) {
			t.Fatalf("%+v became %+v, %v", a, got, err)
		}
	})
}

func TestOriginsThatAreRefused(t *testing.T) {
	t.Parallel()
	for what, change := range map[string]func(o *nodepb.Origin){
		"no intersection":   func(o *nodepb.Origin) { o.Intersection = nil },
		"one load":          func(o *nodepb.Origin) { o.Loads = o.Loads[:1] },
		"three loads":       func(o *nodepb.Origin) { o.Loads = append(o.Loads, nil) },
		"a short load":      func(o *nodepb.Origin) { o.Loads[1] = o.Loads[1][1:] },
		"too high a number": func(o *nodepb.Origin) { o.Number = contribution.MaxNumber + 1 },
		"before 1970":       func(o *nodepb.Origin) { o.LinkedAt = -1 },
		"the year 10000":    func(o *nodepb.Origin) { o.ComputedAt = 253402300800 },
		"no year at all":    func(o *nodepb.Origin) { o.ComputedAt = math.MaxInt64 },
	} {
		o, err := originOf(testOrigin())
		if err != nil {
			t.Fatal(err)
		}
		change(o)
		if _, err := fromOrigin(o); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := fromOrigin(nil); problem.KindOf(err) != problem.Invalid {
		t.Errorf("no origin at all: %v", err)
	}
}

func TestReceiptsThatAreRefused(t *testing.T) {
	t.Parallel()
	for what, l := range map[string]*nodepb.Linkage{
		"linked and waiting":        {Linked: true, WaitingFor: []string{"beta"}},
		"waiting for three holders": {WaitingFor: []string{"alpha", "beta", "gamma"}},
	} {
		if _, err := fromReceipt(l, headOf(testHead()), 0); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := fromReceipt(&nodepb.Linkage{}, headOf(testHead()), 1001); problem.KindOf(err) != problem.Invalid {
		t.Errorf("more refreshes than any study has: %v", err)
	}
	if _, err := fromReceipt(nil, nil, 0); problem.KindOf(err) != problem.Invalid {
		t.Errorf("no head: %v", err)
	}
}

func TestAnswersWithAGenerationOfAWrongLength(t *testing.T) {
	t.Parallel()
	for n, ok := range map[int]bool{0: true, 1: false, 31: false, 32: true, 33: false} {
		res, err := Answer(&query.Answer{Head: testHead(), Origin: testOrigin()})
		if err != nil || len(res.GetGeneration()) != 0 {
			t.Fatalf("%d bytes, %v", len(res.GetGeneration()), err)
		}
		res.Generation = bytes.Repeat([]byte{1}, n)
		if _, err := FromAnswer(res); (err == nil) != ok || err != nil && problem.KindOf(err) != problem.Invalid {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
	if _, err := FromAnswer(&nodepb.AskResponse{Query: make([]byte, 16), Head: headOf(testHead()), Generation: make([]byte, 32)}); err == nil {
		t.Error("none was taken in two forms")
	}
}

func FuzzLinksFromWire(f *testing.F) {
	var seeds [][]byte
	for _, size := range [][2]int{{0, 0}, {4, 3}} {
		res, err := Links(testLinks(testTables(size[0], size[1])))
		if err != nil {
			f.Fatal(err)
		}
		b, err := proto.Marshal(res)
		if err != nil {
			f.Fatal(err)
		}
		seeds = append(seeds, b)
	}
	fuzztest.Fuzz(f, seeds, func(t *testing.T, b []byte) {
		var res nodepb.LinksResponse
		if proto.Unmarshal(b, &res) != nil {
			return
		}
		l, err := FromLinks(&res)
		if err != nil {
			if problem.KindOf(err) != problem.Invalid {
				t.Fatalf("error of kind %s: %v", problem.KindOf(err), err)
			}
			return
		}
		again, err := Links(&l)
		if err != nil {
			t.Fatal(err)
		}
		back, err := FromLinks(again)
		if err != nil || !reflect.DeepEqual(back, l) {
			t.Fatalf("%+v became %+v, %v", l, back, err)
		}
		_ = l.Tables.Validate(1000) // never panics on what is taken here
	})
}

func FuzzAnswerFromWire(f *testing.F) {
	res, err := Answer(&query.Answer{
		Generation: [32]byte{1}, Columns: []query.Column{{Side: 1, Name: []byte{2}}}, Origin: testOrigin(), Head: testHead(), Suppressed: 1,
		Cells: []query.Cell{{Key: [][]byte{{1}}, Count: 2, BlockCount: 3}, {Suppressed: true, Withheld: true}},
	})
	if err != nil {
		f.Fatal(err)
	}
	seed, err := proto.Marshal(res)
	if err != nil || len(seed) == 0 {
		f.Fatal("no seeds")
	}
	fuzztest.Fuzz(f, [][]byte{seed}, func(t *testing.T, b []byte) {
		var res nodepb.AskResponse
		if proto.Unmarshal(b, &res) != nil {
			return
		}
		a, err := FromAnswer(&res)
		if err != nil {
			if problem.KindOf(err) != problem.Invalid {
				t.Fatalf("error of kind %s: %v", problem.KindOf(err), err)
			}
			return
		}
		for _, typos := range []bool{false, true} {
			_ = a.Validate(&query.Request{}, typos)
		}
		again, err := Answer(a)
		if err != nil {
			t.Fatal(err)
		}
		back, err := FromAnswer(again)
		if err != nil || !reflect.DeepEqual(back, a) {
			t.Fatalf("%+v became %+v, %v", a, back, err)
		}
	})
}
