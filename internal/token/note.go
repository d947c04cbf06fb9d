package token

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"github.com/tink-crypto/tink-go/v2/daead/subtle"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	// MaxNote is how many bytes of UTF-8 a note may have.
	MaxNote = 2048
	// noteBlock is what the length of a note is rounded up to, so that its size tells little.
	noteBlock = 64
	// MaxSealedNote is the size in bytes of the longest sealed note.
	MaxSealedNote = sivSize + (binary.MaxVarintLen16+MaxNote+noteBlock-1)/noteBlock*noteBlock
)

// SealNote encrypts a text that the linker stores and only the holders read, such as the purpose of
// a query. The kind says what the note is and is authenticated. Equal notes of a kind have equal
// ciphertexts; of the length, only the number of 64-byte blocks is seen.
func (k RootKey) SealNote(kind string, text string) ([]byte, error) {
	switch {
	case len(text) > MaxNote:
		return nil, problem.New(problem.Invalid, "the %s has %d bytes: at most %d are supported", kind, len(text), MaxNote).
			WithHint("shorten it")
	case !utf8.ValidString(text):
		return nil, problem.New(problem.Invalid, "the %s is not valid UTF-8", kind)
	}
	b := binary.AppendUvarint(nil, uint64(len(text)))
	b = append(b, text...)
	for len(b)%noteBlock != 0 {
		b = append(b, 0)
	}
	out, err := k.noteSIV(kind).EncryptDeterministically(b, nil)
	if err != nil {
		return nil, problem.New(problem.Internal, "seal the %s: %w", kind, err)
	}
	return out, nil
}

// OpenNote opens what SealNote made for the same kind, and refuses everything else with
// problem.Invalid.
func (k RootKey) OpenNote(kind string, sealed []byte) (string, error) {
	if len(sealed) > MaxSealedNote {
		return "", problem.New(problem.Invalid, "the sealed %s has %d bytes: too many", kind, len(sealed))
	}
	b, err := k.noteSIV(kind).DecryptDeterministically(sealed, nil)
	if err != nil {
		return "", problem.New(problem.Invalid, "the sealed %s does not open", kind).
			WithHint("compare ⟪study fingerprint STUDY⟫ of both holders")
	}
	text, ok := decodeNote(b)
	if !ok {
		return "", problem.New(problem.Invalid, "the decrypted %s is malformed", kind)
	}
	return text, nil
}

// decodeNote accepts what SealNote writes: a minimal length, the text, and as many zeros as fill
// the last block.
func decodeNote(b []byte) (string, bool) {
	n, width := binary.Uvarint(b)
	if width <= 0 || n > MaxNote || width != len(binary.AppendUvarint(nil, n)) {
		return "", false
	}
	end := width + int(n)
	if end > len(b) || len(b) != (end+noteBlock-1)/noteBlock*noteBlock {
		return "", false
	}
	text := string(b[width:end])
	return text, utf8.ValidString(text) && strings.Trim(string(b[end:]), "\x00") == ""
}

func (k RootKey) noteSIV(kind string) *subtle.AESSIV {
	return newSIV(k.expand(subtle.AESSIVKeySize, labelNote, kind))
}
