# The few verbs that a developer needs. Tools are pinned in tools/go.mod and built into bin/.
.PHONY: tools generate check-generated lint test

BIN := $(CURDIR)/bin
export PATH := $(BIN):$(PATH)

tools:
	go -C tools build -o $(BIN)/ tool

generate:
	buf generate
	sqlc generate
	go run ./examples/generate
	go -C tools run ./picture

# buf and the example generator have no diff of their own, so what they make is compared with what is there.
check-generated:
	buf lint
	buf generate -o $(BIN)/_generated
	diff -r $(BIN)/_generated/internal/wire/nodepb internal/wire/nodepb
	sqlc diff
	sqlc vet
	mkdir -p $(BIN)/examples
	go run ./examples/generate $(BIN)/examples
	go -C tools run ./picture -check
	for f in $(BIN)/examples/*.csv; do cmp $$f examples/$$(basename $$f) || exit 1; done

lint:
	test -z "$$(gofmt -l cmd db examples internal)"
	go vet ./...
	golangci-lint run
	go -C tools run ./prose

test:
	go test ./...
