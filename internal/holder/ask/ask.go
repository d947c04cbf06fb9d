package ask

import (
	"cmp"
	"context"
	"encoding/hex"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// notePurpose is the kind of the sealed note that a query's purpose is.
const notePurpose = "purpose"

// Options says what to ask.
type Options struct {
	GroupBy []string // COLUMN, or HOLDER.COLUMN where both holders have it; none asks for the total
	Purpose string   // for the audit logs; sealed towards the linker
}

// question is a query under way.
type question struct {
	ag      *study.Agreement
	linker  node.Peer
	ciphers [2]*token.Columns // of both holders
	names   []string          // as asked, in the order asked
	refs    []study.Ref       // in the same order
	order   []int             // the request's column i is refs[order[i]]
	purpose string
	request *query.Request
	kept    auditlog.SignedHead // of the linker's log, from before the request
}

// Query asks the linker for counts of linked pairs and decrypts the answer. In a study with a block
// and a link key each count is corrected for the errors of linkage, as far as their estimate
// carries. The answer, the linker's head that came with it and the audit entry are stored together:
// an answer that was not stored is not returned.
func (a *Asker) Query(ctx context.Context, studyName string, o Options) (*query.Result, error) {
	ag, linker, err := a.Node.ActiveWithLinker(ctx, studyName)
	if err != nil {
		return nil, err
	}
	if err := a.Approver.Release(ctx, ag, o.GroupBy); err != nil {
		return nil, err
	}
	missed, err := a.CatchUp(ctx, ag)
	if err != nil {
		return nil, err
	}
	release, err := a.Store.LockStudy(ctx, ag.ID(), "query "+studyName)
	if err != nil {
		return nil, err
	}
	defer release()

	q := &question{ag: ag, linker: linker, purpose: o.Purpose}
	answer, result, err := a.askOnce(ctx, q, o.GroupBy)
	if err == nil && ag.WithTypos() {
		answer, result, err = a.correct(ctx, q, o.GroupBy, answer, result)
	}
	if err != nil {
		return nil, err
	}
	warnings, hint, err := a.Intersector.CommonKeys(ctx, ag)
	if err != nil {
		return nil, err
	}
	result.Warnings, result.Hint = append(warnings, result.Warnings...), cmp.Or(hint, result.Hint)
	for _, m := range missed {
		result.Warnings = append(result.Warnings, "what the linker has told the other holder was not compared: "+m.Error())
	}
	err = a.Store.InTx(ctx, "store answer", func(ctx context.Context, tx *node.Tx) error { return a.keepAnswer(ctx, tx, q, answer, result) })
	if err != nil {
		return nil, a.Node.RefuseReply(ctx, linker, "Ask", ag.ID().String(), err)
	}
	return result, nil
}

// askOnce composes a request of its own, sends it and reads the answer.
func (a *Asker) askOnce(ctx context.Context, q *question, groupBy []string) (*query.Answer, *query.Result, error) {
	err := a.Store.InTx(ctx, "prepare query", func(ctx context.Context, tx *node.Tx) error {
		k, err := a.keys(ctx, tx, q.ag)
		if err != nil {
			return err
		}
		if q.kept, err = linkerlog.Latest(ctx, tx, q.ag); err != nil {
			return err
		}
		return a.compose(q, k.root, k.tokens, groupBy)
	})
	if err != nil {
		return nil, nil, err
	}
	answer, err := a.Linker(q.linker).Ask(ctx, q.request)
	if err != nil {
		return nil, nil, err
	}
	if err := a.Watcher.CheckHead(ctx, q.ag, q.linker, "Ask", q.kept, answer.Head); err != nil {
		return nil, nil, err
	}
	result, err := q.read(answer)
	if err == nil {
		result.Budget, err = q.budget(answer)
	}
	if err == nil {
		err = a.Store.InTx(ctx, "see what the answer comes from", func(ctx context.Context, tx *node.Tx) (err error) {
			result.Provenance, err = a.Contributor.Provenance(ctx, tx, q.ag, answer.Origin)
			return err
		})
	}
	if err != nil {
		return nil, nil, a.Node.RefuseReply(ctx, q.linker, "Ask", q.ag.ID().String(), err)
	}
	result.Provenance.Stored = answer.Stored
	return answer, result, nil
}

// compose makes the request and signs it; tokens is what the ciphertexts of columns come from.
func (a *Asker) compose(q *question, root, tokens token.RootKey, groupBy []string) error {
	var columns [2][]string
	var holders [2]string
	for side := range study.Sides {
		columns[side.Index()], holders[side.Index()] = q.ag.Columns(side), q.ag.Holder(side)
	}
	var err error
	if q.refs, err = study.FindColumns(groupBy, columns, holders); err != nil {
		return err
	}
	if len(q.ag.Terms.Tables) == 0 {
		return problem.New(problem.Invalid, "study %q plans no tables", q.ag.Name()).
			WithHint("it may be older than plans: write the tables under disclosure.tables of its file, and propose it again under another name")
	}
	for i := range q.ciphers {
		if q.ciphers[i], err = tokens.Columns(holders[i], columns[i]); err != nil {
			return err
		}
	}
	asked := make([]query.Column, len(q.refs))
	q.names = make([]string, len(q.refs))
	for i, r := range q.refs {
		asked[i] = query.Column{Side: r.Side, Name: q.ciphers[r.Side.Index()].Name(r.Index)}
		q.names[i] = strings.TrimSpace(groupBy[i])
	}
	r := &query.Request{Study: q.ag.ID(), Requester: a.Node.Name, At: a.Now().UTC().Truncate(time.Second)}
	r.Columns, q.order = query.Canonical(asked)
	if _, err := io.ReadFull(a.Random, r.ID[:]); err != nil {
		return err
	}
	if q.purpose != "" {
		if r.Purpose, err = root.SealNote(notePurpose, q.purpose); err != nil {
			return err
		}
	}
	if err := r.Validate(q.ag.Terms.Disclosure.MaxGroupBy); err != nil {
		return err
	}
	r.Sign(a.Node.Identity.Sign)
	q.request = r
	return nil
}

// read checks an answer and decrypts it.
func (q *question) read(answer *query.Answer) (*query.Result, error) {
	if err := answer.Validate(q.request, q.ag.WithTypos()); err != nil {
		return nil, err
	}
	result := &query.Result{
		Study: q.ag.Name(), QueryID: hex.EncodeToString(q.request.ID[:]), GroupBy: q.names, SuppressedCells: answer.Suppressed,
	}
	seen := make(map[string]bool, len(answer.Cells))
	for _, c := range answer.Cells {
		if c.Withheld {
			result.Cells = append(result.Cells, query.WithheldCell(len(q.refs)))
			continue
		}
		cell, id, err := q.cell(c)
		if err != nil {
			return nil, err
		}
		if seen[id] {
			return nil, problem.New(problem.Invalid, "the answer of %s has the same cell twice", q.linker.Name)
		}
		seen[id] = true
		result.Cells = append(result.Cells, cell)
	}
	if len(q.refs) == 0 && len(answer.Cells) == 0 {
		result.Cells = []query.ResultCell{q.nothing()}
	}
	result.Sort()
	return result, nil
}

// budget checks what the linker says of the budget.
func (q *question) budget(answer *query.Answer) (*query.Budget, error) {
	b := answer.Budget
	if allowed := q.ag.Terms.Disclosure.QueryBudget; b.Allowed != allowed || b.Used > allowed || b.Used == 0 && !answer.Stored {
		return nil, problem.New(problem.Invalid, "%s says that %d of %d queries are used, where study %q allows %d", q.linker.Name, b.Used, b.Allowed, q.ag.Name(), allowed)
	}
	return &b, nil
}

// nothing is the one cell of the whole table where no pair is linked: an answer without group-by
// columns has a cell, released, suppressed or withheld, as soon as there is one. The zero tells
// that the intersection is empty, which both holders know.
func (q *question) nothing() query.ResultCell {
	zero := int64(0)
	c := query.ResultCell{Count: &zero}
	if q.ag.WithTypos() {
		c.BlockCount, c.Refused = &zero, "no blocks are in common"
	}
	return c
}

// cell decrypts the key of a cell and puts it in the order asked; id tells cells apart.
func (q *question) cell(c query.Cell) (cell query.ResultCell, id string, err error) {
	cell = query.ResultCell{Key: make([]*string, len(q.refs)), Suppressed: c.Suppressed, Reason: c.Reason}
	var b strings.Builder
	for i, ciphertext := range c.Key {
		place := q.order[i]
		ref := q.refs[place]
		v, err := q.ciphers[ref.Side.Index()].Decrypt(ref.Index, ciphertext)
		if err != nil {
			return cell, "", err
		}
		if !v.Null {
			cell.Key[place] = &v.Text
		}
		b.WriteString(strconv.FormatBool(v.Null) + strconv.Itoa(len(v.Text)) + ":" + v.Text)
	}
	if !c.Suppressed {
		cell.Count = &c.Count
		if q.ag.WithTypos() {
			cell.BlockCount = &c.BlockCount
		}
	}
	return cell, b.String(), nil
}

func (a *Asker) keepAnswer(ctx context.Context, tx *node.Tx, q *question, answer *query.Answer, result *query.Result) error {
	if err := lockAnswers(ctx, tx, q.ag.ID()); err != nil {
		return err
	}
	k, err := a.keys(ctx, tx, q.ag)
	if err != nil {
		return err
	}
	r, err := a.record(q.ag, q.linker, k, q.request, answer, &answer.Origin, "")
	if err != nil {
		return err
	}
	if r.Result, err = json.Marshal(result); err != nil {
		return err
	}
	if err := agrees(ctx, tx, q.linker.Name, r); err != nil {
		return err
	}
	have, err := answerOf(ctx, tx, r)
	if err != nil {
		return err
	}
	if err := linkerlog.KeepHead(ctx, tx, q.linker.Name, answer.Head); err != nil {
		return err
	}
	if have != nil { // another command has collected it meanwhile, and written it to the log
		return noteResult(ctx, tx, r)
	}
	if err := insertAnswer(ctx, tx, r); err != nil {
		return err
	}
	e := a.entry(q.ag, q.linker, r, q.request, answer)
	if by := result.Provenance.OvertakenBy; len(by) > 0 {
		e.Details["overtaken_by"] = strings.Join(by, ",")
	}
	_, err = a.Node.Audit(ctx, tx, e)
	return err
}
