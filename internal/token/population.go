package token

import "crypto/sha256"

// Population returns the secret of a population that a study is the first about: what later studies
// of the two holders make their join tokens and the ciphertexts of columns from, in place of their
// own root keys. It tells nothing of the root key.
func (k RootKey) Population(name string) RootKey {
	return RootKey(k.expand(RootKeySize, labelPopulation, name))
}

// PopulationProof shows that a party has the secret of a population, which k is, to who has it too.
func (k RootKey) PopulationProof(name, party string) [32]byte {
	return k.Confirmation("population of "+party, sha256.Sum256([]byte(name)))
}
