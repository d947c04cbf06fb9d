package psi

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
)

func testHellos(clientKeys, serverKeys uint64) (client, server Hello) {
	client = Hello{Version: Version, Study: [32]byte{1}, Direction: 1, Role: Client, Suite: "ristretto255", Recipe: [32]byte{2}, Keys: clientKeys, Fresh: clientKeys, Nonce: [16]byte{3}}
	client.Records.Total = clientKeys
	server = client
	server.Records.Total = serverKeys
	server.Role, server.Keys, server.Fresh, server.PublicKey, server.Nonce = Server, serverKeys, serverKeys, []byte{9, 9}, [16]byte{4}
	return client, server
}

func TestCheckHellos(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(c, s *Hello, l *Limits)
		kind   problem.Kind
		text   string // of the error; "" for none
	}{
		{"sound", func(*Hello, *Hello, *Limits) {}, 0, ""},
		{"no keys at all", func(c, s *Hello, _ *Limits) {
			c.Keys, c.Fresh, s.Keys, s.Fresh = 0, 0, 0, 0
			c.Records, s.Records = Records{}, Records{}
		}, 0, ""},
		{"all keys known", func(c, _ *Hello, _ *Limits) { c.Fresh = 0 }, 0, ""},
		{"more fresh keys than keys", func(c, _ *Hello, _ *Limits) { c.Fresh = 11 }, problem.Invalid, "states 11 to be evaluated"},
		{"server with all keys known", func(_, s *Hello, _ *Limits) { s.Fresh = 0 }, 0, ""},
		{"server with more fresh keys than keys", func(_, s *Hello, _ *Limits) { s.Fresh = 21 }, problem.Invalid, "hello of a server"},
		{"changes of a base", func(c, s *Hello, _ *Limits) { c.Base, s.Base, s.Changed, s.Gone = SessionID{1}, SessionID{1}, 20, 30 }, 0, ""},
		{"bases that differ", func(c, s *Hello, _ *Limits) { c.Base, s.Base, s.Changed = SessionID{2}, SessionID{1}, 20 }, 0, ""},
		{"changes without a base", func(_, s *Hello, _ *Limits) { s.Changed = 1 }, problem.Invalid, "1 changed and 0 gone"},
		{"gone tags without a base", func(_, s *Hello, _ *Limits) { s.Gone = 1 }, problem.Invalid, "0 changed and 1 gone"},
		{"changes of a client", func(c, _ *Hello, _ *Limits) { c.Base, c.Changed = SessionID{1}, 1 }, problem.Invalid, "hello of a client"},
		{"more changes than keys", func(_, s *Hello, _ *Limits) { s.Base, s.Changed = SessionID{1}, 21 }, problem.Invalid, "21 changed"},
		{"too many gone", func(_, s *Hello, _ *Limits) { s.Base, s.Gone = SessionID{1}, MaxKeys+1 }, problem.Invalid, "gone tags"},
		{"counts that add up to none", func(_, s *Hello, _ *Limits) { s.Changed, s.Gone = 1, 1<<64-1 }, problem.Invalid, "gone tags"},
		{"at the limits", func(_, _ *Hello, l *Limits) { *l = Limits{Client: 10, Server: 20} }, 0, ""},
		{"client beyond its limit", func(_, _ *Hello, l *Limits) { l.Client = 9 }, problem.Denied, "more keys than the study allows: the client has 10 > 9"},
		{"server beyond its limit", func(_, _ *Hello, l *Limits) { l.Server = 19 }, problem.Denied, "the server has 20 > 19"},
		{"study", func(c, _ *Hello, _ *Limits) { c.Study[5]++ }, problem.Invalid, "different studies"},
		{"direction", func(c, _ *Hello, _ *Limits) { c.Direction = 2 }, problem.Invalid, "different directions"},
		{"no direction", func(c, s *Hello, _ *Limits) { c.Direction, s.Direction = 3, 3 }, problem.Invalid, "neither 1 nor 2"},
		{"two clients", func(c, s *Hello, _ *Limits) { *s = *c }, problem.Invalid, "one client and one server"},
		{"swapped", func(c, s *Hello, _ *Limits) { *s, *c = *c, *s }, problem.Invalid, "one client and one server"},
		{"suite", func(c, _ *Hello, _ *Limits) { c.Suite = "blindrsa" }, problem.Invalid, "different suites"},
		{"recipe", func(c, _ *Hello, _ *Limits) { c.Recipe[0]++ }, problem.Invalid, "different recipes"},
		{"version", func(c, _ *Hello, _ *Limits) { c.Version++ }, problem.Invalid, fmt.Sprintf("protocol version %d", Version+1)},
		{"too many keys", func(c, _ *Hello, _ *Limits) { c.Keys, c.Records.Total = MaxKeys+1, MaxKeys+1 }, problem.Invalid, "at most"},
		{"records without keys", func(c, _ *Hello, _ *Limits) { c.Records = Records{100, 20, 70, 10, 100, 10} }, 0, ""},
		{"most records", func(c, _ *Hello, _ *Limits) { c.Records.Total = MaxRecords }, 0, ""},
		{"too many records", func(c, _ *Hello, _ *Limits) { c.Records.Total = MaxRecords + 1 }, problem.Invalid, "do not add up"},
		{"more keys than records", func(c, _ *Hello, _ *Limits) { c.Records.Total = 9 }, problem.Invalid, "do not add up"},
		{"more keys than records with one", func(_, s *Hello, _ *Limits) { s.Records = Records{Total: 30, Empty: 5, Invalid: 6} }, problem.Invalid, "do not add up"},
		{"more empty than there are", func(c, _ *Hello, _ *Limits) { c.Records.Empty = 11 }, problem.Invalid, "do not add up"},
		{"more invalid than there are", func(c, _ *Hello, _ *Limits) { c.Records.Invalid = 11 }, problem.Invalid, "do not add up"},
		{"losses that add up to none", func(c, _ *Hello, _ *Limits) { c.Records.Empty, c.Records.Invalid = 1, 1<<64-1 }, problem.Invalid, "do not add up"},
		{"records with a key and no key", func(c, _ *Hello, _ *Limits) { c.Keys, c.Fresh = 0, 0 }, problem.Invalid, "do not add up"},
		{"more warned of than with a key", func(c, _ *Hello, _ *Limits) { c.Records.Warned = 11 }, problem.Invalid, "do not add up"},
		{"more unseen than records", func(c, _ *Hello, _ *Limits) { c.Records.Unseen = 11 }, problem.Invalid, "do not add up"},
		{"more kept than unseen", func(c, _ *Hello, _ *Limits) { c.Records.Unseen, c.Records.KeptUnseen = 1, 2 }, problem.Invalid, "do not add up"},
		{"client with a public key", func(c, _ *Hello, _ *Limits) { c.PublicKey = []byte{1} }, problem.Invalid, "carries a public key"},
		{"server without a public key", func(_, s *Hello, _ *Limits) { s.PublicKey = nil }, problem.Invalid, "no public key"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c, s := testHellos(10, 20)
			var l Limits
			tt.change(&c, &s, &l)
			err := CheckHellos(c, s, l)
			if tt.text == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), tt.text) || problem.KindOf(err) != tt.kind {
				t.Fatalf("error %v of kind %v, want %v with %q", err, problem.KindOf(err), tt.kind, tt.text)
			}
		})
	}
}

