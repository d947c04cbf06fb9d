package faults

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

// faultSizes are pairs of datasets: distinct keys of each holder, and how many of them both have.
// The last is for blindrsa, whose keys cost a hundred times as much.
var faultSizes = []struct{ keys, common int }{{5000, 3750}, {5000, 17}, {5000, 5000}, {200, 120}}

// faultShift is how many keys of each holder are others when its dataset is replaced.
const faultShift = 300

// faultKeys returns the keys of a holder's records: some keys come twice, at one holder or at both.
// With another shift, the first of them are gone and as many others there.
func faultKeys(holder, pair, shift int) []string {
	size := faultSizes[pair]
	var keys []string
	for i := range size.keys {
		n := i + shift + holder*(size.keys-size.common)
		keys = append(keys, fmt.Sprintf("P%06d", n))
		if n%(37+holder*4) == 0 {
			keys = append(keys, keys[len(keys)-1])
		}
	}
	return keys
}

// commonKeys counts what the holders should find: key, own and peer's multiplicity, as rows of text
// in order.
func commonKeys(holder, pair, shift int) []string {
	count := func(holder int) map[string]int {
		out := map[string]int{}
		for _, k := range faultKeys(holder, pair, shift) {
			out[k]++
		}
		return out
	}
	own, peer := count(holder), count(1-holder)
	var rows []string
	for _, k := range slices.Sorted(maps.Keys(own)) {
		if peer[k] > 0 {
			rows = append(rows, fmt.Sprintf("%s %d %d", k, own[k], peer[k]))
		}
	}
	return rows
}

// faultLane is two holders, each with a PostgreSQL server of its own and a proxy before it, and a
// linker that signs studies. Runs follow one another on it.
type faultLane struct {
	dir     string
	holders [2]*faultNode
	linker  *faultNode
}

func newFaultLane() (l *faultLane, err error) {
	dir, err := os.MkdirTemp("", "blindjoin-fault-lane-")
	if err != nil {
		return nil, err
	}
	l = &faultLane{dir: dir}
	defer func() {
		if err != nil {
			err = errors.Join(err, l.close())
		}
	}()
	const database = "node"
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var g errgroup.Group
	for i, name := range []string{"alpha", "beta"} {
		g.Go(func() error {
			pg, err := newMortal()
			if err != nil {
				return err
			}
			l.holders[i] = &faultNode{name: name, role: "holder", postgres: pg, database: func() string { return pg.url(database) }}
			if err := pg.cluster.CreateDatabase(ctx, database); err != nil {
				return err
			}
			return l.begin(l.holders[i])
		})
	}
	g.Go(func() error {
		name := fmt.Sprintf("e2e_%d_linker", networks.Add(1))
		l.linker = &faultNode{name: "linker", role: "linker", database: func() string { return shipped.Cluster.URL(name) }}
		if err := shipped.Cluster.CreateDatabase(ctx, name); err != nil {
			return err
		}
		return l.begin(l.linker)
	})
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return l, l.introduce()
}

func (l *faultLane) nodes() []*faultNode {
	var out []*faultNode
	for _, n := range []*faultNode{l.holders[0], l.holders[1], l.linker} {
		if n != nil {
			out = append(out, n)
		}
	}
	return out
}

// begin makes the node and loads a holder's datasets.
func (l *faultLane) begin(n *faultNode) error {
	n.keyFile = filepath.Join(l.dir, n.name+".key")
	var made struct{ Fingerprint string }
	if err := n.must(&made, "init", "--role", n.role, "--name", n.name); err != nil {
		return err
	}
	n.fp = made.Fingerprint
	if n.role == "holder" {
		holder := 0
		if n.name == "beta" {
			holder = 1
		}
		for pair := range faultSizes {
			if err := l.load(holder, n, fmt.Sprintf("d%d", pair), pair, 0); err != nil {
				return err
			}
		}
	}
	return n.serve()
}

