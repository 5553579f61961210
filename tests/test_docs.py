"""What the documents name is there: files, folders, and each test that is said to guard something."""

import ast
import re
from pathlib import Path

import pytest

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
