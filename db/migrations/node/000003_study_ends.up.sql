-- How studies end before their expiry: by a party's signed notice. And what is known of data that was deleted.

CREATE TABLE study_notice (
    study_id    bytea       NOT NULL CONSTRAINT study_notice_study_id_size CHECK (octet_length(study_id) = 32),
    name        text        NOT NULL,
    terms       json        NOT NULL,
    party       text        NOT NULL,
    kind        text        NOT NULL CONSTRAINT study_notice_kind_known CHECK (kind IN ('decline', 'withdraw', 'dataset', 'forget')),
    reason      text        NOT NULL,
    given_at    timestamptz NOT NULL,
    public_key  bytea       NOT NULL CONSTRAINT study_notice_public_key_size CHECK (octet_length(public_key) = 32),
    signature   bytea       NOT NULL CONSTRAINT study_notice_signature_size CHECK (octet_length(signature) = 64),
    told        text[]      NOT NULL DEFAULT '{}',
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT study_notice_once PRIMARY KEY (study_id, party, kind)
);
COMMENT ON TABLE study_notice IS 'Signed notices by which parties have ended a study. They outlive the study''s own row: what was ended does not come back with a late message.';
COMMENT ON COLUMN study_notice.terms IS 'The terms that the notice is about: no column name stands in them.';
COMMENT ON COLUMN study_notice.kind IS 'decline: not signed; withdraw: signature taken back; dataset: the party has deleted its dataset; forget: it has deleted all that it had.';
COMMENT ON COLUMN study_notice.told IS 'Of this node''s own notices: which parties have confirmed it.';

CREATE TABLE deletion (
    deletion_no bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what        text        NOT NULL CONSTRAINT deletion_what_known CHECK (what IN ('study', 'dataset')),
    name        text        NOT NULL,
    study_id    bytea,
    terms       json,
    deleted     json        NOT NULL,
    deleted_by  text        NOT NULL,
    deleted_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT deletion_of_a_study CHECK ((what = 'study') = (study_id IS NOT NULL) AND (what = 'study') = (terms IS NOT NULL))
);
COMMENT ON TABLE deletion IS 'What was deleted here, when and by whom: how many rows of what, and no data.';
COMMENT ON COLUMN deletion.deleted IS 'Number of rows by table.';
COMMENT ON COLUMN deletion.deleted_by IS 'This node''s name for its operator''s command, or the database user who called the function.';
CREATE INDEX deletion_by_study ON deletion (study_id);

-- The number of pg.LockStudy.
CREATE FUNCTION study_lock(wanted bytea) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT ('x' || encode(substr(sha256('blindjoin/pg/study-lock/v1'::bytea || wanted), 1, 8), 'hex'))::bit(64)::bigint
$$;
COMMENT ON FUNCTION study_lock IS 'The advisory lock that a step holds while it is at work on a study.';

CREATE VIEW inspect.study_notices AS
    SELECT name AS study, encode(study_id, 'hex') AS study_id, party, kind, reason, given_at, told, received_at FROM study_notice;
COMMENT ON VIEW inspect.study_notices IS 'Which parties have ended which studies, and who has confirmed this node''s own notices.';

CREATE VIEW inspect.deletions AS
    SELECT deletion_no, what, name, encode(study_id, 'hex') AS study_id, deleted, deleted_by, deleted_at FROM deletion;
COMMENT ON VIEW inspect.deletions IS 'What was deleted here: how many rows of what.';
