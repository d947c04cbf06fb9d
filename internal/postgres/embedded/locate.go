package embedded

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"

	embedded "github.com/fergusstrange/embedded-postgres"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	// EnvBin names the environment variable that chooses the directory of postgres and initdb.
	EnvBin = "BLINDJOIN_POSTGRES_BIN"

	minMajor = 15
)

// searched are the places where distributions put the programs of one version, beside PATH.
var searched = []string{
	"/usr/lib/postgresql/*/bin",          // Debian, Ubuntu
	"/usr/pgsql-*/bin",                   // Red Hat
	"/usr/libexec/postgresql*",           // Alpine
	"/opt/homebrew/opt/postgresql@*/bin", // Homebrew on Apple silicon
	"/usr/local/opt/postgresql@*/bin",    // Homebrew on Intel
	"/Library/PostgreSQL/*/bin",          // EDB's installer
	"/Applications/Postgres.app/Contents/Versions/*/bin",
}

// locate returns a directory that has postgres and initdb of a version we support: the one that the
// environment names, else the one on PATH, else the newest one installed, else one that is fetched.
func locate(ctx context.Context, log io.Writer) (string, error) {
	if dir := os.Getenv(EnvBin); dir != "" {
		major, err := version(ctx, dir)
		if err == nil && major < minMajor {
			err = fmt.Errorf("it is PostgreSQL %d, and %d is the oldest that works", major, minMajor)
		}
		if err != nil {
			return "", problem.New(problem.Invalid, "%s names %s, which cannot be used: %w", EnvBin, dir, err).
				WithHint("name the directory that holds postgres and initdb, or unset %s", EnvBin)
		}
		return dir, nil
	}
	if path, err := exec.LookPath("postgres"); err == nil {
		// PATH often has a link to postgres alone; initdb lies beside what it points to.
		if real, err := filepath.EvalSymlinks(path); err == nil {
			path = real
		}
		if major, err := version(ctx, filepath.Dir(path)); err == nil && major >= minMajor {
			return filepath.Dir(path), nil
		}
	}
	if dir := newest(ctx, searched); dir != "" {
		return dir, nil
	}
	if err := ctx.Err(); err != nil { // then nothing could be found
		return "", err
	}
	cache, err := cacheDir()
	if err != nil {
		return "", err
	}
	return fetch(ctx, log, cache, embedded.DefaultConfig())
}

// newest returns the directory with the newest version among those that match, or "".
func newest(ctx context.Context, patterns []string) string {
	best, bestMajor := "", minMajor-1
	for _, pattern := range patterns {
		dirs, err := filepath.Glob(pattern)
		if err != nil {
			continue
		}
		slices.Sort(dirs)
		for _, dir := range dirs {
			if major, err := version(ctx, dir); err == nil && major > bestMajor {
				best, bestMajor = dir, major
			}
		}
	}
	return best
}

var versionText = regexp.MustCompile(`^postgres \(PostgreSQL\) (\d+)`)

// version returns the major version of the programs in a directory.
func version(ctx context.Context, dir string) (int, error) {
	for _, program := range []string{"initdb", "postgres"} {
		if _, err := exec.LookPath(filepath.Join(dir, program)); err != nil {
			return 0, err
		}
	}
	out, err := exec.CommandContext(ctx, filepath.Join(dir, "postgres"), "--version").Output() //nolint:gosec // found above
	if err != nil {
		return 0, err
	}
	m := versionText.FindSubmatch(out)
	if m == nil {
		return 0, errors.New("postgres --version does not name a version")
	}
	return strconv.Atoi(string(m[1]))
}

// fetchVersion is what is fetched where nothing is installed.
const fetchVersion = embedded.V17

// fetch returns the programs that an earlier call has left in the cache, or downloads them. The
// library can only do that as the first part of starting a server of its own, on a TCP port and
// never as root; a locale that does not exist makes it give up right after, for any user.
func fetch(ctx context.Context, log io.Writer, cache string, config embedded.Config) (string, error) {
	root := filepath.Join(cache, "postgresql-"+string(fetchVersion))
	bin := filepath.Join(root, "bin")
	if major, err := version(ctx, bin); err == nil && major >= minMajor {
		return bin, nil
	}
	if err := os.MkdirAll(root, 0o755); err != nil { //nolint:gosec // programs, which the server's user must read
		return "", err
	}
	if _, err := fmt.Fprintf(log, "no PostgreSQL %d or newer found; fetching %s into %s\n", minMajor, fetchVersion, cache); err != nil {
		return "", err
	}
	scratch, err := os.MkdirTemp("", "blindjoin-fetch-")
	if err != nil {
		return "", err
	}
	library := embedded.NewDatabase(config.Version(fetchVersion).BinariesPath(root).CachePath(cache).
		RuntimePath(scratch).DataPath(filepath.Join(scratch, dataDir)).Locale("blindjoin-only-extracts").Logger(io.Discard))
	started := make(chan error, 1)
	go func() { started <- library.Start() }()
	var startErr error
	select {
	case startErr = <-started:
	case <-ctx.Done(): // the download goes on until the process ends; it cannot be cancelled
		return "", ctx.Err()
	}
	if startErr == nil {
		startErr = library.Stop()
	}
	if err := errors.Join(os.RemoveAll(scratch), makeReadable(root)); err != nil {
		return "", err
	}
	if _, err := version(ctx, bin); err != nil {
		return "", problem.New(problem.Unavailable, "no PostgreSQL %d or newer here, and it could not be fetched: %w",
			minMajor, errors.Join(startErr, err)).
			WithHint("install PostgreSQL (Debian: apt install postgresql), or set %s to the directory of its programs", EnvBin)
	}
	return bin, nil
}

// cacheDir returns where fetched programs are kept: with the user's caches, except that root's home
// is closed to the user that the server then runs as.
func cacheDir() (string, error) {
	if os.Geteuid() == 0 {
		return "/var/cache/blindjoin", nil
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", problem.New(problem.Unavailable, "no directory for fetched programs: %w", err).
			WithHint("set HOME, or install PostgreSQL %d or newer", minMajor)
	}
	return filepath.Join(cache, "blindjoin"), nil
}

// makeReadable lets everybody read and run what was extracted, which changes something only for
// root.
func makeReadable(root string) error {
	if os.Geteuid() != 0 {
		return nil
	}
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Type()&fs.ModeSymlink != 0 {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		mode := info.Mode().Perm() | 0o444
		if d.IsDir() || mode&0o100 != 0 {
			mode |= 0o111
		}
		return os.Chmod(path, mode) //nolint:gosec // the path comes from the walk of a directory that root alone writes
	})
}
