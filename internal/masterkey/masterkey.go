// Package masterkey wraps a node's secrets before they go into its database.
//
// The master key is a file beside the database, never in it: a Tink keyset of AES-256-GCM keys
// (NIST SP 800-38D) in Tink's JSON form, in clear, readable by its owner alone. A wrapped secret is
// bound to its table, row and column as associated data, so that whoever can write the database
// cannot move one secret into the place of another. The length of a secret shows in its wrapped
// form; nothing else does.
//
// Rotate adds a key for new secrets; what older keys of the file have wrapped still opens.
package masterkey

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/tink"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// labelCell begins the associated data of every wrapped secret.
const labelCell = "blindjoin/masterkey/cell/v1"

// Key opens and wraps secrets. It may be used from several goroutines.
type Key struct {
	handle *keyset.Handle
	aead   tink.AEAD
}

// String keeps the key out of logs.
func (k *Key) String() string { return "master key" }

// GoString keeps the key out of %#v.
func (k *Key) GoString() string { return k.String() }

// Cell is where a wrapped secret is stored, and the only place where it opens. Row is the row's
// primary key in any unambiguous form.
type Cell struct{ Table, Row, Column string }

// associatedData encodes the cell: the label, then each name behind its length in four bytes, big
// endian.
func (c Cell) associatedData() []byte {
	b := []byte(labelCell)
	for _, s := range []string{c.Table, c.Row, c.Column} {
		b = binary.BigEndian.AppendUint32(b, uint32(len(s))) //nolint:gosec // names are short
		b = append(b, s...)
	}
	return b
}

// Wrap encrypts a secret for one cell. The same secret wrapped twice looks different.
func (k *Key) Wrap(secret []byte, at Cell) ([]byte, error) {
	wrapped, err := k.aead.Encrypt(secret, at.associatedData())
	if err != nil {
		return nil, fmt.Errorf("wrapping %s.%s: %w", at.Table, at.Column, err)
	}
	return wrapped, nil
}

// Unwrap returns the secret that Wrap was given for the same cell. Anything else is
// problem.Internal: another key, another cell, or altered bytes, which cannot be told apart.
// Whatever it is, it is this node's own affair: a peer whose call met it has sent nothing invalid,
// and is told only that the node failed.
func (k *Key) Unwrap(wrapped []byte, at Cell) ([]byte, error) {
	secret, err := k.aead.Decrypt(wrapped, at.associatedData())
	if err != nil {
		return nil, problem.New(problem.Internal, "the master key does not open %s.%s: it is another key, or the database was altered",
			at.Table, at.Column).
			WithHint("name with --master-key-file the file that belongs to this database; a restored database needs the key file of its time")
	}
	return secret, nil
}

func generate() (*Key, error) {
	handle, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return nil, fmt.Errorf("making a master key: %w", err)
	}
	return fromHandle(handle)
}

// rotated returns a key with one more key in it, which is the one that wraps.
func (k *Key) rotated() (*Key, error) {
	manager := keyset.NewManagerFromHandle(k.handle)
	id, err := manager.Add(aead.AES256GCMKeyTemplate())
	if err == nil {
		err = manager.SetPrimary(id)
	}
	if err != nil {
		return nil, fmt.Errorf("adding a key to the master key: %w", err)
	}
	handle, err := manager.Handle()
	if err != nil {
		return nil, fmt.Errorf("adding a key to the master key: %w", err)
	}
	return fromHandle(handle)
}

func fromHandle(handle *keyset.Handle) (*Key, error) {
	primitive, err := aead.New(handle)
	if err != nil {
		return nil, fmt.Errorf("the keyset does not encrypt: %w", err)
	}
	return &Key{handle: handle, aead: primitive}, nil
}

func (k *Key) marshal() ([]byte, error) {
	var b bytes.Buffer
	if err := insecurecleartextkeyset.Write(k.handle, keyset.NewJSONWriter(&b)); err != nil {
		return nil, fmt.Errorf("writing the master key: %w", err)
	}
	return append(b.Bytes(), '\n'), nil
}

// unmarshal reads what marshal writes. Its errors say nothing of the content.
func unmarshal(b []byte) (*Key, error) {
	handle, err := insecurecleartextkeyset.Read(keyset.NewJSONReader(bytes.NewReader(b)))
	if err != nil {
		return nil, errMalformed
	}
	k, err := fromHandle(handle)
	if err != nil {
		return nil, errMalformed
	}
	// Tink gives any AEAD; we accept the kinds whose ciphertexts name their key and which bind
	// associated data with at least 128 bits, which leaves out raw keys and short tags.
	for _, info := range handle.KeysetInfo().GetKeyInfo() {
		if !slices.Contains(acceptedTypes, info.GetTypeUrl()) {
			return nil, errMalformed
		}
	}
	return k, nil
}

var acceptedTypes = []string{
	"type.googleapis.com/google.crypto.tink.AesGcmKey",
	"type.googleapis.com/google.crypto.tink.XChaCha20Poly1305Key",
}
