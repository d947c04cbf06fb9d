package e2e

import (
	"encoding/hex"
	"maps"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

// The silent reload: a holder that has had an answer loads other records, and contributes them from
// the same intersection, in which the other holder would have no part. Its own node refuses that,
// and so does the linker, whatever the node sends. What is in force is answered as before.
func TestSilentReload(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	_, before := n.Run("defects", "NOTE")
	n.A.Must("dataset", "load", "data", "--replace", "--csv", n.File("other.csv", strings.ReplaceAll(a, ";n1", ";n0")))
	n.A.Refused([]string{"the dataset was loaded anew since the intersection", "intersect defects` again"}, "contribute", "defects")

	bytes := func(m *network.Machine, sql string) (out [][]byte) {
		t.Helper()
		for _, text := range m.SQL(sql) {
			one, err := hex.DecodeString(text)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, one)
		}
		return out
	}
	const of = "SELECT encode(v, 'hex') FROM intersection_certificate, unnest(ARRAY[intersection, generation_1, generation_2, signature_1, signature_2]) WITH ORDINALITY AS u (v, i) ORDER BY i"
	signed := bytes(n.A, of)
	if theirs := bytes(n.B, of); len(signed) != 5 || hex.EncodeToString(signed[4]) != hex.EncodeToString(theirs[4]) {
		t.Fatalf("the holders have %x and %x", signed, theirs)
	}
	begin := contribution.Begin{
		Study: n.A.Agreement("defects").ID(), ID: [16]byte{1}, Intersection: [32]byte(signed[0]), Number: 1, Records: 31, Keys: 31,
		Columns: bytes(n.L, "SELECT encode(v, 'hex') FROM contribution, unnest(columns) WITH ORDINALITY AS u (v, i) WHERE side = 1 ORDER BY i"),
		Load:    make([]byte, contribution.SealedLoadSize),
	}
	begin.Certificate = &contribution.Certificate{
		Statement: contribution.Statement{
			Study: begin.Study, Intersection: begin.Intersection, Number: 1, Generations: [2][32]byte{[32]byte(signed[1]), [32]byte(signed[2])},
		},
		Signatures: [2][]byte{signed[3], signed[4]},
	}
	linker := n.A.As().Linker(n.L.Peer())
	_, err := linker.BeginContribution(t.Context(), begin)
	if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "something else was contributed from intersection 1 before") {
		t.Errorf("other records under the same certificate: %v", err)
	}
	// It cannot sign for the other holder, as if there had been another intersection.
	begin.Number, begin.Certificate.Number, begin.Certificate.Generations[0] = 2, 2, [32]byte{1}
	own := n.A.Identity().Sign(begin.Certificate.SigningBytes())
	begin.Certificate.Signatures = [2][]byte{own, own}
	_, err = linker.BeginContribution(t.Context(), begin)
	if problem.KindOf(err) != problem.Denied || !strings.Contains(err.Error(), "the signature of beta under intersection 2 is not valid") {
		t.Errorf("a certificate that the other holder has not signed: %v", err)
	}
	for _, reason := range []string{"something else was contributed", "signature of beta"} {
		if got := n.L.SQL("SELECT count(*) FROM inspect.audit_report WHERE actor = 'alpha' AND outcome = 'refused' AND reason LIKE '%' || $1 || '%'", reason); got[0] != "1" {
			t.Errorf("%s refusals of %q are in the linker's log", got[0], reason)
		}
	}
	var after network.Answer
	n.B.JSON(&after, "query", "defects", "--group-by", "NOTE")
	if !maps.Equal(before.Counts(), after.Counts()) {
		t.Errorf("%v was answered, and now %v", before.Counts(), after.Counts())
	}

	// With the other holder, it may.
	n.A.Must("intersect", "defects")
	for _, m := range n.Machines()[:2] {
		m.Must("contribute", "defects")
	}
	n.B.JSON(&after, "query", "defects", "--group-by", "NOTE")
	if maps.Equal(before.Counts(), after.Counts()) {
		t.Error("the new records are not in the answer")
	}
}

// A study that says nothing of refreshes is answered from one pair of contributions.
func TestNoRefreshUnlessSigned(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(strings.Replace(defectStudy, ", refreshes: 100", "", 1), a, b)
	n.Run("defects", "NOTE")
	n.A.Must("dataset", "load", "data", "--replace", "--csv", n.File("other.csv", strings.ReplaceAll(a, ";n1", ";n0")))
	n.A.Must("intersect", "defects")
	for _, m := range n.Machines()[:2] {
		m.Refused([]string{"may be contributed to anew no more: intersection 2 is one too many", "agree on a new study"}, "contribute", "defects")
	}
	n.B.Must("query", "defects", "--group-by", "NOTE")
	if got := n.L.SQL("SELECT intersection_number || ' ' || refresh FROM inspect.certificates"); len(got) != 1 || got[0] != "1 false" {
		t.Errorf("certificates %v", got)
	}
}
