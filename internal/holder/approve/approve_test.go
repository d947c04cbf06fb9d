package approve_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

const planned = "disclosure: {tables: [[X], [beta.Y]]}"

const purpose = "table 3 of the yearbook"

// newPair is two holders of a study that plans the tables by X and by Y, with linked records.
func newPair(t *testing.T) (*pair.Pair, *pair.FakeLinker) {
	t.Helper()
	p, l := pair.NewLinked(t, pair.Options{Disclosure: planned})
	p.Table(0, [2]string{"a", "1"}, [2]string{"b", "2"})
	p.Table(1, [2]string{"a", "1"}, [2]string{"b", "2"})
	pair.Must(t, pair.Err(p.Intersect(0)))
	for i := range p.Apps {
		pair.Must(t, pair.Err(p.Contribute(i)))
	}
	return p, l
}

// wantKind wants an error of a kind, with a text, that says what to do next.
func wantKind(t *testing.T, err error, kind problem.Kind, text string) {
	t.Helper()
	if err == nil || problem.KindOf(err) != kind || !strings.Contains(err.Error(), text) || problem.HintOf(err) == "" {
		t.Errorf("error %v (%s; %s), want %s with %q", err, problem.KindOf(err), problem.HintOf(err), kind, text)
	}
}

// states writes the tables of a study at a holder: "X planned, Y planned, X by Y open".
func states(t *testing.T, p *pair.Pair, i int) string {
	t.Helper()
	list, _, err := p.Apps[i].TableList(t.Context(), pair.Study)
	pair.Must(t, err)
	out := make([]string, len(list))
	for j, l := range list {
		out[j] = strings.Join(l.Columns, " by ") + " " + string(l.State)
	}
	return strings.Join(out, ", ")
}

// entries counts audit entries of an action.
func entries(p *pair.Pair, i int, action string) int {
	return p.Scalar(i, "SELECT count(*) FROM audit_log WHERE entry->>'action' = '"+action+"'")
}

// TestATableIsProposedAndApproved goes the whole way, each command twice.
func TestATableIsProposedAndApproved(t *testing.T) {
	t.Parallel()
	p, l := newPair(t)
	_, err := p.Query(0, "Y", "X")
	wantKind(t, err, problem.Invalid, "is not in the plan")
	if !strings.Contains(problem.HintOf(err), "query propose pairs --group-by Y,X --purpose") {
		t.Errorf("hint %s", problem.HintOf(err))
	}
	var id string
	for range 2 {
		made, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"Y", "X"}, purpose)
		pair.Must(t, err)
		if made.State != approve.Open || !made.Proposal.PeerKnows || !slices.Equal(made.Columns, []string{"X", "Y"}) || id != "" && id != made.Proposal.ID.String() {
			t.Fatalf("proposed: %+v", made)
		}
		id = made.Proposal.ID.String()
	}
	for i := range p.Apps {
		if got, want := states(t, p, i), "X planned, Y planned, X by Y open"; got != want {
			t.Errorf("%s has %s, want %s", pair.Names[i], got, want)
		}
		_, err := p.Query(i, "X", "Y")
		wantKind(t, err, problem.Invalid, "beta has not approved it yet")
	}
	list, _, err := p.Apps[1].TableList(t.Context(), pair.Study)
	pair.Must(t, err)
	if got := list[2].Proposal; got.PurposeText != purpose || got.Proposer != "alpha" || bytes.Contains(got.Purpose, []byte("table")) {
		t.Errorf("the other holder reads %+v", got)
	}
	if len(l.Approved) != 0 {
		t.Error("the linker was told of what is not approved")
	}
	for range 2 {
		done, err := p.Apps[1].ApproveTable(t.Context(), pair.Study, id[:5])
		pair.Must(t, err)
		if done.State != approve.Approved || !done.Proposal.PeerKnows || !done.Proposal.LinkerKnows || done.Proposal.Verdict.By != "beta" {
			t.Fatalf("approved: %+v", done.Proposal)
		}
	}
	if len(l.Approved) != 1 {
		t.Errorf("the linker was told %d times", len(l.Approved))
	}
	for i := range p.Apps {
		if got, want := states(t, p, i), "X planned, Y planned, X by Y approved"; got != want {
			t.Errorf("%s has %s, want %s", pair.Names[i], got, want)
		}
		res, err := p.Query(i, "Y", "X")
		pair.Must(t, err)
		if got := pair.Show(res); got != "1,1=1 2,2=1" {
			t.Errorf("%s is answered %s", pair.Names[i], got)
		}
		if entries(p, i, "table_propose") != 1 || entries(p, i, "table_approve") != 1 {
			t.Errorf("%s has %d and %d entries", pair.Names[i], entries(p, i, "table_propose"), entries(p, i, "table_approve"))
		}
		pair.Must(t, pair.Err(p.Apps[i].Node.AuditVerify(t.Context())))
	}
	_, err = p.Apps[1].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	wantKind(t, err, problem.Conflict, "approved in study")
	_, err = p.Apps[1].RejectTable(t.Context(), pair.Study, id, "")
	wantKind(t, err, problem.Conflict, "was approved by beta on 2026-01-31")
}

