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
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'a', '\xa3f853f9eebaf4b7066d795f8d9008a899b897c426adc4fdb0a75c9797936446', 'x25519', '\xb73f0dce5692adfde37a9c0b14b85b5f0a736ae6344b591d5a1de80180b8e639', '\x6de51504431925b66d30e5c31cc604a3d9ef74f3650c65f71a46e5bd6b129fa16d12ebddbf8fee6cad656a8b4594fd0c6dd1871aab3adbe6f877ba53b08af20e', '2026-11-30 19:38:59.801682+00'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'b', '\xf99ec27ee0d28184106adfa473fb5936974863c94b5ed4e496e7fccf181c3545', 'x25519', '\x90d9096b79ab201d2e9a6f9e75b9e291b3c9e40f67b275ba6ad81c8c6d3e5213', '\x7a17961f401afebeec4b8ff751e28942dffb811289c61bf9f7762944223a8c09b316759ff95d27d7b2be2f6244499f77867b161fc7c86240a754bb616d887f02', '2026-11-30 19:39:00.583032+00'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'l', '\xd4865df65ffc8008f65e7010a9db7ef1d7e517a79e7daa247687581d648e50a8', '', '\x', '\x480259d1dce68d25602b7d48b9afb757529b4942ef8d31d50304980bdcdb5f8f21b9604e526fedfdb436c1a467183a08751ba6522d66ed33ea020fcce793a805', '2026-11-30 19:39:01.360408+00'),
	('\xe3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce', 'a', '\xa3f853f9eebaf4b7066d795f8d9008a899b897c426adc4fdb0a75c9797936446', 'x25519', '\x83e45f32cd88d27665571900065a8294e0b2be7b8ed8d7357a7dc249addf8961', '\x60b8dfd09f8bd719588a3f9eeae441366c9b0a023ca3ddd4bcf80f84e8851b71af698edfd934692b3388d7a318679887cb0db73d067f83171cd616bed2aef805', '2026-11-30 19:39:06.210751+00');
