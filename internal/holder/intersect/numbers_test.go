package intersect_test

import (
	"context"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// The number of a session's intersection is higher than any that either holder knows, whoever
// begins it.
func TestIntersectionsAreNumbered(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewLinkedPair(t)
	want := 0
	numbered := func(what string) {
		t.Helper()
		for i := range p.Apps {
			if n := p.Scalar(i, "SELECT number FROM intersection"); n != want {
				t.Errorf("%s, %s: %d instead of %d", what, pair.Names[i], n, want)
			}
		}
	}
	for n := range 3 {
		p.Month(n)
		want++
		numbered("a month")
		_, err := p.Intersect(0)
		pair.Must(t, err)
		numbered("done already")
	}
	for i := range p.Apps {
		want += 10
		pair.Must(t, p.Apps[i].Store.InTx(t.Context(), "see", func(ctx context.Context, tx *node.Tx) error {
			return intersect.SeeNumber(ctx, tx, p.Ag.ID(), uint64(want-1))
		}))
		_, err := p.Intersect(0)
		pair.Must(t, err)
		numbered("the linker named one to " + pair.Names[i])
	}
}
