package dataset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// headSize is how much of a file is looked at to tell what it is.
const headSize = 4096

const (
	exportHint = "export it as CSV in UTF-8: in a spreadsheet, \"Save as\" with the type CSV UTF-8"
	unpackHint = "unpack it first: %s"
	tableHint  = "write it as CSV in UTF-8 with the program that it comes from, or load it into a database and use --table"
)

// formats are files that are given for CSV by mistake, by what they begin with.
var formats = []struct{ magic, called, hint string }{
	{"\x1f\x8b", "a gzip file", fmt.Sprintf(unpackHint, "gunzip -c FILE, piped into ⟪dataset load NAME --csv -⟫")},
	{"BZh91AY&SY", "a bzip2 file", fmt.Sprintf(unpackHint, "bunzip2 -c FILE, piped into ⟪dataset load NAME --csv -⟫")},
	{"\xfd7zXZ\x00", "an xz file", fmt.Sprintf(unpackHint, "xz -dc FILE, piped into ⟪dataset load NAME --csv -⟫")},
	{"\x28\xb5\x2f\xfd", "a zstd file", fmt.Sprintf(unpackHint, "zstd -dc FILE, piped into ⟪dataset load NAME --csv -⟫")},
	{"\x04\x22\x4d\x18", "an lz4 file", fmt.Sprintf(unpackHint, "lz4 -dc FILE, piped into ⟪dataset load NAME --csv -⟫")},
	{"\x1f\x9d", "a compress file (.Z)", fmt.Sprintf(unpackHint, "gunzip -c FILE, piped into ⟪dataset load NAME --csv -⟫")},
	{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", fmt.Sprintf(unpackHint, "7z x FILE")},
	{"Rar!\x1a\x07", "a RAR archive", fmt.Sprintf(unpackHint, "unrar x FILE")},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel workbook (xls) or another Office document", exportHint},
	{"%PDF-", "a PDF document", "ask for the table as CSV; a PDF has no columns"},
	{"{\\rtf", "an RTF document", exportHint},
	{"PAR1", "a Parquet file", tableHint},
	{"ARROW1\x00\x00", "an Arrow (Feather) file", tableHint},
	{"ORC", "an ORC file", tableHint},
	{"Obj\x01", "an Avro file", tableHint},
	{"\x89HDF\r\n", "an HDF5 file", tableHint},
	{"SQLite format 3\x00", "an SQLite database", "write a table of it as CSV: sqlite3 -header -csv FILE 'SELECT * FROM t'"},
	{"PGDMP", "a PostgreSQL dump", "restore it with pg_restore and load from there with --table and --source-url"},
	{"--\n-- PostgreSQL database dump", "a PostgreSQL dump", "restore it with psql and load from there with --table and --source-url"},
	{"$FL2", "an SPSS file", tableHint},
	{"$FL3", "an SPSS file", tableHint},
	{"<stata_dta>", "a Stata file", tableHint},
	{"HEADER RECORD*******", "a SAS transport file", tableHint},
	{"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xc2\xea\x81\x60", "a SAS file", tableHint},
	{"<?xml", "an XML file", tableHint},
	{"<!DOCTYPE", "an HTML page", "is it the page of a log-in or of an error, saved in the place of the file?"},
	{"<html", "an HTML page", "is it the page of a log-in or of an error, saved in the place of the file?"},
	{"{\"", "a JSON file", tableHint},
	{"[{", "a JSON file", tableHint},
}

// recognise returns the problem of a file that begins with head and is no CSV in UTF-8, or nil. It
// looks at headSize bytes at most.
func recognise(name string, head []byte) error {
	head = head[:min(len(head), headSize)]
	refuse := func(called, hint string) error {
		return problem.New(problem.Invalid, "%s: this is %s, not CSV", name, called).WithHint("%s", hint)
	}
	for _, f := range formats {
		if bytes.HasPrefix(head, []byte(f.magic)) && (!letters(f.magic) || bytes.IndexByte(head, 0) >= 0) {
			return refuse(f.called, f.hint)
		}
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return refuse(archive(head))
	}
	if len(head) > 262 && string(head[257:262]) == "ustar" {
		return refuse("a tar archive", fmt.Sprintf(unpackHint, "tar -xf FILE"))
	}
	if encoding := wideText(head); encoding != "" {
		return problem.New(problem.Invalid, "%s:1: this is %s, not UTF-8", name, encoding[:len("UTF-16")]).
			WithHint("convert it: iconv -f %s -t UTF-8 FILE > NEW", encoding)
	}
	if rest, ok := bytes.CutPrefix(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), []byte("sep=")); ok && len(rest) > 1 && (rest[1] == '\n' || rest[1] == '\r') {
		return problem.New(problem.Invalid, "%s:1: the first line is a spreadsheet's note of the delimiter, not the header", name).
			WithHint("leave it out: tail -n +2 FILE > NEW")
	}
	return nil
}

