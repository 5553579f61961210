"""What the documents name is there: files, folders, and each test that is said to guard something."""

import ast
import re
import shutil
from pathlib import Path

import pytest

from selfcheck.content import ContentError
from selfcheck.content.loader import load

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
NAMED = re.compile(r"`((?:assets|docs|packaging|requirements|scripts|selfcheck|tests)/[\w./-]+)(?:::(\w+))?`")
LINK = re.compile(r"\]\((?!\w+:)([^)#]+)")


def missing(page: str, root: Path, folder: Path) -> list[str]:
    """Every path, test or link of a page that leads nowhere."""
    gone = [f"{path}::{test}" if test else path for path, test in NAMED.findall(page) if not there(root / path, test)]
    return gone + [link for link in LINK.findall(page) if not (folder / link).exists()]


def there(path: Path, test: str) -> bool:
    if not path.exists():
        return False
    if not test:
        return True
    return test in {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_everything_a_document_names_is_there(page):
    assert missing(page.read_text(encoding="utf-8"), ROOT, page.parent) == []


def test_a_path_a_test_and_a_link_that_lead_nowhere_are_named():
    page = "`tests/gone.py` `tests/test_docs.py::test_gone` `tests/test_docs.py::missing` [x](gone.md) [y](README.md)"
    assert missing(page, ROOT, ROOT) == ["tests/gone.py", "tests/test_docs.py::test_gone", "gone.md"]


# --- The guide for clinicians ---

GUIDE = (ROOT / "docs" / "content-guide.md").read_text(encoding="utf-8")


def test_the_guide_shows_a_card_and_a_rule_as_they_are():
    for block, file in zip(re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL), ("cards", "combinations"), strict=True):
        written = (ROOT / "assets" / "content" / f"{file}.toml").read_text(encoding="utf-8")
        for line in block.splitlines():
            assert line.split(" ...")[0] in written, line


def test_the_guide_names_every_content_file():
    assert {path.name for path in (ROOT / "assets" / "content").glob("*.toml")} == set(
        re.findall(r"^\| `(\w+\.toml)`", GUIDE, re.M)
    )


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("cards.toml", "logodds = 0.5,", 'logodds = "0.5",'),
        ("cards.toml", '"leng_1992"', '"leng_1993"'),
        ("cards.toml", "mark =", "mrak ="),
        ("signs.toml", '"emergency"', '"urgent"'),
        ("combinations.toml", '"timing.built_up_gradually"', '"timing.built_up"'),
        ("cards.toml", 'value = "yes", logodds = 0.5', 'value = "maybe", logodds = 0.5'),
    ],
)
def test_the_guide_shows_what_a_mistake_is_told_as(file, right, wrong, tmp_path):
    folder = shutil.copytree(ROOT / "assets" / "content", tmp_path / "content")
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(ContentError) as told:
        load(folder)
    assert f"| `{str(told.value).replace('`', '')}` |" in GUIDE
