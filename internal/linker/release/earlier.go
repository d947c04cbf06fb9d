package release

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/protection"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// keepUnits keeps who stands in the tables of a generation, unless they are kept: what is decided
// on later contributions depends on it, and these are gone then.
func keepUnits(ctx context.Context, tx *node.Tx, id study.ID, run *link.Run, now time.Time) error {
	_, err := queries.ReleasedGeneration(ctx, tx.DB(), dbgen.ReleasedGenerationParams{StudyID: id[:], Generation: run.Generation[:]})
	if !errors.Is(err, pgx.ErrNoRows) {
		return err
	}
	generation, err := queries.InsertReleasedGeneration(ctx, tx.DB(), dbgen.InsertReleasedGenerationParams{
		StudyID: id[:], Generation: run.Generation[:], DecidedAt: now,
	})
	if err != nil {
		return err
	}
	var places [2]int32
	for side, contribution := range run.Contributions {
		if places[side], err = queries.ContributionPlace(ctx, tx.DB(), contribution[:]); err != nil {
			return err
		}
		if err := queries.KeepClasses(ctx, tx.DB(), dbgen.KeepClassesParams{
			GenerationNo: generation, Side: int16(sideOf(side)), ContributionID: contribution[:], //nolint:gosec // 1 or 2
		}); err != nil {
			return err
		}
	}
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if run.EveryPairAUnit() {
		return queries.KeepPairs(ctx, tx.DB(), dbgen.KeepPairsParams{GenerationNo: generation, StudyNo: no})
	}
	return queries.KeepKeys(ctx, tx.DB(), dbgen.KeepKeysParams{
		GenerationNo: generation, StudyNo: no, Place1: places[0], Place2: places[1], Typos: run.Typos,
	})
}

// generation is contributions of which tables were decided on before.
type generation struct {
	no     int32
	name   [32]byte
	tables []*Table
}

// earlierGenerations reads the tables of earlier generations, newest first.
func (w *work) earlierGenerations() ([]generation, error) {
	if w.rules.Refreshes == 0 {
		return nil, nil
	}
	id := w.ag.ID()
	rows, err := queries.EarlierGenerations(w.ctx, w.tx.DB(), dbgen.EarlierGenerationsParams{StudyID: id[:], Present: w.run.Generation[:]})
	if err != nil {
		return nil, err
	}
	out := make([]generation, len(rows))
	for i, r := range rows {
		g := &out[i]
		g.no = r.GenerationNo
		copy(g.name[:], r.Generation)
		tables, err := decided(w.ctx, w.tx, id, g.name)
		if err != nil {
			return nil, err
		}
		for _, t := range tables {
			if t.Refused != "" {
				continue
			}
			if err := readCells(w.ctx, w.tx, id, g.name, t); err != nil {
				return nil, err
			}
			g.tables = append(g.tables, t)
		}
	}
	return out, nil
}

// readEarlier reads who stood in the tables of these generations, and what was released of them.
func (w *work) readEarlier(generations []generation) error {
	if len(generations) == 0 {
		return nil
	}
	id := w.ag.ID()
	present, err := queries.ReleasedGeneration(w.ctx, w.tx.DB(), dbgen.ReleasedGenerationParams{StudyID: id[:], Generation: w.run.Generation[:]})
	if err != nil {
		return err
	}
	r := &historyReader{columns: w.columns, numbers: []int32{present}, typos: w.run.Typos}
	for _, g := range generations {
		r.numbers = append(r.numbers, g.no)
	}
	if err := r.readClasses(w.ctx, w.tx); err != nil {
		return err
	}
	if w.history, err = r.read(w.ctx, w.tx, w.rules.Count == disclosure.Records || w.run.Typos); err != nil {
		return err
	}
	for i, g := range generations {
		for _, t := range g.tables {
			e, err := w.earlierTable(r, i+1, t)
			if err != nil {
				return err
			}
			w.earlier = append(w.earlier, e)
		}
	}
	return nil
}

// earlierTable is what of a table is a fact for those that are decided on now.
func (w *work) earlierTable(r *historyReader, generation int, t *Table) (protection.Earlier, error) {
	out := protection.Earlier{Generation: generation}
	for side := range t.Columns {
		out.Columns[side] = w.places(side, t.Columns[side])
	}
	for _, c := range t.Cells {
		switch c.Reason {
		case disclosure.Released, disclosure.Complementary, disclosure.Leverage, disclosure.Homogeneous:
		case disclosure.HeldBack: // an older generation has released it
			continue
		case disclosure.Primary, disclosure.Dominance, disclosure.Withheld:
			continue
		}
		cell := protection.EarlierCell{Reason: c.Reason, Numbers: [2]int64{c.Count}}
		if w.run.Typos {
			cell.Numbers = [2]int64{c.BlockCount, c.Count}
		}
		slot := 0
		for side, columns := range out.Columns {
			codes := make([]int32, len(w.columns[side].columns))
			for _, at := range columns {
				class, ok := r.class[generation][side][at][c.Codes[slot]]
				if !ok {
					return out, unknownCode(side, w.columns[side].columns[at])
				}
				codes[at] = class
				slot++
			}
			cell.Class[side] = w.history.Sides[side].Class(columns, codes)
		}
		out.Cells = append(out.Cells, cell)
	}
	return out, nil
}

