package ask

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// sealedOtherwise stands for a purpose that does not open: the requester has sealed something else,
// which is no reason to know nothing of its query.
const sealedOtherwise = "(it does not open)"

// CatchUp compares the linker's log with what the other holder has seen of it, and collects the
// answers of a study that are not known here, of either holder. What is known already changes
// nothing, and what was broken off goes on with the next call. missed says what could not be done
// because somebody is away; the error is about what somebody must look into.
//
// Nothing is done before this holder has contributed: nobody can have been answered then.
func (a *Asker) CatchUp(ctx context.Context, ag *study.Agreement) (missed []error, err error) {
	var contributed bool
	err = a.Store.InTx(ctx, "look whether there can be answers", func(ctx context.Context, tx *node.Tx) (err error) {
		contributed, err = hasContributed(ctx, tx, ag.ID())
		return err
	})
	if err != nil || !contributed {
		return nil, err
	}
	for _, do := range []func(context.Context, *study.Agreement) error{a.Watcher.CompareHeads, a.collect} {
		err := do(ctx, ag)
		switch kind := problem.KindOf(err); {
		case err == nil:
		case ctx.Err() == nil && (kind == problem.Unavailable || kind == problem.Busy):
			missed = append(missed, err)
		default:
			return missed, err
		}
	}
	return missed, nil
}

// CatchUpWith is CatchUp by the name of a study, for commands that show what is known. One that is
// not active is left as it is.
func (a *Asker) CatchUpWith(ctx context.Context, name string) (missed []error, err error) {
	ag, _, err := a.Node.ActiveWithLinker(ctx, name)
	if kind := problem.KindOf(err); kind == problem.Denied || kind == problem.Conflict || kind == problem.NotFound {
		return nil, nil // the study's status says so
	}
	if err != nil {
		return nil, err
	}
	return a.CatchUp(ctx, ag)
}

// Budgets returns, for both holders of a study, how many of the queries that it allows were
// computed, as far as is known here.
func (a *Asker) Budgets(ctx context.Context, ag *study.Agreement) ([]Used, error) {
	var list []Used
	err := a.Store.InTx(ctx, "count queries", func(ctx context.Context, tx *node.Tx) error {
		counted, err := used(ctx, tx, ag.ID())
		list = nil
		for side := range study.Sides {
			holder := ag.Holder(side)
			list = append(list, Used{holder, query.Budget{Used: counted[holder], Allowed: ag.Terms.Disclosure.QueryBudget}})
		}
		return err
	})
	return list, err
}

// collect fetches the answers that are not known here, page by page. Each page is verified, and
// stored in one transaction.
func (a *Asker) collect(ctx context.Context, ag *study.Agreement) error {
	for {
		more, err := a.collectPage(ctx, ag)
		if err != nil || !more {
			return err
		}
	}
}

func (a *Asker) collectPage(ctx context.Context, ag *study.Agreement) (more bool, err error) {
	var linker node.Peer
	var k keys
	var after int64
	err = a.Store.InTx(ctx, "see which answers are known", func(ctx context.Context, tx *node.Tx) (err error) {
		if linker, err = tx.PeerByName(ctx, ag.Terms.Linker.Name); err != nil {
			return err
		}
		if k, err = a.keys(ctx, tx, ag); err != nil {
			return err
		}
		if _, err = linkerlog.Latest(ctx, tx, ag); err != nil { // is it disputed
			return err
		}
		after, err = lastDelivered(ctx, tx, ag.ID())
		return err
	})
	if err != nil {
		return false, err
	}
	d, err := a.Linker(linker).Answers(ctx, ag.ID(), after)
	if err != nil {
		return false, err
	}
	refuse := func(err error) error { return a.Node.RefuseReply(ctx, linker, "Answers", ag.ID().String(), err) }
	records, opened, err := a.open(ag, linker, k, after, d)
	if err != nil {
		return false, refuse(err)
	}
	heads := make([]auditlog.SignedHead, 0, len(opened)+1)
	for _, o := range opened {
		heads = append(heads, o.Answer.Head)
	}
	if err := a.Watcher.CheckHeads(ctx, ag, linker, "Answers", append(heads, d.Head)); err != nil {
		return false, err
	}
	err = a.Store.InTx(ctx, "store collected answers", func(ctx context.Context, tx *node.Tx) error {
		// It may have ended meanwhile, and is not to be written to then.
		ag, err := a.Node.ActiveByID(ctx, tx, ag.ID())
		if err != nil {
			return err
		}
		if err := lockAnswers(ctx, tx, ag.ID()); err != nil {
			return err
		}
		for i := range records {
			if err := a.take(ctx, tx, ag, linker, records[i], opened[i]); err != nil {
				return err
			}
		}
		return linkerlog.KeepHead(ctx, tx, linker.Name, d.Head)
	})
	return d.More, refuse(err)
}

