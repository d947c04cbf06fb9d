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
INSERT INTO public.acceptance VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 'a', '\x99dedcaa2d2fe2fc3d1598d1ea6bae6c95415d18c81992f833773cce56b8a6f3', 'x25519', '\x35af6b85eecf3a564f3c464e838823c271f316628c318bf782b6bfa32dd9bf40', '\x6993d22859fc9846e209377e41243d071b8f70416a04c4d718c4e1b05bdc8baef56d4e614dd2747398d3ba43abdafb65f6be918390ff574bd2154191bc245300', '2026-11-30 19:36:05.359549+00');
INSERT INTO public.acceptance VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 'b', '\xe3789a9f6f922136735653c9b9ad63536089b8ea548493ad78baf0d78ff0938b', 'x25519', '\xdcd0d66804324c6315a766e80f8d4d2640263453e636095ca6250924ae78e90d', '\x70d56b751882523f7dd25249e25020facfdea2acf9fa22c447adedacfb01b9e025347326b687e609f51d56649638122aa1530770390ad3d5007079a7b0bc4804', '2026-11-30 19:36:05.511869+00');
INSERT INTO public.acceptance VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 'l', '\xd928e4be9ba8e614f9e04cd11e8a86a0a1ff32122bd95042e54ac24d79872838', '', '\x', '\xa702ae274e1a9451a1b984b3c4a44c1e1886c787c61217addabb294e3e34015e8815a20a33f955c4c975ce1f8b5ac25c380bf758eb29030ea42631e2888bf702', '2026-11-30 19:36:05.849294+00');
INSERT INTO public.acceptance VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 'a', '\x99dedcaa2d2fe2fc3d1598d1ea6bae6c95415d18c81992f833773cce56b8a6f3', 'x25519', '\x2efe996ee2610a0c247aec0ab39b7344656680a3182ae9c547dfbc8597bc6612', '\xd29e89bbaf7c3dcd24270279e133f409373eed3906b6a79af982ebe39ecdc0de3942acaf685a8630a968e7a04f76f7c8cc7dc4107ca961dfd4070216b5f72503', '2026-11-30 19:36:09.403369+00');
INSERT INTO public.acceptance VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 'b', '\xe3789a9f6f922136735653c9b9ad63536089b8ea548493ad78baf0d78ff0938b', 'x25519', '\xa669c95e55aee7eb6178214d1ca3bf65b8358c47b0930f1e9b4b989bc24fa739', '\x3820e739e5c24199b34012e4c985b939442fbba0ca7290cbcde27cb1624a050dcd4a8f9b2d86c474767c0150095343faaa29dfeafb0878cd20936e11ca7f5003', '2026-11-30 19:36:09.674337+00');
INSERT INTO public.acceptance VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 'l', '\xd928e4be9ba8e614f9e04cd11e8a86a0a1ff32122bd95042e54ac24d79872838', '', '\x', '\xecf30a26205e882a50315622901fac5ed19b6c341041ccfbd023c523f8c7a3d8a8f940cfab60a5f89df85d3f73e26e7a641b4beed7bb184e47483bfdedc33e02', '2026-11-30 19:36:10.509848+00');
INSERT INTO public.acceptance VALUES ('\x36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83', 'a', '\x99dedcaa2d2fe2fc3d1598d1ea6bae6c95415d18c81992f833773cce56b8a6f3', 'x25519', '\xfa85a40bb5941a78c994e52910a4069e47bbd3d27c1eb290cd09534edda1eb4e', '\xdcac9a5225b7fd0df04207af27674fea86a722adc9488f8cc4a01680a1addb5a7f75151f3bb61cf6ecb0bf30566ce580d5c3f86cc6abf3e36b45706e13c3d508', '2026-11-30 19:36:13.83541+00');
INSERT INTO public.answer VALUES ('\xbc43e348635dafcc8d9f83b2235b3a33', '\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', '{Y}', 'again', '{"study":"exact","query_id":"bc43e348635dafcc8d9f83b2235b3a33","group_by":["Y"],"cells":[{"key":["p0"],"count":11,"suppressed":false},{"key":["p1"],"count":10,"suppressed":false}],"suppressed_cells":0}', '2026-11-30 19:36:08+00');
INSERT INTO public.audit_log VALUES (1, '{"seq":1,"at":"2026-11-30T19:35:57.111944Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x1ddc3b9d7048c3b2e8b004a6341fda74d21afa39bef8d229da40f574fb4cd823', '\x720f24df985ea3631dd69efa801e3e16acd488cdcc77d1616f7dc30652271c257038fca419fab9a175176b93e93ce457eea5506df488ad5692d3e6456ea3b003');
INSERT INTO public.audit_log VALUES (2, '{"seq":2,"at":"2026-11-30T19:36:03.974409Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","peer":"a","role":"holder"}}', '\x1ddc3b9d7048c3b2e8b004a6341fda74d21afa39bef8d229da40f574fb4cd823', '\x34ac818089335ad13c5971e3141252ea32325aa404dc091b9f0c424618afab1b', '\xab8c31989211a21f0b70f03a67b3eb43847b7f7f4d159c1186692fd7c84527f096100aef58ae7c5e6110336e3d12983f15ba7fc612a76fdd3d09bfd742ad1f09');
INSERT INTO public.audit_log VALUES (3, '{"seq":3,"at":"2026-11-30T19:36:04.173315Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994","peer":"l","role":"linker"}}', '\x34ac818089335ad13c5971e3141252ea32325aa404dc091b9f0c424618afab1b', '\xca4c8eb2372ad7c16d040520bc2d2efd9576d7cc5834c64368846551ca21fe14', '\x1c20d106df9235ac698ad9ad8d3ff6fd94971ef276e8198301d5d65b61fa0dd4007595b7f8d7a2a4e1dbd6fc01cbb13314b63d609809713b5c775a7667a2280e');
INSERT INTO public.audit_log VALUES (4, '{"seq":4,"at":"2026-11-30T19:36:05.109804Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\xca4c8eb2372ad7c16d040520bc2d2efd9576d7cc5834c64368846551ca21fe14', '\xc4da7ecbc4ec6810d9b711f97595624e909fdb8182b5049649e8c848e004a48c', '\x0abcb42356a5b8386bd0e63728b537766ca2e50370b6ee7b001367b7f053b825cac1abe18a7e4e7b09c96f46bed6e80da1507e9786b3cc2262956d393b760802');
INSERT INTO public.audit_log VALUES (5, '{"seq":5,"at":"2026-11-30T19:36:05.363874Z","node":"b","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_receive","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"name":"exact"}}', '\xc4da7ecbc4ec6810d9b711f97595624e909fdb8182b5049649e8c848e004a48c', '\xbe0f1b3e0b05157d13f4b374eb0312ac2b93ee1b26aa96972f56ed80c3cfb976', '\x13ade7f1a79497c56a32e3dfb0cf7ed4bcae645f3b846e366843f7a8d8095512a863345f0442d8e9c5ed5fc7a582b4bc3517cd014e96d212cfb7fb1abe41cd05');
INSERT INTO public.audit_log VALUES (6, '{"seq":6,"at":"2026-11-30T19:36:05.365448Z","node":"b","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_accept","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"name":"exact","received_from":"a"}}', '\xbe0f1b3e0b05157d13f4b374eb0312ac2b93ee1b26aa96972f56ed80c3cfb976', '\x8800c891406db16dbd92d36f17b252859c0247a13dbf1751ccbf14e45236de48', '\x230cc43c9e6dcceedfc57c4839bc175af33ecf398014614c3ed40efe67d6c416ef8d3a1fe0d84987e11cea46522a17694a6d198ec862a616c7ef6da11e16470e');
INSERT INTO public.audit_log VALUES (7, '{"seq":7,"at":"2026-11-30T19:36:05.527931Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"study_accept","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\x8800c891406db16dbd92d36f17b252859c0247a13dbf1751ccbf14e45236de48', '\xb5270dcc13a39914a2ec653fb53d6fea716bc454c4ad5a1e6e0f517586194c61', '\x70b1e89a53fc77b944b32a03bdf62c344066e1fac192c0d23e9eb0638fb5b6574fbac10cd4ac3c956640208801accd6ec9ff4fce690709e7d4951c028282ee07');
INSERT INTO public.audit_log VALUES (8, '{"seq":8,"at":"2026-11-30T19:36:05.851886Z","node":"b","actor":"l","actor_fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994","action":"study_accept","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\xb5270dcc13a39914a2ec653fb53d6fea716bc454c4ad5a1e6e0f517586194c61', '\x150751bf67f8f0f21112848974afe0fde0bfab0fa7d29833d71fda0a30774064', '\x8a18c740cd8c905aa88719c763ef2e03a1d01c8af9cceb9a044489529958ce463aee2ada38b52aa97fd2b0c6159db9258f5ecca33ea4364924bf1e1c1792fd07');
INSERT INTO public.audit_log VALUES (9, '{"seq":9,"at":"2026-11-30T19:36:06.109626Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"session_open","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"c064fd8f8dbd72e3dba1fac2ecd61453"}}', '\x150751bf67f8f0f21112848974afe0fde0bfab0fa7d29833d71fda0a30774064', '\x7667037659e6ace4c5d697df8e9d87096f47cef594a1b8d47c273eebc583e5b1', '\x81a11b61a51987e179739e532f4e7a5cc831dc5b4d712e505a8b621585a8fc74d72653636956c67a418407f7389679506beedc7da8d818c71a96d92f12db9b0c');
INSERT INTO public.audit_log VALUES (10, '{"seq":10,"at":"2026-11-30T19:36:06.298655Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"session_done","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"digest":"d9be3087e2ae95b512454c2ee7019971a39e94c7ed7b178a9ddcae44a2016e1f","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"server","session":"c064fd8f8dbd72e3dba1fac2ecd61453"}}', '\x7667037659e6ace4c5d697df8e9d87096f47cef594a1b8d47c273eebc583e5b1', '\x7cfcb14f3cf9b36d4a50f566ce2bd9633661a4b5a789dd54e797533567a9ef0f', '\x1213567de993d489597f5db0239b82c82d30c52cb1b5e68a018ce7e5d0103fd9849b14d4ebfe130faa5d3abd66e529eb4e8477528df53fe37ac4d77bbc33c10a');
INSERT INTO public.audit_log VALUES (11, '{"seq":11,"at":"2026-11-30T19:36:06.980771Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"contribution_complete","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x7cfcb14f3cf9b36d4a50f566ce2bd9633661a4b5a789dd54e797533567a9ef0f', '\x7b4f09125c514a7bce93e86f9c7e2de086755c6e2e64fbd7e9f4848d7b099f29', '\x36afd57e860ea7158803e1e0f971c4cbca9779c9a7a3592866773757e32652a149fef25ef4e4df226c1c5e74bc9b95a8c427153109eb93748d950dae72ab2700');
INSERT INTO public.audit_log VALUES (12, '{"seq":12,"at":"2026-11-30T19:36:07.661817Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"session_open","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"31","role":"server","session":"158104a6b146f3e6b963acf3f848dcd7"}}', '\x7b4f09125c514a7bce93e86f9c7e2de086755c6e2e64fbd7e9f4848d7b099f29', '\xf2f08cddf38170e503588df43e4a3e8a2e21a7ee21c0753860cdbaa04ee38973', '\xc777bd7ae6d6fe91f6a1e7646abc4415710082f1e8d79972aea4518ed10c673f169dee4b454d1164c23d89c4bac52c535cbdcb8a197c8f33694edcfaaf316206');
INSERT INTO public.audit_log VALUES (13, '{"seq":13,"at":"2026-11-30T19:36:07.772554Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"session_done","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"digest":"f570a5ac6a108d5316cb86db9acae9fc830e5966f6fd87f138e43bdd93b4bfd2","direction":"1","intersection":"21","own_keys":"30","peer_keys":"31","role":"server","session":"158104a6b146f3e6b963acf3f848dcd7"}}', '\xf2f08cddf38170e503588df43e4a3e8a2e21a7ee21c0753860cdbaa04ee38973', '\x3f0c2886c0fd7fc25fd9cf1da2a0308d4b2cf35fbc621eeca0fc99d28d0f887d', '\x75c98c969cfecfb552a744e65fc665a6d0ac324d5a6699ba37ad829f18834623d302d660dda5293e32ba255b87fc397abecee071057cce850ffd00be8feee103');
INSERT INTO public.audit_log VALUES (14, '{"seq":14,"at":"2026-11-30T19:36:08.30011Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"contribution_complete","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"columns":"1","keys":"21","linker":"l","records":"21"}}', '\x3f0c2886c0fd7fc25fd9cf1da2a0308d4b2cf35fbc621eeca0fc99d28d0f887d', '\xc35d8eb39f4e322fea318cc19a5e0aadb78cbe5343e39a9b1b78c482373abea4', '\x759004061697e56c09fc9cb5ada9ac7e89af9b354c3b95d6a9c1b8708f584132948951f9bfd3b8e67763eede4110cb1b6176bf42e6dc6cd7e8402af700ae0802');
INSERT INTO public.audit_log VALUES (17, '{"seq":17,"at":"2026-11-30T19:36:09.405822Z","node":"b","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_receive","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"name":"typos"}}', '\x21389e032a5b187d9d6368fc5a474beef6720a5daaae45a9f69dc21653da4425', '\x217cefcb432f3e4461c29ad618a80ebe293cee83525d63ad0a66190844556ea5', '\x751b3c96f2576cfe9a43b7084c1d5fac0ec24a7909367f59109b6b1510bd465057827a97d6164cea14600fe110a5b7b22c361f6d5b845360c3f3aa6919d7880a');
INSERT INTO public.audit_log VALUES (15, '{"seq":15,"at":"2026-11-30T19:36:08.551621Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"query","study":"d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505","outcome":"done","reason":"","details":{"cells":"2","group_by":"Y","linker":"l","linker_hash":"2c03ff9b01400aac38eb9c2c62ad54edc092414c8877666ab22a2c3d2e410b84","linker_seq":"20","purpose":"again","query":"bc43e348635dafcc8d9f83b2235b3a33","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjHX5zshh4I+I/8athzGSdFVOv5GyO1YH2voPP2NXkL1BbxD40hjXa/MjZ+DsiNbOjMAAAAAAAAAAWIAAAAAaw3QKAAAAAAAAAABAAAAAAAAAAIAAAAAAAABEtXF10/dJg8iES0v5GQBw+mzTr+WZP2Ro5KuPRrzrFuupgIpH4lVTkGDZOAt4UV0tIYZq3fWoGtRZ/BhwwowJvWOL99Fzz404vzf2EubjkhcOgoNK+7GRv12P2yMAPNX7JBvekWKemjTS6DPvziVyjodg62OLd2RnV9TFGnl275GN0lBHKYMnjxYjkBcA98Su5tiSmh8wxuHCn4bTJBTdHFLgwgzMHWnfv7K1nWef/8ALVFlqE46035POzp8OJo+sP13RPkMbHYS7GEpVDpuuN0xPLzB8qvZJ49SFZUIRipa3UUl2bQeF+mymB9xHIGa0dVnrEb63M4RLVIs+u3ZP0ZCwv607xY5UHdLSrK34oyTM8oAAAAAAAAAUG5EY/diJA2WemitMoUckZpNDK23Yp45TmWpcZG5ZQMBAQ0784vq8XEAN3j5p16wZ71ToSgosizQ9tbXelCavYJ7SGq884wMN8EKN/+agMDO","request_signature":"S5/PM5a/LBnRm8wR4qaDkoNk7e61biHoadltC0Ez8BRbYgZQ4eebVpXU9NlPwr3I0H6C3ALGjHuxkelk9oB3Dg=="}', '\xc35d8eb39f4e322fea318cc19a5e0aadb78cbe5343e39a9b1b78c482373abea4', '\x7f57caacf0271d1f865c4ce285c2a1208ae24451de785dad4cf9d15fd2411321', '\xc4a3b87e91ed322763360768896b650580504b50116cc4607a1a67fbf38855526e2a18d62350ac3254b642b636a534a09c0c62eb566321ef91c0617b2b606d02');
INSERT INTO public.audit_log VALUES (16, '{"seq":16,"at":"2026-11-30T19:36:09.052568Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"3","dataset":"typos","rows":"400"}}', '\x7f57caacf0271d1f865c4ce285c2a1208ae24451de785dad4cf9d15fd2411321', '\x21389e032a5b187d9d6368fc5a474beef6720a5daaae45a9f69dc21653da4425', '\x24f7244bcc5ac2d5e9767f179c1db53a898ef47419eb748afc8f7c7a17eabc8f7ee5b740f25135131e6de68f738833a722234469b1dcd046714e542a44bc820c');
INSERT INTO public.audit_log VALUES (18, '{"seq":18,"at":"2026-11-30T19:36:09.407139Z","node":"b","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_accept","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"name":"typos","received_from":"a"}}', '\x217cefcb432f3e4461c29ad618a80ebe293cee83525d63ad0a66190844556ea5', '\x5e652018bd6899c0119e5875460f6335b99cd2353421e66087703d2d3e9115a7', '\x4561f50ffd39ddba8a1ecd4d97c6e931b62d70455b7033d7df53afc4858ff708a0567690dc2228d0451aab54dcc2f0a8145536085e5020f0a5cb4ee41a7e4e07');
INSERT INTO public.audit_log VALUES (19, '{"seq":19,"at":"2026-11-30T19:36:09.687965Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"study_accept","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"typos"}}', '\x5e652018bd6899c0119e5875460f6335b99cd2353421e66087703d2d3e9115a7', '\x36024a173560f3017cfd763a175d4ec8b171f6415cdd5940683f44ca2e8fd416', '\x5bd76a8e7e024e5508eefc64b3f56d422035277295e05d3991e46c918a6b3bf6bf7719259fb47f6473a9eebfd04bdfb8cb11116c955b98a3b43fc19102c28b0e');
INSERT INTO public.audit_log VALUES (20, '{"seq":20,"at":"2026-11-30T19:36:10.513707Z","node":"b","actor":"l","actor_fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994","action":"study_accept","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"name":"typos","received_from":"l"}}', '\x36024a173560f3017cfd763a175d4ec8b171f6415cdd5940683f44ca2e8fd416', '\x33650694d51295b045c769ada3cc7a8ac2b46f1dc55f55cd3ffc6ece47359e16', '\xdc1d3820564bc9703237de3dc6e15810e25f4021bffa446f0e147568ac0ee2bcffd14f8b3a94db2b967535958ff3a2398897eb444cb9c09026d916f4e7a1ef05');
INSERT INTO public.audit_log VALUES (21, '{"seq":21,"at":"2026-11-30T19:36:10.909271Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"session_open","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"direction":"1","own_keys":"50","peer_keys":"50","role":"server","session":"7883f32f8f8da273a509008b7049e214"}}', '\x33650694d51295b045c769ada3cc7a8ac2b46f1dc55f55cd3ffc6ece47359e16', '\x792208a8e57dae7aee155077c216378d542d63b9910c1fc788b6b5bbc9c385d1', '\x3863ed5281799b04b835cf0f9937f55541a4b38a7f92029b8c62d60d6d8d3fec616a38d890f4dbf28bdd89a6ee54d24d3f816b249d51b8d360e5babc7ab3a60a');
INSERT INTO public.audit_log VALUES (22, '{"seq":22,"at":"2026-11-30T19:36:11.065234Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"session_done","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"digest":"ab3a4a6e96f45fda118881f6955a6229c36ccfd62d1719869ae5cdb440b2db30","direction":"1","intersection":"50","own_keys":"50","peer_keys":"50","role":"server","session":"7883f32f8f8da273a509008b7049e214"}}', '\x792208a8e57dae7aee155077c216378d542d63b9910c1fc788b6b5bbc9c385d1', '\x89cdf3474f361671834a7d35d6bc1a8daa6fcd6127b58e6e42527f6e755261e8', '\xb35e29eb6c6d74cc4d339c680184b091cce4dfd5d9b889b7f21cb4b002470dd27835680468aaf7990466995f68c20b81345a28f6162c9bc39f8a65671421dd08');
INSERT INTO public.audit_log VALUES (23, '{"seq":23,"at":"2026-11-30T19:36:12.077206Z","node":"b","actor":"b","actor_fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","action":"contribution_complete","study":"16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e","outcome":"done","reason":"","details":{"columns":"1","keys":"50","link_method":"exact","linker":"l","records":"400","without_link_key":"0"}}', '\x89cdf3474f361671834a7d35d6bc1a8daa6fcd6127b58e6e42527f6e755261e8', '\xe8de23b34fdf4746e693b2a534f87bb32c6af502de5347fe6adda70f9cdd30c6', '\x8c44eecad30251e16bf24bd7ecf01b7e6c897b9672969a51a5e0871620a8760a9dfa51907a7e3adc04e52ed9342cdaccd75de1b54be85d704cc93cbf5de5ac0c');
INSERT INTO public.audit_log VALUES (24, '{"seq":24,"at":"2026-11-30T19:36:13.837113Z","node":"b","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_receive","study":"36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83","outcome":"done","reason":"","details":{"name":"open"}}', '\xe8de23b34fdf4746e693b2a534f87bb32c6af502de5347fe6adda70f9cdd30c6', '\xec1abc363c5518f8b6c731c4db512411d0debb9865782ce95c7d0fa7aa7b51db', '\x9a79891a68d93f4cf1cbde7549fa6c36fe2946bea08934a79a9c9335f301430f12a1ebd525a4fed0ce136dd5b7094962b36701cb83ad3b21eb902b2acf774800');
INSERT INTO public.audit_log VALUES (25, '{"seq":25,"at":"2026-11-30T19:36:13.838689Z","node":"b","actor":"a","actor_fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","action":"study_accept","study":"36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83","outcome":"done","reason":"","details":{"name":"open","received_from":"a"}}', '\xec1abc363c5518f8b6c731c4db512411d0debb9865782ce95c7d0fa7aa7b51db', '\xcb6a854d3a06def7184859ce5c69f961f74bf7b27544f2870d24d174f5addf88', '\xbb57658b0e142588606211991159233805b782ed49db902a4d8c3dbc92420e48cd0290e694a1657c8ad2241f2e00dcf73ffa411c580b5fb1d23f30c571bb7202');
INSERT INTO public.contribution VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', '\xd68e2a404e54069aa882bc60815fa398', 21, 21, '2026-11-30 19:36:08.295874+00', 0);
INSERT INTO public.contribution VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', '\xb309cba17aee370f56a93cf1e8faed49', 400, 50, '2026-11-30 19:36:12.075907+00', 0);
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES (1, 'exact', '\x17420bbafed1aae2393732a9f30e5807', '{K,Y}', 30, '/tmp/tmp.7vSru1U3Ad/b.csv', '2026-11-30 19:36:05.091918+00');
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES (2, 'typos', '\x8eac82a834b39d2dc879257fb3ff051d', '{B,L,Y}', 400, '/tmp/tmp.7vSru1U3Ad/tb.csv', '2026-11-30 19:36:09.026877+00');
INSERT INTO public.dataset_row VALUES (1, 0, '{11,p1}');
INSERT INTO public.dataset_row VALUES (1, 1, '{12,p0}');
INSERT INTO public.dataset_row VALUES (1, 2, '{13,p1}');
INSERT INTO public.dataset_row VALUES (1, 3, '{14,p0}');
INSERT INTO public.dataset_row VALUES (1, 4, '{15,p1}');
INSERT INTO public.dataset_row VALUES (1, 5, '{16,p0}');
INSERT INTO public.dataset_row VALUES (1, 6, '{17,p1}');
INSERT INTO public.dataset_row VALUES (1, 7, '{18,p0}');
INSERT INTO public.dataset_row VALUES (1, 8, '{19,p1}');
INSERT INTO public.dataset_row VALUES (1, 9, '{20,p0}');
INSERT INTO public.dataset_row VALUES (1, 10, '{21,p1}');
INSERT INTO public.dataset_row VALUES (1, 11, '{22,p0}');
INSERT INTO public.dataset_row VALUES (1, 12, '{23,p1}');
INSERT INTO public.dataset_row VALUES (1, 13, '{24,p0}');
INSERT INTO public.dataset_row VALUES (1, 14, '{25,p1}');
INSERT INTO public.dataset_row VALUES (1, 15, '{26,p0}');
INSERT INTO public.dataset_row VALUES (1, 16, '{27,p1}');
INSERT INTO public.dataset_row VALUES (1, 17, '{28,p0}');
INSERT INTO public.dataset_row VALUES (1, 18, '{29,p1}');
INSERT INTO public.dataset_row VALUES (1, 19, '{30,p0}');
INSERT INTO public.dataset_row VALUES (1, 20, '{31,p1}');
INSERT INTO public.dataset_row VALUES (1, 21, '{32,p0}');
INSERT INTO public.dataset_row VALUES (1, 22, '{33,p1}');
INSERT INTO public.dataset_row VALUES (1, 23, '{34,p0}');
INSERT INTO public.dataset_row VALUES (1, 24, '{35,p1}');
INSERT INTO public.dataset_row VALUES (1, 25, '{36,p0}');
INSERT INTO public.dataset_row VALUES (1, 26, '{37,p1}');
INSERT INTO public.dataset_row VALUES (1, 27, '{38,p0}');
INSERT INTO public.dataset_row VALUES (1, 28, '{39,p1}');
INSERT INTO public.dataset_row VALUES (1, 29, '{40,p0}');
INSERT INTO public.dataset_row VALUES (2, 0, '{11,l11,p1}');
INSERT INTO public.dataset_row VALUES (2, 1, '{12,l12,p0}');
INSERT INTO public.dataset_row VALUES (2, 2, '{13,l13,p1}');
INSERT INTO public.dataset_row VALUES (2, 3, '{14,l14,p0}');
INSERT INTO public.dataset_row VALUES (2, 4, '{15,l15,p1}');
INSERT INTO public.dataset_row VALUES (2, 5, '{16,l16,p0}');
INSERT INTO public.dataset_row VALUES (2, 6, '{17,l17,p1}');
INSERT INTO public.dataset_row VALUES (2, 7, '{18,lx18,p0}');
INSERT INTO public.dataset_row VALUES (2, 8, '{19,l19,p1}');
INSERT INTO public.dataset_row VALUES (2, 9, '{20,l20,p0}');
INSERT INTO public.dataset_row VALUES (2, 10, '{21,l21,p1}');
INSERT INTO public.dataset_row VALUES (2, 11, '{22,l22,p0}');
INSERT INTO public.dataset_row VALUES (2, 12, '{23,l23,p1}');
INSERT INTO public.dataset_row VALUES (2, 13, '{24,l24,p0}');
INSERT INTO public.dataset_row VALUES (2, 14, '{25,l25,p1}');
INSERT INTO public.dataset_row VALUES (2, 15, '{26,l26,p0}');
INSERT INTO public.dataset_row VALUES (2, 16, '{27,lx27,p1}');
INSERT INTO public.dataset_row VALUES (2, 17, '{28,l28,p0}');
INSERT INTO public.dataset_row VALUES (2, 18, '{29,l29,p1}');
INSERT INTO public.dataset_row VALUES (2, 19, '{30,l30,p0}');
INSERT INTO public.dataset_row VALUES (2, 20, '{31,l31,p1}');
INSERT INTO public.dataset_row VALUES (2, 21, '{32,l32,p0}');
INSERT INTO public.dataset_row VALUES (2, 22, '{33,l33,p1}');
INSERT INTO public.dataset_row VALUES (2, 23, '{34,l34,p0}');
INSERT INTO public.dataset_row VALUES (2, 24, '{35,l35,p1}');
INSERT INTO public.dataset_row VALUES (2, 25, '{36,lx36,p0}');
INSERT INTO public.dataset_row VALUES (2, 26, '{37,l37,p1}');
INSERT INTO public.dataset_row VALUES (2, 27, '{38,l38,p0}');
INSERT INTO public.dataset_row VALUES (2, 28, '{39,l39,p1}');
INSERT INTO public.dataset_row VALUES (2, 29, '{40,l40,p0}');
INSERT INTO public.dataset_row VALUES (2, 30, '{41,l41,p1}');
INSERT INTO public.dataset_row VALUES (2, 31, '{42,l42,p0}');
INSERT INTO public.dataset_row VALUES (2, 32, '{43,l43,p1}');
INSERT INTO public.dataset_row VALUES (2, 33, '{44,l44,p0}');
INSERT INTO public.dataset_row VALUES (2, 34, '{45,lx45,p1}');
INSERT INTO public.dataset_row VALUES (2, 35, '{46,l46,p0}');
INSERT INTO public.dataset_row VALUES (2, 36, '{47,l47,p1}');
INSERT INTO public.dataset_row VALUES (2, 37, '{48,l48,p0}');
INSERT INTO public.dataset_row VALUES (2, 38, '{49,l49,p1}');
INSERT INTO public.dataset_row VALUES (2, 39, '{0,l50,p0}');
INSERT INTO public.dataset_row VALUES (2, 40, '{1,l51,p1}');
INSERT INTO public.dataset_row VALUES (2, 41, '{2,l52,p0}');
INSERT INTO public.dataset_row VALUES (2, 42, '{3,l53,p1}');
INSERT INTO public.dataset_row VALUES (2, 43, '{4,lx54,p0}');
INSERT INTO public.dataset_row VALUES (2, 44, '{5,l55,p1}');
INSERT INTO public.dataset_row VALUES (2, 45, '{6,l56,p0}');
INSERT INTO public.dataset_row VALUES (2, 46, '{7,l57,p1}');
INSERT INTO public.dataset_row VALUES (2, 47, '{8,l58,p0}');
INSERT INTO public.dataset_row VALUES (2, 48, '{9,l59,p1}');
INSERT INTO public.dataset_row VALUES (2, 49, '{10,l60,p0}');
INSERT INTO public.dataset_row VALUES (2, 50, '{11,l61,p1}');
INSERT INTO public.dataset_row VALUES (2, 51, '{12,l62,p0}');
INSERT INTO public.dataset_row VALUES (2, 52, '{13,lx63,p1}');
INSERT INTO public.dataset_row VALUES (2, 53, '{14,l64,p0}');
INSERT INTO public.dataset_row VALUES (2, 54, '{15,l65,p1}');
INSERT INTO public.dataset_row VALUES (2, 55, '{16,l66,p0}');
INSERT INTO public.dataset_row VALUES (2, 56, '{17,l67,p1}');
INSERT INTO public.dataset_row VALUES (2, 57, '{18,l68,p0}');
INSERT INTO public.dataset_row VALUES (2, 58, '{19,l69,p1}');
INSERT INTO public.dataset_row VALUES (2, 59, '{20,l70,p0}');
INSERT INTO public.dataset_row VALUES (2, 60, '{21,l71,p1}');
INSERT INTO public.dataset_row VALUES (2, 61, '{22,lx72,p0}');
INSERT INTO public.dataset_row VALUES (2, 62, '{23,l73,p1}');
INSERT INTO public.dataset_row VALUES (2, 63, '{24,l74,p0}');
INSERT INTO public.dataset_row VALUES (2, 64, '{25,l75,p1}');
INSERT INTO public.dataset_row VALUES (2, 65, '{26,l76,p0}');
INSERT INTO public.dataset_row VALUES (2, 66, '{27,l77,p1}');
INSERT INTO public.dataset_row VALUES (2, 67, '{28,l78,p0}');
INSERT INTO public.dataset_row VALUES (2, 68, '{29,l79,p1}');
INSERT INTO public.dataset_row VALUES (2, 69, '{30,l80,p0}');
INSERT INTO public.dataset_row VALUES (2, 70, '{31,lx81,p1}');
INSERT INTO public.dataset_row VALUES (2, 71, '{32,l82,p0}');
INSERT INTO public.dataset_row VALUES (2, 72, '{33,l83,p1}');
INSERT INTO public.dataset_row VALUES (2, 73, '{34,l84,p0}');
INSERT INTO public.dataset_row VALUES (2, 74, '{35,l85,p1}');
INSERT INTO public.dataset_row VALUES (2, 75, '{36,l86,p0}');
INSERT INTO public.dataset_row VALUES (2, 76, '{37,l87,p1}');
INSERT INTO public.dataset_row VALUES (2, 77, '{38,l88,p0}');
INSERT INTO public.dataset_row VALUES (2, 78, '{39,l89,p1}');
INSERT INTO public.dataset_row VALUES (2, 79, '{40,lx90,p0}');
INSERT INTO public.dataset_row VALUES (2, 80, '{41,l91,p1}');
INSERT INTO public.dataset_row VALUES (2, 81, '{42,l92,p0}');
INSERT INTO public.dataset_row VALUES (2, 82, '{43,l93,p1}');
INSERT INTO public.dataset_row VALUES (2, 83, '{44,l94,p0}');
INSERT INTO public.dataset_row VALUES (2, 84, '{45,l95,p1}');
INSERT INTO public.dataset_row VALUES (2, 85, '{46,l96,p0}');
INSERT INTO public.dataset_row VALUES (2, 86, '{47,l97,p1}');
INSERT INTO public.dataset_row VALUES (2, 87, '{48,l98,p0}');
INSERT INTO public.dataset_row VALUES (2, 88, '{49,lx99,p1}');
INSERT INTO public.dataset_row VALUES (2, 89, '{0,l100,p0}');
INSERT INTO public.dataset_row VALUES (2, 90, '{1,l101,p1}');
INSERT INTO public.dataset_row VALUES (2, 91, '{2,l102,p0}');
INSERT INTO public.dataset_row VALUES (2, 92, '{3,l103,p1}');
INSERT INTO public.dataset_row VALUES (2, 93, '{4,l104,p0}');
INSERT INTO public.dataset_row VALUES (2, 94, '{5,l105,p1}');
INSERT INTO public.dataset_row VALUES (2, 95, '{6,l106,p0}');
INSERT INTO public.dataset_row VALUES (2, 96, '{7,l107,p1}');
INSERT INTO public.dataset_row VALUES (2, 97, '{8,lx108,p0}');
INSERT INTO public.dataset_row VALUES (2, 98, '{9,l109,p1}');
INSERT INTO public.dataset_row VALUES (2, 99, '{10,l110,p0}');
INSERT INTO public.dataset_row VALUES (2, 100, '{11,l111,p1}');
INSERT INTO public.dataset_row VALUES (2, 101, '{12,l112,p0}');
INSERT INTO public.dataset_row VALUES (2, 102, '{13,l113,p1}');
INSERT INTO public.dataset_row VALUES (2, 103, '{14,l114,p0}');
INSERT INTO public.dataset_row VALUES (2, 104, '{15,l115,p1}');
INSERT INTO public.dataset_row VALUES (2, 105, '{16,l116,p0}');
INSERT INTO public.dataset_row VALUES (2, 106, '{17,lx117,p1}');
INSERT INTO public.dataset_row VALUES (2, 107, '{18,l118,p0}');
INSERT INTO public.dataset_row VALUES (2, 108, '{19,l119,p1}');
INSERT INTO public.dataset_row VALUES (2, 109, '{20,l120,p0}');
INSERT INTO public.dataset_row VALUES (2, 110, '{21,l121,p1}');
INSERT INTO public.dataset_row VALUES (2, 111, '{22,l122,p0}');
INSERT INTO public.dataset_row VALUES (2, 112, '{23,l123,p1}');
INSERT INTO public.dataset_row VALUES (2, 113, '{24,l124,p0}');
INSERT INTO public.dataset_row VALUES (2, 114, '{25,l125,p1}');
INSERT INTO public.dataset_row VALUES (2, 115, '{26,lx126,p0}');
INSERT INTO public.dataset_row VALUES (2, 116, '{27,l127,p1}');
INSERT INTO public.dataset_row VALUES (2, 117, '{28,l128,p0}');
INSERT INTO public.dataset_row VALUES (2, 118, '{29,l129,p1}');
INSERT INTO public.dataset_row VALUES (2, 119, '{30,l130,p0}');
INSERT INTO public.dataset_row VALUES (2, 120, '{31,l131,p1}');
INSERT INTO public.dataset_row VALUES (2, 121, '{32,l132,p0}');
INSERT INTO public.dataset_row VALUES (2, 122, '{33,l133,p1}');
INSERT INTO public.dataset_row VALUES (2, 123, '{34,l134,p0}');
INSERT INTO public.dataset_row VALUES (2, 124, '{35,lx135,p1}');
INSERT INTO public.dataset_row VALUES (2, 125, '{36,l136,p0}');
INSERT INTO public.dataset_row VALUES (2, 126, '{37,l137,p1}');
INSERT INTO public.dataset_row VALUES (2, 127, '{38,l138,p0}');
INSERT INTO public.dataset_row VALUES (2, 128, '{39,l139,p1}');
INSERT INTO public.dataset_row VALUES (2, 129, '{40,l140,p0}');
INSERT INTO public.dataset_row VALUES (2, 130, '{41,l141,p1}');
INSERT INTO public.dataset_row VALUES (2, 131, '{42,l142,p0}');
INSERT INTO public.dataset_row VALUES (2, 132, '{43,l143,p1}');
INSERT INTO public.dataset_row VALUES (2, 133, '{44,lx144,p0}');
INSERT INTO public.dataset_row VALUES (2, 134, '{45,l145,p1}');
INSERT INTO public.dataset_row VALUES (2, 135, '{46,l146,p0}');
INSERT INTO public.dataset_row VALUES (2, 136, '{47,l147,p1}');
INSERT INTO public.dataset_row VALUES (2, 137, '{48,l148,p0}');
INSERT INTO public.dataset_row VALUES (2, 138, '{49,l149,p1}');
INSERT INTO public.dataset_row VALUES (2, 139, '{0,l150,p0}');
INSERT INTO public.dataset_row VALUES (2, 140, '{1,l151,p1}');
INSERT INTO public.dataset_row VALUES (2, 141, '{2,l152,p0}');
INSERT INTO public.dataset_row VALUES (2, 142, '{3,lx153,p1}');
INSERT INTO public.dataset_row VALUES (2, 143, '{4,l154,p0}');
INSERT INTO public.dataset_row VALUES (2, 144, '{5,l155,p1}');
INSERT INTO public.dataset_row VALUES (2, 145, '{6,l156,p0}');
INSERT INTO public.dataset_row VALUES (2, 146, '{7,l157,p1}');
INSERT INTO public.dataset_row VALUES (2, 147, '{8,l158,p0}');
INSERT INTO public.dataset_row VALUES (2, 148, '{9,l159,p1}');
INSERT INTO public.dataset_row VALUES (2, 149, '{10,l160,p0}');
INSERT INTO public.dataset_row VALUES (2, 150, '{11,l161,p1}');
INSERT INTO public.dataset_row VALUES (2, 151, '{12,lx162,p0}');
INSERT INTO public.dataset_row VALUES (2, 152, '{13,l163,p1}');
INSERT INTO public.dataset_row VALUES (2, 153, '{14,l164,p0}');
INSERT INTO public.dataset_row VALUES (2, 154, '{15,l165,p1}');
INSERT INTO public.dataset_row VALUES (2, 155, '{16,l166,p0}');
INSERT INTO public.dataset_row VALUES (2, 156, '{17,l167,p1}');
INSERT INTO public.dataset_row VALUES (2, 157, '{18,l168,p0}');
INSERT INTO public.dataset_row VALUES (2, 158, '{19,l169,p1}');
INSERT INTO public.dataset_row VALUES (2, 159, '{20,l170,p0}');
INSERT INTO public.dataset_row VALUES (2, 160, '{21,lx171,p1}');
INSERT INTO public.dataset_row VALUES (2, 161, '{22,l172,p0}');
INSERT INTO public.dataset_row VALUES (2, 162, '{23,l173,p1}');
INSERT INTO public.dataset_row VALUES (2, 163, '{24,l174,p0}');
INSERT INTO public.dataset_row VALUES (2, 164, '{25,l175,p1}');
INSERT INTO public.dataset_row VALUES (2, 165, '{26,l176,p0}');
INSERT INTO public.dataset_row VALUES (2, 166, '{27,l177,p1}');
INSERT INTO public.dataset_row VALUES (2, 167, '{28,l178,p0}');
INSERT INTO public.dataset_row VALUES (2, 168, '{29,l179,p1}');
INSERT INTO public.dataset_row VALUES (2, 169, '{30,lx180,p0}');
INSERT INTO public.dataset_row VALUES (2, 170, '{31,l181,p1}');
INSERT INTO public.dataset_row VALUES (2, 171, '{32,l182,p0}');
INSERT INTO public.dataset_row VALUES (2, 172, '{33,l183,p1}');
INSERT INTO public.dataset_row VALUES (2, 173, '{34,l184,p0}');
INSERT INTO public.dataset_row VALUES (2, 174, '{35,l185,p1}');
INSERT INTO public.dataset_row VALUES (2, 175, '{36,l186,p0}');
INSERT INTO public.dataset_row VALUES (2, 176, '{37,l187,p1}');
INSERT INTO public.dataset_row VALUES (2, 177, '{38,l188,p0}');
INSERT INTO public.dataset_row VALUES (2, 178, '{39,lx189,p1}');
INSERT INTO public.dataset_row VALUES (2, 179, '{40,l190,p0}');
INSERT INTO public.dataset_row VALUES (2, 180, '{41,l191,p1}');
INSERT INTO public.dataset_row VALUES (2, 181, '{42,l192,p0}');
INSERT INTO public.dataset_row VALUES (2, 182, '{43,l193,p1}');
INSERT INTO public.dataset_row VALUES (2, 183, '{44,l194,p0}');
INSERT INTO public.dataset_row VALUES (2, 184, '{45,l195,p1}');
INSERT INTO public.dataset_row VALUES (2, 185, '{46,l196,p0}');
INSERT INTO public.dataset_row VALUES (2, 186, '{47,l197,p1}');
INSERT INTO public.dataset_row VALUES (2, 187, '{48,lx198,p0}');
INSERT INTO public.dataset_row VALUES (2, 188, '{49,l199,p1}');
INSERT INTO public.dataset_row VALUES (2, 189, '{0,l200,p0}');
INSERT INTO public.dataset_row VALUES (2, 190, '{1,l201,p1}');
INSERT INTO public.dataset_row VALUES (2, 191, '{2,l202,p0}');
INSERT INTO public.dataset_row VALUES (2, 192, '{3,l203,p1}');
INSERT INTO public.dataset_row VALUES (2, 193, '{4,l204,p0}');
INSERT INTO public.dataset_row VALUES (2, 194, '{5,l205,p1}');
INSERT INTO public.dataset_row VALUES (2, 195, '{6,l206,p0}');
INSERT INTO public.dataset_row VALUES (2, 196, '{7,lx207,p1}');
INSERT INTO public.dataset_row VALUES (2, 197, '{8,l208,p0}');
INSERT INTO public.dataset_row VALUES (2, 198, '{9,l209,p1}');
INSERT INTO public.dataset_row VALUES (2, 199, '{10,l210,p0}');
INSERT INTO public.dataset_row VALUES (2, 200, '{11,l211,p1}');
INSERT INTO public.dataset_row VALUES (2, 201, '{12,l212,p0}');
INSERT INTO public.dataset_row VALUES (2, 202, '{13,l213,p1}');
INSERT INTO public.dataset_row VALUES (2, 203, '{14,l214,p0}');
INSERT INTO public.dataset_row VALUES (2, 204, '{15,l215,p1}');
INSERT INTO public.dataset_row VALUES (2, 205, '{16,lx216,p0}');
INSERT INTO public.dataset_row VALUES (2, 206, '{17,l217,p1}');
INSERT INTO public.dataset_row VALUES (2, 207, '{18,l218,p0}');
INSERT INTO public.dataset_row VALUES (2, 208, '{19,l219,p1}');
INSERT INTO public.dataset_row VALUES (2, 209, '{20,l220,p0}');
INSERT INTO public.dataset_row VALUES (2, 210, '{21,l221,p1}');
INSERT INTO public.dataset_row VALUES (2, 211, '{22,l222,p0}');
INSERT INTO public.dataset_row VALUES (2, 212, '{23,l223,p1}');
INSERT INTO public.dataset_row VALUES (2, 213, '{24,l224,p0}');
INSERT INTO public.dataset_row VALUES (2, 214, '{25,lx225,p1}');
INSERT INTO public.dataset_row VALUES (2, 215, '{26,l226,p0}');
INSERT INTO public.dataset_row VALUES (2, 216, '{27,l227,p1}');
INSERT INTO public.dataset_row VALUES (2, 217, '{28,l228,p0}');
INSERT INTO public.dataset_row VALUES (2, 218, '{29,l229,p1}');
INSERT INTO public.dataset_row VALUES (2, 219, '{30,l230,p0}');
INSERT INTO public.dataset_row VALUES (2, 220, '{31,l231,p1}');
INSERT INTO public.dataset_row VALUES (2, 221, '{32,l232,p0}');
INSERT INTO public.dataset_row VALUES (2, 222, '{33,l233,p1}');
INSERT INTO public.dataset_row VALUES (2, 223, '{34,lx234,p0}');
INSERT INTO public.dataset_row VALUES (2, 224, '{35,l235,p1}');
INSERT INTO public.dataset_row VALUES (2, 225, '{36,l236,p0}');
INSERT INTO public.dataset_row VALUES (2, 226, '{37,l237,p1}');
INSERT INTO public.dataset_row VALUES (2, 227, '{38,l238,p0}');
INSERT INTO public.dataset_row VALUES (2, 228, '{39,l239,p1}');
INSERT INTO public.dataset_row VALUES (2, 229, '{40,l240,p0}');
INSERT INTO public.dataset_row VALUES (2, 230, '{41,l241,p1}');
INSERT INTO public.dataset_row VALUES (2, 231, '{42,l242,p0}');
INSERT INTO public.dataset_row VALUES (2, 232, '{43,lx243,p1}');
INSERT INTO public.dataset_row VALUES (2, 233, '{44,l244,p0}');
INSERT INTO public.dataset_row VALUES (2, 234, '{45,l245,p1}');
INSERT INTO public.dataset_row VALUES (2, 235, '{46,l246,p0}');
INSERT INTO public.dataset_row VALUES (2, 236, '{47,l247,p1}');
INSERT INTO public.dataset_row VALUES (2, 237, '{48,l248,p0}');
INSERT INTO public.dataset_row VALUES (2, 238, '{49,l249,p1}');
INSERT INTO public.dataset_row VALUES (2, 239, '{0,l250,p0}');
INSERT INTO public.dataset_row VALUES (2, 240, '{1,l251,p1}');
INSERT INTO public.dataset_row VALUES (2, 241, '{2,lx252,p0}');
INSERT INTO public.dataset_row VALUES (2, 242, '{3,l253,p1}');
INSERT INTO public.dataset_row VALUES (2, 243, '{4,l254,p0}');
INSERT INTO public.dataset_row VALUES (2, 244, '{5,l255,p1}');
INSERT INTO public.dataset_row VALUES (2, 245, '{6,l256,p0}');
INSERT INTO public.dataset_row VALUES (2, 246, '{7,l257,p1}');
INSERT INTO public.dataset_row VALUES (2, 247, '{8,l258,p0}');
INSERT INTO public.dataset_row VALUES (2, 248, '{9,l259,p1}');
INSERT INTO public.dataset_row VALUES (2, 249, '{10,l260,p0}');
INSERT INTO public.dataset_row VALUES (2, 250, '{11,lx261,p1}');
INSERT INTO public.dataset_row VALUES (2, 251, '{12,l262,p0}');
INSERT INTO public.dataset_row VALUES (2, 252, '{13,l263,p1}');
INSERT INTO public.dataset_row VALUES (2, 253, '{14,l264,p0}');
INSERT INTO public.dataset_row VALUES (2, 254, '{15,l265,p1}');
INSERT INTO public.dataset_row VALUES (2, 255, '{16,l266,p0}');
INSERT INTO public.dataset_row VALUES (2, 256, '{17,l267,p1}');
INSERT INTO public.dataset_row VALUES (2, 257, '{18,l268,p0}');
INSERT INTO public.dataset_row VALUES (2, 258, '{19,l269,p1}');
INSERT INTO public.dataset_row VALUES (2, 259, '{20,lx270,p0}');
INSERT INTO public.dataset_row VALUES (2, 260, '{21,l271,p1}');
INSERT INTO public.dataset_row VALUES (2, 261, '{22,l272,p0}');
INSERT INTO public.dataset_row VALUES (2, 262, '{23,l273,p1}');
INSERT INTO public.dataset_row VALUES (2, 263, '{24,l274,p0}');
INSERT INTO public.dataset_row VALUES (2, 264, '{25,l275,p1}');
INSERT INTO public.dataset_row VALUES (2, 265, '{26,l276,p0}');
INSERT INTO public.dataset_row VALUES (2, 266, '{27,l277,p1}');
INSERT INTO public.dataset_row VALUES (2, 267, '{28,l278,p0}');
INSERT INTO public.dataset_row VALUES (2, 268, '{29,lx279,p1}');
INSERT INTO public.dataset_row VALUES (2, 269, '{30,l280,p0}');
INSERT INTO public.dataset_row VALUES (2, 270, '{31,l281,p1}');
INSERT INTO public.dataset_row VALUES (2, 271, '{32,l282,p0}');
INSERT INTO public.dataset_row VALUES (2, 272, '{33,l283,p1}');
INSERT INTO public.dataset_row VALUES (2, 273, '{34,l284,p0}');
INSERT INTO public.dataset_row VALUES (2, 274, '{35,l285,p1}');
INSERT INTO public.dataset_row VALUES (2, 275, '{36,l286,p0}');
INSERT INTO public.dataset_row VALUES (2, 276, '{37,l287,p1}');
INSERT INTO public.dataset_row VALUES (2, 277, '{38,lx288,p0}');
INSERT INTO public.dataset_row VALUES (2, 278, '{39,l289,p1}');
INSERT INTO public.dataset_row VALUES (2, 279, '{40,l290,p0}');
INSERT INTO public.dataset_row VALUES (2, 280, '{41,l291,p1}');
INSERT INTO public.dataset_row VALUES (2, 281, '{42,l292,p0}');
INSERT INTO public.dataset_row VALUES (2, 282, '{43,l293,p1}');
INSERT INTO public.dataset_row VALUES (2, 283, '{44,l294,p0}');
INSERT INTO public.dataset_row VALUES (2, 284, '{45,l295,p1}');
INSERT INTO public.dataset_row VALUES (2, 285, '{46,l296,p0}');
INSERT INTO public.dataset_row VALUES (2, 286, '{47,lx297,p1}');
INSERT INTO public.dataset_row VALUES (2, 287, '{48,l298,p0}');
INSERT INTO public.dataset_row VALUES (2, 288, '{49,l299,p1}');
INSERT INTO public.dataset_row VALUES (2, 289, '{0,l300,p0}');
INSERT INTO public.dataset_row VALUES (2, 290, '{1,l301,p1}');
INSERT INTO public.dataset_row VALUES (2, 291, '{2,l302,p0}');
INSERT INTO public.dataset_row VALUES (2, 292, '{3,l303,p1}');
INSERT INTO public.dataset_row VALUES (2, 293, '{4,l304,p0}');
INSERT INTO public.dataset_row VALUES (2, 294, '{5,l305,p1}');
INSERT INTO public.dataset_row VALUES (2, 295, '{6,lx306,p0}');
INSERT INTO public.dataset_row VALUES (2, 296, '{7,l307,p1}');
INSERT INTO public.dataset_row VALUES (2, 297, '{8,l308,p0}');
INSERT INTO public.dataset_row VALUES (2, 298, '{9,l309,p1}');
INSERT INTO public.dataset_row VALUES (2, 299, '{10,l310,p0}');
INSERT INTO public.dataset_row VALUES (2, 300, '{11,l311,p1}');
INSERT INTO public.dataset_row VALUES (2, 301, '{12,l312,p0}');
INSERT INTO public.dataset_row VALUES (2, 302, '{13,l313,p1}');
INSERT INTO public.dataset_row VALUES (2, 303, '{14,l314,p0}');
INSERT INTO public.dataset_row VALUES (2, 304, '{15,lx315,p1}');
INSERT INTO public.dataset_row VALUES (2, 305, '{16,l316,p0}');
INSERT INTO public.dataset_row VALUES (2, 306, '{17,l317,p1}');
INSERT INTO public.dataset_row VALUES (2, 307, '{18,l318,p0}');
INSERT INTO public.dataset_row VALUES (2, 308, '{19,l319,p1}');
INSERT INTO public.dataset_row VALUES (2, 309, '{20,l320,p0}');
INSERT INTO public.dataset_row VALUES (2, 310, '{21,l321,p1}');
INSERT INTO public.dataset_row VALUES (2, 311, '{22,l322,p0}');
INSERT INTO public.dataset_row VALUES (2, 312, '{23,l323,p1}');
INSERT INTO public.dataset_row VALUES (2, 313, '{24,lx324,p0}');
INSERT INTO public.dataset_row VALUES (2, 314, '{25,l325,p1}');
INSERT INTO public.dataset_row VALUES (2, 315, '{26,l326,p0}');
INSERT INTO public.dataset_row VALUES (2, 316, '{27,l327,p1}');
INSERT INTO public.dataset_row VALUES (2, 317, '{28,l328,p0}');
INSERT INTO public.dataset_row VALUES (2, 318, '{29,l329,p1}');
INSERT INTO public.dataset_row VALUES (2, 319, '{30,l330,p0}');
INSERT INTO public.dataset_row VALUES (2, 320, '{31,l331,p1}');
INSERT INTO public.dataset_row VALUES (2, 321, '{32,l332,p0}');
INSERT INTO public.dataset_row VALUES (2, 322, '{33,lx333,p1}');
INSERT INTO public.dataset_row VALUES (2, 323, '{34,l334,p0}');
INSERT INTO public.dataset_row VALUES (2, 324, '{35,l335,p1}');
INSERT INTO public.dataset_row VALUES (2, 325, '{36,l336,p0}');
INSERT INTO public.dataset_row VALUES (2, 326, '{37,l337,p1}');
INSERT INTO public.dataset_row VALUES (2, 327, '{38,l338,p0}');
INSERT INTO public.dataset_row VALUES (2, 328, '{39,l339,p1}');
INSERT INTO public.dataset_row VALUES (2, 329, '{40,l340,p0}');
INSERT INTO public.dataset_row VALUES (2, 330, '{41,l341,p1}');
INSERT INTO public.dataset_row VALUES (2, 331, '{42,lx342,p0}');
INSERT INTO public.dataset_row VALUES (2, 332, '{43,l343,p1}');
INSERT INTO public.dataset_row VALUES (2, 333, '{44,l344,p0}');
INSERT INTO public.dataset_row VALUES (2, 334, '{45,l345,p1}');
INSERT INTO public.dataset_row VALUES (2, 335, '{46,l346,p0}');
INSERT INTO public.dataset_row VALUES (2, 336, '{47,l347,p1}');
INSERT INTO public.dataset_row VALUES (2, 337, '{48,l348,p0}');
INSERT INTO public.dataset_row VALUES (2, 338, '{49,l349,p1}');
INSERT INTO public.dataset_row VALUES (2, 339, '{0,l350,p0}');
INSERT INTO public.dataset_row VALUES (2, 340, '{1,lx351,p1}');
INSERT INTO public.dataset_row VALUES (2, 341, '{2,l352,p0}');
INSERT INTO public.dataset_row VALUES (2, 342, '{3,l353,p1}');
INSERT INTO public.dataset_row VALUES (2, 343, '{4,l354,p0}');
INSERT INTO public.dataset_row VALUES (2, 344, '{5,l355,p1}');
INSERT INTO public.dataset_row VALUES (2, 345, '{6,l356,p0}');
INSERT INTO public.dataset_row VALUES (2, 346, '{7,l357,p1}');
INSERT INTO public.dataset_row VALUES (2, 347, '{8,l358,p0}');
INSERT INTO public.dataset_row VALUES (2, 348, '{9,l359,p1}');
INSERT INTO public.dataset_row VALUES (2, 349, '{10,lx360,p0}');
INSERT INTO public.dataset_row VALUES (2, 350, '{11,l361,p1}');
INSERT INTO public.dataset_row VALUES (2, 351, '{12,l362,p0}');
INSERT INTO public.dataset_row VALUES (2, 352, '{13,l363,p1}');
INSERT INTO public.dataset_row VALUES (2, 353, '{14,l364,p0}');
INSERT INTO public.dataset_row VALUES (2, 354, '{15,l365,p1}');
INSERT INTO public.dataset_row VALUES (2, 355, '{16,l366,p0}');
INSERT INTO public.dataset_row VALUES (2, 356, '{17,l367,p1}');
INSERT INTO public.dataset_row VALUES (2, 357, '{18,l368,p0}');
INSERT INTO public.dataset_row VALUES (2, 358, '{19,lx369,p1}');
INSERT INTO public.dataset_row VALUES (2, 359, '{20,l370,p0}');
INSERT INTO public.dataset_row VALUES (2, 360, '{21,l371,p1}');
INSERT INTO public.dataset_row VALUES (2, 361, '{22,l372,p0}');
INSERT INTO public.dataset_row VALUES (2, 362, '{23,l373,p1}');
INSERT INTO public.dataset_row VALUES (2, 363, '{24,l374,p0}');
INSERT INTO public.dataset_row VALUES (2, 364, '{25,l375,p1}');
INSERT INTO public.dataset_row VALUES (2, 365, '{26,l376,p0}');
INSERT INTO public.dataset_row VALUES (2, 366, '{27,l377,p1}');
INSERT INTO public.dataset_row VALUES (2, 367, '{28,lx378,p0}');
INSERT INTO public.dataset_row VALUES (2, 368, '{29,l379,p1}');
INSERT INTO public.dataset_row VALUES (2, 369, '{30,l380,p0}');
INSERT INTO public.dataset_row VALUES (2, 370, '{31,l381,p1}');
INSERT INTO public.dataset_row VALUES (2, 371, '{32,l382,p0}');
INSERT INTO public.dataset_row VALUES (2, 372, '{33,l383,p1}');
INSERT INTO public.dataset_row VALUES (2, 373, '{34,l384,p0}');
INSERT INTO public.dataset_row VALUES (2, 374, '{35,l385,p1}');
INSERT INTO public.dataset_row VALUES (2, 375, '{36,l386,p0}');
INSERT INTO public.dataset_row VALUES (2, 376, '{37,lx387,p1}');
INSERT INTO public.dataset_row VALUES (2, 377, '{38,l388,p0}');
INSERT INTO public.dataset_row VALUES (2, 378, '{39,l389,p1}');
INSERT INTO public.dataset_row VALUES (2, 379, '{40,l390,p0}');
INSERT INTO public.dataset_row VALUES (2, 380, '{41,l391,p1}');
INSERT INTO public.dataset_row VALUES (2, 381, '{42,l392,p0}');
INSERT INTO public.dataset_row VALUES (2, 382, '{43,l393,p1}');
INSERT INTO public.dataset_row VALUES (2, 383, '{44,l394,p0}');
INSERT INTO public.dataset_row VALUES (2, 384, '{45,l395,p1}');
INSERT INTO public.dataset_row VALUES (2, 385, '{46,lx396,p0}');
INSERT INTO public.dataset_row VALUES (2, 386, '{47,l397,p1}');
INSERT INTO public.dataset_row VALUES (2, 387, '{48,l398,p0}');
INSERT INTO public.dataset_row VALUES (2, 388, '{49,l399,p1}');
INSERT INTO public.dataset_row VALUES (2, 389, '{0,l400,p0}');
INSERT INTO public.dataset_row VALUES (2, 390, '{1,l401,p1}');
INSERT INTO public.dataset_row VALUES (2, 391, '{2,l402,p0}');
INSERT INTO public.dataset_row VALUES (2, 392, '{3,l403,p1}');
INSERT INTO public.dataset_row VALUES (2, 393, '{4,l404,p0}');
INSERT INTO public.dataset_row VALUES (2, 394, '{5,lx405,p1}');
INSERT INTO public.dataset_row VALUES (2, 395, '{6,l406,p0}');
INSERT INTO public.dataset_row VALUES (2, 396, '{7,l407,p1}');
INSERT INTO public.dataset_row VALUES (2, 397, '{8,l408,p0}');
INSERT INTO public.dataset_row VALUES (2, 398, '{9,l409,p1}');
INSERT INTO public.dataset_row VALUES (2, 399, '{10,l410,p0}');
INSERT INTO public.intersection VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', '\x17420bbafed1aae2393732a9f30e5807', '\x0bb26dfd6b12a6d1cc443ebfdafa5367', 21, 30, 31, '\xf570a5ac6a108d5316cb86db9acae9fc830e5966f6fd87f138e43bdd93b4bfd2', '2026-11-30 19:36:07.764491+00');
INSERT INTO public.intersection VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', '\x8eac82a834b39d2dc879257fb3ff051d', '\x8a6db2aa94dc4a86397f774bfbcf9897', 50, 50, 50, '\xab3a4a6e96f45fda118881f6955a6229c36ccfd62d1719869ae5cdb440b2db30', '2026-11-30 19:36:11.030197+00');
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
INSERT INTO public.linker_head VALUES ('l', 20, '\x2c03ff9b01400aac38eb9c2c62ad54edc092414c8877666ab22a2c3d2e410b84', '\xdf3f86927a0a945b2ab4845f4c824e0591227e039303d6b34c758f0a08bf5fa612c2e82e3c61aa1a4a91b442bc178260618957b3ce84863e2a0135673b2b0602', '2026-11-30 19:36:08.549248+00');
INSERT INTO public.node VALUES (true, 'holder', 'b', '\x308201163081c9a00302010202105f9aad1ad45277a302af67dc0afffe61300506032b6570300c310a300806035504031301623020170d3236313133303139333535375a180f39393939313233313233353935395a300c310a30080603550403130162302a300506032b6570032100e3789a9f6f922136735653c9b9ad63536089b8ea548493ad78baf0d78ff0938ba33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b657003410059ae6f8a8b17408d2dadfa310af92d0cc5b1d78c35fd0a3a140488ed551bf245357d9420cf19c04bb2b957b10bdb928bbc5113b63a3bfdd9ceba820316b2e10c', '\x2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92', '\x01b36a862ebe4fe33af82c88724274a9c5ecfeede364c917d1bce799fd06828e6fad04959695a53971c9a8d744219d4ac9ad0cd815d392f802ce5bd3afccf2b857049d705b9f10a3f7db1d9d3658f177cb', '2026-11-30 19:35:57.111944+00');
INSERT INTO public.peer VALUES ('a', 'holder', 'https://127.0.0.1:22737', '\xf92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2', '2026-11-30 19:36:03.965423+00');
INSERT INTO public.peer VALUES ('l', 'linker', 'https://127.0.0.1:22739', '\xfdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994', '2026-11-30 19:36:04.162654+00');
INSERT INTO public.psi_chunk VALUES (2, 'blinded', 0, '\x9b4cdfd9edadc0a9886b7106755a28b9a5af146b336aaecde27c339e50a7d10f');
INSERT INTO public.psi_chunk VALUES (2, 'evaluated', 0, '\x622cfd210bf451e10c0cf4f330e45ae63988f2c74c162169f178beae93378857');
INSERT INTO public.psi_chunk VALUES (2, 'matches', 0, '\x00d2441854e02128683aa3e7082f0ecd645f88b73bc42e4e7f4d98a7f0f8e5ef');
INSERT INTO public.psi_chunk VALUES (3, 'blinded', 0, '\xf0705d4369d6201378a1909aa753dc10eae950d291787975b9b7b1239c3f7adc');
INSERT INTO public.psi_chunk VALUES (3, 'evaluated', 0, '\xd47e2336d857e091ce022e0752db895ee112d03d72d9ea9f0e3b5792c44da455');
INSERT INTO public.psi_chunk VALUES (3, 'tags', 0, '\xc6baa8f19e4b377bb45bd4758f876f9aec987e4d7c6ddb2adaf22db9c8fe53bb');
INSERT INTO public.psi_chunk VALUES (3, 'matches', 0, '\xb287e51cc965cc8cf5a1867de637c5eaca9219faad62c3b18f8f9e3272b0de66');
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
INSERT INTO public.psi_server_output VALUES (1, '08b85ef4-4e13-7c7a-4265-81a004d919f7', 'db2d12ed-e567-a04c-2a82-9fe5a178e9d0', '\x2230f50a075720bb8adb945c4ef66c7e7e8a3e45973b0f6632cd4b3a9fdb39a8');
INSERT INTO public.psi_server_output VALUES (1, '0e778e34-827c-a885-2ce6-2f72f9b57d47', '1ded1647-6030-91cf-bbb5-bc0567aace42', '\xe6c4c4798901d25e76090c7526c4f6fe722eaaf4863aa681bb5c6b2549d66c71');
INSERT INTO public.psi_server_output VALUES (1, '17ab273b-94d2-5c68-3c20-31b3382c7aba', '23cd00c4-3d42-87c5-c0ba-37a9065ad52d', '\x6eecb4975700352a382557609cfadc65b549056872a7ca75dbbbed635763351b');
INSERT INTO public.psi_server_output VALUES (1, '1ca9df30-26f4-c650-759d-c619573f0340', 'd1c5d817-6f40-00b9-fa40-db1e7a55383a', '\xd9408348c54564bd556378bcfd43b6c792e993f924cc67c60ac63d0446e5981e');
INSERT INTO public.psi_server_output VALUES (1, '1ed353aa-39e7-5977-33b4-882256a650ca', 'fc7279d2-d0cd-9441-ada9-d83890dc2c8c', '\x93928e8500db02f34c057c71250a993c4864b937c89e2e95650795f5f2d350aa');
INSERT INTO public.psi_server_output VALUES (1, '2ec02347-9e3d-9294-8e97-708ad4c1a0bb', 'f3d50a19-ca55-b823-842f-832a0cfa8b34', '\xb469af3711e53771cbfa3f10970ccb2c7b2ff292cb935d162a88009c583ea191');
INSERT INTO public.psi_server_output VALUES (1, '3e8513c9-655d-a3ae-5703-04063be16aca', 'b0c2512c-5e24-5851-26e7-5cf7cb81d3f3', '\x5e087757fbedf1d5674b792f0e41dfda3fc6e4752f6100f97b0780b09faaf6a6');
INSERT INTO public.psi_server_output VALUES (1, '46bb2208-612f-59c3-d339-125afc046422', '2d63df2b-9dce-2e35-97d8-c8d993154eb8', '\x0a94493ea70ef1e5d6f44a825cb3c7904d96bbde33df82ba0ff5b553ae8a3245');
INSERT INTO public.psi_server_output VALUES (1, '4d6f4df8-c0e8-a998-ea28-2e8b49fc80e2', 'ce40f132-19f3-b833-ed94-6cb4d23570f8', '\xd9025d2b43bf1b35426d3f3aed1c14a5c7080b237eb76e6a048cf7143bf9d6b0');
INSERT INTO public.psi_server_output VALUES (1, '538e79d5-3e02-57c7-d03e-b15bcbed1317', '580abbbd-dcf2-95b6-288b-6a2599987161', '\x6f0187f8072ffc4a9860f173884140885f2a0f8cbdd049db8fc330a9396dbe84');
INSERT INTO public.psi_server_output VALUES (1, '53f7db54-093a-f56a-ea68-e9d0efd62a3e', '74509866-3e57-250d-c73c-2a4a815761c4', '\xe763da4e4af4fb1cf313d34c5fd3099bc86f4471c469716dac00c07c3d524044');
INSERT INTO public.psi_server_output VALUES (1, '5ba8678e-c3f3-fea1-2da2-3cabf58632c9', 'bb29a65d-29b8-41b1-82f4-0ce6e3fe2ef3', '\x5abca46b64fd988d58c36bf18290a38909a1375cdb5ca28c20ce671ecdb89d10');
INSERT INTO public.psi_server_output VALUES (1, '5bb0c1fd-f1c7-2521-268b-0d804a3afa70', 'd28dcc79-6027-9796-c931-ff3ce89d10a1', '\x535a0ccdad2b47dd6633b851284803a17321fb4794ab43cae2e86b0831e4036f');
INSERT INTO public.psi_server_output VALUES (1, '62d2ea42-f534-1e6f-a6fa-12a9bb684740', '837ac5f2-e94b-a185-ca62-4ba27d717954', '\xd9c95cb9e126dc0e6076fc0e9998b233ff5396307cc6c9b09ad4e5a405d50b8c');
INSERT INTO public.psi_server_output VALUES (1, '783ad57f-7c10-1335-1cf2-16c0ee3a9a62', '115b3119-8c7e-1f42-7395-aa9443f1eeed', '\xe8966eafad455ebf79e66133e0f9b9a13cc9e5cd54845bea23d6043b8f172541');
INSERT INTO public.psi_server_output VALUES (1, '7b430272-5bfa-d534-f697-8b3bdfce54b7', '8903efe4-3ee2-cd71-3483-b8bcff2a6e81', '\x2f886a1ba5875c86112a9c645bc49c4728b360a0e16906a21be9cbe42093436c');
INSERT INTO public.psi_server_output VALUES (1, '7ca03767-3638-b95d-caa9-6fdb495fe829', '69bbe3d0-8e97-3725-2c1f-783e953d79a7', '\x9080cd4f886800d9a8a5f499e0c20f9c2c6210a2c4fae133937c5a228eb1dd73');
INSERT INTO public.psi_server_output VALUES (1, '85fce7e1-d6b5-2cbd-dd0c-b9facaa47700', 'fdad4532-9025-3187-7353-cdc8bb1fa238', '\xb10a60b805b9011e82d05d23f201d8fccd458782a2aec6d0f86a6654a36fd48f');
INSERT INTO public.psi_server_output VALUES (1, '8a5561d1-12d0-9e50-41b3-c22a5eb1f4d9', '9915f0e8-9fba-9e1a-92f6-35cf3aaa4049', '\xedaa53e043e0f42e25fb062e813cb9c57ee3230f80bf248a57ae2a38f3a93b19');
INSERT INTO public.psi_server_output VALUES (1, '945edcb5-c0d0-a419-3131-7db73b4e5e5b', '796fa8b8-cc00-2cce-4ff6-497aa24262c7', '\x5a3d2665d44ab103a3a4b3f04d2bcb22a94f208fe7f6f7b81d629b6c3825ad21');
INSERT INTO public.psi_server_output VALUES (1, '9d973f0a-5a04-7f8e-cb1f-ce8f26876540', '2eb1a13f-6ac2-4350-c117-a72772203bf8', '\x65891c81452d359634cb4019a448cd3a1a10d583860f94942fe2d9a978d64f8c');
INSERT INTO public.psi_server_output VALUES (1, 'c90277c8-d49b-8197-71fa-8130a75ec0d5', '634d0183-1ee8-e029-079e-716dd7db0602', '\xdeb152bdd6fae3599082161a10225505875873b495b55e64b1649ff9773fb6c6');
INSERT INTO public.psi_server_output VALUES (1, 'dd60208a-1a2f-bdfa-bdd2-18146380e5d3', '0fd09262-0960-e029-df88-44046ab4a6a8', '\xf6bcfbebae8d9fcaa25543d82fb70b3f9c39bb3660778333e45a5d4feac03ce2');
INSERT INTO public.psi_server_output VALUES (1, 'dff65a72-e20f-2ac4-b896-e77b8a7d25dc', '70bcdfb5-501c-2977-ae45-f00fd91cef3c', '\xa84e0c27f00be78a9a1d25265cc8084c06b7fb02a11360fd1011a2db27896252');
INSERT INTO public.psi_server_output VALUES (1, 'e3ca23b2-c8c3-6b3d-77ce-6458d6601d2f', '294a2e36-3d26-f2df-7390-6b9377c04f5e', '\x1f97b59fa7dd84e7429e34ea49bbe46b1807c4f8484dc77eb05865dc309dfd7f');
INSERT INTO public.psi_server_output VALUES (1, 'e4befbbf-ff14-a833-6710-3a864c94770e', 'f4883b9e-d9f3-7944-8f4e-88da449b9d3a', '\xa14ed35e828c99be39d8199254190a10113df439f60179aa3ae94103901aef36');
INSERT INTO public.psi_server_output VALUES (1, 'e88b252e-82e8-a0e4-39a6-44a151a8060c', 'c31ec788-a1d3-2126-0f1c-e838c5dfd744', '\x1837d9f77f192e199c00410e0ec418577ebf08f404fa6d04b142341864595412');
INSERT INTO public.psi_server_output VALUES (1, 'e8baa284-819a-f2d3-42a7-1e1e9b5c58ef', 'c11da668-2857-fa26-ad17-e1c0bd787e5a', '\x23ebb550367313513de1d50480514dfd262393e7c3c3cecbb88102287fc734c4');
INSERT INTO public.psi_server_output VALUES (1, 'f37a28bc-4992-c77d-1535-7f93961e3b3e', 'ffeffb66-2506-ae0c-3dc9-57bd010c5684', '\x17664b04d0e63e96ef045a465c7d078f462783d84355cd1bb67873e49cb9c27a');
INSERT INTO public.psi_server_output VALUES (1, 'fde68229-4456-747d-1dbc-2a43682480ee', 'e08c2f76-61c4-0a15-be46-7c58534a2e97', '\xb73b1906c6175ff86be7bceedf37b103303b5c3b1c8e490a0e714450613c5f04');
INSERT INTO public.psi_server_output VALUES (2, '0f4ad6d1-1fb0-2fe8-d5e4-d39cd3447d44', 'aac09f68-a5d4-2c35-6003-98efafdf3644', '\x1219e1466bac3581efd4199e1fed994d1d7e07b064f291fef77a3c4e94b588c8');
INSERT INTO public.psi_server_output VALUES (2, '10a65f39-6742-0b26-5a79-d63ec41b1090', '750616b9-ba15-2576-9b10-d23c6c23f394', '\x2f461312a23a5481d3ef138ac6e7b0dce25e77bf279a6416e5981504316122de');
INSERT INTO public.psi_server_output VALUES (2, '177e9962-9233-c8e1-f136-f1f7e4263ab4', '2c0361a7-bcf7-c1a4-2ae5-c828d84022b6', '\xa853af2c5d92480e92d29a5e7870552a70e26f34e7936a537153af1fa9da012a');
INSERT INTO public.psi_server_output VALUES (2, '1855c16b-539a-d739-5160-452e6ce58d0c', '1376be82-c545-3b4c-a4a1-7e49470a122e', '\xf57ebd2b1f4c78c3f4f1de64fc4edf0c26d22badf3295b7a06b5439ce07cb22a');
INSERT INTO public.psi_server_output VALUES (2, '1d891022-db30-2980-d37b-fda89d83c08a', '56d0e1b2-9947-3d55-03be-e8a1a49b99cb', '\x204b3d7d4a830839af529a30f8213ed4d3793d34620d6ab7fb06bd3b75a77964');
INSERT INTO public.psi_server_output VALUES (2, '1fde95e2-7a67-be34-5791-98d347e64e67', '5c88ba02-9e80-d5f9-c031-2bdb3ee6ffa1', '\x49c16882df89e7130a1339289cbcd0547c7ba5fbe33bdac4b76c29cb96d105c3');
INSERT INTO public.psi_server_output VALUES (2, '2a8051cd-50ea-1f96-76d6-dfafeaf5aa2d', 'e25d604e-0761-1225-756e-4d68a09c5ca1', '\x55ab0a7ac0df590b29699450a7bf2a80d3adfc2fc356aa6cbe2a59063e7304b4');
INSERT INTO public.psi_server_output VALUES (2, '2a902268-933f-81a1-b9d2-dbbc63bf53f2', 'c9799315-3488-a3ed-4ae7-abbecd370274', '\xba50f5e043b5b322d207db20569d1c519915012c6d3c57a509d522241a3f359e');
INSERT INTO public.psi_server_output VALUES (2, '32c92741-45f4-a2eb-127d-d7c058430905', '3e7642b6-44bf-ae67-3430-a7cdff3b2dfd', '\xe24afdeeab99a26e7c4401e6cd4b793ee8efb7b6006bebcbda5074b0ea87a9d6');
INSERT INTO public.psi_server_output VALUES (2, '3c3ef0b3-c4b5-b688-24e6-ccdf83d69b04', '9c8da491-0c71-a3f0-34c9-690501596b1a', '\x5ec4672d5e6028dac7c56597a6ca539082d47e15c2becb043b226c20c6e6b3df');
INSERT INTO public.psi_server_output VALUES (2, '3d9b4c6e-fb60-a6a4-47cb-e2e7f06b2a93', '79023a2d-938e-610f-f4aa-52a65ce42201', '\x0d0d844bbfa9ca66b920457eb3ea9f9e144c21c7bbecc8508b5c2296a64f68cb');
INSERT INTO public.psi_server_output VALUES (2, '4289ef1f-768f-0177-69ac-52e067a7deaa', 'c6ce8789-3219-2cdd-a883-a14e2e6cbcb5', '\x2176172432d133d4753c6f33a1ece4d25db196bb4c8032ce517a6715ea86eb49');
INSERT INTO public.psi_server_output VALUES (2, '43156252-8d4a-72c3-6b72-048726d920b8', 'd873e130-cd75-1dd3-4293-1222f371880a', '\xf524c338c27515b16b7156ad8e8ba2004a918bda29ad86e19a8ffb89a654806e');
INSERT INTO public.psi_server_output VALUES (2, '51bb6574-c3e5-7e33-ec2c-51e615a209f1', '62df6fd7-577b-3e17-5e2e-4b39d7a8ef23', '\x1a96d19efee33312bdada468bdf3fc02191baf803ef2c9a619e51c577f435ff3');
INSERT INTO public.psi_server_output VALUES (2, '53065618-630b-20d0-3e55-9c49a2b7888e', '833346a2-1874-928e-2796-c27552a1b212', '\x8219bc44aac11030d39d0d1ce6fdb692265c3ae71ea5608e324423a2df2ebfa1');
INSERT INTO public.psi_server_output VALUES (2, '61785e36-e51c-b89b-b802-53795681620a', 'ee0771e0-41b1-f1c8-b553-d040301584bc', '\x9dbc92cf07f17e66dc5e5d6fb73c58e2f67d5e380e0feb7db59497f9c754a3d6');
INSERT INTO public.psi_server_output VALUES (2, '66c3764b-2a59-68ec-f70f-3ab6e59cda32', 'bea7c07a-c071-d85b-f1be-96d5090c8a3a', '\x40027ae90bc4b40a26739706afc38f070bd2d0c0edda61eeadbf16504c1c95f7');
INSERT INTO public.psi_server_output VALUES (2, '709b652a-a7fa-e344-451c-09b9c8ffe563', '16917d86-464a-218e-6e1d-aabb9890221d', '\x162360f7176e13741e0cdb60b2b9046bc5026c90c3627437d18a7cdca288fcbe');
INSERT INTO public.psi_server_output VALUES (2, '714c328e-8d2a-d2ef-719f-0bdfcc1a87b4', '658cad25-9f09-527c-7257-1af3ba5c7bd8', '\xc84a3b996fe11d67bce850e92004513c293bd087b893251bd71205826b2f02ce');
INSERT INTO public.psi_server_output VALUES (2, '76d2b357-730b-3195-f846-934f41bc1daf', '3d33bede-c094-3b77-0131-b321879c1470', '\xea1026d968e3bd993df174a80c5b4269ee73f94da03dbe904a2ac6be2c903bf9');
INSERT INTO public.psi_server_output VALUES (2, '78853eb5-5847-1423-c954-bfab3c83c4fc', '85382822-7dce-8ca4-b9f5-3f8a7cfb1089', '\xe824ed56c59b702e0863c3881b1d6f5228a3342e6c183c4aa2473734ea69cc5b');
INSERT INTO public.psi_server_output VALUES (2, '79436f29-754c-c045-5916-40365c178231', 'a9975c35-6af3-938b-ead8-8a80adb32fb1', '\x2d4c871af20b43fb7f7b7343b14ffc0582d588ae66bd30202a19c35efa8b19d1');
INSERT INTO public.psi_server_output VALUES (2, '80ef4f05-4bcf-5613-582e-b659e31ce53f', 'd702b5c4-1997-65ea-1ae2-e881e57f7323', '\x840335c10059d63b71e44676f60a6f70bb163fa20279e9f6024b3a0e4b77e04a');
INSERT INTO public.psi_server_output VALUES (2, '85b850ba-dca2-7bdb-81b2-55bb2d542956', 'c4198781-e3fb-abad-9a62-bc5e85f13b00', '\x8d6f6f042889d57b70b9e94d3ba76a17d26fcc62ced63e9b64c52c93a8da1529');
INSERT INTO public.psi_server_output VALUES (2, '9006df06-f2f9-f613-44ba-12921eab22e6', '3af8e796-480a-27fc-02ee-06c6582a6dd7', '\x681560828d79559c9fc838b9f35e0f169aea1d962f8646aabd97437b4cee61a5');
INSERT INTO public.psi_server_output VALUES (2, '9932d782-565d-1f5f-9e2f-6912a2ce7b2b', '4692bfa5-149d-3c49-eaaf-177d39a273f6', '\xf15daa8fbdfd0d1015220708bb2d502b32e880754e7b90922a7c5ab140912dab');
INSERT INTO public.psi_server_output VALUES (2, 'a66bc6a6-1bb8-0a8e-1b35-aa14c9e61e3a', 'bea22b6a-0b72-428d-c05b-7cd853e25934', '\xb99362b7e6f91222a85f78ce50fec61f83f61feffacd66f54912fa6b17faf1a9');
INSERT INTO public.psi_server_output VALUES (2, 'a7bb141a-4761-db1c-3d57-587c90244870', 'ea7a44b8-6c04-06ba-2c68-9975195c2c0b', '\xdb3ff8602ed4946cf79b7c0ca8ff15d45675ae9ff692ae055967497e3e8abc06');
INSERT INTO public.psi_server_output VALUES (2, 'aebb033d-6ca4-e0b0-4fcc-c3624ebaa5c8', 'c9b1dc9c-1960-fea6-33cb-c22871e8df16', '\x261d2f67ba062dd7b011c0b33a33850b64d69db91152955dc5bd120862afc8ac');
INSERT INTO public.psi_server_output VALUES (2, 'b20f77d0-3b07-a11f-5019-9e7633bc36f7', '5f9c7eed-3b51-ac34-49da-6572f7f358e5', '\xe864178dd893b33274ab31703e4d7d9e3775e8859992665640cb014b8fdb4b8c');
INSERT INTO public.psi_server_output VALUES (2, 'b2b91b95-bc5e-1c35-8119-b848e25601ee', '004606f6-bef5-2928-0e8d-59df0216f203', '\x8d36ed9eb1054a2653776edb0317fbc05b54a11ac2a42791bbc12e7f6bbf764a');
INSERT INTO public.psi_server_output VALUES (2, 'b3e607b5-c7dd-cf95-08ad-a4e490a4f96b', 'fe42d172-21ef-4778-f0b9-f59153e19679', '\xdf2b7dd3c79e81e73ce477544d6230f90bb32ec1ae54e65de0db4146c03f9a9a');
INSERT INTO public.psi_server_output VALUES (2, 'befd5e34-46ca-b0e5-7ac2-249d496856b9', 'cab02d90-202e-b77f-0d00-4500c69159d0', '\x9b6f0eea88d6353140d6fc6f11ef7bc6e0a00629c573fb06b324e33a398ebfb5');
INSERT INTO public.psi_server_output VALUES (2, 'bf22a333-55a5-3a10-84b1-b59769568074', '19ccac29-45ca-794b-6338-e16aac1506fd', '\x747a61d72dcdc4befc0e64b2d6372c0a0b7489831ff31353aa155733da98566f');
INSERT INTO public.psi_server_output VALUES (2, 'c132db4f-57cc-7ce1-3596-b5dbd37cde58', 'd61c1cef-5e08-6b82-2689-03316128ae5e', '\x512db53bdd4fb236d1ef7daab3ff905ac9c81ce31c7f83f6679519c35d271b0b');
INSERT INTO public.psi_server_output VALUES (2, 'c1d7584e-ed67-1955-71e7-c6e11adbecf1', 'ff99279c-437b-9968-b289-3dee9780d6bc', '\x5a377164d29192376d50658e808cdb36ca632870eade376518bad899f1f4e99e');
INSERT INTO public.psi_server_output VALUES (2, 'c3b06b12-781d-5e7c-3876-87e6c335a71b', '8ef5add6-34b8-5fa1-c11a-31efaf04e1d4', '\xd53aad8d493571c8d56a93b42c50f92e4f5fa75e9e4b18cdf80301fcccc420a6');
INSERT INTO public.psi_server_output VALUES (2, 'c96be11e-7998-66ca-ab6f-a46e4b746d68', '89ec1bf0-9de7-72a1-f06a-d6fc86c86b65', '\xd83dd6f140246ffabfc9550b1ecccbadff8b5bf009741f89e7a3d2d9eb8ce708');
INSERT INTO public.psi_server_output VALUES (2, 'c9c0b127-36a4-7629-d400-17730acf911f', 'd2e05c83-689f-a5f0-b849-c2ff95305851', '\xc3c1fa8716ec0bd7297d8e113f975afda904a1c2ea2b02c08df88bfafadbff9b');
INSERT INTO public.psi_server_output VALUES (2, 'd52964a9-5b61-2f8b-2b14-a589208873a9', 'e81b9c25-5f18-98ed-f233-3131145d1bd7', '\x4fdccc7f9e6113225748e392ad98d24a0c6fc875dbbf09808b40fc5c36043316');
INSERT INTO public.psi_server_output VALUES (2, 'd7266cba-70f7-7f86-710c-31f03f5f7ec1', '9a8bfd7a-484d-7061-8ead-bb025a88cd61', '\x5edb8e96668409436fc5fee2b4ee29e2a4842c4497375df3370b9cf130d232de');
INSERT INTO public.psi_server_output VALUES (2, 'd88a2a2e-6a66-bf3b-5731-bdfc49e41856', '0ee9bb31-80a7-db88-d95e-ae5421d2fbe2', '\x9725dfe11ed4af7f39f8f0c158691be19e0a30f02431874f2f86dde936311215');
INSERT INTO public.psi_server_output VALUES (2, 'dd45f6dd-fc4c-bb01-0f59-859c81d8c8f6', 'ae9b81b9-817b-8b76-f04e-b3cacbe8a8f7', '\x712f4feaf72536880bc8e52498be43ca9d0626e66e55921b71d4e1d000abe159');
INSERT INTO public.psi_server_output VALUES (2, 'e28b2601-db65-5d38-0b9f-a6b57f1a3877', '5cfc79ad-99d7-e9ff-9883-0b69aefbf90d', '\x88ff928c55cd206b23adf6dd126d8ab93bc2b7619fa34e0fcedf6fb9d12220e1');
INSERT INTO public.psi_server_output VALUES (2, 'e6f7151d-4ad4-9bb8-fd80-e43e8f850712', '6b74647e-aff6-17de-b5dc-e33b732b24d9', '\xc849632ff3445f3e7e1a372d3b8f43443d70f7d55cc4ce6a3679b44db0d5b260');
INSERT INTO public.psi_server_output VALUES (2, 'e9642299-2f2e-2e30-312e-1d9cbfc31866', '14f00b65-621f-8c4d-d667-f0f32269e47f', '\x19533aeb7649e992f2df79810a607177fd94fde0a0465484455375ac0c044ccb');
INSERT INTO public.psi_server_output VALUES (2, 'f0ec4fc5-e142-aaf3-9b6a-f2fa5d3ce521', '4d28d609-4629-1587-e57a-af29110e2e10', '\xf87ad6208d22c70d073093375d3c85a51e6ab29de1a4adea5b76933236c65b1a');
INSERT INTO public.psi_server_output VALUES (2, 'f9382a9e-c310-e7f3-2406-9832e79c6ab8', 'fe1082d7-51a6-728a-46ed-223c00b8600f', '\x1a3c9f58096c77425f9aa0d796418645d76b97f9d130beaf2759c52076946a75');
INSERT INTO public.psi_server_output VALUES (2, 'fcb36b75-39eb-8f93-041e-9d1abd2fd7ea', 'a648cf77-1604-4343-c7d5-59856c3e0427', '\xbb4b86e2d74bdb96340e9b0cfec2638e591e9e3e1ca658a05a6f27be3b22d863');
INSERT INTO public.psi_server_output VALUES (2, 'fe701f8f-94ad-2002-f8f1-284e0c3cdc37', '435e5f36-c15c-3037-99ba-2e522fc98752', '\x2b95f5e6f552ab1a9b5d2278fb004343e02f24d0a1e3a0238136bc32c5566d69');
INSERT INTO public.psi_server_tag VALUES (1, 1, '0fd09262-0960-e029-df88-44046ab4a6a8', 'dd60208a-1a2f-bdfa-bdd2-18146380e5d3', '\xf6bcfbebae8d9fcaa25543d82fb70b3f9c39bb3660778333e45a5d4feac03ce2');
INSERT INTO public.psi_server_tag VALUES (1, 1, '115b3119-8c7e-1f42-7395-aa9443f1eeed', '783ad57f-7c10-1335-1cf2-16c0ee3a9a62', '\xe8966eafad455ebf79e66133e0f9b9a13cc9e5cd54845bea23d6043b8f172541');
INSERT INTO public.psi_server_tag VALUES (1, 1, '1ded1647-6030-91cf-bbb5-bc0567aace42', '0e778e34-827c-a885-2ce6-2f72f9b57d47', '\xe6c4c4798901d25e76090c7526c4f6fe722eaaf4863aa681bb5c6b2549d66c71');
INSERT INTO public.psi_server_tag VALUES (1, 1, '23cd00c4-3d42-87c5-c0ba-37a9065ad52d', '17ab273b-94d2-5c68-3c20-31b3382c7aba', '\x6eecb4975700352a382557609cfadc65b549056872a7ca75dbbbed635763351b');
INSERT INTO public.psi_server_tag VALUES (1, 1, '294a2e36-3d26-f2df-7390-6b9377c04f5e', 'e3ca23b2-c8c3-6b3d-77ce-6458d6601d2f', '\x1f97b59fa7dd84e7429e34ea49bbe46b1807c4f8484dc77eb05865dc309dfd7f');
INSERT INTO public.psi_server_tag VALUES (1, 1, '2d63df2b-9dce-2e35-97d8-c8d993154eb8', '46bb2208-612f-59c3-d339-125afc046422', '\x0a94493ea70ef1e5d6f44a825cb3c7904d96bbde33df82ba0ff5b553ae8a3245');
INSERT INTO public.psi_server_tag VALUES (1, 1, '2eb1a13f-6ac2-4350-c117-a72772203bf8', '9d973f0a-5a04-7f8e-cb1f-ce8f26876540', '\x65891c81452d359634cb4019a448cd3a1a10d583860f94942fe2d9a978d64f8c');
INSERT INTO public.psi_server_tag VALUES (1, 1, '580abbbd-dcf2-95b6-288b-6a2599987161', '538e79d5-3e02-57c7-d03e-b15bcbed1317', '\x6f0187f8072ffc4a9860f173884140885f2a0f8cbdd049db8fc330a9396dbe84');
INSERT INTO public.psi_server_tag VALUES (1, 1, '634d0183-1ee8-e029-079e-716dd7db0602', 'c90277c8-d49b-8197-71fa-8130a75ec0d5', '\xdeb152bdd6fae3599082161a10225505875873b495b55e64b1649ff9773fb6c6');
INSERT INTO public.psi_server_tag VALUES (1, 1, '69bbe3d0-8e97-3725-2c1f-783e953d79a7', '7ca03767-3638-b95d-caa9-6fdb495fe829', '\x9080cd4f886800d9a8a5f499e0c20f9c2c6210a2c4fae133937c5a228eb1dd73');
INSERT INTO public.psi_server_tag VALUES (1, 1, '70bcdfb5-501c-2977-ae45-f00fd91cef3c', 'dff65a72-e20f-2ac4-b896-e77b8a7d25dc', '\xa84e0c27f00be78a9a1d25265cc8084c06b7fb02a11360fd1011a2db27896252');
INSERT INTO public.psi_server_tag VALUES (1, 1, '74509866-3e57-250d-c73c-2a4a815761c4', '53f7db54-093a-f56a-ea68-e9d0efd62a3e', '\xe763da4e4af4fb1cf313d34c5fd3099bc86f4471c469716dac00c07c3d524044');
INSERT INTO public.psi_server_tag VALUES (1, 1, '796fa8b8-cc00-2cce-4ff6-497aa24262c7', '945edcb5-c0d0-a419-3131-7db73b4e5e5b', '\x5a3d2665d44ab103a3a4b3f04d2bcb22a94f208fe7f6f7b81d629b6c3825ad21');
INSERT INTO public.psi_server_tag VALUES (1, 1, '837ac5f2-e94b-a185-ca62-4ba27d717954', '62d2ea42-f534-1e6f-a6fa-12a9bb684740', '\xd9c95cb9e126dc0e6076fc0e9998b233ff5396307cc6c9b09ad4e5a405d50b8c');
INSERT INTO public.psi_server_tag VALUES (1, 1, '8903efe4-3ee2-cd71-3483-b8bcff2a6e81', '7b430272-5bfa-d534-f697-8b3bdfce54b7', '\x2f886a1ba5875c86112a9c645bc49c4728b360a0e16906a21be9cbe42093436c');
INSERT INTO public.psi_server_tag VALUES (1, 1, '9915f0e8-9fba-9e1a-92f6-35cf3aaa4049', '8a5561d1-12d0-9e50-41b3-c22a5eb1f4d9', '\xedaa53e043e0f42e25fb062e813cb9c57ee3230f80bf248a57ae2a38f3a93b19');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'b0c2512c-5e24-5851-26e7-5cf7cb81d3f3', '3e8513c9-655d-a3ae-5703-04063be16aca', '\x5e087757fbedf1d5674b792f0e41dfda3fc6e4752f6100f97b0780b09faaf6a6');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'bb29a65d-29b8-41b1-82f4-0ce6e3fe2ef3', '5ba8678e-c3f3-fea1-2da2-3cabf58632c9', '\x5abca46b64fd988d58c36bf18290a38909a1375cdb5ca28c20ce671ecdb89d10');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'c11da668-2857-fa26-ad17-e1c0bd787e5a', 'e8baa284-819a-f2d3-42a7-1e1e9b5c58ef', '\x23ebb550367313513de1d50480514dfd262393e7c3c3cecbb88102287fc734c4');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'c31ec788-a1d3-2126-0f1c-e838c5dfd744', 'e88b252e-82e8-a0e4-39a6-44a151a8060c', '\x1837d9f77f192e199c00410e0ec418577ebf08f404fa6d04b142341864595412');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'ce40f132-19f3-b833-ed94-6cb4d23570f8', '4d6f4df8-c0e8-a998-ea28-2e8b49fc80e2', '\xd9025d2b43bf1b35426d3f3aed1c14a5c7080b237eb76e6a048cf7143bf9d6b0');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'd1c5d817-6f40-00b9-fa40-db1e7a55383a', '1ca9df30-26f4-c650-759d-c619573f0340', '\xd9408348c54564bd556378bcfd43b6c792e993f924cc67c60ac63d0446e5981e');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'd28dcc79-6027-9796-c931-ff3ce89d10a1', '5bb0c1fd-f1c7-2521-268b-0d804a3afa70', '\x535a0ccdad2b47dd6633b851284803a17321fb4794ab43cae2e86b0831e4036f');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'db2d12ed-e567-a04c-2a82-9fe5a178e9d0', '08b85ef4-4e13-7c7a-4265-81a004d919f7', '\x2230f50a075720bb8adb945c4ef66c7e7e8a3e45973b0f6632cd4b3a9fdb39a8');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'e08c2f76-61c4-0a15-be46-7c58534a2e97', 'fde68229-4456-747d-1dbc-2a43682480ee', '\xb73b1906c6175ff86be7bceedf37b103303b5c3b1c8e490a0e714450613c5f04');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'f3d50a19-ca55-b823-842f-832a0cfa8b34', '2ec02347-9e3d-9294-8e97-708ad4c1a0bb', '\xb469af3711e53771cbfa3f10970ccb2c7b2ff292cb935d162a88009c583ea191');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'f4883b9e-d9f3-7944-8f4e-88da449b9d3a', 'e4befbbf-ff14-a833-6710-3a864c94770e', '\xa14ed35e828c99be39d8199254190a10113df439f60179aa3ae94103901aef36');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'fc7279d2-d0cd-9441-ada9-d83890dc2c8c', '1ed353aa-39e7-5977-33b4-882256a650ca', '\x93928e8500db02f34c057c71250a993c4864b937c89e2e95650795f5f2d350aa');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'fdad4532-9025-3187-7353-cdc8bb1fa238', '85fce7e1-d6b5-2cbd-dd0c-b9facaa47700', '\xb10a60b805b9011e82d05d23f201d8fccd458782a2aec6d0f86a6654a36fd48f');
INSERT INTO public.psi_server_tag VALUES (1, 1, 'ffeffb66-2506-ae0c-3dc9-57bd010c5684', 'f37a28bc-4992-c77d-1535-7f93961e3b3e', '\x17664b04d0e63e96ef045a465c7d078f462783d84355cd1bb67873e49cb9c27a');
INSERT INTO public.psi_server_tag VALUES (3, 8, '004606f6-bef5-2928-0e8d-59df0216f203', 'b2b91b95-bc5e-1c35-8119-b848e25601ee', '\x8d36ed9eb1054a2653776edb0317fbc05b54a11ac2a42791bbc12e7f6bbf764a');
INSERT INTO public.psi_server_tag VALUES (3, 8, '0ee9bb31-80a7-db88-d95e-ae5421d2fbe2', 'd88a2a2e-6a66-bf3b-5731-bdfc49e41856', '\x9725dfe11ed4af7f39f8f0c158691be19e0a30f02431874f2f86dde936311215');
INSERT INTO public.psi_server_tag VALUES (3, 8, '1376be82-c545-3b4c-a4a1-7e49470a122e', '1855c16b-539a-d739-5160-452e6ce58d0c', '\xf57ebd2b1f4c78c3f4f1de64fc4edf0c26d22badf3295b7a06b5439ce07cb22a');
INSERT INTO public.psi_server_tag VALUES (3, 8, '14f00b65-621f-8c4d-d667-f0f32269e47f', 'e9642299-2f2e-2e30-312e-1d9cbfc31866', '\x19533aeb7649e992f2df79810a607177fd94fde0a0465484455375ac0c044ccb');
INSERT INTO public.psi_server_tag VALUES (3, 8, '16917d86-464a-218e-6e1d-aabb9890221d', '709b652a-a7fa-e344-451c-09b9c8ffe563', '\x162360f7176e13741e0cdb60b2b9046bc5026c90c3627437d18a7cdca288fcbe');
INSERT INTO public.psi_server_tag VALUES (3, 8, '19ccac29-45ca-794b-6338-e16aac1506fd', 'bf22a333-55a5-3a10-84b1-b59769568074', '\x747a61d72dcdc4befc0e64b2d6372c0a0b7489831ff31353aa155733da98566f');
INSERT INTO public.psi_server_tag VALUES (3, 8, '2c0361a7-bcf7-c1a4-2ae5-c828d84022b6', '177e9962-9233-c8e1-f136-f1f7e4263ab4', '\xa853af2c5d92480e92d29a5e7870552a70e26f34e7936a537153af1fa9da012a');
INSERT INTO public.psi_server_tag VALUES (3, 8, '3af8e796-480a-27fc-02ee-06c6582a6dd7', '9006df06-f2f9-f613-44ba-12921eab22e6', '\x681560828d79559c9fc838b9f35e0f169aea1d962f8646aabd97437b4cee61a5');
INSERT INTO public.psi_server_tag VALUES (3, 8, '3d33bede-c094-3b77-0131-b321879c1470', '76d2b357-730b-3195-f846-934f41bc1daf', '\xea1026d968e3bd993df174a80c5b4269ee73f94da03dbe904a2ac6be2c903bf9');
INSERT INTO public.psi_server_tag VALUES (3, 8, '3e7642b6-44bf-ae67-3430-a7cdff3b2dfd', '32c92741-45f4-a2eb-127d-d7c058430905', '\xe24afdeeab99a26e7c4401e6cd4b793ee8efb7b6006bebcbda5074b0ea87a9d6');
INSERT INTO public.psi_server_tag VALUES (3, 8, '435e5f36-c15c-3037-99ba-2e522fc98752', 'fe701f8f-94ad-2002-f8f1-284e0c3cdc37', '\x2b95f5e6f552ab1a9b5d2278fb004343e02f24d0a1e3a0238136bc32c5566d69');
INSERT INTO public.psi_server_tag VALUES (3, 8, '4692bfa5-149d-3c49-eaaf-177d39a273f6', '9932d782-565d-1f5f-9e2f-6912a2ce7b2b', '\xf15daa8fbdfd0d1015220708bb2d502b32e880754e7b90922a7c5ab140912dab');
INSERT INTO public.psi_server_tag VALUES (3, 8, '4d28d609-4629-1587-e57a-af29110e2e10', 'f0ec4fc5-e142-aaf3-9b6a-f2fa5d3ce521', '\xf87ad6208d22c70d073093375d3c85a51e6ab29de1a4adea5b76933236c65b1a');
INSERT INTO public.psi_server_tag VALUES (3, 8, '56d0e1b2-9947-3d55-03be-e8a1a49b99cb', '1d891022-db30-2980-d37b-fda89d83c08a', '\x204b3d7d4a830839af529a30f8213ed4d3793d34620d6ab7fb06bd3b75a77964');
INSERT INTO public.psi_server_tag VALUES (3, 8, '5c88ba02-9e80-d5f9-c031-2bdb3ee6ffa1', '1fde95e2-7a67-be34-5791-98d347e64e67', '\x49c16882df89e7130a1339289cbcd0547c7ba5fbe33bdac4b76c29cb96d105c3');
INSERT INTO public.psi_server_tag VALUES (3, 8, '5cfc79ad-99d7-e9ff-9883-0b69aefbf90d', 'e28b2601-db65-5d38-0b9f-a6b57f1a3877', '\x88ff928c55cd206b23adf6dd126d8ab93bc2b7619fa34e0fcedf6fb9d12220e1');
INSERT INTO public.psi_server_tag VALUES (3, 8, '5f9c7eed-3b51-ac34-49da-6572f7f358e5', 'b20f77d0-3b07-a11f-5019-9e7633bc36f7', '\xe864178dd893b33274ab31703e4d7d9e3775e8859992665640cb014b8fdb4b8c');
INSERT INTO public.psi_server_tag VALUES (3, 8, '62df6fd7-577b-3e17-5e2e-4b39d7a8ef23', '51bb6574-c3e5-7e33-ec2c-51e615a209f1', '\x1a96d19efee33312bdada468bdf3fc02191baf803ef2c9a619e51c577f435ff3');
INSERT INTO public.psi_server_tag VALUES (3, 8, '658cad25-9f09-527c-7257-1af3ba5c7bd8', '714c328e-8d2a-d2ef-719f-0bdfcc1a87b4', '\xc84a3b996fe11d67bce850e92004513c293bd087b893251bd71205826b2f02ce');
INSERT INTO public.psi_server_tag VALUES (3, 8, '6b74647e-aff6-17de-b5dc-e33b732b24d9', 'e6f7151d-4ad4-9bb8-fd80-e43e8f850712', '\xc849632ff3445f3e7e1a372d3b8f43443d70f7d55cc4ce6a3679b44db0d5b260');
INSERT INTO public.psi_server_tag VALUES (3, 8, '750616b9-ba15-2576-9b10-d23c6c23f394', '10a65f39-6742-0b26-5a79-d63ec41b1090', '\x2f461312a23a5481d3ef138ac6e7b0dce25e77bf279a6416e5981504316122de');
INSERT INTO public.psi_server_tag VALUES (3, 8, '79023a2d-938e-610f-f4aa-52a65ce42201', '3d9b4c6e-fb60-a6a4-47cb-e2e7f06b2a93', '\x0d0d844bbfa9ca66b920457eb3ea9f9e144c21c7bbecc8508b5c2296a64f68cb');
INSERT INTO public.psi_server_tag VALUES (3, 8, '833346a2-1874-928e-2796-c27552a1b212', '53065618-630b-20d0-3e55-9c49a2b7888e', '\x8219bc44aac11030d39d0d1ce6fdb692265c3ae71ea5608e324423a2df2ebfa1');
INSERT INTO public.psi_server_tag VALUES (3, 8, '85382822-7dce-8ca4-b9f5-3f8a7cfb1089', '78853eb5-5847-1423-c954-bfab3c83c4fc', '\xe824ed56c59b702e0863c3881b1d6f5228a3342e6c183c4aa2473734ea69cc5b');
INSERT INTO public.psi_server_tag VALUES (3, 8, '89ec1bf0-9de7-72a1-f06a-d6fc86c86b65', 'c96be11e-7998-66ca-ab6f-a46e4b746d68', '\xd83dd6f140246ffabfc9550b1ecccbadff8b5bf009741f89e7a3d2d9eb8ce708');
INSERT INTO public.psi_server_tag VALUES (3, 8, '8ef5add6-34b8-5fa1-c11a-31efaf04e1d4', 'c3b06b12-781d-5e7c-3876-87e6c335a71b', '\xd53aad8d493571c8d56a93b42c50f92e4f5fa75e9e4b18cdf80301fcccc420a6');
INSERT INTO public.psi_server_tag VALUES (3, 8, '9a8bfd7a-484d-7061-8ead-bb025a88cd61', 'd7266cba-70f7-7f86-710c-31f03f5f7ec1', '\x5edb8e96668409436fc5fee2b4ee29e2a4842c4497375df3370b9cf130d232de');
INSERT INTO public.psi_server_tag VALUES (3, 8, '9c8da491-0c71-a3f0-34c9-690501596b1a', '3c3ef0b3-c4b5-b688-24e6-ccdf83d69b04', '\x5ec4672d5e6028dac7c56597a6ca539082d47e15c2becb043b226c20c6e6b3df');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'a648cf77-1604-4343-c7d5-59856c3e0427', 'fcb36b75-39eb-8f93-041e-9d1abd2fd7ea', '\xbb4b86e2d74bdb96340e9b0cfec2638e591e9e3e1ca658a05a6f27be3b22d863');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'a9975c35-6af3-938b-ead8-8a80adb32fb1', '79436f29-754c-c045-5916-40365c178231', '\x2d4c871af20b43fb7f7b7343b14ffc0582d588ae66bd30202a19c35efa8b19d1');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'aac09f68-a5d4-2c35-6003-98efafdf3644', '0f4ad6d1-1fb0-2fe8-d5e4-d39cd3447d44', '\x1219e1466bac3581efd4199e1fed994d1d7e07b064f291fef77a3c4e94b588c8');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'ae9b81b9-817b-8b76-f04e-b3cacbe8a8f7', 'dd45f6dd-fc4c-bb01-0f59-859c81d8c8f6', '\x712f4feaf72536880bc8e52498be43ca9d0626e66e55921b71d4e1d000abe159');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'bea22b6a-0b72-428d-c05b-7cd853e25934', 'a66bc6a6-1bb8-0a8e-1b35-aa14c9e61e3a', '\xb99362b7e6f91222a85f78ce50fec61f83f61feffacd66f54912fa6b17faf1a9');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'bea7c07a-c071-d85b-f1be-96d5090c8a3a', '66c3764b-2a59-68ec-f70f-3ab6e59cda32', '\x40027ae90bc4b40a26739706afc38f070bd2d0c0edda61eeadbf16504c1c95f7');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'c4198781-e3fb-abad-9a62-bc5e85f13b00', '85b850ba-dca2-7bdb-81b2-55bb2d542956', '\x8d6f6f042889d57b70b9e94d3ba76a17d26fcc62ced63e9b64c52c93a8da1529');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'c6ce8789-3219-2cdd-a883-a14e2e6cbcb5', '4289ef1f-768f-0177-69ac-52e067a7deaa', '\x2176172432d133d4753c6f33a1ece4d25db196bb4c8032ce517a6715ea86eb49');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'c9799315-3488-a3ed-4ae7-abbecd370274', '2a902268-933f-81a1-b9d2-dbbc63bf53f2', '\xba50f5e043b5b322d207db20569d1c519915012c6d3c57a509d522241a3f359e');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'c9b1dc9c-1960-fea6-33cb-c22871e8df16', 'aebb033d-6ca4-e0b0-4fcc-c3624ebaa5c8', '\x261d2f67ba062dd7b011c0b33a33850b64d69db91152955dc5bd120862afc8ac');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'cab02d90-202e-b77f-0d00-4500c69159d0', 'befd5e34-46ca-b0e5-7ac2-249d496856b9', '\x9b6f0eea88d6353140d6fc6f11ef7bc6e0a00629c573fb06b324e33a398ebfb5');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'd2e05c83-689f-a5f0-b849-c2ff95305851', 'c9c0b127-36a4-7629-d400-17730acf911f', '\xc3c1fa8716ec0bd7297d8e113f975afda904a1c2ea2b02c08df88bfafadbff9b');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'd61c1cef-5e08-6b82-2689-03316128ae5e', 'c132db4f-57cc-7ce1-3596-b5dbd37cde58', '\x512db53bdd4fb236d1ef7daab3ff905ac9c81ce31c7f83f6679519c35d271b0b');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'd702b5c4-1997-65ea-1ae2-e881e57f7323', '80ef4f05-4bcf-5613-582e-b659e31ce53f', '\x840335c10059d63b71e44676f60a6f70bb163fa20279e9f6024b3a0e4b77e04a');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'd873e130-cd75-1dd3-4293-1222f371880a', '43156252-8d4a-72c3-6b72-048726d920b8', '\xf524c338c27515b16b7156ad8e8ba2004a918bda29ad86e19a8ffb89a654806e');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'e25d604e-0761-1225-756e-4d68a09c5ca1', '2a8051cd-50ea-1f96-76d6-dfafeaf5aa2d', '\x55ab0a7ac0df590b29699450a7bf2a80d3adfc2fc356aa6cbe2a59063e7304b4');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'e81b9c25-5f18-98ed-f233-3131145d1bd7', 'd52964a9-5b61-2f8b-2b14-a589208873a9', '\x4fdccc7f9e6113225748e392ad98d24a0c6fc875dbbf09808b40fc5c36043316');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'ea7a44b8-6c04-06ba-2c68-9975195c2c0b', 'a7bb141a-4761-db1c-3d57-587c90244870', '\xdb3ff8602ed4946cf79b7c0ca8ff15d45675ae9ff692ae055967497e3e8abc06');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'ee0771e0-41b1-f1c8-b553-d040301584bc', '61785e36-e51c-b89b-b802-53795681620a', '\x9dbc92cf07f17e66dc5e5d6fb73c58e2f67d5e380e0feb7db59497f9c754a3d6');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'fe1082d7-51a6-728a-46ed-223c00b8600f', 'f9382a9e-c310-e7f3-2406-9832e79c6ab8', '\x1a3c9f58096c77425f9aa0d796418645d76b97f9d130beaf2759c52076946a75');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'fe42d172-21ef-4778-f0b9-f59153e19679', 'b3e607b5-c7dd-cf95-08ad-a4e490a4f96b', '\xdf2b7dd3c79e81e73ce477544d6230f90bb32ec1ae54e65de0db4146c03f9a9a');
INSERT INTO public.psi_server_tag VALUES (3, 8, 'ff99279c-437b-9968-b289-3dee9780d6bc', 'c1d7584e-ed67-1955-71e7-c6e11adbecf1', '\x5a377164d29192376d50658e808cdb36ca632870eade376518bad899f1f4e99e');
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES (1, '\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 1, 'server', '\xc064fd8f8dbd72e3dba1fac2ecd61453', 'replaced', '\x0302060100c203d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f50501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000023666420153203e05ec98394d6fd003a0000e6ef254c22c34af2359f41fd822a113eea4a69c43feba2272319ecbafced0f1ae8b2e8b69601ef12cd153fd0a8a8817f00e203d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f50501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000017420bbafed1aae2393732a9f30e5807002028b211393c9c36ba36f363a23f3a40e0bd1ec47dc12c475d18ea103c20759a47b6a58f2fbec510bfecf1de146e70da8c2f75d42583534683d7f36e4ac1fd6831993ee95e2aa7df07096e1791776861c000000000002000001000000000000000001e00000001000000000000000000000000000000000000000000000000000000000000000000000000000000010000000001', NULL, NULL, '2026-11-30 19:36:06.082914+00', '2026-11-30 19:36:07.648233+00', '\xbbf275cb19cfd016e3ff95080628ea62509244863f52952d5dd77f30d3e4ff09', 30, false, 1, NULL, true, 20, NULL);
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES (2, '\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 1, 'server', '\x158104a6b146f3e6b963acf3f848dcd7', 'done', '\x0302040100c203d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f50501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001f0000000000000001c064fd8f8dbd72e3dba1fac2ecd61453000000000000000000000000000000000bb26dfd6b12a6d1cc443ebfdafa53670000f8de8a04e1298af71640b8d0553bdb0ce53aa44f1d584452c15269799a721bd3ab6862aa15a20bd08b617ff7bf680d5f00e203d7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f50501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e0000000000000000c064fd8f8dbd72e3dba1fac2ecd614530000000000000000000000000000000017420bbafed1aae2393732a9f30e5807002028b211393c9c36ba36f363a23f3a40e0bd1ec47dc12c475d18ea103c20759a47c6d4341d0e8608ef914fa56cfad668da220ed1474a2aeaed8c43deb3123ac95ace1ef1213613a868365b872cd654a0230000000000200000100000000000000000000000000023cd00c43d4287c5c0ba37a9065ad52d0000000000000000000000000000000000000000000000010000000101', NULL, NULL, '2026-11-30 19:36:07.648233+00', '2026-11-30 19:36:07.764491+00', '\xbbf275cb19cfd016e3ff95080628ea62509244863f52952d5dd77f30d3e4ff09', 1, false, 1, 1, true, 21, NULL);
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES (3, '\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 1, 'server', '\x7883f32f8f8da273a509008b7049e214', 'done', '\x0302040100c20316a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e01010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d0000000000000032000000000000003200000000000000000000000000000000000000000000000000000000000000008a6db2aa94dc4a86397f774bfbcf98970000897969c7b4e4a058d3a7eb4ccffb52a495186b65a269ada296d4058c7d8d7b11df67f231a1b9fc32cfd43655f24bcfdd00e20316a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e01020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d0000000000000032000000000000003200000000000000000000000000000000000000000000000000000000000000008eac82a834b39d2dc879257fb3ff051d0020420a2cc85bd4d4fd95ae5bc7988cfc9135d94158f2ebdf2beb1c5c6ba967d9429811d1f2ef322599e1859f35740b225a6ffbc32512a638d241211b00a212cae597c8bfa83f2b6e864afd76e58b45e15c00000000002000001000000000000000003200000001000000000000000000000000000000000000000000000000000000000000000000000000000000010000000001', NULL, NULL, '2026-11-30 19:36:10.831912+00', '2026-11-30 19:36:11.030197+00', '\x26b2e13e11c63c4e4ad975e772a9b2a7520af0ab39bb0378a47f9fdd9cf7b1df', 50, false, 1, NULL, true, 50, NULL);
INSERT INTO public.schema_version_holder VALUES (4, false);
INSERT INTO public.schema_version_node VALUES (2, false);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","columns":1},{"name":"b","fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","columns":1}],"linker":{"name":"l","fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"c4a1e70276b279c4aec6512b8b751c942d37d6890eefaa7e123a4df561868137"}', '{"version":1,"recipe_version":1,"salt":"178a55939351c6f0d3ef9e9154a1ac6f8d3676dfa286b00d8c59409f4bb16f86","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:36:05.359549+00', 1);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 'typos', '{"version":1,"name":"typos","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","columns":1},{"name":"b","fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","columns":1}],"linker":{"name":"l","fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994"},"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[1,1],"expires":"2036-12-31","commitment":"1f38dd832ba5175e4eee1f5ad9343fbb0be2bbb26e2aa092eed817331a4ea5a0"}', '{"version":1,"recipe_version":1,"salt":"dc3a94d0198b17d05eb84279c582a2438af3b1b61cc5897b001a43dca7f3131b","columns":[["X"],["Y"]],"keys":[{"kind":"block","columns":[["B"],["B"]],"normalise":["trim"]},{"kind":"link","columns":[["L"],["L"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:36:09.403369+00', 2);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES ('\x36a9c99a64051e3c4451220c50fa2c8c0da7b2175353d12229f276903c3eec83', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:f92f103b869f93ddd8ed2c4923100b76e003d261b8501eee8966ecba6bd040e2","columns":1},{"name":"b","fingerprint":"sha256:2c1dd9e8aca26462e1c86e38ce20b5468f26d3a7317ddd84b65a668ad5396c92","columns":1}],"linker":{"name":"l","fingerprint":"sha256:fdb28f72fc305aaaae1b835a74b446038b70e567d58a840b2a6a6ef388147994"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"d02548ff3c1e71a1c776c6cc9271d8da4eace76b5666f7322011e32ae0cc47ba"}', '{"version":1,"recipe_version":1,"salt":"ec376883641df41ead860dbfba10efb3e67c2abdcb024c8b0811f02690689451","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:36:13.83541+00', 3);
INSERT INTO public.study_dataset VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', 1);
INSERT INTO public.study_dataset VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', 2);
INSERT INTO public.study_key VALUES (1, 1, '08b85ef4-4e13-7c7a-4265-81a004d919f7', '\x000000023332');
INSERT INTO public.study_key VALUES (1, 1, '0e778e34-827c-a885-2ce6-2f72f9b57d47', '\x000000023237');
INSERT INTO public.study_key VALUES (1, 1, '17ab273b-94d2-5c68-3c20-31b3382c7aba', '\x000000023430');
INSERT INTO public.study_key VALUES (1, 1, '1ca9df30-26f4-c650-759d-c619573f0340', '\x000000023230');
INSERT INTO public.study_key VALUES (1, 1, '1ed353aa-39e7-5977-33b4-882256a650ca', '\x000000023234');
INSERT INTO public.study_key VALUES (1, 1, '2ec02347-9e3d-9294-8e97-708ad4c1a0bb', '\x000000023134');
INSERT INTO public.study_key VALUES (1, 1, '3e8513c9-655d-a3ae-5703-04063be16aca', '\x000000023233');
INSERT INTO public.study_key VALUES (1, 1, '46bb2208-612f-59c3-d339-125afc046422', '\x000000023135');
INSERT INTO public.study_key VALUES (1, 1, '4d6f4df8-c0e8-a998-ea28-2e8b49fc80e2', '\x000000023331');
INSERT INTO public.study_key VALUES (1, 1, '538e79d5-3e02-57c7-d03e-b15bcbed1317', '\x000000023136');
INSERT INTO public.study_key VALUES (1, 1, '53f7db54-093a-f56a-ea68-e9d0efd62a3e', '\x000000023131');
INSERT INTO public.study_key VALUES (1, 1, '5ba8678e-c3f3-fea1-2da2-3cabf58632c9', '\x000000023236');
INSERT INTO public.study_key VALUES (1, 1, '5bb0c1fd-f1c7-2521-268b-0d804a3afa70', '\x000000023239');
INSERT INTO public.study_key VALUES (1, 1, '62d2ea42-f534-1e6f-a6fa-12a9bb684740', '\x000000023132');
INSERT INTO public.study_key VALUES (1, 1, '783ad57f-7c10-1335-1cf2-16c0ee3a9a62', '\x000000023338');
INSERT INTO public.study_key VALUES (1, 1, '7b430272-5bfa-d534-f697-8b3bdfce54b7', '\x000000023231');
INSERT INTO public.study_key VALUES (1, 1, '7ca03767-3638-b95d-caa9-6fdb495fe829', '\x000000023339');
INSERT INTO public.study_key VALUES (1, 1, '85fce7e1-d6b5-2cbd-dd0c-b9facaa47700', '\x000000023336');
INSERT INTO public.study_key VALUES (1, 1, '8a5561d1-12d0-9e50-41b3-c22a5eb1f4d9', '\x000000023138');
INSERT INTO public.study_key VALUES (1, 1, '945edcb5-c0d0-a419-3131-7db73b4e5e5b', '\x000000023334');
INSERT INTO public.study_key VALUES (1, 1, '9d973f0a-5a04-7f8e-cb1f-ce8f26876540', '\x000000023235');
INSERT INTO public.study_key VALUES (1, 1, 'c90277c8-d49b-8197-71fa-8130a75ec0d5', '\x000000023133');
INSERT INTO public.study_key VALUES (1, 1, 'dd60208a-1a2f-bdfa-bdd2-18146380e5d3', '\x000000023337');
INSERT INTO public.study_key VALUES (1, 1, 'dff65a72-e20f-2ac4-b896-e77b8a7d25dc', '\x000000023232');
INSERT INTO public.study_key VALUES (1, 1, 'e3ca23b2-c8c3-6b3d-77ce-6458d6601d2f', '\x000000023333');
INSERT INTO public.study_key VALUES (1, 1, 'e4befbbf-ff14-a833-6710-3a864c94770e', '\x000000023238');
INSERT INTO public.study_key VALUES (1, 1, 'e88b252e-82e8-a0e4-39a6-44a151a8060c', '\x000000023139');
INSERT INTO public.study_key VALUES (1, 1, 'e8baa284-819a-f2d3-42a7-1e1e9b5c58ef', '\x000000023137');
INSERT INTO public.study_key VALUES (1, 1, 'f37a28bc-4992-c77d-1535-7f93961e3b3e', '\x000000023335');
INSERT INTO public.study_key VALUES (1, 1, 'fde68229-4456-747d-1dbc-2a43682480ee', '\x000000023330');
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
INSERT INTO public.study_preparation VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', '\x17420bbafed1aae2393732a9f30e5807', 30, 0, 0, 0, 30, 0, '2026-11-30 19:36:06.082914+00', 1);
INSERT INTO public.study_preparation VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', '\x8eac82a834b39d2dc879257fb3ff051d', 400, 0, 0, 0, 50, 350, '2026-11-30 19:36:10.831912+00', 1);
INSERT INTO public.study_secret VALUES ('\xd7e73b2187823e23ff1ab61cc649d1553afe46c8ed581f6be83cfd8d5e42f505', NULL, '\x01b36a862e591ca2e1add8bd307322138e57bececf6b20df3712c73b6d2117ffd898223dbe9052aaf139882a3c3b371124ba312d1892a4e0b46703cfb9b32d1633', '\x01b36a862e832bce511d5100517a582917323e5d0350864890d940fbcd09b535e2102fd2211795b560e9369b8fb873079b0407f59582d5c038bc7277a865339326', '2026-11-30 19:36:05.511869+00');
INSERT INTO public.study_secret VALUES ('\x16a678b65ddc7e366ae860eca86ebdd2023fc065eeed86dd436917904270c65e', NULL, '\x01b36a862e14ea9a54accace334e45008bad80faabf625e101d8117a76443eb39b0f783aab1b2662b09452fa08cdd212cfc1248b7d28ef7ec6632b78e81435ce7e', '\x01b36a862edb91075854c105d490d7a0798309e29273a2a8c20b6869658e51d4253e7dc24017c269e7122bfd9e9cc2a7c2bd605273729315b316ab15c6d726795c', '2026-11-30 19:36:09.674337+00');
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
