package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
)

const (
	// attempts is how often a step is given again after a kill before it counts as lost.
	attempts = 5
	// settled is how many cycles are run at least before sizes are taken as those of a study in
	// use: outputs of keys that have gone stay for twelve loads, and differences are merged after
	// 32.
	settled = 40
	// longestDelay bounds how long after the start of a step something is killed.
	longestDelay = 400 * time.Millisecond
)

// soak is a run.
type soak struct {
	*options
	net    *rig.Network
	rng    *rand.Rand
	data   [2]records
	took   map[string]time.Duration // by name of a step: how long it last took
	killed int                      // the number of the step in which something was last killed
	result result
}

func newSoak(o *options, net *rig.Network) *soak {
	return &soak{
		options: o, net: net, rng: rand.New(rand.NewPCG(o.seed, 0)), //nolint:gosec // a seed that can be given again
		took: map[string]time.Duration{}, killed: -1, result: result{Seed: o.seed, Killed: map[string]int{}},
	}
}

func (s *soak) holders() [2]*rig.Node { return [2]*rig.Node{s.net.Alpha, s.net.Beta} }

func (s *soak) run(ctx context.Context) error {
	for i, h := range s.holders() {
		if err := s.load(ctx, i, h, false); err != nil {
			return err
		}
	}
	for name, yaml := range studies {
		if err := s.net.Sign(ctx, name, yaml); err != nil {
			return err
		}
	}
	start := time.Now()
	half := start.Add(s.duration / 2)
	for ; s.cycles == 0 || s.result.Cycles < s.cycles; s.result.Cycles++ {
		if time.Since(start) > s.duration {
			break
		}
		if err := errors.Join(s.cycle(ctx), s.vacuum(ctx)); err != nil {
			return err
		}
		early := time.Now().Before(half) && (s.cycles == 0 || s.result.Cycles < s.cycles/2)
		if early || s.result.Cycles <= settled {
			now, err := s.sizes(ctx)
			if err != nil {
				return err
			}
			s.result.Early = s.result.Early.most(now)
		}
		if s.result.Cycles%10 == 9 {
			_, _ = fmt.Fprintf(os.Stderr, "%s: %d cycles, %d kills, %d wrong, %d lost\n",
				time.Since(start).Round(time.Second), s.result.Cycles+1, s.result.kills(), len(s.result.Wrong), len(s.result.Lost))
		}
	}
	s.result.WallS = time.Since(start).Seconds()
	var err error
	if s.result.Late, err = s.sizes(ctx); err != nil {
		return err
	}
	for _, n := range s.net.Nodes() {
		if err := n.Run(ctx, nil, "audit", "verify"); err != nil {
			s.lose("audit log of "+n.Name, err)
		}
	}
	return nil
}

// cycle is a month: one holder or both load again, everything is done again, and the answers are
// looked at.
func (s *soak) cycle(ctx context.Context) error {
	holders := s.holders()
	reload := 1 + s.rng.IntN(3) // alpha, beta, or both
	for i, h := range holders {
		if reload&(1<<i) != 0 {
			if err := s.load(ctx, i, h, true); err != nil {
				return err
			}
		}
	}
	want := s.truth()
	for _, study := range []string{idStudy, typosStudy} {
		if study == typosStudy && s.rng.IntN(2) == 0 {
			continue // it then has two loads to catch up with
		}
		if err := s.steps(ctx, study, want); err != nil {
			return err
		}
	}
	return nil
}

func (s *soak) steps(ctx context.Context, study string, want truth) error {
	holders := s.holders()
	var found struct {
		Intersection int64 `json:"intersection"`
	}
	if ok, err := s.step(ctx, &found, holders[s.rng.IntN(2)], "intersect", study); err != nil || !ok {
		return err
	}
	if found.Intersection != want.keys {
		s.wrong("cycle %d, %s: %d keys in common, not %d", s.result.Cycles, study, found.Intersection, want.keys)
	}
	first := s.rng.IntN(2)
	order := []*rig.Node{holders[first], holders[1-first]}
	if s.rng.IntN(4) == 0 {
		order = append(order, holders[first]) // once more, which changes nothing
	}
	for _, h := range order {
		if ok, err := s.step(ctx, nil, h, "contribute", study); err != nil || !ok {
			return err
		}
	}
	asked := s.rng.IntN(2)
	for _, h := range []*rig.Node{holders[asked], holders[1-asked]} {
		if err := s.query(ctx, h, study, want); err != nil {
			return err
		}
	}
	return nil
}

func (s *soak) load(ctx context.Context, i int, h *rig.Node, replace bool) error {
	s.data[i] = s.data[i].next(s.rng, s.rows)
	path := s.net.Path(h.Name + ".csv")
	if err := s.data[i].write(path, columnOf(h)); err != nil {
		return err
	}
	args := []string{"dataset", "load", "data", "--csv", path}
	if replace {
		args = append(args, "--replace")
	}
	_, err := s.step(ctx, nil, h, args...)
	return err
}

