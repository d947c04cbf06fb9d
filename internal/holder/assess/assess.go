package assess

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Result says how good the links of a study are, as far as counts tell.
type Result struct {
	Study  string
	Holder string // whose records are counted: this node
	Peer   string // whose coverage is estimated
	*linkerror.Quality
	Generation  string // of the linker's run, in hexadecimal
	Provenance  *query.Provenance
	AlreadyDone bool // the run was assessed before
}

// Quality estimates how often the linker's present links are wrong or missing. It needs a finished
// intersection and complete contributions. The linker tells how many links our records have; from
// that and the sizes of our blocks, which it does not get, the rates follow here. The estimate is
// kept, and corrects the answers of the same run.
func (a *Assessor) Quality(ctx context.Context, studyName string) (*Result, error) {
	st, err := a.Signer.Study(ctx, studyName)
	if err != nil {
		return nil, err
	}
	if !st.Agreement.WithTypos() {
		return nil, problem.New(problem.Invalid, "study %q links by an id key, whose links are taken as they are", studyName).
			WithHint("quality is for studies with a block and a link key")
	}
	ag, linker, err := a.Node.ActiveWithLinker(ctx, studyName)
	if err != nil {
		return nil, err
	}
	release, err := a.Store.LockStudy(ctx, ag.ID(), "quality "+studyName)
	if err != nil {
		return nil, err
	}
	defer release()
	warnings, hint, err := a.Intersector.CommonKeys(ctx, ag)
	if err != nil {
		return nil, err
	}
	s, err := a.Assess(ctx, ag, linker)
	if err != nil && len(warnings) > 0 { // the reason may well be this
		a.Log.WarnContext(ctx, warnings[0], slog.String("study", studyName), slog.String("hint", hint))
	}
	if err != nil {
		return nil, err
	}
	quality := *s.Quality
	if len(warnings) > 0 { // Warnings are never nil
		quality.Warnings = slices.Concat(warnings, quality.Warnings)
	}
	if quality.Hint == "" {
		quality.Hint = hint
	}
	return &Result{
		Study: studyName, Holder: a.Node.Name, Peer: ag.Peer(a.Node.Name), Quality: &quality,
		Generation: hex.EncodeToString(s.Generation[:]), Provenance: s.provenance, AlreadyDone: s.known,
	}, nil
}

// assessed is the quality of the links of one run of the linker.
type assessed struct {
	Generation [32]byte
	Quality    *linkerror.Quality
	at         time.Time         // when it was estimated
	known      bool              // it was estimated before
	provenance *query.Provenance // nil until the linker has said what its run comes from
}

// Stored returns what was estimated last, or nil.
func (a *Assessor) Stored(ctx context.Context, id study.ID) (s *assessed, err error) {
	err = a.Store.InTx(ctx, "read quality", func(ctx context.Context, tx *node.Tx) error {
		s = nil
		rec, err := qualityOf(ctx, tx, id)
		if err != nil || rec == nil {
			return err
		}
		s = &assessed{Generation: rec.Generation, Quality: &linkerror.Quality{}, at: rec.AssessedAt, known: true}
		if err := json.Unmarshal(rec.Quality, s.Quality); err != nil {
			return fmt.Errorf("read the stored quality of links: %w", err)
		}
		return nil
	})
	return s, err
}

