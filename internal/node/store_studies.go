package node

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/blindjoin/blindjoin/internal/node/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

const studyHint = "see ⟪study list⟫; a study arrives here when one of its parties proposes it"

// studyRow is what each of the three look-ups returns; sqlc makes a type of its own for each, alike
// in fields.
type studyRow struct {
	StudyID      []byte
	Name         string
	Terms        []byte
	PrivateTerms []byte
	Proposer     string
	CreatedAt    time.Time
}

// Studies: by name
func (t *Tx) Studies(ctx context.Context) ([]StudyRecord, error) {
	rows, err := t.q.ListStudies(ctx, t.db)
	if err != nil {
		return nil, err
	}
	records := make([]StudyRecord, 0, len(rows))
	for _, row := range rows {
		r, err := t.study(ctx, studyRow(row))
		if err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, nil
}

// StudyByName returns the study of a name, with all acceptances and notices.
func (t *Tx) StudyByName(ctx context.Context, name string) (StudyRecord, error) {
	row, err := t.q.StudyByName(ctx, t.db, name)
	if err != nil {
		return StudyRecord{}, notFound(err, studyHint, "no study is named %q", name)
	}
	return t.study(ctx, studyRow(row))
}

// StudyByID is StudyByName by the digest of the terms.
func (t *Tx) StudyByID(ctx context.Context, id study.ID) (StudyRecord, error) {
	row, err := t.q.StudyByID(ctx, t.db, id[:])
	if err != nil {
		return StudyRecord{}, notFound(err, studyHint, "no study has the id %x", id[:])
	}
	return t.study(ctx, studyRow(row))
}

// study builds the domain's record. The terms must still hash to the id that was signed: a row
// altered in place is found here, before anything is done with it. It is this node's own fault, of
// which a peer whose call met it learns nothing.
func (t *Tx) study(ctx context.Context, row studyRow) (StudyRecord, error) {
	altered := func(err error) (StudyRecord, error) {
		return StudyRecord{}, problem.New(problem.Internal, "stored study %q is damaged: %w", row.Name, err).
			WithHint("restore the database from a backup: these are not the terms that were signed")
	}
	terms, err := study.DecodeTerms(row.Terms)
	if err != nil {
		return altered(err)
	}
	a := &study.Agreement{Terms: terms}
	if id := terms.ID(); string(id[:]) != string(row.StudyID) || terms.Name != row.Name {
		return altered(problem.New(problem.Invalid, "its terms are not those of its id"))
	}
	if row.PrivateTerms != nil {
		if a.Private, err = study.DecodePrivate(row.PrivateTerms); err != nil {
			return altered(err)
		}
	}
	rows, err := t.q.ListAcceptances(ctx, t.db, row.StudyID)
	if err != nil {
		return StudyRecord{}, err
	}
	for _, r := range rows {
		a.Acceptances = append(a.Acceptances, acceptance(r))
	}
	slices.SortFunc(a.Acceptances, func(x, y study.Acceptance) int {
		rx, _ := a.Role(x.Party)
		ry, _ := a.Role(y.Party)
		return int(rx) - int(ry)
	})
	notices, err := t.Notices(ctx, terms.ID())
	if err != nil {
		return StudyRecord{}, err
	}
	for _, n := range notices {
		a.Notices = append(a.Notices, n.Notice)
	}
	return StudyRecord{Agreement: a, Proposer: row.Proposer, CreatedAt: row.CreatedAt}, nil
}

// without acceptances Acceptances are inserted one by one, with InsertAcceptance.
func (t *Tx) InsertStudy(ctx context.Context, a *study.Agreement, proposer string) error {
	id := a.Terms.ID()
	var private []byte
	if a.Private != nil {
		private = a.Private.Encode()
	}
	err := t.q.InsertStudy(ctx, t.db, dbgen.InsertStudyParams{
		StudyID: id[:], Name: a.Terms.Name, Terms: a.Terms.Encode(), PrivateTerms: private, Proposer: proposer,
	})
	return conflict(err, "there is a study named %q already", a.Terms.Name)
}

func acceptance(r dbgen.ListAcceptancesRow) study.Acceptance {
	return study.Acceptance{
		Party: r.Party, PublicKey: r.PublicKey, KeyAgreement: r.KeyAgreement, ExchangeKey: r.ExchangeKey, Signature: r.Signature,
		PopulationProof: r.PopulationProof,
	}
}

// InsertAcceptance reports whether the acceptance is new; another one of the same party is a
// problem.Conflict. Two nodes may tell us of the same signature at the same time.
func (t *Tx) InsertAcceptance(ctx context.Context, id study.ID, acc study.Acceptance) (bool, error) {
	exchange := acc.ExchangeKey
	if exchange == nil {
		exchange = []byte{} // the column is not null
	}
	proof := acc.PopulationProof
	if proof == nil {
		proof = []byte{} // likewise
	}
	n, err := t.q.InsertAcceptance(ctx, t.db, dbgen.InsertAcceptanceParams{
		StudyID: id[:], Party: acc.Party, PublicKey: acc.PublicKey, KeyAgreement: acc.KeyAgreement,
		ExchangeKey: exchange, Signature: acc.Signature, PopulationProof: proof,
	})
	if err != nil || n == 1 {
		return n == 1, err
	}
	rows, err := t.q.ListAcceptances(ctx, t.db, id[:])
	if err != nil {
		return false, err
	}
	for _, r := range rows {
		if r.Party == acc.Party && bytes.Equal(r.Signature, acc.Signature) && bytes.Equal(r.ExchangeKey, exchange) && bytes.Equal(r.PopulationProof, proof) &&
			bytes.Equal(r.PublicKey, acc.PublicKey) && r.KeyAgreement == acc.KeyAgreement {
			return false, nil
		}
	}
	return false, problem.New(problem.Conflict, "%s has accepted this study already, in another way", acc.Party).
		WithHint("propose the study again under another name")
}

// StudyNo returns what large tables call a study: the number of a study that is here.
func (t *Tx) StudyNo(ctx context.Context, id study.ID) (int32, error) {
	if no, ok := t.studyNos[id]; ok {
		return no, nil
	}
	no, err := t.q.StudyNo(ctx, t.db, id[:])
	if err != nil {
		return 0, fmt.Errorf("read the study's number: %w", err)
	}
	if t.studyNos == nil {
		t.studyNos = make(map[study.ID]int32, 1)
	}
	t.studyNos[id] = no
	return no, nil
}
