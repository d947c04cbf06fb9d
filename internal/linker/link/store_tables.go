package link

import (
	"context"
	"math"

	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// linkNumbers counts the links of each record of a side, and then, block by block, how many records
// have how many. Each record of a contribution is in some pair, since both contributions have the
// same blocks. It is read as a stream.
var linkNumbers = [2]string{linkNumbersOf("record_1"), linkNumbersOf("record_2")}

func linkNumbersOf(record string) string {
	return `SELECT r.join_token, r.n, count(*)
FROM (
    SELECT p.join_token, count(*) FILTER (WHERE p.linked) AS n
    FROM linked_pair p
    WHERE p.study_no = $1
    GROUP BY p.join_token, p.` + record + `
) r
GROUP BY r.join_token, r.n
ORDER BY r.join_token, r.n`
}

// LinkNumbers calls each for the blocks of a study, one after another: records of the side's
// records in the block have n links, for each n that occurs. The statements of the transaction must
// wait until it returns.
func LinkNumbers(ctx context.Context, tx *node.Tx, id study.ID, side study.Side, each func(block [16]byte, n int, records int64) error) error {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	rows, err := tx.DB().Query(ctx, linkNumbers[side.Index()], no)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var block pgtype.UUID
		var n, records int64
		if err := rows.Scan(&block, &n, &records); err != nil {
			return err
		}
		if err := each(block.Bytes, int(n), records); err != nil {
			return err
		}
	}
	return rows.Err()
}

// insertLinkTables stores the tables of a side, beside a link run that is there already.
func insertLinkTables(ctx context.Context, tx *node.Tx, id study.ID, side study.Side, tables *linkerror.LinkTables) error {
	counts := make([]dbgen.InsertLinkCountsParams, len(tables.Counts))
	for i, c := range tables.Counts {
		if c.N < 0 || c.N > math.MaxInt32 {
			return problem.New(problem.Internal, "a record has %d links", c.N)
		}
		counts[i] = dbgen.InsertLinkCountsParams{StudyID: id[:], Side: int16(side), N: int32(c.N), Freq: c.Freq} //nolint:gosec // 1 or 2
	}
	if _, err := queries.InsertLinkCounts(ctx, tx.DB(), counts); err != nil {
		return err
	}
	replicates := make([]dbgen.InsertLinkTablesParams, len(tables.Replicates))
	for i, r := range tables.Replicates {
		replicates[i] = dbgen.InsertLinkTablesParams{
			StudyID: id[:], Side: int16(side), Replicate: int16(i + 1), Freq: r.Freq[:], Links: r.Links, //nolint:gosec // 1 or 2; hundreds
		}
	}
	_, err := queries.InsertLinkTables(ctx, tx.DB(), replicates)
	return err
}

func TablesOf(ctx context.Context, tx *node.Tx, id study.ID, side study.Side) (*linkerror.LinkTables, error) {
	counts, err := queries.LinkCountsOfSide(ctx, tx.DB(), dbgen.LinkCountsOfSideParams{StudyID: id[:], Side: int16(side)}) //nolint:gosec // 1 or 2
	if err != nil {
		return nil, err
	}
	replicates, err := queries.LinkTablesOfSide(ctx, tx.DB(), dbgen.LinkTablesOfSideParams{StudyID: id[:], Side: int16(side)}) //nolint:gosec // 1 or 2
	if err != nil {
		return nil, err
	}
	out := &linkerror.LinkTables{Counts: make([]linkerror.Count, len(counts)), Replicates: make([]linkerror.LinkTable, len(replicates))}
	for i, c := range counts {
		out.Counts[i] = linkerror.Count{N: int(c.N), Freq: c.Freq}
	}
	for i, r := range replicates {
		table := &out.Replicates[i]
		if int(r.Replicate) != i+1 || len(r.Freq) != len(table.Freq) {
			return nil, problem.New(problem.Internal, "the stored tables of links are damaged")
		}
		copy(table.Freq[:], r.Freq)
		table.Links = r.Links
	}
	return out, nil
}
