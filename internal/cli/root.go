// Package cli is the command line: it reads flags, wires databases, keys and peers to the
// applications, and prints what they return. Results go to stdout, everything else to stderr; the
// exit status is 0 done, 1 failed, 2 wrong usage.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/rpc"
)

const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// Environment variables that stand in for flags; a database URL may hold a password, which does not
// belong in arguments.
const (
	envDatabaseURL   = "BLINDJOIN_DATABASE_URL"
	envMasterKeyFile = "BLINDJOIN_MASTER_KEY_FILE"

	envPeerTimeout    = "BLINDJOIN_PEER_TIMEOUT"
	envConnectTimeout = "BLINDJOIN_CONNECT_TIMEOUT"
)

// defaultPeerTimeout leaves a peer time for its longest single answer, which is to sort or link
// millions of records. A peer that is dead rather than slow is noticed long before, by the connect
// time-out: see rpc.Client.
const defaultPeerTimeout = 10 * time.Minute

// globals are the flags that every command has.
type globals struct {
	databaseURL    string
	masterKeyFile  string
	format         string
	logLevel       string
	peerTimeout    time.Duration
	connectTimeout time.Duration

	in  io.Reader
	out io.Writer
	err io.Writer

	outToTerminal bool // somebody looks at out as it is written
}

// usageError marks errors that mean the command was written wrongly.
type usageError struct{ error }

func (u usageError) Unwrap() error { return u.error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// Main runs one command and returns the exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := untilSignal()
	defer stop()
	g := &globals{in: stdin, out: stdout, err: stderr, outToTerminal: isTerminal(stdout)}
	root := newRoot(g)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	var noHelp error
	helpOfKnown(root, &noHelp)
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = noHelp
	}
	if err == nil {
		return exitDone
	}
	return report(stderr, ctx, err)
}

// untilSignal returns a context that ends with the first signal to stop. A second one ends the
// process at once, for certain from the moment that the context has ended: whoever says that it
// does says so afterwards.
func untilSignal() (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case <-signals:
			// before the context ends, which signal.NotifyContext does not promise
			signal.Stop(signals)
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel()
	}
}

// report prints what was wrong and what to do next, and chooses the exit status. Further lines of
// an error are indented: an error may quote a peer, and only a line that begins with it is a hint
// of ours.
func report(w io.Writer, ctx context.Context, err error) int {
	line := func(label, text string) {
		_, _ = fmt.Fprintln(w, label+printableLines(worded(text), "\n"+strings.Repeat(" ", len(label))))
	}
	var byOperator *stoppedError
	if errors.As(err, &byOperator) {
		line("", printable(byOperator.Error())) // one line, whatever the study is called
		return exitFailed
	}
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		said := "what was finished is kept; the same command goes on from there"
		// who knows better, as a load that is all or nothing
		if p := (*problem.Error)(nil); errors.As(err, &p) {
			said = p.Text
		}
		line("stopped: ", said)
		return exitFailed
	}
	text := err.Error()
	if strings.HasPrefix(text, "unknown command") { // cobra indents its suggestions with a tab
		text = strings.ReplaceAll(text, "\n\t", "\n  ")
	}
	line("error: ", text)
	var usage usageError
	isUsage := errors.As(err, &usage) || strings.HasPrefix(err.Error(), "unknown command")
	switch hint := problem.HintOf(err); {
	case hint != "":
		line("hint: ", hint)
	case isUsage:
		line("hint: ", "add --help for the flags and an example")
	}
	if isUsage {
		return exitUsage
	}
	return exitFailed
}

