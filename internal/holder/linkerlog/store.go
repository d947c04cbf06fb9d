package linkerlog

import (
	"context"
	"crypto/ed25519"
	"fmt"
	"slices"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
)

// KeepHead keeps a head of the linker's audit log; the same head again changes nothing.
func KeepHead(ctx context.Context, tx *node.Tx, linker string, h auditlog.SignedHead) error {
	err := queries.KeepLinkerHead(ctx, tx.DB(), dbgen.KeepLinkerHeadParams{Linker: linker, Seq: h.Seq, Hash: h.Hash[:], Signature: h.Signature})
	if err != nil {
		return fmt.Errorf("keep the linker's head: %w", err)
	}
	return nil
}

// heads returns the kept heads of a linker, except those given up, in the order of their
// numbers. Two may have one number: that proves that the linker showed two histories.
func heads(ctx context.Context, tx *node.Tx, linker string) ([]auditlog.SignedHead, error) {
	rows, err := queries.LinkerHeads(ctx, tx.DB(), linker)
	if err != nil {
		return nil, fmt.Errorf("read the linker's heads: %w", err)
	}
	out := make([]auditlog.SignedHead, len(rows))
	for i, r := range rows {
		out[i] = auditlog.SignedHead{Seq: r.Seq, Signature: r.Signature}
		if err := postgres.Fixed(out[i].Hash[:], r.Hash, "hash"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// headPage is how many heads are looked at at once.
const headPage = 100

// latestHead returns the one of the highest number that verifies under a key; number 0 where
// there is none. A linker of that name may have been another node before.
func latestHead(ctx context.Context, tx *node.Tx, linker string, key ed25519.PublicKey) (auditlog.SignedHead, error) {
	for start := int32(0); ; start += headPage {
		rows, err := queries.LatestLinkerHeads(ctx, tx.DB(), dbgen.LatestLinkerHeadsParams{Linker: linker, Size: headPage, Start: start})
		if err != nil {
			return auditlog.SignedHead{}, fmt.Errorf("read the linker's head: %w", err)
		}
		for _, r := range rows {
			head := auditlog.SignedHead{Seq: r.Seq, Signature: r.Signature}
			if err := postgres.Fixed(head.Hash[:], r.Hash, "hash"); err != nil {
				return auditlog.SignedHead{}, err
			}
			if head.Verify(key) == nil {
				return head, nil
			}
		}
		if len(rows) < headPage {
			return auditlog.SignedHead{}, nil
		}
	}
}

// giveUp hides a kept head from the two methods above.
func giveUp(ctx context.Context, tx *node.Tx, linker string, h auditlog.SignedHead, at time.Time) error {
	n, err := queries.GiveUpLinkerHead(ctx, tx.DB(), dbgen.GiveUpLinkerHeadParams{Linker: linker, Seq: h.Seq, Hash: h.Hash[:], GivenUpAt: at})
	return postgres.OneRow(n, err, "give up a head of the linker's log")
}

func linkersWithHeads(ctx context.Context, tx *node.Tx) ([]string, error) {
	names, err := queries.LinkersWithHeads(ctx, tx.DB())
	if err != nil {
		return nil, fmt.Errorf("list linkers: %w", err)
	}
	return names, nil
}

// headsAround returns kept heads in the order of their numbers: the newest one that is not beyond a
// number, and all that are newer, as far as they verify under a key. Where none is older, the first
// entry of the log is to be read.
func headsAround(ctx context.Context, tx *node.Tx, linker string, key ed25519.PublicKey, seq int64) ([]auditlog.SignedHead, error) {
	older, err := queries.LinkerHeadsBefore(ctx, tx.DB(), dbgen.LinkerHeadsBeforeParams{Linker: linker, Seq: seq, Size: headPage})
	if err != nil {
		return nil, fmt.Errorf("read the linker's heads: %w", err)
	}
	newer, err := queries.LinkerHeadsFrom(ctx, tx.DB(), dbgen.LinkerHeadsFromParams{Linker: linker, Seq: seq})
	if err != nil {
		return nil, fmt.Errorf("read the linker's heads: %w", err)
	}
	var out []auditlog.SignedHead
	add := func(seq int64, hash, signature []byte) error {
		h := auditlog.SignedHead{Seq: seq, Signature: signature}
		if err := postgres.Fixed(h.Hash[:], hash, "hash"); err != nil {
			return err
		}
		if h.Verify(key) == nil {
			out = append(out, h)
		}
		return nil
	}
	for _, r := range older {
		if err := add(r.Seq, r.Hash, r.Signature); err != nil {
			return nil, err
		}
		if len(out) > 0 {
			break
		}
	}
	for _, r := range newer {
		if err := add(r.Seq, r.Hash, r.Signature); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// keptAt returns the head that is kept for an entry and verifies under a key; number 0 where there
// is none.
func keptAt(ctx context.Context, tx *node.Tx, linker string, key ed25519.PublicKey, seq int64) (auditlog.SignedHead, error) {
	all, err := headsAround(ctx, tx, linker, key, seq)
	i := slices.IndexFunc(all, func(h auditlog.SignedHead) bool { return h.Seq == seq })
	if err != nil || i < 0 {
		return auditlog.SignedHead{}, err
	}
	return all[i], nil
}

// givenUp reports that a head binds the linker no more.
func givenUp(ctx context.Context, tx *node.Tx, linker string, h auditlog.SignedHead) (bool, error) {
	return queries.LinkerHeadGivenUp(ctx, tx.DB(), dbgen.LinkerHeadGivenUpParams{Linker: linker, Seq: h.Seq, Hash: h.Hash[:]})
}

// keepContradiction keeps a head that the other holder has shown as proof. fresh is false where it
// is kept already.
func keepContradiction(ctx context.Context, tx *node.Tx, linker, shownBy string, h auditlog.SignedHead) (fresh bool, err error) {
	n, err := queries.KeepContradiction(ctx, tx.DB(), dbgen.KeepContradictionParams{
		Linker: linker, Seq: h.Seq, Hash: h.Hash[:], Signature: h.Signature, ShownBy: shownBy,
	})
	return n > 0, err
}

// undisputed refuses a linker that has shown the other holder another history, under the key of the
// study: a linker of that name may have been another node before.
func undisputed(ctx context.Context, tx *node.Tx, linker string, key ed25519.PublicKey) error {
	rows, err := queries.Contradictions(ctx, tx.DB(), linker)
	if err != nil {
		return fmt.Errorf("read the linker's heads: %w", err)
	}
	for _, r := range rows {
		h := auditlog.SignedHead{Seq: r.Seq, Signature: r.Signature}
		if err := postgres.Fixed(h.Hash[:], r.Hash, "hash"); err != nil {
			return err
		}
		if h.Verify(key) != nil {
			continue
		}
		peer := "the other holder"
		if r.ShownBy != nil {
			peer = *r.ShownBy
		}
		return twoHistories(linker, peer, r.Seq)
	}
	return nil
}
