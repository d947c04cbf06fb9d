package masterkey

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/daead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
)

var here = Cell{Table: "node", Row: "1", Column: "private_key"}

func create(t *testing.T) (*Key, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "master.key")
	k, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	return k, path
}

func wantKind(t *testing.T, err error, kind problem.Kind, hint string) {
	t.Helper()
	if problem.KindOf(err) != kind || !strings.Contains(problem.HintOf(err), hint) {
		t.Errorf("error %v of kind %v with hint %q; want kind %v and a hint with %q",
			err, problem.KindOf(err), problem.HintOf(err), kind, hint)
	}
}

func TestRoundTripThroughTheFile(t *testing.T) {
	t.Parallel()
	made, path := create(t)
	loaded, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		secret := rapid.SliceOf(rapid.Byte()).Draw(t, "secret")
		cell := Cell{rapid.String().Draw(t, "table"), rapid.String().Draw(t, "row"), rapid.String().Draw(t, "column")}
		wrapped, err := made.Wrap(secret, cell)
		if err != nil {
			t.Fatal(err)
		}
		opened, err := loaded.Unwrap(wrapped, cell)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(opened, secret) {
			t.Errorf("got %x, want %x", opened, secret)
		}
	})
}

func TestUnwrapRefusesWhatWasNotWrappedHere(t *testing.T) {
	t.Parallel()
	k, _ := create(t)
	other, _ := create(t)
	secret := []byte("a secret of some length")
	wrapped, err := k.Wrap(secret, here)
	if err != nil {
		t.Fatal(err)
	}
	again, err := k.Wrap(secret, here)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(wrapped, again) {
		t.Error("the same secret looks the same twice")
	}
	altered := bytes.Clone(wrapped)
	altered[len(altered)-1] ^= 1
	for _, c := range []struct {
		name    string
		key     *Key
		wrapped []byte
		at      Cell
	}{
		{"another key", other, wrapped, here},
		{"another table", k, wrapped, Cell{"study", "1", "private_key"}},
		{"another row", k, wrapped, Cell{"node", "2", "private_key"}},
		{"another column", k, wrapped, Cell{"node", "1", "other"}},
		{"names shifted", k, wrapped, Cell{"node1", "", "private_key"}},
		{"altered", k, altered, here},
		{"cut", k, wrapped[:len(wrapped)-1], here},
		{"only a prefix", k, wrapped[:5], here},
		{"empty", k, nil, here},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			opened, err := c.key.Unwrap(c.wrapped, c.at)
			wantKind(t, err, problem.Internal, "--master-key-file")
			if opened != nil {
				t.Error("something was opened")
			}
		})
	}
}

func TestCellsAreToldApart(t *testing.T) {
	t.Parallel()
	cell := rapid.Custom(func(t *rapid.T) Cell {
		part := rapid.StringOfN(rapid.RuneFrom([]rune("ab\x00")), 0, 3, -1)
		return Cell{part.Draw(t, "table"), part.Draw(t, "row"), part.Draw(t, "column")}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := cell.Draw(t, "a"), cell.Draw(t, "b")
		if (a == b) != bytes.Equal(a.associatedData(), b.associatedData()) {
			t.Errorf("%q and %q", a, b)
		}
	})
}

func TestCreate(t *testing.T) {
	t.Parallel()
	_, path := create(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode() != 0o600 {
		t.Errorf("mode is %v", info.Mode())
	}
	_, err = Create(path)
	wantKind(t, err, problem.Conflict, "another file")
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, after) {
		t.Error("the second Create changed the file")
	}
	_, err = Create(filepath.Join(path, "below a file"))
	wantKind(t, err, problem.Invalid, "directory")
}

