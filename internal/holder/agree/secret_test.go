package agree_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

const secretStudy = `name: mortgages
purpose: mortgage burden by age
holders:
  istat: {columns: [CLASSE_ETA]}
  bi:    {columns: [TIPO_MUTUO]}
linker: linker
keys:
  id: {columns: {istat: [IDKEY], bi: [IDKEY]}, normalise: [trim]}
expires: 2026-12-31
`

// direct carries studies between two holders; the linker never answers.
type direct struct {
	holder.Peers
	apps map[string]*holder.App
	from string
	away bool
}

func (p *direct) ExchangeStudy(ctx context.Context, to node.Peer, a *study.Agreement) (study.Known, error) {
	app, ok := p.apps[to.Name]
	if !ok || p.away {
		return study.Known{}, problem.New(problem.Unavailable, "%s does not answer", to.Name)
	}
	self := p.apps[p.from].Node
	return app.HandleExchangeStudy(ctx, node.Peer{Name: self.Name, Role: self.Role, Fingerprint: self.Identity.Fingerprint()}, a)
}

type secretHolder struct {
	*holder.App
	pool  *pgxpool.Pool
	peers *direct
}

func newSecretPair(t *testing.T) (istat, bi *secretHolder) {
	t.Helper()
	apps := map[string]*holder.App{}
	now := func() time.Time { return time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC) }
	open := func(name string) *secretHolder {
		_, pool := pgtest.NewDatabase(t, holder.Migrations()...)
		store := node.NewStore(pool)
		master, err := masterkey.Create(filepath.Join(t.TempDir(), "master.key"))
		if err != nil {
			t.Fatal(err)
		}
		n, err := node.Init(t.Context(), store, master, node.Holder, name, now(), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		h := &secretHolder{pool: pool, peers: &direct{apps: apps, from: name}}
		h.App = holder.New(holder.Config{
			Node: n, Master: master, Store: store, Peers: h.peers, Now: now, Random: rand.Reader, Log: slog.New(slog.DiscardHandler),
		})
		apps[name] = h.App
		return h
	}
	istat, bi = open("istat"), open("bi")
	for h, other := range map[*secretHolder]*secretHolder{istat: bi, bi: istat} {
		for _, p := range []node.Peer{
			{Name: other.Node.Name, Role: node.Holder, Address: "https://h:1", Fingerprint: other.Node.Identity.Fingerprint()},
			{Name: "linker", Role: node.Linker, Address: "https://l:1", Fingerprint: fingerprint.Fingerprint{1}},
		} {
			if err := h.Node.AddPeer(t.Context(), p); err != nil {
				t.Fatal(err)
			}
		}
	}
	return istat, bi
}

