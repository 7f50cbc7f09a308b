# make run: the app on the restaurant. make test: every check. Both make their environment first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test format generated lock bench torture clean

run: $(VENV)/.run
	$(BIN)/python -m momentos serve journeys

test: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto --dist worksteal

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What is compiled from a source that people edit: catalogues, library, schema, font metrics.
generated: $(VENV)/.test
	for tool in tools/compile_*.py tools/write_*.py tools/measure_*.py; do $(BIN)/python $$tool || exit 1; done

# The pinned set for Python 3.11 to 3.14, from what pyproject.toml declares.
lock:
	uv pip compile --universal --python-version 3.11 --no-header -o requirements.txt pyproject.toml
	uv pip compile --universal --python-version 3.11 --no-header --group dev -o requirements-dev.txt pyproject.toml

bench: $(VENV)/.test
	$(BIN)/python -m bench

# Saving, editing and voting at their worst, in full: about an hour. Two of them mount disks of their own, as root.
torture: $(VENV)/.test
	cd tests && for what in hostile_edits handwritings writers kills power_cuts obstacles votes; do \
		../$(BIN)/python -m torture.$$what || [ $$? = 2 ] || exit 1; done

clean:
	rm -rf $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	touch $@

$(VENV)/.test: $(VENV)/bin/python requirements-dev.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	touch $@ $(VENV)/.run
