package dataset

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// refused is the error of reading a file, and its hint.
func refused(t *testing.T, content []byte) (text, hint string) {
	t.Helper()
	src, err := OpenCSV("f.csv", bytes.NewReader(content), CSVOptions{})
	if err == nil {
		_, _, err = readAll(src)
	}
	if problem.KindOf(err) != problem.Invalid {
		t.Fatalf("%q: %v", content[:min(20, len(content))], err)
	}
	return err.Error(), problem.HintOf(err)
}

// TestForeignFilesAreCalledWhatTheyAre: what is given for CSV by mistake is named, with what to do.
func TestForeignFilesAreCalledWhatTheyAre(t *testing.T) {
	t.Parallel()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte("a,b\n1,2\n")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ content, called, hint string }{
		{packed.String(), "a gzip file", "gunzip -c"},
		{"PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml \xa2\x04", "an Excel workbook (xlsx)", "CSV UTF-8"},
		{"PK\x03\x04\x14\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet", "CSV UTF-8"},
		{"PK\x03\x04\x14\x00\x00\x00people.csv", "a zip archive", "unzip -p"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "an old Excel workbook", "CSV UTF-8"},
		{"PAR1\x15\x04\x15\x00\x00", "a Parquet file", "--table"},
		{"ORC\x0a\x00\x00", "an ORC file", "--table"},
		{"%PDF-1.7\n%\xe2\xe3", "a PDF document", "CSV"},
		{"<!DOCTYPE html><html>", "an HTML page", "log-in"},
		{"[{\"a\": 1}]", "a JSON file", "CSV"},
		{"PGDMP\x01\x0e\x00", "a PostgreSQL dump", "pg_restore"},
		{strings.Repeat("x", 257) + "ustar\x0000", "a tar archive", "tar -xf"},
	} {
		text, hint := refused(t, []byte(c.content))
		if !strings.Contains(text, "f.csv: this is "+c.called) || !strings.Contains(hint, c.hint) {
			t.Errorf("%s: %s (%s)", c.called, text, hint)
		}
	}
	const people = "KEY,NAME\n1,Müller\n2,Žižek\n"
	for name, encoder := range map[string]interface {
		Bytes([]byte) ([]byte, error)
	}{
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder(),
		"UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder(),
		"UTF-16 ":  unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(),
		"UTF-32LE": utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM).NewEncoder(),
		"UTF-32BE": utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM).NewEncoder(),
		"UTF-32 ":  utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewEncoder(),
	} {
		content, err := encoder.Bytes([]byte(people))
		if err != nil {
			t.Fatal(err)
		}
		if text, hint := refused(t, content); !strings.Contains(text, "this is UTF-") || !strings.Contains(hint, "iconv -f "+name) {
			t.Errorf("%s: %s (%s)", name, text, hint)
		}
	}
}

// TestHintNamesTheEncoding: what iconv is told to do must give back what was written.
func TestHintNamesTheEncoding(t *testing.T) {
	t.Parallel()
	const people = "KEY,NAME\n1,Anna\n2,O’Brien\n3,Müller\n4,Žižek\n5,Lœwe\n"
	windows, err := charmap.Windows1252.NewEncoder().Bytes([]byte(people))
	if err != nil {
		t.Fatal(err)
	}
	text, hint := refused(t, windows)
	if !strings.Contains(text, "f.csv:3: a byte that is not UTF-8 (0x92)") || !strings.Contains(hint, "iconv -f WINDOWS-1252 -t UTF-8") || strings.Contains(hint, "-f latin1") {
		t.Errorf("%s (%s)", text, hint)
	}
	latin, err := charmap.ISO8859_1.NewEncoder().Bytes([]byte("KEY\n1\nMüller\n"))
	if err != nil {
		t.Fatal(err)
	}
	if text, hint = refused(t, latin); !strings.Contains(text, "f.csv:3: a byte that is not UTF-8 (0xfc)") || !strings.Contains(hint, "iconv -f WINDOWS-1252") {
		t.Errorf("%s (%s)", text, hint)
	}
	// What gives it away may stand far behind the first byte that is wrong.
	far := "KEY\nM\xfcller\n" + strings.Repeat("x\n", guardSize) + "M\x81ller\n"
	if text, hint = refused(t, []byte(far)); !strings.Contains(text, "f.csv:2: ") || !strings.Contains(hint, "0x81") || strings.Contains(hint, "-f WINDOWS-1252") {
		t.Errorf("%s (%s)", text, hint)
	}
	for _, joined := range []string{"KEY\nMüller\nM\xfcller\n", "KEY\nM\xfcller\nMüller\n"} {
		if text, hint = refused(t, []byte(joined)); !strings.Contains(hint, "joined") {
			t.Errorf("%s (%s)", text, hint)
		}
	}
	if text, hint = refused(t, []byte("KEY\nMüller\nM\xc3")); !strings.Contains(text, "f.csv:3: the file ends in the middle of a character") || !strings.Contains(hint, "not whole") {
		t.Errorf("%s (%s)", text, hint)
	}
}