func newRoot(g *globals) *cobra.Command {
	root := &cobra.Command{
		Use:   "blindjoin",
		Short: "Private record linkage and statistics on PostgreSQL",
		Long: `Two institutions that may not show each other their records find the records that both hold, send them encrypted to a
neutral third party, and ask it for counts. Start with ` + "`blindjoin demo`" + `, which runs the whole of it on this machine.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			g.warnOfPasswords(cmd)
			_, err := printer(g.format)
			return errors.Join(err, g.checkTimeouts())
		},
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	f := root.PersistentFlags()
	f.StringVar(&g.databaseURL, "database-url", os.Getenv(envDatabaseURL), "this node's PostgreSQL database [$"+envDatabaseURL+"]")
	f.StringVar(&g.masterKeyFile, "master-key-file", os.Getenv(envMasterKeyFile), "file of the key that wraps this node's secrets [$"+envMasterKeyFile+"]")
	f.StringVar(&g.format, "format", formatTable, "how results are printed: "+formatNames())
	f.StringVar(&g.logLevel, "log-level", "warn", "debug, info, warn or error")
	f.DurationVar(&g.peerTimeout, "peer-timeout", fromEnvironment(envPeerTimeout, defaultPeerTimeout),
		"how long to wait for one answer of a peer [$"+envPeerTimeout+"]")
	f.DurationVar(&g.connectTimeout, "connect-timeout", fromEnvironment(envConnectTimeout, rpc.DefaultConnectTimeout),
		"how long to wait for a connection to a peer, and for a sign of life on one [$"+envConnectTimeout+"]")
	// The flags' defaults come from the environment, and a database URL may hold a password that
	// --help must not show.
	for _, name := range []string{"database-url", "master-key-file"} {
		f.Lookup(name).DefValue = ""
	}
	root.AddCommand(
		newDemo(g), newInit(g), newServe(g), newHealth(g), newPeer(g), newDataset(g), newStudy(g),
		newIntersect(g), newSessions(g), newContribute(g), newQuery(g), newQuality(g), newDisclosure(g), newAudit(g), newMasterKey(g), newInspector(g), newVersion(g),
		newSimulate(g), newLinkageErrors(g),
	)
	for _, c := range root.Commands() {
		strictArgs(c)
	}
	return root
}

// malformedDuration stands for a time-out in the environment that cannot be read; checkTimeouts
// refuses it, with all others that are not positive, unless a flag gives another.
const malformedDuration = -1

func fromEnvironment(name string, otherwise time.Duration) time.Duration {
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	d, err := time.ParseDuration(text)
	if err != nil {
		return malformedDuration
	}
	return d
}

func (g *globals) checkTimeouts() error {
	for _, t := range []struct {
		flag, env string
		value     time.Duration
	}{{"peer-timeout", envPeerTimeout, g.peerTimeout}, {"connect-timeout", envConnectTimeout, g.connectTimeout}} {
		if t.value <= 0 {
			return usagef("--%s (or %s) is not a positive duration: it is written as 90s or 10m", t.flag, t.env)
		}
	}
	return nil
}

// strictArgs turns cobra's complaints about arguments into usage errors.
func strictArgs(c *cobra.Command) {
	for _, sub := range c.Commands() {
		strictArgs(sub)
	}
	if check := c.Args; check != nil {
		c.Args = func(cmd *cobra.Command, args []string) error {
			if check(cmd, args) != nil {
				noun := "arguments"
				if len(args) == 1 {
					noun = "argument"
				}
				return usagef("`%s %s` was given %d %s", cmd.Parent().CommandPath(), cmd.Use, len(args), noun)
			}
			return nil
		}
	}
	if c.HasSubCommands() && c.RunE == nil {
		c.Args = func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("%s needs a subcommand", cmd.CommandPath())
			}
			return usagef("%s has no subcommand %q", cmd.CommandPath(), args[0])
		}
		c.RunE = func(*cobra.Command, []string) error { return nil }
	}
}

func (g *globals) logger() (*slog.Logger, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(g.logLevel)); err != nil {
		return nil, usagef("--log-level %q: it is debug, info, warn or error", g.logLevel)
	}
	return slog.New(slog.NewTextHandler(g.err, &slog.HandlerOptions{Level: level, ReplaceAttr: wordedAttr})), nil
}
