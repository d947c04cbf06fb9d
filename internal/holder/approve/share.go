package approve

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"unicode"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// notePurpose is the kind of the sealed note that a proposal's purpose is.
const notePurpose = "purpose of a table"

// HandleShareTables takes in what the other holder knows of the proposals of a study, and returns
// all that is known here. It tells the log what was new: a table that waits for this node's word at
// a level that is shown unless the operator chose otherwise.
func (a *Approver) HandleShareTables(
	ctx context.Context, caller node.Peer, id study.ID, list []study.TableProposal,
) (known []study.TableProposal, err error) {
	var ag *study.Agreement
	var before []Proposal
	err = a.Store.InTx(ctx, "share proposed tables", func(ctx context.Context, tx *node.Tx) (err error) {
		if ag, _, err = a.Node.HolderOf(ctx, tx, id, caller); err != nil {
			return err
		}
		if before, err = proposals(ctx, tx, ag); err != nil {
			return err
		}
		known, err = a.merge(ctx, tx, ag, list)
		return err
	})
	if err == nil && a.Log != nil {
		a.tellNews(ctx, ag, before, known)
	}
	return known, err
}

// tellNews tells the log what the other holder has brought.
func (a *Approver) tellNews(ctx context.Context, ag *study.Agreement, before []Proposal, known []study.TableProposal) {
	for i := range known {
		p := &known[i]
		at := slices.IndexFunc(before, func(b Proposal) bool { return b.ID == p.ID })
		about := []any{slog.String("study", ag.Name()), slog.String("table", strings.Join(ag.ColumnNames(p.Table), ",")), slog.String("peer", ag.Peer(a.Node.Name))}
		switch {
		case at < 0 && p.Verdict == nil && p.Proposer != a.Node.Name:
			a.Log.WarnContext(ctx, "a table was proposed and waits for your word", append(about, slog.String("next", "⟪query list "+ag.Name()+"⟫"))...)
		case p.Verdict != nil && p.Verdict.By != a.Node.Name && (at < 0 || before[at].Verdict == nil):
			a.Log.InfoContext(ctx, "a proposed table was decided on", append(about, slog.Bool("approved", p.Verdict.Approved))...)
		}
	}
}

// deliver tells the other holder what is known here of a study's proposals, takes in what it knows,
// and takes to the linker the approvals that it has not confirmed. It goes to both, whatever
// becomes of the first; calling again is always right.
func (a *Approver) deliver(ctx context.Context, ag *study.Agreement) error {
	var failed []string
	var first error
	for _, to := range []struct {
		name string
		tell func(context.Context, *study.Agreement) error
	}{{ag.Peer(a.Node.Name), a.tellPeer}, {ag.Terms.Linker.Name, a.tellLinker}} {
		if err := to.tell(ctx, ag); err != nil {
			failed = append(failed, to.name+" ("+err.Error()+")")
			// What somebody must mend is told before what may pass by itself.
			if first == nil || problem.KindOf(first) == problem.Unavailable {
				first = err
			}
		}
	}
	if first == nil {
		return nil
	}
	hint := problem.HintOf(first)
	if hint == "" || problem.KindOf(first) == problem.Unavailable {
		hint = "when they are there, run the same command again"
	}
	undelivered := problem.New(problem.KindOf(first), "what is known here of tables of study %q was not delivered to %s", ag.Name(), strings.Join(failed, " and ")).
		WithHint("%s", hint)
	undelivered.Peer = problem.PeerOf(first)
	return undelivered
}

// tellPeer exchanges what is known of proposals with the other holder.
func (a *Approver) tellPeer(ctx context.Context, ag *study.Agreement) error {
	var peer node.Peer
	var known []study.TableProposal
	err := a.Store.InTx(ctx, "read proposed tables", func(ctx context.Context, tx *node.Tx) (err error) {
		if peer, err = tx.PeerByName(ctx, ag.Peer(a.Node.Name)); err != nil {
			return err
		}
		list, err := proposals(ctx, tx, ag)
		known = bare(list)
		return err
	})
	if err != nil {
		return err
	}
	theirs, err := a.Peer(peer).ShareTables(ctx, ag.ID(), known)
	if err != nil {
		return err
	}
	err = a.Store.InTx(ctx, "merge proposed tables", func(ctx context.Context, tx *node.Tx) error {
		// It may have ended meanwhile, and is not to be written to then.
		ag, err := a.Node.ActiveByID(ctx, tx, ag.ID())
		if err == nil {
			_, err = a.merge(ctx, tx, ag, theirs)
		}
		return err
	})
	return a.Node.RefuseReply(ctx, peer, "Share", ag.ID().String(), err)
}

