package postgres

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Database is a database as messages call it.
type Database struct {
	name string
	url  string // what says which database it is
}

// The databases that messages tell apart.
var (
	Own    = Database{name: "the database", url: "the database URL"}
	Source = Database{name: "the source database", url: "--source-url"}
)

// fault is what SQLSTATEs mean to an operator. %[1]s is the database, %[2]s what says which it is.
type fault struct {
	code       string // a SQLSTATE, or the beginning of some
	text, hint string
}

// faults has the longer codes before the shorter ones that they begin with. A server's own words
// are not repeated but in told: they may be in any language, and hold values.
var faults = []fault{
	{"53100", "%[1]s has no room left on its disk",
		"make room on the server, in its data directory and tablespaces, then run the same command again"},
	{"53200", "%[1]s ran out of memory", "give the server more memory, or lower work_mem, then run the same command again"},
	{codeTooManyConnections, "%[1]s takes no more connections",
		"wait for others to end; or raise the limit that is reached: max_connections, or the CONNECTION LIMIT of the role or the database"},
	{"53400", "%[1]s reached a limit of its configuration, such as temp_file_limit", "raise the limit, then run the same command again"},
	{"57014", "%[1]s ended a statement: it ran longer than statement_timeout, or an administrator ended it",
		"raise the time-out: add statement_timeout=6h to %[2]s"},
	{"57P03", "%[1]s takes no connections now: it is starting or stopping", "try again in a minute"},
	{"57P05", idled, idledHint},
	{"57P", "%[1]s ended the connection: it was stopped, or an administrator ended the session",
		"when PostgreSQL answers again, run the same command again"},
	{"25P03", idled, idledHint}, {"25P04", idled, idledHint},
	{"25006", "%[1]s is read-only", "is it a standby, or is default_transaction_read_only on? name the primary in %[2]s"},
	{codeSerializationFailure, "%[1]s ended the transaction for the sake of others",
		"run the same command again; on a standby, that is a conflict with recovery: raise max_standby_streaming_delay, or use the primary"},
	{"58", "%[1]s met an error of its disk or its files", "the server's log says which; nothing is to be done before that is mended"},
	{"XX001", "%[1]s found damaged data", "the server's log says where; restore a backup if it is so again"},
	{"XX002", "%[1]s found a damaged index", "the server's log says where; REINDEX it"},
	{"22021", "%[1]s holds text that is not in its own encoding", "convert that text in the table, or load a view that does"},
	{"22P05", "%[1]s holds text that has no characters in UTF-8", "convert that text in the table, or load a view that does"},
	{"08", "the connection to %[1]s broke", "when PostgreSQL answers again, run the same command again"},
	{classAuthorization, "%[1]s refuses the user", "check the user and the password in %[2]s, and the server's pg_hba.conf"},
	{codeUnknownDatabase, "%[1]s does not exist", "check %[2]s"},
	{codePrivilege, "the user may not do this in %[1]s", "its owner grants what is missing; the database user of a node owns its database"},
}

const (
	codePrivilege = "42501" // insufficient_privilege

	idled     = "%[1]s ended the connection: a time-out for transactions or idle sessions"
	idledHint = "raise it: add idle_in_transaction_session_timeout=6h, transaction_timeout=0 or idle_session_timeout=0 to %[2]s"
)

// told are the codes whose message names what it is about and nothing else.
var told = []string{codePrivilege, codeTooManyConnections, "53400"}

// Fault returns what an error says to the operator of the database, or nil if it is none of the
// faults that one can do something about. It is problem.Unavailable, and its text may go to a peer.
// Every command tells faults in the words that stand here.
func (d Database) Fault(err error) *problem.Error {
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) {
		for _, f := range faults {
			if strings.HasPrefix(pgErr.Code, f.code) {
				text := d.fill(f.text)
				for _, code := range told {
					if pgErr.Code == code {
						text += ": " + oneLine(pgErr.Message)
					}
				}
				return &problem.Error{Kind: problem.Unavailable, Err: err, Text: text, Hint: d.fill(f.hint)}
			}
		}
		return nil
	}
	var connect *pgconn.ConnectError
	switch {
	case err == nil, errors.Is(err, context.Canceled):
		return nil
	case errors.As(err, &connect):
		return &problem.Error{
			Kind: problem.Unavailable, Err: err, Text: fmt.Sprintf("cannot connect to %s: %s", d.name, reason(err)),
			Hint: "when PostgreSQL answers again, run the same command again",
		}
	case broken(err):
		return &problem.Error{
			Kind: problem.Unavailable, Err: err, Text: fmt.Sprintf("the connection to %s broke", d.name),
			Hint: "when PostgreSQL answers again, run the same command again",
		}
	}
	return nil
}

