package dataset

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// hiding lists what a table or view reads and may be a part of without our knowing: foreign tables,
// whose policies are another server's, and materialised views over tables with policies, which hold
// what their owner saw at the last refresh. It follows views and children of partitioned and
// inherited tables. (Policies of children do not count where rows are read through their parent.)
const hiding = `WITH RECURSIVE used AS (
    SELECT c.oid, c.relkind, false AS kept, NULL::oid AS by
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND c.relname = $2
    UNION
    SELECT c.oid, c.relkind, u.kept OR u.relkind = 'm', CASE WHEN u.relkind = 'm' THEN u.oid ELSE u.by END
    FROM used u
    CROSS JOIN LATERAL (
        SELECT d.refobjid AS oid
        FROM pg_catalog.pg_rewrite r
        JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = r.oid
            AND d.refclassid = 'pg_catalog.pg_class'::regclass
        WHERE r.ev_class = u.oid AND d.refobjid <> u.oid
        UNION ALL
        SELECT i.inhrelid FROM pg_catalog.pg_inherits i WHERE i.inhparent = u.oid
    ) x
    JOIN pg_catalog.pg_class c ON c.oid = x.oid
)
SELECT DISTINCT c.relkind = 'f', CASE WHEN c.relkind = 'f' THEN c.relname ELSE b.relname END::text
FROM used u JOIN pg_catalog.pg_class c ON c.oid = u.oid LEFT JOIN pg_catalog.pg_class b ON b.oid = u.by
WHERE c.relkind = 'f' OR (u.kept AND c.relrowsecurity)
ORDER BY 1, 2 LIMIT 10`

// unseenPolicies returns a note for each of what hiding lists.
func (s *tableSource) unseenPolicies(ctx context.Context, id pgx.Identifier) ([]string, error) {
	rows, err := s.conn.Query(ctx, hiding, id[0], id[1])
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (string, error) {
		var foreign bool
		var name string
		if err := row.Scan(&foreign, &name); err != nil {
			return "", err
		}
		if foreign {
			return fmt.Sprintf("%q is a foreign table: row-level security of its server may hide rows, and nothing here would say so", name), nil
		}
		return fmt.Sprintf("%q is a materialised view over tables with row-level security: it holds what its owner could see when it was refreshed", name), nil
	})
}
