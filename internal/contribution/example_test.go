package contribution_test

import (
	"bytes"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/token"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// A holder uploads three records of one column. A record carries a small code in place of a value;
// the ciphertext of a code travels once. The linker checks each chunk against the announcement.
func Example() {
	root := must(token.ImportRootKey(bytes.Repeat([]byte{7}, 32), [32]byte{1}))
	names := []string{"INCOME_CLASS"}
	columns := must(root.Columns("bank", names))

	begin := contribution.Begin{Study: [32]byte{1}, Records: 3, Keys: 2, Columns: columns.Names()}
	begin.ID = contribution.NewID(begin.Study, "bank", begin.Intersection, [16]byte{9}, begin.Columns)

	// Holder: records in the order of their join tokens.
	builder := contribution.NewBuilder(names, 0, func(column int, v token.Value) ([]byte, error) {
		return columns.Encrypt(column, v, 16)
	})
	for _, record := range []struct {
		id    token.ID
		value string
	}{{token.ID{1}, "LOW"}, {token.ID{1}, "HIGH"}, {token.ID{2}, "LOW"}} {
		// A full chunk would be returned here.
		must(builder.Add(record.id, nil, []token.Value{{Text: record.value}}))
	}
	chunk := builder.Flush()
	fmt.Println("codes:", chunk.Codes, "ciphertexts:", len(chunk.Dictionary))

	// Linker: the state after a chunk is what the next one is checked against.
	state := must(chunk.Validate(begin, contribution.NewState(begin)))
	complete := must(state.Complete(begin))
	fmt.Println("records:", state.Records(), "chunks:", complete.Chunks, "whole:", state.Finish(begin, complete))

	_, err := chunk.Validate(begin, state) // the same chunk again
	fmt.Println(err)
	// Output:
	// codes: [0 1 0] ciphertexts: 2
	// records: 3 chunks: 1 whole: <nil>
	// chunk 0 arrived, but chunk 1 is next
}
