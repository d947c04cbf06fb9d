package attack

import (
	"encoding/csv"
	"os"
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
)

// Natural tables keep nearly all of their units.
func TestNaturalTablesKeepTheirUnits(t *testing.T) {
	t.Parallel()
	const persons = 20_000
	w := Generate(persons, 1)
	for side := range w.Holders { // one record a person, and what is missing recoded
		seen := map[string]bool{}
		rows := w.Holders[side].Rows[:0]
		for _, r := range w.Holders[side].Rows {
			for i, v := range r.Values {
				if v == "" {
					r.Values[i] = "class 0"
				}
			}
			if !seen[r.ID] {
				rows = append(rows, r)
			}
			seen[r.ID] = true
		}
		w.Holders[side].Rows = rows
	}
	var tables []Table
	for _, one := range w.Holders[0].Columns[:5] {
		for _, two := range w.Holders[1].Columns[:3] {
			tables = append(tables, Table{one, two})
		}
	}
	share, why, err := Keeps(t.Context(), w, tables, disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d persons, %d tables: %.4f of the units in released cells, left out %v", persons, len(tables), share, why)
	if share < .95 {
		t.Errorf("%.4f of the units are in released cells", share)
	}
}

// referenceData is where sample datasets of the reference system stand when they are beside the
// project.
const referenceData = "../../../../shared/data/"

func TestTheReferenceSampleIsKept(t *testing.T) {
	t.Parallel()
	w := &World{Names: [2]string{"istat", "bi"}}
	for side, file := range []string{"istat.csv", "bi.csv"} {
		f, err := os.Open(referenceData + file)
		if err != nil {
			t.Skip("there are no sample datasets beside the project")
		}
		r := csv.NewReader(f)
		r.Comma, r.FieldsPerRecord = ';', -1
		rows, err := r.ReadAll()
		_ = f.Close()
		if err != nil {
			t.Fatal(err)
		}
		w.Holders[side].Columns = rows[0][1:]
		for _, row := range rows[1:] {
			if len(row) == len(rows[0]) {
				w.Holders[side].Rows = append(w.Holders[side].Rows, Row{ID: row[0], Values: row[1:]})
			}
		}
	}
	var tables []Table
	for _, one := range w.Holders[0].Columns {
		for _, two := range w.Holders[1].Columns {
			tables = append(tables, Table{one, two})
		}
	}
	for smallest, least := range map[int]float64{90: 1, 100: 0} {
		rules := disclosure.Default()
		rules.SmallestClass = smallest
		share, why, err := Keeps(t.Context(), w, tables, rules.Canonical())
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("smallest_class %d: %.4f of the units in released cells, left out %v", smallest, share, why)
		if share < least {
			t.Errorf("smallest_class %d keeps %.4f of the units, not %v", smallest, share, least)
		}
	}
}
