"""Everything that leaves the workshop has an owner and a licence that is written down."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOTICES = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
SHIPPED = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements" / "app.lock").read_text(encoding="utf-8"), re.M)


def test_every_library_that_a_build_brings_along_is_in_the_notices_with_its_licence():
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$", NOTICES, re.M)
    told = {name.strip(): licence for names, licence in rows for name in names.split(",")}
    assert set(SHIPPED) <= set(told)
    assert [name for name in SHIPPED if not re.match(r"(LicenseRef-)?[A-Z][A-Za-z]*-?[\d.]*", told[name])] == []


@pytest.mark.parametrize("family", ["health", "material"])
def test_every_icon_has_the_licence_of_the_family_it_was_drawn_from(family):
    licence = {"health": "MIT", "material": "Apache-2.0"}[family]
    annotations = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]
    for drawing in (ROOT / "assets" / "icons" / "svg" / family).glob("*.svg"):
        picture = Path(f"assets/icons/png/{drawing.stem}.png")
        said = [a for a in annotations if any(fits(picture, path) for path in listed(a["path"]))][-1]
        assert said["SPDX-License-Identifier"] == licence, picture


def listed(path: str | list[str]) -> list[str]:
    return [path] if isinstance(path, str) else path


def fits(path: Path, pattern: str) -> bool:
    return path.as_posix() == pattern or (pattern.endswith("**") and path.as_posix().startswith(pattern[:-2]))


def test_what_only_a_drawing_or_kivy_uses_is_not_called_dead_and_the_rest_is():
    look = "import sys; sys.path.insert(0, '.'); from scripts import dead_code; "
    assert named_by(look + "dead_code.main()") == set()
    assert {"handleError", "open_settings"} <= named_by(look + "dead_code.BY_NAME = (); dead_code.main()")
    assert "framed" in named_by(look + "dead_code.names_in_kv = set; dead_code.main()")


def named_by(code: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    return {line.rpartition(" ")[2] for line in done.stdout.splitlines()}
