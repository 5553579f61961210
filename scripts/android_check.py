"""Hold buildozer.spec against what builds it, with no SDK: python-for-android's resolver, recipes and manifest.

    python scripts/android_check.py

Then the app is started from a bare folder that holds just the files that the spec selects, with just the libraries
that the package would have and without what Android's Python leaves out, and walks a whole check by itself.
"""

from __future__ import annotations

import json
import logging
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jinja2
from buildozer import Buildozer
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[1]
RUNNER = Path(__file__).with_name("android_runner.py")
OLDEST_KIVY, NEWEST_KIVY = "3.8", "3.13"
"""Pythons that Kivy 2.3.1 supports, as its own package says; its wheels say no more."""
PERMISSIONS = {"android.permission.VIBRATE"}
ANDROID = "{http://schemas.android.com/apk/res/android}"
WALK_S = 300


class Fault(Exception):
    """What is wrong, in a line."""


class Spec:
    """buildozer.spec as buildozer reads it, and what python-for-android makes of its requirements."""

    def __init__(self, path: Path, work: Path) -> None:
        self.builder = Buildozer(str(path))
        self.builder.logger.set_level(0)
        self.builder.targetname = "android"
        self.builder.config["buildozer"]["build_dir"] = str(work)
        self.pins: dict[str, str] = {}
        for requirement in self.list("requirements"):
            name, _, version = requirement.partition("==")
            if not version:
                raise Fault(f"{name} has no version")
            self.pins[name] = version

    def __call__(self, key: str) -> str:
        return str(self.builder.config.getdefault("app", key, ""))

    def list(self, key: str) -> list[str]:
        return [str(item) for item in self.builder.config.getlist("app", key, [])]

    def yes(self, key: str) -> bool:
        return bool(self.builder.config.getbooldefault("app", key, False))

    def files(self) -> Path:
        """The folder of files that go into the package, copied as buildozer copies them."""
        self.builder._copy_application_sources()
        return Path(self.builder.app_dir)


def resolved(spec: Spec) -> tuple[list[str], list[str]]:
    """Names that are built by a recipe, and names that pip installs, from python-for-android's own resolver."""
    os.environ.update({f"VERSION_{name}": version for name, version in spec.pins.items()})
    from pythonforandroid.bootstrap import Bootstrap
    from pythonforandroid.build import Context
    from pythonforandroid.graph import get_recipe_order_and_bootstrap
    from pythonforandroid.util import BuildInterruptingException

    context = Context()
    context.bootstrap = Bootstrap.get_bootstrap(spec("p4a.bootstrap"), context)
    try:
        recipes, modules, _ = get_recipe_order_and_bootstrap(context, list(spec.pins), context.bootstrap)
    except BuildInterruptingException as error:
        raise Fault(f"the resolver refuses: {error}") from error
    return recipes, modules


# --- what is asked of the spec ------------------------------------------------------------------------------------


def requirements_resolve(spec: Spec) -> str:
    recipes, modules = resolved(spec)
    if left_out := set(spec.pins) - {*recipes, *modules}:
        raise Fault(f"the resolver leaves out {sorted(left_out)}")
    return f"{len(recipes)} recipes ({', '.join(recipes)}), {len(modules)} from pip ({', '.join(sorted(modules))})"


def python_is_one_that_kivy_runs_on(spec: Spec) -> str:
    python = spec.pins["python3"]
    if python != spec.pins.get("hostpython3"):
        raise Fault("python3 and hostpython3 are not the same version")
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    minor = ".".join(python.split(".")[:2])
    if python not in SpecifierSet(ours) or minor not in SpecifierSet(f">={OLDEST_KIVY},<={NEWEST_KIVY}"):
        raise Fault(f"Python {python} is not one of {ours} and of {OLDEST_KIVY} to {NEWEST_KIVY}")
    return python


def every_requirement_can_be_had(spec: Spec) -> str:
    """Each is pure Python or has a recipe of that very version, and it is the version the tests ran with."""
    from pythonforandroid.recipe import Recipe

    recipes, _ = resolved(spec)
    for name, version in spec.pins.items():
        if name in ("python3", "hostpython3"):
            continue
        tested = distribution(name)
        if tested.version != version:
            raise Fault(f"{name}=={version}: the tests ran with {tested.version}")
        if name in recipes:
            os.environ.pop(f"VERSION_{name}", None)
            if (offered := Recipe.get_recipe(name, None).version) != version:
                raise Fault(f"{name}=={version}: the recipe builds {offered}")
        elif "-none-any" not in (tested.read_text("WHEEL") or ""):  # some call a wheel with a library in it pure
            raise Fault(f"{name}=={version} is not pure Python and has no recipe")
    return f"{len(spec.pins)} requirements"


def nothing_the_app_needs_is_missing(spec: Spec) -> str:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    needed = [Requirement(line) for line in asked]
    names = {need.name for need in needed if not need.marker or need.marker.evaluate({"sys_platform": "android"})}
    if names - set(spec.pins):
        raise Fault(f"not in the requirements: {sorted(names - set(spec.pins))}")
    return f"{len(names)} dependencies of pyproject.toml"