INSERT INTO public.answer VALUES
	('\x8540f44997bf02bbe44b8fe00f732a5f', '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '{X,Y}', 'fixture', '{"study":"exact","query_id":"8540f44997bf02bbe44b8fe00f732a5f","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":10,"suppressed":false},{"key":["u1","p1"],"count":10,"suppressed":false}],"suppressed_cells":0}', '2026-11-30 19:39:03+00');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-11-30T19:38:48.241567Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xb458aae77dbf441759430ec1b6b5ce6e0912ed42cb57016d78e5bc63b50358a2', '\x5d4cd1badd5df8e5fedb54860bb42b09ad7e5fa53224c0144df2f4528206f934f1462144134de523dc3893c6bf1806d7b2df087fda207efc5d7d955981ab5c03'),
	(2, '{"seq":2,"at":"2026-11-30T19:38:56.294895Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","peer":"b","role":"holder"}}', '\xb458aae77dbf441759430ec1b6b5ce6e0912ed42cb57016d78e5bc63b50358a2', '\x61ae591b44cde5d83410d5bc90ae637629b890779ea507a25bc950189ae244f2', '\x0331ab82cd7a42e11987f7c689bb92184ddb5b9ec08d2db220a61758871fcccf2e9bc043b35df3cb0c035d9c68cde0275cda18ceadac8936a790cbb6779e470f'),
	(3, '{"seq":3,"at":"2026-11-30T19:38:56.760964Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","peer":"l","role":"linker"}}', '\x61ae591b44cde5d83410d5bc90ae637629b890779ea507a25bc950189ae244f2', '\x82d6de41a198e57c19d96ed80c8dcfaab449c03f4bbb05bcdbc69b20e9337945', '\xfbd9edff89a47bb73691e4b5b425594e21567060eba0d1f790ed843ba08706b2dc62e426e69cc700eb158eeac7c6dd89d9f27087e0c85430f9ec2c30857b570b'),
	(4, '{"seq":4,"at":"2026-11-30T19:38:58.785192Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\x82d6de41a198e57c19d96ed80c8dcfaab449c03f4bbb05bcdbc69b20e9337945', '\xdbe18d4cae04a0e7c901357ff63adf6bdf6a5f5c4f8d2c2dca6c76c937b387c6', '\x5d5e454a255f0bbb173660588fe15703611520b9c44800e1a4152ef44216de37dbe375e49fbc938dec0525e89a0e08ac7f197e06b2595b4b2b0774d24ab5460b'),
	(5, '{"seq":5,"at":"2026-11-30T19:38:59.839325Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_propose","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\xdbe18d4cae04a0e7c901357ff63adf6bdf6a5f5c4f8d2c2dca6c76c937b387c6', '\x7888a7edaf2134e872c324843a41c759dada6b3734b6dec2d4de392caa99cdfe', '\x2ce02f9b6b0b17f81edb40d1e697a281a446537522c96a61db12f56211c39501c24e44692f3b3a0f5f3f225071972a9e524889a60c24c4739610f5b6e991e209'),
	(6, '{"seq":6,"at":"2026-11-30T19:39:00.654046Z","node":"a","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"study_accept","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"name":"exact","received_from":"b"}}', '\x7888a7edaf2134e872c324843a41c759dada6b3734b6dec2d4de392caa99cdfe', '\x379e6451c908a5aa75489d43010a9c23a1c6330506db456d8a3cf2bc0e8a60bc', '\x3de2f7c78fe2b7650ed4158bacbc12b289a7437b180a9cff5292f172ba36fa127f1f6080a666bdbdd110809ece92169e3a2931ea216da8a38d1685d61aba1b0a'),
	(7, '{"seq":7,"at":"2026-11-30T19:39:01.364166Z","node":"a","actor":"l","actor_fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","action":"study_accept","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\x379e6451c908a5aa75489d43010a9c23a1c6330506db456d8a3cf2bc0e8a60bc', '\xec44fd3c482536fe7a0ffb98a9afe6b82f7d51bdd2cb4981a6861b3eeaca9b49', '\x8a2690f007c3d190b87db28bfaeb7418d30c6b08f33370f0f94bf802aac4e238bc9871c958fb0c16c1f7d8e46d68a3120564c9b0efde655400aa3d11b7784204'),
	(8, '{"seq":8,"at":"2026-11-30T19:39:02.01385Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"session_open","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"7363f1aecd1f7ccbc58cd7be3ec74fbf"}}', '\xec44fd3c482536fe7a0ffb98a9afe6b82f7d51bdd2cb4981a6861b3eeaca9b49', '\xd2cc102dd516df7b32e7878c723a6409a5aca6880e2dffd916bd99b6391ca264', '\x140ae467ee0190cedc9f5aa3912d16d2baf45d7b7e7c047fcc00928d6a29ef894a19bc914eb07cd7c51251bbcc0cdc739202e74d9f576256adc54c33c4c2d900'),
	(9, '{"seq":9,"at":"2026-11-30T19:39:02.421551Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"session_done","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"digest":"c2339b0949ad7f4e710aa7c2346b27d10de898882a6c4595992950f878020977","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"client","session":"7363f1aecd1f7ccbc58cd7be3ec74fbf"}}', '\xd2cc102dd516df7b32e7878c723a6409a5aca6880e2dffd916bd99b6391ca264', '\x29b2a75887e0371886f9ab5eacee8cd3aa2f51c87d0726c4bbeb764bdf49f19a', '\x3a0f60b316452718654dea83f12d989cb51715b0929ebed6558054c4a5e1b4bab7a016179df4986206876e2d1f1cbe9fd46ae0bf0b3c93c3a9d34aa67a4d7500'),
	(10, '{"seq":10,"at":"2026-11-30T19:39:02.839884Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"contribution_complete","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x29b2a75887e0371886f9ab5eacee8cd3aa2f51c87d0726c4bbeb764bdf49f19a', '\x0be921025dc1f516fac8f3a566ccaabbfdc6ddb66117f38e1a11d3f1ea62086e', '\xcc66d08bcee041897393d969628575d4b4bff1ac9de377045779c6345f65383360deec2d192d69e7cf2a59d86a7175d82c1b68b728ca4be797f46f27a1254201'),
	(11, '{"seq":11,"at":"2026-11-30T19:39:03.686362Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"query","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"cells":"2","group_by":"X,Y","linker":"l","linker_hash":"eb2b5bc7229e8d7e4e7ad960ccacf1b212ea1934d36d57e87a12ce79c3aabf27","linker_seq":"13","purpose":"fixture","query":"8540f44997bf02bbe44b8fe00f732a5f","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjGfXyDi54bWXVHP6a0QNMoUe+ya72GZxD2Dm/i0U/DjFYVA9EmXvwK75EuP4A9zKl8AAAAAAAAAAWEAAAAAaw3Q1wAAAAAAAAACAAAAAAAAAAEAAAAAAAABEtdHJcVJcHg6AOQefcj+REW0ka02/LlrR82KT1BVMTwhnIXd94kCoGOA6wTvK5jNddkuT8lHgxYmo8xCnFBNzRh8ox6lP/4jibN5dm830jltkFbJ6mMqWxNjUXIvrjeP5SMbCeryb6TMmnEGSNjXyGldT4EAVml7uGIc8Am8yhsiw2Xx98WMDIGHLOOsxVBiO91sADBRJcm1lfXQzuuoHj2ykcTE9dXDfVhZfnszbThTnbxj0IqYzLOfVWg3ULnllI0brjZ4Vc8g+ulsMgka/ZDPT5mlNC4oKBN5LlfF2wS0KJKAUCLFHmI18++47SJci/g5E3QxHoRX3L+lVq43/C86rsrh/QTqwM6jnMbmqXgokoIAAAAAAAAAAgAAAAAAAAESrBdZqXO0hMscMcLy3Hvf0OTC0n4BZA34fi31GXkFxfrVbU8qUE2IHlyHizkjJcqmyCPQCujzxCNkxNBrdGthO75FtvQy4uXHGpoRGYbRXiU5xEI+wsjWX09AXKMjObtGd4WPQcmurjupLb6jKOupNfDigEQucKSHrwzYqkVs32i2DZPDQQQhoRUV5poVWlnwriwr1IVK7ID6VqOCEkfhQMy/E8USuaeND7OS9wFt63SLuCBRmK6PiukWgjDePXpYpPh6I4NHp9uwLY6xzRTpHnSxbr9HKerUNLGW5ONPhdvRa0JSgKIjPS6PRUR1O2dAitW65ObXt95wn6Y141TGZRUqAjBkvJ0pKyGDQdsOJJJ1CwAAAAAAAABQNF3MRrOVz5idCqhawr+Ep8rRtffV7GMo2j0cYu10BK0V4JMaJlTzFLhmUNsbUmO7yzVuAkzmnRl6jnPLEztwqQgeajse6eSrHRH7wf1fKeU=","request_signature":"Tt7eDsr5k+yMgMNE2qazFvWQSlSqQSK07hri1F2BxRC7af5XmnAo0krWQFnr9Qlu90KaSiWFHomcEdbBWggRAg=="}', '\x0be921025dc1f516fac8f3a566ccaabbfdc6ddb66117f38e1a11d3f1ea62086e', '\x99acfacbcf151dc81aba5a0c399e0e982c94603052e797834dc9c263e93ae8d9', '\x4746edc074ea05602cb8afebb27f5a466f83ba55d58029966f9f8c48bc25d4c8639120fa4f87c281bc10f0fac22bce2a56a826792d7ca1d6858956a3c022460f'),
	(12, '{"seq":12,"at":"2026-11-30T19:39:03.983499Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"31"}}', '\x99acfacbcf151dc81aba5a0c399e0e982c94603052e797834dc9c263e93ae8d9', '\x57715cece4b0f6485e3bc6b3bcf79f9419a4bd07a9fdc781dd8479c6fc14a0dd', '\x720a20a856a25a119aa3a3c30dbf003f36108fac995be926db9d86c01e83d79ae9a55d182be22f30e5102c128e64e5fa2b323e55466ac233ab5fedf9e503030a'),
	(13, '{"seq":13,"at":"2026-11-30T19:39:04.559736Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"session_open","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"direction":"1","own_keys":"31","peer_keys":"30","role":"client","session":"8f9455551e22668ca0a83bb755bcc7d4"}}', '\x57715cece4b0f6485e3bc6b3bcf79f9419a4bd07a9fdc781dd8479c6fc14a0dd', '\xe21422c8cfe58bed67b3e214bc03ba5fb51a3836802a4443e11e1f8de6f882c1', '\x1eaf2d3defcbd2832e31fc702803c9b1b40a9485aff1a21aa92ace786bda26eeaf78df594b66a2dc278c9f844cd550a957b6d6f6d6babbfcaf7e76e0624dbb0b'),
	(14, '{"seq":14,"at":"2026-11-30T19:39:04.727486Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"session_done","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"digest":"a7d5e5679b4caae0d6f6f3d2223474e761c632f62fc867233efd266a7c2d7005","direction":"1","intersection":"21","own_keys":"31","peer_keys":"30","role":"client","session":"8f9455551e22668ca0a83bb755bcc7d4"}}', '\xe21422c8cfe58bed67b3e214bc03ba5fb51a3836802a4443e11e1f8de6f882c1', '\x18ef0ec447bf3213a8ab05b4b8bd10c7bad9ae23f84b62dba0aa1a2d8b837d80', '\x0b04a348deef39680d62ad0d6ab5d239ed447074dd6a6a96b522d17ef155a9cad9257a8f5fbaf840fb338da0b6c8c80c68e0bb71f2ef53b1f1d68a56f755fe01'),
	(15, '{"seq":15,"at":"2026-11-30T19:39:06.226146Z","node":"a","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_propose","study":"e3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"open"}}', '\x18ef0ec447bf3213a8ab05b4b8bd10c7bad9ae23f84b62dba0aa1a2d8b837d80', '\x24d79a90adccdab8c7ef95740691019d511c3162c78be7871beb1443852ab65d', '\xcdb67f6531ef9cc907eace41f5969fce73fd3c0f73f709155f46e954b52e2fcc46703c0d936c8060367a8c4207db72e16d8d2c3e70e310be1bf8e2473187460b');
