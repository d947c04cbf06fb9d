package wire

import (
	"crypto/ed25519"
	"slices"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// maxWaiting is how many holders a study can wait for.
const maxWaiting = 2

func linkageOf(l contribution.Linkage) *nodepb.Linkage {
	return &nodepb.Linkage{Linked: l.Linked, WaitingFor: l.Waiting}
}

// fromReceipt checks form alone: whether the names are those of holders is for who knows the
// study.
func fromReceipt(l *nodepb.Linkage, h *nodepb.Head, refreshes uint32) (r contribution.Receipt, err error) {
	r.Linkage = contribution.Linkage{Linked: l.GetLinked(), Waiting: l.GetWaitingFor()}
	if n := len(r.Linkage.Waiting); n > maxWaiting || r.Linkage.Linked && n != 0 {
		return r, problem.New(problem.Invalid, "a study that is linked, or waits for %d holders", n)
	}
	if refreshes > disclosure.MaxRefreshes {
		return r, problem.New(problem.Invalid, "a study that takes %d further intersections: none takes so many", refreshes)
	}
	r.RefreshesLeft = int(refreshes)
	r.Head, err = fromHead(h)
	return r, err
}

// refreshesOf fits: a study states the number.
func refreshesOf(r contribution.Receipt) uint32 {
	return uint32(min(max(r.RefreshesLeft, 0), disclosure.MaxRefreshes))
}

// Begin announces an upload.
func Begin(b contribution.Begin) *nodepb.BeginRequest {
	return &nodepb.BeginRequest{
		Study: b.Study[:], Contribution: b.ID[:], Intersection: b.Intersection[:], Records: b.Records, Keys: b.Keys, Columns: b.Columns,
		LinkSize: b.LinkSize, Number: b.Number, Load: b.Load, Certificate: certificateOf(b.Certificate),
	}
}

func certificateOf(c *contribution.Certificate) *nodepb.Certificate {
	if c == nil {
		return nil
	}
	return &nodepb.Certificate{
		Generations: [][]byte{c.Generations[0][:], c.Generations[1][:]}, Signatures: [][]byte{c.Signatures[0], c.Signatures[1]},
	}
}

// fromCertificate reads the certificate of an announcement, which has the rest of what it states.
func fromCertificate(m *nodepb.Certificate, b contribution.Begin) (*contribution.Certificate, error) {
	if m == nil {
		return nil, nil //nolint:nilnil // an announcement without one is refused by who knows the study
	}
	c := &contribution.Certificate{Statement: contribution.Statement{Study: b.Study, Intersection: b.Intersection, Number: b.Number}}
	if len(m.GetGenerations()) != len(c.Generations) || len(m.GetSignatures()) != len(c.Signatures) {
		return nil, problem.New(problem.Invalid, "a certificate of %d generations with %d signatures: there are two holders",
			len(m.GetGenerations()), len(m.GetSignatures()))
	}
	for i := range c.Generations {
		var err error
		if c.Generations[i], err = fixed32("generation", m.GetGenerations()[i]); err != nil {
			return nil, err
		}
		c.Signatures[i] = m.GetSignatures()[i]
		if n := len(c.Signatures[i]); n != ed25519.SignatureSize {
			return nil, problem.New(problem.Invalid, "field signature has %d bytes instead of %d", n, ed25519.SignatureSize)
		}
	}
	return c, nil
}

// FromBegin reads the announcement of an upload.
func FromBegin(req *nodepb.BeginRequest) (contribution.Begin, error) {
	b := contribution.Begin{
		Records: req.GetRecords(), Keys: req.GetKeys(), Columns: req.GetColumns(), LinkSize: req.GetLinkSize(), Number: req.GetNumber(), Load: req.GetLoad(),
	}
	var err error
	if b.Study, err = fixed32("study", req.GetStudy()); err != nil {
		return b, err
	}
	if b.ID, err = fixed16("contribution", req.GetContribution()); err != nil {
		return b, err
	}
	if b.Intersection, err = fixed32("intersection", req.GetIntersection()); err != nil {
		return b, err
	}
	b.Certificate, err = fromCertificate(req.GetCertificate(), b)
	return b, err
}

// Begun is the receipt of an announcement.
func Begun(r contribution.Receipt) *nodepb.BeginResponse {
	res := &nodepb.BeginResponse{
		NextChunk: r.NextChunk, Complete: r.Complete, Linkage: linkageOf(r.Linkage), Head: headOf(r.Head), RefreshesLeft: refreshesOf(r),
	}
	if r.Overtaken {
		res.OvertakenBy = &r.InForce
	}
	return res
}

// FromBegun reads the receipt of an announcement.
func FromBegun(res *nodepb.BeginResponse) (contribution.Receipt, error) {
	r, err := fromReceipt(res.GetLinkage(), res.GetHead(), res.GetRefreshesLeft())
	r.NextChunk, r.Complete = res.GetNextChunk(), res.GetComplete()
	r.Overtaken, r.InForce = res.OvertakenBy != nil, res.GetOvertakenBy()
	if err == nil && r.InForce > contribution.MaxNumber {
		err = problem.New(problem.Invalid, "the linker names an intersection of number %d: no study has so many", r.InForce)
	}
	return r, err
}

// Put sends one chunk of an upload.
func Put(id study.ID, contributionID [16]byte, c contribution.Chunk) (*nodepb.PutRequest, error) {
	req := &nodepb.PutRequest{Study: id[:], Contribution: contributionID[:], No: c.No, Codes: c.Codes, Links: c.Links}
	req.Tokens = make([]byte, 0, len(c.Tokens)*len(token.ID{}))
	for _, t := range c.Tokens {
		req.Tokens = append(req.Tokens, t[:]...)
	}
	for _, e := range c.Dictionary {
		column, err := uint32Of("column", e.Column)
		if err != nil {
			return nil, err
		}
		req.Dictionary = append(req.Dictionary, &nodepb.DictionaryEntry{Column: column, Code: e.Code, Ciphertext: e.Ciphertext})
	}
	return req, nil
}

// FromPut reads one chunk of an upload.
func FromPut(req *nodepb.PutRequest) (id study.ID, contributionID [16]byte, c contribution.Chunk, err error) {
	if id, err = fixed32("study", req.GetStudy()); err != nil {
		return id, contributionID, c, err
	}
	if contributionID, err = fixed16("contribution", req.GetContribution()); err != nil {
		return id, contributionID, c, err
	}
	tokens := req.GetTokens()
	if len(tokens)%len(token.ID{}) != 0 {
		return id, contributionID, c, problem.New(problem.Invalid, "tokens of %d bytes: not a multiple of %d", len(tokens), len(token.ID{}))
	}
	c = contribution.Chunk{No: req.GetNo(), Codes: req.GetCodes(), Links: req.GetLinks(), Tokens: make([]token.ID, 0, len(tokens)/len(token.ID{}))}
	for t := range slices.Chunk(tokens, len(token.ID{})) {
		c.Tokens = append(c.Tokens, token.ID(t))
	}
	for _, e := range req.GetDictionary() {
		c.Dictionary = append(c.Dictionary, contribution.Entry{Column: int(e.GetColumn()), Code: e.GetCode(), Ciphertext: e.GetCiphertext()})
	}
	return id, contributionID, c, nil
}

// Complete ends an upload.
func Complete(id study.ID, c contribution.Complete) *nodepb.CompleteRequest {
	return &nodepb.CompleteRequest{Study: id[:], Contribution: c.ID[:], Chunks: c.Chunks, Digest: c.Digest[:]}
}

// FromComplete reads the end of an upload.
func FromComplete(req *nodepb.CompleteRequest) (id study.ID, c contribution.Complete, err error) {
	c.Chunks = req.GetChunks()
	if id, err = fixed32("study", req.GetStudy()); err != nil {
		return id, c, err
	}
	if c.ID, err = fixed16("contribution", req.GetContribution()); err != nil {
		return id, c, err
	}
	c.Digest, err = fixed32("digest", req.GetDigest())
	return id, c, err
}

// Completed is the receipt of an upload.
func Completed(r contribution.Receipt) *nodepb.CompleteResponse {
	return &nodepb.CompleteResponse{Linkage: linkageOf(r.Linkage), Head: headOf(r.Head), RefreshesLeft: refreshesOf(r)}
}

// FromCompleted returns the receipt of an upload of so many chunks.
func FromCompleted(res *nodepb.CompleteResponse, chunks uint32) (contribution.Receipt, error) {
	r, err := fromReceipt(res.GetLinkage(), res.GetHead(), res.GetRefreshesLeft())
	r.NextChunk, r.Complete = chunks, true
	return r, err
}
