# The few verbs that a developer needs. Tools are pinned in tools/go.mod and built into bin/.
.PHONY: tools generate check-generated lint test

BIN := $(CURDIR)/bin
export PATH := $(BIN):$(PATH)

tools:
	go -C tools build -o $(BIN)/ tool

generate:
	buf generate
	sqlc generate
	go generate ./...

# buf has no diff of its own, so what it makes is compared with what is there.
check-generated:
	buf lint
	buf generate -o $(BIN)/generated
	diff -r $(BIN)/generated/internal/nodeapi/nodepb internal/nodeapi/nodepb
	sqlc diff
	sqlc vet
	go run ./examples/generate -check

lint:
	test -z "$$(gofmt -l cmd db examples internal)"
	go vet ./...
	golangci-lint run

test:
	go test ./...
