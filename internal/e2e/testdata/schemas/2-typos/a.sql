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
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'a', '\xd0e722d4545d96aa1f0ade3df426fa979bf6861100317925c4fffbe3f7ee2e7d', 'x25519', '\x092f4a023333e46c8315dd0edb3171006499ea9a488b3194e83b5c69defc792b', '\x74b22e0ccb820718ead6eda72179fcd781bc507929cba15fcf8305a239a48a597c303a8335cae56ce310440cbae579ab06d8392aa1d5984d3ec309cc88ce0c04', '2026-11-30 19:39:51.757757+00'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'b', '\x001e21c32f6ed86343cefcc3c38481111d36a42c5734cb41fbef776881e62d0a', 'x25519', '\x66515838ecb4af886f754be82124d19c1ced23911fbdd342f719caf76522cf7c', '\x4722308ae8e0a46555226c9e82610ddd691cec131aa19ac485507013b1681da49ee41949a2dcf8a07639179f372884b0cc2f8de4794d322800703467fd35e207', '2026-11-30 19:39:52.579632+00'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'l', '\x680a6272c6015b50a3357b319dc1511024e2957bd47aa6824f548ae9f3802861', '', '\x', '\xe1b5960c782511acfd848b50a7a20d9ac213506c66be8505a325cb113339a408211aa2b87abfea916453eabb55958c55cac0a512ac25e079a546e2da5ec67600', '2026-11-30 19:39:54.658512+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'a', '\xd0e722d4545d96aa1f0ade3df426fa979bf6861100317925c4fffbe3f7ee2e7d', 'x25519', '\x2d123761632080ac9e6afeaf954689b7fd6f1cfed04dded0525b7b7861d66656', '\x7706d4c7e47b24208ed8e9d0c1aee6e58ba5079b3614b3f25a8a6f6561cdf80fa2cd8b601875bf89973bbe948041e547a797199071723e49c9c1ffffc5c91608', '2026-11-30 19:40:10.709253+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'b', '\x001e21c32f6ed86343cefcc3c38481111d36a42c5734cb41fbef776881e62d0a', 'x25519', '\xfdfcf0bf985251e17906be090878476c3813617e4d44248ec8fe73a9257e4513', '\xd6c2bef103cee260d0fdbde017f6b8b38d5201a3110b9118a4ebce4e160209ff67fab452bb4b1ed6431bb4cd4695f0253946900a114ac519009289ad868c4003', '2026-11-30 19:40:11.285096+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'l', '\x680a6272c6015b50a3357b319dc1511024e2957bd47aa6824f548ae9f3802861', '', '\x', '\x8410109fcd91d692c16ee87538668988ddd7803e569988131f8987dc9c1078e7b7158f75880afb20d6a32f0bab61c6646fa7b171748517e1ed604a80f4b41907', '2026-11-30 19:40:11.728383+00'),
	('\x0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a', 'a', '\xd0e722d4545d96aa1f0ade3df426fa979bf6861100317925c4fffbe3f7ee2e7d', 'x25519', '\x5bfbadd65eaaaed1eac62d717a1167616016d32642debb355b3876ad46b0312f', '\x3d572b21a73d3f156f8ece47acbf305c47d3a38c36e72156ff229b0be7e14be98beb43f754ee38c2b04e7905d35b9e3d7debd2266da5911ec85df3f07d1c4208', '2026-11-30 19:40:14.372225+00');
