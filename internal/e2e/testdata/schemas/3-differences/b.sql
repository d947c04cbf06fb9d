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
    DELETE FROM psi_candidate     WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_gone          WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_bound         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_fresh_key     WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_peer_tag      WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_tag    WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_output WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM intersection_key  WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM study_change      WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM study_key         WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
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
    study_no integer NOT NULL,
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
CREATE TABLE public.link_quality (
    study_id bytea NOT NULL,
    generation bytea NOT NULL,
    quality json NOT NULL,
    assessed_at timestamp with time zone NOT NULL,
    CONSTRAINT link_quality_generation_size CHECK ((octet_length(generation) = 32))
);
CREATE VIEW inspect.link_quality AS
 SELECT s.name AS study,
    encode(q.generation, 'hex'::text) AS generation,
    q.quality,
    q.assessed_at
   FROM (public.link_quality q
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
    server_key bytea NOT NULL,
    evaluated bigint DEFAULT 0 NOT NULL,
    outputs_kept boolean DEFAULT false NOT NULL,
    preparation bigint NOT NULL,
    builds_on bigint,
    tags_kept boolean DEFAULT false NOT NULL,
    found bigint,
    outputs bigint,
    CONSTRAINT psi_session_direction_known CHECK ((direction = ANY (ARRAY[1, 2]))),
    CONSTRAINT psi_session_outputs_are_clients CHECK (((role = 'client'::text) OR (NOT outputs_kept))),
    CONSTRAINT psi_session_outputs_counted CHECK (((outputs IS NOT NULL) = outputs_kept)),
    CONSTRAINT psi_session_protocol_id_size CHECK ((octet_length(protocol_id) = 16)),
    CONSTRAINT psi_session_role_known CHECK ((role = ANY (ARRAY['client'::text, 'server'::text]))),
    CONSTRAINT psi_session_seed_is_clients CHECK (((role = 'client'::text) OR (seed_wrapped IS NULL))),
    CONSTRAINT psi_session_server_key_size CHECK ((octet_length(server_key) = 32))
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
    without_link_key bigint DEFAULT 0 NOT NULL,
    CONSTRAINT contribution_id_size CHECK ((octet_length(contribution_id) = 16)),
    CONSTRAINT contribution_without_link_key_fits CHECK (((without_link_key >= 0) AND (without_link_key <= records)))
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
    study_no integer NOT NULL,
    own_multiplicity integer NOT NULL,
    peer_multiplicity integer NOT NULL,
    join_token uuid NOT NULL
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
CREATE TABLE public.psi_bound (
    session_id bigint NOT NULL,
    kind text NOT NULL,
    chunk_no integer NOT NULL,
    first uuid NOT NULL,
    CONSTRAINT psi_bound_kind_known CHECK ((kind = ANY (ARRAY['keys'::text, 'tags'::text])))
);
CREATE TABLE public.psi_candidate (
    session_id bigint NOT NULL,
    chunk_no integer NOT NULL,
    "position" integer NOT NULL,
    own_multiplicity integer NOT NULL,
    masked_in bigint NOT NULL,
    tag uuid NOT NULL,
    join_token uuid NOT NULL,
    masked bytea NOT NULL,
    secret bytea NOT NULL
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
    join_token uuid NOT NULL,
    tag uuid NOT NULL,
    secret bytea NOT NULL
);
CREATE TABLE public.psi_evaluated (
    study_id bytea NOT NULL,
    direction smallint NOT NULL,
    evaluated bigint NOT NULL
);
CREATE TABLE public.psi_fresh_key (
    session_id bigint NOT NULL,
    fresh_no bigint NOT NULL,
    join_token uuid NOT NULL
);
CREATE TABLE public.psi_gone (
    session_id bigint NOT NULL,
    kind text NOT NULL,
    chunk_no integer NOT NULL,
    tag uuid NOT NULL,
    CONSTRAINT psi_gone_kind_known CHECK ((kind = ANY (ARRAY['tag'::text, 'match'::text])))
);
CREATE TABLE public.psi_match (
    session_id bigint NOT NULL,
    own_multiplicity integer NOT NULL,
    peer_multiplicity integer NOT NULL,
    tag uuid NOT NULL,
    join_token uuid NOT NULL,
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
    study_no integer NOT NULL,
    join_token uuid NOT NULL,
    tag uuid NOT NULL,
    secret bytea NOT NULL
);
CREATE TABLE public.psi_server_tag (
    session_id bigint NOT NULL,
    multiplicity integer NOT NULL,
    tag uuid NOT NULL,
    join_token uuid NOT NULL,
    secret bytea NOT NULL
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
CREATE VIEW public.session_match AS
 SELECT p.session_id,
    m.tag,
    m.join_token,
    m.own_multiplicity,
    m.peer_multiplicity
   FROM (public.psi_session p
     JOIN public.psi_match m ON ((m.session_id = p.session_id)))
UNION ALL
 SELECT p.session_id,
    m.tag,
    m.join_token,
    m.own_multiplicity,
    m.peer_multiplicity
   FROM ((public.psi_session p
     JOIN public.psi_session b ON (((b.study_id = p.study_id) AND (b.direction = p.direction) AND b.tags_kept AND (b.session_id < p.session_id))))
     JOIN public.psi_match m ON ((m.session_id = b.session_id)))
  WHERE ((p.builds_on IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM public.psi_gone g
          WHERE ((g.session_id = p.session_id) AND (g.tag = m.tag))))) AND (NOT (EXISTS ( SELECT
           FROM public.psi_match n
          WHERE ((n.session_id = p.session_id) AND (n.tag = m.tag))))));
CREATE TABLE public.study_change (
    study_no integer NOT NULL,
    serial bigint NOT NULL,
    join_token uuid NOT NULL
);
CREATE TABLE public.study_dataset (
    study_id bytea NOT NULL,
    dataset_id bigint NOT NULL
);
CREATE TABLE public.study_key (
    study_no integer NOT NULL,
    multiplicity integer NOT NULL,
    join_token uuid NOT NULL,
    linkage_key bytea NOT NULL,
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
    serial bigint DEFAULT 1 NOT NULL,
    CONSTRAINT study_preparation_adds_up CHECK ((records = (((empty_keys + invalid_keys) + keys) + duplicates))),
    CONSTRAINT study_preparation_generation_size CHECK ((octet_length(generation) = 16))
);
CREATE TABLE public.study_secret (
    study_id bytea NOT NULL,
    exchange_key_wrapped bytea,
    root_key_wrapped bytea,
    psi_key_wrapped bytea,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.study ALTER COLUMN study_no ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.study_study_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public.acceptance VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 'a', '\xbc31c3b5475d6a332444561d13d0b200343e0749e1373954938b0b7e488001a9', 'x25519', '\x0ec79a2ddc36f9c291c765e8e9b92c96505ee230168edf5709447fc039a00028', '\x0b8807cc3c52f34c55efe123793f4de855f369bb04e5ca031b89131b89be237204fd77f7b7644d8919960543de1e3201a07fb6e49e8633f9bae2cba2a6869204', '2026-11-30 19:41:05.586963+00'),
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 'b', '\x6441182100118f5f55f21c683d1ef0eeb91d9bb1422bb84ca8100a58330c53f6', 'x25519', '\x559216a5a952bce2156b5b61a372c558f918af9bc058741e414ffb2f4290e924', '\x283b67cb46eb9d4c2573660857f7a4e240931b82e77b6697d98486302fc3e9844467a86de548a216110a4f3204c00ceb042b189395f10615ff35f8f2a5a42604', '2026-11-30 19:41:06.283514+00'),
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 'l', '\xfbe9d21060adc6a198ce0d8fdf02ebeba0d9d285eccd03e46cb7fecd885bb0b7', '', '\x', '\xaafab17f6af1252170139183afac68a1c99ebe48bcaff15815ffb2fab9db9add784919d4129417bd37291d50478550edf23e0942e69ee2bef6b0fd4aa4aaba06', '2026-11-30 19:41:06.866634+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 'a', '\xbc31c3b5475d6a332444561d13d0b200343e0749e1373954938b0b7e488001a9', 'x25519', '\x3eeea6d642fa78f9759a408f8b7f712b3ddb82decb26faa9015d0565b0853431', '\x6bd282fcdc96f4612db4371360b442a0654f0bbec7a7a2807d1815985f30a56f7f7dba30a1b57f987a1b992eb53ec2743c5b5e8d9ddeaa3454952ac00be76c0e', '2026-11-30 19:41:22.047274+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 'b', '\x6441182100118f5f55f21c683d1ef0eeb91d9bb1422bb84ca8100a58330c53f6', 'x25519', '\x9e5c33c8b283bf4da15aff99133b4fee648e32e70de8ea8330f509c3d3d0e10e', '\x52ed4cd4ece14d525c2759e646a027e45831d9f8f274e56b6235568c35126bb1e3554d24bff21cb6f29a12cc70b26d08d21bf0e48de6f860531c28d8b1b90a07', '2026-11-30 19:41:24.279171+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 'l', '\xfbe9d21060adc6a198ce0d8fdf02ebeba0d9d285eccd03e46cb7fecd885bb0b7', '', '\x', '\xd5fc6ed495ed06a93db7349f239efb4229f2fbd8ff61c83de35cfb869c154880aea1d8835b555b2ccd3cbecdd1ceb8ec10ca68942c25ef3e33db41ac98df4802', '2026-11-30 19:41:28.675857+00'),
	('\xfa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4', 'a', '\xbc31c3b5475d6a332444561d13d0b200343e0749e1373954938b0b7e488001a9', 'x25519', '\x779870b47c90ed80d11d8c27617ad458f74a7ac156b037746cf20bc81ce66237', '\xec3fb8cf3f4be1124a009d85689f6d6c7d3a8312424c7bd2590b44a3cbfed8b8685541274f9dc95cafadea4c67b9496908b8b957e729a15418c9a205b3d64c01', '2026-11-30 19:41:47.155338+00');