// TestAHolderCannotApproveItsOwnTable: neither by the command, nor by what it sends.
func TestAHolderCannotApproveItsOwnTable(t *testing.T) {
	t.Parallel()
	p, l := newPair(t)
	made, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	pair.Must(t, err)
	for _, decide := range []func() error{
		func() error {
			_, err := p.Apps[0].ApproveTable(t.Context(), pair.Study, made.Proposal.ID.String())
			return err
		},
		func() error {
			_, err := p.Apps[0].RejectTable(t.Context(), pair.Study, made.Proposal.ID.String(), "")
			return err
		},
	} {
		wantKind(t, decide(), problem.Denied, "has proposed this table itself")
	}
	for _, by := range pair.Names {
		forged := made.Proposal.TableProposal
		v := study.Verdict{By: by, Approved: true, At: forged.At}
		v.Signature = p.Apps[0].Node.Identity.Sign(forged.VerdictBytes(v))
		forged.Verdict = &v
		_, err = p.Wires[0].ShareTables(t.Context(), p.Ag.ID(), []study.TableProposal{forged})
		if problem.KindOf(err) != problem.Denied {
			t.Errorf("in the name of %s: %v", by, err)
		}
	}
	for i := range p.Apps {
		if got := states(t, p, i); !strings.HasSuffix(got, "X by Y open") {
			t.Errorf("%s has %s", pair.Names[i], got)
		}
	}
	if len(l.Approved) != 0 {
		t.Error("the linker was told")
	}
}

func TestATableIsRejected(t *testing.T) {
	t.Parallel()
	p, l := newPair(t)
	by := []string{"X", "Y"}
	made, err := p.Apps[1].ProposeTable(t.Context(), pair.Study, by, purpose)
	pair.Must(t, err)
	id := made.Proposal.ID.String()
	_, err = p.Apps[0].RejectTable(t.Context(), pair.Study, id, "two\nlines")
	wantKind(t, err, problem.Invalid, "one line")
	for range 2 {
		done, err := p.Apps[0].RejectTable(t.Context(), pair.Study, id, "the classes are too fine")
		pair.Must(t, err)
		if done.State != approve.Rejected || done.Proposal.Verdict.Reason != "the classes are too fine" {
			t.Fatalf("%+v", done.Proposal)
		}
	}
	for i := range p.Apps {
		if got := states(t, p, i); !strings.HasSuffix(got, "X by Y rejected") {
			t.Errorf("%s has %s", pair.Names[i], got)
		}
		if n := entries(p, i, "table_reject"); n != 1 {
			t.Errorf("%s has %d entries", pair.Names[i], n)
		}
		_, err := p.Query(i, by...)
		wantKind(t, err, problem.Invalid, "is not in the plan")
	}
	_, err = p.Apps[0].ApproveTable(t.Context(), pair.Study, id)
	wantKind(t, err, problem.Conflict, "was rejected by alpha")
	if len(l.Approved) != 0 {
		t.Error("the linker was told of a rejection")
	}
	// It may be proposed again, and the first word is not heard again for the second.
	again, err := p.Apps[1].ProposeTable(t.Context(), pair.Study, by, "coarser this time")
	pair.Must(t, err)
	if again.Proposal.ID == made.Proposal.ID || again.State != approve.Open {
		t.Errorf("proposed again: %+v", again.Proposal)
	}
}

