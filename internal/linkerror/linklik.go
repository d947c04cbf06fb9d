package linkerror

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// linkModel is the likelihood of a pooled table under G classes. Its parameters are, in this order,
// logit p, the logs of the G rates, and the G−1 log-ratios of the weights to the first.
type linkModel struct {
	t       *pooled
	classes int
	prob    [PoolFrom + 1]float64
	// per class: Pois(k; λ) below PoolFrom, the upper tail at PoolFrom
	pois   [][PoolFrom + 1]float64
	weight []float64
	rate   []float64
	ratio  [PoolFrom + 1]float64
}

func newLinkModel(t *pooled, classes int) *linkModel {
	return &linkModel{
		t: t, classes: classes,
		pois:   make([][PoolFrom + 1]float64, classes),
		weight: make([]float64, classes),
		rate:   make([]float64, classes),
	}
}

// parameters is the number of free parameters: p, G rates and G−1 weights.
func (m *linkModel) parameters() int { return 2 * m.classes }

// probabilities fills prob at x and returns p.
func (m *linkModel) probabilities(x []float64) float64 {
	p := expit(x[0])
	softmax(m.weight, x[1+m.classes:])
	m.prob = [PoolFrom + 1]float64{}
	for g := range m.classes {
		rate := math.Exp(clamp(x[1+g], -30, 10))
		m.rate[g] = rate
		q := &m.pois[g]
		q[0] = math.Exp(-rate)
		for k := 1; k < PoolFrom; k++ {
			q[k] = q[k-1] * rate / float64(k)
		}
		// P(Pois ≥ PoolFrom), without cancellation
		q[PoolFrom] = mathext.GammaIncReg(PoolFrom, rate)
		w := m.weight[g]
		m.prob[0] += w * (1 - p) * q[0]
		for k := 1; k < PoolFrom; k++ {
			m.prob[k] += w * ((1-p)*q[k] + p*q[k-1])
		}
		m.prob[PoolFrom] += w * (q[PoolFrom] + p*q[PoolFrom-1])
	}
	return p
}

// logLik is the log-likelihood at x, without the multinomial constant.
func (m *linkModel) logLik(x, grad []float64) float64 {
	p := m.probabilities(x)
	value := 0.0
	for k, f := range m.t.freq {
		m.ratio[k] = 0
		if f == 0 {
			continue
		}
		if m.prob[k] < 1e-300 {
			m.prob[k] = 1e-300
		}
		value += f * math.Log(m.prob[k])
		m.ratio[k] = f / m.prob[k]
	}
	m.gradient(p, m.ratio[:], grad)
	return value
}

// gradient writes Σ_k c_k dP(k)/dx for coefficients c; probabilities has been called.
func (m *linkModel) gradient(p float64, c, grad []float64) {
	dp := 0.0
	total := 0.0
	for g := range m.classes {
		q, w := &m.pois[g], m.weight[g]
		inClass, dRate := 0.0, 0.0
		before, before2 := 0.0, 0.0 // Pois(k−1), Pois(k−2)
		for k := range PoolFrom {
			inClass += c[k] * ((1-p)*q[k] + p*before)
			dp += w * c[k] * (before - q[k])
			dRate += c[k] * ((1-p)*(before-q[k]) + p*(before2-before))
			before, before2 = q[k], before
		}
		inClass += c[PoolFrom] * (q[PoolFrom] + p*before)
		dp += w * c[PoolFrom] * before
		dRate += c[PoolFrom] * ((1-p)*before + p*before2)
		grad[1+g] = w * m.rate[g] * dRate
		if g > 0 {
			grad[m.classes+g] = w * inClass
		}
		total += w * inClass
	}
	for g := 1; g < m.classes; g++ {
		grad[m.classes+g] -= m.weight[g] * total
	}
	grad[0] = p * (1 - p) * dp
}

// saturated is the log-likelihood of the table under its own shares.
func (t *pooled) saturated() float64 {
	value := 0.0
	for _, f := range t.freq {
		if f > 0 {
			value += f * math.Log(f/t.total)
		}
	}
	return value
}