// open checks a page of answers by themselves, and decrypts them.
func (a *Asker) open(ag *study.Agreement, linker node.Peer, k keys, after int64, d *query.Delivery) ([]Record, []*query.Opened, error) {
	if d.More && len(d.Answers) == 0 {
		return nil, nil, problem.New(problem.Invalid, "%s has more answers, and hands over none", linker.Name)
	}
	var records []Record
	var opened []*query.Opened
	for i := range d.Answers {
		if d.Answers[i].Row.Seq <= after {
			return nil, nil, problem.New(problem.Invalid, "%s hands over an answer with entry %d after one with entry %d", linker.Name, d.Answers[i].Row.Seq, after)
		}
		after = d.Answers[i].Row.Seq
		o, err := d.Answers[i].Open(ag)
		if err != nil {
			return nil, nil, err
		}
		r, err := a.record(ag, linker, k, o.Request, o.Answer, d.Answers[i].Origin, o.Refused)
		if err != nil {
			return nil, nil, err
		}
		r.Result, r.DeliveredAt = r.Told, a.Now().UTC()
		records, opened = append(records, r), append(opened, o)
	}
	return records, opened, nil
}

// keys are the study's root key, for what the holders seal for each other, and the key of its
// tokens and columns, which studies about one population have in common.
type keys struct{ root, tokens token.RootKey }

func (a *Asker) keys(ctx context.Context, tx *node.Tx, ag *study.Agreement) (k keys, err error) {
	if k.root, err = a.Signer.RootKey(ctx, tx, ag); err != nil {
		return k, err
	}
	k.tokens, err = a.Signer.TokenKey(ctx, tx, ag)
	return k, err
}

// record decrypts an answer to a request of either holder into what both have of it. origin is nil
// where an earlier release has answered, and refused says why there are no cells.
func (a *Asker) record(
	ag *study.Agreement, linker node.Peer, k keys, request *query.Request, answer *query.Answer,
	origin *contribution.Origin, refused string,
) (r Record, err error) {
	q := &question{ag: ag, linker: linker, request: request}
	for side := range study.Sides {
		if q.ciphers[side.Index()], err = k.tokens.Columns(ag.Holder(side), ag.Columns(side)); err != nil {
			return r, err
		}
	}
	asked := make(study.Table, len(request.Columns)) // in the order of the request
	for i, c := range request.Columns {
		cipher := q.ciphers[c.Side.Index()]
		at := -1
		for j := range ag.Columns(c.Side) {
			if bytes.Equal(cipher.Name(j), c.Name) {
				at = j
			}
		}
		if at < 0 {
			return r, problem.New(problem.Invalid, "query %x groups by a column that study %q does not have", request.ID, ag.Name())
		}
		asked[i] = study.Ref{Side: c.Side, Index: at}
	}
	table := asked.Canonical()
	q.refs, q.names = table, ag.ColumnNames(table)
	for _, ref := range asked {
		q.order = append(q.order, slices.Index(table, ref))
	}
	told, err := q.read(answer)
	if err != nil {
		return r, err
	}
	if refused != "" {
		told.Cells = nil
	}
	if origin != nil {
		if told.Provenance, err = contribute.OpenOrigin(k.root, ag, *origin); err != nil {
			return r, err
		}
		told.Provenance.Stored = answer.Stored
	}
	content := request.ContentID()
	r = Record{
		ID: request.ID, Study: ag.ID(), Requester: request.Requester, GroupBy: q.names, AskedAt: request.At, Stored: answer.Stored, Refused: refused,
		Content: content, Generation: answer.Generation, Digest: query.Digest(content, answer.Generation, answer.Cells), LinkerSeq: answer.Head.Seq,
	}
	if len(request.Purpose) > 0 {
		if r.Purpose, err = k.root.OpenNote(notePurpose, request.Purpose); err != nil {
			r.Purpose = sealedOtherwise
		}
	}
	r.Told, err = json.Marshal(told)
	return r, err
}

