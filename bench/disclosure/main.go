// Command disclosure mounts attacks of a holder on what the linker releases, through three nodes
// that are real processes, and says how much of the other holder's data they find:
//
//	go run ./bench/disclosure
//	go run ./bench/disclosure -attack stacking,nested -insider alpha -data generated -persons 20000
//
// Each attack has nodes of its own, and a study whose plan is the tables of the attack. What an
// attack is, what its insider knows and how it is scored stands in package attack; -list names
// them. Whatever the nodes refuse is no information to the attack, and is counted. The seed decides
// about generated data, designs and targets, before any answer is there.
//
// Studies have a threshold of ten, and else the defaults. Other rules are given as they stand in a
// study file:
//
//	go run ./bench/disclosure -rules 'classes_per_key: 4, smallest_class: 100' -method cell_key
//
// An insider's node refuses much of what the attacks load; an insider that has changed its node
// goes on to the linker. With -in-process there are no nodes, and only what the linker decides by.
//
// It needs Linux and the go command.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/attack"
)

// The data that there are.
const (
	dataExample   = "example"
	dataGenerated = "generated"
	both          = "both"
)

type options struct {
	rig.Options
	attacks    []attack.Attack
	insiders   []int // 0 is alpha, 1 is beta
	data       string
	persons    int
	seed       uint64
	method     string
	rules      string
	population bool
	units      bool
	adapted    attack.Rules // of which only what designs keep to is used
	inProcess  bool
	list       bool
}

func main() { rig.Main(run) }

func parse(args []string) (*options, error) {
	o := &options{}
	f := flag.NewFlagSet("disclosure", flag.ContinueOnError)
	names := f.String("attack", "all", "attacks, separated by commas")
	insider := f.String("insider", both, rig.Alpha+", "+rig.Beta+" or "+both+": the holder who attacks; of the example, the statistics office is "+rig.Alpha)
	f.StringVar(&o.data, "data", dataExample, dataExample+", "+dataGenerated+" or "+both)
	f.IntVar(&o.persons, "persons", 20_000, "generated persons of each holder")
	f.Uint64Var(&o.seed, "seed", 1, "decides about generated data, designs and targets")
	f.StringVar(&o.method, "method", "", "disclosure.method of the studies; without it, they do not say")
	f.StringVar(&o.rules, "rules", "", "more of what stands under disclosure in the studies, as 'KEY: VALUE, ...'")
	f.BoolVar(&o.population, "population", false, "have studies name their population, the same for studies of the same data")
	f.BoolVar(&o.units, "units", false, "studies count units: expect counts of persons rather than of pairs")
	f.IntVar(&o.adapted.Records, "keep-records", 0, "designs give no person more records, where the study would refuse it; 0: no such rule")
	f.IntVar(&o.adapted.PoolSize, "keep-pools", 0, "designs make no smaller pools, likewise")
	f.BoolVar(&o.inProcess, "in-process", false, "no nodes: count and decide in this process as the linker does, without what the insider's own node refuses")
	f.BoolVar(&o.list, "list", false, "say what attacks there are")
	f.StringVar(&o.Program, "program", "", "attack this blindjoin program rather than one built from the sources here")
	f.StringVar(&o.Format, "format", rig.FormatTable, rig.FormatTable+" or "+rig.FormatJSON)
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	known := attack.All()
	for name := range strings.SplitSeq(*names, ",") {
		at := slices.IndexFunc(known, func(a attack.Attack) bool { return a.Name == name })
		switch {
		case name == "all":
			o.attacks = known
		case at < 0:
			return nil, fmt.Errorf("-attack: there is no %q; -list names them", name)
		default:
			o.attacks = append(o.attacks, known[at])
		}
	}
	switch *insider {
	case rig.Alpha:
		o.insiders = []int{0}
	case rig.Beta:
		o.insiders = []int{1}
	case both:
		o.insiders = []int{0, 1}
	default:
		return nil, fmt.Errorf("-insider %q: it is %s, %s or %s", *insider, rig.Alpha, rig.Beta, both)
	}
	switch {
	case o.inProcess && o.method != "":
		return nil, errors.New("-in-process has the default method alone: its units have no record keys")
	case o.data != dataExample && o.data != dataGenerated && o.data != both:
		return nil, fmt.Errorf("-data %q: it is %s, %s or %s", o.data, dataExample, dataGenerated, both)
	case o.persons < leastPersons:
		return nil, fmt.Errorf("-persons %d: at least %d, so that there is something to find", o.persons, leastPersons)
	}
	return o, o.Check(f)
}

// leastPersons is how many generated persons it takes for a few pools.
const leastPersons = 1000

func run(ctx context.Context, args []string) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	if o.list {
		return list(os.Stdout)
	}
	return o.With(ctx, func(r *rig.Rig) error { return o.mountAll(ctx, r) })
}

// worlds returns the data to attack.
func (o *options) worlds() ([]*attack.World, error) {
	var out []*attack.World
	if o.data != dataGenerated {
		w, err := attack.Example()
		if err != nil {
			return nil, err
		}
		out = append(out, w)
	}
	if o.data != dataExample {
		out = append(out, attack.Generate(o.persons, o.seed))
	}
	return out, nil
}

func (o *options) mountAll(ctx context.Context, r *rig.Rig) error {
	worlds, err := o.worlds()
	if err != nil {
		return err
	}
	var results []*attack.Result
	for _, w := range worlds {
		for _, a := range o.attacks {
			for _, side := range o.insiders {
				result, err := o.mount(ctx, r, a, attack.NewInsider(w, side))
				if err != nil {
					return err
				}
				results = append(results, result)
				if o.Format == rig.FormatTable {
					_, _ = fmt.Fprintln(os.Stderr, line(result))
				}
			}
		}
	}
	if o.Format == rig.FormatJSON {
		return rig.PrintJSON(os.Stdout, results)
	}
	return report(os.Stdout, results)
}

// mount mounts one attack on nodes of its own.
func (o *options) mount(ctx context.Context, r *rig.Rig, a attack.Attack, in *attack.Insider) (result *attack.Result, err error) {
	if o.inProcess {
		rules := disclosure.Default()
		rules.ClassesPerKey = 2
		return a.Mount(ctx, in, o.known(rules), attack.NewMemory(in, rules), o.seed)
	}
	net, err := r.NewNetwork(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, net.Close(ctx)) }()
	d := disclosure.Default()
	return a.Mount(ctx, in, o.known(d), &room{options: o, net: net, insider: in, threshold: d.Threshold}, o.seed)
}

// known is what the insider knows of the rules.
func (o *options) known(d disclosure.Rules) attack.Rules {
	return attack.Rules{
		Threshold: d.Threshold, Units: o.units, MaxTables: study.MaxTables, MaxColumn: d.MaxGroupBy, MaxBudget: d.QueryBudget,
		Records: o.adapted.Records, PoolSize: o.adapted.PoolSize,
	}
}
