package linkerror

import (
	"encoding/csv"
	"errors"
	"io"
	"math"
	"sort"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// PoolFrom is the number of links from which on counts are pooled into one class of the likelihood,
// as Dasylva and Goussanou do: few records have so many links, and their exact number tells of a
// class's rate but not of p.
const PoolFrom = 10

// maxLinks bounds the number of links of one record; more is a malformed table, not data.
const maxLinks = 1 << 30

// Count says that Freq records have N links each.
type Count struct {
	N    int
	Freq int64
}

// ParseFrequencies reads a table of numbers of links: a CSV file with the header n_i,freq and one
// row for each number, in any order, without repetition. Errors name the file and the line.
func ParseFrequencies(r io.Reader, name string) ([]Count, error) {
	c := csv.NewReader(r)
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	var out []Count
	seen := make(map[int]bool)
	for header := false; ; {
		record, err := c.Read()
		if errors.Is(err, io.EOF) {
			if !header {
				return nil, problem.New(problem.Invalid, "%s:1: no header", name).WithHint("begin the file with the line n_i,freq")
			}
			break
		}
		var syntax *csv.ParseError
		if errors.As(err, &syntax) {
			return nil, problem.New(problem.Invalid, "%s:%d: %w", name, syntax.Line, syntax.Err)
		}
		if err != nil {
			return nil, problem.New(problem.Invalid, "%s: %w", name, err)
		}
		line, _ := c.FieldPos(0)
		if len(record) != 2 {
			return nil, problem.New(problem.Invalid, "%s:%d: %d fields where 2 are due", name, line, len(record)).
				WithHint("give two columns, n_i and freq, separated by a comma")
		}
		if !header {
			if record[0] != "n_i" || record[1] != "freq" {
				return nil, problem.New(problem.Invalid, "%s:%d: the header is not n_i,freq", name, line).
					WithHint("begin the file with the line n_i,freq")
			}
			header = true
			continue
		}
		n, ok := wholeNumber(record[0], maxLinks)
		if !ok {
			return nil, problem.New(problem.Invalid, "%s:%d: n_i is not a whole number from 0 to %d", name, line, maxLinks)
		}
		freq, ok := wholeNumber(record[1], math.MaxInt64>>16)
		if !ok {
			return nil, problem.New(problem.Invalid, "%s:%d: freq is not a whole number from 0 on", name, line)
		}
		if seen[int(n)] {
			return nil, problem.New(problem.Invalid, "%s:%d: n_i %d stands in the table twice", name, line, n)
		}
		seen[int(n)] = true
		out = append(out, Count{N: int(n), Freq: freq})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].N < out[j].N })
	return out, nil
}

// wholeNumber accepts decimal digits only, without sign or leading zeros.
func wholeNumber(s string, most int64) (int64, bool) {
	if s == "" || (len(s) > 1 && s[0] == '0') || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil && n <= most
}

// pooled is a table as the likelihood sees it, with the moments of the counts as they are.
type pooled struct {
	freq  [PoolFrom + 1]float64 // the last is PoolFrom and more
	total float64
	mean  float64 // of the unpooled counts
	sd2   float64 // variance of the unpooled counts
	tail  float64 // mean count in the pooled class
	most  int     // highest count with records
}

func pool(f []Count) (*pooled, error) {
	t := &pooled{}
	sum, squares, tail := 0.0, 0.0, 0.0
	for _, c := range f {
		if c.N < 0 || c.Freq < 0 {
			return nil, problem.New(problem.Invalid, "a number of links or its frequency is negative")
		}
		if c.Freq == 0 {
			continue
		}
		w, n := float64(c.Freq), float64(c.N)
		t.freq[min(c.N, PoolFrom)] += w
		if c.N >= PoolFrom {
			tail += w * n
		}
		t.total += w
		sum += w * n
		squares += w * n * n
		t.most = max(t.most, c.N)
	}
	if t.total == 0 {
		return nil, problem.New(problem.Invalid, "there are no records whose links could be counted")
	}
	t.mean = sum / t.total
	t.sd2 = math.Max(squares/t.total-t.mean*t.mean, 0)
	if t.freq[PoolFrom] > 0 {
		t.tail = tail / t.freq[PoolFrom]
	}
	return t, nil
}
