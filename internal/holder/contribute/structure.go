package contribute

import (
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

const (
	// maxExact is how many own classes the highest leverage is worked out of.
	maxExact = 1500
	// maxProfileRecords bounds the profiles that are kept, in records of them.
	maxProfileRecords = 1 << 19
	// maxLeftOut is how many classes that will be left out are named, of one of the other's
	// columns.
	maxLeftOut = 100
)

// Structure is what the structure of our contribution is, before it is sent: who stands in the
// tables of the study, and how much these would tell us of single keys of the other holder.
type Structure struct {
	Study         string
	Records, Keys int64
	Threshold     int64           // a class of fewer keys is not named
	SmallestClass int64           // its reciprocal is the greatest leverage
	ClassesPerKey int             // 0 in a study with typos, where it does not apply
	Columns       []ColumnClasses // ours that stand in tables, in the study's order
	Told          []Told          // one for each of the other's columns in these tables
	Warnings      []string
	Notes         []string // what the linker will leave out
}

// ColumnClasses is a column of ours, as it will be sent, and its classes in the intersection, large
// ones first.
type ColumnClasses struct {
	Name    string
	Classes []ClassKeys
}

// ClassKeys is a class and how many keys have a record in it. In a study with typos a key is a
// block.
type ClassKeys struct {
	Value   token.Value
	Keys    int64
	LeftOut bool // by itself beside each of the other's columns: the linker leaves it out
}

// Told is what the tables tell us about one of the other holder's columns.
type Told struct {
	Column  string
	Highest float64 // leverage of a key, before anything is left out
	Exact   bool    // false: it is at least that
	Checked bool    // false: there are too many different keys to say what is left out
	// that what is left out brings it to 1/SmallestClass: the intersection is large enough
	Bounded   bool
	LeftOut   []OwnClass // small ones last; at most maxLeftOut
	LeftCount int        // all of them
	whole     [][]int    // sets of own columns of which no class is left
}

// OwnClass is a combination of own classes, by columns.
type OwnClass struct {
	Columns []string
	Values  []token.Value
	Keys    int64 // pairs that its records make, where cells count records
}

// CheckContribution is Contribute up to the upload: it says what would be sent and how the tables
// of the study look from here, or refuses what Contribute would refuse. Nothing is sent.
func (a *Contributor) CheckContribution(ctx context.Context, studyName string) (*Structure, error) {
	ag, linker, err := a.Node.ActiveWithLinker(ctx, studyName)
	if err != nil {
		return nil, err
	}
	var s *Structure
	err = a.Store.InTx(ctx, "check contribution", func(ctx context.Context, tx *node.Tx) error {
		u, err := a.planUpload(ctx, tx, ag, linker)
		if err != nil {
			return err
		}
		s, err = u.structure(ctx, tx)
		return err
	})
	return s, err
}

// structure reads the records as they will be sent, in the order of their keys, and refuses what
// the linker could release nothing of. Profiles are kept, not records.
func (u *upload) structure(ctx context.Context, tx *node.Tx) (*Structure, error) {
	if err := u.holdDataset(ctx, tx); err != nil {
		return nil, err
	}
	plan, err := approve.Plan(ctx, tx, u.ag)
	if err != nil {
		return nil, err
	}
	c := newChecked(u, plan)
	if len(c.planned) == 0 || u.begin.Records == 0 {
		c.abouts = nil
		return c.result(), nil
	}
	bar := progress.Start(u.app.Progress, "checked records", u.records())
	defer bar.Done()
	const step = 4096
	n := int64(0)
	var last [16]byte
	err = u.eachRecord(ctx, tx, func(id [16]byte, _ []byte, values []token.Value) error {
		if n > 0 && id != last {
			c.endKey()
		}
		last = id
		if n++; n%step == 0 {
			bar.Add(step)
		}
		c.peers = u.peerRecords
		return c.record(values)
	})
	if err != nil {
		return nil, err
	}
	c.endKey()
	bar.Add(n % step)
	if err := c.refuseManyClasses(); err != nil {
		return nil, err
	}
	s := c.result()
	return s, c.refuseNothing(s)
}

// checked is a contribution while it is checked.
type checked struct {
	u       *upload
	rules   disclosure.Rules
	typos   bool
	count   bool          // records rather than keys
	tables  study.Plan    // of the study
	planned []int         // own columns in tables, ascending
	place   map[int]int   // of a column among these
	abouts  []*about      // what the tables tell us
	sets    []*profileSet // for these
	coder   *contribution.Coder
	values  [][]token.Value // of each planned column, by code
	keys    [][]int64       // with a record of the class, likewise
	many    []disclosure.ManyClasses
	rows    [][]uint16 // records of the present key: a code for each planned column
	n       int        // how many of rows there are
	peers   int64      // records of the other holder with the present key
	// of each planned column: beside how many of the other's columns it stands, and beside how many
	// of these each class is left out
	beside []int
	out    []map[int]int
}

// about is what tables tell us of one of the other's columns, and the profiles that it hangs on.
type about struct {
	structure.About // own columns as places in the set
	set             *profileSet
}

// profileSet counts keys by what they have in some of the planned columns: each as often as the
// other holder has records of it, where cells count records.
type profileSet struct {
	places  []int // among the planned columns
	keys    map[string]int64
	records int // of all profiles
	over    bool
	scratch [][]uint16
	key     []byte
	units   *structure.Units
}

func newChecked(u *upload, plan study.Plan) *checked {
	side := u.app.Node.SideOf(u.ag).Index()
	c := &checked{
		u: u, rules: u.ag.Terms.Disclosure, typos: u.ag.WithTypos(), tables: plan, place: map[int]int{},
		coder: contribution.NewCoder(u.names),
	}
	c.count = c.typos || c.rules.Count == disclosure.Records
	tables := make([]structure.Table, len(plan))
	for i, t := range plan {
		for _, r := range t {
			s := r.Side.Index()
			tables[i].Columns[s] = append(tables[i].Columns[s], r.Index)
			if s == side && !slices.Contains(c.planned, r.Index) {
				c.planned = append(c.planned, r.Index)
			}
		}
	}
	slices.Sort(c.planned)
	for i, column := range c.planned {
		c.place[column] = i
		c.many = append(c.many, disclosure.ManyClasses{Holder: u.app.Node.Name, Column: shown(u.names[column])})
	}
	c.values, c.keys = make([][]token.Value, len(c.planned)), make([][]int64, len(c.planned))
	for _, a := range structure.Abouts(structure.WithMargins(tables)) {
		if a.Side == side {
			c.abouts = append(c.abouts, c.about(a))
		}
	}
	return c
}

func shown(name string) string { return column.Show(name, false) }

// about finds, or makes, the set of profiles that tells of one of the other's columns.
func (c *checked) about(a structure.About) *about {
	var places []int
	for _, own := range a.Owns {
		for _, column := range own {
			places = append(places, c.place[column])
		}
	}
	slices.Sort(places)
	places = slices.Compact(places)
	at := slices.IndexFunc(c.sets, func(s *profileSet) bool { return slices.Equal(s.places, places) })
	if at < 0 {
		at = len(c.sets)
		c.sets = append(c.sets, &profileSet{places: places, keys: map[string]int64{}})
	}
	out := &about{About: structure.About{Side: a.Side, Column: a.Column}, set: c.sets[at]}
	for _, own := range a.Owns {
		in := []int{}
		for _, column := range own {
			in = append(in, slices.Index(places, c.place[column]))
		}
		out.Owns = append(out.Owns, in)
	}
	return out
}

// record takes a record of the present key in.
func (c *checked) record(values []token.Value) error {
	if c.n == len(c.rows) {
		c.rows = append(c.rows, make([]uint16, len(c.planned)))
	}
	for i, column := range c.planned {
		code, first, err := c.coder.Code(column, values[column])
		if err != nil {
			return err
		}
		if first {
			c.values[i] = append(c.values[i], values[column])
			c.keys[i] = append(c.keys[i], 0)
		}
		c.rows[c.n][i] = uint16(code) //nolint:gosec // below MaxCategories
	}
	c.n++
	return nil
}

// endKey counts the key of which all records are there.
func (c *checked) endKey() {
	rows := c.rows[:c.n]
	c.n = 0
	for i := range c.planned {
		if len(rows) == 1 {
			c.keys[i][rows[0][i]]++
			continue
		}
		if n := c.classes(rows, i); !c.typos && n > int64(c.rules.EffectiveClassesPerKey()) {
			c.many[i].Keys++
			c.many[i].Most = max(c.many[i].Most, n)
		}
	}
	weight := int64(1)
	if c.count {
		weight = c.peers
	}
	left := maxProfileRecords
	for _, s := range c.sets {
		left -= s.records
	}
	for _, s := range c.sets {
		s.add(rows, c.count, weight, left)
	}
}

// classes counts the key in each of its classes of a column, and returns how many these are.
func (c *checked) classes(rows [][]uint16, place int) int64 {
	codes := make([]uint16, len(rows))
	for j, r := range rows {
		codes[j] = r[place]
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	for _, code := range codes {
		c.keys[place][code]++
	}
	return int64(len(codes))
}

// add counts a key. A profile that is new and does not fit any more ends the counting.
func (s *profileSet) add(rows [][]uint16, count bool, weight int64, left int) {
	if s.over {
		return
	}
	s.scratch = s.scratch[:0]
	s.key = s.key[:0]
	n := 1
	if len(rows) == 1 {
		s.key = s.encode(s.key, rows[0])
		if count {
			s.key = binary.AppendUvarint(s.key, 1)
		}
	} else {
		n = s.several(rows, count)
	}
	if _, ok := s.keys[string(s.key)]; !ok {
		if n > left {
			s.over, s.keys, s.records = true, nil, 0
			return
		}
		s.records += n
	}
	s.keys[string(s.key)] += weight
}

func (s *profileSet) encode(b []byte, row []uint16) []byte {
	for _, p := range s.places {
		b = binary.BigEndian.AppendUint16(b, row[p])
	}
	return b
}

// several encodes the distinct records of a key, and returns how many there are.
func (s *profileSet) several(rows [][]uint16, count bool) int {
	s.scratch = append(s.scratch, rows...)
	order := func(a, b []uint16) int {
		for _, p := range s.places {
			if d := cmp.Compare(a[p], b[p]); d != 0 {
				return d
			}
		}
		return 0
	}
	slices.SortFunc(s.scratch, order)
	n := 0
	for i := 0; i < len(s.scratch); n++ {
		j := i + 1
		for j < len(s.scratch) && order(s.scratch[i], s.scratch[j]) == 0 {
			j++
		}
		s.key = s.encode(s.key, s.scratch[i])
		if count {
			s.key = binary.AppendUvarint(s.key, uint64(j-i)) //nolint:gosec // a number of records
		}
		i = j
	}
	return n
}

// asUnits makes units of the profiles, with one of the other side, which is not known here.
func (c *checked) asUnits(s *profileSet, side int) *structure.Units {
	if s.units != nil {
		return s.units
	}
	u := &structure.Units{CountRecords: c.count}
	for _, p := range s.places {
		u.Sides[side].Classes = append(u.Sides[side].Classes, len(c.values[p]))
	}
	u.Sides[1-side].Profiles = []structure.Profile{{{Count: 1}}}
	// in one piece each: there may be half a million
	codes, records := make([]int32, 0, s.records*len(s.places)), make([]structure.Record, 0, s.records)
	u.Groups = make([]structure.Group, 0, len(s.keys))
	own := &u.Sides[side]
	own.Profiles = make([]structure.Profile, 0, len(s.keys))
	for key, n := range s.keys {
		from := len(records)
		b := []byte(key)
		for first := true; first || len(b) > 0; first = false {
			r := structure.Record{Count: 1}
			start := len(codes)
			for range s.places {
				codes = append(codes, int32(binary.BigEndian.Uint16(b)))
				b = b[2:]
			}
			r.Codes = codes[start:len(codes):len(codes)]
			if c.count {
				records, size := binary.Uvarint(b)
				r.Count, b = int64(records), b[size:] //nolint:gosec // a number of records
			}
			records = append(records, r)
		}
		g := structure.Group{Linked: true, Units: n, Weighted: [2]int64{n, n}}
		g.Profile[side] = int32(len(own.Profiles)) //nolint:gosec // at most maxProfileRecords
		own.Profiles = append(own.Profiles, records[from:len(records):len(records)])
		u.Groups = append(u.Groups, g)
	}
	s.units, s.keys = u, nil
	return u
}

func (c *checked) refuseManyClasses() error {
	many := slices.DeleteFunc(c.many, func(m disclosure.ManyClasses) bool { return m.Keys == 0 })
	return c.rules.RefuseManyClasses(problem.Invalid, many)
}

// result says what was found.
func (c *checked) result() *Structure {
	s := &Structure{
		Study: c.u.ag.Name(), Records: c.u.records(), Keys: c.u.keys(), Threshold: c.rules.EffectiveThreshold(),
		SmallestClass: c.rules.EffectiveSmallestClass(), ClassesPerKey: c.rules.EffectiveClassesPerKey(),
	}
	if c.typos {
		s.ClassesPerKey = 0
	}
	c.out, c.beside = make([]map[int]int, len(c.planned)), make([]int, len(c.planned))
	if s.Keys > 0 {
		for _, a := range c.abouts {
			s.Told = append(s.Told, c.told(a))
		}
	}
	for i, column := range c.planned {
		cc := ColumnClasses{Name: c.u.names[column]}
		for code, n := range c.keys[i] {
			cc.Classes = append(cc.Classes, ClassKeys{
				Value: c.values[i][code], Keys: n, LeftOut: c.beside[i] > 0 && c.out[i][code] == c.beside[i],
			})
		}
		slices.SortStableFunc(cc.Classes, func(a, b ClassKeys) int {
			return cmp.Or(cmp.Compare(b.Keys, a.Keys), cmp.Compare(a.Value.Text, b.Value.Text))
		})
		s.Columns = append(s.Columns, cc)
	}
	if s.Keys == 0 {
		return s
	}
	if s.Keys < s.SmallestClass {
		s.Warnings = append(s.Warnings, fmt.Sprintf(
			"%d keys in the intersection: of fewer than %d (smallest_class) no table with columns of both holders is released", s.Keys, s.SmallestClass))
	}
	if s.Keys >= s.SmallestClass {
		s.Notes = leftNotes(s)
	}
	return s
}

// told works out what tables tell of one of the other's columns, and what will be left out.
func (c *checked) told(a *about) Told {
	side := c.u.app.Node.SideOf(c.u.ag)
	t := Told{Column: c.u.ag.ColumnNames(study.Table{{Side: side.Other(), Index: a.Column}})[0]}
	if a.set.over {
		t.Highest = 1 / float64(max(c.u.keys(), 1))
		return t
	}
	units := c.asUnits(a.set, side.Index())
	left := units.Examine(a.About, c.rules.EffectiveSmallestClass(), maxExact)
	sizes := left.Sizes
	// sums of inverses leave digits that mean nothing
	t.Highest, t.Exact = math.Round(left.Highest*1e9)/1e9, left.Exact
	t.Checked, t.Bounded = true, left.Bounded
	type gone struct {
		own, class int
		keys       int64
	}
	var out []gone
	for o, own := range a.Owns {
		for class, n := range sizes[o] {
			if left.Out[o][class] {
				out = append(out, gone{o, class, n})
			}
		}
		c.noteOut(c.columnsOf(a, own), left.Out[o])
		if len(left.Out[o]) == len(sizes[o]) {
			t.whole = append(t.whole, c.columnsOf(a, own))
		}
	}
	slices.SortFunc(out, func(x, y gone) int {
		return cmp.Or(cmp.Compare(len(a.Owns[x.own]), len(a.Owns[y.own])), cmp.Compare(x.own, y.own), cmp.Compare(y.keys, x.keys), cmp.Compare(x.class, y.class))
	})
	t.LeftCount = len(out)
	for _, g := range out[:min(len(out), maxLeftOut)] {
		own := a.Owns[g.own]
		class := OwnClass{Keys: g.keys}
		codes := units.Sides[side.Index()].Codes(own, g.class)
		for i, column := range c.columnsOf(a, own) {
			class.Columns = append(class.Columns, c.u.names[column])
			class.Values = append(class.Values, c.values[c.place[column]][codes[i]])
		}
		t.LeftOut = append(t.LeftOut, class)
	}
	return t
}

// noteOut counts for the classes of one column where they are left out.
func (c *checked) noteOut(own []int, out map[int]bool) {
	if len(own) != 1 {
		return
	}
	i := c.place[own[0]]
	c.beside[i]++
	if c.out[i] == nil {
		c.out[i] = map[int]int{}
	}
	for class := range out {
		c.out[i][class]++
	}
}

// columnsOf turns places in the set of an about into own columns.
func (c *checked) columnsOf(a *about, own []int) []int {
	out := []int{}
	for _, p := range own {
		out = append(out, c.planned[a.set.places[p]])
	}
	return out
}

// leftNotes say what the linker will leave out.
func leftNotes(s *Structure) (out []string) {
	for _, t := range s.Told {
		switch {
		case !t.Checked:
			out = append(out, fmt.Sprintf("too many different keys to work out here what the linker leaves out of the tables about %s", shown(t.Column)))
		case !t.Bounded:
			out = append(out, fmt.Sprintf("of the tables about %s nothing is released: no key may have a leverage above 1/%d", shown(t.Column), s.SmallestClass))
		case t.LeftCount > 0:
			out = append(out, fmt.Sprintf("own classes that are left out of the tables about %s, so that no key has a leverage above 1/%d: %d",
				shown(t.Column), s.SmallestClass, t.LeftCount))
		}
	}
	return out
}

// refuseNothing refuses a planned table of which, with our columns in it, nothing can be released,
// where coarser classes would help.
func (c *checked) refuseNothing(s *Structure) error {
	if s.Keys < max(s.SmallestClass, s.Threshold) {
		return nil
	}
	side := c.u.app.Node.SideOf(c.u.ag)
	for i, t := range c.tables {
		var own, others []int
		for _, r := range t {
			if r.Side == side {
				own = append(own, r.Index)
			} else {
				others = append(others, r.Index)
			}
		}
		slices.Sort(own)
		if len(own) == 0 || c.something(s, own, others) {
			continue
		}
		var largest []string
		for _, column := range own {
			n := s.Columns[c.place[column]].Classes[0].Keys
			why := fmt.Sprintf("whose largest class has %d keys", n)
			if n >= max(s.SmallestClass, s.Threshold) {
				why = "whose classes differ from those of other columns in too few keys"
			}
			largest = append(largest, shown(c.u.names[column])+", "+why)
		}
		return problem.New(problem.Invalid, "nothing of table %d of the study, %s, can be released with %s", i+1,
			strings.Join(c.u.ag.ColumnNames(t), " by "), strings.Join(largest, "; or with ")).
			WithHint("a class needs %d keys in the intersection (threshold), and %d beside columns of the other holder (smallest_class): load the column in wider classes, or agree on a study with a recode or other tables",
				s.Threshold, s.SmallestClass)
	}
	return nil
}

// something reports whether anything with some of our columns can be released of a table.
func (c *checked) something(s *Structure, own, others []int) bool {
	if len(others) == 0 {
		return slices.ContainsFunc(own, func(column int) bool { return s.Columns[c.place[column]].Classes[0].Keys >= s.Threshold })
	}
	for i, a := range c.abouts {
		t := s.Told[i]
		if !slices.Contains(others, a.Column) {
			continue
		}
		if !t.Checked {
			return true
		}
		for _, column := range own {
			gone := slices.ContainsFunc(t.whole, func(own []int) bool { return slices.Equal(own, []int{column}) })
			if !gone {
				return true
			}
		}
	}
	return false
}
