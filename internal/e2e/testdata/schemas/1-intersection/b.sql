CREATE SCHEMA inspect;
CREATE FUNCTION public.audit_log_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE FUNCTION public.forget_dataset(forgotten text) RETURNS void
    LANGUAGE sql
    AS $$
    DELETE FROM dataset_row WHERE dataset_id = (SELECT dataset_id FROM dataset WHERE name = forgotten);
    DELETE FROM dataset     WHERE name = forgotten;
$$;
CREATE FUNCTION public.forget_study(forgotten text) RETURNS void
    LANGUAGE sql
    AS $$
    DELETE FROM psi_match         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_peer_tag      WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_tag    WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM intersection_key  WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_record      WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_key         WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study             WHERE name = forgotten;
$$;
CREATE TABLE public.answer (
    query_id bytea NOT NULL,
    study_id bytea NOT NULL,
    group_by text[] NOT NULL,
    purpose text NOT NULL,
    result json NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT answer_query_id_size CHECK ((octet_length(query_id) = 16))
);
CREATE TABLE public.study (
    study_id bytea NOT NULL,
    name text NOT NULL,
    terms json NOT NULL,
    private_terms json,
    proposer text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT study_id_size CHECK ((octet_length(study_id) = 32))
);
CREATE VIEW inspect.answers AS
 SELECT s.name AS study,
    encode(a.query_id, 'hex'::text) AS query_id,
    a.group_by,
    a.purpose,
    a.result,
    a.asked_at
   FROM (public.answer a
     JOIN public.study s USING (study_id));
CREATE TABLE public.audit_log (
    seq bigint NOT NULL,
    entry json NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT audit_hash_size CHECK ((octet_length(hash) = 32)),
    CONSTRAINT audit_prev_hash_size CHECK ((octet_length(prev_hash) = 32)),
    CONSTRAINT audit_seq_positive CHECK ((seq > 0)),
    CONSTRAINT audit_signature_size CHECK ((octet_length(signature) = 64))
);
CREATE VIEW inspect.audit_report AS
 SELECT l.seq,
    ((l.entry ->> 'at'::text))::timestamp with time zone AS at,
    (l.entry ->> 'actor'::text) AS actor,
    (l.entry ->> 'action'::text) AS action,
    COALESCE(s.name, (l.entry ->> 'study'::text)) AS study,
    (l.entry ->> 'outcome'::text) AS outcome,
    (l.entry ->> 'reason'::text) AS reason,
    (l.entry -> 'details'::text) AS details,
    encode(l.hash, 'hex'::text) AS hash
   FROM (public.audit_log l
     LEFT JOIN public.study s ON ((encode(s.study_id, 'hex'::text) = (l.entry ->> 'study'::text))))
  ORDER BY l.seq;
CREATE TABLE public.dataset (
    dataset_id bigint NOT NULL,
    name text NOT NULL,
    generation bytea NOT NULL,
    columns text[] NOT NULL,
    row_count bigint NOT NULL,
    source text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT dataset_generation_size CHECK ((octet_length(generation) = 16)),
    CONSTRAINT dataset_has_columns CHECK ((cardinality(columns) > 0)),
    CONSTRAINT dataset_name_given CHECK ((name <> ''::text)),
    CONSTRAINT dataset_row_count_positive CHECK ((row_count >= 0))
);
CREATE VIEW inspect.datasets AS
 SELECT dataset.name,
    dataset.columns,
    dataset.row_count,
    dataset.source,
    dataset.created_at
   FROM public.dataset;
CREATE TABLE public.intersection (
    study_id bytea NOT NULL,
    generation bytea NOT NULL,
    peer_generation bytea NOT NULL,
    matched_keys bigint NOT NULL,
    own_keys bigint NOT NULL,
    peer_keys bigint NOT NULL,
    digest bytea NOT NULL,
    finished_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT intersection_digest_size CHECK ((octet_length(digest) = 32))
);
CREATE VIEW inspect.intersections AS
 SELECT s.name AS study,
    i.matched_keys,
    i.own_keys,
    i.peer_keys,
    encode(i.digest, 'hex'::text) AS digest,
    i.finished_at
   FROM (public.intersection i
     JOIN public.study s USING (study_id));
CREATE TABLE public.peer (
    name text NOT NULL,
    role text NOT NULL,
    address text NOT NULL,
    fingerprint bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT peer_fingerprint_size CHECK ((octet_length(fingerprint) = 32)),
    CONSTRAINT peer_name_given CHECK ((name <> ''::text)),
    CONSTRAINT peer_role_known CHECK ((role = ANY (ARRAY['holder'::text, 'linker'::text])))
);
CREATE VIEW inspect.peers AS
 SELECT peer.name,
    peer.role,
    peer.address,
    ('sha256:'::text || encode(peer.fingerprint, 'hex'::text)) AS fingerprint,
    peer.created_at
   FROM public.peer;
CREATE TABLE public.psi_session (
    session_id bigint NOT NULL,
    study_id bytea NOT NULL,
    direction smallint NOT NULL,
    role text NOT NULL,
    protocol_id bytea NOT NULL,
    phase text NOT NULL,
    state bytea NOT NULL,
    seed_wrapped bytea,
    failure text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT psi_session_direction_known CHECK ((direction = ANY (ARRAY[1, 2]))),
    CONSTRAINT psi_session_protocol_id_size CHECK ((octet_length(protocol_id) = 16)),
    CONSTRAINT psi_session_role_known CHECK ((role = ANY (ARRAY['client'::text, 'server'::text]))),
    CONSTRAINT psi_session_seed_is_clients CHECK (((role = 'client'::text) OR (seed_wrapped IS NULL)))
);
CREATE VIEW inspect.sessions AS
 SELECT p.session_id,
    s.name AS study,
    p.direction,
    p.role,
    p.phase,
    p.failure,
    p.created_at,
    p.updated_at
   FROM (public.psi_session p
     JOIN public.study s USING (study_id));
CREATE VIEW inspect.studies AS
SELECT
    NULL::text AS name,
    NULL::text AS study_id,
    NULL::text AS purpose,
    NULL::text AS proposer,
    NULL::bigint AS signatures,
    NULL::text AS signed_by,
    NULL::date AS expires,
    NULL::timestamp with time zone AS created_at;
