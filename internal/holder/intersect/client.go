package intersect

import (
	"context"
	"errors"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// joinChunks is how many tag chunks one slice of work unmasks the matches of: about 130,000 tags.
// The first slice joins them all.
const joinChunks = 32

// oprfClient unwraps the session's seed: everything that the client draws derives from it.
func (s *worker) oprfClient(rec *SessionRecord) (oprf.Client, error) {
	if rec.SeedWrapped == nil {
		return nil, problem.New(problem.Conflict, "the session has ended")
	}
	seed, err := s.app.Master.Unwrap(rec.SeedWrapped, seedCell(s.id))
	if err != nil {
		return nil, err
	}
	defer clear(seed)
	if len(seed) != seedSize {
		return nil, problem.New(problem.Internal, "the session's seed has %d bytes", len(seed))
	}
	return s.NewClient(s.publicKey, [seedSize]byte(seed))
}

// ownChunk is our keys of a chunk, with their join tokens.
type ownChunk struct {
	first  uint64 // among those that are to be evaluated
	keys   [][]byte
	tokens [][16]byte
}

func (s *worker) ownChunk(ctx context.Context, rec *SessionRecord, no uint32) (*ownChunk, error) {
	first, n := rec.State.BlindedRange(no)
	out := &ownChunk{first: first, keys: make([][]byte, n), tokens: make([][16]byte, n)}
	return out, s.inTx(ctx, "read keys", func(ctx context.Context, tx *node.Tx) error {
		fresh, err := freshKeys(ctx, tx, rec, first, n)
		for i, k := range fresh {
			out.keys[i], out.tokens[i] = k.Key, k.JoinToken
		}
		return err
	})
}

// blinded makes a chunk of our blinded keys: the same each time, since everything derives from the
// seed. It returns the keys too, for takeEvaluated.
func (s *worker) blinded(ctx context.Context, m psi.WantBlinded) (psi.BlindedChunk, *ownChunk, error) {
	out := psi.BlindedChunk{Session: s.id, No: m.No}
	rec, err := s.load(ctx)
	if err != nil {
		return out, nil, err
	}
	if err := rec.State.CheckWantBlinded(m); err != nil {
		return out, nil, err
	}
	client, err := s.oprfClient(rec)
	if err != nil {
		return out, nil, err
	}
	own, err := s.ownChunk(ctx, rec, m.No)
	if err != nil {
		return out, nil, err
	}
	if out.Elements, err = client.Blind(own.first, own.keys); err != nil {
		return out, nil, err
	}
	return out, own, s.update(ctx, "blinded chunk", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		return markChunk(ctx, tx, rec, psi.KindBlinded, m.No, out.Digest())
	})
}

// takeEvaluated finalises a chunk that the server has evaluated, and stores tags and secrets of our
// keys. own is the chunk's keys where they are at hand; nil has them read.
func (s *worker) takeEvaluated(ctx context.Context, m psi.EvaluatedChunk, own *ownChunk) error {
	rec, err := s.load(ctx)
	if err != nil {
		return err
	}
	repeated, err := rec.State.CheckEvaluated(m)
	if err != nil {
		return err
	}
	var out []KeyOutput
	if !repeated {
		client, err := s.oprfClient(rec)
		if err != nil {
			return err
		}
		if own == nil {
			if own, err = s.ownChunk(ctx, rec, m.No); err != nil {
				return err
			}
		}
		outputs, err := client.Finalize(own.first, own.keys, m.Elements)
		if err != nil {
			return peerFault(err)
		}
		out = make([]KeyOutput, len(outputs))
		for i, o := range outputs {
			out[i].JoinToken = own.tokens[i]
			out[i].Tag, out[i].Secret = psi.Derive(o[:])
		}
	}
	return unlessRepeated(s.update(ctx, "evaluated chunk", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		if err := sameChunk(ctx, tx, rec, psi.KindEvaluated, m.No, m.Digest()); err != nil {
			return err
		}
		if _, asked, err := chunkDigest(ctx, tx, rec.ID, psi.KindBlinded, m.No); err != nil || !asked {
			return errors.Join(err, problem.New(problem.Conflict, "evaluated chunk %d answers no blinded chunk of ours", m.No))
		}
		if err := copyClientOutputs(ctx, tx, rec.ID, out); err != nil {
			return err
		}
		rec.State.Finalised(m.No)
		return insertChunk(ctx, tx, rec.ID, psi.KindEvaluated, m.No, m.Digest())
	}))
}

// takeTags stores a chunk of the server's tags.
func (s *worker) takeTags(ctx context.Context, m psi.TagChunk) error {
	return unlessRepeated(s.update(ctx, "tag chunk", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		repeated, err := rec.State.CheckTags(m)
		if err != nil {
			return err
		}
		if repeated {
			if err := sameChunk(ctx, tx, rec, psi.KindTags, m.No, m.Digest()); err != nil {
				return err
			}
		}
		if err := copyPeerTags(ctx, tx, rec.ID, m); err != nil {
			return err
		}
		if len(m.Gone) > 0 {
			known, err := takeGoneTags(ctx, tx, rec, m.No, psi.SplitTags(m.Gone))
			if err != nil {
				return err
			}
			if !known {
				return psi.Violation(problem.New(problem.Invalid, "the server names tags as gone that it never sent"))
			}
		}
		rec.State.StoredTags(m)
		return insertChunk(ctx, tx, rec.ID, psi.KindTags, m.No, m.Digest())
	}))
}

