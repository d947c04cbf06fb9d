package linkagekey_test

import (
	"bytes"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Two holders write one identifier differently. The recipe that both have signed makes one key of
// the two spellings. A null column makes no key, so the record never matches.
func ExampleRecipe_Build() {
	recipe, err := linkagekey.ParseRecipe([]string{"nfkc", "fiscal_code_it"})
	if err != nil {
		fmt.Println(err)
		return
	}
	bank := recipe.Build(nil, []linkagekey.Value{{Text: "RSSMRA85T10A562S"}})
	statistics := recipe.Build(nil, []linkagekey.Value{{Text: " rssmra 85t10 a562s"}})
	missing := recipe.Build(nil, []linkagekey.Value{{Null: true}})

	fmt.Println(bank.Outcome, statistics.Outcome, missing.Outcome)
	fmt.Println(bytes.Equal(bank.Key, statistics.Key))
	// Output:
	// built built empty
	// true
}

// Each column stands in the key with its length in front, so moving a digit from one column to the
// next makes another key.
func ExampleAppendComponents() {
	var asIs linkagekey.Recipe // no steps
	first := asIs.Build(nil, []linkagekey.Value{{Text: "1"}, {Text: "23"}})
	second := asIs.Build(nil, []linkagekey.Value{{Text: "12"}, {Text: "3"}})

	fmt.Printf("%q %x\n", linkagekey.AppendComponents(nil, first.Key), first.Key)
	fmt.Printf("%q %x\n", linkagekey.AppendComponents(nil, second.Key), second.Key)
	// Output:
	// ["1" "23"] 0000000131000000023233
	// ["12" "3"] 0000000231320000000133
}

// A date step reads one layout and writes one form. It refuses what it cannot read: a guess would
// make a key that matches the wrong record.
func ExampleParseRecipe() {
	recipe, err := linkagekey.ParseRecipe([]string{"trim", "date:DD/MM/YYYY"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{" 05/09/2024", "5 September 2024", "31/02/2024"} {
		built := recipe.Build(nil, []linkagekey.Value{{Text: text}})
		fmt.Printf("%q %s %q\n", text, built.Outcome, linkagekey.AppendComponents(nil, built.Key))
	}

	_, err = linkagekey.ParseRecipe([]string{"lowercase"})
	fmt.Println(problem.KindOf(err), err)
	// Output:
	// " 05/09/2024" built ["2024-09-05"]
	// "5 September 2024" invalid []
	// "31/02/2024" invalid []
	// invalid unknown normalisation step "lowercase"
}