CREATE TABLE public.acceptance (
    study_id bytea NOT NULL,
    party text NOT NULL,
    public_key bytea NOT NULL,
    key_agreement text NOT NULL,
    exchange_key bytea NOT NULL,
    signature bytea NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT acceptance_key_agreement_known CHECK ((key_agreement = ANY (ARRAY[''::text, 'x25519'::text, 'imported'::text]))),
    CONSTRAINT acceptance_public_key_size CHECK ((octet_length(public_key) = 32)),
    CONSTRAINT acceptance_signature_size CHECK ((octet_length(signature) = 64))
);
CREATE TABLE public.contribution (
    study_id bytea NOT NULL,
    contribution_id bytea NOT NULL,
    records bigint NOT NULL,
    keys bigint NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT contribution_id_size CHECK ((octet_length(contribution_id) = 16))
);
ALTER TABLE public.dataset ALTER COLUMN dataset_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.dataset_dataset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dataset_row (
    dataset_id bigint NOT NULL,
    row_no bigint NOT NULL,
    cells text[] NOT NULL
);
CREATE TABLE public.intersection_key (
    study_id bytea NOT NULL,
    join_token uuid NOT NULL,
    own_multiplicity integer NOT NULL,
    peer_multiplicity integer NOT NULL
);
CREATE TABLE public.linker_head (
    linker text NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    signature bytea NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT linker_head_hash_size CHECK ((octet_length(hash) = 32)),
    CONSTRAINT linker_head_signature_size CHECK ((octet_length(signature) = 64))
);
CREATE TABLE public.node (
    singleton boolean DEFAULT true NOT NULL,
    role text NOT NULL,
    name text NOT NULL,
    certificate bytea NOT NULL,
    fingerprint bytea NOT NULL,
    private_key_wrapped bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT node_fingerprint_size CHECK ((octet_length(fingerprint) = 32)),
    CONSTRAINT node_is_one_row CHECK (singleton),
    CONSTRAINT node_name_given CHECK ((name <> ''::text)),
    CONSTRAINT node_role_known CHECK ((role = ANY (ARRAY['holder'::text, 'linker'::text])))
);
CREATE TABLE public.psi_chunk (
    session_id bigint NOT NULL,
    kind text NOT NULL,
    chunk_no integer NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT psi_chunk_digest_size CHECK ((octet_length(digest) = 32)),
    CONSTRAINT psi_chunk_kind_known CHECK ((kind = ANY (ARRAY['blinded'::text, 'evaluated'::text, 'tags'::text, 'matches'::text]))),
    CONSTRAINT psi_chunk_no_positive CHECK ((chunk_no >= 0))
);
CREATE TABLE public.psi_client_output (
    session_id bigint NOT NULL,
    tag uuid NOT NULL,
    key_no bigint NOT NULL,
    secret bytea NOT NULL
);
CREATE TABLE public.psi_match (
    session_id bigint NOT NULL,
    chunk_no integer NOT NULL,
    "position" integer NOT NULL,
    key_no bigint NOT NULL,
    tag uuid NOT NULL,
    own_multiplicity integer NOT NULL,
    peer_multiplicity integer NOT NULL,
    CONSTRAINT psi_match_peer_multiplicity_positive CHECK ((peer_multiplicity > 0))
);
CREATE TABLE public.psi_peer_tag (
    session_id bigint NOT NULL,
    chunk_no integer NOT NULL,
    "position" integer NOT NULL,
    tag uuid NOT NULL,
    multiplicity bytea NOT NULL
);
CREATE TABLE public.psi_server_output (
    study_id bytea NOT NULL,
    join_token uuid NOT NULL,
    tag uuid NOT NULL,
    secret bytea NOT NULL
);
CREATE TABLE public.psi_server_tag (
    session_id bigint NOT NULL,
    "position" bigint NOT NULL,
    tag uuid NOT NULL,
    key_no bigint NOT NULL,
    secret bytea NOT NULL,
    multiplicity integer NOT NULL
);
ALTER TABLE public.psi_session ALTER COLUMN session_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.psi_session_session_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.schema_version_holder (
    version bigint NOT NULL,
    dirty boolean NOT NULL
);
CREATE TABLE public.schema_version_node (
    version bigint NOT NULL,
    dirty boolean NOT NULL
);
CREATE TABLE public.study_dataset (
    study_id bytea NOT NULL,
    dataset_id bigint NOT NULL
);
CREATE TABLE public.study_key (
    study_id bytea NOT NULL,
    key_no bigint NOT NULL,
    join_token uuid NOT NULL,
    linkage_key bytea NOT NULL,
    multiplicity integer NOT NULL,
    CONSTRAINT study_key_multiplicity_positive CHECK ((multiplicity > 0))
);
CREATE TABLE public.study_preparation (
    study_id bytea NOT NULL,
    generation bytea NOT NULL,
    records bigint NOT NULL,
    empty_keys bigint NOT NULL,
    invalid_keys bigint NOT NULL,
    warned_keys bigint NOT NULL,
    keys bigint NOT NULL,
    duplicates bigint NOT NULL,
    prepared_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT study_preparation_adds_up CHECK ((records = (((empty_keys + invalid_keys) + keys) + duplicates))),
    CONSTRAINT study_preparation_generation_size CHECK ((octet_length(generation) = 16))
);
CREATE TABLE public.study_record (
    study_id bytea NOT NULL,
    row_no bigint NOT NULL,
    join_token uuid NOT NULL
);
CREATE TABLE public.study_secret (
    study_id bytea NOT NULL,
    exchange_key_wrapped bytea,
    root_key_wrapped bytea,
    psi_key_wrapped bytea,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
INSERT INTO public.acceptance VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'a', '\xa3f853f9eebaf4b7066d795f8d9008a899b897c426adc4fdb0a75c9797936446', 'x25519', '\xb73f0dce5692adfde37a9c0b14b85b5f0a736ae6344b591d5a1de80180b8e639', '\x6de51504431925b66d30e5c31cc604a3d9ef74f3650c65f71a46e5bd6b129fa16d12ebddbf8fee6cad656a8b4594fd0c6dd1871aab3adbe6f877ba53b08af20e', '2026-11-30 19:38:59.901094+00'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'b', '\xf99ec27ee0d28184106adfa473fb5936974863c94b5ed4e496e7fccf181c3545', 'x25519', '\x90d9096b79ab201d2e9a6f9e75b9e291b3c9e40f67b275ba6ad81c8c6d3e5213', '\x7a17961f401afebeec4b8ff751e28942dffb811289c61bf9f7762944223a8c09b316759ff95d27d7b2be2f6244499f77867b161fc7c86240a754bb616d887f02', '2026-11-30 19:39:00.46268+00'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'l', '\xd4865df65ffc8008f65e7010a9db7ef1d7e517a79e7daa247687581d648e50a8', '', '\x', '\x480259d1dce68d25602b7d48b9afb757529b4942ef8d31d50304980bdcdb5f8f21b9604e526fedfdb436c1a467183a08751ba6522d66ed33ea020fcce793a805', '2026-11-30 19:39:01.374734+00'),
	('\xe3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce', 'a', '\xa3f853f9eebaf4b7066d795f8d9008a899b897c426adc4fdb0a75c9797936446', 'x25519', '\x83e45f32cd88d27665571900065a8294e0b2be7b8ed8d7357a7dc249addf8961', '\x60b8dfd09f8bd719588a3f9eeae441366c9b0a023ca3ddd4bcf80f84e8851b71af698edfd934692b3388d7a318679887cb0db73d067f83171cd616bed2aef805', '2026-11-30 19:39:06.236114+00');
