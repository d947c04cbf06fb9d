DROP INDEX linked_pair_by_study;
CREATE INDEX linked_pair_by_study ON linked_pair (study_id);
