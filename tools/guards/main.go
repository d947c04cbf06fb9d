// Command guards breaks each guard of the threat model's table in turn, and runs the test that the
// table names for it.
//
//	go -C tools run ./guards [-run REGEXP] [-list] [-check] [-build]
//
// A guarantee is worth what its test notices. The table in docs/threat-model.md names a test for
// each guarantee; mutations_*.go say how to break what the guarantee rests on. The program copies
// the tree to a temporary directory, sees every named test pass there, and then, for one mutation
// after another, edits the copy, runs the test, and mends the copy. A test that passes without its
// guard is reported, and the exit status is 1. The tree itself is never changed.
//
// It needs nothing but Go and what the tests themselves need.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "error:", err)
		}
		stop()
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("guards", flag.ContinueOnError)
	pattern := flags.String("run", "", "break only the guards whose row, test or file matches `REGEXP`")
	list := flags.Bool("list", false, "print the guards, and break none")
	check := flags.Bool("check", false, "check that the list is whole and fits the source, and break none")
	build := flags.Bool("build", false, "see that each mutation builds, as after code has moved, and run no test")
	limit := flags.Duration("timeout", 5*time.Minute, "time for one test")
	if err := flags.Parse(args); err != nil {
		return err
	}
	chosen, err := regexp.Compile(*pattern)
	if err != nil {
		return err
	}
	root, err := findRoot()
	if err != nil {
		return err
	}
	guards, err := checked(root, mutations)
	if err != nil || *check {
		return err
	}
	var some []guard
	for _, g := range guards {
		if chosen.MatchString(g.row.guarantee) || chosen.MatchString(g.test) || chosen.MatchString(g.edits[0].file) {
			some = append(some, g)
		}
	}
	if len(some) == 0 {
		return fmt.Errorf("no guard matches %q", *pattern)
	}
	if *list {
		for _, g := range some {
			fmt.Println(g)
		}
		return nil
	}
	return breakAll(ctx, root, some, *limit, *build)
}

// findRoot returns the directory of the repository: the working directory or one above it.
func findRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, tableFile)); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", fmt.Errorf("%s is neither here nor in a directory above: run this within the repository", tableFile)
		}
		dir = up
	}
}
