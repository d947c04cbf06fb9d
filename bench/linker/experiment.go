package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

// completeLine is what the linker logs when a contribution has arrived whole, and before it links.
const completeLine = "contribution complete"

// questions are columns of the first and of the second holder to count by: the median counts.
// Another question each time, because the same again gets the stored answer.
var questions = [][2]int{{0, 0}, {1, 1}, {2, 2}, {0, 1}, {1, 2}, {2, 0}, {0, 2}, {1, 0}, {2, 1}}

type experiment struct {
	*options
	rig    *rig.Rig
	net    *rig.Network
	steps  []step
	logged []rig.Statement
}

// prepare loads both datasets, signs the study and has both holders finish an intersection.
func (e *experiment) prepare(ctx context.Context) error {
	holders := []*rig.Node{e.net.Alpha, e.net.Beta}
	for i, h := range holders {
		path := e.net.Path(h.Name + ".csv")
		if err := writeCSV(path, i, e.rows); err != nil {
			return err
		}
		if err := h.Run(ctx, nil, "dataset", "load", "data", "--csv", path); err != nil {
			return err
		}
	}
	if err := e.net.Sign(ctx, studyName, studyYAML()); err != nil {
		return err
	}
	if err := e.net.Alpha.Run(ctx, nil, "intersect", studyName); err != nil {
		return err
	}
	return e.net.Settle(ctx)
}

func (e *experiment) measure(ctx context.Context) error {
	var log *rig.StatementLog
	var err error
	if e.Statements {
		if log, err = e.rig.LogStatements(ctx); err != nil {
			return err
		}
	}
	var checks [2]rig.Usage
	for i, holder := range []*rig.Node{e.net.Alpha, e.net.Beta} {
		if checks[i], err = e.checked(ctx, holder, [2]int{len(categories), plannedOfBeta}[i]); err != nil {
			return err
		}
	}
	e.steps = []step{
		newStep("check the structure, alpha", e.rows, checks[0], 0),
		newStep("check the structure, beta", e.rows, checks[1], 0),
	}
	if e.check {
		return nil
	}
	alpha, err := e.contribute(ctx, e.net.Alpha)
	if err != nil {
		return err
	}
	beta, err := e.contribute(ctx, e.net.Beta)
	if err != nil {
		return err
	}
	if log != nil {
		if e.logged, err = log.Close(ctx); err != nil {
			return err
		}
	}
	counts, err := e.query(ctx)
	if err != nil {
		return err
	}
	bare, err := e.bare(ctx)
	if err != nil {
		return err
	}
	e.steps = append(e.steps,
		newStep("encrypt and upload, alpha", e.rows, alpha.upload, bare.store),
		newStep("encrypt and upload, beta", e.rows, beta.upload, bare.store),
		newStep("complete and link", e.rows, beta.complete, bare.join),
		newStep(fmt.Sprintf("decide on a plan of %d tables", len(categories)*plannedOfBeta), e.rows, counts.plan, counts.bare),
		newStep("a planned query after that", e.rows, counts.usage, counts.bare),
	)
	return nil
}

// checked has a holder check what it would contribute, as is done before each upload, too. So many
// of its columns are planned.
func (e *experiment) checked(ctx context.Context, holder *rig.Node, planned int) (rig.Usage, error) {
	meter, err := e.net.Measure(ctx)
	if err != nil {
		return rig.Usage{}, err
	}
	running, err := holder.Start(ctx, "contribute", studyName, "--dry-run")
	if err != nil {
		return rig.Usage{}, err
	}
	meter.Follow(holder.Name+" contribute --dry-run", running)
	var result struct {
		Records int `json:"records"`
		Columns []struct {
			Classes []struct {
				Keys int64 `json:"keys"`
			} `json:"classes"`
		} `json:"columns"`
	}
	if err := running.Wait(&result); err != nil {
		return rig.Usage{}, err
	}
	usage, err := meter.Stop(running)
	if err != nil {
		return usage, err
	}
	if result.Records != e.rows || len(result.Columns) != planned {
		return usage, fmt.Errorf("WRONG RESULT: %d records of %d columns were checked", result.Records, len(result.Columns))
	}
	for i, c := range result.Columns {
		sum := int64(0)
		for _, class := range c.Classes {
			sum += class.Keys
		}
		if len(c.Classes) != categories[i] || sum != int64(e.rows) {
			return usage, fmt.Errorf("WRONG RESULT: column %d has %d classes of %d keys", i+1, len(c.Classes), sum)
		}
	}
	return usage, nil
}

// contributed is what one contribution cost: until all of it was at the linker, and from then on to
// the end of the command. For the second one, the linker links in this part, and analyses the
// tables before and after it.
type contributed struct{ upload, complete rig.Usage }

