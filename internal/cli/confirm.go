package cli

import (
	"bufio"
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// confirm asks on the terminal whether to go on. y and yes, in either letter case, are yes;
// everything else is no, the end of input too. Without a terminal nobody can be asked, and what
// cannot be undone is not done unless --yes was given. refused says what was not done.
func (g *globals) confirm(yes bool, question, refused string) error {
	if yes {
		return nil
	}
	if !isTerminal(g.in) {
		return problem.New(problem.Denied, "%s: there is no terminal to ask on", refused).
			WithHint("add --yes to do it without being asked")
	}
	_, _ = g.err.Write([]byte(question + " [yes/no]\n"))
	line, err := bufio.NewReader(g.in).ReadString('\n')
	if answer := strings.ToLower(strings.TrimSpace(line)); err == nil && (answer == "y" || answer == "yes") {
		return nil
	}
	return problem.New(problem.Denied, "%s", refused).WithHint("answer yes, or add --yes, to do it")
}
