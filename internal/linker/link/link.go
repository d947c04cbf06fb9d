package link

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"strconv"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// generationLabel separates the hash that names a pair of contributions from every other use of
// SHA-256.
const generationLabel = "blindjoin/linker/generation/v2"

// maxPairs bounds the pairs of a study, and with them the comparisons within blocks: one key that
// stands in a million records of both holders would ask for 10^12 rows.
const maxPairs = 500_000_000

// Run says which contributions are linked, and what came out.
type Run struct {
	Generation    [32]byte // hash of both contributions
	Contributions [2][16]byte
	Pairs         int64 // records whose join tokens agree
	Units         int64 // distinct join tokens among the pairs
	Typos         bool  // whether pairs are linked only if their link values agree
	Links         int64 // linked pairs: with Typos at most Pairs, otherwise all
	At            time.Time
}

// LinkCounts is what linking two contributions would give.
type LinkCounts struct {
	Tokens [2]int64 // distinct join tokens of each side
	Units  int64    // tokens that both have
	Pairs  float64  // records that agree, all combinations; may be beyond any integer
}

// EnsureLinked materialises the linked pairs of a study if both contributions are complete, of one
// intersection, and this has not been done; else it says who has to contribute. It may be called at
// any time, by several callers at once: one links, the others wait and find it done.
func (a *Linker) EnsureLinked(ctx context.Context, id study.ID) (contribution.Linkage, error) {
	state, err := a.linkage(ctx, id)
	if err != nil || state.Linked || len(state.Waiting) > 0 {
		return state, err
	}
	// Not in the transaction that links: others need not wait for it to make the place of their own
	// pairs.
	err = a.Store.InSharedTx(ctx, "prepare linking", id, func(ctx context.Context, tx *node.Tx) error {
		if err := receive.SerialiseStudy(ctx, tx, id); err != nil {
			return err
		}
		return PrepareLinks(ctx, tx, id)
	})
	if err != nil {
		return contribution.Linkage{}, err
	}
	var run *Run
	err = a.Store.InSharedTx(ctx, "link contributions", id, func(ctx context.Context, tx *node.Tx) error {
		if err := receive.SerialiseStudy(ctx, tx, id); err != nil {
			return err
		}
		var err error
		run, err = a.link(ctx, tx, id)
		return err
	})
	if err != nil {
		return contribution.Linkage{}, a.noteRefused(ctx, id, err)
	}
	if run != nil {
		a.Log.InfoContext(ctx, "contributions linked", slog.Int64("pairs", run.Pairs), slog.Int64("units", run.Units))
		if err := a.Store.InTx(ctx, "analyse linked pairs", func(ctx context.Context, tx *node.Tx) error { return analyseLinks(ctx, tx, id) }); err != nil {
			return contribution.Linkage{}, err
		}
	}
	// Others may have linked, or replaced a contribution, in between.
	if state, err = a.linkage(ctx, id); err == nil && !state.Linked && len(state.Waiting) == 0 {
		err = problem.New(problem.Busy, "a contribution is being replaced").WithHint("run the same command again in a moment")
	}
	return state, err
}

// linkage says whether a study is linked, and if not who has to contribute: nobody, where both
// contributions belong together.
func (a *Linker) linkage(ctx context.Context, id study.ID) (state contribution.Linkage, err error) {
	err = a.Store.InSharedTx(ctx, "see whether linked", id, func(ctx context.Context, tx *node.Tx) error {
		state = contribution.Linkage{}
		run, err := LastRun(ctx, tx, id)
		if err != nil || run != nil {
			state.Linked = err == nil
			return err
		}
		agreement, err := a.Node.ActiveByID(ctx, tx, id)
		if err != nil {
			return err
		}
		var both [2]*receive.Stored
		for side := range study.Sides {
			if both[side.Index()], err = receive.ByStage(ctx, tx, id, side, true); err != nil {
				return err
			}
		}
		for side := range study.Sides {
			own, other := both[side.Index()], both[side.Other().Index()]
			if own == nil || other != nil && own.Begin.Intersection != other.Begin.Intersection && own.Begin.Number <= other.Begin.Number {
				state.Waiting = append(state.Waiting, agreement.Holder(side))
			}
		}
		return nil
	})
	return state, err
}

