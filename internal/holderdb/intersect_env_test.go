package holderdb_test

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/nodedb"
	"github.com/blindjoin/blindjoin/internal/pg/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

const pairStudy = "pairs"

// pairOptions are what a study of two holders may differ in.
type pairOptions struct {
	suite, directions string
	limits            [2]int64
	secrets           [2][]byte // imported; nil agrees on one
	keys              string    // in YAML; "" is an id key
	linkage           string    // in YAML; "" leaves it out
	recipe            int       // version; 0 is the newest
}

// holderPair is two holders of one study, alpha (side 1) and beta (side 2), which call each other directly.
type holderPair struct {
	t      testing.TB
	apps   [2]*holder.App
	stores [2]*holderdb.Store
	pools  [2]*pgxpool.Pool
	spec   *study.Spec
	ag     *study.Agreement
	wires  [2]*wire // what app i calls through
}

var holderNames = [2]string{"alpha", "beta"}

func newHolderPair(t testing.TB, o pairOptions) *holderPair {
	t.Helper()
	ctx := t.Context()
	now := func() time.Time { return time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC) }
	newMaster := func() *masterkey.Key {
		master, err := masterkey.Create(filepath.Join(t.TempDir(), "master.key"))
		must(t, err)
		return master
	}
	p := &holderPair{t: t}
	_, linkerPool := pgtest.NewDatabase(t, nodedb.Migrations())
	linkerStore := nodedb.New(linkerPool)
	linker, err := node.Init(ctx, linkerStore, newMaster(), node.Linker, "linker", now(), rand.Reader)
	must(t, err)
	peers := []node.Peer{{Name: "linker", Role: node.Linker, Address: "https://linker.example:7411", Fingerprint: linker.Identity.Fingerprint()}}
	for i, name := range holderNames {
		_, p.pools[i] = pgtest.NewDatabase(t, holderdb.Migrations()...)
		p.stores[i] = holderdb.New(p.pools[i])
		master := newMaster()
		n, err := node.Init(ctx, p.stores[i], master, node.Holder, name, now(), rand.Reader)
		must(t, err)
		p.apps[i] = &holder.App{
			Node: n, Master: master, Store: p.stores[i], Now: now, Random: rand.Reader, Progress: quiet{}, Log: slog.New(slog.DiscardHandler),
		}
		peers = append(peers, node.Peer{Name: name, Role: node.Holder, Address: "https://" + name + ".example:7411", Fingerprint: n.Identity.Fingerprint()})
	}
	for i, n := range []*node.Node{linker, p.apps[0].Node, p.apps[1].Node} {
		for j, peer := range peers {
			if i != j {
				must(t, n.AddPeer(ctx, peer))
			}
		}
	}
	for i := range p.apps {
		p.wires[i] = &wire{target: p.apps[1-i], caller: peers[1+i], linker: linker, linkerStore: linkerStore}
		p.apps[i].Peers = p.wires[i]
	}
	spec, err := study.ParseYAML("pairs.yaml", []byte(fmt.Sprintf(`
name: %s
purpose: a test
holders:
  alpha: {columns: [X]}
  beta: {columns: [Y]}
linker: linker
keys:
%s
%s
protocol: {suite: %s, directions: %s}
expires: 2027-12-31
`, pairStudy, orDefault(o.keys, "  id: {columns: {alpha: [KEY], beta: [KEY]}, normalise: [trim, upper]}"), o.linkage, orDefault(o.suite, study.SuiteRistretto255), orDefault(o.directions, study.DirectionsOne))))
	must(t, err)
	spec.Limits, spec.RecipeVersion = o.limits, o.recipe
	p.spec = spec
	_, err = p.apps[0].ProposeStudy(ctx, spec, holder.StudyOptions{Secret: o.secrets[0], LoadLater: true})
	must(t, err)
	_, err = p.apps[1].AcceptStudy(ctx, pairStudy, holder.StudyOptions{Secret: o.secrets[1], LoadLater: true})
	must(t, err)
	must(t, linkerStore.InNodeTx(ctx, "accept", func(ctx context.Context, tx node.Tx) error {
		_, err := linker.AcceptTx(ctx, tx, pairStudy, "", nil)
		return err
	}))
	for _, app := range p.apps {
		must(t, app.SyncStudy(ctx, pairStudy))
	}
	st, err := p.apps[0].Study(ctx, pairStudy)
	must(t, err)
	p.ag = st.Agreement
	return p
}

func orDefault(s, d string) string {
	if s == "" {
		return d
	}
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%v (%s)", err, problem.HintOf(err))
	}
}

