package node

import (
	"cmp"
	"context"
	"io"
	"slices"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Active returns a study that all three parties have signed, that has not expired, and whose
// parties still have the keys that this node has pinned. Every step checks it first.
func (n *Node) Active(ctx context.Context, tx *Tx, name string) (*study.Agreement, error) {
	r, err := tx.StudyByName(ctx, name)
	if err != nil {
		return nil, err
	}
	return n.active(ctx, tx, r.Agreement)
}

// ActiveByID is Active for a peer's call, which names a study by its hash.
func (n *Node) ActiveByID(ctx context.Context, tx *Tx, id study.ID) (*study.Agreement, error) {
	r, err := tx.StudyByID(ctx, id)
	if problem.KindOf(err) == problem.NotFound {
		return nil, n.deleted(ctx, tx, id, err)
	}
	if err != nil {
		return nil, err
	}
	return n.active(ctx, tx, r.Agreement)
}

// deleted says what became of a study that is not here any more: a party that could not be told
// when it was deleted has to learn that it is over. otherwise is returned for one that was not
// deleted here.
func (n *Node) deleted(ctx context.Context, tx *Tx, id study.ID, otherwise error) error {
	records, err := tx.Notices(ctx, id)
	if err != nil {
		return err
	}
	if len(records) > 0 {
		a := &study.Agreement{Terms: records[0].Terms}
		for _, r := range records {
			a.Notices = append(a.Notices, r.Notice)
		}
		return cmp.Or(a.CheckOpen(), otherwise)
	}
	gone, err := tx.StudyDeleted(ctx, id)
	if err != nil || !gone {
		return cmp.Or(err, otherwise)
	}
	return problem.New(problem.Conflict, "%s has deleted what it had of this study", n.Name).
		WithHint("the study is over: delete it here too with ⟪study forget⟫, and propose a new one")
}

func (n *Node) active(ctx context.Context, tx *Tx, a *study.Agreement) (*study.Agreement, error) {
	if err := n.CheckStudy(ctx, tx, a); err != nil {
		return nil, err
	}
	return a, nil
}

// CheckStudy says why no step can run on a study here: it is over, not signed by all, or names
// parties with other keys or roles than those that are pinned.
func (n *Node) CheckStudy(ctx context.Context, tx *Tx, a *study.Agreement) error {
	if err := a.Check(n.Now()); err != nil {
		return err
	}
	return n.checkParties(ctx, tx, a)
}

// SideOf returns this node's side of a study; none if it is not one of its holders.
func (n *Node) SideOf(a *study.Agreement) study.Side {
	side, _ := a.Side(n.Name)
	return side
}

// ActiveWithLinker returns an active study and the peer that links it.
func (n *Node) ActiveWithLinker(ctx context.Context, name string) (a *study.Agreement, linker Peer, err error) {
	err = n.store.InTx(ctx, "read study", func(ctx context.Context, tx *Tx) error {
		if a, err = n.Active(ctx, tx, name); err != nil {
			return err
		}
		linker, err = tx.PeerByName(ctx, a.Terms.Linker.Name)
		return err
	})
	return a, linker, err
}

// HolderOf loads an active study and checks that the caller is a holder of it; it returns the
// caller's side.
func (n *Node) HolderOf(ctx context.Context, tx *Tx, id study.ID, caller Peer) (*study.Agreement, study.Side, error) {
	agreement, err := n.ActiveByID(ctx, tx, id)
	if err != nil {
		return nil, 0, err
	}
	if err := n.RequireParty(agreement, caller, study.Holder1, study.Holder2); err != nil {
		return nil, 0, err
	}
	side, ok := agreement.Side(caller.Name)
	if !ok {
		return nil, 0, problem.New(problem.Denied, "%q is no holder of study %q", caller.Name, agreement.Name())
	}
	return agreement, side, nil
}

// RequireParty refuses a caller that is not a party of the study in one of the roles (any, when
// none is given): a peer may call only what its role in the study allows.
func (n *Node) RequireParty(a *study.Agreement, caller Peer, roles ...study.Role) error {
	role, ok := a.Role(caller.Name)
	pinned, _ := a.Fingerprint(caller.Name)
	if !ok || pinned != caller.Fingerprint || caller.Name == n.Name {
		return problem.New(problem.Denied, "%q is not a party of study %q", caller.Name, a.Name())
	}
	if len(roles) > 0 && !slices.Contains(roles, role) {
		return problem.New(problem.Denied, "%q is %s of study %q, which may not do this", caller.Name, role, a.Name())
	}
	return nil
}

// Proposed returns the study of that name, if there is one with the content of the spec that we
// have signed: to propose it again changes nothing. Another study of the same name is a
// problem.Conflict; nil means that there is none.
func (n *Node) Proposed(ctx context.Context, tx *Tx, spec *study.Spec, random io.Reader) (*study.Agreement, error) {
	have, err := tx.StudyByName(ctx, spec.Name)
	if problem.KindOf(err) == problem.NotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if replaceable(have.Agreement) {
		return nil, nil
	}
	again, err := n.Draft(ctx, tx, spec, random)
	if err != nil {
		return nil, err
	}
	if have.Agreement.Private == nil {
		return nil, taken(have.Agreement)
	}
	// Every proposal has a salt of its own, and one made by an earlier release has that release's
	// recipe version; all else must agree.
	again.Private.Salt, again.Private.RecipeVersion = have.Agreement.Private.Salt, have.Agreement.Private.RecipeVersion
	again.Terms.Commitment = again.Private.Commitment()
	if again.ID() != have.Agreement.ID() {
		return nil, taken(have.Agreement)
	}
	if err := have.Agreement.CheckOpen(); err != nil {
		return nil, err
	}
	if _, signed := have.Agreement.Acceptance(n.Name); !signed {
		return nil, problem.New(problem.Conflict, "%s has proposed study %q already, with the same content", have.Proposer, spec.Name).
			WithHint("run ⟪study accept %s⟫", spec.Name)
	}
	return have.Agreement, nil
}

func taken(a *study.Agreement) error {
	if nt, ended := a.Ended(); ended {
		return problem.New(problem.Conflict, "there is a study named %q already, which was %s", a.Name(), nt.Said()).
			WithHint("delete what is left of it with ⟪study forget %s⟫, or give the new study another name", a.Name())
	}
	return problem.New(problem.Conflict, "there is a study named %q already, with other content", a.Name()).
		WithHint("signed terms do not change: give the new study another name, or end that one first with "+
			"⟪study withdraw %s⟫ (`decline`, where it is not signed)", a.Name())
}

// Draft makes the agreement of a spec that names this node as a holder, with the fingerprints
// pinned here. It stores nothing.
func (n *Node) Draft(ctx context.Context, tx *Tx, spec *study.Spec, random io.Reader) (*study.Agreement, error) {
	ring, err := n.keyring(ctx, tx)
	if err != nil {
		return nil, err
	}
	pins := make(map[string]fingerprint.Fingerprint, len(ring))
	for name, p := range ring {
		pins[name] = p.Fingerprint
	}
	a, err := study.New(spec, pins, random)
	if err != nil {
		return nil, err
	}
	if _, ok := a.Side(n.Name); !ok || n.Role != Holder {
		return nil, problem.New(problem.Denied, "%q is not a holder of study %q", n.Name, spec.Name).
			WithHint("one of the two holders proposes a study: %s or %s", a.Holder(study.Side1), a.Holder(study.Side2))
	}
	if err := n.checkParties(ctx, tx, a); err != nil {
		return nil, err
	}
	return a, n.checkExpiry(a)
}

// ProposeTx makes a study of a spec, with the fingerprints that this node has pinned, and signs it.
// random yields the salt of the private terms. A study of that name must not exist: see Proposed.
func (n *Node) ProposeTx(
	ctx context.Context, tx *Tx, spec *study.Spec, random io.Reader, part KeyPart,
) (*study.Agreement, error) {
	a, err := n.Draft(ctx, tx, spec, random)
	if err != nil {
		return nil, err
	}
	replaced, err := n.makeRoomTx(ctx, tx, a.Name())
	if err != nil {
		return nil, err
	}
	if err := n.oneOfPopulation(ctx, tx, a.Terms); err != nil {
		return nil, err
	}
	if err := tx.InsertStudy(ctx, a, n.Name); err != nil {
		return nil, err
	}
	if err := n.sign(ctx, tx, a, part); err != nil {
		return nil, err
	}
	_, err = n.Audit(ctx, tx, auditlog.Entry{
		Action: auditlog.ActionStudyPropose, Study: a.ID().String(), Outcome: auditlog.OutcomeOK,
		Details: replacing(replaced, map[string]string{"name": a.Name(), "key_agreement": part.Agreement}),
	})
	return a, err
}

// replacing says in an audit entry which study that was over has made room for this one.
func replacing(replaced string, details map[string]string) map[string]string {
	if replaced != "" {
		details["replaces"] = replaced
	}
	return details
}

// AcceptTx signs a study that a peer has proposed. A study that this node has signed already is
// left as it is, if the key agreement is the same; another one is a problem.Conflict.
func (n *Node) AcceptTx(ctx context.Context, tx *Tx, name string, part KeyPart) (*study.Agreement, error) {
	r, err := tx.StudyByName(ctx, name)
	if err != nil {
		return nil, err
	}
	a := r.Agreement
	if err := n.MaySign(ctx, tx, a); err != nil {
		return nil, err
	}
	_, signed := a.Acceptance(n.Name)
	if err := n.sign(ctx, tx, a, part); err != nil || signed {
		return a, err
	}
	_, err = n.Audit(ctx, tx, auditlog.Entry{
		Action: auditlog.ActionStudyAccept, Study: a.ID().String(), Outcome: auditlog.OutcomeOK,
		Details: map[string]string{"name": a.Name(), "key_agreement": part.Agreement},
	})
	return a, err
}

// MaySign refuses a study that this node must not sign: it is not what it claims to be, names other
// parties than are pinned here, is over, has expired, or is about a population of which another
// study is not over.
func (n *Node) MaySign(ctx context.Context, tx *Tx, a *study.Agreement) error {
	if err := a.Verify(); err != nil {
		return err
	}
	if err := a.CheckOpen(); err != nil {
		return err
	}
	if err := n.checkParties(ctx, tx, a); err != nil {
		return err
	}
	if err := n.checkExpiry(a); err != nil {
		return err
	}
	return n.CheckPopulation(ctx, tx, a.Terms)
}

// KeyPart is a holder's part in the agreement on a study's secrets; the linker has none.
type KeyPart struct {
	Agreement       string
	ExchangeKey     []byte
	PopulationProof []byte // of a study that follows others about its population
}

// sign adds this node's acceptance to the agreement and stores it.
func (n *Node) sign(ctx context.Context, tx *Tx, a *study.Agreement, part KeyPart) error {
	acc := study.Acceptance{
		Party: n.Name, PublicKey: n.Identity.Public(), KeyAgreement: part.Agreement, ExchangeKey: part.ExchangeKey,
		PopulationProof: part.PopulationProof,
	}
	acc.Signature = n.Identity.Sign(a.SigningBytes(acc))
	if err := a.AddAcceptance(acc); err != nil {
		return err
	}
	_, err := tx.InsertAcceptance(ctx, a.ID(), acc)
	return err
}

// ReceiveStudyTx takes in a peer's proposal, or its news of who has signed or ended a study that is
// known here, and returns all that is known here. A proposal must be from a party that has signed
// it, name us in our role, pin the keys that we have pinned, and neither have expired nor clash
// with a study of that name. A peer may propose a few studies at once, then one now and then:
// beyond that a proposal is problem.Busy. Private terms are for holders only, and from holders
// only. Of a study that a party has ended only notices are taken in.
func (n *Node) ReceiveStudyTx(ctx context.Context, tx *Tx, from Peer, a *study.Agreement) (study.Known, error) {
	if err := n.checkSender(from, a); err != nil {
		return study.Known{}, err
	}
	notices, err := tx.Notices(ctx, a.ID())
	if err != nil {
		return study.Known{}, err
	}
	if len(notices)+len(a.Notices) > 0 {
		return n.receiveEndedTx(ctx, tx, from, a, notices)
	}
	if err := n.checkReceived(ctx, tx, from, a); err != nil {
		return study.Known{}, err
	}
	have, err := tx.StudyByID(ctx, a.ID())
	switch {
	case problem.KindOf(err) == problem.NotFound:
		have.Agreement, err = n.insertProposal(ctx, tx, from, a)
		if err != nil {
			return study.Known{}, err
		}
	case err != nil:
		return study.Known{}, err
	}
	if err := n.mergeTx(ctx, tx, from, have.Agreement, a.Acceptances); err != nil {
		return study.Known{}, err
	}
	return study.Known{Acceptances: have.Agreement.Acceptances}, nil
}

// checkSender refuses a study that is not what it claims to be, or that its sender is no party of.
func (n *Node) checkSender(from Peer, a *study.Agreement) error {
	if n.Role == Linker && a.Private != nil {
		return problem.New(problem.Invalid, "%s sent private terms, which are not for the linker", from.Name).
			WithHint("both holders need a release that keeps column names to themselves")
	}
	if err := a.Verify(); err != nil {
		return err
	}
	if _, ok := a.Role(n.Name); !ok {
		return problem.New(problem.Denied, "%q is not a party of study %q", n.Name, a.Name())
	}
	return n.RequireParty(a, from)
}

func (n *Node) checkReceived(ctx context.Context, tx *Tx, from Peer, a *study.Agreement) error {
	// The linker is never told them. One that has private terms has made them up, or has got hold
	// of what is none of its business.
	if role, _ := a.Role(from.Name); role == study.Linker && a.Private != nil {
		return problem.New(problem.Denied, "%s, the linker of study %q, sent private terms", from.Name, a.Name()).
			WithHint("only the other holder may say which columns and keys a study has: ask it whether it knows this study")
	}
	if err := n.checkParties(ctx, tx, a); err != nil {
		return err
	}
	if err := n.checkExpiry(a); err != nil {
		return err
	}
	// All signatures are verified, and must go together, before anything is stored.
	checked := &study.Agreement{Terms: a.Terms}
	for _, acc := range a.Acceptances {
		if err := checked.AddAcceptance(acc); err != nil {
			return err
		}
	}
	if _, ok := checked.Acceptance(from.Name); !ok {
		return problem.New(problem.Denied, "%s has not signed study %q", from.Name, a.Name())
	}
	return nil
}

func (n *Node) insertProposal(ctx context.Context, tx *Tx, from Peer, a *study.Agreement) (*study.Agreement, error) {
	// What a database user has deleted, without a notice, does not come back with a late message.
	if err := n.deleted(ctx, tx, a.ID(), nil); err != nil {
		return nil, err
	}
	if n.Role == Holder && a.Private == nil {
		return nil, problem.New(problem.Invalid, "%s sent study %q without its columns and keys", from.Name, a.Name()).
			WithHint("the other holder has to send it: run ⟪study propose⟫ there again")
	}
	// A signature of ours under a study that we do not know is not news from a peer: our database
	// is an old one.
	if _, ok := a.Acceptance(n.Name); ok {
		return nil, problem.New(problem.Conflict, "%q has signed study %q before, and its database does not know it", n.Name, a.Name()).
			WithHint("the database was replaced by an older one: propose the study again under another name")
	}
	if err := n.mayPropose(from); err != nil {
		return nil, err
	}
	replaced, err := n.makeRoomTx(ctx, tx, a.Name())
	if err != nil {
		return nil, err
	}
	if err := n.oneOfPopulation(ctx, tx, a.Terms); err != nil {
		return nil, err
	}
	stored := &study.Agreement{Terms: a.Terms, Private: a.Private}
	if err := tx.InsertStudy(ctx, stored, from.Name); err != nil {
		return nil, err
	}
	_, err = n.Audit(ctx, tx, auditlog.Entry{
		Actor: from.Name, ActorFingerprint: from.Fingerprint.String(),
		Action: auditlog.ActionStudyReceive, Study: a.ID().String(), Outcome: auditlog.OutcomeOK,
		Details: replacing(replaced, map[string]string{"name": a.Name()}),
	})
	return stored, err
}

// mergeTx adds acceptances that are new here to a stored agreement.
func (n *Node) mergeTx(ctx context.Context, tx *Tx, from Peer, a *study.Agreement, list []study.Acceptance) error {
	for _, acc := range list {
		if err := a.AddAcceptance(acc); err != nil {
			return err
		}
		added, err := tx.InsertAcceptance(ctx, a.ID(), acc)
		if err != nil {
			return err
		}
		if !added {
			continue
		}
		if _, err := n.Audit(ctx, tx, auditlog.Entry{
			Actor: acc.Party, ActorFingerprint: fingerprintText(a, acc.Party),
			Action: auditlog.ActionStudyAccept, Study: a.ID().String(), Outcome: auditlog.OutcomeOK,
			Details: map[string]string{"name": a.Name(), "received_from": from.Name},
		}); err != nil {
			return err
		}
	}
	return nil
}

func fingerprintText(a *study.Agreement, party string) string {
	f, _ := a.Fingerprint(party)
	return f.String()
}
