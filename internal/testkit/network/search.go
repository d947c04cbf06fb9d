package network

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

// SearchFor fails when a word stands in the text, in any of the forms in which a leak would appear.
func SearchFor(t *testing.T, where string, text []byte, words []string) {
	t.Helper()
	if found := Hits(text, words); len(found) > 0 {
		t.Errorf("%s holds %d of %d words, for example %q", where, len(found), len(words), found[0])
	}
}

// Hits returns the words that stand in the text: as they are and in hexadecimal, in capitals or
// not, and as a part of something in base64.
func Hits(text []byte, words []string) []string {
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

// inBase64 returns the characters that are the same in the encoding of whatever contains the word,
// when the number of bytes before it, divided by three, leaves so many. Padding, or none, is beyond
// them.
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

// Dump returns all that a node's database holds, as pg_dump writes it.
func Dump(t *testing.T, m *Machine) []byte {
	t.Helper()
	out, err := exec.Command(filepath.Join(shipped.Cluster.BinDir(), "pg_dump"), "--dbname", m.DatabaseURL).Output()
	if err != nil {
		t.Fatalf("pg_dump: %v", err)
	}
	return out
}

// SearchAll looks for words in what the linker keeps and on all wires. Between holders the study
// names columns.
func (n *Network) SearchAll(words map[string]bool) {
	n.T.Helper()
	var everything, values []string
	for w := range words {
		everything = append(everything, w)
		if !strings.HasPrefix(w, "QCOLUMN") {
			values = append(values, w)
		}
	}
	SearchFor(n.T, "dump of the linker's database", Dump(n.T, n.L), everything)
	SearchFor(n.T, "the linker's log", n.L.Log.Bytes(), everything)
	for _, m := range n.Machines() {
		plain, raw := m.Tap.Recorded()
		if len(plain) == 0 || len(raw) == 0 {
			n.T.Errorf("nothing was recorded of %s", m.Name)
		}
		SearchFor(n.T, "bytes to and from "+m.Name, raw, everything)
		if m == n.L {
			SearchFor(n.T, "what the linker was told, decrypted", plain, everything)
		} else {
			SearchFor(n.T, "what "+m.Name+" was told, decrypted", plain, values)
		}
	}
	if len(Hits(Dump(n.T, n.A), everything)) == 0 {
		n.T.Error("the search finds nothing in the holder's own database either")
	}
}
