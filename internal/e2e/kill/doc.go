// Package kill stops and kills nodes in the middle of a step. It holds tests only.
package kill
