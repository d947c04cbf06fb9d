package network

import (
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"
	"testing"
)

// TestTheSearchFindsEveryForm hides a word in each of the forms that the search knows, at every
// place in a group of three bytes.
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
						if got := Hits([]byte(around), []string{word, other}); !slices.Equal(got, []string{word}) {
							t.Errorf("%s, %d bytes before and %d after: found %q in %q", name, before, after, got, around)
						}
					}
				}
			}
		}
	}
	for _, nothing := range []string{"", "short", strings.Repeat("QPERSON000", 9)} {
		if got := Hits([]byte(nothing), []string{word}); len(got) != 0 {
			t.Errorf("found %q in %q", got, nothing)
		}
	}
}
