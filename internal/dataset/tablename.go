package dataset

import (
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// defaultSchema is where PostgreSQL puts tables that are named without a schema.
const defaultSchema = "public"

// parseTable reads SCHEMA.TABLE or TABLE by PostgreSQL's rules: names fold to lower case unless
// they stand in double quotes, within which a double quote is doubled.
func parseTable(s string) (pgx.Identifier, error) {
	bad := problem.New(problem.Invalid, "%q is no table name", s).
		WithHint(`write SCHEMA.TABLE, with double quotes around names that are not all lower case: public."People"`)
	var id pgx.Identifier
	rest := s
	for {
		part, tail, ok := parseName(rest)
		if !ok {
			return nil, bad
		}
		id = append(id, part)
		if tail == "" {
			break
		}
		if tail[0] != '.' {
			return nil, bad
		}
		rest = tail[1:]
	}
	switch len(id) {
	case 1:
		return pgx.Identifier{defaultSchema, id[0]}, nil
	case 2:
		return id, nil
	}
	return nil, bad
}

// parseName takes one name off the beginning of s.
func parseName(s string) (name, rest string, ok bool) {
	if strings.ContainsRune(s, 0) || !utf8.ValidString(s) {
		return "", "", false
	}
	if !strings.HasPrefix(s, `"`) {
		end := 0
		for end < len(s) && nameByte(s[end], end == 0) {
			end++
		}
		return asciiLower(s[:end]), s[end:], end > 0
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == '"' {
			b.WriteByte('"')
			i++
			continue
		}
		return b.String(), s[i+1:], b.Len() > 0
	}
	return "", "", false
}

func nameByte(c byte, first bool) bool {
	switch {
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c >= 0x80:
		return true
	}
	return !first && (c >= '0' && c <= '9' || c == '$')
}

// asciiLower folds as PostgreSQL does in UTF-8 databases: letters beyond ASCII stay.
func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}