// Assess estimates the quality of the links of the linker's present run, or takes it from the
// store. The caller holds the study's lock.
func (a *Assessor) Assess(ctx context.Context, ag *study.Agreement, linker node.Peer) (*assessed, error) {
	var records int64
	// our own side is not that of the linker's run any more: what was estimated before is all there
	// is
	var moved error
	var kept auditlog.SignedHead
	err := a.Store.InTx(ctx, "check contribution", func(ctx context.Context, tx *node.Tx) (err error) {
		records, moved = a.contributedRecords(ctx, tx, ag)
		if moved != nil && problem.KindOf(moved) != problem.Conflict {
			return moved
		}
		kept, err = linkerlog.Latest(ctx, tx, ag)
		return err
	})
	if err != nil {
		return nil, err
	}
	s, err := a.Stored(ctx, ag.ID())
	if err != nil {
		return nil, err
	}
	if moved != nil && s == nil {
		return nil, moved
	}
	t, err := a.Linker(linker).LinkTables(ctx, ag.ID())
	if problem.KindOf(err) == problem.Denied {
		return nil, UnassessableError{err}
	}
	if err != nil {
		return nil, err
	}
	if err := a.Watcher.CheckHead(ctx, ag, linker, "Links", kept, t.Head); err != nil {
		return nil, err
	}
	var from *query.Provenance
	err = a.Store.InTx(ctx, "keep linker's head", func(ctx context.Context, tx *node.Tx) (err error) {
		if err := linkerlog.KeepHead(ctx, tx, linker.Name, t.Head); err != nil {
			return err
		}
		from, err = a.Contributor.Provenance(ctx, tx, ag, t.Origin)
		return err
	})
	if err != nil {
		return nil, a.Node.RefuseReply(ctx, linker, "Links", ag.ID().String(), err)
	}
	if s == nil || s.Generation != t.Generation {
		if moved != nil {
			return nil, moved
		}
		if s, err = a.estimate(ctx, ag, t.Generation, t.Tables, records); err != nil {
			return nil, err
		}
		s.at = a.Now()
	}
	from.ComputedAt, from.Stored, s.provenance = s.at.UTC(), s.known, from
	err = a.Store.InTx(ctx, "store quality", func(ctx context.Context, tx *node.Tx) error { return a.keepQuality(ctx, tx, ag, linker, t.Head, s) })
	return s, err
}

// contributedRecords returns how many records the linker has of us, and demands that they are those
// of the blocks known here: the dataset itself may have been loaded anew since.
func (a *Assessor) contributedRecords(ctx context.Context, tx *node.Tx, ag *study.Agreement) (int64, error) {
	again := func(format string, args ...any) error {
		return problem.New(problem.Conflict, format, args...).
			WithHint("run ⟪intersect %s⟫, then ⟪contribute %s⟫", ag.Name(), ag.Name())
	}
	found, err := intersect.Found(ctx, tx, ag.ID())
	if err != nil {
		return 0, err
	}
	if found == nil {
		return 0, again("study %q has no finished intersection", ag.Name())
	}
	prepared, err := intersect.PreparationOf(ctx, tx, ag.ID())
	if err != nil {
		return 0, err
	}
	if prepared == nil || prepared.Generation != found.Generation {
		return 0, again("the dataset has changed since the intersection of study %q", ag.Name())
	}
	known, err := contribute.Recorded(ctx, tx, ag.ID())
	if err != nil {
		return 0, err
	}
	if known == nil || known.FinishedAt == nil {
		return 0, problem.New(problem.Conflict, "study %q has no complete contribution of %s", ag.Name(), a.Node.Name).
			WithHint("run ⟪contribute %s⟫", ag.Name())
	}
	root, err := a.Signer.RootKey(ctx, tx, ag)
	if err != nil {
		return 0, err
	}
	tokens, err := a.Signer.TokenKey(ctx, tx, ag)
	if err != nil {
		return 0, err
	}
	ciphers, err := tokens.Columns(a.Node.Name, ag.Columns(a.Node.SideOf(ag)))
	if err != nil {
		return 0, err
	}
	id := contribution.NewID(ag.ID(), a.Node.Name, root.Confirmation(intersect.ConfirmIntersection, found.Digest), found.Generation, ciphers.Names())
	if known.ID != id {
		return 0, again("the contribution of %s to study %q is of another intersection", a.Node.Name, ag.Name())
	}
	return known.Records, nil
}

// estimate works out the quality from the linker's tables and our own blocks.
func (a *Assessor) estimate(ctx context.Context, ag *study.Agreement, generation [32]byte, tables *linkerror.LinkTables, records int64) (*assessed, error) {
	most, err := checkTables(ag, tables, records)
	if err != nil {
		return nil, err
	}
	var counter *linkerror.BlockCounter
	var smaller int64
	err = a.Store.InTx(ctx, "read own blocks", func(ctx context.Context, tx *node.Tx) error {
		bar := progress.Start(a.Progress, "own blocks", 0)
		defer bar.Done()
		counter = linkerror.NewBlockCounter(linkerror.ReplicateSeed(generation), linkerror.Replicates)
		var matched, peers int64 // records in common blocks
		highest := 0
		err := ownBlocks(ctx, tx, ag.ID(), func(joinToken [16]byte, own, peer int) error {
			counter.Add(joinToken, own, peer)
			if peer > 0 {
				matched += int64(own)
				peers += int64(peer)
				highest = max(highest, peer)
			}
			bar.Add(1)
			return nil
		})
		if err == nil && (matched != records || most > highest) {
			err = otherTables(ag)
		}
		smaller = min(matched, peers)
		return err
	})
	if err != nil {
		return nil, err
	}
	peerSide := a.Node.SideOf(ag).Other()
	q, err := linkerror.Assess(counter.Tables(), tables, linkerror.AssessOptions{
		Coverage: ag.Terms.Coverage[peerSide.Index()], Method: ag.CoverageMethod(),
	})
	if err != nil {
		return nil, UnassessableError{err}
	}
	if q.FewLinks = fewLinks(tables, smaller); q.FewLinks != "" {
		q.Warnings, q.Hint = slices.Concat([]string{q.FewLinks}, q.Warnings), linkHint(ag)
	}
	return &assessed{Generation: generation, Quality: q}, nil
}

