package release

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// planned are the columns of a side that tables name, and their classes: in package structure
// columns and classes are numbered from 0, in this order.
type planned struct {
	columns []int     // numbers of columns of the side, ascending
	codes   [][]int32 // classes of each, by code
	class   []map[int32]int32
}

func (p *planned) at(column int) int { return slices.Index(p.columns, column) }

// plannedColumns reads the classes of the columns of both sides that the tables name.
func plannedColumns(ctx context.Context, tx *node.Tx, run *link.Run, tables [][2][]int) (out [2]planned, err error) {
	for side := range out {
		p := &out[side]
		for _, t := range tables {
			p.columns = append(p.columns, t[side]...)
		}
		slices.Sort(p.columns)
		p.columns = slices.Compact(p.columns)
		p.codes, p.class = make([][]int32, len(p.columns)), make([]map[int32]int32, len(p.columns))
		for i := range p.class {
			p.class[i] = map[int32]int32{}
		}
		rows, err := queries.ColumnCodes(ctx, tx.DB(), dbgen.ColumnCodesParams{ContributionID: run.Contributions[side][:], Columns: smallints(p.columns)})
		if err != nil {
			return out, err
		}
		for _, r := range rows {
			i := p.at(int(r.ColumnNo))
			p.class[i][r.Code] = int32(len(p.codes[i])) //nolint:gosec // a category, at most MaxCategories
			p.codes[i] = append(p.codes[i], r.Code)
		}
	}
	return out, nil
}

func smallints(columns []int) []int16 {
	out := make([]int16, len(columns)) // never nil: NULL is no list
	for i, c := range columns {
		out[i] = int16(c) //nolint:gosec // a column number that passed Begin.Validate
	}
	return out
}

// reader builds Units from rows of codes.
type reader struct {
	*structure.Builder
	planned [2]planned
}

func newReader(columns [2]planned, countRecords bool) *reader {
	var classes [2][]int
	for side, p := range columns {
		for _, codes := range p.codes {
			classes[side] = append(classes[side], len(codes))
		}
	}
	return &reader{Builder: structure.NewBuilder(classes, countRecords), planned: columns}
}

// classes turns codes into classes.
func (r *reader) classes(side int, codes []int32) ([]int32, error) {
	p := &r.planned[side]
	if len(codes) != len(p.columns) {
		return nil, problem.New(problem.Internal, "a record has %d codes for %d columns", len(codes), len(p.columns))
	}
	out := make([]int32, len(codes))
	for i, c := range codes {
		class, ok := p.class[i][c]
		if !ok {
			return nil, problem.New(problem.Internal, "a code of column %d of side %d is not in the dictionary", p.columns[i], side+1)
		}
		out[i] = class
	}
	return out, nil
}

// codesOf selects the planned columns of a record's codes, in SQL. Numbers are written out: arrays
// start at 1.
func codesOf(array string, columns []int) string {
	if len(columns) == 0 {
		return "'{}'::integer[]"
	}
	parts := make([]string, len(columns))
	for i, c := range columns {
		parts[i] = fmt.Sprintf("%s[%d]", array, c+1)
	}
	return "ARRAY[" + strings.Join(parts, ", ") + "]"
}

// pairUnits groups the pairs of records by their codes: each pair is a unit, with one record on
// each side.
func pairUnits(ctx context.Context, tx *node.Tx, id study.ID, columns [2]planned) (*structure.Units, error) {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return nil, err
	}
	rows, err := tx.DB().Query(ctx, `SELECT c.one, c.two, c.linked, count(*) FROM (
    SELECT `+codesOf("p.codes_1", columns[0].columns)+` AS one, `+codesOf("p.codes_2", columns[1].columns)+` AS two, p.linked
    FROM linked_pair p WHERE p.study_no = $1
) c GROUP BY c.one, c.two, c.linked`, no)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	r := newReader(columns, false)
	for rows.Next() {
		var codes [2][]int32
		var g structure.Group
		if err := rows.Scan(&codes[0], &codes[1], &g.Linked, &g.Units); err != nil {
			return nil, err
		}
		g.Weighted = [2]int64{g.Units, g.Units}
		for side := range codes {
			classes, err := r.classes(side, codes[side])
			if err != nil {
				return nil, err
			}
			g.Profile[side] = r.Profile(side, structure.Profile{{Codes: classes, Count: 1}})
		}
		r.Add(g)
	}
	return r.Units(), rows.Err()
}

