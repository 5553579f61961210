"""The settings file: every fault is told in a line that says what to do, and whatever happens there are settings."""

from pathlib import Path

import pytest

from selfcheck.kiosk import pins
from selfcheck.kiosk.config import Loaded, load
from selfcheck.kiosk.config_model import KioskConfig

LANGUAGES = ("en", "es")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def read(file: Path, text: str, flags=(), last_good=None, **environ: str) -> Loaded:
    file.write_text(text, encoding="utf-8")
    return load(file, environ, flags, LANGUAGES, last_good)


def told(loaded: Loaded) -> list[str]:
    """The problems, with the folder of the file left out."""
    return [str(problem).replace(f"{Path(problem.place).parent}/", "") for problem in loaded.problems]


def test_an_empty_file_is_a_working_kiosk(file):
    assert read(file, "") == (KioskConfig(), {}, ())


def test_what_the_file_says_holds(file):
    config, places, problems = read(
        file,
        """
        languages = ["es", "en"]
        emergency_number = "112"
        text_size = "large"
        counters = true
        [store]
        name = "Zapatería Peña"
        offer.es = "Pídenos una prueba."
        [attract.sentence]
        en = "Sore feet?"
        [idle]
        question = 90
        [screen]
        rotation = 90
        """,
    )
    assert problems == ()
    assert (config.languages, config.emergency_number, config.text_size) == (("es", "en"), "112", "large")
    assert (config.counters, config.store.name, config.store.offer) == (
        True,
        "Zapatería Peña",
        {"es": "Pídenos una prueba."},
    )
    assert (config.attract.sentence, config.idle.question, config.screen.rotation) == ({"en": "Sore feet?"}, 90, 90)
    assert set(places.values()) == {str(file)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('text_size = "huge"', 'text_size: "huge" is not possible; allowed: small, normal, large, larger, largest'),
        ('counters = "yes"', 'counters: "yes" is text; allowed: true or false'),
        ("[idle]\nquestion = 5", "idle.question: 5 is not possible; allowed: 20 to 600 (seconds)"),
        ('[idle]\nquestion = "90"', 'idle.question: "90" is text; allowed: 20 to 600 (seconds)'),
        ("[idle]\nquestion = true", "idle.question: true is true or false; allowed: 20 to 600 (seconds)"),
        ("[screen]\nrotation = 45", "screen.rotation: 45 is not possible; allowed: 0, 90, 180, 270"),
        ('languages = ["EN"]', 'languages: ["EN"] is not possible; allowed: a list of two letters'),
        ('emergency_number = "call"', 'emergency_number: "call" is not possible; allowed: 2 to 15 of 0-9 * # +'),
        ("emergency_number = 911", "emergency_number: 911 is a number; allowed: 2 to 15 of 0-9 * # +, in quotes"),
        ('[speech]\nhours = "9-17"', 'speech.hours: "9-17" is not possible; allowed: two times of day'),
        ("[speech]\nvolume = 0", "speech.volume: 0 is not possible; allowed: 20 to 200 (100 is the voice's own"),
        ('[restart]\nhours = "03:00-05:00\\n"', "restart.hours: "),
        ('[store]\noffer.en = "Fitting: $20"', 'store.offer.en: "Fitting: $20" is not possible; allowed: at most 90'),
        ('[store]\nlogo = "logo.svg"', 'store.logo: "logo.svg" is not possible; allowed: a .png or .jpg file'),
        ('[pins]\nanna = "4071"', 'pins.anna: "4071" is not possible; allowed: what `selfcheck kiosk set-pin NAME`'),
        ('[pins]\nAnna = "4071"', "pins.Anna: 'Anna' is not possible here; allowed: a name of a-z"),
        ('idle = "long"', "idle: is a table, written [idle]"),
        ('[store]\noffer = "Come in"', "store.offer: is a table, written [store.offer]"),
        ("when = 2026-01-01", "when: is no setting"),
    ],
)
def test_a_value_that_does_not_fit_is_told_with_what_would(file, text, line):
    loaded = read(file, text)
    (problem,) = told(loaded)
    assert problem.startswith(f"kiosk.toml: {line}")
    assert "\n" not in problem
    assert loaded.config == KioskConfig()


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("emergency_numbr", "emergency_number"),
        ("langauges", "languages"),
        ("idle.questoin", "idle.question"),
        ("question", "idle.question"),
        ("store.without_pin", "exit.without_pin"),
    ],
)
def test_a_slip_in_a_key_is_told_with_the_key_that_was_meant(file, key, meant):
    assert told(read(file, f"{key} = 60")) == [f"kiosk.toml: {key}: is no setting; did you mean {meant}?"]


def test_every_fault_of_a_file_is_told_at_once(file):
    loaded = read(file, 'counters = 1\ntext_size = "huge"\n[idle]\nwarning = 1\n[shop]\nname = "x"')
    assert [problem.key for problem in loaded.problems] == ["counters", "text_size", "idle.warning", "shop"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('languages = ["en", "fr"]', "languages: there are no texts in 'fr'; allowed: en, es"),
        (
            'languages = ["en"]\n[store]\noffer.es = "Ven"',
            "store.offer.es: is in a language that this kiosk does not offer; allowed: en",
        ),
        (
            'languages = ["en"]\n[attract]\nhelp.es = "Ven"',
            "attract.help.es: is in a language that this kiosk does not offer; allowed: en",
        ),
        ("[idle]\nquestion = 100\nresult = 50", "idle.result: is shorter than idle.question"),
    ],
)
def test_settings_that_do_not_go_together_are_told(file, text, line):
    loaded = read(file, text)
    assert told(loaded)[0].startswith(f"kiosk.toml: {line}")
    assert loaded.config == KioskConfig()


