package holder

// Preparation says how many linkage keys a dataset has under a study's recipe, and what was left
// out and why.
type Preparation struct {
	Generation  [16]byte // of the dataset
	Records     int64
	EmptyKeys   int64 // records whose key has a null or empty component
	InvalidKeys int64 // records whose key cannot be normalised
	WarnedKeys  int64 // records whose key is used but looks wrong
	Keys        int64 // distinct keys
	Duplicates  int64 // records beyond the first of each key

	// false: an earlier release prepared the keys, and did not count what follows
	UnseenCounted  bool
	UnseenKeys     int64 // records with characters in their key columns that nobody sees
	KeptUnseenKeys int64 // those of them whose key still holds such characters
}

// StagedKey is the linkage key of one record.
type StagedKey struct {
	RowNo     int64
	JoinToken [16]byte
	Key       []byte
}
