CREATE SCHEMA inspect;
CREATE FUNCTION public.audit_log_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE FUNCTION public.delete_dataset(wanted bigint, by_whom text) RETURNS json
    LANGUAGE plpgsql
    AS $$
DECLARE
    counted json;
    gone    dataset;
BEGIN
    SELECT * INTO gone FROM dataset WHERE dataset_id = wanted FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no dataset number %', wanted USING ERRCODE = 'no_data_found';
    END IF;
    SELECT json_build_object('dataset_row', count(*)) INTO counted FROM dataset_row WHERE dataset_id = wanted;
    DELETE FROM dataset WHERE dataset_id = wanted;
    DELETE FROM dataset_row WHERE dataset_id = wanted;
    INSERT INTO deletion (what, name, deleted, deleted_by) VALUES ('dataset', gone.name, counted, by_whom);
    RETURN counted;
END
$$;
CREATE FUNCTION public.delete_study(wanted bytea, by_whom text) RETURNS json
    LANGUAGE plpgsql
    AS $$
DECLARE
    counted json;
    gone    study;
BEGIN
    SELECT * INTO gone FROM study WHERE study_id = wanted FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no study has the id %', encode(wanted, 'hex') USING ERRCODE = 'no_data_found';
    END IF;
    counted := study_rows(wanted);
    DELETE FROM psi_match WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_candidate WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_gone WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_bound WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_fresh_key WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_peer_tag WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_server_tag WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_server_output WHERE study_no = gone.study_no;
    DELETE FROM intersection_key WHERE study_no = gone.study_no;
    DELETE FROM study_change WHERE study_no = gone.study_no;
    DELETE FROM study_key WHERE study_no = gone.study_no;
    DELETE FROM study WHERE study_id = wanted;
    INSERT INTO deletion (what, name, study_id, terms, deleted, deleted_by)
    VALUES ('study', gone.name, gone.study_id, gone.terms, counted, by_whom);
    RETURN counted;
