"""Keep every translation in line with the English, compile what is whole, and say what is not.

    python scripts/messages.py                 bring all languages in line, compile, report
    python scripts/messages.py --check         change nothing; exit 1 if anything is missing, stale or unused
    python scripts/messages.py --new fr        begin a language
    python scripts/messages.py --unfinished    compile also what is not whole, to look at it
    python scripts/messages.py --pseudo DIR    a folder with every language and a made-up long one, to look at

A language is offered by the app when its `.mo` files are there, and they are made only once every text is translated
and none is stale. The same `.po` always gives the same bytes.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts import catalogues, pseudo  # noqa: E402
from selfcheck import assets  # noqa: E402

TEMPLATES = ROOT / "build" / "messages"


class PlainCatalog(Catalog):
    """A catalog whose header says only how to read it: dates and tool versions would change the bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale_identifier)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def compiled(po: Path) -> bytes:
    """What gettext loads: the texts of a file, those that are empty or fuzzy left out."""
    language = po.parent.parent.name
    with po.open("rb") as text:
        written = read_po(text, locale=language, abort_invalid=True)
    plain = PlainCatalog(locale=language, charset="utf-8")
    for message in written:
        if message.id and message.string and not message.fuzzy:
            plain[message.id] = message
    made = io.BytesIO()
    write_mo(made, plain)
    return made.getvalue()


def wanted(locale: Path, unfinished: bool) -> tuple[dict[Path, bytes], list[str]]:
    """The compiled files that there should be with their bytes, and every fault that was found."""
    made: dict[Path, bytes] = {}
    told: list[str] = []
    for language in (catalogues.ENGLISH, *catalogues.languages(locale)):
        faults = catalogues.faults(locale, language)
        told += faults
        if unfinished or not faults or language == catalogues.ENGLISH:
            files = sorted((locale / language / "LC_MESSAGES").glob("*.po"))
            made |= {po.with_suffix(".mo"): compiled(po) for po in files}
    return made, told


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    locale = assets.locale()
    if options.pseudo:
        pseudo.write(locale, options.pseudo)
        print(f"every language and {pseudo.CODE!r} in {options.pseudo}; look at it with SELFCHECK_LOCALE")
        return 0
    if unknown := [code for code in options.new if not known(code)]:
        print(f"{unknown[0]!r} is no code of a language; it looks like fr or pt_BR", file=sys.stderr)
        return 2
    if not options.check:
        for language in dict.fromkeys([*catalogues.languages(locale), *options.new]):
            catalogues.update(locale, language)
        catalogues.write_templates(locale, TEMPLATES)
    made, told = wanted(locale, options.unfinished)
    left_over = sorted(set(locale.glob("*/LC_MESSAGES/*.mo")) - set(made))
    if options.check:
        stale = [mo for mo, data in made.items() if not mo.exists() or mo.read_bytes() != data]
        told += [f"not what the texts make (run `make messages`): {mo.relative_to(locale)}" for mo in stale + left_over]
    else:
        for mo, data in made.items():
            mo.write_bytes(data)
        for mo in left_over:
            mo.unlink()
    for line in told:
        print(line)
    if not options.check:
        print(f"{len(made)} files of messages compiled" + (f", {len(told)} faults" if told else ""))
    return 1 if options.check and told else 0


def known(code: str) -> bool:
    try:
        return Locale.parse(code) is not None
    except (ValueError, UnknownLocaleError):
        return False


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="messages.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--new", action="append", default=[], metavar="CODE")
    parser.add_argument("--unfinished", action="store_true")
    parser.add_argument("--pseudo", type=Path, metavar="DIR")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
