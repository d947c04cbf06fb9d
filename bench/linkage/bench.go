package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// bench is a linker's database with one study for each method, filled.
type bench struct {
	design
	pool  *pgxpool.Pool
	store *node.Store
}

var (
	studies       = map[string]study.ID{study.LinkBloom: {1}, study.LinkExact: {2}}
	contributions = map[string][2][16]byte{study.LinkBloom: {{1}, {2}}, study.LinkExact: {{3}, {4}}}
)

// fill makes the contributions through the linker's own store, and bare tables of the same content.
func (b *bench) fill(ctx context.Context) error {
	for _, method := range []string{study.LinkBloom, study.LinkExact} {
		id := studies[method]
		if _, err := b.pool.Exec(ctx, `INSERT INTO study (study_id, name, terms, proposer) VALUES ($1, $2, '{"purpose":"","expires":"2030-01-01"}', 'one')`,
			id[:], method); err != nil {
			return err
		}
		size := study.LinkTokenSize
		if method == study.LinkBloom {
			size = b.Bits / 8
		}
		one, two, err := b.values(size)
		if err != nil {
			return err
		}
		links := [2][]byte{one, two}
		for side := range study.Sides {
			if err := b.contribute(ctx, method, side, size, links[side.Index()]); err != nil {
				return err
			}
		}
	}
	for _, sql := range []string{
		`CREATE TABLE bare AS SELECT c.study_id, c.side, r.join_token, r.link_token, r.filter, r.ones
			FROM contribution_record r JOIN contribution c USING (place)`,
		`CREATE TABLE bloom_1 AS SELECT join_token, filter, ones FROM bare WHERE side = 1 AND filter IS NOT NULL`,
		`CREATE TABLE bloom_2 AS SELECT join_token, filter, ones FROM bare WHERE side = 2 AND filter IS NOT NULL`,
		`CREATE TABLE exact_1 AS SELECT join_token, link_token FROM bare WHERE side = 1 AND link_token IS NOT NULL`,
		`CREATE TABLE exact_2 AS SELECT join_token, link_token FROM bare WHERE side = 2 AND link_token IS NOT NULL`,
		`ANALYZE`,
	} {
		if _, err := b.pool.Exec(ctx, sql); err != nil {
			return err
		}
	}
	return nil
}

// values returns the link values of both sides. In a filter about three bits of ten are set, as in
// one of some twenty q-grams; every other record of the second side has the value of one of the
// first, in the same block.
func (b *bench) values(size int) (one, two []byte, err error) {
	one, two = make([]byte, b.Records*size), make([]byte, b.Records*size)
	for _, v := range [][]byte{one, two} {
		thin := make([]byte, len(v))
		for _, fill := range [][]byte{v, thin} {
			if _, err := rand.Read(fill); err != nil {
				return nil, nil, err
			}
		}
		for i := range v {
			v[i] &= thin[i]
		}
	}
	for i := 0; i < b.Records; i += 2 {
		copy(two[i*size:(i+1)*size], one[i*size:(i+1)*size])
	}
	return one, two, nil
}

// contribute stores a contribution as the linker does when it arrives.
func (b *bench) contribute(ctx context.Context, method string, side study.Side, size int, links []byte) error {
	c := contribution.Begin{
		Study: studies[method], ID: contributions[method][side.Index()], Records: uint64(b.Records), //nolint:gosec // positive
		Keys: uint64(b.Records / b.BlockSize), LinkSize: uint32(size), //nolint:gosec // positive and small
	}
	blocks := make([]token.ID, b.Records/b.BlockSize)
	for i := range blocks {
		sum := sha256.Sum256(binary.BigEndian.AppendUint64(nil, uint64(i)))
		blocks[i] = token.ID(sum[:token.IDSize])
	}
	slices.SortFunc(blocks, token.ID.Compare)
	return b.store.InTx(ctx, "contribute", func(ctx context.Context, tx *node.Tx) error {
		if err := receive.InsertContribution(ctx, tx, receive.Stored{Begin: c, Side: side, Holder: "holder", State: []byte{}, BegunAt: time.Now()}); err != nil {
			return err
		}
		for no, first := uint32(0), 0; first < b.Records; no, first = no+1, first+contribution.ChunkRecords {
			n := min(contribution.ChunkRecords, b.Records-first)
			chunk := contribution.Chunk{No: no, Codes: make([]int32, 2*n), Links: links[first*size : (first+n)*size]}
			for i := range n {
				chunk.Tokens = append(chunk.Tokens, blocks[(first+i)/b.BlockSize])
			}
			a := receive.Arrival{Chunk: chunk, First: uint64(first), Links: method, State: []byte{}}
			if err := receive.InsertChunk(ctx, tx, c.ID, a); err != nil {
				return err
			}
		}
		return receive.CompleteContribution(ctx, tx, c.ID, time.Now())
	})
}