// link does the work of EnsureLinked; nil means that there was nothing to do, or not yet.
func (a *Linker) link(ctx context.Context, tx *node.Tx, id study.ID) (*Run, error) {
	if run, err := LastRun(ctx, tx, id); err != nil || run != nil {
		return nil, err
	}
	both, err := receive.Both(ctx, tx, id)
	if err != nil || both == nil {
		return nil, err
	}
	if both[0].Begin.Intersection != both[1].Begin.Intersection {
		return nil, nil // the later one waits for the other holder
	}
	if both[0].Begin.LinkSize != both[1].Begin.LinkSize {
		return nil, problem.New(problem.Internal, "the two contributions have link values of different sizes")
	}
	ids := [2][16]byte{both[0].Begin.ID, both[1].Begin.ID}
	n, err := countLinks(ctx, tx, both)
	if err != nil {
		return nil, err
	}
	record, err := tx.StudyByID(ctx, id)
	if err != nil {
		return nil, err
	}
	if n.Pairs > maxPairs {
		return nil, tooManyPairs(record.Agreement, n.Pairs)
	}
	name, err := generation(both)
	if err != nil {
		return nil, err
	}
	if err := checkStructure(ctx, tx, record.Agreement, both, name); err != nil {
		return nil, err
	}
	// Pairs without a run cannot be: both are written here. Dropping first costs nothing and keeps
	// it so.
	if err := a.DropLinks(ctx, tx, id); err != nil {
		return nil, err
	}
	run := &Run{Generation: name, Contributions: ids, Units: n.Units, At: a.Now()}
	if record.Agreement.WithTypos() {
		err = linkWithTypos(ctx, tx, record.Agreement, both, run)
	} else {
		var secret *[32]byte
		if record.Agreement.Terms.Disclosure.Method == disclosure.CellKey {
			if secret, err = a.recordSecret(ctx, tx); err != nil {
				return nil, err
			}
		}
		err = linkAll(ctx, tx, id, n, run, secret)
	}
	if err != nil {
		return nil, err
	}
	if err := receive.Certify(ctx, tx, both[0].Begin, run.Generation); err != nil {
		return nil, err
	}
	details := map[string]string{
		"generation": hex.EncodeToString(run.Generation[:]),
		"pairs":      strconv.FormatInt(run.Pairs, 10),
		"units":      strconv.FormatInt(run.Units, 10),
	}
	if run.Typos {
		details["links"] = strconv.FormatInt(run.Links, 10)
	}
	_, err = a.Node.Audit(ctx, tx, auditlog.Entry{Action: auditlog.ActionLink, Study: id.String(), Outcome: auditlog.OutcomeOK, Details: details})
	return run, err
}

// countLinks says what linking will give. Where no key of either side occurs twice, that is known
// from what was announced and checked when it was uploaded, if the keys are the same; linkAll finds
// out whether they are.
func countLinks(ctx context.Context, tx *node.Tx, both *[2]receive.Stored) (LinkCounts, error) {
	one, two := both[0].Begin, both[1].Begin
	if one.Records == one.Keys && two.Records == two.Keys && one.Keys == two.Keys && one.LinkSize == 0 {
		keys := int64(one.Keys) //nolint:gosec // at most MaxInt64, checked when it was announced
		return LinkCounts{Tokens: [2]int64{keys, keys}, Units: keys, Pairs: float64(keys)}, nil
	}
	n, err := linkCounts(ctx, tx, [2][16]byte{one.ID, two.ID})
	if err != nil {
		return n, err
	}
	for side, c := range both {
		if keys := n.Tokens[side]; keys < 0 || uint64(keys) != c.Begin.Keys || n.Units != keys {
			return n, incomplete(c.Holder, keys, c.Begin.Keys, n.Units)
		}
	}
	return n, nil
}

func incomplete(holder string, keys int64, announced uint64, common int64) error {
	return problem.New(problem.Conflict, "the contributions are incomplete: %q has %d keys of %d announced, and %d are common to both",
		holder, keys, announced, common).
		WithHint("run ⟪intersect STUDY⟫, then ⟪contribute STUDY⟫ on both holders again")
}

// linkAll links all records that agree in their join token, and completes the run.
func linkAll(ctx context.Context, tx *node.Tx, id study.ID, n LinkCounts, run *Run, secret *[32]byte) error {
	var err error
	if run.Pairs, err = LinkPairs(ctx, tx, id, run.Contributions, study.LinkMethod{}, secret); err != nil {
		return err
	}
	if float64(run.Pairs) != n.Pairs {
		return problem.New(problem.Conflict, "the contributions are incomplete: %d pairs of records have a common key, not %.0f", run.Pairs, n.Pairs).
			WithHint("run ⟪intersect STUDY⟫, then ⟪contribute STUDY⟫ on both holders again")
	}
	run.Links = run.Pairs
	return insertLinkRun(ctx, tx, id, *run)
}

func tooManyPairs(agreement *study.Agreement, pairs float64) error {
	if agreement.WithTypos() {
		return problem.New(problem.Conflict, "%.0f pairs of records to compare within blocks, more than %d: a block is too large", pairs, maxPairs).
			WithHint("choose block keys that have fewer records each, with values that are common left out, or add a column to the block key")
	}
	return problem.New(problem.Conflict, "%.0f linked pairs: more than %d", pairs, maxPairs).
		WithHint("some linkage key stands in very many records of both holders: choose a key that tells units apart")
}

// generation names a pair of contributions: answers to another pair are not given again. An id is
// what a holder says it is, and one that was replaced may be announced again, so that the digest of
// what was uploaded is named too.
func generation(both *[2]receive.Stored) ([32]byte, error) {
	b := []byte(generationLabel)
	for _, c := range both {
		state, err := c.Expects()
		if err != nil {
			return [32]byte{}, err
		}
		end, err := state.Complete(c.Begin)
		if err != nil {
			return [32]byte{}, err
		}
		b = append(append(b, end.ID[:]...), end.Digest[:]...)
	}
	return sha256.Sum256(b), nil
}

// EveryPairAUnit reports whether no join token occurs twice among the pairs, all of which are
// linked.
func (r *Run) EveryPairAUnit() bool { return !r.Typos && r.Pairs == r.Units }
