package query

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestAnswerValidateWithTypos(t *testing.T) {
	t.Parallel()
	r := testRequest()
	key := [][]byte{{1}, {2}}
	good := func() *Answer {
		return &Answer{QueryID: r.ID, Columns: slices.Clone(r.Columns), Suppressed: 2, Cells: []Cell{
			{Key: key, Count: 12, BlockCount: 12}, {Key: key, BlockCount: 40}, {Key: key, Count: 1, BlockCount: 1},
			{Key: key, Suppressed: true}, {Suppressed: true, Withheld: true},
		}}
	}
	if err := good().Validate(r, true); err != nil {
		t.Fatal(err)
	}
	if err := good().Validate(r, false); problem.KindOf(err) != problem.Invalid {
		t.Errorf("taken in a study without typos: %v", err)
	}
	for what, change := range map[string]func(*Answer){
		"more links than pairs":         func(a *Answer) { a.Cells[0].BlockCount = 11 },
		"no pairs":                      func(a *Answer) { a.Cells[1].BlockCount = 0 },
		"negative pairs":                func(a *Answer) { a.Cells[1].BlockCount = -1 },
		"negative links":                func(a *Answer) { a.Cells[1].Count = -1 },
		"links though suppressed":       func(a *Answer) { a.Cells[3].Count = 1 },
		"pairs though suppressed":       func(a *Answer) { a.Cells[3].BlockCount = 1 },
		"both though suppressed":        func(a *Answer) { a.Cells[3].Count, a.Cells[3].BlockCount = 3, 5 },
		"pairs though withheld":         func(a *Answer) { a.Cells[4].BlockCount = 1 },
		"withheld though not suppessed": func(a *Answer) { a.Cells[4].Suppressed, a.Cells[4].BlockCount, a.Suppressed = false, 4, 1 },
		"wrong number":                  func(a *Answer) { a.Suppressed = 1 },
		"other query":                   func(a *Answer) { a.QueryID[0]++ },
	} {
		a := good()
		change(a)
		if err := a.Validate(r, true); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestResultJSONWithTypos(t *testing.T) {
	t.Parallel()
	estimate, deviation, zero := 34.5, 2.25, 0.0
	const want = `{"study":"m","query_id":"ab","group_by":["A"],"cells":[` +
		`{"key":["x"],"count":30,"suppressed":false,"block_count":120,"estimate":34.5,"std_error":2.25,"ci95":[30,39]},` +
		`{"key":["y"],"count":0,"suppressed":false,"block_count":50,"estimate":0,"std_error":0,"ci95":[0,0]},` +
		`{"key":["z"],"count":7,"suppressed":false,"block_count":11,"refused":"too few pairs"},` +
		`{"key":["w"],"count":null,"suppressed":true},` +
		`{"key":["*"],"count":null,"suppressed":true,"reason":"withheld","key_withheld":true}],"suppressed_cells":2}`
	r := Result{Study: "m", QueryID: "ab", GroupBy: []string{"A"}, SuppressedCells: 2, Cells: []ResultCell{
		{Key: []*string{text("x")}, Count: number(30), BlockCount: number(120), Estimate: &estimate, StdError: &deviation, CI95: &[2]float64{30, 39}},
		{Key: []*string{text("y")}, Count: number(0), BlockCount: number(50), Estimate: &zero, StdError: &zero, CI95: &[2]float64{}},
		{Key: []*string{text("z")}, Count: number(7), BlockCount: number(11), Refused: "too few pairs"},
		{Key: []*string{text("w")}, Suppressed: true},
		WithheldCell(1),
	}}
	got, err := json.Marshal(r)
	if err != nil || string(got) != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
	var back Result
	if err := json.Unmarshal([]byte(want), &back); err != nil {
		t.Fatal(err)
	}
	if again, err := json.Marshal(back); err != nil || string(again) != want {
		t.Errorf("comes back as %s, %v", again, err)
	}
}
