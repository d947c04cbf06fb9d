-- What both holders sign at the end of an intersection, and contributions carry.
CREATE TABLE intersection_certificate (
    study_id     bytea       NOT NULL CONSTRAINT intersection_certificate_of_study REFERENCES study ON DELETE CASCADE,
    number       bigint      NOT NULL CONSTRAINT intersection_certificate_number_fits CHECK (number BETWEEN 1 AND 1099511627776),
    intersection bytea       NOT NULL CONSTRAINT intersection_certificate_intersection_size CHECK (octet_length(intersection) = 32),
    generation_1 bytea       NOT NULL CONSTRAINT intersection_certificate_generation_1_size CHECK (octet_length(generation_1) = 32),
    generation_2 bytea       NOT NULL CONSTRAINT intersection_certificate_generation_2_size CHECK (octet_length(generation_2) = 32),
    signature_1  bytea       CONSTRAINT intersection_certificate_signature_1_size CHECK (octet_length(signature_1) = 64),
    signature_2  bytea       CONSTRAINT intersection_certificate_signature_2_size CHECK (octet_length(signature_2) = 64),
    signed_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT intersection_certificate_once PRIMARY KEY (study_id, number),
    CONSTRAINT intersection_certificate_signed CHECK (signature_1 IS NOT NULL OR signature_2 IS NOT NULL)
);
COMMENT ON TABLE intersection_certificate IS 'What both holders have signed at the end of an intersection. This holder signs one content for a number, and none for a number that it has signed before.';
COMMENT ON COLUMN intersection_certificate.intersection IS 'Keyed digest of the intersection, as contributions carry it.';
COMMENT ON COLUMN intersection_certificate.generation_1 IS 'Generation of the dataset of side 1, blinded for the linker.';
COMMENT ON COLUMN intersection_certificate.generation_2 IS 'Generation of the dataset of side 2, blinded for the linker.';
COMMENT ON COLUMN intersection_certificate.signature_1 IS 'Ed25519 signature of side 1. Null: the other holder has not been heard of since this one has signed.';
COMMENT ON COLUMN intersection_certificate.signature_2 IS 'Ed25519 signature of side 2. Null: as for side 1.';
COMMENT ON COLUMN intersection_certificate.signed_at IS 'When this holder signed.';

CREATE VIEW inspect.certificates AS
    SELECT s.name AS study, c.number AS intersection_number, encode(c.intersection, 'hex') AS intersection, c.signed_at,
           c.signature_1 IS NOT NULL AND c.signature_2 IS NOT NULL AS by_both
    FROM intersection_certificate c JOIN study s USING (study_id);
COMMENT ON VIEW inspect.certificates IS 'The intersections that this holder has signed. by_both: the other one has too.';

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
            ('intersection_certificate', (SELECT count(*) FROM intersection_certificate WHERE study_id = wanted)),
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
