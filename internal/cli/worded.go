package cli

import (
	"log/slog"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// worded names the steps of a text as commands that can be typed.
func worded(text string) string {
	return problem.Word(text, func(step string) string { return "`blindjoin " + step + "`" })
}

// wordedAttr does the same for what is logged.
func wordedAttr(_ []string, a slog.Attr) slog.Attr {
	switch v := a.Value.Any().(type) {
	case string:
		a.Value = slog.StringValue(worded(v))
	case error:
		a.Value = slog.StringValue(worded(v.Error()))
	}
	return a
}
