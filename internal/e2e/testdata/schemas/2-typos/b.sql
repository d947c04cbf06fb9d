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
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'a', '\xd0e722d4545d96aa1f0ade3df426fa979bf6861100317925c4fffbe3f7ee2e7d', 'x25519', '\x092f4a023333e46c8315dd0edb3171006499ea9a488b3194e83b5c69defc792b', '\x74b22e0ccb820718ead6eda72179fcd781bc507929cba15fcf8305a239a48a597c303a8335cae56ce310440cbae579ab06d8392aa1d5984d3ec309cc88ce0c04', '2026-11-30 19:39:51.808343+00'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'b', '\x001e21c32f6ed86343cefcc3c38481111d36a42c5734cb41fbef776881e62d0a', 'x25519', '\x66515838ecb4af886f754be82124d19c1ced23911fbdd342f719caf76522cf7c', '\x4722308ae8e0a46555226c9e82610ddd691cec131aa19ac485507013b1681da49ee41949a2dcf8a07639179f372884b0cc2f8de4794d322800703467fd35e207', '2026-11-30 19:39:52.474227+00'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'l', '\x680a6272c6015b50a3357b319dc1511024e2957bd47aa6824f548ae9f3802861', '', '\x', '\xe1b5960c782511acfd848b50a7a20d9ac213506c66be8505a325cb113339a408211aa2b87abfea916453eabb55958c55cac0a512ac25e079a546e2da5ec67600', '2026-11-30 19:39:55.08688+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'a', '\xd0e722d4545d96aa1f0ade3df426fa979bf6861100317925c4fffbe3f7ee2e7d', 'x25519', '\x2d123761632080ac9e6afeaf954689b7fd6f1cfed04dded0525b7b7861d66656', '\x7706d4c7e47b24208ed8e9d0c1aee6e58ba5079b3614b3f25a8a6f6561cdf80fa2cd8b601875bf89973bbe948041e547a797199071723e49c9c1ffffc5c91608', '2026-11-30 19:40:10.774331+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'b', '\x001e21c32f6ed86343cefcc3c38481111d36a42c5734cb41fbef776881e62d0a', 'x25519', '\xfdfcf0bf985251e17906be090878476c3813617e4d44248ec8fe73a9257e4513', '\xd6c2bef103cee260d0fdbde017f6b8b38d5201a3110b9118a4ebce4e160209ff67fab452bb4b1ed6431bb4cd4695f0253946900a114ac519009289ad868c4003', '2026-11-30 19:40:11.172291+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'l', '\x680a6272c6015b50a3357b319dc1511024e2957bd47aa6824f548ae9f3802861', '', '\x', '\x8410109fcd91d692c16ee87538668988ddd7803e569988131f8987dc9c1078e7b7158f75880afb20d6a32f0bab61c6646fa7b171748517e1ed604a80f4b41907', '2026-11-30 19:40:11.742087+00'),
	('\x0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a', 'a', '\xd0e722d4545d96aa1f0ade3df426fa979bf6861100317925c4fffbe3f7ee2e7d', 'x25519', '\x5bfbadd65eaaaed1eac62d717a1167616016d32642debb355b3876ad46b0312f', '\x3d572b21a73d3f156f8ece47acbf305c47d3a38c36e72156ff229b0be7e14be98beb43f754ee38c2b04e7905d35b9e3d7debd2266da5911ec85df3f07d1c4208', '2026-11-30 19:40:14.39876+00');