// take stores an answer that is new here, with an audit entry, or notes that one that is known was
// delivered. It must be what is known already of this query, and of the same question over the same
// pairs.
func (a *Asker) take(ctx context.Context, tx *node.Tx, ag *study.Agreement, linker node.Peer, r Record, o *query.Opened) error {
	have, err := answerOf(ctx, tx, r)
	if err != nil {
		return err
	}
	if have != nil {
		switch {
		case !have.ofStudy, have.seq != 0 && have.seq != r.LinkerSeq:
			return problem.New(problem.Conflict, "%s hands over query %x twice: with entry %d of its log, and with entry %d", linker.Name, r.ID, have.seq, r.LinkerSeq).
				WithHint("nothing of it was used: ask the linker's operator")
		case have.digest != nil && (!bytes.Equal(have.digest, r.Digest[:]) || !o.Logged):
			return problem.New(problem.Conflict, "%s hands over another answer to query %x than it gave to it", linker.Name, r.ID).
				WithHint("nothing of it was used: ask the linker's operator, and the other holder what it has got")
		}
	}
	if err := agrees(ctx, tx, linker.Name, r); err != nil {
		return err
	}
	if have != nil {
		return noteDelivered(ctx, tx, r)
	}
	if err := insertAnswer(ctx, tx, r); err != nil {
		return err
	}
	e := a.entry(ag, linker, r, o.Request, o.Answer)
	e.Details["received_from"] = linker.Name
	f, _ := ag.Fingerprint(r.Requester)
	e.Actor, e.ActorFingerprint = r.Requester, f.String()
	_, err = a.Node.Audit(ctx, tx, e)
	return err
}

// entry is what the audit log has of an answer: the same at both holders, as far as it goes.
func (a *Asker) entry(ag *study.Agreement, linker node.Peer, r Record, request *query.Request, answer *query.Answer) auditlog.Entry {
	e := auditlog.Entry{
		Action: auditlog.ActionQuery, Study: ag.ID().String(), Outcome: auditlog.OutcomeOK,
		Details: map[string]string{
			"query": hex.EncodeToString(r.ID[:]), "group_by": strings.Join(r.GroupBy, ","), "purpose": r.Purpose,
			"cells": strconv.Itoa(len(answer.Cells)), "suppressed": strconv.Itoa(answer.Suppressed),
			"linker": linker.Name, "linker_seq": strconv.FormatInt(answer.Head.Seq, 10), "linker_hash": answer.Head.Hash.String(),
			"intersection_number": strconv.FormatUint(answer.Origin.Number, 10),
		},
		Request: request.SigningBytes(), RequestSignature: request.Signature,
	}
	if r.Stored {
		e.Action = auditlog.ActionQueryStored
	}
	if r.Refused != "" {
		e.Outcome, e.Reason = auditlog.OutcomeRefused, r.Refused
	}
	if ag.WithTypos() {
		e.Details["generation"] = hex.EncodeToString(answer.Generation[:])
	}
	return e
}
