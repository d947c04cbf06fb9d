package nodeapi

import (
	"context"
	"crypto/ed25519"
	"math"
	"slices"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// linkerApp is the application of a node that links.
type linkerApp interface {
	studyReceiver
	HandleBeginContribution(ctx context.Context, caller node.Peer, b contribution.Begin) (contribution.Receipt, error)
	HandlePutChunk(ctx context.Context, caller node.Peer, id study.ID, contributionID [16]byte, c contribution.Chunk) error
	HandleCompleteContribution(ctx context.Context, caller node.Peer, id study.ID, c contribution.Complete) (contribution.Receipt, error)
	HandleQuery(ctx context.Context, caller node.Peer, r *query.Request) (*query.Answer, error)
	HandleLinks(ctx context.Context, caller node.Peer, id study.ID) (*query.Links, error)
	HandleAuditDigests(ctx context.Context, caller node.Peer, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error)
}

type linkerServer struct{ app linkerApp }

func (s *Server) serveLinker(app linkerApp) {
	l, opts := linkerServer{app}, s.handlerOptions()
	s.mux.Handle(nodepbconnect.NewContributionServiceHandler(l, opts...))
	s.mux.Handle(nodepbconnect.NewQueryServiceHandler(l, opts...))
	s.mux.Handle(nodepbconnect.NewAuditServiceHandler(l, opts...))
}

// Begin implements nodepbconnect.ContributionServiceHandler.
func (l linkerServer) Begin(ctx context.Context, req *nodepb.BeginRequest) (*nodepb.BeginResponse, error) {
	b := contribution.Begin{
		Records: req.GetRecords(), Keys: req.GetKeys(), Columns: req.GetColumns(), LinkSize: req.GetLinkSize(), Number: req.GetNumber(), Load: req.GetLoad(),
	}
	var err error
	if b.Study, err = fixed32("study", req.GetStudy()); err != nil {
		return nil, err
	}
	if b.ID, err = fixed16("contribution", req.GetContribution()); err != nil {
		return nil, err
	}
	if b.Intersection, err = fixed32("intersection", req.GetIntersection()); err != nil {
		return nil, err
	}
	r, err := l.app.HandleBeginContribution(ctx, caller(ctx), b)
	if err != nil {
		return nil, err
	}
	res := &nodepb.BeginResponse{NextChunk: r.NextChunk, Complete: r.Complete, Linkage: linkageToWire(r.Linkage), Head: headToWire(r.Head)}
	if r.Overtaken {
		res.OvertakenBy = &r.InForce
	}
	return res, nil
}

// Put implements nodepbconnect.ContributionServiceHandler.
func (l linkerServer) Put(ctx context.Context, req *nodepb.PutRequest) (*nodepb.PutResponse, error) {
	id, err := fixed32("study", req.GetStudy())
	if err != nil {
		return nil, err
	}
	contributionID, err := fixed16("contribution", req.GetContribution())
	if err != nil {
		return nil, err
	}
	tokens := req.GetTokens()
	if len(tokens)%len(token.ID{}) != 0 {
		return nil, problem.New(problem.Invalid, "tokens of %d bytes: not a multiple of %d", len(tokens), len(token.ID{}))
	}
	c := contribution.Chunk{No: req.GetNo(), Codes: req.GetCodes(), Links: req.GetLinks(), Tokens: make([]token.ID, 0, len(tokens)/len(token.ID{}))}
	for t := range slices.Chunk(tokens, len(token.ID{})) {
		c.Tokens = append(c.Tokens, token.ID(t))
	}
	for _, e := range req.GetDictionary() {
		c.Dictionary = append(c.Dictionary, contribution.Entry{Column: int(e.GetColumn()), Code: e.GetCode(), Ciphertext: e.GetCiphertext()})
	}
	return &nodepb.PutResponse{}, l.app.HandlePutChunk(ctx, caller(ctx), id, contributionID, c)
}

// Complete implements nodepbconnect.ContributionServiceHandler.
func (l linkerServer) Complete(ctx context.Context, req *nodepb.CompleteRequest) (*nodepb.CompleteResponse, error) {
	id, err := fixed32("study", req.GetStudy())
	if err != nil {
		return nil, err
	}
	c := contribution.Complete{Chunks: req.GetChunks()}
	if c.ID, err = fixed16("contribution", req.GetContribution()); err != nil {
		return nil, err
	}
	if c.Digest, err = fixed32("digest", req.GetDigest()); err != nil {
		return nil, err
	}
	r, err := l.app.HandleCompleteContribution(ctx, caller(ctx), id, c)
	if err != nil {
		return nil, err
	}
	return &nodepb.CompleteResponse{Linkage: linkageToWire(r.Linkage), Head: headToWire(r.Head)}, nil
}

// Ask implements nodepbconnect.QueryServiceHandler.
func (l linkerServer) Ask(ctx context.Context, req *nodepb.AskRequest) (*nodepb.AskResponse, error) {
	r, err := queryFromWire(req)
	if err != nil {
		return nil, err
	}
	a, err := l.app.HandleQuery(ctx, caller(ctx), r)
	if err != nil {
		return nil, err
	}
	return answerToWire(a)
}

// Digests implements nodepbconnect.AuditServiceHandler.
func (l linkerServer) Digests(ctx context.Context, req *nodepb.DigestsRequest) (*nodepb.DigestsResponse, error) {
	hashes, head, err := l.app.HandleAuditDigests(ctx, caller(ctx), req.GetFrom(), req.GetTo())
	if err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(hashes)*len(auditlog.Hash{}))
	for _, h := range hashes {
		out = append(out, h[:]...)
	}
	return &nodepb.DigestsResponse{Digests: out, Head: headToWire(head)}, nil
}

