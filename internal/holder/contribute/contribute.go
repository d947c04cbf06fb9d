package contribute

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/holder/stop"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// minPadding is the least length, in bytes, that values are padded to.
const minPadding = 16

// Result says what the linker has of us.
type Result struct {
	Study         string
	Records, Keys int64
	Columns       int
	WithTypos     bool // records carry a link key beside the block key
	// records whose link key has a null, empty or unreadable component: they never link
	WithoutLinkKey int64
	AlreadyDone    bool
	Linked         bool     // the linker has linked this contribution with the other holder's
	WaitingFor     []string // unless linked: the holders that have to contribute
	// how many further intersections the linker takes once it has answered from one
	RefreshesLeft int
	// of an intersection with next to nothing in it, and of characters in link keys that nobody
	// sees
	Warnings []string
	Notes    []string // what the linker will leave out of the tables
	Hint     string   // what to look at then
}

// upload is a contribution under way.
type upload struct {
	app     *Contributor
	ag      *study.Agreement
	linker  node.Peer
	dataset load.Dataset
	begin   contribution.Begin
	ciphers *token.Columns
	names   []string
	recode  []study.Recoding // of each column; nil: it stays as it is
	columns []int            // of the dataset
	padding []int            // of each column, in bytes

	links          *linkValues // nil in studies of one key
	linkColumns    []int       // of the dataset: what links reads
	withoutLinkKey int64
	// records with characters in their link key that nobody sees: removed, and kept
	unseenLinkKeys [2]int64
	peerRecords    int64 // that the other holder has of the key of the record that is read
	recorded       bool  // that this very contribution is complete

	kept    auditlog.SignedHead  // of the linker's log, from before the first call
	receipt contribution.Receipt // the linker's last word
	sent    bool                 // in this run
	gate    *stop.Gate
}

