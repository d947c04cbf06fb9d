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
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 'a', '\xbc31c3b5475d6a332444561d13d0b200343e0749e1373954938b0b7e488001a9', 'x25519', '\x0ec79a2ddc36f9c291c765e8e9b92c96505ee230168edf5709447fc039a00028', '\x0b8807cc3c52f34c55efe123793f4de855f369bb04e5ca031b89131b89be237204fd77f7b7644d8919960543de1e3201a07fb6e49e8633f9bae2cba2a6869204', '2026-11-30 19:41:05.463599+00'),
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 'b', '\x6441182100118f5f55f21c683d1ef0eeb91d9bb1422bb84ca8100a58330c53f6', 'x25519', '\x559216a5a952bce2156b5b61a372c558f918af9bc058741e414ffb2f4290e924', '\x283b67cb46eb9d4c2573660857f7a4e240931b82e77b6697d98486302fc3e9844467a86de548a216110a4f3204c00ceb042b189395f10615ff35f8f2a5a42604', '2026-11-30 19:41:06.379648+00'),
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 'l', '\xfbe9d21060adc6a198ce0d8fdf02ebeba0d9d285eccd03e46cb7fecd885bb0b7', '', '\x', '\xaafab17f6af1252170139183afac68a1c99ebe48bcaff15815ffb2fab9db9add784919d4129417bd37291d50478550edf23e0942e69ee2bef6b0fd4aa4aaba06', '2026-11-30 19:41:06.842227+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 'a', '\xbc31c3b5475d6a332444561d13d0b200343e0749e1373954938b0b7e488001a9', 'x25519', '\x3eeea6d642fa78f9759a408f8b7f712b3ddb82decb26faa9015d0565b0853431', '\x6bd282fcdc96f4612db4371360b442a0654f0bbec7a7a2807d1815985f30a56f7f7dba30a1b57f987a1b992eb53ec2743c5b5e8d9ddeaa3454952ac00be76c0e', '2026-11-30 19:41:21.559654+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 'b', '\x6441182100118f5f55f21c683d1ef0eeb91d9bb1422bb84ca8100a58330c53f6', 'x25519', '\x9e5c33c8b283bf4da15aff99133b4fee648e32e70de8ea8330f509c3d3d0e10e', '\x52ed4cd4ece14d525c2759e646a027e45831d9f8f274e56b6235568c35126bb1e3554d24bff21cb6f29a12cc70b26d08d21bf0e48de6f860531c28d8b1b90a07', '2026-11-30 19:41:24.812277+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 'l', '\xfbe9d21060adc6a198ce0d8fdf02ebeba0d9d285eccd03e46cb7fecd885bb0b7', '', '\x', '\xd5fc6ed495ed06a93db7349f239efb4229f2fbd8ff61c83de35cfb869c154880aea1d8835b555b2ccd3cbecdd1ceb8ec10ca68942c25ef3e33db41ac98df4802', '2026-11-30 19:41:28.386155+00'),
	('\xfa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4', 'a', '\xbc31c3b5475d6a332444561d13d0b200343e0749e1373954938b0b7e488001a9', 'x25519', '\x779870b47c90ed80d11d8c27617ad458f74a7ac156b037746cf20bc81ce66237', '\xec3fb8cf3f4be1124a009d85689f6d6c7d3a8312424c7bd2590b44a3cbfed8b8685541274f9dc95cafadea4c67b9496908b8b957e729a15418c9a205b3d64c01', '2026-11-30 19:41:46.753199+00');
