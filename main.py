"""Where Android and the desktop bundles start the app."""

import os

from selfcheck.__main__ import main

if __name__ == "__main__":
    # What Android puts on the command line is not meant for us.
    raise SystemExit(main([] if "ANDROID_ARGUMENT" in os.environ else None))
