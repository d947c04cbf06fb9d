package rig

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// Statement is one kind of SQL statement, and what PostgreSQL spent on it.
type Statement struct {
	Name  string // sqlc's name of it, or its first words
	Calls int
	Time  time.Duration
}

// StatementLog has PostgreSQL log each statement with its duration, in all databases. Logging costs
// time, so it is on only where durations are asked for.
type StatementLog struct {
	rig  *Rig
	path string
	from int64
}

// explain makes sessions that begin from now on log the plan of each slow statement, with row
// counts.
var explain = []string{
	"SET session_preload_libraries = auto_explain",
	"SET auto_explain.log_min_duration = 20",
	"SET auto_explain.log_analyze = on",
	"SET auto_explain.log_timing = off",
	"SET auto_explain.log_buffers = on",
}

// explainStatements has the plans of slow statements logged, by the sessions of nodes that start
// after it. It returns an error when PostgreSQL refuses the setting.
func (r *Rig) explainStatements(ctx context.Context) error {
	return r.SQL(ctx, "postgres", func(c *pgx.Conn) error {
		if _, err := c.Exec(ctx, "LOAD 'auto_explain'"); err != nil {
			return err
		}
		return setting(ctx, c, explain...)
	})
}

// saveLog writes PostgreSQL's log to a file. It returns an error when there is no log, and when the
// file cannot be written.
func (r *Rig) saveLog(ctx context.Context, path string) error {
	from, err := r.logPath(ctx)
	if err != nil {
		return err
	}
	log, err := os.ReadFile(from) //nolint:gosec // the log of our cluster
	if err != nil {
		return err
	}
	return os.WriteFile(path, log, 0o600) //nolint:gosec // a path from the command line of a benchmark
}

func (r *Rig) logPath(ctx context.Context) (path string, err error) {
	err = r.SQL(ctx, "postgres", func(c *pgx.Conn) error {
		var data string
		err := c.QueryRow(ctx, "SHOW data_directory").Scan(&data)
		path = filepath.Join(filepath.Dir(data), "server.log")
		return err
	})
	return path, err
}

// LogStatements switches the log on. It returns an error when PostgreSQL refuses the settings.
func (r *Rig) LogStatements(ctx context.Context) (*StatementLog, error) {
	l := &StatementLog{rig: r}
	var err error
	if l.path, err = r.logPath(ctx); err != nil {
		return nil, err
	}
	err = r.SQL(ctx, "postgres", func(c *pgx.Conn) error {
		info, err := os.Stat(l.path)
		if err != nil {
			return err
		}
		l.from = info.Size()
		return setting(ctx, c, "SET log_min_duration_statement = 0", "SET log_parameter_max_length = 0")
	})
	return l, err
}

// letSettingsArrive is a statement of ours, which the sums leave out.
const letSettingsArrive = "SELECT pg_sleep(0.2)"

func setting(ctx context.Context, c *pgx.Conn, changes ...string) error {
	for _, change := range changes {
		if _, err := c.Exec(ctx, "ALTER SYSTEM "+change); err != nil {
			return err
		}
	}
	if _, err := c.Exec(ctx, "SELECT pg_reload_conf()"); err != nil {
		return err
	}
	// The postmaster tells its processes by a signal; each obeys before its next statement.
	_, err := c.Exec(ctx, letSettingsArrive)
	return err
}

// Close switches the log off and returns the statements, those that took most time first. It
// returns an error when the settings cannot be taken back, and when the log cannot be read.
func (l *StatementLog) Close(ctx context.Context) ([]Statement, error) {
	err := l.rig.SQL(ctx, "postgres", func(c *pgx.Conn) error {
		return setting(ctx, c, "RESET log_min_duration_statement", "RESET log_parameter_max_length")
	})
	log, readErr := os.ReadFile(l.path)
	if err := errors.Join(err, readErr); err != nil {
		return nil, err
	}
	if int64(len(log)) < l.from {
		return nil, fmt.Errorf("%s was replaced", l.path)
	}
	return sumStatements(log[l.from:])
}

var (
	durationLine = regexp.MustCompile(`LOG: +duration: ([0-9.]+) ms  (parse|bind|execute fetch from|execute|statement)([^:]*): (.*)$`)
	sqlcName     = regexp.MustCompile(`^-- name: (\w+)`)
)

// sumStatements adds up the durations of a log. A statement's own lines follow the first, and are
// not needed: the first has sqlc's name. Parsing, binding and executing are logged apart and are
// added up; executing is what counts as a call.
func sumStatements(log []byte) ([]Statement, error) {
	sums := make(map[string]*Statement)
	for line := range bytes.Lines(log) {
		m := durationLine.FindSubmatch(bytes.TrimRight(line, "\n"))
		if m == nil {
			continue
		}
		ms, err := strconv.ParseFloat(string(m[1]), 64)
		if err != nil {
			return nil, err
		}
		name := statementName(string(m[4]))
		if name == letSettingsArrive {
			continue
		}
		s := sums[name]
		if s == nil {
			s = &Statement{Name: name}
			sums[name] = s
		}
		s.Time += time.Duration(ms * float64(time.Millisecond))
		if kind := string(m[2]); kind != "parse" && kind != "bind" {
			s.Calls++
		}
	}
	out := make([]Statement, 0, len(sums))
	for _, s := range sums {
		out = append(out, *s)
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Time != out[j].Time {
			return out[i].Time > out[j].Time
		}
		return out[i].Name < out[j].Name
	})
	return out, nil
}

func statementName(text string) string {
	if m := sqlcName.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	const most = 60
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > most {
		text = text[:most] + "..."
	}
	return text
}

// statementsShown is how many statements are worth showing.
const statementsShown = 25

// PrintStatements prints the first statements of a list. It returns errors of the writer.
func PrintStatements(w io.Writer, statements []Statement) error {
	var t Table
	t.Add("  statement", "calls", "time")
	for _, s := range statements[:min(len(statements), statementsShown)] {
		t.Add("  "+s.Name, strconv.Itoa(s.Calls), fmt.Sprintf("%.3f s", s.Time.Seconds()))
	}
	return t.Write(w)
}