type linkerPeer struct {
	c             *Client
	peer          node.Peer
	contributions nodepbconnect.ContributionServiceClient
	queries       nodepbconnect.QueryServiceClient
	audits        nodepbconnect.AuditServiceClient
}

// Linker implements holder.Peers.
func (c *Client) Linker(p node.Peer) holder.Linker {
	h, opts := c.http(p), clientOptions()
	return linkerPeer{
		c: c, peer: p,
		contributions: nodepbconnect.NewContributionServiceClient(h, p.Address, opts...),
		queries:       nodepbconnect.NewQueryServiceClient(h, p.Address, opts...),
		audits:        nodepbconnect.NewAuditServiceClient(h, p.Address, opts...),
	}
}

// BeginContribution implements holder.Linker.
func (l linkerPeer) BeginContribution(ctx context.Context, b contribution.Begin) (contribution.Receipt, error) {
	req := &nodepb.BeginRequest{
		Study: b.Study[:], Contribution: b.ID[:], Intersection: b.Intersection[:], Records: b.Records, Keys: b.Keys, Columns: b.Columns,
		LinkSize: b.LinkSize, Number: b.Number, Load: b.Load,
	}
	res, err := invoke(ctx, l.c, l.peer, l.contributions.Begin, req)
	if err != nil {
		return contribution.Receipt{}, err
	}
	r, err := receiptFromWire(res.GetLinkage(), res.GetHead())
	r.NextChunk, r.Complete = res.GetNextChunk(), res.GetComplete()
	r.Overtaken, r.InForce = res.OvertakenBy != nil, res.GetOvertakenBy()
	if err == nil && r.InForce > contribution.MaxNumber {
		err = problem.New(problem.Invalid, "%s names an intersection of number %d: no study has so many", l.peer.Name, r.InForce)
	}
	return r, l.c.judged(ctx, l.peer, req, err)
}

// PutChunk implements holder.Linker.
func (l linkerPeer) PutChunk(ctx context.Context, id study.ID, contributionID [16]byte, c contribution.Chunk) error {
	req := &nodepb.PutRequest{Study: id[:], Contribution: contributionID[:], No: c.No, Codes: c.Codes, Links: c.Links}
	req.Tokens = make([]byte, 0, len(c.Tokens)*len(token.ID{}))
	for _, t := range c.Tokens {
		req.Tokens = append(req.Tokens, t[:]...)
	}
	for _, e := range c.Dictionary {
		column, err := uint32Of("column", e.Column)
		if err != nil {
			return err
		}
		req.Dictionary = append(req.Dictionary, &nodepb.DictionaryEntry{Column: column, Code: e.Code, Ciphertext: e.Ciphertext})
	}
	_, err := invoke(ctx, l.c, l.peer, l.contributions.Put, req)
	return err
}

// CompleteContribution implements holder.Linker.
func (l linkerPeer) CompleteContribution(ctx context.Context, id study.ID, c contribution.Complete) (contribution.Receipt, error) {
	req := &nodepb.CompleteRequest{Study: id[:], Contribution: c.ID[:], Chunks: c.Chunks, Digest: c.Digest[:]}
	res, err := invoke(ctx, l.c, l.peer, l.contributions.Complete, req)
	if err != nil {
		return contribution.Receipt{}, err
	}
	r, err := receiptFromWire(res.GetLinkage(), res.GetHead())
	r.NextChunk, r.Complete = c.Chunks, true
	return r, l.c.judged(ctx, l.peer, req, err)
}

// Ask implements holder.Linker.
func (l linkerPeer) Ask(ctx context.Context, r *query.Request) (*query.Answer, error) {
	columns, err := columnsToWire(r.Columns)
	if err != nil {
		return nil, err
	}
	req := &nodepb.AskRequest{
		Study: r.Study[:], Query: r.ID[:], Requester: r.Requester, At: r.At.Unix(), Columns: columns, Purpose: r.Purpose, Signature: r.Signature,
	}
	res, err := invoke(ctx, l.c, l.peer, l.queries.Ask, req)
	if err != nil {
		return nil, err
	}
	answer, err := answerFromWire(res)
	return answer, l.c.judged(ctx, l.peer, req, err)
}