INSERT INTO public.answer VALUES
	('\x85ee67bf71326b6e23a01ca1468bef6e', '\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '{X,Y}', 'fixture', '{"study":"exact","query_id":"85ee67bf71326b6e23a01ca1468bef6e","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":10,"suppressed":false},{"key":["u1","p1"],"count":10,"suppressed":false}],"suppressed_cells":0}', '2026-11-30 19:40:03+00'),
	('\x6b7ee58f056349e5d264be99db8a4e4d', '\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '{X,Y}', 'fixture', '{"study":"typos","query_id":"6b7ee58f056349e5d264be99db8a4e4d","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":49,"suppressed":false,"block_count":240,"estimate":60,"std_error":2.384409831944029,"ci95":[55.31527992301955,64.68472007698044]},{"key":["u1","p1"],"count":49,"suppressed":false,"block_count":240,"estimate":60,"std_error":2.384409831944029,"ci95":[55.31527992301955,64.68472007698044]}],"suppressed_cells":0}', '2026-11-30 19:40:13+00');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-11-30T19:39:22.427938Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x71f07aef1c7f7c12c8b9143bceab8244e4393a5cb7185c9c017111ffdac6616a', '\xdd50685e6193914725be8304281fdab4d8d25b80a7a885d22399b4cc13dc5c36dcfc43decb9f5fe79410dce9b5a2d9127cd40e80fc8df07a996a84ce90b77001'),
	(2, '{"seq":2,"at":"2026-11-30T19:39:39.36076Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","peer":"b","role":"holder"}}', '\x71f07aef1c7f7c12c8b9143bceab8244e4393a5cb7185c9c017111ffdac6616a', '\xb6d9338b611003409c006302942e99ef5acd697987e2c9d52d46abe628bb7295', '\xbfef76f317293d4db3537008633df96fd1b36fae85e63fab06abd7a32b98050bd0732b56f547edfb66d2953587fe96d98671fe9c283318fae6bd46b4cea42707'),
	(3, '{"seq":3,"at":"2026-11-30T19:39:41.014949Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4","peer":"l","role":"linker"}}', '\xb6d9338b611003409c006302942e99ef5acd697987e2c9d52d46abe628bb7295', '\xdca1c6e1f62139cf1a895db3cc5dc13e2d1896f48c59547e5b22c42ef6e55038', '\x0b6592af7accdda7b1a64475e66f396262041a9920ffb513f4ba5953d0f986037438c44de7f35ce97298355856eee2be0f17310a1f9ec11f84de0f3377d19e0b'),
	(4, '{"seq":4,"at":"2026-11-30T19:39:48.771002Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\xdca1c6e1f62139cf1a895db3cc5dc13e2d1896f48c59547e5b22c42ef6e55038', '\xb990e4e4a7c056161091ef66f6301bdea379029770cce7aab343126c9e30cf1a', '\xa1dc463c457da115ba4066f5b47ccf7a5c390cac3f62071c5a7e9e35e4b6392129e1e582672b9c2e3e983f3460bfabf3bd181dcadc7b746f0dd20c7507508207'),
	(5, '{"seq":5,"at":"2026-11-30T19:39:51.771503Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_propose","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\xb990e4e4a7c056161091ef66f6301bdea379029770cce7aab343126c9e30cf1a', '\x8ce487c9ba4ec5297ea43cf5a65b83ab2d577df9616cad1f7418064264478f62', '\xf7407afc4be559d5948514624d47f1ea8e7c6df688e50d019a053461da4dd4905e078473c9568ac25c230755b0db2a8dcd32ff6ba09e16626f614349f284ed03'),
	(6, '{"seq":6,"at":"2026-11-30T19:39:52.602273Z","node":"a","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"study_accept","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"name":"exact","received_from":"b"}}', '\x8ce487c9ba4ec5297ea43cf5a65b83ab2d577df9616cad1f7418064264478f62', '\xf6ff61341f5d546ce9d4e079aab603e8ff39d55f6a20f1cdd029148708efddab', '\x421a4761aae5ae88ce9b6f16650cbc9003d49faf4f0dbacadae438b728ab8a352bbc89bddf12074bf272823345a9895ac74d398ca0270732a0cf01f09919ab06'),
	(7, '{"seq":7,"at":"2026-11-30T19:39:54.814998Z","node":"a","actor":"l","actor_fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4","action":"study_accept","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\xf6ff61341f5d546ce9d4e079aab603e8ff39d55f6a20f1cdd029148708efddab', '\x97e13ab3083137de1dbd8886d710f151f425388a06df3d308ba9529c9c2b5a83', '\x501fb42da617d923ff3b91455535b6043920e1811eec20c008ee51ff16c055efb4c6fdcf7046bbd3194acdbc09e8265935c25908bbadaa717e39c58b6b51d40f'),
	(8, '{"seq":8,"at":"2026-11-30T19:39:58.104171Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"session_open","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"706abdd98914c437ca1c49a8c7fdfabf"}}', '\x97e13ab3083137de1dbd8886d710f151f425388a06df3d308ba9529c9c2b5a83', '\x8a3eb3319876a70fbda014b1e8120c319f3b9bf20d83f9de271be3c2f4921b74', '\x73f3037257fb2730ee12a0640aaad4301c3631cd9bc21772b6449353340dee2e93a2ddb66528cfab3f2ef83e7994fa12a3addf194033040e2f76bd20e7c4fc0d'),
	(9, '{"seq":9,"at":"2026-11-30T19:39:59.538259Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"session_done","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"digest":"dd468be5d62f063a2c02175ff4592d306ce7b5b4d308943b8ffe583bf4740749","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"client","session":"706abdd98914c437ca1c49a8c7fdfabf"}}', '\x8a3eb3319876a70fbda014b1e8120c319f3b9bf20d83f9de271be3c2f4921b74', '\x0bf6ac08409bddb011caf78161d418f004b88b23485639d72e79f0c34dc2eb70', '\x55c17776c3513313c8a6819e14802980474fc8487ec4fb1a40cfae8a0938bc6bb42c75b6b48368368a1c1bfcdf0ac5938e3a69e9216d8927d641ae5815950302'),
	(10, '{"seq":10,"at":"2026-11-30T19:40:00.538216Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"contribution_complete","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x0bf6ac08409bddb011caf78161d418f004b88b23485639d72e79f0c34dc2eb70', '\x029fb5c19a9390e525a115483f68f29f6646842b2699943e8f4f88e22c3ab804', '\x13458e6980cc37540a3e93f4078f3a429e74a82a74786cc1d61ae12dfa71309651381e26eb04e505613cc9a34c8b6b5194a9afe826bd3f5f8d921825bf9fc80a'),
	(11, '{"seq":11,"at":"2026-11-30T19:40:03.890486Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"query","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"cells":"2","group_by":"X,Y","linker":"l","linker_hash":"384c7eafe4776f25e549ad589265b765d13f670ec232a4ee767d21504cf3d949","linker_seq":"13","purpose":"fixture","query":"85ee67bf71326b6e23a01ca1468bef6e","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjFd67eqhXhuiWbGu05XmlIFXVBdcM9YaZZB1CMAHw18E4XuZ79xMmtuI6AcoUaL724AAAAAAAAAAWEAAAAAaw3REwAAAAAAAAACAAAAAAAAAAEAAAAAAAABEl9aan7LVJzGZCE34czkNElVblEktEUsjXidn6Q0R8yupd/Eaw6ykQG97CHhOZICknFte4VUrnrDnktcuQ9EWudskkpihMI3d4rOKkYt1b2tjhNjCfQ8Zq1pgc207l9Epr1tDjiUuJe45reNdLwCl7cc7Sof7aWoln6T3QCoQYEmnbjLYUE+tXrfw3lFf1tgbKfuUr2lDtKvP/H70W6QA7fa3p8s9swwXayw4wdkRA4xIYRhPRCXjn0cL/YCyhtHOD4YRbFcXSu939Bz7+ZnJqI9MJsrvkM64jUp72bCqFD4vkxeKtbNIqimL6ME9pKJfJCDkW/xGvTobRzKUnAUp1UtvgUuxTFIHotwIXvrUSJh/SQAAAAAAAAAAgAAAAAAAAES/nwM3nYtfxbuLObwRFpEVokkHPHkaERuHFpjKvb2ONWKsIxJ6OnG3TM02uJUFvClNqcaus47rZbIK16FrpEnAQdMyttOcwpKLVgTZfrAujUfpNxltipYdgtxtN9X45asNxXdkC5YHidya+qiZCw/4a4LoiA7C3Jp2et32shqitnPLvWlQo9XW7A9lTm80zW11orLIknxNzgWxEZxLvuYQ2ohwQZf7bcIhm3losGKd/T/zi1ZBfB/dEZgQpHK5cnkTT7qm9LRtd2EJ0y50wDqYXYwlwhxVWY+YswWR6M872HfmmxeMdZW8AVKwvFxjSshtkVj98mPqVXrum0674cdVXuxblC3czj6mlR8yTs1vOgrxQAAAAAAAABQ2mFGfgCn9HqA/8cP4eaOJ0dxUO6KzVdDf5Uq0+pA4TpfCjwsi+c6Mn1PI3qigNQIgoMTlri9qtp7PdUF841Eye+RNFMQuCz1kqcRBgmKtNM=","request_signature":"CX3tGjLswuIhjVYa1Xf+tMRlwpFeH8O8wB/2OlDUuInF+/IzI3zGqwPyg1D9vPcP5Gbg4wgZoyguzEnVDOhoAQ=="}', '\x029fb5c19a9390e525a115483f68f29f6646842b2699943e8f4f88e22c3ab804', '\x470e9ef9461472c0387025f42fc72bdd10487f92ba91762780be951035c6998b', '\x2e61be2b44793e91e52d300531591311af7f9c3f21423ee0587252f97bd63250b0ff05af68aa546e633d15fdaede8c82a95209cf97e2be4933b5f9e6c722cd0a'),
	(12, '{"seq":12,"at":"2026-11-30T19:40:04.416013Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"31"}}', '\x470e9ef9461472c0387025f42fc72bdd10487f92ba91762780be951035c6998b', '\xc3e471236ec52e9c1398f83407f2cdff5caf80ae4b1b35722734155570e24ec8', '\x372c92247c1dcc91209bb17b2191d5cb6df9dd5c5266686cfe22158af0d4588196cbd5228624e46d21e158344955a08f0b2b592accb0d1ba4762e13864683906'),
	(17, '{"seq":17,"at":"2026-11-30T19:40:11.288465Z","node":"a","actor":"b","actor_fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","action":"study_accept","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"name":"typos","received_from":"b"}}', '\xfdd1ba1c19ef6df45ac7cd3166857bf7441ea5c2184097ae15a6eb0af54d17e3', '\x36a5f69bbbba068842f020f4366a16ba1ccb6ddbe3e1b5c70527d1cbd8f6116f', '\x3681db958cbda853404341100cacf42a7ad6159c2710343838a4ee4019e7afdc374f98b169c8ece9148ab17a8c7d0b2e2fe11da2a602a5c21c749efa888d5907'),
	(13, '{"seq":13,"at":"2026-11-30T19:40:06.140722Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"session_open","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"direction":"1","own_keys":"31","peer_keys":"30","role":"client","session":"9b5e4afda3d2a6153da43c0941c3250e"}}', '\xc3e471236ec52e9c1398f83407f2cdff5caf80ae4b1b35722734155570e24ec8', '\x03809f20366b6a4a59bbf49ea9a8d7261b7348cd9c67ba23e42481ff98a5ab89', '\x7ff36b51e938aa38a00d5a797cb0c9af179de03dfbecb51c623a9b361f3b1c7fc3b514817e2fd2866ea4739fc6b84b41264f9839c994ee1e5e5373d913399508'),
	(14, '{"seq":14,"at":"2026-11-30T19:40:06.370751Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"session_done","study":"5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13","outcome":"done","reason":"","details":{"digest":"cdf4c619abb91a961c15e0b1fed800ea51dc078c3f63df6cb5a96bfbd4069ff4","direction":"1","intersection":"21","own_keys":"31","peer_keys":"30","role":"client","session":"9b5e4afda3d2a6153da43c0941c3250e"}}', '\x03809f20366b6a4a59bbf49ea9a8d7261b7348cd9c67ba23e42481ff98a5ab89', '\xefeb7fdda484a6df824b343e3c4775586d137757890bda285953ea9f2b3c14b7', '\x82492249151595b1f7b136338984abaca31640dabbf58ca8c5489cc6d314b8cbee555979fb9ef1b5af7d81dff0ec320e950bf9a0f2b74f946d2f3af01129b80d'),
	(15, '{"seq":15,"at":"2026-11-30T19:40:09.935592Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"3","dataset":"typos","rows":"120"}}', '\xefeb7fdda484a6df824b343e3c4775586d137757890bda285953ea9f2b3c14b7', '\xefa867bf1d95e39272dca8b10797c199c79959616c442cd7461542209c97c422', '\x62a395a5c79adcbcdb9ca34f89344a73a1970f761ad230b8983b3b7024762a69a46d2514cdab6922e75fb32751a9970ca3868c6fe314b1313c92b064c5725700'),
	(16, '{"seq":16,"at":"2026-11-30T19:40:10.739274Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_propose","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"typos"}}', '\xefa867bf1d95e39272dca8b10797c199c79959616c442cd7461542209c97c422', '\xfdd1ba1c19ef6df45ac7cd3166857bf7441ea5c2184097ae15a6eb0af54d17e3', '\x1ba622bd84a896fa43d1c0c33e5654f582cbcb299959621c82eac350d81b933e79f359877e8784046187b8028f4907d95aed4d7e7b948fe95191bae67ac6e001'),
	(18, '{"seq":18,"at":"2026-11-30T19:40:11.730967Z","node":"a","actor":"l","actor_fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4","action":"study_accept","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"name":"typos","received_from":"l"}}', '\x36a5f69bbbba068842f020f4366a16ba1ccb6ddbe3e1b5c70527d1cbd8f6116f', '\x10bfc6987b30973eda56c98859d3743f79fa9be408baf36cc2cc57c2b2a49c79', '\xa7e9528ef13e980868fbef1c85101798b43a352d585cdd0bf5440d4ec9ae32e59eb6a80419e54d0765b1d59d9b6308c17171d9f81e6cce11d5892eb6c83e710e'),
	(19, '{"seq":19,"at":"2026-11-30T19:40:12.395755Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"session_open","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"99be9bac4317c12e702df2d88217eb23"}}', '\x10bfc6987b30973eda56c98859d3743f79fa9be408baf36cc2cc57c2b2a49c79', '\xf1d6c6455fb20ad7706de17fb27074021bdc5f48173e2781c51f80c81ba474a2', '\x925cc933cb96b4307b48f88325f0bcb62772d1b21c486aabdccb38e3e23f8a49e12ca2ae495239b4499cc650c0b2f460e49ef1bf7485ea729c1d5d4fd2671e01'),
	(20, '{"seq":20,"at":"2026-11-30T19:40:12.557566Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"session_done","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"digest":"6a9c67231309d5fd46c23cdc549d6cd49b3e873a2a39570ba736f2f5a56ccede","direction":"1","intersection":"30","own_keys":"30","peer_keys":"30","role":"client","session":"99be9bac4317c12e702df2d88217eb23"}}', '\xf1d6c6455fb20ad7706de17fb27074021bdc5f48173e2781c51f80c81ba474a2', '\xca8145bc6f55d0db7e2dca758c350d28e0dd4da41dd1f619a99149668dca36a4', '\xedab92381c9808ecc8f7593f5af4859be86d47ae293dac207210da2e52aedf07ee2ca475008f4cd3e2d846c5f5037693918e2fad4997775c35b21cf0dd970604'),
	(21, '{"seq":21,"at":"2026-11-30T19:40:13.190526Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"contribution_complete","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"columns":"1","keys":"30","link_method":"exact","linker":"l","records":"120","without_link_key":"0"}}', '\xca8145bc6f55d0db7e2dca758c350d28e0dd4da41dd1f619a99149668dca36a4', '\xdfa85e1021e9343e4a92c5b4fc96059a0db7c4a7887e6a0c3b7f49ffc589b971', '\x99779ed6b3bc9f0d40e5a53fe3d320dedf22355a8345dd1235caadbaa4ac0cbf3943d022496783f229637bcc5ca9fbba4230c8711a104cdbdc0f62f518f9ca03'),
	(22, '{"seq":22,"at":"2026-11-30T19:40:13.946213Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"quality","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"generation":"70c044806cc0c65be49a167827e29654db1cf8e47b3ed3ff1b3b5841eefb4887","linker":"l","linker_hash":"8057d5ec645292aa2f804a2b311b489f6e0555dad289c41ca212c559f5d83d10","linker_seq":"31","refused":"","stored":"false"}}', '\xdfa85e1021e9343e4a92c5b4fc96059a0db7c4a7887e6a0c3b7f49ffc589b971', '\x5962761b1e3b045a20912da7e576e1b34ba6008f2e26b5eff5a0e0e3a23841d1', '\xfa7e88c7506133a31ee7d9d98d40d4318b322280ef09f465f205b7f06af4e76350e24f6e63186115f340dd05213e92ea80e71ffad272cd0afaa625354f380b05'),
	(23, '{"seq":23,"at":"2026-11-30T19:40:13.948644Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"query","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"cells":"2","generation":"70c044806cc0c65be49a167827e29654db1cf8e47b3ed3ff1b3b5841eefb4887","group_by":"X,Y","linker":"l","linker_hash":"cc6500c617a31bb01464ffe9f41808debf0b2e35f2682e550d76a07f023feb47","linker_seq":"30","purpose":"fixture","query":"6b7ee58f056349e5d264be99db8a4e4d","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjGAh77d83Ty90dyDn/8wQb/x+/VDd0X1IaIlXCQHn4ZRWt+5Y8FY0nl0mS+mduKTk0AAAAAAAAAAWEAAAAAaw3RHQAAAAAAAAACAAAAAAAAAAEAAAAAAAABEg0yEsbuER/A679EgOYImEfCTAcLhj4GoFD1OHS+Y6OvOEQ9PTn5UFKqrK9hH3xaGn4HY5WggJsVTNCam9K7U0ZuZsiAYxG+zI42QW4rMsnI45yCfDtBf+n7DFL0aa/LgbiddJUzG/52YdNRgwJyTTacLrvOzeJ9dO/LZmprp1YWVI/UoD7ikF/zXjZT+ecxyldbB3+v2hFmwrbppp2R+Qo6XHBjMmTSm6oPhCwLZ/U4aj/98XFxbz31W1RW5GGRhYEGWu5zdGn42YvMqWLEguMdMMEtDQ04mmSrRE8uIgddNyCH97ABQXxExkkqQ3FFEzswULnLkZ7WiDZX1ms9u2fH5OdKA4j4RaJhGqkBz3sj5TYAAAAAAAAAAgAAAAAAAAESBnX+aouVT69qdFw1+ZmoRE3IXhLDlA2bPf/mu+j1VBktZdpfSnhHD+4aKR9nUCW2n0UEENHfYfYFWrkkbvwYRQtqR2kMAGKiwMHTr8HSFCjPf5zd8uj4u4Nh5RreyJAHeB0z6oRFy35erPTZ+R/V6uxqr15z3JEIFpbwLbjbiZ8lskeMeaGvGA2gLXkqUQKp9JpQ4aLVz7m6iPkM/i00UIL2QbJBA/XoZKLpznt6hCV4z71WM8fa60vD83sZnqtImn/bSk7MHGbIvWJc3wngXhQUK7QG8xG+4zpijkd2R2+CWkTmBZSmqOTiktiN24gBXv3rV2tHniNSaovQMpLwqVGBdoBt8kAaIdHjrUstxNm8qAAAAAAAAABQhii2D6Suen2+ijm9m8mHv7wwcjmaA37aNh4IQL6wlG4jPfWzw2Y3FyuETbV5BIYGSACs0InipNLtz0/s4lmhvwvnusn+DAzPdH/HezQ4sRY=","request_signature":"5bGSRGUoZk133Qny8dSMgrrZfiqpEiY/dVyucOuyhes1KExGBEFtTzp8kRaVO/7AnXDQSHibhUZbphK8Khw3BA=="}', '\x5962761b1e3b045a20912da7e576e1b34ba6008f2e26b5eff5a0e0e3a23841d1', '\xe7c3411e7ae73a4c0eb3aa4d6a8f9c4b503778eac5378b3f1ca8355d81724b20', '\x603ead78e96673c4bfee30fc2db4c7bb72e0f8696ccf551350c615a7e6e308a5ae1892443172932241824ee81fdc128ccd6cffc09a20ae98b8597fefb138bf0e'),
	(24, '{"seq":24,"at":"2026-11-30T19:40:14.162427Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"quality","study":"8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945","outcome":"done","reason":"","details":{"generation":"70c044806cc0c65be49a167827e29654db1cf8e47b3ed3ff1b3b5841eefb4887","linker":"l","linker_hash":"50fcffff8d6a9203174ac8e51b0694c7d280413472755c2ccaf3ec365e272622","linker_seq":"32","refused":"","stored":"true"}}', '\xe7c3411e7ae73a4c0eb3aa4d6a8f9c4b503778eac5378b3f1ca8355d81724b20', '\xc497f2de6f04116f81ce04ad153ded0ef22ff5cd109ce09f4c47b85ec8fdbcd6', '\x0576f472363809587ecc40e2c7f943bcb0efed560751d0c087f387e6c03345be1488fa933af65bc94d71eb72e7f9e5fd0b7c051e81e455ca5631b7c3eb9e400f'),
	(25, '{"seq":25,"at":"2026-11-30T19:40:14.381859Z","node":"a","actor":"a","actor_fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","action":"study_propose","study":"0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"open"}}', '\xc497f2de6f04116f81ce04ad153ded0ef22ff5cd109ce09f4c47b85ec8fdbcd6', '\xd30d224db87be0079db87eb03f6029b9a400695161ca4b4e161d7b854260a704', '\xe5ea27bbcdc9a5f52b7cd0ec05c1879175e64fd24da10e0e60734e5238fe839242746b56d50930ef8f1b93caeb7381e7bba97d5d17a07e9d7abc89b47c169c06');
