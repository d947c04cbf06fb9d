package holder

import (
	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
)

// Migrations returns the schema of a holder's database: the part that every node has, then the
// holder's own.
func Migrations() []postgres.Migration {
	return []postgres.Migration{
		node.Migrations(),
		{FS: db.Migrations, Dir: "migrations/holder", Table: "schema_version_holder"},
	}
}
