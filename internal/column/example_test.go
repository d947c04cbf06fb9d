package column_test

import (
	"fmt"

	"github.com/blindjoin/blindjoin/internal/column"
)

// A study names a column that the dataset lacks. The message names the nearest ones that there are.
func ExampleMissing() {
	columns := []string{"FISCAL_CODE", "AGE_CLASS", "CHILDREN"}
	fmt.Println(column.Missing([]string{"FISCAL_COD", "AGE_CLASS"}, columns))
	// Output: "FISCAL_COD" (the nearest is "FISCAL_CODE")
}

// Two names that differ only in letter case and in how the accent is encoded look the same to
// people. Everywhere else names are compared exactly, so a load refuses a header that has both.
func ExampleAlike() {
	first, second, found := column.Alike([]string{"AGE_CLASS", "Citta\u0300", "CITT\u00c0"})
	fmt.Println(first, second, found)
	// Output: 1 2 true
}
