package intersect

import (
	"context"
	"errors"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// purgeOutputs deletes the outputs of own keys that have been away from the dataset for so many
// loads, and marks those of keys that the load of this session, which is done, is the first to
// lack.
func purgeOutputs(ctx context.Context, tx *node.Tx, r *SessionRecord, loads int64) error {
	no, err := tx.StudyNo(ctx, r.Study)
	if err != nil {
		return err
	}
	serial, err := sessionSerial(ctx, tx, r.ID)
	if err != nil {
		return err
	}
	base := int64(0)
	if r.BuildsOn != 0 {
		if base, err = sessionSerial(ctx, tx, r.BuildsOn); err != nil {
			return err
		}
	}
	p := purge{no: no, serial: serial, base: base, until: serial - loads}
	if r.State.Role == psi.Client {
		err = purgeClientOutputs(ctx, tx, r, p)
	} else {
		err = purgeServerOutputs(ctx, tx, r, p)
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

func purgeClientOutputs(ctx context.Context, tx *node.Tx, r *SessionRecord, p purge) error {
	direction := int16(r.Direction)
	err := errors.Join(
		queries.DeleteGoneClientOutputs(ctx, tx.DB(), dbgen.DeleteGoneClientOutputsParams{
			StudyID: r.Study[:], Direction: direction, GoneUntil: p.until, Serial: p.serial, StudyNo: p.no,
		}),
		queries.ReviveClientOutputs(ctx, tx.DB(), dbgen.ReviveClientOutputsParams{StudyID: r.Study[:], Direction: direction, StudyNo: p.no}),
	)
	switch {
	case err != nil:
		return err
	case r.BuildsOn == 0:
		return queries.MarkGoneClientOutputs(ctx, tx.DB(), dbgen.MarkGoneClientOutputsParams{
			Serial: p.serial, StudyID: r.Study[:], Direction: direction, StudyNo: p.no,
		})
	}
	return queries.MarkGoneClientOutputsSince(ctx, tx.DB(), dbgen.MarkGoneClientOutputsSinceParams{
		Serial: p.serial, StudyNo: p.no, BaseSerial: p.base, StudyID: r.Study[:], Direction: direction,
	})
}

func purgeServerOutputs(ctx context.Context, tx *node.Tx, r *SessionRecord, p purge) error {
	err := errors.Join(
		queries.DeleteGoneServerOutputs(ctx, tx.DB(), dbgen.DeleteGoneServerOutputsParams{StudyNo: p.no, GoneUntil: p.until, Serial: p.serial}),
		queries.ReviveServerOutputs(ctx, tx.DB(), p.no),
	)
	switch {
	case err != nil:
		return err
	case r.BuildsOn == 0:
		return queries.MarkGoneServerOutputs(ctx, tx.DB(), dbgen.MarkGoneServerOutputsParams{Serial: p.serial, StudyNo: p.no})
	}
	return queries.MarkGoneServerOutputsSince(ctx, tx.DB(), dbgen.MarkGoneServerOutputsSinceParams{Serial: p.serial, StudyNo: p.no, BaseSerial: p.base})
}
