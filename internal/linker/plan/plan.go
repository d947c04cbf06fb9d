// Package plan knows which tables a study releases at the linker: those of the plan in its signed
// terms, and those that one holder has proposed since and the other one has approved.
//
// An approval reaches the linker with two signatures, the proposer's and the other holder's, and
// both are verified under the keys of the study's acceptances: when it arrives, and whenever it is
// read back, so that a row which a database user writes releases nothing.
//
// What leaks to the linker: who proposes a table by which numbers of columns, who approves it, and
// when. The purpose is sealed for the holders, and tables that are rejected never come here.
package plan

import (
	"context"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Keeper takes approvals in.
type Keeper struct {
	Node  *node.Node
	Store *node.Store
	Now   func() time.Time
}

var queries = dbgen.New()

// Of returns the tables that a study releases: the plan of its terms, then the tables that both
// holders have approved, in the order in which they arrived. Margins belong to each. It is empty in
// a study without a plan, which is older than plans, and releases nothing.
func Of(ctx context.Context, tx *node.Tx, a *study.Agreement) (study.Plan, error) {
	plan := a.Terms.Tables
	if len(plan) == 0 {
		return plan, nil
	}
	approved, err := approvedTables(ctx, tx, a)
	if err != nil {
		return nil, err
	}
	for _, p := range approved {
		plan = plan.With(p.Table)
	}
	return plan, nil
}

// HandleApproval takes in a table that one holder has proposed and the other has approved, from
// either of them, and returns a head of the log that has the entry about it. The same again changes
// nothing.
func (k *Keeper) HandleApproval(ctx context.Context, caller node.Peer, p *study.TableProposal) (auditlog.SignedHead, error) {
	var head auditlog.SignedHead
	err := k.Store.InSharedTx(ctx, "take in an approved table", p.Study, func(ctx context.Context, tx *node.Tx) error {
		agreement, _, err := k.Node.HolderOf(ctx, tx, p.Study, caller)
		if err != nil {
			return err
		}
		if err := verify(agreement, p); err != nil {
			return err
		}
		if err := p.CheckTimes(k.Now()); err != nil {
			return err
		}
		if len(agreement.Terms.Tables) == 0 {
			return problem.New(problem.Invalid, "study %q plans no tables", agreement.Name()).
				WithHint("it may be older than plans: propose it again under another name, with disclosure.tables")
		}
		if err := receive.SerialiseStudy(ctx, tx, p.Study); err != nil {
			return err
		}
		have, err := approvedTables(ctx, tx, agreement)
		if err != nil {
			return err
		}
		for i := range have {
			if have[i].ID != p.ID {
				continue
			}
			if !have[i].Same(p) || !have[i].SameVerdict(p) {
				return problem.New(problem.Conflict, "another table of study %q was approved as proposal %s", agreement.Name(), p.ID).
					WithHint("propose the table again")
			}
			head, err = tx.AuditHead(ctx)
			return err
		}
		if len(agreement.Terms.Tables)+len(have) >= study.MaxTables {
			return problem.New(problem.Denied, "study %q releases %d tables already, and no more are taken in", agreement.Name(), study.MaxTables).
				WithHint("propose a new study")
		}
		if head, err = k.Node.Audit(ctx, tx, approvalEntry(caller, p)); err != nil {
			return err
		}
		return insertApproved(ctx, tx, p, head.Seq)
	})
	return head, err
}

// verify checks that a table is released by both holders: proposed by one, and approved by the
// other.
func verify(a *study.Agreement, p *study.TableProposal) error {
	if err := a.VerifyProposal(p); err != nil {
		return err
	}
	if err := a.VerifyVerdict(p); err != nil {
		return err
	}
	if !p.Verdict.Approved {
		return problem.New(problem.Denied, "%s has rejected the table that %s proposes", p.Verdict.By, p.Proposer).
			WithHint("⟪query list %s⟫ says why", a.Name())
	}
	return nil
}

// approvalEntry has the approval as it was signed, which contains all of the proposal, and the
// proposer's signature beside it.
func approvalEntry(caller node.Peer, p *study.TableProposal) auditlog.Entry {
	columns := make([]string, len(p.Table))
	for i, r := range p.Table {
		columns[i] = fmt.Sprintf("%d:%d", r.Side, r.Index+1)
	}
	return auditlog.Entry{
		Actor: caller.Name, ActorFingerprint: caller.Fingerprint.String(), Action: auditlog.ActionTableApprove,
		Study: p.Study.String(), Outcome: auditlog.OutcomeOK,
		Details: map[string]string{
			"proposal": p.ID.String(), "proposer": p.Proposer, "approved_by": p.Verdict.By, "columns": strings.Join(columns, ","),
			"proposal_signature": hex.EncodeToString(p.Signature),
		},
		Request: p.VerdictBytes(*p.Verdict), RequestSignature: p.Verdict.Signature,
	}
}
