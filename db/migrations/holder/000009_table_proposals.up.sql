-- Tables beyond a study's plan: proposed by one holder, approved or rejected by the other.

CREATE TABLE table_proposal (
    study_id           bytea       NOT NULL CONSTRAINT table_proposal_of_a_study REFERENCES study ON DELETE CASCADE,
    proposal_id        bytea       NOT NULL CONSTRAINT table_proposal_id_size CHECK (octet_length(proposal_id) = 16),
    proposer           text        NOT NULL,
    proposed_at        timestamptz NOT NULL,
    sides              smallint[]  NOT NULL,
    columns            integer[]   NOT NULL,
    purpose            text        NOT NULL,
    sealed_purpose     bytea       NOT NULL,
    signature          bytea       NOT NULL CONSTRAINT table_proposal_signature_size CHECK (octet_length(signature) = 64),
    decided_by         text,
    approved           boolean,
    decided_at         timestamptz,
    reason             text,
    decision_signature bytea       CONSTRAINT table_proposal_decision_signature_size CHECK (octet_length(decision_signature) = 64),
    peer_knows         boolean     NOT NULL DEFAULT false,
    linker_knows       boolean     NOT NULL DEFAULT false,
    received_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT table_proposal_once PRIMARY KEY (study_id, proposal_id),
    CONSTRAINT table_proposal_column_has_side CHECK (cardinality(sides) = cardinality(columns)),
    CONSTRAINT table_proposal_decided_whole CHECK (num_nulls(decided_by, approved, decided_at, reason, decision_signature) IN (0, 5)),
    CONSTRAINT table_proposal_decided_by_the_other CHECK (decided_by <> proposer),
    CONSTRAINT table_proposal_linker_knows_approved CHECK (NOT linker_knows OR approved IS TRUE)
);
COMMENT ON TABLE table_proposal IS 'Tables beyond a study''s plan that a holder has proposed, and what the other holder has said to it.';
COMMENT ON COLUMN table_proposal.sides IS 'Of each column of the table, whose it is: 1 or 2.';
COMMENT ON COLUMN table_proposal.columns IS 'Of each column of the table, its number at its holder, from 0.';
COMMENT ON COLUMN table_proposal.purpose IS 'What the table is for, in the proposer''s words.';
COMMENT ON COLUMN table_proposal.sealed_purpose IS 'The purpose as it is signed and sent: the linker cannot read it.';
COMMENT ON COLUMN table_proposal.reason IS 'Of a rejection; may be empty.';
COMMENT ON COLUMN table_proposal.peer_knows IS 'The other holder has confirmed the row as it is.';
COMMENT ON COLUMN table_proposal.linker_knows IS 'The linker has confirmed the approval to this node.';

CREATE VIEW inspect.table_proposals AS
    SELECT s.name AS study, encode(p.proposal_id, 'hex') AS proposal_id, p.proposer, p.proposed_at, p.sides, p.columns, p.purpose,
           CASE p.approved WHEN true THEN 'approved' WHEN false THEN 'rejected' ELSE 'open' END AS state,
           p.decided_by, p.decided_at, p.reason, p.peer_knows, p.linker_knows
    FROM table_proposal p JOIN study s USING (study_id);
COMMENT ON VIEW inspect.table_proposals IS 'Tables beyond the plans of studies: who has proposed which for what, and what the other holder has said to it.';

CREATE OR REPLACE FUNCTION study_rows(wanted bytea) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT coalesce(json_object_agg(what, amount ORDER BY what) FILTER (WHERE amount > 0), '{}')
    FROM (VALUES
            ('acceptance', (SELECT count(*) FROM acceptance WHERE study_id = wanted)),
            ('table_proposal', (SELECT count(*) FROM table_proposal WHERE study_id = wanted)),
            ('study_secret', (SELECT count(*) FROM study_secret WHERE study_id = wanted)),
            ('study_dataset', (SELECT count(*) FROM study_dataset WHERE study_id = wanted)),
            ('study_preparation', (SELECT count(*) FROM study_preparation WHERE study_id = wanted)),
            ('psi_session', (SELECT count(*) FROM psi_session WHERE study_id = wanted)),
            ('psi_evaluated', (SELECT count(*) FROM psi_evaluated WHERE study_id = wanted)),
            ('intersection', (SELECT count(*) FROM intersection WHERE study_id = wanted)),
            ('intersection_seen', (SELECT count(*) FROM intersection_seen WHERE study_id = wanted)),
            ('contribution', (SELECT count(*) FROM contribution WHERE study_id = wanted)),
            ('link_quality', (SELECT count(*) FROM link_quality WHERE study_id = wanted)),
            ('answer', (SELECT count(*) FROM answer WHERE study_id = wanted)),
            ('psi_chunk', (SELECT count(*) FROM psi_chunk c JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_match', (SELECT count(*) FROM psi_match r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_candidate', (SELECT count(*) FROM psi_candidate r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_gone', (SELECT count(*) FROM psi_gone r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_bound', (SELECT count(*) FROM psi_bound r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_fresh_key', (SELECT count(*) FROM psi_fresh_key r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_peer_tag', (SELECT count(*) FROM psi_peer_tag r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_server_tag', (SELECT count(*) FROM psi_server_tag r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_client_output', (SELECT count(*) FROM psi_client_output r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_server_output', (SELECT count(*) FROM psi_server_output r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('intersection_key', (SELECT count(*) FROM intersection_key r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('study_change', (SELECT count(*) FROM study_change r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('study_key', (SELECT count(*) FROM study_key r JOIN study s USING (study_no) WHERE s.study_id = wanted))
    ) AS counted (what, amount)
$$;
