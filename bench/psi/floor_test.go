package main

import (
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/oprf"
)

// The floor of known costs is what one adds up by hand.
func TestFloor(t *testing.T) {
	t.Parallel()
	c := costs{blind: time.Second, evaluate: 10 * time.Second, finalise: 100 * time.Second, output: 1000 * time.Second}
	if got, want := needed(2, 3).floor(c), 3222*time.Second; got != want {
		t.Errorf("floor = %v, want %v", got, want)
	}
	half := costs{blind: time.Second / 2, evaluate: 5 * time.Second, finalise: 50 * time.Second, output: 500 * time.Second}
	if got := mean(c, costs{}); got != half {
		t.Errorf("mean = %v, want %v", got, half)
	}
}

// Every suite has a floor.
func TestCalibrate(t *testing.T) {
	t.Parallel()
	for _, suite := range oprf.Names() {
		both, err := calibrate(suite)
		for _, c := range []costs{both.alone, both.busy} {
			if err != nil || c.blind <= 0 || c.evaluate <= 0 || c.finalise <= 0 || c.output <= 0 {
				t.Errorf("calibrate(%s) = %v, %v", suite, c, err)
			}
		}
	}
	if _, err := calibrate("none"); err == nil {
		t.Error("a suite that is not there was calibrated")
	}
}
