package nodeapi

import (
	"bytes"
	"context"
	"math"
	"reflect"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
	"github.com/blindjoin/blindjoin/internal/token"
)

// fakeLinker keeps what it is told, and answers what it holds.
type fakeLinker struct {
	linkerApp // nil: what is not faked panics

	study  study.ID
	begin  contribution.Begin
	chunk  contribution.Chunk
	links  *query.Links
	answer *query.Answer
	err    error

	receipt contribution.Receipt
}

func (f *fakeLinker) HandleBeginContribution(_ context.Context, _ node.Peer, b contribution.Begin) (contribution.Receipt, error) {
	f.begin = b
	return f.receipt, f.err
}

func (f *fakeLinker) HandlePutChunk(_ context.Context, _ node.Peer, id study.ID, _ [16]byte, c contribution.Chunk) error {
	f.study, f.chunk = id, c
	return f.err
}

func (f *fakeLinker) HandleLinks(_ context.Context, _ node.Peer, id study.ID) (*query.Links, error) {
	f.study = id
	return f.links, f.err
}

func (f *fakeLinker) HandleQuery(context.Context, node.Peer, *query.Request) (*query.Answer, error) {
	return f.answer, f.err
}

// wired carries the calls of a client to the application, without a network in between.
func wired(f *fakeLinker) linkerPeer {
	s := linkerServer{f}
	return linkerPeer{c: &Client{timeout: time.Minute}, peer: node.Peer{Name: "linker"}, contributions: s, queries: s}
}

