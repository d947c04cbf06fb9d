package token_test

import (
	"bytes"
	"testing"

	"github.com/blindjoin/blindjoin/internal/token"
)

// TestPopulationKeys: one study leaves one secret for each population, which is not its root key
// and makes other tokens; each party's proof of it is its own.
func TestPopulationKeys(t *testing.T) {
	t.Parallel()
	root, other := token.RootKey(bytes.Repeat([]byte{1}, token.RootKeySize)), token.RootKey(bytes.Repeat([]byte{2}, token.RootKeySize))
	people := root.Population("people")
	if people != root.Population("people") {
		t.Error("a population has two secrets")
	}
	seen := map[token.ID]string{}
	for name, k := range map[string]token.RootKey{
		"root": root, "people": people, "firms": root.Population("firms"), "of another study": other.Population("people"), "of a population": people.Population("people"),
	} {
		id := k.JoinTokens("id").Token([]byte("key"))
		if before, ok := seen[id]; ok {
			t.Errorf("%s and %s make the same tokens", name, before)
		}
		seen[id] = name
	}
	proof := people.PopulationProof("people", "alpha")
	for name, p := range map[string][32]byte{
		"another party":      people.PopulationProof("people", "beta"),
		"another population": people.PopulationProof("firms", "alpha"),
		"another secret":     root.PopulationProof("people", "alpha"),
	} {
		if p == proof {
			t.Errorf("the proof of %s is the same", name)
		}
	}
}
