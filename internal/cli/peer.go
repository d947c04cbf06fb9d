package cli

import (
	"context"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
)

func newPeer(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "peer", Short: "The other nodes, pinned by fingerprint"}
	c.AddCommand(newPeerAdd(g), newPeerList(g))
	return c
}

func newPeerAdd(g *globals) *cobra.Command {
	var role, address, pin string
	c := &cobra.Command{
		Use:     "add NAME --role holder|linker --address URL --fingerprint FP",
		Short:   "Pin another node",
		Long:    "Pins another node by the fingerprint that its `init` printed. Get it by another way than the network: read it out over the phone.",
		Example: `  blindjoin peer add bi --role holder --address https://bi.example:7443 --fingerprint sha256:5f0c...`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if role != string(node.Holder) && role != string(node.Linker) {
				return usagef("--role %q: it is holder or linker", role)
			}
			base, err := baseURL(address)
			if err != nil {
				return err
			}
			fp, err := fingerprint.Parse(pin)
			if err != nil {
				return usageError{err}
			}
			p := node.Peer{Name: args[0], Role: node.Role(role), Address: base, Fingerprint: fp}
			return g.run("", func(ctx context.Context, s *session, _ []string) error {
				if err := s.node.AddPeer(ctx, p); err != nil {
					return err
				}
				return g.printPeers([]node.Peer{p})
			})(cmd, args)
		},
	}
	c.Flags().StringVar(&role, "role", "", "holder or linker")
	c.Flags().StringVar(&address, "address", "", "https://HOST:PORT of its `serve`")
	c.Flags().StringVar(&pin, "fingerprint", "", "sha256:... as its `init` printed it")
	return c
}

// baseURL checks an address of a node and returns it as https://HOST:PORT.
func baseURL(address string) (string, error) {
	if strings.Contains(address, "@") { // there may be a password before it, so it is not quoted
		return "", usagef("--address has a user in it: it is https://HOST:PORT")
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" || u.Host == "" || strings.TrimSuffix(address, "/") != "https://"+u.Host {
		return "", usagef("--address %q: it is https://HOST:PORT", address)
	}
	return "https://" + u.Host, nil
}

func newPeerList(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "Show the pinned peers, and this node's own fingerprint",
		Example: `  blindjoin peer list --format json`,
		Args:    cobra.NoArgs,
		RunE: g.run("", func(ctx context.Context, s *session, _ []string) error {
			peers, err := s.node.Peers(ctx)
			if err != nil {
				return err
			}
			g.say("this node: %s (%s) %s", s.node.Name, s.node.Role, s.node.Identity.Fingerprint())
			return g.printPeers(peers)
		}),
	}
}

type peerView struct {
	Name        string `json:"name"`
	Role        string `json:"role"`
	Address     string `json:"address"`
	Fingerprint string `json:"fingerprint"`
}

func (g *globals) printPeers(peers []node.Peer) error {
	views := make([]peerView, 0, len(peers))
	t := table{head: []string{"name", "role", "address", "fingerprint"}}
	for _, p := range peers {
		v := peerView{p.Name, string(p.Role), p.Address, p.Fingerprint.String()}
		views = append(views, v)
		t.add(v.Name, v.Role, v.Address, v.Fingerprint)
	}
	return g.print(views, t)
}
