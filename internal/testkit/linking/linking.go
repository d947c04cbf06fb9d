// Package linking is a linker in a database of its own with a study of two holders, for tests of
// its steps. The holders are no nodes: the package makes their uploads and their signed requests by
// itself, and counts in memory what the linker links and answers.
package linking

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

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
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// TestTime is what the clock of a new World says.
var TestTime = time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)

const paddedSize = 12 // of attribute values

// World is a linker with one active study of the holders alpha (side 1) and beta (side 2), who each
// have two columns.
type World struct {
	t         testing.TB
	URL       string
	Pool      *pgxpool.Pool
	Store     *node.Store
	App       *linker.App
	Config    linker.Config
	Agreement *study.Agreement
	Study     study.ID
	IDs       map[string]*identity.Identity
	Peers     map[string]node.Peer
	Now       time.Time // what its clock says
	counter   int
	serial    map[string]byte // of the last intersection that a holder has contributed from
}

// New is a linker with a study that is signed; edit changes the study before.
func New(t testing.TB, edit ...func(*study.Spec)) *World {
	t.Helper()
	ctx := context.Background()
	url, pool := pgtest.NewDatabase(t, linker.Migrations()...)
	w := &World{t: t, URL: url, Pool: pool, Store: node.NewStore(pool), IDs: map[string]*identity.Identity{}, Peers: map[string]node.Peer{}, Now: TestTime, serial: map[string]byte{}}
	master, err := masterkey.Create(filepath.Join(t.TempDir(), "master.key"))
	w.Must(err)
	_, err = node.Init(ctx, w.Store, master, node.Linker, "linker", TestTime, rand.Reader)
	w.Must(err)
	n, err := node.Open(ctx, w.Store, master, node.Linker, w.clock)
	w.Must(err)
	w.Config = linker.Config{Node: n, Store: w.Store, Now: w.clock, Log: slog.New(slog.DiscardHandler)}
	w.App = linker.New(w.Config)
	w.IDs["linker"] = n.Identity
	for _, name := range []string{"alpha", "beta", "gamma"} {
		w.IDs[name], err = identity.Generate(rand.Reader, name, TestTime)
		w.Must(err)
		w.Peers[name] = node.Peer{Name: name, Role: node.Holder, Address: "https://" + name + ".test:7443", Fingerprint: w.IDs[name].Fingerprint()}
		w.Must(n.AddPeer(ctx, w.Peers[name]))
	}
	w.Agreement = w.NewStudy("mortgages", edit...)
	w.Study = w.Agreement.ID()
	return w
}

func (w *World) clock() time.Time { return w.Now }

// Must ends the test at an error.
func (w *World) Must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// Draft is a study of alpha, beta and the linker that nobody has signed, as the linker has it.
func (w *World) Draft(name string, edit ...func(*study.Spec)) *study.Agreement {
	w.t.Helper()
	recipe, err := linkagekey.ParseRecipe([]string{"trim"})
	w.Must(err)
	spec := &study.Spec{
		Name: name, Purpose: "testing the linker", Linker: "linker",
		Holders: [2]study.HolderSpec{{Name: "alpha", Columns: []string{"a0", "a1"}}, {Name: "beta", Columns: []string{"b0", "b1"}}},
		Keys:    []study.KeySpec{{Kind: study.KeyID, Columns: [2][]string{{"id"}, {"id"}}, Recipe: recipe}},
		Suite:   oprf.SuiteRistretto255, Directions: study.DirectionsOne, Expires: "2027-12-31",
		Disclosure: disclosure.Rules{
			Threshold: 10, QueryBudget: 100, MaxGroupBy: 4, Count: disclosure.Records,
			ClassesPerKey: 1000, SmallestClass: disclosure.Floor, Homogeneity: 1, Refreshes: 1000,
		},
		Tables: study.Plan{{{Side: study.Side1, Index: 0}, {Side: study.Side1, Index: 1}, {Side: study.Side2, Index: 0}, {Side: study.Side2, Index: 1}}},
	}
	for _, e := range edit {
		e(spec)
	}
	pins := map[string]fingerprint.Fingerprint{}
	for n, id := range w.IDs {
		pins[n] = id.Fingerprint()
	}
	a, err := study.New(spec, pins, rand.Reader)
	w.Must(err)
	a.Private = nil
	return a
}

// End stores the notice by which a holder ends a study.
func (w *World) End(a *study.Agreement, holder string) {
	w.t.Helper()
	nt, err := study.NewNotice(holder, study.NoticeWithdraw, "", w.Now, w.IDs[holder].Public())
	w.Must(err)
	nt.Signature = w.IDs[holder].Sign(a.Terms.NoticeBytes(nt))
	w.Must(w.Store.InTx(context.Background(), "test end", func(ctx context.Context, tx *node.Tx) error {
		_, err := tx.InsertNotice(ctx, a.Terms, nt)
		return err
	}))
}

// NewStudy stores a study of alpha, beta and the linker that all three have signed.
func (w *World) NewStudy(name string, edit ...func(*study.Spec)) *study.Agreement {
	w.t.Helper()
	ctx := context.Background()
	a := w.Draft(name, edit...)
	for _, party := range a.Parties() {
		acc := study.Acceptance{Party: party, PublicKey: w.IDs[party].Public()}
		if party != "linker" {
			acc.KeyAgreement = study.KeyAgreementImported
		}
		acc.Signature = w.IDs[party].Sign(a.SigningBytes(acc))
		w.Must(a.AddAcceptance(acc))
	}
	w.Must(w.Store.InTx(ctx, "test study", func(ctx context.Context, tx *node.Tx) error {
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

// pad makes bytes of a size from a text, the same ones each time.
func pad(size int, format string, args ...any) []byte {
	b := make([]byte, size)
	sum := sha256.Sum256(fmt.Appendf(nil, format, args...))
	copy(b, sum[:])
	return b
}

// ColumnName is the name of a holder's column as the linker sees it.
func ColumnName(side study.Side, column int) []byte {
	return pad(token.NameSize, "name %d %d", side, column)
}

// Ciphertext is a value of a holder's column as the linker sees it.
func Ciphertext(side study.Side, column int, value string) []byte {
	return pad(token.CiphertextSize(paddedSize), "value %d %d %s", side, column, value)
}

// Count returns the one number that a query of the database yields.
func (w *World) Count(sql string, args ...any) int64 {
	w.t.Helper()
	var n int64
	w.Must(w.Pool.QueryRow(context.Background(), sql, args...).Scan(&n))
	return n
}

// WantKind ends the test unless an error is of a kind and has a text in it.
func WantKind(t testing.TB, err error, kind problem.Kind, text string) {
	t.Helper()
	if err == nil || problem.KindOf(err) != kind || !strings.Contains(err.Error(), text) {
		t.Fatalf("error %v (%s), want %s with %q", err, problem.KindOf(err), kind, text)
	}
}

// Ready is a World with both contributions: of 60 keys, a0 is 1 for 30 and 2 for 30, and b0 and b1
// are 1 for 40 and 2 for 20.
func Ready(t *testing.T, edit ...func(*study.Spec)) *World {
	t.Helper()
	w := New(t, edit...)
	w.Contribute("alpha", append(Rows(0, 30, 1, 1, 1), Rows(30, 30, 1, 2, 1)...))
	w.Contribute("beta", append(Rows(0, 40, 1, 1, 1), Rows(40, 20, 1, 2, 2)...))
	return w
}
