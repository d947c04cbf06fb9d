package dataset

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// copySignature begins a binary COPY: PostgreSQL documentation, COPY, "Binary Format".
const copySignature = "PGCOPY\n\xff\r\n\x00"

// nullLength is the length of a null field, trailerFields the field count that ends the stream.
const (
	nullLength    = -1
	trailerFields = -1
)

// copyDecoder reads a binary COPY of text columns. It is strict: no flags, no header extension,
// nothing after the trailer, the same number of fields in every row, UTF-8 only, and no row of more
// than MaxRecord bytes.
type copyDecoder struct {
	in     *bufio.Reader
	fields int
	begun  bool
	done   bool
}

func newCopyDecoder(r io.Reader, fields int) *copyDecoder {
	return &copyDecoder{in: bufio.NewReaderSize(r, 64<<10), fields: fields}
}

// next returns the next row, or io.EOF after the trailer.
func (d *copyDecoder) next() ([]*string, error) {
	if d.done {
		return nil, io.EOF
	}
	if !d.begun {
		if err := d.header(); err != nil {
			return nil, err
		}
		d.begun = true
	}
	var count int16
	if err := d.read(&count); err != nil {
		return nil, err
	}
	if count == trailerFields {
		d.done = true
		if _, err := d.in.ReadByte(); err == nil {
			return nil, errors.New("bytes after the trailer of a binary COPY")
		} else if !errors.Is(err, io.EOF) {
			return nil, err
		}
		return nil, io.EOF
	}
	if int(count) != d.fields {
		return nil, fmt.Errorf("a row of %d fields in a binary COPY of %d", count, d.fields)
	}
	row := make([]*string, d.fields)
	left := MaxRecord
	for i := range row {
		var err error
		if row[i], err = d.field(&left); err != nil {
			return nil, err
		}
	}
	return row, nil
}

func (d *copyDecoder) header() error {
	var h [len(copySignature) + 8]byte
	if err := d.read(&h); err != nil {
		return err
	}
	if string(h[:len(copySignature)]) != copySignature {
		return errors.New("no binary COPY")
	}
	if [8]byte(h[len(copySignature):]) != [8]byte{} {
		return errors.New("a binary COPY with flags or a header extension")
	}
	return nil
}

// errTooLarge is a row beyond MaxRecord.
var errTooLarge = fmt.Errorf("a row of more than %d bytes", MaxRecord)

// field reads one field and takes its length off left.
func (d *copyDecoder) field(left *int) (*string, error) {
	var length int32
	if err := d.read(&length); err != nil {
		return nil, err
	}
	switch {
	case length == nullLength:
		return nil, nil
	case length < 0:
		return nil, fmt.Errorf("a field of length %d in a binary COPY", length)
	case int(length) > *left:
		return nil, errTooLarge
	}
	*left -= int(length)
	b := make([]byte, length)
	if err := d.read(b); err != nil {
		return nil, err
	}
	if !utf8.Valid(b) {
		return nil, errors.New("a value that is not UTF-8")
	}
	s := string(b)
	return &s, nil
}

// read fills v, which is fixed-size; an end of the stream is unexpected here.
func (d *copyDecoder) read(v any) error {
	err := binary.Read(d.in, binary.BigEndian, v)
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
