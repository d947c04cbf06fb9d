package study

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
)

// ParseYAML reads a study file; file is what errors call it. The file is read strictly: unknown,
// repeated and missing fields and values of another type are errors, all problem.Invalid and of the
// form "file:line: text". Defaults are filled in.
func ParseYAML(file string, data []byte) (*Spec, error) {
	r := &reader{file: file, lines: map[string]int{}}
	root, err := r.document(data)
	if err != nil {
		return nil, err
	}
	s, err := r.spec(root)
	if err != nil {
		return nil, err
	}
	if f := s.check(); f != nil {
		return nil, r.at(f)
	}
	s.Warnings = s.warnings()
	return s, nil
}

// spec reads the fields of a study file. It checks their form; Spec.check checks what they say.
func (r *reader) spec(root *yaml.Node) (*Spec, error) {
	top, err := r.fields(root, "", []string{"name", "purpose", "holders", "linker", "keys", "expires"},
		[]string{"protocol", "limits", "disclosure", "linkage", "population"})
	if err != nil {
		return nil, err
	}
	s := &Spec{
		Suite: DefaultSuite, Directions: DefaultDirections,
		Disclosure: disclosure.Default(),
	}
	var expires string
	for _, f := range []struct {
		name string
		to   *string
	}{{"name", &s.Name}, {"purpose", &s.Purpose}, {"linker", &s.Linker}} {
		if err := r.text(top[f.name], f.name, f.to); err != nil {
			return nil, err
		}
	}
	if n := top["population"]; n != nil {
		if err := r.text(n, "population", &s.Population); err != nil {
			return nil, err
		}
		if s.Population == "" { // in a Spec, it is none, but nobody means it by writing it
			return nil, r.fail(n, "the population is empty").WithHint("leave it out for a study without one")
		}
	}
	s.Purpose = strings.Join(strings.Fields(s.Purpose), " ")
	if err := r.date(top["expires"], "expires", &expires); err != nil {
		return nil, err
	}
	s.Expires = Date(expires)
	for _, read := range []struct {
		name string
		into func(*yaml.Node, *Spec) error
	}{
		{"holders", r.holders}, {"keys", r.keys}, {"protocol", r.protocol}, {"limits", r.limits},
		{"disclosure", r.disclosure}, {"linkage", r.linkage},
	} {
		if n := top[read.name]; n != nil {
			if err := read.into(n, s); err != nil {
				return nil, err
			}
		}
	}
	if len(s.Keys) == 2 && s.CoverageMethod == "" {
		s.CoverageMethod = DefaultCoverageMethod
	}
	return s, nil
}

