-- Outputs of keys that have left the dataset are deleted when the keys have been away for some loads.
ALTER TABLE psi_client_output ADD COLUMN gone_in bigint;
ALTER TABLE psi_server_output ADD COLUMN gone_in bigint;
COMMENT ON COLUMN psi_client_output.gone_in IS 'Of a key that is no longer in the dataset: the derivation of keys (study_preparation.serial) that no longer had it when a session ended. Null while the dataset has the key.';
COMMENT ON COLUMN psi_server_output.gone_in IS 'As psi_client_output.gone_in.';

-- When these keys went is not known: before every load from here on.
UPDATE psi_client_output o SET gone_in = 0 FROM psi_session p JOIN study s USING (study_id)
WHERE p.session_id = o.session_id AND p.outputs_kept
  AND NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = s.study_no AND k.join_token = o.join_token);
UPDATE psi_server_output o SET gone_in = 0
WHERE NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = o.study_no AND k.join_token = o.join_token);

CREATE INDEX psi_client_output_gone ON psi_client_output (session_id) WHERE gone_in IS NOT NULL;
CREATE INDEX psi_server_output_gone ON psi_server_output (study_no) WHERE gone_in IS NOT NULL;
