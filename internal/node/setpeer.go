package node

import (
	"context"
	"strings"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// PeerChange is what SetPeer changes of a peer. Nil fields stay as they are.
type PeerChange struct {
	Address     *string
	Role        *Role
	Fingerprint *fingerprint.Fingerprint
	// EndStudies allows a change that makes studies refuse every step: those that name the peer's
	// present key or role.
	EndStudies bool
}

// PeerChanged is what SetPeer and RemovePeer have done.
type PeerChanged struct {
	Old, New Peer // New is the zero Peer when the peer was removed
	Changed  bool // false: everything was as asked for
	// studies that this node has signed, and that refuse every step as long as the peer is as it is
	// now
	Ended []string
}

// SetPeer changes the address, role or key of a pinned peer. Calls from the peer are judged by it
// from their next request, and calls to it go by it from the next command.
//
// Signed studies name their parties' keys and roles. A change that would make such a study unusable
// is a problem.Conflict that names the studies, unless c.EndStudies allows it. Setting the old
// value again makes them usable again.
func (n *Node) SetPeer(ctx context.Context, name string, c PeerChange) (PeerChanged, error) {
	return n.changePeer(ctx, "set peer", name, c.EndStudies, func(ctx context.Context, tx *Tx, old Peer) (*Peer, error) {
		p := old
		if c.Address != nil {
			p.Address = strings.TrimSuffix(*c.Address, "/")
		}
		if c.Role != nil {
			p.Role = *c.Role
		}
		if c.Fingerprint != nil {
			p.Fingerprint = *c.Fingerprint
		}
		if err := n.checkPeer(p); err != nil {
			return nil, err
		}
		known, err := tx.Peers(ctx)
		if err != nil {
			return nil, err
		}
		return &p, checkOneName(p, known)
	})
}

// RemovePeer forgets a peer: its next request is refused, on open connections too. Studies are as
// for SetPeer.
func (n *Node) RemovePeer(ctx context.Context, name string, endStudies bool) (PeerChanged, error) {
	return n.changePeer(ctx, "remove peer", name, endStudies, func(context.Context, *Tx, Peer) (*Peer, error) { return nil, nil })
}

// changePeer replaces a peer by what change makes of it; nil removes it.
func (n *Node) changePeer(
	ctx context.Context, title, name string, endStudies bool, change func(ctx context.Context, tx *Tx, old Peer) (*Peer, error),
) (PeerChanged, error) {
	var done PeerChanged
	err := n.store.InTx(ctx, title, func(ctx context.Context, tx *Tx) error {
		old, err := tx.LockPeer(ctx, name)
		if err != nil {
			return err
		}
		p, err := change(ctx, tx, old)
		if err != nil {
			return err
		}
		done = PeerChanged{Old: old, Changed: true}
		if p != nil {
			done.New, done.Changed = *p, *p != old
		}
		if !done.Changed {
			return nil
		}
		if done.Ended, err = n.endedStudies(ctx, tx, old, p); err != nil {
			return err
		}
		if len(done.Ended) > 0 && !endStudies {
			return endsStudies(name, p, done.Ended)
		}
		if p == nil {
			err = tx.DeletePeer(ctx, name)
		} else {
			err = tx.UpdatePeer(ctx, *p)
		}
		if err != nil {
			return err
		}
		_, err = n.Audit(ctx, tx, done.entry())
		return err
	})
	if err != nil {
		return PeerChanged{}, err
	}
	return done, nil
}

func endsStudies(name string, p *Peer, studies []string) error {
	list := quoted(studies)
	if p == nil {
		return problem.New(problem.Conflict, "%q is a party of %s, which would refuse every step without it", name, list).
			WithHint("add --end-studies to remove it all the same; for another address or key there is ⟪peer set %s⟫", name)
	}
	return problem.New(problem.Conflict, "%s names the present key and role of %q, and would refuse every step from now on", list, name).
		WithHint("add --end-studies to change it all the same, and sign a new study with %s afterwards", name)
}

// maxNamed bounds how many studies a message or an audit entry names.
const maxNamed = 20

func quoted(studies []string) string {
	list, more := studies, ""
	if len(list) > maxNamed {
		list, more = list[:maxNamed], " and others"
	}
	word := "study "
	if len(studies) > 1 {
		word = "studies "
	}
	return word + `"` + strings.Join(list, `", "`) + `"` + more
}

// entry is the audit entry of a change: old and new values of what changed.
func (c PeerChanged) entry() auditlog.Entry {
	details := map[string]string{"peer": c.Old.Name}
	e := auditlog.Entry{Action: auditlog.ActionPeerSet, Outcome: auditlog.OutcomeOK, Details: details}
	removed := c.New == Peer{}
	if removed {
		e.Action = auditlog.ActionPeerRemove
	}
	for _, f := range []struct{ name, old, new string }{
		{"address", c.Old.Address, c.New.Address},
		{"role", string(c.Old.Role), string(c.New.Role)},
		{"fingerprint", c.Old.Fingerprint.String(), c.New.Fingerprint.String()},
	} {
		switch {
		case removed:
			details[f.name] = f.old
		case f.old != f.new:
			details["old_"+f.name], details["new_"+f.name] = f.old, f.new
		}
	}
	if len(c.Ended) > 0 {
		details["ends_studies"] = strings.Join(c.Ended[:min(len(c.Ended), maxNamed)], ",")
	}
	return e
}

// endedStudies returns the studies that this node has signed, that have not expired, and that
// accept the peer as it was and not as it will be.
func (n *Node) endedStudies(ctx context.Context, tx *Tx, old Peer, p *Peer) ([]string, error) {
	records, err := tx.Studies(ctx)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, r := range records {
		a := r.Agreement
		if _, signed := a.Acceptance(n.Name); !signed || a.Terms.Expires.Expired(n.Now()) || checkParty(a, old) != nil {
			continue
		}
		if p == nil || checkParty(a, *p) != nil {
			names = append(names, a.Name())
		}
	}
	return names, nil
}

// checkParty demands that a peer is a party of the study, with the key and the role which the study
// says.
func checkParty(a *study.Agreement, p Peer) error {
	f, ok := a.Fingerprint(p.Name)
	if !ok {
		return problem.New(problem.Denied, "%q is not a party of study %q", p.Name, a.Name())
	}
	if f != p.Fingerprint {
		return problem.New(problem.Denied, "study %q names the key %s for %q, and %s is pinned", a.Name(), f, p.Name, p.Fingerprint).
			WithHint("one of the parties has a wrong fingerprint of %s, or it is a new node, which needs a new study: compare "+
				"⟪peer list⟫ on all three", p.Name)
	}
	want := Holder
	if r, _ := a.Role(p.Name); r == study.Linker {
		want = Linker
	}
	if p.Role != want {
		return problem.New(problem.Denied, "study %q makes %q a %s, and it is pinned as a %s", a.Name(), p.Name, want, p.Role).
			WithHint("compare the study file with ⟪peer list⟫; ⟪peer check %s⟫ asks the node for its role", p.Name)
	}
	return nil
}

// checkOneName refuses a peer whose key another one of the known peers has: a key with two names
// would be two parties.
func checkOneName(p Peer, known []Peer) error {
	for _, k := range known {
		if k.Fingerprint == p.Fingerprint && k.Name != p.Name {
			return problem.New(problem.Conflict, "the peer %q has this fingerprint already", k.Name).
				WithHint("every node has a key of its own: ask %s for its fingerprint once more; if %s is the same node under a wrong name, "+
					"run ⟪peer remove %s⟫ first", p.Name, k.Name, k.Name)
		}
	}
	return nil
}
