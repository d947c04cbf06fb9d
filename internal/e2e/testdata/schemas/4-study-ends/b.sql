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
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\xa78bd5d10f0857a1c2695408263c54976bcfc5e93ee9ecb829b5e810d397e10e', '\x3faf06ab527c50a89c998627fd4c62377b91c054cf2961c85139f2be0317a2ab27d2209355c68fadf17fda8a35dbe97fa505b0434c3628386430bc695c282a0f', '2026-12-01 13:28:21.523746+00'),
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 'b', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', 'x25519', '\xbb76e18bc29d847efa074524d510124bc7c3335d430986e33170759006938c4f', '\x3fd94e6bf216e73dca46f35e8cbef8fe3a8c8b464ef2243114ceab0eec1c511b41bdbb74fd8343b6c2e46600039c0f8c28feaf4f05955d9ec0eda50c348c8406', '2026-12-01 13:28:21.570321+00'),
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 'l', '\xa2465b4e3f0d74987b17c3a7bf553309db5148e78f2d7fa04a96d864c950d209', '', '\x', '\x077c672acf1dec321b31c1e73a0f2eeff1b03907c8b7b831215cb0eb67ff766aae62fa556f29320b0b474356e8e5adcd3d7455b44bfebb2205beae3c0b9f4702', '2026-12-01 13:28:21.653779+00'),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\x026d004633563be2ec3396e230c1475dab049a6e1510d0f25916a684b25bd642', '\x8b1eeeaad7cdd8bc7514c6358ca4fbb223570f908851a8aa915a0be3d1c504e71584c8ec16ff26d2e81e3c4187535d9172ee5c27f284f61a167106b9998a5501', '2026-12-01 13:28:22.76881+00'),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 'b', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', 'x25519', '\x7a79da672fad2f8363beaf8f55254a5cba1048e2fd7a0509c5e0addc1f2b4d06', '\xe81895136b9b3beb5c89ff527aae98533e3ca61e4fd144b8338a0d86eb77ea26741f7b39e7a7a20264f974b16e9130be9da0895eaafd3103bb815b958351b90d', '2026-12-01 13:28:22.831379+00'),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 'l', '\xa2465b4e3f0d74987b17c3a7bf553309db5148e78f2d7fa04a96d864c950d209', '', '\x', '\xcd324687db97dd8431c31ce2dce95896ea3a3765a56226b55e42d0de1a7512a843b93972e2460d6810baae0692b0379df3b0a3da99684bbe15922f56e84b7e07', '2026-12-01 13:28:22.890126+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\xaaca7972d82e5871da169dd9f60a847d52c55a66320ca74460db70ba25f82153', '\x6e505920938315c95056e74516ae8c75e7cfb46ad287ab168be3ec7de00b08889d915c34358eaf5d6f40fa30972e012a59b669bbf8be442b3ffe33d4a0f4fc0a', '2026-12-01 13:28:23.570742+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'b', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', 'x25519', '\x2025c5c9e9f860f6ddb468b07adad2422eb2a6d6f608fa93a768f853ae39a42d', '\xdfb71280c555a5bcd5fc846eb6cf2f8352725407cb81d20ad59833ba99ee1ffb56f2b81d0a0bdf32c6fba6fcb2299af167dceb4f2522b5a30d313b43995e4c04', '2026-12-01 13:28:23.601309+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'l', '\xa2465b4e3f0d74987b17c3a7bf553309db5148e78f2d7fa04a96d864c950d209', '', '\x', '\x753099a57a6c7669880f3463a97e320e2f9fb5ef075d0345f83821b4888889c6480e6b52bd97a8e209ecbf11feced071408b6295239f49083dc158bd2427c30c', '2026-12-01 13:28:23.656924+00'),
	('\x317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\xe1a3af06a1b70686c2c0a4cc4588315369bfc5bd2d94193dbda1440bdb0c140f', '\x52fed333cfbc0d5d0ad3e9c0683025f02d41218b7ceb59b06aa256c5551c4f884abf1071203ad2c380262573ee1ee6287e9702656c0632cdf3e725cd76885b07', '2026-12-01 13:28:24.173994+00'),
	('\x5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8', 'a', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', 'x25519', '\xb8a822d7f3f2e22462e39c00a8bdf228b272bbdb3ba8e38b32d27b3551bc0d6d', '\x0218008d5a81497e4fe0df0c77555a305de61f8ffc34329b7b7c1d38e35d4f8274e267682c20b5c36174c8a9871f25ac835b3eb93ffcaeb526dae2a0f5a4240a', '2026-12-01 13:28:24.257959+00');
INSERT INTO public.answer VALUES
	('\xaf9088ddb5aa74987916dfb58db40e60', '\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', '{Y}', 'again', '{"study":"exact","query_id":"af9088ddb5aa74987916dfb58db40e60","group_by":["Y"],"cells":[{"key":["p0"],"count":11,"suppressed":false},{"key":["p1"],"count":10,"suppressed":false}],"suppressed_cells":0,"provenance":{"loads":{"a":{"dataset":"exact","loaded_at":"2026-12-01T13:28:22Z","generation":"6a28ec3364d994b29513ce0465d152c4"},"b":{"dataset":"exact","loaded_at":"2026-12-01T13:28:21Z","generation":"74c5ea9960b16c7e6e0852db9c0dce7a"}},"intersection":2,"linked_at":"2026-12-01T13:28:22Z","computed_at":"2026-12-01T13:28:22Z","stored":false,"overtaken_by":[],"warnings":[]}}', '2026-12-01 13:28:22+00');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-12-01T13:28:20.85554Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","role":"holder"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x99a062fa001bb295e6eb455ce9f3628b887711bf3ae12ce3d5fa08b0cda9449d', '\xf046c53c224693de3d2ddcdec2e2e2e85f5b9335e55aa3648a7f58de933fc9d19bd5a6089e1e519c9c6d742b316a3cae3937330ccd15256797faa60db9a8a401'),
	(2, '{"seq":2,"at":"2026-12-01T13:28:21.261224Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","peer":"a","role":"holder"}}', '\x99a062fa001bb295e6eb455ce9f3628b887711bf3ae12ce3d5fa08b0cda9449d', '\xc73e6b11ee71491ccefd12d63af84eb207b617675c69bf1f33242a0d60094d28', '\xfd4ed15173d4425828d01944815814bab8fb666089462594b6939eaa5ad5305a6cac3b48f8fdb87d185614a360a18365e3ec54dfcbbc27a0403fc97426a43102'),
	(3, '{"seq":3,"at":"2026-12-01T13:28:21.300426Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","peer":"l","role":"linker"}}', '\xc73e6b11ee71491ccefd12d63af84eb207b617675c69bf1f33242a0d60094d28', '\x04e1755bca087ed279f81871299c10c52a772dd3bd65def24d6b65351b3a058c', '\x0b2d0d39714e540231b7b368210ba0f832cf9743bc88d427aee40538bb4f0b1d2062c6a381465465f163ffa390a9600294f404dfcb2efb659074a7c817b28400'),
	(4, '{"seq":4,"at":"2026-12-01T13:28:21.466672Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"2","dataset":"exact","rows":"30"}}', '\x04e1755bca087ed279f81871299c10c52a772dd3bd65def24d6b65351b3a058c', '\x41ab839292981ae3400228bffa037e3d479193a308a9dd4671282bcba0a0a4e8', '\xe9b40b77cae6c5b6499a4f0a0975e185b33385e547f5a98878bc81d12f1f817a18e6ec4ee09aa654792c3092ea6733f0a65d91821dd9c0b16a855ab0649ce202'),
	(5, '{"seq":5,"at":"2026-12-01T13:28:21.526359Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_receive","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"name":"exact"}}', '\x41ab839292981ae3400228bffa037e3d479193a308a9dd4671282bcba0a0a4e8', '\xacc4691e6ce14c85ebb921564334b21d73fd3f4d754c2c2e5a68444ba5329581', '\xc750ace67012db22d7151565f7c03140ab2bb43975eb5a379de21c9211b9c3b863476cfe8f81610dd60aba9e203cb584fc1c94ad7f714384819aca1555528706'),
	(6, '{"seq":6,"at":"2026-12-01T13:28:21.527382Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_accept","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"name":"exact","received_from":"a"}}', '\xacc4691e6ce14c85ebb921564334b21d73fd3f4d754c2c2e5a68444ba5329581', '\xd0611b850692def91432d094b9e47f5d3d4fbc5a19f5a78b69570c8a76728b67', '\xa6249281e560dc2654b53f23f726b8b76d1372b5a08752ce0554738cb8ecc58b7e2ee5f4f29e5e0ba213a960d7af4d06ed7715053ce47be0da06a6b236731c06'),
	(7, '{"seq":7,"at":"2026-12-01T13:28:21.572561Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_accept","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"exact"}}', '\xd0611b850692def91432d094b9e47f5d3d4fbc5a19f5a78b69570c8a76728b67', '\xdec070d643b5591c311c7342fcb802541dd8b17dde781b0813a6039363a46559', '\xadda968725137a9c4779fbe8d03a3cccc51b753ee962beaec5860228edb284558f7681539461e790f7c2823c6624f70622c4f1d660da520b3e41fdc059ae9d0d'),
	(8, '{"seq":8,"at":"2026-12-01T13:28:21.656195Z","node":"b","actor":"l","actor_fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","action":"study_accept","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"name":"exact","received_from":"l"}}', '\xdec070d643b5591c311c7342fcb802541dd8b17dde781b0813a6039363a46559', '\xbab1fae2ca8003d7f685fd2af09298536cacea06e0ecba72a9effc772b900a1f', '\xe632b82eace7b001fe17a55b0255af2764f39bec79afcfde79a6a452b2cfeb3e07761691a55099b2aa64437f087deb35e121d44dd3307bf92decc72987a1c904'),
	(9, '{"seq":9,"at":"2026-12-01T13:28:21.73803Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"session_open","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"ba86700045683d9fb1883bbcc0431ce8"}}', '\xbab1fae2ca8003d7f685fd2af09298536cacea06e0ecba72a9effc772b900a1f', '\x07e944aba5b3ec67dd2aa49979c1db6b18c794217c56d918881ef10c2287b6e1', '\x97c2dbf76deda1580195d5653184043ba42dca396d3413673e4f33d9f45801271920b831c1d0e608d058a66e4d888523eef5c9fe395828d790b286d622538f04'),
	(10, '{"seq":10,"at":"2026-12-01T13:28:21.780613Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"session_done","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"digest":"0fc14529197245864f52660a333b38d80c58e4bf6a0265397cd5abf35f2fd736","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"server","session":"ba86700045683d9fb1883bbcc0431ce8"}}', '\x07e944aba5b3ec67dd2aa49979c1db6b18c794217c56d918881ef10c2287b6e1', '\xcce1846f4aacfff89fa427249bfc2e1efacc76e51ab29a13fde678b82d46ed6c', '\x1aae4a55897f0090ca9536efbfb66de432b6e17fdb362ec2ca6d7a758b1599f860d7ec09de4b66ce09844a45b1dfeb4c0324d9ff8596f925db9b87c64c628e07'),
	(11, '{"seq":11,"at":"2026-12-01T13:28:22.053677Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"contribution_complete","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\xcce1846f4aacfff89fa427249bfc2e1efacc76e51ab29a13fde678b82d46ed6c', '\xb21dc112b16b1486f830de7a6fc9faf918e6cef897c58cdb0893430638cf13cb', '\x2f46d34b1f6295851d1fc4c59da2c7bed46c6cb7e30f706885c5a96b85cb4a066887b2305d52e371213aab1c6b254e9969c24b230b47a01100b5f00f187c2f01'),
	(12, '{"seq":12,"at":"2026-12-01T13:28:22.237096Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"session_open","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"31","role":"server","session":"4b414c45f9c9e2963a5a3b38c955f55f"}}', '\xb21dc112b16b1486f830de7a6fc9faf918e6cef897c58cdb0893430638cf13cb', '\x8632c1b81b61256cfd3102de9097a4302575b5941481b3b4dbc53d496b4ed07b', '\x3030a3ac7746523cc6e5a5768bf3f0e4f342910863d7792f9dad78dce2bfde1e60c168ad9b2d8953d3fad5fc5b2663857aa8875ac754d248afc309957e120607'),
	(13, '{"seq":13,"at":"2026-12-01T13:28:22.327196Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"session_done","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"digest":"64c7ebb3c19e94f137327f8ab2c71c7988458e814bb0f22bf0e4938c64c4da8a","direction":"1","intersection":"21","own_keys":"30","peer_keys":"31","role":"server","session":"4b414c45f9c9e2963a5a3b38c955f55f"}}', '\x8632c1b81b61256cfd3102de9097a4302575b5941481b3b4dbc53d496b4ed07b', '\xed98b67c3dcd07e07945c34f1283de6c8619517c4234ca22e7bc32c876d418a3', '\x091925fae320ba804a483c7d03295bd58a0993bf7c825bd61238db10d17631ad1819672c6957689af251d7f7ad81fadd4cd03a2ffccd188325683af023483504'),
	(14, '{"seq":14,"at":"2026-12-01T13:28:22.540412Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"contribution_complete","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"columns":"1","keys":"21","linker":"l","records":"21"}}', '\xed98b67c3dcd07e07945c34f1283de6c8619517c4234ca22e7bc32c876d418a3', '\x2d6df6aeb496ab7c10ad520536ea1a89271989f75143b9c335f2945a7ea52074', '\xf745854496d75fa332fcb6cc201314038883ac631539cae509b10eef412c7492c176368c04a9c8e4665c26a7ee7618cbbdaa8f26afd0c424f0e6a0a23e5f8806'),
	(17, '{"seq":17,"at":"2026-12-01T13:28:22.770419Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_receive","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"name":"typos"}}', '\xb8e4635e045e5af2d1c00e6c97bdec32415f312edbaf529636bbb8aecdb27a22', '\x3301e6ac247f46117608a985dc102ec2921ececea523dccabb1c6fbbcdc6250c', '\x0c99e54d0743d7168b54f45ffc72a0d0c167cab00f9708ec8b401a7598c60e784fa24cf83fb649b275e56b4deb753ff334d53351da1ff9970d0affb5d8314a09'),
	(15, '{"seq":15,"at":"2026-12-01T13:28:22.59489Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"query","study":"3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec","outcome":"done","reason":"","details":{"cells":"2","group_by":"Y","intersection_number":"2","linker":"l","linker_hash":"f6c33af9690dc9d056db6ba0efa0d7315905a5aedd83e4a9a10ca7e9601b0802","linker_seq":"19","purpose":"again","query":"af9088ddb5aa74987916dfb58db40e60","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjE+ALWKyn36lPpmKRJ7zV237tVYroX2bHw+E1yhWwd+7K+QiN21qnSYeRbftY20DmAAAAAAAAAAAWIAAAAAaw7LdgAAAAAAAAABAAAAAAAAAAIAAAAAAAABEteSQDiU8OPb1EaqvXEZJQ1OmKgv+5RiesWOUnA9fykyioKUWdBlA/+P7s5SrUnyDSr3OcmNbPHPMPxHoZcu8P3uX22hd/nyyteHEzIISSGnz5hsFGhcdqovlFd4mIOt6K0aZ3WxiaWfRnRifd8rG5oo34ToHPDAJdfrBQLdTsoWs8FWWkBL+f20sfU/LVTodDBvjLL5xvSMzt+01JsomDvrP6eZaK184+4uvBEG1T4MKCUrHqqT82d43XFK0dXINCerDCnkSN1ogmq9Qpet1aHNs8lip0aLL6405iG7aIu3LRSnJn0ZNcvhMpryD7Dn6ofYoB8Z6j4r20vq1DteuvlcFjN9hsieR/IONz6XiqA0r78AAAAAAAAAUPI6+BCTbISfSyzJnx/xAWlR7IMCcE2ASDNR3dGAYU7jD3nanL1f9sCzCK9j63xn9+Cz+CjMcniR8OYAPXNUStlbqxF0/ioADk8ZbIGLbP5g","request_signature":"fiJA7GaP39zfNufD8N4TgPfiYBcymVwe3lmaFr/Idspg+/K+LPRAorSfsqz1xyAGIOpwCqK5mGkxGKHRqcv+CQ=="}', '\x2d6df6aeb496ab7c10ad520536ea1a89271989f75143b9c335f2945a7ea52074', '\x10a780bcf6960c893fb430914e806d898974eb5a2ef1b2cbacfbcb16b8cf3c0e', '\x24a677f13f805eba999742abd2e86be48e842c135dc55e5b2de2cc278740d1046169c3d4fd5cbbf30d0d09d084c614ecfe85addf473ea4445563b5df78624206'),
	(16, '{"seq":16,"at":"2026-12-01T13:28:22.687056Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"dataset_load","study":"","outcome":"done","reason":"","details":{"columns":"3","dataset":"typos","rows":"120"}}', '\x10a780bcf6960c893fb430914e806d898974eb5a2ef1b2cbacfbcb16b8cf3c0e', '\xb8e4635e045e5af2d1c00e6c97bdec32415f312edbaf529636bbb8aecdb27a22', '\xafb0d23b577204d7f56ea16d74cc2058562331d4498a4c53590514207fd437545fe93af05481c04fc7391abe1393f45fc88ced61691f2330b91afd4488e59e04'),
	(18, '{"seq":18,"at":"2026-12-01T13:28:22.771025Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_accept","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"name":"typos","received_from":"a"}}', '\x3301e6ac247f46117608a985dc102ec2921ececea523dccabb1c6fbbcdc6250c', '\xaaea5071799cf42115dfa0c245e8c802673b799d654260265b7059e032269c93', '\xf6f65fa0efd566550898f7c462465a913002165c6f8b10e5fd49d180d6b198f1d7806878b464b9ddd9781b28c9282bd58564a37d88795b51d8007247c8265400'),
	(19, '{"seq":19,"at":"2026-12-01T13:28:22.833283Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_accept","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"typos"}}', '\xaaea5071799cf42115dfa0c245e8c802673b799d654260265b7059e032269c93', '\x773597e48aa35e3861c8a75566843be6e5bbeccb100eac2e33f7cce855912a36', '\x66e6268c0b00f7ca827825cd14fc6f9b25c83ae3250fc7d3323980434540c96b4486f2c57a9b7c226b3c0fe81eb07e9a91832c5e49be0307f58060086a32730e'),
	(20, '{"seq":20,"at":"2026-12-01T13:28:22.8917Z","node":"b","actor":"l","actor_fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","action":"study_accept","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"name":"typos","received_from":"l"}}', '\x773597e48aa35e3861c8a75566843be6e5bbeccb100eac2e33f7cce855912a36', '\xd75079d716f70f7396079ab8f183b34a0b6ff4a2b45ec0654205b6e19363d216', '\x7a458c546042be4e4717612a91fa1f37c3620631ba47ecd6e2ebfbfd3671010f1f5c6489b81bf151e5c594d4841d8642ef543d0ac513da021bdfdecbf3696000'),
	(21, '{"seq":21,"at":"2026-12-01T13:28:22.982959Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"session_open","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"3061e307f9bc3b76907017262bf2a36f"}}', '\xd75079d716f70f7396079ab8f183b34a0b6ff4a2b45ec0654205b6e19363d216', '\x225a1d834ab5b179b745ae20f5ac5240504881c100c63a1fc35b4e54660e7331', '\x49cb9b40694d2d6ee4dc021d9120c804a0eacebaaa47e7a3e6816cfe2013d51e2170fad4a063b3f32339f91188bd9a0c658fc336353c43409d56c38f7fa8df0b'),
	(22, '{"seq":22,"at":"2026-12-01T13:28:23.022541Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"session_done","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"digest":"5f0fcd9de69759c88dae78164f4e47c3984fb78af7fd2e2e45b730cc5bf66f55","direction":"1","intersection":"30","own_keys":"30","peer_keys":"30","role":"server","session":"3061e307f9bc3b76907017262bf2a36f"}}', '\x225a1d834ab5b179b745ae20f5ac5240504881c100c63a1fc35b4e54660e7331', '\x24bde10371c1b9d8ef36f17b60af0c3fe76ceab24e54ab145c3eb41d4ff842d1', '\x9b74b054b1864c61854e363b3a5c5f9c094c0858a107c9fb9d0607e2bb3016bfb2af57d360a962a37f3fcf6632f1c257b753cb3826628a10e45708f49077250f'),
	(23, '{"seq":23,"at":"2026-12-01T13:28:23.218988Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"contribution_complete","study":"c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169","outcome":"done","reason":"","details":{"columns":"1","keys":"30","link_method":"exact","linker":"l","records":"120","without_link_key":"0"}}', '\x24bde10371c1b9d8ef36f17b60af0c3fe76ceab24e54ab145c3eb41d4ff842d1', '\x6fbd6c40182f746407b83cb6a7a5013bf4c71dce429fa117032b9de6b0f7abe7', '\x8a671d65a6692d619ccaf7d59c342226567144466c0df6c08a3479b9b8f365c635dd7af34bed862885002ee1c8ff4166b8e2f302515165bf9b76a87a6a96570c'),
	(24, '{"seq":24,"at":"2026-12-01T13:28:23.571831Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_receive","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended"}}', '\x6fbd6c40182f746407b83cb6a7a5013bf4c71dce429fa117032b9de6b0f7abe7', '\x15c168702344d42bae9b3d834d7bb4207caea6b4cda943e514e9050805722ac5', '\xaa2cf389fd2862f49255dc30540a44f18b9bdbd111c045ccbe6febd798a432f750c2719ea49ec0b04f5873a98946c9f089b0187341fb278c703a5d8d9e1f2a0f'),
	(25, '{"seq":25,"at":"2026-12-01T13:28:23.572229Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_accept","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended","received_from":"a"}}', '\x15c168702344d42bae9b3d834d7bb4207caea6b4cda943e514e9050805722ac5', '\x9c584674585a467f81f0923bf0e576e8faeb06eafd2e2179235f677af9d2e627', '\x3801109540d81032f622f8ca50add21e52435fc12222be534307d29705f1f4cc8a26388c0f76132b25e5b82f65eea9c6e6da046542ce556bf026e32ebffb1304'),
	(26, '{"seq":26,"at":"2026-12-01T13:28:23.60304Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_accept","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"key_agreement":"x25519","name":"ended"}}', '\x9c584674585a467f81f0923bf0e576e8faeb06eafd2e2179235f677af9d2e627', '\x66ede878fce1ab1c9eb017a0c8f02b68413a034d0afd38b688a71943513fc0db', '\x8cf4795a6167e88cda506c3aa9475f316bd788d7cafe0f4b8bdd54dfc1b6a2ecf1fab1f994be28c642af63bc8e1a30594c8a05e2de4554c0b0a0a56fecf0c10a'),
	(27, '{"seq":27,"at":"2026-12-01T13:28:23.65829Z","node":"b","actor":"l","actor_fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","action":"study_accept","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended","received_from":"l"}}', '\x66ede878fce1ab1c9eb017a0c8f02b68413a034d0afd38b688a71943513fc0db', '\x6e9f490f12e8866f39874d49d7aed147ee847e26fb465d170bdaf31d7757ab06', '\x77b354c8da993ff1f29ab2f9791212e66cf599b02cc855beaddec0c89dd970a01a8a3c87410bee99cb6cdfe8a694ae7a616c1ff67906f03a28f90f161fa7ee01'),
	(28, '{"seq":28,"at":"2026-12-01T13:28:23.716012Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"session_open","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"direction":"1","own_keys":"30","peer_keys":"30","role":"server","session":"4cf4751d5c0d37a0a5676ad17e05b4a2"}}', '\x6e9f490f12e8866f39874d49d7aed147ee847e26fb465d170bdaf31d7757ab06', '\x8466173d94b6342b3d60162d079812b8a9f3330248c97e35c1a0764295f7e1f0', '\x6774215338945e7ba0d40620ec0147a6ec915b172fcd6db8f042a66d0215757e4c63c8da37d582fd7ee2eb55c0c568368bb26c62c89c0f75aaa10e07c3322e02'),
	(29, '{"seq":29,"at":"2026-12-01T13:28:23.772253Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"session_done","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"digest":"44a8f149551f4dfec51b30a3e3a7b0f6dff84263f5db8846def29bc678d92876","direction":"1","intersection":"20","own_keys":"30","peer_keys":"30","role":"server","session":"4cf4751d5c0d37a0a5676ad17e05b4a2"}}', '\x8466173d94b6342b3d60162d079812b8a9f3330248c97e35c1a0764295f7e1f0', '\x7885d7a5db0dc4e9d7abb1ad0b7946aa2eff78c77899ea9e1df027578a2eed82', '\xd7d5d3a4f3e644c30204e7dfe500f1a5190829310dc619f2c4b528c1c608a3141e00e6b4baf109a19a3dfb4b24d579a93cf54361907998243a48cd5faa5e4907'),
	(30, '{"seq":30,"at":"2026-12-01T13:28:23.912806Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"contribution_complete","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"columns":"1","keys":"20","linker":"l","records":"20"}}', '\x7885d7a5db0dc4e9d7abb1ad0b7946aa2eff78c77899ea9e1df027578a2eed82', '\x419bc7914b8d9fed01097d733dc8a2e425af0725a1dad6039cf79877dc3f36d3', '\x17d4db72b59b12bdbc087a0fac0c3f66451f1852fad22d04c95eb4fef1e6b40b9db8253e41b683c00df1e175a052582c39553906a12277558a0db63298a87b0d'),
	(31, '{"seq":31,"at":"2026-12-01T13:28:24.000041Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_withdraw","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"the wrong dataset","details":{"name":"ended"},"request":"YmxpbmRqb2luL3YxL3N0dWR5L25vdGljZQBANzQrFbixKRc/Nem9jN3WpATzgo7uPaG3pQ6L1in3aAAAAAAAAAABYgAAAAAAAAAId2l0aGRyYXcAAAAAAAAAEXRoZSB3cm9uZyBkYXRhc2V0AAZhkoAvyds=","request_signature":"v0+5c+njjgVSUjwrJV5ooDmhgFwok0kqo01vQ2Y96zZGRS3XHdc5wc8nvxqFaghgUb2aMY4Nnx9zQJ0GMTLWAg=="}', '\x419bc7914b8d9fed01097d733dc8a2e425af0725a1dad6039cf79877dc3f36d3', '\x316c534ba97ab77226ff46a3bad75b3c04979c481d697645262ad5ba1cb2bc1b', '\x2f505d0491d6413e0adc6a0f333ac4d6b7a72cc474599b24c0d5f93154155d2211d16fc3c1b89816caa6ef71d8ec9b6c522899393bc7277ee407a38e29818d08'),
	(32, '{"seq":32,"at":"2026-12-01T13:28:24.066591Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"dataset_delete","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended","received_from":"a"},"request":"YmxpbmRqb2luL3YxL3N0dWR5L25vdGljZQBANzQrFbixKRc/Nem9jN3WpATzgo7uPaG3pQ6L1in3aAAAAAAAAAABYQAAAAAAAAAHZGF0YXNldAAAAAAAAAAAAAZhkoAwtQ4=","request_signature":"RpgsiVq1lmQSQUSoDbS67Lbn7+KCxc2oZ3fXziHPG4LDXGBtD9xGlGU9phd44CpjSdyB5Uahd1JFs6ITkB0GAg=="}', '\x316c534ba97ab77226ff46a3bad75b3c04979c481d697645262ad5ba1cb2bc1b', '\xc3916afb3c6f5731076dcae194d8efbb0895bc062da31ad47992a62ee5e0b874', '\xef446d05239f0b90a72d45ffe533a9f50497f2e02c732c656c154184a285a595f0577c2b6792000b7d8296d6e11b3293e6961debbb31acb69a2b83ab32316302'),
	(33, '{"seq":33,"at":"2026-12-01T13:28:24.137481Z","node":"b","actor":"l","actor_fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664","action":"study_forget","study":"4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768","outcome":"done","reason":"","details":{"name":"ended","received_from":"l"},"request":"YmxpbmRqb2luL3YxL3N0dWR5L25vdGljZQBANzQrFbixKRc/Nem9jN3WpATzgo7uPaG3pQ6L1in3aAAAAAAAAAABbAAAAAAAAAAGZm9yZ2V0AAAAAAAAAAAABmGSgDGiiA==","request_signature":"UaYYjHe3+vZPsoKcU/dA3a/Ira1wvXFUS2Wr4jsMNE6L55KXP/9w/9Sl/0wEfxY0QKC+qGO1s4uEDKAwSz9JCg=="}', '\xc3916afb3c6f5731076dcae194d8efbb0895bc062da31ad47992a62ee5e0b874', '\x821559b18fb69cd68e78fe6186409098c820c24308cbfc54fb66a622df9bcec1', '\x9bd9910940814bd21ff49713401e144a0bbc6cdf4042df350cf0c8b8a8f63df2e73ccfdb4b858c91e99778e4f05ad513342ecb2ef83a7e5b18a69873556aba0f'),
	(34, '{"seq":34,"at":"2026-12-01T13:28:24.174925Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_receive","study":"317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266","outcome":"done","reason":"","details":{"name":"declined"}}', '\x821559b18fb69cd68e78fe6186409098c820c24308cbfc54fb66a622df9bcec1', '\x1cc7ea5e80c160cb051aec4f9663862a0fd3d49084b3bf92e0746f9a101b620c', '\x4d1477ad967f1114fc4d4fec4f7617f4d3cfb1c9402b6d89cf383a22142161c6100c4b343b378b52aef48d160ad4f68221e5200c1299a0316298eee2bfa3c308'),
	(35, '{"seq":35,"at":"2026-12-01T13:28:24.175271Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_accept","study":"317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266","outcome":"done","reason":"","details":{"name":"declined","received_from":"a"}}', '\x1cc7ea5e80c160cb051aec4f9663862a0fd3d49084b3bf92e0746f9a101b620c', '\x8841ce2fe4259525693ebb9471ea4e8eed863b599affa54293bc5711dcbf3140', '\x2fdef27a9b344c1ab2245d3c0785e73316e45dedfb426d62cf620a86d59440a16035b6c2f33f42a089e50ab020b6f78cc82319a5885f1f9cc85e72121bd2f002'),
	(36, '{"seq":36,"at":"2026-12-01T13:28:24.211209Z","node":"b","actor":"b","actor_fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","action":"study_decline","study":"317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266","outcome":"done","reason":"no such purpose","details":{"name":"declined"},"request":"YmxpbmRqb2luL3YxL3N0dWR5L25vdGljZQAxfumhzzsn8XMeSCPZrk+Y5Cim0TlTJmfXB2LVMKNSZgAAAAAAAAABYgAAAAAAAAAHZGVjbGluZQAAAAAAAAAPbm8gc3VjaCBwdXJwb3NlAAZhkoAzBAg=","request_signature":"bQkTrRXhBAbRECF4VnNwTv/GzaMHBOaJztDrfIJg10DVabLbn9VgNDaJCYm2W4qF6Aw2cJBhwhkJVnUtqhQNAA=="}', '\x8841ce2fe4259525693ebb9471ea4e8eed863b599affa54293bc5711dcbf3140', '\xd03604f21ce0c91d05bf1ca5b3ac554ebb650c54dcfd8f10fcb433f810645ae7', '\x8a31bdb9ce0c59e7bb5c38e0a67736e6dcece62056eb8ab5e72420974542fa83d6846e25ff8af2dac15095a44adf61db1a72a0ceddd2dff4e67c03547717a108'),
	(37, '{"seq":37,"at":"2026-12-01T13:28:24.258874Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_receive","study":"5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8","outcome":"done","reason":"","details":{"name":"open"}}', '\xd03604f21ce0c91d05bf1ca5b3ac554ebb650c54dcfd8f10fcb433f810645ae7', '\x07c16c690e814bbf9e735489221edd4ae863956c18b22224128f6c412fcaf3a4', '\x84cb75784e8558fdb4e131455431d69d240a3e776d88718b914dfccfb279c9f89e89b3b9f88c07194cae6df586b20b14a92efd84452bd8d027285c42eb93ff0c'),
	(38, '{"seq":38,"at":"2026-12-01T13:28:24.259234Z","node":"b","actor":"a","actor_fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","action":"study_accept","study":"5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8","outcome":"done","reason":"","details":{"name":"open","received_from":"a"}}', '\x07c16c690e814bbf9e735489221edd4ae863956c18b22224128f6c412fcaf3a4', '\x59137313355dc67b776cbc7df1ab5b9b17c6cdf170db2636631e6433932cece1', '\x3bdc2af4b43bf0475993d49f6b27981bc7a638bd3b0734bcf610cdf91b61f948d7b44835145c44bc01bb75d15b7d00f75c56aa51404c561352b8214e19526702');
INSERT INTO public.contribution VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', '\x946e7184409e2e82afde3b98506f2981', 21, 21, '2026-12-01 13:28:22.539657+00', 0),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', '\xfb7403a6c4011696b7d3803651646c45', 120, 30, '2026-12-01 13:28:23.218111+00', 0),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', '\x6b33499c308bad3382379072c6c5bb50', 20, 20, '2026-12-01 13:28:23.912137+00', 0);
INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'exact', '\x74c5ea9960b16c7e6e0852db9c0dce7a', '{K,Y}', 30, 'b.csv', '2026-12-01 13:28:21.463605+00'),
	(2, 'typos', '\x237bfd19945d2572463d6fce042dfdd6', '{B,L,Y}', 120, 'tb.csv', '2026-12-01 13:28:22.683951+00');
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
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', '\x74c5ea9960b16c7e6e0852db9c0dce7a', '\x6a28ec3364d994b29513ce0465d152c4', 21, 30, 31, '\x64c7ebb3c19e94f137327f8ab2c71c7988458e814bb0f22bf0e4938c64c4da8a', '2026-12-01 13:28:22.317757+00', 2),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', '\x237bfd19945d2572463d6fce042dfdd6', '\xaff5dfbbf8891ed4b1280c35b4129ded', 30, 30, 30, '\x5f0fcd9de69759c88dae78164f4e47c3984fb78af7fd2e2e45b730cc5bf66f55', '2026-12-01 13:28:23.018744+00', 1),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', '\x74c5ea9960b16c7e6e0852db9c0dce7a', '\x15c4bf4de4f0ba7336362f6139e5ed9b', 20, 30, 30, '\x44a8f149551f4dfec51b30a3e3a7b0f6dff84263f5db8846def29bc678d92876', '2026-12-01 13:28:23.769284+00', 1);
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
INSERT INTO public.linker_head VALUES
	('l', 10, '\xe95ee49ea180b35861b2766559240c076ee20ad9de90a6d8707ff9d6a4fbbf23', '\xa0ad29474250e84012a85862157daad3c78b87402ca92580ef8a451f720eb1b75e444aa9796cf9842ec698c031e5338069d62d4e1ea1025ed13b9d93a0227200', '2026-12-01 13:28:22.026715+00', NULL),
	('l', 12, '\x8210c5a6f21770c3fe40675537e61bd735304b158849a94b4817101b5714993d', '\x07dc0c4c91dbc263bb27e13b8a46155b43d064a337ef3ccc07fb8bfe027081363e29add5ce4883c5d9c2eb18975a9c24ff10df8824f30ac26d782865ff05e106', '2026-12-01 13:28:22.052477+00', NULL),
	('l', 16, '\xf6c5cdb219ad2d6e761f1eca9c75bdbe5298504d886a7cb0607252365ba325e9', '\x908e347deeef6f176b873b91d52f582df4bd6e178c222e7469980417b216b440dcbc39a31c06dccfa0ea4aec504861f16c816b1648c9587f73af481255faf30f', '2026-12-01 13:28:22.507054+00', NULL),
	('l', 18, '\xae74bc7cd6c38fb6293a39b3fbb54460219ba08a7027c8792e780e327d6ce606', '\xb5a6d633aee6afc7f85ba44f3e7a1bbd20413c64542a2848bff5f204e22d089f45431774032167bb22ccd2f168d3f845ff7f038b947accaf03b3e67eb474600e', '2026-12-01 13:28:22.539132+00', NULL),
	('l', 19, '\xf6c33af9690dc9d056db6ba0efa0d7315905a5aedd83e4a9a10ca7e9601b0802', '\x9cf38f1451cbbfa48d4ef179b48377c1e317ee18b360908d63bf745fce8b78b2e6c488cfa6d0f1712156ec355620c7824746268db55e9c773244276153423506', '2026-12-01 13:28:22.593494+00', NULL),
	('l', 26, '\x37bf280471e19c722a4a2323f7857c9ff92bd0ebd1b4e9b6b35abb91b47b5011', '\xc5158b2da6e61c5e8bfc80e6f39199db131affd436c9ddffd8bc1421688b732cbe8e7d16ae7751c700a6263a1e4e19b20690f3831999a35e5577552895ff8203', '2026-12-01 13:28:23.174801+00', NULL),
	('l', 28, '\x61ec27ebc9adf31e41a0582368d8192b64886913b9ebc4697ba505bc729ee5dd', '\xb27f23b8fea0d8016e1a2c8575d585697718d6f9c516ecd38e51160e8239e2b5fa195fe02f080813d39e7ebee5109bc37b15651dd129f41ff994a6cc65818007', '2026-12-01 13:28:23.217547+00', NULL),
	('l', 38, '\x13f5b667fb7197e175b7e27f3bfe2ec1ddc3075abfa18e5d40bebf108c9ba716', '\x94e25225bc4c8e8dec21d82d3fe011dcbf53ef45c6f9b63b98e2d96916bfc6108e2206525b216d13767198617c5d5929c9aedd20433ac6594da81704c9aadf00', '2026-12-01 13:28:23.897199+00', NULL),
	('l', 40, '\x06f27a339cb2e14a0dbc7e97fa77b2ee77f97b5640b8dae9bb577dc35f99419d', '\x0d61d7ac4f7311c7ba1c842791204f4e2e66030414f2e43c85c3f92caed08435131ed8f80d83068930b8382c62769ae9b328c806621c10a61926e881c6968502', '2026-12-01 13:28:23.911601+00', NULL);
