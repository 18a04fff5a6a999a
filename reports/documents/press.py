"""The press (印刷间): a warm process that prints papers under limits, apart from the site's own."""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import LifoQueue
from threading import RLock, Timer
from typing import Self

from reports.documents.document import Document, Unprintable
from reports.documents.html import page
from reports.documents.layout import OFFICIAL, Layout

ROOT = Path(__file__).resolve().parents[2]
LEAST, MOST = 20, 60  # seconds of processor time
CHARACTERS_A_SECOND = 10_000
ENVIRONMENT = ("PATH", "HOME", "LANG", "TMPDIR", "LD_LIBRARY_PATH", "XDG_CACHE_HOME")  # no keys, no addresses


class Press:
    """One printing process; orders of several threads queue up."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._queue = RLock()

    def start(self) -> None:
        """Begin warming up while the caller is still gathering what to print."""
        with self._queue:
            if self._process and self._process.poll() is not None:
                self.stop()
            if self._process is None:
                self._process = self._started()

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def printed(self, document: Document, layout: Layout = OFFICIAL, *, archive: bool = False) -> bytes:
        """The document as PDF; for the archive as PDF/A-3b with tags. Raises Unprintable."""
        return self.set_in_type(page(document, layout), document.words(), archive=archive)

    def set_in_type(self, text: str, words: str, *, archive: bool = False) -> bytes:
        """A page of ours as PDF that says `words`. Raises Unprintable."""
        seconds = min(LEAST + len(text) // CHARACTERS_A_SECOND, MOST)
        order = {"page": text, "words": words, "archive": archive, "seconds": seconds}
        with self._queue:
            code, content = self._ask(json.dumps(order).encode() + b"\n", patience=2 * seconds)
        if code == 1:
            raise Unprintable(content.decode())
        if code:
            raise Unprintable("这份文稿排不出来：篇幅太长或内容有误，没有生成 PDF。减少文字或表格的行数后再生成。")
        return content

    def _started(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "reports.documents.pdf"],
            cwd=ROOT,
            env={name: os.environ[name] for name in ENVIRONMENT if name in os.environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def _ask(self, order: bytes, patience: int) -> tuple[int, bytes]:
        self.start()
        process = self._process
        assert process
        assert process.stdin
        assert process.stdout
        watch = Timer(patience, process.kill)
        watch.start()
        try:
            process.stdin.write(order)
            process.stdin.flush()
            answer = json.loads(process.stdout.readline() or '{"code": -9, "size": 0}')
            return answer["code"], process.stdout.read(answer["size"])
        except BrokenPipeError:
            raise Unprintable("印刷程序没有启动，没有生成 PDF。运行 manage.py check 查看缺少什么。") from None
        finally:
            watch.cancel()


class PrintingHouse:
    """Several presses side by side, for many papers at once; they stop when the work is done.

    Pages are written by the caller's threads, one a press; the printing itself runs in processes.
    """

    def __init__(self, presses: int = 0) -> None:
        self.size = presses or len(os.sched_getaffinity(0))
        self._idle: LifoQueue[Press] = LifoQueue()  # the one that is warm already goes first
        self._all = [Press() for _ in range(self.size)]
        for press in self._all:
            self._idle.put(press)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Begin warming up the press that gets the first order."""
        self._all[-1].start()

    def stop(self) -> None:
        for press in self._all:
            press.stop()

    def printed(self, document: Document) -> bytes:
        """The document as PDF, from whichever press is free. Raises Unprintable."""
        with self._a_press() as press:
            return press.printed(document)

    def set_in_type(self, text: str, words: str) -> bytes:
        with self._a_press() as press:
            return press.set_in_type(text, words)

    @contextmanager
    def _a_press(self) -> Iterator[Press]:
        press = self._idle.get()
        try:
            yield press
        finally:
            self._idle.put(press)


PRESS = Press()
atexit.register(PRESS.stop)
