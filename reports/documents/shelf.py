"""The shelf (成品柜): finished PDFs, kept by the hash of all that goes into them; what is there is not printed again.

Papers of people's unions lie here: the files are the site's own (0600), no address leads to them, and whoever asks for
one has already been let into the page that makes it.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from reports.documents import fonts
from reports.documents.document import Document
from reports.documents.layout import OFFICIAL, Layout

ROOT = Path(__file__).resolve().parents[2]
PRINTING = ("reports/documents/*.py", "templates/documents/*.html", "static/documents/*.css")
PROGRAMS = ("weasyprint", "pydyf")
FOLDER = "papers"
MOST = 512 * 2**20  # bytes
ROOM = 0.9  # of them are left when the oldest have gone, so that not every new paper makes room
ABANDONED = 60 * 60  # seconds after which a file that nobody finished goes
MARK, END, SUFFIX = b"%PDF", b"%%EOF", ".pdf"
TAIL = 16  # bytes at the end of a file among which END stands


def key_of(document: Document, layout: Layout = OFFICIAL, *, archive: bool = False) -> str:
    """The hash of everything that decides how a paper comes out: its words with state, code and day, its layout, the
    programs and the fonts that print it."""
    return _key(document, layout, archive)


def key_of_page(text: str) -> str:
    """The same for a page that says all of this by itself."""
    return _key(text)


def find(key: str) -> Path | None:
    """The finished paper, which from now on counts as just used."""
    path = _place(key)
    try:
        if not _is_whole(path):
            return None
        os.utime(path)
    except FileNotFoundError:
        return None
    return path


def keep(key: str, content: bytes) -> Path:
    """Put a finished paper on the shelf: it appears whole or not at all, and the oldest make room for it."""
    path = _place(key)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)  # 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _make_room(but=path)
    return path


def kept_or(document: Document, printed: Callable[[Document], bytes]) -> bytes:
    """The paper from the shelf, else printed now and kept. Raises Unprintable as `printed` does."""
    key = key_of(document)
    for _ in range(2):  # between finding and reading another process may have made room
        with suppress(FileNotFoundError):
            if path := find(key):
                return path.read_bytes()
    content = printed(document)
    keep(key, content)
    return content


def _key(*parts: object) -> str:
    return sha256(repr((parts, _printing())).encode()).hexdigest()


def _place(key: str) -> Path:
    return Path(settings.MEDIA_ROOT, FOLDER, key[:2], key + SUFFIX)


def _is_whole(path: Path) -> bool:
    """Whether a file begins and ends as a PDF does; a disk that was full or failed may have left half of it."""
    with path.open("rb") as file:
        begins = file.read(len(MARK)) == MARK
        file.seek(-min(TAIL, path.stat().st_size), os.SEEK_END)
        return begins and END in file.read()


def _make_room(but: Path) -> None:
    """Let the papers go that were not asked for longest, and what a crash left half written."""
    files = sorted(_files())
    size = sum(length for _, length, _ in files)
    is_full = size > MOST
    for used, length, path in files:
        is_left_over = path.suffix != SUFFIX and used < time.time() - ABANDONED
        too_much = is_full and size > MOST * ROOM and path != but
        if is_left_over or too_much:
            path.unlink(missing_ok=True)
            size -= length


def _files() -> Iterator[tuple[float, int, Path]]:
    """When each file was last used, its size and its place."""
    for folder in Path(settings.MEDIA_ROOT, FOLDER).iterdir():
        with os.scandir(folder) as found:
            for entry in found:
                with suppress(FileNotFoundError):
                    stat = entry.stat()
                    yield stat.st_mtime, stat.st_size, Path(entry.path)


@cache
def _printing() -> str:
    """The programs, our own and others', and the fonts by which papers are printed on this machine."""
    digest = sha256()
    for path in sorted(path for pattern in PRINTING for path in ROOT.glob(pattern)):
        digest.update(path.read_bytes())
    digest.update(repr([version(name) for name in PROGRAMS]).encode())
    digest.update(repr(sorted(fonts.installed())).encode())
    return digest.hexdigest()
