package oprf

import (
	"fmt"
	"time"
)

// Operation is a piece of a suite's arithmetic, whose time is measured.
type Operation struct {
	Name   string
	Times  int // how many of it Run does
	Run    func()
	Needed Needed
}

// Needed is how many of an operation the protocol cannot do without, for one element.
type Needed struct {
	Blind    int // by the client, for each of its keys
	Evaluate int // by the server, for each key of the client
	Finalize int // by the client, for each of its keys
	Output   int // by the server, for each key of its own
}

// Cost is the time that one operation takes on one core of this machine, with the libraries as they
// are: the fastest of several rounds.
type Cost struct {
	Operation string
	Time      time.Duration
	Needed    Needed
}

// Costs are the costs of a suite's operations.
type Costs []Cost

// Floor is what one element costs at the least on one core, of the arithmetic alone: see
// Costs.Floor.
type Floor struct {
	Blind    time.Duration // by the client, for each of its keys
	Evaluate time.Duration // by the server, for each key of the client
	Finalize time.Duration // by the client, for each of its keys
	Output   time.Duration // by the server, for each key of its own
}

// Floor adds up the operations that the protocol cannot do without. It leaves out hashes of
// outputs, the encoding of messages, masks, checks, and all that is not arithmetic: memory,
// messages, database. A session on c cores takes at least a c-th of the sum.
func (c Costs) Floor() (f Floor) {
	for _, o := range c {
		f.Blind += time.Duration(o.Needed.Blind) * o.Time
		f.Evaluate += time.Duration(o.Needed.Evaluate) * o.Time
		f.Finalize += time.Duration(o.Needed.Finalize) * o.Time
		f.Output += time.Duration(o.Needed.Output) * o.Time
	}
	return f
}

// Calibrate measures the costs of the suite of this name on one core, in rounds of some
// milliseconds: one, and others until the budget is used up. A tenth of a second is enough. now is
// a clock, such as time.Now. An unknown suite is a problem.Invalid.
func Calibrate(name string, budget time.Duration, now func() time.Time) (Costs, error) {
	suite, err := Lookup(name)
	if err != nil {
		return nil, err
	}
	operations, err := suite.Operations()
	if err != nil {
		return nil, fmt.Errorf("prepare to calibrate %s: %w", name, err)
	}
	costs := make(Costs, len(operations))
	for i, o := range operations {
		costs[i] = Cost{Operation: o.Name, Needed: o.Needed}
	}
	begin := now()
	for first := true; first || now().Sub(begin) < budget; first = false {
		for i, o := range operations {
			start := now()
			o.Run()
			took := now().Sub(start) / time.Duration(o.Times)
			if first || took < costs[i].Time {
				costs[i].Time = took
			}
		}
	}
	return costs, nil
}

// calibrationInput is as long as a number that names a person in a register.
const calibrationInput = "0123456789abcdef"