func drawHello(t *rapid.T) Hello {
	h := Hello{
		Version: Version, Direction: rapid.Uint8Range(1, 2).Draw(t, "direction"), Role: Role(rapid.Uint8Range(1, 2).Draw(t, "role")),
		Suite: rapid.StringMatching(`[a-z0-9]{1,32}`).Draw(t, "suite"), Keys: rapid.Uint64Range(0, MaxKeys).Draw(t, "keys"),
		PublicKey: []byte{},
	}
	for _, f := range [][]byte{h.Study[:], h.Recipe[:], h.Generation[:], h.Nonce[:], h.Confirmation[:]} {
		copy(f, rapid.SliceOfN(rapid.Byte(), len(f), len(f)).Draw(t, "field"))
	}
	h.Fresh = rapid.Uint64Range(0, h.Keys).Draw(t, "fresh")
	with := h.Keys
	if h.Keys > 0 {
		with += rapid.Uint64Range(0, 100).Draw(t, "duplicates")
	}
	r := Records{Empty: rapid.Uint64Range(0, 100).Draw(t, "empty"), Invalid: rapid.Uint64Range(0, 100).Draw(t, "invalid")}
	r.Total, r.Warned = with+r.Empty+r.Invalid, rapid.Uint64Range(0, with).Draw(t, "warned")
	r.Unseen = rapid.Uint64Range(0, r.Total).Draw(t, "unseen")
	r.KeptUnseen = rapid.Uint64Range(0, min(r.Unseen, with)).Draw(t, "kept")
	h.Records = r
	if rapid.Bool().Draw(t, "base") {
		h.Base = SessionID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "base"))
	}
	if h.Role == Server && (h.Base != SessionID{}) {
		h.Changed, h.Gone = rapid.Uint64Range(0, h.Keys).Draw(t, "changed"), rapid.Uint64Range(0, MaxKeys).Draw(t, "gone")
	}
	if h.Role == Server {
		h.PublicKey = rapid.SliceOfN(rapid.Byte(), 1, maxPublicKey).Draw(t, "public key")
	}
	return h
}

func TestHelloRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		h := drawHello(t)
		b := h.Encode()
		got, err := DecodeHello(b)
		if err != nil || !got.Equal(h) {
			t.Fatalf("decode: %v", err)
		}
		if _, err := DecodeHello(b[:rapid.IntRange(0, len(b)-1).Draw(t, "cut")]); err == nil {
			t.Fatal("a hello that is cut short was accepted")
		}
		if _, err := DecodeHello(append(b, 0)); err == nil {
			t.Fatal("a hello with a byte too many was accepted")
		}
	})
}

func TestSessionIDBindsEverything(t *testing.T) {
	t.Parallel()
	c, s := testHellos(10, 20)
	id := NewSessionID(c, s)
	rapid.Check(t, func(t *rapid.T) {
		c2, s2 := drawHello(t), drawHello(t)
		if NewSessionID(c2, s) == id || NewSessionID(c, s2) == id || NewSessionID(s, c) == id {
			t.Fatal("two pairs of hellos make one session")
		}
	})
}

func helloSeeds() [][]byte {
	c, s := testHellos(10, 1<<20)
	s.PublicKey = bytes.Repeat([]byte{7}, maxPublicKey)
	return [][]byte{c.Encode(), s.Encode(), {}, {1}}
}

func TestHelloSeeds(t *testing.T) {
	t.Parallel()
	if len(helloSeeds()) == 0 {
		t.Fatal("no seeds")
	}
	for _, b := range helloSeeds()[:2] {
		if _, err := DecodeHello(b); err != nil {
			t.Fatal(err)
		}
	}
}

func FuzzDecodeHello(f *testing.F) {
	fuzztest.Fuzz(f, helloSeeds(), func(t *testing.T, b []byte) {
		h, err := DecodeHello(b)
		if err == nil && !bytes.Equal(h.Encode(), b) {
			t.Fatal("two encodings of one hello")
		}
	})
}
