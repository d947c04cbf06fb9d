package linkerror

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
)

// flatDirection is the information below which a direction of the parameter space counts as
// unidentified. All parameters live on a log, logit or softmax scale, where a standard error of ten
// is no estimate: such a direction is a rate, a weight or a share that ran to its boundary, and is
// held fixed there.
const flatDirection = 0.01

// objective is a log-likelihood with its gradient; grad has the length of x and is overwritten.
type objective func(x, grad []float64) float64

// cached serves the optimiser's separate calls for value and gradient from one evaluation.
type cached struct {
	f objective
	// negated, and divided by the number of records, so that tolerances mean the same everywhere
	scale float64
	x     []float64
	grad  []float64
	value float64
}

func (c *cached) eval(x []float64) {
	if c.x != nil {
		same := true
		for i := range x {
			if x[i] != c.x[i] {
				same = false
				break
			}
		}
		if same {
			return
		}
	}
	if c.x == nil {
		c.x, c.grad = make([]float64, len(x)), make([]float64, len(x))
	}
	copy(c.x, x)
	c.value = c.scale * c.f(x, c.grad)
	for i := range c.grad {
		c.grad[i] *= c.scale
	}
	if math.IsNaN(c.value) {
		c.value = math.Inf(1)
	}
}

// maximise climbs from x and returns the best point with its log-likelihood; size is the number of
// records. A line search that can do no better is an end like any other: the caller compares
// starts.
func maximise(f objective, x []float64, size float64, iterations int) ([]float64, float64) {
	c := &cached{f: f, scale: -1 / size}
	problem := optimize.Problem{
		Func: func(x []float64) float64 { c.eval(x); return c.value },
		Grad: func(g, x []float64) { c.eval(x); copy(g, c.grad) },
	}
	settings := &optimize.Settings{
		GradientThreshold: 1e-7,
		MajorIterations:   iterations,
		Converger:         &optimize.FunctionConverge{Absolute: 1e-12, Iterations: 4},
	}
	start := append([]float64(nil), x...)
	result, err := optimize.Minimize(problem, start, settings, &optimize.BFGS{})
	if result == nil || (err != nil && math.IsInf(result.F, 0)) || len(result.X) != len(x) {
		c.eval(x)
		return append([]float64(nil), x...), -c.value * size
	}
	return result.X, -result.F * size
}

// polish ends a climb with Newton steps, which square the remaining error. It returns the
// information there.
func polish(f objective, x []float64, value float64) ([]float64, float64, *mat.SymDense) {
	n := len(x)
	grad := make([]float64, n)
	info := information(f, x)
	for range 4 {
		f(x, grad)
		cov, _ := pseudoInverse(info)
		next := make([]float64, n)
		step := 0.0
		for i := range n {
			d := 0.0
			for j := range n {
				d += cov.At(i, j) * grad[j]
			}
			next[i] = x[i] + d
			step = math.Max(step, math.Abs(d))
		}
		if step > 1 || math.IsNaN(step) {
			break
		}
		v := f(next, grad)
		if v < value || math.IsNaN(v) {
			break
		}
		x, value = next, v
		if step < 1e-4 {
			break
		}
		info = information(f, x)
	}
	return x, value, info
}

// information is the observed information at x: minus the second derivatives of the log-likelihood,
// as central differences of its exact gradient.
func information(f objective, x []float64) *mat.SymDense {
	const h = 1e-4
	n := len(x)
	up, down := make([]float64, n), make([]float64, n)
	at := append([]float64(nil), x...)
	raw := mat.NewDense(n, n, nil)
	for i := range n {
		at[i] = x[i] + h
		f(at, up)
		at[i] = x[i] - h
		f(at, down)
		at[i] = x[i]
		for j := range n {
			raw.Set(i, j, -(up[j]-down[j])/(2*h))
		}
	}
	info := mat.NewSymDense(n, nil)
	for i := range n {
		for j := i; j < n; j++ {
			info.SetSym(i, j, (raw.At(i, j)+raw.At(j, i))/2)
		}
	}
	return info
}

