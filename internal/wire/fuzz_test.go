package wire

import (
	"bytes"
	"crypto/ed25519"
	"math"
	"reflect"
	"runtime"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
	"github.com/blindjoin/blindjoin/internal/token"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// Every message of the wire has a target: bytes, as they come from a peer, go through protobuf,
// through what makes the domain's types of them, and through the domain's own checks. Nothing may
// panic, an error must be one that a peer may see, and memory is bounded by what came.

// fuzzMessage fuzzes one message. Seeds are messages that judge takes.
func fuzzMessage[M any, P interface {
	*M
	proto.Message
}](f *testing.F, judge func(t *testing.T, m P) error, seeds ...P) {
	f.Helper()
	var texts [][]byte
	for _, m := range seeds {
		b, err := proto.Marshal(m)
		if err != nil {
			f.Fatal(err)
		}
		texts = append(texts, b)
	}
	taken := 0
	for _, m := range seeds {
		if judge(nil, m) == nil {
			taken++
		}
	}
	if taken == 0 {
		f.Fatal("no seed is taken: the target gets no further than the first check")
	}
	fuzztest.Fuzz(f, texts, func(t *testing.T, b []byte) {
		var m M
		if proto.Unmarshal(b, P(&m)) != nil {
			return
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := judge(t, &m)
		runtime.ReadMemStats(&after)
		if n := after.TotalAlloc - before.TotalAlloc; n > 4<<20 {
			t.Errorf("%d bytes are allocated for a message of %d", n, len(b))
		}
		switch kind := problem.KindOf(err); kind {
		case problem.Internal:
			if err != nil {
				t.Fatalf("an error that blames us: %v", err)
			}
		case problem.Busy, problem.Unavailable:
			t.Fatalf("an error of kind %s: %v", kind, err)
		case problem.Invalid, problem.Denied, problem.NotFound, problem.Conflict:
			if len(err.Error()) > 2<<10+2*len(b) {
				t.Fatalf("an error of %d bytes", len(err.Error()))
			}
		}
	})
}

// fuzzKey signs in seeds.
var fuzzKey = ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, ed25519.SeedSize))

// fuzzHello is a client's hello or a server's.
func fuzzHello(role psi.Role) psi.Hello {
	h := psi.Hello{Version: psi.Version, Direction: 1, Role: role, Suite: oprf.SuiteRistretto255, Keys: 5, Fresh: 3, Base: psi.SessionID{1},
		Records: psi.Records{Total: 9, Empty: 1, Invalid: 1}}
	if role == psi.Server {
		h.PublicKey, h.Changed, h.Gone = []byte{1, 2, 3}, 2, 1
	}
	return h
}

// judgeHello is what either side does with the other's hello.
func judgeHello(t *testing.T, b []byte) error {
	h, err := psi.DecodeHello(b)
	if err != nil {
		return err
	}
	if t != nil && !bytes.Equal(h.Encode(), b) {
		t.Fatal("two encodings of one hello")
	}
	for _, role := range []psi.Role{psi.Client, psi.Server} {
		client, server := fuzzHello(psi.Client), h
		if role == psi.Client {
			client, server = h, fuzzHello(psi.Server)
		}
		if err := psi.CheckHellos(client, server, psi.Limits{Client: 1000, Server: 1000}); err != nil {
			if h.Role == role {
				return err
			}
			continue
		}
		_ = psi.Limits{Client: 1000}.CheckEvaluations(client, 5)
		s, err := psi.NewSession(role.Other(), client, server, psi.Shape{ElementSize: 32, ChunkSize: 4096})
		if err != nil {
			return err
		}
		if _, err := s.MarshalBinary(); err != nil {
			return err
		}
	}
	return nil
}

func FuzzOpenRequest(f *testing.F) {
	fuzzMessage(f, func(t *testing.T, m *nodepb.OpenRequest) error { return judgeHello(t, m.GetHello()) },
		&nodepb.OpenRequest{Hello: fuzzHello(psi.Client).Encode()}, &nodepb.OpenRequest{Hello: fuzzHello(psi.Server).Encode()})
}

