package cli

import (
	"context"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
)

func newPeer(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "peer", Short: "The other nodes, pinned by fingerprint"}
	c.AddCommand(newPeerAdd(g), newPeerSet(g), newPeerRemove(g), newPeerList(g), newPeerCheck(g))
	return c
}

func newPeerAdd(g *globals) *cobra.Command {
	var role, address, pin string
	c := &cobra.Command{
		Use:     "add NAME --role holder|linker --address URL --fingerprint FP",
		Short:   "Pin another node",
		Long:    "Pins another node by the fingerprint that its `init` printed. Get it by another way than the network: read it out over the phone.",
		Example: `  blindjoin peer add bank --role holder --address https://bank.example:7443 --fingerprint sha256:5f0c...`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkRole(role); err != nil {
				return err
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
			return g.run("", func(ctx context.Context, s *command, _ []string) error {
				if err := s.Node.AddPeer(ctx, p); err != nil {
					return err
				}
				return g.printPeers([]node.Peer{p}, nil)
			})(cmd, args)
		},
	}
	c.Flags().StringVar(&role, "role", "", "holder or linker")
	c.Flags().StringVar(&address, "address", "", "https://HOST:PORT of its `serve`")
	c.Flags().StringVar(&pin, "fingerprint", "", "sha256:... as its `init` printed it")
	return c
}

// endStudiesFlag allows what makes signed studies unusable.
func endStudiesFlag(c *cobra.Command, allow *bool) {
	c.Flags().BoolVar(allow, "end-studies", false, "allow what makes studies that this node has signed refuse every step")
}

func newPeerSet(g *globals) *cobra.Command {
	var role, address, pin string
	var change node.PeerChange
	c := &cobra.Command{
		Use:   "set NAME [--address URL] [--role holder|linker] [--fingerprint FP]",
		Short: "Change the address, role or fingerprint of a peer",
		Long: `Changes what this node knows of a peer. A running ` + "`serve`" + ` follows with the next request, commands with their next start.
A study names the keys and roles of its parties: another key or role ends the studies that were signed with the present one, so it needs
--end-studies where there are any. Get a new fingerprint by another way than the network: read it out over the phone.`,
		Example: `  blindjoin peer set bank --address https://new.bank.example:7443
  blindjoin peer set bank --fingerprint sha256:91aa... --end-studies`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			given := cmd.Flags().Changed
			if !given("address") && !given("role") && !given("fingerprint") {
				return usagef("nothing to change: give --address, --role or --fingerprint")
			}
			if given("role") {
				if err := checkRole(role); err != nil {
					return err
				}
				r := node.Role(role)
				change.Role = &r
			}
			if given("address") {
				base, err := baseURL(address)
				if err != nil {
					return err
				}
				change.Address = &base
			}
			if given("fingerprint") {
				fp, err := fingerprint.Parse(pin)
				if err != nil {
					return usageError{err}
				}
				change.Fingerprint = &fp
			}
			return g.run("", func(ctx context.Context, s *command, args []string) error {
				done, err := s.Node.SetPeer(ctx, args[0], change)
				if err != nil {
					return err
				}
				if !done.Changed {
					g.say("nothing to change: %s is pinned like this already", args[0])
				}
				g.sayEnded(done.Ended)
				return g.printPeers([]node.Peer{done.New}, done.Ended)
			})(cmd, args)
		},
	}
	c.Flags().StringVar(&role, "role", "", "holder or linker")
	c.Flags().StringVar(&address, "address", "", "https://HOST:PORT of its `serve`")
	c.Flags().StringVar(&pin, "fingerprint", "", "sha256:... as its `init` printed it")
	endStudiesFlag(c, &change.EndStudies)
	return c
}

func newPeerRemove(g *globals) *cobra.Command {
	var endStudies bool
	c := &cobra.Command{
		Use:   "remove NAME",
		Short: "Forget a peer: its calls are refused from now on",
		Long: `Forgets a peer. A running ` + "`serve`" + ` refuses its next request, on open connections too. Studies that this node has signed with it
refuse every step without it, so it needs --end-studies where there are any. Nothing else is deleted; the audit log keeps what it did.`,
		Example: `  blindjoin peer remove bank`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run("", func(ctx context.Context, s *command, args []string) error {
			done, err := s.Node.RemovePeer(ctx, args[0], endStudies)
			if err != nil {
				return err
			}
			g.sayEnded(done.Ended)
			return g.printPeers([]node.Peer{done.Old}, done.Ended)
		}),
	}
	endStudiesFlag(c, &endStudies)
	return c
}

func (g *globals) sayEnded(studies []string) {
	for _, name := range studies {
		g.say("study %s refuses every step from now on", printable(name))
	}
}

func checkRole(role string) error {
	if role != string(node.Holder) && role != string(node.Linker) {
		return usagef("--role %q: it is holder or linker", role)
	}
	return nil
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
		RunE: g.run("", func(ctx context.Context, s *command, _ []string) error {
			peers, err := s.Node.Peers(ctx)
			if err != nil {
				return err
			}
			g.say("this node: %s (%s) %s", s.Node.Name, s.Node.Role, s.Node.Identity.Fingerprint())
			return g.printPeers(peers, nil)
		}),
	}
}

// printPeers prints peers. ended is only given for one.
func (g *globals) printPeers(peers []node.Peer, ended []string) error {
	views := make([]view.Peer, 0, len(peers))
	t := table{head: []string{"name", "role", "address", "fingerprint"}}
	for _, p := range peers {
		v := view.Peer{Name: p.Name, Role: string(p.Role), Address: p.Address, Fingerprint: p.Fingerprint.String(), EndsStudies: ended}
		views = append(views, v)
		t.add(v.Name, v.Role, v.Address, v.Fingerprint)
	}
	return g.print(views, t)
}
