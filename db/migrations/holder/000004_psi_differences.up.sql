-- Sessions that build on earlier ones: what both sides know already is kept, by tag, and only differences travel. Keys are known
-- by their join tokens rather than by numbers, which change with every load; large tables name their study by its number.

-- Hellos and stored states have another form from here on, so sessions begin anew with the next run. What they found stays, and so
-- does what the other holder has evaluated for us, and the count of what we have evaluated for it.
CREATE TABLE psi_evaluated (
    study_id  bytea    NOT NULL CONSTRAINT psi_evaluated_of_study REFERENCES study ON DELETE CASCADE,
    direction smallint NOT NULL,
    evaluated bigint   NOT NULL,
    CONSTRAINT psi_evaluated_once PRIMARY KEY (study_id, direction)
);
COMMENT ON TABLE psi_evaluated IS 'As server: keys of the client that sessions evaluated whose rows are gone. They count against the study''s limit like those of psi_session.evaluated.';
INSERT INTO psi_evaluated SELECT study_id, direction, sum(evaluated) FROM psi_session WHERE role = 'server' GROUP BY study_id, direction;
DELETE FROM psi_client_output WHERE session_id IN (SELECT session_id FROM psi_session WHERE NOT outputs_kept);
DELETE FROM psi_session WHERE NOT outputs_kept;
DELETE FROM psi_chunk;
-- No peer's message may name what is left of them: their stored states cannot be read any more.
UPDATE psi_session SET phase = 'replaced', seed_wrapped = NULL, protocol_id = uuid_send(gen_random_uuid());
DROP TABLE psi_server_tag, psi_peer_tag, psi_candidate, psi_match, psi_fresh_key;

ALTER TABLE psi_session
    ADD COLUMN preparation bigint  NOT NULL DEFAULT 0,
    ADD COLUMN builds_on   bigint,
    ADD COLUMN tags_kept   boolean NOT NULL DEFAULT false,
    ADD COLUMN found       bigint,
    ADD COLUMN outputs     bigint;
UPDATE psi_session SET outputs = evaluated;
ALTER TABLE psi_session ADD CONSTRAINT psi_session_outputs_counted CHECK ((outputs IS NOT NULL) = outputs_kept);
ALTER TABLE psi_session ALTER COLUMN preparation DROP DEFAULT;
COMMENT ON COLUMN psi_session.preparation IS 'Which derivation of our linkage keys the session uses: study_preparation.serial.';
COMMENT ON COLUMN psi_session.outputs_kept IS 'As client: outputs that serve later sessions are kept with this one. The first that ends with both sides sure of one result keeps its own, and takes in those of later ones.';
COMMENT ON COLUMN psi_session.outputs IS 'How many they are.';
COMMENT ON COLUMN psi_session.builds_on IS 'The session whose tags and matches this one changes.';
COMMENT ON COLUMN psi_session.tags_kept IS 'The session is done, and what is left of its tags and matches is still so: later sessions build on all of these together.';
COMMENT ON COLUMN psi_session.direction IS '1: the client is the holder that the study names or implies; 2: the other one is.';
COMMENT ON COLUMN psi_session.found IS 'How many keys both sides have, once they agreed.';

-- Linkage keys -----------------------------------------------------------------------------------------------------------

ALTER TABLE study_preparation ADD COLUMN serial bigint NOT NULL DEFAULT 1;
COMMENT ON COLUMN study_preparation.serial IS 'Counts how often keys were derived anew.';

CREATE TABLE study_change (
    study_no   integer NOT NULL,
    serial     bigint  NOT NULL,
    join_token uuid    NOT NULL
);
CREATE INDEX study_change_by_serial ON study_change (study_no, serial);
COMMENT ON TABLE study_change IS 'Keys that came, went or changed their multiplicity when keys were derived anew, by the serial of study_preparation.';

-- Which record has which token is derived again where records are contributed.
DROP TABLE study_record;

