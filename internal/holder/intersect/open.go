package intersect

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"io"
	"log/slog"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

const seedSize = 32

// maxParts is how many sessions may build on one another before everything is sent again.
const maxParts = 32

// directions lists the directions that a study asks for.
func directions(ag *study.Agreement) []uint8 {
	if ag.Terms.Directions == study.DirectionsBoth {
		return []uint8{1, 2}
	}
	return []uint8{1}
}

// clientSide returns the side that is the client of a direction.
func clientSide(ag *study.Agreement, direction uint8) study.Side {
	if direction == 1 {
		return ag.Terms.ClientSide()
	}
	return ag.Terms.ClientSide().Other()
}

// roleIn returns what we are in a direction.
func (a *Intersector) roleIn(ag *study.Agreement, direction uint8) psi.Role {
	if a.Node.SideOf(ag) == clientSide(ag, direction) {
		return psi.Client
	}
	return psi.Server
}

// newHello makes our hello of a direction, with a fresh nonce, for a session in place of any live
// one. serverKey is the other holder's public key where its hello is known: what is kept under
// another key is dropped then.
func (a *Intersector) newHello(ctx context.Context, tx *node.Tx, ag *study.Agreement, direction uint8, p *load.Preparation, serverKey []byte) (psi.Hello, error) {
	h := psi.Hello{
		Version: psi.Version, Study: ag.ID(), Direction: direction, Role: a.roleIn(ag, direction), Suite: ag.Terms.Suite,
		Keys: uint64(p.Keys), Generation: p.Generation, Records: stated(p), //nolint:gosec // a count
	}
	// A session that still runs could go on evaluating while we count.
	err := a.retire(ctx, tx, ag.ID(), direction)
	if err != nil {
		return h, err
	}
	if h.Recipe, err = a.recipeHash(ag); err != nil {
		return h, err
	}
	if h.Role == psi.Server {
		if h.PublicKey, err = a.serverPublicKey(ctx, tx, ag, direction); err != nil {
			return h, err
		}
	} else if serverKey != nil {
		kept, err := keptServerKey(ctx, tx, ag.ID(), direction)
		if err != nil {
			return h, err
		}
		if kept != sha256.Sum256(serverKey) {
			if err := dropKept(ctx, tx, ag.ID(), direction); err != nil {
				return h, err
			}
		}
	}
	if err := a.stateWork(ctx, tx, &h); err != nil {
		return h, err
	}
	if _, err := io.ReadFull(a.Random, h.Nonce[:]); err != nil {
		return h, err
	}
	h.Confirmation, err = a.confirmation(ctx, tx, ag, h)
	return h, err
}

// stateWork states in our hello what the session has to do: which keys are to be evaluated, and,
// where there is a session to build on, what has changed since.
func (a *Intersector) stateWork(ctx context.Context, tx *node.Tx, h *psi.Hello) error {
	base, err := baseSession(ctx, tx, h.Study, h.Direction, h.Role)
	if err != nil {
		return err
	}
	if h.Fresh, err = countFresh(ctx, tx, h.Study, h.Direction, h.Role, base); err != nil || base == nil {
		return err
	}
	h.Base = base.Session
	if h.Role == psi.Client {
		return nil
	}
	if h.Changed, h.Gone, err = countTagChanges(ctx, tx, h.Study, h.Direction, base); err != nil {
		return err
	}
	// To send all is less; or it puts together again what has come in many parts, each of which is
	// looked into by every session.
	if h.Changed+h.Gone >= h.Keys || base.Parts >= maxParts {
		h.Base, h.Changed, h.Gone = psi.SessionID{}, 0, 0
	}
	return nil
}

// confirmation proves that we know the study root key, and binds it to the hello.
func (a *Intersector) confirmation(ctx context.Context, tx *node.Tx, ag *study.Agreement, h psi.Hello) ([32]byte, error) {
	root, err := a.Signer.RootKey(ctx, tx, ag)
	if err != nil {
		return [32]byte{}, err
	}
	return root.Confirmation("psi "+h.Role.String(), sha256.Sum256(h.Body())), nil
}