// load gives a node a dataset, or replaces it.
func (l *faultLane) load(holder int, n *faultNode, name string, pair, shift int) error {
	file := filepath.Join(l.dir, n.name+name+".csv")
	// A column beside the key, and a record that never matches.
	text := "ID,X\n" + strings.Join(faultKeys(holder, pair, shift), ",x\n") + ",x\n,x\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		return err
	}
	args := []string{"dataset", "load", name, "--csv", file}
	if shift > 0 {
		args = append(args, "--replace")
	}
	return n.must(nil, args...)
}

func (l *faultLane) introduce() error {
	for _, n := range l.nodes() {
		for _, p := range l.nodes() {
			if n == p {
				continue
			}
			if err := n.must(nil, "peer", "add", p.name, "--role", p.role, "--address", "https://"+p.proxy.Addr(), "--fingerprint", p.fp); err != nil {
				return err
			}
		}
	}
	return nil
}

// agree has the study of a run signed by all.
func (l *faultLane) agree(r faultRun) (study string, err error) {
	study = fmt.Sprintf("seed%d", r.seed)
	file := filepath.Join(l.dir, study+".yaml")
	text := fmt.Sprintf(`name: %s
purpose: a test of endurance
holders:
  alpha: {columns: [X]}
  beta: {columns: [X]}
linker: linker
keys:
  id: {columns: {alpha: [ID], beta: [ID]}, normalise: [trim]}
protocol: {suite: %s, directions: %s}
disclosure: {threshold: 10, query_budget: 100, tables: [[alpha.X, beta.X]], count: records, classes_per_key: 100, smallest_class: 3, homogeneity: 1, refreshes: 100}
expires: 2036-12-31
`, study, r.suite, r.directions)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		return "", err
	}
	dataset := fmt.Sprintf("d%d", r.data)
	if r.refreshed != nil { // one of its own, which no other run of the lane sees replaced
		dataset = study
		for i, n := range l.holders {
			if err := l.load(i, n, dataset, r.data, 0); err != nil {
				return "", err
			}
		}
	}
	if err := l.holders[0].must(nil, "study", "propose", file, "--dataset", dataset); err != nil {
		return "", err
	}
	if err := l.holders[1].must(nil, "study", "accept", study, "--dataset", dataset, "--yes"); err != nil {
		return "", err
	}
	return study, l.linker.must(nil, "study", "accept", study, "--yes")
}

// repair starts again what was killed.
func (l *faultLane) repair(killed map[*faultNode]bool) error {
	for _, n := range l.holders {
		if killed[n] {
			if err := n.postgres.start(); err != nil {
				return err
			}
		}
	}
	for _, n := range l.holders {
		if err := n.serve(); err != nil {
			return err
		}
	}
	return nil
}

// phases returns how far each holder is with a study's newest session.
func (l *faultLane) phases(study string) (string, error) {
	var out []string
	for _, n := range l.holders {
		rows, err := n.rows(`SELECT phase FROM psi_session JOIN study s USING (study_id) WHERE s.name = $1 ORDER BY session_id DESC LIMIT 1`, study)
		if err != nil {
			return "", err
		}
		out = append(out, strings.Join(append(rows, "none")[:1], ""))
	}
	return strings.Join(out, "/"), nil
}

// found returns the intersection as a holder has stored it, in the format of commonKeys.
func (l *faultLane) found(holder int, study string) ([]string, error) {
	return l.holders[holder].rows(`
		SELECT convert_from(substring(k.linkage_key FROM octet_length(k.linkage_key) - 6), 'UTF8'), i.own_multiplicity, i.peer_multiplicity
		FROM intersection_key i JOIN study s USING (study_no) JOIN study_key k USING (study_no, join_token)
		WHERE s.name = $1 ORDER BY 1`, study)
}

func (l *faultLane) close() error {
	var err error
	for _, n := range l.nodes() {
		err = errors.Join(err, n.stop())
	}
	return errors.Join(err, os.RemoveAll(l.dir))
}
