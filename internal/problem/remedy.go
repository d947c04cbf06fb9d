package problem

import "strings"

// A text names the step of this program that helps between these marks: "run ⟪intersect %s⟫". The
// words are those of a command without the program's name. They travel so to peers; whoever shows a
// text words them for its user.
const (
	remedyBegins = "⟪"
	remedyEnds   = "⟫"
)

// Word returns a text with each step that it names in the words for a user.
func Word(text string, word func(step string) string) string {
	if !strings.Contains(text, remedyBegins) {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, remedyBegins)
		step, after, ends := strings.Cut(rest, remedyEnds)
		if !found || !ends {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(before)
		b.WriteString(word(step))
		text = after
	}
}
