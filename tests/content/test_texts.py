"""Every sentence that people read is short, plain, complete, and can be drawn with our letters, in every language."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

import polib
import pytest
from fontTools.ttLib import TTFont

from tests.content.plain_words import (
    LANGUAGES,
    LOCALE,
    Texts,
    badly_typed,
    beyond_their_room,
    catalogue,
    forbidden,
    too_hard,
    too_long,
)

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "assets" / "content"
FONT = ROOT / "assets" / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"


@pytest.fixture(scope="module")
def texts() -> Texts:
    return catalogue("en")


@pytest.fixture(scope="module")
def letters() -> frozenset[str]:
    with TTFont(FONT) as font:
        return frozenset(map(chr, font.getBestCmap()))


def content(name: str) -> list[dict]:
    return next(iter(tomllib.loads((CONTENT / name).read_text(encoding="utf-8")).values()))


# --- The rules --------------------------------------------------------------------------------------------------


def bad_placeholders(texts: Texts, language: str = "en") -> list[str]:
    found = []
    for key, text in texts.items():
        try:
            fields = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
        except ValueError as error:
            found.append(f"{key}: {error}")
            continue
        found += [f"{key}: {{{field}}} is no name" for field in fields if not field.isidentifier()]
    return found


def bad_keys(texts: Texts, language: str = "en") -> list[str]:
    return [key for key in texts if not re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)+", key)]


def not_in_the_font(texts: Texts, letters: frozenset[str]) -> list[str]:
    return [f"{key}: {letter!r}" for key, text in texts.items() for letter in sorted(set(text) - letters)]


def differing_from(texts: Texts, prefix: str, expected: set[str]) -> list[str]:
    """Keys under a prefix that are missing from a catalogue, and those that nothing uses."""
    here = {key for key in texts if key.startswith(prefix)}
    missing, unused = sorted(expected - here), sorted(here - expected)
    return [f"missing: {key}" for key in missing] + [f"unused: {key}" for key in unused]


def article_keys() -> set[str]:
    return {
        f"learn.{article['id']}.{part}"
        for article in content("learn.toml")
        for part in ("title", "summary", *(f"p{n}" for n in range(1, article["paragraphs"] + 1)))
    }


# --- The texts as they are --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_says_what_it_is(language):
    path = LOCALE / language / "LC_MESSAGES" / "content.po"
    opened = polib.pofile(str(path), check_for_duplicates=True)
    assert opened.metadata["Language"] == language
    assert opened.metadata["Content-Type"] == "text/plain; charset=UTF-8"
    assert len(opened) > 700


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "rule", [too_hard, too_long, beyond_their_room, badly_typed, forbidden, bad_placeholders, bad_keys]
)
def test_every_text_keeps_the_rule(language, rule):
    assert rule(catalogue(language), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_letters_can_draw_every_text(language, letters):
    assert not_in_the_font(catalogue(language), letters) == []


def test_articles_have_exactly_their_texts(texts):
    assert differing_from(texts, "learn.", article_keys()) == []


def test_every_paragraph_has_a_source_that_exists():
    known = {source["id"] for source in content("sources.toml")}
    for article in content("learn.toml"):
        assert 1 <= article["paragraphs"] <= 4, article["id"]
        assert len(article["sources"]) >= article["paragraphs"], article["id"]
        assert set(article["sources"]) <= known, article["id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_have_at_most_three_sentences(language):
    for key, text in catalogue(language).items():
        if re.fullmatch(r"learn\.\w+\.p\d|card\..+\.why|(sign|combination)\..+\.why", key):
            assert len(re.findall(r"[.?](?=\s|$)", text)) <= 3, key


def test_cards_and_signs_have_exactly_their_texts(texts):
    cards, signs = content("cards.toml"), content("signs.toml")
    expected = {f"card.{card['id']}.{part}" for card in cards for part in ("says", "help", "why", "short")}
    assert differing_from(texts, "card.", expected) == []

    values = {f"value.{card['id']}.{v}" for card in cards if "values" in card for v in card["values"]}
    assert differing_from(texts, "value.", values) == []

    expected = {f"sign.{sign['id']}.{part}" for sign in signs for part in ("says", "told", "why", "say", "short")}
    expected |= {f"sign.{sign['id']}.stop" for sign in signs if sign["urgency"] == "emergency"}
    named = {key: text for key, text in texts.items() if not re.search(r"\.wait[123]$", key)}
    assert differing_from(named, "sign.", expected) == []


def test_combinations_look_alikes_and_uncounted_answers_have_exactly_their_texts(texts):
    combinations = content("combinations.toml")
    expected = {f"{one['id']}.{part}" for one in combinations for part in ("told", "why", "say", "short")}
    expected |= {f"{one['id']}.stop" for one in combinations if one["urgency"] == "emergency"}
    assert differing_from(texts, "combination.", expected) == []

    expected = {f"look_alike.{one['id']}.{p}" for one in content("look_alikes.toml") for p in ("name", "says", "ask")}
    assert differing_from(texts, "look_alike.", expected) == []

    uncounted = [card["id"] for card in content("cards.toml") if card.get("not_counted")]
    expected = {f"not_counted.{one}.{part}" for one in (*uncounted, "unsure") for part in ("title", "why", "source")}
    assert differing_from(texts, "not_counted.", expected) == []


def test_steps_have_exactly_their_texts(texts):
    expected = set()
    for step in content("next_steps.toml"):
        parts = ["title"]
        parts += [f"point{n}" for n in range(1, step.get("points", 0) + 1)] or ["text"]
        if step["kind"] in ("warm_up", "strengthen"):
            parts += ["how1", "how2", "how3", "how4", "dose", "care"]
        expected |= {f"step.{step['id']}.{part}" for part in parts}
    assert differing_from(texts, "step.", expected) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_person_says_is_in_quotation_marks(language):
    texts = catalogue(language)
    quoted = [key for key in texts if re.match(r"(sign|combination)\..+\.say$|look_alike\..+\.ask$", key)]
    assert len(quoted) > 40
    assert [key for key in quoted if not re.fullmatch(r"“[^“”]+”", texts[key])] == []


@pytest.mark.parametrize(("language", "begins"), [("en", "You told us "), ("es", "Nos dijiste que")])
def test_what_the_person_told_us_says_so(language, begins):
    texts = catalogue(language)
    told = [key for key in texts if re.match(r"(sign|combination)\..+\.told$", key)]
    assert len(told) > 40
    assert [key for key in told if not texts[key].startswith(begins)] == []


@pytest.mark.parametrize(("language", "now"), [("en", "right away."), ("es", "de inmediato.")])
def test_every_emergency_says_that_it_needs_care_at_once(language, now):
    texts = catalogue(language)
    stops = [key for key in texts if re.match(r"(sign|combination)\..+\.stop$", key)]
    assert len(stops) > 10
    assert [key for key in stops if not texts[key].endswith(now)] == []


def test_spanish_says_whom_to_call_in_so_many_words():
    button = catalogue("es", "interface")["ui.stop.call"]
    assert button.format(number="911") == "Llama al 911 ahora"


LOOKS = {
    "en": {
        "card.physical.pale_or_blue.help": ("Dark skin", "ashen", "sole", "nails"),
        "card.physical.redness_warmth.help": ("dark skin", "darker patch", "heat"),
        "card.physical.bruising.help": ("dark skin",),
        "card.physical.cold_triggered_colour.help": ("dark skin", "nails"),
        "sign.flag.spreading_redness.says": ("darker", "hot"),
        "sign.flag.sudden_cold_limb.says": ("gray", "cold"),
        "sign.flag.black_skin.why": ("dark skin",),
        "sign.flag.very_unwell.why": ("dark skin", "palms", "soles", "lips"),
    },
    "es": {
        "card.physical.pale_or_blue.help": ("piel oscura", "ceniza", "planta", "uñas"),
        "card.physical.redness_warmth.help": ("piel oscura", "mancha más oscura", "calor"),
        "card.physical.bruising.help": ("piel oscura",),
        "card.physical.cold_triggered_colour.help": ("piel oscura", "uñas"),
        "sign.flag.spreading_redness.says": ("oscura", "caliente"),
        "sign.flag.sudden_cold_limb.says": ("gris", "frío"),
        "sign.flag.black_skin.why": ("piel oscura",),
        "sign.flag.very_unwell.why": ("piel oscura", "palmas", "plantas", "labios"),
    },
}
"""What a card or sign about the look of skin says, in its row or its help, for dark skin."""

PALE = {"en": r"\b(pale|white)\b", "es": r"\b(pálid[oa]s?|blanc[oa]s?)\b"}
GRAY = {"en": r"\b(gray|ashen|blue|nails)\b", "es": r"\b(gris(es)?|ceniza|azul(es)?|uñas)\b"}
RED = {"en": r"\bred(ness)?\b", "es": r"\broj[oa]s?\b"}
DARK = {
    "en": r"\b(dark(er|ened)?|black(ened)?|hot|warm(th)?|heat|blue)\b",
    "es": r"\b(oscur[oa]s?|negr[oa]|caliente|tibi[oa]|calor|azul(es)?)\b",
}
SHORT = r".+\.(short|circulation|mechanical|summary|title)$"
"""Rows with room for three words; the text behind each of them says it all."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_skin_texts_serve_dark_skin(language):
    texts = catalogue(language)
    assert [(key, cue) for key, cues in LOOKS[language].items() for cue in cues if cue not in texts[key]] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("colour", "on_dark_skin"), [(PALE, GRAY), (RED, DARK)], ids=["pale", "red"])
