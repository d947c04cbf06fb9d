package linker_test

import ("testing";"time")

func TestPerf(t *testing.T) {
	w := newWorld(t)
	const n = 300000
	mk := func(dup int) (a []record) {
		for k := range n { for range dup { a = append(a, record{k, []int{k%7, k%5}}) } }
		return a
	}
	t0 := time.Now()
	u := w.newUpload("alpha", 1, mk(1)); v := w.newUpload("beta", 1, mk(2))
	t.Log("prepare", time.Since(t0)); t0 = time.Now()
	w.send(u); w.must(w.finish(u)); t.Log("alpha", time.Since(t0)); t0 = time.Now()
	w.send(v); t.Log("beta sent", time.Since(t0)); t0 = time.Now()
	w.must(w.finish(v)); t.Log("linked", time.Since(t0)); t0 = time.Now()
	w.answer("alpha", "a0", "b0"); t.Log("query distinct", time.Since(t0)); t0 = time.Now()
	w.answer("alpha", "a0", "b0","a1","b1"); t.Log("query4 distinct", time.Since(t0)); t0 = time.Now()
	w.answer("alpha", "a0"); t.Log("query1 distinct", time.Since(t0)); t0 = time.Now()
	u = w.newUpload("beta", 1, mk(1)); w.send(u)
	t0 = time.Now()
	w.must(w.finish(u)); t.Log("replace+link", time.Since(t0)); t0 = time.Now()
	w.answer("alpha", "a0", "b0"); t.Log("query nodup", time.Since(t0)); t0 = time.Now()
	w.answer("alpha", "a0", "b0", "a1", "b1"); t.Log("query4 nodup", time.Since(t0))
}
