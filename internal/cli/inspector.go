package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/node"
)

func newInspector(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "inspector", Short: "The database role that may read this node's views, and nothing else"}
	c.AddCommand(&cobra.Command{
		Use:   "grant",
		Short: "Let the role " + node.InspectorRole + " read the views",
		Long: `Lets the role ` + node.InspectorRole + ` of the database server read the views of the schema inspect, those that later releases
add included. Where the role is missing and this node's database user may make roles, it is made; otherwise a superuser makes it:

  CREATE ROLE ` + node.InspectorRole + ` NOLOGIN;

Given again, the command changes nothing.`,
		Example: `  blindjoin inspector grant`,
		Args:    cobra.NoArgs,
		RunE: g.run("", func(ctx context.Context, s *command, _ []string) error {
			granted, err := s.Node.GrantInspector(ctx)
			if err != nil {
				return err
			}
			if !granted {
				g.say("already done: %s reads every view", node.InspectorRole)
			}
			v := view.Inspector{Role: node.InspectorRole, Granted: true}
			return g.print(v, table{head: []string{"role", "granted"}, rows: [][]string{{v.Role, "yes"}}})
		}),
	})
	return c
}

// noteInspector tells the operator of a new node what its inspectors lack.
func (g *globals) noteInspector(ctx context.Context, store *node.Store) error {
	var state node.InspectorState
	err := store.InTx(ctx, "inspector", func(ctx context.Context, tx *node.Tx) (err error) {
		state, err = tx.Inspector(ctx)
		return err
	})
	switch {
	case err != nil:
		return err
	case !state.Made && !state.MayMake:
		g.say("note: the role %s is missing, and this database user may not make it: inspectors cannot read this node's views", node.InspectorRole)
		g.say("      a superuser runs `CREATE ROLE %s NOLOGIN`, and you `blindjoin inspector grant`", node.InspectorRole)
	case !state.Reads:
		g.say("note: the role %s may not read this node's views: run `blindjoin inspector grant`", node.InspectorRole)
	}
	return nil
}
