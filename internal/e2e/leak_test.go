package e2e

import (
	"fmt"
	"github.com/blindjoin/blindjoin/internal/testkit/network"
	"slices"
	"strings"
	"testing"
)

const leakStudy = `name: leaks
purpose: a test of confidentiality
holders:
  alpha: {columns: [QCOLUMNAGE, QCOLUMNKIDS]}
  beta: {columns: [QCOLUMNLOAN, QCOLUMNPAYER]}
linker: linker
keys:
  id: {columns: {alpha: [QCOLUMNIDA], beta: [QCOLUMNIDB]}, normalise: [trim, upper]}
protocol: {suite: ristretto255, directions: both}
disclosure: {threshold: 5, query_budget: 100, tables: [[QCOLUMNAGE, QCOLUMNKIDS, QCOLUMNLOAN, QCOLUMNPAYER]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 100}
expires: 2036-12-31
`

// TestNothingLeaks searches what the linker keeps and everything that crossed each wire for every
// identifier, every attribute value, every column name and the names of both datasets, plain, in
// hexadecimal and in base64. The wires are searched twice: as bytes, and as the two ends decrypt
// them. Between the holders, the decrypted study names its columns, because both sign it; nothing
// else may.
func TestNothingLeaks(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	ids, values := map[string]bool{}, map[string]bool{}
	columns := []string{"QCOLUMNAGE", "QCOLUMNKIDS", "QCOLUMNLOAN", "QCOLUMNPAYER", "QCOLUMNIDA", "QCOLUMNIDB"}
	data := func(first, count int, idColumn string, c [2]string, prefix string, moduli [2]int) string {
		var b strings.Builder
		b.WriteString(idColumn + "," + c[0] + "," + c[1] + "\n")
		for i := first; i < first+count; i++ {
			id := fmt.Sprintf("QPERSON%07d", i*7919)
			v, w := fmt.Sprintf("Q%svalue%dlong", prefix, i%moduli[0]), fmt.Sprintf("Q%sother%d", prefix, i%moduli[1])
			ids[id], values[v], values[w] = true, true, true
			fmt.Fprintf(&b, "%s,%s,%s\n", strings.ToLower(id), v, w)
		}
		return b.String()
	}
	names := []string{"QDATASETleft", "QDATASETright"}
	for i, text := range []string{
		data(0, 900, "QCOLUMNIDA", [2]string{"QCOLUMNAGE", "QCOLUMNKIDS"}, "left", [2]int{4, 3}),
		data(300, 1500, "QCOLUMNIDB", [2]string{"QCOLUMNLOAN", "QCOLUMNPAYER"}, "right", [2]int{5, 2}),
	} {
		n.Machines()[i].Must("dataset", "load", names[i], "--csv", n.File(names[i], text))
	}
	n.Sign(leakStudy)
	found, got := n.Run("leaks", "QCOLUMNAGE", "QCOLUMNLOAN")
	if found.Intersection != 600 || len(got.Counts()) == 0 {
		t.Fatalf("intersection %d with %d released cells: the search below would prove nothing", found.Intersection, len(got.Counts()))
	}
	n.B.Must("query", "leaks", "--group-by", "QCOLUMNKIDS,QCOLUMNPAYER", "--purpose", "QPURPOSEtext")

	// The names of datasets come with every answer, and only the holders can open them.
	if said := n.B.Must("query", "leaks", "--format", "json"); !strings.Contains(said, names[0]) || !strings.Contains(said, names[1]) {
		t.Fatalf("the answer does not say which datasets it comes from: %s", said)
	}
	private := append([]string{"QPURPOSEtext"}, names...)
	everything := append(slices.Clone(private), columns...)
	for s := range ids {
		everything, private = append(everything, s), append(private, s)
	}
	for s := range values {
		everything, private = append(everything, s), append(private, s)
	}

	network.SearchFor(t, "dump of the linker's database", network.Dump(t, n.L), everything)
	plainA, rawA := n.A.Tap.Recorded()
	plainB, rawB := n.B.Tap.Recorded()
	plainL, rawL := n.L.Tap.Recorded()
	for _, wire := range []struct {
		name  string
		bytes []byte
		words []string
	}{
		{"bytes to and from the first holder", rawA, everything},
		{"bytes to and from the second holder", rawB, everything},
		{"bytes to and from the linker", rawL, everything},
		{"what the linker was told, decrypted", plainL, everything},
		{"what the first holder was told, decrypted", plainA, private},
		{"what the second holder was told, decrypted", plainB, private},
	} {
		if len(wire.bytes) == 0 {
			t.Errorf("%s: nothing was recorded", wire.name)
		}
		network.SearchFor(t, wire.name, wire.bytes, wire.words)
	}
	network.SearchFor(t, "the linker's log", n.L.Log.Bytes(), everything)
	network.SearchFor(t, "the first holder's log", n.A.Log.Bytes(), private)
	network.SearchFor(t, "the second holder's log", n.B.Log.Bytes(), private)

	// The search itself must be able to find: the holders' own databases do hold these words.
	if hits := network.Hits(network.Dump(t, n.A), columns); len(hits) == 0 {
		t.Error("the search finds nothing in the holder's own database either")
	}
}
