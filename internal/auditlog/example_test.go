package auditlog_test

import (
	"bytes"
	"crypto/ed25519"
	"fmt"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
)

var identity = ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, ed25519.SeedSize))

// entries returns a log of three entries, each hashed with the one before it and signed.
func entries() []auditlog.Row {
	at := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	sign := func(b []byte) []byte { return ed25519.Sign(identity, b) }
	var rows []auditlog.Row
	var last *auditlog.Row
	for i, action := range []string{auditlog.ActionInit, auditlog.ActionPeerAdd, auditlog.ActionQuery} {
		row, _ := auditlog.Next(last, auditlog.Entry{
			At: at.Add(time.Duration(i) * time.Hour), Node: "linker", Actor: "bank",
			Action: action, Outcome: auditlog.OutcomeOK,
		}, sign)
		rows = append(rows, row)
		last = &row
	}
	return rows
}

// verify checks a whole log against the heads of it that somebody has kept.
func verify(rows []auditlog.Row, kept ...auditlog.SignedHead) error {
	verifier := auditlog.NewVerifier(identity.Public().(ed25519.PublicKey))
	for _, head := range kept {
		if err := verifier.Expect(head); err != nil {
			return err
		}
	}
	for _, row := range rows {
		if err := verifier.Add(row); err != nil {
			return err
		}
	}
	_, err := verifier.Finish()
	return err
}

// An altered entry breaks the chain at its place. A log that was cut short verifies by itself, and
// is found out by a head that a peer has kept.
func ExampleVerifier() {
	rows := entries()
	head := rows[2].Head() // as a peer keeps it
	fmt.Println(verify(rows, head))

	altered := entries()
	altered[1].Entry = bytes.Replace(altered[1].Entry, []byte("bank"), []byte("desk"), 1)
	fmt.Println(verify(altered))

	fmt.Println(verify(rows[:2]))
	fmt.Println(verify(rows[:2], head))
	// Output:
	// <nil>
	// audit entry 2 is broken: its content is not what was hashed
	// <nil>
	// audit entry 3 is broken: it is missing, but a kept head proves that it was there
}

// A node proves with digests alone that its log has only grown since a head was kept. Digests tell
// nothing of what the entries say.
func ExampleGrowth() {
	rows := entries()
	growth := auditlog.GrowthFrom(rows[0].Head())
	if err := growth.Expect(rows[2].Head()); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(growth.Due(), growth.Add([]auditlog.Hash{rows[1].Digest(), rows[2].Digest()}), growth.Due())
	// Output: 2 <nil> 0
}
