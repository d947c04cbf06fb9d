package auditlog

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Hash is a SHA-256 hash: of an entry (a digest), or of the log up to an entry. Before the first
// entry it is zero.
type Hash [sha256.Size]byte

// String returns 64 hexadecimal digits.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// Chain returns the hash of the log after an entry, from the hash before it and the entry's digest.
func Chain(prev Hash, digest Hash) Hash {
	b := make([]byte, 0, len(labelChain)+2*sha256.Size)
	b = append(b, labelChain...)
	b = append(b, prev[:]...)
	return sha256.Sum256(append(b, digest[:]...))
}

// Row is an entry as it is stored.
type Row struct {
	Seq       int64
	Entry     []byte // the bytes that were hashed
	PrevHash  Hash
	Hash      Hash
	Signature []byte // Ed25519, by the node, over the head
}

// Digest returns the digest of the row's entry: what Growth takes. It is not the row's Hash.
func (r Row) Digest() Hash { return digest(r.Entry) }

// Head returns the signed head of a log that ends with this row.
func (r Row) Head() SignedHead { return SignedHead{Seq: r.Seq, Hash: r.Hash, Signature: r.Signature} }

// Next returns the row that follows prev (nil: the first), and the entry as it stands in it: with
// its number, its time cut to microseconds, and its texts as Encode writes them and short enough
// that Decode reads them. sign makes an Ed25519 signature with the node's identity key.
func Next(prev *Row, e Entry, sign func([]byte) []byte) (Row, Entry) {
	r := Row{Seq: 1}
	if prev != nil {
		r.Seq, r.PrevHash = prev.Seq+1, prev.Hash
	}
	e = e.bounded().normal()
	e.Seq = r.Seq
	r.Entry = e.Encode()
	r.Hash = Chain(r.PrevHash, digest(r.Entry))
	r.Signature = sign(headBytes(r.Seq, r.Hash))
	return r, e
}

// SignedHead is the end of a log, signed by its node. One who keeps it can prove later that the log
// was another.
type SignedHead struct {
	Seq       int64
	Hash      Hash
	Signature []byte
}

func headBytes(seq int64, h Hash) []byte {
	b := append([]byte(labelHead), binary.BigEndian.AppendUint64(nil, uint64(seq))...) //nolint:gosec // the same bits
	return append(b, h[:]...)
}

// Verify checks the signature under the identity key of the log's node.
func (h SignedHead) Verify(pub ed25519.PublicKey) error {
	if h.Seq < 1 {
		return problem.New(problem.Invalid, "an audit log head has number %d", h.Seq)
	}
	if len(pub) != ed25519.PublicKeySize || !ed25519.Verify(pub, headBytes(h.Seq, h.Hash), h.Signature) {
		return problem.New(problem.Invalid, "the signature of audit log head %d does not verify", h.Seq).
			WithHint("the head was altered, or is of another node")
	}
	return nil
}

func inconsistent(format string, args ...any) error {
	return problem.New(problem.Conflict, "the audit log was rewritten: "+format, args...).
		WithHint("keep both signed heads: they prove it; ask the operator of that node")
}
