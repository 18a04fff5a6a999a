"""The parent's side of a child process (读文件进程) that parses an upload and answers in JSON lines."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Timer
from typing import TypeVar

from unions.access.refusal import Refused

Heard = TypeVar("Heard")
ROOT = Path(__file__).resolve().parents[3]
WALL_SECONDS = 120


class Unreadable(Refused):
    """The file is not read: broken, disguised, dangerous or too large. `code` is for the log."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def module(name: str, *arguments: str) -> list[str]:
    """The command that runs a module of this site in a process of its own."""
    return [sys.executable, "-m", name, *arguments]


def hear(
    command: list[str],
    gather: Callable[[Iterable[bytes]], Heard],
    unreadable: str,
    wall_seconds: float = WALL_SECONDS,
) -> Heard:
    """What `gather` makes of the child's lines; whatever ends it early is one refusal, the sentence `unreadable`."""
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        clock = Timer(wall_seconds, child.kill)
        clock.start()
        try:
            return gather(child.stdout or ())
        except json.JSONDecodeError:  # died in the middle of a line
            raise Unreadable("unreadable", unreadable) from None
        finally:
            clock.cancel()
            child.kill()
