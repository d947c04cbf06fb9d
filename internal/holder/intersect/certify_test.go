package intersect_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// certificate is what a holder has of an intersection.
func certificate(p *pair.Pair, i int, number uint64) (c *contribution.Certificate) {
	p.T.Helper()
	pair.Must(p.T, p.Apps[i].Store.InTx(p.T.Context(), "read", func(ctx context.Context, tx *node.Tx) (err error) {
		c, err = intersect.CertificateOf(ctx, tx, p.Ag.ID(), number)
		return err
	}))
	return c
}

// certified requires that both holders have the same certificate of an intersection, the last one
// of so many, and that it is of what they have.
func certified(p *pair.Pair, what string, number uint64) {
	p.T.Helper()
	for i := range p.Apps {
		c := certificate(p, i, number)
		if c == nil {
			p.T.Fatalf("%s: %s has no certificate %d", what, pair.Names[i], number)
		}
		b := contribution.Begin{Study: p.Ag.ID(), Number: number, Certificate: c}
		var digest, generation []byte
		pair.Must(p.T, p.Pools[i].QueryRow(p.T.Context(), "SELECT i.digest, d.generation FROM intersection i, dataset d WHERE i.number = $1", number).Scan(&digest, &generation))
		b.Intersection = p.Root(i).Confirmation(intersect.ConfirmIntersection, [32]byte(digest))
		if err := b.Certified(p.Ag); err != nil {
			p.T.Errorf("%s: certificate %d of %s: %v", what, number, pair.Names[i], err)
		}
		if c.Generations[i] != contribution.BlindGeneration(p.Root(i), pair.Names[i], b.Intersection, [16]byte(generation)) {
			p.T.Errorf("%s: certificate %d of %s is of another load", what, number, pair.Names[i])
		}
		if n := p.Scalar(i, fmt.Sprintf("SELECT count(*) FROM audit_log WHERE entry ->> 'action' = 'intersection_sign' AND entry -> 'details' ->> 'number' = '%d'", number)); n != 1 {
			p.T.Errorf("%s: %s has %d audit entries of certificate %d", what, pair.Names[i], n, number)
		}
	}
	if one, two := certificate(p, 0, number), certificate(p, 1, number); pair.AsJSON(p.T.(*testing.T), one) != pair.AsJSON(p.T.(*testing.T), two) {
		p.T.Errorf("%s: the holders have different certificates %d", what, number)
	}
}

// monthly loads keys at both holders.
func monthly(p *pair.Pair, month int) {
	for i := range p.Apps {
		var rows [][2]string
		for n := 5 * month; n < 5*month+30; n++ {
			rows = append(rows, [2]string{fmt.Sprintf("k%d", n), "v"})
		}
		p.Table(i, rows...)
	}
}

// Both holders sign at the end of every intersection, in one direction or both, the first or one
// that builds on it, whoever makes the calls, and once.
func TestBothSign(t *testing.T) {
	t.Parallel()
	for _, directions := range []string{study.DirectionsOne, study.DirectionsBoth} {
		for caller := range pair.Names {
			t.Run(directions+" from "+pair.Names[caller], func(t *testing.T) {
				t.Parallel()
				p := pair.New(t, pair.Options{Directions: directions})
				for month := 1; month <= 3; month++ {
					monthly(p, month)
					for range 2 { // the second changes nothing
						_, err := p.Intersect(caller)
						pair.Must(t, err)
						certified(p, "a month", uint64(month))
					}
				}
				if n := p.Scalar(0, "SELECT count(*) FROM intersection_certificate"); n != 3 {
					t.Errorf("%d certificates of 3 intersections", n)
				}
			})
		}
	}
}

func TestBothSignWithTypos(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewTypos(t, pair.Options{Keys: pair.ExactKeys, Disclosure: pair.SmallClasses}, typoRows())
	certified(p, "with typos", 1)
}

func typoRows() [2][]pair.TypoRow { return pair.TypoWorld(40, 10) }

