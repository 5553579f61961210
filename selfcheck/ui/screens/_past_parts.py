"""What the screens of past checks share: one check in words, as it was told then, and asking before it is deleted."""

from __future__ import annotations

from collections.abc import Callable

from kivy.uix.widget import Widget

from selfcheck.keeping import PastCheck
from selfcheck.report import day_in_words
from selfcheck.ui.face import Face
from selfcheck.ui.past import Past
from selfcheck.ui.screens._parts import tile
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.list_row import ListRow
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.text import Text

SIDES = ("circulation", "mechanical")


def mark_of(check: PastCheck) -> str:
    """The mark of what was told: an octagon where a warning left no room for a leaning."""
    return "sign-stop" if check.heading == "withheld" else f"mark-{check.heading}"


def lead_and_word(face: Face, check: PastCheck) -> tuple[str, str]:
    """The headline in two parts, as "Leans" and "mechanical"."""
    if check.heading == "withheld":
        return face.t(f"urgency.{check.urgency}.title"), ""
    lead = face.t(f"leaning.{check.heading}.lead")
    return lead, face.t(f"leaning.{check.heading}.word") if check.heading in SIDES else ""


def headline(face: Face, check: PastCheck) -> str:
    """What was told, as "Leans mechanical"."""
    return " ".join(part for part in lead_and_word(face, check) if part)


def day_of(face: Face, check: PastCheck) -> str:
    """The day of a check in words."""
    return day_in_words(face.t, check.day, face.devices.today())


def how_clear(face: Face, check: PastCheck) -> str:
    """How clear the lean was, as "Some lean"; "" where there was none."""
    if check.heading == "withheld":
        return face.t("ui.past.no_lean")
    return face.t(f"strength.{check.strength}") if check.strength != "none" else ""


def in_words(face: Face, check: PastCheck) -> str:
    """A check for the ear: the day, what was told, how clear it was, and a warning."""
    told = [headline(face, check), how_clear(face, check), face.t("ui.past.sign") if check.warned else ""]
    return f"{day_of(face, check)}: {', '.join(part for part in told if part)}"


def told_signs(face: Face, check: PastCheck) -> list[str]:
    """The warnings that were told then, each in a sentence."""
    return [_told(face, sign) for sign in check.signs]


def _told(face: Face, sign: str) -> str:
    keys = (f"sign.{sign}.told", f"{sign}.told")
    known = next((key for key in keys if face.messages.has(key)), "")
    return face.t(known) if known else face.t("ui.past.sign_gone")


def keep_row(face: Face) -> Widget | None:
    """Keep this check on the device, or see that it is kept; None where nothing may ever be kept."""
    past = face.past
    if past is None:
        return None
    kept = past.has(face.flow.check)
    row = ListRow(
        icon="check" if kept else "lock",
        title=face.t("ui.past.kept" if kept else "ui.past.keep"),
        text=face.t("ui.past.kept_helper" if kept else "ui.past.keep_helper"),
        chevron=kept,
    )
    row.bind(on_release=lambda _: face.flow.go("past") if kept else _keep(face, past))
    paper = tile(row)
    paper.padding = (paper.padding[0], 0)
    return paper


def _keep(face: Face, past: Past) -> None:
    if not past.keep(face.flow, face.summary(), face.devices.today()):
        face.toast(face.t("ui.past.not_kept"))
    face.redraw()


def ask_delete(face: Face, what: str, delete: Callable[[], object]) -> None:
    """Ask before something is deleted; `what` is "one" or "all"."""
    sheet = Sheet(title=face.t(f"ui.past.delete.{what}.ask"), close_spoken=face.t("ui.close"))
    sheet.add(Text(text=face.t(f"ui.past.delete.{what}.text")))
    yes = SecondaryButton(text=face.t(f"ui.past.delete.{what}.yes"), icon="delete", icon_at="start")
    yes.bind(on_release=lambda _: delete())
    keep = PrimaryButton(text=face.t(f"ui.past.delete.{what}.no"))
    keep.bind(on_release=lambda _: sheet.dismiss())
    sheet.add_bottom(keep)
    sheet.add_bottom(yes)
    face.open_sheet(sheet)
