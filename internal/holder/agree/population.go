package agree

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// population is what the studies about a population share here.
type population struct {
	secret  token.RootKey
	linker  fingerprint.Fingerprint
	recipe  [32]byte
	version int // of the recipe
	first   study.ID
}

func populationCell(name string, peer fingerprint.Fingerprint) masterkey.Cell {
	return masterkey.Cell{Table: "population_secret", Row: name + " " + peer.String(), Column: "secret_wrapped"}
}

// TokenKey returns what join tokens and the ciphertexts of columns are made from: the root key, or
// in a study about a population the secret of that, so that a unit has one token, and with it one
// noise, in all of them. It is made in the first study, of its root key. Both holders have shown
// each other that they have it when they signed a later one.
func (a *Signer) TokenKey(ctx context.Context, tx *node.Tx, ag *study.Agreement) (token.RootKey, error) {
	root, err := a.RootKey(ctx, tx, ag)
	if err != nil || ag.Terms.Population == "" {
		return root, err
	}
	kept, err := a.keptPopulation(ctx, tx, ag)
	if err != nil {
		return token.RootKey{}, err
	}
	own, _ := ag.Acceptance(a.Node.Name)
	if len(own.PopulationProof) > 0 {
		if err := a.checkPopulation(ag, kept); err != nil {
			return token.RootKey{}, err
		}
		return kept.secret, nil
	}
	first, err := a.newPopulation(ag, root)
	if err != nil {
		return token.RootKey{}, err
	}
	switch {
	case kept == nil:
		return first.secret, a.putPopulation(ctx, tx, ag, first)
	case !hmac.Equal(kept.secret[:], first.secret[:]):
		return token.RootKey{}, problem.New(problem.Conflict, "study %q was signed as the first one about population %q, and there was one before", ag.Name(), ag.Terms.Population).
			WithHint("withdraw it with ⟪study withdraw %s⟫ and propose it again", ag.Name())
	}
	return kept.secret, nil
}

// populationToSign returns what the studies of a population share, before a study about it is
// signed, and the proof that goes with our signature; nil in the first study. It changes nothing.
func (a *Signer) populationToSign(ctx context.Context, tx *node.Tx, ag *study.Agreement) (p *population, proof []byte, err error) {
	if ag.Terms.Population == "" {
		return nil, nil, nil
	}
	if p, err = a.keptPopulation(ctx, tx, ag); err == nil && p == nil {
		p, err = a.begunPopulation(ctx, tx, ag)
	}
	if err != nil {
		return nil, nil, err
	}
	if _, signed := ag.Acceptance(ag.Peer(a.Node.Name)); p == nil && !signed {
		return nil, nil, nil
	}
	if err := a.checkPopulation(ag, p); err != nil || p == nil {
		return nil, nil, err
	}
	sum := p.secret.PopulationProof(ag.Terms.Population, a.Node.Name)
	return p, sum[:], nil
}

// begunPopulation returns what the first study about a population has left where no step has kept
// it here yet: that of the other holder may have.
func (a *Signer) begunPopulation(ctx context.Context, tx *node.Tx, ag *study.Agreement) (*population, error) {
	records, err := tx.Studies(ctx)
	if err != nil {
		return nil, err
	}
	for _, r := range records {
		first := r.Agreement
		own, _ := first.Acceptance(a.Node.Name)
		if first.ID() == ag.ID() || !ag.Terms.SamePopulation(first.Terms) || len(first.Missing()) > 0 || len(own.PopulationProof) > 0 {
			continue
		}
		root, err := a.RootKey(ctx, tx, first)
		if err != nil {
			return nil, err
		}
		return a.newPopulation(first, root)
	}
	return nil, nil //nolint:nilnil // documented: nil where there is none
}

// checkPopulation refuses a study that does not go on from what earlier ones about its population
// have left, where there were any: for its linker, its keys, or because one holder has lost it.
func (a *Signer) checkPopulation(ag *study.Agreement, p *population) error {
	t := ag.Terms
	name := ag.Peer(a.Node.Name)
	peer, signed := ag.Acceptance(name)
	if p == nil {
		if _, own := ag.Acceptance(a.Node.Name); own || len(peer.PopulationProof) > 0 {
			return study.LostPopulation(t, name, a.Node.Name)
		}
		return nil
	}
	recipe, err := a.recipeOf(ag)
	if err != nil {
		return err
	}
	want := p.secret.PopulationProof(t.Population, name)
	switch {
	case p.linker != t.Linker.Fingerprint:
		return problem.New(problem.Conflict, "%s is not the linker of the earlier studies about population %q, which has counted what was asked and released", t.Linker.Name, t.Population).
			WithHint("name the linker %s in the study", p.linker)
	case p.recipe != recipe:
		return problem.New(problem.Conflict, "study %q makes its keys in another way than the earlier studies about population %q: the same person would be another one", ag.Name(), t.Population).
			WithHint("give it the same kind of key, with as many columns and the same normalise; recipes had version %d", p.version)
	case signed && len(peer.PopulationProof) == 0:
		return study.LostPopulation(t, a.Node.Name, name)
	case signed && !hmac.Equal(peer.PopulationProof, want[:]):
		return problem.New(problem.Conflict, "%s and %s have different secrets of population %q", a.Node.Name, name, t.Population).
			WithHint("one of them was restored from a backup: restore the other state, or name another population in the study: it begins a ledger of its own, " +
				"which knows nothing of what was released before")
	}
	return nil
}

func (a *Signer) newPopulation(ag *study.Agreement, root token.RootKey) (*population, error) {
	recipe, err := a.recipeOf(ag)
	return &population{
		secret: root.Population(ag.Terms.Population), linker: ag.Terms.Linker.Fingerprint, recipe: recipe,
		version: ag.Private.RecipeVersion, first: ag.ID(),
	}, err
}

