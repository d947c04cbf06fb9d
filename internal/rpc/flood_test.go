package rpc

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"connectrpc.com/connect"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// stuckStore does not find a caller before the caller has gone.
type stuckStore struct {
	*node.Store
	called chan struct{}
}

func (s *stuckStore) PeerByFingerprint(ctx context.Context, _ fingerprint.Fingerprint) (node.Peer, error) {
	s.called <- struct{}{}
	<-ctx.Done()
	return node.Peer{}, fmt.Errorf("transaction %q: %w", "authenticate", ctx.Err())
}

// A peer that hangs up, at whatever moment, is no fault of ours: no line at a level that anybody is
// woken for, and few at all.
func TestACallersCancellationIsNoFaultOfOurs(t *testing.T) {
	t.Parallel()
	const calls = 50
	hangUp := func(t *testing.T, o *open, underWay func(cancelled func() bool)) {
		t.Helper()
		alpha := o.as(o.alpha)
		for range calls {
			ctx, cancel := context.WithCancel(t.Context())
			ended := make(chan error, 1)
			go func() {
				_, err := alpha.Step(ctx, psi.Prepare{})
				ended <- err
			}()
			underWay(func() bool { return len(ended) > 0 })
			cancel()
			if err := <-ended; !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
		}
	}
	for name, c := range map[string]func(t *testing.T, h *house, log slog.Handler) *open{
		"while it is worked on": func(t *testing.T, h *house, log slog.Handler) *open {
			app := newBusyHolder()
			o := h.serve(nil, log, app, DefaultLimits())
			hangUp(t, o, func(func() bool) { <-app.called })
			return o
		},
		"while it is looked up": func(t *testing.T, h *house, log slog.Handler) *open {
			store := &stuckStore{Store: h.store, called: make(chan struct{}, calls)}
			o := h.serve(store, log, newBusyHolder(), DefaultLimits())
			hangUp(t, o, func(func() bool) { <-store.called })
			return o
		},
		"while it waits for its turn": func(t *testing.T, h *house, log slog.Handler) *open {
			app := newBusyHolder()
			o := h.serve(nil, log, app, Limits{Calls: 1, Waiting: 1, Wait: never, Bytes: MaxMessage})
			go func() { _, _ = o.as(o.alpha).Step(t.Context(), psi.Prepare{}) }()
			<-app.called
			hangUp(t, o, func(func() bool) {
				until(func() bool { return o.waiting(o.alpha) == 1 })
			})
			close(app.let)
			return o
		},
		"while its request arrives": func(t *testing.T, h *house, log slog.Handler) *open {
			o := h.serve(nil, log, newBusyHolder(), DefaultLimits())
			for range calls {
				ctx, cancel := context.WithCancel(t.Context())
				body, feed := io.Pipe()
				go func() {
					_, _ = feed.Write([]byte{10})
					cancel()
				}()
				if res, err := o.post(ctx, "/blindjoin.v1.IntersectionService/Step", body); err == nil {
					t.Errorf("answered with %s", res.Status)
				}
			}
			return o
		},
		"by its own deadline": func(t *testing.T, h *house, log slog.Handler) *open {
			app := newBusyHolder()
			o := h.serve(nil, log, app, DefaultLimits())
			alpha := o.as(o.alpha)
			for range calls / 5 {
				ctx, cancel := context.WithTimeout(t.Context(), soon)
				if _, err := alpha.Step(ctx, psi.Prepare{}); err == nil {
					t.Error("answered")
				}
				cancel()
			}
			return o
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h, log := newHouse(t), newLines()
			o := c(t, h, log)
			o.stop()
			if err := <-o.done; err != nil {
				t.Error(err)
			}
			if e, w, i := log.count(slog.LevelError), log.count(slog.LevelWarn), log.count(slog.LevelInfo); e != 0 || w != 0 || i > 3 {
				t.Errorf("%d errors, %d warnings, %d lines of information", e, w, i)
			}
			if list := h.refusals("alpha"); len(list) != 0 {
				t.Errorf("to hang up is no refusal: %+v", list)
			}
		})
	}
}