// TestProposalsThatAreRefused: nothing is stored of them.
func TestProposalsThatAreRefused(t *testing.T) {
	t.Parallel()
	p, _ := newPair(t)
	for what, c := range map[string]struct {
		by      []string
		purpose string
		kind    problem.Kind
		text    string
	}{
		"planned":           {[]string{"Y"}, purpose, problem.Conflict, "a table by Y is in the plan"},
		"the total":         {nil, purpose, problem.Conflict, "in the plan"},
		"unknown":           {[]string{"X", "Z"}, purpose, problem.Invalid, `"Z" is not a column`},
		"twice":             {[]string{"X", "alpha.X"}, purpose, problem.Invalid, "given twice"},
		"no purpose":        {[]string{"X", "Y"}, " ", problem.Invalid, "without a purpose"},
		"two lines":         {[]string{"X", "Y"}, "a\nb", problem.Invalid, "one line"},
		"a purpose of NUL":  {[]string{"X", "Y"}, "a\x00", problem.Invalid, "one line"},
		"a purpose of 3 KB": {[]string{"X", "Y"}, strings.Repeat("x", 3000), problem.Invalid, "at most 2048"},
	} {
		_, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, c.by, c.purpose)
		wantKind(t, err, c.kind, c.text)
		if t.Failed() {
			t.Fatal(what)
		}
	}
	_, err := p.Apps[0].ProposeTable(t.Context(), "none", []string{"X", "Y"}, purpose)
	wantKind(t, err, problem.NotFound, "no study")
	for _, id := range []string{"", "00", "zz", strings.Repeat("0", 40)} {
		_, err := p.Apps[0].ApproveTable(t.Context(), pair.Study, id)
		wantKind(t, err, problem.NotFound, "is proposed under the id")
	}
	if n := p.Scalar(0, "SELECT count(*) FROM table_proposal"); n != 0 {
		t.Errorf("%d proposals are stored", n)
	}
	// open already
	_, err = p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	pair.Must(t, err)
	_, err = p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, "another")
	wantKind(t, err, problem.Conflict, "for another purpose: "+purpose)
	_, err = p.Apps[1].ProposeTable(t.Context(), pair.Study, []string{"Y", "X"}, purpose)
	wantKind(t, err, problem.Conflict, "alpha has proposed this table already")
}

func TestWithoutAPlanNothingIsProposed(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Disclosure: "disclosure: {max_group_by: 1}"})
	_, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X"}, purpose)
	wantKind(t, err, problem.Invalid, "plans no tables")
	if got := states(t, p, 0); got != "" {
		t.Errorf("tables %s", got)
	}
	narrow := pair.New(t, pair.Options{Disclosure: "disclosure: {max_group_by: 1, tables: [[X]]}"})
	_, err = narrow.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	wantKind(t, err, problem.Invalid, "a table of 2 columns")
}

