package plan

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// approvedTables returns the approved tables of a study. A row that does not carry the signatures
// of both holders is this node's own fault, of which a peer learns nothing.
func approvedTables(ctx context.Context, tx *node.Tx, a *study.Agreement) ([]study.TableProposal, error) {
	id := a.ID()
	rows, err := queries.ApprovedTables(ctx, tx.DB(), id[:])
	if err != nil {
		return nil, err
	}
	list := make([]study.TableProposal, len(rows))
	for i, r := range rows {
		p := study.TableProposal{
			Study: id, Proposer: r.Proposer, At: r.ProposedAt.UTC(), Purpose: r.Purpose, Signature: r.ProposalSignature,
			Verdict: &study.Verdict{By: r.ApprovedBy, Approved: true, At: r.ApprovedAt.UTC(), Signature: r.ApprovalSignature},
		}
		copy(p.ID[:], r.ProposalID)
		for j := range min(len(r.Sides), len(r.Columns)) {
			p.Table = append(p.Table, study.Ref{Side: study.Side(r.Sides[j]), Index: int(r.Columns[j])})
		}
		if err := verify(a, &p); err != nil {
			return nil, problem.New(problem.Internal, "the stored approval %s of study %q is damaged: %w", p.ID, a.Name(), err).
				WithHint("restore the database from a backup: this is not what both holders have signed")
		}
		list[i] = p
	}
	return list, nil
}

// insertApproved stores an approved table that is new here.
func insertApproved(ctx context.Context, tx *node.Tx, p *study.TableProposal, seq int64) error {
	arg := dbgen.InsertApprovedTableParams{
		StudyID: p.Study[:], ProposalID: p.ID[:], Proposer: p.Proposer, ProposedAt: p.At, Sides: []int16{}, Columns: []int32{},
		Purpose: p.Purpose, ProposalSignature: p.Signature, ApprovedBy: p.Verdict.By, ApprovedAt: p.Verdict.At,
		ApprovalSignature: p.Verdict.Signature, AuditSeq: seq,
	}
	for _, r := range p.Table {
		arg.Sides, arg.Columns = append(arg.Sides, int16(r.Side)), append(arg.Columns, int32(r.Index)) //nolint:gosec // 1 or 2; a column that the study has
	}
	return queries.InsertApprovedTable(ctx, tx.DB(), arg)
}
