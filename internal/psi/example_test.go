package psi_test

import (
	"fmt"

	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/psi"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// What the messages of a session are made of. The client learns which of its keys the server has
// too, and how often; the server learns the same from the client's proofs. The transport, the
// storage and the order of messages are left out.
func Example() {
	suite := must(oprf.Lookup(oprf.SuiteRistretto255))
	key := must(suite.GenerateKey(nil)) // the server's
	session := psi.SessionID{1}         // derived from both hellos

	// The client has its keys evaluated by the server, blinded.
	own := [][]byte{[]byte("P1"), []byte("P2"), []byte("P3")}
	client := must(suite.NewClient(must(key.Public()), [32]byte{2}))
	outputs := must(client.Finalize(0, own, must(key.Evaluate(must(client.Blind(0, own))))))

	// The server sends a tag for each key of its own, with the number of its records under a mask.
	sent := map[psi.Tag][psi.MultiplicitySize]byte{}
	secrets := map[psi.Tag]psi.Secret{} // stays at the server
	for i, output := range must(key.Outputs([][]byte{[]byte("P2"), []byte("P4"), []byte("P3")})) {
		tag, secret := psi.Derive(output[:])
		sent[tag] = must(secret.Mask(session, psi.Server, uint32(1+i)))
		secrets[tag] = secret
	}

	// The client joins on the tag. It can unmask the numbers of common keys only, and proves with a
	// MAC that it has the key and has not merely seen the tag.
	for i, output := range outputs {
		tag, secret := psi.Derive(output[:])
		masked, common := sent[tag]
		if !common {
			fmt.Printf("%s is not common\n", own[i])
			continue
		}
		records := must(secret.Unmask(session, psi.Server, masked[:]))
		reply := must(secret.Mask(session, psi.Client, 7))
		mac := secret.MAC(session, tag, reply[:])
		refused := secrets[tag].Verify(session, tag, reply[:], mac[:]) // the server's check
		fmt.Printf("%s is common, records at the server: %d, proof refused: %v\n", own[i], records, refused)
	}
	// Output:
	// P1 is not common
	// P2 is common, records at the server: 1, proof refused: <nil>
	// P3 is common, records at the server: 3, proof refused: <nil>
}

// Every encoding is of an ascending list, so a match chunk cannot name a position twice.
func ExampleEncodePositions() {
	b := must(psi.EncodePositions([]uint32{3, 4, 200}))
	fmt.Printf("%x\n", b)
	fmt.Println(psi.DecodePositions(b, 4096))
	_, err := psi.DecodePositions(b, 100)
	fmt.Println(err)
	// Output:
	// 0300c301
	// [3 4 200] <nil>
	// a match chunk names a position beyond its 100 tags
}