INSERT INTO public.node VALUES
	(true, 'holder', 'b', '\x308201163081c9a00302010202106f277af407e9e2406fe39da3f023ba87300506032b6570300c310a300806035504031301623020170d3236313230313133323832305a180f39393939313233313233353935395a300c310a30080603550403130162302a300506032b65700321007331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6aa33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b65700341003ddfb6e4fcbd46e3a9e589e827bf445451a0dd3457aba233ceceaa6c7e102656e7f0a8e123afb43b3a4d4ddfaca50807b2d107fb4e6e875aa7fab52134181504', '\x3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696', '\x012e3a80b84594cea19b10b456a891a258129a16bbabfa0fb377f807d1220f5acb3b4a50c6d69a671fd7a9f6395cd147100afe0892e1840fb9f91e32628402d127babdc67fc36295af993e8de60a7d325e', '2026-12-01 13:28:20.85554+00');
INSERT INTO public.peer VALUES
	('a', 'holder', 'https://127.0.0.1:22871', '\x12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2', '2026-12-01 13:28:21.258098+00'),
	('l', 'linker', 'https://127.0.0.1:22873', '\xa61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664', '2026-12-01 13:28:21.297813+00');
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
INSERT INTO public.psi_server_output VALUES
	(1, '08a2b4c3-db2b-75b2-f4ff-4cd5bfd18ee4', 'f89edcd6-2890-b18a-a9a5-048a3ebd5015', '\xa3f77d7288ad14c1a79a1970bcf1abdc63a52332bce4b22a15bab4de81e36c46', NULL),
	(1, '09560bb2-3ccd-60c5-935b-ab1a38c8e0af', 'd65d3831-aa9c-f4be-9ae9-f38615cf5e3c', '\x3fd5d25e4998ab8d8799a311071e4f2fab5ea1b50585c3ba830f1bd0299cf9fe', NULL),
	(1, '0ab8649a-b73f-fec3-a68e-d93ae7a3a59f', '7849c2fb-e7c3-575c-a936-b20fc4cf69dc', '\x4ae819696a1e5a0acdf99f30f18b690f19931b14b1a54af69bce60fff0408ede', NULL),
	(1, '0dc950e9-6ca0-827f-ac91-715690878136', '017b6f52-1665-9bcd-fabd-a6ea498dd0f3', '\x400028440c14f2e6a95388e699960366ad22100bd14a25deac3dbd08eeafbe1d', NULL),
	(1, '11270d92-cb79-7f5a-f8e7-fc114b11a768', '7f98e225-1afd-1a28-08ec-5f2aaa6ccead', '\x660d82c47a8df00a0557cff5f2e43a2ddedd77eac8be8fec487a155518a9b335', NULL),
	(1, '20a289d4-7d44-3f20-7071-cedc3172bda4', 'abbefe05-d98c-ac3e-9151-49e3ee420a2e', '\x6a164f6f1cd90785e9df1414d5a8c799686ba708d7b9ff8309beeb116eadc4bd', NULL),
	(1, '20fec699-77bb-ccb6-710d-62fb93868a9d', 'cb70eb04-b365-f38a-16e9-4c2a6728b68c', '\x114f63a7cdedcd0510f956e554a14254101ac5019d4a6216a98b7d07494e18c9', NULL),
	(1, '325a5276-dabd-7bbf-6563-34e65b5e310f', '89218ea4-c18d-d14e-c475-dae9a2c68018', '\x889a0fd059d88159a6eca0d5787fcd403440aed8d2758a7999f5cc8c0f9cfe34', NULL),
	(1, '49271382-a964-11bf-347f-cbc32c7e417d', '2e66738c-4125-0185-473f-264a5e0368f2', '\x2de354d766ce0c65c177c98f7abf9a477e9a115a9a1977627ec0400a7bdefbe2', NULL),
	(1, '4a49ff9a-cf0b-93a4-42e5-bef10ba3cf4e', 'ebb4adf7-7c66-e4c8-df21-1d1eea557fa9', '\xbb7cc2d4c5bd60745e28a27835b6de59f0767496ded0beaaafbfde575105f3ee', NULL),
	(1, '52139df7-0866-29c4-bd4a-30b25a0cb863', '79d6a92c-1b21-4e7e-56bb-a85611076125', '\x3ae25d8f740b87a5a473c592a748ccf3eb82be65ed6057d1666a034b322f6abe', NULL),
	(1, '56bdc457-2566-c88c-901a-4298003e8a2b', 'd74d84e0-38b0-d3e2-a247-5a42be7f4bef', '\x0b9863e44457103f277088eed52d41d194ad41efc6d0627ce068fd96edd6fa88', NULL),
	(1, '63e7489b-b15c-70a0-65d2-46bbffc4592c', '4e3e0861-2720-1bd5-bf5a-fe4c08c322ad', '\x44d538720384d513be9a45ee69dda88047166540aef2f7a06cf4e028b19aef33', NULL),
	(1, '6a2a9b55-6bb3-0a9b-e3b2-c2636cd686ac', '81afb683-bf70-63a4-98af-e8736f18339f', '\x48acda80888881360afc0e9189a551970eb346475c959db929b5547005336a01', NULL),
	(1, '6ba933d6-1d38-af3d-036b-a850468657c5', 'b01a8ca7-b4d1-32d9-effa-a369c3195c67', '\x1b43feb130153af09bf846d3a696afc6a9435bcae877e311278c0a58a9106963', NULL),
	(1, '86f18cbd-a4a8-8577-05cf-468de5c45c8c', '0bb342c3-b291-279a-b21a-c0b8b20bdd29', '\xf27a595019ce50f26460eb9a51a122b8bf244bb2fe2699bbfe84393422851a4f', NULL),
	(1, '8b88f3e8-210f-486c-3ee7-6d7f656c8729', 'b6416832-7732-4cc1-f43f-1d874ce433f6', '\x29a2643f7ceb57f677d14eb8bd5234f07af5b83a3141ac934a343927dd253bdf', NULL),
	(1, '900e35c5-5879-8e06-ec10-d53aca07ef52', 'e45db424-a433-bb9f-4f6c-9f36dd8e5736', '\x9c1e9541a8b4ccb850fa8b25afea4efe09d0a6da7fa244cb2c6d81d5d2ace1cd', NULL),
	(1, '9dfb389e-af1f-07f2-b7fd-66fba0ab33ac', '54a023b4-0d63-7c7e-4f05-1200d03c5478', '\x18eb8f67e1409549f24c5852c704acf2645dcc49ef9d82ed5c77c39bdbf63470', NULL),
	(1, 'bd387c77-f06d-5043-363d-0c858d5676c0', '9152c928-af53-82e4-e93d-c372c6bd3e07', '\x9c69fb0b1af0a24e2bfc1a1177ef030f30e8d784fa2be63283410cab1bbea3b1', NULL),
	(1, 'ccf39757-871e-8c94-f5fe-66696d478563', 'e312f168-2364-6112-0343-9b02a53bd7b3', '\xbad15da5ac12f84fd13cbd0ec3bfb6ffd54f2f38109fe01923ed9a1905d8b26d', NULL),
	(1, 'd801cd3b-e665-e5e9-faa0-fe87592949c9', '034ba190-bac7-1224-2bcb-59c3a1dd9a1f', '\xb5a5a025ad289dd35b72fc33b916bdf4a393dea7c2ecc71adb9b0512a944e741', NULL),
	(1, 'd9cf9c09-f7d9-2dd4-55a7-233d7512bb21', 'b7b6d873-ee34-eb28-ee8f-e8542febfefc', '\x561e06e2444c3940f8679e5f18c57648e9d25c5c9ea5e2ff92430485ff0cdd4c', NULL),
	(1, 'db3272b6-123f-147e-f548-aedb90ee56f2', '6c082f1d-45be-fcfa-4448-4118703bee9f', '\x4553516ec12e58a09925eb2b1adc4b0c0e15b7ec5943272a9faa87deb3cad595', NULL),
	(1, 'ddc5db6f-9d8d-9720-670c-bf5dd15ef25c', '6934b13f-a436-51ee-bbc6-abadd6d9e939', '\x2d422b6230f1c43951666f51eff26701f13e18bb44f25efa91ec432f48d03c2e', NULL),
	(1, 'e45f094f-a976-f7b6-7425-c86229bae3d4', '27dc59f1-3284-f679-6f62-3974d15e5db1', '\xe1f4382fcad62d79d90b97873f345ad7b7cc76cb81ceb9430266063addbfcbea', NULL),
	(1, 'f0dc70da-1497-64b3-e885-302cb0ed1763', 'bfe78bc5-3da6-07a1-2182-3ae5d96ff2f4', '\x7ae3a48e7988d1e56ddf6574e72a947f0d7eb6e0f45f356cac1b7e28652edf85', NULL),
	(1, 'f62b4d96-95c9-23bf-ac9a-a8dd5892400b', '5a844178-30c4-b33f-28a3-c1056f694c24', '\xdc162bdcad3adb34c29f634f6d2aac2b3ac77bc22bce8129cca6bcc2dbd96b31', NULL),
	(1, 'f744b240-b84b-07d1-a108-40a068639ccf', 'd2433ab5-3dda-764d-9770-c6589f63fa00', '\x01bd99b7238dc8f1f44d35706438056fd59f244bdc9b8969b6350a1ce6ae2bf4', NULL),
	(1, 'fd159644-be1d-5e2d-8d09-8a170e3ed968', '48629c54-c89b-e436-9eeb-b6851f852d0d', '\x97554bb0f47140c78b03ea98bce431b40fb55078adf72671b180e92f2085e09c', NULL),
	(2, '21a9f21e-00ba-c175-297b-e1dde19620ee', '36bdc2bb-5e00-5396-8aa6-443f012b3ef4', '\x53ac2257d77f810ebfd19bed9056d26d55bac0f89b0ebfe63f3ecf7851f4024f', NULL),
	(2, '27d10411-b0cf-e258-39a6-04819f3c8ed2', 'e957a97e-b61a-e856-cb88-b5b5614bc620', '\x08e18a2116f620862d3651a063e992c231368e3f36cfff5871a820754f762eb6', NULL),
	(2, '29b5fccd-ddbb-2b23-d175-8111fff93fba', '4e397a3e-5e78-9cc3-1a86-5b913805caf6', '\xd42ee8d12a49b0dbbc6ef4c43cb76f327e0f126c884d47246a06040a132189da', NULL),
	(2, '2de08a94-fd04-c029-4877-df18013e4525', 'ef585026-9815-82a5-ab4d-3fd653b245e2', '\xa44fc952aaf4e249cf03a5a6119e42404bdd964bc1fe410279f899ecf71b1258', NULL),
	(2, '30857513-bba6-0d7a-8a82-bec3c78c567c', '5a8dc976-ec27-2388-1021-50b11d11ae38', '\x1d7b916ce39fee3bab5e0b12736f89925c72c577cbec9031da734512886bc1d4', NULL),
	(2, '369d3622-6a0d-c6a5-201e-6fe989b53f09', 'f800d82a-2e10-7273-6185-a6461ae569ff', '\xf53f9c3dc48670d0b3e7e3fa68fd7d75bb510a4759469399bbb31b7ef799ec52', NULL),
	(2, '56a58817-1a92-c319-1d14-264fd75a651d', '0e610a32-1a4a-47b4-bf86-c1892354cefb', '\x50afb406d2494bac72fb27d68ffb4e11f2c8b9dd1083aa983b8a905deb82b6aa', NULL),
	(2, '5a559823-1fe3-ffea-c7a8-eca42042dfe7', 'd8217996-79d5-4454-69ec-2078f1d2c932', '\x3edb72ee94d425886c0f2a9cce4588eeb29fe519737154a4f996ec276b4ae3c7', NULL),
	(2, '5c64cd3b-5618-4441-3cc6-18487e39f5fb', 'cb9d0903-96c2-ce41-bdb9-2dee55882707', '\xa904b0b695e293ddaa0386e58bcff4cb871dd8ba09316c1efa9badf44d96c8c9', NULL),
	(2, '5e0d5ec9-c23c-d30e-08a5-6e7ebbd34ae7', 'f9e3392a-efdb-9faf-971b-a30d5d455ba9', '\xd7384ff10d2bf3a2a0af896b7a02f373d027063cfb85babd92ed1598ea598d14', NULL),
	(2, '6c76118c-063c-0fab-dbc5-1c68f6cad3ec', '73b959a0-c188-1ed4-74b7-7de872ab5975', '\x368ef0d878f06cfa273ae35aa93de6e80741a8ff987ccb0b0535a50417b4e1cb', NULL),
	(2, '6f4ded67-2510-91df-03ae-9f830713bd3d', '1572df5e-0158-8a46-afd9-9dff6f17523f', '\x9f361eabbd966e18fcffdafd5f25e85f615dea974c73ced8ebbaa0457a0b221f', NULL),
	(2, '74be032a-cf6e-058b-600d-c1b7e6dcc625', '04b2b81b-eeb1-44cd-f968-fc0bc21e90d9', '\x8c5e557e9e9625cb0bb6a4c9aa983aba2465a7cfb3d9749847e14f83446013b6', NULL),
	(2, '7af70541-b559-d3bb-ec84-e0714985b452', '093fe448-a579-f8e4-b404-dcfce5df98a4', '\x786443793abbc14638c6eea0b659a7810e97566cf74125b353d7f22f3a260e05', NULL),
	(2, '85667479-c89b-5d40-711a-6f14e5645fa8', '4dc6760d-cde2-4f2a-263e-71195b8b44ce', '\x1e4d17af19d82622f70f33c57087880236f1eeb099407cf1d6f2d7f354f42c55', NULL),
	(2, '8e0c122f-e1cf-d97b-fb98-ebdf9eb92622', '62c56ae4-c4d4-d86b-9123-91dc6a6281e2', '\x219547b43f38c12b4da38c0b810b6bf9ebd94020a5fa93756c797e754550a1a5', NULL),
	(2, '8f651540-932a-0a09-f178-fd37dc7183eb', '2fea7317-0256-40f0-cc57-97d3f9ca95e6', '\x2057503d9ad1e05d9a3f7ac2c0be033f3b32c888dfc79c18dd52181d57538da3', NULL),
	(2, '9d93fb73-715f-9e73-a317-16ae3f1d93e3', 'af8e8cd1-7741-7110-a659-db510e38e7db', '\x190e295eab84baf296205aaa3f1772ba49ef0d629b3ba765a85f991dd0688d8f', NULL),
	(2, 'a2dc411f-19cb-d11a-cb28-a40d8f1f8750', '80f677f6-eec0-5dfc-47a3-5d70e89d9e52', '\x7bc077f7f5b936216dc5a296d01a6b9d5d9caa5192c88777e9880c88ed1fe8ba', NULL),
	(2, 'ab5d382a-e0fc-800c-07d2-6926d26d7906', 'db4d161d-e168-2392-5ac8-d8acd723f919', '\xac066c3c6675a2c2e9413ac6285acb647b47f467fe23ae955a77d836a0d59a8d', NULL),
	(2, 'ae2377bd-aea5-838a-d5c2-114fbaf0c898', 'e8d42528-9dcd-07a5-2e42-4be19c7c4cbc', '\x6b055aa0dd5176aee47d0c9a334284730da672ecf08bb114614a6413a4718ce0', NULL),
	(2, 'b81370ee-d326-94d8-c546-702b1e8edb6f', '4ef44bdd-e948-e8a9-855a-bb7108a7f464', '\x672dcadcd60cf8fdbeb12c9e5ce3a2be66c5c2b9e40474bc78b58897b76f7048', NULL),
	(2, 'c2f811d5-f15f-4eb7-c67d-88db829ee208', '6b3006fa-2dea-9a81-340b-6560ff5ea954', '\x5f4253006e318bf6986e06500510167ff0d07c1f04d6520421f32deaef2818e4', NULL),
	(2, 'd453be08-a6dd-1528-1a25-6c3f1b2194bb', '77a285ef-59eb-b9f4-8d60-09da2b3d902a', '\x4eee21af1174d168d0ab1a1fb8d62396d4410681ac6d211f682e56c764eab361', NULL),
	(2, 'd5618f6f-38f8-071f-027c-6916ab64e4f8', '6516c07d-6d24-b2a2-4ec6-06893a9ff3ac', '\x87971ac0a6ea0c16c39a4f5a641fb39df1ecd4d2a6a3fba841a18828d9551830', NULL),
	(2, 'd7e0bcf9-b6e7-d147-9357-32d7af174f2f', 'f2b70821-eee2-ea3d-bbe2-d2deca256f25', '\x07b314e4704e6189432f9ea3bfa7965dd7741067053e9d7827bdb5bd5301bbd2', NULL),
	(2, 'dc8108ea-2a7b-94e4-08cb-7faf0f4aa0f7', '4ef4d9ef-5ada-159d-b100-8badb8037e86', '\xb36d917510cb6321124181af49ec595d0509da04652ca8b85084bdda51b26796', NULL),
	(2, 'e60e4f48-1931-6367-e08c-0406994662c2', '6f8585d5-8905-f6f6-9dbe-a0b74cda034e', '\xa3903fbb1467b3a3cf23fbcb4eaaa87ab11c042f8627d7862b8a3e501176448a', NULL),
	(2, 'f4181070-d117-6f8e-a757-c2052cafe7b7', 'ce80265d-fcf6-a06e-573d-64e165584a54', '\x44d8ff857080cfb464b640b37b2effde2afb6ed94d739ea9bfa0db30c099623b', NULL),
	(2, 'f9b4d0e1-4528-46d8-08dc-0ca219890da5', '25466ac7-3208-d24c-ec06-d55a658ff55e', '\x8d0b276b347a6f706ff6816a7c37780d8240769244e6615e67dc7f83294c1bb3', NULL),
	(3, '03709fa6-f84a-456e-c7cb-41fd481f8d8c', '184f9f54-010f-721d-faae-2ef1ef14b530', '\x51723a8df16ecb200a5db956c7445587aa86f151386978142070e0c0c332c390', NULL),
	(3, '0799eb6d-07b7-7653-90f3-df99fca30e69', '87064e83-241a-49a0-2ce1-c09c3f6ed374', '\x974f467b10aa4e63ba653e06292083a3b57980752c53b74d1a169f7d100bed2c', NULL),
	(3, '1126bf41-e620-893f-030a-c5b64ab72700', '03805c17-3063-9174-34ca-cbc28a13248c', '\x5492c7976d9903191e0cc6077dfb10ef857a26987fe6e61355241a1e7dd0e1b2', NULL),
	(3, '15fd83d0-67ff-958e-ce7d-a4bf717e64e7', '49f67360-64ea-dbfb-ad87-0a76bbee473a', '\x1f0d259f43662f1c0e2e786f9d394fbc4473234d3fde7746fe37280eb94e74e1', NULL),
	(3, '1afff432-daaf-79f6-8078-73badb02b08e', '7cf4049c-2674-c36d-7d91-210967d07cbe', '\xf7f2efae90b35eb63ac8cef12cdd4c3580f59e2138f0ea5b44fc384a8b273a74', NULL),
	(3, '1f50a8de-b7ad-b083-89ec-75bb508008ca', '442c94d8-46fe-a6f3-5b29-96da97d44007', '\x2cc18d87ad59a169e9c177d0367ff3f6849c29a255dda5ddbcd35df1971c0578', NULL),
	(3, '246002d6-aeb8-a002-fe9e-ad399cdb35d9', 'b833faa1-45d1-7a83-e867-99868bad891b', '\x42754959d4e38da8189a1235241be744da4ed1da97b77523a6d99dd4181457d1', NULL),
	(3, '35beafd7-8508-0a1a-b331-3ded6e0a97ec', '9c327dad-5077-e538-0c3c-75804e86ca05', '\xeae7000fe9bb665c213e24132c081a84e5f770a4333e95853c48ea179161fe9a', NULL),
	(3, '45ab02ab-454a-b5b9-97de-d85f393b3876', 'a2b8b8dd-bbc7-354d-9cdc-6137b6761a66', '\xabb8a93aea63db87f0e0d8c6db54f086bc6b255434a17fd65661e74ee987d66c', NULL),
	(3, '4e0a9f06-c889-268f-9cb7-f61598a8dea5', 'e679f876-4756-75f0-aa03-c327622675a0', '\x3be26e70bb5a40f6244325aeae6f2f6376f2113b478b787e431678b3bd856dbf', NULL),
	(3, '527124f5-9969-d668-3652-a0199f6f9af8', '067369ce-6cd8-9198-d068-586afa6a3598', '\xd9a078694cc274fd6410c6ac0566ed0bce5809384125205c639d5a3b19c0919a', NULL),
	(3, '5689c385-61c7-a617-7763-9015fefd2ef9', 'b9fb717a-fbfc-1169-1c12-84ea57902af4', '\x195bd8978130376cb551dc1a5e6b423ba0b1c03d73aa273ab32877e83e1c8021', NULL),
	(3, '605b623a-d2a0-ee65-5945-ce33082f29ac', '89002c86-b943-dd84-319d-dc7859f34169', '\xc1699ff28e747a13664c0702a82940d1a0017b97979c0df3687e984bb565faad', NULL),
	(3, '62c6397e-73a4-16e7-b0dc-21d8f08c84b5', 'f66f44bc-1497-1100-4daa-58c0fac3b5fd', '\xccba12dd5ded23f95c4aa050572c1dea42c6d8f9b5dd1fc5449d419591628089', NULL),
	(3, '6d250090-cb1a-71fa-8697-ae18dee5379a', '9677ac88-e875-dfb5-3103-b2161eea7304', '\x28aa85f389c60929cb3686a1b457feb606da0c9da0ade9e054bc9d5aec389590', NULL),
	(3, '6ed7580a-7c86-7c50-e4f6-b38dfde7f33d', '0b6a4b2e-3e20-616b-8c9e-8b26b74befc9', '\xadb6f586544222f6508ece508b0be410eea4af2ad5f314b909ff957620bf6594', NULL),
	(3, '842b3115-d538-b520-e39d-ca163158c47f', '883147c1-ba95-48e1-e53a-5c7512b6dd27', '\x278962cf89aeb4f38c6c5bb2d90cdb33889dc1bf2e1c9469dbf6c61ee162f170', NULL),
	(3, '93662017-6e51-54bd-ad67-2f23f7d68941', 'ac27e60b-9cdb-47aa-939e-b71c1530bb10', '\xbc0a6304d9855958bc7b76073971281f12bb9fba2e179803469b4cbb3089c2ed', NULL),
	(3, '988e04c9-b593-3589-bbc0-eee8981baaa3', 'b4d0ae10-6984-5849-aeb9-e3cac4576490', '\xabe93305d55db0d22a797583381f1cfa7afb12f06c05a6499cca3ab7ef406ad7', NULL),
	(3, '9fc1789f-7b3f-c38b-3e8f-87f945c1a3df', 'e843562d-0b54-b770-8c4d-9b204bd8edef', '\xa6487bc839cbb3693178e24a9fdc97b02a73d890e3c69815cc5a1c03b979d8de', NULL),
	(3, 'a759e0d2-53f2-6543-332e-848f93008338', 'dbf3dfa7-7d8f-48f6-293c-f84ba1c41ec6', '\x926246f5eab93d9b24aa80f16c1089b143f86f5b7360fd509eb8b0c1d888169d', NULL),
	(3, 'ac1c6422-03b6-159e-c281-0061a9deb75c', '626830f1-30b9-623d-95ee-32686d2d650f', '\x5ceaa85ab8629c58ac3692538ccb3ff8cbd7a2778b8334eab92629f9aea1fc7a', NULL),
	(3, 'be6215a5-24ef-28ed-1af7-d22931db220a', 'a80a77d9-4e9e-39ff-d426-1d18c29e821d', '\xdd17f16cd644fbfed1a432774038fd29316653592615dd91c6350100ba54316d', NULL),
	(3, 'bffe7b53-2e6e-f94b-2ae0-704f40869757', 'b730dc2c-a0e6-27f6-82d2-83064b65395b', '\xc8a9ce8dcb37fe8b7d26aaab3162a63d577da6ed50aae38332f70f62145486c7', NULL),
	(3, 'c27daa45-ce8b-d772-87f6-8bef3a80acaa', 'e87f6fb7-35f8-4b11-a7e1-fad212723f4c', '\xdcc2ccbd8c0d885d8cd98b008a3979cbd0e3354c12f8e068a87ce221f0f05e26', NULL),
	(3, 'dc31bdd6-e921-524f-83de-ba3a5043816d', 'e25da3a0-81f5-95d6-c660-b63594ef8884', '\xf642d7007dbe062c4719ef75c20bb6aefef00c4cf769028c790b19b07c853389', NULL),
	(3, 'e45543ef-01ba-31f3-3d4f-d24bc28215c6', '0e5d87f7-c393-fb1c-fb27-51a6362a8fcb', '\xe9058fedcaf6bff0f4bb9c20f9fce1a31abd315bac5f146e7282c629d29b1434', NULL),
	(3, 'ef177c97-9157-676d-af28-2ac6684013bb', '57ad9d26-b279-2658-2bd5-5321c2ebea23', '\xa51b5c90dfcb3791d0d400134d1db266c502dc535251ec757cdb5482ed554ec0', NULL),
	(3, 'ef5e8678-e4ab-8671-0c55-6f916b795c08', 'eb05ff77-faaa-ca41-0b33-09e450105b60', '\x08ddf64b2c4653554a586a62d2e458cdb15de737f60eceb0b5abfac37b699f6c', NULL),
	(3, 'f3e8b51a-124b-8043-e0ab-96a58a16e04f', '3d8222bc-10d4-43c3-3679-4911c45ad40a', '\x018374dab4556f8a841b07ef384a787d172f0fdba5b97828b247d286cb9f13ba', NULL);
