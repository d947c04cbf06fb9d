// Package demos runs the demonstration as a person would. It holds tests only.
package demos
