-- Certificates that contributions carry: what a side has contributed under one is its only content,
-- and after an answer the study says how many more there may be.
CREATE TABLE certificate (
    study_id       bytea       NOT NULL CONSTRAINT certificate_of_study REFERENCES study ON DELETE CASCADE,
    number         bigint      NOT NULL CONSTRAINT certificate_number_fits CHECK (number BETWEEN 1 AND 1099511627776),
    intersection   bytea       NOT NULL CONSTRAINT certificate_intersection_size CHECK (octet_length(intersection) = 32),
    generation_1   bytea       NOT NULL CONSTRAINT certificate_generation_1_size CHECK (octet_length(generation_1) = 32),
    generation_2   bytea       NOT NULL CONSTRAINT certificate_generation_2_size CHECK (octet_length(generation_2) = 32),
    signature_1    bytea       NOT NULL CONSTRAINT certificate_signature_1_size CHECK (octet_length(signature_1) = 64),
    signature_2    bytea       NOT NULL CONSTRAINT certificate_signature_2_size CHECK (octet_length(signature_2) = 64),
    taken_at       timestamptz NOT NULL,
    contribution_1 bytea       CONSTRAINT certificate_contribution_1_size CHECK (octet_length(contribution_1) = 16),
    content_1      bytea       CONSTRAINT certificate_content_1_size CHECK (octet_length(content_1) = 32),
    contribution_2 bytea       CONSTRAINT certificate_contribution_2_size CHECK (octet_length(contribution_2) = 16),
    content_2      bytea       CONSTRAINT certificate_content_2_size CHECK (octet_length(content_2) = 32),
    refresh        boolean     NOT NULL DEFAULT false,
    pairs          bytea       CONSTRAINT certificate_pairs_size CHECK (octet_length(pairs) = 32),
    CONSTRAINT certificate_once PRIMARY KEY (study_id, number),
    CONSTRAINT certificate_content_1_named CHECK ((contribution_1 IS NULL) = (content_1 IS NULL)),
    CONSTRAINT certificate_content_2_named CHECK ((contribution_2 IS NULL) = (content_2 IS NULL)),
    CONSTRAINT certificate_pairs_of_both CHECK (pairs IS NULL OR (content_1 IS NOT NULL AND content_2 IS NOT NULL))
);
COMMENT ON TABLE certificate IS 'What both holders have signed at the end of an intersection that was contributed from, and what came of it. A row outlasts the contributions, and goes with the study.';
COMMENT ON COLUMN certificate.number IS 'Of the intersection.';
COMMENT ON COLUMN certificate.intersection IS 'As in contribution.';
COMMENT ON COLUMN certificate.generation_1 IS 'Of the dataset of side 1, blinded: nothing is to be read from it, nor compared between intersections.';
COMMENT ON COLUMN certificate.generation_2 IS 'Of the dataset of side 2, blinded.';
COMMENT ON COLUMN certificate.contribution_1 IS 'Id of the first complete contribution of side 1. Null: there was none.';
COMMENT ON COLUMN certificate.content_1 IS 'Digest of that contribution with all its chunks. Under this certificate side 1 may contribute no other.';
COMMENT ON COLUMN certificate.contribution_2 IS 'Id of the first complete contribution of side 2. Null: there was none.';
COMMENT ON COLUMN certificate.content_2 IS 'Digest of that contribution with all its chunks. Under this certificate side 2 may contribute no other.';
COMMENT ON COLUMN certificate.refresh IS 'Whether an earlier certificate had been answered from when the first of both sides was complete.';
COMMENT ON COLUMN certificate.pairs IS 'Generation of the linked pairs of both contents, as queries have it. Null: they were never linked.';

CREATE VIEW inspect.certificates AS
    SELECT s.name AS study, c.number AS intersection_number, c.taken_at, c.content_1 IS NOT NULL AS contributed_1, c.content_2 IS NOT NULL AS contributed_2,
           c.pairs IS NOT NULL AS linked, c.refresh
    FROM certificate c JOIN study s USING (study_id);
COMMENT ON VIEW inspect.certificates IS 'The intersections that were contributed from. refresh: it counts against disclosure.refreshes of the study.';

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
            ('contribution_chunk', (SELECT count(*) FROM contribution_chunk r JOIN contribution c USING (contribution_id) WHERE c.study_id = wanted)),
            ('contribution_record', (SELECT count(*) FROM contribution_record r JOIN contribution c USING (place) WHERE c.study_id = wanted)),
            ('contribution_dictionary', (SELECT count(*) FROM contribution_dictionary r JOIN contribution c USING (contribution_id) WHERE c.study_id = wanted)),
            ('answer_cell', (SELECT count(*) FROM answer_cell a JOIN query q USING (query_id) WHERE q.study_id = wanted)),
            ('linked_pair', (SELECT count(*) FROM linked_pair WHERE study_no = (SELECT study_no FROM study WHERE study_id = wanted))),
            ('link_count', (SELECT count(*) FROM link_count WHERE study_id = wanted)),
            ('link_table', (SELECT count(*) FROM link_table WHERE study_id = wanted))
    ) AS counted (what, amount)
$$;
