package study

import (
	"bytes"
	"strings"
	"testing"
)

// The client is who the study file names, else who may bring fewer keys, else the first holder.
// Terms name the second holder only: in those signed before there was a choice, it is the first.
func TestClientSide(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, limits, client string
		side                 Side
	}{
		{"no limits", "", "", 1},
		{"first named", "", "bi", 1},
		{"second named", "", "istat", 2},
		{"second may bring fewer", "bi: 5000000, istat: 2000000", "", 2},
		{"second named, may bring fewer", "bi: 5000000, istat: 2000000", "istat", 2},
		{"first named, second may bring fewer", "bi: 5000000, istat: 2000000", "bi", 1},
		{"first may bring fewer", "bi: 5, istat: 6", "", 1},
		{"equal limits", "bi: 5, istat: 5", "", 1},
		{"only the second has a limit", "istat: 5", "", 2},
		{"only the first has a limit", "bi: 5", "", 1},
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
			if got := bytes.Contains(b, []byte(`"client":`)); got != (tt.side == 2) {
				t.Errorf("the terms name a client: %v", got)
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
	if terms.Client != "istat" || terms.Validate() != nil {
		t.Fatalf("client %q", terms.Client)
	}
	for client, text := range map[string]string{"bi": "spelled out", "linker": "no holder", "other": "no holder"} {
		terms.Client = client
		if err := terms.Validate(); err == nil || !strings.Contains(err.Error(), text) {
			t.Errorf("%s: %v", client, err)
		}
	}
}
