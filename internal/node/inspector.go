package node

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// InspectorRole is the role of the database server that may read the views of the schema inspect,
// and nothing else.
const InspectorRole = "blindjoin_inspector"

// InspectorState is what the inspectors' role can do in this node's database.
type InspectorState struct {
	Made    bool // the server has the role
	Reads   bool // it reads every view
	MayMake bool // this node's database user may make it
}

// GrantInspector lets the inspectors' role read the views, those of later releases included, and
// makes the role where this node's database user may. Given again it changes nothing: granted is
// whether anything was missing.
func (n *Node) GrantInspector(ctx context.Context) (granted bool, err error) {
	err = n.store.InTx(ctx, "grant inspector", func(ctx context.Context, tx *Tx) error {
		state, err := tx.Inspector(ctx)
		if err != nil {
			return err
		}
		if !state.Made && !state.MayMake {
			return problem.New(problem.Denied, "the role %s is missing, and this node's database user may not make it", InspectorRole).
				WithHint("a superuser of the database server runs `CREATE ROLE %s NOLOGIN`; then give this command again", InspectorRole)
		}
		if err := tx.GrantInspector(ctx, !state.Made); err != nil {
			return err
		}
		if granted = !state.Reads; !granted {
			return nil
		}
		_, err = n.Audit(ctx, tx, auditlog.Entry{
			Action: auditlog.ActionInspectorGrant, Outcome: auditlog.OutcomeOK, Details: map[string]string{"role": InspectorRole},
		})
		return err
	})
	return granted, err
}
