package masterkey

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	fileMode   = 0o600
	openToMany = 0o077
	maxSize    = 1 << 20 // bytes: thousands of keys
)

var errMalformed = errors.New("not a keyset")

// Create makes a new master key and its file, which only its owner can read and which is on disk
// when Create returns. A file that is there already is problem.Conflict, whatever it holds.
func Create(path string) (*Key, error) {
	k, err := generate()
	if err != nil {
		return nil, err
	}
	if err := k.writeNew(path); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil, problem.New(problem.Conflict, "the master key file %s exists already", path).
				WithHint("use it, or name another file; a master key that is lost makes its database worthless")
		}
		return nil, problem.New(problem.Invalid, "the master key file %s cannot be written: %w", path, err).
			WithHint("name a file in a directory that exists and that you may write")
	}
	return k, nil
}

// Load reads a master key. A missing file is problem.NotFound; a file that others may read, cannot
// be read or holds something else is problem.Invalid.
func Load(path string) (*Key, error) {
	content, err := read(path)
	if err != nil {
		return nil, err
	}
	k, err := unmarshal(content)
	if err != nil {
		return nil, problem.New(problem.Invalid, "%s is not a master key: %w", path, err).
			WithHint("name the file that ⟪init⟫ made, or restore it from a backup")
	}
	return k, nil
}

func read(path string) (content []byte, err error) {
	f, err := os.Open(path) //nolint:gosec // the user names the file
	if errors.Is(err, fs.ErrNotExist) {
		return nil, problem.New(problem.NotFound, "there is no master key file %s", path).
			WithHint("name it with --master-key-file; ⟪init⟫ makes one")
	}
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat() // of the open file: the name may mean another one by now
	if err != nil {
		return nil, unreadable(path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, unreadable(path, errors.New("not a file"))
	}
	if mode := info.Mode().Perm(); mode&openToMany != 0 {
		return nil, problem.New(problem.Invalid, "others than its owner may use the master key file %s (mode %04o)", path, mode).
			WithHint("chmod 600 %s", path)
	}
	content, err = io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	if len(content) > maxSize {
		return nil, unreadable(path, errors.New("too large"))
	}
	return content, nil
}

func unreadable(path string, err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err // the path stands in our text already
	}
	return problem.New(problem.Invalid, "the master key file %s cannot be read: %w", path, err).
		WithHint("it must be a file that belongs to you, with mode 0600")
}

// Rotate adds a fresh key to the file, with which secrets are wrapped from now on; the old keys
// still open what they have wrapped. The file changes in one step. A process that has loaded it
// before goes on with what it has, and must load the file again to open what is wrapped with the
// new key.
func Rotate(path string) error {
	// A link stays a link.
	path, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return problem.New(problem.NotFound, "there is no such master key file").
			WithHint("name it with --master-key-file; ⟪init⟫ makes one")
	}
	if err != nil {
		return fmt.Errorf("finding the master key file: %w", err)
	}
	next := path + ".new"
	// The new file is also the lock: it is made before the old one is read, so that no rotation
	// undoes another.
	f, err := os.OpenFile(next, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode) //nolint:gosec // beside the user's file
	if errors.Is(err, fs.ErrExist) {
		return problem.New(problem.Busy, "the master key is being rotated: %s exists", next).
			WithHint("wait; if a rotation was interrupted, remove that file, the master key itself is unharmed")
	}
	if err != nil {
		return problem.New(problem.Invalid, "%s cannot be written: %w", next, err).
			WithHint("rotate as the owner of the file and its directory")
	}
	if err := rotateInto(f, path); err != nil {
		return errors.Join(err, os.Remove(next))
	}
	if err := os.Rename(next, path); err != nil {
		return errors.Join(fmt.Errorf("replacing the master key file: %w", err), os.Remove(next))
	}
	return syncDir(filepath.Dir(path))
}

// rotateInto writes the rotated key of the file at path into f, and closes it.
func rotateInto(f *os.File, path string) error {
	k, err := Load(path)
	if err == nil {
		k, err = k.rotated()
	}
	if err != nil {
		return errors.Join(err, f.Close())
	}
	return k.writeTo(f)
}

func (k *Key) writeNew(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode) //nolint:gosec // the user names the file
	if err != nil {
		return err
	}
	if err := k.writeTo(f); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return syncDir(filepath.Dir(path))
}

// writeTo writes the key through to the disk, and closes the file.
func (k *Key) writeTo(f *os.File) error {
	content, err := k.marshal()
	if err == nil {
		_, err = f.Write(content)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// syncDir makes a new name in a directory survive a crash.
func syncDir(path string) error {
	d, err := os.Open(path) //nolint:gosec // the directory of the user's file
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
