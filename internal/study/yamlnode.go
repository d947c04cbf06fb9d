package study

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// reader walks the nodes of a study file. Unlike decoding into structs, this keeps the line of
// everything, and sees repeated fields and values that only look like text.
type reader struct {
	file  string
	lines map[string]int // by path, such as "keys.id.columns.istat.0"
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) *problem.Error {
	return problem.New(problem.Invalid, "%s:%d: %s", r.file, max(n.Line, 1), fmt.Sprintf(format, args...))
}

// wrap gives the error of another package the line of a node.
func (r *reader) wrap(n *yaml.Node, err error) error {
	return r.fail(n, "%v", err).WithHint("%s", problem.HintOf(err))
}

// at gives a fault the line of its path, or of the nearest thing around it.
func (r *reader) at(f *fault) error {
	path := f.path
	for path != "" && r.lines[path] == 0 {
		path = path[:max(strings.LastIndexByte(path, '.'), 0)]
	}
	e := r.fail(&yaml.Node{Line: r.lines[path]}, "%s", f.text)
	if f.hint != "" {
		e = e.WithHint("%s", f.hint)
	}
	return e
}

var yamlError = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// document parses a file of exactly one YAML document.
func (r *reader) document(data []byte) (*yaml.Node, error) {
	if len(data) > MaxEncoded {
		return nil, problem.New(problem.Invalid, "%s:1: a study file has at most %d bytes", r.file, MaxEncoded)
	}
	syntax := func(err error) error {
		line, text := "1", err.Error()
		if m := yamlError.FindStringSubmatch(text); m != nil {
			text = m[2]
			if m[1] != "" {
				line = m[1]
			}
		}
		return problem.New(problem.Invalid, "%s:%s: not YAML: %s", r.file, line, text)
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	if err := d.Decode(&doc); errors.Is(err, io.EOF) {
		return nil, problem.New(problem.Invalid, "%s:1: the study file is empty", r.file)
	} else if err != nil {
		return nil, syntax(err)
	}
	if err := d.Decode(&more); err == nil {
		return nil, r.fail(&more, "a second YAML document").WithHint("write each study into a file of its own")
	} else if !errors.Is(err, io.EOF) {
		return nil, syntax(err)
	}
	if len(doc.Content) != 1 {
		return nil, problem.New(problem.Invalid, "%s:1: the study file is empty", r.file)
	}
	return doc.Content[0], nil
}

type entry struct {
	key   string
	node  *yaml.Node // of the key
	value *yaml.Node
}

// mapping returns the entries of a mapping, in the order of the file.
func (r *reader) mapping(n *yaml.Node, path string) ([]entry, error) {
	what := path
	if what == "" {
		what = "the study file"
	}
	if n.Kind != yaml.MappingNode {
		return nil, r.mismatch(n, what, "a mapping")
	}
	if r.lines[path] == 0 { // the line of its name is better
		r.lines[path] = n.Line
	}
	var out []entry
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode || k.ShortTag() != "!!str" {
			return nil, r.fail(k, "a name in %s is not text", what).WithHint("put it in quotes")
		}
		if slices.ContainsFunc(out, func(e entry) bool { return e.key == k.Value }) {
			return nil, r.fail(k, "%q stands twice in %s", k.Value, what)
		}
		out = append(out, entry{key: k.Value, node: k, value: v})
		r.lines[strings.TrimPrefix(path+"."+k.Value, ".")] = k.Line
	}
	return out, nil
}

// fields returns the values of a mapping of known fields, by name; optional ones may be missing.
func (r *reader) fields(n *yaml.Node, path string, required, optional []string) (map[string]*yaml.Node, error) {
	entries, err := r.mapping(n, path)
	if err != nil {
		return nil, err
	}
	in := ""
	if path != "" {
		in = " in " + path
	}
	out := map[string]*yaml.Node{}
	for _, e := range entries {
		if !slices.Contains(required, e.key) && !slices.Contains(optional, e.key) {
			return nil, r.fail(e.node, "unknown field %q%s", e.key, in).
				WithHint("known fields: %s", strings.Join(append(slices.Clone(required), optional...), ", "))
		}
		out[e.key] = e.value
	}
	for _, name := range required {
		if out[name] == nil {
			return nil, r.fail(n, "field %q is missing%s", name, in)
		}
	}
	return out, nil
}

