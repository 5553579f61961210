"""Outlines of the few shapes that Kivy does not bring, and a way to fill them with a smooth edge."""

from __future__ import annotations

import math

from kivy.graphics import Mesh, SmoothLine

DASHES = 11

Points = list[tuple[float, float]]


def heart(x: float, y: float, unit: float) -> Points:
    """The outline of a heart around a point, about 32 units wide, from its tip."""
    points = []
    for step in range(40):
        t = math.pi + math.tau * step / 40
        up = 13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)
        points.append((x + 16 * math.sin(t) ** 3 * unit, y + up * unit))
    return points


def rounded(corners: Points, cut: float) -> Points:
    """A polygon whose corners are cut `cut` before their tip and bent."""
    points = []
    for number, (x, y) in enumerate(corners):
        ends = []
        for to_x, to_y in (corners[number - 1], corners[(number + 1) % len(corners)]):
            way = math.hypot(to_x - x, to_y - y)
            ends.append((x + (to_x - x) * cut / way, y + (to_y - y) * cut / way))
        (ax, ay), (bx, by) = ends
        for t in (0, 0.25, 0.5, 0.75, 1):
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            points.append((a * ax + b * x + c * bx, a * ay + b * y + c * by))
    return points


def filled(points: Points) -> tuple[Mesh, SmoothLine]:
    """A shape that is convex seen from its middle, with a smooth edge."""
    x, y = (sum(part) / len(points) for part in zip(*points, strict=True))
    fan = [(x, y), *points, points[0]]
    corners = [value for px, py in fan for value in (px, py, 0, 0)]
    edge = SmoothLine(points=[value for point in (*points, points[0]) for value in point], width=1)
    return Mesh(vertices=corners, indices=list(range(len(fan))), mode="triangle_fan"), edge


def dashed_ring(x: float, y: float, radius: float) -> list[list[float]]:
    """The dashes of a ring, each as the points of a line."""
    rings = []
    for dash in range(DASHES):
        turns = [math.tau * (dash + part * 0.15) / DASHES for part in range(5)]
        rings.append(
            [v for turn in turns for v in (x + radius * math.cos(turn), y + radius * math.sin(turn))]
        )
    return rings
