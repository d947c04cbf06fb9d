package linker_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"log/slog"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

var testTime = time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)

const paddedSize = 12 // of attribute values

// record is a row of a holder: its linkage key (in studies with typing errors its block), one value
// for each of its columns, and the link value, nil for none.
type record struct {
	key    int
	values []int
	link   []byte
}

// rows gives n records each to the keys first..first+count-1, all with the same values.
func rows(first, count, n int, values ...int) []record {
	var out []record
	for key := first; key < first+count; key++ {
		for range n {
			out = append(out, record{key: key, values: values})
		}
	}
	return out
}

// world is a linker with one active study of the holders alpha (side 1) and beta (side 2), who each
// have two columns.
type world struct {
	t         testing.TB
	url       string
	pool      *pgxpool.Pool
	store     *node.Store
	app       *linker.App
	config    linker.Config
	agreement *study.Agreement
	study     study.ID
	ids       map[string]*identity.Identity
	peers     map[string]node.Peer
	now       time.Time
	counter   int
}

func newWorld(t testing.TB, edit ...func(*study.Spec)) *world {
	t.Helper()
	ctx := context.Background()
	url, pool := pgtest.NewDatabase(t, linker.Migrations()...)
	w := &world{t: t, url: url, pool: pool, store: node.NewStore(pool), ids: map[string]*identity.Identity{}, peers: map[string]node.Peer{}, now: testTime}
	master, err := masterkey.Create(filepath.Join(t.TempDir(), "master.key"))
	w.must(err)
	_, err = node.Init(ctx, w.store, master, node.Linker, "linker", testTime, rand.Reader)
	w.must(err)
	n, err := node.Open(ctx, w.store, master, node.Linker, w.clock)
	w.must(err)
	w.config = linker.Config{Node: n, Store: w.store, Now: w.clock, Log: slog.New(slog.DiscardHandler)}
	w.app = linker.New(w.config)
	w.ids["linker"] = n.Identity
	for _, name := range []string{"alpha", "beta", "gamma"} {
		w.ids[name], err = identity.Generate(rand.Reader, name, testTime)
		w.must(err)
		w.peers[name] = node.Peer{Name: name, Role: node.Holder, Address: "https://" + name + ".test:7443", Fingerprint: w.ids[name].Fingerprint()}
		w.must(n.AddPeer(ctx, w.peers[name]))
	}
	w.agreement = w.newStudy("mortgages", edit...)
	w.study = w.agreement.ID()
	return w
}

func (w *world) clock() time.Time { return w.now }

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// newStudy stores a study of alpha, beta and the linker that all three have signed.
func (w *world) newStudy(name string, edit ...func(*study.Spec)) *study.Agreement {
	w.t.Helper()
	ctx := context.Background()
	recipe, err := linkagekey.ParseRecipe([]string{"trim"})
	w.must(err)
	spec := &study.Spec{
		Name: name, Purpose: "testing the linker", Linker: "linker",
		Holders: [2]study.HolderSpec{{Name: "alpha", Columns: []string{"a0", "a1"}}, {Name: "beta", Columns: []string{"b0", "b1"}}},
		Keys:    []study.KeySpec{{Kind: study.KeyID, Columns: [2][]string{{"id"}, {"id"}}, Recipe: recipe}},
		Suite:   oprf.SuiteRistretto255, Directions: study.DirectionsOne, Expires: "2027-12-31",
		Disclosure: disclosure.Rules{Threshold: 10, QueryBudget: 100, MaxGroupBy: 4},
	}
	for _, e := range edit {
		e(spec)
	}
	pins := map[string]fingerprint.Fingerprint{}
	for n, id := range w.ids {
		pins[n] = id.Fingerprint()
	}
	a, err := study.New(spec, pins, rand.Reader)
	w.must(err)
	a.Private = nil
	for _, party := range a.Parties() {
		acc := study.Acceptance{Party: party, PublicKey: w.ids[party].Public()}
		if party != "linker" {
			acc.KeyAgreement = study.KeyAgreementImported
		}
		acc.Signature = w.ids[party].Sign(a.SigningBytes(acc))
		w.must(a.AddAcceptance(acc))
	}
	w.must(w.store.InTx(ctx, "test study", func(ctx context.Context, tx *node.Tx) error {
		if err := tx.InsertStudy(ctx, a, "alpha"); err != nil {
			return err
		}
		for _, acc := range a.Acceptances {
			if _, err := tx.InsertAcceptance(ctx, a.ID(), acc); err != nil {
				return err
			}
		}
		return nil
	}))
	return a
}

