"""One question: a picture, what is asked in large letters, and why it is asked."""

from __future__ import annotations

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import buttons, icon, load_kv, quiet_scroll, text  # noqa: F401  for the kv file
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.shade import Shaded

LARGE = 1.3  # text scale above which the words of a low card take the picture's place

load_kv(__file__)


class CardChip(BoxLayout):
    """The aspect's icon and name in a pill; its ground follows the card's wash."""

    icon = StringProperty("")
    text = StringProperty("")
    ground = ColorProperty()
    rim = NumericProperty(0)


class CardPanel(FloatLayout):
    """The picture, or an icon in a disc, on a sunken ground."""

    picture = StringProperty("")
    icon = StringProperty("")
    ground = ColorProperty()
    disc = ColorProperty()
    rim = NumericProperty(0)
    round = NumericProperty(0)


class CardMore(Control, BoxLayout):
    """The strip at the foot of a card that says there is more below, and goes there.

    `bare` is only its arrow; `beside` lies under words that have a picture at their left.
    """

    text = StringProperty("")
    bare = BooleanProperty(False)
    beside = BooleanProperty(False)
    rim = NumericProperty(0)
    round = NumericProperty(0)

    def bends(self, bare: bool, beside: bool, height: float, bend: float) -> list[float]:
        """Its corners: a disc, or those of the card that it lies in."""
        return [height / 2] if bare else [0.0, 0.0, bend, 0.0 if beside else bend]


