package contribute

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// loadNote is the kind of the sealed note that names the load of a holder's dataset. It is bound to
// the intersection, so that the linker neither sees that a load was contributed again nor can hand
// one back with other pairs.
func loadNote(holder string, intersection [32]byte) string {
	return "load of " + holder + " in " + hex.EncodeToString(intersection[:])
}

func sealLoad(root token.RootKey, holder string, intersection [32]byte, ds load.Dataset) ([]byte, error) {
	text, err := contribution.Load{Dataset: ds.Name, LoadedAt: ds.CreatedAt.UTC(), Generation: ds.Generation}.Encode()
	if err != nil {
		return nil, err
	}
	return root.SealNote(loadNote(holder, intersection), text)
}

// Provenance opens what the linker says that pairs come from, and says what has overtaken them
// here. An origin that does not open is a problem.Invalid.
func (a *Contributor) Provenance(ctx context.Context, tx *node.Tx, ag *study.Agreement, o contribution.Origin) (*query.Provenance, error) {
	root, err := a.Signer.RootKey(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	p, err := OpenOrigin(root, ag, o)
	if err != nil {
		return nil, err
	}
	return p, a.overtake(ctx, tx, ag, root, o, p)
}

// OpenOrigin opens what the linker says that pairs come from: the same at both holders. An origin
// that does not open is a problem.Invalid.
func OpenOrigin(root token.RootKey, ag *study.Agreement, o contribution.Origin) (*query.Provenance, error) {
	p := &query.Provenance{
		Loads: make(map[string]*contribution.Load), Intersection: o.Number, LinkedAt: o.LinkedAt.UTC(), ComputedAt: o.ComputedAt.UTC(),
		OvertakenBy: []string{}, Warnings: []string{},
	}
	for side := range study.Sides {
		sealed, holder := o.Loads[side.Index()], ag.Holder(side)
		p.Loads[holder] = nil
		if len(sealed) == 0 {
			continue
		}
		text, err := root.OpenNote(loadNote(holder, o.Intersection), sealed)
		if err != nil {
			return nil, err
		}
		load, err := contribution.DecodeLoad(text)
		if err != nil {
			return nil, err
		}
		p.Loads[holder] = &load
	}
	return p, nil
}

// overtake says which newer load and which newer intersection of ours has overtaken pairs.
func (a *Contributor) overtake(ctx context.Context, tx *node.Tx, ag *study.Agreement, root token.RootKey, o contribution.Origin, p *query.Provenance) error {
	id, bound, err := load.BoundDataset(ctx, tx, ag.ID())
	if err != nil {
		return err
	}
	if own := p.Loads[a.Node.Name]; bound && own != nil {
		ds, err := load.DatasetByID(ctx, tx, id)
		if err != nil {
			return err
		}
		// an earlier one came back from a backup
		if own.Generation != ds.Generation && !ds.CreatedAt.Before(own.LoadedAt) {
			p.Overtaken(query.OvertakenByLoad, fmt.Sprintf("%s was loaded again on %s", ds.Name, ds.CreatedAt.UTC().Format(time.RFC3339)))
		}
	}
	found, err := intersect.Found(ctx, tx, ag.ID())
	if err != nil || found == nil {
		return err
	}
	if root.Confirmation(intersect.ConfirmIntersection, found.Digest) == o.Intersection {
		return nil
	}
	if found.Number < o.Number {
		p.Warnings = append(p.Warnings, fmt.Sprintf("the linker knows intersection %d, and this node intersection %d: it was restored from a backup, or has missed the end of a later `intersect`", o.Number, found.Number))
		return nil
	}
	p.Overtaken(query.OvertakenByIntersection, fmt.Sprintf("intersection %d was found on %s", found.Number, found.FinishedAt.UTC().Format(time.RFC3339)))
	return nil
}
