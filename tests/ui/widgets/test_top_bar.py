"""The bar at the top: its title has room between the buttons, and the speaker is there only with a voice."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from kivy.properties import BooleanProperty

from selfcheck.ui.widgets.speaker import Followed
from tests.ui.widgets.hands import Finger, frames


class Reader(Followed):
    """What the speaker follows."""

    available = BooleanProperty(True)


@pytest.fixture
def bar(show):
    """A bar with a title, the speaker and the gear."""
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.speaker import SpeakerButton
    from selfcheck.ui.widgets.text import Text
    from selfcheck.ui.widgets.top_bar import TopBar

    def build(title="Your signs", width=412, scale=1.0):
        look.use(text_scale=scale)
        made = TopBar(title=title, left_icon="arrow_back", left_spoken="Back", size_hint_x=None, width=width)
        reader = Reader()
        speaker = SpeakerButton(reader=reader, read_text="Read this aloud", stop_text="Stop reading")
        made.add_right(speaker)
        gear = made.add_action("settings", "Settings", lambda: None)
        show(made, settle=8)
        title = next(child for child in made.children if isinstance(child, Text))
        return SimpleNamespace(bar=made, title=title, speaker=speaker, gear=gear, reader=reader)

    yield build
    look.use(text_scale=1.0)


def test_the_title_stands_in_the_middle_of_the_bar(bar):
    made = bar()
    assert made.title.center_x == pytest.approx(made.bar.center_x, abs=1)
    assert made.bar.height == 56


def test_where_the_middle_is_too_narrow_the_title_takes_the_room_between_the_buttons(bar):
    made = bar(width=320, scale=2.0)
    assert made.title.center_x < made.bar.center_x
    assert made.title.right <= made.speaker.to_window(made.speaker.x, 0)[0] + 1
    assert made.title.height < 1.5 * made.title.font_size * 1.3, "one line"


def test_a_title_that_is_too_long_all_the_same_wraps_and_nothing_is_cut_off(bar):
    made = bar(title="Why it leans mechanical", width=320, scale=2.0)
    assert made.title.height > 1.5 * made.title.font_size * 1.3, "two lines"
    assert made.title.texture_size[0] <= made.title.width + 1
    assert made.bar.height >= made.title.height


def test_the_speaker_shows_that_it_speaks_and_follows_the_reader(bar):
    made = bar()
    assert (made.speaker.icon, made.speaker.spoken) == ("volume_up", "Read this aloud")
    made.reader.speaking = True
    assert (made.speaker.icon, made.speaker.spoken) == ("stop_circle", "Stop reading")


def test_a_voice_keeps_no_note_of_a_speaker_that_is_gone(bar):
    reader = bar().reader
    bound = [*reader.get_property_observers("speaking"), *reader.get_property_observers("available")]
    assert len(reader.followers) == 1 and all(method.__self__ is reader for method in bound)


def test_without_a_voice_the_speaker_takes_no_room_and_no_touch(bar):
    made = bar()
    there = made.gear.to_window(*made.gear.pos)
    at = made.speaker.to_window(*made.speaker.center)
    released = []
    made.speaker.bind(on_release=released.append)
    made.reader.available = False
    frames(4)
    assert (made.speaker.width, made.speaker.opacity) == (0, 0)
    Finger(*at).down().up()
    assert released == []
    made.reader.available = True
    frames(4)
    assert made.gear.to_window(*made.gear.pos) == there
    Finger(*at).down().up()
    frames(2)
    assert len(released) == 1


def test_a_speaker_that_left_the_screen_is_not_kept_by_the_reader(bar):
    import gc
    from weakref import ref

    made = bar()
    gone = ref(made.speaker)
    made.speaker.parent.remove_widget(made.speaker)
    made.speaker = None
    gc.collect()
    assert gone() is None
