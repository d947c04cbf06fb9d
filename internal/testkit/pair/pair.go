// Package pair is two holders of one study in databases of their own, for tests of their steps.
// They call each other directly; what passes between them can be seen, changed and dropped. Their
// linker is one of the package, which keeps contributions in memory and can be made to misbehave.
package pair

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

const Study = "pairs"

// Options are what a study of two holders may differ in.
type Options struct {
	Suite, Directions string
	Limits            [2]int64
	Secrets           [2][]byte // imported; nil agrees on one
	Keys              string    // in YAML; "" is an id key
	Linkage           string    // in YAML; "" leaves it out
	Disclosure        string    // likewise
	Recipe            int       // version; 0 is the newest
	Population        string    // a line of YAML; "" leaves it out
	Recode            string    // of X at alpha, in YAML; "" leaves it as it is
}

// Pair is two holders of one study, alpha (side 1) and beta (side 2), which call each other
// directly.
type Pair struct {
	T       testing.TB
	Apps    [2]*holder.App
	configs [2]holder.Config // of the applications
	stores  [2]*node.Store
	Pools   [2]*pgxpool.Pool
	Spec    *study.Spec
	Ag      *study.Agreement
	Wires   [2]*wire // what app i calls through
	linker  *identity.Identity
	// the linker, as far as its part in signing goes
	signs func() *linkerNode
}

// Sign has all three nodes sign another study, and returns it as alpha knows it.
func (p *Pair) Sign(spec *study.Spec) *study.Agreement {
	p.T.Helper()
	ctx := p.T.Context()
	Must(p.T, Err(p.Apps[0].ProposeStudy(ctx, spec, agree.Options{LoadLater: true})))
	Must(p.T, Err(p.Apps[1].AcceptStudy(ctx, spec.Name, agree.Options{LoadLater: true})))
	l := p.signs()
	Must(p.T, l.store.InTx(ctx, "accept", func(ctx context.Context, tx *node.Tx) error {
		_, err := l.node.AcceptTx(ctx, tx, spec.Name, node.KeyPart{})
		return err
	}))
	for _, app := range p.Apps {
		Must(p.T, app.SyncStudy(ctx, spec.Name))
	}
	st, err := p.Apps[0].Study(ctx, spec.Name)
	Must(p.T, err)
	return st.Agreement
}

var Names = [2]string{"alpha", "beta"}

// SmallClasses is Disclosure of a study that releases cells of classes of three keys.
const SmallClasses = "disclosure: {threshold: 3, tables: [[X, Y]], classes_per_key: 100, smallest_class: 3}"

func New(t testing.TB, o Options) *Pair {
	t.Helper()
	made, _ := pairTemplates.LoadOrStore(fmt.Sprintf("%+v", o), sync.OnceValues(func() (*pairTemplate, error) { return newPairTemplate(o) }))
	tpl, err := made.(func() (*pairTemplate, error))()
	Must(t, err)
	p := &Pair{T: t, linker: tpl.identity, Spec: tpl.spec, Ag: tpl.ag}
	for i := range Names {
		_, p.Pools[i] = tpl.holders[i].NewDatabase(t)
		p.stores[i] = node.NewStore(p.Pools[i])
		p.configs[i], err = tpl.config(t.Context(), i, p.stores[i])
		Must(t, err)
	}
	linker := sync.OnceValue(func() *linkerNode {
		_, pool := tpl.linker.NewDatabase(t)
		l, err := tpl.openLinker(t.Context(), node.NewStore(pool))
		Must(t, err)
		return l
	})
	p.signs = linker
	for i := range p.Apps {
		p.Wires[i] = &wire{target: &p.Apps[1-i], Caller: tpl.peers[1+i], linker: linker}
		p.Configure(i, func(c *holder.Config) { c.Peers = p.Wires[i] })
	}
	return p
}

// Configure puts a holder together anew, with what it works with changed, for whoever has it.
func (p *Pair) Configure(i int, change func(c *holder.Config)) {
	change(&p.configs[i])
	if p.Apps[i] == nil {
		p.Apps[i] = &holder.App{}
	}
	*p.Apps[i] = *holder.New(p.configs[i])
}