// shipped times the linker's statement. The pairs of earlier rounds are gone before.
func (b *bench) shipped(ctx context.Context, method string) (took time.Duration, links int64, err error) {
	if _, err := b.pool.Exec(ctx, `TRUNCATE linked_pair`); err != nil {
		return 0, 0, err
	}
	err = b.store.InTx(ctx, "link", func(ctx context.Context, tx *node.Tx) error {
		if err := link.PrepareLinks(ctx, tx, studies[method]); err != nil {
			return err
		}
		start := time.Now()
		_, err := link.LinkPairs(ctx, tx, studies[method], contributions[method], study.LinkMethod{Method: method, Bits: b.Bits, Threshold: b.Threshold}, nil)
		took = time.Since(start)
		return err
	})
	if err == nil {
		err = b.pool.QueryRow(ctx, `SELECT count(*) FROM linked_pair WHERE linked`).Scan(&links)
	}
	return took, links, err
}

// bare times a query in one process.
func (b *bench) bare(ctx context.Context, sql string, args ...any) (took time.Duration, links int64, err error) {
	err = postgres.InTx(ctx, b.pool, "bare", func(ctx context.Context, tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `SET LOCAL max_parallel_workers_per_gather = 0`); err != nil {
			return err
		}
		start := time.Now()
		err := tx.QueryRow(ctx, sql, args...).Scan(&links)
		took = time.Since(start)
		return err
	})
	return took, links, err
}

func (b *bench) shippedBloom(ctx context.Context) (time.Duration, int64, error) {
	return b.shipped(ctx, study.LinkBloom)
}

func (b *bench) shippedExact(ctx context.Context) (time.Duration, int64, error) {
	return b.shipped(ctx, study.LinkExact)
}

func (b *bench) bareBloom(ctx context.Context) (time.Duration, int64, error) {
	return b.bare(ctx, `SELECT count(*) FILTER (WHERE (2 * bit_count(x.filter & y.filter))::float8 / (x.ones + y.ones) >= $1)
		FROM bloom_1 x JOIN bloom_2 y USING (join_token)`, b.Threshold)
}

func (b *bench) bareExact(ctx context.Context) (time.Duration, int64, error) {
	return b.bare(ctx, `SELECT count(*) FILTER (WHERE x.link_token = y.link_token) FROM exact_1 x JOIN exact_2 y USING (join_token)`)
}

// numbers times what follows the pairs of the exact study, which are there from the round before:
// counting the links of each record, and weighing the blocks.
func (b *bench) numbers(ctx context.Context) (took time.Duration, links int64, err error) {
	err = b.store.InTx(ctx, "numbers", func(ctx context.Context, tx *node.Tx) error {
		start := time.Now()
		links = 0
		for side := range study.Sides {
			counter := linkerror.NewLinkCounter(linkerror.ReplicateSeed([32]byte{}), linkerror.Replicates)
			err := link.LinkNumbers(ctx, tx, studies[study.LinkExact], side, func(block [16]byte, n int, records int64) error {
				counter.Add(block, n, records)
				links += int64(n) * records
				return nil
			})
			if err != nil {
				return err
			}
			counter.Tables()
		}
		links /= 2
		took = time.Since(start)
		return nil
	})
	return took, links, err
}
