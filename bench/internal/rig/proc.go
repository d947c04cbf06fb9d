package rig

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// ticksPerSecond is the unit of /proc/PID/stat: USER_HZ, which the kernel's interface fixes at 100
// on every architecture that Go runs on.
const ticksPerSecond = 100

// times is the processor time of a process, user and system together: its own, and that of children
// which it has waited for.
type times struct{ own, children time.Duration }

func (t times) all() time.Duration { return t.own + t.children }

func procFile(pid int, name string) string { return filepath.Join("/proc", strconv.Itoa(pid), name) }

func readTimes(pid int) (times, error) {
	b, err := os.ReadFile(procFile(pid, "stat"))
	if err != nil {
		return times{}, err
	}
	return parseTimes(b)
}

// parseTimes reads utime, stime, cutime and cstime, fields 14 to 17 of proc(5). The name of the
// program, field 2, stands in parentheses and may contain anything.
func parseTimes(stat []byte) (times, error) {
	end := bytes.LastIndexByte(stat, ')')
	fields := strings.Fields(string(stat[end+1:]))
	if end < 0 || len(fields) < 15 {
		return times{}, errors.New("/proc/PID/stat has another layout")
	}
	var v [4]time.Duration
	for i := range v {
		ticks, err := strconv.ParseInt(fields[11+i], 10, 64)
		if err != nil {
			return times{}, fmt.Errorf("/proc/PID/stat: %w", err)
		}
		v[i] = time.Duration(ticks) * (time.Second / ticksPerSecond)
	}
	return times{own: v[0] + v[1], children: v[2] + v[3]}, nil
}

// children lists the children of a process.
func children(pid int) ([]int, error) {
	tasks, err := filepath.Glob(procFile(pid, "task/*/children"))
	if err != nil {
		return nil, err
	}
	var out []int
	for _, t := range tasks {
		b, err := os.ReadFile(t) //nolint:gosec // a file of /proc
		if err != nil {
			if gone(err) {
				continue
			}
			return nil, err
		}
		for _, f := range strings.Fields(string(b)) {
			child, err := strconv.Atoi(f)
			if err != nil {
				return nil, err
			}
			out = append(out, child)
		}
	}
	return out, nil
}

// gone tells that a process ended while it was looked at.
func gone(err error) bool {
	return errors.Is(err, os.ErrNotExist) || strings.Contains(err.Error(), "no such process")
}

// treeTime is the processor time that a server and all its children, living and dead, have used so
// far. What a child used moves into its parent's account when the parent has waited for it, so the
// sum over the parent and its living children loses nothing; it counts twice only a child that ends
// between the two reads, and is taken while nothing runs.
func treeTime(pid int) (time.Duration, error) {
	kids, err := children(pid)
	if err != nil {
		return 0, err
	}
	var sum time.Duration
	for _, k := range kids {
		t, err := readTimes(k)
		if err != nil && !gone(err) {
			return 0, err
		}
		sum += t.all()
	}
	t, err := readTimes(pid)
	return sum + t.all(), err
}

// memory is what /proc/PID/status says of a process, in bytes.
type memory struct{ peak, anonymous, shared int64 }

func readMemory(pid int) (memory, error) {
	b, err := os.ReadFile(procFile(pid, "status"))
	if err != nil {
		return memory{}, err
	}
	return parseMemory(b)
}

func parseMemory(status []byte) (memory, error) {
	var m memory
	for line := range strings.Lines(string(status)) {
		name, value, _ := strings.Cut(line, ":")
		var to *int64
		switch name {
		case "VmHWM":
			to = &m.peak
		case "RssAnon":
			to = &m.anonymous
		case "RssShmem":
			to = &m.shared
		default:
			continue
		}
		kib, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(value), " kB"), 10, 64)
		if err != nil {
			return m, fmt.Errorf("/proc/PID/status: %w", err)
		}
		*to = kib << 10
	}
	return m, nil // a process that has ended and was not waited for has none of the lines
}

// forgetPeak makes VmHWM of a process start anew from what is resident now (proc(5), clear_refs).
func forgetPeak(pid int) error { return os.WriteFile(procFile(pid, "clear_refs"), []byte("5"), 0o600) }
