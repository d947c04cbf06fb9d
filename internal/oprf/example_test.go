package oprf_test

import (
	"bytes"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// The client learns F of its inputs; the server sees blinded elements only. The server computes F
// of its own inputs directly. Equal inputs of the two sides have equal outputs.
func Example() {
	suite := must(oprf.Lookup(oprf.SuiteRistretto255))

	// Server: draws its key. nil means crypto/rand.
	key := must(suite.GenerateKey(nil))
	public := must(key.Public())

	// Client: blinds. The seed comes from crypto/rand in every session.
	client := must(suite.NewClient(public, [32]byte{1}))
	inputs := [][]byte{[]byte("P0001"), []byte("P0002")}
	blinded := must(client.Blind(0, inputs))

	// Server: evaluates what it cannot read.
	evaluated := must(key.Evaluate(blinded))

	// Client: removes the blind.
	atClient := must(client.Finalize(0, inputs, evaluated))

	// Server: evaluates its own inputs.
	atServer := must(key.Outputs([][]byte{[]byte("P0002"), []byte("P0003")}))

	fmt.Println("one element:", client.ElementSize(), "bytes; one output:", len(atClient[0]), "bytes")
	fmt.Println("P0002 at both:", atClient[1] == atServer[0])
	fmt.Println("P0001 and P0003:", atClient[0] == atServer[1])
	// Output:
	// one element: 32 bytes; one output: 64 bytes
	// P0002 at both: true
	// P0001 and P0003: false
}

// A client that is made again from the seed of its session blinds to the same bytes. A chunk that
// is sent again after a crash is therefore the same chunk. Another seed gives unrelated bytes.
func ExampleSuite_newClient() {
	suite := must(oprf.Lookup(oprf.SuiteRistretto255))
	public := must(must(suite.GenerateKey(nil)).Public())
	blind := func(seed byte) []byte {
		client := must(suite.NewClient(public, [32]byte{seed}))
		return must(client.Blind(0, [][]byte{[]byte("P0001")}))
	}
	fmt.Println(bytes.Equal(blind(1), blind(1)), bytes.Equal(blind(1), blind(2)))
	// Output: true false
}

// A server evaluates canonical encodings of elements only, and never the identity element.
func ExampleKey_evaluate() {
	key := must(must(oprf.Lookup(oprf.SuiteRistretto255)).GenerateKey(nil))

	_, err := key.Evaluate(make([]byte, 32)) // the identity element
	fmt.Println(problem.KindOf(err), err)
	_, err = key.Evaluate(make([]byte, 33))
	fmt.Println(problem.KindOf(err), err)
	// Output:
	// invalid blinded element 1 of 1 is not a valid element
	// invalid blinded elements have 33 bytes, not a multiple of 32
}
