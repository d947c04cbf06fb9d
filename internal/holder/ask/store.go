package ask

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// lockAnswers makes other transactions that take in answers of a study wait until this one ends.
func lockAnswers(ctx context.Context, tx *node.Tx, id study.ID) error {
	return queries.LockAnswers(ctx, tx.DB(), id[:])
}

// hasContributed reports that this holder has something at the linker, without which nobody is
// answered.
func hasContributed(ctx context.Context, tx *node.Tx, id study.ID) (bool, error) {
	return queries.HasContributed(ctx, tx.DB(), id[:])
}

func groupBy(names []string) []string {
	if names == nil {
		return []string{} // a nil slice would be NULL
	}
	return names
}

func insertAnswer(ctx context.Context, tx *node.Tx, r Record) error {
	var refused *string
	if r.Refused != "" {
		refused = &r.Refused
	}
	var delivered *time.Time
	if !r.DeliveredAt.IsZero() {
		delivered = &r.DeliveredAt
	}
	err := queries.InsertAnswer(ctx, tx.DB(), dbgen.InsertAnswerParams{
		QueryID: r.ID[:], StudyID: r.Study[:], GroupBy: groupBy(r.GroupBy), Purpose: r.Purpose, Result: r.Result, AskedAt: r.AskedAt,
		Requester: r.Requester, Stored: r.Stored, Refused: refused, Told: r.Told, ContentID: r.Content[:], Generation: r.Generation[:],
		AnswerDigest: r.Digest[:], LinkerSeq: &r.LinkerSeq, DeliveredAt: delivered,
	})
	if err != nil {
		return fmt.Errorf("store answer: %w", err)
	}
	return nil
}

// kept is what is known here of a query whose answer is delivered.
type kept struct {
	ofStudy bool
	digest  []byte // of its answer; nil in rows of earlier releases
	seq     int64  // number of the linker's entry about it; 0: not known
}

// answerOf returns what is known here of a query, or nil.
func answerOf(ctx context.Context, tx *node.Tx, r Record) (*kept, error) {
	row, err := queries.AnswerByQuery(ctx, tx.DB(), r.ID[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nil is the documented answer for "none"
	}
	if err != nil {
		return nil, err
	}
	k := &kept{ofStudy: string(row.StudyID) == string(r.Study[:]), digest: row.AnswerDigest}
	if row.LinkerSeq != nil {
		k.seq = *row.LinkerSeq
	}
	return k, nil
}

// agrees refuses an answer to a question that was answered otherwise over the same pairs.
func agrees(ctx context.Context, tx *node.Tx, linker string, r Record) error {
	other, err := queries.OtherAnswer(ctx, tx.DB(), dbgen.OtherAnswerParams{
		StudyID: r.Study[:], ContentID: r.Content[:], Generation: r.Generation[:], AnswerDigest: r.Digest[:],
	})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return problem.New(problem.Conflict, "%s has answered query %x of %s in another way than query %s of %s, which asks the same of the same pairs",
		linker, r.ID, r.Requester, hex.EncodeToString(other.QueryID), other.Requester).
		WithHint("nothing of it was used: ask the linker's operator, and the other holder what it has got")
}

// noteDelivered notes that the answer to a query that is known here was collected and verified.
func noteDelivered(ctx context.Context, tx *node.Tx, r Record) error {
	return queries.NoteDelivered(ctx, tx.DB(), dbgen.NoteDeliveredParams{
		DeliveredAt: r.DeliveredAt, LinkerSeq: r.LinkerSeq, GroupBy: groupBy(r.GroupBy), Told: r.Told, ContentID: r.Content[:],
		Generation: r.Generation[:], AnswerDigest: r.Digest[:], Stored: r.Stored, QueryID: r.ID[:],
	})
}

// noteResult notes how the answer to a query of ours was printed that is known here already.
func noteResult(ctx context.Context, tx *node.Tx, r Record) error {
	return queries.NoteResult(ctx, tx.DB(), dbgen.NoteResultParams{Result: r.Result, QueryID: r.ID[:]})
}

// lastDelivered returns the number of the linker's entry about the last answer that was collected.
func lastDelivered(ctx context.Context, tx *node.Tx, id study.ID) (int64, error) {
	return queries.LastDelivered(ctx, tx.DB(), id[:])
}

// used returns how many queries were computed, by holder.
func used(ctx context.Context, tx *node.Tx, id study.ID) (map[string]int, error) {
	rows, err := queries.BudgetsUsed(ctx, tx.DB(), id[:])
	if err != nil {
		return nil, err
	}
	out := make(map[string]int, len(rows))
	for _, r := range rows {
		out[r.Requester] = int(r.Used)
	}
	return out, nil
}

// Answered is an answer that is stored here.
type Answered struct {
	Result  *query.Result
	AskedAt time.Time
}

// Answers returns the answers of a study that are stored here, in the order in which they were
// asked.
func Answers(ctx context.Context, tx *node.Tx, id study.ID) ([]Answered, error) {
	rows, err := queries.Answers(ctx, tx.DB(), id[:])
	if err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	out := make([]Answered, len(rows))
	for i, r := range rows {
		out[i] = Answered{Result: &query.Result{}, AskedAt: r.AskedAt}
		if err := json.Unmarshal(r.Result, out[i].Result); err != nil {
			return nil, fmt.Errorf("read answer %x: %w", r.QueryID, err)
		}
	}
	return out, nil
}
