package cli

import (
	"bufio"
	"context"
	"crypto/rand"
	"crypto/tls"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/app"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
)

// runIn runs a command in this process until the context ends.
func runIn(ctx context.Context, out, errs io.Writer, args ...string) error {
	g := &globals{in: strings.NewReader(""), out: out, err: errs}
	root := newRoot(g)
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errs)
	return root.ExecuteContext(ctx)
}

// A node whose connections to its database are all at work still knows its callers, also one that
// was pinned just now.
func TestServeKnowsCallersWhileItsDatabaseIsAtWork(t *testing.T) {
	t.Parallel()
	url, err := newDatabase("serve")
	if err != nil {
		t.Fatal(err)
	}
	node := []string{"--database-url", url, "--master-key-file", filepath.Join(t.TempDir(), "master.key"), "--format", "json"}
	if err := runIn(t.Context(), io.Discard, io.Discard, append(node, "init", "--role", "holder", "--name", "beta")...); err != nil {
		t.Fatal(err)
	}
	health := freeAddress(t)
	ctx, stop := context.WithCancel(t.Context())
	out, in := io.Pipe()
	served := make(chan error, 1)
	go func() {
		served <- runIn(ctx, in, io.Discard, append(node, "serve", "--listen", "127.0.0.1:0", "--health-listen", health)...)
		_ = in.Close()
	}()
	var at view.Listening
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &at)
	}
	if err != nil {
		t.Fatal(err)
	}

	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(context.WithoutCancel(t.Context())) }()
	tx, err := conn.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(t.Context(), "LOCK TABLE node"); err != nil {
		t.Fatal(err)
	}
	for range app.ServeConns { // each reads the table
		go func() {
			if res, err := http.Get("http://" + health + "/healthz"); err == nil {
				_ = res.Body.Close()
			}
		}()
	}
	for waiting := 0; waiting < app.ServeConns; {
		const count = `SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'node'::regclass AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
		if err := tx.QueryRow(t.Context(), count).Scan(&waiting); err != nil {
			t.Fatal(err)
		}
	}
	alpha, err := identity.Generate(rand.Reader, "alpha", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	key := alpha.Fingerprint()
	pin := "INSERT INTO peer (name, role, address, fingerprint) VALUES ('alpha', 'holder', 'https://alpha.example:1', '\\x" + hexOf(key) + "')"
	if err := execSQL(url, pin); err != nil {
		t.Fatal(err)
	}
	if err := shakeHands(at.Listening, alpha); err != nil {
		t.Errorf("a peer is turned away: %v", err)
	}
	if err := tx.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	stop()
	if err := <-served; err != nil {
		t.Error(err)
	}
}

func hexOf(f fingerprint.Fingerprint) string { return strings.TrimPrefix(f.String(), "sha256:") }

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

// shakeHands makes a handshake, and waits for the first byte of HTTP/2, by which the server has
// taken it.
func shakeHands(address string, as *identity.Identity) error {
	config := &tls.Config{
		MinVersion: tls.VersionTLS13, NextProtos: []string{"h2"},
		Certificates:       []tls.Certificate{{Certificate: [][]byte{as.Certificate}, PrivateKey: as.PrivateKey}},
		InsecureSkipVerify: true, // whom we reach is not the question
	}
	conn, err := tls.Dial("tcp", address, config)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	_, err = io.ReadFull(conn, make([]byte, 1))
	return err
}
