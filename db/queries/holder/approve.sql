-- name: LockStudyTables :exec
-- Proposals of one study are taken in and decided on one after the other.
SELECT study_no FROM study WHERE study_id = @study_id FOR NO KEY UPDATE;

-- name: TableProposals :many
-- In the order in which they were made, by their proposers' clocks.
SELECT * FROM table_proposal WHERE study_id = @study_id ORDER BY proposed_at, proposal_id;

-- name: InsertTableProposal :exec
INSERT INTO table_proposal (study_id, proposal_id, proposer, proposed_at, sides, columns, purpose, sealed_purpose, signature)
VALUES (@study_id, @proposal_id, @proposer, @proposed_at, @sides, @columns, @purpose, @sealed_purpose, @signature);

-- name: DecideTableProposal :execrows
UPDATE table_proposal SET decided_by = @decided_by::text, approved = @approved::boolean, decided_at = @decided_at::timestamptz,
    reason = @reason::text, decision_signature = @decision_signature::bytea, peer_knows = false
WHERE study_id = @study_id AND proposal_id = @proposal_id AND approved IS NULL;

-- name: NotePeerKnows :exec
UPDATE table_proposal SET peer_knows = true
WHERE study_id = @study_id AND proposal_id = @proposal_id AND (approved IS NOT NULL) = @decided::boolean;

-- name: NoteLinkerKnows :exec
UPDATE table_proposal SET linker_knows = true WHERE study_id = @study_id AND proposal_id = @proposal_id AND approved;
