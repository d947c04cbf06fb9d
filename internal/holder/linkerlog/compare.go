package linkerlog

import (
	"context"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// twoHistories says that a linker has shown the other holder another log than this one.
func twoHistories(linker, peer string, seq int64) error {
	return problem.New(problem.Conflict, "%s has shown %s another history than this node: entry %d of its audit log is not the same", linker, peer, seq).
		WithHint("nothing is asked of %[1]s any more. Both signed heads stand in table linker_head, and prove it: speak with %[2]s and with the operator of %[1]s; "+
			"⟪audit accept-log %[1]s --reason ...⟫ goes on once all have agreed", linker, peer)
}

// CompareHeads compares the newest head of the linker's log that the other holder of a study has
// kept with what the linker shows here. A head that is not a place in that log proves that the
// linker keeps two: it is kept, our own log says so, and nothing more is asked of the linker until
// its log is accepted. A head that is, binds the linker here too.
func (a *Watcher) CompareHeads(ctx context.Context, ag *study.Agreement) error {
	key, err := linkerKey(ag)
	if err != nil {
		return err
	}
	var own auditlog.SignedHead
	var linker, peer node.Peer
	err = a.Store.InTx(ctx, "read linker's head", func(ctx context.Context, tx *node.Tx) (err error) {
		if peer, err = tx.PeerByName(ctx, ag.Peer(a.Node.Name)); err != nil {
			return err
		}
		if linker, err = tx.PeerByName(ctx, ag.Terms.Linker.Name); err != nil {
			return err
		}
		own, err = latestHead(ctx, tx, linker.Name, key)
		return err
	})
	if err != nil {
		return err
	}
	theirs, err := a.Peer(peer).CompareHeads(ctx, ag.ID(), own)
	if err != nil || theirs.Seq == 0 {
		return err
	}
	if err := theirs.Verify(key); err != nil {
		return a.Node.RefuseReply(ctx, peer, "Compare", ag.ID().String(), err)
	}
	var known bool
	err = a.Store.InTx(ctx, "compare heads", func(ctx context.Context, tx *node.Tx) (err error) {
		if known, err = givenUp(ctx, tx, linker.Name, theirs); err != nil || known {
			return err
		}
		if err := undisputed(ctx, tx, linker.Name, key); err != nil {
			return err
		}
		same, err := keptAt(ctx, tx, linker.Name, key, theirs.Seq)
		known = same.Seq != 0 && same.Hash == theirs.Hash
		return err
	})
	if err != nil || known {
		return err
	}
	broken := a.onOneLog(ctx, linker, key, []auditlog.SignedHead{theirs})
	if broken != nil && problem.KindOf(broken) != problem.Conflict {
		return broken
	}
	if broken != nil && own.Seq != 0 {
		// a linker that was restored has lost what it has shown here, too
		_, now, err := a.Linker(linker).AuditDigests(ctx, own.Seq, own.Seq)
		if err != nil {
			return err
		}
		if err := a.CheckHead(ctx, ag, linker, "AuditDigests", own, now); err != nil {
			return err
		}
	}
	err = a.Store.InTx(ctx, "keep the other holder's head", func(ctx context.Context, tx *node.Tx) error {
		if broken == nil {
			return KeepHead(ctx, tx, linker.Name, theirs)
		}
		return a.dispute(ctx, tx, ag, peer, own, theirs)
	})
	if err != nil || broken == nil {
		return err
	}
	return twoHistories(linker.Name, peer.Name, theirs.Seq)
}

// HandleCompareHeads takes the newest head of the linker's log that the other holder has kept, and
// returns the one that is kept here. Where this node has kept another one of the same number, it
// writes that down, and returns it: each then has both. A head of another number is for the caller
// to look up at the linker, and for this node when it asks the other one.
func (a *Watcher) HandleCompareHeads(ctx context.Context, caller node.Peer, id study.ID, head auditlog.SignedHead) (own auditlog.SignedHead, err error) {
	err = a.Store.InTx(ctx, "compare heads", func(ctx context.Context, tx *node.Tx) error {
		ag, _, err := a.Node.HolderOf(ctx, tx, id, caller)
		if err != nil {
			return err
		}
		key, err := linkerKey(ag)
		if err != nil {
			return err
		}
		linker := ag.Terms.Linker.Name
		if own, err = latestHead(ctx, tx, linker, key); err != nil || head.Seq == 0 {
			return err
		}
		if err := head.Verify(key); err != nil {
			return err
		}
		same, err := keptAt(ctx, tx, linker, key, head.Seq)
		if err != nil || same.Seq == 0 || same.Hash == head.Hash {
			return err
		}
		if known, err := givenUp(ctx, tx, linker, head); err != nil || known {
			return err
		}
		own = same
		return a.dispute(ctx, tx, ag, caller, same, head)
	})
	return own, err
}

// dispute keeps a head of the other holder that contradicts what the linker has shown here, and
// writes it to our own log, once.
func (a *Watcher) dispute(ctx context.Context, tx *node.Tx, ag *study.Agreement, peer node.Peer, own, theirs auditlog.SignedHead) error {
	linker := ag.Terms.Linker.Name
	fresh, err := keepContradiction(ctx, tx, linker, peer.Name, theirs)
	if err != nil || !fresh {
		return err
	}
	f, _ := ag.Fingerprint(linker)
	_, err = a.Node.Audit(ctx, tx, auditlog.Entry{
		Actor: linker, ActorFingerprint: f.String(), Action: auditlog.ActionLinkerFork, Study: ag.ID().String(), Outcome: auditlog.OutcomeRefused,
		Reason: "the linker has shown the other holder another history",
		Details: map[string]string{
			"linker": linker, "peer": peer.Name,
			"own_seq": strconv.FormatInt(own.Seq, 10), "own_hash": own.Hash.String(),
			"peer_seq": strconv.FormatInt(theirs.Seq, 10), "peer_hash": theirs.Hash.String(),
		},
	})
	return err
}
