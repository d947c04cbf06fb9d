package query

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

const labelAnswer = "blindjoin/query/answer/v1"

// DetailAnswer is the detail of the linker's entry about a query that has the digest of its answer.
const DetailAnswer = "answer"

// MaxDelivered bounds how many answers one message delivers.
const MaxDelivered = 50

// Budget is how many queries of a holder were computed, and how many its study allows.
type Budget struct {
	Used    int `json:"used"`    // with this one
	Allowed int `json:"allowed"` // as the study says
}

// Delivery is a page of the answers that were given in a study, to either holder, in the order of
// the linker's log.
type Delivery struct {
	Answers []Delivered
	More    bool                // there are answers after these
	Head    auditlog.SignedHead // of the linker's log
}

// Delivered is an answer as the linker hands it to both holders: with the entry of its log about
// it, which has the request as the requester has signed it and the digest of the answer.
type Delivered struct {
	Row        auditlog.Row
	Cells      []Cell
	Generation [32]byte
	Origin     *contribution.Origin // nil: answered by an earlier release
}

// Opened is what a delivered answer says.
type Opened struct {
	Request *Request
	Answer  *Answer  // to the request; its head is that of the log with the entry
	Digest  [32]byte // of the answer
	Logged  bool     // the entry has the digest
	Refused string   // why there are no cells; "" for all others
}

// Open checks that a delivered answer is what the linker's log says: the entry is of this study,
// the linker has signed the log that ends with it, the requester is a holder of the study and has
// signed the request in it, and the answer has the digest in it, as far as the entry has one. The
// keys are those that the study was signed with. Errors are problem.Invalid, problem.Denied or, for
// another digest, problem.Conflict.
func (d *Delivered) Open(ag *study.Agreement) (*Opened, error) {
	key := func(party string) (ed25519.PublicKey, error) {
		a, ok := ag.Acceptance(party)
		if !ok {
			return nil, problem.New(problem.Denied, "%q has not signed study %q", party, ag.Name())
		}
		return a.PublicKey, nil
	}
	linker, err := key(ag.Terms.Linker.Name)
	if err != nil {
		return nil, err
	}
	head := d.Row.Head()
	if auditlog.Chain(d.Row.PrevHash, d.Row.Digest()) != d.Row.Hash {
		return nil, problem.New(problem.Invalid, "entry %d of the linker's log has another hash", d.Row.Seq)
	}
	if err := head.Verify(linker); err != nil {
		return nil, err
	}
	e, err := auditlog.Decode(d.Row.Entry)
	if err != nil {
		return nil, err
	}
	id := ag.ID()
	stored := e.Action == auditlog.ActionQueryStored
	if e.Seq != d.Row.Seq || e.Study != id.String() || e.Action != auditlog.ActionQuery && !stored {
		return nil, problem.New(problem.Invalid, "entry %d of the linker's log is not about a query of study %q", d.Row.Seq, ag.Name())
	}
	r, err := ParseRequest(e.Request)
	if err != nil {
		return nil, err
	}
	r.Signature = e.RequestSignature
	side, ok := ag.Side(r.Requester)
	if !ok || !side.Valid() || e.Actor != r.Requester || r.Study != id {
		return nil, problem.New(problem.Denied, "entry %d of the linker's log has a query of %q, as asked by %q", d.Row.Seq, r.Requester, e.Actor)
	}
	requester, err := key(r.Requester)
	if err != nil {
		return nil, err
	}
	if err := r.Validate(ag.Terms.Disclosure.MaxGroupBy); err != nil {
		return nil, err
	}
	if err := r.Verify(requester); err != nil {
		return nil, err
	}
	o := &Opened{Request: r, Answer: &Answer{
		QueryID: r.ID, Columns: r.Columns, Cells: d.Cells, Head: head, Stored: stored, Generation: d.Generation,
	}}
	for _, c := range d.Cells {
		if c.Suppressed {
			o.Answer.Suppressed++
		}
	}
	if d.Origin != nil {
		o.Answer.Origin = *d.Origin
	}
	if err := o.Answer.Validate(r, ag.WithTypos()); err != nil {
		return nil, err
	}
	if e.Outcome == auditlog.OutcomeRefused {
		o.Refused = e.Reason
		if o.Refused == "" || len(d.Cells) > 0 {
			return nil, problem.New(problem.Invalid, "a query that was refused has %d cells, for the reason %q", len(d.Cells), e.Reason)
		}
	}
	o.Digest = Digest(r.ContentID(), d.Generation, d.Cells)
	logged, ok := e.Details[DetailAnswer]
	if o.Logged = ok; ok && logged != hex.EncodeToString(o.Digest[:]) {
		return nil, problem.New(problem.Conflict, "the answer to query %x is not the one that entry %d of the linker's log is about", r.ID, d.Row.Seq).
			WithHint("nothing of it was used: ask the linker's operator, and the other holder what it has got")
	}
	return o, nil
}

// Digest covers what an answer says: the question, the pairs that were counted, and each cell as it
// is sent, in its place.
func Digest(content, generation [32]byte, cells []Cell) [32]byte {
	h := sha256.New()
	h.Write([]byte(labelAnswer))
	h.Write(content[:])
	h.Write(generation[:])
	b := binary.BigEndian.AppendUint64(nil, uint64(len(cells)))
	for _, c := range cells {
		b = binary.BigEndian.AppendUint64(b, uint64(len(c.Key)))
		for _, k := range c.Key {
			b = appendBytes(b, k)
		}
		b = binary.BigEndian.AppendUint64(b, uint64(c.Count))      //nolint:gosec // the same bits
		b = binary.BigEndian.AppendUint64(b, uint64(c.BlockCount)) //nolint:gosec // likewise
		flags := byte(0)
		if c.Suppressed {
			flags |= 1
		}
		if c.Withheld {
			flags |= 2
		}
		b = appendBytes(append(b, flags), []byte(c.Reason))
		h.Write(b)
		b = b[:0]
	}
	h.Write(b)
	return [32]byte(h.Sum(nil))
}

// ParseRequest reads what SigningBytes writes, and nothing else; the signature is not a part of it.
func ParseRequest(b []byte) (*Request, error) {
	bad := problem.New(problem.Invalid, "a signed query is not readable")
	rest, ok := bytes.CutPrefix(b, []byte(labelRequest))
	take := func(n uint64) []byte {
		if ok = ok && n <= uint64(len(rest)); !ok {
			return nil
		}
		out := rest[:n]
		rest = rest[n:]
		return out
	}
	number := func() uint64 {
		if part := take(8); ok {
			return binary.BigEndian.Uint64(part)
		}
		return 0
	}
	r := &Request{}
	copy(r.Study[:], take(uint64(len(r.Study))))
	copy(r.ID[:], take(uint64(len(r.ID))))
	r.Requester = string(take(number()))
	at := number()
	columns := number()
	for i := uint64(0); ok && i < columns; i++ {
		side := number()
		ok = ok && (side == uint64(study.Side1) || side == uint64(study.Side2))
		r.Columns = append(r.Columns, Column{Side: study.Side(side), Name: slices.Clone(take(number()))}) //nolint:gosec // 1 or 2, or not used
		ok = ok && len(r.Columns) <= token.MaxSealedNote
	}
	r.Purpose = slices.Clone(take(number()))
	r.At = time.Unix(int64(at), 0).UTC() //nolint:gosec // the same bits
	if !ok || len(rest) > 0 || !bytes.Equal(r.SigningBytes(), b) {
		return nil, bad
	}
	return r, nil
}
