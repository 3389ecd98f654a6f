# Two commands do everything: `make bilan` and `make test`. What they need is made in .venv, once.

.DEFAULT_GOAL := help
.PHONY: help bilan test test-all lint quick bench lock notebooks picture wheel clean environment debian_packages web_checks
.NOTPARALLEL:

OTHER_PYTHONS := 3.11 3.12 3.13
NOTEBOOKS := --nbval --nbval-current-env --nbval-cell-timeout=300
QUICK := -n 2 --dist loadfile --no-loadscope-reorder -m "not slow" $(NOTEBOOKS) tests notebooks
unexport PYTHONPATH

help: # what can be asked for
	@sed -n 's/^\([a-z-]*\):[^#]*# /make \1\t/p' Makefile

bilan: environment # plan the coming season and write the bilans of the past ones, for every programme of data/
	@.venv/bin/cafeplan bilan --all data

test: environment debian_packages web_checks lint # run the suite, but for what is marked slow
	@.venv/bin/python -m pytest $(QUICK)

test-all: environment debian_packages web_checks lint # run everything, and the suite on each other Python of this machine
	@for version in $(OTHER_PYTHONS); do \
	  .venv/bin/python --version | grep -qF "Python $$version." && continue; \
	  .ci/find_python $$version > /dev/null 2>&1 || { echo "No Python $$version here."; continue; }; \
	  echo "Python $$version"; \
	  .ci/environment .venv-$$version $$version && .venv-$$version/bin/python -m pytest $(QUICK) || exit 1; \
	done
	@.venv/bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(NOTEBOOKS) tests notebooks

lint: environment
	@.venv/bin/ruff check --quiet .
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/mypy --no-error-summary

bench: environment # measure, as ratios
	@.venv/bin/python benchmarks
	@.venv/bin/python benchmarks/teas.py
	@.venv/bin/python benchmarks/reading.py
	@.venv/bin/python benchmarks/indicators.py
	@.venv/bin/python benchmarks/disclosure.py
	@.venv/bin/python benchmarks/pages.py 1000

lock: # choose the versions again: requirements.lock from pyproject.toml
	@test -x .venv-lock/bin/uv || { "$$(.ci/find_python)" -m venv .venv-lock && .venv-lock/bin/pip install -qq uv; }
	@.venv-lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --python-version 3.11 --extra test --output-file requirements.lock pyproject.toml

notebooks: environment # run the notebooks, and store in them the outputs that the suite compares
	@.venv/bin/python tests/store_outputs.py notebooks/*.ipynb

picture: environment debian_packages # take docs/bilan.png again, from the real page
	@.venv/bin/python tests/take_picture.py docs/bilan.png

wheel: environment # build dist/cafeplan-….whl, what users install
	@.venv/bin/python -m build --wheel --no-isolation --outdir dist . > .venv/wheel.txt || { cat .venv/wheel.txt; exit 1; }
	@ls dist/*.whl

clean: # remove what the other targets made, but for reports/
	rm -rf .venv .venv-* dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

environment:
	@.ci/environment .venv

debian_packages:
	@.ci/debian_packages

web_checks: environment
	@.ci/web_checks
