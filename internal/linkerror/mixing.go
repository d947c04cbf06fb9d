package linkerror

import "math"

// mixing is a family of distributions of the rate θ of a block. Its parameters follow the two
// coverages in a blockModel.
type mixing interface {
	parameters() int
	// moments fills lm[n] with log E[θⁿ exp(−cθ)], n = 0..len(lm)−1, and returns log E[exp(−τθ)].
	moments(x []float64, c, tau float64, lm []float64) (zero float64)
	// gradient adds to grad Σ_n w[n] dlm[n]/dx + z dzero/dx, and returns the derivatives by c and
	// by τ. It refers to the last call of moments.
	gradient(w []float64, z float64, grad []float64) (dc, dtau float64)
	// describe returns mean and squared coefficient of variation of θ.
	describe(x []float64) (mean, cv2 float64)
}

// gammaMixing is the gamma distribution, which makes the counts negative binomial: parameters log
// mean, log shape.
type gammaMixing struct{ mean, shape, c, tau float64 }

func (g *gammaMixing) parameters() int { return 2 }

func (g *gammaMixing) describe(x []float64) (mean, cv2 float64) {
	return math.Exp(x[0]), math.Exp(-x[1])
}

func (g *gammaMixing) moments(x []float64, c, tau float64, lm []float64) float64 {
	g.mean, g.shape = math.Exp(clamp(x[0], -20, 20)), math.Exp(clamp(x[1], -10, 12))
	g.c, g.tau = c, tau
	// E[θⁿ e^{−cθ}] = Γ(s+n)/Γ(s) β^s/(β+c)^{s+n} with β = s/μ, written with μ/s, which is safe for
	// large s.
	scale := g.mean / g.shape
	step := math.Log(scale) - math.Log1p(c*scale)
	lm[0] = -g.shape * math.Log1p(c*scale)
	for n := 1; n < len(lm); n++ {
		lm[n] = lm[n-1] + math.Log(g.shape+float64(n-1)) + step
	}
	return -g.shape * math.Log1p(tau*scale)
}

func (g *gammaMixing) gradient(w []float64, z float64, grad []float64) (dc, dtau float64) {
	s, scale := g.shape, g.mean/g.shape
	digamma := 0.0 // Σ_{i<n} 1/(s+i)
	cs := 1 + g.c*scale
	logc := math.Log1p(g.c * scale)
	dScale, dShape := 0.0, 0.0
	for n, v := range w {
		if n > 0 {
			digamma += 1 / (s + float64(n-1))
		}
		if v == 0 {
			continue
		}
		f := float64(n)
		dc -= v * (s + f) * scale / cs
		dScale += v * (f/scale - (s+f)*g.c/cs)
		dShape += v * (digamma - logc)
	}
	ts := 1 + g.tau*scale
	dtau = -z * s * scale / ts
	dScale -= z * s * g.tau / ts
	dShape -= z * math.Log1p(g.tau*scale)
	// scale = μ/s
	grad[0] += dScale * scale
	grad[1] += dShape*s - dScale*scale
	return dc, dtau
}

// finiteMixing has G rates: parameters their logs, then G−1 log-ratios of the weights to the first.
type finiteMixing struct {
	rate, weight, logw, zero []float64
	resp                     []float64 // [n*G+g]: share of class g in moment n
	c, tau                   float64
}

func newFiniteMixing(classes int) *finiteMixing {
	return &finiteMixing{
		rate: make([]float64, classes), weight: make([]float64, classes),
		logw: make([]float64, classes), zero: make([]float64, classes),
	}
}

func (m *finiteMixing) parameters() int { return 2*len(m.rate) - 1 }

func (m *finiteMixing) describe(x []float64) (mean, cv2 float64) {
	classes := len(m.rate)
	softmax(m.weight, x[classes:])
	square := 0.0
	for g := range classes {
		r := math.Exp(x[g])
		mean += m.weight[g] * r
		square += m.weight[g] * r * r
	}
	return mean, math.Max(square/(mean*mean)-1, 0)
}

func (m *finiteMixing) moments(x []float64, c, tau float64, lm []float64) float64 {
	classes := len(m.rate)
	m.c, m.tau = c, tau
	softmax(m.weight, x[classes:])
	logRate := make([]float64, classes)
	term := make([]float64, classes)
	for g := range classes {
		logRate[g] = clamp(x[g], -20, 12)
		m.rate[g] = math.Exp(logRate[g])
		m.logw[g] = math.Log(math.Max(m.weight[g], 1e-300)) - c*m.rate[g]
	}
	if len(m.resp) < len(lm)*classes {
		m.resp = make([]float64, len(lm)*classes)
	}
	for n := range lm {
		top := math.Inf(-1)
		for g := range classes {
			term[g] = m.logw[g] + float64(n)*logRate[g]
			top = math.Max(top, term[g])
		}
		sum := 0.0
		r := m.resp[n*classes : (n+1)*classes]
		for g := range classes {
			d := term[g] - top
			r[g] = 0
			if d > -50 {
				r[g] = math.Exp(d)
			}
			sum += r[g]
		}
		for g := range classes {
			r[g] /= sum
		}
		lm[n] = top + math.Log(sum)
	}
	sum := 0.0
	for g := range classes {
		m.zero[g] = m.weight[g] * math.Exp(-tau*m.rate[g])
		sum += m.zero[g]
	}
	sum = math.Max(sum, 1e-300)
	for g := range classes {
		m.zero[g] /= sum
	}
	return math.Log(sum)
}

func (m *finiteMixing) gradient(w []float64, z float64, grad []float64) (dc, dtau float64) {
	classes := len(m.rate)
	total := z
	for _, v := range w {
		total += v
	}
	for g := range classes {
		share, power := 0.0, 0.0
		for n, v := range w {
			if v == 0 {
				continue
			}
			a := v * m.resp[n*classes+g]
			share += a
			power += a * float64(n)
		}
		dc -= share * m.rate[g]
		dtau -= z * m.zero[g] * m.rate[g]
		grad[g] += power - (share*m.c+z*m.zero[g]*m.tau)*m.rate[g]
		if g > 0 {
			grad[classes+g-1] += share + z*m.zero[g] - total*m.weight[g]
		}
	}
	return dc, dtau
}
