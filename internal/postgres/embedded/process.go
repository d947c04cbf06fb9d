package embedded

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	osuser "os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// shortTemp is where a socket's directory goes when the usual place has too long a name.
const shortTemp = "/tmp"

// server is a running postgres.
type server struct {
	pid     int
	process *os.Process
	done    chan struct{} // closed when the process has ended
}

// startServer starts the command and waits for its end on an operating system thread that lives as
// long as it does: the kernel ties the parent-death signal to the thread that started the child,
// not to the process.
func startServer(cmd *exec.Cmd) (*server, error) {
	dieWithParent(cmd.SysProcAttr)
	s := &server{done: make(chan struct{})}
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		defer close(s.done)
		err := cmd.Start()
		if err == nil {
			s.pid, s.process = cmd.Process.Pid, cmd.Process
		}
		started <- err
		if err == nil {
			_ = cmd.Wait() // a server that ended is reported by whoever misses it, with its log
		}
	}()
	return s, <-started
}

// stop asks for a fast shutdown, and insists when it takes longer than within.
func (s *server) stop(within time.Duration) error {
	if s == nil {
		return nil
	}
	for _, sig := range []os.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGKILL} {
		if err := s.process.Signal(sig); err != nil && !errors.Is(err, os.ErrProcessDone) {
			return fmt.Errorf("stopping PostgreSQL: %w", err)
		}
		timeout := time.NewTimer(within)
		select {
		case <-s.done:
			timeout.Stop()
			return nil
		case <-timeout.C:
		}
	}
	return problem.New(problem.Unavailable, "PostgreSQL (pid %d) does not end", s.pid)
}

// runUser is whom the server runs as when we are root, whom PostgreSQL refuses. Nil is ourselves.
type runUser struct {
	name     string
	uid, gid uint32
}

func unprivilegedUser() (*runUser, error) {
	if os.Geteuid() != 0 {
		return nil, nil //nolint:nilnil // nil is documented as ourselves
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := osuser.Lookup(name)
		if err != nil {
			continue
		}
		uid, err := strconv.ParseUint(u.Uid, 10, 32)
		if err != nil {
			return nil, err
		}
		gid, err := strconv.ParseUint(u.Gid, 10, 32)
		if err != nil {
			return nil, err
		}
		return &runUser{name: name, uid: uint32(uid), gid: uint32(gid)}, nil
	}
	return nil, problem.New(problem.Unavailable, "PostgreSQL does not run as root, and there is no user postgres or nobody").
		WithHint("run this as another user, or create the user postgres")
}

func (u *runUser) credential() *syscall.Credential {
	if u == nil {
		return nil
	}
	return &syscall.Credential{Uid: u.uid, Gid: u.gid}
}

func (u *runUser) own(path string) error {
	if u == nil {
		return nil
	}
	return os.Chown(path, int(u.uid), int(u.gid))
}

// sweep removes what killed processes have left in a directory of temporary files. It touches only
// directories that belong to the user whom our servers run as, since anybody may put a directory of
// that name into /tmp. Nothing that goes wrong here is a reason not to start.
func sweep(parent string, user *runUser, log io.Writer) {
	dirs, err := filepath.Glob(filepath.Join(parent, dirPrefix+"*"))
	if err != nil {
		return
	}
	for _, dir := range dirs {
		if !ours(dir, user) || !abandoned(dir) {
			continue
		}
		err := stopOrphan(dir)
		if err == nil {
			err = os.RemoveAll(dir)
		}
		if err != nil {
			// only a remark
			_, _ = fmt.Fprintf(log, "%s is left over from an earlier run and cannot be removed: %v\n", dir, err)
		}
	}
}

func ours(dir string, user *runUser) bool {
	info, err := os.Lstat(dir)
	if err != nil || !info.IsDir() {
		return false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return false
	}
	if user != nil {
		return stat.Uid == user.uid
	}
	return int64(stat.Uid) == int64(os.Geteuid())
}

// abandoned tells whether the process that made the directory is gone. A directory without a note
// is either being made or was kept on purpose.
func abandoned(dir string) bool {
	pid, err := firstLinePid(filepath.Join(dir, ownerFile))
	return err == nil && errors.Is(syscall.Kill(pid, 0), syscall.ESRCH)
}

// stopOrphan ends the server of an abandoned cluster, where no kernel did. A process id in a file
// may belong to another process by now, so it counts only while somebody answers at the socket.
func stopOrphan(dir string) error {
	sockets, err := filepath.Glob(filepath.Join(dir, ".s.PGSQL.*[0-9]"))
	if err != nil || len(sockets) == 0 {
		return err
	}
	conn, err := net.Dial("unix", sockets[0])
	if err != nil {
		return nil //nolint:nilerr // nobody answers: there is nothing to stop
	}
	if err := conn.Close(); err != nil {
		return err
	}
	pid, err := firstLinePid(filepath.Join(dir, dataDir, "postmaster.pid"))
	if err != nil {
		return err
	}
	return syscall.Kill(pid, syscall.SIGQUIT)
}

func firstLinePid(path string) (int, error) {
	b, err := os.ReadFile(path) //nolint:gosec // a file of our own directory
	if err != nil {
		return 0, err
	}
	line, _, _ := strings.Cut(string(b), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(line))
	if err == nil && pid <= 1 {
		err = fmt.Errorf("%d is not the id of a process", pid)
	}
	return pid, err
}
