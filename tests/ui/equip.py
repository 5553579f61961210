"""Other devices than the app was built with."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfcheck.ui.face import Face


def equip(face: Face, **devices: object) -> None:
    """From now on the screens find these devices; names as in `Devices`."""
    face.devices = dataclasses.replace(face.devices, **devices)
