package dataset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// encodeCopy writes a binary COPY as PostgreSQL does.
func encodeCopy(rows [][]*string) []byte {
	b := append([]byte(copySignature), make([]byte, 8)...)
	for _, r := range rows {
		b = binary.BigEndian.AppendUint16(b, uint16(len(r)))
		for _, c := range r {
			if c == nil {
				b = append(b, 0xff, 0xff, 0xff, 0xff)
				continue
			}
			b = binary.BigEndian.AppendUint32(b, uint32(len(*c)))
			b = append(b, *c...)
		}
	}
	return append(b, 0xff, 0xff)
}

func decodeCopy(r io.Reader, fields int) ([][]*string, error) {
	d := newCopyDecoder(r, fields)
	var rows [][]*string
	for {
		row, err := d.next()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		rows = append(rows, row)
	}
}

func ptr(s string) *string { return &s }

func TestCopyDecoder(t *testing.T) {
	t.Parallel()
	rows := [][]*string{{ptr("007"), nil}, {ptr(""), ptr("è\nx")}, {nil, ptr(strings.Repeat("x", MaxRecord))}}
	got, err := decodeCopy(iotest.HalfReader(bytes.NewReader(encodeCopy(rows))), 2)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(encodeCopy(got), encodeCopy(rows)) {
		t.Errorf("decoded %d rows, not what was encoded", len(got))
	}
}

func TestCopyDecoderRefuses(t *testing.T) {
	t.Parallel()
	good := string(encodeCopy([][]*string{{ptr("x"), nil}}))
	head := good[:len(copySignature)+8]
	cases := []struct{ name, text, want string }{
		{"nothing", "", "unexpected EOF"},
		{"another format", "1,2\n3,4\n5,6\n7,8\n9,10\n", "no binary COPY"},
		{"flags", copySignature + "\x00\x01\x00\x00\x00\x00\x00\x00\xff\xff", "flags"},
		{"extension", copySignature + "\x00\x00\x00\x00\x00\x00\x00\x01x\xff\xff", "flags"},
		{"no trailer", good[:len(good)-2], "unexpected EOF"},
		{"cut", good[:len(good)-5], "unexpected EOF"},
		{"after the trailer", good + "x", "after the trailer"},
		{"other field count", head + "\x00\x01\x00\x00\x00\x00\xff\xff", "a row of 1 fields"},
		{"negative field count", head + "\xff\xfe", "a row of -2 fields"},
		{"negative length", head + "\x00\x02\xff\xff\xff\xfe", "length -2"},
		{"too long", head + "\x00\x02\x7f\xff\xff\xff", "more than"},
		{"not UTF-8", head + "\x00\x02\x00\x00\x00\x01\xe8\xff\xff\xff\xff\xff\xff", "UTF-8"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if _, err := decodeCopy(strings.NewReader(c.text), 2); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
		})
	}
}

func FuzzCopyDecoder(f *testing.F) {
	seeds := [][]byte{
		encodeCopy(nil), encodeCopy([][]*string{{ptr("x"), nil}, {ptr(""), ptr("è")}}), []byte(copySignature), nil,
	}
	if len(seeds) == 0 {
		f.Fatal("no seeds")
	}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		rows, err := decodeCopy(bytes.NewReader(b), 2)
		if err == nil && !bytes.Equal(encodeCopy(rows), b) {
			t.Fatal("accepted what is not the one encoding")
		}
	})
}