INSERT INTO public.answer VALUES
	('\xa3ffd1bdce502cec46f80de1c8b55542', '\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '{Y}', 'again', '{"study":"exact","query_id":"a3ffd1bdce502cec46f80de1c8b55542","group_by":["Y"],"cells":[{"key":["p0"],"count":11,"suppressed":false},{"key":["p1"],"count":10,"suppressed":false}],"suppressed_cells":0}', '2026-11-30 19:40:08+00');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-11-30T19:39:29.070162Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xfb70a8c79fc098714a52eb3330b23ee7f1b7885a32f93ce342eeedd441d58cb3', '\xfb61750a865a5ace47b672fdd6434e9951d66683bdf7fb2a4f3e32440d84f4dbe296fc49e094f527204189dd6c5162f6e7e1e9c6418d294c863bf739f11ee900'),
	(2, '{"seq":2,"at":"2026-11-30T19:39:42.493816Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","peer":"a","role":"holder"}}', '\xfb70a8c79fc098714a52eb3330b23ee7f1b7885a32f93ce342eeedd441d58cb3', '\x129abb0173fe17eaa337465870cf535e4f850951347c2fb3431382e7ae34abea', '\xf11733d29442907fd022f61c260341667316174cfca513e3d29fcb8fed73d8ce24733702fea767d7bb423a8b9c18508f2b6848156aa8a55a57868cdab0e69f07'),
	(3, '{"seq":3,"at":"2026-11-30T19:39:44.078977Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4","peer":"l","role":"linker"}}', '\x129abb0173fe17eaa337465870cf535e4f850951347c2fb3431382e7ae34abea', '\x8089ecb2ec8b95916ba40288528956bb70e57160584ec5c5e14f6869cd35ab76', '\xf6f070a376eb1d54ea7f17580e82ce6db92f59743113455caa167864bff0f62e36a355c120d381de4f0f01220a25fa2c175405ca069a345f1bcb4456723e3b06'),
	(4, '{"seq":4,"at":"2026-11-30T19:39:50.672577Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\x8089ecb2ec8b95916ba40288528956bb70e57160584ec5c5e14f6869cd35ab76', '\x837fb8bdcbfd8ca3220e3e4b8781d376b695a9e63552926db734dfaf7ddb8737', '\xe210d6096699b4506791458ef2afd866868ff8b4243e0f0af727ae749883adf54c234ba1088ccb26cccf446a7226d54924e06905b5476b3ad6f570a905d25801'),
	(5, '{"seq":5,"at":"2026-11-30T19:39:51.850244Z","node":"b","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_receive","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"name":"exact"}}', '\x837fb8bdcbfd8ca3220e3e4b8781d376b695a9e63552926db734dfaf7ddb8737', '\xf23db5f5dbaae20d395f6b5488dcfbd19a842f71299304b0417bae850d845314', '\xca8f19baa39d0e8226d62596cdf5cc81cc25ecf94b73b0682a48ae4c7d796b0efe4063adae763d46c8a62752f940afc90d4001b983c84a20cba404675dca650d'),
	(6, '{"seq":6,"at":"2026-11-30T19:39:51.862423Z","node":"b","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_accept","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"name":"exact","received_from":"a"}}', '\xf23db5f5dbaae20d395f6b5488dcfbd19a842f71299304b0417bae850d845314', '\x847b64a9e120b4e71837c85c1c87d23c5eee4a0ec92bf7760f6f2ce7271f1dae', '\xb068c147f7bbbd9193e5e403fd6734a342dfbf131020a44b8fcb95107f3de1bcfd9d8c6e2aca734f77d3a23a538df09b6872c70ea4f176a42c7ad04f7fe72e02'),
	(7, '{"seq":7,"at":"2026-11-30T19:39:52.535294Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"study_accept","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\x847b64a9e120b4e71837c85c1c87d23c5eee4a0ec92bf7760f6f2ce7271f1dae', '\x215fcb9a3a9d9524da383d3b90b2af9832c3c4e60bab41ca44c304e7418ce1dc', '\x129fe3baa6312f9a4d9d12f7aabcf63e6cbe6244d661180d65a0e007fa5cf8ec12eb3a1b135dac8b761a41d4a5cf7e8c33d7c15e9aabacdb6ab2f81416f76c03'),
	(8, '{"seq":8,"at":"2026-11-30T19:39:55.305292Z","node":"b","actor":"l","actor_fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4","action":"study_accept","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\x215fcb9a3a9d9524da383d3b90b2af9832c3c4e60bab41ca44c304e7418ce1dc', '\x0606055edd13729ca6ba08463307421352141c0f403f05fb8be8305d0d123af7', '\x16eae3b5dd96f749f94e6da94c75e15f676cfa03c9ef2930746ac8d094a7bcb7b6fddc50296cdfb27add8fffb73d552706333e0bdc7b61a04d5dac78fea28103'),
	(9, '{"seq":9,"at":"2026-11-30T19:39:58.051351Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"session_open","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"706abdd98914c437ca1c49a8c7fdfabf"}}', '\x0606055edd13729ca6ba08463307421352141c0f403f05fb8be8305d0d123af7', '\x8e2ad6d8088c1032c97ea3c7bf1c4784070e2be0edcc7b22f2326b88dcd6becc', '\xda612607cb9bcf8a60e7103c142962ad16e933dc60d253da2f111a2ef90cfddf265bfbaa7b0f18731896f5bda9067f645f04d9c4879dc7d5dccf17cab0a0600c'),
	(10, '{"seq":10,"at":"2026-11-30T19:39:59.262932Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"session_done","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"digest":"dd468be5d62f063a2c02175ff4592d306ce7b5b4d308943b8ffe583bf4740749","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"server","session":"706abdd98914c437ca1c49a8c7fdfabf"}}', '\x8e2ad6d8088c1032c97ea3c7bf1c4784070e2be0edcc7b22f2326b88dcd6becc', '\x4319681fc572a44c206b343b80fb3112680021601605a0f6d6f66ba4e6e05b49', '\x71e731554f4ea2f4727067464a3a721685e0ff394aaa94e8b18e1779e0489c8aaf045239294d033adfb410fb70a39228ad808f246d0b31eda7205e7c632c8d05'),
	(11, '{"seq":11,"at":"2026-11-30T19:40:02.655405Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"contribution_complete","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x4319681fc572a44c206b343b80fb3112680021601605a0f6d6f66ba4e6e05b49', '\xa77a4d69c4c0353b13ce596edd73e40b0688e46324484ec3181cfa688c137b3f', '\x6f318645c801fa65381e90c138b7ac168983d7e004a6dd9fc1fafd869215abfdc61ad5dc641f44b219e70af0327a8a06531589ef55b4bdeaa9d7ba0766052901'),
	(12, '{"seq":12,"at":"2026-11-30T19:40:06.135754Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"session_open","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"31","role":"server","session":"9b5e4afda3d2a6153da43c0941c3250e"}}', '\xa77a4d69c4c0353b13ce596edd73e40b0688e46324484ec3181cfa688c137b3f', '\x3dbda21f4d26137dea9fe1fa552dc16ea9d19b5a805541fd5f597baff3411457', '\x34bf7261aa473e8e5b52de7415cdb201e908ae9e60192b70152d9db57f5f22d96eb5c71b2ca23d3acb76d4c2c474e664c808ba4c1b9a26b6845217265bb46700'),
	(13, '{"seq":13,"at":"2026-11-30T19:40:06.326832Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"session_done","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"digest":"cdf4c619abb91a961c15e0b1fed800ea51dc078c3f63df6cb5a96bfbd4069ff4","direction":"1","intersection":"21","own_keys":"30","peer_keys":"31","role":"server","session":"9b5e4afda3d2a6153da43c0941c3250e"}}', '\x3dbda21f4d26137dea9fe1fa552dc16ea9d19b5a805541fd5f597baff3411457', '\x20c22fd050e236eb22e5539f0a9a8eea79914409dc9f28aea8ae5820543d6965', '\xe971690115b66477a75173f2e22a8a6f82d4de6feced11ab03bc877287370c2bcad084757d1c593e192d3ca0d0f06bb65558595f894227d6940c62d2f01bbc09'),
	(14, '{"seq":14,"at":"2026-11-30T19:40:08.231171Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"contribution_complete","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"columns":"1","keys":"21","linker":"l","records":"21"}}', '\x20c22fd050e236eb22e5539f0a9a8eea79914409dc9f28aea8ae5820543d6965', '\x013803b931c30ef279cf859744c442e08e3f253a7e823b696266972423666eb2', '\x47f360f317562d6f9b6358fd6fcd75bf5e1bf227bc600987377107bdda9d1d096a1dfed6a4c4219d7dbacfea8cebde595ee265ba4332d421c0275bbd3045250f'),
	(17, '{"seq":17,"at":"2026-11-30T19:40:10.775665Z","node":"b","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_receive","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"name":"typos"}}', '\xb365ce48b5afd714ae62ee03518ec733ac8b3fbc1826dba576c9dfbcbda6f4dc', '\x5a5757601102644e5ac343d2556111c653b4d7c370fc48cf951920af65097ed6', '\x65e79d7bcc38b6021eee042c39daa03c25816833ddbaebcac06b003c9bba14d73ec6fdea9aba2bf330e13c6f05668f8610fe99abc2de45975e7ee716cb9a6000'),
	(15, '{"seq":15,"at":"2026-11-30T19:40:08.995298Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"query","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"cells":"2","group_by":"Y","linker":"l","linker_hash":"68ac3277129d920d2b7bbb09c7d47f77588e47a51657696fdf35929b391b90c3","linker_seq":"20","purpose":"again","query":"a3ffd1bdce502cec46f80de1c8b55542","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjFd67eqhXhuiWbGu05XmlIFXVBdcM9YaZZB1CMAHw18E6P/0b3OUCzsRvgN4ci1VUIAAAAAAAAAAWIAAAAAaw3RGAAAAAAAAAABAAAAAAAAAAIAAAAAAAABEv58DN52LX8W7izm8ERaRFaJJBzx5GhEbhxaYyr29jjVirCMSejpxt0zNNriVBbwpTanGrrOO62WyCteha6RJwEHTMrbTnMKSi1YE2X6wLo1H6TcZbYqWHYLcbTfV+OWrDcV3ZAuWB4ncmvqomQsP+GuC6IgOwtyadnrd9rIaorZzy71pUKPV1uwPZU5vNM1tdaKyyJJ8Tc4FsRGcS77mENqIcEGX+23CIZt5aLBinf0/84tWQXwf3RGYEKRyuXJ5E0+6pvS0bXdhCdMudMA6mF2MJcIcVVmPmLMFkejPO9h35psXjHWVvAFSsLxcY0rIbZFY/fJj6lV67ptOu+HHVV7sW5Qt3M4+ppUfMk7NbzoK8UAAAAAAAAAULt4q/xmjpCDSG0e1YojgzVbxo1+zToUX+dlBmy73y/g7cFN/Pk1HO7iIMi/cSwdJWnYFPGEZ/RbKIC0fsWPjxmegsLUjKaiPqwcaiNq2HI4","request_signature":"8qP7UxU8ImkZ30DItlP3IUQCMeBkPRq5PjUA+PX4UfT1LkGyfcE+LjM0X3YiWKrS6qjygg/VRzKV1rpZ2cFCBg=="}', '\x013803b931c30ef279cf859744c442e08e3f253a7e823b696266972423666eb2', '\xca835fd513ae8281b1f2023af4fc96d3b1d0ca17928270dbfc7c47a46f3b24df', '\x6636527d6589c9c2c55623491709ec0552e5a916f9d9e895897c608373a939dc4516536dfa32778f5926f31249ae8d72a7dbeb7043167f755eda7afd3285fe06'),
	(16, '{"seq":16,"at":"2026-11-30T19:40:10.30491Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"3","dataset":"typos","rows":"120"}}', '\xca835fd513ae8281b1f2023af4fc96d3b1d0ca17928270dbfc7c47a46f3b24df', '\xb365ce48b5afd714ae62ee03518ec733ac8b3fbc1826dba576c9dfbcbda6f4dc', '\x4257feae04bc08207fa77c0e00b12999143da060892c038415f28a0672300ddba9e47d1893cd39f2d007622c70d522a194392062f00d43c60891597af1b10a03'),
	(18, '{"seq":18,"at":"2026-11-30T19:40:10.776571Z","node":"b","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_accept","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"name":"typos","received_from":"a"}}', '\x5a5757601102644e5ac343d2556111c653b4d7c370fc48cf951920af65097ed6', '\xa10708a286a4f1fa47600a26f05a327e5fa1cd5bfc4acc4dab19d7cca877cb4b', '\x3cce025b59bc738cd8c0fee659412e8339fc7d5318cf888df5a5451ba1ce9ca6c2c00fdabaa437e5e38637fc6ce4edd39c75499bed6176ff3d9cbbca9934690f'),
	(19, '{"seq":19,"at":"2026-11-30T19:40:11.221108Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"study_accept","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"typos"}}', '\xa10708a286a4f1fa47600a26f05a327e5fa1cd5bfc4acc4dab19d7cca877cb4b', '\x393e593f2b27a2974b7041809cb93312506e4e1c53e0fabd970adbade1b83e5f', '\x92074d864315d56848ebb8e2f01f6ad291a1a6554f370b01a5365d138d2e798d8a3074b3adf9b768b938050bd530af34961e0e31b3d69ee5bd0a73a87019670c'),
	(20, '{"seq":20,"at":"2026-11-30T19:40:11.745548Z","node":"b","actor":"l","actor_fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4","action":"study_accept","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"name":"typos","received_from":"l"}}', '\x393e593f2b27a2974b7041809cb93312506e4e1c53e0fabd970adbade1b83e5f', '\x52153578c69f089dc1b20781475d1fc3ae800c72b4dd36ee976cc22b141c6f11', '\x9bec89465f69a8aee08471dcf9b0e52fda4d48f1d5984ace2cb8641b2b5dac273099242b270e57a0b9e3c011ff27f87386ee10cb8f3931d2f652e197113aa206'),
	(21, '{"seq":21,"at":"2026-11-30T19:40:12.388728Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"session_open","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"99be9bac4317c12e702df2d88217eb23"}}', '\x52153578c69f089dc1b20781475d1fc3ae800c72b4dd36ee976cc22b141c6f11', '\x8332a38870cf4b758938f384439dc99873a4a2fceddbd02466ddedcdb628824c', '\x4ec6ce5c8b453e503b8edc70320aa52639fc93999c08650d750efb9639dd9787f3311b28e66096168c3eedc485d2f724aa63de0243eefc87237b3001d5489203'),
	(22, '{"seq":22,"at":"2026-11-30T19:40:12.535377Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"session_done","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"digest":"6a9c67231309d5fd46c23cdc549d6cd49b3e873a2a39570ba736f2f5a56ccede","direction":"1","intersection":"30","own_keys":"30","peer_keys":"30","role":"server","session":"99be9bac4317c12e702df2d88217eb23"}}', '\x8332a38870cf4b758938f384439dc99873a4a2fceddbd02466ddedcdb628824c', '\x0d55411fa1a3ff404de629f5e362b509af643158e7903d87aec29f704637379e', '\x3a85b175070bcb8e9b9cafdbe43ee5d941722eae909eac7681373ed48f80562e3f813ba1e99fde0d8b6136ea2b6939e0798d605e3a0f8680772485ce1e64010e'),
	(23, '{"seq":23,"at":"2026-11-30T19:40:13.556942Z","node":"b","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"contribution_complete","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"columns":"1","keys":"30","link_method":"exact","linker":"l","records":"120","without_link_key":"0"}}', '\x0d55411fa1a3ff404de629f5e362b509af643158e7903d87aec29f704637379e', '\x352b93a6c6ddbef51a7c956ab48553f89bb33d41f60313dbb28f868d61c6d472', '\x97a52d05a7594fd166c7f42a1b05d9fd74142515cd3eb139e4a5d7a7c1130e2a3a4b69a584fc7d151b0d205c4ecedcfa71013a058c8b85c015ee1eb6173c2703'),
	(24, '{"seq":24,"at":"2026-11-30T19:40:14.399882Z","node":"b","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_receive","study":"0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a","outcome":"done","reason":"","details":{"name":"open"}}', '\x352b93a6c6ddbef51a7c956ab48553f89bb33d41f60313dbb28f868d61c6d472', '\xfe15c51dee8626b6ef88453a7d3c94c2ddd1ba2cfbc2273b4b22dcc0fb835de9', '\xcbf9f82f61b66535c9584d468556a8be4569f88a5a141b540f8564bac7c42968e4f1fff12dcd0bea97ce2e5326e29997e6d15ce26412dea8692e6101d3987b08'),
	(25, '{"seq":25,"at":"2026-11-30T19:40:14.400594Z","node":"b","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_accept","study":"0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a","outcome":"done","reason":"","details":{"name":"open","received_from":"a"}}', '\xfe15c51dee8626b6ef88453a7d3c94c2ddd1ba2cfbc2273b4b22dcc0fb835de9', '\xed6a11d68565e4305aee9d4ba8999f5df41118fb9cc33ba1d5e5a5054430772d', '\x60a5defd4bb662d1afde19d2db441ada5114da1239ed49c6b97f14a18364af57e2560da44eacb44c4c49351e4209e1a21b2152e093ed455e2d6c956a35476b04');
