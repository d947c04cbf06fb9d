package cellkey

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// sqlRecordKey is a record key as a database without HMAC computes it.
func sqlRecordKey(secret [32]byte, token []byte) uint32 {
	inner, outer := Pads(secret)
	inside := sha256.Sum256(append(inner[:], token...))
	outside := sha256.Sum256(append(outer[:], inside[:]...))
	n, err := strconv.ParseUint(hex.EncodeToString(outside[:])[:8], 16, 32)
	if err != nil {
		panic(err)
	}
	return uint32(n)
}

func TestRecordKeyIsWhatSQLComputes(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		secret := [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "secret"))
		token := rapid.SliceOfN(rapid.Byte(), 0, 200).Draw(t, "token")
		if got, want := sqlRecordKey(secret, token), RecordKey(secret, token); got != want {
			t.Fatalf("%08x and %08x", got, want)
		}
	})
}

// The first test case of RFC 4231 has a key of 20 bytes, which HMAC fills up with zeros.
func TestRecordKeyOfRFC4231(t *testing.T) {
	t.Parallel()
	var secret [32]byte
	copy(secret[:], bytes.Repeat([]byte{0x0b}, 20))
	if got := RecordKey(secret, []byte("Hi There")); got != 0xb0344c61 {
		t.Errorf("%08x", got)
	}
}

func TestCellKeyIsTheSumModulo(t *testing.T) {
	t.Parallel()
	for sum, want := range map[int64]uint32{
		0: 0, 1: 1, 1<<32 - 1: math.MaxUint32, 1 << 32: 0, 1<<32 + 5: 5, math.MaxInt64: math.MaxUint32, math.MinInt64: 0, -1: math.MaxUint32,
	} {
		if got := CellKey(sum); got != want {
			t.Errorf("%d: %d, want %d", sum, got, want)
		}
	}
}

// units are units of some number, with the record keys that a seed gives them. A hash stands in for
// a generator of random numbers: all runs are alike.
type units struct {
	secret [32]byte
	next   uint64
}

func newUnits(seed string) *units { return &units{secret: sha256.Sum256([]byte(seed))} }

// draw returns a number that is uniform on 2^32.
func (u *units) draw() uint32 {
	u.next++
	return RecordKey(u.secret, binary.BigEndian.AppendUint64(nil, u.next))
}

// cell returns the key of a cell of so many new units.
func (u *units) cell(count int64) uint32 {
	var sum int64
	for range count {
		sum += int64(u.draw())
	}
	return CellKey(sum)
}

func TestRandomCellsAreUnbiased(t *testing.T) {
	t.Parallel()
	const cells = 10_000
	for i, p := range []Params{Default(), {3, 5, 2}, {1, 2, 0}, {10, 5, 0}, {100, 20, 10}} {
		tab, u := table(t, p), newUnits(fmt.Sprint("bias ", i))
		var sum, squares, variance float64
		for range cells {
			count := 1 + int64(u.draw()%40)
			_, v := tab.Moments(count)
			change := float64(tab.Perturb(count, u.cell(count)) - count)
			sum, squares, variance = sum+change, squares+change*change, variance+v
		}
		z := sum / math.Sqrt(variance)
		t.Logf("%+v: mean change %+.4f, %+.2f standard errors; variance %.4f, expected %.4f", p, sum/cells, z, squares/cells, variance/cells)
		if math.Abs(z) > 4 || math.Abs(squares/variance-1) > .1 {
			t.Errorf("%+v: mean change %+.4f, variance %.4f", p, sum/cells, squares/cells)
		}
	}
}

// Two sets that differ by one unit have unrelated changes, which hides how many units there are
// between them. That there are some shows most of the time, as the package comment says.
func TestOneUnitMoreHasAnotherChange(t *testing.T) {
	t.Parallel()
	const cells, count = 10_000, 30
	tab, u := table(t, Default()), newUnits("difference")
	var product, squares, differ float64
	for range cells {
		key := u.cell(count)
		with := CellKey(int64(key) + int64(u.draw()))
		shown, more := tab.Perturb(count, key), tab.Perturb(count+1, with)
		a, b := float64(shown-count), float64(more-count-1)
		product, squares = product+a*b, squares+(b-a)*(b-a)
		if shown != more {
			differ++
		}
	}
	product, squares, differ = product/cells, squares/cells, differ/cells
	t.Logf("covariance %.4f, variance of the difference %.4f, counts differ in %.3f", product, squares, differ)
	if math.Abs(product) > 4*2/math.Sqrt(cells) || math.Abs(squares-4) > .4 || math.Abs(differ-.8) > .05 {
		t.Errorf("covariance %.4f, variance of the difference %.4f, counts differ in %.3f", product, squares, differ)
	}
}

// The attack of Asghar and Kaafar (2020) on a count: ask often, average, round.
func TestAveraging(t *testing.T) {
	t.Parallel()
	const cells, count, asked = 300, 60, 200
	tab, u := table(t, Default()), newUnits("averaging")
	// found counts the cells whose average, rounded, is the count.
	found := func(ask func(cell uint32) float64) (n int) {
		for range cells {
			var sum float64
			cell := u.cell(count)
			for range asked {
				sum += ask(cell)
			}
			if math.Round(sum/asked) == count {
				n++
			}
		}
		return n
	}
	fresh := found(func(uint32) float64 { return float64(tab.Perturb(count, u.draw())) })
	same := found(func(cell uint32) float64 { return float64(tab.Perturb(count, cell)) })
	// By one column and then by another, the cell falls into two parts. The parts' keys sum up to
	// the cell's and are uniform otherwise.
	split := found(func(cell uint32) float64 {
		part := u.draw()
		size := 20 + int64(u.draw()%21)
		return float64(tab.Perturb(size, part) + tab.Perturb(count-size, cell-part))
	})
	t.Logf("of %d counts, asked for %d times: %d found with fresh noise, %d with the cell's, %d by its parts", cells, asked, fresh, same, split)
	if fresh < cells*99/100 {
		t.Errorf("fresh noise does not average away: the attack found %d of %d", fresh, cells)
	}
	// Asked for once, the count is found where its change is 0.
	if unchanged := 0.2819 * cells; math.Abs(float64(same)-unchanged) > 4*math.Sqrt(unchanged) {
		t.Errorf("the attack found %d of %d, and one question %.0f", same, cells, unchanged)
	}
	// This the method does not stop, as the package comment says.
	if split < cells*95/100 {
		t.Errorf("the attack by parts found %d of %d", split, cells)
	}
}
