"""The content that ships keeps every rule of the linter, and each rule notices what it is there for."""

import json
import math
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from selfcheck.content import lint, load, shipped
from tests.content import tiny

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
VOCABULARY = json.loads((Path(__file__).parent / "vocabulary.json").read_text(encoding="utf-8"))
LOOK_ALIKES = {
    "compartment_pressure", "artery_entrapment", "small_vessel", "spinal_nerves", "foot_nerve", "neuropathy",
    "cold_spasm", "vein", "joint_inflammation", "bone_stress",
}  # fmt: skip
"""The ids that the public contract lists."""

BACKGROUND = {
    "achilles_clinic", "acofp_2019", "acc_aha_2016", "blackham_2008", "boylan_2021", "claudication_textbook",
    "cool_skin_diabetes", "criqui_1985", "entrapment_digest", "foothealth_erythro", "fowkes_2013", "frimley_limp",
    "geier_navicular", "gout_patient_page", "hobson_textbook", "iwgdf_2023", "jamaevidence_pad", "lothian_bone",
    "mahadevan_2015", "mcdermott_1999", "mcgee_1998", "merck_erythromelalgia", "nhs_raynaud", "pif_plain",
    "rabia_2007", "wang_2005",
}  # fmt: skip
"""Sources that were read and shaped the whole, although no single weight, rule or text rests on them."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny.write(tmp_path)


# --- What ships -----------------------------------------------------------------------------------------------------


def test_every_answer_of_the_vocabulary_is_asked_as_promised():
    assert lint.unlike_vocabulary(shipped(), VOCABULARY) == []


@pytest.mark.shared
def test_our_copy_of_the_vocabulary_is_the_published_one(shared):
    assert json.loads((shared / "vocabulary.json").read_text(encoding="utf-8")) == VOCABULARY


def test_the_look_alikes_are_those_of_the_contract():
    assert set(shipped().look_alikes) == LOOK_ALIKES


def test_no_weight_says_more_than_its_source_can():
    assert lint.overweight(shipped()) == []


def test_every_source_backs_something_or_is_known_background():
    content = shipped()
    assert lint.idle_sources(content, BACKGROUND) == []
    assert set(content.sources) >= BACKGROUND


def test_every_item_has_its_texts(catalogues):
    assert lint.missing_keys(shipped(), catalogues["content"]["en"]) == []


@pytest.mark.parametrize("font", sorted((ASSETS / "fonts").glob("*.ttf")), ids=lambda path: path.stem)
def test_every_text_can_be_drawn_with_every_bundled_font(catalogues, font):
    with TTFont(font) as opened:
        letters = frozenset(map(chr, opened.getBestCmap()))
    for domain, by_language in catalogues.items():
        for language, catalogue in by_language.items():
            assert lint.undrawable(catalogue, letters) == [], (domain, language)


def test_every_icon_and_picture_is_there():
    named = [item for _, _, item in shipped().named_items()]
    icons = {icon for item in named if (icon := getattr(item, "icon", ""))}
    pictures = {picture for item in named if (picture := getattr(item, "picture", ""))}
    assert len(icons) > 20
    assert len(pictures) > 10
    assert sorted(icon for icon in icons if not (ASSETS / "icons" / "png" / f"{icon}.png").is_file()) == []
    drawn = ASSETS / "illustrations" / "png"
    for theme in ("light", "dark", "high_contrast"):
        assert sorted(name for name in pictures if not (drawn / theme / f"{name}@2x.png").is_file()) == []


# --- Each rule notices ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("promised", "fault"),
    [
        ({"id": "flag.cold", "kind": "yes_no", "urgency": "emergency"}, ""),
        ({"id": "timing.where", "kind": "multi", "values": ["heel", "toes"]}, ""),
        ({"id": "timing.never", "kind": "yes_no"}, "timing.never: nothing asks for it"),
        ({"id": "timing.first", "kind": "choice", "values": ["yes", "no"]}, "timing.first: is {'kind': 'yes_no'}, "),
        ({"id": "timing.where", "kind": "multi", "values": ["heel"]}, "timing.where: is {'kind': 'multi', 'values': "),
        ({"id": "flag.cold", "kind": "yes_no", "urgency": "soon"}, "flag.cold: is {'kind': 'yes_no', 'urgency': "),
    ],
)
def test_an_answer_that_is_not_as_promised_is_named(folder, promised, fault):
    faults = lint.unlike_vocabulary(load(folder), {"answers": [promised]})
    assert len(faults) == bool(fault)
    assert all(found.startswith(fault) for found in faults)


@pytest.mark.parametrize(
    ("weight", "faults"),
    [
        ('logodds = 0.6932, source = "book", mark = "judgement"', []),
        ('logodds = -0.6932, source = "book", mark = "judgement"', []),
        ('logodds = 2.0, source = "book", mark = "measured"', []),
        ('logodds = -0.6934, source = "book", mark = "judgement"', ["more than ln 2"]),
        ('logodds = 0.8, source = "book", mark = "judgement"', ["more than ln 2"]),
        ('logodds = 0.5, source = "own", mark = "judgement"', []),
        ('logodds = 0.5, source = "own", mark = "measured"', ["for wording only"]),
        ('logodds = 0.5, source = "weak", mark = "judgement"', ["for wording only"]),
        ('logodds = 0.5, source = "heard", mark = "derived"', ["for wording only"]),
    ],
)
def test_a_weight_that_says_too_much_is_named(folder, weight, faults):
    rows = (("own", "own"), ("weak", "seen-weak"), ("heard", "recalled"))
    more = "".join(f'\n[[source]]\nid = "{source}"\ncite = "x"\nread = "{read}"\n' for source, read in rows)
    tiny.edit(folder, "sources.toml", 'cite = "A book"', f'cite = "A book"{more}')
    tiny.edit(folder, "cards.toml", 'logodds = 0.5, source = "book", mark = "measured"', weight)
    found = lint.overweight(load(folder))
    assert len(found) == len(faults)
    assert all("timing.first = yes" in line and fault in line for line, fault in zip(found, faults, strict=True))


def test_ln_2_is_where_small_ends():
    assert math.isclose(lint.SMALL, 0.6931, abs_tol=0.0001)


def test_a_weight_for_one_foot_or_both_is_named(folder):
    tiny.edit(folder, "aspects.toml", 'id = "timing"', 'id = "laterality"')
    for _ in range(3):
        tiny.edit(folder, "cards.toml", 'aspect = "timing"', 'aspect = "laterality"')
    assert lint.overweight(load(folder)) == [
        "timing.first: one foot or both says nothing about the cause and may not weigh"
    ]


def test_a_source_that_nothing_rests_on_is_named_unless_it_is_background(folder):
    tiny.edit(folder, "sources.toml", 'cite = "A book"', 'cite = "A book"\n[[source]]\nid = "film"\ncite = "A film"')
    assert lint.idle_sources(load(folder)) == ["film: nothing rests on it"]
    assert lint.idle_sources(load(folder), {"film"}) == []


def test_a_missing_text_is_named(folder):
    content = load(folder)
    catalogue = {key: ["text"] for key in lint.needed_keys(content)}
    del catalogue["value.timing.where.toes"], catalogue["sign.flag.cold.stop"]
    assert lint.missing_keys(content, catalogue) == [
        "sign.flag.cold.stop: has no text",
        "value.timing.where.toes: has no text",
    ]


@pytest.mark.parametrize(
    ("english", "spanish", "faults"),
    [
        (["{n} of {of}"], ["{n} de {of}"], []),
        (["One card", "{n} cards"], ["Una carta", "{n} cartas"], []),
        (["{n} of {of}"], ["{n} de {total}"], ["es: ui.count: has ['n', 'total'], 'en' has ['n', 'of']"]),
        (["{n} of {of}"], ["{n}"], ["es: ui.count: has ['n'], 'en' has ['n', 'of']"]),
        (["{}"], ["{}"], ["en: ui.count: {} is no name", "es: ui.count: {} is no name"]),
        (["{n}"], ["{n"], ["es: ui.count: expected '}' before end of string"]),
        (["{n"], ["{n}"], ["en: ui.count: expected '}' before end of string"]),
    ],
)
def test_a_text_that_cannot_be_filled_in_like_the_english_one_is_named(english, spanish, faults):
    assert lint.bad_placeholders({"en": {"ui.count": english}, "es": {"ui.count": spanish}}) == faults


def test_a_text_that_english_does_not_have_is_named():
    assert lint.bad_placeholders({"en": {}, "es": {"ui.old": ["Viejo"]}}) == [
        "es: ui.old: there is no such text in 'en'"
    ]


def test_a_letter_that_the_font_lacks_is_named():
    catalogue = {"ui.a": ["ab\nb"], "ui.b": ["a", "a→"]}
    assert lint.undrawable(catalogue, {"a", "b"}) == ["ui.b: '→'"]
