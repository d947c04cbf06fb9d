package main

import (
	"crypto/rand"
	"crypto/rsa"
	"errors"
	"fmt"
	"math/big"
	"runtime"
	"syscall"
	"time"

	"github.com/oasisprotocol/curve25519-voi/curve"
	"github.com/oasisprotocol/curve25519-voi/curve/scalar"
	"golang.org/x/sync/errgroup"

	"github.com/blindjoin/blindjoin/internal/oprf"
)

// operations counts the group operations that a run of the protocol cannot do without. Of each
// client key, the client makes a blinded element, the server evaluates it, and the client takes the
// blind off; of each of its own keys the server makes the output directly.
type operations struct {
	blind, evaluate, finalise, output int
}

func needed(client, server int) operations {
	return operations{blind: client, evaluate: client, finalise: client, output: server}
}

// costs is the processor time of each operation.
type costs struct {
	blind, evaluate, finalise, output time.Duration
}

// calibration is what operations cost one processor while all others do the same, as in the run
// that is measured, and what they cost it alone. Where two processors are threads of one core, as
// on most rented machines, the same instructions take more processor time when both work: that is
// the machine's, not the program's.
type calibration struct {
	busy, alone costs
}

func (o operations) floor(c costs) time.Duration {
	return time.Duration(o.blind)*c.blind + time.Duration(o.evaluate)*c.evaluate +
		time.Duration(o.finalise)*c.finalise + time.Duration(o.output)*c.output
}

// mean is the costs over several measurements.
func mean(of ...costs) (m costs) {
	for _, c := range of {
		m.blind += c.blind
		m.evaluate += c.evaluate
		m.finalise += c.finalise
		m.output += c.output
	}
	n := time.Duration(len(of))
	return costs{m.blind / n, m.evaluate / n, m.finalise / n, m.output / n}
}

// calibrate measures the costs of a suite, in about two seconds.
func calibrate(suite string) (c calibration, err error) {
	measure := map[string]func() (costs, error){oprf.SuiteRistretto255: calibrateRistretto, oprf.SuiteBlindRSA: calibrateRSA}[suite]
	if measure == nil {
		measure = func() (costs, error) { return calibrateSuite(suite) }
	}
	if c.alone, err = measure(); err != nil {
		return c, err
	}
	each := make([]costs, runtime.GOMAXPROCS(0))
	var g errgroup.Group
	for i := range each {
		g.Go(func() (err error) {
			each[i], err = measure()
			return err
		})
	}
	err = g.Wait()
	c.busy = mean(each...)
	return c, err
}

// calibrateSuite measures a suite that has no measurement of the library alone here, by the suite's
// own operations.
func calibrateSuite(suite string) (costs, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var clockErr error
	c, err := oprf.Calibrate(suite, time.Second, func() time.Time {
		t, err := threadTime()
		if err != nil {
			clockErr = err
			return time.Now() // so that the budget is used up
		}
		return time.Unix(0, int64(t))
	})
	if err = errors.Join(err, clockErr); err != nil {
		return costs{}, err
	}
	f := c.Floor()
	return costs{blind: f.Blind, evaluate: f.Evaluate, finalise: f.Finalize, output: f.Output}, nil
}

// calibrateRistretto measures the library's primitives one by one. The floor is what they add up
// to: an operation is a hash to the group, or the decoding of an element, then a multiplication and
// an encoding.
func calibrateRistretto() (costs, error) {
	const batch = 256
	var wide [scalar.ScalarWideSize]byte
	if _, err := rand.Read(wide[:]); err != nil {
		return costs{}, err
	}
	k, err := scalar.NewFromBytesModOrderWide(wide[:])
	if err != nil {
		return costs{}, err
	}
	uniform := make([][curve.RistrettoUniformSize]byte, batch)
	for i := range uniform {
		if _, err := rand.Read(uniform[i][:]); err != nil {
			return costs{}, err
		}
	}
	points := make([]curve.RistrettoPoint, batch)
	encoded := make([]curve.CompressedRistretto, batch)
	primitives := []func(i int) error{
		func(i int) error { _, err := points[i].SetUniformBytes(uniform[i][:]); return err },
		func(i int) error { points[i].Mul(&points[i], k); return nil },
		func(i int) error { encoded[i].SetRistrettoPoint(&points[i]); return nil },
		func(i int) error { _, err := points[i].SetCompressed(&encoded[i]); return err },
	}
	var each [4]time.Duration
	for i, f := range primitives {
		if each[i], err = timeEach(batch, 250*time.Millisecond, f); err != nil {
			return costs{}, err
		}
	}
	hash, mul, encode, decode := each[0], each[1], each[2], each[3]
	return costs{
		blind: hash + mul + encode, output: hash + mul + encode,
		evaluate: decode + mul + encode, finalise: decode + mul + encode,
	}, nil
}

// rsaBits is the size of key that the suite generates.
const rsaBits = 3072

// calibrateRSA measures the private operation by the Chinese remainder theorem and the public one
// at 65537. A blinding and a verification need a public operation each. What protects the private
// operation (masks, its check) is not in the floor, and neither are hashing and the multiplications
// by blinds, which are small beside it.
func calibrateRSA() (costs, error) {
	key, err := rsa.GenerateKey(rand.Reader, rsaBits)
	if err != nil {
		return costs{}, err
	}
	x, err := rand.Int(rand.Reader, key.N)
	if err != nil {
		return costs{}, err
	}
	p, q, pre := key.Primes[0], key.Primes[1], key.Precomputed
	e := big.NewInt(int64(key.E))
	var zp, zq, z big.Int
	private, err := timeEach(1, 700*time.Millisecond, func(int) error {
		zp.Exp(zp.Rem(x, p), pre.Dp, p)
		zq.Exp(zq.Rem(x, q), pre.Dq, q)
		zp.Mod(zp.Mul(zp.Sub(&zp, &zq), pre.Qinv), p)
		z.Add(z.Mul(&zp, q), &zq)
		return nil
	})
	if err != nil {
		return costs{}, err
	}
	if new(big.Int).Exp(&z, e, key.N).Cmp(x) != 0 {
		return costs{}, fmt.Errorf("the calibration's private operation is wrong")
	}
	public, err := timeEach(1, 300*time.Millisecond, func(int) error { z.Exp(x, e, key.N); return nil })
	if err != nil {
		return costs{}, err
	}
	return costs{blind: public, finalise: public, evaluate: private, output: private}, nil
}

// timeEach returns the processor time of one call of f: calls go through indices below batch again
// and again for about as long as asked. It is the time of one thread, so that neither the collector
// nor another process is counted.
func timeEach(batch int, about time.Duration, f func(i int) error) (time.Duration, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	begun := time.Now()
	start, err := threadTime()
	if err != nil {
		return 0, err
	}
	calls := 0
	for calls == 0 || time.Since(begun) < about {
		for i := range batch {
			if err := f(i); err != nil {
				return 0, err
			}
		}
		calls += batch
	}
	end, err := threadTime()
	return (end - start) / time.Duration(calls), err
}

// rusageThread is RUSAGE_THREAD of getrusage(2), which package syscall does not name.
const rusageThread = 1

func threadTime() (time.Duration, error) {
	var u syscall.Rusage
	if err := syscall.Getrusage(rusageThread, &u); err != nil {
		return 0, fmt.Errorf("getrusage: %w", err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), nil
}
