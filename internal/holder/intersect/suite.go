package intersect

import (
	"context"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// suite is the study's oblivious pseudorandom function under one server's public key.
type suite struct {
	oprf.Suite
	publicKey   []byte
	elementSize int
}

// suiteOf returns the study's suite; a public key that is not one of that suite is problem.Invalid.
func suiteOf(ag *study.Agreement, publicKey []byte) (suite, error) {
	s, err := oprf.Lookup(ag.Terms.Suite)
	if err != nil {
		return suite{}, err
	}
	// for the size of elements only: nothing is blinded with this seed
	c, err := s.NewClient(publicKey, [seedSize]byte{})
	if err != nil {
		return suite{}, err
	}
	return suite{Suite: s, publicKey: publicKey, elementSize: c.ElementSize()}, nil
}

func (s suite) shape() psi.Shape {
	return psi.Shape{ElementSize: uint32(s.elementSize), ChunkSize: uint32(s.ChunkSize())} //nolint:gosec // small constants of the suite
}

// serverPublicKey returns our OPRF public key of a study; the key is made when it is first needed,
// and nothing that a session of the direction kept under another is of use then. The caller holds
// LockPSI.
func (a *Intersector) serverPublicKey(ctx context.Context, tx *node.Tx, ag *study.Agreement, direction uint8) ([]byte, error) {
	wrapped, err := psiKey(ctx, tx, ag.ID())
	if err != nil {
		return nil, err
	}
	if wrapped != nil {
		key, err := a.serverKey(ag, wrapped)
		if err != nil {
			return nil, err
		}
		return key.Public()
	}
	s, err := oprf.Lookup(ag.Terms.Suite)
	if err != nil {
		return nil, err
	}
	key, err := s.GenerateKey(a.Random)
	if err != nil {
		return nil, err
	}
	if wrapped, err = a.Master.Wrap(key.Marshal(), psiKeyCell(ag.ID())); err != nil {
		return nil, err
	}
	if err := setPSIKey(ctx, tx, ag.ID(), wrapped); err != nil {
		return nil, err
	}
	if err := dropKept(ctx, tx, ag.ID(), direction); err != nil {
		return nil, err
	}
	return key.Public()
}

// serverKey unwraps our OPRF key of a study.
func (a *Intersector) serverKey(ag *study.Agreement, wrapped []byte) (oprf.Key, error) {
	if wrapped == nil {
		return nil, problem.New(problem.Internal, "the study's OPRF key is missing")
	}
	s, err := oprf.Lookup(ag.Terms.Suite)
	if err != nil {
		return nil, err
	}
	b, err := a.Master.Unwrap(wrapped, psiKeyCell(ag.ID()))
	if err != nil {
		return nil, err
	}
	defer clear(b)
	return s.ParseKey(b)
}

// ownOutputs evaluates our own keys on all processors.
func ownOutputs(key oprf.Key, inputs [][]byte) ([]oprf.Output, error) {
	out := make([]oprf.Output, len(inputs))
	var g errgroup.Group
	from := 0
	for share := range slices.Chunk(inputs, max(1, (len(inputs)+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))) {
		to := out[from : from+len(share)]
		from += len(share)
		g.Go(func() error {
			part, err := key.Outputs(share)
			copy(to, part)
			return err
		})
	}
	return out, g.Wait()
}

// peerFault makes a violation of what the suite refuses of a peer's elements: a number of the right
// length that is no element of the group, is degenerate, or does not verify, is no glitch.
func peerFault(err error) error {
	if problem.KindOf(err) == problem.Invalid {
		return psi.Violation(err)
	}
	return err
}
