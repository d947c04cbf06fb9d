// Package assess is how a holder estimates the quality of the linker's links, in studies whose
// identifiers have typing errors: how many true pairs are linked, and how many links are wrong.
//
// It works on what the holder knows of its own blocks and on the linker's table of its own records
// by number of links; package linkerror has the statistics.
package assess

import (
	"context"
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Assessor estimates the quality of links.
type Assessor struct {
	Node        *node.Node
	Store       *node.Store
	Linker      func(node.Peer) Linker
	Now         func() time.Time
	Progress    progress.Display
	Log         *slog.Logger
	Signer      *agree.Signer
	Watcher     *linkerlog.Watcher
	Intersector *intersect.Intersector
	Contributor *contribute.Contributor
}

// Linker is the linker as this step calls it.
type Linker interface {
	// LinkTables returns how many links our own records have in the linker's present run.
	LinkTables(ctx context.Context, id study.ID) (query.Links, error)
}

var queries = dbgen.New()
