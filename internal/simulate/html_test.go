package simulate

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestHTML(t *testing.T) {
	t.Parallel()
	for _, estimator := range []Estimator{EstimatorBlocks, EstimatorKnown} {
		d := small()
		d.Estimator = estimator // a known coverage leaves nothing to scale
		checkHTML(t, d)
	}
	alone := small()
	alone.Replicates = 1
	checkHTML(t, alone)
}

func checkHTML(t *testing.T, d Design) {
	t.Helper()
	r := run(t, d)
	var page bytes.Buffer
	if err := r.WriteHTML(&page); err != nil {
		t.Fatal(err)
	}
	text := page.String()
	for _, from := range []string{"http:", "https:", "src=", "href=", "@import", "url("} {
		if strings.Contains(strings.ReplaceAll(text, `xmlns="http://www.w3.org/2000/svg"`, ""), from) {
			t.Errorf("the page refers to something else: %s", from)
		}
	}
	marks := map[string]map[string]int{} // plot → class → circles and rectangles
	for _, svg := range regexp.MustCompile(`(?s)<svg.*?</svg>`).FindAllString(text, -1) {
		id := ""
		decoder := xml.NewDecoder(strings.NewReader(svg))
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("plot %q: %v", id, err)
			}
			e, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			class := ""
			for _, a := range e.Attr {
				switch a.Name.Local {
				case "id":
					if e.Name.Local == "svg" {
						id = a.Value
						marks[id] = map[string]int{}
					}
				case "class":
					class = a.Value
				case "x", "y", "cx", "cy", "x1", "x2", "y1", "y2":
					v, err := strconv.ParseFloat(a.Value, 64)
					if err != nil || math.IsNaN(v) || v < 0 || v > plotWidth {
						t.Errorf("plot %s: <%s %s=%q> is outside", id, e.Name.Local, a.Name.Local, a.Value)
					}
				}
			}
			if e.Name.Local == "circle" || e.Name.Local == "rect" {
				marks[id][class]++
			}
		}
	}
	const legend = 1
	for id, want := range map[string]int{"truth": d.Replicates + legend, "coverage": len(r.Cells) + legend, "bias": len(r.Cells) + legend} {
		if marks[id]["naive"] != want || marks[id]["corrected"] != want {
			t.Errorf("plot %s has the marks %v, not %d of each", id, marks[id], want)
		}
	}
	for _, id := range []string{"rate-coverage", "rate-recall", "rate-false"} {
		if marks[id]["corrected"] == 0 {
			t.Errorf("plot %s is empty", id)
		}
	}
}

// TestTicksEnd gives ranges whose ends differ by rounding only.
func TestTicksEnd(t *testing.T) {
	t.Parallel()
	for _, at := range []float64{0, 0.7, 1e12} {
		low, high := widen(at, math.Nextafter(at, math.Inf(1)))
		if n := len(ticks(low, high, 6)); n < 2 || n > 13 {
			t.Errorf("%d ticks around %v", n, at)
		}
		if n := len(ticks(at, math.Nextafter(at, math.Inf(1)), 6)); n > 13 {
			t.Errorf("%d ticks in almost nothing at %v", n, at)
		}
	}
}

func TestTicks(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		low, high float64
		first     float64
		n         int
	}{{0, 1, 0, 6}, {-0.13, 0.04, -0.1, 3}, {950, 1010, 950, 7}} {
		got := ticks(tc.low, tc.high, 6)
		if len(got) != tc.n || math.Abs(got[0]-tc.first) > 1e-9 {
			t.Errorf("ticks from %v to %v: %v", tc.low, tc.high, got)
		}
	}
}

func TestPercent(t *testing.T) {
	t.Parallel()
	for v, want := range map[float64]string{0.95: "95 %", -0.00001: "0 %", -0.1234: "-12.3 %", 1: "100 %"} {
		if got := percent(v); got != want {
			t.Errorf("%v is written %q", v, got)
		}
	}
}

func TestPlotsStandAlone(t *testing.T) {
	t.Parallel()
	plots := run(t, small()).Plots()
	for _, name := range []string{"truth", "intervals", "bias", "rate-coverage", "rate-recall", "rate-false"} {
		decoder := xml.NewDecoder(bytes.NewReader(plots[name]))
		elements := 0
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if _, ok := token.(xml.StartElement); ok {
				elements++
			}
		}
		if elements < 20 || bytes.Contains(plots[name], []byte("var(")) || bytes.Contains(plots[name], []byte("http://www.w3.org/1999")) {
			t.Errorf("%s: %d elements: %.300s", name, elements, plots[name])
		}
	}
}
