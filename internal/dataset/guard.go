package dataset

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// guardSize is how much a guard reads at once.
const guardSize = 64 << 10

// guard passes UTF-8 text through and stops at what is not. It also stops once it has given out so much that the
// record being parsed must be too long: encoding/csv alone would follow an unclosed quote to the end of the file.
type guard struct {
	name  string
	src   io.Reader
	buf   []byte // what was read and not given out: checked[:] of it is known to be good
	valid int    // length of the checked beginning of buf
	store []byte
	begun bool

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
	for !g.begun && err == nil && carry+n < 3 { // a byte order mark has up to three bytes
		carry += n
		n, err = g.src.Read(g.store[carry:])
	}
	g.buf = g.store[:carry+n]
	if err != nil {
		g.err = err
		if !errors.Is(err, io.EOF) {
			g.err = problem.New(problem.Invalid, "%s: cannot be read: %w", g.name, err)
		}
	}
	if !g.begun {
		g.begun = true
		g.skipMark()
	}
	g.check(err != nil)
}

// skipMark drops a UTF-8 byte order mark and refuses the others.
func (g *guard) skipMark() {
	if rest, ok := bytes.CutPrefix(g.buf, []byte("\xef\xbb\xbf")); ok {
		g.buf = rest
		return
	}
	if bytes.HasPrefix(g.buf, []byte("\xff\xfe")) || bytes.HasPrefix(g.buf, []byte("\xfe\xff")) {
		g.err = problem.New(problem.Invalid, "%s:1: this is UTF-16, not UTF-8", g.name).
			WithHint("convert it: iconv -f utf-16 -t utf-8")
		g.buf = nil
	}
}

// check finds how far buf is good; last says that nothing follows it.
func (g *guard) check(last bool) {
	good := 0
	for good < len(g.buf) {
		if c := g.buf[good]; c < utf8.RuneSelf {
			if c == 0 {
				g.stop(good, problem.New(problem.Invalid, "%s:%d: a NUL byte", g.name, g.lineAt(good)).
					WithHint("this is no text in UTF-8; if it is UTF-16, convert it: iconv -f utf-16le -t utf-8"))
				return
			}
			good++
			continue
		}
		if !last && !utf8.FullRune(g.buf[good:]) {
			break
		}
		r, size := utf8.DecodeRune(g.buf[good:])
		if r == utf8.RuneError && size == 1 {
			g.stop(good, problem.New(problem.Invalid, "%s:%d: a byte that is not UTF-8", g.name, g.lineAt(good)).
				WithHint("if the file is Latin-1, convert it: iconv -f latin1 -t utf8"))
			return
		}
		good += size
	}
	g.line = g.lineAt(good)
	g.valid = good
}

func (g *guard) lineAt(pos int) int { return g.line + bytes.Count(g.buf[:pos], []byte{'\n'}) }

// stop ends the stream with err after the first good bytes of buf.
func (g *guard) stop(good int, err error) {
	g.line = g.lineAt(good)
	g.err = err
	g.valid = good
	g.buf = g.buf[:good]
}