INSERT INTO public.answer VALUES
	('\xfb4acf33c3692e8e244dac8250abbf56', '\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', '{Y}', 'again', '{"study":"exact","query_id":"fb4acf33c3692e8e244dac8250abbf56","group_by":["Y"],"cells":[{"key":["p0"],"count":11,"suppressed":false},{"key":["p1"],"count":10,"suppressed":false}],"suppressed_cells":0}', '2026-11-30 19:41:17+00');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-11-30T19:40:53.351602Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x1f13491cc33bd096f5de5a421c11cdf85bc8e13dfc344e79a7f50bcfdd3d46ab', '\xf55b4f12cdcbf9ba31b35c6b2a53431d9b91b3bee961643374d225e3bdd80b41327998cc3f0cb520ea3cb6f47a1f548a05ee6ba9fa9bef82b30e57c0f646f40f'),
	(2, '{"seq":2,"at":"2026-11-30T19:41:01.585002Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","peer":"a","role":"holder"}}', '\x1f13491cc33bd096f5de5a421c11cdf85bc8e13dfc344e79a7f50bcfdd3d46ab', '\x10a862ba0411b0485400e2e5423b7d126454f4faa3e5f6121f39d555630c0401', '\xe473f8aa51ddd99adbf9e6768953c6b4bb3adc87e2271a35ba17ea1a03bf5de83ac197dfb875937bd9055b6262cf0a870e8521fa7f0657c8843062d108500d01'),
	(3, '{"seq":3,"at":"2026-11-30T19:41:02.164295Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3","peer":"l","role":"linker"}}', '\x10a862ba0411b0485400e2e5423b7d126454f4faa3e5f6121f39d555630c0401', '\x1f6a0ea8600f5ec5222601bbd855ac6126915d9bc6d9cb8ea0a383a701fb9a26', '\x7f64c64c9e11b1c690a264f60e1769b7f8537f88914bf38d37754edc5046b8cede67f6610354cec35af75b6f2ca1b606374c043ab014a0dc438f9212c8adec0f'),
	(4, '{"seq":4,"at":"2026-11-30T19:41:04.695241Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\x1f6a0ea8600f5ec5222601bbd855ac6126915d9bc6d9cb8ea0a383a701fb9a26', '\x7d12773ff0dea9ca28b789b1595c71722938aba62d86fe70bbacdba48d741875', '\x8d38ffc8bb491cdadde9535d79ddcfa8ef9f818974ae01d8c3a788bfa4ae14e3a89b857b21b2fda667a405cde739986c1b2e1e66198d7620ec8f6baf83c90208'),
	(5, '{"seq":5,"at":"2026-11-30T19:41:05.609367Z","node":"b","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_receive","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"name":"exact"}}', '\x7d12773ff0dea9ca28b789b1595c71722938aba62d86fe70bbacdba48d741875', '\x80567c74106d17ccf75fbbb4321131a9487f688c3391edb4207e667d0ac1a023', '\x6e1b3e1f618d4e1ac9215faad9fe2d461e6401cd3aea68d898c5c3947192826e5c310d514c5e61d0f1c07243c29dc04dda7b3ae428b8f1eb00ed2e1fe9b1a505'),
	(6, '{"seq":6,"at":"2026-11-30T19:41:05.639026Z","node":"b","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_accept","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"name":"exact","received_from":"a"}}', '\x80567c74106d17ccf75fbbb4321131a9487f688c3391edb4207e667d0ac1a023', '\xf39c2ded650ca5dc48f1dba5a2ddcee1f68ad49b9c93b91e02d6f8481e8c56c7', '\xc02e53c950f7995701b721993360ffa7cdd26397fd7f00a354ccbe024076bc1ff5851fd46a7db0a0b445aebff94ecc167a6b31d17bfbe25af62873f117482b09'),
	(7, '{"seq":7,"at":"2026-11-30T19:41:06.318142Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"study_accept","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\xf39c2ded650ca5dc48f1dba5a2ddcee1f68ad49b9c93b91e02d6f8481e8c56c7', '\x2081b83a09b27e1ae4bd0c2b57007bb58ad9e27a50a6b4da3b622c8431ec10de', '\xd5e77bcc5b1875eefb3744ce3657bd04924a37cf5b5432929a58aab862767bb4385f3f3016452571581854bebf0ecf3066e464dd3798737a07c68bc36c30800c'),
	(8, '{"seq":8,"at":"2026-11-30T19:41:06.871094Z","node":"b","actor":"l","actor_fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3","action":"study_accept","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\x2081b83a09b27e1ae4bd0c2b57007bb58ad9e27a50a6b4da3b622c8431ec10de', '\xb83e62ed485aee58daa73d27db9929e418dfaf273ca82504128aa48668d41834', '\xd26b61b43c694182ff96716f72bde12189cb58a992cc565a2c3d08f8a249d7fcaddcbfb3e3e04c37e60e58d0df9ce7eeddcf43f1e4aca4a27a00b1845a3dda08'),
	(9, '{"seq":9,"at":"2026-11-30T19:41:08.133505Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"session_open","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"be857c294098250189af622b209a23a7"}}', '\xb83e62ed485aee58daa73d27db9929e418dfaf273ca82504128aa48668d41834', '\x0269f8c2710dc0af21f7ade148b1bc82c08d4a0be2eaba52af0bd7ef696932f1', '\x67bfad02faddd6d34c9f57df0a69adf78a82f7480fe916d140df6e7eb23ef17a497ba8e23f888c6dcfea27133fbbeeec814b543e50e7637c8dc6cf1b13026c08'),
	(10, '{"seq":10,"at":"2026-11-30T19:41:08.288229Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"session_done","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"digest":"fbb1035d680c3d70bf452cfed02a0e4296b002f482422d819a82c699fee302cb","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"server","session":"be857c294098250189af622b209a23a7"}}', '\x0269f8c2710dc0af21f7ade148b1bc82c08d4a0be2eaba52af0bd7ef696932f1', '\x4c08b991c698eff020aa6dfd95483e467e83d0217693fd31113dbae0f7dd0cec', '\x4a73837d5df78ae13d8b3c2840663f382f6adb6e2c5c35261a159510773866e105c9b9765d560f0f57a7bd0abc5374fc22ce60415b0628c299611cf8efbffc0f'),
	(11, '{"seq":11,"at":"2026-11-30T19:41:10.999269Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"contribution_complete","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x4c08b991c698eff020aa6dfd95483e467e83d0217693fd31113dbae0f7dd0cec', '\xf974227409ba394e26d27e8fa50f0b5309ecadfcd0b02bf01470f6e188c0de64', '\x375a41c2117d4f6085473ef6a14a596e8ec07f99d26201b83919834e9a24399c3ddc2ddccc3ca2b90ad543697362a2f27a89cad0dc32055497bbdba3d3ae0604'),
	(12, '{"seq":12,"at":"2026-11-30T19:41:14.897875Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"session_open","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"31","role":"server","session":"8202a8c2bf2b1dfe6d6399635c209a1f"}}', '\xf974227409ba394e26d27e8fa50f0b5309ecadfcd0b02bf01470f6e188c0de64', '\x61ea9149e8b5ce65ab1ba94cc838027dfe7f5a06c6340aafaddb83b7225f9c74', '\xff45dd1558dc62d6c27d52fddc62bf6513bd7b8b800b28d85f1a658f231c7e6df877f83fd9034aa828e0c024140f4765e7e9a30831ac6d6c4c97757364369405'),
	(13, '{"seq":13,"at":"2026-11-30T19:41:15.330311Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"session_done","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"digest":"56ac7862c272cdc3af438b79e7e5eac9f5e88f3a21841592beacabc5b83ef389","direction":"1","intersection":"21","own_keys":"30","peer_keys":"31","role":"server","session":"8202a8c2bf2b1dfe6d6399635c209a1f"}}', '\x61ea9149e8b5ce65ab1ba94cc838027dfe7f5a06c6340aafaddb83b7225f9c74', '\x99053c7079e68b98c67e90a06ff37fba1cce6fdf30b22fba67283590a5ef99b0', '\xa2eeda5a61694b47ce9eb3c9c77dd475ff52a3cbf2a828673016d3692f965196bce39cfc23974b151eead476d32482c79697016ab2c83ad04e3919f0c69a4f0e'),
	(14, '{"seq":14,"at":"2026-11-30T19:41:17.30276Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"contribution_complete","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"columns":"1","keys":"21","linker":"l","records":"21"}}', '\x99053c7079e68b98c67e90a06ff37fba1cce6fdf30b22fba67283590a5ef99b0', '\x9df8745fd2e4fde3a9d6dda8dd18d76d52e242daa933c2245c37400d869b7fbe', '\x54db02a75f307a8ebdc2926c99e2aa14999a1fe963789c0a16ebcc5ddf08f4e6dd7693140de4965bf6673e1ea9ce030e4d316a2802d1bdc900e442427f0eec0b'),
	(17, '{"seq":17,"at":"2026-11-30T19:41:22.066587Z","node":"b","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_receive","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"name":"typos"}}', '\xc76351546de40172ef547a75cd3faa81e978a42b62e8c3bc677c8e045f81377e', '\x0078db6ff58f2f3cc2bf24623b4a5a8693dfba83361ad0f409dfa005de14d1b6', '\x48b9a2822cc69a6c470801ba945a1e11193f070c54bcc323453b6bd9b88b6a3bc0973190b858fc756b4cc4664b69336a7d120e334407158e0bcf8483bf68ed0e'),
	(15, '{"seq":15,"at":"2026-11-30T19:41:17.870511Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"query","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"cells":"2","group_by":"Y","linker":"l","linker_hash":"d1e44673774106dae272607e4d06949bdc7f7b2da3a2f804d5a710cb02e6791f","linker_seq":"20","purpose":"again","query":"fb4acf33c3692e8e244dac8250abbf56","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjEuoTKfHDQ39YjCH4BMQ0dNkhxAgJoF34Img05swZ62M/tKzzPDaS6OJE2sglCrv1YAAAAAAAAAAWIAAAAAaw3RXQAAAAAAAAABAAAAAAAAAAIAAAAAAAABEg6YNzsciIdVsCKnjE2QUfzpmh90ehgu/w7rJlgUVsOTAatYwzXlpryTe2EYb0QN4HbPHcZ0yF2KlXN6DVo+2g2T+evcnXBgrikvJhd9ivI90UElmbSDaJ5oYra8eeHHBlqmBB91ZA0ws/NfQ+V4ehBv8V7gOBb3xnn4Bi7Xzv9XIEJcwHr32E3nCRKDV+pWPEipZSrpael9nkDCtvWii4nRJ48J183NSU2LiVMIRuH332dmiBMQfA+EzjgPPHLQWMQh84GYk8FdV+j5fXze2zyOCkuRR28hlgiZ5L/T5fN7dVMUXVRunw9mgvV42a3/s7y9//fqMjJ96CA+RbcyxqfMMFU6rLN6TzECHRNwMnXJts0AAAAAAAAAUP3kmnbx6yhzbcEgEwlrQvQWGTSq+R7ejnSNVOJ6rFfC4x3I7Xi6yFOxB0Qv/jNH2AUCEySN2hVqvKPLe47fgCzWp5YeBUeKqwUJvaRCGc38","request_signature":"VFxLymX2xS/mNH/+1HVA1lFSdawioxKZRbcpEnPwVKPvaY1NLz6VSvzUJ61NPCKQtNb2ZUg0x2zcXFdLPe0NDQ=="}', '\x9df8745fd2e4fde3a9d6dda8dd18d76d52e242daa933c2245c37400d869b7fbe', '\x94fc1c0b1fd609b659a8f6818ead40ff619e8b335d7d717268e8633df93b7196', '\x668329e38691a2b5e24e4bbcb470e5493f75b99b0fea3870517be26b6608199cb4d4f693fd930e32c02502003ac06183b12500c1e24d9bd834f0b1ed11d75c0b'),
	(16, '{"seq":16,"at":"2026-11-30T19:41:19.889256Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"3","dataset":"typos","rows":"120"}}', '\x94fc1c0b1fd609b659a8f6818ead40ff619e8b335d7d717268e8633df93b7196', '\xc76351546de40172ef547a75cd3faa81e978a42b62e8c3bc677c8e045f81377e', '\xb11affac837e7693d1679f9168389d48c9d43613b1f4c3b6cb674d1d67db34e52f863e7ddf7a583679a86db4e76581ac402e0cd8bcf19503d3fd8e254947c90e'),
	(18, '{"seq":18,"at":"2026-11-30T19:41:22.079871Z","node":"b","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_accept","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"name":"typos","received_from":"a"}}', '\x0078db6ff58f2f3cc2bf24623b4a5a8693dfba83361ad0f409dfa005de14d1b6', '\x19f1b551a90514deea0c8661db4d11ad24922c4faa1dee9b9ed5ce672e146fec', '\x106e14dfda180c3229b3e472005fe13decad7404e7da9931e30bf1c4aba68897c7ccef6212a01206611f639682539599ff17f7adffd408a0bdeb7c5cb52d5903'),
	(19, '{"seq":19,"at":"2026-11-30T19:41:24.57107Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"study_accept","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"typos"}}', '\x19f1b551a90514deea0c8661db4d11ad24922c4faa1dee9b9ed5ce672e146fec', '\xc717e90fefa8b9488bdd364a0f1e9ce0824e2c35dd086ec79dfd07d9c7eb2594', '\x9f784799ab040bf963cb3ec32c5b175549dcb8a80c8174c30882776b247199d36b43b73011c98fac0afdde1524ce0efcaa03c65c799109dc76fefacb1fb0f104'),
	(20, '{"seq":20,"at":"2026-11-30T19:41:28.74341Z","node":"b","actor":"l","actor_fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3","action":"study_accept","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"name":"typos","received_from":"l"}}', '\xc717e90fefa8b9488bdd364a0f1e9ce0824e2c35dd086ec79dfd07d9c7eb2594', '\xaa96ccb00d82a47b87058a16ec89c48f6589c7d4ce5b5d7f0a9624f80ac17628', '\xb0346ed1d808b9c0f821f279c2b6311726a8d380545e82a550b6ddd2448435c79f9b82a62803bcf2d351b785ab2dd1fb569ff01d11e69880a1d6da82b93a4201'),
	(21, '{"seq":21,"at":"2026-11-30T19:41:33.815219Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"session_open","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"4392b9e0d5dd690e857f506ed4fcfe59"}}', '\xaa96ccb00d82a47b87058a16ec89c48f6589c7d4ce5b5d7f0a9624f80ac17628', '\xc27ef4df447132aa1cfe49b775d2d25f6a35dcc439d38146f52db31bb8efd213', '\xd11d22887b731ec1a3137f7ae0a3fcc3d80cabc32157cd5f03eddd5372e45bc7ec3ac4ff3c1495ec6df3cadedf39b18b37c5c21107740afbbb21bc179c1ffc09'),
	(22, '{"seq":22,"at":"2026-11-30T19:41:36.637983Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"session_done","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"digest":"9953c12b39ba25b65db28499d3829183b3086ff10b9217c9e796836d764b99a8","direction":"1","intersection":"30","own_keys":"30","peer_keys":"30","role":"server","session":"4392b9e0d5dd690e857f506ed4fcfe59"}}', '\xc27ef4df447132aa1cfe49b775d2d25f6a35dcc439d38146f52db31bb8efd213', '\xbd075fec1e0594d8e2f27f2826d6bf18942b1fedec294fdcd22784ec20346ec5', '\xd3f627d5ca0f41eba6fee04c863c211fde4345eed5dc43259c158395d10b7827400f8043b02cb372ecea3f0842b8cf73663e40dbca6f5a166291ca0e7391ae06'),
	(23, '{"seq":23,"at":"2026-11-30T19:41:41.836481Z","node":"b","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"contribution_complete","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"columns":"1","keys":"30","link_method":"exact","linker":"l","records":"120","without_link_key":"0"}}', '\xbd075fec1e0594d8e2f27f2826d6bf18942b1fedec294fdcd22784ec20346ec5', '\x8323fecda26dd6959c987f6af6bd11fa119303bb678807f6500b6659c85be39f', '\xa7f24e03cb56f3d3390e75c79e5c97ff0c8667f7d5cf4ff44dfbc11f4f12e60b2ca8675dda1033c3119855a78cbdf7da3cb0afa7236c6ab665f1ab807d7c5d06'),
	(24, '{"seq":24,"at":"2026-11-30T19:41:47.157245Z","node":"b","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_receive","study":"fa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4","outcome":"done","reason":"","details":{"name":"open"}}', '\x8323fecda26dd6959c987f6af6bd11fa119303bb678807f6500b6659c85be39f', '\x4b12eab3fef238fc2b77b458bf62c0ecf1fe39125281fda3eac38152873bffa7', '\x84c0f48d10b9d25ed910cf68ef5fe19c12e73e4ade6f9198c7f24f419a103346b1cdfe969efab3514e4dab4525d8f7fa722e8c8922a895a15e34ee36bb02520b'),
	(25, '{"seq":25,"at":"2026-11-30T19:41:47.158611Z","node":"b","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_accept","study":"fa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4","outcome":"done","reason":"","details":{"name":"open","received_from":"a"}}', '\x4b12eab3fef238fc2b77b458bf62c0ecf1fe39125281fda3eac38152873bffa7', '\x295c2b53b3304ec180a74a6d6147fb7fdbae3c11eb8e1fa1a02f999f2584e0a6', '\x307a23d9825a7040e014511b35a1a876b0fe9e00a28b5555817b6f86ef3b3193fa02e5f3adca576c1629971e6156538ae436c81c04632f6c811eb3e9de0f410f');
