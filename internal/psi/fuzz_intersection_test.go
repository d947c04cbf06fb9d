package psi

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"slices"
	"testing"
)

// FuzzIntersection runs an honest client and an honest server with somebody between them who alters
// messages. If both come to an end, it is the right one.
func FuzzIntersection(f *testing.F) {
	addScripts(f,
		[]byte{5, 6, 3}, []byte{0, 0, 0}, []byte{5, 6, 3, 1, 0, 0, 1}, []byte{9, 9, 9, 2, 1, 3, 9, 1}, []byte{5, 6, 3, 3, 2, 0, 1, 1},
		[]byte{5, 6, 3, 4, 0, 3, 1, 1}, []byte{12, 3, 2, 5, 0, 0, 0, 7}, []byte{5, 6, 3, 6, 3, 1, 128}, []byte{11, 13, 7, 0, 0, 0, 0, 2, 3, 4, 5},
	)
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > maxScript {
			return
		}
		in := script(b)
		// of the client alone, of the server alone, of both
		counts := [3]int{in.next(20), in.next(20), in.next(20)}
		between := &meddler{in: &in}
		client, server := newParty(t, Client, counts), newParty(t, Server, counts)
		if !run(t, client, server, between) {
			return
		}
		want := map[Tag][2]uint32{}
		for tag, k := range server.keys {
			if c, ok := client.keys[tag]; ok && c.name == k.name {
				want[tag] = [2]uint32{c.multiplicity, k.multiplicity}
			}
		}
		if len(want) != counts[2] || !maps.Equal(client.found, want) || !maps.Equal(server.found, want) {
			t.Fatalf("%d keys in common, the client has found %d, the server %d", counts[2], len(client.found), len(server.found))
		}
	})
}

// meddler alters what passes, as its script says.
type meddler struct{ in *script }

// bytes alters one byte, cuts, repeats or swaps parts of a message.
func (m *meddler) bytes(b []byte, item int) []byte {
	b = slices.Clone(b)
	switch m.in.next(8) {
	case 1:
		if len(b) > 0 {
			b[m.in.next(len(b))] ^= byte(m.in.next(256))
		}
	case 2:
		b = b[:len(b)-min(len(b), item)]
	case 3:
		b = append(b, b[:min(len(b), item)]...)
	case 4:
		if len(b) >= 2*item {
			b = slices.Concat(b[item:2*item], b[:item], b[2*item:])
		}
	case 5:
		b = m.in.take(len(b))
	}
	return b
}

func (m *meddler) number(n uint32) uint32 {
	if m.in.next(9) == 8 {
		return n + uint32(m.in.next(3)) - 1
	}
	return n
}

// party is one side with all that a holder keeps in its database.
type party struct {
	s       *Session
	keys    map[Tag]partyKey // as this side knows them
	names   []string
	digests map[Kind]map[uint32]ChunkDigest
	found   map[Tag][2]uint32 // multiplicities of the client and of the server
}

type partyKey struct {
	name         string
	multiplicity uint32
	secret       Secret
}

// newParty makes a side. The OPRF is a hash here: what it hides is not what this target is about.
func newParty(t *testing.T, role Role, counts [3]int) *party {
	client, server := uint64(counts[0]+counts[2]), uint64(counts[1]+counts[2])
	p := &party{s: testSession(t, role, client, server), keys: map[Tag]partyKey{}, digests: map[Kind]map[uint32]ChunkDigest{}, found: map[Tag][2]uint32{}}
	own, alone := counts[0], "client"
	if role == Server {
		own, alone = counts[1], "server"
	}
	for i := range own {
		p.names = append(p.names, alone+string(rune('a'+i)))
	}
	for i := range counts[2] {
		p.names = append(p.names, "both"+string(rune('a'+i)))
	}
	return p
}

func (p *party) know(name string, evaluated []byte) {
	output := sha256.Sum256(evaluated)
	tag, secret := Derive(output[:])
	p.keys[tag] = partyKey{name, uint32(1 + len(name)%3 + int(name[len(name)-1])%4), secret}
}

