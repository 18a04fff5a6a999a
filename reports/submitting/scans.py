"""Scans of signed covers (签章封面扫描件): looked at by a child process, kept under names that nobody guesses."""

import json
from collections.abc import Iterable
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import Any

from django.core.files.base import File
from django.db import transaction

from reports.filing.models import Filing, SignedCover
from reports.submitting.scanning import RESCAN
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.workbook.cells import CONTROL
from unions.ledgers.workbook.child import hear, module
from unions.ledgers.workbook.uploads import digest
from unions.trail.record import record

MIB = 1024 * 1024
LARGEST = 10 * MIB
MOST = 10  # scans of one filing
SECONDS = 30
UPLOADED = "上传签章封面"
UNREADABLE = f"文件无法读取。{RESCAN}"


def attach(filing: Filing, upload: "File[Any]", *, by: User) -> SignedCover:
    """Keep the scan of the cover that the leader signed; earlier ones stay.

    Raises Refused for what is no scan, for too large a file, and when `by` hands up nothing at the union.
    """
    report = filing.report
    if not by.may(Act.SUBMIT, report.union):
        raise Refused(f"你不能给《{report}》上传签章封面：由{report.union.shown}经办人上传。")
    if (upload.size or 0) > LARGEST:
        raise Refused(f"文件有{(upload.size or 0) / MIB:.1f}MB，超过{LARGEST // MIB}MB的上限。用300dpi以下重新扫描。")
    if not upload.size:
        raise Refused(f"文件是空的。{RESCAN}")
    if filing.covers.count() >= MOST:
        raise Refused(f"这一次提交已有{MOST}份扫描件，不再收了。")
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "source"), Path(folder, "target")
        with source.open("wb") as file:
            for piece in upload.chunks():
                file.write(piece)
        kind = hear(module("reports.submitting.scanning", str(source), str(target)), _kind, UNREADABLE, SECONDS)
        return _kept(filing, target, kind, _named(str(upload.name), kind), by)


def _kept(filing: Filing, path: Path, kind: str, name: str, by: User) -> SignedCover:
    cover = SignedCover(filing=filing, name=name, digest=digest(path), by=by)
    with path.open("rb") as file:
        cover.file.save(f"{token_hex(16)}.{kind}", File(file), save=False)
    try:
        with transaction.atomic():
            cover.save()
            record(UPLOADED, filing.report, by=by, after={"扫描件": name, "摘要": cover.digest})
    except BaseException:
        cover.file.delete(save=False)  # no file without its row
        raise
    return cover


def _kind(lines: Iterable[bytes]) -> str:
    for line in lines:
        told: Any = json.loads(line)
        if "refused" in told:
            raise Refused(told["refused"])
        return str(told["kind"])
    raise Refused(UNREADABLE)


def _named(name: str, kind: str) -> str:
    """What people called it, with the ending of what it is."""
    stem = Path(CONTROL.sub("", name.replace("\\", "/"))).stem.strip()[:100] or "签章封面"
    return f"{stem}.{kind}"
