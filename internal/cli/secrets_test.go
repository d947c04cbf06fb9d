package cli

import (
	"bytes"
	"strings"
	"testing"
)

func TestPasswordsInArguments(t *testing.T) {
	t.Parallel()
	for connection, want := range map[string]bool{
		"postgres://blindjoin@localhost/blindjoin":                  false,
		"postgres://blindjoin@localhost:5432/blindjoin?host=a@b:1":  false,
		"postgres://blindjoin:@localhost/blindjoin":                 false,
		"postgres:///blindjoin?host=/var/run/postgresql":            false,
		"host=localhost user=blindjoin passfile=/home/alice/pgpass": false,
		"service=blindjoin": false,
		"postgres://blindjoin:hunter2@localhost/blindjoin":               true,
		"postgresql://blindjoin:hunter2@one:5432,two:5432/blindjoin":     true,
		"postgres://blindjoin:hun ter2@localhost:x/blindjoin":            true,
		"postgres://blindjoin@localhost/blindjoin?password=hunter2":      true,
		"postgres://localhost/blindjoin?user=a&password=hunter2":         true,
		"postgres://localhost/blindjoin?pass%77ord=hunter2":              true,
		"postgres://localhost/blindjoin?sslpassword=hunter2":             true,
		"host=localhost password=hunter2":                                true,
		"password = 'hunter 2' host=localhost":                           true,
		"host=localhost\tPASSWORD=hunter2":                               true,
		" postgres://blindjoin:hunter2@localhost/blindjoin":              true,
		"host=localhost user=blindjoin sslmode=verify-full password=x''": true,
	} {
		if hasPassword(connection) != want {
			t.Errorf("%q has a password: %v", connection, !want)
		}
		for _, args := range [][]string{
			{"dataset", "list", "--database-url", connection, "--master-key-file", ""},
			{"dataset", "load", "people", "--table", "people", "--source-url=" + connection, "--database-url", ""},
			{"demo", "--study", "none.yaml", "--data", "a=table:b", "--source-url", connection, "--transactions", "1"},
		} {
			var stderr bytes.Buffer
			Main(args, strings.NewReader(""), &bytes.Buffer{}, &stderr)
			said := stderr.String()
			if warned := strings.Contains(said, "PGPASSFILE"); warned != want || strings.Contains(said, "hunter") {
				t.Errorf("%v: warned: %v: %s", args, warned, said)
			}
		}
	}
}

// What comes from the environment is seen by its user alone.
func TestPasswordsInTheEnvironment(t *testing.T) {
	t.Setenv(envDatabaseURL, "postgres://blindjoin:hunter2@localhost:1/blindjoin")
	t.Setenv(envSourceURL, "host=localhost port=1 password=hunter2")
	var stderr bytes.Buffer
	status := Main([]string{"dataset", "load", "people", "--table", "people", "--master-key-file", ""}, strings.NewReader(""), &bytes.Buffer{}, &stderr)
	if said := stderr.String(); status != exitUsage || strings.Contains(said, "warning") || strings.Contains(said, "hunter") {
		t.Errorf("status %d: %s", status, said)
	}
}
