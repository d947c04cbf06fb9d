package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/demo"
)

func newDemo(g *globals) *cobra.Command {
	var o demo.Options
	var data []string
	var groupBy string
	c := &cobra.Command{
		Use:   "demo [--study FILE --data HOLDER=FILE.csv ... --group-by A,B]",
		Short: "Run a whole study on this machine, three nodes and all",
		Long: `Runs three real nodes on this machine, each a process with a database of its own on an embedded PostgreSQL, and takes a study
from init to the decrypted answer. Without flags it is the example study on generated data. With --study and --data it is a
rehearsal of your own study: nothing leaves this machine, and everything is deleted at the end.`,
		Example: `  blindjoin demo
  blindjoin demo --study mortgages.yaml --data istat=istat.csv --data bi=bi.csv --group-by CLASSE_ETA,CLASSE_REDDITO --format json
  blindjoin demo --study mortgages.yaml --data istat=table:survey.people --data bi=bi.csv --source-url postgres://localhost/dwh`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if (o.StudyFile == "") != (len(data) == 0) {
				return usagef("--study and --data go together")
			}
			o.Data = make(map[string]string)
			for _, d := range data {
				holder, source, ok := strings.Cut(d, "=")
				if !ok || holder == "" || source == "" {
					return usagef("--data %q: it is HOLDER=FILE.csv or HOLDER=table:SCHEMA.TABLE", d)
				}
				if _, twice := o.Data[holder]; twice {
					return usagef("--data is given twice for %s", holder)
				}
				o.Data[holder] = source
			}
			var err error
			if o.Executable, err = os.Executable(); err != nil {
				return fmt.Errorf("find this program's own file: %w", err)
			}
			if cmd.Flags().Changed("group-by") {
				o.GroupBy = splitList(groupBy)
			}
			o.Narrate = g.say
			o.Answered = func(out *demo.Outcome) error {
				if g.format == formatJSON {
					return g.print(out, table{})
				}
				return g.printResult(out.Answer)
			}
			return demo.Run(cmd.Context(), o)
		},
	}
	c.Flags().StringVar(&o.StudyFile, "study", "", "study file (the example unless given)")
	c.Flags().StringArrayVar(&data, "data", nil, "a holder's dataset: HOLDER=FILE.csv or HOLDER=table:SCHEMA.TABLE")
	c.Flags().StringVar(&o.SourceURL, "source-url", "", "database of the tables in --data")
	c.Flags().StringVar(&groupBy, "group-by", "", "columns of the query, separated by commas")
	c.Flags().BoolVar(&o.Keep, "keep", false, "leave nodes and databases running until Ctrl-C, to look at them")
	return c
}