// letters reports whether a magic number could be the beginning of a column's name, as ORC is of
// ORCID.
func letters(magic string) bool {
	return strings.IndexFunc(magic, func(r rune) bool { return r != '$' && (r < '0' || r > 'Z') }) < 0
}

// archive says what kind of zip file begins with head.
func archive(head []byte) (called, hint string) {
	switch has := func(s string) bool { return bytes.Contains(head, []byte(s)) }; {
	case has("xl/"), has("[Content_Types].xml"), has("_rels/"), has("docProps/"):
		return "an Excel workbook (xlsx) or another Office document", exportHint
	case has("application/vnd.oasis.opendocument"):
		return "an OpenDocument spreadsheet", exportHint
	}
	return "a zip archive", fmt.Sprintf(unpackHint, "unzip -p FILE, piped into ⟪dataset load NAME --csv -⟫")
}

// wideText names the encoding of text in UTF-16 or UTF-32 as iconv does, or is empty. Without a
// byte order mark it is told by the zeros of its ASCII characters.
func wideText(head []byte) string {
	for _, mark := range []struct{ bytes, encoding string }{
		{"\xff\xfe\x00\x00", "UTF-32"}, {"\x00\x00\xfe\xff", "UTF-32"}, {"\xff\xfe", "UTF-16"}, {"\xfe\xff", "UTF-16"},
	} {
		if bytes.HasPrefix(head, []byte(mark.bytes)) {
			return mark.encoding
		}
	}
	var zeros [4]int
	for i, b := range head {
		if b == 0 {
			zeros[i%4]++
		}
	}
	few := len(head) / 16 // a quarter of every fourth byte
	switch even, odd := zeros[0]+zeros[2], zeros[1]+zeros[3]; {
	case len(head) < 4 || even+odd < max(1, len(head)/4):
		return ""
	case zeros[0] <= few && zeros[1] > few && zeros[2] > few && zeros[3] > few:
		return "UTF-32LE"
	case zeros[3] <= few && zeros[0] > few && zeros[1] > few && zeros[2] > few:
		return "UTF-32BE"
	case odd > even:
		return "UTF-16LE"
	default:
		return "UTF-16BE"
	}
}

// encodingHint says how to convert text that has the byte sequences of rest, which begins with one
// that is no UTF-8. before tells whether characters beyond ASCII that are UTF-8 came before.
//
// Latin-1 is not among the answers: 0x80 to 0x9f are control characters there and letters in
// Windows-1252, and in all others the two agree. Text that was converted as Latin-1 loses these
// letters without a word.
func encodingHint(rest []byte, before bool) string {
	var high [256]bool
	for len(rest) > 0 {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			high[rest[0]] = true
		case r >= utf8.RuneSelf:
			before = true
		}
		rest = rest[size:]
	}
	if before {
		return "other characters of the file are UTF-8: were files of different encodings joined? convert each by itself, " +
			"as iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW, and join them then"
	}
	for _, b := range []byte{0x81, 0x8d, 0x8f, 0x90, 0x9d} {
		if high[b] {
			return "it is not Windows-1252 or Latin-1 either, which have no letter 0x" + fmt.Sprintf("%x", b) +
				": ask who wrote the file for its encoding (CP850 of DOS, WINDOWS-1250 of Central Europe?), and convert it: iconv -f ENCODING -t UTF-8 FILE > NEW"
		}
	}
	return "if it comes from Western Europe, convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW (not latin1, which lacks ’ Š Ž Œ €); " +
		"Central Europe writes WINDOWS-1250, others yet others: look at a few names afterwards"
}