// AuditDigests implements holder.Linker.
func (l linkerPeer) AuditDigests(ctx context.Context, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error) {
	req := &nodepb.DigestsRequest{From: from, To: to}
	res, err := invoke(ctx, l.c, l.peer, l.audits.Digests, req)
	if err != nil {
		return nil, auditlog.SignedHead{}, err
	}
	head, err := headFromWire(res.GetHead())
	if err == nil && len(res.GetDigests())%len(auditlog.Hash{}) != 0 {
		err = problem.New(problem.Invalid, "%s sent digests of a wrong length", l.peer.Name)
	}
	if err != nil {
		return nil, auditlog.SignedHead{}, l.c.judged(ctx, l.peer, req, err)
	}
	var hashes []auditlog.Hash
	for d := range slices.Chunk(res.GetDigests(), len(auditlog.Hash{})) {
		hashes = append(hashes, auditlog.Hash(d))
	}
	return hashes, head, nil
}

func queryFromWire(req *nodepb.AskRequest) (*query.Request, error) {
	r := &query.Request{
		Requester: req.GetRequester(), At: time.Unix(req.GetAt(), 0).UTC(), Columns: columnsFromWire(req.GetColumns()),
		Purpose: req.GetPurpose(), Signature: req.GetSignature(),
	}
	var err error
	if r.Study, err = fixed32("study", req.GetStudy()); err != nil {
		return nil, err
	}
	if r.ID, err = fixed16("query", req.GetQuery()); err != nil {
		return nil, err
	}
	if len(r.Signature) != ed25519.SignatureSize {
		return nil, problem.New(problem.Invalid, "field signature has %d bytes instead of %d", len(r.Signature), ed25519.SignatureSize)
	}
	return r, nil
}

func answerToWire(a *query.Answer) (*nodepb.AskResponse, error) {
	columns, err := columnsToWire(a.Columns)
	if err != nil {
		return nil, err
	}
	suppressed, err := uint32Of("suppressed", a.Suppressed)
	if err != nil {
		return nil, err
	}
	res := &nodepb.AskResponse{Query: a.QueryID[:], Columns: columns, Suppressed: suppressed, Head: headToWire(a.Head), Stored: a.Stored}
	if res.Origin, err = originToWire(a.Origin); err != nil {
		return nil, err
	}
	// the zero generation is none, and has the one form of a field that is absent
	if a.Generation != [32]byte{} {
		res.Generation = a.Generation[:]
	}
	for _, c := range a.Cells {
		res.Cells = append(res.Cells, &nodepb.Cell{
			Key: c.Key, Count: c.Count, BlockCount: c.BlockCount, Suppressed: c.Suppressed, Withheld: c.Withheld,
		})
	}
	return res, nil
}

func answerFromWire(res *nodepb.AskResponse) (*query.Answer, error) {
	a := &query.Answer{Columns: columnsFromWire(res.GetColumns()), Suppressed: int(res.GetSuppressed()), Stored: res.GetStored()}
	var err error
	if a.QueryID, err = fixed16("query", res.GetQuery()); err != nil {
		return nil, err
	}
	if len(res.GetGeneration()) != 0 {
		if a.Generation, err = fixed32("generation", res.GetGeneration()); err != nil {
			return nil, err
		}
		if a.Generation == [32]byte{} {
			return nil, problem.New(problem.Invalid, "field generation is zero instead of absent")
		}
	}
	if a.Head, err = headFromWire(res.GetHead()); err != nil {
		return nil, err
	}
	if a.Origin, err = originFromWire(res.GetOrigin()); err != nil {
		return nil, err
	}
	for _, c := range res.GetCells() {
		a.Cells = append(a.Cells, query.Cell{
			Key: c.GetKey(), Count: c.GetCount(), BlockCount: c.GetBlockCount(), Suppressed: c.GetSuppressed(), Withheld: c.GetWithheld(),
		})
	}
	return a, nil
}

func columnsToWire(list []query.Column) ([]*nodepb.Column, error) {
	out := make([]*nodepb.Column, 0, len(list))
	for _, c := range list {
		side, err := uint32Of("side", int(c.Side))
		if err != nil {
			return nil, err
		}
		out = append(out, &nodepb.Column{Side: side, Name: c.Name})
	}
	return out, nil
}

func columnsFromWire(list []*nodepb.Column) []query.Column {
	out := make([]query.Column, 0, len(list))
	for _, c := range list {
		out = append(out, query.Column{Side: study.Side(c.GetSide()), Name: c.GetName()})
	}
	return out
}

func headToWire(h auditlog.SignedHead) *nodepb.Head {
	return &nodepb.Head{Seq: h.Seq, Hash: h.Hash[:], Signature: h.Signature}
}

func headFromWire(h *nodepb.Head) (auditlog.SignedHead, error) {
	hash, err := fixed32("hash", h.GetHash())
	if err != nil {
		return auditlog.SignedHead{}, err
	}
	return auditlog.SignedHead{Seq: h.GetSeq(), Hash: hash, Signature: h.GetSignature()}, nil
}

func uint32Of(field string, n int) (uint32, error) {
	if n < 0 || n > math.MaxUint32 {
		return 0, problem.New(problem.Internal, "%s %d is out of range", field, n)
	}
	return uint32(n), nil
}