INSERT INTO public.contribution VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', '\x85c413549a7ed3b5dcb91fb0cf0f7b66', 21, 21, '2026-11-30 19:41:17.297034+00', 0),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', '\xb6fa5dee1b0794053e76d3e5ee503012', 120, 30, '2026-11-30 19:41:41.75166+00', 0);
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'exact', '\xb0aa44bea5c9c5c84eb40a232a8f656d', '{K,Y}', 30, 'b.csv', '2026-11-30 19:41:04.576423+00'),
	(2, 'typos', '\x88beeda5f175a489e51db418f5f1825a', '{B,L,Y}', 120, 'tb.csv', '2026-11-30 19:41:19.683263+00');
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
	(1, 29, '{40,p0}'),
	(2, 0, '{11,l11,p1}'),
	(2, 1, '{12,l12,p0}'),
	(2, 2, '{13,l13,p1}'),
	(2, 3, '{14,l14,p0}'),
	(2, 4, '{15,l15,p1}'),
	(2, 5, '{16,l16,p0}'),
	(2, 6, '{17,l17,p1}'),
	(2, 7, '{18,lx18,p0}'),
	(2, 8, '{19,l19,p1}'),
	(2, 9, '{20,l20,p0}'),
	(2, 10, '{21,l21,p1}'),
	(2, 11, '{22,l22,p0}'),
	(2, 12, '{23,l23,p1}'),
	(2, 13, '{24,l24,p0}'),
	(2, 14, '{25,l25,p1}'),
	(2, 15, '{26,l26,p0}'),
	(2, 16, '{27,lx27,p1}'),
	(2, 17, '{28,l28,p0}'),
	(2, 18, '{29,l29,p1}'),
	(2, 19, '{0,l30,p0}'),
	(2, 20, '{1,l31,p1}'),
	(2, 21, '{2,l32,p0}'),
	(2, 22, '{3,l33,p1}'),
	(2, 23, '{4,l34,p0}'),
	(2, 24, '{5,l35,p1}'),
	(2, 25, '{6,lx36,p0}'),
	(2, 26, '{7,l37,p1}'),
	(2, 27, '{8,l38,p0}'),
	(2, 28, '{9,l39,p1}'),
	(2, 29, '{10,l40,p0}'),
	(2, 30, '{11,l41,p1}'),
	(2, 31, '{12,l42,p0}'),
	(2, 32, '{13,l43,p1}'),
	(2, 33, '{14,l44,p0}'),
	(2, 34, '{15,lx45,p1}'),
	(2, 35, '{16,l46,p0}'),
	(2, 36, '{17,l47,p1}'),
	(2, 37, '{18,l48,p0}'),
	(2, 38, '{19,l49,p1}'),
	(2, 39, '{20,l50,p0}'),
	(2, 40, '{21,l51,p1}'),
	(2, 41, '{22,l52,p0}'),
	(2, 42, '{23,l53,p1}'),
	(2, 43, '{24,lx54,p0}'),
	(2, 44, '{25,l55,p1}'),
	(2, 45, '{26,l56,p0}'),
	(2, 46, '{27,l57,p1}'),
	(2, 47, '{28,l58,p0}'),
	(2, 48, '{29,l59,p1}'),
	(2, 49, '{0,l60,p0}'),
	(2, 50, '{1,l61,p1}'),
	(2, 51, '{2,l62,p0}'),
	(2, 52, '{3,lx63,p1}'),
	(2, 53, '{4,l64,p0}'),
	(2, 54, '{5,l65,p1}'),
	(2, 55, '{6,l66,p0}'),
	(2, 56, '{7,l67,p1}'),
	(2, 57, '{8,l68,p0}'),
	(2, 58, '{9,l69,p1}'),
	(2, 59, '{10,l70,p0}'),
	(2, 60, '{11,l71,p1}'),
	(2, 61, '{12,lx72,p0}'),
	(2, 62, '{13,l73,p1}'),
	(2, 63, '{14,l74,p0}'),
	(2, 64, '{15,l75,p1}'),
	(2, 65, '{16,l76,p0}'),
	(2, 66, '{17,l77,p1}'),
	(2, 67, '{18,l78,p0}'),
	(2, 68, '{19,l79,p1}'),
	(2, 69, '{20,l80,p0}'),
	(2, 70, '{21,lx81,p1}'),
	(2, 71, '{22,l82,p0}'),
	(2, 72, '{23,l83,p1}'),
	(2, 73, '{24,l84,p0}'),
	(2, 74, '{25,l85,p1}'),
	(2, 75, '{26,l86,p0}'),
	(2, 76, '{27,l87,p1}'),
	(2, 77, '{28,l88,p0}'),
	(2, 78, '{29,l89,p1}'),
	(2, 79, '{0,lx90,p0}'),
	(2, 80, '{1,l91,p1}'),
	(2, 81, '{2,l92,p0}'),
	(2, 82, '{3,l93,p1}'),
	(2, 83, '{4,l94,p0}'),
	(2, 84, '{5,l95,p1}'),
	(2, 85, '{6,l96,p0}'),
	(2, 86, '{7,l97,p1}'),
	(2, 87, '{8,l98,p0}'),
	(2, 88, '{9,lx99,p1}'),
	(2, 89, '{10,l100,p0}'),
	(2, 90, '{11,l101,p1}'),
	(2, 91, '{12,l102,p0}'),
	(2, 92, '{13,l103,p1}'),
	(2, 93, '{14,l104,p0}'),
	(2, 94, '{15,l105,p1}'),
	(2, 95, '{16,l106,p0}'),
	(2, 96, '{17,l107,p1}'),
	(2, 97, '{18,lx108,p0}'),
	(2, 98, '{19,l109,p1}'),
	(2, 99, '{20,l110,p0}'),
	(2, 100, '{21,l111,p1}'),
	(2, 101, '{22,l112,p0}'),
	(2, 102, '{23,l113,p1}'),
	(2, 103, '{24,l114,p0}'),
	(2, 104, '{25,l115,p1}'),
	(2, 105, '{26,l116,p0}'),
	(2, 106, '{27,lx117,p1}'),
	(2, 107, '{28,l118,p0}'),
	(2, 108, '{29,l119,p1}'),
	(2, 109, '{0,l120,p0}'),
	(2, 110, '{1,l121,p1}'),
	(2, 111, '{2,l122,p0}'),
	(2, 112, '{3,l123,p1}'),
	(2, 113, '{4,l124,p0}'),
	(2, 114, '{5,l125,p1}'),
	(2, 115, '{6,lx126,p0}'),
	(2, 116, '{7,l127,p1}'),
	(2, 117, '{8,l128,p0}'),
	(2, 118, '{9,l129,p1}'),
	(2, 119, '{10,l130,p0}');
INSERT INTO public.intersection VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', '\xb0aa44bea5c9c5c84eb40a232a8f656d', '\x4d07f5d4a02850f13eb45bf04082379e', 21, 30, 31, '\x56ac7862c272cdc3af438b79e7e5eac9f5e88f3a21841592beacabc5b83ef389', '2026-11-30 19:41:15.244409+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', '\x88beeda5f175a489e51db418f5f1825a', '\x7b8b74d13755bee15a9b8bd4b842f328', 30, 30, 30, '\x9953c12b39ba25b65db28499d3829183b3086ff10b9217c9e796836d764b99a8', '2026-11-30 19:41:36.154766+00');
INSERT INTO public.intersection_key VALUES
	(1, 1, 1, '084c2526-37be-a247-6105-bdee7c3a6e87'),
	(1, 1, 1, '1056207d-73c1-fe40-90f5-259ec1e17f3c'),
	(1, 1, 1, '183791d6-118d-501a-4f34-24a74ebbf140'),
	(1, 1, 1, '34d3187a-06b3-5409-3220-6fd88eec47e5'),
	(1, 1, 1, '4424c96c-3134-7229-85ef-8fc7de54cce8'),
	(1, 1, 1, '537ce9b7-2c13-01ce-9406-aa621f0cdb0c'),
	(1, 1, 1, '57aeb416-6e02-4e78-b353-e5a48ecb3532'),
	(1, 1, 1, '582ec218-cf36-d8c9-bc67-f5a413cebe78'),
	(1, 1, 1, '5e81b798-f555-4643-41a7-52375fab8729'),
	(1, 1, 1, '7efefac4-ca9c-b2b7-ba73-328526bb700f'),
	(1, 1, 1, '88ceb185-5905-a689-65dd-7fb5b27dd136'),
	(1, 1, 1, '8a94a585-60f7-2a66-6ebd-ef77f1e9f0bf'),
	(1, 1, 1, '8b215c6e-d958-f43f-5b6c-a898306f4f43'),
	(1, 1, 1, '94cc4599-d14d-8621-c2bb-153ba003f29a'),
	(1, 1, 1, 'c4b96d01-6675-5e53-573d-1a1c1259de00'),
	(1, 1, 1, 'c805567a-cfac-cff8-e299-222e836b20b1'),
	(1, 1, 1, 'd0d93f9d-9f12-8995-d1bc-3452ba33fd5b'),
	(1, 1, 1, 'd3ca8877-2a27-8cc7-95f6-24c946f01d64'),
	(1, 1, 1, 'e5a1164d-06e7-45e1-ba40-e4962d4938ed'),
	(1, 1, 1, 'fb4f83b4-85b3-65cc-b741-0ef888af3afc'),
	(1, 1, 1, '10b4b226-8fc8-4b8f-0da0-6506db239a03'),
	(2, 4, 4, '0eb63547-3d1b-ce98-3b8b-c41525db9b5e'),
	(2, 4, 4, '1ad6ca18-1d70-602a-cfc7-7f81950c9d67'),
	(2, 4, 4, '311ef49c-e723-aa07-4729-873b8318a2d0'),
	(2, 4, 4, '3c7dfc90-24ee-e863-170c-45f8fcffc8e5'),
	(2, 4, 4, '4a6b96fc-ac5f-2bc4-c17b-ebc4b3d09430'),
	(2, 4, 4, '5a641d36-a8a3-b08b-d8bf-da2fcaddc052'),
	(2, 4, 4, '5d97e1a3-25c5-091a-7c46-59ca63698454'),
	(2, 4, 4, '618fd571-8746-2be1-d953-a40b1aa060cc'),
	(2, 4, 4, '6431a8f8-2e37-cee7-8823-cb685f32a9eb'),
	(2, 4, 4, '6493a186-dea4-d9ba-2837-04c37957ca70'),
	(2, 4, 4, '6585dbd7-8d7c-affc-3932-9d338f3d7fbe'),
	(2, 4, 4, '6619329f-9f1e-7e08-1808-219fecbfe4f8'),
	(2, 4, 4, '6b98731d-71e5-2e05-348b-cbc65ec58599'),
	(2, 4, 4, '7b3ca1db-75fc-ea2e-dbcf-6485afbf0895'),
	(2, 4, 4, '8457fe56-0571-6cf6-d1d5-6411c02dd1c6'),
	(2, 4, 4, '861e15d7-5f7b-76eb-816f-d52dae2763ff'),
	(2, 4, 4, '8931c83d-ee51-09bc-879a-d78ff34109f9'),
	(2, 4, 4, '8abb65e8-3992-d6c0-3029-974ae503a99c'),
	(2, 4, 4, '8c173db9-0e45-0748-79e2-401035ab847a'),
	(2, 4, 4, '9414d983-418c-fc25-d2ed-142d9e8a849d'),
	(2, 4, 4, '9b0a3054-160a-0e5a-2bd0-46d591dc3fb9'),
	(2, 4, 4, 'aa2f7dcd-0229-52a7-9cd4-5835d6f85216'),
	(2, 4, 4, 'aa520289-2d11-ca06-8180-9cb2e856d3bd'),
	(2, 4, 4, 'ac5c5b97-6a6a-0dd8-fbfb-fe0a7dd15e6e'),
	(2, 4, 4, 'b8e43775-9bd8-5018-40d7-c9af005d8837'),
	(2, 4, 4, 'bc592b86-b2cc-2862-3a8b-086b8eaf25e9'),
	(2, 4, 4, 'ca5697c0-e175-9559-385f-23913589e169'),
	(2, 4, 4, 'd19df9ba-e1bf-df98-5c4a-eaf68fd8ca88'),
	(2, 4, 4, 'dd489d2f-1ffa-21aa-fa45-7a1d7db7ce9e'),
	(2, 4, 4, 'e44a969f-9f22-df2c-8014-b177453560be');
