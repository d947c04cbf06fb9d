package approve

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// lockTables makes other transactions that change the proposals of a study wait until this one
// ends.
func lockTables(ctx context.Context, tx *node.Tx, id study.ID) error {
	return queries.LockStudyTables(ctx, tx.DB(), id[:])
}

// proposals returns the proposals of a study, in the order of their times. Signatures are verified
// again: the database that they come from may have been written by others.
func proposals(ctx context.Context, tx *node.Tx, a *study.Agreement) ([]Proposal, error) {
	id := a.ID()
	rows, err := queries.TableProposals(ctx, tx.DB(), id[:])
	if err != nil {
		return nil, err
	}
	list := make([]Proposal, len(rows))
	for i, r := range rows {
		p := proposal(id, r)
		err := a.VerifyProposal(&p.TableProposal)
		if err == nil && p.Verdict != nil {
			err = a.VerifyVerdict(&p.TableProposal)
		}
		if err != nil {
			return nil, problem.New(problem.Internal, "the stored proposal %s of study %q is damaged: %w", p.ID, a.Name(), err).
				WithHint("restore the database from a backup: this is not what was signed")
		}
		list[i] = p
	}
	return list, nil
}

func proposal(id study.ID, r dbgen.TableProposal) Proposal {
	p := Proposal{PurposeText: r.Purpose, PeerKnows: r.PeerKnows, LinkerKnows: r.LinkerKnows, TableProposal: study.TableProposal{
		Study: id, Proposer: r.Proposer, At: r.ProposedAt.UTC(), Purpose: r.SealedPurpose, Signature: r.Signature,
	}}
	copy(p.ID[:], r.ProposalID)
	for j := range min(len(r.Sides), len(r.Columns)) {
		p.Table = append(p.Table, study.Ref{Side: study.Side(r.Sides[j]), Index: int(r.Columns[j])})
	}
	if r.DecidedBy != nil && r.DecidedAt != nil && r.Reason != nil { // all or none, says the schema
		p.Verdict = &study.Verdict{
			By: *r.DecidedBy, Approved: r.Approved.Bool, At: r.DecidedAt.UTC(), Reason: *r.Reason, Signature: r.DecisionSignature,
		}
	}
	return p
}

// Plan returns the tables that a study releases, as far as this node knows: those of its terms,
// then those that both holders have approved.
func Plan(ctx context.Context, tx *node.Tx, a *study.Agreement) (study.Plan, error) {
	known, err := proposals(ctx, tx, a)
	if err != nil {
		return nil, err
	}
	return released(a, known), nil
}

// insertProposal stores a proposal that is new here, without its verdict.
func insertProposal(ctx context.Context, tx *node.Tx, p *study.TableProposal, purpose string) error {
	arg := dbgen.InsertTableProposalParams{
		StudyID: p.Study[:], ProposalID: p.ID[:], Proposer: p.Proposer, ProposedAt: p.At, Sides: []int16{}, Columns: []int32{},
		Purpose: purpose, SealedPurpose: p.Purpose, Signature: p.Signature,
	}
	for _, r := range p.Table {
		arg.Sides, arg.Columns = append(arg.Sides, int16(r.Side)), append(arg.Columns, int32(r.Index)) //nolint:gosec // 1 or 2; a column that the study has
	}
	return queries.InsertTableProposal(ctx, tx.DB(), arg)
}

// insertVerdict stores the verdict on a proposal that has none.
func insertVerdict(ctx context.Context, tx *node.Tx, p *study.TableProposal) error {
	n, err := queries.DecideTableProposal(ctx, tx.DB(), dbgen.DecideTableProposalParams{
		StudyID: p.Study[:], ProposalID: p.ID[:], DecidedBy: p.Verdict.By, Approved: p.Verdict.Approved, DecidedAt: p.Verdict.At,
		Reason: p.Verdict.Reason, DecisionSignature: p.Verdict.Signature,
	})
	if err == nil && n != 1 {
		return problem.New(problem.Internal, "proposal %s is decided on twice", p.ID)
	}
	return err
}

// notePeerKnows notes that the other holder has confirmed a proposal as it is here.
func notePeerKnows(ctx context.Context, tx *node.Tx, p *study.TableProposal) error {
	return queries.NotePeerKnows(ctx, tx.DB(), dbgen.NotePeerKnowsParams{StudyID: p.Study[:], ProposalID: p.ID[:], Decided: p.Verdict != nil})
}

// noteLinkerKnows notes that the linker has confirmed an approval.
func noteLinkerKnows(ctx context.Context, tx *node.Tx, p *study.TableProposal) error {
	return queries.NoteLinkerKnows(ctx, tx.DB(), dbgen.NoteLinkerKnowsParams{StudyID: p.Study[:], ProposalID: p.ID[:]})
}
