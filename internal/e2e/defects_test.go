package e2e

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/testkit/network"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// The reference system's defects, each a test that names it.

const defectStudy = `name: defects
purpose: tests named after the reference system's defects
holders:
  alpha: {columns: [CLASS, NOTE]}
  beta: {columns: [CLASS, AMOUNT]}
linker: linker
keys:
  id: {columns: {alpha: [ID], beta: [ID]}, normalise: [nfkc, trim, upper]}
protocol: {suite: ristretto255, directions: one}
disclosure: {threshold: 3, query_budget: 100, tables: [[alpha.CLASS, NOTE, beta.CLASS, AMOUNT]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 100}
expires: 2036-12-31
`

// defectData has what the reference system stumbles over: a blank line, no final newline,
// duplicates, quoted and plain ids, leading zeros, non-ASCII text, whole numbers beside empty
// cells, a column name that both files have.
func defectData() (a, b string) {
	var left, right strings.Builder
	left.WriteString("ID;CLASS;NOTE\r\n")
	right.WriteString("ID,CLASS,AMOUNT\n")
	for i := range 30 {
		id := fmt.Sprintf("00%03d", i)
		fmt.Fprintf(&left, "%s;%s;n%d\r\n", id, []string{"città", "Ελλάδα", "x"}[i%3], i%2)
		fmt.Fprintf(&right, "\"%s\",%s,%s\n", id, []string{"1", "2"}[i%2], []string{"1", "", "7"}[i%3])
	}
	left.WriteString("\r\n")                  // a blank line
	left.WriteString("00000;città;n0\r\n")    // a duplicate
	left.WriteString("00100;x;n1\r\n\r\n")    // only here
	left.WriteString(" é-1 ;Ελλάδα;n1")       // no final newline, non-ASCII id
	right.WriteString("É-1,2,1\n00200,1,7\n") // the same id in another form, and one only here
	return left.String(), right.String()
}

func TestDefects(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	// Others of its columns go together, and a table of them would be left out.
	n.Agree(strings.Replace(defectStudy, "[[alpha.CLASS, NOTE, beta.CLASS, AMOUNT]]", "[[alpha.CLASS, NOTE], [beta.CLASS], [AMOUNT]]", 1), a, b)
	var found network.Intersected
	var plan struct {
		Directions []struct {
			Keys     int `json:"keys"`
			Evaluate int `json:"keys_to_evaluate"`
		} `json:"directions"`
	}
	n.A.JSON(&plan, "intersect", "defects", "--explain")
	if len(plan.Directions) == 0 || plan.Directions[0].Keys == 0 || plan.Directions[0].Evaluate != plan.Directions[0].Keys {
		t.Errorf("intersect --explain: %+v", plan)
	}
	n.A.JSON(&found, "intersect", "defects")
	n.A.Must("contribute", "defects")
	n.B.Must("contribute", "defects")

	ask := func(t *testing.T, m *network.Machine, groupBy ...string) network.Answer {
		t.Helper()
		var q network.Answer
		m.JSON(&q, "query", "defects", "--group-by", strings.Join(groupBy, ","))
		return q
	}
	t.Run("header and blank lines are not records; a last line without newline is one", func(t *testing.T) {
		if found.DistinctKeys["alpha"] != 32 || found.DistinctKeys["beta"] != 32 {
			t.Errorf("distinct keys %v instead of 32 each", found.DistinctKeys)
		}
	})
	t.Run("duplicates do not multiply the intersection; quoted ids and leading zeros match", func(t *testing.T) {
		if found.Intersection != 31 {
			t.Errorf("intersection %d instead of 31", found.Intersection)
		}
	})
	t.Run("a column name present in both files is told apart", func(t *testing.T) {
		n.A.Refused([]string{"alpha.CLASS", "beta.CLASS"}, "query", "defects", "--group-by", "CLASS")
		q := ask(t, n.A, "beta.CLASS")
		if want := map[string]int64{"1": 16, "2": 16}; !maps.Equal(q.Counts(), want) {
			t.Errorf("counts %v instead of %v", q.Counts(), want)
		}
	})
	t.Run("values stay what they are: no nan, no 1.0", func(t *testing.T) {
		q := ask(t, n.A, "AMOUNT")
		if want := map[string]int64{"1": 12, "": 10, "7": 10}; !maps.Equal(q.Counts(), want) {
			t.Errorf("counts %v instead of %v", q.Counts(), want)
		}
	})
	t.Run("non-ASCII text", func(t *testing.T) {
		q := ask(t, n.B, "alpha.CLASS")
		if want := map[string]int64{"città": 11, "Ελλάδα": 11, "x": 10}; !maps.Equal(q.Counts(), want) {
			t.Errorf("counts %v instead of %v", q.Counts(), want)
		}
	})
	t.Run("results of no column, one column and two", func(t *testing.T) {
		var all network.Answer
		n.A.JSON(&all, "query", "defects")
		if want := map[string]int64{"": 32}; !maps.Equal(all.Counts(), want) {
			t.Errorf("all: %v instead of %v", all.Counts(), want)
		}
		two := ask(t, n.A, "alpha.CLASS", "NOTE")
		if len(two.GroupBy) != 2 || len(two.Cells) == 0 || len(two.Cells[0].Key) != 2 {
			t.Errorf("two columns: %+v", two)
		}
		swapped := ask(t, n.A, "NOTE", "alpha.CLASS")
		if len(swapped.Cells) != len(two.Cells) || swapped.GroupBy[0] != "NOTE" {
			t.Errorf("in another order: %+v", swapped)
		}
	})
}