INSERT INTO public.contribution VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '\xed7281a3127ff112be927f68bb5e6155', 21, 21, '2026-11-30 19:40:08.226295+00', 0),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '\x7eb92ee934c20c195daa0c11d2db891b', 120, 30, '2026-11-30 19:40:13.555297+00', 0);
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'exact', '\xdb72b5030669b83a9a586caf29d07598', '{K,Y}', 30, 'b.csv', '2026-11-30 19:39:50.547131+00'),
	(2, 'typos', '\x57f78281fd03d195026b5d04822fbe86', '{B,L,Y}', 120, 'tb.csv', '2026-11-30 19:40:10.274173+00');
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
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '\xdb72b5030669b83a9a586caf29d07598', '\xcc419f1991e4c74c72899c3320a0c39a', 21, 30, 31, '\xcdf4c619abb91a961c15e0b1fed800ea51dc078c3f63df6cb5a96bfbd4069ff4', '2026-11-30 19:40:06.293735+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '\x57f78281fd03d195026b5d04822fbe86', '\x56131bdeb2430050aa14984daae6b743', 30, 30, 30, '\x6a9c67231309d5fd46c23cdc549d6cd49b3e873a2a39570ba736f2f5a56ccede', '2026-11-30 19:40:12.531454+00');
INSERT INTO public.intersection_key VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '00ee31d8-896d-c74f-c4a1-42c20b460f3b', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '18b4af2f-0eb6-b3bf-47d9-6d2dd0084e33', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '2edcff46-5077-11e0-4425-cc4d2156b3fa', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '377b9f62-866b-512e-02ca-19476de3b20f', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '3a107c34-99af-5285-d906-dc0168c40e04', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '3b5c7daa-20ed-6d48-58d6-c1779604558f', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '428af5ca-43d4-f5b5-fbd0-2514935c09f3', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '4d17a133-5167-f674-f6ab-3cc07f6b5476', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '52dafee6-15b5-6a0d-e24a-8663e4af3eae', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '5d3a3ea6-d148-d384-6509-f20044c67bd1', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '6ae8f8a5-8989-81bc-841f-a0942bff15ed', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '7ea01442-d980-723a-472e-7a3f32b7b0d6', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'a8f67c80-8a4d-59f6-ae07-3f211e793e2d', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'b72930e5-53ec-2bd3-7304-60deeaef1fd9', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'c8cb338b-980b-65ad-6211-07ac6d6e537f', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'd7b53293-9f5f-64f8-f325-249d6778e18e', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'd7e75e25-1e24-bbd9-9693-5e691d448b64', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'df3216d6-8fc5-a43a-2c68-ad144823104b', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'ec6e863e-bcb7-9a1a-d8b8-e6a64202d899', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'f1ca95f3-6426-19f8-4041-cd6155fd044c', 1, 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'fbf7752d-db21-e076-f821-ea91824eb1b5', 1, 1),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '10763fdc-61f7-5256-cba3-c54a35d71bc1', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '357eaa33-716d-d006-3df4-8913ec4f127a', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '434e03e1-1061-a12a-ebd3-4fcd28f64ad0', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '4f3b4a92-8b9a-a8aa-4546-0d39be62494d', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '6504a333-5a28-0378-cb37-c5f6c040cc2d', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '6526c9e3-9792-4fb2-c33c-da31f773482b', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7894a0cc-8212-7860-cd18-1ffe19c44a15', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7aea2619-b71b-3ab6-5dbc-4b739c4108d0', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7cbb74fc-8764-1447-2fad-e73c757e6872', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7cefd275-4ace-be82-eb06-21e3b15e19e9', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7d44bc0b-b004-6615-dd38-75541fa43208', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7e44c6e6-cccc-bab8-af1d-04923378dec8', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '82b16807-ccae-7668-b52d-bf79c6887567', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '84d20611-30a6-cc2e-2e40-a4c4a084061a', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '85d14a60-054b-cd83-dca4-ab939e0ebcab', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '9fbf1047-0d4d-1749-6f90-ce03615d59fb', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '9fc1becc-3b25-70ce-c5dc-1d9c78c41653', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'c4b28a02-1e51-e1e0-c667-d157c62bc82b', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'c861cd17-254e-3981-87fe-e730804d8189', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'f2c16acc-901f-78e3-0e3a-6fd410749505', 4, 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'f5e5ab33-115b-5c9e-ee29-0956d2019996', 4, 4);
INSERT INTO public.linker_head VALUES
	('l', 20, '\x68ac3277129d920d2b7bbb09c7d47f77588e47a51657696fdf35929b391b90c3', '\xb731be6d9751acff880c0df3bbaf6d9eb463156e07989d94704e713e28a895d15cc30f1b1218dd929997b8cca0d2b7b411e566219ac1367dff817e0ddeff050a', '2026-11-30 19:40:08.979236+00');
