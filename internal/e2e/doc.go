// Package e2e tests the whole system as it is shipped: the compiled program, three nodes as processes of their own, mutual
// TLS between them, and a PostgreSQL database each. It holds tests only.
package e2e
