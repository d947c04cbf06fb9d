// Command generate writes the example datasets of the parent directory:
//
//	go run ./examples/generate
//
// The output is the same on every run. Nobody in it exists: the fiscal codes are well formed, with
// a right check character, but of a place that was never assigned. As in real files, some codes are
// in lower case or have spaces, some records repeat a person, and some values are missing. The
// exports of the other example are package trade's.
package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2" //nolint:depguard // examples shall be the same on every run
	"os"
	"path/filepath"
	"strings"

	"github.com/blindjoin/blindjoin/examples/trade"
)

// What the datasets hold.
const (
	statisticsPeople = 1990 // of whom
	commonPeople     = 1500 // are at the bank too
	bankPeople       = 4800
	statisticsTwice  = 10  // records that repeat a person
	bankTwice        = 200 // second mortgages
	seed             = 19761223
)

// person is somebody made up.
type person struct {
	code  string
	birth int // year
}

// world makes people and what is known about them.
type world struct {
	*rand.Rand
	known map[string]bool
}

func main() {
	dir := "examples"
	if len(os.Args) == 2 {
		dir = os.Args[1]
	}
	if err := run(dir); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	statistics, bank := generate()
	if err := write(filepath.Join(dir, "statistics.csv"), ';', statistics); err != nil {
		return err
	}
	if err := write(filepath.Join(dir, "bank.csv"), ',', bank); err != nil {
		return err
	}
	exports := trade.Generate(trade.Transactions)
	for file, records := range map[string][][]string{
		"cbs.csv": exports.CBS, "statcan.csv": exports.StatCan, "trade-truth.csv": exports.TruthRecords(),
	} {
		if err := write(filepath.Join(dir, file), ',', records); err != nil {
			return err
		}
	}
	return nil
}

// generate returns both datasets, header first.
func generate() (statistics, bank [][]string) {
	w := &world{
		Rand:  rand.New(rand.NewPCG(seed, 0)), //nolint:gosec // examples shall be the same on every run
		known: make(map[string]bool),
	}
	people := make([]person, statisticsPeople+bankPeople-commonPeople)
	for i := range people {
		people[i] = w.person()
	}
	for _, p := range people[:statisticsPeople] {
		statistics = append(statistics, w.statistics(p))
	}
	for _, p := range people[:statisticsTwice] {
		statistics = append(statistics, w.statistics(p))
	}
	for _, p := range people[statisticsPeople-commonPeople:] {
		bank = append(bank, w.bank(p))
	}
	for range bankTwice {
		bank = append(bank, w.bank(people[statisticsPeople-commonPeople+w.IntN(bankPeople)]))
	}
	w.blemish(statistics)
	w.blemish(bank)
	statistics = append([][]string{{"FISCAL_CODE", "AGE_CLASS", "CHILDREN"}}, statistics...)
	return statistics, append([][]string{{"FISCAL_CODE", "INSTALMENT_CLASS", "PAYER", "INCOME_CLASS"}}, bank...)
}

// age classes, by age at the end of referenceYear.
const referenceYear = 2024

func ageClass(birth int) int {
	switch age := referenceYear - birth; {
	case age < 30:
		return 0
	case age < 45:
		return 1
	case age < 60:
		return 2
	}
	return 3
}

var ageClasses = []string{"18-29", "30-44", "45-59", "60+"}

func (w *world) statistics(p person) []string {
	children := [][]int{{70, 22, 7, 1}, {30, 34, 28, 8}, {22, 30, 35, 13}, {20, 27, 36, 17}}[ageClass(p.birth)]
	return []string{p.code, ageClasses[ageClass(p.birth)], w.pick(children, "0", "1", "2", "3+")}
}

func (w *world) bank(p person) []string {
	income := [][]int{{58, 36, 6}, {34, 48, 18}, {24, 47, 29}, {38, 44, 18}}[ageClass(p.birth)]
	class := w.pick(income, "LOW", "MEDIUM", "HIGH")
	instalment := map[string][]int{"LOW": {64, 31, 5}, "MEDIUM": {33, 49, 18}, "HIGH": {14, 42, 44}}[class]
	return []string{
		p.code,
		w.pick(instalment, "UP TO 500", "500-1000", "OVER 1000"),
		w.pick([]int{55, 38, 7}, "SINGLE", "JOINT", "GUARANTOR"),
		class,
	}
}

// pick chooses one of values with the given weights.
func (w *world) pick(weights []int, values ...string) string {
	total := 0
	for _, n := range weights {
		total += n
	}
	at := w.IntN(total)
	for i, n := range weights {
		if at -= n; at < 0 {
			return values[i]
		}
	}
	return values[len(values)-1]
}

// blemish makes records look as if people had kept them: some without a value, some with a code
// that normalisation must put right, in no order.
func (w *world) blemish(records [][]string) {
	w.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
	for i, r := range records {
		switch i % 100 {
		case 7, 57:
			r[0] = strings.ToLower(r[0])
		case 21:
			r[0] = " " + r[0] + " "
		case 71:
			r[0] = r[0][:6] + " " + r[0][6:11] + " " + r[0][11:]
		case 93:
			r[1+w.IntN(len(r)-1)] = ""
		}
		if i%900 == 450 {
			r[0] = ""
		}
	}
}

// The codice fiscale: three letters of the surname, three of the name, year, month, day (women's
// plus 40), place, check.
const (
	consonants = "BCDFGLMNPRSTVZ"
	vowels     = "AEIO"
	months     = "ABCDEHLMPRST"
	nowhere    = 'X' // no place has a code that begins with it
	// oddValues holds the values of A to Z, and of 0 to 9 as A to J, in odd positions: a letter
	// stands for its place in the alphabet.
	oddValues = "BAFHJNPRTVCESULDGIMOQKWZYX"
)

// person makes up somebody who has not been made up before.
func (w *world) person() person {
	for {
		birth := 1945 + w.IntN(61)
		day := 1 + w.IntN(28) + 40*w.IntN(2)
		code := fmt.Sprintf("%s%s%02d%c%02d%c%03d", w.letters(), w.letters(), birth%100, months[w.IntN(12)], day, nowhere, 1+w.IntN(999))
		code += checkCharacter(code)
		if !w.known[code] {
			w.known[code] = true
			return person{code, birth}
		}
	}
}

// letters makes three letters of a name: its consonants, or two and a vowel.
func (w *world) letters() string {
	b := []byte{consonants[w.IntN(len(consonants))], consonants[w.IntN(len(consonants))], consonants[w.IntN(len(consonants))]}
	if w.IntN(5) == 0 {
		b[2] = vowels[w.IntN(len(vowels))]
	}
	return string(b)
}

func checkCharacter(code string) string {
	sum := 0
	for i, c := range []byte(code) {
		v := int(c - 'A')
		if c <= '9' {
			v = int(c - '0')
		}
		if i%2 == 0 { // an odd position, counted from 1
			v = int(oddValues[v] - 'A')
		}
		sum += v
	}
	return string(rune('A' + sum%26))
}

func write(file string, delimiter rune, records [][]string) error {
	f, err := os.Create(filepath.Clean(file)) //nolint:gosec // the folder is the operator's choice
	if err != nil {
		return err
	}
	if err := encode(f, delimiter, records); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return f.Close()
}

func encode(out io.Writer, delimiter rune, records [][]string) error {
	w := csv.NewWriter(out)
	w.Comma = delimiter
	if err := w.WriteAll(records); err != nil {
		return err
	}
	return w.Error()
}
