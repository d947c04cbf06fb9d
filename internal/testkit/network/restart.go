package network

import (
	"strings"
	"testing"
)

// During has a test in a test report what happens to the network.
func (n *Network) During(t *testing.T) {
	before := n.T
	set := func(t *testing.T) {
		n.T = t
		for _, m := range n.Machines() {
			m.T = t
		}
	}
	set(t)
	t.Cleanup(func() { set(before) })
}

// WithRestarts gives a command again, at most a few times, starting the victim again where it has
// been killed.
func (n *Network) WithRestarts(victim *Machine, command func() bool) {
	n.T.Helper()
	const tries = 4
	for range tries {
		if command() {
			return
		}
		if !victim.Serving() {
			victim.Serve()
		}
	}
	n.T.Fatalf("the command still fails after a restart of %s; its log:\n%s", victim.Name, victim.Log)
}

// TryJSON runs a command of a node and reads its JSON result into a value. It returns false when
// the command fails, as one does that is killed.
func (n *Network) TryJSON(m *Machine, into any, args ...string) bool {
	out, errs, ok := m.Try(append(args, "--format", "json")...)
	if !ok {
		n.T.Logf("%s: %s: %s", m.Name, strings.Join(args, " "), errs)
		return false
	}
	return decode(n.T, out, into)
}
