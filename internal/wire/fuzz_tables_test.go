package wire

import (
	"bytes"
	"crypto/ed25519"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// fuzzTables are proposals to a small study, signed by both of its holders.
func fuzzTables(f *testing.F) (a *study.Agreement, list []study.TableProposal) {
	f.Helper()
	a = fuzzAgreement(f)
	other := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{2}, ed25519.SeedSize))
	// which the study does not pin: proposals ask for the keys of its acceptances
	a.Acceptances = append(a.Acceptances, study.Acceptance{Party: "b", PublicKey: other.Public().(ed25519.PublicKey)})
	at := time.Unix(1_800_000_000, 0).UTC()
	for _, v := range []*study.Verdict{nil, {By: "b", Approved: true, At: at}, {By: "b", At: at, Reason: "no"}} {
		p := study.TableProposal{
			Study: a.ID(), ID: study.ProposalID{1}, Proposer: "a", At: at, Table: study.Table{{Side: study.Side1, Index: 0}}, Purpose: []byte("sealed"),
		}
		p.Signature = ed25519.Sign(fuzzKey, p.SigningBytes())
		if v != nil {
			v.Signature = ed25519.Sign(other, p.VerdictBytes(*v))
			p.Verdict = v
		}
		list = append(list, p)
	}
	return a, list
}

// judgeTables is what a node does with proposals.
func judgeTables(a *study.Agreement, list []study.TableProposal) error {
	for i := range list {
		p := &list[i]
		if err := a.VerifyProposal(p); err != nil {
			return err
		}
		if p.Verdict != nil {
			if err := a.VerifyVerdict(p); err != nil {
				return err
			}
		}
		if err := p.CheckTimes(p.At); err != nil {
			return err
		}
		_ = a.ColumnNames(p.Table)
	}
	return nil
}

func FuzzShareRequest(f *testing.F) {
	a, tables := fuzzTables(f)
	req, err := Share(a.ID(), tables)
	if err != nil {
		f.Fatal(err)
	}
	fuzzMessage(f, func(t *testing.T, m *nodepb.ShareRequest) error {
		_, list, err := FromShare(m)
		if err != nil {
			return err
		}
		return judgeTables(a, list)
	}, req)
}

func FuzzShareResponse(f *testing.F) {
	a, tables := fuzzTables(f)
	res, err := Shared(tables)
	if err != nil {
		f.Fatal(err)
	}
	fuzzMessage(f, func(t *testing.T, m *nodepb.ShareResponse) error {
		list, err := FromShared(a.ID(), m)
		if err != nil {
			return err
		}
		return judgeTables(a, list)
	}, res)
}

func FuzzApproveRequest(f *testing.F) {
	a, tables := fuzzTables(f)
	req, err := Approve(&tables[1])
	if err != nil {
		f.Fatal(err)
	}
	fuzzMessage(f, func(t *testing.T, m *nodepb.ApproveRequest) error {
		p, err := FromApprove(m)
		if err != nil {
			return err
		}
		return judgeTables(a, []study.TableProposal{*p})
	}, req)
}

func FuzzApproveResponse(f *testing.F) {
	fuzzMessage(f, func(t *testing.T, m *nodepb.ApproveResponse) error {
		_, err := FromApproved(m)
		return err
	}, Approved(testHead()))
}