INSERT INTO public.contribution VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '\x665bd600c1c051f8292eb87556bbc2b5', 20, 20, '2026-11-30 19:40:00.515679+00', 0),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '\x8a198587802e397c68282b63d6ae1687', 120, 30, '2026-11-30 19:40:13.188995+00', 0);
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'exact', '\xcc419f1991e4c74c72899c3320a0c39a', '{K,X}', 31, 'a2.csv', '2026-11-30 19:40:04.377304+00'),
	(2, 'typos', '\x56131bdeb2430050aa14984daae6b743', '{B,L,X}', 120, 'ta.csv', '2026-11-30 19:40:09.914863+00');
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
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '\xcc419f1991e4c74c72899c3320a0c39a', '\xdb72b5030669b83a9a586caf29d07598', 21, 31, 30, '\xcdf4c619abb91a961c15e0b1fed800ea51dc078c3f63df6cb5a96bfbd4069ff4', '2026-11-30 19:40:06.3333+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '\x56131bdeb2430050aa14984daae6b743', '\x57f78281fd03d195026b5d04822fbe86', 30, 30, 30, '\x6a9c67231309d5fd46c23cdc549d6cd49b3e873a2a39570ba736f2f5a56ccede', '2026-11-30 19:40:12.536705+00');
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
INSERT INTO public.link_quality VALUES
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '\x70c044806cc0c65be49a167827e29654db1cf8e47b3ed3ff1b3b5841eefb4887', '{"own_records":120,"own_blocks":30,"block_pairs":480,"method":"given","coverage_blocks":{"coverage":0.999999999,"std_error":7.557077427200246e-15,"warnings":["only 30 blocks: standard errors are rough below 200","the coverage of the own dataset is estimated as 1, its highest value: its standard error means nothing","the coverage of the peer''s dataset is estimated as 1, its highest value: its standard error means nothing"]},"coverage_number_of_links":{"coverage":1,"std_error":0,"refused":"the coverage of the peer''s dataset is on its boundary or not identified, 1.0000","warnings":["p is on its boundary: the number of links does not tell true from false links here","only 120 records: standard errors are rough below 1000","the model fits badly (G2 359.0 on 3 degrees of freedom)"]},"coverage_given":{"coverage":1,"std_error":0,"warnings":[]},"coverage":1,"links":{"p":0.8166666663317395,"rate":3.349271970876089e-10,"std_error":{"p":0.03217436287263014,"rate":7.061575897351241e-8},"classes":1,"weights":[1],"rates":[1.8267915947565895e-9],"loglik":-57.16926242927211,"aic":118.33852485854422,"goodness_of_fit":{"g2":3.5805116738174547e-7,"degrees_of_freedom":0,"p_value":1}},"recall":0.8166666663317395,"recall_std_error":0.03217436287263014,"false_positive_rate":1.1164239902920296e-10,"false_positive_rate_std_error":2.3538586324504172e-8,"precision":0.9999999995898851,"precision_std_error":8.387228231324671e-8,"warnings":["the rate of false links is 0 within its error: p is the mean number of links","only 120 records: standard errors are rough below 1000"],"replicates":[[0.7890624910702975,2.976567510989033e-9],[0.7934782422057034,6.221287263130648e-9],[0.8534482716343441,1.4092416122934992e-9],[0.8513513506912749,2.2002547931757968e-10],[0.8194444110578635,1.1128860314772263e-8],[0.8125000011519141,0],[0.8214282181219773,1.1776886469731333e-7],[0.8035714278627175,2.3623702993802453e-10],[0.8828124816635194,6.112160185386036e-9],[0.7983870965418772,7.74387591088536e-11],[0.8173076913601212,3.158570442233592e-10],[0.7986111155505499,0],[0.8189655168021387,1.4641354795230654e-10],[0.8437500049651847,0],[0.7777778723955174,0],[0.8148148155617696,0],[0.8148148155617696,0],[0.8035714278627175,2.3623702993802453e-10],[0.8306451611346696,5.1884348669280676e-11],[0.8161765347830424,0],[0.8281250003054647,0],[0.781249999404431,1.9852301284354704e-10],[0.8257575765447189,0],[0.8823529245594947,5.53899196879352e-9],[0.7983870965418772,7.74387591088536e-11],[0.7741935493699215,0],[0.8125000011519142,0],[0.8000001689951255,0],[0.8148148155617696,0],[0.8145164330561098,0],[0.7890624910702975,2.976567510989033e-9],[0.8125000011519142,0],[0.819999982779325,5.740224999032743e-9],[0.8125000011519142,0],[0.7708333412882481,0],[0.8046874991140623,2.9531255218984143e-10],[0.8166666663317395,1.1164239902920296e-10],[0.796296271409841,8.295485076637021e-9],[0.8281250003054647,0],[0.8529411736349068,9.452271187981864e-10],[0.8046874991140623,2.9531255218984143e-10],[0.8263888895633753,0],[0.7931034304823843,5.931159267428636e-9],[0.8499999197794722,2.674017592537344e-8],[0.8611109605074505,5.020122021785293e-8],[0.8035714278627175,2.3623702993802453e-10],[0.8571428221778707,1.1654995450231334e-8],[0.8548386989421131,3.578435436857319e-9],[0.8275862073204282,0],[0.870689654130532,3.472939343514743e-10],[0.796875155450032,0],[0.8035714278627175,2.3623702993802453e-10],[0.7916666521898253,4.825613760435961e-9],[0.8560605850834733,6.99237760285835e-9],[0.8472222223369471,0],[0.8499999197794722,2.674017592537344e-8],[0.7976190837689376,0],[0.803030302398622,2.1056030992857208e-10],[0.8819444292323947,5.07068324366126e-9],[0.795454522329421,7.708374790323566e-9],[0.8062499988591031,3.8029897749443836e-10],[0.863094970426034,8.922306804493019e-8],[0.858695586209941,2.1987990687459085e-8],[0.8369565508945034,0],[0.8035714278627174,2.362370669454587e-10],[0.8645829393863582,1.313156583841272e-7],[0.8189655168021387,1.4641354795230654e-10],[0.795454522329421,7.708374790323566e-9],[0.8977269842611756,9.615536570676635e-8],[0.7867647008730557,1.669765733088487e-9],[0.8359375330029102,0],[0.7767861406991101,0],[0.7613637538101224,0],[0.8263888895633753,0],[0.8369565508945034,0],[0.7976190837689376,0],[0.8690476183332517,2.3812244768587715e-10],[0.7391304334870025,4.318687259659744e-10],[0.8645829393863582,1.313156583841272e-7],[0.8064516117318058,3.904733203441424e-10],[0.8125000011519142,0],[0.854166659638602,2.342688191584822e-9],[0.8306451611346696,5.1884348669280676e-11],[0.8229164880877098,5.95263189480851e-8],[0.7899999891788132,3.6070622784952397e-9],[0.818181814625435,1.185461062647164e-9],[0.8387096995569554,0],[0.8518518507859697,3.552940534371866e-10],[0.8148148155617696,0],[0.8369565508945034,0],[0.8522727256892338,5.27831149158923e-10],[0.8081395421560255,0],[0.7916666521898253,4.825613760435961e-9],[0.8593749153630613,2.821231289325728e-8],[0.8445945977726049,0],[0.8333333226457066,3.5625422611929025e-9],[0.8409091045119195,0],[0.7884615306630236,2.5995049446336793e-9],[0.8499999197794722,2.674017592537344e-8],[0.759259433799518,0],[0.7916666521898253,4.825613760435961e-9],[0.8448275889621549,0],[0.8452380973228404,0],[0.806818180593992,4.080632498570935e-10],[0.818181814625435,1.185461062647164e-9],[0.8437500049651847,0],[0.8240740162033583,1.929023859167008e-8],[0.8357143195183138,0],[0.8108110472617718,0],[0.8699999991143595,2.952134832886107e-10],[0.7580647308547316,0],[0.8100001476063897,0],[0.8083333478720554,0],[0.8017241374479207,1.6103792373674727e-10],[0.8269230774898563,0],[0.8240740162033583,1.929023859167008e-8],[0.7931034304823843,5.931159267428636e-9],[0.7857142820988379,1.2051492766692225e-9],[0.8425926006285328,0],[0.7928571256360982,5.740348196781042e-9],[0.8749999969826284,1.0057905249401717e-9],[0.8214282181219773,1.1776886469731333e-7],[0.8145164330561098,0],[0.796296271409841,8.295485076637021e-9],[0.819999982779325,5.740224999032743e-9],[0.8020833328153097,1.7267454133218507e-10],[0.7575759905362112,0],[0.8365384923054161,0],[0.8194444110578635,1.1128860314772263e-8],[0.858695586209941,2.1987990687459085e-8],[0.8357143195183138,0],[0.8475609755740852,1.1890303556564655e-11],[0.8467741939368449,0],[0.8125000011519141,0],[0.749999999409623,1.9679232317789305e-10],[0.7844827562960729,7.74872240446219e-10],[0.749999999409623,1.9679232317789305e-10],[0.854166659638602,2.342688191584822e-9],[0.8161765347830424,0],[0.8409091045119195,0],[0.7672414078708673,0],[0.8083333478720554,0],[0.7890624910702975,2.976567510989033e-9],[0.7589287564900575,0],[0.77142857749197,0],[0.8365384923054161,0],[0.8103450123598747,0],[0.8484846783563847,5.670948792039591e-8],[0.8257575765447189,0],[0.8214282181219773,1.1776886469731333e-7],[0.8000001689951254,0],[0.8611109605074505,5.020122021785293e-8],[0.7416666656306653,3.453337985940645e-10],[0.862902971809968,8.466549454115106e-8],[0.8636360543629539,1.0309113659031273e-7],[0.8145164330561098,0],[0.781249999404431,1.9852301284354704e-10],[0.8055555545255682,3.4332914289336713e-10],[0.8593749153630613,2.821231289325728e-8],[0.8387096995569554,0],[0.7976190837689376,0],[0.7812499994044311,1.985229758361129e-10],[0.801470587773906,1.5379604996941984e-10],[0.8152173947155248,0],[0.854166659638602,2.342688191584822e-9],[0.7760416665227029,4.7987909942056227e-11],[0.7249999950188339,1.6603886784002004e-9],[0.8546511532095172,3.1937268015388063e-9],[0.8214282181219773,1.1776886469731333e-7],[0.8214282181219773,1.1776886469731333e-7],[0.803030302398622,2.1056030992857208e-10],[0.8194444110578635,1.1128860314772263e-8],[0.8382353181717918,0],[0.8671874995079369,1.6402101898904675e-10],[0.7826086945976161,3.515192951534611e-10],[0.784090907099379,6.638433506604239e-10],[0.8452380973228404,0],[0.8333333226457066,3.5625422611929025e-9],[0.8055555545255682,3.4332914289336713e-10],[0.8402777937279045,0],[0.8365384923054161,0],[0.7738095252061129,0],[0.7890624910702975,2.976567510989033e-9],[0.796296271409841,8.295485076637021e-9],[0.8145164330561098,0],[0.8100001476063897,0],[0.8425926006285328,0],[0.8499999197794722,2.674017592537344e-8],[0.8308823527570032,6.139111441427758e-11],[0.8285714287805022,0],[0.7804878044065334,1.571717940980951e-10],[0.8071428675388354,0],[0.7903225691419399,3.8344071251472656e-9],[0.8076927064756676,0],[0.810606274277381,0],[0.7685185376554085,0],[0.8100001476063897,0],[0.8243242857830123,1.2847104010245877e-8],[0.7870370316234357,1.8045337816611588e-9],[0.8854166351908052,1.0491953824261676e-8],[0.8448275889621549,0],[0.870689654130532,3.472939343514743e-10],[0.795454522329421,7.708374790323566e-9],[0.854166659638602,2.342688191584822e-9],[0.8359375330029102,0],[0.7884615306630236,2.5995049446336793e-9],[0.8125000011519141,0],[0.810606274277381,0],[0.8194444110578635,1.1128860314772263e-8],[0.7741935493699215,0],[0.8125000011519141,0],[0.8333333226457066,3.5625422611929025e-9],[0.8046874991140623,2.9531255218984143e-10],[0.7596155483188759,0],[0.8020833328153097,1.7267454133218507e-10],[0.8083333478720554,0],[0.7717391356428055,0],[0.8365384923054161,0],[0.8240740162033583,1.929023859167008e-8],[0.8214282181219773,1.1776886469731333e-7],[0.7661290713714173,0],[0.8249999951388383,1.6203872318006536e-9],[0.8425926006285328,0],[0.8560605850834733,6.99237760285835e-9],[0.8000001689951254,0],[0.8249999951388383,1.6203872318006536e-9],[0.8103450123598747,0],[0.8392857341107287,0],[0.8148148155617696,0],[0.8823529245594947,5.53899196879352e-9],[0.7844827562960729,7.74872240446219e-10],[0.8571428221778707,1.1654995450231334e-8],[0.8225804262171885,7.298136728284277e-8],[0.7878787811088143,2.2566578605776044e-9],[0.7374999984928747,5.02375104479332e-10],[0.7767861406991101,0],[0.8416666776231337,0],[0.8333333226457066,3.5625422611929025e-9],[0.8392857341107287,0],[0.7596155483188759,0],[0.794642835810014,7.110947682538911e-9],[0.916666661050799,1.8719558865972394e-9],[0.8269230774898563,0],[0.8000001689951254,0],[0.8709677408216951,3.712629093044484e-10],[0.8109758644674415,0],[0.8333333226457066,3.5625422611929025e-9],[0.8173076913601212,3.158570442233592e-10],[0.795454522329421,7.708374790323566e-9],[0.8141026031430317,0],[0.8225804262171885,7.298136728284277e-8],[0.8125000011519141,0],[0.7894736744689945,3.2471772678140573e-9],[0.8571428221778707,1.1654995450231334e-8],[0.8425926006285328,0],[0.7586208849200365,0],[0.7980769275098571,0],[0.8359375330029102,0],[0.7976190837689376,0],[0.818181814625435,1.185461062647164e-9],[0.817073295111796,0],[0.7743902447014355,0],[0.8357143195183138,0],[0.7878787811088143,2.2566578605776044e-9],[0.7812499994044311,1.985229758361129e-10],[0.8400000170158336,0],[0.8387096995569554,0],[0.8382353181717918,0],[0.8362069285655928,0],[0.8529411736349068,9.452271187981864e-10],[0.796875155450032,0],[0.8680555549753193,1.9341210114968513e-10],[0.8400000170158336,0],[0.8249999951388383,1.6203872318006536e-9],[0.8257575765447189,0],[0.7767861406991101,0],[0.7717391356428055,0],[0.8437500049651847,0],[0.8055555545255679,3.433292169082354e-10],[0.8214282181219773,1.1776886469731333e-7],[0.7651515656156255,0],[0.8295454545609748,0],[0.8275862073204282,0],[0.7857142820988379,1.2051492766692225e-9],[0.749999999409623,1.9679232317789305e-10],[0.7794118238544393,0],[0.8382353181717918,0],[0.796875155450032,0],[0.8017241374479207,1.6103792373674727e-10],[0.8552631441670698,4.575889001046107e-9],[0.8295454545609748,0],[0.8402777937279045,0],[0.8161765347830424,0],[0.8583332759544107,1.9126307537753462e-8],[0.8402777937279045,0],[0.7750000003368285,0],[0.9140624967162271,1.0945909734161319e-9],[0.763888957292652,0],[0.7960526071901336,8.129604582111464e-9],[0.8392857341107287,0],[0.7890624910702975,2.976567510989033e-9],[0.8416666776231337,0],[0.8214285711337767,9.826491472371875e-11],[0.7361111093915164,5.731982666290492e-10],[0.796296271409841,8.295485076637021e-9],[0.8175675670706752,1.656307683598849e-10],[0.7822580636134159,3.009043754905368e-10],[0.8499999197794722,2.674017592537344e-8],[0.8499999197794722,2.674017592537344e-8],[0.8308823527570032,6.139111441427758e-11],[0.8400000170158336,0],[0.8620687648041307,6.690437019211497e-8],[0.780000191276296,0],[0.749999999409623,1.9679232317789305e-10],[0.8000001689951254,0],[0.8402777937279045,0],[0.8189655168021387,1.4641354795230654e-10],[0.8522727256892338,5.27831149158923e-10],[0.8308823527570032,6.139111441427758e-11],[0.795454522329421,7.708374790323566e-9],[0.8425926006285328,0],[0.7803033178053576,0],[0.8035714278627175,2.3623702993802453e-10],[0.7903225691419399,3.8344071251472656e-9],[0.7903225691419399,3.8344071251472656e-9],[0.7934782422057034,6.221287263130648e-9],[0.7777778723955174,0],[0.8790322501413086,2.6410691781701226e-9],[0.8306451611346696,5.1884348669280676e-11],[0.8482140019001897,9.460469866754788e-8],[0.7734375018729317,0],[0.7905405285685894,3.990650402722433e-9],[0.7692307841968523,0],[0.7916666521898253,4.825613760435961e-9],[0.8295454545609748,0],[0.8017241374479207,1.6103792373674727e-10],[0.7788461564847293,0],[0.8359375330029102,0],[0.8166666663317395,1.1164239902920296e-10],[0.879310336380679,2.81563572457344e-9],[0.8035714278627175,2.3623702993802453e-10],[0.803030302398622,2.1056030992857208e-10],[0.7656250447074311,0],[0.892857015543681,4.243782062799776e-8],[0.7941176269197693,6.7130180673539525e-9],[0.8365384923054161,0],[0.8076927064756676,0],[0.8175675670706752,1.656307683598849e-10],[0.8125000011519142,0],[0.7983870965418772,7.74387591088536e-11],[0.8333333226457066,3.5625422611929025e-9],[0.8240740162033583,1.929023859167008e-8],[0.7899999891788132,3.6070622784952397e-9],[0.8281250003054647,0],[0.8437500049651847,0],[0.8214282181219773,1.1776886469731333e-7],[0.810606274277381,0],[0.8306451611346696,5.1884348669280676e-11],[0.739999998802225,3.992583301008305e-10],[0.8040540532710174,2.610122118440472e-10],[0.8333333226457066,3.5625422611929025e-9],[0.8359375330029102,0],[0.8281250003054647,0],[0.8303571427403403,3.893418920597469e-11],[0.8157898969256833,0],[0.8611109605074505,5.020122021785293e-8],[0.8020833328153097,1.7267454133218507e-10],[0.8445945977726049,0],[0.8387096995569554,0],[0.8166666663317395,1.1164239902920296e-10],[0.8333333226457066,3.5625422611929025e-9],[0.7152777662393909,3.8461289708635604e-9],[0.8000001689951254,0],[0.8055555545255682,3.4332914289336713e-10],[0.8020833328153097,1.7267454133218507e-10],[0.7870370316234357,1.8045337816611588e-9],[0.7571431071730848,0],[0.8369565508945034,0],[0.7812499994044311,1.985229758361129e-10],[0.7596155483188759,0],[0.7916666521898253,4.825613760435961e-9],[0.8269230774898563,0],[0.7960526071901336,8.129604582111464e-9],[0.8357143195183138,0],[0.8387096995569554,0],[0.8148148155617696,0],[0.7788461564847293,0],[0.8055555545255682,3.4332914289336713e-10],[0.8749999969826284,1.0057905249401717e-9],[0.8552631441670698,4.575889001046107e-9],[0.7635135880347996,0],[0.7878787811088143,2.2566578605776044e-9],[0.7571431071730848,0],[0.8499999197794722,2.674017592537344e-8],[0.8214282181219773,1.1776886469731333e-7],[0.7903225691419399,3.8344071251472656e-9],[0.842857150131104,0],[0.8306451611346696,5.1884348669280676e-11],[0.8257575765447189,0],[0.8103450123598747,0],[0.8378378634947096,0],[0.8400000170158336,0],[0.8846153578772997,8.912694952437997e-9],[0.8448275889621549,0],[0.757812723992891,0],[0.8557692127081243,6.020368796081736e-9],[0.8125000011519141,0],[0.8499999197794722,2.674017592537344e-8],[0.8281250003054647,0],[0.7980769275098571,0],[0.7635135880347996,0],[0.8400000170158336,0],[0.7986111155505499,0],[0.8402777937279045,0],[0.8437500049651847,0],[0.8333333226457066,3.5625422611929025e-9],[0.8083333478720554,0],[0.8636360543629539,1.0309113659031273e-7],[0.858695586209941,2.1987990687459085e-8],[0.7941176269197693,6.7130180673539525e-9],[0.7763157892539125,7.325721510890541e-11],[0.7874999938599397,2.0466867460082008e-9],[0.8281250003054647,0],[0.7878787811088143,2.2566578605776044e-9],[0.8125000011519142,0],[0.8194444110578635,1.1128860314772263e-8],[0.8712121200304987,3.9387415551317417e-10],[0.8965514859218084,7.940537420185005e-8],[0.780000191276296,0],[0.7803033178053576,0],[0.8012820508352309,1.4894015650431433e-10],[0.798913064426636,0],[0.7980769275098571,0],[0.842857150131104,0],[0.818181814625435,1.185461062647164e-9],[0.879310336380679,2.81563572457344e-9],[0.749999999409623,1.9679232317789305e-10],[0.8103450123598747,0],[0.8333333226457066,3.5625422611929025e-9],[0.8620687648041307,6.690437019211497e-8],[0.7916666521898253,4.825613760435961e-9],[0.8103450123598747,0],[0.8088235715400708,0],[0.7903225691419399,3.8344071251472656e-9],[0.8269230774898563,0],[0.8484846783563847,5.670948792039591e-8],[0.8103450123598747,0],[0.8103450123598747,0],[0.866666666216916,1.4991689371394537e-10],[0.8365384923054161,0],[0.8562499769480476,7.683984115658404e-9],[0.7867647008730557,1.669765733088487e-9],[0.7980769275098571,0],[0.7314814787896119,8.972898720334873e-10],[0.8303571427403403,3.893418920597469e-11],[0.8645829393863582,1.313156583841272e-7],[0.8846153578772997,8.912694952437997e-9],[0.8145164330561098,0],[0.7700000112224141,0],[0.8333333226457066,3.5625422611929025e-9],[0.8148148155617696,0],[0.7700000112224141,0],[0.8749999969826286,1.0057904509253035e-9],[0.8499999197794722,2.674017592537344e-8],[0.8092105980991284,0],[0.778571429570639,0],[0.8611109605074505,5.020122021785293e-8],[0.8448275889621549,0],[0.8285714287805022,0],[0.8382353181717918,0],[0.8035714278627175,2.3623702993802453e-10],[0.8108110472617718,0],[0.8071428675388354,0],[0.7651515656156255,0],[0.7589287564900575,0],[0.8299999999374907,2.0836406674125858e-11],[0.8083333478720554,0],[0.8333333226457066,3.5625422611929025e-9],[0.7983870965418772,7.74387591088536e-11],[0.8515624991930536,2.6898213286348965e-10],[0.810606274277381,0],[0.8214282181219773,1.1776886469731333e-7],[0.8249999951388383,1.6203872318006536e-9],[0.7884615306630236,2.5995049446336793e-9],[0.8359375330029102,0],[0.8269230774898563,0],[0.8365384923054161,0],[0.8161765347830424,0],[0.8571428221778707,1.1654995450231334e-8],[0.8292682927503359,0],[0.8716216203158662,4.352517975666122e-10],[0.7903225691419399,3.8344071251472656e-9],[0.8240740162033583,1.929023859167008e-8],[0.8333333226457066,3.5625422611929025e-9],[0.8437500049651847,0],[0.8203124906162349,3.127921699430658e-9],[0.8035714278627174,2.362370669454587e-10],[0.83974360775777,0],[0.7833333318826754,4.835526423718761e-10],[0.7788461564847293,0]],"limits":{"MinSeparation":0.05,"MaxExcess":2,"MaxCV":0.5}}', '2026-11-30 19:40:13.94302+00');
INSERT INTO public.linker_head VALUES
	('l', 13, '\x384c7eafe4776f25e549ad589265b765d13f670ec232a4ee767d21504cf3d949', '\xe5850b91c65a35864e6d22dc12c8c74cfaa0ceb008a15a141b2cc8de57102fba07fda4fc7084d7222c1f08ba98a6b1ce147e8e96931f54628182c9680cf6f90f', '2026-11-30 19:40:03.859598+00'),
	('l', 31, '\x8057d5ec645292aa2f804a2b311b489f6e0555dad289c41ca212c559f5d83d10', '\x19063e9bed3452ca81f4b5c4f225f9d7a16d24113f69393cede96e066e8942b370020be296f152585b2a09078dbbb5bf3f64680fa52d03751e69443b2a3a1f05', '2026-11-30 19:40:13.873931+00'),
	('l', 30, '\xcc6500c617a31bb01464ffe9f41808debf0b2e35f2682e550d76a07f023feb47', '\x3ecd8b8cf45b2805daac9a9614b8dc04d0eef4ee0430588eca442bf38d36c659eb84da232b0bd1722e33e691106d84d6b597491df587b60c8516cabc8c690701', '2026-11-30 19:40:13.947128+00'),
	('l', 32, '\x50fcffff8d6a9203174ac8e51b0694c7d280413472755c2ccaf3ec365e272622', '\x86bc6cc38bf6bef202ab2d0e666d13c13d08cc9b4267b22169ff0859b07e1af39359da5eaae5a93cf40fb297003377091facdd03f3237dd8b3d0999be189910d', '2026-11-30 19:40:14.153357+00');
