package contribute

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/study"
)

// countContributed counts the records whose key is in the intersection, and their distinct keys.
func countContributed(ctx context.Context, tx *node.Tx, id study.ID) (records, keys int64, err error) {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return 0, 0, err
	}
	c, err := queries.CountContributed(ctx, tx.DB(), no)
	if err != nil {
		return 0, 0, fmt.Errorf("count intersected records: %w", err)
	}
	return c.Records, c.Keys, nil
}

// contributedLengthsSQL is about the records that are staged, so it cannot be generated.
const contributedLengthsSQL = `SELECT p.place, max(coalesce(octet_length(d.cells[p.position]), 0))
FROM staged_key r
JOIN intersection_key k ON k.study_no = $1 AND k.join_token = r.join_token
JOIN dataset_row d ON d.dataset_id = $2 AND d.row_no = r.row_no
CROSS JOIN unnest($3::integer[]) WITH ORDINALITY AS p (position, place)
GROUP BY p.place`

// contributedLengths returns the length in bytes of the longest cell of each column among those
// records, whose keys are staged.
func contributedLengths(ctx context.Context, tx *node.Tx, id study.ID, datasetID int64, columns []int) ([]int, error) {
	positions, err := load.ArrayPositions(columns)
	if err != nil {
		return nil, err
	}
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := load.Staged(ctx, tx); err != nil {
		return nil, err
	}
	rows, err := tx.DB().Query(ctx, contributedLengthsSQL, no, datasetID, positions)
	if err != nil {
		return nil, fmt.Errorf("measure intersected records: %w", err)
	}
	out := make([]int, len(columns)) // an empty intersection has no rows
	var place, length int
	_, err = pgx.ForEachRow(rows, []any{&place, &length}, func() error {
		out[place-1] = length
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("measure intersected records: %w", err)
	}
	return out, nil
}

// contributedRowsSQL puts the records of one token in the order of a hash that is keyed by the
// dataset's generation: the order must be the same on every run and must tell nothing of the
// file's. A record that is alone needs no order.
const contributedRowsSQL = `DECLARE contributed NO SCROLL CURSOR FOR
SELECT r.join_token, %s AS linkage_key, ARRAY[%s]::text[] AS cells, k.peer_multiplicity
FROM staged_key r
JOIN intersection_key k ON k.study_no = $2 AND k.join_token = r.join_token
JOIN dataset_row d ON d.dataset_id = $1 AND d.row_no = r.row_no
ORDER BY r.join_token, CASE WHEN k.own_multiplicity > 1 THEN sha256($3::bytea || convert_to(d.cells::text, 'UTF8')) END`

// contributedRows calls each for those records, whose keys are staged, in the order of join tokens;
// those of one token come in an order that is the same each time and has nothing to do with the
// file's. They come with their linkage key if keys is set. Memory is bounded; one such reading at a
// time.
func contributedRows(
	ctx context.Context, tx *node.Tx, id study.ID, ds load.Dataset, columns []int, keys bool, each func(contributedRow) error,
) error {
	positions, err := load.ArrayPositions(columns)
	if err != nil {
		return err
	}
	cells := make([]string, len(positions))
	for i, p := range positions {
		cells[i] = "d.cells[" + strconv.Itoa(int(p)) + "]"
	}
	if err := load.Staged(ctx, tx); err != nil {
		return err
	}
	// All rows are wanted, and a plan for the first few, one lookup for each record, takes three
	// times as long.
	if _, err := tx.DB().Exec(ctx, "SET LOCAL cursor_tuple_fraction = 1"); err != nil {
		return fmt.Errorf("read intersected records: %w", err)
	}
	key := "NULL::bytea"
	if keys {
		key = "r.linkage_key"
	}
	declare := fmt.Sprintf(contributedRowsSQL, key, strings.Join(cells, ", "))
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if _, err := tx.DB().Exec(ctx, declare, ds.ID, no, ds.Generation[:]); err != nil {
		return fmt.Errorf("read intersected records: %w", err)
	}
	page := load.MinPageRows
	for {
		rows, size, err := fetchContributed(ctx, tx, page)
		if err != nil {
			return fmt.Errorf("read intersected records: %w", err)
		}
		if len(rows) == 0 {
			_, err := tx.DB().Exec(ctx, "CLOSE contributed")
			return err
		}
		for _, r := range rows {
			if err := each(r); err != nil {
				return err
			}
		}
		switch {
		case size < load.SmallPageSize:
			page = min(2*page, load.MaxPageRows)
		case size > load.LargePageSize:
			page = max(page/2, load.MinPageRows)
		}
	}
}

type contributedRow struct {
	token pgtype.UUID
	key   []byte // linkage key, if it was asked for
	cells []*string
	peers int64 // records that the other holder has of the key
}

func fetchContributed(ctx context.Context, tx *node.Tx, page int) (out []contributedRow, size int, err error) {
	rows, err := tx.DB().Query(ctx, "FETCH FORWARD "+strconv.Itoa(page)+" FROM contributed")
	if err != nil {
		return nil, 0, err
	}
	out, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (r contributedRow, err error) {
		err = row.Scan(&r.token, &r.key, &r.cells, &r.peers)
		size += len(r.key) + load.RowSize(r.cells)
		return r, err
	})
	return out, size, err
}

// Recorded returns what we uploaded last, or nil.
func Recorded(ctx context.Context, tx *node.Tx, id study.ID) (*Record, error) {
	row, err := queries.GetContribution(ctx, tx.DB(), id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read contribution: %w", err)
	}
	r := &Record{Records: row.Records, Keys: row.Keys, WithoutLinkKey: row.WithoutLinkKey, FinishedAt: row.FinishedAt}
	return r, postgres.Fixed(r.ID[:], row.ContributionID, "contribution id")
}

func putContribution(ctx context.Context, tx *node.Tx, id study.ID, r Record) error {
	err := queries.PutContribution(ctx, tx.DB(), dbgen.PutContributionParams{
		StudyID: id[:], ContributionID: r.ID[:], Records: r.Records, Keys: r.Keys,
		WithoutLinkKey: r.WithoutLinkKey, FinishedAt: r.FinishedAt,
	})
	if err != nil {
		return fmt.Errorf("store contribution: %w", err)
	}
	return nil
}
