package main

// ofPeers are about who may call a node, and what one caller may take of it.
var ofPeers = []mutation{
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
}

// cachedLookUp has a caller looked up once, and known by that ever after.
var cachedLookUp = []edit{
	{
		"internal/rpc/server.go", "	c.peer, err = s.pins.peer(r.Context(), fp)\n",
		"	known, cached := lookedUp.Load(fp)\n	if cached {\n		c.peer = known.(peer.Peer)\n	} else if c.peer, err = s.pins.peer(r.Context(), fp); err == nil {\n		lookedUp.Store(fp, c.peer)\n	}\n",
	},
	{"internal/rpc/server.go", "type callerKey struct{}", "var lookedUp sync.Map\n\ntype callerKey struct{}"},
	{"internal/rpc/server.go", `"sync/atomic"`, "\"sync\"\n\t\"sync/atomic\""},
}
