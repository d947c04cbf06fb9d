package e2e

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/testkit/network"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// These tests speak to the nodes as a dishonest peer would: with a peer's real identity, but not
// with our program.

// post makes a call that is well-formed but for its body.
func post(t *testing.T, client *http.Client, url string, body []byte) (*http.Response, error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/proto")
	req.Header.Set(rpc.HeaderProtocol, protocol.Stated())
	return client.Do(req)
}

// eventually polls, because a refusal in the TLS handshake is written after the caller has seen it.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for !ok() {
		if time.Now().After(deadline) {
			t.Errorf("not in the audit log: %s", what)
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func TestStrangerIsRefused(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	stranger, err := identity.Generate(rand.Reader, "alpha", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range n.Machines() {
		// Not our client: it must not matter what the other side runs. A refusal of the request
		// would be an answer; the handshake gives none.
		peer := m.Peer()
		client := &http.Client{Transport: &http.Transport{TLSClientConfig: stranger.ClientConfig(peer.Fingerprint), ForceAttemptHTTP2: true}}
		res, err := post(t, client, peer.Address+nodepbconnect.StudyServiceExchangeProcedure, nil)
		if err == nil {
			t.Errorf("%s let a stranger through the handshake, and answered %s", m.Name, res.Status)
			_ = res.Body.Close()
		}
		eventually(t, m.Name+": a stranger's certificate", func() bool {
			return len(m.SQL(`SELECT seq FROM audit_log WHERE entry::text LIKE '%' || $1 || '%'`, stranger.Fingerprint().String())) > 0
		})
	}
}

func TestHolderOfAnotherStudyIsRefused(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.A.Must("intersect", "defects")
	n.A.Must("contribute", "defects")
	// A third holder, known to all, with a part in no study of theirs.
	other := network.NewMachine(t, n.Dir, "gamma", "holder")
	for _, m := range n.Machines() {
		m.Must("peer", "add", "gamma", "--role", "holder", "--address", "https://"+other.Address, "--fingerprint", other.Fingerprint)
	}
	id := n.A.Agreement("defects").ID()
	_, err := other.As().Linker(n.L.Peer()).BeginContribution(t.Context(), contribution.Begin{Study: id, Records: 1, Keys: 1})
	wantNoParty(t, "a contribution to a study it is not in", err)
	r := &query.Request{Study: id, Requester: "gamma", At: time.Now().UTC().Truncate(time.Second)}
	r.Signature = other.Identity().Sign(r.SigningBytes())
	_, err = other.As().Linker(n.L.Peer()).Ask(t.Context(), r)
	wantNoParty(t, "a query in a study it is not in", err)
	_, err = other.As().Linker(n.L.Peer()).LinkTables(t.Context(), id)
	wantNoParty(t, "the numbers of links of a study it is not in", err)
	// It cannot hand over the study of others either.
	handed := n.A.Agreement("defects")
	handed.Private = nil // which is refused of anybody
	_, err = other.As().ExchangeStudy(t.Context(), n.L.Peer(), handed)
	wantNoParty(t, "a study that it is not in, handed over", err)
	if got := n.L.SQL(`SELECT count(*) FROM inspect.audit_report WHERE actor = 'gamma' AND outcome = 'refused'`); got[0] != "4" {
		t.Errorf("%s of 4 refusals are in the linker's audit log", got[0])
	}
}

// TestOnlyTheOtherHolderIntersects sends a holder the very messages that the other holder sent it,
// from a peer that is in no study with it and from the linker of the study: who calls is all that
// is wrong with them.
func TestOnlyTheOtherHolderIntersects(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.A.Must("intersect", "defects")
	gamma := network.NewMachine(t, n.Dir, "gamma", "holder")
	n.B.Must("peer", "add", "gamma", "--role", "holder", "--address", "https://"+gamma.Address, "--fingerprint", gamma.Fingerprint)
	const sessions = `SELECT session_id::text FROM psi_session ORDER BY 1`
	before := n.B.SQL(sessions)
	peer, refusals := n.B.Peer(), 0
	for _, procedure := range []string{nodepbconnect.IntersectionServiceOpenProcedure, nodepbconnect.IntersectionServiceStepProcedure} {
		bodies := n.B.Tap.Sent(procedure)
		if len(bodies) == 0 {
			t.Fatalf("%s was never called: there is nothing to send again", procedure)
		}
		for _, c := range []struct {
			caller *network.Machine
			reason string
		}{{gamma, "is not a party of study"}, {n.L, "which may not do this"}} {
			client := &http.Client{Transport: &http.Transport{TLSClientConfig: c.caller.Identity().ClientConfig(peer.Fingerprint), ForceAttemptHTTP2: true}}
			for i, body := range bodies {
				res, err := post(t, client, peer.Address+procedure, body)
				if err != nil {
					t.Fatal(err)
				}
				text, err := io.ReadAll(res.Body)
				_ = res.Body.Close()
				if err != nil || res.StatusCode != http.StatusForbidden || !bytes.Contains(text, []byte(c.reason)) {
					t.Errorf("%s, message %d from %s: %s %q (%v)", procedure, i+1, c.caller.Name, res.Status, text, err)
				}
				refusals++
			}
		}
	}
	if got := n.B.SQL(`SELECT count(*) FROM inspect.audit_report WHERE actor IN ('gamma', 'linker') AND outcome = 'refused'`); got[0] != fmt.Sprint(refusals) {
		t.Errorf("%s of %d refusals are in the audit log", got[0], refusals)
	}
	if after := n.B.SQL(sessions); !slices.Equal(after, before) {
		t.Errorf("sessions %v, before %v", after, before)
	}
}

// wantNoParty wants a refusal for who calls, and for nothing else that may be wrong with the call.
func wantNoParty(t *testing.T, what string, err error) {
	t.Helper()
	if kind := problem.KindOf(err); kind != problem.Denied || !strings.Contains(err.Error(), "is not a party of study") {
		t.Errorf("%s: %v (%s)", what, err, kind)
	}
}

func TestReplayedAndAlteredQueriesAreRefused(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.Run("defects", "NOTE")
	id := n.A.Agreement("defects").ID()
	linker := n.A.As().Linker(n.L.Peer())
	me := n.A.Identity()

	r := &query.Request{Study: id, Requester: "alpha", At: time.Now().UTC().Truncate(time.Second)}
	if _, err := rand.Read(r.ID[:]); err != nil {
		t.Fatal(err)
	}
	r.Signature = me.Sign(r.SigningBytes())
	if _, err := linker.Ask(t.Context(), r); err != nil {
		t.Fatalf("an honest query: %v", err)
	}
	if _, err := linker.Ask(t.Context(), r); problem.KindOf(err) != problem.Denied {
		t.Errorf("a replayed query: %v", err)
	}
	altered := *r
	altered.ID[0] ^= 1
	if _, err := linker.Ask(t.Context(), &altered); problem.KindOf(err) != problem.Denied {
		t.Errorf("an altered query: %v", err)
	}
	// The same bytes from the other holder, over its own connection.
	if _, err := n.B.As().Linker(n.L.Peer()).Ask(t.Context(), &altered); problem.KindOf(err) != problem.Denied {
		t.Errorf("another holder's query: %v", err)
	}
	late := &query.Request{Study: id, Requester: "alpha", At: time.Now().UTC().Add(-24 * time.Hour).Truncate(time.Second)}
	late.Signature = me.Sign(late.SigningBytes())
	if _, err := linker.Ask(t.Context(), late); err == nil {
		t.Error("a query of yesterday was answered")
	}
	if got := n.L.SQL(`SELECT count(*) FROM inspect.audit_report WHERE outcome = 'refused'`); got[0] != "4" {
		t.Errorf("%s of 4 refusals are in the linker's audit log", got[0])
	}
}

// TestDefectOverwriting: anyone could overwrite a contribution or a query; here only its owner can,
// and only as a whole. The other holder sends the very messages that the owner sent: who calls is
// all that is wrong with them.
func TestDefectOverwriting(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.A.Must("intersect", "defects")
	n.A.Must("contribute", "defects")
	kept := `SELECT encode(contribution_id, 'hex') || ' ' || holder || ' ' || stage || ' ' || records FROM contribution`
	before := n.L.SQL(kept)
	peer := n.L.Peer()
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: n.B.Identity().ClientConfig(peer.Fingerprint), ForceAttemptHTTP2: true}}
	sent := 0
	for procedure, reason := range map[string]string{
		nodepbconnect.ContributionServiceBeginProcedure:    "announced before with other content",
		nodepbconnect.ContributionServicePutProcedure:      "there is no such contribution",
		nodepbconnect.ContributionServiceCompleteProcedure: "there is no such contribution",
	} {
		bodies := n.L.Tap.Sent(procedure)
		if len(bodies) == 0 {
			t.Fatalf("%s was never called: there is nothing to send again", procedure)
		}
		for _, body := range bodies {
			res, err := post(t, client, peer.Address+procedure, body)
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(res.Body)
			_ = res.Body.Close()
			if err != nil || res.StatusCode < 400 || res.StatusCode > 499 || !bytes.Contains(text, []byte(reason)) {
				t.Errorf("%s from the other holder: %s %q (%v)", procedure, res.Status, text, err)
			}
			sent++
		}
	}
	if got := n.L.SQL(`SELECT count(*) FROM inspect.audit_report WHERE actor = 'beta' AND outcome = 'refused'`); got[0] != fmt.Sprint(sent) {
		t.Errorf("%s of %d refusals are in the linker's audit log", got[0], sent)
	}
	if after := n.L.SQL(kept); !slices.Equal(after, before) {
		t.Errorf("contributions %v, before %v", after, before)
	}
	// The owner's is in force as if nothing had been tried.
	n.B.Must("contribute", "defects")
	var got network.Answer
	n.A.JSON(&got, "query", "defects", "--group-by", "NOTE")
	if total := got.Counts()["n0"] + got.Counts()["n1"]; total != 32 {
		t.Errorf("%d pairs are counted, want 32", total)
	}
}

