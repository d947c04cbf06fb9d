package dataset

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// guardSize is how much a guard reads at once.
const guardSize = 64 << 10

// lookahead is how much of a file that is not UTF-8 is read to find out what it is.
const lookahead = 1 << 20

// guard passes UTF-8 text through and stops at what is not, at a byte order mark in its middle, and
// at carriage returns that end no line and stand in no quotes. It also stops once it has given out
// so much that the record being parsed must be too long: encoding/csv alone would follow an
// unclosed quote to the end of the file.
type guard struct {
	name  string
	src   io.Reader
	buf   []byte // what was read and not given out: checked[:] of it is known to be good
	valid int    // length of the checked beginning of buf
	store []byte
	begun bool

	quoted bool // buf[valid] stands within quotes: an odd number of them came before
	beyond bool // a character beyond ASCII came before

	line   int   // physical line of buf[valid], from 1
	given  int64 // bytes given out
	limit  int64 // given never passes this
	capped bool  // limit was reached
	err    error // sticky
}

func newGuard(name string, src io.Reader) *guard {
	return &guard{name: name, src: src, store: make([]byte, guardSize), line: 1}
}

// Read implements io.Reader.
func (g *guard) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if g.given >= g.limit {
		g.capped = true
		return 0, io.EOF
	}
	for g.valid == 0 {
		if g.err != nil {
			return 0, g.err
		}
		g.fill()
	}
	n := copy(p[:min(int64(len(p)), g.limit-g.given)], g.buf[:g.valid])
	g.buf, g.valid = g.buf[n:], g.valid-n
	g.given += int64(n)
	return n, nil
}

// fill reads more and checks it; it is called when nothing checked is left.
func (g *guard) fill() {
	carry := copy(g.store, g.buf) // the beginning of a character that the last read cut
	n, err := g.src.Read(g.store[carry:])
	for !g.begun && err == nil && carry+n < headSize { // what a file is shows in its head
		carry += n
		n, err = g.src.Read(g.store[carry:])
	}
	g.buf = g.store[:carry+n]
	if err != nil {
		g.err = err
		if !errors.Is(err, io.EOF) {
			if path := (*fs.PathError)(nil); errors.As(err, &path) {
				err = path.Err // the path stands in our text already
			}
			g.err = problem.New(problem.Invalid, "%s: cannot be read: %w", g.name, err).
				WithHint("name one file that can be read to its end; a directory is loaded file by file")
		}
	}
	if !g.begun {
		g.begun = true
		if foreign := recognise(g.name, g.buf); foreign != nil {
			g.stop(0, foreign)
			return
		}
		g.buf = bytes.TrimPrefix(g.buf, []byte(mark))
	}
	g.check(err != nil)
}

// mark is a byte order mark in UTF-8.
const mark = "\xef\xbb\xbf"

// check finds how far buf is good; last says that nothing follows it.
func (g *guard) check(last bool) {
	good := 0
	for good < len(g.buf) {
		if c := g.buf[good]; c < utf8.RuneSelf {
			switch {
			case c == '"':
				g.quoted = !g.quoted
			case c == '\r' && !g.quoted:
				if good+1 == len(g.buf) && !last {
					g.pass(good)
					return
				}
				if good+1 < len(g.buf) && g.buf[good+1] != '\n' {
					g.stop(good, problem.New(problem.Invalid, "%s:%d: a carriage return that ends no line", g.name, g.lineAt(good)).
						WithHint("lines end with LF or CR LF; if they end with carriage returns only, convert them: tr '\\r' '\\n' < FILE > NEW; "+
							"a carriage return within a field needs quotes around the field"))
					return
				}
			case c == 0:
				g.stop(good, problem.New(problem.Invalid, "%s:%d: a NUL byte", g.name, g.lineAt(good)).
					WithHint("this is no text in UTF-8; if it is text but for these bytes, leave them out: tr -d '\\000' < FILE > NEW"))
				return
			}
			good++
			continue
		}
		if !last && !utf8.FullRune(g.buf[good:]) {
			break
		}
		r, size := utf8.DecodeRune(g.buf[good:])
		switch {
		case r == utf8.RuneError && size == 1:
			g.stop(good, g.notUTF8(good))
			return
		case r == '\ufeff':
			g.stop(good, problem.New(problem.Invalid, "%s:%d: a byte order mark in the middle of the file", g.name, g.lineAt(good)).
				WithHint("were files joined? leave out the marks: sed 's/\\xef\\xbb\\xbf//g' FILE > NEW, and the headers in the middle too"))
			return
		}
		g.beyond = true
		good += size
	}
	g.pass(good)
}

// pass says that the first good bytes of buf are good, and nothing of the rest.
func (g *guard) pass(good int) {
	g.line = g.lineAt(good)
	g.valid = good
}

// notUTF8 is the problem of the byte buf[at]. Nothing is read after it, so the rest of the file may
// be used up to find out more.
func (g *guard) notUTF8(at int) error {
	rest := bytes.Clone(g.buf[at:])
	if g.err == nil {
		more, _ := io.ReadAll(io.LimitReader(g.src, lookahead)) // a hint is not worth an error
		rest = append(rest, more...)
	}
	if g.beyond && !utf8.FullRune(rest) {
		return problem.New(problem.Invalid, "%s:%d: the file ends in the middle of a character", g.name, g.lineAt(at)).
			WithHint("it is not whole: copy or export it again")
	}
	return problem.New(problem.Invalid, "%s:%d: a byte that is not UTF-8 (0x%x)", g.name, g.lineAt(at), g.buf[at]).
		WithHint("%s", encodingHint(rest, g.beyond))
}

func (g *guard) lineAt(pos int) int { return g.line + bytes.Count(g.buf[:pos], []byte{'\n'}) }

// stop ends the stream with err after the first good bytes of buf.
func (g *guard) stop(good int, err error) {
	g.line = g.lineAt(good)
	g.err = err
	g.valid = good
	g.buf = g.buf[:good]
}

// spent reports whether all that there is was given out, up to the end of the file.
func (g *guard) spent() bool { return g.valid == 0 && errors.Is(g.err, io.EOF) }
