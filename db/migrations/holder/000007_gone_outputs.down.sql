DROP INDEX psi_client_output_gone, psi_server_output_gone;
ALTER TABLE psi_client_output DROP COLUMN gone_in;
ALTER TABLE psi_server_output DROP COLUMN gone_in;
