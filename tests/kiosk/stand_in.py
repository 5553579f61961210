"""A program in the place of the kiosk: says that it is ready, beats, and does what its first argument says.

Each start writes a line to the pipe that its second argument numbers, so that a test can wait for it.
"""

import os
import signal
import sys
import time

from selfcheck.devices.heartbeat import Heartbeat


def main(what: str, pipe: int) -> None:
    heart = Heartbeat(os.environ)
    if what != "never_ready":
        heart.ready()
    os.write(pipe, f"{os.getpid()}\n".encode())
    if what == "never_ready":
        signal.pause()
    if what == "crash":
        sys.exit(1)
    if what == "leave":
        sys.exit(10)
    while True:
        heart.beat()
        time.sleep(heart.every_s)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