// checkConfirmation tells whether the sender of a hello has the same study root key as we.
func (a *Intersector) checkConfirmation(ctx context.Context, tx *node.Tx, ag *study.Agreement, h psi.Hello) error {
	want, err := a.confirmation(ctx, tx, ag, h)
	if err != nil {
		return err
	}
	if !hmac.Equal(want[:], h.Confirmation[:]) {
		return problem.New(problem.Conflict, "the holders' study secrets differ").
			WithHint("compare ⟪study fingerprint %s⟫ on both nodes; an imported secret must be the same file", ag.Name())
	}
	return nil
}

// pair orders two hellos.
func pair(own, peer psi.Hello) (client, server psi.Hello) {
	if own.Role == psi.Client {
		return own, peer
	}
	return peer, own
}

// limits returns the study's limits on distinct keys, by role in a direction.
func limits(ag *study.Agreement, direction uint8) psi.Limits {
	of := func(side study.Side) uint64 { return uint64(max(ag.Terms.Limits[side.Index()], 0)) }
	client := clientSide(ag, direction)
	return psi.Limits{Client: of(client), Server: of(client.Other())}
}

// checkPeerHello validates the other holder's hello beside our own.
func (a *Intersector) checkPeerHello(ctx context.Context, tx *node.Tx, ag *study.Agreement, own, peer psi.Hello) error {
	client, server := pair(own, peer)
	if err := psi.CheckHellos(client, server, limits(ag, own.Direction)); err != nil {
		return err
	}
	if own.Role == psi.Server {
		before, err := evaluatedForPeer(ctx, tx, ag.ID(), own.Direction)
		if err != nil {
			return err
		}
		if err := limits(ag, own.Direction).CheckEvaluations(client, before); err != nil {
			return err
		}
	}
	_, err := suiteOf(ag, server.PublicKey)
	return err
}

// checkKept refuses to go on from a hello that counts on what is kept under another server's key.
func checkKept(ctx context.Context, tx *node.Tx, own, peer psi.Hello) error {
	if own.Role != psi.Client || own.Fresh == own.Keys && own.Base == (psi.SessionID{}) {
		return nil
	}
	kept, err := keptServerKey(ctx, tx, own.Study, own.Direction)
	if err == nil && kept != sha256.Sum256(peer.PublicKey) {
		err = errServerKeyChanged
	}
	return err
}

// startSession stores a new session in place of an older one.
func (a *Intersector) startSession(ctx context.Context, tx *node.Tx, ag *study.Agreement, own, peer psi.Hello, number uint64) (*SessionRecord, error) {
	client, server := pair(own, peer)
	suite, err := suiteOf(ag, server.PublicKey)
	if err != nil {
		return nil, err
	}
	if err := a.retire(ctx, tx, ag.ID(), own.Direction); err != nil {
		return nil, err
	}
	state, err := psi.NewSession(own.Role, client, server, suite.shape())
	if err != nil {
		return nil, err
	}
	rec := &SessionRecord{Study: ag.ID(), Direction: own.Direction, Number: number, State: state}
	base, err := baseSession(ctx, tx, ag.ID(), own.Direction, own.Role)
	if err != nil {
		return nil, err
	}
	if state.BuildsOn() {
		if base == nil || base.Session != own.Base {
			return nil, errOldHello
		}
		rec.BuildsOn = base.ID
	}
	if own.Role == psi.Client {
		seed := make([]byte, seedSize)
		if _, err := io.ReadFull(a.Random, seed); err != nil {
			return nil, err
		}
		if rec.SeedWrapped, err = a.Master.Wrap(seed, seedCell(state.ID)); err != nil {
			return nil, err
		}
	}
	if err := insertSession(ctx, tx, rec); err != nil {
		return nil, err
	}
	fresh, err := listFresh(ctx, tx, rec, base)
	if err != nil {
		return nil, err
	}
	if fresh != own.Fresh {
		return nil, errOldHello
	}
	return rec, a.auditSession(ctx, tx, auditlog.ActionSessionOpen, rec, "", nil)
}