INSERT INTO public.answer VALUES
	('\x9d9271519c7a970d94240ada28aaf2e2', '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '{Y}', 'again', '{"study":"exact","query_id":"9d9271519c7a970d94240ada28aaf2e2","group_by":["Y"],"cells":[{"key":["p0"],"count":11,"suppressed":false},{"key":["p1"],"count":10,"suppressed":false}],"suppressed_cells":0}', '2026-11-30 19:39:05+00');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-11-30T19:38:50.898959Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x3f68994609639b232f8fa70fb0b28c2916f11dfd2bd841205d9f38cae21febd0', '\x296e7f448b08fbece25e00990aef8e3fc21cafe6f3be1740d50eadeeb7047c698a8357ce537a5c96919669469435591380c32929ba8b6995e3eadbe08d136209'),
	(2, '{"seq":2,"at":"2026-11-30T19:38:57.379431Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","peer":"a","role":"holder"}}', '\x3f68994609639b232f8fa70fb0b28c2916f11dfd2bd841205d9f38cae21febd0', '\x57d3653669c39723c89bc7d932983284a84a45f041a9bb5ebe5f87d14c11271d', '\x52441252cab1ed80b4dabab73a9f961b1bca7deb5da03395f750fdbc77727eff6e4e79ee84493628e438741260770d1c4556d915143dd15f98569b4e5505c303'),
	(3, '{"seq":3,"at":"2026-11-30T19:38:57.777748Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","peer":"l","role":"linker"}}', '\x57d3653669c39723c89bc7d932983284a84a45f041a9bb5ebe5f87d14c11271d', '\x49fa3e03a80905305d8f71459251d10ca29c3db7f3414a8f22b71d1e3d07e69f', '\x9b0581f0dedeb0bc1d7dc0757e8515fd2ee54ffac9c002a2547cbfabbe73f4aa12bc236d00a0cdc40a0fd64f1f2b46ede7fda47be6a3c7fe638c27525557cf03'),
	(4, '{"seq":4,"at":"2026-11-30T19:38:59.313742Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\x49fa3e03a80905305d8f71459251d10ca29c3db7f3414a8f22b71d1e3d07e69f', '\x1d5f1f25b32c4f120d2a6258694201fd12a44b5155e129c83f132103440321b8', '\xbcdbb06815bf9490719828e760ceea549055419380bb90ea0df217056ff406b68e39cf24f0fa69c654f72a0436d7f16a69f4d7092e69743040f63125d623e507'),
	(5, '{"seq":5,"at":"2026-11-30T19:38:59.90633Z","node":"b","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_receive","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"name":"exact"}}', '\x1d5f1f25b32c4f120d2a6258694201fd12a44b5155e129c83f132103440321b8', '\x04a0df5b944a677a01eede8247ff5e96fe5feb3825fe6b8297b06dedb1583eb8', '\xa5c63847d92d238d901adba307e95fb6a43f615abb992d9279518ce9baf1d677286d30d451fc4b9a09ae97d264d0e70e1a815f88a307795b1cfa736b9488af0e'),
	(6, '{"seq":6,"at":"2026-11-30T19:38:59.909361Z","node":"b","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_accept","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"name":"exact","received_from":"a"}}', '\x04a0df5b944a677a01eede8247ff5e96fe5feb3825fe6b8297b06dedb1583eb8', '\xa0a494121c1bcfd11e8b701ce80c1000e7b6e802eb1d6f8447581adeaa1ae6b9', '\xb3b80db7a5f50e2b26e1b5a7d6d3e8787a82339fe70adc574493895c4d8341c1a53df199fd671f47ebff500542d454bdd5734bf0da9d32bc977fd0a9b7c3da06'),
	(7, '{"seq":7,"at":"2026-11-30T19:39:00.52747Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"study_accept","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\xa0a494121c1bcfd11e8b701ce80c1000e7b6e802eb1d6f8447581adeaa1ae6b9', '\x1241748e95d6b7a08da70b2f46bb19068cb2a9ef6d9e15fe3fd1045108420f23', '\x660d51d0597e105d2aa67278524f85037ce3fde8ad5eedb72f8ad014eb0bb1905e8766221227fa3081f68317955d3b095b0a61939982e945e7a8c6dd87373505'),
	(8, '{"seq":8,"at":"2026-11-30T19:39:01.379016Z","node":"b","actor":"l","actor_fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","action":"study_accept","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\x1241748e95d6b7a08da70b2f46bb19068cb2a9ef6d9e15fe3fd1045108420f23', '\x9d2c7a428e9caad59b2df3320514dacdaaf356f34c4ed9f9c9239c26fff14031', '\xef105c95caf0b21445ddc968b1ed432b8eb846fb8170b8ae06d7fbb72f93e9ab5ea6d238554991df6eee5bb88f286e5ad353bab7795de220abd8eba7715eff0d'),
	(9, '{"seq":9,"at":"2026-11-30T19:39:01.992319Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"session_open","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"7363f1aecd1f7ccbc58cd7be3ec74fbf"}}', '\x9d2c7a428e9caad59b2df3320514dacdaaf356f34c4ed9f9c9239c26fff14031', '\xd20d538c8543a69f0cf578db74eddbc7b4e23325b8457bfbd3d3b4ba0e6868ac', '\xa2eb1990fe770c75a92d620d2ddabb33877e376528c644178a680d57c9d2c41c127cdd1852b4677ecc289d50d6b15ee53409939689f583eb054a173e55193a0e'),
	(10, '{"seq":10,"at":"2026-11-30T19:39:02.412831Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"session_done","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"digest":"c2339b0949ad7f4e710aa7c2346b27d10de898882a6c4595992950f878020977","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"server","session":"7363f1aecd1f7ccbc58cd7be3ec74fbf"}}', '\xd20d538c8543a69f0cf578db74eddbc7b4e23325b8457bfbd3d3b4ba0e6868ac', '\xf45f93fe900216075ba00332f9d67315a6a13cb08b6e10a90532a8d99c20ca48', '\x20c9b31720087461cce8b085ba771ed8d8dcdff9119acc2eae17bd964c91553002b4ac7d3872065dd7c7abcee46c59c4bfece68699ab156d0dea2d65aeb48103'),
	(11, '{"seq":11,"at":"2026-11-30T19:39:03.295624Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"contribution_complete","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\xf45f93fe900216075ba00332f9d67315a6a13cb08b6e10a90532a8d99c20ca48', '\x314d2f4a69643d9a67f3301cc8a50eefa79fe4fbcfdf031c2b883c8e48b4e350', '\x170db56a1c02d6eca43b55fb39af45bcd63b12268a1d1f0408032dfb0b2db6052a9b36165c84bbcb19fd4862f2a9b267a7795493bba80bfadc773f8fcee9550d'),
	(12, '{"seq":12,"at":"2026-11-30T19:39:04.542046Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"session_open","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"31","role":"server","session":"8f9455551e22668ca0a83bb755bcc7d4"}}', '\x314d2f4a69643d9a67f3301cc8a50eefa79fe4fbcfdf031c2b883c8e48b4e350', '\xf2cc78bebefafc13a496e842960e827546b4604742d252bebd213ad2807ef1d8', '\xe0d7824df0d7cfe366ec85d056b52440ebbf4d6fa45042cca44af443ed32aa8b3007389a4cf28b1cdfd87d8e7eaaf1893f50086e1778580156fe683a870baf03'),
	(13, '{"seq":13,"at":"2026-11-30T19:39:04.713814Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"session_done","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"digest":"a7d5e5679b4caae0d6f6f3d2223474e761c632f62fc867233efd266a7c2d7005","direction":"1","intersection":"21","own_keys":"30","peer_keys":"31","role":"server","session":"8f9455551e22668ca0a83bb755bcc7d4"}}', '\xf2cc78bebefafc13a496e842960e827546b4604742d252bebd213ad2807ef1d8', '\xb63fdfc617d7c6b16b92441adb4b17e4b3de004c6b9d7cbf018bafacd73d333c', '\x637c9c88b7a318b28acc519e35397b030a07eddb64e9436ec077705f34c297a85e841a00863cce75ce2bfd4f4e9ae50852f56f1304c13d52a289f7ee7e4ed006'),
	(14, '{"seq":14,"at":"2026-11-30T19:39:05.408862Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"contribution_complete","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","keys":"21","linker":"l","records":"21"}}', '\xb63fdfc617d7c6b16b92441adb4b17e4b3de004c6b9d7cbf018bafacd73d333c', '\xfcc92db830d28855df57fe7405cfb0b945fdaf9d2d22c56cd92df5715f5166b6', '\xf7cd053720a930e3c6872f335b6e8739ad3ff191ce4fb119d67781f93d778e046d2325213e318a7c21db17545d38788cf4f85d5d9f02a507cfb15eb16225ba0a'),
	(16, '{"seq":16,"at":"2026-11-30T19:39:06.237472Z","node":"b","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_receive","study":"e3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce","outcome":"done","reason":"","details":{"name":"open"}}', '\x775c59a71a43bf8053c24fa368e0fa1e55f6afce844fc01dfca720593c1ff891', '\x2c413212e650514881c2eb82f586ffaec54dbb94350a7ce5bd9ab5c49f261acd', '\x6007aff2d4ca25ddedd5e31e91cfc2e679c489feacfc8c3ab03710696bd1d208c08176c347bfdf23b292f9c986d16592041734c14d2a5c67f21d463d92c7eb09'),
	(15, '{"seq":15,"at":"2026-11-30T19:39:05.838201Z","node":"b","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"query","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"cells":"2","group_by":"Y","linker":"l","linker_hash":"6ff899b4d9281b9b9b2766ab010a86d4758fcdf8ab02e9a08667153e90804d3d","linker_seq":"20","purpose":"again","query":"9d9271519c7a970d94240ada28aaf2e2","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjGfXyDi54bWXVHP6a0QNMoUe+ya72GZxD2Dm/i0U/DjFZ2ScVGcepcNlCQK2iiq8uIAAAAAAAAAAWIAAAAAaw3Q2QAAAAAAAAABAAAAAAAAAAIAAAAAAAABEqwXWalztITLHDHC8tx739DkwtJ+AWQN+H4t9Rl5BcX61W1PKlBNiB5ch4s5IyXKpsgj0Aro88QjZMTQa3RrYTu+Rbb0MuLlxxqaERmG0V4lOcRCPsLI1l9PQFyjIzm7RneFj0HJrq47qS2+oyjrqTXw4oBELnCkh68M2KpFbN9otg2Tw0EEIaEVFeaaFVpZ8K4sK9SFSuyA+lajghJH4UDMvxPFErmnjQ+zkvcBbet0i7ggUZiuj4rpFoIw3j16WKT4eiODR6fbsC2Osc0U6R50sW6/Rynq1DSxluTjT4Xb0WtCUoCiIz0uj0VEdTtnQIrVuuTm17fecJ+mNeNUxmUVKgIwZLydKSshg0HbDiSSdQsAAAAAAAAAUHzmz7MYydF6deQHTza0Nqrc0xzfKCajpr8WwX9JcvSb8fcH3juoWVDgMojwAecE2/2+uE+gGoNH2SbSVhmwU74C0fCmD98B0FpV3+OIG35+","request_signature":"1W2ZbB6tOBgg/ruaiQLBuuvoG5nvnZf25JjQuZ/b7MvvTHlP8DaQKK7auOjK+ZFedtuUsYogpeLVM/xtaJGEBg=="}', '\xfcc92db830d28855df57fe7405cfb0b945fdaf9d2d22c56cd92df5715f5166b6', '\x775c59a71a43bf8053c24fa368e0fa1e55f6afce844fc01dfca720593c1ff891', '\x5971eed5a55770c9c9cb58869cf3d8bd4a30e46f94888189a29b077f127cb7a11f778ded44bd3efe1af8ede133f8fd69f6ea2714bf6c7e37a2a2fcad8d6b7a00'),
	(17, '{"seq":17,"at":"2026-11-30T19:39:06.238338Z","node":"b","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_accept","study":"e3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce","outcome":"done","reason":"","details":{"name":"open","received_from":"a"}}', '\x2c413212e650514881c2eb82f586ffaec54dbb94350a7ce5bd9ab5c49f261acd', '\xa111dd8800b549fbdf0a6888d51c182d5261d739c7dafb00efe3b338311de4c0', '\x408b5284f809960420bc566dd270388a5538e985db8f593e4cc9e801d9d0702bbae1e6ef72473fde805d004dacf742fee0e63a2c938e012a304b6090805d280b');
