# Two commands do all the set-up: `make run` and `make test`.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed

.PHONY: run test install lint types tests hunt docs floors bench bench-check bench-store lock clean

run: install  ## Read the bundled articles and crawl the bundled site into tintinh.db, and show what was found
	$(BIN)/tintinh run fixtures/articles --db tintinh.db
	$(BIN)/python fixtures/crawl_site.py tintinh.db
	$(BIN)/tintinh query awards --db tintinh.db --limit 15

test: install lint types tests  ## Lint, types and all tests

install: $(STAMP)  ## Make the virtual environment, once per change of the lock

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "tintinh needs Python 3.11 or newer, $(PYTHON) is $$($(PYTHON) --version 2>&1); set PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
	# The lock is complete, so nothing is left to resolve; pip checks every file against its hash.
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock \
	  || { echo "The packages of requirements.lock could not be installed; the first installation needs a package index"; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

tests: install
	$(BIN)/pytest -n auto --dist loadfile  # a process a core

hunt: install  ## Look for input that breaks what must hold for any, with other examples every time
	$(BIN)/pytest -n auto --hypothesis-profile hunt -m hypothesis

docs: install  ## Write into the documentation's examples what the program prints now
	TINTINH_WRITE_DOCS=1 $(BIN)/pytest tests/test_docs.py

floors: install  ## Raise the accuracy floors to what is reached now; none is lowered
	$(BIN)/tintinh eval fixtures/gold --floors fixtures/floors.json --raise-floors

bench: install  ## Measure the speed beside underthesea.ner and write docs/benchmarks.md (BENCH=--quick for a minute)
	$(BIN)/python benchmarks/speed.py $(BENCH) --write docs/benchmarks.md

bench-check: install  ## Tell whether the extraction has become slower than the kept baseline
	$(BIN)/python benchmarks/speed.py --check

bench-store: install  ## Measure how fast the store writes and answers (BENCH="--articles 10000" for minutes)
	$(BIN)/python benchmarks/store.py $(BENCH)

lock:  ## Resolve the dependencies anew (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 \
	  --extra dev pyproject.toml --output-file requirements.lock

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache
