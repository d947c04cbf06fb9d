package view

import (
	"bytes"
	"encoding"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
)

// objects are all views. TestEveryViewIsListed sees that none is forgotten.
var objects = map[string]reflect.Type{
	"AcceptedLog":            reflect.TypeFor[AcceptedLog](),
	"Answer":                 reflect.TypeFor[Answer](),
	"AnswerCell":             reflect.TypeFor[AnswerCell](),
	"AuditEntry":             reflect.TypeFor[AuditEntry](),
	"AuditSummary":           reflect.TypeFor[AuditSummary](),
	"AuditVerdict":           reflect.TypeFor[AuditVerdict](),
	"AuditVerdicts":          reflect.TypeFor[AuditVerdicts](),
	"ColumnProfile":          reflect.TypeFor[ColumnProfile](),
	"CheckedClass":           reflect.TypeFor[CheckedClass](),
	"CheckedColumn":          reflect.TypeFor[CheckedColumn](),
	"CheckedLeverage":        reflect.TypeFor[CheckedLeverage](),
	"Contribution":           reflect.TypeFor[Contribution](),
	"Budget":                 reflect.TypeFor[Budget](),
	"ContributionCheck":      reflect.TypeFor[ContributionCheck](),
	"Coverage":               reflect.TypeFor[Coverage](),
	"Dataset":                reflect.TypeFor[Dataset](),
	"DatasetDeletion":        reflect.TypeFor[DatasetDeletion](),
	"DatasetLoad":            reflect.TypeFor[DatasetLoad](),
	"DatasetProfile":         reflect.TypeFor[DatasetProfile](),
	"Demo":                   reflect.TypeFor[Demo](),
	"Disclosure":             reflect.TypeFor[Disclosure](),
	"DisclosureCertificate":  reflect.TypeFor[DisclosureCertificate](),
	"DisclosureCheck":        reflect.TypeFor[DisclosureCheck](),
	"DisclosureFinding":      reflect.TypeFor[DisclosureFinding](),
	"Filter":                 reflect.TypeFor[Filter](),
	"GoodnessOfFit":          reflect.TypeFor[GoodnessOfFit](),
	"HiddenNumber":           reflect.TypeFor[HiddenNumber](),
	"HolderTerms":            reflect.TypeFor[HolderTerms](),
	"Inspector":              reflect.TypeFor[Inspector](),
	"Intersection":           reflect.TypeFor[Intersection](),
	"KeyCounts":              reflect.TypeFor[KeyCounts](),
	"Keys":                   reflect.TypeFor[Keys](),
	"Limits":                 reflect.TypeFor[Limits](),
	"LeftOutClass":           reflect.TypeFor[LeftOutClass](),
	"LinkMethod":             reflect.TypeFor[LinkMethod](),
	"LinkModel":              reflect.TypeFor[LinkModel](),
	"LinkStdError":           reflect.TypeFor[LinkStdError](),
	"LinksFit":               reflect.TypeFor[LinksFit](),
	"Listening":              reflect.TypeFor[Listening](),
	"Load":                   reflect.TypeFor[Load](),
	"Node":                   reflect.TypeFor[Node](),
	"OutsideInterval":        reflect.TypeFor[OutsideInterval](),
	"Party":                  reflect.TypeFor[Party](),
	"Peer":                   reflect.TypeFor[Peer](),
	"PeerCheck":              reflect.TypeFor[PeerCheck](),
	"Plan":                   reflect.TypeFor[Plan](),
	"PlanDirection":          reflect.TypeFor[PlanDirection](),
	"PlannedColumn":          reflect.TypeFor[PlannedColumn](),
	"Private":                reflect.TypeFor[Private](),
	"PrivateKey":             reflect.TypeFor[PrivateKey](),
	"Progress":               reflect.TypeFor[Progress](),
	"Provenance":             reflect.TypeFor[Provenance](),
	"Quality":                reflect.TypeFor[Quality](),
	"QueryPlan":              reflect.TypeFor[QueryPlan](),
	"QueryPlanColumn":        reflect.TypeFor[QueryPlanColumn](),
	"ReleasedCell":           reflect.TypeFor[ReleasedCell](),
	"ReleasedTable":          reflect.TypeFor[ReleasedTable](),
	"Schema":                 reflect.TypeFor[Schema](),
	"Session":                reflect.TypeFor[Session](),
	"SessionAbort":           reflect.TypeFor[SessionAbort](),
	"SessionRows":            reflect.TypeFor[SessionRows](),
	"Simulation":             reflect.TypeFor[Simulation](),
	"SimulationAccuracy":     reflect.TypeFor[SimulationAccuracy](),
	"SimulationBloom":        reflect.TypeFor[SimulationBloom](),
	"SimulationCell":         reflect.TypeFor[SimulationCell](),
	"SimulationCorrected":    reflect.TypeFor[SimulationCorrected](),
	"SimulationDesign":       reflect.TypeFor[SimulationDesign](),
	"SimulationDistribution": reflect.TypeFor[SimulationDistribution](),
	"SimulationRate":         reflect.TypeFor[SimulationRate](),
	"SimulationRates":        reflect.TypeFor[SimulationRates](),
	"SimulationRefusal":      reflect.TypeFor[SimulationRefusal](),
	"SimulationReplicate":    reflect.TypeFor[SimulationReplicate](),
	"Study":                  reflect.TypeFor[Study](),
	"StudyDeletion":          reflect.TypeFor[StudyDeletion](),
	"StudyBudget":            reflect.TypeFor[StudyBudget](),
	"StudyDetails":           reflect.TypeFor[StudyDetails](),
	"StudyFingerprint":       reflect.TypeFor[StudyFingerprint](),
	"StudyIntersection":      reflect.TypeFor[StudyIntersection](),
	"StudyNotice":            reflect.TypeFor[StudyNotice](),
	"StudyTable":             reflect.TypeFor[StudyTable](),
	"TableProposal":          reflect.TypeFor[TableProposal](),
	"Terms":                  reflect.TypeFor[Terms](),
	"TrueCell":               reflect.TypeFor[TrueCell](),
	"UnitLeverage":           reflect.TypeFor[UnitLeverage](),
	"Version":                reflect.TypeFor[Version](),
}

