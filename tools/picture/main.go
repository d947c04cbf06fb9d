// Command picture draws the layers of docs/architecture.txt as docs/architecture.svg.
//
//	go -C tools run ./picture [-check]
//
// With -check it draws nothing, and fails where the picture is not the one of the text.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
)

// Sizes are in pixels.
const (
	width    = 960
	margin   = 16
	labelled = 250 // columns of a band that its name and purpose take
	line     = 30
	gap      = 14
	perRune  = 8.2 // of a 13 px monospaced font, rounded up
)

type layer struct {
	name, does string
	packages   []string
}

func main() {
	check := flag.Bool("check", false, "fail unless the picture is current; draw nothing")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	dir := filepath.Join("..", "docs")
	text, err := os.ReadFile(filepath.Join(dir, "architecture.txt"))
	if err != nil {
		return err
	}
	layers, err := parse(string(text))
	if err != nil {
		return err
	}
	picture := draw(layers)
	file := filepath.Join(dir, "architecture.svg")
	if !check {
		return os.WriteFile(file, picture, 0o644) //nolint:gosec // a document
	}
	have, err := os.ReadFile(file)
	if err == nil && !bytes.Equal(have, picture) {
		err = errors.New("docs/architecture.svg is not drawn from docs/architecture.txt as it is: run make generate")
	}
	return err
}

func parse(text string) (layers []layer, err error) {
	for n, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		parts := strings.Split(l, "|")
		if len(parts) != 3 {
			return nil, fmt.Errorf("docs/architecture.txt:%d: three parts are needed, divided by |", n+1)
		}
		layers = append(layers, layer{strings.TrimSpace(parts[0]), strings.TrimSpace(parts[1]), strings.Fields(parts[2])})
	}
	return layers, nil
}

// draw makes a band of each layer, with its packages in it, and an arrow from each band to the
// next.
func draw(layers []layer) []byte {
	var body bytes.Buffer
	y := margin
	for i, l := range layers {
		x, row := margin+labelled, 0
		var chips bytes.Buffer
		for _, p := range l.packages {
			w := int(perRune*float64(len(p))) + 20
			if x+w > width-2*margin {
				x, row = margin+labelled, row+1
			}
			top := y + 8 + row*line
			fmt.Fprintf(&chips, `<rect x="%d" y="%d" width="%d" height="24" rx="5" fill="#fff" stroke="#456"/>`+"\n", x, top, w)
			fmt.Fprintf(&chips, `<text x="%d" y="%d" class="p">%s</text>`+"\n", x+10, top+17, html.EscapeString(p))
			x += w + 8
		}
		does := wrapped(l.does, 38)
		height := max(16+(row+1)*line, 28+15*len(does))
		fmt.Fprintf(&body, `<rect x="%d" y="%d" width="%d" height="%d" rx="8" fill="#eef3f7"/>`+"\n", margin, y, width-2*margin, height)
		fmt.Fprintf(&body, `<text x="%d" y="%d" class="n">%s</text>`+"\n", margin+12, y+20, html.EscapeString(l.name))
		for k, d := range does {
			fmt.Fprintf(&body, `<text x="%d" y="%d" class="d">%s</text>`+"\n", margin+12, y+36+15*k, html.EscapeString(d))
		}
		body.Write(chips.Bytes())
		y += height
		if i < len(layers)-1 {
			fmt.Fprintf(&body, `<path d="M%d %d v%d m-4 -5 l4 5 l4 -5" stroke="#456" fill="none"/>`+"\n", width/2, y, gap-2)
			y += gap
		}
	}
	y += margin
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">`+"\n", width, y)
	out.WriteString("<title>Packages of Blindjoin in layers; each imports only those below it</title>\n")
	out.WriteString("<style>text{font-family:sans-serif;fill:#123}.n{font-size:15px;font-weight:bold}.d{font-size:11px}.p{font:13px monospace}</style>\n")
	fmt.Fprintf(&out, `<rect width="%d" height="%d" fill="#fff"/>`+"\n", width, y)
	out.Write(body.Bytes())
	out.WriteString("</svg>\n")
	return out.Bytes()
}

// wrapped breaks a text into lines of so many characters.
func wrapped(text string, most int) (lines []string) {
	for _, w := range strings.Fields(text) {
		if n := len(lines); n > 0 && len(lines[n-1])+1+len(w) <= most {
			lines[n-1] += " " + w
		} else {
			lines = append(lines, w)
		}
	}
	return lines
}