INSERT INTO public.contribution VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '\xe1a391a0e59ea0fa85631597302b1d49', 21, 21, '2026-11-30 19:39:05.407002+00');
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'exact', '\xe3401adb4cba501aa797e498fbbbb420', '{K,Y}', 30, 'b.csv', '2026-11-30 19:38:59.286464+00');
INSERT INTO public.dataset_row VALUES
	(1, 0, '{11,p1}'),
	(1, 1, '{12,p0}'),
	(1, 2, '{13,p1}'),
	(1, 3, '{14,p0}'),
	(1, 4, '{15,p1}'),
	(1, 5, '{16,p0}'),
	(1, 6, '{17,p1}'),
	(1, 7, '{18,p0}'),
	(1, 8, '{19,p1}'),
	(1, 9, '{20,p0}'),
	(1, 10, '{21,p1}'),
	(1, 11, '{22,p0}'),
	(1, 12, '{23,p1}'),
	(1, 13, '{24,p0}'),
	(1, 14, '{25,p1}'),
	(1, 15, '{26,p0}'),
	(1, 16, '{27,p1}'),
	(1, 17, '{28,p0}'),
	(1, 18, '{29,p1}'),
	(1, 19, '{30,p0}'),
	(1, 20, '{31,p1}'),
	(1, 21, '{32,p0}'),
	(1, 22, '{33,p1}'),
	(1, 23, '{34,p0}'),
	(1, 24, '{35,p1}'),
	(1, 25, '{36,p0}'),
	(1, 26, '{37,p1}'),
	(1, 27, '{38,p0}'),
	(1, 28, '{39,p1}'),
	(1, 29, '{40,p0}');
