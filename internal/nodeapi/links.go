package nodeapi

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Bounds on tables of links. What a peer sends beyond them is refused before anything is made of
// it.
const (
	maxReplicates = 1000
	maxLinkCounts = 1 << 20 // different numbers of links
	maxLinks      = 1 << 30 // links of one record
)

// freqColumns is how many numbers of records a replicate has on the wire; the number of links
// follows them.
const (
	freqColumns  = linkerror.PoolFrom + 1
	tableColumns = freqColumns + 1
)

// Links implements nodepbconnect.QueryServiceHandler.
func (l linkerServer) Links(ctx context.Context, req *nodepb.LinksRequest) (*nodepb.LinksResponse, error) {
	id, err := fixed32("study", req.GetStudy())
	if err != nil {
		return nil, err
	}
	links, err := l.app.HandleLinks(ctx, caller(ctx), id)
	if err != nil {
		return nil, err
	}
	res, err := linksToWire(links.Generation, links.Tables, links.Head)
	if err == nil {
		res.Origin, err = originToWire(links.Origin)
	}
	return res, err
}

// LinkTables implements holder.Linker.
func (l linkerPeer) LinkTables(ctx context.Context, id study.ID) (query.Links, error) {
	req := &nodepb.LinksRequest{Study: id[:]}
	res, err := invoke(ctx, l.c, l.peer, l.queries.Links, req)
	if err != nil {
		return query.Links{}, err
	}
	var t query.Links
	if t.Generation, t.Tables, t.Head, err = linksFromWire(res); err == nil {
		t.Origin, err = originFromWire(res.GetOrigin())
	}
	return t, l.c.judged(ctx, l.peer, req, err)
}

func linksToWire(generation [32]byte, t *linkerror.LinkTables, head auditlog.SignedHead) (*nodepb.LinksResponse, error) {
	if t == nil || len(t.Replicates) > maxReplicates || len(t.Counts) > maxLinkCounts {
		return nil, problem.New(problem.Internal, "tables of links are missing, or larger than a message takes")
	}
	res := &nodepb.LinksResponse{
		Generation: generation[:], Head: headToWire(head),
		Counts: make([]*nodepb.LinkCount, 0, len(t.Counts)), Tables: make([]int64, 0, len(t.Replicates)*tableColumns),
	}
	var err error
	if res.Replicates, err = uint32Of("replicates", len(t.Replicates)); err != nil {
		return nil, err
	}
	for _, c := range t.Counts {
		n, err := uint32Of("number of links", c.N)
		if err != nil {
			return nil, err
		}
		res.Counts = append(res.Counts, &nodepb.LinkCount{N: n, Freq: c.Freq})
	}
	for _, r := range t.Replicates {
		res.Tables = append(append(res.Tables, r.Freq[:]...), r.Links)
	}
	return res, nil
}

// linksFromWire checks form alone: sizes, order and signs. LinkTables.Validate, which knows how
// many records there are, checks whether the numbers agree.
func linksFromWire(res *nodepb.LinksResponse) (generation [32]byte, t *linkerror.LinkTables, head auditlog.SignedHead, err error) {
	fail := func(err error) ([32]byte, *linkerror.LinkTables, auditlog.SignedHead, error) {
		return [32]byte{}, nil, auditlog.SignedHead{}, err
	}
	if generation, err = fixed32("generation", res.GetGeneration()); err != nil {
		return fail(err)
	}
	if head, err = headFromWire(res.GetHead()); err != nil {
		return fail(err)
	}
	counts, replicates, tables := res.GetCounts(), res.GetReplicates(), res.GetTables()
	switch {
	case len(counts) > maxLinkCounts:
		return fail(problem.New(problem.Invalid, "%d different numbers of links: at most %d are allowed", len(counts), maxLinkCounts))
	case replicates > maxReplicates:
		return fail(problem.New(problem.Invalid, "tables of links in %d replicates: at most %d are allowed", replicates, maxReplicates))
	case len(tables) != int(replicates)*tableColumns:
		return fail(problem.New(problem.Invalid, "tables of links with %d numbers for %d replicates of %d", len(tables), replicates, tableColumns))
	}
	t = &linkerror.LinkTables{}
	for i, c := range counts {
		if c.GetN() > maxLinks || c.GetFreq() < 0 || i > 0 && c.GetN() <= counts[i-1].GetN() {
			return fail(problem.New(problem.Invalid, "row %d of the table of links is out of range or out of order", i+1))
		}
		t.Counts = append(t.Counts, linkerror.Count{N: int(c.GetN()), Freq: c.GetFreq()})
	}
	for i, n := range tables {
		if n < 0 {
			return fail(problem.New(problem.Invalid, "replicate %d of the table of links has a negative number", i/tableColumns+1))
		}
		if i%tableColumns == 0 {
			t.Replicates = append(t.Replicates, linkerror.LinkTable{})
		}
		r := &t.Replicates[len(t.Replicates)-1]
		if column := i % tableColumns; column < freqColumns {
			r.Freq[column] = n
		} else {
			r.Links = n
		}
	}
	return generation, t, head, nil
}
