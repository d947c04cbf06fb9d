-- What a holder has beside the node's own tables: datasets, the secrets of its studies, and private set intersection.

-- Datasets ---------------------------------------------------------------------------------------------------------------

CREATE TABLE dataset (
    dataset_id bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL CONSTRAINT dataset_name_given CHECK (name <> ''),
    generation bytea       NOT NULL CONSTRAINT dataset_generation_size CHECK (octet_length(generation) = 16),
    columns    text[]      NOT NULL CONSTRAINT dataset_has_columns CHECK (cardinality(columns) > 0),
    row_count  bigint      NOT NULL CONSTRAINT dataset_row_count_positive CHECK (row_count >= 0),
    source     text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT dataset_name_unique UNIQUE (name)
);
COMMENT ON TABLE dataset IS 'Snapshots of rows, loaded whole or not at all.';
COMMENT ON COLUMN dataset.generation IS 'Random identifier of this load: another load of the same name has another one, and sessions made from the old one are stale.';
COMMENT ON COLUMN dataset.source IS 'Where the rows came from: a file name or a table name, never a connection string.';

CREATE TABLE dataset_row (
    dataset_id bigint NOT NULL,
    row_no     bigint NOT NULL,
    cells      text[] NOT NULL
);
COMMENT ON TABLE dataset_row IS 'The rows of a dataset, as canonical text in the order of dataset.columns; NULL is null, '''' is an empty text.';
CREATE UNIQUE INDEX dataset_row_in_order ON dataset_row (dataset_id, row_no);

-- The secrets of a study -------------------------------------------------------------------------------------------------

CREATE TABLE study_secret (
    study_id             bytea       PRIMARY KEY CONSTRAINT study_secret_of_study REFERENCES study ON DELETE CASCADE,
    exchange_key_wrapped bytea,
    root_key_wrapped     bytea,
    psi_key_wrapped      bytea,
    created_at           timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE study_secret IS 'What only a holder may have, each wrapped by the master key and bound to its cell.';
COMMENT ON COLUMN study_secret.exchange_key_wrapped IS 'Ephemeral X25519 private key; deleted once the root key is derived.';
COMMENT ON COLUMN study_secret.root_key_wrapped IS 'The study root key, shared by the two holders and unknown to the linker.';
COMMENT ON COLUMN study_secret.psi_key_wrapped IS 'This holder''s OPRF private key for this study.';

CREATE TABLE study_dataset (
    study_id   bytea  PRIMARY KEY CONSTRAINT study_dataset_of_study REFERENCES study ON DELETE CASCADE,
    dataset_id bigint NOT NULL CONSTRAINT study_dataset_dataset REFERENCES dataset
);
COMMENT ON TABLE study_dataset IS 'Which dataset of ours a study uses.';

-- Linkage keys of a dataset under a study's recipe -----------------------------------------------------------------------

CREATE TABLE study_preparation (
    study_id     bytea       PRIMARY KEY CONSTRAINT study_preparation_of_study REFERENCES study ON DELETE CASCADE,
    generation   bytea       NOT NULL CONSTRAINT study_preparation_generation_size CHECK (octet_length(generation) = 16),
    records      bigint      NOT NULL,
    empty_keys   bigint      NOT NULL,
    invalid_keys bigint      NOT NULL,
    warned_keys  bigint      NOT NULL,
    keys         bigint      NOT NULL,
    duplicates   bigint      NOT NULL,
    prepared_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT study_preparation_adds_up CHECK (records = empty_keys + invalid_keys + keys + duplicates)
);
COMMENT ON TABLE study_preparation IS 'The linkage keys derived from a dataset''s generation: how many distinct ones, and what was left out and why.';
COMMENT ON COLUMN study_preparation.empty_keys IS 'Records whose key has a null or empty component: they never match.';
COMMENT ON COLUMN study_preparation.invalid_keys IS 'Records whose key could not be normalised, as a date of another layout: they never match.';
COMMENT ON COLUMN study_preparation.warned_keys IS 'Records that are used, but whose key looks wrong, as a fiscal code with a bad check character.';
COMMENT ON COLUMN study_preparation.duplicates IS 'Records beyond the first of each distinct key.';

CREATE TABLE study_record (
    study_id   bytea  NOT NULL,
    row_no     bigint NOT NULL,
    join_token uuid   NOT NULL
);
COMMENT ON TABLE study_record IS 'The join token of each record that has a linkage key. Loaded in the order of the index.';
CREATE INDEX study_record_by_token ON study_record (study_id, join_token);

CREATE TABLE study_key (
    study_id     bytea   NOT NULL,
    key_no       bigint  NOT NULL,
    join_token   uuid    NOT NULL,
    linkage_key  bytea   NOT NULL,
    multiplicity integer NOT NULL CONSTRAINT study_key_multiplicity_positive CHECK (multiplicity > 0),
    CONSTRAINT study_key_numbered PRIMARY KEY (study_id, key_no),
    CONSTRAINT study_key_token_unique UNIQUE (study_id, join_token)
);
COMMENT ON TABLE study_key IS 'The distinct linkage keys, numbered from 0 in the order of their join tokens, so that no protocol message follows the order of the file.';

-- Private set intersection -----------------------------------------------------------------------------------------------

CREATE TABLE psi_session (
    session_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study_id     bytea       NOT NULL CONSTRAINT psi_session_of_study REFERENCES study ON DELETE CASCADE,
    direction    smallint    NOT NULL CONSTRAINT psi_session_direction_known CHECK (direction IN (1, 2)),
    role         text        NOT NULL CONSTRAINT psi_session_role_known CHECK (role IN ('client', 'server')),
    protocol_id  bytea       NOT NULL CONSTRAINT psi_session_protocol_id_unique UNIQUE
                             CONSTRAINT psi_session_protocol_id_size CHECK (octet_length(protocol_id) = 16),
    phase        text        NOT NULL,
    state        bytea       NOT NULL,
    seed_wrapped bytea,
    failure      text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT psi_session_seed_is_clients CHECK (role = 'client' OR seed_wrapped IS NULL)
);
COMMENT ON TABLE psi_session IS 'Runs of the protocol of docs/protocol.md. state is the versioned encoding of the state machine; phase repeats it for readers.';
COMMENT ON COLUMN psi_session.protocol_id IS 'What messages call the session: a hash of both sides'' hellos.';
COMMENT ON COLUMN psi_session.direction IS '1: the first holder by name is the client; 2: the second.';
COMMENT ON COLUMN psi_session.seed_wrapped IS 'The client''s blinding seed, wrapped by the master key and bound to this cell; deleted when the session ends.';
COMMENT ON COLUMN psi_session.failure IS 'Why the session failed for good.';
CREATE UNIQUE INDEX psi_session_one_live ON psi_session (study_id, direction) WHERE phase <> 'failed' AND phase <> 'replaced';

CREATE TABLE psi_chunk (
    session_id bigint  NOT NULL CONSTRAINT psi_chunk_of_session REFERENCES psi_session ON DELETE CASCADE,
    kind       text    NOT NULL CONSTRAINT psi_chunk_kind_known CHECK (kind IN ('blinded', 'evaluated', 'tags', 'matches')),
    chunk_no   integer NOT NULL CONSTRAINT psi_chunk_no_positive CHECK (chunk_no >= 0),
    digest     bytea   NOT NULL CONSTRAINT psi_chunk_digest_size CHECK (octet_length(digest) = 32),
    CONSTRAINT psi_chunk_once PRIMARY KEY (session_id, kind, chunk_no)
);
COMMENT ON TABLE psi_chunk IS 'The chunks that crossed the wire, each with its digest: the same chunk twice is accepted when identical and refused when not, and at the end both sides compare a hash of all digests.';

CREATE TABLE psi_client_output (
    session_id bigint NOT NULL,
    tag        uuid   NOT NULL,
    key_no     bigint NOT NULL,
    secret     bytea  NOT NULL,
    CONSTRAINT psi_client_output_tag_unique PRIMARY KEY (session_id, tag)
);
COMMENT ON TABLE psi_client_output IS 'As client: our distinct keys under the server''s OPRF key: the 16-byte tag, and the 32-byte secret from which masks and MACs of that key derive. Deleted when the session ends.';

CREATE TABLE psi_server_output (
    study_id   bytea NOT NULL CONSTRAINT psi_server_output_of_study REFERENCES study ON DELETE CASCADE,
    join_token uuid  NOT NULL,
    tag        uuid  NOT NULL,
    secret     bytea NOT NULL,
    CONSTRAINT psi_server_output_once PRIMARY KEY (study_id, join_token)
);
COMMENT ON TABLE psi_server_output IS 'As server: our distinct keys under our own OPRF key of the study. Kept for later sessions, which evaluate new keys only.';

CREATE TABLE psi_server_tag (
    session_id   bigint  NOT NULL,
    position     bigint  NOT NULL,
    tag          uuid    NOT NULL,
    key_no       bigint  NOT NULL,
    secret       bytea   NOT NULL,
    multiplicity integer NOT NULL,
    CONSTRAINT psi_server_tag_numbered PRIMARY KEY (session_id, position)
);
COMMENT ON TABLE psi_server_tag IS 'As server: what a session sends, numbered from 0 in the order of tags, which tells nothing. Deleted when the session ends.';

CREATE TABLE psi_peer_tag (
    session_id   bigint  NOT NULL,
    chunk_no     integer NOT NULL,
    position     integer NOT NULL,
    tag          uuid    NOT NULL,
    multiplicity bytea   NOT NULL,
    CONSTRAINT psi_peer_tag_numbered PRIMARY KEY (session_id, chunk_no, position)
);
COMMENT ON TABLE psi_peer_tag IS 'As client: the server''s tags as it sent them, with the encrypted multiplicity of each. Deleted when the session ends.';

CREATE TABLE psi_match (
    session_id        bigint  NOT NULL,
    chunk_no          integer NOT NULL,
    position          integer NOT NULL,
    key_no            bigint  NOT NULL,
    tag               uuid    NOT NULL,
    own_multiplicity  integer NOT NULL,
    peer_multiplicity integer NOT NULL CONSTRAINT psi_match_peer_multiplicity_positive CHECK (peer_multiplicity > 0),
    CONSTRAINT psi_match_numbered PRIMARY KEY (session_id, chunk_no, position)
);
COMMENT ON TABLE psi_match IS 'The keys that both holders have, and how often each has them, by place among the server''s tags.';

CREATE TABLE intersection (
    study_id          bytea       PRIMARY KEY CONSTRAINT intersection_of_study REFERENCES study ON DELETE CASCADE,
    generation        bytea       NOT NULL,
    peer_generation   bytea       NOT NULL,
    matched_keys      bigint      NOT NULL,
    own_keys          bigint      NOT NULL,
    peer_keys         bigint      NOT NULL,
    digest            bytea       NOT NULL CONSTRAINT intersection_digest_size CHECK (octet_length(digest) = 32),
    finished_at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE intersection IS 'The finished intersection of a study: what both holders agreed on.';

CREATE TABLE intersection_key (
    study_id          bytea   NOT NULL,
    join_token        uuid    NOT NULL,
    own_multiplicity  integer NOT NULL,
    peer_multiplicity integer NOT NULL,
    CONSTRAINT intersection_key_once PRIMARY KEY (study_id, join_token)
);
COMMENT ON TABLE intersection_key IS 'The join tokens of the keys in the intersection, and how often each holder has them.';

-- Contribution, queries, and what we keep of the linker's log ------------------------------------------------------------

CREATE TABLE contribution (
    study_id        bytea       PRIMARY KEY CONSTRAINT contribution_of_study REFERENCES study ON DELETE CASCADE,
    contribution_id bytea       NOT NULL CONSTRAINT contribution_id_size CHECK (octet_length(contribution_id) = 16),
    records         bigint      NOT NULL,
    keys            bigint      NOT NULL,
    finished_at     timestamptz
);
COMMENT ON TABLE contribution IS 'What we have uploaded to the linker; finished_at is null while the upload is under way.';

CREATE TABLE answer (
    query_id   bytea       PRIMARY KEY CONSTRAINT answer_query_id_size CHECK (octet_length(query_id) = 16),
    study_id   bytea       NOT NULL CONSTRAINT answer_of_study REFERENCES study ON DELETE CASCADE,
    group_by   text[]      NOT NULL,
    purpose    text        NOT NULL,
    result     json        NOT NULL,
    asked_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE answer IS 'Our own queries and their decrypted answers, after disclosure control.';

CREATE TABLE linker_head (
    linker    text   NOT NULL,
    seq       bigint NOT NULL,
    hash      bytea  NOT NULL CONSTRAINT linker_head_hash_size CHECK (octet_length(hash) = 32),
    signature bytea  NOT NULL CONSTRAINT linker_head_signature_size CHECK (octet_length(signature) = 64),
    kept_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT linker_head_once PRIMARY KEY (linker, seq, hash)
);
COMMENT ON TABLE linker_head IS 'Heads of the linker''s audit chain that came with its answers: it cannot rewrite what precedes them unseen.';

-- Views ------------------------------------------------------------------------------------------------------------------

CREATE VIEW inspect.datasets AS
    SELECT name, columns, row_count, source, created_at FROM dataset;
COMMENT ON VIEW inspect.datasets IS 'Loaded datasets.';

CREATE VIEW inspect.sessions AS
    SELECT p.session_id, s.name AS study, p.direction, p.role, p.phase, p.failure, p.created_at, p.updated_at
    FROM psi_session p JOIN study s USING (study_id);
COMMENT ON VIEW inspect.sessions IS 'Private set intersection sessions and how far each is.';

CREATE VIEW inspect.intersections AS
    SELECT s.name AS study, i.matched_keys, i.own_keys, i.peer_keys, encode(i.digest, 'hex') AS digest, i.finished_at
    FROM intersection i JOIN study s USING (study_id);
COMMENT ON VIEW inspect.intersections IS 'Finished intersections: sizes and the digest both holders agreed on.';

CREATE VIEW inspect.answers AS
    SELECT s.name AS study, encode(a.query_id, 'hex') AS query_id, a.group_by, a.purpose, a.result, a.asked_at
    FROM answer a JOIN study s USING (study_id);
COMMENT ON VIEW inspect.answers IS 'Our queries and their answers, after disclosure control.';

-- Deletion ---------------------------------------------------------------------------------------------------------------

CREATE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM psi_match         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_peer_tag      WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_tag    WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM intersection_key  WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_record      WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_key         WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study             WHERE name = forgotten;
$$;
COMMENT ON FUNCTION forget_study IS 'Deletes a study and everything derived for it: secrets, keys, sessions, intersection, answers. The dataset and the audit log stay.';

CREATE FUNCTION forget_dataset(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM dataset_row WHERE dataset_id = (SELECT dataset_id FROM dataset WHERE name = forgotten);
    DELETE FROM dataset     WHERE name = forgotten;
$$;
COMMENT ON FUNCTION forget_dataset IS 'Deletes a dataset that no study uses any more.';
