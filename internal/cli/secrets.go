package cli

import (
	"net/url"
	"os"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
)

const envSourceURL = "BLINDJOIN_SOURCE_URL"

// warnOfPasswords tells whoever has put a password into an argument that everyone on the machine
// can read it. The environment of a process can be read by its own user only.
func (g *globals) warnOfPasswords(cmd *cobra.Command) {
	for flag, env := range map[string]string{"database-url": envDatabaseURL, "source-url": envSourceURL} {
		f := cmd.Flags().Lookup(flag)
		if f == nil || !f.Changed || !hasPassword(f.Value.String()) {
			continue
		}
		g.say("warning: --%s has a password in it, and everyone on this machine can read the arguments of a command", flag)
		g.say("         give the URL in %s, or the password in a file that PGPASSFILE or PGSERVICEFILE names", env)
	}
}

var (
	// keywordPassword finds a password in a keyword string, and in the query of a URL.
	keywordPassword = regexp.MustCompile(`(?i)(^|[\s?&])(ssl)?password\s*=\s*[^\s&]`)
	// userPassword finds one before the host of a URL that net/url cannot read, such as one of
	// several hosts.
	userPassword = regexp.MustCompile(`^[A-Za-z]+://[^/?#]*:[^/?#]*@`)
)

// hasPassword reports whether a connection string, a URL or keywords and values, holds a password.
func hasPassword(connection string) bool {
	connection = strings.TrimSpace(connection)
	if keywordPassword.MatchString(connection) {
		return true
	}
	if !strings.Contains(connection, "://") {
		return false
	}
	u, err := url.Parse(connection)
	if err != nil {
		return userPassword.MatchString(connection)
	}
	if password, ok := u.User.Password(); ok && password != "" {
		return true
	}
	for name, values := range u.Query() { // the name may be escaped
		if name = strings.ToLower(name); strings.HasSuffix(name, "password") && strings.Join(values, "") != "" {
			return true
		}
	}
	return false
}

// sourceURLFromEnvironment is the default of --source-url.
func sourceURLFromEnvironment() string { return os.Getenv(envSourceURL) }
