package oprf

import (
	"slices"
	"testing"

	circl "github.com/cloudflare/circl/oprf"
	"pgregory.net/rapid"
)

// TestRistrettoAgainstCircl holds our client against another implementation's server and the other
// way round.
func TestRistrettoAgainstCircl(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		inputs := rapid.SliceOfN(rapid.SliceOfN(rapid.Byte(), 0, 200), 1, 3).Draw(r, "inputs")
		key := must(ristrettoSuite{}.GenerateKey(nil))(r)
		var theirKey circl.PrivateKey
		if err := theirKey.UnmarshalBinary(circl.SuiteRistretto255, key.Marshal()); err != nil {
			r.Fatal(err)
		}
		if public := must(theirKey.Public().MarshalBinary())(r); !slices.Equal(public, must(key.Public())(r)) {
			r.Errorf("the public keys differ")
		}
		theirServer := circl.NewServer(circl.SuiteRistretto255, &theirKey)
		want := make([]Output, len(inputs))
		for i, in := range inputs {
			want[i] = Output(must(theirServer.FullEvaluate(in))(r))
		}
		if got := must(key.Outputs(inputs))(r); !slices.Equal(got, want) {
			r.Errorf("our direct outputs are not theirs")
		}

		// Our client, their server.
		seed := [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(r, "seed"))
		client := must(ristrettoSuite{}.NewClient(must(key.Public())(r), seed))(r)
		blinded := must(client.Blind(0, inputs))(r)
		request := &circl.EvaluationRequest{}
		for e := range slices.Chunk(blinded, ristrettoElementSize) {
			element := circl.SuiteRistretto255.Group().NewElement()
			if err := element.UnmarshalBinary(e); err != nil {
				r.Fatal(err)
			}
			request.Elements = append(request.Elements, element)
		}
		var evaluated []byte
		for _, e := range must(theirServer.Evaluate(request))(r).Elements {
			evaluated = append(evaluated, must(e.MarshalBinaryCompress())(r)...)
		}
		if got := must(client.Finalize(0, inputs, evaluated))(r); !slices.Equal(got, want) {
			r.Errorf("our client with their server finds other outputs")
		}

		// Their client, our server.
		theirClient := circl.NewClient(circl.SuiteRistretto255)
		data, request, err := theirClient.Blind(inputs)
		if err != nil {
			r.Fatal(err)
		}
		blinded = blinded[:0]
		for _, e := range request.Elements {
			blinded = append(blinded, must(e.MarshalBinaryCompress())(r)...)
		}
		answer := &circl.Evaluation{}
		for e := range slices.Chunk(must(key.Evaluate(blinded))(r), ristrettoElementSize) {
			element := circl.SuiteRistretto255.Group().NewElement()
			if err := element.UnmarshalBinary(e); err != nil {
				r.Fatal(err)
			}
			answer.Elements = append(answer.Elements, element)
		}
		for i, o := range must(theirClient.Finalize(data, answer))(r) {
			if Output(o) != want[i] {
				r.Errorf("their client with our server finds another output %d", i)
			}
		}
	})
}
