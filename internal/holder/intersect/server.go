package intersect

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// oprfKey unwraps our OPRF key of the study.
func (s *worker) oprfKey(ctx context.Context) (key oprf.Key, err error) {
	var wrapped []byte
	err = s.inTx(ctx, "read OPRF key", func(ctx context.Context, tx *node.Tx) error {
		wrapped, err = psiKey(ctx, tx, s.ag.ID())
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.app.serverKey(s.ag, wrapped)
}

// evaluate answers a chunk of the client's blinded keys. The digest of the first content of each
// chunk number is stored before its evaluation leaves, so that a client has no more keys evaluated
// than it stated.
func (s *worker) evaluate(ctx context.Context, m psi.BlindedChunk) (psi.EvaluatedChunk, error) {
	out := psi.EvaluatedChunk{Session: s.id, No: m.No}
	rec, err := s.load(ctx)
	if err != nil {
		return out, err
	}
	repeated, err := rec.State.CheckBlinded(m)
	if err != nil {
		return out, err
	}
	if repeated { // other content is refused before it costs anything
		err := s.inTx(ctx, "compare chunk", func(ctx context.Context, tx *node.Tx) error {
			return sameChunk(ctx, tx, rec, psi.KindBlinded, m.No, m.Digest())
		})
		if unlessRepeated(err) != nil {
			return out, err
		}
	}
	key, err := s.oprfKey(ctx)
	if err != nil {
		return out, err
	}
	if out.Elements, err = key.Evaluate(m.Elements); err != nil {
		return out, peerFault(err)
	}
	return out, unlessRepeated(s.update(ctx, "blinded chunk", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		if err := sameChunk(ctx, tx, rec, psi.KindBlinded, m.No, m.Digest()); err != nil {
			return err
		}
		if err := insertChunk(ctx, tx, rec.ID, psi.KindBlinded, m.No, m.Digest()); err != nil {
			return err
		}
		rec.State.EvaluatedFor(m.No)
		return insertChunk(ctx, tx, rec.ID, psi.KindEvaluated, m.No, out.Digest())
	}))
}

// prepareOwn does a slice of the server's own work: evaluating its keys, then sorting their tags.
func (s *worker) prepareOwn(ctx context.Context) (psi.Progress, error) {
	slice := s.SliceSize()
	if slice < 1 {
		return psi.Progress{}, problem.New(problem.Internal, "suite %q has slices of %d keys", s.Name(), slice)
	}
	var key oprf.Key
	for evaluated := 0; ; {
		rec, err := s.load(ctx)
		if err != nil {
			return psi.Progress{}, err
		}
		if err := rec.State.Check(s.id); err != nil {
			return psi.Progress{}, err
		}
		if rec.State.Frozen() || evaluated >= slice {
			return rec.State.Progress(), nil
		}
		first, n := rec.State.OwnRange(s.shape().ChunkSize)
		if n == 0 {
			return s.freeze(ctx)
		}
		var keys []UnevaluatedKey
		if err := s.gate.Begin(); err != nil {
			return psi.Progress{}, err
		}
		err = s.inTx(ctx, "read own keys", func(ctx context.Context, tx *node.Tx) error {
			keys, err = freshKeys(ctx, tx, rec, first, n)
			return err
		})
		if err != nil {
			return psi.Progress{}, err
		}
		if key == nil {
			if key, err = s.oprfKey(ctx); err != nil {
				return psi.Progress{}, err
			}
		}
		if len(keys) == 0 { // or the next one would be the same
			return psi.Progress{}, problem.New(problem.Internal, "none of %d own keys from %d on are there", n, first)
		}
		if err := s.computeOwn(ctx, key, keys, first); err != nil {
			return psi.Progress{}, err
		}
		evaluated += len(keys)
	}
}

// computeOwn evaluates some of our own keys, and stores that they are done.
func (s *worker) computeOwn(ctx context.Context, key oprf.Key, keys []UnevaluatedKey, first uint64) error {
	inputs := make([][]byte, len(keys))
	for i, k := range keys {
		inputs[i] = k.Key
	}
	outputs, err := ownOutputs(key, inputs)
	if err != nil {
		return err
	}
	out := make([]KeyOutput, len(keys))
	for i, o := range outputs {
		out[i].JoinToken = keys[i].JoinToken
		out[i].Tag, out[i].Secret = psi.Derive(o[:])
	}
	return s.update(ctx, "own outputs", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		if now, _ := rec.State.OwnRange(1); now != first {
			return nil // another call, which the caller gave up on, was faster
		}
		rec.State.Computed(first + uint64(len(keys)))
		return copyServerOutputs(ctx, tx, rec.Study, out)
	})
}