def test_no_text_names_a_colour_that_only_light_skin_shows(language, colour, on_dark_skin):
    """Pale skin is gray or ashen where it is dark, and red skin is darker, or only hot."""
    texts = {**catalogue(language), **catalogue(language, "interface")}
    named = [key for key, text in texts.items() if re.search(colour[language], text.lower())]
    assert len(named) > 3
    alone = [key for key in named if not re.search(on_dark_skin[language], texts[key].lower())]
    assert [key for key in alone if not re.match(SHORT, key)] == []


@pytest.mark.parametrize(
    ("language", "said"), [("en", "counts for no side"), ("es", "no cuenta para ningún lado")]
)
def test_redness_swelling_and_both_feet_are_never_called_mechanical(language, said):
    for key in ("physical.redness_warmth", "physical.swelling", "laterality.both_feet"):
        assert said in catalogue(language)[f"card.{key}.why"]


# --- Each rule notices what it is there for ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            too_hard,
            "Intermittent vascular insufficiency necessitates comprehensive evaluation by experienced "
            "practitioners before recreational participation.",
        ),
        (too_long, " ".join(["go"] * 21) + "."),
        (badly_typed, "Two  spaces."),
        (badly_typed, " A space first."),
        (badly_typed, "A space last. "),
        (badly_typed, "See www.example.org for more."),
        (badly_typed, "A <b>bold</b> word."),
        (badly_typed, "Stop!"),
        (badly_typed, "“It hurts."),
        (badly_typed, ""),
        (forbidden, "This is a diagnosis."),
        (forbidden, "You have a clot."),
        (forbidden, "A normal foot."),
        (forbidden, "It is safe to run."),
        (forbidden, "That is ruled out."),
        (bad_placeholders, "Call {0} now."),
        (bad_placeholders, "Call {} now."),
        (bad_placeholders, "Call {number now."),
    ],
)
def test_a_bad_text_is_named(rule, text):
    assert [fault.split(":")[0] for fault in rule({"card.bad.text": text})] == ["card.bad.text"]


