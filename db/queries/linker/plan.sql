-- name: ApprovedTables :many
-- In the order in which they arrived.
SELECT * FROM approved_table WHERE study_id = @study_id ORDER BY audit_seq;

-- name: InsertApprovedTable :exec
INSERT INTO approved_table (study_id, proposal_id, proposer, proposed_at, sides, columns, purpose, proposal_signature,
    approved_by, approved_at, approval_signature, audit_seq)
VALUES (@study_id, @proposal_id, @proposer, @proposed_at, @sides, @columns, @purpose, @proposal_signature,
    @approved_by, @approved_at, @approval_signature, @audit_seq);