ALTER TABLE study_key RENAME TO old_key;
ALTER TABLE old_key DROP CONSTRAINT study_key_numbered, DROP CONSTRAINT study_key_token_unique;
CREATE TABLE study_key (
    study_no     integer NOT NULL,
    multiplicity integer NOT NULL,
    join_token   uuid    NOT NULL,
    linkage_key  bytea   NOT NULL
);
COMMENT ON TABLE study_key IS 'The distinct linkage keys. Protocol messages take them in the order of their join tokens, so that none follows the order of the file.';
INSERT INTO study_key SELECT s.study_no, k.multiplicity, k.join_token, k.linkage_key FROM old_key k JOIN study s USING (study_id) ORDER BY s.study_no, k.join_token;
DROP TABLE old_key;
ALTER TABLE study_key
    ADD CONSTRAINT study_key_once PRIMARY KEY (study_no, join_token),
    ADD CONSTRAINT study_key_multiplicity_positive CHECK (multiplicity > 0);

-- Outputs, tags and matches ----------------------------------------------------------------------------------------------

ALTER TABLE psi_server_output RENAME TO old_output;
ALTER TABLE old_output DROP CONSTRAINT psi_server_output_once;
CREATE TABLE psi_server_output (
    study_no   integer NOT NULL,
    join_token uuid    NOT NULL,
    tag        uuid    NOT NULL,
    secret     bytea   NOT NULL
);
COMMENT ON TABLE psi_server_output IS 'As server: our distinct keys under our own OPRF key of the study. Kept for later sessions, which evaluate new keys only.';
INSERT INTO psi_server_output SELECT s.study_no, o.join_token, o.tag, o.secret FROM old_output o JOIN study s USING (study_id) ORDER BY s.study_no, o.join_token;
DROP TABLE old_output;
ALTER TABLE psi_server_output ADD CONSTRAINT psi_server_output_once PRIMARY KEY (study_no, join_token);

CREATE TABLE psi_fresh_key (
    session_id bigint NOT NULL,
    fresh_no   bigint NOT NULL,
    join_token uuid   NOT NULL,
    CONSTRAINT psi_fresh_key_numbered PRIMARY KEY (session_id, fresh_no)
);
COMMENT ON TABLE psi_fresh_key IS 'Where some keys were evaluated in earlier sessions: those that were not, in the order of their tokens. Deleted when the session ends.';

CREATE TABLE psi_bound (
    session_id bigint  NOT NULL,
    kind       text    NOT NULL CONSTRAINT psi_bound_kind_known CHECK (kind IN ('keys', 'tags')),
    chunk_no   integer NOT NULL,
    first      uuid    NOT NULL,
    CONSTRAINT psi_bound_once PRIMARY KEY (session_id, kind, chunk_no)
);
COMMENT ON TABLE psi_bound IS 'Where each chunk begins: of our keys, by join token, where all are to be evaluated, and as server of our tags. Deleted when the session ends.';

CREATE TABLE psi_server_tag (
    session_id   bigint  NOT NULL,
    multiplicity integer NOT NULL,
    tag          uuid    NOT NULL,
    join_token   uuid    NOT NULL,
    secret       bytea   NOT NULL,
    CONSTRAINT psi_server_tag_once PRIMARY KEY (session_id, tag)
);
COMMENT ON TABLE psi_server_tag IS 'As server: what a session sends, in the order of tags, which tells nothing. Kept for sessions that build on it.';

CREATE TABLE psi_peer_tag (
    session_id   bigint  NOT NULL,
    chunk_no     integer NOT NULL,
    position     integer NOT NULL,
    tag          uuid    NOT NULL,
    multiplicity bytea   NOT NULL,
    CONSTRAINT psi_peer_tag_once PRIMARY KEY (session_id, tag)
);
COMMENT ON TABLE psi_peer_tag IS 'As client: the server''s tags as it sent them, with the encrypted multiplicity of each. Kept for sessions that build on it.';

