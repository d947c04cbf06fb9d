package main

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

// killPoll is how often progress is looked at while waiting for the moment to kill.
const killPoll = 20 * time.Millisecond

// leastChunks is how many chunks make "half-way" a moment that can be met.
const leastChunks = 4

var errTooFewChunks = errors.New("too few chunks to be killed half-way")

// progress is how many chunks of keys a holder has marked, by kind.
type progress struct{ blinded, evaluated int }

func chunks(ctx context.Context, c *pgx.Conn) (p progress, err error) {
	err = c.QueryRow(ctx, `SELECT count(*) FILTER (WHERE kind = 'blinded'), count(*) FILTER (WHERE kind = 'evaluated') FROM psi_chunk`).
		Scan(&p.blinded, &p.evaluated)
	return p, err
}

// runKilled runs the same on a network of its own, kills the calling process by SIGKILL when half
// of its chunks are evaluated, and runs it again. What was repeated is measured in two ways: as
// chunks that had been blinded or evaluated and were lost with the process, by the marks of both
// holders at that moment, as a share of all; and as the bytes on the wire of both parts together,
// over those of the undisturbed run. Processor time is too noisy for shares of 2 %.
func (e *experiment) runKilled(ctx context.Context, full line) (l line, err error) {
	size, err := chunkSize(e.suite)
	if err != nil {
		return l, err
	}
	total := (e.client + size - 1) / size
	if total < leastChunks {
		return l, errTooFewChunks
	}
	net, sets, err := e.prepare(ctx)
	if err != nil {
		return l, err
	}
	defer func() { err = errors.Join(err, net.Close(ctx)) }()
	before, err := calibrate(e.suite)
	if err != nil {
		return l, err
	}
	first, lost, err := e.killHalfWay(ctx, net, total)
	if err != nil {
		return l, err
	}
	second, err := e.intersect(ctx, net, sets)
	if err != nil {
		return l, err
	}
	after, err := calibrate(e.suite)
	if err != nil {
		return l, err
	}
	l = line{
		Suite: e.suite, N: e.client, ServerN: full.ServerN, what: "killed half-way and run again", shared: full.shared, pairs: full.pairs,
		Repeated: &lost,
	}
	l.setUsage(sum(first, second))
	l.setFloor(needed(e.client, e.server), before, after)
	l.OfFull = ratio(l.CPUTotal, full.CPUTotal)
	l.BytesOfFull = ratio(float64(l.alphaToBeta+l.betaToAlpha), float64(full.alphaToBeta+full.betaToAlpha))
	return l, nil
}

// killHalfWay returns what the first part cost, and the share of operations on the client's keys,
// in total chunks, that were lost.
func (e *experiment) killHalfWay(ctx context.Context, net *rig.Network, total int) (u rig.Usage, lost float64, err error) {
	meter, err := net.Measure(ctx)
	if err != nil {
		return u, 0, err
	}
	running, err := net.Alpha.Start(ctx, "intersect", studyName)
	if err != nil {
		return u, 0, err
	}
	meter.Follow(command, running)
	ended := make(chan error, 1)
	go func() { ended <- running.Wait(nil) }()
	var atAlpha, atBeta progress
	err = net.Alpha.SQL(ctx, func(c *pgx.Conn) error {
		for {
			if atAlpha, err = chunks(ctx, c); err != nil {
				return err
			}
			if atAlpha.evaluated >= total/2 {
				return running.Kill()
			}
			select {
			case err := <-ended:
				return errors.Join(errors.New("the run ended before it was half-way"), err)
			case <-time.After(killPoll):
			}
		}
	})
	if err != nil {
		return u, 0, err
	}
	if err := <-ended; err == nil {
		return u, 0, errors.New("the run ended before it could be killed")
	}
	if u, err = meter.Stop(running); err != nil {
		return u, 0, err
	}
	err = errors.Join(
		net.Alpha.SQL(ctx, func(c *pgx.Conn) (err error) { atAlpha, err = chunks(ctx, c); return err }),
		net.Beta.SQL(ctx, func(c *pgx.Conn) (err error) { atBeta, err = chunks(ctx, c); return err }),
	)
	// Of a chunk that was blinded, evaluated and lost, two of three operations are repeated; of one
	// that was only blinded, one.
	blinds, evaluations := atAlpha.blinded-atAlpha.evaluated, max(atBeta.evaluated-atAlpha.evaluated, 0)
	return u, round(float64(blinds+evaluations)/float64(3*total), 4), err
}

// sum adds up two parts of a run.
func sum(a, b rig.Usage) rig.Usage {
	out := rig.Usage{Wall: a.Wall + b.Wall, CPU: map[string]time.Duration{}, Peak: map[string]int64{}, AlphaToBeta: a.AlphaToBeta + b.AlphaToBeta, BetaToAlpha: a.BetaToAlpha + b.BetaToAlpha}
	for _, u := range []rig.Usage{a, b} {
		for name, d := range u.CPU {
			out.CPU[name] += d
		}
		for name, n := range u.Peak {
			out.Peak[name] = max(out.Peak[name], n)
		}
	}
	return out
}
