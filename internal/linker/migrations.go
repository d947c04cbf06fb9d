package linker

import (
	"context"
	"encoding/binary"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// callLockSpace is the first half of the advisory locks between peers' calls on one study ("bjlk"
// in ASCII). The locks of steps are of the one-integer kind, which is a space of its own.
const callLockSpace = 0x626a6c6b

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

// SerialiseStudy makes other transactions that call it for the same study wait until this one ends.
// It is a lock between peers' calls, which all hold the study's shared lock. Two studies whose ids
// begin alike only wait for one another.
func SerialiseStudy(ctx context.Context, tx *node.Tx, id study.ID) error {
	err := queries.SerialiseStudy(ctx, tx.DB(), dbgen.SerialiseStudyParams{
		Space:    callLockSpace,
		StudyKey: int32(binary.BigEndian.Uint32(id[:4])), //nolint:gosec // any 32 bits name the lock
	})
	var e *pgconn.PgError
	if errors.As(err, &e) && e.Code == postgres.LockNotAvailable {
		return problem.New(problem.Busy, "the linker is at work on this study").WithHint("try again in a minute")
	}
	return err
}
