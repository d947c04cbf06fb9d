package rig

import (
	"maps"
	"time"
)

// Part returns what has been used since the start, up to now, with the command still running: for a
// step that begins within a command. Memory is not part of it. It returns an error when a
// process cannot be read.
func (m *Meter) Part(r *Running) (Usage, error) {
	u := Usage{Wall: time.Since(m.started)}
	var err error
	if u.CPU, err = m.cpuSoFar(); err != nil {
		return u, err
	}
	t, err := readTimes(r.Pid())
	u.CPU[m.command] = t.all()
	return u, err
}

// Since returns what came after a part.
func (u Usage) Since(part Usage) Usage {
	u.Wall -= part.Wall
	u.CPU = maps.Clone(u.CPU)
	for name, d := range part.CPU {
		u.CPU[name] = max(u.CPU[name]-d, 0) // times are read in ticks here and more finely there
	}
	return u
}
