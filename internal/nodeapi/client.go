package nodeapi

import (
	"context"
	"net"
	"net/http"
	"sync"
	"time"

	"connectrpc.com/connect"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/node"
)

const dialTimeout = 10 * time.Second

// Client calls peers, each over connections that only its pinned key can answer. It implements holder.Peers.
type Client struct {
	identity *identity.Identity
	timeout  time.Duration

	mu    sync.Mutex
	conns map[fingerprint.Fingerprint]*http.Client // guarded by mu
}

var _ holder.Peers = (*Client)(nil)

// NewClient returns a client that gives up on a call after timeout.
func NewClient(id *identity.Identity, timeout time.Duration) *Client {
	return &Client{identity: id, timeout: timeout, conns: make(map[fingerprint.Fingerprint]*http.Client)}
}

// Close drops idle connections.
func (c *Client) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, h := range c.conns {
		h.CloseIdleConnections()
	}
}

func (c *Client) http(p node.Peer) *http.Client {
	c.mu.Lock()
	defer c.mu.Unlock()
	h, ok := c.conns[p.Fingerprint]
	if !ok {
		h = &http.Client{Transport: &http.Transport{
			DialContext:         (&net.Dialer{Timeout: dialTimeout}).DialContext,
			TLSClientConfig:     c.identity.ClientConfig(p.Fingerprint),
			TLSHandshakeTimeout: dialTimeout,
			ForceAttemptHTTP2:   true,
			DisableCompression:  true,
			IdleConnTimeout:     idleTimeout,
		}}
		c.conns[p.Fingerprint] = h
	}
	return h
}

func clientOptions() []connect.ClientOption {
	return []connect.ClientOption{
		connect.WithReadMaxBytes(MaxMessage),
		connect.WithSendMaxBytes(MaxMessage),
		connect.WithAcceptCompression("gzip", nil, nil),
	}
}

// invoke makes one call within the time allowed and turns its error into a problem that names the peer.
func invoke[Req, Res any](ctx context.Context, c *Client, p node.Peer, rpc func(context.Context, *Req) (*Res, error), req *Req) (*Res, error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	res, err := rpc(ctx, req)
	if err != nil {
		return nil, fromWire(p.Name, c.timeout, err)
	}
	return res, nil
}
