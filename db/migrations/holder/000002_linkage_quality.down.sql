DROP VIEW inspect.link_quality;
DROP TABLE link_quality;
ALTER TABLE contribution DROP COLUMN without_link_key;