def the_manifest_asks_for_no_network(spec: Spec) -> str:
    """python-for-android's own manifest, filled in as buildozer would."""
    import pythonforandroid

    templates = Path(pythonforandroid.__file__).parent / "bootstraps" / "_sdl_common" / "build" / "templates"
    extra = (ROOT / spec("android.extra_manifest_xml")).read_text(encoding="utf-8")
    given = {
        "permissions": [{"name": name} for name in spec.list("android.permissions")],
        "wakelock": spec.yes("android.wakelock"),
        "allow_backup": str(spec.yes("android.allow_backup")).lower(),
        "min_sdk_version": int(spec("android.minapi")),
        "extra_manifest_xml": extra,
        "android_entrypoint": "org.kivy.android.PythonActivity",
    }
    loader = jinja2.FileSystemLoader(templates)
    written = jinja2.Environment(loader=loader).get_template("AndroidManifest.tmpl.xml").render(args=given)
    manifest = ElementTree.fromstring(written.strip())
    permissions = {element.get(f"{ANDROID}name") for element in manifest.iter("uses-permission")}
    if permissions != PERMISSIONS:
        raise Fault(f"it asks for {sorted(map(str, permissions))}")
    application = manifest.find("application")
    if application is None or application.get(f"{ANDROID}allowBackup") != "false":
        raise Fault("it lets the system keep copies of the app's files")
    actions = {action.get(f"{ANDROID}name") for action in manifest.iterfind("queries/intent/action")}
    if "android.intent.action.TTS_SERVICE" not in actions:
        raise Fault("it does not ask who may speak")
    return f"{', '.join(sorted(map(str, permissions)))}; no backup"


def levels_and_processors_are_those_of_today(spec: Spec) -> str:
    if int(spec("android.ndk_api")) != int(spec("android.minapi")):
        raise Fault("android.ndk_api and android.minapi are not the same")
    if set(spec.list("android.archs")) != {"arm64-v8a", "armeabi-v7a"}:
        raise Fault(f"it is built for {spec.list('android.archs')}")
    if not {"portrait", "landscape"} <= set(spec.list("orientation")):
        raise Fault("it cannot be turned")
    for key in ("icon.filename", "icon.adaptive_foreground.filename", "icon.adaptive_background.filename",
                "presplash.filename"):  # fmt: skip
        if not (ROOT / spec(key)).is_file():
            raise Fault(f"{key}: there is no {spec(key)}")
    return f"API {spec('android.minapi')} to {spec('android.api')}, {', '.join(spec.list('android.archs'))}"


def no_file_needs_a_newer_python(spec: Spec) -> str:
    minor = ".".join(spec.pins["python3"].split(".")[:2])
    vermin = Path(sys.executable).with_name("vermin")
    command = [str(vermin), f"--target={minor}-", "--violations", "--no-tips", "--quiet", str(spec.files())]
    told = subprocess.run(command, capture_output=True, text=True)
    if told.returncode:
        raise Fault(f"written for a newer Python than {minor}: {(told.stdout + told.stderr).strip()}")
    return f"Python {minor}"


def the_app_runs_from_its_package(spec: Spec) -> str:
    folder = spec.files()
    recipes, modules = resolved(spec)
    allowed = sorted({top for name in {*recipes, *modules} for top in top_level(name)})
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    count = sum(path.is_file() for path in folder.rglob("*"))
    # -OO, as the package is compiled: no assert and no docstring is left. -I: nothing of this folder or account.
    command = [sys.executable, "-OO", "-I", "-B", str(RUNNER), str(folder), json.dumps(allowed)]
    around = {"PATH": os.defpath, "HOME": str(folder.parent), "SDL_VIDEODRIVER": "offscreen", "LANGUAGE": "en",
              "KCFG_GRAPHICS_MULTISAMPLES": "0"}  # fmt: skip
    done = subprocess.run(command, cwd=folder.parent, env=around, capture_output=True, text=True, timeout=WALK_S)
    if done.returncode:
        raise Fault(done.stderr.strip() or f"it ends with {done.returncode}")
    return f"{count} files, {size:.1f} MB; {done.stdout.strip().removeprefix('selfcheck: ')}"


def top_level(name: str) -> set[str]:
    """The modules of a library that is installed here; none for what only Android has, such as `sdl2`."""
    try:
        library: Distribution = distribution(name)
    except ModuleNotFoundError:
        return set()
    tops = (path.parts[0] for path in library.files or ())
    return {re.sub(r"\.(py|.*so)$", "", top) for top in tops if not top.endswith((".dist-info", "..", ".data"))}


CHECKS: tuple[Callable[[Spec], str], ...] = (
    requirements_resolve,
    python_is_one_that_kivy_runs_on,
    every_requirement_can_be_had,
    nothing_the_app_needs_is_missing,
    the_manifest_asks_for_no_network,
    levels_and_processors_are_those_of_today,
    no_file_needs_a_newer_python,
    the_app_runs_from_its_package,
)


def main(path: Path = ROOT / "buildozer.spec", checks: tuple[Callable[[Spec], Any], ...] = CHECKS) -> int:
    """Ask everything of a spec; a line for each, and the number of faults."""
    logging.disable(logging.WARNING)  # the resolver tells every step
    os.chdir(ROOT)  # buildozer takes the folder of sources from where it is started
    faults = 0
    with tempfile.TemporaryDirectory(prefix="android-check-") as work:
        spec = Spec(path, Path(work))
        for check in checks:
            name = check.__name__.replace("_", " ")
            try:
                print(f"ok     {name}: {check(spec)}", flush=True)
            except Fault as fault:
                faults += 1
                print(f"wrong  {name}: {fault}", flush=True)
    return faults


if __name__ == "__main__":
    sys.exit(main())