// Contribute sends our records whose key is in the intersection to the linker: join tokens and
// ciphertexts, and link values where the study has a link key, in the order of tokens. It needs a
// finished intersection of the dataset as it is now, and records whose structure is as the study
// says (see structure.go). An upload that stopped goes on where it was;
// another one replaces it, and the one in force, as a whole.
func (a *Contributor) Contribute(ctx context.Context, studyName string) (*Result, error) {
	ag, linker, err := a.Node.ActiveWithLinker(ctx, studyName)
	if err != nil {
		return nil, err
	}
	release, err := a.Store.LockStudy(ctx, ag.ID(), "contribute "+studyName)
	if err != nil {
		return nil, err
	}
	defer release()

	gate := stop.NewGate(ctx)
	var u *upload
	err = a.Store.InTx(ctx, "plan contribution", func(ctx context.Context, tx *node.Tx) (err error) {
		if u, err = a.planUpload(ctx, tx, ag, linker); err != nil {
			return err
		}
		u.gate = gate
		u.kept, err = linkerlog.Latest(ctx, tx, ag)
		return err
	})
	if err != nil {
		return nil, err
	}
	var checked *Structure
	if !u.recorded { // what the linker has was checked before it was sent
		err = a.Store.InTx(ctx, "check contribution", func(ctx context.Context, tx *node.Tx) (err error) {
			checked, err = u.structure(ctx, tx)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	u.receipt, err = a.Linker(linker).BeginContribution(ctx, u.begin)
	if err != nil {
		return nil, err
	}
	if err := u.checkReceipt(ctx, "Begin"); err != nil {
		return nil, err
	}
	next, done := u.receipt.NextChunk, u.receipt.Complete
	a.Log.InfoContext(ctx, "contributing", slog.String("study", studyName), slog.Uint64("records", u.begin.Records),
		slog.Bool("done", done), slog.Uint64("chunk", uint64(next)))
	switch {
	case !done:
		err = a.Store.InTx(ctx, "contribute", func(ctx context.Context, tx *node.Tx) error { return u.send(ctx, tx, next) })
		if err == nil {
			err = u.checkReceipt(ctx, "Complete")
		}
	case u.links != nil && !u.recorded: // stopped between the linker's word and ours
		err = a.Store.InTx(ctx, "count link keys", func(ctx context.Context, tx *node.Tx) error {
			return u.eachRecord(ctx, tx, func([16]byte, []byte, []token.Value) error { return nil })
		})
	}
	if err != nil {
		return nil, err
	}
	if err := a.Store.InTx(ctx, "finish contribution", u.finish); err != nil {
		return nil, err
	}
	warnings, hint, err := a.Intersector.CommonKeys(ctx, ag)
	if err != nil {
		return nil, err
	}
	var notes []string
	if checked != nil {
		warnings, notes = append(warnings, checked.Warnings...), checked.Notes
	}
	if u.links != nil && u.withoutLinkKey > 0 && u.withoutLinkKey >= u.records()-u.withoutLinkKey {
		warnings = append(warnings, fmt.Sprintf("%d of %d records have a null, empty or unreadable link key and never link", u.withoutLinkKey, u.records()))
		hint = cmp.Or(hint, fmt.Sprintf("look at the columns of the link key, %s, in the dataset, and at the recipe: %s",
			strings.Join(ag.KeyColumns(study.KeyLink, a.Node.SideOf(ag)), ", "), intersect.RecipeText(ag, study.KeyLink)))
	}
	if n := u.unseenLinkKeys[0]; n > 0 {
		warnings = append(warnings, fmt.Sprintf("%d of %d records have invisible or control characters in the columns of their link key, which were removed", n, u.records()))
	}
	if n := u.unseenLinkKeys[1]; n > 0 {
		warnings = append(warnings, fmt.Sprintf("%d of %d records have invisible or control characters in their link key, which the recipe does not remove: add nfkc or trim", n, u.records()))
	}
	return &Result{
		Study: studyName, Records: u.records(), Keys: u.keys(), Columns: len(u.columns),
		WithTypos: u.links != nil, WithoutLinkKey: u.withoutLinkKey, AlreadyDone: done,
		Linked: u.receipt.Linkage.Linked, WaitingFor: u.receipt.Linkage.Waiting, RefreshesLeft: u.receipt.RefreshesLeft,
		Warnings: warnings, Notes: notes, Hint: hint,
	}, nil
}

// checkReceipt checks what the linker said of our upload: that its log continues the one that it
// has shown us, that it waits for holders of the study only, and that what we announce is not
// overtaken.
func (u *upload) checkReceipt(ctx context.Context, call string) error {
	a, r := u.app, &u.receipt
	if err := a.Watcher.CheckHead(ctx, u.ag, u.linker, call, u.kept, r.Head); err != nil {
		return err
	}
	for _, name := range r.Linkage.Waiting {
		if _, ok := u.ag.Side(name); !ok {
			return a.Node.RefuseReply(ctx, u.linker, call, u.ag.ID().String(),
				problem.New(problem.Invalid, "%s waits for a contribution of %q, who is no holder of study %q", u.linker.Name, name, u.ag.Name()))
		}
	}
	err := a.Store.InTx(ctx, "keep linker's head", func(ctx context.Context, tx *node.Tx) error {
		if r.Overtaken {
			if err := intersect.SeeNumber(ctx, tx, u.ag.ID(), r.InForce); err != nil {
				return err
			}
		}
		return linkerlog.KeepHead(ctx, tx, u.linker.Name, r.Head)
	})
	if err != nil || !r.Overtaken {
		return err
	}
	name := u.ag.Name()
	return problem.New(problem.Conflict, "%s has a contribution to study %q of intersection %d, and this would be one of intersection %d: this node was restored from a backup, or has missed the end of a later `intersect`",
		u.linker.Name, name, r.InForce, u.begin.Number).
		WithHint("after a restore load the present dataset again; then run ⟪intersect %s⟫, and ⟪contribute %s⟫ at both holders", name, name)
}

// planUpload works out everything about a contribution but its records.
func (a *Contributor) planUpload(ctx context.Context, tx *node.Tx, ag *study.Agreement, linker node.Peer) (*upload, error) {
	u := &upload{app: a, ag: ag, linker: linker}
	var err error
	var found *intersect.Intersection
	if u.dataset, found, err = a.intersected(ctx, tx, ag); err != nil {
		return nil, err
	}
	root, err := a.Signer.RootKey(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	intersection := root.Confirmation(intersect.ConfirmIntersection, found.Digest)
	certificate, err := a.certificate(ctx, tx, ag, root, intersection, found.Number, u.dataset)
	if err != nil {
		return nil, err
	}
	tokens, err := a.Signer.TokenKey(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	u.names, u.recode = a.ownColumns(ag)
	if u.columns, err = load.AttributeColumns(u.names, u.dataset); err != nil {
		return nil, err
	}
	if u.ciphers, err = tokens.Columns(a.Node.Name, u.names); err != nil {
		return nil, err
	}
	if u.padding, err = u.paddings(ctx, tx); err != nil {
		return nil, err
	}
	if err := u.planLinks(root); err != nil {
		return nil, err
	}
	records, keys, err := countContributed(ctx, tx, ag.ID())
	if err != nil {
		return nil, err
	}
	u.begin = contribution.Begin{
		Study: ag.ID(), Columns: u.ciphers.Names(), Intersection: intersection,
		Records: uint64(records), Keys: uint64(keys), //nolint:gosec // counts are never negative
		LinkSize: uint32(ag.LinkSize()), //nolint:gosec // bounded by the study
		Number:   found.Number, Certificate: certificate,
	}
	if u.begin.Load, err = sealLoad(root, a.Node.Name, u.begin.Intersection, u.dataset); err != nil {
		return nil, err
	}
	u.begin.ID = contribution.NewID(u.begin.Study, a.Node.Name, u.begin.Intersection, u.dataset.Generation, u.begin.Columns)
	known, err := Recorded(ctx, tx, ag.ID())
	if err != nil {
		return nil, err
	}
	if known != nil && known.ID == u.begin.ID && known.FinishedAt != nil {
		u.recorded, u.withoutLinkKey = true, known.WithoutLinkKey
	}
	return u, nil
}

// certificate returns what both holders have signed under the intersection that is contributed
// from. The linker takes nothing without it, and one content under it: a dataset that is not the
// signed one is refused here, before anything is uploaded.
func (a *Contributor) certificate(
	ctx context.Context, tx *node.Tx, ag *study.Agreement, root token.RootKey, intersection [32]byte, number uint64, ds load.Dataset,
) (*contribution.Certificate, error) {
	c, err := intersect.CertificateOf(ctx, tx, ag.ID(), number)
	if err != nil {
		return nil, err
	}
	side := a.Node.SideOf(ag)
	switch {
	case !c.Whole() || c.Intersection != intersection:
		return nil, problem.New(problem.Conflict, "the intersection of study %q is not signed by both holders", ag.Name()).
			WithHint("run ⟪intersect %s⟫ again: both sign at its end", ag.Name())
	case c.Generations[side.Index()] != contribution.BlindGeneration(root, ag.Holder(side), intersection, ds.Generation):
		return nil, loadedAnew(ag)
	}
	return c, nil
}

func loadedAnew(ag *study.Agreement) error {
	return problem.New(problem.Conflict, "the dataset was loaded anew since the intersection of study %q", ag.Name()).
		WithHint("run ⟪intersect %s⟫ again", ag.Name())
}

// planLinks works out how link values are made, if the study has any.
func (u *upload) planLinks(root token.RootKey) (err error) {
	if !u.ag.WithTypos() {
		return nil
	}
	if u.links, err = newLinkValues(u.ag, root); err != nil {
		return err
	}
	u.linkColumns, err = load.KeyColumns(u.ag.KeyColumns(study.KeyLink, u.app.Node.SideOf(u.ag)), u.dataset)
	return err
}

// paddings returns what the values of each column are padded to: powers of two, so that ciphertexts
// do not tell how long the longest value is.
func (u *upload) paddings(ctx context.Context, tx *node.Tx) ([]int, error) {
	// The whole dataset's: cheaper to find, and it does not depend on the intersection.
	longest, err := load.DatasetLengths(ctx, tx, u.dataset.ID, u.columns)
	if err == nil && slices.Max(append([]int{0}, longest...)) > token.MaxText {
		if _, err := u.app.Signer.StageKeys(ctx, tx, u.ag, u.dataset); err != nil {
			return nil, err
		}
		longest, err = contributedLengths(ctx, tx, u.ag.ID(), u.dataset.ID, u.columns)
	}
	if err != nil {
		return nil, err
	}
	for i, n := range longest {
		for _, class := range u.recode[i] {
			n = max(n, len(class))
		}
		if n > token.MaxText {
			return nil, problem.New(problem.Invalid, "column %q has a value of %d bytes: at most %d are supported", u.names[i], n, token.MaxText).
				WithHint("contribute categories rather than documents")
		}
		longest[i] = paddedLength(n)
	}
	return longest, nil
}

// paddedLength returns the least power of two that is no less than n and minPadding.
func paddedLength(n int) int {
	if n <= minPadding {
		return minPadding
	}
	return 1 << bits.Len(uint(n-1))
}

func (u *upload) records() int64 { return int64(u.begin.Records) } //nolint:gosec // it was an int64
func (u *upload) keys() int64    { return int64(u.begin.Keys) }    //nolint:gosec // it was an int64

// send uploads the chunks from next on. Those before it are made too, and not sent: codes depend on
// all that came before. It may run again: the linker takes the same chunk twice.
func (u *upload) send(ctx context.Context, tx *node.Tx, next uint32) error {
	if err := u.holdDataset(ctx, tx); err != nil {
		return err
	}
	peer := u.app.Linker(u.linker)
	bar := progress.Start(u.app.Progress, "contributed records", u.records())
	defer bar.Done()
	state := contribution.NewState(u.begin)
	put := func(c *contribution.Chunk) error {
		if c == nil {
			return nil
		}
		var err error
		if state, err = c.Validate(u.begin, state); err != nil {
			return err
		}
		if c.No >= next {
			if err := u.put(ctx, peer, *c); err != nil {
				return err
			}
		}
		bar.Add(int64(len(c.Tokens)))
		return nil
	}
	builder := contribution.NewBuilder(u.names, u.ag.LinkSize(), func(column int, v token.Value) ([]byte, error) {
		return u.ciphers.Encrypt(column, v, u.padding[column])
	})
	err := u.eachRecord(ctx, tx, func(id [16]byte, link []byte, values []token.Value) error {
		chunk, err := builder.Add(id, link, values)
		if err != nil {
			return err
		}
		return put(chunk)
	})
	if err != nil {
		return err
	}
	if err := put(builder.Flush()); err != nil {
		return err
	}
	complete, err := state.Complete(u.begin)
	if err != nil {
		return err
	}
	u.sent = true
	u.receipt, err = peer.CompleteContribution(ctx, u.begin.Study, complete)
	return err
}

// holdDataset keeps the dataset as it is until the transaction ends, and refuses another load than
// the planned one: that plan was made in a transaction that has ended, and rows of another load
// would travel under this one's tokens.
func (u *upload) holdDataset(ctx context.Context, tx *node.Tx) error {
	now, err := load.HoldDataset(ctx, tx, u.dataset.ID)
	if err == nil && now != u.dataset.Generation {
		err = loadedAnew(u.ag)
	}
	return err
}

// put sends a chunk. One that is under way when ctx ends still arrives; what is read for the next
// one is not waited for.
func (u *upload) put(ctx context.Context, peer Linker, c contribution.Chunk) error {
	if err := u.gate.Begin(); err != nil {
		return err
	}
	ctx, end, err := u.gate.Finish(ctx)
	if err != nil {
		return err
	}
	defer end()
	return peer.PutChunk(ctx, u.begin.Study, u.begin.ID, c)
}

// eachRecord reads the records in their order, and counts those without a link key. link is nil in
// studies of one key. Neither it nor values may be kept.
func (u *upload) eachRecord(ctx context.Context, tx *node.Tx, each func(id [16]byte, link []byte, values []token.Value) error) error {
	u.withoutLinkKey, u.unseenLinkKeys = 0, [2]int64{}
	if _, err := u.app.Signer.StageKeys(ctx, tx, u.ag, u.dataset); err != nil {
		return err
	}
	values := make([]token.Value, len(u.columns))
	return contributedRows(ctx, tx, u.ag.ID(), u.dataset, slices.Concat(u.columns, u.linkColumns), u.links != nil && u.links.tokens != nil,
		func(r contributedRow) error {
			id, cells := r.token.Bytes, r.cells
			u.peerRecords = r.peers
			for i, c := range cells[:len(values)] {
				values[i] = classOf(u.recode[i], c)
			}
			if u.links == nil {
				return each(id, nil, values)
			}
			link, ok := u.links.value(r.key, cells[len(values):])
			if !ok {
				u.withoutLinkKey++
			}
			switch u.links.unseen {
			case linkagekey.UnseenRemoved:
				u.unseenLinkKeys[0]++
			case linkagekey.UnseenKept:
				u.unseenLinkKeys[1]++
			case linkagekey.NoneUnseen:
			}
			return each(id, link, values)
		})
}

// finish notes that the linker has everything: once, unless it had to be sent again, to a linker
// that was restored from a backup.
func (u *upload) finish(ctx context.Context, tx *node.Tx) error {
	known, err := Recorded(ctx, tx, u.ag.ID())
	if err != nil {
		return err
	}
	if known != nil && known.ID == u.begin.ID && known.FinishedAt != nil && !u.sent {
		return nil
	}
	now := u.app.Now()
	err = putContribution(ctx, tx, u.ag.ID(), Record{
		ID: u.begin.ID, Records: u.records(), Keys: u.keys(), WithoutLinkKey: u.withoutLinkKey, FinishedAt: &now,
	})
	if err != nil {
		return err
	}
	details := map[string]string{
		"linker": u.linker.Name, "records": strconv.FormatUint(u.begin.Records, 10), "keys": strconv.FormatUint(u.begin.Keys, 10),
		"columns": strconv.Itoa(len(u.columns)),
	}
	if u.links != nil {
		details["link_method"] = u.ag.LinkMethod().Method
		details["without_link_key"] = strconv.FormatInt(u.withoutLinkKey, 10)
	}
	_, err = u.app.Node.Audit(ctx, tx, auditlog.Entry{
		Action: auditlog.ActionContributionComplete, Study: u.ag.ID().String(), Outcome: auditlog.OutcomeOK, Details: details,
	})
	return err
}
