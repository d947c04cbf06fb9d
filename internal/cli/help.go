package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// helpOfKnown makes help of a command that there is not an error, as the command itself would be:
// cobra shows the help of what is there, and succeeds. The error of a --help flag, which cobra has
// no way to return, is put into failed.
func helpOfKnown(root *cobra.Command, failed *error) {
	root.SetHelpCommand(&cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Show how a command is used",
		Example: `  blindjoin help dataset load`,
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return usagef("there is no command %q", strings.Join(append([]string{root.Name()}, args...), " "))
			}
			c.InitDefaultHelpFlag()
			return c.Help()
		},
	})
	show := root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		// `query` has subcommands, and takes a study of its own
		group := c.HasAvailableSubCommands() && c.Use == c.Name()
		if rest := c.Flags().Args(); group && len(rest) > 0 {
			*failed = usagef("%s has no subcommand %q", c.CommandPath(), rest[0])
			return
		}
		show(c, args)
	})
}
