package node

import (
	"context"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// noticeActions are the audit log's names of notices.
var noticeActions = map[study.NoticeKind]string{
	study.NoticeDecline: auditlog.ActionStudyDecline, study.NoticeWithdraw: auditlog.ActionStudyWithdraw,
	study.NoticeDataset: auditlog.ActionDatasetDelete, study.NoticeForget: auditlog.ActionStudyForget,
}

// Announced says who has confirmed this node's notices about a study.
type Announced struct {
	Told []string
	// parties that are no peers any more, under the key that the study pins: nobody can tell them
	Gone []string
}

// Decline ends a study that this node does not want to sign, for all parties, and tells the others.
// The notice stands even if somebody could not be told: given again, it tells those. Then both the
// agreement and the error are returned.
func (n *Node) Decline(ctx context.Context, c Courier, name, reason string) (*study.Agreement, error) {
	return n.end(ctx, c, name, study.NoticeDecline, reason)
}

// Withdraw takes this node's signature back, which ends the study for all parties, and tells the
// others, as Decline does. While a step is at work on the study here it is problem.Busy.
func (n *Node) Withdraw(ctx context.Context, c Courier, name, reason string) (*study.Agreement, error) {
	st, err := n.Study(ctx, name)
	if err != nil {
		return nil, err
	}
	release, err := n.store.LockStudy(ctx, st.Agreement.ID(), "study withdraw "+name)
	if err != nil {
		return nil, err
	}
	defer release()
	return n.end(ctx, c, name, study.NoticeWithdraw, reason)
}

func (n *Node) end(ctx context.Context, c Courier, name string, kind study.NoticeKind, reason string) (*study.Agreement, error) {
	var a *study.Agreement
	err := n.store.InTx(ctx, "end study", func(ctx context.Context, tx *Tx) error {
		r, err := tx.StudyByName(ctx, name)
		if err != nil {
			return err
		}
		a = r.Agreement
		if slices.ContainsFunc(a.Notices, func(nt study.Notice) bool { return nt.Party == n.Name && nt.Kind == kind }) {
			return nil // told again
		}
		if err := a.CheckOpen(); err != nil {
			return err
		}
		switch _, signed := a.Acceptance(n.Name); {
		case kind == study.NoticeDecline && signed:
			return problem.New(problem.Conflict, "%s has signed study %q already", n.Name, name).
				WithHint("take the signature back with ⟪study withdraw %s⟫", name)
		case kind == study.NoticeWithdraw && !signed:
			return problem.New(problem.Conflict, "%s has not signed study %q", n.Name, name).
				WithHint("say that it will not sign with ⟪study decline %s⟫", name)
		}
		nt, err := n.noticeTx(ctx, tx, a.Terms, kind, reason, nil)
		a.Notices = append(a.Notices, nt)
		return err
	})
	if err != nil {
		return nil, err
	}
	_, err = n.Announce(ctx, c, a.ID())
	return a, err
}

// noticeTx signs a notice of this node about a study, stores and audits it. One that has been made
// before stays as it is.
func (n *Node) noticeTx(
	ctx context.Context, tx *Tx, terms study.Terms, kind study.NoticeKind, reason string, details map[string]string,
) (study.Notice, error) {
	nt, err := study.NewNotice(n.Name, kind, reason, n.Now(), n.Identity.Public())
	if err != nil {
		return nt, err
	}
	nt.Signature = n.Identity.Sign(terms.NoticeBytes(nt))
	added, err := tx.InsertNotice(ctx, terms, nt)
	if err != nil || !added {
		return nt, err
	}
	return nt, n.auditNotice(ctx, tx, terms, nt, details)
}

// DatasetDeletedTx makes the notice that this node has deleted the dataset that it used in a study.
func (n *Node) DatasetDeletedTx(ctx context.Context, tx *Tx, terms study.Terms) error {
	_, err := n.noticeTx(ctx, tx, terms, study.NoticeDataset, "", nil)
	return err
}

func (n *Node) auditNotice(ctx context.Context, tx *Tx, terms study.Terms, nt study.Notice, details map[string]string) error {
	e := auditlog.Entry{
		Action: noticeActions[nt.Kind], Study: terms.ID().String(), Outcome: auditlog.OutcomeOK, Reason: nt.Reason,
		Details: map[string]string{"name": terms.Name}, Request: terms.NoticeBytes(nt), RequestSignature: nt.Signature,
	}
	if nt.Party != n.Name || details["received_from"] != "" {
		a := &study.Agreement{Terms: terms}
		e.Actor, e.ActorFingerprint = nt.Party, fingerprintText(a, nt.Party)
	}
	for k, v := range details {
		e.Details[k] = v
	}
	_, err := n.Audit(ctx, tx, e)
	return err
}

// mergeNoticesTx takes in notices of any party that a peer has passed on: all are verified before
// one is stored.
func (n *Node) mergeNoticesTx(ctx context.Context, tx *Tx, from Peer, terms study.Terms, list []study.Notice) error {
	for _, nt := range list {
		if err := terms.VerifyNotice(nt); err != nil {
			return err
		}
	}
	for _, nt := range list {
		added, err := tx.InsertNotice(ctx, terms, nt)
		if err != nil {
			return err
		}
		if !added {
			continue
		}
		if err := n.auditNotice(ctx, tx, terms, nt, map[string]string{"received_from": from.Name}); err != nil {
			return err
		}
	}
	return nil
}

// receiveEndedTx takes in what a peer knows of a study that a party has ended. A study that is not
// known here leaves a record that it is over, so that a proposal which comes late does not revive
// it.
func (n *Node) receiveEndedTx(ctx context.Context, tx *Tx, from Peer, a *study.Agreement, known []NoticeRecord) (study.Known, error) {
	var out study.Known
	have, err := tx.StudyByID(ctx, a.ID())
	switch {
	case err == nil:
		out.Acceptances = have.Agreement.Acceptances
	case problem.KindOf(err) != problem.NotFound:
		return out, err
	case len(known) == 0:
		deleted, err := tx.StudyDeleted(ctx, a.ID())
		if err != nil {
			return out, err
		}
		if deleted { // it was known here, and its parties were checked then
			break
		}
		if err := n.checkParties(ctx, tx, a); err != nil {
			return out, err
		}
		if err := n.mayPropose(from); err != nil {
			return out, err
		}
	}
	if err := n.mergeNoticesTx(ctx, tx, from, a.Terms, a.Notices); err != nil {
		return out, err
	}
	records, err := tx.Notices(ctx, a.ID())
	for _, r := range records {
		out.Notices = append(out.Notices, r.Notice)
	}
	return out, err
}

// Announce tells the other parties of a study what notices there are, those of this node first of
// all. Who has confirmed them before is not called again. The error names those who could not be
// told; calling again is always right.
func (n *Node) Announce(ctx context.Context, c Courier, id study.ID) (Announced, error) {
	var done Announced
	var records []NoticeRecord
	var ring map[string]Peer
	err := n.store.InTx(ctx, "load notices", func(ctx context.Context, tx *Tx) (err error) {
		if records, err = tx.Notices(ctx, id); err != nil {
			return err
		}
		ring, err = n.keyring(ctx, tx)
		return err
	})
	if err != nil || len(records) == 0 {
		return done, err
	}
	a := &study.Agreement{Terms: records[0].Terms}
	var failed []string
	var first error
	for _, party := range a.Parties() {
		if party == n.Name {
			continue
		}
		pinned, _ := a.Fingerprint(party)
		p, ok := ring[party]
		switch {
		case n.hasConfirmed(records, party):
			done.Told = append(done.Told, party)
		case !ok || p.Fingerprint != pinned:
			done.Gone = append(done.Gone, party)
		default:
			if err := n.announceTo(ctx, c, p, a.Terms, records); err != nil {
				failed = append(failed, party+" ("+err.Error()+")")
				if first == nil || problem.KindOf(first) == problem.Unavailable {
					first = err
				}
				continue
			}
			done.Told = append(done.Told, party)
		}
	}
	if first == nil {
		return done, nil
	}
	return done, problem.New(problem.KindOf(first), "it is done here, and %s could not be told about study %q", strings.Join(failed, " and "), a.Name()).
		WithHint("when they are there, run the same command again")
}

func (n *Node) hasConfirmed(records []NoticeRecord, party string) bool {
	own := 0
	for _, r := range records {
		if r.Party != n.Name {
			continue
		}
		own++
		if !slices.Contains(r.Told, party) {
			return false
		}
	}
	return own > 0
}

func (n *Node) announceTo(ctx context.Context, c Courier, to Peer, terms study.Terms, records []NoticeRecord) error {
	sent := &study.Agreement{Terms: terms}
	var own []study.NoticeKind
	for _, r := range records {
		sent.Notices = append(sent.Notices, r.Notice)
		if r.Party == n.Name {
			own = append(own, r.Kind)
		}
	}
	known, err := c.ExchangeStudy(ctx, to, sent)
	if err != nil {
		return err
	}
	err = n.store.InTx(ctx, "merge notices", func(ctx context.Context, tx *Tx) error {
		for _, kind := range own {
			if !slices.ContainsFunc(known.Notices, func(nt study.Notice) bool { return nt.Party == n.Name && nt.Kind == kind }) {
				return problem.New(problem.Invalid, "%s did not confirm that study %q is over", to.Name, terms.Name).
					WithHint("all three nodes need the same release")
			}
		}
		if err := n.mergeNoticesTx(ctx, tx, to, terms, known.Notices); err != nil {
			return err
		}
		return tx.NoteTold(ctx, terms.ID(), n.Name, own, to.Name)
	})
	return n.RefuseReply(ctx, to, "Exchange", terms.ID().String(), err)
}

// tellPending tells a peer what it has not confirmed of this node's notices, before it is told
// anything newer: a new study may have the name of one that is over.
func (n *Node) tellPending(ctx context.Context, c Courier, to Peer) error {
	var ids []study.ID
	err := n.store.InTx(ctx, "list notices to be told", func(ctx context.Context, tx *Tx) (err error) {
		ids, err = tx.UntoldStudies(ctx, n.Name, to.Name)
		return err
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		var records []NoticeRecord
		err := n.store.InTx(ctx, "load notices", func(ctx context.Context, tx *Tx) (err error) {
			records, err = tx.Notices(ctx, id)
			return err
		})
		if err != nil {
			return err
		}
		terms := records[0].Terms
		if pinned, _ := (&study.Agreement{Terms: terms}).Fingerprint(to.Name); pinned != to.Fingerprint {
			continue
		}
		if err := n.announceTo(ctx, c, to, terms, records); err != nil {
			return err
		}
	}
	return nil
}

// makeRoomTx frees the name of a study that is over before it was active: only the agreement is
// here, and the corrected study may have its name.
func (n *Node) makeRoomTx(ctx context.Context, tx *Tx, name string) (replaced string, err error) {
	have, err := tx.StudyByName(ctx, name)
	if problem.KindOf(err) == problem.NotFound {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	if !replaceable(have.Agreement) {
		return "", taken(have.Agreement)
	}
	return have.Agreement.ID().String(), tx.DropStudy(ctx, have.Agreement.ID())
}

// replaceable reports whether a study is over and nothing of it is here but the agreement: no step
// runs before all have signed.
func replaceable(a *study.Agreement) bool {
	_, ended := a.Ended()
	return ended && len(a.Missing()) > 0
}
