-- Studies about one population share a ledger.

ALTER TABLE acceptance ADD COLUMN population_proof bytea NOT NULL DEFAULT ''
    CONSTRAINT acceptance_population_proof_size CHECK (octet_length(population_proof) IN (0, 32));
COMMENT ON COLUMN acceptance.population_proof IS 'Shows to the other holder that the party has the secret of the study''s population; empty in the first study of one, and for the linker.';

CREATE FUNCTION study_population(terms json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT (terms ->> 'population') || ' ' || least(terms #>> '{holders,0,fingerprint}', terms #>> '{holders,1,fingerprint}')
        || ' ' || greatest(terms #>> '{holders,0,fingerprint}', terms #>> '{holders,1,fingerprint}')
$$;
COMMENT ON FUNCTION study_population IS 'The ledger of a study: its population and its two holders, whatever their order. Null where no population is named.';
