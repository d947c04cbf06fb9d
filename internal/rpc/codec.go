package rpc

import (
	"fmt"

	"connectrpc.com/connect"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	// contentType is the one form that requests have: JSON, and the streams of gRPC, would only be
	// more to defend.
	contentType = "application/proto"
	codecName   = "proto"
)

// A decoded message takes more memory than its bytes: 2 bytes are an empty nested message, which
// takes a hundred. Since the bytes under way bound the memory that a peer can occupy, messages that
// are nearly all overhead are refused before they are decoded. Ours carry elements, tokens and
// ciphertexts, and are far from it.
const (
	fieldMemory  = 100      // bytes that a field with a length takes decoded, beyond its content
	memoryFactor = 8        // times the bytes of a message that its fields may take
	memoryFree   = 64 << 10 // bytes that they may take in any case
)

// codec is Protocol Buffers, and refuses what would take far more memory decoded than encoded.
type codec struct{}

var _ connect.Codec = codec{}

// Name implements connect.Codec.
func (codec) Name() string { return codecName }

// Marshal implements connect.Codec.
func (codec) Marshal(m any) ([]byte, error) {
	message, ok := m.(proto.Message)
	if !ok {
		return nil, fmt.Errorf("%T is no message", m)
	}
	return proto.Marshal(message)
}

// MarshalAppend keeps buffers in use, as connect's own codec does.
func (codec) MarshalAppend(dst []byte, m any) ([]byte, error) {
	message, ok := m.(proto.Message)
	if !ok {
		return nil, fmt.Errorf("%T is no message", m)
	}
	return proto.MarshalOptions{}.MarshalAppend(dst, message)
}

// Unmarshal implements connect.Codec.
func (codec) Unmarshal(b []byte, m any) error {
	message, ok := m.(proto.Message)
	if !ok {
		return fmt.Errorf("%T is no message", m)
	}
	if err := checkMemory(b); err != nil {
		return err
	}
	return proto.Unmarshal(b, message)
}

// checkMemory counts the fields of a message that take more memory than they have bytes. None of
// the protocol's requests repeats anything deeper.
func checkMemory(b []byte) error {
	allowed := memoryFactor*len(b) + memoryFree
	for rest := b; len(rest) > 0; {
		number, kind, n := protowire.ConsumeTag(rest)
		if n < 0 {
			return protowire.ParseError(n)
		}
		m := protowire.ConsumeFieldValue(number, kind, rest[n:])
		if m < 0 {
			return protowire.ParseError(m)
		}
		if kind == protowire.BytesType {
			if allowed -= fieldMemory; allowed < 0 {
				return problem.New(problem.Invalid, "a message of %d bytes has too many fields", len(b))
			}
		}
		rest = rest[n+m:]
	}
	return nil
}
