# Bootstraps only. Everything else is `suar` (the product) or `python -m dev.…` (the developers' tools).
.PHONY: run test check bench lock clean
FIND_PYTHON = for name in python3 python3.14 python3.13 python3.12 python3.11; do \
    $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done
PYTHON ?= $(shell $(FIND_PYTHON))
PIP = .venv/bin/python -m pip --disable-pip-version-check install

run: .venv/has-run
	@.venv/bin/suar setup
	@.venv/bin/suar run

test: .venv/has-test
	@.venv/bin/python -m dev.test

check: .venv/has-test
	@.venv/bin/python -m dev.check

bench: .venv/has-test
	@.venv/bin/python -m dev.bench

lock: .venv/has-test
	@.venv/bin/python -m dev.lock

clean:
	rm -rf .venv build .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Suar needs Python 3.11 or newer. On Debian or Ubuntu: sudo apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "This Python cannot make virtual environments. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/has-%: requirements/%.txt pyproject.toml | .venv/bin/python
	$(PIP) --require-hashes -r $<
	$(PIP) --quiet --no-deps --no-build-isolation -e .
	@touch $@