// pairTemplates has, by options, the databases that newHolderPair copies.
var pairTemplates sync.Map

// pairTemplate is the databases of two holders and their linker once all have signed a study.
type pairTemplate struct {
	linker   *pgtest.Template
	identity *identity.Identity // of the linker
	holders  [2]*pgtest.Template
	masters  [3]*masterkey.Key // of the linker, then of the holders
	peers    [3]node.Peer      // likewise
	spec     *study.Spec
	ag       *study.Agreement
}

// linkerNode is the linker as far as its part in a study's signing goes.
type linkerNode struct {
	node  *node.Node
	store *node.Store
}

func pairNow() time.Time { return time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC) }

func newPairTemplate(o Options) (tpl *pairTemplate, err error) {
	tpl = &pairTemplate{}
	dir, err := os.MkdirTemp("", "blindjoin-pair-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	for i := range tpl.masters {
		if tpl.masters[i], err = masterkey.Create(filepath.Join(dir, strconv.Itoa(i)+".key")); err != nil {
			return nil, err
		}
	}
	// All three are connected at once while they sign, and none is when it is copied.
	tpl.linker, err = pgtest.NewTemplate(func(ctx context.Context, linkerURL string) error {
		tpl.holders[0], err = pgtest.NewTemplate(func(ctx context.Context, alphaURL string) error {
			tpl.holders[1], err = pgtest.NewTemplate(func(ctx context.Context, betaURL string) error {
				return tpl.sign(ctx, o, [3]string{linkerURL, alphaURL, betaURL})
			}, holder.Migrations()...)
			return err
		}, holder.Migrations()...)
		return err
	}, node.Migrations())
	return tpl, err
}

// sign makes three nodes in databases of the current schema, pins each at the others, and has all
// sign a study.
func (tpl *pairTemplate) sign(ctx context.Context, o Options, urls [3]string) error {
	var pools [3]*pgxpool.Pool
	for i, url := range urls {
		pool, err := postgres.Connect(ctx, url, "pair")
		if err != nil {
			return err
		}
		defer pool.Close()
		pools[i] = pool
	}
	linkerStore := node.NewStore(pools[0])
	nodes := [3]*node.Node{}
	for i, name := range []string{"linker", Names[0], Names[1]} {
		role := node.Holder
		if i == 0 {
			role = node.Linker
		}
		n, err := node.Init(ctx, node.NewStore(pools[i]), tpl.masters[i], role, name, pairNow(), rand.Reader)
		if err != nil {
			return err
		}
		nodes[i] = n
		tpl.peers[i] = node.Peer{Name: name, Role: role, Address: "https://" + name + ".example:7411", Fingerprint: n.Identity.Fingerprint()}
	}
	tpl.identity = nodes[0].Identity
	for i, n := range nodes {
		for j, peer := range tpl.peers {
			if i != j {
				if err := n.AddPeer(ctx, peer); err != nil {
					return err
				}
			}
		}
	}
	var apps [2]*holder.App
	for i := range apps {
		c, err := tpl.config(ctx, i, node.NewStore(pools[1+i]))
		if err != nil {
			return err
		}
		c.Peers = &wire{
			target: &apps[1-i], Caller: tpl.peers[1+i], linker: func() *linkerNode { return &linkerNode{nodes[0], linkerStore} },
		}
		apps[i] = holder.New(c)
	}
	spec, err := study.ParseYAML("pairs.yaml", fmt.Appendf(nil, `
name: %s
purpose: a test
holders:
  alpha: {columns: [X], recode: {%s}}
  beta: {columns: [Y]}
linker: linker
keys:
%s
%s
%s
%s
protocol: {suite: %s, directions: %s}
expires: 2027-12-31
`, Study, o.Recode, orDefault(o.Keys, "  id: {columns: {alpha: [KEY], beta: [KEY]}, normalise: [trim, upper]}"), o.Linkage, o.Population, orDefault(o.Disclosure, "disclosure: {tables: [[X, Y]], classes_per_key: 100, smallest_class: 3}"), orDefault(o.Suite, oprf.SuiteRistretto255), orDefault(o.Directions, study.DirectionsOne)))
	if err != nil {
		return err
	}
	spec.Limits, spec.RecipeVersion = o.Limits, o.Recipe
	tpl.spec = spec
	if _, err := apps[0].ProposeStudy(ctx, spec, agree.Options{Secret: o.Secrets[0], LoadLater: true}); err != nil {
		return err
	}
	if _, err := apps[1].AcceptStudy(ctx, Study, agree.Options{Secret: o.Secrets[1], LoadLater: true}); err != nil {
		return err
	}
	err = linkerStore.InTx(ctx, "accept", func(ctx context.Context, tx *node.Tx) error {
		_, err := nodes[0].AcceptTx(ctx, tx, Study, node.KeyPart{})
		return err
	})
	if err != nil {
		return err
	}
	for _, app := range apps {
		if err := app.SyncStudy(ctx, Study); err != nil {
			return err
		}
	}
	st, err := apps[0].Study(ctx, Study)
	tpl.ag = st.Agreement
	return err
}

