package rpc

import (
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// A peer whose calls are refused by the hundred fills neither log, and what is left out is counted
// when the node stops.
func TestAPeerFillsNoLog(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	log, app := newLines(), newBusyHolder()
	app.fail = problem.New(problem.Denied, "you may not")
	close(app.let)
	o := h.serve(h.store, log, app, DefaultLimits())
	alpha := o.as(h.alpha)
	const calls = 300
	for range calls {
		if _, err := alpha.Step(t.Context(), psi.Prepare{}); problem.KindOf(err) != problem.Denied {
			t.Fatal(err)
		}
		<-app.called
	}
	if _, err := o.as(h.gamma).Step(t.Context(), psi.Prepare{}); problem.KindOf(err) != problem.Denied {
		t.Fatal(err)
	}
	o.stop()
	if err := <-o.done; err != nil {
		t.Error(err)
	}
	list := h.refusals("alpha")
	if len(list) < 20 || len(list) > 100 || list[len(list)-1].Details["suppressed"] == "" {
		t.Errorf("%d entries of %d refusals; the last is %+v", len(list), calls, list[len(list)-1])
	}
	if n := log.count(slog.LevelWarn); n > 101 {
		t.Errorf("%d lines", n)
	}
	if len(h.refusals("gamma")) != 1 {
		t.Error("another peer's refusal was left out")
	}
}

// A master key that does not open our secrets is our own fault: the peer is blamed for nothing, and
// learns nothing of it.
func TestOurOwnFaultIsNoRefusal(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	log, app := newLines(), newBusyHolder()
	_, app.fail = h.master.Unwrap([]byte("wrapped by another key"), masterkey.Cell{Table: "study_secret", Row: "1", Column: "root_key_wrapped"})
	close(app.let)
	o := h.serve(h.store, log, app, DefaultLimits())
	_, err := o.as(h.alpha).Step(t.Context(), psi.Prepare{})
	if problem.KindOf(err) != problem.Unavailable || strings.Contains(err.Error(), "key") || strings.Contains(problem.HintOf(err), "key") {
		t.Errorf("the peer is told %v (%s, %s)", err, problem.KindOf(err), problem.HintOf(err))
	}
	if list := h.refusals("alpha"); len(list) != 0 {
		t.Errorf("the peer is blamed: %+v", list)
	}
	if log.count(slog.LevelError) != 1 {
		t.Error("our log does not say why")
	}
}

// What a peer replies that cannot be taken is in the caller's audit log.
func TestRefusedRepliesAreAudited(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	reply := func(b []byte) func(w http.ResponseWriter, _ <-chan struct{}) {
		return func(w http.ResponseWriter, _ <-chan struct{}) {
			w.Header().Set("Content-Type", "application/proto")
			_, _ = w.Write(b)
		}
	}
	falseHello, err := proto.Marshal(&nodepb.OpenResponse{Hello: []byte("no hello")})
	if err != nil {
		t.Fatal(err)
	}
	server, other := testIdentity(t, "delta"), testIdentity(t, "delta")
	for name, c := range map[string]struct {
		says   []byte
		pinned node.Peer
		want   string
	}{
		"a false hello":   {falseHello, node.Peer{Name: "false", Fingerprint: server.Fingerprint()}, ""},
		"no message":      {[]byte{10, 200}, node.Peer{Name: "malformed", Fingerprint: server.Fingerprint()}, "malformed"},
		"a huge message":  {make([]byte, MaxMessage+1), node.Peer{Name: "huge", Fingerprint: server.Fingerprint()}, "oversize"},
		"somebody else's": {falseHello, node.Peer{Name: "else", Fingerprint: other.Fingerprint()}, "is pinned"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := stallingPeer(t, server, reply(c.says))
			client := NewClient(h.node.Identity, never, Auditing(h.node, slog.New(slog.DiscardHandler)))
			t.Cleanup(client.Close)
			c.pinned.Address = "https://" + l.Addr().String()
			if _, _, err := (remote{client, c.pinned}).OpenSession(t.Context(), psi.Hello{}, 0); err == nil {
				t.Fatal("it was taken")
			}
			list := h.refusals(c.pinned.Name)
			if len(list) != 1 || list[0].Details["refused"] != "reply" || list[0].Details["procedure"] != "Open" || !strings.Contains(list[0].Reason, c.want) {
				t.Errorf("%+v", list)
			}
		})
	}
	t.Run("a line that breaks", func(t *testing.T) {
		t.Parallel()
		l := listen(t)
		_ = l.Close()
		client := NewClient(h.node.Identity, never, Auditing(h.node, slog.New(slog.DiscardHandler)))
		p := node.Peer{Name: "away", Address: "https://" + l.Addr().String(), Fingerprint: server.Fingerprint()}
		if _, _, err := (remote{client, p}).OpenSession(t.Context(), psi.Hello{}, 0); problem.KindOf(err) != problem.Unavailable {
			t.Errorf("%v", err)
		}
		if list := h.refusals("away"); len(list) != 0 {
			t.Errorf("a line that is down is blamed on the peer: %+v", list)
		}
	})
}