INSERT INTO public.psi_server_tag VALUES
	(1, 1, '017b6f52-1665-9bcd-fabd-a6ea498dd0f3', '0dc950e9-6ca0-827f-ac91-715690878136', '\x400028440c14f2e6a95388e699960366ad22100bd14a25deac3dbd08eeafbe1d'),
	(1, 1, '034ba190-bac7-1224-2bcb-59c3a1dd9a1f', 'd801cd3b-e665-e5e9-faa0-fe87592949c9', '\xb5a5a025ad289dd35b72fc33b916bdf4a393dea7c2ecc71adb9b0512a944e741'),
	(1, 1, '0bb342c3-b291-279a-b21a-c0b8b20bdd29', '86f18cbd-a4a8-8577-05cf-468de5c45c8c', '\xf27a595019ce50f26460eb9a51a122b8bf244bb2fe2699bbfe84393422851a4f'),
	(1, 1, '27dc59f1-3284-f679-6f62-3974d15e5db1', 'e45f094f-a976-f7b6-7425-c86229bae3d4', '\xe1f4382fcad62d79d90b97873f345ad7b7cc76cb81ceb9430266063addbfcbea'),
	(1, 1, '2e66738c-4125-0185-473f-264a5e0368f2', '49271382-a964-11bf-347f-cbc32c7e417d', '\x2de354d766ce0c65c177c98f7abf9a477e9a115a9a1977627ec0400a7bdefbe2'),
	(1, 1, '48629c54-c89b-e436-9eeb-b6851f852d0d', 'fd159644-be1d-5e2d-8d09-8a170e3ed968', '\x97554bb0f47140c78b03ea98bce431b40fb55078adf72671b180e92f2085e09c'),
	(1, 1, '4e3e0861-2720-1bd5-bf5a-fe4c08c322ad', '63e7489b-b15c-70a0-65d2-46bbffc4592c', '\x44d538720384d513be9a45ee69dda88047166540aef2f7a06cf4e028b19aef33'),
	(1, 1, '54a023b4-0d63-7c7e-4f05-1200d03c5478', '9dfb389e-af1f-07f2-b7fd-66fba0ab33ac', '\x18eb8f67e1409549f24c5852c704acf2645dcc49ef9d82ed5c77c39bdbf63470'),
	(1, 1, '5a844178-30c4-b33f-28a3-c1056f694c24', 'f62b4d96-95c9-23bf-ac9a-a8dd5892400b', '\xdc162bdcad3adb34c29f634f6d2aac2b3ac77bc22bce8129cca6bcc2dbd96b31'),
	(1, 1, '6934b13f-a436-51ee-bbc6-abadd6d9e939', 'ddc5db6f-9d8d-9720-670c-bf5dd15ef25c', '\x2d422b6230f1c43951666f51eff26701f13e18bb44f25efa91ec432f48d03c2e'),
	(1, 1, '6c082f1d-45be-fcfa-4448-4118703bee9f', 'db3272b6-123f-147e-f548-aedb90ee56f2', '\x4553516ec12e58a09925eb2b1adc4b0c0e15b7ec5943272a9faa87deb3cad595'),
	(1, 1, '7849c2fb-e7c3-575c-a936-b20fc4cf69dc', '0ab8649a-b73f-fec3-a68e-d93ae7a3a59f', '\x4ae819696a1e5a0acdf99f30f18b690f19931b14b1a54af69bce60fff0408ede'),
	(1, 1, '79d6a92c-1b21-4e7e-56bb-a85611076125', '52139df7-0866-29c4-bd4a-30b25a0cb863', '\x3ae25d8f740b87a5a473c592a748ccf3eb82be65ed6057d1666a034b322f6abe'),
	(1, 1, '7f98e225-1afd-1a28-08ec-5f2aaa6ccead', '11270d92-cb79-7f5a-f8e7-fc114b11a768', '\x660d82c47a8df00a0557cff5f2e43a2ddedd77eac8be8fec487a155518a9b335'),
	(1, 1, '81afb683-bf70-63a4-98af-e8736f18339f', '6a2a9b55-6bb3-0a9b-e3b2-c2636cd686ac', '\x48acda80888881360afc0e9189a551970eb346475c959db929b5547005336a01'),
	(1, 1, '89218ea4-c18d-d14e-c475-dae9a2c68018', '325a5276-dabd-7bbf-6563-34e65b5e310f', '\x889a0fd059d88159a6eca0d5787fcd403440aed8d2758a7999f5cc8c0f9cfe34'),
	(1, 1, '9152c928-af53-82e4-e93d-c372c6bd3e07', 'bd387c77-f06d-5043-363d-0c858d5676c0', '\x9c69fb0b1af0a24e2bfc1a1177ef030f30e8d784fa2be63283410cab1bbea3b1'),
	(1, 1, 'abbefe05-d98c-ac3e-9151-49e3ee420a2e', '20a289d4-7d44-3f20-7071-cedc3172bda4', '\x6a164f6f1cd90785e9df1414d5a8c799686ba708d7b9ff8309beeb116eadc4bd'),
	(1, 1, 'b01a8ca7-b4d1-32d9-effa-a369c3195c67', '6ba933d6-1d38-af3d-036b-a850468657c5', '\x1b43feb130153af09bf846d3a696afc6a9435bcae877e311278c0a58a9106963'),
	(1, 1, 'b6416832-7732-4cc1-f43f-1d874ce433f6', '8b88f3e8-210f-486c-3ee7-6d7f656c8729', '\x29a2643f7ceb57f677d14eb8bd5234f07af5b83a3141ac934a343927dd253bdf'),
	(1, 1, 'b7b6d873-ee34-eb28-ee8f-e8542febfefc', 'd9cf9c09-f7d9-2dd4-55a7-233d7512bb21', '\x561e06e2444c3940f8679e5f18c57648e9d25c5c9ea5e2ff92430485ff0cdd4c'),
	(1, 1, 'bfe78bc5-3da6-07a1-2182-3ae5d96ff2f4', 'f0dc70da-1497-64b3-e885-302cb0ed1763', '\x7ae3a48e7988d1e56ddf6574e72a947f0d7eb6e0f45f356cac1b7e28652edf85'),
	(1, 1, 'cb70eb04-b365-f38a-16e9-4c2a6728b68c', '20fec699-77bb-ccb6-710d-62fb93868a9d', '\x114f63a7cdedcd0510f956e554a14254101ac5019d4a6216a98b7d07494e18c9'),
	(1, 1, 'd2433ab5-3dda-764d-9770-c6589f63fa00', 'f744b240-b84b-07d1-a108-40a068639ccf', '\x01bd99b7238dc8f1f44d35706438056fd59f244bdc9b8969b6350a1ce6ae2bf4'),
	(1, 1, 'd65d3831-aa9c-f4be-9ae9-f38615cf5e3c', '09560bb2-3ccd-60c5-935b-ab1a38c8e0af', '\x3fd5d25e4998ab8d8799a311071e4f2fab5ea1b50585c3ba830f1bd0299cf9fe'),
	(1, 1, 'd74d84e0-38b0-d3e2-a247-5a42be7f4bef', '56bdc457-2566-c88c-901a-4298003e8a2b', '\x0b9863e44457103f277088eed52d41d194ad41efc6d0627ce068fd96edd6fa88'),
	(1, 1, 'e312f168-2364-6112-0343-9b02a53bd7b3', 'ccf39757-871e-8c94-f5fe-66696d478563', '\xbad15da5ac12f84fd13cbd0ec3bfb6ffd54f2f38109fe01923ed9a1905d8b26d'),
	(1, 1, 'e45db424-a433-bb9f-4f6c-9f36dd8e5736', '900e35c5-5879-8e06-ec10-d53aca07ef52', '\x9c1e9541a8b4ccb850fa8b25afea4efe09d0a6da7fa244cb2c6d81d5d2ace1cd'),
	(1, 1, 'ebb4adf7-7c66-e4c8-df21-1d1eea557fa9', '4a49ff9a-cf0b-93a4-42e5-bef10ba3cf4e', '\xbb7cc2d4c5bd60745e28a27835b6de59f0767496ded0beaaafbfde575105f3ee'),
	(1, 1, 'f89edcd6-2890-b18a-a9a5-048a3ebd5015', '08a2b4c3-db2b-75b2-f4ff-4cd5bfd18ee4', '\xa3f77d7288ad14c1a79a1970bcf1abdc63a52332bce4b22a15bab4de81e36c46'),
	(3, 4, '04b2b81b-eeb1-44cd-f968-fc0bc21e90d9', '74be032a-cf6e-058b-600d-c1b7e6dcc625', '\x8c5e557e9e9625cb0bb6a4c9aa983aba2465a7cfb3d9749847e14f83446013b6'),
	(3, 4, '093fe448-a579-f8e4-b404-dcfce5df98a4', '7af70541-b559-d3bb-ec84-e0714985b452', '\x786443793abbc14638c6eea0b659a7810e97566cf74125b353d7f22f3a260e05'),
	(3, 4, '0e610a32-1a4a-47b4-bf86-c1892354cefb', '56a58817-1a92-c319-1d14-264fd75a651d', '\x50afb406d2494bac72fb27d68ffb4e11f2c8b9dd1083aa983b8a905deb82b6aa'),
	(3, 4, '1572df5e-0158-8a46-afd9-9dff6f17523f', '6f4ded67-2510-91df-03ae-9f830713bd3d', '\x9f361eabbd966e18fcffdafd5f25e85f615dea974c73ced8ebbaa0457a0b221f'),
	(3, 4, '25466ac7-3208-d24c-ec06-d55a658ff55e', 'f9b4d0e1-4528-46d8-08dc-0ca219890da5', '\x8d0b276b347a6f706ff6816a7c37780d8240769244e6615e67dc7f83294c1bb3'),
	(3, 4, '2fea7317-0256-40f0-cc57-97d3f9ca95e6', '8f651540-932a-0a09-f178-fd37dc7183eb', '\x2057503d9ad1e05d9a3f7ac2c0be033f3b32c888dfc79c18dd52181d57538da3'),
	(3, 4, '36bdc2bb-5e00-5396-8aa6-443f012b3ef4', '21a9f21e-00ba-c175-297b-e1dde19620ee', '\x53ac2257d77f810ebfd19bed9056d26d55bac0f89b0ebfe63f3ecf7851f4024f'),
	(3, 4, '4dc6760d-cde2-4f2a-263e-71195b8b44ce', '85667479-c89b-5d40-711a-6f14e5645fa8', '\x1e4d17af19d82622f70f33c57087880236f1eeb099407cf1d6f2d7f354f42c55'),
	(3, 4, '4e397a3e-5e78-9cc3-1a86-5b913805caf6', '29b5fccd-ddbb-2b23-d175-8111fff93fba', '\xd42ee8d12a49b0dbbc6ef4c43cb76f327e0f126c884d47246a06040a132189da'),
	(3, 4, '4ef44bdd-e948-e8a9-855a-bb7108a7f464', 'b81370ee-d326-94d8-c546-702b1e8edb6f', '\x672dcadcd60cf8fdbeb12c9e5ce3a2be66c5c2b9e40474bc78b58897b76f7048'),
	(3, 4, '4ef4d9ef-5ada-159d-b100-8badb8037e86', 'dc8108ea-2a7b-94e4-08cb-7faf0f4aa0f7', '\xb36d917510cb6321124181af49ec595d0509da04652ca8b85084bdda51b26796'),
	(3, 4, '5a8dc976-ec27-2388-1021-50b11d11ae38', '30857513-bba6-0d7a-8a82-bec3c78c567c', '\x1d7b916ce39fee3bab5e0b12736f89925c72c577cbec9031da734512886bc1d4'),
	(3, 4, '62c56ae4-c4d4-d86b-9123-91dc6a6281e2', '8e0c122f-e1cf-d97b-fb98-ebdf9eb92622', '\x219547b43f38c12b4da38c0b810b6bf9ebd94020a5fa93756c797e754550a1a5'),
	(3, 4, '6516c07d-6d24-b2a2-4ec6-06893a9ff3ac', 'd5618f6f-38f8-071f-027c-6916ab64e4f8', '\x87971ac0a6ea0c16c39a4f5a641fb39df1ecd4d2a6a3fba841a18828d9551830'),
	(3, 4, '6b3006fa-2dea-9a81-340b-6560ff5ea954', 'c2f811d5-f15f-4eb7-c67d-88db829ee208', '\x5f4253006e318bf6986e06500510167ff0d07c1f04d6520421f32deaef2818e4'),
	(3, 4, '6f8585d5-8905-f6f6-9dbe-a0b74cda034e', 'e60e4f48-1931-6367-e08c-0406994662c2', '\xa3903fbb1467b3a3cf23fbcb4eaaa87ab11c042f8627d7862b8a3e501176448a'),
	(3, 4, '73b959a0-c188-1ed4-74b7-7de872ab5975', '6c76118c-063c-0fab-dbc5-1c68f6cad3ec', '\x368ef0d878f06cfa273ae35aa93de6e80741a8ff987ccb0b0535a50417b4e1cb'),
	(3, 4, '77a285ef-59eb-b9f4-8d60-09da2b3d902a', 'd453be08-a6dd-1528-1a25-6c3f1b2194bb', '\x4eee21af1174d168d0ab1a1fb8d62396d4410681ac6d211f682e56c764eab361'),
	(3, 4, '80f677f6-eec0-5dfc-47a3-5d70e89d9e52', 'a2dc411f-19cb-d11a-cb28-a40d8f1f8750', '\x7bc077f7f5b936216dc5a296d01a6b9d5d9caa5192c88777e9880c88ed1fe8ba'),
	(3, 4, 'af8e8cd1-7741-7110-a659-db510e38e7db', '9d93fb73-715f-9e73-a317-16ae3f1d93e3', '\x190e295eab84baf296205aaa3f1772ba49ef0d629b3ba765a85f991dd0688d8f'),
	(3, 4, 'cb9d0903-96c2-ce41-bdb9-2dee55882707', '5c64cd3b-5618-4441-3cc6-18487e39f5fb', '\xa904b0b695e293ddaa0386e58bcff4cb871dd8ba09316c1efa9badf44d96c8c9'),
	(3, 4, 'ce80265d-fcf6-a06e-573d-64e165584a54', 'f4181070-d117-6f8e-a757-c2052cafe7b7', '\x44d8ff857080cfb464b640b37b2effde2afb6ed94d739ea9bfa0db30c099623b'),
	(3, 4, 'd8217996-79d5-4454-69ec-2078f1d2c932', '5a559823-1fe3-ffea-c7a8-eca42042dfe7', '\x3edb72ee94d425886c0f2a9cce4588eeb29fe519737154a4f996ec276b4ae3c7'),
	(3, 4, 'db4d161d-e168-2392-5ac8-d8acd723f919', 'ab5d382a-e0fc-800c-07d2-6926d26d7906', '\xac066c3c6675a2c2e9413ac6285acb647b47f467fe23ae955a77d836a0d59a8d'),
	(3, 4, 'e8d42528-9dcd-07a5-2e42-4be19c7c4cbc', 'ae2377bd-aea5-838a-d5c2-114fbaf0c898', '\x6b055aa0dd5176aee47d0c9a334284730da672ecf08bb114614a6413a4718ce0'),
	(3, 4, 'e957a97e-b61a-e856-cb88-b5b5614bc620', '27d10411-b0cf-e258-39a6-04819f3c8ed2', '\x08e18a2116f620862d3651a063e992c231368e3f36cfff5871a820754f762eb6'),
	(3, 4, 'ef585026-9815-82a5-ab4d-3fd653b245e2', '2de08a94-fd04-c029-4877-df18013e4525', '\xa44fc952aaf4e249cf03a5a6119e42404bdd964bc1fe410279f899ecf71b1258'),
	(3, 4, 'f2b70821-eee2-ea3d-bbe2-d2deca256f25', 'd7e0bcf9-b6e7-d147-9357-32d7af174f2f', '\x07b314e4704e6189432f9ea3bfa7965dd7741067053e9d7827bdb5bd5301bbd2'),
	(3, 4, 'f800d82a-2e10-7273-6185-a6461ae569ff', '369d3622-6a0d-c6a5-201e-6fe989b53f09', '\xf53f9c3dc48670d0b3e7e3fa68fd7d75bb510a4759469399bbb31b7ef799ec52'),
	(3, 4, 'f9e3392a-efdb-9faf-971b-a30d5d455ba9', '5e0d5ec9-c23c-d30e-08a5-6e7ebbd34ae7', '\xd7384ff10d2bf3a2a0af896b7a02f373d027063cfb85babd92ed1598ea598d14'),
	(4, 1, '03805c17-3063-9174-34ca-cbc28a13248c', '1126bf41-e620-893f-030a-c5b64ab72700', '\x5492c7976d9903191e0cc6077dfb10ef857a26987fe6e61355241a1e7dd0e1b2'),
	(4, 1, '067369ce-6cd8-9198-d068-586afa6a3598', '527124f5-9969-d668-3652-a0199f6f9af8', '\xd9a078694cc274fd6410c6ac0566ed0bce5809384125205c639d5a3b19c0919a'),
	(4, 1, '0b6a4b2e-3e20-616b-8c9e-8b26b74befc9', '6ed7580a-7c86-7c50-e4f6-b38dfde7f33d', '\xadb6f586544222f6508ece508b0be410eea4af2ad5f314b909ff957620bf6594'),
	(4, 1, '0e5d87f7-c393-fb1c-fb27-51a6362a8fcb', 'e45543ef-01ba-31f3-3d4f-d24bc28215c6', '\xe9058fedcaf6bff0f4bb9c20f9fce1a31abd315bac5f146e7282c629d29b1434'),
	(4, 1, '184f9f54-010f-721d-faae-2ef1ef14b530', '03709fa6-f84a-456e-c7cb-41fd481f8d8c', '\x51723a8df16ecb200a5db956c7445587aa86f151386978142070e0c0c332c390'),
	(4, 1, '3d8222bc-10d4-43c3-3679-4911c45ad40a', 'f3e8b51a-124b-8043-e0ab-96a58a16e04f', '\x018374dab4556f8a841b07ef384a787d172f0fdba5b97828b247d286cb9f13ba'),
	(4, 1, '442c94d8-46fe-a6f3-5b29-96da97d44007', '1f50a8de-b7ad-b083-89ec-75bb508008ca', '\x2cc18d87ad59a169e9c177d0367ff3f6849c29a255dda5ddbcd35df1971c0578'),
	(4, 1, '49f67360-64ea-dbfb-ad87-0a76bbee473a', '15fd83d0-67ff-958e-ce7d-a4bf717e64e7', '\x1f0d259f43662f1c0e2e786f9d394fbc4473234d3fde7746fe37280eb94e74e1'),
	(4, 1, '57ad9d26-b279-2658-2bd5-5321c2ebea23', 'ef177c97-9157-676d-af28-2ac6684013bb', '\xa51b5c90dfcb3791d0d400134d1db266c502dc535251ec757cdb5482ed554ec0'),
	(4, 1, '626830f1-30b9-623d-95ee-32686d2d650f', 'ac1c6422-03b6-159e-c281-0061a9deb75c', '\x5ceaa85ab8629c58ac3692538ccb3ff8cbd7a2778b8334eab92629f9aea1fc7a'),
	(4, 1, '7cf4049c-2674-c36d-7d91-210967d07cbe', '1afff432-daaf-79f6-8078-73badb02b08e', '\xf7f2efae90b35eb63ac8cef12cdd4c3580f59e2138f0ea5b44fc384a8b273a74'),
	(4, 1, '87064e83-241a-49a0-2ce1-c09c3f6ed374', '0799eb6d-07b7-7653-90f3-df99fca30e69', '\x974f467b10aa4e63ba653e06292083a3b57980752c53b74d1a169f7d100bed2c'),
	(4, 1, '883147c1-ba95-48e1-e53a-5c7512b6dd27', '842b3115-d538-b520-e39d-ca163158c47f', '\x278962cf89aeb4f38c6c5bb2d90cdb33889dc1bf2e1c9469dbf6c61ee162f170'),
	(4, 1, '89002c86-b943-dd84-319d-dc7859f34169', '605b623a-d2a0-ee65-5945-ce33082f29ac', '\xc1699ff28e747a13664c0702a82940d1a0017b97979c0df3687e984bb565faad'),
	(4, 1, '9677ac88-e875-dfb5-3103-b2161eea7304', '6d250090-cb1a-71fa-8697-ae18dee5379a', '\x28aa85f389c60929cb3686a1b457feb606da0c9da0ade9e054bc9d5aec389590'),
	(4, 1, '9c327dad-5077-e538-0c3c-75804e86ca05', '35beafd7-8508-0a1a-b331-3ded6e0a97ec', '\xeae7000fe9bb665c213e24132c081a84e5f770a4333e95853c48ea179161fe9a'),
	(4, 1, 'a2b8b8dd-bbc7-354d-9cdc-6137b6761a66', '45ab02ab-454a-b5b9-97de-d85f393b3876', '\xabb8a93aea63db87f0e0d8c6db54f086bc6b255434a17fd65661e74ee987d66c'),
	(4, 1, 'a80a77d9-4e9e-39ff-d426-1d18c29e821d', 'be6215a5-24ef-28ed-1af7-d22931db220a', '\xdd17f16cd644fbfed1a432774038fd29316653592615dd91c6350100ba54316d'),
	(4, 1, 'ac27e60b-9cdb-47aa-939e-b71c1530bb10', '93662017-6e51-54bd-ad67-2f23f7d68941', '\xbc0a6304d9855958bc7b76073971281f12bb9fba2e179803469b4cbb3089c2ed'),
	(4, 1, 'b4d0ae10-6984-5849-aeb9-e3cac4576490', '988e04c9-b593-3589-bbc0-eee8981baaa3', '\xabe93305d55db0d22a797583381f1cfa7afb12f06c05a6499cca3ab7ef406ad7'),
	(4, 1, 'b730dc2c-a0e6-27f6-82d2-83064b65395b', 'bffe7b53-2e6e-f94b-2ae0-704f40869757', '\xc8a9ce8dcb37fe8b7d26aaab3162a63d577da6ed50aae38332f70f62145486c7'),
	(4, 1, 'b833faa1-45d1-7a83-e867-99868bad891b', '246002d6-aeb8-a002-fe9e-ad399cdb35d9', '\x42754959d4e38da8189a1235241be744da4ed1da97b77523a6d99dd4181457d1'),
	(4, 1, 'b9fb717a-fbfc-1169-1c12-84ea57902af4', '5689c385-61c7-a617-7763-9015fefd2ef9', '\x195bd8978130376cb551dc1a5e6b423ba0b1c03d73aa273ab32877e83e1c8021'),
	(4, 1, 'dbf3dfa7-7d8f-48f6-293c-f84ba1c41ec6', 'a759e0d2-53f2-6543-332e-848f93008338', '\x926246f5eab93d9b24aa80f16c1089b143f86f5b7360fd509eb8b0c1d888169d'),
	(4, 1, 'e25da3a0-81f5-95d6-c660-b63594ef8884', 'dc31bdd6-e921-524f-83de-ba3a5043816d', '\xf642d7007dbe062c4719ef75c20bb6aefef00c4cf769028c790b19b07c853389'),
	(4, 1, 'e679f876-4756-75f0-aa03-c327622675a0', '4e0a9f06-c889-268f-9cb7-f61598a8dea5', '\x3be26e70bb5a40f6244325aeae6f2f6376f2113b478b787e431678b3bd856dbf'),
	(4, 1, 'e843562d-0b54-b770-8c4d-9b204bd8edef', '9fc1789f-7b3f-c38b-3e8f-87f945c1a3df', '\xa6487bc839cbb3693178e24a9fdc97b02a73d890e3c69815cc5a1c03b979d8de'),
	(4, 1, 'e87f6fb7-35f8-4b11-a7e1-fad212723f4c', 'c27daa45-ce8b-d772-87f6-8bef3a80acaa', '\xdcc2ccbd8c0d885d8cd98b008a3979cbd0e3354c12f8e068a87ce221f0f05e26'),
	(4, 1, 'eb05ff77-faaa-ca41-0b33-09e450105b60', 'ef5e8678-e4ab-8671-0c55-6f916b795c08', '\x08ddf64b2c4653554a586a62d2e458cdb15de737f60eceb0b5abfac37b699f6c'),
	(4, 1, 'f66f44bc-1497-1100-4daa-58c0fac3b5fd', '62c6397e-73a4-16e7-b0dc-21d8f08c84b5', '\xccba12dd5ded23f95c4aa050572c1dea42c6d8f9b5dd1fc5449d419591628089');