// A refusal is written down, whatever the caller does meanwhile, and so is a fault of ours.
func TestHangingUpHidesNothing(t *testing.T) {
	t.Parallel()
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for _, err := range []error{problem.New(problem.Denied, "you may not"), errors.New("disk full")} {
		if why := gone(ended, err); why != nil {
			t.Errorf("%v is taken for %v", err, why)
		}
	}
	if why := gone(t.Context(), context.Canceled); why != nil {
		t.Errorf("a call that goes on is taken for %v", why)
	}
	stopped, cut := context.WithCancelCause(t.Context())
	cut(errStopping)
	if why := gone(stopped, fmt.Errorf("step: %w", context.Canceled)); why.Code() != connect.CodeUnavailable {
		t.Errorf("our own stop is %v", why)
	}
}

// post makes one request of alpha's, on a connection of its own.
func (o *open) post(ctx context.Context, path string, body io.Reader) (*http.Response, error) {
	o.t.Helper()
	return postAs(ctx, o.t, o.alpha, o, contentType, path, body)
}

func postAs(ctx context.Context, t *testing.T, id *identity.Identity, o *open, contentType, path string, body io.Reader) (*http.Response, error) {
	t.Helper()
	transport := &http.Transport{TLSClientConfig: id.ClientConfig(o.node.Identity.Fingerprint()), ForceAttemptHTTP2: true}
	t.Cleanup(transport.CloseIdleConnections)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://"+o.address+path, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", contentType)
	req.Header.Set(HeaderProtocol, protocol.Stated())
	return transport.RoundTrip(req)
}

// Of a peer, so many bytes are under way and no more; another peer has its own.
func TestBytesUnderWayAreBounded(t *testing.T) {
	t.Parallel()
	app := newBusyHolder()
	h := newHouse(t)
	o := h.serve(nil, slog.DiscardHandler, app, Limits{Calls: 8, Waiting: 8, Wait: later, Bytes: MaxMessage})
	alpha, gamma := o.as(o.alpha), o.as(o.gamma)
	large := psi.TagChunk{Tags: make([]byte, MaxMessage*2/3)}
	answered := make(chan error, 8)
	step := func(p remote, m psi.Message) {
		_, err := p.Step(t.Context(), m)
		answered <- err
	}
	go step(alpha, large)
	<-app.called
	go step(alpha, large)
	go step(gamma, large)
	if who := <-app.called; who != "gamma" {
		t.Errorf("%s has more bytes under way than it may", who)
	}
	select {
	case who := <-app.called:
		t.Errorf("%s has more bytes under way than it may", who)
	case err := <-answered:
		if problem.KindOf(err) != problem.Busy || !strings.Contains(err.Error(), "16 MiB at once") || problem.HintOf(err) == "" {
			t.Errorf("the second request: %v (%s)", err, problem.HintOf(err))
		}
	}
	go step(alpha, psi.Prepare{}) // small ones go on
	<-app.called
	close(app.let)
	for range 3 {
		if err := <-answered; err != nil {
			t.Error(err)
		}
	}
	go step(alpha, large) // what has ended is under way no more
	if err := <-answered; err != nil {
		t.Error(err)
	}
	if n := bodyBytes(&http.Request{ContentLength: -1}); n != MaxMessage {
		t.Errorf("a request that does not say how long it is counts as %d bytes", n)
	}
}

// padded is a well-formed message of a size: one unknown field.
func padded(size int) []byte {
	head := protowire.AppendVarint(protowire.AppendTag(nil, 1000, protowire.BytesType), uint64(size))
	b := protowire.AppendVarint(protowire.AppendTag(nil, 1000, protowire.BytesType), uint64(size-len(head)))
	return append(b, make([]byte, size-len(b))...)
}

// procedures are all calls of the protocol.
func procedures() (list []string) {
	protoregistry.GlobalFiles.RangeFilesByPackage("blindjoin.v1", func(file protoreflect.FileDescriptor) bool {
		for i := range file.Services().Len() {
			s := file.Services().Get(i)
			for j := range s.Methods().Len() {
				list = append(list, "/"+string(s.FullName())+"/"+string(s.Methods().Get(j).Name()))
			}
		}
		return true
	})
	return list
}

