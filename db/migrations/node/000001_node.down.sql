DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'blindjoin_inspector') THEN
        ALTER DEFAULT PRIVILEGES IN SCHEMA inspect REVOKE SELECT ON TABLES FROM blindjoin_inspector;
    END IF;
END
$$;
DROP SCHEMA inspect CASCADE;
DROP TABLE audit_log;
DROP FUNCTION audit_log_is_append_only();
DROP TABLE acceptance;
DROP TABLE study;
DROP TABLE peer;
DROP TABLE node;
