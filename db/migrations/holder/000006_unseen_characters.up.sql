-- Records whose key columns hold characters that nobody sees are counted. Keys that were prepared before are prepared once more, with the
-- next intersection.
ALTER TABLE study_preparation
    ADD COLUMN unseen_keys      bigint,
    ADD COLUMN kept_unseen_keys bigint,
    ADD CONSTRAINT study_preparation_unseen_add_up CHECK (kept_unseen_keys <= unseen_keys AND unseen_keys <= records);
COMMENT ON COLUMN study_preparation.unseen_keys IS 'Records with characters in their key columns that nobody sees: invisible ones and controls. Null: not counted.';
COMMENT ON COLUMN study_preparation.kept_unseen_keys IS 'Those of them whose key still holds such characters, as the recipe does not remove them.';
