# Two commands are all the set-up there is: `make demo` and `make test`. `make demo` needs Rust, `make test` Node and Python besides.
.PHONY: demo test peers bench bench-gateway bench-a2a soak eval live live-team leaks conformance

DATA ?= $(if $(MASEC_DATA),$(MASEC_DATA),../shared/data)

# A Python environment with what these files name, made once and whole. Two, since agent frameworks want different MCP SDKs.
define venv
cat $(2) | cmp -s - $(1)/installed.txt || { \
	python3 -m venv --clear $(1) && \
	$(1)/bin/pip install --quiet --disable-pip-version-check --require-hashes $(addprefix -r ,$(2)) && \
	cat $(2) > $(1)/installed.txt; }
endef

demo: ## the bundled incident, on the terminal and as a page
	@command -v cargo >/dev/null || { echo "masec needs Rust: install it with rustup (https://rustup.rs), then run this again"; exit 1; }
	cargo build --quiet --package masec
	@mkdir -p target/demo
	./target/debug/masec analyze demo/team-worm.jsonl --html target/demo/report.html
	@echo
	@echo "the same as a page, with the lineage drawn: target/demo/report.html"

peers: ## other people's servers and clients that the tests talk to, from npm and PyPI
	@command -v npm >/dev/null || { echo "the tests talk to servers and agents that need Node: install Node 20 or newer with npm, then run this again"; exit 1; }
	npm ci --prefix app/tests/peers --no-audit --no-fund --silent
	@command -v python3 >/dev/null || { echo "the tests talk to servers and agents that need Python: install Python 3.11 or newer with venv, then run this again"; exit 1; }
	@$(call venv,target/peers-venv,app/tests/peers/requirements.txt bench/frameworks/requirements-openai.txt)
	@$(call venv,target/peers-old-venv,app/tests/peers/requirements-old.txt)
	@$(call venv,target/frameworks-venv,bench/frameworks/requirements.txt)
	@$(call venv,target/adk-venv,bench/frameworks/requirements-adk.txt)

test: peers ## everything
	@command -v cargo >/dev/null || { echo "masec needs Rust: install it with rustup (https://rustup.rs), then run this again"; exit 1; }
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	@if command -v cargo-nextest >/dev/null; then \
		cargo nextest run --workspace --no-fail-fast && cargo test --workspace --doc --quiet; \
	else \
		cargo test --workspace --no-fail-fast; \
	fi

bench: ## speed and memory, each figure beside its bar
	cargo run --release --quiet --package masec -- bench

bench-gateway: ## what the gateway costs beside Envoy, mcp-proxy and ContextForge, each figure beside its bar (crates.io, PyPI; ten minutes and the builds)
	cargo build --release --package masec --package masec-bench-gateway
	bench/gateway/run.sh $(ARGS)

bench-a2a: ## what the gateway adds to a message between agents and to an event of a stream, beside Envoy (PyPI; two minutes and the build)
	cargo build --release --package masec
	bench/gateway/run.sh a2a $(ARGS)

soak: ## a million calls through the gateway, its memory watched beside its bar (about ten minutes and the build)
	cargo build --release --package masec --package masec-bench-gateway
	bench/gateway/run.sh --soak

eval: ## the tables of docs/evaluation.md, on recordings that are not part of the repository
	cargo build --release --package masec
	for mode in traced strict observed; do ./target/release/masec eval agentdojo --mode $$mode $(DATA)/agentdojo-llm; done
	for split in dev held-out; do ./target/release/masec eval teams --split $$split --seeds 200; done
	./target/release/masec eval attribution $(DATA)/who-and-when

live: ## AgentDojo live through the gateway, each figure beside its bar (PyPI; about four minutes and the build)
	cargo build --release --package masec
	bench/agentdojo/run.sh

live-team: ## the same as a team of agents over A2A, with one gateway and with a gateway each (PyPI; about ten minutes and the build)
	cargo build --release --package masec
	bench/agentdojo/run.sh team

leaks: ## leaks between agents and their honest twins, each figure beside its bar (PyPI; about three minutes and the build)
	@$(call venv,target/peers-venv,app/tests/peers/requirements.txt bench/frameworks/requirements-openai.txt)
	cargo build --release --package masec
	target/peers-venv/bin/python bench/leaks --masec target/release/masec $(ARGS)

conformance: ## the protocol's own suite, directly and through the gateway (PyPI and npm)
	cargo build --release --package masec
	bench/conformance/run.sh --masec target/release/masec