func (r *reader) holders(n *yaml.Node, s *Spec) error {
	entries, err := r.mapping(n, "holders")
	if err != nil {
		return err
	}
	if len(entries) != 2 {
		return r.fail(n, "a study has exactly two holders, not %d", len(entries)).
			WithHint("write holders: {a: {columns: [...]}, b: {columns: [...]}}")
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	for i, e := range entries {
		path := "holders." + e.key
		fields, err := r.fields(e.value, path, []string{"columns"}, []string{"recode"})
		if err != nil {
			return err
		}
		s.Holders[i].Name = e.key
		if s.Holders[i].Columns, err = r.texts(fields["columns"], path+".columns"); err != nil {
			return err
		}
		if n := fields["recode"]; n != nil {
			if s.Holders[i].Recode, err = r.recode(n, path+".recode"); err != nil {
				return err
			}
		}
	}
	return nil
}

// recode reads {COLUMN: {CLASS: NEW_CLASS}}.
func (r *reader) recode(n *yaml.Node, path string) (Recode, error) {
	columns, err := r.mapping(n, path)
	if err != nil {
		return nil, err
	}
	out := Recode{}
	for _, c := range columns {
		at := path + "." + c.key
		classes, err := r.mapping(c.value, at)
		if err != nil {
			return nil, err
		}
		out[c.key] = make(Recoding, len(classes))
		for _, from := range classes {
			var to string
			if err := r.text(from.value, at+"."+from.key, &to); err != nil {
				return nil, err
			}
			out[c.key][from.key] = to
		}
	}
	return out, nil
}

func (r *reader) keys(n *yaml.Node, s *Spec) error {
	fields, err := r.fields(n, "keys", nil, []string{KeyID, KeyBlock, KeyLink})
	if err != nil {
		return err
	}
	for _, kind := range []string{KeyID, KeyBlock, KeyLink} {
		n := fields[kind]
		if n == nil {
			continue
		}
		path := "keys." + kind
		var key map[string]*yaml.Node
		list := "columns"
		if kind == KeyLink {
			key, list, err = r.linkKey(n, path, s)
		} else {
			key, err = r.fields(n, path, []string{"columns"}, []string{"normalise"})
		}
		if err != nil {
			return err
		}
		k := KeySpec{Kind: kind}
		columns, err := r.perHolder(key[list], path+"."+list, s)
		if err != nil {
			return err
		}
		for i, n := range columns {
			if n == nil {
				return r.fail(key[list], "the %s key names no %s of %s", kind, list, s.Holders[i].Name).
					WithHint("list the key's %s for both holders", list)
			}
			if k.Columns[i], err = r.texts(n, path+"."+list+"."+s.Holders[i].Name); err != nil {
				return err
			}
		}
		if n := key["normalise"]; n != nil {
			if k.Recipe, err = r.recipe(n, path+".normalise"); err != nil {
				return err
			}
		}
		s.Keys = append(s.Keys, k)
	}
	return nil
}

// recipe reads the steps one by one, for the sake of their lines, and then as a whole.
func (r *reader) recipe(n *yaml.Node, path string) (linkagekey.Recipe, error) {
	steps, err := r.texts(n, path)
	if err != nil {
		return linkagekey.Recipe{}, err
	}
	for i := range steps {
		if _, err := linkagekey.ParseRecipe(steps[i : i+1]); err != nil {
			return linkagekey.Recipe{}, r.wrap(n.Content[i], err)
		}
	}
	recipe, err := linkagekey.ParseRecipe(steps)
	if err != nil {
		return linkagekey.Recipe{}, r.wrap(n, err)
	}
	return recipe, nil
}

func (r *reader) protocol(n *yaml.Node, s *Spec) error {
	fields, err := r.fields(n, "protocol", nil, []string{"suite", "directions", "client"})
	if err != nil {
		return err
	}
	if n := fields["suite"]; n != nil {
		if err := r.text(n, "protocol.suite", &s.Suite); err != nil {
			return err
		}
	}
	if n := fields["directions"]; n != nil {
		if err := r.text(n, "protocol.directions", &s.Directions); err != nil {
			return err
		}
	}
	if n := fields["client"]; n != nil {
		return r.text(n, "protocol.client", &s.Client)
	}
	return nil
}

func (r *reader) limits(n *yaml.Node, s *Spec) error {
	fields, err := r.fields(n, "limits", []string{"keys"}, nil)
	if err != nil {
		return err
	}
	limits, err := r.perHolder(fields["keys"], "limits.keys", s)
	if err != nil {
		return err
	}
	for i, n := range limits {
		if n == nil {
			continue
		}
		if s.Limits[i], err = r.integer(n, "limits.keys."+s.Holders[i].Name); err != nil {
			return err
		}
		if s.Limits[i] < 1 { // in a Spec, 0 is no limit
			return r.fail(n, "a limit of %d keys is out of range", s.Limits[i]).WithHint("leave it out for no limit")
		}
	}
	return nil
}

func (r *reader) disclosure(n *yaml.Node, s *Spec) error {
	numbers, shares := s.Disclosure.Numbers(), s.Disclosure.Shares()
	var names []string
	most := 0
	for _, number := range numbers {
		names, most = append(names, number.Name), max(most, number.Most)
	}
	for _, share := range shares {
		names = append(names, share.Name)
	}
	for _, c := range s.Disclosure.Choices() {
		names = append(names, c.Name)
	}
	fields, err := r.fields(n, "disclosure", nil, append(names, "tables"))
	if err != nil {
		return err
	}
	if n := fields["tables"]; n != nil {
		if err := r.tables(n, s); err != nil {
			return err
		}
	}
	for _, c := range s.Disclosure.Choices() {
		n := fields[c.Name]
		if n == nil {
			continue
		}
		var word string
		if err := r.text(n, "disclosure."+c.Name, &word); err != nil {
			return err
		}
		// in a Spec, "" may be the default, but nobody means it by writing it
		if !slices.Contains(c.Known, word) {
			return r.fail(n, "disclosure.%s cannot be %q", c.Name, word).WithHint("known: %s", strings.Join(c.Known, ", "))
		}
		c.Set(word)
	}
	for _, number := range numbers {
		n := fields[number.Name]
		if n == nil {
			continue
		}
		v, err := r.integer(n, "disclosure."+number.Name)
		if err != nil {
			return err
		}
		// so that it fits an int everywhere; check knows the true bounds
		if v < 0 || v > int64(most) {
			return r.fail(n, "disclosure.%s cannot be %d", number.Name, v)
		}
		*number.Value = int(v)
	}
	for _, share := range shares {
		n := fields[share.Name]
		if n == nil {
			continue
		}
		if *share.Value, err = r.number(n, "disclosure."+share.Name); err != nil {
			return err
		}
		if *share.Value == 0 { // in a Spec, 0 is the default, but nobody means it by writing it
			return r.fail(n, "disclosure.%s cannot be 0", share.Name).WithHint("leave it out for %v", share.Default)
		}
	}
	return nil
}

// tables reads the plan, [[COLUMN, ...], ...], with names as a query gives them.
func (r *reader) tables(n *yaml.Node, s *Spec) error {
	const path = "disclosure.tables"
	if n.Kind != yaml.SequenceNode {
		return r.mismatch(n, path, "a list")
	}
	if len(n.Content) == 0 { // in a Spec, none is no plan, but nobody means it by writing it
		return r.fail(n, "the plan has no tables").WithHint("leave it out for a study without a plan")
	}
	for i, item := range n.Content {
		at := fmt.Sprintf("%s.%d", path, i)
		names, err := r.texts(item, at)
		if err != nil {
			return err
		}
		r.lines[at] = item.Line
		refs, err := s.FindColumns(names)
		if err != nil {
			return r.wrap(item, err)
		}
		s.Tables = append(s.Tables, refs)
	}
	return nil
}

func (r *reader) linkage(n *yaml.Node, s *Spec) error {
	fields, err := r.fields(n, "linkage", nil, []string{"coverage", "method"})
	if err != nil {
		return err
	}
	if n := fields["method"]; n != nil {
		if err := r.text(n, "linkage.method", &s.CoverageMethod); err != nil {
			return err
		}
		// Of a Spec, "" is the default, but nobody means it by writing it.
		if s.CoverageMethod != CoverageBlocks && s.CoverageMethod != CoverageLinks {
			return r.fail(n, "unknown coverage method %q", s.CoverageMethod).WithHint("known methods: %s, %s", CoverageBlocks, CoverageLinks)
		}
	}
	if fields["coverage"] == nil {
		return nil
	}
	coverage, err := r.perHolder(fields["coverage"], "linkage.coverage", s)
	if err != nil {
		return err
	}
	for i, n := range coverage {
		if n == nil {
			continue
		}
		v, err := r.number(n, "linkage.coverage."+s.Holders[i].Name)
		if err != nil {
			return err
		}
		s.Coverage[i] = &v
	}
	return nil
}