// asText are structs that JSON shows as a text.
var asText = []reflect.Type{reflect.TypeFor[encoding.TextMarshaler](), reflect.TypeFor[time.Time]()}

// fields are the names of an object's fields, in the order in which they are printed.
func fields(t *testing.T, object reflect.Type) []string {
	if object == reflect.TypeFor[Load]() { // which encodes itself
		return slices.Sorted(maps.Keys(asMap(t, Load{})))
	}
	var names []string
	for i := range object.NumField() {
		f := object.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		inner := f.Type
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		switch {
		case name == "-" || !f.IsExported():
		case name != "":
			names = append(names, name)
		case f.Anonymous && inner.Kind() == reflect.Struct:
			names = append(names, fields(t, inner)...)
		default:
			names = append(names, f.Name)
		}
	}
	return names
}

func asMap(t *testing.T, v any) map[string]any {
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestEveryViewIsListed(t *testing.T) {
	t.Parallel()
	declared := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.TypeSpec); ok {
				declared[s.Name.Name] = true
			}
			return true
		})
	}
	if len(declared) == 0 {
		t.Fatal("no view is declared")
	}
	for name := range declared {
		if objects[name] == nil {
			t.Errorf("%s is a view, and not in the list of this test", name)
		}
	}
	for name := range objects {
		if !declared[name] {
			t.Errorf("%s is in the list of this test, and no view", name)
		}
	}
}

// TestPartsAreViews: whatever stands in an object is an object with a name here, too.
func TestPartsAreViews(t *testing.T) {
	t.Parallel()
	known := slices.Collect(maps.Values(objects))
	var look func(in string, part reflect.Type)
	look = func(in string, part reflect.Type) {
		switch part.Kind() { //nolint:exhaustive // other kinds have no parts
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			look(in, part.Elem())
		case reflect.Struct:
			for _, text := range asText {
				if part == text || text.Kind() == reflect.Interface && part.Implements(text) {
					return
				}
			}
			if !slices.Contains(known, part) {
				t.Errorf("%s holds a %s, which has no name in this package", in, part)
			}
		}
	}
	for name, object := range objects {
		for i := range object.NumField() {
			f := object.Field(i)
			if f.Anonymous { // its fields stand among the object's own
				if f.Type.Kind() == reflect.Pointer {
					f.Type = f.Type.Elem()
				}
				for i := range f.Type.NumField() {
					look(name, f.Type.Field(i).Type)
				}
				continue
			}
			look(name, f.Type)
		}
	}
}