INSERT INTO public.answer VALUES
	('\x95063764b008d8372d29686ad21bcd9f', '\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', '{X,Y}', 'fixture', '{"study":"exact","query_id":"95063764b008d8372d29686ad21bcd9f","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":10,"suppressed":false},{"key":["u1","p1"],"count":10,"suppressed":false}],"suppressed_cells":0}', '2026-11-30 19:41:11+00'),
	('\x3afd6f43f46b98f0bb1d0a5d8990a9b2', '\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', '{X,Y}', 'fixture', '{"study":"typos","query_id":"3afd6f43f46b98f0bb1d0a5d8990a9b2","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":49,"suppressed":false,"block_count":240,"estimate":60,"std_error":2.6476818166899543,"ci95":[54.798021716765575,65.20197828323442]},{"key":["u1","p1"],"count":49,"suppressed":false,"block_count":240,"estimate":60,"std_error":2.6476818166899543,"ci95":[54.798021716765575,65.20197828323442]}],"suppressed_cells":0}', '2026-11-30 19:41:43+00');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-11-30T19:40:47.90797Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x759f5b58e9117df0cdde46959ca01f60aef3df55fc39f90a31875268de5cbe62', '\x83bd1a2e9d1c02e043db77c658823401fa0f6131d0d8cdb98dcec8ba73bb3c854bfbf87965e4b2b715e8b94f74c7b16dabe3d016dad43fcfa1e3273acd6dd00c'),
	(2, '{"seq":2,"at":"2026-11-30T19:41:00.064874Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","peer":"b","role":"holder"}}', '\x759f5b58e9117df0cdde46959ca01f60aef3df55fc39f90a31875268de5cbe62', '\x93d13f81f5351f6dece06199b13df86b935b596d336bbf29e69bfa72f51629bb', '\x916ac01557e55f5a47f10381af478e18a66f9d9f0607e5a8860cf79b7f854c3f572d5399a0c4f4af038f89f32f012081a682b0e951df0377de5edbc10600760a'),
	(3, '{"seq":3,"at":"2026-11-30T19:41:00.937086Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3","peer":"l","role":"linker"}}', '\x93d13f81f5351f6dece06199b13df86b935b596d336bbf29e69bfa72f51629bb', '\x87e103ed675600dad027cde0a33f922eef118211b2ae86c15e293346c3e5ce87', '\x4e08efd42c9fba0e4f219eafa99c8f9bd7da2e378500f8bcb9a94a517c6d4ca3adfe8de4d96ce2001236fd7f09fab1c36f28c27c8f5651d4f8a27cdce2d3c602'),
	(4, '{"seq":4,"at":"2026-11-30T19:41:04.087781Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\x87e103ed675600dad027cde0a33f922eef118211b2ae86c15e293346c3e5ce87', '\x4e331a2db2d8275202e27415af37d2e9bfb419c02d1ce47a89c9fad4edacf3ce', '\xb8bdef482ccd913013b0fc041e85c6b67f5af5ec4aa7b30e21fcce71ffcdec362fc5a3a52acd4649c0ebcb5a0140b9d9750706aeb53738bd5d13f2f3fcfa240e'),
	(5, '{"seq":5,"at":"2026-11-30T19:41:05.528502Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_propose","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\x4e331a2db2d8275202e27415af37d2e9bfb419c02d1ce47a89c9fad4edacf3ce', '\x5f6cd9d9588d4352c73e71fe86be9512a9e0383c3297185b84df53e0214ab3c8', '\x4f4a9443afbb5c699d6f6bbe13b7b879e4b41117596de22bb45721d2a94f5252ef21b55a68b0ab1ebbfe3a1c384561a56f8f940a42c9823f5ebf2f7fcf59c500'),
	(6, '{"seq":6,"at":"2026-11-30T19:41:06.421682Z","node":"a","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"study_accept","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"name":"exact","received_from":"b"}}', '\x5f6cd9d9588d4352c73e71fe86be9512a9e0383c3297185b84df53e0214ab3c8', '\x87024f3901ebc5f005e56d65320b98b0e6c916dbb751ab80d6cfc535b7c7830f', '\xf5db147ed72ca9b2c93cfbf1d34c63b3b8a54221ef59647ae2b8a7f1412a13172086f6e8986180e7e0ee8a4e52b36c1634066a14b891b342ee709532eaa29604'),
	(7, '{"seq":7,"at":"2026-11-30T19:41:06.852473Z","node":"a","actor":"l","actor_fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3","action":"study_accept","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\x87024f3901ebc5f005e56d65320b98b0e6c916dbb751ab80d6cfc535b7c7830f', '\xd361af2c930a77fcfb8d58e83ba365bf96ddba94fee10fef20aa6c045b0d6af7', '\x4810f2ba15bfc2aee2850fcae5619a72810b4f8675425efe4cfb9850c20b33f7369a101d18d83dfd52f80655c590a4efc92516395ac35ca4b225e50bd7b16106'),
	(8, '{"seq":8,"at":"2026-11-30T19:41:08.177345Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"session_open","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"be857c294098250189af622b209a23a7"}}', '\xd361af2c930a77fcfb8d58e83ba365bf96ddba94fee10fef20aa6c045b0d6af7', '\xab7adbc7e331ad67920292c3dd974bf8734c2d52c6faf7ebcac4d6db1809d35a', '\x608f16c21be75b38bfd6df074c370e546e02e9ef3df0d8118e3d18bc8abc91dbeebe7ffff33b5c823261b39e338505a998794ffbd4d7d5885716deb9256cc007'),
	(9, '{"seq":9,"at":"2026-11-30T19:41:08.375523Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"session_done","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"digest":"fbb1035d680c3d70bf452cfed02a0e4296b002f482422d819a82c699fee302cb","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"client","session":"be857c294098250189af622b209a23a7"}}', '\xab7adbc7e331ad67920292c3dd974bf8734c2d52c6faf7ebcac4d6db1809d35a', '\x6f1631b1acc1eef70afb5ade8810835518e1a0fbe0b3c73f1184499284d34edc', '\x2e7d5bf95920f076dfeebeb63c7bb498dcd07d870b390ee2bda7c1b9e9b1727670f4f60d2f39bcaa03dd193b4e091ccb6e91e9d330a089e2e0798e660067a905'),
	(10, '{"seq":10,"at":"2026-11-30T19:41:09.398759Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"contribution_complete","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x6f1631b1acc1eef70afb5ade8810835518e1a0fbe0b3c73f1184499284d34edc', '\xedc5ae02cf7e8d6e45e53e5165a53b2fae0296f1f79985ee30cfb51209f6f3c5', '\x4fe79f5409c265d94b208aebd06852b4abbe9f48d1889f144217b2a63b3d20b1687af84592778d9b31aac6179e94244801b274fe1c1991860696289588d67b07'),
	(11, '{"seq":11,"at":"2026-11-30T19:41:11.900715Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"query","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"cells":"2","group_by":"X,Y","linker":"l","linker_hash":"f89173731e3a257696da011f195e1ad27850460a89bc7fafa6a6a10fee6ed36c","linker_seq":"13","purpose":"fixture","query":"95063764b008d8372d29686ad21bcd9f","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjEuoTKfHDQ39YjCH4BMQ0dNkhxAgJoF34Img05swZ62M5UGN2SwCNg3LSloatIbzZ8AAAAAAAAAAWEAAAAAaw3RVwAAAAAAAAACAAAAAAAAAAEAAAAAAAABErqQnfmGfip02xMCaSHoUDXaIyzURzXT3T5jfpS2JizD0XPj6esIFs9AGLks5J7nfE0+CrGHl3W0iR32rAeOxuLkkgjKAk46fNC3fbRQ0Dur0RKq9YREdX4XO9pIzbKqenEYK/BFpcqRsRIk87ZBozX3a/VhghiTp4p8CVOzd/0wpMSbCejZe0GyUl253enrnp9mOmeJ4t+UdYgQRJVRAqVx9MdQ3UbRfp8pl84VjCe0gBE8s56ZWA0eIXzXIpmpPbuNI2qK98Y0HCkwryuLKJ21Lhueczz8Hh6Y0r6X7mfIVXMZt2x1PW5mcuWuAlDieg6F1T4ino4kVlE/sBEvhdjN60PKR7Oxru3vsB61T7KQ8SMAAAAAAAAAAgAAAAAAAAESDpg3OxyIh1WwIqeMTZBR/OmaH3R6GC7/DusmWBRWw5MBq1jDNeWmvJN7YRhvRA3gds8dxnTIXYqVc3oNWj7aDZP569ydcGCuKS8mF32K8j3RQSWZtINonmhitrx54ccGWqYEH3VkDTCz819D5Xh6EG/xXuA4FvfGefgGLtfO/1cgQlzAevfYTecJEoNX6lY8SKllKulp6X2eQMK29aKLidEnjwnXzc1JTYuJUwhG4fffZ2aIExB8D4TOOA88ctBYxCHzgZiTwV1X6Pl9fN7bPI4KS5FHbyGWCJnkv9Pl83t1UxRdVG6fD2aC9XjZrf+zvL3/9+oyMn3oID5FtzLGp8wwVTqss3pPMQIdE3Aydcm2zQAAAAAAAABQ0grqDOWTFvVD+R3HgsMQBRbP97wlBBTndZkRNa0XyT835DVbZQC4IrmnlhDn0TPt2WDr6QBlXeW/PFB4K3JoJ5zq2HoJq6eC3QnQCl2Ud78=","request_signature":"o4r+KiRPSfMcGy5p/cTpn/bLiY0aZfHW0p0HDrMAYInPwuYWq8zhz0EkzIzDarGl5GH5gPJBLvN+bc3Aa8wQCg=="}', '\xedc5ae02cf7e8d6e45e53e5165a53b2fae0296f1f79985ee30cfb51209f6f3c5', '\x07bfffb418602580fac3af9f7b659079264430e071628a62ce4a4fe5f5eb2835', '\xf52bfab3c924b4b64ebe4b08537af3f27b8b2e33decdfa33efdd5956127d317666575c823f37350182b41a30ba17958d12d844a1a698f50474f0eea39b794706'),
	(12, '{"seq":12,"at":"2026-11-30T19:41:14.261324Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"31"}}', '\x07bfffb418602580fac3af9f7b659079264430e071628a62ce4a4fe5f5eb2835', '\x41c0fa30616979da7ead73d041bb49cedc05a36c858d4844546f6bec7578da67', '\x6f8377bd408e15cb826de91f58e2635aa081026ead3a88b8b3b4089edc7748a09c589d21bc6740c667ae8482cd080fc3ff816e994ce986da512c39a528b9d404'),
	(17, '{"seq":17,"at":"2026-11-30T19:41:24.898212Z","node":"a","actor":"b","actor_fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","action":"study_accept","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"name":"typos","received_from":"b"}}', '\x06f07fc688146641beab2ebaff68d5326fcccc677d904c3cd8f445378665523b', '\xaa749f489882ba5021c3bd82dc199f56e3f03554f3ed124fac53e3aedbbf1972', '\x3bfc476796ae4e64ec4bb8dc89325fc3798adc607986ccb03f01340a47dbeb895317ee1d216423088622a2a587969b8a96371bde090777c352f4a171b6006905'),
	(13, '{"seq":13,"at":"2026-11-30T19:41:14.914908Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"session_open","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"direction":"1","own_keys":"31","peer_keys":"30","role":"client","session":"8202a8c2bf2b1dfe6d6399635c209a1f"}}', '\x41c0fa30616979da7ead73d041bb49cedc05a36c858d4844546f6bec7578da67', '\xea230d24de20e95bd7c3a715c587fb0009bc790a143bb86a7f0290ac2a57a36d', '\x5bec601635de196cc3a6dd3d7f3afd32cc65af6afe3aec0cc56c98a595092eb0f96f3c1bef238470b866de2a7d516bc732c2728e67656649104de2226155c903'),
	(14, '{"seq":14,"at":"2026-11-30T19:41:15.424772Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"session_done","study":"2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633","outcome":"done","reason":"","details":{"digest":"56ac7862c272cdc3af438b79e7e5eac9f5e88f3a21841592beacabc5b83ef389","direction":"1","intersection":"21","own_keys":"31","peer_keys":"30","role":"client","session":"8202a8c2bf2b1dfe6d6399635c209a1f"}}', '\xea230d24de20e95bd7c3a715c587fb0009bc790a143bb86a7f0290ac2a57a36d', '\x9e73f27639dfc2ec7e480d0fca7c4677db1463abc3cfe2c47b303516eeda3978', '\xd694a4d6a21b959ad6faec86d2ab666ce0ce36803546729c02030f8671f863cda8572ac30aca8ee2f64a3944d56f68c9b1dc636a0c1905cb47ab29e3fc0e8205'),
	(15, '{"seq":15,"at":"2026-11-30T19:41:18.595582Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"3","dataset":"typos","rows":"120"}}', '\x9e73f27639dfc2ec7e480d0fca7c4677db1463abc3cfe2c47b303516eeda3978', '\x3861aaca3372f3b6b3da625845c2be92c84146f9dc46eabc1910b31765d8e76a', '\x73156365a7b0f70b91824fdc2477699042d4365cf0d48e265841f7246125533ce83a5ed72dae337b4235c7f19decb47357d76a8efca0824268ce91574cc57a0f'),
	(16, '{"seq":16,"at":"2026-11-30T19:41:21.694249Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_propose","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"typos"}}', '\x3861aaca3372f3b6b3da625845c2be92c84146f9dc46eabc1910b31765d8e76a', '\x06f07fc688146641beab2ebaff68d5326fcccc677d904c3cd8f445378665523b', '\x9445fa85df44e6357e583b264579a2fdf160f14ff06cb97497236571e43c582925d9b65cb6b72c62843cc6e6b178daa40b43a19878992cf46141ca88d0897d05'),
	(18, '{"seq":18,"at":"2026-11-30T19:41:28.434439Z","node":"a","actor":"l","actor_fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3","action":"study_accept","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"name":"typos","received_from":"l"}}', '\xaa749f489882ba5021c3bd82dc199f56e3f03554f3ed124fac53e3aedbbf1972', '\x5cad3fb10650981ce206fc0ca2098b4ee3f9e04109cddeffd8c52ff09e344e1a', '\x53b5ccc3e71f9cd3dedcf699ce82a902c7c3bb519d945bb20d21903ee9cae79eb7afeca0670c8bd7ce8c3188ee4e168adc9c65c46ee58028032c262941e30607'),
	(19, '{"seq":19,"at":"2026-11-30T19:41:34.064923Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"session_open","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"4392b9e0d5dd690e857f506ed4fcfe59"}}', '\x5cad3fb10650981ce206fc0ca2098b4ee3f9e04109cddeffd8c52ff09e344e1a', '\x72583d920a71fc8eeeb9bd7f076f7f78bad33a3941773b513cfd20ae510c57a5', '\x5181c6028eab1a88a401022dae65f59b61fc97d10b7bb611db7a1a195cb09d5a1ec2839023a0f86649ed0a75bb0d617d1d97b24f9a0fc4d5724e30236134050b'),
	(20, '{"seq":20,"at":"2026-11-30T19:41:37.161092Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"session_done","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"digest":"9953c12b39ba25b65db28499d3829183b3086ff10b9217c9e796836d764b99a8","direction":"1","intersection":"30","own_keys":"30","peer_keys":"30","role":"client","session":"4392b9e0d5dd690e857f506ed4fcfe59"}}', '\x72583d920a71fc8eeeb9bd7f076f7f78bad33a3941773b513cfd20ae510c57a5', '\x29ad77b79aa027b52e05316fdb929b479bfc1dbb5a491dfe1f804cb9ec6590ac', '\xaea0e487fad304e8f2cd172d24451ec1bc32b44033fd918c17611a0eb20a96e19ce181273ea1fb52d17b6b22ae821509e28c595ea76b4b9fa742b33f931dbb0a'),
	(21, '{"seq":21,"at":"2026-11-30T19:41:39.6301Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"contribution_complete","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"columns":"1","keys":"30","link_method":"exact","linker":"l","records":"120","without_link_key":"0"}}', '\x29ad77b79aa027b52e05316fdb929b479bfc1dbb5a491dfe1f804cb9ec6590ac', '\x3eb64c1dba7825de240225c8cff4569a8217352bfc45430ba49b0b8f859cdcfb', '\xd7bb443f337c49e15399c0261944fae552c4f184b25f914b90c17c60c6ae4aa063e93388d7fda81401fffcce6c1d1cf3ada43468f7db7c65aac82e8c90334b04'),
	(22, '{"seq":22,"at":"2026-11-30T19:41:44.104498Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"quality","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"generation":"de7b023849a92b9c8f041a125553239132c1c458e0b42f6f75ac4c1d51948b5a","linker":"l","linker_hash":"aad62cfbfb0974a974e17f374697e8998fba460fc8480fda533fca89e4773798","linker_seq":"31","refused":"","stored":"false"}}', '\x3eb64c1dba7825de240225c8cff4569a8217352bfc45430ba49b0b8f859cdcfb', '\x5917204502b7b1b8ab6f8204d9e5da10a502e5fe29343f37c132d75976e5132d', '\x9f4e6435dca0efff83a0dc4ba2a16a5c9185aeb8205f52d3178f6a8fa5347d8ab38f0569dc4cd913390d2310030b301d2bd56a0301e6d7e5f0eb9a87b6925a0e'),
	(23, '{"seq":23,"at":"2026-11-30T19:41:44.18575Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"query","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"cells":"2","generation":"de7b023849a92b9c8f041a125553239132c1c458e0b42f6f75ac4c1d51948b5a","group_by":"X,Y","linker":"l","linker_hash":"6e3b23f5eb29f41ca15f6754806ebda7c8cad19d5f0779134c3541a6c402ca0f","linker_seq":"30","purpose":"fixture","query":"3afd6f43f46b98f0bb1d0a5d8990a9b2","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjFGAjfsh2a4BPdg4maIAx5+BtwMM17hfL/ix+R7J8jG9zr9b0P0a5jwux0KXYmQqbIAAAAAAAAAAWEAAAAAaw3RdwAAAAAAAAACAAAAAAAAAAEAAAAAAAABEkghYMbp2tQHJqmCTgtePQTeNEIikzpWc6Qy8htGnG88GXNoOhvzB4Xp9/z+YCpvrpwzhIH13iTHowUvPysBl6/jPtNeagYHUCCWk7WswVI83GFYWecy+XUi29UT6kRNyTRiqF5U+12HQ9gtDGP1UoOvMJNorlHEo+tC3eZzKRLJgQC0Hj2GpIYmIgpaWizdozUP6iGja1XogOS3tFAV+t/eXJ5sHiYJ61yyxEdFTzusbbM7PhYCIaERPPBR1njCEtfjbEJwK9iCQLcwSlWvdeip7lYdvp8RGRbpBHvfwICHA8HTtWh9e01TD0Lt1oxkT2sv7h3RZrWqZPuEWuJC5/FHRVkiSZo7q5HcacQD2QTvMEoAAAAAAAAAAgAAAAAAAAESogcqPyDIQ/K58kzA9jUEG6X58mZ7o0vVYqo5ARO6RbNOm5uOiahTnJAKx/gO05lRKWMQllBggp8leA69PLkudKNqTURSrLdTuMktQX/adlLTWjbgNyYXfata0JwjhgwSA05vnnNhWMiaGpEzjmr3HVdzQt57sxl8XNP2TT8E1S+QuWG2vKVQ6j1/XyGSD6y3eurGEwtOwQI2EMKzGMQAo/Bvf9vL5XzIghNiG/NOwTP6PLaxRbiBELJ9CQPFXzdEtGMt3YGxlYyovDs8OXDfCfBqVHdo0A0m9iPaEt0wFXIahTQzmHnoexk9jSzova6BELOlGGbowXTH4V/EwZBbwMpwp0xXFcX30rWns2T0iK3JIQAAAAAAAABQBf/hK+/tMGjcS4NZmHAgxJVu6tUnyvZaxiJhdT59rAZo8YMRn0etTVyB6Y+uxQynlU7QUn0FxJxKn8tnPoQuYPS6mQ0wkCkCu9Ovl1duzdw=","request_signature":"n6pSIGo8eLptc9lFuOcgBLgZC6k2TgbIYzfkUZh8YNh6b/PtjyQZH2ouXGYsKzMJRe3FLmvFHNufVzrKxIBSDw=="}', '\x5917204502b7b1b8ab6f8204d9e5da10a502e5fe29343f37c132d75976e5132d', '\x306358e9ea52339a31968cc0b748965481aba381cef28ea329a170d49c60cc82', '\xae2d4cc39a2e5acef420d3c9cca174993b0208cee01065cc6ad925885b211dda18bc779979d2f2e6c1b90af83731c0583cc5a80c910a3cd82aa043ece04b2c03'),
	(24, '{"seq":24,"at":"2026-11-30T19:41:45.688151Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"quality","study":"460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7","outcome":"done","reason":"","details":{"generation":"de7b023849a92b9c8f041a125553239132c1c458e0b42f6f75ac4c1d51948b5a","linker":"l","linker_hash":"fc1295522267103176273cd0d07246fda5e8788f089d84cd7847f1ff41585db0","linker_seq":"32","refused":"","stored":"true"}}', '\x306358e9ea52339a31968cc0b748965481aba381cef28ea329a170d49c60cc82', '\x14ba36ac0dadfde5cab99755e3270ecc04ffc43090033b7ad9b0fd4a437ed08f', '\xf0bcba329e78a1db44702b3a7188b05f8b389795a4dcf301575da554f0b26b15087ae0b46eae1e4d74f5be8c0f3e65c2811a9d0b9edd64f023e5e43a23a72e01'),
	(25, '{"seq":25,"at":"2026-11-30T19:41:46.964219Z","node":"a","actor":"a","actor_fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","action":"study_propose","study":"fa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"open"}}', '\x14ba36ac0dadfde5cab99755e3270ecc04ffc43090033b7ad9b0fd4a437ed08f', '\x467f347fda67a539bd63c0929a762fa28ed32bd70c6133ed81c505b368b06b3f', '\x6a31cb35edc312bf8f3cfb892a9359c3d27959fe0c862572f59a17d70387c180b55d18e8b2e61bfd41652d2a4d5b64cc0535df540e709286d65b6feea27f7502');