// A request that is well-formed and one byte too long is refused by every call, and one of exactly
// the limit is read.
func TestOversizeRequestsAreRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	holder := h.serve(nil, slog.DiscardHandler, newBusyHolder(), DefaultLimits())
	other := NewServer(h.node.Self, h.node, h.store, slog.New(slog.DiscardHandler))
	Serve[nodepbconnect.ContributionServiceHandler](other, nodepbconnect.NewContributionServiceHandler, nodepbconnect.UnimplementedContributionServiceHandler{})
	Serve[nodepbconnect.QueryServiceHandler](other, nodepbconnect.NewQueryServiceHandler, nodepbconnect.UnimplementedQueryServiceHandler{})
	Serve[nodepbconnect.AuditServiceHandler](other, nodepbconnect.NewAuditServiceHandler, nodepbconnect.UnimplementedAuditServiceHandler{})
	Serve[nodepbconnect.TableServiceHandler](other, nodepbconnect.NewTableServiceHandler, nodepbconnect.UnimplementedTableServiceHandler{})
	Serve[nodepbconnect.ApprovalServiceHandler](other, nodepbconnect.NewApprovalServiceHandler, nodepbconnect.UnimplementedApprovalServiceHandler{})
	Serve[nodepbconnect.HeadServiceHandler](other, nodepbconnect.NewHeadServiceHandler, nodepbconnect.UnimplementedHeadServiceHandler{})
	linker := h.open(other)
	list := procedures()
	if len(list) < 9 {
		t.Fatalf("only %v", list)
	}
	for _, path := range list {
		served := 0
		for _, o := range []*open{holder, linker} {
			code := func(size int) string {
				res, err := o.post(t.Context(), path, bytes.NewReader(padded(size)))
				if err != nil {
					t.Fatal(err)
				}
				text, err := io.ReadAll(res.Body)
				if err = errors.Join(err, res.Body.Close()); err != nil {
					t.Fatal(err)
				}
				if res.StatusCode == http.StatusNotFound && !bytes.Contains(text, []byte(`"code"`)) {
					return "not served"
				}
				return string(text)
			}
			fits := code(MaxMessage)
			if fits == "not served" {
				continue
			}
			served++
			if strings.Contains(fits, "resource_exhausted") {
				t.Errorf("%s does not take a message of the limit: %s", path, fits)
			}
			if over := code(MaxMessage + 1); !strings.Contains(over, `"resource_exhausted"`) {
				t.Errorf("%s takes a message beyond the limit: %s", path, over)
			}
		}
		if served == 0 {
			t.Errorf("nobody serves %s", path)
		}
	}
}

// called makes a call with an empty request.
func called[Req, Res any](t *testing.T, c *Client, p peer.Peer, method func(context.Context, *Req) (*Res, error)) func() error {
	return func() error {
		_, err := Call(t.Context(), c, p, method, new(Req))
		return err
	}
}

// A reply that is well-formed and one byte too long is refused by every call, and is in the
// caller's audit log.
func TestOversizeRepliesAreRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	server, reply := testIdentity(t, "delta"), padded(MaxMessage+1)
	l := stallingPeer(t, server, func(w http.ResponseWriter, _ <-chan struct{}) {
		w.Header().Set("Content-Type", contentType)
		_, _ = w.Write(reply)
	})
	client := NewClient(h.node.Identity, never, Auditing(h.node, slog.New(slog.DiscardHandler)))
	t.Cleanup(client.Close)
	p := node.Peer{Name: "delta", Role: node.Linker, Address: "https://" + l.Addr().String(), Fingerprint: server.Fingerprint()}
	studies, sessions := Service(client, p, nodepbconnect.NewStudyServiceClient), Service(client, p, nodepbconnect.NewIntersectionServiceClient)
	contributions, queries := Service(client, p, nodepbconnect.NewContributionServiceClient), Service(client, p, nodepbconnect.NewQueryServiceClient)
	audits := Service(client, p, nodepbconnect.NewAuditServiceClient)
	tables, approvals := Service(client, p, nodepbconnect.NewTableServiceClient), Service(client, p, nodepbconnect.NewApprovalServiceClient)
	calls := map[string]func() error{
		"Exchange":  called(t, client, p, studies.Exchange),
		"Introduce": func() error { _, err := client.Introduce(t.Context(), p, h.node.Self); return err },
		"Open":      called(t, client, p, sessions.Open),
		"Step":      called(t, client, p, sessions.Step),
		"Begin":     called(t, client, p, contributions.Begin),
		"Put":       called(t, client, p, contributions.Put),
		"Complete":  called(t, client, p, contributions.Complete),
		"Ask":       called(t, client, p, queries.Ask),
		"Links":     called(t, client, p, queries.Links),
		"Answers":   called(t, client, p, queries.Answers),
		"Compare":   called(t, client, p, Service(client, p, nodepbconnect.NewHeadServiceClient).Compare),
		"Digests":   called(t, client, p, audits.Digests),
		"Share":     called(t, client, p, tables.Share),
		"Approve":   called(t, client, p, approvals.Approve),
	}
	for _, path := range procedures() {
		name := path[strings.LastIndexByte(path, '/')+1:]
		call, ok := calls[name]
		if !ok {
			t.Errorf("no test of replies to %s", path)
			continue
		}
		if err := call(); err == nil || !strings.Contains(err.Error(), "larger than") {
			t.Errorf("%s: %v", name, err)
		}
	}
	list := h.refusals("delta")
	for name := range calls {
		if !slices.ContainsFunc(list, func(e auditlog.Entry) bool {
			return e.Details["procedure"] == name && strings.Contains(e.Reason, "oversize")
		}) {
			t.Errorf("no refusal of the reply to %s is in the audit log", name)
		}
	}
}

