// Package linkerror estimates how often a linkage by inexact keys errs, and corrects totals over
// its links.
//
// Two holders link their records by two keys. The block key is free of errors: true pairs agree on
// it, and so do many false ones. The link key is the block key followed by columns with typing
// errors: it misses true pairs and still links some false ones. Nobody may look at a pair, so all
// is estimated from counts.
//
// # The number of links
//
// For each own record i, n_i is the number of the peer's records with the same key: its
// counterpart, linked with probability p, and others, whose number is Poisson with a rate that
// differs between classes of records:
//
//	P(n=k) = Σ_g α_g [ (1−p) Pois(k; λ_g) + p Pois(k−1; λ_g) ]          g = 1..G
//
// p is common to all classes. A model has 2G free parameters (p, G rates, G−1 weights); G is chosen
// by AIC = 2·2G − 2 log L among 1..4. Counts of 10 and more are one cell of the likelihood, with
// probability 1 − Σ_{k<10} P(n=k). Pooling leaves the rate of a class of heavy records almost free,
// so the mean rate is not taken from the classes but is mean(n) − p over the counts as they are.
// The likelihood has several maxima: FitLinks climbs from many starts, among them the moments mean
// − variance = p² and the estimates that Blakely and Salmond make of the records with no, one and
// two links.
//
// # Coverage
//
// With the block key, p is the coverage τ of the peer's dataset: the share of own units that the
// peer has. The counts of records of one block depend on each other, and a holder knows more than
// the n_i: the number of own records and of the peer's for every block. FitBlocks therefore models
// blocks. In a block with rate θ the units that both have, that only the holder has and that only
// the peer has are independent,
//
//	both ~ Pois(θ τ1 τ2)      own only ~ Pois(θ τ1 (1−τ2))      peer only ~ Pois(θ (1−τ1) τ2)
//
// and own and peer are seen, given own ≥ 1 (a holder knows no other blocks). With c = τ1+τ2−τ1τ2,
//
//	P(own=a, peer=b) = Σ_k (τ1τ2)^k (τ1(1−τ2))^{a−k} ((1−τ1)τ2)^{b−k} / (k! (a−k)! (b−k)!) · E[θ^{a+b−k} e^{−cθ}]
//
// where θ is gamma (the expectation is then a ratio of gamma functions, the counts negative
// binomial) or has one of G values (G up to 5), whichever has the lower AIC.
//
// # Correction
//
// R = p_link/τ is the recall of the link key, r = λ_link/λ_block the share of the false pairs of a
// block that it links. A total over links holds R of the true pairs and r of the false ones, the
// total over block pairs all of both, hence
//
//	T̂ = (T_link − r·T_block) / (R − r)
//
// for counts and sums, if linking errs independently of what is counted. Over all own records
// together T̂ is τ times their number, whatever the links; it is between cells that the links
// decide.
//
// # What is identified
//
// p, given the model, because a Bernoulli variable is no Poisson mixture: it makes the counts less
// dispersed than any mixture of Poisson distributions. What identifies it becomes faint as rates
// rise; at rates of several links per record, thousands of records leave p open, which a large
// standard error tells. The weights and rates of classes are not of interest and poorly determined.
// τ1 and τ2, because only the units of both make own and peer counts move together beyond their
// common θ; it needs blocks whose counts are Poisson given θ. Blocks of a size fixed by design, as
// households of exactly four, contradict that; their own counts vary less than Poisson mixtures
// can, and where enough of them show it, estimates are refused. Not identified: dependence between
// linking errors and cell, duplicates within a dataset, errors in the block key. Estimates without
// ground are refused, with the reason: Rates.Check, Limits.CheckCell.
//
// # Uncertainty
//
// Fits carry standard errors from the observed information, which takes records or blocks for
// independent. What a study reports rests on replicates instead: in each, every block has an
// independent Poisson weight of mean 1 (Weights), the limit of drawing blocks with replacement. Two
// nodes count: the linker numbers of links (LinkCounter), the holder its own blocks and the peer's
// records in them (BlockCounter), with the same weights, which follow from a common seed and the
// block's token. Assess fits everything to the tables as they are, and again to each replicate.
// Quality.Correct turns that into an interval for any total.
//
// # Sources
//
// A. Dasylva and A. Goussanou, "On the consistent estimation of linkage errors without training
// data", Japanese Journal of Statistics and Data Science 5 (2022), and "Estimating the false
// negatives due to blocking in record linkage", Survey Methodology 47 (2021): the model of n_i. T.
// Blakely and C. Salmond, "Probabilistic record linkage and a method to calculate the positive
// predictive value", International Journal of Epidemiology 31 (2002): false links from records with
// several links. Y. Ding and S. E. Fienberg, "Dual system estimation of Census undercount in the
// presence of matching error", Survey Methodology 20 (1994): the correction of totals.
//
// The package is pure and deterministic; it takes counts of records, and neither keys nor values.
// Times depend on the counts. It is meant for a holder's own data and for answers that disclosure
// control has released.
package linkerror