INSERT INTO public.intersection VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '\xe3401adb4cba501aa797e498fbbbb420', '\x507237b8e5400537d3a5c3569239a450', 21, 30, 31, '\xa7d5e5679b4caae0d6f6f3d2223474e761c632f62fc867233efd266a7c2d7005', '2026-11-30 19:39:04.706414+00');
INSERT INTO public.intersection_key VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '0a990df9-c459-079f-6de3-ec02e781f57b', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '20e357f0-b9b1-0e33-910e-087f00a58d90', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '3e42ac03-a09b-c740-221b-3c75a9e8d52c', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '4e5edff2-2750-6a9b-cce9-bc4e12d5e608', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '5902a826-30cb-de9d-3809-cddde9d01d00', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '6539beaa-cbd0-c19d-5d58-21b5c0a6a530', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '67027ae3-75c4-5b63-7fe5-528b8f3013de', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '8498fe9f-ff1d-f70f-03dd-fca70912668c', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '8faf4df0-443f-8d1b-e25b-5c22249a82c2', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '93b33294-2dff-3b78-44e4-b70fc3f695ef', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '9917cf84-ffa6-6829-3b7b-00a38aaf3180', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'a765d573-4e54-44a5-4b95-b3a969d5b039', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'abedc1e4-9174-626a-d836-1340a460ec43', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'bf33f997-7bb1-53de-d1df-a8738466671c', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'ecf6784d-4940-dc8c-fe89-2132b12b07f0', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'ecf99af1-04aa-e931-ed96-201dade98724', 1, 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'f19cd22a-7f93-78f4-9863-f92ee0242606', 1, 1);
INSERT INTO public.linker_head VALUES
	('l', 20, '\x6ff899b4d9281b9b9b2766ab010a86d4758fcdf8ab02e9a08667153e90804d3d', '\x6fb157586631ef2a38eec454251993200d69d156f5bee967cc064a580d7d7ed77bba4fe58dd340c5b6a0a21d5180ba7ead2ccbee2ac54d0e22738ae4e61b8a03', '2026-11-30 19:39:05.829992+00');
INSERT INTO public.node VALUES
	(true, 'holder', 'b', '\x308201163081c9a0030201020210479b92d0c7b228b31cd3f7d011fb7596300506032b6570300c310a300806035504031301623020170d3236313133303139333835305a180f39393939313233313233353935395a300c310a30080603550403130162302a300506032b6570032100f99ec27ee0d28184106adfa473fb5936974863c94b5ed4e496e7fccf181c3545a33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b6570034100b4b700ec0843e7ac34b0e315fa98023ad1027086b8b762b66d162f2223eda504ecd7503baf2c9a804b05ca1fdc9979a306d5823f599dbaef2376c435fd36aa05', '\x6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00', '\x012bdf78f24629c1c42fd11dce608c75e842758a61b496cfd7ce19c070c1ceb3021b381379ca93ea6d2cc6042e188ba7f16ed69e7e02974359df91a67595c60618f4479247c7e85e81d341f7d6d8febf3e', '2026-11-30 19:38:50.898959+00');
INSERT INTO public.peer VALUES
	('a', 'holder', 'https://127.0.0.1:22253', '\x6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3', '2026-11-30 19:38:57.329991+00'),
	('l', 'linker', 'https://127.0.0.1:22255', '\xe2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66', '2026-11-30 19:38:57.763459+00');
INSERT INTO public.psi_chunk VALUES
	(2, 'blinded', 0, '\xe982bfb07e08e9b5a6762ac8449bb5dc8748a277e3d813b99e4b22a44bda8183'),
	(2, 'evaluated', 0, '\xa9c8b7a626684961b5c08c0d54e4629e1e21be458a8276b910b0d1cef17b6b59'),
	(2, 'tags', 0, '\xf86ac1302d8bb8518f92c5670025e1e79be8605a8e99bbedfecf075e3e2e530f'),
	(2, 'matches', 0, '\xd104ab4c96afe1d1da340bfd840d56769a5bb1ad1109ca1877b24fcda002d854');
INSERT INTO public.psi_match VALUES
	(2, 0, 0, 10, '05f81576-e68f-33c3-c15c-dad1e8558772', 1, 1),
	(2, 0, 2, 11, '1fc123e5-3d32-ded1-c19e-954bd9e73771', 1, 1),
	(2, 0, 4, 4, '21d18b8e-22f3-5b61-3e0e-7bb636cda0f0', 1, 1),
	(2, 0, 7, 18, '3a5fac01-33e3-c7a9-6087-fd520f035812', 1, 1),
	(2, 0, 8, 1, '448a01db-f10c-a634-484f-2696c7aebaec', 1, 1),
	(2, 0, 9, 13, '479dcf8e-b60a-6be4-bb79-392c3924a1c8', 1, 1),
	(2, 0, 10, 0, '4c56a594-9f5a-cec7-3c31-950da666c206', 1, 1),
	(2, 0, 11, 27, '4ecd5584-0758-f6c8-073f-80ad717d36ae', 1, 1),
	(2, 0, 12, 28, '53d727fa-95ff-61a8-e9cb-1f051b21117c', 1, 1),
	(2, 0, 13, 14, '576463e8-0256-bc24-8d29-bdbe29be249d', 1, 1),
	(2, 0, 14, 15, '60058b98-00f2-12c5-b1f3-e96a0c2c71f1', 1, 1),
	(2, 0, 15, 5, '6b109209-6ce5-5f49-d91e-c1a5a393b8d8', 1, 1),
	(2, 0, 18, 6, '90c961f0-3276-911a-5ac4-87b72cc84048', 1, 1),
	(2, 0, 19, 17, 'b260b2e3-78fa-a372-7c29-64ab08d6a9ca', 1, 1),
	(2, 0, 21, 29, 'bfda4d31-cad2-7331-cfbe-202816873ca1', 1, 1),
	(2, 0, 23, 8, 'c7e021ce-976d-f7dd-beb3-7f6c3ec62859', 1, 1),
	(2, 0, 25, 21, 'd39cfe92-6f0a-092e-8645-248f261ce3d8', 1, 1),
	(2, 0, 26, 9, 'e3a22bf3-556d-a8aa-18fd-5d3e16eaca1f', 1, 1),
	(2, 0, 27, 22, 'e8bda9bc-7495-814a-4dfa-3f6c3cf8047d', 1, 1),
	(2, 0, 28, 12, 'f416e1aa-6913-25b3-c466-ab884cd74a9a', 1, 1),
	(2, 0, 29, 20, 'fcafc0b6-0d61-ae47-b260-f16df997582a', 1, 1);
