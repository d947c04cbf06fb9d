package e2e

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/nodeapi"
	"github.com/blindjoin/blindjoin/internal/nodeapi/nodepb/nodepbconnect"
	"github.com/blindjoin/blindjoin/internal/nodedb"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// These tests speak to the nodes as a dishonest peer would: with a peer's real identity, but not with our program.

// post makes a call that is well-formed but for its body.
func post(t *testing.T, client *http.Client, url string, body []byte) (*http.Response, error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/proto")
	req.Header.Set(nodeapi.HeaderProtocol, protocol.Stated())
	return client.Do(req)
}

func (m *machine) peer() node.Peer {
	fp, err := fingerprint.Parse(m.fp)
	if err != nil {
		m.t.Fatal(err)
	}
	return node.Peer{Name: m.name, Role: node.Role(m.role), Address: "https://" + m.listening, Fingerprint: fp}
}

// as returns a client that calls peers with the machine's own identity.
func (m *machine) as() *nodeapi.Client { return nodeapi.NewClient(m.identity(), time.Minute) }

func (m *machine) agreement(name string) *study.Agreement {
	m.t.Helper()
	pool, err := pgxpool.New(m.t.Context(), m.url())
	if err != nil {
		m.t.Fatal(err)
	}
	defer pool.Close()
	var a *study.Agreement
	err = nodedb.New(pool).InNodeTx(m.t.Context(), "test", func(ctx context.Context, tx node.Tx) error {
		r, err := tx.StudyByName(ctx, name)
		a = r.Agreement
		return err
	})
	if err != nil {
		m.t.Fatal(err)
	}
	return a
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
	n := newNetwork(t)
	stranger, err := identity.Generate(rand.Reader, "alpha", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range n.machines() {
		// Not our client: it must not matter what the other side runs. A refusal of the request would be an answer; the handshake gives none.
		peer := m.peer()
		client := &http.Client{Transport: &http.Transport{TLSClientConfig: stranger.ClientConfig(peer.Fingerprint), ForceAttemptHTTP2: true}}
		res, err := post(t, client, peer.Address+nodepbconnect.StudyServiceExchangeProcedure, nil)
		if err == nil {
			t.Errorf("%s let a stranger through the handshake, and answered %s", m.name, res.Status)
			_ = res.Body.Close()
		}
		eventually(t, m.name+": a stranger's certificate", func() bool {
			return len(m.sql(`SELECT seq FROM audit_log WHERE entry::text LIKE '%' || $1 || '%'`, stranger.Fingerprint().String())) > 0
		})
	}
}

func TestHolderOfAnotherStudyIsRefused(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	a, b := defectData()
	n.agree(defectStudy, a, b)
	n.a.must("intersect", "defects")
	n.a.must("contribute", "defects")
	// A third holder, known to all, with a part in no study of theirs.
	other := newMachine(t, n.dir, "gamma", "holder", fmt.Sprintf("e2e_%d_gamma", networks.Add(1)))
	for _, m := range n.machines() {
		m.must("peer", "add", "gamma", "--role", "holder", "--address", "https://"+other.listening, "--fingerprint", other.fp)
	}
	id := n.a.agreement("defects").ID()
	_, err := other.as().Linker(n.l.peer()).BeginContribution(t.Context(), contribution.Begin{Study: id, Records: 1, Keys: 1})
	wantNoParty(t, "a contribution to a study it is not in", err)
	r := &query.Request{Study: id, Requester: "gamma", At: time.Now().UTC().Truncate(time.Second)}
	r.Signature = other.identity().Sign(r.SigningBytes())
	_, err = other.as().Linker(n.l.peer()).Ask(t.Context(), r)
	wantNoParty(t, "a query in a study it is not in", err)
	_, err = other.as().Linker(n.l.peer()).LinkTables(t.Context(), id)
	wantNoParty(t, "the numbers of links of a study it is not in", err)
	// It cannot hand over the study of others either.
	handed := n.a.agreement("defects")
	handed.Private = nil // which is refused of anybody
	_, err = other.as().ExchangeStudy(t.Context(), n.l.peer(), handed)
	wantNoParty(t, "a study that it is not in, handed over", err)
	if got := n.l.sql(`SELECT count(*) FROM inspect.audit_report WHERE actor = 'gamma' AND outcome = 'refused'`); got[0] != "4" {
		t.Errorf("%s of 4 refusals are in the linker's audit log", got[0])
	}
}

// TestOnlyTheOtherHolderIntersects sends a holder the very messages that the other holder sent it, from a peer that is in no study
// with it and from the linker of the study: who calls is all that is wrong with them.
func TestOnlyTheOtherHolderIntersects(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	a, b := defectData()
	n.agree(defectStudy, a, b)
	n.a.must("intersect", "defects")
	gamma := newMachine(t, n.dir, "gamma", "holder", fmt.Sprintf("e2e_%d_gamma", networks.Add(1)))
	n.b.must("peer", "add", "gamma", "--role", "holder", "--address", "https://"+gamma.listening, "--fingerprint", gamma.fp)
	const sessions = `SELECT session_id::text FROM psi_session ORDER BY 1`
	before := n.b.sql(sessions)
	peer, refusals := n.b.peer(), 0
	for _, procedure := range []string{nodepbconnect.IntersectionServiceOpenProcedure, nodepbconnect.IntersectionServiceStepProcedure} {
		bodies := n.b.tap.sent(procedure)
		if len(bodies) == 0 {
			t.Fatalf("%s was never called: there is nothing to send again", procedure)
		}
		for _, c := range []struct {
			caller *machine
			reason string
		}{{gamma, "is not a party of study"}, {n.l, "which may not do this"}} {
			client := &http.Client{Transport: &http.Transport{TLSClientConfig: c.caller.identity().ClientConfig(peer.Fingerprint), ForceAttemptHTTP2: true}}
			for i, body := range bodies {
				res, err := post(t, client, peer.Address+procedure, body)
				if err != nil {
					t.Fatal(err)
				}
				text, err := io.ReadAll(res.Body)
				_ = res.Body.Close()
				if err != nil || res.StatusCode != http.StatusForbidden || !bytes.Contains(text, []byte(c.reason)) {
					t.Errorf("%s, message %d from %s: %s %q (%v)", procedure, i+1, c.caller.name, res.Status, text, err)
				}
				refusals++
			}
		}
	}
	if got := n.b.sql(`SELECT count(*) FROM inspect.audit_report WHERE actor IN ('gamma', 'linker') AND outcome = 'refused'`); got[0] != fmt.Sprint(refusals) {
		t.Errorf("%s of %d refusals are in the audit log", got[0], refusals)
	}
	if after := n.b.sql(sessions); !slices.Equal(after, before) {
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
	n := newNetwork(t)
	a, b := defectData()
	n.agree(defectStudy, a, b)
	n.run("defects", "NOTE")
	id := n.a.agreement("defects").ID()
	linker := n.a.as().Linker(n.l.peer())
	me := n.a.identity()

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
	if _, err := n.b.as().Linker(n.l.peer()).Ask(t.Context(), &altered); problem.KindOf(err) != problem.Denied {
		t.Errorf("another holder's query: %v", err)
	}
	late := &query.Request{Study: id, Requester: "alpha", At: time.Now().UTC().Add(-24 * time.Hour).Truncate(time.Second)}
	late.Signature = me.Sign(late.SigningBytes())
	if _, err := linker.Ask(t.Context(), late); err == nil {
		t.Error("a query of yesterday was answered")
	}
	if got := n.l.sql(`SELECT count(*) FROM inspect.audit_report WHERE outcome = 'refused'`); got[0] != "4" {
		t.Errorf("%s of 4 refusals are in the linker's audit log", got[0])
	}
}

// TestDefectOverwriting: anyone could overwrite a contribution or a query; here only its owner can, and only as a whole. The other
// holder sends the very messages that the owner sent: who calls is all that is wrong with them.
func TestDefectOverwriting(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	a, b := defectData()
	n.agree(defectStudy, a, b)
	n.a.must("intersect", "defects")
	n.a.must("contribute", "defects")
	kept := `SELECT encode(contribution_id, 'hex') || ' ' || holder || ' ' || stage || ' ' || records FROM contribution`
	before := n.l.sql(kept)
	peer := n.l.peer()
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: n.b.identity().ClientConfig(peer.Fingerprint), ForceAttemptHTTP2: true}}
	sent := 0
	for procedure, reason := range map[string]string{
		nodepbconnect.ContributionServiceBeginProcedure:    "announced before with other content",
		nodepbconnect.ContributionServicePutProcedure:      "there is no such contribution",
		nodepbconnect.ContributionServiceCompleteProcedure: "there is no such contribution",
	} {
		bodies := n.l.tap.sent(procedure)
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
	if got := n.l.sql(`SELECT count(*) FROM inspect.audit_report WHERE actor = 'beta' AND outcome = 'refused'`); got[0] != fmt.Sprint(sent) {
		t.Errorf("%s of %d refusals are in the linker's audit log", got[0], sent)
	}
	if after := n.l.sql(kept); !slices.Equal(after, before) {
		t.Errorf("contributions %v, before %v", after, before)
	}
	// The owner's is in force as if nothing had been tried.
	n.b.must("contribute", "defects")
	var got answer
	n.a.json(&got, "query", "defects", "--group-by", "NOTE")
	if total := got.counts()["n0"] + got.counts()["n1"]; total != 32 {
		t.Errorf("%d pairs are counted, want 32", total)
	}
}

func TestOversizeSetIsRefused(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	a, b := defectData()
	few := strings.Join(strings.SplitAfter(b, "\n")[:11], "")
	n.agree(strings.Replace(defectStudy, "disclosure:", "limits: {keys: {beta: 20}}\ndisclosure:", 1), a, few)
	n.b.must("dataset", "load", "data", "--replace", "--csv", n.file("more.csv", b)) // signed with few, loaded with more
	// Asked from either side, the holder whose set is within its limit refuses, and remembers.
	n.b.refused([]string{"more keys than the study allows"}, "intersect", "defects")
	if !n.a.audited("more keys than the study allows") {
		t.Error("the refusal is not in the first holder's audit log")
	}
	n.a.refused([]string{"more keys than the study allows"}, "intersect", "defects")
	if got := n.a.sql(`SELECT count(*) FROM intersection`); got[0] != "0" {
		t.Error("there is an intersection all the same")
	}
}

func TestOversizeMessageIsRefused(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	// Not our client, which would not send it.
	peer := n.l.peer()
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: n.a.identity().ClientConfig(peer.Fingerprint), ForceAttemptHTTP2: true}}
	for name, body := range map[string][]byte{
		"oversize":  append([]byte{0x32, 0x80, 0x80, 0x80, 0x09}, make([]byte, nodeapi.MaxMessage+1<<20)...),
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
	if got := n.l.sql(`SELECT count(*) FROM inspect.audit_report WHERE actor = 'alpha' AND outcome = 'refused'`); got[0] != "2" {
		t.Errorf("%s of 2 refusals are in the linker's audit log", got[0])
	}
}

