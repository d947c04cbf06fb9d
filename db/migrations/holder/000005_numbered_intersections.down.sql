-- Heads that were given up would bind the linker again, which cannot meet them.
DELETE FROM linker_head WHERE given_up_at IS NOT NULL;
ALTER TABLE linker_head DROP COLUMN given_up_at;
DROP TABLE intersection_seen;
ALTER TABLE intersection DROP COLUMN number;
ALTER TABLE psi_session DROP COLUMN number;