// Whatever is lost at the end, the command given again, by either holder, completes it: under the
// same number if neither dataset has changed, else under a higher one, and never with two contents.
func TestSignaturesSurviveCrashes(t *testing.T) {
	t.Parallel()
	for _, directions := range []string{study.DirectionsOne, study.DirectionsBoth} {
		for _, lost := range []string{"proposal", "reply"} {
			for again := range pair.Names {
				for _, reload := range []bool{false, true} {
					t.Run(fmt.Sprintf("%s, %s lost, again from %s, reload %v", directions, lost, pair.Names[again], reload), func(t *testing.T) {
						t.Parallel()
						p := pair.New(t, pair.Options{Directions: directions})
						monthly(p, 1)
						p.Wires[0].Change = loseLast(directions, lost)
						if _, err := p.Intersect(0); problem.KindOf(err) != problem.Unavailable {
							t.Fatalf("the end was not lost: %v", err)
						}
						p.Wires[0].Change = nil
						had := certificate(p, 0, 1)
						if had == nil || had.Whole() {
							t.Fatalf("the proposer has %v", had)
						}
						if theirs := certificate(p, 1, 1); lost == "reply" && !theirs.Whole() || lost == "proposal" && theirs != nil {
							t.Fatalf("the other has %v", theirs)
						}
						number := uint64(1)
						if reload {
							number++
							monthly(p, 2)
						}
						_, err := p.Intersect(again)
						pair.Must(t, err)
						certified(p, "again", number)
						if c := certificate(p, 0, 1); c.Statement != had.Statement {
							t.Errorf("the proposer has signed %v and then %v as number 1", had.Statement, c.Statement)
						}
						if reload && certificate(p, 0, 1).Whole() {
							t.Error("an intersection that was given up has been completed")
						}
					})
				}
			}
		}
	}
}

// loseLast drops the last proposal of a run, or the reply to it.
func loseLast(directions, lost string) func(m psi.Message) (psi.Message, error) {
	drop := 1
	if directions == study.DirectionsBoth {
		drop += 2
	}
	if lost == "reply" {
		drop++
	}
	seen := 0
	return func(m psi.Message) (psi.Message, error) {
		if _, ok := m.(psi.Finish); ok {
			if seen++; seen == drop {
				return nil, pair.ErrDropped
			}
		}
		return m, nil
	}
}

// A signature that is not the other holder's under what was found fails the session at whoever gets
// it, and the next run begins another one.
func TestOtherSignaturesAreRefused(t *testing.T) {
	t.Parallel()
	for what, change := range map[string]func(signature []byte) []byte{
		"none":    func([]byte) []byte { return nil },
		"altered": func(s []byte) []byte { return flipped(s, 40) },
		"of another": func(s []byte) []byte {
			return append(flipped(s, 0)[:32], s[32:]...)
		},
	} {
		for _, at := range []int{1, 2} { // the proposal, the reply
			t.Run(fmt.Sprintf("%s, message %d", what, at), func(t *testing.T) {
				t.Parallel()
				p := pair.New(t, pair.Options{})
				monthly(p, 1)
				seen := 0
				p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
					if f, ok := m.(psi.Finish); ok {
						if seen++; seen == at {
							f.Signature = change(f.Signature)
							return f, nil
						}
					}
					return m, nil
				}
				_, err := p.Intersect(0)
				if err == nil || !strings.Contains(err.Error(), "the signature under the intersection is not the other holder's") {
					t.Fatalf("the run ended with %v", err)
				}
				p.Wires[0].Change = nil
				if c := certificate(p, 2-at, 1); c.Whole() {
					t.Error("whoever got it has a certificate")
				}
				_, err = p.Intersect(1)
				pair.Must(t, err)
				certified(p, "the next run", 2)
			})
		}
	}
}

// The first of two directions completes no intersection, and nobody signs one there.
func TestNobodySignsEarly(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Directions: study.DirectionsBoth})
	monthly(p, 1)
	seen := 0
	p.Wires[0].Change = func(m psi.Message) (psi.Message, error) {
		if f, ok := m.(psi.Finish); ok {
			if seen++; seen == 1 {
				if len(f.Signature) != 0 {
					t.Error("the first direction is signed")
				}
				f.Signature = make([]byte, 64)
				return f, nil
			}
		}
		return m, nil
	}
	if _, err := p.Intersect(0); err == nil || !strings.Contains(err.Error(), "not complete") {
		t.Errorf("the run ended with %v", err)
	}
}