// Messages that are nearly all overhead would take fifty times their bytes of memory; those of our
// own fields are decoded.
func TestMessagesOfOverheadAreRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	o := h.serve(nil, slog.DiscardHandler, newBusyHolder(), DefaultLimits())
	res, err := o.post(t.Context(), "/blindjoin.v1.StudyService/Exchange", bytes.NewReader(bytes.Repeat([]byte{0x1a, 0}, 1<<20)))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(res.Body)
	if err = errors.Join(err, res.Body.Close()); err != nil || !strings.Contains(string(text), "too many fields") {
		t.Errorf("%s, %v", text, err)
	}
	if list := h.refusals("alpha"); len(list) != 1 {
		t.Errorf("refusals %+v", list)
	}
	put := &nodepb.PutRequest{Tokens: make([]byte, 16*contribution.ChunkRecords), Codes: make([]int32, contribution.ChunkRecords)}
	for i := range int32(contribution.ChunkRecords) {
		put.Dictionary = append(put.Dictionary, &nodepb.DictionaryEntry{Column: 1, Code: i + 1, Ciphertext: make([]byte, 16)})
	}
	for name, m := range map[string]proto.Message{
		"a dictionary of the shortest values": put,
		"no message":                          &nodepb.LinksRequest{},
		"the shortest columns":                &nodepb.BeginRequest{Columns: slices.Repeat([][]byte{make([]byte, 16)}, contribution.MaxColumns)},
	} {
		b, err := codec{}.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		got := m.ProtoReflect().New().Interface()
		if err := (codec{}).Unmarshal(b, got); err != nil || !proto.Equal(m, got) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Calls have one encoding: others, and streams, are refused before they are read.
func TestOtherEncodingsAreRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	app := newBusyHolder()
	close(app.let)
	o := h.serve(nil, slog.DiscardHandler, app, DefaultLimits())
	for _, other := range []string{"application/json", "application/grpc", "application/grpc-web+proto", "application/connect+proto", ""} {
		res, err := postAs(t.Context(), t, o.alpha, o, other, "/blindjoin.v1.IntersectionService/Step", strings.NewReader(`{"session":"AAAAAAAAAAAAAAAAAAAAAA==","prepare":true}`))
		if err != nil {
			t.Fatal(err)
		}
		if err := res.Body.Close(); err != nil || res.StatusCode != http.StatusUnsupportedMediaType {
			t.Errorf("%q: %s, %v", other, res.Status, err)
		}
	}
	if len(app.called) != 0 || len(h.refusals("alpha")) != 5 {
		t.Errorf("%d calls reached a handler, %d refusals are written", len(app.called), len(h.refusals("alpha")))
	}
}

func TestThrottle(t *testing.T) {
	t.Parallel()
	var q throttle
	at := time.Now()
	for i, want := range []struct {
		after   time.Duration
		leftOut int64
		ok      bool
	}{{0, 0, true}, {0, 0, false}, {lineEvery - 1, 0, false}, {lineEvery, 2, true}, {2 * lineEvery, 0, true}} {
		if leftOut, ok := q.allow("alpha", at.Add(want.after)); leftOut != want.leftOut || ok != want.ok {
			t.Errorf("line %d: %d, %v", i, leftOut, ok)
		}
	}
	if _, ok := q.allow("gamma", at); !ok {
		t.Error("another peer's line is left out")
	}
}
