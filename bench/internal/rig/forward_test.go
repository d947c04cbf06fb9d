package rig

import (
	"bytes"
	"io"
	"net"
	"strings"
	"testing"
)

// The forwarder passes every byte on, and counts them in the right direction.
func TestForwarder(t *testing.T) {
	t.Parallel()
	node, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = node.Close() })
	question, answer := bytes.Repeat([]byte("q"), 3*forwardBuffer+1), bytes.Repeat([]byte("answer"), forwardBuffer)
	go func() {
		c, err := node.Accept()
		if err != nil {
			return
		}
		defer func() { _ = c.Close() }()
		got := make([]byte, len(question))
		if _, err := io.ReadFull(c, got); err == nil && bytes.Equal(got, question) {
			_, _ = c.Write(answer)
		}
	}()
	f, err := newForwarder(node.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.close() })
	c, err := net.Dial("tcp", strings.TrimPrefix(f.URL(), "https://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	if _, err := c.Write(question); err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(c)
	if err != nil || !bytes.Equal(got, answer) {
		t.Fatalf("%d bytes of %d came back, %v", len(got), len(answer), err)
	}
	if to, from := f.Bytes(); to != int64(len(question)) || from != int64(len(answer)) {
		t.Errorf("counted %d to the node and %d from it, want %d and %d", to, from, len(question), len(answer))
	}
}
