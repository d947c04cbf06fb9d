-- Tables beyond a study's plan that both holders have signed.

CREATE TABLE approved_table (
    study_id           bytea       NOT NULL CONSTRAINT approved_table_of_a_study REFERENCES study ON DELETE CASCADE,
    proposal_id        bytea       NOT NULL CONSTRAINT approved_table_proposal_id_size CHECK (octet_length(proposal_id) = 16),
    proposer           text        NOT NULL,
    proposed_at        timestamptz NOT NULL,
    sides              smallint[]  NOT NULL,
    columns            integer[]   NOT NULL,
    purpose            bytea       NOT NULL,
    proposal_signature bytea       NOT NULL CONSTRAINT approved_table_proposal_signature_size CHECK (octet_length(proposal_signature) = 64),
    approved_by        text        NOT NULL,
    approved_at        timestamptz NOT NULL,
    approval_signature bytea       NOT NULL CONSTRAINT approved_table_approval_signature_size CHECK (octet_length(approval_signature) = 64),
    audit_seq          bigint      NOT NULL CONSTRAINT approved_table_in_audit_log REFERENCES audit_log (seq),
    received_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT approved_table_once PRIMARY KEY (study_id, proposal_id),
    CONSTRAINT approved_table_column_has_side CHECK (cardinality(sides) = cardinality(columns)),
    CONSTRAINT approved_table_by_both CHECK (approved_by <> proposer)
);
COMMENT ON TABLE approved_table IS 'Tables that are released beyond a study''s plan. Both signatures are verified again whenever the row is read.';
COMMENT ON COLUMN approved_table.sides IS 'Of each column of the table, whose it is: 1 or 2.';
COMMENT ON COLUMN approved_table.columns IS 'Of each column of the table, its number at its holder, from 0.';
COMMENT ON COLUMN approved_table.purpose IS 'Sealed for the holders.';

CREATE VIEW inspect.approved_tables AS
    SELECT s.name AS study, encode(t.proposal_id, 'hex') AS proposal_id, t.proposer, t.proposed_at, t.approved_by, t.approved_at,
           t.sides, t.columns, t.audit_seq, t.received_at
    FROM approved_table t JOIN study s USING (study_id);
COMMENT ON VIEW inspect.approved_tables IS 'Tables that are released beyond the plans of studies. Columns are numbers here: only the holders know the names.';

CREATE OR REPLACE FUNCTION study_rows(wanted bytea) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT coalesce(json_object_agg(what, amount ORDER BY what) FILTER (WHERE amount > 0), '{}')
    FROM (VALUES
            ('acceptance', (SELECT count(*) FROM acceptance WHERE study_id = wanted)),
            ('approved_table', (SELECT count(*) FROM approved_table WHERE study_id = wanted)),
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
