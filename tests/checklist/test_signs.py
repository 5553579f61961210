"""Pages of warning signs: open until something is chosen; what was left alone is a no once another sign is ticked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.checklist import PAGES, Check, Signs, chosen, toggled
from selfcheck.content import UNSURE
from tests.checklist.decks import SHIPPED

LIMB = Signs(SHIPPED, {}).on("limb")
WHERE = SHIPPED.cards["quality.where"].values


def said(check: Check) -> list[str]:
    signs = Signs(SHIPPED, check.answers)
    return [signs.said(page) for page in PAGES]


def test_every_sign_stands_on_one_page():
    assert sorted(sign for page in PAGES for sign in Signs(SHIPPED, {}).on(page)) == sorted(SHIPPED.signs)


def test_a_page_is_open_until_something_on_it_is_chosen():
    check = Check()
    assert said(check) == ["", "", ""]
    check = check.tick_none(SHIPPED, "now").tick(SHIPPED, LIMB[0])
    assert said(check) == ["none", "some", ""]
    assert Signs(SHIPPED, check.answers).open_pages() == ("lately",)


def test_a_page_on_which_not_every_sign_was_read_is_open():
    assert said(Check().set(LIMB[0], "no")) == ["", "", ""]


def test_a_tick_takes_none_of_these_back_and_says_nothing_yet_of_the_others():
    check = Check().tick_none(SHIPPED, "limb").tick(SHIPPED, LIMB[1])
    assert dict(check.answers) == {LIMB[1]: "yes"}


def test_a_second_tick_beside_the_first_keeps_both_and_the_page_is_told_in_the_order_of_the_content():
    check = Check().tick(SHIPPED, LIMB[2]).tick(SHIPPED, LIMB[0])
    assert Signs(SHIPPED, check.answers).ticked("limb") == (LIMB[0], LIMB[2])


@pytest.mark.parametrize("page", PAGES)
def test_none_of_these_chosen_twice_leaves_the_page_open(page):
    assert Check().tick_none(SHIPPED, page).tick_none(SHIPPED, page) == Check()


def test_none_of_these_takes_a_tick_back():
    check = Check().tick(SHIPPED, LIMB[0]).tick_none(SHIPPED, "limb")
    assert dict(check.answers) == dict.fromkeys(LIMB, "no")


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from(sorted(SHIPPED.signs))))
def test_what_is_ticked_twice_is_not_ticked_and_reading_changes_no_tick(taps):
    check = Check()
    for sign in taps:
        check = check.tick(SHIPPED, sign)
    odd = {sign for sign in taps if taps.count(sign) % 2}
    assert dict(check.answers) == dict.fromkeys(odd, "yes")
    read = check.signs_read(SHIPPED)
    assert {sign for sign, value in read.answers.items() if value == "yes"} == odd
    assert {SHIPPED.signs[sign].page for sign in read.answers} == {SHIPPED.signs[sign].page for sign in odd}
    assert said(read) == said(check)


def test_signs_that_were_left_alone_are_no_part_of_what_was_told():
    check = Check().tick(SHIPPED, LIMB[0]).signs_read(SHIPPED).set("timing.first_steps", "no")
    assert Signs(SHIPPED, check.answers).told() == {LIMB[0]: "yes", "timing.first_steps": "no"}


def test_choices_are_kept_in_the_order_of_the_card_whatever_the_order_of_the_taps():
    first, second, third = WHERE[:3]
    choices = toggled(SHIPPED, "quality.where", (third,), first)
    assert choices == (first, third)
    assert toggled(SHIPPED, "quality.where", choices, second) == (first, second, third)
    assert toggled(SHIPPED, "quality.where", choices, third) == (first,)


@pytest.mark.parametrize("answers", [{}, {"quality.where": UNSURE}])
def test_on_a_card_that_is_open_or_not_sure_nothing_is_chosen(answers):
    assert chosen(answers, "quality.where") == ()
