package cellkey

import "math"

// Results here are the same on every machine. Go lets a compiler fuse a product with the sum that
// it goes into, and then the product is not rounded; a conversion to float64 forbids that. So each
// product that is added to something stands in one. Nothing of package math is used but what is
// exact: Exp is not.

// edge is how near to either end of its range a variance counts as the end, in units squared. It is
// some parts of 2^32, by which probabilities are rounded in the end.
const edge = 1e-8

// distribution returns the probabilities of changes that are ascending, with mean 0, a variance as
// near as possible to the one wanted, and the greatest entropy. The changes are 0 alone, or have
// some below and some above 0.
func distribution(changes []int, variance float64) []float64 {
	if len(changes) == 1 {
		return []float64{1}
	}
	// Of distributions with mean 0, the least variance is on the changes next to 0, where 0 itself
	// cannot be, and the greatest on those at the ends.
	last := len(changes) - 1
	below, above := last, 0
	for changes[below] > 0 {
		below--
	}
	for changes[above] < 0 {
		above++
	}
	if variance <= float64(-changes[below]*changes[above])+edge {
		return balance(changes, below, above)
	}
	if variance >= float64(-changes[0]*changes[last])-edge {
		return balance(changes, 0, last)
	}
	return solve(changes, variance)
}

// balance returns the distribution on two changes that has mean 0, of which one is below 0 and the
// other above, or both are 0.
func balance(changes []int, below, above int) []float64 {
	p := make([]float64, len(changes))
	if below == above {
		p[below] = 1
		return p
	}
	span := float64(changes[above] - changes[below])
	p[below], p[above] = float64(changes[above])/span, float64(-changes[below])/span
	return p
}

// solve returns the probabilities, proportional to exp(a v + b v²), that have mean 0 and a variance
// inside the range of what is possible. They are where log Σ exp(a v + b (v² - variance)) is least,
// which is a convex function of a and b with these moments as its gradient. Newton's method finds
// the place; a step is halved until the function falls by a quarter of what the step promises
// (Boyd and Vandenberghe, Convex optimization, 2004, ch. 9). A step multiplies probabilities by
// tilts, and the function changes by the logarithm of the mean tilt, so that no logarithm is
// needed.
func solve(changes []int, variance float64) []float64 {
	const (
		steps = 500   // far more than it takes
		local = 1e-6  // of the promise, below which full steps converge
		done  = 1e-28 // of the promise, beyond which only rounding moves
	)
	ends := changes[len(changes)-1]
	even := changes[0] == -ends && len(changes) == 2*ends+1
	var a, b float64
	p := exponential(changes, a, b, nil)
	for range steps {
		g := gradient(changes, p, variance)
		det := float64(g.aa*g.bb) - float64(g.ab*g.ab)
		da := (float64(g.ab*g.b) - float64(g.bb*g.a)) / det
		db := (float64(g.ab*g.a) - float64(g.aa*g.b)) / det
		if even {
			da = 0 // but for rounding: so that p stays symmetric to the last digit
		}
		promise := -float64(da*g.a) - float64(db*g.b)
		if !(promise > done) { // true for NaN too
			break
		}
		size := 1.0
		for promise > local && size > 1e-9 {
			if tilt(changes, p, variance, size*da, size*db) <= 1-float64(size*promise/4) {
				break
			}
			size /= 2
		}
		a += float64(size * da)
		b += float64(size * db)
		p = exponential(changes, a, b, p)
	}
	return p
}

// slopes are the first and second derivatives of the function that solve minimises.
type slopes struct{ a, b, aa, ab, bb float64 }

// gradient returns the slopes at the probabilities p.
func gradient(changes []int, p []float64, variance float64) (g slopes) {
	for i, v := range changes {
		g.a += float64(p[i] * float64(v))
		g.b += float64(p[i] * (float64(v*v) - variance))
	}
	for i, v := range changes {
		x, y := float64(v)-g.a, float64(v*v)-variance-g.b
		g.aa += float64(p[i] * x * x)
		g.ab += float64(p[i] * x * y)
		g.bb += float64(p[i] * y * y)
	}
	return g
}