INSERT INTO public.psi_session OVERRIDING SYSTEM VALUE VALUES
	(3, '\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 1, 'server', '\x3061e307f9bc3b76907017262bf2a36f', 'done', '\x0402040100f204c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee8016901010c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e0000000000000000000000000000000000000000000000000000000000000000aff5dfbbf8891ed4b1280c35b4129ded0000000000000078000000000000000000000000000000000000000000000000000000000000000000000000000000000000e45c5dfd858d0acb90d29bd2a286c4abb0603223421e88098652a6cd1e505210a20b47d28c221f24000989f28eb70d69011204c6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee8016901020c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e0000000000000000000000000000000000000000000000000000000000000000237bfd19945d2572463d6fce042dfdd600000000000000780000000000000000000000000000000000000000000000000000000000000000000000000000000000200a839c2cb80473589a2e2bbdaeb14b0628be6d1003dccfb7c1aef827c0d13d09dd6c4b331e33ade477b99392796a59a64cf225656e0916d0ce0a241f5338df69dfa7c45df48bf453878fa1173f6f554900000000002000001000000000000000001e00000001000000000000000000000000000000000000000000000000000000000000000000000000000000010000000001', NULL, NULL, '2026-12-01 13:28:22.97227+00', '2026-12-01 13:28:23.018744+00', '\x0e85ea0aba2725f4c84649cdf3db056b8ccbdacdb00cfcbc5ed81d0e3c2499e8', 30, false, 1, NULL, true, 30, NULL, 1),
	(1, '\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 1, 'server', '\xba86700045683d9fb1883bbcc0431ce8', 'replaced', '\x0402060100f2043e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec01010c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000048ddeec3e209fb55a79fa83af32162e8000000000000001e00000000000000000000000000000000000000000000000000000000000000000000000000000000000016e83a5966f955128a8cd27a401585fabeb90b463612a068edac53d97a0d588d6fc3b42994848406ed784d2f1c03e9080112043e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec01020c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000074c5ea9960b16c7e6e0852db9c0dce7a000000000000001e0000000000000000000000000000000000000000000000000000000000000000000000000000000000205291607c11502ee628ff3d8c83ce25cacc0bd00e17f4a7ed7cf18977dd70686cae615c5bf1c2a6b5c34bda7918e0e73caf6d1ad56278370378f21d1e1f88b96ba94498227f7f9d36c7a91aaab340945a00000000002000001000000000000000001e00000001000000000000000000000000000000000000000000000000000000000000000000000000000000010000000001', NULL, NULL, '2026-12-01 13:28:21.720905+00', '2026-12-01 13:28:22.230736+00', '\x449c1a5fee3419a78f2e3765e6ba0410fc0487ad9f56b91bcf03a312e8bae071', 30, false, 1, NULL, true, 20, NULL, 1),
	(2, '\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 1, 'server', '\x4b414c45f9c9e2963a5a3b38c955f55f', 'done', '\x0402040100f2043e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec01010c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001f0000000000000001ba86700045683d9fb1883bbcc0431ce8000000000000000000000000000000006a28ec3364d994b29513ce0465d152c4000000000000001f00000000000000000000000000000000000000000000000000000000000000000000000000000000000037b893114e402ea026dc9fc751823e5cf7b9c0cb4a023e96241a72e3d5f7cfdb816a964cfd6ec960e17fc901aa3dffbf0112043e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec01020c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e0000000000000000ba86700045683d9fb1883bbcc0431ce80000000000000000000000000000000074c5ea9960b16c7e6e0852db9c0dce7a000000000000001e0000000000000000000000000000000000000000000000000000000000000000000000000000000000205291607c11502ee628ff3d8c83ce25cacc0bd00e17f4a7ed7cf18977dd70686c833f7de53b46fef9e5049e3dcf6fb483a492bca85377929a4914659be460f3bd8acec95a6c29cc5529e36433709efc9000000000002000001000000000000000000000000000017b6f5216659bcdfabda6ea498dd0f30000000000000000000000000000000000000000000000010000000101', NULL, NULL, '2026-12-01 13:28:22.230736+00', '2026-12-01 13:28:22.317757+00', '\x449c1a5fee3419a78f2e3765e6ba0410fc0487ad9f56b91bcf03a312e8bae071', 1, false, 1, 1, true, 21, NULL, 2),
	(4, '\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 1, 'server', '\x4cf4751d5c0d37a0a5676ad17e05b4a2', 'done', '\x0402040100f2044037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f76801010c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000015c4bf4de4f0ba7336362f6139e5ed9b000000000000001e000000000000000000000000000000000000000000000000000000000000000000000000000000000000f384f5f39855a227354e9b2de88bc7ac634a6c3e7d3ca677ee1513558abcbeaafefa2fc00acd8a498e9b55a2040829170112044037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f76801020c72697374726574746f3235358afabac18ee99481f90b44f93a17c77c40dbaeef60350ab0795592c4de0b1a5e000000000000001e000000000000001e000000000000000000000000000000000000000000000000000000000000000074c5ea9960b16c7e6e0852db9c0dce7a000000000000001e000000000000000000000000000000000000000000000000000000000000000000000000000000000020c2652602a39f87ac21b043ad6918422702ae147acf1bb30346ae5dacc191f6784fa068553937ced05b6dbb6534ee0d07d634e55e79143ee4ac760f350caa92d24ee6eb8904138ed63da0972dac92b33400000000002000001000000000000000001e00000001000000000000000000000000000000000000000000000000000000000000000000000000000000010000000001', NULL, NULL, '2026-12-01 13:28:23.709487+00', '2026-12-01 13:28:23.769284+00', '\x363f3a311fd485f8f146c9a5b5ffc04df0f8c074348c85408dd7c74fd3b163a0', 30, false, 1, NULL, true, 20, NULL, 1);
INSERT INTO public.schema_version_holder VALUES
	(8, false);
INSERT INTO public.schema_version_node VALUES
	(3, false);
INSERT INTO public.study OVERRIDING SYSTEM VALUE VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"76d835c75b455cd7e9ce832d6beceeb5c80835a2987b45905c8c689c1c6db633"}', '{"version":1,"recipe_version":2,"salt":"0d5b757a004d14616beca57d47bc8999a106291ec6767ef6b1b8505c785e4842","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:21.523746+00', 1),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 'typos', '{"version":1,"name":"typos","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["block","link"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[1,1],"expires":"2036-12-31","commitment":"842601f7010d2b6406ad0ee645f115b710c0993c0a49ae1b62dd6752d05df6d0"}', '{"version":1,"recipe_version":2,"salt":"971b3e443f2d730bb34ce52fef83109a43a447d9d938e68557361aeebc6c96c0","columns":[["X"],["Y"]],"keys":[{"kind":"block","columns":[["B"],["B"]],"normalise":["trim"]},{"kind":"link","columns":[["L"],["L"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:22.76881+00', 2),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'ended', '{"version":1,"name":"ended","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"9264e11fd94a8baf40e39db0bdca642234a29bced236ff1f9698501808c05291"}', '{"version":1,"recipe_version":2,"salt":"74bb4bfc8fe28937724a538f2fe65a09580d38e921a7d05e232b0a765d78cfbe","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:23.570742+00', 3),
	('\x317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266', 'declined', '{"version":1,"name":"declined","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"b0714846fdc2c1a19bdd3eee61c38760bdb1c8a08cd3901cf1a61f09b011592d"}', '{"version":1,"recipe_version":2,"salt":"f5b6d0f82e5dd4576e5b25bef904973138c028c4f7e640bf176dfc2c79f95f7a","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:24.173994+00', 4),
	('\x5241e3c2d653e9b52e54c02d20612f2391da2ebd608214f579a9cfa1858da4e8', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"b91c80547117ccd920a4d78eca5407887fcac60cec75c5d72c0096bb5d0efffa"}', '{"version":1,"recipe_version":2,"salt":"ed0f473b05c177cde5e1fcb8cbfd93f0d3728d86096e35be020361b77ae8cb43","columns":[["X"],["Y"]],"keys":[{"kind":"id","columns":[["K"],["K"]],"normalise":["trim"]}]}', 'a', '2026-12-01 13:28:24.257959+00', 5);
INSERT INTO public.study_dataset VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', 1),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', 2),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 1);
INSERT INTO public.study_key VALUES
	(1, 1, '08a2b4c3-db2b-75b2-f4ff-4cd5bfd18ee4', '\x000000023136'),
	(1, 1, '09560bb2-3ccd-60c5-935b-ab1a38c8e0af', '\x000000023230'),
	(1, 1, '0ab8649a-b73f-fec3-a68e-d93ae7a3a59f', '\x000000023337'),
	(1, 1, '0dc950e9-6ca0-827f-ac91-715690878136', '\x000000023430'),
	(1, 1, '11270d92-cb79-7f5a-f8e7-fc114b11a768', '\x000000023132'),
	(1, 1, '20a289d4-7d44-3f20-7071-cedc3172bda4', '\x000000023231'),
	(1, 1, '20fec699-77bb-ccb6-710d-62fb93868a9d', '\x000000023235'),
	(1, 1, '325a5276-dabd-7bbf-6563-34e65b5e310f', '\x000000023232'),
	(1, 1, '49271382-a964-11bf-347f-cbc32c7e417d', '\x000000023338'),
	(1, 1, '4a49ff9a-cf0b-93a4-42e5-bef10ba3cf4e', '\x000000023133'),
	(1, 1, '52139df7-0866-29c4-bd4a-30b25a0cb863', '\x000000023334'),
	(1, 1, '56bdc457-2566-c88c-901a-4298003e8a2b', '\x000000023137'),
	(1, 1, '63e7489b-b15c-70a0-65d2-46bbffc4592c', '\x000000023236'),
	(1, 1, '6a2a9b55-6bb3-0a9b-e3b2-c2636cd686ac', '\x000000023233'),
	(1, 1, '6ba933d6-1d38-af3d-036b-a850468657c5', '\x000000023234'),
	(1, 1, '86f18cbd-a4a8-8577-05cf-468de5c45c8c', '\x000000023332'),
	(1, 1, '8b88f3e8-210f-486c-3ee7-6d7f656c8729', '\x000000023237'),
	(1, 1, '900e35c5-5879-8e06-ec10-d53aca07ef52', '\x000000023339'),
	(1, 1, '9dfb389e-af1f-07f2-b7fd-66fba0ab33ac', '\x000000023131'),
	(1, 1, 'bd387c77-f06d-5043-363d-0c858d5676c0', '\x000000023134'),
	(1, 1, 'ccf39757-871e-8c94-f5fe-66696d478563', '\x000000023336'),
	(1, 1, 'd801cd3b-e665-e5e9-faa0-fe87592949c9', '\x000000023135'),
	(1, 1, 'd9cf9c09-f7d9-2dd4-55a7-233d7512bb21', '\x000000023239'),
	(1, 1, 'db3272b6-123f-147e-f548-aedb90ee56f2', '\x000000023139'),
	(1, 1, 'ddc5db6f-9d8d-9720-670c-bf5dd15ef25c', '\x000000023330'),
	(1, 1, 'e45f094f-a976-f7b6-7425-c86229bae3d4', '\x000000023238'),
	(1, 1, 'f0dc70da-1497-64b3-e885-302cb0ed1763', '\x000000023331'),
	(1, 1, 'f62b4d96-95c9-23bf-ac9a-a8dd5892400b', '\x000000023335'),
	(1, 1, 'f744b240-b84b-07d1-a108-40a068639ccf', '\x000000023138'),
	(1, 1, 'fd159644-be1d-5e2d-8d09-8a170e3ed968', '\x000000023333'),
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
	(3, 1, '1126bf41-e620-893f-030a-c5b64ab72700', '\x000000023336'),
	(3, 1, '15fd83d0-67ff-958e-ce7d-a4bf717e64e7', '\x000000023139'),
	(3, 1, '1afff432-daaf-79f6-8078-73badb02b08e', '\x000000023235'),
	(3, 1, '1f50a8de-b7ad-b083-89ec-75bb508008ca', '\x000000023230'),
	(3, 1, '246002d6-aeb8-a002-fe9e-ad399cdb35d9', '\x000000023232'),
	(3, 1, '35beafd7-8508-0a1a-b331-3ded6e0a97ec', '\x000000023133'),
	(3, 1, '45ab02ab-454a-b5b9-97de-d85f393b3876', '\x000000023233'),
	(3, 1, '4e0a9f06-c889-268f-9cb7-f61598a8dea5', '\x000000023231'),
	(3, 1, '527124f5-9969-d668-3652-a0199f6f9af8', '\x000000023335'),
	(3, 1, '5689c385-61c7-a617-7763-9015fefd2ef9', '\x000000023138'),
	(3, 1, '605b623a-d2a0-ee65-5945-ce33082f29ac', '\x000000023339'),
	(3, 1, '62c6397e-73a4-16e7-b0dc-21d8f08c84b5', '\x000000023332'),
	(3, 1, '6d250090-cb1a-71fa-8697-ae18dee5379a', '\x000000023135'),
	(3, 1, '6ed7580a-7c86-7c50-e4f6-b38dfde7f33d', '\x000000023238'),
	(3, 1, '842b3115-d538-b520-e39d-ca163158c47f', '\x000000023236'),
	(3, 1, '93662017-6e51-54bd-ad67-2f23f7d68941', '\x000000023131'),
	(3, 1, '988e04c9-b593-3589-bbc0-eee8981baaa3', '\x000000023137'),
	(3, 1, '9fc1789f-7b3f-c38b-3e8f-87f945c1a3df', '\x000000023234'),
	(3, 1, 'a759e0d2-53f2-6543-332e-848f93008338', '\x000000023237'),
	(3, 1, 'ac1c6422-03b6-159e-c281-0061a9deb75c', '\x000000023132'),
	(3, 1, 'be6215a5-24ef-28ed-1af7-d22931db220a', '\x000000023430'),
	(3, 1, 'bffe7b53-2e6e-f94b-2ae0-704f40869757', '\x000000023338'),
	(3, 1, 'c27daa45-ce8b-d772-87f6-8bef3a80acaa', '\x000000023334'),
	(3, 1, 'dc31bdd6-e921-524f-83de-ba3a5043816d', '\x000000023333'),
	(3, 1, 'e45543ef-01ba-31f3-3d4f-d24bc28215c6', '\x000000023337'),
	(3, 1, 'ef177c97-9157-676d-af28-2ac6684013bb', '\x000000023331'),
	(3, 1, 'ef5e8678-e4ab-8671-0c55-6f916b795c08', '\x000000023134'),
	(3, 1, 'f3e8b51a-124b-8043-e0ab-96a58a16e04f', '\x000000023330');
INSERT INTO public.study_notice VALUES
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'ended', '{"version":1,"name":"ended","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"9264e11fd94a8baf40e39db0bdca642234a29bced236ff1f9698501808c05291"}', 'b', 'withdraw', 'the wrong dataset', '2026-12-01 13:28:23.998939+00', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', '\xbf4fb973e9e38e0552523c2b255e68a039a1805c2893492aa34d6f43663deb3646452dd71dd739c1cf27bf1a856a086051bd9a318e0d9f1f73409d063132d602', '{a,l}', '2026-12-01 13:28:23.998463+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'ended', '{"version":1,"name":"ended","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"9264e11fd94a8baf40e39db0bdca642234a29bced236ff1f9698501808c05291"}', 'a', 'dataset', '', '2026-12-01 13:28:24.05915+00', '\x67fc3d0b555b616f3c84b8e3f94f4a3526545e46e6241138c9c0fc5f5643fff2', '\x46982c895ab59664124144a80db4baecb6e7efe282c5cda86777d7ce21cf1b82c35c606d0fdc4694653da61778e02a6349dc81e546a1775245b3a213901d0602', '{}', '2026-12-01 13:28:24.065411+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', 'ended', '{"version":1,"name":"ended","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"9264e11fd94a8baf40e39db0bdca642234a29bced236ff1f9698501808c05291"}', 'l', 'forget', '', '2026-12-01 13:28:24.119944+00', '\xa2465b4e3f0d74987b17c3a7bf553309db5148e78f2d7fa04a96d864c950d209', '\x51a6188c77b7faf64fb2829c53f740ddafc8adad70bd71544b65abe23b0c344e8be792973fff70ffd4a5ff4c047f163440a0bea863b5b38b840ca0304b3f490a', '{}', '2026-12-01 13:28:24.136205+00'),
	('\x317ee9a1cf3b27f1731e4823d9ae4f98e428a6d139532667d70762d530a35266', 'declined', '{"version":1,"name":"declined","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:12f4ad0f9bf4fc3e441d27eb68a61d7d6c8a144f4f69451ba585296bf24f13f2","columns":1},{"name":"b","fingerprint":"sha256:3ada15f75b90f5f5a1e04d2bff2107997c056d67608c1cd18d8bdf7a3e2a2696","columns":1}],"linker":{"name":"l","fingerprint":"sha256:a61f9d75cb0a9e402938429bdb1d5a94803fe75c8c3e18a69c87776fd01c9664"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"b0714846fdc2c1a19bdd3eee61c38760bdb1c8a08cd3901cf1a61f09b011592d"}', 'b', 'decline', 'no such purpose', '2026-12-01 13:28:24.21044+00', '\x7331c015a50ebd9fc71a9f41423a9205cd8f0b7b9e127a606ed58364ab8c1a6a', '\x6d0913ad15e10406d11021785673704effc6cda30704e689ced0eb7c8260d740d569b2db9fd5603436890989b65b8a85e80c36709061c2190956752daa140d00', '{a,l}', '2026-12-01 13:28:24.21015+00');
INSERT INTO public.study_preparation VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', '\x74c5ea9960b16c7e6e0852db9c0dce7a', 30, 0, 0, 0, 30, 0, '2026-12-01 13:28:21.720905+00', 1, 0, 0),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', '\x237bfd19945d2572463d6fce042dfdd6', 120, 0, 0, 0, 30, 90, '2026-12-01 13:28:22.97227+00', 1, 0, 0),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', '\x74c5ea9960b16c7e6e0852db9c0dce7a', 30, 0, 0, 0, 30, 0, '2026-12-01 13:28:23.709487+00', 1, 0, 0);
INSERT INTO public.study_secret VALUES
	('\x3e00b58aca7dfa94fa6629127bcd5db7eed558ae85f66c7c3e135ca15b077eec', NULL, '\x012e3a80b838ce80d3f5e620e9ca447cd26e3a52c19a6b11c24ca48b34ffc5fd4354f73a1d8301be7d2d3b66fcfb156ad2003f9cad3395f92e4a1ba5228f0ed5fb', '\x012e3a80b8d1c3bc0b8e3f2ba8b64968fb51f33bc5b893610aa1edf6208de87d190f5d2813c5e079fbbd9fffbfcc4bfdff6069fb907e7fcd283e4a8532a50a3b58', '2026-12-01 13:28:21.570321+00'),
	('\xc6d5a0f39d2a380f9fc51d701f0d0b2ca1d30c39b4e409fee1fbef98cee80169', NULL, '\x012e3a80b8c26900f135db5f4c0432340501e1c771fdb485873b3e89cb98504a7c29a19cd2269c99910389e65791f26433e28204904bc29b42cd72591cbe013e1b', '\x012e3a80b8602292ebdff73e3813903fc9370a0b4270cbbb3f9151f82ef835c5b3f8a614a4c3c080968d444e5c372a03fcb7dcdcb3e38209b3e2c6054b59cc7d3d', '2026-12-01 13:28:22.831379+00'),
	('\x4037342b15b8b129173f35e9bd8cddd6a404f3828eee3da1b7a50e8bd629f768', NULL, '\x012e3a80b86e4200dcf69cfb3f686118832cb5450ad3f2749fea0e53efd10189dd94a8170e9a01f1e80a8e17eaa0afc4b7dd38f28d6d9589dc4a86396eb6701dd5', '\x012e3a80b81f004232b8c499d036daaa2cce154e8ece2820e7a2ea0b5633a286cdf4c3569366882ec6c358e571fea6028efa3ad0b3f0fb938145f640db5c2f0482', '2026-12-01 13:28:23.601309+00');
SELECT pg_catalog.setval('public.dataset_dataset_id_seq', 2, true);
SELECT pg_catalog.setval('public.deletion_deletion_no_seq', 1, false);
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
