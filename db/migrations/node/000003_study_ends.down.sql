DROP VIEW inspect.deletions;
DROP VIEW inspect.study_notices;
DROP FUNCTION study_lock(bytea);
DROP TABLE deletion;
DROP TABLE study_notice;