// tilt returns the mean of exp(da v + db (v² - variance)).
func tilt(changes []int, p []float64, variance, da, db float64) (sum float64) {
	for i, v := range changes {
		sum += float64(p[i] * exp(float64(da*float64(v))+float64(db*(float64(v*v)-variance))))
	}
	return sum
}

// exponential returns the probabilities that are proportional to exp(a v + b v²), in the memory of
// into where that is not nil.
func exponential(changes []int, a, b float64, into []float64) []float64 {
	if into == nil {
		into = make([]float64, len(changes))
	}
	greatest := math.Inf(-1)
	for i, v := range changes {
		into[i] = float64(a*float64(v)) + float64(b*float64(v*v))
		greatest = max(greatest, into[i])
	}
	var sum float64
	for i := range into {
		into[i] = exp(into[i] - greatest)
		sum += into[i]
	}
	for i := range into {
		into[i] /= sum
	}
	return into
}

// exp returns e^x to within some units of the last place, by powers of two and the Taylor series of
// the rest, which is at most half of log 2. Beyond what a float64 holds it is 0 or infinite.
func exp(x float64) float64 {
	const (
		log2      = 0.693147180559945309417232121458
		log2Upper = 0x1.62e42fep-1 // so short that its products below are exact
		log2Lower = log2 - log2Upper
	)
	if x < -745 {
		return 0
	}
	if x > 709 {
		return math.Inf(1)
	}
	k := math.Floor(x/log2 + 0.5)
	rest := x - float64(k*log2Upper) - float64(k*log2Lower)
	series := 1.0
	for n := 18.0; n >= 1; n-- {
		series = 1 + float64(rest*series)/n
	}
	return math.Ldexp(series, int(k))
}

// quantise returns how many of the 2^32 cell keys each change has: its probability, rounded, then
// moved by as few keys as it takes for a mean of exactly 0, or as near as the changes allow.
func quantise(changes []int, p []float64) []int64 {
	keys := make([]int64, len(p))
	rest, fullest := int64(total), 0
	for i := range p {
		keys[i] = int64(math.Floor(float64(p[i]*total) + 0.5))
		rest -= keys[i]
		if keys[i] > keys[fullest] || (keys[i] == keys[fullest] && changes[i] == 0) {
			fullest = i
		}
	}
	keys[fullest] += rest
	for _, m := range moves(changes, keys) {
		keys[m.from]--
		keys[m.to]++
	}
	return keys
}

// move takes a key from one change and gives it to another, by index.
type move struct{ from, to int }

// moves returns the fewest moves that bring the mean of a row to 0, or as near as moves can bring
// it. Only changes with many keys give any, so that none gives more than it has: moves are some
// hundred at most.
func moves(changes []int, keys []int64) []move {
	const many = 1 << 20
	var mean int64 // in parts of 2^32, as all that follows
	for i, v := range changes {
		mean += int64(v) * keys[i]
	}
	// A search in breadth over the means that moves lead to.
	span := int64(changes[len(changes)-1] - changes[0])
	bound := max(mean, -mean) + span
	by := map[int64]move{mean: {}}
	queue, nearest := []int64{mean}, mean
	for ; len(queue) > 0 && nearest != 0; queue = queue[1:] {
		for from := range changes {
			for to := range changes {
				next := queue[0] + int64(changes[to]-changes[from])
				if _, seen := by[next]; seen || keys[from] < many || max(next, -next) > bound {
					continue
				}
				by[next] = move{from, to}
				queue = append(queue, next)
				if max(next, -next) < max(nearest, -nearest) {
					nearest = next
				}
			}
		}
	}
	var path []move
	for at := nearest; at != mean; {
		m := by[at]
		path = append(path, m)
		at -= int64(changes[m.to] - changes[m.from])
	}
	return path
}
