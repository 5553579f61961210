"""Every sentence that people read is short, plain, complete, and can be drawn with our letters.

A catalogue is a mapping of message key to text. Each rule is a function from a catalogue to the lines that break it,
so that the tests below can also hand each rule a bad text and see it complain.
"""

from __future__ import annotations

import re
import string
import tomllib
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import polib
import pytest
from fontTools.ttLib import TTFont

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # textstat asks setuptools for a module that is to go
    import textstat

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "assets" / "locale" / "en" / "LC_MESSAGES" / "content.po"
CONTENT = ROOT / "assets" / "content"
FONT = ROOT / "assets" / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"

GRADE = 6.0
LONGEST_SENTENCE = 20
MEASURABLE = 12
"""Words that a text needs before the reading formula says anything; shorter ones are measured together."""

FORBIDDEN = (
    r"diagnos\w*",
    r"diseases?",
    r"(ab)?normal(ly)?",
    r"positives?",
    r"negatives?",
    r"risk scores?",
    r"percent(age)?s?",
    r"probabilit\w+",
    r"safe to (run|walk|exercise|train)",
    r"rul(e|es|ed|ing) out",
    r"you (may |might |could |probably )?have (a |an )?(clot|infection|neuropathy|gout|stroke)",
    r"(plantar|fascia|fasciitis|metatars\w+|neuroma|neuropathy|claudication|isch\w+|stenosis)",
)
"""What the voice of the app never says: verdicts, numbers about the person, Latin."""

ALLOWED = ("not a diagnosis",)
LIMITS = {
    r"aspect\.\w+\.short": (9, "letters"),
    r"aspect\.\w+\.(circulation|mechanical)": (6, "words"),
    r"(card|sign|combination)\..+\.short": (34, "letters"),
    r"value\..+": (16, "letters"),
    r"card\..+\.says": (15, "words"),
    r"sign\..+\.says": (16, "words"),
    r"learn\..+\.summary": (8, "words"),
}
"""Room on the screen, by key."""

Texts = Mapping[str, str]


@pytest.fixture(scope="module")
def texts() -> Texts:
    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(CATALOGUE))}


@pytest.fixture(scope="module")
def letters() -> frozenset[str]:
    with TTFont(FONT) as font:
        return frozenset(map(chr, font.getBestCmap()))


def content(name: str) -> list[dict]:
    return next(iter(tomllib.loads((CONTENT / name).read_text(encoding="utf-8")).values()))


# --- Reading a text ---------------------------------------------------------------------------------------------


def spoken(text: str) -> str:
    """The text as it is read: placeholders are words, curly marks are plain, every text ends a sentence."""
    text = re.sub(r"\{\w*\}", "word", text).replace("’", "'")
    text = re.sub(r"[“”]", "", text).strip()
    return text if text.endswith((".", "?")) else f"{text}."


def words(text: str) -> int:
    return len(spoken(text).split())


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?:])\s+", spoken(text))


def passages(texts: Texts) -> Iterator[tuple[str, str]]:
    """What to measure: each long text alone, short ones joined by kind (the first and the last part of the key).

    Kinds with too few words are joined once more, and so are labels, which are no sentences.
    """
    short: dict[str, list[str]] = defaultdict(list)
    for key, text in texts.items():
        if words(text) >= MEASURABLE:
            yield key, spoken(text)
        elif text.endswith((".", "?", "”")):
            parts = key.split(".")
            short[f"{parts[0]}.*.{parts[-1].rstrip('123456')}"].append(spoken(text))
        else:
            short["labels"].append(text)
    labels = short.pop("labels", [])
    rest: list[str] = []
    for kind, members in short.items():
        passage = " ".join(members)
        if words(passage) >= MEASURABLE:
            yield kind, passage
        else:
            rest += members
    yield from (("the rest", " ".join(rest)),) if rest else ()
    yield from (("labels", in_lines_of_ten(labels)),) if labels else ()


def in_lines_of_ten(labels: list[str]) -> str:
    """Labels are no sentences, and a full stop after each would fool the formula; ten words to a line are fair."""
    listed = " ".join(labels).replace("?", "").split()
    return " ".join(" ".join(listed[i : i + 10]) + "." for i in range(0, len(listed), 10))


# --- The rules --------------------------------------------------------------------------------------------------


def too_hard(texts: Texts) -> list[str]:
    graded = ((key, textstat.flesch_kincaid_grade(passage)) for key, passage in passages(texts))
    return [f"{key}: grade {grade}" for key, grade in graded if grade > GRADE]


def too_long(texts: Texts) -> list[str]:
    return [
        f"{key}: {len(sentence.split())} words: {sentence}"
        for key, text in texts.items()
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]


