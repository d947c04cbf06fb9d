package receive

import (
	"context"
	"encoding/hex"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Stored is a contribution as the linker keeps it.
type Stored struct {
	Begin     contribution.Begin
	Side      study.Side
	Holder    string
	Complete  bool
	State     []byte // what the next chunk is checked against
	NextChunk uint32
	BegunAt   time.Time
}

// Arrival is the next chunk of a contribution, checked.
type Arrival struct {
	Chunk  contribution.Chunk
	Digest [32]byte
	First  uint64 // number of the chunk's first record in the contribution
	// how link values compare: study.LinkExact or study.LinkBloom, "" where there are none
	Links string
	State []byte // what the chunk after it is checked against
}

// HandleBeginContribution announces an upload of the caller's side. The receipt names the first
// chunk that is still needed, and says whether this very contribution is complete already; if it
// is, pairs that a crash left unlinked are linked. A contribution with another id replaces one that
// is only being uploaded; a complete one stays in force until the new one is complete too. Nothing
// is taken from an intersection that is older than one of which a contribution is in force: the
// caller was restored from a backup, or missed the end of the later one. Nor without a certificate
// that both holders have signed, see takeCertificate.
func (a *Receiver) HandleBeginContribution(ctx context.Context, caller node.Peer, b contribution.Begin) (contribution.Receipt, error) {
	var r contribution.Receipt
	err := a.Store.InSharedTx(ctx, "begin contribution", b.Study, func(ctx context.Context, tx *node.Tx) error {
		r = contribution.Receipt{}
		agreement, side, err := a.Node.HolderOf(ctx, tx, b.Study, caller)
		if err != nil {
			return err
		}
		if err := checkBegin(agreement, side, b); err != nil {
			return err
		}
		if err := b.Certified(agreement); err != nil {
			return err
		}
		if err := SerialiseStudy(ctx, tx, b.Study); err != nil {
			return err
		}
		if r.InForce, r.Overtaken, err = overtaken(ctx, tx, side, b); err != nil {
			return err
		}
		highest, again, err := recounted(ctx, tx, b)
		if err != nil {
			return err
		}
		if again {
			r.InForce, r.Overtaken = max(r.InForce, highest), true
		}
		if r.Overtaken {
			r.Head, err = tx.AuditHead(ctx)
			return err
		}
		if err := a.takeCertificate(ctx, tx, agreement, side, b); err != nil {
			return err
		}
		if r.RefreshesLeft, err = refreshesLeft(ctx, tx, agreement); err != nil {
			return err
		}
		known, err := lockContribution(ctx, tx, b.ID)
		if err != nil {
			return err
		}
		if known != nil && !known.Complete && len(known.Begin.Load) == 0 {
			// Begun before loads were named: its digest is another.
			if err := dropContribution(ctx, tx, known.Begin.ID); err != nil {
				return err
			}
			known = nil
		}
		if known != nil {
			if err := sameBegin(known, b, side); err != nil {
				return err
			}
			r.NextChunk, r.Complete = known.NextChunk, known.Complete
			r.Head, err = tx.AuditHead(ctx)
			return err
		}
		old, err := ByStage(ctx, tx, b.Study, side, false)
		if err != nil {
			return err
		}
		if old != nil {
			if err := dropContribution(ctx, tx, old.Begin.ID); err != nil {
				return err
			}
		}
		state, err := contribution.NewState(b).MarshalBinary()
		if err != nil {
			return err
		}
		if err := InsertContribution(ctx, tx, Stored{Begin: b, Side: side, Holder: caller.Name, State: state, BegunAt: a.Now()}); err != nil {
			return err
		}
		r.Head, err = a.auditContribution(ctx, tx, caller, auditlog.ActionContributionBegin, b, false)
		return err
	})
	switch {
	case err != nil:
		return contribution.Receipt{}, err
	case r.Overtaken:
		_, err = a.Node.Refuse(ctx, node.Refusal{
			Peer: caller, Call: "Begin", Study: study.ID(b.Study).String(),
			Reason: fmt.Sprintf("a contribution of intersection %d was announced, and one of intersection %d is in force", b.Number, r.InForce),
		})
	case r.Complete:
		r.Linkage, err = a.Linking.EnsureLinked(ctx, b.Study)
	}
	return r, err
}

// overtaken says whether a contribution is in force that makes one of this intersection worthless,
// and the number of its intersection.
func overtaken(ctx context.Context, tx *node.Tx, own study.Side, b contribution.Begin) (inForce uint64, yes bool, err error) {
	for side := range study.Sides {
		c, err := ByStage(ctx, tx, b.Study, side, true)
		if err != nil || c == nil {
			if err != nil {
				return 0, false, err
			}
			continue
		}
		inForce = max(inForce, c.Begin.Number)
		if c.Begin.Number > b.Number || side == own && c.Begin.Number == b.Number && b.Number != 0 && c.Begin.Intersection != b.Intersection {
			yes = true
		}
	}
	return inForce, yes, nil
}

// HandlePutChunk stores the next chunk of an upload. The same chunk again is accepted when it is
// identical.
func (a *Receiver) HandlePutChunk(ctx context.Context, caller node.Peer, id study.ID, contributionID [16]byte, c contribution.Chunk) error {
	return a.Store.InSharedTx(ctx, "put chunk", id, func(ctx context.Context, tx *node.Tx) error {
		agreement, s, err := a.ownContribution(ctx, tx, id, caller, contributionID)
		if err != nil {
			return err
		}
		digest := c.Digest()
		if c.No < s.NextChunk {
			had, found, err := chunkDigest(ctx, tx, contributionID, c.No)
			if err != nil {
				return err
			}
			if !found || had != digest {
				return problem.New(problem.Conflict, "chunk %d arrived before with other content", c.No).
					WithHint("run ⟪contribute STUDY⟫ again")
			}
			return nil
		}
		if s.Complete {
			return problem.New(problem.Conflict, "the contribution is complete and takes no more chunks")
		}
		if c.No > s.NextChunk {
			return problem.New(problem.Conflict, "chunk %d arrived, but chunk %d is next", c.No, s.NextChunk).
				WithHint("run ⟪contribute STUDY⟫ again: it resumes where it stopped")
		}
		arrival, err := s.advance(c)
		if err != nil {
			return err
		}
		arrival.Digest = digest
		arrival.Links = agreement.LinkMethod().Method
		return InsertChunk(ctx, tx, contributionID, arrival)
	})
}

// HandleCompleteContribution puts an upload in force: it replaces the side's previous contribution,
// and what was linked with that, in one transaction. If the other side is complete too, and of the
// same intersection, the pairs are linked before the call returns; else the receipt says who has to
// contribute. A failure to link leaves the contribution complete.
func (a *Receiver) HandleCompleteContribution(ctx context.Context, caller node.Peer, id study.ID, c contribution.Complete) (contribution.Receipt, error) {
	r := contribution.Receipt{Complete: true}
	err := a.Store.InSharedTx(ctx, "complete contribution", id, func(ctx context.Context, tx *node.Tx) error {
		if err := SerialiseStudy(ctx, tx, id); err != nil {
			return err
		}
		agreement, s, err := a.ownContribution(ctx, tx, id, caller, c.ID)
		if err != nil {
			return err
		}
		r.NextChunk = s.NextChunk
		if err := s.finish(c); err != nil {
			return err
		}
		if s.Complete {
			r.RefreshesLeft, err = refreshesLeft(ctx, tx, agreement)
			return err
		}
		if inForce, yes, err := overtaken(ctx, tx, s.Side, s.Begin); err != nil {
			return err
		} else if yes {
			return problem.New(problem.Conflict, "the contribution is of intersection %d, and one of intersection %d is in force", s.Begin.Number, inForce).
				WithHint("run ⟪intersect STUDY⟫, then ⟪contribute STUDY⟫ on both holders")
		}
		refresh, err := settle(ctx, tx, agreement, s, c)
		if err != nil {
			return err
		}
		if r.RefreshesLeft, err = refreshesLeft(ctx, tx, agreement); err != nil {
			return err
		}
		old, err := ByStage(ctx, tx, id, s.Side, true)
		if err != nil {
			return err
		}
		if old != nil {
			if err := a.Linking.DropLinks(ctx, tx, id); err != nil {
				return err
			}
			if err := dropContribution(ctx, tx, old.Begin.ID); err != nil {
				return err
			}
		}
		if err := CompleteContribution(ctx, tx, c.ID, a.Now()); err != nil {
			return err
		}
		_, err = a.auditContribution(ctx, tx, caller, auditlog.ActionContributionComplete, s.Begin, refresh)
		return err
	})
	if err != nil {
		return contribution.Receipt{}, err
	}
	a.Log.InfoContext(ctx, "contribution complete", slog.String("holder", caller.Name))
	if r.Linkage, err = a.Linking.EnsureLinked(ctx, id); err != nil {
		return contribution.Receipt{}, err
	}
	err = a.Store.InTx(ctx, "read audit head", func(ctx context.Context, tx *node.Tx) (err error) {
		r.Head, err = tx.AuditHead(ctx)
		return err
	})
	return r, err
}

// ownContribution returns a contribution of this study and of the caller's side, locked, and the
// study.
func (a *Receiver) ownContribution(ctx context.Context, tx *node.Tx, id study.ID, caller node.Peer, contributionID [16]byte) (*study.Agreement, *Stored, error) {
	agreement, side, err := a.Node.HolderOf(ctx, tx, id, caller)
	if err != nil {
		return nil, nil, err
	}
	s, err := lockContribution(ctx, tx, contributionID)
	if err != nil {
		return nil, nil, err
	}
	// Another holder's contribution is reported as one that does not exist: its id is nobody else's
	// business.
	if s == nil || s.Begin.Study != id || s.Side != side {
		return nil, nil, problem.New(problem.NotFound, "there is no such contribution of %q here", caller.Name).
			WithHint("it may have been replaced: run ⟪contribute STUDY⟫ again")
	}
	return agreement, s, nil
}

func (a *Receiver) auditContribution(ctx context.Context, tx *node.Tx, caller node.Peer, action string, b contribution.Begin, refresh bool) (auditlog.SignedHead, error) {
	details := map[string]string{
		"contribution": hex.EncodeToString(b.ID[:]),
		"intersection": hex.EncodeToString(b.Intersection[:]),
		"number":       strconv.FormatUint(b.Number, 10),
		"records":      strconv.FormatUint(b.Records, 10),
		"keys":         strconv.FormatUint(b.Keys, 10),
		"columns":      strconv.Itoa(len(b.Columns)),
	}
	if refresh {
		details["refresh"] = strconv.FormatBool(refresh)
	}
	return a.Node.Audit(ctx, tx, auditlog.Entry{
		Actor: caller.Name, ActorFingerprint: caller.Fingerprint.String(), Action: action,
		Study: study.ID(b.Study).String(), Outcome: auditlog.OutcomeOK, Details: details,
	})
}

// Both returns the complete contributions of both sides, or nil while one is
// missing.
func Both(ctx context.Context, tx *node.Tx, id study.ID) (*[2]Stored, error) {
	var both [2]Stored
	for side := range study.Sides {
		c, err := ByStage(ctx, tx, id, side, true)
		if err != nil || c == nil {
			return nil, err
		}
		both[side.Index()] = *c
	}
	return &both, nil
}
