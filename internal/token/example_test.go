package token_test

import (
	"bytes"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// rootKey returns a root key that is the same in every run. Real holders agree on theirs by X25519,
// see ExampleDeriveRootKey, or import a random secret.
func rootKey() token.RootKey {
	return must(token.ImportRootKey(bytes.Repeat([]byte{7}, 32), [32]byte{1}))
}

// Each holder derives the root key from its own private and the other's public key. The holders
// compare the fingerprint over the phone. The key prints as a placeholder.
func ExampleDeriveRootKey() {
	study := [32]byte{1}
	// Outside of examples, crypto/rand.Reader stands in place of these two readers.
	bank := must(token.NewExchangeKey(bytes.NewReader(bytes.Repeat([]byte{2}, 32))))
	statistics := must(token.NewExchangeKey(bytes.NewReader(bytes.Repeat([]byte{3}, 32))))

	atBank := must(token.DeriveRootKey(bank, statistics.PublicKey().Bytes(), study))
	atStatistics := must(token.DeriveRootKey(statistics, bank.PublicKey().Bytes(), study))

	fmt.Println(atBank.Fingerprint())
	fmt.Println(atStatistics.Fingerprint())
	fmt.Println(atBank)
	// Output:
	// 9723 7880 1507 7456 0241 1116 4730 9854
	// 9723 7880 1507 7456 0241 1116 4730 9854
	// [root key]
}

// A join token is a pseudonym. A linkage key has the same token at both holders, and an unrelated
// one as a key of another kind.
func ExampleRootKey_JoinTokens() {
	root := rootKey()
	atBank, atStatistics, blocks := root.JoinTokens("id"), root.JoinTokens("id"), root.JoinTokens("block")
	key := []byte("\x00\x00\x00\x02P1") // as package linkagekey encodes it

	fmt.Println(atBank.Token(key) == atStatistics.Token(key))
	fmt.Println(atBank.Token(key) == blocks.Token(key))
	// Output:
	// true
	// false
}

// Encryption is deterministic within a column, so that the linker can group by ciphertexts. Each
// column has a key of its own, so the linker cannot see that two columns hold the same value.
func ExampleColumns_Encrypt() {
	columns := must(rootKey().Columns("bank", []string{"INCOME_CLASS", "PAYER"}))
	const padded = 16 // bytes: one length for all values of a column
	encrypt := func(column int, text string) []byte {
		return must(columns.Encrypt(column, token.Value{Text: text}, padded))
	}
	high, again := encrypt(0, "HIGH"), encrypt(0, "HIGH")
	medium, payer := encrypt(0, "MEDIUM"), encrypt(1, "HIGH")

	fmt.Println("equal values:", bytes.Equal(high, again))
	fmt.Println("other column:", bytes.Equal(high, payer))
	fmt.Println("lengths:", len(high), len(medium))

	opened, err := columns.Decrypt(0, high)
	fmt.Println(opened.Text, err)
	_, err = columns.Decrypt(1, high)
	fmt.Println(problem.KindOf(err))
	// Output:
	// equal values: true
	// other column: false
	// lengths: 34 34
	// HIGH <nil>
	// invalid
}