def beyond_their_room(texts: Texts) -> list[str]:
    found = []
    for key, text in texts.items():
        for pattern, (most, unit) in LIMITS.items():
            size = len(text) if unit == "letters" else words(text)
            if re.fullmatch(pattern, key) and size > most:
                found.append(f"{key}: {size} {unit}, room for {most}: {text}")
    return found


def badly_typed(texts: Texts) -> list[str]:
    """Stray spaces, web addresses, mark-up, straight quotes, exclamation marks, empty texts."""
    faults = {
        "empty": r"\A\s*\Z",
        "space at an end": r"\A\s|\s\Z",
        "double space": r"\s\s",
        "web address": r"(?i)https?:|www\.|\b\w+\.(com|org|net|uk|gov|edu|info)\b",
        "mark-up": r"</?\w+[^>]*>|&\w+;|\[/?(b|i|u|color|ref|size)\b",
        "straight quote": r"[\"']",
        "exclamation mark": r"!",
        "percent sign": r"%",
        "unbalanced quotation marks": r"\A[^“]*”|“[^”]*\Z",
    }
    return [
        f"{key}: {fault}"
        for key, text in texts.items()
        for fault, pattern in faults.items()
        if re.search(pattern, text)
    ]


def forbidden(texts: Texts) -> list[str]:
    found = []
    for key, text in texts.items():
        plain = spoken(text).lower()
        for phrase in ALLOWED:
            plain = plain.replace(phrase, "")
        for pattern in FORBIDDEN:
            if match := re.search(rf"\b{pattern}\b", plain):
                found.append(f"{key}: {match.group()!r}")
    return found


def bad_placeholders(texts: Texts) -> list[str]:
    found = []
    for key, text in texts.items():
        try:
            fields = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
        except ValueError as error:
            found.append(f"{key}: {error}")
            continue
        found += [f"{key}: {{{field}}} is no name" for field in fields if not field.isidentifier()]
    return found


def bad_keys(texts: Texts) -> list[str]:
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


def test_the_catalogue_says_what_it_is():
    catalogue = polib.pofile(str(CATALOGUE), check_for_duplicates=True)
    assert catalogue.metadata["Language"] == "en"
    assert catalogue.metadata["Content-Type"] == "text/plain; charset=UTF-8"
    assert len(catalogue) > 700


@pytest.mark.parametrize(
    "rule", [too_hard, too_long, beyond_their_room, badly_typed, forbidden, bad_placeholders, bad_keys]
)
def test_every_text_keeps_the_rule(texts, rule):
    assert rule(texts) == []


def test_our_letters_can_draw_every_text(texts, letters):
    assert not_in_the_font(texts, letters) == []


def test_articles_have_exactly_their_texts(texts):
    assert differing_from(texts, "learn.", article_keys()) == []


def test_every_paragraph_has_a_source_that_exists():
    known = {source["id"] for source in content("sources.toml")}
    for article in content("learn.toml"):
        assert 1 <= article["paragraphs"] <= 4, article["id"]
        assert len(article["sources"]) >= article["paragraphs"], article["id"]
        assert set(article["sources"]) <= known, article["id"]


def test_paragraphs_have_at_most_three_sentences(texts):
    for key, text in texts.items():
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


def test_what_the_person_says_is_in_quotation_marks(texts):
    quoted = [key for key in texts if re.match(r"(sign|combination)\..+\.say$|look_alike\..+\.ask$", key)]
    assert len(quoted) > 40
    assert [key for key in quoted if not re.fullmatch(r"“[^“”]+”", texts[key])] == []


def test_what_the_person_told_us_says_so(texts):
    told = [key for key in texts if re.match(r"(sign|combination)\..+\.told$", key)]
    assert [key for key in told if not texts[key].startswith("You told us ")] == []


def test_skin_texts_serve_dark_skin(texts):
    """A card or sign about the look of skin says, in its row or its help, what to look for on dark skin."""
    looks = {
        "card.physical.pale_or_blue.help": ("Dark skin", "ashen", "sole", "nails"),
        "card.physical.redness_warmth.help": ("dark skin", "darker patch", "heat"),
        "card.physical.bruising.help": ("dark skin",),
        "card.physical.cold_triggered_colour.help": ("dark skin", "nails"),
        "sign.flag.spreading_redness.says": ("darker", "hot"),
        "sign.flag.sudden_cold_limb.says": ("gray", "cold"),
        "sign.flag.black_skin.why": ("dark skin",),
    }
    assert [(key, cue) for key, cues in looks.items() for cue in cues if cue not in texts[key]] == []


def test_redness_swelling_and_both_feet_are_never_called_mechanical(texts):
    for key in ("physical.redness_warmth", "physical.swelling", "laterality.both_feet"):
        assert "counts for no side" in texts[f"card.{key}.why"]


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
