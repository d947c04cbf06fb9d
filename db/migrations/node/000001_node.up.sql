-- What every node has, holder and linker alike: who it is, whom it knows, which studies it has seen, and its audit log.

CREATE TABLE node (
    singleton           boolean     PRIMARY KEY DEFAULT true CONSTRAINT node_is_one_row CHECK (singleton),
    role                text        NOT NULL CONSTRAINT node_role_known CHECK (role IN ('holder', 'linker')),
    name                text        NOT NULL CONSTRAINT node_name_given CHECK (name <> ''),
    certificate         bytea       NOT NULL,
    fingerprint         bytea       NOT NULL CONSTRAINT node_fingerprint_size CHECK (octet_length(fingerprint) = 32),
    private_key_wrapped bytea       NOT NULL,
    created_at          timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE node IS 'This node: one row. The private identity key is wrapped by the master key, which is a file outside the database.';
COMMENT ON COLUMN node.certificate IS 'Self-signed X.509 certificate (DER) of the Ed25519 identity key.';
COMMENT ON COLUMN node.fingerprint IS 'SHA-256 of the SubjectPublicKeyInfo of the identity key.';
COMMENT ON COLUMN node.private_key_wrapped IS 'Ed25519 private key (PKCS #8), wrapped by the master key and bound to this cell.';

CREATE TABLE peer (
    name        text        PRIMARY KEY CONSTRAINT peer_name_given CHECK (name <> ''),
    role        text        NOT NULL CONSTRAINT peer_role_known CHECK (role IN ('holder', 'linker')),
    address     text        NOT NULL,
    fingerprint bytea       NOT NULL CONSTRAINT peer_fingerprint_unique UNIQUE
                            CONSTRAINT peer_fingerprint_size CHECK (octet_length(fingerprint) = 32),
    created_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE peer IS 'The nodes this one talks to, each pinned by the fingerprint of its identity key.';
COMMENT ON COLUMN peer.address IS 'Base URL, https://host:port.';

CREATE TABLE study (
    study_id      bytea       PRIMARY KEY CONSTRAINT study_id_size CHECK (octet_length(study_id) = 32),
    name          text        NOT NULL CONSTRAINT study_name_unique UNIQUE,
    terms         json        NOT NULL,
    private_terms json,
    proposer      text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE study IS 'Studies proposed to this node. study_id is the hash of the terms, which all three nodes sign.';
COMMENT ON COLUMN study.terms IS 'Canonical JSON of what is signed: no column name stands in it.';
COMMENT ON COLUMN study.private_terms IS 'Canonical JSON of columns, keys and recipes, to which the terms commit: holders only.';

CREATE TABLE acceptance (
    study_id      bytea       NOT NULL CONSTRAINT acceptance_of_study REFERENCES study ON DELETE CASCADE,
    party         text        NOT NULL,
    public_key    bytea       NOT NULL CONSTRAINT acceptance_public_key_size CHECK (octet_length(public_key) = 32),
    key_agreement text        NOT NULL CONSTRAINT acceptance_key_agreement_known CHECK (key_agreement IN ('', 'x25519', 'imported')),
    exchange_key  bytea       NOT NULL,
    signature     bytea       NOT NULL CONSTRAINT acceptance_signature_size CHECK (octet_length(signature) = 64),
    received_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT acceptance_once_a_party PRIMARY KEY (study_id, party)
);
COMMENT ON TABLE acceptance IS 'The signatures under a study. Three make it active.';
COMMENT ON COLUMN acceptance.exchange_key IS 'The party''s ephemeral X25519 public key, from which holders derive the study root key; empty for the linker.';

CREATE TABLE audit_log (
    seq       bigint PRIMARY KEY CONSTRAINT audit_seq_positive CHECK (seq > 0),
    entry     json   NOT NULL,
    prev_hash bytea  NOT NULL CONSTRAINT audit_prev_hash_size CHECK (octet_length(prev_hash) = 32),
    hash      bytea  NOT NULL CONSTRAINT audit_hash_size CHECK (octet_length(hash) = 32),
    signature bytea  NOT NULL CONSTRAINT audit_signature_size CHECK (octet_length(signature) = 64)
);
COMMENT ON TABLE audit_log IS 'Append-only and hash-chained: each hash covers the entry and the hash before it, and this node signs each hash.';
COMMENT ON COLUMN audit_log.entry IS 'Canonical JSON, kept byte for byte as it was hashed.';

CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_log_no_change BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION audit_log_is_append_only();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();

-- What an inspector sees: views only, in a schema of their own, readable by one role that can do nothing else.
CREATE SCHEMA inspect;
COMMENT ON SCHEMA inspect IS 'Read-only views for inspectors: no key, no wrapped secret. Start with \dv+ inspect.*';

CREATE VIEW inspect.peers AS
    SELECT name, role, address, 'sha256:' || encode(fingerprint, 'hex') AS fingerprint, created_at FROM peer;
COMMENT ON VIEW inspect.peers IS 'The nodes this one talks to.';

CREATE VIEW inspect.studies AS
    SELECT s.name, encode(s.study_id, 'hex') AS study_id, s.terms ->> 'purpose' AS purpose, s.proposer,
           count(a.party) AS signatures, string_agg(a.party, ', ' ORDER BY a.party) AS signed_by,
           (s.terms ->> 'expires')::date AS expires, s.created_at
    FROM study s LEFT JOIN acceptance a USING (study_id)
    GROUP BY s.study_id;
COMMENT ON VIEW inspect.studies IS 'Studies, who has signed each, and when each expires. Three signatures make a study active.';

CREATE VIEW inspect.audit_report AS
    SELECT l.seq, (l.entry ->> 'at')::timestamptz AS at, l.entry ->> 'actor' AS actor, l.entry ->> 'action' AS action,
           coalesce(s.name, l.entry ->> 'study') AS study, l.entry ->> 'outcome' AS outcome,
           l.entry ->> 'reason' AS reason, l.entry -> 'details' AS details, encode(l.hash, 'hex') AS hash
    FROM audit_log l LEFT JOIN study s ON encode(s.study_id, 'hex') = l.entry ->> 'study'
    ORDER BY l.seq;
COMMENT ON VIEW inspect.audit_report IS 'The audit log, readable. `blindjoin audit verify` proves that it is unaltered.';

-- Roles belong to the whole cluster, so another node's database may have made it already, or we may not be allowed to.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'blindjoin_inspector') THEN
        CREATE ROLE blindjoin_inspector NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN
        RAISE NOTICE 'role blindjoin_inspector is missing and may not be created by %: see docs/operations.md', current_user;
END
$$;
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'blindjoin_inspector') THEN
        GRANT USAGE ON SCHEMA inspect TO blindjoin_inspector;
        GRANT SELECT ON ALL TABLES IN SCHEMA inspect TO blindjoin_inspector;
        ALTER DEFAULT PRIVILEGES IN SCHEMA inspect GRANT SELECT ON TABLES TO blindjoin_inspector;
    END IF;
END
$$;
