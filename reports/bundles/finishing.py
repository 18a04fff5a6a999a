"""Finished papers for a bundle (成品): from the shelf where they lie, the others from several presses at once."""

import os
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from reports.bundles.gathering import Item
from reports.documents.document import Document, Unprintable
from reports.documents.press import PrintingHouse
from reports.documents.shelf import find, keep, key_of

BEAT = 1.0  # seconds after which a worker that waits says that it lives
Beat = Callable[[], None]
Found = tuple[Item, Path | Unprintable]


class Finisher:
    """Finds or prints papers; each lies in `folder` under a name of its own, so that the shelf may let go of it."""

    def __init__(self, house: PrintingHouse, folder: Path) -> None:
        self.house, self.folder = house, folder
        self.waiting: deque[tuple[Item, Future[Path] | Path]] = deque()
        self.window = 2 * house.size  # papers in hand: enough to keep every press busy, few enough to be held

    def finished(self, items: Iterable[Item], beat: Beat) -> Iterator[Found]:
        """Each paper in its order, or why it cannot be printed. `beat` is called while there is nothing to give."""
        with _workers(self.house) as pool:
            for number, item in enumerate(items):
                self.waiting.append((item, self._begun(pool, number, item)))
                while len(self.waiting) >= self.window or (self.waiting and _is_there(self.waiting[0][1])):
                    yield self._next(beat)
            while self.waiting:
                yield self._next(beat)

    def _begun(self, pool: ThreadPoolExecutor, number: int, item: Item) -> "Future[Path] | Path":
        document = item.document()
        key, target = key_of(document), self.folder / f"{number}.pdf"
        return target if self._taken(key, target) else pool.submit(self._print, document, key, target)

    def _print(self, document: Document, key: str, target: Path) -> Path:
        content = self.house.printed(document)
        keep(key, content)
        if not self._taken(key, target):  # another process made room already
            target.write_bytes(content)
        return target

    def _taken(self, key: str, target: Path) -> bool:
        """Whether the shelf has the paper: a second name for it is put into the folder."""
        path = find(key)
        if path is None:
            return False
        try:
            os.link(path, target)
        except FileNotFoundError:
            return False
        except OSError:  # a file system without second names
            shutil.copyfile(path, target)
        return True

    def _next(self, beat: Beat) -> Found:
        item, made = self.waiting.popleft()
        if isinstance(made, Path):
            return item, made
        while True:
            try:
                return item, made.result(timeout=BEAT)
            except TimeoutError:
                beat()
            except Unprintable as refusal:
                return item, refusal


def _is_there(made: "Future[Path] | Path") -> bool:
    return isinstance(made, Path) or made.done()


@contextmanager
def _workers(house: PrintingHouse) -> Iterator[ThreadPoolExecutor]:
    """Threads that feed the presses; whoever gives up in the middle does not wait for what is still being printed."""
    pool = ThreadPoolExecutor(house.size)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        house.stop()
        raise
    finally:
        pool.shutdown()