func joinToken(key int) token.ID {
	sum := sha256.Sum256(fmt.Appendf(nil, "token %d", key))
	return token.ID(sum[:token.IDSize])
}

func pad(size int, format string, args ...any) []byte {
	b := make([]byte, size)
	sum := sha256.Sum256(fmt.Appendf(nil, format, args...))
	copy(b, sum[:])
	return b
}

func columnName(side study.Side, column int) []byte {
	return pad(token.NameSize, "name %d %d", side, column)
}

func ciphertext(side study.Side, column int, value string) []byte {
	return pad(token.CiphertextSize(paddedSize), "value %d %d %s", side, column, value)
}

// upload is a contribution as a holder prepares it.
type upload struct {
	holder   string
	begin    contribution.Begin
	chunks   []contribution.Chunk
	complete contribution.Complete
}

// newUpload prepares a contribution of the records with a fresh id. intersection names the
// intersection they come from.
func (w *world) newUpload(holder string, intersection byte, records []record) *upload {
	w.t.Helper()
	side, _ := w.agreement.Side(holder)
	u := &upload{holder: holder, begin: contribution.Begin{
		Study: w.study, Intersection: [32]byte{intersection}, Records: uint64(len(records)),
		Columns: [][]byte{columnName(side, 0), columnName(side, 1)}, LinkSize: uint32(w.agreement.LinkSize()),
		Number: uint64(intersection), Load: bytes.Repeat([]byte{byte(side)}, contribution.SealedLoadSize),
	}}
	w.counter++
	binary.BigEndian.PutUint64(u.begin.ID[:], uint64(w.counter))
	records = slices.Clone(records)
	slices.SortStableFunc(records, func(x, y record) int { return joinToken(x.key).Compare(joinToken(y.key)) })
	b := contribution.NewBuilder([]string{"0", "1"}, w.agreement.LinkSize(), func(column int, v token.Value) ([]byte, error) {
		return ciphertext(side, column, v.Text), nil
	})
	keys := map[int]bool{}
	for _, r := range records {
		keys[r.key] = true
		values := make([]token.Value, 2)
		for i, v := range r.values {
			values[i].Text = strconv.Itoa(v)
		}
		link := r.link
		if link == nil {
			link = make([]byte, w.agreement.LinkSize())
		}
		c, err := b.Add(joinToken(r.key), link, values)
		w.must(err)
		if c != nil {
			u.chunks = append(u.chunks, *c)
		}
	}
	if c := b.Flush(); c != nil {
		u.chunks = append(u.chunks, *c)
	}
	u.begin.Keys = uint64(len(keys))
	u.finish(w)
	return u
}

// finish computes the message that ends the upload.
func (u *upload) finish(w *world) {
	w.t.Helper()
	state := contribution.NewState(u.begin)
	var err error
	for _, c := range u.chunks {
		state, err = c.Validate(u.begin, state)
		w.must(err)
	}
	u.complete, err = state.Complete(u.begin)
	w.must(err)
}

func (w *world) begin(u *upload) (next uint32, complete bool) {
	w.t.Helper()
	r, err := w.announce(u)
	w.must(err)
	if r.Overtaken {
		w.t.Fatalf("the announcement is overtaken by intersection %d", r.InForce)
	}
	return r.NextChunk, r.Complete
}

func (w *world) announce(u *upload) (contribution.Receipt, error) {
	return w.app.HandleBeginContribution(context.Background(), w.peers[u.holder], u.begin)
}

func (w *world) put(u *upload, c contribution.Chunk) error {
	return w.app.HandlePutChunk(context.Background(), w.peers[u.holder], w.study, u.begin.ID, c)
}

func (w *world) finish(u *upload) error {
	_, err := w.complete(u)
	return err
}

