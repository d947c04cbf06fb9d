package contribute

import (
	"github.com/blindjoin/blindjoin/internal/bloom"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// linkValues makes what a record carries beside its join token in a study with a block and a link
// key: the linker compares these within blocks. It is either a token of the whole link key, equal
// exactly where the normalised keys are, or a Bloom filter of the link key's own fields, alike
// where they are. All zero bytes stand for a record without a link key. It reuses its memory and is
// not safe for concurrent use.
type linkValues struct {
	recipe  linkagekey.Recipe    // of the link key's own columns
	tokens  *token.JoinTokenizer // exact
	filters *bloom.Encoder       // bloom

	// of the link key's own columns, in the record that value was given last
	unseen linkagekey.Unseen

	none   []byte
	values []linkagekey.Value
	key    []byte
	part   []byte
	fields []string
}

func newLinkValues(ag *study.Agreement, root token.RootKey) (*linkValues, error) {
	l := &linkValues{none: make([]byte, ag.LinkSize())}
	var err error
	if l.recipe, err = ag.Recipe(study.KeyLink); err != nil {
		return nil, err
	}
	switch m := ag.LinkMethod(); m.Method {
	case study.LinkExact:
		l.tokens = root.JoinTokens(study.KeyLink)
	case study.LinkBloom:
		f := ag.Filter()
		l.filters, err = bloom.NewEncoder(bloom.Params{Bits: m.Bits, Hashes: f.Hashes, Grams: f.Grams}, root.FilterKey())
	default:
		err = problem.New(problem.Invalid, "study %q links by %q, which this release cannot do", ag.Name(), m.Method).
			WithHint("all three nodes need the same release")
	}
	return l, err
}

// value makes the link value of one record from its block key and the cells of the link key's own
// columns; ok is false when it has none. The value may be overwritten by the next call.
func (l *linkValues) value(block []byte, cells []*string) (value []byte, ok bool) {
	l.values = l.values[:0]
	for _, c := range cells {
		v := linkagekey.Value{Null: true}
		if c != nil {
			v = linkagekey.Value{Text: *c}
		}
		l.values = append(l.values, v)
	}
	own := l.recipe.Build(l.part, l.values)
	l.part, l.unseen = own.Key, own.Unseen
	if own.Outcome != linkagekey.Built {
		return l.none, false
	}
	if l.filters != nil {
		l.fields = linkagekey.AppendComponents(l.fields[:0], own.Key)
		return l.filters.Filter(l.fields), true // with bits in it: no field is empty
	}
	l.key = append(append(l.key[:0], block...), own.Key...)
	id := l.tokens.Token(l.key)
	return id[:], true
}