INSERT INTO public.contribution VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '\x3a0c9dab83b23b67da07d8e1178eeb91', 20, 20, '2026-11-30 19:39:02.838077+00');
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'exact', '\x507237b8e5400537d3a5c3569239a450', '{K,X}', 31, 'a2.csv', '2026-11-30 19:39:03.975611+00');
INSERT INTO public.dataset_row VALUES
	(1, 0, '{1,u1}'),
	(1, 1, '{2,u0}'),
	(1, 2, '{3,u1}'),
	(1, 3, '{4,u0}'),
	(1, 4, '{5,u1}'),
	(1, 5, '{6,u0}'),
	(1, 6, '{7,u1}'),
	(1, 7, '{8,u0}'),
	(1, 8, '{9,u1}'),
	(1, 9, '{10,u0}'),
	(1, 10, '{11,u1}'),
	(1, 11, '{12,u0}'),
	(1, 12, '{13,u1}'),
	(1, 13, '{14,u0}'),
	(1, 14, '{15,u1}'),
	(1, 15, '{16,u0}'),
	(1, 16, '{17,u1}'),
	(1, 17, '{18,u0}'),
	(1, 18, '{19,u1}'),
	(1, 19, '{20,u0}'),
	(1, 20, '{21,u1}'),
	(1, 21, '{22,u0}'),
	(1, 22, '{23,u1}'),
	(1, 23, '{24,u0}'),
	(1, 24, '{25,u1}'),
	(1, 25, '{26,u0}'),
	(1, 26, '{27,u1}'),
	(1, 27, '{28,u0}'),
	(1, 28, '{29,u1}'),
	(1, 29, '{30,u0}'),
	(1, 30, '{40,u0}');