func TestDefectEmptyIntersection(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	n.Agree(defectStudy, "ID,CLASS,NOTE\n1,x,y\n2,x,y\n", "ID,CLASS,AMOUNT\n3,x,y\n")
	found, got := n.Run("defects", "NOTE")
	if found.Intersection != 0 || len(got.Cells) != 0 || got.SuppressedCells != 0 {
		t.Errorf("intersection %d, answer %+v: an empty intersection is an answer with no cells", found.Intersection, got)
	}
}

func TestDefectCopyOfTheID(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	var left, right strings.Builder
	left.WriteString("ID,CLASS,NOTE\n")
	right.WriteString("ID,CLASS,AMOUNT\n")
	for i := range 60 {
		fmt.Fprintf(&left, "p%02d,x,p%02d\n", i, i) // NOTE is a copy of the id
		fmt.Fprintf(&right, "p%02d,y,amount%d\n", i, i%2)
	}
	n.Agree(strings.Replace(defectStudy, "threshold: 3", "threshold: 10", 1), left.String(), right.String())
	_, got := n.Run("defects", "NOTE", "AMOUNT")
	if got.SuppressedCells != 1 || len(got.Counts()) != 0 {
		t.Fatalf("%d suppressed cells and %d released, where no class may be named", got.SuppressedCells, len(got.Counts()))
	}
}

func TestDefectStaleKey(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", a))
	n.B.Must("dataset", "load", "data", "--csv", n.File("b.csv", b))
	one := n.File("one.secret", strings.Repeat("first secret, agreed on paper. ", 3))
	other := n.File("other.secret", strings.Repeat("a stale secret of last year.  ", 3))
	n.A.Must("study", "propose", n.File("defects.yaml", defectStudy), "--secret-file", one)
	n.B.Must("study", "accept", "defects", "--yes", "--secret-file", other)
	n.L.Must("study", "accept", "defects", "--yes")
	if n.A.Must("study", "fingerprint", "defects") == n.B.Must("study", "fingerprint", "defects") {
		t.Error("different secrets have the same fingerprint")
	}
	n.A.Refused([]string{"secret"}, "intersect", "defects")
}

func TestDefectRequestsOver500kB(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	const rows = 9000
	var left, right strings.Builder
	left.WriteString("ID,CLASS,NOTE\n")
	right.WriteString("ID,CLASS,AMOUNT\n")
	note := strings.Repeat("a long note ", 20)
	for i := range rows {
		fmt.Fprintf(&left, "person number %09d,c%d,%s%d\n", i, i%4, note, i%1000)
		fmt.Fprintf(&right, "person number %09d,d%d,%d\n", i, i%3, i%5)
	}
	n.Agree(defectStudy, left.String(), right.String())
	found, got := n.Run("defects", "alpha.CLASS", "beta.CLASS")
	_, raw := n.L.Tap.Recorded()
	if len(raw) < 500_000 {
		t.Errorf("only %d bytes reached the linker: the test proves nothing", len(raw))
	}
	if found.Intersection != rows || len(got.Counts()) != 12 {
		t.Errorf("intersection %d, cells %v", found.Intersection, got.Counts())
	}
}

// TestDefectFileOrder loads the same rows in two orders: what the linker keeps must be the same,
// token by token.
func TestDefectFileOrder(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	rows := make([]string, 200)
	for i := range rows {
		rows[i] = fmt.Sprintf("p%03d,c%d,n%d", i, i%4, i%3)
	}
	n.Agree(defectStudy, "ID,CLASS,NOTE\n"+strings.Join(rows, "\n"), "ID,CLASS,AMOUNT\n"+strings.Join(rows, "\n"))
	n.A.Must("intersect", "defects")
	n.A.Must("contribute", "defects")
	kept := `SELECT r.join_token::text || ' ' || r.codes::text FROM contribution_record r JOIN contribution c USING (place)
		WHERE c.stage = 'complete' AND c.holder = 'alpha' ORDER BY r.ctid`
	first := n.L.SQL(kept)
	for i, j := 0, len(rows)-1; i < j; i, j = i+1, j-1 {
		rows[i], rows[j] = rows[j], rows[i]
	}
	n.A.Must("dataset", "load", "data", "--replace", "--csv", n.File("a2.csv", "ID,CLASS,NOTE\n"+strings.Join(rows, "\n")))
	n.A.Must("intersect", "defects")
	n.A.Must("contribute", "defects")
	second := n.L.SQL(kept)
	if len(first) != 200 || strings.Join(first, "\n") != strings.Join(second, "\n") {
		t.Error("what the linker keeps depends on the order of the rows in the file")
	}
}

// TestDefectBlindingFromAWeakGenerator: whoever could foresee the blinding recovered every
// identifier by a dictionary attack. Here two sessions over the very same identifiers, one after
// the other, show nothing in common.
func TestDefectBlindingFromAWeakGenerator(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	blinded := func() map[string]bool {
		n.A.Must("intersect", "defects")
		out := make(map[string]bool)
		for _, body := range n.B.Tap.Sent(nodepbconnect.IntersectionServiceStepProcedure) {
			var step nodepb.StepRequest
			if err := proto.Unmarshal(body, &step); err != nil {
				t.Fatal(err)
			}
			for e := range slices.Chunk(step.GetBlinded().GetElements(), 32) {
				out[string(e)] = true
			}
		}
		return out
	}
	first := blinded()
	n.A.Must("dataset", "load", "data", "--replace", "--csv", n.File("again.csv", a))
	// What the first session had evaluated is not blinded again, unless it was lost.
	n.A.SQL("DELETE FROM psi_client_output")
	n.A.SQL("UPDATE psi_session SET outputs_kept = false, outputs = NULL")
	both := blinded()
	if len(first) != 32 || len(both) != 64 {
		t.Errorf("%d blinded elements in the first session, %d in both: they should be 32 and 64, all different", len(first), len(both))
	}
}
