package linkerror

import (
	"fmt"
	"math"
	"sort"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// MaxClasses is the most classes that the eleven cells of a pooled table are asked to carry.
const MaxClasses = 4

// Options steer FitLinks. The zero value chooses among 1 to MaxClasses classes by AIC.
type Options struct {
	MaxClasses int // 0 means MaxClasses
	Classes    int // when not 0, fit this number of classes and choose nothing
}

// StdError holds the standard errors of a LinksFit; see FitLinks for what they assume.
type StdError struct {
	P    float64 `json:"p"`
	Rate float64 `json:"rate"`
}

// GoodnessOfFit compares a fit with the saturated multinomial.
type GoodnessOfFit struct {
	G2 float64 `json:"g2"` // likelihood-ratio statistic
	// cells that could hold records, less one, less parameters; 0 if none are left
	DegreesOfFreedom int     `json:"degrees_of_freedom"`
	PValue           float64 `json:"p_value"` // 1 without degrees of freedom
}

// LinksFit is the model of the number of links of a record, fitted.
type LinksFit struct {
	P             float64   // probability that a record is linked to its own counterpart
	Rate          float64   // mean number of links of a record to others than its counterpart
	Classes       int       // G
	Weights       []float64 // of the classes, by rising rate; they add up to 1
	Rates         []float64 // of the classes; their weighted mean need not be Rate, see pooling
	LogLik        float64   // without the multinomial constant
	AIC           float64
	StdError      StdError
	GoodnessOfFit GoodnessOfFit
	Boundary      bool     // p ran to 0 or 1 without the data telling so, or is not identified
	Warnings      []string // never nil

	x    []float64     // the maximum, in linkModel's parameters
	cov  *mat.SymDense // its covariance
	flat bool          // p lies in a flat direction
}

// FitLinks estimates p and the mean rate from a table of numbers of links by maximum likelihood.
// Standard errors come from the observed information and take the records' counts as independent;
// records of one block are not quite, and Assess resamples blocks for that reason.
func FitLinks(f []Count, opt Options) (LinksFit, error) {
	t, err := pool(f)
	if err != nil {
		return LinksFit{}, err
	}
	most := opt.MaxClasses
	if most == 0 {
		most = MaxClasses
	}
	if most < 1 || most > MaxClasses || opt.Classes < 0 || opt.Classes > MaxClasses {
		return LinksFit{}, problem.New(problem.Invalid, "the number of classes is not between 1 and %d", MaxClasses)
	}
	var fits []LinksFit
	for g := 1; g <= max(most, opt.Classes); g++ {
		var before *LinksFit
		if g > 1 {
			before = &fits[g-2]
		}
		fits = append(fits, fitClasses(t, g, before))
		if g == opt.Classes {
			return finishLinks(t, fits[g-1:], 0), nil
		}
	}
	best := 0
	for i := range fits {
		if fits[i].AIC < fits[best].AIC-1e-6 {
			best = i
		}
	}
	return finishLinks(t, fits, best), nil
}

// fitClasses fits one number of classes from many starts; the likelihood has local maxima, one of
// which, with p at 0 and a class instead of the counterparts, is where single starts like to end.
func fitClasses(t *pooled, classes int, before *LinksFit) LinksFit {
	m := newLinkModel(t, classes)
	type end struct {
		x []float64
		v float64
	}
	var ends []end
	for _, start := range linkStarts(t, classes, before) {
		x, v := maximise(m.logLik, start, t.total, 60)
		ends = append(ends, end{x, v})
	}
	sort.SliceStable(ends, func(i, j int) bool { return ends[i].v > ends[j].v })
	best := end{ends[0].x, math.Inf(-1)}
	info := mat.NewSymDense(2*classes, nil)
	for i, e := range ends {
		if i == 3 || e.v < ends[0].v-5 {
			break
		}
		x, v := maximise(m.logLik, e.x, t.total, 1000)
		x, v, in := polish(m.logLik, x, v)
		if v > best.v {
			best, info = end{x, v}, in
		}
	}
	fit := LinksFit{Classes: classes, LogLik: best.v, AIC: 2*float64(m.parameters()) - 2*best.v}
	fit.x = best.x
	var flat []float64
	fit.cov, flat = pseudoInverse(info)
	fit.flat = flat[0] > 0.5
	fit.P = m.probabilities(best.x)
	fit.Weights = append([]float64(nil), m.weight...)
	fit.Rates = append([]float64(nil), m.rate...)
	sort.Sort(byRate{fit.Rates, fit.Weights})
	return fit
}

// byRate sorts classes by rate.
type byRate struct{ rates, weights []float64 }

func (b byRate) Len() int           { return len(b.rates) }
func (b byRate) Less(i, j int) bool { return b.rates[i] < b.rates[j] }
func (b byRate) Swap(i, j int) {
	b.rates[i], b.rates[j] = b.rates[j], b.rates[i]
	b.weights[i], b.weights[j] = b.weights[j], b.weights[i]
}

// linkStarts returns points to climb from.
func linkStarts(t *pooled, classes int, before *LinksFit) [][]float64 {
	shares := []float64{0.05, 0.3, 0.6, 0.85, 0.97}
	// One class has mean p+λ and variance p(1−p)+λ, so their difference is p².
	if d := t.mean - t.sd2; d > 0 {
		shares = append(shares, math.Sqrt(d))
	}
	// The estimates of Blakely and Salmond need only the shares of records without, with one and
	// with two links: with q = p/(1−p), P(1)/P(0) = λ+q and P(2)/P(0) = λ²/2 + λq.
	if t.freq[0] > 0 {
		a, b := t.freq[1]/t.freq[0], t.freq[2]/t.freq[0]
		if d := a*a - 2*b; d > 0 {
			q := math.Sqrt(d)
			shares = append(shares, q/(1+q))
		}
	}
	spreads := map[int][][]float64{
		1: {{1}},
		2: {{0.3, 2}, {0.7, 4}},
		3: {{0.1, 0.8, 2.5}, {0.5, 1.5, 5}},
		4: {{0.05, 0.5, 1.5, 4}, {0.3, 0.8, 2, 6}},
	}
	var out [][]float64
	for _, p := range shares {
		p = clamp(p, 0.02, 0.995)
		mean := math.Max(t.mean-p, 0.02)
		for _, spread := range spreads[classes] {
			x := make([]float64, 2*classes)
			x[0] = logit(p)
			for g, s := range spread {
				x[1+g] = math.Log(mean * s)
			}
			out = append(out, x)
		}
	}
	if before != nil { // split each class of the smaller model
		for split := range before.Rates {
			x := make([]float64, 2*classes)
			x[0] = clamp(before.x[0], -6, 6)
			rates := append(append([]float64(nil), before.Rates...), before.Rates[split]*1.7)
			weights := append(append([]float64(nil), before.Weights...), before.Weights[split]/2)
			rates[split] *= 0.5
			weights[split] /= 2
			for g := range classes {
				x[1+g] = math.Log(clamp(rates[g], 1e-4, 100))
				if g > 0 {
					x[classes+g] = clamp(math.Log(weights[g]/weights[0]), -6, 6)
				}
			}
			out = append(out, x)
		}
	}
	return out
}

// finishLinks completes the chosen fit: rate, standard errors, goodness of fit, warnings.
func finishLinks(t *pooled, fits []LinksFit, best int) LinksFit {
	fit := fits[best]
	fit.Warnings = []string{}
	fit.Rate = math.Max(t.mean-fit.P, 0)
	fit.Boundary = fit.P < 1e-3 || fit.P > 1-1e-4 || fit.flat
	slope := fit.P * (1 - fit.P)
	fit.StdError.P = slope * math.Sqrt(math.Max(fit.cov.At(0, 0), 0))
	fit.StdError.Rate = math.Sqrt(rateVariance(t, &fit))

	cells := min(t.most, PoolFrom) + 1
	if t.most < PoolFrom {
		cells++ // the higher numbers of links, which nobody has, are a cell too
	}
	g := &fit.GoodnessOfFit
	g.G2 = math.Max(2*(t.saturated()-fit.LogLik), 0)
	g.DegreesOfFreedom = max(cells-1-2*fit.Classes, 0)
	g.PValue = 1
	if g.DegreesOfFreedom > 0 {
		g.PValue = distuv.ChiSquared{K: float64(g.DegreesOfFreedom)}.Survival(g.G2)
	}
	warn := func(format string, args ...any) { fit.Warnings = append(fit.Warnings, fmt.Sprintf(format, args...)) }
	switch {
	case fit.P > 1-1e-4 && standsAtOne(newLinkModel(t, fit.Classes).logLik, fit.x, 0, fit.LogLik, t.total):
		fit.Boundary = false
		warn("p is estimated as 1, its highest value: its standard error means nothing")
	case fit.P < 1e-2 && fit.Boundary, fit.P > 1-1e-4:
		warn("p is on its boundary: the number of links does not tell true from false links here")
	case fit.Boundary:
		warn("the data do not identify p: the likelihood is flat around its maximum")
	}
	if fit.Rate < 1e-6 {
		warn("the rate of false links is 0 within its error: p is the mean number of links")
	}
	if t.total < 1000 {
		warn("only %.0f records: standard errors are rough below 1000", t.total)
	}
	for i := range fits {
		if i != best && fits[i].AIC-fit.AIC < 2 && math.Abs(fits[i].P-fit.P) > fit.StdError.P {
			warn("%d and %d classes fit equally well (AIC %.1f and %.1f) but disagree: p is %.4f with the latter",
				fit.Classes, fits[i].Classes, fit.AIC, fits[i].AIC, fits[i].P)
		}
	}
	if g.DegreesOfFreedom > 0 && g.PValue < 0.001 {
		warn("the model fits badly (G2 %.1f on %d degrees of freedom)", g.G2, g.DegreesOfFreedom)
	}
	return fit
}

// rateVariance is the variance of mean(n) − p by the delta method: var(mean) + var(p) − 2 cov(mean,
// p), where the last comes from the scores, since both are means over the same records.
func rateVariance(t *pooled, fit *LinksFit) float64 {
	m := newLinkModel(t, fit.Classes)
	p := m.probabilities(fit.x)
	slope := p * (1 - p)
	n := len(fit.x)
	unit, grad := make([]float64, PoolFrom+1), make([]float64, n)
	cov := 0.0
	for k, f := range t.freq {
		if f == 0 {
			continue
		}
		unit[k] = 1 / math.Max(m.prob[k], 1e-300)
		m.gradient(p, unit, grad)
		unit[k] = 0
		influence := 0.0
		for j := range n {
			influence += fit.cov.At(0, j) * grad[j]
		}
		count := float64(k)
		if k == PoolFrom {
			count = t.tail
		}
		cov += f * influence * slope * (count - t.mean)
	}
	cov /= t.total
	return math.Max(t.sd2/t.total+slope*slope*fit.cov.At(0, 0)-2*cov, 0)
}
