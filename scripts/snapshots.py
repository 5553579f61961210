"""Accept the pictures as they are drawn now: write the references that changed, and list them.

    python scripts/snapshots.py [widgets] [screens] [kiosk]      all, unless told otherwise

Look at every picture that it lists before committing it: `git diff` cannot show them, an image viewer can.
"""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests" / "ui" / "snapshots"
KINDS = ("widgets", "screens", "kiosk")


def main(kinds: list[str]) -> int:
    wrong = set(kinds) - set(KINDS)
    if wrong:
        print(f"there are no snapshots of {', '.join(sorted(wrong))}; there are {', '.join(KINDS)}", file=sys.stderr)
        return 2
    before = digests()
    files = [str(TESTS / f"test_{kind}.py") for kind in kinds or KINDS]
    run = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal", *files]
    drawn = subprocess.run(run, cwd=ROOT, env={**os.environ, "SNAPSHOTS": "accept"}, check=False)
    after = digests()
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path):
            done = "new" if path not in before else "gone" if path not in after else "changed"
            print(f"{done:8}{path.relative_to(ROOT)}")
    size = sum(path.stat().st_size for path in after)
    print(f"{len(after)} references, {size / 1e6:.1f} MB")
    return drawn.returncode


def digests() -> dict[Path, str]:
    """Every reference and what is in it."""
    return {path: sha256(path.read_bytes()).hexdigest() for path in (TESTS / "references").rglob("*.webp")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
