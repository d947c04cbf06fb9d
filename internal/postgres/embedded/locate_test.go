package embedded

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	embedded "github.com/fergusstrange/embedded-postgres"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// program writes an executable that says what it is told to say.
func program(t *testing.T, dir, name, output string) {
	t.Helper()
	script := fmt.Sprintf("#!/bin/sh\necho '%s'\n", output)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	// executable
	if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
}

func install(t *testing.T, dir, versionLine string) {
	t.Helper()
	program(t, dir, "initdb", "initdb")
	program(t, dir, "postgres", versionLine)
}

func TestVersion(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]int{
		"postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)": 15,
		"postgres (PostgreSQL) 18.3":                           18,
		"postgres (PostgreSQL) 19devel":                        19,
		"postgres (EnterpriseDB) 15":                           0,
		"":                                                     0,
	} {
		dir := t.TempDir()
		install(t, dir, line)
		got, err := version(t.Context(), dir)
		if got != want || (err == nil) != (want > 0) {
			t.Errorf("%q: %d, %v", line, got, err)
		}
	}
	dir := t.TempDir()
	program(t, dir, "postgres", "postgres (PostgreSQL) 16.1")
	if _, err := version(t.Context(), dir); err == nil {
		t.Error("a directory without initdb was accepted")
	}
}

func TestNewest(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for _, v := range []int{9, 14, 15, 18, 16} {
		install(t, filepath.Join(root, strconv.Itoa(v), "bin"), fmt.Sprintf("postgres (PostgreSQL) %d.2", v))
	}
	patterns := []string{filepath.Join(root, "absent", "*"), filepath.Join(root, "*", "bin")}
	if got, want := newest(t.Context(), patterns), filepath.Join(root, "18", "bin"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := newest(t.Context(), []string{filepath.Join(root, "14", "bin")}); got != "" {
		t.Errorf("too old a version was chosen: %q", got)
	}
}

func TestLocate(t *testing.T) { // sets the environment, so it is not parallel
	old, good := t.TempDir(), t.TempDir()
	install(t, old, "postgres (PostgreSQL) 14.9")
	install(t, good, "postgres (PostgreSQL) 17.1")
	links := t.TempDir()
	if err := os.Symlink(filepath.Join(good, "postgres"), filepath.Join(links, "postgres")); err != nil {
		t.Fatal(err)
	}
	path := os.Getenv("PATH")
	var log bytes.Buffer

	t.Setenv("PATH", links+string(os.PathListSeparator)+path)
	want, err := filepath.EvalSymlinks(good)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := locate(t.Context(), &log); err != nil || got != want {
		t.Errorf("PATH: got %q, %v", got, err)
	}

	chosen := t.TempDir()
	install(t, chosen, "postgres (PostgreSQL) 15.0")
	t.Setenv(EnvBin, chosen)
	if got, err := locate(t.Context(), &log); err != nil || got != chosen {
		t.Errorf("environment: got %q, %v", got, err)
	}
	for _, bad := range []string{old, t.TempDir(), "/nonexistent"} {
		t.Setenv(EnvBin, bad)
		_, err := locate(t.Context(), &log)
		if problem.KindOf(err) != problem.Invalid || !strings.Contains(problem.HintOf(err), EnvBin) {
			t.Errorf("%s: %v", bad, err)
		}
	}
	if log.Len() != 0 {
		t.Errorf("it had something to say: %s", log.String())
	}
}

func TestFetch(t *testing.T) {
	t.Parallel()
	requests := make(chan string, 10)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests <- r.URL.Path
		http.NotFound(w, r)
	}))
	defer server.Close()
	config := embedded.DefaultConfig().BinaryRepositoryURL(server.URL)
	cache := t.TempDir()

	var log bytes.Buffer
	_, err := fetch(t.Context(), &log, cache, config)
	if problem.KindOf(err) != problem.Unavailable || !strings.Contains(problem.HintOf(err), EnvBin) {
		t.Errorf("got %v", err)
	}
	if len(requests) == 0 || !strings.Contains(log.String(), "fetching") {
		t.Errorf("%d requests; it said %q", len(requests), log.String())
	}

	// What an earlier call has left is used without asking again.
	bin := filepath.Join(cache, "postgresql-"+string(fetchVersion), "bin")
	install(t, bin, "postgres (PostgreSQL) 17.5")
	before := len(requests)
	got, err := fetch(t.Context(), &log, cache, config)
	if err != nil || got != bin || len(requests) != before {
		t.Errorf("got %q, %v, with %d more requests", got, err, len(requests)-before)
	}
}

func TestSweepTouchesOnlyWhatIsAbandonedAndOurs(t *testing.T) {
	t.Parallel()
	user, err := unprivilegedUser()
	if err != nil {
		t.Fatal(err)
	}
	parent := t.TempDir()
	// A process that has ended and was waited for; its number is not soon used again.
	dead := strconv.Itoa(endedProcess(t))
	makeDir := func(name, owner string, ours bool) string {
		dir := filepath.Join(parent, name)
		if err := os.MkdirAll(filepath.Join(dir, dataDir), 0o700); err != nil {
			t.Fatal(err)
		}
		if owner != "" {
			if err := os.WriteFile(filepath.Join(dir, ownerFile), []byte(owner+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if ours {
			if err := user.own(dir); err != nil {
				t.Fatal(err)
			}
		}
		return dir
	}
	stale := makeDir(dirPrefix+"stale", dead, true)
	kept := map[string]string{
		"a living owner":  makeDir(dirPrefix+"alive", strconv.Itoa(os.Getpid()), true),
		"no owner's note": makeDir(dirPrefix+"kept", "", true),
		"nonsense":        makeDir(dirPrefix+"nonsense", "-1", true),
		"another name":    makeDir("something-else", dead, true),
	}
	if user != nil { // as root we can make a directory that is not the server user's
		kept["somebody else's"] = makeDir(dirPrefix+"foreign", dead, false)
	}
	target := makeDir("target", dead, true)
	link := filepath.Join(parent, dirPrefix+"link")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	kept["a link"], kept["a link's target"] = link, target

	sweep(parent, user, os.Stderr)
	mustNotExist(t, stale)
	for what, path := range kept {
		if _, err := os.Lstat(path); err != nil {
			t.Errorf("%s was removed: %v", what, err)
		}
	}
}

func endedProcess(t *testing.T) int {
	t.Helper()
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", ":"}, &os.ProcAttr{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Wait(); err != nil {
		t.Fatal(err)
	}
	return p.Pid
}
