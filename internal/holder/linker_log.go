package holder

import (
	"context"
	"crypto/ed25519"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// AuditVerifyLinkers checks the audit log of every linker that has answered us, and returns how many there are.
func (a *App) AuditVerifyLinkers(ctx context.Context) (int, error) {
	var linkers []string
	err := a.Store.InTx(ctx, "list linkers", func(ctx context.Context, tx Tx) (err error) {
		linkers, err = tx.LinkersWithHeads(ctx)
		return err
	})
	if err != nil {
		return 0, err
	}
	for i, name := range linkers {
		if err := a.AuditVerifyRemote(ctx, name); err != nil {
			return i, err
		}
	}
	return len(linkers), nil
}

// AuditVerifyRemote lets a linker prove that its audit log has only grown: every head that we have kept must be a place in
// it. A log that was rewritten or cut short is a problem.Conflict. The linker's present head is kept for the next time.
func (a *App) AuditVerifyRemote(ctx context.Context, linker string) error {
	var peer node.Peer
	var key ed25519.PublicKey
	var kept []auditlog.SignedHead
	err := a.Store.InTx(ctx, "read linker's heads", func(ctx context.Context, tx Tx) (err error) {
		if peer, err = tx.PeerByName(ctx, linker); err != nil {
			return err
		}
		if key, err = linkerKey(ctx, tx, peer); err != nil {
			return err
		}
		kept, err = tx.LinkerHeads(ctx, linker)
		return err
	})
	if err != nil {
		return err
	}
	l := remoteLog{node: a.Node, linker: peer, peer: a.Peers.Linker(peer), key: key}
	at := auditlog.SignedHead{} // the empty log
	for _, next := range kept {
		if err := l.advance(ctx, at, next); err != nil {
			return err
		}
		at = next
	}
	now, err := l.head(ctx, at)
	if err != nil {
		return err
	}
	if err := l.advance(ctx, at, now); err != nil {
		return err
	}
	return a.Store.InTx(ctx, "keep linker's head", func(ctx context.Context, tx Tx) error { return tx.KeepLinkerHead(ctx, linker, now) })
}

// linkerKey finds the public key behind a pinned fingerprint: the linker has signed a study with it.
func linkerKey(ctx context.Context, tx Tx, peer node.Peer) (ed25519.PublicKey, error) {
	studies, err := tx.Studies(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range studies {
		acceptance, ok := s.Agreement.Acceptance(peer.Name)
		if !ok {
			continue
		}
		if f, err := fingerprint.Of(acceptance.PublicKey); err == nil && f == peer.Fingerprint {
			return acceptance.PublicKey, nil
		}
	}
	return nil, problem.New(problem.NotFound, "no study here is signed by %s", peer.Name)
}

// remoteLog is a linker's log as seen from here.
type remoteLog struct {
	node   *node.Node
	linker node.Peer
	peer   LinkerPeer
	key    ed25519.PublicKey
}

// refuse writes to our own audit log what the linker's reply is refused for.
func (l remoteLog) refuse(ctx context.Context, err error) error {
	return l.node.RefuseReply(ctx, l.linker, "AuditDigests", "", err)
}

func (l remoteLog) rewritten(ctx context.Context, format string, args ...any) error {
	return l.refuse(ctx, problem.New(problem.Conflict, "the audit log of "+l.linker.Name+" was rewritten: "+format, args...).
		WithHint("the heads in table linker_head are the proof: they carry the linker's signature"))
}

// head returns the present head of the log, signature checked, which must not be before at.
func (l remoteLog) head(ctx context.Context, at auditlog.SignedHead) (auditlog.SignedHead, error) {
	_, now, err := l.peer.AuditDigests(ctx, at.Seq, at.Seq)
	if err != nil {
		return now, err
	}
	if now.Seq < at.Seq {
		return now, l.rewritten(ctx, "it ends with entry %d, but entry %d was shown before", now.Seq, at.Seq)
	}
	return now, l.refuse(ctx, now.Verify(l.key))
}

// advance checks that the log which ended with from has grown into the one that ends, or ended, with to.
func (l remoteLog) advance(ctx context.Context, from, to auditlog.SignedHead) error {
	if err := to.Verify(l.key); err != nil {
		return err
	}
	digests := make([]auditlog.Hash, 0, min(to.Seq-from.Seq, 1<<20))
	for at := from.Seq; at < to.Seq; {
		page, now, err := l.peer.AuditDigests(ctx, at, to.Seq)
		if err != nil {
			return err
		}
		if now.Seq < to.Seq {
			return l.rewritten(ctx, "it ends with entry %d, but entry %d was shown before", now.Seq, to.Seq)
		}
		if len(page) == 0 || int64(len(page)) > to.Seq-at {
			return l.refuse(ctx, problem.New(problem.Invalid, "%s sent %d digests of its audit log where at most %d are due", l.linker.Name, len(page), to.Seq-at))
		}
		digests = append(digests, page...)
		at += int64(len(page))
	}
	if err := auditlog.VerifyConsistency(from, to, digests); err != nil {
		return l.rewritten(ctx, "entries %d to %d are not those that led to the head shown before: %w", from.Seq+1, to.Seq, err)
	}
	return nil
}
