// Package attack is what a holder can do with what is released: it chooses the records that it
// loads, asks, and works out from the answers what single persons of the other holder have.
//
// A World is the records of two holders. An Insider is one of them, with what it knows before it
// asks anything. An Attack designs records and a plan of tables, mounts them in a Room, where a
// study can be agreed on, contributed to and asked, and scores what it has found out. A Room is
// three nodes (bench/disclosure), or a Memory, which counts and decides by the disclosure rules in
// the process. The targets of an attack follow from a seed, before any answer is there.
//
// Whatever a Room refuses is no information, and is counted. Anything else that fails is an error.
// What estimates are started from is the best guess that natural tables allow, so that an attack to
// which little is told is as good as that guess.
//
// An insider is taken to know which of its persons the other holder has, and with how many records:
// an intersection tells both.
package attack

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
)

// perColumns is how many columns of the other holder an attack reads at most, where its budget is a
// handful of queries.
const perColumns = 3

// fewQueries is the budget of the attacks that show how few questions it takes.
const fewQueries = 6

// poolSize is how many persons a made-up class has: enough for the frequent values of another
// column to reach a threshold of ten.
const poolSize = 60

// Table is the columns that a query groups by.
type Table []string

// Terms are what an attack wants to have signed.
type Terms struct {
	Name       string
	Population string      // whom the study is about: the same for studies of the same data
	Columns    [2][]string // of each holder
	Tables     []Table     // the plan
	Budget     int         // of queries
}

// Cell is one cell of an answer.
type Cell struct {
	Key      []string // in the order of the table; "" for null
	Count    int64
	Hidden   bool   // there is no count
	Withheld bool   // there is no key either
	Why      string // the linker's word for why it is hidden, if it has one
}

// Room is where an attack takes place. Its methods return a *Refused for what the nodes refuse.
type Room interface {
	// Load has the insider load records in place of those that it had.
	Load(ctx context.Context, r Records) error
	// Agree has a study signed by all three nodes.
	Agree(ctx context.Context, t Terms) error
	// Contribute has the holders intersect, and both contribute what they have loaded.
	Contribute(ctx context.Context, study string) error
	// Ask has a holder, 0 or 1, ask for a table.
	Ask(ctx context.Context, study string, holder int, t Table) ([]Cell, error)
}

// Refused says that the nodes do not do what they were asked for.
type Refused struct{ Reason string }

// Error returns the reason.
func (r *Refused) Error() string { return r.Reason }

// Attack is a way to find out what nobody was to know.
type Attack struct {
	Name  string
	What  string // in a sentence
	mount func(ctx context.Context, c *campaign) error
}

// All returns the attacks, in the order in which they are reported.
func All() []Attack {
	return []Attack{
		{"stacking", "each person has 24 records, each in another random class", stacking},
		{"subtraction", "natural tables by up to three columns, and their margins, against one another", subtraction},
		{"nested", "classes that differ by one chosen person", nested},
		{"natural", "as many natural tables as the plan allows", natural},
		{"reload", "nested classes, one after the other, by loading again", reload},
		{"second-study", "stacking, split over two studies, and over the other holder's budget", secondStudy},
		{"overlap", "pools of 60, and the same without ten overlapping members", overlap},
		{"averaging", "nested classes, asked under eight names", averaging},
		{"pattern", "pools as small as the threshold: which values are missing in them", pattern},
		{"marking", "pools in which one person has fifty records", marking},
	}
}

// Rules are what the insider knows of the study's disclosure rules.
type Rules struct {
	Threshold int  // the least number of units of a released cell
	Units     bool // counts are of persons and not of pairs of records
	MaxTables int  // of a plan
	MaxColumn int  // columns that a table may have
	MaxBudget int  // of queries
	// rules that designs keep to, so as not to be refused: the most records that a person gets, and
	// the fewest persons of a pool; 0 is no such rule
	Records  int
	PoolSize int
}

// pool is the size of pools that are best with so many persons.
func (r Rules) pool(best int) int { return max(best, r.PoolSize) }

// each is how many records each person gets where so many are best.
func (r Rules) each(best int) int {
	if r.Records > 0 {
		return min(best, r.Records)
	}
	return best
}

// Result is what an attack comes to.
type Result struct {
	Attack  string `json:"attack"`
	Insider string `json:"insider"`
	Data    string `json:"data"`
	Persons int    `json:"persons"` // in the intersection
	Queries int    `json:"queries"` // that were answered
	// what was to be found: a column of a person
	Targets int `json:"targets"`
	// shares of the targets that are found, of the surest twentieth that are, and of those that the
	// best guess finds; nil where nothing was answered
	Right  *float64 `json:"right,omitempty"`
	Surest *float64 `json:"surest,omitempty"`
	Guess  *float64 `json:"guess,omitempty"`
	// and of those that the best guess is surest of
	GuessSurest *float64 `json:"guess_surest,omitempty"`
	// targets that the attack holds for certain, and those of them that are as it says
	Certain      int `json:"certain"`
	CertainRight int `json:"certain_right"`
	// hidden cells of at least one unit and less than the threshold, those that are known exactly,
	// and hidden cells that the attack takes to be what they are not
	Small      int `json:"small_cells"`
	SmallExact int `json:"small_cells_exact"`
	CellsWrong int `json:"cells_wrong"`
	// cells of the answers, and those without a count
	Cells  int `json:"cells"`
	Hidden int `json:"hidden_cells"`
	// share of the natural tables' pairs that is in released cells; nil without natural tables
	Kept *float64 `json:"kept,omitempty"`
	// share of the cells that were asked for several times whose mean is the true count
	Averaged *float64 `json:"averaged,omitempty"`
	// steps that were refused, and why, each reason once; why cells are hidden, where it is said
	Refused int            `json:"refused"`
	Reasons []string       `json:"reasons,omitempty"`
	Why     map[string]int `json:"hidden_why,omitempty"`
}

