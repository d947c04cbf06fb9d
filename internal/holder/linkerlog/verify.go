package linkerlog

import (
	"context"
	"crypto/ed25519"
	"maps"
	"slices"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
)

// LinkerVerdict is what a check of one linker's audit log found.
type LinkerVerdict struct {
	Linker  string
	Studies []string // names of the studies here that it has signed

	Kept     int                 // heads of its log that stand in our database
	KeptHead auditlog.SignedHead // the last of them
	KeptErr  error               // why they are not what it once signed, or contradict one another

	Asked bool                // it was asked for its log and has answered
	Head  auditlog.SignedHead // the end of its log, when all before it was checked
	// why the log could not be checked, or, when it was Asked, what is wrong with it
	LogErr error
}

// Ended reports that every study with this linker was deleted here: the key that its heads were
// signed with is gone with them.
func (v *LinkerVerdict) Ended() bool { return len(v.Studies) == 0 }

// AuditVerifyLinkers checks the audit log of every linker that has signed a study here, or whose
// heads were kept, and returns a verdict for each. With local it looks at kept heads alone, and
// asks nobody. The error is our own: a database that cannot be read.
func (a *Watcher) AuditVerifyLinkers(ctx context.Context, local bool) ([]*LinkerVerdict, error) {
	var logs []*remoteLog
	err := a.Store.InTx(ctx, "list linkers", func(ctx context.Context, tx *node.Tx) (err error) {
		logs, err = a.remoteLogs(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	verdicts := make([]*LinkerVerdict, 0, len(logs))
	for _, l := range logs {
		verdicts = append(verdicts, &l.LinkerVerdict)
		if l.Ended() {
			continue
		}
		kept := l.checkKept()
		if local {
			continue
		}
		if err := a.ask(ctx, l, kept); err != nil {
			return nil, err
		}
	}
	return verdicts, nil
}

// remoteLog is a linker's log as seen from here.
type remoteLog struct {
	LinkerVerdict

	keys  []ed25519.PublicKey // those that it has signed studies with, one for each of its nodes
	heads []auditlog.SignedHead
}

// remoteLogs collects by linker what is known of their logs: the keys of the studies that they have
// signed, and kept heads.
func (a *Watcher) remoteLogs(ctx context.Context, tx *node.Tx) ([]*remoteLog, error) {
	byName := make(map[string]*remoteLog)
	get := func(name string) *remoteLog {
		if byName[name] == nil {
			byName[name] = &remoteLog{LinkerVerdict: LinkerVerdict{Linker: name, Studies: []string{}}}
		}
		return byName[name]
	}
	studies, err := tx.Studies(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range studies {
		name := s.Agreement.Terms.Linker.Name
		acceptance, ok := s.Agreement.Acceptance(name)
		if !ok {
			continue
		}
		l := get(name)
		l.Studies = append(l.Studies, s.Agreement.Name())
		if !slices.ContainsFunc(l.keys, func(k ed25519.PublicKey) bool { return k.Equal(acceptance.PublicKey) }) {
			l.keys = append(l.keys, acceptance.PublicKey)
		}
	}
	named, err := linkersWithHeads(ctx, tx)
	if err != nil {
		return nil, err
	}
	for _, name := range named {
		l := get(name)
		if l.heads, err = heads(ctx, tx, name); err != nil {
			return nil, err
		}
		if l.Kept = len(l.heads); l.Kept > 0 {
			l.KeptHead = l.heads[l.Kept-1]
		}
	}
	logs := make([]*remoteLog, 0, len(byName))
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		logs = append(logs, byName[name])
	}
	return logs, nil
}

// checkKept checks the signatures of kept heads, and that those under one key do not contradict one
// another. It returns the heads by key.
func (l *remoteLog) checkKept() map[string][]auditlog.SignedHead {
	byKey := make(map[string][]auditlog.SignedHead, len(l.keys))
	for _, h := range l.heads {
		i := slices.IndexFunc(l.keys, func(k ed25519.PublicKey) bool { return h.Verify(k) == nil })
		if i < 0 {
			l.KeptErr = problem.New(problem.Invalid, "%s did not sign the head that is kept for entry %d of its audit log", l.Linker, h.Seq).
				WithHint("somebody has changed table linker_head of this database: restore it from a backup and compare")
			continue
		}
		byKey[string(l.keys[i])] = append(byKey[string(l.keys[i])], h)
	}
	for _, heads := range byKey {
		var g auditlog.Growth
		for _, h := range heads {
			if err := g.Expect(h); err != nil && l.KeptErr == nil {
				l.KeptErr = l.rewritten(err)
			}
		}
	}
	return byKey
}

// rewritten says of which node an inconsistency is, and where the proof stands.
func (l *remoteLog) rewritten(err error) error {
	if problem.KindOf(err) != problem.Conflict {
		return err
	}
	return problem.New(problem.Conflict, "%s: %w", l.Linker, err).
		WithHint("the heads in table linker_head are the proof: they carry the linker's signature")
}

// ask lets a linker prove that its log has only grown: every head that we have kept of it must be a
// place in it. Its present head is kept for the next time. What the linker's reply is refused for
// is written to our own audit log; the error is our own.
func (a *Watcher) ask(ctx context.Context, l *remoteLog, byKey map[string][]auditlog.SignedHead) error {
	peer, key, err := a.linkerPeer(ctx, l)
	if err == nil {
		l.Head, err = a.follow(ctx, l, peer, key, byKey[string(key)])
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		l.Head, l.LogErr = auditlog.SignedHead{}, err
		return nil
	}
	return a.Store.InTx(ctx, "keep linker's head", func(ctx context.Context, tx *node.Tx) error { return KeepHead(ctx, tx, l.Linker, l.Head) })
}

// linkerPeer finds the pinned peer and the public key behind its fingerprint: it has signed a study
// with it.
func (a *Watcher) linkerPeer(ctx context.Context, l *remoteLog) (peer node.Peer, key ed25519.PublicKey, err error) {
	err = a.Store.InTx(ctx, "read linker", func(ctx context.Context, tx *node.Tx) (err error) {
		peer, err = tx.PeerByName(ctx, l.Linker)
		return err
	})
	if err != nil {
		return peer, nil, err
	}
	for _, k := range l.keys {
		if f, err := fingerprint.Of(k); err == nil && f == peer.Fingerprint {
			return peer, k, nil
		}
	}
	return peer, nil, problem.New(problem.NotFound, "no study here is signed with the key that is pinned for %s", l.Linker)
}

const (
	// leastPage is how few digests a linker may send at a time, in the long run, before it is taken
	// to hold us up.
	leastPage = 1000
	sparePage = 16
)

// follow reads the digests of the linker's log from its first entry to its present end, page by
// page, and compares the log with kept heads on the way. However long the log is said to be, one
// page is in memory, and there is an end to the pages.
func (a *Watcher) follow(
	ctx context.Context, l *remoteLog, peer node.Peer, key ed25519.PublicKey, kept []auditlog.SignedHead,
) (auditlog.SignedHead, error) {
	var g auditlog.Growth
	refuse := func(err error) error { return a.Node.RefuseReply(ctx, peer, "AuditDigests", "", l.rewritten(err)) }
	calls := a.Linker(peer)
	page, now, err := calls.AuditDigests(ctx, 0, 0)
	if err != nil {
		return now, err
	}
	l.Asked = true
	if err := now.Verify(key); err != nil {
		return now, refuse(err)
	}
	for _, h := range append(slices.Clone(kept), now) {
		if err := g.Expect(h); err != nil {
			return now, refuse(err)
		}
	}
	bar := progress.Start(a.Progress, "audit entries of "+peer.Name, now.Seq)
	defer bar.Done()
	for most := sparePage + now.Seq/leastPage; ; most-- {
		n := int64(len(page))
		if most == 0 {
			return now, refuse(problem.New(problem.Invalid, "%s sends its audit log in pieces that are too small: %d digests of %d have come",
				peer.Name, g.Seq(), now.Seq).WithHint("all three nodes need the same release"))
		}
		if n == 0 || n > min(g.Due(), auditlog.MaxDigests) {
			return now, refuse(problem.New(problem.Invalid, "%s sent %d digests of its audit log, of %d that are due and %d that fit into a reply",
				peer.Name, n, g.Due(), auditlog.MaxDigests).WithHint("all three nodes need the same release"))
		}
		if err := g.Add(page); err != nil {
			return now, refuse(err)
		}
		bar.Add(n)
		if g.Due() == 0 {
			return now, nil
		}
		if page, _, err = calls.AuditDigests(ctx, g.Seq(), now.Seq); err != nil {
			l.Asked = false
			return now, err
		}
	}
}