def test_short_texts_are_measured_together():
    hard = "Multidisciplinary cardiovascular rehabilitation"
    easy = {f"card.n{n}.help": "Look at your foot, and feel it with your hand." for n in range(9)}
    assert too_hard(easy) == []
    hard_helps = {f"card.n{n}.help": f"{hard}." for n in range(4)}
    assert [fault.split(":")[0] for fault in too_hard(hard_helps)] == ["card.*.help"]
    assert [fault.split(":")[0] for fault in too_hard({"card.n1.help": f"{hard}."})] == ["the rest"]
    assert [fault.split(":")[0] for fault in too_hard({"card.n1.short": hard})] == ["labels"]


def test_a_long_label_a_wrong_key_and_a_strange_letter_are_named(letters):
    assert beyond_their_room({"card.a.short": "x" * 35})
    assert beyond_their_room({"sign.flag.a.says": "word " * 17})
    assert bad_keys({"Card.a": "", "card": "", "card..a": "", "card.a": ""}) == ["Card.a", "card", "card..a"]
    assert not_in_the_font({"card.a.says": "Go \N{RIGHTWARDS ARROW}"}, letters) == ["card.a.says: '→'"]


def test_a_missing_and_an_unused_text_are_named(texts):
    some = dict(texts)
    del some["learn.two_stories.p1"]
    some["learn.two_stories.p9"] = "Nobody reads this."
    assert differing_from(some, "learn.", article_keys()) == [
        "missing: learn.two_stories.p1",
        "unused: learn.two_stories.p9",
    ]


def test_not_a_diagnosis_may_be_said():
    assert forbidden({"app.not_diagnosis": "A guide, not a diagnosis."}) == []
    assert forbidden({"app.not_diagnosis": "Una guía, no un diagnóstico."}, "es") == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            too_hard,
            "La insuficiencia vascular intermitente requiere evaluación multidisciplinaria previa a la participación "
            "en actividades recreativas.",
        ),
        (too_long, " ".join(["anda"] * 21) + "."),
        (badly_typed, "¡Para!"),
        (forbidden, "Es un diagnóstico."),
        (forbidden, "Tienes un coágulo."),
        (forbidden, "Un pie normal."),
        (forbidden, "Eso queda descartado."),
        (forbidden, "Es fascitis."),
    ],
)
def test_a_bad_spanish_text_is_named(rule, text):
    assert [fault.split(":")[0] for fault in rule({"card.bad.text": text}, "es")] == ["card.bad.text"]
