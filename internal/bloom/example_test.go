package bloom_test

import (
	"bytes"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/bloom"
)

// Two dates that differ in one digit have similar filters. The linker links records of a block
// whose Dice coefficient reaches the threshold of the study. Without the key nobody can make a
// filter of a guessed value, but similar values stay visibly similar: a filter is no encryption.
func Example() {
	params := bloom.Params{Bits: 1000, Hashes: 10, Grams: 2}
	encoder, err := bloom.NewEncoder(params, bytes.Repeat([]byte{7}, 32))
	if err != nil {
		fmt.Println(err)
		return
	}
	recorded := encoder.Filter([]string{"2024-05-17", "12500"})
	mistyped := encoder.Filter([]string{"2024-05-11", "12500"})
	stranger := encoder.Filter([]string{"2023-11-02", "980"})

	fmt.Printf("mistyped %.2f\n", bloom.Dice(recorded, mistyped))
	fmt.Printf("stranger %.2f\n", bloom.Dice(recorded, stranger))
	// Output:
	// mistyped 0.89
	// stranger 0.43
}

// A record without any character in its fields has no filter: all bits are 0, and it is like no
// other record.
func ExampleDice() {
	params := bloom.Params{Bits: 64, Hashes: 2, Grams: 2}
	encoder, err := bloom.NewEncoder(params, bytes.Repeat([]byte{7}, 32))
	if err != nil {
		fmt.Println(err)
		return
	}
	empty := encoder.Filter([]string{"", ""})
	fmt.Println(bloom.Ones(empty), bloom.Dice(empty, empty))
	// Output: 0 0
}