// TestWhoIsAwayIsToldLater: a word that cannot be delivered stays, and arrives with the next
// command of either holder.
func TestWhoIsAwayIsToldLater(t *testing.T) {
	t.Parallel()
	p, l := newPair(t)
	away := func([]study.TableProposal) ([]study.TableProposal, error) { return nil, pair.ErrDropped }
	by := []string{"X", "Y"}

	p.Wires[0].Shared = away
	made, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, by, purpose)
	wantKind(t, err, problem.Unavailable, "not delivered to beta")
	if made == nil || made.State != approve.Open || made.Proposal.PeerKnows || p.Scalar(1, "SELECT count(*) FROM table_proposal") != 0 {
		t.Fatalf("proposed: %+v", made)
	}
	id := made.Proposal.ID.String()
	// The other holder's own command fetches it.
	p.Wires[1].Shared = away
	_, err = p.Apps[1].ApproveTable(t.Context(), pair.Study, id)
	if problem.KindOf(err) != problem.Unavailable {
		t.Errorf("nobody is there: %v", err)
	}
	p.Wires[1].Shared = nil
	if _, err := p.Apps[1].ProposedTable(t.Context(), pair.Study, id[:8]); err != nil {
		t.Fatal(err)
	}
	// Both are away while it is approved.
	p.Wires[1].Shared = away
	l.RefuseApproval = pair.ErrDropped
	done, err := p.Apps[1].ApproveTable(t.Context(), pair.Study, id)
	wantKind(t, err, problem.Unavailable, "not delivered to alpha (the line is dead) and linker (the line is dead)")
	if done.State != approve.Approved || done.Proposal.PeerKnows || done.Proposal.LinkerKnows {
		t.Fatalf("approved: %+v", done.Proposal)
	}
	_, err = p.Query(1, by...)
	if problem.KindOf(err) != problem.Unavailable || len(l.Asked) != 0 {
		t.Errorf("the linker does not know: %v", err)
	}
	// The proposer's next query hears of it, and carries it to the linker.
	p.Wires[0].Shared, l.RefuseApproval = nil, nil
	res, err := p.Query(0, by...)
	pair.Must(t, err)
	if pair.Show(res) != "1,1=1 2,2=1" || len(l.Approved) != 1 {
		t.Errorf("%s; the linker was told %d times", pair.Show(res), len(l.Approved))
	}
	// The approver does not know that it did, and tells it again: that is once too often, and no
	// more.
	p.Wires[1].Shared = nil
	for range 2 {
		if got := states(t, p, 1); !strings.HasSuffix(got, "approved") || len(l.Approved) != 2 {
			t.Errorf("%s; the linker was told %d times", got, len(l.Approved))
		}
	}
}