func FuzzOpenResponse(f *testing.F) {
	fuzzMessage(f, func(t *testing.T, m *nodepb.OpenResponse) error { return judgeHello(t, m.GetHello()) },
		&nodepb.OpenResponse{Hello: fuzzHello(psi.Server).Encode()}, &nodepb.OpenResponse{Hello: fuzzHello(psi.Client).Encode()})
}

// fuzzSessions are sessions of both roles, without a base and with one.
func fuzzSessions() (list []*psi.Session) {
	for _, role := range []psi.Role{psi.Client, psi.Server} {
		for _, base := range []bool{false, true} {
			client, server := fuzzHello(psi.Client), fuzzHello(psi.Server)
			if !base {
				client.Base, server.Base, server.Changed, server.Gone = psi.SessionID{}, psi.SessionID{}, 0, 0
			}
			s, err := psi.NewSession(role, client, server, psi.Shape{ElementSize: 32, ChunkSize: 4096})
			if err != nil {
				panic(err)
			}
			list = append(list, s)
		}
	}
	return list
}

// judgeStep shows a message to sessions as if it were of each of them; package psi fuzzes what they
// do with many.
func judgeStep(m psi.Message) error {
	var first error
	for _, s := range fuzzSessions() {
		var err error
		switch m := m.(type) {
		case psi.BlindedChunk:
			_, err = s.CheckBlinded(psi.BlindedChunk{Session: s.ID, No: m.No, Elements: m.Elements})
			_ = m.Digest()
		case psi.EvaluatedChunk:
			_, err = s.CheckEvaluated(psi.EvaluatedChunk{Session: s.ID, No: m.No, Elements: m.Elements})
			_ = m.Digest()
		case psi.TagChunk:
			_ = m.Digest()
			m.Session = s.ID
			_, err = s.CheckTags(m)
		case psi.MatchChunk:
			_ = m.Digest()
			m.Session = s.ID
			_, _, err = s.CheckMatches(m)
		case psi.WantBlinded:
			err = s.CheckWantBlinded(psi.WantBlinded{Session: s.ID, No: m.No})
		case psi.WantTags:
			err = s.CheckWantTags(psi.WantTags{Session: s.ID, No: m.No})
		case psi.WantMatches:
			err = s.CheckWantMatches(psi.WantMatches{Session: s.ID, No: m.No})
		case psi.Progress:
			m.Session = s.ID
			if _, err = s.ReadServer(m); err != nil {
				_, err = s.ReadClient(m)
			}
		case psi.Finish:
			m.Session = s.ID
			err = s.CheckFinish(m, psi.Finish{Session: s.ID})
		}
		if first == nil {
			first = err
		}
	}
	return first
}

// fuzzMessages are one of each kind.
func fuzzMessages() []psi.Message {
	id := psi.SessionID{9}
	return []psi.Message{
		psi.BlindedChunk{Session: id, Elements: make([]byte, 96)}, psi.EvaluatedChunk{Session: id, Elements: make([]byte, 96)},
		psi.WantBlinded{Session: id}, psi.WantTags{Session: id}, psi.WantMatches{Session: id}, psi.Prepare{Session: id},
		psi.TagChunk{Session: id, Last: true, Tags: bytes.Repeat([]byte{1}, 32), Multiplicities: make([]byte, 8), Gone: make([]byte, 16)},
		psi.MatchChunk{Session: id, Last: true, Positions: []byte{0, 1}, Tags: make([]byte, 16), Multiplicities: make([]byte, 8), MACs: make([]byte, 16)},
		psi.Finish{Session: id, Count: 3}, psi.Finish{Session: id, Count: 3, Signature: make([]byte, ed25519.SignatureSize)}, psi.Progress{Session: id, Done: 1, Total: 4}, psi.Ack{Session: id},
	}
}

func FuzzStepRequest(f *testing.F) {
	var seeds []*nodepb.StepRequest
	for _, m := range fuzzMessages() {
		if req, err := StepRequest(m); err == nil {
			seeds = append(seeds, req)
		}
	}
	fuzzMessage(f, func(t *testing.T, req *nodepb.StepRequest) error {
		m, err := FromStepRequest(req)
		if err != nil {
			return err
		}
		if again, err := StepRequest(m); err != nil || t != nil && !proto.Equal(stepOf(again), stepOf(req)) {
			t.Fatalf("%v became %v, %v", req, again, err)
		}
		return judgeStep(m)
	}, seeds...)
}

