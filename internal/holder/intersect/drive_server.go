package intersect

import (
	"context"

	"golang.org/x/sync/errgroup"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// runServer makes the calls of a server, up to Finish.
func (c *conversation) runServer(ctx context.Context, rec *SessionRecord) error {
	work, err := c.clientWork(ctx, rec.State)
	if err != nil {
		return err
	}
	if err := c.evaluateAll(ctx, rec.State, work.NextBlinded); err != nil {
		return err
	}
	if work, err = c.clientWork(ctx, rec.State); err != nil {
		return err
	}
	if err := c.sendTags(ctx, rec.State, work.NextTags); err != nil {
		return err
	}
	if err := c.awaitClient(ctx, rec.State); err != nil {
		return err
	}
	return c.fetchMatches(ctx)
}

func (c *conversation) clientWork(ctx context.Context, state *psi.Session) (psi.ClientWork, error) {
	p, err := c.askWork(ctx)
	if err != nil {
		return psi.ClientWork{}, err
	}
	return state.ReadClient(p)
}

// evaluateAll evaluates the client's chunks from one on, and our own keys meanwhile. Which chunks
// the client still needs is the client's knowledge: an evaluation of ours may have been lost on its
// way.
func (c *conversation) evaluateAll(ctx context.Context, state *psi.Session, from uint32) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(inFlight + 1)
	g.Go(func() error { return c.prepareAll(ctx, state) })
	total := state.BlindedChunks()
	keys := int64(0)
	for no := from; no < total; no++ {
		_, n := state.BlindedRange(no)
		keys += int64(n)
	}
	bar := progress.Start(c.app.Progress, "keys of "+c.name, keys)
	defer bar.Done()
	for no := from; no < total && ctx.Err() == nil; no++ {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			chunk, err := ask[psi.BlindedChunk](ctx, c, psi.WantBlinded{Session: c.id, No: no})
			if err != nil {
				return err
			}
			if err := c.wrongNumber("blinded chunk", chunk.No, no); err != nil {
				return err
			}
			reply, err := c.evaluate(ctx, chunk)
			if err != nil {
				return err
			}
			if _, err := ask[psi.Ack](ctx, c, reply); err != nil {
				return err
			}
			_, n := state.BlindedRange(no)
			bar.Add(int64(n))
			return nil
		})
	}
	return g.Wait()
}

// prepareAll evaluates our own keys and sorts their tags.
func (c *conversation) prepareAll(ctx context.Context, state *psi.Session) error {
	bar := progress.Start(c.app.Progress, "own keys", int64(state.Server.Fresh)) //nolint:gosec // at most psi.MaxKeys
	defer bar.Done()
	shown := uint64(0)
	return workOff(func() (psi.Progress, error) { return c.prepareOwn(ctx) }, func(p psi.Progress) bool {
		if own := min(p.Done, state.Server.Fresh); own > shown {
			bar.Add(int64(own - shown)) //nolint:gosec // at most psi.MaxKeys
			shown = own
		}
		return p.Done > state.Server.Fresh
	})
}

// sendTags gives the client our tags in order, from the chunk on that it needs next.
func (c *conversation) sendTags(ctx context.Context, state *psi.Session, from uint32) error {
	total := state.TagChunks()
	bar := progress.Start(c.app.Progress, "own tags, chunks", int64(total-from))
	defer bar.Done()
	for no := from; no < total; no++ {
		chunk, err := c.tags(ctx, psi.WantTags{Session: c.id, No: no})
		if err != nil {
			return err
		}
		if _, err := ask[psi.Ack](ctx, c, chunk); err != nil {
			return err
		}
		bar.Add(1)
	}
	return nil
}

// awaitClient lets the client work until it has joined all tags.
func (c *conversation) awaitClient(ctx context.Context, state *psi.Session) error {
	return c.await(ctx, func(p psi.Progress) (bool, error) {
		work, err := state.ReadClient(p)
		if err == nil && !work.Joined && work.NextTags != state.TagChunks() {
			err = problem.New(problem.Conflict, "%s lost tags that it had acknowledged", c.name)
		}
		return work.Joined, err
	})
}

// fetchMatches verifies and stores what the client found, in order.
func (c *conversation) fetchMatches(ctx context.Context) error {
	rec, err := c.load(ctx)
	if err != nil {
		return err
	}
	next, done := rec.State.NextMatches()
	total, known := rec.State.MatchChunks() // where it is not known, the last chunk says so
	bar := progress.Start(c.app.Progress, "matches, chunks", int64(total)-int64(min(total, next)))
	defer bar.Done()
	for no := next; !done && (!known || no < total); no++ {
		chunk, err := ask[psi.MatchChunk](ctx, c, psi.WantMatches{Session: c.id, No: no})
		if err != nil {
			return err
		}
		if err := c.wrongNumber("match chunk", chunk.No, no); err != nil {
			return err
		}
		if err := c.takeMatches(ctx, chunk); err != nil {
			return err
		}
		done = chunk.Last
		bar.Add(1)
	}
	return nil
}
