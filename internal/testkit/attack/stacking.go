package attack

import "context"

// stackedRecords is how many records each person gets, and stackedPool how many persons a class
// has: so many that nobody's 24 pairs dominate the cell of a frequent value.
const (
	stackedRecords = 24
	stackedPool    = 90
)

// stacking gives each own person 24 records, each in another random class of each made-up column,
// and asks for these columns by the other holder's, with six queries. What is in a class is known,
// so that each count is an equation in what its persons have.
func stacking(ctx context.Context, c *campaign) error {
	columns := c.targetColumns()
	l := c.stacked(c.each(stackedRecords), fewQueries/len(columns), c.pool(stackedPool))
	tables := crossed(l.columns, columns)
	if err := c.askFor(ctx, "stacking", c.records(l), tables); err != nil {
		return err
	}
	c.read(columns, c.everybody())
	return nil
}

// secondStudy is stacking with half of the queries in one study. For the other half the insider has
// the other holder's node ask, as when tables are handed on, and asks in a second study of the same
// data. Each study has a budget of half of the queries.
func secondStudy(ctx context.Context, c *campaign) error {
	columns := c.targetColumns()
	l := c.stacked(c.each(stackedRecords), fewQueries/len(columns), c.pool(stackedPool))
	tables := crossed(l.columns, columns)
	half := len(tables) / 2
	ok, err := c.load(ctx, c.records(l))
	if !ok {
		return err
	}
	if ok, err = c.agree(ctx, "first-study", tables, half); err != nil {
		return err
	}
	if ok {
		if err := c.ask(ctx, "first-study", tables[:half]...); err != nil {
			return err
		}
		if err := c.askAs(ctx, "first-study", 1-c.Side, tables[half:]); err != nil {
			return err
		}
	}
	if ok, err = c.agree(ctx, "second-study", tables, half); err != nil {
		return err
	}
	if ok {
		if err := c.ask(ctx, "second-study", tables[half:]...); err != nil {
			return err
		}
	}
	c.read(columns, c.everybody())
	return nil
}
