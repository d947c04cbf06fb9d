package cli

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/node"
)

func newSessions(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "sessions", Short: "Runs of private set intersection: how far they are, and how to end them"}
	c.AddCommand(newSessionsList(g), newSessionsAbort(g))
	return c
}

// progressText is how tables show how much is done.
func progressText(c *view.Progress) string {
	if c == nil {
		return ""
	}
	return fmt.Sprintf("%d/%d", c.Done, c.Total)
}

func viewProgress(c intersect.Count) *view.Progress {
	return &view.Progress{Done: c.Done, Total: c.Total}
}

func viewSession(s intersect.SessionStatus) view.Session {
	v := view.Session{
		Study: s.Study, Direction: int(s.Direction), Role: s.Role, Phase: string(s.Phase), Matches: s.Matches,
		Started: s.Started.UTC(), Updated: s.Updated.UTC(), Failure: s.Failure,
		Keys: viewKeys(s.Keys),
	}
	if s.Known {
		v.OwnKeys, v.PeerKeys = &s.OwnKeys, &s.PeerKeys
		v.Chunks = viewProgress(s.Chunks)
		v.Tags = viewProgress(s.Tags)
		v.Match = viewProgress(s.MatchChunks)
	}
	return v
}

func newSessionsList(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "list [STUDY]",
		Short: "Show how far each session is, newest first",
		Long: `Shows the sessions of private set intersection that this node knows, newest first: of one study, or of all. chunks are those of
the client's keys that are evaluated, tag_chunks the server's tags that have travelled, matches the keys found in common so far. A
session that is done shows its result, and own_lost and peer_lost how many records of either side have no linkage key; what else is to be
said of the keys of the newest ones follows on stderr. One that failed or was aborted shows why.`,
		Example: `  blindjoin sessions list
  blindjoin sessions list mortgages --format json`,
		Args: cobra.MaximumNArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			study := ""
			if len(args) == 1 {
				study = args[0]
			}
			list, err := s.Holder.Sessions(ctx, study)
			if err != nil {
				return err
			}
			views := make([]view.Session, 0, len(list))
			t := table{head: []string{
				"study", "direction", "role", "phase", "own_keys", "peer_keys", "chunks", "tag_chunks", "matches", "own_lost", "peer_lost", "started", "updated", "failure",
			}}
			for _, l := range list {
				v := viewSession(l)
				views = append(views, v)
				t.add(v.Study, strconv.Itoa(v.Direction), v.Role, v.Phase, optional(v.OwnKeys), optional(v.PeerKeys), progressText(v.Chunks),
					progressText(v.Tags), strconv.FormatInt(v.Matches, 10), lostKeys(l.Keys, 0), lostKeys(l.Keys, 1), stamp(v.Started), stamp(v.Updated), v.Failure)
			}
			if err := g.print(views, t); err != nil {
				return err
			}
			said := map[string]bool{}
			for _, l := range list {
				if l.Keys != nil && !said[l.Study] {
					said[l.Study] = true
					g.sayOf(l.Study, l.Keys)
				}
			}
			return nil
		}),
	}
}

// sayOf is sayKeys of one study among others.
func (g *globals) sayOf(study string, r *intersect.KeyReport) {
	for _, w := range r.Warnings {
		g.say("%s: warning: %s", study, w)
	}
	if r.Hint != "" {
		g.say("%s: hint: %s", study, r.Hint)
	}
	for _, n := range r.Notes {
		g.say("%s: note: %s", study, n)
	}
}

// lostKeys is how many records of a side, ours first, have no linkage key.
func lostKeys(r *intersect.KeyReport, side int) string {
	if r == nil {
		return ""
	}
	return strconv.FormatInt(r.Records[side].EmptyKeys+r.Records[side].InvalidKeys, 10)
}

func optional(n *uint64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatUint(*n, 10)
}

func stamp(t time.Time) string { return t.Format(time.RFC3339) }

func newSessionsAbort(g *globals) *cobra.Command {
	var dryRun bool
	c := &cobra.Command{
		Use:   "abort STUDY",
		Short: "End the sessions of a study that are under way, for good",
		Long: `Ends the sessions of a study that are under way here, for good, and deletes what they leave behind: evaluated keys, tags,
matches and chunk digests of these sessions. A finished intersection stays, and so does what finished sessions keep for later ones.
The other holder is told with its next message. The next ` + "`blindjoin intersect`" + ` of either holder starts anew; keys that were evaluated
for the other holder still count against the study's limit.

While a step is at work on the study this is refused: stop that step first.`,
		Example: `  blindjoin sessions abort mortgages --dry-run
  blindjoin sessions abort mortgages`,
		Args: cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			ended, err := s.Holder.AbortSessions(ctx, args[0], dryRun)
			if err != nil {
				return err
			}
			if dryRun {
				g.say("dry run: nothing was ended or deleted")
			}
			views := make([]view.SessionAbort, 0, len(ended))
			t := table{head: []string{"study", "direction", "role", "phase", "outputs", "listed_keys", "own_tags", "peer_tags", "candidates", "matches", "chunk_digests"}}
			for _, e := range ended {
				v := view.SessionAbort{
					Study: e.Session.Study, Direction: int(e.Session.Direction), Role: e.Session.Role, Phase: string(e.Session.Phase),
					Deleted: view.SessionRows(e.Deleted), DryRun: dryRun,
				}
				views = append(views, v)
				row := []string{v.Study, strconv.Itoa(v.Direction), v.Role, v.Phase}
				d := v.Deleted
				for _, n := range []int64{d.Outputs, d.FreshKeys, d.OwnTags, d.PeerTags, d.Candidates, d.Matches, d.Chunks} {
					row = append(row, strconv.FormatInt(n, 10))
				}
				t.add(row...)
			}
			return g.print(views, t)
		}),
	}
	c.Flags().BoolVar(&dryRun, "dry-run", false, "show what would be deleted, and delete nothing")
	return c
}
