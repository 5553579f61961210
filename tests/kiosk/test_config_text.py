"""Settings written out can be read again, and a code finds its place in a file that a person wrote."""

import tomllib
from pathlib import Path

import pytest

from selfcheck.kiosk import pins
from selfcheck.kiosk.config import load
from selfcheck.kiosk.config_text import CannotEdit, as_toml, with_pin

KEPT = pins.make_hash("4071")
FILE = """# our shop
languages = ["es", "en"]  # Spanish first
[store]
name = "\\"Peña\\" & Söhne"
[store.offer]
en = "Ask us."
[idle]
question = 90
[pins]
ben = "{kept}"
"""


def read(tmp_path: Path, text: str, **environ: str):
    path = tmp_path / "kiosk.toml"
    path.write_text(text)
    return load(path, environ, (), ("en", "es"))


def test_what_is_printed_is_a_settings_file_of_the_same_settings(tmp_path):
    loaded = read(tmp_path, FILE.format(kept=KEPT), SELFCHECK_KIOSK_COUNTERS="true")
    printed = as_toml(loaded)
    again = read(tmp_path, printed)
    assert again.problems == ()
    assert again.config.pins == {}
    for name in ("languages", "counters", "store", "attract", "idle", "speech", "exit", "restart", "screen"):
        assert getattr(again.config, name) == getattr(loaded.config, name)


def test_what_is_printed_says_what_may_be_and_where_it_was_set(tmp_path):
    printed = as_toml(read(tmp_path, FILE.format(kept=KEPT), SELFCHECK_KIOSK_COUNTERS="true")).splitlines()
    assert f"question = 90  # 20 to 600 (seconds); set by {tmp_path / 'kiosk.toml'}" in printed
    assert "counters = true  # true or false; set by environment SELFCHECK_KIOSK_COUNTERS" in printed
    assert "result = 180  # 20 to 600 (seconds); set by the defaults" in printed


def test_no_hash_of_a_code_is_printed(tmp_path):
    printed = as_toml(read(tmp_path, FILE.format(kept=KEPT)))
    assert f"# the code of ben is set (by {tmp_path / 'kiosk.toml'})" in printed
    assert "scrypt" not in printed


@pytest.mark.parametrize(
    "before",
    [
        "",
        'languages = ["en"]',
        FILE.format(kept=KEPT),
        '[pins] # staff\nanna = "old" # replaced\n[store]\nname = "x"',
        '[store]\nname = "x"\n[ pins ]\n\n# nobody yet\n[idle]\nquestion = 90\n',
    ],
)
def test_a_code_is_put_in_and_nothing_else_changes(before):
    after = with_pin(before, "anna", KEPT)
    wanted = tomllib.loads(before)
    wanted.setdefault("pins", {})["anna"] = KEPT
    assert tomllib.loads(after) == wanted
    for line in before.splitlines():
        assert line in after.splitlines() or "old" in line


@pytest.mark.parametrize(
    "before",
    ['pins = {ben = "x"}', 'pins.ben = "x"', '[store]\nname = """\n[pins]\n"""', '[pins]\nben = """\nanna = 1\n"""'],
)
def test_a_file_in_which_the_place_cannot_be_told_is_left_alone(before):
    with pytest.raises(CannotEdit, match=r"write this line below \[pins\] yourself: anna = "):
        with_pin(before, "anna", KEPT)
