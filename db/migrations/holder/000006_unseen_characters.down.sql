ALTER TABLE study_preparation
    DROP CONSTRAINT study_preparation_unseen_add_up,
    DROP COLUMN unseen_keys,
    DROP COLUMN kept_unseen_keys;
