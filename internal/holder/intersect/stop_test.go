package intersect_test

import (
	"context"
	"errors"
	"testing"

	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// An intersection that is asked to stop while a chunk is under way finishes it, whoever makes the
// calls: the server's evaluation is stored at the client. It asks for nothing new, and goes on from
// there when it is run again.
func TestStopFinishesChunksUnderWay(t *testing.T) {
	t.Parallel()
	for caller, role := range []string{"client", "server"} {
		t.Run(role, func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			keys := [2][]string{manyKeys(0, 5000), manyKeys(1000, 6000)}
			p.LoadBoth(keys)
			ctx, stop := context.WithCancel(t.Context())
			after := 0
			p.Wires[caller].Change = func(m psi.Message) (psi.Message, error) {
				switch m.(type) {
				case psi.BlindedChunk: // a call at the client, a reply at the server
					stop()
				case psi.WantTags, psi.TagChunk, psi.WantMatches, psi.MatchChunk, psi.Finish:
					after++
				default:
				}
				return m, nil
			}
			_, err := p.Apps[caller].Intersect(ctx, pair.Study)
			if !errors.Is(err, context.Canceled) || after != 0 {
				t.Fatalf("%v, and %d calls of the next phases", err, after)
			}
			list, err := p.Apps[0].Sessions(t.Context(), pair.Study)
			pair.Must(t, err)
			if len(list) != 1 || list[0].Ended() || list[0].Chunks.Done == 0 {
				t.Fatalf("the chunk under way was not stored: %+v", list)
			}
			p.Wires[caller].Change = nil
			p.Check(caller, keys)
		})
	}
}
