package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// healthEvery is how often a node that is not well yet is asked again.
const healthEvery = 200 * time.Millisecond

func newHealth(g *globals) *cobra.Command {
	var address string
	var wait time.Duration
	c := &cobra.Command{
		Use:   "health",
		Short: "Ask a running `serve` whether it is well",
		Long: `Asks the plain HTTP address of ` + "`serve --health-listen`" + ` whether the node can read its database: for container health checks.
With --wait it goes on asking for so long, until the node is well: for scripts that have just started it.`,
		Example: `  blindjoin health --address 127.0.0.1:7080
  blindjoin health --wait 30s`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, _, err := net.SplitHostPort(address); err != nil {
				return usagef("--address %q is not HOST:PORT", address)
			}
			if wait < 0 {
				return usagef("--wait is not a duration that can pass")
			}
			until := time.Now().Add(wait)
			for {
				err := askHealth(cmd.Context(), address)
				if err == nil {
					_, err = fmt.Fprintln(g.out, "well")
					return err
				}
				if problem.KindOf(err) != problem.Unavailable || time.Until(until) < healthEvery {
					return err
				}
				select {
				case <-time.After(healthEvery):
				case <-cmd.Context().Done():
					return cmd.Context().Err()
				}
			}
		},
	}
	c.Flags().StringVar(&address, "address", defaultHealth, "HOST:PORT given to serve --health-listen")
	c.Flags().DurationVar(&wait, "wait", 0, "how long to go on asking a node that is not well yet")
	return c
}

func askHealth(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, healthTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/healthz", nil)
	if err != nil {
		return usagef("--address %q is not HOST:PORT", address)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return problem.New(problem.Unavailable, "no answer from %s: %s", address, shortNetError(err)).
			WithHint("is `blindjoin serve --health-listen %s` running?", address)
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusNoContent {
		return problem.New(problem.Unavailable, "the node is not well: %s", res.Status).
			WithHint("look into the log of `blindjoin serve`; its database may be down")
	}
	return nil
}

// shortNetError is what was wrong with a connection, without the chain of who wanted it.
func shortNetError(err error) string {
	var op *net.OpError
	if errors.As(err, &op) {
		return op.Err.Error()
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return "it took longer than " + healthTimeout.String()
	}
	return err.Error()
}
