package linkerlog

import (
	"cmp"
	"context"
	"crypto/ed25519"
	"slices"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// hintRestored is for errors about a linker whose log does not continue what it has shown.
const hintRestored = "nothing of this reply was used. Ask the linker's operator: docs/operations.md, \"A linker that was restored\", says how to go on"

// linkerKey returns the key that the linker has signed a study with.
func linkerKey(ag *study.Agreement) (ed25519.PublicKey, error) {
	name := ag.Terms.Linker.Name
	acceptance, ok := ag.Acceptance(name)
	if !ok {
		return nil, problem.New(problem.Denied, "%s has not signed study %q", name, ag.Name())
	}
	return acceptance.PublicKey, nil
}

// Latest returns the newest head of a study's linker that we have kept; number 0 where there is
// none. It is read before a call: the reply's head must continue it, while heads that other
// commands keep meanwhile may be newer.
func Latest(ctx context.Context, tx *node.Tx, ag *study.Agreement) (auditlog.SignedHead, error) {
	key, err := linkerKey(ag)
	if err != nil {
		return auditlog.SignedHead{}, err
	}
	if err := undisputed(ctx, tx, ag.Terms.Linker.Name, key); err != nil {
		return auditlog.SignedHead{}, err
	}
	return latestHead(ctx, tx, ag.Terms.Linker.Name, key)
}

// CheckHead checks the head that came with a linker's reply: its signature, and that the log
// continues the one that ended with kept. A linker that was restored from a backup, or whose log
// was rewritten, answers from a state that it has left before; the reply is refused, and our own
// log says so.
func (a *Watcher) CheckHead(ctx context.Context, ag *study.Agreement, linker node.Peer, call string, kept, head auditlog.SignedHead) error {
	key, err := linkerKey(ag)
	if err != nil {
		return err
	}
	if err = head.Verify(key); err == nil && kept.Seq != 0 {
		err = a.continues(ctx, linker, []auditlog.SignedHead{kept}, head)
	}
	return a.Node.RefuseReply(ctx, linker, call, ag.ID().String(), err)
}

// CheckHeads is CheckHead for a reply that has heads of several entries, in the order of their
// numbers: the log must have ended with each, and with every head that was kept.
func (a *Watcher) CheckHeads(ctx context.Context, ag *study.Agreement, linker node.Peer, call string, heads []auditlog.SignedHead) error {
	key, err := linkerKey(ag)
	if err != nil {
		return err
	}
	for _, h := range heads {
		if err := h.Verify(key); err != nil {
			return a.Node.RefuseReply(ctx, linker, call, ag.ID().String(), err)
		}
	}
	return a.Node.RefuseReply(ctx, linker, call, ag.ID().String(), a.onOneLog(ctx, linker, key, heads))
}

// onOneLog checks that the log of a linker has ended with each of these heads, which go by number,
// and with those that are kept: the newest one that is older than all of them, and all that are
// newer than that.
func (a *Watcher) onOneLog(ctx context.Context, linker node.Peer, key ed25519.PublicKey, heads []auditlog.SignedHead) error {
	var kept []auditlog.SignedHead
	err := a.Store.InTx(ctx, "read linker's heads", func(ctx context.Context, tx *node.Tx) (err error) {
		kept, err = headsAround(ctx, tx, linker.Name, key, heads[0].Seq)
		return err
	})
	if err != nil {
		return err
	}
	g := &auditlog.Growth{} // the log is read from its first entry where nothing older is kept
	if len(kept) > 0 && kept[0].Seq <= heads[0].Seq {
		g, kept = auditlog.GrowthFrom(kept[0]), kept[1:]
	}
	all := slices.Concat(kept, heads)
	slices.SortStableFunc(all, func(x, y auditlog.SignedHead) int { return cmp.Compare(x.Seq, y.Seq) })
	return a.grows(ctx, linker, g, all)
}

// continues checks that a linker's log, which ended with each of kept at some time, has grown into
// the one that ends with head. kept goes by number, and has one at least. The digests of the
// entries between are fetched page by page.
func (a *Watcher) continues(ctx context.Context, linker node.Peer, kept []auditlog.SignedHead, head auditlog.SignedHead) error {
	return a.grows(ctx, linker, auditlog.GrowthFrom(kept[0]), append(kept[1:len(kept):len(kept)], head))
}

// grows lets a linker prove that its log has grown from where g is through each of these heads.
func (a *Watcher) grows(ctx context.Context, linker node.Peer, g *auditlog.Growth, heads []auditlog.SignedHead) error {
	for _, h := range heads {
		if err := g.Expect(h); err != nil {
			return restored(linker, err)
		}
	}
	last := heads[len(heads)-1].Seq
	for most := sparePage + g.Due()/leastPage; g.Due() > 0; most-- {
		page, now, err := a.Linker(linker).AuditDigests(ctx, g.Seq(), last)
		if err != nil {
			return err
		}
		if len(page) == 0 && now.Seq < last {
			return restored(linker, problem.New(problem.Conflict, "its log ends with entry %d, and it has signed entry %d", now.Seq, last))
		}
		if n := int64(len(page)); most == 0 || n == 0 || n > min(g.Due(), auditlog.MaxDigests) {
			return problem.New(problem.Invalid, "%s sent %d digests of its audit log, of %d that are due and %d that fit into a reply",
				linker.Name, n, g.Due(), auditlog.MaxDigests).WithHint("all three nodes need the same release")
		}
		if err := g.Add(page); err != nil {
			return restored(linker, err)
		}
	}
	return nil
}

func restored(linker node.Peer, err error) error {
	if problem.KindOf(err) != problem.Conflict {
		return err
	}
	return problem.New(problem.Conflict, "%s was restored to an older state, or is dishonest: %w", linker.Name, err).WithHint(hintRestored)
}

// AcceptedLog says what became of the heads of a linker whose log was accepted as it is.
type AcceptedLog struct {
	Linker   string
	Kept     int64 // number of the newest head that was kept; 0 where there was none
	Head     int64 // number of the log's present head
	GivenUp  int64 // kept heads that bind the linker no more
	Continue bool  // the log continues what was kept: nothing was given up
}

// AcceptLinkerLog gives up the kept heads of a linker whose log does not continue them, because it
// was restored from a backup and both operators have agreed to go on. They stay in the database as
// proof, and our own log says when they were given up, by which reason, and in favour of which
// head. A log that does continue them is left as it is.
func (a *Watcher) AcceptLinkerLog(ctx context.Context, linker, reason string) (*AcceptedLog, error) {
	if reason == "" {
		return nil, problem.New(problem.Invalid, "the log of %s is accepted without a reason", linker).
			WithHint("name the agreement: --reason \"restored on ..., agreed with ... on ...\"")
	}
	var logs []*remoteLog
	err := a.Store.InTx(ctx, "read linker's heads", func(ctx context.Context, tx *node.Tx) (err error) {
		logs, err = a.remoteLogs(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(logs, func(l *remoteLog) bool { return l.Linker == linker && !l.Ended() })
	if i < 0 {
		return nil, problem.New(problem.NotFound, "no study here is signed by a linker %s", linker).WithHint("see ⟪study list⟫")
	}
	peer, key, err := a.linkerPeer(ctx, logs[i])
	if err != nil {
		return nil, err
	}
	kept := logs[i].checkKept()[string(key)]
	var last auditlog.SignedHead // number 0 where none was kept
	if len(kept) > 0 {
		last = kept[len(kept)-1]
	}
	_, now, err := a.Linker(peer).AuditDigests(ctx, 0, 0)
	if err != nil {
		return nil, err
	}
	if err := now.Verify(key); err != nil {
		return nil, a.Node.RefuseReply(ctx, peer, "AuditDigests", "", err)
	}
	out := &AcceptedLog{Linker: linker, Kept: last.Seq, Head: now.Seq}
	var broken error
	if len(kept) > 0 {
		broken = a.continues(ctx, peer, kept, now)
	}
	if broken != nil && problem.KindOf(broken) != problem.Conflict {
		return nil, broken
	}
	out.Continue = broken == nil
	err = a.Store.InTx(ctx, "accept linker's log", func(ctx context.Context, tx *node.Tx) (err error) {
		if !out.Continue {
			out.GivenUp = int64(len(kept))
			for _, h := range kept {
				if err := giveUp(ctx, tx, linker, h, a.Now()); err != nil {
					return err
				}
			}
			// What was collected stays, and has to be found in the log as it is now.
			if err := queries.ForgetPlaces(ctx, tx.DB(), logs[i].Studies); err != nil {
				return err
			}
		}
		if err := KeepHead(ctx, tx, linker, now); err != nil || out.Continue {
			return err
		}
		_, err = a.Node.Audit(ctx, tx, auditlog.Entry{
			Action: auditlog.ActionLinkerLogAccept, Outcome: auditlog.OutcomeOK, Reason: reason,
			Details: map[string]string{
				"linker": linker, "heads": strconv.FormatInt(out.GivenUp, 10),
				"kept_seq": strconv.FormatInt(last.Seq, 10), "kept_hash": last.Hash.String(),
				"linker_seq": strconv.FormatInt(now.Seq, 10), "linker_hash": now.Hash.String(),
			},
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
