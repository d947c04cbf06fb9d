package main

// mutations break what the guarantees of the table rest on, in the order of its rows. Where two
// guards stand behind one another, a mutation takes both out: the guarantee is what must not be
// lost in silence.
var mutations = []mutation{
	{"reaches the linker's database, its log, or any wire", "TestNothingLeaks", []edit{{
		"internal/holder/ask/ask.go", "if r.Purpose, err = root.SealNote(notePurpose, q.purpose); err != nil {",
		"if r.Purpose, err = []byte(q.purpose+q.purpose+q.purpose+q.purpose), nil; err != nil {",
	}}},
	{"reaches the linker's database, its log, or any wire", "TestNothingLeaks", []edit{{
		"internal/linker/receive/receive.go", `slog.String("holder", caller.Name))`,
		`slog.String("holder", caller.Name), slog.String("columns", "QCOLUMNAGE"))`,
	}}},

	{"strangers are refused in the TLS handshake", "TestStrangerIsRefused", []edit{{
		"internal/identity/tls.go", "if !ok {", "if false && !ok {",
	}}},
	{"strangers are refused in the TLS handshake", "TestStrangerIsRefused", []edit{{
		"internal/identity/tls.go", `refused(f, remote, "not a known peer")`, "",
	}}},

	{"strangers cost the database nothing", "TestStrangersShareOneRead", []edit{{
		"internal/rpc/pin_cache.go", "return g.pins[f] && time.Since(g.last) < g.apart", "return false",
	}}},
	{"strangers cost the database nothing", "TestReadsOfThePinsAreApart", []edit{{
		"internal/rpc/pin_cache.go", "pinsApart = 100 * time.Millisecond", "pinsApart = 0",
	}}},
	{"strangers cost the database nothing", "TestReadsOfThePinsAreApart", []edit{{
		"internal/rpc/pin_cache.go", "	time.Sleep(after)\n", "	_ = after\n",
	}}},
	{"strangers cost the database nothing", "TestReadsOfThePinsAreApart", []edit{{
		"internal/rpc/pin_cache.go", "if g.next == nil {", "if true {",
	}}},
	{"strangers cost the database nothing", "TestStrangersFillNoLog", []edit{{
		"internal/node/refusals.go", "limitStrangers = rateLimit{burst: 10,", "limitStrangers = rateLimit{burst: 10000,",
	}}},

	{"while a node's database is away", "TestADatabaseThatIsAwayMakesNoStrangers", []edit{{
		"internal/rpc/server.go", "if err != nil && problem.KindOf(err) != problem.NotFound {",
		"if false && problem.KindOf(err) != problem.NotFound {",
	}}},
	{"while a node's database is away", "TestADatabaseThatIsAwayMakesNoStrangers", []edit{{
		"internal/rpc/pin_cache.go", "if r.err = err; err == nil {", "if r.err = err; true {",
	}}},

	{"a peer that is removed reaches nothing", "TestARemovedPeerIsRefused", []edit{{
		"internal/rpc/server.go", "if err != nil {\n\t\ts.turnAway(", "if false {\n\t\ts.turnAway(",
	}}},
	{"a peer that is removed reaches nothing", "TestARemovedPeerIsRefusedOnAnOpenConnection", cachedLookUp},
	{"a peer that is removed reaches nothing", "TestAChangedPeerIsKnownOnOpenConnections", cachedLookUp},
	{"a peer that is removed reaches nothing", "TestTheGateFollowsThePins", []edit{{
		"internal/rpc/pin_cache.go", "	if g.recent(f) {", "	if g.mu.Lock(); g.pins[f] {\n		g.mu.Unlock()\n		return true, nil\n	}\n	g.mu.Unlock()\n	if g.recent(f) {",
	}}},

	{"a key is pinned under one name", "TestAKeyHasOneName", []edit{{
		"db/migrations/node/000001_node.up.sql", "CONSTRAINT peer_fingerprint_unique UNIQUE", "",
	}}},
	{"a key is pinned under one name", "TestSetPeer", []edit{{
		"internal/node/setpeer.go", "return &p, checkOneName(p, known)", "_ = known\n		return &p, nil",
	}, {
		"db/migrations/node/000001_node.up.sql", "CONSTRAINT peer_fingerprint_unique UNIQUE", "",
	}}},
	{"a change of a peer that ends signed studies", "TestChangesThatEndStudies", []edit{{
		"internal/node/setpeer.go", "if len(done.Ended) > 0 && !endStudies {", "if false && !endStudies {",
	}}},
	{"a change of a peer that ends signed studies", "TestSetPeer", []edit{{
		"internal/node/setpeer.go", "details[\"old_\"+f.name], details[\"new_\"+f.name] = f.old, f.new", "details[\"new_\"+f.name] = f.new",
	}}},

	{"one peer cannot occupy a node", "TestOnePeerCannotOccupyTheNode", []edit{{
		"internal/rpc/call_limiter.go", "make(chan struct{}, l.Calls)", "make(chan struct{}, 1000*l.Calls)",
	}}},
	{"one peer cannot occupy a node", "TestCallersAreKnownWhileTheDatabaseIsAtWork", []edit{{
		"internal/rpc/server.go", "	c.peer, err = s.pins.peer(r.Context(), fp)\n",
		"	if c.peer, err = s.pins.peer(r.Context(), fp); err == nil {\n		_, err = s.auditor.(interface {\n			Peers(context.Context) ([]peer.Peer, error)\n		}).Peers(r.Context())\n	}\n",
	}}},

	{"one peer cannot fill a node's memory", "TestBytesUnderWayAreBounded", []edit{{
		"internal/rpc/call_limiter.go", "	size = min(size, l.Bytes)\n", "	size = 0\n",
	}}},
	{"one peer cannot fill a node's memory", "TestOversizeRequestsAreRefused", []edit{{
		"internal/rpc/server.go", "connect.WithReadMaxBytes(MaxMessage)", "connect.WithReadMaxBytes(64 * MaxMessage)",
	}}},
	{"one peer cannot fill a node's memory", "TestOversizeRepliesAreRefused", []edit{{
		"internal/rpc/client.go", "connect.WithReadMaxBytes(MaxMessage)", "connect.WithReadMaxBytes(64 * MaxMessage)",
	}}},
	{"one peer cannot fill a node's memory", "TestMessagesOfOverheadAreRefused", []edit{{
		"internal/rpc/codec.go", "if allowed -= fieldMemory; allowed < 0 {", "if allowed -= fieldMemory; false {",
	}}},
	{"one peer cannot fill a node's memory", "TestOtherEncodingsAreRefused", []edit{{
		"internal/rpc/server.go", "if r.Header.Get(\"Content-Type\") == contentType {", "if true {",
	}}},
	{"a peer that hangs up fills no log", "TestACallersCancellationIsNoFaultOfOurs", []edit{{
		"internal/rpc/gone.go", "if ctx.Err() == nil || !endedByContext(err) {", "if true {",
	}}},
	{"a peer that hangs up fills no log", "TestHangingUpHidesNothing", []edit{{
		"internal/rpc/gone.go", "if ctx.Err() == nil || !endedByContext(err) {", "if ctx.Err() == nil {",
	}}},
	{"nothing of a study goes to a node whose role or name", "TestIntroductions", []edit{{
		"internal/rpc/introduce.go", "if err := i.Check(p, *c.introducing); err != nil {", "if err := i.Check(p, *c.introducing); false && err != nil {",
	}}},
	{"another key than the pinned one, and a key", "TestWhyAPeerIsNotReached", []edit{{
		"internal/rpc/unreachable.go", "if strings.Contains(op.Err.Error(), refusedCertificate) {", "if false {",
	}}},
	{"another key than the pinned one, and a key", "TestARefusedKeyIsAlwaysToldSo", []edit{{
		"internal/rpc/unreachable.go", "if strings.Contains(op.Err.Error(), refusedCertificate) {", "if false {",
	}}},

	{"one peer cannot fill a node's audit log", "TestAPeerFillsNoLog", []edit{{
		"internal/node/refusals.go", "limitPeer      = rateLimit{burst: 60,", "limitPeer      = rateLimit{burst: 10000,",
	}}},
	{"one peer cannot fill a node's audit log", "TestProposalsAreThrottledForEachPeer", []edit{{
		"internal/node/studies.go", "if err := n.mayPropose(from); err != nil {", "if err := n.mayPropose(from); false {",
	}}},

	{"a peer learns nothing of faults that are a node's own", "TestOurOwnFaultIsNoRefusal", []edit{{
		"internal/rpc/errors.go", "if !errors.As(err, &p) || p.Kind == problem.Internal {", "if !errors.As(err, &p) {",
	}}},

	{"replies that are malformed, oversize", "TestRefusedRepliesAreAudited", []edit{{
		"internal/rpc/client.go", "		c.audit(caller, p, req, refusedReply(err, t.stage.Load()))\n", "",
	}}},
	{"replies that are malformed, oversize", "TestRefusedRepliesAreAudited", []edit{{
		"internal/rpc/client.go", "		c.audit(ctx, p, req, err.Error())\n", "",
	}}},
	{"replies that are malformed, oversize", "TestAPeerCannotAnswerWithFalseSignatures", []edit{{
		"internal/node/exchange.go", `return n.RefuseReply(ctx, to, "Exchange", a.ID().String(), err)`, "return err",
	}}},
	{"replies that are malformed, oversize", "TestAPeerCannotAnswerWithFalseSignatures", []edit{{
		"internal/study/acceptance.go", "if len(acc.Signature) != ed25519.SignatureSize || !ed25519.Verify(acc.PublicKey, a.SigningBytes(acc), acc.Signature) {",
		"if len(acc.Signature) != ed25519.SignatureSize {",
	}}},

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
		"internal/linker/answer/query.go", "if !agreement.Terms.Tables.Has(refs) {", "if false {",
	}}},
	{"a study that plans its tables", "TestPlanHas", []edit{{
		"internal/study/plan.go", "return !slices.ContainsFunc(columns, func(r Ref) bool { return !slices.Contains(t, r) })",
		"return slices.ContainsFunc(columns, func(r Ref) bool { return slices.Contains(t, r) })",
	}}},
	{"a study that plans its tables", "TestThePlanIsSigned", []edit{{
		"internal/study/terms.go", `json:"tables,omitempty"`, `json:"-"`,
	}}},

	{"classes are recoded as both holders have signed", "TestContributedClassesAreRecoded", []edit{{
		"internal/holder/contribute/contribute.go", "v.Text, v.Null = u.recode[i].Class(v.Text, v.Null)", "_ = u.recode",
	}}},
	{"classes are recoded as both holders have signed", "TestContributedClassesAreRecoded", []edit{{
		"internal/holder/contribute/contribute.go", "n = max(n, len(class))", "_ = class",
	}}},
	{"classes are recoded as both holders have signed", "TestRecodeIsSigned", []edit{{
		"internal/study/private.go", `json:"recode,omitzero"`, `json:"-"`,
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
		"internal/linker/answer/cells.go", "			within(&units[i], side, margins[project(c, own)])\n", "			units[i].Margin[side.Index()] = margins[project(c, own)].Units\n",
	}}},
	{"one unit with many records is not found", "TestDominanceStaysInItsMargin", []edit{{
		"internal/linker/answer/cells.go", "	if run.EveryPairAUnit() {\n		return false\n	}\n", "	if true {\n		return false\n	}\n",
	}}},
	{"one unit with many records is not found", "TestChosenNumbersOfRecordsDecodeNothing", []edit{{
		"internal/disclosure/disclosure.go", "(p.Count < r.EffectiveThreshold() || r.Dominated(p))", "p.Count < r.EffectiveThreshold()",
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
		"internal/holder/contribute/provenance.go", "if root.Confirmation(ConfirmIntersection, found.Digest) == o.Intersection {", "if true {",
	}}},
	{"an answer names the loads", "TestQueryRefuses", []edit{{
		"internal/holder/contribute/provenance.go", `return "load of " + holder + " in " + hex.EncodeToString(intersection[:])`, `return "load of " + holder`,
	}, {
		"internal/holder/contribute/provenance.go", "\t\"encoding/hex\"\n", "",
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
		"internal/linker/answer/cells.go", "	return min(c.Units, c.LinkUnits)\n", "	return c.Units\n",
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

// cachedLookUp has a caller looked up once, and known by that ever after.
var cachedLookUp = []edit{
	{
		"internal/rpc/server.go", "	c.peer, err = s.pins.peer(r.Context(), fp)\n",
		"	known, cached := lookedUp.Load(fp)\n	if cached {\n		c.peer = known.(peer.Peer)\n	} else if c.peer, err = s.pins.peer(r.Context(), fp); err == nil {\n		lookedUp.Store(fp, c.peer)\n	}\n",
	},
	{"internal/rpc/server.go", "type callerKey struct{}", "var lookedUp sync.Map\n\ntype callerKey struct{}"},
	{"internal/rpc/server.go", `"sync/atomic"`, "\"sync\"\n\t\"sync/atomic\""},
}