func secretSpec(t *testing.T, replace ...string) *study.Spec {
	t.Helper()
	s, err := study.ParseYAML("study.yaml", []byte(strings.NewReplacer(replace...).Replace(secretStudy)))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// secretState says which of the two wrapped keys are stored.
func secretState(t *testing.T, h *secretHolder) (exchange, root []byte) {
	t.Helper()
	if err := h.pool.QueryRow(t.Context(), "SELECT exchange_key_wrapped, root_key_wrapped FROM study_secret").Scan(&exchange, &root); err != nil {
		t.Fatal(err)
	}
	return exchange, root
}

// signed accepts that the linker could not be told, and nothing else.
func signed(t *testing.T, a *study.Agreement, err error) *study.Agreement {
	t.Helper()
	if a == nil || problem.KindOf(err) != problem.Unavailable || !strings.Contains(err.Error(), "linker") {
		t.Fatalf("agreement %v, error %v", a != nil, err)
	}
	return a
}

func TestHoldersAgreeOnASecret(t *testing.T) {
	t.Parallel()
	istat, bi := newSecretPair(t)
	a, err := istat.ProposeStudy(t.Context(), secretSpec(t), agree.Options{LoadLater: true})
	first := signed(t, a, err)
	if _, err := istat.SecretFingerprint(t.Context(), "mortgages"); problem.KindOf(err) != problem.Denied {
		t.Fatalf("a secret of one: %v", err)
	}
	exchange, root := secretState(t, istat)
	if exchange == nil || root != nil {
		t.Fatal("a proposer keeps its exchange key, and has no root key")
	}
	a, err = istat.ProposeStudy(t.Context(), secretSpec(t), agree.Options{LoadLater: true})
	if again := signed(t, a, err); again.ID() != first.ID() {
		t.Fatal("proposing again made another study")
	}
	if same, _ := secretState(t, istat); !bytes.Equal(same, exchange) {
		t.Fatal("proposing again made another exchange key")
	}
	if _, err := istat.ProposeStudy(t.Context(), secretSpec(t, "by age", "by income"), agree.Options{LoadLater: true}); problem.KindOf(err) != problem.Conflict {
		t.Fatalf("other content: %v", err)
	}
	istat.peers.away, bi.peers.away = true, true
	if a, err = bi.AcceptStudy(t.Context(), "mortgages", agree.Options{LoadLater: true}); a == nil || problem.KindOf(err) != problem.Unavailable {
		t.Fatal(err)
	}
	istat.peers.away, bi.peers.away = false, false
	// delivers once more
	a, err = bi.AcceptStudy(t.Context(), "mortgages", agree.Options{LoadLater: true})
	if a = signed(t, a, err); strings.Join(a.Missing(), " ") != "linker" {
		t.Fatalf("missing %v", a.Missing())
	}
	digits, err := istat.SecretFingerprint(t.Context(), "mortgages")
	if err != nil || digits == "" {
		t.Fatal(err)
	}
	for range 2 { // derived, then read
		if other, err := bi.SecretFingerprint(t.Context(), "mortgages"); err != nil || other != digits {
			t.Fatalf("%q and %q, %v", digits, other, err)
		}
	}
	for _, h := range []*secretHolder{istat, bi} {
		if exchange, root := secretState(t, h); exchange != nil || root == nil {
			t.Fatalf("%s: the exchange key must go and the root key stay", h.Node.Name)
		}
	}
	// A wrapped key opens in its own cell only.
	if _, err := bi.pool.Exec(t.Context(), "UPDATE study_secret SET exchange_key_wrapped = root_key_wrapped, root_key_wrapped = NULL"); err != nil {
		t.Fatal(err)
	}
	if _, err := bi.SecretFingerprint(t.Context(), "mortgages"); problem.KindOf(err) != problem.Internal {
		t.Fatalf("a moved key: %v", err)
	}
}

func TestHoldersImportASecret(t *testing.T) {
	t.Parallel()
	secret := bytes.Repeat([]byte("0f"), 32)
	opts := agree.Options{LoadLater: true, Secret: secret}
	istat, bi := newSecretPair(t)
	if _, err := istat.ProposeStudy(t.Context(), secretSpec(t), agree.Options{LoadLater: true, Secret: []byte("short")}); problem.KindOf(err) != problem.Invalid {
		t.Fatalf("short secret: %v", err)
	}
	a, err := istat.ProposeStudy(t.Context(), secretSpec(t), opts)
	signed(t, a, err)
	if _, err := bi.AcceptStudy(t.Context(), "mortgages", agree.Options{LoadLater: true}); problem.KindOf(err) != problem.Conflict {
		t.Fatalf("no secret: %v", err)
	}
	a, err = bi.AcceptStudy(t.Context(), "mortgages", agree.Options{LoadLater: true, Secret: append(bytes.Clone(secret), "\r\n"...)})
	signed(t, a, err)
	one, err := istat.SecretFingerprint(t.Context(), "mortgages")
	if err != nil {
		t.Fatal(err)
	}
	if two, err := bi.SecretFingerprint(t.Context(), "mortgages"); err != nil || one != two {
		t.Fatalf("%q and %q, %v", one, two, err)
	}
	a, err = istat.ProposeStudy(t.Context(), secretSpec(t), opts)
	signed(t, a, err)
	other := agree.Options{LoadLater: true, Secret: bytes.Repeat([]byte("1f"), 32)}
	if _, err := istat.ProposeStudy(t.Context(), secretSpec(t), other); problem.KindOf(err) != problem.Conflict {
		t.Fatalf("another secret: %v", err)
	}
}

func TestStudyDatasetMustHaveItsColumns(t *testing.T) {
	t.Parallel()
	istat, _ := newSecretPair(t)
	for name, columns := range map[string][]string{"good": {"X", "CLASSE_ETA", "IDKEY"}, "bad": {"IDKEY", "X"}} {
		err := istat.Store.InTx(t.Context(), "test", func(ctx context.Context, tx *node.Tx) error {
			_, err := load.InsertDataset(ctx, tx, load.Dataset{Name: name, Columns: columns, Source: "file.csv"})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]problem.Kind{"bad": problem.Invalid, "none": problem.NotFound} {
		if _, err := istat.ProposeStudy(t.Context(), secretSpec(t), agree.Options{Dataset: name}); problem.KindOf(err) != want {
			t.Fatalf("dataset %s: %v", name, err)
		}
	}
	if list, err := istat.Studies(t.Context()); err != nil || len(list) != 0 {
		t.Fatalf("a refused proposal leaves %d studies, %v", len(list), err)
	}
	a, err := istat.ProposeStudy(t.Context(), secretSpec(t), agree.Options{Dataset: "good"})
	signed(t, a, err)
	var bound string
	if err := istat.pool.QueryRow(t.Context(), "SELECT name FROM study_dataset JOIN dataset USING (dataset_id)").Scan(&bound); err != nil || bound != "good" {
		t.Fatalf("bound %q, %v", bound, err)
	}
}