// TestWhatIsSharedIsNotBelieved: replayed, altered and foreign proposals of the other holder change
// nothing.
func TestWhatIsSharedIsNotBelieved(t *testing.T) {
	t.Parallel()
	p, _ := newPair(t)
	var sent []study.TableProposal
	p.Wires[0].Shared = func(list []study.TableProposal) ([]study.TableProposal, error) {
		if sent == nil {
			sent = slices.Clone(list)
		}
		return list, nil
	}
	made, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	pair.Must(t, err)
	p.Wires[0].Shared = nil
	sign := p.Apps[0].Node.Identity.Sign
	signed := func(change func(q *study.TableProposal)) study.TableProposal {
		q := made.Proposal.TableProposal
		q.ID[0]++
		change(&q)
		q.Signature = sign(q.SigningBytes())
		return q
	}
	elsewhere := p.Ag.ID()
	elsewhere[0]++
	for what, c := range map[string]struct {
		q    study.TableProposal
		kind problem.Kind
	}{
		"another content under the same id": {signed(func(q *study.TableProposal) { q.ID[0]--; q.At = q.At.Add(-time.Second) }), problem.Conflict},
		"altered":                           {func() study.TableProposal { q := made.Proposal.TableProposal; q.At = q.At.Add(time.Second); return q }(), problem.Denied},
		"another study":                     {signed(func(q *study.TableProposal) { q.Study = elsewhere }), problem.Denied},
		"in the other's name":               {signed(func(q *study.TableProposal) { q.Proposer = "beta" }), problem.Denied},
		"planned":                           {signed(func(q *study.TableProposal) { q.Table = q.Table[:1] }), problem.Conflict},
		"no such column":                    {signed(func(q *study.TableProposal) { q.Table = study.Table{{Side: 1, Index: 9}} }), problem.Invalid},
		"a purpose that does not open":      {signed(func(q *study.TableProposal) { q.Purpose = bytes.Repeat([]byte{1}, 80) }), problem.Invalid},
		"tomorrow":                          {signed(func(q *study.TableProposal) { q.At = q.At.Add(24 * time.Hour) }), problem.Denied},
	} {
		_, err := p.Wires[0].ShareTables(t.Context(), p.Ag.ID(), []study.TableProposal{c.q})
		if problem.KindOf(err) != c.kind || err == nil {
			t.Errorf("%s: %v", what, err)
		}
		// and as the reply to a question
		p.Wires[1].Shared = reply(c.q)
		_, undelivered, err := p.Apps[1].TableList(t.Context(), pair.Study)
		pair.Must(t, err)
		if problem.KindOf(undelivered) != c.kind || undelivered == nil {
			t.Errorf("%s, as a reply: %v", what, undelivered)
		}
		p.Wires[1].Shared = nil
	}
	if n := p.RefusedReplies(1); n == 0 {
		t.Error("refused replies are in no log")
	}
	// A replay changes nothing, before the verdict and after it.
	replay := func(want string) {
		t.Helper()
		if _, err := p.Wires[0].ShareTables(t.Context(), p.Ag.ID(), sent); err != nil {
			t.Error(err)
		}
		if got := states(t, p, 1); !strings.HasSuffix(got, want) || p.Scalar(1, "SELECT count(*) FROM table_proposal") != 1 {
			t.Errorf("after a replay: %s", got)
		}
	}
	replay("open")
	_, err = p.Apps[1].RejectTable(t.Context(), pair.Study, made.Proposal.ID.String(), "")
	pair.Must(t, err)
	replay("rejected")
	if entries(p, 1, "table_propose") != 1 {
		t.Error("a replay is in the log as a proposal")
	}
	// Two verdicts of one holder: the first stands.
	other := made.Proposal.TableProposal
	v := study.Verdict{By: "beta", Approved: true, At: other.At}
	v.Signature = p.Apps[1].Node.Identity.Sign(other.VerdictBytes(v))
	other.Verdict = &v
	_, err = p.Wires[1].ShareTables(t.Context(), p.Ag.ID(), []study.TableProposal{other})
	if problem.KindOf(err) != problem.Conflict {
		t.Errorf("a second verdict: %v", err)
	}
	// who is no holder of the study is told nothing
	_, err = p.Apps[1].HandleShareTables(t.Context(), node.Peer{Name: "alpha"}, p.Ag.ID(), nil)
	if problem.KindOf(err) != problem.Denied {
		t.Errorf("an impostor: %v", err)
	}
}

// reply answers with a proposal, whatever was asked.
func reply(q study.TableProposal) func([]study.TableProposal) ([]study.TableProposal, error) {
	asked := false
	return func(list []study.TableProposal) ([]study.TableProposal, error) {
		if !asked {
			asked = true
			return list, nil
		}
		return []study.TableProposal{q}, nil
	}
}

// TestAHolderProposesNoEndOfTables: what one holder proposes is bounded, at itself and at the other
// one.
func TestAHolderProposesNoEndOfTables(t *testing.T) {
	t.Parallel()
	p, _ := newPair(t)
	made, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	pair.Must(t, err)
	var list []study.TableProposal
	for i := range study.MaxProposals {
		q := made.Proposal.TableProposal
		q.ID = study.ProposalID{1, byte(i)}
		q.Signature = p.Apps[0].Node.Identity.Sign(q.SigningBytes())
		list = append(list, q)
	}
	if _, err := p.Wires[0].ShareTables(t.Context(), p.Ag.ID(), list[1:]); err != nil {
		t.Fatal(err)
	}
	_, err = p.Wires[0].ShareTables(t.Context(), p.Ag.ID(), list[:1])
	wantKind(t, err, problem.Denied, "has proposed 100 tables")
	// ids that begin alike
	_, err = p.Apps[1].ApproveTable(t.Context(), pair.Study, "01")
	wantKind(t, err, problem.Invalid, `have an id that begins with "01"`)
}

