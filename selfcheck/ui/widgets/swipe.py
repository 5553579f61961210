"""What a finger on a card means: undecided, dragging an answer, or none of our business.

Pure logic, no window: positions are in dp (y grows upwards), times in seconds on the touch's own clock.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from selfcheck.ui.tokens import tokens

Direction = Literal["right", "left", "down"]
Answer = Literal["yes", "no", "unsure"]
Phase = Literal["undecided", "dragging", "yielded"]

ANSWER_OF: dict[Direction, Answer] = {"right": "yes", "left": "no", "down": "unsure"}
DIRECTION_OF: dict[str, Direction] = {answer: direction for direction, answer in ANSWER_OF.items()}

RECENT = 0.08  # seconds that the speed is measured over
SHORTEST = 0.01  # seconds; two reports closer than this say nothing about speed


@dataclass
class Swipe:
    """One finger on one card, from touch to release.

    `width` and `height` are the card's, in dp. `scrolls` says that the content under the finger can
    scroll, so that every vertical movement belongs to it; without it a downward drag means "not sure".
    After the first few dp the larger axis wins and stays; the card starts to move from there, so that it
    never jumps.
    """

    width: float
    height: float
    x: float
    y: float
    time: float
    scrolls: bool = False
    phase: Phase = "undecided"
    _sideways: bool = True
    _now: tuple[float, float] = field(default=(0.0, 0.0), init=False)
    _origin: tuple[float, float] = field(default=(0.0, 0.0), init=False)
    _trail: deque[tuple[float, float, float]] = field(default_factory=lambda: deque(maxlen=64), init=False)
    _turning: float = field(default=0.0, init=False)  # furthest distance, or nearest on the way back
    _returning: bool = field(default=False, init=False)
    _side: Direction | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._now = self._origin = (self.x, self.y)
        self._trail.append((self.time, self.x, self.y))

    def move(self, x: float, y: float, time: float) -> Phase:
        """Take the finger's next position; returns what the gesture is now."""
        self._now = (x, y)
        self._trail.append((time, x, y))
        if self.phase == "undecided":
            self._decide()
        if self.phase == "dragging":
            self._watch_turn()
        return self.phase

    def release(self, x: float, y: float, time: float) -> Answer | None:
        """The answer that letting go here gives, None if the card goes back."""
        self.move(x, y, time)
        direction = self.direction
        if self.phase != "dragging" or direction is None:
            return None
        rules, speed = tokens().swipe, self.speed
        if speed >= rules.commit_velocity:
            return ANSWER_OF[direction]
        if self.ready and speed > -rules.back_speed * rules.commit_velocity:
            return ANSWER_OF[direction]
        return None

    @property
    def offset(self) -> tuple[float, float]:
        """How far the card is carried, in dp; along one axis only, never upwards."""
        if self.phase != "dragging":
            return (0.0, 0.0)
        if self._sideways:
            return (self._now[0] - self._origin[0], 0.0)
        return (0.0, min(0.0, self._now[1] - self._origin[1]))

    @property
    def distance(self) -> float:
        dx, dy = self.offset
        return abs(dx) + abs(dy)

    @property
    def direction(self) -> Direction | None:
        """Where the card is now, None while it is in its place."""
        dx, dy = self.offset
        if dx:
            return "right" if dx > 0 else "left"
        return "down" if dy else None

    @property
    def threshold(self) -> float:
        """Distance in dp from which letting go answers."""
        extent = self.width if self._sideways else min(self.width, self.height)
        rules = tokens().swipe
        return max(rules.least, rules.commit_fraction * extent)

    @property
    def progress(self) -> float:
        """0 in place, 1 at the commit point and beyond."""
        return min(1.0, self.distance / self.threshold)

    @property
    def ready(self) -> bool:
        """True while letting go, without any speed, answers."""
        return self.distance >= self.threshold and not self._returning

    @property
    def speed(self) -> float:
        """Speed away from the centre in dp a second over the last moments; negative on the way back."""
        end, x, y = self._trail[-1]
        before = list(self._trail)[:-1]
        recent = [report for report in before if end - report[0] <= RECENT]
        first = recent[0] if recent else (before[-1] if before else None)
        if first is None:
            return 0.0
        took = max(SHORTEST, end - first[0])
        if not self._sideways:
            return (first[2] - y) / took
        sign = -1 if self.direction == "left" else 1
        return sign * (x - first[1]) / took

    def _decide(self) -> None:
        dx, dy = self._now[0] - self.x, self._now[1] - self.y
        lock = tokens().swipe.lock
        if max(abs(dx), abs(dy)) < lock:
            return
        if abs(dx) >= abs(dy):
            self.phase = "dragging"
            self._origin = (self.x + (lock if dx > 0 else -lock), self.y)
        elif dy > 0 or self.scrolls:
            self.phase = "yielded"
        else:
            self.phase, self._sideways = "dragging", False
            self._origin = (self.x, self.y - lock)

    def _watch_turn(self) -> None:
        """Notice a way back of some length, and a new way out; crossing the centre starts afresh."""
        distance, turn = self.distance, tokens().swipe.turn
        if self.direction != self._side:
            self._side, self._turning, self._returning = self.direction, distance, False
        elif self._returning:
            self._turning = min(self._turning, distance)
            if distance - self._turning > turn:
                self._turning, self._returning = distance, False
        else:
            self._turning = max(self._turning, distance)
            if self._turning - distance > turn:
                self._turning, self._returning = distance, True
