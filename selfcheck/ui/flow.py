"""What each action of the person leads to. No Kivy: screens call it, and draw the state that it owns."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import msgspec

from selfcheck.assessment import Assessment, Assessor, Turning, enough, next_card, turning
from selfcheck.checklist import PAGES, Check, Signs, Walk, chosen, may_walk, toggled
from selfcheck.content import Content, Urgency, Value
from selfcheck.ui.state import ASKING, NOTICES, Form, Place, Screen, State


class Flow:
    """Owns the state and changes it by what the person does; tells `on_change(before, after)` of every change."""

    def __init__(self, assessor: Assessor) -> None:
        self.assessor = assessor
        self.deck = assessor.deck
        self.state = State()
        self.on_change: Callable[[State, State], None] = lambda before, after: None
        self._assessed: tuple[Check, Assessment] | None = None

    @cached_property
    def content(self) -> Content:
        return self.assessor.content

    @property
    def check(self) -> Check:
        return self.state.check

    @property
    def signs(self) -> Signs:
        """The pages of warning signs, as they are answered now."""
        return Signs(self.content, self.check.answers)

    @property
    def place(self) -> Place:
        return self.state.place

    def assessment(self) -> Assessment:
        """The assessment of the answers as they are now; made once for each set of answers."""
        if self._assessed is None or self._assessed[0] is not self.check:
            self._assessed = (self.check, self.assessor.assess(self.check.answers))
        return self._assessed[1]

    # --- places -----------------------------------------------------------------------------------------------

    def go(self, screen: Screen, detail: str = "") -> None:
        """Open a screen on top of where the person is."""
        self._set(self.check, (*self.state.places, Place(screen, detail)))

    def show(self, detail: str) -> None:
        """Show something else on the same screen: another tab, another page."""
        self._set(self.check, (*self.state.places[:-1], Place(self.place.screen, detail)))

    def back(self) -> None:
        """One step back: the card before, the page before, the screen before. At the very start nothing happens."""
        asking = self.place.screen == "deck" and not self.place.detail
        from_deck = self.place.screen == "review" and self.state.places[-2:-1] == (Place("deck"),)
        if from_deck and self.check.undos:
            last = self.deck.visible(self.check.answers)[-1]
            self._set(self.check.go_to(last.id), self.state.places[:-1])
        elif asking and self.check.undos:
            self.undo()
        elif self.place.screen == "stop":
            self.leave_stop()
        elif len(self.state.places) > 1:
            check = self.check.go_to("") if self.place == Place("deck", "edit") else self.check
            self._set(check, self.state.places[:-1])

    def home(self) -> None:
        """Back to the welcome screen; answers stay until they are cleared."""
        self._set(self.check, (Place("welcome"),))

    # --- the check --------------------------------------------------------------------------------------------

    def start(self, form: Form = "cards") -> None:
        """Begin, or go on where the answers end."""
        first = Place("list") if form == "list" else Place("safety", PAGES[0])
        self._set(self.check, (Place("welcome"), first))

    def start_again(self, form: Form = "cards") -> None:
        """Forget every answer and begin."""
        self.clear()
        self.start(form)

    def clear(self) -> None:
        """Forget every answer and go back to the beginning."""
        self._assessed = None
        self._set(Check(), (Place("welcome"),))

    def tick(self, sign_id: str) -> None:
        """Tick or untick a warning sign. An emergency sign opens the stop screen at once."""
        check = self.check.tick(self.content, sign_id)
        emergency = Urgency[self.content.signs[sign_id].urgency] == Urgency.emergency
        if emergency and check.answers.get(sign_id) == "yes":
            self._set(check, (*self.state.places, Place("stop", sign_id)))
        else:
            self._set(check)

    def tick_none(self, page: str) -> None:
        """None of these; chosen again, the page is open again."""
        self._set(self.check.tick_none(self.content, page))

    def continue_safety(self) -> None:
        """On from a page of warning signs, once something on it is chosen."""
        page = self.place.detail
        if not self.signs.said(page):
            return
        check, following = self.check.signs_read(self.content), PAGES.index(page) + 1
        if any(place.screen == "review" for place in self.state.places):
            self._set(check, self.state.places[:-1])
        elif following < len(PAGES):
            self._set(check, (*self.state.places, Place("safety", PAGES[following])))
        else:
            check, place = self._ask_on(check)
            self._set(check, (*self.state.places, place))

    def _ask_on(self, check: Check) -> tuple[Check, Place]:
        """On with the card that was being asked, or else the next open one; the review when none is open."""
        waiting = {card.id for card in self.deck.unanswered(check.answers)}
        check = check.go_to(check.at if check.at in waiting else next_card(self.assessor, check.answers, check.at))
        return check, Place("deck" if check.at else "review")

    def leave_stop(self) -> None:
        """I do not have this sign: it becomes a no, every other answer stays. A combination leads to the answers."""
        fired = self.place.detail
        before = self.state.places[:-1]
        if fired in self.content.signs:
            self._set(self.check.without_sign(fired), before or (Place("welcome"),))
        else:
            self._set(self.check, (*(place for place in before if place.screen != "review"), Place("review")))

    def answer(self, card_id: str, value: Value) -> None:
        """Answer the card that is being asked; any other card id changes nothing."""
        check = self.check.answer(self.deck, card_id, value)
        if check is self.check:
            return
        check = check.go_to(next_card(self.assessor, check.answers, card_id))
        places = self.state.places
        if self.place.detail == "edit":
            check = check.go_to("")
            places = places[:-1]
        elif not check.at:
            places = (*places, Place("review"))
        notice = next((name for (asked, said), name in NOTICES.items() if asked == card_id and said == value), None)
        if notice:
            places = (*places, Place("notice", notice))
        self._set(check, places)
        self._heed()

    # --- the list form: the same check on one page ------------------------------------------------------------

    def to_list(self) -> None:
        """All questions on one page; every answer stays, and so does the card that was asked."""
        before, after = self._around_asking()
        self._set(self.check, (*before, Place("list"), *after))

    def to_cards(self) -> None:
        """From the list to the cards: to the safety check where it is not finished, else to the next open card."""
        before, after = self._around_asking()
        waiting, safety = self.signs.open_pages(), tuple(Place("safety", page) for page in PAGES)
        check = self.check.signs_read(self.content)
        if waiting:
            asking = safety[: PAGES.index(waiting[0]) + 1]
        else:
            check, place = self._ask_on(check)
            asking = (*safety, place)
        self._set(check, (*before, *asking, *after))

    def say(self, card_id: str, value: Value) -> None:
        """Answer a card where it stands on the list; a tap on the answer it has changes nothing."""
        if self.check.answers.get(card_id) != value:
            self._set(self.check.record(card_id, value))

    def say_also(self, card_id: str, choice: str) -> None:
        """Choose or let go one value of a multi-choice card on the list; with none left it is open again."""
        value = toggled(self.content, card_id, chosen(self.check.answers, card_id), choice)
        self._set(self.check.record(card_id, value) if value else self.check.forget(card_id))

    def finish_list(self) -> None:
        """To the result, once every page of warning signs says something."""
        if not self.signs.open_pages():
            self._set(self.check.signs_read(self.content))
            self.result()

    @property
    def asking(self) -> bool:
        """True while questions are on the way back from where the person is."""
        return any(place.screen in ASKING for place in self.state.places)

    def _around_asking(self) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """The places walked through before the first question, and those since the last one."""
        places = self.state.places
        at = [number for number, place in enumerate(places) if place.screen in ASKING] or [len(places)]
        return places[: at[0]], places[at[-1] + 1 :]

    def turning(self) -> Turning | None:
        """The fewest answers on which the leaning hangs. A sign that was left alone is none of them: everybody knows
        that a warning sign would change things."""
        return turning(self.assessor, self.signs.told())

    def enough(self) -> bool:
        """True while cards are left that can change neither leaning nor urgency, whatever is answered."""
        return bool(self.deck.unanswered(self.check.answers)) and enough(self.assessor, self.check.answers)

    def picked(self) -> tuple[str, ...]:
        """What is chosen on the multi-choice card that is being asked."""
        return chosen(self.check.answers, self.check.at) if self.state.draft is None else self.state.draft

    def pick(self, choice: str) -> None:
        """Choose or let go one value of a multi-choice card; it counts when the card is answered."""
        draft = toggled(self.content, self.check.at, self.picked(), choice)
        before, self.state = self.state, msgspec.structs.replace(self.state, draft=draft)
        self.on_change(before, self.state)

    def undo(self) -> None:
        """Take the last answer back, as far as the first card."""
        check = self.check.undo()
        if check is self.check:
            return
        places = self.state.places
        if self.place.screen != "deck":
            places = (*(place for place in places if place.screen not in ("review", "notice")),)
        self._set(check, places)

    def edit(self, answer_id: str) -> None:
        """Change one answer from the review, and come back to it."""
        if answer_id in self.content.signs:
            self._set(self.check, (*self.state.places, Place("safety", self.content.signs[answer_id].page)))
        else:
            self._set(self.check.go_to(answer_id), (*self.state.places, Place("deck", "edit")))

    def jump(self, aspect: str) -> None:
        """Go to a section of the deck that was reached already."""
        answered = [card for card in self.deck.visible(self.check.answers, aspect) if card.id in self.check.answers]
        if answered and self.content.cards[self.check.at].aspect != aspect:
            self.turn_to(answered[0].id)

    def turn_to(self, card_id: str) -> None:
        """Ask a card of the deck again that has an answer."""
        if card_id in self.check.answers:
            self._set(self.check.go_to(card_id))

    def result(self) -> None:
        """Show the result; an emergency shows the stop screen instead of it."""
        first = next(iter(self.assessment().reading.warnings), None)
        passed = ("result", "stop", "why", "next_steps", "keep", "walk")
        places = tuple(place for place in self.state.places if place.screen not in passed)
        if first is not None and first.urgency == Urgency.emergency:
            self._set(self.check, (*places, Place("stop", first.id)))
        else:
            self._set(self.check, (*places, Place("result")))

    # --- a timed walk -----------------------------------------------------------------------------------------

    def may_walk(self) -> bool:
        """True for somebody who read all warning signs, has none of them, and no other reason not to walk."""
        if self.signs.open_pages() or not may_walk(self.check.answers):
            return False
        return not self.assessment().reading.flagged

    def open_walk(self) -> None:
        """To the walk test, for those who may walk."""
        if self.may_walk():
            self.go("walk")

    def time(self, walk: Walk | None) -> None:
        """The walk goes on; None is before it begins. Any other step forgets it."""
        if self.place.screen == "walk" and walk != self.state.walk:
            before, self.state = self.state, msgspec.structs.replace(self.state, walk=walk)
            self.on_change(before, self.state)

    def use_walk(self) -> None:
        """Give the answers that the walk proposes, and go on from where the person came."""
        check, places = self.check, self.state.places[:-1]
        told = self.state.walk.answers() if self.state.walk else {}
        for card_id, value in told.items():
            check = check.record(card_id, value)
        if places[-1] == Place("deck", "edit") and check.at in told:
            check, places = check.go_to(""), places[:-1]
        elif places[-1] == Place("deck"):
            check, place = self._ask_on(check)
            places = places if place.screen == "deck" else (*places, place)
        self._set(check, places)
        self._heed()

    def _heed(self) -> None:
        """A result that an answer has just made an emergency gives way to the stop screen."""
        if self.place.screen == "result" and self.assessment().reading.urgency == Urgency.emergency:
            self.result()

    def _set(self, check: Check, places: tuple[Place, ...] | None = None) -> None:
        before = self.state
        self.state = State(check, places or before.places)
        self.on_change(before, self.state)
