package linkerror

import (
	"fmt"
	"math"
	"sort"

	"gonum.org/v1/gonum/mat"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// MaxBlockClasses is the most classes of blocks that FitBlocks tries.
const MaxBlockClasses = 5

// BlockCount says that in Blocks blocks the holder has Own records and the peer Peer. A block
// without own records has no place here: a holder does not know of it.
type BlockCount struct {
	Own    int
	Peer   int
	Blocks int64
}

// Model names the distribution of block rates.
type Model string

// The models of FitBlocks.
const (
	ModelGamma   Model = "gamma"
	ModelMixture Model = "mixture"
)

// Coverages holds a number for each of the two datasets.
type Coverages struct {
	Own  float64
	Peer float64
}

// BlocksFit is the model of block counts, fitted.
type BlocksFit struct {
	Coverage Coverages // τ1 of the own dataset, τ2 of the peer's
	StdError Coverages // from the observed information
	Model    Model
	Classes  int     // of a mixture; 0 for gamma
	MeanRate float64 // mean θ of a block, with and without own records
	CV2      float64 // squared coefficient of variation of θ
	LogLik   float64
	AIC      float64
	Boundary bool     // an estimated coverage ran to 0 or 1 without the data telling so
	Warnings []string // never nil

	table blockCells
	x     []float64
	cov   *mat.SymDense
	flat  []float64
}

// FitBlocks estimates the coverage of both datasets from the pairs of counts per block by maximum
// likelihood, and chooses the model by AIC. Standard errors come from the observed information.
func FitBlocks(b []BlockCount) (BlocksFit, error) {
	shared := false
	for _, c := range b {
		if c.Own < 1 || c.Peer < 0 || c.Blocks < 0 || c.Own > maxBlock || c.Peer > maxBlock {
			return BlocksFit{}, problem.New(problem.Invalid, "a block has counts out of range").
				WithHint("own counts begin at 1, the peer's at 0, and none exceeds %d", maxBlock)
		}
		shared = shared || (c.Blocks > 0 && c.Peer > 0)
	}
	if !shared {
		return BlocksFit{}, problem.New(problem.Invalid, "no block holds records of both datasets").
			WithHint("coverage cannot be estimated; check that both holders build the block key alike")
	}
	t := newBlockCells(b)
	fits := fitAllMixings(t)
	best := 0
	for i := range fits {
		if fits[i].AIC < fits[best].AIC-1e-6 {
			best = i
		}
	}
	fit := fits[best]
	fit.table, fit.Warnings = t, []string{}
	warn := func(format string, args ...any) { fit.Warnings = append(fit.Warnings, fmt.Sprintf(format, args...)) }
	m := newBlockModel(t, mixingOf(fit.Model, fit.Classes))
	if m.blocks < 200 {
		warn("only %.0f blocks: standard errors are rough below 200", m.blocks)
	}
	for i, tau := range [2]float64{fit.Coverage.Own, fit.Coverage.Peer} {
		name := [2]string{"own", "peer's"}[i]
		switch {
		case tau > 1-1e-4 && standsAtOne(m.logLik, fit.x, i, fit.LogLik, m.blocks):
			warn("the coverage of the %s dataset is estimated as 1, its highest value: its standard error means nothing", name)
		case tau < 1e-3 || tau > 1-1e-4 || fit.flat[i] > 0.5:
			fit.Boundary = true
			warn("the coverage of the %s dataset is on its boundary or not identified, %.4f", name, tau)
		}
	}
	for i := range fits {
		if d := math.Abs(fits[i].Coverage.Peer - fit.Coverage.Peer); i != best && fits[i].AIC-fit.AIC < 2 && d > fit.StdError.Peer {
			warn("the %s model with %d classes fits equally well but disagrees: the peer's coverage is %.4f",
				fits[i].Model, fits[i].Classes, fits[i].Coverage.Peer)
		}
	}
	return fit, nil
}

// blockLinks is the table of the numbers of links by the block key: each own record of a block is
// linked to all of the peer's. FitLinks of it estimates the peer's coverage as Dasylva and
// Goussanou do, without the knowledge of which records share a block.
func blockLinks(b []BlockCount) []Count {
	freq := make(map[int]int64)
	for _, c := range b {
		freq[c.Peer] += int64(c.Own) * c.Blocks
	}
	return sortedCounts(freq)
}

// maxBlock bounds the records of a block on one side; the sum over `both` has as many terms.
const maxBlock = 100_000

func mixingOf(model Model, classes int) mixing {
	if model == ModelGamma {
		return &gammaMixing{}
	}
	return newFiniteMixing(classes)
}

// fitAllMixings fits the gamma, then finite mixtures of more and more classes until one more does
// not pay.
func fitAllMixings(t blockCells) []BlocksFit {
	fit := func(model Model, classes int, starts [][]float64) BlocksFit {
		m := newBlockModel(t, mixingOf(model, classes))
		var best []float64
		value := math.Inf(-1)
		for _, s := range starts {
			if x, v := maximise(m.logLik, s, m.blocks, 200); v > value || best == nil {
				best, value = x, v
			}
		}
		return finishBlocks(m, model, classes, best, value)
	}
	mean, cv2 := startingMoments(t.cells)
	lead := func(own, peer float64) []float64 {
		return []float64{logit(clamp(own, 0.02, 0.98)), logit(clamp(peer, 0.02, 0.98))}
	}
	var starts, single [][]float64
	for _, tau := range []float64{0.35, 0.8} {
		own, peer := tau, clamp(tau*mean[1]/mean[0], 0.05, 0.97)
		starts = append(starts, append(lead(own, peer), math.Log(mean[0]/tau), math.Log(1/clamp(cv2, 0.05, 5))))
		single = append(single, append(lead(own, peer), math.Log(mean[0]/tau)))
	}
	fits := []BlocksFit{fit(ModelGamma, 0, starts)}
	gammaFit := &fits[0]
	for g := 1; g <= MaxBlockClasses; g++ {
		starts := single
		if g > 1 {
			starts = mixtureStarts(lead(gammaFit.Coverage.Own, gammaFit.Coverage.Peer), gammaFit, &fits[len(fits)-1], g)
		}
		fits = append(fits, fit(ModelMixture, g, starts))
		gammaFit = &fits[0]
		if n := len(fits); g > 2 && fits[n-1].AIC > fits[n-2].AIC {
			break
		}
	}
	return fits
}

// mixtureStarts spreads classes over the gamma's range, and splits classes of the smaller mixture.
func mixtureStarts(lead []float64, gammaFit, before *BlocksFit, classes int) [][]float64 {
	cv := math.Sqrt(clamp(gammaFit.CV2, 0.05, 4))
	var out [][]float64
	for _, width := range []float64{1, 2} {
		x := append([]float64(nil), lead...)
		for g := range classes {
			z := 2*float64(g)/float64(classes-1) - 1
			x = append(x, math.Log(gammaFit.MeanRate)+width*z*cv)
		}
		for g := 1; g < classes; g++ {
			x = append(x, -0.5*width*float64(g))
		}
		out = append(out, x)
	}
	if before.Model == ModelMixture {
		small := before.x[len(before.x)-(2*before.Classes-1):]
		logRates := append([]float64(nil), small[:classes-1]...)
		ratios := append([]float64{0}, small[classes-1:]...)
		order := make([]int, classes-1)
		for i := range order {
			order[i] = i
		}
		sort.Slice(order, func(i, j int) bool { return logRates[order[i]] < logRates[order[j]] })
		for _, split := range []int{order[0], order[classes-2]} {
			x := append([]float64(nil), before.x[:mixingFrom]...)
			rates := append(append([]float64(nil), logRates...), logRates[split]+0.5)
			rates[split] -= 0.3
			x = append(x, rates...)
			w := append(append([]float64(nil), ratios...), ratios[split]-1)
			for g := 1; g < classes; g++ {
				x = append(x, clamp(w[g]-w[0], -8, 8))
			}
			out = append(out, x)
		}
	}
	return out
}

// startingMoments returns the mean counts of both sides and the overdispersion of the own ones.
func startingMoments(cells []blockCell) (mean [2]float64, cv2 float64) {
	n, square := 0.0, 0.0
	for _, c := range cells {
		n += c.blocks
		mean[0] += c.blocks * float64(c.own)
		mean[1] += c.blocks * float64(c.peer)
		square += c.blocks * float64(c.own) * float64(c.own)
	}
	mean[0] /= n
	mean[1] /= n
	variance := square/n - mean[0]*mean[0]
	return mean, math.Max(variance-mean[0], 0) / (mean[0] * mean[0])
}

func finishBlocks(m *blockModel, model Model, classes int, x []float64, value float64) BlocksFit {
	x, value, info := polish(m.logLik, x, value)
	fit := BlocksFit{Model: model, Classes: classes, LogLik: value, x: x}
	fit.cov, fit.flat = pseudoInverse(info)
	fit.AIC = 2*float64(m.parameters()) - 2*value
	tau := coverages(x)
	fit.Coverage = Coverages{Own: tau[0], Peer: tau[1]}
	fit.MeanRate, fit.CV2 = m.mix.describe(x[mixingFrom:])
	for i, se := range []*float64{&fit.StdError.Own, &fit.StdError.Peer} {
		*se = tau[i] * (1 - tau[i]) * math.Sqrt(math.Max(fit.cov.At(i, i), 0))
	}
	return fit
}