INSERT INTO public.psi_server_output VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '0a990df9-c459-079f-6de3-ec02e781f57b', '4c56a594-9f5a-cec7-3c31-950da666c206', '\x6a51bd5c6aac489d8202328b6c860fc80ae67c37ca437ec70c0b4dfa491c2ab6'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '20e357f0-b9b1-0e33-910e-087f00a58d90', '448a01db-f10c-a634-484f-2696c7aebaec', '\x7733af87d07d0ae95b8e8b3eec37eb3e92090105c12bf6705be9c5955ea1f273'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '30eead03-c64b-97a2-1e3f-f5599183238e', '239efae4-0c6f-2290-1a4d-81467f5cdbb1', '\x3a92f902bb50c7226f95a031ff0030863103c308cb38edb6a070b95b8c09040b'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '3b5a6751-5ebd-4121-5dc5-865585282f41', 'cca21f60-031b-6d99-7221-7b8fa85399d2', '\xcfca4a9feae09798a43a0c0a47de832413ff6a1b51bcbff3ec2d5559374d4600'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0', '21d18b8e-22f3-5b61-3e0e-7bb636cda0f0', '\x7c94b09e2f8c6220e4f9c6191fce2581bd0df39de42e043d036862e5558c7bd6'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '3e42ac03-a09b-c740-221b-3c75a9e8d52c', '6b109209-6ce5-5f49-d91e-c1a5a393b8d8', '\x8edef618c3ecefbb4aa2debff2926fcf027bdcb38a8aa8ca4a61ca4d2c52fc5b'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '4e5edff2-2750-6a9b-cce9-bc4e12d5e608', '90c961f0-3276-911a-5ac4-87b72cc84048', '\xf308702061273de8ff3b52de17377111d6b56561dbe1bc738b4007732bd0a690'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '58eaa942-6437-16c2-db00-88c04c0c0df3', 'b63e68cf-86f1-73f0-4a1f-aed937c85f20', '\x3c51f7aabfc0445ab4bb5b1a9902043404e6befd8dbffda10bd2078ddfed1b81'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '5902a826-30cb-de9d-3809-cddde9d01d00', 'c7e021ce-976d-f7dd-beb3-7f6c3ec62859', '\x34d40726d1cf336437dc2ed745eb3d1b84472fb30ea4e79f82150318c3a5d2d2'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba', 'e3a22bf3-556d-a8aa-18fd-5d3e16eaca1f', '\x6e80e2765a0cb70cdbed48e8d817edb1107d26bbdfaf802a3031b735900f4fdd'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '6539beaa-cbd0-c19d-5d58-21b5c0a6a530', '05f81576-e68f-33c3-c15c-dad1e8558772', '\x56b54e7ed257de00424664e92e13529f879117f7923c118546538aef84300ee0'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '67027ae3-75c4-5b63-7fe5-528b8f3013de', '1fc123e5-3d32-ded1-c19e-954bd9e73771', '\x14ff45aa0e0685c79794928bc90ebe8ec1aec8f7a98e55d6e0a8d6a81072eef2'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '8498fe9f-ff1d-f70f-03dd-fca70912668c', 'f416e1aa-6913-25b3-c466-ab884cd74a9a', '\xa4cf9cd69115360e72c8309087fc9cbe44d5ae378a3cfc50effb0d7dade2054f'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '8faf4df0-443f-8d1b-e25b-5c22249a82c2', '479dcf8e-b60a-6be4-bb79-392c3924a1c8', '\x84f70eaa2aee571dfb714904bcee78fdb24aef6137cb1c16b7ff9fe9e4ee2eaf'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '93b33294-2dff-3b78-44e4-b70fc3f695ef', '576463e8-0256-bc24-8d29-bdbe29be249d', '\xc8848e36e5b81c96ed8d98caf4437962a944c30ee441075837ba914d19791745'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '9917cf84-ffa6-6829-3b7b-00a38aaf3180', '60058b98-00f2-12c5-b1f3-e96a0c2c71f1', '\xa59f48c5c8b3507e58c4e3ff43a661f7f777e9428151adb3e2c1f0f3e11e49d9'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'a1add2a7-96c9-ce31-7633-01b19b67f21a', '8723e506-d6bb-5750-e423-97ee164195da', '\x38f7118a0162550dd1e12b881d499ae02162c05a3d09537815aad244f6b9b067'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'a765d573-4e54-44a5-4b95-b3a969d5b039', 'b260b2e3-78fa-a372-7c29-64ab08d6a9ca', '\xace144c41ff795683b77a5b850f32e9f8f85a04ae12a8d687ac7e913a8060bcf'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'abedc1e4-9174-626a-d836-1340a460ec43', '3a5fac01-33e3-c7a9-6087-fd520f035812', '\xbdd0c67a55ce9da5a46794c1845944aff5aaeb3136eb6ffe5e64a239579db3e3'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'b5dd8fd2-0d49-5345-603b-e3ec594ea075', '8326ddbd-9938-3705-fbbe-fafbb7ceaf47', '\x29ee5b585f2a02f20d6554ea43c8f446f0939c021fdb3368802921153536d88a'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69', 'fcafc0b6-0d61-ae47-b260-f16df997582a', '\xcca2db7ba1419660d2accc6c77dfd42279452e4aafbc4e1af2ed527c3fc32a6d'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'bf33f997-7bb1-53de-d1df-a8738466671c', 'd39cfe92-6f0a-092e-8645-248f261ce3d8', '\x139141fbf957d3839b2998a27f1411d54a419b73f671c344a84a1177e2598473'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd', 'e8bda9bc-7495-814a-4dfa-3f6c3cf8047d', '\x93a05e516e793ad906d35c1b6ea503fdd90110496c9a766c03a506b86acc0efd'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'c8f5e88f-8f91-f482-d6a8-f7b41f4896d6', 'c4483317-fa8c-e0de-6022-0b743e4f90a1', '\x7194199aa8ab7ddc51a88892a314fd52b510fa91f07f9a9d7f510790a1e93c06'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'd6971ddb-794f-0189-5e14-0435a08b100a', '35b2cb18-4626-9152-e74c-148f3e0e03fb', '\x817f0135cc599e0f8474aab3d3a47fec3fe9039910c022bc5b35a485ca805729'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'db0d8efd-0a83-34db-1fe9-074818d23495', '1b43d9bf-6590-846e-c6ca-8e82b1392d1b', '\x7ad43ec001789d8ab60feea877b948ed0afb93704da58d67ae625691d9981a5a'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'e1a70b8f-c88e-67d6-c555-1638545d938f', '21d17cb8-c047-1f91-ef24-6bbf400fa299', '\xa87d30bd1a861e967a4a0c29e97190fa92c943dd5de763c6ce2772b7e8251935'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'ecf6784d-4940-dc8c-fe89-2132b12b07f0', '4ecd5584-0758-f6c8-073f-80ad717d36ae', '\xbf2ceefeb82fffb5f952f0711ac0a126cf83c36bcd0e04562613c98f6319f514'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'ecf99af1-04aa-e931-ed96-201dade98724', '53d727fa-95ff-61a8-e9cb-1f051b21117c', '\x1065860c200f12e3b042b1fe1b26c68be3d087208c4141583745977bfb8d63d7'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'f19cd22a-7f93-78f4-9863-f92ee0242606', 'bfda4d31-cad2-7331-cfbe-202816873ca1', '\x51876e06bd10b0b47ae0c9b905fd2e1d8a57b5b6042b4c91e59192655b733623');
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES
	(2, '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, 'server', '\x8f9455551e22668ca0a83bb755bcc7d4', 'done', '\x01020401009a019f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e31501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001f507237b8e5400537d3a5c3569239a450000097171908059e405485f650069019b6a078748228c0331c834de57ad132977c178447bfe195e9fdec7c892458dcf336fb00ba019f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e31501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001ee3401adb4cba501aa797e498fbbbb4200020f2bb67556f140524f1a090522142329ac21686c9db4485cac6b0c896059cfc36273afe10a8e6b9cf01e903a73a1b7efb7b44b68bbde174ccae594294dc6f40bb7f9b85397160a240341b3f2808324f9600000000002000001000000000000000001e0000000100000000000000000000000000000000000000000000000101', NULL, NULL, '2026-11-30 19:39:04.533127+00', '2026-11-30 19:39:04.706414+00'),
	(1, '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, 'server', '\x7363f1aecd1f7ccbc58cd7be3ec74fbf', 'replaced', '\x01020601009a019f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e31501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001eacd7ffcd4422b20ff42005236468b6f300004f9e5dc2e6fd18bc2e95e6ccdd14d1bce926c27523ec707b4fae12f1c48bf66af274132559a1b6ce548a0b298c1e38e100ba019f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e31501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001ee3401adb4cba501aa797e498fbbbb4200020f2bb67556f140524f1a090522142329ac21686c9db4485cac6b0c896059cfc36ee3faf5e7a8753ef4bdb7e45eeaf4c742cbd91bd28f66375b463d5c77d59d36fd28c5bd6ff92c7ba2974233318ab62d700000000002000001000000000000000001e0000000100000000000000000000000000000000000000000000000101', NULL, NULL, '2026-11-30 19:39:01.866872+00', '2026-11-30 19:39:04.533127+00');
INSERT INTO public.schema_version_holder VALUES
	(1, false);
INSERT INTO public.schema_version_node VALUES
	(1, false);
INSERT INTO public.study VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","columns":1},{"name":"b","fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","columns":1}],"linker":{"name":"l","fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"81e2cbf93573a7df2310b7a55a5baed7a8e0fa63936c9319daf48ac2d1bb4420"}', '{"version":1,"recipe_version":1,"salt":"2003ad2ec03ed9fda0390b38d469147c1de73d07d8c739fce6105ebaeeb32994","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:38:59.901094+00'),
	('\xe3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","columns":1},{"name":"b","fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","columns":1}],"linker":{"name":"l","fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"cc4e1502399c24ef3387458ada8e0043e7a370a5cf4243791effed424ef91473"}', '{"version":1,"recipe_version":1,"salt":"64bda262920d1e40cf3f2cbf0d7a3269644349cccbe1a69d69b050323bfc4f11","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:39:06.236114+00');
INSERT INTO public.study_dataset VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1);
INSERT INTO public.study_key VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 0, '0a990df9-c459-079f-6de3-ec02e781f57b', '\x000000023235', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, '20e357f0-b9b1-0e33-910e-087f00a58d90', '\x000000023135', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 2, '30eead03-c64b-97a2-1e3f-f5599183238e', '\x000000023335', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 3, '3b5a6751-5ebd-4121-5dc5-865585282f41', '\x000000023337', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 4, '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0', '\x000000023232', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 5, '3e42ac03-a09b-c740-221b-3c75a9e8d52c', '\x000000023236', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 6, '4e5edff2-2750-6a9b-cce9-bc4e12d5e608', '\x000000023234', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 7, '58eaa942-6437-16c2-db00-88c04c0c0df3', '\x000000023334', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 8, '5902a826-30cb-de9d-3809-cddde9d01d00', '\x000000023239', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 9, '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba', '\x000000023231', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 10, '6539beaa-cbd0-c19d-5d58-21b5c0a6a530', '\x000000023237', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 11, '67027ae3-75c4-5b63-7fe5-528b8f3013de', '\x000000023132', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 12, '8498fe9f-ff1d-f70f-03dd-fca70912668c', '\x000000023238', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 13, '8faf4df0-443f-8d1b-e25b-5c22249a82c2', '\x000000023430', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 14, '93b33294-2dff-3b78-44e4-b70fc3f695ef', '\x000000023133', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 15, '9917cf84-ffa6-6829-3b7b-00a38aaf3180', '\x000000023131', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 16, 'a1add2a7-96c9-ce31-7633-01b19b67f21a', '\x000000023338', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 17, 'a765d573-4e54-44a5-4b95-b3a969d5b039', '\x000000023137', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 18, 'abedc1e4-9174-626a-d836-1340a460ec43', '\x000000023233', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 19, 'b5dd8fd2-0d49-5345-603b-e3ec594ea075', '\x000000023333', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 20, 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69', '\x000000023230', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 21, 'bf33f997-7bb1-53de-d1df-a8738466671c', '\x000000023134', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 22, 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd', '\x000000023139', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 23, 'c8f5e88f-8f91-f482-d6a8-f7b41f4896d6', '\x000000023339', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 24, 'd6971ddb-794f-0189-5e14-0435a08b100a', '\x000000023336', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 25, 'db0d8efd-0a83-34db-1fe9-074818d23495', '\x000000023332', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 26, 'e1a70b8f-c88e-67d6-c555-1638545d938f', '\x000000023331', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 27, 'ecf6784d-4940-dc8c-fe89-2132b12b07f0', '\x000000023136', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 28, 'ecf99af1-04aa-e931-ed96-201dade98724', '\x000000023330', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 29, 'f19cd22a-7f93-78f4-9863-f92ee0242606', '\x000000023138', 1);
INSERT INTO public.study_preparation VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '\xe3401adb4cba501aa797e498fbbbb420', 30, 0, 0, 0, 30, 0, '2026-11-30 19:39:01.866872+00');
INSERT INTO public.study_record VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 14, '0a990df9-c459-079f-6de3-ec02e781f57b'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 4, '20e357f0-b9b1-0e33-910e-087f00a58d90'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 24, '30eead03-c64b-97a2-1e3f-f5599183238e'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 26, '3b5a6751-5ebd-4121-5dc5-865585282f41'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 11, '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 15, '3e42ac03-a09b-c740-221b-3c75a9e8d52c'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 13, '4e5edff2-2750-6a9b-cce9-bc4e12d5e608'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 23, '58eaa942-6437-16c2-db00-88c04c0c0df3'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 18, '5902a826-30cb-de9d-3809-cddde9d01d00'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 10, '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 16, '6539beaa-cbd0-c19d-5d58-21b5c0a6a530'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, '67027ae3-75c4-5b63-7fe5-528b8f3013de'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 17, '8498fe9f-ff1d-f70f-03dd-fca70912668c'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 29, '8faf4df0-443f-8d1b-e25b-5c22249a82c2'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 2, '93b33294-2dff-3b78-44e4-b70fc3f695ef'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 0, '9917cf84-ffa6-6829-3b7b-00a38aaf3180'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 27, 'a1add2a7-96c9-ce31-7633-01b19b67f21a'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 6, 'a765d573-4e54-44a5-4b95-b3a969d5b039'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 12, 'abedc1e4-9174-626a-d836-1340a460ec43'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 22, 'b5dd8fd2-0d49-5345-603b-e3ec594ea075'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 9, 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 3, 'bf33f997-7bb1-53de-d1df-a8738466671c'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 8, 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 28, 'c8f5e88f-8f91-f482-d6a8-f7b41f4896d6'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 25, 'd6971ddb-794f-0189-5e14-0435a08b100a'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 21, 'db0d8efd-0a83-34db-1fe9-074818d23495'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 20, 'e1a70b8f-c88e-67d6-c555-1638545d938f'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 5, 'ecf6784d-4940-dc8c-fe89-2132b12b07f0'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 19, 'ecf99af1-04aa-e931-ed96-201dade98724'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 7, 'f19cd22a-7f93-78f4-9863-f92ee0242606');
INSERT INTO public.study_secret VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', NULL, '\x012bdf78f291f493a9622abee469e710ac126ee6b54f5aae6f8046bdc31a2957ebcb3491cb459ceb03df8d239e9724dd6ccef922ee87aff6b3bd477c38c0e64124', '\x012bdf78f225b46eb4c28eae4b1c1613cec568fc552b4861d5cff6f8b06da2ccc77ba13622b14c291a473e49baded35f9cd9eaf7a8192edb8cfd337c9fd434bda8', '2026-11-30 19:39:00.46268+00');
SELECT pg_catalog.setval('public.dataset_dataset_id_seq', 1, true);
SELECT pg_catalog.setval('public.psi_session_session_id_seq', 2, true);
ALTER TABLE ONLY public.acceptance
    ADD CONSTRAINT acceptance_once_a_party PRIMARY KEY (study_id, party);
ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (query_id);
ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.dataset
    ADD CONSTRAINT dataset_name_unique UNIQUE (name);
