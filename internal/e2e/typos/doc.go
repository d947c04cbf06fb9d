// Package typos takes studies with a block and a link key through three nodes. It holds tests only.
package typos
