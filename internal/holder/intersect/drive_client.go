package intersect

import (
	"context"

	"golang.org/x/sync/errgroup"

	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// runClient makes the calls of a client, up to Finish.
func (c *conversation) runClient(ctx context.Context, rec *SessionRecord) error {
	if err := c.exchangeKeys(ctx, rec); err != nil {
		return err
	}
	if err := c.fetchTags(ctx); err != nil {
		return err
	}
	if err := c.joinAll(ctx); err != nil {
		return err
	}
	return c.sendMatches(ctx)
}

// exchangeKeys has our missing chunks evaluated while the server evaluates its own keys.
func (c *conversation) exchangeKeys(ctx context.Context, rec *SessionRecord) error {
	bar := progress.Start(c.app.Progress, "own keys", int64(rec.State.Client.Fresh)) //nolint:gosec // at most psi.MaxKeys
	defer bar.Done()
	bar.Add(int64(rec.State.EvaluatedKeys())) //nolint:gosec // the same
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(inFlight + 1)
	g.Go(func() error { return c.awaitServer(ctx, rec.State) })
	for _, no := range rec.State.Missing(0, int(rec.State.BlindedChunks())) {
		if ctx.Err() != nil {
			break
		}
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			chunk, own, err := c.blinded(ctx, psi.WantBlinded{Session: c.id, No: no})
			if err != nil {
				return err
			}
			reply, err := ask[psi.EvaluatedChunk](ctx, c, chunk)
			if err != nil {
				return err
			}
			if err := c.wrongNumber("evaluated chunk", reply.No, no); err != nil {
				return err
			}
			_, n := rec.State.BlindedRange(no)
			bar.Add(int64(n))
			return c.takeEvaluated(ctx, reply, own)
		})
	}
	return g.Wait()
}

// awaitServer lets the server work until its tags can be asked for.
func (c *conversation) awaitServer(ctx context.Context, state *psi.Session) error {
	bar := progress.Start(c.app.Progress, "keys of "+c.name, int64(state.Server.Fresh)) //nolint:gosec // at most psi.MaxKeys
	defer bar.Done()
	shown := uint64(0)
	return c.await(ctx, func(p psi.Progress) (bool, error) {
		work, err := state.ReadServer(p)
		if err == nil && work.Own > shown {
			bar.Add(int64(work.Own - shown)) //nolint:gosec // at most psi.MaxKeys
			shown = work.Own
		}
		return work.Ready, err
	})
}

// fetchTags stores the server's tags in order; the next chunk travels while one is stored.
func (c *conversation) fetchTags(ctx context.Context) error {
	rec, err := c.load(ctx)
	if err != nil {
		return err
	}
	next, done := rec.State.NextTags()
	if done {
		return nil
	}
	total := rec.State.TagChunks()
	bar := progress.Start(c.app.Progress, "tags of "+c.name+", chunks", int64(total-next))
	defer bar.Done()
	chunks := make(chan psi.TagChunk, 1)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(chunks)
		for no := next; no < total; no++ {
			chunk, err := ask[psi.TagChunk](ctx, c, psi.WantTags{Session: c.id, No: no})
			if err != nil {
				return err
			}
			if err := c.wrongNumber("tag chunk", chunk.No, no); err != nil {
				return err
			}
			select {
			case chunks <- chunk:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	g.Go(func() error {
		for chunk := range chunks {
			if err := c.takeTags(ctx, chunk); err != nil {
				return err
			}
			bar.Add(1)
		}
		return nil
	})
	return g.Wait()
}

// joinAll joins all tags with our own.
func (c *conversation) joinAll(ctx context.Context) error {
	return workOff(
		func() (psi.Progress, error) { return c.join(ctx) },
		func(p psi.Progress) bool { return p.Done == p.Total },
	)
}

// sendMatches tells the server which of its tags we have, from the chunk on that it needs next.
func (c *conversation) sendMatches(ctx context.Context) error {
	rec, err := c.load(ctx)
	if err != nil {
		return err
	}
	p, err := c.askWork(ctx)
	if err != nil {
		return err
	}
	work, err := rec.State.ReadServer(p)
	if err != nil {
		return err
	}
	total, _ := rec.State.MatchChunks()
	bar := progress.Start(c.app.Progress, "matches, chunks", int64(total-work.NextMatches))
	defer bar.Done()
	for no := work.NextMatches; no < total; no++ {
		chunk, err := c.matches(ctx, psi.WantMatches{Session: c.id, No: no})
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