CREATE TABLE psi_gone (
    session_id bigint  NOT NULL,
    kind       text    NOT NULL CONSTRAINT psi_gone_kind_known CHECK (kind IN ('tag', 'match')),
    chunk_no   integer NOT NULL,
    tag        uuid    NOT NULL,
    CONSTRAINT psi_gone_once PRIMARY KEY (session_id, kind, tag)
);
COMMENT ON TABLE psi_gone IS 'What a session takes from those it builds on: tags that the server no longer has, matches whose key the client no longer has. Deleted when the session ends.';

CREATE TABLE psi_candidate (
    session_id       bigint  NOT NULL,
    chunk_no         integer NOT NULL,
    position         integer NOT NULL,
    own_multiplicity integer NOT NULL,
    masked_in        bigint  NOT NULL,
    tag              uuid    NOT NULL,
    join_token       uuid    NOT NULL,
    masked           bytea   NOT NULL,
    secret           bytea   NOT NULL,
    CONSTRAINT psi_candidate_numbered PRIMARY KEY (session_id, chunk_no, position)
);
COMMENT ON TABLE psi_candidate IS 'As client: the server''s tags that are ours too, joined in one go, with what it takes to unmask the multiplicity and to prove the match. Deleted when the session ends.';
COMMENT ON COLUMN psi_candidate.masked_in IS 'The session in which the server sent the tag, and masked the multiplicity.';

CREATE TABLE psi_match (
    session_id        bigint  NOT NULL,
    own_multiplicity  integer NOT NULL,
    peer_multiplicity integer NOT NULL CONSTRAINT psi_match_peer_multiplicity_positive CHECK (peer_multiplicity > 0),
    tag               uuid    NOT NULL,
    join_token        uuid    NOT NULL,
    CONSTRAINT psi_match_once PRIMARY KEY (session_id, tag)
);
COMMENT ON TABLE psi_match IS 'The keys that both holders have, and how often each has them, as far as the session found them.';

CREATE VIEW session_match AS
    SELECT p.session_id, m.tag, m.join_token, m.own_multiplicity, m.peer_multiplicity
    FROM psi_session p JOIN psi_match m ON m.session_id = p.session_id
    UNION ALL
    SELECT p.session_id, m.tag, m.join_token, m.own_multiplicity, m.peer_multiplicity
    FROM psi_session p
    JOIN psi_session b ON b.study_id = p.study_id AND b.direction = p.direction AND b.tags_kept AND b.session_id < p.session_id
    JOIN psi_match m ON m.session_id = b.session_id
    WHERE p.builds_on IS NOT NULL
      AND NOT EXISTS (SELECT FROM psi_gone g WHERE g.session_id = p.session_id AND g.tag = m.tag)
      AND NOT EXISTS (SELECT FROM psi_match n WHERE n.session_id = p.session_id AND n.tag = m.tag);
COMMENT ON VIEW session_match IS 'All matches that a session stands for: its own, and those of the sessions it builds on that it leaves as they are.';

-- The intersection -------------------------------------------------------------------------------------------------------

ALTER TABLE intersection_key RENAME TO old_intersection_key;
ALTER TABLE old_intersection_key DROP CONSTRAINT intersection_key_once;
CREATE TABLE intersection_key (
    study_no          integer NOT NULL,
    own_multiplicity  integer NOT NULL,
    peer_multiplicity integer NOT NULL,
    join_token        uuid    NOT NULL
);
COMMENT ON TABLE intersection_key IS 'The join tokens of the keys in the intersection, and how often each holder has them.';
INSERT INTO intersection_key SELECT s.study_no, k.own_multiplicity, k.peer_multiplicity, k.join_token
    FROM old_intersection_key k JOIN study s USING (study_id) ORDER BY s.study_no, k.join_token;
DROP TABLE old_intersection_key;
ALTER TABLE intersection_key ADD CONSTRAINT intersection_key_once PRIMARY KEY (study_no, join_token);

CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM psi_match         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_candidate     WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_gone          WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_bound         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_fresh_key     WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_peer_tag      WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_tag    WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_output WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM intersection_key  WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM study_change      WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM study_key         WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM study             WHERE name = forgotten;
$$;
