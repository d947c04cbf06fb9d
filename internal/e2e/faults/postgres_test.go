package faults

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/blindjoin/blindjoin/internal/postgres/embedded"
	"github.com/jackc/pgx/v5"
)

// mortal is a PostgreSQL server of one holder that a test kills and starts again on what it has
// left on disk.
type mortal struct {
	parent  string // removed at the end
	dir     string
	mu      sync.Mutex
	cluster *embedded.Cluster // guarded by mu
}

func newMortal() (*mortal, error) {
	parent, err := os.MkdirTemp("", "blindjoin-fault-")
	if err != nil {
		return nil, err
	}
	m := &mortal{parent: parent, dir: filepath.Join(parent, "pg")}
	if err := os.Chmod(parent, 0o711); err != nil { // the server's user passes through
		return nil, errors.Join(err, os.RemoveAll(parent))
	}
	if err := m.start(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(parent))
	}
	return m, nil
}

// start starts the server with the durability that a holder's has, as far as processes may die: an
// embedded server may otherwise lose the last commits and leave torn pages. Only fsync stays off,
// which matters when the machine goes down.
func (m *mortal) start() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var err error
	for { // the kernel may need a moment to take the killed server's processes away
		m.cluster, err = embedded.Start(ctx, embedded.Options{Dir: m.dir})
		if err == nil {
			break
		}
		if ctx.Err() != nil || !strings.Contains(err.Error(), "shared memory") {
			return fmt.Errorf("PostgreSQL does not start again: %w", err)
		}
		time.Sleep(50 * time.Millisecond)
	}
	conn, err := pgx.Connect(ctx, m.cluster.URL("postgres"))
	if err != nil {
		return err
	}
	for _, sql := range []string{
		"ALTER SYSTEM SET synchronous_commit = on", "ALTER SYSTEM SET full_page_writes = on", "SELECT pg_reload_conf()",
	} {
		if _, execErr := conn.Exec(ctx, sql); execErr != nil {
			err = errors.Join(err, execErr)
		}
	}
	// A reload takes effect when the processes get to it.
	for on := ""; err == nil && on != "on on"; {
		err = conn.QueryRow(ctx, "SELECT current_setting('synchronous_commit') || ' ' || current_setting('full_page_writes')").Scan(&on)
	}
	return errors.Join(err, conn.Close(ctx))
}

func (m *mortal) url(database string) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.cluster.URL(database)
}

// kill ends the server's processes by SIGKILL, all of them: children are in process groups of their
// own.
func (m *mortal) kill() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	pid := m.cluster.Pid()
	// Stopped, it starts no other child.
	if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
		return err
	}
	var err error
	for _, child := range childrenOf(pid) {
		if e := syscall.Kill(child, syscall.SIGKILL); e != nil && !errors.Is(e, syscall.ESRCH) {
			err = errors.Join(err, e)
		}
	}
	err = errors.Join(err, syscall.Kill(-pid, syscall.SIGKILL))
	return errors.Join(err, m.cluster.Stop()) // it has nothing left to stop, and waits for the end
}

func (m *mortal) remove() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	return errors.Join(m.cluster.Stop(), os.RemoveAll(m.parent))
}

// childrenOf reads /proc. Where there is none, the children of a killed server end a little later
// by themselves.
func childrenOf(pid int) (children []int) {
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return nil
	}
	for _, stat := range stats {
		b, err := os.ReadFile(stat)
		if err != nil {
			continue // ended meanwhile
		}
		// pid (program) state ppid ...; the program's name may hold anything.
		text := string(b)
		fields := strings.Fields(text[strings.LastIndexByte(text, ')')+1:])
		if len(fields) < 2 || fields[1] != strconv.Itoa(pid) {
			continue
		}
		if child, err := strconv.Atoi(filepath.Base(filepath.Dir(stat))); err == nil {
			children = append(children, child)
		}
	}
	return children
}