// stepOf is a request without the fields that nobody knows, and without those that an empty message
// may leave out or not.
func stepOf(req *nodepb.StepRequest) *nodepb.StepRequest {
	m, err := FromStepRequest(req)
	if err != nil {
		return nil
	}
	out, _ := StepRequest(m)
	return out
}

func FuzzStepResponse(f *testing.F) {
	var seeds []*nodepb.StepResponse
	for _, m := range fuzzMessages() {
		if res, err := StepResponse(m); err == nil {
			seeds = append(seeds, res)
		}
	}
	fuzzMessage(f, func(t *testing.T, res *nodepb.StepResponse) error {
		m, err := FromStepResponse(res)
		if err != nil {
			return err
		}
		if _, err := StepResponse(m); err != nil && t != nil {
			t.Fatalf("%v cannot be sent on: %v", m, err)
		}
		return judgeStep(m)
	}, seeds...)
}

func fuzzBegin() contribution.Begin {
	return contribution.Begin{Records: 3, Keys: 2, Columns: [][]byte{bytes.Repeat([]byte{1}, token.NameSize)}, LinkSize: token.IDSize,
		Number: 1, Load: make([]byte, contribution.SealedLoadSize), Certificate: testCertificate(1)}
}

// What follows holds what a peer says against what a study says, as the linker does.

func judgeBegin(b contribution.Begin) error {
	if err := b.Validate(1, token.IDSize, 1000); err != nil {
		return err
	}
	_, err := contribution.NewState(b).MarshalBinary()
	return err
}

func judgeChunk(begin contribution.Begin, c contribution.Chunk) error {
	_ = c.Digest()
	next, err := c.Validate(begin, contribution.NewState(begin))
	if err != nil {
		return err
	}
	b, err := next.MarshalBinary()
	if err != nil {
		return err
	}
	return new(contribution.State).UnmarshalBinary(b)
}

func judgeQuery(r *query.Request) error {
	_ = r.ContentID()
	if err := r.Validate(4); err != nil {
		return err
	}
	answer := &query.Answer{Columns: r.Columns, Origin: testOrigin(), Head: testHead()}
	if err := r.Verify(fuzzKey.Public().(ed25519.PublicKey)); err != nil {
		return err
	}
	_, err := Answer(answer)
	return err
}

func FuzzBeginRequest(f *testing.F) {
	b := fuzzBegin()
	fuzzMessage(f, func(t *testing.T, m *nodepb.BeginRequest) error {
		b, err := FromBegin(m)
		if err != nil {
			return err
		}
		if c := b.Certificate; c != nil {
			for i := range c.Signatures {
				c.SignedBy(fuzzKey.Public().(ed25519.PublicKey), c.Signatures[i])
			}
			if again, err := FromBegin(Begin(b)); t != nil && (err != nil || !reflect.DeepEqual(again.Certificate, c)) {
				t.Fatalf("certificate %v became %v: %v", c, again.Certificate, err)
			}
		}
		return judgeBegin(b)
	}, Begin(b))
}

func FuzzPutRequest(f *testing.F) {
	records := make([]byte, 3*token.IDSize)
	records[2*token.IDSize] = 1
	fuzzMessage(f, func(t *testing.T, m *nodepb.PutRequest) error {
		_, _, c, err := FromPut(m)
		if err != nil {
			return err
		}
		return judgeChunk(fuzzBegin(), c)
	}, &nodepb.PutRequest{
		Study: make([]byte, 32), Contribution: make([]byte, 16), Tokens: records, Links: make([]byte, 3*token.IDSize), Codes: []int32{0, 1, 0},
		Dictionary: []*nodepb.DictionaryEntry{{Ciphertext: make([]byte, token.CiphertextSize(16))}, {Code: 1, Ciphertext: bytes.Repeat([]byte{1}, token.CiphertextSize(16))}},
	})
}

func FuzzCompleteRequest(f *testing.F) {
	empty := fuzzBegin()
	empty.Records, empty.Keys = 0, 0
	end, err := contribution.NewState(empty).Complete(empty)
	if err != nil {
		f.Fatal(err)
	}
	fuzzMessage(f, func(t *testing.T, m *nodepb.CompleteRequest) error {
		_, c, err := FromComplete(m)
		if err != nil {
			return err
		}
		return contribution.NewState(empty).Finish(empty, c)
	}, &nodepb.CompleteRequest{Study: make([]byte, 32), Contribution: end.ID[:], Chunks: end.Chunks, Digest: end.Digest[:]})
}

