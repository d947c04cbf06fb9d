CREATE SCHEMA inspect;
CREATE FUNCTION public.audit_log_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE FUNCTION public.forget_study(forgotten text) RETURNS void
    LANGUAGE sql
    AS $$
    DELETE FROM linked_pair         WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM contribution_record WHERE contribution_id IN (SELECT c.contribution_id FROM contribution c JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM study               WHERE name = forgotten;
$$;
CREATE TABLE public.answer_cell (
    query_id bytea NOT NULL,
    cell_no integer NOT NULL,
    key bytea[],
    count bigint,
    decision text NOT NULL,
    CONSTRAINT answer_cell_count_only_if_released CHECK (((count IS NOT NULL) = (decision = 'release'::text))),
    CONSTRAINT answer_cell_decision_known CHECK ((decision = ANY (ARRAY['release'::text, 'suppress'::text, 'withhold'::text]))),
    CONSTRAINT answer_cell_key_unless_withheld CHECK (((key IS NULL) = (decision = 'withhold'::text)))
);
CREATE TABLE public.query (
    query_id bytea NOT NULL,
    study_id bytea NOT NULL,
    requester text NOT NULL,
    content_id bytea NOT NULL,
    generation bytea NOT NULL,
    column_sides smallint[] NOT NULL,
    column_names bytea[] NOT NULL,
    purpose bytea NOT NULL,
    answered_by bytea NOT NULL,
    audit_seq bigint NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT query_content_id_size CHECK ((octet_length(content_id) = 32)),
    CONSTRAINT query_id_size CHECK ((octet_length(query_id) = 16))
);
CREATE TABLE public.study (
    study_id bytea NOT NULL,
    name text NOT NULL,
    terms json NOT NULL,
    private_terms json,
    proposer text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT linker_holds_no_private_terms CHECK ((private_terms IS NULL)),
    CONSTRAINT study_id_size CHECK ((octet_length(study_id) = 32))
);
CREATE VIEW inspect.answers AS
 SELECT s.name AS study,
    encode(q.query_id, 'hex'::text) AS query_id,
    q.requester,
    q.asked_at,
    (q.query_id <> q.answered_by) AS stored,
    q.column_sides,
    q.column_names,
    a.cell_no,
    a.key,
    a.count,
    a.decision
   FROM ((public.query q
     JOIN public.study s USING (study_id))
     LEFT JOIN public.answer_cell a ON ((a.query_id = q.answered_by)));
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
CREATE TABLE public.contribution (
    contribution_id bytea NOT NULL,
    study_id bytea NOT NULL,
    side smallint NOT NULL,
    holder text NOT NULL,
    stage text NOT NULL,
    intersection bytea NOT NULL,
    records bigint NOT NULL,
    keys bigint NOT NULL,
    columns bytea[] NOT NULL,
    state bytea NOT NULL,
    next_chunk integer DEFAULT 0 NOT NULL,
    begun_at timestamp with time zone DEFAULT now() NOT NULL,
    completed_at timestamp with time zone,
    CONSTRAINT contribution_id_size CHECK ((octet_length(contribution_id) = 16)),
    CONSTRAINT contribution_intersection_size CHECK ((octet_length(intersection) = 32)),
    CONSTRAINT contribution_side_known CHECK ((side = ANY (ARRAY[1, 2]))),
    CONSTRAINT contribution_stage_known CHECK ((stage = ANY (ARRAY['uploading'::text, 'complete'::text])))
);
CREATE VIEW inspect.contributions AS
 SELECT s.name AS study,
    c.side,
    c.holder,
    c.stage,
    c.records,
    c.keys,
    cardinality(c.columns) AS columns,
    c.begun_at,
    c.completed_at
   FROM (public.contribution c
     JOIN public.study s USING (study_id));
CREATE TABLE public.link_run (
    study_id bytea NOT NULL,
    generation bytea NOT NULL,
    contribution_1 bytea NOT NULL,
    contribution_2 bytea NOT NULL,
    pairs bigint NOT NULL,
    units bigint NOT NULL,
    linked_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT link_run_generation_size CHECK ((octet_length(generation) = 32))
);
CREATE VIEW inspect.linked_pairs AS
 SELECT s.name AS study,
    l.pairs,
    l.units,
    c1.holder AS holder_1,
    c1.records AS records_1,
    c2.holder AS holder_2,
    c2.records AS records_2,
    l.linked_at
   FROM (((public.link_run l
     JOIN public.study s USING (study_id))
     JOIN public.contribution c1 ON ((c1.contribution_id = l.contribution_1)))
     JOIN public.contribution c2 ON ((c2.contribution_id = l.contribution_2)));
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
CREATE TABLE public.contribution_chunk (
    contribution_id bytea NOT NULL,
    chunk_no integer NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT contribution_chunk_digest_size CHECK ((octet_length(digest) = 32))
);
CREATE TABLE public.contribution_dictionary (
    contribution_id bytea NOT NULL,
    column_no smallint NOT NULL,
    code integer NOT NULL,
    ciphertext bytea NOT NULL
);
CREATE TABLE public.contribution_record (
    contribution_id bytea NOT NULL,
    join_token uuid NOT NULL,
    codes integer[] NOT NULL
);
CREATE TABLE public.linked_pair (
    study_id bytea NOT NULL,
    join_token uuid NOT NULL,
    codes_1 integer[] NOT NULL,
    codes_2 integer[] NOT NULL
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
CREATE TABLE public.schema_version_linker (
    version bigint NOT NULL,
    dirty boolean NOT NULL
);
CREATE TABLE public.schema_version_node (
    version bigint NOT NULL,
    dirty boolean NOT NULL
);
INSERT INTO public.acceptance VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'a', '\xa3f853f9eebaf4b7066d795f8d9008a899b897c426adc4fdb0a75c9797936446', 'x25519', '\xb73f0dce5692adfde37a9c0b14b85b5f0a736ae6344b591d5a1de80180b8e639', '\x6de51504431925b66d30e5c31cc604a3d9ef74f3650c65f71a46e5bd6b129fa16d12ebddbf8fee6cad656a8b4594fd0c6dd1871aab3adbe6f877ba53b08af20e', '2026-11-30 19:38:59.9366+00'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'b', '\xf99ec27ee0d28184106adfa473fb5936974863c94b5ed4e496e7fccf181c3545', 'x25519', '\x90d9096b79ab201d2e9a6f9e75b9e291b3c9e40f67b275ba6ad81c8c6d3e5213', '\x7a17961f401afebeec4b8ff751e28942dffb811289c61bf9f7762944223a8c09b316759ff95d27d7b2be2f6244499f77867b161fc7c86240a754bb616d887f02', '2026-11-30 19:39:00.769222+00'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'l', '\xd4865df65ffc8008f65e7010a9db7ef1d7e517a79e7daa247687581d648e50a8', '', '\x', '\x480259d1dce68d25602b7d48b9afb757529b4942ef8d31d50304980bdcdb5f8f21b9604e526fedfdb436c1a467183a08751ba6522d66ed33ea020fcce793a805', '2026-11-30 19:39:01.32686+00'),
	('\xe3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce', 'a', '\xa3f853f9eebaf4b7066d795f8d9008a899b897c426adc4fdb0a75c9797936446', 'x25519', '\x83e45f32cd88d27665571900065a8294e0b2be7b8ed8d7357a7dc249addf8961', '\x60b8dfd09f8bd719588a3f9eeae441366c9b0a023ca3ddd4bcf80f84e8851b71af698edfd934692b3388d7a318679887cb0db73d067f83171cd616bed2aef805', '2026-11-30 19:39:06.246093+00');
INSERT INTO public.answer_cell VALUES
	('\x8540f44997bf02bbe44b8fe00f732a5f', 0, '{"\\x52ed17c82fc0e0f9b96344fd71f7675018747a971bdbab3a635ac947c41b214a5662","\\xa7a149e6ab04c6edcf21b2f39ec68bb111d9d9e718eeb6e4d43ebd564654f01674dc"}', 10, 'release'),
	('\x8540f44997bf02bbe44b8fe00f732a5f', 1, '{"\\x945f80f9a67a101cc332d1afd80e722abd19cc7045fcc13e7a45ded85c26ebb7ea52","\\x1656747a238ae0402cffe6512ee851c253b50e11a87e74bef46fe68dfdd96218ed81"}', 10, 'release'),
	('\x9d9271519c7a970d94240ada28aaf2e2', 0, '{"\\x1656747a238ae0402cffe6512ee851c253b50e11a87e74bef46fe68dfdd96218ed81"}', 11, 'release'),
	('\x9d9271519c7a970d94240ada28aaf2e2', 1, '{"\\xa7a149e6ab04c6edcf21b2f39ec68bb111d9d9e718eeb6e4d43ebd564654f01674dc"}', 10, 'release');
INSERT INTO public.audit_log VALUES
	(1, '{"seq":1,"at":"2026-11-30T19:38:54.704483Z","node":"l","actor":"l","actor_fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","action":"init","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","role":"linker"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x1d2b74236eb33d3c2c041bc341c3ec57aa91b94810f6d02d9f10419f814762d7', '\x29ec3e32c6ad87282f2b5463ee69f7e3d4efb34aea09f4627f501c4f8773005a7ad43084d217a89f63120ea89954b7ef78dfce6d5a00dfa513df84fadd74d907'),
	(2, '{"seq":2,"at":"2026-11-30T19:38:58.007871Z","node":"l","actor":"l","actor_fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","peer":"a","role":"holder"}}', '\x1d2b74236eb33d3c2c041bc341c3ec57aa91b94810f6d02d9f10419f814762d7', '\xf63b69d5eb4ea4230c8758dc59ad19e7b7de5947eda3ee19e062e75530d05d6f', '\x75b8e7973780dc9314d281c75469753f4292fc5f75d28833f2f14c10484287ef038cb9cd99554b76acf2ac3769fc260d337085847cc28dab43c95f810899100d'),
	(3, '{"seq":3,"at":"2026-11-30T19:38:58.334091Z","node":"l","actor":"l","actor_fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","action":"peer_add","study":"","outcome":"done","reason":"","details":{"fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","peer":"b","role":"holder"}}', '\xf63b69d5eb4ea4230c8758dc59ad19e7b7de5947eda3ee19e062e75530d05d6f', '\x89187127236d232253e597ae6ead689073bb67ef1889d123e495ebe55080c78d', '\xf266b0d4a1ec86c0dbeb5c805553cf1b2c5c983508223d281f425173fcfeae7c7fcc4a8d4437b03508f364e783b7e5240e9ab2fd80c01e12096b1482abb8f802'),
	(4, '{"seq":4,"at":"2026-11-30T19:38:59.950851Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_receive","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"name":"exact"}}', '\x89187127236d232253e597ae6ead689073bb67ef1889d123e495ebe55080c78d', '\x9d03487a7adecdf5e777b666ab1e14f5452483dc6ec9479405449e25b711d6e6', '\x09f08fa312ac476b56cce20e520ff334a9c9086c8ff510f9fc4843f78dc42247bce9d3172c85e6c64c7da8c1b8494c42ea27ca3a155d68b69d4fb43ad2196e05'),
	(5, '{"seq":5,"at":"2026-11-30T19:38:59.959289Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_accept","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"name":"exact","received_from":"a"}}', '\x9d03487a7adecdf5e777b666ab1e14f5452483dc6ec9479405449e25b711d6e6', '\x8e6d07b6a946a2ad4960a43ae0709a6c6b98e72687877e8f0f0a85a63fb822e3', '\xa9de97ec1131aaa15a575a11018806377df7daaadfc9286cafe6c5f0b57b8248b13a218141e8ece4de1cb56ff36f44f2f703a3eaa5d12c556b23bee19de76c0f'),
	(6, '{"seq":6,"at":"2026-11-30T19:39:00.800469Z","node":"l","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"study_accept","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"name":"exact","received_from":"b"}}', '\x8e6d07b6a946a2ad4960a43ae0709a6c6b98e72687877e8f0f0a85a63fb822e3', '\x490a113a0cd89c0fe38e9a543354023a663aecccb13dc8f6c3a294d5ea3b8650', '\xfb89b8dc1f1708f66ffa0f9facdfa3f857cd7113e811945d901356dd2bdf00aed3d7649235d0b6954771abc4066c1823abaa53276f0af7ed1820d33c7b9e9300'),
	(7, '{"seq":7,"at":"2026-11-30T19:39:01.340536Z","node":"l","actor":"l","actor_fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","action":"study_accept","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"key_agreement":"","name":"exact"}}', '\x490a113a0cd89c0fe38e9a543354023a663aecccb13dc8f6c3a294d5ea3b8650', '\x445a1a2904e782e23e4e83589b12ff4d30731eef359cdd6c3a3f1cac6f632b86', '\xbe4b8ec3364c1ed2da7ff16fbb4b9dc068f14409d739e23fd0525549c62506750f8b45dbff50c37358326886fa063c8b7a109d95ada3b57df6af55f64491c205'),
	(8, '{"seq":8,"at":"2026-11-30T19:39:02.821093Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"contribution_begin","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","contribution":"3a0c9dab83b23b67da07d8e1178eeb91","intersection":"e28641a99f8fd4098efa66c8a1f551ee5d8a68d11477e128d956547947e8219e","keys":"20","records":"20"}}', '\x445a1a2904e782e23e4e83589b12ff4d30731eef359cdd6c3a3f1cac6f632b86', '\xe252cc87f883215dd37496309627d2b7fcf26ebf3b2d793bc52f0b0894a10310', '\xd2b1708221535973698eee5a71e6857bc51cd73a5bd323135c12b6a5986a3de3b72e1bcc18ec6d2c6555882183efd0cbaf84a9535d443307056e1e73a75c9400'),
	(9, '{"seq":9,"at":"2026-11-30T19:39:02.835067Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"contribution_complete","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","contribution":"3a0c9dab83b23b67da07d8e1178eeb91","intersection":"e28641a99f8fd4098efa66c8a1f551ee5d8a68d11477e128d956547947e8219e","keys":"20","records":"20"}}', '\xe252cc87f883215dd37496309627d2b7fcf26ebf3b2d793bc52f0b0894a10310', '\xea3adfbc1412b3e7d069f156550772da3418a499ff570dcdf1ab535bbb713c04', '\xc6bb4bd9c37f74a8b409b4870abaa88bdbb59846011b134baaab4cf54dffcb3e2eb0f1a5f78204b395423a3aebde3179b2a502c2c932c3ce8c36306185d58c00'),
	(10, '{"seq":10,"at":"2026-11-30T19:39:03.263945Z","node":"l","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"contribution_begin","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","contribution":"9f5fab9c7568266518c00fbacac6390f","intersection":"e28641a99f8fd4098efa66c8a1f551ee5d8a68d11477e128d956547947e8219e","keys":"20","records":"20"}}', '\xea3adfbc1412b3e7d069f156550772da3418a499ff570dcdf1ab535bbb713c04', '\x1048d4219749866e0495cfb338005864d01aa8fdc07e320150a910ce67a12778', '\xdfd152b01bb1a73f49505c35c3317558e6be08446fd06efa56d5fab9b9759b5c1f935c7adcc29f6f6673f767c63ba4158b6f5fac42e10883cccce0e80974e20d'),
	(11, '{"seq":11,"at":"2026-11-30T19:39:03.286241Z","node":"l","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"contribution_complete","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","contribution":"9f5fab9c7568266518c00fbacac6390f","intersection":"e28641a99f8fd4098efa66c8a1f551ee5d8a68d11477e128d956547947e8219e","keys":"20","records":"20"}}', '\x1048d4219749866e0495cfb338005864d01aa8fdc07e320150a910ce67a12778', '\xf961dac4226b6decd2c9e561b2caeb59ad8b7c02041f5a03691cb4a04e2f6302', '\x0b654f40db6c5bc75252035dd327b1081e046073e10bda69ab0abbaa05175b73d17c06fea5476869f1681cb9a5a5766bb6b3005a42e4504671084cf6755a2502'),
	(12, '{"seq":12,"at":"2026-11-30T19:39:03.291829Z","node":"l","actor":"l","actor_fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","action":"link","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"generation":"a816b56e5988d5aeca6cf97f8cefbcac55deaf1294ef79df312ee4cdfabac369","pairs":"20","units":"20"}}', '\xf961dac4226b6decd2c9e561b2caeb59ad8b7c02041f5a03691cb4a04e2f6302', '\xd4a42384fd2fcba3724232f116a7012deeed23fd68b2e7717c2f76171f01f9a3', '\x37e6966bdd11266c03aa11a5ef2b27b4cec0e1adcdac7c90bbad43a2a314aeb5016d854d029dcfa76132ec2e980bb4d6aaa4687156b0101cde14e01cead7bd0c'),
	(13, '{"seq":13,"at":"2026-11-30T19:39:03.679973Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"query","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"answered_by":"8540f44997bf02bbe44b8fe00f732a5f","cells":"2","columns":"2","query":"8540f44997bf02bbe44b8fe00f732a5f","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjGfXyDi54bWXVHP6a0QNMoUe+ya72GZxD2Dm/i0U/DjFYVA9EmXvwK75EuP4A9zKl8AAAAAAAAAAWEAAAAAaw3Q1wAAAAAAAAACAAAAAAAAAAEAAAAAAAABEtdHJcVJcHg6AOQefcj+REW0ka02/LlrR82KT1BVMTwhnIXd94kCoGOA6wTvK5jNddkuT8lHgxYmo8xCnFBNzRh8ox6lP/4jibN5dm830jltkFbJ6mMqWxNjUXIvrjeP5SMbCeryb6TMmnEGSNjXyGldT4EAVml7uGIc8Am8yhsiw2Xx98WMDIGHLOOsxVBiO91sADBRJcm1lfXQzuuoHj2ykcTE9dXDfVhZfnszbThTnbxj0IqYzLOfVWg3ULnllI0brjZ4Vc8g+ulsMgka/ZDPT5mlNC4oKBN5LlfF2wS0KJKAUCLFHmI18++47SJci/g5E3QxHoRX3L+lVq43/C86rsrh/QTqwM6jnMbmqXgokoIAAAAAAAAAAgAAAAAAAAESrBdZqXO0hMscMcLy3Hvf0OTC0n4BZA34fi31GXkFxfrVbU8qUE2IHlyHizkjJcqmyCPQCujzxCNkxNBrdGthO75FtvQy4uXHGpoRGYbRXiU5xEI+wsjWX09AXKMjObtGd4WPQcmurjupLb6jKOupNfDigEQucKSHrwzYqkVs32i2DZPDQQQhoRUV5poVWlnwriwr1IVK7ID6VqOCEkfhQMy/E8USuaeND7OS9wFt63SLuCBRmK6PiukWgjDePXpYpPh6I4NHp9uwLY6xzRTpHnSxbr9HKerUNLGW5ONPhdvRa0JSgKIjPS6PRUR1O2dAitW65ObXt95wn6Y141TGZRUqAjBkvJ0pKyGDQdsOJJJ1CwAAAAAAAABQNF3MRrOVz5idCqhawr+Ep8rRtffV7GMo2j0cYu10BK0V4JMaJlTzFLhmUNsbUmO7yzVuAkzmnRl6jnPLEztwqQgeajse6eSrHRH7wf1fKeU=","request_signature":"Tt7eDsr5k+yMgMNE2qazFvWQSlSqQSK07hri1F2BxRC7af5XmnAo0krWQFnr9Qlu90KaSiWFHomcEdbBWggRAg=="}', '\xd4a42384fd2fcba3724232f116a7012deeed23fd68b2e7717c2f76171f01f9a3', '\xeb2b5bc7229e8d7e4e7ad960ccacf1b212ea1934d36d57e87a12ce79c3aabf27', '\xd8fcea29a5aad4c4372ea7460cf8d8b7a527a210882b3ea793f787bffddb3565a038b7c3803391bb981681c21258e6e974e41d3903dab4e26f36f50450921209'),
	(14, '{"seq":14,"at":"2026-11-30T19:39:05.095354Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"contribution_begin","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","contribution":"dae7f3b5177f634c6c4df6d576e28363","intersection":"0647ce38d6ee370dbd5ec2e221a7cd508d98c98d5218db24cab52c6f53819c60","keys":"21","records":"21"}}', '\xeb2b5bc7229e8d7e4e7ad960ccacf1b212ea1934d36d57e87a12ce79c3aabf27', '\x6e4e8ec409e8f13fc746e9cc616eb036e68c2d2ce86ac95bcecbf437a90fe75a', '\x556f6daaaa0dc3ff08f912bea16660f00d04b7f6e0e4c7ce87b8c6da8798223e3949be495a8bf9c3a5f40a3e0c0cc92cd2fb4c6812fe6bc04a7bf093073d5401'),
	(15, '{"seq":15,"at":"2026-11-30T19:39:05.108431Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"contribution_complete","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","contribution":"dae7f3b5177f634c6c4df6d576e28363","intersection":"0647ce38d6ee370dbd5ec2e221a7cd508d98c98d5218db24cab52c6f53819c60","keys":"21","records":"21"}}', '\x6e4e8ec409e8f13fc746e9cc616eb036e68c2d2ce86ac95bcecbf437a90fe75a', '\x8d2fe2c0b35e555cf58ab4e644f404d15977a5db27090fa96c6143fed6b9aa26', '\xbeefb6c261e89b8048f2ccaae54cc04eac1ffe10bb265d93a6661655576d0fabcb49a820523881663a898130f041d5b3349a6e22e7409b6e0526e5a04596df0a'),
	(16, '{"seq":16,"at":"2026-11-30T19:39:05.111797Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"refused","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"refused","reason":"the two contributions come from different intersections","details":{"procedure":"/blindjoin.v1.ContributionService/Complete"}}', '\x8d2fe2c0b35e555cf58ab4e644f404d15977a5db27090fa96c6143fed6b9aa26', '\x248bfd90580554f15591d2188b654f960c9fbeae505252ad01b1c6c5d39bae2a', '\x716bea632d44c7fa82027992616ee0095335b6bbeab4ed096f7e7439093f71c0d7370b9baf9085361c23282afdce517095d69e1a558a3d23cbbc75bdf6916804'),
	(17, '{"seq":17,"at":"2026-11-30T19:39:05.366398Z","node":"l","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"contribution_begin","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","contribution":"e1a391a0e59ea0fa85631597302b1d49","intersection":"0647ce38d6ee370dbd5ec2e221a7cd508d98c98d5218db24cab52c6f53819c60","keys":"21","records":"21"}}', '\x248bfd90580554f15591d2188b654f960c9fbeae505252ad01b1c6c5d39bae2a', '\x91247438528cecab5548a8a67f906dede4631706d3e2968323cc2cd3860016dc', '\xa13f4f988707c98c68a009f1f0dbc3420f806b4bf8c5c9bc0ab4725ac8e47abdce7148bf0c335efeb5f7eba051028bc262ac2c8ff9408092c2201073243e4306'),
	(18, '{"seq":18,"at":"2026-11-30T19:39:05.397595Z","node":"l","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"contribution_complete","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"columns":"1","contribution":"e1a391a0e59ea0fa85631597302b1d49","intersection":"0647ce38d6ee370dbd5ec2e221a7cd508d98c98d5218db24cab52c6f53819c60","keys":"21","records":"21"}}', '\x91247438528cecab5548a8a67f906dede4631706d3e2968323cc2cd3860016dc', '\x78dd6db0e87d66d502cb09b68d64ec3c57697eaffcf2f14223def28390e3e6ad', '\x5cc9d566b463669a8916f4b6c8b1ac2c4a6aa0678d7c8578993cc422f453af325bfb42a2bcb1c9d8677b7815c93b75f5b97b614e40922679fd6b0ce43fb7480c'),
	(19, '{"seq":19,"at":"2026-11-30T19:39:05.403978Z","node":"l","actor":"l","actor_fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66","action":"link","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"generation":"7a4a8d73147ea65ec5443c683c29bfc6a87e2b52031c676688df8764e73fb529","pairs":"21","units":"21"}}', '\x78dd6db0e87d66d502cb09b68d64ec3c57697eaffcf2f14223def28390e3e6ad', '\x8dbb2cf428f5d95e4ce7d63a3d5fadd001fb2a8cf83105e2821eba1925047c6c', '\x0bc4e30e68e2d7c373f8853b482cde14412556819e3ffb4da1147613ba8036b7a0153d9ab549f3d5e3fdc5678095268e965c14bc38e268623af4cc264d0c3607'),
	(20, '{"seq":20,"at":"2026-11-30T19:39:05.821468Z","node":"l","actor":"b","actor_fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","action":"query","study":"9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315","outcome":"done","reason":"","details":{"answered_by":"9d9271519c7a970d94240ada28aaf2e2","cells":"2","columns":"1","query":"9d9271519c7a970d94240ada28aaf2e2","suppressed":"0"},"request":"YmxpbmRqb2luL3F1ZXJ5L3JlcXVlc3QvdjGfXyDi54bWXVHP6a0QNMoUe+ya72GZxD2Dm/i0U/DjFZ2ScVGcepcNlCQK2iiq8uIAAAAAAAAAAWIAAAAAaw3Q2QAAAAAAAAABAAAAAAAAAAIAAAAAAAABEqwXWalztITLHDHC8tx739DkwtJ+AWQN+H4t9Rl5BcX61W1PKlBNiB5ch4s5IyXKpsgj0Aro88QjZMTQa3RrYTu+Rbb0MuLlxxqaERmG0V4lOcRCPsLI1l9PQFyjIzm7RneFj0HJrq47qS2+oyjrqTXw4oBELnCkh68M2KpFbN9otg2Tw0EEIaEVFeaaFVpZ8K4sK9SFSuyA+lajghJH4UDMvxPFErmnjQ+zkvcBbet0i7ggUZiuj4rpFoIw3j16WKT4eiODR6fbsC2Osc0U6R50sW6/Rynq1DSxluTjT4Xb0WtCUoCiIz0uj0VEdTtnQIrVuuTm17fecJ+mNeNUxmUVKgIwZLydKSshg0HbDiSSdQsAAAAAAAAAUHzmz7MYydF6deQHTza0Nqrc0xzfKCajpr8WwX9JcvSb8fcH3juoWVDgMojwAecE2/2+uE+gGoNH2SbSVhmwU74C0fCmD98B0FpV3+OIG35+","request_signature":"1W2ZbB6tOBgg/ruaiQLBuuvoG5nvnZf25JjQuZ/b7MvvTHlP8DaQKK7auOjK+ZFedtuUsYogpeLVM/xtaJGEBg=="}', '\x8dbb2cf428f5d95e4ce7d63a3d5fadd001fb2a8cf83105e2821eba1925047c6c', '\x6ff899b4d9281b9b9b2766ab010a86d4758fcdf8ab02e9a08667153e90804d3d', '\x6fb157586631ef2a38eec454251993200d69d156f5bee967cc064a580d7d7ed77bba4fe58dd340c5b6a0a21d5180ba7ead2ccbee2ac54d0e22738ae4e61b8a03'),
	(21, '{"seq":21,"at":"2026-11-30T19:39:06.24731Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_receive","study":"e3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce","outcome":"done","reason":"","details":{"name":"open"}}', '\x6ff899b4d9281b9b9b2766ab010a86d4758fcdf8ab02e9a08667153e90804d3d', '\x14c5d0275d01e2b28e231482005375fb0805caf1cf4d488ce9c064bd42435735', '\xbbd310219472b0c6acf985e93f119b85476423a71f8e7f9e8da5374ac580a49d018945d5730b4b894b4abcc869e87292d5e12294e372cbb112e396ed538def07'),
	(22, '{"seq":22,"at":"2026-11-30T19:39:06.248747Z","node":"l","actor":"a","actor_fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","action":"study_accept","study":"e3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce","outcome":"done","reason":"","details":{"name":"open","received_from":"a"}}', '\x14c5d0275d01e2b28e231482005375fb0805caf1cf4d488ce9c064bd42435735', '\xd253f6f73030714fd06a8ecdb6e5c1b9f06ca7cb45de9c0373fae6c9820a0d5f', '\x3977a891cba89a91ea83c258761cd81736022bdce0a2dbea4fc28defac874e1a734a5cc17c473845fe7157b0c916e005a49a2b8507d02bcd54dd5d6a3f510206');
INSERT INTO public.contribution VALUES
	('\xdae7f3b5177f634c6c4df6d576e28363', '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 1, 'a', 'complete', '\x0647ce38d6ee370dbd5ec2e221a7cd508d98c98d5218db24cab52c6f53819c60', 21, 21, '{"\\xd74725c54970783a00e41e7dc8fe4445b491ad36fcb96b47cd8a4f5055313c219c85ddf78902a06380eb04ef2b98cd75d92e4fc947831626a3cc429c504dcd187ca31ea53ffe2389b379766f37d2396d9056c9ea632a5b136351722fae378fe5231b09eaf26fa4cc9a710648d8d7c8695d4f810056697bb8621cf009bcca1b22c365f1f7c58c0c81872ce3acc550623bdd6c00305125c9b595f5d0ceeba81e3db291c4c4f5d5c37d58597e7b336d38539dbc63d08a98ccb39f55683750b9e5948d1bae367855cf20fae96c32091afd90cf4f99a5342e282813792e57c5db04b42892805022c51e6235f3efb8ed225c8bf8391374311e8457dcbfa556ae37fc2f3aaecae1fd04eac0cea39cc6e6a978289282"}', '\x010000000100000000000000150000000000000015f19cd22a7f9378f49863f92ee02426066b129c57ca5f0621105e9f929cec9cfd17259c71f29b4b10b05fd007a2e08a4500010000000200000022', 1, '2026-11-30 19:39:05.094652+00', '2026-11-30 19:39:05.108007+00'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 2, 'b', 'complete', '\x0647ce38d6ee370dbd5ec2e221a7cd508d98c98d5218db24cab52c6f53819c60', 21, 21, '{"\\xac1759a973b484cb1c31c2f2dc7bdfd0e4c2d27e01640df87e2df5197905c5fad56d4f2a504d881e5c878b392325caa6c823d00ae8f3c42364c4d06b746b613bbe45b6f432e2e5c71a9a111986d15e2539c4423ec2c8d65f4f405ca32339bb4677858f41c9aeae3ba92dbea328eba935f0e280442e70a487af0cd8aa456cdf68b60d93c3410421a11515e69a155a59f0ae2c2bd4854aec80fa56a3821247e140ccbf13c512b9a78d0fb392f7016deb748bb8205198ae8f8ae9168230de3d7a58a4f87a238347a7dbb02d8eb1cd14e91e74b16ebf4729ead434b196e4e34f85dbd16b425280a2233d2e8f4544753b67408ad5bae4e6d7b7de709fa635e354c665152a023064bc9d292b218341db0e2492750b"}', '\x010000000100000000000000150000000000000015f19cd22a7f9378f49863f92ee02426068ae71ea51c06eeda50c7120cb1dd2f77f8eff4d07f3d3023a9f9c90863d46b1b00010000000200000022', 1, '2026-11-30 19:39:05.365558+00', '2026-11-30 19:39:05.39695+00');
INSERT INTO public.contribution_chunk VALUES
	('\xdae7f3b5177f634c6c4df6d576e28363', 0, '\xa2d212768666774f02832a3295ab5273b59277f142aad061030ba909c5561635'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 0, '\x57ac7594a448819ebdc3b1a603dcb02a6bb0521932a3690a710964c1df3f17ae');
INSERT INTO public.contribution_dictionary VALUES
	('\xdae7f3b5177f634c6c4df6d576e28363', 0, 0, '\x52ed17c82fc0e0f9b96344fd71f7675018747a971bdbab3a635ac947c41b214a5662'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 0, 1, '\x945f80f9a67a101cc332d1afd80e722abd19cc7045fcc13e7a45ded85c26ebb7ea52'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 0, 0, '\xa7a149e6ab04c6edcf21b2f39ec68bb111d9d9e718eeb6e4d43ebd564654f01674dc'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 0, 1, '\x1656747a238ae0402cffe6512ee851c253b50e11a87e74bef46fe68dfdd96218ed81');
INSERT INTO public.contribution_record VALUES
	('\xdae7f3b5177f634c6c4df6d576e28363', '0a990df9-c459-079f-6de3-ec02e781f57b', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '20e357f0-b9b1-0e33-910e-087f00a58d90', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '3e42ac03-a09b-c740-221b-3c75a9e8d52c', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '4e5edff2-2750-6a9b-cce9-bc4e12d5e608', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '5902a826-30cb-de9d-3809-cddde9d01d00', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '6539beaa-cbd0-c19d-5d58-21b5c0a6a530', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '67027ae3-75c4-5b63-7fe5-528b8f3013de', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '8498fe9f-ff1d-f70f-03dd-fca70912668c', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '8faf4df0-443f-8d1b-e25b-5c22249a82c2', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '93b33294-2dff-3b78-44e4-b70fc3f695ef', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', '9917cf84-ffa6-6829-3b7b-00a38aaf3180', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 'a765d573-4e54-44a5-4b95-b3a969d5b039', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 'abedc1e4-9174-626a-d836-1340a460ec43', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 'bf33f997-7bb1-53de-d1df-a8738466671c', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd', '{0}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 'ecf6784d-4940-dc8c-fe89-2132b12b07f0', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 'ecf99af1-04aa-e931-ed96-201dade98724', '{1}'),
	('\xdae7f3b5177f634c6c4df6d576e28363', 'f19cd22a-7f93-78f4-9863-f92ee0242606', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '0a990df9-c459-079f-6de3-ec02e781f57b', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '20e357f0-b9b1-0e33-910e-087f00a58d90', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '3e42ac03-a09b-c740-221b-3c75a9e8d52c', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '4e5edff2-2750-6a9b-cce9-bc4e12d5e608', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '5902a826-30cb-de9d-3809-cddde9d01d00', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '6539beaa-cbd0-c19d-5d58-21b5c0a6a530', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '67027ae3-75c4-5b63-7fe5-528b8f3013de', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '8498fe9f-ff1d-f70f-03dd-fca70912668c', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '8faf4df0-443f-8d1b-e25b-5c22249a82c2', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '93b33294-2dff-3b78-44e4-b70fc3f695ef', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', '9917cf84-ffa6-6829-3b7b-00a38aaf3180', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 'a765d573-4e54-44a5-4b95-b3a969d5b039', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 'abedc1e4-9174-626a-d836-1340a460ec43', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 'bf33f997-7bb1-53de-d1df-a8738466671c', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd', '{0}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 'ecf6784d-4940-dc8c-fe89-2132b12b07f0', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 'ecf99af1-04aa-e931-ed96-201dade98724', '{1}'),
	('\xe1a391a0e59ea0fa85631597302b1d49', 'f19cd22a-7f93-78f4-9863-f92ee0242606', '{1}');
INSERT INTO public.link_run VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '\x7a4a8d73147ea65ec5443c683c29bfc6a87e2b52031c676688df8764e73fb529', '\xdae7f3b5177f634c6c4df6d576e28363', '\xe1a391a0e59ea0fa85631597302b1d49', 21, 21, '2026-11-30 19:39:05.403191+00');
INSERT INTO public.linked_pair VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '0a990df9-c459-079f-6de3-ec02e781f57b', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '20e357f0-b9b1-0e33-910e-087f00a58d90', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '3cd26e4d-7752-0da7-17e6-e4f0a985b4a0', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '3e42ac03-a09b-c740-221b-3c75a9e8d52c', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '4e5edff2-2750-6a9b-cce9-bc4e12d5e608', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '5902a826-30cb-de9d-3809-cddde9d01d00', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '5cd4c08f-51e9-2d6f-c756-a0f4b01891ba', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '6539beaa-cbd0-c19d-5d58-21b5c0a6a530', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '67027ae3-75c4-5b63-7fe5-528b8f3013de', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '8498fe9f-ff1d-f70f-03dd-fca70912668c', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '8faf4df0-443f-8d1b-e25b-5c22249a82c2', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '93b33294-2dff-3b78-44e4-b70fc3f695ef', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', '9917cf84-ffa6-6829-3b7b-00a38aaf3180', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'a765d573-4e54-44a5-4b95-b3a969d5b039', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'abedc1e4-9174-626a-d836-1340a460ec43', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'be11d05e-7443-8b3c-12c7-0a2d3cb25a69', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'bf33f997-7bb1-53de-d1df-a8738466671c', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'c8f09919-05d8-b3c1-ea6c-b2655e20d8dd', '{0}', '{0}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'ecf6784d-4940-dc8c-fe89-2132b12b07f0', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'ecf99af1-04aa-e931-ed96-201dade98724', '{1}', '{1}'),
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'f19cd22a-7f93-78f4-9863-f92ee0242606', '{1}', '{1}');
INSERT INTO public.node VALUES
	(true, 'linker', 'l', '\x308201163081c9a003020102021077c42b4abd95d5b29cde931e573fcecd300506032b6570300c310a3008060355040313016c3020170d3236313133303139333835345a180f39393939313233313233353935395a300c310a3008060355040313016c302a300506032b6570032100d4865df65ffc8008f65e7010a9db7ef1d7e517a79e7daa247687581d648e50a8a33f303d300e0603551d0f0101ff040403020780301d0603551d250416301406082b0601050507030206082b06010505070301300c0603551d130101ff04023000300506032b65700341000eac8b088cb83e92818b12670fcf28b2bab029128092c3feb0e006e3332db2073f4148116d65aaf66880809251cfa540159a65971d86bd10c24cc3a31eadad07', '\xe2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66', '\x01f98a97b556b9ba92c52c9ee520e8d74375419cd6a6da9d9a35cede1d40749ce46e59102442757ad8634ca45e9baf8d999094665407a8582592acf5b575626b59375e27869d8a098fd1e5ff04c09320ac', '2026-11-30 19:38:54.704483+00');
INSERT INTO public.peer VALUES
	('a', 'holder', 'https://127.0.0.1:22253', '\x6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3', '2026-11-30 19:38:58.000554+00'),
	('b', 'holder', 'https://127.0.0.1:22254', '\x6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00', '2026-11-30 19:38:58.309155+00');
INSERT INTO public.query VALUES
	('\x8540f44997bf02bbe44b8fe00f732a5f', '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'a', '\xf4d6c5648abc9fff0e826b319d2c86867e8ccf63e225d341d7b64d9fd2cf2e22', '\xa816b56e5988d5aeca6cf97f8cefbcac55deaf1294ef79df312ee4cdfabac369', '{1,2}', '{"\\xd74725c54970783a00e41e7dc8fe4445b491ad36fcb96b47cd8a4f5055313c219c85ddf78902a06380eb04ef2b98cd75d92e4fc947831626a3cc429c504dcd187ca31ea53ffe2389b379766f37d2396d9056c9ea632a5b136351722fae378fe5231b09eaf26fa4cc9a710648d8d7c8695d4f810056697bb8621cf009bcca1b22c365f1f7c58c0c81872ce3acc550623bdd6c00305125c9b595f5d0ceeba81e3db291c4c4f5d5c37d58597e7b336d38539dbc63d08a98ccb39f55683750b9e5948d1bae367855cf20fae96c32091afd90cf4f99a5342e282813792e57c5db04b42892805022c51e6235f3efb8ed225c8bf8391374311e8457dcbfa556ae37fc2f3aaecae1fd04eac0cea39cc6e6a978289282","\\xac1759a973b484cb1c31c2f2dc7bdfd0e4c2d27e01640df87e2df5197905c5fad56d4f2a504d881e5c878b392325caa6c823d00ae8f3c42364c4d06b746b613bbe45b6f432e2e5c71a9a111986d15e2539c4423ec2c8d65f4f405ca32339bb4677858f41c9aeae3ba92dbea328eba935f0e280442e70a487af0cd8aa456cdf68b60d93c3410421a11515e69a155a59f0ae2c2bd4854aec80fa56a3821247e140ccbf13c512b9a78d0fb392f7016deb748bb8205198ae8f8ae9168230de3d7a58a4f87a238347a7dbb02d8eb1cd14e91e74b16ebf4729ead434b196e4e34f85dbd16b425280a2233d2e8f4544753b67408ad5bae4e6d7b7de709fa635e354c665152a023064bc9d292b218341db0e2492750b"}', '\x345dcc46b395cf989d0aa85ac2bf84a7cad1b5f7d5ec6328da3d1c62ed7404ad15e0931a2654f314b86650db1b5263bbcb356e024ce69d197a8e73cb133b70a9081e6a3b1ee9e4ab1d11fbc1fd5f29e5', '\x8540f44997bf02bbe44b8fe00f732a5f', 13, '2026-11-30 19:39:03.676076+00'),
	('\x9d9271519c7a970d94240ada28aaf2e2', '\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'b', '\xaa5a24563b4b3498bcf5ec442e5407ba9232e96097ec406c128b64dff13b3bff', '\x7a4a8d73147ea65ec5443c683c29bfc6a87e2b52031c676688df8764e73fb529', '{2}', '{"\\xac1759a973b484cb1c31c2f2dc7bdfd0e4c2d27e01640df87e2df5197905c5fad56d4f2a504d881e5c878b392325caa6c823d00ae8f3c42364c4d06b746b613bbe45b6f432e2e5c71a9a111986d15e2539c4423ec2c8d65f4f405ca32339bb4677858f41c9aeae3ba92dbea328eba935f0e280442e70a487af0cd8aa456cdf68b60d93c3410421a11515e69a155a59f0ae2c2bd4854aec80fa56a3821247e140ccbf13c512b9a78d0fb392f7016deb748bb8205198ae8f8ae9168230de3d7a58a4f87a238347a7dbb02d8eb1cd14e91e74b16ebf4729ead434b196e4e34f85dbd16b425280a2233d2e8f4544753b67408ad5bae4e6d7b7de709fa635e354c665152a023064bc9d292b218341db0e2492750b"}', '\x7ce6cfb318c9d17a75e4074f36b436aadcd31cdf2826a3a6bf16c17f4972f49bf1f707de3ba85950e03288f001e704dbfdbeb84fa01a8347d926d25619b053be02d1f0a60fdf01d05a55dfe3881b7e7e', '\x9d9271519c7a970d94240ada28aaf2e2', 20, '2026-11-30 19:39:05.815801+00');
INSERT INTO public.schema_version_linker VALUES
	(1, false);
INSERT INTO public.schema_version_node VALUES
	(1, false);
INSERT INTO public.study VALUES
	('\x9f5f20e2e786d65d51cfe9ad1034ca147bec9aef6199c43d839bf8b453f0e315', 'exact', '{"version":1,"name":"exact","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","columns":1},{"name":"b","fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","columns":1}],"linker":{"name":"l","fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"81e2cbf93573a7df2310b7a55a5baed7a8e0fa63936c9319daf48ac2d1bb4420"}', NULL, 'a', '2026-11-30 19:38:59.9366+00'),
	('\xe3d12cc9021469f567d486b3e8fd243530c7ae21dcd418c09079104c37e762ce', 'open', '{"version":1,"name":"open","purpose":"field test","holders":[{"name":"a","fingerprint":"sha256:6309dc8fe2880bf6e44d6320c714510a4cb1376dd757741dca602cb00a6fe5b3","columns":1},{"name":"b","fingerprint":"sha256:6fa4484cd8ca05e596ae7fe90c17ce9349f06d40cc8aa39e2676a3605066fd00","columns":1}],"linker":{"name":"l","fingerprint":"sha256:e2eae81c0efd17f931a34349133c32cabae11914246d96137b8c0c75de0b8b66"},"keys":["id"],"suite":"ristretto255","directions":"one","limits":[0,0],"disclosure":{"threshold":3,"query_budget":100,"max_group_by":4},"coverage":[null,null],"expires":"2036-12-31","commitment":"cc4e1502399c24ef3387458ada8e0043e7a370a5cf4243791effed424ef91473"}', NULL, 'a', '2026-11-30 19:39:06.246093+00');
ALTER TABLE ONLY public.acceptance
    ADD CONSTRAINT acceptance_once_a_party PRIMARY KEY (study_id, party);
ALTER TABLE ONLY public.answer_cell
    ADD CONSTRAINT answer_cell_once PRIMARY KEY (query_id, cell_no);
ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.contribution_chunk
    ADD CONSTRAINT contribution_chunk_once PRIMARY KEY (contribution_id, chunk_no);
ALTER TABLE ONLY public.contribution_dictionary
    ADD CONSTRAINT contribution_dictionary_once PRIMARY KEY (contribution_id, column_no, code);
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_one_a_stage UNIQUE (study_id, side, stage);
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_pkey PRIMARY KEY (contribution_id);
ALTER TABLE ONLY public.link_run
    ADD CONSTRAINT link_run_pkey PRIMARY KEY (study_id);
ALTER TABLE ONLY public.node
    ADD CONSTRAINT node_pkey PRIMARY KEY (singleton);
ALTER TABLE ONLY public.peer
    ADD CONSTRAINT peer_fingerprint_unique UNIQUE (fingerprint);
ALTER TABLE ONLY public.peer
    ADD CONSTRAINT peer_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.query
    ADD CONSTRAINT query_pkey PRIMARY KEY (query_id);
ALTER TABLE ONLY public.schema_version_linker
    ADD CONSTRAINT schema_version_linker_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.schema_version_node
    ADD CONSTRAINT schema_version_node_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.study
    ADD CONSTRAINT study_name_unique UNIQUE (name);
ALTER TABLE ONLY public.study
    ADD CONSTRAINT study_pkey PRIMARY KEY (study_id);
CREATE INDEX contribution_record_by_token ON public.contribution_record USING btree (contribution_id, join_token);
CREATE INDEX linked_pair_by_study ON public.linked_pair USING btree (study_id);
CREATE INDEX query_by_content ON public.query USING btree (study_id, content_id, generation);
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
ALTER TABLE ONLY public.answer_cell
    ADD CONSTRAINT answer_cell_of_query FOREIGN KEY (query_id) REFERENCES public.query(query_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contribution_chunk
    ADD CONSTRAINT contribution_chunk_of FOREIGN KEY (contribution_id) REFERENCES public.contribution(contribution_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contribution_dictionary
    ADD CONSTRAINT contribution_dictionary_of FOREIGN KEY (contribution_id) REFERENCES public.contribution(contribution_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.link_run
    ADD CONSTRAINT link_run_contribution_1 FOREIGN KEY (contribution_1) REFERENCES public.contribution(contribution_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.link_run
    ADD CONSTRAINT link_run_contribution_2 FOREIGN KEY (contribution_2) REFERENCES public.contribution(contribution_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.link_run
    ADD CONSTRAINT link_run_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.query
    ADD CONSTRAINT query_answered_by FOREIGN KEY (answered_by) REFERENCES public.query(query_id);
ALTER TABLE ONLY public.query
    ADD CONSTRAINT query_in_audit_log FOREIGN KEY (audit_seq) REFERENCES public.audit_log(seq);
ALTER TABLE ONLY public.query
    ADD CONSTRAINT query_of_study FOREIGN KEY (study_id) REFERENCES public.study(study_id) ON DELETE CASCADE;
