package e2e

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"maps"
	"os/exec"
	"path/filepath"
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
disclosure: {threshold: 5, query_budget: 100}
expires: 2036-12-31
`

// TestNothingLeaks searches what the linker keeps and everything that crossed each wire for every identifier, every
// attribute value, every column name and the names of both datasets, plain, in hexadecimal and in base64. The wires are searched twice: as
// bytes, and as the two ends decrypt them. Between the holders, the decrypted study names its columns, because both sign it; nothing else may.
func TestNothingLeaks(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	ids, values := map[string]bool{}, map[string]bool{}
	columns := []string{"QCOLUMNAGE", "QCOLUMNKIDS", "QCOLUMNLOAN", "QCOLUMNPAYER", "QCOLUMNIDA", "QCOLUMNIDB"}
	data := func(first, count int, idColumn string, c [2]string, prefix string) string {
		var b strings.Builder
		b.WriteString(idColumn + "," + c[0] + "," + c[1] + "\n")
		for i := first; i < first+count; i++ {
			id := fmt.Sprintf("QPERSON%07d", i*7919)
			v, w := fmt.Sprintf("Q%svalue%dlong", prefix, i%4), fmt.Sprintf("Q%sother%d", prefix, i%3)
			ids[id], values[v], values[w] = true, true, true
			fmt.Fprintf(&b, "%s,%s,%s\n", strings.ToLower(id), v, w)
		}
		return b.String()
	}
	names := []string{"QDATASETleft", "QDATASETright"}
	for i, text := range []string{
		data(0, 900, "QCOLUMNIDA", [2]string{"QCOLUMNAGE", "QCOLUMNKIDS"}, "left"),
		data(300, 1500, "QCOLUMNIDB", [2]string{"QCOLUMNLOAN", "QCOLUMNPAYER"}, "right"),
	} {
		n.machines()[i].must("dataset", "load", names[i], "--csv", n.file(names[i], text))
	}
	n.sign(leakStudy)
	found, got := n.run("leaks", "QCOLUMNAGE", "QCOLUMNLOAN")
	if found.Intersection != 600 || len(got.counts()) == 0 {
		t.Fatalf("intersection %d with %d released cells: the search below would prove nothing", found.Intersection, len(got.counts()))
	}
	n.b.must("query", "leaks", "--group-by", "QCOLUMNKIDS,QCOLUMNPAYER", "--purpose", "QPURPOSEtext")

	// The names of datasets come with every answer, and only the holders can open them.
	if said := n.b.must("query", "leaks", "--format", "json"); !strings.Contains(said, names[0]) || !strings.Contains(said, names[1]) {
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

	searchFor(t, "dump of the linker's database", dump(t, n.l), everything)
	plainA, rawA := n.a.tap.recorded()
	plainB, rawB := n.b.tap.recorded()
	plainL, rawL := n.l.tap.recorded()
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
		searchFor(t, wire.name, wire.bytes, wire.words)
	}
	searchFor(t, "the linker's log", n.l.log.Bytes(), everything)
	searchFor(t, "the first holder's log", n.a.log.Bytes(), private)
	searchFor(t, "the second holder's log", n.b.log.Bytes(), private)

	// The search itself must be able to find: the holders' own databases do hold these words.
	if hits := hits(dump(t, n.a), columns); len(hits) == 0 {
		t.Error("the search finds nothing in the holder's own database either")
	}
}

// searchFor fails when a word stands in the text, in any of the forms in which a leak would appear.
func searchFor(t *testing.T, where string, text []byte, words []string) {
	t.Helper()
	if found := hits(text, words); len(found) > 0 {
		t.Errorf("%s holds %d of %d words, for example %q", where, len(found), len(words), found[0])
	}
}

// hits returns the words that stand in the text: as they are and in hexadecimal, in capitals or not, and as a part of something in base64.
func hits(text []byte, words []string) []string {
	anyCase, exact := needles{}, needles{}
	for _, w := range words {
		for _, spelling := range []string{w, strings.ToLower(w), strings.ToUpper(w)} {
			anyCase.add(strings.ToLower(spelling), w)
			anyCase.add(hex.EncodeToString([]byte(spelling)), w)
			for before := range 3 {
				exact.add(inBase64(base64.StdEncoding, spelling, before), w)
				exact.add(inBase64(base64.URLEncoding, spelling, before), w)
			}
		}
	}
	found := map[string]bool{}
	anyCase.search(bytes.ToLower(text), found)
	exact.search(text, found)
	return slices.Sorted(maps.Keys(found))
}

// inBase64 returns the characters that are the same in the encoding of whatever contains the word, when the number of bytes before
// it, divided by three, leaves so many. Padding, or none, is beyond them.
func inBase64(e *base64.Encoding, word string, before int) string {
	const bits, perCharacter = 8, 6
	text := e.EncodeToString(append(make([]byte, before), word...))
	return text[(bits*before+perCharacter-1)/perCharacter : bits*(before+len(word))/perCharacter]
}

// needles are what is searched for, by their first bytes, each with the word that it is a form of.
type needles map[[needleStart]byte]map[string]string

const needleStart = 8

func (n needles) add(form, word string) {
	if len(form) < needleStart {
		panic("too short to search for, since it may occur by chance: " + word)
	}
	start := [needleStart]byte([]byte(form))
	if n[start] == nil {
		n[start] = map[string]string{}
	}
	n[start][form] = word
}

func (n needles) search(text []byte, found map[string]bool) {
	for i := range len(text) - needleStart + 1 {
		for form, word := range n[[needleStart]byte(text[i:])] {
			if bytes.HasPrefix(text[i:], []byte(form)) {
				found[word] = true
			}
		}
	}
}

// TestTheSearchFindsEveryForm hides a word in each of the forms that the search knows, at every place in a group of three bytes.
func TestTheSearchFindsEveryForm(t *testing.T) {
	t.Parallel()
	const word, other = "QPERSON0007919?>é", "QPERSON0007920?>é"
	for name, encode := range map[string]func([]byte) string{
		"as it is":               func(b []byte) string { return string(b) },
		"hex":                    hex.EncodeToString,
		"hex in capitals":        func(b []byte) string { return strings.ToUpper(hex.EncodeToString(b)) },
		"base64":                 base64.StdEncoding.EncodeToString,
		"base64 without padding": base64.RawStdEncoding.EncodeToString,
		"base64 for URLs":        base64.URLEncoding.EncodeToString,
		"the same, unpadded":     base64.RawURLEncoding.EncodeToString,
	} {
		for before := range 4 {
			for after := range 4 {
				for _, spelling := range []string{word, strings.ToLower(word)} {
					text := encode([]byte("xyz~"[:before] + spelling + "~zyx"[:after]))
					for _, around := range []string{text, "some text " + text + " and more"} {
						if got := hits([]byte(around), []string{word, other}); !slices.Equal(got, []string{word}) {
							t.Errorf("%s, %d bytes before and %d after: found %q in %q", name, before, after, got, around)
						}
					}
				}
			}
		}
	}
	for _, nothing := range []string{"", "short", strings.Repeat("QPERSON000", 9)} {
		if got := hits([]byte(nothing), []string{word}); len(got) != 0 {
			t.Errorf("found %q in %q", got, nothing)
		}
	}
}

// dump returns all that a node's database holds, as pg_dump writes it.
func dump(t *testing.T, m *machine) []byte {
	t.Helper()
	out, err := exec.Command(filepath.Join(cluster.BinDir(), "pg_dump"), "--dbname", m.url()).Output()
	if err != nil {
		t.Fatalf("pg_dump: %v", err)
	}
	return out
}
