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
INSERT INTO public.acceptance VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 'a', '\x99dedcaa2d2fe2fc3d1598d1ea6bae6c95415d18c81992f833773cce56b8a6f3', 'x25519', '\x35af6b85eecf3a564f3c464e838823c271f316628c318bf782b6bfa32dd9bf40', '\x6993d22859fc9846e209377e41243d071b8f70416a04c4d718c4e1b05bdc8baef56d4e614dd2747398d3ba43abdafb65f6be918390ff574bd2154191bc245300', '2026-11-30 19:36:05.334897+00');
INSERT INTO public.acceptance VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 'b', '\xe3789a9f6f922136735653c9b9ad63536089b8ea548493ad78baf0d78ff0938b', 'x25519', '\xdcd0d66804324c6315a766e80f8d4d2640263453e636095ca6250924ae78e90d', '\x70d56b751882523f7dd25249e25020facfdea2acf9fa22c447adedacfb01b9e025347326b687e609f51d56649638122aa1530770390ad3d5007079a7b0bc4804', '2026-11-30 19:36:05.542146+00');
INSERT INTO public.acceptance VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 'l', '\xd928e4be9ba8e614f9e04cd11e8a86a0a1ff32122bd95042e54ac24d79872838', '', '\x', '\xa702ae274e1a9451a1b984b3c4a44c1e1886c787c61217addabb294e3e34015e8815a20a33f955c4c975ce1f8b5ac25c380bf758eb29030ea42631e2888bf702', '2026-11-30 19:36:05.801926+00');
INSERT INTO public.acceptance VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 'a', '\x99dedcaa2d2fe2fc3d1598d1ea6bae6c95415d18c81992f833773cce56b8a6f3', 'x25519', '\x2efe996ee2610a0c247aec0ab39b7344656680a3182ae9c547dfbc8597bc6612', '\xd29e89bbaf7c3dcd24270279e133f409373eed3906b6a79af982ebe39ecdc0de3942acaf685a8630a968e7a04f76f7c8cc7dc4107ca961dfd4070216b5f72503', '2026-11-30 19:36:09.348877+00');
INSERT INTO public.acceptance VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 'b', '\xe3789a9f6f922136735653c9b9ad63536089b8ea548493ad78baf0d78ff0938b', 'x25519', '\xa669c95e55aee7eb6178214d1ca3bf65b8358c47b0930f1e9b4b989bc24fa739', '\x3820e739e5c24199b34012e4c985b939442fbba0ca7290cbcde27cb1624a050dcd4a8f9b2d86c474767c0150095343faaa29dfeafb0878cd20936e11ca7f5003', '2026-11-30 19:36:09.727635+00');
INSERT INTO public.acceptance VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 'l', '\xd928e4be9ba8e614f9e04cd11e8a86a0a1ff32122bd95042e54ac24d79872838', '', '\x', '\xecf30a26205e882a50315622901fac5ed19b6c341041ccfbd023c523f8c7a3d8a8f940cfab60a5f89df85d3f73e26e7a641b4beed7bb184e47483bfdedc33e02', '2026-11-30 19:36:10.48594+00');
INSERT INTO public.acceptance VALUES ('\x36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83', 'a', '\x99dedcaa2d2fe2fc3d1598d1ea6bae6c95415d18c81992f833773cce56b8a6f3', 'x25519', '\xfa85a40bb5941a78c994e52910a4069e47bbd3d27c1eb290cd09534edda1eb4e', '\xdcac9a5225b7fd0df04207af27674fea86a722adc9488f8cc4a01680a1addb5a7f75151f3bb61cf6ecb0bf30566ce580d5c3f86cc6abf3e36b45706e13c3d508', '2026-11-30 19:36:13.67736+00');
INSERT INTO public.answer VALUES ('\xcef5e9ec1b5b7a82d4729bde260df4ce', '\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', '{X,Y}', 'fixture', '{"study":"exact","query_id":"cef5e9ec1b5b7a82d4729bde260df4ce","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":10,"suppressed":false},{"key":["u1","p1"],"count":10,"suppressed":false}],"suppressed_cells":0}', '2026-11-30 19:36:07+00');
INSERT INTO public.answer VALUES ('\x67fa03d1944235d0fabedd628be785c4', '\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', '{X,Y}', 'fixture', '{"study":"typos","query_id":"67fa03d1944235d0fabedd628be785c4","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":173,"suppressed":false,"block_count":1600,"estimate":199.42363111809118,"std_error":2.1244483870870927,"ci95":[195.24966493234479,203.59759730383757]},{"key":["u1","p1"],"count":174,"suppressed":false,"block_count":1600,"estimate":200.57636888190876,"std_error":2.0948803732739605,"ci95":[196.46049584193415,204.69224192188338]}],"suppressed_cells":0}', '2026-11-30 19:36:12+00');
INSERT INTO public.audit_log VALUES (1, '{"seq":1,"at":"2026-11-30T19:35:53.978903Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x79d47ed7ed09a51d42c8318b1c15f7181ca84d4204a98aba791b0102305e7ca0', '\xbd9d5db5b8ea4556474a97cb9d3da5b08b25b4a64677cab8376564e3dee27a78ee4900d448058f1a1498caa723aa0cc5b9e2f7b98dbf4ee6716daa5aa61cf404');
INSERT INTO public.audit_log VALUES (2, '{"seq":2,"at":"2026-11-30T19:36:03.400576Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","peer":"b","role":"holder"}}', '\x79d47ed7ed09a51d42c8318b1c15f7181ca84d4204a98aba791b0102305e7ca0', '\xdc6768fac0d0b95c4f51ecbb55f4538d56a184f0fca17ee4d7e91df043dbbb80', '\x2c058947d8caf48319ba6ae3690fe95cc545107aa5553a79a6e27b669ba67bb3ba15b640e62c31072b53898174db043665b47ad53fa27619e81228fec4710009');
INSERT INTO public.audit_log VALUES (3, '{"seq":3,"at":"2026-11-30T19:36:03.668499Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994","peer":"l","role":"linker"}}', '\xdc6768fac0d0b95c4f51ecbb55f4538d56a184f0fca17ee4d7e91df043dbbb80', '\x3aabdc778f46f4067a0b780b5f2e1c823d335711392d27375b3782eac5745613', '\x8f09b799d52453dbaf13a2afa3c93c3bd9f566e89916a1201155f16ef6509dccef55c7885616518212e4752709014e3ebcea551f6a4f0bbf84ff91e2213b5e03');
INSERT INTO public.audit_log VALUES (4, '{"seq":4,"at":"2026-11-30T19:36:04.897393Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\x3aabdc778f46f4067a0b780b5f2e1c823d335711392d27375b3782eac5745613', '\x5993ead2b96a419ae8ca40c656578d7c473023947a866d87b2e6b7ad76c9d304', '\x2c8c03a725224034d4fcd40937a56eb3c4992acea74516085d1a8fc08139a7d8f58df4d2c662023ffe8f4a689c63b239ad2e73157f81e5a24030c3e36e441b04');
INSERT INTO public.audit_log VALUES (5, '{"seq":5,"at":"2026-11-30T19:36:05.343419Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_propose","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\x5993ead2b96a419ae8ca40c656578d7c473023947a866d87b2e6b7ad76c9d304', '\x7e6da7cbd43db7c4c1aecca4148d2e292df1ec1c927ad1a497c2479c560ca0fd', '\x458b920a3702ef50dcf6d4b86dde424847a1ea386183a08c02bcb71de044a5a3bbae28a4d56588e9f3dcf31900ce72cf510713dc3476c190bca7715851a9ca06');
INSERT INTO public.audit_log VALUES (6, '{"seq":6,"at":"2026-11-30T19:36:05.566882Z","node":"a","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"study_accept","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"name":"exact","received_from":"b"}}', '\x7e6da7cbd43db7c4c1aecca4148d2e292df1ec1c927ad1a497c2479c560ca0fd', '\x5d9e7d13ea0535c9b57f79f37863a36bf873d3096f8160153adb072cfef3215f', '\xf211f17b1d8d73d5c7cede1af06105736e9f76223f117047073c4a343fabbcd33033ce962ef27b77bbb601ff18e74b265618924182517b254f546b83b4771a01');
INSERT INTO public.audit_log VALUES (7, '{"seq":7,"at":"2026-11-30T19:36:05.840668Z","node":"a","actor":"l","actor_fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994","action":"study_accept","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\x5d9e7d13ea0535c9b57f79f37863a36bf873d3096f8160153adb072cfef3215f', '\xa182eb04031cc53015f00eceeb726531e880e6df3d2dba798530706d56515222', '\x6a14ad56cb122b0776a68888f30c526a11e53a6e35ce0c89556904888b3aad9173b0fc72426880886ae0828d915e1c01fdcbc0b9a2b29a7e97b75b68a9a09c01');
INSERT INTO public.audit_log VALUES (8, '{"seq":8,"at":"2026-11-30T19:36:06.116493Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"session_open","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"c064fd8f8dbd72e3dba1fac2ecd61453"}}', '\xa182eb04031cc53015f00eceeb726531e880e6df3d2dba798530706d56515222', '\x98b4b7b759bd1cc881a0873fbc8348ea7af7c030c61fa83c7eea3eb89dfed98c', '\x8d06b07e1ecabf7876dd707ee003a6a4a6231121084b301069e795f2fe1bb5c187a5c70748e46a0640e37e57db8c015ee095a823c2314cc57e6a0392ebb8d50a');
INSERT INTO public.audit_log VALUES (9, '{"seq":9,"at":"2026-11-30T19:36:06.318509Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"session_done","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"digest":"d9be3087e2ae95b512454c2ee7019971a39e94c7ed7b178a9ddcae44a2016e1f","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"client","session":"c064fd8f8dbd72e3dba1fac2ecd61453"}}', '\x98b4b7b759bd1cc881a0873fbc8348ea7af7c030c61fa83c7eea3eb89dfed98c', '\x21e9551ae58c61e453f91da6b1dc58b4981eafcc79decd3ef1f60c40bba35866', '\x0162fd809006fbbeb5bcca217e31172ec814234629854e6e1d0b07834ed05bebafb2c96cad8aa01eacd47f54374b24a9d660f34d36bb2e3396354319c9258402');
INSERT INTO public.audit_log VALUES (10, '{"seq":10,"at":"2026-11-30T19:36:06.585105Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"contribution_complete","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x21e9551ae58c61e453f91da6b1dc58b4981eafcc79decd3ef1f60c40bba35866', '\x198d972b388039bb81e8665f6f6b11f7c02fb61ec0406f73d310b72b6520188b', '\x05560e0ef7fd14b3d69672263cfdeeea6a8e3532efbbaceb7ff4ef86363a8a4001e5168eeb537b6d79bdeffce207dc6892c8ee5f64ab9f2b3753dac1f5674f01');
INSERT INTO public.audit_log VALUES (11, '{"seq":11,"at":"2026-11-30T19:36:07.202431Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"query","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"cells":"2","group_by":"X,Y","linker":"l","linker_hash":"4fd93dfc4f6d4a3e0f78d4b6611950d903a3a9b0d40d34f23ca13cd18005cc01","linker_seq":"13","purpose":"fixture","query":"cef5e9ec1b5b7a82d4729bde260df4ce","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjHX5zshh4I+I/8athzGSdFVOv5GyO1YH2voPP2NXkL1Bc716ewbW3qC1HKb3iYN9M4AAAAAAAAAAWEAAAAAaw3QJwAAAAAAAAACAAAAAAAAAAEAAAAAAAABEqReg2kiG4MvzMvGrw3SkHrXdssl3cs54VDWaxo3WCWiYvi43Qsb2nb15OKBYrTyS1s6VLPiCOYizB2//dXfUJpy+NLlDrZKXXi1BomHzMR8fzxQjguc2Wfu1XFzIOUoAAkjum961AVrkgBJHpGwIutQg0IX6gI4PXQYoUx75jPMZ3O5DC5VDkVbbTu3kRl8e0LRHVTpPypJg2P0vPNuPex4vUfn7exs0914T6vIm72P+z2Ty7jkRkRapFGbZ/nzCIX7FCPhvhtqmzHLx6AsR7VqnQHqWgFBfWPjJOWzn+0kLqqSrqMC2Secu8PXpqY/c6XH/ZuQFetKnD7iEm6ZcJhLxhiP6itoKQlsShYxHRdCrU0AAAAAAAAAAgAAAAAAAAES1cXXT90mDyIRLS/kZAHD6bNOv5Zk/ZGjkq49GvOsW66mAikfiVVOQYNk4C3hRXS0hhmrd9aga1Fn8GHDCjAm9Y4v30XPPjTi/N/YS5uOSFw6Cg0r7sZG/XY/bIwA81fskG96RYp6aNNLoM+/OJXKOh2DrY4t3ZGdX1MUaeXbvkY3SUEcpgyePFiOQFwD3xK7m2JKaHzDG4cKfhtMkFN0cUuDCDMwdad+/srWdZ5//wAtUWWoTjrTfk87Onw4mj6w/XdE+QxsdhLsYSlUOm643TE8vMHyq9knj1IVlQhGKlrdRSXZtB4X6bKYH3EcgZrR1WesRvrczhEtUiz67dk/RkLC/rTvFjlQd0tKsrfijJMzygAAAAAAAABQydD1ppTiVU5HIgkTVv9wxX6alX2ZvVIjaQDapwrN0N7g8g8OxsfGEkWqX7zwAr4s3UAxvY+PjFsQGSwtV51GCJTdTjXxPcbddq+VEJr80QM=","request_signature":"1H1vOXr9jYTsuzNjsRRhXwwWRsaiM3ueoX7dTAqT46+6NEksQL1ZQcjZPzKiI2bhNtztmCK2zkNCQy/rNguSBw=="}', '\x198d972b388039bb81e8665f6f6b11f7c02fb61ec0406f73d310b72b6520188b', '\x9f92efaab5e1b651be4427d2080f49bd4608d71f2f43afca5b8ff01b4b2e68d4', '\xe4ce2f1e67f78428f5d19bfcff1eeb8d6e476e5eb55111a5f4c848e2739b7bd4e358bbb8d6f10b22a121a77164f36ec5774dcc5380e161373f24571b2f2d7a0c');
INSERT INTO public.audit_log VALUES (12, '{"seq":12,"at":"2026-11-30T19:36:07.393138Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"31"}}', '\x9f92efaab5e1b651be4427d2080f49bd4608d71f2f43afca5b8ff01b4b2e68d4', '\xdb57acd5de6fd38585c3375779b3fc177229960fbfb0337cf6c9c5c28a89fc4c', '\x9d2c94d8df53998ef50b680303859081a4327c03b047ab3d225633ad2e300a496e4c0b4432f07612cacca43a65e40e3a84392d7687f300093fbe6f54ad323308');
INSERT INTO public.audit_log VALUES (17, '{"seq":17,"at":"2026-11-30T19:36:09.730188Z","node":"a","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"study_accept","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"name":"typos","received_from":"b"}}', '\xeedbcd69aadc76658c9e3f067b660b3d97f471d2c79b87735d529762e32ed233', '\x3f479c7ab3968ad353e75553e73fa17040bbaf104f3a79e8e6f9e8057db7f267', '\x4dabdace2e9533374d544e2616815ac124788a5f185e8f3e8bdd419b787ca90bf78009ca5cd7da61c60b35508cc001e383d4f6af573ff0342c329137c01f0a03');
INSERT INTO public.audit_log VALUES (13, '{"seq":13,"at":"2026-11-30T19:36:07.668303Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"session_open","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"direction":"1","own_keys":"31","peer_keys":"30","role":"client","session":"158104a6b146f3e6b963acf3f848dcd7"}}', '\xdb57acd5de6fd38585c3375779b3fc177229960fbfb0337cf6c9c5c28a89fc4c', '\xf5298b058d3b83cdfa25b1dbf2eb747194569f08478d790310418e4cfe26cd26', '\xa31145812394e3e2459670aed5b2323c8151b0b4ab76f2769d15e80a480b351e7262faab0f9d82a69622c7e8030501dee423fbcfd488f897e848543a51dee106');
INSERT INTO public.audit_log VALUES (14, '{"seq":14,"at":"2026-11-30T19:36:07.782657Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"session_done","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"digest":"f570a5ac6a108d5316cb86db9acae9fc830e5966f6fd87f138e43bdd93b4bfd2","direction":"1","intersection":"21","own_keys":"31","peer_keys":"30","role":"client","session":"158104a6b146f3e6b963acf3f848dcd7"}}', '\xf5298b058d3b83cdfa25b1dbf2eb747194569f08478d790310418e4cfe26cd26', '\xf7f2dae89797222a5f39304d453a10c3b680eb112228750160ba46916ef629aa', '\xc5bac52b2d33b744acc2088775055677b70bef56ebb7662787c80db418c7dcd1ba6b93393e6c8bde2becb14096db8d5dc228bf127960e03fc48d717c78bfa003');
INSERT INTO public.audit_log VALUES (15, '{"seq":15,"at":"2026-11-30T19:36:08.800712Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"3","dataset":"typos","rows":"400"}}', '\xf7f2dae89797222a5f39304d453a10c3b680eb112228750160ba46916ef629aa', '\xb9ece5d955b87c9ed115c0814ce5f2ebc013f8b68f27578f6f089623dcfd0948', '\xbf827f60b2bcc12e288998796813d367e61765f196ba5a5041f986563ec9d1b2e9b9f0b8ec0f5b9b92d86b097e53db8969897292b3870527514a02c52dd44508');
INSERT INTO public.audit_log VALUES (16, '{"seq":16,"at":"2026-11-30T19:36:09.373409Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_propose","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"typos"}}', '\xb9ece5d955b87c9ed115c0814ce5f2ebc013f8b68f27578f6f089623dcfd0948', '\xeedbcd69aadc76658c9e3f067b660b3d97f471d2c79b87735d529762e32ed233', '\x2b499302cc882c0e9ed040802354abc1e16389a5ae988774b97d3b244ef0afe078577e78d9b953ab85848ef64ad59d3e6f62910beb6d6a263c52e37b04fde906');
INSERT INTO public.audit_log VALUES (18, '{"seq":18,"at":"2026-11-30T19:36:10.488479Z","node":"a","actor":"l","actor_fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994","action":"study_accept","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"name":"typos","received_from":"l"}}', '\x3f479c7ab3968ad353e75553e73fa17040bbaf104f3a79e8e6f9e8057db7f267', '\xbbc5a3de97293929679875c047ea5d7ee9166496e9da125aa12e0e0e0a37557d', '\x062fb3d67c1185341ec868dce981c0e05aca4cde00ca64679816e245051b8a19dff43ffd4772fe8094c7a87a9418782f3e825df258f84942dffdf438938f880d');
INSERT INTO public.audit_log VALUES (19, '{"seq":19,"at":"2026-11-30T19:36:10.91792Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"session_open","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"direction":"1","own_keys":"50","peer_keys":"50","role":"client","session":"7883f32f8f8da273a509008b7049e214"}}', '\xbbc5a3de97293929679875c047ea5d7ee9166496e9da125aa12e0e0e0a37557d', '\xba7549a402eff9f6f8282fdc81fc35cf972fcf97598d85dbc6f9af0f9f9ce125', '\xb120006549bdc3040ccaebf5b0cb62742259a914f56cca3bcc35edb4148eb82d969a5eea5e62262aa774897ef098a0629dc34912f5c526070dde8ed744699f02');
INSERT INTO public.audit_log VALUES (20, '{"seq":20,"at":"2026-11-30T19:36:11.081798Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"session_done","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"digest":"ab3a4a6e96f45fda118881f6955a6229c36ccfd62d1719869ae5cdb440b2db30","direction":"1","intersection":"50","own_keys":"50","peer_keys":"50","role":"client","session":"7883f32f8f8da273a509008b7049e214"}}', '\xba7549a402eff9f6f8282fdc81fc35cf972fcf97598d85dbc6f9af0f9f9ce125', '\xcbae499de21fa35ad601a9f52d5a808b86cfe9192a00fc3f30818655074aea7a', '\x469be7a500ecaa2e44fd802deac60bfe1e8a6ea8e26a9acd2de0bbc1aa790e21c85f402eb2aad616e33f624ca6bab7798377e0b4daa3993ff36ca9a03887fd0f');
INSERT INTO public.audit_log VALUES (21, '{"seq":21,"at":"2026-11-30T19:36:11.592462Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"contribution_complete","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"columns":"1","keys":"50","link_method":"exact","linker":"l","records":"400","without_link_key":"0"}}', '\xcbae499de21fa35ad601a9f52d5a808b86cfe9192a00fc3f30818655074aea7a', '\x740f29fdd66f37ebbfc7172a594313b03aab2c7c417d9227aac78766ae414def', '\x0db715f7c2eb030da2c01a75b7beb88cbf87548889d94e441bad59a0cd1d3eadcc73d06e88d715a0224e2901b61c650b9afc83e9b8a2a995569d9f00c50f870b');
INSERT INTO public.audit_log VALUES (22, '{"seq":22,"at":"2026-11-30T19:36:12.968034Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"quality","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"generation":"2d01b67e9198afc5451c376229e338d90c98870d943d57fe883d3dfc21c75b42","linker":"l","linker_hash":"28d1aaa68b32ddc73cd8c9f20f70a2f84fdeb9d1867f73b91d6e839c4ea7803c","linker_seq":"31","refused":"","stored":"false"}}', '\x740f29fdd66f37ebbfc7172a594313b03aab2c7c417d9227aac78766ae414def', '\xed0c0684d71a1952581bc2cb266b14862b01506700ac125e9745bb116029282b', '\x90265f784447b18dbce3f00de346abba832f6a6faac2032ab3bbc674f33ccdc19b3e80606e016932bbe8c17bb046bddafe1ddb8e9cf5ce181084483cda04400f');
INSERT INTO public.audit_log VALUES (23, '{"seq":23,"at":"2026-11-30T19:36:12.974963Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"query","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"cells":"2","generation":"2d01b67e9198afc5451c376229e338d90c98870d943d57fe883d3dfc21c75b42","group_by":"X,Y","linker":"l","linker_hash":"d0f35db4161df0686869e0c0227f5fbe57b9df95140c31a34a6484e8403e6d4e","linker_seq":"30","purpose":"fixture","query":"67fa03d1944235d0fabedd628be785c4","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjEWpni2Xdx+NmroYOyobr3SAj/AZe7tht1DaReQQnDGXmf6A9GUQjXQ+r7dYovnhcQAAAAAAAAAAWEAAAAAaw3QLAAAAAAAAAACAAAAAAAAAAEAAAAAAAABEiKBBjP1AsgheOEOZm3iWhSBCnzmXlpN1D/bv4ALbSQIPk7Yn5LD8lczhgCdwu4N4BIwPcGleCGP0XB4sbtcVj4zMnAmMKG33W+JxkjIomir1IRg16+426JqT/obrmDmNevVq1sS7cydlnNPd8BhuVNXYI68GSSH5aQbClE9q/pOfC1s6JRnNRHTBomwbFCkmh4N6/eyRgTEsAyLn1blmd5MXZe+vJHHQvMWWfUKEgYH8h1DCls+xzw8YPv1ui2NR0aX61VTtSa4di51Li/+9HS0BkzEb7C6Y17uUtx/ZFfidaXN8iUaKlG79wUQXl8Sqa+JAEWK5R4L3ZRpZbA+vt6gq/VDxxilMNthZ+k4NKlLIhcAAAAAAAAAAgAAAAAAAAESx3dgkg7t7AY7VCWqH2h5Hv4UUfQpEJru/28d+GoH027plGxqXxoRe2bqWACXeFVc1QtlV7akhr1G6gUKGlQzYnmYnMEA7iqVCLOFIkQYgUDTD1Ht8CAm3TgGiOW62Fy5iqgpBIcRwHZ77T6Ud7WjjzWM3r1kMfH8kzcgzoUh+6p0FhjtNEIpNYVzEETpwEE/AJ8VHDmu4Ebpv8OWLUCjnERQi+Pzwv4ld054riDHDYVRKOzrAsqn3/AF4Z5Y0FtF01MsFVGTLeI+8Qwok/TlW3t/jqUmTM5xd6I/3yIrae2+Csv27WbXSr9gfhZtCKF+1sCazjHRoHFsie0X8jDT3c/gZTyJDFl8o8dBMUQ1ZUHWrwAAAAAAAABQVq3ny0OxgwokrJ53lPS85oIP22B0ujJNxw9Soy9IxYwcuKYm2v8l7yAju7KRsjdNsS5aEr+Wf/Suey06w9MyKffz8oJOHalMJ5DW6xFmA08=","request_signature":"BUJgan2Etz/h/eMCQdBLuMb0iFSeSf0dpPHVw9ZEnCuAW9M3uu0aj5Wkx2KaqZaLugo804lQA+oMwKjnTXIYCA=="}', '\xed0c0684d71a1952581bc2cb266b14862b01506700ac125e9745bb116029282b', '\xd521f311cac58dd3151191c93d679679890590eda39342710caf1843197d01a7', '\x4d965c1d2efa220a57b90c898b7beb05e25a00a9532ceb3fa610c8bd37906f54bd7cf81f37c0141227fc639d6171fe60d46a1a4d2b290c9326e98dc98061a50d');
INSERT INTO public.audit_log VALUES (24, '{"seq":24,"at":"2026-11-30T19:36:13.483982Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"quality","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"generation":"2d01b67e9198afc5451c376229e338d90c98870d943d57fe883d3dfc21c75b42","linker":"l","linker_hash":"f5a031f3bdbdab07d8a5244925b9bceec330de93bd7e7a0f8c79c76a79b88027","linker_seq":"32","refused":"","stored":"true"}}', '\xd521f311cac58dd3151191c93d679679890590eda39342710caf1843197d01a7', '\xf620542993d3eed7e51d50a089b148cff5ea88f6e14956854bdcb91b12d3f12d', '\xf5c306123b13048dfb791b348b9e4bfeb7c9217936cb3e7d6a60f0c8d5b4686cd1acf816f3a062f184d13a169c9dc87e1fb1ad13f724806f296495e862b2b206');
INSERT INTO public.audit_log VALUES (25, '{"seq":25,"at":"2026-11-30T19:36:13.693299Z","node":"a","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_propose","study":"36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"open"}}', '\xf620542993d3eed7e51d50a089b148cff5ea88f6e14956854bdcb91b12d3f12d', '\xe483b2e1659c634b07f40253c3acfed9cbda1c006b7f4a641caf6f12efa1fd9d', '\x6116eeec219ca82958e18f618a4cb5ffea90f538dbab4bbc390be4dba16a70c345cc91fc1e3f6219678147cfe09d3e9cd93bf2d53f4473829c1a4d4ff2e71c0e');
INSERT INTO public.contribution VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', '\x65898931cc464e4f44e650b35d516bce', 20, 20, '2026-11-30 19:36:06.583543+00', 0);
INSERT INTO public.contribution VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', '\x69496acfaa66794eb96a5b0aaa913c5e', 400, 50, '2026-11-30 19:36:11.590824+00', 0);
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES (1, 'exact', '\x0bb26dfd6b12a6d1cc443ebfdafa5367', '{K,X}', 31, '/tmp/tmp.7vSru1U3Ad/a2.csv', '2026-11-30 19:36:07.374508+00');
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES (2, 'typos', '\x8a6db2aa94dc4a86397f774bfbcf9897', '{B,L,X}', 400, '/tmp/tmp.7vSru1U3Ad/ta.csv', '2026-11-30 19:36:08.778914+00');
INSERT INTO public.dataset_row VALUES (1, 0, '{1,u1}');
INSERT INTO public.dataset_row VALUES (1, 1, '{2,u0}');
INSERT INTO public.dataset_row VALUES (1, 2, '{3,u1}');
INSERT INTO public.dataset_row VALUES (1, 3, '{4,u0}');
INSERT INTO public.dataset_row VALUES (1, 4, '{5,u1}');
INSERT INTO public.dataset_row VALUES (1, 5, '{6,u0}');
INSERT INTO public.dataset_row VALUES (1, 6, '{7,u1}');
INSERT INTO public.dataset_row VALUES (1, 7, '{8,u0}');
INSERT INTO public.dataset_row VALUES (1, 8, '{9,u1}');
INSERT INTO public.dataset_row VALUES (1, 9, '{10,u0}');
INSERT INTO public.dataset_row VALUES (1, 10, '{11,u1}');
INSERT INTO public.dataset_row VALUES (1, 11, '{12,u0}');
INSERT INTO public.dataset_row VALUES (1, 12, '{13,u1}');
INSERT INTO public.dataset_row VALUES (1, 13, '{14,u0}');
INSERT INTO public.dataset_row VALUES (1, 14, '{15,u1}');
INSERT INTO public.dataset_row VALUES (1, 15, '{16,u0}');
INSERT INTO public.dataset_row VALUES (1, 16, '{17,u1}');
INSERT INTO public.dataset_row VALUES (1, 17, '{18,u0}');
INSERT INTO public.dataset_row VALUES (1, 18, '{19,u1}');
INSERT INTO public.dataset_row VALUES (1, 19, '{20,u0}');
INSERT INTO public.dataset_row VALUES (1, 20, '{21,u1}');
INSERT INTO public.dataset_row VALUES (1, 21, '{22,u0}');
INSERT INTO public.dataset_row VALUES (1, 22, '{23,u1}');
INSERT INTO public.dataset_row VALUES (1, 23, '{24,u0}');
INSERT INTO public.dataset_row VALUES (1, 24, '{25,u1}');
INSERT INTO public.dataset_row VALUES (1, 25, '{26,u0}');
INSERT INTO public.dataset_row VALUES (1, 26, '{27,u1}');
INSERT INTO public.dataset_row VALUES (1, 27, '{28,u0}');
INSERT INTO public.dataset_row VALUES (1, 28, '{29,u1}');
INSERT INTO public.dataset_row VALUES (1, 29, '{30,u0}');
INSERT INTO public.dataset_row VALUES (1, 30, '{40,u0}');
INSERT INTO public.dataset_row VALUES (2, 0, '{1,l1,u1}');
INSERT INTO public.dataset_row VALUES (2, 1, '{2,l2,u0}');
INSERT INTO public.dataset_row VALUES (2, 2, '{3,l3,u1}');
INSERT INTO public.dataset_row VALUES (2, 3, '{4,l4,u0}');
INSERT INTO public.dataset_row VALUES (2, 4, '{5,l5,u1}');
INSERT INTO public.dataset_row VALUES (2, 5, '{6,l6,u0}');
INSERT INTO public.dataset_row VALUES (2, 6, '{7,l7,u1}');
INSERT INTO public.dataset_row VALUES (2, 7, '{8,l8,u0}');
INSERT INTO public.dataset_row VALUES (2, 8, '{9,l9,u1}');
INSERT INTO public.dataset_row VALUES (2, 9, '{10,l10,u0}');
INSERT INTO public.dataset_row VALUES (2, 10, '{11,l11,u1}');
INSERT INTO public.dataset_row VALUES (2, 11, '{12,l12,u0}');
INSERT INTO public.dataset_row VALUES (2, 12, '{13,l13,u1}');
INSERT INTO public.dataset_row VALUES (2, 13, '{14,l14,u0}');
INSERT INTO public.dataset_row VALUES (2, 14, '{15,l15,u1}');
INSERT INTO public.dataset_row VALUES (2, 15, '{16,l16,u0}');
INSERT INTO public.dataset_row VALUES (2, 16, '{17,l17,u1}');
INSERT INTO public.dataset_row VALUES (2, 17, '{18,l18,u0}');
INSERT INTO public.dataset_row VALUES (2, 18, '{19,l19,u1}');
INSERT INTO public.dataset_row VALUES (2, 19, '{20,l20,u0}');
INSERT INTO public.dataset_row VALUES (2, 20, '{21,l21,u1}');
INSERT INTO public.dataset_row VALUES (2, 21, '{22,l22,u0}');
INSERT INTO public.dataset_row VALUES (2, 22, '{23,l23,u1}');
INSERT INTO public.dataset_row VALUES (2, 23, '{24,l24,u0}');
INSERT INTO public.dataset_row VALUES (2, 24, '{25,l25,u1}');
INSERT INTO public.dataset_row VALUES (2, 25, '{26,l26,u0}');
INSERT INTO public.dataset_row VALUES (2, 26, '{27,l27,u1}');
INSERT INTO public.dataset_row VALUES (2, 27, '{28,l28,u0}');
INSERT INTO public.dataset_row VALUES (2, 28, '{29,l29,u1}');
INSERT INTO public.dataset_row VALUES (2, 29, '{30,l30,u0}');
INSERT INTO public.dataset_row VALUES (2, 30, '{31,l31,u1}');
INSERT INTO public.dataset_row VALUES (2, 31, '{32,l32,u0}');
INSERT INTO public.dataset_row VALUES (2, 32, '{33,l33,u1}');
INSERT INTO public.dataset_row VALUES (2, 33, '{34,l34,u0}');
INSERT INTO public.dataset_row VALUES (2, 34, '{35,l35,u1}');
INSERT INTO public.dataset_row VALUES (2, 35, '{36,l36,u0}');
INSERT INTO public.dataset_row VALUES (2, 36, '{37,l37,u1}');
INSERT INTO public.dataset_row VALUES (2, 37, '{38,l38,u0}');
INSERT INTO public.dataset_row VALUES (2, 38, '{39,l39,u1}');
INSERT INTO public.dataset_row VALUES (2, 39, '{40,l40,u0}');
INSERT INTO public.dataset_row VALUES (2, 40, '{41,l41,u1}');
INSERT INTO public.dataset_row VALUES (2, 41, '{42,l42,u0}');
INSERT INTO public.dataset_row VALUES (2, 42, '{43,l43,u1}');
INSERT INTO public.dataset_row VALUES (2, 43, '{44,l44,u0}');
INSERT INTO public.dataset_row VALUES (2, 44, '{45,l45,u1}');
INSERT INTO public.dataset_row VALUES (2, 45, '{46,l46,u0}');
INSERT INTO public.dataset_row VALUES (2, 46, '{47,l47,u1}');
INSERT INTO public.dataset_row VALUES (2, 47, '{48,l48,u0}');
INSERT INTO public.dataset_row VALUES (2, 48, '{49,l49,u1}');
INSERT INTO public.dataset_row VALUES (2, 49, '{0,l50,u0}');
INSERT INTO public.dataset_row VALUES (2, 50, '{1,l51,u1}');
INSERT INTO public.dataset_row VALUES (2, 51, '{2,l52,u0}');
INSERT INTO public.dataset_row VALUES (2, 52, '{3,l53,u1}');
INSERT INTO public.dataset_row VALUES (2, 53, '{4,l54,u0}');
INSERT INTO public.dataset_row VALUES (2, 54, '{5,l55,u1}');
INSERT INTO public.dataset_row VALUES (2, 55, '{6,l56,u0}');
INSERT INTO public.dataset_row VALUES (2, 56, '{7,l57,u1}');
INSERT INTO public.dataset_row VALUES (2, 57, '{8,l58,u0}');
INSERT INTO public.dataset_row VALUES (2, 58, '{9,l59,u1}');
INSERT INTO public.dataset_row VALUES (2, 59, '{10,l60,u0}');
INSERT INTO public.dataset_row VALUES (2, 60, '{11,l61,u1}');
INSERT INTO public.dataset_row VALUES (2, 61, '{12,l62,u0}');
INSERT INTO public.dataset_row VALUES (2, 62, '{13,l63,u1}');
INSERT INTO public.dataset_row VALUES (2, 63, '{14,l64,u0}');
INSERT INTO public.dataset_row VALUES (2, 64, '{15,l65,u1}');
INSERT INTO public.dataset_row VALUES (2, 65, '{16,l66,u0}');
INSERT INTO public.dataset_row VALUES (2, 66, '{17,l67,u1}');
INSERT INTO public.dataset_row VALUES (2, 67, '{18,l68,u0}');
INSERT INTO public.dataset_row VALUES (2, 68, '{19,l69,u1}');
INSERT INTO public.dataset_row VALUES (2, 69, '{20,l70,u0}');
INSERT INTO public.dataset_row VALUES (2, 70, '{21,l71,u1}');
INSERT INTO public.dataset_row VALUES (2, 71, '{22,l72,u0}');
INSERT INTO public.dataset_row VALUES (2, 72, '{23,l73,u1}');
INSERT INTO public.dataset_row VALUES (2, 73, '{24,l74,u0}');
INSERT INTO public.dataset_row VALUES (2, 74, '{25,l75,u1}');
INSERT INTO public.dataset_row VALUES (2, 75, '{26,l76,u0}');
INSERT INTO public.dataset_row VALUES (2, 76, '{27,l77,u1}');
INSERT INTO public.dataset_row VALUES (2, 77, '{28,l78,u0}');
INSERT INTO public.dataset_row VALUES (2, 78, '{29,l79,u1}');
INSERT INTO public.dataset_row VALUES (2, 79, '{30,l80,u0}');
INSERT INTO public.dataset_row VALUES (2, 80, '{31,l81,u1}');
INSERT INTO public.dataset_row VALUES (2, 81, '{32,l82,u0}');
INSERT INTO public.dataset_row VALUES (2, 82, '{33,l83,u1}');
INSERT INTO public.dataset_row VALUES (2, 83, '{34,l84,u0}');
INSERT INTO public.dataset_row VALUES (2, 84, '{35,l85,u1}');
INSERT INTO public.dataset_row VALUES (2, 85, '{36,l86,u0}');
INSERT INTO public.dataset_row VALUES (2, 86, '{37,l87,u1}');
INSERT INTO public.dataset_row VALUES (2, 87, '{38,l88,u0}');
INSERT INTO public.dataset_row VALUES (2, 88, '{39,l89,u1}');
INSERT INTO public.dataset_row VALUES (2, 89, '{40,l90,u0}');
INSERT INTO public.dataset_row VALUES (2, 90, '{41,l91,u1}');
INSERT INTO public.dataset_row VALUES (2, 91, '{42,l92,u0}');
INSERT INTO public.dataset_row VALUES (2, 92, '{43,l93,u1}');
INSERT INTO public.dataset_row VALUES (2, 93, '{44,l94,u0}');
INSERT INTO public.dataset_row VALUES (2, 94, '{45,l95,u1}');
INSERT INTO public.dataset_row VALUES (2, 95, '{46,l96,u0}');
INSERT INTO public.dataset_row VALUES (2, 96, '{47,l97,u1}');
INSERT INTO public.dataset_row VALUES (2, 97, '{48,l98,u0}');
INSERT INTO public.dataset_row VALUES (2, 98, '{49,l99,u1}');
INSERT INTO public.dataset_row VALUES (2, 99, '{0,l100,u0}');
INSERT INTO public.dataset_row VALUES (2, 100, '{1,l101,u1}');
INSERT INTO public.dataset_row VALUES (2, 101, '{2,l102,u0}');
INSERT INTO public.dataset_row VALUES (2, 102, '{3,l103,u1}');
INSERT INTO public.dataset_row VALUES (2, 103, '{4,l104,u0}');
INSERT INTO public.dataset_row VALUES (2, 104, '{5,l105,u1}');
INSERT INTO public.dataset_row VALUES (2, 105, '{6,l106,u0}');
INSERT INTO public.dataset_row VALUES (2, 106, '{7,l107,u1}');
INSERT INTO public.dataset_row VALUES (2, 107, '{8,l108,u0}');
INSERT INTO public.dataset_row VALUES (2, 108, '{9,l109,u1}');
INSERT INTO public.dataset_row VALUES (2, 109, '{10,l110,u0}');
INSERT INTO public.dataset_row VALUES (2, 110, '{11,l111,u1}');
INSERT INTO public.dataset_row VALUES (2, 111, '{12,l112,u0}');
INSERT INTO public.dataset_row VALUES (2, 112, '{13,l113,u1}');
INSERT INTO public.dataset_row VALUES (2, 113, '{14,l114,u0}');
INSERT INTO public.dataset_row VALUES (2, 114, '{15,l115,u1}');
INSERT INTO public.dataset_row VALUES (2, 115, '{16,l116,u0}');
INSERT INTO public.dataset_row VALUES (2, 116, '{17,l117,u1}');
INSERT INTO public.dataset_row VALUES (2, 117, '{18,l118,u0}');
INSERT INTO public.dataset_row VALUES (2, 118, '{19,l119,u1}');
INSERT INTO public.dataset_row VALUES (2, 119, '{20,l120,u0}');
INSERT INTO public.dataset_row VALUES (2, 120, '{21,l121,u1}');
INSERT INTO public.dataset_row VALUES (2, 121, '{22,l122,u0}');
INSERT INTO public.dataset_row VALUES (2, 122, '{23,l123,u1}');
INSERT INTO public.dataset_row VALUES (2, 123, '{24,l124,u0}');
INSERT INTO public.dataset_row VALUES (2, 124, '{25,l125,u1}');
INSERT INTO public.dataset_row VALUES (2, 125, '{26,l126,u0}');
INSERT INTO public.dataset_row VALUES (2, 126, '{27,l127,u1}');
INSERT INTO public.dataset_row VALUES (2, 127, '{28,l128,u0}');
INSERT INTO public.dataset_row VALUES (2, 128, '{29,l129,u1}');
INSERT INTO public.dataset_row VALUES (2, 129, '{30,l130,u0}');
INSERT INTO public.dataset_row VALUES (2, 130, '{31,l131,u1}');
INSERT INTO public.dataset_row VALUES (2, 131, '{32,l132,u0}');
INSERT INTO public.dataset_row VALUES (2, 132, '{33,l133,u1}');
INSERT INTO public.dataset_row VALUES (2, 133, '{34,l134,u0}');
INSERT INTO public.dataset_row VALUES (2, 134, '{35,l135,u1}');
INSERT INTO public.dataset_row VALUES (2, 135, '{36,l136,u0}');
INSERT INTO public.dataset_row VALUES (2, 136, '{37,l137,u1}');
INSERT INTO public.dataset_row VALUES (2, 137, '{38,l138,u0}');
INSERT INTO public.dataset_row VALUES (2, 138, '{39,l139,u1}');
INSERT INTO public.dataset_row VALUES (2, 139, '{40,l140,u0}');
INSERT INTO public.dataset_row VALUES (2, 140, '{41,l141,u1}');
INSERT INTO public.dataset_row VALUES (2, 141, '{42,l142,u0}');
INSERT INTO public.dataset_row VALUES (2, 142, '{43,l143,u1}');
INSERT INTO public.dataset_row VALUES (2, 143, '{44,l144,u0}');
INSERT INTO public.dataset_row VALUES (2, 144, '{45,l145,u1}');
INSERT INTO public.dataset_row VALUES (2, 145, '{46,l146,u0}');
INSERT INTO public.dataset_row VALUES (2, 146, '{47,l147,u1}');
INSERT INTO public.dataset_row VALUES (2, 147, '{48,l148,u0}');
INSERT INTO public.dataset_row VALUES (2, 148, '{49,l149,u1}');
INSERT INTO public.dataset_row VALUES (2, 149, '{0,l150,u0}');
INSERT INTO public.dataset_row VALUES (2, 150, '{1,l151,u1}');
INSERT INTO public.dataset_row VALUES (2, 151, '{2,l152,u0}');
INSERT INTO public.dataset_row VALUES (2, 152, '{3,l153,u1}');
INSERT INTO public.dataset_row VALUES (2, 153, '{4,l154,u0}');
INSERT INTO public.dataset_row VALUES (2, 154, '{5,l155,u1}');
INSERT INTO public.dataset_row VALUES (2, 155, '{6,l156,u0}');
INSERT INTO public.dataset_row VALUES (2, 156, '{7,l157,u1}');
INSERT INTO public.dataset_row VALUES (2, 157, '{8,l158,u0}');
INSERT INTO public.dataset_row VALUES (2, 158, '{9,l159,u1}');
INSERT INTO public.dataset_row VALUES (2, 159, '{10,l160,u0}');
INSERT INTO public.dataset_row VALUES (2, 160, '{11,l161,u1}');
INSERT INTO public.dataset_row VALUES (2, 161, '{12,l162,u0}');
INSERT INTO public.dataset_row VALUES (2, 162, '{13,l163,u1}');
INSERT INTO public.dataset_row VALUES (2, 163, '{14,l164,u0}');
INSERT INTO public.dataset_row VALUES (2, 164, '{15,l165,u1}');
INSERT INTO public.dataset_row VALUES (2, 165, '{16,l166,u0}');
INSERT INTO public.dataset_row VALUES (2, 166, '{17,l167,u1}');
INSERT INTO public.dataset_row VALUES (2, 167, '{18,l168,u0}');
INSERT INTO public.dataset_row VALUES (2, 168, '{19,l169,u1}');
INSERT INTO public.dataset_row VALUES (2, 169, '{20,l170,u0}');
INSERT INTO public.dataset_row VALUES (2, 170, '{21,l171,u1}');
INSERT INTO public.dataset_row VALUES (2, 171, '{22,l172,u0}');
INSERT INTO public.dataset_row VALUES (2, 172, '{23,l173,u1}');
INSERT INTO public.dataset_row VALUES (2, 173, '{24,l174,u0}');
INSERT INTO public.dataset_row VALUES (2, 174, '{25,l175,u1}');
INSERT INTO public.dataset_row VALUES (2, 175, '{26,l176,u0}');
INSERT INTO public.dataset_row VALUES (2, 176, '{27,l177,u1}');
INSERT INTO public.dataset_row VALUES (2, 177, '{28,l178,u0}');
INSERT INTO public.dataset_row VALUES (2, 178, '{29,l179,u1}');
INSERT INTO public.dataset_row VALUES (2, 179, '{30,l180,u0}');
INSERT INTO public.dataset_row VALUES (2, 180, '{31,l181,u1}');
INSERT INTO public.dataset_row VALUES (2, 181, '{32,l182,u0}');
INSERT INTO public.dataset_row VALUES (2, 182, '{33,l183,u1}');
INSERT INTO public.dataset_row VALUES (2, 183, '{34,l184,u0}');
INSERT INTO public.dataset_row VALUES (2, 184, '{35,l185,u1}');
INSERT INTO public.dataset_row VALUES (2, 185, '{36,l186,u0}');
INSERT INTO public.dataset_row VALUES (2, 186, '{37,l187,u1}');
INSERT INTO public.dataset_row VALUES (2, 187, '{38,l188,u0}');
INSERT INTO public.dataset_row VALUES (2, 188, '{39,l189,u1}');
INSERT INTO public.dataset_row VALUES (2, 189, '{40,l190,u0}');
INSERT INTO public.dataset_row VALUES (2, 190, '{41,l191,u1}');
INSERT INTO public.dataset_row VALUES (2, 191, '{42,l192,u0}');
INSERT INTO public.dataset_row VALUES (2, 192, '{43,l193,u1}');
INSERT INTO public.dataset_row VALUES (2, 193, '{44,l194,u0}');
INSERT INTO public.dataset_row VALUES (2, 194, '{45,l195,u1}');
INSERT INTO public.dataset_row VALUES (2, 195, '{46,l196,u0}');
INSERT INTO public.dataset_row VALUES (2, 196, '{47,l197,u1}');
INSERT INTO public.dataset_row VALUES (2, 197, '{48,l198,u0}');
INSERT INTO public.dataset_row VALUES (2, 198, '{49,l199,u1}');
INSERT INTO public.dataset_row VALUES (2, 199, '{0,l200,u0}');
INSERT INTO public.dataset_row VALUES (2, 200, '{1,l201,u1}');
INSERT INTO public.dataset_row VALUES (2, 201, '{2,l202,u0}');
INSERT INTO public.dataset_row VALUES (2, 202, '{3,l203,u1}');
INSERT INTO public.dataset_row VALUES (2, 203, '{4,l204,u0}');
INSERT INTO public.dataset_row VALUES (2, 204, '{5,l205,u1}');
INSERT INTO public.dataset_row VALUES (2, 205, '{6,l206,u0}');
INSERT INTO public.dataset_row VALUES (2, 206, '{7,l207,u1}');
INSERT INTO public.dataset_row VALUES (2, 207, '{8,l208,u0}');
INSERT INTO public.dataset_row VALUES (2, 208, '{9,l209,u1}');
INSERT INTO public.dataset_row VALUES (2, 209, '{10,l210,u0}');
INSERT INTO public.dataset_row VALUES (2, 210, '{11,l211,u1}');
INSERT INTO public.dataset_row VALUES (2, 211, '{12,l212,u0}');
INSERT INTO public.dataset_row VALUES (2, 212, '{13,l213,u1}');
INSERT INTO public.dataset_row VALUES (2, 213, '{14,l214,u0}');
INSERT INTO public.dataset_row VALUES (2, 214, '{15,l215,u1}');
INSERT INTO public.dataset_row VALUES (2, 215, '{16,l216,u0}');
INSERT INTO public.dataset_row VALUES (2, 216, '{17,l217,u1}');
INSERT INTO public.dataset_row VALUES (2, 217, '{18,l218,u0}');
INSERT INTO public.dataset_row VALUES (2, 218, '{19,l219,u1}');
INSERT INTO public.dataset_row VALUES (2, 219, '{20,l220,u0}');
INSERT INTO public.dataset_row VALUES (2, 220, '{21,l221,u1}');
INSERT INTO public.dataset_row VALUES (2, 221, '{22,l222,u0}');
INSERT INTO public.dataset_row VALUES (2, 222, '{23,l223,u1}');
INSERT INTO public.dataset_row VALUES (2, 223, '{24,l224,u0}');
INSERT INTO public.dataset_row VALUES (2, 224, '{25,l225,u1}');
INSERT INTO public.dataset_row VALUES (2, 225, '{26,l226,u0}');
INSERT INTO public.dataset_row VALUES (2, 226, '{27,l227,u1}');
INSERT INTO public.dataset_row VALUES (2, 227, '{28,l228,u0}');
INSERT INTO public.dataset_row VALUES (2, 228, '{29,l229,u1}');
INSERT INTO public.dataset_row VALUES (2, 229, '{30,l230,u0}');
INSERT INTO public.dataset_row VALUES (2, 230, '{31,l231,u1}');
INSERT INTO public.dataset_row VALUES (2, 231, '{32,l232,u0}');
INSERT INTO public.dataset_row VALUES (2, 232, '{33,l233,u1}');
INSERT INTO public.dataset_row VALUES (2, 233, '{34,l234,u0}');
INSERT INTO public.dataset_row VALUES (2, 234, '{35,l235,u1}');
INSERT INTO public.dataset_row VALUES (2, 235, '{36,l236,u0}');
INSERT INTO public.dataset_row VALUES (2, 236, '{37,l237,u1}');
INSERT INTO public.dataset_row VALUES (2, 237, '{38,l238,u0}');
INSERT INTO public.dataset_row VALUES (2, 238, '{39,l239,u1}');
INSERT INTO public.dataset_row VALUES (2, 239, '{40,l240,u0}');
INSERT INTO public.dataset_row VALUES (2, 240, '{41,l241,u1}');
INSERT INTO public.dataset_row VALUES (2, 241, '{42,l242,u0}');
INSERT INTO public.dataset_row VALUES (2, 242, '{43,l243,u1}');
INSERT INTO public.dataset_row VALUES (2, 243, '{44,l244,u0}');
INSERT INTO public.dataset_row VALUES (2, 244, '{45,l245,u1}');
INSERT INTO public.dataset_row VALUES (2, 245, '{46,l246,u0}');
INSERT INTO public.dataset_row VALUES (2, 246, '{47,l247,u1}');
INSERT INTO public.dataset_row VALUES (2, 247, '{48,l248,u0}');
INSERT INTO public.dataset_row VALUES (2, 248, '{49,l249,u1}');
INSERT INTO public.dataset_row VALUES (2, 249, '{0,l250,u0}');
INSERT INTO public.dataset_row VALUES (2, 250, '{1,l251,u1}');
INSERT INTO public.dataset_row VALUES (2, 251, '{2,l252,u0}');
INSERT INTO public.dataset_row VALUES (2, 252, '{3,l253,u1}');
INSERT INTO public.dataset_row VALUES (2, 253, '{4,l254,u0}');
INSERT INTO public.dataset_row VALUES (2, 254, '{5,l255,u1}');
INSERT INTO public.dataset_row VALUES (2, 255, '{6,l256,u0}');
INSERT INTO public.dataset_row VALUES (2, 256, '{7,l257,u1}');
INSERT INTO public.dataset_row VALUES (2, 257, '{8,l258,u0}');
INSERT INTO public.dataset_row VALUES (2, 258, '{9,l259,u1}');
INSERT INTO public.dataset_row VALUES (2, 259, '{10,l260,u0}');
INSERT INTO public.dataset_row VALUES (2, 260, '{11,l261,u1}');
INSERT INTO public.dataset_row VALUES (2, 261, '{12,l262,u0}');
INSERT INTO public.dataset_row VALUES (2, 262, '{13,l263,u1}');
INSERT INTO public.dataset_row VALUES (2, 263, '{14,l264,u0}');
INSERT INTO public.dataset_row VALUES (2, 264, '{15,l265,u1}');
INSERT INTO public.dataset_row VALUES (2, 265, '{16,l266,u0}');
INSERT INTO public.dataset_row VALUES (2, 266, '{17,l267,u1}');
INSERT INTO public.dataset_row VALUES (2, 267, '{18,l268,u0}');
INSERT INTO public.dataset_row VALUES (2, 268, '{19,l269,u1}');
INSERT INTO public.dataset_row VALUES (2, 269, '{20,l270,u0}');
INSERT INTO public.dataset_row VALUES (2, 270, '{21,l271,u1}');
INSERT INTO public.dataset_row VALUES (2, 271, '{22,l272,u0}');
INSERT INTO public.dataset_row VALUES (2, 272, '{23,l273,u1}');
INSERT INTO public.dataset_row VALUES (2, 273, '{24,l274,u0}');
INSERT INTO public.dataset_row VALUES (2, 274, '{25,l275,u1}');
INSERT INTO public.dataset_row VALUES (2, 275, '{26,l276,u0}');
INSERT INTO public.dataset_row VALUES (2, 276, '{27,l277,u1}');
INSERT INTO public.dataset_row VALUES (2, 277, '{28,l278,u0}');
INSERT INTO public.dataset_row VALUES (2, 278, '{29,l279,u1}');
INSERT INTO public.dataset_row VALUES (2, 279, '{30,l280,u0}');
INSERT INTO public.dataset_row VALUES (2, 280, '{31,l281,u1}');
INSERT INTO public.dataset_row VALUES (2, 281, '{32,l282,u0}');
INSERT INTO public.dataset_row VALUES (2, 282, '{33,l283,u1}');
INSERT INTO public.dataset_row VALUES (2, 283, '{34,l284,u0}');
INSERT INTO public.dataset_row VALUES (2, 284, '{35,l285,u1}');
INSERT INTO public.dataset_row VALUES (2, 285, '{36,l286,u0}');
INSERT INTO public.dataset_row VALUES (2, 286, '{37,l287,u1}');
INSERT INTO public.dataset_row VALUES (2, 287, '{38,l288,u0}');
INSERT INTO public.dataset_row VALUES (2, 288, '{39,l289,u1}');
INSERT INTO public.dataset_row VALUES (2, 289, '{40,l290,u0}');
INSERT INTO public.dataset_row VALUES (2, 290, '{41,l291,u1}');
INSERT INTO public.dataset_row VALUES (2, 291, '{42,l292,u0}');
INSERT INTO public.dataset_row VALUES (2, 292, '{43,l293,u1}');
INSERT INTO public.dataset_row VALUES (2, 293, '{44,l294,u0}');
INSERT INTO public.dataset_row VALUES (2, 294, '{45,l295,u1}');
INSERT INTO public.dataset_row VALUES (2, 295, '{46,l296,u0}');
INSERT INTO public.dataset_row VALUES (2, 296, '{47,l297,u1}');
INSERT INTO public.dataset_row VALUES (2, 297, '{48,l298,u0}');
INSERT INTO public.dataset_row VALUES (2, 298, '{49,l299,u1}');
INSERT INTO public.dataset_row VALUES (2, 299, '{0,l300,u0}');
INSERT INTO public.dataset_row VALUES (2, 300, '{1,l301,u1}');
INSERT INTO public.dataset_row VALUES (2, 301, '{2,l302,u0}');
INSERT INTO public.dataset_row VALUES (2, 302, '{3,l303,u1}');
INSERT INTO public.dataset_row VALUES (2, 303, '{4,l304,u0}');
INSERT INTO public.dataset_row VALUES (2, 304, '{5,l305,u1}');
INSERT INTO public.dataset_row VALUES (2, 305, '{6,l306,u0}');
INSERT INTO public.dataset_row VALUES (2, 306, '{7,l307,u1}');
INSERT INTO public.dataset_row VALUES (2, 307, '{8,l308,u0}');
INSERT INTO public.dataset_row VALUES (2, 308, '{9,l309,u1}');
INSERT INTO public.dataset_row VALUES (2, 309, '{10,l310,u0}');
INSERT INTO public.dataset_row VALUES (2, 310, '{11,l311,u1}');
INSERT INTO public.dataset_row VALUES (2, 311, '{12,l312,u0}');
INSERT INTO public.dataset_row VALUES (2, 312, '{13,l313,u1}');
INSERT INTO public.dataset_row VALUES (2, 313, '{14,l314,u0}');
INSERT INTO public.dataset_row VALUES (2, 314, '{15,l315,u1}');
INSERT INTO public.dataset_row VALUES (2, 315, '{16,l316,u0}');
INSERT INTO public.dataset_row VALUES (2, 316, '{17,l317,u1}');
INSERT INTO public.dataset_row VALUES (2, 317, '{18,l318,u0}');
INSERT INTO public.dataset_row VALUES (2, 318, '{19,l319,u1}');
INSERT INTO public.dataset_row VALUES (2, 319, '{20,l320,u0}');
INSERT INTO public.dataset_row VALUES (2, 320, '{21,l321,u1}');
INSERT INTO public.dataset_row VALUES (2, 321, '{22,l322,u0}');
INSERT INTO public.dataset_row VALUES (2, 322, '{23,l323,u1}');
INSERT INTO public.dataset_row VALUES (2, 323, '{24,l324,u0}');
INSERT INTO public.dataset_row VALUES (2, 324, '{25,l325,u1}');
INSERT INTO public.dataset_row VALUES (2, 325, '{26,l326,u0}');
INSERT INTO public.dataset_row VALUES (2, 326, '{27,l327,u1}');
INSERT INTO public.dataset_row VALUES (2, 327, '{28,l328,u0}');
INSERT INTO public.dataset_row VALUES (2, 328, '{29,l329,u1}');
INSERT INTO public.dataset_row VALUES (2, 329, '{30,l330,u0}');
INSERT INTO public.dataset_row VALUES (2, 330, '{31,l331,u1}');
INSERT INTO public.dataset_row VALUES (2, 331, '{32,l332,u0}');
INSERT INTO public.dataset_row VALUES (2, 332, '{33,l333,u1}');
INSERT INTO public.dataset_row VALUES (2, 333, '{34,l334,u0}');
INSERT INTO public.dataset_row VALUES (2, 334, '{35,l335,u1}');
INSERT INTO public.dataset_row VALUES (2, 335, '{36,l336,u0}');
INSERT INTO public.dataset_row VALUES (2, 336, '{37,l337,u1}');
INSERT INTO public.dataset_row VALUES (2, 337, '{38,l338,u0}');
INSERT INTO public.dataset_row VALUES (2, 338, '{39,l339,u1}');
INSERT INTO public.dataset_row VALUES (2, 339, '{40,l340,u0}');
INSERT INTO public.dataset_row VALUES (2, 340, '{41,l341,u1}');
INSERT INTO public.dataset_row VALUES (2, 341, '{42,l342,u0}');
INSERT INTO public.dataset_row VALUES (2, 342, '{43,l343,u1}');
INSERT INTO public.dataset_row VALUES (2, 343, '{44,l344,u0}');
INSERT INTO public.dataset_row VALUES (2, 344, '{45,l345,u1}');
INSERT INTO public.dataset_row VALUES (2, 345, '{46,l346,u0}');
INSERT INTO public.dataset_row VALUES (2, 346, '{47,l347,u1}');
INSERT INTO public.dataset_row VALUES (2, 347, '{48,l348,u0}');
INSERT INTO public.dataset_row VALUES (2, 348, '{49,l349,u1}');
INSERT INTO public.dataset_row VALUES (2, 349, '{0,l350,u0}');
INSERT INTO public.dataset_row VALUES (2, 350, '{1,l351,u1}');
INSERT INTO public.dataset_row VALUES (2, 351, '{2,l352,u0}');
INSERT INTO public.dataset_row VALUES (2, 352, '{3,l353,u1}');
INSERT INTO public.dataset_row VALUES (2, 353, '{4,l354,u0}');
INSERT INTO public.dataset_row VALUES (2, 354, '{5,l355,u1}');
INSERT INTO public.dataset_row VALUES (2, 355, '{6,l356,u0}');
INSERT INTO public.dataset_row VALUES (2, 356, '{7,l357,u1}');
INSERT INTO public.dataset_row VALUES (2, 357, '{8,l358,u0}');
INSERT INTO public.dataset_row VALUES (2, 358, '{9,l359,u1}');
INSERT INTO public.dataset_row VALUES (2, 359, '{10,l360,u0}');
INSERT INTO public.dataset_row VALUES (2, 360, '{11,l361,u1}');
INSERT INTO public.dataset_row VALUES (2, 361, '{12,l362,u0}');
INSERT INTO public.dataset_row VALUES (2, 362, '{13,l363,u1}');
INSERT INTO public.dataset_row VALUES (2, 363, '{14,l364,u0}');
INSERT INTO public.dataset_row VALUES (2, 364, '{15,l365,u1}');
INSERT INTO public.dataset_row VALUES (2, 365, '{16,l366,u0}');
INSERT INTO public.dataset_row VALUES (2, 366, '{17,l367,u1}');
INSERT INTO public.dataset_row VALUES (2, 367, '{18,l368,u0}');
INSERT INTO public.dataset_row VALUES (2, 368, '{19,l369,u1}');
INSERT INTO public.dataset_row VALUES (2, 369, '{20,l370,u0}');
INSERT INTO public.dataset_row VALUES (2, 370, '{21,l371,u1}');
INSERT INTO public.dataset_row VALUES (2, 371, '{22,l372,u0}');
INSERT INTO public.dataset_row VALUES (2, 372, '{23,l373,u1}');
INSERT INTO public.dataset_row VALUES (2, 373, '{24,l374,u0}');
INSERT INTO public.dataset_row VALUES (2, 374, '{25,l375,u1}');
INSERT INTO public.dataset_row VALUES (2, 375, '{26,l376,u0}');
INSERT INTO public.dataset_row VALUES (2, 376, '{27,l377,u1}');
INSERT INTO public.dataset_row VALUES (2, 377, '{28,l378,u0}');
INSERT INTO public.dataset_row VALUES (2, 378, '{29,l379,u1}');
INSERT INTO public.dataset_row VALUES (2, 379, '{30,l380,u0}');
INSERT INTO public.dataset_row VALUES (2, 380, '{31,l381,u1}');
INSERT INTO public.dataset_row VALUES (2, 381, '{32,l382,u0}');
INSERT INTO public.dataset_row VALUES (2, 382, '{33,l383,u1}');
INSERT INTO public.dataset_row VALUES (2, 383, '{34,l384,u0}');
INSERT INTO public.dataset_row VALUES (2, 384, '{35,l385,u1}');
INSERT INTO public.dataset_row VALUES (2, 385, '{36,l386,u0}');
INSERT INTO public.dataset_row VALUES (2, 386, '{37,l387,u1}');
INSERT INTO public.dataset_row VALUES (2, 387, '{38,l388,u0}');
INSERT INTO public.dataset_row VALUES (2, 388, '{39,l389,u1}');
INSERT INTO public.dataset_row VALUES (2, 389, '{40,l390,u0}');
INSERT INTO public.dataset_row VALUES (2, 390, '{41,l391,u1}');
INSERT INTO public.dataset_row VALUES (2, 391, '{42,l392,u0}');
INSERT INTO public.dataset_row VALUES (2, 392, '{43,l393,u1}');
INSERT INTO public.dataset_row VALUES (2, 393, '{44,l394,u0}');
INSERT INTO public.dataset_row VALUES (2, 394, '{45,l395,u1}');
INSERT INTO public.dataset_row VALUES (2, 395, '{46,l396,u0}');
INSERT INTO public.dataset_row VALUES (2, 396, '{47,l397,u1}');
INSERT INTO public.dataset_row VALUES (2, 397, '{48,l398,u0}');
INSERT INTO public.dataset_row VALUES (2, 398, '{49,l399,u1}');
INSERT INTO public.dataset_row VALUES (2, 399, '{0,l400,u0}');
INSERT INTO public.intersection VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', '\x0bb26dfd6b12a6d1cc443ebfdafa5367', '\x17420bbafed1aae2393732a9f30e5807', 21, 31, 30, '\xf570a5ac6a108d5316cb86db9acae9fc830e5966f6fd87f138e43bdd93b4bfd2', '2026-11-30 19:36:07.77419+00');
INSERT INTO public.intersection VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', '\x8a6db2aa94dc4a86397f774bfbcf9897', '\x8eac82a834b39d2dc879257fb3ff051d', 50, 50, 50, '\xab3a4a6e96f45fda118881f6955a6229c36ccfd62d1719869ae5cdb440b2db30', '2026-11-30 19:36:11.07317+00');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '0e778e34-827c-a885-2ce6-2f72f9b57d47');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '1ca9df30-26f4-c650-759d-c619573f0340');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '1ed353aa-39e7-5977-33b4-882256a650ca');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '2ec02347-9e3d-9294-8e97-708ad4c1a0bb');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '3e8513c9-655d-a3ae-5703-04063be16aca');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '46bb2208-612f-59c3-d339-125afc046422');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '538e79d5-3e02-57c7-d03e-b15bcbed1317');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '53f7db54-093a-f56a-ea68-e9d0efd62a3e');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '5ba8678e-c3f3-fea1-2da2-3cabf58632c9');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '5bb0c1fd-f1c7-2521-268b-0d804a3afa70');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '62d2ea42-f534-1e6f-a6fa-12a9bb684740');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '7b430272-5bfa-d534-f697-8b3bdfce54b7');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '8a5561d1-12d0-9e50-41b3-c22a5eb1f4d9');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '9d973f0a-5a04-7f8e-cb1f-ce8f26876540');
INSERT INTO public.intersection_key VALUES (1, 1, 1, 'c90277c8-d49b-8197-71fa-8130a75ec0d5');
INSERT INTO public.intersection_key VALUES (1, 1, 1, 'dff65a72-e20f-2ac4-b896-e77b8a7d25dc');
INSERT INTO public.intersection_key VALUES (1, 1, 1, 'e4befbbf-ff14-a833-6710-3a864c94770e');
INSERT INTO public.intersection_key VALUES (1, 1, 1, 'e88b252e-82e8-a0e4-39a6-44a151a8060c');
INSERT INTO public.intersection_key VALUES (1, 1, 1, 'e8baa284-819a-f2d3-42a7-1e1e9b5c58ef');
INSERT INTO public.intersection_key VALUES (1, 1, 1, 'fde68229-4456-747d-1dbc-2a43682480ee');
INSERT INTO public.intersection_key VALUES (1, 1, 1, '17ab273b-94d2-5c68-3c20-31b3382c7aba');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '0f4ad6d1-1fb0-2fe8-d5e4-d39cd3447d44');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '10a65f39-6742-0b26-5a79-d63ec41b1090');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '177e9962-9233-c8e1-f136-f1f7e4263ab4');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '1855c16b-539a-d739-5160-452e6ce58d0c');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '1d891022-db30-2980-d37b-fda89d83c08a');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '1fde95e2-7a67-be34-5791-98d347e64e67');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '2a8051cd-50ea-1f96-76d6-dfafeaf5aa2d');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '2a902268-933f-81a1-b9d2-dbbc63bf53f2');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '32c92741-45f4-a2eb-127d-d7c058430905');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '3c3ef0b3-c4b5-b688-24e6-ccdf83d69b04');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '3d9b4c6e-fb60-a6a4-47cb-e2e7f06b2a93');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '4289ef1f-768f-0177-69ac-52e067a7deaa');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '43156252-8d4a-72c3-6b72-048726d920b8');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '51bb6574-c3e5-7e33-ec2c-51e615a209f1');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '53065618-630b-20d0-3e55-9c49a2b7888e');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '61785e36-e51c-b89b-b802-53795681620a');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '66c3764b-2a59-68ec-f70f-3ab6e59cda32');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '709b652a-a7fa-e344-451c-09b9c8ffe563');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '714c328e-8d2a-d2ef-719f-0bdfcc1a87b4');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '76d2b357-730b-3195-f846-934f41bc1daf');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '78853eb5-5847-1423-c954-bfab3c83c4fc');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '79436f29-754c-c045-5916-40365c178231');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '80ef4f05-4bcf-5613-582e-b659e31ce53f');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '85b850ba-dca2-7bdb-81b2-55bb2d542956');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '9006df06-f2f9-f613-44ba-12921eab22e6');
INSERT INTO public.intersection_key VALUES (2, 8, 8, '9932d782-565d-1f5f-9e2f-6912a2ce7b2b');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'a66bc6a6-1bb8-0a8e-1b35-aa14c9e61e3a');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'a7bb141a-4761-db1c-3d57-587c90244870');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'aebb033d-6ca4-e0b0-4fcc-c3624ebaa5c8');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'b20f77d0-3b07-a11f-5019-9e7633bc36f7');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'b2b91b95-bc5e-1c35-8119-b848e25601ee');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'b3e607b5-c7dd-cf95-08ad-a4e490a4f96b');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'befd5e34-46ca-b0e5-7ac2-249d496856b9');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'bf22a333-55a5-3a10-84b1-b59769568074');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'c132db4f-57cc-7ce1-3596-b5dbd37cde58');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'c1d7584e-ed67-1955-71e7-c6e11adbecf1');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'c3b06b12-781d-5e7c-3876-87e6c335a71b');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'c96be11e-7998-66ca-ab6f-a46e4b746d68');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'c9c0b127-36a4-7629-d400-17730acf911f');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'd52964a9-5b61-2f8b-2b14-a589208873a9');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'd7266cba-70f7-7f86-710c-31f03f5f7ec1');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'd88a2a2e-6a66-bf3b-5731-bdfc49e41856');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'dd45f6dd-fc4c-bb01-0f59-859c81d8c8f6');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'e28b2601-db65-5d38-0b9f-a6b57f1a3877');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'e6f7151d-4ad4-9bb8-fd80-e43e8f850712');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'e9642299-2f2e-2e30-312e-1d9cbfc31866');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'f0ec4fc5-e142-aaf3-9b6a-f2fa5d3ce521');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'f9382a9e-c310-e7f3-2406-9832e79c6ab8');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'fcb36b75-39eb-8f93-041e-9d1abd2fd7ea');
INSERT INTO public.intersection_key VALUES (2, 8, 8, 'fe701f8f-94ad-2002-f8f1-284e0c3cdc37');
INSERT INTO public.link_quality VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', '\x2d01b67e9198afc5451c376229e338d90c98870d943d57fe883d3dfc21c75b42', '{"own_records":400,"own_blocks":50,"block_pairs":3200,"method":"given","coverage_blocks":{"coverage":0.999999999,"std_error":7.557077427200246e-15,"warnings":["only 50 blocks: standard errors are rough below 200","the coverage of the own dataset is estimated as 1, its highest value: its standard error means nothing","the coverage of the peer''s dataset is estimated as 1, its highest value: its standard error means nothing"]},"coverage_number_of_links":{"coverage":1,"std_error":0,"warnings":["p is estimated as 1, its highest value: its standard error means nothing","only 400 records: standard errors are rough below 1000","the model fits badly (G2 1523.0 on 7 degrees of freedom)"]},"coverage_given":{"coverage":1,"std_error":0,"warnings":[]},"coverage":1,"links":{"p":0.8674999923245355,"rate":7.675464597234338e-9,"std_error":{"p":0.0091675157903215,"rate":1.8225793795532217e-7},"classes":1,"weights":[1],"rates":[5.7928005014497187e-8],"loglik":-156.4446688843878,"aic":316.8893377687756,"goodness_of_fit":{"g2":0.0000402020352225918,"degrees_of_freedom":0,"p_value":1}},"recall":0.8674999923245355,"recall_std_error":0.0091675157903215,"false_positive_rate":1.0964949424620484e-9,"false_positive_rate_std_error":2.603684827933173e-8,"precision":0.9999999911522022,"precision_std_error":2.085905706818397e-7,"warnings":["the rate of false links is 0 within its error: p is the mean number of links","only 400 records: standard errors are rough below 1000"],"replicates":[[0.8567708220005684,1.6189664212415015e-9],[0.874999944900634,7.871337994101526e-9],[0.8720923222876396,1.0013831062773346e-7],[0.8772321393573274,4.999736497828572e-10],[0.8633720862321567,9.70157018212855e-10],[0.8596939276091486,0],[0.8618425826309292,0],[0.8651961594861364,0],[0.8704544901178154,7.905247155294757e-9],[0.8541666570436715,1.3747135969260122e-9],[0.8701922359954655,1.0242406034421947e-8],[0.8638392921218968,0],[0.8686440491230273,2.667654700313652e-9],[0.8725955734092026,8.29195644686769e-8],[0.8816964219226031,9.498322128820291e-10],[0.8611114192662241,0],[0.8820750619709617,5.8532450204167626e-8],[0.8642241631010276,0],[0.8494897893655899,9.361110616826603e-10],[0.8823526633684861,3.968685492937242e-8],[0.8730764647214865,6.547934808650727e-8],[0.8680555003675324,7.884003307344147e-9],[0.874999944900634,7.871337994101526e-9],[0.8701922359954655,1.0242406034421947e-8],[0.8647959770609627,0],[0.8619796760041226,0],[0.8591549314718967,0],[0.8617025722451891,0],[0.8605771176605395,0],[0.8486843333850935,0],[0.8602942588225869,0],[0.8645833793244879,0],[0.8616075651982338,0],[0.8636363627178206,1.312204313462319e-10],[0.8709016096054533,4.248401297424209e-9],[0.8578431252399097,1.7164274604805234e-9],[0.8839285351450491,5.1833603282552025e-9],[0.8630952306716679,1.0605100290003326e-9],[0.8694444363574628,1.1552830914141055e-9],[0.8638392921218968,0],[0.874999944900634,7.871337994101526e-9],[0.8819439645086798,6.856225208208753e-8],[0.8627450899665886,1.1532324460463072e-9],[0.874999944900634,7.871337994101526e-9],[0.8683035632697562,1.165545025573676e-9],[0.8726846270796823,7.972935756050958e-8],[0.8659090878027258,4.437664521564752e-10],[0.8605771176605395,0],[0.8722215510344836,9.588396265858279e-8],[0.8668478194850627,9.431276870586203e-10],[0.8660714278821176,9.847300752596766e-11],[0.874999944900634,7.871337994101526e-9],[0.858173101330326,0],[0.8874999893337012,1.5237569618774062e-9],[0.8565573658625812,1.5980855844992853e-9],[0.8720923222876396,1.0013831062773346e-7],[0.8659090878027258,4.437664521564752e-10],[0.8696803077418523,7.761742534409929e-8],[0.860849307331922,0],[0.8601191587867978,0],[0.874999944900634,7.871337994101526e-9],[0.8799019549905658,8.276782751234382e-10],[0.871794863764325,1.147220969015856e-9],[0.8722819517448384,9.385011626569398e-8],[0.874999944900634,7.871337994101526e-9],[0.8729503290754416,7.008524137232439e-8],[0.88109755451864,9.224242480954103e-10],[0.8696803077418523,7.761742534409929e-8],[0.8690476064233323,1.8034695324433058e-9],[0.8555555450620376,1.4990739919237432e-9],[0.8564814703472589,1.590603236424824e-9],[0.8709677154517037,3.783397166985074e-9],[0.8563829676573844,1.5808599826020294e-9],[0.8769531217397007,4.657570361134487e-10],[0.8924999141614572,1.2262648959751995e-8],[0.8607956938997541,0],[0.8774509766985316,5.276607563585247e-10],[0.8647959770609627,0],[0.874999944900634,7.871337994101526e-9],[0.874999944900634,7.871337994101526e-9],[0.8772321393573274,4.999736497828572e-10],[0.8805555493547155,8.858342948059317e-10],[0.8659090878027258,4.437664521564752e-10],[0.8848035693161924,5.0321776428370006e-8],[0.8771551689810057,4.903982141003991e-10],[0.8723952035555359,8.996825678104464e-8],[0.8596491675248253,0],[0.8866278986312139,1.1922186095501631e-9],[0.8772727237373115,5.05059406995047e-10],[0.8622454683764702,0],[0.874999944900634,7.871337994101526e-9],[0.8808139471557568,9.046593315734494e-10],[0.874999944900634,7.871337994101526e-9],[0.874999944900634,7.871337994101526e-9],[0.8557692201291801,1.5200072311927215e-9],[0.8567708220005684,1.6189664212415015e-9],[0.8564814703472589,1.590603236424824e-9],[0.8638392921218968,0],[0.8679246625528374,0],[0.8563829676573844,1.5808599826020294e-9],[0.8553921464798822,1.4832661289686045e-9],[0.8725955734092026,8.29195644686769e-8],[0.8574218632393098,1.6800985999257785e-9],[0.8706896139248378,5.8925108602027515e-9],[0.8636363627178206,1.312204313462319e-10],[0.8634259199495645,8.537659151081861e-10],[0.8799019549905658,8.276782751234382e-10],[0.874999944900634,7.871337994101526e-9],[0.866279072152684,0],[0.8607956938997541,0],[0.8553921464798822,1.4832661289686045e-9],[0.860849307331922,0],[0.858974353394912,7.970638434987417e-10],[0.8727267252439727,7.82119000040739e-8],[0.8698978697090991,1.2782082059459299e-8],[0.874999944900634,7.871337994101526e-9],[0.8636363627178206,1.312204313462319e-10],[0.8671877097410979,0],[0.8660714278821176,9.847300752596766e-11],[0.8776041628351081,5.473655021300975e-10],[0.853174594026756,1.3068353066358895e-9],[0.8629807634768869,8.219831957946764e-10],[0.8671877097410979,0],[0.8593750171343342,0],[0.8812499934851002,9.306999615432687e-10],[0.8690476064233326,1.803469500722648e-9],[0.874999944900634,7.871337994101526e-9],[0.874999944900634,7.871337994101526e-9],[0.8683035632697562,1.165545025573676e-9],[0.8698978697090991,1.2782082059459299e-8],[0.864130454927153,0],[0.8773584869548551,5.158832408877093e-10],[0.8629807634768869,8.219831957946764e-10],[0.8662280718326961,0],[0.8790983554842507,7.387838436250555e-10],[0.8627450899665886,1.1532324460463072e-9],[0.8725955734092026,8.29195644686769e-8],[0.8799019549905658,8.276782751234382e-10],[0.8682439819643385,0],[0.8557692201291802,1.5200072153323925e-9],[0.8727673199357235,7.674387622217235e-8],[0.8797169754710003,8.087250393172343e-10],[0.884868030777075,5.575365093411579e-8],[0.8779069726366081,5.867968492064993e-10],[0.8671877097410979,0],[0.8551136261656147,1.4568602356236836e-9],[0.8618425826309292,0],[0.8722819517448384,9.385011626569398e-8],[0.8719504870679274,1.0463489538306955e-7],[0.8549999898757381,1.446323124757295e-9],[0.8526785624581104,1.2814944343781625e-9],[0.8671877097410979,0],[0.8633720862321567,9.70157018212855e-10],[0.8683035632697562,1.165545025573676e-9],[0.8664773963616278,0],[0.864406815195655,0],[0.874999944900634,7.871337994101526e-9],[0.8584905653252282,1.0178681707019775e-10],[0.874999944900634,7.871337994101526e-9],[0.8652344579821899,0],[0.8848035693161924,5.0321776428370006e-8],[0.8650000705129927,0],[0.8529411674115005,1.29415538603033e-9],[0.8854166596861157,9.972215592972994e-10],[0.8916666053949783,8.753098341378923e-9],[0.8652344579821899,0],[0.8659090878027258,4.437664521564752e-10],[0.864130454927153,0],[0.874999944900634,7.871337994101526e-9],[0.8676471065092307,0],[0.8774509766985316,5.276607563585247e-10],[0.8679246625528374,0],[0.8658536546533409,5.547492148189853e-10],[0.8529411674115005,1.29415538603033e-9],[0.874999944900634,7.871337994101526e-9],[0.8571428455614041,1.6544932884039148e-9],[0.8541666570436712,1.37471362864667e-9],[0.8691860358327773,1.5255500830844782e-9],[0.874999944900634,7.871337994101526e-9],[0.884433787938655,2.4903642275348707e-8],[0.8510641055209811,0],[0.8699999165223844,1.1925373656827633e-8],[0.8802083273361799,8.567362057882682e-10],[0.8651961594861364,0],[0.8488372916022094,0],[0.8512934709789288,0],[0.889705856129109,3.74626172940294e-9],[0.874999944900634,7.871337994101526e-9],[0.874999944900634,7.871337994101526e-9],[0.8809523745563863,9.13713517545846e-10],[0.874999944900634,7.871337994101526e-9],[0.874999944900634,7.871337994101526e-9],[0.8781249956926649,6.153335936025834e-10],[0.8699999165223844,1.1925373656827633e-8],[0.8599138725335654,0],[0.8651961594861364,0],[0.8679246625528374,0],[0.879999994138872,8.373040039089119e-10],[0.8605771176605395,0],[0.8555555450620376,1.4990739919237432e-9],[0.862288127515167,1.1540076196224292e-9],[0.864130454927153,0],[0.8437499980601835,2.77116647089721e-10],[0.8702829528390432,9.432697321644566e-9],[0.8567708220005684,1.6189664212415015e-9],[0.8510641055209811,0],[0.85745612856871,1.6831667329749882e-9],[0.8547297197762771,1.4219218025246505e-9],[0.8861111035497632,1.0801925544510839e-9],[0.8671877097410979,0],[0.8645833793244879,0],[0.8587964001493773,0],[0.8722215510344836,9.588396265858279e-8],[0.8775510166246315,5.4050453002219e-10],[0.8645833793244879,0],[0.8698978697090991,1.2782082059459299e-8],[0.8665256905657034,0],[0.8504902949893771,0],[0.8657407354137706,7.609957267514947e-10],[0.8604652890794657,0],[0.8693181726813939,1.3052554116908611e-9],[0.8724483627615268,8.811861570582177e-8],[0.865384728089702,0],[0.8627049099595536,1.153319043442228e-9],[0.8655660307132376,1.0032302131892023e-9],[0.8678573317120604,0],[0.8724483627615268,8.811861570582177e-8],[0.8604652890794657,0],[0.874999944900634,7.871337994101526e-9],[0.8650000705129927,0],[0.8643617350481417,0],[0.8799019549905658,8.276782751234382e-10],[0.8854166596861157,9.972215592972994e-10],[0.8722819517448384,9.385011626569398e-8],[0.856707305783693,1.612782526575326e-9],[0.8687499828246242,2.453625112609968e-9],[0.8636363627178206,1.312204313462319e-10],[0.8852034585334095,8.901417764788683e-8],[0.872023093022959,1.0235726436277507e-7],[0.874999944900634,7.871337994101526e-9],[0.8795454490134804,7.902820144321612e-10],[0.8484850359766598,0],[0.8664773963616278,0],[0.8546511528855453,1.4150217664266052e-9],[0.8694029766966319,1.1968564234925744e-9],[0.8674999923245355,1.0964949424620484e-9],[0.8698978697090991,1.2782082059459299e-8],[0.8814094420656617,1.1633494209232051e-7],[0.8726846270796823,7.972935756050958e-8],[0.8861111035497632,1.0801925544510839e-9],[0.8691406137121279,1.6125531544984385e-9],[0.8703703098048223,8.65222114589313e-9],[0.8677886761066581,0],[0.8686440491230273,2.667654700313652e-9],[0.8673469858520189,0],[0.8571428455614041,1.6544932884039148e-9],[0.8571428455614041,1.6544932884039148e-9],[0.871794863764325,1.147220969015856e-9],[0.865384728089702,0],[0.8522727184155321,1.2653135999280656e-9],[0.8794642802453063,7.812827686391546e-10],[0.8668478194850627,9.431276870586203e-10],[0.87249939570216,8.632826287158224e-8],[0.8651961594861364,0],[0.874999944900634,7.871337994101526e-9],[0.8809523745563863,9.13713517545846e-10],[0.8816964219226031,9.498322128820291e-10],[0.8702829528390432,9.432697321644566e-9],[0.860849307331922,0],[0.874999944900634,7.871337994101526e-9],[0.8771929789905097,4.950900800437807e-10],[0.8721584050479767,9.798015917653455e-8],[0.865384728089702,0],[0.8587964001493773,0],[0.8808139471557568,9.046593315734494e-10],[0.8906249606832254,5.616682087681925e-9],[0.8820750619709617,5.8532450204167626e-8],[0.8710937291756525,2.974906781234259e-9],[0.8782051238244859,6.258060419079519e-10],[0.8602942588225869,0],[0.8617025722451891,0],[0.8680555003675324,7.884003307344147e-9],[0.8647959770609627,0],[0.8799019549905658,8.276782751234382e-10],[0.8480395976128423,0],[0.8712121049549462,2.322453578657806e-9],[0.8702829528390432,9.432697321644566e-9],[0.8627450899665886,1.1532324460463072e-9],[0.8705356639211889,7.1949322055786524e-9],[0.8674999923245355,1.0964949424620484e-9],[0.8590425498789169,4.732246340820114e-10],[0.8849995255148071,6.77835989877045e-8],[0.8706139894230738,6.523520787052714e-9],[0.874999944900634,7.871337994101526e-9],[0.87249939570216,8.632826287158224e-8],[0.8724483627615268,8.811861570582177e-8],[0.8839285351450491,5.1833603282552025e-9],[0.8600000922798388,0],[0.8836206819623078,1.0989806525125395e-9],[0.864406815195655,0],[0.8774999962624079,5.3394171623771e-10],[0.8727267252439727,7.82119000040739e-8],[0.8583333427458971,0],[0.8872548920983077,1.4089252304521388e-9],[0.8664773963616278,0],[0.8768115910599769,4.489888143816805e-10],[0.8625006271240045,0],[0.8706896139248378,5.8925108602027515e-9],[0.8724483627615268,8.811861570582177e-8],[0.8619796760041226,0],[0.8724483627615268,8.811861570582177e-8],[0.8611114192662241,0],[0.8541666570436715,1.3747135969260122e-9],[0.866279072152684,0],[0.8600000922798388,0],[0.8768939361830995,4.58691418181445e-10],[0.8437499980601832,2.771166788103788e-10],[0.8777173873699738,5.620534196789809e-10],[0.8571428455614041,1.6544932884039148e-9],[0.8683035632697562,1.165545025573676e-9],[0.8590425498789169,4.732246340820114e-10],[0.8705356639211889,7.1949322055786524e-9],[0.8778409050437953,5.781591078906396e-10],[0.856707305783693,1.612782526575326e-9],[0.8698978697090991,1.2782082059459299e-8],[0.87249939570216,8.632826287158224e-8],[0.8722819517448384,9.385011626569398e-8],[0.8517447663639576,0],[0.874999944900634,7.871337994101526e-9],[0.8803571367690662,8.697252283442123e-10],[0.8614868806568987,0],[0.8696803077418523,7.761742534409929e-8],[0.8645833793244879,0],[0.8676471065092307,0],[0.8674999923245355,1.0964949424620484e-9],[0.8649194207575824,0],[0.874999944900634,7.871337994101526e-9],[0.8636363627178206,1.312204313462319e-10],[0.8728443099419101,7.394918525146668e-8],[0.8717101120068689,5.9186988659349586e-8],[0.8701922359954655,1.0242406034421947e-8],[0.8886363471655604,2.352971896689228e-9],[0.8795454490134804,7.902820144321612e-10],[0.8771186406665802,4.858880599454909e-10],[0.8584905653252282,1.0178681707019775e-10],[0.8673469858520189,0],[0.8596491675248253,0],[0.8796296240335993,7.994329008300025e-10],[0.8627450899665886,1.1532324460463072e-9],[0.8725955734092026,8.29195644686769e-8],[0.869791571227729,1.3634133948820753e-8],[0.866279072152684,0],[0.8650794399809718,0],[0.8815789407497306,9.455271962214136e-10],[0.8702829528390432,9.432697321644566e-9],[0.8777173873699738,5.620534196789809e-10],[0.8587964001493773,0],[0.8833333169031791,2.3471648910192553e-9],[0.8645833793244879,0],[0.8602942588225869,0],[0.8529411674115005,1.29415538603033e-9],[0.871794863764325,1.147220969015856e-9],[0.8457446736652503,1.026544785684028e-9],[0.8629807634768869,8.219831957946764e-10],[0.864130454927153,0],[0.8673469858520189,0],[0.874999944900634,7.871337994101526e-9],[0.865384728089702,0],[0.8620694956618071,0],[0.8774038425023235,5.2164609140196e-10],[0.8931817065188498,1.5951852632462808e-8],[0.8839285351450491,5.1833603282552025e-9],[0.874999944900634,7.871337994101526e-9],[0.8671877097410979,0],[0.858173101330326,0],[0.8774509766985316,5.276607563585247e-10],[0.8475616467585831,0],[0.8642241631010276,0],[0.8729833888197581,6.887828339431832e-8],[0.8684214438223588,0],[0.8727267252439727,7.82119000040739e-8],[0.8702829528390432,9.432697321644566e-9],[0.8506945973029505,0],[0.874999944900634,7.871337994101526e-9],[0.891304295181517,7.5206528465139e-9],[0.8655660307132376,1.0032302131892023e-9],[0.8645833793244879,0],[0.8625006271240049,0],[0.864130454927153,0],[0.874999944900634,7.871337994101526e-9],[0.87249939570216,8.632826287158224e-8],[0.8779069726366081,5.867968492064993e-10],[0.874999944900634,7.871337994101526e-9],[0.8596491675248253,0],[0.8823526633684861,3.968685492937242e-8],[0.8694444363574628,1.1552830914141055e-9],[0.8803191428707996,8.664815214538229e-10],[0.8549999898757381,1.446323124757295e-9],[0.8640351030182715,0],[0.8659090878027258,4.437664521564752e-10],[0.8793859595051778,7.724432680790625e-10],[0.8643617350481417,0],[0.8665256905657034,0],[0.8792372828487259,7.55266753899824e-10],[0.8840908411588154,9.704584802427974e-9],[0.8703703098048223,8.65222114589313e-9],[0.8872548920983077,1.4089252304521388e-9],[0.8638888973973351,0],[0.8647959770609627,0],[0.8680555003675324,7.884003307344147e-9],[0.87249939570216,8.632826287158224e-8],[0.8638392921218968,0],[0.8545918268655752,1.4098740904902991e-9],[0.8720923222876396,1.0013831062773346e-7],[0.8774038425023235,5.2164609140196e-10],[0.8545454447042364,1.4058882946699214e-9],[0.8559782500848155,1.5406785212692041e-9],[0.8607956938997541,0],[0.8683035632697562,1.165545025573676e-9],[0.8680555003675324,7.884003307344147e-9],[0.8682439819643385,0],[0.8638888973973351,0],[0.8664773963616278,0],[0.8593750171343342,0],[0.8819439645086798,6.856225208208753e-8],[0.8600000922798388,0],[0.8552631475981433,1.470941939680464e-9],[0.874999944900634,7.871337994101526e-9],[0.8777173873699738,5.620534196789809e-10],[0.8772321393573274,4.999736497828572e-10],[0.8650000705129927,0],[0.8782051238244859,6.258060419079519e-10],[0.8702829528390432,9.432697321644566e-9],[0.874999944900634,7.871337994101526e-9],[0.8630952306716679,1.0605100290003326e-9],[0.8773148112423045,5.103586125138853e-10],[0.8723397823829155,9.187842848439637e-8],[0.874999944900634,7.871337994101526e-9],[0.8677886761066581,0],[0.8691406137121279,1.6125531544984385e-9],[0.8549999898757381,1.446323124757295e-9],[0.8652344579821899,0],[0.8659090878027258,4.437664521564752e-10],[0.8504902949893771,0],[0.8586956447375317,1.0623401999357692e-9],[0.874999944900634,7.871337994101526e-9],[0.8821424815828991,5.365142257447124e-8],[0.8715277693173218,1.2086365717779911e-9],[0.8673469858520189,0],[0.8774999962624079,5.3394171623771e-10],[0.8802083273361799,8.567362057882682e-10],[0.8728064902790468,7.532354470310817e-8],[0.874999944900634,7.871337994101526e-9],[0.8796296240335993,7.994329008300025e-10],[0.8629807634768869,8.219831957946764e-10],[0.8702829528390432,9.432697321644566e-9],[0.8773148112423045,5.103586125138853e-10],[0.8593750171343342,0],[0.8605074272884417,0],[0.8663790970089968,3.0476547254108614e-8],[0.8671877097410979,0],[0.8666666593866331,1.040004796567676e-9],[0.8529411674115005,1.29415538603033e-9],[0.8685345462634816,0],[0.874999944900634,7.871337994101526e-9],[0.874999944900634,7.871337994101526e-9],[0.8636363627178206,1.312204313462319e-10],[0.8770491769862345,4.773763289429261e-10],[0.8605771176605395,0],[0.8586956447375317,1.0623401999357692e-9],[0.8805555493547155,8.858342948059317e-10],[0.8793103394811979,7.637697617214809e-10],[0.8674999923245355,1.0964949424620484e-9],[0.8690476064233326,1.803469500722648e-9],[0.866279072152684,0],[0.8571428455614041,1.6544932884039148e-9],[0.8674999923245355,1.0964949424620484e-9],[0.8617025722451891,0],[0.8442982416792483,5.621124042422463e-10],[0.8726409403479725,8.129799853952489e-8],[0.8695654723412294,0],[0.8706139894230738,6.523520787052714e-9],[0.8590425498789169,4.732246340820114e-10],[0.8880208204757797,1.8367933840579553e-9],[0.866279072152684,0],[0.874999944900634,7.871337994101526e-9],[0.8630952306716679,1.0605100290003326e-9],[0.8774999962624079,5.3394171623771e-10],[0.8628055691546835,0],[0.8726409403479725,8.129799853952489e-8],[0.8690476064233323,1.8034695324433058e-9],[0.8701922359954655,1.0242406034421947e-8],[0.8445945897772802,6.881877766064446e-10],[0.8728064902790468,7.532354470310817e-8],[0.8638888973973351,0],[0.8717101120068689,5.9186988659349586e-8],[0.874999944900634,7.871337994101526e-9],[0.8880208204757797,1.8367933840579553e-9],[0.8549999898757381,1.446323124757295e-9],[0.8702829528390432,9.432697321644566e-9]],"limits":{"MinSeparation":0.05,"MaxExcess":2,"MaxCV":0.5}}', '2026-11-30 19:36:12.951543+00');
INSERT INTO public.linker_head VALUES ('l', 13, '\x4fd93dfc4f6d4a3e0f78d4b6611950d903a3a9b0d40d34f23ca13cd18005cc01', '\x3ffbe4d92f9934c7114b558d2e88011853c490e8391c2a662e05a5d1806a57d6584af3b4cb504331b4aff66edf7c559266c95cdd884d08e8e56a7b766c701c0a', '2026-11-30 19:36:07.199686+00');
INSERT INTO public.linker_head VALUES ('l', 31, '\x28d1aaa68b32ddc73cd8c9f20f70a2f84fdeb9d1867f73b91d6e839c4ea7803c', '\xeba910b465ffa1370af9f433d565566076a56f09425da77e42ee6b8320e0d9291b3d9fa3e14221b137566b439e57626bac2622cce7622ea6aa53c08c511e8308', '2026-11-30 19:36:12.593478+00');
INSERT INTO public.linker_head VALUES ('l', 30, '\xd0f35db4161df0686869e0c0227f5fbe57b9df95140c31a34a6484e8403e6d4e', '\xbf7106e34850ad2d688d75b487576c55f0603bc474149611e4f6b2b088d0eaab97b69df352b07038a9458f38d5e43ab290a86118098dc13efe23c0b86b7ca60c', '2026-11-30 19:36:12.968816+00');
INSERT INTO public.linker_head VALUES ('l', 32, '\xf5a031f3bdbdab07d8a5244925b9bceec330de93bd7e7a0f8c79c76a79b88027', '\xaae252d3311934dc938fd2e3ac35ff21a5fdd1fbd5d0a2b683eac82bc657757dc59da2e1ccee1f6f89cf34b9eef469d7d1606f830e1deea0f900d270dd00ff0d', '2026-11-30 19:36:13.481074+00');
INSERT INTO public.node VALUES (true, 'holder', 'a', '\x308201163081c9a00302010202106ce4359fd01c9256bb6386ef46523451300506032b6570300c310a300806035504031301613020170d3236313133303139333535335a180f39393939313233313233353935395a300c310a30080603550403130161302a300506032b657003210099dedcaa2d2fe2fc3d1598d1ea6bae6c95415d18c81992f833773cce56b8a6f3a33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b6570034100569215618a3b3caf91c0679d3e4c510255260484db7b9fcf307f035a07d8180654a6e1171f4046724f6232d4635153186af524f466dd4ca408e39e579c7cbf03', '\xf92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2', '\x01503bd726047aced9b13b604626cb0d69b2555d322d6329c8ba4a0c078659b41b724613f6f8f6d4391fcd5972142b0f2d367d8b4747b486dd76aedce4bf34f4da9665df38ecc1996cdf8df43a1b2b4519', '2026-11-30 19:35:53.978903+00');
INSERT INTO public.peer VALUES ('b', 'holder', 'https://127.0.0.1:22738', '\x2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92', '2026-11-30 19:36:03.396204+00');
INSERT INTO public.peer VALUES ('l', 'linker', 'https://127.0.0.1:22739', '\xfdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994', '2026-11-30 19:36:03.650208+00');
INSERT INTO public.psi_chunk VALUES (2, 'blinded', 0, '\x9b4cdfd9edadc0a9886b7106755a28b9a5af146b336aaecde27c339e50a7d10f');
INSERT INTO public.psi_chunk VALUES (2, 'evaluated', 0, '\x622cfd210bf451e10c0cf4f330e45ae63988f2c74c162169f178beae93378857');
INSERT INTO public.psi_chunk VALUES (2, 'matches', 0, '\x00d2441854e02128683aa3e7082f0ecd645f88b73bc42e4e7f4d98a7f0f8e5ef');
INSERT INTO public.psi_chunk VALUES (3, 'blinded', 0, '\xf0705d4369d6201378a1909aa753dc10eae950d291787975b9b7b1239c3f7adc');
INSERT INTO public.psi_chunk VALUES (3, 'evaluated', 0, '\xd47e2336d857e091ce022e0752db895ee112d03d72d9ea9f0e3b5792c44da455');
INSERT INTO public.psi_chunk VALUES (3, 'tags', 0, '\xc6baa8f19e4b377bb45bd4758f876f9aec987e4d7c6ddb2adaf22db9c8fe53bb');
INSERT INTO public.psi_chunk VALUES (3, 'matches', 0, '\xb287e51cc965cc8cf5a1867de637c5eaca9219faad62c3b18f8f9e3272b0de66');
INSERT INTO public.psi_client_output VALUES (1, '0e778e34-827c-a885-2ce6-2f72f9b57d47', '1ded1647-6030-91cf-bbb5-bc0567aace42', '\xe6c4c4798901d25e76090c7526c4f6fe722eaaf4863aa681bb5c6b2549d66c71');
INSERT INTO public.psi_client_output VALUES (1, '1ca9df30-26f4-c650-759d-c619573f0340', 'd1c5d817-6f40-00b9-fa40-db1e7a55383a', '\xd9408348c54564bd556378bcfd43b6c792e993f924cc67c60ac63d0446e5981e');
INSERT INTO public.psi_client_output VALUES (1, '1ed353aa-39e7-5977-33b4-882256a650ca', 'fc7279d2-d0cd-9441-ada9-d83890dc2c8c', '\x93928e8500db02f34c057c71250a993c4864b937c89e2e95650795f5f2d350aa');
INSERT INTO public.psi_client_output VALUES (1, '2143c728-4102-2817-7428-ace7593aaa4a', '724f7b00-181d-dcac-0046-39fef55704c2', '\x283747ba8e93f85477d77c75b0c8584ad16dc128899411b58c33ca745591a62c');
INSERT INTO public.psi_client_output VALUES (1, '2ec02347-9e3d-9294-8e97-708ad4c1a0bb', 'f3d50a19-ca55-b823-842f-832a0cfa8b34', '\xb469af3711e53771cbfa3f10970ccb2c7b2ff292cb935d162a88009c583ea191');
INSERT INTO public.psi_client_output VALUES (1, '3e8513c9-655d-a3ae-5703-04063be16aca', 'b0c2512c-5e24-5851-26e7-5cf7cb81d3f3', '\x5e087757fbedf1d5674b792f0e41dfda3fc6e4752f6100f97b0780b09faaf6a6');
INSERT INTO public.psi_client_output VALUES (1, '46bb2208-612f-59c3-d339-125afc046422', '2d63df2b-9dce-2e35-97d8-c8d993154eb8', '\x0a94493ea70ef1e5d6f44a825cb3c7904d96bbde33df82ba0ff5b553ae8a3245');
INSERT INTO public.psi_client_output VALUES (1, '538e79d5-3e02-57c7-d03e-b15bcbed1317', '580abbbd-dcf2-95b6-288b-6a2599987161', '\x6f0187f8072ffc4a9860f173884140885f2a0f8cbdd049db8fc330a9396dbe84');
INSERT INTO public.psi_client_output VALUES (1, '53f7db54-093a-f56a-ea68-e9d0efd62a3e', '74509866-3e57-250d-c73c-2a4a815761c4', '\xe763da4e4af4fb1cf313d34c5fd3099bc86f4471c469716dac00c07c3d524044');
INSERT INTO public.psi_client_output VALUES (1, '54803b92-2cd6-6964-8f23-067173948bd9', 'd88500bc-82f8-d03d-6429-9b784ce68c39', '\x5bc29d06e0f3484d4fe8e7d8b08af5c4157aa67a1a8c80016c3f43c5b1df982f');
INSERT INTO public.psi_client_output VALUES (1, '5ba8678e-c3f3-fea1-2da2-3cabf58632c9', 'bb29a65d-29b8-41b1-82f4-0ce6e3fe2ef3', '\x5abca46b64fd988d58c36bf18290a38909a1375cdb5ca28c20ce671ecdb89d10');
INSERT INTO public.psi_client_output VALUES (1, '5bb0c1fd-f1c7-2521-268b-0d804a3afa70', 'd28dcc79-6027-9796-c931-ff3ce89d10a1', '\x535a0ccdad2b47dd6633b851284803a17321fb4794ab43cae2e86b0831e4036f');
INSERT INTO public.psi_client_output VALUES (1, '61ea94a0-d3b5-260c-93c9-939bc01e5c51', 'be613d80-0e2c-3d06-dbb4-96012ba66b60', '\xda1d6a27762e39125d06ca9dad421646e2136c436126fa68a50d03cfead983e6');
INSERT INTO public.psi_client_output VALUES (1, '62d2ea42-f534-1e6f-a6fa-12a9bb684740', '837ac5f2-e94b-a185-ca62-4ba27d717954', '\xd9c95cb9e126dc0e6076fc0e9998b233ff5396307cc6c9b09ad4e5a405d50b8c');
INSERT INTO public.psi_client_output VALUES (1, '687670b9-f469-960e-e8e4-ee4371ea5971', '7381a00f-47ee-37dc-a4a2-cb5100dce29d', '\x3a8e62ece5b9d09758dacc8f6259da9b36f92a1583167854e4971714386a7b9a');
INSERT INTO public.psi_client_output VALUES (1, '68e5edd2-a5eb-dc5f-12fa-8f735eca62ea', '46257c9d-9e6e-99e5-5ea1-7c8b27e9de73', '\x620a63aa29b1b600ad98bb9a7e3b62898f4c359dbe96b0b0e9762b83ea9668cf');
INSERT INTO public.psi_client_output VALUES (1, '7051c589-0285-12ab-b13a-edcf74516ee1', '0c1cff71-1753-d71f-cda0-fc36b1e45d5a', '\x31d76bfb23ba1019581195d91b2a94c5df95484972339f6d826c213bb169ac71');
INSERT INTO public.psi_client_output VALUES (1, '75fd4710-f8e2-6005-3a71-3bed6de45199', 'e82f1c0d-e0e4-fabf-6916-d736b155a363', '\x9a09f68111e7204bd89c5e97d51641519b250742477b0352bdc6ccb964f44653');
INSERT INTO public.psi_client_output VALUES (1, '7b430272-5bfa-d534-f697-8b3bdfce54b7', '8903efe4-3ee2-cd71-3483-b8bcff2a6e81', '\x2f886a1ba5875c86112a9c645bc49c4728b360a0e16906a21be9cbe42093436c');
INSERT INTO public.psi_client_output VALUES (1, '8a5561d1-12d0-9e50-41b3-c22a5eb1f4d9', '9915f0e8-9fba-9e1a-92f6-35cf3aaa4049', '\xedaa53e043e0f42e25fb062e813cb9c57ee3230f80bf248a57ae2a38f3a93b19');
INSERT INTO public.psi_client_output VALUES (1, '96704778-5c02-6d71-85ba-91aa909a6f30', 'd112cb98-d1d3-d29f-f1fe-afebef3b6306', '\x84c8e2620007680efb7044ccc23320d0fc33d963f50c6e93e53938849e9a0107');
INSERT INTO public.psi_client_output VALUES (1, '9d973f0a-5a04-7f8e-cb1f-ce8f26876540', '2eb1a13f-6ac2-4350-c117-a72772203bf8', '\x65891c81452d359634cb4019a448cd3a1a10d583860f94942fe2d9a978d64f8c');
INSERT INTO public.psi_client_output VALUES (1, 'baece6dd-410b-50d5-40e6-cbf8ef2ddd43', 'de4f0adf-94de-bab2-9eb5-0b16f70bc723', '\x7305ea82a5cdb495e14b00860c317bff1166ed2191926efe997b514b0d5dcf69');
INSERT INTO public.psi_client_output VALUES (1, 'c90277c8-d49b-8197-71fa-8130a75ec0d5', '634d0183-1ee8-e029-079e-716dd7db0602', '\xdeb152bdd6fae3599082161a10225505875873b495b55e64b1649ff9773fb6c6');
INSERT INTO public.psi_client_output VALUES (1, 'dff65a72-e20f-2ac4-b896-e77b8a7d25dc', '70bcdfb5-501c-2977-ae45-f00fd91cef3c', '\xa84e0c27f00be78a9a1d25265cc8084c06b7fb02a11360fd1011a2db27896252');
INSERT INTO public.psi_client_output VALUES (1, 'e4befbbf-ff14-a833-6710-3a864c94770e', 'f4883b9e-d9f3-7944-8f4e-88da449b9d3a', '\xa14ed35e828c99be39d8199254190a10113df439f60179aa3ae94103901aef36');
INSERT INTO public.psi_client_output VALUES (1, 'e88b252e-82e8-a0e4-39a6-44a151a8060c', 'c31ec788-a1d3-2126-0f1c-e838c5dfd744', '\x1837d9f77f192e199c00410e0ec418577ebf08f404fa6d04b142341864595412');
INSERT INTO public.psi_client_output VALUES (1, 'e8baa284-819a-f2d3-42a7-1e1e9b5c58ef', 'c11da668-2857-fa26-ad17-e1c0bd787e5a', '\x23ebb550367313513de1d50480514dfd262393e7c3c3cecbb88102287fc734c4');
INSERT INTO public.psi_client_output VALUES (1, 'f125bf82-9413-cf0c-5536-ab329febe6b4', 'df6483e1-faa6-e803-514e-35de7f698214', '\xde4f21a80d870b84d90b0fde963ad2189cee2190cb4d5c65a5a7bc08af89d7ba');
INSERT INTO public.psi_client_output VALUES (1, 'fde68229-4456-747d-1dbc-2a43682480ee', 'e08c2f76-61c4-0a15-be46-7c58534a2e97', '\xb73b1906c6175ff86be7bceedf37b103303b5c3b1c8e490a0e714450613c5f04');
INSERT INTO public.psi_client_output VALUES (1, '17ab273b-94d2-5c68-3c20-31b3382c7aba', '23cd00c4-3d42-87c5-c0ba-37a9065ad52d', '\x6eecb4975700352a382557609cfadc65b549056872a7ca75dbbbed635763351b');
INSERT INTO public.psi_client_output VALUES (3, '0f4ad6d1-1fb0-2fe8-d5e4-d39cd3447d44', 'aac09f68-a5d4-2c35-6003-98efafdf3644', '\x1219e1466bac3581efd4199e1fed994d1d7e07b064f291fef77a3c4e94b588c8');
INSERT INTO public.psi_client_output VALUES (3, '10a65f39-6742-0b26-5a79-d63ec41b1090', '750616b9-ba15-2576-9b10-d23c6c23f394', '\x2f461312a23a5481d3ef138ac6e7b0dce25e77bf279a6416e5981504316122de');
INSERT INTO public.psi_client_output VALUES (3, '177e9962-9233-c8e1-f136-f1f7e4263ab4', '2c0361a7-bcf7-c1a4-2ae5-c828d84022b6', '\xa853af2c5d92480e92d29a5e7870552a70e26f34e7936a537153af1fa9da012a');
INSERT INTO public.psi_client_output VALUES (3, '1855c16b-539a-d739-5160-452e6ce58d0c', '1376be82-c545-3b4c-a4a1-7e49470a122e', '\xf57ebd2b1f4c78c3f4f1de64fc4edf0c26d22badf3295b7a06b5439ce07cb22a');
INSERT INTO public.psi_client_output VALUES (3, '1d891022-db30-2980-d37b-fda89d83c08a', '56d0e1b2-9947-3d55-03be-e8a1a49b99cb', '\x204b3d7d4a830839af529a30f8213ed4d3793d34620d6ab7fb06bd3b75a77964');
INSERT INTO public.psi_client_output VALUES (3, '1fde95e2-7a67-be34-5791-98d347e64e67', '5c88ba02-9e80-d5f9-c031-2bdb3ee6ffa1', '\x49c16882df89e7130a1339289cbcd0547c7ba5fbe33bdac4b76c29cb96d105c3');
INSERT INTO public.psi_client_output VALUES (3, '2a8051cd-50ea-1f96-76d6-dfafeaf5aa2d', 'e25d604e-0761-1225-756e-4d68a09c5ca1', '\x55ab0a7ac0df590b29699450a7bf2a80d3adfc2fc356aa6cbe2a59063e7304b4');
INSERT INTO public.psi_client_output VALUES (3, '2a902268-933f-81a1-b9d2-dbbc63bf53f2', 'c9799315-3488-a3ed-4ae7-abbecd370274', '\xba50f5e043b5b322d207db20569d1c519915012c6d3c57a509d522241a3f359e');
INSERT INTO public.psi_client_output VALUES (3, '32c92741-45f4-a2eb-127d-d7c058430905', '3e7642b6-44bf-ae67-3430-a7cdff3b2dfd', '\xe24afdeeab99a26e7c4401e6cd4b793ee8efb7b6006bebcbda5074b0ea87a9d6');
INSERT INTO public.psi_client_output VALUES (3, '3c3ef0b3-c4b5-b688-24e6-ccdf83d69b04', '9c8da491-0c71-a3f0-34c9-690501596b1a', '\x5ec4672d5e6028dac7c56597a6ca539082d47e15c2becb043b226c20c6e6b3df');
INSERT INTO public.psi_client_output VALUES (3, '3d9b4c6e-fb60-a6a4-47cb-e2e7f06b2a93', '79023a2d-938e-610f-f4aa-52a65ce42201', '\x0d0d844bbfa9ca66b920457eb3ea9f9e144c21c7bbecc8508b5c2296a64f68cb');
INSERT INTO public.psi_client_output VALUES (3, '4289ef1f-768f-0177-69ac-52e067a7deaa', 'c6ce8789-3219-2cdd-a883-a14e2e6cbcb5', '\x2176172432d133d4753c6f33a1ece4d25db196bb4c8032ce517a6715ea86eb49');
INSERT INTO public.psi_client_output VALUES (3, '43156252-8d4a-72c3-6b72-048726d920b8', 'd873e130-cd75-1dd3-4293-1222f371880a', '\xf524c338c27515b16b7156ad8e8ba2004a918bda29ad86e19a8ffb89a654806e');
INSERT INTO public.psi_client_output VALUES (3, '51bb6574-c3e5-7e33-ec2c-51e615a209f1', '62df6fd7-577b-3e17-5e2e-4b39d7a8ef23', '\x1a96d19efee33312bdada468bdf3fc02191baf803ef2c9a619e51c577f435ff3');
INSERT INTO public.psi_client_output VALUES (3, '53065618-630b-20d0-3e55-9c49a2b7888e', '833346a2-1874-928e-2796-c27552a1b212', '\x8219bc44aac11030d39d0d1ce6fdb692265c3ae71ea5608e324423a2df2ebfa1');
INSERT INTO public.psi_client_output VALUES (3, '61785e36-e51c-b89b-b802-53795681620a', 'ee0771e0-41b1-f1c8-b553-d040301584bc', '\x9dbc92cf07f17e66dc5e5d6fb73c58e2f67d5e380e0feb7db59497f9c754a3d6');
INSERT INTO public.psi_client_output VALUES (3, '66c3764b-2a59-68ec-f70f-3ab6e59cda32', 'bea7c07a-c071-d85b-f1be-96d5090c8a3a', '\x40027ae90bc4b40a26739706afc38f070bd2d0c0edda61eeadbf16504c1c95f7');
INSERT INTO public.psi_client_output VALUES (3, '709b652a-a7fa-e344-451c-09b9c8ffe563', '16917d86-464a-218e-6e1d-aabb9890221d', '\x162360f7176e13741e0cdb60b2b9046bc5026c90c3627437d18a7cdca288fcbe');
INSERT INTO public.psi_client_output VALUES (3, '714c328e-8d2a-d2ef-719f-0bdfcc1a87b4', '658cad25-9f09-527c-7257-1af3ba5c7bd8', '\xc84a3b996fe11d67bce850e92004513c293bd087b893251bd71205826b2f02ce');
INSERT INTO public.psi_client_output VALUES (3, '76d2b357-730b-3195-f846-934f41bc1daf', '3d33bede-c094-3b77-0131-b321879c1470', '\xea1026d968e3bd993df174a80c5b4269ee73f94da03dbe904a2ac6be2c903bf9');
INSERT INTO public.psi_client_output VALUES (3, '78853eb5-5847-1423-c954-bfab3c83c4fc', '85382822-7dce-8ca4-b9f5-3f8a7cfb1089', '\xe824ed56c59b702e0863c3881b1d6f5228a3342e6c183c4aa2473734ea69cc5b');
INSERT INTO public.psi_client_output VALUES (3, '79436f29-754c-c045-5916-40365c178231', 'a9975c35-6af3-938b-ead8-8a80adb32fb1', '\x2d4c871af20b43fb7f7b7343b14ffc0582d588ae66bd30202a19c35efa8b19d1');
INSERT INTO public.psi_client_output VALUES (3, '80ef4f05-4bcf-5613-582e-b659e31ce53f', 'd702b5c4-1997-65ea-1ae2-e881e57f7323', '\x840335c10059d63b71e44676f60a6f70bb163fa20279e9f6024b3a0e4b77e04a');
INSERT INTO public.psi_client_output VALUES (3, '85b850ba-dca2-7bdb-81b2-55bb2d542956', 'c4198781-e3fb-abad-9a62-bc5e85f13b00', '\x8d6f6f042889d57b70b9e94d3ba76a17d26fcc62ced63e9b64c52c93a8da1529');
INSERT INTO public.psi_client_output VALUES (3, '9006df06-f2f9-f613-44ba-12921eab22e6', '3af8e796-480a-27fc-02ee-06c6582a6dd7', '\x681560828d79559c9fc838b9f35e0f169aea1d962f8646aabd97437b4cee61a5');
INSERT INTO public.psi_client_output VALUES (3, '9932d782-565d-1f5f-9e2f-6912a2ce7b2b', '4692bfa5-149d-3c49-eaaf-177d39a273f6', '\xf15daa8fbdfd0d1015220708bb2d502b32e880754e7b90922a7c5ab140912dab');
INSERT INTO public.psi_client_output VALUES (3, 'a66bc6a6-1bb8-0a8e-1b35-aa14c9e61e3a', 'bea22b6a-0b72-428d-c05b-7cd853e25934', '\xb99362b7e6f91222a85f78ce50fec61f83f61feffacd66f54912fa6b17faf1a9');
INSERT INTO public.psi_client_output VALUES (3, 'a7bb141a-4761-db1c-3d57-587c90244870', 'ea7a44b8-6c04-06ba-2c68-9975195c2c0b', '\xdb3ff8602ed4946cf79b7c0ca8ff15d45675ae9ff692ae055967497e3e8abc06');
INSERT INTO public.psi_client_output VALUES (3, 'aebb033d-6ca4-e0b0-4fcc-c3624ebaa5c8', 'c9b1dc9c-1960-fea6-33cb-c22871e8df16', '\x261d2f67ba062dd7b011c0b33a33850b64d69db91152955dc5bd120862afc8ac');
INSERT INTO public.psi_client_output VALUES (3, 'b20f77d0-3b07-a11f-5019-9e7633bc36f7', '5f9c7eed-3b51-ac34-49da-6572f7f358e5', '\xe864178dd893b33274ab31703e4d7d9e3775e8859992665640cb014b8fdb4b8c');
INSERT INTO public.psi_client_output VALUES (3, 'b2b91b95-bc5e-1c35-8119-b848e25601ee', '004606f6-bef5-2928-0e8d-59df0216f203', '\x8d36ed9eb1054a2653776edb0317fbc05b54a11ac2a42791bbc12e7f6bbf764a');
INSERT INTO public.psi_client_output VALUES (3, 'b3e607b5-c7dd-cf95-08ad-a4e490a4f96b', 'fe42d172-21ef-4778-f0b9-f59153e19679', '\xdf2b7dd3c79e81e73ce477544d6230f90bb32ec1ae54e65de0db4146c03f9a9a');
INSERT INTO public.psi_client_output VALUES (3, 'befd5e34-46ca-b0e5-7ac2-249d496856b9', 'cab02d90-202e-b77f-0d00-4500c69159d0', '\x9b6f0eea88d6353140d6fc6f11ef7bc6e0a00629c573fb06b324e33a398ebfb5');
INSERT INTO public.psi_client_output VALUES (3, 'bf22a333-55a5-3a10-84b1-b59769568074', '19ccac29-45ca-794b-6338-e16aac1506fd', '\x747a61d72dcdc4befc0e64b2d6372c0a0b7489831ff31353aa155733da98566f');
INSERT INTO public.psi_client_output VALUES (3, 'c132db4f-57cc-7ce1-3596-b5dbd37cde58', 'd61c1cef-5e08-6b82-2689-03316128ae5e', '\x512db53bdd4fb236d1ef7daab3ff905ac9c81ce31c7f83f6679519c35d271b0b');
INSERT INTO public.psi_client_output VALUES (3, 'c1d7584e-ed67-1955-71e7-c6e11adbecf1', 'ff99279c-437b-9968-b289-3dee9780d6bc', '\x5a377164d29192376d50658e808cdb36ca632870eade376518bad899f1f4e99e');
INSERT INTO public.psi_client_output VALUES (3, 'c3b06b12-781d-5e7c-3876-87e6c335a71b', '8ef5add6-34b8-5fa1-c11a-31efaf04e1d4', '\xd53aad8d493571c8d56a93b42c50f92e4f5fa75e9e4b18cdf80301fcccc420a6');
INSERT INTO public.psi_client_output VALUES (3, 'c96be11e-7998-66ca-ab6f-a46e4b746d68', '89ec1bf0-9de7-72a1-f06a-d6fc86c86b65', '\xd83dd6f140246ffabfc9550b1ecccbadff8b5bf009741f89e7a3d2d9eb8ce708');
INSERT INTO public.psi_client_output VALUES (3, 'c9c0b127-36a4-7629-d400-17730acf911f', 'd2e05c83-689f-a5f0-b849-c2ff95305851', '\xc3c1fa8716ec0bd7297d8e113f975afda904a1c2ea2b02c08df88bfafadbff9b');
INSERT INTO public.psi_client_output VALUES (3, 'd52964a9-5b61-2f8b-2b14-a589208873a9', 'e81b9c25-5f18-98ed-f233-3131145d1bd7', '\x4fdccc7f9e6113225748e392ad98d24a0c6fc875dbbf09808b40fc5c36043316');
INSERT INTO public.psi_client_output VALUES (3, 'd7266cba-70f7-7f86-710c-31f03f5f7ec1', '9a8bfd7a-484d-7061-8ead-bb025a88cd61', '\x5edb8e96668409436fc5fee2b4ee29e2a4842c4497375df3370b9cf130d232de');
INSERT INTO public.psi_client_output VALUES (3, 'd88a2a2e-6a66-bf3b-5731-bdfc49e41856', '0ee9bb31-80a7-db88-d95e-ae5421d2fbe2', '\x9725dfe11ed4af7f39f8f0c158691be19e0a30f02431874f2f86dde936311215');
INSERT INTO public.psi_client_output VALUES (3, 'dd45f6dd-fc4c-bb01-0f59-859c81d8c8f6', 'ae9b81b9-817b-8b76-f04e-b3cacbe8a8f7', '\x712f4feaf72536880bc8e52498be43ca9d0626e66e55921b71d4e1d000abe159');
INSERT INTO public.psi_client_output VALUES (3, 'e28b2601-db65-5d38-0b9f-a6b57f1a3877', '5cfc79ad-99d7-e9ff-9883-0b69aefbf90d', '\x88ff928c55cd206b23adf6dd126d8ab93bc2b7619fa34e0fcedf6fb9d12220e1');
INSERT INTO public.psi_client_output VALUES (3, 'e6f7151d-4ad4-9bb8-fd80-e43e8f850712', '6b74647e-aff6-17de-b5dc-e33b732b24d9', '\xc849632ff3445f3e7e1a372d3b8f43443d70f7d55cc4ce6a3679b44db0d5b260');
INSERT INTO public.psi_client_output VALUES (3, 'e9642299-2f2e-2e30-312e-1d9cbfc31866', '14f00b65-621f-8c4d-d667-f0f32269e47f', '\x19533aeb7649e992f2df79810a607177fd94fde0a0465484455375ac0c044ccb');
INSERT INTO public.psi_client_output VALUES (3, 'f0ec4fc5-e142-aaf3-9b6a-f2fa5d3ce521', '4d28d609-4629-1587-e57a-af29110e2e10', '\xf87ad6208d22c70d073093375d3c85a51e6ab29de1a4adea5b76933236c65b1a');
INSERT INTO public.psi_client_output VALUES (3, 'f9382a9e-c310-e7f3-2406-9832e79c6ab8', 'fe1082d7-51a6-728a-46ed-223c00b8600f', '\x1a3c9f58096c77425f9aa0d796418645d76b97f9d130beaf2759c52076946a75');
INSERT INTO public.psi_client_output VALUES (3, 'fcb36b75-39eb-8f93-041e-9d1abd2fd7ea', 'a648cf77-1604-4343-c7d5-59856c3e0427', '\xbb4b86e2d74bdb96340e9b0cfec2638e591e9e3e1ca658a05a6f27be3b22d863');
INSERT INTO public.psi_client_output VALUES (3, 'fe701f8f-94ad-2002-f8f1-284e0c3cdc37', '435e5f36-c15c-3037-99ba-2e522fc98752', '\x2b95f5e6f552ab1a9b5d2278fb004343e02f24d0a1e3a0238136bc32c5566d69');
INSERT INTO public.psi_match VALUES (1, 1, 1, '1ded1647-6030-91cf-bbb5-bc0567aace42', '0e778e34-827c-a885-2ce6-2f72f9b57d47');
INSERT INTO public.psi_match VALUES (1, 1, 1, '2d63df2b-9dce-2e35-97d8-c8d993154eb8', '46bb2208-612f-59c3-d339-125afc046422');
INSERT INTO public.psi_match VALUES (1, 1, 1, '2eb1a13f-6ac2-4350-c117-a72772203bf8', '9d973f0a-5a04-7f8e-cb1f-ce8f26876540');
INSERT INTO public.psi_match VALUES (1, 1, 1, '580abbbd-dcf2-95b6-288b-6a2599987161', '538e79d5-3e02-57c7-d03e-b15bcbed1317');
INSERT INTO public.psi_match VALUES (1, 1, 1, '634d0183-1ee8-e029-079e-716dd7db0602', 'c90277c8-d49b-8197-71fa-8130a75ec0d5');
INSERT INTO public.psi_match VALUES (1, 1, 1, '70bcdfb5-501c-2977-ae45-f00fd91cef3c', 'dff65a72-e20f-2ac4-b896-e77b8a7d25dc');
INSERT INTO public.psi_match VALUES (1, 1, 1, '74509866-3e57-250d-c73c-2a4a815761c4', '53f7db54-093a-f56a-ea68-e9d0efd62a3e');
INSERT INTO public.psi_match VALUES (1, 1, 1, '837ac5f2-e94b-a185-ca62-4ba27d717954', '62d2ea42-f534-1e6f-a6fa-12a9bb684740');
INSERT INTO public.psi_match VALUES (1, 1, 1, '8903efe4-3ee2-cd71-3483-b8bcff2a6e81', '7b430272-5bfa-d534-f697-8b3bdfce54b7');
INSERT INTO public.psi_match VALUES (1, 1, 1, '9915f0e8-9fba-9e1a-92f6-35cf3aaa4049', '8a5561d1-12d0-9e50-41b3-c22a5eb1f4d9');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'b0c2512c-5e24-5851-26e7-5cf7cb81d3f3', '3e8513c9-655d-a3ae-5703-04063be16aca');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'bb29a65d-29b8-41b1-82f4-0ce6e3fe2ef3', '5ba8678e-c3f3-fea1-2da2-3cabf58632c9');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'c11da668-2857-fa26-ad17-e1c0bd787e5a', 'e8baa284-819a-f2d3-42a7-1e1e9b5c58ef');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'c31ec788-a1d3-2126-0f1c-e838c5dfd744', 'e88b252e-82e8-a0e4-39a6-44a151a8060c');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'd1c5d817-6f40-00b9-fa40-db1e7a55383a', '1ca9df30-26f4-c650-759d-c619573f0340');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'd28dcc79-6027-9796-c931-ff3ce89d10a1', '5bb0c1fd-f1c7-2521-268b-0d804a3afa70');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'e08c2f76-61c4-0a15-be46-7c58534a2e97', 'fde68229-4456-747d-1dbc-2a43682480ee');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'f3d50a19-ca55-b823-842f-832a0cfa8b34', '2ec02347-9e3d-9294-8e97-708ad4c1a0bb');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'f4883b9e-d9f3-7944-8f4e-88da449b9d3a', 'e4befbbf-ff14-a833-6710-3a864c94770e');
INSERT INTO public.psi_match VALUES (1, 1, 1, 'fc7279d2-d0cd-9441-ada9-d83890dc2c8c', '1ed353aa-39e7-5977-33b4-882256a650ca');
INSERT INTO public.psi_match VALUES (2, 1, 1, '23cd00c4-3d42-87c5-c0ba-37a9065ad52d', '17ab273b-94d2-5c68-3c20-31b3382c7aba');
INSERT INTO public.psi_match VALUES (3, 8, 8, '004606f6-bef5-2928-0e8d-59df0216f203', 'b2b91b95-bc5e-1c35-8119-b848e25601ee');
INSERT INTO public.psi_match VALUES (3, 8, 8, '0ee9bb31-80a7-db88-d95e-ae5421d2fbe2', 'd88a2a2e-6a66-bf3b-5731-bdfc49e41856');
INSERT INTO public.psi_match VALUES (3, 8, 8, '1376be82-c545-3b4c-a4a1-7e49470a122e', '1855c16b-539a-d739-5160-452e6ce58d0c');
INSERT INTO public.psi_match VALUES (3, 8, 8, '14f00b65-621f-8c4d-d667-f0f32269e47f', 'e9642299-2f2e-2e30-312e-1d9cbfc31866');
INSERT INTO public.psi_match VALUES (3, 8, 8, '16917d86-464a-218e-6e1d-aabb9890221d', '709b652a-a7fa-e344-451c-09b9c8ffe563');
INSERT INTO public.psi_match VALUES (3, 8, 8, '19ccac29-45ca-794b-6338-e16aac1506fd', 'bf22a333-55a5-3a10-84b1-b59769568074');
INSERT INTO public.psi_match VALUES (3, 8, 8, '2c0361a7-bcf7-c1a4-2ae5-c828d84022b6', '177e9962-9233-c8e1-f136-f1f7e4263ab4');
INSERT INTO public.psi_match VALUES (3, 8, 8, '3af8e796-480a-27fc-02ee-06c6582a6dd7', '9006df06-f2f9-f613-44ba-12921eab22e6');
INSERT INTO public.psi_match VALUES (3, 8, 8, '3d33bede-c094-3b77-0131-b321879c1470', '76d2b357-730b-3195-f846-934f41bc1daf');
INSERT INTO public.psi_match VALUES (3, 8, 8, '3e7642b6-44bf-ae67-3430-a7cdff3b2dfd', '32c92741-45f4-a2eb-127d-d7c058430905');
INSERT INTO public.psi_match VALUES (3, 8, 8, '435e5f36-c15c-3037-99ba-2e522fc98752', 'fe701f8f-94ad-2002-f8f1-284e0c3cdc37');
INSERT INTO public.psi_match VALUES (3, 8, 8, '4692bfa5-149d-3c49-eaaf-177d39a273f6', '9932d782-565d-1f5f-9e2f-6912a2ce7b2b');
INSERT INTO public.psi_match VALUES (3, 8, 8, '4d28d609-4629-1587-e57a-af29110e2e10', 'f0ec4fc5-e142-aaf3-9b6a-f2fa5d3ce521');
INSERT INTO public.psi_match VALUES (3, 8, 8, '56d0e1b2-9947-3d55-03be-e8a1a49b99cb', '1d891022-db30-2980-d37b-fda89d83c08a');
INSERT INTO public.psi_match VALUES (3, 8, 8, '5c88ba02-9e80-d5f9-c031-2bdb3ee6ffa1', '1fde95e2-7a67-be34-5791-98d347e64e67');
INSERT INTO public.psi_match VALUES (3, 8, 8, '5cfc79ad-99d7-e9ff-9883-0b69aefbf90d', 'e28b2601-db65-5d38-0b9f-a6b57f1a3877');
INSERT INTO public.psi_match VALUES (3, 8, 8, '5f9c7eed-3b51-ac34-49da-6572f7f358e5', 'b20f77d0-3b07-a11f-5019-9e7633bc36f7');
INSERT INTO public.psi_match VALUES (3, 8, 8, '62df6fd7-577b-3e17-5e2e-4b39d7a8ef23', '51bb6574-c3e5-7e33-ec2c-51e615a209f1');
INSERT INTO public.psi_match VALUES (3, 8, 8, '658cad25-9f09-527c-7257-1af3ba5c7bd8', '714c328e-8d2a-d2ef-719f-0bdfcc1a87b4');
INSERT INTO public.psi_match VALUES (3, 8, 8, '6b74647e-aff6-17de-b5dc-e33b732b24d9', 'e6f7151d-4ad4-9bb8-fd80-e43e8f850712');
INSERT INTO public.psi_match VALUES (3, 8, 8, '750616b9-ba15-2576-9b10-d23c6c23f394', '10a65f39-6742-0b26-5a79-d63ec41b1090');
INSERT INTO public.psi_match VALUES (3, 8, 8, '79023a2d-938e-610f-f4aa-52a65ce42201', '3d9b4c6e-fb60-a6a4-47cb-e2e7f06b2a93');
INSERT INTO public.psi_match VALUES (3, 8, 8, '833346a2-1874-928e-2796-c27552a1b212', '53065618-630b-20d0-3e55-9c49a2b7888e');
INSERT INTO public.psi_match VALUES (3, 8, 8, '85382822-7dce-8ca4-b9f5-3f8a7cfb1089', '78853eb5-5847-1423-c954-bfab3c83c4fc');
INSERT INTO public.psi_match VALUES (3, 8, 8, '89ec1bf0-9de7-72a1-f06a-d6fc86c86b65', 'c96be11e-7998-66ca-ab6f-a46e4b746d68');
INSERT INTO public.psi_match VALUES (3, 8, 8, '8ef5add6-34b8-5fa1-c11a-31efaf04e1d4', 'c3b06b12-781d-5e7c-3876-87e6c335a71b');
INSERT INTO public.psi_match VALUES (3, 8, 8, '9a8bfd7a-484d-7061-8ead-bb025a88cd61', 'd7266cba-70f7-7f86-710c-31f03f5f7ec1');
INSERT INTO public.psi_match VALUES (3, 8, 8, '9c8da491-0c71-a3f0-34c9-690501596b1a', '3c3ef0b3-c4b5-b688-24e6-ccdf83d69b04');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'a648cf77-1604-4343-c7d5-59856c3e0427', 'fcb36b75-39eb-8f93-041e-9d1abd2fd7ea');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'a9975c35-6af3-938b-ead8-8a80adb32fb1', '79436f29-754c-c045-5916-40365c178231');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'aac09f68-a5d4-2c35-6003-98efafdf3644', '0f4ad6d1-1fb0-2fe8-d5e4-d39cd3447d44');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'ae9b81b9-817b-8b76-f04e-b3cacbe8a8f7', 'dd45f6dd-fc4c-bb01-0f59-859c81d8c8f6');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'bea22b6a-0b72-428d-c05b-7cd853e25934', 'a66bc6a6-1bb8-0a8e-1b35-aa14c9e61e3a');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'bea7c07a-c071-d85b-f1be-96d5090c8a3a', '66c3764b-2a59-68ec-f70f-3ab6e59cda32');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'c4198781-e3fb-abad-9a62-bc5e85f13b00', '85b850ba-dca2-7bdb-81b2-55bb2d542956');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'c6ce8789-3219-2cdd-a883-a14e2e6cbcb5', '4289ef1f-768f-0177-69ac-52e067a7deaa');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'c9799315-3488-a3ed-4ae7-abbecd370274', '2a902268-933f-81a1-b9d2-dbbc63bf53f2');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'c9b1dc9c-1960-fea6-33cb-c22871e8df16', 'aebb033d-6ca4-e0b0-4fcc-c3624ebaa5c8');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'cab02d90-202e-b77f-0d00-4500c69159d0', 'befd5e34-46ca-b0e5-7ac2-249d496856b9');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'd2e05c83-689f-a5f0-b849-c2ff95305851', 'c9c0b127-36a4-7629-d400-17730acf911f');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'd61c1cef-5e08-6b82-2689-03316128ae5e', 'c132db4f-57cc-7ce1-3596-b5dbd37cde58');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'd702b5c4-1997-65ea-1ae2-e881e57f7323', '80ef4f05-4bcf-5613-582e-b659e31ce53f');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'd873e130-cd75-1dd3-4293-1222f371880a', '43156252-8d4a-72c3-6b72-048726d920b8');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'e25d604e-0761-1225-756e-4d68a09c5ca1', '2a8051cd-50ea-1f96-76d6-dfafeaf5aa2d');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'e81b9c25-5f18-98ed-f233-3131145d1bd7', 'd52964a9-5b61-2f8b-2b14-a589208873a9');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'ea7a44b8-6c04-06ba-2c68-9975195c2c0b', 'a7bb141a-4761-db1c-3d57-587c90244870');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'ee0771e0-41b1-f1c8-b553-d040301584bc', '61785e36-e51c-b89b-b802-53795681620a');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'fe1082d7-51a6-728a-46ed-223c00b8600f', 'f9382a9e-c310-e7f3-2406-9832e79c6ab8');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'fe42d172-21ef-4778-f0b9-f59153e19679', 'b3e607b5-c7dd-cf95-08ad-a4e490a4f96b');
INSERT INTO public.psi_match VALUES (3, 8, 8, 'ff99279c-437b-9968-b289-3dee9780d6bc', 'c1d7584e-ed67-1955-71e7-c6e11adbecf1');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 0, '0fd09262-0960-e029-df88-44046ab4a6a8', '\x57951965');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 1, '115b3119-8c7e-1f42-7395-aa9443f1eeed', '\xdb312b4a');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 2, '1ded1647-6030-91cf-bbb5-bc0567aace42', '\x29ef22d2');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 3, '23cd00c4-3d42-87c5-c0ba-37a9065ad52d', '\x66288ad8');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 4, '294a2e36-3d26-f2df-7390-6b9377c04f5e', '\xa43d7ec0');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 5, '2d63df2b-9dce-2e35-97d8-c8d993154eb8', '\x9d184226');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 6, '2eb1a13f-6ac2-4350-c117-a72772203bf8', '\x3cee73a5');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 7, '580abbbd-dcf2-95b6-288b-6a2599987161', '\xde2f4641');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 8, '634d0183-1ee8-e029-079e-716dd7db0602', '\x9a05c891');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 9, '69bbe3d0-8e97-3725-2c1f-783e953d79a7', '\x322283c1');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 10, '70bcdfb5-501c-2977-ae45-f00fd91cef3c', '\x3c6412ca');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 11, '74509866-3e57-250d-c73c-2a4a815761c4', '\x43eeabe6');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 12, '796fa8b8-cc00-2cce-4ff6-497aa24262c7', '\x17a57e5a');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 13, '837ac5f2-e94b-a185-ca62-4ba27d717954', '\x438d93ae');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 14, '8903efe4-3ee2-cd71-3483-b8bcff2a6e81', '\xde4550c5');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 15, '9915f0e8-9fba-9e1a-92f6-35cf3aaa4049', '\x2fc9ae34');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 16, 'b0c2512c-5e24-5851-26e7-5cf7cb81d3f3', '\xe40fd45c');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 17, 'bb29a65d-29b8-41b1-82f4-0ce6e3fe2ef3', '\xec47e4a4');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 18, 'c11da668-2857-fa26-ad17-e1c0bd787e5a', '\x9afb3552');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 19, 'c31ec788-a1d3-2126-0f1c-e838c5dfd744', '\x187a288b');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 20, 'ce40f132-19f3-b833-ed94-6cb4d23570f8', '\xfd716cf1');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 21, 'd1c5d817-6f40-00b9-fa40-db1e7a55383a', '\x2070c704');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 22, 'd28dcc79-6027-9796-c931-ff3ce89d10a1', '\x4355de91');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 23, 'db2d12ed-e567-a04c-2a82-9fe5a178e9d0', '\x399e4fe3');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 24, 'e08c2f76-61c4-0a15-be46-7c58534a2e97', '\xb8f6f786');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 25, 'f3d50a19-ca55-b823-842f-832a0cfa8b34', '\x3148143c');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 26, 'f4883b9e-d9f3-7944-8f4e-88da449b9d3a', '\xc63c6d0d');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 27, 'fc7279d2-d0cd-9441-ada9-d83890dc2c8c', '\x3704e679');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 28, 'fdad4532-9025-3187-7353-cdc8bb1fa238', '\x19af5b51');
INSERT INTO public.psi_peer_tag VALUES (1, 0, 29, 'ffeffb66-2506-ae0c-3dc9-57bd010c5684', '\x763581b4');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 0, '004606f6-bef5-2928-0e8d-59df0216f203', '\x8c3e2417');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 1, '0ee9bb31-80a7-db88-d95e-ae5421d2fbe2', '\x99566fbb');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 2, '1376be82-c545-3b4c-a4a1-7e49470a122e', '\x1bc23c69');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 3, '14f00b65-621f-8c4d-d667-f0f32269e47f', '\x72449940');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 4, '16917d86-464a-218e-6e1d-aabb9890221d', '\xabc4b2e9');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 5, '19ccac29-45ca-794b-6338-e16aac1506fd', '\xeb21c763');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 6, '2c0361a7-bcf7-c1a4-2ae5-c828d84022b6', '\x183db9eb');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 7, '3af8e796-480a-27fc-02ee-06c6582a6dd7', '\xcc9c6388');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 8, '3d33bede-c094-3b77-0131-b321879c1470', '\xb5cd9871');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 9, '3e7642b6-44bf-ae67-3430-a7cdff3b2dfd', '\xd74525c7');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 10, '435e5f36-c15c-3037-99ba-2e522fc98752', '\x1b182552');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 11, '4692bfa5-149d-3c49-eaaf-177d39a273f6', '\x06ec5385');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 12, '4d28d609-4629-1587-e57a-af29110e2e10', '\x36581d35');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 13, '56d0e1b2-9947-3d55-03be-e8a1a49b99cb', '\xc22b5dea');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 14, '5c88ba02-9e80-d5f9-c031-2bdb3ee6ffa1', '\x2d57b8fb');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 15, '5cfc79ad-99d7-e9ff-9883-0b69aefbf90d', '\x65042e0b');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 16, '5f9c7eed-3b51-ac34-49da-6572f7f358e5', '\x95c34cbc');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 17, '62df6fd7-577b-3e17-5e2e-4b39d7a8ef23', '\x57a48f2e');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 18, '658cad25-9f09-527c-7257-1af3ba5c7bd8', '\xf93624f1');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 19, '6b74647e-aff6-17de-b5dc-e33b732b24d9', '\x650ae72c');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 20, '750616b9-ba15-2576-9b10-d23c6c23f394', '\xb0ec1a0c');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 21, '79023a2d-938e-610f-f4aa-52a65ce42201', '\x0824adb3');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 22, '833346a2-1874-928e-2796-c27552a1b212', '\xb47d004d');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 23, '85382822-7dce-8ca4-b9f5-3f8a7cfb1089', '\x331f99ee');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 24, '89ec1bf0-9de7-72a1-f06a-d6fc86c86b65', '\x7c334865');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 25, '8ef5add6-34b8-5fa1-c11a-31efaf04e1d4', '\xdcee6d2c');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 26, '9a8bfd7a-484d-7061-8ead-bb025a88cd61', '\xec684d8a');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 27, '9c8da491-0c71-a3f0-34c9-690501596b1a', '\xed242444');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 28, 'a648cf77-1604-4343-c7d5-59856c3e0427', '\x4b8c1bf8');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 29, 'a9975c35-6af3-938b-ead8-8a80adb32fb1', '\xafb7336b');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 30, 'aac09f68-a5d4-2c35-6003-98efafdf3644', '\xb3a06105');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 31, 'ae9b81b9-817b-8b76-f04e-b3cacbe8a8f7', '\x1818351e');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 32, 'bea22b6a-0b72-428d-c05b-7cd853e25934', '\xc29c6aef');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 33, 'bea7c07a-c071-d85b-f1be-96d5090c8a3a', '\xc4eb9ed0');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 34, 'c4198781-e3fb-abad-9a62-bc5e85f13b00', '\xc23835b1');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 35, 'c6ce8789-3219-2cdd-a883-a14e2e6cbcb5', '\x3b4fdb4a');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 36, 'c9799315-3488-a3ed-4ae7-abbecd370274', '\x306115e3');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 37, 'c9b1dc9c-1960-fea6-33cb-c22871e8df16', '\xc665064f');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 38, 'cab02d90-202e-b77f-0d00-4500c69159d0', '\x4ebbad17');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 39, 'd2e05c83-689f-a5f0-b849-c2ff95305851', '\x46348b64');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 40, 'd61c1cef-5e08-6b82-2689-03316128ae5e', '\xfcebc387');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 41, 'd702b5c4-1997-65ea-1ae2-e881e57f7323', '\x8296c60e');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 42, 'd873e130-cd75-1dd3-4293-1222f371880a', '\xa03c7d05');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 43, 'e25d604e-0761-1225-756e-4d68a09c5ca1', '\xa50143f6');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 44, 'e81b9c25-5f18-98ed-f233-3131145d1bd7', '\x109e561a');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 45, 'ea7a44b8-6c04-06ba-2c68-9975195c2c0b', '\x54e46afc');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 46, 'ee0771e0-41b1-f1c8-b553-d040301584bc', '\xb77854a1');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 47, 'fe1082d7-51a6-728a-46ed-223c00b8600f', '\x17d34863');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 48, 'fe42d172-21ef-4778-f0b9-f59153e19679', '\x0bfa6cf3');
INSERT INTO public.psi_peer_tag VALUES (3, 0, 49, 'ff99279c-437b-9968-b289-3dee9780d6bc', '\x1282867f');
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES (2, '\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 1, 'client', '\x158104a6b146f3e6b963acf3f848dcd7', 'done', '\x0301040000c203d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f50501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001f0000000000000001c064fd8f8dbd72e3dba1fac2ecd61453000000000000000000000000000000000bb26dfd6b12a6d1cc443ebfdafa53670000f8de8a04e1298af71640b8d0553bdb0ce53aa44f1d584452c15269799a721bd3ab6862aa15a20bd08b617ff7bf680d5f00e203d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f50501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e0000000000000000c064fd8f8dbd72e3dba1fac2ecd614530000000000000000000000000000000017420bbafed1aae2393732a9f30e5807002028b211393c9c36ba36f363a23f3a40e0bd1ec47dc12c475d18ea103c20759a47c6d4341d0e8608ef914fa56cfad668da220ed1474a2aeaed8c43deb3123ac95ace1ef1213613a868365b872cd654a02300000000002000001000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000010000000101', NULL, NULL, '2026-11-30 19:36:07.663319+00', '2026-11-30 19:36:07.77419+00', '\xbbf275cb19cfd016e3ff95080628ea62509244863f52952d5dd77f30d3e4ff09', 1, false, 2, 1, true, 21, NULL);
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES (1, '\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 1, 'client', '\xc064fd8f8dbd72e3dba1fac2ecd61453', 'replaced', '\x0301060000c203d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f50501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000023666420153203e05ec98394d6fd003a0000e6ef254c22c34af2359f41fd822a113eea4a69c43feba2272319ecbafced0f1ae8b2e8b69601ef12cd153fd0a8a8817f00e203d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f50501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000017420bbafed1aae2393732a9f30e5807002028b211393c9c36ba36f363a23f3a40e0bd1ec47dc12c475d18ea103c20759a47b6a58f2fbec510bfecf1de146e70da8c2f75d42583534683d7f36e4ac1fd6831993ee95e2aa7df07096e1791776861c000000000002000001000000000000000000000000001ffeffb662506ae0c3dc957bd010c56840000000000000000000000000000000000000001000000010000000001', NULL, NULL, '2026-11-30 19:36:06.111444+00', '2026-11-30 19:36:07.615743+00', '\xbbf275cb19cfd016e3ff95080628ea62509244863f52952d5dd77f30d3e4ff09', 30, true, 1, NULL, true, 20, 31);
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES (3, '\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 1, 'client', '\x7883f32f8f8da273a509008b7049e214', 'done', '\x0301040000c20316a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e01010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d0000000000000032000000000000003200000000000000000000000000000000000000000000000000000000000000008a6db2aa94dc4a86397f774bfbcf98970000897969c7b4e4a058d3a7eb4ccffb52a495186b65a269ada296d4058c7d8d7b11df67f231a1b9fc32cfd43655f24bcfdd00e20316a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e01020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d0000000000000032000000000000003200000000000000000000000000000000000000000000000000000000000000008eac82a834b39d2dc879257fb3ff051d0020420a2cc85bd4d4fd95ae5bc7988cfc9135d94158f2ebdf2beb1c5c6ba967d9429811d1f2ef322599e1859f35740b225a6ffbc32512a638d241211b00a212cae597c8bfa83f2b6e864afd76e58b45e15c00000000002000001000000000000000000000000001ff99279c437b9968b2893dee9780d6bc0000000000000000000000000000000000000001000000010000000001', NULL, NULL, '2026-11-30 19:36:10.911622+00', '2026-11-30 19:36:11.07317+00', '\x26b2e13e11c63c4e4ad975e772a9b2a7520af0ab39bb0378a47f9fdd9cf7b1df', 50, true, 1, NULL, true, 50, 50);
INSERT INTO public.schema_version_holder VALUES (4, false);
INSERT INTO public.schema_version_node VALUES (2, false);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","columns":1},{"name":"b","fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","columns":1}],"linker":{"name":"l","fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"c4a1e70276b279c4aec6512b8b751c942d37d6890eefaa7e123a4df561868137"}', '{"version":1,"recipe_version":1,"salt":"178a55939351c6f0d3ef9e9154a1ac6f8d3676dfa286b00d8c59409f4bb16f86","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:36:05.334897+00', 1);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 'typos', '{"version":1,"name":"typos","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","columns":1},{"name":"b","fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","columns":1}],"linker":{"name":"l","fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994"},"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[1,1],"expires":"2036-12-31","commitment":"1f38dd832ba5175e4eee1f5ad9343fbb0be2bbb26e2aa092eed817331a4ea5a0"}', '{"version":1,"recipe_version":1,"salt":"dc3a94d0198b17d05eb84279c582a2438af3b1b61cc5897b001a43dca7f3131b","columns":[["X"],["Y"]],"keys":[{"kind":"block","columns":[["B"],["B"]],"normalise":["trim"]},{"kind":"link","columns":[["L"],["L"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:36:09.348877+00', 2);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES ('\x36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","columns":1},{"name":"b","fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","columns":1}],"linker":{"name":"l","fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"d02548ff3c1e71a1c776c6cc9271d8da4eace76b5666f7322011e32ae0cc47ba"}', '{"version":1,"recipe_version":1,"salt":"ec376883641df41ead860dbfba10efb3e67c2abdcb024c8b0811f02690689451","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:36:13.67736+00', 3);
INSERT INTO public.study_change VALUES (1, 2, '17ab273b-94d2-5c68-3c20-31b3382c7aba');
INSERT INTO public.study_dataset VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 1);
INSERT INTO public.study_dataset VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 2);
INSERT INTO public.study_dataset VALUES ('\x36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83', 1);
INSERT INTO public.study_key VALUES (1, 1, '0e778e34-827c-a885-2ce6-2f72f9b57d47', '\x000000023237');
INSERT INTO public.study_key VALUES (1, 1, '1ca9df30-26f4-c650-759d-c619573f0340', '\x000000023230');
INSERT INTO public.study_key VALUES (1, 1, '1ed353aa-39e7-5977-33b4-882256a650ca', '\x000000023234');
INSERT INTO public.study_key VALUES (1, 1, '2143c728-4102-2817-7428-ace7593aaa4a', '\x0000000133');
INSERT INTO public.study_key VALUES (1, 1, '2ec02347-9e3d-9294-8e97-708ad4c1a0bb', '\x000000023134');
INSERT INTO public.study_key VALUES (1, 1, '3e8513c9-655d-a3ae-5703-04063be16aca', '\x000000023233');
INSERT INTO public.study_key VALUES (1, 1, '46bb2208-612f-59c3-d339-125afc046422', '\x000000023135');
INSERT INTO public.study_key VALUES (1, 1, '538e79d5-3e02-57c7-d03e-b15bcbed1317', '\x000000023136');
INSERT INTO public.study_key VALUES (1, 1, '53f7db54-093a-f56a-ea68-e9d0efd62a3e', '\x000000023131');
INSERT INTO public.study_key VALUES (1, 1, '54803b92-2cd6-6964-8f23-067173948bd9', '\x0000000137');
INSERT INTO public.study_key VALUES (1, 1, '5ba8678e-c3f3-fea1-2da2-3cabf58632c9', '\x000000023236');
INSERT INTO public.study_key VALUES (1, 1, '5bb0c1fd-f1c7-2521-268b-0d804a3afa70', '\x000000023239');
INSERT INTO public.study_key VALUES (1, 1, '61ea94a0-d3b5-260c-93c9-939bc01e5c51', '\x0000000131');
INSERT INTO public.study_key VALUES (1, 1, '62d2ea42-f534-1e6f-a6fa-12a9bb684740', '\x000000023132');
INSERT INTO public.study_key VALUES (1, 1, '687670b9-f469-960e-e8e4-ee4371ea5971', '\x0000000132');
INSERT INTO public.study_key VALUES (1, 1, '68e5edd2-a5eb-dc5f-12fa-8f735eca62ea', '\x0000000139');
INSERT INTO public.study_key VALUES (1, 1, '7051c589-0285-12ab-b13a-edcf74516ee1', '\x000000023130');
INSERT INTO public.study_key VALUES (1, 1, '75fd4710-f8e2-6005-3a71-3bed6de45199', '\x0000000134');
INSERT INTO public.study_key VALUES (1, 1, '7b430272-5bfa-d534-f697-8b3bdfce54b7', '\x000000023231');
INSERT INTO public.study_key VALUES (1, 1, '8a5561d1-12d0-9e50-41b3-c22a5eb1f4d9', '\x000000023138');
INSERT INTO public.study_key VALUES (1, 1, '96704778-5c02-6d71-85ba-91aa909a6f30', '\x0000000135');
INSERT INTO public.study_key VALUES (1, 1, '9d973f0a-5a04-7f8e-cb1f-ce8f26876540', '\x000000023235');
INSERT INTO public.study_key VALUES (1, 1, 'baece6dd-410b-50d5-40e6-cbf8ef2ddd43', '\x0000000136');
INSERT INTO public.study_key VALUES (1, 1, 'c90277c8-d49b-8197-71fa-8130a75ec0d5', '\x000000023133');
INSERT INTO public.study_key VALUES (1, 1, 'dff65a72-e20f-2ac4-b896-e77b8a7d25dc', '\x000000023232');
INSERT INTO public.study_key VALUES (1, 1, 'e4befbbf-ff14-a833-6710-3a864c94770e', '\x000000023238');
INSERT INTO public.study_key VALUES (1, 1, 'e88b252e-82e8-a0e4-39a6-44a151a8060c', '\x000000023139');
INSERT INTO public.study_key VALUES (1, 1, 'e8baa284-819a-f2d3-42a7-1e1e9b5c58ef', '\x000000023137');
INSERT INTO public.study_key VALUES (1, 1, 'f125bf82-9413-cf0c-5536-ab329febe6b4', '\x0000000138');
INSERT INTO public.study_key VALUES (1, 1, 'fde68229-4456-747d-1dbc-2a43682480ee', '\x000000023330');
INSERT INTO public.study_key VALUES (1, 1, '17ab273b-94d2-5c68-3c20-31b3382c7aba', '\x000000023430');
INSERT INTO public.study_key VALUES (2, 8, '0f4ad6d1-1fb0-2fe8-d5e4-d39cd3447d44', '\x000000023432');
INSERT INTO public.study_key VALUES (2, 8, '10a65f39-6742-0b26-5a79-d63ec41b1090', '\x000000023134');
INSERT INTO public.study_key VALUES (2, 8, '177e9962-9233-c8e1-f136-f1f7e4263ab4', '\x000000023435');
INSERT INTO public.study_key VALUES (2, 8, '1855c16b-539a-d739-5160-452e6ce58d0c', '\x0000000137');
INSERT INTO public.study_key VALUES (2, 8, '1d891022-db30-2980-d37b-fda89d83c08a', '\x000000023332');
INSERT INTO public.study_key VALUES (2, 8, '1fde95e2-7a67-be34-5791-98d347e64e67', '\x000000023130');
INSERT INTO public.study_key VALUES (2, 8, '2a8051cd-50ea-1f96-76d6-dfafeaf5aa2d', '\x000000023433');
INSERT INTO public.study_key VALUES (2, 8, '2a902268-933f-81a1-b9d2-dbbc63bf53f2', '\x000000023235');
INSERT INTO public.study_key VALUES (2, 8, '32c92741-45f4-a2eb-127d-d7c058430905', '\x000000023331');
INSERT INTO public.study_key VALUES (2, 8, '3c3ef0b3-c4b5-b688-24e6-ccdf83d69b04', '\x000000023231');
INSERT INTO public.study_key VALUES (2, 8, '3d9b4c6e-fb60-a6a4-47cb-e2e7f06b2a93', '\x000000023234');
INSERT INTO public.study_key VALUES (2, 8, '4289ef1f-768f-0177-69ac-52e067a7deaa', '\x000000023434');
INSERT INTO public.study_key VALUES (2, 8, '43156252-8d4a-72c3-6b72-048726d920b8', '\x000000023334');
INSERT INTO public.study_key VALUES (2, 8, '51bb6574-c3e5-7e33-ec2c-51e615a209f1', '\x000000023336');
INSERT INTO public.study_key VALUES (2, 8, '53065618-630b-20d0-3e55-9c49a2b7888e', '\x000000023133');
INSERT INTO public.study_key VALUES (2, 8, '61785e36-e51c-b89b-b802-53795681620a', '\x000000023338');
INSERT INTO public.study_key VALUES (2, 8, '66c3764b-2a59-68ec-f70f-3ab6e59cda32', '\x000000023135');
INSERT INTO public.study_key VALUES (2, 8, '709b652a-a7fa-e344-451c-09b9c8ffe563', '\x000000023139');
INSERT INTO public.study_key VALUES (2, 8, '714c328e-8d2a-d2ef-719f-0bdfcc1a87b4', '\x000000023330');
INSERT INTO public.study_key VALUES (2, 8, '76d2b357-730b-3195-f846-934f41bc1daf', '\x0000000132');
INSERT INTO public.study_key VALUES (2, 8, '78853eb5-5847-1423-c954-bfab3c83c4fc', '\x000000023232');
INSERT INTO public.study_key VALUES (2, 8, '79436f29-754c-c045-5916-40365c178231', '\x0000000133');
INSERT INTO public.study_key VALUES (2, 8, '80ef4f05-4bcf-5613-582e-b659e31ce53f', '\x000000023237');
INSERT INTO public.study_key VALUES (2, 8, '85b850ba-dca2-7bdb-81b2-55bb2d542956', '\x0000000131');
INSERT INTO public.study_key VALUES (2, 8, '9006df06-f2f9-f613-44ba-12921eab22e6', '\x0000000138');
INSERT INTO public.study_key VALUES (2, 8, '9932d782-565d-1f5f-9e2f-6912a2ce7b2b', '\x0000000139');
INSERT INTO public.study_key VALUES (2, 8, 'a66bc6a6-1bb8-0a8e-1b35-aa14c9e61e3a', '\x000000023333');
INSERT INTO public.study_key VALUES (2, 8, 'a7bb141a-4761-db1c-3d57-587c90244870', '\x000000023136');
INSERT INTO public.study_key VALUES (2, 8, 'aebb033d-6ca4-e0b0-4fcc-c3624ebaa5c8', '\x0000000135');
INSERT INTO public.study_key VALUES (2, 8, 'b20f77d0-3b07-a11f-5019-9e7633bc36f7', '\x0000000136');
INSERT INTO public.study_key VALUES (2, 8, 'b2b91b95-bc5e-1c35-8119-b848e25601ee', '\x000000023438');
INSERT INTO public.study_key VALUES (2, 8, 'b3e607b5-c7dd-cf95-08ad-a4e490a4f96b', '\x0000000130');
INSERT INTO public.study_key VALUES (2, 8, 'befd5e34-46ca-b0e5-7ac2-249d496856b9', '\x000000023236');
INSERT INTO public.study_key VALUES (2, 8, 'bf22a333-55a5-3a10-84b1-b59769568074', '\x000000023137');
INSERT INTO public.study_key VALUES (2, 8, 'c132db4f-57cc-7ce1-3596-b5dbd37cde58', '\x0000000134');
INSERT INTO public.study_key VALUES (2, 8, 'c1d7584e-ed67-1955-71e7-c6e11adbecf1', '\x000000023138');
INSERT INTO public.study_key VALUES (2, 8, 'c3b06b12-781d-5e7c-3876-87e6c335a71b', '\x000000023132');
INSERT INTO public.study_key VALUES (2, 8, 'c96be11e-7998-66ca-ab6f-a46e4b746d68', '\x000000023430');
INSERT INTO public.study_key VALUES (2, 8, 'c9c0b127-36a4-7629-d400-17730acf911f', '\x000000023233');
INSERT INTO public.study_key VALUES (2, 8, 'd52964a9-5b61-2f8b-2b14-a589208873a9', '\x000000023230');
INSERT INTO public.study_key VALUES (2, 8, 'd7266cba-70f7-7f86-710c-31f03f5f7ec1', '\x000000023439');
INSERT INTO public.study_key VALUES (2, 8, 'd88a2a2e-6a66-bf3b-5731-bdfc49e41856', '\x000000023431');
INSERT INTO public.study_key VALUES (2, 8, 'dd45f6dd-fc4c-bb01-0f59-859c81d8c8f6', '\x000000023238');
INSERT INTO public.study_key VALUES (2, 8, 'e28b2601-db65-5d38-0b9f-a6b57f1a3877', '\x000000023437');
INSERT INTO public.study_key VALUES (2, 8, 'e6f7151d-4ad4-9bb8-fd80-e43e8f850712', '\x000000023337');
INSERT INTO public.study_key VALUES (2, 8, 'e9642299-2f2e-2e30-312e-1d9cbfc31866', '\x000000023436');
INSERT INTO public.study_key VALUES (2, 8, 'f0ec4fc5-e142-aaf3-9b6a-f2fa5d3ce521', '\x000000023131');
INSERT INTO public.study_key VALUES (2, 8, 'f9382a9e-c310-e7f3-2406-9832e79c6ab8', '\x000000023239');
INSERT INTO public.study_key VALUES (2, 8, 'fcb36b75-39eb-8f93-041e-9d1abd2fd7ea', '\x000000023335');
INSERT INTO public.study_key VALUES (2, 8, 'fe701f8f-94ad-2002-f8f1-284e0c3cdc37', '\x000000023339');
INSERT INTO public.study_preparation VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', '\x0bb26dfd6b12a6d1cc443ebfdafa5367', 31, 0, 0, 0, 31, 0, '2026-11-30 19:36:07.615743+00', 2);
INSERT INTO public.study_preparation VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', '\x8a6db2aa94dc4a86397f774bfbcf9897', 400, 0, 0, 0, 50, 350, '2026-11-30 19:36:10.784441+00', 1);
INSERT INTO public.study_secret VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', NULL, '\x01503bd7262a69c2fa57306b1967a9f3cd1beca429920aabd73536b4e0e6831e33e45b3688903569247b0c47d3645dcea2036f3945d1857cd7ecfd181ecf0e0b81', NULL, '2026-11-30 19:36:05.334897+00');
INSERT INTO public.study_secret VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', NULL, '\x01503bd7269b58209542adf1a50a31ad5b2f85a5f546301b5255baabfbc91ca37fba06731b67a29c183eb14dbb5bf72fb88a177b48b926411f984cdcdebed4c93f', NULL, '2026-11-30 19:36:09.348877+00');
INSERT INTO public.study_secret VALUES ('\x36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83', '\x01503bd72639b506e49d1b81f9c0bed1057c19ec45a046b639b78a87a5f4291df645dcb3c0f2e1eeeb5bfc5a5643f5dbd432bee66b91f14da654574010a0c913da', NULL, NULL, '2026-11-30 19:36:13.67736+00');
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
