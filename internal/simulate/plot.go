package simulate

import (
	"fmt"
	"html/template"
	"math"
	"strconv"
	"strings"
)

// The size of a plot and of the space around its axes, in units of the SVG's view box.
const (
	plotWidth, plotHeight                       = 640.0, 380.0
	marginLeft, marginRight, marginTop, marginB = 64.0, 16.0, 34.0, 52.0
)

// plot is a drawing under construction: linear axes, and marks with CSS classes that the page gives
// colours to. All text in it comes from this package; label escapes it all the same.
type plot struct {
	body       strings.Builder
	id, title  string
	x0, x1     float64
	y0, y1     float64
	xlab, ylab string
}

func (p *plot) x(v float64) float64 {
	return marginLeft + (v-p.x0)/(p.x1-p.x0)*(plotWidth-marginLeft-marginRight)
}

func (p *plot) y(v float64) float64 {
	return plotHeight - marginB - (v-p.y0)/(p.y1-p.y0)*(plotHeight-marginTop-marginB)
}

func (p *plot) line(class string, x1, y1, x2, y2 float64) {
	_, _ = fmt.Fprintf(&p.body, `<line class="%s" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>`, class, x1, y1, x2, y2)
}

func (p *plot) text(class string, x, y float64, anchor, s string) {
	_, _ = fmt.Fprintf(&p.body, `<text class="%s" x="%.1f" y="%.1f" text-anchor="%s">%s</text>`, class, x, y, anchor,
		template.HTMLEscapeString(s))
}

func (p *plot) dot(class string, x, y, radius float64, hover string) {
	_, _ = fmt.Fprintf(&p.body, `<circle class="%s" cx="%.1f" cy="%.1f" r="%.1f"><title>%s</title></circle>`, class, x, y, radius,
		template.HTMLEscapeString(hover))
}

func (p *plot) rect(class string, x1, y1, x2, y2 float64, hover string) {
	_, _ = fmt.Fprintf(&p.body, `<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.1f"><title>%s</title></rect>`, class,
		math.Min(x1, x2), math.Min(y1, y2), math.Abs(x2-x1), math.Abs(y2-y1), template.HTMLEscapeString(hover))
}

// ticks returns round numbers between low and high, about n of them.
func ticks(low, high float64, n int) []float64 {
	raw := (high - low) / float64(n)
	unit := math.Pow(10, math.Floor(math.Log10(raw)))
	step := 10 * unit
	for _, m := range []float64{1, 2, 5} {
		if m*unit >= raw {
			step = m * unit
			break
		}
	}
	var out []float64
	for first := math.Ceil(low / step); len(out) <= 2*n; {
		v := (first + float64(len(out))) * step
		if v > high+step*1e-9 {
			break
		}
		out = append(out, v)
	}
	return out
}

// yAxis draws the frame, and ticks with lines across the plot.
func (p *plot) yAxis(format func(float64) string) {
	for _, v := range ticks(p.y0, p.y1, 8) {
		p.line("grid", marginLeft, p.y(v), plotWidth-marginRight, p.y(v))
		p.text("tick", marginLeft-8, p.y(v)+4, "end", format(v))
	}
	p.line("axis", marginLeft, plotHeight-marginB, plotWidth-marginRight, plotHeight-marginB)
	p.line("axis", marginLeft, marginTop, marginLeft, plotHeight-marginB)
	p.text("label", (marginLeft+plotWidth-marginRight)/2, plotHeight-12, "middle", p.xlab)
	_, _ = fmt.Fprintf(&p.body, `<text class="label" transform="translate(14 %.1f) rotate(-90)" text-anchor="middle">%s</text>`,
		(marginTop+plotHeight-marginB)/2, template.HTMLEscapeString(p.ylab))
}

func (p *plot) xAxis(format func(float64) string) {
	for _, v := range ticks(p.x0, p.x1, 8) {
		p.line("axis", p.x(v), plotHeight-marginB, p.x(v), plotHeight-marginB+4)
		p.text("tick", p.x(v), plotHeight-marginB+18, "middle", format(v))
	}
}