ALTER TABLE ONLY public.dataset
    ADD CONSTRAINT dataset_pkey PRIMARY KEY (dataset_id);
ALTER TABLE ONLY public.intersection_key
    ADD CONSTRAINT intersection_key_once PRIMARY KEY (study_id, join_token);
ALTER TABLE ONLY public.intersection
    ADD CONSTRAINT intersection_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.linker_head
    ADD CONSTRAINT linker_head_once PRIMARY KEY (linker, seq, hash);
ALTER TABLE ONLY public.node
    ADD CONSTRAINT node_pkey PRIMARY KEY (singleton);
ALTER TABLE ONLY public.peer
    ADD CONSTRAINT peer_fingerprint_unique UNIQUE (fingerprint);
ALTER TABLE ONLY public.peer
    ADD CONSTRAINT peer_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.psi_chunk
    ADD CONSTRAINT psi_chunk_once PRIMARY KEY (session_id, kind, chunk_no);
ALTER TABLE ONLY public.psi_client_output
    ADD CONSTRAINT psi_client_output_tag_unique PRIMARY KEY (session_id, tag);
ALTER TABLE ONLY public.psi_match
    ADD CONSTRAINT psi_match_numbered PRIMARY KEY (session_id, chunk_no, "position");
ALTER TABLE ONLY public.psi_peer_tag
    ADD CONSTRAINT psi_peer_tag_numbered PRIMARY KEY (session_id, chunk_no, "position");
