package intersect

import (
	"context"
	"fmt"
	"log/slog"
	"strings"

	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// KeyCounts says what normalisation made of one holder's records: how many have a linkage key, and
// what became of the others. Both holders know both, from the hellos of the session.
type KeyCounts struct {
	Holder         string
	Records        int64
	Keys           int64 // distinct ones
	Duplicates     int64 // records beyond the first of each key
	EmptyKeys      int64 // records with a null or empty key
	InvalidKeys    int64 // records whose key cannot be normalised
	WarnedKeys     int64 // records whose key is used but looks wrong
	UnseenKeys     int64 // records with characters in their key columns that nobody sees
	KeptUnseenKeys int64 // those of them whose key still holds such characters
}

// stated is what our hello says of a preparation.
func stated(p *load.Preparation) psi.Records {
	//nolint:gosec // counts are never negative
	return psi.Records{
		Total: uint64(p.Records), Empty: uint64(p.EmptyKeys), Invalid: uint64(p.InvalidKeys), Warned: uint64(p.WarnedKeys),
		Unseen: uint64(p.UnseenKeys), KeptUnseen: uint64(p.KeptUnseenKeys),
	}
}

// countsOf reads a hello of a holder.
func countsOf(holder string, h psi.Hello) KeyCounts {
	r := h.Records
	//nolint:gosec // at most psi.MaxRecords
	return KeyCounts{
		Holder: holder, Records: int64(r.Total), Keys: int64(h.Keys), Duplicates: int64(r.Duplicates(h.Keys)), EmptyKeys: int64(r.Empty),
		InvalidKeys: int64(r.Invalid), WarnedKeys: int64(r.Warned), UnseenKeys: int64(r.Unseen), KeptUnseenKeys: int64(r.KeptUnseen),
	}
}

// noteKind says how much a remark about linkage keys matters.
type noteKind int

const (
	remark  noteKind = iota // nothing is lost
	lost                    // records have no key, as their holder may well know
	warning                 // hardly meant
)

// keyNote is a remark about linkage keys, for the operators of both holders.
type keyNote struct {
	kind noteKind
	text string
}

// notes says what normalisation lost of one holder's records.
func (c KeyCounts) notes() []keyNote {
	var out []keyNote
	for _, n := range []struct {
		count int64
		kind  noteKind
		what  string
	}{
		{c.InvalidKeys, warning, "have a linkage key that cannot be normalised and never match"},
		{c.KeptUnseenKeys, warning, "have invisible or control characters in their linkage key, which the recipe does not remove: add nfkc or trim"},
		{c.EmptyKeys, lost, "have a null or empty linkage key and never match"},
		{c.WarnedKeys, remark, "have a linkage key of a wrong shape or with a bad check character; they are used as they are"},
		{c.UnseenKeys - c.KeptUnseenKeys, remark, "have invisible or control characters in the columns of their linkage key, which were removed"},
		{c.Duplicates, remark, "repeat the linkage key of another; the intersection counts each key once"},
	} {
		if n.count > 0 {
			out = append(out, keyNote{n.kind, fmt.Sprintf("%d of %d records of %s %s", n.count, c.Records, c.Holder, n.what)})
		}
	}
	return out
}

// KeyReport is what both operators are told of a finished intersection.
type KeyReport struct {
	Intersection int64
	Records      [2]KeyCounts // ours first
	Warnings     []string     // what is hardly meant, most important first
	Hint         string       // what to look at where next to nothing is in common
	Notes        []string     // what else normalisation did to the records
}

// keyReport puts together what the two hellos and the result of a session say.
func (a *Intersector) keyReport(ag *study.Agreement, state *psi.Session, matched int64) KeyReport {
	r := KeyReport{Intersection: matched}
	r.Records = [2]KeyCounts{countsOf(a.Node.Name, state.Own()), countsOf(ag.Peer(a.Node.Name), state.Peer())}
	r.Warnings, r.Hint = a.littleInCommon(ag, matched, r.Records[0].Keys, r.Records[1].Keys)
	for _, c := range r.Records {
		for _, n := range c.notes() {
			if n.kind == warning {
				r.Warnings = append(r.Warnings, n.text)
			} else {
				r.Notes = append(r.Notes, n.text)
			}
		}
	}
	return r
}

// FewInCommon is the share of the smaller side's keys below which an intersection is hardly what
// anybody meant: one in so many.
const FewInCommon = 100

// littleInCommon warns of an intersection with nothing, or next to nothing, in it, and says what to
// look at. Keys that are written in different forms end in one.
func (a *Intersector) littleInCommon(ag *study.Agreement, matched, own, peer int64) (warnings []string, hint string) {
	names := [2]string{a.Node.Name, ag.Peer(a.Node.Name)}
	smaller, fewest := names[0], own
	if peer < own {
		smaller, fewest = names[1], peer
	}
	switch {
	case fewest == 0 && own == peer:
		warnings = []string{fmt.Sprintf("nothing in common: neither %s nor %s has a linkage key", names[0], names[1])}
	case fewest == 0:
		warnings = []string{fmt.Sprintf("nothing in common: %s has no linkage key", smaller)}
	case matched == 0:
		warnings = []string{fmt.Sprintf("nothing in common: none of the %d keys of %s is among the %d of %s", own, names[0], peer, names[1])}
	case matched*FewInCommon < fewest:
		warnings = []string{fmt.Sprintf("next to nothing in common: %d of the %d keys of %s, the smaller side, which is less than %d %%", matched, fewest, smaller, 100/FewInCommon)}
	default:
		return nil, ""
	}
	return warnings, fmt.Sprintf("compare how both sides write one identifier that both should have: %s; whether both loaded the right data, and the right columns are named; and the recipe: %s",
		FormsOfKeys, RecipeText(ag, ag.MatchedKey()))
}

// formsOfKeys are ways in which one key is written differently.
const FormsOfKeys = "leading zeros (007, 7), decimal points and exponents (12345.0, 1.2E+11), blanks and hyphens, letter case, date layouts"

func RecipeText(ag *study.Agreement, kind string) string {
	recipe, err := ag.Recipe(kind)
	if err != nil {
		return "unknown"
	}
	steps := strings.Join(recipe.Steps(), ", ")
	if steps == "" {
		steps = "no steps, keys are compared as they are"
	}
	return fmt.Sprintf("%s (version %d)", steps, recipe.Version())
}

// CommonKeys is littleInCommon of the study's intersection, for steps that come after it.
func (a *Intersector) CommonKeys(ctx context.Context, ag *study.Agreement) (warnings []string, hint string, err error) {
	err = a.Store.InTx(ctx, "look at the intersection", func(ctx context.Context, tx *node.Tx) error {
		found, err := Found(ctx, tx, ag.ID())
		if err == nil && found != nil {
			//nolint:gosec // at most psi.MaxKeys
			warnings, hint = a.littleInCommon(ag, int64(found.Matched), int64(found.OwnKeys), int64(found.PeerKeys))
		}
		return err
	})
	return warnings, hint, err
}

// LastIntersection reports on the newest finished intersection of a study; nil where there is none,
// or where an earlier release made it.
func (a *Intersector) LastIntersection(ctx context.Context, studyName string) (report *KeyReport, err error) {
	err = a.Store.InTx(ctx, "show intersection", func(ctx context.Context, tx *node.Tx) error {
		report = nil
		r, err := tx.StudyByName(ctx, studyName)
		if err != nil || r.Agreement.Private == nil {
			return err
		}
		stored, err := sessionsOf(ctx, tx, studyName)
		if err != nil {
			return err
		}
		dirs := directions(r.Agreement)
		for _, s := range stored {
			if s.Phase == psi.Done && s.State != nil && s.Direction == dirs[len(dirs)-1] {
				k := a.keyReport(r.Agreement, s.State, s.Matches)
				report = &k
				return nil
			}
		}
		return nil
	})
	return report, err
}

// logKeys tells the operator of the serving side, who types no command, what the other one is told
// by `intersect`.
func (s *worker) logKeys(ctx context.Context, rec *SessionRecord, matched uint64) {
	r := s.app.keyReport(s.ag, rec.State, int64(matched)) //nolint:gosec // at most psi.MaxKeys
	about := slog.String("study", s.ag.Name())
	for i, w := range r.Warnings {
		attrs := []slog.Attr{about}
		if i == 0 && r.Hint != "" {
			attrs = append(attrs, slog.String("hint", r.Hint))
		}
		s.app.Log.LogAttrs(ctx, slog.LevelWarn, w, attrs...)
	}
	for _, c := range r.Records {
		for _, n := range c.notes() {
			switch n.kind {
			case lost:
				s.app.Log.LogAttrs(ctx, slog.LevelWarn, n.text, about)
			case remark:
				s.app.Log.LogAttrs(ctx, slog.LevelInfo, n.text, about)
			case warning: // told above
			}
		}
	}
}
