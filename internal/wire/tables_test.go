package wire

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// testProposals are of every state, and as large as they can be.
func testProposals() []study.TableProposal {
	at := time.Unix(1_800_000_000, 0).UTC()
	open := study.TableProposal{
		Study: study.ID{1}, ID: study.ProposalID{2}, Proposer: "alpha", At: at, Purpose: []byte("sealed"), Signature: bytes.Repeat([]byte{3}, 64),
		Table: study.Table{{Side: study.Side1, Index: 0}, {Side: study.Side2, Index: 99}},
	}
	approved, rejected := open, open
	approved.Verdict = &study.Verdict{By: "beta", Approved: true, At: at, Signature: bytes.Repeat([]byte{4}, 64)}
	rejected.Purpose = make([]byte, token.MaxSealedNote)
	rejected.Verdict = &study.Verdict{By: "beta", At: at, Reason: strings.Repeat("è", study.MaxReason), Signature: bytes.Repeat([]byte{5}, 64)}
	return []study.TableProposal{open, approved, rejected}
}

func TestProposedTablesTravel(t *testing.T) {
	t.Parallel()
	want := testProposals()
	req, err := Share(study.ID{1}, want)
	if err != nil {
		t.Fatal(err)
	}
	id, got, err := FromShare(travel(t, req))
	if err != nil || id != (study.ID{1}) || !reflect.DeepEqual(got, want) {
		t.Errorf("%v: %+v", err, got)
	}
	res, err := Shared(want)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := FromShared(study.ID{1}, travel(t, res)); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v: %+v", err, got)
	}
	for i := range want {
		req, err := Approve(&want[i])
		if err != nil {
			t.Fatal(err)
		}
		if got, err := FromApprove(travel(t, req)); err != nil || !reflect.DeepEqual(*got, want[i]) {
			t.Errorf("%v: %+v", err, got)
		}
	}
	if head, err := FromApproved(travel(t, Approved(testHead()))); err != nil || !reflect.DeepEqual(head, testHead()) {
		t.Errorf("%v: %+v", err, head)
	}
}

// As many as there can be, as large as they can be, fit into a message.
func TestTheMostProposalsFitAMessage(t *testing.T) {
	t.Parallel()
	list := make([]study.TableProposal, maxSharedProposals)
	for i := range list {
		list[i] = testProposals()[2]
	}
	req, err := Share(study.ID{1}, list)
	if err != nil {
		t.Fatal(err)
	}
	if n := proto.Size(req); n > 16<<20 { // rpc.MaxMessage
		t.Errorf("%d bytes", n)
	}
	if _, back, err := FromShare(req); err != nil || len(back) != len(list) {
		t.Errorf("they do not come back: %v", err)
	}
}

func TestProposedTablesThatAreNoneAreRefused(t *testing.T) {
	t.Parallel()
	for what, change := range map[string]func(m *nodepb.TableProposal){
		"short id":          func(m *nodepb.TableProposal) { m.Id = m.Id[1:] },
		"short signature":   func(m *nodepb.TableProposal) { m.Signature = m.Signature[1:] },
		"long purpose":      func(m *nodepb.TableProposal) { m.Purpose = make([]byte, token.MaxSealedNote+1) },
		"sides":             func(m *nodepb.TableProposal) { m.Sides = m.Sides[1:] },
		"many columns":      func(m *nodepb.TableProposal) { m.Sides, m.Columns = make([]uint32, 17), make([]uint32, 17) },
		"verdict signature": func(m *nodepb.TableProposal) { m.Verdict.Signature = nil },
	} {
		p := testProposals()[1]
		m, err := proposalOf(&p)
		if err != nil {
			t.Fatal(err)
		}
		m.Verdict = proto.CloneOf(m.Verdict)
		change(m)
		if _, err := FromApprove(&nodepb.ApproveRequest{Study: make([]byte, 32), Proposal: m}); problem.KindOf(err) != problem.Invalid || err == nil {
			t.Errorf("%s: %v", what, err)
		}
		b, err := proto.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := FromShare(&nodepb.ShareRequest{Study: make([]byte, 32), Proposals: [][]byte{b}}); problem.KindOf(err) != problem.Invalid || err == nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	for what, list := range map[string][][]byte{
		"too many": make([][]byte, maxSharedProposals+1), "too long": {make([]byte, maxProposal+1)}, "no message": {{0xff}},
	} {
		if _, err := FromShared(study.ID{}, &nodepb.ShareResponse{Proposals: list}); problem.KindOf(err) != problem.Invalid || err == nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, _, err := FromShare(&nodepb.ShareRequest{Study: []byte{1}}); problem.KindOf(err) != problem.Invalid || err == nil {
		t.Errorf("short study: %v", err)
	}
	if _, err := FromApprove(&nodepb.ApproveRequest{Study: make([]byte, 32)}); problem.KindOf(err) != problem.Invalid || err == nil {
		t.Errorf("nothing to approve: %v", err)
	}
}
