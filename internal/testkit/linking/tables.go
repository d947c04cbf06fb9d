package linking

import (
	"context"
	"crypto/rand"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Approved makes a table by columns of these names ("a0", "b1") that one holder proposes and the
// other one approves; change changes it before it is signed.
func (w *World) Approved(proposer string, change func(p *study.TableProposal), names ...string) *study.TableProposal {
	w.t.Helper()
	p := &study.TableProposal{Study: w.Study, Proposer: proposer, At: w.Now.Truncate(time.Second), Purpose: []byte("sealed")}
	_, err := rand.Read(p.ID[:])
	w.Must(err)
	for _, n := range names {
		r := study.Ref{Side: study.Side1, Index: int(n[1] - '0')}
		if n[0] == 'b' {
			r.Side = study.Side2
		}
		p.Table = append(p.Table, r)
	}
	p.Table = p.Table.Canonical()
	if change != nil {
		change(p)
	}
	p.Signature = w.IDs[proposer].Sign(p.SigningBytes())
	w.Decide(p, study.Verdict{By: w.Agreement.Peer(proposer), Approved: true, At: p.At})
	return p
}

// Decide puts a verdict under a proposal, signed by whoever it names.
func (w *World) Decide(p *study.TableProposal, v study.Verdict) {
	w.t.Helper()
	v.Signature = w.IDs[v.By].Sign(p.VerdictBytes(v))
	p.Verdict = &v
}

// Approve hands an approved table to the linker, and checks the head that comes back.
func (w *World) Approve(caller string, p *study.TableProposal) (auditlog.SignedHead, error) {
	head, err := w.App.HandleApproval(context.Background(), w.Peers[caller], p)
	if err != nil {
		return head, err
	}
	return head, head.Verify(w.IDs["linker"].Public())
}
