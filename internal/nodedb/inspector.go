package nodedb

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/node"
)

// Inspector implements node.Tx.
func (t *Tx) Inspector(ctx context.Context) (node.InspectorState, error) {
	r, err := t.q.InspectorRole(ctx, t.db)
	if err != nil {
		return node.InspectorState{}, fmt.Errorf("look up the inspectors' role: %w", err)
	}
	return node.InspectorState{Made: r.Made, Reads: r.Reads, MayMake: r.MayMake}, nil
}

// GrantInspector implements node.Tx. Default privileges are for the views of later releases.
func (t *Tx) GrantInspector(ctx context.Context, create bool) error {
	statements := []string{
		"GRANT USAGE ON SCHEMA inspect TO " + node.InspectorRole,
		"GRANT SELECT ON ALL TABLES IN SCHEMA inspect TO " + node.InspectorRole,
		"ALTER DEFAULT PRIVILEGES IN SCHEMA inspect GRANT SELECT ON TABLES TO " + node.InspectorRole,
	}
	if create {
		statements = append([]string{"CREATE ROLE " + node.InspectorRole + " NOLOGIN"}, statements...)
	}
	for _, s := range statements {
		if _, err := t.db.Exec(ctx, s); err != nil {
			return fmt.Errorf("grant to the inspectors' role: %w", err)
		}
	}
	return nil
}
