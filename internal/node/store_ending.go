package node

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/node/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// DropStudy deletes a study that never was active, of which nothing but the agreement is here.
func (t *Tx) DropStudy(ctx context.Context, id study.ID) error {
	return t.q.DropStudy(ctx, t.db, id[:])
}

// Notices returns the notices about a study, which need not be known here, in the order in which
// they were made.
func (t *Tx) Notices(ctx context.Context, id study.ID) ([]NoticeRecord, error) {
	rows, err := t.q.NoticesOf(ctx, t.db, id[:])
	if err != nil {
		return nil, fmt.Errorf("read notices: %w", err)
	}
	out := make([]NoticeRecord, 0, len(rows))
	for _, r := range rows {
		terms, err := study.DecodeTerms(r.Terms)
		if err != nil || terms.ID() != id {
			return nil, problem.New(problem.Internal, "the stored notices of a study are damaged: these are not the terms of its id").
				WithHint("restore the database from a backup")
		}
		out = append(out, NoticeRecord{
			Terms: terms, Told: r.Told,
			Notice: study.Notice{
				Party: r.Party, Kind: study.NoticeKind(r.Kind), Reason: r.Reason, At: r.GivenAt.UTC(), PublicKey: r.PublicKey, Signature: r.Signature,
			},
		})
	}
	return out, nil
}

// InsertNotice reports whether it is the first of its party and kind; a second one changes nothing.
func (t *Tx) InsertNotice(ctx context.Context, terms study.Terms, n study.Notice) (bool, error) {
	id := terms.ID()
	rows, err := t.q.InsertNotice(ctx, t.db, dbgen.InsertNoticeParams{
		StudyID: id[:], Name: terms.Name, Terms: terms.Encode(), Party: n.Party, Kind: string(n.Kind), Reason: n.Reason,
		GivenAt: n.At, PublicKey: n.PublicKey, Signature: n.Signature,
	})
	if err != nil {
		return false, fmt.Errorf("store notice: %w", err)
	}
	return rows == 1, nil
}

// UntoldStudies returns the studies with notices of party, this node, that a peer which is a party
// too has not confirmed.
func (t *Tx) UntoldStudies(ctx context.Context, party, peer string) ([]study.ID, error) {
	rows, err := t.q.UntoldStudies(ctx, t.db, dbgen.UntoldStudiesParams{Party: party, Peer: peer})
	if err != nil {
		return nil, fmt.Errorf("list notices to be told: %w", err)
	}
	out := make([]study.ID, len(rows))
	for i, r := range rows {
		if out[i], err = study.IDFromBytes(r); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// NoteTold keeps that a peer has confirmed notices of a party.
func (t *Tx) NoteTold(ctx context.Context, id study.ID, party string, kinds []study.NoticeKind, peer string) error {
	p := dbgen.NoteToldParams{Peer: peer, StudyID: id[:], Party: party}
	for _, k := range kinds {
		p.Kinds = append(p.Kinds, string(k))
	}
	return t.q.NoteTold(ctx, t.db, p)
}

// LastDeletion returns the newest record of a deletion, or nil.
func (t *Tx) LastDeletion(ctx context.Context, what, name string) (*Deletion, error) {
	r, err := t.q.LastDeletion(ctx, t.db, dbgen.LastDeletionParams{What: what, Name: name})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read deletion: %w", err)
	}
	d := &Deletion{Name: r.Name, By: r.DeletedBy, At: r.DeletedAt.UTC()}
	if r.Terms != nil {
		terms, err := study.DecodeTerms(r.Terms)
		if err != nil {
			return nil, err
		}
		d.Terms = &terms
	}
	d.Rows, err = DecodeRows(r.Deleted)
	return d, err
}

// HeldDeletedStudy reports whether a study was deleted here of which the peer, under its present
// key, was a holder.
func (t *Tx) HeldDeletedStudy(ctx context.Context, peer Peer) (bool, error) {
	return t.q.HeldDeletedStudy(ctx, t.db, dbgen.HeldDeletedStudyParams{Name: peer.Name, Fingerprint: peer.Fingerprint.String()})
}

// StudyDeleted tells whether a study was deleted here.
func (t *Tx) StudyDeleted(ctx context.Context, id study.ID) (bool, error) {
	return t.q.StudyDeleted(ctx, t.db, id[:])
}
