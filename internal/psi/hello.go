package psi

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Role is what a side does in a session.
type Role uint8

// The two roles.
const (
	Client Role = 1
	Server Role = 2
)

// String returns the role's name, as the database and the logs have it.
func (r Role) String() string {
	switch r {
	case Client:
		return "client"
	case Server:
		return "server"
	}
	return fmt.Sprintf("role(%d)", uint8(r))
}

// Other returns the opposite role.
func (r Role) Other() Role {
	if r == Client {
		return Server
	}
	return Client
}

// Hello is what each side states before anything else.
type Hello struct {
	Version   uint8
	Study     [32]byte
	Direction uint8 // 1, or 2 for the run with exchanged roles
	Role      Role  // of the sender
	Suite     string
	Recipe    [32]byte // hash of the linkage key recipe
	Keys      uint64   // distinct keys of the sender
	// those of them to be evaluated in this session, the rest being known from earlier ones
	Fresh uint64
	Base  SessionID // the session that the sender can build on; zero where there is none
	// server with a base: tags that are new since, or have another multiplicity
	Changed      uint64
	Gone         uint64   // server with a base: tags that are gone since
	Generation   [16]byte // of the sender's dataset
	Records      Records  // what normalisation made of the sender's records
	PublicKey    []byte   // of the server's OPRF key; empty in a client's hello
	Nonce        [16]byte // random, so that no two sessions are the same
	Confirmation [32]byte // proves knowledge of the study root key; over Body
}

const (
	maxSuite     = 32
	maxPublicKey = 5120 // of blindrsa with 4096 bits, with its certificate
	// MaxHello bounds the encoding of a hello, in bytes.
	MaxHello = 1 + 32 + 1 + 1 + 1 + maxSuite + 32 + 8 + 8 + 16 + 8 + 8 + 16 + 6*8 + 2 + maxPublicKey + 16 + 32
)

// Body is the canonical encoding of everything but the confirmation, which is made over it.
func (h Hello) Body() []byte {
	b := make([]byte, 0, MaxHello)
	b = append(b, h.Version)
	b = append(b, h.Study[:]...)
	b = append(b, h.Direction, byte(h.Role), byte(len(h.Suite))) //nolint:gosec // DecodeHello refuses longer ones
	b = append(b, h.Suite...)
	b = append(b, h.Recipe[:]...)
	b = binary.BigEndian.AppendUint64(b, h.Keys)
	b = binary.BigEndian.AppendUint64(b, h.Fresh)
	b = append(b, h.Base[:]...)
	b = binary.BigEndian.AppendUint64(b, h.Changed)
	b = binary.BigEndian.AppendUint64(b, h.Gone)
	b = append(b, h.Generation[:]...)
	for _, n := range h.Records.fields() {
		b = binary.BigEndian.AppendUint64(b, *n)
	}
	b = binary.BigEndian.AppendUint16(b, uint16(len(h.PublicKey))) //nolint:gosec // DecodeHello refuses longer ones
	b = append(b, h.PublicKey...)
	return append(b, h.Nonce[:]...)
}

// Encode returns the one canonical encoding: Body and the confirmation. Of a hello that no side may
// send it returns something that DecodeHello refuses.
func (h Hello) Encode() []byte { return append(h.Body(), h.Confirmation[:]...) }

// DecodeHello reads what Encode writes, and nothing else. The hello's own fields are sound; what
// they must be beside the other side's is for CheckHellos.
func DecodeHello(b []byte) (Hello, error) {
	if len(b) > MaxHello {
		return Hello{}, problem.New(problem.Invalid, "hello of %d bytes: at most %d are allowed", len(b), MaxHello)
	}
	d := decoder{b: b}
	var h Hello
	// before anything that another version may have elsewhere
	if h.Version = d.byte(); !d.short && h.Version != Version {
		return Hello{}, otherVersion(h.Version)
	}
	d.fixed(h.Study[:])
	h.Direction = d.byte()
	h.Role = Role(d.byte())
	h.Suite = string(d.take(int(d.byte())))
	d.fixed(h.Recipe[:])
	h.Keys = d.uint64()
	h.Fresh = d.uint64()
	d.fixed(h.Base[:])
	h.Changed = d.uint64()
	h.Gone = d.uint64()
	d.fixed(h.Generation[:])
	for _, n := range h.Records.fields() {
		*n = d.uint64()
	}
	h.PublicKey = append([]byte{}, d.take(int(d.uint16()))...)
	d.fixed(h.Nonce[:])
	d.fixed(h.Confirmation[:])
	if err := d.end("hello"); err != nil {
		return Hello{}, err
	}
	if err := h.check(); err != nil {
		return Hello{}, err
	}
	return h, nil
}

// ErrOtherVersion is a hello, or a stored session, of another version of the protocol.
var ErrOtherVersion = errors.New("another version of the protocol")

func otherVersion(v uint8) error {
	return &problem.Error{
		Kind: problem.Invalid, Err: ErrOtherVersion, Text: fmt.Sprintf("protocol version %d is not spoken here: only %d is", v, Version),
		Hint: "install the same release of blindjoin at both: ⟪version⟫ at both nodes says which build each one has",
	}
}