func unknownCode(side, column int) error {
	return problem.New(problem.Internal, "a code of column %d of side %d is not among the classes that were kept", column, side+1)
}

// historyReader reads units of several generations, of which the first is the present one.
type historyReader struct {
	columns [2]planned
	numbers []int32
	typos   bool

	class   [][2][]map[int32]int32 // of each generation, side and planned column: code to class
	classes [2][]int               // of each planned column: how many there are
}

// readClasses numbers the classes of all generations by their ciphertexts: those of now as they are
// numbered now, and then others.
func (r *historyReader) readClasses(ctx context.Context, tx *node.Tx) error {
	r.class = make([][2][]map[int32]int32, len(r.numbers))
	var known [2][]map[string]int32
	for side := range known {
		n := len(r.columns[side].columns)
		r.classes[side] = make([]int, n)
		for i := range n {
			r.classes[side][i] = len(r.columns[side].codes[i])
			known[side] = append(known[side], map[string]int32{})
			for g := range r.class {
				r.class[g][side] = append(r.class[g][side], map[int32]int32{})
			}
		}
	}
	rows, err := queries.ReleasedClasses(ctx, tx.DB(), r.numbers)
	if err != nil {
		return err
	}
	// The present one first.
	for _, present := range []bool{true, false} {
		for _, row := range rows {
			g := slices.Index(r.numbers, row.GenerationNo)
			side := study.Side(row.Side).Index()
			i := r.columns[side].at(int(row.ColumnNo))
			if i < 0 || (g == 0) != present {
				continue
			}
			class, ok := r.columns[side].class[i][row.Code]
			if present && !ok {
				return unknownCode(side, int(row.ColumnNo))
			}
			if !present {
				if class, ok = known[side][i][string(row.Ciphertext)]; !ok {
					class = int32(r.classes[side][i]) //nolint:gosec // categories of a few contributions
					r.classes[side][i]++
				}
			}
			known[side][i][string(row.Ciphertext)] = class
			r.class[g][side][i][row.Code] = class
		}
	}
	return nil
}

// combination is a row of released_unit.
type combination struct {
	generation int32
	token      pgtype.UUID
	records    [2]int32
	links      *int64
	codes      [2][]int32
}

// read reads the units, key by key: what stays in memory is the ways to stand in all generations.
func (r *historyReader) read(ctx context.Context, tx *node.Tx, countRecords bool) (*structure.History, error) {
	rows, err := tx.DB().Query(ctx, `SELECT generation_no, join_token, records_1, records_2, links, codes_1, codes_2
FROM released_unit WHERE generation_no = ANY ($1) ORDER BY join_token`, r.numbers)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	b := structure.NewHistoryBuilder(r.classes, countRecords)
	var of []combination
	flush := func() error {
		standings, err := r.standings(of)
		if err == nil && len(of) > 0 {
			b.Add(standings)
		}
		of = of[:0]
		return err
	}
	for rows.Next() {
		var c combination
		if err := rows.Scan(&c.generation, &c.token, &c.records[0], &c.records[1], &c.links, &c.codes[0], &c.codes[1]); err != nil {
			return nil, err
		}
		if len(of) > 0 && of[0].token != c.token {
			if err := flush(); err != nil {
				return nil, err
			}
		}
		of = append(of, c)
	}
	if err := flush(); err != nil {
		return nil, err
	}
	return b.History(), rows.Err()
}

// standings is how one key stood in each generation.
func (r *historyReader) standings(of []combination) ([]structure.Standing, error) {
	out := make([]structure.Standing, len(r.numbers))
	for i, c := range of {
		g := slices.Index(r.numbers, c.generation)
		var pair structure.Pair
		for side := range c.codes {
			classes, err := r.classesOf(g, side, c.codes[side])
			if err != nil {
				return nil, err
			}
			pair.Codes[side] = classes
			// The same records come with each combination of the other side's.
			if !slices.ContainsFunc(of[:i], func(b combination) bool {
				return b.generation == c.generation && slices.Equal(b.codes[side], c.codes[side])
			}) {
				out[g].Records[side] = append(out[g].Records[side], structure.Record{Codes: classes, Count: int64(c.records[side])})
			}
		}
		if r.typos {
			pair.Pairs = int64(c.records[0]) * int64(c.records[1])
			if c.links != nil {
				pair.Links = *c.links
			}
			out[g].Pairs = append(out[g].Pairs, pair)
		}
	}
	return out, nil
}

// classesOf turns codes of all columns into classes of those that are planned.
func (r *historyReader) classesOf(generation, side int, codes []int32) ([]int32, error) {
	out := make([]int32, len(r.columns[side].columns))
	for i, column := range r.columns[side].columns {
		if column >= len(codes) {
			return nil, problem.New(problem.Internal, "a unit has %d codes of side %d, and column %d is planned", len(codes), side+1, column)
		}
		class, ok := r.class[generation][side][i][codes[column]]
		if !ok {
			return nil, unknownCode(side, column)
		}
		out[i] = class
	}
	return out, nil
}