// answer is what is looked at of an answer.
type answer struct {
	Cells []struct {
		Key        []*string `json:"key"`
		Count      *int64    `json:"count"`
		BlockCount *int64    `json:"block_count"`
	} `json:"cells"`
}

func (s *soak) query(ctx context.Context, h *rig.Node, study string, want truth) error {
	var a answer
	if ok, err := s.step(ctx, &a, h, "query", study, "--group-by", "A,B", "--purpose", "soak"); err != nil || !ok {
		return err
	}
	counts := want.pairs
	if study == typosStudy {
		counts = want.linked
	}
	released := 0
	for _, c := range a.Cells {
		if c.Count == nil || len(c.Key) != 2 || c.Key[0] == nil || c.Key[1] == nil {
			continue
		}
		released++
		cell := [2]string{*c.Key[0], *c.Key[1]}
		if *c.Count != counts[cell] {
			s.wrong("cycle %d, %s at %s: %d in %v, not %d", s.result.Cycles, study, h.Name, *c.Count, cell, counts[cell])
		}
		if c.BlockCount != nil && *c.BlockCount != want.pairs[cell] {
			s.wrong("cycle %d, %s at %s: %d pairs of blocks in %v, not %d", s.result.Cycles, study, h.Name, *c.BlockCount, cell, want.pairs[cell])
		}
	}
	s.result.Cells += released
	if released == 0 {
		s.wrong("cycle %d, %s at %s: no cell is released", s.result.Cycles, study, h.Name)
	}
	return nil
}

func (s *soak) wrong(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	s.result.Wrong = append(s.result.Wrong, text)
	_, _ = fmt.Fprintln(os.Stderr, "wrong:", text)
}

func (s *soak) lose(what string, err error) {
	text := fmt.Sprintf("cycle %d, %s: %v", s.result.Cycles, what, err)
	s.result.Lost = append(s.result.Lost, text)
	_, _ = fmt.Fprintln(os.Stderr, "lost:", text)
}

// step gives a command, perhaps kills something meanwhile, and then gives it again until it
// succeeds. ok is false when it never did. A command that fails although nothing was killed in this
// step or in the one before it, whose broken connections it may be the first to meet, is lost at
// once.
func (s *soak) step(ctx context.Context, out any, n *rig.Node, args ...string) (ok bool, err error) {
	s.result.Steps++
	name := n.Name + " " + args[0]
	failed := error(nil)
	if s.rng.Float64() < s.kills {
		s.killed = s.result.Steps
		victim := s.rng.IntN(victims)
		delay := time.Duration(s.rng.Float64() * float64(min(max(s.took[name], 20*time.Millisecond), longestDelay)))
		failed, err = s.killedRun(ctx, out, n, victim, delay, args)
		if err != nil || failed == nil {
			return failed == nil, err
		}
	}
	for range attempts {
		start := time.Now()
		failed = n.Run(ctx, out, args...)
		if failed == nil {
			s.took[name] = time.Since(start)
			return true, nil
		}
		if ctx.Err() != nil {
			return false, ctx.Err()
		}
		if s.result.Steps-s.killed > 1 {
			break
		}
	}
	s.lose(name, failed)
	return false, nil
}

// The victims of a kill: the command, the processes that serve, and the connections to a node's
// database.
const (
	victimCommand = iota
	victimAlpha
	victimBeta
	victimLinker
	victimConnections
	victims
)

// killedRun runs a command and kills a victim after a delay. failed is what became of the command.
func (s *soak) killedRun(ctx context.Context, out any, n *rig.Node, victim int, delay time.Duration, args []string) (failed, err error) {
	running, err := n.Start(ctx, args...)
	if err != nil {
		return nil, err
	}
	ended := make(chan error, 1)
	go func() { ended <- running.Wait(out) }()
	select {
	case failed := <-ended:
		return failed, nil // it was faster
	case <-time.After(delay):
	}
	switch victim {
	case victimCommand:
		s.result.Killed["command"]++
		_ = running.Kill() // or it has just ended
	case victimAlpha, victimBeta, victimLinker:
		node := []*rig.Node{s.net.Alpha, s.net.Beta, s.net.Linker}[victim-victimAlpha]
		s.result.Killed["serve of "+node.Name]++
		if err := errors.Join(node.Kill(), node.Serve(ctx)); err != nil {
			return nil, errors.Join(err, <-ended)
		}
	case victimConnections:
		s.result.Killed["connections"]++
		node := s.net.Nodes()[s.rng.IntN(3)]
		err := node.SQL(ctx, func(c *pgx.Conn) error {
			_, err := c.Exec(ctx, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
				WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`)
			return err
		})
		if err != nil {
			return nil, errors.Join(err, <-ended)
		}
	}
	return <-ended, nil
}
