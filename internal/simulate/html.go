package simulate

import (
	_ "embed" // the template
	"fmt"
	"html/template"
	"io"
	"strings"
)

//go:embed report.html
var reportText string

var reportTemplate = template.Must(template.New("report").Funcs(template.FuncMap{
	"percent": percent,
	"whole":   func(v float64) string { return fmt.Sprintf("%.0f", v) },
	"rate":    func(v float64) string { return fmt.Sprintf("%.4f", v) },
}).Parse(reportText))

// page is what the template shows.
type page struct {
	*Report
	Truth, Coverage, Bias template.HTML
	RatePlots             []template.HTML
	RateRows              []rateRow
}

type rateRow struct {
	Name string
	Distribution
}

// ratePlots are the rates that have a plot each.
func (r *Report) ratePlots() []ratePlot {
	return []ratePlot{
		{"rate-coverage", "coverage τ", r.Rates.Coverage, func(r *Rates) float64 { return r.Coverage }},
		{"rate-recall", "recall R", r.Rates.Recall, func(r *Rates) float64 { return r.Recall }},
		{"rate-false", "false-positive rate r", r.Rates.FalsePositiveRate, func(r *Rates) float64 { return r.FalsePositiveRate }},
	}
}

type ratePlot struct {
	id, name string
	d        Distribution
	of       func(*Rates) float64
}

// WriteHTML writes the report as one page that needs no other file and no network.
func (r *Report) WriteHTML(w io.Writer) error {
	p := page{Report: r, Truth: plotTruth(r), Coverage: plotCoverage(r), Bias: plotBias(r)}
	for _, e := range r.ratePlots() {
		p.RatePlots = append(p.RatePlots, plotRate(r, e.id, e.name, e.d, e.of))
		p.RateRows = append(p.RateRows, rateRow{e.name, e.d})
	}
	return reportTemplate.Execute(w, p)
}

// standaloneStyle is what the page's style sheet says of plots, for a plot that is a file of its
// own.
const standaloneStyle = `<style>text { fill: #222; font: 12px system-ui, sans-serif; } .grid { stroke: #ddd; } .axis { stroke: #222; }
.truth { stroke: #222; stroke-dasharray: 5 4; }
circle.naive, rect.naive { fill: #c2571a; fill-opacity: .75; } line.naive { stroke: #c2571a; stroke-width: 2; }
circle.corrected, rect.corrected { fill: #1f6fb2; fill-opacity: .75; } line.corrected { stroke: #1f6fb2; stroke-width: 2; }</style>`

// Plots returns the drawings of the report by name, each an SVG file that needs no other.
func (r *Report) Plots() map[string][]byte {
	out := map[string][]byte{}
	add := func(name string, drawing template.HTML) {
		head, body, _ := strings.Cut(string(drawing), "</title>")
		background := fmt.Sprintf(`<rect width="%g" height="%g" fill="#fff"/>`, plotWidth, plotHeight)
		out[name] = []byte(head + "</title>" + standaloneStyle + background + body + "\n")
	}
	add("truth", plotTruth(r))
	add("intervals", plotCoverage(r))
	add("bias", plotBias(r))
	for _, e := range r.ratePlots() {
		add(e.id, plotRate(r, e.id, e.name, e.d, e.of))
	}
	return out
}
