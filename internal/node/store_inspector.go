package node

import (
	"context"
	"fmt"
)

// Inspector tells what the inspectors' role is and may.
func (t *Tx) Inspector(ctx context.Context) (InspectorState, error) {
	r, err := t.q.InspectorRole(ctx, t.db)
	if err != nil {
		return InspectorState{}, fmt.Errorf("look up the inspectors' role: %w", err)
	}
	return InspectorState{Made: r.Made, Reads: r.Reads, MayMake: r.MayMake}, nil
}

// GrantInspector lets the inspectors' role read the views; create makes the role first. Default
// privileges are for the views of later releases.
func (t *Tx) GrantInspector(ctx context.Context, create bool) error {
	statements := []string{
		"GRANT USAGE ON SCHEMA inspect TO " + InspectorRole,
		"GRANT SELECT ON ALL TABLES IN SCHEMA inspect TO " + InspectorRole,
		"ALTER DEFAULT PRIVILEGES IN SCHEMA inspect GRANT SELECT ON TABLES TO " + InspectorRole,
	}
	if create {
		statements = append([]string{"CREATE ROLE " + InspectorRole + " NOLOGIN"}, statements...)
	}
	for _, s := range statements {
		if _, err := t.db.Exec(ctx, s); err != nil {
			return fmt.Errorf("grant to the inspectors' role: %w", err)
		}
	}
	return nil
}