// join does a slice of the work of joining the server's tags with our own; it decrypts the
// multiplicities of matches only.
func (s *worker) join(ctx context.Context) (p psi.Progress, err error) {
	if err := s.gate.Begin(); err != nil {
		return psi.Progress{}, err
	}
	err = s.update(ctx, "join tags", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		if rec.State.NeedsChanges() {
			if err := s.joinChanges(ctx, tx, rec); err != nil {
				return err
			}
			p = rec.State.Progress()
			return nil
		}
		first, n := rec.State.NextJoin(joinChunks)
		if n == 0 {
			p = rec.State.Progress()
			return nil
		}
		if first == 0 {
			if err := findCandidates(ctx, tx, rec); err != nil {
				return err
			}
		}
		if err := s.unmask(ctx, tx, rec, first, n); err != nil {
			return err
		}
		rec.State.Joined(n)
		p = rec.State.Progress()
		return nil
	})
	return p, err
}

// joinChanges finds what changed in the intersection since the session's base, all in one unit of
// work: only its end tells how much that is.
func (s *worker) joinChanges(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
	twofold, err := sentAndGone(ctx, tx, rec.ID)
	if err != nil {
		return err
	}
	if twofold != 0 {
		return psi.Violation(problem.New(problem.Invalid, "the server names tags as gone that it sends"))
	}
	// A server that conceals tags that are gone, or sends more than it states, has more keys than
	// the study allows; and rows that were lost here would be missed by nobody, if they belong to
	// no match.
	tags, err := countPeerTags(ctx, tx, rec)
	if err != nil {
		return err
	}
	if tags != rec.State.Server.Keys {
		return psi.Violation(fmt.Errorf("%w: the server states %d keys, and its tags are now %d", ErrKeptDamaged, rec.State.Server.Keys, tags))
	}
	whole, err := outputsWhole(ctx, tx, rec.Study, rec.Direction)
	if err != nil {
		return err
	}
	if !whole {
		return psi.Violation(fmt.Errorf("%w: outputs are missing", ErrKeptDamaged))
	}
	changed, gone, err := findChanges(ctx, tx, rec)
	if err != nil {
		return err
	}
	for first := uint32(0); uint64(first)*psi.ChunkTags < changed; first += joinChunks {
		if err := s.unmask(ctx, tx, rec, first, joinChunks); err != nil {
			return err
		}
	}
	rec.State.FoundChanges(changed, gone)
	return nil
}

// unmask makes matches of n chunks of candidates from first on.
func (s *worker) unmask(ctx context.Context, tx *node.Tx, rec *SessionRecord, first, n uint32) error {
	candidates, err := candidatesIn(ctx, tx, rec.ID, first, n)
	if err != nil {
		return err
	}
	matches := make([]Match, len(candidates))
	for i, c := range candidates {
		matches[i] = c.Match
		if matches[i].Peer, err = c.Secret.Unmask(c.MaskedIn, psi.Server, c.Masked); err != nil {
			return err
		}
	}
	return copyMatches(ctx, tx, rec.ID, matches)
}

// matches makes the chunk that tells the server which of a chunk of its tags we have too, or what
// changed.
func (s *worker) matches(ctx context.Context, m psi.WantMatches) (out psi.MatchChunk, err error) {
	err = s.update(ctx, "match chunk", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		if err := rec.State.CheckWantMatches(m); err != nil {
			return err
		}
		found, err := clientMatches(ctx, tx, rec.ID, m.No)
		if err != nil {
			return err
		}
		out = psi.MatchChunk{Session: s.id, No: m.No}
		positions := make([]uint32, len(found))
		for i, f := range found {
			masked, err := f.Secret.Mask(s.id, psi.Client, f.Own)
			if err != nil {
				return err
			}
			mac := f.Secret.MAC(s.id, f.Tag, masked[:])
			positions[i] = f.Position
			if rec.State.BuildsOn() {
				out.Tags = append(out.Tags, f.Tag[:]...)
			}
			out.Multiplicities = append(out.Multiplicities, masked[:]...)
			out.MACs = append(out.MACs, mac[:]...)
		}
		if rec.State.BuildsOn() {
			gone, err := goneMatches(ctx, tx, rec.ID, m.No)
			if err != nil {
				return err
			}
			out.Gone = psi.JoinTags(gone)
			total, _ := rec.State.MatchChunks()
			out.Last = m.No == total-1
		} else if out.Positions, err = psi.EncodePositions(positions); err != nil {
			return err
		}
		rec.State.SentMatches(m.No)
		return markChunk(ctx, tx, rec, psi.KindMatches, m.No, out.Digest())
	})
	return out, err
}
