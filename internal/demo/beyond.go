package demo

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// plan puts the table that is asked for into the plan of the study, in a copy of its file, unless
// it is there.
func (d *demo) plan(text []byte) error {
	refs, err := d.spec.FindColumns(d.GroupBy)
	if err != nil || len(refs) == 0 || d.spec.Tables.Has(refs) {
		return err
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return problem.New(problem.Invalid, "cannot read the study: %w", err)
	}
	tables := entry(entry(doc.Content[0], "disclosure", yaml.MappingNode), "tables", yaml.SequenceNode)
	// A margin of the new table need not stand beside it.
	kept := tables.Content[:0]
	for i, t := range d.spec.Tables {
		if !(study.Plan{refs}).Has(t) {
			kept = append(kept, tables.Content[i])
		}
	}
	row := &yaml.Node{Kind: yaml.SequenceNode}
	for _, name := range d.GroupBy {
		row.Content = append(row.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: strings.TrimSpace(name)})
	}
	tables.Content = append(kept, row)
	var b bytes.Buffer
	if err := yaml.NewEncoder(&b).Encode(&doc); err != nil {
		return err
	}
	if d.spec, err = study.ParseYAML(d.StudyFile, b.Bytes()); err != nil {
		return err
	}
	d.StudyFile = filepath.Join(d.dir, "planned.yaml")
	d.Narrate("the table by %s is put into the plan of a copy of the study file", strings.Join(d.GroupBy, ", "))
	return os.WriteFile(d.StudyFile, b.Bytes(), 0o600)
}

// entry returns what a mapping has under a key, and puts it there if there is nothing.
func entry(mapping *yaml.Node, key string, kind yaml.Kind) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1]
		}
	}
	value := &yaml.Node{Kind: kind}
	mapping.Content = append(mapping.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, value)
	return value
}

// unplanned is a table of one column of each holder that the study does not plan, as names; nil
// where there is none.
func (d *demo) unplanned() []string {
	for i, one := range d.spec.Holders[0].Columns {
		for j, two := range d.spec.Holders[1].Columns {
			refs := []study.Ref{{Side: study.Side1, Index: i}, {Side: study.Side2, Index: j}}
			if d.spec.Tables.Has(refs) {
				continue
			}
			names := []string{one, two}
			if slices.Contains(d.spec.Holders[1].Columns, one) {
				names[0] = d.spec.Holders[0].Name + "." + one
			}
			if slices.Contains(d.spec.Holders[0].Columns, two) {
				names[1] = d.spec.Holders[1].Name + "." + two
			}
			return names
		}
	}
	return nil
}

// beyond has the second holder propose a table beyond the plan, the first approve it, and the
// second ask for it.
func (d *demo) beyond(ctx context.Context, out *view.Demo) error {
	names := d.unplanned()
	if names == nil {
		return nil
	}
	table := strings.Join(names, ",")
	asker, other := d.holders[1], d.holders[0]
	var proposed []view.StudyTable
	if err := asker.Run(ctx, &proposed, "query", "propose", d.spec.Name, "--group-by", table, "--purpose", "a further table"); err != nil {
		return err
	}
	if len(proposed) != 1 || proposed[0].Proposal == nil {
		return problem.New(problem.Internal, "the table by %s was not proposed", table)
	}
	if err := other.Run(ctx, nil, "query", "approve", d.spec.Name, proposed[0].Proposal.ID, "--yes"); err != nil {
		return err
	}
	out.Approved = &view.Answer{}
	if err := asker.Run(ctx, out.Approved, "query", d.spec.Name, "--group-by", table, "--purpose", "a further table"); err != nil {
		return err
	}
	d.Narrate("%-10s proposes the table by %s, which is not planned; %s approves it, and it is decided on beside the others",
		asker.Name, strings.Join(names, " and "), other.Name)
	return nil
}

// certify has both holders put together what was released.
func (d *demo) certify(ctx context.Context, out *view.Demo) error {
	var digests [2]string
	for i, n := range d.holders {
		// collects what the other one was answered
		if err := n.Run(ctx, nil, "study", "show", d.spec.Name); err != nil {
			return err
		}
		var c view.DisclosureCheck
		if err := n.Run(ctx, &c, "disclosure", "check", d.spec.Name); err != nil {
			return err
		}
		digests[i] = c.Certificate.Digest
		d.Narrate("%-10s disclosure check: %s, %d numbers are left out that it does not know itself", n.Name, c.Verdict, len(c.Hidden))
	}
	if digests[0] != digests[1] {
		return problem.New(problem.Conflict, "the holders' certificates of what was released differ")
	}
	out.Certificate = digests[0]
	d.Narrate("both compute the same certificate of what is released: sha256:%s", digests[0])
	return nil
}
