package psi

// Computed with Python's hmac module from the definitions in secret.go: OPRF output "output",
// session 01 00..00, sender server, multiplicity 3.
const (
	vectorTag    = "68b92e35f542f622e114387b26d337fb"
	vectorSecret = "7bfd418e35d0cc89493d1c7bd045bf2dfc4be86209acdc9156cfefe00534bfaa"
	vectorMask   = "fb1e965f"
	vectorMAC    = "47b2523a9ac469dd"
)
