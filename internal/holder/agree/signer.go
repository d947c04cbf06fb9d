// Package agree is a holder's part in a study: it proposes, accepts, declines, withdraws and
// forgets, and keeps the secret that both holders of a study share.
//
// The secret, the study's root key, never leaves the holder: what travels is an ephemeral public
// key within the signed study, or nothing where both import a file.
package agree

import (
	"io"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
)

// Signer signs studies and keeps their secrets.
type Signer struct {
	*node.Party
	Master *masterkey.Key
	Store  *node.Store
	Random io.Reader
	Loader *load.Loader
}

var queries = dbgen.New()
