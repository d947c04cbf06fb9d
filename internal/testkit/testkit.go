// Package testkit is what tests of several packages share. The program never imports it.
package testkit

import (
	"flag"
	"os"
	"runtime"
	"strconv"
)

// EnvLong names the environment variable that makes tests run at full length.
const EnvLong = "BLINDJOIN_LONG_TESTS"

// Long tells whether simulations and random tests run at full length, as continuous integration
// has them. Otherwise they run the same cases with fewer draws and wider bounds.
func Long() bool { return os.Getenv(EnvLong) != "" }

// FewerDraws makes each property-based test draw 25 cases instead of rapid's 100, unless tests are
// Long or the command line says otherwise. It is for packages where a draw is many statements or a
// fit; call it in TestMain.
func FewerDraws() {
	if f := flag.Lookup("rapid.checks"); f != nil && !Long() {
		_ = f.Value.Set("25") // the flag is of rapid's and takes any number
	}
}

// MoreAtOnce lets three times as many tests of a package run at once as there are processors,
// unless the command line says otherwise. It is for tests that wait for a database most of the
// time; call it in TestMain.
func MoreAtOnce() {
	if f := flag.Lookup("test.parallel"); f != nil {
		_ = f.Value.Set(strconv.Itoa(3 * runtime.GOMAXPROCS(0))) // the flag takes any number
	}
}