func TestStudiesThatRefuseEveryStep(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	a, b := defectData()
	n.a.must("dataset", "load", "data", "--csv", n.file("a.csv", a))
	n.b.must("dataset", "load", "data", "--csv", n.file("b.csv", b))
	n.a.must("study", "propose", n.file("defects.yaml", defectStudy))
	n.b.must("study", "accept", "defects", "--yes")
	unsigned := []string{"is not signed by linker yet", "study accept defects"}
	for _, step := range []string{"intersect", "contribute", "query"} {
		n.a.refused(unsigned, step, "defects")
		n.b.refused(unsigned, step, "defects")
	}
	n.l.must("study", "accept", "defects", "--yes")
	n.a.must("intersect", "defects")
	n.a.must("contribute", "defects")
	n.b.must("contribute", "defects")
	n.a.must("query", "defects")
	// The linker's operator alters the threshold in the database, while the holders go on as before.
	n.l.sql(`UPDATE study SET terms = replace(terms::text, '"threshold":3', '"threshold":4')::json`)
	for _, m := range []*machine{n.a, n.b} {
		m.refused([]string{"linker", "failed to answer"}, "query", "defects", "--group-by", "NOTE")
	}
	n.a.must("dataset", "load", "data", "--replace", "--csv", n.file("a2.csv", a))
	n.a.must("intersect", "defects")
	n.a.refused([]string{"linker", "failed to answer"}, "contribute", "defects")
	if log := n.l.log.String(); !strings.Contains(log, "is damaged") {
		t.Errorf("the linker's log does not say why:\n%s", log)
	}
}