func (p *party) note(kind Kind, no uint32, d ChunkDigest) {
	if p.digests[kind] == nil {
		p.digests[kind] = map[uint32]ChunkDigest{}
	}
	p.digests[kind][no] = d
}

func blind(name string) []byte { h := sha256.Sum256([]byte(name)); return h[:4] }

func evaluate(elements []byte) []byte {
	var out []byte
	for e := range slices.Chunk(elements, 4) {
		h := sha256.Sum256(append([]byte("server's key"), e...))
		out = append(out, h[:4]...)
	}
	return out
}

// finish is what a side holds the outcome to be.
func (p *party) finish(t *testing.T) Finish {
	transcript := NewTranscript(p.s.ID)
	for _, kind := range Kinds() {
		for no := range uint32(len(p.digests[kind])) {
			if err := transcript.Add(kind, no, p.digests[kind][no]); err != nil {
				t.Fatal(err)
			}
		}
	}
	d := NewDigest(p.s.ID, transcript.Sum(), uint64(len(p.found)))
	for _, tag := range slices.SortedFunc(maps.Keys(p.found), func(a, b Tag) int { return bytes.Compare(a[:], b[:]) }) {
		if err := d.Add(tag, p.found[tag][0], p.found[tag][1]); err != nil {
			t.Fatal(err)
		}
	}
	sum, err := d.Sum()
	if err != nil {
		t.Fatal(err)
	}
	return Finish{Session: p.s.ID, Count: uint64(len(p.found)), Digest: sum}
}

// run runs both sides against each other, and returns false when one of them refuses.
func run(t *testing.T, client, server *party, between *meddler) bool {
	c, s := client.s, server.s
	for no := range c.BlindedChunks() {
		first, n := c.BlindedRange(no)
		sent := BlindedChunk{Session: c.ID, No: no}
		names := client.names[first : first+uint64(n)]
		for _, name := range names {
			sent.Elements = append(sent.Elements, blind(name)...)
		}
		client.note(KindBlinded, no, sent.Digest())
		sent.No, sent.Elements = between.number(sent.No), between.bytes(sent.Elements, 4)
		if repeated, err := s.CheckBlinded(sent); err != nil || repeated {
			return false
		}
		server.note(KindBlinded, sent.No, sent.Digest())
		s.EvaluatedFor(sent.No)
		back := EvaluatedChunk{Session: s.ID, No: sent.No, Elements: evaluate(sent.Elements)}
		server.note(KindEvaluated, back.No, back.Digest())
		back.No, back.Elements = between.number(back.No), between.bytes(back.Elements, 4)
		if repeated, err := c.CheckEvaluated(back); err != nil || repeated || back.No != no {
			return false
		}
		client.note(KindEvaluated, no, back.Digest())
		for i, name := range names {
			client.know(name, back.Elements[4*i:4*i+4])
		}
		c.Finalised(no)
	}
	for _, name := range server.names {
		server.know(name, evaluate(blind(name)))
	}
	s.Computed(s.Server.Fresh)
	if err := s.Freeze(); err != nil {
		t.Fatal(err)
	}
	for no := range s.TagChunks() {
		if !passTags(t, client, server, between, no) {
			return false
		}
	}
	_, n := c.NextJoin(10)
	c.Joined(n)
	for no := range c.TagChunks() {
		if !passMatches(t, client, server, between, no) {
			return false
		}
	}
	ours, theirs := client.finish(t), server.finish(t)
	told := ours
	told.Count, told.Digest = uint64(between.number(uint32(told.Count))), [32]byte(append(between.bytes(told.Digest[:], 1), make([]byte, 32)...)[:32])
	if s.CheckFinish(told, theirs) != nil {
		return false
	}
	told = theirs
	told.Count, told.Digest = uint64(between.number(uint32(told.Count))), [32]byte(append(between.bytes(told.Digest[:], 1), make([]byte, 32)...)[:32])
	return c.CheckFinish(told, ours) == nil
}

