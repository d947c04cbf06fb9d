package contribution

import (
	"encoding/hex"
	"encoding/json"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// MaxNumber is the highest number that an intersection may have.
const MaxNumber = 1 << 40

const (
	// loadText is the length of every encoded Load, in bytes: whatever the dataset's name, sealed
	// loads are of one size.
	loadText = 638
	// SealedLoadSize is the size of Begin.Load in bytes: a length in 2 bytes, the text, and what
	// AES-SIV adds.
	SealedLoadSize = 2 + loadText + 16
)

// Load names one load of a holder's dataset. The linker only ever has it sealed.
type Load struct {
	Dataset    string
	LoadedAt   time.Time // UTC, whole seconds
	Generation [16]byte  // random; another load of the same dataset has another one
}

type loadJSON struct {
	Dataset    string    `json:"dataset"`
	LoadedAt   time.Time `json:"loaded_at"`
	Generation string    `json:"generation"`
}

// MarshalJSON writes the generation in hexadecimal.
func (l Load) MarshalJSON() ([]byte, error) {
	return json.Marshal(loadJSON{l.Dataset, l.LoadedAt.UTC(), hex.EncodeToString(l.Generation[:])})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (l *Load) UnmarshalJSON(b []byte) error {
	var v loadJSON
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	generation, err := hex.DecodeString(v.Generation)
	if err != nil || len(generation) != len(l.Generation) {
		return problem.New(problem.Invalid, "the generation %q of a load is not %d bytes in hexadecimal", v.Generation, len(l.Generation))
	}
	*l = Load{Dataset: v.Dataset, LoadedAt: v.LoadedAt, Generation: [16]byte(generation)}
	return nil
}

// Encode returns the load as a text of loadText bytes: JSON, filled up with spaces.
func (l Load) Encode() (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(loadJSON{l.Dataset, l.LoadedAt.UTC().Truncate(time.Second), hex.EncodeToString(l.Generation[:])}); err != nil {
		return "", problem.New(problem.Internal, "encode the load of a dataset: %w", err)
	}
	text := strings.TrimSuffix(b.String(), "\n")
	if len(text) > loadText {
		return "", problem.New(problem.Invalid, "the name of dataset %q is too long", l.Dataset).WithHint("load it under a shorter name")
	}
	return text + strings.Repeat(" ", loadText-len(text)), nil
}

// DecodeLoad reads what Encode writes, and nothing else.
func DecodeLoad(text string) (Load, error) {
	malformed := problem.New(problem.Invalid, "what names the load of a dataset is malformed").
		WithHint("all three nodes need the same release")
	var l Load
	if len(text) != loadText || json.Unmarshal([]byte(text), &l) != nil {
		return Load{}, malformed
	}
	if again, err := l.Encode(); err != nil || again != text {
		return Load{}, malformed
	}
	return l, nil
}

// Linkage says whether the pairs of a study are linked.
type Linkage struct {
	Linked  bool
	Waiting []string // unless linked: the holders that have to contribute
}

// Receipt is what the linker says of an upload.
type Receipt struct {
	NextChunk uint32 // the first that is still needed
	Complete  bool   // all is there
	Linkage   Linkage
	// Overtaken says that nothing was taken: a contribution is in force that comes from a later
	// intersection, or from another one of the same number, which is InForce.
	Overtaken bool
	InForce   uint64
	Head      auditlog.SignedHead // of the linker's log
	// how many further intersections the linker takes once it has answered from one
	RefreshesLeft int
}

// Origin says what linked pairs, and what was counted over them, come from.
type Origin struct {
	Number       uint64   // of the intersection
	Intersection [32]byte // as in Begin
	// as in Begin, by side; empty where it was contributed before loads were named
	Loads      [2][]byte
	LinkedAt   time.Time
	ComputedAt time.Time
}

// Validate checks an origin as it may come from a linker: sizes and ranges. Errors are
// problem.Invalid.
func (o Origin) Validate() error {
	if o.Number > MaxNumber {
		return problem.New(problem.Invalid, "an intersection of number %d: no study has so many", o.Number)
	}
	for side := range study.Sides {
		load := o.Loads[side.Index()]
		if len(load) != 0 && len(load) != SealedLoadSize {
			return problem.New(problem.Invalid, "the sealed load of side %d has %d bytes instead of %d", side, len(load), SealedLoadSize)
		}
	}
	for _, at := range []time.Time{o.LinkedAt, o.ComputedAt} {
		if year := at.UTC().Year(); year < 1970 || year > 9999 {
			return problem.New(problem.Invalid, "linked or counted in the year %d", year)
		}
	}
	return nil
}
