"""The one folder a kiosk writes to, and how it writes: whole files or nothing, for nobody else's eyes."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path


class Folder:
    """Files of a kiosk: the last good settings, the lock's count, counters and log. Never an answer.

    `open` makes the folder. Where that fails, or the disk is full, the kiosk goes on without what it cannot write.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.last_good = path / "last-good.toml"
        self.lock = path / "lock.json"
        self.counters = path / "counters.sqlite"
        self.log = path / "kiosk.log"

    def open(self) -> str:
        """Make the folder if it is not there; a complaint, "" if all went well."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            return f"{self.path}: cannot be made ({error.strerror})"
        return ""

    def keep_as_last_good(self, config: Path) -> str:
        """Keep a copy of settings that were found whole; a complaint, "" if all went well."""
        try:
            data = config.read_bytes()
            with contextlib.suppress(FileNotFoundError):
                if self.last_good.read_bytes() == data:
                    return ""
            replace(self.last_good, data)
        except OSError as error:
            return f"{self.last_good}: cannot be written ({error.strerror})"
        return ""


def state_folder(environ: Mapping[str, str], given: str = "") -> Folder:
    """The folder: the one given, else the one systemd made for the service, else the user's own."""
    if path := given or environ.get("STATE_DIRECTORY", "").partition(":")[0]:
        return Folder(Path(path))
    from platformdirs import user_state_path

    return Folder(user_state_path("selfcheck-kiosk", appauthor=False))


def replace(path: Path, data: bytes) -> None:
    """Write a file so that after a power cut it is the old one or the new one, whole. Raises OSError.

    A file that was there keeps its owner and who may read it; a new one is for this account only.
    """
    draft = path.with_name(f"{path.name}.new")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            if os.name == "posix" and path.exists():
                old = path.stat()
                os.fchown(file.fileno(), old.st_uid, old.st_gid)
                os.fchmod(file.fileno(), stat.S_IMODE(old.st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    if os.name == "posix":  # the name in the folder is data too
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
