package token

import (
	"bytes"
	"unicode/utf8"

	"github.com/tink-crypto/tink-go/v2/daead/subtle"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// MaxName is how many bytes of UTF-8 a column name may have: PostgreSQL's names have up to 63,
// headers of CSV files more. It is what a study allows, so that no study is signed whose columns
// cannot be contributed.
const MaxName = 255

// NameSize is the size in bytes of every encrypted column name, of either holder:
// CiphertextSize(MaxName).
const NameSize = sivSize + 1 + 2 + MaxName

// Columns encrypts and decrypts the columns that a holder contributes. It is safe for concurrent
// use.
type Columns struct {
	texts  []string
	names  [][]byte
	values []*subtle.AESSIV
}

// Columns returns the column ciphers of a holder, one key for each column. Both holders can make
// those of either: the answer to a query is made of ciphertexts of both. Names must be distinct,
// not empty, valid UTF-8 and at most MaxName bytes long.
func (k RootKey) Columns(holder string, names []string) (*Columns, error) {
	c := &Columns{
		texts:  append([]string(nil), names...),
		names:  make([][]byte, len(names)),
		values: make([]*subtle.AESSIV, len(names)),
	}
	siv := newSIV(k.expand(subtle.AESSIVKeySize, labelColumnName, holder))
	seen := make(map[string]bool, len(names))
	for i, name := range names {
		switch {
		case name == "" || !utf8.ValidString(name):
			return nil, problem.New(problem.Invalid, "column %d of %s has no usable name", i+1, holder).
				WithHint("give the column a name in UTF-8")
		case len(name) > MaxName:
			return nil, problem.New(problem.Invalid, "the name of column %d of %s has %d bytes: at most %d are supported", i+1, holder, len(name), MaxName).
				WithHint("rename the column, or load it through a view with shorter names")
		case seen[name]:
			return nil, problem.New(problem.Invalid, "%s has two columns %q", holder, name).WithHint("rename one of them")
		}
		seen[name] = true
		plain, err := encode(Value{Text: name}, MaxName)
		if err != nil {
			return nil, err
		}
		if c.names[i], err = siv.EncryptDeterministically(plain, nil); err != nil {
			return nil, problem.New(problem.Internal, "encrypt a column name: %w", err)
		}
		c.values[i] = newSIV(k.expand(subtle.AESSIVKeySize, labelColumnValue, holder, name))
	}
	return c, nil
}

// Len returns how many columns there are.
func (c *Columns) Len() int { return len(c.names) }

// Name returns the encrypted name of column i: NameSize bytes, the same each time.
func (c *Columns) Name(i int) []byte { return bytes.Clone(c.names[i]) }

// Names returns the encrypted names of all columns, in their order.
func (c *Columns) Names() [][]byte {
	out := make([][]byte, len(c.names))
	for i := range out {
		out[i] = c.Name(i)
	}
	return out
}

// Index returns the column with an encrypted name.
func (c *Columns) Index(name []byte) (int, bool) {
	for i, n := range c.names {
		if bytes.Equal(n, name) {
			return i, true
		}
	}
	return 0, false
}

// Encrypt returns the ciphertext of a value of column i, whose texts are padded to padded bytes: at
// least the length of the longest text of the column, and at most MaxText. Nulls are as long as
// texts. Equal values of a column have equal ciphertexts if padded is the same, so it must be one
// number for a whole contribution.
func (c *Columns) Encrypt(i int, v Value, padded int) ([]byte, error) {
	plain, err := encode(v, padded)
	if err != nil {
		return nil, problem.New(problem.KindOf(err), "column %q: %w", c.texts[i], err).WithHint("%s", problem.HintOf(err))
	}
	out, err := c.values[i].EncryptDeterministically(plain, nil)
	if err != nil {
		return nil, problem.New(problem.Internal, "encrypt a value of column %q: %w", c.texts[i], err)
	}
	return out, nil
}

// Decrypt opens a ciphertext of column i. Bytes that were altered, or that are of another column,
// holder or study, are problem.Invalid, and so is a plaintext that Encrypt does not make.
func (c *Columns) Decrypt(i int, ciphertext []byte) (Value, error) {
	// Checked before decryption, so that no peer makes us work on megabytes.
	if len(ciphertext) > CiphertextSize(MaxText) {
		return Value{}, problem.New(problem.Invalid, "a ciphertext of column %q has %d bytes: too many", c.texts[i], len(ciphertext))
	}
	plain, err := c.values[i].DecryptDeterministically(ciphertext, nil)
	if err != nil {
		return Value{}, problem.New(problem.Invalid, "a ciphertext of column %q does not open", c.texts[i]).
			WithHint("compare ⟪study fingerprint STUDY⟫ of both holders; if it is the same, contribute again")
	}
	v, err := decode(plain)
	if err != nil {
		return Value{}, problem.New(problem.Invalid, "column %q: %w", c.texts[i], err).WithHint("%s", problem.HintOf(err))
	}
	return v, nil
}