// legend names the two estimators above the plot.
func (p *plot) legend() {
	p.dot("naive", marginLeft+8, 16, 5, "")
	p.text("tick", marginLeft+18, 20, "start", "linked pairs (naive)")
	p.dot("corrected", marginLeft+168, 16, 5, "")
	p.text("tick", marginLeft+178, 20, "start", "corrected")
}

// svg returns the drawing, with its title for those who do not see it.
func (p *plot) svg() template.HTML {
	head := fmt.Sprintf(`<svg id="%s" viewBox="0 0 %g %g" role="img" aria-labelledby="%s-title" xmlns="http://www.w3.org/2000/svg"><title id="%s-title">%s</title>`,
		p.id, plotWidth, plotHeight, p.id, p.id, template.HTMLEscapeString(p.title))
	return template.HTML(head + p.body.String() + "</svg>") //nolint:gosec // every text in it is escaped above
}

// widen makes room around a range, and some where there is almost none: rounding errors are not
// worth a scale.
func widen(low, high float64) (float64, float64) {
	margin := (high - low) * 0.06
	if size := math.Max(math.Abs(low), math.Abs(high)); high-low <= size*1e-3 {
		margin = math.Max(size*0.02, 1e-3)
	}
	return low - margin, high + margin
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', 8, 64) }

// percent formats a share; negative zero would read as a sign that means something.
func percent(v float64) string {
	return strconv.FormatFloat(math.Round(v*1000)/10+0, 'f', -1, 64) + " %"
}

// plotTruth draws the totals of all cells together against the truth, a point for each replicate.
func plotTruth(r *Report) template.HTML {
	all := len(r.Cells) - 1
	p := &plot{id: "truth", title: "Totals of each replicate against the true total", xlab: "true pairs", ylab: "estimate"}
	p.x0, p.y0 = math.Inf(1), math.Inf(1)
	p.x1, p.y1 = math.Inf(-1), math.Inf(-1)
	stretch := func(truth, v float64) {
		p.x0, p.x1 = math.Min(p.x0, truth), math.Max(p.x1, truth)
		p.y0, p.y1 = math.Min(p.y0, math.Min(truth, v)), math.Max(p.y1, math.Max(truth, v))
	}
	for _, rep := range r.Replicates {
		stretch(rep.Truth[all], rep.Naive[all])
		if c := rep.Corrected[all]; c != nil {
			stretch(rep.Truth[all], c.Estimate)
		}
	}
	p.x0, p.x1 = widen(p.x0, p.x1)
	p.y0, p.y1 = widen(p.y0, p.y1)
	p.yAxis(number)
	p.xAxis(number)
	p.line("truth", p.x(p.x0), p.y(p.x0), p.x(p.x1), p.y(p.x1))
	for i, rep := range r.Replicates {
		truth := rep.Truth[all]
		p.dot("naive", p.x(truth), p.y(rep.Naive[all]), 3, fmt.Sprintf("replicate %d: %.0f linked, %.0f true", i+1, rep.Naive[all], truth))
		if c := rep.Corrected[all]; c != nil {
			p.dot("corrected", p.x(truth), p.y(c.Estimate), 3, fmt.Sprintf("replicate %d: %.0f estimated, %.0f true", i+1, c.Estimate, truth))
		}
	}
	p.legend()
	return p.svg()
}

// cellPlot prepares a plot with the cells side by side.
func cellPlot(r *Report, id, title, ylab string) *plot {
	return &plot{id: id, title: title, xlab: "cell: category at holder 1, category at holder 2", ylab: ylab, x0: -0.5, x1: float64(len(r.Cells)) - 0.5}
}

func (p *plot) cellNames(r *Report) {
	every := 1 + len(r.Cells)/16 // names of many cells would overlap
	for i, c := range r.Cells {
		if i%every == 0 || c.Cell == "all" {
			p.text("tick", p.x(float64(i)), plotHeight-marginB+18, "middle", c.Cell)
		}
	}
}

// plotCoverage draws how often intervals hold the truth, with 95 % limits of chance for so many
// replicates.
func plotCoverage(r *Report) template.HTML {
	p := cellPlot(r, "coverage", "Share of 95 % intervals that hold the truth, for each cell", "intervals that hold the truth")
	p.y0, p.y1 = 0, 1.02
	p.yAxis(percent)
	p.cellNames(r)
	p.line("truth", p.x(p.x0), p.y(0.95), p.x(p.x1), p.y(0.95))
	for i, c := range r.Cells {
		for _, e := range []struct {
			class string
			shift float64
			a     *Accuracy
		}{{"naive", -0.12, c.Naive}, {"corrected", 0.12, c.Corrected}} {
			if e.a == nil {
				continue
			}
			x := p.x(float64(i) + e.shift)
			low, high := wilson(e.a.IntervalCoverage, e.a.Replicates)
			p.line(e.class, x, p.y(low), x, p.y(high))
			p.dot(e.class, x, p.y(e.a.IntervalCoverage), 5, fmt.Sprintf("%s: %s of %d intervals", c.Cell, percent(e.a.IntervalCoverage), e.a.Replicates))
		}
	}
	p.legend()
	return p.svg()
}

// wilson is the 95 % interval of a share of n (Wilson 1927), which stays within [0, 1].
func wilson(share float64, n int) (low, high float64) {
	const z = normal975
	f := float64(n)
	centre := (share + z*z/(2*f)) / (1 + z*z/f)
	half := z / (1 + z*z/f) * math.Sqrt(share*(1-share)/f+z*z/(4*f*f))
	return centre - half, centre + half
}

// plotBias draws the relative bias of the totals of each cell.
func plotBias(r *Report) template.HTML {
	p := cellPlot(r, "bias", "Relative bias of the totals of each cell", "relative bias")
	for _, c := range r.Cells {
		for _, a := range []*Accuracy{c.Naive, c.Corrected} {
			if a != nil {
				p.y0, p.y1 = math.Min(p.y0, a.RelativeBias), math.Max(p.y1, a.RelativeBias)
			}
		}
	}
	p.y0, p.y1 = widen(math.Min(p.y0, -0.01), math.Max(p.y1, 0.01))
	p.yAxis(percent)
	p.cellNames(r)
	p.line("truth", p.x(p.x0), p.y(0), p.x(p.x1), p.y(0))
	for i, c := range r.Cells {
		if c.Naive != nil {
			p.rect("naive", p.x(float64(i)-0.3), p.y(0), p.x(float64(i)-0.02), p.y(c.Naive.RelativeBias), c.Cell+": "+percent(c.Naive.RelativeBias))
		}
		if c.Corrected != nil {
			p.rect("corrected", p.x(float64(i)+0.02), p.y(0), p.x(float64(i)+0.3), p.y(c.Corrected.RelativeBias), c.Cell+": "+percent(c.Corrected.RelativeBias))
		}
	}
	p.legend()
	return p.svg()
}

// plotRate draws the histogram of an estimated rate, with the true one.
func plotRate(r *Report, id, name string, d Distribution, of func(*Rates) float64) template.HTML {
	p := &plot{id: id, title: "Estimates of " + name + " over replicates", xlab: name, ylab: "replicates"}
	p.x0, p.x1 = d.True, d.True
	var values []float64
	for _, rep := range r.Replicates {
		if rep.Estimated != nil {
			v := of(rep.Estimated)
			values = append(values, v)
			p.x0, p.x1 = math.Min(p.x0, v), math.Max(p.x1, v)
		}
	}
	p.x0, p.x1 = widen(p.x0, p.x1)
	const bins = 24
	var count [bins]float64
	for _, v := range values {
		i := min(int((v-p.x0)/(p.x1-p.x0)*bins), bins-1)
		count[i]++
		p.y1 = math.Max(p.y1, count[i]*1.1)
	}
	p.y1 = math.Max(p.y1, 1)
	p.yAxis(number)
	p.xAxis(func(v float64) string { return strconv.FormatFloat(v, 'g', 5, 64) })
	width := (p.x1 - p.x0) / bins
	for i, n := range count {
		if n > 0 {
			from := p.x0 + float64(i)*width
			p.rect("corrected", p.x(from), p.y(0), p.x(from+width), p.y(n), fmt.Sprintf("%.0f replicates from %.4f to %.4f", n, from, from+width))
		}
	}
	p.line("truth", p.x(d.True), p.y(p.y0), p.x(d.True), p.y(p.y1))
	return p.svg()
}
