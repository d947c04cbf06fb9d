package node

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Exchange tells the other two parties of a study what is known of it here and takes in what they
// know. It goes to both, whatever the first answers; the error names those who could not be told,
// and calling again is always right. The linker is sent no private terms.
func (n *Node) Exchange(ctx context.Context, c Courier, id study.ID) error {
	var a *study.Agreement
	ring := map[string]Peer{}
	err := n.store.InTx(ctx, "load study", func(ctx context.Context, tx *Tx) error {
		r, err := tx.StudyByID(ctx, id)
		if err != nil {
			return err
		}
		a = r.Agreement
		if err := a.CheckOpen(); err != nil {
			return err
		}
		if ring, err = n.keyring(ctx, tx); err != nil {
			return err
		}
		return n.checkParties(ctx, tx, a)
	})
	if err != nil {
		return err
	}
	var failed []string
	var first error
	for _, name := range a.Parties() {
		if name == n.Name {
			continue
		}
		if err := n.exchangeWith(ctx, c, ring[name], a); err != nil {
			failed = append(failed, name+" ("+err.Error()+")")
			// What somebody must mend is told before what may pass by itself.
			if first == nil || problem.KindOf(first) == problem.Unavailable {
				first = err
			}
		}
	}
	if err := a.CheckOpen(); err != nil { // as one of them has just said
		return err
	}
	if first == nil {
		return nil
	}
	hint := problem.HintOf(first)
	if hint == "" || problem.KindOf(first) == problem.Unavailable {
		hint = "when they are there, run the same command again"
	}
	return problem.New(problem.KindOf(first), "study %q was not delivered to %s", a.Name(), strings.Join(failed, " and ")).
		WithHint("%s", hint)
}

// exchangeWith exchanges acceptances with one party; a is brought up to date.
func (n *Node) exchangeWith(ctx context.Context, c Courier, to Peer, a *study.Agreement) error {
	if err := n.tellPending(ctx, c, to); err != nil {
		return err
	}
	sent := &study.Agreement{Terms: a.Terms, Private: a.Private, Acceptances: a.Acceptances}
	if to.Role == Linker {
		sent.Private = nil
	}
	known, err := c.ExchangeStudy(ctx, to, sent)
	if err != nil {
		return err
	}
	err = n.store.InTx(ctx, "merge acceptances", func(ctx context.Context, tx *Tx) error {
		r, err := tx.StudyByID(ctx, a.ID())
		if err != nil {
			return err
		}
		if err := n.mergeTx(ctx, tx, to, r.Agreement, known.Acceptances); err != nil {
			return err
		}
		if err := n.mergeNoticesTx(ctx, tx, to, a.Terms, known.Notices); err != nil {
			return err
		}
		a.Acceptances, a.Notices = r.Agreement.Acceptances, slices.Concat(r.Agreement.Notices, known.Notices)
		return nil
	})
	return n.RefuseReply(ctx, to, "Exchange", a.ID().String(), err)
}

// StudyState is how far a study is.
type StudyState string

// The states of a study. An expired study may lack signatures too.
const (
	StudyProposed StudyState = "proposed"
	StudyActive   StudyState = "active"
	StudyExpired  StudyState = "expired"
	StudyEnded    StudyState = "ended" // by a party, for good
)

// StudyStatus is a study and what it still needs.
type StudyStatus struct {
	StudyRecord
	State   StudyState
	Missing []string // parties whose signature is not known here, in the order of roles
}

// Study returns the status of one study.
func (n *Node) Study(ctx context.Context, name string) (StudyStatus, error) {
	var r StudyRecord
	err := n.store.InTx(ctx, "show study", func(ctx context.Context, tx *Tx) error {
		var err error
		r, err = tx.StudyByName(ctx, name)
		return err
	})
	if err != nil {
		return StudyStatus{}, err
	}
	return n.status(r), nil
}

// Studies returns the status of every study known here, by name.
func (n *Node) Studies(ctx context.Context) ([]StudyStatus, error) {
	var list []StudyStatus
	err := n.store.InTx(ctx, "list studies", func(ctx context.Context, tx *Tx) error {
		records, err := tx.Studies(ctx)
		list = make([]StudyStatus, 0, len(records))
		for _, r := range records {
			list = append(list, n.status(r))
		}
		return err
	})
	return list, err
}

func (n *Node) status(r StudyRecord) StudyStatus {
	s := StudyStatus{StudyRecord: r, State: StudyActive, Missing: r.Agreement.Missing()}
	_, ended := r.Agreement.Ended()
	switch {
	case ended:
		s.State = StudyEnded
	case r.Agreement.Terms.Expires.Expired(n.Now()):
		s.State = StudyExpired
	case len(s.Missing) > 0:
		s.State = StudyProposed
	}
	return s
}

// SyncStudy asks the other parties who has signed, as long as a signature is missing here. It fails
// when one is still missing and a party could not be asked.
func (n *Node) SyncStudy(ctx context.Context, c Courier, name string) error {
	st, err := n.Study(ctx, name)
	if err != nil || st.State != StudyProposed {
		return err
	}
	delivery := n.Exchange(ctx, c, st.Agreement.ID())
	if st, err = n.Study(ctx, name); err != nil || len(st.Missing) == 0 {
		return err
	}
	return delivery
}

// Refused asks the other parties, when a peer has refused a step on a study that is active here,
// whether a party has ended it: this node was not there to be told. Then it keeps the notice, and
// returns that the study is over; err otherwise.
func (n *Node) Refused(ctx context.Context, c Courier, name string, err error) error {
	if problem.PeerOf(err) == "" || (problem.KindOf(err) != problem.Denied && problem.KindOf(err) != problem.NotFound) {
		return err
	}
	st, failed := n.Study(ctx, name)
	if failed != nil || st.State != StudyActive {
		return err
	}
	// what the step was refused for is told, whatever becomes of this
	_ = n.Exchange(ctx, c, st.Agreement.ID())
	if st, failed = n.Study(ctx, name); failed != nil {
		return err
	}
	return cmp.Or(st.Agreement.CheckOpen(), err)
}
