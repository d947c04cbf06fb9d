package main

// ofAnswers are about roles in a study, records, and what is released of them.
var ofAnswers = []mutation{
	{"a peer can do only what its role in a study allows", "TestHolderOfAnotherStudyIsRefused", []edit{{
		"internal/node/studies.go", "if !ok || pinned != caller.Fingerprint || caller.Name == n.Name {", "if false && (!ok || pinned != caller.Fingerprint) {",
	}}},
	{"a peer can do only what its role in a study allows", "TestHolderOfAnotherStudyIsRefused", []edit{
		{"internal/node/studies.go", "if err := n.RequireParty(agreement, caller, study.Holder1, study.Holder2); err != nil {", "if false {"},
		{"internal/node/studies.go", "side, ok := agreement.Side(caller.Name)\n	if !ok {\n", "side, ok := agreement.Side(caller.Name)\n	if side = max(side, 1); !ok && false {\n"},
	}},
	{"a peer can do only what its role in a study allows", "TestOnlyTheOtherHolderIntersects", []edit{{
		"internal/holder/intersect/open.go", "return ag, a.Node.RequireParty(ag, caller, a.Node.SideOf(ag).Other().Role())", "return ag, nil",
	}}},
	{"a peer can do only what its role in a study allows", "TestOnlyTheOtherHolderIntersects", []edit{{
		"internal/node/studies.go", "if len(roles) > 0 && !slices.Contains(roles, role) {", "if false && !slices.Contains(roles, role) {",
	}}},
	{"a peer can do only what its role in a study allows", "TestDefectOverwriting", []edit{{
		"internal/linker/receive/receive.go", "if s == nil || s.Begin.Study != id || s.Side != side {", "if s == nil || s.Begin.Study != id || false && s.Side != side {",
	}}},
	{"a peer can do only what its role in a study allows", "TestDefectOverwriting", []edit{{
		"internal/linker/receive/upload.go", "k.Study == b.Study && known.Side == side &&", "k.Study == b.Study && side > 0 &&",
	}}},
	{"a peer can do only what its role in a study allows", "TestOnlyOwnSide", []edit{{
		"internal/linker/receive/receive.go", "if s == nil || s.Begin.Study != id || s.Side != side {", "if s == nil || s.Begin.Study != id || false && s.Side != side {",
	}}},

	{"a query cannot be replayed or altered", "TestReplayedAndAlteredQueriesAreRefused", []edit{{
		"internal/linker/answer/query.go", "if seen != nil {", "if seen != nil && false {",
	}}},
	{"a query cannot be replayed or altered", "TestReplayedAndAlteredQueriesAreRefused", []edit{{
		"internal/linker/answer/query.go", "	if err := r.Verify(acceptance.PublicKey); err != nil {\n		return err\n	}\n", "	_ = acceptance\n",
	}}},
	{"a query cannot be replayed or altered", "TestReplayedAndAlteredQueriesAreRefused", []edit{{
		"internal/linker/answer/query.go", "skew.Abs() > maxClockSkew {", "skew.Abs() > 1000*maxClockSkew {",
	}}},

	{"a holder cannot ask about more keys than agreed", "TestOversizeSetIsRefused", []edit{{
		"internal/psi/hello.go", "if limit == 0 || h.Keys <= limit {", "if true {",
	}}},
	{"a holder cannot ask about more keys than agreed", "TestLimitOverAllSessions", []edit{{
		"internal/psi/hello.go", "if l.Client == 0 || (before <= Allowance*l.Client", "if true || (before <= Allowance*l.Client",
	}}},
	{"a holder cannot ask about more keys than agreed", "TestOtherKeysUnderAUsedChunkNumber", []edit{{
		"internal/holder/intersect/session.go", "case known == d:", "case known == d || true:",
	}}},
	{"a holder cannot ask about more keys than agreed", "TestOtherKeysUnderOneChunkNumberAtOnce", []edit{{
		"internal/holder/intersect/server.go", "if err := sameChunk(ctx, tx, rec, psi.KindBlinded, m.No, m.Digest()); err != nil {\n			return err\n		}\n",
		"if err := sameChunk(ctx, tx, rec, psi.KindBlinded, m.No, m.Digest()); err != nil {\n			return errRepeated\n		}\n",
	}}},

	{"holders with different secrets", "TestDefectStaleKey", []edit{{
		"internal/holder/intersect/open.go", "if !hmac.Equal(want[:], h.Confirmation[:]) {", "if false && !hmac.Equal(want[:], h.Confirmation[:]) {",
	}}},

	{"a copy of the identifier as an ordinary column", "TestDefectCopyOfTheID", []edit{{
		"internal/disclosure/disclosure.go", "case c.Margin[0] >= t && c.Margin[1] >= t:", "case true:",
	}}},

	{"a study that plans its tables", "TestTheLinkerKeepsThePlan", []edit{{
		"internal/linker/answer/query.go", "if !released.Has(refs) {", "if false && !released.Has(refs) {",
	}}},
	{"a study that plans its tables", "TestPlanHas", []edit{{
		"internal/study/plan.go", "return !slices.ContainsFunc(columns, func(r Ref) bool { return !slices.Contains(t, r) })",
		"return slices.ContainsFunc(columns, func(r Ref) bool { return slices.Contains(t, r) })",
	}}},
	{"a study that plans its tables", "TestThePlanIsSigned", []edit{{
		"internal/study/terms.go", `json:"tables,omitempty"`, `json:"-"`,
	}}},

	{"a table beyond the plan", "TestATableThatOneHolderSignedIsRefused", []edit{{
		"internal/linker/plan/plan.go", "if err := a.VerifyVerdict(p); err != nil {", "if err := a.VerifyVerdict(p); err != nil && p.Verdict == nil {",
	}}},
	{"a table beyond the plan", "TestATableThatOneHolderSignedIsRefused", []edit{{
		"internal/linker/plan/plan.go", "if err := a.VerifyProposal(p); err != nil {", "if err := a.VerifyProposal(p); false && err != nil {",
	}}},
	{"a table beyond the plan", "TestARowThatIsNotSignedReleasesNothing", []edit{{
		"internal/linker/plan/store.go", "if err := verify(a, &p); err != nil {", "if err := verify(a, &p); false && err != nil {",
	}}},
	{"a table beyond the plan", "TestSignedTablesCannotBeChanged", []edit{{
		"internal/study/proposal.go", "|| !ed25519.Verify(acc.PublicKey, signed, signature) {", "|| len(acc.PublicKey) == 0 {",
	}}},
	{"a holder cannot approve its own", "TestAHolderDoesNotDecideOnItsOwn", []edit{{
		"internal/study/proposal.go", "if v.By != a.Peer(p.Proposer) {", "if false {",
	}, {
		"internal/study/proposal.go", "ok && decider.PublicKey.Equal(proposer.PublicKey) {", "ok && proposer.PublicKey == nil && decider.PublicKey == nil {",
	}}},
	{"a holder cannot approve its own", "TestAHolderCannotApproveItsOwnTable", []edit{{
		"internal/holder/approve/tables.go", "if p.Proposer == a.Node.Name {", "if false {",
	}, {
		"internal/study/proposal.go", "if v.By != a.Peer(p.Proposer) {", "if false {",
	}, {
		"internal/study/proposal.go", "ok && decider.PublicKey.Equal(proposer.PublicKey) {", "ok && proposer.PublicKey == nil && decider.PublicKey == nil {",
	}}},

	{"classes are recoded as both holders have signed", "TestContributedClassesAreRecoded", []edit{{
		"internal/holder/contribute/own.go", "v.Text, v.Null = r.Class(v.Text, v.Null)", "_ = r",
	}}},
	{"classes are recoded as both holders have signed", "TestContributedClassesAreRecoded", []edit{{
		"internal/holder/contribute/contribute.go", "n = max(n, len(class))", "_ = class",
	}}},
	{"classes are recoded as both holders have signed", "TestRecodeIsSigned", []edit{{
		"internal/study/private.go", `json:"recode,omitzero"`, `json:"-"`,
	}}},

	{"a linker that alters numbers of a holder's own classes", "TestAlteredCountsAreFound", []edit{{
		"internal/holder/check/check.go", "case len(full.Columns[1-c.side]) == 0 && max(n-size, size-n) > slack:", "case false:",
	}}},
	{"a linker that alters numbers of a holder's own classes", "TestAlteredCountsAreFound", []edit{{
		"internal/holder/check/check.go", "in.all && in.sum < size-slack*in.shown {", "false {",
	}}},
	{"a linker that alters numbers of a holder's own classes", "TestConcludeFindsWrongNumbers", []edit{{
		"internal/disclosure/suppression/conclude.go", "case problem.KindOf(err) == problem.Invalid:\n		c.fits = false", "case problem.KindOf(err) == problem.Invalid:",
	}}},
	{"a linker that alters numbers of a holder's own classes", "TestBothHoldersCertifyWhatIsReleased", []edit{{
		"internal/holder/check/answers.go", "case out.tables[at].Digest != t.Digest:", "case false:",
	}}},
	{"a number that must not be known and follows", "TestWhatFollowsIsFound", []edit{{
		"internal/holder/check/check.go", "case disclosure.Primary, disclosure.Dominance:\n		return true", "case disclosure.Primary, disclosure.Dominance:\n		return false",
	}}},
	{"a number that must not be known and follows", "TestConcludeThatNoneIsLeft", []edit{{
		"internal/disclosure/suppression/conclude.go", "x.Follows = x.Lo >= x.Hi", "x.Follows = false",
	}}},
	{"a number that must not be known and follows", "TestConcludeIsExact", []edit{{
		"internal/disclosure/suppression/conclude.go", "return int64(math.Ceil(x - interval.Tolerance))", "return int64(x) & 0",
	}}},
	{"a number that must not be known and follows", "TestConcludeWithTwoClassesAKey", []edit{{
		"internal/disclosure/suppression/conclude.go", "if c.needs[j] > c.most[i] {", "if false {",
	}}},
	{"a key with more classes of a planned column than agreed", "TestAKeyWithMoreClassesThanAgreedIsNotSent", []edit{{
		"internal/holder/contribute/structure.go", "if err := c.refuseManyClasses(); err != nil {", "if err := c.refuseManyClasses(); false && err != nil {",
	}}},
	{"a key with more classes of a planned column than agreed", "TestAKeyWithMoreClassesThanAgreedIsNotSent", []edit{{
		"internal/holder/contribute/contribute.go", "if !u.recorded { // what the linker has was checked before it was sent", "if false { //",
	}}},
	{"a key with more classes of a planned column than agreed", "TestKeysOfManyClassesAreNotLinked", []edit{{
		"internal/linker/link/link.go", "if err := checkStructure(ctx, tx, record.Agreement, both, name); err != nil {",
		"if err := checkStructure(ctx, tx, record.Agreement, both, name); false && err != nil {",
	}}},

	{"no cell under the threshold is released", "TestDecide", []edit{{
		"internal/disclosure/disclosure.go", "case c.Units[0] >= t && c.Units[1] >= t && r.mayShow(c.Shown):", "case c.Units[0] >= t && r.mayShow(c.Shown):",
	}}},
	{"no cell under the threshold is released", "TestTheFloorHoldsWhateverTheRulesSay", []edit{{
		"internal/disclosure/rules.go", "int64(max(r.Threshold, Floor))", "int64(r.Threshold)",
	}}},

	{"one unit with many records is not found", "TestDominance", []edit{{
		"internal/disclosure/disclosure.go", "> r.EffectiveDominance()", "> DominanceCeiling",
	}}},
	{"one unit with many records is not found", "TestDominantUnitIsNowhereToBeSeen", []edit{{
		"internal/disclosure/disclosure.go", "most := float64(max(p.Margin[0], p.Margin[1]))", "most := float64(p.Largest)",
	}}},
	{"one unit with many records is not found", "TestChosenNumbersOfRecordsDecodeNothing", []edit{{
		"internal/disclosure/disclosure.go", "most := float64(max(p.Margin[0], p.Margin[1]))", "most := float64(p.Largest)",
	}}},
	{"one unit with many records is not found", "TestChosenNumbersOfRecordsDecodeNothing", []edit{{
		"internal/linker/release/count.go", "			within(&units[i], side, margins[project(c, own)])\n", "			units[i].Margin[side.Index()] = margins[project(c, own)].Units\n",
	}}},
	{"one unit with many records is not found", "TestDominanceStaysInItsMargin", []edit{{
		"internal/linker/release/count.go", "	if run.EveryPairAUnit() {\n		return false\n	}\n", "	if true {\n		return false\n	}\n",
	}}},
	{"one unit with many records is not found", "TestChosenNumbersOfRecordsDecodeNothing", []edit{{
		"internal/disclosure/disclosure.go", "(p.Count < r.EffectiveThreshold() || r.Dominated(p))", "p.Count < r.EffectiveThreshold()",
	}}},

	{"the numbers together tell little of any unit", "TestBoundLeavesOutWhatTellsOfOneUnit", []edit{{
		"internal/disclosure/structure/leverage.go", "		if leverage <= limit {\n", "		if true {\n",
	}}},
	{"the numbers together tell little of any unit", "TestLaterTablesBesideThoseReleased", []edit{{
		"internal/disclosure/protection/protection.go", "	d.boundLeverage()\n", "",
	}}},
	{"the numbers together tell little of any unit", "TestAttacks", []edit{{
		"internal/disclosure/protection/protection.go", "	d.boundLeverage()\n", "",
	}}},
	{"no number below the threshold follows from others", "TestNothingSmallFollows", []edit{
		{"internal/disclosure/suppression/suppression.go", "			if leading(f) < 0 {\n				e.basis.rows", "			if false {\n				e.basis.rows"},
		{"internal/disclosure/suppression/suppression.go", "			changed = v.widen(tables, rules) || changed\n", "			_ = v\n"},
	}},
	{"no number below the threshold follows from others", "TestNothingSmallFollows", []edit{{
		"internal/disclosure/suppression/suppression.go", "			changed = v.widen(tables, rules) || changed\n", "			_ = v\n",
	}}},
	{"no number below the threshold follows from others", "TestNothingSmallFollows", []edit{{
		"internal/disclosure/suppression/view.go", "	v.unseen(&values, other, columns)\n", "",
	}}},
	{"no number below the threshold follows from others", "TestDifferencesOfNestedClasses", []edit{
		{"internal/disclosure/suppression/hidden.go", "if a[i]-b[i] < rules.Threshold {", "if a[i] < b[i] {"},
		{"internal/disclosure/suppression/hidden.go", "if v.countOf(profile, number) >= rules.Threshold {", "if v.countOf(profile, number) >= 0 {"},
	}},
	{"no number below the threshold follows from others", "TestHomogeneousClasses", []edit{{
		"internal/disclosure/protection/protection.go", "			linked[i] = &t.Table\n", "			linked[i] = &suppression.Table{Table: t.Table.Table}\n",
	}}},
	{"a class of which nearly all are in one cell is not released", "TestHomogeneousClasses", []edit{{
		"internal/disclosure/protection/protection.go", "	d.findHomogeneous()\n", "",
	}}},
	{"classes below the threshold are not named", "TestSmallClassesAreNotNamed", []edit{{
		"internal/disclosure/protection/protection.go", "		d.withhold()\n", "",
	}}},
	{"the same units have the same noise", "TestSameUnitsHaveTheSameNoise", []edit{{
		"internal/linker/release/decide.go", "cell.Numbers, t.Units[at], t.Keys[at] = w.numbers(c), c.Units, c.RecordKeys", "cell.Numbers, t.Units[at], t.Keys[at] = w.numbers(c), c.Units, c.RecordKeys+99999989*int64(refs[0].Index)",
	}}},
	{"each holder has a budget of its own", "TestStoredAnswerAndBudget", []edit{{
		"internal/linker/answer/query.go", "countBudgeted(ctx, tx, agreement.ID(), requester)", "countBudgeted(ctx, tx, agreement.ID(), agreement.Holder(study.Side1))",
	}}},

	{"a linker that answers from a state that it has left", "TestRestoredLinkerIsRefused", []edit{{
		"internal/auditlog/growth.go", "case h.Seq < g.last.Seq:", "case false:",
	}}},
	{"a linker that answers from a state that it has left", "TestRestoredLinkerIsRefused", []edit{{
		"internal/holder/linkerlog/head.go", "if err = head.Verify(key); err == nil && kept.Seq != 0 {", "if err = head.Verify(key); err == nil && head.Seq < kept.Seq {",
	}}},
	{"a linker that answers from a state that it has left", "TestRestoredLinkerIsRefused", []edit{{
		"internal/holder/contribute/contribute.go", "if err := a.Watcher.CheckHead(ctx, u.ag, u.linker, call, u.kept, r.Head); err != nil {", "if false {\n\t\tvar err error",
	}}},

	{"replaces no later contribution", "TestOlderIntersectionsReplaceNothing", []edit{{
		"internal/linker/receive/receive.go", "if r.Overtaken {\n\t\t\tr.Head", "if false {\n\t\t\tr.Head",
	}}},
	{"replaces no later contribution", "TestOlderIntersectionsReplaceNothing", []edit{{
		"internal/linker/receive/receive.go", "} else if yes {", "} else if false && yes {",
	}}},
	{"nothing is contributed but what both holders have signed", "TestCertificatesAreVerified", []edit{{
		"internal/contribution/certificate.go", "if !ok || !b.Certificate.SignedBy(", "if !ok || side == study.Side1 && !b.Certificate.SignedBy(",
	}}},
	{"nothing is contributed but what both holders have signed", "TestCertificatesAreVerified", []edit{{
		"internal/contribution/certificate.go", "if !ok || !b.Certificate.SignedBy(", "if !ok || side == study.Side2 && !b.Certificate.SignedBy(",
	}}},
	{"nothing is contributed but what both holders have signed", "TestCertificatesAreVerified", []edit{{
		"internal/contribution/certificate.go", "case c.Number == 0 || c.Study != b.Study || c.Intersection != b.Intersection || c.Number != b.Number:", "case false:",
	}}},
	{"nothing is contributed but what both holders have signed", "TestSilentReload", []edit{{
		"internal/linker/receive/receive.go", "if err := b.Certified(agreement); err != nil {", "if err := b.Certified(agreement); err != nil && false {",
	}}},
	{"nothing is contributed but what both holders have signed", "TestOtherSignaturesAreRefused", []edit{{
		"internal/holder/intersect/certify.go", "if !ok || !statement.SignedBy(acceptance.PublicKey, theirs.Signature) {", "if _ = acceptance; !ok {",
	}}},
	{"nothing is contributed but what both holders have signed", "TestBothSign", []edit{{
		"internal/holder/intersect/certify.go", "	return false, completeCertificate(ctx, tx, c)\n", "	return false, nil\n",
	}}},
	{"nothing is contributed but what both holders have signed", "TestSignaturesSurviveCrashes", []edit{{
		"internal/holder/internal/dbgen/intersect.sql.go", "(SELECT max(c.number) FROM intersection_certificate c WHERE c.study_id = $1)", "0",
	}}},

	{"a holder contributes one content from an intersection", "TestOneContentACertificate", []edit{{
		"internal/linker/receive/certificate.go", "c != nil && c.Contribution != b.ID {", "c != nil && c.Contribution != b.ID && false {",
	}}},
	{"a holder contributes one content from an intersection", "TestOneContentACertificate", []edit{{
		"internal/linker/receive/certificate.go", "if *had != content {", "if *had != content && false {",
	}}},
	{"a holder contributes one content from an intersection", "TestSilentReload", []edit{{
		"internal/linker/receive/certificate.go", "c != nil && c.Contribution != b.ID {", "c != nil && c.Contribution != b.ID && false {",
	}}},
	{"a holder contributes one content from an intersection", "TestAReloadedDatasetIsNotContributed", []edit{{
		"internal/holder/contribute/contribute.go", "case c.Generations[side.Index()] != contribution.BlindGeneration(", "case false && c.Generations[side.Index()] != contribution.BlindGeneration(",
	}}},

	{"after the first answer as many further intersections", "TestRefreshesAreBounded", []edit{{
		"internal/linker/receive/certificate.go", "made >= int64(allowed) {", "made > int64(allowed) {",
	}}},
	{"after the first answer as many further intersections", "TestNoRefreshUnlessSigned", []edit{{
		"internal/linker/receive/certificate.go", "if err != nil || !answered {", "if err != nil || !answered || answered {",
	}}},
	{"after the first answer as many further intersections", "TestAnUploadBeforeTheAnswerIsARefresh", []edit{{
		"internal/linker/receive/certificate.go", "if refresh, err = known.refresh(ctx, tx, agreement); err != nil {", "if err != nil {",
	}}},
	{"after the first answer as many further intersections", "TestLinksAreAnAnswer", []edit{{
		"internal/linker/receive/store_certificate.go", "WithTypos: agreement.WithTypos()}", "WithTypos: false}",
	}}},

	{"replaces no later contribution", "TestRestoredHolderReplacesNothing", []edit{{
		"internal/holder/contribute/contribute.go", "if err := intersect.SeeNumber(ctx, tx, u.ag.ID(), r.InForce); err != nil {", "if err := intersect.SeeNumber(ctx, tx, u.ag.ID(), 0); err != nil {",
	}}},
	{"replaces no later contribution", "TestIntersectionsAreNumbered", []edit{{
		"internal/holder/intersect/open.go", "number = max(ours, known) + 1", "number = known + 1",
	}}},

	{"an answer names the loads", "TestAnswersNameTheirOrigin", []edit{{
		"internal/linker/answer/query.go", "q.AnsweredBy, computed = first.ID, first.At", "q.AnsweredBy = first.ID",
	}}},
	{"an answer names the loads", "TestAnswersSayThatTheyAreOvertaken", []edit{{
		"internal/holder/contribute/provenance.go", "if own.Generation != ds.Generation && ", "if false && ",
	}}},
	{"an answer names the loads", "TestAnswersSayThatTheyAreOvertaken", []edit{{
		"internal/holder/contribute/provenance.go", "if root.Confirmation(intersect.ConfirmIntersection, found.Digest) == o.Intersection {", "if true {",
	}}},
	{"an answer names the loads", "TestQueryRefuses", []edit{{
		"internal/holder/contribute/provenance.go", `return "load of " + holder + " in " + hex.EncodeToString(intersection[:])`, `return "load of " + holder`,
	}, {
		"internal/holder/contribute/provenance.go", "\t\"encoding/hex\"\n", "",
	}}},

	{"what has hardly changed since an earlier release", "TestAFewOfManyAreHeldBack", []edit{{
		"internal/disclosure/protection/earlier.go", "case b.changed < d.rules.EffectiveThreshold():\n				c.Reason", "case false:\n				c.Reason",
	}}},
	{"what has hardly changed since an earlier release", "TestChangedCountsUnitsInBothDirections", []edit{{
		"internal/disclosure/structure/history.go", "if then[at] != n {", "if then[at] != n && false {",
	}, {
		"internal/disclosure/structure/history.go", "if _, ok := now[at]; !ok {", "if false {",
	}}},
	{"what has hardly changed since an earlier release", "TestWhatWasLeftOutBesideAnotherStaysSo", []edit{{
		"internal/disclosure/protection/earlier.go", "case cell.Reason == disclosure.Released && changed", "case false && changed",
	}}},
	{"what has hardly changed since an earlier release", "TestASumThatIsHeldBackDoesNotFollow", []edit{{
		"internal/disclosure/protection/earlier.go", "len(list) > 1 && c > 0", "len(list) > 1 && c < 0",
	}}},
	{"the classes of all earlier releases count", "TestNestedClassesOverTwoGenerations", []edit{{
		"internal/disclosure/protection/protection.go", "			left = d.boundBesideEarlier(about, fixed)\n", "			left = d.Keys.Bound(about, d.rules.EffectiveSmallestClass(), fixed)\n",
	}}},
	{"the classes of all earlier releases count", "TestReloadWithRefreshes", []edit{{
		"internal/disclosure/protection/earlier.go", "released[at][c.Class[side]] = true", "released[at][c.Class[side]] = false",
	}}},

	{"contributions of different intersections are never linked", "TestReplacementDropsLinksBeforeLinkingAgain", []edit{{
		"internal/linker/receive/receive.go", "if err := a.Linking.DropLinks(ctx, tx, id); err != nil {", "if false {\n\t\t\t\tvar err error",
	}}},

	{"an answer over other records is never given again", "TestAnotherContentUnderAnOldIDIsAnsweredAnew", []edit{{
		"internal/linker/link/link.go", "b = append(append(b, end.ID[:]...), end.Digest[:]...)", "b = append(b, end.ID[:]...)",
	}}},

	{"columns and keys of a study come from a holder", "TestALinkerCannotMakeUpAStudy", []edit{{
		"internal/node/studies.go", "role == study.Linker && a.Private != nil {", "role == study.Linker && false {",
	}}},
	{"columns and keys of a study come from a holder", "TestALinkerCannotMakeUpAStudy", []edit{{
		"internal/node/studies.go", "if n.Role == Holder && a.Private == nil {", "if false {",
	}}},
}
