package intersect_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// digitKeys is an id key of digits.
const digitKeys = "  id: {columns: {alpha: [KEY], beta: [KEY]}, normalise: [trim, digits_only]}"

// demand wants every text in s.
func demand(t *testing.T, what, s string, texts ...string) {
	t.Helper()
	for _, w := range texts {
		if !strings.Contains(s, w) {
			t.Errorf("%s lacks %q:\n%s", what, w, s)
		}
	}
}

// Both operators are told what normalisation lost of either side's records: whoever types the
// command from its result, the serving one from its log, and both from the sessions and the study.
func TestBothAreToldWhatIsLost(t *testing.T) {
	t.Parallel()
	for caller := range 2 {
		t.Run(pair.Names[caller], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{Keys: digitKeys})
			logs := p.Logs()
			p.Load(0, "1", "2", "2", "", "A3", "4\u200e", "5", "6.0", "7")
			p.Load(1, "1", "2.0", "7", "8", "")
			res, err := p.Intersect(caller)
			pair.Must(t, err)
			want := [2]intersect.KeyCounts{
				{Holder: "alpha", Records: 9, Keys: 5, Duplicates: 1, EmptyKeys: 1, InvalidKeys: 2, UnseenKeys: 1},
				{Holder: "beta", Records: 5, Keys: 3, EmptyKeys: 1, InvalidKeys: 1},
			}
			warnings := []string{
				"2 of 9 records of alpha have a linkage key that cannot be normalised and never match",
				"1 of 5 records of beta have a linkage key that cannot be normalised and never match",
			}
			notes := []string{
				"1 of 9 records of alpha have a null or empty linkage key", "1 of 5 records of beta have a null or empty linkage key",
				"1 of 9 records of alpha have invisible or control characters", "1 of 9 records of alpha repeat the linkage key",
			}
			for i, app := range p.Apps {
				name := pair.Names[i]
				last, err := app.LastIntersection(t.Context(), pair.Study)
				pair.Must(t, err)
				sessions, err := app.Sessions(t.Context(), "")
				pair.Must(t, err)
				reports := []*intersect.KeyReport{last, sessions[0].Keys}
				if i == caller {
					reports = append(reports, &res.Keys)
				}
				for _, r := range reports {
					if r == nil || r.Intersection != 2 || r.Records != [2]intersect.KeyCounts{want[i], want[1-i]} || r.Hint != "" {
						t.Fatalf("%s: %+v", name, r)
					}
					demand(t, name, strings.Join(r.Warnings, "\n"), warnings...)
					demand(t, name, strings.Join(r.Notes, "\n"), notes...)
				}
			}
			demand(t, "log of the serving side", logs[1-caller].Take(), append(warnings, notes[:2]...)...)
			if text := logs[caller].Take(); text != "" {
				t.Errorf("what the command says is logged as well:\n%s", text)
			}
			// It is told once, and again with the next load only.
			_, err = p.Intersect(caller)
			pair.Must(t, err)
			if text := logs[1-caller].Take(); text != "" {
				t.Errorf("told again:\n%s", text)
			}
		})
	}
}

