package wire

import (
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
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

// Links is what a holder is told of the links of its records.
func Links(l *query.Links) (*nodepb.LinksResponse, error) {
	t := l.Tables
	if t == nil || len(t.Replicates) > maxReplicates || len(t.Counts) > maxLinkCounts {
		return nil, problem.New(problem.Internal, "tables of links are missing, or larger than a message takes")
	}
	res := &nodepb.LinksResponse{
		Generation: l.Generation[:], Head: headOf(l.Head),
		Counts: make([]*nodepb.LinkCount, 0, len(t.Counts)), Tables: make([]int64, 0, len(t.Replicates)*tableColumns),
	}
	var err error
	if res.Origin, err = originOf(l.Origin); err != nil {
		return nil, err
	}
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

// FromLinks checks form alone: sizes, order and signs. LinkTables.Validate, which knows how
// many records there are, checks whether the numbers agree.
func FromLinks(res *nodepb.LinksResponse) (l query.Links, err error) {
	fail := func(err error) (query.Links, error) { return query.Links{}, err }
	if l.Generation, err = fixed32("generation", res.GetGeneration()); err != nil {
		return fail(err)
	}
	if l.Head, err = fromHead(res.GetHead()); err != nil {
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
	t := &linkerror.LinkTables{}
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
	if l.Origin, err = fromOrigin(res.GetOrigin()); err != nil {
		return fail(err)
	}
	l.Tables = t
	return l, nil
}

// LinksRequest asks for the tables of links of a study.
func LinksRequest(id study.ID) *nodepb.LinksRequest { return &nodepb.LinksRequest{Study: id[:]} }