// tellLinker takes approvals to the linker that it has not confirmed to this node.
func (a *Approver) tellLinker(ctx context.Context, ag *study.Agreement) error {
	var linker node.Peer
	var list []Proposal
	err := a.Store.InTx(ctx, "read approved tables", func(ctx context.Context, tx *node.Tx) (err error) {
		if linker, err = tx.PeerByName(ctx, ag.Terms.Linker.Name); err != nil {
			return err
		}
		list, err = proposals(ctx, tx, ag)
		return err
	})
	if err != nil {
		return err
	}
	for i := range list {
		if p := &list[i]; p.state() != Approved || p.LinkerKnows {
			continue
		}
		if err := a.takeToLinker(ctx, ag, linker, &list[i].TableProposal); err != nil {
			return err
		}
	}
	return nil
}

func (a *Approver) takeToLinker(ctx context.Context, ag *study.Agreement, linker node.Peer, p *study.TableProposal) error {
	var kept auditlog.SignedHead
	err := a.Store.InTx(ctx, "read linker's head", func(ctx context.Context, tx *node.Tx) (err error) {
		kept, err = linkerlog.Latest(ctx, tx, ag)
		return err
	})
	if err != nil {
		return err
	}
	head, err := a.Linker(linker).ApproveTable(ctx, p)
	if err != nil {
		return err
	}
	if err := a.Watcher.CheckHead(ctx, ag, linker, "Approve", kept, head); err != nil {
		return err
	}
	return a.Store.InTx(ctx, "note what the linker knows", func(ctx context.Context, tx *node.Tx) error {
		if err := linkerlog.KeepHead(ctx, tx, linker.Name, head); err != nil {
			return err
		}
		return noteLinkerKnows(ctx, tx, p)
	})
}

