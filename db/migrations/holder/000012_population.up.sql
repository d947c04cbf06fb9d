-- What studies about one population share at a holder. It outlives the studies.

CREATE TABLE population_secret (
    population         text        NOT NULL CONSTRAINT population_secret_named CHECK (population <> ''),
    peer_fingerprint   bytea       NOT NULL CONSTRAINT population_secret_peer_fingerprint_size CHECK (octet_length(peer_fingerprint) = 32),
    linker_fingerprint bytea       NOT NULL CONSTRAINT population_secret_linker_fingerprint_size CHECK (octet_length(linker_fingerprint) = 32),
    recipe             bytea       NOT NULL CONSTRAINT population_secret_recipe_size CHECK (octet_length(recipe) = 32),
    recipe_version     integer     NOT NULL,
    first_study        bytea       NOT NULL CONSTRAINT population_secret_first_study_size CHECK (octet_length(first_study) = 32),
    secret_wrapped     bytea       NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT population_secret_once PRIMARY KEY (population, peer_fingerprint)
);
COMMENT ON TABLE population_secret IS 'What all studies about a population with one other holder make their join tokens and columns'' ciphertexts from. It outlives the studies: without it no further study can go on from what was released.';
COMMENT ON COLUMN population_secret.linker_fingerprint IS 'The linker that has the ledger of the population: its budgets, and what was released.';
COMMENT ON COLUMN population_secret.recipe IS 'Hash of how linkage keys are built: with another recipe the same person would have another token.';
COMMENT ON COLUMN population_secret.recipe_version IS 'Of the first study; later ones are proposed with it.';
COMMENT ON COLUMN population_secret.first_study IS 'The study that the secret was made in, which may be deleted.';
COMMENT ON COLUMN population_secret.secret_wrapped IS 'Wrapped by the master key and bound to its cell.';

CREATE VIEW inspect.populations AS
    SELECT s.population, p.name AS peer, l.name AS linker, encode(s.first_study, 'hex') AS first_study, s.created_at
    FROM population_secret s
    LEFT JOIN peer p ON p.fingerprint = s.peer_fingerprint
    LEFT JOIN peer l ON l.fingerprint = s.linker_fingerprint;
COMMENT ON VIEW inspect.populations IS 'The populations that studies here were about, and with whom.';