INSERT INTO public.linker_head VALUES
	('l', 20, '\xd1e44673774106dae272607e4d06949bdc7f7b2da3a2f804d5a710cb02e6791f', '\xfb6fc3076304572de702a918f42252ce6f6e6cf2b80c4e9663f002d4ad9447d51197cb2a121a99b0e286835caa35bcab7fc77d843e02757ea343f1595fb90c0b', '2026-11-30 19:41:17.867774+00');
INSERT INTO public.node VALUES
	(true, 'holder', 'b', '\x308201163081c9a00302010202104ae4e4f6ba5971c7b4f3cbbf5e0e1e01300506032b6570300c310a300806035504031301623020170d3236313133303139343035335a180f39393939313233313233353935395a300c310a30080603550403130162302a300506032b65700321006441182100118f5f55f21c683d1ef0eeb91d9bb1422bb84ca8100a58330c53f6a33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b6570034100b44cea2c0a24aa63d553e9bed236e76ead314403290f721e33f097364024fd46ac31e79f1535da7fa7dd44f54056ddd70270291ca89ae6c7cb7dedbac9e85a09', '\x77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26', '\x01ea3824603faf905efe0fc7fcd95304d7b27c222edce8b621c5a2befda5e6f96273f031e7d88938d9118c4438bd1993c8c0127702a6e86117fd5d8eee302dbe55928b14ba93109de7df43fc3ceb418f07', '2026-11-30 19:40:53.351602+00');
INSERT INTO public.peer VALUES
	('a', 'holder', 'https://127.0.0.1:22580', '\x45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885', '2026-11-30 19:41:01.554836+00'),
	('l', 'linker', 'https://127.0.0.1:22582', '\x5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3', '2026-11-30 19:41:02.128366+00');
INSERT INTO public.psi_chunk VALUES
	(2, 'blinded', 0, '\x48955bcc2ca6efbb43452b9e059e694e1e4d671ed5b50e2661b6af28f0b7791e'),
	(2, 'evaluated', 0, '\xff600461382d23eec2558220d7bfa94d88a4e7e9306704c5d4bba88a4f586a6c'),
	(2, 'matches', 0, '\x3d1b5805eb27a2e78532fad5491e1a9a66b48131967ea5ec4e2c59038a84292d'),
	(3, 'blinded', 0, '\x9eec2a9e88aec662ff67e03e93277072603576f0850d2d049a4a23943f58f662'),
	(3, 'evaluated', 0, '\x18373815cd1a26ca8fd5d7c251fea820312d031d2e4f8a04f5d3d9e158bcb1cb'),
	(3, 'tags', 0, '\x8c55567748b3dcb196c7d5bd59bd4a12e5507fad3b7c5087750c45e1bdada79d'),
	(3, 'matches', 0, '\x7f4c49d5aac1b29e2adb0f4205db77fffcc1ac5e27370a2457afa9a8e3899636');
INSERT INTO public.psi_match VALUES
	(1, 1, 1, '0f44f916-4c89-fd2b-9e84-3211060fda49', '084c2526-37be-a247-6105-bdee7c3a6e87'),
	(1, 1, 1, '1b7060fd-2647-20a3-fa8f-760cc356808b', '183791d6-118d-501a-4f34-24a74ebbf140'),
	(1, 1, 1, '1e3ee559-a0c9-edb9-6199-c6cbf9097241', 'd3ca8877-2a27-8cc7-95f6-24c946f01d64'),
	(1, 1, 1, '28599803-7d1d-fff2-113d-c891584bbb25', '1056207d-73c1-fe40-90f5-259ec1e17f3c'),
	(1, 1, 1, '35431ede-151a-5ac7-4415-53fb137c0760', 'e5a1164d-06e7-45e1-ba40-e4962d4938ed'),
	(1, 1, 1, '508812fb-a815-1ae8-7c40-cb405aa67dc6', '4424c96c-3134-7229-85ef-8fc7de54cce8'),
	(1, 1, 1, '60a70007-f20b-00c7-7998-01ac21d66359', '34d3187a-06b3-5409-3220-6fd88eec47e5'),
	(1, 1, 1, '619c497c-04b2-86db-f19c-7eb7eb6e0258', '8b215c6e-d958-f43f-5b6c-a898306f4f43'),
	(1, 1, 1, '63e421ca-332f-a28a-8ba3-067359a8128b', '537ce9b7-2c13-01ce-9406-aa621f0cdb0c'),
	(1, 1, 1, '81f67bfa-16d8-9549-254b-c02b5c079af0', '94cc4599-d14d-8621-c2bb-153ba003f29a'),
	(1, 1, 1, '90d1003b-a9cb-2b13-d558-1ec911a306ec', '88ceb185-5905-a689-65dd-7fb5b27dd136'),
	(1, 1, 1, 'a538d84e-d374-4017-e224-b5502994b90d', 'c805567a-cfac-cff8-e299-222e836b20b1'),
	(1, 1, 1, 'a83b6cb4-a1f7-2b44-9de3-601d3fe1ef29', 'fb4f83b4-85b3-65cc-b741-0ef888af3afc'),
	(1, 1, 1, 'bbf3261b-c037-c7c1-4f1a-a81527f0b38e', 'c4b96d01-6675-5e53-573d-1a1c1259de00'),
	(1, 1, 1, 'bdd1470e-3423-a302-787b-bd2745913551', '5e81b798-f555-4643-41a7-52375fab8729'),
	(1, 1, 1, 'cc65b8c4-05bf-beb0-161c-46f9683ee26f', '57aeb416-6e02-4e78-b353-e5a48ecb3532'),
	(1, 1, 1, 'ce84e19c-c5e8-200c-9add-c0b0c4b8ccef', '8a94a585-60f7-2a66-6ebd-ef77f1e9f0bf'),
	(1, 1, 1, 'd2254d15-99c3-3dbe-1769-7a7bf3b9e6b3', '582ec218-cf36-d8c9-bc67-f5a413cebe78'),
	(1, 1, 1, 'db4bc1e5-7817-cfa4-87dd-1580f3c7739b', '7efefac4-ca9c-b2b7-ba73-328526bb700f'),
	(1, 1, 1, 'de8e605d-a4c9-01fc-b1e6-6ad3ae73e93b', 'd0d93f9d-9f12-8995-d1bc-3452ba33fd5b'),
	(2, 1, 1, 'c283b558-f51c-b333-3e82-e142f93adc4a', '10b4b226-8fc8-4b8f-0da0-6506db239a03'),
	(3, 4, 4, '03c185c8-33c2-e29b-e2ac-f075bf6ee5fa', '5a641d36-a8a3-b08b-d8bf-da2fcaddc052'),
	(3, 4, 4, '0b277c86-f28b-0edd-5ff2-c2998cc79ff2', 'bc592b86-b2cc-2862-3a8b-086b8eaf25e9'),
	(3, 4, 4, '1644eede-61bc-dadd-81c9-2009410b100b', '9414d983-418c-fc25-d2ed-142d9e8a849d'),
	(3, 4, 4, '221f2225-8b36-9419-9f31-76500fec31c0', '5d97e1a3-25c5-091a-7c46-59ca63698454'),
	(3, 4, 4, '2342f619-148b-e726-4ffa-2014557459ee', '8457fe56-0571-6cf6-d1d5-6411c02dd1c6'),
	(3, 4, 4, '32ad2fac-e1ef-847b-9f5f-6bb9b5d830df', '6493a186-dea4-d9ba-2837-04c37957ca70'),
	(3, 4, 4, '3a433bb2-a6df-6faa-da96-6e7661c28e21', '4a6b96fc-ac5f-2bc4-c17b-ebc4b3d09430'),
	(3, 4, 4, '491157db-212b-b302-ea3e-c38c05352a1e', 'ca5697c0-e175-9559-385f-23913589e169'),
	(3, 4, 4, '57f023f7-7cd6-2001-1a75-f4d6e9ed99a3', 'b8e43775-9bd8-5018-40d7-c9af005d8837'),
	(3, 4, 4, '63468642-3e14-ebbd-4a2c-0e067aadf24d', 'aa520289-2d11-ca06-8180-9cb2e856d3bd'),
	(3, 4, 4, '64f493bc-1462-22d4-3c91-957640aeaaf1', '6585dbd7-8d7c-affc-3932-9d338f3d7fbe'),
	(3, 4, 4, '678b3404-3348-b172-58f4-0cae54450dca', 'e44a969f-9f22-df2c-8014-b177453560be'),
	(3, 4, 4, '6cf9b9e9-c5e0-2080-3a64-e729605e4875', '6431a8f8-2e37-cee7-8823-cb685f32a9eb'),
	(3, 4, 4, '6da52b45-976c-b70c-ee5d-f750373cc340', '3c7dfc90-24ee-e863-170c-45f8fcffc8e5'),
	(3, 4, 4, '6e91bc2f-252f-01f5-1cca-349f0ad9760d', '861e15d7-5f7b-76eb-816f-d52dae2763ff'),
	(3, 4, 4, '75c1f347-5c57-5ddf-d151-52c807717fa3', '8c173db9-0e45-0748-79e2-401035ab847a'),
	(3, 4, 4, '83bd8f0b-deee-e7f4-ca8b-cfc5aeb5d1ad', 'd19df9ba-e1bf-df98-5c4a-eaf68fd8ca88'),
	(3, 4, 4, '95e8b1a5-f096-9651-dd47-7056ad17feb0', '311ef49c-e723-aa07-4729-873b8318a2d0'),
	(3, 4, 4, 'a7647966-a2ba-1ec6-907d-ece0085a96e0', '7b3ca1db-75fc-ea2e-dbcf-6485afbf0895'),
	(3, 4, 4, 'acd107a0-ebef-0474-de3f-bf1959146496', 'dd489d2f-1ffa-21aa-fa45-7a1d7db7ce9e'),
	(3, 4, 4, 'b34ea30b-32ee-097e-9186-1385e4d7c4c9', '0eb63547-3d1b-ce98-3b8b-c41525db9b5e'),
	(3, 4, 4, 'c2f0b28f-2d33-b3f9-01ac-2691782545e0', '9b0a3054-160a-0e5a-2bd0-46d591dc3fb9'),
	(3, 4, 4, 'c4cac5ba-d7aa-56ba-ac0e-131947f527b3', 'aa2f7dcd-0229-52a7-9cd4-5835d6f85216'),
	(3, 4, 4, 'd036c4fc-68bc-9b53-7533-297cfda45525', 'ac5c5b97-6a6a-0dd8-fbfb-fe0a7dd15e6e'),
	(3, 4, 4, 'd7fb9349-8386-690a-e25d-15a5e68f83cf', '6b98731d-71e5-2e05-348b-cbc65ec58599'),
	(3, 4, 4, 'd8953f44-c86e-2877-0843-3df2dcd166f8', '1ad6ca18-1d70-602a-cfc7-7f81950c9d67'),
	(3, 4, 4, 'dd899566-647a-4ea5-b56d-73c0c8a1a5e5', '6619329f-9f1e-7e08-1808-219fecbfe4f8'),
	(3, 4, 4, 'e71dcc33-a06a-4f04-78c3-40e18c5a0479', '618fd571-8746-2be1-d953-a40b1aa060cc'),
	(3, 4, 4, 'ef980fc2-7b56-d5de-23a0-ca24c33e435a', '8931c83d-ee51-09bc-879a-d78ff34109f9'),
	(3, 4, 4, 'fd67fcdf-9518-ee2a-6672-68862e5648cf', '8abb65e8-3992-d6c0-3029-974ae503a99c');
