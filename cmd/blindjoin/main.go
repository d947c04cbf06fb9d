// Blindjoin: private record linkage and statistics on PostgreSQL.
package main

import (
	"os"

	"github.com/blindjoin/blindjoin/internal/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
