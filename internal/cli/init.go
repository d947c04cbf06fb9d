package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/app"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func newInit(g *globals) *cobra.Command {
	var role, name string
	var ifMissing bool
	c := &cobra.Command{
		Use:   "init --role holder|linker --name NAME",
		Short: "Make this database a node: schema, identity key, certificate",
		Long: `Makes the database a node's: creates the schema, an Ed25519 identity key and a self-signed certificate. The key is wrapped
by the master key, which is a file (made if it is not there; keep it and back it up apart from the database).
The fingerprint printed at the end is what the other two institutions pin; read it to them over the phone.`,
		Example: `  export BLINDJOIN_DATABASE_URL=postgres://blindjoin@localhost/blindjoin
  export BLINDJOIN_MASTER_KEY_FILE=$HOME/.blindjoin/master.key
  blindjoin init --role holder --name statistics`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if role != string(node.Holder) && role != string(node.Linker) {
				return usagef("--role %q: it is holder or linker", role)
			}
			if name == "" {
				return usagef("--name is missing: how the other institutions call this node")
			}
			return g.init(cmd.Context(), node.Role(role), name, ifMissing)
		},
	}
	c.Flags().StringVar(&role, "role", "", "holder (has a dataset) or linker (the neutral third party)")
	c.Flags().StringVar(&name, "name", "", "this node's name, the same everywhere: a-z, 0-9, - and _")
	c.Flags().BoolVar(&ifMissing, "if-missing", false, "succeed when the database is this very node already, for start-up scripts")
	return c
}

func (g *globals) init(ctx context.Context, role node.Role, name string, ifMissing bool) error {
	if err := g.requireDatabase(); err != nil {
		return err
	}
	if err := g.requireKeyFile(); err != nil {
		return err
	}
	pool, err := postgres.Connect(ctx, g.databaseURL, "blindjoin init")
	if err != nil {
		return err
	}
	defer pool.Close()
	// A node that is there is looked at before anything is made: a database of the other role stays
	// as it is, and the two streams of this one go up together.
	thereRole, thereName, err := app.Of(ctx, pool)
	if err != nil {
		return err
	}
	streams := []postgres.Migration{node.Migrations()}
	switch {
	case thereName == "":
	case ifMissing && thereRole == role && thereName == name:
		streams = app.Migrations(role)
	default:
		return problem.New(problem.Conflict, "this database is already the node %q, a %s", thereName, thereRole).
			WithHint("use another database, or this node as it is: `blindjoin peer list`, `blindjoin serve`")
	}
	if err := postgres.Migrate(ctx, g.databaseURL, streams...); err != nil {
		return err
	}
	store := node.NewStore(pool)
	var there node.Record
	err = store.InTx(ctx, "init", func(ctx context.Context, tx *node.Tx) error {
		var err error
		there, err = tx.Node(ctx)
		return err
	})
	switch {
	case err == nil && ifMissing && there.Role == role && there.Name == name:
		// Interrupted after its row was written, the role's tables may be missing.
		if err := postgres.Migrate(ctx, g.databaseURL, app.Migrations(role)...); err != nil {
			return err
		}
		if err := g.noteInspector(ctx, store); err != nil {
			return err
		}
		return g.printNode(there.Name, there.Role, there.Fingerprint)
	case err == nil:
		return problem.New(problem.Conflict, "this database is already the node %q, a %s", there.Name, there.Role).
			WithHint("use another database, or this node as it is: `blindjoin peer list`, `blindjoin serve`")
	case problem.KindOf(err) != problem.NotFound:
		return err
	}
	master, err := masterKey(g.masterKeyFile)
	if err != nil {
		return err
	}
	// A name that is refused leaves no role's tables behind either. Interrupted here, the next
	// command makes them.
	n, err := node.Init(ctx, store, master, role, name, app.Now(), rand.Reader)
	if err != nil {
		return err
	}
	if err := postgres.Migrate(ctx, g.databaseURL, app.Migrations(role)...); err != nil {
		return err
	}
	if err := g.noteInspector(ctx, store); err != nil {
		return err
	}
	return g.printNode(n.Name, n.Role, n.Identity.Fingerprint())
}

func (g *globals) printNode(name string, role node.Role, fp fingerprint.Fingerprint) error {
	v := view.Node{Name: name, Role: string(role), Fingerprint: fp.String()}
	return g.print(v, table{head: []string{"name", "role", "fingerprint"}, rows: [][]string{{v.Name, v.Role, v.Fingerprint}}})
}

// masterKey loads the key file, or makes it where there is none.
func masterKey(path string) (*masterkey.Key, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return masterkey.Create(path)
	}
	return masterkey.Load(path)
}

func newMasterKey(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "master-key", Short: "The key that wraps this node's secrets"}
	c.AddCommand(&cobra.Command{
		Use:   "rotate",
		Short: "Add a new master key; what the old one wrapped still opens",
		Long: `Adds a new primary key to the master key file. Secrets wrapped from now on use it; those wrapped before still open with
the old one, which stays in the file. Back the file up afterwards.`,
		Example: `  blindjoin master-key rotate --master-key-file $HOME/.blindjoin/master.key`,
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if err := g.requireKeyFile(); err != nil {
				return err
			}
			if err := masterkey.Rotate(g.masterKeyFile); err != nil {
				return err
			}
			g.say("rotated: back up %s now, apart from the database", g.masterKeyFile)
			return nil
		},
	})
	return c
}
