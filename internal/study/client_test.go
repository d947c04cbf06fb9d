package study

import (
	"bytes"
	"strings"
	"testing"
)

// The client is who the study names, else who may bring fewer keys, else the first holder; a study that names the holder that
// it would be anyway keeps its encoding.
func TestClientSide(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, limits, client string
		side                 int
		encoded              bool
	}{
		{"no limits", "", "", 1, false},
		{"first named", "", "bi", 1, false},
		{"second named", "", "istat", 2, true},
		{"second may bring fewer", "bi: 5000000, istat: 2000000", "", 2, false},
		{"second named, may bring fewer", "bi: 5000000, istat: 2000000", "istat", 2, false},
		{"first named, second may bring fewer", "bi: 5000000, istat: 2000000", "bi", 1, true},
		{"first may bring fewer", "bi: 5, istat: 6", "", 1, false},
		{"equal limits", "bi: 5, istat: 5", "", 1, false},
		{"only the second has a limit", "istat: 5", "", 2, false},
		{"only the first has a limit", "bi: 5", "", 1, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			file := replace(t, idFile, "limits: {keys: {istat: 2000000, bi: 5000000}}", "")
			if tt.limits != "" {
				file += "limits: {keys: {" + tt.limits + "}}\n"
			}
			if tt.client != "" {
				file = replace(t, file, "directions: one", "directions: one, client: "+tt.client)
			}
			a := newAgreement(t, file)
			if got := a.Terms.ClientSide(); got != tt.side {
				t.Errorf("side %d, want %d", got, tt.side)
			}
			b := a.Terms.Encode()
			if got := bytes.Contains(b, []byte(`"client":`)); got != tt.encoded {
				t.Errorf("the terms name a client: %v, want %v", got, tt.encoded)
			}
			if again, err := DecodeTerms(b); err != nil || again.ClientSide() != tt.side {
				t.Errorf("decoded: %v", err)
			}
			if !strings.Contains(a.Summary(), "client: "+a.Terms.Holders[tt.side-1].Name) {
				t.Error("the summary does not name the client")
			}
		})
	}
}

func TestClientIsRefused(t *testing.T) {
	t.Parallel()
	terms := newAgreement(t, idFile).Terms // bi may bring more than istat
	for client, text := range map[string]string{"istat": "spelled out", "linker": "no holder", "other": "no holder"} {
		terms.Client = client
		if err := terms.Validate(); err == nil || !strings.Contains(err.Error(), text) {
			t.Errorf("%s: %v", client, err)
		}
	}
	terms.Client = "bi"
	if err := terms.Validate(); err != nil || terms.ClientSide() != 1 {
		t.Error(err)
	}
}