func (d Database) fill(text string) string {
	return strings.NewReplacer("%[1]s", d.name, "%[2]s", d.url).Replace(text)
}

// oneLine is a server's message, which may be anything.
func oneLine(s string) string {
	const longest = 300
	if r := []rune(s); len(r) > longest {
		s = string(r[:longest]) + "..."
	}
	return strings.Join(strings.Fields(s), " ")
}

// Unreachable says which database does not answer, and why.
func (d Database) Unreachable(config *pgx.ConnConfig, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	where := config.Host
	if !strings.HasPrefix(config.Host, "/") {
		where = net.JoinHostPort(config.Host, strconv.Itoa(int(config.Port)))
	}
	hint := fmt.Sprintf("is PostgreSQL running there, and does %s name it rightly?", d.url)
	if f := d.Fault(err); f != nil && hasClass(err) {
		hint = f.Hint
	}
	if hasCode(err, codeUnknownDatabase) {
		hint = fmt.Sprintf("create it with `createdb %s`, or check %s", config.Database, d.url)
	}
	// The cause is kept for errors.Is, but its text is not ours to vouch for.
	return &problem.Error{
		Kind: problem.Unavailable, Err: err, Hint: hint,
		Text: fmt.Sprintf("cannot connect to %s %q at %s as user %q: %s", strings.TrimPrefix(d.name, "the "), config.Database, where, config.User, reason(err)),
	}
}

// hasClass reports whether the server itself has answered.
func hasClass(err error) bool {
	var pgErr *pgconn.PgError
	return errors.As(err, &pgErr)
}

// reason is why a connection failed, in a few words.
func reason(err error) string {
	var pgErr *pgconn.PgError
	var op *net.OpError
	var dns *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.As(err, &pgErr):
		return oneLine(pgErr.Message)
	case errors.As(err, &certificate):
		return "its certificate cannot be verified: " + oneLine(certificate.Err.Error())
	case errors.As(err, &dns):
		return "no address is known for its host name"
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, os.ErrDeadlineExceeded):
		return "no answer in time"
	case errors.As(err, &op):
		return oneLine(op.Err.Error())
	case strings.Contains(err.Error(), "refused TLS"): // pgconn has no error of its own for it
		return "it does not speak TLS, which sslmode asks for"
	}
	return "the connection failed"
}

// statementError is a statement that the server refused for a reason that is the program's, as a
// rule, and not the operator's. The text has no SQLSTATE dump of the driver, and no value: class 22
// quotes some.
type statementError struct {
	error
	cause *pgconn.PgError
}

// Error implements error.
func (e *statementError) Error() string {
	said := oneLine(e.cause.Message)
	if strings.HasPrefix(e.cause.Code, "22") && strings.ContainsAny(said, `":`) {
		said = "a value that is not allowed"
	}
	return strings.ReplaceAll(e.error.Error(), e.cause.Error(), fmt.Sprintf("the database refuses it: %s (code %s)", said, e.cause.Code))
}

// Unwrap returns the error as the driver has it.
func (e *statementError) Unwrap() error { return e.error }

// Explain returns an error of the node's own database as an operator reads it: a fault, or the
// error without the driver's texts. A problem stays as it is.
func Explain(err error) error {
	var p *problem.Error
	var pgErr *pgconn.PgError
	if err == nil || errors.As(err, &p) {
		return err
	}
	if f := Own.Fault(err); f != nil {
		return f
	}
	if errors.As(err, &pgErr) {
		if f := Own.Fault(pgErr); f != nil {
			return f
		}
		return &statementError{err, pgErr}
	}
	return err
}
