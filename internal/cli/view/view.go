// Package view declares what the command line prints with --format json, one type for each object.
//
// The types are documented, field by field, in docs/json.md; a test compares the two. Commands fill
// them, and nothing else in packages cli, demo, holder or simulate has tags for JSON. A name or a
// meaning that is changed here breaks the scripts of those who read it; a field that is added does
// not.
//
// Some objects are printed as they are stored or signed: an answer, the quality of links, an audit
// entry, the terms of a study. Their encoding belongs to the package that stores or signs them, and
// stands here under an alias.
//
// It is a package of its own because package demo reads what commands print, with these types, and
// cli imports demo. It has no behaviour, and imports only packages that know neither SQL nor
// network.
package view

import (
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Objects that are stored or signed as they are printed.
type (
	// Answer is what `query` prints. Holders store it.
	Answer = query.Result
	// AnswerCell is a cell of an Answer.
	AnswerCell = query.ResultCell
	// Budget is how many queries a holder may ask, in an Answer.
	Budget = query.Budget
	// Provenance says what an Answer or a Quality comes from.
	Provenance = query.Provenance
	// Load is one load of a holder's dataset. It travels sealed.
	Load = contribution.Load

	// Coverage is the share of one's own units that the other holder has too, by one method. It is
	// stored as a part of the quality of links, and so are the next four.
	Coverage = linkerror.Coverage
	// LinkModel is the model of the numbers of links, fitted.
	LinkModel = linkerror.LinkFit
	// GoodnessOfFit compares a LinkModel with the data.
	GoodnessOfFit = linkerror.GoodnessOfFit
	// LinkStdError holds standard errors of a LinkModel or a LinksFit.
	LinkStdError = linkerror.StdError
	// Limits are those beyond which no total is corrected.
	Limits = linkerror.Limits

	// Terms is what all three nodes sign.
	Terms = study.Terms
	// Party is a node in Terms.
	Party = study.Party
	// HolderTerms is a holder in Terms.
	HolderTerms = study.HolderTerms
	// Disclosure is the disclosure rules in Terms.
	Disclosure = disclosure.Rules
	// PlannedColumn is a column of a planned table, in Terms.
	PlannedColumn = study.Ref
	// LinkMethod is how link keys are compared, in Terms.
	LinkMethod = study.LinkMethod
	// Private is what only the holders see of a study; Terms commit to it.
	Private = study.Private
	// PrivateKey is a linkage key in Private.
	PrivateKey = study.PrivateKey
	// Filter is how a Bloom filter is made, in Private.
	Filter = study.FilterSpec
)
