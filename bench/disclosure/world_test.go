package main

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
	"github.com/blindjoin/blindjoin/internal/demo/launch"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/attack"
)

func newRoom(o options) *room {
	node := func(name string) *rig.Node { return &rig.Node{Node: launch.Node{Name: name}} }
	return &room{options: &o, threshold: 10, net: &rig.Network{Alpha: node(rig.Alpha), Beta: node(rig.Beta), Linker: node(rig.Linker)}}
}

var terms = attack.Terms{
	Name: "nested", Population: "everybody", Columns: [2][]string{{"X1", "X2"}, {"INCOME_CLASS"}},
	Tables: []attack.Table{{"X1", "INCOME_CLASS"}, {"INCOME_CLASS", "X2"}}, Budget: 2,
}

// What an attack wants signed is a study file of this release, with its tables as the plan.
func TestStudyFile(t *testing.T) {
	t.Parallel()
	text := newRoom(options{}).studyFile(terms)
	s, err := study.ParseYAML("nested.yaml", []byte(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if s.Name != terms.Name || s.Disclosure.QueryBudget != 2 || len(s.Tables) != 2 || len(s.Holders[0].Columns) != 2 {
		t.Errorf("the study is %+v", s)
	}
}

// Keys that a later release may know are there when they are asked for, and only then.
func TestStudyFileWithRules(t *testing.T) {
	t.Parallel()
	more := []string{"population: everybody\n", "  method: cell_key\n", "  classes_per_key: 4\n", "  count: units\n"}
	plain := newRoom(options{}).studyFile(terms)
	asked := newRoom(options{population: true, method: "cell_key", rules: "classes_per_key: 4, count: units"}).studyFile(terms)
	for _, line := range more {
		if strings.Contains(plain, line) || !strings.Contains(asked, line) {
			t.Errorf("%q stands in\n%s\nor not in\n%s", line, plain, asked)
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	o, err := parse([]string{"-attack", "nested,pattern", "-insider", rig.Beta, "-data", both, "-keep-records", "4"})
	if err != nil {
		t.Fatal(err)
	}
	if len(o.attacks) != 2 || o.attacks[1].Name != "pattern" || len(o.insiders) != 1 || o.insiders[0] != 1 || o.adapted.Records != 4 {
		t.Errorf("options %+v", o)
	}
	for _, wrong := range [][]string{{"-attack", "none"}, {"-insider", "gamma"}, {"-data", "none"}, {"-persons", "10"}, {"-format", "none"}, {"more"}} {
		if _, err := parse(wrong); err == nil {
			t.Errorf("%v is taken", wrong)
		}
	}
}