END
$$;
CREATE FUNCTION public.forget_dataset(forgotten text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    wanted bigint;
    users  text;
BEGIN
    SELECT dataset_id INTO wanted FROM dataset WHERE name = forgotten;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no dataset %', quote_literal(forgotten) USING ERRCODE = 'no_data_found', HINT = 'TABLE inspect.datasets lists them';
    END IF;
    SELECT string_agg(s.name, ', ' ORDER BY s.name) INTO users FROM study_dataset d JOIN study s USING (study_id) WHERE d.dataset_id = wanted;
    IF users IS NOT NULL THEN
        RAISE EXCEPTION 'studies use dataset %: %', quote_literal(forgotten), users
            USING ERRCODE = 'foreign_key_violation', HINT = 'forget the studies first, or use `blindjoin dataset delete`, which tells their parties';
    END IF;
    PERFORM delete_dataset(wanted, 'database user ' || session_user);
END
$$;
CREATE FUNCTION public.forget_study(forgotten text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    wanted bytea;
BEGIN
    SELECT study_id INTO wanted FROM study WHERE name = forgotten;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no study %', quote_literal(forgotten) USING ERRCODE = 'no_data_found', HINT = 'TABLE inspect.studies lists them';
    END IF;
    IF NOT pg_try_advisory_xact_lock(study_lock(wanted)) THEN
        RAISE EXCEPTION 'a step is at work on study %', quote_literal(forgotten) USING ERRCODE = 'lock_not_available', HINT = 'stop it first';
    END IF;
    PERFORM delete_study(wanted, 'database user ' || session_user);
END
$$;
CREATE FUNCTION public.study_lock(wanted bytea) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT ('x' || encode(substr(sha256('blindjoin/pg/study-lock/v1'::bytea || wanted), 1, 8), 'hex'))::bit(64)::bigint
$$;
CREATE FUNCTION public.study_rows(wanted bytea) RETURNS json
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(json_object_agg(what, amount ORDER BY what) FILTER (WHERE amount > 0), '{}')
    FROM (VALUES
            ('acceptance', (SELECT count(*) FROM acceptance WHERE study_id = wanted)),
            ('study_secret', (SELECT count(*) FROM study_secret WHERE study_id = wanted)),
            ('study_dataset', (SELECT count(*) FROM study_dataset WHERE study_id = wanted)),
            ('study_preparation', (SELECT count(*) FROM study_preparation WHERE study_id = wanted)),
            ('psi_session', (SELECT count(*) FROM psi_session WHERE study_id = wanted)),
            ('psi_evaluated', (SELECT count(*) FROM psi_evaluated WHERE study_id = wanted)),
            ('intersection', (SELECT count(*) FROM intersection WHERE study_id = wanted)),
            ('intersection_seen', (SELECT count(*) FROM intersection_seen WHERE study_id = wanted)),
            ('contribution', (SELECT count(*) FROM contribution WHERE study_id = wanted)),
            ('link_quality', (SELECT count(*) FROM link_quality WHERE study_id = wanted)),
            ('answer', (SELECT count(*) FROM answer WHERE study_id = wanted)),
            ('psi_chunk', (SELECT count(*) FROM psi_chunk c JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_match', (SELECT count(*) FROM psi_match r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_candidate', (SELECT count(*) FROM psi_candidate r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_gone', (SELECT count(*) FROM psi_gone r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_bound', (SELECT count(*) FROM psi_bound r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_fresh_key', (SELECT count(*) FROM psi_fresh_key r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_peer_tag', (SELECT count(*) FROM psi_peer_tag r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_server_tag', (SELECT count(*) FROM psi_server_tag r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_client_output', (SELECT count(*) FROM psi_client_output r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_server_output', (SELECT count(*) FROM psi_server_output r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('intersection_key', (SELECT count(*) FROM intersection_key r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('study_change', (SELECT count(*) FROM study_change r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('study_key', (SELECT count(*) FROM study_key r JOIN study s USING (study_no) WHERE s.study_id = wanted))
    ) AS counted (what, amount)
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
CREATE TABLE public.deletion (
    deletion_no bigint NOT NULL,
    what text NOT NULL,
    name text NOT NULL,
    study_id bytea,
    terms json,
    deleted json NOT NULL,
    deleted_by text NOT NULL,
    deleted_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT deletion_of_a_study CHECK ((((what = 'study'::text) = (study_id IS NOT NULL)) AND ((what = 'study'::text) = (terms IS NOT NULL)))),
    CONSTRAINT deletion_what_known CHECK ((what = ANY (ARRAY['study'::text, 'dataset'::text])))
);
CREATE VIEW inspect.deletions AS
 SELECT deletion.deletion_no,
    deletion.what,
    deletion.name,
    encode(deletion.study_id, 'hex'::text) AS study_id,
    deletion.deleted,
    deletion.deleted_by,
    deletion.deleted_at
   FROM public.deletion;
CREATE TABLE public.intersection (
    study_id bytea NOT NULL,
    generation bytea NOT NULL,
    peer_generation bytea NOT NULL,
    matched_keys bigint NOT NULL,
    own_keys bigint NOT NULL,
    peer_keys bigint NOT NULL,
    digest bytea NOT NULL,
    finished_at timestamp with time zone DEFAULT now() NOT NULL,
    number bigint DEFAULT 0 NOT NULL,
    CONSTRAINT intersection_digest_size CHECK ((octet_length(digest) = 32)),
    CONSTRAINT intersection_number_fits CHECK (((number >= 0) AND (number <= '1099511627776'::bigint)))
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
    number bigint DEFAULT 0 NOT NULL,
    CONSTRAINT psi_session_direction_known CHECK ((direction = ANY (ARRAY[1, 2]))),
    CONSTRAINT psi_session_number_fits CHECK (((number >= 0) AND (number <= '1099511627776'::bigint))),
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
CREATE TABLE public.study_notice (
    study_id bytea NOT NULL,
    name text NOT NULL,
    terms json NOT NULL,
    party text NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    public_key bytea NOT NULL,
    signature bytea NOT NULL,
    told text[] DEFAULT '{}'::text[] NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT study_notice_kind_known CHECK ((kind = ANY (ARRAY['decline'::text, 'withdraw'::text, 'dataset'::text, 'forget'::text]))),
    CONSTRAINT study_notice_public_key_size CHECK ((octet_length(public_key) = 32)),
    CONSTRAINT study_notice_signature_size CHECK ((octet_length(signature) = 64)),
    CONSTRAINT study_notice_study_id_size CHECK ((octet_length(study_id) = 32))
);
CREATE VIEW inspect.study_notices AS
 SELECT study_notice.name AS study,
    encode(study_notice.study_id, 'hex'::text) AS study_id,
    study_notice.party,
    study_notice.kind,
    study_notice.reason,
    study_notice.given_at,
    study_notice.told,
    study_notice.received_at
   FROM public.study_notice;
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
ALTER TABLE public.deletion ALTER COLUMN deletion_no ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.deletion_deletion_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intersection_key (
    study_no integer NOT NULL,
    own_multiplicity integer NOT NULL,
    peer_multiplicity integer NOT NULL,
    join_token uuid NOT NULL
);
CREATE TABLE public.intersection_seen (
    study_id bytea NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT intersection_seen_fits CHECK (((number >= 0) AND (number <= '1099511627776'::bigint)))
);
CREATE TABLE public.linker_head (
    linker text NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    signature bytea NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    given_up_at timestamp with time zone,
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
    secret bytea NOT NULL,
    gone_in bigint
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
    secret bytea NOT NULL,
    gone_in bigint
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
    unseen_keys bigint,
    kept_unseen_keys bigint,
    CONSTRAINT study_preparation_adds_up CHECK ((records = (((empty_keys + invalid_keys) + keys) + duplicates))),
    CONSTRAINT study_preparation_generation_size CHECK ((octet_length(generation) = 16)),
    CONSTRAINT study_preparation_unseen_add_up CHECK (((kept_unseen_keys <= unseen_keys) AND (unseen_keys <= records)))
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
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\xa78bd5d10f0857a1c2695408263c54976bcfc5e93ee9ecb829b5e810d397e10e', '\x3faf06ab527c50a89c998627fd4c62377b91c054cf2961c85139f2be0317a2ab27d2209355c68fadf17fda8a35dbe97fa505b0434c3628386430bc695c282a0f', '2026-12-01 13:28:21.509137+00'),
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 'b', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', 'x25519', '\xbb76e18bc29d847efa074524d510124bc7c3335d430986e33170759006938c4f', '\x3fd94e6bf216e73dca46f35e8cbef8fe3a8c8b464ef2243114ceab0eec1c511b41bdbb74fd8343b6c2e46600039c0f8c28feaf4f05955d9ec0eda50c348c8406', '2026-12-01 13:28:21.580616+00'),
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 'l', '\xa2465b4e3f0d74987b17c3a7bf553309db5148e78f2d7fa04a96d864c950d209', '', '\x', '\x077c672acf1dec321b31c1e73a0f2eeff1b03907c8b7b831215cb0eb67ff766aae62fa556f29320b0b474356e8e5adcd3d7455b44bfebb2205beae3c0b9f4702', '2026-12-01 13:28:21.631964+00'),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\x026d004633563be2ec3396e230c1475dab049a6e1510d0f25916a684b25bd642', '\x8b1eeeaad7cdd8bc7514c6358ca4fbb223570f908851a8aa915a0be3d1c504e71584c8ec16ff26d2e81e3c4187535d9172ee5c27f284f61a167106b9998a5501', '2026-12-01 13:28:22.747448+00'),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 'b', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', 'x25519', '\x7a79da672fad2f8363beaf8f55254a5cba1048e2fd7a0509c5e0addc1f2b4d06', '\xe81895136b9b3beb5c89ff527aae98533e3ca61e4fd144b8338a0d86eb77ea26741f7b39e7a7a20264f974b16e9130be9da0895eaafd3103bb815b958351b90d', '2026-12-01 13:28:22.83886+00'),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 'l', '\xa2465b4e3f0d74987b17c3a7bf553309db5148e78f2d7fa04a96d864c950d209', '', '\x', '\xcd324687db97dd8431c31ce2dce95896ea3a3765a56226b55e42d0de1a7512a843b93972e2460d6810baae0692b0379df3b0a3da99684bbe15922f56e84b7e07', '2026-12-01 13:28:22.883979+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\xaaca7972d82e5871da169dd9f60a847d52c55a66320ca74460db70ba25f82153', '\x6e505920938315c95056e74516ae8c75e7cfb46ad287ab168be3ec7de00b08889d915c34358eaf5d6f40fa30972e012a59b669bbf8be442b3ffe33d4a0f4fc0a', '2026-12-01 13:28:23.516481+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'b', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', 'x25519', '\x2025c5c9e9f860f6ddb468b07adad2422eb2a6d6f608fa93a768f853ae39a42d', '\xdfb71280c555a5bcd5fc846eb6cf2f8352725407cb81d20ad59833ba99ee1ffb56f2b81d0a0bdf32c6fba6fcb2299af167dceb4f2522b5a30d313b43995e4c04', '2026-12-01 13:28:23.610304+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'l', '\xa2465b4e3f0d74987b17c3a7bf553309db5148e78f2d7fa04a96d864c950d209', '', '\x', '\x753099a57a6c7669880f3463a97e320e2f9fb5ef075d0345f83821b4888889c6480e6b52bd97a8e209ecbf11feced071408b6295239f49083dc158bd2427c30c', '2026-12-01 13:28:23.650601+00'),
	('\x317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\xe1a3af06a1b70686c2c0a4cc4588315369bfc5bd2d94193dbda1440bdb0c140f', '\x52fed333cfbc0d5d0ad3e9c0683025f02d41218b7ceb59b06aa256c5551c4f884abf1071203ad2c380262573ee1ee6287e9702656c0632cdf3e725cd76885b07', '2026-12-01 13:28:24.165235+00'),
	('\x5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\xb8a822d7f3f2e22462e39c00a8bdf228b272bbdb3ba8e38b32d27b3551bc0d6d', '\x0218008d5a81497e4fe0df0c77555a305de61f8ffc34329b7b7c1d38e35d4f8274e267682c20b5c36174c8a9871f25ac835b3eb93ffcaeb526dae2a0f5a4240a', '2026-12-01 13:28:24.246283+00');
INSERT INTO public.answer VALUES
	('\xb96acacfe4ee4918f98c1d1acefc74bf', '\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', '{X,Y}', 'fixture', '{"study":"exact","query_id":"b96acacfe4ee4918f98c1d1acefc74bf","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":10,"suppressed":false},{"key":["u1","p1"],"count":10,"suppressed":false}],"suppressed_cells":0,"provenance":{"loads":{"a":{"dataset":"exact","loaded_at":"2026-12-01T13:28:21Z","generation":"48ddeec3e209fb55a79fa83af32162e8"},"b":{"dataset":"exact","loaded_at":"2026-12-01T13:28:21Z","generation":"74c5ea9960b16c7e6e0852db9c0dce7a"}},"intersection":1,"linked_at":"2026-12-01T13:28:22Z","computed_at":"2026-12-01T13:28:22Z","stored":false,"overtaken_by":[],"warnings":[]}}', '2026-12-01 13:28:22+00'),
	('\x88781d4b62edb5e2cc96c35c0d5147c8', '\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', '{X,Y}', 'fixture', '{"study":"typos","query_id":"88781d4b62edb5e2cc96c35c0d5147c8","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":49,"suppressed":false,"block_count":240,"estimate":60,"std_error":2.464389649089975,"ci95":[55.158141225587094,64.84185877441291]},{"key":["u1","p1"],"count":49,"suppressed":false,"block_count":240,"estimate":60,"std_error":2.464389649089975,"ci95":[55.158141225587094,64.84185877441291]}],"suppressed_cells":0,"provenance":{"loads":{"a":{"dataset":"typos","loaded_at":"2026-12-01T13:28:22Z","generation":"aff5dfbbf8891ed4b1280c35b4129ded"},"b":{"dataset":"typos","loaded_at":"2026-12-01T13:28:22Z","generation":"237bfd19945d2572463d6fce042dfdd6"}},"intersection":1,"linked_at":"2026-12-01T13:28:23Z","computed_at":"2026-12-01T13:28:23Z","stored":false,"overtaken_by":[],"warnings":[]}}', '2026-12-01 13:28:23+00'),
	('\x722e6f38361f558a78886476aca9bcdf', '\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', '{X,Y}', 'fixture', '{"study":"ended","query_id":"722e6f38361f558a78886476aca9bcdf","group_by":["X","Y"],"cells":[{"key":["u0","p0"],"count":10,"suppressed":false},{"key":["u1","p1"],"count":10,"suppressed":false}],"suppressed_cells":0,"provenance":{"loads":{"a":{"dataset":"spare","loaded_at":"2026-12-01T13:28:23Z","generation":"15c4bf4de4f0ba7336362f6139e5ed9b"},"b":{"dataset":"exact","loaded_at":"2026-12-01T13:28:21Z","generation":"74c5ea9960b16c7e6e0852db9c0dce7a"}},"intersection":1,"linked_at":"2026-12-01T13:28:23Z","computed_at":"2026-12-01T13:28:23Z","stored":false,"overtaken_by":[],"warnings":[]}}', '2026-12-01 13:28:23+00');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-12-01T13:28:20.64347Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xcf48f63f1a42f4a65082ad9e0bb0d9e3f4eabdc612ed73dcc613051fbf672c33', '\xfe8bac05b9c6c6956da9f3ffac58ec6d360cf949fddfbbbe8f71352b6e164cd3d7e2cc825b8c4f29dafab7b36e07317af8e192b6cd39172e447a403655683d04'),
	(2, '{"seq":2,"at":"2026-12-01T13:28:21.206653Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","peer":"b","role":"holder"}}', '\xcf48f63f1a42f4a65082ad9e0bb0d9e3f4eabdc612ed73dcc613051fbf672c33', '\x115e43566f1c32415606b8c872d75b876bf68fb8a7195fa538961ecac57c49d1', '\x7bdf3bb06221f4afa2af988af427812da4aba6abff918cd9cc0484afbe04a95b101fad939957e13e1a6eabd984b0e475282e232e6fa9938f04ac78e24fadd70f'),
	(3, '{"seq":3,"at":"2026-12-01T13:28:21.233243Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","peer":"l","role":"linker"}}', '\x115e43566f1c32415606b8c872d75b876bf68fb8a7195fa538961ecac57c49d1', '\x67c5a6f7e5cffd3ab087d06f6b24d7be748ffcdc55c6a114354278d0ce3d0e94', '\x2c159465361b75e5a6d8085c75d4105e000cafd292a033f06463ce400ec63a796fa0fabce763dfc8ece8f28cab5fd30efb1ad4554391dc04f2d341651c35320c'),
	(4, '{"seq":4,"at":"2026-12-01T13:28:21.438989Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\x67c5a6f7e5cffd3ab087d06f6b24d7be748ffcdc55c6a114354278d0ce3d0e94', '\x09e3175634d1b924b287c625b8d451b5486ddd8d046d81035443c8f6648da9fd', '\xa1b3a838952e6e2acceee976799cbf837c6c34d37e8e9ea9d90cceb10be5833464c299d0ce7369585f7fb043f4143935bac265a0cef8cfcdcb1387a8d502e50f'),
	(5, '{"seq":5,"at":"2026-12-01T13:28:21.513624Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_propose","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\x09e3175634d1b924b287c625b8d451b5486ddd8d046d81035443c8f6648da9fd', '\x36687e1efd35e66bf52617d03373a5db12c1c75901ab4210574d1d3d5f7610be', '\xc5adac1d846a5a51bc0387ca272e0f57db134d065f6c623e5fe2d4322f9210a8a00d041137fcda252678cfca1e7fd2b419becbcdd78efb1677e7057026a8cf05'),
	(6, '{"seq":6,"at":"2026-12-01T13:28:21.584224Z","node":"a","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_accept","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"name":"exact","received_from":"b"}}', '\x36687e1efd35e66bf52617d03373a5db12c1c75901ab4210574d1d3d5f7610be', '\xce6d08454883a30c14cf42bc948bb3d93db0bcf67b23b7dcafb7bbca7531b9bd', '\xdd14ad930d7660898316b4df0d33a6df0928c37a3d33bf862df67e655c4fd7864619ae2417ec1b19b1dc5f3575fd7e6c4fef8411f197ea961f8117210a517804'),
	(7, '{"seq":7,"at":"2026-12-01T13:28:21.645438Z","node":"a","actor":"l","actor_fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","action":"study_accept","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\xce6d08454883a30c14cf42bc948bb3d93db0bcf67b23b7dcafb7bbca7531b9bd', '\x62af95b650ca95a19f087c86c9983bba705a49e70465b202173f204faee5cd6c', '\x27fc105422fd686e70fdf77b37a4e28d2e2de423265db0142a2d4ec01f565b4ad70376b979c8713dde1f3522dfdc73beafc9ef8e84dc59c3196b9f7bc55a8405'),
	(8, '{"seq":8,"at":"2026-12-01T13:28:21.743022Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"session_open","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"ba86700045683d9fb1883bbcc0431ce8"}}', '\x62af95b650ca95a19f087c86c9983bba705a49e70465b202173f204faee5cd6c', '\xe60137214669844c58c18dab6d9e606055b80e9805ae0644774eed7aea5fde50', '\x36ce4433f4e5790ffc4e558265d07cef9cd60d4e6d22e3bb4e7a12779ef5f733db85ff8bdfce1453b7c7debd3d1b2c76e39d0d338b02c55d94f18083bd94cb05'),
	(9, '{"seq":9,"at":"2026-12-01T13:28:21.78581Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"session_done","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"digest":"0fc14529197245864f52660a333b38d80c58e4bf6a0265397cd5abf35f2fd736","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"client","session":"ba86700045683d9fb1883bbcc0431ce8"}}', '\xe60137214669844c58c18dab6d9e606055b80e9805ae0644774eed7aea5fde50', '\xb824610d8c21a047225ddac037ed9d824d46f2d98d503326b7e89305ae7c3ff5', '\x135c9907e1899af0cdf773666e69524f36300203a3d628b985defb04723f1f8107977603ebc0cc5554f55445491255e916c2099881d0cc4d0b9231065871960f'),
	(10, '{"seq":10,"at":"2026-12-01T13:28:21.881299Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"contribution_complete","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\xb824610d8c21a047225ddac037ed9d824d46f2d98d503326b7e89305ae7c3ff5', '\xc36149c21ab6afb9bc7d04d060b51d46b7a47c1fdb484e2f54bce834b5d8735c', '\x806f44f2cda311b3f80ff6618fc52c12f5e07c616e3b9a37c1b8ee55a03b2992679ca79d9d4f9214a3a6d685b80962b61694a2736c825226bbe7bdc61aa1d305'),
	(11, '{"seq":11,"at":"2026-12-01T13:28:22.111067Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"query","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"cells":"2","group_by":"X,Y","intersection_number":"1","linker":"l","linker_hash":"06defd2836f8debc90d366671b20ba21fac58ebee996b60c20627cb0b5da6166","linker_seq":"13","purpose":"fixture","query":"b96acacfe4ee4918f98c1d1acefc74bf","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjE+ALWKyn36lPpmKRJ7zV237tVYroX2bHw+E1yhWwd+7Llqys/k7kkY+YwdGs78dL8AAAAAAAAAAWEAAAAAaw7LdgAAAAAAAAACAAAAAAAAAAEAAAAAAAABEurigxjb8W3dK0NRplc26oo9vX+yPlx/KzVWjUaa2nUuDkvQczwGmIHoa0XBzTL7mvu+DKjJkHTH+FGVD+FY/SsK6zILjEMzbEFt3l8s/2zYu5zwSe5kxjbmr3rfe9pexAPE07918WPbuUB1STw6dgygVI3vAmkGNzUn9o+DbiXgeYZtaoVSOgGwUTS9g8ISpNIDLa9CywOTER4A0bbM0jn+ukXHIrnz6ggu8A26/PNbBFJrW9onRRUvjqE6xQfhZL//XqUL07w33lp1+sLkNZPQsii/69uw4QyuN8G7pA7HdJjS0ecIgqhxmsgB6UAmtAvYD0BMshPZ2blkPc0CniaNDe05EXhIwqNLLrCcVeh4gHAAAAAAAAAAAgAAAAAAAAES15JAOJTw49vURqq9cRklDU6YqC/7lGJ6xY5ScD1/KTKKgpRZ0GUD/4/uzlKtSfINKvc5yY1s8c8w/Eehly7w/e5fbaF3+fLK14cTMghJIafPmGwUaFx2qi+UV3iYg63orRpndbGJpZ9GdGJ93ysbmijfhOgc8MAl1+sFAt1OyhazwVZaQEv5/bSx9T8tVOh0MG+MsvnG9IzO37TUmyiYO+s/p5lorXzj7i68EQbVPgwoJSseqpPzZ3jdcUrR1cg0J6sMKeRI3WiCar1Cl63Voc2zyWKnRosvrjTmIbtoi7ctFKcmfRk1y+EymvIPsOfqh9igHxnqPivbS+rUO166+VwWM32GyJ5H8g43PpeKoDSvvwAAAAAAAABQV7u3398N/sZXWS6tvqUUMn78cfri+K+WElVDWZIkvLVkljnC4RnKs+zVO4tJBqmrAGJB3bswE9TFQHXhOANH5Nni9+vfr/cZnX27Hqzm3RU=","request_signature":"4PPLehkhd1RWGPYxQ9K5lmtYueociiqN91u/wtcDSpNwVP6mo1e52PEZoORrROoGlkBtGd43WgT57FQR2gyvDQ=="}', '\xc36149c21ab6afb9bc7d04d060b51d46b7a47c1fdb484e2f54bce834b5d8735c', '\xef5217d9d2297867e91412699c737bdd9d5d9ed5481b8ba587bcd0df9ff4cfd2', '\x5fd130e69c574254aebc224ada9ffd914bbd5ea46eba6976f4204f38476d984682296e5239e4a21bfe02fc40ada651a2fbba67aac9ca1fbed9988baeb9ff0f05'),
	(12, '{"seq":12,"at":"2026-12-01T13:28:22.147342Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"31"}}', '\xef5217d9d2297867e91412699c737bdd9d5d9ed5481b8ba587bcd0df9ff4cfd2', '\xb7c27e60c92c1e2cdfcf795e29ea056112972564124471124d901f16843147fd', '\x03a39e2b03e35d41dcd9ea9397132a38d71f34a199ecb38c2096e292b2652196e708872b6dcfcb869787e34c0cc137dae534bb1a22237936100c74b54d1acc0c'),
	(13, '{"seq":13,"at":"2026-12-01T13:28:22.241791Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"session_open","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"direction":"1","own_keys":"31","peer_keys":"30","role":"client","session":"4b414c45f9c9e2963a5a3b38c955f55f"}}', '\xb7c27e60c92c1e2cdfcf795e29ea056112972564124471124d901f16843147fd', '\x2b267aa9efdceba735aaf722db1b54c690610ce190ece0630507d32fa12b6562', '\xc1038f9fc3fe98a289a252f146658e7c91efe10583dacb28f022d0822f248a0667b0fc830c0456af96408c7708fa4ab6c33b05093a0a9ee3d39ffbde260c7d05'),
	(14, '{"seq":14,"at":"2026-12-01T13:28:22.345478Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"session_done","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"digest":"64c7ebb3c19e94f137327f8ab2c71c7988458e814bb0f22bf0e4938c64c4da8a","direction":"1","intersection":"21","own_keys":"31","peer_keys":"30","role":"client","session":"4b414c45f9c9e2963a5a3b38c955f55f"}}', '\x2b267aa9efdceba735aaf722db1b54c690610ce190ece0630507d32fa12b6562', '\xf56f5e11515bf090286ef76c3b6b29f47366e8ac78ebdbf0cffb885980505e09', '\x49ca0e1468f55f51f111599e9ee211b426b3143f3043c4ab3fd15eb4e9a16a0f3e394faac33f627536518809b68e941ab333294958e168ba34260146d44f1606'),
	(15, '{"seq":15,"at":"2026-12-01T13:28:22.434954Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"contribution_complete","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"columns":"1","keys":"21","linker":"l","records":"21"}}', '\xf56f5e11515bf090286ef76c3b6b29f47366e8ac78ebdbf0cffb885980505e09', '\x48d8ae22ef805997798f802f7920b9eb896b0b4179475ad0c5ed2e0e6820f7a0', '\xc55913db1addd4e622f2789d65dac2a7dc74556cfa3611c06a0261edd8fea3e282b442eb3d604a52bf3c9df828aadf3b022e577e763c5fdc3cf810681e672a0f'),
	(16, '{"seq":16,"at":"2026-12-01T13:28:22.640891Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"3","dataset":"typos","rows":"120"}}', '\x48d8ae22ef805997798f802f7920b9eb896b0b4179475ad0c5ed2e0e6820f7a0', '\x643497e2589462d9130bbd6360d107e0b0b21b5aef5e3b959a8e9043969166d3', '\x419ab45a63df37d10fcbcb3ab44ff4808b24ef852ac3b734b4c8ecf981a9a5fe89b634065a63dae4bf6c95a5803989e007dd83e6ff912988b17f8d083dede20c'),
	(17, '{"seq":17,"at":"2026-12-01T13:28:22.754693Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_propose","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"typos"}}', '\x643497e2589462d9130bbd6360d107e0b0b21b5aef5e3b959a8e9043969166d3', '\xe7c18680312eb6f55f1bd8e26983cea09305e033aa66db3aa884438aae8bace1', '\x33cfd39b58024d25ca76185db3cbe65a1cedd116165708883e17be75706dbfa2e20bb544d2ccc7bfc800658fcb72886e45372a93677cdd29578b6893855bc209'),
	(18, '{"seq":18,"at":"2026-12-01T13:28:22.840482Z","node":"a","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_accept","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"name":"typos","received_from":"b"}}', '\xe7c18680312eb6f55f1bd8e26983cea09305e033aa66db3aa884438aae8bace1', '\x10a64069023f357c20c1f7b317294ee0e8cbaab052a768e172578b5f97654a3e', '\x96d5007ed5c2a6efb840521eabe674cb49307255068094f51b1bdf20d7a35284d8278d90bc302e522b5d05c975dd3102db697d7fb29147d203ff0814d82ee303'),
	(19, '{"seq":19,"at":"2026-12-01T13:28:22.885283Z","node":"a","actor":"l","actor_fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","action":"study_accept","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"name":"typos","received_from":"l"}}', '\x10a64069023f357c20c1f7b317294ee0e8cbaab052a768e172578b5f97654a3e', '\x8552e81f4580d3c45ee70c56852facc4a5e7d1b5c40c707d9877e23ec631ec5b', '\x25efe969c042ab8cb4b5da5b2f1cde0d7887eccf66127033fa7cf0ec6dfd11fd2018c6e720a934d644cd7178760a12542d9237897d986854eda5e980aa281008'),
	(20, '{"seq":20,"at":"2026-12-01T13:28:22.986991Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"session_open","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"3061e307f9bc3b76907017262bf2a36f"}}', '\x8552e81f4580d3c45ee70c56852facc4a5e7d1b5c40c707d9877e23ec631ec5b', '\x5ec90e309cc0be793de1bf1d276b8330380d79523b051b0f732456aa30a1cf7b', '\xb7a2d3a0df36dc9e74320bc3132c3a735094402f36d2df7366018f4dd59cd0cbc56962edc7300f3ede010b76e3b811d4552ba5e6ea776ba3f71d8ed604b25107'),
	(21, '{"seq":21,"at":"2026-12-01T13:28:23.028498Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"session_done","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"digest":"5f0fcd9de69759c88dae78164f4e47c3984fb78af7fd2e2e45b730cc5bf66f55","direction":"1","intersection":"30","own_keys":"30","peer_keys":"30","role":"client","session":"3061e307f9bc3b76907017262bf2a36f"}}', '\x5ec90e309cc0be793de1bf1d276b8330380d79523b051b0f732456aa30a1cf7b', '\xda0278fb86b4fb3e990407edb0fd040b1dda1c1bb5fef815fe2aaf204a58b945', '\x42509b729d19490c210fb7462c213c023d751803bfe611350d518560cb53c0a47cf5c763a0d50df72f2768ced492b2efd7c112960a580d8db04438ea613c1005'),
	(22, '{"seq":22,"at":"2026-12-01T13:28:23.114271Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"contribution_complete","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"columns":"1","keys":"30","link_method":"exact","linker":"l","records":"120","without_link_key":"0"}}', '\xda0278fb86b4fb3e990407edb0fd040b1dda1c1bb5fef815fe2aaf204a58b945', '\x655624f6a85590d4e5288a420b5ad7a36ec683df834667d6c0ac76c1ea949666', '\xbcdd904f9ea6b92c62e582f93603942a201c38b4cb20226c649c83b6d19b31d8db52d811287e6f8e16a25d10712a1fdc255a03a1647f1df06b8a119356785e0a'),
	(23, '{"seq":23,"at":"2026-12-01T13:28:23.382264Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"quality","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"generation":"2c2dce1c3d32136cd95afbcd1100aa0a0caa70bbba7ec46456d217a891a01ff3","linker":"l","linker_hash":"30ab32f458a92c88a6bf3a617ec553b2a4778c73abdfffaa118d1053791403ce","linker_seq":"30","refused":"","stored":"false"}}', '\x655624f6a85590d4e5288a420b5ad7a36ec683df834667d6c0ac76c1ea949666', '\xb856c65d25df22d1bd325d00e47274c0e37612d0a2d99bad90d5e2c6831987f8', '\x01a1db5c7373a3c77f050ec0b963e77460cdd640e506a75fe5758d4d6db635791c076fb003b5026e0f5962d915fd2273600f8003bd1029f79f583ecacc415309'),
	(24, '{"seq":24,"at":"2026-12-01T13:28:23.395146Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"query","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"cells":"2","generation":"2c2dce1c3d32136cd95afbcd1100aa0a0caa70bbba7ec46456d217a891a01ff3","group_by":"X,Y","intersection_number":"1","linker":"l","linker_hash":"e53b0a424a6902d6086cbed0b766d56017a9a1c607e32b90abcc9d371c60c13d","linker_seq":"29","purpose":"fixture","query":"88781d4b62edb5e2cc96c35c0d5147c8","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjHG1aDznSo4D5/FHXAfDQssodMMObTkCf7h+++YzugBaYh4HUti7bXizJbDXA1RR8gAAAAAAAAAAWEAAAAAaw7LdwAAAAAAAAACAAAAAAAAAAEAAAAAAAABEgdZA/HB0Q+RViYEY1ImFVO0ibX+MO5bBzdRYQwpCMT0ZTROK4ToZUca8s04TO6Gn9UYwK/Dvz1kWiaZe0ghXKJG4Ju8VNyCDARdepeCwnURUWsklMIF/EtUB6dwYwA5vuvwuJGF4y0VFdHLD5iwQ/eBafg5OKpT3243pLhx5O1nLmLudBiv52VFj11NYPiPu3zwd1dMq2RoJeP/MNXR8Kf+At+tf3Ay3Pc8M4pV8CvwKjA+AXGNtmx/jPTQPZ4kBjAR0tMhF52m8siarSmrTKWiD1vtf/LpxUz+vlT/EuarzNHrdZVKDXIR/G2fzRCT1sCk7cXB+GCATqmy9TpjrBhv9Vi6RvLLF1vGrkpQThZhi3cAAAAAAAAAAgAAAAAAAAESzKg9amtoRHhwG+cyYjjG7k0lQzJqb9QXy/5Gf4/bUTsmvBRic6euHYP6aahypiQkLU/ODxsR9eS/ZKF6n8z0yhR8alupkkSz4L6x9kB7O1bwd0ycLkXipPoT2nxLj/7Sk3A6iWSfw303Dyqujn42LGSjH66todhm68DxMiDsRY9vYVVSfC1jwnyd9Ox4rZFvUVnd7ZcsRJNWzC5Sj4WBRd+qGss+a/VvV6AxSarJO9sAExjHOSv7hVAxttNAOEy+dzA/CAJtu7wCNkoTz9s8driIIx7aMLFUeTLU4fHc7xhNihu9feq4XanGAgeOy4mMGJk3CL8d723DhxLxEgCMowBC8tE6/1D6b/ZLwNbjfwnqowAAAAAAAABQwR9ry13gNh809tNTFk/gYUbDb8Jas3y+LjDzh3leZ/KZMjPKmnvgW7sjEz6fYZu4GeroWa12xTWZpdn/jcWLLZYut88H2hUHKbKM8nztmpI=","request_signature":"8tpts2GZarmLSBqpnhJHK4PVBXxPobF/q99kSM4HIIM3rktP7z/y912JRKHorMlVC1IG0jWxpkef4YdTFMGQDA=="}', '\xb856c65d25df22d1bd325d00e47274c0e37612d0a2d99bad90d5e2c6831987f8', '\xa7b43baefefd2756b2f35bd4019189e1f8659dd5a25236b1f8ed92133d6ae2a7', '\xbd1215c74b18de8a41787ec0b20b792351de3b2498381b34e28ec4f1446544565675cbf11c4720de97607f3e8e14ec225e276f4e711f1e7ff10112cc19bba80e'),
	(25, '{"seq":25,"at":"2026-12-01T13:28:23.459037Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"quality","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"generation":"2c2dce1c3d32136cd95afbcd1100aa0a0caa70bbba7ec46456d217a891a01ff3","linker":"l","linker_hash":"c3e5791c3d34bcbc7df877a0040dc0fc362547568a7c614869d76091320d4993","linker_seq":"31","refused":"","stored":"true"}}', '\xa7b43baefefd2756b2f35bd4019189e1f8659dd5a25236b1f8ed92133d6ae2a7', '\xcad72942b09bb31669cfbdac6b4b58bb9a6c15aa967edc0e4268f4e11bc4a924', '\x0d04879fa4d45511ba8bfda30a6dcf61f240b492fced72ed5f3a9c2461ff561256c47c0bca51866f5f1d77c3e545f39c523fa0126d48793ead4ce7f6a7f97307'),
	(26, '{"seq":26,"at":"2026-12-01T13:28:23.484681Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"spare","rows":"30"}}', '\xcad72942b09bb31669cfbdac6b4b58bb9a6c15aa967edc0e4268f4e11bc4a924', '\xf1f0a2308747ed7839412f74902cb742aaacd5766b4bdc42a3d568124015a18e', '\xd45e1b09fa5cd2e17f22b1b775ae80636a956f70a581fb182a7b534a55045c3aa492c6f78652d7da9102bf13cc7925daf226b6357de9eb6a1e4805bdd2257107'),
	(27, '{"seq":27,"at":"2026-12-01T13:28:23.51896Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_propose","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"ended"}}', '\xf1f0a2308747ed7839412f74902cb742aaacd5766b4bdc42a3d568124015a18e', '\x0a2dfbd67ede2336fc87c39b57f8b51d8e739fe6729cee7703a8f051d35a5eb2', '\xf253b1795a0ff55d17a0d1ab0a3ebc508e925b6455cf0ba626f53b99f0a9743c6a48702fafff4fc9e1aabc3368c8974e4d4ab177791c03e2026c501bce6a4200'),
	(28, '{"seq":28,"at":"2026-12-01T13:28:23.611465Z","node":"a","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_accept","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended","received_from":"b"}}', '\x0a2dfbd67ede2336fc87c39b57f8b51d8e739fe6729cee7703a8f051d35a5eb2', '\x9c7fdeb36767e2f28e9fb58e632e968270406ff8c05e8e3977f9e8e4142b6b0b', '\xffa8a0df815bf5228df5e0649ce1d32b8a4ce0c31ba1dd55fb8ff83f706f59c093b9c184de5d994547bfe2ba045522a9c908184f8620b7b144c823f6d0727901'),
	(29, '{"seq":29,"at":"2026-12-01T13:28:23.652351Z","node":"a","actor":"l","actor_fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","action":"study_accept","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended","received_from":"l"}}', '\x9c7fdeb36767e2f28e9fb58e632e968270406ff8c05e8e3977f9e8e4142b6b0b', '\x04f0d3168da206a0b0cf750a94ef340340fc74ae1e7843fd0e87288565123737', '\xf117a07b8233eff6d8b5a33d868248cb8724e8d3253daf64c4de128a3c978eb3df260ff795aabcac22b843b21e3d312ef539b23e354b426889454275d7c29a03'),
	(30, '{"seq":30,"at":"2026-12-01T13:28:23.721151Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"session_open","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"client","session":"4cf4751d5c0d37a0a5676ad17e05b4a2"}}', '\x04f0d3168da206a0b0cf750a94ef340340fc74ae1e7843fd0e87288565123737', '\x84134defb7f00d42e5a75c4fe10db77c3b3cc16a646bfec9dba3d1df45215c38', '\x5aba9fc2f6c2f2379352c92ab172869beb56eb1f0c89be778fd861bea0787e8fc2944c6ab5df0ada336aa9c263579eabac2af06aa17500397df37e561345dc05'),
	(31, '{"seq":31,"at":"2026-12-01T13:28:23.777942Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"session_done","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"digest":"44a8f149551f4dfec51b30a3e3a7b0f6dff84263f5db8846def29bc678d92876","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"client","session":"4cf4751d5c0d37a0a5676ad17e05b4a2"}}', '\x84134defb7f00d42e5a75c4fe10db77c3b3cc16a646bfec9dba3d1df45215c38', '\x25ce7cc8b3e4e48dedab7c55a481fc9e2a1209b774be68496d9fdcd8a1b4b3be', '\x6ca9a214a9896821c6ecf890276dd95e30bb660e89eab86228eb923e9b17a7bef30b4f69f6c3bc8295e9e7647298e408b41132680073c0266af3e167dce73b09'),
	(32, '{"seq":32,"at":"2026-12-01T13:28:23.846541Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"contribution_complete","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x25ce7cc8b3e4e48dedab7c55a481fc9e2a1209b774be68496d9fdcd8a1b4b3be', '\x2095829e6962c88d033c4a068bb3cb7f2950dbcc085b6534111e1159ce336b5c', '\x970ed557c4f35fc0d1a3c10614e3abe8d0b38dc84a137863eb0ccd7dd7fc687f9ff3eae7b81fbf588f8cb59fed871e57e791902313a7fbc021512d8247a42402'),
	(33, '{"seq":33,"at":"2026-12-01T13:28:23.956851Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"query","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"cells":"2","group_by":"X,Y","intersection_number":"1","linker":"l","linker_hash":"c95de5b31b1c2dc0bfc491062d1495d398145d81f0c6deaffa72c794cb65a74f","linker_seq":"41","purpose":"fixture","query":"722e6f38361f558a78886476aca9bcdf","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjFANzQrFbixKRc/Nem9jN3WpATzgo7uPaG3pQ6L1in3aHIubzg2H1WKeIhkdqypvN8AAAAAAAAAAWEAAAAAaw7LdwAAAAAAAAACAAAAAAAAAAEAAAAAAAABEkRRkw93HPSuqiEVb+mvAHInXd/XaePjw0NMeOc/QEyuD234c4Nju1qwTRFBARpbdh66NGq2bGSKBHNSeFKhxIgueUrR6y5AY122IxD+JUF72c2u8D1guJt8VSts8ZWo987ay2gFsqZRkeB532AcIV2w/vmfKmghosQjLydFurwPLjI+oaq56/iwkyGA4TpdIbOY/6fM9KRSbFsDDUEQ1CLfOy3MrsrW5piYDXtDh1Rn3XdQ5mjfRjWGKBibB/dfG/3rn72kXppKeR+Hj5BgO5sT8bIoX03ycVoP4B1GzfQoszDZv+p8vS/cy2vcQxWfGfsq7cGUSfIqOJfZUh3YE/yjFCJbb6fwnnVS4gxn1C2fliAAAAAAAAAAAgAAAAAAAAESOBkYWmqOVWWZbd5EzNXsX7NnQnJAjmX1f/5AEIuMUyPlrucDWPF+zdDVSbUvSqxPeDHrjiIUQ/AnYdQDe3HTEMxwEyy+B/jhWgAdpBH0VWdQkeZ582n/YcWI+G8XrupIGY+xugzfcd+HFDB+FE62SXX02O7PU8GecHj2iiWRHZTLfNy78PQnoUECQMu2aRAkbe77Bp/1dP4KULzBSUB6ASvaZLqcZprZqQdm9EysxnVO6u3TG8EMwZGLrqdhbIUDgZQmU2Gce1jtxm2nP2pJ/hr8VwhiTeeL3ABKy27s6EWEtunduE/CL/N/4a1S/lRlD2q8MMSo/L+S51kIjg1XoV0ckB9dboid/A+slICDn3wzPgAAAAAAAABQDqHK3G2UGG7ioMIcMg136gvTkVSfQQXC/sf80qpQPY2WC7YsE39Zn79Adp+h6Fo8hvUl0gpkchV0zHzo0z43TMDiRdQd67nFhnU4kBkQ9hM=","request_signature":"P9eD636ocLIEknU4+WfPtFMXtsXX8UQ4TQjQYFeqbjO9rU0gJ/frkLq8JwU5gkCx1gm1SdyBDoyClKmsdmvlDQ=="}', '\x2095829e6962c88d033c4a068bb3cb7f2950dbcc085b6534111e1159ce336b5c', '\xf2d578f1a927d5370a35d97fedc48123d632612e94a6e0e227e4161b8fad8289', '\x0ca50d89530a6b516d22bac5ca8e68a8ad825e8db82b3286472f5eddcd84607f8a1b0eab613265f00eea3de0ddfc1789b45d47c2542c8de9de8bdc5539d11f05'),
	(34, '{"seq":34,"at":"2026-12-01T13:28:24.008412Z","node":"a","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_withdraw","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"the wrong dataset","details":{"name":"ended","received_from":"b"},"request":"YmxpbmRqb2luL3YxL3N0dWR5L25vdGljZQBANzQrFbixKRc/Nem9jN3WpATzgo7uPaG3pQ6L1in3aAAAAAAAAAABYgAAAAAAAAAId2l0aGRyYXcAAAAAAAAAEXRoZSB3cm9uZyBkYXRhc2V0AAZhkoAvyds=","request_signature":"v0+5c+njjgVSUjwrJV5ooDmhgFwok0kqo01vQ2Y96zZGRS3XHdc5wc8nvxqFaghgUb2aMY4Nnx9zQJ0GMTLWAg=="}', '\xf2d578f1a927d5370a35d97fedc48123d632612e94a6e0e227e4161b8fad8289', '\x312a718cc25de5481b88c69212e8d3ab5e5f438ad85b84b48b3a9b195a1871be', '\x024c3e87366a87ef01dc9a05441882fb40d62006fa1b98c050ba809ca306ff06456b01c1a03a9b2e307c26e04690b1ff15c72eeda20434b8710542b4ccfb7a06'),
	(35, '{"seq":35,"at":"2026-12-01T13:28:24.059867Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"dataset_delete","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended"},"request":"YmxpbmRqb2luL3YxL3N0dWR5L25vdGljZQBANzQrFbixKRc/Nem9jN3WpATzgo7uPaG3pQ6L1in3aAAAAAAAAAABYQAAAAAAAAAHZGF0YXNldAAAAAAAAAAAAAZhkoAwtQ4=","request_signature":"RpgsiVq1lmQSQUSoDbS67Lbn7+KCxc2oZ3fXziHPG4LDXGBtD9xGlGU9phd44CpjSdyB5Uahd1JFs6ITkB0GAg=="}', '\x312a718cc25de5481b88c69212e8d3ab5e5f438ad85b84b48b3a9b195a1871be', '\xb885bc4c44c7bf84974bab4253edc71c301e54f570f5dce7fd1dbeed1ece9e36', '\x17c27e8a10110c069b2cb45fd1c22de1a69b40a52d2cfa8e2e94e3c6313cc21022d9e7c87dce86aa82239390839fdc23b52bde81debe3f94cab9f60f9fce9c01'),
	(36, '{"seq":36,"at":"2026-12-01T13:28:24.060168Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"dataset_delete","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"spare","deleted":"dataset_row 30","studies":"ended"}}', '\xb885bc4c44c7bf84974bab4253edc71c301e54f570f5dce7fd1dbeed1ece9e36', '\xd765529973cc8f0a7b01201a8c74dbb8509b0fe0809b85712dcb4b2a9f7da13b', '\x1b33eeeeeaaf49ec888f4661bd0da5212ec0d2c2d0fabe6409286c10d8d464c751c11893440ff779ce118d0be84fdeb11fe45186d7935058a816dd40b7402f01'),
	(37, '{"seq":37,"at":"2026-12-01T13:28:24.128957Z","node":"a","actor":"l","actor_fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","action":"study_forget","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended","received_from":"l"},"request":"YmxpbmRqb2luL3YxL3N0dWR5L25vdGljZQBANzQrFbixKRc/Nem9jN3WpATzgo7uPaG3pQ6L1in3aAAAAAAAAAABbAAAAAAAAAAGZm9yZ2V0AAAAAAAAAAAABmGSgDGiiA==","request_signature":"UaYYjHe3+vZPsoKcU/dA3a/Ira1wvXFUS2Wr4jsMNE6L55KXP/9w/9Sl/0wEfxY0QKC+qGO1s4uEDKAwSz9JCg=="}', '\xd765529973cc8f0a7b01201a8c74dbb8509b0fe0809b85712dcb4b2a9f7da13b', '\x6d3ab364c952e6049a0b54076d213c79e1867195a129304f7adb50d977a7079f', '\x3ea2f4967d9e34f2f63606e40e8b66c204aa1c7d41f88c957491a7c2afef1d8099a5b2d9cdd9e23eaf2bc456b7e903aa5acf28546cddc90d51ee5934727a6c06'),
	(38, '{"seq":38,"at":"2026-12-01T13:28:24.167371Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_propose","study":"317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"declined"}}', '\x6d3ab364c952e6049a0b54076d213c79e1867195a129304f7adb50d977a7079f', '\xba900496ac463e528c4d9874c11ae950d439660d14e6da49a84c73c200c8caf9', '\xe3e6ec83dd13a86ba16543c76941f480867d5cf081c1d6aa8a27732be4ecc85aff0134aa6aaf87a60b515b6d9e0212860d3edd26193d3efec59c8c5a9710f800'),
	(39, '{"seq":39,"at":"2026-12-01T13:28:24.215937Z","node":"a","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_decline","study":"317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266","outcome":"done","reason":"no such purpose","details":{"name":"declined","received_from":"b"},"request":"YmxpbmRqb2luL3YxL3N0dWR5L25vdGljZQAxfumhzzsn8XMeSCPZrk+Y5Cim0TlTJmfXB2LVMKNSZgAAAAAAAAABYgAAAAAAAAAHZGVjbGluZQAAAAAAAAAPbm8gc3VjaCBwdXJwb3NlAAZhkoAzBAg=","request_signature":"bQkTrRXhBAbRECF4VnNwTv/GzaMHBOaJztDrfIJg10DVabLbn9VgNDaJCYm2W4qF6Aw2cJBhwhkJVnUtqhQNAA=="}', '\xba900496ac463e528c4d9874c11ae950d439660d14e6da49a84c73c200c8caf9', '\xbf7e14b71c37f8d1cfd47c5d3b48abb483b8bef270e09c44d501a60ce0d654d9', '\xf0f7dc9aa1205254d203e135ca4c323f27800e8fe634ffef3d1970af1d8a6a950fc702c751169346f26bf1682c4923abb7ed54946350685a9d4b04452651950c'),
	(40, '{"seq":40,"at":"2026-12-01T13:28:24.252322Z","node":"a","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_propose","study":"5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"open"}}', '\xbf7e14b71c37f8d1cfd47c5d3b48abb483b8bef270e09c44d501a60ce0d654d9', '\x0a1f263c0c85407f4134292f1cb8a8a95a9ee29ce0f24a5723fb6e7bc424cd7b', '\x31a396d7f17faed6a40e582b80a91d215ffe428b503335face3d780fe63f3fa70413c5212cf8751bb8ed20f88b6f55742d974d2649fee2d4dc9b8d108cc17f0f');
INSERT INTO public.contribution VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', '\x8aec3cac6b269becae9768eb3448833d', 21, 21, '2026-12-01 13:28:22.434467+00', 0),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', '\x9b8a82248db3b7311748906fd5a928b2', 120, 30, '2026-12-01 13:28:23.113153+00', 0),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', '\x9da3b30888733dc9d2df6a6551a8d2a8', 20, 20, '2026-12-01 13:28:23.845841+00', 0);
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'exact', '\x6a28ec3364d994b29513ce0465d152c4', '{K,X}', 31, 'a2.csv', '2026-12-01 13:28:22.142287+00'),
	(2, 'typos', '\xaff5dfbbf8891ed4b1280c35b4129ded', '{B,L,X}', 120, 'ta.csv', '2026-12-01 13:28:22.630466+00');
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
INSERT INTO public.deletion OVERRIDING SYSTEM VALUE VALUES
	(1, 'dataset', 'spare', NULL, NULL, '{"dataset_row" : 30}', 'a', '2026-12-01 13:28:24.056872+00');
INSERT INTO public.intersection VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', '\x6a28ec3364d994b29513ce0465d152c4', '\x74c5ea9960b16c7e6e0852db9c0dce7a', 21, 31, 30, '\x64c7ebb3c19e94f137327f8ab2c71c7988458e814bb0f22bf0e4938c64c4da8a', '2026-12-01 13:28:22.339977+00', 2),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', '\xaff5dfbbf8891ed4b1280c35b4129ded', '\x237bfd19945d2572463d6fce042dfdd6', 30, 30, 30, '\x5f0fcd9de69759c88dae78164f4e47c3984fb78af7fd2e2e45b730cc5bf66f55', '2026-12-01 13:28:23.023487+00', 1),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', '\x15c4bf4de4f0ba7336362f6139e5ed9b', '\x74c5ea9960b16c7e6e0852db9c0dce7a', 20, 30, 30, '\x44a8f149551f4dfec51b30a3e3a7b0f6dff84263f5db8846def29bc678d92876', '2026-12-01 13:28:23.773024+00', 1);
INSERT INTO public.intersection_key VALUES
	(1, 1, 1, '08a2b4c3-db2b-75b2-f4ff-4cd5bfd18ee4'),
	(1, 1, 1, '09560bb2-3ccd-60c5-935b-ab1a38c8e0af'),
	(1, 1, 1, '11270d92-cb79-7f5a-f8e7-fc114b11a768'),
	(1, 1, 1, '20a289d4-7d44-3f20-7071-cedc3172bda4'),
	(1, 1, 1, '20fec699-77bb-ccb6-710d-62fb93868a9d'),
	(1, 1, 1, '325a5276-dabd-7bbf-6563-34e65b5e310f'),
	(1, 1, 1, '4a49ff9a-cf0b-93a4-42e5-bef10ba3cf4e'),
	(1, 1, 1, '56bdc457-2566-c88c-901a-4298003e8a2b'),
	(1, 1, 1, '63e7489b-b15c-70a0-65d2-46bbffc4592c'),
	(1, 1, 1, '6a2a9b55-6bb3-0a9b-e3b2-c2636cd686ac'),
	(1, 1, 1, '6ba933d6-1d38-af3d-036b-a850468657c5'),
	(1, 1, 1, '8b88f3e8-210f-486c-3ee7-6d7f656c8729'),
	(1, 1, 1, '9dfb389e-af1f-07f2-b7fd-66fba0ab33ac'),
	(1, 1, 1, 'bd387c77-f06d-5043-363d-0c858d5676c0'),
	(1, 1, 1, 'd801cd3b-e665-e5e9-faa0-fe87592949c9'),
	(1, 1, 1, 'd9cf9c09-f7d9-2dd4-55a7-233d7512bb21'),
	(1, 1, 1, 'db3272b6-123f-147e-f548-aedb90ee56f2'),
	(1, 1, 1, 'ddc5db6f-9d8d-9720-670c-bf5dd15ef25c'),
	(1, 1, 1, 'e45f094f-a976-f7b6-7425-c86229bae3d4'),
	(1, 1, 1, 'f744b240-b84b-07d1-a108-40a068639ccf'),
	(1, 1, 1, '0dc950e9-6ca0-827f-ac91-715690878136'),
	(2, 4, 4, '21a9f21e-00ba-c175-297b-e1dde19620ee'),
	(2, 4, 4, '27d10411-b0cf-e258-39a6-04819f3c8ed2'),
	(2, 4, 4, '29b5fccd-ddbb-2b23-d175-8111fff93fba'),
	(2, 4, 4, '2de08a94-fd04-c029-4877-df18013e4525'),
	(2, 4, 4, '30857513-bba6-0d7a-8a82-bec3c78c567c'),
	(2, 4, 4, '369d3622-6a0d-c6a5-201e-6fe989b53f09'),
	(2, 4, 4, '56a58817-1a92-c319-1d14-264fd75a651d'),
	(2, 4, 4, '5a559823-1fe3-ffea-c7a8-eca42042dfe7'),
	(2, 4, 4, '5c64cd3b-5618-4441-3cc6-18487e39f5fb'),
	(2, 4, 4, '5e0d5ec9-c23c-d30e-08a5-6e7ebbd34ae7'),
	(2, 4, 4, '6c76118c-063c-0fab-dbc5-1c68f6cad3ec'),
	(2, 4, 4, '6f4ded67-2510-91df-03ae-9f830713bd3d'),
	(2, 4, 4, '74be032a-cf6e-058b-600d-c1b7e6dcc625'),
	(2, 4, 4, '7af70541-b559-d3bb-ec84-e0714985b452'),
	(2, 4, 4, '85667479-c89b-5d40-711a-6f14e5645fa8'),
	(2, 4, 4, '8e0c122f-e1cf-d97b-fb98-ebdf9eb92622'),
	(2, 4, 4, '8f651540-932a-0a09-f178-fd37dc7183eb'),
	(2, 4, 4, '9d93fb73-715f-9e73-a317-16ae3f1d93e3'),
	(2, 4, 4, 'a2dc411f-19cb-d11a-cb28-a40d8f1f8750'),
	(2, 4, 4, 'ab5d382a-e0fc-800c-07d2-6926d26d7906'),
	(2, 4, 4, 'ae2377bd-aea5-838a-d5c2-114fbaf0c898'),
	(2, 4, 4, 'b81370ee-d326-94d8-c546-702b1e8edb6f'),
	(2, 4, 4, 'c2f811d5-f15f-4eb7-c67d-88db829ee208'),
	(2, 4, 4, 'd453be08-a6dd-1528-1a25-6c3f1b2194bb'),
	(2, 4, 4, 'd5618f6f-38f8-071f-027c-6916ab64e4f8'),
	(2, 4, 4, 'd7e0bcf9-b6e7-d147-9357-32d7af174f2f'),
	(2, 4, 4, 'dc8108ea-2a7b-94e4-08cb-7faf0f4aa0f7'),
	(2, 4, 4, 'e60e4f48-1931-6367-e08c-0406994662c2'),
	(2, 4, 4, 'f4181070-d117-6f8e-a757-c2052cafe7b7'),
	(2, 4, 4, 'f9b4d0e1-4528-46d8-08dc-0ca219890da5'),
	(3, 1, 1, '03709fa6-f84a-456e-c7cb-41fd481f8d8c'),
	(3, 1, 1, '0799eb6d-07b7-7653-90f3-df99fca30e69'),
	(3, 1, 1, '15fd83d0-67ff-958e-ce7d-a4bf717e64e7'),
	(3, 1, 1, '1afff432-daaf-79f6-8078-73badb02b08e'),
	(3, 1, 1, '1f50a8de-b7ad-b083-89ec-75bb508008ca'),
	(3, 1, 1, '246002d6-aeb8-a002-fe9e-ad399cdb35d9'),
	(3, 1, 1, '35beafd7-8508-0a1a-b331-3ded6e0a97ec'),
	(3, 1, 1, '45ab02ab-454a-b5b9-97de-d85f393b3876'),
	(3, 1, 1, '4e0a9f06-c889-268f-9cb7-f61598a8dea5'),
	(3, 1, 1, '5689c385-61c7-a617-7763-9015fefd2ef9'),
	(3, 1, 1, '6d250090-cb1a-71fa-8697-ae18dee5379a'),
	(3, 1, 1, '6ed7580a-7c86-7c50-e4f6-b38dfde7f33d'),
	(3, 1, 1, '842b3115-d538-b520-e39d-ca163158c47f'),
	(3, 1, 1, '93662017-6e51-54bd-ad67-2f23f7d68941'),
	(3, 1, 1, '988e04c9-b593-3589-bbc0-eee8981baaa3'),
	(3, 1, 1, '9fc1789f-7b3f-c38b-3e8f-87f945c1a3df'),
	(3, 1, 1, 'a759e0d2-53f2-6543-332e-848f93008338'),
	(3, 1, 1, 'ac1c6422-03b6-159e-c281-0061a9deb75c'),
	(3, 1, 1, 'ef5e8678-e4ab-8671-0c55-6f916b795c08'),
	(3, 1, 1, 'f3e8b51a-124b-8043-e0ab-96a58a16e04f');
INSERT INTO public.link_quality VALUES
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', '\x2c2dce1c3d32136cd95afbcd1100aa0a0caa70bbba7ec46456d217a891a01ff3', '{"own_records":120,"own_blocks":30,"block_pairs":480,"method":"given","coverage_blocks":{"coverage":0.999999999,"std_error":7.557077427200246e-15,"warnings":["only 30 blocks: standard errors are rough below 200","the coverage of the own dataset is estimated as 1, its highest value: its standard error means nothing","the coverage of the peer''s dataset is estimated as 1, its highest value: its standard error means nothing"]},"coverage_number_of_links":{"coverage":1,"std_error":0,"refused":"the coverage of the peer''s dataset is on its boundary or not identified, 1.0000","warnings":["p is on its boundary: the number of links does not tell true from false links here","only 120 records: standard errors are rough below 1000","the model fits badly (G2 359.0 on 3 degrees of freedom)"]},"coverage_given":{"coverage":1,"std_error":0,"warnings":[]},"coverage":1,"links":{"p":0.8166666663317395,"rate":3.349271970876089e-10,"std_error":{"p":0.032691395218280093,"rate":7.793755070295035e-8},"classes":1,"weights":[1],"rates":[1.8267915947565895e-9],"loglik":-57.16926242927211,"aic":118.33852485854422,"goodness_of_fit":{"g2":3.5805116738174547e-7,"degrees_of_freedom":0,"p_value":1}},"recall":0.8166666663317395,"recall_std_error":0.032691395218280093,"false_positive_rate":1.1164239902920296e-10,"false_positive_rate_std_error":2.597918356765016e-8,"precision":0.9999999995898851,"precision_std_error":9.298701363041752e-8,"warnings":["the rate of false links is 0 within its error: p is the mean number of links","only 120 records: standard errors are rough below 1000"],"replicates":[[0.8362069285655928,0],[0.8043478252567591,2.767324887760954e-10],[0.8518518507859697,3.552940534371866e-10],[0.7937499807070979,6.4309673512378635e-9],[0.8416666776231337,0],[0.8409091045119196,0],[0.8362069285655928,0],[0.7890624910702975,2.976567510989033e-9],[0.8166666663317395,1.1164239902920296e-10],[0.8387096995569554,0],[0.8303571427403403,3.893418920597469e-11],[0.8076923073581591,1.1138286589347975e-10],[0.7616280183677412,0],[0.8303571427403403,3.893418920597469e-11],[0.8187499995448156,1.5172811155631885e-10],[0.8240740162033583,1.929023859167008e-8],[0.8240740162033583,1.929023859167008e-8],[0.8249999951388383,1.6203872318006536e-9],[0.8416666776231337,0],[0.8671874995079369,1.6402101898904675e-10],[0.8243242857830123,1.2847104010245877e-8],[0.8375000270101047,0],[0.8888888269419792,2.0648969867309575e-8],[0.7750000003368285,0],[0.8478255922507392,1.649019275203519e-7],[0.8225804262171885,7.298136728284277e-8],[0.7727272757435669,0],[0.8000001689951255,0],[0.7794118238544393,0],[0.8518518507859697,3.552940534371866e-10],[0.7874999938599397,2.0466867460082008e-9],[0.8571428221778707,1.1654995450231334e-8],[0.8046874991140623,2.9531255218984143e-10],[0.8249999951388383,1.6203872318006536e-9],[0.8289473685519737,0],[0.8240740162033583,1.929023859167008e-8],[0.8109758644674415,0],[0.794642835810014,7.110947682538911e-9],[0.7788461564847293,0],[0.7870370316234357,1.8045337816611588e-9],[0.8166666663317395,1.1164239902920296e-10],[0.8040540532710174,2.610122118440472e-10],[0.8484846783563847,5.670948792039591e-8],[0.8125000011519142,0],[0.8409091045119195,0],[0.8611109605074505,5.020122021785293e-8],[0.8243242857830123,1.2847104010245877e-8],[0.7833333318826754,4.835526423718761e-10],[0.8437500049651847,0],[0.8365384923054161,0],[0.8071428675388354,0],[0.7976190837689376,0],[0.854166659638602,2.342688191584822e-9],[0.8152173947155248,0],[0.8714285701830274,4.1518133375717525e-10],[0.7391304334870025,4.318687259659744e-10],[0.8055555545255682,3.4332914289336713e-10],[0.8275862073204282,0],[0.8680555549753193,1.9341210114968513e-10],[0.8560605850834733,6.99237760285835e-9],[0.7983870965418772,7.74387591088536e-11],[0.8166666663317395,1.1164239902920296e-10],[0.7741935493699215,0],[0.8214282181219773,1.1776886469731333e-7],[0.7727272757435668,0],[0.8717948704323951,4.541588956759786e-10],[0.8409091045119196,0],[0.8076923073581591,1.1138286589347975e-10],[0.7734375018729317,0],[0.7794118238544393,0],[0.8790322501413086,2.6410691781701226e-9],[0.803030302398622,2.1056030992857208e-10],[0.8357143195183138,0],[0.7600001525582061,0],[0.8409091045119196,0],[0.8970585646949908,8.627814033583074e-8],[0.8046874991140623,2.9531255218984143e-10],[0.8534482716343441,1.4092416122934992e-9],[0.8671874995079369,1.6402101898904675e-10],[0.7857142820988379,1.2051492766692225e-9],[0.8828124816635194,6.112160185386036e-9],[0.6964285288205311,1.4202680106064255e-8],[0.8333333226457066,3.5625422611929025e-9],[0.8235293021893089,3.652513232606699e-8],[0.8522727256892338,5.27831149158923e-10],[0.8189655168021387,1.4641354795230654e-10],[0.8499999197794722,2.674017592537344e-8],[0.795454522329421,7.708374790323566e-9],[0.8166666663317395,1.1164239902920296e-10],[0.8425926006285328,0],[0.8088235715400708,0],[0.7692307841968523,0],[0.8103450123598747,0],[0.8378378634947096,0],[0.7878787811088143,2.2566578605776044e-9],[0.8083333478720554,0],[0.7857142820988379,1.2051492766692225e-9],[0.8308823527570032,6.139111441427758e-11],[0.8214282181219773,1.1776886469731333e-7],[0.8125000011519141,0],[0.8100001476063897,0],[0.818181814625435,1.185461062647164e-9],[0.8040540532710174,2.610122118440472e-10],[0.7580647308547316,0],[0.8714285701830274,4.1518133375717525e-10],[0.8333333226457066,3.5625422611929025e-9],[0.795454522329421,7.708374790323566e-9],[0.7837837820276741,5.853699007000538e-10],[0.8437500049651847,0],[0.8400000170158336,0],[0.8152173947155248,0],[0.749999999409623,1.9679232317789305e-10],[0.8599998948802196,3.503992681193798e-8],[0.8223681763557261,8.15656351349503e-8],[0.854166659638602,2.342688191584822e-9],[0.8589742857733127,2.4400348741515643e-8],[0.8455882368813339,0],[0.795454522329421,7.708374790323566e-9],[0.8125000011519142,0],[0.7847222196757405,8.488272307261013e-10],[0.795454522329421,7.708374790323566e-9],[0.7416666656306653,3.453337985940645e-10],[0.8000001689951254,0],[0.8064516117318058,3.904733203441424e-10],[0.8235293021893089,3.652513232606699e-8],[0.781249999404431,1.9852301284354704e-10],[0.7884615306630236,2.5995049446336793e-9],[0.7741935493699215,0],[0.8387096995569554,0],[0.7937499807070979,6.4309673512378635e-9],[0.8409091045119195,0],[0.8402777937279045,0],[0.7870370316234357,1.8045337816611588e-9],[0.7812507058741098,0],[0.8622446868017044,7.038582642652595e-8],[0.8611109605074505,5.020122021785293e-8],[0.8382353181717918,0],[0.8203124906162349,3.127921699430658e-9],[0.7750000003368285,0],[0.8214282181219773,1.1776886469731333e-7],[0.8189655168021387,1.4641354795230654e-10],[0.8166666663317395,1.1164239902920296e-10],[0.8854166351908052,1.0491953824261676e-8],[0.8392857341107287,0],[0.8125000011519141,0],[0.8046874991140623,2.9531255218984143e-10],[0.8257575765447189,0],[0.8749999969826286,1.0057904509253035e-9],[0.8046874991140623,2.9531255218984143e-10],[0.8017241374479207,1.6103792373674727e-10],[0.8295454545609748,0],[0.749999999409623,1.9679232317789305e-10],[0.7870370316234357,1.8045337816611588e-9],[0.8046874991140623,2.9531255218984143e-10],[0.8071428675388354,0],[0.7651515656156255,0],[0.8229164880877098,5.95263189480851e-8],[0.8145164330561098,0],[0.7931034304823843,5.931159267428636e-9],[0.8870967302591636,1.4644794932294758e-8],[0.8125000011519142,0],[0.8499999197794722,2.674017592537344e-8],[0.8333333226457066,3.5625422611929025e-9],[0.8416666776231337,0],[0.8243242857830123,1.2847104010245877e-8],[0.8676470582877802,1.7858307425437184e-10],[0.749999999409623,1.9679232317789305e-10],[0.8257575765447189,0],[0.7916666521898253,4.825613760435961e-9],[0.7770273500641115,0],[0.8382353181717918,0],[0.7976190837689376,0],[0.7894736744689945,3.2471772678140573e-9],[0.8499999197794722,2.674017592537344e-8],[0.8035714278627175,2.3623702993802453e-10],[0.8529411736349068,9.452271187981864e-10],[0.8515624991930536,2.6898213286348965e-10],[0.7343749979672685,6.775771795493787e-10],[0.8173076913601212,3.158570442233592e-10],[0.8249999951388383,1.6203872318006536e-9],[0.8467741939368449,0],[0.8333333226457066,3.5625422611929025e-9],[0.8461538470785378,0],[0.8055555545255682,3.4332914289336713e-10],[0.7884615306630236,2.5995049446336793e-9],[0.8749999969826284,1.0057905249401717e-9],[0.8308823527570032,6.139111441427758e-11],[0.8285714287805022,0],[0.8581080556232686,1.7494946491503072e-8],[0.7870370316234357,1.8045337816611588e-9],[0.8214282181219773,1.1776886469731333e-7],[0.7903225691419399,3.8344071251472656e-9],[0.8790322501413086,2.6410691781701226e-9],[0.7934782422057034,6.221287263130648e-9],[0.7777778723955174,0],[0.796875155450032,0],[0.8699999991143595,2.952134832886107e-10],[0.7844827562960729,7.74872240446219e-10],[0.8333333226457066,3.5625422611929025e-9],[0.8703703694045535,3.2193895697455826e-10],[0.7763157892539125,7.325721510890541e-11],[0.8382353181717918,0],[0.854166659638602,2.342688191584822e-9],[0.7867647008730557,1.669765733088487e-9],[0.7844827562960729,7.74872240446219e-10],[0.8285714287805022,0],[0.796296271409841,8.295485076637021e-9],[0.8229164880877098,5.95263189480851e-8],[0.8071428675388354,0],[0.8229164880877098,5.95263189480851e-8],[0.8095239093550319,0],[0.819999982779325,5.740224999032743e-9],[0.8400000170158336,0],[0.8125000011519141,0],[0.8214282181219773,1.1776886469731333e-7],[0.8333333226457066,3.5625422611929025e-9],[0.8333333226457066,3.5625422611929025e-9],[0.8400000170158336,0],[0.8269230774898563,0],[0.7905405285685894,3.990650402722433e-9],[0.7600001525582061,0],[0.8157898969256833,0],[0.8189655168021387,1.4641354795230654e-10],[0.8749999969826286,1.0057904509253035e-9],[0.8125000011519141,0],[0.7870370316234357,1.8045337816611588e-9],[0.7870370316234357,1.8045337816611588e-9],[0.8461538470785377,0],[0.7734375018729317,0],[0.8333333226457066,3.5625422611929025e-9],[0.8020833328153097,1.7267454133218507e-10],[0.8823529245594947,5.53899196879352e-9],[0.7934782422057034,6.221287263130648e-9],[0.8249999951388383,1.6203872318006536e-9],[0.8749999969826286,1.0057904509253035e-9],[0.8461538470785377,0],[0.8240740162033583,1.929023859167008e-8],[0.8437500049651847,0],[0.8055555545255682,3.4332914289336713e-10],[0.7403846142270609,3.8585149890006204e-10],[0.7565792209778979,0],[0.8125000011519142,0],[0.8913042511824176,3.221455642984002e-8],[0.8043478252567591,2.767324887760954e-10],[0.8189655168021387,1.4641354795230654e-10],[0.8285714287805022,0],[0.8125000011519141,0],[0.8076923073581591,1.1138286589347975e-10],[0.8000001689951254,0],[0.8378378634947096,0],[0.8357143195183138,0],[0.801470587773906,1.5379604996941984e-10],[0.77142857749197,0],[0.8161765347830424,0],[0.8355263502540551,0],[0.8083333478720554,0],[0.8306451611346696,5.1884348669280676e-11],[0.8225804262171885,7.298136728284277e-8],[0.8455882368813339,0],[0.7941176269197693,6.7130180673539525e-9],[0.8548386989421131,3.578435436857319e-9],[0.8148148155617696,0],[0.8173076913601212,3.158570442233592e-10],[0.8145164330561098,0],[0.8000001689951254,0],[0.8387096995569554,0],[0.803030302398622,2.1056030992857208e-10],[0.8108110472617718,0],[0.8012820508352309,1.4894015650431433e-10],[0.8799999901154789,3.2948403635065424e-9],[0.8712121200304987,3.9387415551317417e-10],[0.794642835810014,7.110947682538911e-9],[0.8255813923200046,1.0096108763827754e-9],[0.7857142820988379,1.2051492766692225e-9],[0.7960526071901336,8.129604582111464e-9],[0.8365384923054161,0],[0.8214282181219773,1.1776886469731333e-7],[0.8357143195183138,0],[0.7661290713714173,0],[0.8709677408216951,3.712629093044484e-10],[0.7589287564900575,0],[0.8017241374479207,1.6103792373674727e-10],[0.8214282181219773,1.1776886469731333e-7],[0.7983870965418772,7.74387591088536e-11],[0.7857142820988379,1.2051492766692225e-9],[0.7758620688813195,2.80659199584458e-11],[0.8240740162033583,1.929023859167008e-8],[0.8295454545609748,0],[0.7750000003368285,0],[0.7678571665418465,0],[0.8055555545255683,3.4332910588593296e-10],[0.8425926006285328,0],[0.8548386989421131,3.578435436857319e-9],[0.749999999409623,1.9679232317789305e-10],[0.8214282181219773,1.1776886469731333e-7],[0.8235293021893089,3.652513232606699e-8],[0.8409091045119195,0],[0.8879309828504904,1.7210756079559058e-8],[0.8249999951388383,1.6203872318006536e-9],[0.8409091045119195,0],[0.8303571427403403,3.893418920597469e-11],[0.8636360543629539,1.0309113659031273e-7],[0.8306451611346696,5.1884348669280676e-11],[0.8000001689951254,0],[0.7934782422057034,6.221287263130648e-9],[0.8173076913601212,3.158570442233592e-10],[0.8387096995569554,0],[0.8333333226457066,3.5625422611929025e-9],[0.8249999951388383,1.6203872318006536e-9],[0.7890624910702975,2.976567510989033e-9],[0.7380952366698171,4.751403344845547e-10],[0.8205128151610649,1.7839185314135382e-9],[0.8392857341107287,0],[0.8083333478720554,0],[0.8000001689951255,0],[0.8416666776231337,0],[0.7983870965418772,7.74387591088536e-11],[0.8709677408216951,3.712629093044484e-10],[0.8189655168021387,1.4641354795230654e-10],[0.8362069285655928,0],[0.7857142820988379,1.2051492766692225e-9],[0.7708333412882481,0],[0.8103450123598747,0],[0.8571428221778707,1.1654995450231334e-8],[0.749999999409623,1.9679232317789305e-10],[0.749999999409623,1.9679232317789305e-10],[0.8046874991140623,2.9531255218984143e-10],[0.8189655168021387,1.4641354795230654e-10],[0.794642835810014,7.110947682538911e-9],[0.7613637538101224,0],[0.8125000011519142,0],[0.8452380973228404,0],[0.8257575765447189,0],[0.8100001476063897,0],[0.8333333226457066,3.5625422611929025e-9],[0.8225804262171885,7.298136728284277e-8],[0.7878787811088143,2.2566578605776044e-9],[0.8437500049651847,0],[0.8484846783563847,5.670948792039591e-8],[0.801470587773906,1.5379604996941984e-10],[0.8437500049651847,0],[0.8478255922507392,1.649019275203519e-7],[0.8306451611346696,5.1884348669280676e-11],[0.7844827562960729,7.74872240446219e-10],[0.8043478252567591,2.767324887760954e-10],[0.8467741939368449,0],[0.8437500049651847,0],[0.8571428221778707,1.1654995450231334e-8],[0.8189655168021387,1.4641354795230654e-10],[0.8359375330029102,0],[0.8055555545255682,3.4332914289336713e-10],[0.7631579754090294,0],[0.8148148155617696,0],[0.8369565508945034,0],[0.8083333478720554,0],[0.8437500049651847,0],[0.7604168077842954,0],[0.8467741939368449,0],[0.8306451611346696,5.1884348669280676e-11],[0.8642857139570602,1.0955136797718978e-10],[0.8017241374479207,1.6103792373674727e-10],[0.8783783715717954,2.2688609879750743e-9],[0.8359375330029102,0],[0.7604168077842954,0],[0.8522727256892338,5.27831149158923e-10],[0.7916666521898253,4.825613760435961e-9],[0.8166666663317395,1.1164239902920296e-10],[0.8534482716343441,1.4092416122934992e-9],[0.8108110472617718,0],[0.8064516117318058,3.904733203441424e-10],[0.778571429570639,0],[0.8205128151610649,1.7839185314135382e-9],[0.8402777937279045,0],[0.8642857139570602,1.0955136797718978e-10],[0.8071428675388354,0],[0.8166666663317395,1.1164239902920296e-10],[0.8064516117318058,3.904733203441424e-10],[0.7857142820988379,1.2051492766692225e-9],[0.7857142820988379,1.2051492766692225e-9],[0.8125000011519142,0],[0.8787878713002398,2.4958796511024652e-9],[0.8478255922507392,1.649019275203519e-7],[0.8571428221778707,1.1654995450231334e-8],[0.8240740162033583,1.929023859167008e-8],[0.818181814625435,1.185461062647164e-9],[0.7642857766252071,0],[0.8103450123598747,0],[0.8064516117318058,3.904733203441424e-10],[0.6999999657233907,1.1425536405873515e-8],[0.8333333226457066,3.5625422611929025e-9],[0.8064516117318058,3.904733203441424e-10],[0.8189655168021387,1.4641354795230654e-10],[0.818181814625435,1.185461062647164e-9],[0.8437500049651847,0],[0.8482140019001897,9.460469866754788e-8],[0.8020833328153097,1.7267454133218507e-10],[0.854166659638602,2.342688191584822e-9],[0.7980769275098571,0],[0.8046874991140623,2.9531255218984143e-10],[0.7899999891788132,3.6070622784952397e-9],[0.7720588279438856,0],[0.8083333478720554,0],[0.8260869572524489,0],[0.83974360775777,0],[0.8518518507859697,3.552940534371866e-10],[0.7575759905362112,0],[0.7980769275098571,0],[0.8461538470785377,0],[0.8083333478720554,0],[0.8333333226457066,3.5625422611929025e-9],[0.7734375018729317,0],[0.8157894735515415,4.42229956358157e-11],[0.8142857579594291,0],[0.8203124906162349,3.127921699430658e-9],[0.8240740162033583,1.929023859167008e-8],[0.7758620688813195,2.80659199584458e-11],[0.8203124906162349,3.127921699430658e-9],[0.7407407396188385,3.7396741259243527e-10],[0.8382353181717918,0],[0.8243242857830123,1.2847104010245877e-8],[0.8636360543629539,1.0309113659031273e-7],[0.8166666663317395,1.1164239902920296e-10],[0.8249999951388383,1.6203872318006536e-9],[0.7734375018729317,0],[0.8017241374479207,1.6103792373674727e-10],[0.8088235715400708,0],[0.7586208849200365,0],[0.7931034304823843,5.931159267428636e-9],[0.7738095252061129,0],[0.7631579754090294,0],[0.8175675670706752,1.656307683598849e-10],[0.8375000270101047,0],[0.8173076913601212,3.158570442233592e-10],[0.818181814625435,1.185461062647164e-9],[0.7867647008730557,1.669765733088487e-9],[0.8999995864930077,1.3783566410463521e-7],[0.79444442356008,6.961454782998071e-9],[0.795454522329421,7.708374790323566e-9],[0.8333333226457066,3.5625422611929025e-9],[0.818181814625435,1.185461062647164e-9],[0.8515624991930536,2.6898213286348965e-10],[0.7934782422057034,6.221287263130648e-9],[0.7983870965418772,7.74387591088536e-11],[0.7837837820276741,5.853699007000538e-10],[0.8249999951388383,1.6203872318006536e-9],[0.794642835810014,7.110947682538911e-9],[0.8235293021893089,3.652513232606699e-8],[0.8203124906162349,3.127921699430658e-9],[0.8225804262171885,7.298136728284277e-8],[0.8437500049651847,0],[0.8249999951388383,1.6203872318006536e-9],[0.8235293021893089,3.652513232606699e-8],[0.8306451611346696,5.1884348669280676e-11],[0.8306451611346696,5.1884348669280676e-11],[0.8161765347830424,0],[0.8352273082139752,0],[0.8687499993301305,2.2328983106945088e-10],[0.8583332759544107,1.9126307537753462e-8],[0.8714285701830274,4.1518133375717525e-10],[0.7413793092831854,3.538807395268388e-10],[0.8611109605074505,5.020122021785293e-8],[0.8214285711337767,9.826491472371875e-11],[0.8194444110578635,1.1128860314772263e-8],[0.8275862073204282,0],[0.879310336380679,2.81563572457344e-9],[0.8571428221778707,1.1654995450231334e-8],[0.8214282181219773,1.1776886469731333e-7],[0.818181814625435,1.185461062647164e-9],[0.8145164330561098,0],[0.7867647008730557,1.669765733088487e-9],[0.8083333478720554,0],[0.8000001689951254,0],[0.7878787811088143,2.2566578605776044e-9],[0.7928571256360982,5.740348196781042e-9],[0.7905405285685894,3.990650402722433e-9],[0.7750000003368285,0],[0.8203124906162349,3.127921699430658e-9],[0.8189655168021387,1.4641354795230654e-10],[0.8100001476063897,0],[0.6624998031978864,6.560070453520694e-8],[0.7916666521898253,4.825613760435961e-9],[0.7826086945976161,3.515192951534611e-10],[0.8235293021893089,3.652513232606699e-8],[0.8225804262171885,7.298136728284277e-8],[0.8249999951388383,1.6203872318006536e-9],[0.8378378634947096,0],[0.8529411736349068,9.452271187981864e-10],[0.7583335384849708,0],[0.7700000112224141,0],[0.8206521707635998,1.0498145686099747e-9],[0.8653841366203766,1.595880796031087e-7],[0.7700000112224141,0],[0.8249999951388383,1.6203872318006536e-9],[0.8333333226457066,3.5625422611929025e-9],[0.7727272757435668,0],[0.8281250003054647,0],[0.7916666521898253,4.825613760435961e-9],[0.8680555549753193,1.9341210114968513e-10],[0.8088235715400708,0],[0.8249999951388383,1.6203872318006536e-9]],"limits":{"MinSeparation":0.05,"MaxExcess":2,"MaxCV":0.5}}', '2026-12-01 13:28:23.379936+00');
INSERT INTO public.linker_head VALUES
	('l', 8, '\xc75f0fd3170fd254736630edb72f48bf776d1656688efc1bf1793bd90243227e', '\x79cf3164d62d07dd5957ff70ee26eea7540f40845d1ce7889a667b2b422183ec6c123d43035aa77d0bd84e4e04eaae6a52b058814c4893f8c7cd4f5ce57f5a06', '2026-12-01 13:28:21.845018+00', NULL),
	('l', 9, '\xffa312c84b649d8f00b84c0fa3ce1454f5681a39f0df881787c005a67a3b31bf', '\x526413337a09072eb149c503ed80b7b5f6c575a1c58d9d47b995b8721ce393de05a61240e9c4d5bb5eb8d90c6dcd5148a2dcc545f7cd20031e2516fc20c3d509', '2026-12-01 13:28:21.879779+00', NULL),
	('l', 13, '\x06defd2836f8debc90d366671b20ba21fac58ebee996b60c20627cb0b5da6166', '\x11b8d5f29a407bacf681f6d68f8c91bf5aed641b359078e2f8ef698d8fcf42bbb46999e84c9f1a09f686352d5bda1c8265a8586b4266602f1d6c33135a707b01', '2026-12-01 13:28:22.109698+00', NULL),
	('l', 14, '\x24fc84e638b9b7985592f8a1309e30b5333e3c5f55ad2713bda87de73c4c403b', '\xb5805a575344e8234e88a5d5bd52b205cf7391dcf0f6297cda7567aab3163c1b9949c7390487b414535eb485f5d3612a091bf212fe7b0594e90a264e76da6500', '2026-12-01 13:28:22.420445+00', NULL),
	('l', 15, '\xad31d26ad336b45b82a1dba403b2c6b232a50fde18698d2e1f8d1c3f2d1a82bd', '\x21d16f6e4351e18c7fa7146801158671f9dfa5c1ba908809a97704d9075fa34a4ac828c707d145d56a46a4f7de35127af6203d71fb1b8da587ecfbd11adf3b09', '2026-12-01 13:28:22.434128+00', NULL),
	('l', 24, '\xb7cab3d4dcdcfae6de4bf22aa3e8480d266349bf975ae686703a732224ad6b51', '\x32197b64eb83e1027799c441669c3f9e9994bb7ac7e23d95d1d556d7c5b372409577ada0dcf658a9b0c298e0d80789a390c749e20a932b6072a5757f24cb8506', '2026-12-01 13:28:23.090961+00', NULL),
	('l', 25, '\x9d2017eb36f5465aae3c0eb757f14a094a9f62b1486c77c17f7110c539a7fdd2', '\x12951a31476cbd2dae04bba6aafbbff69013af7efbf6454599c137ac60bcfaa5f4dc8d7a44c5049e320e234004e272f481c6a9c04e074c55906d1efae99ffc07', '2026-12-01 13:28:23.111681+00', NULL),
	('l', 30, '\x30ab32f458a92c88a6bf3a617ec553b2a4778c73abdfffaa118d1053791403ce', '\xa647083841ddf982768f29c7acbeb8d9aa8d6228056c78fd26d6b0b058b8d4715216a9beb4129b49e2f02a13dedc6b1b9eba2a97c0e0554f7c156ba5c1f5b808', '2026-12-01 13:28:23.28303+00', NULL),
	('l', 29, '\xe53b0a424a6902d6086cbed0b766d56017a9a1c607e32b90abcc9d371c60c13d', '\x7da76cf2a0f28baedbf06736a680734c1fbc99414b04b75583bff4eee55550c05c468125e28eb5e9933ce241b1be7732b68ad28d576b74e30ed2b658610a7f0c', '2026-12-01 13:28:23.387452+00', NULL),
	('l', 31, '\xc3e5791c3d34bcbc7df877a0040dc0fc362547568a7c614869d76091320d4993', '\x661c90bcf1af53065165ec5a3f51a0d620165d39b97ded6b71b6d371620690d26245e8b45d441f5a5d198a8b676400947e653a5cc9a9884a1be129aeea055c0c', '2026-12-01 13:28:23.455877+00', NULL),
	('l', 36, '\xd0e7e456596977d17dd01a7746bfb65da1c1884b9f3c57f1886d62564db8544d', '\x7411081a204c41930ecef9e25bd918ef53a013ea7037a52b9d66ee3c71b7577c60953912bfc50019e24b0cac84600f6525ba08d28502bbf3ce19bbd9913b430b', '2026-12-01 13:28:23.835191+00', NULL),
	('l', 37, '\x853dcb7057e47efd21c529b2115a9f7c70f717201b6f09469efa6c04ba98754b', '\x0fc6155e576303bdd43ed39633dacbc94fa2b56e9e65d9c8d31328fede51f657fafc873cc6c0f2922efb7dd8ccc9d3495a055596a68b00b6e1f46917fcbc430c', '2026-12-01 13:28:23.845512+00', NULL),
	('l', 41, '\xc95de5b31b1c2dc0bfc491062d1495d398145d81f0c6deaffa72c794cb65a74f', '\x5eaa932be06fc83c65e53091f68f0ac3f0cbaa008324c098d465075a5daf31ee05d1e0ae267f1fc962a438809ee61e358cf60401ebbcc661247320d8e70d890d', '2026-12-01 13:28:23.955627+00', NULL);
INSERT INTO public.node VALUES
	(true, 'holder', 'a', '\x308201163081c9a003020102021079a0eef4b966f577cc9e956d116f3f5c300506032b6570300c310a300806035504031301613020170d3236313230313133323832305a180f39393939313233313233353935395a300c310a30080603550403130161302a300506032b657003210067fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2a33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b65700341005387fceef59520266f6f49f16ffe9b8bb742126e88f65b04c062587b97b6a5cb0d13fa069f214788d61b16b682f9400f297ca881c3a33ca990a9f79c1a32b806', '\x12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2', '\x01375d86c604777c3a48600a6109be924516575b33ff2ba28edcc35d090730251b3b958bc9275b6babe5da7ae26e19ff77ebb9019eeb114b365920bedee097099e270293d0a954426ba29fc3f413dd8bbf', '2026-12-01 13:28:20.64347+00');
INSERT INTO public.peer VALUES
	('b', 'holder', 'https://127.0.0.1:22872', '\x3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696', '2026-12-01 13:28:21.205264+00'),
	('l', 'linker', 'https://127.0.0.1:22873', '\xa61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664', '2026-12-01 13:28:21.231883+00');
INSERT INTO public.psi_chunk VALUES
	(2, 'blinded', 0, '\x603092131fb3670a61498b3e500a6a4c64cbbc7ed0ef84675f688930496db6af'),
	(2, 'evaluated', 0, '\x74449f28b48dc4bedb8c5882ec32142ab60b6e84387c2907977ee8c1f5e7545d'),
	(2, 'matches', 0, '\xaf3681bc3084eece58746877199b67e46d952e5e331a9827c3ef5e3961bfa29e'),
	(3, 'blinded', 0, '\xa7f8e84aac14f509c6807a7fcdb854949d74eba835ce5b73d3e5b3f758ca5ab5'),
	(3, 'evaluated', 0, '\x8ff420a87028261b1f329042dedc230c1c9bd2bf1567f52f9ea9326be7cf6a17'),
	(3, 'tags', 0, '\xff1ab41bfff3d16ea3da5e6c82cfa7958f38b56dcafc5808996d7be1efb8cde7'),
	(3, 'matches', 0, '\x64117cb079c3d82f352cac1690b1e425219e70dfbcb2bae2038cdebe5d4e7f25'),
	(4, 'blinded', 0, '\x7d96a9a8da2ee2a943216e560b5b2eae4e0deb716f7341ee8a42f2d2f079f2b7'),
	(4, 'evaluated', 0, '\x2b3c6c6cf0bf0a5f2108b68f03a800ad7b5fb8030d3e6c318119290c0ae6f4b0'),
	(4, 'tags', 0, '\x3dd78e601ed9da71b4e734f665d889fe01a2166c308dab1b7b2f07d9c433ee6b'),
	(4, 'matches', 0, '\xf15d72edbeadc257dbdcc68337a0e56aa295b7d307dd4d7e3efc8ed4b1aa0e61');
INSERT INTO public.psi_client_output VALUES
	(1, '08a2b4c3-db2b-75b2-f4ff-4cd5bfd18ee4', 'f89edcd6-2890-b18a-a9a5-048a3ebd5015', '\xa3f77d7288ad14c1a79a1970bcf1abdc63a52332bce4b22a15bab4de81e36c46', NULL),
	(1, '09560bb2-3ccd-60c5-935b-ab1a38c8e0af', 'd65d3831-aa9c-f4be-9ae9-f38615cf5e3c', '\x3fd5d25e4998ab8d8799a311071e4f2fab5ea1b50585c3ba830f1bd0299cf9fe', NULL),
	(1, '11270d92-cb79-7f5a-f8e7-fc114b11a768', '7f98e225-1afd-1a28-08ec-5f2aaa6ccead', '\x660d82c47a8df00a0557cff5f2e43a2ddedd77eac8be8fec487a155518a9b335', NULL),
	(1, '20a289d4-7d44-3f20-7071-cedc3172bda4', 'abbefe05-d98c-ac3e-9151-49e3ee420a2e', '\x6a164f6f1cd90785e9df1414d5a8c799686ba708d7b9ff8309beeb116eadc4bd', NULL),
	(1, '20fec699-77bb-ccb6-710d-62fb93868a9d', 'cb70eb04-b365-f38a-16e9-4c2a6728b68c', '\x114f63a7cdedcd0510f956e554a14254101ac5019d4a6216a98b7d07494e18c9', NULL),
	(1, '325a5276-dabd-7bbf-6563-34e65b5e310f', '89218ea4-c18d-d14e-c475-dae9a2c68018', '\x889a0fd059d88159a6eca0d5787fcd403440aed8d2758a7999f5cc8c0f9cfe34', NULL),
	(1, '4729a663-037b-fda3-fc1e-5c3e77e2c9e4', '6cdb127b-cec5-8ed1-7d0a-b3f7a47faaf1', '\x27b241c59e6720c5d12926e66f413e840ae99a7b8e27830d80b16357f5258d5e', NULL),
	(1, '4a49ff9a-cf0b-93a4-42e5-bef10ba3cf4e', 'ebb4adf7-7c66-e4c8-df21-1d1eea557fa9', '\xbb7cc2d4c5bd60745e28a27835b6de59f0767496ded0beaaafbfde575105f3ee', NULL),
	(1, '56bdc457-2566-c88c-901a-4298003e8a2b', 'd74d84e0-38b0-d3e2-a247-5a42be7f4bef', '\x0b9863e44457103f277088eed52d41d194ad41efc6d0627ce068fd96edd6fa88', NULL),
	(1, '63e7489b-b15c-70a0-65d2-46bbffc4592c', '4e3e0861-2720-1bd5-bf5a-fe4c08c322ad', '\x44d538720384d513be9a45ee69dda88047166540aef2f7a06cf4e028b19aef33', NULL),
	(1, '6a2a9b55-6bb3-0a9b-e3b2-c2636cd686ac', '81afb683-bf70-63a4-98af-e8736f18339f', '\x48acda80888881360afc0e9189a551970eb346475c959db929b5547005336a01', NULL),
	(1, '6ba933d6-1d38-af3d-036b-a850468657c5', 'b01a8ca7-b4d1-32d9-effa-a369c3195c67', '\x1b43feb130153af09bf846d3a696afc6a9435bcae877e311278c0a58a9106963', NULL),
	(1, '7a93c48c-461d-7456-8184-dda60c191f7e', 'a3f20e50-21af-a23f-12c3-71d985911535', '\xd0beecf508674d77747675d8eb3306f56a4a68177927d50725aa0dca35bedf00', NULL),
	(1, '8b88f3e8-210f-486c-3ee7-6d7f656c8729', 'b6416832-7732-4cc1-f43f-1d874ce433f6', '\x29a2643f7ceb57f677d14eb8bd5234f07af5b83a3141ac934a343927dd253bdf', NULL),
	(1, '905f0560-c9f6-be26-8f3b-c317b90b0f5e', 'a65fe2b0-7e50-d8f9-c839-85ceeb3dfd5d', '\x2b170d17aeeeb5f4f94414be6a521161a49b26a86227db65c273bc7766952936', NULL),
	(1, '96556775-5273-3743-2140-0431819aec1b', '7184fabc-04a4-fd10-70c1-30201576e0c9', '\x5f190339fae51d907e65299cf64bad5cc8e6bbaff48bad6db787f1f52045a6e0', NULL),
	(1, '9dfb389e-af1f-07f2-b7fd-66fba0ab33ac', '54a023b4-0d63-7c7e-4f05-1200d03c5478', '\x18eb8f67e1409549f24c5852c704acf2645dcc49ef9d82ed5c77c39bdbf63470', NULL),
	(1, 'a65ef3d7-8935-6c35-ad6f-5d453b403261', '8d6e3e87-8b8a-30e5-4d37-26a21ddc5d36', '\x39ca00b4501cfb9b4126fdb8f8d435f5473cc64f59ffb0e0350b0eff96e61a93', NULL),
	(1, 'b3b2074f-5c2d-9ea7-420e-0f0e993fb49d', 'ddbbf15c-66b6-43f9-7960-5331a262c426', '\x410faada812448980c0eef1b33a108d226597bef9fdad2a2aac3c70c50c36b7b', NULL),
	(1, 'bd387c77-f06d-5043-363d-0c858d5676c0', '9152c928-af53-82e4-e93d-c372c6bd3e07', '\x9c69fb0b1af0a24e2bfc1a1177ef030f30e8d784fa2be63283410cab1bbea3b1', NULL),
	(1, 'bef36705-e557-93ec-af0c-0ef23a85665e', '620b8b72-d25c-62ca-b5a4-3d3209cc59b0', '\x5fd17c02b43c1c9f6ed3e772487b4c2df228de620d0e5b0967c702e6260b6f95', NULL),
	(1, 'd801cd3b-e665-e5e9-faa0-fe87592949c9', '034ba190-bac7-1224-2bcb-59c3a1dd9a1f', '\xb5a5a025ad289dd35b72fc33b916bdf4a393dea7c2ecc71adb9b0512a944e741', NULL),
	(1, 'd903662b-8a75-2f81-dbde-398ec5660cc5', '3bc6e8c3-53c4-bd54-3c4d-1f7941a92fa2', '\xab001f3f7f342183d78698f15ceb7ed844923e66732ccb834b68f58164584442', NULL),
	(1, 'd9cf9c09-f7d9-2dd4-55a7-233d7512bb21', 'b7b6d873-ee34-eb28-ee8f-e8542febfefc', '\x561e06e2444c3940f8679e5f18c57648e9d25c5c9ea5e2ff92430485ff0cdd4c', NULL),
	(1, 'db3272b6-123f-147e-f548-aedb90ee56f2', '6c082f1d-45be-fcfa-4448-4118703bee9f', '\x4553516ec12e58a09925eb2b1adc4b0c0e15b7ec5943272a9faa87deb3cad595', NULL),
	(1, 'ddc5db6f-9d8d-9720-670c-bf5dd15ef25c', '6934b13f-a436-51ee-bbc6-abadd6d9e939', '\x2d422b6230f1c43951666f51eff26701f13e18bb44f25efa91ec432f48d03c2e', NULL),
	(1, 'e45f094f-a976-f7b6-7425-c86229bae3d4', '27dc59f1-3284-f679-6f62-3974d15e5db1', '\xe1f4382fcad62d79d90b97873f345ad7b7cc76cb81ceb9430266063addbfcbea', NULL),
	(1, 'e6f76033-cac8-d3a0-882d-64eb8e67cf11', '65c1f4a3-2316-d9f6-21f1-f15a5d5d9b28', '\xfb4b83245d50c23f83d1b6cf52514e49111f57b0872bca150c1db951132e4103', NULL),
	(1, 'f744b240-b84b-07d1-a108-40a068639ccf', 'd2433ab5-3dda-764d-9770-c6589f63fa00', '\x01bd99b7238dc8f1f44d35706438056fd59f244bdc9b8969b6350a1ce6ae2bf4', NULL),
	(1, 'fb82f04a-4b6a-0050-56a4-6b93b91d109f', 'e6bbafd5-0a77-0477-a7a2-5e9df896502c', '\xf5fe54a8b6f3fbe8ce4942e337f185cb8677e553edc1e572773c76fbd4cc2587', NULL),
	(1, '0dc950e9-6ca0-827f-ac91-715690878136', '017b6f52-1665-9bcd-fabd-a6ea498dd0f3', '\x400028440c14f2e6a95388e699960366ad22100bd14a25deac3dbd08eeafbe1d', NULL),
	(3, '21a9f21e-00ba-c175-297b-e1dde19620ee', '36bdc2bb-5e00-5396-8aa6-443f012b3ef4', '\x53ac2257d77f810ebfd19bed9056d26d55bac0f89b0ebfe63f3ecf7851f4024f', NULL),
	(3, '27d10411-b0cf-e258-39a6-04819f3c8ed2', 'e957a97e-b61a-e856-cb88-b5b5614bc620', '\x08e18a2116f620862d3651a063e992c231368e3f36cfff5871a820754f762eb6', NULL),
	(3, '29b5fccd-ddbb-2b23-d175-8111fff93fba', '4e397a3e-5e78-9cc3-1a86-5b913805caf6', '\xd42ee8d12a49b0dbbc6ef4c43cb76f327e0f126c884d47246a06040a132189da', NULL),
	(3, '2de08a94-fd04-c029-4877-df18013e4525', 'ef585026-9815-82a5-ab4d-3fd653b245e2', '\xa44fc952aaf4e249cf03a5a6119e42404bdd964bc1fe410279f899ecf71b1258', NULL),
	(3, '30857513-bba6-0d7a-8a82-bec3c78c567c', '5a8dc976-ec27-2388-1021-50b11d11ae38', '\x1d7b916ce39fee3bab5e0b12736f89925c72c577cbec9031da734512886bc1d4', NULL),
	(3, '369d3622-6a0d-c6a5-201e-6fe989b53f09', 'f800d82a-2e10-7273-6185-a6461ae569ff', '\xf53f9c3dc48670d0b3e7e3fa68fd7d75bb510a4759469399bbb31b7ef799ec52', NULL),
	(3, '56a58817-1a92-c319-1d14-264fd75a651d', '0e610a32-1a4a-47b4-bf86-c1892354cefb', '\x50afb406d2494bac72fb27d68ffb4e11f2c8b9dd1083aa983b8a905deb82b6aa', NULL),
	(3, '5a559823-1fe3-ffea-c7a8-eca42042dfe7', 'd8217996-79d5-4454-69ec-2078f1d2c932', '\x3edb72ee94d425886c0f2a9cce4588eeb29fe519737154a4f996ec276b4ae3c7', NULL),
	(3, '5c64cd3b-5618-4441-3cc6-18487e39f5fb', 'cb9d0903-96c2-ce41-bdb9-2dee55882707', '\xa904b0b695e293ddaa0386e58bcff4cb871dd8ba09316c1efa9badf44d96c8c9', NULL),
	(3, '5e0d5ec9-c23c-d30e-08a5-6e7ebbd34ae7', 'f9e3392a-efdb-9faf-971b-a30d5d455ba9', '\xd7384ff10d2bf3a2a0af896b7a02f373d027063cfb85babd92ed1598ea598d14', NULL),
	(3, '6c76118c-063c-0fab-dbc5-1c68f6cad3ec', '73b959a0-c188-1ed4-74b7-7de872ab5975', '\x368ef0d878f06cfa273ae35aa93de6e80741a8ff987ccb0b0535a50417b4e1cb', NULL),
	(3, '6f4ded67-2510-91df-03ae-9f830713bd3d', '1572df5e-0158-8a46-afd9-9dff6f17523f', '\x9f361eabbd966e18fcffdafd5f25e85f615dea974c73ced8ebbaa0457a0b221f', NULL),
	(3, '74be032a-cf6e-058b-600d-c1b7e6dcc625', '04b2b81b-eeb1-44cd-f968-fc0bc21e90d9', '\x8c5e557e9e9625cb0bb6a4c9aa983aba2465a7cfb3d9749847e14f83446013b6', NULL),
	(3, '7af70541-b559-d3bb-ec84-e0714985b452', '093fe448-a579-f8e4-b404-dcfce5df98a4', '\x786443793abbc14638c6eea0b659a7810e97566cf74125b353d7f22f3a260e05', NULL),
	(3, '85667479-c89b-5d40-711a-6f14e5645fa8', '4dc6760d-cde2-4f2a-263e-71195b8b44ce', '\x1e4d17af19d82622f70f33c57087880236f1eeb099407cf1d6f2d7f354f42c55', NULL),
	(3, '8e0c122f-e1cf-d97b-fb98-ebdf9eb92622', '62c56ae4-c4d4-d86b-9123-91dc6a6281e2', '\x219547b43f38c12b4da38c0b810b6bf9ebd94020a5fa93756c797e754550a1a5', NULL),
	(3, '8f651540-932a-0a09-f178-fd37dc7183eb', '2fea7317-0256-40f0-cc57-97d3f9ca95e6', '\x2057503d9ad1e05d9a3f7ac2c0be033f3b32c888dfc79c18dd52181d57538da3', NULL),
	(3, '9d93fb73-715f-9e73-a317-16ae3f1d93e3', 'af8e8cd1-7741-7110-a659-db510e38e7db', '\x190e295eab84baf296205aaa3f1772ba49ef0d629b3ba765a85f991dd0688d8f', NULL),
	(3, 'a2dc411f-19cb-d11a-cb28-a40d8f1f8750', '80f677f6-eec0-5dfc-47a3-5d70e89d9e52', '\x7bc077f7f5b936216dc5a296d01a6b9d5d9caa5192c88777e9880c88ed1fe8ba', NULL),
	(3, 'ab5d382a-e0fc-800c-07d2-6926d26d7906', 'db4d161d-e168-2392-5ac8-d8acd723f919', '\xac066c3c6675a2c2e9413ac6285acb647b47f467fe23ae955a77d836a0d59a8d', NULL),
	(3, 'ae2377bd-aea5-838a-d5c2-114fbaf0c898', 'e8d42528-9dcd-07a5-2e42-4be19c7c4cbc', '\x6b055aa0dd5176aee47d0c9a334284730da672ecf08bb114614a6413a4718ce0', NULL),
	(3, 'b81370ee-d326-94d8-c546-702b1e8edb6f', '4ef44bdd-e948-e8a9-855a-bb7108a7f464', '\x672dcadcd60cf8fdbeb12c9e5ce3a2be66c5c2b9e40474bc78b58897b76f7048', NULL),
	(3, 'c2f811d5-f15f-4eb7-c67d-88db829ee208', '6b3006fa-2dea-9a81-340b-6560ff5ea954', '\x5f4253006e318bf6986e06500510167ff0d07c1f04d6520421f32deaef2818e4', NULL),
	(3, 'd453be08-a6dd-1528-1a25-6c3f1b2194bb', '77a285ef-59eb-b9f4-8d60-09da2b3d902a', '\x4eee21af1174d168d0ab1a1fb8d62396d4410681ac6d211f682e56c764eab361', NULL),
	(3, 'd5618f6f-38f8-071f-027c-6916ab64e4f8', '6516c07d-6d24-b2a2-4ec6-06893a9ff3ac', '\x87971ac0a6ea0c16c39a4f5a641fb39df1ecd4d2a6a3fba841a18828d9551830', NULL),
	(3, 'd7e0bcf9-b6e7-d147-9357-32d7af174f2f', 'f2b70821-eee2-ea3d-bbe2-d2deca256f25', '\x07b314e4704e6189432f9ea3bfa7965dd7741067053e9d7827bdb5bd5301bbd2', NULL),
	(3, 'dc8108ea-2a7b-94e4-08cb-7faf0f4aa0f7', '4ef4d9ef-5ada-159d-b100-8badb8037e86', '\xb36d917510cb6321124181af49ec595d0509da04652ca8b85084bdda51b26796', NULL),
	(3, 'e60e4f48-1931-6367-e08c-0406994662c2', '6f8585d5-8905-f6f6-9dbe-a0b74cda034e', '\xa3903fbb1467b3a3cf23fbcb4eaaa87ab11c042f8627d7862b8a3e501176448a', NULL),
	(3, 'f4181070-d117-6f8e-a757-c2052cafe7b7', 'ce80265d-fcf6-a06e-573d-64e165584a54', '\x44d8ff857080cfb464b640b37b2effde2afb6ed94d739ea9bfa0db30c099623b', NULL),
	(3, 'f9b4d0e1-4528-46d8-08dc-0ca219890da5', '25466ac7-3208-d24c-ec06-d55a658ff55e', '\x8d0b276b347a6f706ff6816a7c37780d8240769244e6615e67dc7f83294c1bb3', NULL),
	(4, '03709fa6-f84a-456e-c7cb-41fd481f8d8c', '184f9f54-010f-721d-faae-2ef1ef14b530', '\x51723a8df16ecb200a5db956c7445587aa86f151386978142070e0c0c332c390', NULL),
	(4, '0799eb6d-07b7-7653-90f3-df99fca30e69', '87064e83-241a-49a0-2ce1-c09c3f6ed374', '\x974f467b10aa4e63ba653e06292083a3b57980752c53b74d1a169f7d100bed2c', NULL),
	(4, '15fd83d0-67ff-958e-ce7d-a4bf717e64e7', '49f67360-64ea-dbfb-ad87-0a76bbee473a', '\x1f0d259f43662f1c0e2e786f9d394fbc4473234d3fde7746fe37280eb94e74e1', NULL),
	(4, '1afff432-daaf-79f6-8078-73badb02b08e', '7cf4049c-2674-c36d-7d91-210967d07cbe', '\xf7f2efae90b35eb63ac8cef12cdd4c3580f59e2138f0ea5b44fc384a8b273a74', NULL),
	(4, '1f50a8de-b7ad-b083-89ec-75bb508008ca', '442c94d8-46fe-a6f3-5b29-96da97d44007', '\x2cc18d87ad59a169e9c177d0367ff3f6849c29a255dda5ddbcd35df1971c0578', NULL),
	(4, '246002d6-aeb8-a002-fe9e-ad399cdb35d9', 'b833faa1-45d1-7a83-e867-99868bad891b', '\x42754959d4e38da8189a1235241be744da4ed1da97b77523a6d99dd4181457d1', NULL),
	(4, '2786334f-427c-e6ad-255a-94c2c5c032f9', 'd9666019-8208-59fb-87fc-36ec6f028bcc', '\x10b477e10aef98db0715752b22d0c965ca2101b2531bce2dc4575037060984d4', NULL),
	(4, '29597b75-92f3-83b8-a829-09130335a324', 'dcf1d9e4-7a87-0544-52bc-d3646d3f95da', '\xa31f131478373fe4e227505746ca72e557a989d38743e8892ad83facf18585d6', NULL),
	(4, '35418a46-df2d-b73f-5971-85f9600460c5', '15f1ce2c-a756-1894-bceb-0094abd7a4dc', '\x0848117b0896a612922867763a16595de4321f41c96131aa6c338be5dbca74eb', NULL),
	(4, '35beafd7-8508-0a1a-b331-3ded6e0a97ec', '9c327dad-5077-e538-0c3c-75804e86ca05', '\xeae7000fe9bb665c213e24132c081a84e5f770a4333e95853c48ea179161fe9a', NULL),
	(4, '45ab02ab-454a-b5b9-97de-d85f393b3876', 'a2b8b8dd-bbc7-354d-9cdc-6137b6761a66', '\xabb8a93aea63db87f0e0d8c6db54f086bc6b255434a17fd65661e74ee987d66c', NULL),
	(4, '4e0a9f06-c889-268f-9cb7-f61598a8dea5', 'e679f876-4756-75f0-aa03-c327622675a0', '\x3be26e70bb5a40f6244325aeae6f2f6376f2113b478b787e431678b3bd856dbf', NULL),
	(4, '4ef42852-6da6-d092-cd9b-9325898e8c13', 'a1f29f8b-0dda-91ab-6720-ed00fd38464f', '\xc693fafdb8e589f387ff987a436c48963f55914375e69312a8a5ce4cb3bbc493', NULL),
	(4, '5689c385-61c7-a617-7763-9015fefd2ef9', 'b9fb717a-fbfc-1169-1c12-84ea57902af4', '\x195bd8978130376cb551dc1a5e6b423ba0b1c03d73aa273ab32877e83e1c8021', NULL),
	(4, '6d250090-cb1a-71fa-8697-ae18dee5379a', '9677ac88-e875-dfb5-3103-b2161eea7304', '\x28aa85f389c60929cb3686a1b457feb606da0c9da0ade9e054bc9d5aec389590', NULL),
	(4, '6ed7580a-7c86-7c50-e4f6-b38dfde7f33d', '0b6a4b2e-3e20-616b-8c9e-8b26b74befc9', '\xadb6f586544222f6508ece508b0be410eea4af2ad5f314b909ff957620bf6594', NULL),
	(4, '842b3115-d538-b520-e39d-ca163158c47f', '883147c1-ba95-48e1-e53a-5c7512b6dd27', '\x278962cf89aeb4f38c6c5bb2d90cdb33889dc1bf2e1c9469dbf6c61ee162f170', NULL),
	(4, '93662017-6e51-54bd-ad67-2f23f7d68941', 'ac27e60b-9cdb-47aa-939e-b71c1530bb10', '\xbc0a6304d9855958bc7b76073971281f12bb9fba2e179803469b4cbb3089c2ed', NULL),
	(4, '988e04c9-b593-3589-bbc0-eee8981baaa3', 'b4d0ae10-6984-5849-aeb9-e3cac4576490', '\xabe93305d55db0d22a797583381f1cfa7afb12f06c05a6499cca3ab7ef406ad7', NULL),
	(4, '9fc1789f-7b3f-c38b-3e8f-87f945c1a3df', 'e843562d-0b54-b770-8c4d-9b204bd8edef', '\xa6487bc839cbb3693178e24a9fdc97b02a73d890e3c69815cc5a1c03b979d8de', NULL),
	(4, 'a759e0d2-53f2-6543-332e-848f93008338', 'dbf3dfa7-7d8f-48f6-293c-f84ba1c41ec6', '\x926246f5eab93d9b24aa80f16c1089b143f86f5b7360fd509eb8b0c1d888169d', NULL),
	(4, 'ac1c6422-03b6-159e-c281-0061a9deb75c', '626830f1-30b9-623d-95ee-32686d2d650f', '\x5ceaa85ab8629c58ac3692538ccb3ff8cbd7a2778b8334eab92629f9aea1fc7a', NULL),
	(4, 'b7169af3-2f4d-ca7f-7821-547a73b0fce4', '1b205eb8-077b-5dc7-799b-f6f599393985', '\x063257edc2e52b30270ef5d5c3e975a07dc783937ad6e3773af7b6e93b73f378', NULL),
	(4, 'b95eeefd-bd37-caee-f739-a250c0109641', 'b0b75cf2-de8d-96a8-8eab-39ad4f793977', '\x73b3724a02d0dc98abb10c466ad75a9d97ab6fb1db683ce526315baa3fce430d', NULL),
	(4, 'ce401012-b6b8-363e-2614-e1d3973102a0', '4e0ac9c0-d251-dcf9-44ef-d68c8f38d586', '\x289caf21c379d682f5aaf2a0e30741e54deeee1f03d7151c2765066149794333', NULL),
	(4, 'e6470cc7-3aa6-bf95-7820-97c779b7d831', '32e50bff-1569-37cd-1bec-8c21a7d82e3b', '\x9973d580a0eddf686af0b8ce271a434ba5f9b1694256c83059159025fad57214', NULL),
	(4, 'ef5e8678-e4ab-8671-0c55-6f916b795c08', 'eb05ff77-faaa-ca41-0b33-09e450105b60', '\x08ddf64b2c4653554a586a62d2e458cdb15de737f60eceb0b5abfac37b699f6c', NULL),
	(4, 'f0e5e9c1-19e3-b6d5-d38e-064f65557641', '30e27c91-69c5-df6a-8121-44fe2f07d8c3', '\xea3a6f6ddff72b9234a4a305ed02ffd535955a618e4b44ba3c7bb61eb523d1d4', NULL),
	(4, 'f3e8b51a-124b-8043-e0ab-96a58a16e04f', '3d8222bc-10d4-43c3-3679-4911c45ad40a', '\x018374dab4556f8a841b07ef384a787d172f0fdba5b97828b247d286cb9f13ba', NULL),
	(4, 'f53d5aa9-fe5f-3665-4872-cd2a734e96c8', '38fa286e-a329-fe7b-3905-28142d69e0f8', '\x7c70770c006508e285ad955a3e05381f117acb5e7b86e0e9dce97c3d30b70375', NULL);
INSERT INTO public.psi_match VALUES
	(1, 1, 1, '034ba190-bac7-1224-2bcb-59c3a1dd9a1f', 'd801cd3b-e665-e5e9-faa0-fe87592949c9'),
	(1, 1, 1, '27dc59f1-3284-f679-6f62-3974d15e5db1', 'e45f094f-a976-f7b6-7425-c86229bae3d4'),
	(1, 1, 1, '4e3e0861-2720-1bd5-bf5a-fe4c08c322ad', '63e7489b-b15c-70a0-65d2-46bbffc4592c'),
	(1, 1, 1, '54a023b4-0d63-7c7e-4f05-1200d03c5478', '9dfb389e-af1f-07f2-b7fd-66fba0ab33ac'),
	(1, 1, 1, '6934b13f-a436-51ee-bbc6-abadd6d9e939', 'ddc5db6f-9d8d-9720-670c-bf5dd15ef25c'),
	(1, 1, 1, '6c082f1d-45be-fcfa-4448-4118703bee9f', 'db3272b6-123f-147e-f548-aedb90ee56f2'),
	(1, 1, 1, '7f98e225-1afd-1a28-08ec-5f2aaa6ccead', '11270d92-cb79-7f5a-f8e7-fc114b11a768'),
	(1, 1, 1, '81afb683-bf70-63a4-98af-e8736f18339f', '6a2a9b55-6bb3-0a9b-e3b2-c2636cd686ac'),
	(1, 1, 1, '89218ea4-c18d-d14e-c475-dae9a2c68018', '325a5276-dabd-7bbf-6563-34e65b5e310f'),
	(1, 1, 1, '9152c928-af53-82e4-e93d-c372c6bd3e07', 'bd387c77-f06d-5043-363d-0c858d5676c0'),
	(1, 1, 1, 'abbefe05-d98c-ac3e-9151-49e3ee420a2e', '20a289d4-7d44-3f20-7071-cedc3172bda4'),
	(1, 1, 1, 'b01a8ca7-b4d1-32d9-effa-a369c3195c67', '6ba933d6-1d38-af3d-036b-a850468657c5'),
	(1, 1, 1, 'b6416832-7732-4cc1-f43f-1d874ce433f6', '8b88f3e8-210f-486c-3ee7-6d7f656c8729'),
	(1, 1, 1, 'b7b6d873-ee34-eb28-ee8f-e8542febfefc', 'd9cf9c09-f7d9-2dd4-55a7-233d7512bb21'),
	(1, 1, 1, 'cb70eb04-b365-f38a-16e9-4c2a6728b68c', '20fec699-77bb-ccb6-710d-62fb93868a9d'),
	(1, 1, 1, 'd2433ab5-3dda-764d-9770-c6589f63fa00', 'f744b240-b84b-07d1-a108-40a068639ccf'),
	(1, 1, 1, 'd65d3831-aa9c-f4be-9ae9-f38615cf5e3c', '09560bb2-3ccd-60c5-935b-ab1a38c8e0af'),
	(1, 1, 1, 'd74d84e0-38b0-d3e2-a247-5a42be7f4bef', '56bdc457-2566-c88c-901a-4298003e8a2b'),
	(1, 1, 1, 'ebb4adf7-7c66-e4c8-df21-1d1eea557fa9', '4a49ff9a-cf0b-93a4-42e5-bef10ba3cf4e'),
	(1, 1, 1, 'f89edcd6-2890-b18a-a9a5-048a3ebd5015', '08a2b4c3-db2b-75b2-f4ff-4cd5bfd18ee4'),
	(2, 1, 1, '017b6f52-1665-9bcd-fabd-a6ea498dd0f3', '0dc950e9-6ca0-827f-ac91-715690878136'),
	(3, 4, 4, '04b2b81b-eeb1-44cd-f968-fc0bc21e90d9', '74be032a-cf6e-058b-600d-c1b7e6dcc625'),
	(3, 4, 4, '093fe448-a579-f8e4-b404-dcfce5df98a4', '7af70541-b559-d3bb-ec84-e0714985b452'),
	(3, 4, 4, '0e610a32-1a4a-47b4-bf86-c1892354cefb', '56a58817-1a92-c319-1d14-264fd75a651d'),
	(3, 4, 4, '1572df5e-0158-8a46-afd9-9dff6f17523f', '6f4ded67-2510-91df-03ae-9f830713bd3d'),
	(3, 4, 4, '25466ac7-3208-d24c-ec06-d55a658ff55e', 'f9b4d0e1-4528-46d8-08dc-0ca219890da5'),
	(3, 4, 4, '2fea7317-0256-40f0-cc57-97d3f9ca95e6', '8f651540-932a-0a09-f178-fd37dc7183eb'),
	(3, 4, 4, '36bdc2bb-5e00-5396-8aa6-443f012b3ef4', '21a9f21e-00ba-c175-297b-e1dde19620ee'),
	(3, 4, 4, '4dc6760d-cde2-4f2a-263e-71195b8b44ce', '85667479-c89b-5d40-711a-6f14e5645fa8'),
	(3, 4, 4, '4e397a3e-5e78-9cc3-1a86-5b913805caf6', '29b5fccd-ddbb-2b23-d175-8111fff93fba'),
	(3, 4, 4, '4ef44bdd-e948-e8a9-855a-bb7108a7f464', 'b81370ee-d326-94d8-c546-702b1e8edb6f'),
	(3, 4, 4, '4ef4d9ef-5ada-159d-b100-8badb8037e86', 'dc8108ea-2a7b-94e4-08cb-7faf0f4aa0f7'),
	(3, 4, 4, '5a8dc976-ec27-2388-1021-50b11d11ae38', '30857513-bba6-0d7a-8a82-bec3c78c567c'),
	(3, 4, 4, '62c56ae4-c4d4-d86b-9123-91dc6a6281e2', '8e0c122f-e1cf-d97b-fb98-ebdf9eb92622'),
	(3, 4, 4, '6516c07d-6d24-b2a2-4ec6-06893a9ff3ac', 'd5618f6f-38f8-071f-027c-6916ab64e4f8'),
	(3, 4, 4, '6b3006fa-2dea-9a81-340b-6560ff5ea954', 'c2f811d5-f15f-4eb7-c67d-88db829ee208'),
	(3, 4, 4, '6f8585d5-8905-f6f6-9dbe-a0b74cda034e', 'e60e4f48-1931-6367-e08c-0406994662c2'),
	(3, 4, 4, '73b959a0-c188-1ed4-74b7-7de872ab5975', '6c76118c-063c-0fab-dbc5-1c68f6cad3ec'),
	(3, 4, 4, '77a285ef-59eb-b9f4-8d60-09da2b3d902a', 'd453be08-a6dd-1528-1a25-6c3f1b2194bb'),
	(3, 4, 4, '80f677f6-eec0-5dfc-47a3-5d70e89d9e52', 'a2dc411f-19cb-d11a-cb28-a40d8f1f8750'),
	(3, 4, 4, 'af8e8cd1-7741-7110-a659-db510e38e7db', '9d93fb73-715f-9e73-a317-16ae3f1d93e3'),
	(3, 4, 4, 'cb9d0903-96c2-ce41-bdb9-2dee55882707', '5c64cd3b-5618-4441-3cc6-18487e39f5fb'),
	(3, 4, 4, 'ce80265d-fcf6-a06e-573d-64e165584a54', 'f4181070-d117-6f8e-a757-c2052cafe7b7'),
	(3, 4, 4, 'd8217996-79d5-4454-69ec-2078f1d2c932', '5a559823-1fe3-ffea-c7a8-eca42042dfe7'),
	(3, 4, 4, 'db4d161d-e168-2392-5ac8-d8acd723f919', 'ab5d382a-e0fc-800c-07d2-6926d26d7906'),
	(3, 4, 4, 'e8d42528-9dcd-07a5-2e42-4be19c7c4cbc', 'ae2377bd-aea5-838a-d5c2-114fbaf0c898'),
	(3, 4, 4, 'e957a97e-b61a-e856-cb88-b5b5614bc620', '27d10411-b0cf-e258-39a6-04819f3c8ed2'),
	(3, 4, 4, 'ef585026-9815-82a5-ab4d-3fd653b245e2', '2de08a94-fd04-c029-4877-df18013e4525'),
	(3, 4, 4, 'f2b70821-eee2-ea3d-bbe2-d2deca256f25', 'd7e0bcf9-b6e7-d147-9357-32d7af174f2f'),
	(3, 4, 4, 'f800d82a-2e10-7273-6185-a6461ae569ff', '369d3622-6a0d-c6a5-201e-6fe989b53f09'),
	(3, 4, 4, 'f9e3392a-efdb-9faf-971b-a30d5d455ba9', '5e0d5ec9-c23c-d30e-08a5-6e7ebbd34ae7'),
	(4, 1, 1, '0b6a4b2e-3e20-616b-8c9e-8b26b74befc9', '6ed7580a-7c86-7c50-e4f6-b38dfde7f33d'),
	(4, 1, 1, '184f9f54-010f-721d-faae-2ef1ef14b530', '03709fa6-f84a-456e-c7cb-41fd481f8d8c'),
	(4, 1, 1, '3d8222bc-10d4-43c3-3679-4911c45ad40a', 'f3e8b51a-124b-8043-e0ab-96a58a16e04f'),
	(4, 1, 1, '442c94d8-46fe-a6f3-5b29-96da97d44007', '1f50a8de-b7ad-b083-89ec-75bb508008ca'),
	(4, 1, 1, '49f67360-64ea-dbfb-ad87-0a76bbee473a', '15fd83d0-67ff-958e-ce7d-a4bf717e64e7'),
	(4, 1, 1, '626830f1-30b9-623d-95ee-32686d2d650f', 'ac1c6422-03b6-159e-c281-0061a9deb75c'),
	(4, 1, 1, '7cf4049c-2674-c36d-7d91-210967d07cbe', '1afff432-daaf-79f6-8078-73badb02b08e'),
	(4, 1, 1, '87064e83-241a-49a0-2ce1-c09c3f6ed374', '0799eb6d-07b7-7653-90f3-df99fca30e69'),
	(4, 1, 1, '883147c1-ba95-48e1-e53a-5c7512b6dd27', '842b3115-d538-b520-e39d-ca163158c47f'),
	(4, 1, 1, '9677ac88-e875-dfb5-3103-b2161eea7304', '6d250090-cb1a-71fa-8697-ae18dee5379a'),
	(4, 1, 1, '9c327dad-5077-e538-0c3c-75804e86ca05', '35beafd7-8508-0a1a-b331-3ded6e0a97ec'),
	(4, 1, 1, 'a2b8b8dd-bbc7-354d-9cdc-6137b6761a66', '45ab02ab-454a-b5b9-97de-d85f393b3876'),
	(4, 1, 1, 'ac27e60b-9cdb-47aa-939e-b71c1530bb10', '93662017-6e51-54bd-ad67-2f23f7d68941'),
	(4, 1, 1, 'b4d0ae10-6984-5849-aeb9-e3cac4576490', '988e04c9-b593-3589-bbc0-eee8981baaa3'),
	(4, 1, 1, 'b833faa1-45d1-7a83-e867-99868bad891b', '246002d6-aeb8-a002-fe9e-ad399cdb35d9'),
	(4, 1, 1, 'b9fb717a-fbfc-1169-1c12-84ea57902af4', '5689c385-61c7-a617-7763-9015fefd2ef9'),
	(4, 1, 1, 'dbf3dfa7-7d8f-48f6-293c-f84ba1c41ec6', 'a759e0d2-53f2-6543-332e-848f93008338'),
	(4, 1, 1, 'e679f876-4756-75f0-aa03-c327622675a0', '4e0a9f06-c889-268f-9cb7-f61598a8dea5'),
	(4, 1, 1, 'e843562d-0b54-b770-8c4d-9b204bd8edef', '9fc1789f-7b3f-c38b-3e8f-87f945c1a3df'),
	(4, 1, 1, 'eb05ff77-faaa-ca41-0b33-09e450105b60', 'ef5e8678-e4ab-8671-0c55-6f916b795c08');
INSERT INTO public.psi_peer_tag VALUES
	(1, 0, 0, '017b6f52-1665-9bcd-fabd-a6ea498dd0f3', '\xd1ddf884'),
	(1, 0, 1, '034ba190-bac7-1224-2bcb-59c3a1dd9a1f', '\x9f984984'),
	(1, 0, 2, '0bb342c3-b291-279a-b21a-c0b8b20bdd29', '\xbb6910a9'),
	(1, 0, 3, '27dc59f1-3284-f679-6f62-3974d15e5db1', '\xd60c6b0d'),
	(1, 0, 4, '2e66738c-4125-0185-473f-264a5e0368f2', '\x263c40fa'),
	(1, 0, 5, '48629c54-c89b-e436-9eeb-b6851f852d0d', '\xe68ffb23'),
	(1, 0, 6, '4e3e0861-2720-1bd5-bf5a-fe4c08c322ad', '\x376622de'),
	(1, 0, 7, '54a023b4-0d63-7c7e-4f05-1200d03c5478', '\x013a999e'),
	(1, 0, 8, '5a844178-30c4-b33f-28a3-c1056f694c24', '\x2ce0220d'),
	(1, 0, 9, '6934b13f-a436-51ee-bbc6-abadd6d9e939', '\x624d4cdd'),
	(1, 0, 10, '6c082f1d-45be-fcfa-4448-4118703bee9f', '\x803aae6c'),
	(1, 0, 11, '7849c2fb-e7c3-575c-a936-b20fc4cf69dc', '\x09db3309'),
	(1, 0, 12, '79d6a92c-1b21-4e7e-56bb-a85611076125', '\xac46aa15'),
	(1, 0, 13, '7f98e225-1afd-1a28-08ec-5f2aaa6ccead', '\x0ea02ed7'),
	(1, 0, 14, '81afb683-bf70-63a4-98af-e8736f18339f', '\x6d04760b'),
	(1, 0, 15, '89218ea4-c18d-d14e-c475-dae9a2c68018', '\x63df76a9'),
	(1, 0, 16, '9152c928-af53-82e4-e93d-c372c6bd3e07', '\xf20ab409'),
	(1, 0, 17, 'abbefe05-d98c-ac3e-9151-49e3ee420a2e', '\xf46526b0'),
	(1, 0, 18, 'b01a8ca7-b4d1-32d9-effa-a369c3195c67', '\x88705f04'),
	(1, 0, 19, 'b6416832-7732-4cc1-f43f-1d874ce433f6', '\x6afd5b36'),
	(1, 0, 20, 'b7b6d873-ee34-eb28-ee8f-e8542febfefc', '\x9edd0b98'),
	(1, 0, 21, 'bfe78bc5-3da6-07a1-2182-3ae5d96ff2f4', '\xa6a891bd'),
	(1, 0, 22, 'cb70eb04-b365-f38a-16e9-4c2a6728b68c', '\x04475791'),
	(1, 0, 23, 'd2433ab5-3dda-764d-9770-c6589f63fa00', '\x1e68034f'),
	(1, 0, 24, 'd65d3831-aa9c-f4be-9ae9-f38615cf5e3c', '\xd725e3eb'),
	(1, 0, 25, 'd74d84e0-38b0-d3e2-a247-5a42be7f4bef', '\xce9674ce'),
	(1, 0, 26, 'e312f168-2364-6112-0343-9b02a53bd7b3', '\xf8058852'),
	(1, 0, 27, 'e45db424-a433-bb9f-4f6c-9f36dd8e5736', '\xd7bb3b81'),
	(1, 0, 28, 'ebb4adf7-7c66-e4c8-df21-1d1eea557fa9', '\x545f4517'),
	(1, 0, 29, 'f89edcd6-2890-b18a-a9a5-048a3ebd5015', '\x32a5ba0c'),
	(3, 0, 0, '04b2b81b-eeb1-44cd-f968-fc0bc21e90d9', '\xd476d18f'),
	(3, 0, 1, '093fe448-a579-f8e4-b404-dcfce5df98a4', '\xeaa40130'),
	(3, 0, 2, '0e610a32-1a4a-47b4-bf86-c1892354cefb', '\x0bbf422f'),
	(3, 0, 3, '1572df5e-0158-8a46-afd9-9dff6f17523f', '\x599af85e'),
	(3, 0, 4, '25466ac7-3208-d24c-ec06-d55a658ff55e', '\x293ad85a'),
	(3, 0, 5, '2fea7317-0256-40f0-cc57-97d3f9ca95e6', '\xca06d00a'),
	(3, 0, 6, '36bdc2bb-5e00-5396-8aa6-443f012b3ef4', '\x0efa6257'),
	(3, 0, 7, '4dc6760d-cde2-4f2a-263e-71195b8b44ce', '\x1215a9db'),
	(3, 0, 8, '4e397a3e-5e78-9cc3-1a86-5b913805caf6', '\xdcb23daa'),
	(3, 0, 9, '4ef44bdd-e948-e8a9-855a-bb7108a7f464', '\x1fe5bcaf'),
	(3, 0, 10, '4ef4d9ef-5ada-159d-b100-8badb8037e86', '\x7bab9a36'),
	(3, 0, 11, '5a8dc976-ec27-2388-1021-50b11d11ae38', '\xf9a619b9'),
	(3, 0, 12, '62c56ae4-c4d4-d86b-9123-91dc6a6281e2', '\xfbc3b4c8'),
	(3, 0, 13, '6516c07d-6d24-b2a2-4ec6-06893a9ff3ac', '\x4fdd9841'),
	(3, 0, 14, '6b3006fa-2dea-9a81-340b-6560ff5ea954', '\x4c06294c'),
	(3, 0, 15, '6f8585d5-8905-f6f6-9dbe-a0b74cda034e', '\xfdd954b7'),
	(3, 0, 16, '73b959a0-c188-1ed4-74b7-7de872ab5975', '\xaae96c59'),
	(3, 0, 17, '77a285ef-59eb-b9f4-8d60-09da2b3d902a', '\x2f95c943'),
	(3, 0, 18, '80f677f6-eec0-5dfc-47a3-5d70e89d9e52', '\x4c8644aa'),
	(3, 0, 19, 'af8e8cd1-7741-7110-a659-db510e38e7db', '\xd77402a6'),
	(3, 0, 20, 'cb9d0903-96c2-ce41-bdb9-2dee55882707', '\x229aee40'),
	(3, 0, 21, 'ce80265d-fcf6-a06e-573d-64e165584a54', '\x107c4d8d'),
	(3, 0, 22, 'd8217996-79d5-4454-69ec-2078f1d2c932', '\x1a4fd341'),
	(3, 0, 23, 'db4d161d-e168-2392-5ac8-d8acd723f919', '\xc69e311c'),
	(3, 0, 24, 'e8d42528-9dcd-07a5-2e42-4be19c7c4cbc', '\x9a151bef'),
	(3, 0, 25, 'e957a97e-b61a-e856-cb88-b5b5614bc620', '\xd5a656ae'),
	(3, 0, 26, 'ef585026-9815-82a5-ab4d-3fd653b245e2', '\x7430302c'),
	(3, 0, 27, 'f2b70821-eee2-ea3d-bbe2-d2deca256f25', '\x05205f3a'),
	(3, 0, 28, 'f800d82a-2e10-7273-6185-a6461ae569ff', '\xa556a5a8'),
	(3, 0, 29, 'f9e3392a-efdb-9faf-971b-a30d5d455ba9', '\x5ef0613c'),
	(4, 0, 0, '03805c17-3063-9174-34ca-cbc28a13248c', '\x0d1d5c61'),
	(4, 0, 1, '067369ce-6cd8-9198-d068-586afa6a3598', '\x45c0862e'),
	(4, 0, 2, '0b6a4b2e-3e20-616b-8c9e-8b26b74befc9', '\x20b0615b'),
	(4, 0, 3, '0e5d87f7-c393-fb1c-fb27-51a6362a8fcb', '\xf77fc64f'),
	(4, 0, 4, '184f9f54-010f-721d-faae-2ef1ef14b530', '\x41665357'),
	(4, 0, 5, '3d8222bc-10d4-43c3-3679-4911c45ad40a', '\x5b0f397f'),
	(4, 0, 6, '442c94d8-46fe-a6f3-5b29-96da97d44007', '\xc48b9c71'),
	(4, 0, 7, '49f67360-64ea-dbfb-ad87-0a76bbee473a', '\x7f40c310'),
	(4, 0, 8, '57ad9d26-b279-2658-2bd5-5321c2ebea23', '\xf43920a9'),
	(4, 0, 9, '626830f1-30b9-623d-95ee-32686d2d650f', '\xad7fbdf6'),
	(4, 0, 10, '7cf4049c-2674-c36d-7d91-210967d07cbe', '\x75144f2f'),
	(4, 0, 11, '87064e83-241a-49a0-2ce1-c09c3f6ed374', '\xe411a239'),
	(4, 0, 12, '883147c1-ba95-48e1-e53a-5c7512b6dd27', '\x98515dd9'),
	(4, 0, 13, '89002c86-b943-dd84-319d-dc7859f34169', '\x121f4047'),
	(4, 0, 14, '9677ac88-e875-dfb5-3103-b2161eea7304', '\xa30f82c3'),
	(4, 0, 15, '9c327dad-5077-e538-0c3c-75804e86ca05', '\xbf2c3c8f'),
	(4, 0, 16, 'a2b8b8dd-bbc7-354d-9cdc-6137b6761a66', '\x8635c024'),
	(4, 0, 17, 'a80a77d9-4e9e-39ff-d426-1d18c29e821d', '\xc65897b7'),
	(4, 0, 18, 'ac27e60b-9cdb-47aa-939e-b71c1530bb10', '\x0b98ea5d'),
	(4, 0, 19, 'b4d0ae10-6984-5849-aeb9-e3cac4576490', '\xc7e77baa'),
	(4, 0, 20, 'b730dc2c-a0e6-27f6-82d2-83064b65395b', '\x069e1cbe'),
	(4, 0, 21, 'b833faa1-45d1-7a83-e867-99868bad891b', '\xe678ffc2'),
	(4, 0, 22, 'b9fb717a-fbfc-1169-1c12-84ea57902af4', '\x1cc6b638'),
	(4, 0, 23, 'dbf3dfa7-7d8f-48f6-293c-f84ba1c41ec6', '\x79bcbaba'),
	(4, 0, 24, 'e25da3a0-81f5-95d6-c660-b63594ef8884', '\x976b0a99'),
	(4, 0, 25, 'e679f876-4756-75f0-aa03-c327622675a0', '\xb1118368'),
	(4, 0, 26, 'e843562d-0b54-b770-8c4d-9b204bd8edef', '\xc809c88f'),
	(4, 0, 27, 'e87f6fb7-35f8-4b11-a7e1-fad212723f4c', '\xc65ca7e6'),
	(4, 0, 28, 'eb05ff77-faaa-ca41-0b33-09e450105b60', '\x47f26755'),
	(4, 0, 29, 'f66f44bc-1497-1100-4daa-58c0fac3b5fd', '\xfead0ca0');
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES
	(1, '\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 1, 'client', '\xba86700045683d9fb1883bbcc0431ce8', 'replaced', '\x0401060000f2043e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec01010c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000048ddeec3e209fb55a79fa83af32162e8000000000000001e00000000000000000000000000000000000000000000000000000000000000000000000000000000000016e83a5966f955128a8cd27a401585fabeb90b463612a068edac53d97a0d588d6fc3b42994848406ed784d2f1c03e9080112043e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec01020c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000074c5ea9960b16c7e6e0852db9c0dce7a000000000000001e0000000000000000000000000000000000000000000000000000000000000000000000000000000000205291607c11502ee628ff3d8c83ce25cacc0bd00e17f4a7ed7cf18977dd70686cae615c5bf1c2a6b5c34bda7918e0e73caf6d1ad56278370378f21d1e1f88b96ba94498227f7f9d36c7a91aaab340945a00000000002000001000000000000000000000000001f89edcd62890b18aa9a5048a3ebd50150000000000000000000000000000000000000001000000010000000001', NULL, NULL, '2026-12-01 13:28:21.739745+00', '2026-12-01 13:28:22.214781+00', '\x449c1a5fee3419a78f2e3765e6ba0410fc0487ad9f56b91bcf03a312e8bae071', 30, true, 1, NULL, true, 20, 31, 1),
	(2, '\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 1, 'client', '\x4b414c45f9c9e2963a5a3b38c955f55f', 'done', '\x0401040000f2043e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec01010c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001f0000000000000001ba86700045683d9fb1883bbcc0431ce8000000000000000000000000000000006a28ec3364d994b29513ce0465d152c4000000000000001f00000000000000000000000000000000000000000000000000000000000000000000000000000000000037b893114e402ea026dc9fc751823e5cf7b9c0cb4a023e96241a72e3d5f7cfdb816a964cfd6ec960e17fc901aa3dffbf0112043e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec01020c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e0000000000000000ba86700045683d9fb1883bbcc0431ce80000000000000000000000000000000074c5ea9960b16c7e6e0852db9c0dce7a000000000000001e0000000000000000000000000000000000000000000000000000000000000000000000000000000000205291607c11502ee628ff3d8c83ce25cacc0bd00e17f4a7ed7cf18977dd70686c833f7de53b46fef9e5049e3dcf6fb483a492bca85377929a4914659be460f3bd8acec95a6c29cc5529e36433709efc9000000000002000001000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000010000000101', NULL, NULL, '2026-12-01 13:28:22.239051+00', '2026-12-01 13:28:22.339977+00', '\x449c1a5fee3419a78f2e3765e6ba0410fc0487ad9f56b91bcf03a312e8bae071', 1, false, 2, 1, true, 21, NULL, 2),
	(3, '\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 1, 'client', '\x3061e307f9bc3b76907017262bf2a36f', 'done', '\x0401040000f204c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee8016901010c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e0000000000000000000000000000000000000000000000000000000000000000aff5dfbbf8891ed4b1280c35b4129ded0000000000000078000000000000000000000000000000000000000000000000000000000000000000000000000000000000e45c5dfd858d0acb90d29bd2a286c4abb0603223421e88098652a6cd1e505210a20b47d28c221f24000989f28eb70d69011204c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee8016901020c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e0000000000000000000000000000000000000000000000000000000000000000237bfd19945d2572463d6fce042dfdd600000000000000780000000000000000000000000000000000000000000000000000000000000000000000000000000000200a839c2cb80473589a2e2bbdaeb14b0628be6d1003dccfb7c1aef827c0d13d09dd6c4b331e33ade477b99392796a59a64cf225656e0916d0ce0a241f5338df69dfa7c45df48bf453878fa1173f6f554900000000002000001000000000000000000000000001f9e3392aefdb9faf971ba30d5d455ba90000000000000000000000000000000000000001000000010000000001', NULL, NULL, '2026-12-01 13:28:22.984129+00', '2026-12-01 13:28:23.023487+00', '\x0e85ea0aba2725f4c84649cdf3db056b8ccbdacdb00cfcbc5ed81d0e3c2499e8', 30, true, 1, NULL, true, 30, 30, 1),
	(4, '\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 1, 'client', '\x4cf4751d5c0d37a0a5676ad17e05b4a2', 'done', '\x0401040000f2044037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f76801010c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000015c4bf4de4f0ba7336362f6139e5ed9b000000000000001e000000000000000000000000000000000000000000000000000000000000000000000000000000000000f384f5f39855a227354e9b2de88bc7ac634a6c3e7d3ca677ee1513558abcbeaafefa2fc00acd8a498e9b55a2040829170112044037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f76801020c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000074c5ea9960b16c7e6e0852db9c0dce7a000000000000001e000000000000000000000000000000000000000000000000000000000000000000000000000000000020c2652602a39f87ac21b043ad6918422702ae147acf1bb30346ae5dacc191f6784fa068553937ced05b6dbb6534ee0d07d634e55e79143ee4ac760f350caa92d24ee6eb8904138ed63da0972dac92b33400000000002000001000000000000000000000000001f66f44bc149711004daa58c0fac3b5fd0000000000000000000000000000000000000001000000010000000001', NULL, NULL, '2026-12-01 13:28:23.717633+00', '2026-12-01 13:28:23.773024+00', '\x363f3a311fd485f8f146c9a5b5ffc04df0f8c074348c85408dd7c74fd3b163a0', 30, true, 1, NULL, true, 20, 30, 1);
INSERT INTO public.schema_version_holder VALUES
	(8, false);
INSERT INTO public.schema_version_node VALUES
	(3, false);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"76d835c75b455cd7e9ce832d6beceeb5c80835a2987b45905c8c689c1c6db633"}', '{"version":1,"recipe_version":2,"salt":"0d5b757a004d14616beca57d47bc8999a106291ec6767ef6b1b8505c785e4842","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:21.509137+00', 1),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 'typos', '{"version":1,"name":"typos","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[1,1],"expires":"2036-12-31","commitment":"842601f7010d2b6406ad0ee645f115b710c0993c0a49ae1b62dd6752d05df6d0"}', '{"version":1,"recipe_version":2,"salt":"971b3e443f2d730bb34ce52fef83109a43a447d9d938e68557361aeebc6c96c0","columns":[["X"],["Y"]],"keys":[{"kind":"block","columns":[["B"],["B"]],"normalise":["trim"]},{"kind":"link","columns":[["L"],["L"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:22.747448+00', 2),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'ended', '{"version":1,"name":"ended","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"9264e11fd94a8baf40e39db0bdca642234a29bced236ff1f9698501808c05291"}', '{"version":1,"recipe_version":2,"salt":"74bb4bfc8fe28937724a538f2fe65a09580d38e921a7d05e232b0a765d78cfbe","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:23.516481+00', 3),
	('\x317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266', 'declined', '{"version":1,"name":"declined","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"b0714846fdc2c1a19bdd3eee61c38760bdb1c8a08cd3901cf1a61f09b011592d"}', '{"version":1,"recipe_version":2,"salt":"f5b6d0f82e5dd4576e5b25bef904973138c028c4f7e640bf176dfc2c79f95f7a","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:24.165235+00', 4),
	('\x5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"b91c80547117ccd920a4d78eca5407887fcac60cec75c5d72c0096bb5d0efffa"}', '{"version":1,"recipe_version":2,"salt":"ed0f473b05c177cde5e1fcb8cbfd93f0d3728d86096e35be020361b77ae8cb43","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:24.246283+00', 5);
INSERT INTO public.study_change VALUES
	(1, 2, '0dc950e9-6ca0-827f-ac91-715690878136');
INSERT INTO public.study_dataset VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 1),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 2),
	('\x317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266', 1),
	('\x5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8', 1);
INSERT INTO public.study_key VALUES
	(1, 1, '08a2b4c3-db2b-75b2-f4ff-4cd5bfd18ee4', '\x000000023136'),
	(1, 1, '09560bb2-3ccd-60c5-935b-ab1a38c8e0af', '\x000000023230'),
	(1, 1, '11270d92-cb79-7f5a-f8e7-fc114b11a768', '\x000000023132'),
	(1, 1, '20a289d4-7d44-3f20-7071-cedc3172bda4', '\x000000023231'),
	(1, 1, '20fec699-77bb-ccb6-710d-62fb93868a9d', '\x000000023235'),
	(1, 1, '325a5276-dabd-7bbf-6563-34e65b5e310f', '\x000000023232'),
	(1, 1, '4729a663-037b-fda3-fc1e-5c3e77e2c9e4', '\x0000000135'),
	(1, 1, '4a49ff9a-cf0b-93a4-42e5-bef10ba3cf4e', '\x000000023133'),
	(1, 1, '56bdc457-2566-c88c-901a-4298003e8a2b', '\x000000023137'),
	(1, 1, '63e7489b-b15c-70a0-65d2-46bbffc4592c', '\x000000023236'),
	(1, 1, '6a2a9b55-6bb3-0a9b-e3b2-c2636cd686ac', '\x000000023233'),
	(1, 1, '6ba933d6-1d38-af3d-036b-a850468657c5', '\x000000023234'),
	(1, 1, '7a93c48c-461d-7456-8184-dda60c191f7e', '\x0000000131'),
	(1, 1, '8b88f3e8-210f-486c-3ee7-6d7f656c8729', '\x000000023237'),
	(1, 1, '905f0560-c9f6-be26-8f3b-c317b90b0f5e', '\x0000000133'),
	(1, 1, '96556775-5273-3743-2140-0431819aec1b', '\x0000000137'),
	(1, 1, '9dfb389e-af1f-07f2-b7fd-66fba0ab33ac', '\x000000023131'),
	(1, 1, 'a65ef3d7-8935-6c35-ad6f-5d453b403261', '\x0000000136'),
	(1, 1, 'b3b2074f-5c2d-9ea7-420e-0f0e993fb49d', '\x0000000139'),
	(1, 1, 'bd387c77-f06d-5043-363d-0c858d5676c0', '\x000000023134'),
	(1, 1, 'bef36705-e557-93ec-af0c-0ef23a85665e', '\x0000000138'),
	(1, 1, 'd801cd3b-e665-e5e9-faa0-fe87592949c9', '\x000000023135'),
	(1, 1, 'd903662b-8a75-2f81-dbde-398ec5660cc5', '\x0000000132'),
	(1, 1, 'd9cf9c09-f7d9-2dd4-55a7-233d7512bb21', '\x000000023239'),
	(1, 1, 'db3272b6-123f-147e-f548-aedb90ee56f2', '\x000000023139'),
	(1, 1, 'ddc5db6f-9d8d-9720-670c-bf5dd15ef25c', '\x000000023330'),
	(1, 1, 'e45f094f-a976-f7b6-7425-c86229bae3d4', '\x000000023238'),
	(1, 1, 'e6f76033-cac8-d3a0-882d-64eb8e67cf11', '\x000000023130'),
	(1, 1, 'f744b240-b84b-07d1-a108-40a068639ccf', '\x000000023138'),
	(1, 1, 'fb82f04a-4b6a-0050-56a4-6b93b91d109f', '\x0000000134'),
	(1, 1, '0dc950e9-6ca0-827f-ac91-715690878136', '\x000000023430'),
	(2, 4, '21a9f21e-00ba-c175-297b-e1dde19620ee', '\x000000023234'),
	(2, 4, '27d10411-b0cf-e258-39a6-04819f3c8ed2', '\x0000000135'),
	(2, 4, '29b5fccd-ddbb-2b23-d175-8111fff93fba', '\x000000023133'),
	(2, 4, '2de08a94-fd04-c029-4877-df18013e4525', '\x0000000139'),
	(2, 4, '30857513-bba6-0d7a-8a82-bec3c78c567c', '\x0000000136'),
	(2, 4, '369d3622-6a0d-c6a5-201e-6fe989b53f09', '\x000000023239'),
	(2, 4, '56a58817-1a92-c319-1d14-264fd75a651d', '\x0000000134'),
	(2, 4, '5a559823-1fe3-ffea-c7a8-eca42042dfe7', '\x000000023135'),
	(2, 4, '5c64cd3b-5618-4441-3cc6-18487e39f5fb', '\x000000023139'),
	(2, 4, '5e0d5ec9-c23c-d30e-08a5-6e7ebbd34ae7', '\x000000023232'),
	(2, 4, '6c76118c-063c-0fab-dbc5-1c68f6cad3ec', '\x000000023235'),
	(2, 4, '6f4ded67-2510-91df-03ae-9f830713bd3d', '\x000000023137'),
	(2, 4, '74be032a-cf6e-058b-600d-c1b7e6dcc625', '\x000000023231'),
	(2, 4, '7af70541-b559-d3bb-ec84-e0714985b452', '\x0000000130'),
	(2, 4, '85667479-c89b-5d40-711a-6f14e5645fa8', '\x0000000133'),
	(2, 4, '8e0c122f-e1cf-d97b-fb98-ebdf9eb92622', '\x000000023237'),
	(2, 4, '8f651540-932a-0a09-f178-fd37dc7183eb', '\x000000023233'),
	(2, 4, '9d93fb73-715f-9e73-a317-16ae3f1d93e3', '\x000000023134'),
	(2, 4, 'a2dc411f-19cb-d11a-cb28-a40d8f1f8750', '\x000000023136'),
	(2, 4, 'ab5d382a-e0fc-800c-07d2-6926d26d7906', '\x0000000132'),
	(2, 4, 'ae2377bd-aea5-838a-d5c2-114fbaf0c898', '\x000000023130'),
	(2, 4, 'b81370ee-d326-94d8-c546-702b1e8edb6f', '\x000000023230'),
	(2, 4, 'c2f811d5-f15f-4eb7-c67d-88db829ee208', '\x000000023132'),
	(2, 4, 'd453be08-a6dd-1528-1a25-6c3f1b2194bb', '\x000000023236'),
	(2, 4, 'd5618f6f-38f8-071f-027c-6916ab64e4f8', '\x0000000138'),
	(2, 4, 'd7e0bcf9-b6e7-d147-9357-32d7af174f2f', '\x0000000137'),
	(2, 4, 'dc8108ea-2a7b-94e4-08cb-7faf0f4aa0f7', '\x000000023131'),
	(2, 4, 'e60e4f48-1931-6367-e08c-0406994662c2', '\x0000000131'),
	(2, 4, 'f4181070-d117-6f8e-a757-c2052cafe7b7', '\x000000023138'),
	(2, 4, 'f9b4d0e1-4528-46d8-08dc-0ca219890da5', '\x000000023238'),
	(3, 1, '03709fa6-f84a-456e-c7cb-41fd481f8d8c', '\x000000023136'),
	(3, 1, '0799eb6d-07b7-7653-90f3-df99fca30e69', '\x000000023239'),
	(3, 1, '15fd83d0-67ff-958e-ce7d-a4bf717e64e7', '\x000000023139'),
	(3, 1, '1afff432-daaf-79f6-8078-73badb02b08e', '\x000000023235'),
	(3, 1, '1f50a8de-b7ad-b083-89ec-75bb508008ca', '\x000000023230'),
	(3, 1, '246002d6-aeb8-a002-fe9e-ad399cdb35d9', '\x000000023232'),
	(3, 1, '2786334f-427c-e6ad-255a-94c2c5c032f9', '\x0000000137'),
	(3, 1, '29597b75-92f3-83b8-a829-09130335a324', '\x0000000131'),
	(3, 1, '35418a46-df2d-b73f-5971-85f9600460c5', '\x0000000134'),
	(3, 1, '35beafd7-8508-0a1a-b331-3ded6e0a97ec', '\x000000023133'),
	(3, 1, '45ab02ab-454a-b5b9-97de-d85f393b3876', '\x000000023233'),
	(3, 1, '4e0a9f06-c889-268f-9cb7-f61598a8dea5', '\x000000023231'),
	(3, 1, '4ef42852-6da6-d092-cd9b-9325898e8c13', '\x0000000139'),
	(3, 1, '5689c385-61c7-a617-7763-9015fefd2ef9', '\x000000023138'),
	(3, 1, '6d250090-cb1a-71fa-8697-ae18dee5379a', '\x000000023135'),
	(3, 1, '6ed7580a-7c86-7c50-e4f6-b38dfde7f33d', '\x000000023238'),
	(3, 1, '842b3115-d538-b520-e39d-ca163158c47f', '\x000000023236'),
	(3, 1, '93662017-6e51-54bd-ad67-2f23f7d68941', '\x000000023131'),
	(3, 1, '988e04c9-b593-3589-bbc0-eee8981baaa3', '\x000000023137'),
	(3, 1, '9fc1789f-7b3f-c38b-3e8f-87f945c1a3df', '\x000000023234'),
	(3, 1, 'a759e0d2-53f2-6543-332e-848f93008338', '\x000000023237'),
	(3, 1, 'ac1c6422-03b6-159e-c281-0061a9deb75c', '\x000000023132'),
	(3, 1, 'b7169af3-2f4d-ca7f-7821-547a73b0fce4', '\x000000023130'),
	(3, 1, 'b95eeefd-bd37-caee-f739-a250c0109641', '\x0000000135'),
	(3, 1, 'ce401012-b6b8-363e-2614-e1d3973102a0', '\x0000000138'),
	(3, 1, 'e6470cc7-3aa6-bf95-7820-97c779b7d831', '\x0000000132'),
	(3, 1, 'ef5e8678-e4ab-8671-0c55-6f916b795c08', '\x000000023134'),
	(3, 1, 'f0e5e9c1-19e3-b6d5-d38e-064f65557641', '\x0000000136'),
	(3, 1, 'f3e8b51a-124b-8043-e0ab-96a58a16e04f', '\x000000023330'),
	(3, 1, 'f53d5aa9-fe5f-3665-4872-cd2a734e96c8', '\x0000000133');
INSERT INTO public.study_notice VALUES
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'ended', '{"version":1,"name":"ended","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"9264e11fd94a8baf40e39db0bdca642234a29bced236ff1f9698501808c05291"}', 'b', 'withdraw', 'the wrong dataset', '2026-12-01 13:28:23.998939+00', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', '\xbf4fb973e9e38e0552523c2b255e68a039a1805c2893492aa34d6f43663deb3646452dd71dd739c1cf27bf1a856a086051bd9a318e0d9f1f73409d063132d602', '{}', '2026-12-01 13:28:24.00683+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'ended', '{"version":1,"name":"ended","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"9264e11fd94a8baf40e39db0bdca642234a29bced236ff1f9698501808c05291"}', 'a', 'dataset', '', '2026-12-01 13:28:24.05915+00', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', '\x46982c895ab59664124144a80db4baecb6e7efe282c5cda86777d7ce21cf1b82c35c606d0fdc4694653da61778e02a6349dc81e546a1775245b3a213901d0602', '{b,l}', '2026-12-01 13:28:24.056872+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'ended', '{"version":1,"name":"ended","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"9264e11fd94a8baf40e39db0bdca642234a29bced236ff1f9698501808c05291"}', 'l', 'forget', '', '2026-12-01 13:28:24.119944+00', '\xa2465b4e3f0d74987b17c3a7bf553309db5148e78f2d7fa04a96d864c950d209', '\x51a6188c77b7faf64fb2829c53f740ddafc8adad70bd71544b65abe23b0c344e8be792973fff70ffd4a5ff4c047f163440a0bea863b5b38b840ca0304b3f490a', '{}', '2026-12-01 13:28:24.127897+00'),
	('\x317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266', 'declined', '{"version":1,"name":"declined","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"b0714846fdc2c1a19bdd3eee61c38760bdb1c8a08cd3901cf1a61f09b011592d"}', 'b', 'decline', 'no such purpose', '2026-12-01 13:28:24.21044+00', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', '\x6d0913ad15e10406d11021785673704effc6cda30704e689ced0eb7c8260d740d569b2db9fd5603436890989b65b8a85e80c36709061c2190956752daa140d00', '{}', '2026-12-01 13:28:24.215226+00');
INSERT INTO public.study_preparation VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', '\x6a28ec3364d994b29513ce0465d152c4', 31, 0, 0, 0, 31, 0, '2026-12-01 13:28:22.214781+00', 2, 0, 0),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', '\xaff5dfbbf8891ed4b1280c35b4129ded', 120, 0, 0, 0, 30, 90, '2026-12-01 13:28:22.958555+00', 1, 0, 0),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', '\x15c4bf4de4f0ba7336362f6139e5ed9b', 30, 0, 0, 0, 30, 0, '2026-12-01 13:28:23.69684+00', 1, 0, 0);
INSERT INTO public.study_secret VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', NULL, '\x01375d86c6cca847f0cf5f730766850592acce99e30d26afa78ec48100ce5fdca92117d94c01326d9a397f1443a243cbf4a97bd1b7eaefad4f8dfb0f41de57029b', NULL, '2026-12-01 13:28:21.509137+00'),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', NULL, '\x01375d86c6d28be500bf44d94fa473a28df26b8104b251822754730dbd1f228e6528335efc0369853f9fa1e686191a3955ce598b038aec0873cda8ecf9bcb7e055', NULL, '2026-12-01 13:28:22.747448+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', NULL, '\x01375d86c60f52781302b588b711a94db635db4c5f21b5c7d6121f2c9b64bd8950c143cd543d7c0a90a85dc35a72f1c413be23b303058b79985d6f7823eab46632', NULL, '2026-12-01 13:28:23.516481+00'),
	('\x317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266', '\x01375d86c6d7735a5829ba0ac646fde4b037a1782a6d8ca7dde34c49f0ff3ec4d32d5f3539fbdcc9c7958b618d0a6f0263f9e1b1400a0efd6d81c7822d23309c35', NULL, NULL, '2026-12-01 13:28:24.165235+00'),
	('\x5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8', '\x01375d86c6fb70dca281307decb649ef4a770a1808caabd14b8270b137e2b8632cd5d69d44d11e4a363167f32b6806ba0b74d7153f07a52935183d23605827cca8', NULL, NULL, '2026-12-01 13:28:24.246283+00');
SELECT pg_catalog.setval('public.dataset_dataset_id_seq', 3, true);
SELECT pg_catalog.setval('public.deletion_deletion_no_seq', 1, true);
SELECT pg_catalog.setval('public.psi_session_session_id_seq', 4, true);
SELECT pg_catalog.setval('public.study_study_no_seq', 5, true);
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
ALTER TABLE ONLY public.deletion
    ADD CONSTRAINT deletion_pkey PRIMARY KEY (deletion_no);
ALTER TABLE ONLY public.intersection_key
    ADD CONSTRAINT intersection_key_once PRIMARY KEY (study_no, join_token);
ALTER TABLE ONLY public.intersection
    ADD CONSTRAINT intersection_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.intersection_seen
    ADD CONSTRAINT intersection_seen_pkey PRIMARY KEY (study_id);
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
ALTER TABLE ONLY public.study_notice
    ADD CONSTRAINT study_notice_once PRIMARY KEY (study_id, party, kind);
ALTER TABLE ONLY public.study
    ADD CONSTRAINT study_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.study_preparation
    ADD CONSTRAINT study_preparation_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.study_secret
    ADD CONSTRAINT study_secret_pkey PRIMARY KEY (study_id);
CREATE UNIQUE INDEX dataset_row_in_order ON public.dataset_row USING btree (dataset_id, row_no);
CREATE INDEX deletion_by_study ON public.deletion USING btree (study_id);
CREATE INDEX psi_client_output_gone ON public.psi_client_output USING btree (session_id) WHERE (gone_in IS NOT NULL);
CREATE INDEX psi_server_output_gone ON public.psi_server_output USING btree (study_no) WHERE (gone_in IS NOT NULL);
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
ALTER TABLE ONLY public.intersection_seen
    ADD CONSTRAINT intersection_seen_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
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
