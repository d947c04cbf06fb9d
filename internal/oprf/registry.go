package oprf

import (
	"fmt"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// registered are the suites, the default first. They are all added before main runs, and only read
// then.
var registered []Suite

// A further suite is a file of this package, and a line here.
func init() {
	Register(ristrettoSuite{})
	Register(rsaSuite{})
}

// Register adds a suite, which every package finds by Names and Lookup. It is for initialisation,
// and panics where a suite has no name, or another's, or a size that is not positive: a step of no
// elements would never end.
func Register(s Suite) {
	switch {
	case s.Name() == "" || slices.Contains(Names(), s.Name()):
		panic(fmt.Sprintf("oprf: the name of suite %q is empty or taken", s.Name()))
	case s.ChunkSize() < 1 || s.SliceSize() < 1 || s.ElementSize() < 1:
		panic(fmt.Sprintf("oprf: suite %q has a size that is not positive", s.Name()))
	}
	registered = append(registered, s)
}

// Names returns the names of the suites, the default first.
func Names() []string {
	names := make([]string, len(registered))
	for i, s := range registered {
		names[i] = s.Name()
	}
	return names
}

// Lookup returns the suite of a name, or a problem.Invalid.
func Lookup(name string) (Suite, error) {
	for _, s := range registered {
		if s.Name() == name {
			return s, nil
		}
	}
	return nil, problem.New(problem.Invalid, "unknown protocol suite %q", name).WithHint("use %s", strings.Join(Names(), " or "))
}
