"""People for tests and pictures: the answers somebody might give, by the result they lead to."""

from __future__ import annotations

from selfcheck.content import Value, shipped

Given = dict[str, Value]

NO_SIGNS: Given = dict.fromkeys(shipped().signs, "no")

HEEL: Given = {
    **NO_SIGNS,
    "timing.same_distance": "no",
    "timing.gone_in_10_standing": "no",
    "timing.starts_at_rest": "no",
    "timing.starts_at_once": "yes",
    "timing.first_steps": "yes",
    "timing.lingers_after": "yes",
    "timing.built_up_gradually": "yes",
    "quality.where": ("heel", "arch"),
    "quality.cramp_ache_tired": "no",
    "quality.burning": "unsure",
    "quality.sharp_stabbing": "yes",
    "quality.finger_point": "yes",
    "quality.tight_bursting": "no",
    "sensory.feels_cold": "no",
    "sensory.numb_tingling": "no",
    "sensory.numb_all_the_time": "no",
    "sensory.tender_to_press": "yes",
    "sensory.pebble_between_toes": "no",
    "physical.cooler_than_other": "no",
    "physical.pale_or_blue": "no",
    "physical.cold_triggered_colour": "no",
    "physical.swelling": "no",
    "physical.redness_warmth": "no",
    "physical.bruising": "no",
    "laterality.both_feet": "no",
    "activity.uphill_or_hurry": "yes",
    "activity.limits_distance": "no",
    "activity.hard_effort_only": "no",
    "activity.ordinary_pace": "yes",
    "activity.various": "unsure",
    "activity.certain_movement": "yes",
    "activity.bending_or_sitting_eases": "no",
    "activity.shoe_off_better": "no",
    "about.age_band": "40_49",
    "about.pregnant_or_recent": "no",
    "about.recent_injury": "no",
    "risk.smoking": "never",
    "risk.diabetes": "no",
    "risk.high_blood_pressure": "no",
    "risk.high_cholesterol": "unsure",
    "risk.kidney_disease": "no",
    "risk.heart_or_vessel_disease": "no",
    "history.training_jump": "no",
    "history.worn_or_new_shoes": "yes",
    "history.flat_feet": "yes",
    "history.rolls_in_or_out": "unsure",
    "history.long_standing": "yes",
}
"""Heel strain: leans mechanical, nothing flagged."""

CALF: Given = {
    **HEEL,
    "timing.same_distance": "yes",
    "timing.gone_in_10_standing": "yes",
    "timing.starts_at_once": "no",
    "timing.first_steps": "no",
    "timing.lingers_after": "no",
    "quality.where": ("calf",),
    "quality.cramp_ache_tired": "yes",
    "quality.sharp_stabbing": "no",
    "quality.finger_point": "no",
    "sensory.feels_cold": "yes",
    "sensory.tender_to_press": "no",
    "physical.pale_or_blue": "yes",
    "activity.limits_distance": "yes",
    "activity.certain_movement": "no",
    "about.age_band": "65_plus",
    "risk.smoking": "past",
    "history.worn_or_new_shoes": "no",
}
"""A limit in the blood supply: leans circulation, one warning to see someone soon."""

NIGHT: Given = {**CALF, "flag.night_pain_hanging": "yes", "timing.starts_at_rest": "yes"}
"""Rest pain eased by hanging the foot down: be seen the same day, no leaning shown."""

MIXED: Given = {
    **HEEL,
    "timing.same_distance": "yes",
    "timing.gone_in_10_standing": "yes",
    "activity.limits_distance": "yes",
    "quality.where": ("calf", "heel"),
    "quality.cramp_ache_tired": "yes",
    "timing.first_steps": "no",
    "timing.lingers_after": "no",
    "quality.finger_point": "no",
    "quality.sharp_stabbing": "no",
    "history.worn_or_new_shoes": "no",
}
"""Something on both sides: no leaning, and nothing wrong with that."""

FEW: Given = {
    **NO_SIGNS,
    "timing.built_up_gradually": "yes",
    "timing.lingers_after": "unsure",
    "quality.where": ("ankle",),
    "laterality.both_feet": "yes",
    "sensory.tender_to_press": "unsure",
}
"""Too few answers to tell."""

CHILD: Given = {**HEEL, "about.age_band": "under_18"}

SUDDEN: Given = {**NO_SIGNS, "timing.built_up_gradually": "no", "physical.cooler_than_other": "yes"}
"""Two harmless answers that are an emergency together."""

TIMED: Given = {
    **NO_SIGNS,
    "timing.built_up_gradually": "yes",
    "physical.cooler_than_other": "no",
    "physical.pale_or_blue": "no",
    "activity.uphill_or_hurry": "yes",
    "activity.various": "unsure",
    "laterality.both_feet": "no",
}
"""Too few answers to tell, and none yet to the cards that a timed walk answers."""