INSERT INTO public.contribution VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', '\xebc19e6265deff7f3c67d5476b0ed7d1', 20, 20, '2026-11-30 19:41:09.258232+00', 0),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', '\x23e7c121e3acb9c3c525a52719787a0d', 120, 30, '2026-11-30 19:41:39.610176+00', 0);
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'exact', '\x4d07f5d4a02850f13eb45bf04082379e', '{K,X}', 31, 'a2.csv', '2026-11-30 19:41:14.207774+00'),
	(2, 'typos', '\x7b8b74d13755bee15a9b8bd4b842f328', '{B,L,X}', 120, 'ta.csv', '2026-11-30 19:41:18.519575+00');
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
	(1, 30, '{40,u0}'),
	(2, 0, '{1,l1,u1}'),
	(2, 1, '{2,l2,u0}'),
	(2, 2, '{3,l3,u1}'),
	(2, 3, '{4,l4,u0}'),
	(2, 4, '{5,l5,u1}'),
	(2, 5, '{6,l6,u0}'),
	(2, 6, '{7,l7,u1}'),
	(2, 7, '{8,l8,u0}'),
	(2, 8, '{9,l9,u1}'),
	(2, 9, '{10,l10,u0}'),
	(2, 10, '{11,l11,u1}'),
	(2, 11, '{12,l12,u0}'),
	(2, 12, '{13,l13,u1}'),
	(2, 13, '{14,l14,u0}'),
	(2, 14, '{15,l15,u1}'),
	(2, 15, '{16,l16,u0}'),
	(2, 16, '{17,l17,u1}'),
	(2, 17, '{18,l18,u0}'),
	(2, 18, '{19,l19,u1}'),
	(2, 19, '{20,l20,u0}'),
	(2, 20, '{21,l21,u1}'),
	(2, 21, '{22,l22,u0}'),
	(2, 22, '{23,l23,u1}'),
	(2, 23, '{24,l24,u0}'),
	(2, 24, '{25,l25,u1}'),
	(2, 25, '{26,l26,u0}'),
	(2, 26, '{27,l27,u1}'),
	(2, 27, '{28,l28,u0}'),
	(2, 28, '{29,l29,u1}'),
	(2, 29, '{0,l30,u0}'),
	(2, 30, '{1,l31,u1}'),
	(2, 31, '{2,l32,u0}'),
	(2, 32, '{3,l33,u1}'),
	(2, 33, '{4,l34,u0}'),
	(2, 34, '{5,l35,u1}'),
	(2, 35, '{6,l36,u0}'),
	(2, 36, '{7,l37,u1}'),
	(2, 37, '{8,l38,u0}'),
	(2, 38, '{9,l39,u1}'),
	(2, 39, '{10,l40,u0}'),
	(2, 40, '{11,l41,u1}'),
	(2, 41, '{12,l42,u0}'),
	(2, 42, '{13,l43,u1}'),
	(2, 43, '{14,l44,u0}'),
	(2, 44, '{15,l45,u1}'),
	(2, 45, '{16,l46,u0}'),
	(2, 46, '{17,l47,u1}'),
	(2, 47, '{18,l48,u0}'),
	(2, 48, '{19,l49,u1}'),
	(2, 49, '{20,l50,u0}'),
	(2, 50, '{21,l51,u1}'),
	(2, 51, '{22,l52,u0}'),
	(2, 52, '{23,l53,u1}'),
	(2, 53, '{24,l54,u0}'),
	(2, 54, '{25,l55,u1}'),
	(2, 55, '{26,l56,u0}'),
	(2, 56, '{27,l57,u1}'),
	(2, 57, '{28,l58,u0}'),
	(2, 58, '{29,l59,u1}'),
	(2, 59, '{0,l60,u0}'),
	(2, 60, '{1,l61,u1}'),
	(2, 61, '{2,l62,u0}'),
	(2, 62, '{3,l63,u1}'),
	(2, 63, '{4,l64,u0}'),
	(2, 64, '{5,l65,u1}'),
	(2, 65, '{6,l66,u0}'),
	(2, 66, '{7,l67,u1}'),
	(2, 67, '{8,l68,u0}'),
	(2, 68, '{9,l69,u1}'),
	(2, 69, '{10,l70,u0}'),
	(2, 70, '{11,l71,u1}'),
	(2, 71, '{12,l72,u0}'),
	(2, 72, '{13,l73,u1}'),
	(2, 73, '{14,l74,u0}'),
	(2, 74, '{15,l75,u1}'),
	(2, 75, '{16,l76,u0}'),
	(2, 76, '{17,l77,u1}'),
	(2, 77, '{18,l78,u0}'),
	(2, 78, '{19,l79,u1}'),
	(2, 79, '{20,l80,u0}'),
	(2, 80, '{21,l81,u1}'),
	(2, 81, '{22,l82,u0}'),
	(2, 82, '{23,l83,u1}'),
	(2, 83, '{24,l84,u0}'),
	(2, 84, '{25,l85,u1}'),
	(2, 85, '{26,l86,u0}'),
	(2, 86, '{27,l87,u1}'),
	(2, 87, '{28,l88,u0}'),
	(2, 88, '{29,l89,u1}'),
	(2, 89, '{0,l90,u0}'),
	(2, 90, '{1,l91,u1}'),
	(2, 91, '{2,l92,u0}'),
	(2, 92, '{3,l93,u1}'),
	(2, 93, '{4,l94,u0}'),
	(2, 94, '{5,l95,u1}'),
	(2, 95, '{6,l96,u0}'),
	(2, 96, '{7,l97,u1}'),
	(2, 97, '{8,l98,u0}'),
	(2, 98, '{9,l99,u1}'),
	(2, 99, '{10,l100,u0}'),
	(2, 100, '{11,l101,u1}'),
	(2, 101, '{12,l102,u0}'),
	(2, 102, '{13,l103,u1}'),
	(2, 103, '{14,l104,u0}'),
	(2, 104, '{15,l105,u1}'),
	(2, 105, '{16,l106,u0}'),
	(2, 106, '{17,l107,u1}'),
	(2, 107, '{18,l108,u0}'),
	(2, 108, '{19,l109,u1}'),
	(2, 109, '{20,l110,u0}'),
	(2, 110, '{21,l111,u1}'),
	(2, 111, '{22,l112,u0}'),
	(2, 112, '{23,l113,u1}'),
	(2, 113, '{24,l114,u0}'),
	(2, 114, '{25,l115,u1}'),
	(2, 115, '{26,l116,u0}'),
	(2, 116, '{27,l117,u1}'),
	(2, 117, '{28,l118,u0}'),
	(2, 118, '{29,l119,u1}'),
	(2, 119, '{0,l120,u0}');
