package oprf

import (
	"bytes"
	"crypto/rsa"
	"crypto/sha512"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/oasisprotocol/curve25519-voi/curve"
	"github.com/oasisprotocol/curve25519-voi/curve/scalar"
)

// hexBytes is a byte string that stands as hex in the vector files.
type hexBytes []byte

func (h *hexBytes) UnmarshalText(b []byte) error {
	d, err := hex.DecodeString(string(b))
	*h = d
	return err
}

func (h hexBytes) int() *big.Int { return new(big.Int).SetBytes(h) }

type rfc9497File struct {
	Source         string   `json:"source"`
	Seed           hexBytes `json:"seed"`
	KeyInfo        hexBytes `json:"key_info"`
	SecretKey      hexBytes `json:"secret_key"`
	HashToGroupTag hexBytes `json:"hash_to_group_tag"`
	Vectors        []struct {
		Input             hexBytes `json:"input"`
		Blind             hexBytes `json:"blind"`
		BlindedElement    hexBytes `json:"blinded_element"`
		EvaluationElement hexBytes `json:"evaluation_element"`
		Output            hexBytes `json:"output"`
	} `json:"vectors"`
}

type rfc9496File struct {
	Multiples []hexBytes `json:"multiples"`
	Invalid   []struct {
		Why      string   `json:"why"`
		Encoding hexBytes `json:"encoding"`
	} `json:"invalid"`
	OneWayMap []struct {
		Input  hexBytes `json:"input"`
		Output hexBytes `json:"output"`
	} `json:"one_way_map"`
}

type rfc9474File struct {
	Vectors []struct {
		Name            string   `json:"name"`
		P               hexBytes `json:"p"`
		Q               hexBytes `json:"q"`
		N               hexBytes `json:"n"`
		E               hexBytes `json:"e"`
		D               hexBytes `json:"d"`
		PreparedMessage hexBytes `json:"prepared_message"`
		EncodedMessage  hexBytes `json:"encoded_message"`
		Inverse         hexBytes `json:"inverse"`
		BlindedMessage  hexBytes `json:"blinded_message"`
		BlindSignature  hexBytes `json:"blind_signature"`
		Signature       hexBytes `json:"signature"`
	} `json:"vectors"`
}

func readVectors(t testing.TB, name string, into any) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func wantBytes(t *testing.T, what string, got, want []byte) {
	t.Helper()
	if !bytes.Equal(got, want) {
		t.Errorf("%s:\n got %x\nwant %x", what, got, want)
	}
}

// deriveKeyPair is DeriveKeyPair of RFC 9497 section 3.2.1, which only its vectors need.
func deriveKeyPair(t *testing.T, seed, info []byte) Key {
	t.Helper()
	in := binary.BigEndian.AppendUint16(bytes.Clone(seed), uint16(len(info)))
	in = append(in, info...)
	wide, _ := expandMessage("DeriveKeyPair"+rfc9497Context, append(in, 0), nil)
	k, err := scalarFromWide(wide[:])
	if err != nil {
		t.Fatal(err)
	}
	return newRistrettoKey(k)
}

func TestRFC9497(t *testing.T) {
	t.Parallel()
	var file rfc9497File
	readVectors(t, "rfc9497_ristretto255.json", &file)
	if len(file.Vectors) != 2 {
		t.Fatalf("%d vectors, want 2", len(file.Vectors))
	}
	wantBytes(t, "HashToGroup tag", []byte(rfc9497HashToGroup), file.HashToGroupTag)
	derived := deriveKeyPair(t, file.Seed, file.KeyInfo)
	wantBytes(t, "derived key", derived.Marshal(), file.SecretKey)
	key, err := ristrettoSuite{}.ParseKey(file.SecretKey)
	if err != nil {
		t.Fatal(err)
	}
	wantBytes(t, "public key", must(key.Public())(t), must(derived.Public())(t))

	for _, v := range file.Vectors {
		blind, err := scalar.NewFromCanonicalBytes(v.Blind)
		if err != nil {
			t.Fatal(err)
		}
		client := newRistrettoClient(blind)
		inputs := [][]byte{v.Input}
		blinded, err := client.Blind(0, inputs)
		if err != nil {
			t.Fatal(err)
		}
		wantBytes(t, "blinded element", blinded, v.BlindedElement)
		evaluated, err := key.Evaluate(v.BlindedElement)
		if err != nil {
			t.Fatal(err)
		}
		wantBytes(t, "evaluated element", evaluated, v.EvaluationElement)
		outputs, err := client.Finalize(0, inputs, v.EvaluationElement)
		if err != nil {
			t.Fatal(err)
		}
		wantBytes(t, "output", outputs[0][:], v.Output)
		direct, err := key.Outputs(inputs)
		if err != nil {
			t.Fatal(err)
		}
		wantBytes(t, "direct output", direct[0][:], v.Output)
	}
}