func (e *experiment) contribute(ctx context.Context, holder *rig.Node) (out contributed, err error) {
	arrived := e.net.Linker.Announced(completeLine)
	meter, err := e.net.Measure(ctx)
	if err != nil {
		return out, err
	}
	running, err := holder.Start(ctx, "contribute", studyName)
	if err != nil {
		return out, err
	}
	meter.Follow(holder.Name+" contribute", running)
	var result struct {
		Records int `json:"records"`
	}
	ended := make(chan error, 1)
	go func() { ended <- running.Wait(&result) }()
	select {
	case <-arrived:
	case err := <-ended:
		return out, errors.Join(fmt.Errorf("the linker never logged %q", completeLine), err)
	}
	out.upload, err = meter.Part(running)
	if err := errors.Join(err, <-ended); err != nil {
		return out, err
	}
	all, err := meter.Stop(running)
	if err != nil {
		return out, err
	}
	out.upload.Peak = all.Peak
	out.complete = all.Since(out.upload)
	if result.Records != e.rows {
		return out, fmt.Errorf("WRONG RESULT: %s contributed %d records of %d", holder.Name, result.Records, e.rows)
	}
	return out, nil
}

// queried is what the plan costs, which the first query has decided: the whole of it, its bare SQL,
// one statement a table and margin, and the median of a further planned query.
type queried struct {
	plan, usage rig.Usage
	bare        time.Duration
}

// query asks the first question, then runs the bare SQL for all tables of the plan right after, so
// that the machine is as busy for both, and then asks the others.
func (e *experiment) query(ctx context.Context) (q queried, err error) {
	if q.plan, err = e.ask(ctx, questions[0]); err != nil {
		return q, err
	}
	err = e.net.Linker.SQL(ctx, func(c *pgx.Conn) error {
		start := time.Now()
		for a := range len(categories) {
			for b := range plannedOfBeta {
				if _, err := c.Exec(ctx, fmt.Sprintf(bareCount, a+1, b+1)); err != nil {
					return err
				}
			}
		}
		q.bare = time.Since(start)
		return nil
	})
	if err != nil {
		return q, err
	}
	var usages []rig.Usage
	for _, columns := range questions[1:] {
		usage, err := e.ask(ctx, columns)
		if err != nil {
			return q, err
		}
		usages = append(usages, usage)
	}
	q.usage = medianUsage(usages)
	return q, nil
}

// ask asks for counts by one column of each holder, and compares them with what they are.
func (e *experiment) ask(ctx context.Context, columns [2]int) (rig.Usage, error) {
	meter, err := e.net.Measure(ctx)
	if err != nil {
		return rig.Usage{}, err
	}
	running, err := e.net.Alpha.Start(ctx, "query", studyName, "--group-by", fmt.Sprintf("A%d,B%d", columns[0]+1, columns[1]+1))
	if err != nil {
		return rig.Usage{}, err
	}
	meter.Follow("alpha query", running)
	var answer struct {
		Cells []struct {
			Key   []string `json:"key"`
			Count int64    `json:"count"`
		} `json:"cells"`
	}
	if err := running.Wait(&answer); err != nil {
		return rig.Usage{}, err
	}
	usage, err := meter.Stop(running)
	if err != nil {
		return usage, err
	}
	got := make(map[[2]string]int64)
	for _, c := range answer.Cells {
		if len(c.Key) == 2 {
			got[[2]string{c.Key[0], c.Key[1]}] = c.Count
		}
	}
	if !maps.Equal(got, expected(e.rows, columns)) {
		return usage, fmt.Errorf("WRONG RESULT: the counts by A%d and B%d are not those of the data", columns[0]+1, columns[1]+1)
	}
	return usage, nil
}

// bareTimes are the times of hand-written SQL, as medians of three.
type bareTimes struct{ store, join time.Duration }

// Hand-written SQL for each step, over the tables that the steps have filled: the records of one
// contribution stored in token order and indexed; both contributions joined into a table of pairs;
// and the pairs counted by two columns.
const (
	bareStore = `CREATE UNLOGGED TABLE bench_record AS
		SELECT * FROM contribution_record WHERE place = (SELECT place FROM contribution WHERE side = 1) ORDER BY join_token;
		CREATE INDEX ON bench_record (join_token)`
	bareJoin = `CREATE UNLOGGED TABLE bench_pair AS
		SELECT one.join_token, one.codes AS codes_1, two.codes AS codes_2
		FROM contribution_record one JOIN contribution_record two USING (join_token)
		WHERE one.place = (SELECT place FROM contribution WHERE side = 1)
		AND two.place = (SELECT place FROM contribution WHERE side = 2)`
	bareCount = `SELECT codes_1[%d], codes_2[%d], count(*) FROM linked_pair
		WHERE study_no = (SELECT study_no FROM study) GROUP BY 1, 2`
)

func (e *experiment) bare(ctx context.Context) (b bareTimes, err error) {
	err = e.net.Linker.SQL(ctx, func(c *pgx.Conn) error {
		if b.store, err = timeTable(ctx, c, bareStore, "bench_record"); err != nil {
			return err
		}
		b.join, err = timeTable(ctx, c, bareJoin, "bench_pair")
		return err
	})
	return b, err
}

// timeTable returns the median time of three runs of statements that make a table.
func timeTable(ctx context.Context, c *pgx.Conn, statements, table string) (time.Duration, error) {
	times := make([]time.Duration, 3)
	for i := range times {
		start := time.Now()
		if _, err := c.Exec(ctx, statements); err != nil {
			return 0, err
		}
		times[i] = time.Since(start)
		if _, err := c.Exec(ctx, "DROP TABLE "+pgx.Identifier{table}.Sanitize()); err != nil {
			return 0, err
		}
	}
	return median(times), nil
}