// keyUnits groups linkage keys by the records that both sides have of them. Keys that have more
// classes of a column than the study allows are counted, by side and column.
func keyUnits(ctx context.Context, tx *node.Tx, run *link.Run, columns [2]planned, rules disclosure.Rules, countRecords bool) (*structure.Units, [2][]int64, error) {
	r := newReader(columns, countRecords)
	var tooMany [2][]int64
	first := map[[16]byte][2]int32{} // profile of side 1, and how many records
	groups := map[[4]int32]int64{}
	for side := range columns {
		tooMany[side] = make([]int64, len(columns[side].columns))
		each := func(token [16]byte, p structure.Profile) error {
			records := int32(0)
			for _, record := range p {
				records += int32(record.Count) //nolint:gosec // records of one key
			}
			for i := range columns[side].columns {
				if classesOf(p, i) > rules.EffectiveClassesPerKey() {
					tooMany[side][i]++
				}
			}
			n := r.Profile(side, p)
			if side == 0 {
				first[token] = [2]int32{n, records}
				return nil
			}
			one, ok := first[token]
			if !ok {
				return problem.New(problem.Internal, "a key of side 2 is not of side 1")
			}
			weight := [2]int32{1, 1}
			if countRecords {
				// what a side wants to know is about the records of the other
				weight = [2]int32{records, one[1]}
			}
			groups[[4]int32{one[0], n, weight[0], weight[1]}]++
			return nil
		}
		if err := keyRecords(ctx, tx, run.Contributions[side], r, side, each); err != nil {
			return nil, tooMany, err
		}
	}
	for at, n := range groups {
		r.Add(structure.Group{
			Profile: [2]int32{at[0], at[1]}, Linked: true, Units: n, Weighted: [2]int64{n * int64(at[2]), n * int64(at[3])},
		})
	}
	return r.Units(), tooMany, nil
}

func classesOf(p structure.Profile, column int) int {
	seen := make([]int32, 0, 4)
	for _, r := range p {
		if !slices.Contains(seen, r.Codes[column]) {
			seen = append(seen, r.Codes[column])
		}
	}
	return len(seen)
}

// keyRecords calls each for every key of a contribution, with its records.
func keyRecords(ctx context.Context, tx *node.Tx, contribution [16]byte, r *reader, side int, each func([16]byte, structure.Profile) error) error {
	place, err := queries.ContributionPlace(ctx, tx.DB(), contribution[:])
	if err != nil {
		return err
	}
	rows, err := tx.DB().Query(ctx, `SELECT c.join_token, c.codes, count(*) FROM (
    SELECT r.join_token, `+codesOf("r.codes", r.planned[side].columns)+` AS codes FROM contribution_record r WHERE r.place = $1
) c GROUP BY c.join_token, c.codes ORDER BY c.join_token`, place)
	if err != nil {
		return err
	}
	defer rows.Close()
	var last pgtype.UUID
	var p structure.Profile
	for rows.Next() {
		var token pgtype.UUID
		var codes []int32
		var n int64
		if err := rows.Scan(&token, &codes, &n); err != nil {
			return err
		}
		if token != last && p != nil {
			if err := each(last.Bytes, p); err != nil {
				return err
			}
			p = nil
		}
		last = token
		classes, err := r.classes(side, codes)
		if err != nil {
			return err
		}
		p = append(p, structure.Record{Codes: classes, Count: n})
	}
	if p != nil {
		if err := each(last.Bytes, p); err != nil {
			return err
		}
	}
	return rows.Err()
}