ALTER TABLE ONLY public.psi_server_output
    ADD CONSTRAINT psi_server_output_once PRIMARY KEY (study_id, join_token);
ALTER TABLE ONLY public.psi_server_tag
    ADD CONSTRAINT psi_server_tag_numbered PRIMARY KEY (session_id, "position");
ALTER TABLE ONLY public.psi_session
    ADD CONSTRAINT psi_session_pkey PRIMARY KEY (session_id);
ALTER TABLE ONLY public.psi_session
    ADD CONSTRAINT psi_session_protocol_id_unique UNIQUE (protocol_id);
ALTER TABLE ONLY public.schema_version_holder
    ADD CONSTRAINT schema_version_holder_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.schema_version_node
    ADD CONSTRAINT schema_version_node_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.study_dataset
    ADD CONSTRAINT study_dataset_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.study_key
    ADD CONSTRAINT study_key_numbered PRIMARY KEY (study_id, key_no);
ALTER TABLE ONLY public.study_key
    ADD CONSTRAINT study_key_token_unique UNIQUE (study_id, join_token);
ALTER TABLE ONLY public.study
    ADD CONSTRAINT study_name_unique UNIQUE (name);
ALTER TABLE ONLY public.study
    ADD CONSTRAINT study_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.study_preparation
    ADD CONSTRAINT study_preparation_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.study_secret
    ADD CONSTRAINT study_secret_pkey PRIMARY KEY (study_id);
CREATE UNIQUE INDEX dataset_row_in_order ON public.dataset_row USING btree (dataset_id, row_no);
CREATE UNIQUE INDEX psi_session_one_live ON public.psi_session USING btree (study_id, direction) WHERE ((phase <> 'failed'::text) AND (phase <> 'replaced'::text));
CREATE INDEX study_record_by_token ON public.study_record USING btree (study_id, join_token);
CREATE OR REPLACE VIEW inspect.studies AS
 SELECT s.name,
    encode(s.study_id, 'hex'::text) AS study_id,
    (s.terms ->> 'purpose'::text) AS purpose,
    s.proposer,
    count(a.party) AS signatures,
    string_agg(a.party, ', '::text ORDER BY a.party) AS signed_by,
    ((s.terms ->> 'expires'::text))::date AS expires,
    s.created_at
   FROM (public.study s
     LEFT JOIN public.acceptance a USING (study_id))
  GROUP BY s.study_id;
CREATE TRIGGER audit_log_no_change BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION public.audit_log_is_append_only();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION public.audit_log_is_append_only();
ALTER TABLE ONLY public.acceptance
    ADD CONSTRAINT acceptance_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.intersection
    ADD CONSTRAINT intersection_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.psi_chunk
    ADD CONSTRAINT psi_chunk_of_session FOREIGN KEY (session_id) REFERENCES public.psi_session(session_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.psi_server_output
    ADD CONSTRAINT psi_server_output_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.psi_session
    ADD CONSTRAINT psi_session_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.study_dataset
    ADD CONSTRAINT study_dataset_dataset FOREIGN KEY (dataset_id) REFERENCES public.dataset(dataset_id);
ALTER TABLE ONLY public.study_dataset
    ADD CONSTRAINT study_dataset_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.study_preparation
    ADD CONSTRAINT study_preparation_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.study_secret
    ADD CONSTRAINT study_secret_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
