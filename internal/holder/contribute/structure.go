package contribute

import (
	"context"
	"slices"

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

func (c *checked) refuseManyClasses() error {
	many := slices.DeleteFunc(c.many, func(m disclosure.ManyClasses) bool { return m.Keys == 0 })
	return c.rules.RefuseManyClasses(problem.Invalid, many)
}
