package oprf

// Domain separation. The labels of RFC 9497 for the suite ristretto255-SHA512 in OPRF mode are
// fixed by its sections 3.1, 3.2 and 4.1; the others are ours.
const (
	// CreateContextString(modeOPRF, identifier)
	rfc9497Context     = "OPRFV1-" + "\x00" + "-ristretto255-SHA512"
	rfc9497HashToGroup = "HashToGroup-" + rfc9497Context
	rfc9497Finalize    = "Finalize"

	labelRistrettoBlind = "blindjoin oprf v1 ristretto255 session blind"
	labelRSABlind       = "blindjoin oprf v1 blindrsa element blind"
	labelRSACertificate = "blindjoin oprf v1 blindrsa modulus certificate"
	labelRSAOutput      = "blindjoin oprf v1 blindrsa output"
)
