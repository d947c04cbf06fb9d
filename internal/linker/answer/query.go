package answer

import (
	"context"
	"encoding/hex"
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/linker/plan"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/linker/release"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// maxClockSkew is how far a request's time may be from the linker's clock, either way.
const maxClockSkew = 10 * time.Minute

// Asked is a query that was answered.
type Asked struct {
	ID         [16]byte
	Study      study.ID
	Requester  string
	ContentID  [32]byte // what was asked, whoever asked it
	Generation [32]byte // of the linked pairs that answered it
	Columns    []query.Column
	Purpose    []byte   // sealed for the holders
	AnsweredBy [16]byte // the query whose stored cells answer it: its own id, the first time
	AuditSeq   int64
	At         time.Time
	// why there are no cells: it was computed, and the answer was too large; "" for all others
	Refused string
	Origin  contribution.Origin
}

// errNotLinked leaves the transaction of a query so that the pairs can be linked in one of their
// own.
var errNotLinked = errors.New("the contributions are not linked yet")

// HandleQuery answers a holder's query over the linked pairs of a study, after disclosure control.
// The answer, the decisions and the audit entry are committed together: no log entry, no answer.
// The same question over the same pairs gets the stored answer, whichever holder asks it; that
// costs nothing of the budget. A question whose answer is too large is refused, stored, logged and
// counted all the same: that it was computed is what the budget is about.
func (a *Answerer) HandleQuery(ctx context.Context, caller node.Peer, r *query.Request) (*query.Answer, error) {
	return whenLinked(ctx, a, r.Study, func() (*query.Answer, error) { return a.tryQuery(ctx, caller, r) })
}

// whenLinked tries, and where that finds the contributions unlinked, links them and tries once
// more.
func whenLinked[T any](ctx context.Context, a *Answerer, id study.ID, try func() (*T, error)) (*T, error) {
	got, err := try()
	if !errors.Is(err, errNotLinked) {
		return got, err
	}
	// A crash between completing the second contribution and linking leaves the linking to us.
	state, err := a.Linker.EnsureLinked(ctx, id)
	if err != nil {
		return nil, err
	}
	if !state.Linked {
		return nil, a.waiting(ctx, id, state)
	}
	got, err = try()
	if errors.Is(err, errNotLinked) {
		return nil, problem.New(problem.Busy, "a contribution is being replaced").WithHint("ask again in a moment")
	}
	return got, err
}

// waiting says who has to contribute before anything is linked.
func (a *Answerer) waiting(ctx context.Context, id study.ID, state contribution.Linkage) error {
	return a.Store.InTx(ctx, "read study", func(ctx context.Context, tx *node.Tx) error {
		agreement, err := a.Node.ActiveByID(ctx, tx, id)
		if err != nil {
			return err
		}
		missing := strings.Join(state.Waiting, " and ")
		text, hint := "the pairs of study %q are overtaken: there is a contribution of a later intersection, and %s has to contribute too", "run ⟪contribute %s⟫ at %s"
		if len(state.Waiting) > 1 {
			text, hint = "the contributions to study %q come from different intersections, and %s have to contribute again", "run ⟪intersect %[1]s⟫, then ⟪contribute %[1]s⟫ at %[2]s"
		}
		return problem.New(problem.Conflict, text, agreement.Name(), missing).WithHint(hint, agreement.Name(), missing)
	})
}

func (a *Answerer) tryQuery(ctx context.Context, caller node.Peer, r *query.Request) (*query.Answer, error) {
	var answer *query.Answer
	var refused error // committed, unlike other errors
	err := a.Store.InSharedTx(ctx, "answer query", r.Study, func(ctx context.Context, tx *node.Tx) error {
		answer, refused = nil, nil
		agreement, _, err := a.Node.HolderOf(ctx, tx, r.Study, caller)
		if err != nil {
			return err
		}
		now := a.Now()
		if err := checkRequest(agreement, caller, r, now); err != nil {
			return err
		}
		// One query at a time for a study: budget, replay and stored answers must not be decided
		// twice at once.
		if err := receive.SerialiseStudy(ctx, tx, r.Study); err != nil {
			return err
		}
		seen, err := queryByID(ctx, tx, r.ID)
		if err != nil {
			return err
		}
		if seen != nil {
			return problem.New(problem.Denied, "query replayed: this query id was used before")
		}
		both, err := requireContributions(ctx, tx, agreement, r.Study)
		if err != nil {
			return err
		}
		refs, err := findColumns(r.Columns, both)
		if err != nil {
			return err
		}
		released, err := plan.Of(ctx, tx, agreement)
		if err != nil {
			return err
		}
		if !released.Has(refs) {
			return problem.New(problem.Denied, "the table is not in the plan of study %q, and not approved by both holders", agreement.Name()).
				WithHint("⟪query list %[1]s⟫ shows those that are; propose another one to the other holder with ⟪query propose %[1]s⟫", agreement.Name())
		}
		run, err := link.LastRun(ctx, tx, r.Study)
		if err != nil {
			return err
		}
		if run == nil {
			return errNotLinked
		}
		q := Asked{
			ID: r.ID, Study: r.Study, Requester: r.Requester, ContentID: r.ContentID(), Generation: run.Generation,
			Columns: r.Columns, Purpose: r.Purpose, AnsweredBy: r.ID, At: now,
		}
		first, err := firstQuery(ctx, tx, r.Study, q.ContentID, q.Generation)
		if err != nil {
			return err
		}
		computed := now
		var cells []query.Cell
		if first != nil {
			q.AnsweredBy, computed = first.ID, first.At
			cells, err = storedCells(ctx, tx, first, r.Columns)
		} else {
			cells, err = a.computedCells(ctx, tx, agreement, released, run, r.Requester, refs)
		}
		q.Origin = originOf(both, run, computed)
		var large *tooLargeError
		if errors.As(err, &large) && first == nil {
			refused = large.problem
			return a.insertRefused(ctx, tx, caller, r, q, large.problem)
		}
		if err != nil {
			return err
		}
		answer = &query.Answer{QueryID: r.ID, Columns: r.Columns, Cells: cells, Generation: run.Generation, Stored: first != nil, Origin: q.Origin}
		for _, c := range cells {
			if c.Suppressed {
				answer.Suppressed++
			}
		}
		answer.Head, err = a.Node.Audit(ctx, tx, queryEntry(caller, r, &q, answer))
		if err != nil {
			return err
		}
		q.AuditSeq = answer.Head.Seq
		if first != nil {
			cells = nil // they are kept once, with the query that was computed
		}
		if err := insertQuery(ctx, tx, q, cells); err != nil {
			return err
		}
		used, err := countBudgeted(ctx, tx, r.Study, r.Requester)
		answer.Budget = query.Budget{Used: int(used), Allowed: agreement.Terms.Disclosure.QueryBudget}
		return err
	})
	if err == nil {
		err = refused
	}
	if err != nil {
		return nil, err
	}
	return answer, nil
}

// insertRefused keeps a query that was computed and cannot be answered: it counts against the
// budget, and the same question is refused again without being computed.
func (a *Answerer) insertRefused(ctx context.Context, tx *node.Tx, caller node.Peer, r *query.Request, q Asked, why *problem.Error) error {
	head, err := a.Node.Audit(ctx, tx, auditlog.Entry{
		Actor: caller.Name, ActorFingerprint: caller.Fingerprint.String(), Action: auditlog.ActionQuery,
		Study: q.Study.String(), Outcome: auditlog.OutcomeRefused, Reason: why.Text,
		Details: map[string]string{"query": hex.EncodeToString(q.ID[:]), "columns": strconv.Itoa(len(r.Columns))},
		Request: r.SigningBytes(), RequestSignature: r.Signature,
	})
	if err != nil {
		return err
	}
	q.AuditSeq, q.Refused = head.Seq, why.Text
	return insertQuery(ctx, tx, q, nil)
}

// checkRequest checks all that can be checked without looking at contributions: who asks, that it
// is the caller's own signature under exactly this request, and when.
func checkRequest(agreement *study.Agreement, caller node.Peer, r *query.Request, now time.Time) error {
	if r.Requester != caller.Name {
		return problem.New(problem.Denied, "%q may not ask in the name of %q", caller.Name, r.Requester)
	}
	if err := r.Validate(agreement.Terms.Disclosure.MaxGroupBy); err != nil {
		return err
	}
	if len(r.Columns) > release.MaxSlots {
		return problem.New(problem.Invalid, "a query groups by at most %d columns", release.MaxSlots)
	}
	acceptance, ok := agreement.Acceptance(caller.Name)
	if !ok {
		return problem.New(problem.Denied, "%q has not signed study %q", caller.Name, agreement.Name())
	}
	if err := r.Verify(acceptance.PublicKey); err != nil {
		return err
	}
	if skew := now.Sub(r.At); skew.Abs() > maxClockSkew {
		return problem.New(problem.Denied, "the query was made at %s by the clock of %q, and it is %s by the linker's",
			r.At.UTC().Format(time.RFC3339), caller.Name, now.UTC().Format(time.RFC3339)).
			WithHint("they may differ by %s: set the one that is wrong", maxClockSkew)
	}
	return nil
}

// originOf says what the pairs of a run come from, and when what is told of them was counted.
func originOf(both *[2]receive.Stored, run *link.Run, computed time.Time) contribution.Origin {
	o := contribution.Origin{
		Number: both[0].Begin.Number, Intersection: both[0].Begin.Intersection, LinkedAt: run.At, ComputedAt: computed,
	}
	for i := range both {
		o.Loads[i] = both[i].Begin.Load
	}
	return o
}

// requireContributions returns both complete contributions, or says whose is missing.
func requireContributions(ctx context.Context, tx *node.Tx, agreement *study.Agreement, id study.ID) (*[2]receive.Stored, error) {
	both, err := receive.Both(ctx, tx, id)
	if err != nil || both != nil {
		return both, err
	}
	var missing []string
	for side := range study.Sides {
		c, err := receive.ByStage(ctx, tx, id, side, true)
		if err != nil {
			return nil, err
		}
		if c == nil {
			missing = append(missing, agreement.Holder(side))
		}
	}
	return nil, problem.New(problem.Conflict, "study %q lacks the contribution of %s", agreement.Name(), strings.Join(missing, " and ")).
		WithHint("run ⟪contribute %s⟫ there", agreement.Name())
}

// computedCells answers from the released tables, if the budget of whoever asks allows another
// query.
func (a *Answerer) computedCells(ctx context.Context, tx *node.Tx, agreement *study.Agreement, released study.Plan, run *link.Run, requester string, refs []study.Ref) (
	[]query.Cell, error,
) {
	used, err := countBudgeted(ctx, tx, agreement.ID(), requester)
	if err != nil {
		return nil, err
	}
	if err := agreement.Terms.Disclosure.Budget(int(min(used, math.MaxInt32))); err != nil {
		if p := agreement.Terms.Population; p != "" {
			return nil, problem.New(problem.KindOf(err), "%w, over all studies about population %q", err, p).
				WithHint("questions that were answered in this study are still answered; for others, agree on a new study with a higher query_budget")
		}
		return nil, err
	}
	t, err := a.Releaser.Table(ctx, tx, agreement, released, run, refs)
	if err != nil {
		return nil, err
	}
	return releasedCells(ctx, tx, run, refs, t)
}

// queryEntry is what the audit log keeps of an answer: the request as it was signed, in which the
// purpose and the names of columns are ciphertexts, how much was shown, and a digest of it, so that
// both holders can see that they have the same.
func queryEntry(caller node.Peer, r *query.Request, q *Asked, answer *query.Answer) auditlog.Entry {
	action := auditlog.ActionQuery
	if answer.Stored {
		action = auditlog.ActionQueryStored
	}
	digest := query.Digest(q.ContentID, q.Generation, answer.Cells)
	return auditlog.Entry{
		Actor: caller.Name, ActorFingerprint: caller.Fingerprint.String(), Action: action,
		Study: q.Study.String(), Outcome: auditlog.OutcomeOK,
		Details: map[string]string{
			query.DetailAnswer: hex.EncodeToString(digest[:]),
			"query":            hex.EncodeToString(q.ID[:]),
			"answered_by":      hex.EncodeToString(q.AnsweredBy[:]),
			"columns":          strconv.Itoa(len(r.Columns)),
			"cells":            strconv.Itoa(len(answer.Cells)),
			"suppressed":       strconv.Itoa(answer.Suppressed),
		},
		Request: r.SigningBytes(), RequestSignature: r.Signature,
	}
}
