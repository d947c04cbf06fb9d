package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/postgres/embedded"
)

// password stands in every database URL of the scripts. The test server asks for none; no output
// may show it.
const password = "correct-horse-battery"

// exitLeak is the status of a command whose output shows the password.
const exitLeak = 99

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){"blindjoin": func() { os.Exit(guarded()) }})
}

// guarded runs the command line of this process and looks for the password in what it prints.
func guarded() int {
	var stdout, stderr bytes.Buffer
	status := Main(os.Args[1:], os.Stdin, io.MultiWriter(os.Stdout, &stdout), io.MultiWriter(os.Stderr, &stderr))
	if strings.Contains(stdout.String()+stderr.String(), password) {
		_, _ = fmt.Fprintln(os.Stderr, "the output shows the database password")
		return exitLeak
	}
	return status
}

// tests are the package's tests, after which the server ends.
type tests struct{ m *testing.M }

func (t tests) Run() int {
	code := t.m.Run()
	if cluster == nil {
		return code
	}
	if err := cluster.Stop(); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, err)
		return max(code, 1)
	}
	return code
}

const within = 2 * time.Minute

// cluster is the server of all scripts, once one has asked for a database.
var cluster *embedded.Cluster

var startCluster = sync.OnceValue(func() (err error) {
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	cluster, err = embedded.Start(ctx, embedded.Options{Log: os.Stderr, InMemory: true})
	return err
})

var databases atomic.Int64

// newDatabase makes an empty database and returns its URL, with a password in it.
func newDatabase(prefix string) (string, error) {
	if err := startCluster(); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	name := fmt.Sprintf("%s_%d", prefix, databases.Add(1))
	if err := cluster.CreateDatabase(ctx, name); err != nil {
		return "", err
	}
	return strings.Replace(cluster.URL(name), embedded.User+"@", embedded.User+":"+password+"@", 1), nil
}

// execSQL runs statements on a database.
func execSQL(url, sql string) (err error) {
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close(ctx)) }()
	_, err = conn.Exec(ctx, sql)
	return err
}

func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			url, err := newDatabase("script")
			if err != nil {
				return err
			}
			e.Setenv(envDatabaseURL, url)
			e.Setenv(envMasterKeyFile, e.Getenv("WORK")+"/master.key")
			e.Setenv("PASSWORD", password)
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			// sql STATEMENTS runs statements on this node's database.
			"sql": func(ts *testscript.TestScript, neg bool, args []string) {
				if neg || len(args) != 1 {
					ts.Fatalf("usage: sql STATEMENTS")
				}
				ts.Check(execSQL(ts.Getenv(envDatabaseURL), args[0]))
			},
			// database VARIABLE makes another empty database and puts its URL into a variable.
			"database": func(ts *testscript.TestScript, neg bool, args []string) {
				if neg || len(args) != 1 {
					ts.Fatalf("usage: database VARIABLE")
				}
				url, err := newDatabase("script")
				ts.Check(err)
				ts.Setenv(args[0], url)
			},
			// usage ARGUMENTS runs blindjoin, which must refuse its arguments: status 2, a hint,
			// and nothing on stdout.
			"usage": func(ts *testscript.TestScript, neg bool, args []string) { ts.Check(refused(ts, neg, exitUsage, args)) },
			// fails ARGUMENTS runs blindjoin, which must fail: status 1, and nothing on stdout.
			"fails": func(ts *testscript.TestScript, neg bool, args []string) { ts.Check(refused(ts, neg, exitFailed, args)) },
		},
	})
}

// refused runs blindjoin and checks how it fails. `stderr` looks at what it said.
func refused(ts *testscript.TestScript, neg bool, want int, args []string) error {
	if neg {
		ts.Fatalf("this command is a negation already")
	}
	err := ts.Exec("blindjoin", args...)
	var exit interface{ ExitCode() int }
	switch {
	case err == nil:
		return fmt.Errorf("blindjoin %v succeeded", args)
	case !errors.As(err, &exit):
		return err
	case exit.ExitCode() != want:
		return fmt.Errorf("blindjoin %v ended with status %d, not %d", args, exit.ExitCode(), want)
	}
	if out := ts.ReadFile("stdout"); out != "" {
		return fmt.Errorf("blindjoin %v failed and printed a result: %s", args, out)
	}
	said := ts.ReadFile("stderr")
	if !strings.HasPrefix(said, "error: ") && !strings.Contains(said, "\nerror: ") {
		return fmt.Errorf("blindjoin %v does not say what was wrong", args)
	}
	if !strings.Contains(said, "\nhint: ") {
		return fmt.Errorf("blindjoin %v gives no hint", args)
	}
	return nil
}

// TestEveryCommandIsExplained walks all commands.
func TestEveryCommandIsExplained(t *testing.T) {
	t.Parallel()
	runnable := 0
	walk(newRoot(&globals{}), func(c *cobra.Command) {
		path := c.CommandPath()
		if c.Short == "" || strings.HasSuffix(c.Short, ".") {
			t.Errorf("%s: short description %q", path, c.Short)
		}
		if c.Args == nil && c.HasParent() {
			t.Errorf("%s takes any arguments", path)
		}
		if c.HasSubCommands() {
			return
		}
		runnable++
		if c.RunE == nil {
			t.Errorf("%s does nothing", path)
		}
		if !strings.Contains(c.Example, "  "+path) {
			t.Errorf("%s: no example of it in %q", path, c.Example)
		}
	})
	if runnable < 20 {
		t.Errorf("only %d commands", runnable)
	}
}

// TestEveryCommandIsInTheTableOfJSON: docs/json.md says of every command what it prints.
func TestEveryCommandIsInTheTableOfJSON(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	walk(newRoot(&globals{}), func(c *cobra.Command) {
		name := strings.TrimPrefix(c.CommandPath(), "blindjoin ")
		if !c.HasSubCommands() && !strings.Contains(string(text), "`"+name+"`") {
			t.Errorf("docs/json.md does not name `%s`", name)
		}
	})
}

// TestHelp runs every command with --help: it needs no database, and shows the example and where
// its environment is read.
func TestHelp(t *testing.T) {
	t.Parallel()
	walk(newRoot(&globals{}), func(c *cobra.Command) {
		args := append(strings.Fields(c.CommandPath())[1:], "--help")
		var stdout, stderr bytes.Buffer
		if status := Main(args, strings.NewReader(""), &stdout, &stderr); status != exitDone || stderr.Len() != 0 {
			t.Errorf("%v: status %d, %s", args, status, stderr.String())
		}
		if !strings.Contains(stdout.String(), "Usage:") || !strings.Contains(stdout.String(), c.Example) {
			t.Errorf("%v: %s", args, stdout.String())
		}
	})
}

func walk(c *cobra.Command, visit func(*cobra.Command)) {
	visit(c)
	for _, sub := range c.Commands() {
		walk(sub, visit)
	}
}