INSERT INTO public.intersection VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', '\x4d07f5d4a02850f13eb45bf04082379e', '\xb0aa44bea5c9c5c84eb40a232a8f656d', 21, 31, 30, '\x56ac7862c272cdc3af438b79e7e5eac9f5e88f3a21841592beacabc5b83ef389', '2026-11-30 19:41:15.345832+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', '\x7b8b74d13755bee15a9b8bd4b842f328', '\x88beeda5f175a489e51db418f5f1825a', 30, 30, 30, '\x9953c12b39ba25b65db28499d3829183b3086ff10b9217c9e796836d764b99a8', '2026-11-30 19:41:36.714903+00');
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
INSERT INTO public.link_quality VALUES
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', '\xde7b023849a92b9c8f041a125553239132c1c458e0b42f6f75ac4c1d51948b5a', '{"own_records":120,"own_blocks":30,"block_pairs":480,"method":"given","coverage_blocks":{"coverage":0.999999999,"std_error":7.557077427200246e-15,"warnings":["only 30 blocks: standard errors are rough below 200","the coverage of the own dataset is estimated as 1, its highest value: its standard error means nothing","the coverage of the peer''s dataset is estimated as 1, its highest value: its standard error means nothing"]},"coverage_number_of_links":{"coverage":1,"std_error":0,"refused":"the coverage of the peer''s dataset is on its boundary or not identified, 1.0000","warnings":["p is on its boundary: the number of links does not tell true from false links here","only 120 records: standard errors are rough below 1000","the model fits badly (G2 359.0 on 3 degrees of freedom)"]},"coverage_given":{"coverage":1,"std_error":0,"warnings":[]},"coverage":1,"links":{"p":0.8166666663317395,"rate":3.349271970876089e-10,"std_error":{"p":0.03568118630835373,"rate":7.672591226061525e-8},"classes":1,"weights":[1],"rates":[1.8267915947565895e-9],"loglik":-57.16926242927211,"aic":118.33852485854422,"goodness_of_fit":{"g2":3.5805116738174547e-7,"degrees_of_freedom":0,"p_value":1}},"recall":0.8166666663317395,"recall_std_error":0.03568118630835373,"false_positive_rate":1.1164239902920296e-10,"false_positive_rate_std_error":2.5575304086871775e-8,"precision":0.9999999995898851,"precision_std_error":9.088780364938846e-8,"warnings":["the rate of false links is 0 within its error: p is the mean number of links","only 120 records: standard errors are rough below 1000"],"replicates":[[0.819999982779325,5.740224999032743e-9],[0.7803033178053576,0],[0.7878787811088143,2.2566578605776044e-9],[0.8548386989421131,3.578435436857319e-9],[0.8515624991930536,2.6898213286348965e-10],[0.8161765347830424,0],[0.8306451611346696,5.1884348669280676e-11],[0.7499999994096231,1.9679228617045888e-10],[0.7916666521898253,4.825613760435961e-9],[0.7738095252061129,0],[0.8303571427403403,3.893418920597469e-11],[0.8095239093550319,0],[0.749999999409623,1.9679232317789305e-10],[0.7844827562960729,7.74872240446219e-10],[0.8035714278627175,2.3623702993802453e-10],[0.8333333226457066,3.5625422611929025e-9],[0.8472222223369471,0],[0.7986111155505499,0],[0.8017241374479207,1.6103792373674727e-10],[0.7870370316234357,1.8045337816611588e-9],[0.8928570155436809,4.24378206650052e-8],[0.8275862073204282,0],[0.8055555545255682,3.4332914289336713e-10],[0.8000001689951255,0],[0.8240740162033583,1.929023859167008e-8],[0.7833333318826754,4.835526423718761e-10],[0.8557692127081243,6.020368796081736e-9],[0.7867647008730557,1.669765733088487e-9],[0.870689654130532,3.472939343514743e-10],[0.7717391356428055,0],[0.8225804262171885,7.298136728284277e-8],[0.7867647008730557,1.669765733088487e-9],[0.7804878044065334,1.571717940980951e-10],[0.8513513506912749,2.2002547931757968e-10],[0.8026315783671418,1.9340888150291372e-10],[0.8416666776231337,0],[0.8611109605074505,5.020122021785293e-8],[0.8636360543629539,1.0309113659031273e-7],[0.8958331217974589,7.051195816121236e-8],[0.8602940016794103,3.8655882865038883e-8],[0.8620687648041307,6.690437019211497e-8],[0.8611109605074505,5.020122021785293e-8],[0.7822580636134159,3.009043754905368e-10],[0.8145164330561098,0],[0.8499999197794722,2.674017592537344e-8],[0.7878787811088143,2.2566578605776044e-9],[0.8225804262171885,7.298136728284277e-8],[0.8103450123598747,0],[0.7666667003844957,0],[0.8148148155617696,0],[0.8499999197794722,2.674017592537344e-8],[0.8999995864930077,1.3783566410463521e-7],[0.8108110472617718,0],[0.8409091045119195,0],[0.8437500049651847,0],[0.7421874990082413,3.305862250613245e-10],[0.8043478252567591,2.767324887760954e-10],[0.7741935493699215,0],[0.8275862073204282,0],[0.8081395421560255,0],[0.8699999991143595,2.952134832886107e-10],[0.8000001689951254,0],[0.7692307841968523,0],[0.7424242414516747,3.241892310157368e-10],[0.8240740162033583,1.929023859167008e-8],[0.8452380973228404,0],[0.7621952211131682,0],[0.7727272757435668,0],[0.8249999951388383,1.6203872318006536e-9],[0.7976190837689376,0],[0.8437500049651847,0],[0.8571428221778707,1.1654995450231334e-8],[0.8000001689951254,0],[0.8229164880877098,5.95263189480851e-8],[0.8529411736349068,9.452271187981864e-10],[0.8482140019001897,9.460469866754788e-8],[0.8214282181219773,1.1776886469731333e-7],[0.8203124906162349,3.127921699430658e-9],[0.8100001476063897,0],[0.8035714278627175,2.3623702993802453e-10],[0.8499999197794722,2.674017592537344e-8],[0.8269230774898563,0],[0.8275862073204282,0],[0.7916666521898253,4.825613760435961e-9],[0.8125000011519142,0],[0.7727272757435669,0],[0.8157898969256833,0],[0.778571429570639,0],[0.8425926006285328,0],[0.8308823527570032,6.139111441427758e-11],[0.8482140019001897,9.460469866754788e-8],[0.7874999938599397,2.0466867460082008e-9],[0.8712121200304987,3.9387415551317417e-10],[0.795454522329421,7.708374790323566e-9],[0.892857015543681,4.243782062799776e-8],[0.8046874991140623,2.9531255218984143e-10],[0.7857142820988379,1.2051492766692225e-9],[0.7983870965418772,7.74387591088536e-11],[0.8289473685519737,0],[0.8055555545255679,3.433292169082354e-10],[0.8369565508945034,0],[0.879310336380679,2.81563572457344e-9],[0.866666666216916,1.4991689371394537e-10],[0.7931034304823843,5.931159267428636e-9],[0.8083333478720554,0],[0.8749999969826286,1.0057904509253035e-9],[0.7857142820988379,1.2051492766692225e-9],[0.8620687648041307,6.690437019211497e-8],[0.8333333226457066,3.5625422611929025e-9],[0.8482140019001897,9.460469866754788e-8],[0.7916666521898253,4.825613760435961e-9],[0.8599998948802196,3.503992681193798e-8],[0.7651515656156255,0],[0.8958331217974589,7.051195816121236e-8],[0.8157898969256833,0],[0.7720588279438856,0],[0.8189655168021387,1.4641354795230654e-10],[0.7499999994096229,1.967923601853272e-10],[0.8040540532710174,2.610122118440472e-10],[0.7905405285685894,3.990650402722433e-9],[0.8392857341107287,0],[0.8482140019001897,9.460469866754788e-8],[0.8518518507859697,3.552940534371866e-10],[0.8749999969826286,1.0057904509253035e-9],[0.8809523687168977,4.078494394062678e-9],[0.8076927064756676,0],[0.8709677408216951,3.712629093044484e-10],[0.7499999994096231,1.9679228617045888e-10],[0.8125000011519141,0],[0.879629620542661,3.0289895406691394e-9],[0.7916666521898253,4.825613760435961e-9],[0.8425926006285328,0],[0.801470587773906,1.5379604996941984e-10],[0.8333333226457066,3.5625422611929025e-9],[0.8416666776231337,0],[0.8214282181219773,1.1776886469731333e-7],[0.8660714281619148,1.365045854129221e-10],[0.8020833328153097,1.7267454133218507e-10],[0.8225804262171885,7.298136728284277e-8],[0.842857150131104,0],[0.818181814625435,1.185461062647164e-9],[0.801470587773906,1.5379604996941984e-10],[0.8083333478720554,0],[0.7874999938599397,2.0466867460082008e-9],[0.8100001476063897,0],[0.8749999969826286,1.0057904509253035e-9],[0.795454522329421,7.708374790323566e-9],[0.8046874991140623,2.9531255218984143e-10],[0.859756000836634,3.224144721573433e-8],[0.8806818066609855,3.840277577419708e-9],[0.8249999951388383,1.6203872318006536e-9],[0.8142857579594291,0],[0.7822580636134159,3.009043754905368e-10],[0.7931034304823843,5.931159267428636e-9],[0.7327586183116622,7.926643045645202e-10],[0.8125000011519141,0],[0.8083333478720554,0],[0.8560605850834733,6.99237760285835e-9],[0.8017241374479207,1.6103792373674727e-10],[0.8333333226457066,3.5625422611929025e-9],[0.8478255922507392,1.649019275203519e-7],[0.8611109605074505,5.020122021785293e-8],[0.854166659638602,2.342688191584822e-9],[0.7980769275098571,0],[0.7604168077842954,0],[0.8275862073204282,0],[0.8482140019001897,9.460469866754788e-8],[0.8333333226457066,3.5625422611929025e-9],[0.8125000011519141,0],[0.8257575765447189,0],[0.8484846783563847,5.670948792039591e-8],[0.7972973743810025,0],[0.8400000170158336,0],[0.8448275889621549,0],[0.8583332759544107,1.9126307537753462e-8],[0.8375000270101047,0],[0.7844827562960729,7.74872240446219e-10],[0.7717391356428055,0],[0.886363598325941,1.2679231775614141e-8],[0.8448275889621549,0],[0.817073295111796,0],[0.8448275889621549,0],[0.8515624991930536,2.6898213286348965e-10],[0.8214282181219773,1.1776886469731333e-7],[0.8243242857830123,1.2847104010245877e-8],[0.759259433799518,0],[0.8571428221778707,1.1654995450231334e-8],[0.8214282181219773,1.1776886469731333e-7],[0.8430232626271381,0],[0.7926829100128079,5.605486815459433e-9],[0.8378378634947096,0],[0.8571428221778707,1.1654995450231334e-8],[0.8660714281619148,1.365045854129221e-10],[0.8303571427403403,3.893418920597469e-11],[0.870689654130532,3.472939343514743e-10],[0.8790322501413086,2.6410691781701226e-9],[0.8249999951388383,1.6203872318006536e-9],[0.8303571427403403,3.893418920597469e-11],[0.8749999969826286,1.0057904509253035e-9],[0.8173076913601212,3.158570442233592e-10],[0.8225804262171885,7.298136728284277e-8],[0.8790322501413086,2.6410691781701226e-9],[0.8214282181219773,1.1776886469731333e-7],[0.9342103584761144,5.5946558349025587e-8],[0.8189655168021387,1.4641354795230654e-10],[0.8000001689951255,0],[0.7857142820988379,1.2051492766692225e-9],[0.8125000011519142,0],[0.8141026031430317,0],[0.8369565508945034,0],[0.8289473685519737,0],[0.8515624991930536,2.6898213286348965e-10],[0.8571428221778707,1.1654995450231334e-8],[0.8299999999374907,2.0836406674125858e-11],[0.682692219564967,2.937578025274945e-8],[0.8083333478720554,0],[0.7820512812266766,2.748684983326181e-10],[0.7828947356448042,3.9910038237186046e-10],[0.8308823527570032,6.139111441427758e-11],[0.7916666521898253,4.825613760435961e-9],[0.8026315783671418,1.9340888150291372e-10],[0.794642835810014,7.110947682538911e-9],[0.8699999991143595,2.952134832886107e-10],[0.7916666521898253,4.825613760435961e-9],[0.8359375330029102,0],[0.8142857579594291,0],[0.8392857341107287,0],[0.8142857579594291,0],[0.7916666521898253,4.825613760435961e-9],[0.8310810808754895,6.853051459643211e-11],[0.8173076913601212,3.158570442233592e-10],[0.8023255808511269,1.8140729659184748e-10],[0.8000001689951254,0],[0.8189655168021387,1.4641354795230654e-10],[0.8355263502540551,0],[0.8515624991930536,2.6898213286348965e-10],[0.757812723992891,0],[0.8011363631998699,1.4549791001646403e-10],[0.8046874991140623,2.9531255218984143e-10],[0.8362069285655928,0],[0.8257575765447189,0],[0.8783783715717954,2.2688609879750743e-9],[0.8203124906162349,3.127921699430658e-9],[0.8000001689951254,0],[0.8166666663317395,1.1164239902920296e-10],[0.8749999969826286,1.0057904509253035e-9],[0.889705810185921,2.405567337919005e-8],[0.8214282181219773,1.1776886469731333e-7],[0.7916666521898253,4.825613760435961e-9],[0.8125000011519142,0],[0.7672414078708673,0],[0.7960526071901336,8.129604582111464e-9],[0.8235293021893089,3.652513232606699e-8],[0.8671874995079369,1.6402101898904675e-10],[0.7983870965418772,7.74387591088536e-11],[0.8046874991140623,2.9531255218984143e-10],[0.7758620688813195,2.80659199584458e-11],[0.7980769275098571,0],[0.8012820508352309,1.4894015650431433e-10],[0.8299999999374907,2.0836406674125858e-11],[0.7788461564847293,0],[0.8064516117318058,3.904733203441424e-10],[0.8285714287805022,0],[0.7666667003844954,0],[0.7777778723955174,0],[0.7976190837689376,0],[0.8387096995569554,0],[0.8125000011519142,0],[0.8359375330029102,0],[0.7870370316234357,1.8045337816611588e-9],[0.7931034304823843,5.931159267428636e-9],[0.7844827562960729,7.74872240446219e-10],[0.8166666663317395,1.1164239902920296e-10],[0.7272727232430966,1.3432102467329325e-9],[0.8611109605074505,5.020122021785293e-8],[0.8145164330561098,0],[0.7129629491112446,4.617239442635442e-9],[0.8409091045119196,0],[0.7972973743810025,0],[0.8636360543629539,1.0309113659031273e-7],[0.8951611012776278,6.301498426767675e-8],[0.9117647038353462,6.823355584254879e-10],[0.7826086945976161,3.515192951534611e-10],[0.794642835810014,7.110947682538911e-9],[0.8299999999374907,2.0836406674125858e-11],[0.8308823527570032,6.139111441427758e-11],[0.759259433799518,0],[0.8333333226457066,3.5625422611929025e-9],[0.8260869572524489,0],[0.7685185376554085,0],[0.8333333226457066,3.5625422611929025e-9],[0.8166666663317395,1.1164239902920296e-10],[0.7972973743810025,0],[0.8455882368813339,0],[0.8142857579594291,0],[0.8269230774898563,0],[0.8557692127081243,6.020368796081736e-9],[0.8461538470785377,0],[0.8281250003054647,0],[0.8306451611346696,5.1884348669280676e-11],[0.8484846783563847,5.670948792039591e-8],[0.8611109605074505,5.020122021785293e-8],[0.8499999197794722,2.674017592537344e-8],[0.7727272757435668,0],[0.7884615306630236,2.5995049446336793e-9],[0.7890624910702975,2.976567510989033e-9],[0.8499999197794722,2.674017592537344e-8],[0.8333333226457066,3.5625422611929025e-9],[0.8951611012776278,6.301498426767675e-8],[0.8362069285655928,0],[0.8269230774898563,0],[0.8709677408216951,3.712629093044484e-10],[0.7720588279438856,0],[0.8499999197794722,2.674017592537344e-8],[0.818181814625435,1.185461062647164e-9],[0.8939392403472544,5.1197379854113954e-8],[0.8534482716343441,1.4092416122934992e-9],[0.854166659638602,2.342688191584822e-9],[0.8299999999374907,2.0836406674125858e-11],[0.8166666663317395,1.1164239902920296e-10],[0.7777778723955174,0],[0.8161765347830424,0],[0.7569447025950279,0],[0.7788461564847293,0],[0.8145164330561098,0],[0.7890624910702975,2.976567510989033e-9],[0.8235293021893089,3.652513232606699e-8],[0.781249999404431,1.9852301284354704e-10],[0.8703703694045535,3.2193895697455826e-10],[0.8020833328153097,1.7267454133218507e-10],[0.749999999409623,1.9679232317789305e-10],[0.8103450123598747,0],[0.8557692127081243,6.020368796081736e-9],[0.7972973743810025,0],[0.757812723992891,0],[0.810606274277381,0],[0.8712121200304987,3.9387415551317417e-10],[0.8416666776231337,0],[0.9230769026212953,6.8185426194133925e-9],[0.8043478252567591,2.767324887760954e-10],[0.7980769275098571,0],[0.8214282181219773,1.1776886469731333e-7],[0.8148148155617696,0],[0.739999998802225,3.992583301008305e-10],[0.8088235715400708,0],[0.8043478252567591,2.767324887760954e-10],[0.8303571427403403,3.893418920597469e-11],[0.8299999999374907,2.0836406674125858e-11],[0.8782051216692013,2.1786423036000238e-9],[0.7928571256360982,5.740348196781042e-9],[0.7931034304823843,5.931159267428636e-9],[0.8000001689951254,0],[0.7720588279438856,0],[0.7741935493699215,0],[0.7738095252061129,0],[0.7053571187348143,8.040776193022717e-9],[0.8095239093550319,0],[0.8281250003054647,0],[0.7428571419182374,3.129685029653236e-10],[0.8125000011519141,0],[0.8263888895633753,0],[0.8000001689951254,0],[0.8472222223369471,0],[0.8749999969826284,1.0057905249401717e-9],[0.8382353181717918,0],[0.8240740162033583,1.929023859167008e-8],[0.8511904756214481,1.8967601563465072e-10],[0.8103450123598747,0],[0.7928571256360982,5.740348196781042e-9],[0.8416666776231337,0],[0.8369565508945034,0],[0.8046874991140623,2.9531255218984143e-10],[0.818181814625435,1.185461062647164e-9],[0.8203124906162349,3.127921699430658e-9],[0.8011363631998699,1.4549791001646403e-10],[0.8467741939368449,0],[0.796296271409841,8.295485076637021e-9],[0.8269230774898563,0],[0.796296271409841,8.295485076637021e-9],[0.8046874991140623,2.9531255218984143e-10],[0.7916666521898253,4.825613760435961e-9],[0.7803033178053576,0],[0.8552631441670698,4.575889001046107e-9],[0.7960526071901336,8.129604582111464e-9],[0.8571428221778707,1.1654995450231334e-8],[0.8536585316471084,1.6460858232036912e-9],[0.8333333226457066,3.5625422611929025e-9],[0.8148148155617696,0],[0.7888888802929583,2.8653101743122042e-9],[0.8437500049651847,0],[0.7976190837689376,0],[0.8409091045119196,0],[0.8046874991140623,2.9531255218984143e-10],[0.7828947356448042,3.9910038237186046e-10],[0.8599998948802196,3.503992681193798e-8],[0.7803033178053576,0],[0.7826086945976161,3.515192951534611e-10],[0.8478255922507392,1.649019275203519e-7],[0.8083333478720554,0],[0.8303571427403403,3.893418920597469e-11],[0.8529411736349068,9.452271187981864e-10],[0.7870370316234357,1.8045337816611588e-9],[0.8064516117318058,3.904733203441424e-10],[0.8362069285655928,0],[0.7844827562960729,7.74872240446219e-10],[0.8660714281619148,1.365045854129221e-10],[0.8482140019001897,9.460469866754788e-8],[0.8749999969826286,1.0057904509253035e-9],[0.8392857341107287,0],[0.8064516117318058,3.904733203441424e-10],[0.8365384923054161,0],[0.7600001525582061,0],[0.8240740162033583,1.929023859167008e-8],[0.7899999891788132,3.6070622784952397e-9],[0.8299999999374907,2.0836406674125858e-11],[0.8359375330029102,0],[0.8333333226457066,3.5625422611929025e-9],[0.8472222223369471,0],[0.8362069285655928,0],[0.7983870965418772,7.74387591088536e-11],[0.8534482716343441,1.4092416122934992e-9],[0.8214282181219773,1.1776886469731333e-7],[0.8425926006285328,0],[0.7750000003368285,0],[0.8095239093550319,0],[0.794642835810014,7.110947682538911e-9],[0.7727272757435669,0],[0.8166666663317395,1.1164239902920296e-10],[0.8046874991140623,2.9531255218984143e-10],[0.8387096995569554,0],[0.7884615306630236,2.5995049446336793e-9],[0.8416666776231337,0],[0.8308823527570032,6.139111441427758e-11],[0.7916666521898253,4.825613760435961e-9],[0.8257575765447189,0],[0.7794118238544393,0],[0.879629620542661,3.0289895406691394e-9],[0.8229164880877098,5.95263189480851e-8],[0.7750000003368285,0],[0.8289473685519737,0],[0.8437500049651847,0],[0.9062499992990608,2.3364639852493e-10],[0.8189655168021387,1.4641354795230654e-10],[0.7734375018729317,0],[0.8295454545609748,0],[0.7899999891788132,3.6070622784952397e-9],[0.819999982779325,5.740224999032743e-9],[0.819999982779325,5.740224999032743e-9],[0.8189655168021387,1.4641354795230654e-10],[0.8333333226457066,3.5625422611929025e-9],[0.8333333226457066,3.5625422611929025e-9],[0.8103450123598747,0],[0.8482140019001897,9.460469866754788e-8],[0.8749999969826286,1.0057904509253035e-9],[0.8785714214511782,2.3734167964306607e-9],[0.8076927064756676,0],[0.8452380973228404,0],[0.8263888895633753,0],[0.8548386989421131,3.578435436857319e-9],[0.8749999969826284,1.0057905249401717e-9],[0.8145164330561098,0],[0.8333333226457066,3.5625422611929025e-9],[0.818181814625435,1.185461062647164e-9],[0.8648648645154617,1.1646772435369712e-10],[0.8125000011519142,0],[0.6833332478405166,2.8497605571627577e-8],[0.8173076913601212,3.158570442233592e-10],[0.7672414078708673,0],[0.7380952366698171,4.751403344845547e-10],[0.8455882368813339,0],[0.858695586209941,2.1987990687459085e-8],[0.8499999197794722,2.674017592537344e-8],[0.8333333226457066,3.5625422611929025e-9],[0.8046874991140623,2.9531255218984143e-10],[0.8589742857733127,2.4400348741515643e-8],[0.8173076913601212,3.158570442233592e-10],[0.8275862073204282,0],[0.8000001689951255,0],[0.8055555545255682,3.4332914289336713e-10],[0.866666666216916,1.4991689371394537e-10],[0.8400000170158336,0],[0.8369565508945034,0],[0.8857142522951458,1.1139713299949486e-8],[0.8571428221778707,1.1654995450231334e-8],[0.8392857341107287,0],[0.818181814625435,1.185461062647164e-9],[0.7937499807070979,6.4309673512378635e-9],[0.8243242857830123,1.2847104010245877e-8],[0.7741935493699215,0],[0.8790322501413086,2.6410691781701226e-9],[0.7758620688813195,2.80659199584458e-11],[0.810606274277381,0],[0.7983870965418772,7.74387591088536e-11],[0.8263888895633753,0],[0.8161765347830424,0],[0.8260869572524489,0],[0.7916666521898253,4.825613760435961e-9],[0.7788461564847293,0],[0.7583335384849708,0],[0.7844827562960729,7.74872240446219e-10]],"limits":{"MinSeparation":0.05,"MaxExcess":2,"MaxCV":0.5}}', '2026-11-30 19:41:44.065225+00');
INSERT INTO public.linker_head VALUES
	('l', 13, '\xf89173731e3a257696da011f195e1ad27850460a89bc7fafa6a6a10fee6ed36c', '\x86e8124354ba2dc13f64d1424dc8deae2b630ea1f17c3a35928902897729965e8217bdf937860fcb0a16f234ca2cdfd22c9185126a4950d23df9e38d0defa707', '2026-11-30 19:41:11.870581+00'),
	('l', 31, '\xaad62cfbfb0974a974e17f374697e8998fba460fc8480fda533fca89e4773798', '\x2c48f28bb10843a275c8f470f75e4cf641d10820ba99c04cddbe92e76e93da8b1fd08c5d7c55008d1fd1f3bd45fb1cd345955839d9d27c70f5464cdcbad0ba0f', '2026-11-30 19:41:43.943178+00'),
	('l', 30, '\x6e3b23f5eb29f41ca15f6754806ebda7c8cad19d5f0779134c3541a6c402ca0f', '\xec3e891116998fe4dc69fd3fbe9862bdb26918f10ccd218f94e627f34304978c74c0be444719b5e11096e7bfe3ba11f68cf724730622d6c73573eed93b0b1b04', '2026-11-30 19:41:44.142797+00'),
	('l', 32, '\xfc1295522267103176273cd0d07246fda5e8788f089d84cd7847f1ff41585db0', '\x3fa97f2c85e8ac9d7d18de8321efec6ade73ea8c0d0f7bb1b991be38d8b6adb25489b36b8e76f347f0c00d8488232bd31bb9b2de4f4d8e2c8401c322969a9406', '2026-11-30 19:41:45.68522+00');