// TestTagsStandHere: what is printed is declared nowhere else.
func TestTagsStandHere(t *testing.T) {
	t.Parallel()
	looked := 0
	for _, dir := range []string{"../../cli", "../../demo", "../../holder", "../../linker", "../../node", "../../simulate"} {
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				if e != nil && e.IsDir() && e.Name() == "view" {
					return fs.SkipDir
				}
				return err
			}
			looked++
			text, err := os.ReadFile(path)
			if bytes.Contains(text, []byte("`json:\"")) {
				t.Errorf("%s has tags for JSON", path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if looked < 50 {
		t.Errorf("only %d files were looked at", looked)
	}
}

// section is what docs/json.md says of an object.
type section struct {
	fields   []string
	examples []string
}

var (
	heading = regexp.MustCompile("^### ([A-Za-z]+)$")
	row     = regexp.MustCompile("^\\| `([A-Za-z0-9_]+)` \\|")
)

func documented(t *testing.T) map[string]*section {
	text, err := os.ReadFile("../../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]*section{}
	var in *section
	example := false
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		switch h, r := heading.FindStringSubmatch(line), row.FindStringSubmatch(line); {
		case example && line == "```":
			example = false
		case example:
			in.examples[len(in.examples)-1] += line
		case h != nil:
			if found[h[1]] != nil {
				t.Errorf("docs/json.md describes %s twice", h[1])
			}
			in = &section{}
			found[h[1]] = in
		case strings.HasPrefix(line, "## "):
			in = nil
		case in != nil && line == "```json":
			in.examples, example = append(in.examples, ""), true
		case in != nil && r != nil:
			in.fields = append(in.fields, r[1])
		}
	}
	return found
}

func TestEveryFieldIsDocumented(t *testing.T) {
	t.Parallel()
	found := documented(t)
	for name, object := range objects {
		s := found[name]
		if s == nil {
			t.Errorf("docs/json.md has no section about %s", name)
			continue
		}
		want := fields(t, object)
		for _, f := range want {
			if !slices.Contains(s.fields, f) {
				t.Errorf("docs/json.md: %s has a field %q", name, f)
			}
		}
		for i, f := range s.fields {
			if !slices.Contains(want, f) {
				t.Errorf("docs/json.md: %s has no field %q", name, f)
			}
			if slices.Contains(s.fields[:i], f) {
				t.Errorf("docs/json.md: the field %q of %s stands there twice", f, name)
			}
		}
	}
	for name := range found {
		if objects[name] == nil {
			t.Errorf("docs/json.md has a section about %s, which is no view", name)
		}
	}
}

// TestExamplesAreReadable: each example in docs/json.md is the object under whose heading it
// stands, or a list of them.
func TestExamplesAreReadable(t *testing.T) {
	t.Parallel()
	examples := 0
	for name, s := range documented(t) {
		for _, text := range s.examples {
			examples++
			object := objects[name]
			if object == nil {
				continue // TestEveryFieldIsDocumented complains
			}
			if strings.HasPrefix(text, "[") {
				object = reflect.SliceOf(object)
			}
			d := json.NewDecoder(strings.NewReader(text))
			d.DisallowUnknownFields()
			if err := d.Decode(reflect.New(object).Interface()); err != nil {
				t.Errorf("an example of %s in docs/json.md: %v", name, err)
			}
		}
	}
	if examples < 10 {
		t.Errorf("only %d examples", examples)
	}
}

// TestSignedEntryIsPrintedWhole: the entry's own encoding stands in what is printed of it, field by
// field.
func TestSignedEntryIsPrintedWhole(t *testing.T) {
	t.Parallel()
	e := auditlog.Entry{Seq: 7, Node: "a", Details: map[string]string{"k": "v"}}
	printed, signed := asMap(t, AuditEntry{Entry: e, StudyName: "s"}), map[string]any{}
	if err := json.Unmarshal(e.Encode(), &signed); err != nil {
		t.Fatal(err)
	}
	signed["study_name"] = "s"
	if !reflect.DeepEqual(printed, signed) {
		t.Errorf("printed %v, signed %v", printed, signed)
	}
}
