package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

const disclosureStudy = `name: tables
purpose: what released tables tell
holders:
  alpha: {columns: [AGE, REGION]}
  beta: {columns: [INCOME, DEBT]}
linker: linker
keys:
  id: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}
disclosure: {threshold: 10, tables: [[AGE, REGION, INCOME], [REGION, INCOME, DEBT]], smallest_class: 20}
expires: 2036-12-31
`

// disclosureData makes units whose columns go together, with cells of all sizes.
func disclosureData() (a, b string) {
	var left, right strings.Builder
	left.WriteString("ID,AGE,REGION\n")
	right.WriteString("ID,INCOME,DEBT\n")
	state := uint32(1)
	draw := func(n uint32) uint32 {
		state = state*1664525 + 1013904223
		return state >> 8 % n
	}
	for i := range 700 {
		age, region := draw(4), draw(3)
		income, debt := (age+draw(3)*draw(2))%4, draw(2)*draw(2)
		if i%97 == 0 {
			region = 3 // a class that is not named
		}
		fmt.Fprintf(&left, "%d,age%d,region%d\n", i, age, region)
		fmt.Fprintf(&right, "%d,income%d,debt%d\n", i, income, debt)
	}
	return left.String(), right.String()
}

type disclosureCheck struct {
	Verdict  string
	Findings []struct{ Kind, Text string }
	Notes    []string
	Hidden   []struct {
		Follows, Narrow, Exact bool
	}
	Certificate struct {
		Digest string
		Tables []struct {
			Columns []string
			Digest  string
		}
	}
}

// TestBothHoldersCertifyWhatIsReleased: each puts the tables together with its own records, finds
// nothing, and gets the certificate of the other; a number that is altered at the linker is found.
func TestBothHoldersCertifyWhatIsReleased(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := disclosureData()
	n.Agree(disclosureStudy, a, b)
	var plan struct {
		Cost, State, Next string
		Margin            bool
		Cells             *int64
	}
	n.A.JSON(&plan, "query", "tables", "--group-by", "INCOME,REGION", "--explain")
	if plan.Cost != "one" || plan.State != "planned" || !plan.Margin || plan.Cells != nil {
		t.Errorf("explained before the intersection: %+v", plan)
	}
	n.Run("tables", "REGION", "INCOME", "DEBT")
	n.A.Refused([]string{"no study is named"}, "disclosure", "check", "nothing")
	n.B.Refused([]string{"no answer of study \"tables\" is stored here", "hint: "}, "disclosure", "check", "tables")
	n.A.JSON(&plan, "query", "tables", "--group-by", "DEBT,INCOME,REGION", "--explain")
	if plan.Cost != "nothing" || plan.Margin || plan.Cells == nil {
		t.Errorf("explained after an answer: %+v", plan)
	}

	tables := []string{"", "AGE", "REGION", "INCOME", "DEBT", "AGE,REGION", "INCOME,AGE", "REGION,INCOME", "DEBT,INCOME", "DEBT,REGION", "AGE,REGION,INCOME", "INCOME,REGION,DEBT"}
	var checks [2]disclosureCheck
	for i, m := range []*network.Machine{n.A, n.B} {
		for _, by := range tables {
			m.Must("query", "tables", "--group-by", by)
		}
		m.JSON(&checks[i], "disclosure", "check", "tables")
		c := checks[i]
		if c.Verdict != "held" || len(c.Findings) != 0 || len(c.Hidden) == 0 || len(c.Certificate.Tables) != len(tables) {
			t.Errorf("%s: %+v", m.Name, c)
		}
		for _, h := range c.Hidden {
			if h.Narrow {
				t.Errorf("%s: %+v", m.Name, h)
			}
		}
	}
	if checks[0].Certificate.Digest != checks[1].Certificate.Digest {
		t.Errorf("certificates %+v and %+v", checks[0].Certificate, checks[1].Certificate)
	}
	if out, errs, ok := n.A.Try("disclosure", "check", "tables"); !ok || !strings.Contains(out, "AGE by REGION by INCOME") ||
		!strings.Contains(errs, "certificate: sha256:"+checks[0].Certificate.Digest) || !strings.Contains(errs, "held: ") {
		t.Errorf("for people: %s%s", out, errs)
	}

	// Whoever writes into the linker's database changes the answers that are given again.
	n.L.SQL(`UPDATE answer_cell SET count = count + 1 WHERE (query_id, cell_no) IN (
		SELECT query_id, cell_no FROM answer_cell JOIN query USING (query_id) WHERE cardinality(column_names) = 1 AND count > 0 LIMIT 1)`)
	// It is noticed at once: the answer is not the one that was delivered before.
	refused := 0
	for _, by := range tables {
		if _, errs, ok := n.B.Try("query", "tables", "--group-by", by); !ok && strings.Contains(errs, "in another way") {
			refused++
		}
	}
	if refused == 0 {
		t.Error("an altered number is not noticed")
	}
}