INSERT INTO public.node VALUES
	(true, 'holder', 'b', '\x308201163081c9a003020102021069c753a7ec42dbbda88f250b2597afe2300506032b6570300c310a300806035504031301623020170d3236313133303139333932395a180f39393939313233313233353935395a300c310a30080603550403130162302a300506032b6570032100001e21c32f6ed86343cefcc3c38481111d36a42c5734cb41fbef776881e62d0aa33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b657003410017a3b50a29887ab0e19012d9582e5d3d469082dcb816df6e68ec77d68498cc164ab2227453542ee2a3fa67d75a7485404cab50d0bf4ad4f702f4fdeb4d0cae0b', '\x4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842', '\x01e1764163e67a7c5b1cfbf6ef311d7d1e718ae7d6ed484be997c8774cf3323a956e8dfd9808d817f88aa32df26f9423dfc52643c2e3665fd2f6d888193a5a12849e6857f796e8dc35088bbf138b728a4f', '2026-11-30 19:39:29.070162+00');
INSERT INTO public.peer VALUES
	('a', 'holder', 'https://127.0.0.1:27442', '\xc0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a', '2026-11-30 19:39:42.385694+00'),
	('l', 'linker', 'https://127.0.0.1:27444', '\xaa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4', '2026-11-30 19:39:43.903552+00');
INSERT INTO public.psi_chunk VALUES
	(2, 'blinded', 0, '\x5d0ece17f99a0b443ed949c4af4432900dd69122a7f2ae7c62ab59a87e6ec328'),
	(2, 'evaluated', 0, '\xa5bb640400f754712081a4a60636597a7d2bb95ee94cf12020d3a4a7e11d9950'),
	(2, 'tags', 0, '\xc59d3b23a003e77843c1ec51db8835b957567cc42e5647631089fe041bf7575f'),
	(2, 'matches', 0, '\x7c169ac4a01d751927c89b2b5abb52aecab1353105af37f75513affb261fc7bc'),
	(3, 'blinded', 0, '\xd9732029ea21efb592901269c72a57d6979178c2e2e609dd7c26b164d913a30d'),
	(3, 'evaluated', 0, '\xc0f5885694f15293588591587180d0639d270ff8b14b0d5acbe7e81169085409'),
	(3, 'tags', 0, '\x9ec87c6aeaf73983297f38f9791d52b8246f332c199d6b388ca2bb3791a6f7b3'),
	(3, 'matches', 0, '\xeca03c0309325d9d392a04fe90f3f1483526ff8dfbb99c8e3dc63c74232d4cdf');
INSERT INTO public.psi_match VALUES
	(2, 0, 1, 5, '0f4e68a4-ad04-73da-5563-88915c7d8caf', 1, 1),
	(2, 0, 3, 7, '204b288a-15a2-9ede-8546-9bbd259cfea6', 1, 1),
	(2, 0, 4, 28, '23c55a52-4ba4-6ec3-ff26-552eb58b3cd1', 1, 1),
	(2, 0, 5, 6, '243c3798-1e04-7086-1738-01d2fb1908a9', 1, 1),
	(2, 0, 6, 10, '24d01c5e-50aa-d06a-e154-d9abf273e024', 1, 1),
	(2, 0, 7, 4, '2b59df0f-790a-4a68-258c-e86a1d7aaa52', 1, 1),
	(2, 0, 11, 19, '45e76a39-645d-f840-ac05-7ff6a09f6aa2', 1, 1),
	(2, 0, 12, 14, '4b799717-45e6-c684-dba0-e970779527fb', 1, 1),
	(2, 0, 13, 3, '4dd611e0-bad3-5648-b091-86e7aca069e5', 1, 1),
	(2, 0, 15, 0, '78b95ffb-a570-248c-2bb9-6276fd7add8d', 1, 1),
	(2, 0, 16, 25, '7a024a27-bf4e-5df0-e439-7678622ecaab', 1, 1),
	(2, 0, 17, 27, '917e4894-11cc-3067-5152-02466a2f0713', 1, 1),
	(2, 0, 18, 26, '94dfc7e2-5684-5452-6a8b-7b4d75020ead', 1, 1),
	(2, 0, 20, 22, 'a99cdee1-8b07-0272-072c-54039e627674', 1, 1),
	(2, 0, 21, 29, 'b72129c7-8b80-2109-c994-cc9af91cd695', 1, 1),
	(2, 0, 22, 24, 'bc803393-2395-a3f6-82e6-0df721985500', 1, 1),
	(2, 0, 23, 2, 'bef34d90-7c53-d0c4-0265-e859357e56ea', 1, 1),
	(2, 0, 24, 9, 'bfa54679-0f83-8795-1aaf-5197bd3fa36f', 1, 1),
	(2, 0, 26, 8, 'd3deea0d-48d7-0c72-0920-14e5109b2e44', 1, 1),
	(2, 0, 27, 17, 'd692b72c-0a0f-5a0c-635d-fde994829a71', 1, 1),
	(2, 0, 29, 11, 'fad1ecff-d600-ff54-d86d-1c61668d0391', 1, 1),
	(3, 0, 0, 5, '2d26bd66-8b41-9585-a9e1-ed017b771fbb', 4, 4),
	(3, 0, 1, 23, '2db41423-825a-2c39-67b8-28afb6802b36', 4, 4),
	(3, 0, 2, 12, '2e80afe4-070d-b693-c676-7cb3bc350300', 4, 4),
	(3, 0, 3, 7, '38ba93a8-0ff1-e352-8892-bf3788fb210f', 4, 4),
	(3, 0, 4, 27, '3c02bf66-e3cf-95ed-d1e0-00ef4a8bd01d', 4, 4),
	(3, 0, 5, 10, '3e4be866-1767-4717-f114-e5d527463968', 4, 4),
	(3, 0, 6, 1, '3ed88f50-09ab-36d2-1d21-d0b6337c82bd', 4, 4),
	(3, 0, 7, 16, '48b8ba5e-cd4f-9554-980c-39fff467afe1', 4, 4),
	(3, 0, 8, 11, '5af814f4-e974-534f-87f2-c171be2d7c3c', 4, 4),
	(3, 0, 9, 20, '78d1766e-d79b-c03b-8eec-27430623f079', 4, 4),
	(3, 0, 10, 15, '7df5c965-697c-7be1-c949-5c7aab69fa1e', 4, 4),
	(3, 0, 11, 22, '7f91b05f-b5bc-204b-a1cb-b3b7c49cb7f9', 4, 4),
	(3, 0, 12, 26, '80d540e3-1bb5-874d-abe4-25491c8c1d1c', 4, 4),
	(3, 0, 13, 29, '835ac0bd-c4a6-d55d-2c2b-35f491fbfecd', 4, 4),
	(3, 0, 14, 6, '8bf9cb4f-a620-91f6-4c50-e50259934a7e', 4, 4),
	(3, 0, 15, 18, '8ef186ec-a523-faa2-fb1f-239dd6243ea3', 4, 4),
	(3, 0, 16, 2, '91a4242f-2a56-8bc5-d5bb-2d9121c96f06', 4, 4),
	(3, 0, 17, 9, 'a55d43fe-cd8b-d4cc-3bd2-3cb06b656ef5', 4, 4),
	(3, 0, 18, 0, 'b2e801a5-7f63-f3e8-bf6d-2e08fa064ffc', 4, 4),
	(3, 0, 19, 24, 'b52e656d-6a4f-1712-1bba-9655ba1a5cf7', 4, 4),
	(3, 0, 20, 4, 'b9e6fe92-9a1f-9f13-2b1a-c8cd46bfe4ca', 4, 4),
	(3, 0, 21, 21, 'bacd994a-4dd8-569c-42bc-62eb54443bdd', 4, 4),
	(3, 0, 22, 25, 'bb57b899-fb66-c728-dc4c-c9f659296309', 4, 4),
	(3, 0, 23, 14, 'bbb2fd9f-9fec-7bc7-2271-e4e5cfc7a7e1', 4, 4),
	(3, 0, 24, 8, 'ccfef827-1a4d-1b75-39dc-f3a0c5ae1b15', 4, 4),
	(3, 0, 25, 13, 'd66ffa3d-ce52-523f-7f35-0d21841bcabb', 4, 4),
	(3, 0, 26, 19, 'ea324ab0-8b30-2e67-b1dd-0c4c84347e0c', 4, 4),
	(3, 0, 27, 3, 'f138487d-11c7-3f6b-4b7a-8881dea570aa', 4, 4),
	(3, 0, 28, 28, 'f20448a1-e10b-ea55-7289-2febba694c3e', 4, 4),
	(3, 0, 29, 17, 'ff0985c6-b37a-77e3-79b7-6451ff7ccc2d', 4, 4);
