"""The result: what was told first, then the picture, the words, what tipped it, and what to do next."""

from __future__ import annotations

from kivy.uix.widget import Widget

from selfcheck.report import Summary
from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens import _result_parts as parts
from selfcheck.ui.screens._parts import column, keys_buttons, middle, speaker
from selfcheck.ui.screens._same_day import block, same_day
from selfcheck.ui.screens._tiles import CALM_SCALE, call_strip, link, roomy
from selfcheck.ui.screens._words import with_words
from selfcheck.ui.screens.why import WhyPane
from selfcheck.ui.widgets.action_row import ActionRow
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Page, TwoPane
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.top_bar import TopBar


def build(face: Face, detail: str, wide: bool) -> Widget:
    # A low window has no room for large words in two narrow columns.
    side_by_side = wide and (look.text_scale <= CALM_SCALE or not room.short())
    return WideResult(face) if side_by_side else ResultPage(face, alone=True)


class ResultPage(Page):
    """One column. `alone` is False where Why stands beside it and need not be pointed at."""

    def __init__(self, face: Face, alone: bool) -> None:
        super().__init__(bar=self._bar(face))
        self.face, self.alone = face, alone
        if alone and room.flat() and look.text_scale > CALM_SCALE:
            self.widest = 0  # all of the width, so that the actions stand beside each other
        summary = face.summary()
        self._calls = summary.side != "mechanical"
        told = self._withheld(summary) if summary.heading == "withheld" else self._leaning(summary)
        for widget in with_words(face, told, but=face.content.look_alikes):  # no name of theirs stands out here
            self.add(widget)
        self._end(summary)
        self._actions(summary)

    @staticmethod
    def _bar(face: Face) -> TopBar:
        bar = TopBar(title=face.t("ui.result.title"), left_icon="home-fill", left_spoken=face.t("ui.result.home"))
        bar.bind(on_left=lambda *_: face.flow.home())
        bar.add_right(speaker(face))
        for button in keys_buttons(face):
            bar.add_right(button)
        if face.own_settings:
            bar.add_action("settings", face.t("ui.settings.open"), lambda: face.flow.go("settings"))
        return bar

    def _withheld(self, summary: Summary) -> list[Widget]:
        more = parts.more_told(self.face, summary) if self.alone else None
        strip = [] if roomy() else [call_strip(self.face)]
        return [
            block(self.face, summary),
            *([more] if more is not None else []),
            *strip,
            *same_day(self.face, summary),
            *parts.notice_tiles(self.face, summary),
        ]

    def _leaning(self, summary: Summary) -> list[Widget]:
        face = self.face
        found: list[Widget] = [parts.warning_banner(face, summary, more=self.alone)] if summary.told else []
        if self._calls and not roomy():
            found.append(call_strip(face))
        found += [parts.balance(face, summary), parts.headline(face, summary)]
        if "under_18" in summary.notices or not summary.side:
            found += parts.notice_tiles(face, summary)
        if summary.side and not summary.told and summary.urgency not in ("self_care", "routine"):
            found.append(parts.book_tile(face, summary))
        if summary.side and self.alone:
            found.append(parts.tipped(face, summary))
        elif summary.heading == "mixed":
            found += parts.both_sides(face, summary, more=self.alone)
        elif summary.heading == "unclear" and summary.helpful:
            found.append(parts.would_help(face, summary))
        if not summary.side:
            found.append(parts.anyway(face))
        opens = parts.try_first(face)
        found += [opens] if opens is not None else []
        if summary.look_alikes:
            found.append(parts.look_alike_tile(face, summary))
        if summary.side and "under_18" not in summary.notices:
            found += parts.notice_tiles(face, summary)
        if summary.unanswered:
            found.append(parts.not_answered(face, summary))
        return found

    def _end(self, summary: Summary) -> None:
        """What this is not, what is true today, and the way out."""
        face = self.face
        if summary.urgency in ("self_care", "routine"):
            self.add(BulletRow(icon="info", text=summary.urgency_text, small=True))
        if summary.heading not in ("withheld", "mixed") and not summary.side and self.alone:
            self.add(middle(link(face.t("ui.result.see_why"), lambda: face.flow.go("why"))))
        if summary.heading == "withheld" and self.alone:
            self.add(middle(link(face.t("ui.result.why_withheld"), lambda: face.flow.go("why"))))
        self.add(middle(link(face.t("ui.learn.open"), lambda: face.flow.go("learn"))))
        self.add(middle(link(face.t("ui.result.your_answers"), lambda: face.flow.go("review"))))
        if not roomy():
            self.add(self._guide())

    def _guide(self) -> Text:
        return Text(text=self.face.t("app.not_diagnosis"), role="caption", align="center")

    def _actions(self, summary: Summary) -> None:
        face = self.face
        role = "label" if look.text_scale > CALM_SCALE and room.short() else "body"  # leaves more to what scrolls
        self.primary = PrimaryButton(text=face.t("ui.result.next_steps"), icon="arrow_forward", role=role)
        self.primary.bind(on_release=lambda _: face.flow.go("next_steps"))
        icon = "qr_code_2" if look.text_scale <= CALM_SCALE else ""
        keep = SecondaryButton(text=face.t("ui.keep.it"), icon=icon, icon_at="start", role=role)
        keep.bind(on_release=lambda _: face.flow.go("keep"))
        pair = ActionRow()
        pair.add_widget(self.primary)
        pair.add_widget(keep)
        fixed: list[Widget] = [pair]
        if roomy():
            fixed = [*([call_strip(face)] if self._calls else []), self._guide(), *fixed]
        self.add_bottom(column(*fixed, gap="s"))


class WideResult(TwoPane):
    """The summary, and beside it on sunken ground why it is so."""

    def __init__(self, face: Face) -> None:
        summary_page = ResultPage(face, alone=False)
        summary_page.safe_area = [look.space("l"), look.part("wide_result", "head"), look.space("m"), look.space("s")]
        super().__init__(at_left=summary_page, at_right=WhyPane(face), sunken="right")
        self.primary = summary_page.primary

    def on_width(self, _: Widget, width: float) -> None:
        self.left_width = min(look.part("wide_result", "left"), width / 2)