func FuzzAskRequest(f *testing.F) {
	r := &query.Request{Requester: "alpha", At: time.Unix(1e9, 0).UTC(), Columns: []query.Column{{Side: 1, Name: make([]byte, token.NameSize)}}, Purpose: make([]byte, 48)}
	r.Sign(func(b []byte) []byte { return ed25519.Sign(fuzzKey, b) })
	columns, err := columnsOf(r.Columns)
	if err != nil {
		f.Fatal(err)
	}
	fuzzMessage(f, func(t *testing.T, m *nodepb.AskRequest) error {
		r, err := FromAsk(m)
		if err != nil {
			return err
		}
		return judgeQuery(r)
	}, &nodepb.AskRequest{Study: r.Study[:], Query: r.ID[:], Requester: r.Requester, At: r.At.Unix(), Columns: columns, Purpose: r.Purpose, Signature: r.Signature},
		&nodepb.AskRequest{Study: r.Study[:], Query: r.ID[:], Requester: "a", At: math.MaxInt64, Signature: r.Signature})
}

func FuzzAnswersRequest(f *testing.F) {
	fuzzMessage(f, func(t *testing.T, m *nodepb.AnswersRequest) error {
		_, after, err := FromAnswersRequest(m)
		if err == nil && after < 0 {
			t.Errorf("%d was taken", after)
		}
		return err
	}, AnswersRequest(study.ID{1}, 7), AnswersRequest(study.ID{1}, -1))
}

func FuzzAnswersResponse(f *testing.F) {
	res, err := Answers(testDelivery())
	if err != nil {
		f.Fatal(err)
	}
	a, _ := fuzzTables(f)
	fuzzMessage(f, func(t *testing.T, m *nodepb.AnswersResponse) error {
		d, err := FromAnswers(m)
		if err != nil {
			return err
		}
		if len(d.Answers) > query.MaxDelivered {
			t.Errorf("%d answers were taken", len(d.Answers))
		}
		for i := range d.Answers {
			if _, err := d.Answers[i].Open(a); err != nil && t != nil {
				return err
			}
		}
		return nil
	}, res)
}

func FuzzCompareRequest(f *testing.F) {
	fuzzMessage(f, func(_ *testing.T, m *nodepb.CompareRequest) error {
		_, _, err := FromCompare(m)
		return err
	}, Compare(study.ID{1}, testHead()), Compare(study.ID{1}, auditlog.SignedHead{}))
}

func FuzzCompareResponse(f *testing.F) {
	fuzzMessage(f, func(_ *testing.T, m *nodepb.CompareResponse) error {
		_, err := FromCompared(m)
		return err
	}, Compared(testHead()), Compared(auditlog.SignedHead{}))
}

func FuzzLinksRequest(f *testing.F) {
	fuzzMessage(f, func(t *testing.T, m *nodepb.LinksRequest) error {
		_, err := FromStudy(m.GetStudy())
		return err
	}, &nodepb.LinksRequest{Study: make([]byte, 32)})
}

func FuzzBeginResponse(f *testing.F) {
	fuzzMessage(f, func(t *testing.T, m *nodepb.BeginResponse) error {
		r, err := FromBegun(m)
		if err == nil && (len(r.Linkage.Waiting) > maxWaiting || r.InForce > contribution.MaxNumber) {
			t.Errorf("%+v was taken", r)
		}
		return err
	}, &nodepb.BeginResponse{Linkage: &nodepb.Linkage{WaitingFor: []string{"beta"}}, OvertakenBy: proto.Uint64(3), Head: headOf(testHead())})
}

func FuzzCompleteResponse(f *testing.F) {
	fuzzMessage(f, func(t *testing.T, m *nodepb.CompleteResponse) error {
		r, err := FromCompleted(m, 0)
		if err == nil && len(r.Linkage.Waiting) > maxWaiting {
			t.Errorf("%+v was taken", r)
		}
		return err
	}, &nodepb.CompleteResponse{Linkage: &nodepb.Linkage{Linked: true}, Head: headOf(testHead())})
}

