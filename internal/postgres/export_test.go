package postgres

// InTxWithin is InTx with another bound on the wait for a connection.
var InTxWithin = inTx