INSERT INTO public.node VALUES
	(true, 'holder', 'a', '\x308201163081c9a003020102021055394b66599ea0b69e9f2e1701541cc7300506032b6570300c310a300806035504031301613020170d3236313133303139333932325a180f39393939313233313233353935395a300c310a30080603550403130161302a300506032b6570032100d0e722d4545d96aa1f0ade3df426fa979bf6861100317925c4fffbe3f7ee2e7da33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b6570034100c408669f77a4918a14e76ef317e4361a356275c02e662d5dd518e37e5715bd84ce030a30f7cdf527067ba6aa222ef486a6e805b9dbb8eb055b42392c84df700d', '\xc0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a', '\x01f32d74b445b417cdd690d3ffb99876232739527b8a4259143353badfd36d2f83b50ee0f07186ef607b85fd167b77a75d0ea8e22c8b09b864d7c139e16791d0c72e8acb768353afd7e74b6077d17c8f93', '2026-11-30 19:39:22.427938+00');
INSERT INTO public.peer VALUES
	('b', 'holder', 'https://127.0.0.1:27443', '\x4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842', '2026-11-30 19:39:39.243461+00'),
	('l', 'linker', 'https://127.0.0.1:27444', '\xaa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4', '2026-11-30 19:39:40.845245+00');
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
	(2, 0, 1, 4, '0f4e68a4-ad04-73da-5563-88915c7d8caf', 1, 1),
	(2, 0, 3, 7, '204b288a-15a2-9ede-8546-9bbd259cfea6', 1, 1),
	(2, 0, 4, 28, '23c55a52-4ba4-6ec3-ff26-552eb58b3cd1', 1, 1),
	(2, 0, 5, 5, '243c3798-1e04-7086-1738-01d2fb1908a9', 1, 1),
	(2, 0, 6, 13, '24d01c5e-50aa-d06a-e154-d9abf273e024', 1, 1),
	(2, 0, 7, 3, '2b59df0f-790a-4a68-258c-e86a1d7aaa52', 1, 1),
	(2, 0, 11, 21, '45e76a39-645d-f840-ac05-7ff6a09f6aa2', 1, 1),
	(2, 0, 12, 17, '4b799717-45e6-c684-dba0-e970779527fb', 1, 1),
	(2, 0, 13, 2, '4dd611e0-bad3-5648-b091-86e7aca069e5', 1, 1),
	(2, 0, 15, 0, '78b95ffb-a570-248c-2bb9-6276fd7add8d', 1, 1),
	(2, 0, 16, 25, '7a024a27-bf4e-5df0-e439-7678622ecaab', 1, 1),
	(2, 0, 17, 27, '917e4894-11cc-3067-5152-02466a2f0713', 1, 1),
	(2, 0, 18, 26, '94dfc7e2-5684-5452-6a8b-7b4d75020ead', 1, 1),
	(2, 0, 20, 23, 'a99cdee1-8b07-0272-072c-54039e627674', 1, 1),
	(2, 0, 21, 29, 'b72129c7-8b80-2109-c994-cc9af91cd695', 1, 1),
	(2, 0, 22, 24, 'bc803393-2395-a3f6-82e6-0df721985500', 1, 1),
	(2, 0, 23, 1, 'bef34d90-7c53-d0c4-0265-e859357e56ea', 1, 1),
	(2, 0, 24, 11, 'bfa54679-0f83-8795-1aaf-5197bd3fa36f', 1, 1),
	(2, 0, 26, 10, 'd3deea0d-48d7-0c72-0920-14e5109b2e44', 1, 1),
	(2, 0, 27, 20, 'd692b72c-0a0f-5a0c-635d-fde994829a71', 1, 1),
	(2, 0, 29, 15, 'fad1ecff-d600-ff54-d86d-1c61668d0391', 1, 1),
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
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES
	(3, '\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 1, 'client', '\x99be9bac4317c12e702df2d88217eb23', 'done', '\x01010400009a018087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e194501010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e56131bdeb2430050aa14984daae6b7430000f4af33a80d1b81b0741f711bc7f7a10a56e24924a55ab74344299a0d69014bf1fa7b3388048f0ca50f512de65295404d00ba018087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e194501020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e57f78281fd03d195026b5d04822fbe860020025505f2a810c1fcc98796d402a1e96002c145a2fc6db618e089b977cbbe29132e4a6f49a5041edf8630b85979e4a27c1aa02fa04748212685c3731c1c41b1d530ce1804c4f4245bd89ed19238c094d900000000002000001000000000000000000000000001ff0985c6b37a77e379b76451ff7ccc2d000000010000000101', NULL, NULL, '2026-11-30 19:40:12.391802+00', '2026-11-30 19:40:12.536705+00'),
	(1, '\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1, 'client', '\x706abdd98914c437ca1c49a8c7fdfabf', 'replaced', '\x01010600009a015debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c1301010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001e45671345feeff8274f79ccf2f2f7ee9600003a397c12799b8af837c5ff4f6813418794edef5192cfd07d6e3cf2e78c617ed00e2e136a29b864fa8d6ac79d5c1efe4700ba015debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c1301020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001edb72b5030669b83a9a586caf29d075980020524a6144f91b3747fad9bce4137bafe17f3340f9dd1f876c787ac8ebcd1c5a5c592a64bf6dd757e919ed3c28c1af2dd16858db2049f2c7945399f073630704b18a97d861dded8bce69cd60a94b96c69a00000000002000001000000000000000000000000001fad1ecffd600ff54d86d1c61668d0391000000010000000101', NULL, NULL, '2026-11-30 19:39:58.090245+00', '2026-11-30 19:40:05.937848+00'),
	(2, '\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1, 'client', '\x9b5e4afda3d2a6153da43c0941c3250e', 'done', '\x01010400009a015debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c1301010c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001fcc419f1991e4c74c72899c3320a0c39a00002656d5b41ceb4846db9d227b48940363b676ebbdd26c3c591a46c16fa00c71bbd8bf403ab7f402acc6e86c304346ae6a00ba015debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c1301020c72697374726574746f323535a8cc782745c0af1905e83a7c5c478bac9291f038b82d81234fcf83b7f8978a1d000000000000001edb72b5030669b83a9a586caf29d075980020524a6144f91b3747fad9bce4137bafe17f3340f9dd1f876c787ac8ebcd1c5a5c0fbb2c50e0d41821c3f6762d8a537cb40807770e1cf0d5673ac626fbab449038feebc73bcd5eef97cade77c860f16bc200000000002000001000000000000000000000000001fad1ecffd600ff54d86d1c61668d0391000000010000000101', NULL, NULL, '2026-11-30 19:40:06.137284+00', '2026-11-30 19:40:06.3333+00');
INSERT INTO public.schema_version_holder VALUES
	(2, false);
INSERT INTO public.schema_version_node VALUES
	(1, false);
INSERT INTO public.study VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","columns":1},{"name":"b","fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","columns":1}],"linker":{"name":"l","fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"346b64d1315549ed2365aec8453cb279fab70725ccb3551cadcbf4bf8dc0dd24"}', '{"version":1,"recipe_version":1,"salt":"972df8b6178e39f4dd1ba9ec329ece9ca75d1c6fb0a650034b01207d899043ae","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:39:51.757757+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 'typos', '{"version":1,"name":"typos","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","columns":1},{"name":"b","fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","columns":1}],"linker":{"name":"l","fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4"},"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[1,1],"expires":"2036-12-31","commitment":"d33374d63b474c4e480982f179853e3e43956e6a179383e713c5936146315330"}', '{"version":1,"recipe_version":1,"salt":"485b638b5ade359150fa88c310b11f66fcfca44ad6d4d36186629632d538f8ee","columns":[["X"],["Y"]],"keys":[{"kind":"block","columns":[["B"],["B"]],"normalise":["trim"]},{"kind":"link","columns":[["L"],["L"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:40:10.709253+00'),
	('\x0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:c0c2fa8de0563dcec03dbe09b6004859bec1e64fbbfe3e29b276142d3158115a","columns":1},{"name":"b","fingerprint":"sha256:4cb788b0bcac26ddbaa94b6b44933c1aa1b350ce8fa6f3be9cc1db4ce5b40842","columns":1}],"linker":{"name":"l","fingerprint":"sha256:aa477fe8b32ee15df8716f8ea516054ace2c0c39991d68da341e434d12070ed4"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"f8b2ab9e81b05a2e8ae227f30e4f3319a829f53a11266610ba674fd6f7fbbfd3"}', '{"version":1,"recipe_version":1,"salt":"d4aee334e8fbcda463c502a91aa6ab2b957acf47a8dff8613b7115fa87bd6c23","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-11-30 19:40:14.372225+00');
INSERT INTO public.study_dataset VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 2),
	('\x0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a', 1);
INSERT INTO public.study_key VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 0, '00ee31d8-896d-c74f-c4a1-42c20b460f3b', '\x000000023132', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1, '18b4af2f-0eb6-b3bf-47d9-6d2dd0084e33', '\x000000023134', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 2, '2edcff46-5077-11e0-4425-cc4d2156b3fa', '\x000000023238', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 3, '377b9f62-866b-512e-02ca-19476de3b20f', '\x000000023237', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 4, '3a107c34-99af-5285-d906-dc0168c40e04', '\x000000023235', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 5, '3b5c7daa-20ed-6d48-58d6-c1779604558f', '\x000000023430', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 6, '410da95e-1e86-b7b8-48a5-79469d137cae', '\x000000023130', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 7, '428af5ca-43d4-f5b5-fbd0-2514935c09f3', '\x000000023239', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 8, '45450faa-67d2-a17d-8159-a53aa5f30bd5', '\x0000000134', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 9, '489f258a-52f1-ccea-80c1-e563ee47df05', '\x0000000136', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 10, '4d17a133-5167-f674-f6ab-3cc07f6b5476', '\x000000023138', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 11, '52dafee6-15b5-6a0d-e24a-8663e4af3eae', '\x000000023236', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 12, '5971377a-f878-3bb5-2d98-5c7f2062cadc', '\x0000000139', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 13, '5d3a3ea6-d148-d384-6509-f20044c67bd1', '\x000000023131', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 14, '5f427ac1-f4c8-7c5f-48e5-00caa3e727fc', '\x0000000137', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 15, '6ae8f8a5-8989-81bc-841f-a0942bff15ed', '\x000000023234', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 16, '6e38e547-434b-9e21-3287-be115c1a49c1', '\x0000000138', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 17, '7ea01442-d980-723a-472e-7a3f32b7b0d6', '\x000000023233', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 18, '90cb252a-f967-0279-d7d6-addcf8f7aef4', '\x0000000133', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 19, 'a01291c0-1a87-d4d8-2255-49aed889d5d3', '\x0000000132', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 20, 'a8f67c80-8a4d-59f6-ae07-3f211e793e2d', '\x000000023135', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 21, 'b72930e5-53ec-2bd3-7304-60deeaef1fd9', '\x000000023137', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 22, 'bd857592-131b-a70a-dc58-a242ee5dd31d', '\x0000000135', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 23, 'c8cb338b-980b-65ad-6211-07ac6d6e537f', '\x000000023330', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 24, 'd7b53293-9f5f-64f8-f325-249d6778e18e', '\x000000023133', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 25, 'd7e75e25-1e24-bbd9-9693-5e691d448b64', '\x000000023136', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 26, 'df3216d6-8fc5-a43a-2c68-ad144823104b', '\x000000023230', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 27, 'ec6e863e-bcb7-9a1a-d8b8-e6a64202d899', '\x000000023139', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 28, 'f1ca95f3-6426-19f8-4041-cd6155fd044c', '\x000000023231', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 29, 'fbf7752d-db21-e076-f821-ea91824eb1b5', '\x000000023232', 1),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 30, 'fc9b7c79-4af1-446b-e48b-d0a498a6526c', '\x0000000131', 1),
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
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', '\xcc419f1991e4c74c72899c3320a0c39a', 31, 0, 0, 0, 31, 0, '2026-11-30 19:40:05.937848+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', '\x56131bdeb2430050aa14984daae6b743', 120, 0, 0, 0, 30, 90, '2026-11-30 19:40:12.217862+00');
INSERT INTO public.study_record VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 11, '00ee31d8-896d-c74f-c4a1-42c20b460f3b'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 13, '18b4af2f-0eb6-b3bf-47d9-6d2dd0084e33'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 27, '2edcff46-5077-11e0-4425-cc4d2156b3fa'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 26, '377b9f62-866b-512e-02ca-19476de3b20f'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 24, '3a107c34-99af-5285-d906-dc0168c40e04'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 30, '3b5c7daa-20ed-6d48-58d6-c1779604558f'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 9, '410da95e-1e86-b7b8-48a5-79469d137cae'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 28, '428af5ca-43d4-f5b5-fbd0-2514935c09f3'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 3, '45450faa-67d2-a17d-8159-a53aa5f30bd5'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 5, '489f258a-52f1-ccea-80c1-e563ee47df05'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 17, '4d17a133-5167-f674-f6ab-3cc07f6b5476'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 25, '52dafee6-15b5-6a0d-e24a-8663e4af3eae'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 8, '5971377a-f878-3bb5-2d98-5c7f2062cadc'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 10, '5d3a3ea6-d148-d384-6509-f20044c67bd1'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 6, '5f427ac1-f4c8-7c5f-48e5-00caa3e727fc'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 23, '6ae8f8a5-8989-81bc-841f-a0942bff15ed'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 7, '6e38e547-434b-9e21-3287-be115c1a49c1'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 22, '7ea01442-d980-723a-472e-7a3f32b7b0d6'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 2, '90cb252a-f967-0279-d7d6-addcf8f7aef4'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 1, 'a01291c0-1a87-d4d8-2255-49aed889d5d3'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 14, 'a8f67c80-8a4d-59f6-ae07-3f211e793e2d'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 16, 'b72930e5-53ec-2bd3-7304-60deeaef1fd9'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 4, 'bd857592-131b-a70a-dc58-a242ee5dd31d'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 29, 'c8cb338b-980b-65ad-6211-07ac6d6e537f'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 12, 'd7b53293-9f5f-64f8-f325-249d6778e18e'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 15, 'd7e75e25-1e24-bbd9-9693-5e691d448b64'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 19, 'df3216d6-8fc5-a43a-2c68-ad144823104b'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 18, 'ec6e863e-bcb7-9a1a-d8b8-e6a64202d899'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 20, 'f1ca95f3-6426-19f8-4041-cd6155fd044c'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 21, 'fbf7752d-db21-e076-f821-ea91824eb1b5'),
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', 0, 'fc9b7c79-4af1-446b-e48b-d0a498a6526c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 20, '10763fdc-61f7-5256-cba3-c54a35d71bc1'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 50, '10763fdc-61f7-5256-cba3-c54a35d71bc1'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 80, '10763fdc-61f7-5256-cba3-c54a35d71bc1'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 110, '10763fdc-61f7-5256-cba3-c54a35d71bc1'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 3, '357eaa33-716d-d006-3df4-8913ec4f127a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 33, '357eaa33-716d-d006-3df4-8913ec4f127a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 63, '357eaa33-716d-d006-3df4-8913ec4f127a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 93, '357eaa33-716d-d006-3df4-8913ec4f127a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 6, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 36, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 66, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 96, '41008c53-0b7f-3b4a-e3aa-c278ad5bebf2'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 13, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 43, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 73, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 103, '434e03e1-1061-a12a-ebd3-4fcd28f64ad0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 17, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 47, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 77, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 107, '4f3b4a92-8b9a-a8aa-4546-0d39be62494d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 22, '6504a333-5a28-0378-cb37-c5f6c040cc2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 52, '6504a333-5a28-0378-cb37-c5f6c040cc2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 82, '6504a333-5a28-0378-cb37-c5f6c040cc2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 112, '6504a333-5a28-0378-cb37-c5f6c040cc2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 1, '6526c9e3-9792-4fb2-c33c-da31f773482b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 31, '6526c9e3-9792-4fb2-c33c-da31f773482b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 61, '6526c9e3-9792-4fb2-c33c-da31f773482b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 91, '6526c9e3-9792-4fb2-c33c-da31f773482b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 8, '7894a0cc-8212-7860-cd18-1ffe19c44a15'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 38, '7894a0cc-8212-7860-cd18-1ffe19c44a15'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 68, '7894a0cc-8212-7860-cd18-1ffe19c44a15'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 98, '7894a0cc-8212-7860-cd18-1ffe19c44a15'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 25, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 55, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 85, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 115, '7aea2619-b71b-3ab6-5dbc-4b739c4108d0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 4, '7cbb74fc-8764-1447-2fad-e73c757e6872'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 34, '7cbb74fc-8764-1447-2fad-e73c757e6872'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 64, '7cbb74fc-8764-1447-2fad-e73c757e6872'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 94, '7cbb74fc-8764-1447-2fad-e73c757e6872'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 21, '7cefd275-4ace-be82-eb06-21e3b15e19e9'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 51, '7cefd275-4ace-be82-eb06-21e3b15e19e9'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 81, '7cefd275-4ace-be82-eb06-21e3b15e19e9'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 111, '7cefd275-4ace-be82-eb06-21e3b15e19e9'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 12, '7d44bc0b-b004-6615-dd38-75541fa43208'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 42, '7d44bc0b-b004-6615-dd38-75541fa43208'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 72, '7d44bc0b-b004-6615-dd38-75541fa43208'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 102, '7d44bc0b-b004-6615-dd38-75541fa43208'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 19, '7e44c6e6-cccc-bab8-af1d-04923378dec8'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 49, '7e44c6e6-cccc-bab8-af1d-04923378dec8'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 79, '7e44c6e6-cccc-bab8-af1d-04923378dec8'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 109, '7e44c6e6-cccc-bab8-af1d-04923378dec8'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 27, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 57, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 87, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 117, '7ec0f039-c12b-e2e6-6a5c-27b88d714b9f'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 26, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 56, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 86, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 116, '7fd0dc1a-c20e-669d-beb7-6e85a4918f3c'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 0, '82b16807-ccae-7668-b52d-bf79c6887567'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 30, '82b16807-ccae-7668-b52d-bf79c6887567'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 60, '82b16807-ccae-7668-b52d-bf79c6887567'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 90, '82b16807-ccae-7668-b52d-bf79c6887567'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 14, '84d20611-30a6-cc2e-2e40-a4c4a084061a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 44, '84d20611-30a6-cc2e-2e40-a4c4a084061a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 74, '84d20611-30a6-cc2e-2e40-a4c4a084061a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 104, '84d20611-30a6-cc2e-2e40-a4c4a084061a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 7, '85d14a60-054b-cd83-dca4-ab939e0ebcab'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 37, '85d14a60-054b-cd83-dca4-ab939e0ebcab'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 67, '85d14a60-054b-cd83-dca4-ab939e0ebcab'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 97, '85d14a60-054b-cd83-dca4-ab939e0ebcab'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 28, '9fbf1047-0d4d-1749-6f90-ce03615d59fb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 58, '9fbf1047-0d4d-1749-6f90-ce03615d59fb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 88, '9fbf1047-0d4d-1749-6f90-ce03615d59fb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 118, '9fbf1047-0d4d-1749-6f90-ce03615d59fb'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 2, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 32, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 62, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 92, '9fc1becc-3b25-70ce-c5dc-1d9c78c41653'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 10, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 40, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 70, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 100, 'afd0f9e5-c2ea-385d-0f6e-726b2bdd952a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 11, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 41, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 71, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 101, 'c4b28a02-1e51-e1e0-c667-d157c62bc82b'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 24, 'c861cd17-254e-3981-87fe-e730804d8189'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 54, 'c861cd17-254e-3981-87fe-e730804d8189'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 84, 'c861cd17-254e-3981-87fe-e730804d8189'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 114, 'c861cd17-254e-3981-87fe-e730804d8189'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 18, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 48, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 78, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 108, 'c8a9fe92-7f77-f977-d9f3-a00f9f4080ee'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 29, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 59, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 89, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 119, 'd2a44b5e-4d02-a70a-5db2-02dd8571d0c6'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 23, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 53, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 83, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 113, 'e10c7dbd-6f2d-51c9-191b-5a1ace1abd8a'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 9, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 39, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 69, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 99, 'e66a6258-095b-618d-20f6-fe8b8b4b4d2d'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 15, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 45, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 75, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 105, 'ec9c47f2-26de-c9ac-38db-fe95a0acedf0'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 16, 'f2c16acc-901f-78e3-0e3a-6fd410749505'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 46, 'f2c16acc-901f-78e3-0e3a-6fd410749505'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 76, 'f2c16acc-901f-78e3-0e3a-6fd410749505'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 106, 'f2c16acc-901f-78e3-0e3a-6fd410749505'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 5, 'f5e5ab33-115b-5c9e-ee29-0956d2019996'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 35, 'f5e5ab33-115b-5c9e-ee29-0956d2019996'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 65, 'f5e5ab33-115b-5c9e-ee29-0956d2019996'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', 95, 'f5e5ab33-115b-5c9e-ee29-0956d2019996');
INSERT INTO public.study_secret VALUES
	('\x5debb7aa85786e8966c6bb4e579a52055d505d70cf58699641d423001f0d7c13', NULL, '\x01f32d74b4ac57bcf93c9e2cd9a8702595d12c1e5604209aeb92489a06d47899e7189a1fc65cc88d01a8e9b22d2bc1ebabb9bdfe1f0a6f1e3138f67207df7b6785', NULL, '2026-11-30 19:39:51.757757+00'),
	('\x8087beddf374f2f747720e7ffcc106ffc7efd50ddd17d486889570901e7e1945', NULL, '\x01f32d74b4fa42c24409aa40798494e0174216998267f8bcecf7fae16e8a89c7c05ee0f2845a89bfbfc0a26dbb7aa6973d25a0dfef0a330245289fb35ef295cb38', NULL, '2026-11-30 19:40:10.709253+00'),
	('\x0d19efa073c3ba7e545a50116251bd80538fa4269c84eafc3ff934ca1a5b165a', '\x01f32d74b4ff60031fe730b2ce0d6c6fcc230653dc3decf024f057227fb3606abb5ccb8aa5d06863aeee40be41235b27c588c735be92b14b3da3eb031810304e5c', NULL, NULL, '2026-11-30 19:40:14.372225+00');
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