func TestRFC9496Multiples(t *testing.T) {
	t.Parallel()
	var file rfc9496File
	readVectors(t, "rfc9496_ristretto255.json", &file)
	if len(file.Multiples) != 16 {
		t.Fatalf("%d multiples, want 16", len(file.Multiples))
	}
	generator := file.Multiples[1]
	for i, want := range file.Multiples {
		var p curve.RistrettoPoint
		if i == 0 {
			if decodeElement(&p, want) {
				t.Error("the identity was decoded")
			}
			if _, err := (ristrettoSuite{}).NewClient(want, [32]byte{}); err == nil {
				t.Error("the identity was accepted as a public key")
			}
			continue
		}
		if !decodeElement(&p, want) {
			t.Errorf("multiple %d was refused", i)
		}
		k := newRistrettoKey(scalar.NewFromUint64(uint64(i)))
		wantBytes(t, "public key", must(k.Public())(t), want)
		got, err := k.Evaluate(generator)
		if err != nil {
			t.Fatal(err)
		}
		wantBytes(t, "multiple", got, want)
	}
}

func TestRFC9496InvalidEncodings(t *testing.T) {
	t.Parallel()
	var file rfc9496File
	readVectors(t, "rfc9496_ristretto255.json", &file)
	if len(file.Invalid) != 29 {
		t.Fatalf("%d invalid encodings, want 29", len(file.Invalid))
	}
	key := newRistrettoKey(scalar.NewFromUint64(7))
	client := newRistrettoClient(scalar.NewFromUint64(9))
	for _, bad := range file.Invalid {
		// Behind a good element, so that it is not only the first that is looked at.
		chunk := append(must(key.Public())(t), bad.Encoding...)
		_, err := key.Evaluate(chunk)
		wantInvalid(t, "Evaluate, "+bad.Why, err)
		_, err = client.Finalize(0, [][]byte{{1}, {2}}, chunk)
		wantInvalid(t, "Finalize, "+bad.Why, err)
		_, err = ristrettoSuite{}.NewClient(bad.Encoding, [32]byte{})
		wantInvalid(t, "NewClient, "+bad.Why, err)
	}
}

func TestRFC9496OneWayMap(t *testing.T) {
	t.Parallel()
	var file rfc9496File
	readVectors(t, "rfc9496_ristretto255.json", &file)
	if len(file.OneWayMap) != 11 {
		t.Fatalf("%d vectors of the map, want 11", len(file.OneWayMap))
	}
	for _, v := range file.OneWayMap {
		var p [1]curve.RistrettoPoint
		if _, err := p[0].SetUniformBytes(v.Input); err != nil {
			t.Fatal(err)
		}
		wantBytes(t, "map", newMultiplier(scalar.One()).mulBlock(nil, p[:], newBlockEncoder()), v.Output)
	}
}

func TestRFC9474(t *testing.T) {
	t.Parallel()
	var file rfc9474File
	readVectors(t, "rfc9474_psszero.json", &file)
	if len(file.Vectors) != 2 {
		t.Fatalf("%d vectors, want 2", len(file.Vectors))
	}
	for _, v := range file.Vectors {
		// The randomised variant differs in the preparation of the message alone.
		t.Run(v.Name, func(t *testing.T) {
			t.Parallel()
			priv := &rsa.PrivateKey{
				PublicKey: rsa.PublicKey{N: v.N.int(), E: int(v.E.int().Int64())},
				D:         v.D.int(),
				Primes:    []*big.Int{v.P.int(), v.Q.int()},
			}
			key, err := newRSAKey(priv)
			if err != nil {
				t.Fatal(err)
			}
			inputs := [][]byte{v.PreparedMessage}
			wantBytes(t, "encoded message", encodePSS(v.PreparedMessage, v.N.int().BitLen()-1), v.EncodedMessage)

			r := new(big.Int).ModInverse(v.Inverse.int(), v.N.int())
			blinded, err := key.blindWith([]*big.Int{r}, inputs)
			if err != nil {
				t.Fatal(err)
			}
			wantBytes(t, "blinded message", blinded, v.BlindedMessage)
			evaluated, err := key.Evaluate(v.BlindedMessage)
			if err != nil {
				t.Fatal(err)
			}
			wantBytes(t, "blind signature", evaluated, v.BlindSignature)

			signature := v.BlindSignature.int()
			outputs, err := key.finalizeWith([]*big.Int{r}, inputs, []*big.Int{signature})
			if err != nil {
				t.Fatal(err)
			}
			wantBytes(t, "signature", signature.FillBytes(make([]byte, key.size)), v.Signature)
			want := sha512.Sum512(append([]byte(labelRSAOutput), v.Signature...))
			wantBytes(t, "output", outputs[0][:], want[:])
			direct, err := key.Outputs(inputs)
			if err != nil {
				t.Fatal(err)
			}
			wantBytes(t, "direct output", direct[0][:], want[:])
		})
	}
}
