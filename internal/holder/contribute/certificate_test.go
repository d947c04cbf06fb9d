package contribute_test

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// A dataset that was loaded anew is not contributed under what both have signed of the one before,
// also where the database is made to say that it belongs to the intersection. Nothing is uploaded.
func TestAReloadedDatasetIsNotContributed(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinked(t, pair.Options{Disclosure: pair.SmallClasses})
	p.Month(1)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		pair.Must(t, err)
	}
	in := l.Sides[0]
	p.Table(0, pair.Many(31)...)
	refused := func(what string) {
		t.Helper()
		_, err := p.Contribute(0)
		if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), `the dataset was loaded anew since the intersection of study "pairs"`) ||
			!strings.Contains(problem.HintOf(err), "intersect pairs⟫ again") {
			t.Errorf("%s: %v (%s)", what, err, problem.HintOf(err))
		}
		if l.Sides[0] != in {
			t.Errorf("%s: the linker was told", what)
		}
	}
	refused("a reload")
	_, err := p.Pools[0].Exec(t.Context(), "UPDATE intersection SET generation = d.generation FROM dataset d")
	pair.Must(t, err)
	refused("a reload that says it belongs")
	_, err = p.Intersect(0)
	pair.Must(t, err)
	_, err = p.Contribute(0)
	pair.Must(t, err)
}

// Without the signatures of both there is nothing to contribute: the database is of an earlier
// release, or the end of `intersect` was not reached.
func TestOnlySignedIntersectionsAreContributed(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinked(t, pair.Options{Disclosure: pair.SmallClasses})
	p.Month(1)
	for what, sql := range map[string]string{
		"one signature":         "UPDATE intersection_certificate SET signature_2 = NULL",
		"of another one":        "UPDATE intersection_certificate SET intersection = sha256(intersection)",
		"none of this":          "UPDATE intersection_certificate SET number = number + 1",
		"before there were any": "DELETE FROM intersection_certificate",
	} {
		_, err := p.Pools[0].Exec(t.Context(), "CREATE TABLE kept AS TABLE intersection_certificate; "+sql)
		pair.Must(t, err)
		_, err = p.Contribute(0)
		if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), `the intersection of study "pairs" is not signed by both holders`) ||
			!strings.Contains(problem.HintOf(err), "intersect pairs⟫ again") {
			t.Errorf("%s: %v (%s)", what, err, problem.HintOf(err))
		}
		_, err = p.Pools[0].Exec(t.Context(), "DELETE FROM intersection_certificate; INSERT INTO intersection_certificate TABLE kept; DROP TABLE kept")
		pair.Must(t, err)
	}
	if l.Sides[0] != nil {
		t.Error("the linker was told of a contribution")
	}
	// What is missing is signed when the command is given again.
	_, err := p.Pools[0].Exec(t.Context(), "DELETE FROM intersection_certificate")
	pair.Must(t, err)
	_, err = p.Intersect(0)
	pair.Must(t, err)
	_, err = p.Contribute(0)
	pair.Must(t, err)
}

// The same data is the same content: what is uploaded anew, to a linker that has lost it, is the
// same to the byte.
func TestTheSameDataIsTheSameContent(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]pair.Options{"one key": {}, "exact": {Keys: pair.ExactKeys}, "bloom": {Keys: pair.BloomKeys}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, l := pair.NewLinked(t, o)
			if o.Keys == "" {
				// several records of one key, which the order of the file must not tell apart
				p.Table(0, append(pair.Many(300), pair.Many(200)...)...)
				p.Table(1, pair.Many(250)...)
			} else {
				for i, rows := range pair.TypoWorld(200, 20) {
					p.TypoTable(i, rows)
				}
			}
			_, err := p.Intersect(0)
			pair.Must(t, err)
			var digests []string
			for range 2 {
				l.Sides[0] = nil
				_, err := p.Contribute(0)
				pair.Must(t, err)
				digests = append(digests, pair.AsJSON(t, l.Content(0)))
				_, err = p.Pools[0].Exec(t.Context(), "CREATE TABLE rows AS SELECT * FROM dataset_row ORDER BY row_no DESC; "+
					"DELETE FROM dataset_row; INSERT INTO dataset_row SELECT * FROM rows; DROP TABLE rows; ANALYZE dataset_row")
				pair.Must(t, err)
			}
			if digests[0] != digests[1] {
				t.Errorf("the same data has contents %v", digests)
			}
		})
	}
}
