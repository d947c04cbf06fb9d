package query_test

import (
	"bytes"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/token"
)

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
