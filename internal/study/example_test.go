package study_test

import (
	"bytes"
	"crypto/ed25519"
	"fmt"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

const file = `name: mortgages
purpose: mortgage burden by age and income class
holders:
  statistics: {columns: [AGE_CLASS, CHILDREN]}
  bank:       {columns: [INCOME_CLASS]}
linker: linker
keys:
  id: {columns: {statistics: [FISCAL_CODE], bank: [FISCAL_CODE]}, normalise: [nfkc, fiscal_code_it]}
expires: 2036-12-31
`

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// identity returns a key that is the same in every run.
func identity(party string) ed25519.PrivateKey {
	seed := bytes.Repeat([]byte{party[0]}, ed25519.SeedSize)
	return ed25519.NewKeyFromSeed(seed)
}

// A study file becomes an agreement, which all three parties sign before any step runs.
func Example() {
	spec := must(study.ParseYAML("mortgages.yaml", []byte(file)))
	pinned := map[string]fingerprint.Fingerprint{}
	for _, party := range []string{"bank", "statistics", "linker"} {
		pinned[party] = must(fingerprint.Of(identity(party).Public().(ed25519.PublicKey)))
	}
	// Outside of examples, the salt comes from crypto/rand.Reader.
	agreement := must(study.New(spec, pinned, strings.NewReader(strings.Repeat("salt", 8))))

	fmt.Println(agreement.Parties(), agreement.Terms.Suite, agreement.Terms.Disclosure.Threshold)
	now := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	fmt.Println(agreement.Check(now))

	for _, party := range agreement.Missing() {
		key := identity(party)
		acceptance := study.Acceptance{Party: party, PublicKey: key.Public().(ed25519.PublicKey)}
		if _, holder := agreement.Side(party); holder {
			acceptance.KeyAgreement = study.KeyAgreementImported
		}
		acceptance.Signature = ed25519.Sign(key, agreement.SigningBytes(acceptance))
		if err := agreement.AddAcceptance(acceptance); err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Println(agreement.Check(now))
	fmt.Println(agreement.Check(now.AddDate(20, 0, 0)))
	// Output:
	// [bank statistics linker] ristretto255 10
	// study "mortgages" is not signed by bank and statistics and linker yet
	// <nil>
	// study "mortgages" has expired: its last day was 2036-12-31
}

// The linker signs the terms, which commit to the private part and do not contain it: it learns how
// many columns a holder contributes, and no name.
func ExampleTerms() {
	spec := must(study.ParseYAML("mortgages.yaml", []byte(file)))
	pinned := map[string]fingerprint.Fingerprint{"bank": {1}, "statistics": {2}, "linker": {3}}
	agreement := must(study.New(spec, pinned, strings.NewReader(strings.Repeat("salt", 8))))

	terms, private := agreement.Terms.Encode(), agreement.Private.Encode()
	fmt.Println(bytes.Contains(terms, []byte("AGE_CLASS")), bytes.Contains(private, []byte("AGE_CLASS")))
	for _, holder := range agreement.Terms.Holders {
		fmt.Println(holder.Name, holder.Columns)
	}
	fmt.Println(agreement.Private.Commitment() == agreement.Terms.Commitment)
	// Output:
	// false true
	// bank 1
	// statistics 2
	// true
}

// An error names the file, the line and the field.
func ExampleParseYAML_refused() {
	_, err := study.ParseYAML("mortgages.yaml", []byte(strings.Replace(file, "expires", "expiry", 1)))
	fmt.Println(err)
	// Output: mortgages.yaml:9: unknown field "expiry"
}

// A column is found by its name alone where one holder has it, and needs the holder's name where
// both have it.
func ExampleFindColumns() {
	holders := [2]string{"bank", "statistics"}
	columns := [2][]string{{"INCOME_CLASS", "REGION"}, {"AGE_CLASS", "REGION"}}

	refs, err := study.FindColumns([]string{"AGE_CLASS", "bank.REGION"}, columns, holders)
	fmt.Println(refs, err)

	_, err = study.FindColumns([]string{"REGION"}, columns, holders)
	fmt.Println(err)
	fmt.Println(problem.HintOf(err))
	// Output:
	// [{2 0} {1 1}] <nil>
	// "REGION" is a column of both holders
	// say which: bank.REGION or statistics.REGION
}