INSERT INTO public.node VALUES
	(true, 'holder', 'a', '\x308201163081c9a0030201020210426d93b793fa8c21a8a59e39b90aeade300506032b6570300c310a300806035504031301613020170d3236313133303139343034375a180f39393939313233313233353935395a300c310a30080603550403130161302a300506032b6570032100bc31c3b5475d6a332444561d13d0b200343e0749e1373954938b0b7e488001a9a33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b657003410036afe0529c17f2b885fbfdd51d8cc208aaa77e40835116b7d91e54c0687e8044a0227df7e686823134188089f22bcc360dc826e7884c45d3b652e5b3161ded08', '\x45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885', '\x016b58610d5685439b0c0d21d9bee7134ae2a45fdb0351093ce3517e6f487001a2d04e772c5d5a8e98fd8731365838cd76ce86d3a08ebc77dec8d2b43f77b1854dc063ef7812964558b5dc0be6b072439e', '2026-11-30 19:40:47.90797+00');
INSERT INTO public.peer VALUES
	('b', 'holder', 'https://127.0.0.1:22581', '\x77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26', '2026-11-30 19:41:00.032018+00'),
	('l', 'linker', 'https://127.0.0.1:22582', '\x5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3', '2026-11-30 19:41:00.900249+00');
INSERT INTO public.psi_chunk VALUES
	(2, 'blinded', 0, '\x48955bcc2ca6efbb43452b9e059e694e1e4d671ed5b50e2661b6af28f0b7791e'),
	(2, 'evaluated', 0, '\xff600461382d23eec2558220d7bfa94d88a4e7e9306704c5d4bba88a4f586a6c'),
	(2, 'matches', 0, '\x3d1b5805eb27a2e78532fad5491e1a9a66b48131967ea5ec4e2c59038a84292d'),
	(3, 'blinded', 0, '\x9eec2a9e88aec662ff67e03e93277072603576f0850d2d049a4a23943f58f662'),
	(3, 'evaluated', 0, '\x18373815cd1a26ca8fd5d7c251fea820312d031d2e4f8a04f5d3d9e158bcb1cb'),
	(3, 'tags', 0, '\x8c55567748b3dcb196c7d5bd59bd4a12e5507fad3b7c5087750c45e1bdada79d'),
	(3, 'matches', 0, '\x7f4c49d5aac1b29e2adb0f4205db77fffcc1ac5e27370a2457afa9a8e3899636');
