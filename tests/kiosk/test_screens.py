"""The screens that only a kiosk has: everything in sight, readable, and large enough to touch."""

import pytest

TRAIL = "out of its _Prints"
"""The footprints along both edges walk out of the picture."""


@pytest.mark.parametrize(
    ("size", "language", "theme", "scale"),
    [((1080, 1920), "en", "light", 1.0), ((1920, 1080), "es", "dark", 1.25)],
    ids=["upright", "lying"],
)
def test_nothing_is_cut_off_too_small_or_too_pale(window, monkeypatch, size, language, theme, scale):
    from kivy.core.window import Window
    from kivy.metrics import Metrics

    from tests.kiosk.scenes import played, shop
    from tests.ui.audit.rules import faults
    from tests.ui.audit.walk import seen
    from tests.ui.steps import unseen_frame

    before = Metrics.density
    app = shop(size, language, theme, scale)
    app._app_window = Window
    Window.add_widget(app.build())

    def rest() -> None:
        for _ in range(12):
            unseen_frame()
        for child in app.stage.children:
            child.opacity = 1

    found = {}
    for name in played(app, rest, ("attract", "deck", "take-home", "ways", "still", "pin", "menu")):
        told = faults(seen(app.cover or app.sheet or app.stage, Window))
        found[name] = [fault for fault in told if TRAIL not in fault]
    app.on_stop()
    Window.remove_widget(app.stage)
    Metrics.density = before
    from selfcheck.ui.look import look

    look.use("light", 1.0, False)
    assert {name: told for name, told in found.items() if told} == {}
