"""Compile every translation that the app reads.

Texts live in `assets/locale/<lang>/LC_MESSAGES/*.po`, found by key; the `.mo` beside each one is what
gettext loads. The same `.po` always gives the same bytes, so a stale `.mo` is easy to name.

    python scripts/messages.py            compile all
    python scripts/messages.py --check    name every .mo that is missing, stale or left over; exit 1
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "assets" / "locale"


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
    language = po.parent.parent.name
    with po.open("rb") as text:
        written = read_po(text, locale=language, abort_invalid=True)
    plain = PlainCatalog(locale=language, charset="utf-8")
    for message in written:
        if message.id and message.fuzzy:
            # gettext would skip it, and a person would read its key.
            raise SystemExit(f"{po.relative_to(ROOT)}: {message.id!r} is still marked fuzzy")
        if message.id:
            plain[message.id] = message
    made = io.BytesIO()
    write_mo(made, plain)
    return made.getvalue()


def main(arguments: list[str]) -> int:
    made = {po.with_suffix(".mo"): compiled(po) for po in sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))}
    left_over = sorted(set(LOCALE.glob("*/LC_MESSAGES/*.mo")) - set(made))
    if arguments == ["--check"]:
        stale = [mo for mo, data in made.items() if not mo.exists() or mo.read_bytes() != data]
        for mo in stale + left_over:
            print(f"not what the texts make (run `make messages`): {mo.relative_to(ROOT)}")
        return 1 if stale or left_over else 0
    for mo, data in made.items():
        mo.write_bytes(data)
    for mo in left_over:
        mo.unlink()
    print(f"{len(made)} files of messages compiled")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