INSERT INTO public.intersection VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '\x507237b8e5400537d3a5c3569239a450', '\xe3401adb4cba501aa797e498fbbbb420', 21, 31, 30, '\xa7d5e5679b4caae0d6f6f3d2223474e761c632f62fc867233efd266a7c2d7005', '2026-11-30 19:39:04.715174+00');
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
	('l', 13, '\xeb2b5bc7229e8d7e4e7ad960ccacf1b212ea1934d36d57e87a12ce79c3aabf27', '\xd8fcea29a5aad4c4372ea7460cf8d8b7a527a210882b3ea793f787bffddb3565a038b7c3803391bb981681c21258e6e974e41d3903dab4e26f36f50450921209', '2026-11-30 19:39:03.683622+00');
INSERT INTO public.node VALUES
	(true, 'holder', 'a', '\x308201163081c9a00302010202104da218d30468c8b1aaa52df96f927edc300506032b6570300c310a300806035504031301613020170d3236313133303139333834385a180f39393939313233313233353935395a300c310a30080603550403130161302a300506032b6570032100a3f853f9eebaf4b7066d795f8d9008a899b897c426adc4fdb0a75c9797936446a33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b657003410068e6897345b67b221da1c99ad2836dd2dbde47669fe638d5ca283b8ece9cdc001bd80f691ea14e7e4f24381f6bea13c21cc68c04011228cc3428523e137ad90d', '\x6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3', '\x01daaf0c60925fd9bdc2586f1833d46af355737405801ffe5cd6ef930b4e21552657a8e9eb2cbb19246b4e4c930d043706aa0009e297d6eb49ea5129465d8a9b52b18691d4f89a15396a5059960da5910b', '2026-11-30 19:38:48.241567+00');
