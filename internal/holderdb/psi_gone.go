package holderdb

import (
	"context"
	"errors"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// PurgeOutputs implements holder.Tx.
func (t *txn) PurgeOutputs(ctx context.Context, r *holder.SessionRecord, loads int64) error {
	no, err := t.StudyNo(ctx, r.Study)
	if err != nil {
		return err
	}
	serial, err := t.sessionSerial(ctx, r.ID)
	if err != nil {
		return err
	}
	base := int64(0)
	if r.BuildsOn != 0 {
		if base, err = t.sessionSerial(ctx, r.BuildsOn); err != nil {
			return err
		}
	}
	p := purge{no: no, serial: serial, base: base, until: serial - loads}
	if r.State.Role == psi.Client {
		err = t.purgeClientOutputs(ctx, r, p)
	} else {
		err = t.purgeServerOutputs(ctx, r, p)
	}
	if err != nil {
		return fmt.Errorf("delete outputs of keys that are gone: %w", err)
	}
	return nil
}

// purge says by serials of study_preparation what is gone: base is that of the session that the
// ended one builds on, and keys that went at until or before have been away for long.
type purge struct {
	no                  int32
	serial, base, until int64
}

func (t *txn) purgeClientOutputs(ctx context.Context, r *holder.SessionRecord, p purge) error {
	direction := int16(r.Direction)
	err := errors.Join(
		t.q.DeleteGoneClientOutputs(ctx, t.db, dbgen.DeleteGoneClientOutputsParams{
			StudyID: r.Study[:], Direction: direction, GoneUntil: p.until, Serial: p.serial, StudyNo: p.no,
		}),
		t.q.ReviveClientOutputs(ctx, t.db, dbgen.ReviveClientOutputsParams{StudyID: r.Study[:], Direction: direction, StudyNo: p.no}),
	)
	switch {
	case err != nil:
		return err
	case r.BuildsOn == 0:
		return t.q.MarkGoneClientOutputs(ctx, t.db, dbgen.MarkGoneClientOutputsParams{
			Serial: p.serial, StudyID: r.Study[:], Direction: direction, StudyNo: p.no,
		})
	}
	return t.q.MarkGoneClientOutputsSince(ctx, t.db, dbgen.MarkGoneClientOutputsSinceParams{
		Serial: p.serial, StudyNo: p.no, BaseSerial: p.base, StudyID: r.Study[:], Direction: direction,
	})
}

func (t *txn) purgeServerOutputs(ctx context.Context, r *holder.SessionRecord, p purge) error {
	err := errors.Join(
		t.q.DeleteGoneServerOutputs(ctx, t.db, dbgen.DeleteGoneServerOutputsParams{StudyNo: p.no, GoneUntil: p.until, Serial: p.serial}),
		t.q.ReviveServerOutputs(ctx, t.db, p.no),
	)
	switch {
	case err != nil:
		return err
	case r.BuildsOn == 0:
		return t.q.MarkGoneServerOutputs(ctx, t.db, dbgen.MarkGoneServerOutputsParams{Serial: p.serial, StudyNo: p.no})
	}
	return t.q.MarkGoneServerOutputsSince(ctx, t.db, dbgen.MarkGoneServerOutputsSinceParams{Serial: p.serial, StudyNo: p.no, BaseSerial: p.base})
}
