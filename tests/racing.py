"""Several people at the same moment (同时办理): each in a thread and a transaction of his own."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from types import ModuleType
from typing import Any

import pytest
from django.db import connection

from unions.access.refusal import Refused

PAUSE = 0.5  # seconds in which the other one gets as far as he can
Deed = Callable[[], object]


def at_once(deeds: Sequence[Deed]) -> list[str]:
    """All click at the same moment; the refusal of each, empty where it was done. Anything else is raised."""
    start = Barrier(len(deeds))

    def click(deed: Deed) -> str:
        start.wait()
        try:
            deed()
        except Refused as refusal:
            return f"{type(refusal).__name__}：{refusal}"
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(click, deeds))


def while_paused(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, first: Deed, second: Deed, *, after: bool = False
) -> list[str]:
    """`second` is done while `first` stands still in the middle of its transaction: before it calls the function of
    that name, or `after` it has."""
    real, reached = getattr(module, name), Event()

    def pause() -> None:
        reached.set()
        Event().wait(PAUSE)

    def slow(*args: Any, **told: Any) -> Any:
        if not after:
            pause()
        made = real(*args, **told)
        if after:
            pause()
        return made

    def late() -> None:
        reached.wait()
        monkeypatch.setattr(module, name, real)
        second()

    monkeypatch.setattr(module, name, slow)
    return at_once([first, late])