INSERT INTO public.psi_client_output VALUES
	(1, '084c2526-37be-a247-6105-bdee7c3a6e87', '0f44f916-4c89-fd2b-9e84-3211060fda49', '\xef1dd9396a54d0222d2578b2cf44f8c5ddbf65faa0c210c2cb4305a8b7d1e748'),
	(1, '1056207d-73c1-fe40-90f5-259ec1e17f3c', '28599803-7d1d-fff2-113d-c891584bbb25', '\x0464e60466a9810f67bc1447edad89fb0c88576135c67a4b774c1c84449cb57d'),
	(1, '183791d6-118d-501a-4f34-24a74ebbf140', '1b7060fd-2647-20a3-fa8f-760cc356808b', '\xc9e941aef2c89455ad854f0cbad1879d6cb23dc6d99fd41f7c36925fb2be335d'),
	(1, '293bf82f-7451-de8b-b798-f01225d92ca8', '83056ae6-0e81-0fa2-4bf1-1437ee01f5b4', '\x31d92f215bb9ff9c9b85cd370f03525b8bb49ffd89a4d1d398a890c8ce976b63'),
	(1, '34d3187a-06b3-5409-3220-6fd88eec47e5', '60a70007-f20b-00c7-7998-01ac21d66359', '\xd7db2d56b29ecf73bffe39dc2cd3e99c064f13d7ec790c1f804816dfc498f704'),
	(1, '4424c96c-3134-7229-85ef-8fc7de54cce8', '508812fb-a815-1ae8-7c40-cb405aa67dc6', '\x749a208bd955a37162ac908a344c489f7dbaccd641b97485465eaf65f9676c34'),
	(1, '44f225f3-6ff3-4593-b235-d0983cb3d153', '124f91c9-403f-fbe0-e348-4d9fd5de39fc', '\x7edd05b8a2f757dde32cb65b36abd465ee481ad6726c9ada303a3206ce733a01'),
	(1, '537ce9b7-2c13-01ce-9406-aa621f0cdb0c', '63e421ca-332f-a28a-8ba3-067359a8128b', '\xfc0588d0ff57d9d618fc196bf2a2d25b0e31b68ceeb8defbbc42187bf4a1ba42'),
	(1, '57aeb416-6e02-4e78-b353-e5a48ecb3532', 'cc65b8c4-05bf-beb0-161c-46f9683ee26f', '\xe94798639de2862da065024be10c1e4e4bc9585322a6a5e774e3b6e33c2b3563'),
	(1, '582ec218-cf36-d8c9-bc67-f5a413cebe78', 'd2254d15-99c3-3dbe-1769-7a7bf3b9e6b3', '\xbacefc4ba2b751a6f77dcb1578d8db9d0e8c0339e70d713f193252ce07717d23'),
	(1, '5e81b798-f555-4643-41a7-52375fab8729', 'bdd1470e-3423-a302-787b-bd2745913551', '\x8bd993b5fb9f758baf650cada466c2be6865cf781e363f53583e91b4c5627ea5'),
	(1, '6a02629b-9e08-a1bd-9972-84c764f19404', '1b90bc93-a695-bd86-c64e-930e2e504aa3', '\x3c8fa306789b47a84b2edbcd5b19c48cb48b2038108397459e13a14be956ca54'),
	(1, '7efefac4-ca9c-b2b7-ba73-328526bb700f', 'db4bc1e5-7817-cfa4-87dd-1580f3c7739b', '\x52e73e3fd55c226a7f11a9b0f3e5f516f734df297f2843ad8b8f6004376259b4'),
	(1, '88ceb185-5905-a689-65dd-7fb5b27dd136', '90d1003b-a9cb-2b13-d558-1ec911a306ec', '\x9898dfb187494269c7267573a4484e1611e50cfa90d566e5ab481c7c62508b38'),
	(1, '8a94a585-60f7-2a66-6ebd-ef77f1e9f0bf', 'ce84e19c-c5e8-200c-9add-c0b0c4b8ccef', '\x62eedd023b7890bf195f392cedfda49f8aca7592939adb641d60a40367f11299'),
	(1, '8b215c6e-d958-f43f-5b6c-a898306f4f43', '619c497c-04b2-86db-f19c-7eb7eb6e0258', '\x6cc25deecaf2b7425f3555e7a75e4787a80b8b426e2a7ed40923f2c32bf4797f'),
	(1, '909ad000-d571-ae9f-77d5-ec901fc59f1c', '55fccbd9-fc90-7610-1d60-09f523d123f7', '\x319b9481c47da8ebc16030c4c74cf80a102eeb5a94a13dc4ac75cbe346398a33'),
	(1, '9151cf69-f4c7-5b9f-8023-957a963fe740', '5b10d000-7664-ab36-d89c-a76965b1f0b2', '\xfb3594da819acfba7db1ebe7f7eaeb0c95bba9760e0d90576625f14d59e1f8ee'),
	(1, '94cc4599-d14d-8621-c2bb-153ba003f29a', '81f67bfa-16d8-9549-254b-c02b5c079af0', '\xd4f21834ff0991a2893332f90d1fdac7cb5818cf996af73529ee3986924b21b1'),
	(1, '978e6450-7f14-517a-34b1-64462b60c180', '7a790fbc-c584-d605-6976-25e0dc18dc95', '\x7bb43af3182c78387beac22eca9ec8cebc01ed3a6939aba93f9f87ae49532f6e'),
	(1, '98de4067-8e80-a677-d4dd-ea37c5c805eb', '712ccf38-39d6-18e1-d202-f6c3698fa726', '\x6bac93b079be5a386dbf69762fdc96184fbef2349ab0d0840674fb376056b4c5'),
	(1, '99d458e1-4524-f5f4-bd5c-b8a27098ad23', '80653dd9-db7b-0280-cb9e-bcb654f2c014', '\x447d2a6139063ebf284c9697494f6e8dda936d1d8e88f2e6bebfc7aed677a14c'),
	(1, 'ac30ccd2-d01c-a000-f4fe-1dd9f85842fc', '721cdf01-077b-d3ce-be0f-7bc95813fc48', '\xf322c683b23c48d19ff924a32b01585026f655bd200124e5c6bcae2fb521d993'),
	(1, 'c03cd056-9992-a32d-d084-c4621b9194f9', 'ef3dccf7-3321-cf2c-d095-78a6eda220b4', '\x174822991964613ee4cf58feb6794ca55c3b99ac5868506ffa7f017ef6cdde9d'),
	(1, 'c4b96d01-6675-5e53-573d-1a1c1259de00', 'bbf3261b-c037-c7c1-4f1a-a81527f0b38e', '\xda47b092959980b1a8fc940a9ae7b2ab1ed95b006dff0f69cefca53388703291'),
	(1, 'c805567a-cfac-cff8-e299-222e836b20b1', 'a538d84e-d374-4017-e224-b5502994b90d', '\xbc49700d02ca09fdc267eff4e68140f2594c85c5034d0d36bd74c1a70f619687'),
	(1, 'd0d93f9d-9f12-8995-d1bc-3452ba33fd5b', 'de8e605d-a4c9-01fc-b1e6-6ad3ae73e93b', '\xd3f7b4f0659da60d9a8ef378312a3f3a9b8b1900b63e935332c64b347bbaa992'),
	(1, 'd3ca8877-2a27-8cc7-95f6-24c946f01d64', '1e3ee559-a0c9-edb9-6199-c6cbf9097241', '\x36db38f69b3727895c08a26b8aa82929c23f0eda6d9654760498562b5cc6b2e2'),
	(1, 'e5a1164d-06e7-45e1-ba40-e4962d4938ed', '35431ede-151a-5ac7-4415-53fb137c0760', '\x8d039e813745aeca14098d26d0e5a157865e239f68c5e4be57db62d08b5d3455'),
	(1, 'fb4f83b4-85b3-65cc-b741-0ef888af3afc', 'a83b6cb4-a1f7-2b44-9de3-601d3fe1ef29', '\x866994e136f1c47e5d1928ea931d73f5ea65e5dadebcd881120819795ac7904a'),
	(1, '10b4b226-8fc8-4b8f-0da0-6506db239a03', 'c283b558-f51c-b333-3e82-e142f93adc4a', '\xff447a3e07d39f8dcdafc504f3c3354b2eca56a6ce615ff3e90769e0e734e654'),
	(3, '0eb63547-3d1b-ce98-3b8b-c41525db9b5e', 'b34ea30b-32ee-097e-9186-1385e4d7c4c9', '\xa33df28a1209f0aeb5085d17518443e236794540e398734c34814ed1fa52acbf'),
	(3, '1ad6ca18-1d70-602a-cfc7-7f81950c9d67', 'd8953f44-c86e-2877-0843-3df2dcd166f8', '\x801f8201791ffd173e5b9ffbc7f92ec5e167abed8cb6f8b75c705789ff0bc14b'),
	(3, '311ef49c-e723-aa07-4729-873b8318a2d0', '95e8b1a5-f096-9651-dd47-7056ad17feb0', '\xd0a19ae6e11e256d7ef3c4bd36356b2f67fdfa8e812bb650a6adae989260e586'),
	(3, '3c7dfc90-24ee-e863-170c-45f8fcffc8e5', '6da52b45-976c-b70c-ee5d-f750373cc340', '\xf34b6255e3ee247fce43ddcde18c428170f880e01eccf495f58e26d538a4a816'),
	(3, '4a6b96fc-ac5f-2bc4-c17b-ebc4b3d09430', '3a433bb2-a6df-6faa-da96-6e7661c28e21', '\xc71ae0d0572b22216ccd8cf0e42940cc0dea2f2b6abd78e99846e5649540246f'),
	(3, '5a641d36-a8a3-b08b-d8bf-da2fcaddc052', '03c185c8-33c2-e29b-e2ac-f075bf6ee5fa', '\x8d0356523fe70ee36aab099af06df5d7a849cd5477edd6f777a382e2ec249d8d'),
	(3, '5d97e1a3-25c5-091a-7c46-59ca63698454', '221f2225-8b36-9419-9f31-76500fec31c0', '\x8e86ac7de259a20bc39b90e7c5500079d2675a3be0b46bb65a0519c72cb74e70'),
	(3, '618fd571-8746-2be1-d953-a40b1aa060cc', 'e71dcc33-a06a-4f04-78c3-40e18c5a0479', '\xf2549454ddb3e1b6993cbc3cc910cee6bc67e4375a9f6250fd1ca1a5928ea7a4'),
	(3, '6431a8f8-2e37-cee7-8823-cb685f32a9eb', '6cf9b9e9-c5e0-2080-3a64-e729605e4875', '\xda05dec8f5fb4b84d507b6990186a306d1226f65609cd2d6139e50c259a1fa07'),
	(3, '6493a186-dea4-d9ba-2837-04c37957ca70', '32ad2fac-e1ef-847b-9f5f-6bb9b5d830df', '\x71e39796e35eff08cf2891b48563bbe7ec3f1ae7c6d69c16ae8806be7680552a'),
	(3, '6585dbd7-8d7c-affc-3932-9d338f3d7fbe', '64f493bc-1462-22d4-3c91-957640aeaaf1', '\x9933145ae73b1d6e378f2b879e34a9ee03f844c6f1fe1096ece14600b8cdcae4'),
	(3, '6619329f-9f1e-7e08-1808-219fecbfe4f8', 'dd899566-647a-4ea5-b56d-73c0c8a1a5e5', '\x1e041a8ba53b6bcb5ebe7240eff7681b7106d25e99a8942eb3e4d35c915c22b7'),
	(3, '6b98731d-71e5-2e05-348b-cbc65ec58599', 'd7fb9349-8386-690a-e25d-15a5e68f83cf', '\x1cf50683a09e05546469326b27adc7feb6fef90976193383be3642c4714a0e5c'),
	(3, '7b3ca1db-75fc-ea2e-dbcf-6485afbf0895', 'a7647966-a2ba-1ec6-907d-ece0085a96e0', '\x61d2f8112431f50e2835e5be401d47fc34dad0b8b94d9a2871bf571e11056066'),
	(3, '8457fe56-0571-6cf6-d1d5-6411c02dd1c6', '2342f619-148b-e726-4ffa-2014557459ee', '\xfcb42708893d685860766855c265349eea259155af265e76e5872ab75b3b8171'),
	(3, '861e15d7-5f7b-76eb-816f-d52dae2763ff', '6e91bc2f-252f-01f5-1cca-349f0ad9760d', '\xbef6a3716939dcd633c159fb73c8cb5a6dbb40b977d79ba7c0acc531c9b493f9'),
	(3, '8931c83d-ee51-09bc-879a-d78ff34109f9', 'ef980fc2-7b56-d5de-23a0-ca24c33e435a', '\x99ce45ed23c7dcc638339accd9a58c39c607a5641bb0b36ec3ed651272b6c57e'),
	(3, '8abb65e8-3992-d6c0-3029-974ae503a99c', 'fd67fcdf-9518-ee2a-6672-68862e5648cf', '\x84b75d975d47d4d046c8da83ca371c573b6d28864159f7c21b678d445621cab1'),
	(3, '8c173db9-0e45-0748-79e2-401035ab847a', '75c1f347-5c57-5ddf-d151-52c807717fa3', '\x217712a8ce404a71a873f7f0dbfa292599e242c824ab1ba37b6966985b9da0c9'),
	(3, '9414d983-418c-fc25-d2ed-142d9e8a849d', '1644eede-61bc-dadd-81c9-2009410b100b', '\xcba736a021e67ed5a62288cc5adff565324b8bc93a316d0b722a18f055e5acab'),
	(3, '9b0a3054-160a-0e5a-2bd0-46d591dc3fb9', 'c2f0b28f-2d33-b3f9-01ac-2691782545e0', '\x7d68cba64cfe41e13d00d9a67258a7519a0971ca893af56cd6277bdb26ceb9ee'),
	(3, 'aa2f7dcd-0229-52a7-9cd4-5835d6f85216', 'c4cac5ba-d7aa-56ba-ac0e-131947f527b3', '\xefb5280cce0c6886e0c33f49408a67fcb06b772d53e0e17d17435b30b7ea2baf'),
	(3, 'aa520289-2d11-ca06-8180-9cb2e856d3bd', '63468642-3e14-ebbd-4a2c-0e067aadf24d', '\xed4b6f588bf21cef7e94995d1e54a89ae156ac6eb9c6498303f7627974124e72'),
	(3, 'ac5c5b97-6a6a-0dd8-fbfb-fe0a7dd15e6e', 'd036c4fc-68bc-9b53-7533-297cfda45525', '\x6a7576edcc0a4bbb28ec6a14e6d2bb99d397ee7be0412a375a6c68085ecd2181'),
	(3, 'b8e43775-9bd8-5018-40d7-c9af005d8837', '57f023f7-7cd6-2001-1a75-f4d6e9ed99a3', '\x79260d5c232f28a76f4189f7c1e9ba1b91dd9c5d4421c2ac2fb6bc28c6d02520'),
	(3, 'bc592b86-b2cc-2862-3a8b-086b8eaf25e9', '0b277c86-f28b-0edd-5ff2-c2998cc79ff2', '\xbc3cb0cecf4b81cf01d7b43a51a79e36afaabc9db9a67b5e3cec89e67ae766dc'),
	(3, 'ca5697c0-e175-9559-385f-23913589e169', '491157db-212b-b302-ea3e-c38c05352a1e', '\xd38f581e5fe398777cf0a1f52939ac9f9e21c79e4f45dbf0bef3761b15eb9d1e'),
	(3, 'd19df9ba-e1bf-df98-5c4a-eaf68fd8ca88', '83bd8f0b-deee-e7f4-ca8b-cfc5aeb5d1ad', '\x1ca87677d1106728c74ef2fb92e9a376aaaeb85f4135e27a807420ffe5748461'),
	(3, 'dd489d2f-1ffa-21aa-fa45-7a1d7db7ce9e', 'acd107a0-ebef-0474-de3f-bf1959146496', '\x1808ca66e8c34f0a11d9b1b4a0bedb76150c9fd6228bc42e4bf87aae85254bd8'),
	(3, 'e44a969f-9f22-df2c-8014-b177453560be', '678b3404-3348-b172-58f4-0cae54450dca', '\xb08fdd29e68c15dff971d9e2311a0d60d0313b7027a7bdee74f74b510b5b3d34');
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
INSERT INTO public.psi_peer_tag VALUES
	(1, 0, 0, '0c58b981-96d5-2eb7-0318-7abb9ec1938c', '\xec0a3b38'),
	(1, 0, 1, '0f44f916-4c89-fd2b-9e84-3211060fda49', '\x53887b4c'),
	(1, 0, 2, '12c98146-3154-bf86-d440-e3e65b5a938e', '\x99a74cac'),
	(1, 0, 3, '1b7060fd-2647-20a3-fa8f-760cc356808b', '\x04fa8612'),
	(1, 0, 4, '1e3ee559-a0c9-edb9-6199-c6cbf9097241', '\xab8edb73'),
	(1, 0, 5, '28599803-7d1d-fff2-113d-c891584bbb25', '\x31331bc1'),
	(1, 0, 6, '31ad88c8-05bc-7e9b-dc23-a9a5dcda0099', '\xf82bee5f'),
	(1, 0, 7, '35431ede-151a-5ac7-4415-53fb137c0760', '\x3bb528cc'),
	(1, 0, 8, '508812fb-a815-1ae8-7c40-cb405aa67dc6', '\x26a170bb'),
	(1, 0, 9, '60a70007-f20b-00c7-7998-01ac21d66359', '\x61690176'),
	(1, 0, 10, '619c497c-04b2-86db-f19c-7eb7eb6e0258', '\xf79414dd'),
	(1, 0, 11, '63e421ca-332f-a28a-8ba3-067359a8128b', '\x0cec4a47'),
	(1, 0, 12, '69aede33-d91c-e279-a3fd-cd76288b44e2', '\xc503487f'),
	(1, 0, 13, '81f67bfa-16d8-9549-254b-c02b5c079af0', '\x2c2c2908'),
	(1, 0, 14, '90d1003b-a9cb-2b13-d558-1ec911a306ec', '\xb0f743e8'),
	(1, 0, 15, 'a538d84e-d374-4017-e224-b5502994b90d', '\xcb3d38c3'),
	(1, 0, 16, 'a83b6cb4-a1f7-2b44-9de3-601d3fe1ef29', '\x8efcab8c'),
	(1, 0, 17, 'ba460d32-fbeb-4f0e-db23-3e01aead4d73', '\xe5fbae32'),
	(1, 0, 18, 'bbf3261b-c037-c7c1-4f1a-a81527f0b38e', '\x8c7a7514'),
	(1, 0, 19, 'bdd1470e-3423-a302-787b-bd2745913551', '\x6f763f3a'),
	(1, 0, 20, 'c283b558-f51c-b333-3e82-e142f93adc4a', '\x0cdabbe6'),
	(1, 0, 21, 'cace1b15-7241-ac76-8a13-d64295177be2', '\x4d95bf34'),
	(1, 0, 22, 'cc65b8c4-05bf-beb0-161c-46f9683ee26f', '\x3c417a5e'),
	(1, 0, 23, 'ce84e19c-c5e8-200c-9add-c0b0c4b8ccef', '\x3c703a05'),
	(1, 0, 24, 'd2254d15-99c3-3dbe-1769-7a7bf3b9e6b3', '\x9cdd10b2'),
	(1, 0, 25, 'd74ef584-a233-d9fd-9551-ae72563c0c97', '\x72b4c994'),
	(1, 0, 26, 'db4bc1e5-7817-cfa4-87dd-1580f3c7739b', '\x8a84ebc6'),
	(1, 0, 27, 'de8e605d-a4c9-01fc-b1e6-6ad3ae73e93b', '\xcda0abc7'),
	(1, 0, 28, 'ed8f37a7-2b56-5c8e-ca5d-2c7bbcef5ee2', '\x5d0dd368'),
	(1, 0, 29, 'efd99070-5d1d-2084-5188-fde0825b324c', '\x4e10b83e'),
	(3, 0, 0, '03c185c8-33c2-e29b-e2ac-f075bf6ee5fa', '\x110abd53'),
	(3, 0, 1, '0b277c86-f28b-0edd-5ff2-c2998cc79ff2', '\x7de5e6d7'),
	(3, 0, 2, '1644eede-61bc-dadd-81c9-2009410b100b', '\xb75d6483'),
	(3, 0, 3, '221f2225-8b36-9419-9f31-76500fec31c0', '\xa44262d0'),
	(3, 0, 4, '2342f619-148b-e726-4ffa-2014557459ee', '\x9e098305'),
	(3, 0, 5, '32ad2fac-e1ef-847b-9f5f-6bb9b5d830df', '\x68c8eb2e'),
	(3, 0, 6, '3a433bb2-a6df-6faa-da96-6e7661c28e21', '\xf930f9c9'),
	(3, 0, 7, '491157db-212b-b302-ea3e-c38c05352a1e', '\x2ab9dd59'),
	(3, 0, 8, '57f023f7-7cd6-2001-1a75-f4d6e9ed99a3', '\x43970369'),
	(3, 0, 9, '63468642-3e14-ebbd-4a2c-0e067aadf24d', '\xeaf06649'),
	(3, 0, 10, '64f493bc-1462-22d4-3c91-957640aeaaf1', '\x958d89c0'),
	(3, 0, 11, '678b3404-3348-b172-58f4-0cae54450dca', '\x6e2fdf90'),
	(3, 0, 12, '6cf9b9e9-c5e0-2080-3a64-e729605e4875', '\xa739f17a'),
	(3, 0, 13, '6da52b45-976c-b70c-ee5d-f750373cc340', '\xeb8c60c5'),
	(3, 0, 14, '6e91bc2f-252f-01f5-1cca-349f0ad9760d', '\xe3d61df4'),
	(3, 0, 15, '75c1f347-5c57-5ddf-d151-52c807717fa3', '\x499d0ae3'),
	(3, 0, 16, '83bd8f0b-deee-e7f4-ca8b-cfc5aeb5d1ad', '\x138b2c29'),
	(3, 0, 17, '95e8b1a5-f096-9651-dd47-7056ad17feb0', '\x1139a711'),
	(3, 0, 18, 'a7647966-a2ba-1ec6-907d-ece0085a96e0', '\x2948f416'),
	(3, 0, 19, 'acd107a0-ebef-0474-de3f-bf1959146496', '\x74d7852a'),
	(3, 0, 20, 'b34ea30b-32ee-097e-9186-1385e4d7c4c9', '\xc6220b57'),
	(3, 0, 21, 'c2f0b28f-2d33-b3f9-01ac-2691782545e0', '\x0ebd3bf9'),
	(3, 0, 22, 'c4cac5ba-d7aa-56ba-ac0e-131947f527b3', '\xaa3edf98'),
	(3, 0, 23, 'd036c4fc-68bc-9b53-7533-297cfda45525', '\x326d2a98'),
	(3, 0, 24, 'd7fb9349-8386-690a-e25d-15a5e68f83cf', '\xffe481f2'),
	(3, 0, 25, 'd8953f44-c86e-2877-0843-3df2dcd166f8', '\x66727ff4'),
	(3, 0, 26, 'dd899566-647a-4ea5-b56d-73c0c8a1a5e5', '\xb170347c'),
	(3, 0, 27, 'e71dcc33-a06a-4f04-78c3-40e18c5a0479', '\x62a20829'),
	(3, 0, 28, 'ef980fc2-7b56-d5de-23a0-ca24c33e435a', '\xd5925cd8'),
	(3, 0, 29, 'fd67fcdf-9518-ee2a-6672-68862e5648cf', '\xe895e2e5');
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES
	(2, '\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 1, 'client', '\x8202a8c2bf2b1dfe6d6399635c209a1f', 'done', '\x0301040000c2032ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb63301010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001f0000000000000001be857c294098250189af622b209a23a7000000000000000000000000000000004d07f5d4a02850f13eb45bf04082379e0000271339b1faba1730801ddd13b988c92ebe2bff6d5167fdb121d1b9d585bc39e2995803bb0e6aa651ee7cc0c1715382d400e2032ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb63301020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e0000000000000000be857c294098250189af622b209a23a700000000000000000000000000000000b0aa44bea5c9c5c84eb40a232a8f656d0020ae5c76d491208e667e7b2da5cdf72cba7beb6101b9a42c5eafc81a7462530665c6dcc86c6b2ab4cf09872f47e4136afd04b7a06065000424a51482f118fd39532f4303084fd666033b289cef2cfba73200000000002000001000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000010000000101', NULL, NULL, '2026-11-30 19:41:14.899615+00', '2026-11-30 19:41:15.345832+00', '\xc8dd7ccb6dee046bc0a81d995f4fc2e71f109cc3d4151f889d52756e321220d7', 1, false, 2, 1, true, 21, NULL),
	(1, '\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 1, 'client', '\xbe857c294098250189af622b209a23a7', 'replaced', '\x0301060000c2032ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb63301010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e0000000000000000000000000000000000000000000000000000000000000000d0d08dae37288fd335eb5fd8ff54cd22000047f2fc2575d7324d0e806dcce867b36a668f52fbe1b41300fd34899f40e3dd274c929e1746ac2ef1b00e6a032e0d4a1700e2032ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb63301020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e0000000000000000000000000000000000000000000000000000000000000000b0aa44bea5c9c5c84eb40a232a8f656d0020ae5c76d491208e667e7b2da5cdf72cba7beb6101b9a42c5eafc81a7462530665ccaabe91a29af1eda6f55fc08a2fbec806fcc205f6f84fe492a6695f1ff74a4d0b8ac9b6b1e4cbaae6e9805966ef127000000000002000001000000000000000000000000001efd990705d1d20845188fde0825b324c0000000000000000000000000000000000000001000000010000000001', NULL, NULL, '2026-11-30 19:41:08.14437+00', '2026-11-30 19:41:14.730765+00', '\xc8dd7ccb6dee046bc0a81d995f4fc2e71f109cc3d4151f889d52756e321220d7', 30, true, 1, NULL, true, 20, 31),
	(3, '\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 1, 'client', '\x4392b9e0d5dd690e857f506ed4fcfe59', 'done', '\x0301040000c203460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f701010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e00000000000000000000000000000000000000000000000000000000000000007b8b74d13755bee15a9b8bd4b842f3280000c703a0af179a3227f8035c7ad05f20fd864418abadc776251afbb6432bc125ec3aec12bcce2779e9d5f1af4cbc22db3700e203460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f701020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000088beeda5f175a489e51db418f5f1825a0020586aed4823ee21cd0f6f044277d7cabb77710255bea8873dbb4026d2bc4ee66a2e0ee4ea643748c50767c3c4dbe857da6ae7cc465f76b0605a7529425eed59a24c37674b07f20c563571c9aa31ea58aa00000000002000001000000000000000000000000001fd67fcdf9518ee2a667268862e5648cf0000000000000000000000000000000000000001000000010000000001', NULL, NULL, '2026-11-30 19:41:33.911207+00', '2026-11-30 19:41:36.714903+00', '\x6656338beb61de3845a25985ad345a37ee110b05e69c7c94d50c3963dce45a81', 30, true, 1, NULL, true, 30, 30);
INSERT INTO public.schema_version_holder VALUES
	(4, false);
INSERT INTO public.schema_version_node VALUES
	(2, false);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","columns":1},{"name":"b","fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","columns":1}],"linker":{"name":"l","fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"1716dc7115ba00b34c3f8333f3ebc35ff0777eae3d9b0226b6d102730349f05d"}', '{"version":1,"recipe_version":1,"salt":"3f7b539474f48b0ba33ca0752ccffeac2d5ca3c44f7b858667c152be75f52586","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:41:05.463599+00', 1),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 'typos', '{"version":1,"name":"typos","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","columns":1},{"name":"b","fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","columns":1}],"linker":{"name":"l","fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3"},"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[1,1],"expires":"2036-12-31","commitment":"b66ed9dc18cc797cf3dc97c1e84e7b6ba4ec1b26d521d460a31e372a0408d233"}', '{"version":1,"recipe_version":1,"salt":"41748b5e8559272750d5f2a44f13e24792245d245751393e19ada39fc0bbbda6","columns":[["X"],["Y"]],"keys":[{"kind":"block","columns":[["B"],["B"]],"normalise":["trim"]},{"kind":"link","columns":[["L"],["L"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:41:21.559654+00', 2),
	('\xfa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:45bd36e0003e43bb0d539314fe33c5309955d66df8cd683a8895169558e9c885","columns":1},{"name":"b","fingerprint":"sha256:77ab820c02a31ecf57d36aee1181da8c848690deb3402d5947206f16c24abf26","columns":1}],"linker":{"name":"l","fingerprint":"sha256:5f86bae4ec8ce5ac35e63e0073e62820fa173b992ebd3f1f2c355ee4503675f3"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"2008a82a10f82084f411e5f2e5cd1d3fa2d9768dfaf2456eb0dddbcd26da3f9b"}', '{"version":1,"recipe_version":1,"salt":"bc7fea2b18f4d6efe30c3d12cdbff2143d156d1e7c2fddc58a7a46094e27bb5b","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:41:46.753199+00', 3);
INSERT INTO public.study_change VALUES
	(1, 2, '10b4b226-8fc8-4b8f-0da0-6506db239a03');
INSERT INTO public.study_dataset VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', 1),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', 2),
	('\xfa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4', 1);
INSERT INTO public.study_key VALUES
	(1, 1, '084c2526-37be-a247-6105-bdee7c3a6e87', '\x000000023131'),
	(1, 1, '1056207d-73c1-fe40-90f5-259ec1e17f3c', '\x000000023132'),
	(1, 1, '183791d6-118d-501a-4f34-24a74ebbf140', '\x000000023232'),
	(1, 1, '293bf82f-7451-de8b-b798-f01225d92ca8', '\x0000000136'),
	(1, 1, '34d3187a-06b3-5409-3220-6fd88eec47e5', '\x000000023231'),
	(1, 1, '4424c96c-3134-7229-85ef-8fc7de54cce8', '\x000000023235'),
	(1, 1, '44f225f3-6ff3-4593-b235-d0983cb3d153', '\x0000000137'),
	(1, 1, '537ce9b7-2c13-01ce-9406-aa621f0cdb0c', '\x000000023233'),
	(1, 1, '57aeb416-6e02-4e78-b353-e5a48ecb3532', '\x000000023330'),
	(1, 1, '582ec218-cf36-d8c9-bc67-f5a413cebe78', '\x000000023236'),
	(1, 1, '5e81b798-f555-4643-41a7-52375fab8729', '\x000000023133'),
	(1, 1, '6a02629b-9e08-a1bd-9972-84c764f19404', '\x0000000135'),
	(1, 1, '7efefac4-ca9c-b2b7-ba73-328526bb700f', '\x000000023136'),
	(1, 1, '88ceb185-5905-a689-65dd-7fb5b27dd136', '\x000000023135'),
	(1, 1, '8a94a585-60f7-2a66-6ebd-ef77f1e9f0bf', '\x000000023139'),
	(1, 1, '8b215c6e-d958-f43f-5b6c-a898306f4f43', '\x000000023238'),
	(1, 1, '909ad000-d571-ae9f-77d5-ec901fc59f1c', '\x0000000138'),
	(1, 1, '9151cf69-f4c7-5b9f-8023-957a963fe740', '\x0000000133'),
	(1, 1, '94cc4599-d14d-8621-c2bb-153ba003f29a', '\x000000023230'),
	(1, 1, '978e6450-7f14-517a-34b1-64462b60c180', '\x0000000134'),
	(1, 1, '98de4067-8e80-a677-d4dd-ea37c5c805eb', '\x000000023130'),
	(1, 1, '99d458e1-4524-f5f4-bd5c-b8a27098ad23', '\x0000000132'),
	(1, 1, 'ac30ccd2-d01c-a000-f4fe-1dd9f85842fc', '\x0000000131'),
	(1, 1, 'c03cd056-9992-a32d-d084-c4621b9194f9', '\x0000000139'),
	(1, 1, 'c4b96d01-6675-5e53-573d-1a1c1259de00', '\x000000023239'),
	(1, 1, 'c805567a-cfac-cff8-e299-222e836b20b1', '\x000000023134'),
	(1, 1, 'd0d93f9d-9f12-8995-d1bc-3452ba33fd5b', '\x000000023137'),
	(1, 1, 'd3ca8877-2a27-8cc7-95f6-24c946f01d64', '\x000000023234'),
	(1, 1, 'e5a1164d-06e7-45e1-ba40-e4962d4938ed', '\x000000023237'),
	(1, 1, 'fb4f83b4-85b3-65cc-b741-0ef888af3afc', '\x000000023138'),
	(1, 1, '10b4b226-8fc8-4b8f-0da0-6506db239a03', '\x000000023430'),
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
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', '\x4d07f5d4a02850f13eb45bf04082379e', 31, 0, 0, 0, 31, 0, '2026-11-30 19:41:14.730765+00', 2),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', '\x7b8b74d13755bee15a9b8bd4b842f328', 120, 0, 0, 0, 30, 90, '2026-11-30 19:41:30.994902+00', 1);
INSERT INTO public.study_secret VALUES
	('\x2ea1329f1c3437f588c21f804c43474d921c40809a05df8226834e6cc19eb633', NULL, '\x016b58610d3c43d7eb787b07cebe7e96f0c8d047b33a572d06bcf61a6d79054d5f1e21a127472a434109a2a04902b2687d28374ebcddf7991b5a78808f3fb43a50', NULL, '2026-11-30 19:41:05.463599+00'),
	('\x460237ec8766b804f760e26688031e7e06dc0c335ee17cbfe2c7e47b27c8c6f7', NULL, '\x016b58610d6d221c321f3abde8f9faa5efdbce9ea324e7da3bf3d53d1b6cbab22498dbe6cce1fa03ce6221b5fd97a1af4acf5bc08c42ab6247234cbd4b875b0bc9', NULL, '2026-11-30 19:41:21.559654+00'),
	('\xfa66c7853b5dc708082cead2c078361bce912e3b594da28ce0e8a78c4dac97b4', '\x016b58610d4a03cecaca9b61b879ba9d1a31273dc1151fe5e244eb3dde11c7bec3af868b09cd683ee51c26f30f7ca89baabe27ec29d14b5c26b7726889a58799a9', NULL, NULL, '2026-11-30 19:41:46.753199+00');
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