func FuzzDigestsResponse(f *testing.F) {
	entries := make([]auditlog.Hash, 3)
	for i := range entries {
		entries[i][0] = byte(i)
	}
	head := auditlog.SignedHead{Seq: int64(len(entries)), Signature: make([]byte, 64)}
	for _, h := range entries {
		head.Hash = auditlog.Chain(head.Hash, h)
	}
	seed := &nodepb.DigestsResponse{Head: headOf(head)}
	for _, h := range entries {
		seed.Digests = append(seed.Digests, h[:]...)
	}
	fuzzMessage(f, func(t *testing.T, m *nodepb.DigestsResponse) error {
		digests, head, err := FromDigests(m)
		if err != nil {
			return err
		}
		_ = head.Verify(fuzzKey.Public().(ed25519.PublicKey))
		var g auditlog.Growth
		if err := g.Expect(head); err != nil {
			return err
		}
		return g.Add(digests)
	}, seed)
}

// fuzzAgreement is a small study, signed by one holder.
func fuzzAgreement(f *testing.F) *study.Agreement {
	f.Helper()
	key, err := fingerprint.Of(fuzzKey.Public().(ed25519.PublicKey))
	if err != nil {
		f.Fatal(err)
	}
	recipe, err := linkagekey.ParseRecipe([]string{"trim"})
	if err != nil {
		f.Fatal(err)
	}
	spec := &study.Spec{
		Name: "s", Purpose: "p", Linker: "l", Holders: [2]study.HolderSpec{{Name: "a", Columns: []string{"x"}}, {Name: "b", Columns: []string{"y"}}},
		Keys:  []study.KeySpec{{Kind: study.KeyID, Columns: [2][]string{{"i"}, {"i"}}, Recipe: recipe}},
		Suite: oprf.SuiteRistretto255, Directions: study.DirectionsOne, Expires: "2027-12-31",
		Disclosure: disclosure.Rules{Threshold: 10, QueryBudget: 100, MaxGroupBy: 4},
	}
	a, err := study.New(spec, map[string]fingerprint.Fingerprint{"a": key, "b": {2}, "l": {3}}, bytes.NewReader(make([]byte, 1000)))
	if err != nil {
		f.Fatal(err)
	}
	acc := study.Acceptance{Party: "a", PublicKey: fuzzKey.Public().(ed25519.PublicKey), KeyAgreement: study.KeyAgreementImported}
	acc.Signature = ed25519.Sign(fuzzKey, a.SigningBytes(acc))
	if err := a.AddAcceptance(acc); err != nil {
		f.Fatal(err)
	}
	return a
}

// judgeAgreement is what a node does with a study, and with news of who has signed it.
func judgeAgreement(a *study.Agreement, list []study.Acceptance) error {
	if err := a.Verify(); err != nil {
		return err
	}
	checked := &study.Agreement{Terms: a.Terms, Private: a.Private}
	for _, acc := range list {
		if err := checked.AddAcceptance(acc); err != nil {
			return err
		}
	}
	_ = checked.Check(time.Unix(1e9, 0))
	_ = checked.Summary()
	return nil
}

func FuzzExchangeRequest(f *testing.F) {
	a := fuzzAgreement(f)
	fuzzMessage(f, func(t *testing.T, m *nodepb.ExchangeRequest) error {
		a, err := FromExchange(m)
		if err != nil {
			return err
		}
		return judgeAgreement(a, a.Acceptances)
	}, &nodepb.ExchangeRequest{Terms: a.Terms.Encode(), PrivateTerms: a.Private.Encode(), Acceptances: acceptancesOf(a.Acceptances)},
		&nodepb.ExchangeRequest{Terms: a.Terms.Encode()})
}

func FuzzExchangeResponse(f *testing.F) {
	a := fuzzAgreement(f)
	fuzzMessage(f, func(t *testing.T, m *nodepb.ExchangeResponse) error {
		list, err := fromAcceptances(m.GetAcceptances())
		if err != nil {
			return err
		}
		return judgeAgreement(&study.Agreement{Terms: a.Terms, Private: a.Private}, list)
	}, &nodepb.ExchangeResponse{Acceptances: acceptancesOf(a.Acceptances)})
}