// What makes a hello of ours worthless once the other holder's is known.
var (
	// errServerKeyChanged: it counts on outputs under another key than the other holder has now.
	errServerKeyChanged = errors.New("the other holder has a new OPRF key")
	// errOldHello: it began a session that the other holder does not go on with, or what it states
	// is not so any more: keys may have been evaluated since, or the dataset replaced.
	errOldHello = errors.New("another session was begun meanwhile")
)

// openSession exchanges hellos with the other holder and returns the session to go on with: a live
// one of the same hellos, or a new one.
func (a *Intersector) openSession(ctx context.Context, ag *study.Agreement, direction uint8, peer node.Peer) (*SessionRecord, error) {
	const attempts = 3 // an old hello, then one that counts on an old key
	for attempt := 1; ; attempt++ {
		own, known, old, err := a.ownHello(ctx, ag, direction, attempt > 1)
		if err != nil {
			return nil, err
		}
		theirs, number, err := a.Peer(peer).OpenSession(ctx, own, known)
		if kind := problem.KindOf(err); err != nil && old && (kind == problem.Denied || kind == problem.Conflict) {
			// a session of long ago stated what is not so any more, as how many keys are to be
			// evaluated
			continue
		}
		if err != nil {
			return nil, err
		}
		rec, err := a.agree(ctx, ag, own, theirs, known, number, attempt > 1)
		if errors.Is(err, errServerKeyChanged) {
			dropped := a.Store.InTx(ctx, "drop outputs", func(ctx context.Context, tx *node.Tx) error {
				if err := lockPSI(ctx, tx, ag.ID()); err != nil {
					return err
				}
				return dropKept(ctx, tx, ag.ID(), direction)
			})
			if dropped != nil {
				return nil, dropped
			}
		} else if !errors.Is(err, errOldHello) {
			return rec, a.Node.RefuseReply(ctx, peer, "Open", ag.ID().String(), err)
		}
		if attempt == attempts {
			return nil, problem.New(problem.Unavailable, "no session was agreed on in %d attempts: %w", attempts, err).
				WithHint("run ⟪intersect %s⟫ again", ag.Name())
		}
	}
}

// ownHello returns our hello of the live session, which is old then, or a new one where there is
// none, or the linker knows a later one, or anew is set; and the highest number of an intersection
// that we know.
func (a *Intersector) ownHello(ctx context.Context, ag *study.Agreement, direction uint8, anew bool) (own psi.Hello, known uint64, old bool, err error) {
	err = a.Store.InTx(ctx, "prepare session", func(ctx context.Context, tx *node.Tx) error {
		if err := lockPSI(ctx, tx, ag.ID()); err != nil {
			return err
		}
		prep, err := a.prepare(ctx, tx, ag)
		if err != nil {
			return err
		}
		live, err := liveSession(ctx, tx, ag.ID(), direction)
		if err != nil {
			return err
		}
		if known, err = knownNumber(ctx, tx, ag.ID()); err != nil {
			return err
		}
		if live != nil && live.Number >= known && !anew {
			own, old = live.State.Own(), true
			return nil
		}
		failed, err := lastFailedSession(ctx, tx, ag.ID(), direction)
		if err != nil {
			return err
		}
		if failed != nil {
			a.Log.WarnContext(ctx, "the last session failed; starting a new one",
				slog.String("study", ag.Name()), slog.String("reason", failed.State.Reason))
		}
		own, err = a.newHello(ctx, tx, ag, direction, prep, nil)
		return err
	})
	return own, known, old, err
}

// agree returns the session of two hellos, which it starts where there is none. number is what the
// other holder numbers its intersection with.
func (a *Intersector) agree(ctx context.Context, ag *study.Agreement, own, theirs psi.Hello, known, number uint64, anew bool) (rec *SessionRecord, err error) {
	err = a.Store.InTx(ctx, "open session", func(ctx context.Context, tx *node.Tx) error {
		if err := lockPSI(ctx, tx, ag.ID()); err != nil {
			return err
		}
		if err := a.checkConfirmation(ctx, tx, ag, theirs); err != nil {
			return err
		}
		live, err := liveSession(ctx, tx, ag.ID(), own.Direction)
		if err != nil {
			return err
		}
		if live != nil && live.State.Own().Equal(own) {
			if live.State.Peer().Equal(theirs) && live.Number == number {
				rec = live
				return nil
			}
			if !anew {
				return errOldHello
			}
		}
		if err := a.checkPeerHello(ctx, tx, ag, own, theirs); err != nil {
			return err
		}
		if number <= known || number > contribution.MaxNumber {
			return problem.New(problem.Invalid, "%s numbers an intersection %d after one of number %d", ag.Peer(a.Node.Name), number, known)
		}
		if err := checkKept(ctx, tx, own, theirs); err != nil {
			return err
		}
		prep, err := PreparationOf(ctx, tx, ag.ID())
		if err != nil {
			return err
		}
		if prep == nil || prep.Generation != own.Generation {
			return errOldHello
		}
		rec, err = a.startSession(ctx, tx, ag, own, theirs, number)
		return err
	})
	return rec, err
}