func TestOversizeSetIsRefused(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	few := strings.Join(strings.SplitAfter(b, "\n")[:11], "")
	n.Agree(strings.Replace(defectStudy, "disclosure:", "limits: {keys: {beta: 20}}\ndisclosure:", 1), a, few)
	// signed with few, loaded with more
	n.B.Must("dataset", "load", "data", "--replace", "--csv", n.File("more.csv", b))
	// Asked from either side, the holder whose set is within its limit refuses, and remembers.
	n.B.Refused([]string{"more keys than the study allows"}, "intersect", "defects")
	if !n.A.Audited("more keys than the study allows") {
		t.Error("the refusal is not in the first holder's audit log")
	}
	n.A.Refused([]string{"more keys than the study allows"}, "intersect", "defects")
	if got := n.A.SQL(`SELECT count(*) FROM intersection`); got[0] != "0" {
		t.Error("there is an intersection all the same")
	}
}

func TestOversizeMessageIsRefused(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	// Not our client, which would not send it.
	peer := n.L.Peer()
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: n.A.Identity().ClientConfig(peer.Fingerprint), ForceAttemptHTTP2: true}}
	for name, body := range map[string][]byte{
		"oversize":  append([]byte{0x32, 0x80, 0x80, 0x80, 0x09}, make([]byte, rpc.MaxMessage+1<<20)...),
		"malformed": bytes.Repeat([]byte{0xff}, 64),
	} {
		res, err := post(t, client, peer.Address+nodepbconnect.ContributionServiceBeginProcedure, body)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		_ = res.Body.Close()
		if res.StatusCode < 400 || res.StatusCode > 499 {
			t.Errorf("a message that is %s: status %s", name, res.Status)
		}
	}
	if got := n.L.SQL(`SELECT count(*) FROM inspect.audit_report WHERE actor = 'alpha' AND outcome = 'refused'`); got[0] != "2" {
		t.Errorf("%s of 2 refusals are in the linker's audit log", got[0])
	}
}

