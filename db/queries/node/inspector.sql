-- What the inspectors' role can do: whether there is one, whether it reads every view, and whether we may make it.
-- name: InspectorRole :one
SELECT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'blindjoin_inspector')::boolean AS made,
       EXISTS (
           SELECT FROM pg_catalog.pg_roles r
           WHERE r.rolname = 'blindjoin_inspector' AND has_schema_privilege(r.oid, 'inspect', 'USAGE')
             AND NOT EXISTS (
                 SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
                 WHERE s.nspname = 'inspect' AND c.relkind = 'v' AND NOT has_table_privilege(r.oid, c.oid, 'SELECT')
             )
       )::boolean AS reads,
       EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole))::boolean AS may_make;
