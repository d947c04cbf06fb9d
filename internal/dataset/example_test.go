package dataset_test

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/blindjoin/blindjoin/internal/dataset"
)

// Cells are kept to the letter: leading zeros and white space inside a cell stay. An empty cell of
// a CSV file is an empty text and never a null.
func ExampleOpenCSV() {
	const file = "ID;NAME;INCOME_CLASS\n" +
		"00123; Rossi, Mario ;HIGH\n" +
		"00124;\"D'Angelo; Anna\";\n"
	source, err := dataset.OpenCSV("people.csv", strings.NewReader(file), dataset.CSVOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = source.Close() }()

	fmt.Println(source.Columns())
	for {
		row, err := source.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s %q %q %q\n", source.Position(), *row[0], *row[1], *row[2])
	}
	// Output:
	// [ID NAME INCOME_CLASS]
	// people.csv:2 "00123" " Rossi, Mario " "HIGH"
	// people.csv:3 "00124" "D'Angelo; Anna" ""
}

// An error names the file and the line. It never shows a cell.
func ExampleOpenCSV_refused() {
	const file = "ID,NAME\n" +
		"1,Rossi\n" +
		"2\n"
	source, err := dataset.OpenCSV("people.csv", strings.NewReader(file), dataset.CSVOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = source.Close() }()
	for err == nil {
		_, err = source.Next()
	}
	fmt.Println(err)
	// Output: people.csv:3: 1 fields where the header has 2
}
