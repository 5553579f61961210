"""The tests with a real espeak-ng need a Linux, on which `make setup` installs it."""

import sys

collect_ignore = [] if sys.platform.startswith("linux") else ["test_espeak.py"]