// recipeOf identifies how join tokens come from records: by the kind of key, and its recipe.
func (a *Signer) recipeOf(ag *study.Agreement) ([32]byte, error) {
	recipe, err := ag.Recipe(ag.MatchedKey())
	if err != nil {
		return [32]byte{}, err
	}
	hash := recipe.Hash(len(ag.KeyColumns(ag.MatchedKey(), a.Node.SideOf(ag))))
	return sha256.Sum256(append(hash[:], ag.MatchedKey()...)), nil
}

// goOn gives a spec the recipe version of the population's earlier studies: a later version would
// make other tokens of the same keys.
func (a *Signer) goOn(ctx context.Context, tx *node.Tx, spec *study.Spec) (*study.Spec, error) {
	if spec.Population == "" || spec.RecipeVersion != 0 {
		return spec, nil
	}
	draft, err := a.Node.Draft(ctx, tx, spec, a.Random)
	if err != nil {
		return nil, err
	}
	p, err := a.keptPopulation(ctx, tx, draft)
	if err == nil && p == nil {
		p, err = a.begunPopulation(ctx, tx, draft)
	}
	if err != nil || p == nil {
		return spec, err
	}
	same := *spec
	same.RecipeVersion = p.version
	return &same, nil
}

// ForgetStudy deletes everything that this node has of a study, but the dataset, and the secret of
// its population: later studies about it go on from that. See Node.Forget.
func (a *Signer) ForgetStudy(ctx context.Context, name string, dryRun bool) (node.Forgotten, error) {
	if !dryRun {
		err := a.Store.InTx(ctx, "keep the population", func(ctx context.Context, tx *node.Tx) error {
			r, err := tx.StudyByName(ctx, name)
			if problem.KindOf(err) == problem.NotFound {
				return nil // forgotten before
			}
			if err != nil {
				return err
			}
			return a.keepPopulation(ctx, tx, r.Agreement)
		})
		if err != nil {
			return node.Forgotten{}, err
		}
	}
	return a.Party.ForgetStudy(ctx, name, dryRun)
}

// keepPopulation keeps what a study leaves that was the first one about its population, if no step
// has done so and no other study has begun it since.
func (a *Signer) keepPopulation(ctx context.Context, tx *node.Tx, ag *study.Agreement) error {
	own, _ := ag.Acceptance(a.Node.Name)
	if ag.Terms.Population == "" || len(ag.Missing()) > 0 || len(own.PopulationProof) > 0 {
		return nil
	}
	kept, err := a.keptPopulation(ctx, tx, ag)
	if err != nil || kept != nil {
		return err
	}
	others, err := tx.StudiesOfPopulation(ctx, ag.ID())
	if err != nil || len(others) > 0 {
		return err
	}
	root, err := a.RootKey(ctx, tx, ag)
	if err != nil {
		return err
	}
	p, err := a.newPopulation(ag, root)
	if err != nil {
		return err
	}
	return a.putPopulation(ctx, tx, ag, p)
}

func (a *Signer) peerFingerprint(ag *study.Agreement) fingerprint.Fingerprint {
	f, _ := ag.Fingerprint(ag.Peer(a.Node.Name))
	return f
}

// keptPopulation returns what is kept of the population of a study, or nil.
func (a *Signer) keptPopulation(ctx context.Context, tx *node.Tx, ag *study.Agreement) (*population, error) {
	name, peer := ag.Terms.Population, a.peerFingerprint(ag)
	row, err := queries.PopulationSecret(ctx, tx.DB(), dbgen.PopulationSecretParams{Population: name, PeerFingerprint: peer[:]})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil where there is none
	}
	if err != nil {
		return nil, err
	}
	secret, err := a.Master.Unwrap(row.SecretWrapped, populationCell(name, peer))
	if err != nil {
		return nil, err
	}
	defer clear(secret)
	p := &population{version: int(row.RecipeVersion)}
	for _, part := range []struct{ to, from []byte }{
		{p.secret[:], secret},
		{p.linker[:], row.LinkerFingerprint},
		{p.recipe[:], row.Recipe},
		{p.first[:], row.FirstStudy},
	} {
		if copy(part.to, part.from) != len(part.to) || len(part.from) != len(part.to) {
			return nil, problem.New(problem.Internal, "what is stored of population %q is damaged", name).WithHint("restore the database from a backup")
		}
	}
	return p, nil
}

func (a *Signer) putPopulation(ctx context.Context, tx *node.Tx, ag *study.Agreement, p *population) error {
	name, peer := ag.Terms.Population, a.peerFingerprint(ag)
	wrapped, err := a.Master.Wrap(p.secret[:], populationCell(name, peer))
	if err != nil {
		return err
	}
	return queries.InsertPopulationSecret(ctx, tx.DB(), dbgen.InsertPopulationSecretParams{
		Population: name, PeerFingerprint: peer[:], LinkerFingerprint: p.linker[:], Recipe: p.recipe[:], RecipeVersion: int32(p.version), //nolint:gosec // a small number
		FirstStudy: p.first[:], SecretWrapped: wrapped,
	})
}

// keepForSigning keeps what populationToSign has found, if it is not kept yet.
func (a *Signer) keepForSigning(ctx context.Context, tx *node.Tx, ag *study.Agreement, p *population) error {
	if p == nil {
		return nil
	}
	kept, err := a.keptPopulation(ctx, tx, ag)
	if err != nil || kept != nil {
		return err
	}
	return a.putPopulation(ctx, tx, ag, p)
}
