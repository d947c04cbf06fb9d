package linkerror

import (
	"crypto/sha256"
	"math"
	"math/rand/v2"
)

// Replicates is how many resamples a study's tables have: standard deviations over them are good to
// about 3 per cent. The standard error of a total over everything is a small difference of larger
// variances, and needs that many.
const Replicates = 500

// labelReplicates separates the hash that seeds the weights of a link run, and labelWeights those
// of its blocks, from every other use of SHA-256.
const (
	labelReplicates = "blindjoin/linker/replicates/v1\x00"
	labelWeights    = "blindjoin/linkerror/weights/v1\x00"
)

// ReplicateSeed is the seed of the weights for a generation of linked pairs. It is no secret: what
// must not be had from it are tokens, and they are not derived from it.
func ReplicateSeed(generation [32]byte) [32]byte {
	return sha256.Sum256(append([]byte(labelReplicates), generation[:]...))
}

// Weights draws how often each replicate takes each block: independently and Poisson distributed
// with mean 1, the limit of drawing as many blocks as there are with replacement. A block's weights
// follow from the seed and its token alone, so that two nodes that know different blocks of the
// same data weigh alike those that both know.
type Weights struct {
	seed [32]byte
	out  []uint8
}

// NewWeights returns the weights of so many replicates.
func NewWeights(seed [32]byte, replicates int) *Weights {
	return &Weights{seed: seed, out: make([]uint8, replicates)}
}

// poissonTail holds 2^32 times P(W > k) of the Poisson distribution with mean 1, for k from 0 on
// while it is not 0.
var poissonTail = func() (tail []uint32) {
	below, p := 0.0, math.Exp(-1)
	for k := 1; ; k++ {
		below += p
		rest := math.Round((1 - below) * (1 << 32))
		if rest < 1 {
			return tail
		}
		tail = append(tail, uint32(rest))
		p /= float64(k)
	}
}()

// Of returns the block's weight in each replicate; the slice is good until the next call.
func (w *Weights) Of(block [16]byte) []uint8 {
	h := sha256.New()
	h.Write([]byte(labelWeights))
	h.Write(w.seed[:])
	h.Write(block[:])
	source := rand.NewChaCha8([32]byte(h.Sum(nil)))
	var bits uint64
	for i := range w.out {
		if i%2 == 0 {
			bits = source.Uint64()
		}
		u := uint32(bits) // the low half, then the high half
		bits >>= 32
		k := uint8(0)
		for _, t := range poissonTail {
			if u >= t {
				break
			}
			k++
		}
		w.out[i] = k
	}
	return w.out
}
