package e2e

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

// TestStructureIsCheckedBeforeTheUpload: contribute --dry-run shows what would be sent, in both
// forms, and a key with more classes than agreed is refused, with nothing sent.
func TestStructureIsCheckedBeforeTheUpload(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	strict := strings.Replace(defectStudy, "classes_per_key: 100, ", "", 1)
	n.Agree(strings.Replace(strict, "[alpha.CLASS, NOTE, beta.CLASS, AMOUNT]", "[alpha.CLASS, AMOUNT]", 1), a, b)
	n.A.Must("intersect", "defects")
	var found struct {
		Records, Keys int64
		ClassesPerKey int `json:"classes_per_key"`
		Columns       []struct {
			Column  string
			Classes []struct {
				Class *string
				Keys  int64
				State string
			}
		}
		Leverage []struct {
			Column         string
			Highest        float64
			Exact, Checked bool
			Bounded        bool
			Left           *int  `json:"left_out_classes"`
			LeftOut        []any `json:"left_out"`
		}
	}
	n.A.JSON(&found, "contribute", "defects", "--dry-run")
	if found.Records != 32 || found.Keys != 31 || found.ClassesPerKey != 1 {
		t.Errorf("%+v", found)
	}
	if len(found.Columns) != 1 || found.Columns[0].Column != "CLASS" || len(found.Columns[0].Classes) != 3 {
		t.Fatalf("columns %+v", found.Columns)
	}
	if c := found.Columns[0].Classes[0]; c.Class == nil || *c.Class != "Ελλάδα" || c.Keys != 11 || c.State != "named" {
		t.Errorf("the first class: %+v", c)
	}
	if l := found.Leverage; len(l) != 1 || l[0].Column != "AMOUNT" || l[0].Highest < .307 || l[0].Highest > .308 || !l[0].Exact || !l[0].Bounded || *l[0].Left != 0 {
		t.Errorf("leverage %+v", l)
	}
	stdout, stderr, ok := n.A.Try("contribute", "defects", "--dry-run")
	if !ok || !strings.Contains(stdout, "column  class   keys  state") || !strings.Contains(stderr, "dry run: 32 records of 31 keys would be sent; nothing was sent") ||
		!strings.Contains(stderr, "about AMOUNT: the highest leverage of a key is 0.308; nothing is left out") {
		t.Errorf("%s%s", stdout, stderr)
	}
	if rows := n.L.SQL(`SELECT count(*)::text FROM contribution`); rows[0] != "0" {
		t.Errorf("the linker has %s contributions", rows[0])
	}

	n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", a+"\n00001;x;n1\n00002;città;n0\n"), "--replace")
	n.A.Must("intersect", "defects")
	for _, command := range [][]string{{"contribute", "defects", "--dry-run"}, {"contribute", "defects"}} {
		n.A.Refused([]string{`2 keys of alpha have more than 1 classes of its column "CLASS" (one of them has 2)`, "hint: ", "recode", "classes_per_key"}, command...)
	}
	if rows := n.L.SQL(`SELECT count(*)::text FROM contribution`); rows[0] != "0" {
		t.Errorf("the linker has %s contributions", rows[0])
	}
}