// fewLinks warns where next to nothing is linked, of so many records that the side with fewer has
// in common blocks.
func fewLinks(tables *linkerror.LinkTables, smaller int64) string {
	var links int64
	for _, c := range tables.Counts {
		links += int64(c.N) * c.Freq
	}
	switch {
	case links*intersect.FewInCommon >= smaller:
		return ""
	case links == 0:
		return fmt.Sprintf("nothing is linked: the smaller side has %d records in common blocks, and the link key of none is found at the other", smaller)
	}
	return fmt.Sprintf("next to nothing is linked: the smaller side has %d records in common blocks, and there are %d links", smaller, links)
}

// linkHint says what to look at where link keys do not meet.
func linkHint(ag *study.Agreement) string {
	return fmt.Sprintf("compare how both sides write the link key of one record that both should have: %s; whether its columns are those that correspond, in one order; and the recipe: %s",
		intersect.FormsOfKeys, intersect.RecipeText(ag, study.KeyLink))
}

// checkTables checks the linker's tables against what it has of us, and returns the most links that
// a record has in them.
func checkTables(ag *study.Agreement, tables *linkerror.LinkTables, records int64) (most int, err error) {
	if tables == nil {
		return 0, problem.New(problem.Invalid, "%s sent no tables of links", ag.Terms.Linker.Name)
	}
	if len(tables.Replicates) != linkerror.Replicates {
		return 0, problem.New(problem.Invalid, "%s sent tables of links in %d replicates instead of %d",
			ag.Terms.Linker.Name, len(tables.Replicates), linkerror.Replicates).WithHint("all three nodes need the same release")
	}
	var counted int64
	for _, c := range tables.Counts {
		if c.Freq > 0 {
			counted += c.Freq
			most = max(most, c.N)
		}
	}
	if counted != records {
		return 0, otherTables(ag)
	}
	return most, tables.Validate(records)
}

func otherTables(ag *study.Agreement) error {
	return problem.New(problem.Conflict, "%s has linked other records of ours than study %q has here", ag.Terms.Linker.Name, ag.Name()).
		WithHint("run ⟪intersect %s⟫, then ⟪contribute %s⟫ again on both holders", ag.Name(), ag.Name())
}

// keepQuality stores a quality that is new, and notes that it was asked for.
func (a *Assessor) keepQuality(ctx context.Context, tx *node.Tx, ag *study.Agreement, linker node.Peer, head auditlog.SignedHead, s *assessed) error {
	if !s.known {
		text, err := json.Marshal(s.Quality)
		if err != nil {
			return err
		}
		if err := putQuality(ctx, tx, ag.ID(), Record{Generation: s.Generation, Quality: text, AssessedAt: s.at}); err != nil {
			return err
		}
	}
	_, err := a.Node.Audit(ctx, tx, auditlog.Entry{
		Action: auditlog.ActionQuality, Study: ag.ID().String(), Outcome: auditlog.OutcomeOK,
		Details: map[string]string{
			"generation": hex.EncodeToString(s.Generation[:]), "stored": strconv.FormatBool(s.known), "refused": s.Quality.Refused,
			"linker": linker.Name, "linker_seq": strconv.FormatInt(head.Seq, 10), "linker_hash": head.Hash.String(),
		},
	})
	return err
}

// unassessable marks errors that mean that there are counts, but nothing to correct them by.
type UnassessableError struct{ error }

func (u UnassessableError) Unwrap() error { return u.error }
