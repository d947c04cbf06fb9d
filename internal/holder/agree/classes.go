package agree

import (
	"context"
	"fmt"
	"strings"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

const (
	maxSmallClasses = 5  // of a column, that a warning names
	maxRecoded      = 50 // classes that one merges by hand; more are values rather than classes
)

// classWarnings says of our columns, recoded as the study says, which classes are so small that no
// cell of theirs will ever be released, and which recoded classes no record has: after the study is
// signed, neither can be mended.
func (a *Signer) classWarnings(ctx context.Context, tx *node.Tx, ag *study.Agreement, d load.Dataset) ([]string, error) {
	side := a.Node.SideOf(ag)
	names, recode := ag.Columns(side), ag.Recode(side)
	if len(names) == 0 {
		return nil, nil
	}
	columns, err := load.AttributeColumns(names, d)
	if err != nil {
		return nil, err
	}
	positions, err := load.ArrayPositions(columns)
	if err != nil {
		return nil, err
	}
	small := dbgen.SmallClassesParams{
		DatasetID: d.ID, Positions: positions, Threshold: int64(ag.Terms.Disclosure.Threshold), Most: maxSmallClasses,
		RecodedPlaces: []int64{}, RecodedClasses: []string{}, Becomes: []string{},
	}
	for i, name := range names {
		for from, to := range recode[name] {
			small.RecodedPlaces = append(small.RecodedPlaces, int64(i)+1)
			small.RecodedClasses = append(small.RecodedClasses, from)
			small.Becomes = append(small.Becomes, to)
		}
	}
	var out []string
	if len(recode) > 0 {
		absent, err := queries.ClassesWithoutRecords(ctx, tx.DB(), dbgen.ClassesWithoutRecordsParams{
			DatasetID: d.ID, Positions: positions, RecodedPlaces: small.RecodedPlaces, RecodedClasses: small.RecodedClasses,
		})
		if err != nil {
			return nil, fmt.Errorf("look for recoded classes: %w", err)
		}
		for _, r := range absent {
			out = append(out, fmt.Sprintf("column %s: no record of dataset %q has the class %s, which the study recodes: look at how it is written",
				column.Show(names[r.Place-1], false), d.Name, showClass(r.Class)))
		}
	}
	rows, err := queries.SmallClasses(ctx, tx.DB(), small)
	if err != nil {
		return nil, fmt.Errorf("count records of classes: %w", err)
	}
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].Place == rows[0].Place {
			n++
		}
		out = append(out, smallClasses(names[rows[0].Place-1], d.Name, small.Threshold, rows[:n], ag.Holder(side)))
		rows = rows[n:]
	}
	return out, nil
}

// smallClasses words the small classes of one column, and what to merge them with.
func smallClasses(name, dataset string, threshold int64, rows []dbgen.SmallClassesRow, holder string) string {
	var named []string
	for _, r := range rows {
		named = append(named, fmt.Sprintf("%s (%d)", showClass(r.Name), r.Records))
	}
	first := rows[0]
	if more := first.Classes - int64(len(rows)); more > 0 {
		named = append(named, fmt.Sprintf("and %d more", more))
	}
	var into []string
	if first.HasLarge {
		into = append(into, "into "+showClass(first.Large))
	}
	if first.Classes > 1 && first.Together >= threshold {
		into = append(into, fmt.Sprintf("into a class of their own (%d records together)", first.Together))
	}
	text := fmt.Sprintf("column %s: fewer records in dataset %q than the %d units that a cell needs, so never released: %s",
		column.Show(name, false), dataset, threshold, strings.Join(named, ", "))
	switch {
	case len(into) == 0:
		return text + "; nothing of this column can be: leave it out"
	case first.Classes > maxRecoded:
		return text + "; load the column in wider classes, or leave it out"
	}
	return fmt.Sprintf("%s; recode them before the study is signed (recode of %s in the study file), for example %s",
		text, holder, strings.Join(into, " or "))
}

// showClass writes a class for a message.
func showClass(class string) string {
	if class == study.Missing {
		return "missing"
	}
	return column.Show(class, false)
}