func (w *world) complete(u *upload) (contribution.Receipt, error) {
	return w.app.HandleCompleteContribution(context.Background(), w.peers[u.holder], w.study, u.complete)
}

// send uploads everything but the end.
func (w *world) send(u *upload) {
	w.t.Helper()
	w.begin(u)
	for _, c := range u.chunks {
		w.must(w.put(u, c))
	}
}

// contribute uploads records of a holder as a whole.
func (w *world) contribute(holder string, records []record) {
	w.t.Helper()
	u := w.newUpload(holder, 1, records)
	w.send(u)
	w.must(w.finish(u))
}

// columns turns "a0", "b1" into the columns of a request, in canonical order; names gives them in
// that order.
func columns(names ...string) (cols []query.Column, order []string) {
	for _, n := range names {
		side := study.Side1
		if n[0] == 'b' {
			side = study.Side2
		}
		cols = append(cols, query.Column{Side: side, Name: columnName(side, int(n[1]-'0'))})
	}
	sorted, from := query.Canonical(cols)
	for _, i := range from {
		order = append(order, names[i])
	}
	return sorted, order
}

// request prepares a signed request.
func (w *world) request(holder string, names ...string) *query.Request {
	w.t.Helper()
	r := &query.Request{Study: w.study, Requester: holder, At: w.now.Truncate(time.Second)}
	r.Columns, _ = columns(names...)
	_, err := rand.Read(r.ID[:])
	w.must(err)
	r.Sign(w.ids[holder].Sign)
	return r
}

func (w *world) ask(r *query.Request) (*query.Answer, error) {
	a, err := w.app.HandleQuery(context.Background(), w.peers[r.Requester], r)
	if err != nil {
		return nil, err
	}
	if err := a.Validate(r, w.agreement.WithTypos()); err != nil {
		return nil, err
	}
	return a, a.Head.Verify(w.ids["linker"].Public())
}

// table is an answer, decrypted: counts by key ("a0=1 b0=2"), -1 for suppressed cells, and how many
// are withheld. In studies with typing errors, blocks has the counts of all pairs within blocks.
type table struct {
	cells    map[string]int64
	blocks   map[string]int64
	withheld int
}

func (t table) equal(other table) bool {
	return maps.Equal(t.cells, other.cells) && maps.Equal(t.blocks, other.blocks) && t.withheld == other.withheld
}

func (w *world) table(r *query.Request, a *query.Answer, names ...string) table {
	w.t.Helper()
	_, order := columns(names...)
	out := table{cells: map[string]int64{}, blocks: map[string]int64{}}
	for _, c := range a.Cells {
		if c.Withheld {
			out.withheld++
			continue
		}
		parts := make([]string, len(order))
		for i, n := range order {
			parts[i] = n + "=" + decrypt(r.Columns[i].Side, int(n[1]-'0'), c.Key[i])
		}
		key := strings.Join(parts, " ")
		if _, twice := out.cells[key]; twice {
			w.t.Fatalf("cell %s occurs twice", key)
		}
		out.cells[key] = c.Count
		if c.Suppressed {
			out.cells[key] = -1
		} else if c.BlockCount != 0 {
			out.blocks[key] = c.BlockCount
		}
	}
	return out
}

// decrypt tries values, as the test's ciphertexts are hashes.
func decrypt(side study.Side, column int, text []byte) string {
	for v := range 5000 {
		if bytes.Equal(ciphertext(side, column, strconv.Itoa(v)), text) {
			return strconv.Itoa(v)
		}
	}
	return "?"
}

// answer asks and decrypts.
func (w *world) answer(holder string, names ...string) table {
	w.t.Helper()
	r := w.request(holder, names...)
	a, err := w.ask(r)
	w.must(err)
	return w.table(r, a, names...)
}

func (w *world) count(sql string, args ...any) int64 {
	w.t.Helper()
	var n int64
	w.must(w.pool.QueryRow(context.Background(), sql, args...).Scan(&n))
	return n
}

func wantKind(t testing.TB, err error, kind problem.Kind, text string) {
	t.Helper()
	if err == nil || problem.KindOf(err) != kind || !strings.Contains(err.Error(), text) {
		t.Fatalf("error %v (%s), want %s with %q", err, problem.KindOf(err), kind, text)
	}
}
