package query_test

import (
	"bytes"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/token"
)

// A column is found by its name alone where one holder has it, and needs the holder's name where
// both have it.
func ExampleParseGroupBy() {
	holders := [2]string{"bank", "statistics"}
	columns := [2][]string{{"INCOME_CLASS", "REGION"}, {"AGE_CLASS", "REGION"}}

	refs, err := query.ParseGroupBy([]string{"AGE_CLASS", "bank.REGION"}, columns, holders)
	fmt.Println(refs, err)

	_, err = query.ParseGroupBy([]string{"REGION"}, columns, holders)
	fmt.Println(err)
	fmt.Println(problem.HintOf(err))
	// Output:
	// [{2 0} {1 1}] <nil>
	// "REGION" is a column of both holders
	// say which: bank.REGION or statistics.REGION
}

// The linker recognises the same question in whatever order its columns are typed, and gives the
// stored answer again. The order typed stays with the holder, which puts keys back into it.
func ExampleCanonical() {
	// Real names are ciphertexts of token.NameSize bytes.
	income := query.Column{Side: 1, Name: bytes.Repeat([]byte{9}, token.NameSize)}
	age := query.Column{Side: 2, Name: bytes.Repeat([]byte{4}, token.NameSize)}

	first, order := query.Canonical([]query.Column{age, income})
	second, _ := query.Canonical([]query.Column{income, age})
	one := query.Request{Columns: first, Requester: "bank"}
	two := query.Request{Columns: second, Requester: "statistics"}
	fmt.Println(one.ContentID() == two.ContentID())

	sortedKey := []string{"HIGH", "18-29"} // of a cell, in canonical order
	typed := make([]string, len(sortedKey))
	for i, at := range order {
		typed[at] = sortedKey[i]
	}
	fmt.Println(typed)
	// Output:
	// true
	// [18-29 HIGH]
}