// pseudoInverse inverts an information matrix and leaves out its flat directions. It also returns
// how much of each coordinate lies in those, from 0 to 1: a coordinate that lies there is not
// identified.
func pseudoInverse(info *mat.SymDense) (cov *mat.SymDense, flat []float64) {
	n := info.SymmetricDim()
	cov, flat = mat.NewSymDense(n, nil), make([]float64, n)
	var eigen mat.EigenSym
	usable := true
	for i := range n {
		flat[i] = 1
		for j := range n {
			if v := info.At(i, j); math.IsNaN(v) || math.IsInf(v, 0) {
				usable = false
			}
		}
	}
	if !usable || !eigen.Factorize(info, true) {
		return cov, flat
	}
	values := eigen.Values(nil)
	var vectors mat.Dense
	eigen.VectorsTo(&vectors)
	for i := range n {
		flat[i] = 0
		for k, v := range values {
			if v <= flatDirection {
				flat[i] += vectors.At(i, k) * vectors.At(i, k)
			}
		}
		for j := i; j < n; j++ {
			sum := 0.0
			for k, v := range values {
				if v > flatDirection {
					sum += vectors.At(i, k) * vectors.At(j, k) / v
				}
			}
			cov.SetSym(i, j, sum)
		}
	}
	return cov, flat
}

// preconditioned returns f in coordinates z, x = x0 + L z with L Lᵀ the covariance at x0. There a
// maximum near x0 is one step away, which makes the refits of a bootstrap cheap.
func preconditioned(f objective, x0 []float64, cov *mat.SymDense) (objective, func(z []float64) []float64) {
	n := len(x0)
	var eigen mat.EigenSym
	root := mat.NewDense(n, n, nil)
	if eigen.Factorize(cov, true) {
		var vectors mat.Dense
		eigen.VectorsTo(&vectors)
		for k, v := range eigen.Values(nil) {
			for i := range n {
				root.Set(i, k, vectors.At(i, k)*math.Sqrt(math.Max(v, 1e-8)))
			}
		}
	}
	x, gx := make([]float64, n), make([]float64, n)
	back := func(z []float64) []float64 {
		for i := range n {
			x[i] = x0[i]
			for k := range n {
				x[i] += root.At(i, k) * z[k]
			}
		}
		return x
	}
	return func(z, grad []float64) float64 {
		value := f(back(z), gx)
		for k := range n {
			grad[k] = 0
			for i := range n {
				grad[k] += root.At(i, k) * gx[i]
			}
		}
		return value
	}, back
}

func logit(p float64) float64 { return math.Log(p) - math.Log1p(-p) }

func expit(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

func clamp(x, low, high float64) float64 { return math.Min(math.Max(x, low), high) }

// softmax writes the weights that belong to log-ratios against the first class, whose own is 0.
func softmax(w, ratios []float64) {
	top := 0.0
	for _, r := range ratios {
		top = math.Max(top, r)
	}
	w[0] = math.Exp(-top)
	sum := w[0]
	for i, r := range ratios {
		w[i+1] = math.Exp(r - top)
		sum += w[i+1]
	}
	for i := range w {
		w[i] /= sum
	}
}

// warmStart returns a function that maximises f again after its data changed a little, from a
// maximum x0 with its covariance.
func warmStart(f objective, x0 []float64, cov *mat.SymDense, size float64) func() []float64 {
	g, back := preconditioned(f, x0, cov)
	zero := make([]float64, len(x0))
	return func() []float64 {
		z, _ := maximise(g, zero, size, 60)
		return back(z)
	}
}

// standsAtOne tells whether a share that was estimated as 1 is an answer, or a likelihood without
// one: whether the share 0.95, with everything else at its best, is clearly worse. Coordinate i of
// x is the logit of the share, value the log-likelihood at x.
func standsAtOne(f objective, x []float64, i int, value, size float64) bool {
	const clearly = 1.92 // half the 95 % point of chi-squared with one degree of freedom
	full, grad := append([]float64(nil), x...), make([]float64, len(x))
	full[i] = logit(0.95)
	rest := append(append([]float64(nil), x[:i]...), x[i+1:]...)
	_, best := maximise(func(y, g []float64) float64 {
		copy(full[:i], y[:i])
		copy(full[i+1:], y[i:])
		v := f(full, grad)
		copy(g[:i], grad[:i])
		copy(g[i:], grad[i+1:])
		return v
	}, rest, size, 300)
	return value-best > clearly
}