func testHead() auditlog.SignedHead {
	return auditlog.SignedHead{Seq: 7, Hash: [32]byte{8}, Signature: bytes.Repeat([]byte{9}, 64)}
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

func TestLinksTravel(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{0, 0}, {1, 1}, {30, linkerror.Replicates}, {5, maxReplicates}} {
		f := &fakeLinker{links: &query.Links{Generation: [32]byte{1, 2}, Tables: testTables(size[0], size[1]), Origin: testOrigin(), Head: testHead()}}
		got, err := wired(f).LinkTables(t.Context(), study.ID{5})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, *f.links) || f.study != (study.ID{5}) {
			t.Errorf("%v: %+v", size, got)
		}
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
	res, err := linksToWire([32]byte{1}, tables, testHead())
	if err != nil {
		t.Fatal(err)
	}
	if n := proto.Size(res); n > MaxMessage {
		t.Errorf("%d bytes", n)
	}
	if _, back, _, err := linksFromWire(res); err != nil || !reflect.DeepEqual(back, tables) {
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
		res, err := linksToWire([32]byte{1}, testTables(4, 3), testHead())
		if err != nil {
			t.Fatal(err)
		}
		change(res)
		if _, tables, _, err := linksFromWire(res); problem.KindOf(err) != problem.Invalid || tables != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	for what, tables := range map[string]*linkerror.LinkTables{
		"none": nil, "too many replicates": testTables(1, maxReplicates+1), "too many counts": {Counts: make([]linkerror.Count, maxLinkCounts+1)},
		"a negative number of links": {Counts: []linkerror.Count{{N: -1}}},
	} {
		if _, err := linksToWire([32]byte{1}, tables, testHead()); problem.KindOf(err) != problem.Internal {
			t.Errorf("sent %s: %v", what, err)
		}
	}
	refuse := &fakeLinker{err: problem.New(problem.Denied, "no")}
	if _, err := wired(refuse).LinkTables(t.Context(), study.ID{5}); err == nil {
		t.Error("a refusal was taken for tables")
	}
	if _, err := (linkerServer{&fakeLinker{}}).Links(t.Context(), &nodepb.LinksRequest{Study: make([]byte, 31)}); problem.KindOf(err) != problem.Invalid {
		t.Errorf("a short study id: %v", err)
	}
	// What the interceptor notes in the audit log beside a refusal.
	if _, ok := any(&nodepb.LinksRequest{}).(interface{ GetStudy() []byte }); !ok {
		t.Error("a refused call for links has no study in the audit log")
	}
}

func TestContributionsTravel(t *testing.T) {
	t.Parallel()
	for _, size := range []int{0, 16, 125} {
		f := &fakeLinker{receipt: contribution.Receipt{
			NextChunk: 3, Complete: true, Linkage: contribution.Linkage{Waiting: []string{"beta"}}, Overtaken: size == 16, Head: testHead(),
		}}
		if size == 16 {
			f.receipt.InForce = 11
		}
		b := contribution.Begin{Study: [32]byte{1}, ID: [16]byte{2}, Intersection: [32]byte{3}, Records: 5, Keys: 4, Columns: [][]byte{{6}}, LinkSize: uint32(size), Number: 9, Load: []byte{10}}
		if r, err := wired(f).BeginContribution(t.Context(), b); err != nil || !reflect.DeepEqual(r, f.receipt) || !reflect.DeepEqual(f.begin, b) {
			t.Errorf("%+v became %+v, %+v became %+v, %v", b, f.begin, f.receipt, r, err)
		}
		c := contribution.Chunk{
			No: 4, Tokens: []token.ID{{1}, {2}}, Codes: []int32{0, 1},
			Dictionary: []contribution.Entry{{Column: 0, Code: 0, Ciphertext: []byte{1}}},
		}
		if size > 0 {
			c.Links = bytes.Repeat([]byte{7}, 2*size)
		}
		if err := wired(f).PutChunk(t.Context(), study.ID{8}, b.ID, c); err != nil || !reflect.DeepEqual(f.chunk, c) {
			t.Errorf("%+v became %+v, %v", c, f.chunk, err)
		}
		if f.chunk.Digest() != c.Digest() {
			t.Error("a chunk has another digest when it arrives")
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
		got, err := wired(&fakeLinker{answer: a}).Ask(context.Background(), &query.Request{Signature: make([]byte, 64)})
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
		o, err := originToWire(testOrigin())
		if err != nil {
			t.Fatal(err)
		}
		change(o)
		if _, err := originFromWire(o); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := originFromWire(nil); problem.KindOf(err) != problem.Invalid {
		t.Errorf("no origin at all: %v", err)
	}
}

func TestReceiptsThatAreRefused(t *testing.T) {
	t.Parallel()
	for what, l := range map[string]*nodepb.Linkage{
		"linked and waiting":        {Linked: true, WaitingFor: []string{"beta"}},
		"waiting for three holders": {WaitingFor: []string{"alpha", "beta", "gamma"}},
	} {
		if _, err := receiptFromWire(l, headToWire(testHead())); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := receiptFromWire(nil, nil); problem.KindOf(err) != problem.Invalid {
		t.Errorf("no head: %v", err)
	}
}

func TestAnswersWithAGenerationOfAWrongLength(t *testing.T) {
	t.Parallel()
	for n, ok := range map[int]bool{0: true, 1: false, 31: false, 32: true, 33: false} {
		res, err := answerToWire(&query.Answer{Head: testHead(), Origin: testOrigin()})
		if err != nil || len(res.GetGeneration()) != 0 {
			t.Fatalf("%d bytes, %v", len(res.GetGeneration()), err)
		}
		res.Generation = bytes.Repeat([]byte{1}, n)
		if _, err := answerFromWire(res); (err == nil) != ok || err != nil && problem.KindOf(err) != problem.Invalid {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
	if _, err := answerFromWire(&nodepb.AskResponse{Query: make([]byte, 16), Head: headToWire(testHead()), Generation: make([]byte, 32)}); err == nil {
		t.Error("none was taken in two forms")
	}
}

func FuzzLinksFromWire(f *testing.F) {
	var seeds [][]byte
	for _, size := range [][2]int{{0, 0}, {4, 3}} {
		res, err := linksToWire([32]byte{1}, testTables(size[0], size[1]), testHead())
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
		generation, tables, head, err := linksFromWire(&res)
		if err != nil {
			if problem.KindOf(err) != problem.Invalid {
				t.Fatalf("error of kind %s: %v", problem.KindOf(err), err)
			}
			return
		}
		again, err := linksToWire(generation, tables, head)
		if err != nil {
			t.Fatal(err)
		}
		_, back, _, err := linksFromWire(again)
		if err != nil || !reflect.DeepEqual(back, tables) {
			t.Fatalf("%+v became %+v, %v", tables, back, err)
		}
		_ = tables.Validate(1000) // never panics on what is taken here
	})
}

func FuzzAnswerFromWire(f *testing.F) {
	res, err := answerToWire(&query.Answer{
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
		a, err := answerFromWire(&res)
		if err != nil {
			if problem.KindOf(err) != problem.Invalid {
				t.Fatalf("error of kind %s: %v", problem.KindOf(err), err)
			}
			return
		}
		for _, typos := range []bool{false, true} {
			_ = a.Validate(&query.Request{}, typos)
		}
		again, err := answerToWire(a)
		if err != nil {
			t.Fatal(err)
		}
		back, err := answerFromWire(again)
		if err != nil || !reflect.DeepEqual(back, a) {
			t.Fatalf("%+v became %+v, %v", a, back, err)
		}
	})
}
