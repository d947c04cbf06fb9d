// Package intersect tests the intersection of two holders, step by step, on PostgreSQL. It holds
// tests only.
package intersect
