// Package oprf computes a pseudorandom function obliviously: a client learns F(x) for its inputs x
// and nothing of the key, the server that holds the key learns nothing of x. The intersection
// protocol (package psi) is built on it.
//
//	client                                   server
//	Client.Blind(x_1..x_n)  ── blinded ────► Key.Evaluate
//	Client.Finalize         ◄── evaluated ── Key.Outputs(y_1..y_m)   (its own inputs, directly)
//	F(x_1)..F(x_n)
//
// Two suites share one interface, in which the unit of work is a chunk of elements laid end to end:
//
//   - ristretto255: OPRF(ristretto255, SHA-512) in OPRF mode (0x00) of RFC 9497, over the group and
//     the encodings of RFC 9496. An element is 32 bytes, F(x) is the RFC's Output.
//   - blindrsa: RSABSSA-SHA384-PSSZERO-Deterministic of RFC 9474. An element is as long as the
//     modulus, F(x) is SHA-512 of a label and the unblinded signature, which the deterministic
//     encoding makes a function of x.
//
// # What leaks
//
// A blinded element of blindrsa is uniform, whatever the input and whoever made the modulus: a
// public key carries a proof of that, and a client accepts no other. The blinded elements of one
// ristretto255 session share one blinding scalar, as in Diffie-Hellman intersection protocols:
// equal inputs of one session give equal elements, so a client blinds distinct inputs; beyond that
// they are pseudorandom under the decisional Diffie-Hellman assumption, and elements of two
// sessions cannot be linked. Whoever has F's key, or may evaluate without limit, can try out every
// possible input: bounding the number of evaluations is the caller's part.
//
// Neither suite makes a server prove that it used one key throughout. blindrsa verifies every
// signature under the stated public key. ristretto255 does not (OPRF, not VOPRF mode), and a server
// that deviates makes outputs disagree, which is within the semi-honest model.
//
// # Timing
//
// ristretto255 uses the constant-time multiplication and inversion of its library wherever a scalar
// is secret, and encodes products by constant-time field arithmetic. Lengths of inputs, and the
// place of the first element refused, show in the time taken.
//
// blindrsa works on math/big, which does not run in constant time; the standard library exposes no
// private operation without a padding around it. The private operation therefore multiplies its
// operand by a fresh random r^e and adds a random multiple of p-1 (and q-1) to its exponents, so
// that timing seen from afar is independent of operand and key. An attacker who shares the
// processor's caches is not defended against. A client's blinds are new for every session.
package oprf

import (
	"io"
	"math"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// OutputSize is the length of F(x) in bytes.
const OutputSize = 64

// Output is F(x).
type Output [OutputSize]byte

// maxInput bounds an input in bytes: RFC 9497 puts a two-byte length before it. It holds for all
// suites, so that what a study can link does not depend on its suite.
const maxInput = math.MaxUint16

// Suite is one oblivious pseudorandom function, with all that its callers need to know of it. All
// methods of a suite, its keys and its clients are safe for concurrent use, and start no
// goroutines: a caller runs chunks side by side.
type Suite interface {
	// Name returns the name by which Lookup finds the suite, as it stands in studies and messages.
	Name() string
	// ChunkSize returns the number of elements that make a chunk of a protocol message.
	ChunkSize() int
	// SliceSize returns about how many of its own inputs a server evaluates before it answers
	// again: a second or two of work.
	SliceSize() int
	// ElementSize returns the length in bytes of one element under a key that GenerateKey draws.
	ElementSize() int
	// GenerateKey draws a new key. A nil random means crypto/rand. blindrsa always draws from the
	// system's generator, as the standard library does.
	GenerateKey(random io.Reader) (Key, error)
	// ParseKey reads what Key.Marshal wrote, and accepts no other encoding of it.
	ParseKey(b []byte) (Key, error)
	// NewClient returns a client of the server with this public key. Everything that it draws is
	// derived from seed, which the caller draws uniformly for every session and keeps secret: a
	// chunk that is blinded again has the same bytes.
	NewClient(publicKey []byte, seed [32]byte) (Client, error)
	// Operations prepares measurements of the suite's arithmetic, for Calibrate. They run one at a
	// time, in order.
	Operations() ([]Operation, error)
}

// Key is the server's secret.
type Key interface {
	// Public returns the canonical encoding of the public key, with what a client needs to trust
	// it; it is the same each time.
	Public() ([]byte, error)
	// Marshal returns the private key in the clear, for the caller to wrap.
	Marshal() []byte
	// ElementSize returns the length in bytes of one blinded or evaluated element.
	ElementSize() int
	// Evaluate applies the key to blinded elements laid end to end and returns as many, in order.
	// It refuses (problem.Invalid) anything but a whole number of canonical elements, and
	// degenerate ones.
	Evaluate(blinded []byte) (evaluated []byte, err error)
	// Outputs returns F of each input. It is what Finalize returns for the same inputs under this
	// key.
	Outputs(inputs [][]byte) ([]Output, error)
}

// Client blinds and finalises for one session. Inputs should be distinct within the session.
type Client interface {
	// ElementSize returns the length in bytes of one blinded or evaluated element.
	ElementSize() int
	// Blind returns the blinded inputs end to end; first is the index of inputs[0] in the session's
	// order.
	Blind(first uint64, inputs [][]byte) ([]byte, error)
	// Finalize returns F of each input from the server's answer to Blind with the same first and
	// inputs. It refuses (problem.Invalid) an answer of another length or with elements that
	// Evaluate would refuse; blindrsa also refuses signatures that do not verify.
	Finalize(first uint64, inputs [][]byte, evaluated []byte) ([]Output, error)
}

// checkInputs refuses inputs that are too long and indices that wrap around.
func checkInputs(first uint64, inputs [][]byte) error {
	if uint64(len(inputs)) > math.MaxUint64-first {
		return problem.New(problem.Invalid, "index of the first input is out of range")
	}
	for i, in := range inputs {
		if len(in) > maxInput {
			return problem.New(problem.Invalid, "input %d of %d is longer than %d bytes", i+1, len(inputs), maxInput).
				WithHint("choose fewer or shorter columns for the linkage key")
		}
	}
	return nil
}

// checkChunk refuses elements that are not whole, or that are not n; n < 0 accepts any number.
func checkChunk(what string, chunk []byte, size, n int) error {
	switch {
	case len(chunk)%size != 0:
		return problem.New(problem.Invalid, "%s elements have %d bytes, not a multiple of %d", what, len(chunk), size).
			WithHint(hintSameSuite)
	case n >= 0 && len(chunk)/size != n:
		return problem.New(problem.Invalid, "%d %s elements came for %d inputs", len(chunk)/size, what, n).
			WithHint(hintSameSuite)
	}
	return nil
}

const (
	blindedElements   = "blinded"
	evaluatedElements = "evaluated"

	hintSameSuite = "check that both holders run the same version and agree on the suite and the public key"
)

func badElement(what string, i, n int) error {
	return problem.New(problem.Invalid, "%s element %d of %d is not a valid element", what, i+1, n).WithHint(hintSameSuite)
}