// TestAlteredAuditRow changes one byte of one audit row behind the triggers' back.
func TestAlteredAuditRow(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	a, b := defectData()
	n.agree(defectStudy, a, b)
	n.run("defects", "NOTE")
	for _, m := range n.machines() {
		m.must("audit", "verify")
		if out, errs, ok := m.try("audit", "list", "--format", "json"); !ok || !json.Valid([]byte(out)) {
			t.Errorf("audit list: %s %s", out, errs)
		}
	}
	n.l.sql(`ALTER TABLE audit_log DISABLE TRIGGER ALL`)
	n.l.sql(`UPDATE audit_log SET entry = replace(entry::text, '"done"', '"dome"')::json WHERE seq = 3`)
	out, errs, ok := n.l.try("audit", "verify")
	if ok || !strings.Contains(out, "broken") || !strings.Contains(out, "audit entry 3") || !strings.Contains(errs, "checks failed") {
		t.Errorf("done: %v; %s %s", ok, out, errs)
	}
}

// TestRewrittenLinkerLog rewrites the linker's log from its first entry, hashes, signatures and all: the linker's own check
// cannot see it, but the holder has kept a head.
func TestRewrittenLinkerLog(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	a, b := defectData()
	n.agree(defectStudy, a, b)
	n.run("defects", "NOTE")
	n.a.must("audit", "verify")
	n.l.rewriteLog()
	n.l.must("audit", "verify")
	n.a.verdicts(map[string]string{"alpha own log": "whole", "linker kept heads": "whole", "linker log": "rewritten"})
	n.l.kill()
	n.a.verdicts(map[string]string{"alpha own log": "whole", "linker kept heads": "whole", "linker log": "not checked"})
	n.a.sql(`UPDATE linker_head SET hash = decode(repeat('00', 32), 'hex')`)
	n.a.verdicts(map[string]string{"alpha own log": "whole", "linker kept heads": "broken"}, "--local")
}