INSERT INTO public.psi_server_output VALUES
	(1, '084c2526-37be-a247-6105-bdee7c3a6e87', '0f44f916-4c89-fd2b-9e84-3211060fda49', '\xef1dd9396a54d0222d2578b2cf44f8c5ddbf65faa0c210c2cb4305a8b7d1e748'),
	(1, '1056207d-73c1-fe40-90f5-259ec1e17f3c', '28599803-7d1d-fff2-113d-c891584bbb25', '\x0464e60466a9810f67bc1447edad89fb0c88576135c67a4b774c1c84449cb57d'),
	(1, '10b4b226-8fc8-4b8f-0da0-6506db239a03', 'c283b558-f51c-b333-3e82-e142f93adc4a', '\xff447a3e07d39f8dcdafc504f3c3354b2eca56a6ce615ff3e90769e0e734e654'),
	(1, '14ccc5a3-cf4d-f2fb-0cc5-25f2a0bad8d5', 'ba460d32-fbeb-4f0e-db23-3e01aead4d73', '\xc605b5b0064d5a977cb6b90e7f477106d76e716ac34f9f175767e593ca93e281'),
	(1, '183791d6-118d-501a-4f34-24a74ebbf140', '1b7060fd-2647-20a3-fa8f-760cc356808b', '\xc9e941aef2c89455ad854f0cbad1879d6cb23dc6d99fd41f7c36925fb2be335d'),
	(1, '34d3187a-06b3-5409-3220-6fd88eec47e5', '60a70007-f20b-00c7-7998-01ac21d66359', '\xd7db2d56b29ecf73bffe39dc2cd3e99c064f13d7ec790c1f804816dfc498f704'),
	(1, '4424c96c-3134-7229-85ef-8fc7de54cce8', '508812fb-a815-1ae8-7c40-cb405aa67dc6', '\x749a208bd955a37162ac908a344c489f7dbaccd641b97485465eaf65f9676c34'),
	(1, '50d2935a-edc1-b01a-9357-f8e8ff7a9202', '0c58b981-96d5-2eb7-0318-7abb9ec1938c', '\x41d28d78b4497b88403bdb11316180885ed57ae8a85f030e982f6906472b162b'),
	(1, '537ce9b7-2c13-01ce-9406-aa621f0cdb0c', '63e421ca-332f-a28a-8ba3-067359a8128b', '\xfc0588d0ff57d9d618fc196bf2a2d25b0e31b68ceeb8defbbc42187bf4a1ba42'),
	(1, '57aeb416-6e02-4e78-b353-e5a48ecb3532', 'cc65b8c4-05bf-beb0-161c-46f9683ee26f', '\xe94798639de2862da065024be10c1e4e4bc9585322a6a5e774e3b6e33c2b3563'),
	(1, '582ec218-cf36-d8c9-bc67-f5a413cebe78', 'd2254d15-99c3-3dbe-1769-7a7bf3b9e6b3', '\xbacefc4ba2b751a6f77dcb1578d8db9d0e8c0339e70d713f193252ce07717d23'),
	(1, '5e81b798-f555-4643-41a7-52375fab8729', 'bdd1470e-3423-a302-787b-bd2745913551', '\x8bd993b5fb9f758baf650cada466c2be6865cf781e363f53583e91b4c5627ea5'),
	(1, '7efefac4-ca9c-b2b7-ba73-328526bb700f', 'db4bc1e5-7817-cfa4-87dd-1580f3c7739b', '\x52e73e3fd55c226a7f11a9b0f3e5f516f734df297f2843ad8b8f6004376259b4'),
	(1, '88ceb185-5905-a689-65dd-7fb5b27dd136', '90d1003b-a9cb-2b13-d558-1ec911a306ec', '\x9898dfb187494269c7267573a4484e1611e50cfa90d566e5ab481c7c62508b38'),
	(1, '8a94a585-60f7-2a66-6ebd-ef77f1e9f0bf', 'ce84e19c-c5e8-200c-9add-c0b0c4b8ccef', '\x62eedd023b7890bf195f392cedfda49f8aca7592939adb641d60a40367f11299'),
	(1, '8b215c6e-d958-f43f-5b6c-a898306f4f43', '619c497c-04b2-86db-f19c-7eb7eb6e0258', '\x6cc25deecaf2b7425f3555e7a75e4787a80b8b426e2a7ed40923f2c32bf4797f'),
	(1, '94cc4599-d14d-8621-c2bb-153ba003f29a', '81f67bfa-16d8-9549-254b-c02b5c079af0', '\xd4f21834ff0991a2893332f90d1fdac7cb5818cf996af73529ee3986924b21b1'),
	(1, 'a281ae7a-0a15-b879-c7f7-a728bc7ead96', 'd74ef584-a233-d9fd-9551-ae72563c0c97', '\xf51fc8230c6e40148e82644f212aa0f2ea59f3a0d2f4f4c2e80462435adcfcd9'),
	(1, 'a63b1d02-7d9c-7548-78b2-0eeec270b761', '12c98146-3154-bf86-d440-e3e65b5a938e', '\xb75d6427a42127630cce6df67db79fbd05523feac3c66e60c8883cebfe515a3b'),
	(1, 'ba28064b-5071-b74f-5fa5-442b5eda87bc', 'cace1b15-7241-ac76-8a13-d64295177be2', '\x6d4a74fdd8a5f8b759cd6ffde9d05542253d023ab72cda91d8cde96dbec61e64'),
	(1, 'c4b96d01-6675-5e53-573d-1a1c1259de00', 'bbf3261b-c037-c7c1-4f1a-a81527f0b38e', '\xda47b092959980b1a8fc940a9ae7b2ab1ed95b006dff0f69cefca53388703291'),
	(1, 'c805567a-cfac-cff8-e299-222e836b20b1', 'a538d84e-d374-4017-e224-b5502994b90d', '\xbc49700d02ca09fdc267eff4e68140f2594c85c5034d0d36bd74c1a70f619687'),
	(1, 'cdf19019-6068-4214-6fb0-32af042f631c', 'efd99070-5d1d-2084-5188-fde0825b324c', '\x5c1b89bd81fa4a30cc9cb12079e753f27f34485074ed90c9dfd578317ec0e882'),
	(1, 'd0d93f9d-9f12-8995-d1bc-3452ba33fd5b', 'de8e605d-a4c9-01fc-b1e6-6ad3ae73e93b', '\xd3f7b4f0659da60d9a8ef378312a3f3a9b8b1900b63e935332c64b347bbaa992'),
	(1, 'd3ca8877-2a27-8cc7-95f6-24c946f01d64', '1e3ee559-a0c9-edb9-6199-c6cbf9097241', '\x36db38f69b3727895c08a26b8aa82929c23f0eda6d9654760498562b5cc6b2e2'),
	(1, 'e18c69db-764e-cb09-de7b-400a35afc993', '31ad88c8-05bc-7e9b-dc23-a9a5dcda0099', '\xd4999dbef327ff7bc44d69e7c12fdd9e1eadb2cda9561112079e7eeb4c18b599'),
	(1, 'e5a1164d-06e7-45e1-ba40-e4962d4938ed', '35431ede-151a-5ac7-4415-53fb137c0760', '\x8d039e813745aeca14098d26d0e5a157865e239f68c5e4be57db62d08b5d3455'),
	(1, 'ee061217-ac40-8304-06d7-31682258137c', 'ed8f37a7-2b56-5c8e-ca5d-2c7bbcef5ee2', '\x90b145c713762964d79d51301dc25d7a3994724c786db2c84a02a8d28493ee2a'),
	(1, 'f0b559c7-2061-dfe4-bec1-6250989a4b07', '69aede33-d91c-e279-a3fd-cd76288b44e2', '\x469074000ce8d63c3fb8f07221c4465c70048e16754291f70a9809b594b7eb6e'),
	(1, 'fb4f83b4-85b3-65cc-b741-0ef888af3afc', 'a83b6cb4-a1f7-2b44-9de3-601d3fe1ef29', '\x866994e136f1c47e5d1928ea931d73f5ea65e5dadebcd881120819795ac7904a'),
	(2, '0eb63547-3d1b-ce98-3b8b-c41525db9b5e', 'b34ea30b-32ee-097e-9186-1385e4d7c4c9', '\xa33df28a1209f0aeb5085d17518443e236794540e398734c34814ed1fa52acbf'),
	(2, '1ad6ca18-1d70-602a-cfc7-7f81950c9d67', 'd8953f44-c86e-2877-0843-3df2dcd166f8', '\x801f8201791ffd173e5b9ffbc7f92ec5e167abed8cb6f8b75c705789ff0bc14b'),
	(2, '311ef49c-e723-aa07-4729-873b8318a2d0', '95e8b1a5-f096-9651-dd47-7056ad17feb0', '\xd0a19ae6e11e256d7ef3c4bd36356b2f67fdfa8e812bb650a6adae989260e586'),
	(2, '3c7dfc90-24ee-e863-170c-45f8fcffc8e5', '6da52b45-976c-b70c-ee5d-f750373cc340', '\xf34b6255e3ee247fce43ddcde18c428170f880e01eccf495f58e26d538a4a816'),
	(2, '4a6b96fc-ac5f-2bc4-c17b-ebc4b3d09430', '3a433bb2-a6df-6faa-da96-6e7661c28e21', '\xc71ae0d0572b22216ccd8cf0e42940cc0dea2f2b6abd78e99846e5649540246f'),
	(2, '5a641d36-a8a3-b08b-d8bf-da2fcaddc052', '03c185c8-33c2-e29b-e2ac-f075bf6ee5fa', '\x8d0356523fe70ee36aab099af06df5d7a849cd5477edd6f777a382e2ec249d8d'),
	(2, '5d97e1a3-25c5-091a-7c46-59ca63698454', '221f2225-8b36-9419-9f31-76500fec31c0', '\x8e86ac7de259a20bc39b90e7c5500079d2675a3be0b46bb65a0519c72cb74e70'),
	(2, '618fd571-8746-2be1-d953-a40b1aa060cc', 'e71dcc33-a06a-4f04-78c3-40e18c5a0479', '\xf2549454ddb3e1b6993cbc3cc910cee6bc67e4375a9f6250fd1ca1a5928ea7a4'),
	(2, '6431a8f8-2e37-cee7-8823-cb685f32a9eb', '6cf9b9e9-c5e0-2080-3a64-e729605e4875', '\xda05dec8f5fb4b84d507b6990186a306d1226f65609cd2d6139e50c259a1fa07'),
	(2, '6493a186-dea4-d9ba-2837-04c37957ca70', '32ad2fac-e1ef-847b-9f5f-6bb9b5d830df', '\x71e39796e35eff08cf2891b48563bbe7ec3f1ae7c6d69c16ae8806be7680552a'),
	(2, '6585dbd7-8d7c-affc-3932-9d338f3d7fbe', '64f493bc-1462-22d4-3c91-957640aeaaf1', '\x9933145ae73b1d6e378f2b879e34a9ee03f844c6f1fe1096ece14600b8cdcae4'),
	(2, '6619329f-9f1e-7e08-1808-219fecbfe4f8', 'dd899566-647a-4ea5-b56d-73c0c8a1a5e5', '\x1e041a8ba53b6bcb5ebe7240eff7681b7106d25e99a8942eb3e4d35c915c22b7'),
	(2, '6b98731d-71e5-2e05-348b-cbc65ec58599', 'd7fb9349-8386-690a-e25d-15a5e68f83cf', '\x1cf50683a09e05546469326b27adc7feb6fef90976193383be3642c4714a0e5c'),
	(2, '7b3ca1db-75fc-ea2e-dbcf-6485afbf0895', 'a7647966-a2ba-1ec6-907d-ece0085a96e0', '\x61d2f8112431f50e2835e5be401d47fc34dad0b8b94d9a2871bf571e11056066'),
	(2, '8457fe56-0571-6cf6-d1d5-6411c02dd1c6', '2342f619-148b-e726-4ffa-2014557459ee', '\xfcb42708893d685860766855c265349eea259155af265e76e5872ab75b3b8171'),
	(2, '861e15d7-5f7b-76eb-816f-d52dae2763ff', '6e91bc2f-252f-01f5-1cca-349f0ad9760d', '\xbef6a3716939dcd633c159fb73c8cb5a6dbb40b977d79ba7c0acc531c9b493f9'),
	(2, '8931c83d-ee51-09bc-879a-d78ff34109f9', 'ef980fc2-7b56-d5de-23a0-ca24c33e435a', '\x99ce45ed23c7dcc638339accd9a58c39c607a5641bb0b36ec3ed651272b6c57e'),
	(2, '8abb65e8-3992-d6c0-3029-974ae503a99c', 'fd67fcdf-9518-ee2a-6672-68862e5648cf', '\x84b75d975d47d4d046c8da83ca371c573b6d28864159f7c21b678d445621cab1'),
	(2, '8c173db9-0e45-0748-79e2-401035ab847a', '75c1f347-5c57-5ddf-d151-52c807717fa3', '\x217712a8ce404a71a873f7f0dbfa292599e242c824ab1ba37b6966985b9da0c9'),
	(2, '9414d983-418c-fc25-d2ed-142d9e8a849d', '1644eede-61bc-dadd-81c9-2009410b100b', '\xcba736a021e67ed5a62288cc5adff565324b8bc93a316d0b722a18f055e5acab'),
	(2, '9b0a3054-160a-0e5a-2bd0-46d591dc3fb9', 'c2f0b28f-2d33-b3f9-01ac-2691782545e0', '\x7d68cba64cfe41e13d00d9a67258a7519a0971ca893af56cd6277bdb26ceb9ee'),
	(2, 'aa2f7dcd-0229-52a7-9cd4-5835d6f85216', 'c4cac5ba-d7aa-56ba-ac0e-131947f527b3', '\xefb5280cce0c6886e0c33f49408a67fcb06b772d53e0e17d17435b30b7ea2baf'),
	(2, 'aa520289-2d11-ca06-8180-9cb2e856d3bd', '63468642-3e14-ebbd-4a2c-0e067aadf24d', '\xed4b6f588bf21cef7e94995d1e54a89ae156ac6eb9c6498303f7627974124e72'),
	(2, 'ac5c5b97-6a6a-0dd8-fbfb-fe0a7dd15e6e', 'd036c4fc-68bc-9b53-7533-297cfda45525', '\x6a7576edcc0a4bbb28ec6a14e6d2bb99d397ee7be0412a375a6c68085ecd2181'),
	(2, 'b8e43775-9bd8-5018-40d7-c9af005d8837', '57f023f7-7cd6-2001-1a75-f4d6e9ed99a3', '\x79260d5c232f28a76f4189f7c1e9ba1b91dd9c5d4421c2ac2fb6bc28c6d02520'),
	(2, 'bc592b86-b2cc-2862-3a8b-086b8eaf25e9', '0b277c86-f28b-0edd-5ff2-c2998cc79ff2', '\xbc3cb0cecf4b81cf01d7b43a51a79e36afaabc9db9a67b5e3cec89e67ae766dc'),
	(2, 'ca5697c0-e175-9559-385f-23913589e169', '491157db-212b-b302-ea3e-c38c05352a1e', '\xd38f581e5fe398777cf0a1f52939ac9f9e21c79e4f45dbf0bef3761b15eb9d1e'),
	(2, 'd19df9ba-e1bf-df98-5c4a-eaf68fd8ca88', '83bd8f0b-deee-e7f4-ca8b-cfc5aeb5d1ad', '\x1ca87677d1106728c74ef2fb92e9a376aaaeb85f4135e27a807420ffe5748461'),
	(2, 'dd489d2f-1ffa-21aa-fa45-7a1d7db7ce9e', 'acd107a0-ebef-0474-de3f-bf1959146496', '\x1808ca66e8c34f0a11d9b1b4a0bedb76150c9fd6228bc42e4bf87aae85254bd8'),
	(2, 'e44a969f-9f22-df2c-8014-b177453560be', '678b3404-3348-b172-58f4-0cae54450dca', '\xb08fdd29e68c15dff971d9e2311a0d60d0313b7027a7bdee74f74b510b5b3d34');