def test_codes_of_different_lengths_are_told(file):
    text = f'[pins]\nanna = "{pins.make_hash("4071")}"\nben = "{pins.make_hash("407199")}"'
    assert told(read(file, text)) == ["the defaults: pins: all codes need the same number of digits; set them again"]


@pytest.mark.parametrize("text", ["[idle", "a = ", "\ufeff[idle", "a = 1\na = 2", "[" * 2000])
def test_what_is_no_toml_is_told_and_the_defaults_hold(file, text):
    loaded = read(file, text)
    assert told(loaded)[0].startswith("kiosk.toml: is not valid TOML: ")
    assert loaded.config == KioskConfig()


def test_a_file_with_a_byte_order_mark_is_read(file):
    assert read(file, "\ufeffcounters = true").config.counters


@pytest.mark.parametrize(("data", "why"), [(b"\xff\xfe\x00", "is not UTF-8 text"), (b" " * 1_000_001, "is too long")])
def test_what_is_no_text_is_told(file, data, why):
    file.write_bytes(data)
    assert why in told(load(file, {}, (), LANGUAGES))[0]


def test_a_file_that_is_not_there_and_a_folder_are_told(file):
    assert told(load(file, {}, (), LANGUAGES)) == ["kiosk.toml: cannot be read (No such file or directory)"]
    file.mkdir()
    assert told(load(file, {}, (), LANGUAGES)) == ["kiosk.toml: cannot be read (Is a directory)"]


# --- Which one wins -----------------------------------------------------------------------------------------------


def test_a_flag_wins_over_the_environment_and_that_over_the_file(file):
    text = '[idle]\nquestion = 30\nresult = 100\nwarning = 40\n[store]\nname = "A"'
    environ = {"SELFCHECK_KIOSK_IDLE__RESULT": "200", "SELFCHECK_KIOSK_IDLE__WARNING": "50", "OTHER": "1"}
    config, places, problems = read(file, text, ["idle.warning=60"], **environ)
    assert problems == ()
    assert (config.idle.question, config.idle.result, config.idle.warning) == (30, 200, 60)
    assert places == {
        "idle.question": str(file),
        "store.name": str(file),
        "idle.result": "environment SELFCHECK_KIOSK_IDLE__RESULT",
        "idle.warning": "--set idle.warning",
    }


def test_an_override_is_written_as_in_the_file_and_text_needs_no_quotes(file):
    flags = ["emergency_number=112", "store.name=Foot & Co", "counters=true", 'languages=["es"]', "store.offer.es=Ven"]
    config = read(file, "", flags).config
    assert (config.emergency_number, config.store.name, config.counters) == ("112", "Foot & Co", True)
    assert (config.languages, config.store.offer) == (("es",), {"es": "Ven"})


def test_an_override_that_cannot_be_used_is_told_and_the_file_holds(file):
    environ = {"SELFCHECK_KIOSK_IDEL__QUESTION": "5", "SELFCHECK_KIOSK_COUNTERS": "maybe"}
    config, _, problems = read(file, "counters = true", ["idle.result", "idle=1"], **environ)
    assert config == KioskConfig(counters=True)
    assert [str(problem) for problem in problems] == [
        'environment SELFCHECK_KIOSK_COUNTERS: counters: "maybe" is text; allowed: true or false',
        "environment SELFCHECK_KIOSK_IDEL__QUESTION: idel.question: is no setting; did you mean idle.question?",
        '--set idle.result: idle.result: "" is text; allowed: 20 to 600 (seconds)',
        "--set idle: idle: is a table, written [idle]",
    ]


def test_an_override_that_does_not_go_with_the_file_gives_way(file):
    loaded = read(file, "counters = true", ['languages=["fr"]'])
    assert loaded.config == KioskConfig(counters=True)
    assert told(loaded) == ["--set languages: languages: there are no texts in 'fr'; allowed: en, es"]


# --- Falling back -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["[idle", "[idle]\nquestion = 5", "[idle]\nquestion = 100\nresult = 50", None])
def test_a_bad_file_falls_back_to_the_last_good_one_and_says_so(file, tmp_path, text):
    last_good = tmp_path / "last-good.toml"
    last_good.write_text('[store]\nname = "Good"')
    loaded = load(file, {}, (), LANGUAGES, last_good) if text is None else read(file, text, (), last_good)
    assert loaded.config.store.name == "Good"
    assert len(loaded.problems) == 1


def test_the_overrides_stay_in_force_over_the_last_good_file(file, tmp_path):
    last_good = tmp_path / "last-good.toml"
    last_good.write_text('[store]\nname = "Good"')
    config = read(file, "[", ["counters=true"], last_good).config
    assert (config.store.name, config.counters) == ("Good", True)


def test_with_no_good_file_left_the_defaults_hold(file, tmp_path):
    last_good = tmp_path / "last-good.toml"
    last_good.write_text("[")
    loaded = read(file, "[", (), last_good)
    assert loaded.config == KioskConfig()
    assert {problem.place for problem in loaded.problems} == {str(file)}