// Next to nothing in common is a warning at every step, on both sides.
func TestLittleInCommon(t *testing.T) {
	t.Parallel()
	numbers := func(from, n int) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = fmt.Sprint(from + i)
		}
		return out
	}
	p := pair.New(t, pair.Options{Keys: digitKeys})
	logs := p.Logs()
	for _, c := range []struct {
		keys [2][]string
		want string // of the warning; "" for none
	}{
		{[2][]string{numbers(1000, 20), numbers(2000, 30)}, "nothing in common: none of the 20 keys of alpha is among the 30 of beta"},
		{[2][]string{numbers(1000, 20), {"1000.0", "1001.0"}}, "nothing in common: beta has no linkage key"},
		{[2][]string{{""}, numbers(2000, 3)}, "nothing in common: alpha has no linkage key"},
		{[2][]string{{"A1"}, {"1.5"}}, "nothing in common: neither alpha nor beta has a linkage key"},
		{[2][]string{numbers(1000, 500), numbers(1298, 202)}, ""},
		{[2][]string{numbers(1000, 500), numbers(1498, 200)}, ""},
		{[2][]string{numbers(1000, 500), numbers(1498, 201)}, "next to nothing in common: 2 of the 201 keys of beta, the smaller side, which is less than 1 %"},
		{[2][]string{numbers(1000, 101), numbers(1100, 500)}, "next to nothing in common: 1 of the 101 keys of alpha"},
	} {
		p.LoadBoth(c.keys)
		res, err := p.Intersect(0)
		pair.Must(t, err)
		if (c.want != "") != (res.Keys.Hint != "") || c.want == "" && len(res.Keys.Warnings) > 0 {
			t.Errorf("warnings %q, hint %q; want %q", res.Keys.Warnings, res.Keys.Hint, c.want)
		}
		told := logs[1].Take()
		if c.want == "" {
			if told != "" {
				t.Errorf("logged:\n%s", told)
			}
			continue
		}
		if !strings.HasPrefix(res.Keys.Warnings[0], c.want) {
			t.Errorf("warnings %q, want %q", res.Keys.Warnings, c.want)
		}
		demand(t, "hint", res.Keys.Hint, "leading zeros", "12345.0", "right data", "trim, digits_only (version 2)")
		demand(t, "log", told, "level=WARN", "nothing in common", "hint=")
		last, err := p.Apps[1].LastIntersection(t.Context(), pair.Study)
		pair.Must(t, err)
		demand(t, "the serving side", strings.Join(last.Warnings, "\n"), "nothing in common")
	}
}

// A study that was signed before there was recipe version 2 goes on as it was, whatever its holders
// upgrade to: its keys are those of version 1, to the byte, and what was evaluated is of use.
func TestStudyOfAnOlderRecipe(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Keys: digitKeys, Recipe: 1})
	p.LoadBoth([2][]string{{"12345.0", "A12", "7"}, {"123450", "B12", "8"}})
	_, err := p.Intersect(0)
	pair.Must(t, err)
	want := pair.Counts{"123450": {1, 1}, "12": {1, 1}}
	for i := range p.Apps {
		if got := p.Stored(i); !reflect.DeepEqual(got, want) {
			t.Errorf("%s has %v in common", pair.Names[i], got)
		}
		// As the release before left it: sessions that cannot be read any more, and keys without
		// what is counted now.
		_, err := p.Pools[i].Exec(t.Context(), "UPDATE psi_session SET state = set_byte(state, 0, 3)")
		pair.Must(t, err)
		_, err = p.Pools[i].Exec(t.Context(), "UPDATE study_preparation SET unseen_keys = NULL, kept_unseen_keys = NULL")
		pair.Must(t, err)
		last, err := p.Apps[i].LastIntersection(t.Context(), pair.Study)
		pair.Must(t, err)
		if last != nil {
			t.Errorf("%+v", last)
		}
	}
	before := 0
	p.Evaluated(&before)
	res, err := p.Intersect(1)
	pair.Must(t, err)
	if n := p.Evaluated(&before); n != 0 || res.Intersection != 2 || res.Keys.Records[0].InvalidKeys != 0 {
		t.Errorf("%d keys were evaluated anew; %+v", n, res)
	}
	for i := range p.Apps {
		if got := p.Stored(i); !reflect.DeepEqual(got, want) {
			t.Errorf("%s has %v in common", pair.Names[i], got)
		}
	}
	p.LoadBoth([2][]string{{"12345.0", "9\u200e"}, {"123450", "9"}})
	res, err = p.Intersect(0)
	pair.Must(t, err)
	if res.Intersection != 2 || res.Keys.Records[0].UnseenKeys != 1 || res.Keys.Records[0].KeptUnseenKeys != 0 {
		t.Errorf("%+v", res.Keys)
	}
}

// Characters that nobody sees, and that the recipe leaves, are warned of.
func TestKeptInvisibleCharacters(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{Keys: "  id: {columns: {alpha: [KEY], beta: [KEY]}, normalise: [upper]}"})
	p.LoadBoth([2][]string{{"a\u200e", "b"}, {"a", "b"}})
	res, err := p.Intersect(1)
	pair.Must(t, err)
	at := slices.IndexFunc(res.Keys.Warnings, func(w string) bool {
		return strings.HasPrefix(w, "1 of 2 records of alpha have invisible or control characters in their linkage key, which the recipe does not remove")
	})
	if res.Intersection != 1 || at < 0 {
		t.Errorf("%+v", res.Keys)
	}
}
