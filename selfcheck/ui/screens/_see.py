"""See someone: when and whom, what to say there, what helps and what to leave until then."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.content import Step
from selfcheck.report import Summary
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column, tile
from selfcheck.ui.screens._same_day import avoided, until_seen
from selfcheck.ui.screens._tiles import numbered, rows, titled
from selfcheck.ui.widgets.banner import SameDayBlock, UrgentBanner
from selfcheck.ui.widgets.icon import Icon, Mark
from selfcheck.ui.widgets.list_row import ListRow
from selfcheck.ui.widgets.text import Text


def steps_of(face: Face, *kinds: str) -> list[Step]:
    """The advice of some kinds that is meant for this person, in its order."""
    known = face.content.steps
    return [known[step] for step in face.flow.assessment().next_steps if known[step].kind in kinds]


def step_row(face: Face, step: Step) -> ListRow:
    """A piece of advice: its icon, what to do, and a line on it."""
    title, text = face.t(f"step.{step.id}.title"), face.t(f"step.{step.id}.text")
    return ListRow(icon=step.icon, title=title, text=text, tappable=False)


def see_someone(face: Face, summary: Summary) -> list[Widget]:
    """Everything that belongs to a visit."""
    found: list[Widget] = [_visit(face, summary, step) for step in steps_of(face, "see")]
    say = [warning.say for warning in summary.told]
    say += [face.t(f"step.{step.id}.text") for step in steps_of(face, "say")]
    if say:
        found.append(titled(face.t("ui.result.what_to_say"), numbered(list(dict.fromkeys(say)))))
    doing = [step_row(face, step) for step in steps_of(face, "do")]
    if doing:
        found.append(titled(face.t("ui.next_steps.until_then"), rows(*doing)))
    if avoided(face):
        found.append(until_seen(face))
    return found


def _visit(face: Face, summary: Summary, step: Step) -> Widget:
    """How soon to be seen and by whom, as loud as it is urgent."""
    title, text = face.t(f"step.{step.id}.title"), face.t(f"step.{step.id}.text")
    if summary.heading == "withheld":
        return SameDayBlock(headline=title, text=text)
    if summary.told:
        return UrgentBanner(heading=title, text=text)
    circulation = summary.side == "circulation"
    paper = tile(ground="circ_tint" if circulation else "surface")
    ink = look.color.on_circ_tint if circulation else look.color.text
    line = BoxLayout(size_hint_y=None, spacing=look.part("see_tile", "sign_gap"))
    line.bind(minimum_height=line.setter("height"))
    side = look.icon("mark_result" if circulation else "icon")
    sign = Mark(name="mark-circulation", side=side) if circulation else Icon(name=step.icon, side=side)
    sign.pos_hint = {"top": 1}
    line.add_widget(sign)
    line.add_widget(column(Text(text=title, role="heading", color=ink), Text(text=text, color=ink), gap="xs"))
    paper.add_widget(line)
    return paper