func keysetJSON(t *testing.T, template *tinkpb.KeyTemplate) []byte {
	t.Helper()
	h, err := keyset.NewHandle(template)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := insecurecleartextkeyset.Write(h, keyset.NewJSONWriter(&b)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLoadAcceptsXChaCha(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(path, keysetJSON(t, aead.XChaCha20Poly1305KeyTemplate()), 0o400); err != nil {
		t.Fatal(err)
	}
	k, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	wrapped, err := k.Wrap([]byte("x"), here)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Unwrap(wrapped, here); err != nil {
		t.Error(err)
	}
}

func TestLoadRefuses(t *testing.T) {
	t.Parallel()
	good := keysetJSON(t, aead.AES256GCMKeyTemplate())
	for _, c := range []struct {
		name    string
		content []byte
		mode    fs.FileMode
		hint    string
	}{
		{"empty", nil, 0o600, "⟪init⟫"},
		{"text", []byte("hunter2 is no keyset"), 0o600, "⟪init⟫"},
		{"cut", good[:len(good)/2], 0o600, "⟪init⟫"},
		{"no keys", []byte(`{"primaryKeyId":1,"key":[]}`), 0o600, "⟪init⟫"},
		{"no AEAD", keysetJSON(t, daead.AESSIVKeyTemplate()), 0o600, "⟪init⟫"},
		{"an AEAD we do not make", keysetJSON(t, aead.AES128CTRHMACSHA256KeyTemplate()), 0o600, "⟪init⟫"},
		{"huge", bytes.Repeat([]byte(" "), maxSize+1), 0o600, "mode 0600"},
		{"group reads", good, 0o640, "chmod 600"},
		{"others read", good, 0o604, "chmod 600"},
		{"group writes", good, 0o620, "chmod 600"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "key")
			if err := os.WriteFile(path, c.content, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(path, c.mode); err != nil {
				t.Fatal(err)
			}
			_, err := Load(path)
			wantKind(t, err, problem.Invalid, c.hint)
			if err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("the error quotes the file: %v", err)
			}
		})
	}
	_, err := Load(filepath.Join(t.TempDir(), "absent"))
	wantKind(t, err, problem.NotFound, "⟪init⟫")
	_, err = Load(t.TempDir())
	wantKind(t, err, problem.Invalid, "0600")
}

func TestRotate(t *testing.T) {
	t.Parallel()
	old, path := create(t)
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	before, err := old.Wrap([]byte("before"), here)
	if err != nil {
		t.Fatal(err)
	}
	if err := Rotate(link); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v, %v", info, err)
	}
	rotated, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if opened, err := rotated.Unwrap(before, here); err != nil || string(opened) != "before" {
		t.Errorf("the old key does not open any more: %q, %v", opened, err)
	}
	after, err := rotated.Wrap([]byte("after"), here)
	if err != nil {
		t.Fatal(err)
	}
	_, err = old.Unwrap(after, here)
	wantKind(t, err, problem.Internal, "")
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 {
		t.Errorf("files were left: %v", entries)
	}
}

func TestRotateFailsWithoutHarm(t *testing.T) {
	t.Parallel()
	_, path := create(t)
	if err := os.WriteFile(path+".new", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	wantKind(t, Rotate(path), problem.Busy, "remove")
	if _, err := Load(path); err != nil {
		t.Error(err)
	}

	damaged := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(damaged, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantKind(t, Rotate(damaged), problem.Invalid, "⟪init⟫")
	if _, err := os.Stat(damaged + ".new"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file was left: %v", err)
	}
	wantKind(t, Rotate(filepath.Join(t.TempDir(), "absent")), problem.NotFound, "")
}

// No rotation may undo another: what succeeded is in the file.
func TestConcurrentRotations(t *testing.T) {
	t.Parallel()
	_, path := create(t)
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() { errs[i] = Rotate(path) })
	}
	wg.Wait()
	want := 1
	for _, err := range errs {
		if err == nil {
			want++
		} else {
			wantKind(t, err, problem.Busy, "wait")
		}
	}
	k, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := k.handle.Len(); got != want || want < 2 {
		t.Errorf("the file has %d keys, want %d", got, want)
	}
}

func TestKeysDoNotPrint(t *testing.T) {
	t.Parallel()
	k, _ := create(t)
	for _, format := range []string{"%v", "%+v", "%s", "%#v"} {
		if got := fmt.Sprintf(format, k); got != "master key" {
			t.Errorf("%s prints %s", format, got)
		}
	}
}

func FuzzUnmarshal(f *testing.F) {
	k, err := generate()
	if err != nil {
		f.Fatal(err)
	}
	seed, err := k.marshal()
	if err != nil || len(seed) == 0 {
		f.Fatalf("no seed: %v", err)
	}
	bare := []byte(`{"primaryKeyId":1,"key":[{"keyId":1,"status":"ENABLED"}]}`)
	fuzztest.Fuzz(f, [][]byte{seed, bare}, func(t *testing.T, b []byte) {
		k, err := unmarshal(b)
		if err != nil {
			return
		}
		wrapped, err := k.Wrap([]byte("x"), here)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.Unwrap(wrapped, here); err != nil {
			t.Fatal(err)
		}
	})
}
