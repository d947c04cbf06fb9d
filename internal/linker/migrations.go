package linker

import (
	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
)

// queries are the statements of this role; each takes the transaction that it runs in.
var queries = dbgen.New()

// Migrations returns the schema of the linker's database: the part that every node has, then the
// linker's own.
func Migrations() []postgres.Migration {
	return []postgres.Migration{
		node.Migrations(),
		{FS: db.Migrations, Dir: "migrations/linker", Table: "schema_version_linker"},
	}
}
