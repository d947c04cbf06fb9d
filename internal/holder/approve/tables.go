package approve

import (
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// ProposeTable signs a table beyond the plan of a study and sends it to the other holder. The same
// table with the same purpose, while nobody has decided on it, is sent once more. The proposal
// stands even if it could not be delivered: then both it and the error are returned.
func (a *Approver) ProposeTable(ctx context.Context, name string, groupBy []string, purpose string) (*Table, error) {
	var ag *study.Agreement
	var id study.ProposalID
	err := a.Store.InTx(ctx, "propose a table", func(ctx context.Context, tx *node.Tx) (err error) {
		if ag, err = a.Node.Active(ctx, tx, name); err != nil {
			return err
		}
		table, err := columnsOf(ag, groupBy)
		if err != nil {
			return err
		}
		if err := checkPurpose(purpose); err != nil {
			return err
		}
		if err := lockTables(ctx, tx, ag.ID()); err != nil {
			return err
		}
		known, err := proposals(ctx, tx, ag)
		if err != nil {
			return err
		}
		have, err := a.mayProposeHere(ag, known, table, purpose)
		if err != nil {
			return err
		}
		if have != nil {
			id = have.ID
			return nil
		}
		id, err = a.propose(ctx, tx, ag, table, purpose)
		return err
	})
	if err != nil {
		return nil, err
	}
	return a.delivered(ctx, ag, id)
}

// mayProposeHere refuses a table that needs no approval, or that is proposed otherwise; it returns
// our own open proposal of the same table for the same purpose.
func (a *Approver) mayProposeHere(ag *study.Agreement, known []Proposal, table study.Table, purpose string) (*Proposal, error) {
	have := openFor(known, table)
	switch {
	case have == nil:
	case have.Proposer != a.Node.Name:
		return nil, problem.New(problem.Conflict, "%s has proposed this table already, for: %s", have.Proposer, have.PurposeText).
			WithHint("run ⟪query approve %s %s⟫", ag.Name(), have.ID)
	case have.PurposeText != purpose:
		return nil, problem.New(problem.Conflict, "this table is proposed already, for another purpose: %s", have.PurposeText).
			WithHint("give that purpose to send it again; once %s has rejected it, it may be proposed for another one", ag.Peer(a.Node.Name))
	default:
		return have, nil
	}
	if err := mayPropose(ag, bare(known), a.Node.Name, table); err != nil {
		return nil, err
	}
	if released(ag, known).Has(table) {
		return nil, problem.New(problem.Conflict, "a table by %s is approved in study %q already", strings.Join(ag.ColumnNames(table), " by "), ag.Name()).
			WithHint("ask for it with ⟪query %s⟫", ag.Name())
	}
	return nil, nil
}

func (a *Approver) propose(ctx context.Context, tx *node.Tx, ag *study.Agreement, table study.Table, purpose string) (id study.ProposalID, err error) {
	root, err := a.Signer.RootKey(ctx, tx, ag)
	if err != nil {
		return id, err
	}
	p := study.TableProposal{Study: ag.ID(), Proposer: a.Node.Name, At: a.Now().UTC().Truncate(time.Second), Table: table}
	if _, err := io.ReadFull(a.Random, p.ID[:]); err != nil {
		return id, err
	}
	if p.Purpose, err = root.SealNote(notePurpose, purpose); err != nil {
		return id, err
	}
	p.Signature = a.Node.Identity.Sign(p.SigningBytes())
	// as the others will
	if err := ag.VerifyProposal(&p); err != nil {
		return id, err
	}
	if err := insertProposal(ctx, tx, &p, purpose); err != nil {
		return id, err
	}
	return p.ID, a.audit(ctx, tx, ag, &p, false, purpose)
}

// delivered tells the others, and returns a proposal as it is known then.
func (a *Approver) delivered(ctx context.Context, ag *study.Agreement, id study.ProposalID) (*Table, error) {
	delivery := a.deliver(ctx, ag)
	var t Table
	err := a.Store.InTx(ctx, "read a proposed table", func(ctx context.Context, tx *node.Tx) error {
		known, err := proposals(ctx, tx, ag)
		if err != nil {
			return err
		}
		p, err := find(ag, known, id.String())
		if err != nil {
			return err
		}
		t = shown(ag, p, false)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return &t, delivery
}

// find finds a proposal by the beginning of its id.
func find(ag *study.Agreement, known []Proposal, prefix string) (*Proposal, error) {
	prefix = strings.ToLower(strings.TrimSpace(prefix))
	var found []*Proposal
	for i := range known {
		if prefix != "" && strings.HasPrefix(known[i].ID.String(), prefix) {
			found = append(found, &known[i])
		}
	}
	switch len(found) {
	case 0:
		return nil, problem.New(problem.NotFound, "no table of study %q is proposed under the id %q", ag.Name(), prefix).
			WithHint("⟪query list %s⟫ shows the ids", ag.Name())
	case 1:
		return found[0], nil
	}
	return nil, problem.New(problem.Invalid, "%d proposed tables of study %q have an id that begins with %q", len(found), ag.Name(), prefix).
		WithHint("give more of the id: %s or %s", found[0].ID, found[1].ID)
}

// ProposedTable returns a proposal by the beginning of its id. One that is not known here is asked
// for at the other holder.
func (a *Approver) ProposedTable(ctx context.Context, name, id string) (*Table, error) {
	var ag *study.Agreement
	var t Table
	look := func(ctx context.Context, tx *node.Tx) (err error) {
		if ag, err = a.Node.Active(ctx, tx, name); err != nil {
			return err
		}
		known, err := proposals(ctx, tx, ag)
		if err != nil {
			return err
		}
		p, err := find(ag, known, id)
		if err == nil {
			t = shown(ag, p, false)
		}
		return err
	}
	err := a.Store.InTx(ctx, "look for a proposed table", look)
	if ag != nil && problem.KindOf(err) == problem.NotFound {
		if err := a.tellPeer(ctx, ag); err != nil {
			return nil, err
		}
		err = a.Store.InTx(ctx, "look for a proposed table", look)
	}
	return &t, err
}

// ApproveTable signs a table that the other holder has proposed, and tells it and the linker. One
// that is approved already is delivered once more. The approval stands even if somebody could not
// be told: then both the table and the error are returned.
func (a *Approver) ApproveTable(ctx context.Context, name, id string) (*Table, error) {
	return a.decide(ctx, name, id, true, "")
}

// RejectTable refuses a table that the other holder has proposed, and tells it. As with
// ApproveTable, the rejection stands even if it could not be delivered.
func (a *Approver) RejectTable(ctx context.Context, name, id, reason string) (*Table, error) {
	return a.decide(ctx, name, id, false, reason)
}

func (a *Approver) decide(ctx context.Context, name, id string, approve bool, reason string) (*Table, error) {
	t, err := a.ProposedTable(ctx, name, id)
	if err != nil {
		return nil, err
	}
	proposal := t.Proposal.ID
	var ag *study.Agreement
	err = a.Store.InTx(ctx, "decide on a table", func(ctx context.Context, tx *node.Tx) (err error) {
		if ag, err = a.Node.Active(ctx, tx, name); err != nil {
			return err
		}
		if err := lockTables(ctx, tx, ag.ID()); err != nil {
			return err
		}
		known, err := proposals(ctx, tx, ag)
		if err != nil {
			return err
		}
		p, err := find(ag, known, proposal.String())
		if err != nil {
			return err
		}
		if decided, err := a.mayDecide(ag, known, p, approve); decided || err != nil {
			return err
		}
		v := study.Verdict{By: a.Node.Name, Approved: approve, At: a.Now().UTC().Truncate(time.Second), Reason: reason}
		v.Signature = a.Node.Identity.Sign(p.VerdictBytes(v))
		p.Verdict = &v
		// as the others will
		if err := ag.VerifyVerdict(&p.TableProposal); err != nil {
			return err
		}
		if err := insertVerdict(ctx, tx, &p.TableProposal); err != nil {
			return err
		}
		return a.audit(ctx, tx, ag, &p.TableProposal, false, p.PurposeText)
	})
	if err != nil {
		return nil, err
	}
	return a.delivered(ctx, ag, proposal)
}

// mayDecide refuses a decision that is not ours to make, or that was made otherwise. decided is
// true when it was made as it is now.
func (a *Approver) mayDecide(ag *study.Agreement, known []Proposal, p *Proposal, approve bool) (decided bool, err error) {
	if p.Proposer == a.Node.Name {
		return false, problem.New(problem.Denied, "%s has proposed this table itself", a.Node.Name).
			WithHint("the other holder, %s, decides: ⟪query approve %s %s⟫ there", ag.Peer(a.Node.Name), ag.Name(), p.ID)
	}
	if v := p.Verdict; v != nil {
		if v.Approved == approve {
			return true, nil
		}
		return false, problem.New(problem.Conflict, "this table was %s by %s on %s", p.state(), v.By, v.At.Format(time.DateOnly)).
			WithHint("what was signed cannot be changed: the table may be proposed again, or the study ended with ⟪study withdraw %s⟫", ag.Name())
	}
	if !approve {
		return false, nil
	}
	plan := released(ag, known)
	if plan.Has(p.Table) {
		return false, problem.New(problem.Conflict, "a table by %s is approved in study %q already", strings.Join(ag.ColumnNames(p.Table), " by "), ag.Name()).
			WithHint("nothing is to be done; ⟪query reject %s %s⟫ takes the proposal off the list", ag.Name(), p.ID)
	}
	if len(plan) >= study.MaxTables {
		return false, problem.New(problem.Denied, "study %q releases %d tables already: the linker takes no more in", ag.Name(), len(plan)).
			WithHint("agree on a new study")
	}
	return false, nil
}

// TableList returns the tables of a study: those of its plan, then those that were proposed. While
// the study is active it asks the other holder what it knows, and delivers what is due;
// undelivered says what could not be.
func (a *Approver) TableList(ctx context.Context, name string) (list []Table, undelivered, err error) {
	var ag *study.Agreement
	var over bool
	read := func(ctx context.Context, tx *node.Tx) error {
		r, err := tx.StudyByName(ctx, name)
		if err != nil {
			return err
		}
		ag, list = r.Agreement, nil
		over = a.Node.CheckStudy(ctx, tx, ag) != nil
		for _, t := range ag.Terms.Tables {
			list = append(list, Table{Columns: ag.ColumnNames(t), State: Planned})
		}
		known, err := proposals(ctx, tx, ag)
		for i := range known {
			list = append(list, shown(ag, &known[i], over))
		}
		return err
	}
	if err := a.Store.InTx(ctx, "list tables", read); err != nil {
		return nil, nil, err
	}
	if over || len(ag.Terms.Tables) == 0 {
		return list, nil, nil
	}
	undelivered = a.deliver(ctx, ag)
	return list, undelivered, a.Store.InTx(ctx, "list tables", read)
}

// Release sees before a query that its table is released, and that the linker knows. Where it is
// not, the other holder is asked first whether it has approved it meanwhile.
func (a *Approver) Release(ctx context.Context, ag *study.Agreement, groupBy []string) error {
	table, err := columnsOf(ag, groupBy)
	if err != nil || len(ag.Terms.Tables) == 0 || ag.Terms.Tables.Has(table) {
		return err // a study without a plan is refused by whoever asks
	}
	var known []Proposal
	read := func(ctx context.Context, tx *node.Tx) (err error) {
		known, err = proposals(ctx, tx, ag)
		return err
	}
	if err := a.Store.InTx(ctx, "read approved tables", read); err != nil {
		return err
	}
	if open := openFor(known, table); open != nil && open.Proposer == a.Node.Name && !released(ag, known).Has(table) {
		// whether it could be asked shows in what is known then
		_ = a.tellPeer(ctx, ag)
		if err := a.Store.InTx(ctx, "read approved tables", read); err != nil {
			return err
		}
	}
	if released(ag, known).Has(table) {
		return a.tellLinker(ctx, ag)
	}
	return notReleased(ag, known, table, groupBy)
}

// Standing says how a table stands in a study, as far as is known here.
type Standing struct {
	Table study.Table // its columns, in canonical order
	State State       // Planned or Approved, also of margins; Open; or empty: not proposed
	// the planned or approved table that it is, or that it is a margin of; nil where it is neither
	Of       study.Table
	Proposal *Proposal // by which it was approved, or is open; nil where there is none
}

// Standing says how a table by some columns stands. Nobody is asked.
func (a *Approver) Standing(ctx context.Context, tx *node.Tx, ag *study.Agreement, groupBy []string) (Standing, error) {
	table, err := columnsOf(ag, groupBy)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{Table: table}
	known, err := proposals(ctx, tx, ag)
	if err != nil {
		return s, err
	}
	for _, t := range ag.Terms.Tables {
		if (study.Plan{t}).Has(table) {
			s.State, s.Of = Planned, t
			return s, nil
		}
	}
	for i := range known {
		p := &known[i]
		if p.state() == Approved && (study.Plan{p.Table}).Has(table) {
			s.State, s.Of, s.Proposal = Approved, p.Table, p
			return s, nil
		}
	}
	if s.Proposal = openFor(known, table); s.Proposal != nil {
		s.State = Open
	}
	return s, nil
}

// Released returns the tables of a study that are planned, and those that are approved as far as is
// known here; margins belong to each.
func (a *Approver) Released(ctx context.Context, tx *node.Tx, ag *study.Agreement) (study.Plan, error) {
	known, err := proposals(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	return released(ag, known), nil
}

func notReleased(ag *study.Agreement, known []Proposal, table study.Table, groupBy []string) error {
	text := strings.Join(groupBy, " by ")
	if open := openFor(known, table); open != nil {
		return problem.New(problem.Invalid, "a table by %s is not in the plan of study %q, and %s has not approved it yet", text, ag.Name(), ag.Peer(open.Proposer)).
			WithHint("run ⟪query approve %s %s⟫ at %s", ag.Name(), open.ID, ag.Peer(open.Proposer))
	}
	tables := ag.Tables()
	for i := range known {
		if known[i].state() == Approved {
			tables = append(tables, strings.Join(ag.ColumnNames(known[i].Table), " by "))
		}
	}
	return problem.New(problem.Invalid, "a table by %s is not in the plan of study %q", text, ag.Name()).
		WithHint("its tables, and their margins, are: %s; propose this one to the other holder with ⟪query propose %s --group-by %s --purpose ...⟫",
			strings.Join(slices.Compact(tables), "; "), ag.Name(), strings.Join(groupBy, ","))
}