class QuestionCard(Shaded, FloatLayout):
    """A card as large as its parent makes it; the picture gives way to the words, then the words scroll.

    The picture is a file (`picture`) or an `icon` in a disc; `body` is a widget that takes its place below the
    words (choices, the tap map), `body_inset` pixels from the card's edges. `wash` 0..1 is how far the card is on
    its way to being an answer. `on_why` is asked for by the words `why_text`, which are on every card. A `low` card
    has little height: smaller words beside the picture, and an arrow alone in place of the strip at its foot.
    """

    picture = StringProperty("")
    icon = StringProperty("")
    chip_icon = StringProperty("")
    chip_text = StringProperty("")
    counter = StringProperty("")
    statement = StringProperty("")
    helper = StringProperty("")
    note = StringProperty("")
    note_icon = StringProperty("balance")
    why_text = StringProperty("")
    more_text = StringProperty("")
    body = ObjectProperty(None, allownone=True)
    body_inset = NumericProperty(0)
    wash = NumericProperty(0.0)
    low = BooleanProperty(False)
    sideways = BooleanProperty(False)
    scrolls = BooleanProperty(False)
    rim = NumericProperty(0)
    rim_color = ColorProperty()
    ground = ColorProperty()
    well = ColorProperty()

    def __init__(self, **kwargs: object) -> None:
        self.register_event_type("on_why")
        self._arrange = Clock.create_trigger(self._place, -1)
        super().__init__(**kwargs)
        words = self.ids.words
        for name in ("pos", "size", "picture", "icon", "body"):
            self.fbind(name, self._arrange)
        self.fbind("body", self._fill_body)
        self._fill_body()
        words.fbind("minimum_height", self._arrange)
        self.ids.body_slot.fbind("minimum_height", self._arrange)
        self.ids.scroll.fbind("scroll_y", self._show_more)
        self._arrange()

    def on_why(self) -> None:
        """Somebody asks why this is asked."""

    def scrolls_at(self, x: float, y: float) -> bool:
        """True where a vertical drag moves the words and not the card."""
        return self.scrolls and self.ids.scroll.collide_point(x, y)

    def scroll_on(self) -> None:
        """Show the next part of the words."""
        scroll = self.ids.scroll
        hidden = self.ids.words.height - scroll.height
        if hidden <= 0:
            return
        page = (scroll.height - self.ids.more.height) * 0.8
        target = max(0.0, scroll.scroll_y - page / hidden)
        motion = look.motion("move")
        Animation.cancel_all(scroll)
        if look.reduce_motion:
            scroll.scroll_y = target
        else:
            Animation(scroll_y=target, duration=motion.ms / 1000, transition=motion.easing).start(scroll)

    def mixed(self, start: list[float], end: list[float], wash: float) -> list[float]:
        """A colour on the way from one to another."""
        return [a + (b - a) * wash for a, b in zip(start, end, strict=True)]

    def more_room(self, scrolls: bool, more_text: str, high: float) -> float:
        """Pixels below the words that keep them clear of what says there is more."""
        return high if scrolls and more_text else 0.0

    def _fill_body(self, *_: object) -> None:
        slot = self.ids.body_slot
        slot.clear_widgets()
        if self.body is not None:
            slot.add_widget(self.body)

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            Animation.cancel_all(self.ids.scroll)
            self._arrange.cancel()
        else:
            self._arrange()

    def _place(self, *_: object) -> None:
        self.sideways = self.width >= look.part("question_card", "sideways_from")
        self._put_body(beside=self.sideways and self.body is not None)
        (self._place_sideways if self.sideways else self._place_upright)()
        scroll = self.ids.scroll
        strip = self.more_room(self.scrolls, self.more_text, self.ids.more.height)
        self.scrolls = self.ids.words.minimum_height - strip > scroll.height + 1
        if not self.scrolls:
            scroll.scroll_y = 1
        self._show_more()

    @property
    def _pictured(self) -> bool:
        return bool(self.picture or self.icon) and self.body is None

    def _place_upright(self) -> None:
        panel, scroll, words = self.ids.panel, self.ids.scroll, self.ids.words
        inset = look.space("card_gap")
        height = 0.0
        if self._pictured:
            medium = self.width >= look.part("question_card", "medium_from")
            most = look.part("card_panel", "most_medium" if medium else "most")
            room = self.height - inset - words.minimum_height
            height = max(look.part("card_panel", "least"), min(most, room))
            if self.height - inset - height < min(
                words.minimum_height, look.part("question_card", "words_least") * look.text_scale
            ):
                height = 0.0
        panel.opacity = 1 if height else 0
        panel.size = (self.width - 2 * inset, height)
        panel.pos = (self.x + inset, self.top - inset - height)
        top = panel.y if height else self.top
        # Words that scroll stay clear of the card's round corners.
        foot = self.y + (look.space("m") if self.scrolls else 0.0)
        scroll.pos, scroll.size = (round(self.x), round(foot)), (self.width, top - foot)

    def _put_body(self, beside: bool) -> None:
        """The body stands below the words, or beside them where the picture would be."""
        slot, side = self.ids.body_slot, self.ids.side
        side.opacity = 1 if beside else 0
        if beside == (slot.parent is side):
            return
        slot.parent.remove_widget(slot)
        if beside:
            side.add_widget(slot)
        else:
            self.ids.words.add_widget(slot, index=1)

    def _place_sideways(self) -> None:
        panel, scroll, words, side = self.ids.panel, self.ids.scroll, self.ids.words, self.ids.side
        inset = look.space("m")
        pictured = self._pictured and not (self.low and look.text_scale > LARGE)
        panel.opacity = 1 if pictured else 0
        room = self.height - 2 * inset
        tall = min(room, self.ids.body_slot.minimum_height) if self.body is not None else 0
        side.pos, side.size = (self.x + inset, self.y + inset + (room - tall) / 2), (self.width * 0.53, tall)
        panel.pos = (self.x + inset, self.y + inset)
        panel.size = (self.width * 0.49, self.height - 2 * inset)
        # Words never lie on the card's edge, not even where a whole pixel is half a pixel lower.
        edge = look.space("card_gap") if self.low else look.stroke("high_contrast") + 1 if look.high_contrast else 0
        height = min(self.height - 2 * edge, words.minimum_height)
        left = side.right if self.body is not None else panel.right if pictured else self.x
        scroll.size = (self.right - left, height)
        scroll.pos = (round(left), round(self.center_y - height / 2))  # between pixels words blur

    def _show_more(self, *_: object) -> None:
        more = self.ids.more
        shown = self.scrolls and self.ids.scroll.scroll_y > 0.02 and bool(self.more_text)
        more.opacity = 1 if shown else 0
        more.disabled = not shown
