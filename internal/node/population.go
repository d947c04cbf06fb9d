package node

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// CheckPopulation refuses a study about a population of which the same two holders have another
// study that is not over, signed by all or not: what two studies release at a time could not be
// decided together. It also refuses one that cannot go on from those that are over.
func (n *Node) CheckPopulation(ctx context.Context, tx *Tx, t study.Terms) error {
	if t.Population == "" {
		return nil
	}
	records, err := tx.Studies(ctx)
	if err != nil {
		return err
	}
	for _, r := range records {
		other := r.Agreement
		if other.ID() != t.ID() && t.SamePopulation(other.Terms) && n.live(other) {
			return problem.New(problem.Conflict, "there is a study about population %q already that is not over: %s", t.Population, other.Name()).
				WithHint("ask in that one, and propose further tables in it with ⟪query propose %[1]s⟫; or end it first with ⟪study withdraw %[1]s⟫ "+
					"(`decline`, where it is not signed)", other.Name())
		}
	}
	earlier, err := tx.earlierTerms(ctx, t)
	if err != nil {
		return err
	}
	for _, e := range earlier {
		if err := t.CheckFollows(e); err != nil {
			return err
		}
	}
	return nil
}

// oneOfPopulation is CheckPopulation before a study is stored here: of two that come at once, one
// waits for the other.
func (n *Node) oneOfPopulation(ctx context.Context, tx *Tx, t study.Terms) error {
	if t.Population == "" {
		return nil
	}
	if err := tx.q.LockPopulation(ctx, tx.db, t.Population); err != nil {
		return fmt.Errorf("lock a population: %w", err)
	}
	return n.CheckPopulation(ctx, tx, t)
}

func (n *Node) live(a *study.Agreement) bool {
	_, ended := a.Ended()
	return !ended && !a.Terms.Expires.Expired(n.Now())
}

// PopulationWarnings says which studies of the same two holders are not over and share no ledger
// with a study, so that what both release can be put together unseen.
func (n *Node) PopulationWarnings(ctx context.Context, tx *Tx, t study.Terms) ([]string, error) {
	records, err := tx.Studies(ctx)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range records {
		other := r.Agreement
		if other.ID() == t.ID() || !t.SameHolders(other.Terms) || !n.live(other) || t.Population != "" && other.Terms.Population != "" {
			continue
		}
		out = append(out, fmt.Sprintf("study %s of the same holders is not over: answers of both can be put together, and nothing takes that into account; "+
			"if both are about the same people, end one of them and name the same population in the other", other.Name()))
	}
	return out, nil
}

// StudiesOfPopulation returns the other studies here that share a ledger with a study, in the order
// in which they came. One whose rows were deleted is not among them.
func (t *Tx) StudiesOfPopulation(ctx context.Context, id study.ID) ([]study.ID, error) {
	rows, err := t.q.StudiesOfPopulation(ctx, t.db, id[:])
	if err != nil {
		return nil, fmt.Errorf("list the studies of a population: %w", err)
	}
	out := make([]study.ID, len(rows))
	for i, r := range rows {
		if out[i], err = study.IDFromBytes(r); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// earlierTerms returns the terms of the other studies about a population that all parties have
// signed, deleted ones too.
func (t *Tx) earlierTerms(ctx context.Context, terms study.Terms) ([]study.Terms, error) {
	rows, err := t.q.PopulationTerms(ctx, t.db, terms.Population)
	if err != nil {
		return nil, fmt.Errorf("read the terms of a population's studies: %w", err)
	}
	var out []study.Terms
	for _, r := range rows {
		e, err := study.DecodeTerms(r)
		if err != nil {
			return nil, err
		}
		if e.ID() != terms.ID() && terms.SamePopulation(e) {
			out = append(out, e)
		}
	}
	return out, nil
}
