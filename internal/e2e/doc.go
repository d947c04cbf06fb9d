// Package e2e tests the whole system as it is shipped: the compiled program, three nodes as
// processes of their own, mutual TLS between them, and a PostgreSQL database each. It and the
// packages in its directory hold tests only: kill and faults end processes and lines, typos links
// records with typing errors, demos runs the demonstration.
package e2e
