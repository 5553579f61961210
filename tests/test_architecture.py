"""How the house is built: the core needs no window, packages say what is public, no file holds two ideas."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORE = ("selfcheck.content", "selfcheck.checklist", "selfcheck.assessment", "selfcheck.report", "selfcheck.cli.assess",
        "selfcheck.cli.vocabulary", "selfcheck.__main__")  # fmt: skip
LONGEST = 400


def public_names(package: Path) -> list[str] | None:
    """The `__all__` of a package as it is written; None if it has none."""
    for node in ast.parse(package.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets] == ["__all__"]:
            return ast.literal_eval(node.value)
    return None


PACKAGES = {
    ".".join(path.parent.relative_to(ROOT).parts): names
    for path in sorted((ROOT / "selfcheck").rglob("__init__.py"))
    if (names := public_names(path)) is not None
}


@pytest.mark.parametrize("module", CORE)
def test_the_core_imports_no_window_and_no_device(module):
    code = f"import sys, {module}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "selfcheck" in loaded
    assert not loaded & {"kivy", "plyer", "jnius", "android", "subprocess"}


def test_the_packages_of_the_core_say_what_is_public():
    assert {"selfcheck.content", "selfcheck.checklist", "selfcheck.assessment"} <= set(PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_public_names_are_sorted_and_there(package):
    names = PACKAGES[package]
    assert names == sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    assert len(set(names)) == len(names)
    module = importlib.import_module(package)
    assert [name for name in names if not hasattr(module, name)] == []


@pytest.mark.parametrize("suffix", ["py", "kv"])
def test_no_file_is_longer_than_one_idea(suffix):
    files = [path for folder in ("selfcheck", "scripts", "tests") for path in (ROOT / folder).rglob(f"*.{suffix}")]
    assert len(files) > 10
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}
