"""The deck: one statement a card, answered by swiping, by three buttons, or by keys."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.assessment import next_card
from selfcheck.content import UNSURE, Card, Value
from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.keys import Key
from selfcheck.ui.look import look
from selfcheck.ui.pictures import picture
from selfcheck.ui.screens import _deck_rail
from selfcheck.ui.screens._deck_bodies import ChoiceBody, WhereBody
from selfcheck.ui.screens._deck_foot import Foot
from selfcheck.ui.screens._parts import ask_why, back_bar, column
from selfcheck.ui.screens._tiles import CALM_SCALE
from selfcheck.ui.state import State
from selfcheck.ui.widgets.action_row import ActionRow
from selfcheck.ui.widgets.answer_button import AnswerBar
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.card_deck import CardDeck
from selfcheck.ui.widgets.page import Page, TwoPane
from selfcheck.ui.widgets.question_card import QuestionCard
from selfcheck.ui.widgets.segments import PlainProgress, SegmentedProgress

HINT_FOR = 3
"""The hint that one can swipe leaves after so many answers."""
BESIDE = 0.3
"""Width of the way out beside the answers, for one of theirs; more where its words are large."""
SWIPED = {"right": "yes", "left": "no", "down": "unsure"}
STEPS = {"right": 1, "down": 1, "left": -1, "up": -1}


def build(face: Face, detail: str, wide: bool) -> Widget:
    return DeckScreen(face, room.rail())


def _squeezed() -> bool:
    """True where a wide window is low for its large words."""
    return room.short() and look.room()[0] >= look.breakpoint("medium") and look.text_scale > CALM_SCALE


class DeckScreen(BoxLayout):
    """The card being asked, how far it goes, the answers, and undo. Beside it, on wide windows, all the sections.

    In a short window the card needs the height: undo stands in the bar, and where there is width the progress too.
    """

    def __init__(self, face: Face, wide: bool) -> None:
        super().__init__()
        self._face, self._wide = face, wide
        self._tight = room.short() and not wide
        self._cards: dict[str, QuestionCard] = {}
        self._pending: Value | None = None
        bar = back_bar(face, "", ("list", face.t("ui.list.open"), lambda: face.ask_as("list")))
        self._page = Page(bar=bar, filling=True)
        if wide or self._tight:
            self._page.widest = look.part("deck_screen", "widest") if wide else 0
        self._deck = CardDeck(
            yes_text=face.t("ui.answer.yes"), no_text=face.t("ui.answer.no"), unsure_text=face.t("ui.answer.unsure")
        )
        self._deck.bind(on_answer=self._answered, on_progress=self._on_its_way)
        self._deck.above = [self._page.ids.bottom.__self__]
        self._page.add(self._deck)
        self._compared = [aspect.id for aspect in face.content.aspects.values() if aspect.compared]
        self._segments = SegmentedProgress(names=[face.t(f"aspect.{aspect}.short") for aspect in self._compared])
        self._segments.bind(on_pick=lambda _, index: face.flow.jump(self._compared[index]))
        self._plain = PlainProgress()
        self._progress = column()
        if room.flat():
            self._page.bar.put_middle(self._progress)
        elif not wide:
            self._page.add_progress(self._progress)
        self._about: bool | None = None
        self._bar = AnswerBar(
            yes_text=face.t("ui.answer.yes"),
            no_text=face.t("ui.answer.no"),
            unsure_text=face.t("ui.answer.unsure"),
            keys=wide and face.own_settings,
            plain=_squeezed(),
        )
        self._bar.bind(on_answer=lambda _, value: self._deck.answer(value))
        self._answers = BoxLayout(size_hint_y=None, spacing=look.space("card_gap"))
        self._answers.bind(minimum_height=self._answers.setter("height"))
        self._answers.add_widget(self._bar)
        self.primary: PrimaryButton | None = None
        self._foot = Foot(face, keys=wide and face.own_settings)
        self._foot.why.bind(on_release=lambda _: ask_why(face, self._card))
        self._foot.bind(roomy=lambda *_: self._offer_why())
        self._undo: Widget = self._foot.undo
        if self._tight:
            self._page.tight = True
            self._undo = self._page.bar.add_action("undo", face.t("ui.deck.undo"), face.flow.undo)
        else:
            self._undo.bind(on_release=lambda _: face.flow.undo())
        enough = face.t("ui.deck.enough")
        self._skip = SecondaryButton(
            text=face.t("ui.review.result") if self._tight else enough, spoken=enough, compact=True,
            icon="" if self._tight else "arrow_forward",
        )  # fmt: skip
        self._skip.bind(on_release=lambda _: face.flow.result())
        if wide:
            self._rail = _deck_rail.Rail(face, face.flow.jump)
            width = _deck_rail.rail_width()
            self.add_widget(TwoPane(at_left=self._page, at_right=self._rail, right_width=width, sunken="right"))
        else:
            self.add_widget(self._page)
        self._draw("forward")

    # --- what the flow says -----------------------------------------------------------------------------------

    def changed(self, before: State, after: State) -> bool:
        if not after.check.at:
            return False
        if before.check.at == after.check.at:
            self._draw_bottom()
            self._cards[after.check.at].body_changed()  # type: ignore[attr-defined]
            return True
        self._draw("back" if len(after.check.undos) < len(before.check.undos) else "forward")
        return True

    def pause(self) -> bool:
        self._deck.cancel_drag()
        return True

    # --- keys -------------------------------------------------------------------------------------------------

    def keys(self) -> list[Key]:
        """The arrows answer a card, or walk through the choices of one that has more than three."""
        card, face = self._card, self._face
        if card.kind == "yes_no":
            arrows = [Key((way,), f"ui.answer.{value}", self._answer) for way, value in SWIPED.items()]
        else:
            arrows = [Key(tuple(STEPS), "ui.keys.step", lambda name: self._cards[card.id].body.step(STEPS[name]), True)]
        return [
            *arrows,
            Key(("z", "ctrl+z", "backspace"), "ui.deck.undo", lambda _: face.flow.undo()),
            Key(("w",), "ui.why_ask.open", lambda _: ask_why(face, card)),
        ]

    def _answer(self, way: str) -> None:
        self._deck.answer(SWIPED[way])

    # --- drawing ----------------------------------------------------------------------------------------------

    @property
    def _card(self) -> Card:
        return self._face.content.cards[self._face.flow.check.at]

    def _draw(self, direction: str) -> None:
        """Put the card that is asked on top, with the one after it beneath."""
        face, card = self._face, self._card
        # What lies beneath is the card that most likely comes next; another answer may bring another one up.
        guess = next_card(face.flow.assessor, {**face.flow.check.answers, card.id: UNSURE}, card.id)
        editing = face.flow.place.detail == "edit"
        beneath = face.content.cards[guess] if guess and not editing else None
        kept = {item.id: self._cards.get(item.id) or self._make(item) for item in (card, beneath) if item}
        self._cards = kept
        for card_id, shown in kept.items():  # an answer may have taken a card away since one was beneath
            shown.counter = self._counter(face.content.cards[card_id])
        left = [item for item in face.flow.deck.unanswered(face.flow.check.answers) if item.id != card.id]
        self._deck.behind = 0 if editing else min(2, len(left))
        self._deck.swipeable = card.kind == "yes_no"
        self._pending = None
        self._deck.show(kept[card.id], kept.get(beneath.id) if beneath else None, direction, token=card.id)
        self._draw_progress()
        self._draw_bottom()

    def _make(self, card: Card) -> QuestionCard:
        face = self._face
        aspect = face.content.aspects[card.aspect]
        shown = QuestionCard(
            picture=picture(aspect.picture) if aspect.picture else "",
            icon=card.icon,
            chip_icon=f"{aspect.icon}-fill",
            chip_text=face.t(f"aspect.{card.aspect}.name"),
            statement=face.t(f"card.{card.id}.says"),
            helper=face.t(f"card.{card.id}.help"),
            note=face.t("ui.deck.some_weight") if card.id.startswith("risk.") else "",
            more_text=face.t("ui.deck.more"),
            low=self._tight,
        )
        shown.bind(on_why=lambda *_: ask_why(face, card))
        shown.body_changed = lambda: None
        if card.kind == "choice":
            body = ChoiceBody(face, card, self._choose)
            shown.picture, shown.icon, shown.body, shown.body_inset = "", "", body, look.space("m")
        elif card.kind == "multi":
            body = WhereBody(face)
            shown.picture, shown.icon, shown.body, shown.body_changed = "", "", body, body.refresh
            shown.body_inset = look.space("s")
        self._offer_why(card, shown)
        return shown

    def _counter(self, card: Card) -> str:
        asked = self._face.flow.deck.visible(self._face.flow.check.answers, card.aspect)
        return self._face.t("ui.deck.count", n=self._number(card), of=len(asked))

    def _number(self, card: Card) -> int:
        """Which card of its section this is to the person: they are asked in an order of their own."""
        answers = self._face.flow.check.answers
        cards = self._face.flow.deck.visible(answers, card.aspect)
        if card.id in answers:
            return cards.index(card) + 1
        # The card beneath comes after the one on top, which has no answer yet.
        top = self._card
        ahead = top.id != card.id and top.aspect == card.aspect and top.id not in answers
        return sum(item.id in answers for item in cards) + 1 + ahead

    def _draw_progress(self) -> None:
        """The six sections as segments; what is about the person as a plain count, so it reads as the last part."""
        face, card = self._face, self._card
        about = not face.content.aspects[card.aspect].compared
        title = face.t("ui.deck.about" if about else "ui.deck.title")
        if not self._wide and not (self._tight and self._page.bar.crowded_by(title)):
            self._page.bar.title = title
        if self._wide:
            self._rail.refresh(card.aspect)
            return
        if about != self._about:
            self._about = about
            self._progress.clear_widgets()
            self._progress.add_widget(self._plain if about else self._segments)
        progress = {row.aspect: row for row in face.flow.deck.progress(face.flow.check.answers)}
        if about:
            row = progress[card.aspect]
            number = self._number(card)
            self._plain.count, self._plain.done = row.total, number - 1
            words = face.t("ui.deck.last_part", n=number, of=row.total)
            self._plain.text = "" if self._tight and look.text_scale > CALM_SCALE else words  # the card has the count
        else:
            self._segments.done = [progress[aspect].done / progress[aspect].total for aspect in self._compared]
            self._segments.current = self._compared.index(card.aspect)
            self._segments.leads = [aspect != card.aspect and progress[aspect].done for aspect in self._compared]

    def _draw_bottom(self) -> None:
        """The answers that fit the card; what is there already stays, so that a new card costs little."""
        face, card = self._face, self._card
        bottom = self._page.ids.bottom
        yes_no = card.kind == "yes_no"
        if not yes_no or self._answers.parent is None:
            bottom.clear_widgets()
            self.primary = None
            self._page.add_bottom(self._answers if yes_no else self._choosing(card))
            if not self._tight:
                self._page.add_bottom(self._foot)
        self._bar.chosen = face.flow.check.answers.get(card.id, "") if yes_no else ""
        self._undo.disabled = not face.flow.check.undos
        self._undo.opacity = float(not self._tight or bool(face.flow.check.undos))
        self._foot.explains = card.kind == "multi" and not self._told_beside
        self._foot.hints = yes_no and len(face.flow.check.undos) < HINT_FOR
        self._offer_the_way_out(face.flow.place.detail != "edit" and face.flow.enough())

    def _offer_the_way_out(self, enough: bool) -> None:
        """A button to the result, there only while no card that is left can change it."""
        if self._skip.parent is not None:
            self._skip.parent.remove_widget(self._skip)
        if not enough:
            return
        beside = (room.flat() or _squeezed()) and self._answers.parent is not None
        self._skip.large, self._skip.size_hint_x = beside, min(0.4, BESIDE * look.text_scale) if beside else 1
        # Where room is short it takes one line.
        self._skip.role = "label" if beside or (self._tight and look.text_scale > CALM_SCALE) else "body"
        holder = self._answers if beside else self._page.ids.bottom
        holder.add_widget(self._skip, index=0 if self._tight else 1)

    def _choosing(self, card: Card) -> Widget:
        """Not sure, and for a card with several answers Done."""
        face = self._face
        row = ActionRow()
        unsure = SecondaryButton(text=face.t("ui.answer.unsure"), icon="question_mark", icon_at="start", large=True)
        unsure.bind(on_release=lambda _: self._choose("unsure"))
        row.add_widget(unsure)
        if card.kind == "multi":
            done = PrimaryButton(text=face.t("ui.done"), icon="arrow_forward", large=True)
            done.disabled = not face.flow.picked()
            done.bind(on_release=lambda _: self._choose(face.flow.picked()))
            row.add_widget(done)
            self.primary = done
        return row

    @property
    def _told_beside(self) -> bool:
        """True where the pane says why the card is asked."""
        return self._wide and self._rail.tells_why

    def _offer_why(self, card: Card | None = None, shown: QuestionCard | None = None) -> None:
        """The picture to tap needs the height of its card: there the why stands beside undo, if it fits."""
        if card is None and not self._face.flow.check.at:
            return  # the last layout of a deck that was left
        card, shown = card or self._card, shown or self._cards.get((card or self._card).id)
        if shown is not None:
            beside = self._told_beside or (card.kind == "multi" and not self._tight and self._foot.roomy)
            shown.why_text = "" if beside else self._face.t("ui.why_ask.open")
            if card.kind == "multi" and not self._tight:  # else there is nothing below the picture to tap
                shown.more_text = "" if beside else self._face.t("ui.deck.more")

    # --- answers ----------------------------------------------------------------------------------------------

    def _choose(self, value: Value) -> None:
        """A choice was made: the card leaves as for a yes (or down for not sure) and takes the choice with it."""
        self._pending = value
        self._deck.answer("unsure" if value == "unsure" else "yes")

    def _answered(self, _: Widget, card_id: str, value: str) -> None:
        self._face.tick()
        self._face.flow.answer(card_id, self._pending if self._pending is not None else value)

    def _on_its_way(self, _: Widget, direction: str, fraction: float) -> None:
        self._bar.lit = SWIPED.get(direction, "") if fraction > 0 else ""
