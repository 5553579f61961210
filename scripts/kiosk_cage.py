"""Try an installed kiosk where it will stand: under the compositor cage, as an ordinary user, touched from outside.

    sudo .venv/bin/python scripts/kiosk_cage.py [/opt/selfcheck/bin/selfcheck]

cage draws without a screen (headless wlroots, software renderer). It lets no other program have a pointer, so touches
and keys go through XTEST of the Xwayland it starts. Where to touch, and what came of it, is read from the picture by an
eye of its own (tesseract), as a person reads it. Pictures and the log go to build/cage. Needs cage, xwayland, grim,
xdotool and tesseract-ocr (all Debian), and an installed app that the user may read.
"""

from __future__ import annotations

import contextlib
import io
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import zxingcpp
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.kiosk_eye import Line, all_words, find, same, urgent_block  # noqa: E402

PICTURES = ROOT / "build" / "cage"
USER = os.environ.get("KIOSK_USER", "selfcheck-kiosk")
SHOP = "Main Street Shoes"
SETTINGS = f"""
languages = ["en", "es"]
counters = true
[store]
name = "{SHOP}"
[idle]
question = 60
result = 60
warning = 20
[exit]
without_pin = true
"""
NEEDED = ("cage", "Xwayland", "grim", "xdotool", "tesseract", "setpriv")
LEAVING = ("Escape", "F1", "F11", "alt+F4", "ctrl+q", "ctrl+w", "ctrl+c", "ctrl+e")
PATIENCE_S = 120
MOST_CARDS, MOST_PAGES = 70, 5
NO = 195, 1054
"""The button No of a card, or Not sure where it asks something else."""
YES = ("My first steps are the worst", "It crept in")
"""What this stranger says yes to."""
CLOSED_BY_STAFF = 10


class Failed(Exception):
    """What did not come, or is not as it should be."""