// load gives a holder a dataset of these keys, with a new generation; "" is a null.
func (p *holderPair) load(i int, keys ...string) {
	p.t.Helper()
	columns := []string{"X", "KEY"}
	if i == 1 {
		columns = []string{"KEY", "Y"}
	}
	must(p.t, p.stores[i].InTx(p.t.Context(), "load", func(ctx context.Context, tx holder.Tx) error {
		r := holder.DatasetRecord{Name: "records", Columns: columns, Source: "test"}
		if _, err := rand.Read(r.Generation[:]); err != nil {
			return err
		}
		have, err := tx.DatasetByName(ctx, "records")
		switch {
		case problem.KindOf(err) == problem.NotFound:
			r.ID, err = tx.InsertDataset(ctx, r)
		case err == nil:
			r.ID = have.ID
			err = tx.ReplaceDataset(ctx, r)
		}
		if err != nil {
			return err
		}
		next := 0
		n, err := tx.CopyDatasetRows(ctx, r.ID, func() ([]*string, error) {
			if next == len(keys) {
				return nil, io.EOF
			}
			key, other := &keys[next], "v"
			if *key == "" {
				key = nil
			}
			next++
			if i == 1 {
				return []*string{key, &other}, nil
			}
			return []*string{&other, key}, nil
		})
		if err != nil {
			return err
		}
		return tx.SetDatasetRowCount(ctx, r.ID, n)
	}))
}

// loadBoth gives each holder a dataset of its keys.
func (p *holderPair) loadBoth(keys [2][]string) {
	p.t.Helper()
	for i := range keys {
		p.load(i, keys[i]...)
	}
}

func (p *holderPair) intersect(i int) (*holder.IntersectResult, error) {
	return p.apps[i].Intersect(p.t.Context(), pairStudy, holder.IntersectOptions{})
}

// counts is what a holder stored: its own and its peer's multiplicity of every key in the intersection.
type counts map[string][2]int

// stored reads the intersection of a holder back as keys.
func (p *holderPair) stored(i int) counts {
	p.t.Helper()
	rows, err := p.pools[i].Query(p.t.Context(), `SELECT k.linkage_key, i.own_multiplicity, i.peer_multiplicity
		FROM intersection_key i JOIN study_key k USING (study_no, join_token)`)
	must(p.t, err)
	defer rows.Close()
	out := counts{}
	for rows.Next() {
		var key []byte
		var own, peer int
		must(p.t, rows.Scan(&key, &own, &peer))
		out[string(key[4:])] = [2]int{own, peer} // after its length
	}
	must(p.t, rows.Err())
	return out
}

// scalar reads one number of a holder's database.
func (p *holderPair) scalar(i int, sql string) (n int) {
	p.t.Helper()
	must(p.t, p.pools[i].QueryRow(p.t.Context(), sql).Scan(&n))
	return n
}

// wire is one holder's way to its peers. Like a network it lets errors through as kind, text and hint only. change, if set,
// sees every protocol message: requests and replies, in the order in which they pass, and may change or drop them.
type wire struct {
	target      *holder.App
	caller      node.Peer
	linker      *node.Node
	linkerStore *nodedb.Store

	mu     sync.Mutex
	change func(m psi.Message) (psi.Message, error)
	hello  func(h psi.Hello) psi.Hello // changes the reply
	calls  int
}

var errDropped = problem.New(problem.Unavailable, "the line is dead")

func (w *wire) ExchangeStudy(ctx context.Context, to node.Peer, ag *study.Agreement) (known node.Known, err error) {
	if to.Role == node.Linker {
		err = w.linkerStore.InNodeTx(ctx, "receive", func(ctx context.Context, tx node.Tx) error {
			known, err = w.linker.ReceiveStudyTx(ctx, tx, w.caller, ag)
			return err
		})
		return known, err
	}
	return w.target.HandleExchangeStudy(ctx, w.caller, ag)
}

func (w *wire) Holder(node.Peer) holder.HolderPeer { return w }
func (w *wire) Linker(node.Peer) holder.LinkerPeer { return nil }

func (w *wire) OpenSession(ctx context.Context, h psi.Hello, known uint64) (psi.Hello, uint64, error) {
	h, err := psi.DecodeHello(h.Encode())
	if err != nil {
		return h, 0, err
	}
	reply, number, err := w.target.HandleOpenSession(ctx, w.caller, h, known)
	if err == nil && w.hello != nil {
		reply = w.hello(reply)
	}
	return reply, number, overWire(err)
}

func (w *wire) Step(ctx context.Context, m psi.Message) (psi.Message, error) {
	m, err := w.pass(m)
	if err != nil {
		return nil, err
	}
	reply, err := w.target.HandleStep(ctx, w.caller, m)
	if err != nil {
		return nil, overWire(err)
	}
	return w.pass(reply)
}

func (w *wire) pass(m psi.Message) (psi.Message, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.calls++
	if w.change == nil {
		return m, nil
	}
	return w.change(m)
}

func overWire(err error) error {
	if err == nil {
		return nil
	}
	var p *problem.Error
	if !errors.As(err, &p) || p.Kind == problem.Internal {
		return problem.New(problem.Unavailable, "the peer failed: %v", err)
	}
	return &problem.Error{Kind: p.Kind, Text: p.Text, Hint: p.Hint}
}