// TestTablesEndWithTheStudy: nothing is proposed or decided any more, what was open is closed, and
// forgetting takes the rows along.
func TestTablesEndWithTheStudy(t *testing.T) {
	t.Parallel()
	p, _ := newPair(t)
	made, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	pair.Must(t, err)
	_, err = p.Apps[1].WithdrawStudy(t.Context(), pair.Study, "no more")
	pair.Must(t, err)
	for i := range p.Apps {
		if got := states(t, p, i); !strings.HasSuffix(got, "X by Y closed") {
			t.Errorf("%s has %s", pair.Names[i], got)
		}
		_, err := p.Apps[i].ProposeTable(t.Context(), pair.Study, []string{"Y", "X"}, purpose)
		wantKind(t, err, problem.Denied, "is over")
		_, err = p.Apps[i].ApproveTable(t.Context(), pair.Study, made.Proposal.ID.String())
		wantKind(t, err, problem.Denied, "is over")
		_, err = p.Wires[i].ShareTables(t.Context(), p.Ag.ID(), []study.TableProposal{made.Proposal.TableProposal})
		wantKind(t, err, problem.Denied, "is over")
	}
	forgotten, err := p.Apps[0].ForgetStudy(t.Context(), pair.Study, false)
	pair.Must(t, err)
	if forgotten.Rows["table_proposal"] != 1 || p.Scalar(0, "SELECT count(*) FROM table_proposal") != 0 {
		t.Errorf("forgotten: %v", forgotten.Rows)
	}
}

// TestExpiredStudiesReleaseNoMore: a day after the last one nothing is proposed.
func TestExpiredStudiesReleaseNoMore(t *testing.T) {
	t.Parallel()
	p, _ := newPair(t)
	late := func() time.Time { return time.Date(2028, 1, 1, 12, 0, 0, 0, time.UTC) }
	p.Apps[0].Node.Now = late
	p.Configure(0, func(c *holder.Config) { c.Now = late })
	_, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	wantKind(t, err, problem.Denied, "has expired")
}

// TestStoredProposalsAreVerified: what a database user has changed releases nothing.
func TestStoredProposalsAreVerified(t *testing.T) {
	t.Parallel()
	p, _ := newPair(t)
	_, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	pair.Must(t, err)
	forged := make([]byte, ed25519.SignatureSize)
	_, err = p.Pools[0].Exec(t.Context(), `UPDATE table_proposal SET decided_by = 'beta', approved = true, decided_at = now(), reason = '', decision_signature = $1`, forged)
	pair.Must(t, err)
	_, err = p.Query(0, "X", "Y")
	wantKind(t, err, problem.Internal, "is damaged")
	if n := p.Scalar(0, "SELECT count(*) FROM inspect.table_proposals WHERE state = 'approved'"); n != 1 {
		t.Errorf("%d rows", n)
	}
}

// TestARestoredHolderHearsItsOwnWord: what it has signed and lost comes back from the other holder.
func TestARestoredHolderHearsItsOwnWord(t *testing.T) {
	t.Parallel()
	p, _ := newPair(t)
	made, err := p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)
	pair.Must(t, err)
	_, err = p.Apps[1].ApproveTable(t.Context(), pair.Study, made.Proposal.ID.String())
	pair.Must(t, err)
	for i := range p.Apps {
		_, err := p.Pools[i].Exec(context.Background(), "DELETE FROM table_proposal WHERE study_id = $1", made.Proposal.Study[:])
		pair.Must(t, err)
		if got := states(t, p, i); !strings.HasSuffix(got, "X by Y approved") {
			t.Errorf("%s has %s", pair.Names[i], got)
		}
	}
}

// TestProposedTablesAreInTheLog: who has to decide reads of it in its log, once.
func TestProposedTablesAreInTheLog(t *testing.T) {
	t.Parallel()
	p, _ := newPair(t)
	logs := p.Logs()
	for range 2 {
		pair.Must(t, pair.Err(p.Apps[0].ProposeTable(t.Context(), pair.Study, []string{"X", "Y"}, purpose)))
	}
	if got := logs[1].Take(); strings.Count(got, "waits for your word") != 1 || !strings.Contains(got, "table=X,Y") || !strings.Contains(got, "query list pairs") || strings.Contains(got, purpose) {
		t.Errorf("beta's log: %s", got)
	}
	if got := logs[0].Take(); got != "" {
		t.Errorf("alpha's log: %s", got)
	}
}
