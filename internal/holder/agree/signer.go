// Package agree is a holder's part in a study: it proposes, accepts, declines, withdraws and
// forgets, and keeps the secret that both holders of a study share.
//
// The secret, the study's root key, never leaves the holder: what travels is an ephemeral public
// key within the signed study, or nothing where both import a file.
package agree

import (
	"io"
	"log/slog"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
)

// Signer signs studies and keeps their secrets.
type Signer struct {
	Node   *node.Node
	Master *masterkey.Key
	Store  *node.Store
	Peers  node.Courier
	Random io.Reader
	Log    *slog.Logger
	Loader *load.Loader
}

var queries = dbgen.New()