// perHolder returns the values of a mapping whose names are holders, by side; nil where one is
// missing.
func (r *reader) perHolder(n *yaml.Node, path string, s *Spec) ([2]*yaml.Node, error) {
	var out [2]*yaml.Node
	entries, err := r.mapping(n, path)
	if err != nil {
		return out, err
	}
	for _, e := range entries {
		side := slices.IndexFunc(s.Holders[:], func(h HolderSpec) bool { return h.Name == e.key })
		if side < 0 {
			return out, r.fail(e.node, "%q in %s is not a holder of the study", e.key, path).
				WithHint("the holders are %s and %s", s.Holders[0].Name, s.Holders[1].Name)
		}
		out[side] = e.value
	}
	return out, nil
}

// scalar checks the type of a scalar and notes its line.
func (r *reader) scalar(n *yaml.Node, path, what string, tags ...string) error {
	if n.Kind != yaml.ScalarNode || !slices.Contains(tags, n.ShortTag()) {
		return r.mismatch(n, path, what)
	}
	r.lines[path] = n.Line
	return nil
}

func (r *reader) text(n *yaml.Node, path string, to *string) error {
	if err := r.scalar(n, path, "text", "!!str"); err != nil {
		return err
	}
	*to = n.Value
	return nil
}

// texts reads a list of texts; an empty list is not nil.
func (r *reader) texts(n *yaml.Node, path string) ([]string, error) {
	if n.Kind != yaml.SequenceNode {
		return nil, r.mismatch(n, path, "a list")
	}
	out := make([]string, len(n.Content))
	for i, item := range n.Content {
		if err := r.text(item, fmt.Sprintf("%s.%d", path, i), &out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (r *reader) date(n *yaml.Node, path string, to *string) error {
	if err := r.scalar(n, path, "a date", "!!timestamp", "!!str"); err != nil {
		return err
	}
	*to = n.Value
	return nil
}

func (r *reader) integer(n *yaml.Node, path string) (int64, error) {
	var v int64
	if err := r.scalar(n, path, "a whole number", "!!int"); err != nil {
		return 0, err
	}
	if err := n.Decode(&v); err != nil {
		return 0, r.mismatch(n, path, "a whole number of 64 bits")
	}
	return v, nil
}

func (r *reader) number(n *yaml.Node, path string) (float64, error) {
	var v float64
	if err := r.scalar(n, path, "a number", "!!float", "!!int"); err != nil {
		return 0, err
	}
	if err := n.Decode(&v); err != nil {
		return 0, r.mismatch(n, path, "a number")
	}
	return v, nil
}

// mismatch says that a value has another type than it should.
func (r *reader) mismatch(n *yaml.Node, path, want string) error {
	is := "of another type"
	switch n.Kind {
	case yaml.MappingNode:
		is = "a mapping"
	case yaml.SequenceNode:
		is = "a list"
	case yaml.AliasNode:
		is = "an alias, which study files do not have"
	case yaml.DocumentNode: // stands in no other node
	case yaml.ScalarNode:
		switch n.ShortTag() {
		case "!!str":
			is = "text"
		case "!!int", "!!float":
			is = "a number"
		case "!!bool":
			is = "true or false"
		case "!!null":
			is = "empty"
		case "!!timestamp":
			is = "a date"
		}
	}
	e := r.fail(n, "%s must be %s, but is %s", path, want, is)
	switch {
	case want == "text" && n.Kind == yaml.ScalarNode:
		e = e.WithHint("put it in quotes")
	case want == "a mapping":
		e = e.WithHint("write NAME: VALUE, one a line and indented, or {NAME: VALUE, NAME: VALUE}")
	case want == "a list":
		e = e.WithHint("write [A, B], also when it is one")
	}
	return e
}
