package wire

import (
	"crypto/ed25519"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

const (
	// maxSharedProposals is how many proposals a study can have, of both holders.
	maxSharedProposals = 2 * study.MaxProposals
	// maxTableColumns is more columns than any study lets a table have.
	maxTableColumns = 16
	// maxProposal bounds an encoded proposal, in bytes: purpose and reason take most of it.
	maxProposal = token.MaxSealedNote + 4*study.MaxReason + 1024
)

// Share hands over what a holder knows of tables beyond the plan of a study.
func Share(id study.ID, list []study.TableProposal) (*nodepb.ShareRequest, error) {
	proposals, err := proposalsOf(list)
	return &nodepb.ShareRequest{Study: id[:], Proposals: proposals}, err
}

// FromShare reads what a holder knows of tables beyond the plan of a study.
func FromShare(req *nodepb.ShareRequest) (study.ID, []study.TableProposal, error) {
	id, err := FromStudy(req.GetStudy())
	if err != nil {
		return id, nil, err
	}
	list, err := fromProposals(id, req.GetProposals())
	return id, list, err
}

// Shared is what the other holder knows.
func Shared(list []study.TableProposal) (*nodepb.ShareResponse, error) {
	proposals, err := proposalsOf(list)
	return &nodepb.ShareResponse{Proposals: proposals}, err
}

// FromShared reads what the other holder of a study knows.
func FromShared(id study.ID, res *nodepb.ShareResponse) ([]study.TableProposal, error) {
	return fromProposals(id, res.GetProposals())
}

// Approve hands the linker a table that both holders have signed.
func Approve(p *study.TableProposal) (*nodepb.ApproveRequest, error) {
	m, err := proposalOf(p)
	return &nodepb.ApproveRequest{Study: p.Study[:], Proposal: m}, err
}

// FromApprove reads a table that both holders are said to have signed.
func FromApprove(req *nodepb.ApproveRequest) (*study.TableProposal, error) {
	id, err := FromStudy(req.GetStudy())
	if err != nil {
		return nil, err
	}
	p, err := fromProposal(id, req.GetProposal())
	if err != nil {
		return nil, err
	}
	return &p, nil
}

// Approved is the head of the linker's log once it has an approval.
func Approved(head auditlog.SignedHead) *nodepb.ApproveResponse {
	return &nodepb.ApproveResponse{Head: headOf(head)}
}

// FromApproved reads the head of the linker's log.
func FromApproved(res *nodepb.ApproveResponse) (auditlog.SignedHead, error) {
	return fromHead(res.GetHead())
}

func proposalsOf(list []study.TableProposal) ([][]byte, error) {
	out := make([][]byte, len(list))
	for i := range list {
		m, err := proposalOf(&list[i])
		if err != nil {
			return nil, err
		}
		if out[i], err = proto.Marshal(m); err != nil {
			return nil, problem.New(problem.Internal, "encode a proposed table: %w", err)
		}
	}
	return out, nil
}

func proposalOf(p *study.TableProposal) (*nodepb.TableProposal, error) {
	m := &nodepb.TableProposal{Id: p.ID[:], Proposer: p.Proposer, At: p.At.Unix(), Purpose: p.Purpose, Signature: p.Signature}
	for _, r := range p.Table {
		side, err := uint32Of("side", int(r.Side))
		if err != nil {
			return nil, err
		}
		column, err := uint32Of("column", r.Index)
		if err != nil {
			return nil, err
		}
		m.Sides, m.Columns = append(m.Sides, side), append(m.Columns, column)
	}
	if v := p.Verdict; v != nil {
		m.Verdict = &nodepb.TableVerdict{By: v.By, Approved: v.Approved, At: v.At.Unix(), Reason: v.Reason, Signature: v.Signature}
	}
	return m, nil
}

func fromProposals(id study.ID, list [][]byte) ([]study.TableProposal, error) {
	if len(list) > maxSharedProposals {
		return nil, problem.New(problem.Invalid, "%d proposed tables: a study has %d at most", len(list), maxSharedProposals)
	}
	out := make([]study.TableProposal, len(list))
	for i, b := range list {
		if len(b) > maxProposal {
			return nil, problem.New(problem.Invalid, "a proposed table has %d bytes: too many", len(b))
		}
		var m nodepb.TableProposal
		err := proto.Unmarshal(b, &m)
		if err != nil {
			return nil, problem.New(problem.Invalid, "a proposed table is not readable: %w", err)
		}
		if out[i], err = fromProposal(id, &m); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func fromProposal(of study.ID, m *nodepb.TableProposal) (p study.TableProposal, err error) {
	p = study.TableProposal{
		Study: of, Proposer: m.GetProposer(), At: time.Unix(m.GetAt(), 0).UTC(), Purpose: m.GetPurpose(), Signature: m.GetSignature(),
	}
	if p.ID, err = fixed16("id", m.GetId()); err != nil {
		return p, err
	}
	sides, columns := m.GetSides(), m.GetColumns()
	switch {
	case len(p.Signature) != ed25519.SignatureSize:
		return p, problem.New(problem.Invalid, "field signature has %d bytes instead of %d", len(p.Signature), ed25519.SignatureSize)
	case len(p.Purpose) > token.MaxSealedNote:
		return p, problem.New(problem.Invalid, "the purpose of a proposed table has %d bytes: too many", len(p.Purpose)).WithHint("shorten it")
	case len(sides) != len(columns) || len(sides) > maxTableColumns:
		return p, problem.New(problem.Invalid, "a proposed table has %d sides for %d columns", len(sides), len(columns))
	}
	for i := range sides {
		p.Table = append(p.Table, study.Ref{Side: study.Side(sides[i]), Index: int(columns[i])})
	}
	if v := m.GetVerdict(); v != nil {
		p.Verdict = &study.Verdict{
			By: v.GetBy(), Approved: v.GetApproved(), At: time.Unix(v.GetAt(), 0).UTC(), Reason: v.GetReason(), Signature: v.GetSignature(),
		}
		if len(p.Verdict.Signature) != ed25519.SignatureSize {
			return p, problem.New(problem.Invalid, "a verdict has a signature of %d bytes instead of %d", len(p.Verdict.Signature), ed25519.SignatureSize)
		}
	}
	return p, nil
}