// serverTags are all tags of the server, in the order in which it sends them.
func (p *party) serverTags() []Tag {
	return slices.SortedFunc(maps.Keys(p.keys), func(a, b Tag) int { return bytes.Compare(a[:], b[:]) })
}

func passTags(t *testing.T, client, server *party, between *meddler, no uint32) bool {
	c, s := client.s, server.s
	if err := s.CheckWantTags(WantTags{s.ID, no}); err != nil {
		return false // a chunk of the client's was never evaluated
	}
	sent := TagChunk{Session: s.ID, No: no, Last: no == s.TagChunks()-1}
	for _, tag := range server.serverTags() {
		masked, err := server.keys[tag].secret.Mask(s.ID, Server, server.keys[tag].multiplicity)
		if err != nil {
			t.Fatal(err)
		}
		sent.Tags, sent.Multiplicities = append(sent.Tags, tag[:]...), append(sent.Multiplicities, masked[:]...)
	}
	server.note(KindTags, no, sent.Digest())
	s.SentTags(no)
	sent.No, sent.Tags = between.number(sent.No), between.bytes(sent.Tags, TagSize)
	sent.Multiplicities, sent.Gone = between.bytes(sent.Multiplicities, MultiplicitySize), between.bytes(sent.Gone, TagSize)
	if repeated, err := c.CheckTags(sent); err != nil || repeated {
		return false
	}
	client.note(KindTags, sent.No, sent.Digest())
	for i, tag := range SplitTags(sent.Tags) {
		k, ok := client.keys[tag]
		if !ok {
			continue
		}
		m, err := k.secret.Unmask(c.ID, Server, sent.Masked(i))
		if err != nil {
			return false
		}
		client.found[tag] = [2]uint32{k.multiplicity, m}
	}
	c.StoredTags(sent)
	return true
}

func passMatches(t *testing.T, client, server *party, between *meddler, no uint32) bool {
	c, s := client.s, server.s
	if err := c.CheckWantMatches(WantMatches{c.ID, no}); err != nil {
		t.Fatal(err)
	}
	all := server.serverTags()
	sent := MatchChunk{Session: c.ID, No: no}
	var positions []uint32
	for i, tag := range all {
		k, ok := client.keys[tag]
		if _, found := client.found[tag]; !ok || !found {
			continue
		}
		masked, err := k.secret.Mask(c.ID, Client, k.multiplicity)
		if err != nil {
			t.Fatal(err)
		}
		mac := k.secret.MAC(c.ID, tag, masked[:])
		positions = append(positions, uint32(i))
		sent.Multiplicities, sent.MACs = append(sent.Multiplicities, masked[:]...), append(sent.MACs, mac[:]...)
	}
	var err error
	if sent.Positions, err = EncodePositions(positions); err != nil {
		t.Fatal(err)
	}
	client.note(KindMatches, no, sent.Digest())
	c.SentMatches(no)
	sent.No, sent.Positions = between.number(sent.No), between.bytes(sent.Positions, 1)
	sent.Multiplicities, sent.MACs = between.bytes(sent.Multiplicities, MultiplicitySize), between.bytes(sent.MACs, MACSize)
	named, repeated, err := s.CheckMatches(sent)
	if err != nil || repeated {
		return false
	}
	for i, at := range named {
		tag := all[at]
		k := server.keys[tag]
		if k.secret.Verify(s.ID, tag, sent.Masked(i), sent.MAC(i)) != nil {
			return false
		}
		m, err := k.secret.Unmask(s.ID, Client, sent.Masked(i))
		if err != nil {
			return false
		}
		server.found[tag] = [2]uint32{m, k.multiplicity}
	}
	server.note(KindMatches, sent.No, sent.Digest())
	s.VerifiedMatches(sent)
	return true
}
