# Everything from a clean clone: needs Python 3.11 or later with venv, and make. uv comes from the package index.
PYTHON     ?= python3
UV_VERSION := 0.13.9
BIN        := .venv/bin

# uv reads neither pip's index setting nor, once locked, another index than the lock names. The locked versions and hashes
# are therefore exported and installed through whatever index this machine has set, and PyPI where it has set none.
INDEX = $(or $(UV_DEFAULT_INDEX),$(PIP_INDEX_URL),$(shell .uv/bin/pip config get global.index-url 2>/dev/null))

install = @echo "installing $(2) into .venv ..." \
	&& .uv/bin/uv venv --quiet --allow-existing --python .uv/bin/python .venv \
	&& .uv/bin/uv export --quiet --frozen $(1) --output-file .uv/requirements.txt \
	&& .uv/bin/uv pip install --quiet --compile-bytecode --python $(BIN)/python $(if $(INDEX),--default-index '$(INDEX)') \
		--requirements .uv/requirements.txt \
	&& touch $@

# Redocly and the generator of the TypeScript client come from npm; where there is none, what needs them says so.
NODE_TOOLS := $(if $(shell command -v npm),openapi/node_modules/.installed)
PEERS      := $(patsubst benchmarks/peers/requirements/%.txt,.uv/peers/%/.installed,\
	$(sort $(wildcard benchmarks/peers/requirements/*.txt)))
REDOCLY    := REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true openapi/node_modules/.bin/redocly

.DEFAULT_GOAL := help
.PHONY: help run test lint lint-style lint-format lint-types lint-imports lint-openapi lint-lock bench bench-smoke \
	bench-service peers accuracy accuracy-gate clients node-tools clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '  %-14s %s\n' "$$name" "$$text"; done

run: .venv/.run ## install what the service needs (EXTRAS="otel"), then serve the API and its page (ARGS="--port 9000")
	$(BIN)/tariffwire serve $(ARGS)

test: .venv/.dev ## run the tests (ARGS="-k rates")
	$(BIN)/pytest -q $(ARGS)

lint: lint-style lint-format lint-types lint-imports lint-openapi lint-lock ## all of the checks below

lint-style: .venv/.dev ## Ruff's rules
	$(BIN)/ruff check

lint-format: .venv/.dev ## Ruff's formatting
	$(BIN)/ruff format --check

lint-types: .venv/.dev ## mypy, strict
	$(BIN)/mypy

lint-imports: .venv/.dev ## schemas <- extractors <- api
	$(BIN)/lint-imports --no-logo

lint-openapi: .venv/.dev $(NODE_TOOLS) ## openapi/openapi.json is what the service says, and the clients follow it
	$(BIN)/python -m openapi.snapshot --check
	$(BIN)/python -m openapi.generation --check
	$(if $(NODE_TOOLS),$(REDOCLY) lint --config openapi/redocly.yaml tariffwire,@echo 'Redocly is left out: there is no npm.')

lint-lock: .venv/.dev ## uv.lock matches pyproject.toml
	.uv/bin/uv lock --check --quiet

bench: .venv/.dev ## measure speed, judge its budgets, keep the record (quiet machine, please; ARGS="--gate" fails on a miss)
	$(BIN)/python -m benchmarks.speed $(ARGS)

bench-service: .venv/.dev ## measure the service: a stream of 100,000 articles, short requests beside long ones
	$(BIN)/python -m benchmarks.service $(ARGS)

peers: .venv/.dev $(PEERS) ## measure other tools beside tariffwire: speed, and what each finds (ARGS="--only spacy_ner")
	$(BIN)/python -m benchmarks.peers $(ARGS)

bench-smoke: .venv/.dev ## run every benchmark once, for its expected counts
	$(BIN)/pytest benchmarks -q --benchmark-disable $(ARGS)

accuracy: .venv/.dev ## score the engine against gold data: slots, themes, change since the last record, calibration
	$(BIN)/python -m benchmarks.accuracy --theme $(ARGS)
	$(BIN)/python -m benchmarks.calibration

accuracy-gate: .venv/.dev ## the same without themes, and fail below the pinned floors
	$(BIN)/python -m benchmarks.accuracy --gate $(ARGS)
	$(BIN)/python -m benchmarks.calibration --most 0.07

clients: .venv/.dev $(NODE_TOOLS) ## write the OpenAPI document and the clients that are generated from it
	$(BIN)/python -m openapi.snapshot --write
	$(BIN)/python -m openapi.generation

node-tools: $(NODE_TOOLS) ## install what checks the document and makes the TypeScript client, where npm is there

clean: ## remove what make installed
	rm -rf .venv .uv openapi/node_modules openapi/clients/typescript/dist

.uv/bin/uv: Makefile
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tariffwire needs Python 3.11 or later, and \
	$(PYTHON) is " + sys.version.split()[0] + "; name another: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "installing uv $(UV_VERSION) into .uv ..."
	@$(PYTHON) -m venv .uv
	@.uv/bin/pip install -qq --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@

.venv/.run: pyproject.toml uv.lock | .uv/bin/uv
	$(call install,--no-dev $(addprefix --extra ,$(EXTRAS)),what the service needs)

.venv/.dev: pyproject.toml uv.lock | .uv/bin/uv
	$(call install,--all-extras,all dependencies)
	@touch .venv/.run

# Each in an environment of its own, for what one needs another cannot have; where one does not install, its row says so.
.uv/peers/%/.installed: benchmarks/peers/requirements/%.txt | .uv/bin/uv
	@echo "installing $* into .uv/peers/$* ..."
	@.uv/bin/uv venv --quiet --allow-existing --python .uv/bin/python .uv/peers/$*
	@if .uv/bin/uv pip install --python .uv/peers/$*/bin/python $(if $(INDEX),--default-index '$(INDEX)') \
		--requirements $< > .uv/peers/$*.log 2>&1; then touch $@; else echo "$* does not install here"; fi

openapi/node_modules/.installed: openapi/package.json openapi/package-lock.json openapi/clients/typescript/package.json
	@echo "installing the tools from npm into openapi/node_modules ..."
	@cd openapi && npm ci --silent --no-audit --no-fund
	@touch $@
