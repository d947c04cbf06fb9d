package simulate

import (
	_ "embed" // the template
	"fmt"
	"html/template"
	"io"
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

// WriteHTML writes the report as one page that needs no other file and no network.
func (r *Report) WriteHTML(w io.Writer) error {
	p := page{Report: r, Truth: plotTruth(r), Coverage: plotCoverage(r), Bias: plotBias(r)}
	for _, e := range []struct {
		id, name string
		d        Distribution
		of       func(*Rates) float64
	}{
		{"rate-coverage", "coverage τ", r.Rates.Coverage, func(r *Rates) float64 { return r.Coverage }},
		{"rate-recall", "recall R", r.Rates.Recall, func(r *Rates) float64 { return r.Recall }},
		{"rate-false", "false-positive rate r", r.Rates.FalsePositiveRate, func(r *Rates) float64 { return r.FalsePositiveRate }},
	} {
		p.RatePlots = append(p.RatePlots, plotRate(r, e.id, e.name, e.d, e.of))
		p.RateRows = append(p.RateRows, rateRow{e.name, e.d})
	}
	return reportTemplate.Execute(w, p)
}
