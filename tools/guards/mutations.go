package main

import "slices"

// mutations break what the guarantees of the table rest on, in the order of its rows. Where two
// guards stand behind one another, a mutation takes both out: the guarantee is what must not be
// lost in silence.
var mutations = slices.Concat(ofPeers, ofAnswers, ofStudies)
