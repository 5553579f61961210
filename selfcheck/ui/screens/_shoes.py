"""Shoes: three places to check, and what is worth knowing about new ones. Only where shoes may be advised at all."""

from __future__ import annotations

from kivy.uix.floatlayout import FloatLayout
from kivy.uix.image import Image
from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.pictures import picture
from selfcheck.ui.screens._parts import column
from selfcheck.ui.screens._see import step_row, steps_of
from selfcheck.ui.screens._tiles import rows
from selfcheck.ui.widgets.list_row import BulletRow, NumberRow
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

PLACES = {"heel": (0.215, 0.53), "toes": (0.815, 0.405), "sole": (0.515, 0.235)}
"""The three places on the picture, as parts of its width and height from its lower left corner."""
SHAPE = 320 / 190
"""Width of the picture for one of its height."""


def shoes(face: Face) -> list[Widget]:
    """The picture with its places, then every piece of advice on shoes that is meant for this person."""
    card = Surface(shadow="e2", radius="card", spacing=look.space("s"))
    card.padding = (look.space("card_gap"), look.space("card_gap"), look.space("card_gap"), look.space("s"))
    card.add_widget(ShoePicture())
    places = [
        NumberRow(
            number=str(number), lead=face.t(f"ui.next_steps.{place}"), text=face.t(f"ui.next_steps.{place}_text"),
            accent=True,
        )
        for number, place in enumerate(PLACES, start=1)
    ]  # fmt: skip
    words = column(Text(text=face.t("ui.next_steps.check_shoes"), role="title"), rows(*places), gap="s")
    words.padding = (look.space("s"), look.space("s"))
    card.add_widget(words)
    advice = Surface(shadow="e1")
    advice.padding = (look.space("m"), look.space("s"))
    advice.add_widget(rows(*(step_row(face, step) for step in steps_of(face, "shoes"))))
    return [card, advice, BulletRow(icon="info", text=face.t("ui.next_steps.shoes_for"), small=True)]


class ShoePicture(Surface):
    """A shoe on its sunken panel, with the numbers of the places on it."""

    unspoken = True

    def __init__(self) -> None:
        super().__init__(ground="sunken", radius="tile", padding=look.space("s"))
        self._float = FloatLayout(size_hint_y=None)
        self._image = Image(source=picture("shoe-check"), mipmap=True, fit_mode="contain", size_hint=(None, None))
        self._float.add_widget(self._image)
        self._discs = {place: _disc(str(number)) for number, place in enumerate(PLACES, start=1)}
        for disc in self._discs.values():
            self._float.add_widget(disc)
        self.add_widget(self._float)
        self._float.bind(pos=self._lay, width=self._lay)

    def _lay(self, *_: object) -> None:
        box, image = self._float, self._image
        image.width = min(box.width, look.part("shoe_picture", "widest"))
        image.height = box.height = image.width / SHAPE
        image.center_x, image.y = box.center_x, box.y
        for place, disc in self._discs.items():
            across, up = PLACES[place]
            disc.center = (image.x + across * image.width, image.y + up * image.height)


def _disc(number: str) -> Surface:
    """A numbered disc with a rim in the colour of the panel."""
    side = look.icon("mark") + 2 * look.stroke("focus")
    disc = Surface(
        ground="answer", edge="sunken", edge_width="focus", radius="pill", padding=0, least=side,
        size_hint_x=None, width=side,
    )  # fmt: skip
    disc.add_widget(Text(text=number, role="label", weight=700, color=look.color.on_answer, align="center"))
    disc.padding = (0, (side - disc.children[0].height) / 2)
    disc.children[0].bind(height=lambda words, high: setattr(disc, "padding", (0, max(0, side - high) / 2)))
    return disc