func TestStudiesThatRefuseEveryStep(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", a))
	n.B.Must("dataset", "load", "data", "--csv", n.File("b.csv", b))
	n.A.Must("study", "propose", n.File("defects.yaml", defectStudy))
	n.B.Must("study", "accept", "defects", "--yes")
	unsigned := []string{"is not signed by linker yet", "study accept defects"}
	for _, step := range []string{"intersect", "contribute", "query"} {
		n.A.Refused(unsigned, step, "defects")
		n.B.Refused(unsigned, step, "defects")
	}
	n.L.Must("study", "accept", "defects", "--yes")
	n.A.Must("intersect", "defects")
	n.A.Must("contribute", "defects")
	n.B.Must("contribute", "defects")
	n.A.Must("query", "defects")
	// The linker's operator alters the threshold in the database, while the holders go on as
	// before.
	n.L.SQL(`UPDATE study SET terms = replace(terms::text, '"threshold":3', '"threshold":4')::json`)
	for _, m := range []*network.Machine{n.A, n.B} {
		m.Refused([]string{"linker", "failed to answer"}, "query", "defects", "--group-by", "NOTE")
	}
	n.A.Must("dataset", "load", "data", "--replace", "--csv", n.File("a2.csv", a))
	n.A.Must("intersect", "defects")
	n.A.Refused([]string{"linker", "failed to answer"}, "contribute", "defects")
	if log := n.L.Log.String(); !strings.Contains(log, "is damaged") {
		t.Errorf("the linker's log does not say why:\n%s", log)
	}
}

