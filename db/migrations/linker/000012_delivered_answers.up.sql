-- What an answer comes from is kept with it, because both holders are told, the other one later.

ALTER TABLE query
    ADD COLUMN origin_number       bigint CONSTRAINT query_origin_number_fits CHECK (origin_number >= 0),
    ADD COLUMN origin_intersection bytea CONSTRAINT query_origin_intersection_size CHECK (octet_length(origin_intersection) = 32),
    ADD COLUMN origin_loads        bytea[] CONSTRAINT query_origin_loads_of_both CHECK (cardinality(origin_loads) = 2),
    ADD COLUMN linked_at           timestamptz,
    ADD COLUMN computed_at         timestamptz,
    ADD CONSTRAINT query_origin_whole CHECK (num_nulls(origin_number, origin_intersection, origin_loads, linked_at, computed_at) IN (0, 5));
CREATE INDEX query_by_entry ON query (study_id, audit_seq);
COMMENT ON COLUMN query.origin_number IS 'Of the intersection that the pairs come from. Null in answers of earlier releases, as are the columns after it.';
COMMENT ON COLUMN query.origin_loads IS 'Sealed for the holders: the loads of both datasets.';
