package holderdb_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder"
)

// digitKeys is an id key of digits.
const digitKeys = "  id: {columns: {alpha: [KEY], beta: [KEY]}, normalise: [trim, digits_only]}"

// logged lets a test read what a holder logs.
type logged struct {
	mu   sync.Mutex
	text bytes.Buffer // guarded by mu
}

func (l *logged) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *logged) take() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer l.text.Reset()
	return l.text.String()
}

// logs makes both holders log warnings.
func (p *holderPair) logs() [2]*logged {
	var out [2]*logged
	for i := range out {
		out[i] = &logged{}
		p.apps[i].Log = slog.New(slog.NewTextHandler(out[i], &slog.HandlerOptions{Level: slog.LevelWarn}))
	}
	return out
}

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
		t.Run(holderNames[caller], func(t *testing.T) {
			t.Parallel()
			p := newHolderPair(t, pairOptions{keys: digitKeys})
			logs := p.logs()
			p.load(0, "1", "2", "2", "", "A3", "4\u200e", "5", "6.0", "7")
			p.load(1, "1", "2.0", "7", "8", "")
			res, err := p.intersect(caller)
			must(t, err)
			want := [2]holder.KeyCounts{
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
			for i, app := range p.apps {
				name := holderNames[i]
				last, err := app.LastIntersection(t.Context(), pairStudy)
				must(t, err)
				sessions, err := app.Sessions(t.Context(), "")
				must(t, err)
				reports := []*holder.KeyReport{last, sessions[0].Keys}
				if i == caller {
					reports = append(reports, &res.Keys)
				}
				for _, r := range reports {
					if r == nil || r.Intersection != 2 || r.Records != [2]holder.KeyCounts{want[i], want[1-i]} || r.Hint != "" {
						t.Fatalf("%s: %+v", name, r)
					}
					demand(t, name, strings.Join(r.Warnings, "\n"), warnings...)
					demand(t, name, strings.Join(r.Notes, "\n"), notes...)
				}
			}
			demand(t, "log of the serving side", logs[1-caller].take(), append(warnings, notes[:2]...)...)
			if text := logs[caller].take(); text != "" {
				t.Errorf("what the command says is logged as well:\n%s", text)
			}
			// It is told once, and again with the next load only.
			_, err = p.intersect(caller)
			must(t, err)
			if text := logs[1-caller].take(); text != "" {
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
	p := newHolderPair(t, pairOptions{keys: digitKeys})
	logs := p.logs()
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
		p.loadBoth(c.keys)
		res, err := p.intersect(0)
		must(t, err)
		if (c.want != "") != (res.Keys.Hint != "") || c.want == "" && len(res.Keys.Warnings) > 0 {
			t.Errorf("warnings %q, hint %q; want %q", res.Keys.Warnings, res.Keys.Hint, c.want)
		}
		told := logs[1].take()
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
		last, err := p.apps[1].LastIntersection(t.Context(), pairStudy)
		must(t, err)
		demand(t, "the serving side", strings.Join(last.Warnings, "\n"), "nothing in common")
	}
}

// A study that was signed before there was recipe version 2 goes on as it was, whatever its holders
// upgrade to: its keys are those of version 1, to the byte, and what was evaluated is of use.
func TestStudyOfAnOlderRecipe(t *testing.T) {
	t.Parallel()
	p := newHolderPair(t, pairOptions{keys: digitKeys, recipe: 1})
	p.loadBoth([2][]string{{"12345.0", "A12", "7"}, {"123450", "B12", "8"}})
	_, err := p.intersect(0)
	must(t, err)
	want := counts{"123450": {1, 1}, "12": {1, 1}}
	for i := range p.apps {
		if got := p.stored(i); !reflect.DeepEqual(got, want) {
			t.Errorf("%s has %v in common", holderNames[i], got)
		}
		// As the release before left it: sessions that cannot be read any more, and keys without
		// what is counted now.
		_, err := p.pools[i].Exec(t.Context(), "UPDATE psi_session SET state = set_byte(state, 0, 3)")
		must(t, err)
		_, err = p.pools[i].Exec(t.Context(), "UPDATE study_preparation SET unseen_keys = NULL, kept_unseen_keys = NULL")
		must(t, err)
		last, err := p.apps[i].LastIntersection(t.Context(), pairStudy)
		must(t, err)
		if last != nil {
			t.Errorf("%+v", last)
		}
	}
	before := 0
	p.evaluated(&before)
	res, err := p.intersect(1)
	must(t, err)
	if n := p.evaluated(&before); n != 0 || res.Intersection != 2 || res.Keys.Records[0].InvalidKeys != 0 {
		t.Errorf("%d keys were evaluated anew; %+v", n, res)
	}
	for i := range p.apps {
		if got := p.stored(i); !reflect.DeepEqual(got, want) {
			t.Errorf("%s has %v in common", holderNames[i], got)
		}
	}
	p.loadBoth([2][]string{{"12345.0", "9\u200e"}, {"123450", "9"}})
	res, err = p.intersect(0)
	must(t, err)
	if res.Intersection != 2 || res.Keys.Records[0].UnseenKeys != 1 || res.Keys.Records[0].KeptUnseenKeys != 0 {
		t.Errorf("%+v", res.Keys)
	}
}

// Characters that nobody sees, and that the recipe leaves, are warned of.
func TestKeptInvisibleCharacters(t *testing.T) {
	t.Parallel()
	p := newHolderPair(t, pairOptions{keys: "  id: {columns: {alpha: [KEY], beta: [KEY]}, normalise: [upper]}"})
	p.loadBoth([2][]string{{"a\u200e", "b"}, {"a", "b"}})
	res, err := p.intersect(1)
	must(t, err)
	at := slices.IndexFunc(res.Keys.Warnings, func(w string) bool {
		return strings.HasPrefix(w, "1 of 2 records of alpha have invisible or control characters in their linkage key, which the recipe does not remove")
	})
	if res.Intersection != 1 || at < 0 {
		t.Errorf("%+v", res.Keys)
	}
}