// campaign is an attack under way.
type campaign struct {
	*Insider
	Rules
	room   Room
	rng    *rand.Rand
	loaded Records
	asked  []asked
	result *Result
	guess  map[int]shares // of columns of the other holder
}

// asked is a table that was answered, and what was loaded then.
type asked struct {
	table  Table
	loaded Records
	cells  []Cell
}

// Mount mounts the attack. It returns an error for what fails otherwise than by a refusal.
func (a Attack) Mount(ctx context.Context, in *Insider, rules Rules, room Room, seed uint64) (*Result, error) {
	c := &campaign{
		Insider: in, Rules: rules, room: room, rng: rand.New(rand.NewPCG(seed, 0)),
		result: &Result{Attack: a.Name, Insider: in.Name, Data: in.World.Name, Persons: len(in.Persons), Why: map[string]int{}},
		guess:  map[int]shares{},
	}
	if err := a.mount(ctx, c); err != nil {
		return nil, fmt.Errorf("%s of %s on %s: %w", a.Name, in.Name, in.World.Name, err)
	}
	return c.result, nil
}

// refused reports whether an error is a refusal, which it counts, and else returns the error.
func (c *campaign) refused(err error) (bool, error) {
	var r *Refused
	if !errors.As(err, &r) {
		return false, err
	}
	c.result.Refused++
	if !slices.Contains(c.result.Reasons, r.Reason) {
		c.result.Reasons = append(c.result.Reasons, r.Reason)
	}
	return true, nil
}

// load loads records. ok is false when they are refused.
func (c *campaign) load(ctx context.Context, r Records) (ok bool, err error) {
	no, err := c.refused(c.room.Load(ctx, r))
	if no || err != nil {
		return false, err
	}
	c.loaded = r
	return true, nil
}

// start has records loaded, a study of these tables agreed on, and both sides contribute. ok is
// false when one of the steps is refused.
func (c *campaign) start(ctx context.Context, study string, r Records, tables []Table, budget int) (ok bool, err error) {
	if ok, err := c.load(ctx, r); !ok {
		return false, err
	}
	return c.agree(ctx, study, tables, budget)
}

// agree is start for records that are loaded.
func (c *campaign) agree(ctx context.Context, study string, tables []Table, budget int) (ok bool, err error) {
	t := Terms{Name: study, Population: "everybody", Tables: tables, Budget: budget}
	t.Columns[c.Side] = planned(c.loaded.Columns, tables)
	t.Columns[1-c.Side] = planned(c.Other, tables)
	if no, err := c.refused(c.room.Agree(ctx, t)); no || err != nil {
		return false, err
	}
	return c.contribute(ctx, study)
}

// planned returns those of the columns that stand in a table.
func planned(columns []string, tables []Table) []string {
	var out []string
	for _, name := range columns {
		if slices.ContainsFunc(tables, func(t Table) bool { return slices.Contains(t, name) }) {
			out = append(out, name)
		}
	}
	return out
}

func (c *campaign) contribute(ctx context.Context, study string) (ok bool, err error) {
	no, err := c.refused(c.room.Contribute(ctx, study))
	return !no && err == nil, err
}

// ask has the insider ask for each of the tables.
func (c *campaign) ask(ctx context.Context, study string, tables ...Table) error {
	return c.askAs(ctx, study, c.Side, tables)
}

func (c *campaign) askAs(ctx context.Context, study string, holder int, tables []Table) error {
	for _, t := range tables {
		cells, err := c.room.Ask(ctx, study, holder, t)
		no, err := c.refused(err)
		if err != nil {
			return err
		}
		if no {
			continue
		}
		c.asked = append(c.asked, asked{t, c.loaded, cells})
		c.result.Queries++
		c.result.Cells += len(cells)
		for _, cell := range cells {
			if cell.Hidden {
				c.result.Hidden++
			}
			if cell.Why != "" {
				c.result.Why[cell.Why]++
			}
		}
	}
	return nil
}

// askFor has records loaded and contributed to a study of these tables, and the insider ask for
// each of them. What is refused is passed over.
func (c *campaign) askFor(ctx context.Context, study string, r Records, tables []Table) error {
	ok, err := c.start(ctx, study, r, tables, len(tables))
	if !ok {
		return err
	}
	return c.ask(ctx, study, tables...)
}

// targetColumns are those columns of the other holder that an attack of few queries reads.
func (c *campaign) targetColumns() []string { return c.Other[:min(perColumns, len(c.Other))] }

// crossed are the tables of each column of one list by each of the other.
func crossed(own, other []string) []Table {
	var out []Table
	for _, o := range own {
		for _, u := range other {
			out = append(out, Table{o, u})
		}
	}
	return out
}

// everybody returns the persons of the intersection by number.
func (c *campaign) everybody() []int {
	out := make([]int, len(c.Persons))
	for i := range out {
		out[i] = i
	}
	return out
}
