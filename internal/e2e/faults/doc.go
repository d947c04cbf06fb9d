// Package faults tests intersections of the program as it is shipped while networks misbehave and
// processes are killed. It holds tests only.
package faults
