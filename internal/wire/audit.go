package wire

import (
	"slices"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

func headOf(h auditlog.SignedHead) *nodepb.Head {
	return &nodepb.Head{Seq: h.Seq, Hash: h.Hash[:], Signature: h.Signature}
}

func fromHead(h *nodepb.Head) (auditlog.SignedHead, error) {
	hash, err := fixed32("hash", h.GetHash())
	if err != nil {
		return auditlog.SignedHead{}, err
	}
	return auditlog.SignedHead{Seq: h.GetSeq(), Hash: hash, Signature: h.GetSignature()}, nil
}

// Digests is a piece of an audit log's digests, and the log's head.
func Digests(hashes []auditlog.Hash, head auditlog.SignedHead) *nodepb.DigestsResponse {
	out := make([]byte, 0, len(hashes)*len(auditlog.Hash{}))
	for _, h := range hashes {
		out = append(out, h[:]...)
	}
	return &nodepb.DigestsResponse{Digests: out, Head: headOf(head)}
}

// FromDigests reads a piece of an audit log's digests, and the log's head.
func FromDigests(res *nodepb.DigestsResponse) ([]auditlog.Hash, auditlog.SignedHead, error) {
	head, err := fromHead(res.GetHead())
	if err == nil && len(res.GetDigests())%len(auditlog.Hash{}) != 0 {
		err = problem.New(problem.Invalid, "digests of a wrong length")
	}
	if err != nil {
		return nil, auditlog.SignedHead{}, err
	}
	var hashes []auditlog.Hash
	for d := range slices.Chunk(res.GetDigests(), len(auditlog.Hash{})) {
		hashes = append(hashes, auditlog.Hash(d))
	}
	return hashes, head, nil
}