// merge takes in what the other holder knows, and returns all that is known then. Whatever comes is
// verified as if it were new; what is known already changes nothing.
func (a *Approver) merge(ctx context.Context, tx *node.Tx, ag *study.Agreement, list []study.TableProposal) ([]study.TableProposal, error) {
	if err := lockTables(ctx, tx, ag.ID()); err != nil {
		return nil, err
	}
	stored, err := proposals(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	known := bare(stored)
	for i := range list {
		p := &list[i]
		if err := a.check(ag, p); err != nil {
			return nil, err
		}
		at := slices.IndexFunc(known, func(k study.TableProposal) bool { return k.ID == p.ID })
		if at < 0 {
			if err := a.insert(ctx, tx, ag, known, p); err != nil {
				return nil, err
			}
			at = len(known)
			known = append(known, *p)
			known[at].Verdict = nil
		}
		have := &known[at]
		if !have.Same(p) {
			return nil, problem.New(problem.Conflict, "proposal %s of study %q is known here with another content", p.ID, ag.Name()).
				WithHint("propose the table again")
		}
		if have.Verdict == nil && p.Verdict != nil {
			have.Verdict = p.Verdict
			if err := insertVerdict(ctx, tx, have); err != nil {
				return nil, err
			}
			if err := a.audit(ctx, tx, ag, have, true, ""); err != nil {
				return nil, err
			}
		}
		if p.Verdict != nil && !have.SameVerdict(p) {
			return nil, problem.New(problem.Conflict, "%s has decided on proposal %s of study %q already, in another way", p.Verdict.By, p.ID, ag.Name()).
				WithHint("the first word stands: propose the table again")
		}
		if have.SameVerdict(p) {
			if err := notePeerKnows(ctx, tx, have); err != nil {
				return nil, err
			}
		}
	}
	return known, nil
}

func (a *Approver) check(ag *study.Agreement, p *study.TableProposal) error {
	if err := ag.VerifyProposal(p); err != nil {
		return err
	}
	if p.Verdict != nil {
		if err := ag.VerifyVerdict(p); err != nil {
			return err
		}
	}
	return p.CheckTimes(a.Now())
}

// insert takes in a proposal that is new here. One of our own is no news from a peer, but our own
// word all the same: this database is one that was restored.
func (a *Approver) insert(ctx context.Context, tx *node.Tx, ag *study.Agreement, known []study.TableProposal, p *study.TableProposal) error {
	if err := mayPropose(ag, known, p.Proposer, p.Table); err != nil {
		return err
	}
	root, err := a.Signer.RootKey(ctx, tx, ag)
	if err != nil {
		return err
	}
	purpose, err := root.OpenNote(notePurpose, p.Purpose)
	if err != nil {
		return err
	}
	if err := checkPurpose(purpose); err != nil {
		return err
	}
	if err := insertProposal(ctx, tx, p, purpose); err != nil {
		return err
	}
	undecided := *p
	undecided.Verdict = nil
	return a.audit(ctx, tx, ag, &undecided, true, purpose)
}

// mayPropose refuses a table that is planned, any in a study older than plans, and more of them
// than a holder may propose.
func mayPropose(ag *study.Agreement, known []study.TableProposal, proposer string, t study.Table) error {
	if len(ag.Terms.Tables) == 0 {
		return problem.New(problem.Invalid, "study %q plans no tables", ag.Name()).
			WithHint("it may be older than plans: propose it again under another name, with disclosure.tables")
	}
	if ag.Terms.Tables.Has(t) {
		return problem.New(problem.Conflict, "a table by %s is in the plan of study %q", strings.Join(ag.ColumnNames(t), " by "), ag.Name()).
			WithHint("it needs no approval: ask for it with ⟪query %s⟫", ag.Name())
	}
	n := 0
	for i := range known {
		if known[i].Proposer == proposer {
			n++
		}
	}
	if n >= study.MaxProposals {
		return problem.New(problem.Denied, "%s has proposed %d tables in study %q, and no more are taken in", proposer, n, ag.Name()).
			WithHint("agree on a new study with the tables in its plan")
	}
	return nil
}

// checkPurpose wants a line that people can read.
func checkPurpose(purpose string) error {
	if strings.TrimSpace(purpose) == "" {
		return problem.New(problem.Invalid, "a table is proposed without a purpose").WithHint("say what it is for with --purpose")
	}
	if len(purpose) > token.MaxNote {
		return problem.New(problem.Invalid, "the purpose of a table has %d bytes: at most %d are supported", len(purpose), token.MaxNote).WithHint("shorten it")
	}
	for _, r := range purpose {
		if !unicode.IsPrint(r) {
			return problem.New(problem.Invalid, "the purpose of a table is one line of printable characters").WithHint("leave out line breaks and control characters")
		}
	}
	return nil
}

// audit writes down a proposal, or the verdict on it, with what was signed.
func (a *Approver) audit(ctx context.Context, tx *node.Tx, ag *study.Agreement, p *study.TableProposal, received bool, purpose string) error {
	e := auditlog.Entry{
		Action: auditlog.ActionTablePropose, Study: p.Study.String(), Outcome: auditlog.OutcomeOK, Actor: p.Proposer,
		Details: map[string]string{"proposal": p.ID.String(), "table": strings.Join(ag.ColumnNames(p.Table), ",")},
		Request: p.SigningBytes(), RequestSignature: p.Signature,
	}
	if purpose != "" {
		e.Details["purpose"] = purpose
	}
	if v := p.Verdict; v != nil {
		e.Action, e.Actor, e.Reason = auditlog.ActionTableReject, v.By, v.Reason
		if v.Approved {
			e.Action = auditlog.ActionTableApprove
		}
		e.Request, e.RequestSignature = p.VerdictBytes(*v), v.Signature
	}
	if received {
		e.Details["received_from"] = ag.Peer(a.Node.Name)
	}
	f, _ := ag.Fingerprint(e.Actor)
	e.ActorFingerprint = f.String()
	_, err := a.Node.Audit(ctx, tx, e)
	return err
}

// bare leaves out what only this node knows.
func bare(list []Proposal) []study.TableProposal {
	out := make([]study.TableProposal, len(list))
	for i := range list {
		out[i] = list[i].TableProposal
	}
	return out
}

// released is the plan of a study with the tables that are approved, as far as is known here.
func released(ag *study.Agreement, known []Proposal) study.Plan {
	plan := ag.Terms.Tables
	for i := range known {
		if known[i].state() == Approved {
			plan = plan.With(known[i].Table)
		}
	}
	return plan
}

// openFor returns an open proposal of exactly this table, if there is one.
func openFor(known []Proposal, t study.Table) *Proposal {
	for i := range known {
		if known[i].state() == Open && slices.Equal(known[i].Table, t) {
			return &known[i]
		}
	}
	return nil
}

// shown is a proposal as people are shown it. What nobody has decided on is closed once the study
// is over.
func shown(ag *study.Agreement, p *Proposal, over bool) Table {
	t := Table{Columns: ag.ColumnNames(p.Table), State: p.state(), Proposal: p}
	if over && t.State == Open {
		t.State = Closed
	}
	return t
}

// columnsOf finds the columns of a study by their names.
func columnsOf(ag *study.Agreement, groupBy []string) (study.Table, error) {
	var columns [2][]string
	var holders [2]string
	for side := range study.Sides {
		columns[side.Index()], holders[side.Index()] = ag.Columns(side), ag.Holder(side)
	}
	refs, err := study.FindColumns(groupBy, columns, holders)
	return study.Table(refs).Canonical(), err
}
