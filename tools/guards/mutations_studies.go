package main

// ofStudies are about what is signed and logged, sessions, loads and the operator.
var ofStudies = []mutation{
	{"an altered study, an unsigned or expired one", "TestAlteredAgreement", []edit{{
		"internal/study/agreement.go", "	if a.Private.Commitment() != a.Terms.Commitment ||", "	if",
	}}},
	{"an altered study, an unsigned or expired one", "TestCheck", []edit{{
		"internal/study/agreement.go", "if a.Terms.Expires.Expired(now) {", "if false && a.Terms.Expires.Expired(now) {",
	}}},
	{"an altered study, an unsigned or expired one", "TestStudiesThatRefuseEveryStep", []edit{{
		"internal/node/store_studies.go", "string(id[:]) != string(row.StudyID) ||", "len(id) == 0 ||",
	}}},
	{"an altered study, an unsigned or expired one", "TestStudiesThatRefuseEveryStep", []edit{{
		"internal/study/agreement.go", "if missing := again.Missing(); len(missing) > 0 {", "if missing := again.Missing(); false && len(missing) > 0 {",
	}}},

	{"one changed byte in the audit log", "TestEveryFlippedByteIsFound", []edit{{
		"internal/auditlog/verifier.go", "if Chain(r.PrevHash, r.Digest()) != r.Hash {", "if false && Chain(r.PrevHash, r.Digest()) != r.Hash {",
	}}},
	{"one changed byte in the audit log", "TestAlteredAuditRow", []edit{{
		"internal/auditlog/verifier.go", "if Chain(r.PrevHash, r.Digest()) != r.Hash {", "if false && Chain(r.PrevHash, r.Digest()) != r.Hash {",
	}}},

	{"a linker that rewrites its whole log", "TestRewrittenLinkerLog", []edit{{
		"internal/auditlog/growth.go", "if g.kept[0].Hash != g.hash {", "if false && g.kept[0].Hash != g.hash {",
	}}},
	{"a linker that rewrites its whole log", "TestLinkerLog", []edit{{
		"internal/auditlog/growth.go", "if g.kept[0].Hash != g.hash {", "if false && g.kept[0].Hash != g.hash {",
	}}},
	{"a linker that rewrites its whole log", "TestLinkerLog", []edit{{
		"internal/holder/linkerlog/verify.go", "return a.Node.RefuseReply(ctx, peer, \"AuditDigests\", \"\", l.rewritten(err))", "return l.rewritten(err)",
	}}},
	{"every answer reaches both holders", "TestBothHoldersHaveEveryAnswer", []edit{{
		"internal/holder/ask/ask.go", "	missed, err := a.CatchUp(ctx, ag)\n", "	missed, err := []error(nil), error(nil)\n",
	}, {
		"internal/holder/ask/collect.go", "{a.Watcher.CompareHeads, a.collect} {", "{a.Watcher.CompareHeads} {",
	}}},
	{"every answer reaches both holders", "TestAnswersAreDeliveredToBoth", []edit{{
		"internal/linker/answer/deliver.go", "if _, _, err := a.Node.HolderOf(ctx, tx, id, caller); err != nil {", "if _, _, err := a.Node.HolderOf(ctx, tx, id, caller); err != nil && false {",
	}}},
	{"every answer reaches both holders", "TestAnswersReachBothHolders", []edit{{
		"internal/cli/audit.go", "		g.catchUp(ctx, s, name)\n", "		_ = name\n",
	}}},
	{"a linker that tells the holders different answers", "TestToldAnswersAreNotBelieved", []edit{{
		"internal/query/delivered.go", "if o.Logged = ok; ok && logged != hex.EncodeToString(o.Digest[:]) {", "if o.Logged = ok; false && logged == hex.EncodeToString(o.Digest[:]) {",
	}}},
	{"a linker that tells the holders different answers", "TestAnotherAnswerIsNoticed", []edit{{
		"internal/holder/ask/collect.go", "case have.digest != nil && (!bytes.Equal(have.digest, r.Digest[:]) || !o.Logged):", "case false:",
	}}},
	{"a linker that shows the holders two histories", "TestTwoHistoriesAreNoticed", []edit{{
		"internal/holder/linkerlog/compare.go", "	broken := a.onOneLog(ctx, linker, key, []auditlog.SignedHead{theirs})\n", "	broken := error(nil)\n",
	}}},
	{"a linker that shows the holders two histories", "TestALinkerWithTwoLogsIsFoundOut", []edit{{
		"internal/holder/ask/collect.go", "{a.Watcher.CompareHeads, a.collect} {", "{a.collect} {",
	}}},
	{"a linker can neither fill a holder's memory", "TestAHostileLinkersLogIsBounded", []edit{{
		"internal/holder/linkerlog/verify.go", "		if most == 0 {", "		if false {",
	}}},
	{"a linker can neither fill a holder's memory", "TestAHostileLinkersLogIsBounded", []edit{{
		"internal/auditlog/growth.go", "case h.Seq > MaxGrowth:", "case false:",
	}}},
	{"`audit verify` checks every log that it can", "TestRewrittenLinkerLog", []edit{{
		"internal/auditlog/growth.go", "if g.kept[0].Hash != g.hash {", "if false && g.kept[0].Hash != g.hash {",
	}}},
	{"`audit verify` checks every log that it can", "TestALinkerThatIsAwayIsNotChecked", []edit{{
		"internal/holder/linkerlog/verify.go", "if err := g.Expect(h); err != nil && l.KeptErr == nil {", "if err := g.Expect(h); false && err != nil {",
	}}},

	{"with typos: nothing of either key", "TestTypos", []edit{{
		"internal/holder/ask/ask.go", "q.ciphers[r.Side.Index()].Name(r.Index)", "[]byte(q.ag.Columns(r.Side)[r.Index] + \"................................\")[:len(q.ciphers[r.Side.Index()].Name(r.Index))]",
	}}},
	{"with typos: nothing of either key", "TestReleaseOfCellsWithTypos", []edit{{
		"internal/linker/release/count.go", "		least = min(least, c.LinkUnits)\n", "",
	}}},

	{"nobody ends a study in another party's name", "TestNoticesAreTheirPartys", []edit{{
		"internal/study/notice.go", "if f != want {", "if f != want && false {",
	}}},
	{"nobody ends a study in another party's name", "TestNoticesAreTheirPartys", []edit{{
		"internal/study/notice.go", "|| !ed25519.Verify(n.PublicKey, t.NoticeBytes(n), n.Signature) {", "{",
	}}},
	{"nobody ends a study in another party's name", "TestNoticesAreTheirPartys", []edit{{
		"internal/node/ending.go", "if err := n.mayPropose(from); err != nil {", "if err := n.mayPropose(from); false {",
	}}},
	{"runs no step, and no late message revives it", "TestADeclinedStudyIsOver", []edit{{
		"internal/study/agreement.go", "if err := a.CheckOpen(); err != nil {", "if err := a.CheckOpen(); false {",
	}}},
	{"runs no step, and no late message revives it", "TestALateProposalRevivesNothing", []edit{{
		"internal/node/studies.go", "if len(notices)+len(a.Notices) > 0 {", "if len(a.Notices) > 0 {",
	}}},
	{"runs no step, and no late message revives it", "TestForgetStudy", []edit{{
		"internal/node/studies.go", "if err := n.deleted(ctx, tx, a.ID(), nil); err != nil {", "if err := error(nil); err != nil {",
	}}},

	{"gives no fresh budget", "TestASecondStudyGetsNoFreshBudget", []edit{{
		"internal/linker/internal/dbgen/answer.sql.go", "(own.n + earlier.n + deleted.n)::bigint", "own.n::bigint",
	}}},
	{"gives no fresh budget", "TestBudgetsOfAPopulationAddUp", []edit{{
		"db/migrations/linker/000013_population.up.sql", "WHERE study_population(gone.terms) IS NOT NULL", "WHERE false",
	}}},
	{"is live at a time", "TestOneStudyOfAPopulationAtATime", []edit{{
		"internal/node/population.go", "&& n.live(other) {", "&& false {",
	}}},
	{"is live at a time", "TestTwoStudiesOfAPopulationAtOnce", []edit{{
		"internal/node/population.go", "&& n.live(other) {", "&& false {",
	}}},
	{"is live at a time", "TestStudiesOfAPopulationArriveTogether", []edit{{
		"internal/node/population.go", "if err := tx.q.LockPopulation(ctx, tx.db, t.Population); err != nil {", "if err := error(nil); err != nil {",
	}}},
	{"is live at a time", "TestTheLinkerKnowsThePopulation", []edit{{
		"internal/linker/study.go", "asked && signed && len(acc.PopulationProof) == 0", "asked && signed && len(acc.PopulationProof) == 0 && false",
	}}},
	{"has one token in all studies about a population", "TestStudiesOfOnePopulationShareTokens", []edit{{
		"internal/holder/agree/keys.go", "key, err := a.TokenKey(ctx, tx, ag)", "key, err := a.RootKey(ctx, tx, ag)",
	}}},
	{"has one token in all studies about a population", "TestPopulationsThatNoStepHasKept", []edit{{
		"internal/holder/agree/population.go", "return a.keepPopulation(ctx, tx, r.Agreement)", "_ = r; return nil",
	}}},
	{"has one token in all studies about a population", "TestALostPopulation", []edit{{
		"internal/holder/agree/population.go", "case signed && !hmac.Equal(peer.PopulationProof, want[:]):", "case signed && !hmac.Equal(peer.PopulationProof, want[:]) && false:",
	}}},

	{"is not signed unawares", "TestWhatIsSignedFitsWhatIsLoaded", []edit{{
		"internal/holder/agree/fit.go", "if err != nil || keys <= limit {", "if true {",
	}}},
	{"is not signed unawares", "TestWhatIsSignedFitsWhatIsLoaded", []edit{{
		"internal/holder/agree/fit.go", "opts.LoadLater && opts.Dataset == \"\"", "opts.Dataset == \"\"",
	}}},

	{"a deleted study leaves no row behind", "TestForgottenStudyLeavesNoRowInAnyTable", []edit{{
		"db/migrations/holder/000008_study_ends.up.sql", "    DELETE FROM psi_gone WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);\n", "",
	}}},
	{"a deleted study leaves no row behind", "TestForgottenStudyLeavesNoRowInAnyTable", []edit{{
		"db/migrations/holder/000008_study_ends.up.sql", "    DELETE FROM psi_bound WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);\n", "",
	}}},
	{"a deleted study leaves no row behind", "TestForgottenStudyLeavesNoRowInAnyTable", []edit{{
		"db/migrations/holder/000008_study_ends.up.sql", "    DELETE FROM psi_candidate WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);\n", "",
	}}},
	{"a deleted study leaves no row behind", "TestForgottenStudyLeavesNoRowInAnyTable", []edit{{
		"db/migrations/holder/000008_study_ends.up.sql", "    DELETE FROM study_change WHERE study_no = gone.study_no;\n", "",
	}}},
	{"a deleted study leaves no row behind", "TestForgottenStudiesLeaveNoRowInAnyTable", []edit{{
		"db/migrations/linker/000008_study_ends.up.sql", "    PERFORM drop_records(gone.study_no);\n", "",
	}}},
	{"a deleted study leaves no row behind", "TestForgottenStudyLeavesNothing", []edit{{
		"db/migrations/holder/000008_study_ends.up.sql", "    DELETE FROM study_key WHERE study_no = gone.study_no;\n", "",
	}}},

	{"an RSA modulus that was made to leak", "TestDishonestModulus", []edit{{
		"internal/oprf/rsa_certificate.go", "if p.power(&t, roots[i]).Cmp(x) != 0 {", "if p.power(&t, roots[i]).Cmp(x) != 0 && false {",
	}}},
	{"an RSA modulus that was made to leak", "TestCertificate", []edit{{
		"internal/oprf/rsa_certificate.go", "if p.power(&t, roots[i]).Cmp(x) != 0 {", "if p.power(&t, roots[i]).Cmp(x) != 0 && i == 0 {",
	}}},
	{"an RSA modulus that was made to leak", "TestCertificateOfNonUnits", []edit{{
		"internal/oprf/rsa_certificate.go", "if t.GCD(nil, nil, units, p.n).Cmp(bigOne) != 0 {", "if false && t.GCD(nil, nil, units, p.n).Cmp(bigOne) != 0 {",
	}}},
	{"an RSA modulus that was made to leak", "TestCertificateOfNonUnits", []edit{{
		"internal/oprf/rsa_certificate.go", "		p.mul(units, units, x, &scratch)\n", "		units.Set(x)\n		_ = scratch\n",
	}}},

	{"wrong counts, repeated or reordered chunks", "TestTampering", []edit{{
		"internal/psi/session.go", "if m.Digest != own.Digest {", "if false && m.Digest != own.Digest {",
	}}},
	{"wrong counts, repeated or reordered chunks", "TestTamperingWithBase", []edit{{
		"internal/psi/session.go", "if m.Digest != own.Digest {", "if false && m.Digest != own.Digest {",
	}}},
	{"wrong counts, repeated or reordered chunks", "TestTamperingWithBase", []edit{{
		"internal/holder/intersect/client.go", "			if !known {\n				return psi.Violation(problem.New(problem.Invalid, \"the server names tags", "			if !known && false {\n				return psi.Violation(problem.New(problem.Invalid, \"the server names tags",
	}}},
	{"wrong counts, repeated or reordered chunks", "TestSessionRefuses", []edit{{
		"internal/psi/session.go", "if string(tag[:]) <= string(last[:]) {", "if string(tag[:]) < string(last[:]) {",
	}}},
	{"wrong counts, repeated or reordered chunks", "TestMAC", []edit{{
		"internal/psi/secret.go", "if subtle.ConstantTimeCompare(want[:], mac) != 1 {", "if subtle.ConstantTimeCompare(want[:4], mac[:min(len(mac), 4)]) != 1 {",
	}}},
	{"wrong counts, repeated or reordered chunks", "TestRFC9496InvalidEncodings", []edit{{
		"internal/oprf/ristretto_group.go", "	_, err := p.SetCompressed(&c)\n	return err == nil\n", "	_, _ = p.SetCompressed(&c)\n	return true\n",
	}}},
	{"wrong counts, repeated or reordered chunks", "TestBadElementPlace", []edit{{
		"internal/oprf/ristretto_group.go", "if c.Equal(curve.NewCompressedRistretto()) == 1 {", "if false {",
	}}},

	{"what was kept of earlier sessions", "TestDamagedBase", []edit{{
		"internal/holder/intersect/finish.go", "	if damaged != nil && rec.BuildsOn != 0 {\n", "	if damaged != nil && rec.BuildsOn != 0 && false {\n",
	}}},
	{"what was kept of earlier sessions", "TestLostRowsOfTheBase", []edit{{
		"internal/holder/intersect/client.go", "	if tags != rec.State.Server.Keys {", "	if false && tags != rec.State.Server.Keys {",
	}}},
	{"what was kept of earlier sessions", "TestLostRowsOfTheBase", []edit{{
		"internal/holder/intersect/client.go", "	if !whole {", "	if false && !whole {",
	}}},
	{"what was kept of earlier sessions", "TestBaseThatOneSideLost", []edit{{
		"internal/psi/session.go", "return s.Client.Base != SessionID{} && s.Client.Base == s.Server.Base", "return s.Client.Base != SessionID{} || s.Server.Base != SessionID{}",
	}}},

	{"a server has no more tags at the client than it states", "TestConcealedTags", []edit{{
		"internal/holder/intersect/client.go", "	if tags != rec.State.Server.Keys {", "	if false && tags != rec.State.Server.Keys {",
	}}},

	{"does not steer the terminal", "TestTextsOfOthersDoNotSteerTheTerminal", []edit{{
		"internal/cli/output.go", "strings.Join(printableAll(r), \"\\t\")", "strings.Join(r, \"\\t\")",
	}}},
	{"does not steer the terminal", "TestTextsOfOthersDoNotSteerTheTerminal", []edit{{
		"internal/cli/output.go", "			r = printableAll(r)\n", "",
	}}},
	{"does not steer the terminal", "TestTextsOfOthersDoNotSteerTheTerminal", []edit{{
		"internal/cli/output.go", "g.out.Write(printableJSON(b.Bytes()))", "g.out.Write(b.Bytes())",
	}}},
	{"does not steer the terminal", "TestTextsOfOthersDoNotSteerTheTerminal", []edit{{
		"internal/cli/output.go", "printable(worded(fmt.Sprintf(format, args...)))", "fmt.Sprintf(format, args...)",
	}}},
	{"does not steer the terminal", "TestTextsOfOthersDoNotSteerTheTerminal", []edit{{
		"internal/cli/root.go", "label+printableLines(worded(text), \"\\n\"+strings.Repeat(\" \", len(label)))", "label+text",
	}}},
	{"does not steer the terminal", "TestTextsOfOthersDoNotSteerTheTerminal", []edit{{
		"internal/cli/root.go", "line(\"\", printable(byOperator.Error()))", "line(\"\", byOperator.Error())",
	}}},
	{"does not steer the terminal", "TestTextsOfOthersDoNotSteerTheTerminal", []edit{{
		"internal/cli/study.go", "printableLines(a.Summary(), \"\\n\")", "a.Summary()",
	}}},
	{"does not steer the terminal", "TestTextsOfOthersDoNotSteerTheTerminal", []edit{{
		"internal/cli/printable.go", "unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)", "unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp)",
	}}},
	{"does not steer the terminal", "TestBarsDoNotSteerTheTerminal", []edit{{
		"internal/cli/progress.go", "decor.Name(printable(label), decor.WCSyncSpaceR)", "decor.Name(label, decor.WCSyncSpaceR)",
	}}},
	{"does not steer the terminal", "TestValuesAreExactForPrograms", []edit{{
		"internal/cli/output.go", "if g.outToTerminal { // a file", "if true { // a file",
	}}},

	{"a load leaves no study without its columns", "TestReplacementServesStudies", []edit{{
		"internal/holder/load/guard.go", "if len(lacks) == 0 {", "if true {",
	}}},
	{"a load leaves no study without its columns", "TestRowSecurityIsAnError", []edit{{
		"internal/dataset/table.go", "\t\"SET LOCAL row_security TO off\",", "",
	}}},
	{"a load leaves no study without its columns", "TestTooFewRows", []edit{{
		"internal/holder/load/guard.go", "case rows == 0:", "case false:",
	}}},
	{"a load leaves no study without its columns", "TestTooFewRows", []edit{{
		"internal/holder/load/guard.go", "rows < old.Rows-rows", "rows < 0",
	}}},

	{"a load that fails leaves what was", "TestFailedLoadsSayWhatIsLeft", []edit{{
		"internal/holder/load/guard.go", "Kind: problem.KindOf(err), Err: err, Text: text + \"; \" + outcome", "Kind: problem.KindOf(err), Err: err, Text: text",
	}}},
	{"a load that fails leaves what was", "TestCommitWithoutAnAnswer", []edit{{
		"internal/holder/load/guard.go", "return &unknownOutcome{cause}", "return cause",
	}}},

	{"the inspectors' role reads the views", "TestInspectorReadsViewsOnly", []edit{{
		"db/migrations/node/000001_node.up.sql", "GRANT SELECT ON ALL TABLES IN SCHEMA inspect TO", "GRANT SELECT ON ALL TABLES IN SCHEMA inspect, public TO",
	}}},
	{"the inspectors' role reads the views", "TestInspectorGrantedLater", []edit{{
		"internal/node/store_inspector.go", "\"GRANT SELECT ON ALL TABLES IN SCHEMA inspect TO \" + InspectorRole,", "",
	}}},
	{"whoever puts a password into an argument is warned", "TestPasswordsInArguments", []edit{{
		"internal/cli/secrets.go", "if f == nil || !f.Changed || !hasPassword(f.Value.String()) {", "if f == nil || !f.Changed || true {",
	}}},
	{"whoever puts a password into an argument is warned", "TestScripts", []edit{{
		"internal/cli/peer.go", "if strings.Contains(address, \"@\") {", "if false && strings.Contains(address, \"@\") {",
	}}},
	{"a study that a peer proposes is in the log", "TestProposalsAreInTheLog", []edit{{
		"internal/node/news.go", "	if proposed {\n", "	if proposed && false {\n",
	}}},
	{"a study that a peer proposes is in the log", "TestOperations", []edit{{
		"internal/node/news.go", "	if proposed {\n", "	if proposed && false {\n",
	}}},

	{"kill -9 at any point loses nothing", "TestKill9", uploadsDoNotResume},
	{"kill -9 at any point loses nothing", "TestKill9WithTypos", uploadsDoNotResume},

	{"both operators are told what normalisation lost", "TestBothAreToldWhatIsLost", []edit{{
		"internal/holder/intersect/finish.go", "finished != nil && s.serving && ", "finished != nil && false && ",
	}}},
	{"next to nothing in it is a warning", "TestLittleInCommon", []edit{{
		"internal/holder/intersect/counts.go", "case matched*FewInCommon < fewest:", "case false:",
	}}},
	{"next to nothing in it is a warning", "TestContributeNothing", []edit{{
		"internal/holder/ask/ask.go", "if len(q.refs) == 0 && len(answer.Cells) == 0 {", "if false {",
	}}},
	{"makes another number of an identifier", "TestNoStepMakesAnotherNumber", []edit{{
		"internal/linkagekey/steps2.go", "if losesNumber(b) {", "if false {",
	}}},
	{"characters that nobody sees keep no records apart", "TestInvisibleCharactersMakeNoDifference", []edit{{
		"internal/linkagekey/characters.go", "return unicode.In(r, unicode.Cf, unicode.Other", "return unicode.In(r, unicode.Zl, unicode.Other",
	}}},
	{"keeps the recipe version", "TestVersion1StaysAsItWas", []edit{{
		"internal/linkagekey/linkagekey.go", "if r.version == 1 {", "if false {",
	}}},
	{"keeps the recipe version", "TestRecipeVersionIsTheSignedOne", []edit{{
		"internal/study/agreement.go", "linkagekey.ParseRecipeOf(a.Private.RecipeVersion, k.Normalise)", "linkagekey.ParseRecipe(k.Normalise)",
	}}},
	{"keeps the recipe version", "TestStudyOfAnOlderRecipe", []edit{{
		"internal/study/agreement.go", "linkagekey.ParseRecipeOf(a.Private.RecipeVersion, k.Normalise)", "linkagekey.ParseRecipe(k.Normalise)",
	}}},
}

// uploadsDoNotResume tells a holder whose upload was cut to go on one chunk too far.
var uploadsDoNotResume = []edit{{
	"internal/linker/receive/receive.go", "r.NextChunk, r.Complete = known.NextChunk, known.Complete", "r.NextChunk, r.Complete = known.NextChunk+1, known.Complete",
}}
