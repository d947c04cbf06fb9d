package oprf

import (
	"bytes"
	"encoding/binary"
	"testing"
	"time"

	"github.com/oasisprotocol/curve25519-voi/curve"
)

// The benchmarks take one chunk at a time on one core and report the time for an element of it.

func benchInputs(n int) [][]byte {
	inputs := make([][]byte, n)
	for i := range inputs {
		inputs[i] = binary.BigEndian.AppendUint64(nil, uint64(i))
	}
	return inputs
}

func perElement(b *testing.B, n int, f func() error) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		if err := f(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/elem")
}

func benchBlind(b *testing.B, s Suite, key Key, n int) {
	c, inputs := must(s.NewClient(must(key.Public())(b), [32]byte{}))(b), benchInputs(n)
	perElement(b, n, func() error { _, err := c.Blind(0, inputs); return err })
}

func benchEvaluate(b *testing.B, s Suite, key Key, n int) {
	blinded := must(must(s.NewClient(must(key.Public())(b), [32]byte{}))(b).Blind(0, benchInputs(n)))(b)
	perElement(b, n, func() error { _, err := key.Evaluate(blinded); return err })
}

func benchFinalize(b *testing.B, s Suite, key Key, n int) {
	c, inputs := must(s.NewClient(must(key.Public())(b), [32]byte{}))(b), benchInputs(n)
	evaluated := must(key.Evaluate(must(c.Blind(0, inputs))(b)))(b)
	perElement(b, n, func() error { _, err := c.Finalize(0, inputs, evaluated); return err })
}

func benchOutputs(b *testing.B, key Key, n int) {
	inputs := benchInputs(n)
	perElement(b, n, func() error { _, err := key.Outputs(inputs); return err })
}

const (
	benchRistrettoElements = 1024
	benchRSAElements       = 64
)

func benchRistrettoKey(b *testing.B) Key { return must(ristrettoSuite{}.GenerateKey(nil))(b) }
func benchRSAKey(b *testing.B) Key       { return must(rsaSuite{}.GenerateKey(nil))(b) }

func BenchmarkRistrettoBlind(b *testing.B) {
	benchBlind(b, ristrettoSuite{}, benchRistrettoKey(b), benchRistrettoElements)
}

func BenchmarkRistrettoEvaluate(b *testing.B) {
	benchEvaluate(b, ristrettoSuite{}, benchRistrettoKey(b), benchRistrettoElements)
}

func BenchmarkRistrettoFinalize(b *testing.B) {
	benchFinalize(b, ristrettoSuite{}, benchRistrettoKey(b), benchRistrettoElements)
}

func BenchmarkRistrettoOutputs(b *testing.B) {
	benchOutputs(b, benchRistrettoKey(b), benchRistrettoElements)
}

func BenchmarkRSABlind(b *testing.B) { benchBlind(b, rsaSuite{}, benchRSAKey(b), benchRSAElements) }

func BenchmarkRSAEvaluate(b *testing.B) {
	benchEvaluate(b, rsaSuite{}, benchRSAKey(b), benchRSAElements)
}

func BenchmarkRSAFinalize(b *testing.B) {
	benchFinalize(b, rsaSuite{}, benchRSAKey(b), benchRSAElements)
}

func BenchmarkRSAOutputs(b *testing.B) { benchOutputs(b, benchRSAKey(b), benchRSAElements) }

// The kernels that the chunks are made of; Calibrate measures the same.

func benchPoints(b *testing.B) (points pointBlock) {
	for i := range points {
		if _, err := points[i].SetUniformBytes(bytes.Repeat([]byte{byte(i)}, 64)); err != nil {
			b.Fatal(err)
		}
	}
	return points
}

func BenchmarkRistrettoEncodeBlock(b *testing.B) {
	points, encoder, out := benchPoints(b), newBlockEncoder(), make([]byte, 0, blockSize*ristrettoElementSize)
	perElement(b, blockSize, func() error { encoder.encodeDoubles(out, points[:]); return nil })
}

// BenchmarkRistrettoEncodeSingly is what the library does, for comparison.
func BenchmarkRistrettoEncodeSingly(b *testing.B) {
	points := benchPoints(b)
	var c curve.CompressedRistretto
	perElement(b, blockSize, func() error {
		for i := range points {
			c.SetRistrettoPoint(&points[i])
		}
		return nil
	})
}

func BenchmarkCalibrated(b *testing.B) {
	for _, name := range Names() {
		b.Run(name, func(b *testing.B) {
			var c Costs
			for b.Loop() {
				c = must(Calibrate(name, 100*time.Millisecond, time.Now))(b)
			}
			f := c.Floor()
			for unit, d := range map[string]time.Duration{
				"ns/blind": f.Blind, "ns/evaluate": f.Evaluate, "ns/finalize": f.Finalize, "ns/output": f.Output,
			} {
				b.ReportMetric(float64(d.Nanoseconds()), unit)
			}
		})
	}
}
