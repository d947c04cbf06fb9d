package rpc

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
	"github.com/blindjoin/blindjoin/internal/psi"
)

var otherVersions = map[string]string{
	"":                                 "a release before protocol 4",
	strconv.Itoa(protocol.Version - 1): fmt.Sprintf("protocol %d", protocol.Version-1),
	strconv.Itoa(protocol.Version + 1): fmt.Sprintf("protocol %d", protocol.Version+1),
	"none":                             "a protocol whose version is no number",
}

// A call in another version of the protocol reaches no handler. Both logs of this side name both
// versions, and the caller is told in words that a release without this check prints.
func TestCallsOfOtherVersionsAreRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	log, app := newTexts(), newBusyHolder()
	close(app.let)
	o := h.serve(h.store, log, app, DefaultLimits())
	for stated, named := range otherVersions {
		client := NewClient(h.alpha, never)
		t.Cleanup(client.Close)
		p := node.Peer{Name: "beta", Address: "https://" + o.address, Fingerprint: o.node.Identity.Fingerprint()}
		client.http(p).Transport = saying{client.http(p).Transport.(speaking).RoundTripper, stated}
		_, err := remote{client, p}.Step(t.Context(), psi.Prepare{})
		wantProblem(t, err, problem.Unavailable, "beta: the versions of the two nodes differ", "⟪version⟫")
		list := h.refusals("alpha")
		want := fmt.Sprintf("alpha speaks %s, we speak %d", named, protocol.Version)
		if len(list) == 0 || list[len(list)-1].Reason != want {
			t.Errorf("%q: the audit log has %+v, want %q", stated, list, want)
		}
		if !strings.Contains(log.all(), want) {
			t.Errorf("%q: the log lacks %q: %s", stated, want, log.all())
		}
	}
	if len(app.called) != 0 {
		t.Error("a call reached a handler")
	}
	if _, err := o.as(h.alpha).Step(t.Context(), psi.Prepare{}); err != nil {
		t.Errorf("our own version: %v", err)
	}
}

// A reply in another version of the protocol is not read, whatever it is, and the caller is told
// both versions.
func TestRepliesOfOtherVersionsAreRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	delta := testIdentity(t, "delta")
	for stated, named := range otherVersions {
		for _, status := range []int{http.StatusOK, http.StatusForbidden, http.StatusInternalServerError} {
			l := stallingPeer(t, delta, func(w http.ResponseWriter, _ <-chan struct{}) {
				w.Header().Del(HeaderProtocol)
				if stated != "" {
					w.Header().Set(HeaderProtocol, stated)
				}
				w.Header().Set("Content-Type", "application/proto")
				w.WriteHeader(status)
			})
			client := NewClient(h.node.Identity, never, Auditing(h.node, slog.New(slog.DiscardHandler)))
			t.Cleanup(client.Close)
			p := node.Peer{Name: "delta", Address: "https://" + l.Addr().String(), Fingerprint: delta.Fingerprint()}
			_, err := remote{client, p}.Step(t.Context(), psi.Prepare{})
			wantProblem(t, err, problem.Unavailable, fmt.Sprintf("delta speaks %s, we speak %d", named, protocol.Version), "⟪version⟫")
			list := h.refusals("delta")
			if len(list) == 0 || !strings.Contains(list[len(list)-1].Reason, named) || list[len(list)-1].Details["refused"] != "reply" {
				t.Errorf("%q, status %d: the audit log has %+v", stated, status, list)
			}
		}
	}
}

// Every reply states the version, that to a stranger too: who is refused for another reason learns
// both.
func TestEveryReplyStatesTheVersion(t *testing.T) {
	t.Parallel()
	o := newHouse(t).serve(nil, slog.DiscardHandler, newBusyHolder(), DefaultLimits())
	for _, path := range []string{"/", "/blindjoin.v1.IntersectionService/Step"} {
		transport := &http.Transport{TLSClientConfig: o.alpha.ClientConfig(o.node.Identity.Fingerprint()), ForceAttemptHTTP2: true}
		t.Cleanup(transport.CloseIdleConnections)
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "https://"+o.address+path, http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		res, err := transport.RoundTrip(req)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if got := res.Header.Get(HeaderProtocol); got != protocol.Stated() {
			t.Errorf("%s: a reply states %q", path, got)
		}
	}
}

// saying is the transport of a release that states another version, or none.
type saying struct {
	http.RoundTripper
	stated string
}

func (s saying) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	if s.stated != "" {
		req.Header.Set(HeaderProtocol, s.stated)
	}
	return s.RoundTripper.RoundTrip(req)
}

func wantProblem(t *testing.T, err error, kind problem.Kind, text, hint string) {
	t.Helper()
	if problem.KindOf(err) != kind || !strings.Contains(err.Error(), text) || !strings.Contains(problem.HintOf(err), hint) {
		t.Errorf("%v (%s; %s), want %q", err, problem.KindOf(err), problem.HintOf(err), text)
	}
}

// texts keeps what is logged.
type texts struct {
	slog.Handler
	mu sync.Mutex
	b  strings.Builder
}

func newTexts() *texts { return &texts{Handler: slog.DiscardHandler} }

func (l *texts) Enabled(context.Context, slog.Level) bool { return true }

func (l *texts) Handle(_ context.Context, r slog.Record) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.b.WriteString(r.Message)
	r.Attrs(func(a slog.Attr) bool {
		fmt.Fprintf(&l.b, " %s=%s", a.Key, a.Value)
		return true
	})
	l.b.WriteByte('\n')
	return nil
}

func (l *texts) all() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}
