package intersect

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/psi"
)

// HolderPeer is the other holder of a study.
type Peer interface {
	// OpenSession exchanges hellos; see psi.Hello. known is the highest number of an intersection
	// of the study that we know; what the session finds gets the number that is returned.
	OpenSession(ctx context.Context, h psi.Hello, known uint64) (theirs psi.Hello, number uint64, err error)
	// Step hands over one protocol message and returns the reply.
	Step(ctx context.Context, m psi.Message) (psi.Message, error)
}
