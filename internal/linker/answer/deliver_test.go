package answer_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

// TestAnswersAreDeliveredToBoth: each holder gets all of them, in the order of the log, as they
// were sent, with the request as it was signed; and nobody else gets any.
func TestAnswersAreDeliveredToBoth(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	w := linking.Ready(t)
	none, err := w.App.HandleAnswers(ctx, w.Peers["beta"], w.Study, 0)
	w.Must(err)
	if len(none.Answers) != 0 || none.More || w.Count("SELECT count(*) FROM audit_log WHERE entry->>'action' = 'answers'") != 0 {
		t.Errorf("before any: %+v", none)
	}
	var asked []*query.Request
	var answers []*query.Answer
	for i, by := range [][]string{{"a0", "b0"}, {"b0"}, {"b0"}, nil} {
		r := w.Request([]string{"alpha", "beta"}[i%2], by...)
		r.Purpose = []byte("sealed")
		r.Sign(w.IDs[r.Requester].Sign)
		a, err := w.Ask(r)
		w.Must(err)
		asked, answers = append(asked, r), append(answers, a)
	}
	if b := answers[2].Budget; b.Used != 1 || b.Allowed != 100 || !answers[2].Stored || answers[3].Budget.Used != 2 {
		t.Errorf("budgets %+v and %+v", b, answers[3].Budget)
	}
	for _, holder := range []string{"alpha", "beta"} {
		d, err := w.App.HandleAnswers(ctx, w.Peers[holder], w.Study, 0)
		w.Must(err)
		if len(d.Answers) != 4 || d.More {
			t.Fatalf("%s gets %d answers", holder, len(d.Answers))
		}
		w.Must(d.Head.Verify(w.IDs["linker"].Public()))
		for i := range d.Answers {
			o, err := d.Answers[i].Open(w.Agreement)
			w.Must(err)
			if !bytes.Equal(o.Request.SigningBytes(), asked[i].SigningBytes()) || !bytes.Equal(o.Request.Signature, asked[i].Signature) || !o.Logged ||
				o.Answer.Head.Seq != answers[i].Head.Seq || o.Answer.Stored != answers[i].Stored || o.Refused != "" {
				t.Errorf("%s: query %d is %+v", holder, i, o)
			}
			if o.Digest != query.Digest(asked[i].ContentID(), answers[i].Generation, answers[i].Cells) {
				t.Errorf("%s: another answer to query %d", holder, i)
			}
			if d.Answers[i].Origin.Number != answers[i].Origin.Number || d.Answers[i].Origin.Intersection != answers[i].Origin.Intersection {
				t.Errorf("%s: query %d comes from %+v", holder, i, d.Answers[i].Origin)
			}
		}
		rest, err := w.App.HandleAnswers(ctx, w.Peers[holder], w.Study, d.Answers[2].Row.Seq)
		w.Must(err)
		if len(rest.Answers) != 1 || !bytes.Equal(rest.Answers[0].Row.Entry, d.Answers[3].Row.Entry) {
			t.Errorf("%s gets %d answers after the third", holder, len(rest.Answers))
		}
	}
	if n := w.Count("SELECT count(*) FROM audit_log WHERE entry->>'action' = 'answers'"); n != 4 {
		t.Errorf("%d deliveries are in the log", n)
	}
	_, err = w.App.HandleAnswers(ctx, w.Peers["gamma"], w.Study, 0)
	linking.WantKind(t, err, problem.Denied, "not a party")
	impostor := w.Peers["gamma"]
	impostor.Name = "alpha"
	_, err = w.App.HandleAnswers(ctx, impostor, w.Study, 0)
	linking.WantKind(t, err, problem.Denied, "not a party")
	_, err = w.App.HandleAnswers(ctx, w.Peers["alpha"], study.ID{1}, 0)
	linking.WantKind(t, err, problem.NotFound, "")
}

// TestPagesOfAnswers: as many as fit, and the rest with the next call.
func TestPagesOfAnswers(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	w := linking.Ready(t)
	const n = query.MaxDelivered + 3
	for range n {
		_, err := w.Ask(w.Request("alpha", "a0"))
		w.Must(err)
	}
	var got []string
	var after int64
	for more := true; more; {
		d, err := w.App.HandleAnswers(ctx, w.Peers["beta"], w.Study, after)
		w.Must(err)
		if len(d.Answers) == 0 || len(d.Answers) > query.MaxDelivered {
			t.Fatalf("a page of %d", len(d.Answers))
		}
		for i := range d.Answers {
			o, err := d.Answers[i].Open(w.Agreement)
			w.Must(err)
			got = append(got, hex.EncodeToString(o.Request.ID[:]))
			after = d.Answers[i].Row.Seq
		}
		more = d.More
	}
	if len(got) != n {
		t.Errorf("%d answers of %d", len(got), n)
	}
}

// TestARefusedAnswerIsDelivered: both see that it was computed, and why nothing came of it.
func TestARefusedAnswerIsDelivered(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	w := linking.Ready(t)
	r := w.Request("alpha", "a0")
	_, err := w.Ask(r)
	w.Must(err)
	_, err = w.Pool.Exec(ctx, "UPDATE released_table SET refused = 'too large' WHERE columns_2 = '{0}' AND columns_1 = '{}'")
	w.Must(err)
	if _, err := w.Ask(w.Request("alpha", "b0")); problem.KindOf(err) != problem.Invalid {
		t.Fatalf("it is not refused: %v", err)
	}
	d, err := w.App.HandleAnswers(ctx, w.Peers["beta"], w.Study, 0)
	w.Must(err)
	o, err := d.Answers[1].Open(w.Agreement)
	if err != nil || o.Refused != "too large" || len(o.Answer.Cells) != 0 || o.Request.Requester != "alpha" {
		t.Errorf("%+v, %v", o, err)
	}
}
