.DEFAULT_GOAL := help
.PHONY: help setup run test check coverage audit shots snapshots bench mutation messages lock pictures manual bundle dist android-check soak kiosk-shots kiosk-faults kiosk-cage clean
python := .venv/bin/python

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## make .venv ready (does nothing when it is)
	@scripts/setup

run: setup  ## open the app
	@.venv/bin/selfcheck

check: setup  ## lint, types, import rules, dead code, dependencies, spelling, licences: the fast half of the tests
	@echo "== ruff" && $(python) -m ruff check .
	@echo "== mypy" && $(python) -m mypy
	@echo "== import rules" && .venv/bin/lint-imports --no-logo
	@echo "== dead code" && $(python) scripts/dead_code.py
	@echo "== dependencies" && .venv/bin/deptry --no-ansi .
	@echo "== spelling" && .venv/bin/codespell
	@echo "== licences" && .venv/bin/reuse lint --quiet

test: check  ## everything that a merge must pass
	@echo "== pytest" && $(python) -m pytest -n auto --dist worksteal

coverage: setup  ## name every line that no test runs, and hold a floor for each layer (about as long as the tests)
	@scripts/coverage

audit: setup  ## look at every screen in every size, theme, language and text size for what cannot be read or touched
	@$(python) -m tests.ui.audit
	@$(python) -m tests.kiosk.layout

shots: setup  ## draw every screen to a picture
	@$(python) scripts/shots.py

snapshots: setup  ## accept how widgets and screens look now, and list what changed
	@$(python) scripts/snapshots.py

bench: setup  ## measure start, memory, idle power, frames and assessments a second
	@$(python) scripts/bench.py
	@$(python) scripts/bench_assessment.py
	@$(python) scripts/bench_frames.py 412x915 && $(python) scripts/bench_frames.py 1280x800
	@$(python) scripts/bench_kiosk.py

mutation: setup  ## change the assessment here and there and see that the tests notice (hours)
	@nice scripts/mutation/run

messages: setup  ## compile the translations
	@$(python) scripts/messages.py

pictures: setup  ## draw the icons and illustrations from their sources
	@$(python) scripts/pictures.py

manual: setup  ## write the manual page from the command line's help
	@$(python) scripts/manual.py

lock: setup  ## choose newest allowed versions and write both lock files
	@scripts/lock

bundle: setup  ## build the desktop folder for this system and pack it
	@scripts/bundle

dist: setup  ## build wheel, source archive and desktop folder, and try each away from here
	@scripts/dist

android-check: setup  ## hold buildozer.spec against what builds it, and run the app from what it selects
	@$(python) scripts/android_check.py

soak: setup  ## two thousand strangers at one kiosk: nothing may grow (hours)
	@nice $(python) scripts/soak_kiosk.py

kiosk-shots: setup  ## draw every screen of the kiosk to a picture
	@$(python) scripts/shots_kiosk.py

kiosk-faults: setup  ## kill, freeze and starve a real kiosk, and see that it comes back (needs Xvfb)
	@$(python) scripts/kiosk_faults.py

kiosk-cage: setup  ## try an installed kiosk under the compositor it will stand under (needs cage and root)
	@$(python) scripts/kiosk_cage.py

clean:  ## remove what the other targets made, and no source
	@rm -rf .venv build dist out htmlcov .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