// TestAlteredAuditRow changes one byte of one audit row behind the triggers' back.
func TestAlteredAuditRow(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.Run("defects", "NOTE")
	for _, m := range n.Machines() {
		m.Must("audit", "verify")
		if out, errs, ok := m.Try("audit", "list", "--format", "json"); !ok || !json.Valid([]byte(out)) {
			t.Errorf("audit list: %s %s", out, errs)
		}
	}
	n.L.SQL(`ALTER TABLE audit_log DISABLE TRIGGER ALL`)
	n.L.SQL(`UPDATE audit_log SET entry = replace(entry::text, '"done"', '"dome"')::json WHERE seq = 3`)
	out, errs, ok := n.L.Try("audit", "verify")
	if ok || !strings.Contains(out, "broken") || !strings.Contains(out, "audit entry 3") || !strings.Contains(errs, "checks failed") {
		t.Errorf("done: %v; %s %s", ok, out, errs)
	}
}

// TestRewrittenLinkerLog rewrites the linker's log from its first entry, hashes, signatures and
// all: the linker's own check cannot see it, but the holder has kept a head.
func TestRewrittenLinkerLog(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.Run("defects", "NOTE")
	n.A.Must("audit", "verify")
	n.L.RewriteLog()
	n.L.Must("audit", "verify")
	rewritten := map[string]string{"alpha own log": "whole", "linker kept heads": "whole", "linker log": "rewritten"}
	n.A.Verdicts(rewritten) // by a head that was signed twice
	n.B.Refused([]string{"log"}, "query", "defects", "--group-by", "NOTE")
	n.A.Verdicts(rewritten) // by the entries, since the log has grown
	n.L.Kill()
	n.A.Verdicts(map[string]string{"alpha own log": "whole", "linker kept heads": "whole", "linker log": "not checked"})
	n.A.SQL(`UPDATE linker_head SET hash = decode(repeat('00', 32), 'hex')`)
	n.A.Verdicts(map[string]string{"alpha own log": "whole", "linker kept heads": "broken"}, "--local")
}
