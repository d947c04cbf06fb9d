package token

import (
	"encoding/binary"
	"unicode/utf8"

	"github.com/tink-crypto/tink-go/v2/daead/subtle"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// MaxText is how many bytes of UTF-8 an attribute value may have. A longer one is a document rather
// than a category.
const MaxText = 1024

// sivSize is the synthetic initialisation vector in front of each ciphertext.
const sivSize = 16

const (
	flagNull byte = 0
	flagText byte = 1
)

// Value is an attribute value. Null is a category of its own and differs from the empty text; Text
// is "" then.
type Value struct {
	Text string
	Null bool
}

// encodedSize is the size of every plaintext of a column: the flag, the longest length prefix that
// the column can need, and the padded text. A shorter prefix leaves more padding.
func encodedSize(padded int) int {
	return 1 + len(binary.AppendUvarint(nil, uint64(padded))) + padded //nolint:gosec // never negative: callers check
}

// CiphertextSize returns how many bytes the ciphertext of every value of a column has whose texts
// are padded to padded bytes.
func CiphertextSize(padded int) int { return sivSize + encodedSize(padded) }

// encode lays a value out as flag, uvarint length, text and zeros.
func encode(v Value, padded int) ([]byte, error) {
	switch {
	case padded < 0 || padded > MaxText:
		return nil, problem.New(problem.Invalid, "values padded to %d bytes: at most %d are supported", padded, MaxText)
	case len(v.Text) > padded:
		return nil, problem.New(problem.Invalid, "a value has %d bytes, more than the %d that its column is padded to", len(v.Text), padded)
	case v.Null && v.Text != "":
		return nil, problem.New(problem.Internal, "a null value has a text")
	case !utf8.ValidString(v.Text):
		return nil, problem.New(problem.Invalid, "a value is not valid UTF-8").WithHint("convert the source to UTF-8 and load it again")
	}
	b := make([]byte, 0, encodedSize(padded))
	if v.Null {
		b = append(b, flagNull)
	} else {
		b = append(b, flagText)
	}
	b = binary.AppendUvarint(b, uint64(len(v.Text)))
	b = append(b, v.Text...)
	return b[:cap(b)], nil // the rest of a new slice is zeros
}

// decode accepts what encode writes and nothing else.
func decode(b []byte) (Value, error) {
	if len(b) < encodedSize(0) || len(b) > encodedSize(MaxText) {
		return Value{}, malformed("size")
	}
	n, width := binary.Uvarint(b[1:])
	if width <= 0 || width != len(binary.AppendUvarint(nil, n)) {
		return Value{}, malformed("length prefix")
	}
	text := b[1+width:]
	// The size must be one that encode can make, and the text must fit the padded length which that
	// size stands for.
	padded, ok := paddedOf(len(b))
	if !ok || n > uint64(padded) { //nolint:gosec // paddedOf returns no negative number
		return Value{}, malformed("length")
	}
	for _, c := range text[n:] {
		if c != 0 {
			return Value{}, malformed("padding")
		}
	}
	text = text[:n]
	switch {
	case b[0] == flagNull && n == 0:
		return Value{Null: true}, nil
	case b[0] != flagText:
		return Value{}, malformed("flag")
	case !utf8.Valid(text):
		return Value{}, malformed("text")
	}
	return Value{Text: string(text)}, nil
}

// paddedOf is the inverse of encodedSize; not every size has one, since the prefix grows by a byte
// at 128.
func paddedOf(size int) (int, bool) {
	for prefix := 1; prefix <= binary.MaxVarintLen16; prefix++ {
		if padded := size - 1 - prefix; padded >= 0 && encodedSize(padded) == size {
			return padded, true
		}
	}
	return 0, false
}

func malformed(what string) error {
	return problem.New(problem.Invalid, "a decrypted value is malformed: %s", what).
		WithHint("the other holder runs another version, or a damaged one: update both and contribute again")
}

// newSIV returns AES-SIV under a 64-byte key. It fails for keys of another size only.
func newSIV(key []byte) *subtle.AESSIV {
	siv, err := subtle.NewAESSIV(key)
	if err != nil {
		panic("token: AES-SIV key: " + err.Error())
	}
	return siv
}