INSERT INTO public.psi_server_output VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '00ee31d8-896d-c74f-c4a1-42c20b460f3b', '78b95ffb-a570-248c-2bb9-6276fd7add8d', '\x5382da382f844185d95be6597999d91f4faf41820ef1f3f58eedbe0343af9ff1'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '169e554e-0ae7-f51f-ea90-34c53d6db416', 'd1c7a954-5299-aa52-de99-54c8003f0197', '\xe8c7c3269e1e1fbdb81c91fc38774e0c1404f2ceab356abf936215d542027bba'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '18b4af2f-0eb6-b3bf-47d9-6d2dd0084e33', 'bef34d90-7c53-d0c4-0265-e859357e56ea', '\x854de5662d2b8beaa3074f5cfdae0dc190a17bb3ad0e2cca9436bc3ea3696f5f'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '2edcff46-5077-11e0-4425-cc4d2156b3fa', '4dd611e0-bad3-5648-b091-86e7aca069e5', '\x0639daa0a2618f1df6e96f75a969421d6cc696d87def1aad717c10fcbbc0bcd8'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '377b9f62-866b-512e-02ca-19476de3b20f', '2b59df0f-790a-4a68-258c-e86a1d7aaa52', '\xa7edc8a45b32614ed3fbc27ce2ab7ceb34adf4ba4e794e66e5e465bdbed53c06'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '3a107c34-99af-5285-d906-dc0168c40e04', '0f4e68a4-ad04-73da-5563-88915c7d8caf', '\xf84b1f0bfd0c0a485e642d201f4cdcceac420b1be99b8de67de36e705d1c93ed'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '3b5c7daa-20ed-6d48-58d6-c1779604558f', '243c3798-1e04-7086-1738-01d2fb1908a9', '\xc9f71bce4b86fd20a094c88f5e8472a72edf099dfa61fea8545e3ab8c3d39230'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '428af5ca-43d4-f5b5-fbd0-2514935c09f3', '204b288a-15a2-9ede-8546-9bbd259cfea6', '\x2b4df4929d97d052e5ab5453107f937933d427bbb9958c1af353628a935779d5'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '4d17a133-5167-f674-f6ab-3cc07f6b5476', 'd3deea0d-48d7-0c72-0920-14e5109b2e44', '\x728290701fdb904bec60b72c64bf91fc31fc64feecb422021a3307e66850e11d'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '52dafee6-15b5-6a0d-e24a-8663e4af3eae', 'bfa54679-0f83-8795-1aaf-5197bd3fa36f', '\xd43bceb183047d6e0c7dd0df4b622eeb09fa83f8c8dff467280ce714ffba2c4e'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '5d3a3ea6-d148-d384-6509-f20044c67bd1', '24d01c5e-50aa-d06a-e154-d9abf273e024', '\x8147d4edac4a34a6d5dc6368dd0816d0429806704b17b140afb710c9b96a31c3'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '6ae8f8a5-8989-81bc-841f-a0942bff15ed', 'fad1ecff-d600-ff54-d86d-1c61668d0391', '\x23e00e2e960cd4029080511b17d4991d453509c1f821afb8e3a9fe8b45035e7c'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '6dec9cd9-a08b-0fde-4ce2-5f0011394dc4', '0dea60e8-836c-1975-b583-075d66ca2e24', '\xa79ceb1376b8c6cfd49cd4c5b24e298fe983a7a69c9346423c1fc6688a33e242'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '7e867a41-11dc-5d7f-b4ac-b4c5e61e7fb3', 'e8fee2b4-164d-f7f7-d532-86329eee8b76', '\xa8eb04cf7b2940806345c01a28ce9ddc7c08c708d934ea4c5225bba6de201f7e'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '7ea01442-d980-723a-472e-7a3f32b7b0d6', '4b799717-45e6-c684-dba0-e970779527fb', '\x1b4f39a5c05b54a6dbf8e35aa2154fced183f3adfa005c05816cd53243aba3fd'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '9b16cb5d-af02-e57f-d942-a0223d4a0eb9', 'a21c087e-6f4c-e663-efdd-b3702fc1f4fc', '\x6e612f3d2da237f55249c11d1de83023ca9037ed4610042f6720a20705321665'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'a5c5d345-6db9-bc1b-417a-4e44740fa8f1', '2c259e1a-8883-42bb-1a26-829a1b81f5fa', '\x750c7f4ca1da7c6192ad91935b270336f8bd609b93be9a2affba2b4c5181159a'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'a8f67c80-8a4d-59f6-ae07-3f211e793e2d', 'd692b72c-0a0f-5a0c-635d-fde994829a71', '\xb2a32dafbb192c6f91a9167879f0533843602f47e066bfb6652de3dd0de9261a'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'b26280f4-13d8-819e-1531-8227b688a15f', '4e66d05c-c451-b1d7-e38b-bc907eb86b5e', '\x09928dd7b180278a1ba87ca415b6cbe8074332aa5495c34bbf6790952c82390d'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'b72930e5-53ec-2bd3-7304-60deeaef1fd9', '45e76a39-645d-f840-ac05-7ff6a09f6aa2', '\x1f45fed481c28137357e960d856f7ca6b89a04c0f35d5a0d10917928ffba12d0'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'bc26b0c1-3e14-9a3e-6f49-aca38412a6d1', '41a247ac-a440-3d02-4838-afbd234f033d', '\xa8caa668f00d121b43282e2e43cca5998d02f6c9e6c8787b30b5fb50ec86ac0d'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'c6267635-6360-5d85-4243-3ffbd62636a2', '3d8affc4-eb1b-16bf-b4c8-b26d0be1bc2d', '\xb2e0e2d6292c52d46565f6e65b3ab59635c89bca5185746013f0866049bd691e'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'c8cb338b-980b-65ad-6211-07ac6d6e537f', 'a99cdee1-8b07-0272-072c-54039e627674', '\x5af58d17afd867de5c2daac8dbf9279ded0580ecf4b115d72cd96dc61f9375c6'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'd60fb0ea-9cc9-afb7-303e-a783606b6982', '1a0892be-d390-c42e-7ebd-e43e72d198f6', '\x545ce6bbda05aa037720f7f4b272eba9820e1da946a52ae27b3ba24d742a7632'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'd7b53293-9f5f-64f8-f325-249d6778e18e', 'bc803393-2395-a3f6-82e6-0df721985500', '\x2cf4f0ce94f4af9be3f8ffb7b3ae09f9d64fbe14755dc9bae6061071552130f1'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'd7e75e25-1e24-bbd9-9693-5e691d448b64', '7a024a27-bf4e-5df0-e439-7678622ecaab', '\xf3a0b57ab893d7555fd341f41c0ac4daec5867ae5b5302ad210caf6fdf85da5d'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'df3216d6-8fc5-a43a-2c68-ad144823104b', '94dfc7e2-5684-5452-6a8b-7b4d75020ead', '\xfb5c95303ba11ee3bcc52c3b62c84a9d5b9c31c63f8a4c3ff749685895e9fe27'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'ec6e863e-bcb7-9a1a-d8b8-e6a64202d899', '917e4894-11cc-3067-5152-02466a2f0713', '\xf4eb790d9512bbf91d655197f696dc26a0345618286aba83af1e4271c49e7a02'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'f1ca95f3-6426-19f8-4041-cd6155fd044c', '23c55a52-4ba4-6ec3-ff26-552eb58b3cd1', '\x42d4dc626a19e4731560ac29ffbccbbca079a2bb6db654c02dbc879e43cb7dc9'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'fbf7752d-db21-e076-f821-ea91824eb1b5', 'b72129c7-8b80-2109-c994-cc9af91cd695', '\xe389e30230864868e59c12347d4946c0612388b161179ceeab08094712bf5334'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '10763fdc-61f7-5256-cba3-c54a35d71bc1', 'b2e801a5-7f63-f3e8-bf6d-2e08fa064ffc', '\x4543e08199386feea2661023e46293dae4a0589fc3a241fa942e3c713bc7b473'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '357eaa33-716d-d006-3df4-8913ec4f127a', '3ed88f50-09ab-36d2-1d21-d0b6337c82bd', '\xc63668d3567650549e683e39e41067d0e04a0c744f0c10a199e99ba8b62086d6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2', '91a4242f-2a56-8bc5-d5bb-2d9121c96f06', '\xfcd72cba2cc25f5f030644c43b73a1cb2428fef9c6aaf58cab34a27ed7bc5a0f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '434e03e1-1061-a12a-ebd3-4fcd28f64ad0', 'f138487d-11c7-3f6b-4b7a-8881dea570aa', '\x0931406b380a9c1f03b3968aeecf8ab16db2be2059f06570cc6100f84205e013'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '4f3b4a92-8b9a-a8aa-4546-0d39be62494d', 'b9e6fe92-9a1f-9f13-2b1a-c8cd46bfe4ca', '\x34da07c923b5cf259f565157a76811863aa22a30ddbd0b6af2b607b1b0b3a307'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '6504a333-5a28-0378-cb37-c5f6c040cc2d', '2d26bd66-8b41-9585-a9e1-ed017b771fbb', '\xa88af4fb5bd2d8e3204cccaad7f0aa454d4e43cb5e04ecce5f07b981dec52c77'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '6526c9e3-9792-4fb2-c33c-da31f773482b', '8bf9cb4f-a620-91f6-4c50-e50259934a7e', '\x9f49bbb9aa4a578b92490b2e7edd58e022db106db6ffec77b6d0eb0774ce51eb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7894a0cc-8212-7860-cd18-1ffe19c44a15', '38ba93a8-0ff1-e352-8892-bf3788fb210f', '\xd3d500d04223448be8a0b2b0d38715586d6a9f7822ef872bab2a832b77f11c8c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7aea2619-b71b-3ab6-5dbc-4b739c4108d0', 'ccfef827-1a4d-1b75-39dc-f3a0c5ae1b15', '\x61a07090e6ad98a69fb1097f59dae6b6c392ce22cf2730c60c660112755ddf79'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7cbb74fc-8764-1447-2fad-e73c757e6872', 'a55d43fe-cd8b-d4cc-3bd2-3cb06b656ef5', '\x1b036e48b63cb93c96814362d3d6cd022aea0db78bcbff338ee793f537460f1b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7cefd275-4ace-be82-eb06-21e3b15e19e9', '3e4be866-1767-4717-f114-e5d527463968', '\x25d273c308a373d101a7bd8b0522f4b0c19d90861e53b8809322cfee4bad4383'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7d44bc0b-b004-6615-dd38-75541fa43208', '5af814f4-e974-534f-87f2-c171be2d7c3c', '\xac406e8bc62a8fa62cbd867411cb7e232cd823ef217aa8a6a4b5f6bbe3146d7b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7e44c6e6-cccc-bab8-af1d-04923378dec8', '2e80afe4-070d-b693-c676-7cb3bc350300', '\xcecae639ddb35b4858f78945ecfd7419eb1d44bc773901cc4a521ed4f7392d35'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f', 'd66ffa3d-ce52-523f-7f35-0d21841bcabb', '\x26d474de03d8f16cb306ddeb849bb2e8be7842034fe5155354c0fbe89735aea0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c', 'bbb2fd9f-9fec-7bc7-2271-e4e5cfc7a7e1', '\x885da6f873430f71e7d772caace1c72c1204d0350b7e3bfc3de9eda099f2e0ce'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '82b16807-ccae-7668-b52d-bf79c6887567', '7df5c965-697c-7be1-c949-5c7aab69fa1e', '\xac7388fc92d63f3b4be04a7ee91965fd32c703c977d51bf8f02bfe81cdbedd10'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '84d20611-30a6-cc2e-2e40-a4c4a084061a', '48b8ba5e-cd4f-9554-980c-39fff467afe1', '\x98c4388903e419ffc97acb08e1c2b9d2115dd4915472d248d7b5540f8cbb640c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '85d14a60-054b-cd83-dca4-ab939e0ebcab', 'ff0985c6-b37a-77e3-79b7-6451ff7ccc2d', '\x8385141284d58dedffb0f99a4e0324bb752f60edcce8be77a81a0c0e5547a869'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '9fbf1047-0d4d-1749-6f90-ce03615d59fb', '8ef186ec-a523-faa2-fb1f-239dd6243ea3', '\xc654dcf67ad6d196054e7e1d56b3bb460487280228651c48b3b163356efe3fe4'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '9fc1becc-3b25-70ce-c5dc-1d9c78c41653', 'ea324ab0-8b30-2e67-b1dd-0c4c84347e0c', '\x143b719b3971dd3e8973903d069fc14432699e3917f08aa3534aa612af3c6bbc'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a', '78d1766e-d79b-c03b-8eec-27430623f079', '\xd79275db1812f8468107c6aa1023d71f237c5a51182434889b01be09034d8eef'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'c4b28a02-1e51-e1e0-c667-d157c62bc82b', 'bacd994a-4dd8-569c-42bc-62eb54443bdd', '\x06d254e4d0c17627aa3c99b64414e4b132e0e577187381eefdea7db325b792c2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'c861cd17-254e-3981-87fe-e730804d8189', '7f91b05f-b5bc-204b-a1cb-b3b7c49cb7f9', '\x19c188887c8ebfbf2e8eb9f15fd0964ba19d814bfdee78a033df0cfb36a3cf13'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee', '2db41423-825a-2c39-67b8-28afb6802b36', '\x50b394e5149589b35239d7240a96bea15f1752049b93ee57eb73761ea8cd72d6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6', 'b52e656d-6a4f-1712-1bba-9655ba1a5cf7', '\x4029fce7c436298396e9cd88efec2cf1e172ae4a58805896ffc7f3be4c33f5ac'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a', 'bb57b899-fb66-c728-dc4c-c9f659296309', '\x557892141542d5843d4c4866731225c2abf1e4578fcba021b3b4a970dec2073b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d', '80d540e3-1bb5-874d-abe4-25491c8c1d1c', '\xfcabd5206e7b4e72bf9f406d544dfca92b18f0cf3cddba3348a0938e226e1d4e'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0', '3c02bf66-e3cf-95ed-d1e0-00ef4a8bd01d', '\x3f3b586c687fd00b5c4e12f4a1a666a88633edec3302571902d9f985547ae30f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'f2c16acc-901f-78e3-0e3a-6fd410749505', 'f20448a1-e10b-ea55-7289-2febba694c3e', '\x284d00f68669e9ab97643d1e2e11511806dc6b0f4af874ebed2d1a9595c865e6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'f5e5ab33-115b-5c9e-ee29-0956d2019996', '835ac0bd-c4a6-d55d-2c2b-35f491fbfecd', '\xee7a2b2113016cdaade3ce7e0b3b4c2946634e080794e01f2b7daab1d6b5c389');
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES
	(2, '\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1, 'server', '\x9b5e4afda3d2a6153da43c0941c3250e', 'done', '\x01020401009a015debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c1301010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001fcc419f1991e4c74c72899c3320a0c39a00002656d5b41ceb4846db9d227b48940363b676ebbdd26c3c591a46c16fa00c71bbd8bf403ab7f402acc6e86c304346ae6a00ba015debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c1301020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001edb72b5030669b83a9a586caf29d075980020524a6144f91b3747fad9bce4137bafe17f3340f9dd1f876c787ac8ebcd1c5a5c0fbb2c50e0d41821c3f6762d8a537cb40807770e1cf0d5673ac626fbab449038feebc73bcd5eef97cade77c860f16bc200000000002000001000000000000000001e0000000100000000000000000000000000000000000000000000000101', NULL, NULL, '2026-11-30 19:40:06.123871+00', '2026-11-30 19:40:06.293735+00'),
	(1, '\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1, 'server', '\x706abdd98914c437ca1c49a8c7fdfabf', 'replaced', '\x01020601009a015debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c1301010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e45671345feeff8274f79ccf2f2f7ee9600003a397c12799b8af837c5ff4f6813418794edef5192cfd07d6e3cf2e78c617ed00e2e136a29b864fa8d6ac79d5c1efe4700ba015debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c1301020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001edb72b5030669b83a9a586caf29d075980020524a6144f91b3747fad9bce4137bafe17f3340f9dd1f876c787ac8ebcd1c5a5c592a64bf6dd757e919ed3c28c1af2dd16858db2049f2c7945399f073630704b18a97d861dded8bce69cd60a94b96c69a00000000002000001000000000000000001e0000000100000000000000000000000000000000000000000000000101', NULL, NULL, '2026-11-30 19:39:57.39172+00', '2026-11-30 19:40:06.123871+00'),
	(3, '\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 1, 'server', '\x99be9bac4317c12e702df2d88217eb23', 'done', '\x01020401009a018087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e194501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e56131bdeb2430050aa14984daae6b7430000f4af33a80d1b81b0741f711bc7f7a10a56e24924a55ab74344299a0d69014bf1fa7b3388048f0ca50f512de65295404d00ba018087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e194501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e57f78281fd03d195026b5d04822fbe860020025505f2a810c1fcc98796d402a1e96002c145a2fc6db618e089b977cbbe29132e4a6f49a5041edf8630b85979e4a27c1aa02fa04748212685c3731c1c41b1d530ce1804c4f4245bd89ed19238c094d900000000002000001000000000000000001e0000000100000000000000000000000000000000000000000000000101', NULL, NULL, '2026-11-30 19:40:12.374764+00', '2026-11-30 19:40:12.531454+00');
INSERT INTO public.schema_version_holder VALUES
	(2, false);
INSERT INTO public.schema_version_node VALUES
	(1, false);
INSERT INTO public.study VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","columns":1},{"name":"b","fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","columns":1}],"linker":{"name":"l","fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"346b64d1315549ed2365aec8453cb279fab70725ccb3551cadcbf4bf8dc0dd24"}', '{"version":1,"recipe_version":1,"salt":"972df8b6178e39f4dd1ba9ec329ece9ca75d1c6fb0a650034b01207d899043ae","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:39:51.808343+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'typos', '{"version":1,"name":"typos","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","columns":1},{"name":"b","fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","columns":1}],"linker":{"name":"l","fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4"},"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[1,1],"expires":"2036-12-31","commitment":"d33374d63b474c4e480982f179853e3e43956e6a179383e713c5936146315330"}', '{"version":1,"recipe_version":1,"salt":"485b638b5ade359150fa88c310b11f66fcfca44ad6d4d36186629632d538f8ee","columns":[["X"],["Y"]],"keys":[{"kind":"block","columns":[["B"],["B"]],"normalise":["trim"]},{"kind":"link","columns":[["L"],["L"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:40:10.774331+00'),
	('\x0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","columns":1},{"name":"b","fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","columns":1}],"linker":{"name":"l","fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"f8b2ab9e81b05a2e8ae227f30e4f3319a829f53a11266610ba674fd6f7fbbfd3"}', '{"version":1,"recipe_version":1,"salt":"d4aee334e8fbcda463c502a91aa6ab2b957acf47a8dff8613b7115fa87bd6c23","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:40:14.39876+00');
INSERT INTO public.study_dataset VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 2);
INSERT INTO public.study_key VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 0, '00ee31d8-896d-c74f-c4a1-42c20b460f3b', '\x000000023132', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1, '169e554e-0ae7-f51f-ea90-34c53d6db416', '\x000000023336', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 2, '18b4af2f-0eb6-b3bf-47d9-6d2dd0084e33', '\x000000023134', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 3, '2edcff46-5077-11e0-4425-cc4d2156b3fa', '\x000000023238', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 4, '377b9f62-866b-512e-02ca-19476de3b20f', '\x000000023237', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 5, '3a107c34-99af-5285-d906-dc0168c40e04', '\x000000023235', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 6, '3b5c7daa-20ed-6d48-58d6-c1779604558f', '\x000000023430', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 7, '428af5ca-43d4-f5b5-fbd0-2514935c09f3', '\x000000023239', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 8, '4d17a133-5167-f674-f6ab-3cc07f6b5476', '\x000000023138', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 9, '52dafee6-15b5-6a0d-e24a-8663e4af3eae', '\x000000023236', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 10, '5d3a3ea6-d148-d384-6509-f20044c67bd1', '\x000000023131', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 11, '6ae8f8a5-8989-81bc-841f-a0942bff15ed', '\x000000023234', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 12, '6dec9cd9-a08b-0fde-4ce2-5f0011394dc4', '\x000000023337', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 13, '7e867a41-11dc-5d7f-b4ac-b4c5e61e7fb3', '\x000000023333', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 14, '7ea01442-d980-723a-472e-7a3f32b7b0d6', '\x000000023233', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 15, '9b16cb5d-af02-e57f-d942-a0223d4a0eb9', '\x000000023334', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 16, 'a5c5d345-6db9-bc1b-417a-4e44740fa8f1', '\x000000023338', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 17, 'a8f67c80-8a4d-59f6-ae07-3f211e793e2d', '\x000000023135', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 18, 'b26280f4-13d8-819e-1531-8227b688a15f', '\x000000023339', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 19, 'b72930e5-53ec-2bd3-7304-60deeaef1fd9', '\x000000023137', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 20, 'bc26b0c1-3e14-9a3e-6f49-aca38412a6d1', '\x000000023331', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 21, 'c6267635-6360-5d85-4243-3ffbd62636a2', '\x000000023332', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 22, 'c8cb338b-980b-65ad-6211-07ac6d6e537f', '\x000000023330', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 23, 'd60fb0ea-9cc9-afb7-303e-a783606b6982', '\x000000023335', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 24, 'd7b53293-9f5f-64f8-f325-249d6778e18e', '\x000000023133', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 25, 'd7e75e25-1e24-bbd9-9693-5e691d448b64', '\x000000023136', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 26, 'df3216d6-8fc5-a43a-2c68-ad144823104b', '\x000000023230', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 27, 'ec6e863e-bcb7-9a1a-d8b8-e6a64202d899', '\x000000023139', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 28, 'f1ca95f3-6426-19f8-4041-cd6155fd044c', '\x000000023231', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 29, 'fbf7752d-db21-e076-f821-ea91824eb1b5', '\x000000023232', 1),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 0, '10763fdc-61f7-5256-cba3-c54a35d71bc1', '\x000000023231', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 1, '357eaa33-716d-d006-3df4-8913ec4f127a', '\x0000000134', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 2, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2', '\x0000000137', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 3, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0', '\x000000023134', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 4, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d', '\x000000023138', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 5, '6504a333-5a28-0378-cb37-c5f6c040cc2d', '\x000000023233', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 6, '6526c9e3-9792-4fb2-c33c-da31f773482b', '\x0000000132', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 7, '7894a0cc-8212-7860-cd18-1ffe19c44a15', '\x0000000139', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 8, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0', '\x000000023236', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 9, '7cbb74fc-8764-1447-2fad-e73c757e6872', '\x0000000135', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 10, '7cefd275-4ace-be82-eb06-21e3b15e19e9', '\x000000023232', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 11, '7d44bc0b-b004-6615-dd38-75541fa43208', '\x000000023133', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 12, '7e44c6e6-cccc-bab8-af1d-04923378dec8', '\x000000023230', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 13, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f', '\x000000023238', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 14, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c', '\x000000023237', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 15, '82b16807-ccae-7668-b52d-bf79c6887567', '\x0000000131', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 16, '84d20611-30a6-cc2e-2e40-a4c4a084061a', '\x000000023135', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 17, '85d14a60-054b-cd83-dca4-ab939e0ebcab', '\x0000000138', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 18, '9fbf1047-0d4d-1749-6f90-ce03615d59fb', '\x000000023239', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 19, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653', '\x0000000133', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 20, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a', '\x000000023131', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 21, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b', '\x000000023132', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 22, 'c861cd17-254e-3981-87fe-e730804d8189', '\x000000023235', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 23, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee', '\x000000023139', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 24, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6', '\x0000000130', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 25, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a', '\x000000023234', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 26, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d', '\x000000023130', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 27, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0', '\x000000023136', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 28, 'f2c16acc-901f-78e3-0e3a-6fd410749505', '\x000000023137', 4),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 29, 'f5e5ab33-115b-5c9e-ee29-0956d2019996', '\x0000000136', 4);
INSERT INTO public.study_preparation VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '\xdb72b5030669b83a9a586caf29d07598', 30, 0, 0, 0, 30, 0, '2026-11-30 19:39:57.39172+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '\x57f78281fd03d195026b5d04822fbe86', 120, 0, 0, 0, 30, 90, '2026-11-30 19:40:12.374764+00');
INSERT INTO public.study_record VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1, '00ee31d8-896d-c74f-c4a1-42c20b460f3b'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 25, '169e554e-0ae7-f51f-ea90-34c53d6db416'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 3, '18b4af2f-0eb6-b3bf-47d9-6d2dd0084e33'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 17, '2edcff46-5077-11e0-4425-cc4d2156b3fa'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 16, '377b9f62-866b-512e-02ca-19476de3b20f'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 14, '3a107c34-99af-5285-d906-dc0168c40e04'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 29, '3b5c7daa-20ed-6d48-58d6-c1779604558f'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 18, '428af5ca-43d4-f5b5-fbd0-2514935c09f3'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 7, '4d17a133-5167-f674-f6ab-3cc07f6b5476'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 15, '52dafee6-15b5-6a0d-e24a-8663e4af3eae'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 0, '5d3a3ea6-d148-d384-6509-f20044c67bd1'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 13, '6ae8f8a5-8989-81bc-841f-a0942bff15ed'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 26, '6dec9cd9-a08b-0fde-4ce2-5f0011394dc4'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 22, '7e867a41-11dc-5d7f-b4ac-b4c5e61e7fb3'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 12, '7ea01442-d980-723a-472e-7a3f32b7b0d6'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 23, '9b16cb5d-af02-e57f-d942-a0223d4a0eb9'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 27, 'a5c5d345-6db9-bc1b-417a-4e44740fa8f1'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 4, 'a8f67c80-8a4d-59f6-ae07-3f211e793e2d'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 28, 'b26280f4-13d8-819e-1531-8227b688a15f'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 6, 'b72930e5-53ec-2bd3-7304-60deeaef1fd9'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 20, 'bc26b0c1-3e14-9a3e-6f49-aca38412a6d1'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 21, 'c6267635-6360-5d85-4243-3ffbd62636a2'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 19, 'c8cb338b-980b-65ad-6211-07ac6d6e537f'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 24, 'd60fb0ea-9cc9-afb7-303e-a783606b6982'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 2, 'd7b53293-9f5f-64f8-f325-249d6778e18e'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 5, 'd7e75e25-1e24-bbd9-9693-5e691d448b64'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 9, 'df3216d6-8fc5-a43a-2c68-ad144823104b'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 8, 'ec6e863e-bcb7-9a1a-d8b8-e6a64202d899'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 10, 'f1ca95f3-6426-19f8-4041-cd6155fd044c'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 11, 'fbf7752d-db21-e076-f821-ea91824eb1b5'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 10, '10763fdc-61f7-5256-cba3-c54a35d71bc1'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 40, '10763fdc-61f7-5256-cba3-c54a35d71bc1'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 70, '10763fdc-61f7-5256-cba3-c54a35d71bc1'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 100, '10763fdc-61f7-5256-cba3-c54a35d71bc1'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 23, '357eaa33-716d-d006-3df4-8913ec4f127a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 53, '357eaa33-716d-d006-3df4-8913ec4f127a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 83, '357eaa33-716d-d006-3df4-8913ec4f127a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 113, '357eaa33-716d-d006-3df4-8913ec4f127a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 26, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 56, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 86, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 116, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 3, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 33, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 63, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 93, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 7, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 37, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 67, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 97, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 12, '6504a333-5a28-0378-cb37-c5f6c040cc2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 42, '6504a333-5a28-0378-cb37-c5f6c040cc2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 72, '6504a333-5a28-0378-cb37-c5f6c040cc2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 102, '6504a333-5a28-0378-cb37-c5f6c040cc2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 21, '6526c9e3-9792-4fb2-c33c-da31f773482b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 51, '6526c9e3-9792-4fb2-c33c-da31f773482b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 81, '6526c9e3-9792-4fb2-c33c-da31f773482b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 111, '6526c9e3-9792-4fb2-c33c-da31f773482b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 28, '7894a0cc-8212-7860-cd18-1ffe19c44a15'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 58, '7894a0cc-8212-7860-cd18-1ffe19c44a15'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 88, '7894a0cc-8212-7860-cd18-1ffe19c44a15'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 118, '7894a0cc-8212-7860-cd18-1ffe19c44a15'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 15, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 45, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 75, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 105, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 24, '7cbb74fc-8764-1447-2fad-e73c757e6872'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 54, '7cbb74fc-8764-1447-2fad-e73c757e6872'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 84, '7cbb74fc-8764-1447-2fad-e73c757e6872'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 114, '7cbb74fc-8764-1447-2fad-e73c757e6872'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 11, '7cefd275-4ace-be82-eb06-21e3b15e19e9'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 41, '7cefd275-4ace-be82-eb06-21e3b15e19e9'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 71, '7cefd275-4ace-be82-eb06-21e3b15e19e9'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 101, '7cefd275-4ace-be82-eb06-21e3b15e19e9'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 2, '7d44bc0b-b004-6615-dd38-75541fa43208'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 32, '7d44bc0b-b004-6615-dd38-75541fa43208'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 62, '7d44bc0b-b004-6615-dd38-75541fa43208'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 92, '7d44bc0b-b004-6615-dd38-75541fa43208'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 9, '7e44c6e6-cccc-bab8-af1d-04923378dec8'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 39, '7e44c6e6-cccc-bab8-af1d-04923378dec8'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 69, '7e44c6e6-cccc-bab8-af1d-04923378dec8'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 99, '7e44c6e6-cccc-bab8-af1d-04923378dec8'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 17, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 47, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 77, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 107, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 16, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 46, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 76, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 106, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 20, '82b16807-ccae-7668-b52d-bf79c6887567'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 50, '82b16807-ccae-7668-b52d-bf79c6887567'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 80, '82b16807-ccae-7668-b52d-bf79c6887567'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 110, '82b16807-ccae-7668-b52d-bf79c6887567'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 4, '84d20611-30a6-cc2e-2e40-a4c4a084061a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 34, '84d20611-30a6-cc2e-2e40-a4c4a084061a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 64, '84d20611-30a6-cc2e-2e40-a4c4a084061a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 94, '84d20611-30a6-cc2e-2e40-a4c4a084061a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 27, '85d14a60-054b-cd83-dca4-ab939e0ebcab'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 57, '85d14a60-054b-cd83-dca4-ab939e0ebcab'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 87, '85d14a60-054b-cd83-dca4-ab939e0ebcab'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 117, '85d14a60-054b-cd83-dca4-ab939e0ebcab'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 18, '9fbf1047-0d4d-1749-6f90-ce03615d59fb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 48, '9fbf1047-0d4d-1749-6f90-ce03615d59fb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 78, '9fbf1047-0d4d-1749-6f90-ce03615d59fb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 108, '9fbf1047-0d4d-1749-6f90-ce03615d59fb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 22, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 52, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 82, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 112, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 0, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 30, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 60, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 90, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 1, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 31, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 61, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 91, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 14, 'c861cd17-254e-3981-87fe-e730804d8189'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 44, 'c861cd17-254e-3981-87fe-e730804d8189'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 74, 'c861cd17-254e-3981-87fe-e730804d8189'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 104, 'c861cd17-254e-3981-87fe-e730804d8189'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 8, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 38, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 68, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 98, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 19, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 49, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 79, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 109, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 13, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 43, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 73, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 103, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 29, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 59, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 89, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 119, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 5, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 35, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 65, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 95, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 6, 'f2c16acc-901f-78e3-0e3a-6fd410749505'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 36, 'f2c16acc-901f-78e3-0e3a-6fd410749505'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 66, 'f2c16acc-901f-78e3-0e3a-6fd410749505'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 96, 'f2c16acc-901f-78e3-0e3a-6fd410749505'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 25, 'f5e5ab33-115b-5c9e-ee29-0956d2019996'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 55, 'f5e5ab33-115b-5c9e-ee29-0956d2019996'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 85, 'f5e5ab33-115b-5c9e-ee29-0956d2019996'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 115, 'f5e5ab33-115b-5c9e-ee29-0956d2019996');
INSERT INTO public.study_secret VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', NULL, '\x01e1764163a5ec68827045d66b9c6290c13b9d5263a540cdad26405f848f7cb8d573dca3998f4caf611217932739169327206f5f90213f00b40ea2bf6507397694', '\x01e1764163c99e271a8435c11d1b91a876e95e2007601c7b1c86cfbb7aedf946622f7b2fc05468839c9f3bf280d1e8a087a03d30d45b1a957635dadcf5f3cdab83', '2026-11-30 19:39:52.474227+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', NULL, '\x01e1764163f3b280472721fb7048ad8d24a405f7fc716f9f73c0977eca02068f148c0e50d2217affe37b72d069104eb1668f7f24dfe5af2b1f95f4d8392fc22137', '\x01e17641638317d03cfd55e2132631f399bcc1bc6773b02a7341e86f551b066b4d11419a268af008bc606e73c4a70bef952f831fcc37355c876cd2aedff416e660', '2026-11-30 19:40:11.172291+00');
SELECT pg_catalog.setval('public.dataset_dataset_id_seq', 2, true);
SELECT pg_catalog.setval('public.psi_session_session_id_seq', 3, true);
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
ALTER TABLE ONLY public.link_quality
    ADD CONSTRAINT link_quality_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
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
