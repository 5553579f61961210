"""Where Android and the desktop bundles start the app."""

from selfcheck.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main([]))