class Cage:
    """A compositor with a kiosk in it. `folder` is all that the kiosk's user may write to."""

    def __init__(self, app: str, folder: Path) -> None:
        self.log = folder / "state" / "kiosk.log"
        self._run = folder / "run"
        (folder / "kiosk.toml").write_text(SETTINGS)
        shutil.copy(ROOT / "packaging" / "kiosk" / "in-cage", folder)
        for place in (self._run, self.log.parent):
            place.mkdir(mode=0o700)
        subprocess.run(["chown", "-R", USER, folder], check=True)
        self._user = (
            *("setpriv", "--reuid", USER, "--regid", USER, "--init-groups", "--no-new-privs", "env", "-i"),
            *(f"HOME={self.log.parent}", f"XDG_RUNTIME_DIR={self._run}", "PATH=/usr/local/bin:/usr/bin:/bin"),
            "LANG=C.UTF-8",
        )
        # -r: on a picture that is turned cage draws itself. Without a screen its other way, handing the kiosk's picture
        # straight to the output, shows the first picture for ever (wlroots 0.16).
        command = (
            *self._user,
            *("WLR_BACKENDS=headless", "WLR_RENDERER=pixman", "WLR_LIBINPUT_NO_DEVICES=1", "LIBGL_ALWAYS_SOFTWARE=1"),
            *("SDL_VIDEODRIVER=x11", "SDL_AUDIODRIVER=dummy", "KIVY_NO_FILELOG=1", "KIVY_NO_CONFIG=1"),
            *(f"KIVY_HOME={self._run}/kivy", f"RUNTIME_DIRECTORY={self._run}", "CAGE_OPTIONS=-r"),
            *(str(folder / "in-cage"), app, "kiosk"),
            *("--config", str(folder / "kiosk.toml"), "--state", str(self.log.parent)),
        )
        self._told = (PICTURES / "cage.log").open("w")
        self.process = subprocess.Popen(command, stdout=self._told, stderr=self._told, start_new_session=True)
        self._display = ""

    def close(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)  # as systemd ends all that belongs to a unit
        self.process.wait(20)
        self._told.close()

    # --- what it shows ----------------------------------------------------------------------------------------

    def picture(self) -> Image.Image:
        done = subprocess.run([*self._user, "WAYLAND_DISPLAY=wayland-0", "grim", "-t", "ppm", "-"], capture_output=True)
        return Image.open(io.BytesIO(done.stdout)).convert("RGB")

    def still(self) -> Image.Image:
        """The picture once it has come to rest."""
        before = self.picture()
        for _ in range(40):
            time.sleep(0.4)
            now = self.picture()
            if same(before, now):
                return now
            before = now
        raise Failed("the picture never came to rest")

    def keep(self, name: str) -> Image.Image:
        """The picture at rest, as a file for people too."""
        picture = self.still()
        picture.save(PICTURES / f"{name}.png")
        print(f"     {(PICTURES / name).relative_to(ROOT)}.png", flush=True)
        return picture

    # --- what reaches it --------------------------------------------------------------------------------------

    def do(self, *words: str) -> None:
        """One run of xdotool."""
        if not self._display:
            sockets = [path for path in Path("/tmp/.X11-unix").iterdir() if path.owner() == USER]
            self._display = f":{max(sockets, key=lambda path: path.stat().st_ctime).name[1:]}"
        # Not checked: where a touch closes the kiosk, xdotool loses its display.
        subprocess.run([*self._user, f"DISPLAY={self._display}", "xdotool", *words], stderr=subprocess.DEVNULL)

    def touch(self, x: int, y: int, times: int = 1) -> None:
        self.do("mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "150", "1")

    def does(self, act: Callable[[], None], what: str) -> Image.Image:
        """Do something that a picture at rest answers; the picture once it rests again."""
        before = self.picture()
        act()
        self.until(lambda: not same(self.picture(), before), f"nothing came of {what}")
        return self.still()

    def tap(self, words: str) -> Image.Image:
        """Touch the line that says this; the picture that comes of it."""
        line = self.shows(words)
        return self.does(lambda: self.touch(line.x, line.y), f"a touch on {words!r}")

    def scroll(self) -> Image.Image:
        """Push the page up by half its height."""
        width, height = self.picture().size
        words = ["mousemove", str(width // 2), str(height * 3 // 4), "mousedown", "1"]
        for step in range(1, 11):
            words += ["sleep", "0.03", "mousemove", str(width // 2), str(height * (60 - 4 * step) // 80)]
        return self.does(lambda: self.do(*words, "sleep", "0.3", "mouseup", "1"), "a swipe")

    def key(self, name: str) -> Image.Image:
        return self.does(lambda: self.do("key", name), f"the key {name}")

    # --- what is expected -------------------------------------------------------------------------------------

    def told(self, line: str, count: int = 1) -> bool:
        return self.log.exists() and self.log.read_text().count(line) >= count

    def until(self, holds: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > end or self.process.poll() is not None:
                raise Failed(what)
            time.sleep(0.25)

    def shows(self, words: str, most_s: float = 40) -> Line:
        """The line of the screen that says this, once there is one."""
        end = time.monotonic() + most_s
        while True:
            picture = self.still()
            if found := find(picture, words):
                return found
            if time.monotonic() > end:
                raise Failed(f"{words!r} never came")


# --- What is done, in this order ------------------------------------------------------------------------------------


def waits(cage: Cage) -> None:
    """it waits, and fills the screen"""
    cage.until(lambda: cage.told(" started"), "the kiosk did not start")
    cage.shows("Touch to start")
    cage.shows(SHOP)
    picture = cage.keep("1-attract")
    if (0, 0, 0) in {picture.getpixel((x, y)) for x in (0, picture.width - 1) for y in (0, picture.height - 1)}:
        raise Failed("the window does not fill the screen")


def takes_a_result_home(cage: Cage) -> None:
    """a stranger whose first steps hurt: safety pages, cards by key and touch, result, code, finish and clear"""
    cage.tap("Touch to start")
    cage.until(lambda: cage.told("session_started language=en"), "the session did not start")
    cage.shows("First, a safety check")
    cage.keep("2-safety")
    for _ in range(3):
        if not find(cage.still(), "None of these"):
            cage.scroll()
        cage.tap("None of these")
        cage.key("Return")
    card = cage.keep("3-card")
    for _ in range(MOST_CARDS):
        said = all_words(card)
        if end := re.search(r"See (my )?result", said):
            break
        if any(sign in said for sign in YES):
            card = cage.key("Right")
        else:
            card = cage.does(lambda: cage.touch(*NO), "a touch on No")
    cage.tap(end[0] if end else "See my result")
    result = cage.keep("4-result")
    code = ""
    for _ in range(MOST_PAGES):
        if read := zxingcpp.read_barcodes(cage.still()):
            code = read[0].text
            break
        cage.key("Return")
    if "Heart or Sole?" not in code or len(code.encode()) > 300:
        raise Failed(f"no code came: {code!r}")
    leaning = code.splitlines()[1].partition(".")[0]
    if not find(result, leaning):
        raise Failed(f"the code says {leaning!r}, and the page of the result does not")
    cage.keep("5-take-home")
    print("\n".join(f"     | {line}" for line in code.splitlines()), flush=True)
    cage.tap("Finish and clear")
    cage.tap("Yes, clear them")
    cage.until(lambda: cage.told("session_finished language=en"), "the session did not finish")
    cage.shows("Touch to start")


def is_warned(cage: Cage) -> None:
    """another one has a sign of an emergency: red fills its block, and nothing of the shop is shown"""
    cage.tap("Touch to start")
    cage.tap("Chest pain or pressure")
    picture = cage.keep("6-warning")
    block = urgent_block(picture)
    print(f"     a block of {block.width} x {block.height}, {100 * block.filled:.0f} % of it red", flush=True)
    if block.width < 0.8 * picture.width or block.filled < 0.6:
        raise Failed("no block is filled with the red of an emergency")
    said = all_words(picture)  # from line to line, wherever they break
    for words in ("Stop here", "needs care right away"):
        if words not in said:
            raise Failed(f"nothing says {words!r}")
    if SHOP in said:
        raise Failed("the shop is named beside an emergency")


def cannot_leave(cage: Cage) -> None:
    """keys that leave change nothing"""
    before = cage.still()
    cage.do("key", *" key ".join(LEAVING).split())
    if not same(before, cage.still()):
        raise Failed("something changed")


def walks_away(cage: Cage) -> None:
    """asked whether they are there, and cleared"""
    cage.shows("Still there?", 400)
    cage.keep("7-asked")
    cage.until(lambda: cage.told("session_timed_out language=en"), "the session did not time out")
    cage.shows("Touch to start")


def closed_by_staff(cage: Cage) -> None:
    """closed by staff, it ends with a status by which systemd leaves it closed"""
    cage.touch(20, 20, 5)
    line = cage.shows("Close the kiosk")
    cage.keep("8-staff")
    cage.touch(line.x, line.y)
    if (status := cage.process.wait(PATIENCE_S)) != CLOSED_BY_STAFF:
        raise Failed(f"it ended with {status}, not {CLOSED_BY_STAFF}")


PARTS = (waits, takes_a_result_home, is_warned, cannot_leave, walks_away, closed_by_staff)


def main() -> int:
    app = sys.argv[1] if len(sys.argv) > 1 else "/opt/selfcheck/bin/selfcheck"
    if missing := [name for name in (*NEEDED, app) if not shutil.which(name)]:
        print(f"kiosk_cage: not here: {', '.join(missing)}", file=sys.stderr)
        return 2
    try:
        pwd.getpwnam(USER)
    except KeyError:
        subprocess.run(["useradd", "--system", USER], check=True)
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as name:
        cage = Cage(app, Path(name))
        try:
            for part in PARTS:
                began = time.monotonic()
                part(cage)
                print(f"ok   {time.monotonic() - began:5.1f} s  {part.__doc__}", flush=True)
        except Failed as failed:
            print(f"LOST {part.__doc__}: {failed}; see build/cage", flush=True)
            if cage.process.poll() is None:
                cage.keep("failed")
            return 1
        finally:
            cage.close()
            print(cage.log.read_text() if cage.log.exists() else (PICTURES / "cage.log").read_text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
