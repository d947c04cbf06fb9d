-- All pairs of a study have the same study_id and are written together: a summary of ranges of the table finds them as well
-- as an entry for each pair, which cost as much as the pairs.
DROP INDEX linked_pair_by_study;
CREATE INDEX linked_pair_by_study ON linked_pair USING brin (study_id) WITH (pages_per_range = 32);
