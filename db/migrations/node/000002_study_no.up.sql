-- A short number for each study: rows that come by the million name their study in 4 bytes rather than 32.

ALTER TABLE study ADD COLUMN study_no integer NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT study_no_unique UNIQUE;
COMMENT ON COLUMN study.study_no IS 'What large tables of this database call the study. Nobody else knows it.';
