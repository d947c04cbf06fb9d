-- What the studies about one population have used of the budget. It outlives the studies.

CREATE TABLE population_ledger (
    study_id   bytea       NOT NULL CONSTRAINT population_ledger_study_id_size CHECK (octet_length(study_id) = 32),
    holder     text        NOT NULL,
    ledger     text        NOT NULL,
    used       bigint      NOT NULL CONSTRAINT population_ledger_used_positive CHECK (used >= 0),
    released   bigint      NOT NULL CONSTRAINT population_ledger_released_positive CHECK (released >= 0),
    deleted_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT population_ledger_once PRIMARY KEY (study_id, holder)
);
COMMENT ON TABLE population_ledger IS 'Of deleted studies about a population: how many queries of each holder were computed. They count against the budget of the next one.';
COMMENT ON COLUMN population_ledger.holder IS 'Fingerprint of the holder.';
COMMENT ON COLUMN population_ledger.released IS 'From how many pairs of contributions of the study something was released.';
COMMENT ON COLUMN population_ledger.ledger IS 'What study_population makes of the study''s terms.';
CREATE INDEX population_ledger_by_ledger ON population_ledger (ledger);

CREATE VIEW inspect.population_ledger AS
    SELECT split_part(l.ledger, ' ', 1) AS population, encode(l.study_id, 'hex') AS study_id, coalesce(p.name, l.holder) AS holder, l.used, l.released, l.deleted_at
    FROM population_ledger l LEFT JOIN peer p ON 'sha256:' || encode(p.fingerprint, 'hex') = l.holder;
COMMENT ON VIEW inspect.population_ledger IS 'Queries of deleted studies that still count against the budgets of their population.';

CREATE OR REPLACE FUNCTION delete_study(wanted bytea, by_whom text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
    counted json;
    gone    study;
BEGIN
    SELECT * INTO gone FROM study WHERE study_id = wanted FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no study has the id %', encode(wanted, 'hex') USING ERRCODE = 'no_data_found';
    END IF;
    counted := study_rows(wanted);
    INSERT INTO population_ledger (study_id, holder, ledger, used, released)
    SELECT wanted, h ->> 'fingerprint', study_population(gone.terms), count(q.query_id),
           (SELECT count(DISTINCT generation) FROM released_table WHERE study_id = wanted)
    FROM json_array_elements(gone.terms -> 'holders') h
    LEFT JOIN query q ON q.study_id = wanted AND q.requester = h ->> 'name' AND q.answered_by = q.query_id
    WHERE study_population(gone.terms) IS NOT NULL
    GROUP BY h ->> 'fingerprint';
    PERFORM drop_linked_pairs(gone.study_no);
    PERFORM drop_records(gone.study_no);
    DELETE FROM study WHERE study_id = wanted;
    INSERT INTO deletion (what, name, study_id, terms, deleted, deleted_by)
    VALUES ('study', gone.name, gone.study_id, gone.terms, counted, by_whom);
    RETURN counted;
END
$$;
COMMENT ON FUNCTION delete_study IS 'Deletes a study with all that belongs to it but what its population''s budget needs, records that, and returns how many rows of what. Callers hold the study''s lock.';
