package study

import "go.yaml.in/yaml/v3"

// linkKey reads what only a link key has, with the defaults of its method, and returns the key's
// fields by name, and what its method calls the list of columns: columns with LinkExact, fields
// with LinkBloom.
func (r *reader) linkKey(n *yaml.Node, path string, s *Spec) (key map[string]*yaml.Node, list string, err error) {
	entries, err := r.mapping(n, path)
	if err != nil {
		return nil, "", err
	}
	method := LinkExact // decides which fields are known, so it is read before them
	for _, e := range entries {
		if e.key != "method" {
			continue
		}
		if err := r.text(e.value, path+".method", &method); err != nil {
			return nil, "", err
		}
		if method != LinkExact && method != LinkBloom {
			return nil, "", r.fail(e.value, "unknown link method %q", method).WithHint("known methods: %s, %s", LinkExact, LinkBloom)
		}
	}
	s.Link.Method = method
	if method == LinkExact {
		for _, e := range entries {
			switch e.key {
			case "fields", "bits", "threshold", "grams", "hashes":
				return nil, "", r.fail(e.node, "%s has %s without method: %s", path, e.key, LinkBloom).
					WithHint("a link key compared exactly has columns and normalise alone")
			}
		}
		key, err = r.fields(n, path, []string{"columns"}, []string{"method", "normalise"})
		return key, "columns", err
	}
	for _, e := range entries {
		if e.key == "columns" {
			return nil, "", r.fail(e.node, "%s has columns with method: %s", path, LinkBloom).WithHint("list them as fields")
		}
	}
	key, err = r.fields(n, path, []string{"fields"}, []string{"method", "normalise", "bits", "threshold", "grams", "hashes"})
	if err != nil {
		return nil, "", err
	}
	s.Link.Bits, s.Link.Threshold = DefaultBits, DefaultDiceThreshold
	s.Filter = FilterSpec{Grams: DefaultGrams, Hashes: DefaultHashes}
	if n := key["threshold"]; n != nil {
		if s.Link.Threshold, err = r.number(n, path+".threshold"); err != nil {
			return nil, "", err
		}
	}
	for _, f := range []struct {
		name string
		to   *int
	}{{"bits", &s.Link.Bits}, {"grams", &s.Filter.Grams}, {"hashes", &s.Filter.Hashes}} {
		n := key[f.name]
		if n == nil {
			continue
		}
		v, err := r.integer(n, path+"."+f.name)
		if err != nil {
			return nil, "", err
		}
		if v < 0 || v > MaxBits { // so that it fits an int everywhere; check knows the true bounds
			return nil, "", r.fail(n, "%s.%s cannot be %d", path, f.name, v)
		}
		*f.to = int(v)
	}
	return key, "fields", nil
}
