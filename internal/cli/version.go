package cli

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/app"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
)

func newVersion(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Which build this is, which protocol it speaks, which schema it knows",
		Long: `Says which build this is, which version of the protocol it speaks with other nodes, and up to which number it knows each stream
of the database's schema. Two nodes work together only if their protocols are the same. Where a database is named, it says which
schema that has, and changes nothing there: every other command brings an older one up to date. It needs no master key.`,
		Example: `  blindjoin version --format json`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return g.version(cmd.Context())
		},
	}
}

// buildView says which build this is, as far as the toolchain has written it down.
func buildView() view.Version {
	v := view.Version{Version: "unknown", Protocol: protocol.Version}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	v.Version, v.Go = info.Main.Version, info.GoVersion
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Revision = s.Value
		case "vcs.time":
			v.RevisionTime = s.Value
		case "vcs.modified":
			v.Modified = s.Value == "true"
		}
	}
	return v
}

// streams are all that a build knows: the one that every node has, and those of the roles.
func streams() []postgres.Migration {
	return append(app.Migrations(node.Holder), app.Migrations(node.Linker)[1:]...)
}

func (g *globals) version(ctx context.Context) error {
	v := buildView()
	for _, s := range streams() {
		newest, err := s.Newest()
		if err != nil {
			return err
		}
		v.Schema = append(v.Schema, view.Schema{Stream: s.Name(), Build: newest})
	}
	if g.databaseURL == "" {
		return g.printVersion(v)
	}
	list, err := schemaOf(ctx, g.databaseURL)
	for i, s := range list {
		if s.There {
			v.Schema[i].Database = &s.Database
		}
	}
	// What the build is does not depend on the database, and is asked for when that cannot be
	// reached, too.
	return cmp.Or(g.printVersion(v), err)
}

// schemaOf returns the streams of the schema that a database has.
func schemaOf(ctx context.Context, url string) ([]postgres.Schema, error) {
	pool, err := postgres.Connect(ctx, url, "blindjoin version", postgres.Exactly(1))
	if err != nil {
		return nil, err
	}
	defer pool.Close()
	return postgres.SchemaVersions(ctx, pool, streams()...)
}

func (g *globals) printVersion(v view.Version) error {
	t := table{head: []string{"what", "value"}}
	t.add("version", v.Version)
	if v.Revision != "" {
		revision := v.Revision + ", " + v.RevisionTime
		if v.Modified {
			revision += ", with changes that are not committed"
		}
		t.add("revision", revision)
	}
	t.add("go", v.Go)
	t.add("protocol", strconv.Itoa(v.Protocol))
	for _, s := range v.Schema {
		text := strconv.FormatUint(uint64(s.Build), 10)
		if s.Database != nil {
			text += fmt.Sprintf(", the database has %d", *s.Database)
		}
		t.add("schema "+s.Stream, text)
	}
	return g.print(v, t)
}

// otherProtocolsWithin is how long ago a peer of another protocol is still worth a word.
const otherProtocolsWithin = 24 * time.Hour

// sayOtherProtocols tells the operator whose command has found that something is missing which
// peers were turned away of late because their release does not fit to ours: what they sent never
// arrived.
func (s *command) sayOtherProtocols(ctx context.Context, g *globals, err error) {
	if kind := problem.KindOf(err); err == nil || kind != problem.NotFound && kind != problem.Conflict {
		return
	}
	list, listErr := s.Node.OtherProtocols(ctx, app.Now().Add(-otherProtocolsWithin))
	if listErr != nil {
		s.log.WarnContext(ctx, "the audit log cannot be read", slog.Any("error", listErr))
	}
	for _, e := range list {
		g.say("note: %s (last seen %s); compare `blindjoin version` at both nodes", strings.TrimSuffix(e.Reason, "."), e.At.Format(time.RFC3339))
	}
}
