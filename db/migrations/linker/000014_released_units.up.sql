-- A study that takes new contributions after a release decides on the new tables beside those that
-- it has released, so it keeps who stood in them. Contributions and their dictionaries go when they
-- are replaced, and a code of another contribution means another value.
CREATE TABLE released_generation (
    generation_no integer     NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT released_generation_once PRIMARY KEY,
    study_id      bytea       NOT NULL CONSTRAINT released_generation_of_study REFERENCES study ON DELETE CASCADE,
    generation    bytea       NOT NULL CONSTRAINT released_generation_size CHECK (octet_length(generation) = 32),
    decided_at    timestamptz NOT NULL,
    CONSTRAINT released_generation_once_a_study UNIQUE (study_id, generation)
);
COMMENT ON TABLE released_generation IS 'Linked pairs of which tables were decided on, in a study that takes new contributions afterwards.';
COMMENT ON COLUMN released_generation.generation_no IS 'Ascending within a study. What the large tables of it call the generation.';

-- No foreign key: a look-up for each of a million rows would take as long as all the rest.
CREATE TABLE released_unit (
    generation_no integer   NOT NULL,
    join_token    uuid      NOT NULL,
    records_1     integer   NOT NULL,
    records_2     integer   NOT NULL,
    links         bigint,
    codes_1       integer[] NOT NULL,
    codes_2       integer[] NOT NULL
);
CREATE INDEX released_unit_by_generation ON released_unit (generation_no);
COMMENT ON TABLE released_unit IS 'Keys that stood in the tables of a generation: of each, the combinations of its records'' codes.';
COMMENT ON COLUMN released_unit.records_1 IS 'How many records of side 1 the key has with these codes.';
COMMENT ON COLUMN released_unit.links IS 'How many pairs of these records are linked. Null in studies of one key, where all are.';
COMMENT ON COLUMN released_unit.codes_1 IS 'As released_class names them.';

CREATE TABLE released_class (
    generation_no integer  NOT NULL CONSTRAINT released_class_of_generation REFERENCES released_generation ON DELETE CASCADE,
    side          smallint NOT NULL CONSTRAINT released_class_side_known CHECK (side IN (1, 2)),
    column_no     smallint NOT NULL,
    code          integer  NOT NULL,
    ciphertext    bytea    NOT NULL,
    CONSTRAINT released_class_once PRIMARY KEY (generation_no, side, column_no, code)
);
COMMENT ON TABLE released_class IS 'What codes of a generation stand for: a copy of the dictionaries. Equal values of a column have equal ciphertexts throughout a study.';

CREATE FUNCTION forget_released_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM released_unit WHERE generation_no = OLD.generation_no;
    RETURN OLD;
END
$$;
COMMENT ON FUNCTION forget_released_units IS 'Deletes the units of a generation with it.';
CREATE TRIGGER released_generation_units BEFORE DELETE ON released_generation FOR EACH ROW EXECUTE FUNCTION forget_released_units();

CREATE VIEW inspect.released_generations AS
    SELECT s.name AS study, g.generation_no, g.decided_at, (SELECT count(*) FROM released_unit u WHERE u.generation_no = g.generation_no) AS unit_rows
    FROM released_generation g JOIN study s USING (study_id);
COMMENT ON VIEW inspect.released_generations IS 'Contributions of which tables were released, and that later ones are decided beside.';

CREATE OR REPLACE FUNCTION study_rows(wanted bytea) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT coalesce(json_object_agg(what, amount ORDER BY what) FILTER (WHERE amount > 0), '{}')
    FROM (VALUES
            ('acceptance', (SELECT count(*) FROM acceptance WHERE study_id = wanted)),
            ('approved_table', (SELECT count(*) FROM approved_table WHERE study_id = wanted)),
            ('certificate', (SELECT count(*) FROM certificate WHERE study_id = wanted)),
            ('contribution', (SELECT count(*) FROM contribution WHERE study_id = wanted)),
            ('link_run', (SELECT count(*) FROM link_run WHERE study_id = wanted)),
            ('query', (SELECT count(*) FROM query WHERE study_id = wanted)),
            ('released_table', (SELECT count(*) FROM released_table WHERE study_id = wanted)),
            ('released_cell', (SELECT count(*) FROM released_cell WHERE study_id = wanted)),
            ('released_generation', (SELECT count(*) FROM released_generation WHERE study_id = wanted)),
            ('released_unit', (SELECT count(*) FROM released_unit u JOIN released_generation g USING (generation_no) WHERE g.study_id = wanted)),
            ('released_class', (SELECT count(*) FROM released_class c JOIN released_generation g USING (generation_no) WHERE g.study_id = wanted)),
            ('contribution_chunk', (SELECT count(*) FROM contribution_chunk r JOIN contribution c USING (contribution_id) WHERE c.study_id = wanted)),
            ('contribution_record', (SELECT count(*) FROM contribution_record r JOIN contribution c USING (place) WHERE c.study_id = wanted)),
            ('contribution_dictionary', (SELECT count(*) FROM contribution_dictionary r JOIN contribution c USING (contribution_id) WHERE c.study_id = wanted)),
            ('answer_cell', (SELECT count(*) FROM answer_cell a JOIN query q USING (query_id) WHERE q.study_id = wanted)),
            ('linked_pair', (SELECT count(*) FROM linked_pair WHERE study_no = (SELECT study_no FROM study WHERE study_id = wanted))),
            ('link_count', (SELECT count(*) FROM link_count WHERE study_id = wanted)),
            ('link_table', (SELECT count(*) FROM link_table WHERE study_id = wanted))
    ) AS counted (what, amount)
$$;
