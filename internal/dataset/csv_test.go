package dataset

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// readAll returns the rows of a source and where each stands.
func readAll(src Source) (rows [][]string, positions []string, err error) {
	for {
		cells, err := src.Next()
		if errors.Is(err, io.EOF) {
			return rows, positions, nil
		}
		if err != nil {
			return rows, positions, err
		}
		row := make([]string, len(cells))
		for i, c := range cells {
			row[i] = "NULL"
			if c != nil {
				row[i] = *c
			}
		}
		rows = append(rows, row)
		positions = append(positions, src.Position())
	}
}

func flat(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.Join(r, "|")
	}
	return strings.Join(lines, "\n")
}

func TestCSV(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, text string
		delimiter  rune
		columns    string
		rows       string
		positions  string
	}{
		{"plain", "a,b\n1,2\n3,4\n", 0, "a|b", "1|2\n3|4", "f.csv:2 f.csv:3"},
		{"no final newline", "a,b\n1,2", 0, "a|b", "1|2", "f.csv:2"},
		{"crlf", "a;b\r\n1;2\r\n3;4\r\n", 0, "a|b", "1|2\n3|4", "f.csv:2 f.csv:3"},
		{"byte order mark", "\xef\xbb\xbfa;b\n1;2\n", 0, "a|b", "1|2", "f.csv:2"},
		{"byte order mark before a quote", "\xef\xbb\xbf\"a\";b\n1;2\n", 0, "a|b", "1|2", "f.csv:2"},
		{"tab", "a\tb\n1,5\t2;5\n", 0, "a|b", "1,5|2;5", "f.csv:2"},
		{"delimiter in quotes does not count", "\"a,b,c\";d\n1;2\n", 0, "a,b,c|d", "1|2", "f.csv:2"},
		{"delimiter given", "a,b;c\n1;2\n", ';', "a,b|c", "1|2", "f.csv:2"},
		{"one column", "a\n1\n2\n", 0, "a", "1\n2", "f.csv:2 f.csv:3"},
		{"one column with blank lines", "a\n\n1\n\n\n2\n\n", 0, "a", "1\n2", "f.csv:3 f.csv:6"},
		{"one column keeps white space and empty quotes", "a\n \n\"\"\n", 0, "a", " \n", "f.csv:2 f.csv:3"},
		{"blank and white lines", "\n\na,b\n\n1,2\n   \n\t\n3,4\n", 0, "a|b", "1|2\n3|4", "f.csv:5 f.csv:8"},
		{"lines within quotes", "a,b\n\"x\ny\r\nz\",2\n3,4\n", 0, "a|b", "x\ny\nz|2\n3|4", "f.csv:2 f.csv:5"},
		{"lines within the last field", "a,b\n1,\"x\n\ny\"\n3,4\n", 0, "a|b", "1|x\n\ny\n3|4", "f.csv:2 f.csv:5"},
		{"quotes", "a,b\n\"007\",\"say \"\"no\"\"\"\n", 0, "a|b", `007|say "no"`, "f.csv:2"},
		{"to the letter", "a,b\n007,  x \nNaN,1.0\nnull,NULL\n", 0, "a|b", "007|  x \nNaN|1.0\nnull|NULL", "f.csv:2 f.csv:3 f.csv:4"},
		{"every script", "naïve;名前\nÅ;è\n", 0, "naïve|名前", "Å|è", "f.csv:2"},
		{"empty is empty text", "a,b\n,\n", 0, "a|b", "|", "f.csv:2"},
		{"bars", "a|b\n1|2,3\n", 0, "a|b", "1|2,3", "f.csv:2"},
		{"one column with delimiters in quotes", "\"a;b\"\n\"1;2\"\n\"3;4\"\n", ',', "a;b", "1;2\n3;4", "f.csv:2 f.csv:3"},
		{"one column of texts", "a\nx; y\nz; t\n", ',', "a", "x; y\nz; t", "f.csv:2 f.csv:3"},
		{"one column, some with a delimiter", "a\nx; y\nz\n", 0, "a", "x; y\nz", "f.csv:2 f.csv:3"},
		{"one column of times", "TIME:UTC\n10:30\n11:30\n", 0, "TIME:UTC", "10:30\n11:30", "f.csv:2 f.csv:3"},
		{"one column of letters", "A\na\nB\n", 0, "A", "a\nB", "f.csv:2 f.csv:3"},
		{"part of the header again", "a,b\na,2\n1,b\n", 0, "a|b", "a|2\n1|b", "f.csv:2 f.csv:3"},
		{"carriage return at the very end", "a,b\r\n1,2\r", 0, "a|b", "1|2", "f.csv:2"},
		{"carriage return within quotes", "a,b\n\"1\rx\",2\n", 0, "a|b", "1\rx|2", "f.csv:2"},
		{"joiners of a script", "می\u200cخواهم,b\n1,2\n", 0, "می\u200cخواهم|b", "1|2", "f.csv:2"},
		{"names like magic numbers", "ORCID,PAR1,BZh\n1,2,3\n", 0, "ORCID|PAR1|BZh", "1|2|3", "f.csv:2"},
		{"header only", "a,b\n", 0, "a|b", "", ""},
		{"header only without newline", "a", 0, "a", "", ""},
		{"header names trimmed", "a, b \n1,2\n", 0, "a|b", "1|2", "f.csv:2"},
		{"header over two lines", "\"a\nx\",b\n1,2\n", 0, "a\nx|b", "1|2", "f.csv:3"},
	}
	readers := map[string]func(string) io.Reader{
		"whole":       func(s string) io.Reader { return strings.NewReader(s) },
		"byte-wise":   func(s string) io.Reader { return iotest.OneByteReader(strings.NewReader(s)) },
		"data at EOF": func(s string) io.Reader { return iotest.DataErrReader(strings.NewReader(s)) },
	}
	for _, c := range cases {
		for how, open := range readers {
			t.Run(c.name+"/"+how, func(t *testing.T) {
				t.Parallel()
				src, err := OpenCSV("f.csv", open(c.text), CSVOptions{Delimiter: c.delimiter})
				if err != nil {
					t.Fatal(err)
				}
				if got := strings.Join(src.Columns(), "|"); got != c.columns {
					t.Errorf("columns %q, want %q", got, c.columns)
				}
				rows, positions, err := readAll(src)
				if err != nil {
					t.Fatal(err)
				}
				if got := flat(rows); got != c.rows {
					t.Errorf("rows %q, want %q", got, c.rows)
				}
				if got := strings.Join(positions, " "); got != c.positions {
					t.Errorf("positions %q, want %q", got, c.positions)
				}
				if err := src.Close(); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestCSVRefuses(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", MaxRecord)
	cases := []struct {
		name, text string
		delimiter  rune
		want, hint string
	}{
		{"empty", "", 0, "f.csv: the file is empty", "name the columns"},
		{"blank lines only", "\n\r\n\n", 0, "f.csv: the file is empty", "name the columns"},
		{"byte order mark only", "\xef\xbb\xbf", 0, "f.csv: the file is empty", "name the columns"},
		{"too few", "a,b\n1,2\n3\n", 0, "f.csv:3: 1 fields where the header has 2", "is the line cut"},
		{"another delimiter", "Doe, John; born, then\na;b\n", 0, "f.csv:2: 1 fields where the header has 3", "give --delimiter ';'"},
		{"too many", "a,b\n\"x\ny\",2\n1,2,3\n", 0, "f.csv:4: 3 fields where the header has 2", "quotes"},
		{"twice", "a,b,a\n", 0, `f.csv:1: column "a" is named twice`, "own"},
		{"twice after trimming", "\na,a \n", 0, `f.csv:2: column "a" is named twice`, "own"},
		{"no name", "a,,b\n", 0, "f.csv:1: column 2 of 3 has no name", "too many"},
		{"white name", "a, \n", 0, "f.csv:1: column 2 of 2 has no name", "too many"},
		{"tie", "a,b;c\n", 0, "f.csv:1: the header does not tell", "--delimiter"},
		{"carriage returns only", "a,b\r1,2\r3,4\r", 0, "f.csv:1: a carriage return that ends no line", "tr '"},
		{"carriage returns only, without a final one", "a\r1\r2", 0, "f.csv:1: a carriage return that ends no line", "tr '"},
		{"carriage returns only, in a part", "a,b\n1,2\n1,2\r3,4\r", 0, "f.csv:3: a carriage return that ends no line", "tr '"},
		{"carriage returns doubled", "a,b\r\r\n1,2\r\r\n", 0, "f.csv:1: a carriage return that ends no line", "tr '"},
		{"mark in the middle", "\ufeffa,b\n1,2\n\ufeffa,b\n", 0, "f.csv:3: a byte order mark in the middle", "joined"},
		{"mark twice", "\ufeff\ufeffa,b\n1,2\n", 0, "f.csv:1: a byte order mark in the middle", "joined"},
		{"mark within a cell", "a,b\n1,\"2\n\ufeff\"\n", 0, "f.csv:3: a byte order mark in the middle", "joined"},
		{"header again", "a,b\n1,2\n\n a,b \n", 0, "f.csv:4: the header line again", "joined"},
		{"header again, quoted", "a;b\r\n1;2\r\n\"A\";\"b\"\r\n", 0, "f.csv:3: the header line again", "joined"},
		{"header again, one column", "a\n1\na\n", 0, "f.csv:3: the header line again", "another name"},
		{"note of the delimiter", "sep=;\r\na;b\r\n", 0, "f.csv:1: the first line is a spreadsheet's note", "tail"},
		{"semicolons for commas", "a;b;c\n1;2;3\n", ',', "with ',' as the delimiter the header is one column; ';' divides it into 3", "--delimiter ';'"},
		{"tabs for semicolons", "\na\tb\n1\t2\n", ';', "f.csv:2: with ';' as the delimiter the header is one column; tab divides it", "--delimiter tab"},
		{"bars for commas", "a|b\n", ',', "'|' divides it into 2", "--delimiter '|'"},
		{"commas for bars", "a,b\n", '|', "',' divides it into 2", "--delimiter ','"},
		{"carets", "a^b\n1^2\n3^4\n", 0, "'^' divides it, and every line after it, into 2", "--delimiter '^'"},
		{"control characters", "a\x01b\n1\x012\n3\x014\n", 0, `$'\x01' divides it`, `--delimiter $'\x01'`},
		{"a title", "Report of 2027\na;b\n1;2\n", 0, "';' divides every line after it into 2", "leave out titles"},
		{"row numbers of a data frame", ",id,x\n0,1,2\n", 0, "f.csv:1: column 1 of 3 has no name", "index=False"},
		{"a title with delimiters", "Customers;;\nid;x;y\n1;2;3\n", 0, "f.csv:1: column 2 of 3 has no name", "a title above"},
		{"one column with commas", "name\nDoe, John\nRoe, Jane\n", 0, "',' divides every line after it into 2", "give --delimiter ';'"},
		{"letter case only", "Key,x,KEY\n", 0, `f.csv:1: the names of columns 1 and 3, "Key" and "KEY", can hardly be told apart`, "own"},
		{"forms of letters", "Gro\u0308ße,Größe\n", 0, `"Gro\u0308\u00dfe" and "Gr\u00f6\u00dfe", can hardly be told apart`, "own"},
		{"letters of two scripts", "KEY,КEY\n", 0, `"KEY" and "\u041aEY", can hardly be told apart`, "own"},
		{"invisible", "KE\u200bY,x\n", 0, `the name of column 1, "KE\u200bY", has a character that does not show: U+200B`, "show"},
		{"no-break blank", "x,A\u00a0B\n", 0, `the name of column 2, "A\u00a0B", has a character that does not show: U+00A0`, "show"},
		{"latin-1", "a,b\n1,2\n1,caff\xe8\n", 0, "f.csv:3: a byte that is not UTF-8", "iconv -f WINDOWS-1252 -t UTF-8"},
		{"latin-1 in the header", "a,citt\xe0\n1,2\n", 0, "f.csv:1: a byte that is not UTF-8", "iconv"},
		{"latin-1 within lines of a quote", "a,b\n\"x\ny\n\xe8\",2\n", 0, "f.csv:4: a byte that is not UTF-8", "iconv"},
		{"character cut at the end", "a\nx\xc3", 0, "f.csv:2: a byte that is not UTF-8", "iconv"},
		{"utf-16 little endian", "\xff\xfea\x00\n\x00", 0, "f.csv:1: this is UTF-16", "iconv -f UTF-16 "},
		{"utf-16 big endian", "\xfe\xff\x00a\x00\n", 0, "f.csv:1: this is UTF-16", "iconv -f UTF-16 "},
		{"utf-16 without mark", "a\x00,\x00b\x00\n\x00", 0, "f.csv:1: this is UTF-16", "iconv -f UTF-16LE"},
		{"nul", "a\n1\n2\x003\n", 0, "f.csv:3: a NUL byte", "UTF-8"},
		{"bare quote", "a,b\n1,2\nx\"y,2\n", 0, "f.csv:3: a quote within a field", "double"},
		{"quote goes on", "a,b\n1,2\n\"x\ny\"z,2\n", 0, "f.csv:4: a quoted field is not closed", "starts at line 3"},
		{"unclosed", "a,b\n\"x,2\n3,4\n", 0, "f.csv:3: the file ends within a quoted field", "starts at line 2"},
		{"cut within the last quote", "a,b\n1,2\n\"x\n\"\"y", 0, "f.csv:4: the file ends within a quoted field", "starts at line 3"},
		{"quote goes on at the end", "a,b\n1,\"2\"3", 0, "f.csv:2: a quoted field is not closed", "starts at line 2"},
		{"long line", "a,b\n1,2\n\n" + long + ",2\n", 0, "f.csv:4: a record of more than 1048576 bytes", "line 4"},
		{"long line at the end", "a,b\n1,2\n" + long + ",2", 0, "f.csv:3: a record of more than 1048576 bytes", "line 3"},
		{"long header", long + ",b\n1,2\n", 0, "f.csv:1: a record of more than 1048576 bytes", "line 1"},
		{"unclosed and long", "a,b\n1,2\n\n\"x,2\n" + strings.Repeat("3,4\n", MaxRecord), 0, "f.csv:4: a record of more than 1048576 bytes", "is a quote unclosed? it starts at line 4"},
		{"bad delimiter", "a,b\n", '"', "cannot be a delimiter", "--delimiter"},
		{"bad delimiter newline", "a,b\n", '\n', "cannot be a delimiter", "--delimiter"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			src, err := OpenCSV("f.csv", strings.NewReader(c.text), CSVOptions{Delimiter: c.delimiter})
			if err == nil {
				_, _, err = readAll(src)
			}
			if err == nil {
				t.Fatal("accepted")
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %q, want %q in it", err, c.want)
			}
			if got := problem.HintOf(err); !strings.Contains(got, c.hint) {
				t.Errorf("hint %q, want %q in it", got, c.hint)
			}
			if problem.KindOf(err) != problem.Invalid {
				t.Errorf("kind %v", problem.KindOf(err))
			}
		})
	}
}

// endless counts what is read of a text without end.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.read += len(p)
	return len(p), nil
}

func TestCSVStopsAtUnclosedQuote(t *testing.T) {
	t.Parallel()
	rest := &endless{}
	src, err := OpenCSV("f.csv", io.MultiReader(strings.NewReader("a,b\n\"unclosed"), rest), CSVOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = src.Next(); err == nil || !strings.Contains(err.Error(), "f.csv:2: a record of more than") {
		t.Errorf("error %v", err)
	}
	if rest.read > 2*MaxRecord {
		t.Errorf("%d bytes read before stopping", rest.read)
	}
}

func TestCSVLargestRecord(t *testing.T) {
	t.Parallel()
	largest := strings.Repeat("x", MaxRecord-len("\n"))
	src, err := OpenCSV("f.csv", strings.NewReader("a\n"+strings.Repeat(largest+"\n", 3)), CSVOptions{})
	if err != nil {
		t.Fatal(err)
	}
	rows, _, err := readAll(src)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 || rows[2][0] != largest {
		t.Errorf("%d rows", len(rows))
	}
}

func TestCSVReadError(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken disk")
	src, err := OpenCSV("f.csv", io.MultiReader(strings.NewReader("a\n1\n2"), iotest.ErrReader(broken)), CSVOptions{})
	if err != nil {
		t.Fatal(err)
	}
	rows, _, err := readAll(src)
	if !errors.Is(err, broken) {
		t.Errorf("after %d rows: %v", len(rows), err)
	}
	if len(rows) > 1 {
		t.Errorf("the cut record was taken for whole: %q", rows)
	}
}

func FuzzOpenCSV(f *testing.F) {
	seeds := []string{
		"a,b\n1,2\n", "\xef\xbb\xbfa;b\r\n\"x\ny\";\r\n\r\n", "a\n\"unclosed", "a\t\"b\"\n\xff", "a,b;c\n", "", "a\n\x00", "é\nè", "a,b\r1", "a\r\r\n\"\r\"\r", "a|b\n1|2\na|b\n", "a\n1;2\n3;4\n", "a\n\xef\xbb\xbf", "a\x00b\x00",
	}
	if len(seeds) == 0 {
		f.Fatal("no seeds")
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		src, err := OpenCSV("f.csv", strings.NewReader(string(text)), CSVOptions{})
		if err != nil {
			if problem.KindOf(err) != problem.Invalid {
				t.Fatalf("kind of %v", err)
			}
			return
		}
		rows, positions, err := readAll(src)
		if err != nil && problem.KindOf(err) != problem.Invalid {
			t.Fatalf("kind of %v", err)
		}
		again, err2 := OpenCSV("f.csv", iotest.OneByteReader(strings.NewReader(string(text))), CSVOptions{})
		if err2 != nil {
			t.Fatalf("byte-wise: %v", err2)
		}
		rows2, positions2, err2 := readAll(again)
		if flat(rows) != flat(rows2) || strings.Join(positions, " ") != strings.Join(positions2, " ") || (err == nil) != (err2 == nil) {
			t.Fatalf("%q byte-wise %q", rows, rows2)
		}
		for _, r := range rows {
			if len(r) != len(src.Columns()) {
				t.Fatalf("%d cells for %d columns", len(r), len(src.Columns()))
			}
		}
	})
}