func (s *worker) freeze(ctx context.Context) (p psi.Progress, err error) {
	if err := s.gate.Begin(); err != nil {
		return psi.Progress{}, err
	}
	err = s.update(ctx, "sort own tags", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		if !rec.State.Frozen() {
			tags, gone, err := freezeServerTags(ctx, tx, rec)
			if err != nil {
				return err
			}
			if tags != rec.State.TagsSent() || gone != rec.State.GoneSent() {
				return problem.New(problem.Internal, "%d of %d own tags are there to be sent, and %d of %d that are gone",
					tags, rec.State.TagsSent(), gone, rec.State.GoneSent())
			}
			if err := rec.State.Freeze(); err != nil {
				return err
			}
		}
		p = rec.State.Progress()
		return nil
	})
	return p, err
}

// tags makes a chunk of our tags, each with its masked multiplicity.
func (s *worker) tags(ctx context.Context, m psi.WantTags) (out psi.TagChunk, err error) {
	err = s.update(ctx, "tag chunk", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		if err := rec.State.CheckWantTags(m); err != nil {
			return err
		}
		tags, err := serverTags(ctx, tx, rec.ID, m.No)
		if err != nil {
			return err
		}
		out = psi.TagChunk{Session: s.id, No: m.No, Last: m.No == rec.State.TagChunks()-1}
		for _, t := range tags {
			masked, err := t.Secret.Mask(s.id, psi.Server, t.Multiplicity)
			if err != nil {
				return err
			}
			out.Tags = append(out.Tags, t.Tag[:]...)
			out.Multiplicities = append(out.Multiplicities, masked[:]...)
		}
		gone, err := goneTags(ctx, tx, rec.ID, m.No)
		if err != nil {
			return err
		}
		out.Gone = psi.JoinTags(gone)
		rec.State.SentTags(m.No)
		return markChunk(ctx, tx, rec, psi.KindTags, m.No, out.Digest())
	})
	return out, err
}

// takeMatches verifies a chunk of the client's matches and stores them.
func (s *worker) takeMatches(ctx context.Context, m psi.MatchChunk) error {
	return unlessRepeated(s.update(ctx, "match chunk", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		positions, repeated, err := rec.State.CheckMatches(m)
		if err != nil {
			return err
		}
		if repeated {
			return sameChunk(ctx, tx, rec, psi.KindMatches, m.No, m.Digest())
		}
		tags, err := s.matchedTags(ctx, tx, rec, m, positions)
		if err != nil {
			return err
		}
		found := make([]Match, len(tags))
		for i, t := range tags {
			if err := t.Secret.Verify(s.id, t.Tag, m.Masked(i), m.MAC(i)); err != nil {
				return err
			}
			found[i] = Match{JoinToken: t.JoinToken, Tag: t.Tag, Own: t.Multiplicity}
			if found[i].Peer, err = t.Secret.Unmask(s.id, psi.Client, m.Masked(i)); err != nil {
				return err
			}
		}
		if err := copyMatches(ctx, tx, rec.ID, found); err != nil {
			return err
		}
		rec.State.VerifiedMatches(m)
		return insertChunk(ctx, tx, rec.ID, psi.KindMatches, m.No, m.Digest())
	}))
}

// matchedTags returns what we know of the tags that a chunk of the client's matches names, by
// position or by themselves. Matches that it names as gone are stored.
func (s *worker) matchedTags(ctx context.Context, tx *node.Tx, rec *SessionRecord, m psi.MatchChunk, positions []uint32) ([]ServerTag, error) {
	if !rec.State.BuildsOn() {
		tags, err := serverTags(ctx, tx, rec.ID, m.No)
		if err != nil {
			return nil, err
		}
		out := make([]ServerTag, len(positions))
		for i, p := range positions {
			out[i] = tags[p]
		}
		return out, nil
	}
	if len(m.Gone) > 0 {
		known, err := takeGoneMatches(ctx, tx, rec, m.No, psi.SplitTags(m.Gone))
		if err != nil {
			return nil, err
		}
		if !known {
			return nil, psi.Violation(problem.New(problem.Invalid, "the client names matches as gone that there are not"))
		}
	}
	named := psi.SplitTags(m.Tags)
	known, err := findServerTags(ctx, tx, rec, named)
	if err != nil {
		return nil, err
	}
	out := make([]ServerTag, len(named))
	for i, tag := range named {
		var ok bool
		if out[i], ok = known[tag]; !ok {
			return nil, psi.Violation(problem.New(problem.Invalid, "the client names a match by a tag that it was not sent"))
		}
	}
	return out, nil
}