INSERT INTO public.peer VALUES
	('b', 'holder', 'https://127.0.0.1:22254', '\x6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00', '2026-11-30 19:38:56.280979+00'),
	('l', 'linker', 'https://127.0.0.1:22255', '\xe2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66', '2026-11-30 19:38:56.709225+00');
INSERT INTO public.psi_chunk VALUES
	(2, 'blinded', 0, '\xe982bfb07e08e9b5a6762ac8449bb5dc8748a277e3d813b99e4b22a44bda8183'),
	(2, 'evaluated', 0, '\xa9c8b7a626684961b5c08c0d54e4629e1e21be458a8276b910b0d1cef17b6b59'),
	(2, 'tags', 0, '\xf86ac1302d8bb8518f92c5670025e1e79be8605a8e99bbedfecf075e3e2e530f'),
	(2, 'matches', 0, '\xd104ab4c96afe1d1da340bfd840d56769a5bb1ad1109ca1877b24fcda002d854');
INSERT INTO public.psi_match VALUES
	(2, 0, 0, 13, '05f81576-e68f-33c3-c15c-dad1e8558772', 1, 1),
	(2, 0, 2, 14, '1fc123e5-3d32-ded1-c19e-954bd9e73771', 1, 1),
	(2, 0, 4, 5, '21d18b8e-22f3-5b61-3e0e-7bb636cda0f0', 1, 1),
	(2, 0, 7, 23, '3a5fac01-33e3-c7a9-6087-fd520f035812', 1, 1),
	(2, 0, 8, 4, '448a01db-f10c-a634-484f-2696c7aebaec', 1, 1),
	(2, 0, 9, 17, '479dcf8e-b60a-6be4-bb79-392c3924a1c8', 1, 1),
	(2, 0, 10, 2, '4c56a594-9f5a-cec7-3c31-950da666c206', 1, 1),
	(2, 0, 11, 28, '4ecd5584-0758-f6c8-073f-80ad717d36ae', 1, 1),
	(2, 0, 12, 29, '53d727fa-95ff-61a8-e9cb-1f051b21117c', 1, 1),
	(2, 0, 13, 18, '576463e8-0256-bc24-8d29-bdbe29be249d', 1, 1),
	(2, 0, 14, 20, '60058b98-00f2-12c5-b1f3-e96a0c2c71f1', 1, 1),
	(2, 0, 15, 6, '6b109209-6ce5-5f49-d91e-c1a5a393b8d8', 1, 1),
	(2, 0, 18, 9, '90c961f0-3276-911a-5ac4-87b72cc84048', 1, 1),
	(2, 0, 19, 22, 'b260b2e3-78fa-a372-7c29-64ab08d6a9ca', 1, 1),
	(2, 0, 21, 30, 'bfda4d31-cad2-7331-cfbe-202816873ca1', 1, 1),
	(2, 0, 23, 11, 'c7e021ce-976d-f7dd-beb3-7f6c3ec62859', 1, 1),
	(2, 0, 25, 25, 'd39cfe92-6f0a-092e-8645-248f261ce3d8', 1, 1),
	(2, 0, 26, 12, 'e3a22bf3-556d-a8aa-18fd-5d3e16eaca1f', 1, 1),
	(2, 0, 27, 26, 'e8bda9bc-7495-814a-4dfa-3f6c3cf8047d', 1, 1),
	(2, 0, 28, 16, 'f416e1aa-6913-25b3-c466-ab884cd74a9a', 1, 1),
	(2, 0, 29, 24, 'fcafc0b6-0d61-ae47-b260-f16df997582a', 1, 1);
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES
	(1, '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, 'client', '\x7363f1aecd1f7ccbc58cd7be3ec74fbf', 'replaced', '\x01010600009a019f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e31501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001eacd7ffcd4422b20ff42005236468b6f300004f9e5dc2e6fd18bc2e95e6ccdd14d1bce926c27523ec707b4fae12f1c48bf66af274132559a1b6ce548a0b298c1e38e100ba019f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e31501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001ee3401adb4cba501aa797e498fbbbb4200020f2bb67556f140524f1a090522142329ac21686c9db4485cac6b0c896059cfc36ee3faf5e7a8753ef4bdb7e45eeaf4c742cbd91bd28f66375b463d5c77d59d36fd28c5bd6ff92c7ba2974233318ab62d700000000002000001000000000000000000000000001fcafc0b60d61ae47b260f16df997582a000000010000000101', NULL, NULL, '2026-11-30 19:39:02.001211+00', '2026-11-30 19:39:04.357548+00'),
	(2, '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, 'client', '\x8f9455551e22668ca0a83bb755bcc7d4', 'done', '\x01010400009a019f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e31501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001f507237b8e5400537d3a5c3569239a450000097171908059e405485f650069019b6a078748228c0331c834de57ad132977c178447bfe195e9fdec7c892458dcf336fb00ba019f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e31501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001ee3401adb4cba501aa797e498fbbbb4200020f2bb67556f140524f1a090522142329ac21686c9db4485cac6b0c896059cfc36273afe10a8e6b9cf01e903a73a1b7efb7b44b68bbde174ccae594294dc6f40bb7f9b85397160a240341b3f2808324f9600000000002000001000000000000000000000000001fcafc0b60d61ae47b260f16df997582a000000010000000101', NULL, NULL, '2026-11-30 19:39:04.54691+00', '2026-11-30 19:39:04.715174+00');
INSERT INTO public.schema_version_holder VALUES
	(1, false);
INSERT INTO public.schema_version_node VALUES
	(1, false);
INSERT INTO public.study VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","columns":1},{"name":"b","fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","columns":1}],"linker":{"name":"l","fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"81e2cbf93573a7df2310b7a55a5baed7a8e0fa63936c9319daf48ac2d1bb4420"}', '{"version":1,"recipe_version":1,"salt":"2003ad2ec03ed9fda0390b38d469147c1de73d07d8c739fce6105ebaeeb32994","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:38:59.801682+00'),
	('\xe3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","columns":1},{"name":"b","fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","columns":1}],"linker":{"name":"l","fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"cc4e1502399c24ef3387458ada8e0043e7a370a5cf4243791effed424ef91473"}', '{"version":1,"recipe_version":1,"salt":"64bda262920d1e40cf3f2cbf0d7a3269644349cccbe1a69d69b050323bfc4f11","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:39:06.210751+00');
INSERT INTO public.study_dataset VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1),
	('\xe3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce', 1);
INSERT INTO public.study_key VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 0, '04ce2e69-850f-986b-3c00-95d230bb703f', '\x0000000137', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, '07bd9421-9ceb-9939-ac54-3bb17c5f107e', '\x0000000132', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 2, '0a990df9-c459-079f-6de3-ec02e781f57b', '\x000000023235', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 3, '0d07769b-edb0-9e85-b5ff-03ff6c2428bd', '\x0000000131', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 4, '20e357f0-b9b1-0e33-910e-087f00a58d90', '\x000000023135', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 5, '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0', '\x000000023232', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 6, '3e42ac03-a09b-c740-221b-3c75a9e8d52c', '\x000000023236', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 7, '4834e7f3-47dc-9ffd-bffb-dddb0176fb19', '\x0000000135', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 8, '4c732a55-520d-1aa5-bacc-ff103db68302', '\x0000000139', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 9, '4e5edff2-2750-6a9b-cce9-bc4e12d5e608', '\x000000023234', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 10, '57c73ea6-8b41-b616-d4af-6034ca8e695d', '\x0000000138', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 11, '5902a826-30cb-de9d-3809-cddde9d01d00', '\x000000023239', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 12, '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba', '\x000000023231', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 13, '6539beaa-cbd0-c19d-5d58-21b5c0a6a530', '\x000000023237', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 14, '67027ae3-75c4-5b63-7fe5-528b8f3013de', '\x000000023132', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 15, '6deb03d2-fc7f-6245-5cd6-142844766b56', '\x0000000133', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 16, '8498fe9f-ff1d-f70f-03dd-fca70912668c', '\x000000023238', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 17, '8faf4df0-443f-8d1b-e25b-5c22249a82c2', '\x000000023430', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 18, '93b33294-2dff-3b78-44e4-b70fc3f695ef', '\x000000023133', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 19, '95d1a90d-8fdb-7eae-c3ef-b572b9602a12', '\x0000000136', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 20, '9917cf84-ffa6-6829-3b7b-00a38aaf3180', '\x000000023131', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 21, '9ce0f288-b235-8b7b-5a6f-654a4a06eae6', '\x000000023130', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 22, 'a765d573-4e54-44a5-4b95-b3a969d5b039', '\x000000023137', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 23, 'abedc1e4-9174-626a-d836-1340a460ec43', '\x000000023233', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 24, 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69', '\x000000023230', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 25, 'bf33f997-7bb1-53de-d1df-a8738466671c', '\x000000023134', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 26, 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd', '\x000000023139', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 27, 'd5604de8-6b7f-af51-57b7-30d75e9d5feb', '\x0000000134', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 28, 'ecf6784d-4940-dc8c-fe89-2132b12b07f0', '\x000000023136', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 29, 'ecf99af1-04aa-e931-ed96-201dade98724', '\x000000023330', 1),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 30, 'f19cd22a-7f93-78f4-9863-f92ee0242606', '\x000000023138', 1);
INSERT INTO public.study_preparation VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '\x507237b8e5400537d3a5c3569239a450', 31, 0, 0, 0, 31, 0, '2026-11-30 19:39:04.357548+00');
INSERT INTO public.study_record VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 6, '04ce2e69-850f-986b-3c00-95d230bb703f'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, '07bd9421-9ceb-9939-ac54-3bb17c5f107e'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 24, '0a990df9-c459-079f-6de3-ec02e781f57b'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 0, '0d07769b-edb0-9e85-b5ff-03ff6c2428bd'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 14, '20e357f0-b9b1-0e33-910e-087f00a58d90'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 21, '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 25, '3e42ac03-a09b-c740-221b-3c75a9e8d52c'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 4, '4834e7f3-47dc-9ffd-bffb-dddb0176fb19'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 8, '4c732a55-520d-1aa5-bacc-ff103db68302'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 23, '4e5edff2-2750-6a9b-cce9-bc4e12d5e608'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 7, '57c73ea6-8b41-b616-d4af-6034ca8e695d'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 28, '5902a826-30cb-de9d-3809-cddde9d01d00'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 20, '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 26, '6539beaa-cbd0-c19d-5d58-21b5c0a6a530'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 11, '67027ae3-75c4-5b63-7fe5-528b8f3013de'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 2, '6deb03d2-fc7f-6245-5cd6-142844766b56'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 27, '8498fe9f-ff1d-f70f-03dd-fca70912668c'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 30, '8faf4df0-443f-8d1b-e25b-5c22249a82c2'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 12, '93b33294-2dff-3b78-44e4-b70fc3f695ef'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 5, '95d1a90d-8fdb-7eae-c3ef-b572b9602a12'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 10, '9917cf84-ffa6-6829-3b7b-00a38aaf3180'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 9, '9ce0f288-b235-8b7b-5a6f-654a4a06eae6'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 16, 'a765d573-4e54-44a5-4b95-b3a969d5b039'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 22, 'abedc1e4-9174-626a-d836-1340a460ec43'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 19, 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 13, 'bf33f997-7bb1-53de-d1df-a8738466671c'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 18, 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 3, 'd5604de8-6b7f-af51-57b7-30d75e9d5feb'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 15, 'ecf6784d-4940-dc8c-fe89-2132b12b07f0'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 29, 'ecf99af1-04aa-e931-ed96-201dade98724'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 17, 'f19cd22a-7f93-78f4-9863-f92ee0242606');
INSERT INTO public.study_secret VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', NULL, '\x01daaf0c601744b93ce71bacef90c34819b725472f7b5eb6eaab87c3f8ade30a889c18af9296440ddb956b0b79faee9d8da2ed38781986a6d877eded4de0e8f642', NULL, '2026-11-30 19:38:59.801682+00'),
	('\xe3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce', '\x01daaf0c60ed73588b8856ba664f7fbdfdff840bd5963f452d3d6bfe90b43cd93d9fa009468218c80a5c59d6d183b886ec994d7d4e093b7d6491ad79f6cb4f10a0', NULL, NULL, '2026-11-30 19:39:06.210751+00');
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
