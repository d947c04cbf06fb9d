package psi

// MaxRecords bounds the number of records that a hello may state.
const MaxRecords = 1 << 40

// Records says what normalisation made of a side's records. Both operators are told: whoever makes
// the calls would not know otherwise that the other side has lost most of its keys, nor would the
// other side.
type Records struct {
	Total      uint64 // records of the dataset
	Empty      uint64 // those without a key, as a column is null or empty
	Invalid    uint64 // those without a key, as a column cannot be normalised
	Warned     uint64 // those whose key is used but looks wrong
	Unseen     uint64 // those with characters in their key columns that nobody sees
	KeptUnseen uint64 // those of them whose key still holds such characters
}

// fields are in the order of the encoding.
func (r *Records) fields() [6]*uint64 {
	return [6]*uint64{&r.Total, &r.Empty, &r.Invalid, &r.Warned, &r.Unseen, &r.KeptUnseen}
}

// addUp tells whether so many distinct keys can come of the records.
func (r Records) addUp(keys uint64) bool {
	if r.Total > MaxRecords || r.Empty > r.Total || r.Invalid > r.Total-r.Empty {
		return false
	}
	with := r.Total - r.Empty - r.Invalid
	return keys <= with && (keys > 0) == (with > 0) && r.Warned <= with && r.Unseen <= r.Total && r.KeptUnseen <= min(r.Unseen, with)
}

// Duplicates is the number of records beyond the first of each key.
func (r Records) Duplicates(keys uint64) uint64 { return r.Total - r.Empty - r.Invalid - keys }