INSERT INTO public.psi_server_tag VALUES
	(1, 1, '0c58b981-96d5-2eb7-0318-7abb9ec1938c', '50d2935a-edc1-b01a-9357-f8e8ff7a9202', '\x41d28d78b4497b88403bdb11316180885ed57ae8a85f030e982f6906472b162b'),
	(1, 1, '0f44f916-4c89-fd2b-9e84-3211060fda49', '084c2526-37be-a247-6105-bdee7c3a6e87', '\xef1dd9396a54d0222d2578b2cf44f8c5ddbf65faa0c210c2cb4305a8b7d1e748'),
	(1, 1, '12c98146-3154-bf86-d440-e3e65b5a938e', 'a63b1d02-7d9c-7548-78b2-0eeec270b761', '\xb75d6427a42127630cce6df67db79fbd05523feac3c66e60c8883cebfe515a3b'),
	(1, 1, '1b7060fd-2647-20a3-fa8f-760cc356808b', '183791d6-118d-501a-4f34-24a74ebbf140', '\xc9e941aef2c89455ad854f0cbad1879d6cb23dc6d99fd41f7c36925fb2be335d'),
	(1, 1, '1e3ee559-a0c9-edb9-6199-c6cbf9097241', 'd3ca8877-2a27-8cc7-95f6-24c946f01d64', '\x36db38f69b3727895c08a26b8aa82929c23f0eda6d9654760498562b5cc6b2e2'),
	(1, 1, '28599803-7d1d-fff2-113d-c891584bbb25', '1056207d-73c1-fe40-90f5-259ec1e17f3c', '\x0464e60466a9810f67bc1447edad89fb0c88576135c67a4b774c1c84449cb57d'),
	(1, 1, '31ad88c8-05bc-7e9b-dc23-a9a5dcda0099', 'e18c69db-764e-cb09-de7b-400a35afc993', '\xd4999dbef327ff7bc44d69e7c12fdd9e1eadb2cda9561112079e7eeb4c18b599'),
	(1, 1, '35431ede-151a-5ac7-4415-53fb137c0760', 'e5a1164d-06e7-45e1-ba40-e4962d4938ed', '\x8d039e813745aeca14098d26d0e5a157865e239f68c5e4be57db62d08b5d3455'),
	(1, 1, '508812fb-a815-1ae8-7c40-cb405aa67dc6', '4424c96c-3134-7229-85ef-8fc7de54cce8', '\x749a208bd955a37162ac908a344c489f7dbaccd641b97485465eaf65f9676c34'),
	(1, 1, '60a70007-f20b-00c7-7998-01ac21d66359', '34d3187a-06b3-5409-3220-6fd88eec47e5', '\xd7db2d56b29ecf73bffe39dc2cd3e99c064f13d7ec790c1f804816dfc498f704'),
	(1, 1, '619c497c-04b2-86db-f19c-7eb7eb6e0258', '8b215c6e-d958-f43f-5b6c-a898306f4f43', '\x6cc25deecaf2b7425f3555e7a75e4787a80b8b426e2a7ed40923f2c32bf4797f'),
	(1, 1, '63e421ca-332f-a28a-8ba3-067359a8128b', '537ce9b7-2c13-01ce-9406-aa621f0cdb0c', '\xfc0588d0ff57d9d618fc196bf2a2d25b0e31b68ceeb8defbbc42187bf4a1ba42'),
	(1, 1, '69aede33-d91c-e279-a3fd-cd76288b44e2', 'f0b559c7-2061-dfe4-bec1-6250989a4b07', '\x469074000ce8d63c3fb8f07221c4465c70048e16754291f70a9809b594b7eb6e'),
	(1, 1, '81f67bfa-16d8-9549-254b-c02b5c079af0', '94cc4599-d14d-8621-c2bb-153ba003f29a', '\xd4f21834ff0991a2893332f90d1fdac7cb5818cf996af73529ee3986924b21b1'),
	(1, 1, '90d1003b-a9cb-2b13-d558-1ec911a306ec', '88ceb185-5905-a689-65dd-7fb5b27dd136', '\x9898dfb187494269c7267573a4484e1611e50cfa90d566e5ab481c7c62508b38'),
	(1, 1, 'a538d84e-d374-4017-e224-b5502994b90d', 'c805567a-cfac-cff8-e299-222e836b20b1', '\xbc49700d02ca09fdc267eff4e68140f2594c85c5034d0d36bd74c1a70f619687'),
	(1, 1, 'a83b6cb4-a1f7-2b44-9de3-601d3fe1ef29', 'fb4f83b4-85b3-65cc-b741-0ef888af3afc', '\x866994e136f1c47e5d1928ea931d73f5ea65e5dadebcd881120819795ac7904a'),
	(1, 1, 'ba460d32-fbeb-4f0e-db23-3e01aead4d73', '14ccc5a3-cf4d-f2fb-0cc5-25f2a0bad8d5', '\xc605b5b0064d5a977cb6b90e7f477106d76e716ac34f9f175767e593ca93e281'),
	(1, 1, 'bbf3261b-c037-c7c1-4f1a-a81527f0b38e', 'c4b96d01-6675-5e53-573d-1a1c1259de00', '\xda47b092959980b1a8fc940a9ae7b2ab1ed95b006dff0f69cefca53388703291'),
	(1, 1, 'bdd1470e-3423-a302-787b-bd2745913551', '5e81b798-f555-4643-41a7-52375fab8729', '\x8bd993b5fb9f758baf650cada466c2be6865cf781e363f53583e91b4c5627ea5'),
	(1, 1, 'c283b558-f51c-b333-3e82-e142f93adc4a', '10b4b226-8fc8-4b8f-0da0-6506db239a03', '\xff447a3e07d39f8dcdafc504f3c3354b2eca56a6ce615ff3e90769e0e734e654'),
	(1, 1, 'cace1b15-7241-ac76-8a13-d64295177be2', 'ba28064b-5071-b74f-5fa5-442b5eda87bc', '\x6d4a74fdd8a5f8b759cd6ffde9d05542253d023ab72cda91d8cde96dbec61e64'),
	(1, 1, 'cc65b8c4-05bf-beb0-161c-46f9683ee26f', '57aeb416-6e02-4e78-b353-e5a48ecb3532', '\xe94798639de2862da065024be10c1e4e4bc9585322a6a5e774e3b6e33c2b3563'),
	(1, 1, 'ce84e19c-c5e8-200c-9add-c0b0c4b8ccef', '8a94a585-60f7-2a66-6ebd-ef77f1e9f0bf', '\x62eedd023b7890bf195f392cedfda49f8aca7592939adb641d60a40367f11299'),
	(1, 1, 'd2254d15-99c3-3dbe-1769-7a7bf3b9e6b3', '582ec218-cf36-d8c9-bc67-f5a413cebe78', '\xbacefc4ba2b751a6f77dcb1578d8db9d0e8c0339e70d713f193252ce07717d23'),
	(1, 1, 'd74ef584-a233-d9fd-9551-ae72563c0c97', 'a281ae7a-0a15-b879-c7f7-a728bc7ead96', '\xf51fc8230c6e40148e82644f212aa0f2ea59f3a0d2f4f4c2e80462435adcfcd9'),
	(1, 1, 'db4bc1e5-7817-cfa4-87dd-1580f3c7739b', '7efefac4-ca9c-b2b7-ba73-328526bb700f', '\x52e73e3fd55c226a7f11a9b0f3e5f516f734df297f2843ad8b8f6004376259b4'),
	(1, 1, 'de8e605d-a4c9-01fc-b1e6-6ad3ae73e93b', 'd0d93f9d-9f12-8995-d1bc-3452ba33fd5b', '\xd3f7b4f0659da60d9a8ef378312a3f3a9b8b1900b63e935332c64b347bbaa992'),
	(1, 1, 'ed8f37a7-2b56-5c8e-ca5d-2c7bbcef5ee2', 'ee061217-ac40-8304-06d7-31682258137c', '\x90b145c713762964d79d51301dc25d7a3994724c786db2c84a02a8d28493ee2a'),
	(1, 1, 'efd99070-5d1d-2084-5188-fde0825b324c', 'cdf19019-6068-4214-6fb0-32af042f631c', '\x5c1b89bd81fa4a30cc9cb12079e753f27f34485074ed90c9dfd578317ec0e882'),
	(3, 4, '03c185c8-33c2-e29b-e2ac-f075bf6ee5fa', '5a641d36-a8a3-b08b-d8bf-da2fcaddc052', '\x8d0356523fe70ee36aab099af06df5d7a849cd5477edd6f777a382e2ec249d8d'),
	(3, 4, '0b277c86-f28b-0edd-5ff2-c2998cc79ff2', 'bc592b86-b2cc-2862-3a8b-086b8eaf25e9', '\xbc3cb0cecf4b81cf01d7b43a51a79e36afaabc9db9a67b5e3cec89e67ae766dc'),
	(3, 4, '1644eede-61bc-dadd-81c9-2009410b100b', '9414d983-418c-fc25-d2ed-142d9e8a849d', '\xcba736a021e67ed5a62288cc5adff565324b8bc93a316d0b722a18f055e5acab'),
	(3, 4, '221f2225-8b36-9419-9f31-76500fec31c0', '5d97e1a3-25c5-091a-7c46-59ca63698454', '\x8e86ac7de259a20bc39b90e7c5500079d2675a3be0b46bb65a0519c72cb74e70'),
	(3, 4, '2342f619-148b-e726-4ffa-2014557459ee', '8457fe56-0571-6cf6-d1d5-6411c02dd1c6', '\xfcb42708893d685860766855c265349eea259155af265e76e5872ab75b3b8171'),
	(3, 4, '32ad2fac-e1ef-847b-9f5f-6bb9b5d830df', '6493a186-dea4-d9ba-2837-04c37957ca70', '\x71e39796e35eff08cf2891b48563bbe7ec3f1ae7c6d69c16ae8806be7680552a'),
	(3, 4, '3a433bb2-a6df-6faa-da96-6e7661c28e21', '4a6b96fc-ac5f-2bc4-c17b-ebc4b3d09430', '\xc71ae0d0572b22216ccd8cf0e42940cc0dea2f2b6abd78e99846e5649540246f'),
	(3, 4, '491157db-212b-b302-ea3e-c38c05352a1e', 'ca5697c0-e175-9559-385f-23913589e169', '\xd38f581e5fe398777cf0a1f52939ac9f9e21c79e4f45dbf0bef3761b15eb9d1e'),
	(3, 4, '57f023f7-7cd6-2001-1a75-f4d6e9ed99a3', 'b8e43775-9bd8-5018-40d7-c9af005d8837', '\x79260d5c232f28a76f4189f7c1e9ba1b91dd9c5d4421c2ac2fb6bc28c6d02520'),
	(3, 4, '63468642-3e14-ebbd-4a2c-0e067aadf24d', 'aa520289-2d11-ca06-8180-9cb2e856d3bd', '\xed4b6f588bf21cef7e94995d1e54a89ae156ac6eb9c6498303f7627974124e72'),
	(3, 4, '64f493bc-1462-22d4-3c91-957640aeaaf1', '6585dbd7-8d7c-affc-3932-9d338f3d7fbe', '\x9933145ae73b1d6e378f2b879e34a9ee03f844c6f1fe1096ece14600b8cdcae4'),
	(3, 4, '678b3404-3348-b172-58f4-0cae54450dca', 'e44a969f-9f22-df2c-8014-b177453560be', '\xb08fdd29e68c15dff971d9e2311a0d60d0313b7027a7bdee74f74b510b5b3d34'),
	(3, 4, '6cf9b9e9-c5e0-2080-3a64-e729605e4875', '6431a8f8-2e37-cee7-8823-cb685f32a9eb', '\xda05dec8f5fb4b84d507b6990186a306d1226f65609cd2d6139e50c259a1fa07'),
	(3, 4, '6da52b45-976c-b70c-ee5d-f750373cc340', '3c7dfc90-24ee-e863-170c-45f8fcffc8e5', '\xf34b6255e3ee247fce43ddcde18c428170f880e01eccf495f58e26d538a4a816'),
	(3, 4, '6e91bc2f-252f-01f5-1cca-349f0ad9760d', '861e15d7-5f7b-76eb-816f-d52dae2763ff', '\xbef6a3716939dcd633c159fb73c8cb5a6dbb40b977d79ba7c0acc531c9b493f9'),
	(3, 4, '75c1f347-5c57-5ddf-d151-52c807717fa3', '8c173db9-0e45-0748-79e2-401035ab847a', '\x217712a8ce404a71a873f7f0dbfa292599e242c824ab1ba37b6966985b9da0c9'),
	(3, 4, '83bd8f0b-deee-e7f4-ca8b-cfc5aeb5d1ad', 'd19df9ba-e1bf-df98-5c4a-eaf68fd8ca88', '\x1ca87677d1106728c74ef2fb92e9a376aaaeb85f4135e27a807420ffe5748461'),
	(3, 4, '95e8b1a5-f096-9651-dd47-7056ad17feb0', '311ef49c-e723-aa07-4729-873b8318a2d0', '\xd0a19ae6e11e256d7ef3c4bd36356b2f67fdfa8e812bb650a6adae989260e586'),
	(3, 4, 'a7647966-a2ba-1ec6-907d-ece0085a96e0', '7b3ca1db-75fc-ea2e-dbcf-6485afbf0895', '\x61d2f8112431f50e2835e5be401d47fc34dad0b8b94d9a2871bf571e11056066'),
	(3, 4, 'acd107a0-ebef-0474-de3f-bf1959146496', 'dd489d2f-1ffa-21aa-fa45-7a1d7db7ce9e', '\x1808ca66e8c34f0a11d9b1b4a0bedb76150c9fd6228bc42e4bf87aae85254bd8'),
	(3, 4, 'b34ea30b-32ee-097e-9186-1385e4d7c4c9', '0eb63547-3d1b-ce98-3b8b-c41525db9b5e', '\xa33df28a1209f0aeb5085d17518443e236794540e398734c34814ed1fa52acbf'),
	(3, 4, 'c2f0b28f-2d33-b3f9-01ac-2691782545e0', '9b0a3054-160a-0e5a-2bd0-46d591dc3fb9', '\x7d68cba64cfe41e13d00d9a67258a7519a0971ca893af56cd6277bdb26ceb9ee'),
	(3, 4, 'c4cac5ba-d7aa-56ba-ac0e-131947f527b3', 'aa2f7dcd-0229-52a7-9cd4-5835d6f85216', '\xefb5280cce0c6886e0c33f49408a67fcb06b772d53e0e17d17435b30b7ea2baf'),
	(3, 4, 'd036c4fc-68bc-9b53-7533-297cfda45525', 'ac5c5b97-6a6a-0dd8-fbfb-fe0a7dd15e6e', '\x6a7576edcc0a4bbb28ec6a14e6d2bb99d397ee7be0412a375a6c68085ecd2181'),
	(3, 4, 'd7fb9349-8386-690a-e25d-15a5e68f83cf', '6b98731d-71e5-2e05-348b-cbc65ec58599', '\x1cf50683a09e05546469326b27adc7feb6fef90976193383be3642c4714a0e5c'),
	(3, 4, 'd8953f44-c86e-2877-0843-3df2dcd166f8', '1ad6ca18-1d70-602a-cfc7-7f81950c9d67', '\x801f8201791ffd173e5b9ffbc7f92ec5e167abed8cb6f8b75c705789ff0bc14b'),
	(3, 4, 'dd899566-647a-4ea5-b56d-73c0c8a1a5e5', '6619329f-9f1e-7e08-1808-219fecbfe4f8', '\x1e041a8ba53b6bcb5ebe7240eff7681b7106d25e99a8942eb3e4d35c915c22b7'),
	(3, 4, 'e71dcc33-a06a-4f04-78c3-40e18c5a0479', '618fd571-8746-2be1-d953-a40b1aa060cc', '\xf2549454ddb3e1b6993cbc3cc910cee6bc67e4375a9f6250fd1ca1a5928ea7a4'),
	(3, 4, 'ef980fc2-7b56-d5de-23a0-ca24c33e435a', '8931c83d-ee51-09bc-879a-d78ff34109f9', '\x99ce45ed23c7dcc638339accd9a58c39c607a5641bb0b36ec3ed651272b6c57e'),
	(3, 4, 'fd67fcdf-9518-ee2a-6672-68862e5648cf', '8abb65e8-3992-d6c0-3029-974ae503a99c', '\x84b75d975d47d4d046c8da83ca371c573b6d28864159f7c21b678d445621cab1');
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES
	(1, '\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 1, 'server', '\xbe857c294098250189af622b209a23a7', 'replaced', '\x0302060100c2032ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb63301010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e0000000000000000000000000000000000000000000000000000000000000000d0d08dae37288fd335eb5fd8ff54cd22000047f2fc2575d7324d0e806dcce867b36a668f52fbe1b41300fd34899f40e3dd274c929e1746ac2ef1b00e6a032e0d4a1700e2032ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb63301020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e0000000000000000000000000000000000000000000000000000000000000000b0aa44bea5c9c5c84eb40a232a8f656d0020ae5c76d491208e667e7b2da5cdf72cba7beb6101b9a42c5eafc81a7462530665ccaabe91a29af1eda6f55fc08a2fbec806fcc205f6f84fe492a6695f1ff74a4d0b8ac9b6b1e4cbaae6e9805966ef127000000000002000001000000000000000001e00000001000000000000000000000000000000000000000000000000000000000000000000000000000000010000000001', NULL, NULL, '2026-11-30 19:41:07.786857+00', '2026-11-30 19:41:14.88504+00', '\xc8dd7ccb6dee046bc0a81d995f4fc2e71f109cc3d4151f889d52756e321220d7', 30, false, 1, NULL, true, 20, NULL),
	(2, '\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 1, 'server', '\x8202a8c2bf2b1dfe6d6399635c209a1f', 'done', '\x0302040100c2032ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb63301010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001f0000000000000001be857c294098250189af622b209a23a7000000000000000000000000000000004d07f5d4a02850f13eb45bf04082379e0000271339b1faba1730801ddd13b988c92ebe2bff6d5167fdb121d1b9d585bc39e2995803bb0e6aa651ee7cc0c1715382d400e2032ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb63301020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e0000000000000000be857c294098250189af622b209a23a700000000000000000000000000000000b0aa44bea5c9c5c84eb40a232a8f656d0020ae5c76d491208e667e7b2da5cdf72cba7beb6101b9a42c5eafc81a7462530665c6dcc86c6b2ab4cf09872f47e4136afd04b7a06065000424a51482f118fd39532f4303084fd666033b289cef2cfba73200000000002000001000000000000000000000000000c283b558f51cb3333e82e142f93adc4a0000000000000000000000000000000000000000000000010000000101', NULL, NULL, '2026-11-30 19:41:14.88504+00', '2026-11-30 19:41:15.244409+00', '\xc8dd7ccb6dee046bc0a81d995f4fc2e71f109cc3d4151f889d52756e321220d7', 1, false, 1, 1, true, 21, NULL),
	(3, '\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 1, 'server', '\x4392b9e0d5dd690e857f506ed4fcfe59', 'done', '\x0302040100c203460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f701010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e00000000000000000000000000000000000000000000000000000000000000007b8b74d13755bee15a9b8bd4b842f3280000c703a0af179a3227f8035c7ad05f20fd864418abadc776251afbb6432bc125ec3aec12bcce2779e9d5f1af4cbc22db3700e203460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f701020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000088beeda5f175a489e51db418f5f1825a0020586aed4823ee21cd0f6f044277d7cabb77710255bea8873dbb4026d2bc4ee66a2e0ee4ea643748c50767c3c4dbe857da6ae7cc465f76b0605a7529425eed59a24c37674b07f20c563571c9aa31ea58aa00000000002000001000000000000000001e00000001000000000000000000000000000000000000000000000000000000000000000000000000000000010000000001', NULL, NULL, '2026-11-30 19:41:32.744787+00', '2026-11-30 19:41:36.154766+00', '\x6656338beb61de3845a25985ad345a37ee110b05e69c7c94d50c3963dce45a81', 30, false, 1, NULL, true, 30, NULL);
INSERT INTO public.schema_version_holder VALUES
	(4, false);
INSERT INTO public.schema_version_node VALUES
	(2, false);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","columns":1},{"name":"b","fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","columns":1}],"linker":{"name":"l","fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"1716dc7115ba00b34c3f8333f3ebc35ff0777eae3d9b0226b6d102730349f05d"}', '{"version":1,"recipe_version":1,"salt":"3f7b539474f48b0ba33ca0752ccffeac2d5ca3c44f7b858667c152be75f52586","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:41:05.586963+00', 1),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 'typos', '{"version":1,"name":"typos","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","columns":1},{"name":"b","fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","columns":1}],"linker":{"name":"l","fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3"},"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[1,1],"expires":"2036-12-31","commitment":"b66ed9dc18cc797cf3dc97c1e84e7b6ba4ec1b26d521d460a31e372a0408d233"}', '{"version":1,"recipe_version":1,"salt":"41748b5e8559272750d5f2a44f13e24792245d245751393e19ada39fc0bbbda6","columns":[["X"],["Y"]],"keys":[{"kind":"block","columns":[["B"],["B"]],"normalise":["trim"]},{"kind":"link","columns":[["L"],["L"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:41:22.047274+00', 2),
	('\xfa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","columns":1},{"name":"b","fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","columns":1}],"linker":{"name":"l","fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"2008a82a10f82084f411e5f2e5cd1d3fa2d9768dfaf2456eb0dddbcd26da3f9b"}', '{"version":1,"recipe_version":1,"salt":"bc7fea2b18f4d6efe30c3d12cdbff2143d156d1e7c2fddc58a7a46094e27bb5b","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:41:47.155338+00', 3);
INSERT INTO public.study_dataset VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 1),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 2);
INSERT INTO public.study_key VALUES
	(1, 1, '084c2526-37be-a247-6105-bdee7c3a6e87', '\x000000023131'),
	(1, 1, '1056207d-73c1-fe40-90f5-259ec1e17f3c', '\x000000023132'),
	(1, 1, '10b4b226-8fc8-4b8f-0da0-6506db239a03', '\x000000023430'),
	(1, 1, '14ccc5a3-cf4d-f2fb-0cc5-25f2a0bad8d5', '\x000000023335'),
	(1, 1, '183791d6-118d-501a-4f34-24a74ebbf140', '\x000000023232'),
	(1, 1, '34d3187a-06b3-5409-3220-6fd88eec47e5', '\x000000023231'),
	(1, 1, '4424c96c-3134-7229-85ef-8fc7de54cce8', '\x000000023235'),
	(1, 1, '50d2935a-edc1-b01a-9357-f8e8ff7a9202', '\x000000023336'),
	(1, 1, '537ce9b7-2c13-01ce-9406-aa621f0cdb0c', '\x000000023233'),
	(1, 1, '57aeb416-6e02-4e78-b353-e5a48ecb3532', '\x000000023330'),
	(1, 1, '582ec218-cf36-d8c9-bc67-f5a413cebe78', '\x000000023236'),
	(1, 1, '5e81b798-f555-4643-41a7-52375fab8729', '\x000000023133'),
	(1, 1, '7efefac4-ca9c-b2b7-ba73-328526bb700f', '\x000000023136'),
	(1, 1, '88ceb185-5905-a689-65dd-7fb5b27dd136', '\x000000023135'),
	(1, 1, '8a94a585-60f7-2a66-6ebd-ef77f1e9f0bf', '\x000000023139'),
	(1, 1, '8b215c6e-d958-f43f-5b6c-a898306f4f43', '\x000000023238'),
	(1, 1, '94cc4599-d14d-8621-c2bb-153ba003f29a', '\x000000023230'),
	(1, 1, 'a281ae7a-0a15-b879-c7f7-a728bc7ead96', '\x000000023334'),
	(1, 1, 'a63b1d02-7d9c-7548-78b2-0eeec270b761', '\x000000023337'),
	(1, 1, 'ba28064b-5071-b74f-5fa5-442b5eda87bc', '\x000000023333'),
	(1, 1, 'c4b96d01-6675-5e53-573d-1a1c1259de00', '\x000000023239'),
	(1, 1, 'c805567a-cfac-cff8-e299-222e836b20b1', '\x000000023134'),
	(1, 1, 'cdf19019-6068-4214-6fb0-32af042f631c', '\x000000023332'),
	(1, 1, 'd0d93f9d-9f12-8995-d1bc-3452ba33fd5b', '\x000000023137'),
	(1, 1, 'd3ca8877-2a27-8cc7-95f6-24c946f01d64', '\x000000023234'),
	(1, 1, 'e18c69db-764e-cb09-de7b-400a35afc993', '\x000000023339'),
	(1, 1, 'e5a1164d-06e7-45e1-ba40-e4962d4938ed', '\x000000023237'),
	(1, 1, 'ee061217-ac40-8304-06d7-31682258137c', '\x000000023338'),
	(1, 1, 'f0b559c7-2061-dfe4-bec1-6250989a4b07', '\x000000023331'),
	(1, 1, 'fb4f83b4-85b3-65cc-b741-0ef888af3afc', '\x000000023138'),
	(2, 4, '0eb63547-3d1b-ce98-3b8b-c41525db9b5e', '\x000000023139'),
	(2, 4, '1ad6ca18-1d70-602a-cfc7-7f81950c9d67', '\x000000023231'),
	(2, 4, '311ef49c-e723-aa07-4729-873b8318a2d0', '\x000000023237'),
	(2, 4, '3c7dfc90-24ee-e863-170c-45f8fcffc8e5', '\x000000023131'),
	(2, 4, '4a6b96fc-ac5f-2bc4-c17b-ebc4b3d09430', '\x000000023130'),
	(2, 4, '5a641d36-a8a3-b08b-d8bf-da2fcaddc052', '\x000000023232'),
	(2, 4, '5d97e1a3-25c5-091a-7c46-59ca63698454', '\x0000000133'),
	(2, 4, '618fd571-8746-2be1-d953-a40b1aa060cc', '\x0000000131'),
	(2, 4, '6431a8f8-2e37-cee7-8823-cb685f32a9eb', '\x0000000130'),
	(2, 4, '6493a186-dea4-d9ba-2837-04c37957ca70', '\x000000023138'),
	(2, 4, '6585dbd7-8d7c-affc-3932-9d338f3d7fbe', '\x000000023132'),
	(2, 4, '6619329f-9f1e-7e08-1808-219fecbfe4f8', '\x0000000137'),
	(2, 4, '6b98731d-71e5-2e05-348b-cbc65ec58599', '\x0000000132'),
	(2, 4, '7b3ca1db-75fc-ea2e-dbcf-6485afbf0895', '\x0000000135'),
	(2, 4, '8457fe56-0571-6cf6-d1d5-6411c02dd1c6', '\x000000023133'),
	(2, 4, '861e15d7-5f7b-76eb-816f-d52dae2763ff', '\x000000023233'),
	(2, 4, '8931c83d-ee51-09bc-879a-d78ff34109f9', '\x000000023238'),
	(2, 4, '8abb65e8-3992-d6c0-3029-974ae503a99c', '\x0000000139'),
	(2, 4, '8c173db9-0e45-0748-79e2-401035ab847a', '\x000000023134'),
	(2, 4, '9414d983-418c-fc25-d2ed-142d9e8a849d', '\x000000023235'),
	(2, 4, '9b0a3054-160a-0e5a-2bd0-46d591dc3fb9', '\x0000000138'),
	(2, 4, 'aa2f7dcd-0229-52a7-9cd4-5835d6f85216', '\x000000023137'),
	(2, 4, 'aa520289-2d11-ca06-8180-9cb2e856d3bd', '\x000000023136'),
	(2, 4, 'ac5c5b97-6a6a-0dd8-fbfb-fe0a7dd15e6e', '\x000000023234'),
	(2, 4, 'b8e43775-9bd8-5018-40d7-c9af005d8837', '\x000000023135'),
	(2, 4, 'bc592b86-b2cc-2862-3a8b-086b8eaf25e9', '\x000000023230'),
	(2, 4, 'ca5697c0-e175-9559-385f-23913589e169', '\x000000023239'),
	(2, 4, 'd19df9ba-e1bf-df98-5c4a-eaf68fd8ca88', '\x0000000134'),
	(2, 4, 'dd489d2f-1ffa-21aa-fa45-7a1d7db7ce9e', '\x0000000136'),
	(2, 4, 'e44a969f-9f22-df2c-8014-b177453560be', '\x000000023236');
INSERT INTO public.study_preparation VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', '\xb0aa44bea5c9c5c84eb40a232a8f656d', 30, 0, 0, 0, 30, 0, '2026-11-30 19:41:07.786857+00', 1),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', '\x88beeda5f175a489e51db418f5f1825a', 120, 0, 0, 0, 30, 90, '2026-11-30 19:41:32.744787+00', 1);
INSERT INTO public.study_secret VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', NULL, '\x01ea38246043ce3a4f4e02895e4eb4f4a4e20c72b6cefce5dff746c96d351963f6a74dbf2c775bce2206156e82243adabdba42226e6b3ac1dae3120b42adaf95bc', '\x01ea3824603e846a779502bbc617d030982910a07fd288dd799f12b0ad6c4741ea29d5a8a1bbb7b1150c89edda2be3949430221328b180506bb21f6a7c8c8df34e', '2026-11-30 19:41:06.283514+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', NULL, '\x01ea382460fe8c2a8c23df781405fee4ff3fc3e2f6d7990a22917d5d96d6b003349aafc7dcbfbebbefdddb5d9024f62bf565247ea0c09ff37233bf451b9f3ee68f', '\x01ea382460265b8d8a5d580ccbbd6f8594c02c36a8e8b72dac0ed59452237fc0f12e75d198ff7ac88d38f4c527f07e2b31c61705c460b7acb038ea89f1bdbb90eb', '2026-11-30 19:41:24.279171+00');
SELECT pg_catalog.setval('public.dataset_dataset_id_seq', 2, true);
SELECT pg_catalog.setval('public.psi_session_session_id_seq', 3, true);
SELECT pg_catalog.setval('public.study_study_no_seq', 3, true);
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
    ADD CONSTRAINT intersection_key_once PRIMARY KEY (study_no, join_token);
ALTER TABLE ONLY public.intersection
    ADD CONSTRAINT intersection_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.link_quality
    ADD CONSTRAINT link_quality_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.linker_head
    ADD CONSTRAINT linker_head_once PRIMARY KEY (linker, seq, hash);
ALTER TABLE ONLY public.node
    ADD CONSTRAINT node_pkey PRIMARY KEY (singleton);
ALTER TABLE ONLY public.peer
    ADD CONSTRAINT peer_fingerprint_unique UNIQUE (fingerprint);
ALTER TABLE ONLY public.peer
    ADD CONSTRAINT peer_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.psi_bound
    ADD CONSTRAINT psi_bound_once PRIMARY KEY (session_id, kind, chunk_no);
ALTER TABLE ONLY public.psi_candidate
    ADD CONSTRAINT psi_candidate_numbered PRIMARY KEY (session_id, chunk_no, "position");
ALTER TABLE ONLY public.psi_chunk
    ADD CONSTRAINT psi_chunk_once PRIMARY KEY (session_id, kind, chunk_no);
ALTER TABLE ONLY public.psi_client_output
    ADD CONSTRAINT psi_client_output_once PRIMARY KEY (session_id, join_token);
ALTER TABLE ONLY public.psi_evaluated
    ADD CONSTRAINT psi_evaluated_once PRIMARY KEY (study_id, direction);
ALTER TABLE ONLY public.psi_fresh_key
    ADD CONSTRAINT psi_fresh_key_numbered PRIMARY KEY (session_id, fresh_no);
ALTER TABLE ONLY public.psi_gone
    ADD CONSTRAINT psi_gone_once PRIMARY KEY (session_id, kind, tag);
ALTER TABLE ONLY public.psi_match
    ADD CONSTRAINT psi_match_once PRIMARY KEY (session_id, tag);
ALTER TABLE ONLY public.psi_peer_tag
    ADD CONSTRAINT psi_peer_tag_once PRIMARY KEY (session_id, tag);
ALTER TABLE ONLY public.psi_server_output
    ADD CONSTRAINT psi_server_output_once PRIMARY KEY (study_no, join_token);
ALTER TABLE ONLY public.psi_server_tag
    ADD CONSTRAINT psi_server_tag_once PRIMARY KEY (session_id, tag);
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
    ADD CONSTRAINT study_key_once PRIMARY KEY (study_no, join_token);
ALTER TABLE ONLY public.study
    ADD CONSTRAINT study_name_unique UNIQUE (name);
ALTER TABLE ONLY public.study
    ADD CONSTRAINT study_no_unique UNIQUE (study_no);
ALTER TABLE ONLY public.study
    ADD CONSTRAINT study_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.study_preparation
    ADD CONSTRAINT study_preparation_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.study_secret
    ADD CONSTRAINT study_secret_pkey PRIMARY KEY (study_id);
CREATE UNIQUE INDEX dataset_row_in_order ON public.dataset_row USING btree (dataset_id, row_no);
CREATE UNIQUE INDEX psi_session_one_live ON public.psi_session USING btree (study_id, direction) WHERE ((phase <> 'failed'::text) AND (phase <> 'replaced'::text));
CREATE INDEX study_change_by_serial ON public.study_change USING btree (study_no, serial);
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
ALTER TABLE ONLY public.link_quality
    ADD CONSTRAINT link_quality_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.psi_chunk
    ADD CONSTRAINT psi_chunk_of_session FOREIGN KEY (session_id) REFERENCES public.psi_session(session_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.psi_evaluated
    ADD CONSTRAINT psi_evaluated_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
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