// verdicts runs audit verify, which must come to these verdicts, by node and log, and fail unless all are good.
func (m *machine) verdicts(want map[string]string, flags ...string) {
	m.t.Helper()
	out, errs, ok := m.try(append([]string{"audit", "verify", "--format", "json"}, flags...)...)
	var got struct {
		Chains []struct {
			Node, Log, Verdict, Reason string
			Studies                    []string
		}
	}
	if !decode(m.t, out, &got) {
		return
	}
	whole := true
	for _, c := range got.Chains {
		if v := want[c.Node+" "+c.Log]; v != c.Verdict {
			m.t.Errorf("%s: %s of %s is %q (%s) instead of %q", m.name, c.Log, c.Node, c.Verdict, c.Reason, v)
		}
		if (c.Verdict == "whole") != (c.Reason == "") || len(c.Studies) == 0 {
			m.t.Errorf("%s: verdict %q, reason %q, studies %v", m.name, c.Verdict, c.Reason, c.Studies)
		}
		whole = whole && c.Verdict == "whole"
	}
	if len(got.Chains) != len(want) || ok != whole || !ok && !strings.Contains(errs, "checks failed") {
		m.t.Errorf("%s: %d verdicts instead of %d, done: %v; %s", m.name, len(got.Chains), len(want), ok, errs)
	}
}
