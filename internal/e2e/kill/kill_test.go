package kill

import (
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit"
	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

const killStudy = `name: killed
purpose: a test of durability
holders:
  alpha: {columns: [AGE]}
  beta: {columns: [LOAN]}
linker: linker
keys:
  id: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}
protocol: {suite: ristretto255, directions: one}
disclosure: {threshold: 10, query_budget: 100, tables: [[AGE, LOAN]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 100}
expires: 2036-12-31
`

// killRows are three chunks of each kind: the first calls are about keys, then come the server's
// own work, tags, and matches.
const killRows = 9000

// killData makes both datasets: killRows records each, three quarters in common.
func killData() (a, b string) {
	var left, right strings.Builder
	left.WriteString("ID,AGE\n")
	right.WriteString("ID,LOAN\n")
	for i := range killRows {
		fmt.Fprintf(&left, "P%d,age%d\n", i, i%5)
		fmt.Fprintf(&right, "P%d,loan%d\n", i+killRows/4, i%3)
	}
	return left.String(), right.String()
}

// undisturbed computes what an undisturbed run counts, by hand.
func undisturbed() map[string]int64 {
	out := make(map[string]int64)
	for i := range killRows {
		if j := i - killRows/4; j >= 0 {
			out[fmt.Sprintf("age%d|loan%d", i%5, j%3)]++
		}
	}
	return out
}

// TestKill9 kills each of the three nodes, serving process and running command alike, at five
// points of a run, starts it again, gives the same commands again, and wants the result of an
// undisturbed run. Each point has a study of its own.
func TestKill9(t *testing.T) {
	if testing.Short() {
		t.Skip("fifteen runs of 9,000 x 9,000 records")
	}
	t.Parallel()
	a, b := killData()
	points := []struct {
		name, procedure string
		n               int
		usually         string // the victims unless tests are long: each node, and each point
	}{
		{"blinding", "Step", 2, "alpha"},
		{"tags", "Step", 6, "beta"},
		{"matches", "Step", 10, "beta"},
		{"upload", "Put", 2, "alpha linker"},
		{"query", "Ask", 1, "linker"},
	}
	for _, victim := range []string{"alpha", "beta", "linker"} {
		t.Run(victim, func(t *testing.T) {
			t.Parallel()
			n := network.New(t)
			n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", a))
			n.B.Must("dataset", "load", "data", "--csv", n.File("b.csv", b))
			target := map[string]*network.Machine{"alpha": n.A, "beta": n.B, "linker": n.L}[victim]
			for _, p := range points {
				if !strings.Contains(p.usually, victim) && !testkit.Long() {
					continue
				}
				t.Run(p.name, func(t *testing.T) {
					n.During(t)
					if !target.Serving() {
						target.Serve()
					}
					study := "killed-" + p.name
					n.Sign(strings.Replace(killStudy, "name: killed", "name: "+study, 1))
					var once sync.Once
					killed := false
					for _, m := range n.Machines() {
						m.Tap.OnCall(func(procedure string, calls int) {
							if calls == p.n && strings.HasSuffix(procedure, "/"+p.procedure) {
								once.Do(func() { killed = true; target.Kill() })
							}
						})
					}
					var i network.Intersected
					var q network.Answer
					n.WithRestarts(target, func() bool { return n.TryJSON(n.A, &i, "intersect", study) })
					n.WithRestarts(target, func() bool { _, _, ok := n.A.Try("contribute", study); return ok })
					n.WithRestarts(target, func() bool { _, _, ok := n.B.Try("contribute", study); return ok })
					n.WithRestarts(target, func() bool { return n.TryJSON(n.A, &q, "query", study, "--group-by", "AGE,LOAN") })
					if !killed {
						t.Fatal("the point was never reached: nothing was tested")
					}
					if i.Intersection != killRows*3/4 {
						t.Errorf("intersection %d instead of %d", i.Intersection, killRows*3/4)
					}
					if got, want := q.Counts(), undisturbed(); !maps.Equal(got, want) {
						t.Errorf("counts %v instead of %v", got, want)
					}
					if !target.Serving() {
						target.Serve()
					}
					for _, m := range n.Machines() {
						m.Must("audit", "verify")
					}
				})
			}
		})
	}
}