// HandleOpenSession answers the other holder's hello with ours: the one of the live session that
// began with its hello, or a new one, whose session replaces any other of that direction. A new
// session's intersection gets a number that is higher than any that either holder knows; known is
// the caller's highest.
func (a *Intersector) HandleOpenSession(ctx context.Context, caller node.Peer, h psi.Hello, known uint64) (own psi.Hello, number uint64, err error) {
	err = a.peerCall(h.Study)(ctx, "answer hello", func(ctx context.Context, tx *node.Tx) error {
		ag, err := a.studyOfCaller(ctx, tx, caller, h.Study)
		if err != nil {
			return err
		}
		if int(h.Direction) > len(directions(ag)) {
			return problem.New(problem.Invalid, "the study does not ask for direction %d", h.Direction)
		}
		if h.Role == a.roleIn(ag, h.Direction) {
			return problem.New(problem.Invalid, "%s is not the %s of direction %d", caller.Name, h.Role, h.Direction)
		}
		if err := a.checkConfirmation(ctx, tx, ag, h); err != nil {
			return err
		}
		if err := lockPSI(ctx, tx, ag.ID()); err != nil {
			return err
		}
		prep, err := a.prepare(ctx, tx, ag)
		if err != nil {
			return a.notReady(ctx, ag, err)
		}
		live, err := liveSession(ctx, tx, ag.ID(), h.Direction)
		if err != nil {
			return err
		}
		ours, err := knownNumber(ctx, tx, ag.ID())
		if err != nil {
			return err
		}
		if live != nil && live.Number >= ours && live.State.Peer().Equal(h) {
			own, number = live.State.Own(), live.Number
			return nil
		}
		if known >= contribution.MaxNumber {
			return problem.New(problem.Invalid, "an intersection of number %d: no study has so many", known)
		}
		number = max(ours, known) + 1
		if own, err = a.newHello(ctx, tx, ag, h.Direction, prep, h.PublicKey); err != nil {
			return err
		}
		if err := a.checkPeerHello(ctx, tx, ag, own, h); err != nil {
			return err
		}
		_, err = a.startSession(ctx, tx, ag, own, h, number)
		return err
	})
	return own, number, err
}

// notReady is what the other holder is told when our dataset cannot be prepared. The reason names
// datasets and columns of ours, some of which the study does not, so it goes to our log only.
func (a *Intersector) notReady(ctx context.Context, ag *study.Agreement, err error) error {
	switch problem.KindOf(err) {
	// not about datasets; the caller may try again
	case problem.Internal, problem.Busy, problem.Unavailable:
		return err
	default:
	}
	a.Log.WarnContext(ctx, "the other holder wants to intersect, and no dataset is ready",
		slog.String("study", ag.Name()), slog.Any("reason", err), slog.String("hint", problem.HintOf(err)))
	return problem.New(problem.Conflict, "this holder has no dataset ready for the study").
		WithHint("ask its operator to run ⟪dataset load⟫ or ⟪study accept --dataset⟫")
}

// studyOfCaller returns an active study of which we and the caller are the holders.
func (a *Intersector) studyOfCaller(ctx context.Context, tx *node.Tx, caller node.Peer, id study.ID) (*study.Agreement, error) {
	ag, err := a.Node.ActiveByID(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	return ag, a.Node.RequireParty(ag, caller, a.Node.SideOf(ag).Other().Role())
}
