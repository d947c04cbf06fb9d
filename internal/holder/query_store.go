package holder

import (
	"context"
	"crypto/ed25519"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/study"
)

// AnswerRecord is a query of ours and its decrypted answer.
type AnswerRecord struct {
	ID      [16]byte
	Study   study.ID
	GroupBy []string // as it was asked
	Purpose string
	Result  []byte // JSON of query.Result
	AskedAt time.Time
}

// answerTx is what asking and checking the linker needs of a transaction.
type answerTx interface {
	InsertAnswer(ctx context.Context, r AnswerRecord) error
	// KeepLinkerHead keeps a head of the linker's audit log; the same head again changes nothing.
	KeepLinkerHead(ctx context.Context, linker string, h auditlog.SignedHead) error
	// LinkerHeads returns the kept heads of a linker, except those given up, in the order of their
	// numbers. Two may have one number: that proves that the linker showed two histories.
	LinkerHeads(ctx context.Context, linker string) ([]auditlog.SignedHead, error)
	// LatestLinkerHead returns the one of the highest number that verifies under a key; number 0
	// where there is none. A linker of that name may have been another node before.
	LatestLinkerHead(ctx context.Context, linker string, key ed25519.PublicKey) (auditlog.SignedHead, error)
	// GiveUpLinkerHead hides a kept head from the two methods above.
	GiveUpLinkerHead(ctx context.Context, linker string, h auditlog.SignedHead, at time.Time) error
	LinkersWithHeads(ctx context.Context) ([]string, error)
}
