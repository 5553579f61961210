"""Staff codes: named, four to eight digits, kept as salted scrypt hashes.

A code has so few values that a hash cannot keep it from somebody who reads the file; it keeps it from a glance, and
the lock (see `lock.py`) keeps it from somebody who tries at the screen.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from collections.abc import Mapping
from itertools import pairwise

from selfcheck.content.told import told

DIGITS = range(4, 9)
LOG_N, R, P = 14, 8, 1
"""scrypt: 2**14 blocks of 8, once: 16 MB and some 50 ms on a small computer."""

HASH_PATTERN = r"^scrypt:1[4-9]:8:1:[4-8]:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}=\Z"


def make_hash(pin: str) -> str:
    """The text to keep for a code: scheme, cost, number of digits, salt, hash. ValueError if `fault` finds one."""
    if complaint := fault(pin):
        raise ValueError(complaint)
    salt = os.urandom(16)
    return ":".join(("scrypt", *map(str, (LOG_N, R, P, len(pin))), _text(salt), _text(_scrypt(pin, salt, LOG_N))))


def whose(pins: Mapping[str, str], pin: str) -> str:
    """The name whose code this is, "" if it is nobody's. Takes as long for a wrong code as for a right one."""
    found = ""
    for name, kept in pins.items():
        _, log_n, _, _, _, salt, wanted = kept.split(":")
        tried = _scrypt(pin, base64.b64decode(salt), int(log_n))
        if hmac.compare_digest(tried, base64.b64decode(wanted)):
            found = name
    return found


def digits(pins: Mapping[str, str]) -> int:
    """How many digits the codes have; 0 if there are none. The loader sees to it that all have the same number."""
    return max((int(kept.split(":")[4]) for kept in pins.values()), default=0)


def fault(pin: str) -> str:
    """Why this cannot be a code, "" if it can."""
    if not (pin.isascii() and pin.isdigit() and len(pin) in DIGITS):
        return told("a code has {least} to {most} digits", least=DIGITS[0], most=DIGITS[-1])
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return told("a code of equal digits or digits in a row is tried first")
    return ""


def _scrypt(pin: str, salt: bytes, log_n: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=1 << log_n, r=R, p=P, maxmem=256 * R * P * (1 << log_n), dklen=32)


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