// check refuses a hello that no honest side sends, whatever the other side said.
func (h Hello) check() error {
	switch {
	case h.Version != Version:
		return otherVersion(h.Version)
	case h.Direction != 1 && h.Direction != 2:
		return problem.New(problem.Invalid, "direction %d of a hello is neither 1 nor 2", h.Direction)
	case h.Role != Client && h.Role != Server:
		return problem.New(problem.Invalid, "role %d of a hello is neither client nor server", h.Role)
	case h.Suite == "" || len(h.Suite) > maxSuite:
		return problem.New(problem.Invalid, "suite name of %d bytes in a hello", len(h.Suite))
	case h.Keys > MaxKeys:
		return problem.New(problem.Invalid, "hello states %d keys: at most %d are allowed", h.Keys, uint64(MaxKeys))
	case h.Fresh > h.Keys:
		return problem.New(problem.Invalid, "hello of a %s with %d keys states %d to be evaluated", h.Role, h.Keys, h.Fresh)
	case h.Changed > h.Keys || h.Gone > MaxKeys, (h.Role == Client || h.Base == SessionID{}) && h.Changed+h.Gone != 0:
		return problem.New(problem.Invalid, "hello of a %s with %d keys states %d changed and %d gone tags", h.Role, h.Keys, h.Changed, h.Gone)
	case !h.Records.addUp(h.Keys):
		return problem.New(problem.Invalid, "hello of a %s with %d keys states numbers of records that do not add up", h.Role, h.Keys)
	case len(h.PublicKey) > maxPublicKey:
		return problem.New(problem.Invalid, "public key of %d bytes in a hello: at most %d are allowed", len(h.PublicKey), maxPublicKey)
	case h.Role == Client && len(h.PublicKey) != 0:
		return problem.New(problem.Invalid, "a client's hello carries a public key")
	case h.Role == Server && len(h.PublicKey) == 0:
		return problem.New(problem.Invalid, "a server's hello carries no public key")
	}
	return nil
}

// Equal tells whether two hellos are the same, field for field.
func (h Hello) Equal(o Hello) bool { return bytes.Equal(h.Encode(), o.Encode()) }

// Limits is the number of distinct keys that the study allows each side; 0 means that it names
// none.
type Limits struct {
	Client, Server uint64
}

// Allowance is how many times the client's limit all sessions of a study together may have
// evaluated: once for its keys, and as many again for keys that come and go, and for sessions that
// failed.
const Allowance = 2

// CheckEvaluations is for the server: it tells whether a session may be opened after earlier ones
// of the study and direction have had so many keys evaluated. Without it, a client could try more
// and more keys, session by session.
func (l Limits) CheckEvaluations(client Hello, before uint64) error {
	if l.Client == 0 || (before <= Allowance*l.Client && client.Fresh <= Allowance*l.Client-before) {
		return nil
	}
	return problem.New(problem.Denied, "more keys than the study allows: %d were evaluated for the client in earlier sessions, and it asks for %d more", before, client.Fresh).
		WithHint("the limit of the study is %d keys, and all sessions together may have twice as many evaluated: agree on a new study", l.Client)
}

// CheckHellos tells whether two sides may run a session. Confirmations are checked by whoever has
// the study root key.
func CheckHellos(client, server Hello, limits Limits) error {
	for _, h := range []Hello{client, server} {
		if err := h.check(); err != nil {
			return err
		}
	}
	switch {
	case client.Role != Client || server.Role != Server:
		return problem.New(problem.Invalid, "the hellos are of a %s and a %s: one client and one server are needed", client.Role, server.Role)
	case client.Study != server.Study:
		return problem.New(problem.Invalid, "the hellos are of different studies").
			WithHint("compare ⟪study show⟫ on both nodes")
	case client.Direction != server.Direction:
		return problem.New(problem.Invalid, "the hellos are of different directions: %d and %d", client.Direction, server.Direction)
	case client.Suite != server.Suite:
		return problem.New(problem.Invalid, "the holders run different suites: %q and %q", client.Suite, server.Suite)
	case client.Recipe != server.Recipe:
		return problem.New(problem.Invalid, "the holders build their linkage keys by different recipes").
			WithHint("install the same version of blindjoin on both nodes")
	}
	if err := checkLimit(client, limits.Client); err != nil {
		return err
	}
	return checkLimit(server, limits.Server)
}

func checkLimit(h Hello, limit uint64) error {
	if limit == 0 || h.Keys <= limit {
		return nil
	}
	return problem.New(problem.Denied, "more keys than the study allows: the %s has %d > %d", h.Role, h.Keys, limit).
		WithHint("load a dataset with fewer keys, or agree on a study with higher limits")
}

// NewSessionID derives a session's name from both hellos.
func NewSessionID(client, server Hello) SessionID {
	c := client.Encode()
	b := binary.BigEndian.AppendUint64([]byte(labelSession), uint64(len(c)))
	b = append(b, c...)
	b = append(b, server.Encode()...)
	sum := sha256.Sum256(b)
	return SessionID(sum[:16])
}
