// Command prose holds comments and Markdown to 100 columns.
//
//	go -C tools run ./prose
//
// A tab counts as four columns. Not held to it are generated files; in Markdown tables, code and
// headings; in Go indented text of a comment (tables, diagrams) and directives. A comment behind
// code counts with the code before it.
package main

import (
	"bufio"
	"fmt"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

const (
	columns = 100
	tab     = 4
)

// without are directories that are not ours, or generated whole.
var without = map[string]bool{".git": true, "bin": true, "dbgen": true, "nodepb": true, "testdata": true}

func main() {
	wide := 0
	say := func(file string, line int, text string) {
		wide++
		fmt.Printf("%s:%d: %d columns: %.60s...\n", file, line, width(text), strings.TrimSpace(text))
	}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && without[d.Name()]:
			return filepath.SkipDir
		case strings.HasSuffix(path, ".md"):
			return markdown(path, say)
		case strings.HasSuffix(path, ".go"):
			return source(path, say)
		}
		return nil
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
	if wide > 0 {
		fmt.Fprintf(os.Stderr, "error: %d lines of prose are wider than %d columns\n", wide, columns)
		os.Exit(1)
	}
}

func width(line string) int {
	return utf8.RuneCountInString(line) + (tab-1)*strings.Count(line, "\t")
}

type report func(file string, line int, text string)

func markdown(path string, say report) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	fenced := false
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		text := lines.Text()
		trimmed := strings.TrimSpace(text)
		if strings.HasPrefix(trimmed, "```") {
			fenced = !fenced
		}
		exempt := fenced || strings.HasPrefix(trimmed, "|") || strings.HasPrefix(text, "    ") || strings.HasPrefix(text, "#")
		if !exempt && width(text) > columns {
			say(path, n, text)
		}
	}
	return lines.Err()
}

func source(path string, say report) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if generated(string(text)) {
		return nil
	}
	lines := strings.Split(string(text), "\n")
	var s scanner.Scanner
	file := token.NewFileSet().AddFile(path, -1, len(text))
	s.Init(file, text, nil, scanner.ScanComments)
	for {
		pos, tok, literal := s.Scan()
		if tok == token.EOF {
			return nil
		}
		if tok != token.COMMENT || !strings.HasPrefix(literal, "//") {
			continue
		}
		body := strings.TrimPrefix(literal, "//")
		if body == "" || body[0] != ' ' || strings.HasPrefix(body, "   ") {
			continue // a directive, or text that is set as it stands
		}
		if n := file.Line(pos); width(lines[n-1]) > columns {
			say(path, n, lines[n-1])
		}
	}
}

// generated tells whether a file says that it is generated, as Go's tools write it.
func generated(text string) bool {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "package ") {
			return false
		}
		if strings.HasPrefix(line, "// Code generated ") {
			return true
		}
	}
	return false
}
