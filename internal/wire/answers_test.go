package wire

import (
	"bytes"
	"reflect"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// testDelivery has an answer of this release, and one of an earlier one.
func testDelivery() *query.Delivery {
	row, _ := auditlog.Next(&auditlog.Row{Seq: 4, Hash: auditlog.Hash{5}}, auditlog.Entry{Action: "query"}, func([]byte) []byte { return bytes.Repeat([]byte{6}, 64) })
	origin := testOrigin()
	return &query.Delivery{
		Answers: []query.Delivered{
			{Row: row, Cells: []query.Cell{{Key: [][]byte{{1}}, Count: 7}, {Suppressed: true, Withheld: true, Reason: "withheld"}}, Generation: [32]byte{8}, Origin: &origin},
			{Row: row, Generation: [32]byte{9}},
		},
		More: true, Head: testHead(),
	}
}

func TestDeliveredAnswersTravel(t *testing.T) {
	t.Parallel()
	want := testDelivery()
	res, err := Answers(want)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := FromAnswers(travel(t, res)); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v: %+v", err, got)
	}
	id, after, err := FromAnswersRequest(travel(t, AnswersRequest(study.ID{1}, 5)))
	if err != nil || id != (study.ID{1}) || after != 5 {
		t.Errorf("%v after %d: %v", id, after, err)
	}
	for what, change := range map[string]func(m *nodepb.AnswersResponse){
		"no head":          func(m *nodepb.AnswersResponse) { m.Head = nil },
		"too many":         func(m *nodepb.AnswersResponse) { m.Answers = make([]*nodepb.DeliveredAnswer, query.MaxDelivered+1) },
		"no number":        func(m *nodepb.AnswersResponse) { m.Answers[0].Seq = 0 },
		"a long entry":     func(m *nodepb.AnswersResponse) { m.Answers[0].Entry = make([]byte, auditlog.MaxEntry+1) },
		"a short hash":     func(m *nodepb.AnswersResponse) { m.Answers[0].Previous = m.Answers[0].GetPrevious()[1:] },
		"no signature":     func(m *nodepb.AnswersResponse) { m.Answers[0].Signature = nil },
		"no generation":    func(m *nodepb.AnswersResponse) { m.Answers[0].Generation = nil },
		"half an origin":   func(m *nodepb.AnswersResponse) { m.Answers[0].Origin.Loads = m.Answers[0].GetOrigin().GetLoads()[1:] },
		"an absent answer": func(m *nodepb.AnswersResponse) { m.Answers[1] = nil },
	} {
		res, err := Answers(testDelivery())
		if err != nil {
			t.Fatal(err)
		}
		change(res)
		if _, err := FromAnswers(res); problem.KindOf(err) != problem.Invalid || err == nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, _, err := FromAnswersRequest(AnswersRequest(study.ID{1}, -1)); problem.KindOf(err) != problem.Invalid || err == nil {
		t.Errorf("after -1: %v", err)
	}
}

func TestKeptHeadsTravel(t *testing.T) {
	t.Parallel()
	for _, want := range []auditlog.SignedHead{{}, testHead()} {
		id, got, err := FromCompare(travel(t, Compare(study.ID{1}, want)))
		if err != nil || id != (study.ID{1}) || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v: %v", got, err)
		}
		if got, err = FromCompared(travel(t, Compared(want))); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v: %v", got, err)
		}
	}
	for what, change := range map[string]func(h *nodepb.Head){
		"no number": func(h *nodepb.Head) { h.Seq = 0 }, "no hash": func(h *nodepb.Head) { h.Hash = nil }, "no signature": func(h *nodepb.Head) { h.Signature = nil },
	} {
		m := proto.CloneOf(Compared(testHead()))
		change(m.GetHead())
		if _, err := FromCompared(m); problem.KindOf(err) != problem.Invalid || err == nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}
