"""A part of the day, like "21:00-07:00": from one time up to another, over midnight if need be."""

from __future__ import annotations

from datetime import time

_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
HOURS_PATTERN = rf"^({_TIME}-{_TIME})?\Z"


def within(hours: str, now: time) -> bool:
    """True if this time of day lies in the hours. Two equal times are a whole day; "" is no part of a day."""
    if not hours:
        return False
    begin, end = (time.fromisoformat(part) for part in hours.split("-"))
    now = now.replace(second=0, microsecond=0)
    if begin < end:
        return begin <= now < end
    return now >= begin or now < end
