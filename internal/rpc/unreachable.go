package rpc

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"

	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// refusedCertificate is the alert by which a node refuses a key that it has not pinned (RFC 8446
// section 6.2); package tls has no exported type of it.
const refusedCertificate = "bad certificate"

// unreachable says why there was no answer of a peer's: one text for each cause that an operator
// can do something about. own is this node's identity.
func unreachable(p peer.Peer, own *identity.Identity, err error) *problem.Error {
	host := strings.TrimPrefix(p.Address, "https://")
	var (
		otherKey *identity.OtherKeyError
		noNode   *identity.NoNodeError
		record   tls.RecordHeaderError
		dns      *net.DNSError
		op       *net.OpError
		cut      streamError
	)
	addressHint := "is its address right (⟪peer list⟫)? ⟪peer set " + p.Name + " --address⟫ changes it"
	switch {
	case errors.As(err, &otherKey):
		return problem.New(problem.Denied, "%s answers under another key than the pinned one: %s instead of %s", p.Name, otherKey.Shown, otherKey.Pinned).
			WithHint("somebody may be between you, or it is a new node, or the address is another node's. Ask %s for its fingerprint over the telephone; "+
				"only if it is this one, pin it with ⟪peer set %s --fingerprint⟫", p.Name, p.Name)
	case errors.As(err, &noNode):
		return problem.New(problem.Denied, "what answers for %s at %s is not a Blindjoin node: %s", p.Name, host, noNode.Reason).
			WithHint("another server listens there, or one that ends TLS before the node: connections must reach ⟪serve⟫ as they are. %s", addressHint)
	case errors.Is(err, http.ErrSchemeMismatch):
		return problem.New(problem.Unavailable, "what answers for %s at %s is not a Blindjoin node: it speaks plain HTTP, as a web server or a proxy does",
			p.Name, host).WithHint("%s", addressHint)
	case errors.As(err, &record):
		return problem.New(problem.Unavailable, "what answers for %s at %s is not a Blindjoin node: it does not speak TLS", p.Name, host).
			WithHint("%s", addressHint)
	case errors.As(err, &op) && op.Op == "remote error":
		if strings.Contains(op.Err.Error(), refusedCertificate) {
			return notPinned(p, own)
		}
		return problem.New(problem.Unavailable, "what answers for %s at %s refuses the handshake of nodes: %s", p.Name, host, op.Err).
			WithHint("it is not a Blindjoin node, or one of another release. %s", addressHint)
	case errors.As(err, &dns) && dns.IsNotFound:
		return problem.New(problem.Unavailable, "%s cannot be reached: nobody knows the host name %q", p.Name, dns.Name).WithHint("%s", addressHint)
	case errors.As(err, &dns):
		return problem.New(problem.Unavailable, "%s cannot be reached: the host name %q cannot be looked up now", p.Name, dns.Name).
			WithHint("does this machine reach its name server? run the same command again: it resumes")
	case errors.Is(err, syscall.ECONNREFUSED):
		return problem.New(problem.Unavailable, "%s cannot be reached: nothing listens at %s", p.Name, host).
			WithHint("is ⟪serve⟫ running there? %s", addressHint)
	case errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTDOWN), errors.Is(err, syscall.ENETDOWN):
		return problem.New(problem.Unavailable, "%s cannot be reached: there is no route to %s", p.Name, host).
			WithHint("is the network up, and does the firewall let this machine through? %s", addressHint)
	case errors.Is(err, syscall.ETIMEDOUT):
		return problem.New(problem.Unavailable, "%s cannot be reached: %s does not answer", p.Name, host).
			WithHint("is the machine up, and does the firewall let this machine through? %s", addressHint)
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return connectionBroke(p)
	// a call, or the connection, was ended in HTTP/2's own words
	case errors.As(err, &cut), strings.Contains(err.Error(), "http2: "):
		return connectionBroke(p)
	}
	return nil
}

// streamError is how net/http tells that the other side has ended a call (RFC 9113 section 5.4.2):
// its own type is not exported, and is read into one with the same fields.
type streamError struct {
	StreamID uint32
	Code     uint32
	Cause    error
}

// Error implements error.
func (e streamError) Error() string { return "the call was ended by the other side" }

func connectionBroke(p peer.Peer) *problem.Error {
	return problem.New(problem.Unavailable, "%s cannot be reached: the connection to %s broke", p.Name, strings.TrimPrefix(p.Address, "https://")).
		WithHint("run the same command again: it resumes. If it breaks every time, something that is not a Blindjoin node may be there, or a " +
			"firewall between you")
}

// notPinned is what a peer means that refuses this node's key.
func notPinned(p peer.Peer, own *identity.Identity) *problem.Error {
	return problem.New(problem.Denied, "%s has not pinned the key of this node, %s, or has removed it", p.Name, own.Fingerprint()).
		WithHint("ask the operator of %s to compare ⟪peer list⟫ there with this fingerprint, and to run ⟪peer add⟫ or "+
			"⟪peer set --fingerprint⟫", p.Name)
}

// peekConn lets the client see the first record after a handshake before it writes anything.
type peekConn struct {
	net.Conn
	seen []byte // read from Conn, not yet from us
}

// Read implements net.Conn.
func (c *peekConn) Read(p []byte) (int, error) {
	if len(c.seen) == 0 {
		return c.Conn.Read(p)
	}
	n := copy(p, c.seen)
	c.seen = c.seen[n:]
	return n, nil
}

const (
	recordHeader = 5 // bytes: type, version, length
	// bytes of an encrypted alert: two, their type, and the tag (RFC 8446 sections 5.2 and 6)
	alertRecord = 19
	// a server that sends a record first, its SETTINGS (RFC 9113 section 3.4), which is longer
	speaksFirst = "h2"
	peekBytes   = 16 << 10
)

// admitted waits until the server has taken the client's certificate. In TLS 1.3 the handshake of
// the client is over before the server has looked at it; one that refuses it says so in an alert
// and hangs up. A client that has written its request by then is told by its system that the
// connection was reset, and the alert is lost or not, as it happens.
func admitted(ctx context.Context, raw *peekConn, conn *tls.Conn) error {
	if conn.ConnectionState().NegotiatedProtocol != speaksFirst {
		return nil
	}
	stop := context.AfterFunc(ctx, func() { _ = raw.SetReadDeadline(time.Unix(1, 0)) })
	buf := make([]byte, peekBytes)
	n, err := io.ReadAtLeast(raw.Conn, buf, recordHeader)
	if !stop() {
		return ctx.Err()
	}
	raw.seen = buf[:n]
	if err != nil {
		return err
	}
	if length := int(buf[recordHeader-2])<<8 | int(buf[recordHeader-1]); length != alertRecord {
		return nil
	}
	if _, err := conn.Read(make([]byte, 1)); err != nil {
		return err
	}
	return errNoSettings
}

var errNoSettings = &identity.NoNodeError{Reason: "it says something else first"}
