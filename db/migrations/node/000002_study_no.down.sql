ALTER TABLE study DROP COLUMN study_no;