// config is what a holder works with in its database, or in a copy of it.
func (tpl *pairTemplate) config(ctx context.Context, i int, store *node.Store) (holder.Config, error) {
	master := tpl.masters[1+i]
	n, err := node.Open(ctx, store, master, node.Holder, pairNow)
	return holder.Config{
		Node: n, Master: master, Store: store, Now: pairNow, Random: rand.Reader, Progress: Quiet{}, Log: slog.New(slog.DiscardHandler),
	}, err
}

func (tpl *pairTemplate) openLinker(ctx context.Context, store *node.Store) (*linkerNode, error) {
	n, err := node.Open(ctx, store, tpl.masters[0], node.Linker, pairNow)
	return &linkerNode{n, store}, err
}

func orDefault(s, d string) string {
	if s == "" {
		return d
	}
	return s
}

func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%v (%s)", err, problem.HintOf(err))
	}
}

// Load gives a holder a dataset of these keys, with a new generation; "" is a null.
func (p *Pair) Load(i int, keys ...string) {
	p.T.Helper()
	columns := []string{"X", "KEY"}
	if i == 1 {
		columns = []string{"KEY", "Y"}
	}
	Must(p.T, p.stores[i].InTx(p.T.Context(), "load", func(ctx context.Context, tx *node.Tx) error {
		r := load.Dataset{Name: "records", Columns: columns, Source: "test"}
		if _, err := rand.Read(r.Generation[:]); err != nil {
			return err
		}
		have, err := load.DatasetByName(ctx, tx, "records")
		switch {
		case problem.KindOf(err) == problem.NotFound:
			r.ID, err = load.InsertDataset(ctx, tx, r)
		case err == nil:
			r.ID = have.ID
			err = load.ReplaceDataset(ctx, tx, r)
		}
		if err != nil {
			return err
		}
		next := 0
		n, err := load.CopyDatasetRows(ctx, tx, r.ID, func() ([]*string, error) {
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
		return load.SetDatasetRowCount(ctx, tx, r.ID, n)
	}))
}

// LoadBoth gives each holder a dataset of its keys.
func (p *Pair) LoadBoth(keys [2][]string) {
	p.T.Helper()
	for i := range keys {
		p.Load(i, keys[i]...)
	}
}

func (p *Pair) Intersect(i int) (*intersect.Result, error) {
	return p.Apps[i].Intersect(p.T.Context(), Study)
}

// Counts is what a holder stored: its own and its peer's multiplicity of every key in the
// intersection.
type Counts map[string][2]int

// Stored reads the intersection of a holder back as keys.
func (p *Pair) Stored(i int) Counts {
	p.T.Helper()
	rows, err := p.Pools[i].Query(p.T.Context(), `SELECT k.linkage_key, i.own_multiplicity, i.peer_multiplicity
		FROM intersection_key i JOIN study_key k USING (study_no, join_token)`)
	Must(p.T, err)
	defer rows.Close()
	out := Counts{}
	for rows.Next() {
		var key []byte
		var own, peer int
		Must(p.T, rows.Scan(&key, &own, &peer))
		out[string(key[4:])] = [2]int{own, peer} // after its length
	}
	Must(p.T, rows.Err())
	return out
}

// Scalar reads one number of a holder's database.
func (p *Pair) Scalar(i int, sql string) (n int) {
	p.T.Helper()
	Must(p.T, p.Pools[i].QueryRow(p.T.Context(), sql).Scan(&n))
	return n
}

// wire is one holder's way to its peers. Like a network it lets errors through as kind, text and
// hint only. change, if set, sees every protocol message: requests and replies, in the order in
// which they pass, and may change or drop them.
type wire struct {
	target **holder.App
	Caller node.Peer
	linker func() *linkerNode

	mu     sync.Mutex
	Change func(m psi.Message) (psi.Message, error)
	Hello  func(h psi.Hello) psi.Hello // changes the reply
	// Shared sees the proposed tables of a request and then those of its reply, and may change them
	// or drop them.
	Shared func(list []study.TableProposal) ([]study.TableProposal, error)
	Away   bool // heads of the linker's log reach nobody
	calls  int
}

var ErrDropped = problem.New(problem.Unavailable, "the line is dead")

func (w *wire) ExchangeStudy(ctx context.Context, to node.Peer, ag *study.Agreement) (known study.Known, err error) {
	if to.Role == node.Linker {
		linker := w.linker()
		err = linker.store.InTx(ctx, "receive", func(ctx context.Context, tx *node.Tx) error {
			known, err = linker.node.ReceiveStudyTx(ctx, tx, w.Caller, ag)
			return err
		})
		return known, err
	}
	return (*w.target).HandleExchangeStudy(ctx, w.Caller, ag)
}

func (w *wire) Holder(node.Peer) holder.Peer   { return w }
func (w *wire) Linker(node.Peer) holder.Linker { return nil }

// ShareTables implements approve.Peer.
func (w *wire) ShareTables(ctx context.Context, id study.ID, list []study.TableProposal) ([]study.TableProposal, error) {
	list, err := w.share(list)
	if err != nil {
		return nil, err
	}
	known, err := (*w.target).HandleShareTables(ctx, w.Caller, id, list)
	if err != nil {
		return nil, overWire(err)
	}
	return w.share(known)
}

// CompareHeads implements linkerlog.Peer.
func (w *wire) CompareHeads(ctx context.Context, id study.ID, head auditlog.SignedHead) (auditlog.SignedHead, error) {
	if w.Away {
		return auditlog.SignedHead{}, ErrDropped
	}
	kept, err := (*w.target).HandleCompareHeads(ctx, w.Caller, id, head)
	return kept, overWire(err)
}

func (w *wire) share(list []study.TableProposal) ([]study.TableProposal, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.Shared == nil {
		return list, nil
	}
	return w.Shared(list)
}

func (w *wire) OpenSession(ctx context.Context, h psi.Hello, known uint64) (psi.Hello, uint64, error) {
	h, err := psi.DecodeHello(h.Encode())
	if err != nil {
		return h, 0, err
	}
	reply, number, err := (*w.target).HandleOpenSession(ctx, w.Caller, h, known)
	if err == nil && w.Hello != nil {
		reply = w.Hello(reply)
	}
	return reply, number, overWire(err)
}

func (w *wire) Step(ctx context.Context, m psi.Message) (psi.Message, error) {
	m, err := w.pass(m)
	if err != nil {
		return nil, err
	}
	reply, err := (*w.target).HandleStep(ctx, w.Caller, m)
	if err != nil {
		return nil, overWire(err)
	}
	return w.pass(reply)
}

func (w *wire) pass(m psi.Message) (psi.Message, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.calls++
	if w.Change == nil {
		return m, nil
	}
	return w.Change(m)
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

// Err is the error of a call whose result a test does not look at.
func Err[T any](_ T, err error) error { return err }

// AsJSON is v as JSON, to compare and to print.
func AsJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	Must(t, err)
	return string(b)
}
