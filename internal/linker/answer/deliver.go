package answer

import (
	"context"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// maxDeliveredBytes is how many bytes of cells a page of answers has, unless its first answer alone
// has more.
const maxDeliveredBytes = 4 << 20

// HandleAnswers hands a holder of a study the answers that were given in it, to either holder,
// after an entry of the log: each with the entry, in which the request stands as it was signed. The
// audit entry about that is committed before anything is told; there is none where there is nothing
// to tell.
func (a *Answerer) HandleAnswers(ctx context.Context, caller node.Peer, id study.ID, after int64) (*query.Delivery, error) {
	var d *query.Delivery
	err := a.Store.InSharedTx(ctx, "hand over answers", id, func(ctx context.Context, tx *node.Tx) error {
		if _, _, err := a.Node.HolderOf(ctx, tx, id, caller); err != nil {
			return err
		}
		var err error
		if d, err = pageAfter(ctx, tx, id, after); err != nil {
			return err
		}
		if len(d.Answers) == 0 {
			d.Head, err = tx.AuditHead(ctx)
			return err
		}
		d.Head, err = a.Node.Audit(ctx, tx, auditlog.Entry{
			Actor: caller.Name, ActorFingerprint: caller.Fingerprint.String(), Action: auditlog.ActionAnswers,
			Study: id.String(), Outcome: auditlog.OutcomeOK,
			Details: map[string]string{
				"answers": strconv.Itoa(len(d.Answers)), "after": strconv.FormatInt(after, 10),
				"last": strconv.FormatInt(d.Answers[len(d.Answers)-1].Row.Seq, 10),
			},
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return d, nil
}

func pageAfter(ctx context.Context, tx *node.Tx, id study.ID, after int64) (*query.Delivery, error) {
	list, cells, err := delivered(ctx, tx, id, after, query.MaxDelivered+1)
	if err != nil {
		return nil, err
	}
	d := &query.Delivery{}
	var bytes int64
	for i := range list {
		size, err := answerSize(ctx, tx, cells[i])
		if err != nil {
			return nil, err
		}
		if bytes += size + int64(len(list[i].Row.Entry)); i > 0 && bytes > maxDeliveredBytes || i == query.MaxDelivered {
			d.More = true
			break
		}
		if list[i].Cells, err = answerCells(ctx, tx, cells[i]); err != nil {
			return nil, err
		}
		d.Answers = append(d.Answers, list[i])
	}
	return d, nil
}
