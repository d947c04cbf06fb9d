package oprf

import (
	"slices"
	"testing"
	"time"
)

// furtherSuite is a suite of tests only: everything finds it by its one registration.
type furtherSuite struct {
	ristrettoSuite
	name  string
	slice int
}

const furtherName = "further"

func (s furtherSuite) Name() string   { return s.name }
func (s furtherSuite) SliceSize() int { return s.slice }

func init() { Register(furtherSuite{name: furtherName, slice: 3}) }

func TestFurtherSuite(t *testing.T) {
	t.Parallel()
	if names := Names(); !slices.Equal(names, []string{SuiteRistretto255, SuiteBlindRSA, furtherName}) {
		t.Errorf("the suites are %q", names)
	}
	s := must(Lookup(furtherName))(t)
	checkRoundTrip(t, s, must(s.GenerateKey(nil))(t), testSeed(t), 0, [][]byte{[]byte("a"), []byte("b")})
	if floor := must(Calibrate(furtherName, 0, time.Now))(t).Floor(); floor.Blind <= 0 || floor.Output <= 0 {
		t.Errorf("its arithmetic takes %+v", floor)
	}
}

func TestRegisterRefuses(t *testing.T) {
	t.Parallel()
	for name, s := range map[string]furtherSuite{
		"no name":         {slice: 1},
		"a name twice":    {name: SuiteBlindRSA, slice: 1},
		"no slice":        {name: "sliceless"},
		"a slice below 0": {name: "backwards", slice: -1},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: it was registered", name)
				}
			}()
			Register(s)
		}()
	}
}
