package simulate

import (
	"context"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"
)

// Run simulates a design. progress, which may be nil, is called after each replicate, never twice
// at a time. When ctx ends, Run ends after the steps that are under way, with ctx's error.
func Run(ctx context.Context, d Design, progress func(done, total int)) (*Report, error) {
	if err := d.Validate(); err != nil {
		return nil, err
	}
	workers := d.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	replicates := make([]*Replicate, d.Replicates)
	var (
		mu   sync.Mutex // guards done and calls of progress
		done int
	)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(workers)
	for i := range replicates {
		if ctx.Err() != nil {
			break
		}
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			r, err := d.replicate(ctx, i)
			if err != nil {
				return err
			}
			replicates[i] = r
			mu.Lock()
			defer mu.Unlock()
			done++
			if progress != nil {
				progress(done, d.Replicates)
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil && done < d.Replicates {
		return nil, err
	}
	return newReport(d, replicates), nil
}
