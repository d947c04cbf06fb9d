package intersect_test

import (
	"fmt"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// A side that lost what it kept says so by naming no base, or another: everything travels then.
func TestBaseThatOneSideLost(t *testing.T) {
	t.Parallel()
	for loser := range pair.Names {
		t.Run(pair.Names[loser], func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			before, after := beforeAndAfter()
			p.LoadBoth(before)
			p.Check(0, before)
			_, err := p.Pools[loser].Exec(t.Context(), `DELETE FROM psi_server_tag; DELETE FROM psi_peer_tag; DELETE FROM psi_match;
				UPDATE psi_session SET tags_kept = false`)
			pair.Must(t, err)
			p.LoadBoth(after)
			p.Check(1, after)
			if n := p.Scalar(0, "SELECT count(*) FROM psi_session WHERE builds_on IS NOT NULL"); n != 0 {
				t.Error("a session builds on one that the other side does not know")
			}
			p.Load(0, before[0]...)
			p.Check(0, [2][]string{before[0], after[1]})
			if n := p.Scalar(0, "SELECT count(*) FROM psi_session WHERE builds_on IS NOT NULL"); n != 1 {
				t.Error("the session after does not build on one that both know")
			}
		})
	}
}

// What was damaged in the database of what is kept shows in the next session, which fails; the one
// after begins without it.
func TestDamagedBase(t *testing.T) {
	t.Parallel()
	for name, damage := range map[string]string{
		"match lost":                "DELETE FROM psi_match WHERE tag = (SELECT min(tag::text) FROM psi_match)::uuid",
		"match too many":            "INSERT INTO psi_match SELECT session_id, 1, 1, md5('x')::uuid, md5('y')::uuid FROM psi_session",
		"multiplicity":              "UPDATE psi_match SET own_multiplicity = own_multiplicity + 1 WHERE tag = (SELECT min(tag::text) FROM psi_match)::uuid",
		"key of intersection lost":  "DELETE FROM intersection_key WHERE join_token = (SELECT min(join_token::text) FROM intersection_key)::uuid",
		"key of intersection added": "INSERT INTO intersection_key SELECT study_no, 1, 1, md5('x')::uuid FROM study",
	} {
		for victim := range pair.Names {
			t.Run(name+" at "+pair.Names[victim], func(t *testing.T) {
				t.Parallel()
				p := pair.New(t, pair.Options{})
				var keys [2][]string
				for i := range keys {
					for n := range 30 {
						keys[i] = append(keys[i], fmt.Sprintf("k%d", n))
					}
					p.Load(i, keys[i]...)
				}
				p.Check(0, keys)
				_, err := p.Pools[victim].Exec(t.Context(), damage)
				pair.Must(t, err)
				keys[0] = append(keys[0], "new")
				p.Load(0, keys[0]...)
				if _, err := p.Intersect(1); problem.KindOf(err) != problem.Conflict {
					t.Fatalf("a damaged base went unnoticed: %v", err)
				}
				p.Check(0, keys)
				failed := "SELECT count(*) FROM psi_session WHERE phase = 'failed' AND builds_on IS NOT NULL"
				if p.Scalar(0, failed)+p.Scalar(1, failed) == 0 {
					t.Error("no session failed")
				}
			})
		}
	}
}

// Rows of what is kept that belong to no match are missed by no digest: the client counts them.
func TestLostRowsOfTheBase(t *testing.T) {
	t.Parallel()
	for name, lose := range map[string]string{
		"tag":    "DELETE FROM psi_peer_tag WHERE tag = (SELECT min(t.tag::text) FROM psi_peer_tag t WHERE t.tag NOT IN (SELECT tag FROM psi_match))::uuid",
		"output": "DELETE FROM psi_client_output WHERE tag = (SELECT min(o.tag::text) FROM psi_client_output o WHERE o.tag NOT IN (SELECT tag FROM psi_match))::uuid",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			before, _ := beforeAndAfter()
			keys := [2][]string{append(before[0], "client only"), append(before[1], "server only")}
			p.Load(0, keys[0]...)
			p.Load(1, keys[1]...)
			p.Check(0, keys)
			if _, err := p.Pools[0].Exec(t.Context(), lose); err != nil {
				t.Fatal(err)
			}
			for i := range keys {
				keys[i] = append(keys[i], []string{"server only", "client only"}[i])
				p.Load(i, keys[i]...)
			}
			if _, err := p.Intersect(0); problem.KindOf(err) != problem.Conflict {
				t.Fatalf("lost rows went unnoticed: %v", err)
			}
			p.Check(0, keys)
		})
	}
}

// A server cannot have more tags at the client than it states: it has to say which are gone.
func TestConcealedTags(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	before, after := beforeAndAfter()
	p.LoadBoth(before)
	p.Check(0, before)
	p.LoadBoth(after)
	// As a server would that leaves the gone ones out of its own tables.
	_, err := p.Pools[1].Exec(t.Context(), `UPDATE psi_server_tag SET tag = md5(tag::text)::uuid
		WHERE join_token IN (SELECT join_token FROM study_key WHERE linkage_key::text LIKE '%' || encode('BOTH LOSE 1', 'hex'))`)
	pair.Must(t, err)
	if _, err := p.Intersect(0); problem.KindOf(err) != problem.Conflict {
		t.Fatalf("a tag that is gone was concealed: %v", err)
	}
	p.Check(0, after)
}
